SELECT abs(1.5D);
--> abs(1.5) DOUBLE
--> 1.5
SELECT abs(NULL);
--> abs(NULL) DOUBLE
--> NULL
SELECT abs(-1, 'x');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT acos(1.5D);
--> ACOS(1.5) DOUBLE
--> NaN
SELECT acos(CAST('NaN' AS DOUBLE));
--> ACOS(CAST(NaN AS DOUBLE)) DOUBLE
--> NaN
SELECT acos(TIMESTAMP'2024-02-29 12:34:56.789');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT acosh(CAST('NaN' AS DOUBLE));
--> ACOSH(CAST(NaN AS DOUBLE)) DOUBLE
--> NaN
SELECT acosh(2147483647);
--> ACOSH(2147483647) DOUBLE
--> 22.180709777452588
SELECT acosh(DATE'2024-02-29');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT add_months('2016-08-31', 0);
--> add_months(2016-08-31, 0) DATE
--> 2016-08-31
SELECT add_months('2016-08-31', 12.34BD);
--> add_months(2016-08-31, 12.34) DATE
--> 2017-08-31
SELECT add_months(1.5D, 1);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT aggregate(array(1, 2, 3), -1, (acc, x) -> acc + x);
--> aggregate(array(1, 2, 3), -1, lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable()), lambdafunction(namedlambdavariable(), namedlambdavariable())) INT
--> 5
SELECT aggregate(array(1, 2, 3), 0, (acc, x) -> acc + x);
--> aggregate(array(1, 2, 3), 0, lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable()), lambdafunction(namedlambdavariable(), namedlambdavariable())) INT
--> 6
SELECT aggregate(INTERVAL '1' DAY, 0, (acc, x) -> acc + x);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT any(NULL);
--> any(NULL) BOOLEAN
--> NULL
SELECT any(true);
--> any(true) BOOLEAN
--> true
SELECT any(1.5D);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT any_value(9223372036854775807L);
--> any_value(9223372036854775807) BIGINT
--> 9223372036854775807
SELECT any_value(1.5D);
--> any_value(1.5) DOUBLE
--> 1.5
SELECT any_value();
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT approx_count_distinct(-1);
--> approx_count_distinct(-1) BIGINT
--> 1
SELECT approx_count_distinct('abc');
--> approx_count_distinct(abc) BIGINT
--> 1
SELECT approx_count_distinct(col1) FROM VALUES (1), (1), (2), (2), (3) tab(col1, 1);
--! PARSE_SYNTAX_ERROR
SELECT approx_percentile(-1, array(0.5, 0.4, 0.1), 100) FROM VALUES (0), (1), (2), (10) AS tab(col);
--> approx_percentile(-1, array(0.5, 0.4, 0.1), 100) ARRAY<INT>
--> [-1, -1, -1]
SELECT approx_percentile(1.5D, array(0.5, 0.4, 0.1), 100) FROM VALUES (0), (1), (2), (10) AS tab(col);
--> approx_percentile(1.5, array(0.5, 0.4, 0.1), 100) ARRAY<DOUBLE>
--> [1.5, 1.5, 1.5]
SELECT approx_percentile(col, array(0.5, 0.4, 0.1), 9223372036854775807L);
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SELECT approx_top_k(0);
--> approx_top_k(0, 5, 10000) ARRAY<STRUCT<item: INT, count: BIGINT>>
--> [{0, 1}]
SELECT approx_top_k('é😀 x');
--> approx_top_k(é😀 x, 5, 10000) ARRAY<STRUCT<item: STRING, count: BIGINT>>
--> [{é😀 x, 1}]
SELECT approx_top_k();
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT approx_top_k_estimate(approx_top_k_accumulate(expr)) FROM VALUES (0), (0), (1), (1), (2), (3), (4), (4) AS tab(expr, 1);
--! PARSE_SYNTAX_ERROR
SELECT array(9223372036854775807L, 2, 3);
--> array(9223372036854775807, 2, 3) ARRAY<BIGINT>
--> [9223372036854775807, 2, 3]
SELECT array(1, 0, 3);
--> array(1, 0, 3) ARRAY<INT>
--> [1, 0, 3]
SELECT array(1, named_struct('a',1,'b','x'), 3);
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT array_agg(array(1,2,NULL));
--> collect_list(array(1, 2, NULL)) ARRAY<ARRAY<INT>>
--> [[1, 2, null]]
SELECT array_agg(0);
--> collect_list(0) ARRAY<INT>
--> [0]
SELECT array_agg(col) FROM VALUES (1), (2), (1) AS tab(col, 1);
--! PARSE_SYNTAX_ERROR
SELECT array_append(array('b', 'd', 'c', 'a'), 'é😀 x');
--> array_append(array(b, d, c, a), é😀 x) ARRAY<STRING>
--> [b, d, c, a, é😀 x]
SELECT array_append(array('b', 'd', 'c', 'a'), '');
--> array_append(array(b, d, c, a), ) ARRAY<STRING>
--> [b, d, c, a, ]
SELECT array_append(-1, 'd');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT array_compact(array(1,2,NULL));
--> array_compact(array(1, 2, NULL)) ARRAY<INT>
--> [1, 2]
SELECT array_compact(CAST('NaN' AS DOUBLE));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT array_contains(array(1, 2, 3), CAST('NaN' AS DOUBLE));
--> array_contains(array(1, 2, 3), CAST(NaN AS DOUBLE)) BOOLEAN
--> false
SELECT array_contains(array(1, 2, 3), 2147483647);
--> array_contains(array(1, 2, 3), 2147483647) BOOLEAN
--> false
SELECT array_contains('', 2);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT array_distinct(array(1,2,NULL));
--> array_distinct(array(1, 2, NULL)) ARRAY<INT>
--> [1, 2, null]
SELECT array_distinct(array(1, 2, 3, null, 3), 1);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT array_except(array(1,2,NULL), array(1, 3, 5));
--> array_except(array(1, 2, NULL), array(1, 3, 5)) ARRAY<INT>
--> [2, null]
SELECT array_except(array(1, 2, 3), array(1,2,NULL));
--> array_except(array(1, 2, 3), array(1, 2, NULL)) ARRAY<INT>
--> [3]
SELECT array_except(named_struct('a',1,'b','x'), array(1, 3, 5));
--! DATATYPE_MISMATCH.BINARY_ARRAY_DIFF_TYPES
SELECT array_insert(array(1, 2, 3, 4), -1, 5);
--> array_insert(array(1, 2, 3, 4), -1, 5) ARRAY<INT>
--> [1, 2, 3, 4, 5]
SELECT array_insert(array(1, 2, 3, 4), 5, 9223372036854775807L);
--> array_insert(array(1, 2, 3, 4), 5, 9223372036854775807) ARRAY<BIGINT>
--> [1, 2, 3, 4, 9223372036854775807]
SELECT array_insert(array(1, 2, 3, 4), 5, 'abc');
--! DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES
SELECT array_intersect(array(1,2,NULL), array(1, 3, 5));
--> array_intersect(array(1, 2, NULL), array(1, 3, 5)) ARRAY<INT>
--> [1]
SELECT array_intersect(array(1, 2, 3), array(1,2,NULL));
--> array_intersect(array(1, 2, 3), array(1, 2, NULL)) ARRAY<INT>
--> [1, 2]
SELECT array_intersect(array(1, 2, 3), 'é😀 x');
--! DATATYPE_MISMATCH.BINARY_ARRAY_DIFF_TYPES
SELECT array_join(array(1,2,NULL), ' ');
--> array_join(array(1, 2, NULL),  ) STRING
--> 1 2
SELECT array_join(array('hello', 'world'), 'abc');
--> array_join(array(hello, world), abc) STRING
--> helloabcworld
SELECT array_join('é😀 x', ' ');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT array_max(array(1,2,NULL));
--> array_max(array(1, 2, NULL)) INT
--> 2
SELECT array_max(12.34BD);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT array_min(array(1,2,NULL));
--> array_min(array(1, 2, NULL)) INT
--> 1
SELECT array_min(array(1, 20, null, 3), 1);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT array_position(array(1,2,NULL), 708);
--> array_position(array(1, 2, NULL), 708) BIGINT
--> 0
SELECT array_position(array(312, 773, 708, 708), -1);
--> array_position(array(312, 773, 708, 708), -1) BIGINT
--> 0
SELECT array_position('', 708);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT array_prepend(array('b', 'd', 'c', 'a'), 'é😀 x');
--> array_prepend(array(b, d, c, a), é😀 x) ARRAY<STRING>
--> [é😀 x, b, d, c, a]
SELECT array_prepend(array('b', 'd', 'c', 'a'), '');
--> array_prepend(array(b, d, c, a), ) ARRAY<STRING>
--> [, b, d, c, a]
SELECT array_prepend(array('b', 'd', 'c', 'a'), array(1,2,NULL));
--! DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES
SELECT array_remove(array(1, 2, 3, null, 3), 0);
--> array_remove(array(1, 2, 3, NULL, 3), 0) ARRAY<INT>
--> [1, 2, 3, null, 3]
SELECT array_remove(array(1, 2, 3, null, 3), 1.5D);
--> array_remove(array(1, 2, 3, NULL, 3), 1.5) ARRAY<DOUBLE>
--> [1.0, 2.0, 3.0, null, 3.0]
SELECT array_remove(TIMESTAMP'2024-02-29 12:34:56.789', 3);
--! DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES
SELECT array_repeat(map('a',1), 2);
--> array_repeat(map(a, 1), 2) ARRAY<MAP<STRING, INT>>
--> [{a -> 1}, {a -> 1}]
SELECT array_repeat('123', 0);
--> array_repeat(123, 0) ARRAY<STRING>
--> []
SELECT array_repeat('123', 12.34BD);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT array_size(NULL);
--> array_size(NULL) INT
--> NULL
SELECT array_size(array(1,2,NULL));
--> array_size(array(1, 2, NULL)) INT
--> 3
SELECT array_size(true);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT array_sort(array(5, 6, 1));
--> array_sort(array(5, 6, 1), lambdafunction((IF(((namedlambdavariable() IS NULL) AND (namedlambdavariable() IS NULL)), 0, (IF((namedlambdavariable() IS NULL), 1, (IF((namedlambdavariable() IS NULL), -1, (IF((namedlambdavariable() < namedlambdavariable()), -1, (IF((namedlambdavariable() > namedlambdavariable()), 1, 0)))))))))), namedlambdavariable(), namedlambdavariable())) ARRAY<INT>
--> [1, 5, 6]
SELECT array_sort(array(1,2,NULL), (left, right) -> case when left < right then -1 when left > right then 1 else 0 end);
--> array_sort(array(1, 2, NULL), lambdafunction(CASE WHEN (namedlambdavariable() < namedlambdavariable()) THEN -1 WHEN (namedlambdavariable() > namedlambdavariable()) THEN 1 ELSE 0 END, namedlambdavariable(), namedlambdavariable())) ARRAY<INT>
--> [1, 2, null]
SELECT array_sort('', (left, right) -> case when left < right then -1 when left > right then 1 else 0 end);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT array_union(array(1,2,NULL), array(1, 3, 5));
--> array_union(array(1, 2, NULL), array(1, 3, 5)) ARRAY<INT>
--> [1, 2, null, 3, 5]
SELECT array_union(array(1, 2, 3), array(1,2,NULL));
--> array_union(array(1, 2, 3), array(1, 2, NULL)) ARRAY<INT>
--> [1, 2, 3, null]
SELECT array_union(TIMESTAMP'2024-02-29 12:34:56.789', array(1, 3, 5));
--! DATATYPE_MISMATCH.BINARY_ARRAY_DIFF_TYPES
SELECT arrays_overlap(array(1, 2, 3), array(1,2,NULL));
--> arrays_overlap(array(1, 2, 3), array(1, 2, NULL)) BOOLEAN
--> true
SELECT arrays_overlap(array(1,2,NULL), array(3, 4, 5));
--> arrays_overlap(array(1, 2, NULL), array(3, 4, 5)) BOOLEAN
--> NULL
SELECT arrays_overlap(array(1, 2, 3), true);
--! DATATYPE_MISMATCH.BINARY_ARRAY_DIFF_TYPES
SELECT arrays_zip(array(1, 2, 3), NULL);
--> arrays_zip(array(1, 2, 3), NULL) ARRAY<STRUCT<0: INT, 1: VOID>>
--> NULL
SELECT arrays_zip(array(1,2,NULL), array(2, 3, 4));
--> arrays_zip(array(1, 2, NULL), array(2, 3, 4)) ARRAY<STRUCT<0: INT, 1: INT>>
--> [{1, 2}, {2, 3}, {null, 4}]
SELECT arrays_zip(2147483647, array(2, 3, 4));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT ascii(X'FF00');
--> ascii(X'FF00') INT
--> 65533
SELECT ascii(DATE'2024-02-29');
--> ascii(DATE '2024-02-29') INT
--> 50
SELECT ascii('222', 1);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT asin(NULL);
--> ASIN(NULL) DOUBLE
--> NULL
SELECT asin(0);
--> ASIN(0) DOUBLE
--> 0.0
SELECT asin(INTERVAL '1' DAY);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT asinh(-1);
--> ASINH(-1) DOUBLE
--> -0.881373587019543
SELECT asinh(1.5D);
--> ASINH(1.5) DOUBLE
--> 1.1947632172871094
SELECT asinh(INTERVAL '1' DAY);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT assert_true(0 < 1, 1);
--> assert_true((0 < 1), 1) VOID
--> NULL
SELECT assert_true(true);
--> assert_true(true, 'true' is not true!) VOID
--> NULL
SELECT assert_true(INTERVAL '1' DAY);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT atan(-1);
--> ATAN(-1) DOUBLE
--> -0.7853981633974483
SELECT atan(9223372036854775807L);
--> ATAN(9223372036854775807) DOUBLE
--> 1.5707963267948966
SELECT atan(named_struct('a',1,'b','x'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT atan2(0, 12.34BD);
--> ATAN2(0, 12.34) DOUBLE
--> 0.0
SELECT atan2(1.5D, 0);
--> ATAN2(1.5, 0) DOUBLE
--> 1.5707963267948966
SELECT atan2(true, 0);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT atanh(9223372036854775807L);
--> ATANH(9223372036854775807) DOUBLE
--> NaN
SELECT atanh(12.34BD);
--> ATANH(12.34) DOUBLE
--> NaN
SELECT atanh(0, 'x');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT avg(NULL);
--> avg(NULL) DOUBLE
--> NULL
SELECT avg(INTERVAL '1' DAY);
--> avg(INTERVAL '1' DAY) INTERVAL DAY TO SECOND
--> INTERVAL '1 00:00:00' DAY TO SECOND
SELECT avg(true);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT base64('');
--> base64() STRING
--> 
SELECT base64('é😀 x');
--> base64(é😀 x) STRING
--> w6nwn5iAIHg=
SELECT base64(0);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT bin(12.34BD);
--> bin(12.34) STRING
--> 1100
SELECT bin(-1);
--> bin(-1) STRING
--> 1111111111111111111111111111111111111111111111111111111111111111
SELECT bin('');
--! CAST_INVALID_INPUT
SELECT bit_and(0);
--> bit_and(0) INT
--> 0
SELECT bit_and(NULL);
--> bit_and(NULL) INT
--> NULL
SELECT bit_and(INTERVAL '1' DAY);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT bit_count(0);
--> bit_count(0) INT
--> 0
SELECT bit_count(-1);
--> bit_count(-1) INT
--> 64
SELECT bit_count();
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT bit_get(-1, 0);
--> bit_get(-1, 0) TINYINT
--> 1
SELECT bit_get(11, 0);
--> bit_get(11, 0) TINYINT
--> 1
SELECT bit_get(11, 'é😀 x');
--! CAST_INVALID_INPUT
SELECT bit_length(NULL);
--> bit_length(NULL) INT
--> NULL
SELECT bit_length('abc');
--> bit_length(abc) INT
--> 24
SELECT bit_length(map('a',1));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT bit_or(0);
--> bit_or(0) INT
--> 0
SELECT bit_or(9223372036854775807L);
--> bit_or(9223372036854775807) BIGINT
--> 9223372036854775807
SELECT bit_or('abc');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT bit_xor(0);
--> bit_xor(0) INT
--> 0
SELECT bit_xor(NULL);
--> bit_xor(NULL) INT
--> NULL
SELECT bit_xor(TIMESTAMP'2024-02-29 12:34:56.789');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT bool_and(NULL);
--> bool_and(NULL) BOOLEAN
--> NULL
SELECT bool_and(true);
--> bool_and(true) BOOLEAN
--> true
SELECT bool_and('abc');
--! CAST_INVALID_INPUT
SELECT bool_or(NULL);
--> bool_or(NULL) BOOLEAN
--> NULL
SELECT bool_or(true);
--> bool_or(true) BOOLEAN
--> true
SELECT bool_or(1.5D);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT bround(2.5, -1);
--> bround(2.5, -1) DECIMAL(2,0)
--> 0
SELECT bround(2.5, NULL);
--> bround(2.5, NULL) DECIMAL(2,0)
--> NULL
SELECT bround('abc', 0);
--! CAST_INVALID_INPUT
SELECT btrim(9223372036854775807L);
--> btrim(9223372036854775807) STRING
--> 9223372036854775807
SELECT btrim(0);
--> btrim(0) STRING
--> 0
SELECT btrim(map('a',1));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT cardinality(map('a',1));
--> cardinality(map(a, 1)) INT
--> 1
SELECT cardinality(NULL);
--> cardinality(NULL) INT
--> NULL
SELECT cardinality(0);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT cast('10' as int, 'x');
--! PARSE_SYNTAX_ERROR
SELECT cbrt(NULL);
--> CBRT(NULL) DOUBLE
--> NULL
SELECT cbrt(CAST('NaN' AS DOUBLE));
--> CBRT(CAST(NaN AS DOUBLE)) DOUBLE
--> NaN
SELECT cbrt(named_struct('a',1,'b','x'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT ceil(9223372036854775807L);
--> CEIL(9223372036854775807) BIGINT
--> 9223372036854775807
SELECT ceil(0);
--> CEIL(0) BIGINT
--> 0
SELECT ceil('abc');
--! CAST_INVALID_INPUT
SELECT ceiling(CAST('NaN' AS DOUBLE));
--> ceiling(CAST(NaN AS DOUBLE)) BIGINT
--> 0
SELECT ceiling(2147483647);
--> ceiling(2147483647) BIGINT
--> 2147483647
SELECT ceiling(true);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT char(-1);
--> char(-1) STRING
--> 
SELECT char(NULL);
--> char(NULL) STRING
--> NULL
SELECT char(INTERVAL '1' DAY);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT char_length(-1);
--> char_length(-1) INT
--> 2
SELECT char_length(0);
--> char_length(0) INT
--> 1
SELECT char_length(array(1,2,NULL));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT character_length(true);
--> character_length(true) INT
--> 4
SELECT character_length(9223372036854775807L);
--> character_length(9223372036854775807) INT
--> 19
SELECT character_length('Spark SQL ', 1);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT chr(9223372036854775807L);
--> chr(9223372036854775807) STRING
--> ÿ
SELECT chr(-1);
--> chr(-1) STRING
--> 
SELECT chr(map('a',1));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT coalesce(NULL, 1, 1.5D);
--> coalesce(NULL, 1, 1.5) DOUBLE
--> 1.0
SELECT coalesce(NULL, 'abc', NULL);
--> coalesce(NULL, abc, NULL) STRING
--> abc
SELECT coalesce(true, 1, NULL);
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT collect_list(TIMESTAMP'2024-02-29 12:34:56.789');
--> collect_list(TIMESTAMP '2024-02-29 12:34:56.789') ARRAY<TIMESTAMP>
--> [2024-02-29 12:34:56.789]
SELECT collect_list(NULL);
--> collect_list(NULL) ARRAY<VOID>
--> []
SELECT collect_list();
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT collect_set('');
--> collect_set() ARRAY<STRING>
--> []
SELECT collect_set(array(1,2,NULL));
--> collect_set(array(1, 2, NULL)) ARRAY<ARRAY<INT>>
--> [[1, 2, null]]
SELECT collect_set(col) FROM VALUES (1), (2), (1) AS tab(col, 1);
--! PARSE_SYNTAX_ERROR
SELECT collect_union(array(1,2,NULL));
--> collect_union(array(1, 2, NULL)) ARRAY<INT>
--> [1, 2]
SELECT collect_union(TIMESTAMP'2024-02-29 12:34:56.789');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT concat(0, 'SQL');
--> concat(0, SQL) STRING
--> 0SQL
SELECT concat('Spark', 'SQL', 'x');
--> concat(Spark, SQL, x) STRING
--> SparkSQLx
SELECT concat('Spark', named_struct('a',1,'b','x'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT concat_ws(' ', 'Spark', 'abc');
--> concat_ws( , Spark, abc) STRING
--> Spark abc
SELECT concat_ws(' ', 'Spark', 'SQL', 'x');
--> concat_ws( , Spark, SQL, x) STRING
--> Spark SQL x
SELECT concat_ws(named_struct('a',1,'b','x'), 'Spark', 'SQL');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT contains('Spark SQL', -1);
--> contains(Spark SQL, -1) BOOLEAN
--> false
SELECT contains('Spark SQL', DATE'2024-02-29');
--> contains(Spark SQL, DATE '2024-02-29') BOOLEAN
--> false
SELECT contains(named_struct('a',1,'b','x'), 'Spark');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT conv('100', 2, 1.5D);
--> conv(100, 2, 1.5) STRING
--> NULL
SELECT conv('100', 0, 10);
--> conv(100, 0, 10) STRING
--> NULL
SELECT conv('100', 2, named_struct('a',1,'b','x'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT convert_timezone(NULL, 'America/Los_Angeles', timestamp_ntz'2021-12-06 00:00:00');
--> convert_timezone(NULL, America/Los_Angeles, TIMESTAMP_NTZ '2021-12-06 00:00:00') TIMESTAMP_NTZ
--> NULL
SELECT convert_timezone('Europe/Brussels', 'America/Los_Angeles', NULL);
--> convert_timezone(Europe/Brussels, America/Los_Angeles, NULL) TIMESTAMP_NTZ
--> NULL
SELECT convert_timezone(0, 'America/Los_Angeles', timestamp_ntz'2021-12-06 00:00:00');
--! INVALID_TIMEZONE
SELECT corr(1.5D, c2) FROM VALUES (3, 2), (3, 3), (6, 4) as tab(c1, c2);
--> corr(1.5, c2) DOUBLE
--> NULL
SELECT corr(12.34BD, c2) FROM VALUES (3, 2), (3, 3), (6, 4) as tab(c1, c2);
--> corr(12.34, c2) DOUBLE
--> NULL
SELECT corr(c1, c2) FROM VALUES (3, 2), (3, 3), (6, 4) as tab(c1, 1.5D);
--! PARSE_SYNTAX_ERROR
SELECT cos(NULL);
--> COS(NULL) DOUBLE
--> NULL
SELECT cos(0);
--> COS(0) DOUBLE
--> 1.0
SELECT cos(INTERVAL '1' DAY);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT cosh(1.5D);
--> COSH(1.5) DOUBLE
--> 2.352409615243247
SELECT cosh(CAST('NaN' AS DOUBLE));
--> COSH(CAST(NaN AS DOUBLE)) DOUBLE
--> NaN
SELECT cosh('');
--! CAST_INVALID_INPUT
SELECT cot(1.5D);
--> COT(1.5) DOUBLE
--> 0.07091484430265245
SELECT cot(-1);
--> COT(-1) DOUBLE
--> -0.6420926159343306
SELECT cot(TIMESTAMP'2024-02-29 12:34:56.789');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT count(2147483647);
--> count(2147483647) BIGINT
--> 1
SELECT count(TIMESTAMP'2024-02-29 12:34:56.789');
--> count(TIMESTAMP '2024-02-29 12:34:56.789') BIGINT
--> 1
SELECT count(*) FROM VALUES (NULL), (5), (5), (20) AS tab(col, 1);
--! PARSE_SYNTAX_ERROR
SELECT count_if(true);
--> count_if(true) BIGINT
--> 1
SELECT count_if(NULL);
--> count_if(NULL) BIGINT
--> 0
SELECT count_if(array(1,2,NULL));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT covar_pop(1.5D, c2) FROM VALUES (1, 1), (2, 2), (3, 3) AS tab(c1, c2);
--> covar_pop(1.5, c2) DOUBLE
--> 0.0
SELECT covar_pop(NULL, c2) FROM VALUES (1, 1), (2, 2), (3, 3) AS tab(c1, c2);
--> covar_pop(NULL, c2) DOUBLE
--> NULL
SELECT covar_pop(c1, c2) FROM VALUES (1, 1), (2, 2), (3, 3) AS tab(c1, NULL);
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT covar_samp(2147483647, c2) FROM VALUES (1, 1), (2, 2), (3, 3) AS tab(c1, c2);
--> covar_samp(2147483647, c2) DOUBLE
--> 0.0
SELECT covar_samp(NULL, c2) FROM VALUES (1, 1), (2, 2), (3, 3) AS tab(c1, c2);
--> covar_samp(NULL, c2) DOUBLE
--> NULL
SELECT covar_samp(c1, c2) FROM VALUES (1, 0, 2), (3, 3) AS tab(c1, c2);
--! INVALID_INLINE_TABLE.NUM_COLUMNS_MISMATCH
SELECT crc32('');
--> crc32() BIGINT
--> 0
SELECT crc32(X'FF00');
--> crc32(X'FF00') BIGINT
--> 3539857293
SELECT crc32();
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT csc(2147483647);
--> CSC(2147483647) DOUBLE
--> -1.3794691166910775
SELECT csc(NULL);
--> CSC(NULL) DOUBLE
--> NULL
SELECT csc(map('a',1));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT date_add(TIMESTAMP'2024-02-29 12:34:56.789', 1);
--> date_add(TIMESTAMP '2024-02-29 12:34:56.789', 1) DATE
--> 2024-03-01
SELECT date_add(NULL, 1);
--> date_add(NULL, 1) DATE
--> NULL
SELECT date_add(CAST('NaN' AS DOUBLE), 1);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT date_diff(DATE'2024-02-29', '2009-07-30');
--> date_diff(DATE '2024-02-29', 2009-07-30) INT
--> 5327
SELECT date_diff('2009-07-31', NULL);
--> date_diff(2009-07-31, NULL) INT
--> NULL
SELECT date_diff(array(1,2,NULL), '2009-07-30');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT date_format('2016-04-08', -1);
--> date_format(2016-04-08, -1) STRING
--> -1
SELECT date_format('2016-04-08', DATE'2024-02-29');
--> date_format(2016-04-08, DATE '2024-02-29') STRING
--> 2024-02-29
SELECT date_format(12.34BD, 'y');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT date_from_unix_date(12.34BD);
--> date_from_unix_date(12.34) DATE
--> 1970-01-13
SELECT date_from_unix_date(-1);
--> date_from_unix_date(-1) DATE
--> 1969-12-31
SELECT date_from_unix_date(array(1,2,NULL));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT date_part('YEAR', TIMESTAMP'2024-02-29 12:34:56.789');
--> date_part(YEAR, TIMESTAMP '2024-02-29 12:34:56.789') INT
--> 2024
SELECT date_part('YEAR', DATE'2024-02-29');
--> date_part(YEAR, DATE '2024-02-29') INT
--> 2024
SELECT date_part('abc', TIMESTAMP '2019-08-12 01:00:00.123456');
--! INVALID_EXTRACT_FIELD
SELECT date_sub(TIMESTAMP'2024-02-29 12:34:56.789', 1);
--> date_sub(TIMESTAMP '2024-02-29 12:34:56.789', 1) DATE
--> 2024-02-28
SELECT date_sub(DATE'2024-02-29', 1);
--> date_sub(DATE '2024-02-29', 1) DATE
--> 2024-02-28
SELECT date_sub(-1, 1);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT date_trunc(-1, '2015-03-05T09:32:05.359');
--> date_trunc(-1, 2015-03-05T09:32:05.359) TIMESTAMP
--> NULL
SELECT date_trunc(1.5D, '2015-03-05T09:32:05.359');
--> date_trunc(1.5, 2015-03-05T09:32:05.359) TIMESTAMP
--> NULL
SELECT date_trunc('YEAR');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT dateadd(NULL, 1);
--> date_add(NULL, 1) DATE
--> NULL
SELECT dateadd(DATE'2024-02-29', 1);
--> date_add(DATE '2024-02-29', 1) DATE
--> 2024-03-01
SELECT dateadd('2016-07-30', 'abc');
--! CAST_INVALID_INPUT
SELECT datediff('2009-07-31', NULL);
--> datediff(2009-07-31, NULL) INT
--> NULL
SELECT datediff(NULL, '2009-07-30');
--> datediff(NULL, 2009-07-30) INT
--> NULL
SELECT datediff('2009-07-31', 'é😀 x');
--! CAST_INVALID_INPUT
SELECT datepart('YEAR', NULL);
--> datepart(YEAR FROM NULL) INT
--> NULL
SELECT datepart('YEAR', TIMESTAMP'2024-02-29 12:34:56.789');
--> datepart(YEAR FROM TIMESTAMP '2024-02-29 12:34:56.789') INT
--> 2024
SELECT datepart('YEAR', 'é😀 x');
--! CAST_INVALID_INPUT
SELECT day(TIMESTAMP'2024-02-29 12:34:56.789');
--> day(TIMESTAMP '2024-02-29 12:34:56.789') INT
--> 29
SELECT day(DATE'2024-02-29');
--> day(DATE '2024-02-29') INT
--> 29
SELECT day(12.34BD);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT dayname(TIMESTAMP'2024-02-29 12:34:56.789');
--> dayname(TIMESTAMP '2024-02-29 12:34:56.789') STRING
--> Thu
SELECT dayname(DATE'2024-02-29');
--> dayname(DATE '2024-02-29') STRING
--> Thu
SELECT dayname(1.5D);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT dayofmonth(TIMESTAMP'2024-02-29 12:34:56.789');
--> dayofmonth(TIMESTAMP '2024-02-29 12:34:56.789') INT
--> 29
SELECT dayofmonth(DATE'2024-02-29');
--> dayofmonth(DATE '2024-02-29') INT
--> 29
SELECT dayofmonth('2009-07-30', 'x');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT dayofweek(TIMESTAMP'2024-02-29 12:34:56.789');
--> dayofweek(TIMESTAMP '2024-02-29 12:34:56.789') INT
--> 5
SELECT dayofweek(DATE'2024-02-29');
--> dayofweek(DATE '2024-02-29') INT
--> 5
SELECT dayofweek('abc');
--! CAST_INVALID_INPUT
SELECT dayofyear(TIMESTAMP'2024-02-29 12:34:56.789');
--> dayofyear(TIMESTAMP '2024-02-29 12:34:56.789') INT
--> 60
SELECT dayofyear(NULL);
--> dayofyear(NULL) INT
--> NULL
SELECT dayofyear('2016-04-09', 1);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT decode(encode('abc', 'utf-8'), NULL);
--> decode(encode(abc, utf-8), NULL) STRING
--> NULL
SELECT decode(encode('abc', 'utf-8'), 'utf-8', 'x');
--> decode(encode(abc, utf-8), utf-8, x) STRING
--> NULL
SELECT decode(array(1,2,NULL), 'utf-8');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT degrees(2147483647);
--> DEGREES(2147483647) DOUBLE
--> 1.2304174954646191E11
SELECT degrees(12.34BD);
--> DEGREES(12.34) DOUBLE
--> 707.0299191914359
SELECT degrees('abc');
--! CAST_INVALID_INPUT
SELECT e();
--> E() DOUBLE
--> 2.718281828459045
SELECT e(1);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT element_at(array(1,2,NULL), 2);
--> element_at(array(1, 2, NULL), 2) INT
--> 2
SELECT element_at(array(1, 2, 3), -1);
--> element_at(array(1, 2, 3), -1) INT
--> 3
SELECT element_at(true, 2);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT elt(1, true, 'java');
--> elt(1, true, java) STRING
--> true
SELECT elt(1, 12.34BD, 'java');
--> elt(1, 12.34, java) STRING
--> 12.34
SELECT elt(1, 'scala', array(1,2,NULL));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT encode(1.5D, 'utf-8');
--> encode(1.5, utf-8) BINARY
--> 1.5
SELECT encode(true, 'utf-8');
--> encode(true, utf-8) BINARY
--> true
SELECT encode('abc', CAST('NaN' AS DOUBLE));
--! INVALID_PARAMETER_VALUE.CHARSET
SELECT endswith(NULL, 'SQL');
--> endswith(NULL, SQL) BOOLEAN
--> NULL
SELECT endswith(TIMESTAMP'2024-02-29 12:34:56.789', 'SQL');
--> endswith(TIMESTAMP '2024-02-29 12:34:56.789', SQL) BOOLEAN
--> false
SELECT endswith('Spark SQL', 'SQL', 'x');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT equal_null(3, 12.34BD);
--> equal_null(3, 12.34) BOOLEAN
--> false
SELECT equal_null(3, -1);
--> equal_null(3, -1) BOOLEAN
--> false
SELECT equal_null(named_struct('a',1,'b','x'), 3);
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT every(true);
--> every(true) BOOLEAN
--> true
SELECT every(NULL);
--> every(NULL) BOOLEAN
--> NULL
SELECT every(TIMESTAMP'2024-02-29 12:34:56.789');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT exists(array(1,2,NULL), x -> x % 2 == 0);
--> exists(array(1, 2, NULL), lambdafunction(((namedlambdavariable() % 2) = 0), namedlambdavariable())) BOOLEAN
--> true
SELECT exists(array(1, 2, 3), named_struct('a',1,'b','x'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT exp(CAST('NaN' AS DOUBLE));
--> EXP(CAST(NaN AS DOUBLE)) DOUBLE
--> NaN
SELECT exp(0);
--> EXP(0) DOUBLE
--> 1.0
SELECT exp(TIMESTAMP'2024-02-29 12:34:56.789');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT explode(map('a',1));
--> key STRING, value INT
--> a|1
SELECT explode(array(1,2,NULL));
--> col INT
--> 1
--> 2
--> NULL
SELECT explode('é😀 x');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT explode_outer(map('a',1));
--> key STRING, value INT
--> a|1
SELECT explode_outer(array(1,2,NULL));
--> col INT
--> 1
--> 2
--> NULL
SELECT explode_outer(array(10, 20), 'x');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT expm1(-1);
--> EXPM1(-1) DOUBLE
--> -0.6321205588285577
SELECT expm1(1.5D);
--> EXPM1(1.5) DOUBLE
--> 3.481689070338065
SELECT expm1();
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT extract(YEAR FROM TIMESTAMP '2019-08-12 01:00:00.123456', 1);
--! PARSE_SYNTAX_ERROR
SELECT factorial(1.5D);
--> factorial(1.5) BIGINT
--> 1
SELECT factorial(NULL);
--> factorial(NULL) BIGINT
--> NULL
SELECT factorial(9223372036854775807L);
--! CAST_OVERFLOW
SELECT filter(array(1,2,NULL), x -> x % 2 == 1);
--> filter(array(1, 2, NULL), lambdafunction(((namedlambdavariable() % 2) = 1), namedlambdavariable())) ARRAY<INT>
--> [1]
SELECT filter(array(1, 2, 3), 0);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT find_in_set('ab', '');
--> find_in_set(ab, ) INT
--> 0
SELECT find_in_set(true, 'abc,b,ab,c,def');
--> find_in_set(true, abc,b,ab,c,def) INT
--> 0
SELECT find_in_set(map('a',1), 'abc,b,ab,c,def');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT first('');
--> first() STRING
--> 
SELECT first(true);
--> first(true) BOOLEAN
--> true
SELECT first(col) FROM VALUES (10), (5), (20) AS tab(col, 'x');
--! PARSE_SYNTAX_ERROR
SELECT first_value(0);
--> first_value(0) INT
--> 0
SELECT first_value('é😀 x');
--> first_value(é😀 x) STRING
--> é😀 x
SELECT first_value();
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT flatten(INTERVAL '1' DAY);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT floor(2147483647);
--> FLOOR(2147483647) BIGINT
--> 2147483647
SELECT floor(-0.1, 1);
--> floor(-0.1, 1) DECIMAL(2,1)
--> -0.1
SELECT floor(X'FF00');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT forall(array(1,2,NULL), x -> x % 2 == 0);
--> forall(array(1, 2, NULL), lambdafunction(((namedlambdavariable() % 2) = 0), namedlambdavariable())) BOOLEAN
--> false
SELECT forall(CAST('NaN' AS DOUBLE), x -> x % 2 == 0);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT format_number(-1, 4);
--> format_number(-1, 4) STRING
--> -1.0000
SELECT format_number(12332.123456, '');
--> format_number(12332.123456, ) STRING
--> 12,332
SELECT format_number(12332.123456, 4, 'x');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT format_string(-1, 100, "days");
--> format_string(-1, 100, days) STRING
--> -1
SELECT format_string(0, 100, "days");
--> format_string(0, 100, days) STRING
--> 0
SELECT format_string(array(1,2,NULL), 100, "days");
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT from_base32(12.34BD);
--> from_base32(12.34) BINARY
--> �
SELECT from_base32(CAST('NaN' AS DOUBLE));
--> from_base32(CAST(NaN AS DOUBLE)) BINARY
--> h
SELECT from_base32(map('a',1));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT from_csv('é😀 x', 'a INT, b DOUBLE');
--> from_csv(é😀 x) STRUCT<a: INT, b: DOUBLE>
--> {null, null}
SELECT from_csv('abc', 'a INT, b DOUBLE');
--> from_csv(abc) STRUCT<a: INT, b: DOUBLE>
--> {null, null}
SELECT from_csv(array(1,2,NULL), 'a INT, b DOUBLE');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT from_json('', 'a INT, b DOUBLE');
--> from_json() STRUCT<a: INT, b: DOUBLE>
--> NULL
SELECT from_json('abc', 'a INT, b DOUBLE');
--> from_json(abc) STRUCT<a: INT, b: DOUBLE>
--> {null, null}
SELECT from_json('{"a":1, "b":0.8}', TIMESTAMP'2024-02-29 12:34:56.789');
--! INVALID_SCHEMA.NON_STRING_LITERAL
SELECT from_unixtime(-1, 'yyyy-MM-dd HH:mm:ss');
--> from_unixtime(-1, yyyy-MM-dd HH:mm:ss) STRING
--> 1969-12-31 23:59:59
SELECT from_unixtime(0, 1.5D);
--> from_unixtime(0, 1.5) STRING
--> 1.5
SELECT from_unixtime(0, 'yyyy-MM-dd HH:mm:ss', 'x');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT from_utc_timestamp(TIMESTAMP'2024-02-29 12:34:56.789', 'Asia/Seoul');
--> from_utc_timestamp(TIMESTAMP '2024-02-29 12:34:56.789', Asia/Seoul) TIMESTAMP
--> 2024-02-29 21:34:56.789
SELECT from_utc_timestamp('2016-08-31', NULL);
--> from_utc_timestamp(2016-08-31, NULL) TIMESTAMP
--> NULL
SELECT from_utc_timestamp(named_struct('a',1,'b','x'), 'Asia/Seoul');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT get(array(1, 2, 3), -1);
--> get(array(1, 2, 3), -1) INT
--> NULL
SELECT get(array(1, 2, 3), 12.34BD);
--> get(array(1, 2, 3), 12.34) INT
--> NULL
SELECT get(array(1, 2, 3), X'FF00');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT get_json_object('', '$.a');
--> get_json_object(, $.a) STRING
--> NULL
SELECT get_json_object('abc', '$.a');
--> get_json_object(abc, $.a) STRING
--> NULL
SELECT get_json_object('{"a":"b"}', DATE'2024-02-29');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT getbit(2147483647, 0);
--> getbit(2147483647, 0) TINYINT
--> 1
SELECT getbit(-1, 0);
--> getbit(-1, 0) TINYINT
--> 1
SELECT getbit(12.34BD, 0);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT greatest(10, 9, 2, 4, CAST('NaN' AS DOUBLE));
--> greatest(10, 9, 2, 4, CAST(NaN AS DOUBLE)) DOUBLE
--> NaN
SELECT greatest(10, 9, 1.5D, 4, 3);
--> greatest(10, 9, 1.5, 4, 3) DOUBLE
--> 10.0
SELECT greatest(10, 9, 'abc', 4, 3);
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT hash('Spark', array(123), 2, 1);
--> hash(Spark, array(123), 2, 1) INT
--> 773582418
SELECT hash('Spark', array(123), 2, 'x');
--> hash(Spark, array(123), 2, x) INT
--> -424188602
SELECT hash('Spark', map('a',1), 2);
--! DATATYPE_MISMATCH.HASH_MAP_TYPE
SELECT hex(DATE'2024-02-29');
--> hex(DATE '2024-02-29') STRING
--> 323032342D30322D3239
SELECT hex(INTERVAL '1' DAY);
--> hex(INTERVAL '1' DAY) STRING
--> 494E54455256414C2027312720444159
SELECT hex();
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT histogram_numeric(INTERVAL '1' DAY, 5) FROM VALUES (0), (1), (2), (10) AS tab(col);
--> histogram_numeric(INTERVAL '1' DAY, 5) ARRAY<STRUCT<x: INTERVAL DAY, y: DOUBLE>>
--> [{INTERVAL '1' DAY, 4.0}]
SELECT histogram_numeric(0, 5) FROM VALUES (0), (1), (2), (10) AS tab(col);
--> histogram_numeric(0, 5) ARRAY<STRUCT<x: INT, y: DOUBLE>>
--> [{0, 4.0}]
SELECT histogram_numeric(col, DATE'2024-02-29');
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SELECT hour(TIMESTAMP'2024-02-29 12:34:56.789');
--> hour(TIMESTAMP '2024-02-29 12:34:56.789') INT
--> 12
SELECT hour(DATE'2024-02-29');
--> hour(DATE '2024-02-29') INT
--> 0
SELECT hour(array(1,2,NULL));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT hypot(3, 9223372036854775807L);
--> HYPOT(3, 9223372036854775807) DOUBLE
--> 9.223372036854776E18
SELECT hypot(3, NULL);
--> HYPOT(3, NULL) DOUBLE
--> NULL
SELECT hypot('é😀 x', 4);
--! CAST_INVALID_INPUT
SELECT if(NULL, 'a', 'b');
--> (IF(NULL, a, b)) STRING
--> b
SELECT if(true, 'a', 'b');
--> (IF(true, a, b)) STRING
--> a
SELECT if(2147483647, 'a', 'b');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT ifnull(NULL, 0);
--> ifnull(NULL, 0) INT
--> 0
SELECT ifnull(NULL, 'abc');
--> ifnull(NULL, abc) STRING
--> abc
SELECT ifnull(0, array('2'));
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT ilike('Spark', '');
--> ilike(Spark, ) BOOLEAN
--> false
SELECT ilike('Spark', true);
--> ilike(Spark, true) BOOLEAN
--> false
SELECT ilike('Spark');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT initcap(INTERVAL '1' DAY);
--> initcap(INTERVAL '1' DAY) STRING
--> Interval '1' Day
SELECT initcap(-1);
--> initcap(-1) STRING
--> -1
SELECT initcap(array(1,2,NULL));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT inline(2147483647);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT inline_outer(map('a',1));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT instr('SparkSQL', '');
--> instr(SparkSQL, ) INT
--> 1
SELECT instr('SparkSQL', true);
--> instr(SparkSQL, true) INT
--> 0
SELECT instr('SparkSQL', named_struct('a',1,'b','x'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT is_valid_utf8(true);
--> is_valid_utf8(true) BOOLEAN
--> true
SELECT is_valid_utf8(2147483647);
--> is_valid_utf8(2147483647) BOOLEAN
--> true
SELECT is_valid_utf8(array(1,2,NULL));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT isnan(CAST('NaN' AS DOUBLE));
--> isnan(CAST(NaN AS DOUBLE)) BOOLEAN
--> true
SELECT isnan(12.34BD);
--> isnan(12.34) BOOLEAN
--> false
SELECT isnan('abc');
--! CAST_INVALID_INPUT
SELECT isnotnull(CAST('NaN' AS DOUBLE));
--> (CAST(NaN AS DOUBLE) IS NOT NULL) BOOLEAN
--> true
SELECT isnotnull(named_struct('a',1,'b','x'));
--> (named_struct(a, 1, b, x) IS NOT NULL) BOOLEAN
--> true
SELECT isnotnull(1, 'x');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT isnull(12.34BD);
--> (12.34 IS NULL) BOOLEAN
--> false
SELECT isnull(0);
--> (0 IS NULL) BOOLEAN
--> false
SELECT isnull(1, 'x');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT jaro_winkler_similarity('MARTHA', TIMESTAMP'2024-02-29 12:34:56.789');
--> jaro_winkler_similarity(MARTHA, TIMESTAMP '2024-02-29 12:34:56.789') DOUBLE
--> 0.0
SELECT jaro_winkler_similarity('MARTHA', -1);
--> jaro_winkler_similarity(MARTHA, -1) DOUBLE
--> 0.0
SELECT jaro_winkler_similarity('MARTHA', 'MARHTA', 'x');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT json_array_length(NULL);
--> json_array_length(NULL) INT
--> NULL
SELECT json_array_length('');
--> json_array_length() INT
--> NULL
SELECT json_array_length(DATE'2024-02-29');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT json_object_keys('é😀 x');
--> json_object_keys(é😀 x) ARRAY<STRING>
--> NULL
SELECT json_object_keys('');
--> json_object_keys() ARRAY<STRING>
--> NULL
SELECT json_object_keys();
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT json_tuple('{"a":1, "b":2}', 'a', '');
--> c0 STRING, c1 STRING
--> 1|NULL
SELECT json_tuple('{"a":1, "b":2}', '', 'b');
--> c0 STRING, c1 STRING
--> NULL|2
SELECT json_tuple('{"a":1, "b":2}', 'a', X'FF00');
--! DATATYPE_MISMATCH.NON_STRING_TYPE
SELECT kurtosis(0);
--> kurtosis(0) DOUBLE
--> NULL
SELECT kurtosis(12.34BD);
--> kurtosis(12.34) DOUBLE
--> NULL
SELECT kurtosis(DATE'2024-02-29');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT last(-1);
--> last(-1) INT
--> -1
SELECT last('é😀 x');
--> last(é😀 x) STRING
--> é😀 x
SELECT last(col) FROM VALUES (10), (5), (20) AS tab(col, 'x');
--! PARSE_SYNTAX_ERROR
SELECT last_day(TIMESTAMP'2024-02-29 12:34:56.789');
--> last_day(TIMESTAMP '2024-02-29 12:34:56.789') DATE
--> 2024-02-29
SELECT last_day(DATE'2024-02-29');
--> last_day(DATE '2024-02-29') DATE
--> 2024-02-29
SELECT last_day('abc');
--! CAST_INVALID_INPUT
SELECT last_value(0);
--> last_value(0) INT
--> 0
SELECT last_value('abc');
--> last_value(abc) STRING
--> abc
SELECT last_value();
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT lcase(TIMESTAMP'2024-02-29 12:34:56.789');
--> lcase(TIMESTAMP '2024-02-29 12:34:56.789') STRING
--> 2024-02-29 12:34:56.789
SELECT lcase(true);
--> lcase(true) STRING
--> true
SELECT lcase();
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT least(10, 9, 2, 0, 3);
--> least(10, 9, 2, 0, 3) INT
--> 0
SELECT least(10, 9, 2, 4, NULL);
--> least(10, 9, 2, 4, NULL) INT
--> 2
SELECT least(10, 9, 2, 4, INTERVAL '1' DAY);
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT left('Spark SQL', 0);
--> left(Spark SQL, 0) STRING
--> 
SELECT left(true, 3);
--> left(true, 3) STRING
--> tru
SELECT left('Spark SQL');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT len('');
--> len() INT
--> 0
SELECT len(0);
--> len(0) INT
--> 1
SELECT len(named_struct('a',1,'b','x'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT length(1.5D);
--> length(1.5) INT
--> 3
SELECT length('é😀 x');
--> length(é😀 x) INT
--> 4
SELECT length('Spark SQL ', 'x');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT levenshtein('kitten', 'sitting', 1);
--> levenshtein(kitten, sitting, 1) INT
--> -1
SELECT levenshtein(CAST('NaN' AS DOUBLE), 'sitting');
--> levenshtein(CAST(NaN AS DOUBLE), sitting) INT
--> 7
SELECT levenshtein('kitten', named_struct('a',1,'b','x'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT like('Spark', '');
--> Spark LIKE  BOOLEAN
--> false
SELECT like('Spark', INTERVAL '1' DAY);
--> Spark LIKE INTERVAL '1' DAY BOOLEAN
--> false
SELECT like('Spark', map('a',1));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT listagg('abc');
--> listagg(abc, NULL) STRING
--> abc
SELECT listagg(DATE'2024-02-29');
--> listagg(DATE '2024-02-29', NULL) STRING
--> 2024-02-29
SELECT listagg(array(1,2,NULL));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT ln(0);
--> ln(0) DOUBLE
--> NULL
SELECT ln(NULL);
--> ln(NULL) DOUBLE
--> NULL
SELECT ln('');
--! CAST_INVALID_INPUT
SELECT locate('bar', true);
--> locate(bar, true, 1) INT
--> 0
SELECT locate('bar', NULL);
--> locate(bar, NULL, 1) INT
--> NULL
SELECT locate(named_struct('a',1,'b','x'), 'foobarbar');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT log(12.34BD, 100);
--> LOG(12.34, 100) DOUBLE
--> 1.8326511660984213
SELECT log(-1, 100);
--> LOG(-1, 100) DOUBLE
--> NULL
SELECT log(10, X'FF00');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT log10(0);
--> LOG10(0) DOUBLE
--> NULL
SELECT log10(NULL);
--> LOG10(NULL) DOUBLE
--> NULL
SELECT log10(10, 1);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT log1p(0);
--> LOG1P(0) DOUBLE
--> 0.0
SELECT log1p(12.34BD);
--> LOG1P(12.34) DOUBLE
--> 2.590767040487478
SELECT log1p('abc');
--! CAST_INVALID_INPUT
SELECT log2(1.5D);
--> LOG2(1.5) DOUBLE
--> 0.5849625007211562
SELECT log2(9223372036854775807L);
--> LOG2(9223372036854775807) DOUBLE
--> 63.0
SELECT log2();
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT lower(true);
--> lower(true) STRING
--> true
SELECT lower(DATE'2024-02-29');
--> lower(DATE '2024-02-29') STRING
--> 2024-02-29
SELECT lower(named_struct('a',1,'b','x'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT lpad(TIMESTAMP'2024-02-29 12:34:56.789', 5, '??');
--> lpad(TIMESTAMP '2024-02-29 12:34:56.789', 5, ??) STRING
--> 2024-
SELECT lpad('hi', 5, TIMESTAMP'2024-02-29 12:34:56.789');
--> lpad(hi, 5, TIMESTAMP '2024-02-29 12:34:56.789') STRING
--> 202hi
SELECT lpad('hi', 5, array(1,2,NULL));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT ltrim(-1);
--> ltrim(-1) STRING
--> -1
SELECT ltrim(9223372036854775807L);
--> ltrim(9223372036854775807) STRING
--> 9223372036854775807
SELECT ltrim(map('a',1));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT luhn_check('abc');
--> luhn_check(abc) BOOLEAN
--> false
SELECT luhn_check(INTERVAL '1' DAY);
--> luhn_check(INTERVAL '1' DAY) BOOLEAN
--> false
SELECT luhn_check(named_struct('a',1,'b','x'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT make_date(2013, 12.34BD, 15);
--> make_date(2013, 12.34, 15) DATE
--> 2013-12-15
SELECT make_date(2013, 7, 12.34BD);
--> make_date(2013, 7, 12.34) DATE
--> 2013-07-12
SELECT make_date(X'FF00', 7, 15);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT make_dt_interval(1, 12, 30, NULL);
--> make_dt_interval(1, 12, 30, NULL) INTERVAL DAY TO SECOND
--> NULL
SELECT make_dt_interval(0, 12, 30, 01.001001);
--> make_dt_interval(0, 12, 30, 1.001001) INTERVAL DAY TO SECOND
--> INTERVAL '0 12:30:01.001001' DAY TO SECOND
SELECT make_dt_interval(9223372036854775807L, 12, 30, 01.001001);
--! CAST_OVERFLOW
SELECT make_interval(100, null, -1);
--> make_interval(100, NULL, -1, 0, 0, 0, 0.000000) INTERVAL
--> NULL
SELECT make_interval(100, null, 0);
--> make_interval(100, NULL, 0, 0, 0, 0, 0.000000) INTERVAL
--> NULL
SELECT make_interval(INTERVAL '1' DAY, null, 3);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT make_timestamp(2014, 12, 28, NULL, 30, 45.887);
--> make_timestamp(2014, 12, 28, NULL, 30, 45.887) TIMESTAMP
--> NULL
SELECT make_timestamp(0, 12, 28, 6, 30, 45.887);
--> make_timestamp(0, 12, 28, 6, 30, 45.887) TIMESTAMP
--> 0000-12-28 06:30:45.887
SELECT make_timestamp(2014, 12, 28, named_struct('a',1,'b','x'), 30, 45.887);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT make_timestamp_ltz(2014, 1.5D, 28, 6, 30, 45.887);
--> make_timestamp_ltz(2014, 1.5, 28, 6, 30, 45.887) TIMESTAMP
--> 2014-01-28 06:30:45.887
SELECT make_timestamp_ltz(2014, 12, 28, 6, 30, 0);
--> make_timestamp_ltz(2014, 12, 28, 6, 30, 0) TIMESTAMP
--> 2014-12-28 06:30:00
SELECT make_timestamp_ltz(2014, INTERVAL '1' DAY, 28, 6, 30, 45.887);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT make_timestamp_ntz(1.5D, 12, 28, 6, 30, 45.887);
--> make_timestamp_ntz(1.5, 12, 28, 6, 30, 45.887) TIMESTAMP_NTZ
--> 0001-12-28 06:30:45.887
SELECT make_timestamp_ntz(2014, 12, 28, 1.5D, 30, 45.887);
--> make_timestamp_ntz(2014, 12, 28, 1.5, 30, 45.887) TIMESTAMP_NTZ
--> 2014-12-28 01:30:45.887
SELECT make_timestamp_ntz(2014, 12, 28, 6, '', 45.887);
--! CAST_INVALID_INPUT
SELECT make_valid_utf8(2147483647);
--> make_valid_utf8(2147483647) STRING
--> 2147483647
SELECT make_valid_utf8('abc');
--> make_valid_utf8(abc) STRING
--> abc
SELECT make_valid_utf8(array(1,2,NULL));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT make_ym_interval(1, 1.5D);
--> make_ym_interval(1, 1.5) INTERVAL YEAR TO MONTH
--> INTERVAL '1-1' YEAR TO MONTH
SELECT make_ym_interval(-1, 2);
--> make_ym_interval(-1, 2) INTERVAL YEAR TO MONTH
--> INTERVAL '-0-10' YEAR TO MONTH
SELECT make_ym_interval(1, CAST('NaN' AS DOUBLE));
--! CAST_OVERFLOW
SELECT map(-1, '2', 3.0, '4');
--> map(-1, 2, 3.0, 4) MAP<DECIMAL(11,1), STRING>
--> {-1.0 -> 2, 3.0 -> 4}
SELECT map(1.0, 'é😀 x', 3.0, '4');
--> map(1.0, é😀 x, 3.0, 4) MAP<DECIMAL(2,1), STRING>
--> {1.0 -> é😀 x, 3.0 -> 4}
SELECT map(1.0, '2', 3.0, '4', 1);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT map_concat(map(1, 'a', 2, 'b'));
--> map_concat(map(1, a, 2, b)) MAP<INT, STRING>
--> {1 -> a, 2 -> b}
SELECT map_concat(TIMESTAMP'2024-02-29 12:34:56.789', map(3, 'c'));
--! DATATYPE_MISMATCH.MAP_CONCAT_DIFF_TYPES
SELECT map_contains_key(map(1, 'a', 2, 'b'), 9223372036854775807L);
--> map_contains_key(map(1, a, 2, b), 9223372036854775807) BOOLEAN
--> false
SELECT map_contains_key(map(1, 'a', 2, 'b'), 2147483647);
--> map_contains_key(map(1, a, 2, b), 2147483647) BOOLEAN
--> false
SELECT map_contains_key(2147483647, 1);
--! DATATYPE_MISMATCH.MAP_FUNCTION_DIFF_TYPES
SELECT map_entries(map('a',1));
--> map_entries(map(a, 1)) ARRAY<STRUCT<key: STRING, value: INT>>
--> [{a, 1}]
SELECT map_entries(0);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT map_filter(true, (k, v) -> k > v);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT map_from_arrays(2147483647, array('2', '4'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT map_from_entries(X'FF00');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT map_keys(map('a',1));
--> map_keys(map(a, 1)) ARRAY<STRING>
--> [a]
SELECT map_keys(12.34BD);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT map_values(map('a',1));
--> map_values(map(a, 1)) ARRAY<INT>
--> [1]
SELECT map_values(TIMESTAMP'2024-02-29 12:34:56.789');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT map_zip_with(map(1, 'a', 2, 'b'), X'FF00', (k, v1, v2) -> concat(v1, v2));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT mask('abcd-EFGH-8765-4321', 'x');
--> mask(abcd-EFGH-8765-4321, x, x, n, NULL) STRING
--> xxxx-xxxx-nnnn-nnnn
SELECT mask('é😀 x');
--> mask(é😀 x, X, x, n, NULL) STRING
--> x😀 x
SELECT mask(DATE'2024-02-29');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT max(INTERVAL '1' DAY);
--> max(INTERVAL '1' DAY) INTERVAL DAY
--> INTERVAL '1' DAY
SELECT max(true);
--> max(true) BOOLEAN
--> true
SELECT max(col) FROM VALUES (10), (50), (20) AS tab(col, 1);
--! PARSE_SYNTAX_ERROR
SELECT max_by(1.5D, y) FROM VALUES ('a', 10), ('b', 50), ('c', 20) AS tab(x, y);
--> max_by(1.5, y) DOUBLE
--> 1.5
SELECT max_by(12.34BD, y) FROM VALUES ('a', 10), ('b', 50), ('c', 20) AS tab(x, y);
--> max_by(12.34, y) DECIMAL(4,2)
--> 12.34
SELECT max_by(x, y) FROM VALUES ('a', 10), ('b', 50), ('c', 20) AS tab(x, CAST('NaN' AS DOUBLE));
--! PARSE_SYNTAX_ERROR
SELECT md5(X'FF00');
--> md5(X'FF00') STRING
--> e0e8bfafbb0689563b2fba789c97b3cc
SELECT md5('é😀 x');
--> md5(é😀 x) STRING
--> 8278b5c25ad2fd7ad4c6614e3a826550
SELECT md5(TIMESTAMP'2024-02-29 12:34:56.789');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT mean(CAST('NaN' AS DOUBLE));
--> mean(CAST(NaN AS DOUBLE)) DOUBLE
--> NaN
SELECT mean(9223372036854775807L);
--> mean(9223372036854775807) DOUBLE
--> 9.223372036854776E18
SELECT mean(X'FF00');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT median(-1);
--> median(-1) DOUBLE
--> -1.0
SELECT median(12.34BD);
--> median(12.34) DOUBLE
--> 12.34
SELECT median(map('a',1));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT min(array(1,2,NULL));
--> min(array(1, 2, NULL)) ARRAY<INT>
--> [1, 2, null]
SELECT min(CAST('NaN' AS DOUBLE));
--> min(CAST(NaN AS DOUBLE)) DOUBLE
--> NaN
SELECT min(map('a',1));
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT min_by(12.34BD, y) FROM VALUES ('a', 10), ('b', 50), ('c', 20) AS tab(x, y);
--> min_by(12.34, y) DECIMAL(4,2)
--> 12.34
SELECT min_by('', y) FROM VALUES ('a', 10), ('b', 50), ('c', 20) AS tab(x, y);
--> min_by(, y) STRING
--> 
SELECT min_by(x, y) FROM VALUES ('a', named_struct('a',1,'b','x'), 50), ('c', 20) AS tab(x, y);
--! INVALID_INLINE_TABLE.NUM_COLUMNS_MISMATCH
SELECT minute(TIMESTAMP'2024-02-29 12:34:56.789');
--> minute(TIMESTAMP '2024-02-29 12:34:56.789') INT
--> 34
SELECT minute(DATE'2024-02-29');
--> minute(DATE '2024-02-29') INT
--> 0
SELECT minute(-1);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT mod(9223372036854775807L, 1.8);
--> mod(9223372036854775807, 1.8) DECIMAL(2,1)
--> 1.6
SELECT mod(2, 2147483647);
--> mod(2, 2147483647) INT
--> 2
SELECT mod(2, '');
--! CAST_INVALID_INPUT
SELECT mode(TIMESTAMP'2024-02-29 12:34:56.789');
--> mode(TIMESTAMP '2024-02-29 12:34:56.789') TIMESTAMP
--> 2024-02-29 12:34:56.789
SELECT mode(named_struct('a',1,'b','x'));
--> mode(named_struct(a, 1, b, x)) STRUCT<a: INT, b: STRING>
--> {1, x}
SELECT mode(col) FROM VALUES (0), (10), (10) AS tab(col, 'x');
--! PARSE_SYNTAX_ERROR
SELECT month(DATE'2024-02-29');
--> month(DATE '2024-02-29') INT
--> 2
SELECT month(TIMESTAMP'2024-02-29 12:34:56.789');
--> month(TIMESTAMP '2024-02-29 12:34:56.789') INT
--> 2
SELECT month(2147483647);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT monthname(TIMESTAMP'2024-02-29 12:34:56.789');
--> monthname(TIMESTAMP '2024-02-29 12:34:56.789') STRING
--> Feb
SELECT monthname(NULL);
--> monthname(NULL) STRING
--> NULL
SELECT monthname(-1);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT months_between(TIMESTAMP'2024-02-29 12:34:56.789', '1996-10-30');
--> months_between(TIMESTAMP '2024-02-29 12:34:56.789', 1996-10-30, true) DOUBLE
--> 327.98465352
SELECT months_between('1997-02-28 10:30:00', NULL);
--> months_between(1997-02-28 10:30:00, NULL, true) DOUBLE
--> NULL
SELECT months_between('1997-02-28 10:30:00');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT named_struct("a", 1.5D, "b", 2, "c", 3);
--> named_struct(a, 1.5, b, 2, c, 3) STRUCT<a: DOUBLE, b: INT, c: INT>
--> {1.5, 2, 3}
SELECT named_struct("a", 1, '', 2, "c", 3);
--> named_struct(a, 1, , 2, c, 3) STRUCT<a: INT, : INT, c: INT>
--> {1, 2, 3}
SELECT named_struct("a", 1, true, 2, "c", 3);
--! DATATYPE_MISMATCH.CREATE_NAMED_STRUCT_WITHOUT_FOLDABLE_STRING
SELECT nanvl(cast('NaN' as double), 12.34BD);
--> nanvl(CAST(NaN AS DOUBLE), 12.34) DOUBLE
--> 12.34
SELECT nanvl(cast('NaN' as double), NULL);
--> nanvl(CAST(NaN AS DOUBLE), NULL) DOUBLE
--> NULL
SELECT nanvl(cast('NaN' as double), 123, 1);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT negative(-1);
--> negative(-1) INT
--> 1
SELECT negative(1.5D);
--> negative(1.5) DOUBLE
--> -1.5
SELECT negative(X'FF00');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT next_day(DATE'2024-02-29', 'TU');
--> next_day(DATE '2024-02-29', TU) DATE
--> 2024-03-05
SELECT next_day(NULL, 'TU');
--> next_day(NULL, TU) DATE
--> NULL
SELECT next_day('', 'TU');
--! CAST_INVALID_INPUT
SELECT nullif(2, CAST('NaN' AS DOUBLE));
--> nullif(2, CAST(NaN AS DOUBLE)) INT
--> 2
SELECT nullif(2, 0);
--> nullif(2, 0) INT
--> 2
SELECT nullif(2, X'FF00');
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT nullifzero(0);
--> nullifzero(0) INT
--> NULL
SELECT nullifzero(1.5D);
--> nullifzero(1.5) DOUBLE
--> 1.5
SELECT nullifzero(0, 1);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT nvl(NULL, CAST('NaN' AS DOUBLE));
--> nvl(NULL, CAST(NaN AS DOUBLE)) DOUBLE
--> NaN
SELECT nvl(NULL, 2147483647);
--> nvl(NULL, 2147483647) INT
--> 2147483647
SELECT nvl('abc', array('2'));
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT nvl2(NULL, 0, 1);
--> nvl2(NULL, 0, 1) INT
--> 1
SELECT nvl2(NULL, 2, NULL);
--> nvl2(NULL, 2, NULL) INT
--> NULL
SELECT nvl2(NULL, true, 1);
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT octet_length(-1);
--> octet_length(-1) INT
--> 2
SELECT octet_length(DATE'2024-02-29');
--> octet_length(DATE '2024-02-29') INT
--> 10
SELECT octet_length('Spark SQL', 1);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT overlay();
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT parse_url('', 'HOST');
--> parse_url(, HOST) STRING
--> NULL
SELECT parse_url(NULL, 'HOST');
--> parse_url(NULL, HOST) STRING
--> NULL
SELECT parse_url('http://spark.apache.org/path?query=1', 1.5D);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT percentile(CAST('NaN' AS DOUBLE), 0.3) FROM VALUES (0), (10) AS tab(col);
--> percentile(CAST(NaN AS DOUBLE), 0.3, 1) DOUBLE
--> NaN
SELECT percentile(9223372036854775807L, 0.3) FROM VALUES (0), (10) AS tab(col);
--> percentile(9223372036854775807, 0.3, 1) DOUBLE
--> 9.223372036854776E18
SELECT percentile(col, array(1,2,NULL));
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SELECT percentile_approx(CAST('NaN' AS DOUBLE), array(0.5, 0.4, 0.1), 100) FROM VALUES (0), (1), (2), (10) AS tab(col);
--> percentile_approx(CAST(NaN AS DOUBLE), array(0.5, 0.4, 0.1), 100) ARRAY<DOUBLE>
--> [NaN, NaN, NaN]
SELECT percentile_approx(12.34BD, array(0.5, 0.4, 0.1), 100) FROM VALUES (0), (1), (2), (10) AS tab(col);
--> percentile_approx(12.34, array(0.5, 0.4, 0.1), 100) ARRAY<DECIMAL(4,2)>
--> [12.34, 12.34, 12.34]
SELECT percentile_approx(map('a',1), array(0.5, 0.4, 0.1), 100) FROM VALUES (0), (1), (2), (10) AS tab(col);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT percentile_cont('');
--! INVALID_WITHIN_GROUP_EXPRESSION.WITHIN_GROUP_MISSING
SELECT percentile_disc(DATE'2024-02-29');
--! INVALID_WITHIN_GROUP_EXPRESSION.WITHIN_GROUP_MISSING
SELECT pi();
--> PI() DOUBLE
--> 3.141592653589793
SELECT pi('x');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT pmod(9223372036854775807L, 3);
--> pmod(9223372036854775807, 3) BIGINT
--> 1
SELECT pmod(10, CAST('NaN' AS DOUBLE));
--> pmod(10, CAST(NaN AS DOUBLE)) DOUBLE
--> NaN
SELECT pmod(10, INTERVAL '1' DAY);
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT posexplode(map('a',1));
--> pos INT, key STRING, value INT
--> 0|a|1
SELECT posexplode(array(1,2,NULL));
--> pos INT, col INT
--> 0|1
--> 1|2
--> 2|NULL
SELECT posexplode(true);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT posexplode_outer(array(1,2,NULL));
--> pos INT, col INT
--> 0|1
--> 1|2
--> 2|NULL
SELECT posexplode_outer(map('a',1));
--> pos INT, key STRING, value INT
--> 0|a|1
SELECT posexplode_outer(-1);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT position('', 'foobarbar');
--> position(, foobarbar, 1) INT
--> 1
SELECT position(-1, 'foobarbar');
--> position(-1, foobarbar, 1) INT
--> 0
SELECT position('bar', named_struct('a',1,'b','x'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT positive(9223372036854775807L);
--> (+ 9223372036854775807) BIGINT
--> 9223372036854775807
SELECT positive(1.5D);
--> (+ 1.5) DOUBLE
--> 1.5
SELECT positive(TIMESTAMP'2024-02-29 12:34:56.789');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT pow(0, 3);
--> pow(0, 3) DOUBLE
--> 0.0
SELECT pow(9223372036854775807L, 3);
--> pow(9223372036854775807, 3) DOUBLE
--> 7.846377169233351E56
SELECT pow(2, 3, 'x');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT power(2, NULL);
--> POWER(2, NULL) DOUBLE
--> NULL
SELECT power(CAST('NaN' AS DOUBLE), 3);
--> POWER(CAST(NaN AS DOUBLE), 3) DOUBLE
--> NaN
SELECT power('', 3);
--! CAST_INVALID_INPUT
SELECT printf(12.34BD, 100, "days");
--> printf(12.34, 100, days) STRING
--> 12.34
SELECT printf('', 100, "days");
--> printf(, 100, days) STRING
--> 
SELECT printf(array(1,2,NULL), 100, "days");
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT quarter(NULL);
--> quarter(NULL) INT
--> NULL
SELECT quarter(TIMESTAMP'2024-02-29 12:34:56.789');
--> quarter(TIMESTAMP '2024-02-29 12:34:56.789') INT
--> 1
SELECT quarter(-1);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT quote('é😀 x');
--> quote(é😀 x) STRING
--> 'é😀 x'
SELECT quote(9223372036854775807L);
--> quote(9223372036854775807) STRING
--> '9223372036854775807'
SELECT quote('Don\'t', 'x');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT radians(CAST('NaN' AS DOUBLE));
--> RADIANS(CAST(NaN AS DOUBLE)) DOUBLE
--> NaN
SELECT radians(1.5D);
--> RADIANS(1.5) DOUBLE
--> 0.026179938779914945
SELECT radians(TIMESTAMP'2024-02-29 12:34:56.789');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT reduce(array(1,2,NULL), 0, (acc, x) -> acc + x);
--> reduce(array(1, 2, NULL), 0, lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable()), lambdafunction(namedlambdavariable(), namedlambdavariable())) INT
--> NULL
SELECT reduce(array(1, 2, 3), 0, (acc, x) -> acc + x);
--> reduce(array(1, 2, 3), 0, lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable()), lambdafunction(namedlambdavariable(), namedlambdavariable())) INT
--> 6
SELECT reduce(array(1, 2, 3), map('a',1), (acc, x) -> acc + x);
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT regexp('%SystemDrive%\Users\John', 'abc');
--> REGEXP(%SystemDrive%UsersJohn, abc) BOOLEAN
--> false
SELECT regexp('%SystemDrive%\Users\John', '');
--> REGEXP(%SystemDrive%UsersJohn, ) BOOLEAN
--> true
SELECT regexp('%SystemDrive%\Users\John', array(1,2,NULL));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT regexp_count('Steven Jones and Stephen Smith are the best players', -1);
--> regexp_count(Steven Jones and Stephen Smith are the best players, -1) INT
--> 0
SELECT regexp_count(CAST('NaN' AS DOUBLE), 'Ste(v|ph)en');
--> regexp_count(CAST(NaN AS DOUBLE), Ste(v|ph)en) INT
--> 0
SELECT regexp_count('Steven Jones and Stephen Smith are the best players');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT regexp_extract('100-200', 12.34BD, 1);
--> regexp_extract(100-200, 12.34, 1) STRING
--> 
SELECT regexp_extract('100-200', -1, 1);
--> regexp_extract(100-200, -1, 1) STRING
--> 
SELECT regexp_extract('100-200', '(\\d+)-(\\d+)', -1);
--! INVALID_PARAMETER_VALUE.REGEX_GROUP_INDEX
SELECT regexp_extract_all('100-200, 300-400', 1.5D, 1);
--> regexp_extract_all(100-200, 300-400, 1.5, 1) ARRAY<STRING>
--> []
SELECT regexp_extract_all('100-200, 300-400', NULL, 1);
--> regexp_extract_all(100-200, 300-400, NULL, 1) ARRAY<STRING>
--> NULL
SELECT regexp_extract_all('100-200, 300-400', '(\\d+)-(\\d+)', 12.34BD);
--! INVALID_PARAMETER_VALUE.REGEX_GROUP_INDEX
SELECT regexp_instr(r"\abc", r"^\\abc$", 'x');
--! CAST_INVALID_INPUT
SELECT regexp_like('%SystemDrive%\Users\John', CAST('NaN' AS DOUBLE));
--> REGEXP_LIKE(%SystemDrive%UsersJohn, CAST(NaN AS DOUBLE)) BOOLEAN
--> false
SELECT regexp_like('%SystemDrive%\Users\John', -1);
--> REGEXP_LIKE(%SystemDrive%UsersJohn, -1) BOOLEAN
--> false
SELECT regexp_like(INTERVAL '1' DAY, '%SystemDrive%\\Users.*');
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT regexp_replace('100-200', '', 'num');
--> regexp_replace(100-200, , num, 1) STRING
--> num1num0num0num-num2num0num0num
SELECT regexp_replace('100-200', X'FF00', 'num');
--> regexp_replace(100-200, X'FF00', num, 1) STRING
--> 100-200
SELECT regexp_replace('100-200', '(\\d+)');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT regexp_substr(9223372036854775807L, 'Ste(v|ph)en');
--> regexp_substr(9223372036854775807, Ste(v|ph)en) STRING
--> NULL
SELECT regexp_substr(1.5D, 'Ste(v|ph)en');
--> regexp_substr(1.5, Ste(v|ph)en) STRING
--> NULL
SELECT regexp_substr('Steven Jones and Stephen Smith are the best players', named_struct('a',1,'b','x'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT regr_avgx(-1, x) FROM VALUES (1, null) AS tab(y, x);
--> regr_avgx(-1, x) DOUBLE
--> NULL
SELECT regr_avgx(0, x) FROM VALUES (1, null) AS tab(y, x);
--> regr_avgx(0, x) DOUBLE
--> NULL
SELECT regr_avgx(y, -1, null) AS tab(y, x);
--! PARSE_SYNTAX_ERROR
SELECT regr_avgy(9223372036854775807L, x) FROM VALUES (1, null) AS tab(y, x);
--> regr_avgy(9223372036854775807, x) DOUBLE
--> NULL
SELECT regr_avgy(NULL, x) FROM VALUES (1, null) AS tab(y, x);
--> regr_avgy(NULL, x) DOUBLE
--> NULL
SELECT regr_avgy(y, 12.34BD, null) AS tab(y, x);
--! PARSE_SYNTAX_ERROR
SELECT regr_count(0, x) FROM VALUES (1, null) AS tab(y, x);
--> regr_count(0, x) BIGINT
--> 0
SELECT regr_count(12.34BD, x) FROM VALUES (1, null) AS tab(y, x);
--> regr_count(12.34, x) BIGINT
--> 0
SELECT regr_count(y, x) FROM VALUES (1, INTERVAL '1' DAY, x);
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SELECT regr_intercept(NULL, x) FROM VALUES (1, null) AS tab(y, x);
--> regr_intercept(NULL, x) DOUBLE
--> NULL
SELECT regr_intercept(9223372036854775807L, x) FROM VALUES (1, null) AS tab(y, x);
--> regr_intercept(9223372036854775807, x) DOUBLE
--> NULL
SELECT regr_intercept(true, x) FROM VALUES (1, null) AS tab(y, x);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT regr_r2(1.5D, x) FROM VALUES (1, null) AS tab(y, x);
--> regr_r2(1.5, x) DOUBLE
--> NULL
SELECT regr_r2(CAST('NaN' AS DOUBLE), x) FROM VALUES (1, null) AS tab(y, x);
--> regr_r2(CAST(NaN AS DOUBLE), x) DOUBLE
--> NULL
SELECT regr_r2(y, x) FROM VALUES (1, null) AS tab(y, x, 'x');
--! PARSE_SYNTAX_ERROR
SELECT regr_slope(1.5D, x) FROM VALUES (1, null) AS tab(y, x);
--> regr_slope(1.5, x) DOUBLE
--> NULL
SELECT regr_slope(12.34BD, x) FROM VALUES (1, null) AS tab(y, x);
--> regr_slope(12.34, x) DOUBLE
--> NULL
SELECT regr_slope(X'FF00', x) FROM VALUES (1, null) AS tab(y, x);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT regr_sxx(0, x) FROM VALUES (1, null) AS tab(y, x);
--> regr_sxx(0, x) DOUBLE
--> NULL
SELECT regr_sxx(1.5D, x) FROM VALUES (1, null) AS tab(y, x);
--> regr_sxx(1.5, x) DOUBLE
--> NULL
SELECT regr_sxx(y, -1, null) AS tab(y, x);
--! PARSE_SYNTAX_ERROR
SELECT regr_sxy(1.5D, x) FROM VALUES (1, null) AS tab(y, x);
--> regr_sxy(1.5, x) DOUBLE
--> NULL
SELECT regr_sxy(2147483647, x) FROM VALUES (1, null) AS tab(y, x);
--> regr_sxy(2147483647, x) DOUBLE
--> NULL
SELECT regr_sxy(y, 1.5D, null) AS tab(y, x);
--! PARSE_SYNTAX_ERROR
SELECT regr_syy(12.34BD, x) FROM VALUES (1, null) AS tab(y, x);
--> regr_syy(12.34, x) DOUBLE
--> NULL
SELECT regr_syy(1.5D, x) FROM VALUES (1, null) AS tab(y, x);
--> regr_syy(1.5, x) DOUBLE
--> NULL
SELECT regr_syy(y, x) FROM VALUES (1, null) AS tab(y, named_struct('a',1,'b','x'));
--! PARSE_SYNTAX_ERROR
SELECT repeat(DATE'2024-02-29', 2);
--> repeat(DATE '2024-02-29', 2) STRING
--> 2024-02-292024-02-29
SELECT repeat(INTERVAL '1' DAY, 2);
--> repeat(INTERVAL '1' DAY, 2) STRING
--> INTERVAL '1' DAYINTERVAL '1' DAY
SELECT repeat('123', 2, 1);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT replace('ABCabc', 'abc', 2147483647);
--> replace(ABCabc, abc, 2147483647) STRING
--> ABC2147483647
SELECT replace(true, 'abc', 'DEF');
--> replace(true, abc, DEF) STRING
--> true
SELECT replace('ABCabc', 'abc', 'DEF', 1);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT reverse('');
--> reverse() STRING
--> 
SELECT reverse('abc');
--> reverse(abc) STRING
--> cba
SELECT reverse(map('a',1));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT right(-1, 3);
--> right(-1, 3) STRING
--> -1
SELECT right(NULL, 3);
--> right(NULL, 3) STRING
--> NULL
SELECT right(named_struct('a',1,'b','x'), 3);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT rint(9223372036854775807L);
--> rint(9223372036854775807) DOUBLE
--> 9.223372036854776E18
SELECT rint(CAST('NaN' AS DOUBLE));
--> rint(CAST(NaN AS DOUBLE)) DOUBLE
--> NaN
SELECT rint(map('a',1));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT rlike('%SystemDrive%\Users\John', 1.5D);
--> RLIKE(%SystemDrive%UsersJohn, 1.5) BOOLEAN
--> false
SELECT rlike('%SystemDrive%\Users\John', INTERVAL '1' DAY);
--> RLIKE(%SystemDrive%UsersJohn, INTERVAL '1' DAY) BOOLEAN
--> false
SELECT rlike(1.5D, '%SystemDrive%\\Users.*');
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT round(2.5, NULL);
--> round(2.5, NULL) DECIMAL(2,0)
--> NULL
SELECT round(-1, 0);
--> round(-1, 0) INT
--> -1
SELECT round(2.5, DATE'2024-02-29');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT rpad('hi', 12.34BD, '??');
--> rpad(hi, 12.34, ??) STRING
--> hi??????????
SELECT rpad('hi', 5, 1.5D);
--> rpad(hi, 5, 1.5) STRING
--> hi1.5
SELECT rpad('hi', 5, array(1,2,NULL));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT rtrim('    SparkSQL   ', 1);
--> TRIM(TRAILING     SparkSQL    FROM 1) STRING
--> 1
SELECT rtrim(true);
--> rtrim(true) STRING
--> true
SELECT rtrim(array(1,2,NULL));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT schema_of_csv('abc');
--> schema_of_csv(abc) STRING
--> STRUCT<_c0: STRING>
SELECT schema_of_csv('é😀 x');
--> schema_of_csv(é😀 x) STRING
--> STRUCT<_c0: STRING>
SELECT schema_of_csv(INTERVAL '1' DAY);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT schema_of_json(array(1,2,NULL));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT sec(1.5D);
--> SEC(1.5) DOUBLE
--> 14.136832902969903
SELECT sec(0);
--> SEC(0) DOUBLE
--> 1.0
SELECT sec(INTERVAL '1' DAY);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT second(NULL);
--> second(NULL) INT
--> NULL
SELECT second(TIMESTAMP'2024-02-29 12:34:56.789');
--> second(TIMESTAMP '2024-02-29 12:34:56.789') INT
--> 56
SELECT second('');
--! CAST_INVALID_INPUT
SELECT sentences('é😀 x');
--> sentences(é😀 x, , ) ARRAY<ARRAY<STRING>>
--> [[é, x]]
SELECT sentences(DATE'2024-02-29');
--> sentences(DATE '2024-02-29', , ) ARRAY<ARRAY<STRING>>
--> [[2024, 02, 29]]
SELECT sentences(named_struct('a',1,'b','x'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT sequence(1, NULL);
--> sequence(1, NULL) ARRAY<INT>
--> NULL
SELECT sequence(1, -1);
--> sequence(1, -1) ARRAY<INT>
--> [1, 0, -1]
SELECT sequence('é😀 x', 5);
--! CAST_INVALID_INPUT
SELECT sha('é😀 x');
--> sha(é😀 x) STRING
--> b0db821935a968b0a51d7ee17b9a85f898ebe5fb
SELECT sha('abc');
--> sha(abc) STRING
--> a9993e364706816aba3e25717850c26c9cd0d89d
SELECT sha('Spark', 1);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT sha1(NULL);
--> sha1(NULL) STRING
--> NULL
SELECT sha1('');
--> sha1() STRING
--> da39a3ee5e6b4b0d3255bfef95601890afd80709
SELECT sha1(true);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT sha2('Spark', 1.5D);
--> sha2(Spark, 1.5) STRING
--> NULL
SELECT sha2(X'FF00', 256);
--> sha2(X'FF00', 256) STRING
--> ea5dbf9596d187e9500f23e9a680109475341cf4e81f7e043f7d97152c10772f
SELECT sha2('Spark', DATE'2024-02-29');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT shiftleft(2, NULL);
--> shiftleft(2, NULL) INT
--> NULL
SELECT shiftleft(NULL, 1);
--> shiftleft(NULL, 1) INT
--> NULL
SELECT shiftleft(X'FF00', 1);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT shiftright(0, 1);
--> shiftright(0, 1) INT
--> 0
SELECT shiftright(4, -1);
--> shiftright(4, -1) INT
--> 0
SELECT shiftright(4, INTERVAL '1' DAY);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT shiftrightunsigned(4, NULL);
--> shiftrightunsigned(4, NULL) INT
--> NULL
SELECT shiftrightunsigned(4, 12.34BD);
--> shiftrightunsigned(4, 12.34) INT
--> 0
SELECT shiftrightunsigned(array(1,2,NULL), 1);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT sign(INTERVAL '1' DAY);
--> sign(INTERVAL '1' DAY) DOUBLE
--> 1.0
SELECT sign(0);
--> sign(0) DOUBLE
--> 0.0
SELECT sign(DATE'2024-02-29');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT signum(1.5D);
--> SIGNUM(1.5) DOUBLE
--> 1.0
SELECT signum(NULL);
--> SIGNUM(NULL) DOUBLE
--> NULL
SELECT signum('abc');
--! CAST_INVALID_INPUT
SELECT sin(NULL);
--> SIN(NULL) DOUBLE
--> NULL
SELECT sin(-1);
--> SIN(-1) DOUBLE
--> -0.8414709848078965
SELECT sin(map('a',1));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT sinh(2147483647);
--> SINH(2147483647) DOUBLE
--> Infinity
SELECT sinh(NULL);
--> SINH(NULL) DOUBLE
--> NULL
SELECT sinh(array(1,2,NULL));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT size(map('a',1));
--> size(map(a, 1)) INT
--> 1
SELECT size(NULL);
--> size(NULL) INT
--> NULL
SELECT size(TIMESTAMP'2024-02-29 12:34:56.789');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT skewness(0);
--> skewness(0) DOUBLE
--> NULL
SELECT skewness(NULL);
--> skewness(NULL) DOUBLE
--> NULL
SELECT skewness(TIMESTAMP'2024-02-29 12:34:56.789');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT slice(array(1, 2, 3, 4), 2, 12.34BD);
--> slice(array(1, 2, 3, 4), 2, 12.34) ARRAY<INT>
--> [2, 3, 4]
SELECT slice(array(1, 2, 3, 4), 1.5D, 2);
--> slice(array(1, 2, 3, 4), 1.5, 2) ARRAY<INT>
--> [1, 2]
SELECT slice(array(1, 2, 3, 4), 2, CAST('NaN' AS DOUBLE));
--! CAST_OVERFLOW
SELECT some(NULL);
--> some(NULL) BOOLEAN
--> NULL
SELECT some(true);
--> some(true) BOOLEAN
--> true
SELECT some('');
--! CAST_INVALID_INPUT
SELECT sort_array(array('b', 'd', null, 'c', 'a'), NULL);
--> sort_array(array(b, d, NULL, c, a), NULL) ARRAY<STRING>
--> NULL
SELECT sort_array(array('b', 'd', null, 'c', 'a'));
--> sort_array(array(b, d, NULL, c, a), true) ARRAY<STRING>
--> [null, a, b, c, d]
SELECT sort_array(map('a',1), true);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT soundex('');
--> soundex() STRING
--> 
SELECT soundex('é😀 x');
--> soundex(é😀 x) STRING
--> é😀 x
SELECT soundex(2147483647);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT split('oneAtwoBthreeC', true);
--> split(oneAtwoBthreeC, true, -1) ARRAY<STRING>
--> [oneAtwoBthreeC]
SELECT split(true, '[ABC]');
--> split(true, [ABC], -1) ARRAY<STRING>
--> [true]
SELECT split(named_struct('a',1,'b','x'), '[ABC]');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT split_part('11.12.13', 'abc', 3);
--> split_part(11.12.13, abc, 3) STRING
--> 
SELECT split_part('11.12.13', '.', 1.5D);
--> split_part(11.12.13, ., 1.5) STRING
--> 11
SELECT split_part('11.12.13', '.', 'é😀 x');
--! CAST_INVALID_INPUT
SELECT sqrt(2147483647);
--> SQRT(2147483647) DOUBLE
--> 46340.950001051984
SELECT sqrt(9223372036854775807L);
--> SQRT(9223372036854775807) DOUBLE
--> 3.03700049997605E9
SELECT sqrt(TIMESTAMP'2024-02-29 12:34:56.789');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT stack(2, 1, NULL, 3);
--> col0 INT, col1 VOID
--> 1|NULL
--> 3|NULL
SELECT stack(2, 1, 2, NULL);
--> col0 INT, col1 INT
--> 1|2
--> NULL|NULL
SELECT stack(2, 1, 2, INTERVAL '1' DAY);
--! DATATYPE_MISMATCH.STACK_COLUMN_DIFF_TYPES
SELECT startswith(DATE'2024-02-29', 'Spark');
--> startswith(DATE '2024-02-29', Spark) BOOLEAN
--> false
SELECT startswith('Spark SQL', CAST('NaN' AS DOUBLE));
--> startswith(Spark SQL, CAST(NaN AS DOUBLE)) BOOLEAN
--> false
SELECT startswith(array(1,2,NULL), 'Spark');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT std(9223372036854775807L);
--> std(9223372036854775807) DOUBLE
--> NULL
SELECT std(CAST('NaN' AS DOUBLE));
--> std(CAST(NaN AS DOUBLE)) DOUBLE
--> NULL
SELECT std(map('a',1));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT stddev(CAST('NaN' AS DOUBLE));
--> stddev(CAST(NaN AS DOUBLE)) DOUBLE
--> NULL
SELECT stddev(NULL);
--> stddev(NULL) DOUBLE
--> NULL
SELECT stddev(array(1,2,NULL));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT stddev_pop(CAST('NaN' AS DOUBLE));
--> stddev_pop(CAST(NaN AS DOUBLE)) DOUBLE
--> NaN
SELECT stddev_pop(0);
--> stddev_pop(0) DOUBLE
--> 0.0
SELECT stddev_pop(TIMESTAMP'2024-02-29 12:34:56.789');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT stddev_samp(1.5D);
--> stddev_samp(1.5) DOUBLE
--> NULL
SELECT stddev_samp(CAST('NaN' AS DOUBLE));
--> stddev_samp(CAST(NaN AS DOUBLE)) DOUBLE
--> NULL
SELECT stddev_samp(named_struct('a',1,'b','x'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT str_to_map('', ',', ':');
--> str_to_map(, ,, :) MAP<STRING, STRING>
--> { -> null}
SELECT str_to_map('a:1,b:2,c:3', ',', 'abc');
--> str_to_map(a:1,b:2,c:3, ,, abc) MAP<STRING, STRING>
--> {a:1 -> null, b:2 -> null, c:3 -> null}
SELECT str_to_map('a:1,b:2,c:3', ',', 9223372036854775807L);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT string_agg(NULL);
--> string_agg(NULL, NULL) STRING
--> NULL
SELECT string_agg(TIMESTAMP'2024-02-29 12:34:56.789');
--> string_agg(TIMESTAMP '2024-02-29 12:34:56.789', NULL) STRING
--> 2024-02-29 12:34:56.789
SELECT string_agg(named_struct('a',1,'b','x'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT struct(named_struct('a',1,'b','x'), 2, 3);
--> struct(named_struct(a, 1, b, x), 2, 3) STRUCT<col1: STRUCT<a: INT, b: STRING>, col2: INT, col3: INT>
--> {{1, x}, 2, 3}
SELECT struct(1, 2, 12.34BD);
--> struct(1, 2, 12.34) STRUCT<col1: INT, col2: INT, col3: DECIMAL(4,2)>
--> {1, 2, 12.34}
SELECT substr('Spark SQL', -1);
--> substr(Spark SQL, -1, 2147483647) STRING
--> L
SELECT substr(true, 5);
--> substr(true, 5, 2147483647) STRING
--> 
SELECT substr('Spark SQL', named_struct('a',1,'b','x'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT substring(true, 5);
--> substring(true, 5, 2147483647) STRING
--> 
SELECT substring(12.34BD, 5);
--> substring(12.34, 5, 2147483647) STRING
--> 4
SELECT substring('Spark SQL', array(1,2,NULL));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT substring_index('www.apache.org', 'abc', 2);
--> substring_index(www.apache.org, abc, 2) STRING
--> www.apache.org
SELECT substring_index('www.apache.org', '.', 0);
--> substring_index(www.apache.org, ., 0) STRING
--> 
SELECT substring_index('www.apache.org', '.', 2, 1);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT sum(-1);
--> sum(-1) BIGINT
--> -1
SELECT sum(INTERVAL '1' DAY);
--> sum(INTERVAL '1' DAY) INTERVAL DAY
--> INTERVAL '1' DAY
SELECT sum(col) FROM VALUES (5), (10), (15) AS tab(col, 'x');
--! PARSE_SYNTAX_ERROR
SELECT tan(1.5D);
--> TAN(1.5) DOUBLE
--> 14.101419947171719
SELECT tan(9223372036854775807L);
--> TAN(9223372036854775807) DOUBLE
--> 84.73931296875567
SELECT tan(true);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT tanh(-1);
--> TANH(-1) DOUBLE
--> -0.7615941559557649
SELECT tanh(CAST('NaN' AS DOUBLE));
--> TANH(CAST(NaN AS DOUBLE)) DOUBLE
--> NaN
SELECT tanh(TIMESTAMP'2024-02-29 12:34:56.789');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT time_bucket(INTERVAL '15' MINUTE, TIMESTAMP '2024-01-01 11:27:00');
--> time_bucket(INTERVAL '15' MINUTE, TIMESTAMP '2024-01-01 11:27:00', TIMESTAMP '1970-01-01 00:00:00') TIMESTAMP
--> 2024-01-01 11:15:00
SELECT time_bucket(INTERVAL '15' MINUTE, TIMESTAMP '2024-01-01 11:27:00', NULL);
--> time_bucket(INTERVAL '15' MINUTE, TIMESTAMP '2024-01-01 11:27:00', NULL) TIMESTAMP
--> NULL
SELECT time_bucket(INTERVAL '15' MINUTE, 0, TIMESTAMP '1970-01-01 00:00:00');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT timestamp_micros(NULL);
--> timestamp_micros(NULL) TIMESTAMP
--> NULL
SELECT timestamp_micros(-1);
--> timestamp_micros(-1) TIMESTAMP
--> 1969-12-31 23:59:59.999999
SELECT timestamp_micros(1.5D);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT timestamp_millis(NULL);
--> timestamp_millis(NULL) TIMESTAMP
--> NULL
SELECT timestamp_millis(-1);
--> timestamp_millis(-1) TIMESTAMP
--> 1969-12-31 23:59:59.999
SELECT timestamp_millis(INTERVAL '1' DAY);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT timestamp_seconds(0);
--> timestamp_seconds(0) TIMESTAMP
--> 1970-01-01 00:00:00
SELECT timestamp_seconds(-1);
--> timestamp_seconds(-1) TIMESTAMP
--> 1969-12-31 23:59:59
SELECT timestamp_seconds(true);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT to_base32(NULL);
--> to_base32(NULL) STRING
--> NULL
SELECT to_base32('abc');
--> to_base32(abc) STRING
--> MFRGG===
SELECT to_base32(true);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT to_binary(TIMESTAMP'2024-02-29 12:34:56.789', 'utf-8');
--> to_binary(TIMESTAMP '2024-02-29 12:34:56.789', utf-8) BINARY
--> 2024-02-29 12:34:56.789
SELECT to_binary('abc', NULL);
--> to_binary(abc, NULL) BINARY
--> NULL
SELECT to_binary('abc', DATE'2024-02-29');
--! DATATYPE_MISMATCH.INVALID_ARG_VALUE
SELECT to_char(0, '999');
--> to_char(0, 999) STRING
-->    
SELECT to_char(DATE'2024-02-29', '999');
--> date_format(DATE '2024-02-29', 999) STRING
--> 999
SELECT to_char(454, '999', 'x');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT to_csv(named_struct('a',1,'b','x'));
--> to_csv(named_struct(a, 1, b, x)) STRING
--> 1,x
SELECT to_csv();
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT to_date(NULL);
--> to_date(NULL) DATE
--> NULL
SELECT to_date(DATE'2024-02-29');
--> to_date(DATE '2024-02-29') DATE
--> 2024-02-29
SELECT to_date('2009-07-30 04:17:52', 1);
--! CANNOT_PARSE_TIMESTAMP
SELECT to_json(array(1,2,NULL));
--> to_json(array(1, 2, NULL)) STRING
--> [1,2,null]
SELECT to_json(named_struct('a',1,'b','x'));
--> to_json(named_struct(a, 1, b, x)) STRING
--> {"a":1,"b":"x"}
SELECT to_json(true);
--! DATATYPE_MISMATCH.INVALID_JSON_SCHEMA
SELECT to_number(NULL, '999');
--> to_number(NULL, 999) DECIMAL(3,0)
--> NULL
SELECT to_number('454');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT to_unix_timestamp(NULL, 'yyyy-MM-dd');
--> to_unix_timestamp(NULL, yyyy-MM-dd) BIGINT
--> NULL
SELECT to_unix_timestamp('2016-04-08', NULL);
--> to_unix_timestamp(2016-04-08, NULL) BIGINT
--> NULL
SELECT to_unix_timestamp('2016-04-08', 'yyyy-MM-dd', 1);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT to_utc_timestamp(NULL, 'Asia/Seoul');
--> to_utc_timestamp(NULL, Asia/Seoul) TIMESTAMP
--> NULL
SELECT to_utc_timestamp(DATE'2024-02-29', 'Asia/Seoul');
--> to_utc_timestamp(DATE '2024-02-29', Asia/Seoul) TIMESTAMP
--> 2024-02-28 15:00:00
SELECT to_utc_timestamp('2016-08-31', 'Asia/Seoul', 'x');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT to_varchar(-1, '999');
--> to_char(-1, 999) STRING
-->   1
SELECT to_varchar(454, NULL);
--> to_char(454, NULL) STRING
--> NULL
SELECT to_varchar('é😀 x', '999');
--! CAST_INVALID_INPUT
SELECT transform(array(1,2,NULL), x -> x + 1);
--> transform(array(1, 2, NULL), lambdafunction((namedlambdavariable() + 1), namedlambdavariable())) ARRAY<INT>
--> [2, 3, null]
SELECT transform('', x -> x + 1);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT transform_keys(2147483647, (k, v) -> k + 1);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT transform_values(map('a',1), (k, v) -> v + 1);
--> transform_values(map(a, 1), lambdafunction((namedlambdavariable() + 1), namedlambdavariable(), namedlambdavariable())) MAP<STRING, INT>
--> {a -> 2}
SELECT transform_values('', (k, v) -> v + 1);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT translate('AaBbCc', 9223372036854775807L, '123');
--> translate(AaBbCc, 9223372036854775807, 123) STRING
--> AaBbCc
SELECT translate('AaBbCc', TIMESTAMP'2024-02-29 12:34:56.789', '123');
--> translate(AaBbCc, TIMESTAMP '2024-02-29 12:34:56.789', 123) STRING
--> AaBbCc
SELECT translate('AaBbCc', array(1,2,NULL), '123');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT trim(TIMESTAMP'2024-02-29 12:34:56.789');
--> trim(TIMESTAMP '2024-02-29 12:34:56.789') STRING
--> 2024-02-29 12:34:56.789
SELECT trim(true);
--> trim(true) STRING
--> true
SELECT trim(array(1,2,NULL));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT trunc('2019-08-04', 2147483647);
--> trunc(2019-08-04, 2147483647) DATE
--> NULL
SELECT trunc('2019-08-04', DATE'2024-02-29');
--> trunc(2019-08-04, DATE '2024-02-29') DATE
--> NULL
SELECT trunc(INTERVAL '1' DAY, 'week');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT try_add(NULL, 2);
--> try_add(NULL, 2) INT
--> NULL
SELECT try_add(1, 9223372036854775807L);
--> try_add(1, 9223372036854775807) BIGINT
--> NULL
SELECT try_add(1, TIMESTAMP'2024-02-29 12:34:56.789');
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT try_avg(12.34BD);
--> try_avg(12.34) DECIMAL(8,6)
--> 12.340000
SELECT try_avg(CAST('NaN' AS DOUBLE));
--> try_avg(CAST(NaN AS DOUBLE)) DOUBLE
--> NaN
SELECT try_avg('é😀 x');
--! CAST_INVALID_INPUT
SELECT try_divide('é😀 x', 2);
--> try_divide(é😀 x, 2) DOUBLE
--> NULL
SELECT try_divide(3, '');
--> try_divide(3, ) DOUBLE
--> NULL
SELECT try_divide(3, map('a',1));
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT try_element_at(array(1, 2, 3), -1);
--> try_element_at(array(1, 2, 3), -1) INT
--> 3
SELECT try_element_at(array(1, 2, 3), 2147483647);
--> try_element_at(array(1, 2, 3), 2147483647) INT
--> NULL
SELECT try_element_at(array(1, 2, 3), 'é😀 x');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT try_make_interval(100, -1, 3);
--> try_make_interval(100, -1, 3, 0, 0, 0, 0.000000) INTERVAL
--> 99 years 11 months 21 days
SELECT try_make_interval(100, null);
--> try_make_interval(100, NULL, 0, 0, 0, 0, 0.000000) INTERVAL
--> NULL
SELECT try_make_interval(100, null, true);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT try_make_timestamp(2014, 12, 1.5D, 6, 30, 45.887);
--> try_make_timestamp(2014, 12, 1.5, 6, 30, 45.887) TIMESTAMP
--> 2014-12-01 06:30:45.887
SELECT try_make_timestamp(2014, 12, 28, 12.34BD, 30, 45.887);
--> try_make_timestamp(2014, 12, 28, 12.34, 30, 45.887) TIMESTAMP
--> 2014-12-28 12:30:45.887
SELECT try_make_timestamp(2014, 12, 28, 'abc', 30, 45.887);
--! CAST_INVALID_INPUT
SELECT try_make_timestamp_ltz(0, 12, 28, 6, 30, 45.887);
--> try_make_timestamp_ltz(0, 12, 28, 6, 30, 45.887) TIMESTAMP
--> 0000-12-28 06:30:45.887
SELECT try_make_timestamp_ltz(2014, 12, 28, 1.5D, 30, 45.887);
--> try_make_timestamp_ltz(2014, 12, 28, 1.5, 30, 45.887) TIMESTAMP
--> 2014-12-28 01:30:45.887
SELECT try_make_timestamp_ltz(2014, 12, map('a',1), 6, 30, 45.887);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT try_make_timestamp_ntz(2014, -1, 28, 6, 30, 45.887);
--> try_make_timestamp_ntz(2014, -1, 28, 6, 30, 45.887) TIMESTAMP_NTZ
--> NULL
SELECT try_make_timestamp_ntz(12.34BD, 12, 28, 6, 30, 45.887);
--> try_make_timestamp_ntz(12.34, 12, 28, 6, 30, 45.887) TIMESTAMP_NTZ
--> 0012-12-28 06:30:45.887
SELECT try_make_timestamp_ntz(2014, 12, 28, 6, named_struct('a',1,'b','x'), 45.887);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT try_mod(-1, 2);
--> try_mod(-1, 2) INT
--> -1
SELECT try_mod(12.34BD, 2);
--> try_mod(12.34, 2) DECIMAL(3,2)
--> 0.34
SELECT try_mod(INTERVAL '1' DAY, 2);
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT try_multiply(12.34BD, 3);
--> try_multiply(12.34, 3) DECIMAL(6,2)
--> 37.02
SELECT try_multiply(2, 12.34BD);
--> try_multiply(2, 12.34) DECIMAL(6,2)
--> 24.68
SELECT try_multiply(map('a',1), 3);
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT try_parse_url('', 'HOST');
--> try_parse_url(, HOST) STRING
--> NULL
SELECT try_parse_url('é😀 x', 'HOST');
--> try_parse_url(é😀 x, HOST) STRING
--> NULL
SELECT try_parse_url('http://spark.apache.org/path?query=1', 1.5D);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT try_subtract(DATE'2024-02-29', 1);
--> try_subtract(DATE '2024-02-29', 1) DATE
--> 2024-02-28
SELECT try_subtract(2, -1);
--> try_subtract(2, -1) INT
--> 3
SELECT try_subtract(TIMESTAMP'2024-02-29 12:34:56.789', 1);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT try_sum(2147483647);
--> try_sum(2147483647) BIGINT
--> 2147483647
SELECT try_sum(1.5D);
--> try_sum(1.5) DOUBLE
--> 1.5
SELECT try_sum(array(1,2,NULL));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT try_to_binary('abc', 1.5D);
--> try_to_binary(abc, 1.5) BINARY
--> NULL
SELECT try_to_binary(0, 'utf-8');
--> try_to_binary(0, utf-8) BINARY
--> 0
SELECT try_to_binary(map('a',1), 'utf-8');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT try_to_date(true);
--> try_to_date(true) DATE
--> NULL
SELECT try_to_date(TIMESTAMP'2024-02-29 12:34:56.789');
--> try_to_date(TIMESTAMP '2024-02-29 12:34:56.789') DATE
--> 2024-02-29
SELECT try_to_date(array(1,2,NULL));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT try_to_number(NULL, '999');
--> try_to_number(NULL, 999) DECIMAL(3,0)
--> NULL
SELECT try_to_number('abc', '999');
--> try_to_number(abc, 999) DECIMAL(3,0)
--> NULL
SELECT try_to_number(named_struct('a',1,'b','x'), '999');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT try_url_decode(INTERVAL '1' DAY);
--> try_url_decode(INTERVAL '1' DAY) STRING
--> INTERVAL '1' DAY
SELECT try_url_decode(TIMESTAMP'2024-02-29 12:34:56.789');
--> try_url_decode(TIMESTAMP '2024-02-29 12:34:56.789') STRING
--> 2024-02-29 12:34:56.789
SELECT try_url_decode('https%3A%2F%2Fspark.apache.org', 1);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT try_validate_utf8(true);
--> try_validate_utf8(true) STRING
--> true
SELECT try_validate_utf8(INTERVAL '1' DAY);
--> try_validate_utf8(INTERVAL '1' DAY) STRING
--> INTERVAL '1' DAY
SELECT try_validate_utf8(named_struct('a',1,'b','x'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT typeof(2147483647);
--> typeof(2147483647) STRING
--> int
SELECT typeof('abc');
--> typeof(abc) STRING
--> string
SELECT typeof();
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT ucase(TIMESTAMP'2024-02-29 12:34:56.789');
--> ucase(TIMESTAMP '2024-02-29 12:34:56.789') STRING
--> 2024-02-29 12:34:56.789
SELECT ucase(0);
--> ucase(0) STRING
--> 0
SELECT ucase(map('a',1));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT unbase64(NULL);
--> unbase64(NULL) BINARY
--> NULL
SELECT unbase64('abc');
--> unbase64(abc) BINARY
--> i�
SELECT unbase64(named_struct('a',1,'b','x'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT unix_date(NULL);
--> unix_date(NULL) INT
--> NULL
SELECT unix_date(DATE'2024-02-29');
--> unix_date(DATE '2024-02-29') INT
--> 19782
SELECT unix_date(named_struct('a',1,'b','x'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT unix_micros(NULL);
--> unix_micros(NULL) BIGINT
--> NULL
SELECT unix_micros(TIMESTAMP'2024-02-29 12:34:56.789');
--> unix_micros(TIMESTAMP '2024-02-29 12:34:56.789') BIGINT
--> 1709210096789000
SELECT unix_micros(named_struct('a',1,'b','x'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT unix_millis(TIMESTAMP'2024-02-29 12:34:56.789');
--> unix_millis(TIMESTAMP '2024-02-29 12:34:56.789') BIGINT
--> 1709210096789
SELECT unix_millis(NULL);
--> unix_millis(NULL) BIGINT
--> NULL
SELECT unix_millis(TIMESTAMP('1970-01-01 00:00:01Z'), 1);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT unix_seconds(NULL);
--> unix_seconds(NULL) BIGINT
--> NULL
SELECT unix_seconds(TIMESTAMP'2024-02-29 12:34:56.789');
--> unix_seconds(TIMESTAMP '2024-02-29 12:34:56.789') BIGINT
--> 1709210096
SELECT unix_seconds(2147483647);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT upper(TIMESTAMP'2024-02-29 12:34:56.789');
--> upper(TIMESTAMP '2024-02-29 12:34:56.789') STRING
--> 2024-02-29 12:34:56.789
SELECT upper(CAST('NaN' AS DOUBLE));
--> upper(CAST(NaN AS DOUBLE)) STRING
--> NAN
SELECT upper(array(1,2,NULL));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT url_decode(CAST('NaN' AS DOUBLE));
--> url_decode(CAST(NaN AS DOUBLE)) STRING
--> NaN
SELECT url_decode(true);
--> url_decode(true) STRING
--> true
SELECT url_decode(array(1,2,NULL));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT url_encode(12.34BD);
--> url_encode(12.34) STRING
--> 12.34
SELECT url_encode(0);
--> url_encode(0) STRING
--> 0
SELECT url_encode();
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT validate_utf8('é😀 x');
--> validate_utf8(é😀 x) STRING
--> é😀 x
SELECT validate_utf8('abc');
--> validate_utf8(abc) STRING
--> abc
SELECT validate_utf8(named_struct('a',1,'b','x'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT var_pop(1.5D);
--> var_pop(1.5) DOUBLE
--> 0.0
SELECT var_pop(0);
--> var_pop(0) DOUBLE
--> 0.0
SELECT var_pop();
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT var_samp(CAST('NaN' AS DOUBLE));
--> var_samp(CAST(NaN AS DOUBLE)) DOUBLE
--> NULL
SELECT var_samp(1.5D);
--> var_samp(1.5) DOUBLE
--> NULL
SELECT var_samp(array(1,2,NULL));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT variance(12.34BD);
--> variance(12.34) DOUBLE
--> NULL
SELECT variance(1.5D);
--> variance(1.5) DOUBLE
--> NULL
SELECT variance(col) FROM VALUES (1), (2), (3) AS tab(col, 'x');
--! PARSE_SYNTAX_ERROR
SELECT vector_avg(map('a',1));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT vector_cosine_similarity(1.5D, array(4.0F, 5.0F, 6.0F));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT vector_inner_product('', array(4.0F, 5.0F, 6.0F));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT vector_l2_distance(array(1.0F, 2.0F, 3.0F), 'abc');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT vector_norm(array(3.0F, 4.0F));
--> vector_norm(array(3.0, 4.0), 2.0) FLOAT
--> 5.0
SELECT vector_norm(CAST('NaN' AS DOUBLE), 2.0F);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT vector_normalize(array(3.0F, 4.0F));
--> vector_normalize(array(3.0, 4.0), 2.0) ARRAY<FLOAT>
--> [0.6, 0.8]
SELECT vector_normalize(X'FF00', 2.0F);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT vector_sum(CAST('NaN' AS DOUBLE));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT weekday(TIMESTAMP'2024-02-29 12:34:56.789');
--> weekday(TIMESTAMP '2024-02-29 12:34:56.789') INT
--> 3
SELECT weekday(NULL);
--> weekday(NULL) INT
--> NULL
SELECT weekday(array(1,2,NULL));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT weekofyear(TIMESTAMP'2024-02-29 12:34:56.789');
--> weekofyear(TIMESTAMP '2024-02-29 12:34:56.789') INT
--> 9
SELECT weekofyear(DATE'2024-02-29');
--> weekofyear(DATE '2024-02-29') INT
--> 9
SELECT weekofyear(true);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT width_bucket(9223372036854775807L, 0.2, 10.6, 5);
--> width_bucket(9223372036854775807, 0.2, 10.6, 5) BIGINT
--> 6
SELECT width_bucket(5.3, 2147483647, 10.6, 5);
--> width_bucket(5.3, 2147483647, 10.6, 5) BIGINT
--> 6
SELECT width_bucket(5.3, 0.2, 10.6, '');
--! CAST_INVALID_INPUT
SELECT xxhash64('Spark', -1, 2);
--> xxhash64(Spark, -1, 2) BIGINT
--> -2351111896720571727
SELECT xxhash64('Spark', array(123));
--> xxhash64(Spark, array(123)) BIGINT
--> -7770970918500510695
SELECT xxhash64('Spark', array(123), map('a',1));
--! DATATYPE_MISMATCH.HASH_MAP_TYPE
SELECT year(TIMESTAMP'2024-02-29 12:34:56.789');
--> year(TIMESTAMP '2024-02-29 12:34:56.789') INT
--> 2024
SELECT year(NULL);
--> year(NULL) INT
--> NULL
SELECT year(true);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT zeroifnull(NULL);
--> zeroifnull(NULL) INT
--> 0
SELECT zeroifnull(2147483647);
--> zeroifnull(2147483647) INT
--> 2147483647
SELECT zeroifnull(X'FF00');
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT zip_with(array(1, 2, 3), 'abc', (x, y) -> (y, x));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
