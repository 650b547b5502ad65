CREATE OR REPLACE TEMPORARY VIEW t1 AS SELECT * FROM VALUES (1, 'a', 10.5D, CAST(1.50 AS DECIMAL(10,2)), DATE'2024-01-01'), (2, 'b', 20.0D, CAST(2.25 AS DECIMAL(10,2)), DATE'2024-02-01'), (3, NULL, NULL, NULL, NULL), (NULL, 'a', 5.0D, CAST(9 AS DECIMAL(10,2)), DATE'2023-12-31'), (1, 'c', -1.0D, CAST(0 AS DECIMAL(10,2)), DATE'2024-01-15') AS t(i, s, d, m, dt);
CREATE OR REPLACE TEMPORARY VIEW t2 AS SELECT * FROM VALUES (1, 'a', 100), (1, 'z', 200), (2, 'b', NULL), (4, 'd', 400), (NULL, 'n', 500) AS t(i, s, v);
CREATE OR REPLACE TEMPORARY VIEW t3 AS SELECT * FROM VALUES (1, 'x'), (3, 'y'), (5, NULL) AS t(i, w);
CREATE OR REPLACE TEMPORARY VIEW emp AS SELECT * FROM VALUES (100, 'emp 1', DATE'2005-01-01', 100.00D, 10), (100, 'emp 1', DATE'2005-01-01', 100.00D, 10), (200, 'emp 2', DATE'2003-01-01', 200.00D, 10), (300, 'emp 3', DATE'2002-01-01', 300.00D, 20), (400, 'emp 4', DATE'2005-01-01', 400.00D, 30), (500, 'emp 5', DATE'2001-01-01', 400.00D, NULL), (600, 'emp 6', DATE'2001-01-01', 400.00D, 100), (700, 'emp 7', DATE'2010-01-01', 400.00D, 100), (800, 'emp 8', DATE'2016-01-01', 150.00D, 70) AS e(id, emp_name, hiredate, salary, dept_id);
CREATE OR REPLACE TEMPORARY VIEW dept AS SELECT * FROM VALUES (10, 'dept 1', 'CA'), (20, 'dept 2', 'NY'), (30, 'dept 3', 'TX'), (40, 'dept 4 - unassigned', 'OR'), (50, 'dept 5 - unassigned', 'NJ'), (70, 'dept 7', 'FL') AS d(dept_id, dept_name, state);
CREATE OR REPLACE TEMPORARY VIEW bonus AS SELECT * FROM VALUES ('emp 1', 10.00D), ('emp 1', 20.00D), ('emp 2', 300.00D), ('emp 2', 100.00D), ('emp 3', 300.00D), ('emp 4', 100.00D), ('emp 5', 1000.00D), ('emp 6 - no dept', 500.00D) AS b(emp_name, bonus_amt);
CREATE OR REPLACE TEMPORARY VIEW sales AS SELECT * FROM VALUES ('dotNET', 2012, 10000), ('Java', 2012, 20000), ('dotNET', 2012, 5000), ('dotNET', 2013, 48000), ('Java', 2013, 30000) AS c(course, year, earnings);
CREATE OR REPLACE TEMPORARY VIEW tm AS SELECT * FROM VALUES (1, 'a', TIMESTAMP'2024-01-01 00:00:00'), (2, 'a', TIMESTAMP'2024-01-01 12:00:00'), (3, 'a', TIMESTAMP'2024-01-02 00:00:00'), (4, 'b', TIMESTAMP'2024-01-03 00:00:00'), (5, 'b', NULL) AS t(id, k, ts);
CREATE OR REPLACE TEMPORARY VIEW cx AS SELECT 1 AS id, array(1,2,3) AS a, map('x', 1, 'y', 2) AS mp, named_struct('f', 1, 'g', 'q') AS st, array(named_struct('p', 1, 'q', 'a'), named_struct('p', 2, 'q', 'b')) AS ast;
SELECT e.emp_name, d.dept_name FROM emp e NATURAL JOIN dept d ORDER BY 1;
--> emp_name STRING, dept_name STRING
--> emp 1|dept 1
--> emp 1|dept 1
--> emp 2|dept 1
--> emp 3|dept 2
--> emp 4|dept 3
--> emp 8|dept 7
SELECT dept_id, count(*), max(salary) FROM emp GROUP BY dept_id HAVING max(salary) > (SELECT avg(salary) FROM emp) ORDER BY dept_id NULLS LAST;
--> dept_id INT, count(1) BIGINT, max(salary) DOUBLE
--> 20|1|300.0
--> 30|1|400.0
--> 100|2|400.0
--> NULL|1|400.0
SELECT emp_name FROM emp e WHERE salary = (SELECT max(salary) FROM emp x WHERE x.dept_id = e.dept_id) ORDER BY 1;
--> emp_name STRING
--> emp 2
--> emp 3
--> emp 4
--> emp 6
--> emp 7
--> emp 8
SELECT dept_name FROM dept d WHERE NOT EXISTS (SELECT * FROM emp e WHERE e.dept_id = d.dept_id) ORDER BY 1;
--> dept_name STRING
--> dept 4 - unassigned
--> dept 5 - unassigned
SELECT dept_name, (SELECT count(*) FROM emp e WHERE e.dept_id = d.dept_id) AS n FROM dept d ORDER BY n DESC, 1;
--> dept_name STRING, n BIGINT
--> dept 1|3
--> dept 2|1
--> dept 3|1
--> dept 7|1
--> dept 4 - unassigned|0
--> dept 5 - unassigned|0
SELECT e.emp_name, b.total FROM emp e JOIN (SELECT emp_name, sum(bonus_amt) total FROM bonus GROUP BY emp_name) b ON e.emp_name = b.emp_name WHERE e.dept_id IN (SELECT dept_id FROM dept WHERE state IN ('CA','NY')) ORDER BY 1, 2;
--> emp_name STRING, total DOUBLE
--> emp 1|30.0
--> emp 1|30.0
--> emp 2|400.0
--> emp 3|300.0
SELECT * FROM emp e WHERE (e.dept_id, e.salary) IN (SELECT dept_id, max(salary) FROM emp GROUP BY dept_id) ORDER BY id, emp_name;
--> id INT, emp_name STRING, hiredate DATE, salary DOUBLE, dept_id INT
--> 200|emp 2|2003-01-01|200.0|10
--> 300|emp 3|2002-01-01|300.0|20
--> 400|emp 4|2005-01-01|400.0|30
--> 600|emp 6|2001-01-01|400.0|100
--> 700|emp 7|2010-01-01|400.0|100
--> 800|emp 8|2016-01-01|150.0|70
SELECT dept_id, emp_name, rank() OVER (PARTITION BY dept_id ORDER BY salary DESC, emp_name) r FROM emp ORDER BY dept_id NULLS LAST, r, emp_name;
--> dept_id INT, emp_name STRING, r INT
--> 10|emp 2|1
--> 10|emp 1|2
--> 10|emp 1|2
--> 20|emp 3|1
--> 30|emp 4|1
--> 70|emp 8|1
--> 100|emp 6|1
--> 100|emp 7|2
--> NULL|emp 5|1
SELECT * FROM (SELECT dept_id, emp_name, row_number() OVER (PARTITION BY dept_id ORDER BY salary DESC, emp_name) r FROM emp) WHERE r = 1 ORDER BY dept_id NULLS FIRST;
--> dept_id INT, emp_name STRING, r INT
--> NULL|emp 5|1
--> 10|emp 2|1
--> 20|emp 3|1
--> 30|emp 4|1
--> 70|emp 8|1
--> 100|emp 6|1
SELECT course, year, earnings, sum(earnings) OVER (PARTITION BY course ORDER BY year, earnings ROWS UNBOUNDED PRECEDING) FROM sales ORDER BY 1,2,3;
--> course STRING, year INT, earnings INT, sum(earnings) OVER (PARTITION BY course ORDER BY year ASC NULLS FIRST, earnings ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) BIGINT
--> Java|2012|20000|20000
--> Java|2013|30000|50000
--> dotNET|2012|5000|5000
--> dotNET|2012|10000|15000
--> dotNET|2013|48000|63000
SELECT * FROM sales PIVOT (sum(earnings) FOR course IN ('dotNET', 'Java')) ORDER BY year;
--> year INT, dotNET BIGINT, Java BIGINT
--> 2012|15000|20000
--> 2013|48000|30000
SELECT * FROM (SELECT year, course, earnings FROM sales) PIVOT (sum(earnings) AS s, avg(earnings) FOR year IN (2012, 2013)) ORDER BY course;
--> course STRING, 2012_s BIGINT, 2012_avg(earnings) DOUBLE, 2013_s BIGINT, 2013_avg(earnings) DOUBLE
--> Java|20000|20000.0|30000|30000.0
--> dotNET|15000|7500.0|48000|48000.0
SELECT i, s, count(*) FROM t1 GROUP BY 1, 2 ORDER BY 1, 2;
--> i INT, s STRING, count(1) BIGINT
--> NULL|a|1
--> 1|a|1
--> 1|c|1
--> 2|b|1
--> 3|NULL|1
SELECT i % 2 AS odd, sum(d) FROM t1 GROUP BY i % 2 ORDER BY odd NULLS LAST;
--> odd INT, sum(d) DOUBLE
--> 0|20.0
--> 1|9.5
--> NULL|5.0
SELECT t1.i, t2.v FROM t1 LEFT JOIN t2 ON t1.i = t2.i AND t1.s = t2.s ORDER BY 1, 2;
--> i INT, v INT
--> NULL|NULL
--> 1|NULL
--> 1|100
--> 2|NULL
--> 3|NULL
SELECT t1.i, t2.i FROM t1 FULL OUTER JOIN t2 ON t1.i = t2.i WHERE t1.i IS NULL OR t2.i IS NULL ORDER BY 1, 2;
--> i INT, i INT
--> NULL|NULL
--> NULL|NULL
--> NULL|4
--> 3|NULL
SELECT t1.i, t3.w FROM t1 JOIN t3 ON t1.i < t3.i ORDER BY 1, 2;
--> i INT, w STRING
--> 1|NULL
--> 1|NULL
--> 1|y
--> 1|y
--> 2|NULL
--> 2|y
--> 3|NULL
SELECT count(*) FROM t1, t2, t3;
--> count(1) BIGINT
--> 75
SELECT * FROM t1 JOIN t2 ON t1.i = t2.i JOIN t3 ON t3.i = t1.i ORDER BY t1.s, t2.s;
--> i INT, s STRING, d DOUBLE, m DECIMAL(10,2), dt DATE, i INT, s STRING, v INT, i INT, w STRING
--> 1|a|10.5|1.50|2024-01-01|1|a|100|1|x
--> 1|a|10.5|1.50|2024-01-01|1|z|200|1|x
--> 1|c|-1.0|0.00|2024-01-15|1|a|100|1|x
--> 1|c|-1.0|0.00|2024-01-15|1|z|200|1|x
SELECT i FROM t1 INTERSECT SELECT i FROM t2 ORDER BY i;
--> i INT
--> NULL
--> 1
--> 2
SELECT i FROM t1 UNION SELECT i FROM t2 EXCEPT SELECT i FROM t3 ORDER BY i;
--> i INT
--> NULL
--> 2
--> 4
(SELECT i FROM t1 ORDER BY i DESC LIMIT 1) UNION ALL (SELECT i FROM t2 ORDER BY i NULLS LAST LIMIT 1);
--> i INT
--> 3
--> 1
SELECT s, collect_list(i) FROM t1 GROUP BY s ORDER BY s;
--> s STRING, collect_list(i) ARRAY<INT>
--> NULL|[3]
--> a|[1]
--> b|[2]
--> c|[1]
SELECT s, max_by(i, d) FROM t1 GROUP BY s ORDER BY s;
--> s STRING, max_by(i, d) INT
--> NULL|NULL
--> a|1
--> b|2
--> c|1
SELECT date_trunc('month', dt), count(*) FROM t1 GROUP BY 1 ORDER BY 1;
--> date_trunc(month, dt) TIMESTAMP, count(1) BIGINT
--> NULL|1
--> 2023-12-01 00:00:00|1
--> 2024-01-01 00:00:00|2
--> 2024-02-01 00:00:00|1
SELECT year(dt) y, sum(m) FROM t1 GROUP BY y HAVING sum(m) IS NOT NULL ORDER BY y;
--> y INT, sum(m) DECIMAL(20,2)
--> 2023|9.00
--> 2024|3.75
SELECT sum(m), avg(m), sum(m * 2), avg(d) FROM t1;
--> sum(m) DECIMAL(20,2), avg(m) DECIMAL(14,6), sum((m * 2)) DECIMAL(22,2), avg(d) DOUBLE
--> 12.75|3.187500|25.50|8.625
SELECT m * d, m + i, m / 3, i / m FROM t1 WHERE i = 2;
--> (m * d) DOUBLE, (m + i) DECIMAL(13,2), (m / 3) DECIMAL(14,6), (i / m) DECIMAL(23,11)
--> 45.0|4.25|0.750000|0.88888888889
SELECT i / m FROM t1;
--! DIVIDE_BY_ZERO
SELECT id, a[0], mp['x'], st.f, ast.p, ast[1].q FROM cx;
--> id INT, a[0] INT, mp[x] INT, f INT, p ARRAY<INT>, ast[1].q STRING
--> 1|1|1|1|[1, 2]|b
SELECT id, x.p FROM cx LATERAL VIEW explode(ast) v AS x;
--> id INT, p INT
--> 1|1
--> 1|2
SELECT explode(mp) FROM cx;
--> key STRING, value INT
--> x|1
--> y|2
SELECT posexplode(a) FROM cx ORDER BY pos DESC;
--> pos INT, col INT
--> 2|3
--> 1|2
--> 0|1
SELECT id, e FROM cx, LATERAL explode(a) AS t(e) WHERE e > 1 ORDER BY e;
--> id INT, e INT
--> 1|2
--> 1|3
SELECT transform(a, x -> x + id), filter(ast, z -> z.p > 1), map_filter(mp, (k, v) -> v > id) FROM cx;
--> transform(a, lambdafunction((namedlambdavariable() + id), namedlambdavariable())) ARRAY<INT>, filter(ast, lambdafunction((namedlambdavariable().p > 1), namedlambdavariable())) ARRAY<STRUCT<p: INT, q: STRING>>, map_filter(mp, lambdafunction((namedlambdavariable() > id), namedlambdavariable(), namedlambdavariable())) MAP<STRING, INT>
--> [2, 3, 4]|[{2, b}]|{y -> 2}
SELECT size(a), array_contains(a, id), array_max(transform(a, x -> x * 10)) FROM cx;
--> size(a) INT, array_contains(a, id) BOOLEAN, array_max(transform(a, lambdafunction((namedlambdavariable() * 10), namedlambdavariable()))) INT
--> 3|true|30
SELECT * FROM range(5) WHERE id % 2 = 0;
--> id BIGINT
--> 0
--> 2
--> 4
SELECT * FROM range(2, 10, 3);
--> id BIGINT
--> 2
--> 5
--> 8
SELECT id, id * 2 AS dbl FROM range(0, 4, 1, 2) ORDER BY id DESC LIMIT 2;
--> id BIGINT, dbl BIGINT
--> 3|6
--> 2|4
SELECT * FROM range(1, 2, 3, 4, 5);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT * FROM VALUES (1), (2, 3);
--! INVALID_INLINE_TABLE.NUM_COLUMNS_MISMATCH
SELECT * FROM VALUES (1, 'a'), (2.5, NULL) AS t;
--> col1 DECIMAL(11,1), col2 STRING
--> 1.0|a
--> 2.5|NULL
SELECT col1 FROM VALUES (1), (2);
--> col1 INT
--> 1
--> 2
SELECT * FROM VALUES (rand());
--! INVALID_INLINE_TABLE.CANNOT_EVALUATE_EXPRESSION_IN_INLINE_TABLE
SELECT * FROM VALUES ((SELECT 1));
--! UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.SCALAR_SUBQUERY_IN_VALUES
SELECT * FROM VALUES (array(1)), (array(2L)) AS t(a);
--> a ARRAY<BIGINT>
--> [1]
--> [2]
SELECT * FROM VALUES (1), ('a') AS t(a);
--! INVALID_INLINE_TABLE.INCOMPATIBLE_TYPES_IN_INLINE_TABLE
SELECT tt.* FROM (SELECT 1 AS a, 2 AS b) tt;
--> a INT, b INT
--> 1|2
SELECT nope.* FROM (SELECT 1 AS a) tt;
--! CANNOT_RESOLVE_STAR_EXPAND
SELECT t1.i AS x FROM t1 ORDER BY x DESC NULLS LAST, t1.s LIMIT 2;
--> x INT
--> 3
--> 2
SELECT i AS x FROM t1 ORDER BY i + 1, s;
--> x INT
--> NULL
--> 1
--> 1
--> 2
--> 3
SELECT s FROM t1 ORDER BY d;
--> s STRING
--> NULL
--> c
--> a
--> a
--> b
SELECT i FROM t1 ORDER BY 2;
--! ORDER_BY_POS_OUT_OF_RANGE
SELECT i FROM t1 ORDER BY ALL;
--> i INT
--> NULL
--> 1
--> 1
--> 2
--> 3
SELECT count(*) FROM t1 ORDER BY count(*);
--> count(1) BIGINT
--> 5
SELECT s, count(*) FROM t1 GROUP BY s ORDER BY count(*) DESC, s NULLS LAST;
--> s STRING, count(1) BIGINT
--> a|2
--> b|1
--> c|1
--> NULL|1
SELECT s FROM t1 GROUP BY s ORDER BY max(d);
--> s STRING
--> NULL
--> c
--> a
--> b
SELECT i, sum(d) OVER (PARTITION BY s) FROM t1 ORDER BY i, 2;
--> i INT, sum(d) OVER (PARTITION BY s ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) DOUBLE
--> NULL|15.5
--> 1|-1.0
--> 1|15.5
--> 2|20.0
--> 3|NULL
SELECT i, avg(m) OVER (ORDER BY dt ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM t1 ORDER BY dt;
--> i INT, avg(m) OVER (ORDER BY dt ASC NULLS FIRST ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) DECIMAL(14,6)
--> 3|9.000000
--> NULL|5.250000
--> 1|3.500000
--> 1|1.250000
--> 2|1.125000
SELECT i, count(*) OVER w1, sum(i) OVER (w1 ROWS CURRENT ROW) FROM t1 WINDOW w1 AS (PARTITION BY s ORDER BY i);
--! PARSE_SYNTAX_ERROR
SELECT i, count(*) OVER w9 FROM t1;
--! MISSING_WINDOW_SPECIFICATION
SELECT lag(i, -1) OVER (ORDER BY i), lead(i, 1, 'x') OVER (ORDER BY i) FROM t1;
--! CAST_INVALID_INPUT
SELECT lead(i, 1, 0) OVER (PARTITION BY s ORDER BY i, d) FROM t1 ORDER BY 1;
--> lead(i, 1, 0) OVER (PARTITION BY s ORDER BY i ASC NULLS FIRST, d ASC NULLS FIRST ROWS BETWEEN 1 FOLLOWING AND 1 FOLLOWING) INT
--> 0
--> 0
--> 0
--> 0
--> 1
SELECT ntile(0) OVER (ORDER BY i) FROM t1;
--! DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE
SELECT nth_value(i, 0) OVER (ORDER BY i) FROM t1;
--! DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE
SELECT max(i) OVER (ORDER BY s RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) FROM t1;
--! DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_UNACCEPTED_TYPE
SELECT collect_list(i) OVER (ORDER BY i ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) FROM t1 ORDER BY 1;
--> collect_list(i) OVER (ORDER BY i ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) ARRAY<INT>
--> []
--> [1]
--> [1, 1]
--> [1, 1, 2]
--> [1, 1, 2, 3]
SELECT percentile_approx(i, 0.5) OVER (PARTITION BY s) FROM t1 ORDER BY 1;
--> percentile_approx(i, 0.5, 10000) OVER (PARTITION BY s ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) INT
--> 1
--> 1
--> 1
--> 2
--> 3
SELECT sum(i) FILTER (WHERE d > 0) OVER (ORDER BY i) FROM t1;
--> sum(i) FILTER (WHERE (d > 0)) OVER (ORDER BY i ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) BIGINT
--> NULL
--> 1
--> 1
--> 3
--> 3
WITH a AS (SELECT i FROM t1), b AS (WITH a AS (SELECT 7 AS i) SELECT * FROM a) SELECT * FROM b;
--> i INT
--> 7
WITH a AS (SELECT 1 AS x) SELECT * FROM (WITH a AS (SELECT 2 AS x) SELECT * FROM a) z, a;
--> x INT, x INT
--> 2|1
WITH a AS (SELECT * FROM b), b AS (SELECT 1) SELECT * FROM a;
--! TABLE_OR_VIEW_NOT_FOUND
SELECT * FROM t1 WHERE i = ANY (SELECT 1);
--! PARSE_SYNTAX_ERROR
SELECT * FROM t1 WHERE i IN (1, NULL) ORDER BY s;
--> i INT, s STRING, d DOUBLE, m DECIMAL(10,2), dt DATE
--> 1|a|10.5|1.50|2024-01-01
--> 1|c|-1.0|0.00|2024-01-15
SELECT * FROM t1 WHERE NOT (i IN (1, 2)) ORDER BY s;
--> i INT, s STRING, d DOUBLE, m DECIMAL(10,2), dt DATE
--> 3|NULL|NULL|NULL|NULL
SELECT * FROM t1 WHERE s LIKE '%a%' OR s IS NULL ORDER BY i, s;
--> i INT, s STRING, d DOUBLE, m DECIMAL(10,2), dt DATE
--> NULL|a|5.0|9.00|2023-12-31
--> 1|a|10.5|1.50|2024-01-01
--> 3|NULL|NULL|NULL|NULL
SELECT * FROM t1 WHERE s > 'a' AND d BETWEEN 0 AND 100;
--> i INT, s STRING, d DOUBLE, m DECIMAL(10,2), dt DATE
--> 2|b|20.0|2.25|2024-02-01
SELECT * FROM t1 WHERE s;
--! DATATYPE_MISMATCH.FILTER_NOT_BOOLEAN
SELECT * FROM t1 WHERE count(*) > 1;
--! INVALID_WHERE_CONDITION
SELECT i FROM t1 WHERE x > 1;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT i FROM t1 WHERE d > (SELECT avg(d) FROM t1 x WHERE x.s = t1.s) ORDER BY i;
--> i INT
--> 1
SELECT i FROM t1 WHERE EXISTS (SELECT 1 FROM t2 WHERE t2.i = t1.i AND EXISTS (SELECT 1 FROM t3 WHERE t3.i = t2.i)) ORDER BY i;
--> i INT
--> 1
--> 1
SELECT i FROM t1 WHERE i NOT IN (SELECT i FROM t3) ORDER BY i;
--> i INT
--> 2
SELECT i FROM t1 WHERE i NOT IN (SELECT i FROM t2) ORDER BY i;
--> i INT
SELECT i, i IN (SELECT i FROM t3) FROM t1 ORDER BY i, s;
--> i INT, (i IN (listquery())) BOOLEAN
--> NULL|false
--> 1|true
--> 1|true
--> 2|false
--> 3|true
SELECT max((SELECT 1)) FROM t1;
--> max(scalarsubquery()) INT
--> 1
SELECT i FROM t1 GROUP BY i HAVING i IN (SELECT i FROM t2) ORDER BY i;
--> i INT
--> 1
--> 2
SELECT sum(v) FROM t2 HAVING sum(v) > 100;
--> sum(v) BIGINT
--> 1200
SELECT ts, date_format(ts, 'E d MMM, HH:mm') FROM tm ORDER BY id;
--> ts TIMESTAMP, date_format(ts, E d MMM, HH:mm) STRING
--> 2024-01-01 00:00:00|Mon 1 Jan, 00:00
--> 2024-01-01 12:00:00|Mon 1 Jan, 12:00
--> 2024-01-02 00:00:00|Tue 2 Jan, 00:00
--> 2024-01-03 00:00:00|Wed 3 Jan, 00:00
--> NULL|NULL
SELECT k, window.start, count(*) FROM tm GROUP BY k, window(ts, '1 day') ORDER BY 1, 2;
--> k STRING, start TIMESTAMP, count(1) BIGINT
--> a|2024-01-01 00:00:00|2
--> a|2024-01-02 00:00:00|1
--> b|2024-01-03 00:00:00|1
SELECT window(ts, '12 hours').end, count(*) FROM tm WHERE ts IS NOT NULL GROUP BY window(ts, '12 hours') ORDER BY 1;
--> window.end TIMESTAMP, count(1) BIGINT
--> 2024-01-01 12:00:00|1
--> 2024-01-02 00:00:00|1
--> 2024-01-02 12:00:00|1
--> 2024-01-03 12:00:00|1
SELECT session_window(ts, '13 hours').start s, count(*) FROM tm GROUP BY session_window(ts, '13 hours') ORDER BY 1;
--> s TIMESTAMP, count(1) BIGINT
--> 2024-01-01 00:00:00|3
--> 2024-01-03 00:00:00|1
SELECT k, ts - lag(ts) OVER (PARTITION BY k ORDER BY ts) FROM tm ORDER BY id;
--> k STRING, (ts - lag(ts, 1, NULL) OVER (PARTITION BY k ORDER BY ts ASC NULLS FIRST ROWS BETWEEN -1 FOLLOWING AND -1 FOLLOWING)) INTERVAL DAY TO SECOND
--> a|NULL
--> a|INTERVAL '0 12:00:00' DAY TO SECOND
--> a|INTERVAL '0 12:00:00' DAY TO SECOND
--> b|NULL
--> b|NULL
SELECT min(ts), max(ts), max(ts) - min(ts) FROM tm;
--> min(ts) TIMESTAMP, max(ts) TIMESTAMP, (max(ts) - min(ts)) INTERVAL DAY TO SECOND
--> 2024-01-01 00:00:00|2024-01-03 00:00:00|INTERVAL '2 00:00:00' DAY TO SECOND
SELECT count(ts), count(DISTINCT k), approx_count_distinct(id) FROM tm;
--> count(ts) BIGINT, count(DISTINCT k) BIGINT, approx_count_distinct(id) BIGINT
--> 4|2|5
SELECT unix_timestamp(ts), to_date(ts), ts + interval 36 hours, ts::date, ts::string FROM tm WHERE id < 3 ORDER BY id;
--> unix_timestamp(ts, yyyy-MM-dd HH:mm:ss) BIGINT, to_date(ts) DATE, ts + INTERVAL '36' HOUR TIMESTAMP, ts DATE, ts STRING
--> 1704067200|2024-01-01|2024-01-02 12:00:00|2024-01-01|2024-01-01 00:00:00
--> 1704110400|2024-01-01|2024-01-03 00:00:00|2024-01-01|2024-01-01 12:00:00
SELECT to_date('2020-01-01', 'yyyy-dd-MM'), to_timestamp('01:02:03', 'HH:mm:ss'), to_date('Jan 5, 2020', 'MMM d, yyyy');
--> to_date(2020-01-01, yyyy-dd-MM) DATE, to_timestamp(01:02:03, HH:mm:ss) TIMESTAMP, to_date(Jan 5, 2020, MMM d, yyyy) DATE
--> 2020-01-01|1970-01-01 01:02:03|2020-01-05
SELECT date_format(timestamp'2020-01-05 03:04:05', 'G yy y yyyyy M MM w W D DD e u'), 1;
--! INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_WEEK_BASED_PATTERN
SELECT date_format(timestamp'2020-01-05 03:04:05.06', 'S SS SSS SSSSSS n N A'), 1;
--! INVALID_DATETIME_PATTERN.ILLEGAL_CHARACTER
SELECT date_format(timestamp'2020-01-05 03:04:05', 'VV z zzzz O OOOO X XXX x xxx Z ZZZZZ');
--> date_format(TIMESTAMP '2020-01-05 03:04:05', VV z zzzz O OOOO X XXX x xxx Z ZZZZZ) STRING
--> UTC UTC Coordinated Universal Time GMT GMT Z Z +00 +00:00 +0000 Z
SELECT date_format(timestamp'2020-01-05 13:04:05', 'hh:mm:ss a, KK, kk, B');
--! INVALID_DATETIME_PATTERN.ILLEGAL_CHARACTER
DESCRIBE t1;
--> col_name STRING, data_type STRING, comment STRING
--> dt|date|NULL
--> d|double|NULL
--> i|int|NULL
--> m|decimal(10,2)|NULL
--> s|string|NULL
DESCRIBE QUERY SELECT 1 AS a, 'x' AS b;
--> col_name STRING, data_type STRING, comment STRING
--> a|int|NULL
--> b|string|NULL
SHOW TABLES LIKE 't*';
--> namespace STRING, tableName STRING, isTemporary BOOLEAN
--> |t1|true
--> |t2|true
--> |t3|true
--> |tm|true
SHOW COLUMNS IN t1;
--> col_name STRING
--> d
--> dt
--> i
--> m
--> s
SHOW FUNCTIONS LIKE 'array_ap*';
--> function STRING
--> array_append
CREATE OR REPLACE TEMPORARY VIEW v1 AS SELECT i, s FROM t1 WHERE i IS NOT NULL;
SELECT count(*) FROM v1;
--> count(1) BIGINT
--> 4
CREATE TEMPORARY VIEW v1 AS SELECT 1;
--! TEMP_TABLE_OR_VIEW_ALREADY_EXISTS
CREATE OR REPLACE TEMPORARY VIEW v2 (a COMMENT 'x', b) AS SELECT i, s FROM t1;
SELECT a, b FROM v2 ORDER BY a, b;
--> a INT, b STRING
--> NULL|a
--> 1|a
--> 1|c
--> 2|b
--> 3|NULL
DROP VIEW v1;
DROP VIEW v1;
--! TABLE_OR_VIEW_NOT_FOUND
DROP VIEW IF EXISTS v1;
DECLARE VARIABLE dx INT DEFAULT 3;
SET VAR dx = (SELECT max(i) FROM t1);
DROP TEMPORARY VARIABLE dx;
SELECT /*+ BROADCAST(t2) */ count(*) FROM t1 JOIN t2 ON t1.i = t2.i;
--> count(1) BIGINT
--> 5
SELECT /*+ REPARTITION(3) */ * FROM t3 ORDER BY i;
--> i INT, w STRING
--> 1|x
--> 3|y
--> 5|NULL
SELECT * FROM t1 TABLESAMPLE (100 PERCENT) ORDER BY i, s;
--> i INT, s STRING, d DOUBLE, m DECIMAL(10,2), dt DATE
--> NULL|a|5.0|9.00|2023-12-31
--> 1|a|10.5|1.50|2024-01-01
--> 1|c|-1.0|0.00|2024-01-15
--> 2|b|20.0|2.25|2024-02-01
--> 3|NULL|NULL|NULL|NULL
SELECT * FROM t1 DISTRIBUTE BY i;
--> i INT, s STRING, d DOUBLE, m DECIMAL(10,2), dt DATE
--> 1|a|10.5|1.50|2024-01-01
--> 1|c|-1.0|0.00|2024-01-15
--> 2|b|20.0|2.25|2024-02-01
--> 3|NULL|NULL|NULL|NULL
--> NULL|a|5.0|9.00|2023-12-31
SELECT i FROM t3 CLUSTER BY i;
--> i INT
--> 1
--> 3
--> 5
SELECT i FROM t3 SORT BY i DESC;
--> i INT
--> 1
--> 3
--> 5
SELECT i FROM t1 LIMIT 0;
--> i INT
SELECT i FROM t3 ORDER BY i OFFSET 2;
--> i INT
--> 5
TABLE t3;
--> i INT, w STRING
--> 1|x
--> 3|y
--> 5|NULL
SELECT aggregate(array(1,2,3), named_struct('s', 0, 'n', 0), (acc, x) -> named_struct('s', acc.s + x, 'n', acc.n + 1), acc -> acc.s / acc.n);
--> aggregate(array(1, 2, 3), named_struct(s, 0, n, 0), lambdafunction(named_struct(s, (namedlambdavariable().s + namedlambdavariable()), n, (namedlambdavariable().n + 1)), namedlambdavariable(), namedlambdavariable()), lambdafunction((namedlambdavariable().s / namedlambdavariable().n), namedlambdavariable())) DOUBLE
--> 2.0
SELECT array_sort(array(named_struct('a', 2), named_struct('a', 1)), (l, r) -> CASE WHEN l.a < r.a THEN -1 WHEN l.a > r.a THEN 1 ELSE 0 END);
--> array_sort(array(named_struct(a, 2), named_struct(a, 1)), lambdafunction(CASE WHEN (namedlambdavariable().a < namedlambdavariable().a) THEN -1 WHEN (namedlambdavariable().a > namedlambdavariable().a) THEN 1 ELSE 0 END, namedlambdavariable(), namedlambdavariable())) ARRAY<STRUCT<a: INT>>
--> [{1}, {2}]
SELECT inline(ast) FROM cx;
--> p INT, q STRING
--> 1|a
--> 2|b
SELECT inline(arrays_zip(array(1,2), array('a','b')));
--> 0 INT, 1 STRING
--> 1|a
--> 2|b
SELECT json_tuple('{"a":1,"b":"x"}', 'a', 'b', 'c');
--> c0 STRING, c1 STRING, c2 STRING
--> 1|x|NULL
SELECT from_json('{"t":"2020-01-01T00:00:00","d":"2020-01-02","n":1.5}', 't TIMESTAMP, d DATE, n DECIMAL(5,2)');
--> from_json({"t":"2020-01-01T00:00:00","d":"2020-01-02","n":1.5}) STRUCT<t: TIMESTAMP, d: DATE, n: DECIMAL(5,2)>
--> {2020-01-01 00:00:00, 2020-01-02, 1.50}
SELECT to_json(named_struct('ts', timestamp'2020-01-01 10:00:00', 'd', date'2020-01-01', 'b', X'01', 'n', CAST(NULL AS INT), 'm', map('a', 1.5)));
--> to_json(named_struct(ts, TIMESTAMP '2020-01-01 10:00:00', d, DATE '2020-01-01', b, X'01', n, CAST(NULL AS INT), m, map(a, 1.5))) STRING
--> {"ts":"2020-01-01T10:00:00.000Z","d":"2020-01-01","b":"AQ==","m":{"a":1.5}}
SELECT hash(NULL), hash(1L), hash('a', 2.5D), hash(array(1,2)), hash(struct(1,'a')), xxhash64(true), hash(1.50), hash(date'2020-01-01'), hash(timestamp'2020-01-01 00:00:00'), crc32('x'), hash(X'01');
--> hash(NULL) INT, hash(1) INT, hash(a, 2.5) INT, hash(array(1, 2)) INT, hash(struct(1, a)) INT, xxhash64(true) BIGINT, hash(1.50) INT, hash(DATE '2020-01-01') INT, hash(TIMESTAMP '2020-01-01 00:00:00') INT, crc32(x) BIGINT, hash(X'01') INT
--> 42|-1712319331|-836876709|-222940379|-936062819|-6698625589789238999|-2056712946|-725858435|-1486022740|2363233923|-386724586
SELECT bit_length('a'), nanvl(1D, 2), rint(1.5), hex(-1), unhex('zz'), conv('zz', 36, 10), conv('-10', 10, -16), bin(-1), factorial(-1);
--> bit_length(a) INT, nanvl(1.0, 2) DOUBLE, rint(1.5) DOUBLE, hex(-1) STRING, unhex(zz) BINARY, conv(zz, 36, 10) STRING, conv(-10, 10, -16) STRING, bin(-1) STRING, factorial(-1) BIGINT
--> 8|1.0|2.0|FFFFFFFFFFFFFFFF|NULL|1295|-A|1111111111111111111111111111111111111111111111111111111111111111|NULL
