SET spark.sql.timeType.enabled=true;
--> key STRING, value STRING
--> spark.sql.timeType.enabled|true
SET spark.sql.ansi.enabled=false;
--> key STRING, value STRING
--> spark.sql.ansi.enabled|false
SELECT from_csv('26/08/2015', 'time Timestamp', DATE'2024-03-10');
--! INVALID_OPTIONS.NON_MAP_FUNCTION
SELECT ltrim('a');
--> ltrim(a) STRING
--> a
SELECT encode(x -> x, 'utf-8');
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT bin(upper('q'));
--> bin(upper(q)) STRING
--> NULL
SELECT try_variant_array_append(struct(1, 'a'), '$', null);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT regexp('%SystemDrive%\\Users\\John', '2024-02-30');
--> REGEXP(%SystemDrive%\Users\John, 2024-02-30) BOOLEAN
--> false
SELECT try_divide(2L, false);
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT mask('AbCD123-@$#', 'Q', 'q', parse_json('{"a":[1,null]}'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT cbrt(10);
--> CBRT(10) DOUBLE
--> 2.154434690031884
SELECT left(encode('Spark SQL', 'utf-8'), false);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT mask(DATE'0001-01-01', 'Q', 'q', 'd');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT variant_insert(x -> x, parse_json('{}'), '$.a', null);
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT transform(array(1, 2, 3), (x, i) -> x + i, 2147483647);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT array_join(array('hello', null ,'world'), 1Y);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT to_timestamp_ltz('2016-12-31');
--> to_timestamp_ltz(2016-12-31) TIMESTAMP
--> 2016-12-31 00:00:00
SELECT date_part(0, TIMESTAMP '2019-08-12 01:00:00.123456');
--! NON_FOLDABLE_ARGUMENT
SELECT substr('Spark SQL', 5, x -> x);
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT cbrt(27.0, 'yyyy-MM-dd HH:mm:ss');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT any() FROM VALUES (false), (false), (NULL) AS tab(col);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT mask('AbCD123-@$#', array(1, NULL, 3), 'q');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT mask('AbCD123-@$#', 'Q', 'q', x -> x);
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT mask(0);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT mask(array(1, NULL, 3));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT bitmap_count(CAST(NULL AS STRING));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT width_bucket(INTERVAL '1' DAY, CAST(123.456 AS DECIMAL(10,3)), INTERVAL '10' DAY, 10);
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT m, t, c, counter_diff(named_struct('a', NULL), c) OVER (PARTITION BY m ORDER BY t) AS diff FROM VALUES ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:00:00', 100), ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:01:00', 200), ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:02:00', 400), ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:03:00', 50), ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:04:00', 100) AS tab(m, t, c) ORDER BY t;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT date_part(DATE'0001-01-01', timestamp'2019-10-01 00:00:01.000001');
--! NON_FOLDABLE_ARGUMENT
SELECT zip_with(array(1, 2, 3), named_struct('a', NULL), '1');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT second(-2147483648);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT to_varchar(454, DATE'2024-03-10');
--! INVALID_FORMAT.UNEXPECTED_TOKEN
SELECT try_validate_utf8(CAST(NULL AS DATE));
--> try_validate_utf8(CAST(NULL AS DATE)) STRING
--> NULL
SELECT from_json(DATE'9999-12-31', 'time Timestamp', map('timestampFormat', 'dd/MM/yyyy'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT regr_sxy(array(), '2024-02-30') FROM VALUES (1, 2), (2, null), (null, 3), (2, 4) AS tab(y, x);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT m, t, c, counter_diff(TIMESTAMP_NTZ'2024-03-10 02:30:00') OVER (PARTITION BY m ORDER BY t) AS diff FROM VALUES ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:00:00', 100), ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:01:00', 200), ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:02:00', 400), ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:03:00', 50), ('http_requests', TIMESTAMP_NTZ '2026-01-01 00:04:00', 100) AS tab(m, t, c) ORDER BY t;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT try_add(date'2021-01-01', 'a,b,c');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT nanvl(CAST(NULL AS MAP<STRING, INT>), '[a-z]+');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT printf("Hello World %d %s", 100, struct(1, 'a'));
--> printf(Hello World %d %s, 100, struct(1, a)) STRING
--> Hello World 100 [1,a]
SELECT try_subtract('yyyy-MM-dd HH:mm:ss', interval 1 hour);
--> try_subtract(yyyy-MM-dd HH:mm:ss, INTERVAL '01' HOUR) STRING
--> NULL
SELECT regr_sxy(y, x, CAST(NULL AS ARRAY<INT>)) FROM VALUES (null, 1) AS tab(y, x);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT shiftrightunsigned(INTERVAL '-2 03:04:05.6' DAY TO SECOND, parse_json('{"a":[1,null]}'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT json_object_keys(CAST(123.456 AS DECIMAL(10,3)));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT mask('AbCD123-@$#', 'Q', DATE'0001-01-01');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT acosh(parse_json('{"a":[1,null]}'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT width_bucket(INTERVAL '1' YEAR, 'yyyy-MM-dd HH:mm:ss', INTERVAL '10' YEAR, 10);
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT str_to_map(DATE'0001-01-01');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT date_diff(x -> x, '2009-07-31');
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT mask('AbCD123-@$#', 'Q', 'q', 10);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT date_format('2016-04-08', struct(1, 'a'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT datepart(INTERVAL '1' MONTH, DATE'2019-08-12');
--! NON_FOLDABLE_ARGUMENT
SELECT array_join(array('hello', null ,'world'), TIMESTAMP'1900-01-01 00:00:00', ',');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT get_json_object('{"a":"b"}', X'FF00');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT array_insert(array(1, 2, 3, 4), CAST(123.456 AS DECIMAL(10,3)), 5);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT hex(array(1, NULL, 3));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT variant_insert(parse_json('["a","b","c"]'), '$[1]', 'z', x -> x);
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT transform_values(map_from_arrays(array(1, 2, 3), array(1, 2, 3)), 10);
--> transform_values(map_from_arrays(array(1, 2, 3), array(1, 2, 3)), lambdafunction(10, namedlambdavariable(), namedlambdavariable())) MAP<INT, INT>
--> {1 -> 10, 2 -> 10, 3 -> 10}
SELECT try_element_at((x, y) -> x, 2);
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT any_value(double('Infinity')) FROM VALUES (NULL), (5), (20) AS tab(col);
--> any_value(Infinity) DOUBLE
--> Infinity
SELECT overlay('[a-z]+');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT ceiling(c4) FROM VALUES (1, 'ab', DATE'2024-02-29', array(3, 1)), (NULL, NULL, NULL, NULL) t(c1, c2, c3, c4);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT datepart(TIMESTAMP'1900-01-01 00:00:00', 'days', interval 5 days 3 hours 7 minutes);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT substr(encode('Spark SQL', 'utf-8'), DATE'0001-01-01');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT to_char(12454, 0);
--> to_char(12454, 0) STRING
--> #
SELECT getbit(TIMESTAMP'2024-03-10 02:30:00', -10);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT time_bucket(INTERVAL '1' MONTH, array(array(1), NULL), TIMESTAMP '2024-06-15 09:00:00');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT xpath_float('<a><b>1</b><b>2</b></a>', double('Infinity'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT elt(2, 'a', (x, y) -> x);
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT second(1.0F);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT mask('AbCD123-@$#', NULL, INTERVAL '1' MONTH, NULL, NULL);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT floor(1.0F);
--> FLOOR(1.0) BIGINT
--> 1
SELECT date_part('doy');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT json_array_length(X'');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT date_part(-1, TIME'09:08:01.000001');
--! NON_FOLDABLE_ARGUMENT
SELECT vector_cosine_similarity(1.0F, array(4.0F, 5.0F, 6.0F));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT mask(2147483647, 'Q', parse_json('{"a":[1,null]}'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT mask(NULL, NULL, NULL, 2147483647, 'o');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT date_format(double('NaN'), DATE'0001-01-01');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT variant_get(parse_json('{"a": 1}'), 'a,b,c', 'int');
--! INVALID_VARIANT_GET_PATH
SELECT is_valid_variant(x -> x);
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT width_bucket(INTERVAL '0' DAY, INTERVAL '0' DAY, '', 10);
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT mask('AbCD123-@$#', NULL, 'q', 'd', array(array(1), NULL));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT variant_strip_nulls(NULL, 'America/Los_Angeles');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT mask(array());
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT character_length(TIMESTAMP'1900-01-01 00:00:00');
--> character_length(TIMESTAMP '1900-01-01 00:00:00') INT
--> 19
SELECT to_varchar(454.00, 9223372036854775807L);
--! INVALID_FORMAT.UNEXPECTED_TOKEN
SELECT nvl2(NULL, 2, '<a><b>1</b></a>');
--> nvl2(NULL, 2, <a><b>1</b></a>) STRING
--> <a><b>1</b></a>
SELECT second(-9223372036854775808L);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT variant_set((x, y) -> x, '$.a', DATE'9999-12-31');
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT floor(CAST(123.456 AS DECIMAL(10,3)));
--> FLOOR(CAST(123.456 AS DECIMAL(10,3))) DECIMAL(8,0)
--> 123
SELECT datepart('SECONDS');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT endswith((x, y) -> x, x'537061726b');
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT is_valid_utf8(false, x'61');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT bitmap_count('1');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT json_object_keys(c1) FROM VALUES (1, 'ab', DATE'2024-02-29', array(3, 1)), (NULL, NULL, NULL, NULL) t(c1, c2, c3, c4);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT posexplode_outer('abc');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT get_json_object(double('Infinity'), '$[*].a');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT zip_with(array(1, 2, 3), array('a', 'b', 'c'), 'é€😀');
--> zip_with(array(1, 2, 3), array(a, b, c), lambdafunction(é€😀, namedlambdavariable(), namedlambdavariable())) ARRAY<STRING>
--> [é€😀, é€😀, é€😀]
SELECT mask('AbCD123-@$#', 'Q', 'yyyy-MM-dd HH:mm:ss');
--! DATATYPE_MISMATCH.INPUT_SIZE_NOT_ONE
SELECT elt((x, y) -> x, 'scala', 9223372036854775807L);
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT try_element_at(map(1, 'a', 2, 'b'), '<a><b>1</b></a>');
--! DATATYPE_MISMATCH.MAP_FUNCTION_DIFF_TYPES
SELECT a, b, nth_value(2) OVER (PARTITION BY a ORDER BY b) FROM VALUES ('A1', 2), ('A1', 1), ('A2', 3), ('A1', 1) tab(a, b);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT is_variant_null(X'FF00');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT ceiling(100000, 3);
--> ceiling(100000, 3) DECIMAL(11,0)
--> 100000
SELECT map_zip_with(map(1, 'a', 2, 'b'), map(1, 'x', 2, 'y'), 3);
--> map_zip_with(map(1, a, 2, b), map(1, x, 2, y), lambdafunction(3, namedlambdavariable(), namedlambdavariable(), namedlambdavariable())) MAP<INT, INT>
--> {1 -> 3, 2 -> 3}
SELECT to_char(x'537061726b2053514c', 1Y);
--! NON_FOLDABLE_ARGUMENT
SELECT to_number(-1, '000.00');
--! INVALID_FORMAT.MISMATCH_INPUT
SELECT mask('abcd-EFGH-8765-4321', '2024-02-30');
--! DATATYPE_MISMATCH.INPUT_SIZE_NOT_ONE
SELECT date_part(1.0F, timestamp'2019-10-01 00:00:01.000001');
--! NON_FOLDABLE_ARGUMENT
SELECT json_object_keys(-32768S);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT time_to_millis(-1, TIME'23:59:59.999');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT to_varchar('[a-z]+', struct(1, 'a'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT array_agg(col, TIMESTAMP'1900-01-01 00:00:00') FROM VALUES (1), (2), (1) AS tab(col);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT unix_micros('UTC');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT bool_or(CAST(NULL AS ARRAY<INT>)) FROM VALUES (NULL), (true), (false) AS tab(col);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT encode((x, y) -> x, 'utf-8');
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT make_valid_utf8(array(1, NULL, 3));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT make_timestamp(2014, 12, 28, 6, DATE'9999-12-31', 45.887, 'CET');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT ltrim(CAST(NULL AS ARRAY<INT>));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT convert_timezone((x, y) -> x, timestamp_ntz'2021-12-05 15:00:00');
--! INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION
SELECT try_parse_url('%', CAST(NULL AS DATE));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT get_json_object('[{"a":"b"},{"a":"c"}]', float('-Infinity'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
