-- The steps behind |>: what each takes, what it calls its columns, what it refuses.
CREATE TEMPORARY VIEW t AS VALUES (1, 'a', 10.5D), (2, 'b', 20.5D), (3, 'a', 30.5D), (4, CAST(NULL AS STRING), 40.5D) AS t(id, k, v);
CREATE TEMPORARY VIEW u AS VALUES ('a', 100), ('b', 200), ('z', 300) AS u(k, w);
CREATE TEMPORARY VIEW nested AS SELECT 1 AS id, named_struct('x', 1, 'y', named_struct('z', 'deep')) AS s, array(1, 2, 3) AS xs, map('p', 1) AS m;
FROM t |> SELECT id;
--> id INT
--> 1
--> 2
--> 3
--> 4
TABLE t |> SELECT id, k;
--> id INT, k STRING
--> 1|a
--> 2|b
--> 3|a
--> 4|NULL
VALUES (1, 2), (3, 4) AS q(a, b) |> SELECT a + b AS c;
--> c INT
--> 3
--> 7
VALUES (1), (2) |> SELECT col1 * 2;
--> (col1 * 2) INT
--> 2
--> 4
SELECT 1 AS a |> SELECT a + 1 AS b |> SELECT b + 1 AS c;
--> c INT
--> 3
(SELECT 1 AS a) |> SELECT a;
--> a INT
--> 1
FROM t;
--> id INT, k STRING, v DOUBLE
--> 1|a|10.5
--> 2|b|20.5
--> 3|a|30.5
--> 4|NULL|40.5
FROM t |> SELECT *;
--> id INT, k STRING, v DOUBLE
--> 1|a|10.5
--> 2|b|20.5
--> 3|a|30.5
--> 4|NULL|40.5
FROM t |> SELECT t.id, t.*;
--> id INT, id INT, k STRING, v DOUBLE
--> 1|1|a|10.5
--> 2|2|b|20.5
--> 3|3|a|30.5
--> 4|4|NULL|40.5
FROM t |> SELECT x.id;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
FROM t AS x |> SELECT x.id;
--> id INT
--> 1
--> 2
--> 3
--> 4
FROM t x |> WHERE x.id > 2;
--> id INT, k STRING, v DOUBLE
--> 3|a|30.5
--> 4|NULL|40.5
FROM t |> SELECT DISTINCT k;
--> k STRING
--> NULL
--> a
--> b
FROM t |> SELECT ALL k;
--> k STRING
--> NULL
--> a
--> a
--> b
FROM t |> SELECT count(*);
--> count(1) BIGINT
--> 4
FROM t |> SELECT sum(id) AS s;
--> s BIGINT
--> 10
FROM t |> SELECT k, sum(id) GROUP BY k;
--> k STRING, sum(id) BIGINT
--> NULL|4
--> a|4
--> b|2
FROM t |> SELECT id WHERE id > 1;
--! PARSE_SYNTAX_ERROR
FROM t |> SELECT id LIMIT 1;
--> id INT
--> 1
FROM t |> SELECT id ORDER BY id DESC;
--> id INT
--> 4
--> 3
--> 2
--> 1
FROM t |> SELECT id HAVING id > 1;
--! PARSE_SYNTAX_ERROR
FROM t |> SELECT id FROM u;
--! PARSE_SYNTAX_ERROR
FROM t |> SELECT id, row_number() OVER (ORDER BY id DESC) AS rn |> ORDER BY id;
--> id INT, rn INT
--> 1|4
--> 2|3
--> 3|2
--> 4|1
FROM t |> SELECT id, row_number() OVER w AS rn WINDOW w AS (ORDER BY id DESC) |> ORDER BY id;
--> id INT, rn INT
--> 1|4
--> 2|3
--> 3|2
--> 4|1
FROM t |> SELECT id, sum(id) OVER w AS rn, max(v) OVER (w ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) m WINDOW w AS (PARTITION BY k ORDER BY id) |> ORDER BY id;
--! PARSE_SYNTAX_ERROR
FROM t |> SELECT explode(array(id, id * 10)) AS e |> WHERE e > 3;
--> e INT
--> 10
--> 20
--> 30
--> 4
--> 40
FROM t |> SELECT id, id + 1 AS n, n + 1 AS m;
--> id INT, n INT, m INT
--> 1|2|3
--> 2|3|4
--> 3|4|5
--> 4|5|6
FROM t |> SELECT;
--! PARSE_SYNTAX_ERROR
FROM t |> ;
--> id INT, k STRING, v DOUBLE
--> 1|a|10.5
--> 2|b|20.5
--> 3|a|30.5
--> 4|NULL|40.5
FROM t |> FOO;
--! PARSE_SYNTAX_ERROR
FROM t |> WHERE;
--! PARSE_SYNTAX_ERROR
|> SELECT 1;
--! PARSE_SYNTAX_ERROR
SELECT 1 |> 2;
--! PARSE_SYNTAX_ERROR
FROM t |> EXTEND id + 1 AS n;
--> id INT, k STRING, v DOUBLE, n INT
--> 1|a|10.5|2
--> 2|b|20.5|3
--> 3|a|30.5|4
--> 4|NULL|40.5|5
FROM t |> EXTEND id + 1;
--> id INT, k STRING, v DOUBLE, (id + 1) INT
--> 1|a|10.5|2
--> 2|b|20.5|3
--> 3|a|30.5|4
--> 4|NULL|40.5|5
FROM t |> EXTEND id + 1 AS n, n * 2 AS m;
--> id INT, k STRING, v DOUBLE, n INT, m INT
--> 1|a|10.5|2|4
--> 2|b|20.5|3|6
--> 3|a|30.5|4|8
--> 4|NULL|40.5|5|10
FROM t |> EXTEND id AS id |> SELECT id;
--! AMBIGUOUS_REFERENCE
FROM t |> EXTEND id AS id;
--> id INT, k STRING, v DOUBLE, id INT
--> 1|a|10.5|1
--> 2|b|20.5|2
--> 3|a|30.5|3
--> 4|NULL|40.5|4
FROM t |> EXTEND sum(id) AS s;
--! PIPE_OPERATOR_CONTAINS_AGGREGATE_FUNCTION
FROM t |> EXTEND sum(id) OVER () AS s |> ORDER BY id;
--> id INT, k STRING, v DOUBLE, s BIGINT
--> 1|a|10.5|10
--> 2|b|20.5|10
--> 3|a|30.5|10
--> 4|NULL|40.5|10
FROM t |> EXTEND (SELECT max(w) FROM u) AS mx |> SELECT id, mx;
--> id INT, mx INT
--> 1|300
--> 2|300
--> 3|300
--> 4|300
FROM t |> EXTEND (SELECT w FROM u WHERE u.k = t.k) AS w |> SELECT id, w ORDER BY id;
--> id INT, w INT
--> 1|100
--> 2|200
--> 3|100
--> 4|NULL
FROM t |> EXTEND (SELECT w FROM u WHERE u.k = t.k) AS w |> ORDER BY id;
--> id INT, k STRING, v DOUBLE, w INT
--> 1|a|10.5|100
--> 2|b|20.5|200
--> 3|a|30.5|100
--> 4|NULL|40.5|NULL
FROM t |> EXTEND explode(array(1, 2)) AS e |> SELECT id, e |> ORDER BY id, e;
--> id INT, e INT
--> 1|1
--> 1|2
--> 2|1
--> 2|2
--> 3|1
--> 3|2
--> 4|1
--> 4|2
FROM t |> EXTEND * ;
--! INVALID_USAGE_OF_STAR_OR_REGEX
FROM t |> EXTEND 1 |> EXTEND 1 |> LIMIT 1;
--> id INT, k STRING, v DOUBLE, 1 INT, 1 INT
--> 1|a|10.5|1|1
FROM t |> EXTEND nope AS n;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
FROM t |> EXTEND id AS n WHERE n > 1;
--! PARSE_SYNTAX_ERROR
FROM t |> EXTEND posexplode(array(7, 8)) AS (p, e) |> WHERE id = 1;
--! UNSUPPORTED_GENERATOR.NESTED_IN_EXPRESSIONS
FROM t |> EXTEND DISTINCT id AS n;
--! PARSE_SYNTAX_ERROR
FROM t |> SET id = id + 1;
--> id INT, k STRING, v DOUBLE
--> 2|a|10.5
--> 3|b|20.5
--> 4|a|30.5
--> 5|NULL|40.5
FROM t |> SET id = id + 1, v = id;
--> id INT, k STRING, v INT
--> 2|a|2
--> 3|b|3
--> 4|a|4
--> 5|NULL|5
FROM t |> SET id = id + 1, id = id * 2;
--> id INT, k STRING, v DOUBLE
--> 10|NULL|40.5
--> 4|a|10.5
--> 6|b|20.5
--> 8|a|30.5
FROM t |> SET nope = 1;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
FROM t |> SET t.id = 1;
--! _LEGACY_ERROR_TEMP_0035
FROM t |> SET id = sum(id);
--! PIPE_OPERATOR_CONTAINS_AGGREGATE_FUNCTION
FROM t |> SET id = sum(id) OVER () |> ORDER BY v;
--> id BIGINT, k STRING, v DOUBLE
--> 10|a|10.5
--> 10|b|20.5
--> 10|a|30.5
--> 10|NULL|40.5
FROM t |> SET id = (SELECT max(w) FROM u) |> ORDER BY v;
--> id INT, k STRING, v DOUBLE
--> 300|a|10.5
--> 300|b|20.5
--> 300|a|30.5
--> 300|NULL|40.5
FROM t |> SET `id` = 5 |> ORDER BY v;
--> id INT, k STRING, v DOUBLE
--> 5|a|10.5
--> 5|b|20.5
--> 5|a|30.5
--> 5|NULL|40.5
FROM t |> SET ID = 5 |> ORDER BY v;
--> ID INT, k STRING, v DOUBLE
--> 5|a|10.5
--> 5|b|20.5
--> 5|a|30.5
--> 5|NULL|40.5
FROM nested |> SET s.x = 1;
--! _LEGACY_ERROR_TEMP_0035
FROM t |> SET id = explode(array(1,2));
--> id INT, k STRING, v DOUBLE
--> 1|NULL|40.5
--> 1|a|10.5
--> 1|a|30.5
--> 1|b|20.5
--> 2|NULL|40.5
--> 2|a|10.5
--> 2|a|30.5
--> 2|b|20.5
FROM t |> SET k = coalesce(k, 'none') |> AGGREGATE sum(v) AS sv GROUP BY k |> ORDER BY k;
--> k STRING, sv DOUBLE
--> a|41.0
--> b|20.5
--> none|40.5
FROM t |> SET id = id WHERE id = 1;
--! PARSE_SYNTAX_ERROR
FROM t |> SET;
--! PARSE_SYNTAX_ERROR
FROM t |> SET id;
--! PARSE_SYNTAX_ERROR
FROM t |> SET id := 1;
--! PARSE_SYNTAX_ERROR
FROM t |> SET id = 1 AS x;
--! PARSE_SYNTAX_ERROR
FROM t JOIN u USING (k) |> SET k = 'q' |> ORDER BY id;
--> k STRING, id INT, v DOUBLE, w INT
--> q|1|10.5|100
--> q|2|20.5|200
--> q|3|30.5|100
FROM t JOIN u ON t.k = u.k |> SET k = 'q';
--! AMBIGUOUS_REFERENCE
FROM t JOIN u ON t.k = u.k |> SET w = w + 1 |> ORDER BY id;
--> id INT, k STRING, v DOUBLE, k STRING, w INT
--> 1|a|10.5|a|101
--> 2|b|20.5|b|201
--> 3|a|30.5|a|101
FROM t |> SET v = 1 |> SELECT t.v ORDER BY t.id;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
FROM t |> EXTEND 1 AS o |> SELECT t.id, o ORDER BY id;
--> id INT, o INT
--> 1|1
--> 2|1
--> 3|1
--> 4|1
FROM t |> DROP v;
--> id INT, k STRING
--> 1|a
--> 2|b
--> 3|a
--> 4|NULL
FROM t |> DROP v, k;
--> id INT
--> 1
--> 2
--> 3
--> 4
FROM t |> DROP v, v;
--! EXCEPT_OVERLAPPING_COLUMNS
FROM t |> DROP id, k, v;
FROM t |> DROP nope;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
FROM t |> DROP t.id;
--> k STRING, v DOUBLE
--> NULL|40.5
--> a|10.5
--> a|30.5
--> b|20.5
FROM nested |> DROP s.x;
--> id INT, s STRUCT<y: STRUCT<z: STRING>>, xs ARRAY<INT>, m MAP<STRING, INT>
--> 1|{{deep}}|[1, 2, 3]|{p -> 1}
FROM t |> DROP (v);
--! PARSE_SYNTAX_ERROR
FROM t |> DROP V |> ORDER BY id;
--> id INT, k STRING
--> 1|a
--> 2|b
--> 3|a
--> 4|NULL
FROM t |> DROP;
--! PARSE_SYNTAX_ERROR
FROM t |> DROP v + 1;
--! PARSE_SYNTAX_ERROR
FROM t |> DROP v |> SELECT v;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
FROM t |> DROP v |> WHERE v > 20;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
FROM t JOIN u ON t.k = u.k |> DROP k;
--! AMBIGUOUS_REFERENCE
FROM t JOIN u ON t.k = u.k |> DROP w |> ORDER BY id;
--> id INT, k STRING, v DOUBLE, k STRING
--> 1|a|10.5|a
--> 2|b|20.5|b
--> 3|a|30.5|a
FROM t JOIN u USING (k) |> DROP k |> ORDER BY id;
--> id INT, v DOUBLE, w INT
--> 1|10.5|100
--> 2|20.5|200
--> 3|30.5|100
FROM t |> AS x |> SELECT x.id;
--> id INT
--> 1
--> 2
--> 3
--> 4
FROM t |> AS x |> SELECT t.id;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
FROM t |> AS x |> JOIN u AS y ON x.k = y.k |> SELECT x.id, y.w |> ORDER BY id;
--> id INT, w INT
--> 1|100
--> 2|200
--> 3|100
FROM t |> AS x(a, b, c) |> SELECT a;
--! PARSE_SYNTAX_ERROR
FROM t |> AS `my name` |> SELECT `my name`.id |> LIMIT 1;
--> id INT
--> 1
FROM t |> x;
--! PARSE_SYNTAX_ERROR
FROM t |> AS;
--! PARSE_SYNTAX_ERROR
FROM t |> AS x |> AS y |> SELECT y.id, x.id;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
FROM t |> AS select |> LIMIT 1;
--> id INT, k STRING, v DOUBLE
--> 1|a|10.5
FROM t |> WHERE id > 2;
--> id INT, k STRING, v DOUBLE
--> 3|a|30.5
--> 4|NULL|40.5
FROM t |> WHERE id > 2 AND k IS NULL;
--> id INT, k STRING, v DOUBLE
--> 4|NULL|40.5
FROM t |> WHERE sum(id) > 2;
--! INVALID_WHERE_CONDITION
FROM t |> WHERE row_number() OVER (ORDER BY id) = 1;
--! WINDOW_FUNCTION_NOT_ALLOWED_IN_CLAUSE
FROM t |> WHERE id IN (SELECT w / 100 FROM u) |> ORDER BY id;
--> id INT, k STRING, v DOUBLE
--> 1|a|10.5
--> 2|b|20.5
--> 3|a|30.5
FROM t |> WHERE EXISTS (SELECT 1 FROM u WHERE u.k = t.k) |> ORDER BY id;
--> id INT, k STRING, v DOUBLE
--> 1|a|10.5
--> 2|b|20.5
--> 3|a|30.5
FROM t |> WHERE EXISTS (FROM u |> WHERE u.k = t.k) |> ORDER BY id;
--> id INT, k STRING, v DOUBLE
--> 1|a|10.5
--> 2|b|20.5
--> 3|a|30.5
FROM t |> WHERE id |> LIMIT 1;
--! DATATYPE_MISMATCH.FILTER_NOT_BOOLEAN
FROM t |> WHERE k;
--! DATATYPE_MISMATCH.FILTER_NOT_BOOLEAN
FROM t |> WHERE nope = 1;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
FROM t |> WHERE id = 1 LIMIT 1;
--> id INT, k STRING, v DOUBLE
--> 1|a|10.5
FROM t |> WHERE id = 1 |> WHERE id = 2;
--> id INT, k STRING, v DOUBLE
FROM t |> WHERE explode(array(true));
--! UNSUPPORTED_GENERATOR.OUTSIDE_SELECT
FROM t |> SELECT id AS n |> WHERE id = 1;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
FROM t |> AGGREGATE sum(id);
--> sum(id) BIGINT
--> 10
FROM t |> AGGREGATE sum(id) AS s, count(*) AS c;
--> s BIGINT, c BIGINT
--> 10|4
FROM t |> AGGREGATE sum(id) AS s GROUP BY k |> ORDER BY k;
--> k STRING, s BIGINT
--> NULL|4
--> a|4
--> b|2
FROM t |> AGGREGATE GROUP BY k |> ORDER BY k;
--> k STRING
--> NULL
--> a
--> b
FROM t |> AGGREGATE sum(id) GROUP BY k AS kk |> ORDER BY kk;
--> kk STRING, sum(id) BIGINT
--> NULL|4
--> a|4
--> b|2
FROM t |> AGGREGATE sum(id) GROUP BY k, id % 2 AS par |> ORDER BY k, par;
--> k STRING, par INT, sum(id) BIGINT
--> NULL|0|4
--> a|1|4
--> b|0|2
FROM t |> AGGREGATE sum(id) GROUP BY id % 2 |> ORDER BY 1;
--> (id % 2) INT, sum(id) BIGINT
--> 0|6
--> 1|4
FROM t |> AGGREGATE sum(id) GROUP BY 1;
--> id INT, sum(id) BIGINT
--> 1|1
--> 2|2
--> 3|3
--> 4|4
FROM t |> AGGREGATE sum(id) GROUP BY 2;
--> k STRING, sum(id) BIGINT
--> NULL|4
--> a|4
--> b|2
FROM t |> AGGREGATE sum(id) GROUP BY 5;
--! GROUP_BY_POS_OUT_OF_RANGE
FROM t |> AGGREGATE sum(id) GROUP BY ALL;
--! UNSUPPORTED_FEATURE.PIPE_OPERATOR_AGGREGATE_UNSUPPORTED_CASE
FROM t |> AGGREGATE k, sum(id) GROUP BY k;
--! PIPE_OPERATOR_AGGREGATE_EXPRESSION_CONTAINS_NO_AGGREGATE_FUNCTION
FROM t |> AGGREGATE id + 1 GROUP BY id;
--! PIPE_OPERATOR_AGGREGATE_EXPRESSION_CONTAINS_NO_AGGREGATE_FUNCTION
FROM t |> AGGREGATE id;
--! PIPE_OPERATOR_AGGREGATE_EXPRESSION_CONTAINS_NO_AGGREGATE_FUNCTION
FROM t |> AGGREGATE;
--! _LEGACY_ERROR_TEMP_0035
FROM t |> AGGREGATE 1;
--! PIPE_OPERATOR_AGGREGATE_EXPRESSION_CONTAINS_NO_AGGREGATE_FUNCTION
FROM t |> AGGREGATE sum(id) + count(*) AS x GROUP BY k |> ORDER BY x;
--> k STRING, x BIGINT
--> b|3
--> NULL|5
--> a|6
FROM t |> AGGREGATE sum(id) AS s, s + 1 AS r;
--! PIPE_OPERATOR_AGGREGATE_EXPRESSION_CONTAINS_NO_AGGREGATE_FUNCTION
FROM t |> AGGREGATE sum(id) GROUP BY ROLLUP(k);
--! UNSUPPORTED_FEATURE.PIPE_OPERATOR_AGGREGATE_UNSUPPORTED_CASE
FROM t |> AGGREGATE sum(id) GROUP BY CUBE(k);
--! UNSUPPORTED_FEATURE.PIPE_OPERATOR_AGGREGATE_UNSUPPORTED_CASE
FROM t |> AGGREGATE sum(id) GROUP BY GROUPING SETS ((k), ());
--! UNSUPPORTED_FEATURE.PIPE_OPERATOR_AGGREGATE_UNSUPPORTED_CASE
FROM t |> AGGREGATE sum(id) GROUP BY k WITH ROLLUP;
--! UNSUPPORTED_FEATURE.PIPE_OPERATOR_AGGREGATE_UNSUPPORTED_CASE
FROM t |> AGGREGATE sum(id) GROUP BY k WITH CUBE;
--! UNSUPPORTED_FEATURE.PIPE_OPERATOR_AGGREGATE_UNSUPPORTED_CASE
FROM t |> AGGREGATE sum(id) AS s GROUP BY k HAVING s > 1;
--! PARSE_SYNTAX_ERROR
FROM t |> AGGREGATE sum(id) FILTER (WHERE id > 1) AS s;
--> s BIGINT
--> 9
FROM t |> AGGREGATE sum(id) OVER ();
--! PIPE_OPERATOR_AGGREGATE_EXPRESSION_CONTAINS_NO_AGGREGATE_FUNCTION
FROM t |> AGGREGATE max(sum(id));
--! NESTED_AGGREGATE_FUNCTION
FROM t |> AGGREGATE * GROUP BY k;
--! INVALID_USAGE_OF_STAR_OR_REGEX
FROM t |> AGGREGATE count(*) GROUP BY *;
--! INVALID_USAGE_OF_STAR_OR_REGEX
FROM t |> AGGREGATE sum(id) AS s WHERE s > 1;
--! PARSE_SYNTAX_ERROR
FROM t |> AGGREGATE grouping(k) GROUP BY k;
--! UNSUPPORTED_FEATURE.PIPE_OPERATOR_AGGREGATE_UNSUPPORTED_CASE
FROM t |> AGGREGATE any_value(id) GROUP BY t.k |> SELECT count(*);
--> count(1) BIGINT
--> 3
FROM t |> AGGREGATE sum(id) AS s GROUP BY k |> SELECT t.k;
--> k STRING
--> NULL
--> a
--> b
FROM t |> AGGREGATE sum(id) AS s GROUP BY k |> WHERE s > 3 |> SELECT k, s |> ORDER BY s;
--> k STRING, s BIGINT
--> a|4
--> NULL|4
FROM t |> AGGREGATE (SELECT 1);
--! PIPE_OPERATOR_AGGREGATE_EXPRESSION_CONTAINS_NO_AGGREGATE_FUNCTION
FROM t |> AGGREGATE sum((SELECT max(w) FROM u));
--> sum(scalarsubquery()) BIGINT
--> 1200
FROM t |> AGGREGATE first(id) AS f GROUP BY nope;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
FROM t |> AGGREGATE sum(nope);
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
FROM nested |> AGGREGATE sum(id) GROUP BY s.x;
--> x INT, sum(id) BIGINT
--> 1|1
FROM nested |> AGGREGATE sum(s.x) AS q GROUP BY s.y.z;
--> z STRING, q BIGINT
--> deep|1
FROM t |> AGGREGATE sum(id) GROUP BY sum(v);
--! GROUP_BY_AGGREGATE
FROM t |> AGGREGATE sum(id) GROUP BY (k, id);
--> named_struct(k, k, id, id) STRUCT<k: STRING, id: INT>, sum(id) BIGINT
--> {a, 1}|1
--> {a, 3}|3
--> {b, 2}|2
--> {null, 4}|4
FROM t |> AGGREGATE sum(id) GROUP BY ();
--! PARSE_SYNTAX_ERROR
FROM t |> AGGREGATE sum(id) GROUP BY k, k;
--> k STRING, k STRING, sum(id) BIGINT
--> NULL|NULL|4
--> a|a|4
--> b|b|2
FROM t |> AGGREGATE count(*) GROUP BY row_number() OVER (ORDER BY id);
--! UNSUPPORTED_FEATURE.PIPE_OPERATOR_AGGREGATE_UNSUPPORTED_CASE
FROM t |> GROUP BY k;
--! PARSE_SYNTAX_ERROR
FROM t |> HAVING id > 1;
--! PARSE_SYNTAX_ERROR
FROM t |> JOIN u USING (k) |> ORDER BY id;
--> k STRING, id INT, v DOUBLE, w INT
--> a|1|10.5|100
--> b|2|20.5|200
--> a|3|30.5|100
FROM t |> JOIN u ON t.k = u.k |> ORDER BY id;
--> id INT, k STRING, v DOUBLE, k STRING, w INT
--> 1|a|10.5|a|100
--> 2|b|20.5|b|200
--> 3|a|30.5|a|100
FROM t |> LEFT JOIN u ON t.k = u.k |> ORDER BY id;
--> id INT, k STRING, v DOUBLE, k STRING, w INT
--> 1|a|10.5|a|100
--> 2|b|20.5|b|200
--> 3|a|30.5|a|100
--> 4|NULL|40.5|NULL|NULL
FROM t |> LEFT OUTER JOIN u USING (k) |> ORDER BY id;
--> k STRING, id INT, v DOUBLE, w INT
--> a|1|10.5|100
--> b|2|20.5|200
--> a|3|30.5|100
--> NULL|4|40.5|NULL
FROM t |> RIGHT JOIN u USING (k) |> ORDER BY k, id;
--> k STRING, id INT, v DOUBLE, w INT
--> a|1|10.5|100
--> a|3|30.5|100
--> b|2|20.5|200
--> z|NULL|NULL|300
FROM t |> FULL OUTER JOIN u USING (k) |> ORDER BY k, id;
--> k STRING, id INT, v DOUBLE, w INT
--> NULL|4|40.5|NULL
--> a|1|10.5|100
--> a|3|30.5|100
--> b|2|20.5|200
--> z|NULL|NULL|300
FROM t |> CROSS JOIN u |> AGGREGATE count(*);
--> count(1) BIGINT
--> 12
FROM t |> LEFT SEMI JOIN u USING (k) |> ORDER BY id;
--> k STRING, id INT, v DOUBLE
--> a|1|10.5
--> b|2|20.5
--> a|3|30.5
FROM t |> SEMI JOIN u ON t.k = u.k |> ORDER BY id;
--> id INT, k STRING, v DOUBLE
--> 1|a|10.5
--> 2|b|20.5
--> 3|a|30.5
FROM t |> LEFT ANTI JOIN u USING (k) |> ORDER BY id;
--> k STRING, id INT, v DOUBLE
--> NULL|4|40.5
FROM t |> ANTI JOIN u ON t.k = u.k |> ORDER BY id;
--> id INT, k STRING, v DOUBLE
--> 4|NULL|40.5
FROM t |> NATURAL JOIN u |> ORDER BY id;
--> k STRING, id INT, v DOUBLE, w INT
--> a|1|10.5|100
--> b|2|20.5|200
--> a|3|30.5|100
FROM t |> JOIN u |> AGGREGATE count(*);
--> count(1) BIGINT
--> 12
FROM t |> JOIN LATERAL (SELECT w FROM u WHERE u.k = t.k) |> ORDER BY id;
--> id INT, k STRING, v DOUBLE, w INT
--> 1|a|10.5|100
--> 2|b|20.5|200
--> 3|a|30.5|100
FROM t |> LEFT JOIN LATERAL (SELECT w FROM u WHERE u.k = t.k) AS l ON true |> ORDER BY id;
--> id INT, k STRING, v DOUBLE, w INT
--> 1|a|10.5|100
--> 2|b|20.5|200
--> 3|a|30.5|100
--> 4|NULL|40.5|NULL
FROM t |> CROSS JOIN LATERAL (FROM u |> WHERE u.k = t.k |> SELECT w) |> ORDER BY id;
--> id INT, k STRING, v DOUBLE, w INT
--> 1|a|10.5|100
--> 2|b|20.5|200
--> 3|a|30.5|100
FROM t |> JOIN LATERAL explode(array(1, id)) AS e(c) |> ORDER BY id, c;
--> id INT, k STRING, v DOUBLE, c INT
--> 1|a|10.5|1
--> 1|a|10.5|1
--> 2|b|20.5|1
--> 2|b|20.5|2
--> 3|a|30.5|1
--> 3|a|30.5|3
--> 4|NULL|40.5|1
--> 4|NULL|40.5|4
FROM t |> LATERAL VIEW explode(array(1, id)) AS c |> ORDER BY id, c;
--! PARSE_SYNTAX_ERROR
FROM t |> INNER JOIN (FROM u |> WHERE w > 100) AS y USING (k);
--> k STRING, id INT, v DOUBLE, w INT
--> b|2|20.5|200
FROM t |> JOIN (SELECT 1 AS one) |> LIMIT 1;
--> id INT, k STRING, v DOUBLE, one INT
--> 1|a|10.5|1
FROM t |> JOIN nope ON true;
--! TABLE_OR_VIEW_NOT_FOUND
FROM t |> JOIN u ON t.nope = u.k;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
FROM t |> JOIN VALUES ('a', 1) AS y(k, z) USING (k) |> ORDER BY id;
--> k STRING, id INT, v DOUBLE, z INT
--> a|1|10.5|1
--> a|3|30.5|1
FROM t |> JOIN t AS t2 ON t.id = t2.id |> SELECT t.id, t2.k |> ORDER BY id;
--> id INT, k STRING
--> 1|a
--> 2|b
--> 3|a
--> 4|NULL
FROM t |> JOIN u USING (k) JOIN u AS u2 USING (k);
--! PARSE_SYNTAX_ERROR
FROM t |> JOIN u USING (k) |> JOIN u AS u2 USING (k) |> ORDER BY id;
--> k STRING, id INT, v DOUBLE, w INT, w INT
--> a|1|10.5|100|100
--> b|2|20.5|200|200
--> a|3|30.5|100|100
FROM t |> SELECT id, k |> AS x |> LEFT JOIN u ON x.k = u.k |> SELECT x.*, u.w |> ORDER BY id;
--> id INT, k STRING, w INT
--> 1|a|100
--> 2|b|200
--> 3|a|100
--> 4|NULL|NULL
FROM t |> SELECT id, k |> LEFT JOIN u ON t.k = u.k |> ORDER BY id;
--> id INT, k STRING, k STRING, w INT
--> 1|a|a|100
--> 2|b|b|200
--> 3|a|a|100
--> 4|NULL|NULL|NULL
FROM t |> SELECT id + 1 AS id, k |> LEFT JOIN u ON t.k = u.k |> ORDER BY id;
--> id INT, k STRING, k STRING, w INT
--> 2|a|a|100
--> 3|b|b|200
--> 4|a|a|100
--> 5|NULL|NULL|NULL
FROM t |> ORDER BY id DESC;
--> id INT, k STRING, v DOUBLE
--> 4|NULL|40.5
--> 3|a|30.5
--> 2|b|20.5
--> 1|a|10.5
FROM t |> ORDER BY id DESC LIMIT 2;
--! MULTIPLE_QUERY_RESULT_CLAUSES_WITH_PIPE_OPERATORS
FROM t |> ORDER BY id LIMIT 2 OFFSET 1;
--! MULTIPLE_QUERY_RESULT_CLAUSES_WITH_PIPE_OPERATORS
FROM t |> ORDER BY id OFFSET 3;
--! MULTIPLE_QUERY_RESULT_CLAUSES_WITH_PIPE_OPERATORS
FROM t |> ORDER BY k NULLS LAST, id DESC;
--> id INT, k STRING, v DOUBLE
--> 3|a|30.5
--> 1|a|10.5
--> 2|b|20.5
--> 4|NULL|40.5
FROM t |> ORDER BY 1 DESC;
--> id INT, k STRING, v DOUBLE
--> 4|NULL|40.5
--> 3|a|30.5
--> 2|b|20.5
--> 1|a|10.5
FROM t |> ORDER BY 9;
--! ORDER_BY_POS_OUT_OF_RANGE
FROM t |> ORDER BY ALL;
--> id INT, k STRING, v DOUBLE
--> 1|a|10.5
--> 2|b|20.5
--> 3|a|30.5
--> 4|NULL|40.5
FROM t |> ORDER BY nope;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
FROM t |> ORDER BY sum(id);
--! UNSUPPORTED_EXPR_FOR_OPERATOR
FROM t |> ORDER BY row_number() OVER (ORDER BY v DESC);
--! UNSUPPORTED_EXPR_FOR_OPERATOR
FROM t |> SELECT id AS n |> ORDER BY id;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
FROM t |> SELECT id AS n |> ORDER BY t.id;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
FROM t |> SORT BY id DESC;
--> id INT, k STRING, v DOUBLE
--> 1|a|10.5
--> 2|b|20.5
--> 3|a|30.5
--> 4|NULL|40.5
FROM t |> SORT BY id DESC LIMIT 1;
--! MULTIPLE_QUERY_RESULT_CLAUSES_WITH_PIPE_OPERATORS
FROM t |> DISTRIBUTE BY k |> AGGREGATE count(*);
--> count(1) BIGINT
--> 4
FROM t |> CLUSTER BY k |> AGGREGATE count(*);
--> count(1) BIGINT
--> 4
FROM t |> DISTRIBUTE BY k SORT BY id DESC |> LIMIT 1;
--> id INT, k STRING, v DOUBLE
--> 4|NULL|40.5
FROM t |> LIMIT 1 ORDER BY id;
--> id INT, k STRING, v DOUBLE
--> 1|a|10.5
FROM t |> LIMIT 2 |> LIMIT 1;
--> id INT, k STRING, v DOUBLE
--> 1|a|10.5
FROM t |> LIMIT ALL |> AGGREGATE count(*);
--> count(1) BIGINT
--> 4
FROM t |> LIMIT 1 + 1 |> AGGREGATE count(*);
--> count(1) BIGINT
--> 2
FROM t |> LIMIT -1;
--! INVALID_LIMIT_LIKE_EXPRESSION.IS_NEGATIVE
FROM t |> LIMIT 'a';
--! INVALID_LIMIT_LIKE_EXPRESSION.DATA_TYPE
FROM t |> LIMIT id;
--! INVALID_LIMIT_LIKE_EXPRESSION.IS_UNFOLDABLE
FROM t |> LIMIT NULL;
--! INVALID_LIMIT_LIKE_EXPRESSION.DATA_TYPE
FROM t |> ORDER BY id |> LIMIT 2 OFFSET 1;
--> id INT, k STRING, v DOUBLE
--> 2|b|20.5
--> 3|a|30.5
FROM t |> ORDER BY id |> OFFSET 2;
--> id INT, k STRING, v DOUBLE
--> 3|a|30.5
--> 4|NULL|40.5
FROM t |> OFFSET 1 LIMIT 1;
--> id INT, k STRING, v DOUBLE
--> 2|b|20.5
FROM t |> OFFSET -1;
--! INVALID_LIMIT_LIKE_EXPRESSION.IS_NEGATIVE
FROM t |> ORDER BY id SORT BY id;
--! UNSUPPORTED_FEATURE.COMBINATION_QUERY_RESULT_CLAUSES
FROM t |> ORDER BY id ORDER BY v;
--> id INT, k STRING, v DOUBLE
--> 1|a|10.5
--> 2|b|20.5
--> 3|a|30.5
--> 4|NULL|40.5
FROM t |> WINDOW w AS (ORDER BY id);
--! UNSUPPORTED_FEATURE.CLAUSE_WITH_PIPE_OPERATORS
FROM t |> ORDER BY id WINDOW w AS (ORDER BY id);
--! UNSUPPORTED_FEATURE.CLAUSE_WITH_PIPE_OPERATORS
CREATE TEMPORARY VIEW sales AS VALUES (2012, 'Java', 200), (2012, 'dotNET', 50), (2013, 'Java', 300), (2013, 'dotNET', NULL), (2014, 'SQL', 7) AS sales(y, c, e);
CREATE TEMPORARY VIEW wide AS VALUES (1, 10, 20, CAST(NULL AS INT)), (2, NULL, 50, 60) AS wide(id, q1, q2, q3);
FROM t |> SELECT k |> UNION ALL SELECT k FROM u |> ORDER BY k;
--> k STRING
--> NULL
--> a
--> a
--> a
--> b
--> b
--> z
FROM t |> SELECT k |> UNION SELECT k FROM u |> ORDER BY k;
--> k STRING
--> NULL
--> a
--> b
--> z
FROM t |> SELECT k |> UNION ALL (SELECT k FROM u) |> ORDER BY k;
--> k STRING
--> NULL
--> a
--> a
--> a
--> b
--> b
--> z
FROM t |> SELECT k |> UNION DISTINCT TABLE u;
--! NUM_COLUMNS_MISMATCH
FROM t |> SELECT k, id |> UNION ALL TABLE u |> ORDER BY k, id;
--> k STRING, id INT
--> NULL|4
--> a|1
--> a|3
--> a|100
--> b|2
--> b|200
--> z|300
FROM t |> SELECT k |> UNION VALUES ('q') |> ORDER BY k;
--> k STRING
--> NULL
--> a
--> b
--> q
FROM t |> SELECT k |> EXCEPT SELECT k FROM u;
--> k STRING
--> NULL
FROM t |> SELECT k |> EXCEPT ALL SELECT k FROM u |> ORDER BY k;
--> k STRING
--> NULL
--> a
FROM t |> SELECT k |> MINUS SELECT k FROM u;
--> k STRING
--> NULL
FROM t |> SELECT k |> INTERSECT SELECT k FROM u |> ORDER BY k;
--> k STRING
--> a
--> b
FROM t |> SELECT k |> INTERSECT ALL SELECT k FROM u |> ORDER BY k;
--> k STRING
--> a
--> b
FROM t |> SELECT k |> UNION ALL BY NAME SELECT k FROM u;
--! PARSE_SYNTAX_ERROR
FROM t |> SELECT k |> UNION BY NAME SELECT k FROM u;
--! PARSE_SYNTAX_ERROR
FROM t |> UNION ALL SELECT k FROM u;
--! NUM_COLUMNS_MISMATCH
FROM t |> SELECT id |> UNION ALL SELECT k FROM u;
--! CAST_INVALID_INPUT
FROM t |> SELECT id |> UNION ALL SELECT array(1);
--! INCOMPATIBLE_COLUMN_TYPE
FROM t |> SELECT id |> UNION ALL SELECT 7 UNION ALL SELECT 8;
--> id INT
--> 1
--> 2
--> 3
--> 4
--> 7
--> 8
FROM t |> SELECT id |> UNION ALL SELECT 7 ORDER BY 1;
--> id INT
--> 1
--> 2
--> 3
--> 4
--> 7
FROM t |> SELECT id |> UNION ALL SELECT 7 LIMIT 1;
--> id INT
--> 1
FROM t |> SELECT id |> UNION ALL (SELECT 7 LIMIT 1) |> ORDER BY id;
--> id INT
--> 1
--> 2
--> 3
--> 4
--> 7
FROM t |> SELECT id |> UNION ALL (FROM u |> SELECT w) |> ORDER BY id;
--> id INT
--> 1
--> 2
--> 3
--> 4
--> 100
--> 200
--> 300
FROM t |> SELECT id |> UNION ALL FROM u |> SELECT w;
--! NUM_COLUMNS_MISMATCH
FROM t |> SELECT id |> UNION;
--! PARSE_SYNTAX_ERROR
FROM t |> SELECT id |> UNION ALL u;
--! PARSE_SYNTAX_ERROR
FROM t |> SELECT id |> UNION ALL SELECT 7 |> SELECT id + 1 AS n |> ORDER BY n;
--> n INT
--> 2
--> 3
--> 4
--> 5
--> 8
FROM t |> SELECT id UNION ALL SELECT 7;
--> id INT
--> 1
--> 2
--> 3
--> 4
--> 7
SELECT 1 AS a UNION ALL SELECT 2 |> SELECT a + 1 AS b |> ORDER BY b;
--> b INT
--> 2
--> 3
SELECT 1 AS a UNION ALL SELECT 2 |> WHERE a = 1;
--> a INT
--> 1
SELECT 2 AS a UNION ALL (SELECT 1 |> SELECT 3) ORDER BY a;
--> a INT
--> 2
--> 3
SELECT id FROM t ORDER BY id LIMIT 2 |> SELECT id * 10 AS x;
--! PARSE_SYNTAX_ERROR
SELECT id FROM t ORDER BY id DESC |> LIMIT 1;
--! PARSE_SYNTAX_ERROR
SELECT id FROM t LIMIT 2 |> AGGREGATE count(*) AS n;
--! PARSE_SYNTAX_ERROR
SELECT id FROM t WHERE id > 1 GROUP BY id HAVING id > 2 |> ORDER BY id;
--> id INT
--> 3
--> 4
SELECT k, count(*) AS n FROM t GROUP BY k |> WHERE n > 1;
--> k STRING, n BIGINT
--> a|2
SELECT k, count(*) AS n FROM t GROUP BY k ORDER BY k |> WHERE n = 1 |> ORDER BY k;
--! PARSE_SYNTAX_ERROR
WITH c AS (SELECT 1 AS a) SELECT a FROM c |> SELECT a + 1 AS b;
--> b INT
--> 2
WITH c AS (SELECT 1 AS a) FROM c |> SELECT a + 1 AS b;
--> b INT
--> 2
WITH c AS (FROM t |> WHERE id > 2) FROM c |> SELECT id |> ORDER BY id;
--> id INT
--> 3
--> 4
WITH c AS (FROM t |> WHERE id > 2), d AS (FROM c |> EXTEND id * 2 AS n) TABLE d |> ORDER BY id;
--> id INT, k STRING, v DOUBLE, n INT
--> 3|a|30.5|6
--> 4|NULL|40.5|8
FROM t |> WITH c AS (SELECT 1) SELECT *;
--! PARSE_SYNTAX_ERROR
SELECT * FROM (FROM t |> WHERE id = 1);
--> id INT, k STRING, v DOUBLE
--> 1|a|10.5
SELECT * FROM (FROM t |> WHERE id = 1) AS x JOIN (TABLE u |> WHERE w = 100) AS y ON x.k = y.k;
--> id INT, k STRING, v DOUBLE, k STRING, w INT
--> 1|a|10.5|a|100
SELECT (FROM t |> AGGREGATE max(id));
--> scalarsubquery() INT
--> 4
SELECT id IN (FROM u |> SELECT w / 100) AS b FROM t ORDER BY id;
--> b BOOLEAN
--> true
--> true
--> true
--> false
SELECT EXISTS (FROM t |> WHERE id = 9);
--> exists() BOOLEAN
--> false
SELECT id FROM t WHERE id = (TABLE t |> AGGREGATE max(id) AS m);
--> id INT
--> 4
CREATE TEMPORARY VIEW pv AS FROM t |> WHERE id > 1 |> SELECT id, k;
SELECT * FROM pv ORDER BY id;
--> id INT, k STRING
--> 2|b
--> 3|a
--> 4|NULL
CREATE TABLE ptab AS FROM t |> SELECT id |> WHERE id < 3;
SELECT * FROM ptab ORDER BY id;
--> id INT
--> 1
--> 2
INSERT INTO ptab FROM t |> SELECT id + 100;
INSERT INTO ptab TABLE t |> WHERE id = 3 |> SELECT id;
SELECT * FROM ptab ORDER BY id;
--> id INT
--> 1
--> 2
--> 3
--> 101
--> 102
--> 103
--> 104
FROM t INSERT INTO ptab SELECT id;
FROM t |> INSERT INTO ptab;
--! PARSE_SYNTAX_ERROR
EXPLAIN FROM t |> NOPE;
--! PARSE_SYNTAX_ERROR
DESCRIBE QUERY FROM t |> SELECT id, v AS w;
--> col_name STRING, data_type STRING, comment STRING
--> id|int|NULL
--> w|double|NULL
DESCRIBE FROM t |> EXTEND id + 1 AS n;
--> col_name STRING, data_type STRING, comment STRING
--> id|int|NULL
--> k|string|NULL
--> n|int|NULL
--> v|double|NULL
FROM sales |> PIVOT (sum(e) FOR c IN ('Java', 'dotNET')) |> ORDER BY y;
--> y INT, Java BIGINT, dotNET BIGINT
--> 2012|200|50
--> 2013|300|NULL
--> 2014|NULL|NULL
FROM sales |> PIVOT (sum(e) AS s, max(e) AS m FOR c IN ('Java', 'dotNET' AS d)) |> ORDER BY y;
--> y INT, Java_s BIGINT, Java_m INT, d_s BIGINT, d_m INT
--> 2012|200|200|50|50
--> 2013|300|300|NULL|NULL
--> 2014|NULL|NULL|NULL|NULL
FROM sales |> SELECT c, y, e |> PIVOT (sum(e) FOR y IN (2012, 2013)) |> ORDER BY c;
--> c STRING, 2012 BIGINT, 2013 BIGINT
--> Java|200|300
--> SQL|NULL|NULL
--> dotNET|50|NULL
FROM sales |> PIVOT (sum(e) FOR (c, y) IN (('Java', 2012) AS j, ('SQL', 2014) AS s));
--> j BIGINT, s BIGINT
--> 200|7
FROM sales |> PIVOT (sum(e) FOR c IN ('Java')) |> SELECT Java |> ORDER BY Java;
--> Java BIGINT
--> NULL
--> 200
--> 300
FROM sales |> PIVOT (e FOR c IN ('Java'));
--! _LEGACY_ERROR_TEMP_1006
FROM sales |> PIVOT (sum(e) FOR nope IN ('Java'));
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
FROM sales |> PIVOT (sum(e) FOR c IN (1));
--> y INT, 1 BIGINT
--> 2012|NULL
--> 2013|NULL
--> 2014|NULL
FROM sales |> PIVOT (sum(e) FOR c IN ('Java')) AS p |> SELECT p.y;
--> y INT
--> 2012
--> 2013
--> 2014
FROM sales |> PIVOT (sum(e) FOR c IN ('Java')) |> AS p |> SELECT p.y |> ORDER BY y;
--> y INT
--> 2012
--> 2013
--> 2014
FROM sales |> PIVOT (sum(e) FOR c IN ('Java', 'dotNET')) UNPIVOT (n FOR what IN (Java, dotNET)) |> ORDER BY y, what;
--! NOT_ALLOWED_IN_FROM.UNPIVOT_WITH_PIVOT
FROM wide |> UNPIVOT (n FOR q IN (q1, q2, q3)) |> ORDER BY id, q;
--> id INT, q STRING, n INT
--> 1|q1|10
--> 1|q2|20
--> 2|q2|50
--> 2|q3|60
FROM wide |> UNPIVOT INCLUDE NULLS (n FOR q IN (q1, q2, q3)) |> ORDER BY id, q;
--> id INT, q STRING, n INT
--> 1|q1|10
--> 1|q2|20
--> 1|q3|NULL
--> 2|q1|NULL
--> 2|q2|50
--> 2|q3|60
FROM wide |> UNPIVOT EXCLUDE NULLS (n FOR q IN (q1 AS one, q2 AS `two`, q3)) |> ORDER BY id, q;
--> id INT, q STRING, n INT
--> 1|one|10
--> 1|two|20
--> 2|q3|60
--> 2|two|50
FROM wide |> UNPIVOT ((a, b) FOR q IN ((q1, q2) AS x, (q2, q3) AS y)) |> ORDER BY id, q;
--> id INT, q STRING, a INT, b INT
--> 1|x|10|20
--> 1|y|20|NULL
--> 2|x|NULL|50
--> 2|y|50|60
FROM wide |> UNPIVOT (n FOR q IN (q1, q2)) |> AGGREGATE sum(n) AS s GROUP BY q |> ORDER BY q;
--> q STRING, s BIGINT
--> q1|10
--> q2|70
FROM wide |> UNPIVOT (n FOR q IN (nope));
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
FROM wide |> UNPIVOT (n FOR q IN ());
--! PARSE_SYNTAX_ERROR
FROM wide |> UNPIVOT (n FOR q IN (q1)) PIVOT (sum(n) FOR q IN ('q1')) |> ORDER BY id;
--! NOT_ALLOWED_IN_FROM.UNPIVOT_WITH_PIVOT
FROM wide |> UNPIVOT (n FOR q IN (q1)) UNPIVOT (n2 FOR qq IN (q2));
--! PARSE_SYNTAX_ERROR
FROM t |> TABLESAMPLE (100 PERCENT) |> AGGREGATE count(*) AS n;
--> n BIGINT
--> 4
FROM t |> TABLESAMPLE (0 PERCENT) |> AGGREGATE count(*) AS n;
--> n BIGINT
--> 0
FROM t |> TABLESAMPLE (2 ROWS) |> AGGREGATE count(*) AS n;
--> n BIGINT
--> 2
FROM t |> TABLESAMPLE (100 PERCENT) REPEATABLE (1) |> AGGREGATE count(*) AS n;
--> n BIGINT
--> 4
FROM t |> TABLESAMPLE (BUCKET 1 OUT OF 1) |> AGGREGATE count(*) AS n;
--> n BIGINT
--> 4
FROM t |> TABLESAMPLE (BUCKET 1 OUT OF 1 ON id);
--! _LEGACY_ERROR_TEMP_0015
FROM t |> TABLESAMPLE (200 PERCENT);
--! INVALID_TABLESAMPLE_FRACTION
FROM t |> TABLESAMPLE (-1 PERCENT);
--! INVALID_TABLESAMPLE_FRACTION
FROM t |> TABLESAMPLE (-1 ROWS);
--! INVALID_LIMIT_LIKE_EXPRESSION.IS_NEGATIVE
FROM t |> TABLESAMPLE ();
--! _LEGACY_ERROR_TEMP_0014
FROM t |> TABLESAMPLE (1M);
--! _LEGACY_ERROR_TEMP_0015
FROM t |> SELECT /*+ BROADCAST(t) */ id |> ORDER BY id;
--> id INT
--> 1
--> 2
--> 3
--> 4
FROM t |> SELECT id, lag(id) OVER (ORDER BY id) AS p |> WHERE p IS NOT NULL |> ORDER BY id;
--> id INT, p INT
--> 2|1
--> 3|2
--> 4|3
FROM t, u |> AGGREGATE count(*);
--> count(1) BIGINT
--> 12
FROM t JOIN u USING (k) |> SELECT t.id, u.w |> ORDER BY id;
--> id INT, w INT
--> 1|100
--> 2|200
--> 3|100
FROM t |> SELECT t.id |> SELECT t.id |> ORDER BY id;
--> id INT
--> 1
--> 2
--> 3
--> 4
FROM t |> SELECT t.id + 1 AS id |> SELECT t.id;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
FROM t |> EXTEND id + 1 AS n |> SELECT t.n;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
FROM t |> EXTEND id + 1 AS n |> SELECT t.* |> ORDER BY id;
--> id INT, k STRING, v DOUBLE
--> 1|a|10.5
--> 2|b|20.5
--> 3|a|30.5
--> 4|NULL|40.5
FROM t |> SET id = 1 |> SELECT t.* |> ORDER BY v;
--> k STRING, v DOUBLE
--> a|10.5
--> b|20.5
--> a|30.5
--> NULL|40.5
FROM t |> DROP k |> SELECT t.* |> ORDER BY id;
--> id INT, v DOUBLE
--> 1|10.5
--> 2|20.5
--> 3|30.5
--> 4|40.5
FROM t |> WHERE t.id = 1 |> SELECT t.*;
--> id INT, k STRING, v DOUBLE
--> 1|a|10.5
FROM t |> ORDER BY id |> LIMIT 1 |> SELECT t.k;
--> k STRING
--> a
FROM t |> AGGREGATE sum(t.id) AS s GROUP BY t.k |> ORDER BY t.k;
--> k STRING, s BIGINT
--> NULL|4
--> a|4
--> b|2
FROM t |> UNION ALL TABLE t |> SELECT t.id;
--> id INT
--> 1
--> 1
--> 2
--> 2
--> 3
--> 3
--> 4
--> 4
FROM t |> TABLESAMPLE (100 PERCENT) |> SELECT t.id |> ORDER BY id;
--> id INT
--> 1
--> 2
--> 3
--> 4
FROM t |> SELECT id AS a, id AS a |> SELECT a;
--! AMBIGUOUS_REFERENCE
FROM t |> SELECT id AS a, v AS a |> DROP a;
--! AMBIGUOUS_REFERENCE
FROM t |> SELECT id AS a, v AS a |> SET a = 1;
--! AMBIGUOUS_REFERENCE
FROM t |> EXTEND 1 AS id |> SELECT id;
--! AMBIGUOUS_REFERENCE
FROM t |> EXTEND 1 AS id |> DROP id;
--! AMBIGUOUS_REFERENCE
FROM t |> EXTEND 1 AS id |> SET id = 2;
--! AMBIGUOUS_REFERENCE
FROM t |> SELECT * EXCEPT (v) |> ORDER BY id;
--> id INT, k STRING
--> 1|a
--> 2|b
--> 3|a
--> 4|NULL
FROM t |> SELECT * EXCEPT (nope);
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
FROM t |> SELECT * REPLACE (1 AS id);
--! PARSE_SYNTAX_ERROR
FROM range(5) |> WHERE id % 2 = 0 |> AGGREGATE sum(id);
--> sum(id) BIGINT
--> 6
FROM range(3) AS r |> SELECT r.id |> ORDER BY id;
--> id BIGINT
--> 0
--> 1
--> 2
FROM explode(array(1, 2)) |> SELECT col;
--> col INT
--> 1
--> 2
FROM VALUES (1) AS v(a) |> SELECT a;
--> a INT
--> 1
FROM (SELECT 1 AS a) |> SELECT a;
--> a INT
--> 1
FROM (SELECT 1 AS a) AS z |> SELECT z.a;
--> a INT
--> 1
FROM LATERAL (SELECT 1 AS a) |> SELECT a;
--> a INT
--> 1
FROM nope |> SELECT 1;
--! TABLE_OR_VIEW_NOT_FOUND
FROM nope.t |> SELECT 1;
--! TABLE_OR_VIEW_NOT_FOUND
FROM t |> SELECT IDENTIFIER('id') |> ORDER BY id;
--> id INT
--> 1
--> 2
--> 3
--> 4
FROM IDENTIFIER('t') |> SELECT id |> ORDER BY id;
--> id INT
--> 1
--> 2
--> 3
--> 4
FROM t |> WHERE IDENTIFIER('id') = 1;
--> id INT, k STRING, v DOUBLE
--> 1|a|10.5
DECLARE lim INT DEFAULT 2;
FROM t |> ORDER BY id |> LIMIT lim;
--> id INT, k STRING, v DOUBLE
--> 1|a|10.5
--> 2|b|20.5
FROM t |> WHERE id = lim;
--> id INT, k STRING, v DOUBLE
--> 2|b|20.5
FROM t |> SET id = lim |> SELECT DISTINCT id;
--> id INT
--> 2
EXECUTE IMMEDIATE 'FROM t |> WHERE id = ? |> SELECT k' USING 2;
--> k STRING
--> b
EXECUTE IMMEDIATE 'FROM t |> WHERE id = :x |> SELECT k' USING 1 AS x;
--> k STRING
--> a
SELECT 1 AS a |> EXTEND a + 1 AS b |> EXTEND b + 1 AS c |> SET a = c |> DROP b;
--> a INT, c INT
--> 3|3
SELECT 1 AS a, 2 AS b |> AGGREGATE sum(a) + sum(b) AS t;
--> t BIGINT
--> 3
SELECT array(3, 1, 2) AS xs |> SELECT transform(xs, x -> x + 1) AS ys |> EXTEND aggregate(ys, 0, (a, x) -> a + x) AS total;
--> ys ARRAY<INT>, total INT
--> [4, 2, 3]|9
SELECT 1 AS a |> WHERE a > 0 OR false |> SELECT a | 2 AS o;
--> o INT
--> 3
SELECT 1 | 2 |> SELECT *;
--> (1 | 2) INT
--> 3
SELECT true || false;
--> concat(true, false) STRING
--> truefalse
SELECT 'a' || 'b' AS ab |> SELECT ab || 'c';
--> concat(ab, c) STRING
--> abc
SELECT 1 AS a -- comment
|> -- another
SELECT a /* in between */ + 1 AS b;
--> b INT
--> 2
SELECT 1 AS a
|> SELECT a;
--> a INT
--> 1
BEGIN
  FROM t |> WHERE id = 1 |> SELECT k;
END;
--> k STRING
--> a
BEGIN
  DECLARE total INT;
  SET VAR total = (FROM t |> AGGREGATE sum(id));
  SELECT total |> SELECT total + 1 AS more;
END;
--! PARSE_SYNTAX_ERROR
BEGIN
  DECLARE n INT DEFAULT 0;
  FOR r AS FROM t |> SELECT id |> ORDER BY id DO
    SET n = n + r.id;
  END FOR;
  SELECT n;
END;
--> n INT
--> 10
