-- Joins, set operations, PIVOT, UNPIVOT, LATERAL VIEW, table functions.
CREATE TEMPORARY VIEW emp AS SELECT * FROM VALUES (1, 'ann', 10, 5000.50, DATE'2020-01-15'), (2, 'bob', 10, 4000.00, DATE'2019-03-01'), (3, 'cid', 20, 4000.00, NULL), (4, 'dée', NULL, 100.25, DATE'1582-10-04'), (5, NULL, 30, NULL, DATE'9999-12-31'), (6, 'ann', 20, 7000.00, DATE'2020-01-15') AS emp(id, name, dept, pay, hired);
CREATE TEMPORARY VIEW dept AS SELECT * FROM VALUES (10, 'sales'), (20, 'tech'), (40, 'void'), (NULL, 'none') AS dept(dept, title);
CREATE TEMPORARY VIEW nums AS SELECT * FROM VALUES (1, 1.5D, 'a'), (2, double('NaN'), 'b'), (2, -0.0D, NULL), (NULL, 0.0D, 'a'), (4, double('Infinity'), 'ü'), (NULL, NULL, NULL) AS nums(n, x, s);
CREATE TEMPORARY VIEW nothing AS SELECT * FROM VALUES (1, 'a') AS nothing(n, s) WHERE n > 5;
SELECT * FROM emp NATURAL JOIN dept ORDER BY id;
--> dept INT, id INT, name STRING, pay DECIMAL(6,2), hired DATE, title STRING
--> 10|1|ann|5000.50|2020-01-15|sales
--> 10|2|bob|4000.00|2019-03-01|sales
--> 20|3|cid|4000.00|NULL|tech
--> 20|6|ann|7000.00|2020-01-15|tech
SELECT * FROM emp NATURAL LEFT JOIN dept ORDER BY id;
--> dept INT, id INT, name STRING, pay DECIMAL(6,2), hired DATE, title STRING
--> 10|1|ann|5000.50|2020-01-15|sales
--> 10|2|bob|4000.00|2019-03-01|sales
--> 20|3|cid|4000.00|NULL|tech
--> NULL|4|dée|100.25|1582-10-04|NULL
--> 30|5|NULL|NULL|9999-12-31|NULL
--> 20|6|ann|7000.00|2020-01-15|tech
SELECT dept, id, title FROM emp NATURAL FULL OUTER JOIN dept ORDER BY dept, id, title;
--> dept INT, id INT, title STRING
--> NULL|NULL|none
--> NULL|4|NULL
--> 10|1|sales
--> 10|2|sales
--> 20|3|tech
--> 20|6|tech
--> 30|5|NULL
--> 40|NULL|void
SELECT * FROM emp JOIN dept USING (dept) ORDER BY id;
--> dept INT, id INT, name STRING, pay DECIMAL(6,2), hired DATE, title STRING
--> 10|1|ann|5000.50|2020-01-15|sales
--> 10|2|bob|4000.00|2019-03-01|sales
--> 20|3|cid|4000.00|NULL|tech
--> 20|6|ann|7000.00|2020-01-15|tech
SELECT e.*, d.* FROM emp e RIGHT JOIN dept d USING (dept) ORDER BY d.dept, e.id;
--> dept INT, id INT, name STRING, pay DECIMAL(6,2), hired DATE, dept INT, title STRING
--> NULL|NULL|NULL|NULL|NULL|NULL|none
--> 10|1|ann|5000.50|2020-01-15|10|sales
--> 10|2|bob|4000.00|2019-03-01|10|sales
--> 20|3|cid|4000.00|NULL|20|tech
--> 20|6|ann|7000.00|2020-01-15|20|tech
--> NULL|NULL|NULL|NULL|NULL|40|void
SELECT dept FROM emp e RIGHT JOIN dept d USING (dept) ORDER BY dept;
--> dept INT
--> NULL
--> 10
--> 10
--> 20
--> 20
--> 40
SELECT e.dept FROM emp e RIGHT JOIN dept d USING (dept) ORDER BY e.dept;
--> dept INT
--> NULL
--> NULL
--> 10
--> 10
--> 20
--> 20
SELECT * FROM emp JOIN dept USING (nope);
--! UNRESOLVED_USING_COLUMN_FOR_JOIN
SELECT * FROM emp JOIN dept USING (title);
--! UNRESOLVED_USING_COLUMN_FOR_JOIN
SELECT id FROM emp SEMI JOIN dept ON emp.dept = dept.dept ORDER BY id;
--> id INT
--> 1
--> 2
--> 3
--> 6
SELECT id FROM emp LEFT SEMI JOIN dept USING (dept) ORDER BY id;
--> id INT
--> 1
--> 2
--> 3
--> 6
SELECT id FROM emp ANTI JOIN dept ON emp.dept = dept.dept ORDER BY id;
--> id INT
--> 4
--> 5
SELECT id FROM emp LEFT ANTI JOIN dept ON emp.dept <=> dept.dept ORDER BY id;
--> id INT
--> 5
SELECT id, title FROM emp SEMI JOIN dept ON emp.dept = dept.dept;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT e.id, d.title FROM emp e FULL JOIN dept d ON e.dept > d.dept ORDER BY e.id, d.title;
--> id INT, title STRING
--> NULL|none
--> NULL|void
--> 1|NULL
--> 2|NULL
--> 3|sales
--> 4|NULL
--> 5|sales
--> 5|tech
--> 6|sales
SELECT e.id, d.title FROM emp e FULL JOIN dept d ON e.dept <=> d.dept AND e.id < 4 ORDER BY e.id, d.title;
--> id INT, title STRING
--> NULL|none
--> NULL|void
--> 1|sales
--> 2|sales
--> 3|tech
--> 4|NULL
--> 5|NULL
--> 6|NULL
SELECT e.id, d.title, n.s FROM emp e LEFT JOIN dept d ON e.dept <=> d.dept LEFT JOIN nums n ON n.n <=> e.id AND d.title IS NOT NULL ORDER BY e.id, n.s;
--> id INT, title STRING, s STRING
--> 1|sales|a
--> 2|sales|NULL
--> 2|sales|b
--> 3|tech|NULL
--> 4|none|ü
--> 5|NULL|NULL
--> 6|tech|NULL
SELECT e.id, d.title, n.s FROM emp e LEFT JOIN dept d ON e.dept = d.dept FULL JOIN nums n ON n.n = e.id ORDER BY e.id, d.title, n.s;
--> id INT, title STRING, s STRING
--> NULL|NULL|NULL
--> NULL|NULL|a
--> 1|sales|a
--> 2|sales|NULL
--> 2|sales|b
--> 3|tech|NULL
--> 4|NULL|ü
--> 5|NULL|NULL
--> 6|tech|NULL
SELECT e.id, d.title, n.s FROM emp e RIGHT JOIN (dept d LEFT JOIN nums n ON n.n * 10 = d.dept) ON e.dept = d.dept ORDER BY e.id, d.title, n.s;
--> id INT, title STRING, s STRING
--> NULL|none|NULL
--> NULL|void|ü
--> 1|sales|a
--> 2|sales|a
--> 3|tech|NULL
--> 3|tech|b
--> 6|tech|NULL
--> 6|tech|b
SELECT a.id, b.id AS bid FROM emp a JOIN emp b ON a.dept = b.dept AND a.id < b.id ORDER BY a.id;
--> id INT, bid INT
--> 1|2
--> 3|6
SELECT a.id, b.id FROM emp a CROSS JOIN emp b WHERE a.id = b.id + 4 ORDER BY a.id;
--> id INT, id INT
--> 5|1
--> 6|2
SELECT id FROM emp a JOIN emp b ON a.id = b.id;
--! AMBIGUOUS_REFERENCE
SELECT * FROM emp a JOIN emp a ON true;
--> id INT, name STRING, dept INT, pay DECIMAL(6,2), hired DATE, id INT, name STRING, dept INT, pay DECIMAL(6,2), hired DATE
--> 1|ann|10|5000.50|2020-01-15|1|ann|10|5000.50|2020-01-15
--> 1|ann|10|5000.50|2020-01-15|2|bob|10|4000.00|2019-03-01
--> 1|ann|10|5000.50|2020-01-15|3|cid|20|4000.00|NULL
--> 1|ann|10|5000.50|2020-01-15|4|dée|NULL|100.25|1582-10-04
--> 1|ann|10|5000.50|2020-01-15|5|NULL|30|NULL|9999-12-31
--> 1|ann|10|5000.50|2020-01-15|6|ann|20|7000.00|2020-01-15
--> 2|bob|10|4000.00|2019-03-01|1|ann|10|5000.50|2020-01-15
--> 2|bob|10|4000.00|2019-03-01|2|bob|10|4000.00|2019-03-01
--> 2|bob|10|4000.00|2019-03-01|3|cid|20|4000.00|NULL
--> 2|bob|10|4000.00|2019-03-01|4|dée|NULL|100.25|1582-10-04
--> 2|bob|10|4000.00|2019-03-01|5|NULL|30|NULL|9999-12-31
--> 2|bob|10|4000.00|2019-03-01|6|ann|20|7000.00|2020-01-15
--> 3|cid|20|4000.00|NULL|1|ann|10|5000.50|2020-01-15
--> 3|cid|20|4000.00|NULL|2|bob|10|4000.00|2019-03-01
--> 3|cid|20|4000.00|NULL|3|cid|20|4000.00|NULL
--> 3|cid|20|4000.00|NULL|4|dée|NULL|100.25|1582-10-04
--> 3|cid|20|4000.00|NULL|5|NULL|30|NULL|9999-12-31
--> 3|cid|20|4000.00|NULL|6|ann|20|7000.00|2020-01-15
--> 4|dée|NULL|100.25|1582-10-04|1|ann|10|5000.50|2020-01-15
--> 4|dée|NULL|100.25|1582-10-04|2|bob|10|4000.00|2019-03-01
--> 4|dée|NULL|100.25|1582-10-04|3|cid|20|4000.00|NULL
--> 4|dée|NULL|100.25|1582-10-04|4|dée|NULL|100.25|1582-10-04
--> 4|dée|NULL|100.25|1582-10-04|5|NULL|30|NULL|9999-12-31
--> 4|dée|NULL|100.25|1582-10-04|6|ann|20|7000.00|2020-01-15
--> 5|NULL|30|NULL|9999-12-31|1|ann|10|5000.50|2020-01-15
--> 5|NULL|30|NULL|9999-12-31|2|bob|10|4000.00|2019-03-01
--> 5|NULL|30|NULL|9999-12-31|3|cid|20|4000.00|NULL
--> 5|NULL|30|NULL|9999-12-31|4|dée|NULL|100.25|1582-10-04
--> 5|NULL|30|NULL|9999-12-31|5|NULL|30|NULL|9999-12-31
--> 5|NULL|30|NULL|9999-12-31|6|ann|20|7000.00|2020-01-15
--> 6|ann|20|7000.00|2020-01-15|1|ann|10|5000.50|2020-01-15
--> 6|ann|20|7000.00|2020-01-15|2|bob|10|4000.00|2019-03-01
--> 6|ann|20|7000.00|2020-01-15|3|cid|20|4000.00|NULL
--> 6|ann|20|7000.00|2020-01-15|4|dée|NULL|100.25|1582-10-04
--> 6|ann|20|7000.00|2020-01-15|5|NULL|30|NULL|9999-12-31
--> 6|ann|20|7000.00|2020-01-15|6|ann|20|7000.00|2020-01-15
SELECT a.id FROM emp a JOIN emp b ON a.id = b.id JOIN emp c ON c.id = b.id AND c.id = a.id ORDER BY a.id;
--> id INT
--> 1
--> 2
--> 3
--> 4
--> 5
--> 6
SELECT * FROM nothing n LEFT JOIN emp e ON n.n = e.id;
--> n INT, s STRING, id INT, name STRING, dept INT, pay DECIMAL(6,2), hired DATE
SELECT e.id, n.s FROM emp e LEFT JOIN nothing n ON true ORDER BY e.id;
--> id INT, s STRING
--> 1|NULL
--> 2|NULL
--> 3|NULL
--> 4|NULL
--> 5|NULL
--> 6|NULL
SELECT e.id, n.s FROM nothing n FULL JOIN emp e ON n.n = e.id WHERE e.id < 3 ORDER BY e.id;
--> id INT, s STRING
--> 1|NULL
--> 2|NULL
SELECT count(*) AS c FROM nums a JOIN nums b ON a.x = b.x;
--> c BIGINT
--> 7
SELECT count(*) AS c FROM nums a JOIN nums b ON a.x <=> b.x;
--> c BIGINT
--> 8
SELECT a.n, b.n AS bn FROM nums a JOIN nums b USING (x, s) ORDER BY a.n;
--> n INT, bn INT
--> NULL|NULL
--> 1|1
--> 2|2
--> 4|4
SELECT e.id FROM emp e JOIN dept d ON e.name;
--! JOIN_CONDITION_IS_NOT_BOOLEAN_TYPE
SELECT e.id FROM emp e JOIN dept d ON e.dept = d.title;
--! CAST_INVALID_INPUT
SELECT e.id FROM emp e JOIN dept d ON sum(e.id) > 1;
--! UNSUPPORTED_EXPR_FOR_OPERATOR
SELECT e.id FROM emp e JOIN dept d ON row_number() OVER (ORDER BY e.id) = 1;
--! UNSUPPORTED_EXPR_FOR_OPERATOR
SELECT * FROM emp e LEFT JOIN dept d;
--> id INT, name STRING, dept INT, pay DECIMAL(6,2), hired DATE, dept INT, title STRING
--> 1|ann|10|5000.50|2020-01-15|10|sales
--> 1|ann|10|5000.50|2020-01-15|20|tech
--> 1|ann|10|5000.50|2020-01-15|40|void
--> 1|ann|10|5000.50|2020-01-15|NULL|none
--> 2|bob|10|4000.00|2019-03-01|10|sales
--> 2|bob|10|4000.00|2019-03-01|20|tech
--> 2|bob|10|4000.00|2019-03-01|40|void
--> 2|bob|10|4000.00|2019-03-01|NULL|none
--> 3|cid|20|4000.00|NULL|10|sales
--> 3|cid|20|4000.00|NULL|20|tech
--> 3|cid|20|4000.00|NULL|40|void
--> 3|cid|20|4000.00|NULL|NULL|none
--> 4|dée|NULL|100.25|1582-10-04|10|sales
--> 4|dée|NULL|100.25|1582-10-04|20|tech
--> 4|dée|NULL|100.25|1582-10-04|40|void
--> 4|dée|NULL|100.25|1582-10-04|NULL|none
--> 5|NULL|30|NULL|9999-12-31|10|sales
--> 5|NULL|30|NULL|9999-12-31|20|tech
--> 5|NULL|30|NULL|9999-12-31|40|void
--> 5|NULL|30|NULL|9999-12-31|NULL|none
--> 6|ann|20|7000.00|2020-01-15|10|sales
--> 6|ann|20|7000.00|2020-01-15|20|tech
--> 6|ann|20|7000.00|2020-01-15|40|void
--> 6|ann|20|7000.00|2020-01-15|NULL|none
SELECT count(*) AS c FROM emp JOIN dept;
--> c BIGINT
--> 24
SELECT count(*) AS c FROM emp, dept, nums;
--> c BIGINT
--> 144
SELECT e.id FROM emp e, dept d JOIN nums n ON n.n = e.id;
--> id INT
--> 1
--> 1
--> 1
--> 1
--> 2
--> 2
--> 2
--> 2
--> 2
--> 2
--> 2
--> 2
--> 4
--> 4
--> 4
--> 4
SELECT e.id, v.c FROM emp e LEFT OUTER JOIN (VALUES (1, 'x'), (NULL, 'y')) v(k, c) ON v.k = e.id ORDER BY e.id;
--> id INT, c STRING
--> 1|x
--> 2|NULL
--> 3|NULL
--> 4|NULL
--> 5|NULL
--> 6|NULL
SELECT 1 AS a UNION SELECT 2.5 UNION SELECT NULL ORDER BY a;
--> a DECIMAL(11,1)
--> NULL
--> 1.0
--> 2.5
SELECT 1 AS a UNION ALL SELECT 'x';
--! CAST_INVALID_INPUT
SELECT 1 AS a, 2 AS b UNION SELECT 1;
--! NUM_COLUMNS_MISMATCH
SELECT DATE'2020-01-01' AS a UNION SELECT TIMESTAMP'2020-01-02 03:04:05' ORDER BY a;
--> a TIMESTAMP
--> 2020-01-01 00:00:00
--> 2020-01-02 03:04:05
SELECT array(1) AS a UNION SELECT array(2.5D) ORDER BY a;
--> a ARRAY<DOUBLE>
--> [1.0]
--> [2.5]
SELECT named_struct('x', 1) AS a UNION SELECT named_struct('y', 2L) ORDER BY a;
--! INCOMPATIBLE_COLUMN_TYPE
SELECT 1 AS a UNION ALL SELECT 1 INTERSECT SELECT 1;
--> a INT
--> 1
--> 1
SELECT 1 AS a UNION ALL SELECT 2 EXCEPT SELECT 1;
--> a INT
--> 2
(SELECT 1 AS a UNION ALL SELECT 2) EXCEPT SELECT 1;
--> a INT
--> 2
SELECT 1 AS a UNION ALL (SELECT 2 EXCEPT ALL SELECT 1) ORDER BY a;
--> a INT
--> 1
--> 2
SELECT n FROM nums EXCEPT SELECT id FROM emp ORDER BY n;
--> n INT
--> NULL
SELECT n FROM nums EXCEPT ALL SELECT id FROM emp ORDER BY n;
--> n INT
--> NULL
--> NULL
--> 2
SELECT n FROM nums INTERSECT SELECT id FROM emp ORDER BY n;
--> n INT
--> 1
--> 2
--> 4
SELECT n FROM nums INTERSECT ALL SELECT n FROM nums ORDER BY n;
--> n INT
--> NULL
--> NULL
--> 1
--> 2
--> 2
--> 4
SELECT n FROM nums MINUS SELECT 1 ORDER BY n;
--> n INT
--> NULL
--> 2
--> 4
SELECT x FROM nums UNION SELECT x FROM nums ORDER BY x;
--> x DOUBLE
--> NULL
--> 0.0
--> 1.5
--> Infinity
--> NaN
SELECT n, s FROM nums UNION BY NAME SELECT 's' AS s, 9 AS n ORDER BY n, s;
--! PARSE_SYNTAX_ERROR
SELECT n, s FROM nums UNION ALL BY NAME SELECT 's' AS s;
--! PARSE_SYNTAX_ERROR
SELECT id FROM emp UNION SELECT n FROM nums ORDER BY id LIMIT 3;
--> id INT
--> NULL
--> 1
--> 2
(SELECT id FROM emp ORDER BY id DESC LIMIT 1) UNION ALL (SELECT id FROM emp ORDER BY id LIMIT 1);
--> id INT
--> 6
--> 1
SELECT id FROM emp ORDER BY id LIMIT 1 UNION ALL SELECT 2;
--! PARSE_SYNTAX_ERROR
SELECT id AS k FROM emp UNION SELECT n AS j FROM nums ORDER BY j;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT map('a', 1) AS m UNION SELECT map('a', 1);
--! UNSUPPORTED_FEATURE.SET_OPERATION_ON_MAP_TYPE
SELECT map('a', 1) AS m UNION ALL SELECT map('b', 2L);
--> m MAP<STRING, BIGINT>
--> {a -> 1}
--> {b -> 2}
VALUES (1, 'a'), (2, 'b') UNION ALL VALUES (3, 'c') ORDER BY col1 DESC;
--> col1 INT, col2 STRING
--> 3|c
--> 2|b
--> 1|a
TABLE dept UNION ALL TABLE dept ORDER BY dept, title LIMIT 3;
--> dept INT, title STRING
--> NULL|none
--> NULL|none
--> 10|sales
SELECT * FROM (SELECT dept, name, pay FROM emp) PIVOT (sum(pay) FOR dept IN (10, 20, 99)) ORDER BY name;
--> name STRING, 10 DECIMAL(16,2), 20 DECIMAL(16,2), 99 DECIMAL(16,2)
--> NULL|NULL|NULL|NULL
--> ann|5000.50|7000.00|NULL
--> bob|4000.00|NULL|NULL
--> cid|NULL|4000.00|NULL
--> dée|NULL|NULL|NULL
SELECT * FROM (SELECT dept, name, pay FROM emp) PIVOT (sum(pay) AS s, count(*) AS c FOR dept IN (10 AS ten, 20 AS twenty)) ORDER BY name;
--> name STRING, ten_s DECIMAL(16,2), ten_c BIGINT, twenty_s DECIMAL(16,2), twenty_c BIGINT
--> NULL|NULL|NULL|NULL|NULL
--> ann|5000.50|1|7000.00|1
--> bob|4000.00|1|NULL|NULL
--> cid|NULL|NULL|4000.00|1
--> dée|NULL|NULL|NULL|NULL
SELECT * FROM (SELECT dept, pay FROM emp) PIVOT (max(pay) FOR dept IN (10, NULL));
--> 10 DECIMAL(6,2), null DECIMAL(6,2)
--> 5000.50|100.25
SELECT * FROM (SELECT dept, name, id, pay FROM emp) PIVOT (sum(pay) AS s FOR (dept, name) IN ((10, 'ann') AS a, (20, 'cid') AS b)) ORDER BY id;
--> id INT, a DECIMAL(16,2), b DECIMAL(16,2)
--> 1|5000.50|NULL
--> 2|NULL|NULL
--> 3|NULL|4000.00
--> 4|NULL|NULL
--> 5|NULL|NULL
--> 6|NULL|NULL
SELECT * FROM (SELECT dept, pay FROM emp) PIVOT (pay FOR dept IN (10));
--! _LEGACY_ERROR_TEMP_1006
SELECT * FROM (SELECT dept, pay FROM emp) PIVOT (sum(pay) FOR nope IN (10));
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT * FROM (SELECT dept, pay FROM emp) PIVOT (sum(pay) FOR dept IN ('x'));
--! CAST_INVALID_INPUT
SELECT * FROM (SELECT dept, pay FROM emp) PIVOT (sum(pay) FOR dept IN (id));
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT * FROM (SELECT dept, pay, id FROM emp) PIVOT (sum(pay) / count(*) AS r FOR dept IN (10, 20)) AS p ORDER BY p.id;
--> id INT, 10 DECIMAL(37,23), 20 DECIMAL(37,23)
--> 1|5000.50000000000000000000000|NULL
--> 2|4000.00000000000000000000000|NULL
--> 3|NULL|4000.00000000000000000000000
--> 4|NULL|NULL
--> 5|NULL|NULL
--> 6|NULL|7000.00000000000000000000000
SELECT * FROM (SELECT dept, pay FROM emp) PIVOT (sum(pay) FOR dept IN (10, 10));
--> 10 DECIMAL(16,2), 10 DECIMAL(16,2)
--> 9000.50|9000.50
SELECT * FROM (SELECT id, name, dept, pay FROM emp) UNPIVOT (v FOR k IN (dept, pay)) ORDER BY id, k;
--> id INT, name STRING, k STRING, v DECIMAL(12,2)
--> 1|ann|dept|10.00
--> 1|ann|pay|5000.50
--> 2|bob|dept|10.00
--> 2|bob|pay|4000.00
--> 3|cid|dept|20.00
--> 3|cid|pay|4000.00
--> 4|dée|pay|100.25
--> 5|NULL|dept|30.00
--> 6|ann|dept|20.00
--> 6|ann|pay|7000.00
SELECT * FROM (SELECT id, dept, pay FROM emp) UNPIVOT INCLUDE NULLS (v FOR k IN (dept AS d, pay AS `the pay`)) ORDER BY id, k;
--> id INT, k STRING, v DECIMAL(12,2)
--> 1|d|10.00
--> 1|the pay|5000.50
--> 2|d|10.00
--> 2|the pay|4000.00
--> 3|d|20.00
--> 3|the pay|4000.00
--> 4|d|NULL
--> 4|the pay|100.25
--> 5|d|30.00
--> 5|the pay|NULL
--> 6|d|20.00
--> 6|the pay|7000.00
SELECT * FROM (SELECT id, dept, pay FROM emp) UNPIVOT ((a, b) FOR k IN ((id, dept) AS x, (dept, id))) ORDER BY a, b, k;
--> pay DECIMAL(6,2), k STRING, a INT, b INT
--> 100.25|dept_id|NULL|4
--> 5000.50|x|1|10
--> 4000.00|x|2|10
--> 4000.00|x|3|20
--> 100.25|x|4|NULL
--> NULL|x|5|30
--> 7000.00|x|6|20
--> 5000.50|dept_id|10|1
--> 4000.00|dept_id|10|2
--> 4000.00|dept_id|20|3
--> 7000.00|dept_id|20|6
--> NULL|dept_id|30|5
SELECT * FROM (SELECT id, name, dept FROM emp) UNPIVOT (v FOR k IN (name, dept));
--! UNPIVOT_VALUE_DATA_TYPE_MISMATCH
SELECT * FROM (SELECT id, dept FROM emp) UNPIVOT (v FOR k IN (nope));
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT * FROM (SELECT id, dept FROM emp) UNPIVOT EXCLUDE NULLS (v FOR k IN (id, dept)) AS u ORDER BY v, k;
--> k STRING, v INT
--> id|1
--> id|2
--> id|3
--> id|4
--> id|5
--> id|6
--> dept|10
--> dept|10
--> dept|20
--> dept|20
--> dept|30
SELECT id, c FROM emp LATERAL VIEW explode(array(dept, id)) t AS c ORDER BY id, c;
--> id INT, c INT
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
SELECT id, c FROM emp LATERAL VIEW OUTER explode(array()) t AS c ORDER BY id;
--> id INT, c VOID
--> 1|NULL
--> 2|NULL
--> 3|NULL
--> 4|NULL
--> 5|NULL
--> 6|NULL
SELECT id, p, c FROM emp LATERAL VIEW posexplode(split(name, '')) t AS p, c ORDER BY id, p;
--> id INT, p INT, c STRING
--> 1|0|a
--> 1|1|n
--> 1|2|n
--> 2|0|b
--> 2|1|o
--> 2|2|b
--> 3|0|c
--> 3|1|i
--> 3|2|d
--> 4|0|d
--> 4|1|é
--> 4|2|e
--> 6|0|a
--> 6|1|n
--> 6|2|n
SELECT id, p, c FROM emp LATERAL VIEW OUTER posexplode(split(name, 'n')) t AS p, c ORDER BY id, p;
--> id INT, p INT, c STRING
--> 1|0|a
--> 1|1|
--> 1|2|
--> 2|0|bob
--> 3|0|cid
--> 4|0|dée
--> 5|NULL|NULL
--> 6|0|a
--> 6|1|
--> 6|2|
SELECT id, k, v FROM emp LATERAL VIEW explode(map(name, dept, 'z', id)) t AS k, v WHERE name IS NOT NULL ORDER BY id, k;
--> id INT, k STRING, v INT
--> 1|ann|10
--> 1|z|1
--> 2|bob|10
--> 2|z|2
--> 3|cid|20
--> 3|z|3
--> 4|dée|NULL
--> 4|z|4
--> 6|ann|20
--> 6|z|6
SELECT id, a, b FROM emp LATERAL VIEW inline(array(struct(id, name), struct(dept, 'x'))) t AS a, b ORDER BY id, a, b;
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT id, a, b FROM emp LATERAL VIEW stack(2, id, 'one', dept, 'two') t AS a, b ORDER BY id, b;
--> id INT, a INT, b STRING
--> 1|1|one
--> 1|10|two
--> 2|2|one
--> 2|10|two
--> 3|3|one
--> 3|20|two
--> 4|4|one
--> 4|NULL|two
--> 5|5|one
--> 5|30|two
--> 6|6|one
--> 6|20|two
SELECT id, x, y FROM emp LATERAL VIEW json_tuple('{"a": 1, "b": [2, 3]}', 'a', 'b') t AS x, y ORDER BY id LIMIT 2;
--> id INT, x STRING, y STRING
--> 1|1|[2,3]
--> 2|1|[2,3]
SELECT x, y FROM (SELECT 1) LATERAL VIEW explode(array(1, 2)) a AS x LATERAL VIEW explode(array(x, x * 10)) b AS y ORDER BY x, y;
--> x INT, y INT
--> 1|1
--> 1|10
--> 2|2
--> 2|20
SELECT t.* FROM (SELECT 1) LATERAL VIEW explode(array(1, 2)) t;
--> col INT
--> 1
--> 2
SELECT * FROM (SELECT 1 AS a) LATERAL VIEW explode(array(1, 2)) t AS b, c;
--! UDTF_ALIAS_NUMBER_MISMATCH
SELECT * FROM (SELECT 1 AS a) LATERAL VIEW nope(array(1, 2)) t AS b;
--! ROUTINE_NOT_FOUND
SELECT * FROM (SELECT 1 AS a) LATERAL VIEW explode(5) t AS b;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT explode(array(1, 2)), explode(array(3));
--> col INT, col INT
--> 1|3
--> 2|3
SELECT explode(array(1, 2)) + 1;
--! UNSUPPORTED_GENERATOR.NESTED_IN_EXPRESSIONS
SELECT id, explode(array(id, dept)) AS e FROM emp ORDER BY id, e;
--> id INT, e INT
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
SELECT explode(map('a', 1, 'b', 2)) AS (k, v);
--> k STRING, v INT
--> a|1
--> b|2
SELECT posexplode(array('x', NULL)) AS (p, v);
--> p INT, v STRING
--> 0|x
--> 1|NULL
SELECT inline(array(struct(1, 'a'), struct(2, 'b')));
--> col1 INT, col2 STRING
--> 1|a
--> 2|b
SELECT stack(2, 1, 2, 3), 9 AS z;
--> col0 INT, col1 INT, z INT
--> 1|2|9
--> 3|NULL|9
SELECT stack(3, 1, 2);
--> col0 INT
--> 1
--> 2
--> NULL
SELECT stack(0, 1);
--! DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE
SELECT * FROM explode(array(1, 2)) AS t(x);
--> x INT
--> 1
--> 2
SELECT * FROM range(3, 0, -1);
--> id BIGINT
--> 1
--> 2
--> 3
SELECT * FROM range(0, 10, 3) ORDER BY id DESC;
--> id BIGINT
--> 9
--> 6
--> 3
--> 0
SELECT * FROM range(1, 2, 0);
--! FAILED_FUNCTION_CALL
SELECT * FROM nope_fn(1);
--! UNRESOLVABLE_TABLE_VALUED_FUNCTION
SELECT * FROM stack(2, 'a', 1, 'b', 2) AS s(k, v);
--> k STRING, v INT
--> a|1
--> b|2
SELECT * FROM inline(array(named_struct('a', 1, 'b', 'x')));
--> a INT, b STRING
--> 1|x
SELECT * FROM posexplode(map('a', 1));
--> pos INT, key STRING, value INT
--> 0|a|1
SELECT * FROM json_tuple('{"a": 1}', 'a', 'z');
--> c0 STRING, c1 STRING
--> 1|NULL
SELECT e.id, t.col FROM emp e, LATERAL explode(sequence(1, e.id)) t WHERE e.id < 4 ORDER BY e.id, t.col;
--> id INT, col INT
--> 1|1
--> 2|1
--> 2|2
--> 3|1
--> 3|2
--> 3|3
SELECT e.id, t.n FROM emp e JOIN LATERAL range(e.id) t(n) ON true;
--! NON_FOLDABLE_ARGUMENT
SELECT * FROM VALUES (1, 2), (3, 4) AS t(a, b) WHERE a > (SELECT 1);
--> a INT, b INT
--> 3|4
SELECT * FROM VALUES (1), ('a');
--! INVALID_INLINE_TABLE.INCOMPATIBLE_TYPES_IN_INLINE_TABLE
SELECT * FROM VALUES (1, 2), (3);
--! INVALID_INLINE_TABLE.NUM_COLUMNS_MISMATCH
SELECT * FROM emp TABLESAMPLE (50 ROWS) ORDER BY id;
--> id INT, name STRING, dept INT, pay DECIMAL(6,2), hired DATE
--> 1|ann|10|5000.50|2020-01-15
--> 2|bob|10|4000.00|2019-03-01
--> 3|cid|20|4000.00|NULL
--> 4|dée|NULL|100.25|1582-10-04
--> 5|NULL|30|NULL|9999-12-31
--> 6|ann|20|7000.00|2020-01-15
SELECT * FROM emp TABLESAMPLE (100 PERCENT) ORDER BY id;
--> id INT, name STRING, dept INT, pay DECIMAL(6,2), hired DATE
--> 1|ann|10|5000.50|2020-01-15
--> 2|bob|10|4000.00|2019-03-01
--> 3|cid|20|4000.00|NULL
--> 4|dée|NULL|100.25|1582-10-04
--> 5|NULL|30|NULL|9999-12-31
--> 6|ann|20|7000.00|2020-01-15
SELECT count(*) AS c FROM emp TABLESAMPLE (0 PERCENT);
--> c BIGINT
--> 0
SELECT * FROM emp TABLESAMPLE (150 PERCENT);
--! INVALID_TABLESAMPLE_FRACTION
SELECT * FROM (emp JOIN dept ON emp.dept = dept.dept) ORDER BY id;
--> id INT, name STRING, dept INT, pay DECIMAL(6,2), hired DATE, dept INT, title STRING
--> 1|ann|10|5000.50|2020-01-15|10|sales
--> 2|bob|10|4000.00|2019-03-01|10|sales
--> 3|cid|20|4000.00|NULL|20|tech
--> 6|ann|20|7000.00|2020-01-15|20|tech
SELECT t.a FROM (SELECT 1 AS a) AS t JOIN (SELECT 1 AS a) AS u USING (a) JOIN (SELECT 1 AS a, 2 AS b) AS v USING (a);
--> a INT
--> 1
SELECT a FROM (SELECT 1 AS a) t FULL JOIN (SELECT 2 AS a) u USING (a) FULL JOIN (SELECT 3 AS a) v USING (a) ORDER BY a;
--> a INT
--> 1
--> 2
--> 3
SELECT * FROM (SELECT 1 AS a, 2 AS a) t;
--> a INT, a INT
--> 1|2
SELECT a FROM (SELECT 1 AS a, 2 AS a) t;
--! AMBIGUOUS_REFERENCE
SELECT t.a.b FROM (SELECT named_struct('b', 7) AS a) t;
--> b INT
--> 7
SELECT spark_catalog.default.nope.a FROM nope;
--! TABLE_OR_VIEW_NOT_FOUND
