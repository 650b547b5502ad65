CREATE TEMPORARY VIEW t1 AS SELECT * FROM VALUES (1, 'a', 10.5), (2, 'b', 20.25), (3, 'c', NULL), (NULL, 'd', 5.0), (2, NULL, 7.0) AS t1(id, name, amt);
CREATE TEMPORARY VIEW t2 AS SELECT * FROM VALUES (1, 100), (2, 200), (2, 201), (4, 400), (NULL, 0) AS t2(id, v);
CREATE OR REPLACE TEMPORARY VIEW emp AS SELECT * FROM VALUES (100,'emp 1',date '2005-01-01',100.00D,10),(200,'emp 2',date '2003-01-01',200.00D,10),(300,'emp 3',date '2002-01-01',300.00D,20),(400,'emp 4',date '2005-01-01',400.00D,30),(500,'emp 5',date '2001-01-01',400.00D,NULL),(600,'emp 6',date '2001-01-01',500.00D,100) AS emp(id, emp_name, hiredate, salary, dept_id);
CREATE OR REPLACE TEMPORARY VIEW dept AS SELECT * FROM VALUES (10,'dept 1','CA'),(20,'dept 2','NY'),(30,'dept 3','TX'),(40,'dept 4 - unassigned','OR') AS dept(dept_id, dept_name, state);
SELECT id IN (SELECT id FROM t2) AS x, id FROM t1 ORDER BY id NULLS FIRST;
--> x BOOLEAN, id INT
--> false|NULL
--> true|1
--> true|2
--> true|2
--> false|3
SELECT id NOT IN (SELECT id FROM t2 WHERE id IS NOT NULL) AS x, id FROM t1 ORDER BY id, x;
--> x BOOLEAN, id INT
--> false|NULL
--> false|1
--> false|2
--> false|2
--> true|3
SELECT * FROM t1 WHERE id NOT IN (SELECT id FROM t2);
--> id INT, name STRING, amt DECIMAL(4,2)
SELECT * FROM t1 WHERE (id, name) IN (SELECT 1, 'a');
--> id INT, name STRING, amt DECIMAL(4,2)
--> 1|a|10.50
SELECT (SELECT max(v) FROM t2 WHERE t2.id = t1.id) AS m, id FROM t1 ORDER BY id, m;
--> m INT, id INT
--> NULL|NULL
--> 100|1
--> 201|2
--> 201|2
--> NULL|3
SELECT * FROM emp WHERE EXISTS (SELECT 1 FROM dept WHERE dept.dept_id > emp.dept_id AND state = 'NY') ORDER BY id;
--> id INT, emp_name STRING, hiredate DATE, salary DOUBLE, dept_id INT
--> 100|emp 1|2005-01-01|100.0|10
--> 200|emp 2|2003-01-01|200.0|10
SELECT * FROM emp WHERE salary > (SELECT avg(salary) FROM emp e2 WHERE e2.dept_id = emp.dept_id) ORDER BY id;
--> id INT, emp_name STRING, hiredate DATE, salary DOUBLE, dept_id INT
--> 200|emp 2|2003-01-01|200.0|10
SELECT dept_id, (SELECT count(*) FROM emp WHERE emp.dept_id = dept.dept_id) c FROM dept ORDER BY 1;
--> dept_id INT, c BIGINT
--> 10|2
--> 20|1
--> 30|1
--> 40|0
SELECT * FROM emp WHERE dept_id IN (SELECT dept_id FROM dept WHERE EXISTS (SELECT 1 FROM emp e3 WHERE e3.salary > emp.salary)) ORDER BY id;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT emp_name FROM emp WHERE EXISTS (SELECT max(dept.dept_id) a FROM dept WHERE dept.dept_id = emp.dept_id GROUP BY dept.dept_id) ORDER BY 1;
--> emp_name STRING
--> emp 1
--> emp 2
--> emp 3
--> emp 4
SELECT emp_name FROM emp WHERE NOT EXISTS (SELECT 1 FROM dept WHERE dept.dept_id = emp.dept_id OR state = 'NJ') ORDER BY 1;
--> emp_name STRING
--> emp 5
--> emp 6
SELECT emp_name FROM emp WHERE EXISTS (SELECT 1 FROM dept WHERE dept.dept_id = emp.dept_id) OR EXISTS (SELECT 1 FROM dept WHERE state='ZZ') ORDER BY 1;
--> emp_name STRING
--> emp 1
--> emp 2
--> emp 3
--> emp 4
SELECT emp_name, dept_id IN (SELECT dept_id FROM dept) OR salary > 450 AS b FROM emp ORDER BY 1;
--> emp_name STRING, b BOOLEAN
--> emp 1|true
--> emp 2|true
--> emp 3|true
--> emp 4|true
--> emp 5|false
--> emp 6|true
SELECT dept_id, sum(salary) s FROM emp GROUP BY dept_id HAVING sum(salary) > (SELECT min(salary) * 2 FROM emp) ORDER BY 1;
--> dept_id INT, s DOUBLE
--> NULL|400.0
--> 10|300.0
--> 20|300.0
--> 30|400.0
--> 100|500.0
SELECT dept_id, sum(salary) s FROM emp GROUP BY dept_id HAVING EXISTS (SELECT 1 FROM dept d WHERE d.dept_id = emp.dept_id) ORDER BY 1;
--> dept_id INT, s DOUBLE
--> 10|300.0
--> 20|300.0
--> 30|400.0
SELECT * FROM dept LEFT JOIN LATERAL (SELECT emp_name FROM emp WHERE emp.dept_id = dept.dept_id ORDER BY salary LIMIT 1) ON true ORDER BY dept_id;
--> dept_id INT, dept_name STRING, state STRING, emp_name STRING
--> 10|dept 1|CA|emp 1
--> 20|dept 2|NY|emp 3
--> 30|dept 3|TX|emp 4
--> 40|dept 4 - unassigned|OR|NULL
SELECT * FROM dept d JOIN LATERAL (SELECT id, salary * 2 AS ds FROM emp WHERE emp.dept_id = d.dept_id) e ON e.ds > 300 ORDER BY d.dept_id, id;
--> dept_id INT, dept_name STRING, state STRING, id INT, ds DOUBLE
--> 10|dept 1|CA|200|400.0
--> 20|dept 2|NY|300|600.0
--> 30|dept 3|TX|400|800.0
SELECT * FROM t1 NATURAL JOIN t2 ORDER BY 1, 2, 3, 4;
--> id INT, name STRING, amt DECIMAL(4,2), v INT
--> 1|a|10.50|100
--> 2|NULL|7.00|200
--> 2|NULL|7.00|201
--> 2|b|20.25|200
--> 2|b|20.25|201
SELECT * FROM t1 FULL OUTER JOIN t2 USING (id) ORDER BY 1, 2, 3, 4;
--> id INT, name STRING, amt DECIMAL(4,2), v INT
--> NULL|NULL|NULL|0
--> NULL|d|5.00|NULL
--> 1|a|10.50|100
--> 2|NULL|7.00|200
--> 2|NULL|7.00|201
--> 2|b|20.25|200
--> 2|b|20.25|201
--> 3|c|NULL|NULL
--> 4|NULL|NULL|400
SELECT t1.*, t2.v FROM t1 LEFT SEMI JOIN t2 ON t1.id = t2.id;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT t1.* FROM t1 LEFT SEMI JOIN t2 ON t1.id = t2.id ORDER BY id, name;
--> id INT, name STRING, amt DECIMAL(4,2)
--> 1|a|10.50
--> 2|NULL|7.00
--> 2|b|20.25
SELECT t1.* FROM t1 LEFT ANTI JOIN t2 ON t1.id = t2.id ORDER BY id, name;
--> id INT, name STRING, amt DECIMAL(4,2)
--> NULL|d|5.00
--> 3|c|NULL
SELECT * FROM t1 CROSS JOIN t2 WHERE t1.id = 1 ORDER BY v;
--> id INT, name STRING, amt DECIMAL(4,2), id INT, v INT
--> 1|a|10.50|NULL|0
--> 1|a|10.50|1|100
--> 1|a|10.50|2|200
--> 1|a|10.50|2|201
--> 1|a|10.50|4|400
SELECT * FROM t1 JOIN t2 ON t1.id <=> t2.id ORDER BY 1,2,3,4,5;
--> id INT, name STRING, amt DECIMAL(4,2), id INT, v INT
--> NULL|d|5.00|NULL|0
--> 1|a|10.50|1|100
--> 2|NULL|7.00|2|200
--> 2|NULL|7.00|2|201
--> 2|b|20.25|2|200
--> 2|b|20.25|2|201
SELECT id, count(*), sum(amt), avg(amt) FROM t1 GROUP BY id ORDER BY id;
--> id INT, count(1) BIGINT, sum(amt) DECIMAL(14,2), avg(amt) DECIMAL(8,6)
--> NULL|1|5.00|5.000000
--> 1|1|10.50|10.500000
--> 2|2|27.25|13.625000
--> 3|1|NULL|NULL
SELECT id, name, sum(amt) FROM t1 GROUP BY ROLLUP(id, name) ORDER BY id, name, 3;
--> id INT, name STRING, sum(amt) DECIMAL(14,2)
--> NULL|NULL|5.00
--> NULL|NULL|42.75
--> NULL|d|5.00
--> 1|NULL|10.50
--> 1|a|10.50
--> 2|NULL|7.00
--> 2|NULL|27.25
--> 2|b|20.25
--> 3|NULL|NULL
--> 3|c|NULL
SELECT id, name, sum(amt), grouping(id), grouping_id() FROM t1 GROUP BY CUBE(id, name) ORDER BY 5, id, name;
--> id INT, name STRING, sum(amt) DECIMAL(14,2), grouping(id) TINYINT, grouping_id() BIGINT
--> NULL|d|5.00|0|0
--> 1|a|10.50|0|0
--> 2|NULL|7.00|0|0
--> 2|b|20.25|0|0
--> 3|c|NULL|0|0
--> NULL|NULL|5.00|0|1
--> 1|NULL|10.50|0|1
--> 2|NULL|27.25|0|1
--> 3|NULL|NULL|0|1
--> NULL|NULL|7.00|1|2
--> NULL|a|10.50|1|2
--> NULL|b|20.25|1|2
--> NULL|c|NULL|1|2
--> NULL|d|5.00|1|2
--> NULL|NULL|42.75|1|3
SELECT id, name, count(*) FROM t1 GROUP BY GROUPING SETS ((id), (name), ()) ORDER BY 1, 2, 3;
--> id INT, name STRING, count(1) BIGINT
--> NULL|NULL|1
--> NULL|NULL|1
--> NULL|NULL|5
--> NULL|a|1
--> NULL|b|1
--> NULL|c|1
--> NULL|d|1
--> 1|NULL|1
--> 2|NULL|2
--> 3|NULL|1
SELECT id, name, count(*) FROM t1 GROUP BY id, name WITH ROLLUP ORDER BY 1, 2, 3;
--> id INT, name STRING, count(1) BIGINT
--> NULL|NULL|1
--> NULL|NULL|5
--> NULL|d|1
--> 1|NULL|1
--> 1|a|1
--> 2|NULL|1
--> 2|NULL|2
--> 2|b|1
--> 3|NULL|1
--> 3|c|1
SELECT id, name, count(*) FROM t1 GROUP BY id, GROUPING SETS ((name), ()) ORDER BY 1, 2, 3;
--> id INT, name STRING, count(1) BIGINT
--> NULL|NULL|1
--> NULL|d|1
--> 1|NULL|1
--> 1|a|1
--> 2|NULL|1
--> 2|NULL|2
--> 2|b|1
--> 3|NULL|1
--> 3|c|1
SELECT count(DISTINCT id), count(DISTINCT id, name), sum(DISTINCT amt) FROM t1;
--> count(DISTINCT id) BIGINT, count(DISTINCT id, name) BIGINT, sum(DISTINCT amt) DECIMAL(14,2)
--> 3|3|42.75
SELECT count(*) FILTER (WHERE id > 1), sum(amt) FILTER (WHERE name = 'zzz') FROM t1;
--> count(1) FILTER (WHERE (id > 1)) BIGINT, sum(amt) FILTER (WHERE (name = zzz)) DECIMAL(14,2)
--> 3|NULL
SELECT id AS k, count(*) FROM t1 GROUP BY k ORDER BY k;
--> k INT, count(1) BIGINT
--> NULL|1
--> 1|1
--> 2|2
--> 3|1
SELECT id + 1 AS k, count(*) FROM t1 GROUP BY ALL ORDER BY 1;
--> k INT, count(1) BIGINT
--> NULL|1
--> 2|1
--> 3|2
--> 4|1
SELECT 1 AS a, a + 1 AS b, b * 2 AS c;
--> a INT, b INT, c INT
--> 1|2|4
SELECT id, sum(amt) AS s, s / 2 AS h FROM t1 GROUP BY id ORDER BY id;
--> id INT, s DECIMAL(14,2), h DECIMAL(18,6)
--> NULL|5.00|2.500000
--> 1|10.50|5.250000
--> 2|27.25|13.625000
--> 3|NULL|NULL
SELECT name FROM t1 GROUP BY id;
--! MISSING_AGGREGATION
SELECT id, name FROM t1 HAVING id > 1;
--! MISSING_GROUP_BY
SELECT max(id) FROM t1 HAVING max(id) > 100;
--> max(id) INT
SELECT 5 FROM t1 HAVING count(*) > 2;
--> 5 INT
--> 5
SELECT * FROM t1 LIMIT 0;
--> id INT, name STRING, amt DECIMAL(4,2)
SELECT id FROM t1 ORDER BY id DESC NULLS LAST LIMIT 2 OFFSET 1;
--> id INT
--> 2
--> 2
SELECT id FROM t1 LIMIT -1;
--! INVALID_LIMIT_LIKE_EXPRESSION.IS_NEGATIVE
SELECT * FROM t1 UNION SELECT * FROM t1 ORDER BY 1, 2;
--> id INT, name STRING, amt DECIMAL(4,2)
--> NULL|d|5.00
--> 1|a|10.50
--> 2|NULL|7.00
--> 2|b|20.25
--> 3|c|NULL
SELECT id FROM t1 UNION ALL SELECT v FROM t2 ORDER BY 1;
--> id INT
--> NULL
--> 0
--> 1
--> 2
--> 2
--> 3
--> 100
--> 200
--> 201
--> 400
SELECT id FROM t1 INTERSECT SELECT id FROM t2 ORDER BY 1;
--> id INT
--> NULL
--> 1
--> 2
SELECT id FROM t1 INTERSECT ALL SELECT id FROM t2 ORDER BY 1;
--> id INT
--> NULL
--> 1
--> 2
--> 2
SELECT id FROM t1 EXCEPT ALL SELECT id FROM t2 ORDER BY 1;
--> id INT
--> 3
SELECT id FROM t2 MINUS SELECT id FROM t1;
--> id INT
--> 4
SELECT 1 UNION SELECT 'a';
--! CAST_INVALID_INPUT
SELECT 1, 2 UNION SELECT 1;
--! NUM_COLUMNS_MISMATCH
SELECT 1 AS a UNION ALL SELECT 2.5 ORDER BY a;
--> a DECIMAL(11,1)
--> 1.0
--> 2.5
WITH a AS (SELECT 1 x), b AS (SELECT x + 1 y FROM a) SELECT * FROM a, b;
--> x INT, y INT
--> 1|2
WITH a AS (WITH b AS (SELECT 3 z) SELECT z FROM b) SELECT * FROM a;
--> z INT
--> 3
WITH a(p, q) AS (SELECT 1, 2) SELECT p + q FROM a;
--> (p + q) INT
--> 3
WITH t AS (SELECT 1), t AS (SELECT 2) SELECT * FROM t;
--! DUPLICATED_CTE_NAMES
SELECT * FROM (SELECT 1 a, 2 b) AS s(x, y);
--> x INT, y INT
--> 1|2
SELECT s.* EXCEPT (b) FROM (SELECT 1 a, 2 b, 3 c) s;
--> a INT, c INT
--> 1|3
SELECT * EXCEPT (a) FROM (SELECT 1 a, 2 b, 3 c);
--> b INT, c INT
--> 2|3
SELECT t1.id, row_number() OVER (PARTITION BY id ORDER BY name) rn FROM t1 ORDER BY 1, 2;
--> id INT, rn INT
--> NULL|1
--> 1|1
--> 2|1
--> 2|2
--> 3|1
SELECT id, amt, sum(amt) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM t1 ORDER BY id, amt;
--> id INT, amt DECIMAL(4,2), sum(amt) OVER (ORDER BY id ASC NULLS FIRST ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) DECIMAL(14,2)
--> NULL|5.00|5.00
--> 1|10.50|15.50
--> 2|7.00|27.25
--> 2|20.25|30.75
--> 3|NULL|7.00
SELECT id, rank() OVER w, dense_rank() OVER w, percent_rank() OVER w, cume_dist() OVER w, ntile(2) OVER w FROM t1 WINDOW w AS (ORDER BY id) ORDER BY 1,2,3,4,5,6;
--> id INT, RANK() OVER (ORDER BY id ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT, DENSE_RANK() OVER (ORDER BY id ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT, PERCENT_RANK() OVER (ORDER BY id ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) DOUBLE, cume_dist() OVER (ORDER BY id ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) DOUBLE, ntile(2) OVER (ORDER BY id ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT
--> NULL|1|1|0.0|0.2|1
--> 1|2|2|0.25|0.4|1
--> 2|3|3|0.5|0.8|1
--> 2|3|3|0.5|0.8|2
--> 3|5|4|1.0|1.0|2
SELECT hiredate, sum(salary) OVER (ORDER BY hiredate RANGE BETWEEN INTERVAL '1' YEAR PRECEDING AND CURRENT ROW) s FROM emp ORDER BY hiredate, s;
--> hiredate DATE, s DOUBLE
--> 2001-01-01|900.0
--> 2001-01-01|900.0
--> 2002-01-01|1200.0
--> 2003-01-01|500.0
--> 2005-01-01|500.0
--> 2005-01-01|500.0
SELECT salary, count(*) OVER (ORDER BY salary RANGE BETWEEN 100 PRECEDING AND 100 FOLLOWING) c FROM emp ORDER BY salary, c;
--> salary DOUBLE, c BIGINT
--> 100.0|2
--> 200.0|3
--> 300.0|4
--> 400.0|4
--> 400.0|4
--> 500.0|3
SELECT id, sum(id) OVER () FROM t1 ORDER BY id;
--> id INT, sum(id) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) BIGINT
--> NULL|8
--> 1|8
--> 2|8
--> 2|8
--> 3|8
SELECT id, count(DISTINCT id) OVER () FROM t1;
--! DISTINCT_WINDOW_FUNCTION_UNSUPPORTED
SELECT row_number() OVER () FROM t1;
--! WINDOW_FUNCTION_FRAME_NOT_ORDERED
SELECT id, sum(sum(amt)) OVER (ORDER BY id) FROM t1 GROUP BY id ORDER BY id;
--> id INT, sum(sum(amt)) OVER (ORDER BY id ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) DECIMAL(24,2)
--> NULL|5.00
--> 1|15.50
--> 2|42.75
--> 3|42.75
SELECT * FROM (SELECT id, rank() OVER (ORDER BY amt DESC) r FROM t1) WHERE r <= 2 ORDER BY r;
--> id INT, r INT
--> 2|1
--> 1|2
SELECT * FROM t2 PIVOT (sum(v) FOR id IN (1, 2, 4 AS four));
--> 1 BIGINT, 2 BIGINT, four BIGINT
--> 100|401|400
SELECT * FROM (SELECT 1 id, 10 q1, 20 q2, CAST(NULL AS INT) q3) UNPIVOT (val FOR q IN (q1, q2, q3)) ORDER BY q;
--> id INT, q STRING, val INT
--> 1|q1|10
--> 1|q2|20
SELECT * FROM (SELECT 1 id, 10 q1, 20 q2, CAST(NULL AS INT) q3) UNPIVOT INCLUDE NULLS (val FOR q IN (q1 AS 'a', q2 AS 'b', q3)) ORDER BY q;
--! PARSE_SYNTAX_ERROR
SELECT * FROM range(5) ORDER BY id;
--> id BIGINT
--> 0
--> 1
--> 2
--> 3
--> 4
SELECT * FROM range(2, 10, 3) ORDER BY 1;
--> id BIGINT
--> 2
--> 5
--> 8
SELECT * FROM explode(array(1, 2, 3)) AS e(x);
--> x INT
--> 1
--> 2
--> 3
SELECT id, x FROM t1 LATERAL VIEW explode(array(id, 10)) e AS x WHERE id = 1 ORDER BY x;
--> id INT, x INT
--> 1|1
--> 1|10
SELECT id, p, x FROM t1 LATERAL VIEW OUTER posexplode(array()) e AS p, x WHERE id = 1;
--> id INT, p INT, x VOID
--> 1|NULL|NULL
SELECT * FROM VALUES (1, 2), (3, 4);
--> col1 INT, col2 INT
--> 1|2
--> 3|4
VALUES (1, 'x'), (2, 'y');
--> col1 INT, col2 STRING
--> 1|x
--> 2|y
SELECT * FROM inline(array(struct(1, 'a'), struct(2, 'b')));
--> col1 INT, col2 STRING
--> 1|a
--> 2|b
SELECT stack(2, 1, 'a', 2, 'b');
--> col0 INT, col1 STRING
--> 1|a
--> 2|b
SELECT explode(map('a', 1, 'b', 2));
--> key STRING, value INT
--> a|1
--> b|2
SELECT inline_outer(array(struct(1 AS a, 2 AS b)));
--> a INT, b INT
--> 1|2
FROM t1 |> WHERE id > 1 |> SELECT id, name |> ORDER BY id, name;
--> id INT, name STRING
--> 2|NULL
--> 2|b
--> 3|c
FROM t1 |> AGGREGATE count(*) AS c GROUP BY id |> ORDER BY id;
--> id INT, c BIGINT
--> NULL|1
--> 1|1
--> 2|2
--> 3|1
FROM t1 |> EXTEND id * 2 AS d |> SET name = upper(name) |> DROP amt |> ORDER BY id, name;
--> id INT, name STRING, d INT
--> NULL|D|NULL
--> 1|A|2
--> 2|NULL|4
--> 2|B|4
--> 3|C|6
FROM t1 |> AS x |> JOIN t2 ON x.id = t2.id |> SELECT x.id, v |> ORDER BY v;
--> id INT, v INT
--> 1|100
--> 2|200
--> 2|200
--> 2|201
--> 2|201
FROM t1 |> LIMIT 1 OFFSET 1 |> SELECT count(*) AS n;
--> n BIGINT
--> 1
TABLE t2 |> UNION ALL TABLE t2 |> AGGREGATE sum(v) AS s;
--> s BIGINT
--> 1802
TABLE t2;
--> id INT, v INT
--> 1|100
--> 2|200
--> 2|201
--> 4|400
--> NULL|0
SELECT CASE id WHEN 1 THEN 'one' WHEN 2 THEN 'two' ELSE 'many' END FROM t1 ORDER BY id, 1;
--> CASE WHEN (id = 1) THEN one WHEN (id = 2) THEN two ELSE many END STRING
--> many
--> one
--> two
--> two
--> many
SELECT if(id > 1, 'big', 'small'), nvl(id, 0), coalesce(id, -1), nullif(id, 2), ifnull(id, 9), nvl2(id, 'y', 'n') FROM t1 ORDER BY id, 1;
--> (IF((id > 1), big, small)) STRING, nvl(id, 0) INT, coalesce(id, -1) INT, nullif(id, 2) INT, ifnull(id, 9) INT, nvl2(id, y, n) STRING
--> small|0|-1|NULL|9|n
--> small|1|1|1|1|y
--> big|2|2|NULL|2|y
--> big|2|2|NULL|2|y
--> big|3|3|3|3|y
SELECT id BETWEEN 1 AND 2, id NOT BETWEEN 1 AND 2, name LIKE 'a%', name RLIKE '[ab]', name ILIKE 'A', name LIKE ANY ('a', 'b%'), name NOT LIKE ALL ('x', 'y') FROM t1 ORDER BY id, name;
--> between(id, 1, 2) BOOLEAN, (NOT between(id, 1, 2)) BOOLEAN, name LIKE a% BOOLEAN, RLIKE(name, [ab]) BOOLEAN, ilike(name, A) BOOLEAN, likeany(name) BOOLEAN, notlikeall(name) BOOLEAN
--> NULL|NULL|false|false|false|false|true
--> true|false|true|true|true|true|true
--> true|false|NULL|NULL|NULL|NULL|NULL
--> true|false|false|true|false|true|true
--> false|true|false|false|false|false|true
SELECT id IS DISTINCT FROM 1, id IS NOT DISTINCT FROM NULL, id IS NULL, (id > 1) IS TRUE, (id > 1) IS NOT UNKNOWN FROM t1 ORDER BY id, 1, 2, 3;
--> (NOT (id <=> 1)) BOOLEAN, (id <=> NULL) BOOLEAN, (id IS NULL) BOOLEAN, ((id > 1) <=> true) BOOLEAN, ((id > 1) IS NOT NULL) BOOLEAN
--> true|true|true|false|false
--> false|false|false|false|true
--> true|false|false|true|true
--> true|false|false|true|true
--> true|false|false|true|true
SELECT 'it''s', "dq", 'a' 'b', r'\n', 'tab\tx', '\u0041', 'esc\%';
--> it's STRING, dq STRING, ab STRING, \n STRING, tab	x STRING, A STRING, esc\% STRING
--> it's|dq|ab|\n|tab	x|A|esc\%
SELECT 1L, 1S, 1Y, 1.5D, 1.5F, 1.5BD, 1e3, .5, 1., 0x1F;
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SELECT X'1F2A', DATE '2020-01-01', TIMESTAMP '2020-01-01 01:02:03', TIMESTAMP_NTZ '2020-01-01 01:02:03', INTERVAL 1 DAY, INTERVAL '1-2' YEAR TO MONTH;
--> X'1F2A' BINARY, DATE '2020-01-01' DATE, TIMESTAMP '2020-01-01 01:02:03' TIMESTAMP, TIMESTAMP_NTZ '2020-01-01 01:02:03' TIMESTAMP_NTZ, INTERVAL '1' DAY INTERVAL DAY, INTERVAL '1-2' YEAR TO MONTH INTERVAL YEAR TO MONTH
--> *|2020-01-01|2020-01-01 01:02:03|2020-01-01 01:02:03|INTERVAL '1' DAY|INTERVAL '1-2' YEAR TO MONTH
SELECT date'2020-13-01';
--! INVALID_TYPED_LITERAL
SELECT -5 % 3, 5 DIV 2, 7 / 2, 2 * 3.5, 10 % 0.3, - - 3, ~5, 5 & 3, 5 | 3, 5 ^ 3;
--> (-5 % 3) INT, (5 div 2) BIGINT, (7 / 2) DOUBLE, (2 * 3.5) DECIMAL(4,1), (10 % 0.3) DECIMAL(1,1), (- -3) INT, ~5 INT, (5 & 3) INT, (5 | 3) INT, (5 ^ 3) INT
--> -2|2|3.5|7.0|0.1|3|-6|1|7|6
SELECT 1 / 0;
--! DIVIDE_BY_ZERO
SELECT 1 % 0;
--! REMAINDER_BY_ZERO
SELECT 2147483647 + 1;
--! ARITHMETIC_OVERFLOW
SELECT 9223372036854775807 + 1;
--! ARITHMETIC_OVERFLOW
SELECT CAST('abc' AS INT);
--! CAST_INVALID_INPUT
SELECT CAST(300 AS TINYINT);
--! CAST_OVERFLOW
SELECT array(1, 2)[5];
--! INVALID_ARRAY_INDEX
SELECT element_at(array(1, 2), 5);
--! INVALID_ARRAY_INDEX_IN_ELEMENT_AT
SELECT map('a', 1)['b'], element_at(map('a', 1), 'b');
--> map(a, 1)[b] INT, element_at(map(a, 1), b) INT
--> NULL|NULL
SELECT struct(1 AS a, 'x' AS b).b, named_struct('p', 1).p;
--> struct(1 AS a, x AS b).b STRING, named_struct(p, 1).p INT
--> x|1
SELECT foo FROM t1;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT * FROM nonexistent;
--! TABLE_OR_VIEW_NOT_FOUND
SELECT nofunc(1);
--! UNRESOLVED_ROUTINE
SELECT substring('a');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT 1 +;
--! PARSE_SYNTAX_ERROR
SELEC 1;
--! PARSE_SYNTAX_ERROR
SELECT id, id FROM t1 a JOIN t2 b ON id = id;
--! AMBIGUOUS_REFERENCE
SELECT sum(id) FROM t1 WHERE sum(id) > 1;
--! INVALID_WHERE_CONDITION
SELECT a.id FROM t1 b;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT (SELECT id, v FROM t2);
--! INVALID_SUBQUERY_EXPRESSION.SCALAR_SUBQUERY_RETURN_MORE_THAN_ONE_OUTPUT_COLUMN
SELECT DISTINCT id FROM t1 ORDER BY id;
--> id INT
--> NULL
--> 1
--> 2
--> 3
SELECT DISTINCT id, name FROM t1 ORDER BY amt;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT id FROM t1 SORT BY id LIMIT 0;
--> id INT
SELECT id FROM t1 DISTRIBUTE BY id SORT BY id LIMIT 0;
--> id INT
SELECT /*+ BROADCAST(t2) */ count(*) FROM t1 JOIN t2 ON t1.id = t2.id;
--> count(1) BIGINT
--> 5
SELECT -- comment
  1 /* block /* nested */ */ AS a;
--> a INT
--> 1
SELECT `id` AS `my col` FROM t1 ORDER BY 1;
--> my col INT
--> NULL
--> 1
--> 2
--> 2
--> 3
SELECT t1.`id` FROM t1 ORDER BY 1;
--> id INT
--> NULL
--> 1
--> 2
--> 2
--> 3
SELECT array(1, 2, 3)[1], array('a', 'b')[0], map(1, 'x')[1];
--> array(1, 2, 3)[1] INT, array(a, b)[0] STRING, map(1, x)[1] STRING
--> 2|a|x
