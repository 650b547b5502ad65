CREATE OR REPLACE TEMPORARY VIEW emp AS SELECT * FROM VALUES (1, 'ann', 10, 100.0D, DATE'2020-01-01'), (2, 'bob', 10, 200.0D, DATE'2020-02-01'), (3, 'cyd', 20, 150.0D, NULL), (4, 'dan', NULL, 50.0D, DATE'2021-05-05'), (5, 'eve', 30, NULL, DATE'2019-12-31') AS t(id, name, dept, pay, hired);
CREATE OR REPLACE TEMPORARY VIEW dep AS SELECT * FROM VALUES (10, 'ops'), (20, 'dev'), (40, 'hr') AS t(dept, dname);
CREATE FUNCTION plus1(x INT) RETURNS INT RETURN x + 1;
SELECT plus1(1), plus1(NULL), plus1(plus1(3));
--> spark_catalog.default.plus1(1) INT, spark_catalog.default.plus1(NULL) INT, spark_catalog.default.plus1(spark_catalog.default.plus1(3)) INT
--> 2|NULL|5
SELECT plus1('5');
--> spark_catalog.default.plus1(5) INT
--> 6
SELECT plus1(1, 2);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT plus1();
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
CREATE FUNCTION plus1(x INT) RETURNS INT RETURN x + 2;
--! ROUTINE_ALREADY_EXISTS
CREATE OR REPLACE FUNCTION plus1(x INT) RETURNS BIGINT RETURN x + 10;
SELECT plus1(1);
--> spark_catalog.default.plus1(1) BIGINT
--> 11
CREATE FUNCTION IF NOT EXISTS plus1(x INT) RETURNS INT RETURN 0;
SELECT default.plus1(2), spark_catalog.default.plus1(3);
--> spark_catalog.default.plus1(2) BIGINT, spark_catalog.default.plus1(3) BIGINT
--> 12|13
CREATE TEMPORARY FUNCTION tf(a STRING, b STRING DEFAULT 'dflt') RETURNS STRING RETURN a || '-' || b;
SELECT tf('x'), tf('x', 'y'), tf(b => 'p', a => 'q'), tf(a => 'only');
--> tf(x) STRING, tf(x, y) STRING, tf(q, p) STRING, tf(only, dflt) STRING
--> x-dflt|x-y|q-p|only-dflt
SELECT tf(c => 'x');
--! UNRECOGNIZED_PARAMETER_NAME
SELECT tf('x', a => 'y');
--! DUPLICATE_ROUTINE_PARAMETER_ASSIGNMENT.BOTH_POSITIONAL_AND_NAMED
CREATE FUNCTION noargs() RETURNS INT RETURN 42;
SELECT noargs(), noargs() + 1;
--> spark_catalog.default.noargs() INT, (spark_catalog.default.noargs() + 1) INT
--> 42|43
CREATE FUNCTION inferred(x INT, y DOUBLE) RETURN x * y;
SELECT inferred(2, 1.5);
--> spark_catalog.default.inferred(2, 1.5) DOUBLE
--> 3.0
CREATE FUNCTION depcount(d INT) RETURNS BIGINT RETURN (SELECT count(*) FROM VALUES (10, 1), (10, 2), (20, 3) AS t(dd, v) WHERE dd = d);
SELECT depcount(10), depcount(99);
--> spark_catalog.default.depcount(10) BIGINT, spark_catalog.default.depcount(99) BIGINT
--> 2|0
SELECT dept, depcount(dept) FROM dep ORDER BY dept;
--> dept INT, spark_catalog.default.depcount(dept) BIGINT
--> 10|2
--> 20|1
--> 40|0
CREATE FUNCTION tabf(n INT) RETURNS TABLE (x INT, y STRING) RETURN SELECT id, 'r' || id FROM range(n);
--! NON_FOLDABLE_ARGUMENT
SELECT * FROM tabf(3) ORDER BY x;
--! UNRESOLVABLE_TABLE_VALUED_FUNCTION
SELECT x FROM tabf(2) AS q ORDER BY x;
--! UNRESOLVABLE_TABLE_VALUED_FUNCTION
SELECT q.x, q.y FROM tabf(2) AS q ORDER BY x;
--! UNRESOLVABLE_TABLE_VALUED_FUNCTION
SELECT d.dept, f.x FROM dep d, LATERAL tabf(d.dept / 10) f ORDER BY 1, 2;
--! UNRESOLVABLE_TABLE_VALUED_FUNCTION
SELECT * FROM tabf('a');
--! UNRESOLVABLE_TABLE_VALUED_FUNCTION
SELECT * FROM tabf();
--! UNRESOLVABLE_TABLE_VALUED_FUNCTION
SELECT tabf(2);
--! UNRESOLVED_ROUTINE
SELECT * FROM plus1(1);
--! NOT_A_TABLE_FUNCTION
CREATE FUNCTION tabg(lo INT, hi INT DEFAULT 3) RETURNS TABLE RETURN SELECT id AS n, id * 2 AS m FROM range(lo, hi);
--! NON_FOLDABLE_ARGUMENT
SELECT * FROM tabg(1) ORDER BY n;
--! UNRESOLVABLE_TABLE_VALUED_FUNCTION
SELECT * FROM tabg(hi => 2, lo => 0) ORDER BY n;
--! UNRESOLVABLE_TABLE_VALUED_FUNCTION
CREATE FUNCTION tabdup() RETURNS TABLE (a INT, a INT) RETURN SELECT 1, 2;
--! DUPLICATE_ROUTINE_RETURNS_COLUMNS
CREATE FUNCTION tabmis() RETURNS TABLE (a INT) RETURN SELECT 1, 2;
--! USER_DEFINED_FUNCTIONS.RETURN_COLUMN_COUNT_MISMATCH
CREATE FUNCTION dupp(a INT, a INT) RETURNS INT RETURN 1;
--! DUPLICATE_ROUTINE_PARAMETER_NAMES
CREATE FUNCTION badbody(a INT) RETURNS INT RETURN b;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
CREATE FUNCTION aggbody(a INT) RETURNS INT RETURN sum(a);
--! USER_DEFINED_FUNCTIONS.CANNOT_CONTAIN_COMPLEX_FUNCTIONS
CREATE FUNCTION castbody(a INT) RETURNS INT RETURN 'abc' || a;
SELECT castbody(1);
--! CAST_INVALID_INPUT
CREATE TEMPORARY FUNCTION upname(s STRING) RETURNS STRING COMMENT 'upper' LANGUAGE SQL DETERMINISTIC RETURN upper(s);
SELECT upname(name) AS u FROM emp ORDER BY u;
--> u STRING
--> ANN
--> BOB
--> CYD
--> DAN
--> EVE
SELECT name FROM emp WHERE upname(name) = 'BOB';
--> name STRING
--> bob
SELECT upname(name), count(*) FROM emp GROUP BY upname(name) ORDER BY 1;
--> upname(name) STRING, count(1) BIGINT
--> ANN|1
--> BOB|1
--> CYD|1
--> DAN|1
--> EVE|1
SELECT max(plus1(id)) FROM emp;
--> max(spark_catalog.default.plus1(id)) BIGINT
--> 15
SELECT plus1(max(id)) FROM emp;
--> spark_catalog.default.plus1(max(id)) BIGINT
--> 15
DROP TEMPORARY FUNCTION upname;
SELECT upname('x');
--! UNRESOLVED_ROUTINE
DROP FUNCTION plus1;
DROP FUNCTION plus1;
--! ROUTINE_NOT_FOUND
DROP FUNCTION IF EXISTS plus1;
DROP FUNCTION abs;
--! FORBIDDEN_OPERATION
SHOW USER FUNCTIONS LIKE 'dep*';
--> function STRING
--> spark_catalog.default.depcount
DESCRIBE FUNCTION noargs;
--> function_desc STRING
--> Function: spark_catalog.default.noargs
--> Input:    ()
--> Returns:  INT
--> Type:     SCALAR
SELECT e.name, d.dname FROM emp e LEFT JOIN LATERAL (SELECT dname FROM dep WHERE dep.dept = e.dept) d ORDER BY 1;
--> name STRING, dname STRING
--> ann|ops
--> bob|ops
--> cyd|dev
--> dan|NULL
--> eve|NULL
SELECT e.name, d.c FROM emp e, LATERAL (SELECT count(*) AS c FROM dep WHERE dep.dept <= e.dept) d ORDER BY 1;
--> name STRING, c BIGINT
--> ann|1
--> bob|1
--> cyd|2
--> dan|0
--> eve|2
SELECT * FROM dep, LATERAL (SELECT dept + 1 AS n) ORDER BY 1;
--> dept INT, dname STRING, n INT
--> 10|ops|11
--> 20|dev|21
--> 40|hr|41
SELECT * FROM dep, LATERAL explode(array(dept, dept * 2)) AS t(z) ORDER BY 1, z;
--> dept INT, dname STRING, z INT
--> 10|ops|10
--> 10|ops|20
--> 20|dev|20
--> 20|dev|40
--> 40|hr|40
--> 40|hr|80
SELECT * FROM explode(array(1, 2)) AS t(a);
--> a INT
--> 1
--> 2
SELECT * FROM posexplode(array('a', 'b'));
--> pos INT, col STRING
--> 0|a
--> 1|b
SELECT * FROM inline(array(struct(1, 'a'), struct(2, 'b')));
--> col1 INT, col2 STRING
--> 1|a
--> 2|b
SELECT * FROM stack(2, 1, 'a', 2, 'b');
--> col0 INT, col1 STRING
--> 1|a
--> 2|b
SELECT * FROM json_tuple('{"a":1,"b":"x"}', 'a', 'b');
--> c0 STRING, c1 STRING
--> 1|x
SELECT * FROM range(1, 10, 3);
--> id BIGINT
--> 1
--> 4
--> 7
SELECT * FROM range(3) r JOIN range(2, 5) s ON r.id = s.id;
--> id BIGINT, id BIGINT
--> 2|2
SELECT * FROM range();
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT * FROM range(1, 2, 3, 4, 5);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT * FROM nosuchtvf(1);
--! UNRESOLVABLE_TABLE_VALUED_FUNCTION
SELECT * FROM explode_outer(array());
--> col VOID
--> NULL
FROM emp |> WHERE dept = 10 |> SELECT name, pay |> ORDER BY name;
--> name STRING, pay DOUBLE
--> ann|100.0
--> bob|200.0
FROM emp |> AGGREGATE sum(pay) AS s GROUP BY dept |> ORDER BY dept;
--> dept INT, s DOUBLE
--> NULL|50.0
--> 10|300.0
--> 20|150.0
--> 30|NULL
FROM emp |> EXTEND pay * 2 AS p2 |> SET name = upper(name) |> DROP hired, dept |> ORDER BY id;
--> id INT, name STRING, pay DOUBLE, p2 DOUBLE
--> 1|ANN|100.0|200.0
--> 2|BOB|200.0|400.0
--> 3|CYD|150.0|300.0
--> 4|DAN|50.0|100.0
--> 5|EVE|NULL|NULL
FROM emp |> AS e |> JOIN dep USING (dept) |> SELECT e.name, dname |> ORDER BY name;
--> name STRING, dname STRING
--> ann|ops
--> bob|ops
--> cyd|dev
FROM emp |> LIMIT 2 |> AGGREGATE count(*);
--> count(1) BIGINT
--> 2
FROM emp |> ORDER BY id |> LIMIT 2 OFFSET 1 |> SELECT id;
--> id INT
--> 2
--> 3
FROM emp |> RENAME name AS n |> SELECT n |> ORDER BY n;
--! PARSE_SYNTAX_ERROR
FROM emp |> PIVOT (sum(pay) FOR dept IN (10, 20)) |> ORDER BY id;
--> id INT, name STRING, hired DATE, 10 DOUBLE, 20 DOUBLE
--> 1|ann|2020-01-01|100.0|NULL
--> 2|bob|2020-02-01|200.0|NULL
--> 3|cyd|NULL|NULL|150.0
--> 4|dan|2021-05-05|NULL|NULL
--> 5|eve|2019-12-31|NULL|NULL
FROM dep |> UNION ALL (SELECT 50, 'x') |> ORDER BY dept;
--> dept INT, dname STRING
--> 10|ops
--> 20|dev
--> 40|hr
--> 50|x
FROM dep |> EXCEPT (SELECT 10, 'ops') |> ORDER BY dept;
--> dept INT, dname STRING
--> 20|dev
--> 40|hr
VALUES (1, 2), (3, 4) tab(a, b) |> SELECT a + b AS s |> WHERE s > 3;
--> s INT
--> 7
FROM emp |> SELECT sum(pay);
--> sum(pay) DOUBLE
--> 500.0
FROM emp |> AGGREGATE pay;
--! PIPE_OPERATOR_AGGREGATE_EXPRESSION_CONTAINS_NO_AGGREGATE_FUNCTION
FROM emp |> WHERE sum(pay) > 1;
--! INVALID_WHERE_CONDITION
FROM emp |> DROP nosuch;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
FROM emp |> SET nosuch = 1;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT 1 AS a |> EXTEND a + 1 AS a |> SELECT a;
--! AMBIGUOUS_REFERENCE
FROM emp |> TABLESAMPLE (100 PERCENT) |> AGGREGATE count(*) AS c;
--> c BIGINT
--> 5
SELECT listagg(name, ', ') WITHIN GROUP (ORDER BY name DESC) FROM emp;
--> listagg(name, , ) WITHIN GROUP (ORDER BY name DESC NULLS LAST) STRING
--> eve, dan, cyd, bob, ann
SELECT dept, listagg(DISTINCT name) WITHIN GROUP (ORDER BY name) FROM emp GROUP BY dept ORDER BY dept;
--> dept INT, listagg(DISTINCT name, NULL) WITHIN GROUP (ORDER BY name ASC NULLS FIRST) STRING
--> NULL|dan
--> 10|annbob
--> 20|cyd
--> 30|eve
SELECT string_agg(name) FROM emp WHERE id = 1;
--> string_agg(name, NULL) STRING
--> ann
SELECT listagg(id) FROM emp WHERE id < 2;
--> listagg(id, NULL) STRING
--> 1
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY pay) FROM emp;
--> percentile_cont(0.5) WITHIN GROUP (ORDER BY pay) DOUBLE
--> 125.0
SELECT percentile_disc(0.25) WITHIN GROUP (ORDER BY pay DESC) FROM emp;
--> percentile_disc(0.25) WITHIN GROUP (ORDER BY pay DESC) DOUBLE
--> 200.0
SELECT dept, percentile_cont(0.5) WITHIN GROUP (ORDER BY pay) OVER (PARTITION BY dept) FROM emp ORDER BY dept, 2;
--> dept INT, percentile_cont(0.5) WITHIN GROUP (ORDER BY pay) OVER (PARTITION BY dept ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) DOUBLE
--> NULL|50.0
--> 10|150.0
--> 10|150.0
--> 20|150.0
--> 30|NULL
SELECT mode() WITHIN GROUP (ORDER BY dept) FROM emp;
--> mode() WITHIN GROUP (ORDER BY dept DESC) INT
--> 10
SELECT median(pay), percentile(pay, array(0, 0.5, 1)) FROM emp;
--> median(pay) DOUBLE, percentile(pay, array(0, 0.5, 1), 1) ARRAY<DOUBLE>
--> 125.0|[50.0, 125.0, 200.0]
SELECT percentile(pay, 0.5, 2) FROM emp;
--> percentile(pay, 0.5, 2) DOUBLE
--> 125.0
SELECT percentile(pay, 1.5) FROM emp;
--! DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE
SELECT any_value(name) FROM emp WHERE id = 3;
--> any_value(name) STRING
--> cyd
SELECT bit_and(id), bit_or(id), bit_xor(id) FROM emp;
--> bit_and(id) INT, bit_or(id) INT, bit_xor(id) INT
--> 0|7|1
SELECT regr_count(pay, id), regr_avgx(pay, id), regr_avgy(pay, id), regr_slope(pay, id), regr_intercept(pay, id), regr_r2(pay, id), regr_sxx(pay, id), regr_sxy(pay, id), regr_syy(pay, id) FROM emp;
--> regr_count(pay, id) BIGINT, regr_avgx(pay, id) DOUBLE, regr_avgy(pay, id) DOUBLE, regr_slope(pay, id) DOUBLE, regr_intercept(pay, id) DOUBLE, regr_r2(pay, id) DOUBLE, regr_sxx(pay, id) DOUBLE, regr_sxy(pay, id) DOUBLE, regr_syy(pay, id) DOUBLE
--> 4|2.5|125.0|-20.0|175.0|0.16000000000000003|5.0|-100.0|12500.0
SELECT histogram_numeric(pay, 2) FROM emp;
--> histogram_numeric(pay, 2) ARRAY<STRUCT<x: DOUBLE, y: DOUBLE>>
--> [{75.0, 2.0}, {175.0, 2.0}]
SELECT every(pay > 10), some(pay > 180), any(pay > 500), bool_or(pay IS NULL) FROM emp;
--> every((pay > 10)) BOOLEAN, some((pay > 180)) BOOLEAN, any((pay > 500)) BOOLEAN, bool_or((pay IS NULL)) BOOLEAN
--> true|true|false|true
SELECT try_sum(id), try_avg(pay) FROM emp;
--> try_sum(id) BIGINT, try_avg(pay) DOUBLE
--> 15|125.0
SELECT try_sum(x) FROM VALUES (9223372036854775807L), (1L) AS t(x);
--> try_sum(x) BIGINT
--> NULL
SELECT sum(x) FROM VALUES (9223372036854775807L), (1L) AS t(x);
--! ARITHMETIC_OVERFLOW
SELECT skewness(pay), kurtosis(pay) FROM emp;
--> skewness(pay) DOUBLE, kurtosis(pay) DOUBLE
--> 0.0|-1.36
SELECT approx_count_distinct(dept), count_if(pay > 100), grouping(dept) FROM emp GROUP BY dept WITH ROLLUP ORDER BY 2, 1, 3;
--> approx_count_distinct(dept) BIGINT, count_if((pay > 100)) BIGINT, grouping(dept) TINYINT
--> 0|0|0
--> 1|0|0
--> 1|1|0
--> 1|1|0
--> 3|2|1
SELECT grouping_id(dept, name), dept FROM emp GROUP BY CUBE (dept, name) ORDER BY 1, 2 LIMIT 3;
--> grouping_id(dept, name) BIGINT, dept INT
--> 0|NULL
--> 0|10
--> 0|10
SELECT grouping(pay) FROM emp GROUP BY dept;
--! UNSUPPORTED_GROUPING_EXPRESSION
SELECT max_by(name, pay), min_by(name, pay) FROM emp;
--> max_by(name, pay) STRING, min_by(name, pay) STRING
--> bob|dan
SELECT array_agg(name) FROM emp WHERE id < 3;
--> collect_list(name) ARRAY<STRING>
--> [ann, bob]
SELECT collect_set(dept) FROM emp WHERE dept = 10;
--> collect_set(dept) ARRAY<INT>
--> [10]
SELECT first(pay), first(pay, true), last(pay), last(pay) IGNORE NULLS FROM (SELECT * FROM emp ORDER BY id);
--> first(pay) DOUBLE, first(pay) DOUBLE, last(pay) DOUBLE, last(pay) DOUBLE
--> 100.0|100.0|NULL|50.0
SELECT count(dept, name), count(DISTINCT dept, name), count(*) FROM emp;
--> count(dept, name) BIGINT, count(DISTINCT dept, name) BIGINT, count(1) BIGINT
--> 4|4|5
SELECT name, sum(pay) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM emp ORDER BY id;
--> name STRING, sum(pay) OVER (ORDER BY id ASC NULLS FIRST ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) DOUBLE
--> ann|300.0
--> bob|450.0
--> cyd|400.0
--> dan|200.0
--> eve|50.0
SELECT name, rank() OVER (PARTITION BY dept ORDER BY pay DESC NULLS LAST) r FROM emp QUALIFY r = 1 ORDER BY name;
--> name STRING, r INT
--> bob|1
--> cyd|1
--> dan|1
--> eve|1
SELECT name, lag(pay, 1, -1.0D) OVER w, lead(pay) IGNORE NULLS OVER w, nth_value(pay, 2) OVER w, ntile(2) OVER w, cume_dist() OVER w, percent_rank() OVER w FROM emp WINDOW w AS (ORDER BY id) ORDER BY name;
--> name STRING, lag(pay, 1, -1.0) OVER (ORDER BY id ASC NULLS FIRST ROWS BETWEEN -1 FOLLOWING AND -1 FOLLOWING) DOUBLE, lead(pay, 1, NULL) OVER (ORDER BY id ASC NULLS FIRST ROWS BETWEEN 1 FOLLOWING AND 1 FOLLOWING) DOUBLE, nth_value(pay, 2) OVER (ORDER BY id ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) DOUBLE, ntile(2) OVER (ORDER BY id ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT, cume_dist() OVER (ORDER BY id ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) DOUBLE, PERCENT_RANK() OVER (ORDER BY id ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) DOUBLE
--> ann|-1.0|200.0|NULL|1|0.2|0.0
--> bob|100.0|150.0|200.0|1|0.4|0.25
--> cyd|200.0|50.0|200.0|1|0.6|0.5
--> dan|150.0|NULL|200.0|2|0.8|0.75
--> eve|50.0|NULL|200.0|2|1.0|1.0
SELECT sum(pay) OVER (ORDER BY hired RANGE BETWEEN INTERVAL 40 DAYS PRECEDING AND CURRENT ROW) FROM emp ORDER BY id;
--> sum(pay) OVER (ORDER BY hired ASC NULLS FIRST RANGE BETWEEN INTERVAL '40' DAY PRECEDING AND CURRENT ROW) DOUBLE
--> 100.0
--> 300.0
--> 150.0
--> 50.0
--> NULL
SELECT count(DISTINCT dept) OVER () FROM emp;
--! DISTINCT_WINDOW_FUNCTION_UNSUPPORTED
SELECT row_number() OVER () FROM emp;
--! WINDOW_FUNCTION_FRAME_NOT_ORDERED
SELECT sum(sum(pay)) OVER (ORDER BY dept) FROM emp GROUP BY dept ORDER BY 1;
--> sum(sum(pay)) OVER (ORDER BY dept ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) DOUBLE
--> 50.0
--> 350.0
--> 500.0
--> 500.0
SELECT name FROM emp WHERE rank() OVER (ORDER BY id) = 1;
--! WINDOW_FUNCTION_NOT_ALLOWED_IN_CLAUSE
SELECT * FROM emp NATURAL JOIN dep ORDER BY id;
--> dept INT, id INT, name STRING, pay DOUBLE, hired DATE, dname STRING
--> 10|1|ann|100.0|2020-01-01|ops
--> 10|2|bob|200.0|2020-02-01|ops
--> 20|3|cyd|150.0|NULL|dev
SELECT * FROM emp NATURAL LEFT JOIN dep ORDER BY id;
--> dept INT, id INT, name STRING, pay DOUBLE, hired DATE, dname STRING
--> 10|1|ann|100.0|2020-01-01|ops
--> 10|2|bob|200.0|2020-02-01|ops
--> 20|3|cyd|150.0|NULL|dev
--> NULL|4|dan|50.0|2021-05-05|NULL
--> 30|5|eve|NULL|2019-12-31|NULL
SELECT * FROM emp FULL JOIN dep USING (dept) ORDER BY id, dept;
--> dept INT, id INT, name STRING, pay DOUBLE, hired DATE, dname STRING
--> 40|NULL|NULL|NULL|NULL|hr
--> 10|1|ann|100.0|2020-01-01|ops
--> 10|2|bob|200.0|2020-02-01|ops
--> 20|3|cyd|150.0|NULL|dev
--> NULL|4|dan|50.0|2021-05-05|NULL
--> 30|5|eve|NULL|2019-12-31|NULL
SELECT dept, emp.dept, dep.dept FROM emp FULL JOIN dep USING (dept) ORDER BY id, 1;
--> dept INT, dept INT, dept INT
--> 40|NULL|40
--> 10|10|10
--> 10|10|10
--> 20|20|20
--> NULL|NULL|NULL
--> 30|30|NULL
SELECT id FROM emp LEFT SEMI JOIN dep ON emp.dept = dep.dept ORDER BY id;
--> id INT
--> 1
--> 2
--> 3
SELECT id FROM emp LEFT ANTI JOIN dep ON emp.dept = dep.dept ORDER BY id;
--> id INT
--> 4
--> 5
SELECT id FROM emp WHERE dept NOT IN (SELECT dept FROM dep) ORDER BY id;
--> id INT
--> 5
SELECT id FROM emp WHERE (dept, name) IN (SELECT 10, 'ann') ORDER BY id;
--> id INT
--> 1
SELECT (SELECT dname FROM dep d WHERE d.dept = e.dept) FROM emp e ORDER BY id;
--> scalarsubquery(dept) STRING
--> ops
--> ops
--> dev
--> NULL
--> NULL
SELECT (SELECT dname FROM dep) FROM emp;
--! SCALAR_SUBQUERY_TOO_MANY_ROWS
SELECT EXISTS (SELECT 1 FROM dep WHERE dept = emp.dept) FROM emp ORDER BY id;
--> exists(dept) BOOLEAN
--> true
--> true
--> true
--> false
--> false
SELECT * EXCEPT (pay, hired) FROM emp ORDER BY id LIMIT 1;
--> id INT, name STRING, dept INT
--> 1|ann|10
SELECT * EXCEPT (nosuch) FROM emp;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT struct(*) FROM dep ORDER BY dept LIMIT 1;
--> struct(dept, dname) STRUCT<dept: INT, dname: STRING>
--> {10, ops}
SELECT count(emp.*) FROM emp;
--! INVALID_USAGE_OF_STAR_WITH_TABLE_IDENTIFIER_IN_COUNT
SELECT array(*) FROM VALUES (1, 2) AS t(a, b);
--> array(a, b) ARRAY<INT>
--> [1, 2]
SELECT coalesce(*) FROM VALUES (NULL, 2) AS t(a, b);
--> coalesce(a, b) INT
--> 2
SELECT * FROM VALUES (1, 2) AS t(a, b) WHERE 1 IN (*);
--> a INT, b INT
--> 1|2
SELECT id, name AS n, n || 'x' AS m, upper(m) FROM emp ORDER BY id LIMIT 1;
--> id INT, n STRING, m STRING, upper(lateralAliasReference(m)) STRING
--> 1|ann|annx|ANNX
SELECT pay AS p, sum(p) FROM emp GROUP BY ALL ORDER BY 1;
--! UNSUPPORTED_FEATURE.LATERAL_COLUMN_ALIAS_IN_AGGREGATE_FUNC
SELECT dept, sum(pay) FROM emp GROUP BY 1 HAVING sum(pay) > 100 ORDER BY 1;
--> dept INT, sum(pay) DOUBLE
--> 10|300.0
--> 20|150.0
SELECT dept + 1 FROM emp GROUP BY dept + 1 ORDER BY dept + 1;
--> (dept + 1) INT
--> NULL
--> 11
--> 21
--> 31
SELECT dept FROM emp GROUP BY 2;
--! GROUP_BY_POS_OUT_OF_RANGE
SELECT dept, name FROM emp GROUP BY dept;
--! MISSING_AGGREGATION
SELECT name FROM emp ORDER BY 3;
--! ORDER_BY_POS_OUT_OF_RANGE
SELECT dept d FROM emp GROUP BY d ORDER BY d;
--> d INT
--> NULL
--> 10
--> 20
--> 30
SELECT * FROM emp UNPIVOT (v FOR k IN (id, dept)) WHERE name = 'ann' ORDER BY k;
--> name STRING, pay DOUBLE, hired DATE, k STRING, v INT
--> ann|100.0|2020-01-01|dept|10
--> ann|100.0|2020-01-01|id|1
SELECT * FROM emp UNPIVOT INCLUDE NULLS (v FOR k IN (id AS 'I', dept)) WHERE name = 'dan' ORDER BY k;
--! PARSE_SYNTAX_ERROR
SELECT * FROM (SELECT dept, pay, name FROM emp) PIVOT (sum(pay) AS s, count(*) AS c FOR dept IN (10 AS ten, 20)) ORDER BY name;
--> name STRING, ten_s DOUBLE, ten_c BIGINT, 20_s DOUBLE, 20_c BIGINT
--> ann|100.0|1|NULL|NULL
--> bob|200.0|1|NULL|NULL
--> cyd|NULL|NULL|150.0|1
--> dan|NULL|NULL|NULL|NULL
--> eve|NULL|NULL|NULL|NULL
SELECT IDENTIFIER('name') FROM IDENTIFIER('emp') ORDER BY 1 LIMIT 1;
--> name STRING
--> ann
SELECT IDENTIFIER('up' || 'per')('a');
--> upper(a) STRING
--> A
WITH RECURSIVE r(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM r WHERE n < 4) SELECT * FROM r;
--> n INT
--> 1
--> 2
--> 3
--> 4
WITH a AS (SELECT 1 AS x), b AS (SELECT x + 1 AS y FROM a) SELECT * FROM a, b;
--> x INT, y INT
--> 1|2
WITH a(x, y) AS (SELECT 1) SELECT * FROM a;
--! ASSIGNMENT_ARITY_MISMATCH
WITH a AS (SELECT 1), a AS (SELECT 2) SELECT * FROM a;
--! DUPLICATED_CTE_NAMES
SELECT * FROM (WITH z AS (SELECT 3 AS q) SELECT q FROM z);
--> q INT
--> 3
SELECT 1 UNION SELECT 1 UNION ALL SELECT 1;
--> 1 INT
--> 1
--> 1
SELECT 1 INTERSECT SELECT 2 UNION SELECT 3;
--> 1 INT
--> 3
SELECT 1, 2 UNION SELECT 1;
--! NUM_COLUMNS_MISMATCH
SELECT 1 UNION SELECT 'a';
--! CAST_INVALID_INPUT
SELECT array(1) UNION SELECT map(1, 2);
--! INCOMPATIBLE_COLUMN_TYPE
SELECT NULL UNION SELECT 1 ORDER BY 1;
--> NULL INT
--> NULL
--> 1
SELECT a FROM VALUES (1), (2), (2) t(a) EXCEPT ALL SELECT 2;
--> a INT
--> 1
--> 2
SELECT a FROM VALUES (1), (2), (2) t(a) INTERSECT ALL SELECT * FROM VALUES (2), (2);
--> a INT
--> 2
--> 2
SELECT * FROM emp LIMIT 1 + 1;
--> id INT, name STRING, dept INT, pay DOUBLE, hired DATE
--> 1|ann|10|100.0|2020-01-01
--> 2|bob|10|200.0|2020-02-01
SELECT * FROM emp LIMIT -1;
--! INVALID_LIMIT_LIKE_EXPRESSION.IS_NEGATIVE
SELECT * FROM emp LIMIT id;
--! INVALID_LIMIT_LIKE_EXPRESSION.IS_UNFOLDABLE
SELECT id FROM emp ORDER BY id LIMIT ALL OFFSET 3;
--> id INT
--> 4
--> 5
SELECT CASE dept WHEN 10 THEN 'a' WHEN 20 THEN 'b' END FROM emp ORDER BY id;
--> CASE WHEN (dept = 10) THEN a WHEN (dept = 20) THEN b END STRING
--> a
--> a
--> b
--> NULL
--> NULL
SELECT CASE WHEN pay > 100 THEN 1 ELSE 'x' END FROM emp;
--! CAST_INVALID_INPUT
SELECT iff(true, 1, 2);
--! UNRESOLVED_ROUTINE
SELECT nvl2(dept, 1, 0), nullif(dept, 10), ifnull(dept, -1), zeroifnull(dept), nullifzero(dept) FROM emp ORDER BY id;
--> nvl2(dept, 1, 0) INT, nullif(dept, 10) INT, ifnull(dept, -1) INT, zeroifnull(dept) INT, nullifzero(dept) INT
--> 1|NULL|10|10|10
--> 1|NULL|10|10|10
--> 1|20|20|20|20
--> 0|NULL|-1|0|NULL
--> 1|30|30|30|30
SELECT name LIKE 'a%', name ILIKE 'A%', name RLIKE '^a', name LIKE ANY ('a%', 'b%'), name LIKE ALL ('a%', '%n'), name NOT LIKE ANY ('a%', 'b%') FROM emp ORDER BY id;
--> name LIKE a% BOOLEAN, ilike(name, A%) BOOLEAN, RLIKE(name, ^a) BOOLEAN, likeany(name) BOOLEAN, likeall(name) BOOLEAN, notlikeany(name) BOOLEAN
--> true|true|true|true|true|true
--> false|false|false|true|false|true
--> false|false|false|false|false|true
--> false|false|false|false|false|true
--> false|false|false|false|false|true
SELECT 'a_b' LIKE 'a\_b', 'a%b' LIKE 'a!%b' ESCAPE '!', 'ab' LIKE 'a!b' ESCAPE '!';
--! INVALID_FORMAT.ESC_IN_THE_MIDDLE
SELECT 1 BETWEEN 0 AND 2, 1 NOT BETWEEN 2 AND 3, NULL BETWEEN 1 AND 2;
--> between(1, 0, 2) BOOLEAN, (NOT between(1, 2, 3)) BOOLEAN, between(NULL, 1, 2) BOOLEAN
--> true|true|NULL
SELECT 5 DIV 2, -5 DIV 2, 5 % 3, -5 % 3, pmod(-5, 3), 5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 3, -8 >> 1, -8 >>> 60;
--> (5 div 2) BIGINT, (-5 div 2) BIGINT, (5 % 3) INT, (-5 % 3) INT, pmod(-5, 3) INT, (5 & 3) INT, (5 | 3) INT, (5 ^ 3) INT, ~5 INT, (1 << 3) INT, (-8 >> 1) INT, (-8 >>> 60) INT
--> 2|-2|2|-2|1|1|7|6|-6|8|-4|15
SELECT 1 <=> NULL, NULL <=> NULL, 1 <> 2, 1 != 1, NOT true, !false;
--> (1 <=> NULL) BOOLEAN, (NULL <=> NULL) BOOLEAN, (NOT (1 = 2)) BOOLEAN, (NOT (1 = 1)) BOOLEAN, (NOT true) BOOLEAN, (NOT false) BOOLEAN
--> false|true|true|false|false|true
SELECT 1Y, 2S, 3L, 1.5BD, 1e3, 1.5F, 1e-2D, .5, 5., x'1F', X'';
--> 1 TINYINT, 2 SMALLINT, 3 BIGINT, 1.5 DECIMAL(2,1), 1000.0 DOUBLE, 1.5 FLOAT, 0.01 DOUBLE, 0.5 DECIMAL(1,1), 5 DECIMAL(1,0), X'1F' BINARY, X'' BINARY
--> 1|2|3|1.5|1000.0|1.5|0.01|0.5|5||
SELECT 'it''s', "dq", r'raw\n', 'a' 'b', 'tab\tq', '\u0041', '\101';
--> it's STRING, dq STRING, raw\n STRING, ab STRING, tab	q STRING, A STRING, A STRING
--> it's|dq|raw\n|ab|tab	q|A|A
SELECT DATE'2020-1-1', TIMESTAMP'2020-01-01 1:2:3', TIMESTAMP_NTZ'2020-01-01', INTERVAL '1-2' YEAR TO MONTH, INTERVAL 3 DAYS 4 HOURS, INTERVAL '1 02:03:04.5' DAY TO SECOND;
--> DATE '2020-01-01' DATE, TIMESTAMP '2020-01-01 01:02:03' TIMESTAMP, TIMESTAMP_NTZ '2020-01-01 00:00:00' TIMESTAMP_NTZ, INTERVAL '1-2' YEAR TO MONTH INTERVAL YEAR TO MONTH, INTERVAL '3 04' DAY TO HOUR INTERVAL DAY TO HOUR, INTERVAL '1 02:03:04.5' DAY TO SECOND INTERVAL DAY TO SECOND
--> 2020-01-01|2020-01-01 01:02:03|2020-01-01 00:00:00|INTERVAL '1-2' YEAR TO MONTH|INTERVAL '3 04' DAY TO HOUR|INTERVAL '1 02:03:04.5' DAY TO SECOND
SELECT INTERVAL 1 YEAR 2 DAYS;
--! _LEGACY_ERROR_TEMP_0029
SELECT DATE'2020-13-01';
--! INVALID_TYPED_LITERAL
SELECT make_date(2020, 2, 30);
--! DATETIME_FIELD_OUT_OF_BOUNDS.WITHOUT_SUGGESTION
SELECT DATE'2020-01-31' + INTERVAL 1 MONTH, DATE'2020-01-31' + 1, DATE'2020-03-01' - DATE'2020-02-01', TIMESTAMP'2020-01-01' - DATE'2019-12-31';
--> DATE '2020-01-31' + INTERVAL '1' MONTH DATE, date_add(DATE '2020-01-31', 1) DATE, (DATE '2020-03-01' - DATE '2020-02-01') INTERVAL DAY, (TIMESTAMP '2020-01-01 00:00:00' - DATE '2019-12-31') INTERVAL DAY TO SECOND
--> 2020-02-29|2020-02-01|INTERVAL '29' DAY|INTERVAL '1 00:00:00' DAY TO SECOND
SELECT extract(YEAR FROM DATE'2020-05-06'), extract(DOW FROM DATE'2020-05-06'), extract(SECOND FROM TIMESTAMP'2020-01-01 00:00:01.5'), date_part('week', DATE'2020-01-01'), extract(HOURS FROM INTERVAL 5 HOURS);
--> extract(YEAR FROM DATE '2020-05-06') INT, extract(DOW FROM DATE '2020-05-06') INT, extract(SECOND FROM TIMESTAMP '2020-01-01 00:00:01.5') DECIMAL(8,6), date_part(week, DATE '2020-01-01') INT, extract(HOURS FROM INTERVAL '05' HOUR) TINYINT
--> 2020|4|1.500000|1|5
SELECT from_json('{"a":1,"b":[1,2]}', 'a INT, b ARRAY<INT>'), to_json(named_struct('a', 1, 'b', NULL)), schema_of_json('{"a":[{"b":1}]}'), get_json_object('{"a":{"b":[1,2]}}', '$.a.b[1]'), json_array_length('[1,2,3]'), json_object_keys('{"x":1,"y":2}');
--> from_json({"a":1,"b":[1,2]}) STRUCT<a: INT, b: ARRAY<INT>>, to_json(named_struct(a, 1, b, NULL)) STRING, schema_of_json({"a":[{"b":1}]}) STRING, get_json_object({"a":{"b":[1,2]}}, $.a.b[1]) STRING, json_array_length([1,2,3]) INT, json_object_keys({"x":1,"y":2}) ARRAY<STRING>
--> {1, [1, 2]}|{"a":1}|STRUCT<a: ARRAY<STRUCT<b: BIGINT>>>|2|3|[x, y]
SELECT from_csv('1,x', 'a INT, b STRING'), to_csv(struct(1, 'x', NULL)), schema_of_csv('1,abc,2.5');
--> from_csv(1,x) STRUCT<a: INT, b: STRING>, to_csv(struct(1, x, NULL)) STRING, schema_of_csv(1,abc,2.5) STRING
--> {1, x}|1,x,|STRUCT<_c0: INT, _c1: STRING, _c2: DOUBLE>
SELECT from_json('{"a":"x"}', 'a INT', map('mode', 'FAILFAST'));
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT transform(array(1, 2), x -> x + 1), filter(array(1, 2, 3), x -> x > 1), aggregate(array(1, 2, 3), 0, (a, x) -> a + x, a -> a * 10), exists(array(1), x -> x > 1), forall(array(1), x -> x > 0), zip_with(array(1), array(2), (a, b) -> a + b), map_filter(map('a', 1), (k, v) -> v > 1), transform_keys(map('a', 1), (k, v) -> upper(k)), transform_values(map('a', 1), (k, v) -> v + 1), map_zip_with(map('a', 1), map('a', 2), (k, a, b) -> a + b), array_sort(array(3, 1, 2), (a, b) -> b - a), reduce(array(1, 2), 0, (a, x) -> a + x);
--> transform(array(1, 2), lambdafunction((namedlambdavariable() + 1), namedlambdavariable())) ARRAY<INT>, filter(array(1, 2, 3), lambdafunction((namedlambdavariable() > 1), namedlambdavariable())) ARRAY<INT>, aggregate(array(1, 2, 3), 0, lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable()), lambdafunction((namedlambdavariable() * 10), namedlambdavariable())) INT, exists(array(1), lambdafunction((namedlambdavariable() > 1), namedlambdavariable())) BOOLEAN, forall(array(1), lambdafunction((namedlambdavariable() > 0), namedlambdavariable())) BOOLEAN, zip_with(array(1), array(2), lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable())) ARRAY<INT>, map_filter(map(a, 1), lambdafunction((namedlambdavariable() > 1), namedlambdavariable(), namedlambdavariable())) MAP<STRING, INT>, transform_keys(map(a, 1), lambdafunction(upper(namedlambdavariable()), namedlambdavariable(), namedlambdavariable())) MAP<STRING, INT>, transform_values(map(a, 1), lambdafunction((namedlambdavariable() + 1), namedlambdavariable(), namedlambdavariable())) MAP<STRING, INT>, map_zip_with(map(a, 1), map(a, 2), lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable(), namedlambdavariable())) MAP<STRING, INT>, array_sort(array(3, 1, 2), lambdafunction((namedlambdavariable() - namedlambdavariable()), namedlambdavariable(), namedlambdavariable())) ARRAY<INT>, reduce(array(1, 2), 0, lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable()), lambdafunction(namedlambdavariable(), namedlambdavariable())) INT
--> [2, 3]|[2, 3]|60|false|true|[3]|{}|{A -> 1}|{a -> 2}|{a -> 3}|[3, 2, 1]|3
SELECT parse_url('http://h.com:80/p/q?a=1&b=2#f', 'QUERY', 'b'), url_encode('a b&c'), url_decode('a+b%26c'), try_url_decode('%zz');
--> parse_url(http://h.com:80/p/q?a=1&b=2#f, QUERY, b) STRING, url_encode(a b&c) STRING, url_decode(a+b%26c) STRING, try_url_decode(%zz) STRING
--> 2|a+b%26c|a b&c|NULL
SELECT mask('AbC-12'), mask('AbC-12', 'X', 'x', '0', '*');
--> mask(AbC-12, X, x, n, NULL) STRING, mask(AbC-12, X, x, 0, *) STRING
--> XxX-nn|XxX*00
SELECT luhn_check('79927398713'), is_valid_utf8('a'), make_valid_utf8('a'), try_validate_utf8(x'ff');
--> luhn_check(79927398713) BOOLEAN, is_valid_utf8(a) BOOLEAN, make_valid_utf8(a) STRING, try_validate_utf8(X'FF') STRING
--> true|true|a|NULL
SELECT width_bucket(5, 0, 10, 5), bround(2.5), round(-2.5), ceil(1.234, 2), floor(-1.5), sign(-2), cbrt(27), hypot(3, 4), log(2, 8), log1p(0), expm1(0), factorial(5), bin(5), hex(255), unhex('FF'), conv('ff', 16, 10), shiftleft(1, 2), e(), pi();
--> width_bucket(5, 0, 10, 5) BIGINT, bround(2.5, 0) DECIMAL(2,0), round(-2.5, 0) DECIMAL(2,0), ceil(1.234, 2) DECIMAL(4,2), FLOOR(-1.5) DECIMAL(2,0), sign(-2) DOUBLE, CBRT(27) DOUBLE, HYPOT(3, 4) DOUBLE, LOG(2, 8) DOUBLE, LOG1P(0) DOUBLE, EXPM1(0) DOUBLE, factorial(5) BIGINT, bin(5) STRING, hex(255) STRING, unhex(FF) BINARY, conv(ff, 16, 10) STRING, shiftleft(1, 2) INT, E() DOUBLE, PI() DOUBLE
--> 3|2|-3|1.24|-2|-1.0|3.0|5.0|3.0|0.0|0.0|120|101|FF|�|255|4|2.718281828459045|3.141592653589793
SELECT format_number(12345.678, 2), format_number(1234, '#,###.00'), format_string('%05d|%s', 5, 'x'), to_char(1234.5, '9,999.99'), to_number('1,234.5', '9,999.9'), try_to_number('x', '99');
--> format_number(12345.678, 2) STRING, format_number(1234, #,###.00) STRING, format_string(%05d|%s, 5, x) STRING, to_char(1234.5, 9,999.99) STRING, to_number(1,234.5, 9,999.9) DECIMAL(5,1), try_to_number(x, 99) DECIMAL(2,0)
--> 12,345.68|1,234.00|00005|x|1,234.50|1234.5|NULL
SELECT regexp_replace('abc123', '[0-9]+', 'X'), regexp_extract('a1b2', '([a-z])([0-9])', 2), regexp_extract_all('a1b2', '[0-9]', 0), regexp_count('aXbX', 'X'), regexp_instr('abc', 'c'), regexp_substr('abc', 'z'), split('a,b,c', ','), split_part('a,b', ',', 2), substring_index('a.b.c', '.', 2), translate('abc', 'ab', 'x'), overlay('abcdef' PLACING 'XX' FROM 2 FOR 3), position('b' IN 'abc'), locate('c', 'abcabc', 4), instr('abc', 'c'), levenshtein('kitten', 'sitting'), soundex('Robert'), initcap('hello world'), trim(BOTH 'x' FROM 'xax'), ltrim('x', 'xa'), btrim(' a '), lpad('a', 3, 'xy'), rpad('a', 3), repeat('a', 3), reverse('abc'), left('abc', 2), right('abc', 2), ascii('A'), chr(65), char_length('é'), octet_length('é'), bit_length('a'), base64('abc'), unbase64('YWJj'), encode('a', 'utf-8'), decode(x'61', 'utf-8'), elt(2, 'a', 'b'), find_in_set('b', 'a,b'), concat_ws('-', 'a', NULL, array('b')), sentences('Hi there. Bye.'), space(2) || '|', startswith('abc', 'a'), endswith('abc', 'c'), contains('abc', 'b');
--> regexp_replace(abc123, [0-9]+, X, 1) STRING, regexp_extract(a1b2, ([a-z])([0-9]), 2) STRING, regexp_extract_all(a1b2, [0-9], 0) ARRAY<STRING>, regexp_count(aXbX, X) INT, regexp_instr(abc, c, 0) INT, regexp_substr(abc, z) STRING, split(a,b,c, ,, -1) ARRAY<STRING>, split_part(a,b, ,, 2) STRING, substring_index(a.b.c, ., 2) STRING, translate(abc, ab, x) STRING, overlay(abcdef, XX, 2, 3) STRING, locate(b, abc, 1) INT, locate(c, abcabc, 4) INT, instr(abc, c) INT, levenshtein(kitten, sitting) INT, soundex(Robert) STRING, initcap(hello world) STRING, TRIM(BOTH x FROM xax) STRING, TRIM(LEADING x FROM xa) STRING, btrim( a ) STRING, lpad(a, 3, xy) STRING, rpad(a, 3,  ) STRING, repeat(a, 3) STRING, reverse(abc) STRING, left(abc, 2) STRING, right(abc, 2) STRING, ascii(A) INT, chr(65) STRING, char_length(é) INT, octet_length(é) INT, bit_length(a) INT, base64(abc) STRING, unbase64(YWJj) BINARY, encode(a, utf-8) BINARY, decode(X'61', utf-8) STRING, elt(2, a, b) STRING, find_in_set(b, a,b) INT, concat_ws(-, a, NULL, array(b)) STRING, sentences(Hi there. Bye., , ) ARRAY<ARRAY<STRING>>, concat(space(2), |) STRING, startswith(abc, a) BOOLEAN, endswith(abc, c) BOOLEAN, contains(abc, b) BOOLEAN
--> abcX|1|[1, 2]|2|3|NULL|[a, b, c]|b|a.b|xc|aXXef|2|6|3|3|R163|Hello World|a|a|a|xya|a  |aaa|cba|ab|bc|65|A|1|2|8|YWJj|abc|a|a|b|2|a-b|[[Hi, there], [Bye]]|  ||true|true|true
