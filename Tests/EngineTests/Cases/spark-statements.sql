CREATE OR REPLACE TEMPORARY VIEW emp AS SELECT * FROM VALUES (1,'ann',10,1000.50,DATE'2020-01-05'),(2,'bob',10,800,DATE'2019-03-01'),(3,'cid',20,1200.25,DATE'2021-07-09'),(4,'dee',NULL,500,NULL),(5,'eve',20,NULL,DATE'2020-01-05') e(id,name,dept,pay,hired);
CREATE OR REPLACE TEMPORARY VIEW dep AS SELECT * FROM VALUES (10,'ops'),(20,'dev'),(30,'hr') d(dept,title);
SELECT * FROM emp NATURAL JOIN dep ORDER BY id;
--> dept INT, id INT, name STRING, pay DECIMAL(12,2), hired DATE, title STRING
--> 10|1|ann|1000.50|2020-01-05|ops
--> 10|2|bob|800.00|2019-03-01|ops
--> 20|3|cid|1200.25|2021-07-09|dev
--> 20|5|eve|NULL|2020-01-05|dev
SELECT * FROM emp LEFT JOIN dep USING (dept) ORDER BY id;
--> dept INT, id INT, name STRING, pay DECIMAL(12,2), hired DATE, title STRING
--> 10|1|ann|1000.50|2020-01-05|ops
--> 10|2|bob|800.00|2019-03-01|ops
--> 20|3|cid|1200.25|2021-07-09|dev
--> NULL|4|dee|500.00|NULL|NULL
--> 20|5|eve|NULL|2020-01-05|dev
SELECT * FROM emp FULL OUTER JOIN dep USING (dept) ORDER BY id, dept;
--> dept INT, id INT, name STRING, pay DECIMAL(12,2), hired DATE, title STRING
--> 30|NULL|NULL|NULL|NULL|hr
--> 10|1|ann|1000.50|2020-01-05|ops
--> 10|2|bob|800.00|2019-03-01|ops
--> 20|3|cid|1200.25|2021-07-09|dev
--> NULL|4|dee|500.00|NULL|NULL
--> 20|5|eve|NULL|2020-01-05|dev
SELECT dept, emp.dept, dep.dept FROM emp RIGHT JOIN dep USING (dept) ORDER BY 1, 2;
--> dept INT, dept INT, dept INT
--> 10|10|10
--> 10|10|10
--> 20|20|20
--> 20|20|20
--> 30|NULL|30
SELECT e.name, d.title FROM emp e LEFT SEMI JOIN dep d ON e.dept = d.dept ORDER BY 1;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT e.name FROM emp e LEFT SEMI JOIN dep d ON e.dept = d.dept ORDER BY 1;
--> name STRING
--> ann
--> bob
--> cid
--> eve
SELECT e.name FROM emp e LEFT ANTI JOIN dep d ON e.dept = d.dept ORDER BY 1;
--> name STRING
--> dee
SELECT count(*) FROM emp CROSS JOIN dep;
--> count(1) BIGINT
--> 15
SELECT dept, sum(pay), avg(pay), min(hired), max(name), count(pay), count(*) FROM emp GROUP BY dept ORDER BY dept NULLS LAST;
--> dept INT, sum(pay) DECIMAL(22,2), avg(pay) DECIMAL(16,6), min(hired) DATE, max(name) STRING, count(pay) BIGINT, count(1) BIGINT
--> 10|1800.50|900.250000|2019-03-01|bob|2|2
--> 20|1200.25|1200.250000|2020-01-05|eve|1|2
--> NULL|500.00|500.000000|NULL|dee|1|1
SELECT dept, name, sum(pay) FROM emp GROUP BY GROUPING SETS ((dept, name), (dept), ()) ORDER BY ALL;
--> dept INT, name STRING, sum(pay) DECIMAL(22,2)
--> NULL|NULL|500.00
--> NULL|NULL|3500.75
--> NULL|dee|500.00
--> 10|NULL|1800.50
--> 10|ann|1000.50
--> 10|bob|800.00
--> 20|NULL|1200.25
--> 20|cid|1200.25
--> 20|eve|NULL
SELECT dept, grouping(dept), grouping_id(), count(*) FROM emp GROUP BY ROLLUP (dept) ORDER BY 1, 2;
--> dept INT, grouping(dept) TINYINT, grouping_id() BIGINT, count(1) BIGINT
--> NULL|0|0|1
--> NULL|1|1|5
--> 10|0|0|2
--> 20|0|0|2
SELECT dept, hired, grouping_id(dept, hired), count(*) FROM emp GROUP BY CUBE (dept, hired) ORDER BY ALL;
--> dept INT, hired DATE, grouping_id(dept, hired) BIGINT, count(1) BIGINT
--> NULL|NULL|0|1
--> NULL|NULL|1|1
--> NULL|NULL|2|1
--> NULL|NULL|3|5
--> NULL|2019-03-01|2|1
--> NULL|2020-01-05|2|2
--> NULL|2021-07-09|2|1
--> 10|NULL|1|2
--> 10|2019-03-01|0|1
--> 10|2020-01-05|0|1
--> 20|NULL|1|2
--> 20|2020-01-05|0|1
--> 20|2021-07-09|0|1
SELECT dept, count(*) FROM emp GROUP BY dept WITH ROLLUP ORDER BY 1, 2;
--> dept INT, count(1) BIGINT
--> NULL|1
--> NULL|5
--> 10|2
--> 20|2
SELECT dept, hired, count(*) FROM emp GROUP BY dept, GROUPING SETS ((hired), ()) ORDER BY ALL;
--> dept INT, hired DATE, count(1) BIGINT
--> NULL|NULL|1
--> NULL|NULL|1
--> 10|NULL|2
--> 10|2019-03-01|1
--> 10|2020-01-05|1
--> 20|NULL|2
--> 20|2020-01-05|1
--> 20|2021-07-09|1
SELECT year(hired) y, sum(pay) FROM emp GROUP BY y ORDER BY y;
--> y INT, sum(pay) DECIMAL(22,2)
--> NULL|500.00
--> 2019|800.00
--> 2020|1000.50
--> 2021|1200.25
SELECT dept, sum(pay) s FROM emp GROUP BY ALL HAVING s > 1000 ORDER BY ALL;
--> dept INT, s DECIMAL(22,2)
--> 10|1800.50
--> 20|1200.25
SELECT name, row_number() OVER (PARTITION BY dept ORDER BY pay DESC NULLS LAST) rn, rank() OVER (ORDER BY hired) rk, dense_rank() OVER (ORDER BY hired) dr, ntile(2) OVER (ORDER BY id) nt, percent_rank() OVER (ORDER BY id) pr, cume_dist() OVER (ORDER BY id) cd FROM emp ORDER BY id;
--> name STRING, rn INT, rk INT, dr INT, nt INT, pr DOUBLE, cd DOUBLE
--> ann|1|3|3|1|0.0|0.2
--> bob|2|2|2|1|0.25|0.4
--> cid|1|5|4|1|0.5|0.6
--> dee|1|1|1|2|0.75|0.8
--> eve|2|3|3|2|1.0|1.0
SELECT name FROM emp QUALIFY row_number() OVER (PARTITION BY dept ORDER BY id) = 1 ORDER BY 1;
--> name STRING
--> ann
--> cid
--> dee
SELECT sum(pay) OVER (ORDER BY id RANGE BETWEEN UNBOUNDED FOLLOWING AND CURRENT ROW) FROM emp;
--! DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_INVALID_BOUND
SELECT row_number() OVER () FROM emp;
--! WINDOW_FUNCTION_FRAME_NOT_ORDERED
SELECT rank() OVER (PARTITION BY dept) FROM emp;
--! WINDOW_FUNCTION_FRAME_NOT_ORDERED
SELECT dept FROM emp UNION SELECT dept FROM dep ORDER BY 1;
--> dept INT
--> NULL
--> 10
--> 20
--> 30
SELECT dept FROM emp INTERSECT ALL SELECT dept FROM dep;
--> dept INT
--> 10
--> 20
SELECT dept FROM emp EXCEPT ALL SELECT dept FROM dep ORDER BY 1;
--> dept INT
--> NULL
--> 10
--> 20
SELECT dept FROM emp MINUS SELECT dept FROM dep;
--> dept INT
--> NULL
SELECT name FROM emp WHERE dept IN (SELECT dept FROM dep WHERE title LIKE 'o%') ORDER BY 1;
--> name STRING
--> ann
--> bob
SELECT name FROM emp e WHERE EXISTS (SELECT 1 FROM dep d WHERE d.dept = e.dept AND d.title = 'dev') ORDER BY 1;
--> name STRING
--> cid
--> eve
SELECT name FROM emp WHERE dept NOT IN (SELECT dept FROM dep WHERE dept > 10) ORDER BY 1;
--> name STRING
--> ann
--> bob
SELECT name FROM emp e WHERE pay > (SELECT avg(pay) FROM emp f WHERE f.dept = e.dept) ORDER BY 1;
--> name STRING
--> ann
SELECT (SELECT dept, title FROM dep LIMIT 1);
--! INVALID_SUBQUERY_EXPRESSION.SCALAR_SUBQUERY_RETURN_MORE_THAN_ONE_OUTPUT_COLUMN
WITH a AS (SELECT 1 x), b AS (SELECT x + 1 y FROM a) SELECT * FROM a, b;
--> x INT, y INT
--> 1|2
WITH a(x, y) AS (SELECT 1, 2) SELECT x + y FROM a;
--> (x + y) INT
--> 3
WITH a AS (SELECT 1 x), a AS (SELECT 2 x) SELECT * FROM a;
--! DUPLICATED_CTE_NAMES
WITH a AS (SELECT 1 x) SELECT * FROM (WITH a AS (SELECT 2 x) SELECT * FROM a);
--> x INT
--> 2
SELECT transform(array(1,2,3), x -> x * 2), filter(array(1,2,3), (x, i) -> i > 0), exists(array(1,null), x -> x is null), forall(array(1,2), x -> x > 0), aggregate(array(1,2,3), 0, (a, x) -> a + x, a -> a * 10), zip_with(array(1,2), array('a','b'), (x, y) -> concat(y, x));
--> transform(array(1, 2, 3), lambdafunction((namedlambdavariable() * 2), namedlambdavariable())) ARRAY<INT>, filter(array(1, 2, 3), lambdafunction((namedlambdavariable() > 0), namedlambdavariable(), namedlambdavariable())) ARRAY<INT>, exists(array(1, NULL), lambdafunction((namedlambdavariable() IS NULL), namedlambdavariable())) BOOLEAN, forall(array(1, 2), lambdafunction((namedlambdavariable() > 0), namedlambdavariable())) BOOLEAN, aggregate(array(1, 2, 3), 0, lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable()), lambdafunction((namedlambdavariable() * 10), namedlambdavariable())) INT, zip_with(array(1, 2), array(a, b), lambdafunction(concat(namedlambdavariable(), namedlambdavariable()), namedlambdavariable(), namedlambdavariable())) ARRAY<STRING>
--> [2, 4, 6]|[2, 3]|true|true|60|[a1, b2]
SELECT map_filter(map(1,2,3,4), (k, v) -> k > 1), transform_keys(map(1,2), (k, v) -> k + v), transform_values(map(1,2), (k, v) -> k + v), map_zip_with(map(1,2), map(1,3), (k, a, b) -> a + b), array_sort(array(3,1,2), (a, b) -> b - a);
--> map_filter(map(1, 2, 3, 4), lambdafunction((namedlambdavariable() > 1), namedlambdavariable(), namedlambdavariable())) MAP<INT, INT>, transform_keys(map(1, 2), lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable())) MAP<INT, INT>, transform_values(map(1, 2), lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable())) MAP<INT, INT>, map_zip_with(map(1, 2), map(1, 3), lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable(), namedlambdavariable())) MAP<INT, INT>, array_sort(array(3, 1, 2), lambdafunction((namedlambdavariable() - namedlambdavariable()), namedlambdavariable(), namedlambdavariable())) ARRAY<INT>
--> {3 -> 4}|{3 -> 2}|{1 -> 3}|{1 -> 5}|[3, 2, 1]
SELECT id, c FROM emp LATERAL VIEW explode(array(id, id * 10)) x AS c WHERE id < 3 ORDER BY id, c;
--> id INT, c INT
--> 1|1
--> 1|10
--> 2|2
--> 2|20
SELECT id, k, v FROM emp LATERAL VIEW OUTER explode(map()) x AS k, v WHERE id = 1;
--> id INT, k VOID, v VOID
--> 1|NULL|NULL
SELECT posexplode(array('a','b'));
--> pos INT, col STRING
--> 0|a
--> 1|b
SELECT inline(array(struct(1 AS a, 'x' AS b), struct(2, 'y')));
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT stack(2, 1, 'a', 2, 'b') AS (n, s);
--> n INT, s STRING
--> 1|a
--> 2|b
SELECT explode(array(1)) + 1;
--! UNSUPPORTED_GENERATOR.NESTED_IN_EXPRESSIONS
SELECT json_tuple('{"a":1,"b":"x"}', 'a', 'b');
--> c0 STRING, c1 STRING
--> 1|x
SELECT to_date('2020-02-30'), 1;
--! CAST_INVALID_INPUT
SELECT INTERVAL '1-2' YEAR TO MONTH, INTERVAL '3 04:05:06.789' DAY TO SECOND, INTERVAL 1 YEAR 2 MONTHS, INTERVAL 3 DAYS 4 HOURS, INTERVAL '10' MINUTE, INTERVAL -5 DAY, - INTERVAL '5' DAY;
--> INTERVAL '1-2' YEAR TO MONTH INTERVAL YEAR TO MONTH, INTERVAL '3 04:05:06.789' DAY TO SECOND INTERVAL DAY TO SECOND, INTERVAL '1-2' YEAR TO MONTH INTERVAL YEAR TO MONTH, INTERVAL '3 04' DAY TO HOUR INTERVAL DAY TO HOUR, INTERVAL '10' MINUTE INTERVAL MINUTE, INTERVAL '-5' DAY INTERVAL DAY, (- INTERVAL '5' DAY) INTERVAL DAY
--> INTERVAL '1-2' YEAR TO MONTH|INTERVAL '3 04:05:06.789' DAY TO SECOND|INTERVAL '1-2' YEAR TO MONTH|INTERVAL '3 04' DAY TO HOUR|INTERVAL '10' MINUTE|INTERVAL '-5' DAY|INTERVAL '-5' DAY
SELECT DATE'2020-01-31' + INTERVAL 1 MONTH, TIMESTAMP'2020-01-01' + INTERVAL '1 02:03:04' DAY TO SECOND, DATE'2020-03-01' - DATE'2020-02-01', TIMESTAMP'2020-01-02' - TIMESTAMP'2020-01-01', DATE'2020-01-01' - INTERVAL '1' YEAR;
--> DATE '2020-01-31' + INTERVAL '1' MONTH DATE, TIMESTAMP '2020-01-01 00:00:00' + INTERVAL '1 02:03:04' DAY TO SECOND TIMESTAMP, (DATE '2020-03-01' - DATE '2020-02-01') INTERVAL DAY, (TIMESTAMP '2020-01-02 00:00:00' - TIMESTAMP '2020-01-01 00:00:00') INTERVAL DAY TO SECOND, DATE '2020-01-01' - INTERVAL '1' YEAR DATE
--> 2020-02-29|2020-01-02 02:03:04|INTERVAL '29' DAY|INTERVAL '1 00:00:00' DAY TO SECOND|2019-01-01
SELECT INTERVAL '1' DAY > INTERVAL '23' HOUR, INTERVAL '1' YEAR = INTERVAL '12' MONTH, INTERVAL '1' DAY * 2.5, INTERVAL '1' YEAR / 3, abs(INTERVAL '-1' DAY), sign(INTERVAL '-1' DAY), extract(HOUR FROM INTERVAL '1 02:03:04' DAY TO SECOND);
--> (INTERVAL '1' DAY > INTERVAL '23' HOUR) BOOLEAN, (INTERVAL '1' YEAR = INTERVAL '12' MONTH) BOOLEAN, (INTERVAL '1' DAY * 2.5) INTERVAL DAY TO SECOND, (INTERVAL '1' YEAR / 3) INTERVAL YEAR TO MONTH, abs(INTERVAL '-1' DAY) INTERVAL DAY, sign(INTERVAL '-1' DAY) DOUBLE, extract(HOUR FROM INTERVAL '1 02:03:04' DAY TO SECOND) TINYINT
--> true|true|INTERVAL '2 12:00:00' DAY TO SECOND|INTERVAL '0-4' YEAR TO MONTH|INTERVAL '1' DAY|-1.0|2
SELECT 1Y, 1S, 1L, 1.5F, 1.5D, 1.5BD, 1e3, 1E-2D, .5, 5., 0x1F;
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SELECT 128Y;
--! INVALID_NUMERIC_LITERAL_RANGE
SELECT 9223372036854775808, 9223372036854775808L;
--! INVALID_NUMERIC_LITERAL_RANGE
SELECT X'1F', DATE'2020-01-01', TIMESTAMP'2020-01-01 01:02:03', TIMESTAMP_NTZ'2020-01-01', TIMESTAMP_LTZ'2020-01-01', 'a' 'b', r'a\nb', "dq", 'it''s', 'a\tb\u0041\101';
--> X'1F' BINARY, DATE '2020-01-01' DATE, TIMESTAMP '2020-01-01 01:02:03' TIMESTAMP, TIMESTAMP_NTZ '2020-01-01 00:00:00' TIMESTAMP_NTZ, TIMESTAMP '2020-01-01 00:00:00' TIMESTAMP, ab STRING, a\nb STRING, dq STRING, it's STRING, a	bAA STRING
--> |2020-01-01|2020-01-01 01:02:03|2020-01-01 00:00:00|2020-01-01 00:00:00|ab|a\nb|dq|it's|a	bAA
SELECT DATE'x';
--! INVALID_TYPED_LITERAL
SELECT TIMESTAMP'2020-13-01';
--! INVALID_TYPED_LITERAL
SELECT 'a' LIKE 'm%aca' ESCAPE '%';
--! INVALID_FORMAT.ESC_IN_THE_MIDDLE
SELECT regexp_extract('a1b22', '(\\d+)', 1), regexp_extract_all('a1b22', '(\\d+)', 1), regexp_replace('abc', '(b)', '[$1]'), regexp_count('aXbX', 'X'), regexp_substr('abc', 'b.'), regexp_instr('abc', 'c'), split('a,b,,c', ','), split('a,b,c', ',', 2), regexp_like('abc', 'B');
--> regexp_extract(a1b22, (\d+), 1) STRING, regexp_extract_all(a1b22, (\d+), 1) ARRAY<STRING>, regexp_replace(abc, (b), [$1], 1) STRING, regexp_count(aXbX, X) INT, regexp_substr(abc, b.) STRING, regexp_instr(abc, c, 0) INT, split(a,b,,c, ,, -1) ARRAY<STRING>, split(a,b,c, ,, 2) ARRAY<STRING>, REGEXP_LIKE(abc, B) BOOLEAN
--> 1|[1, 22]|a[b]c|2|bc|3|[a, b, , c]|[a, b,c]|false
SELECT regexp_extract('abc', '(', 1);
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT NULL = NULL, NULL <=> NULL, NULL AND false, NULL OR true, NOT NULL, NULL IS NULL, coalesce(NULL, NULL), nullif(1, 1), ifnull(NULL, 2), nvl2(NULL, 1, 2), NULL IN (1, NULL), 1 IN (1, NULL), 2 IN (1, NULL);
--> (NULL = NULL) BOOLEAN, (NULL <=> NULL) BOOLEAN, (NULL AND false) BOOLEAN, (NULL OR true) BOOLEAN, (NOT NULL) BOOLEAN, (NULL IS NULL) BOOLEAN, coalesce(NULL, NULL) VOID, nullif(1, 1) INT, ifnull(NULL, 2) INT, nvl2(NULL, 1, 2) INT, (NULL IN (1, NULL)) BOOLEAN, (1 IN (1, NULL)) BOOLEAN, (2 IN (1, NULL)) BOOLEAN
--> NULL|true|false|true|NULL|true|NULL|NULL|2|2|NULL|true|NULL
SELECT x FROM VALUES (1), (NULL), (3) t(x) ORDER BY x DESC;
--> x INT
--> 3
--> 1
--> NULL
SELECT x FROM VALUES (1), (NULL), (3) t(x) ORDER BY x ASC NULLS LAST;
--> x INT
--> 1
--> 3
--> NULL
SELECT x, y FROM VALUES (1, 'b'), (1, 'a') t(x, y) ORDER BY 1, 2 DESC;
--> x INT, y STRING
--> 1|b
--> 1|a
SELECT x FROM VALUES (1) t(x) ORDER BY 3;
--! ORDER_BY_POS_OUT_OF_RANGE
SELECT a FROM VALUES (1, 2) t(a, a);
--! AMBIGUOUS_REFERENCE
SELECT * EXCEPT (a) FROM VALUES (1, 2) t(a, b);
--> b INT
--> 2
SELECT * EXCEPT (z) FROM VALUES (1, 2) t(a, b);
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT t.* FROM VALUES (1, 2) t(a, b);
--> a INT, b INT
--> 1|2
SELECT u.* FROM VALUES (1, 2) t(a, b);
--! CANNOT_RESOLVE_STAR_EXPAND
SELECT /* c */ 1 -- tail
;
--> 1 INT
--> 1
SELECT /* a /* nested */ b */ 2;
--> 2 INT
--> 2
FROM emp |> WHERE dept = 10 |> SELECT name, pay |> ORDER BY name;
--> name STRING, pay DECIMAL(12,2)
--> ann|1000.50
--> bob|800.00
FROM emp |> AGGREGATE sum(pay) AS s, count(*) GROUP BY dept |> ORDER BY dept;
--> dept INT, s DECIMAL(22,2), count(1) BIGINT
--> NULL|500.00|1
--> 10|1800.50|2
--> 20|1200.25|2
FROM emp |> EXTEND pay * 2 AS dbl |> SET pay = 0 |> DROP hired |> WHERE id = 1;
--> id INT, name STRING, dept INT, pay INT, dbl DECIMAL(14,2)
--> 1|ann|10|0|2001.00
FROM emp |> AS e |> JOIN dep d ON e.dept = d.dept |> SELECT e.name, d.title |> ORDER BY 1 |> LIMIT 2;
--> name STRING, title STRING
--> ann|ops
--> bob|ops
VALUES (1, 'a') AS t(x, y) |> EXTEND sum(x) OVER () AS s;
--> x INT, y STRING, s BIGINT
--> 1|a|1
VALUES (1, 'a') AS t(x, y) |> SELECT sum(x);
--> sum(x) BIGINT
--> 1
VALUES (0), (1) t(x) |> WHERE x + length('a') < 2 |> SELECT x + 1 AS y;
--> y INT
--> 1
EXECUTE IMMEDIATE 'SELECT ? + ?' USING 1, 2;
--> (1 + 2) INT
--> 3
EXECUTE IMMEDIATE 'SELECT :a' USING 5 AS a;
--> 5 INT
--> 5
DECLARE v1 INT DEFAULT 3;
SET VAR v1 = 10;
SELECT session.v1;
--> v1 INT
--> 10
SET VAR nope = 1;
--! UNRESOLVED_VARIABLE
DROP TEMPORARY VARIABLE v1;
SELECT v1;
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SHOW COLUMNS IN emp;
--> col_name STRING
--> dept
--> hired
--> id
--> name
--> pay
DESCRIBE emp;
--> col_name STRING, data_type STRING, comment STRING
--> dept|int|NULL
--> hired|date|NULL
--> id|int|NULL
--> name|string|NULL
--> pay|decimal(12,2)|NULL
DESCRIBE QUERY SELECT 1 AS a, 'x' AS b;
--> col_name STRING, data_type STRING, comment STRING
--> a|int|NULL
--> b|string|NULL
CREATE TABLE tt (a INT COMMENT 'first', b STRING DEFAULT 'q', c DECIMAL(5,2) NOT NULL) USING parquet COMMENT 'tbl' TBLPROPERTIES ('k1' = 'v1');
SHOW TABLES LIKE 'tt';
--> namespace STRING, tableName STRING, isTemporary BOOLEAN
--> default|tt|false
SHOW COLUMNS FROM tt;
--> col_name STRING
--> a
--> b
--> c
INSERT INTO tt VALUES (1, DEFAULT, 2.5);
INSERT INTO tt (a, c) VALUES (2, 3);
INSERT INTO tt VALUES (3, 'x', NULL);
INSERT INTO tt VALUES (1);
--! INSERT_COLUMN_ARITY_MISMATCH.NOT_ENOUGH_DATA_COLUMNS
SELECT * FROM tt ORDER BY a;
--> a INT, b STRING, c DECIMAL(5,2)
--> 1|q|2.50
--> 2|q|3.00
--> 3|x|NULL
INSERT OVERWRITE tt SELECT 9, 'z', 1;
SELECT * FROM tt;
--> a INT, b STRING, c DECIMAL(5,2)
--> 9|z|1.00
DROP TABLE tt2;
--! TABLE_OR_VIEW_NOT_FOUND
DROP TABLE IF EXISTS tt2;
SHOW VIEWS LIKE 'em*';
--> namespace STRING, viewName STRING, isTemporary BOOLEAN
--> |emp|true
SHOW FUNCTIONS LIKE 'array_app*';
--> function STRING
--> array_append
CREATE TEMPORARY FUNCTION sq(x INT) RETURNS INT RETURN x * x;
SELECT sq(4);
--> sq(4) INT
--> 16
DROP TEMPORARY FUNCTION sq;
SELECT sq(4);
--! UNRESOLVED_ROUTINE
SHOW DATABASES;
--> namespace STRING
--> default
SELECT current_database(), current_catalog(), current_schema();
--> current_schema() STRING, current_catalog() STRING, current_schema() STRING
--> default|spark_catalog|default
USE default;
CREATE VIEW pv AS SELECT 1 AS a;
ALTER VIEW pv AS SELECT 2 AS b;
SELECT * FROM pv;
--> b INT
--> 2
DROP VIEW pv;
SET spark.sql.shuffle.partitions=3;
--> key STRING, value STRING
--> spark.sql.shuffle.partitions|3
SET spark.sql.shuffle.partitions;
--> key STRING, value STRING
--> spark.sql.shuffle.partitions|3
RESET spark.sql.shuffle.partitions;
SELECT typeof(current_timestamp()), typeof(now()), typeof(localtimestamp()), typeof(current_date);
--> typeof(current_timestamp()) STRING, typeof(now()) STRING, typeof(localtimestamp()) STRING, typeof(current_date()) STRING
--> timestamp|timestamp|timestamp_ntz|date
SELECT typeof(named_struct('a', 1, 'b', array(1.5))), typeof(map('a', NULL)), typeof(NULL), typeof(INTERVAL 1 DAY), typeof(1 / 2);
--> typeof(named_struct(a, 1, b, array(1.5))) STRING, typeof(map(a, NULL)) STRING, typeof(NULL) STRING, typeof(INTERVAL '1' DAY) STRING, typeof((1 / 2)) STRING
--> struct<a:int,b:array<decimal(2,1)>>|map<string,void>|void|interval day|double
