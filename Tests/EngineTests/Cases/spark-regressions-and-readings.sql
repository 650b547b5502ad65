SELECT levenshtein('kitten', b, CAST(NULL AS INT)) FROM VALUES ('sitting'), (NULL) AS t(b);
--> levenshtein(kitten, b, CAST(NULL AS INT)) INT
--> -1
--> NULL
SELECT levenshtein(a, b, n) FROM VALUES ('kitten', 'sitting', 2), ('kitten', 'sitting', NULL), ('a', 'a', NULL), (NULL, 'a', NULL), ('kitten', 'sitting', 4), ('', 'abc', NULL), ('', 'abc', -1), ('abc', 'abc', -1) AS t(a, b, n);
--> levenshtein(a, b, n) INT
--> -1
--> -1
--> -1
--> -1
--> -1
--> 0
--> 3
--> NULL
SELECT levenshtein('kitten', 'sitting', n) FROM VALUES (NULL), (3), (2) AS t(n);
--> levenshtein(kitten, sitting, n) INT
--> -1
--> -1
--> 3
SELECT levenshtein('kitten', 'sitting', NULL);
--> levenshtein(kitten, sitting, NULL) INT
--> NULL
SELECT levenshtein(a, 'abc', NULL) FROM VALUES ('abc'), ('abd') AS t(a);
--> levenshtein(a, abc, NULL) INT
--> -1
--> 0
SELECT hex(count_min_sketch(c, 0.5d, 0.5d, 1)) FROM (SELECT 1 AS c WHERE false);
--> hex(count_min_sketch(c, 0.5, 0.5, 1)) STRING
--> 0000000100000000000000000000000100000004000000005D8D6AB90000000000000000000000000000000000000000000000000000000000000000
SELECT hex(count_min_sketch(c, 0.5d, 0.5d, 1)) FROM VALUES (1) AS t(c) WHERE c > 1;
--> hex(count_min_sketch(c, 0.5, 0.5, 1)) STRING
--> 0000000100000000000000000000000100000004000000005D8D6AB90000000000000000000000000000000000000000000000000000000000000000
SELECT c, hex(count_min_sketch(c, 0.5d, 0.5d, 1)) FROM VALUES (1) AS t(c) WHERE c > 1 GROUP BY c;
--> c INT, hex(count_min_sketch(c, 0.5, 0.5, 1)) STRING
SELECT hex(count_min_sketch(c, 0.5d, 0.5d, 1)) FROM VALUES (CAST(NULL AS INT)) AS t(c);
--> hex(count_min_sketch(c, 0.5, 0.5, 1)) STRING
--> 0000000100000000000000000000000100000004000000005D8D6AB90000000000000000000000000000000000000000000000000000000000000000
SELECT hex(count_min_sketch(c, 0.5d, 0.5d, 1)) FROM VALUES (1), (2) AS t(c);
--> hex(count_min_sketch(c, 0.5, 0.5, 1)) STRING
--> 0000000100000000000000020000000100000004000000005D8D6AB90000000000000000000000000000000100000000000000010000000000000000
SELECT hex(count_min_sketch(c, 0.5d, 0.5d, 1) FILTER (WHERE c > 5)) FROM VALUES (1), (2) AS t(c);
--> hex(count_min_sketch(c, 0.5, 0.5, 1) FILTER (WHERE (c > 5))) STRING
--> 0000000100000000000000000000000100000004000000005D8D6AB90000000000000000000000000000000000000000000000000000000000000000
SELECT hex(count_min_sketch(c, 0.5d, 0.5d, 1)) FROM VALUES ('a') AS t(c) WHERE c > 'b';
--> hex(count_min_sketch(c, 0.5, 0.5, 1)) STRING
--> 0000000100000000000000000000000100000004000000005D8D6AB90000000000000000000000000000000000000000000000000000000000000000
SELECT mode() WITHIN GROUP (ORDER BY c) FROM VALUES (1), (2), (2) AS t(c);
--> mode() WITHIN GROUP (ORDER BY c DESC) INT
--> 2
SELECT mode() WITHIN GROUP (ORDER BY c DESC) FROM VALUES (1), (1), (2), (2) AS t(c);
--> mode() WITHIN GROUP (ORDER BY c) INT
--> 2
SELECT mode() WITHIN GROUP (ORDER BY c) FROM VALUES (1), (1), (2), (2) AS t(c);
--> mode() WITHIN GROUP (ORDER BY c DESC) INT
--> 1
SELECT mode(c) WITHIN GROUP (ORDER BY c) FROM VALUES (1), (1), (2), (2) AS t(c);
--! INVALID_WITHIN_GROUP_EXPRESSION.WRONG_NUM_ORDERINGS
SELECT mode(c, true) FROM VALUES (1), (1), (2), (2) AS t(c);
--> mode() WITHIN GROUP (ORDER BY c DESC) INT
--> 1
SELECT mode(c, false) FROM VALUES (1), (1), (2) AS t(c);
--> mode(c) INT
--> 1
SELECT mode() FROM VALUES (1) AS t(c);
--! INVALID_WITHIN_GROUP_EXPRESSION.WITHIN_GROUP_MISSING
SELECT mode(true) WITHIN GROUP (ORDER BY c) FROM VALUES (1) AS t(c);
--! INVALID_WITHIN_GROUP_EXPRESSION.WRONG_NUM_ORDERINGS
SELECT mode() WITHIN GROUP (ORDER BY c, d) FROM VALUES (1, 2) AS t(c, d);
--! INVALID_WITHIN_GROUP_EXPRESSION.WRONG_NUM_ORDERINGS
SELECT mode() WITHIN GROUP (ORDER BY c) FROM VALUES (NULL), (NULL), (2) AS t(c);
--> mode() WITHIN GROUP (ORDER BY c DESC) INT
--> 2
SELECT mode() WITHIN GROUP (ORDER BY c) FILTER (WHERE c > 1) FROM VALUES (1), (1), (2) AS t(c);
--> mode() WITHIN GROUP (ORDER BY c DESC) FILTER (WHERE (c > 1)) INT
--> 2
SELECT mode() WITHIN GROUP (ORDER BY c) OVER () FROM VALUES (1), (1), (2) AS t(c);
--> mode() WITHIN GROUP (ORDER BY c DESC) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) INT
--> 1
--> 1
--> 1
SELECT from_json('{"a":"20240101"}', 'a DATE');
--> from_json({"a":"20240101"}) STRUCT<a: DATE>
--> {+57385-07-07}
SELECT from_json('{"a":"2024-1-1"}', 'a DATE');
--> from_json({"a":"2024-1-1"}) STRUCT<a: DATE>
--> {2024-01-01}
SELECT from_json('{"a":"20240101 "}', 'a DATE');
--> from_json({"a":"20240101 "}) STRUCT<a: DATE>
--> {null}
SELECT from_json('{"a":"2024"}', 'a DATE');
--> from_json({"a":"2024"}) STRUCT<a: DATE>
--> {2024-01-01}
SELECT from_json('{"a":"202401"}', 'a DATE');
--> from_json({"a":"202401"}) STRUCT<a: DATE>
--> {+202401-01-01}
SELECT from_json('{"a":20240101}', 'a DATE');
--> from_json({"a":20240101}) STRUCT<a: DATE>
--> {null}
SELECT from_json('{"a":"12345"}', 'a DATE');
--> from_json({"a":"12345"}) STRUCT<a: DATE>
--> {+12345-01-01}
SELECT from_json('{"a":"123456789"}', 'a DATE');
--> from_json({"a":"123456789"}) STRUCT<a: DATE>
--> {+339983-03-18}
SELECT from_json('{"a":"-5"}', 'a DATE');
--> from_json({"a":"-5"}) STRUCT<a: DATE>
--> {1969-12-27}
SELECT from_json('{"a":"2024-01-01T00:00:00"}', 'a DATE');
--> from_json({"a":"2024-01-01T00:00:00"}) STRUCT<a: DATE>
--> {2024-01-01}
SELECT from_json('{"a":"20240101"}', 'a TIMESTAMP');
--> from_json({"a":"20240101"}) STRUCT<a: TIMESTAMP>
--> {null}
SELECT from_json('{"a":"20240101"}', 'a DATE', map('dateFormat', 'yyyyMMdd'));
--> from_json({"a":"20240101"}) STRUCT<a: DATE>
--> {2024-01-01}
SELECT from_json('{"a":"20240101"}', 'a DATE', map('dateFormat', 'yyyy-MM-dd'));
--> from_json({"a":"20240101"}) STRUCT<a: DATE>
--> {null}
SELECT from_csv('20240101', 'a DATE');
--> from_csv(20240101) STRUCT<a: DATE>
--> {null}
SELECT from_csv('12345', 'a DATE');
--> from_csv(12345) STRUCT<a: DATE>
--> {+12345-01-01}
SELECT from_csv('2024-1-1', 'a DATE');
--> from_csv(2024-1-1) STRUCT<a: DATE>
--> {2024-01-01}
SELECT regr_slope(y, x), regr_intercept(y, x), regr_r2(y, x), regr_sxx(y, x), regr_sxy(y, x), regr_syy(y, x) FROM VALUES (1.1, 2.3), (2.7, 3.9), (3.3, 5.1), (4.9, 7.7) AS t(y, x);
--> regr_slope(y, x) DOUBLE, regr_intercept(y, x) DOUBLE, regr_r2(y, x) DOUBLE, regr_sxx(y, x) DOUBLE, regr_sxy(y, x) DOUBLE, regr_syy(y, x) DOUBLE
--> 0.6829581993569132|-0.24405144694533742|0.9801373077257319|15.550000000000004|10.620000000000001|7.400000000000001
SELECT regr_slope(y, x), regr_intercept(y, x), regr_r2(y, x), regr_sxx(y, x), regr_sxy(y, x), regr_syy(y, x) FROM (SELECT sin(id) AS y, cos(id * 1.7) AS x FROM range(50));
--> regr_slope(y, x) DOUBLE, regr_intercept(y, x) DOUBLE, regr_r2(y, x) DOUBLE, regr_sxx(y, x) DOUBLE, regr_sxy(y, x) DOUBLE, regr_syy(y, x) DOUBLE
--> -0.05298302667355279|0.004234470528404046|0.002800607699552162|24.987502514674276|-1.3239135122404537|25.046330103187806
SELECT stddev(x), var_pop(x), skewness(x), kurtosis(x) FROM (SELECT sin(id) * 1e6 AS x FROM range(100));
--> stddev(x) DOUBLE, var_pop(x) DOUBLE, skewness(x) DOUBLE, kurtosis(x) DOUBLE
--> 710743.9797448484|5.001054346961101E11|-0.011834668488634997|-1.4952872371820223
SELECT TRANSFORM(a) USING 'cat' AS (x FLOAT) FROM VALUES ('0x1.8p1'), ('1.5 '), (' 1.5'), ('1.5d'), ('1.5f'), ('0x1p-3'), ('+1.5') AS t(a);
--> x FLOAT
--> 0.125
--> 1.5
--> 1.5
--> 1.5
--> 1.5
--> 1.5
--> 3.0
SELECT TRANSFORM(a) USING 'cat' AS (x INT) FROM VALUES ('12 '), (' 12'), ('+12'), ('0x10'), ('1.5'), ('12L'), ('') AS t(a);
--> x INT
--> 12
--> NULL
--> NULL
--> NULL
--> NULL
--> NULL
--> NULL
SELECT TRANSFORM(a) USING 'cat' AS (x BIGINT) FROM VALUES ('12 '), (' 12'), ('+12'), ('99999999999999999999') AS t(a);
--> x BIGINT
--> 12
--> NULL
--> NULL
--> NULL
SELECT TRANSFORM(a) USING 'cat' AS (x SMALLINT) FROM VALUES ('12 '), (' 12'), ('70000') AS t(a);
--> x SMALLINT
--> NULL
--> NULL
--> NULL
SELECT TRANSFORM(a) USING 'cat' AS (x BOOLEAN) FROM VALUES ('true '), (' true'), ('TRUE'), ('t'), ('yes'), ('1') AS t(a);
--> x BOOLEAN
--> NULL
--> NULL
--> NULL
--> NULL
--> NULL
--> true
SELECT TRANSFORM(a) USING 'cat' AS (x DECIMAL(5,2)) FROM VALUES ('1.5 '), (' 1.5'), ('1e2'), ('1.555'), ('99999'), ('0x10') AS t(a);
--! NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION
SELECT TRANSFORM(a) USING 'cat' AS (x DATE) FROM VALUES ('2024-01-01 '), (' 2024-01-01'), ('2024'), ('20240101'), ('2024-1-1') AS t(a);
--> x DATE
--> 2024-01-01
--> 2024-01-01
--> 2024-01-01
--> 2024-01-01
--> NULL
SELECT TRANSFORM(a) USING 'cat' AS (x TIMESTAMP) FROM VALUES ('2024-01-01 '), (' 2024-01-01 01:02:03'), ('2024'), ('2024-01-01T00:00:00Z') AS t(a);
--> x TIMESTAMP
--> 2024-01-01 00:00:00
--> 2024-01-01 00:00:00
--> 2024-01-01 00:00:00
--> 2024-01-01 01:02:03
SELECT TRANSFORM(a) USING 'cat' AS (x STRING) FROM VALUES ('a '), (' a') AS t(a);
--> x STRING
-->  a
--> a 
SELECT CAST(a AS DOUBLE) FROM VALUES ('0x1.8p1') AS t(a);
--> a DOUBLE
--> 3.0
SELECT try_cast(a AS DOUBLE) FROM VALUES ('0x1.8p1'), ('1.5d'), ('1.5f '), ('0x1p-3d'), ('0X1P3'), ('0x.8p1'), ('0x1'), ('0x1.p2') AS t(a);
--> a DOUBLE
--> 0.125
--> 1.0
--> 1.5
--> 1.5
--> 3.0
--> 4.0
--> 8.0
--> NULL
SELECT try_cast(a AS FLOAT) FROM VALUES ('0x1.8p1'), ('1.5d'), ('1.5f '), ('0x1p-3d') AS t(a);
--> a FLOAT
--> 0.125
--> 1.5
--> 1.5
--> 3.0
SELECT floor(rand(1) * 3) IN (0, 2) FROM range(10);
--> (FLOOR((rand(1) * 3)) IN (0, 2)) BOOLEAN
--> false
--> false
--> false
--> false
--> true
--> true
--> true
--> true
--> true
--> true
