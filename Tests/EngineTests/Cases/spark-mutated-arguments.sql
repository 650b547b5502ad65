SET spark.sql.timeType.enabled=true;
--> key STRING, value STRING
--> spark.sql.timeType.enabled|true
SELECT mode() WITHIN GROUP (ORDER BY col) FROM VALUES (0), (10), (10) AS tab(col);
--> mode() WITHIN GROUP (ORDER BY col DESC) INT
--> 10
SELECT bool_or('[a-z]+') FROM VALUES (false), (false), (NULL) AS tab(col);
--! CAST_INVALID_INPUT
SELECT array_distinct();
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT try_make_timestamp_ltz(DATE'2014-12-28', X'FF00', 'CET');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT equal_null(3, CAST(NULL AS MAP<STRING, INT>));
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT datepart(100000, DATE'2019-08-12');
--! NON_FOLDABLE_ARGUMENT
SELECT vector_normalize(c3, CAST(NULL AS DATE)) FROM VALUES (1, 'ab', DATE'2024-02-29', array(3, 1)), (NULL, NULL, NULL, NULL) t(c1, c2, c3, c4);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT sequence(5);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT MOD(x -> x, 1.8);
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT m, t, c, counter_diff('-1.5') OVER (PARTITION BY m ORDER BY t) AS diff FROM VALUES ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:00:00', 100), ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:01:00', 200), ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:02:00', 400), ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:03:00', 50), ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:04:00', 100) AS tab(m, t, c) ORDER BY t;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT map_filter('America/Los_Angeles', (k, v) -> k > v);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT getbit(11, map());
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT jaro_winkler_similarity('XYZ');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT name, grouping(INTERVAL '-2 03:04:05.6' DAY TO SECOND), sum(age) FROM VALUES (2, 'Alice'), (5, 'Bob') people(age, name) GROUP BY cube(name);
--! GROUPING_COLUMN_MISMATCH
SELECT is_valid_variant('é€😀');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT try_make_interval(1e300, 100, 11, 1, 1, 12, 30, 01.001001);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT get_json_object(x -> x, '$.a');
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT variant_get('<a><b>1</b></a>', '$.a', 'int');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT split(CAST(NULL AS STRING), '[ABC]', 2);
--> split(CAST(NULL AS STRING), [ABC], 2) ARRAY<STRING>
--> NULL
SELECT to_variant_object('<a><b>1</b></a>');
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT zip_with(array(1, 2, 3), array('a', 'b', 'c'), double('Infinity'));
--> zip_with(array(1, 2, 3), array(a, b, c), lambdafunction(Infinity, namedlambdavariable(), namedlambdavariable())) ARRAY<DOUBLE>
--> [Infinity, Infinity, Infinity]
SELECT regr_count(y, 'yyyy-MM-dd HH:mm:ss', x) FROM VALUES (1, null) AS tab(y, x);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT map(1.0, x -> x, 3.0, '4');
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT datepart('SECONDS');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT try_make_timestamp_ntz(2024, 13, x -> x, 15, 30, 9223372036854775807L);
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT date_part(x -> x, DATE'2019-08-12');
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT date_diff(false, '2009-07-31');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT time_to_millis(X'FF00');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT split_part((x, y) -> x, '.', TIMESTAMP'1900-01-01 00:00:00');
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT nvl('é€😀', array('2'));
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT map_entries(array(array(1), NULL), map(1, 'a', 2, 'b'));
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT date_part('days', 1, interval 5 days 3 hours 7 minutes);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT m, t, c, counter_diff(-32768S) OVER (PARTITION BY m ORDER BY t) AS diff FROM VALUES ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:00:00', 100), ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:01:00', 200), ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:02:00', 400), ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:03:00', 50), ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:04:00', 100) AS tab(m, t, c) ORDER BY t;
--! COUNTER_DIFF_NEGATIVE_COUNTER_VALUE
SELECT to_char('99G999');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT try_make_timestamp((x, y) -> x, x -> x, 22, 15, 30, 0);
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT date_trunc(INTERVAL '-2 03:04:05.6' DAY TO SECOND, '2015-03-05T09:32:05.359');
--> date_trunc(INTERVAL '-2 03:04:05.6' DAY TO SECOND, 2015-03-05T09:32:05.359) TIMESTAMP
--> NULL
SELECT datepart('MINUTE');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT jaro_winkler_similarity('<a><b>1</b></a>', x -> x);
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT sinh('[a-z]+');
--! CAST_INVALID_INPUT
SELECT sum(TIMESTAMP'2024-11-03 01:30:00.123456') FROM VALUES (NULL), (10), (15) AS tab(col);
--> sum(TIMESTAMP '2024-11-03 01:30:00.123456') DOUBLE
--> 5.191792200370368E9
SELECT sequence(to_date('2018-01-01'), to_date('2018-03-01'), named_struct('a', NULL));
--! DATATYPE_MISMATCH.SEQUENCE_WRONG_INPUT_TYPES
SELECT endswith('Spark SQL', array(array(1), NULL));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT mask('AbCD123-@$#', NULL, NULL, NULL, x -> x);
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT from_json(CAST(NULL AS DATE), 'a INT, b DOUBLE');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT transform(array(1, 2, 3), '2024-12-31');
--> transform(array(1, 2, 3), lambdafunction(2024-12-31, namedlambdavariable())) ARRAY<STRING>
--> [2024-12-31, 2024-12-31, 2024-12-31]
SELECT date_part(100000, TIME'09:08:01.000001');
--! NON_FOLDABLE_ARGUMENT
SELECT date_part(2147483647, timestamp'2019-10-01 00:00:01.000001');
--! NON_FOLDABLE_ARGUMENT
SELECT time_to_seconds(TIME'14:30:00', float('-Infinity'));
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT date_part('week', X'', timestamp'2019-08-12 01:00:00.123456');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT variant_strip_nulls(struct(1, 'a'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT extract(1e300, MINUTE FROM INTERVAL '123 23:55:59.002001' DAY TO SECOND);
--! PARSE_SYNTAX_ERROR
SELECT last(col) FROM VALUES (10), (5), (NULL) AS tab(col);
--> last(col) INT
--> NULL
SELECT from_csv('1, 0.8', CAST(NULL AS INT));
--! INVALID_SCHEMA.NON_STRING_LITERAL
SELECT luhn_check('yyyy-MM-dd HH:mm:ss');
--> luhn_check(yyyy-MM-dd HH:mm:ss) BOOLEAN
--> false
SELECT regr_avgx(CAST(NULL AS MAP<STRING, INT>), x) FROM VALUES (1, null) AS tab(y, x);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT arrays_zip(array(1, 2), array(2, 3), '-1.5');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT try_to_number('12,454.8-', CAST(NULL AS DATE));
--> try_to_number(12,454.8-, CAST(NULL AS DATE)) DECIMAL(10,0)
--> NULL
SELECT try_to_number('2024-12-31', '999');
--> try_to_number(2024-12-31, 999) DECIMAL(3,0)
--> NULL
SELECT try_make_timestamp(3, 6, 30, 23, 59, 1);
--> try_make_timestamp(3, 6, 30, 23, 59, 1) TIMESTAMP
--> 0003-06-30 23:59:01
SELECT elt(1, '{"a": 1}', CAST(123.456 AS DECIMAL(10,3)));
--> elt(1, {"a": 1}, CAST(123.456 AS DECIMAL(10,3))) STRING
--> {"a": 1}
SELECT sequence(to_date('2018-01-01'), to_date('2018-03-01'), '1');
--! DATATYPE_MISMATCH.SEQUENCE_WRONG_INPUT_TYPES
SELECT to_varchar(12454, -9223372036854775808L);
--! INVALID_FORMAT.UNEXPECTED_TOKEN
SELECT datepart(3, '%');
--! NON_FOLDABLE_ARGUMENT
SELECT element_at(CAST(NULL AS STRING), 2);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT weekofyear(-1);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT regr_syy(double('NaN'), array('a', NULL, 'b')) FROM VALUES (1, null) AS tab(y, x);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT a, b, lead(b, '2024-12-31') OVER (PARTITION BY a ORDER BY b) FROM VALUES ('A1', 2), ('A1', 1), ('A2', 3), ('A1', 1) tab(a, b);
--! _LEGACY_ERROR_TEMP_1035
SELECT width_bucket(INTERVAL '1' DAY, '2024-12-31', INTERVAL '10' DAY, 10);
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT array_size(struct(1, 'a'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT factorial(x -> x);
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT unix_date(map());
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT decode(2, 1, 'Southlake', 2, 'San Francisco', 3, 'New Jersey', TIMESTAMP'2024-03-10 02:30:00', 'Seattle', 'Non domestic');
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT jaro_winkler_similarity(INTERVAL '-2 03:04:05.6' DAY TO SECOND, 'ABC', 'XYZ');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT time_bucket(INTERVAL '15' MINUTE, TIMESTAMP '2024-01-01 11:27:00', array(array(1), NULL));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT ceiling(3);
--> ceiling(3) BIGINT
--> 3
SELECT date_part('HOUR');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT to_variant_object('UTC');
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT from_json('{"a":1, "b":0.8}', -10);
--! INVALID_SCHEMA.NON_STRING_LITERAL
SELECT date_part(double('Infinity'), timestamp'2019-10-01 00:00:01.000001');
--! NON_FOLDABLE_ARGUMENT
SELECT to_number('454.00', -10);
--! INVALID_FORMAT.UNEXPECTED_TOKEN
SELECT make_timestamp_ltz(2019, 6, 30, '1', 59, 60);
--> make_timestamp_ltz(2019, 6, 30, 1, 59, 60) TIMESTAMP
--> 2019-06-30 02:00:00
SELECT width_bucket(1 + 1, INTERVAL '0' YEAR, NULL, 10);
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT mode(false) WITHIN GROUP (ORDER BY col DESC) FROM VALUES (0), (10), (10), (20), (20) AS tab(col);
--! INVALID_WITHIN_GROUP_EXPRESSION.WRONG_NUM_ORDERINGS
SELECT time_from_millis(map('a', 1, 'b', NULL));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT exists(array(1, 2, 3), DATE'9999-12-31');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT lpad('hi', 1, (x, y) -> x);
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT to_number(1, '99,999');
--> to_number(1, 99,999) DECIMAL(5,0)
--> 1
SELECT printf(TIMESTAMP'2024-11-03 01:30:00.123456', 100, "days");
--> printf(TIMESTAMP '2024-11-03 01:30:00.123456', 100, days) STRING
--> 2024-11-03 01:30:00.123456
SELECT bit_and(col, parse_json('{"a":[1,null]}')) FROM VALUES (3), (5) AS tab(col);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT to_char(x'537061726b2053514c', 1Y);
--! NON_FOLDABLE_ARGUMENT
SELECT width_bucket('[a-z]+', INTERVAL '0' YEAR, INTERVAL '10' YEAR, 10);
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT timestamp_seconds();
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT equal_null(NULL);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT unix_timestamp(' ');
--! CANNOT_PARSE_TIMESTAMP
SELECT date_part('HOUR', TIME'09:08:01.000001', -9223372036854775808L);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT substr(TIME'12:34:56.789');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT try_element_at(map(1, 'a', 2, 'b'), -9223372036854775808L);
--> try_element_at(map(1, a, 2, b), -9223372036854775808) STRING
--> NULL
SELECT to_char(x'537061726b2053514c', array(1, NULL, 3));
--! NON_FOLDABLE_ARGUMENT
SELECT array_join('a', x -> x);
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT to_char((x, y) -> x, date'2016-04-08', 'y');
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT dayofweek(double('NaN'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT vector_inner_product(array(1.0F, 2.0F, 3.0F));
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT xpath((x, y) -> x, 'a/b/text()');
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT try_to_number(c1, '99,999') FROM VALUES (1, 'ab', DATE'2024-02-29', array(3, 1)), (NULL, NULL, NULL, NULL) t(c1, c2, c3, c4);
--> try_to_number(c1, 99,999) DECIMAL(5,0)
--> 1
--> NULL
SELECT to_varchar((x, y) -> x, '99G999D9S');
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT map_zip_with(map('a', 1, 'b', 2), map('b', 3, 'c', 4), 'é€😀');
--> map_zip_with(map(a, 1, b, 2), map(b, 3, c, 4), lambdafunction(é€😀, namedlambdavariable(), namedlambdavariable(), namedlambdavariable())) MAP<STRING, STRING>
--> {a -> é€😀, b -> é€😀, c -> é€😀}
SELECT is_variant_null(TIMESTAMP'1900-01-01 00:00:00');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT a, b, nth_value(b, CAST(NULL AS STRING)) OVER (PARTITION BY a ORDER BY b) FROM VALUES ('A1', 2), ('A1', 1), ('A2', 3), ('A1', 1) tab(a, b);
--! DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE
SELECT regr_sxx(y) FROM VALUES (null, 1) AS tab(y, x);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT zeroifnull(' ');
--! CAST_INVALID_INPUT
SELECT try_variant_insert(9223372036854775807L, '$.a', 2);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT stddev((x, y) -> x) FROM VALUES (1), (2), (3) AS tab(col);
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT bool_and(X'FF00') FROM VALUES (true), (true), (true) AS tab(col);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT is_valid_utf8(float('-Infinity'));
--> is_valid_utf8(-Infinity) BOOLEAN
--> true
SELECT array_repeat('123', TIMESTAMP'2024-03-10 02:30:00', 2);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT array_union('-1.5', array(1, 3, 5));
--! DATATYPE_MISMATCH.BINARY_ARRAY_DIFF_TYPES
SELECT try_to_number('$78.12', DATE'0001-01-01');
--! INVALID_FORMAT.UNEXPECTED_TOKEN
SELECT negative('2024-02-30');
--! CAST_INVALID_INPUT
SELECT char(1.5, 65);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT date_part('days');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT map_values(-10);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT floor((x, y) -> x, -0.1);
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT datepart('MONTH', 100000);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT to_xml(named_struct('time', to_timestamp('2015-08-26', 'yyyy-MM-dd')), c1) FROM VALUES (1, 'ab', DATE'2024-02-29', array(3, 1)), (NULL, NULL, NULL, NULL) t(c1, c2, c3, c4);
--! INVALID_OPTIONS.NON_MAP_FUNCTION
SELECT bool_or(-2147483648) FROM VALUES (false), (false), (NULL) AS tab(col);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT datepart(c2, interval 5 days 3 hours 7 minutes) FROM VALUES (1, 'ab', DATE'2024-02-29', array(3, 1)), (NULL, NULL, NULL, NULL) t(c1, c2, c3, c4);
--! NON_FOLDABLE_ARGUMENT
SELECT filter(array(0, 2, 3), 1e300);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT variant_set(parse_json('["a","b","c"]'), '1', 'z');
--! INVALID_VARIANT_PATH
SELECT regr_avgx(y, float('-Infinity')) FROM VALUES (1, 2), (2, null), (2, 3), (2, 4) AS tab(y, x);
--> regr_avgx(y, -Infinity) DOUBLE
--> -Infinity
SELECT to_variant_object('a');
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT make_date('-1.5', 7, '{"a": 1}');
--! CAST_INVALID_INPUT
SELECT bin('{"a": 1}');
--! CAST_INVALID_INPUT
SELECT trim(array(1, NULL, 3));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT try_subtract(time'09:00:00', map('a', 1, 'b', NULL));
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT regr_intercept(y, -0.0D) FROM VALUES (1, 1), (2, null), (3, 3), (4, 4) AS tab(y, x);
--> regr_intercept(y, -0.0) DOUBLE
--> NULL
SELECT min_by(x, '2024-02-30', 2) FROM VALUES ('a', 10), ('b', 50), ('c', 20) AS tab(x, y);
--> min_by(x, 2024-02-30, 2) ARRAY<STRING>
--> [a, b]
SELECT mode(NULL) FROM VALUES (INTERVAL '0' MONTH), (INTERVAL '10' MONTH), (INTERVAL '10' MONTH) AS tab(col);
--> mode(NULL) VOID
--> NULL
SELECT to_varchar(x'537061726b2053514c', CAST(123.456 AS DECIMAL(10,3)));
--! NON_FOLDABLE_ARGUMENT
SELECT sum(float('-Infinity')) FROM VALUES (NULL), (NULL) AS tab(col);
--> sum(-Infinity) DOUBLE
--> -Infinity
SELECT transform_values(map_from_arrays(array(1, 2, 3), array(1, 2, 3)), X'');
--> transform_values(map_from_arrays(array(1, 2, 3), array(1, 2, 3)), lambdafunction(X'', namedlambdavariable(), namedlambdavariable())) MAP<INT, BINARY>
--> {1 -> , 2 -> , 3 -> }
SELECT datepart(DATE'2019-08-12');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT try_add('%', 1);
--> try_add(%, 1) BIGINT
--> NULL
SELECT variant_set((x, y) -> x, '$.a', null);
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT time_to_micros((x, y) -> x);
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT inline_outer(array(array(1), NULL));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT array_append(-0.0D, 2);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT octet_length(double('NaN'));
--> octet_length(NaN) INT
--> 3
SELECT m, t, s, c, counter_diff(c) OVER (PARTITION BY m ORDER BY t) AS diff FROM VALUES ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:00:00', 100, TIMESTAMP_NTZ '2026-01-01 00:00:00'), ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:01:00', 200, TIMESTAMP_NTZ '2026-01-01 00:00:00'), ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:02:00', 400, TIMESTAMP_NTZ '2026-01-01 00:00:00'), ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:03:00', 500, TIMESTAMP_NTZ '2026-01-01 00:02:15'), ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:04:00', 600, TIMESTAMP_NTZ '2026-01-01 00:02:15') AS tab(m, t, c, s) ORDER BY t;
--> m STRING, t TIMESTAMP_NTZ, s TIMESTAMP_NTZ, c INT, diff INT
--> http_requests|2026-01-01 00:00:00|2026-01-01 00:00:00|100|NULL
--> http_requests|2026-01-01 00:01:00|2026-01-01 00:00:00|200|100
--> http_requests|2026-01-01 00:02:00|2026-01-01 00:00:00|400|200
--> http_requests|2026-01-01 00:03:00|2026-01-01 00:02:15|500|100
--> http_requests|2026-01-01 00:04:00|2026-01-01 00:02:15|600|100
SELECT first(100000) FROM VALUES (NULL), (5), (20) AS tab(col);
--> first(100000) INT
--> 100000
SELECT vector_norm(array(3.0F, 4.0F), 9223372036854775807L);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT vector_inner_product(array(1.0F, 2.0F, 3.0F), X'FF00');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT size(map('a', 1, 'b', 2), double('NaN'));
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT contains(null);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT left(encode('Spark SQL', 'utf-8'));
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT array_join(array('hello', 'world'), c2, ' ') FROM VALUES (1, 'ab', DATE'2024-02-29', array(3, 1)), (NULL, NULL, NULL, NULL) t(c1, c2, c3, c4);
--> array_join(array(hello, world), c2,  ) STRING
--> NULL
--> helloabworld
SELECT position((x, y) -> x, 'foobarbar', 5);
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT variant_insert(parse_json('{}'), -2147483648, parse_json('{"x":1}'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT substr('Spark SQL');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT timestamp_seconds(c2) FROM VALUES (1, 'ab', DATE'2024-02-29', array(3, 1)), (NULL, NULL, NULL, NULL) t(c1, c2, c3, c4);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT to_timestamp_ltz(map(), 'yyyy-MM-dd');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT make_ym_interval(parse_json('{"a":[1,null]}'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT timestamp_seconds(parse_json('{"a":[1,null]}'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT * from variant_explode('%');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT to_number('454.00', TIMESTAMP'1900-01-01 00:00:00');
--! INVALID_FORMAT.UNEXPECTED_TOKEN
SELECT regr_r2(float('-Infinity'), x) FROM VALUES (1, 2), (2, null), (2, 3), (2, 4) AS tab(y, x);
--> regr_r2(-Infinity, x) DOUBLE
--> NaN
SELECT shiftleft(2, INTERVAL '1' MONTH);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT variant_insert(parse_json('["a","b","c"]'), double('NaN'), 'z');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT like(TIME'12:34:56.789', '_park');
--> TIME '12:34:56.789' LIKE _park BOOLEAN
--> false
SELECT try_variant_insert(1.0F, '$.a', TIME'12:34:56.789');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT parse_url(0, 'QUERY', 'query');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT width_bucket(-2.1, 1.3, 3.4, 100000);
--> width_bucket(-2.1, 1.3, 3.4, 100000) BIGINT
--> 0
SELECT date_trunc('MM', x -> x);
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT try_to_number(TIMESTAMP'2024-11-03 01:30:00.123456', '$99.99');
--> try_to_number(TIMESTAMP '2024-11-03 01:30:00.123456', $99.99) DECIMAL(4,2)
--> NULL
SELECT try_make_timestamp(2014, 12, 28, 6, 30, 2147483647, 'CET');
--> try_make_timestamp(2014, 12, 28, 6, 30, 2147483647) TIMESTAMP
--> NULL
SELECT regr_r2(y, -10) FROM VALUES (1, 2), (2, 2), (2, 3), (2, 4) AS tab(y, x);
--> regr_r2(y, -10) DOUBLE
--> NULL
SELECT to_json(array('a', NULL, 'b'));
--> to_json(array(a, NULL, b)) STRING
--> ["a",null,"b"]
SELECT overlay(CAST(NULL AS STRING));
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT datepart('YEAR', TIMESTAMP '2019-08-12 01:00:00.123456', array('a', NULL, 'b'));
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT contains('Spark SQL', 1e300);
--> contains(Spark SQL, 1.0E300) BOOLEAN
--> false
SELECT variant_array_append(TIMESTAMP'2024-03-10 02:30:00', '$', parse_json('null'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT * from variant_explode(TIME'12:34:56.789');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT bool_and(TIME'12:34:56.789') FROM VALUES (true), (false), (true) AS tab(col);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT vector_normalize(array(3.0F, 4.0F), INTERVAL '-2 03:04:05.6' DAY TO SECOND);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT sinh(named_struct('a', NULL));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT cbrt(x -> x);
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT getbit(DATE'9999-12-31', 0);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT mode(col, 1e300) FROM VALUES (-10), (0), (10) AS tab(col);
--! UNEXPECTED_INPUT_TYPE
SELECT is_variant_null(-10);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT next_day('2015-01-14', x -> x);
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT date_part(0, 'MONTH', INTERVAL '2021-11' YEAR TO MONTH);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT concat(10, 'SQL');
--> concat(10, SQL) STRING
--> 10SQL
SELECT sentences('Hi there! Good morning.', '[a-z]+', 'US');
--> sentences(Hi there! Good morning., [a-z]+, US) ARRAY<ARRAY<STRING>>
--> [[Hi, there], [Good, morning]]
SELECT variant_insert(parse_json('{}'), '$.a');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT try_make_timestamp('1', 6, 30, 23, 59, '2024-02-30');
--! CAST_INVALID_INPUT
SELECT regexp_extract(-9223372036854775808L, '100-200', r'(\d+)-(\d+)', 1);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT instr('abcabc', '{"a": 1}', 1, 2);
--> instr(abcabc, {"a": 1}, 1, 2) INT
--> 0
SELECT string_agg(INTERVAL '1' MONTH) FROM VALUES (NULL), (NULL) AS tab(col);
--> string_agg(INTERVAL '1' MONTH, NULL) STRING
--> INTERVAL '1' MONTHINTERVAL '1' MONTH
SELECT datepart('days');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT ceiling('America/Los_Angeles', 3);
--! CAST_INVALID_INPUT
SELECT time_from_micros(double('NaN'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT datepart(1 + 1, interval 5 days 3 hours 7 minutes);
--! NON_FOLDABLE_ARGUMENT
SELECT CHAR_LENGTH(false);
--> char_length(false) INT
--> 5
SELECT parse_url(DATE'0001-01-01', 'HOST');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT substring('-1.5');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT to_char(-12454.8, DATE'9999-12-31');
--! INVALID_FORMAT.UNEXPECTED_TOKEN
SELECT try_variant_set(X'', '$[1]', 'z');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT datepart(1.0F, timestamp'2019-08-12 01:00:00.123456');
--! NON_FOLDABLE_ARGUMENT
SELECT try_mod('[a-z]+', TIMESTAMP'2024-03-10 02:30:00');
--! DATATYPE_MISMATCH.BINARY_OP_WRONG_TYPE
SELECT parse_url(named_struct('a', NULL), 'QUERY', 'query');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT date_part('HOUR', 'a');
--! CAST_INVALID_INPUT
SELECT lower(false);
--> lower(false) STRING
--> false
SELECT array_intersect(array(1, 2, 3), -9223372036854775808L);
--! DATATYPE_MISMATCH.BINARY_ARRAY_DIFF_TYPES
SELECT levenshtein('kitten', 'sitting', TIMESTAMP'1900-01-01 00:00:00');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT try_variant_array_append(parse_json('{"a": 1}'), '$.a', (x, y) -> x);
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT ifnull(NULL, array('2'), '');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT transform(array(1, 2, 3));
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT mask('AbCD123-@$#', 'Q', 'q', 'yyyy-MM-dd HH:mm:ss');
--! DATATYPE_MISMATCH.INPUT_SIZE_NOT_ONE
SELECT every(0) FROM VALUES (true), (true), (true) AS tab(col);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT mask(' ', 'Q');
--> mask( , Q, x, n, NULL) STRING
-->  
SELECT date_trunc(-1, TIMESTAMP_NTZ '2015-03-05 09:32:05.123456789');
--> date_trunc(-1, TIMESTAMP_NTZ '2015-03-05 09:32:05.123456') TIMESTAMP
--> NULL
SELECT variant_insert(parse_json('["a","b","c"]'), INTERVAL '-2 03:04:05.6' DAY TO SECOND, named_struct('a', NULL));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT bit_get(double('NaN'), 0);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT m, t, c, counter_diff(9223372036854775807L) OVER (PARTITION BY m ORDER BY t) AS diff FROM VALUES ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:00:00', 100), ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:01:00', 200), ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:02:00', 400), ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:03:00', 50), ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:04:00', 100) AS tab(m, t, c) ORDER BY t;
--> m STRING, t TIMESTAMP_NTZ, c INT, diff BIGINT
--> http_requests|2026-01-01 00:00:00|100|NULL
--> http_requests|2026-01-01 00:01:00|200|0
--> http_requests|2026-01-01 00:02:00|400|0
--> http_requests|2026-01-01 00:03:00|50|0
--> http_requests|2026-01-01 00:04:00|100|0
SELECT zip_with(array('a', 'b', 'c'), array('d', 'e', 'f'), -2147483648);
--> zip_with(array(a, b, c), array(d, e, f), lambdafunction(-2147483648, namedlambdavariable(), namedlambdavariable())) ARRAY<INT>
--> [-2147483648, -2147483648, -2147483648]
SELECT bitmap_count(1.0F);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT transform(array(1, 2, 3), upper('q'));
--> transform(array(1, 2, 3), lambdafunction(upper(q), namedlambdavariable())) ARRAY<STRING>
--> [Q, Q, Q]
SELECT array_position(parse_json('{"a":[1,null]}'), named_struct('a', NULL));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT reduce(array(1, 2, 3), 0, (acc, x) -> acc + x, '2024-12-31');
--> reduce(array(1, 2, 3), 0, lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable()), lambdafunction(2024-12-31, namedlambdavariable())) STRING
--> 2024-12-31
SELECT try_to_number('454', CAST(NULL AS ARRAY<INT>));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT date_format(1 + 1, 'y');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT log2(0);
--> LOG2(0) DOUBLE
--> NULL
SELECT m, t, c, counter_diff(map('a', 1, 'b', NULL)) OVER (PARTITION BY m ORDER BY t) AS diff FROM VALUES ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:00:00', 100), ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:01:00', 200), ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:02:00', 400), ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:03:00', 50), ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:04:00', 100) AS tab(m, t, c) ORDER BY t;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT try_make_timestamp_ntz('2024-02-30', 13, true, 15, 30, 0);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT zip_with(parse_json('{"a":[1,null]}'), 1 + 1, (x, y) -> (y, x));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT is_variant_null(map());
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT try_variant_get(parse_json('[1, "2"]'), float('-Infinity'), 'string');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT make_timestamp_ltz(2014, 12, INTERVAL '1' MONTH, 6, 30, 45.887, 'CET');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT arrays_overlap('-1.5', parse_json('{"a":[1,null]}'));
--! DATATYPE_MISMATCH.BINARY_ARRAY_DIFF_TYPES
SELECT try_variant_insert(parse_json('["a","b","c"]'), '$[1]', 'abc', 'z');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT date_part(parse_json('{"a":[1,null]}'), 'doy', DATE'2019-08-12');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT cosh(x -> x);
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT vector_norm(array(3.0F, 4.0F), INTERVAL '1' MONTH);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT a, b, lag(X'') OVER (PARTITION BY a ORDER BY b) FROM VALUES ('A1', 2), ('A1', 1), ('A2', 3), ('A1', 1) tab(a, b);
--> a STRING, b INT, lag(X'', 1, NULL) OVER (PARTITION BY a ORDER BY b ASC NULLS FIRST ROWS BETWEEN -1 FOLLOWING AND -1 FOLLOWING) BINARY
--> A1|1|NULL
--> A1|1|
--> A1|2|
--> A2|3|NULL
SELECT min_by(1.0F, x, y, 2) FROM VALUES ('a', 10), ('b', 50), ('c', 20) AS tab(x, y);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT to_varchar(-12454.8, DATE'2024-03-10');
--! INVALID_FORMAT.UNEXPECTED_TOKEN
SELECT date_part(c1, INTERVAL '123 23:55:59.002001' DAY TO SECOND) FROM VALUES (1, 'ab', DATE'2024-02-29', array(3, 1)), (NULL, NULL, NULL, NULL) t(c1, c2, c3, c4);
--! NON_FOLDABLE_ARGUMENT
SELECT try_parse_url('QUERY');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT get(-1);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT variant_set(parse_json('{"a": 1}'), '$.b', double('NaN'));
--> variant_set(parse_json({"a": 1}), $.b, NaN, true) VARIANT
--> {"a":1,"b":"NaN"}
SELECT ascii(INTERVAL '-2 03:04:05.6' DAY TO SECOND);
--> ascii(INTERVAL '-2 03:04:05.6' DAY TO SECOND) INT
--> 73
SELECT dayofyear(CAST(NULL AS MAP<STRING, INT>));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT variant_insert(parse_json('["a","b"]'), '$[5]', c1) FROM VALUES (1, 'ab', DATE'2024-02-29', array(3, 1)), (NULL, NULL, NULL, NULL) t(c1, c2, c3, c4);
--> variant_insert(parse_json(["a","b"]), $[5], c1) VARIANT
--> NULL
--> ["a","b",null,null,null,1]
SELECT transform(array(1, 2, 3), 'UTC');
--> transform(array(1, 2, 3), lambdafunction(UTC, namedlambdavariable())) ARRAY<STRING>
--> [UTC, UTC, UTC]
SELECT try_parse_url('inva lid://spark.apache.org/path?query=1', 10);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT datepart('YEAR');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT listagg(array(array(1), NULL), 1Y) FROM VALUES ('a'), ('b'), ('c') AS tab(col);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT time_diff('HOUR', TIME'20:30:29', INTERVAL '-2 03:04:05.6' DAY TO SECOND);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT substr('Spark SQL', 1);
--> substr(Spark SQL, 1, 2147483647) STRING
--> Spark SQL
SELECT extract(YEAR FROM TIMESTAMP '2019-08-12 01:00:00.123456', x -> x);
--! PARSE_SYNTAX_ERROR
SELECT startswith((x, y) -> x, -9223372036854775808L);
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
