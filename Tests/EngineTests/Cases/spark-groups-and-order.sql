-- GROUP BY, HAVING, ORDER BY, LIMIT.
CREATE TEMPORARY VIEW emp AS SELECT * FROM VALUES (1, 'ann', 10, 5000.50, DATE'2020-01-15'), (2, 'bob', 10, 4000.00, DATE'2019-03-01'), (3, 'cid', 20, 4000.00, NULL), (4, 'dée', NULL, 100.25, DATE'1582-10-04'), (5, NULL, 30, NULL, DATE'9999-12-31'), (6, 'ann', 20, 7000.00, DATE'2020-01-15') AS emp(id, name, dept, pay, hired);
CREATE TEMPORARY VIEW dept AS SELECT * FROM VALUES (10, 'sales'), (20, 'tech'), (40, 'void'), (NULL, 'none') AS dept(dept, title);
CREATE TEMPORARY VIEW nums AS SELECT * FROM VALUES (1, 1.5D, 'a'), (2, double('NaN'), 'b'), (2, -0.0D, NULL), (NULL, 0.0D, 'a'), (4, double('Infinity'), 'ü'), (NULL, NULL, NULL) AS nums(n, x, s);
CREATE TEMPORARY VIEW nothing AS SELECT * FROM VALUES (1, 'a') AS nothing(n, s) WHERE n > 5;
SELECT dept, count(*) FROM emp GROUP BY dept ORDER BY dept;
--> dept INT, count(1) BIGINT
--> NULL|1
--> 10|2
--> 20|2
--> 30|1
SELECT dept AS d, count(*) AS c FROM emp GROUP BY d ORDER BY d DESC NULLS LAST;
--> d INT, c BIGINT
--> 30|1
--> 20|2
--> 10|2
--> NULL|1
SELECT dept + 1 AS d, count(*) AS c FROM emp GROUP BY 1 ORDER BY 1;
--> d INT, c BIGINT
--> NULL|1
--> 11|2
--> 21|2
--> 31|1
SELECT dept % 20, name IS NULL, count(*) AS c FROM emp GROUP BY 1, 2 ORDER BY 1, 2;
--> (dept % 20) INT, (name IS NULL) BOOLEAN, c BIGINT
--> NULL|false|1
--> 0|false|2
--> 10|false|2
--> 10|true|1
SELECT dept, count(*) FROM emp GROUP BY 2;
--! GROUP_BY_POS_AGGREGATE
SELECT dept, count(*) FROM emp GROUP BY 3;
--! GROUP_BY_POS_OUT_OF_RANGE
SELECT dept, count(*) FROM emp GROUP BY 0;
--! GROUP_BY_POS_OUT_OF_RANGE
SELECT dept, count(*) FROM emp GROUP BY -1;
--! GROUP_BY_POS_OUT_OF_RANGE
SELECT dept, count(*) AS c FROM emp GROUP BY 1 + 0;
--! MISSING_AGGREGATION
SELECT dept, name, count(*) AS c FROM emp GROUP BY dept;
--! MISSING_AGGREGATION
SELECT dept + 1, count(*) AS c FROM emp GROUP BY dept ORDER BY dept;
--> (dept + 1) INT, c BIGINT
--> NULL|1
--> 11|2
--> 21|2
--> 31|1
SELECT dept + 1 AS p, count(*) AS c FROM emp GROUP BY dept + 1 ORDER BY p;
--> p INT, c BIGINT
--> NULL|1
--> 11|2
--> 21|2
--> 31|1
SELECT dept + 2 AS p, count(*) AS c FROM emp GROUP BY dept + 1;
--! MISSING_AGGREGATION
SELECT dept, sum(pay) FROM emp GROUP BY ALL ORDER BY ALL;
--> dept INT, sum(pay) DECIMAL(16,2)
--> NULL|100.25
--> 10|9000.50
--> 20|11000.00
--> 30|NULL
SELECT dept, name, sum(pay) + count(*) AS v FROM emp GROUP BY ALL ORDER BY ALL;
--> dept INT, name STRING, v DECIMAL(23,2)
--> NULL|dée|101.25
--> 10|ann|5001.50
--> 10|bob|4001.00
--> 20|ann|7001.00
--> 20|cid|4001.00
--> 30|NULL|NULL
SELECT upper(name) AS u, max(pay) - min(pay) AS r FROM emp GROUP BY ALL ORDER BY u;
--> u STRING, r DECIMAL(7,2)
--> NULL|NULL
--> ANN|1999.50
--> BOB|0.00
--> CID|0.00
--> DÉE|0.00
SELECT dept + sum(pay) AS v FROM emp GROUP BY ALL;
--! UNRESOLVED_ALL_IN_GROUP_BY
SELECT 1 AS one, count(*) AS c FROM emp GROUP BY ALL;
--> one INT, c BIGINT
--> 1|6
SELECT count(*) AS c, sum(pay) AS s FROM emp GROUP BY ALL;
--> c BIGINT, s DECIMAL(16,2)
--> 6|20100.75
SELECT dept, name, grouping(dept) AS g, grouping(name) AS h, grouping_id() AS i, grouping_id(dept, name) AS j, count(*) AS c FROM emp GROUP BY ROLLUP(dept, name) ORDER BY i, dept, name;
--> dept INT, name STRING, g TINYINT, h TINYINT, i BIGINT, j BIGINT, c BIGINT
--> NULL|dée|0|0|0|0|1
--> 10|ann|0|0|0|0|1
--> 10|bob|0|0|0|0|1
--> 20|ann|0|0|0|0|1
--> 20|cid|0|0|0|0|1
--> 30|NULL|0|0|0|0|1
--> NULL|NULL|0|1|1|1|1
--> 10|NULL|0|1|1|1|2
--> 20|NULL|0|1|1|1|2
--> 30|NULL|0|1|1|1|1
--> NULL|NULL|1|1|3|3|6
SELECT dept, name, grouping_id() AS i, count(*) AS c, sum(pay) AS s FROM emp GROUP BY CUBE(dept, name) ORDER BY i, dept, name;
--> dept INT, name STRING, i BIGINT, c BIGINT, s DECIMAL(16,2)
--> NULL|dée|0|1|100.25
--> 10|ann|0|1|5000.50
--> 10|bob|0|1|4000.00
--> 20|ann|0|1|7000.00
--> 20|cid|0|1|4000.00
--> 30|NULL|0|1|NULL
--> NULL|NULL|1|1|100.25
--> 10|NULL|1|2|9000.50
--> 20|NULL|1|2|11000.00
--> 30|NULL|1|1|NULL
--> NULL|NULL|2|1|NULL
--> NULL|ann|2|2|12000.50
--> NULL|bob|2|1|4000.00
--> NULL|cid|2|1|4000.00
--> NULL|dée|2|1|100.25
--> NULL|NULL|3|6|20100.75
SELECT dept, name, count(*) AS c FROM emp GROUP BY GROUPING SETS ((dept), (name), (), (dept)) ORDER BY dept, name, c;
--> dept INT, name STRING, c BIGINT
--> NULL|NULL|1
--> NULL|NULL|1
--> NULL|NULL|1
--> NULL|NULL|6
--> NULL|ann|2
--> NULL|bob|1
--> NULL|cid|1
--> NULL|dée|1
--> 10|NULL|2
--> 10|NULL|2
--> 20|NULL|2
--> 20|NULL|2
--> 30|NULL|1
--> 30|NULL|1
SELECT dept, name, count(*) AS c FROM emp GROUP BY dept, name GROUPING SETS ((dept), (name)) ORDER BY dept, name, c;
--> dept INT, name STRING, c BIGINT
--> NULL|NULL|1
--> NULL|NULL|1
--> NULL|ann|2
--> NULL|bob|1
--> NULL|cid|1
--> NULL|dée|1
--> 10|NULL|2
--> 20|NULL|2
--> 30|NULL|1
SELECT dept, name, count(*) AS c FROM emp GROUP BY dept, name WITH ROLLUP ORDER BY dept, name, c;
--> dept INT, name STRING, c BIGINT
--> NULL|NULL|1
--> NULL|NULL|6
--> NULL|dée|1
--> 10|NULL|2
--> 10|ann|1
--> 10|bob|1
--> 20|NULL|2
--> 20|ann|1
--> 20|cid|1
--> 30|NULL|1
--> 30|NULL|1
SELECT dept, name, count(*) AS c FROM emp GROUP BY dept, name WITH CUBE ORDER BY dept, name, c;
--> dept INT, name STRING, c BIGINT
--> NULL|NULL|1
--> NULL|NULL|1
--> NULL|NULL|6
--> NULL|ann|2
--> NULL|bob|1
--> NULL|cid|1
--> NULL|dée|1
--> NULL|dée|1
--> 10|NULL|2
--> 10|ann|1
--> 10|bob|1
--> 20|NULL|2
--> 20|ann|1
--> 20|cid|1
--> 30|NULL|1
--> 30|NULL|1
SELECT dept, name, count(*) AS c, grouping_id() AS g FROM emp GROUP BY dept, ROLLUP(name) ORDER BY dept, name, c;
--> dept INT, name STRING, c BIGINT, g BIGINT
--> NULL|NULL|1|1
--> NULL|dée|1|0
--> 10|NULL|2|1
--> 10|ann|1|0
--> 10|bob|1|0
--> 20|NULL|2|1
--> 20|ann|1|0
--> 20|cid|1|0
--> 30|NULL|1|0
--> 30|NULL|1|1
SELECT dept, name, id % 2 AS odd, count(*) AS c FROM emp GROUP BY CUBE(dept), ROLLUP(name, id % 2) ORDER BY dept, name, odd, c;
--> dept INT, name STRING, odd INT, c BIGINT
--> NULL|NULL|NULL|1
--> NULL|NULL|NULL|1
--> NULL|NULL|NULL|6
--> NULL|NULL|1|1
--> NULL|ann|NULL|2
--> NULL|ann|0|1
--> NULL|ann|1|1
--> NULL|bob|NULL|1
--> NULL|bob|0|1
--> NULL|cid|NULL|1
--> NULL|cid|1|1
--> NULL|dée|NULL|1
--> NULL|dée|NULL|1
--> NULL|dée|0|1
--> NULL|dée|0|1
--> 10|NULL|NULL|2
--> 10|ann|NULL|1
--> 10|ann|1|1
--> 10|bob|NULL|1
--> 10|bob|0|1
--> 20|NULL|NULL|2
--> 20|ann|NULL|1
--> 20|ann|0|1
--> 20|cid|NULL|1
--> 20|cid|1|1
--> 30|NULL|NULL|1
--> 30|NULL|NULL|1
--> 30|NULL|1|1
SELECT dept, count(*) AS c FROM emp GROUP BY GROUPING SETS (ROLLUP(dept, name), CUBE(dept)) ORDER BY dept, c;
--> dept INT, c BIGINT
--> NULL|1
--> NULL|1
--> NULL|1
--> NULL|6
--> NULL|6
--> 10|1
--> 10|1
--> 10|2
--> 10|2
--> 20|1
--> 20|1
--> 20|2
--> 20|2
--> 30|1
--> 30|1
--> 30|1
SELECT dept, name, count(*) AS c FROM emp GROUP BY ROLLUP((dept, name), id) ORDER BY dept, name, c;
--> dept INT, name STRING, c BIGINT
--> NULL|NULL|6
--> NULL|dée|1
--> NULL|dée|1
--> 10|ann|1
--> 10|ann|1
--> 10|bob|1
--> 10|bob|1
--> 20|ann|1
--> 20|ann|1
--> 20|cid|1
--> 20|cid|1
--> 30|NULL|1
--> 30|NULL|1
SELECT dept, grouping(name) FROM emp GROUP BY dept;
--! UNSUPPORTED_GROUPING_EXPRESSION
SELECT dept, grouping(pay) FROM emp GROUP BY CUBE(dept);
--! GROUPING_COLUMN_MISMATCH
SELECT grouping_id(dept) FROM emp GROUP BY CUBE(dept, name);
--! GROUPING_ID_COLUMN_MISMATCH
SELECT dept, count(*) AS c FROM emp GROUP BY CUBE(dept) HAVING grouping(dept) = 1 OR count(*) > 1 ORDER BY dept;
--> dept INT, c BIGINT
--> NULL|6
--> 10|2
--> 20|2
SELECT dept, count(*) AS c FROM emp GROUP BY ROLLUP(dept) ORDER BY grouping(dept), dept;
--> dept INT, c BIGINT
--> NULL|1
--> 10|2
--> 20|2
--> 30|1
--> NULL|6
SELECT CASE WHEN grouping(dept) = 1 THEN 'all' ELSE string(dept) END AS d, count(*) AS c FROM emp GROUP BY ROLLUP(dept) ORDER BY d;
--> d STRING, c BIGINT
--> NULL|1
--> 10|2
--> 20|2
--> 30|1
--> all|6
SELECT dept, count(*) AS c FROM nothing, dept GROUP BY ROLLUP(dept);
--> dept INT, c BIGINT
SELECT count(*) AS c, sum(n) AS s, max(s) AS m, collect_list(n) AS l FROM nothing;
--> c BIGINT, s BIGINT, m STRING, l ARRAY<INT>
--> 0|NULL|NULL|[]
SELECT n, count(*) AS c FROM nothing GROUP BY n;
--> n INT, c BIGINT
SELECT count(*) AS c FROM nothing GROUP BY ();
--! PARSE_SYNTAX_ERROR
SELECT count(*) AS c FROM nothing GROUP BY GROUPING SETS (());
--> c BIGINT
--> 0
SELECT count(*) FILTER (WHERE pay > 4000) AS a, sum(pay) FILTER (WHERE dept = 10) AS b, count(DISTINCT name) FILTER (WHERE id > 1) AS d FROM emp;
--> a BIGINT, b DECIMAL(16,2), d BIGINT
--> 2|9000.50|4
SELECT count(*) FILTER (WHERE pay > 4000), sum(pay) FILTER (WHERE dept = 10) FROM emp;
--> count(1) FILTER (WHERE (pay > 4000)) BIGINT, sum(pay) FILTER (WHERE (dept = 10)) DECIMAL(16,2)
--> 2|9000.50
SELECT dept, count(DISTINCT name) AS a, count(DISTINCT pay, name) AS b, sum(DISTINCT pay) AS c, avg(DISTINCT pay) AS d, count(*) AS e, max(id) AS f FROM emp GROUP BY dept ORDER BY dept;
--> dept INT, a BIGINT, b BIGINT, c DECIMAL(16,2), d DECIMAL(10,6), e BIGINT, f INT
--> NULL|1|1|100.25|100.250000|1|4
--> 10|2|2|9000.50|4500.250000|2|2
--> 20|2|2|11000.00|5500.000000|2|6
--> 30|0|0|NULL|NULL|1|5
SELECT count(DISTINCT n) AS a, count(DISTINCT x) AS b, count(DISTINCT s) AS c, count(DISTINCT n, s) AS d, count(n, s) AS e FROM nums;
--> a BIGINT, b BIGINT, c BIGINT, d BIGINT, e BIGINT
--> 3|4|3|3|3
SELECT sum(DISTINCT n) AS a, collect_set(n) AS b, max(DISTINCT x) AS c FROM nums;
--> a BIGINT, b ARRAY<INT>, c DOUBLE
--> 7|[1, 2, 4]|NaN
SELECT x, count(*) AS c FROM nums GROUP BY x ORDER BY x;
--> x DOUBLE, c BIGINT
--> NULL|1
--> 0.0|2
--> 1.5|1
--> Infinity|1
--> NaN|1
SELECT n, min(x) AS mi, max(x) AS ma, sum(x) AS s, avg(x) AS a FROM nums GROUP BY n ORDER BY n;
--> n INT, mi DOUBLE, ma DOUBLE, s DOUBLE, a DOUBLE
--> NULL|0.0|0.0|0.0|0.0
--> 1|1.5|1.5|1.5|1.5
--> 2|-0.0|NaN|NaN|NaN
--> 4|Infinity|Infinity|Infinity|Infinity
SELECT count(*) FROM emp HAVING count(*) > 100;
--> count(1) BIGINT
SELECT count(*) AS c FROM emp HAVING c > 5;
--> c BIGINT
--> 6
SELECT 1 AS a FROM emp HAVING count(*) > 1;
--> a INT
--> 1
SELECT id FROM emp HAVING id > 3;
--! MISSING_GROUP_BY
SELECT 5 AS v HAVING true;
--> v INT
--> 5
SELECT max(id) AS m FROM emp HAVING max(pay) > 5 AND min(id) = 1;
--> m INT
--> 6
SELECT dept FROM emp GROUP BY dept HAVING sum(pay) > 5000 AND dept IS NOT NULL ORDER BY sum(pay);
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT dept FROM emp GROUP BY dept HAVING name = 'x';
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT dept, max(name) AS name FROM emp GROUP BY dept HAVING name > 'b' ORDER BY dept;
--> dept INT, name STRING
--> NULL|dée
--> 10|bob
--> 20|cid
SELECT dept AS name, count(*) AS c FROM emp GROUP BY name ORDER BY c, name;
--! MISSING_AGGREGATION
SELECT id, name FROM emp ORDER BY ALL;
--> id INT, name STRING
--> 1|ann
--> 2|bob
--> 3|cid
--> 4|dée
--> 5|NULL
--> 6|ann
SELECT name, id FROM emp ORDER BY ALL DESC NULLS LAST;
--> name STRING, id INT
--> dée|4
--> cid|3
--> bob|2
--> ann|6
--> ann|1
--> NULL|5
SELECT name FROM emp ORDER BY id;
--> name STRING
--> ann
--> bob
--> cid
--> dée
--> NULL
--> ann
SELECT name FROM emp ORDER BY pay * -1 NULLS LAST, id;
--> name STRING
--> ann
--> ann
--> bob
--> cid
--> dée
--> NULL
SELECT DISTINCT name FROM emp ORDER BY name;
--> name STRING
--> NULL
--> ann
--> bob
--> cid
--> dée
SELECT DISTINCT name FROM emp ORDER BY id;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT DISTINCT name, dept FROM emp ORDER BY dept + 1, name;
--> name STRING, dept INT
--> dée|NULL
--> ann|10
--> bob|10
--> ann|20
--> cid|20
--> NULL|30
SELECT DISTINCT upper(name) AS u FROM emp ORDER BY upper(name);
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT id, name FROM emp ORDER BY 2, 1;
--> id INT, name STRING
--> 5|NULL
--> 1|ann
--> 6|ann
--> 2|bob
--> 3|cid
--> 4|dée
SELECT id, name FROM emp ORDER BY 3;
--! ORDER_BY_POS_OUT_OF_RANGE
SELECT id FROM emp ORDER BY 0;
--! ORDER_BY_POS_OUT_OF_RANGE
SELECT id FROM emp ORDER BY id + 0 DESC;
--> id INT
--> 6
--> 5
--> 4
--> 3
--> 2
--> 1
SELECT id AS k, -id AS id FROM emp ORDER BY id;
--> k INT, id INT
--> 6|-6
--> 5|-5
--> 4|-4
--> 3|-3
--> 2|-2
--> 1|-1
SELECT id AS k FROM emp ORDER BY emp.id DESC;
--> k INT
--> 6
--> 5
--> 4
--> 3
--> 2
--> 1
SELECT id FROM emp ORDER BY nope;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT id FROM emp ORDER BY count(*);
--! UNSUPPORTED_EXPR_FOR_OPERATOR
SELECT dept FROM emp GROUP BY dept ORDER BY max(pay) DESC NULLS LAST, dept;
--> dept INT
--> 20
--> 10
--> NULL
--> 30
SELECT dept FROM emp GROUP BY dept ORDER BY pay;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT id FROM emp ORDER BY id LIMIT ALL;
--> id INT
--> 1
--> 2
--> 3
--> 4
--> 5
--> 6
SELECT id FROM emp ORDER BY id LIMIT 2 OFFSET 3;
--> id INT
--> 4
--> 5
SELECT id FROM emp ORDER BY id OFFSET 4;
--> id INT
--> 5
--> 6
SELECT id FROM emp ORDER BY id LIMIT 1 + 1;
--> id INT
--> 1
--> 2
SELECT id FROM emp LIMIT -1;
--! INVALID_LIMIT_LIKE_EXPRESSION.IS_NEGATIVE
SELECT id FROM emp LIMIT 'a';
--! INVALID_LIMIT_LIKE_EXPRESSION.DATA_TYPE
SELECT id FROM emp LIMIT 1.5;
--! INVALID_LIMIT_LIKE_EXPRESSION.DATA_TYPE
SELECT id FROM emp LIMIT NULL;
--! INVALID_LIMIT_LIKE_EXPRESSION.DATA_TYPE
SELECT id FROM emp LIMIT id;
--! INVALID_LIMIT_LIKE_EXPRESSION.IS_UNFOLDABLE
SELECT id FROM emp ORDER BY id OFFSET -1;
--! INVALID_LIMIT_LIKE_EXPRESSION.IS_NEGATIVE
SELECT id FROM emp ORDER BY id LIMIT 0;
--> id INT
SELECT id FROM emp ORDER BY id LIMIT 3000000000;
--! INVALID_LIMIT_LIKE_EXPRESSION.DATA_TYPE
SELECT id FROM emp ORDER BY id LIMIT CAST(2 AS TINYINT);
--! INVALID_LIMIT_LIKE_EXPRESSION.DATA_TYPE
SELECT n, x FROM nums ORDER BY x DESC, n;
--> n INT, x DOUBLE
--> 2|NaN
--> 4|Infinity
--> 1|1.5
--> NULL|0.0
--> 2|-0.0
--> NULL|NULL
SELECT n, x FROM nums ORDER BY x NULLS LAST, n DESC;
--> n INT, x DOUBLE
--> 2|-0.0
--> NULL|0.0
--> 1|1.5
--> 4|Infinity
--> 2|NaN
--> NULL|NULL
SELECT s FROM nums ORDER BY s DESC NULLS FIRST;
--> s STRING
--> NULL
--> NULL
--> ü
--> b
--> a
--> a
SELECT id FROM emp SORT BY id DESC LIMIT 2;
--> id INT
--> 5
--> 6
SELECT dept, id FROM emp DISTRIBUTE BY dept SORT BY id;
--> dept INT, id INT
--> 10|1
--> 10|2
--> 20|3
--> 20|6
--> 30|5
--> NULL|4
SELECT id FROM emp CLUSTER BY id;
--> id INT
--> 1
--> 2
--> 3
--> 4
--> 5
--> 6
SELECT id FROM emp ORDER BY id SORT BY id;
--! UNSUPPORTED_FEATURE.COMBINATION_QUERY_RESULT_CLAUSES
SELECT dept, collect_list(id) AS l, array_sort(collect_set(name)) AS s FROM (SELECT * FROM emp ORDER BY id) GROUP BY dept ORDER BY dept;
--> dept INT, l ARRAY<INT>, s ARRAY<STRING>
--> NULL|[4]|[dée]
--> 10|[1, 2]|[ann, bob]
--> 20|[3, 6]|[ann, cid]
--> 30|[5]|[]
SELECT dept, bool_and(pay > 1000) AS a, some(pay > 4500) AS s, every(name IS NOT NULL) AS e, count_if(pay = 4000) AS ci FROM emp GROUP BY dept ORDER BY dept;
--> dept INT, a BOOLEAN, s BOOLEAN, e BOOLEAN, ci BIGINT
--> NULL|false|false|true|0
--> 10|true|true|true|1
--> 20|true|true|true|1
--> 30|NULL|NULL|false|0
SELECT dept, stddev(pay) AS a, variance(pay) AS b, var_pop(id) AS c, skewness(id) AS d, kurtosis(pay) AS e, corr(id, pay) AS f, covar_samp(id, pay) AS g FROM emp GROUP BY dept ORDER BY dept;
--> dept INT, a DOUBLE, b DOUBLE, c DOUBLE, d DOUBLE, e DOUBLE, f DOUBLE, g DOUBLE
--> NULL|NULL|NULL|0.0|NULL|NULL|NULL|NULL
--> 10|707.4603345771408|500500.125|0.25|0.0|-2.0|-1.0|-500.25
--> 20|2121.3203435596424|4500000.0|2.25|0.0|-2.0|1.0|4500.0
--> 30|NULL|NULL|0.0|NULL|NULL|NULL|NULL
SELECT sum(sum(id)) FROM emp;
--! NESTED_AGGREGATE_FUNCTION
SELECT sum(id) FROM emp GROUP BY sum(id);
--! GROUP_BY_AGGREGATE
SELECT id FROM emp WHERE sum(id) > 3;
--! INVALID_WHERE_CONDITION
SELECT id FROM emp GROUP BY id HAVING sum(max(id)) > 1;
--! NESTED_AGGREGATE_FUNCTION
SELECT count(DISTINCT *) AS c FROM emp;
--> c BIGINT
--> 3
SELECT count(emp.*) AS c, count(*) AS d FROM emp;
--! INVALID_USAGE_OF_STAR_WITH_TABLE_IDENTIFIER_IN_COUNT
SELECT sum(*) FROM nothing;
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT sum(pay) AS s, s + 1 AS t FROM emp;
--> s DECIMAL(16,2), t DECIMAL(17,2)
--> 20100.75|20101.75
SELECT dept, sum(pay) AS s, s / count(*) AS a FROM emp GROUP BY dept ORDER BY dept;
--> dept INT, s DECIMAL(16,2), a DECIMAL(37,23)
--> NULL|100.25|100.25000000000000000000000
--> 10|9000.50|4500.25000000000000000000000
--> 20|11000.00|5500.00000000000000000000000
--> 30|NULL|NULL
SELECT dept, name FROM emp GROUP BY dept, name, id % 2 ORDER BY dept, name;
--> dept INT, name STRING
--> NULL|dée
--> 10|ann
--> 10|bob
--> 20|ann
--> 20|cid
--> 30|NULL
SELECT struct(dept, name) AS k, count(*) AS c FROM emp GROUP BY struct(dept, name) ORDER BY k;
--> k STRUCT<dept: INT, name: STRING>, c BIGINT
--> {null, dée}|1
--> {10, ann}|1
--> {10, bob}|1
--> {20, ann}|1
--> {20, cid}|1
--> {30, null}|1
SELECT array(dept) AS k, count(*) AS c FROM emp GROUP BY array(dept) ORDER BY k;
--> k ARRAY<INT>, c BIGINT
--> [null]|1
--> [10]|2
--> [20]|2
--> [30]|1
SELECT map('a', dept) AS k, count(*) AS c FROM emp GROUP BY map('a', dept);
--> k MAP<STRING, INT>, c BIGINT
--> {a -> 10}|2
--> {a -> 20}|2
--> {a -> 30}|1
--> {a -> null}|1
SELECT CAST(pay AS INT) DIV 1000 AS k, sum(id) AS s FROM emp GROUP BY CAST(pay AS INT) DIV 1000 ORDER BY k;
--> k BIGINT, s BIGINT
--> NULL|5
--> 0|4
--> 4|5
--> 5|1
--> 7|6
SELECT date_trunc('YEAR', hired) AS y, count(*) AS c FROM emp GROUP BY date_trunc('YEAR', hired) ORDER BY y;
--> y TIMESTAMP, c BIGINT
--> NULL|1
--> 1582-01-01 00:00:00|1
--> 2019-01-01 00:00:00|1
--> 2020-01-01 00:00:00|2
--> 9999-01-01 00:00:00|1
SELECT e.dept, count(d.title) AS c FROM emp e LEFT JOIN dept d USING (dept) GROUP BY e.dept ORDER BY e.dept;
--> dept INT, c BIGINT
--> NULL|0
--> 10|2
--> 20|2
--> 30|0
SELECT sum(pay), avg(pay), count(pay), sum(pay) / count(pay), max(pay) FROM emp;
--> sum(pay) DECIMAL(16,2), avg(pay) DECIMAL(10,6), count(pay) BIGINT, (sum(pay) / count(pay)) DECIMAL(37,23), max(pay) DECIMAL(6,2)
--> 20100.75|4020.150000|5|4020.15000000000000000000000|7000.00
SELECT sum(id) AS s FROM VALUES (9223372036854775807L), (1L) AS t(id);
--! ARITHMETIC_OVERFLOW
SELECT sum(i) AS s, avg(i) AS a FROM VALUES (INTERVAL '1-2' YEAR TO MONTH), (INTERVAL '0-3' YEAR TO MONTH), (NULL) AS t(i);
--> s INTERVAL YEAR TO MONTH, a INTERVAL YEAR TO MONTH
--> INTERVAL '1-5' YEAR TO MONTH|INTERVAL '0-9' YEAR TO MONTH
SELECT sum(i) AS s, avg(i) AS a, max(i) AS m FROM VALUES (INTERVAL '1 02:03:04' DAY TO SECOND), (INTERVAL '-5' DAY) AS t(i);
--> s INTERVAL DAY TO SECOND, a INTERVAL DAY TO SECOND, m INTERVAL DAY TO SECOND
--> INTERVAL '-3 21:56:56' DAY TO SECOND|INTERVAL '-1 22:58:28' DAY TO SECOND|INTERVAL '1 02:03:04' DAY TO SECOND
SELECT sum('5'), avg('a') FROM range(1);
--! CAST_INVALID_INPUT
SELECT sum(true) FROM range(1);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT max(map('a', 1)) FROM range(1);
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT max(array(id)) AS a, min(struct(id, 1)) AS s FROM range(3);
--> a ARRAY<BIGINT>, s STRUCT<id: BIGINT, col2: INT>
--> [2]|{0, 1}
SELECT dept FROM emp GROUP BY dept HAVING count(*) > 1 ORDER BY sum(pay);
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT dept FROM emp GROUP BY dept HAVING dept IS NOT NULL ORDER BY sum(pay) NULLS LAST;
--> dept INT
--> 10
--> 20
--> 30
SELECT dept, sum(pay) AS s FROM emp GROUP BY dept HAVING sum(pay) > 100 ORDER BY sum(pay);
--> dept INT, s DECIMAL(16,2)
--> NULL|100.25
--> 10|9000.50
--> 20|11000.00
SELECT dept, sum(pay) AS s FROM emp GROUP BY dept HAVING s > 100 ORDER BY sum(pay);
--> dept INT, s DECIMAL(16,2)
--> NULL|100.25
--> 10|9000.50
--> 20|11000.00
SELECT dept, sum(pay) AS s FROM emp GROUP BY dept HAVING s > 100 ORDER BY max(pay);
--> dept INT, s DECIMAL(16,2)
--> NULL|100.25
--> 10|9000.50
--> 20|11000.00
SELECT dept, count(*) AS c FROM emp GROUP BY dept HAVING max(pay) > 100 ORDER BY count(*), dept;
--! UNSUPPORTED_EXPR_FOR_OPERATOR
SELECT id + 1 AS id, count(*) AS c FROM emp GROUP BY id HAVING id > 3 ORDER BY id;
--> id INT, c BIGINT
--> 5|1
--> 6|1
--> 7|1
SELECT id + 1 AS id, count(*) AS c FROM emp GROUP BY id + 1 HAVING id > 3;
--> id INT, c BIGINT
--> 4|1
--> 5|1
--> 6|1
--> 7|1
SELECT max(id) AS id, dept FROM emp GROUP BY dept HAVING max(id) > 3 ORDER BY id;
--> id INT, dept INT
--> 4|NULL
--> 5|30
--> 6|20
SELECT max(id) AS id, dept FROM emp GROUP BY dept HAVING sum(id) > 3 ORDER BY id;
--> id INT, dept INT
--> 4|NULL
--> 5|30
--> 6|20
SELECT -id AS id, dept FROM emp ORDER BY abs(id);
--> id INT, dept INT
--> -1|10
--> -2|10
--> -3|20
--> -4|NULL
--> -5|30
--> -6|20
SELECT dept + 1 AS dept FROM emp GROUP BY dept ORDER BY dept;
--> dept INT
--> NULL
--> 11
--> 21
--> 31
SELECT dept + 1 AS p FROM emp GROUP BY dept ORDER BY dept + 1;
--> p INT
--> NULL
--> 11
--> 21
--> 31
SELECT dept + 1 AS p FROM emp GROUP BY dept HAVING dept > 10;
--> p INT
--> 21
--> 31
SELECT 1 AS a FROM emp HAVING max(id) > 3 AND nope = 1;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT count(*) AS c FROM emp HAVING id > 3;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT count(*) AS c FROM emp ORDER BY id;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT DISTINCT name AS n, dept FROM emp ORDER BY upper(n), dept;
--> n STRING, dept INT
--> NULL|30
--> ann|10
--> ann|20
--> bob|10
--> cid|20
--> dée|NULL
SELECT DISTINCT name AS n FROM emp ORDER BY name;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT DISTINCT emp.name FROM emp ORDER BY emp.name;
--> name STRING
--> NULL
--> ann
--> bob
--> cid
--> dée
SELECT DISTINCT id + 1 FROM emp ORDER BY id + 1;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT DISTINCT dept, count(*) AS c FROM emp GROUP BY dept ORDER BY count(*), dept;
--! UNSUPPORTED_EXPR_FOR_OPERATOR
SELECT DISTINCT count(*) AS c FROM emp GROUP BY dept ORDER BY dept;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT NULL IN (SELECT 1) AS a, NULL IN (SELECT n FROM nums) AS b, 5 IN (SELECT n FROM nums) AS c, NULL NOT IN (SELECT 1) AS d, CAST(NULL AS INT) IN (SELECT 1) AS e;
--> a BOOLEAN, b BOOLEAN, c BOOLEAN, d BOOLEAN, e BOOLEAN
--> NULL|NULL|false|NULL|NULL
SELECT id, (SELECT e.pay + d.dept FROM dept d WHERE d.dept = e.dept) AS p FROM emp e ORDER BY id;
--> id INT, p DECIMAL(13,2)
--> 1|5010.50
--> 2|4010.00
--> 3|4020.00
--> 4|NULL
--> 5|NULL
--> 6|7020.00
SELECT id, (SELECT max(d.dept) FROM dept d WHERE d.dept = e.dept HAVING max(d.dept) > e.id) AS p FROM emp e ORDER BY id;
--> id INT, p INT
--> 1|10
--> 2|10
--> 3|20
--> 4|NULL
--> 5|NULL
--> 6|20
SELECT id, (SELECT d.title FROM dept d WHERE d.dept >= e.dept ORDER BY abs(d.dept - e.dept) LIMIT 1) AS p FROM emp e ORDER BY id;
--! UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.CORRELATED_REFERENCE
SELECT id, EXISTS (SELECT max(e.id) FROM dept d) AS p FROM emp e ORDER BY id;
--! UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.CORRELATED_REFERENCE
SELECT e.id, l.s FROM emp e, LATERAL (SELECT sum(d.dept + e.id) AS s FROM dept d) l ORDER BY e.id;
--! UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.AGGREGATE_FUNCTION_MIXED_OUTER_LOCAL_REFERENCES
SELECT e.id, l.s FROM emp e, LATERAL (SELECT sum(e.id) AS s) l ORDER BY e.id;
--! UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.CORRELATED_REFERENCE
SELECT e.id, l.s FROM emp e, LATERAL (SELECT e.id AS s, count(*) AS c FROM dept d GROUP BY 1) l ORDER BY e.id;
--! UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.CORRELATED_REFERENCE
SELECT e.id, l.s FROM emp e, LATERAL (SELECT row_number() OVER (ORDER BY d.dept, e.id) AS s FROM dept d) l ORDER BY e.id, l.s;
--! UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.CORRELATED_REFERENCE
SELECT e.id, l.s FROM emp e, LATERAL (SELECT DISTINCT e.dept AS s FROM dept d) l ORDER BY e.id;
--> id INT, s INT
--> 1|10
--> 2|10
--> 3|20
--> 4|NULL
--> 5|30
--> 6|20
SELECT id, (SELECT count(*) FROM (SELECT e.id AS z, d.dept FROM dept d) WHERE z > 2) AS c FROM emp e ORDER BY id;
--> id INT, c BIGINT
--> 1|0
--> 2|0
--> 3|4
--> 4|4
--> 5|4
--> 6|4
SELECT id, (SELECT max(z) FROM (SELECT e.id + d.dept AS z FROM dept d)) AS c FROM emp e ORDER BY id;
--> id INT, c INT
--> 1|41
--> 2|42
--> 3|43
--> 4|44
--> 5|45
--> 6|46
SELECT id FROM emp e WHERE id IN (SELECT e.id + 0 FROM dept) ORDER BY id;
--> id INT
--> 1
--> 2
--> 3
--> 4
--> 5
--> 6
SELECT id FROM emp e WHERE EXISTS (SELECT sum(d.dept) FROM dept d WHERE d.dept > e.dept GROUP BY d.title HAVING sum(d.dept) > e.id) ORDER BY id;
--> id INT
--> 1
--> 2
--> 3
--> 5
--> 6
SELECT dept, (SELECT max(title) FROM dept d WHERE d.dept = max(e.dept)) AS t FROM emp e GROUP BY dept ORDER BY dept;
--! INVALID_WHERE_CONDITION
SELECT dept, max((SELECT max(title) FROM dept d WHERE d.dept = e.dept)) AS t, (SELECT max(title) FROM dept d WHERE d.dept = e.dept) AS u FROM emp e GROUP BY dept ORDER BY dept;
--! SCALAR_SUBQUERY_IS_IN_GROUP_BY_OR_AGGREGATE_FUNCTION
SELECT dept, (SELECT max(title) FROM dept d WHERE d.dept = e.dept) AS t, count(*) AS c FROM emp e GROUP BY dept, (SELECT max(title) FROM dept d WHERE d.dept = e.dept) ORDER BY dept;
--> dept INT, t STRING, c BIGINT
--> NULL|NULL|1
--> 10|sales|2
--> 20|tech|2
--> 30|NULL|1
SELECT dept, first((SELECT max(title) FROM dept d WHERE d.dept = e.dept)) AS t, EXISTS (SELECT 1 FROM dept d WHERE d.dept = e.dept) AS x FROM emp e GROUP BY dept ORDER BY dept;
--> dept INT, t STRING, x BOOLEAN
--> NULL|NULL|false
--> 10|sales|true
--> 20|tech|true
--> 30|NULL|false
SELECT dept FROM emp e GROUP BY dept HAVING (SELECT max(title) FROM dept d WHERE d.dept = e.dept) = 'tech';
--> dept INT
--> 20
SELECT filter(array(1, 2), x -> EXISTS (SELECT 1)) AS t;
--! UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.HIGHER_ORDER_FUNCTION
SELECT filter(array(1, 2), x -> x IN (SELECT 1)) AS t;
--! UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.HIGHER_ORDER_FUNCTION
SELECT filter(array((SELECT 1), 2), x -> x > 1) AS t;
--! UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.HIGHER_ORDER_FUNCTION
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1L FROM r WHERE n < 3) SELECT * FROM r;
--! CANNOT_MERGE_INCOMPATIBLE_DATA_TYPE
WITH RECURSIVE r(n) AS (SELECT 1L UNION ALL SELECT CAST(n + 1 AS INT) FROM r WHERE n < 3) SELECT * FROM r;
--> n BIGINT
--> 1
--> 2
--> 3
WITH RECURSIVE r(n, s) AS (SELECT 1, 'a' UNION ALL SELECT n + 1, NULL FROM r WHERE n < 3) SELECT * FROM r;
--> n INT, s STRING
--> 1|a
--> 2|NULL
--> 3|NULL
WITH RECURSIVE r(n, s) AS (SELECT 1, NULL UNION ALL SELECT n + 1, 'b' FROM r WHERE n < 3) SELECT * FROM r;
--! CANNOT_MERGE_INCOMPATIBLE_DATA_TYPE
WITH RECURSIVE r(n, a) AS (SELECT 1, array(1) UNION ALL SELECT n + 1, array_append(a, n) FROM r WHERE n < 3) SELECT * FROM r ORDER BY n;
--> n INT, a ARRAY<INT>
--> 1|[1]
--> 2|[1, 1]
--> 3|[1, 1, 2]
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT 'x' FROM r WHERE n < 3) SELECT * FROM r;
--! CANNOT_MERGE_INCOMPATIBLE_DATA_TYPE
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT count(*) FROM r) SELECT * FROM r;
--! CANNOT_MERGE_INCOMPATIBLE_DATA_TYPE
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT DISTINCT n + 1 FROM r WHERE n < 3) SELECT * FROM r ORDER BY n;
--> n INT
--> 1
--> 2
--> 3
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 3 LIMIT 1) SELECT * FROM r ORDER BY n;
--! INVALID_RECURSIVE_CTE
SELECT id FROM emp WHERE id IN (WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n * 2 FROM r WHERE n < 20) SELECT n FROM r) ORDER BY id;
--> id INT
--> 1
--> 2
--> 4
SELECT id, (WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n * 2 FROM r WHERE n < 20) SELECT max(n) FROM r) AS m FROM emp ORDER BY id;
--> id INT, m INT
--> 1|32
--> 2|32
--> 3|32
--> 4|32
--> 5|32
--> 6|32
WITH a AS (WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n * 2 FROM r WHERE n < 20) SELECT n FROM r) SELECT sum(n) AS s FROM a;
--> s BIGINT
--> 63
CREATE TEMPORARY VIEW recv AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 4) SELECT n FROM r;
SELECT * FROM recv ORDER BY n;
--> n INT
--> 1
--> 2
--> 3
--> 4
SELECT * FROM emp e FULL JOIN LATERAL (SELECT 1 AS a) l ON true;
--! INVALID_LATERAL_JOIN_TYPE
SELECT e.id, t.a FROM emp e NATURAL JOIN LATERAL (SELECT e.id AS a) t;
--! INCOMPATIBLE_JOIN_TYPES
SELECT id FROM emp e JOIN dept d USING (dept) WHERE EXISTS (SELECT 1 FROM nums WHERE n = id) ORDER BY id;
--> id INT
--> 1
--> 2
SELECT e.id, d.title FROM emp e LEFT JOIN dept d ON e.dept = d.dept AND d.dept IN (SELECT n * 10 FROM nums) ORDER BY e.id;
--> id INT, title STRING
--> 1|sales
--> 2|sales
--> 3|tech
--> 4|NULL
--> 5|NULL
--> 6|tech
SELECT e.id, d.title FROM emp e RIGHT JOIN dept d ON e.dept = d.dept AND e.id IN (SELECT n FROM nums) ORDER BY e.id, d.title;
--> id INT, title STRING
--> NULL|none
--> NULL|tech
--> NULL|void
--> 1|sales
--> 2|sales
SELECT e.id, d.title FROM emp e RIGHT JOIN dept d ON e.dept = d.dept AND (d.dept IN (SELECT n * 10 FROM nums) OR e.id = 6) ORDER BY e.id, d.title;
--> id INT, title STRING
--> NULL|none
--> NULL|void
--> 1|sales
--> 2|sales
--> 3|tech
--> 6|tech
SELECT e.id, d.title FROM emp e LEFT JOIN dept d ON e.dept + d.dept IN (SELECT n * 20 FROM nums) ORDER BY e.id, d.title;
--! UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.UNSUPPORTED_CORRELATED_EXPRESSION_IN_JOIN_CONDITION
SELECT e.id, d.title FROM emp e LEFT JOIN dept d ON e.dept = d.dept AND EXISTS (SELECT 1 FROM nums WHERE n = e.id + d.dept) ORDER BY e.id;
--! UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.UNSUPPORTED_CORRELATED_EXPRESSION_IN_JOIN_CONDITION
SELECT e.id, d.title FROM emp e LEFT JOIN dept d ON e.dept = d.dept AND e.id > (SELECT min(n) FROM nums) ORDER BY e.id;
--> id INT, title STRING
--> 1|NULL
--> 2|sales
--> 3|tech
--> 4|NULL
--> 5|NULL
--> 6|tech
SELECT e.id, d.title FROM emp e LEFT JOIN dept d ON e.dept = d.dept AND e.id > (SELECT min(n) FROM nums WHERE n >= e.id) ORDER BY e.id;
--! UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.UNSUPPORTED_CORRELATED_SCALAR_SUBQUERY
SELECT id FROM emp e SEMI JOIN dept d ON e.dept = d.dept AND e.id IN (SELECT n FROM nums) ORDER BY e.id;
--> id INT
--> 1
--> 2
DECLARE sv INT = 7;
DECLARE st STRING = 'q''é';
DECLARE sd DATE = DATE'2020-01-02';
DECLARE sa ARRAY<INT> = array(1, 2);
DECLARE sn DECIMAL(5,2) = 1.5;
DECLARE nl INT;
SELECT sv + 1, upper(st), sv, session.sv, sd + 1, sa[0], size(sa), nl + 1, sn * 2;
--> (variablereference(system.session.sv=7) + 1) INT, upper(variablereference(system.session.st='q\'é')) STRING, sv INT, sv INT, date_add(variablereference(system.session.sd=DATE '2020-01-02'), 1) DATE, variablereference(system.session.sa=ARRAY(1, 2))[0] INT, size(variablereference(system.session.sa=ARRAY(1, 2))) INT, (variablereference(system.session.nl=CAST(NULL AS INT)) + 1) INT, (variablereference(system.session.sn=1.50BD) * 2) DECIMAL(7,2)
--> 8|Q'É|7|7|2020-01-03|1|2|NULL|3.00
SELECT coalesce(nl, sv), -sv, sv > 3 AND st LIKE 'q%', CASE WHEN sv = 7 THEN st END, CAST(sv AS STRING), sv IN (1, 2), st || 'x';
--> coalesce(variablereference(system.session.nl=CAST(NULL AS INT)), variablereference(system.session.sv=7)) INT, (- variablereference(system.session.sv=7)) INT, ((variablereference(system.session.sv=7) > 3) AND variablereference(system.session.st='q\'é') LIKE q%) BOOLEAN, CASE WHEN (variablereference(system.session.sv=7) = 7) THEN variablereference(system.session.st='q\'é') END STRING, CAST(variablereference(system.session.sv=7) AS STRING) STRING, (variablereference(system.session.sv=7) IN (1, 2)) BOOLEAN, concat(variablereference(system.session.st='q\'é'), x) STRING
--> 7|-7|true|q'é|7|false|q'éx
SELECT sum(id) + sv FROM emp;
--> (sum(id) + variablereference(system.session.sv=7)) BIGINT
--> 28
SELECT * FROM range(sv);
--! NON_FOLDABLE_ARGUMENT
SELECT max(sv), count(st) FROM emp;
--> max(variablereference(system.session.sv=7)) INT, count(variablereference(system.session.st='q\'é')) BIGINT
--> 7|6
