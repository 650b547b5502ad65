-- Joins, subqueries in every clause, inline tables, groups and order.
CREATE TEMPORARY VIEW j1 AS SELECT * FROM VALUES (1, 4, 'one'), (2, 3, 'two'), (3, 2, 'three'), (4, 1, 'four'), (5, 0, 'five'), (6, 6, 'six'), (0, NULL, 'zero'), (NULL, NULL, 'null'), (NULL, 0, NULL) AS j1(i, j, t);
CREATE TEMPORARY VIEW j2 AS SELECT * FROM VALUES (1, -1), (2, 2), (3, -3), (2, 4), (5, -5), (5, -5), (0, NULL), (NULL, NULL), (NULL, 0) AS j2(i, k);
CREATE TEMPORARY VIEW emp AS SELECT * FROM VALUES (1, 'ann', 10, 100.0BD, DATE'2019-01-01'), (2, 'bob', 10, 200.0BD, DATE'2019-02-01'), (3, 'cid', 20, 150.0BD, DATE'2019-03-01'), (4, 'dee', 20, NULL, DATE'2019-04-01'), (5, 'eve', NULL, 50.0BD, NULL), (6, 'fay', 40, 75.5BD, DATE'2020-01-01') AS emp(id, name, dept, pay, hired);
CREATE TEMPORARY VIEW dept AS SELECT * FROM VALUES (10, 'dev', 'B'), (20, 'ops', 'P'), (30, 'hr', NULL), (NULL, 'none', 'X') AS dept(dept, dname, city);
SELECT * FROM j1 NATURAL INNER JOIN dept;
--> i INT, j INT, t STRING, dept INT, dname STRING, city STRING
--> 0|NULL|zero|10|dev|B
--> 0|NULL|zero|20|ops|P
--> 0|NULL|zero|30|hr|NULL
--> 0|NULL|zero|NULL|none|X
--> 1|4|one|10|dev|B
--> 1|4|one|20|ops|P
--> 1|4|one|30|hr|NULL
--> 1|4|one|NULL|none|X
--> 2|3|two|10|dev|B
--> 2|3|two|20|ops|P
--> 2|3|two|30|hr|NULL
--> 2|3|two|NULL|none|X
--> 3|2|three|10|dev|B
--> 3|2|three|20|ops|P
--> 3|2|three|30|hr|NULL
--> 3|2|three|NULL|none|X
--> 4|1|four|10|dev|B
--> 4|1|four|20|ops|P
--> 4|1|four|30|hr|NULL
--> 4|1|four|NULL|none|X
--> 5|0|five|10|dev|B
--> 5|0|five|20|ops|P
--> 5|0|five|30|hr|NULL
--> 5|0|five|NULL|none|X
--> 6|6|six|10|dev|B
--> 6|6|six|20|ops|P
--> 6|6|six|30|hr|NULL
--> 6|6|six|NULL|none|X
--> NULL|0|NULL|10|dev|B
--> NULL|0|NULL|20|ops|P
--> NULL|0|NULL|30|hr|NULL
--> NULL|0|NULL|NULL|none|X
--> NULL|NULL|null|10|dev|B
--> NULL|NULL|null|20|ops|P
--> NULL|NULL|null|30|hr|NULL
--> NULL|NULL|null|NULL|none|X
SELECT j1.*, j2.* FROM j1 NATURAL JOIN j2 ORDER BY i, j, k LIMIT 3;
--> i INT, j INT, t STRING, i INT, k INT
--> 0|NULL|zero|0|NULL
--> 1|4|one|1|-1
--> 2|3|two|2|2
SELECT * FROM j1 JOIN j2 USING (i) ORDER BY i, j, k;
--> i INT, j INT, t STRING, k INT
--> 0|NULL|zero|NULL
--> 1|4|one|-1
--> 2|3|two|2
--> 2|3|two|4
--> 3|2|three|-3
--> 5|0|five|-5
--> 5|0|five|-5
SELECT * FROM j1 a JOIN j1 b USING (i) JOIN j2 USING (i) ORDER BY i, k;
--> i INT, j INT, t STRING, j INT, t STRING, k INT
--> 0|NULL|zero|NULL|zero|NULL
--> 1|4|one|4|one|-1
--> 2|3|two|3|two|2
--> 2|3|two|3|two|4
--> 3|2|three|2|three|-3
--> 5|0|five|0|five|-5
--> 5|0|five|0|five|-5
SELECT count(*) FROM j1, j2;
--> count(1) BIGINT
--> 81
SELECT count(*) FROM j1 CROSS JOIN j2 ON j1.i = j2.i;
--> count(1) BIGINT
--> 7
SELECT count(*) FROM j1 LEFT JOIN j2;
--> count(1) BIGINT
--> 81
SELECT i, k, t FROM j1 CROSS JOIN j2;
--! AMBIGUOUS_REFERENCE
SELECT * FROM (j1 JOIN j2 ON j1.i = j2.k) AS x ORDER BY i;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT * FROM j1 JOIN j2 ON j1.i <= j2.k ORDER BY 1, 2, 3, 4, 5;
--> i INT, j INT, t STRING, i INT, k INT
--> 0|NULL|zero|NULL|0
--> 0|NULL|zero|2|2
--> 0|NULL|zero|2|4
--> 1|4|one|2|2
--> 1|4|one|2|4
--> 2|3|two|2|2
--> 2|3|two|2|4
--> 3|2|three|2|4
--> 4|1|four|2|4
SELECT * FROM j1 LEFT SEMI JOIN j2 ON j1.i = j2.i AND j2.k > 0 ORDER BY i;
--> i INT, j INT, t STRING
--> 2|3|two
SELECT * FROM emp NATURAL JOIN dept ORDER BY id;
--> dept INT, id INT, name STRING, pay DECIMAL(4,1), hired DATE, dname STRING, city STRING
--> 10|1|ann|100.0|2019-01-01|dev|B
--> 10|2|bob|200.0|2019-02-01|dev|B
--> 20|3|cid|150.0|2019-03-01|ops|P
--> 20|4|dee|NULL|2019-04-01|ops|P
SELECT (SELECT name FROM emp);
--! SCALAR_SUBQUERY_TOO_MANY_ROWS
SELECT dept, sum(pay) FROM emp e GROUP BY dept HAVING EXISTS (SELECT 1 FROM dept d WHERE d.dept = e.dept) ORDER BY dept;
--> dept INT, sum(pay) DECIMAL(14,1)
--> 10|300.0
--> 20|150.0
SELECT dept FROM emp e GROUP BY dept HAVING max(pay) IN (SELECT max(pay) FROM emp) ORDER BY dept;
--> dept INT
--> 10
SELECT name FROM emp e ORDER BY (SELECT max(dept) FROM dept) - id;
--> name STRING
--> fay
--> eve
--> dee
--> cid
--> bob
--> ann
SELECT e.name FROM emp e WHERE e.pay > (SELECT avg(x.pay) FROM emp x WHERE x.dept <> e.dept) ORDER BY 1;
--> name STRING
--> bob
--> cid
SELECT e.name FROM emp e WHERE EXISTS (SELECT 1 FROM dept d WHERE d.dept = e.dept AND EXISTS (SELECT 1 FROM emp x WHERE x.dept = d.dept AND x.id <> e.id)) ORDER BY 1;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT e.name FROM emp e WHERE e.dept = (SELECT max(d.dept) FROM dept d WHERE d.dept < e.id * 10) ORDER BY 1;
--> name STRING
--> bob
--> cid
SELECT e.name, (SELECT sum(e.id + d.dept) FROM dept d WHERE d.dept = e.dept) s FROM emp e ORDER BY 1;
--! UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.AGGREGATE_FUNCTION_MIXED_OUTER_LOCAL_REFERENCES
SELECT e.name, (SELECT e.id) s FROM emp e ORDER BY 1;
--> name STRING, s INT
--> ann|1
--> bob|2
--> cid|3
--> dee|4
--> eve|5
--> fay|6
SELECT e.name, (SELECT max(e.id) FROM dept d) s FROM emp e ORDER BY 1;
--! UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.CORRELATED_REFERENCE
SELECT * FROM emp WHERE pay BETWEEN (SELECT min(pay) FROM emp) AND (SELECT avg(pay) FROM emp) ORDER BY id;
--> id INT, name STRING, dept INT, pay DECIMAL(4,1), hired DATE
--> 1|ann|10|100.0|2019-01-01
--> 5|eve|NULL|50.0|NULL
--> 6|fay|40|75.5|2020-01-01
SELECT (SELECT 1 UNION SELECT 1) AS x;
--> x INT
--> 1
SELECT (VALUES (5)) AS x;
--> x INT
--> 5
SELECT (VALUES 5, 6) AS x;
--! SCALAR_SUBQUERY_TOO_MANY_ROWS
SELECT EXISTS (SELECT * FROM dept), EXISTS (SELECT * FROM dept WHERE false), NOT EXISTS (SELECT 1);
--> exists() BOOLEAN, exists() BOOLEAN, (NOT exists()) BOOLEAN
--> true|false|false
SELECT count(*) FILTER (WHERE dept IN (SELECT dept FROM dept)) FROM emp;
--> count(1) FILTER (WHERE (dept IN (listquery()))) BIGINT
--> 4
SELECT count(*) FILTER (WHERE EXISTS (SELECT 1 FROM dept d WHERE d.dept = emp.dept)) FROM emp;
--> count(1) FILTER (WHERE exists(dept)) BIGINT
--> 4
SELECT e.id, l.dname FROM emp e LEFT JOIN LATERAL (SELECT dname FROM dept d WHERE d.dept = e.dept) l ON true ORDER BY id;
--> id INT, dname STRING
--> 1|dev
--> 2|dev
--> 3|ops
--> 4|ops
--> 5|NULL
--> 6|NULL
SELECT e.id, l.dname FROM emp e JOIN LATERAL (SELECT dname FROM dept d WHERE d.dept >= e.dept ORDER BY d.dept DESC LIMIT 1) l ORDER BY id;
--> id INT, dname STRING
--> 1|hr
--> 2|hr
--> 3|hr
--> 4|hr
SELECT * FROM LATERAL (SELECT 1 AS a);
--> a INT
--> 1
SELECT * FROM VALUES (1), (2) t(a), LATERAL (SELECT a + 1 AS b), LATERAL (SELECT a + b AS c) ORDER BY a;
--> a INT, b INT, c INT
--> 1|2|3
--> 2|3|5
SELECT * FROM VALUES (1), (2) t(a) JOIN LATERAL (SELECT a + 1 AS b) s ON s.b = t.a + 1 ORDER BY a;
--> a INT, b INT
--> 1|2
--> 2|3
SELECT * FROM VALUES (1), (2) t(a), LATERAL (SELECT b FROM VALUES (a), (a * 10) s(b)) ORDER BY 1, 2;
--! INVALID_INLINE_TABLE.CANNOT_EVALUATE_EXPRESSION_IN_INLINE_TABLE
SELECT * FROM VALUES (1), (2) t(a), LATERAL (SELECT t.*) ORDER BY 1;
--> a INT, a INT
--> 1|1
--> 2|2
SELECT * FROM VALUES (1), (2) t(a), LATERAL (SELECT *) ORDER BY 1;
--> a INT
--> 1
--> 2
SELECT a FROM VALUES (1) t(a) LATERAL VIEW explode(array(1, 2)) s AS a;
--! AMBIGUOUS_REFERENCE
SELECT * FROM VALUES (1) t(a) LATERAL VIEW upper('a') s AS b;
--! UNSUPPORTED_GENERATOR.NOT_GENERATOR
SELECT * FROM range(3);
--> id BIGINT
--> 0
--> 1
--> 2
SELECT * FROM range(1, 4) ORDER BY id DESC;
--> id BIGINT
--> 3
--> 2
--> 1
SELECT * FROM range(5, 0, -2) AS r(x) ORDER BY x;
--> x BIGINT
--> 1
--> 3
--> 5
SELECT * FROM range(2.5);
--> id BIGINT
--> 0
--> 1
SELECT * FROM json_tuple('{"a":1,"b":2}', 'a', 'b');
--> c0 STRING, c1 STRING
--> 1|2
SELECT * FROM abs(1);
--! NOT_A_TABLE_FUNCTION
SELECT * FROM VALUES (1, 'a'), (2.5, 'b') ORDER BY 1;
--> col1 DECIMAL(11,1), col2 STRING
--> 1.0|a
--> 2.5|b
SELECT * FROM VALUES (1, 2), (3);
--! INVALID_INLINE_TABLE.NUM_COLUMNS_MISMATCH
SELECT * FROM VALUES (NULL, NULL) t(a, b);
--> a VOID, b VOID
--> NULL|NULL
SELECT * FROM VALUES (1 + 1, upper('a'), current_date IS NULL) t(a, b, c);
--> a INT, b STRING, c BOOLEAN
--> 2|A|false
SELECT * FROM VALUES (count(1));
--! INVALID_INLINE_TABLE.CANNOT_EVALUATE_EXPRESSION_IN_INLINE_TABLE
VALUES (1, 'a') t(x, y);
--> x INT, y STRING
--> 1|a
SELECT * FROM dept TABLESAMPLE (101 PERCENT);
--! INVALID_TABLESAMPLE_FRACTION
SELECT count(*) FROM (SELECT * FROM dept) TABLESAMPLE (100 PERCENT) d;
--> count(1) BIGINT
--> 4
SELECT count(*) FROM dept AS d TABLESAMPLE (100 PERCENT);
--! PARSE_SYNTAX_ERROR
SELECT * FROM (SELECT dept, pay FROM emp) PIVOT (sum(pay) AS s, count(*) AS c FOR dept IN (10 AS ten, 20));
--> ten_s DECIMAL(14,1), ten_c BIGINT, 20_s DECIMAL(14,1), 20_c BIGINT
--> 300.0|2|150.0|2
SELECT * FROM (SELECT dname, dept, city FROM dept) UNPIVOT (v FOR n IN (dname, city)) ORDER BY dept, n;
--> dept INT, n STRING, v STRING
--> NULL|city|X
--> NULL|dname|none
--> 10|city|B
--> 10|dname|dev
--> 20|city|P
--> 20|dname|ops
--> 30|dname|hr
SELECT * FROM (SELECT dname, dept, city FROM dept) UNPIVOT INCLUDE NULLS (v FOR n IN (dname AS x, city AS y)) ORDER BY dept, n;
--> dept INT, n STRING, v STRING
--> NULL|x|none
--> NULL|y|X
--> 10|x|dev
--> 10|y|B
--> 20|x|ops
--> 20|y|P
--> 30|x|hr
--> 30|y|NULL
SELECT * FROM VALUES (1, 2, 3) t(a, b, c) UNPIVOT (v FOR n IN (zz));
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT DISTINCT dept FROM emp ORDER BY id;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT ALL dept FROM emp ORDER BY dept;
--> dept INT
--> NULL
--> 10
--> 10
--> 20
--> 20
--> 40
SELECT DISTINCT a FROM VALUES (array(1)), (array(1)) t(a);
--> a ARRAY<INT>
--> [1]
SELECT count(DISTINCT *) FROM emp;
--> count(DISTINCT id, name, dept, pay, hired) BIGINT
--> 4
SELECT dept FROM emp HAVING dept > 1;
--! MISSING_GROUP_BY
SELECT 1 HAVING false;
--> 1 INT
SELECT dept, count(*) c FROM emp GROUP BY dept HAVING c > 1 ORDER BY dept;
--> dept INT, c BIGINT
--> 10|2
--> 20|2
SELECT dept, count(*) FROM emp GROUP BY 3;
--! GROUP_BY_POS_OUT_OF_RANGE
SELECT dept, count(*) FROM emp GROUP BY -1;
--! GROUP_BY_POS_OUT_OF_RANGE
SELECT count(*) FROM emp GROUP BY NULL;
--> count(1) BIGINT
--> 6
SELECT x.dept FROM emp x GROUP BY x.dept ORDER BY emp.dept;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT dept, sum(pay) FROM emp GROUP BY ALL ORDER BY ALL;
--> dept INT, sum(pay) DECIMAL(14,1)
--> NULL|50.0
--> 10|300.0
--> 20|150.0
--> 40|75.5
SELECT sum(pay) FROM emp GROUP BY ALL;
--> sum(pay) DECIMAL(14,1)
--> 575.5
SELECT dept AS all, count(*) FROM emp GROUP BY all ORDER BY 1;
--> all INT, count(1) BIGINT
--> NULL|1
--> 10|2
--> 20|2
--> 40|1
SELECT dept, city, grouping_id(city, dept), count(*) FROM emp LEFT JOIN dept USING (dept) GROUP BY GROUPING SETS ((dept), (city), ()) ORDER BY 3, 1, 2;
--! GROUPING_ID_COLUMN_MISMATCH
SELECT dept, id > 3, count(*) FROM emp GROUP BY dept, ROLLUP(id > 3) ORDER BY 1, 2, 3;
--> dept INT, (id > 3) BOOLEAN, count(1) BIGINT
--> NULL|NULL|1
--> NULL|true|1
--> 10|NULL|2
--> 10|false|2
--> 20|NULL|2
--> 20|false|1
--> 20|true|1
--> 40|NULL|1
--> 40|true|1
SELECT count(*) FROM emp GROUP BY GROUPING SETS (());
--> count(1) BIGINT
--> 6
SELECT grouping(id) FROM emp GROUP BY CUBE(dept);
--! GROUPING_COLUMN_MISMATCH
SELECT grouping_id(id) FROM emp GROUP BY CUBE(dept);
--! GROUPING_ID_COLUMN_MISMATCH
SELECT dept, sum(pay) s FROM emp GROUP BY ROLLUP(dept, dept) ORDER BY 1, 2;
--> dept INT, s DECIMAL(14,1)
--> NULL|50.0
--> NULL|50.0
--> NULL|575.5
--> 10|300.0
--> 10|300.0
--> 20|150.0
--> 20|150.0
--> 40|75.5
--> 40|75.5
SELECT CASE WHEN grouping(dept) = 1 THEN 'all' ELSE string(dept) END d, count(*) FROM emp GROUP BY ROLLUP(dept) ORDER BY d;
--> d STRING, count(1) BIGINT
--> NULL|1
--> 10|2
--> 20|2
--> 40|1
--> all|6
SELECT pay FROM emp ORDER BY pay NULLS LAST;
--> pay DECIMAL(4,1)
--> 50.0
--> 75.5
--> 100.0
--> 150.0
--> 200.0
--> NULL
SELECT dept, id FROM emp ORDER BY ALL LIMIT 2;
--> dept INT, id INT
--> NULL|5
--> 10|1
SELECT id FROM emp SORT BY id LIMIT 1;
--> id INT
--> 1
SELECT id FROM emp ORDER BY id CLUSTER BY id;
--! UNSUPPORTED_FEATURE.COMBINATION_QUERY_RESULT_CLAUSES
SELECT id FROM emp ORDER BY id LIMIT ALL;
--> id INT
--> 1
--> 2
--> 3
--> 4
--> 5
--> 6
SELECT id FROM emp ORDER BY id LIMIT 2L;
--! INVALID_LIMIT_LIKE_EXPRESSION.DATA_TYPE
SELECT id FROM emp ORDER BY id LIMIT CAST('2' AS INT);
--> id INT
--> 1
--> 2
SELECT id FROM emp ORDER BY id LIMIT (1);
--> id INT
--> 1
SELECT id FROM emp ORDER BY id OFFSET 1 LIMIT 2;
--! PARSE_SYNTAX_ERROR
SELECT id FROM emp ORDER BY id FETCH FIRST 2 ROWS ONLY;
--! PARSE_SYNTAX_ERROR
SELECT id FROM emp LIMIT rand();
--! INVALID_LIMIT_LIKE_EXPRESSION.IS_UNFOLDABLE
SELECT struct(*) FROM dept ORDER BY 1 LIMIT 1;
--> struct(dept, dname, city) STRUCT<dept: INT, dname: STRING, city: STRING>
--> {null, none, X}
SELECT greatest(t.*) FROM VALUES (1, 2) t(a, b);
--> greatest(a, b) INT
--> 2
SELECT 1 IN (*) FROM VALUES (1, 2) t(a, b);
--> (1 IN (a, b)) BOOLEAN
--> true
SELECT `t.a` FROM VALUES (1) t(a);
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT 1 `a b`;
--> a b INT
--> 1
SELECT 1 AS 'x';
--! PARSE_SYNTAX_ERROR
SELECT 1 AS "x";
--! PARSE_SYNTAX_ERROR
SELECT 1 "x";
--! PARSE_SYNTAX_ERROR
