SELECT to_char(123.45, '999.99'), to_char(-5, 'S999'), to_char(1234.5, '9,999.99'), to_char(12, '0000'), to_char(-12, '999MI'), to_char(-12, '999PR'), to_char(12.3, '$99.99'), to_char(12345, '999');
--> to_char(123.45, 999.99) STRING, to_char(-5, S999) STRING, to_char(1234.5, 9,999.99) STRING, to_char(12, 0000) STRING, to_char(-12, 999MI) STRING, to_char(-12, 999PR) STRING, to_char(12.3, $99.99) STRING, to_char(12345, 999) STRING
--> 123.45|  -5|1,234.50|0012| 12-| <12>|$12.30|###
SELECT to_char(0, '9'), to_char(0.5, '9.9'), to_char(0.5, '0.0'), to_char(12, 'MI99'), to_char(12, 'S99'), to_char(NULL, '99'), to_char(1234567, '9,999,999'), to_char(12.345, '99.9');
--> to_char(0, 9) STRING, to_char(0.5, 9.9) STRING, to_char(0.5, 0.0) STRING, to_char(12, MI99) STRING, to_char(12, S99) STRING, to_char(NULL, 99) STRING, to_char(1234567, 9,999,999) STRING, to_char(12.345, 99.9) STRING
-->  |0.5|0.5| 12|+12|NULL|1,234,567|##.#
SELECT to_char(1, '');
--! INVALID_FORMAT.EMPTY
SELECT to_char(1, 'abc');
--! INVALID_FORMAT.WRONG_NUM_DIGIT
SELECT to_char(1, '9.9.9');
--! INVALID_FORMAT.WRONG_NUM_TOKEN
SELECT to_char(1, '9,');
--! INVALID_FORMAT.CONT_THOUSANDS_SEPS
SELECT to_char('1', '9');
--> to_char(1, 9) STRING
--> 1
SELECT to_char(X'41', 'utf-8'), to_char(X'41', 'hex'), to_char(X'41', 'base64');
--> decode(X'41', utf-8) STRING, hex(X'41') STRING, base64(X'41') STRING
--> A|41|QQ==
SELECT to_char(X'41', 'nope');
--! INVALID_PARAMETER_VALUE.BINARY_FORMAT
SELECT to_number('123.45', '999.99'), to_number('-5', 'S9'), to_number('1,234', '9,999'), to_number('$12', '$99'), to_number('<12>', '99PR'), to_number('12-', '99MI'), try_to_number('x', '9'), to_number('012', '000');
--> to_number(123.45, 999.99) DECIMAL(5,2), to_number(-5, S9) DECIMAL(1,0), to_number(1,234, 9,999) DECIMAL(4,0), to_number($12, $99) DECIMAL(2,0), to_number(<12>, 99PR) DECIMAL(2,0), to_number(12-, 99MI) DECIMAL(2,0), try_to_number(x, 9) DECIMAL(1,0), to_number(012, 000) DECIMAL(3,0)
--> 123.45|-5|1234|12|-12|-12|NULL|12
SELECT to_number('x', '9');
--! INVALID_FORMAT.MISMATCH_INPUT
SELECT to_number('1234', '999');
--! INVALID_FORMAT.MISMATCH_INPUT
SELECT to_number('12', '99.9.');
--! INVALID_FORMAT.WRONG_NUM_TOKEN
SELECT to_number(12, '99');
--> to_number(12, 99) DECIMAL(2,0)
--> 12
SELECT round(2.5), round(3.5), round(-2.5), round(2.345, 2), round(1234, -2), round(2.5D), bround(2.5), bround(3.5), bround(2.345, 2), round(127Y, -1), round(1.005, 2);
--! ARITHMETIC_OVERFLOW
SELECT round(2147483647, -1);
--! ARITHMETIC_OVERFLOW
SELECT round(125Y, -2), round(32767S, -4), round(9223372036854775807L, -1);
--! ARITHMETIC_OVERFLOW
SELECT ceil(1.2), ceil(-1.2), floor(-1.2), ceil(1.234, 2), floor(1.239, 2), ceil(1234, -2), floor(-1234, -2), ceil(5), floor(1.5D), ceiling(1e20D);
--! ARITHMETIC_OVERFLOW
SELECT sqrt(16), sqrt(-1), cbrt(27), pow(2, 10), power(2.0, -1), exp(0), expm1(0), ln(1), ln(0), ln(-1), log(10), log(2, 8), log10(1000), log2(8), log1p(0), log(0, 1), log(1, 0);
--> SQRT(16) DOUBLE, SQRT(-1) DOUBLE, CBRT(27) DOUBLE, pow(2, 10) DOUBLE, POWER(2.0, -1) DOUBLE, EXP(0) DOUBLE, EXPM1(0) DOUBLE, ln(1) DOUBLE, ln(0) DOUBLE, ln(-1) DOUBLE, LOG(E(), 10) DOUBLE, LOG(2, 8) DOUBLE, LOG10(1000) DOUBLE, LOG2(8) DOUBLE, LOG1P(0) DOUBLE, LOG(0, 1) DOUBLE, LOG(1, 0) DOUBLE
--> 4.0|NaN|3.0|1024.0|0.5|1.0|0.0|0.0|NULL|NULL|2.302585092994046|3.0|3.0|3.0|0.0|NULL|NULL
SELECT sin(0), cos(0), tan(0), asin(2), acos(1), atan(1), atan2(1, 1), sinh(0), cosh(0), tanh(0), asinh(0), acosh(1), atanh(0), cot(1), sec(0), csc(1), degrees(pi()), radians(180), e();
--> SIN(0) DOUBLE, COS(0) DOUBLE, TAN(0) DOUBLE, ASIN(2) DOUBLE, ACOS(1) DOUBLE, ATAN(1) DOUBLE, ATAN2(1, 1) DOUBLE, SINH(0) DOUBLE, COSH(0) DOUBLE, TANH(0) DOUBLE, ASINH(0) DOUBLE, ACOSH(1) DOUBLE, ATANH(0) DOUBLE, COT(1) DOUBLE, SEC(0) DOUBLE, CSC(1) DOUBLE, DEGREES(PI()) DOUBLE, RADIANS(180) DOUBLE, E() DOUBLE
--> 0.0|1.0|0.0|NaN|0.0|0.7853981633974483|0.7853981633974483|0.0|1.0|0.0|0.0|0.0|0.0|0.6420926159343306|1.0|1.1883951057781212|180.0|3.141592653589793|2.718281828459045
SELECT abs(-5), abs(-5.5), abs(-128Y + 1Y), sign(-5), sign(0.0), signum(2.5D), negative(5), positive(5), mod(5, 3), mod(5.5, 2), pmod(-5, 3), pmod(5, -3), 5 % -3, -5 % 3, mod(-5.5D, 2);
--> abs(-5) INT, abs(-5.5) DECIMAL(2,1), abs((-128 + 1)) TINYINT, sign(-5) DOUBLE, sign(0.0) DOUBLE, SIGNUM(2.5) DOUBLE, negative(5) INT, (+ 5) INT, mod(5, 3) INT, mod(5.5, 2) DECIMAL(2,1), pmod(-5, 3) INT, pmod(5, -3) INT, (5 % -3) INT, (-5 % 3) INT, mod(-5.5, 2) DOUBLE
--> 5|5.5|127|-1.0|0.0|1.0|-5|5|2|1.5|1|2|2|-2|-1.5
SELECT pmod(5, 0);
--! REMAINDER_BY_ZERO
SELECT mod(5, 0);
--! REMAINDER_BY_ZERO
SELECT factorial(5), factorial(21), factorial(-1), hypot(3, 4), rint(2.5), rint(3.5), width_bucket(5, 0, 10, 5), width_bucket(-1, 0, 10, 5), width_bucket(11, 0, 10, 5), width_bucket(5, 10, 0, 5), width_bucket(5, 0, 10, 0), greatest(1, 2.5, 3L), least('a', 'b'), greatest(NULL, 1), bit_count(7), bit_get(5, 0), getbit(5, 1), shiftright(-8, 1), shiftrightunsigned(-8, 28);
--> factorial(5) BIGINT, factorial(21) BIGINT, factorial(-1) BIGINT, HYPOT(3, 4) DOUBLE, rint(2.5) DOUBLE, rint(3.5) DOUBLE, width_bucket(5, 0, 10, 5) BIGINT, width_bucket(-1, 0, 10, 5) BIGINT, width_bucket(11, 0, 10, 5) BIGINT, width_bucket(5, 10, 0, 5) BIGINT, width_bucket(5, 0, 10, 0) BIGINT, greatest(1, 2.5, 3) DECIMAL(21,1), least(a, b) STRING, greatest(NULL, 1) INT, bit_count(7) INT, bit_get(5, 0) TINYINT, getbit(5, 1) TINYINT, shiftright(-8, 1) INT, shiftrightunsigned(-8, 28) INT
--> 120|NULL|NULL|5.0|2.0|4.0|3|0|6|3|NULL|3.0|a|1|3|1|0|-4|15
SELECT greatest(1);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT greatest(1, 'a');
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT greatest(1, DATE'2024-01-01');
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT least(array(1), array(0)), greatest(struct(1), struct(2)), greatest('9', 10), least(1.5, 1.25), greatest(true, false);
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT 1.1 + 2.22, 1.1 * 2.22, 1.1 / 3, 10.00 / 3.000, 1.1 - 2.22, 5.5 % 2.2, -1.50, 1.0 + 1, 1.0 * 2L, 1.5 / 2, 1 / 3.0, 1.5BD + 1.5D, 1.5 + 1.5F;
--> (1.1 + 2.22) DECIMAL(4,2), (1.1 * 2.22) DECIMAL(6,3), (1.1 / 3) DECIMAL(7,6), (10.00 / 3.000) DECIMAL(12,7), (1.1 - 2.22) DECIMAL(4,2), (5.5 % 2.2) DECIMAL(2,1), -1.50 DECIMAL(3,2), (1.0 + 1) DECIMAL(3,1), (1.0 * 2) DECIMAL(4,1), (1.5 / 2) DECIMAL(7,6), (1 / 3.0) DECIMAL(8,6), (1.5 + 1.5) DOUBLE, (1.5 + 1.5) DOUBLE
--> 3.32|2.442|0.366667|3.3333333|-1.12|1.1|-1.50|2.0|2.0|0.750000|0.333333|3.0|3.0
SELECT typeof(1.1 + 2.22), typeof(1.1 * 2.22), typeof(1.1 / 3), typeof(1.0 + 1), typeof(1.0 * 2L), typeof(CAST(1 AS DECIMAL(38, 10)) + CAST(1 AS DECIMAL(38, 20))), typeof(CAST(1 AS DECIMAL(38, 10)) * CAST(1 AS DECIMAL(38, 20))), typeof(CAST(1 AS DECIMAL(38, 10)) / CAST(1 AS DECIMAL(38, 20))), typeof(CAST(1 AS DECIMAL(10, 2)) % CAST(1 AS DECIMAL(5, 4)));
--> typeof((1.1 + 2.22)) STRING, typeof((1.1 * 2.22)) STRING, typeof((1.1 / 3)) STRING, typeof((1.0 + 1)) STRING, typeof((1.0 * 2)) STRING, typeof((CAST(1 AS DECIMAL(38,10)) + CAST(1 AS DECIMAL(38,20)))) STRING, typeof((CAST(1 AS DECIMAL(38,10)) * CAST(1 AS DECIMAL(38,20)))) STRING, typeof((CAST(1 AS DECIMAL(38,10)) / CAST(1 AS DECIMAL(38,20)))) STRING, typeof((CAST(1 AS DECIMAL(10,2)) % CAST(1 AS DECIMAL(5,4)))) STRING
--> decimal(4,2)|decimal(6,3)|decimal(7,6)|decimal(3,1)|decimal(4,1)|decimal(38,9)|decimal(38,6)|decimal(38,6)|decimal(5,4)
SELECT CAST(1 AS DECIMAL(38, 10)) / 3, CAST(12345678901234567890.12345 AS DECIMAL(38, 10)) * CAST(1.5 AS DECIMAL(38, 18)), CAST(1 AS DECIMAL(38, 18)) / CAST(3 AS DECIMAL(38, 18));
--> (CAST(1 AS DECIMAL(38,10)) / 3) DECIMAL(38,10), (CAST(12345678901234567890.12345 AS DECIMAL(38,10)) * CAST(1.5 AS DECIMAL(38,18))) DECIMAL(38,6), (CAST(1 AS DECIMAL(38,18)) / CAST(3 AS DECIMAL(38,18))) DECIMAL(38,6)
--> 0.3333333333|18518518351851851835.185175|0.333333
SELECT CAST(99999999999999999999 AS DECIMAL(38, 18)) * CAST(99999999999999999999 AS DECIMAL(38, 18));
--! NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION
SELECT CAST('1e10' AS DECIMAL(10, 0)), CAST(1.999 AS DECIMAL(3, 2));
--! NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION
SELECT CAST(1234.5 AS DECIMAL(3, 1));
--! NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION
SELECT CAST(1234.5 AS DECIMAL(3, 4));
--! DECIMAL_SCALE_EXCEEDS_PRECISION
SELECT CAST(1 AS DECIMAL(39, 1));
--! DECIMAL_PRECISION_EXCEEDS_MAX_PRECISION
SELECT CAST('5.9' AS BIGINT);
--! CAST_INVALID_INPUT
SELECT CAST(1.9 AS INT), CAST(-1.9D AS INT), CAST(300 AS TINYINT);
--! CAST_OVERFLOW
SELECT CAST(1e10D AS INT);
--! CAST_OVERFLOW
SELECT CAST('NaN' AS DOUBLE), CAST('inf' AS DOUBLE), CAST('-Infinity' AS FLOAT), CAST('1d' AS DOUBLE), CAST(double('NaN') AS STRING), CAST(1e7D AS STRING), CAST(1e-5D AS STRING), CAST(123456789.125F AS STRING), CAST(0.1F AS DOUBLE), CAST(1e20D AS STRING), CAST(-0.0D AS STRING);
--> CAST(NaN AS DOUBLE) DOUBLE, CAST(inf AS DOUBLE) DOUBLE, CAST(-Infinity AS FLOAT) FLOAT, CAST(1d AS DOUBLE) DOUBLE, CAST(NaN AS STRING) STRING, CAST(1.0E7 AS STRING) STRING, CAST(1.0E-5 AS STRING) STRING, CAST(1.23456792E8 AS STRING) STRING, CAST(0.1 AS DOUBLE) DOUBLE, CAST(1.0E20 AS STRING) STRING, CAST(-0.0 AS STRING) STRING
--> NaN|Infinity|-Infinity|1.0|NaN|1.0E7|1.0E-5|1.23456792E8|0.10000000149011612|1.0E20|-0.0
SELECT CAST(double('NaN') AS INT);
--! CAST_OVERFLOW
SELECT CAST(double('inf') AS DECIMAL(10, 2));
--> CAST(inf AS DECIMAL(10,2)) DECIMAL(10,2)
--> NULL
SELECT double('NaN') = double('NaN'), double('NaN') > double('inf'), 0.0D = -0.0D, double('NaN') <=> double('NaN'), isnan(double('NaN')), isnan(NULL), nanvl(double('NaN'), 5), nvl2(NULL, 1, 2), nullif(1, 1), ifnull(NULL, 3), zeroifnull(NULL), nullifzero(0), equal_null(NULL, NULL);
--> (NaN = NaN) BOOLEAN, (NaN > inf) BOOLEAN, (0.0 = -0.0) BOOLEAN, (NaN <=> NaN) BOOLEAN, isnan(NaN) BOOLEAN, isnan(NULL) BOOLEAN, nanvl(NaN, 5) DOUBLE, nvl2(NULL, 1, 2) INT, nullif(1, 1) INT, ifnull(NULL, 3) INT, zeroifnull(NULL) INT, nullifzero(0) INT, equal_null(NULL, NULL) BOOLEAN
--> true|true|true|true|true|false|5.0|2|NULL|3|0|NULL|true
SELECT x, count(*) FROM VALUES (double('NaN')), (double('NaN')), (0.0D), (-0.0D), (double('inf')), (NULL) AS t(x) GROUP BY x ORDER BY x;
--> x DOUBLE, count(1) BIGINT
--> NULL|1
--> 0.0|2
--> Infinity|1
--> NaN|2
SELECT sum(x), avg(x), max(x), min(x), stddev(x) FROM VALUES (double('inf')), (double('-inf')), (1D) AS t(x);
--> sum(x) DOUBLE, avg(x) DOUBLE, max(x) DOUBLE, min(x) DOUBLE, stddev(x) DOUBLE
--> NaN|NaN|Infinity|-Infinity|NaN
SELECT var_pop(x), var_samp(x), stddev_pop(x), skewness(x), kurtosis(x) FROM VALUES (double('NaN')), (1D) AS t(x);
--> var_pop(x) DOUBLE, var_samp(x) DOUBLE, stddev_pop(x) DOUBLE, skewness(x) DOUBLE, kurtosis(x) DOUBLE
--> NaN|NaN|NaN|NaN|NaN
SELECT CAST('t' AS BOOLEAN), CAST('F' AS BOOLEAN), CAST('yes' AS BOOLEAN), CAST('n' AS BOOLEAN), CAST('1' AS BOOLEAN), CAST(' true ' AS BOOLEAN), CAST(0 AS BOOLEAN), CAST(0.5 AS BOOLEAN), CAST(true AS INT), CAST(true AS STRING), CAST(false AS DECIMAL(3,1));
--> CAST(t AS BOOLEAN) BOOLEAN, CAST(F AS BOOLEAN) BOOLEAN, CAST(yes AS BOOLEAN) BOOLEAN, CAST(n AS BOOLEAN) BOOLEAN, CAST(1 AS BOOLEAN) BOOLEAN, CAST( true  AS BOOLEAN) BOOLEAN, CAST(0 AS BOOLEAN) BOOLEAN, CAST(0.5 AS BOOLEAN) BOOLEAN, CAST(true AS INT) INT, CAST(true AS STRING) STRING, CAST(false AS DECIMAL(3,1)) DECIMAL(3,1)
--> true|false|true|false|true|true|false|true|1|true|0.0
SELECT CAST('on' AS BOOLEAN);
--! CAST_INVALID_INPUT
SELECT CAST('2' AS BOOLEAN);
--! CAST_INVALID_INPUT
SELECT true > false, true = 1, true AND 1;
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT true + 1;
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT NOT 1;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT -'5', +'5', - true;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT '5' + 1, '5' + '6', '5' * 2.5, '5' / 2, '5.5' + 1, 'a' + 1;
--! DATATYPE_MISMATCH.BINARY_OP_WRONG_TYPE
SELECT '5' + 1, '5' + '6', '5' * 2.5, '5' / 2, typeof('5' + 1), typeof('5' + 1L), typeof('5' + 1.5), typeof('5' + 1.5D), typeof('1' || 1);
--! DATATYPE_MISMATCH.BINARY_OP_WRONG_TYPE
SELECT '5.5' + 1;
--! CAST_INVALID_INPUT
SELECT 5 || 6, 1 + NULL, NULL || 'a', typeof(NULL), typeof(1 + NULL), typeof(NULL || 'a'), typeof(array()), typeof(map()), typeof(array(NULL)), typeof(coalesce(NULL, NULL));
--> concat(5, 6) STRING, (1 + NULL) INT, concat(NULL, a) STRING, typeof(NULL) STRING, typeof((1 + NULL)) STRING, typeof(concat(NULL, a)) STRING, typeof(array()) STRING, typeof(map()) STRING, typeof(array(NULL)) STRING, typeof(coalesce(NULL, NULL)) STRING
--> 56|NULL|NULL|void|int|string|array<void>|map<void,void>|array<void>|void
SELECT if(NULL, 1, 2), CASE NULL WHEN NULL THEN 1 ELSE 2 END, CASE WHEN false THEN 1 END, CASE 1 WHEN '1' THEN 'a' END, CASE WHEN 1 = 1 THEN 1 WHEN true THEN 'x' END;
--> (IF(NULL, 1, 2)) INT, CASE WHEN (NULL = NULL) THEN 1 ELSE 2 END INT, CASE WHEN false THEN 1 END INT, CASE WHEN (1 = 1) THEN a END STRING, CASE WHEN (1 = 1) THEN 1 WHEN true THEN x END BIGINT
--> 2|2|NULL|a|1
SELECT CASE WHEN 1 THEN 2 END;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT CASE 1 WHEN 'x' THEN 2 END;
--! CAST_INVALID_INPUT
SELECT CASE WHEN true THEN array(1) ELSE 'x' END;
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT if(1, 2, 3);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT coalesce(1, 'x');
--> coalesce(1, x) BIGINT
--> 1
SELECT coalesce('x', 1), coalesce(1, '2'), nvl(NULL, 'x'), coalesce(1, 2.5, 3D), typeof(coalesce(1Y, 2S, 3L)), typeof(coalesce(1L, 1.5F)), typeof(coalesce(1.5F, 1.5BD));
--! CAST_INVALID_INPUT
SELECT coalesce(1, DATE'2024-01-01');
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT coalesce();
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT nullif(1, 'x');
--! CAST_INVALID_INPUT
SELECT array(1, 'x');
--! CAST_INVALID_INPUT
SELECT array(1, '2'), typeof(array(1, '2')), array(1, 2.5, NULL), map(1, 'a', 2L, 'b'), map('a', 1, 'b', 2.5), array(array(1), array(2L)), array(struct(1), struct(2.5));
--> array(1, 2) ARRAY<BIGINT>, typeof(array(1, 2)) STRING, array(1, 2.5, NULL) ARRAY<DECIMAL(11,1)>, map(1, a, 2, b) MAP<BIGINT, STRING>, map(a, 1, b, 2.5) MAP<STRING, DECIMAL(11,1)>, array(array(1), array(2)) ARRAY<ARRAY<BIGINT>>, array(struct(1), struct(2.5)) ARRAY<STRUCT<col1: DECIMAL(11,1)>>
--> [1, 2]|array<bigint>|[1.0, 2.5, null]|{1 -> a, 2 -> b}|{a -> 1.0, b -> 2.5}|[[1], [2]]|[{1.0}, {2.5}]
SELECT array(1, array(2));
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT map('a', 1, 'a', 2);
--! DUPLICATED_MAP_KEY
SELECT map(NULL, 1);
--! NULL_MAP_KEY
SELECT map(1);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT map(map(1, 2), 3);
--! DATATYPE_MISMATCH.INVALID_MAP_KEY_TYPE
SELECT array(1, 2)[0], array(1, 2)[1L], map('a', 1)['a'], map('a', 1)['b'], element_at(array(1, 2), -1), element_at(map(1, 'x'), 2), try_element_at(array(1), 5), get(array(1, 2), 5), struct(1 AS x).x, named_struct('a', 1).a;
--> array(1, 2)[0] INT, array(1, 2)[1] INT, map(a, 1)[a] INT, map(a, 1)[b] INT, element_at(array(1, 2), -1) INT, element_at(map(1, x), 2) STRING, try_element_at(array(1), 5) INT, get(array(1, 2), 5) INT, struct(1 AS x).x INT, named_struct(a, 1).a INT
--> 1|2|1|NULL|2|NULL|NULL|NULL|1|1
SELECT array(1, 2)[2];
--! INVALID_ARRAY_INDEX
SELECT array(1, 2)[-1];
--! INVALID_ARRAY_INDEX
SELECT array(1, 2)['a'];
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT element_at(array(1), 0);
--! INVALID_INDEX_OF_ZERO
SELECT element_at(array(1), 5);
--! INVALID_ARRAY_INDEX_IN_ELEMENT_AT
SELECT map(1, 2)['x'];
--! CAST_INVALID_INPUT
SELECT array_contains(array(1, NULL), 2), array_contains(array(1), 1L), array_position(array(1, 2), 2), array_distinct(array(1, 1, NULL, NULL)), array_union(array(1), array(1, 2)), array_intersect(array(1, 2), array(2)), array_except(array(1, 2), array(2)), array_remove(array(1, NULL, 1), 1), array_sort(array(3, NULL, 1)), sort_array(array(3, NULL, 1), false), array_max(array(1, NULL, 3)), array_min(array()), array_repeat('a', 2), array_join(array('a', NULL), ',', 'z'), arrays_overlap(array(1, NULL), array(2)), arrays_zip(array(1), array('a', 'b')), array_append(array(1), 2), array_prepend(array(1), 0), array_insert(array(1, 3), 2, 2), array_compact(array(1, NULL)), array_size(array(1)), size(NULL), cardinality(map(1, 2)), flatten(array(array(1), array(2))), slice(array(1, 2, 3), 2, 2), sequence(1, 5, 2), sequence(5, 1), reverse(array(1, 2)), shuffle(array(1)), concat(array(1), array(2L));
--> array_contains(array(1, NULL), 2) BOOLEAN, array_contains(array(1), 1) BOOLEAN, array_position(array(1, 2), 2) BIGINT, array_distinct(array(1, 1, NULL, NULL)) ARRAY<INT>, array_union(array(1), array(1, 2)) ARRAY<INT>, array_intersect(array(1, 2), array(2)) ARRAY<INT>, array_except(array(1, 2), array(2)) ARRAY<INT>, array_remove(array(1, NULL, 1), 1) ARRAY<INT>, array_sort(array(3, NULL, 1), lambdafunction((IF(((namedlambdavariable() IS NULL) AND (namedlambdavariable() IS NULL)), 0, (IF((namedlambdavariable() IS NULL), 1, (IF((namedlambdavariable() IS NULL), -1, (IF((namedlambdavariable() < namedlambdavariable()), -1, (IF((namedlambdavariable() > namedlambdavariable()), 1, 0)))))))))), namedlambdavariable(), namedlambdavariable())) ARRAY<INT>, sort_array(array(3, NULL, 1), false) ARRAY<INT>, array_max(array(1, NULL, 3)) INT, array_min(array()) VOID, array_repeat(a, 2) ARRAY<STRING>, array_join(array(a, NULL), ,, z) STRING, arrays_overlap(array(1, NULL), array(2)) BOOLEAN, arrays_zip(array(1), array(a, b)) ARRAY<STRUCT<0: INT, 1: STRING>>, array_append(array(1), 2) ARRAY<INT>, array_prepend(array(1), 0) ARRAY<INT>, array_insert(array(1, 3), 2, 2) ARRAY<INT>, array_compact(array(1, NULL)) ARRAY<INT>, array_size(array(1)) INT, size(NULL) INT, cardinality(map(1, 2)) INT, flatten(array(array(1), array(2))) ARRAY<INT>, slice(array(1, 2, 3), 2, 2) ARRAY<INT>, sequence(1, 5, 2) ARRAY<INT>, sequence(5, 1) ARRAY<INT>, reverse(array(1, 2)) ARRAY<INT>, shuffle(array(1)) ARRAY<INT>, concat(array(1), array(2)) ARRAY<BIGINT>
--> NULL|true|2|[1, null]|[1, 2]|[2]|[1]|[null]|[1, 3, null]|[3, 1, null]|3|NULL|[a, a]|a,z|NULL|[{1, a}, {null, b}]|[1, 2]|[0, 1]|[1, 2, 3]|[1]|1|NULL|1|[1, 2]|[2, 3]|[1, 3, 5]|[5, 4, 3, 2, 1]|[2, 1]|[1]|[1, 2]
SELECT array_insert(array(1), 0, 5);
--! INVALID_INDEX_OF_ZERO
SELECT slice(array(1), 0, 1);
--! INVALID_PARAMETER_VALUE.START
SELECT array_contains(array(1), 'x');
--! DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES
SELECT array_contains(array(1), NULL);
--! DATATYPE_MISMATCH.NULL_TYPE
SELECT array_contains(1, 1);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT transform(array(1, 2), x -> x + 1), transform(array(1, 2), (x, i) -> x * i), filter(array(1, NULL), x -> x IS NOT NULL), exists(array(1, 2), x -> x > 1), forall(array(1, 2), x -> x > 0), aggregate(array(1, 2), 0, (a, x) -> a + x), reduce(array(1, 2), 0, (a, x) -> a + x, a -> a * 10), zip_with(array(1), array(2, 3), (x, y) -> x + y), map_filter(map(1, 2), (k, v) -> v > 1), transform_keys(map(1, 2), (k, v) -> k + v), transform_values(map(1, 2), (k, v) -> k + v), map_zip_with(map(1, 2), map(1, 3), (k, a, b) -> a + b), array_sort(array(1, 2), (a, b) -> b - a);
--> transform(array(1, 2), lambdafunction((namedlambdavariable() + 1), namedlambdavariable())) ARRAY<INT>, transform(array(1, 2), lambdafunction((namedlambdavariable() * namedlambdavariable()), namedlambdavariable(), namedlambdavariable())) ARRAY<INT>, filter(array(1, NULL), lambdafunction((namedlambdavariable() IS NOT NULL), namedlambdavariable())) ARRAY<INT>, exists(array(1, 2), lambdafunction((namedlambdavariable() > 1), namedlambdavariable())) BOOLEAN, forall(array(1, 2), lambdafunction((namedlambdavariable() > 0), namedlambdavariable())) BOOLEAN, aggregate(array(1, 2), 0, lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable()), lambdafunction(namedlambdavariable(), namedlambdavariable())) INT, reduce(array(1, 2), 0, lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable()), lambdafunction((namedlambdavariable() * 10), namedlambdavariable())) INT, zip_with(array(1), array(2, 3), lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable())) ARRAY<INT>, map_filter(map(1, 2), lambdafunction((namedlambdavariable() > 1), namedlambdavariable(), namedlambdavariable())) MAP<INT, INT>, transform_keys(map(1, 2), lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable())) MAP<INT, INT>, transform_values(map(1, 2), lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable())) MAP<INT, INT>, map_zip_with(map(1, 2), map(1, 3), lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable(), namedlambdavariable())) MAP<INT, INT>, array_sort(array(1, 2), lambdafunction((namedlambdavariable() - namedlambdavariable()), namedlambdavariable(), namedlambdavariable())) ARRAY<INT>
--> [2, 3]|[0, 2]|[1]|true|true|3|30|[3, null]|{1 -> 2}|{3 -> 2}|{1 -> 3}|{1 -> 5}|[2, 1]
SELECT transform(array(1), x);
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SELECT transform(array(1), (x, y, z) -> x);
--! INVALID_LAMBDA_FUNCTION_CALL.NUM_ARGS_MISMATCH
SELECT filter(array(1), x -> x);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT aggregate(array(1), 0, (a, x) -> 'x');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT map_keys(map(1, 2)), map_values(map(1, 2)), map_entries(map(1, 2)), map_from_arrays(array(1), array(2)), map_from_entries(array(struct(1, 'a'))), map_concat(map(1, 2), map(3, 4)), map_contains_key(map(1, 2), 1), str_to_map('a:1,b:2'), str_to_map('a=1;b', ';', '=');
--> map_keys(map(1, 2)) ARRAY<INT>, map_values(map(1, 2)) ARRAY<INT>, map_entries(map(1, 2)) ARRAY<STRUCT<key: INT, value: INT>>, map_from_arrays(array(1), array(2)) MAP<INT, INT>, map_from_entries(array(struct(1, a))) MAP<INT, STRING>, map_concat(map(1, 2), map(3, 4)) MAP<INT, INT>, map_contains_key(map(1, 2), 1) BOOLEAN, str_to_map(a:1,b:2, ,, :) MAP<STRING, STRING>, str_to_map(a=1;b, ;, =) MAP<STRING, STRING>
--> [1]|[2]|[{1, 2}]|{1 -> 2}|{1 -> a}|{1 -> 2, 3 -> 4}|true|{a -> 1, b -> 2}|{a -> 1, b -> null}
SELECT map_concat(map(1, 2), map(1, 3));
--! DUPLICATED_MAP_KEY
SELECT map_from_arrays(array(1, 2), array(3));
--! _LEGACY_ERROR_TEMP_2128
SELECT inline(array(struct(1, 'a'), struct(2, 'b')));
--> col1 INT, col2 STRING
--> 1|a
--> 2|b
SELECT posexplode_outer(array());
--> pos INT, col VOID
--> NULL|NULL
SELECT raise_error('boo');
--! USER_RAISED_EXCEPTION
SELECT assert_true(1 = 2);
--! USER_RAISED_EXCEPTION
SELECT assert_true(1 = 1), assert_true(NULL, 'm');
--! USER_RAISED_EXCEPTION
SELECT typeof(struct(1 AS a, 'x')), struct(1, 'x'), named_struct('a', 1, 'b', NULL), typeof(named_struct('a', 1, 'b', NULL));
--> typeof(struct(1 AS a, x)) STRING, struct(1, x) STRUCT<col1: INT, col2: STRING>, named_struct(a, 1, b, NULL) STRUCT<a: INT, b: VOID>, typeof(named_struct(a, 1, b, NULL)) STRING
--> struct<a:int,col2:string>|{1, x}|{1, null}|struct<a:int,b:void>
SELECT named_struct('a');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT named_struct(1, 2);
--! DATATYPE_MISMATCH.CREATE_NAMED_STRUCT_WITHOUT_FOLDABLE_STRING
SELECT named_struct('a', 1, 'a', 2);
--> named_struct(a, 1, a, 2) STRUCT<a: INT, a: INT>
--> {1, 2}
