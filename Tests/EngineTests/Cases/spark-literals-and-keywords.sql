-- Interval literals, comments, keywords as names, WITH, and types brought together.
SELECT INTERVAL '1-2' YEAR TO MONTH, INTERVAL '-1-2' YEAR TO MONTH, INTERVAL -'1-2' YEAR TO MONTH, INTERVAL '+1-02' YEAR TO MONTH;
--> INTERVAL '1-2' YEAR TO MONTH INTERVAL YEAR TO MONTH, INTERVAL '-1-2' YEAR TO MONTH INTERVAL YEAR TO MONTH, INTERVAL '-1-2' YEAR TO MONTH INTERVAL YEAR TO MONTH, INTERVAL '1-2' YEAR TO MONTH INTERVAL YEAR TO MONTH
--> INTERVAL '1-2' YEAR TO MONTH|INTERVAL '-1-2' YEAR TO MONTH|INTERVAL '-1-2' YEAR TO MONTH|INTERVAL '1-2' YEAR TO MONTH
SELECT INTERVAL '1-123' YEAR TO MONTH;
--! INVALID_INTERVAL_FORMAT.INTERVAL_PARSING
SELECT INTERVAL '1 24:00:00' DAY TO SECOND;
--! _LEGACY_ERROR_TEMP_0063
SELECT INTERVAL '1 10:60:00' DAY TO SECOND;
--! _LEGACY_ERROR_TEMP_0063
SELECT INTERVAL '10:60' HOUR TO MINUTE;
--! _LEGACY_ERROR_TEMP_0063
SELECT INTERVAL '1 123' DAY TO HOUR;
--! INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING_WITH_NOTICE
SELECT INTERVAL 'a b' DAY TO HOUR;
--! INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING_WITH_NOTICE
SELECT INTERVAL '' DAY TO HOUR;
--! INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING_WITH_NOTICE
SELECT INTERVAL '' DAY;
--! INVALID_INTERVAL_FORMAT.UNRECOGNIZED_NUMBER
SELECT INTERVAL '1 2' DAY;
--! INVALID_INTERVAL_FORMAT.INVALID_UNIT
SELECT INTERVAL '1.5' DAY;
--! INVALID_INTERVAL_FORMAT.INVALID_FRACTION
SELECT INTERVAL '1.5' SECOND, INTERVAL 1.5 SECOND, INTERVAL '.5' SECOND, INTERVAL -.5 SECOND;
--> INTERVAL '01.5' SECOND INTERVAL SECOND, INTERVAL '01.5' SECOND INTERVAL SECOND, INTERVAL '00.5' SECOND INTERVAL SECOND, INTERVAL '-00.5' SECOND INTERVAL SECOND
--> INTERVAL '01.5' SECOND|INTERVAL '01.5' SECOND|INTERVAL '00.5' SECOND|INTERVAL '-00.5' SECOND
SELECT INTERVAL 1.5 HOUR;
--! INVALID_INTERVAL_FORMAT.INVALID_FRACTION
SELECT INTERVAL 'foo';
--! INVALID_TYPED_LITERAL
SELECT INTERVAL '1 foo';
--! INVALID_TYPED_LITERAL
SELECT INTERVAL '';
--! INVALID_TYPED_LITERAL
SELECT INTERVAL '1';
--! INVALID_TYPED_LITERAL
SELECT INTERVAL 'day';
--! INVALID_TYPED_LITERAL
SELECT INTERVAL '1.2.3 seconds';
--! INVALID_TYPED_LITERAL
SELECT INTERVAL '1.0000000001 seconds';
--! INVALID_TYPED_LITERAL
SELECT INTERVAL 100000000000 DAYS;
--! INVALID_INTERVAL_FORMAT.ARITHMETIC_EXCEPTION
SELECT INTERVAL '99999999999' YEAR;
--! INVALID_INTERVAL_FORMAT.ARITHMETIC_EXCEPTION
SELECT INTERVAL 2147483648 MONTH;
--! INVALID_INTERVAL_FORMAT.ARITHMETIC_EXCEPTION
SELECT INTERVAL 178956970 YEAR, INTERVAL '178956970-7' YEAR TO MONTH;
--> INTERVAL '178956970' YEAR INTERVAL YEAR, INTERVAL '178956970-7' YEAR TO MONTH INTERVAL YEAR TO MONTH
--> INTERVAL '178956970' YEAR|INTERVAL '178956970-7' YEAR TO MONTH
SELECT INTERVAL '178956970-8' YEAR TO MONTH;
--! INVALID_INTERVAL_FORMAT.INTERVAL_PARSING
SELECT INTERVAL 1 DAY TO SECOND;
--! _LEGACY_ERROR_TEMP_0027
SELECT INTERVAL 1 DAYS 2 DAYS, INTERVAL 1 SECOND 5 MILLISECONDS, INTERVAL '1' DAY '2' HOUR, INTERVAL 1 MINUTE -5 SECONDS;
--> INTERVAL '3' DAY INTERVAL DAY, INTERVAL '01.005' SECOND INTERVAL SECOND, INTERVAL '1 02' DAY TO HOUR INTERVAL DAY TO HOUR, INTERVAL '00:55' MINUTE TO SECOND INTERVAL MINUTE TO SECOND
--> INTERVAL '3' DAY|INTERVAL '01.005' SECOND|INTERVAL '1 02' DAY TO HOUR|INTERVAL '00:55' MINUTE TO SECOND
SELECT CAST('1-13' AS INTERVAL YEAR TO MONTH);
--! INVALID_INTERVAL_FORMAT.INTERVAL_PARSING
SELECT to_date('may 6 2020', 'MMM d yyyy'), to_date('MAY 6 2020', 'MMM d yyyy'), to_timestamp('2020-05-06t10:00', 'yyyy-MM-dd''T''HH:mm'), to_timestamp('10:00 pm', 'hh:mm a');
--> to_date(may 6 2020, MMM d yyyy) DATE, to_date(MAY 6 2020, MMM d yyyy) DATE, to_timestamp(2020-05-06t10:00, yyyy-MM-dd'T'HH:mm) TIMESTAMP, to_timestamp(10:00 pm, hh:mm a) TIMESTAMP
--> 2020-05-06|2020-05-06|2020-05-06 10:00:00|1970-01-01 22:00:00
SELECT to_date('6/5/2020', 'd/M/yyyy'), to_date('06/05/20', 'dd/MM/yy'), to_date('2020', 'y'), to_date('+12345-01-01', 'yyyy-MM-dd');
--> to_date(6/5/2020, d/M/yyyy) DATE, to_date(06/05/20, dd/MM/yy) DATE, to_date(2020, y) DATE, to_date(+12345-01-01, yyyy-MM-dd) DATE
--> 2020-05-06|2020-05-06|2020-01-01|+12345-01-01
SELECT to_date('2020-05-06', 'yyyy-M-d'), to_date('2020-12-31', 'yyyy-D');
--! CANNOT_PARSE_TIMESTAMP
SELECT to_date('0045-01-01 BC', 'yyyy-MM-dd G'), to_date('2020 AD', 'yyyy G');
--> to_date(0045-01-01 BC, yyyy-MM-dd G) DATE, to_date(2020 AD, yyyy G) DATE
--> -0044-01-01|2020-01-01
SELECT to_date('-0044-01-01', 'yyyy-MM-dd');
--> to_date(-0044-01-01, yyyy-MM-dd) DATE
--> -0044-01-01
SELECT to_timestamp('2020-05-06 10 +0200', 'yyyy-MM-dd HH Z'), to_timestamp('2020-05-06 10 +02:00', 'yyyy-MM-dd HH xxx'), to_timestamp('2020-05-06 10 GMT+2', 'yyyy-MM-dd HH O'), to_timestamp('2020-05-06 10 +02', 'yyyy-MM-dd HH X');
--> to_timestamp(2020-05-06 10 +0200, yyyy-MM-dd HH Z) TIMESTAMP, to_timestamp(2020-05-06 10 +02:00, yyyy-MM-dd HH xxx) TIMESTAMP, to_timestamp(2020-05-06 10 GMT+2, yyyy-MM-dd HH O) TIMESTAMP, to_timestamp(2020-05-06 10 +02, yyyy-MM-dd HH X) TIMESTAMP
--> 2020-05-06 08:00:00|2020-05-06 08:00:00|2020-05-06 08:00:00|2020-05-06 08:00:00
SELECT to_timestamp('2020-05-06 10 UTC', 'yyyy-MM-dd HH z'), to_timestamp('2020-05-06 10 Asia/Tokyo', 'yyyy-MM-dd HH VV');
--> to_timestamp(2020-05-06 10 UTC, yyyy-MM-dd HH z) TIMESTAMP, to_timestamp(2020-05-06 10 Asia/Tokyo, yyyy-MM-dd HH VV) TIMESTAMP
--> 2020-05-06 10:00:00|2020-05-06 01:00:00
SELECT to_timestamp('2020-05-06', 'yyyy-MM-dd]');
--! INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION
SELECT to_timestamp('2020-05-06', 'yyyy-MM-dd[');
--> to_timestamp(2020-05-06, yyyy-MM-dd[) TIMESTAMP
--> 2020-05-06 00:00:00
SELECT to_date('2020 Q2', 'yyyy Q');
--! INVALID_DATETIME_PATTERN.ILLEGAL_CHARACTER
SELECT to_date('2020 2', 'yyyy q');
--! INVALID_DATETIME_PATTERN.ILLEGAL_CHARACTER
SELECT to_date('2020-05-06 Wed', 'yyyy-MM-dd F');
--! INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION
SELECT date_format(TIMESTAMP'2020-05-06 10:00:00', 'OO');
--! INVALID_DATETIME_PATTERN.WITH_SUGGESTION
SELECT date_format(TIMESTAMP'2020-05-06 10:00:00', 'zzzzz');
--! INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION
SELECT date_format(TIMESTAMP'2020-05-06 10:00:00', 'ZZZZZZ');
--! INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION
SELECT date_format(TIMESTAMP'2020-05-06 10:00:00', 'xxxxxx');
--! INVALID_DATETIME_PATTERN.WITH_SUGGESTION
SELECT date_format(TIMESTAMP'2020-05-06 10:00:00', ']');
--! INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION
SELECT date_format(TIMESTAMP'2020-05-06 10:00:00', 'FF');
--! INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION
SELECT date_format(TIMESTAMP'2020-05-06 10:00:00', 'qqqqq');
--! INVALID_DATETIME_PATTERN.LENGTH
SELECT date_format(TIMESTAMP'2020-05-06 10:00:00', 'LLLLL');
--! INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION
SELECT date_format(TIMESTAMP'2020-05-06 10:00:00', 'AAA');
--! INVALID_DATETIME_PATTERN.ILLEGAL_CHARACTER
SELECT date_format(TIMESTAMP'2020-05-06 10:00:00', 'yyyy é 世');
--> date_format(TIMESTAMP '2020-05-06 10:00:00', yyyy é 世) STRING
--> 2020 é 世
SELECT date_format(DATE'-0001-01-01', 'y'), date_format(DATE'-0001-01-01', 'yy'), date_format(DATE'-0001-01-01', 'yyyy-MM-dd'), date_format(DATE'0000-01-01', 'yyyy G'), date_format(DATE'+99999-01-01', 'y yyy');
--> date_format(DATE '-0001-01-01', y) STRING, date_format(DATE '-0001-01-01', yy) STRING, date_format(DATE '-0001-01-01', yyyy-MM-dd) STRING, date_format(DATE '0000-01-01', yyyy G) STRING, date_format(DATE '+99999-01-01', y yyy) STRING
--> -1|01|-0001-01-01|0001 BC|99999 99999
SELECT unix_timestamp('Wed', 'E');
--! INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION
SELECT try_to_date('x', 'E');
--! INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION
SELECT to_date(true);
--! CAST_INVALID_INPUT
SELECT to_date(INTERVAL 1 DAY);
--! CAST_INVALID_INPUT
SELECT to_date(array(1));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT to_timestamp(INTERVAL 1 DAY);
--! CAST_INVALID_INPUT
SELECT CAST('epoch' AS DATE);
--> CAST(epoch AS DATE) DATE
--> 1970-01-01
SELECT DATE'epoch' + 1, TIMESTAMP' Epoch ', TIMESTAMP_NTZ'epoch', date'EPOCH';
--> date_add(DATE '1970-01-01', 1) DATE, TIMESTAMP '1970-01-01 00:00:00' TIMESTAMP, TIMESTAMP_NTZ '1970-01-01 00:00:00' TIMESTAMP_NTZ, DATE '1970-01-01' DATE
--> 1970-01-02|1970-01-01 00:00:00|1970-01-01 00:00:00|1970-01-01
SELECT 3.4028235E38F;
--! INVALID_NUMERIC_LITERAL_RANGE
SELECT 3.4028234E38F, -3.4028234E38F, 1.4E-46F;
--> 3.4028235E38 FLOAT, -3.4028235E38 FLOAT, 0.0 FLOAT
--> 3.4028235E38|-3.4028235E38|0.0
SELECT CAST(9223372036854775807F AS BIGINT), CAST(2147483648F AS BIGINT);
--> CAST(9.223372E18 AS BIGINT) BIGINT, CAST(2.14748365E9 AS BIGINT) BIGINT
--> 9223372036854775807|2147483648
SELECT true IS UNKNOWN, NULL IS NOT UNKNOWN, NOT (true IS NOT UNKNOWN);
--> (true IS UNKNOWN) BOOLEAN, (NULL IS NOT NULL) BOOLEAN, (NOT (true IS NOT UNKNOWN)) BOOLEAN
--> false|false|false
SELECT 'a' LIKE ANY ('a'), 'a' LIKE ALL ('a', concat('a', '%')), 'a' ILIKE ALL ('A', 'a%'), 'a' NOT ILIKE ANY ('A', NULL), 'a' LIKE ANY (b, 'a', 'c') FROM VALUES ('x') t(b);
--> likeany(a) BOOLEAN, (a LIKE a AND a LIKE concat(a, %)) BOOLEAN, likeall(lower(a)) BOOLEAN, ((NOT ilike(a, A)) OR (NOT ilike(a, NULL))) BOOLEAN, ((a LIKE b OR a LIKE a) OR a LIKE c) BOOLEAN
--> true|true|true|NULL|true
SELECT regexp_extract_all('ab', 'a');
--! INVALID_PARAMETER_VALUE.REGEX_GROUP_INDEX
SELECT regexp_replace('abc', 'b', '$x');
--! INVALID_REGEXP_REPLACE
SELECT regexp_replace('abc', 'b', 'x$');
--! INVALID_REGEXP_REPLACE
SELECT regexp_replace('abc', 'b', 'x\\');
--! INVALID_REGEXP_REPLACE
SELECT to_number('5', '');
--! INVALID_FORMAT.EMPTY
SELECT to_number('5', 'S');
--! INVALID_FORMAT.WRONG_NUM_DIGIT
SELECT to_char(5, 'x');
--! INVALID_FORMAT.WRONG_NUM_DIGIT
SELECT format_number(-0.4D, 0), format_number(-0.004, 2), format_number(0, 2), format_number(-1234.5, 0), format_number(-0.0D, 1);
--> format_number(-0.4, 0) STRING, format_number(-0.004, 2) STRING, format_number(0, 2) STRING, format_number(-1234.5, 0) STRING, format_number(-0.0, 1) STRING
--> -0|-0.00|0.00|-1,234|-0.0
SELECT uniform(1.5, 2.25, 0) BETWEEN 1.5 AND 2.25, typeof(uniform(1.5, 22.255)), typeof(uniform(1Y, 2S)), typeof(uniform(1F, 2L)), typeof(uniform(1, 2.5D)), uniform(1, NULL);
--> between(uniform(1.5, 2.25, 0), 1.5, 2.25) BOOLEAN, typeof(uniform(1.5, 22.255)) STRING, typeof(uniform(1, 2)) STRING, typeof(uniform(1.0, 2)) STRING, typeof(uniform(1, 2.5)) STRING, uniform(1, NULL) DOUBLE
--> true|decimal(5,3)|smallint|float|double|NULL
SELECT decode(1, 1, array(1));
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT decode(1, 2, 3), typeof(decode(1, 2, 3)), typeof(decode(1, 2, 3, 4)), typeof(decode(1, 2, 'a')), typeof(decode(1, 2, 3L)), typeof(decode(1, 2, 1.5));
--> decode(1, 2, 3) BIGINT, typeof(decode(1, 2, 3)) STRING, typeof(decode(1, 2, 3, 4)) STRING, typeof(decode(1, 2, a)) STRING, typeof(decode(1, 2, 3)) STRING, typeof(decode(1, 2, 1.5)) STRING
--> NULL|bigint|int|string|bigint|double
SELECT decode(1, 2, DATE'2020-01-01');
--> decode(1, 2, DATE '2020-01-01') DATE
--> NULL
SELECT sentences('Hello world. this is. New one! ok? Yes.'), sentences('Mr. Smith went. He left.'), sentences('a.b'), sentences('A B. 1 c.');
--> sentences(Hello world. this is. New one! ok? Yes., , ) ARRAY<ARRAY<STRING>>, sentences(Mr. Smith went. He left., , ) ARRAY<ARRAY<STRING>>, sentences(a.b, , ) ARRAY<ARRAY<STRING>>, sentences(A B. 1 c., , ) ARRAY<ARRAY<STRING>>
--> [[Hello, world, this, is], [New, one], [ok], [Yes]]|[[Mr], [Smith, went], [He, left]]|[[a.b]]|[[A, B, 1, c]]
SELECT date 'x';
--! INVALID_TYPED_LITERAL
SELECT foo 'x';
--! UNSUPPORTED_TYPED_LITERAL
SELECT a 'x' FROM VALUES (1) t(a);
--! UNSUPPORTED_TYPED_LITERAL
SELECT CAST(1 AS INT(5));
--! UNSUPPORTED_DATATYPE
SELECT CAST('a' AS VARCHAR(0));
--> CAST(a AS STRING) STRING
--> a
SELECT CAST('a' AS CHAR(-1));
--! PARSE_SYNTAX_ERROR
SELECT CAST('a' AS VARCHAR('x'));
--! PARSE_SYNTAX_ERROR
SELECT CAST(1 AS DECIMAL(10,2,3));
--! UNSUPPORTED_DATATYPE
SELECT 1 /* c */ + /* d /* nested */ still */ 2;
--> (1 + 2) INT
--> 3
SELECT /*/**/*/ 5;
--> 5 INT
--> 5
CREATE TEMPORARY VIEW kw AS SELECT 1 AS select, 2 AS from, 3 AS where, 4 AS group, 5 AS order, 6 AS table, 7 AS case, 8 AS end, 9 AS null, 10 AS not;
SELECT kw.select, kw.from, kw.null, kw.case FROM kw;
--> select INT, from INT, null INT, case INT
--> 1|2|9|7
SELECT `select` + `from` FROM kw;
--> (select + from) INT
--> 3
SELECT 1 left, 2 right, 3 full;
--> left INT, right INT, full INT
--> 1|2|3
SELECT 1 union;
--> union INT
--> 1
SELECT 1 minus;
--> minus INT
--> 1
SELECT 1 except;
--> except INT
--> 1
SELECT 1 values, 2 any, 3 all, 4 some, 5 distinct, 6 exists, 7 interval, 8 between, 9 in, 10 like;
--> values INT, any INT, all INT, some INT, distinct INT, exists INT, interval INT, between INT, in INT, like INT
--> 1|2|3|4|5|6|7|8|9|10
SELECT end FROM VALUES (1) AS t(end);
--> end INT
--> 1
SELECT case FROM VALUES (1) AS t(case);
--> case INT
--> 1
SELECT * FROM VALUES (1) AS left(x);
--! PARSE_SYNTAX_ERROR
SELECT * FROM VALUES (1) left;
--! PARSE_SYNTAX_ERROR
SELECT * FROM VALUES (1) on;
--! PARSE_SYNTAX_ERROR
SELECT max(max) FROM VALUES (1) AS t(max);
--> max(max) INT
--> 1
SELECT date(date) FROM VALUES ('2020-01-01') AS t(date);
--> date DATE
--> 2020-01-01
SELECT if, coalesce, nvl FROM VALUES (1, 2, 3) AS t(if, coalesce, nvl);
--> if INT, coalesce INT, nvl INT
--> 1|2|3
WITH a AS (SELECT 1 AS x) SELECT * FROM (WITH a AS (SELECT 2 AS x) SELECT * FROM a);
--> x INT
--> 2
WITH a AS (SELECT 1 AS x) SELECT * FROM b;
--! TABLE_OR_VIEW_NOT_FOUND
WITH a AS (SELECT * FROM a) SELECT * FROM a;
--! TABLE_OR_VIEW_NOT_FOUND
WITH a AS (SELECT 1 AS x) VALUES (2);
--> col1 INT
--> 2
WITH a AS (SELECT 1 AS x) (SELECT * FROM a);
--> x INT
--> 1
WITH a AS (SELECT 1 AS x), SELECT * FROM a;
--! PARSE_SYNTAX_ERROR
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 5) SELECT * FROM r ORDER BY n;
--> n INT
--> 1
--> 2
--> 3
--> 4
--> 5
WITH RECURSIVE r(n) AS (VALUES (1) UNION ALL SELECT n * 2 FROM r WHERE n < 100) SELECT sum(n) FROM r;
--> sum(n) BIGINT
--> 255
SELECT 1 UNION ALL SELECT DATE'2020-01-01';
--! INCOMPATIBLE_COLUMN_TYPE
SELECT DATE'2020-01-01' UNION ALL SELECT '2020-01-02' ORDER BY 1;
--> DATE '2020-01-01' DATE
--> 2020-01-01
--> 2020-01-02
SELECT array(1) UNION ALL SELECT array(2.5) ORDER BY 1;
--> array(1) ARRAY<DECIMAL(11,1)>
--> [1.0]
--> [2.5]
SELECT named_struct('a', 1) UNION ALL SELECT named_struct('a', 1, 'b', 2);
--! INCOMPATIBLE_COLUMN_TYPE
SELECT true UNION ALL SELECT 1;
--! INCOMPATIBLE_COLUMN_TYPE
SELECT 1 AS a EXCEPT SELECT 2 AS b;
--> a INT
--> 1
SELECT * FROM VALUES (1), (1), (2) t(a) EXCEPT ALL SELECT 1;
--> a INT
--> 1
--> 2
SELECT * FROM VALUES (1), (1), (2) t(a) INTERSECT ALL SELECT * FROM VALUES (1), (1), (1) s(a);
--> a INT
--> 1
--> 1
(SELECT 1 UNION ALL SELECT 2) INTERSECT SELECT 2;
--> 1 INT
--> 2
SELECT 1 AS a UNION ALL BY NAME SELECT 2 AS b;
--! PARSE_SYNTAX_ERROR
SELECT CASE WHEN 'true' THEN 2 END;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT CASE END;
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SELECT CASE WHEN true THEN array(1) ELSE 1 END;
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT CASE WHEN a > 1 THEN 'b' WHEN a > 0 THEN 'c' END AS x, CASE a WHEN 1 THEN 'one' WHEN 2 THEN 'two' ELSE 'many' END y FROM VALUES (1), (2), (3), (NULL) t(a) ORDER BY a;
--> x STRING, y STRING
--> NULL|many
--> c|one
--> b|two
--> b|many
SELECT 1 IN ('a');
--! CAST_INVALID_INPUT
SELECT 1 IN ();
--! INVALID_SQL_SYNTAX.EMPTY_IN_PREDICATE
SELECT a IN (a, 1) FROM VALUES (2) t(a);
--> (a IN (a, 1)) BOOLEAN
--> true
SELECT array(1, 2.5), array(1, '2'), typeof(array(1, '2')), array(1, NULL), array(NULL, 'a'), typeof(array()), typeof(array(NULL)), array(array(1), array(2.5)), array(DATE'2020-01-01', TIMESTAMP'2020-01-01');
--> array(1, 2.5) ARRAY<DECIMAL(11,1)>, array(1, 2) ARRAY<BIGINT>, typeof(array(1, 2)) STRING, array(1, NULL) ARRAY<INT>, array(NULL, a) ARRAY<STRING>, typeof(array()) STRING, typeof(array(NULL)) STRING, array(array(1), array(2.5)) ARRAY<ARRAY<DECIMAL(11,1)>>, array(DATE '2020-01-01', TIMESTAMP '2020-01-01 00:00:00') ARRAY<TIMESTAMP>
--> [1.0, 2.5]|[1, 2]|array<bigint>|[1, null]|[null, a]|array<void>|array<void>|[[1.0], [2.5]]|[2020-01-01 00:00:00, 2020-01-01 00:00:00]
SELECT array(1, 'a');
--! CAST_INVALID_INPUT
SELECT array(1, true);
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT map(1, 'a', 2L, 'b'), map('a', 1, 'b', 2.5), typeof(map(1, 'a', 2L, NULL)), map(), typeof(map()), map(1, NULL), map_from_arrays(array(1, 2), array('a', 'b')), map_concat(map(1, 'a'), map(2L, 'b')), map_from_entries(array(struct(1, 'a')));
--> map(1, a, 2, b) MAP<BIGINT, STRING>, map(a, 1, b, 2.5) MAP<STRING, DECIMAL(11,1)>, typeof(map(1, a, 2, NULL)) STRING, map() MAP<VOID, VOID>, typeof(map()) STRING, map(1, NULL) MAP<INT, VOID>, map_from_arrays(array(1, 2), array(a, b)) MAP<INT, STRING>, map_concat(map(1, a), map(2, b)) MAP<BIGINT, STRING>, map_from_entries(array(struct(1, a))) MAP<INT, STRING>
--> {1 -> a, 2 -> b}|{a -> 1.0, b -> 2.5}|map<bigint,string>|{}|map<void,void>|{1 -> null}|{1 -> a, 2 -> b}|{1 -> a, 2 -> b}|{1 -> a}
SELECT map(1, 2, 1, 3);
--! DUPLICATED_MAP_KEY
SELECT map(1, 2, 'a', 3);
--! CAST_INVALID_INPUT
SELECT concat(array(1), array(2L)), array(1) || array(2.5), concat(array('a'), array(1)), typeof(concat(array(1), array(NULL)));
--! CAST_INVALID_INPUT
SELECT concat(array(1), 'a');
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT concat(array(1), array('a'));
--! CAST_INVALID_INPUT
SELECT array_contains(array(1), 'x');
--! DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES
SELECT array_contains(array(1), array(1));
--! DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES
SELECT named_struct('a', 1, 'a', 2).a;
--! AMBIGUOUS_REFERENCE_TO_FIELDS
SELECT (1, 'a'), (1, 2).col1, typeof((1, 'a')), struct(1).col1, (SELECT (1, 2));
--> named_struct(col1, 1, col2, a) STRUCT<col1: INT, col2: STRING>, named_struct(col1, 1, col2, 2).col1 INT, typeof(named_struct(col1, 1, col2, a)) STRING, struct(1).col1 INT, scalarsubquery() STRUCT<col1: INT, col2: INT>
--> {1, a}|1|struct<col1:int,col2:string>|1|{1, 2}
SELECT greatest(1, '2'), least(DATE'2020-01-01', TIMESTAMP'2019-01-01'), greatest('a', NULL), greatest(array(1), array(2)), greatest(1.5, 2L), least(1Y, 2.5F);
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT if(true, 1, '2'), nvl2(1, 2, '3'), coalesce(1, 2.5, '3');
--> (IF(true, 1, 2)) BIGINT, nvl2(1, 2, 3) BIGINT, coalesce(1, 2.5, 3) DOUBLE
--> 1|2|1.0
SELECT nvl(1, array(1));
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT 1 + INTERVAL 1 DAY;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT '2020-01-01' + INTERVAL '1' YEAR, '10:00' + INTERVAL 1 HOUR IS NOT NULL;
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT '2020-01-01' + 1;
--! CAST_INVALID_INPUT
SELECT 'abc' < DATE'2020-01-02';
--! CAST_INVALID_INPUT
SELECT 'a' = array('a');
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT x'41' = 'A', x'41' < 'B', 'A' = x'41';
--> (X'41' = A) BOOLEAN, (X'41' < B) BOOLEAN, (A = X'41') BOOLEAN
--> true|true|true
SELECT true < 'maybe';
--! CAST_INVALID_INPUT
