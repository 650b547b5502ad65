-- Subqueries of every kind in every place, and queries of WITH.
CREATE TEMPORARY VIEW emp AS SELECT * FROM VALUES (1, 'ann', 10, 5000.50, DATE'2020-01-15'), (2, 'bob', 10, 4000.00, DATE'2019-03-01'), (3, 'cid', 20, 4000.00, NULL), (4, 'dée', NULL, 100.25, DATE'1582-10-04'), (5, NULL, 30, NULL, DATE'9999-12-31'), (6, 'ann', 20, 7000.00, DATE'2020-01-15') AS emp(id, name, dept, pay, hired);
CREATE TEMPORARY VIEW dept AS SELECT * FROM VALUES (10, 'sales'), (20, 'tech'), (40, 'void'), (NULL, 'none') AS dept(dept, title);
CREATE TEMPORARY VIEW nums AS SELECT * FROM VALUES (1, 1.5D, 'a'), (2, double('NaN'), 'b'), (2, -0.0D, NULL), (NULL, 0.0D, 'a'), (4, double('Infinity'), 'ü'), (NULL, NULL, NULL) AS nums(n, x, s);
CREATE TEMPORARY VIEW nothing AS SELECT * FROM VALUES (1, 'a') AS nothing(n, s) WHERE n > 5;
SELECT id, (SELECT max(d.title) FROM dept d WHERE d.dept = e.dept) AS t FROM emp e ORDER BY id;
--> id INT, t STRING
--> 1|sales
--> 2|sales
--> 3|tech
--> 4|NULL
--> 5|NULL
--> 6|tech
SELECT id, (SELECT max(d.title) FROM dept d WHERE d.dept = e.dept) FROM emp e ORDER BY id;
--> id INT, scalarsubquery(dept) STRING
--> 1|sales
--> 2|sales
--> 3|tech
--> 4|NULL
--> 5|NULL
--> 6|tech
SELECT id, (SELECT count(*) FROM dept d WHERE d.dept = e.dept) FROM emp e ORDER BY id;
--> id INT, scalarsubquery(dept) BIGINT
--> 1|1
--> 2|1
--> 3|1
--> 4|0
--> 5|0
--> 6|1
SELECT id, (SELECT count(*) + 5 FROM dept d WHERE d.dept > e.dept) AS c FROM emp e ORDER BY id;
--> id INT, c BIGINT
--> 1|7
--> 2|7
--> 3|6
--> 4|5
--> 5|6
--> 6|6
SELECT id, coalesce((SELECT sum(n) FROM nums WHERE n = e.id), -1) AS c FROM emp e ORDER BY id;
--> id INT, c BIGINT
--> 1|1
--> 2|4
--> 3|-1
--> 4|4
--> 5|-1
--> 6|-1
SELECT dept, sum(pay) AS s FROM emp e GROUP BY dept HAVING sum(pay) > (SELECT avg(pay) FROM emp i WHERE i.dept = e.dept) ORDER BY dept;
--> dept INT, s DECIMAL(16,2)
--> 10|9000.50
--> 20|11000.00
SELECT dept, count(*) AS c FROM emp e GROUP BY dept HAVING EXISTS (SELECT 1 FROM dept d WHERE d.dept = e.dept AND count(*) > 1) ORDER BY dept;
--! INVALID_WHERE_CONDITION
SELECT dept, count(*) AS c FROM emp e GROUP BY dept HAVING dept IN (SELECT dept FROM dept) ORDER BY dept;
--> dept INT, c BIGINT
--> 10|2
--> 20|2
SELECT e.id, d.title FROM emp e JOIN dept d ON e.dept = d.dept AND e.pay > (SELECT avg(pay) FROM emp) ORDER BY e.id;
--> id INT, title STRING
--> 1|sales
--> 6|tech
SELECT e.id, d.title FROM emp e LEFT JOIN dept d ON e.dept = d.dept AND e.id IN (SELECT n FROM nums) ORDER BY e.id;
--> id INT, title STRING
--> 1|sales
--> 2|sales
--> 3|NULL
--> 4|NULL
--> 5|NULL
--> 6|NULL
SELECT e.id, d.title FROM emp e JOIN dept d ON e.dept = d.dept AND EXISTS (SELECT 1 FROM nums WHERE n = e.id) ORDER BY e.id;
--> id INT, title STRING
--> 1|sales
--> 2|sales
SELECT e.id, d.title FROM emp e LEFT JOIN dept d ON e.dept = d.dept AND EXISTS (SELECT 1 FROM nums WHERE n = e.id) ORDER BY e.id;
--> id INT, title STRING
--> 1|sales
--> 2|sales
--> 3|NULL
--> 4|NULL
--> 5|NULL
--> 6|NULL
SELECT e.id FROM emp e FULL JOIN dept d ON e.dept = d.dept AND e.id NOT IN (SELECT n FROM nums WHERE n IS NOT NULL) ORDER BY e.id;
--> id INT
--> NULL
--> NULL
--> NULL
--> 1
--> 2
--> 3
--> 4
--> 5
--> 6
SELECT id, CASE WHEN dept IN (SELECT dept FROM dept) THEN 'in' WHEN dept IS NULL THEN 'null' ELSE 'out' END AS w FROM emp ORDER BY id;
--> id INT, w STRING
--> 1|in
--> 2|in
--> 3|in
--> 4|null
--> 5|out
--> 6|in
SELECT id, CASE WHEN EXISTS (SELECT 1 FROM dept d WHERE d.dept = e.dept) THEN (SELECT max(title) FROM dept d WHERE d.dept = e.dept) ELSE 'x' END AS w FROM emp e ORDER BY id;
--> id INT, w STRING
--> 1|sales
--> 2|sales
--> 3|tech
--> 4|x
--> 5|x
--> 6|tech
SELECT id, dept IN (SELECT dept FROM dept) AS i, dept NOT IN (SELECT dept FROM dept) AS ni FROM emp ORDER BY id;
--> id INT, i BOOLEAN, ni BOOLEAN
--> 1|true|false
--> 2|true|false
--> 3|true|false
--> 4|false|false
--> 5|false|false
--> 6|true|false
SELECT id, dept IN (SELECT dept FROM dept WHERE dept IS NOT NULL) AS i FROM emp ORDER BY id;
--> id INT, i BOOLEAN
--> 1|true
--> 2|true
--> 3|true
--> 4|false
--> 5|false
--> 6|true
SELECT id, dept IN (SELECT n FROM nothing) AS i, NULL IN (SELECT n FROM nothing) AS j, NULL IN (SELECT 1) AS k FROM emp ORDER BY id;
--> id INT, i BOOLEAN, j BOOLEAN, k BOOLEAN
--> 1|false|false|NULL
--> 2|false|false|NULL
--> 3|false|false|NULL
--> 4|false|false|NULL
--> 5|false|false|NULL
--> 6|false|false|NULL
SELECT id FROM emp WHERE dept NOT IN (SELECT dept FROM dept) ORDER BY id;
--> id INT
SELECT id FROM emp WHERE dept NOT IN (SELECT dept FROM dept WHERE dept IS NOT NULL) ORDER BY id;
--> id INT
--> 5
SELECT id FROM emp WHERE (dept, name) IN (SELECT dept, name FROM emp WHERE id < 4) ORDER BY id;
--> id INT
--> 1
--> 2
--> 3
SELECT id FROM emp WHERE (dept, name) NOT IN (SELECT dept, name FROM emp WHERE id < 3) ORDER BY id;
--> id INT
--> 3
--> 4
--> 5
--> 6
SELECT id, (dept, name) IN (SELECT dept, name FROM emp WHERE id < 5) AS m FROM emp ORDER BY id;
--> id INT, m BOOLEAN
--> 1|true
--> 2|true
--> 3|true
--> 4|false
--> 5|false
--> 6|false
SELECT id, (dept, name) IN (SELECT 10, 'ann') FROM emp ORDER BY id;
--> id INT, (named_struct('dept', dept, 'name', name) IN (listquery())) BOOLEAN
--> 1|true
--> 2|false
--> 3|false
--> 4|false
--> 5|false
--> 6|false
SELECT id FROM emp WHERE (dept, name) IN (SELECT dept FROM emp);
--! DATATYPE_MISMATCH.IN_SUBQUERY_LENGTH_MISMATCH
SELECT id FROM emp WHERE dept IN (SELECT dept, name FROM emp);
--! DATATYPE_MISMATCH.IN_SUBQUERY_LENGTH_MISMATCH
SELECT id FROM emp WHERE dept IN (SELECT name FROM emp);
--! CAST_INVALID_INPUT
SELECT id FROM emp WHERE dept IN (SELECT array(dept) FROM emp);
--! DATATYPE_MISMATCH.IN_SUBQUERY_DATA_TYPE_MISMATCH
SELECT id FROM emp e WHERE EXISTS (SELECT 1 FROM dept d WHERE d.dept = e.dept) OR name = 'dée' ORDER BY id;
--> id INT
--> 1
--> 2
--> 3
--> 4
--> 6
SELECT id FROM emp e WHERE NOT EXISTS (SELECT 1 FROM dept d WHERE d.dept = e.dept) OR dept IN (SELECT dept FROM dept WHERE title = 'tech') ORDER BY id;
--> id INT
--> 3
--> 4
--> 5
--> 6
SELECT id FROM emp e WHERE NOT (EXISTS (SELECT 1 FROM dept d WHERE d.dept = e.dept) AND e.id > 1) ORDER BY id;
--> id INT
--> 1
--> 4
--> 5
SELECT id FROM emp e WHERE EXISTS (SELECT 1 FROM dept d WHERE d.dept = e.dept AND EXISTS (SELECT 1 FROM nums n WHERE n.n = d.dept / 10)) ORDER BY id;
--> id INT
--> 1
--> 2
--> 3
--> 6
SELECT id FROM emp e WHERE id = (SELECT max(i.id) FROM emp i WHERE i.dept = e.dept AND i.pay >= (SELECT min(j.pay) FROM emp j WHERE j.dept = i.dept)) ORDER BY id;
--> id INT
--> 2
--> 6
SELECT id FROM emp e WHERE EXISTS (SELECT 1 FROM emp i WHERE i.id > (SELECT max(n) FROM nums WHERE n = e.id)) ORDER BY id;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT id, (SELECT title FROM dept d WHERE d.dept = e.dept ORDER BY title LIMIT 1) AS t FROM emp e ORDER BY id;
--> id INT, t STRING
--> 1|sales
--> 2|sales
--> 3|tech
--> 4|NULL
--> 5|NULL
--> 6|tech
SELECT id, (SELECT name FROM emp i WHERE i.dept = e.dept ORDER BY pay DESC, id LIMIT 1) AS best FROM emp e ORDER BY id;
--> id INT, best STRING
--> 1|ann
--> 2|ann
--> 3|ann
--> 4|NULL
--> 5|NULL
--> 6|ann
SELECT id, (SELECT name FROM emp i WHERE i.dept = e.dept ORDER BY id LIMIT 1 OFFSET 1) AS second FROM emp e ORDER BY id;
--> id INT, second STRING
--> 1|bob
--> 2|bob
--> 3|ann
--> 4|NULL
--> 5|NULL
--> 6|ann
SELECT id, (SELECT i.name FROM emp i WHERE i.dept = e.dept) AS one FROM emp e ORDER BY id;
--! SCALAR_SUBQUERY_TOO_MANY_ROWS
SELECT (SELECT 1, 2);
--! INVALID_SUBQUERY_EXPRESSION.SCALAR_SUBQUERY_RETURN_MORE_THAN_ONE_OUTPUT_COLUMN
SELECT (SELECT * FROM nothing);
--! INVALID_SUBQUERY_EXPRESSION.SCALAR_SUBQUERY_RETURN_MORE_THAN_ONE_OUTPUT_COLUMN
SELECT (SELECT n FROM nothing) AS n, (SELECT count(n) FROM nothing) AS c, (SELECT max(s) FROM nothing) AS m;
--> n INT, c BIGINT, m STRING
--> NULL|0|NULL
SELECT (SELECT id FROM emp);
--! SCALAR_SUBQUERY_TOO_MANY_ROWS
SELECT (SELECT id FROM emp ORDER BY pay DESC NULLS LAST LIMIT 1) AS top;
--> top INT
--> 6
SELECT id FROM emp WHERE pay = (SELECT max(pay) FROM emp) UNION SELECT n FROM nums WHERE n IN (SELECT id FROM emp) ORDER BY id;
--> id INT
--> 1
--> 2
--> 4
--> 6
SELECT id FROM emp e WHERE dept IN (SELECT dept FROM dept d WHERE d.dept = e.dept UNION SELECT 30) ORDER BY id;
--> id INT
--> 1
--> 2
--> 3
--> 5
--> 6
SELECT id FROM emp e WHERE EXISTS (SELECT dept FROM dept d WHERE d.dept = e.dept UNION ALL SELECT n FROM nums WHERE n = e.id) ORDER BY id;
--> id INT
--> 1
--> 2
--> 3
--> 4
--> 6
SELECT id FROM emp e WHERE EXISTS (SELECT dept FROM dept d WHERE d.dept = e.dept EXCEPT SELECT 10) ORDER BY id;
--> id INT
--> 3
--> 6
SELECT id, (SELECT sum(v) FROM (SELECT d.dept AS v FROM dept d WHERE d.dept = e.dept UNION ALL SELECT 1)) AS s FROM emp e ORDER BY id;
--> id INT, s BIGINT
--> 1|11
--> 2|11
--> 3|21
--> 4|1
--> 5|1
--> 6|21
SELECT id, (SELECT count(DISTINCT i.pay) FROM emp i WHERE i.dept <=> e.dept) AS s FROM emp e ORDER BY id;
--> id INT, s BIGINT
--> 1|2
--> 2|2
--> 3|2
--> 4|1
--> 5|0
--> 6|2
SELECT id, (SELECT max(i.pay) - e.pay FROM emp i WHERE i.dept = e.dept) AS s FROM emp e ORDER BY id;
--! UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.CORRELATED_REFERENCE
SELECT id, (SELECT e.id + 1) AS s, (SELECT e.name) AS t FROM emp e ORDER BY id;
--> id INT, s INT, t STRING
--> 1|2|ann
--> 2|3|bob
--> 3|4|cid
--> 4|5|dée
--> 5|6|NULL
--> 6|7|ann
SELECT id, (SELECT sum(e.id) FROM dept) FROM emp e;
--! UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.CORRELATED_REFERENCE
SELECT id, (SELECT max(title) FROM dept WHERE dept.dept = emp.dept AND title LIKE concat('%', substr(emp.name, 1, 1), '%')) AS s FROM emp ORDER BY id;
--> id INT, s STRING
--> 1|sales
--> 2|NULL
--> 3|tech
--> 4|NULL
--> 5|NULL
--> 6|NULL
SELECT id, (SELECT first(title) FROM dept d WHERE d.dept < e.dept GROUP BY e.dept) AS s FROM emp e ORDER BY id;
--! UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.CORRELATED_REFERENCE
SELECT id, (SELECT max(d.dept) FROM dept d WHERE d.dept < e.dept GROUP BY d.title) AS s FROM emp e ORDER BY id;
--! SCALAR_SUBQUERY_TOO_MANY_ROWS
SELECT id, (SELECT max(d.dept) FROM dept d WHERE d.dept < e.dept HAVING max(d.dept) > 10) AS s FROM emp e ORDER BY id;
--> id INT, s INT
--> 1|NULL
--> 2|NULL
--> 3|NULL
--> 4|NULL
--> 5|20
--> 6|NULL
SELECT e.id, l.* FROM emp e, LATERAL (SELECT d.title, e.pay * 2 AS p FROM dept d WHERE d.dept = e.dept) l ORDER BY e.id;
--> id INT, title STRING, p DECIMAL(8,2)
--> 1|sales|10001.00
--> 2|sales|8000.00
--> 3|tech|8000.00
--> 6|tech|14000.00
SELECT e.id, l.t FROM emp e LEFT JOIN LATERAL (SELECT max(d.title) AS t FROM dept d WHERE d.dept = e.dept) l ON true ORDER BY e.id;
--> id INT, t STRING
--> 1|sales
--> 2|sales
--> 3|tech
--> 4|NULL
--> 5|NULL
--> 6|tech
SELECT e.id, l.t FROM emp e LEFT JOIN LATERAL (SELECT d.title AS t FROM dept d WHERE d.dept = e.dept) l ON l.t <> 'tech' ORDER BY e.id;
--> id INT, t STRING
--> 1|sales
--> 2|sales
--> 3|NULL
--> 4|NULL
--> 5|NULL
--> 6|NULL
SELECT e.id, l.c, m.d FROM emp e, LATERAL (SELECT count(*) AS c FROM nums n WHERE n.n >= e.id) l, LATERAL (SELECT l.c * 10 AS d) m ORDER BY e.id;
--> id INT, c BIGINT, d BIGINT
--> 1|4|40
--> 2|3|30
--> 3|1|10
--> 4|1|10
--> 5|0|0
--> 6|0|0
SELECT e.id, l.name FROM emp e, LATERAL (SELECT name FROM emp i WHERE i.dept = e.dept ORDER BY pay DESC LIMIT 1) l ORDER BY e.id;
--> id INT, name STRING
--> 1|ann
--> 2|ann
--> 3|ann
--> 5|NULL
--> 6|ann
SELECT e.id, l.col FROM emp e, LATERAL explode(array(e.id, e.dept)) l ORDER BY e.id, l.col;
--> id INT, col INT
--> 1|1
--> 1|10
--> 2|2
--> 2|10
--> 3|3
--> 3|20
--> 4|NULL
--> 4|4
--> 5|5
--> 5|30
--> 6|6
--> 6|20
SELECT e.id, l.* FROM emp e, LATERAL (VALUES (1, e.name), (2, NULL)) l(k, v) ORDER BY e.id, k;
--! INVALID_INLINE_TABLE.CANNOT_EVALUATE_EXPRESSION_IN_INLINE_TABLE
SELECT e.id, l.v FROM emp e JOIN LATERAL (SELECT n AS v FROM nums UNION ALL SELECT e.id) l ON l.v = e.id ORDER BY e.id, v;
--> id INT, v INT
--> 1|1
--> 1|1
--> 2|2
--> 2|2
--> 2|2
--> 3|3
--> 4|4
--> 4|4
--> 5|5
--> 6|6
SELECT e.id, l.r FROM emp e, LATERAL (SELECT rank() OVER (ORDER BY d.title) AS r FROM dept d WHERE d.dept = e.dept) l ORDER BY e.id;
--> id INT, r INT
--> 1|1
--> 2|1
--> 3|1
--> 6|1
SELECT * FROM emp e RIGHT JOIN LATERAL (SELECT 1 AS a) l ON true;
--! INVALID_LATERAL_JOIN_TYPE
SELECT * FROM LATERAL (SELECT 1 AS a) l;
--> a INT
--> 1
SELECT e.id FROM emp e, (SELECT d.title FROM dept d WHERE d.dept = e.dept) l;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT id FROM emp WHERE pay > ALL (SELECT pay FROM emp);
--! PARSE_SYNTAX_ERROR
SELECT id FROM emp WHERE EXISTS (SELECT * FROM nothing);
--> id INT
SELECT EXISTS (SELECT 1) AS a, NOT EXISTS (SELECT 1 FROM nothing) AS b, EXISTS (SELECT 1 FROM emp WHERE id > 100);
--> a BOOLEAN, b BOOLEAN, exists() BOOLEAN
--> true|true|false
SELECT id FROM emp ORDER BY (SELECT max(n) FROM nums WHERE n = id) DESC NULLS LAST, id;
--! UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.UNSUPPORTED_CORRELATED_SCALAR_SUBQUERY
SELECT dept, (SELECT max(n) FROM nums) AS m, count(*) FROM emp GROUP BY dept, (SELECT max(n) FROM nums) ORDER BY dept;
--> dept INT, m INT, count(1) BIGINT
--> NULL|4|1
--> 10|4|2
--> 20|4|2
--> 30|4|1
SELECT dept, max((SELECT max(n) FROM nums WHERE n = e.id)) AS m FROM emp e GROUP BY dept ORDER BY dept;
--> dept INT, m INT
--> NULL|4
--> 10|2
--> 20|NULL
--> 30|NULL
SELECT dept, sum(CASE WHEN id IN (SELECT n FROM nums) THEN 1 ELSE 0 END) AS m FROM emp e GROUP BY dept ORDER BY dept;
--> dept INT, m BIGINT
--> NULL|1
--> 10|2
--> 20|0
--> 30|0
SELECT dept, (SELECT title FROM dept d WHERE d.dept = e.dept) AS t, count(*) AS c FROM emp e GROUP BY dept ORDER BY dept;
--! SCALAR_SUBQUERY_IS_IN_GROUP_BY_OR_AGGREGATE_FUNCTION
SELECT id, sum((SELECT max(n) FROM nums WHERE n = e.id)) OVER (ORDER BY id) AS w FROM emp e ORDER BY id;
--> id INT, w BIGINT
--> 1|1
--> 2|3
--> 3|3
--> 4|7
--> 5|7
--> 6|7
SELECT id FROM emp WHERE id IN (SELECT max(id) FROM emp GROUP BY dept) ORDER BY id;
--> id INT
--> 2
--> 4
--> 5
--> 6
SELECT id FROM emp e WHERE id IN (SELECT max(i.id) FROM emp i WHERE i.dept = e.dept GROUP BY i.dept) ORDER BY id;
--> id INT
--> 2
--> 5
--> 6
SELECT id FROM emp e WHERE (SELECT count(*) FROM dept d WHERE d.dept = e.dept) = 0 ORDER BY id;
--> id INT
--> 4
--> 5
SELECT id FROM emp e WHERE id > (SELECT n FROM nums WHERE n = e.id AND s = 'a') ORDER BY id;
--> id INT
SELECT id FROM emp e WHERE EXISTS (SELECT 1 FROM dept WHERE nope = e.dept);
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT id FROM emp e WHERE dept IN (SELECT dept FROM dept WHERE e.nope = 1);
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT (SELECT max(id) FROM emp) + (SELECT min(id) FROM emp) AS s, (SELECT max(id) FROM emp) * 2;
--> s INT, (scalarsubquery() * 2) INT
--> 7|12
SELECT named_struct('a', (SELECT max(id) FROM emp)).a AS a, array((SELECT 1), (SELECT 2)) AS b;
--> a INT, b ARRAY<INT>
--> 6|[1, 2]
SELECT transform(array(1, 2), x -> x + (SELECT max(id) FROM emp)) AS t;
--! UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.HIGHER_ORDER_FUNCTION
SELECT id FROM emp WHERE name LIKE (SELECT 'a%') ORDER BY id;
--> id INT
--> 1
--> 6
SELECT id FROM emp WHERE id BETWEEN (SELECT 2) AND (SELECT max(n) FROM nums) ORDER BY id;
--> id INT
--> 2
--> 3
--> 4
SELECT * FROM (SELECT * FROM (SELECT id AS a FROM emp WHERE id < 3) WHERE a > 1) AS t(b);
--> b INT
--> 2
SELECT t.* FROM (TABLE dept) t ORDER BY 1, 2;
--> dept INT, title STRING
--> NULL|none
--> 10|sales
--> 20|tech
--> 40|void
SELECT id FROM emp e WHERE EXISTS (SELECT 1 FROM dept d JOIN nums n ON d.dept = n.n * 10 AND e.dept = d.dept) ORDER BY id;
--> id INT
--> 1
--> 2
--> 3
--> 6
SELECT id FROM emp e WHERE EXISTS (SELECT 1 FROM dept d LEFT JOIN nums n ON d.dept = n.n * 10 WHERE e.dept = d.dept AND n.n IS NULL) ORDER BY id;
--> id INT
SELECT id FROM emp e WHERE (SELECT sum(i.pay) FROM emp i WHERE i.id <= e.id) > 9000 ORDER BY id;
--> id INT
--> 2
--> 3
--> 4
--> 5
--> 6
SELECT id FROM emp e WHERE EXISTS (SELECT count(*) FROM dept d WHERE d.dept = e.dept) ORDER BY id;
--> id INT
--> 1
--> 2
--> 3
--> 4
--> 5
--> 6
SELECT id FROM emp e WHERE EXISTS (SELECT 1 FROM dept d WHERE d.dept = e.dept LIMIT 0) ORDER BY id;
--> id INT
SELECT id FROM emp e WHERE dept IN (SELECT d.dept FROM dept d WHERE d.dept = e.dept ORDER BY d.title LIMIT 1) ORDER BY id;
--> id INT
--> 1
--> 2
--> 3
--> 6
SELECT n, x IN (SELECT x FROM nums) AS i, x IN (SELECT 0.0D) AS z, x IN (SELECT double('NaN')) AS na FROM nums ORDER BY n, x;
--> n INT, i BOOLEAN, z BOOLEAN, na BOOLEAN
--> NULL|false|false|false
--> NULL|true|true|false
--> 1|true|false|false
--> 2|true|true|false
--> 2|true|false|true
--> 4|true|false|false
SELECT n FROM nums a WHERE x = (SELECT max(x) FROM nums b WHERE b.n <=> a.n) ORDER BY n;
--> n INT
--> NULL
--> 1
--> 2
--> 4
WITH a AS (SELECT 1 AS x), b AS (SELECT x + 1 AS y FROM a) SELECT * FROM a, b;
--> x INT, y INT
--> 1|2
WITH a AS (SELECT 1 AS x), a AS (SELECT 2 AS x) SELECT * FROM a;
--! DUPLICATED_CTE_NAMES
WITH a AS (WITH b AS (SELECT 5 AS v) SELECT v FROM b) SELECT * FROM a;
--> v INT
--> 5
WITH a AS (SELECT 1 AS x) SELECT * FROM (WITH a AS (SELECT 2 AS x) SELECT * FROM a) t, a;
--> x INT, x INT
--> 2|1
WITH a AS (SELECT 1 AS x), b AS (WITH a AS (SELECT 2 AS x) SELECT * FROM a) SELECT * FROM b;
--> x INT
--> 2
WITH emp AS (SELECT 77 AS id) SELECT * FROM emp;
--> id INT
--> 77
WITH a AS (SELECT * FROM b), b AS (SELECT 1) SELECT * FROM a;
--! TABLE_OR_VIEW_NOT_FOUND
WITH t(p, q) AS (SELECT id, name FROM emp WHERE id < 3) SELECT q, p FROM t ORDER BY p;
--> q STRING, p INT
--> ann|1
--> bob|2
WITH t(p) AS (SELECT id, name FROM emp WHERE id < 3) SELECT * FROM t;
--! ASSIGNMENT_ARITY_MISMATCH
WITH t(p, q, r) AS (SELECT id, name FROM emp WHERE id < 3) SELECT * FROM t;
--! ASSIGNMENT_ARITY_MISMATCH
WITH t AS MATERIALIZED (SELECT 1 AS a) SELECT * FROM t;
--! PARSE_SYNTAX_ERROR
WITH t AS (SELECT id FROM emp) SELECT (SELECT max(id) FROM t) AS m, count(*) AS c FROM t WHERE id IN (SELECT id FROM t WHERE id > 2);
--> m INT, c BIGINT
--> 6|4
SELECT id FROM emp WHERE id IN (WITH t AS (SELECT n FROM nums) SELECT n FROM t) ORDER BY id;
--> id INT
--> 1
--> 2
--> 4
SELECT id, (WITH t AS (SELECT max(title) AS m FROM dept d WHERE d.dept = e.dept) SELECT m FROM t) AS m FROM emp e ORDER BY id;
--> id INT, m STRING
--> 1|sales
--> 2|sales
--> 3|tech
--> 4|NULL
--> 5|NULL
--> 6|tech
WITH t AS (SELECT 1 AS a UNION ALL SELECT 2) SELECT * FROM t UNION SELECT a + 1 FROM t ORDER BY a;
--> a INT
--> 1
--> 2
--> 3
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 5) SELECT * FROM r ORDER BY n;
--> n INT
--> 1
--> 2
--> 3
--> 4
--> 5
WITH RECURSIVE r AS (SELECT 1 AS n, CAST('a' AS STRING) AS s UNION ALL SELECT n + 1, s || 'b' FROM r WHERE n < 4) SELECT * FROM r ORDER BY n;
--> n INT, s STRING
--> 1|a
--> 2|ab
--> 3|abb
--> 4|abbb
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT * FROM r LIMIT 4;
--> n INT
--> 1
--> 2
--> 3
--> 4
WITH RECURSIVE r(n) MAX RECURSION LEVEL 3 AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT * FROM r;
--! RECURSION_LEVEL_LIMIT_EXCEEDED
WITH RECURSIVE r(n) MAX RECURSION LEVEL 10 AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 4) SELECT sum(n) AS s FROM r;
--> s BIGINT
--> 10
WITH RECURSIVE r(n) AS (SELECT 1 UNION SELECT n % 3 + 1 FROM r) SELECT * FROM r;
--! UNION_NOT_SUPPORTED_IN_RECURSIVE_CTE
WITH RECURSIVE r(n) AS (SELECT n + 1 FROM r) SELECT * FROM r;
--! INVALID_RECURSIVE_CTE
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT a.n + b.n FROM r a, r b WHERE a.n < 5) SELECT * FROM r;
--> n INT
--> 1
--> 2
--> 4
--> 8
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT sum(n) FROM r) SELECT * FROM r;
--! CANNOT_MERGE_INCOMPATIBLE_DATA_TYPE
WITH RECURSIVE r(n, d) AS (SELECT 1, CAST(1 AS DECIMAL(5, 2)) UNION ALL SELECT n + 1, d / 2 FROM r WHERE n < 4) SELECT * FROM r;
--! CANNOT_MERGE_INCOMPATIBLE_DATA_TYPE
WITH RECURSIVE f(a, b) AS (SELECT 0L, 1L UNION ALL SELECT b, a + b FROM f WHERE b < 50) SELECT a FROM f ORDER BY a;
--> a BIGINT
--> 0
--> 1
--> 1
--> 2
--> 3
--> 5
--> 8
--> 13
--> 21
--> 34
WITH RECURSIVE h AS (SELECT id, CAST(name AS STRING) AS path, 0 AS depth FROM emp WHERE id = 1 UNION ALL SELECT e.id, h.path || '/' || coalesce(e.name, '?'), depth + 1 FROM emp e JOIN h ON e.id = h.id + 2) SELECT * FROM h ORDER BY id;
--> id INT, path STRING, depth INT
--> 1|ann|0
--> 3|ann/cid|1
--> 5|ann/cid/?|2
SELECT * FROM (WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n * 2 FROM r WHERE n < 20) SELECT max(n) AS m FROM r);
--> m INT
--> 32
WITH r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r WHERE n < 3) SELECT * FROM r;
--! TABLE_OR_VIEW_NOT_FOUND
CREATE TABLE subdst (a INT, b STRING) USING parquet;
WITH t AS (SELECT 1 AS a, 'x' AS b) INSERT INTO subdst SELECT * FROM t;
INSERT INTO subdst WITH t AS (SELECT 2 AS a, 'y' AS b) SELECT * FROM t;
INSERT INTO subdst SELECT id, name FROM emp WHERE id IN (SELECT max(id) FROM emp);
SELECT * FROM subdst ORDER BY a;
--> a INT, b STRING
--> 1|x
--> 2|y
--> 6|ann
CREATE TEMPORARY VIEW subv AS WITH t AS (SELECT a FROM subdst) SELECT a, (SELECT count(*) FROM t i WHERE i.a <= t.a) AS rn FROM t;
SELECT * FROM subv ORDER BY a;
--> a INT, rn BIGINT
--> 1|1
--> 2|2
--> 6|3
DROP TABLE subdst;
