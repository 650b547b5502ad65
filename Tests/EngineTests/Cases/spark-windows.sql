-- Window functions and their frames.
CREATE TEMPORARY VIEW emp AS SELECT * FROM VALUES (1, 'ann', 10, 5000.50, DATE'2020-01-15'), (2, 'bob', 10, 4000.00, DATE'2019-03-01'), (3, 'cid', 20, 4000.00, NULL), (4, 'dée', NULL, 100.25, DATE'1582-10-04'), (5, NULL, 30, NULL, DATE'9999-12-31'), (6, 'ann', 20, 7000.00, DATE'2020-01-15') AS emp(id, name, dept, pay, hired);
CREATE TEMPORARY VIEW dept AS SELECT * FROM VALUES (10, 'sales'), (20, 'tech'), (40, 'void'), (NULL, 'none') AS dept(dept, title);
CREATE TEMPORARY VIEW nums AS SELECT * FROM VALUES (1, 1.5D, 'a'), (2, double('NaN'), 'b'), (2, -0.0D, NULL), (NULL, 0.0D, 'a'), (4, double('Infinity'), 'ü'), (NULL, NULL, NULL) AS nums(n, x, s);
CREATE TEMPORARY VIEW nothing AS SELECT * FROM VALUES (1, 'a') AS nothing(n, s) WHERE n > 5;
SELECT id, sum(pay) OVER () AS s, count(*) OVER (PARTITION BY dept) AS c, avg(pay) OVER (PARTITION BY dept ORDER BY id) AS a FROM emp ORDER BY id;
--> id INT, s DECIMAL(16,2), c BIGINT, a DECIMAL(10,6)
--> 1|20100.75|2|5000.500000
--> 2|20100.75|2|4500.250000
--> 3|20100.75|2|4000.000000
--> 4|20100.75|1|100.250000
--> 5|20100.75|1|NULL
--> 6|20100.75|2|5500.000000
SELECT id, sum(id) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS a, sum(id) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS b, sum(id) OVER (ORDER BY id ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS c FROM emp ORDER BY id;
--> id INT, a BIGINT, b BIGINT, c BIGINT
--> 1|3|NULL|20
--> 2|6|1|18
--> 3|9|3|15
--> 4|12|6|11
--> 5|15|10|6
--> 6|11|15|NULL
SELECT id, sum(id) OVER (ORDER BY dept RANGE BETWEEN 10 PRECEDING AND CURRENT ROW) AS a, count(*) OVER (ORDER BY dept RANGE BETWEEN 10 FOLLOWING AND 20 FOLLOWING) AS b FROM emp ORDER BY id;
--> id INT, a BIGINT, b BIGINT
--> 1|3|3
--> 2|3|3
--> 3|12|1
--> 4|4|1
--> 5|14|0
--> 6|12|1
SELECT id, sum(id) OVER (ORDER BY dept DESC RANGE BETWEEN 10 PRECEDING AND CURRENT ROW) AS a FROM emp ORDER BY id;
--> id INT, a BIGINT
--> 1|12
--> 2|12
--> 3|14
--> 4|4
--> 5|5
--> 6|14
SELECT id, count(*) OVER (ORDER BY pay RANGE BETWEEN 1000 PRECEDING AND 1000.5 FOLLOWING) AS a FROM emp ORDER BY id;
--> id INT, a BIGINT
--> 1|1
--> 2|3
--> 3|3
--> 4|1
--> 5|1
--> 6|1
SELECT id, count(*) OVER (ORDER BY hired RANGE BETWEEN INTERVAL '1' YEAR PRECEDING AND CURRENT ROW) AS a, count(*) OVER (ORDER BY hired RANGE BETWEEN INTERVAL 400 DAYS PRECEDING AND INTERVAL 1 DAY FOLLOWING) AS b FROM emp ORDER BY id;
--> id INT, a BIGINT, b BIGINT
--> 1|3|3
--> 2|1|1
--> 3|1|1
--> 4|1|1
--> 5|1|1
--> 6|3|3
SELECT id, count(*) OVER (ORDER BY hired RANGE BETWEEN 30 PRECEDING AND CURRENT ROW) AS a FROM emp ORDER BY id;
--> id INT, a BIGINT
--> 1|2
--> 2|1
--> 3|1
--> 4|1
--> 5|1
--> 6|2
SELECT id, count(*) OVER (ORDER BY TIMESTAMP(hired) RANGE BETWEEN INTERVAL '1' MONTH PRECEDING AND INTERVAL '2' HOUR FOLLOWING) AS a FROM emp ORDER BY id;
--! DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_DIFF_TYPES
SELECT n, x, count(*) OVER (ORDER BY x RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS c, sum(n) OVER (ORDER BY x) AS s FROM nums ORDER BY n, x;
--> n INT, x DOUBLE, c BIGINT, s BIGINT
--> NULL|NULL|1|NULL
--> NULL|0.0|2|2
--> 1|1.5|1|3
--> 2|-0.0|2|2
--> 2|NaN|1|9
--> 4|Infinity|1|7
SELECT id, sum(id) OVER (ORDER BY name RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) AS a FROM emp;
--! DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_UNACCEPTED_TYPE
SELECT id, sum(id) OVER (RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) AS a FROM emp;
--! DATATYPE_MISMATCH.RANGE_FRAME_WITHOUT_ORDER
SELECT id, sum(id) OVER (ORDER BY id, dept RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) AS a FROM emp;
--! DATATYPE_MISMATCH.RANGE_FRAME_MULTI_ORDER
SELECT id, sum(id) OVER (ORDER BY id ROWS BETWEEN 1 FOLLOWING AND 1 PRECEDING) AS a FROM emp;
--! DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_WRONG_COMPARISON
SELECT id, sum(id) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED FOLLOWING AND CURRENT ROW) AS a FROM emp;
--! DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_INVALID_BOUND
SELECT id, sum(id) OVER (ORDER BY id ROWS 2 PRECEDING) AS a FROM emp ORDER BY id;
--> id INT, a BIGINT
--> 1|1
--> 2|3
--> 3|6
--> 4|9
--> 5|12
--> 6|15
SELECT id, sum(id) OVER (ORDER BY id ROWS BETWEEN 1.5 PRECEDING AND CURRENT ROW) AS a FROM emp;
--! DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_UNACCEPTED_TYPE
SELECT id, sum(id) OVER (ORDER BY id ROWS BETWEEN id PRECEDING AND CURRENT ROW) AS a FROM emp;
--! INVALID_SQL_SYNTAX.INVALID_WINDOW_FRAME_BOUND
SELECT id, sum(id) OVER (ORDER BY id ROWS BETWEEN -1 PRECEDING AND CURRENT ROW) AS a FROM emp;
--> id INT, a BIGINT
--> 1|NULL
--> 2|NULL
--> 3|NULL
--> 4|NULL
--> 5|NULL
--> 6|NULL
SELECT id, sum(id) OVER (ORDER BY id ROWS BETWEEN CURRENT ROW AND CURRENT ROW) AS a FROM emp ORDER BY id;
--> id INT, a BIGINT
--> 1|1
--> 2|2
--> 3|3
--> 4|4
--> 5|5
--> 6|6
SELECT id, first_value(name) OVER w AS f, last_value(name) OVER w AS l, nth_value(name, 2) OVER w AS n, first_value(name) IGNORE NULLS OVER w AS fi FROM emp WINDOW w AS (PARTITION BY dept ORDER BY id) ORDER BY id;
--> id INT, f STRING, l STRING, n STRING, fi STRING
--> 1|ann|ann|NULL|ann
--> 2|ann|bob|bob|ann
--> 3|cid|cid|NULL|cid
--> 4|dée|dée|NULL|dée
--> 5|NULL|NULL|NULL|NULL
--> 6|cid|ann|ann|cid
SELECT id, first(name) IGNORE NULLS OVER (ORDER BY id DESC) AS a, last(name) IGNORE NULLS OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS b, any_value(name) RESPECT NULLS OVER (ORDER BY id) AS c FROM emp ORDER BY id;
--> id INT, a STRING, b STRING, c STRING
--> 1|ann|ann|ann
--> 2|ann|ann|ann
--> 3|ann|ann|ann
--> 4|ann|ann|ann
--> 5|ann|ann|ann
--> 6|ann|ann|ann
SELECT id, nth_value(name, 3) OVER (ORDER BY id) AS a, nth_value(name, 1) IGNORE NULLS OVER (ORDER BY id DESC) AS b, nth_value(name, 2) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS c FROM emp ORDER BY id;
--> id INT, a STRING, b STRING, c STRING
--> 1|NULL|ann|bob
--> 2|NULL|ann|bob
--> 3|cid|ann|cid
--> 4|cid|ann|dée
--> 5|cid|ann|NULL
--> 6|cid|ann|ann
SELECT nth_value(name, 0) OVER (ORDER BY id) FROM emp;
--! DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE
SELECT id, lead(name) OVER (ORDER BY id) AS a, lag(name, 2, 'none') OVER (ORDER BY id) AS b, lead(pay, 1, 0) OVER (ORDER BY id) AS c, lag(id, -1) OVER (ORDER BY id) AS d, lead(id, 0) OVER (ORDER BY id) AS e FROM emp ORDER BY id;
--> id INT, a STRING, b STRING, c DECIMAL(6,2), d INT, e INT
--> 1|bob|none|4000.00|2|1
--> 2|cid|none|4000.00|3|2
--> 3|dée|ann|100.25|4|3
--> 4|NULL|bob|NULL|5|4
--> 5|ann|cid|7000.00|6|5
--> 6|NULL|dée|0.00|NULL|6
SELECT id, lead(name) IGNORE NULLS OVER (ORDER BY id) AS a, lag(dept) IGNORE NULLS OVER (ORDER BY id) AS b, lag(dept, 1, -1) IGNORE NULLS OVER (PARTITION BY name ORDER BY id) AS c FROM emp ORDER BY id;
--> id INT, a STRING, b INT, c INT
--> 1|bob|NULL|-1
--> 2|cid|10|-1
--> 3|dée|10|-1
--> 4|ann|20|-1
--> 5|ann|20|-1
--> 6|NULL|30|10
SELECT lead(id, dept) OVER (ORDER BY id) FROM emp;
--! DATATYPE_MISMATCH.NON_FOLDABLE_INPUT
SELECT lead(id) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM emp;
--! _LEGACY_ERROR_TEMP_1035
SELECT lead(id) OVER () FROM emp;
--! WINDOW_FUNCTION_FRAME_NOT_ORDERED
SELECT lead(id, 1, 'x') OVER (ORDER BY id) FROM emp;
--! CAST_INVALID_INPUT
SELECT id, row_number() OVER (ORDER BY name, id) AS rn, rank() OVER (ORDER BY name) AS r, dense_rank() OVER (ORDER BY name) AS dr, percent_rank() OVER (ORDER BY name) AS pr, cume_dist() OVER (ORDER BY name) AS cd, ntile(4) OVER (ORDER BY id) AS nt FROM emp ORDER BY id;
--> id INT, rn INT, r INT, dr INT, pr DOUBLE, cd DOUBLE, nt INT
--> 1|2|2|2|0.2|0.5|1
--> 2|4|4|3|0.6|0.6666666666666666|1
--> 3|5|5|4|0.8|0.8333333333333334|2
--> 4|6|6|5|1.0|1.0|2
--> 5|1|1|1|0.0|0.16666666666666666|3
--> 6|3|2|2|0.2|0.5|4
SELECT id, ntile(10) OVER (ORDER BY id) AS a, ntile(1) OVER (ORDER BY id) AS b FROM emp ORDER BY id;
--> id INT, a INT, b INT
--> 1|1|1
--> 2|2|1
--> 3|3|1
--> 4|4|1
--> 5|5|1
--> 6|6|1
SELECT ntile(0) OVER (ORDER BY id) FROM emp;
--! DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE
SELECT ntile(id) OVER (ORDER BY id) FROM emp;
--! DATATYPE_MISMATCH.NON_FOLDABLE_INPUT
SELECT ntile() OVER (ORDER BY id) AS n FROM emp ORDER BY n;
--> n INT
--> 1
--> 1
--> 1
--> 1
--> 1
--> 1
SELECT rank() OVER (PARTITION BY dept) FROM emp;
--! WINDOW_FUNCTION_FRAME_NOT_ORDERED
SELECT row_number() FROM emp;
--! WINDOW_FUNCTION_WITHOUT_OVER_CLAUSE
SELECT rank(name) OVER (ORDER BY id) FROM emp;
--> RANK() OVER (ORDER BY id ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT
--> 1
--> 2
--> 3
--> 4
--> 5
--> 6
SELECT dept, sum(pay) AS s, rank() OVER (ORDER BY sum(pay) DESC NULLS LAST) AS r, sum(sum(pay)) OVER (ORDER BY dept) AS run, count(*) OVER () AS groups FROM emp GROUP BY dept ORDER BY dept;
--> dept INT, s DECIMAL(16,2), r INT, run DECIMAL(26,2), groups BIGINT
--> NULL|100.25|3|100.25|4
--> 10|9000.50|2|9100.75|4
--> 20|11000.00|1|20100.75|4
--> 30|NULL|4|20100.75|4
SELECT dept, max(id) - lag(max(id)) OVER (ORDER BY dept) AS d FROM emp GROUP BY dept ORDER BY dept;
--> dept INT, d INT
--> NULL|NULL
--> 10|-2
--> 20|4
--> 30|-1
SELECT dept, sum(pay) OVER (ORDER BY dept) FROM emp GROUP BY dept;
--! MISSING_AGGREGATION
SELECT id FROM emp WHERE row_number() OVER (ORDER BY id) = 1;
--! WINDOW_FUNCTION_NOT_ALLOWED_IN_CLAUSE
SELECT dept FROM emp GROUP BY dept HAVING rank() OVER (ORDER BY dept) = 1;
--! WINDOW_FUNCTION_NOT_ALLOWED_IN_CLAUSE
SELECT id FROM emp QUALIFY row_number() OVER (PARTITION BY dept ORDER BY pay DESC) = 1 ORDER BY id;
--> id INT
--> 1
--> 4
--> 5
--> 6
SELECT id, row_number() OVER (PARTITION BY dept ORDER BY id) AS rn FROM emp QUALIFY rn = 1 ORDER BY id;
--> id INT, rn INT
--> 1|1
--> 3|1
--> 4|1
--> 5|1
SELECT id FROM emp QUALIFY id > 2;
--! QUALIFY_REQUIRES_WINDOW_FUNCTION
SELECT id FROM emp ORDER BY row_number() OVER (ORDER BY pay DESC NULLS LAST);
--! UNSUPPORTED_EXPR_FOR_OPERATOR
SELECT sum(row_number() OVER (ORDER BY id)) FROM emp;
--! _LEGACY_ERROR_TEMP_1031
SELECT count(DISTINCT name) OVER (PARTITION BY dept) FROM emp;
--! DISTINCT_WINDOW_FUNCTION_UNSUPPORTED
SELECT sum(id) FILTER (WHERE id > 2) OVER (ORDER BY id) AS s FROM emp ORDER BY s;
--> s BIGINT
--> NULL
--> NULL
--> 3
--> 7
--> 12
--> 18
SELECT id, sum(id) OVER w AS a, sum(id) OVER (w ROWS 1 PRECEDING) AS b FROM emp WINDOW w AS (ORDER BY id) ORDER BY id;
--! PARSE_SYNTAX_ERROR
SELECT id, sum(id) OVER (w) AS a FROM emp WINDOW w AS (PARTITION BY dept ORDER BY id) ORDER BY id;
--> id INT, a BIGINT
--> 1|1
--> 2|3
--> 3|3
--> 4|4
--> 5|5
--> 6|9
SELECT id, sum(id) OVER w2 AS a FROM emp WINDOW w AS (PARTITION BY dept), w2 AS (w ORDER BY id) ORDER BY id;
--! PARSE_SYNTAX_ERROR
SELECT id, sum(id) OVER (w PARTITION BY dept) AS a FROM emp WINDOW w AS (ORDER BY id);
--! PARSE_SYNTAX_ERROR
SELECT id, sum(id) OVER nope FROM emp;
--! MISSING_WINDOW_SPECIFICATION
SELECT id, sum(id) OVER w FROM emp WINDOW w AS (ORDER BY id), w AS (ORDER BY dept);
--! INVALID_SQL_SYNTAX.REPETITIVE_WINDOW_DEFINITION
SELECT id, sum(id) OVER (PARTITION BY dept ORDER BY id ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM emp ORDER BY id;
--> id INT, sum(id) OVER (PARTITION BY dept ORDER BY id ASC NULLS FIRST ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) BIGINT
--> 1|1
--> 2|3
--> 3|3
--> 4|4
--> 5|5
--> 6|9
SELECT id, rank() OVER (ORDER BY dept DESC NULLS LAST), lag(id, 1, 0) OVER (ORDER BY id) FROM emp ORDER BY id;
--> id INT, RANK() OVER (ORDER BY dept DESC NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT, lag(id, 1, 0) OVER (ORDER BY id ASC NULLS FIRST ROWS BETWEEN -1 FOLLOWING AND -1 FOLLOWING) INT
--> 1|4|0
--> 2|4|1
--> 3|2|2
--> 4|6|3
--> 5|1|4
--> 6|2|5
SELECT id, min(pay) OVER (ORDER BY id ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS mi, max(name) OVER (ORDER BY id ROWS BETWEEN CURRENT ROW AND 1 FOLLOWING) AS ma FROM emp ORDER BY id;
--> id INT, mi DECIMAL(6,2), ma STRING
--> 1|5000.50|bob
--> 2|4000.00|cid
--> 3|4000.00|dée
--> 4|100.25|dée
--> 5|100.25|ann
--> 6|100.25|ann
SELECT id, stddev(pay) OVER (ORDER BY id) AS s, percentile(pay, 0.5) OVER (PARTITION BY dept) AS p, median(pay) OVER () AS m, mode(name) OVER () AS mo FROM emp ORDER BY id;
--> id INT, s DOUBLE, p DOUBLE, m DOUBLE, mo STRING
--> 1|NULL|4500.25|4000.0|ann
--> 2|707.4603345771408|4500.25|4000.0|ann
--> 3|577.6389443242206|5500.0|4000.0|ann
--> 4|2168.535425264019|100.25|4000.0|ann
--> 5|2168.535425264019|NULL|4000.0|ann
--> 6|2510.329669585252|5500.0|4000.0|ann
SELECT id, percentile_cont(0.5) WITHIN GROUP (ORDER BY pay) OVER (PARTITION BY dept) AS p FROM emp ORDER BY id;
--> id INT, p DOUBLE
--> 1|4500.25
--> 2|4500.25
--> 3|5500.0
--> 4|100.25
--> 5|NULL
--> 6|5500.0
SELECT id, listagg(name, ',') WITHIN GROUP (ORDER BY name) OVER (PARTITION BY dept) AS p FROM emp ORDER BY id;
--> id INT, p STRING
--> 1|ann,bob
--> 2|ann,bob
--> 3|ann,cid
--> 4|dée
--> 5|NULL
--> 6|ann,cid
SELECT id, count_if(pay > 4000) OVER (ORDER BY id) AS a, bool_or(pay > 6000) OVER (ORDER BY id) AS b, max_by(name, pay) OVER (ORDER BY id) AS c FROM emp ORDER BY id;
--> id INT, a BIGINT, b BOOLEAN, c STRING
--> 1|1|false|ann
--> 2|1|false|ann
--> 3|1|false|ann
--> 4|1|false|ann
--> 5|1|false|ann
--> 6|2|true|ann
SELECT id, x, sum(x) OVER (ORDER BY id) AS s, avg(x) OVER (ORDER BY id ROWS 1 PRECEDING) AS a FROM VALUES (1, 1.0D), (2, double('NaN')), (3, 2.0D), (4, double('-Infinity')), (5, NULL) AS t(id, x) ORDER BY id;
--> id INT, x DOUBLE, s DOUBLE, a DOUBLE
--> 1|1.0|1.0|1.0
--> 2|NaN|NaN|NaN
--> 3|2.0|NaN|NaN
--> 4|-Infinity|NaN|-Infinity
--> 5|NULL|NaN|-Infinity
SELECT id, sum(d) OVER (ORDER BY id) AS s, avg(d) OVER (ORDER BY id) AS a FROM VALUES (1, 0.1BD), (2, 99999999.9BD), (3, NULL) AS t(id, d) ORDER BY id;
--> id INT, s DECIMAL(19,1), a DECIMAL(13,5)
--> 1|0.1|0.10000
--> 2|100000000.0|50000000.00000
--> 3|100000000.0|50000000.00000
SELECT id, sum(id) OVER (ORDER BY id ROWS BETWEEN 3 PRECEDING AND 2 PRECEDING) AS a, count(*) OVER (ORDER BY id ROWS BETWEEN 2 FOLLOWING AND 3 FOLLOWING) AS b FROM emp ORDER BY id;
--> id INT, a BIGINT, b BIGINT
--> 1|NULL|2
--> 2|NULL|2
--> 3|1|2
--> 4|3|1
--> 5|5|0
--> 6|7|0
SELECT id, sum(id) OVER (PARTITION BY 1 ORDER BY id) AS a, sum(id) OVER (ORDER BY 1) AS b FROM emp ORDER BY id;
--> id INT, a BIGINT, b BIGINT
--> 1|1|21
--> 2|3|21
--> 3|6|21
--> 4|10|21
--> 5|15|21
--> 6|21|21
SELECT id, sum(id) OVER (PARTITION BY dept, name IS NULL ORDER BY pay DESC, id) AS a FROM emp ORDER BY id;
--> id INT, a BIGINT
--> 1|1
--> 2|3
--> 3|9
--> 4|4
--> 5|5
--> 6|6
SELECT n, count(*) OVER (PARTITION BY x) AS c FROM nums ORDER BY n, c;
--> n INT, c BIGINT
--> NULL|1
--> NULL|2
--> 1|1
--> 2|1
--> 2|2
--> 4|1
SELECT n, s, sum(n) OVER (PARTITION BY s ORDER BY n NULLS LAST) AS c FROM nums ORDER BY n, s;
--> n INT, s STRING, c BIGINT
--> NULL|NULL|2
--> NULL|a|1
--> 1|a|1
--> 2|NULL|2
--> 2|b|2
--> 4|ü|4
SELECT sum(n) OVER (ORDER BY n) AS a FROM nothing;
--> a BIGINT
SELECT DISTINCT sum(id) OVER (PARTITION BY dept) AS s FROM emp ORDER BY s;
--> s BIGINT
--> 3
--> 4
--> 5
--> 9
SELECT id, (sum(id) OVER (ORDER BY id)) / (count(*) OVER ()) AS r, CASE WHEN row_number() OVER (ORDER BY id) > 3 THEN 'hi' ELSE 'lo' END AS c FROM emp ORDER BY id;
--> id INT, r DOUBLE, c STRING
--> 1|0.16666666666666666|lo
--> 2|0.5|lo
--> 3|1.0|lo
--> 4|1.6666666666666667|hi
--> 5|2.5|hi
--> 6|3.5|hi
SELECT id, nth_value(id, 2) FROM FIRST OVER (ORDER BY id) FROM emp;
--! PARSE_SYNTAX_ERROR
SELECT approx_count_distinct(name) OVER (PARTITION BY dept) AS a FROM emp ORDER BY a;
--> a BIGINT
--> 0
--> 1
--> 2
--> 2
--> 2
--> 2
SELECT first_value(id, true) OVER (ORDER BY id) AS a FROM emp ORDER BY a;
--> a INT
--> 1
--> 1
--> 1
--> 1
--> 1
--> 1
SELECT grouping(dept), rank() OVER (ORDER BY grouping(dept), dept) AS r FROM emp GROUP BY ROLLUP(dept) ORDER BY r;
--> grouping(dept) TINYINT, r INT
--> 0|1
--> 0|2
--> 0|3
--> 0|4
--> 1|5
SELECT e.id, sum(d.dept) OVER (PARTITION BY e.dept) AS s FROM emp e LEFT JOIN dept d USING (dept) ORDER BY e.id;
--> id INT, s BIGINT
--> 1|20
--> 2|20
--> 3|40
--> 4|NULL
--> 5|NULL
--> 6|40
SELECT id, sum(1) OVER (ORDER BY id RANGE BETWEEN UNBOUNDED PRECEDING AND 2 FOLLOWING) AS a, sum(1) OVER (ORDER BY id DESC RANGE BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS b FROM emp ORDER BY id;
--> id INT, a BIGINT, b BIGINT
--> 1|3|NULL
--> 2|4|1
--> 3|5|2
--> 4|6|3
--> 5|6|4
--> 6|6|5
SELECT id, sum(1) OVER (ORDER BY i RANGE BETWEEN INTERVAL '1' DAY PRECEDING AND CURRENT ROW) AS a FROM VALUES (1, INTERVAL '1' DAY), (2, INTERVAL '2' DAY), (3, INTERVAL '5' DAY) AS t(id, i) ORDER BY id;
--> id INT, a BIGINT
--> 1|1
--> 2|2
--> 3|1
SELECT id, sum(1) OVER (ORDER BY d RANGE BETWEEN INTERVAL '1' DAY PRECEDING AND INTERVAL '1' MONTH FOLLOWING) AS a FROM VALUES (1, TIMESTAMP_NTZ'2020-01-31 00:00:00'), (2, TIMESTAMP_NTZ'2020-02-29 00:00:00') AS t(id, d) ORDER BY id;
--! DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_DIFF_TYPES
