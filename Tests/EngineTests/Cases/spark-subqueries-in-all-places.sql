CREATE TABLE emp (id INT, name STRING, dept INT, sal DECIMAL(10,2), mgr INT) USING parquet;
INSERT INTO emp VALUES (1, 'ann', 10, 100.50, NULL), (2, 'bob', 10, 90, 1), (3, 'cid', 20, 80.25, 1), (4, 'dee', 20, NULL, 3), (5, 'eve', NULL, 70, 3), (6, 'fox', 30, 60, NULL);
CREATE TABLE dept (id INT, name STRING, loc STRING) USING parquet;
INSERT INTO dept VALUES (10, 'eng', 'X'), (20, 'ops', NULL), (40, 'hr', 'Y'), (NULL, 'none', 'Z');
SELECT e.name, l.n FROM emp e, LATERAL (SELECT d.name AS n FROM dept d WHERE d.id = e.dept) l ORDER BY 1;
--> name STRING, n STRING
--> ann|eng
--> bob|eng
--> cid|ops
--> dee|ops
SELECT e.name, l.n FROM emp e LEFT JOIN LATERAL (SELECT d.name AS n FROM dept d WHERE d.id = e.dept) l ON true ORDER BY 1;
--> name STRING, n STRING
--> ann|eng
--> bob|eng
--> cid|ops
--> dee|ops
--> eve|NULL
--> fox|NULL
SELECT e.name, l.n FROM emp e LEFT JOIN LATERAL (SELECT d.name AS n FROM dept d WHERE d.id = e.dept) l ON l.n = 'eng' ORDER BY 1;
--> name STRING, n STRING
--> ann|eng
--> bob|eng
--> cid|NULL
--> dee|NULL
--> eve|NULL
--> fox|NULL
SELECT d.name, l.* FROM dept d JOIN LATERAL (SELECT name, sal FROM emp WHERE dept = d.id ORDER BY sal DESC LIMIT 1) l ORDER BY 1;
--> name STRING, name STRING, sal DECIMAL(10,2)
--> eng|ann|100.50
--> ops|cid|80.25
SELECT d.name, c FROM dept d, LATERAL (SELECT count(*) AS c FROM emp WHERE dept = d.id) ORDER BY 1;
--> name STRING, c BIGINT
--> eng|2
--> hr|0
--> none|0
--> ops|2
SELECT d.name, c, s FROM dept d, LATERAL (SELECT count(*) AS c, sum(sal) AS s FROM emp WHERE dept = d.id HAVING count(*) > 0) ORDER BY 1;
--> name STRING, c BIGINT, s DECIMAL(20,2)
--> eng|2|190.50
--> ops|2|80.25
SELECT d.name, l.x FROM dept d, LATERAL (SELECT e.name x FROM emp e WHERE e.dept = d.id UNION ALL SELECT d.loc) l ORDER BY 1, 2;
--> name STRING, x STRING
--> eng|X
--> eng|ann
--> eng|bob
--> hr|Y
--> none|Z
--> ops|NULL
--> ops|cid
--> ops|dee
SELECT d.name, l.x FROM dept d, LATERAL (SELECT d.id + 1 AS x) l, LATERAL (SELECT l.x * 2 AS y) m WHERE y > 30 ORDER BY 1;
--> name STRING, x INT
--> hr|41
--> ops|21
SELECT * FROM LATERAL (SELECT 1 AS a);
--> a INT
--> 1
SELECT d.name, e.col FROM dept d, LATERAL explode(array(d.id, 0)) e ORDER BY 1, 2;
--> name STRING, col INT
--> eng|0
--> eng|10
--> hr|0
--> hr|40
--> none|NULL
--> none|0
--> ops|0
--> ops|20
SELECT d.name, t.a, t.b FROM dept d, LATERAL (VALUES (d.id, 1), (0, 2)) AS t(a, b) ORDER BY 1, 3;
--! INVALID_INLINE_TABLE.CANNOT_EVALUATE_EXPRESSION_IN_INLINE_TABLE
SELECT * FROM dept d RIGHT JOIN LATERAL (SELECT d.id) l ON true;
--! INVALID_LATERAL_JOIN_TYPE
SELECT * FROM dept d FULL JOIN LATERAL (SELECT d.id) l ON true;
--! INVALID_LATERAL_JOIN_TYPE
SELECT name, (SELECT max(sal) FROM emp x WHERE x.dept = e.dept) AS mx FROM emp e ORDER BY name;
--> name STRING, mx DECIMAL(10,2)
--> ann|100.50
--> bob|100.50
--> cid|80.25
--> dee|80.25
--> eve|NULL
--> fox|60.00
SELECT name, (SELECT sal FROM emp x WHERE x.dept = e.dept) AS mx FROM emp e ORDER BY name;
--! SCALAR_SUBQUERY_TOO_MANY_ROWS
SELECT name, (SELECT name, loc FROM dept d WHERE d.id = e.dept) FROM emp e;
--! INVALID_SUBQUERY_EXPRESSION.SCALAR_SUBQUERY_RETURN_MORE_THAN_ONE_OUTPUT_COLUMN
SELECT name FROM emp WHERE dept NOT IN (SELECT id FROM dept);
--> name STRING
SELECT name FROM emp WHERE dept NOT IN (SELECT id FROM dept WHERE id IS NOT NULL) ORDER BY 1;
--> name STRING
--> fox
SELECT name FROM emp e WHERE dept NOT IN (SELECT id FROM dept d WHERE d.name <> e.name AND d.id IS NOT NULL) ORDER BY 1;
--> name STRING
--> fox
SELECT name, dept IN (SELECT id FROM dept) AS x FROM emp ORDER BY 1;
--> name STRING, x BOOLEAN
--> ann|true
--> bob|true
--> cid|true
--> dee|true
--> eve|false
--> fox|false
SELECT name, dept NOT IN (SELECT id FROM dept WHERE id > 10) AS x FROM emp ORDER BY 1;
--> name STRING, x BOOLEAN
--> ann|true
--> bob|true
--> cid|false
--> dee|false
--> eve|false
--> fox|true
SELECT name, EXISTS (SELECT 1 FROM dept d WHERE d.id = e.dept) AS x, NOT EXISTS (SELECT 1 FROM dept d WHERE d.id = e.dept AND d.loc IS NOT NULL) y FROM emp e ORDER BY 1;
--> name STRING, x BOOLEAN, y BOOLEAN
--> ann|true|false
--> bob|true|false
--> cid|true|true
--> dee|true|true
--> eve|false|true
--> fox|false|true
SELECT dept, sum(sal) FROM emp GROUP BY dept HAVING sum(sal) > (SELECT avg(sal) FROM emp) ORDER BY 1;
--> dept INT, sum(sal) DECIMAL(20,2)
--> 10|190.50
--> 20|80.25
SELECT dept, sum(sal) FROM emp e GROUP BY dept HAVING EXISTS (SELECT 1 FROM dept d WHERE d.id = e.dept) ORDER BY 1;
--> dept INT, sum(sal) DECIMAL(20,2)
--> 10|190.50
--> 20|80.25
SELECT dept, sum(sal) FROM emp e GROUP BY dept HAVING sum(sal) > (SELECT min(id) FROM dept d WHERE d.id = e.dept) ORDER BY 1;
--> dept INT, sum(sal) DECIMAL(20,2)
--> 10|190.50
--> 20|80.25
SELECT dept, (SELECT d.name FROM dept d WHERE d.id = e.dept), count(*) FROM emp e GROUP BY dept ORDER BY 1;
--! SCALAR_SUBQUERY_IS_IN_GROUP_BY_OR_AGGREGATE_FUNCTION
SELECT dept, (SELECT d.name FROM dept d WHERE d.id = e.mgr), count(*) FROM emp e GROUP BY dept ORDER BY 1;
--! SCALAR_SUBQUERY_IS_IN_GROUP_BY_OR_AGGREGATE_FUNCTION
SELECT name FROM emp e ORDER BY (SELECT d.name FROM dept d WHERE d.id = e.dept), name;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT name FROM emp e ORDER BY (SELECT max(id) FROM dept) - id;
--> name STRING
--> fox
--> eve
--> dee
--> cid
--> bob
--> ann
SELECT CASE WHEN EXISTS (SELECT 1 FROM dept d WHERE d.id = e.dept) THEN (SELECT d.name FROM dept d WHERE d.id = e.dept) ELSE 'nobody' END AS c FROM emp e ORDER BY e.id;
--> c STRING
--> eng
--> eng
--> ops
--> ops
--> nobody
--> nobody
SELECT e.name, d.name FROM emp e JOIN dept d ON e.dept = d.id AND e.sal > (SELECT avg(sal) FROM emp) ORDER BY 1;
--> name STRING, name STRING
--> ann|eng
--> bob|eng
--> cid|ops
SELECT e.name, d.name FROM emp e LEFT JOIN dept d ON e.dept = d.id AND d.id IN (SELECT dept FROM emp WHERE sal > 85) ORDER BY 1;
--> name STRING, name STRING
--> ann|eng
--> bob|eng
--> cid|NULL
--> dee|NULL
--> eve|NULL
--> fox|NULL
SELECT e.name, d.name FROM emp e LEFT JOIN dept d ON e.dept = d.id AND EXISTS (SELECT 1 FROM emp x WHERE x.mgr = e.id) ORDER BY 1;
--> name STRING, name STRING
--> ann|eng
--> bob|NULL
--> cid|ops
--> dee|NULL
--> eve|NULL
--> fox|NULL
SELECT e.name, d.name FROM emp e JOIN dept d ON EXISTS (SELECT 1 FROM emp x WHERE x.mgr = e.id AND x.dept = d.id) ORDER BY 1, 2;
--! UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.UNSUPPORTED_CORRELATED_EXPRESSION_IN_JOIN_CONDITION
SELECT name FROM emp e WHERE (dept, sal) IN (SELECT dept, max(sal) FROM emp GROUP BY dept) ORDER BY 1;
--> name STRING
--> ann
--> cid
--> fox
SELECT name FROM emp e WHERE (dept, sal) NOT IN (SELECT dept, max(sal) FROM emp WHERE dept IS NOT NULL GROUP BY dept) ORDER BY 1;
--> name STRING
--> bob
--> eve
SELECT name FROM emp e WHERE dept IN (SELECT id, name FROM dept);
--! DATATYPE_MISMATCH.IN_SUBQUERY_LENGTH_MISMATCH
SELECT name FROM emp e WHERE sal > (SELECT avg(sal) FROM emp x WHERE x.dept = e.dept OR x.dept IS NULL) ORDER BY 1;
--> name STRING
--> ann
--> bob
--> cid
SELECT name FROM emp e WHERE sal > (SELECT avg(sal) FROM emp x WHERE x.id < e.id) ORDER BY 1;
--> name STRING
SELECT name FROM emp e WHERE EXISTS (SELECT 1 FROM emp x WHERE x.mgr = e.id GROUP BY x.dept HAVING count(*) > 0) ORDER BY 1;
--> name STRING
--> ann
--> cid
SELECT name FROM emp e WHERE EXISTS (SELECT count(*) FROM emp x WHERE x.mgr = e.id) ORDER BY 1;
--> name STRING
--> ann
--> bob
--> cid
--> dee
--> eve
--> fox
SELECT name, (SELECT count(*) FROM emp x WHERE x.mgr = e.id) c FROM emp e WHERE (SELECT count(*) FROM emp x WHERE x.mgr = e.id) = 0 ORDER BY 1;
--> name STRING, c BIGINT
--> bob|0
--> dee|0
--> eve|0
--> fox|0
SELECT name FROM emp e WHERE id = (SELECT x.id FROM emp x WHERE x.dept = e.dept ORDER BY x.sal DESC LIMIT 1) ORDER BY 1;
--> name STRING
--> ann
--> cid
--> fox
SELECT name FROM emp e WHERE id = (SELECT x.id FROM emp x WHERE x.dept = e.dept ORDER BY x.id LIMIT 1 OFFSET 1) ORDER BY 1;
--> name STRING
--> bob
--> dee
SELECT name FROM emp e WHERE dept IN (SELECT id FROM dept UNION SELECT 30) ORDER BY 1;
--> name STRING
--> ann
--> bob
--> cid
--> dee
--> fox
SELECT name FROM emp e WHERE dept IN (SELECT id FROM dept d WHERE d.name > e.name UNION ALL SELECT e.dept) ORDER BY 1;
--> name STRING
--> ann
--> bob
--> cid
--> dee
--> fox
SELECT name, (SELECT max(q) FROM (SELECT sal AS q FROM emp x WHERE x.dept = e.dept UNION ALL SELECT d.id FROM dept d WHERE d.id = e.dept) u) FROM emp e ORDER BY 1;
--> name STRING, scalarsubquery(dept, dept) DECIMAL(12,2)
--> ann|100.50
--> bob|100.50
--> cid|80.25
--> dee|80.25
--> eve|NULL
--> fox|60.00
SELECT name, (SELECT count(*) FROM (SELECT x.id FROM emp x WHERE x.dept = e.dept INTERSECT SELECT 1) u) FROM emp e ORDER BY 1;
--> name STRING, scalarsubquery(dept) BIGINT
--> ann|1
--> bob|1
--> cid|0
--> dee|0
--> eve|0
--> fox|0
SELECT name, (SELECT count(*) FROM (SELECT DISTINCT x.dept FROM emp x WHERE x.id <= e.id) u) FROM emp e ORDER BY 1;
--> name STRING, scalarsubquery(id) BIGINT
--> ann|1
--> bob|1
--> cid|2
--> dee|2
--> eve|3
--> fox|4
SELECT name FROM emp e WHERE EXISTS (SELECT 1 FROM dept d WHERE EXISTS (SELECT 1 FROM emp x WHERE x.dept = d.id AND x.id = e.id)) ORDER BY 1;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT (SELECT e.name), (SELECT upper(e.name) || '!') FROM emp e ORDER BY 1;
--> scalarsubquery(name) STRING, scalarsubquery(name) STRING
--> ann|ANN!
--> bob|BOB!
--> cid|CID!
--> dee|DEE!
--> eve|EVE!
--> fox|FOX!
SELECT (SELECT 1 WHERE false) IS NULL, (SELECT count(*) WHERE false), EXISTS (SELECT 1 WHERE false), 1 IN (SELECT 1), NULL IN (SELECT 1), NULL IN (SELECT 1 WHERE false);
--> (scalarsubquery() IS NULL) BOOLEAN, scalarsubquery() BIGINT, exists() BOOLEAN, (1 IN (listquery())) BOOLEAN, (NULL IN (listquery())) BOOLEAN, (NULL IN (listquery())) BOOLEAN
--> true|0|false|true|NULL|false
SELECT sum((SELECT max(id) FROM dept)) FROM emp;
--> sum(scalarsubquery()) BIGINT
--> 240
SELECT sum((SELECT d.id FROM dept d WHERE d.id = e.dept)) FROM emp e;
--> sum(scalarsubquery(dept)) BIGINT
--> 60
SELECT max(sal) FROM emp WHERE sal < (SELECT max(sal) FROM emp);
--> max(sal) DECIMAL(10,2)
--> 90.00
SELECT (SELECT max(x.sal) FROM emp x HAVING max(x.sal) > max(e.sal)) FROM emp e;
--! UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.CORRELATED_REFERENCE
SELECT dept, max(sal), (SELECT max(d.id) FROM dept d WHERE d.id < max(e.sal)) FROM emp e GROUP BY dept ORDER BY 1;
--! INVALID_WHERE_CONDITION
UPDATE emp SET sal = 1 WHERE id = 1;
--! UNSUPPORTED_FEATURE.TABLE_OPERATION
DELETE FROM emp WHERE id IN (SELECT 1);
--! UNSUPPORTED_FEATURE.TABLE_OPERATION
MERGE INTO emp USING dept ON emp.dept = dept.id WHEN MATCHED THEN DELETE;
--! UNSUPPORTED_FEATURE.TABLE_OPERATION
SELECT * FROM emp NATURAL JOIN dept ORDER BY 1;
--> id INT, name STRING, dept INT, sal DECIMAL(10,2), mgr INT, loc STRING
SELECT * FROM emp JOIN dept USING (id) ORDER BY 1;
--> id INT, name STRING, dept INT, sal DECIMAL(10,2), mgr INT, name STRING, loc STRING
SELECT id, e.id, d.id FROM emp e FULL JOIN dept d USING (id) ORDER BY 1, 2, 3;
--> id INT, id INT, id INT
--> NULL|NULL|NULL
--> 1|1|NULL
--> 2|2|NULL
--> 3|3|NULL
--> 4|4|NULL
--> 5|5|NULL
--> 6|6|NULL
--> 10|NULL|10
--> 20|NULL|20
--> 40|NULL|40
SELECT * FROM emp e JOIN dept d USING (nope);
--! UNRESOLVED_USING_COLUMN_FOR_JOIN
SELECT * FROM emp e JOIN dept d ON dept = id;
--! AMBIGUOUS_REFERENCE
SELECT e.* EXCEPT (id), d.* FROM emp e LEFT SEMI JOIN dept d ON e.dept = d.id;
--! CANNOT_RESOLVE_STAR_EXPAND
SELECT e.* FROM emp e LEFT ANTI JOIN dept d ON e.dept = d.id ORDER BY 1;
--> id INT, name STRING, dept INT, sal DECIMAL(10,2), mgr INT
--> 5|eve|NULL|70.00|3
--> 6|fox|30|60.00|NULL
SELECT e.name FROM emp e CROSS JOIN dept d ON e.id = d.id;
--> name STRING
SELECT e.name, m.name FROM emp e LEFT JOIN emp m ON e.mgr = m.id ORDER BY 1;
--> name STRING, name STRING
--> ann|NULL
--> bob|ann
--> cid|ann
--> dee|cid
--> eve|cid
--> fox|NULL
SELECT * FROM emp e, dept d, emp m WHERE e.dept = d.id AND e.mgr = m.id ORDER BY 1;
--> id INT, name STRING, dept INT, sal DECIMAL(10,2), mgr INT, id INT, name STRING, loc STRING, id INT, name STRING, dept INT, sal DECIMAL(10,2), mgr INT
--> 2|bob|10|90.00|1|10|eng|X|1|ann|10|100.50|NULL
--> 3|cid|20|80.25|1|20|ops|NULL|1|ann|10|100.50|NULL
--> 4|dee|20|NULL|3|20|ops|NULL|3|cid|20|80.25|1
SELECT * FROM (emp e JOIN dept d ON e.dept = d.id) x;
--> id INT, name STRING, dept INT, sal DECIMAL(10,2), mgr INT, id INT, name STRING, loc STRING
--> 1|ann|10|100.50|NULL|10|eng|X
--> 2|bob|10|90.00|1|10|eng|X
--> 3|cid|20|80.25|1|20|ops|NULL
--> 4|dee|20|NULL|3|20|ops|NULL
SELECT x.id FROM (SELECT * FROM emp e JOIN dept d ON e.dept = d.id) x;
--! AMBIGUOUS_REFERENCE
SELECT emp.name FROM emp e;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT default.emp.name, spark_catalog.default.emp.id FROM emp ORDER BY 2;
--> name STRING, id INT
--> ann|1
--> bob|2
--> cid|3
--> dee|4
--> eve|5
--> fox|6
SELECT default.emp.name FROM emp e;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT emp.nope FROM emp;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT * FROM nope;
--! TABLE_OR_VIEW_NOT_FOUND
SELECT * FROM default.nope;
--! TABLE_OR_VIEW_NOT_FOUND
SELECT * FROM nodb.emp;
--! TABLE_OR_VIEW_NOT_FOUND
SELECT nope.* FROM emp;
--! CANNOT_RESOLVE_STAR_EXPAND
SELECT name.* FROM emp;
--! _LEGACY_ERROR_TEMP_1050
DROP TABLE emp;
DROP TABLE dept;
