-- Windows and their frames, aggregates, percentiles, generators and lambdas.
CREATE TEMPORARY VIEW ten AS SELECT id AS u, id % 10 AS ten, id % 4 AS four, id % 2 AS two, CAST(id AS STRING) AS s, id * 37 % 11 AS r FROM range(20);
CREATE TEMPORARY VIEW nums AS SELECT * FROM VALUES (1, 1.5, 'a', DATE'2020-01-01'), (2, 2.5, 'b', DATE'2020-01-05'), (2, NULL, 'c', NULL), (NULL, 4.5, NULL, DATE'2020-02-01'), (5, -1.0, 'a', DATE'2019-01-01') t(i, d, s, dt);
SELECT four, ten, sum(four) OVER (PARTITION BY ten ORDER BY u) AS s, avg(ten) OVER (PARTITION BY four) AS a FROM ten WHERE u < 10 ORDER BY u;
--> four BIGINT, ten BIGINT, s BIGINT, a DOUBLE
--> 0|0|0|4.0
--> 1|1|1|5.0
--> 2|2|2|4.0
--> 3|3|3|5.0
--> 0|4|0|4.0
--> 1|5|1|5.0
--> 2|6|2|4.0
--> 3|7|3|5.0
--> 0|8|0|4.0
--> 1|9|1|5.0
SELECT count(*) OVER () FROM ten WHERE u < 3;
--> count(1) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) BIGINT
--> 3
--> 3
--> 3
SELECT sum(u) OVER (ORDER BY ten ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS s, u FROM ten WHERE u < 5 ORDER BY u;
--> s BIGINT, u BIGINT
--> 0|0
--> 1|1
--> 3|2
--> 6|3
--> 10|4
SELECT ntile(0) OVER (ORDER BY ten) FROM ten;
--! DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE
SELECT ntile(u) OVER (ORDER BY ten) FROM ten;
--! DATATYPE_MISMATCH.NON_FOLDABLE_INPUT
SELECT ntile('2') OVER (ORDER BY ten) FROM ten;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT lag(ten, -1) OVER (ORDER BY u), lead(ten, 0) OVER (ORDER BY u) FROM ten WHERE u < 3;
--> lag(ten, -1, NULL) OVER (ORDER BY u ASC NULLS FIRST ROWS BETWEEN 1 FOLLOWING AND 1 FOLLOWING) BIGINT, lead(ten, 0, NULL) OVER (ORDER BY u ASC NULLS FIRST ROWS BETWEEN 0 FOLLOWING AND 0 FOLLOWING) BIGINT
--> 1|0
--> 2|1
--> NULL|2
SELECT lag(ten, 1, 'x') OVER (ORDER BY u) FROM ten WHERE u < 2;
--! CAST_INVALID_INPUT
SELECT lag(ten) OVER () FROM ten;
--! WINDOW_FUNCTION_FRAME_NOT_ORDERED
SELECT lag(ten) OVER (ORDER BY u ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM ten;
--! _LEGACY_ERROR_TEMP_1035
SELECT first_value(ten) OVER (PARTITION BY four ORDER BY ten) AS f, last_value(four) OVER (ORDER BY ten) AS l, nth_value(ten, 2) OVER (PARTITION BY four ORDER BY ten) AS n, ten, four FROM ten WHERE u < 10 ORDER BY four, ten;
--> f BIGINT, l BIGINT, n BIGINT, ten BIGINT, four BIGINT
--> 0|0|NULL|0|0
--> 0|0|4|4|0
--> 0|0|4|8|0
--> 1|1|NULL|1|1
--> 1|1|5|5|1
--> 1|1|5|9|1
--> 2|2|NULL|2|2
--> 2|2|6|6|2
--> 3|3|NULL|3|3
--> 3|3|7|7|3
SELECT sum(u) OVER (ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) s, u FROM ten WHERE u < 5 ORDER BY u;
--> s BIGINT, u BIGINT
--> 10|0
--> 10|1
--> 9|2
--> 7|3
--> 4|4
SELECT sum(u) OVER (ORDER BY u ROWS BETWEEN 1 FOLLOWING AND 1 PRECEDING) FROM ten;
--! DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_WRONG_COMPARISON
SELECT sum(u) OVER (ORDER BY u ROWS BETWEEN UNBOUNDED FOLLOWING AND 1 PRECEDING) FROM ten;
--! DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_INVALID_BOUND
SELECT sum(u) OVER (ORDER BY u ROWS BETWEEN CURRENT ROW AND UNBOUNDED PRECEDING) FROM ten;
--! DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_INVALID_BOUND
SELECT sum(u) OVER (ORDER BY u, ten RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) FROM ten;
--! DATATYPE_MISMATCH.RANGE_FRAME_MULTI_ORDER
SELECT sum(u) OVER (ORDER BY s RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) FROM ten;
--! DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_UNACCEPTED_TYPE
SELECT sum(u) OVER (ORDER BY u ROWS BETWEEN 1 PRECEDING AND CURRENT ROW EXCLUDE CURRENT ROW) FROM ten;
--! PARSE_SYNTAX_ERROR
SELECT four, sum(u), sum(sum(u)) OVER (), rank() OVER (ORDER BY sum(u) DESC) FROM ten GROUP BY four ORDER BY four;
--> four BIGINT, sum(u) BIGINT, sum(sum(u)) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) BIGINT, RANK() OVER (ORDER BY sum(u) DESC NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT
--> 0|40|190|4
--> 1|45|190|3
--> 2|50|190|2
--> 3|55|190|1
SELECT rank() OVER (ORDER BY rank() OVER (ORDER BY u)) FROM ten;
--> RANK() OVER (ORDER BY RANK() OVER (ORDER BY u ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT
--> 1
--> 2
--> 3
--> 4
--> 5
--> 6
--> 7
--> 8
--> 9
--> 10
--> 11
--> 12
--> 13
--> 14
--> 15
--> 16
--> 17
--> 18
--> 19
--> 20
SELECT u FROM ten ORDER BY rank() OVER (ORDER BY u DESC) LIMIT 2;
--! UNSUPPORTED_EXPR_FOR_OPERATOR
SELECT count(DISTINCT two) OVER (PARTITION BY four) FROM ten;
--! DISTINCT_WINDOW_FUNCTION_UNSUPPORTED
SELECT row_number() FILTER (WHERE u > 5) OVER (ORDER BY u) FROM ten;
--! INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY u) OVER (ORDER BY u) FROM ten;
--! INVALID_WINDOW_SPEC_FOR_AGGREGATION_FUNC
SELECT max(u) OVER (ORDER BY u ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) - min(u) OVER (ORDER BY u ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS w FROM ten WHERE u < 4;
--> w BIGINT
--> 1
--> 2
--> 2
--> 1
SELECT avg(d) OVER (ORDER BY i), max(dt) OVER (ORDER BY i), count(s) OVER (ORDER BY i), min(s) OVER (ORDER BY i DESC) FROM nums ORDER BY i, d;
--> avg(d) OVER (ORDER BY i ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) DECIMAL(6,5), max(dt) OVER (ORDER BY i ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) DATE, count(s) OVER (ORDER BY i ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) BIGINT, min(s) OVER (ORDER BY i DESC NULLS LAST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) STRING
--> 4.50000|2020-02-01|0|a
--> 3.00000|2020-02-01|1|a
--> 2.83333|2020-02-01|3|a
--> 2.83333|2020-02-01|3|a
--> 1.87500|2020-02-01|4|a
SELECT abs(u) OVER () FROM ten;
--! UNSUPPORTED_EXPR_FOR_WINDOW
SELECT nosuch(u) OVER () FROM ten;
--! UNRESOLVED_ROUTINE
SELECT sum(*) OVER () FROM ten;
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT percentile(s, 0.5) FROM nums;
--! CAST_INVALID_INPUT
SELECT percentile(i, 0.5, -1) FROM nums;
--! NEGATIVE_VALUES_IN_FREQUENCY_EXPRESSION
SELECT percentile(i, array(0.5, NULL)) FROM nums;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT median(s) FROM nums;
--! CAST_INVALID_INPUT
SELECT percentile_cont(0.25) WITHIN GROUP (ORDER BY i), percentile_cont(0.25) WITHIN GROUP (ORDER BY i DESC), percentile_disc(0.5) WITHIN GROUP (ORDER BY i), percentile_disc(array(0.1, 0.9)) WITHIN GROUP (ORDER BY d) FROM nums;
--> percentile_cont(0.25) WITHIN GROUP (ORDER BY i) DOUBLE, percentile_cont(0.25) WITHIN GROUP (ORDER BY i DESC) DOUBLE, percentile_disc(0.5) WITHIN GROUP (ORDER BY i) DOUBLE, percentile_disc(array(0.1, 0.9)) WITHIN GROUP (ORDER BY d) ARRAY<DOUBLE>
--> 1.75|2.75|2.0|[-1.0, 4.5]
SELECT percentile_cont(0.5) FROM nums;
--! INVALID_WITHIN_GROUP_EXPRESSION.WITHIN_GROUP_MISSING
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY s) FROM nums;
--! CAST_INVALID_INPUT
SELECT percentile_cont(DISTINCT 0.5) WITHIN GROUP (ORDER BY i) FROM nums;
--! INVALID_WITHIN_GROUP_EXPRESSION.DISTINCT_UNSUPPORTED
SELECT sum(i) WITHIN GROUP (ORDER BY i) FROM nums;
--! INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX
SELECT percentile_approx(i, 0.5), percentile_approx(i, array(0.5, 1.0)), percentile_approx(i, 0.5, 100), approx_percentile(d, 0.5), percentile_approx(dt, 0.5) FROM nums;
--> percentile_approx(i, 0.5, 10000) INT, percentile_approx(i, array(0.5, 1.0), 10000) ARRAY<INT>, percentile_approx(i, 0.5, 100) INT, approx_percentile(d, 0.5, 10000) DECIMAL(2,1), percentile_approx(dt, 0.5, 10000) DATE
--> 2|[2, 5]|2|1.5|2020-01-01
SELECT percentile_approx(i, 0.5, 0) FROM nums;
--! DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE
SELECT mode(i, i) FROM nums;
--! NON_FOLDABLE_ARGUMENT
SELECT max_by(s, map(1, i)) FROM nums;
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT approx_count_distinct(i), approx_count_distinct(s, 0.1), count_if(i > 1), count_if(NULL), any_value(2), first(5), last(NULL), bool_or(i > 4) FROM nums;
--> approx_count_distinct(i) BIGINT, approx_count_distinct(s) BIGINT, count_if((i > 1)) BIGINT, count_if(NULL) BIGINT, any_value(2) INT, first(5) INT, last(NULL) VOID, bool_or((i > 4)) BOOLEAN
--> 3|3|3|0|2|5|NULL|true
SELECT histogram_numeric(i, 2) FROM nums;
--> histogram_numeric(i, 2) ARRAY<STRUCT<x: INT, y: DOUBLE>>
--> [{1, 3.0}, {5, 1.0}]
SELECT avg(s) FROM nums WHERE false;
--> avg(s) DOUBLE
--> NULL
SELECT i, sum(d) FROM nums WHERE false GROUP BY i;
--> i INT, sum(d) DECIMAL(12,1)
SELECT sum(1), count(1), max('a'), avg(NULL), sum(NULL), typeof(sum(NULL)), typeof(avg(NULL)), typeof(max(NULL));
--> sum(1) BIGINT, count(1) BIGINT, max(a) STRING, avg(NULL) DOUBLE, sum(NULL) DOUBLE, typeof(sum(NULL)) STRING, typeof(avg(NULL)) STRING, typeof(max(NULL)) STRING
--> 1|1|a|NULL|NULL|double|double|void
SELECT sum(i) + sum(d) * 2, sum(i + d), sum(i) / count(*), avg(i) FILTER (WHERE s = 'a'), count(DISTINCT s) FILTER (WHERE i > 0), sum(DISTINCT i) FILTER (WHERE true) FROM nums;
--> (sum(i) + (sum(d) * 2)) DECIMAL(22,1), sum((i + d)) DECIMAL(22,1), (sum(i) / count(1)) DOUBLE, avg(i) FILTER (WHERE (s = a)) DOUBLE, count(DISTINCT s) FILTER (WHERE (i > 0)) BIGINT, sum(DISTINCT i) FILTER (WHERE true) BIGINT
--> 25.0|11.0|2.0|3.0|3|8
SELECT s, collect_list(i) FROM nums GROUP BY s ORDER BY s;
--> s STRING, collect_list(i) ARRAY<INT>
--> NULL|[]
--> a|[1, 5]
--> b|[2]
--> c|[2]
SELECT grouping(s), s, count(*) FROM nums GROUP BY s WITH ROLLUP ORDER BY 1, 2;
--> grouping(s) TINYINT, s STRING, count(1) BIGINT
--> 0|NULL|1
--> 0|a|2
--> 0|b|1
--> 0|c|1
--> 1|NULL|5
SELECT product(i) FROM nums;
--! UNRESOLVED_ROUTINE
SELECT sum(i) s FROM nums HAVING s > 3;
--> s BIGINT
--> 10
SELECT s, sum(i) FROM nums GROUP BY 1 HAVING sum(i) > 1 ORDER BY 2;
--> s STRING, sum(i) BIGINT
--> b|2
--> c|2
--> a|6
SELECT upper(s) AS s, sum(i) FROM nums GROUP BY s ORDER BY 1;
--> s STRING, sum(i) BIGINT
--> NULL|NULL
--> A|6
--> B|2
--> C|2
SELECT i, first(d) FROM nums GROUP BY i ORDER BY max(d) DESC NULLS LAST;
--> i INT, first(d) DECIMAL(2,1)
--> NULL|4.5
--> 2|2.5
--> 1|1.5
--> 5|-1.0
SELECT DISTINCT i, count(*) OVER () FROM nums ORDER BY i;
--> i INT, count(1) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) BIGINT
--> NULL|5
--> 1|5
--> 2|5
--> 5|5
SELECT DISTINCT s FROM nums ORDER BY upper(s);
--> s STRING
--> NULL
--> a
--> b
--> c
SELECT DISTINCT s FROM nums ORDER BY i;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT try_to_binary('zz', 'hex'), try_parse_json('{'), try_variant_get(parse_json('{"a": "x"}'), '$.a', 'int'), try_url_decode('%zz'), try_aes_decrypt(x'00', 'abcdefghijklmnop'), try_make_timestamp(2020, 13, 1, 1, 1, 1), try_make_interval(1), try_to_date('2020-13-01', 'yyyy-MM-dd'), try_divide(INTERVAL 1 YEAR, 0), try_multiply(INTERVAL 1 YEAR, 2147483647), try_subtract(DATE'2020-01-01', INTERVAL 1 DAY);
--> try_to_binary(zz, hex) BINARY, try_parse_json({) VARIANT, try_variant_get(parse_json({"a": "x"}), $.a) INT, try_url_decode(%zz) STRING, try_aes_decrypt(X'00', abcdefghijklmnop, GCM, DEFAULT, ) BINARY, try_make_timestamp(2020, 13, 1, 1, 1, 1) TIMESTAMP, try_make_interval(1, 0, 0, 0, 0, 0, 0.000000) INTERVAL, try_to_date(2020-13-01, yyyy-MM-dd) DATE, try_divide(INTERVAL '1' YEAR, 0) INTERVAL YEAR TO MONTH, try_multiply(INTERVAL '1' YEAR, 2147483647) INTERVAL YEAR TO MONTH, try_subtract(DATE '2020-01-01', INTERVAL '1' DAY) DATE
--> NULL|NULL|NULL|NULL|NULL|NULL|1 years|NULL|NULL|NULL|2019-12-31
SELECT inline_outer(NULL);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT explode(map('a', 1, 'b', 2)) AS (k, v);
--> k STRING, v INT
--> a|1
--> b|2
SELECT explode(1);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT explode(NULL);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT * FROM VALUES (1) t(a) WHERE EXISTS (SELECT explode(array(a)));
--> a INT
--> 1
SELECT aggregate(array(1, 2), 0, (a, x) -> a + x + 0.5);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT abs(x -> x);
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
