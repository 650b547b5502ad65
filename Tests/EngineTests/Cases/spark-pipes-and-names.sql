-- What follows a pipe, members left out of stars, HAVING over aggregates around, windows over windows, named arguments, parameters.
CREATE TEMPORARY VIEW t AS VALUES (1, 'a', 10), (2, 'b', 20), (3, 'a', 30) AS t(id, k, v);
FROM t |> SELECT k ORDER BY id DESC;
--> k STRING
--> a
--> b
--> a
FROM t |> SELECT k ORDER BY t.id DESC;
--> k STRING
--> a
--> b
--> a
SELECT k FROM t UNION ALL SELECT k FROM t ORDER BY t.k;
--> k STRING
--> a
--> a
--> a
--> a
--> b
--> b
(SELECT t.id FROM t) ORDER BY t.id;
--> id INT
--> 1
--> 2
--> 3
SELECT k FROM t INTERSECT SELECT k FROM t ORDER BY t.k;
--> k STRING
--> a
--> b
SELECT id AS n FROM t ORDER BY t.id DESC;
--> n INT
--> 3
--> 2
--> 1
SELECT * FROM (SELECT t.id FROM t) WHERE t.id = 1;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT x.id FROM (SELECT t.id FROM t) x ORDER BY t.id;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
WITH c AS (SELECT t.id FROM t) SELECT t.id FROM c;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
WITH c AS (SELECT t.id FROM t) SELECT c.id FROM c ORDER BY 1;
--> id INT
--> 1
--> 2
--> 3
SELECT id FROM t LIMIT 1 ORDER BY id;
--! PARSE_SYNTAX_ERROR
SELECT id FROM t OFFSET 1 LIMIT 1;
--! PARSE_SYNTAX_ERROR
SELECT id FROM t ORDER BY id CLUSTER BY id;
--! UNSUPPORTED_FEATURE.COMBINATION_QUERY_RESULT_CLAUSES
SELECT id FROM t CLUSTER BY id SORT BY id;
--! UNSUPPORTED_FEATURE.COMBINATION_QUERY_RESULT_CLAUSES
SELECT id FROM t DISTRIBUTE BY id SORT BY id DESC;
--> id INT
--> 1
--> 2
--> 3
SELECT id FROM t SORT BY id DISTRIBUTE BY id;
--! PARSE_SYNTAX_ERROR
SELECT id FROM t WHERE id = 1 LIMIT 1 LIMIT 2;
--! PARSE_SYNTAX_ERROR
SELECT sum(v) OVER w FROM t WINDOW w AS (ORDER BY id) LIMIT 1;
--> sum(v) OVER (ORDER BY id ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) BIGINT
--> 10
SELECT sum(v) OVER w FROM t ORDER BY id WINDOW w AS (ORDER BY id);
--> sum(v) OVER (ORDER BY id ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) BIGINT
--> 10
--> 30
--> 60
SELECT id FROM t ORDER BY id LIMIT 2 WINDOW w AS (ORDER BY id);
--! PARSE_SYNTAX_ERROR
FROM t |> SELECT id |> UNION ALL SELECT 7 |> ORDER BY id |> LIMIT 2;
--> id INT
--> 1
--> 2
FROM t |> WHERE id > 1 UNION ALL SELECT 9, 'z', 9 |> AGGREGATE count(*);
--> count(1) BIGINT
--> 3
SELECT 1 AS a INTERSECT SELECT 1 |> EXTEND a + 1 AS b;
--> a INT, b INT
--> 1|2
SELECT 1 AS a |> EXTEND 2 AS b INTERSECT SELECT 1, 2;
--> a INT, b INT
--> 1|2
FROM t |> PIVOT (sum(v) FOR k IN ('a', 'b')) p |> SELECT p.id, a |> ORDER BY id;
--> id INT, a BIGINT
--> 1|10
--> 2|NULL
--> 3|30
FROM t |> UNPIVOT (x FOR n IN (id, v)) AS u |> SELECT u.n, u.x |> ORDER BY n, x;
--> n STRING, x INT
--> id|1
--> id|2
--> id|3
--> v|10
--> v|20
--> v|30
FROM t |> SET k = upper(k), v = v + 1, k = k || '!' |> ORDER BY id;
--> id INT, k STRING, v INT
--> 1|A!|11
--> 2|B!|21
--> 3|A!|31
FROM t |> SET v = sum(v) OVER (PARTITION BY k ORDER BY id) |> SELECT id, v ORDER BY id;
--> id INT, v BIGINT
--> 1|10
--> 2|20
--> 3|40
FROM t |> SET v = (SELECT max(id) FROM t) |> SELECT DISTINCT v;
--> v INT
--> 3
FROM t |> EXTEND v AS id |> SET k = 'x' |> SELECT k, v ORDER BY v;
--> k STRING, v INT
--> x|10
--> x|20
--> x|30
FROM t |> DROP k |> EXTEND 1 AS k |> ORDER BY id;
--> id INT, v INT, k INT
--> 1|10|1
--> 2|20|1
--> 3|30|1
FROM t |> AGGREGATE sum(v) AS s, max(id) AS m GROUP BY upper(k) AS u |> WHERE s > 20 |> ORDER BY u;
--> u STRING, s BIGINT, m INT
--> A|40|3
FROM t |> AGGREGATE sum(v) + id GROUP BY k;
--! MISSING_AGGREGATION
FROM t |> AGGREGATE sum(v) GROUP BY 2 AS kk |> ORDER BY kk;
--> kk INT, sum(v) BIGINT
--> 2|60
FROM t |> AGGREGATE count(*) AS c GROUP BY k |> JOIN t USING (k) |> ORDER BY id;
--> k STRING, c BIGINT, id INT, v INT
--> a|2|1|10
--> b|1|2|20
--> a|2|3|30
FROM t |> SELECT id, k |> AS a |> JOIN t AS b ON a.id = b.id |> DROP b.id |> ORDER BY v;
--> id INT, k STRING, k STRING, v INT
--> 1|a|a|10
--> 2|b|b|20
--> 3|a|a|30
FROM t |> EXCEPT SELECT 1, 'a', 10 |> ORDER BY id;
--> id INT, k STRING, v INT
--> 2|b|20
--> 3|a|30
CREATE TEMPORARY VIEW s AS SELECT 1 AS id, named_struct('a', 1, 'b', named_struct('c', 2, 'd', 'q'), 'e', CAST(NULL AS STRUCT<f: INT>)) AS s UNION ALL SELECT 2, NULL;
SELECT * EXCEPT (s.b.c) FROM s ORDER BY id;
--> id INT, s STRUCT<a: INT, b: STRUCT<d: STRING>, e: STRUCT<f: INT>>
--> 1|{1, {q}, null}
--> 2|{null, {null}, null}
SELECT * EXCEPT (s.e.f) FROM s ORDER BY id;
--> id INT, s STRUCT<a: INT, b: STRUCT<c: INT, d: STRING>, e: STRUCT<>>
--> 1|{1, {2, q}, {}}
--> 2|{null, null, {}}
SELECT * EXCEPT (s.a, s.b) FROM s ORDER BY id;
--> id INT, s STRUCT<e: STRUCT<f: INT>>
--> 1|{null}
--> 2|{null}
SELECT * EXCEPT (s.a, s.b.c) FROM s ORDER BY id;
--> id INT, s STRUCT<b: STRUCT<d: STRING>, e: STRUCT<f: INT>>
--> 1|{{q}, null}
--> 2|{{null}, null}
SELECT * EXCEPT (s.b, s.b.c) FROM s;
--! EXCEPT_OVERLAPPING_COLUMNS
SELECT * EXCEPT (id.x) FROM s;
--! INVALID_EXTRACT_BASE_FIELD_TYPE
SELECT s.* EXCEPT (a, e) FROM s;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT s.* EXCEPT (nope) FROM s;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT s.* EXCEPT (a, a) FROM s;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT count(* EXCEPT (s)) FROM s;
--> count(id) BIGINT
--> 2
SELECT struct(* EXCEPT (s.b)) AS q FROM s ORDER BY 1;
--> q STRUCT<id: INT, s: STRUCT<a: INT, e: STRUCT<f: INT>>>
--> {1, {1, null}}
--> {2, {null, null}}
FROM s |> DROP s.b |> ORDER BY id;
--> id INT, s STRUCT<a: INT, e: STRUCT<f: INT>>
--> 1|{1, null}
--> 2|{null, null}
FROM s |> DROP s.a, s.b.d |> ORDER BY id;
--> id INT, s STRUCT<b: STRUCT<c: INT>, e: STRUCT<f: INT>>
--> 1|{{2}, null}
--> 2|{{null}, null}
SELECT id FROM t GROUP BY id HAVING id IN (SELECT t2.id FROM t t2 WHERE t2.v = sum(t.v)) ORDER BY id;
--> id INT
--> 1
--> 2
--> 3
SELECT k, sum(v) FROM t GROUP BY k HAVING sum(v) > (SELECT avg(t2.v) FROM t t2 WHERE t2.v <= max(t.v)) ORDER BY k;
--> k STRING, sum(v) BIGINT
--> a|40
--> b|20
SELECT k FROM t GROUP BY k HAVING EXISTS (SELECT 1 FROM t t2 WHERE t2.k = t.k AND t2.v < max(t.v) AND t2.id > min(t.id) - 1) ORDER BY k;
--> k STRING
--> a
SELECT k FROM t GROUP BY k HAVING EXISTS (SELECT 1 FROM t t2 WHERE t2.v = max(t.v + t2.v)) ORDER BY k;
--! UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.AGGREGATE_FUNCTION_MIXED_OUTER_LOCAL_REFERENCES
SELECT k FROM t GROUP BY k HAVING count(*) > 1 AND EXISTS (SELECT 1 FROM t t2 WHERE t2.id = count(*)) ORDER BY k;
--! INVALID_WHERE_CONDITION
SELECT k FROM t GROUP BY k HAVING (SELECT max(t2.id) FROM t t2 WHERE t2.id <= count(t.id)) = 2 ORDER BY k;
--> k STRING
--> a
SELECT id, rank() OVER (ORDER BY sum(v) OVER (PARTITION BY k)) AS r FROM t ORDER BY id;
--> id INT, r INT
--> 1|2
--> 2|1
--> 3|2
SELECT id, max(row_number() OVER (ORDER BY id)) OVER (PARTITION BY k) AS m FROM t ORDER BY id;
--> id INT, m INT
--> 1|3
--> 2|2
--> 3|3
SELECT k, sum(v), rank() OVER (ORDER BY row_number() OVER (ORDER BY sum(v))) AS r FROM t GROUP BY k ORDER BY k;
--> k STRING, sum(v) BIGINT, r INT
--> a|40|2
--> b|20|1
SELECT id, lag(row_number() OVER (ORDER BY id DESC)) OVER (ORDER BY id) AS l FROM t ORDER BY id;
--> id INT, l INT
--> 1|NULL
--> 2|3
--> 3|2
SELECT sum(max(id) OVER ()) FROM t;
--! _LEGACY_ERROR_TEMP_1031
SELECT k, count(*), sum(count(*)) OVER () FROM t GROUP BY ALL ORDER BY k;
--> k STRING, count(1) BIGINT, sum(count(1)) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) BIGINT
--> a|2|3
--> b|1|3
SELECT k, first_value(k) OVER (ORDER BY k) FROM t GROUP BY ALL ORDER BY k;
--> k STRING, first_value(k) OVER (ORDER BY k ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) STRING
--> a|a
--> b|a
SELECT k, nth_value(k, 1) OVER (ORDER BY k) FROM t GROUP BY ALL ORDER BY k;
--! UNSUPPORTED_EXPR_FOR_OPERATOR
SELECT id FROM t WHERE id AND true;
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT id FROM t WHERE k AND EXISTS (SELECT 1);
--! CAST_INVALID_INPUT
SELECT id FROM t WHERE 'true' AND EXISTS (SELECT 1) ORDER BY id;
--> id INT
--> 1
--> 2
--> 3
SELECT id FROM t WHERE NULL AND EXISTS (SELECT 1);
--> id INT
SELECT id FROM t WHERE 1 AND EXISTS (SELECT 1);
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT id FROM t WHERE id = 1 AND id IN (SELECT 1) AND 'true';
--> id INT
--> 1
SELECT id FROM t WHERE 'true' OR k = 'a' ORDER BY id;
--> id INT
--> 1
--> 2
--> 3
SELECT * FROM t PIVOT (max(v) FOR k IN ('a' AS x, 'b' AS y)) ORDER BY id;
--> id INT, x INT, y INT
--> 1|10|NULL
--> 2|NULL|20
--> 3|30|NULL
SELECT * FROM t PIVOT (max(v) AS mx, count(*) AS n FOR k IN ('a', NULL)) ORDER BY id;
--> id INT, a_mx INT, a_n BIGINT, null_mx INT, null_n BIGINT
--> 1|10|1|NULL|NULL
--> 2|NULL|NULL|NULL|NULL
--> 3|30|1|NULL|NULL
SELECT * FROM t PIVOT (max(v) FOR k IN (1.5, true)) ORDER BY id;
--> id INT, 1.5 INT, true INT
--> 1|NULL|NULL
--> 2|NULL|NULL
--> 3|NULL|NULL
SELECT * FROM t PIVOT (max(v) FOR id IN ('x')) ORDER BY k;
--! CAST_INVALID_INPUT
SELECT * FROM t PIVOT (max(v) FOR (id, k) IN ((1, 'a'), (2, NULL) AS z));
--! PIVOT_VALUE_DATA_TYPE_MISMATCH
SELECT * FROM t PIVOT (coalesce(max(v), -1) FOR k IN ('a', 'zz')) ORDER BY id;
--> id INT, a INT, zz INT
--> 1|10|NULL
--> 2|NULL|NULL
--> 3|30|NULL
SELECT * FROM t PIVOT (coalesce(max(k), 'none') FOR k IN ('a', 'zz')) ORDER BY id, v;
--> id INT, v INT, a STRING, zz STRING
--> 1|10|a|none
--> 2|20|none|none
--> 3|30|a|none
SELECT mask(str => 'aB1', lowerChar => 'z');
--> mask(aB1, X, z, n, NULL) STRING
--> zXn
SELECT mask('aB1', lowerChar => NULL, digitChar => '#');
--> mask(aB1, X, NULL, #, NULL) STRING
--> aX#
SELECT MASK('aB1', UPPERCHAR => 'Z');
--> mask(aB1, Z, x, n, NULL) STRING
--> xZn
SELECT mask();
--! REQUIRED_PARAMETER_NOT_FOUND
SELECT explode(collection => array(1, 2)) AS c;
--> c INT
--> 1
--> 2
SELECT id, posexplode(collection => array(k, 'z')) FROM t ORDER BY 1, 2;
--> id INT, pos INT, col STRING
--> 1|0|a
--> 1|1|z
--> 2|0|b
--> 2|1|z
--> 3|0|a
--> 3|1|z
SELECT * FROM inline(input => array(struct(1, 'a')));
--> col1 INT, col2 STRING
--> 1|a
SELECT abs(x => 1);
--! NAMED_PARAMETERS_NOT_SUPPORTED
SELECT nosuch(x => 1);
--! UNRESOLVED_ROUTINE
SELECT row_number(x => 1) OVER (ORDER BY id) FROM t;
--! NAMED_PARAMETERS_NOT_SUPPORTED
SELECT sum(expr => v) FROM t;
--! NAMED_PARAMETERS_NOT_SUPPORTED
CREATE FUNCTION pf(a INT) RETURNS INT RETURN a + 1;
CREATE TEMPORARY FUNCTION tf(a INT) RETURNS INT RETURN a + 1;
DECLARE sv INT DEFAULT 4;
CREATE VIEW pv1 AS SELECT pf(1) AS x;
CREATE VIEW pv2 AS SELECT tf(1) AS x;
--! INVALID_TEMP_OBJ_REFERENCE
CREATE VIEW pv3 AS SELECT sv AS x;
--! INVALID_TEMP_OBJ_REFERENCE
CREATE VIEW pv4 AS SELECT 1 AS x WHERE 1 < sv;
--! INVALID_TEMP_OBJ_REFERENCE
CREATE TEMPORARY VIEW pv5 AS SELECT tf(sv) AS x;
SELECT * FROM pv1;
--> x INT
--> 2
SELECT * FROM pv5;
--> x INT
--> 5
CREATE FUNCTION pf2(a INT) RETURNS INT RETURN pf(a) + 1;
CREATE FUNCTION pf3(a INT) RETURNS INT RETURN a + sv;
--! INVALID_TEMP_OBJ_REFERENCE
SELECT pf2(1);
--> spark_catalog.default.pf2(1) INT
--> 3
DROP VIEW pv1;
DROP FUNCTION pf2;
DROP FUNCTION pf;
EXECUTE IMMEDIATE 'SELECT :a' USING 1;
--! ALL_PARAMETERS_MUST_BE_NAMED
EXECUTE IMMEDIATE 'SELECT :a, :b' USING 1 AS a, 2;
--! ALL_PARAMETERS_MUST_BE_NAMED
EXECUTE IMMEDIATE 'SELECT ?, ?' USING map('a', 1, 'b', 2), named_struct('x', array('q''', NULL), 'y', DATE '2020-01-02');
--> map(a, 1, b, 2) MAP<STRING, INT>, named_struct(x, array(q', CAST(NULL AS STRING)), y, DATE '2020-01-02') STRUCT<x: ARRAY<STRING>, y: DATE>
--> {a -> 1, b -> 2}|{[q', null], 2020-01-02}
EXECUTE IMMEDIATE 'SELECT :m[''b'']' USING map('a', 1, 'b', 2) AS m;
--> map(a, 1, b, 2)[b] INT
--> 2
EXECUTE IMMEDIATE 'SELECT element_at(?, 1)' USING array(INTERVAL 1 DAY);
--> element_at(array(INTERVAL '1' DAY), 1) INTERVAL DAY
--> INTERVAL '1' DAY
EXECUTE IMMEDIATE 'SELECT ?' USING 1.50;
--> 1.50 DECIMAL(3,2)
--> 1.50
EXECUTE IMMEDIATE 'SELECT ?, ?' USING true, TIMESTAMP '2020-01-01 00:00:00';
--> true BOOLEAN, TIMESTAMP '2020-01-01 00:00:00' TIMESTAMP
--> true|2020-01-01 00:00:00
SELECT sv FROM t ORDER BY sv;
--> sv INT
--> 4
--> 4
--> 4
SET VAR sv = sv + 1;
SELECT sv;
--> sv INT
--> 5
SET sv = 3;
--! UNSUPPORTED_FEATURE.SET_VARIABLE_USING_SET
SET VAR sv = 1;
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r LEFT SEMI JOIN t ON t.id = r.n WHERE n < 3) SELECT * FROM r ORDER BY n;
--> n INT
--> 1
--> 2
--> 3
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT t.id + 1 FROM t LEFT SEMI JOIN r ON t.id = r.n WHERE t.id < 3) SELECT * FROM r ORDER BY n;
--! INVALID_RECURSIVE_REFERENCE.PLACE
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM (SELECT n FROM r WHERE n < 3)) SELECT * FROM r ORDER BY n;
--> n INT
--> 1
--> 2
--> 3
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT m + 1 FROM (SELECT max(n) AS m FROM r) WHERE m < 3) SELECT * FROM r ORDER BY n;
--! INVALID_RECURSIVE_REFERENCE.PLACE
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL (SELECT n + 1 FROM r WHERE n < 3 EXCEPT SELECT 2)) SELECT * FROM r ORDER BY n;
--> n INT
--> 1
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL (SELECT id FROM t WHERE id < 3 EXCEPT SELECT n FROM r)) SELECT * FROM r LIMIT 3;
--> n INT
--> 1
--> 1
--> 2
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE EXISTS (SELECT 1 FROM t WHERE t.id = r.n)) SELECT * FROM r ORDER BY n;
--> n INT
--> 1
--> 2
--> 3
--> 4
WITH RECURSIVE r(n) AS ((SELECT 1 UNION ALL SELECT 5) UNION ALL SELECT n + 1 FROM r WHERE n < 3) SELECT * FROM r ORDER BY n;
--> n INT
--> 1
--> 2
--> 3
--> 5
WITH a (SELECT 1 AS x), b(y) (SELECT 2) SELECT * FROM a, b;
--> x INT, y INT
--> 1|2
SELECT * FROM t UNPIVOT (x FOR n IN (id AS i, v w)) ORDER BY k, n;
--> k STRING, n STRING, x INT
--> a|i|1
--> a|i|3
--> a|w|10
--> a|w|30
--> b|i|2
--> b|w|20
SELECT * FROM range(2) AS r(a, b);
--! NUM_TABLE_VALUE_ALIASES_MISMATCH
SELECT * FROM VALUES (1, 2) AS q(a);
--! INVALID_INLINE_TABLE.NUM_COLUMNS_MISMATCH
VALUES (1, 2) AS q(a);
--! INVALID_INLINE_TABLE.NUM_COLUMNS_MISMATCH
SELECT * FROM VALUES (map('a', 1)), (map('a', 'x')) AS q(a);
--! INVALID_INLINE_TABLE.INCOMPATIBLE_TYPES_IN_INLINE_TABLE
SELECT * FROM VALUES (named_struct('a', 1)), (named_struct('a', 'x')) AS q(a);
--! INVALID_INLINE_TABLE.INCOMPATIBLE_TYPES_IN_INLINE_TABLE
SELECT * FROM VALUES (array(1)), (array(2.5)) AS q(a);
--> a ARRAY<DECIMAL(11,1)>
--> [1.0]
--> [2.5]
SELECT count(*) FROM t TABLESAMPLE BERNOULLI (100 PERCENT) AS x;
--> count(1) BIGINT
--> 3
SELECT count(*) FROM t TABLESAMPLE SYSTEM (2 ROWS);
--! UNSUPPORTED_FEATURE.TABLESAMPLE_SYSTEM_SAMPLE_METHOD
