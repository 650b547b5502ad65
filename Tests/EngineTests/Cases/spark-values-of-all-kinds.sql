SHOW DATABASES IN spark_catalog LIKE 'd*';
--> namespace STRING
--> default
SHOW DATABASES IN nonesuch;
--! SCHEMA_NOT_FOUND
SELECT shuffle(array(1, 2, 3), 1), shuffle(array('a'), 2), shuffle(array(), 3), shuffle(CAST(NULL AS ARRAY<INT>), 4);
--> shuffle(array(1, 2, 3)) ARRAY<INT>, shuffle(array(a)) ARRAY<STRING>, shuffle(array()) ARRAY<VOID>, shuffle(NULL) ARRAY<INT>
--> [2, 1, 3]|[a]|[]|NULL
SELECT id, shuffle(sequence(1, id), 42) FROM range(1, 9);
--> id BIGINT, shuffle(sequence(1, id)) ARRAY<BIGINT>
--> 1|[1]
--> 2|[1, 2]
--> 3|[3, 2, 1]
--> 4|[3, 1, 2, 4]
--> 5|[3, 1, 4, 2, 5]
--> 6|[5, 6, 3, 2, 1, 4]
--> 7|[4, 7, 6, 1, 2, 5, 3]
--> 8|[2, 1, 3, 5, 7, 8, 4, 6]
SELECT id, CASE WHEN id % 2 = 0 THEN shuffle(array(1, 2, 3, 4, 5, 6, 7), -5) END FROM range(6);
--> id BIGINT, CASE WHEN ((id % 2) = 0) THEN shuffle(array(1, 2, 3, 4, 5, 6, 7)) END ARRAY<INT>
--> 0|[7, 1, 2, 6, 3, 4, 5]
--> 1|NULL
--> 2|[7, 6, 2, 1, 5, 4, 3]
--> 3|NULL
--> 4|[6, 3, 4, 7, 1, 5, 2]
--> 5|NULL
SELECT id, randn(1), randn(2) * 10 FROM range(6);
--> id BIGINT, randn(1) DOUBLE, (randn(2) * 10) DOUBLE
--> 0|1.6845611254444919|2.637682686300013
--> 1|1.2276070094376463|-18.126256284429793
--> 2|0.7360632906893385|-3.843556241621501
--> 3|0.45082574888574|-30.799742656179397
--> 4|-0.39927594668492694|8.759770270334375
--> 5|-0.5741621179994761|-3.130658039066881
SELECT sum(a) FILTER (WHERE current_timestamp() > TIMESTAMP '2000-01-01') FROM VALUES (1), (2) AS t(a);
--> sum(a) FILTER (WHERE (current_timestamp() > TIMESTAMP '2000-01-01 00:00:00')) BIGINT
--> 3
SELECT max(current_date() - current_date()), count(current_user()) FROM VALUES (1), (2) AS t(a);
--> max((current_date() - current_date())) INTERVAL DAY, count(current_user()) BIGINT
--> INTERVAL '0' DAY|2
SELECT sum(unix_timestamp(TIMESTAMP '1970-01-01 00:00:10')) FROM VALUES (1), (2) AS t(a);
--> sum(unix_timestamp(TIMESTAMP '1970-01-01 00:00:10', yyyy-MM-dd HH:mm:ss)) BIGINT
--> 20
SELECT sum(r) FROM (SELECT rand(3) AS r FROM range(4));
--> sum(r) DOUBLE
--> 2.598785468714565
SELECT sum(spark_partition_id()) FROM range(3);
--! AGGREGATE_FUNCTION_WITH_NONDETERMINISTIC_EXPRESSION
SELECT a + rand(1) < 5, count(*) FROM VALUES (1), (2) AS t(a) GROUP BY 1;
--> ((a + rand(1)) < 5) BOOLEAN, count(1) BIGINT
--> true|2
CREATE TEMPORARY VIEW r4v AS SELECT TIME '10:00:00' AS t;
SELECT date_format(TIME '10:20:30', 'HH:mm');
--> date_format(TIME '10:20:30', HH:mm) STRING
--> 10:20
SELECT CAST(TIME '10:20:30' AS STRING), CAST(TIME '10:20:30' AS INT), CAST(TIME '10:20:30.25' AS DECIMAL(10, 2));
--> CAST(TIME '10:20:30' AS STRING) STRING, CAST(TIME '10:20:30' AS INT) INT, CAST(TIME '10:20:30.25' AS DECIMAL(10,2)) DECIMAL(10,2)
--> 10:20:30|37230|37230.25
SELECT DATE '2024-01-31' + INTERVAL 1 MONTH, DATE '2024-01-31' + INTERVAL '1-1' YEAR TO MONTH;
--> DATE '2024-01-31' + INTERVAL '1' MONTH DATE, DATE '2024-01-31' + INTERVAL '1-1' YEAR TO MONTH DATE
--> 2024-02-29|2025-02-28
SELECT DATE '2024-01-31' + INTERVAL 36 HOUR, DATE '2024-01-31' - INTERVAL 1 DAY;
--> DATE '2024-01-31' + INTERVAL '36' HOUR TIMESTAMP, date_add(DATE '2024-01-31', (- extractansiintervaldays(INTERVAL '1' DAY))) DATE
--> 2024-02-01 12:00:00|2024-01-30
SELECT TIMESTAMP '2024-03-10 01:30:00' + INTERVAL '1 02:03:04.5' DAY TO SECOND;
--> TIMESTAMP '2024-03-10 01:30:00' + INTERVAL '1 02:03:04.5' DAY TO SECOND TIMESTAMP
--> 2024-03-11 03:33:04.5
SELECT INTERVAL 3 MONTH / 2, INTERVAL '10' DAY / 4, INTERVAL 7 MONTH * 1.5;
--> (INTERVAL '3' MONTH / 2) INTERVAL YEAR TO MONTH, (INTERVAL '10' DAY / 4) INTERVAL DAY TO SECOND, (INTERVAL '7' MONTH * 1.5) INTERVAL YEAR TO MONTH
--> INTERVAL '0-2' YEAR TO MONTH|INTERVAL '2 12:00:00' DAY TO SECOND|INTERVAL '0-11' YEAR TO MONTH
SELECT INTERVAL 1 YEAR > INTERVAL 11 MONTH, INTERVAL 1 DAY = INTERVAL 24 HOUR;
--> (INTERVAL '1' YEAR > INTERVAL '11' MONTH) BOOLEAN, (INTERVAL '1' DAY = INTERVAL '24' HOUR) BOOLEAN
--> true|true
SELECT INTERVAL 1 YEAR > INTERVAL 11 DAY;
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT INTERVAL 1 MONTH + INTERVAL 1 DAY;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT INTERVAL '1' YEAR + INTERVAL '2' MONTH, -INTERVAL '1-2' YEAR TO MONTH, abs(INTERVAL -5 DAY), sign(INTERVAL -5 DAY);
--> (INTERVAL '1' YEAR + INTERVAL '2' MONTH) INTERVAL YEAR TO MONTH, (- INTERVAL '1-2' YEAR TO MONTH) INTERVAL YEAR TO MONTH, abs(INTERVAL '-5' DAY) INTERVAL DAY, sign(INTERVAL '-5' DAY) DOUBLE
--> INTERVAL '1-2' YEAR TO MONTH|INTERVAL '-1-2' YEAR TO MONTH|INTERVAL '5' DAY|-1.0
SELECT INTERVAL 1 DAY / 0;
--! INTERVAL_DIVIDED_BY_ZERO
SELECT INTERVAL 1 DAY / INTERVAL 1 HOUR;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT sum(i), avg(i), max(i) FROM VALUES (INTERVAL 1 DAY), (INTERVAL 2 DAY), (NULL) AS t(i);
--> sum(i) INTERVAL DAY, avg(i) INTERVAL DAY TO SECOND, max(i) INTERVAL DAY
--> INTERVAL '3' DAY|INTERVAL '1 12:00:00' DAY TO SECOND|INTERVAL '2' DAY
SELECT sum(i), avg(i), min(i) FROM VALUES (INTERVAL 1 YEAR), (INTERVAL 2 YEAR), (NULL) AS t(i);
--> sum(i) INTERVAL YEAR, avg(i) INTERVAL YEAR TO MONTH, min(i) INTERVAL YEAR
--> INTERVAL '3' YEAR|INTERVAL '1-6' YEAR TO MONTH|INTERVAL '1' YEAR
SELECT make_interval(1, 2, 3, 4, 5, 6, 7.5), make_dt_interval(1, 2, 3, 4.5), make_ym_interval(1, 2);
--> make_interval(1, 2, 3, 4, 5, 6, 7.5) INTERVAL, make_dt_interval(1, 2, 3, 4.5) INTERVAL DAY TO SECOND, make_ym_interval(1, 2) INTERVAL YEAR TO MONTH
--> 1 years 2 months 25 days 5 hours 6 minutes 7.5 seconds|INTERVAL '1 02:03:04.5' DAY TO SECOND|INTERVAL '1-2' YEAR TO MONTH
SELECT CAST(INTERVAL '1-2' YEAR TO MONTH AS INT), CAST(INTERVAL 90 SECOND AS INT), CAST(INTERVAL '36' HOUR AS STRING), CAST(5 AS INTERVAL DAY);
--> CAST(INTERVAL '1-2' YEAR TO MONTH AS INT) INT, CAST(INTERVAL '90' SECOND AS INT) INT, CAST(INTERVAL '36' HOUR AS STRING) STRING, CAST(5 AS INTERVAL DAY) INTERVAL DAY
--> 14|90|INTERVAL '36' HOUR|INTERVAL '5' DAY
SELECT CAST('1 2:3:4' AS INTERVAL DAY TO SECOND), CAST('INTERVAL ''1-2'' YEAR TO MONTH' AS INTERVAL YEAR TO MONTH), CAST('x' AS INTERVAL DAY);
--! INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING_WITH_NOTICE
SELECT extract(DAY FROM INTERVAL '5 10:00:00' DAY TO SECOND), extract(MONTH FROM INTERVAL '1-5' YEAR TO MONTH), date_part('HOUR', INTERVAL '5 10:00:00' DAY TO SECOND);
--> extract(DAY FROM INTERVAL '5 10:00:00' DAY TO SECOND) INT, extract(MONTH FROM INTERVAL '1-5' YEAR TO MONTH) TINYINT, date_part(HOUR, INTERVAL '5 10:00:00' DAY TO SECOND) TINYINT
--> 5|5|10
SELECT timestampadd(MONTH, 1, TIMESTAMP '2024-01-31 10:00:00'), timestampdiff(DAY, DATE '2024-01-01', DATE '2024-03-01'), dateadd(WEEK, 2, DATE '2024-01-01'), datediff(QUARTER, DATE '2023-01-01', DATE '2024-08-01');
--> timestampadd(MONTH, 1, TIMESTAMP '2024-01-31 10:00:00') TIMESTAMP, timestampdiff(DAY, DATE '2024-01-01', DATE '2024-03-01') BIGINT, timestampadd(WEEK, 2, DATE '2024-01-01') TIMESTAMP, timestampdiff(QUARTER, DATE '2023-01-01', DATE '2024-08-01') BIGINT
--> 2024-02-29 10:00:00|60|2024-01-15 00:00:00|6
SELECT date_trunc('WEEK', TIMESTAMP '2024-05-16 10:11:12'), date_trunc('nounit', TIMESTAMP '2024-05-16 10:11:12'), trunc(DATE '2024-05-16', 'Q');
--> date_trunc(WEEK, TIMESTAMP '2024-05-16 10:11:12') TIMESTAMP, date_trunc(nounit, TIMESTAMP '2024-05-16 10:11:12') TIMESTAMP, trunc(DATE '2024-05-16', Q) DATE
--> 2024-05-13 00:00:00|NULL|NULL
SELECT to_timestamp('2024-01-02 03:04', 'yyyy-MM-dd HH:mm'), to_date('02/03/2024', 'dd/MM/yyyy'), to_timestamp('x', 'yyyy');
--! CANNOT_PARSE_TIMESTAMP
SELECT date_format(TIMESTAMP '2024-01-02 03:04:05', "EEEE, d MMM yyyy G 'at' h:mm a"), date_format(DATE '2024-12-30', 'Y');
--! INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION
SELECT from_utc_timestamp(TIMESTAMP '2024-07-01 12:00:00', 'America/New_York'), to_utc_timestamp('2024-07-01 12:00:00', 'Asia/Tokyo'), convert_timezone('UTC', 'Europe/Paris', TIMESTAMP_NTZ '2024-07-01 12:00:00');
--> from_utc_timestamp(TIMESTAMP '2024-07-01 12:00:00', America/New_York) TIMESTAMP, to_utc_timestamp(2024-07-01 12:00:00, Asia/Tokyo) TIMESTAMP, convert_timezone(UTC, Europe/Paris, TIMESTAMP_NTZ '2024-07-01 12:00:00') TIMESTAMP_NTZ
--> 2024-07-01 08:00:00|2024-07-01 03:00:00|2024-07-01 14:00:00
SELECT months_between(DATE '2024-03-31', DATE '2024-02-29'), months_between(TIMESTAMP '2024-03-31 12:00:00', DATE '2024-02-28', false), add_months(DATE '2024-01-31', 1), last_day(DATE '2024-02-01'), next_day(DATE '2024-02-01', 'TU');
--> months_between(DATE '2024-03-31', DATE '2024-02-29', true) DOUBLE, months_between(TIMESTAMP '2024-03-31 12:00:00', DATE '2024-02-28', false) DOUBLE, add_months(DATE '2024-01-31', 1) DATE, last_day(DATE '2024-02-01') DATE, next_day(DATE '2024-02-01', TU) DATE
--> 1.0|1.1129032258064515|2024-02-29|2024-02-29|2024-02-06
SELECT next_day(DATE '2024-02-01', 'xx');
--! ILLEGAL_DAY_OF_WEEK
SELECT make_date(2024, 2, 30);
--! DATETIME_FIELD_OUT_OF_BOUNDS.WITHOUT_SUGGESTION
SELECT try_make_timestamp(2024, 2, 30, 0, 0, 0), make_timestamp(2024, 2, 29, 23, 59, 60), make_timestamp_ntz(DATE '2024-01-01', TIME '10:00:00');
--> try_make_timestamp(2024, 2, 30, 0, 0, 0) TIMESTAMP, make_timestamp(2024, 2, 29, 23, 59, 60) TIMESTAMP, make_timestamp_ntz(DATE '2024-01-01', TIME '10:00:00') TIMESTAMP_NTZ
--> NULL|2024-03-01 00:00:00|2024-01-01 10:00:00
SELECT unix_timestamp('2024-01-01', 'yyyy-MM-dd'), from_unixtime(0, 'yyyy'), timestamp_seconds(1.5), timestamp_millis(-1), unix_micros(TIMESTAMP '1970-01-01 00:00:01');
--> unix_timestamp(2024-01-01, yyyy-MM-dd) BIGINT, from_unixtime(0, yyyy) STRING, timestamp_seconds(1.5) TIMESTAMP, timestamp_millis(-1) TIMESTAMP, unix_micros(TIMESTAMP '1970-01-01 00:00:01') BIGINT
--> 1704067200|1970|1970-01-01 00:00:01.5|1969-12-31 23:59:59.999|1000000
SELECT sequence(DATE '2024-01-01', DATE '2024-04-01', INTERVAL 1 MONTH), sequence(TIMESTAMP '2024-01-01 00:00:00', TIMESTAMP '2024-01-01 12:00:00', INTERVAL 6 HOUR), sequence(5, 1, -2);
--> sequence(DATE '2024-01-01', DATE '2024-04-01', INTERVAL '1' MONTH) ARRAY<DATE>, sequence(TIMESTAMP '2024-01-01 00:00:00', TIMESTAMP '2024-01-01 12:00:00', INTERVAL '06' HOUR) ARRAY<TIMESTAMP>, sequence(5, 1, -2) ARRAY<INT>
--> [2024-01-01, 2024-02-01, 2024-03-01, 2024-04-01]|[2024-01-01 00:00:00, 2024-01-01 06:00:00, 2024-01-01 12:00:00]|[5, 3, 1]
SELECT parse_json('{"a": [1, 2.5, null, "x", true], "b": {"c": 1e3}}') AS v;
--> v VARIANT
--> {"a":[1,2.5,null,"x",true],"b":{"c":1000.0}}
SELECT v:a[0], v:a[3]::STRING, v:b.c::INT, v:nonesuch, v:a[9] FROM (SELECT parse_json('{"a": [1, 2.5, null, "x", true], "b": {"c": 1e3}}') AS v);
--> a VARIANT, a STRING, c INT, nonesuch VARIANT, a VARIANT
--> 1|x|1000|NULL|NULL
SELECT variant_get(parse_json('{"a": "5"}'), '$.a', 'int'), try_variant_get(parse_json('{"a": "x"}'), '$.a', 'int'), variant_get(parse_json('{"a": 5}'), '$.b', 'int');
--> variant_get(parse_json({"a": "5"}), $.a) INT, try_variant_get(parse_json({"a": "x"}), $.a) INT, variant_get(parse_json({"a": 5}), $.b) INT
--> 5|NULL|NULL
SELECT variant_get(parse_json('{"a": "x"}'), '$.a', 'int');
--! INVALID_VARIANT_CAST
SELECT variant_get(parse_json('{"a": 1}'), 'a');
--! INVALID_VARIANT_GET_PATH
SELECT schema_of_variant(parse_json('{"a": [1, "x"], "b": 1.5}')), schema_of_variant_agg(parse_json(s)) FROM VALUES ('1'), ('"x"') AS t(s) GROUP BY ALL;
--> schema_of_variant(parse_json({"a": [1, "x"], "b": 1.5})) STRING, schema_of_variant_agg(parse_json(s)) STRING
--> OBJECT<a: ARRAY<VARIANT>, b: DECIMAL(2,1)>|VARIANT
SELECT is_variant_null(parse_json('null')), is_variant_null(NULL), parse_json('null') IS NULL, parse_json(NULL) IS NULL;
--> is_variant_null(parse_json(null)) BOOLEAN, is_variant_null(NULL) BOOLEAN, (parse_json(null) IS NULL) BOOLEAN, (parse_json(NULL) IS NULL) BOOLEAN
--> true|false|false|true
SELECT parse_json('{bad');
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT try_parse_json('{bad'), try_parse_json('[1]');
--> try_parse_json({bad) VARIANT, try_parse_json([1]) VARIANT
--> NULL|[1]
SELECT to_json(parse_json('{"b": 1, "a": [true, null]}')), to_variant_object(named_struct('x', 1, 'y', array('a'))), CAST(5 AS VARIANT), CAST(parse_json('[1,2]') AS ARRAY<BIGINT>);
--> to_json(parse_json({"b": 1, "a": [true, null]})) STRING, to_variant_object(named_struct(x, 1, y, array(a))) VARIANT, CAST(5 AS VARIANT) VARIANT, parse_json([1,2]) ARRAY<BIGINT>
--> {"a":[true,null],"b":1}|{"x":1,"y":["a"]}|5|[1, 2]
SELECT * FROM variant_explode(parse_json('[10, "x", null]'));
--> pos INT, key STRING, value VARIANT
--> 0|NULL|10
--> 1|NULL|"x"
--> 2|NULL|null
SELECT * FROM variant_explode(parse_json('{"k": 1, "j": [2]}'));
--> pos INT, key STRING, value VARIANT
--> 0|j|[2]
--> 1|k|1
SELECT * FROM variant_explode_outer(parse_json('5'));
--> pos INT, key STRING, value VARIANT
--> NULL|NULL|NULL
SELECT t.id, e.pos, e.key, e.value FROM VALUES (1, parse_json('{"p": 1}')), (2, parse_json('[7]')) AS t(id, v), LATERAL variant_explode(v) AS e ORDER BY id;
--> id INT, pos INT, key STRING, value VARIANT
--> 1|0|p|1
--> 2|0|NULL|7
SELECT parse_json('1') = parse_json('1');
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT v FROM VALUES (parse_json('1')) AS t(v) ORDER BY v;
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT DISTINCT v FROM VALUES (parse_json('1')) AS t(v);
--! UNSUPPORTED_FEATURE.SET_OPERATION_ON_VARIANT_TYPE
SELECT v, count(*) FROM VALUES (parse_json('1')) AS t(v) GROUP BY v;
--! GROUP_EXPRESSION_TYPE_IS_NOT_ORDERABLE
SELECT 'a' COLLATE UTF8_LCASE = 'A', collation('a' COLLATE UNICODE_CI), 'a' COLLATE nonesuch;
--! COLLATION_INVALID_NAME
SELECT 'a' COLLATE UTF8_LCASE = 'A' COLLATE UNICODE;
--! COLLATION_MISMATCH.EXPLICIT
SELECT upper(s COLLATE UTF8_LCASE), contains(s COLLATE UTF8_LCASE, 'B'), replace(s COLLATE UTF8_LCASE, 'B', '-'), instr(s COLLATE UTF8_LCASE, 'C') FROM VALUES ('abc') AS t(s);
--> upper(collate(s, UTF8_LCASE)) STRING COLLATE UTF8_LCASE, contains(collate(s, UTF8_LCASE), 'B' collate UTF8_LCASE) BOOLEAN, replace(collate(s, UTF8_LCASE), 'B' collate UTF8_LCASE, '-' collate UTF8_LCASE) STRING COLLATE UTF8_LCASE, instr(collate(s, UTF8_LCASE), 'C' collate UTF8_LCASE) INT
--> ABC|true|a-c|3
SELECT s COLLATE UTF8_LCASE AS c, count(*) FROM VALUES ('a'), ('A'), ('b') AS t(s) GROUP BY s COLLATE UTF8_LCASE ORDER BY c;
--> c STRING COLLATE UTF8_LCASE, count(1) BIGINT
--> a|2
--> b|1
SELECT s FROM VALUES ('b'), ('A'), ('a'), ('B') AS t(s) ORDER BY s COLLATE UNICODE;
--> s STRING
--> a
--> A
--> b
--> B
SELECT s FROM VALUES ('b'), ('A'), ('c') AS t(s) WHERE s COLLATE UTF8_LCASE IN ('a', 'B') ORDER BY s;
--> s STRING
--> A
--> b
SELECT max(s COLLATE UTF8_LCASE), min(s COLLATE UNICODE_CI) FROM VALUES ('b'), ('A'), ('c') AS t(s);
--> max(collate(s, UTF8_LCASE)) STRING COLLATE UTF8_LCASE, min(collate(s, UNICODE_CI)) STRING COLLATE UNICODE_CI
--> c|A
SELECT 'abc' LIKE 'A%' COLLATE UTF8_LCASE, 'abc' COLLATE UTF8_LCASE LIKE 'A%', 'abc' COLLATE UTF8_LCASE RLIKE 'A.*';
--> abc LIKE collate(A%, UTF8_LCASE) BOOLEAN, collate(abc, UTF8_LCASE) LIKE A% BOOLEAN, RLIKE(collate(abc, UTF8_LCASE), A.*) BOOLEAN
--> false|true|true
SELECT array_contains(array('a', 'B') COLLATE UTF8_LCASE, 'b');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT array_contains(array('a' COLLATE UTF8_LCASE, 'B'), 'b'), array_distinct(array('a' COLLATE UTF8_LCASE, 'A'));
--> array_contains(array(collate(a, UTF8_LCASE), 'B' collate UTF8_LCASE), 'b' collate UTF8_LCASE) BOOLEAN, array_distinct(array(collate(a, UTF8_LCASE), 'A' collate UTF8_LCASE)) ARRAY<STRING COLLATE UTF8_LCASE>
--> true|[a]
SELECT map('a' COLLATE UTF8_LCASE, 1)['A'];
--> map(collate(a, UTF8_LCASE), 1)[A] INT
--> 1
SELECT 'É' COLLATE UNICODE_AI = 'E', 'É' COLLATE UNICODE_CI_AI = 'e', 'a ' COLLATE UTF8_BINARY_RTRIM = 'a';
--> (collate(É, UNICODE_AI) = 'E' collate UNICODE_AI) BOOLEAN, (collate(É, UNICODE_CI_AI) = 'e' collate UNICODE_CI_AI) BOOLEAN, (collate(a , UTF8_BINARY_RTRIM) = 'a' collate UTF8_BINARY_RTRIM) BOOLEAN
--> true|true|true
SELECT 1 +;
--! PARSE_SYNTAX_ERROR
SELECT a FROM VALUES (1) AS t(b);
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT abs('x', 1);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT nofn(1);
--! UNRESOLVED_ROUTINE
SELECT CAST(1 AS NOTYPE);
--! UNSUPPORTED_DATATYPE
SELECT * FROM VALUES (1, 2) AS t(a);
--! INVALID_INLINE_TABLE.NUM_COLUMNS_MISMATCH
SELECT * FROM VALUES (1), (2, 3) AS t(a);
--! INVALID_INLINE_TABLE.NUM_COLUMNS_MISMATCH
SELECT array(1, 'x', true);
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT map(1);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT struct(1, 2).col3;
--! FIELD_NOT_FOUND
SELECT array(1)[5];
--! INVALID_ARRAY_INDEX
SELECT element_at(array(1), 0);
--! INVALID_INDEX_OF_ZERO
SELECT 5 BETWEEN 'a' AND 7;
--! CAST_INVALID_INPUT
SELECT 1 IN ('a', 'b');
--! CAST_INVALID_INPUT
SELECT CASE WHEN 1 THEN 2 END;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT if(1, 2, 3);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT 'a' + 1;
--! CAST_INVALID_INPUT
SELECT 10000000000 * 10000000000;
--! ARITHMETIC_OVERFLOW
SELECT 9223372036854775807 + 1;
--! ARITHMETIC_OVERFLOW
SELECT 127Y + 1Y;
--! BINARY_ARITHMETIC_OVERFLOW
SELECT CAST(300 AS TINYINT);
--! CAST_OVERFLOW
SELECT CAST('1.5' AS INT);
--! CAST_INVALID_INPUT
SELECT CAST(1e20 AS INT);
--! CAST_OVERFLOW
SELECT CAST(99999.99 AS DECIMAL(5, 2));
--! NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION
SELECT 1.0 / 3, 1 / 3.0, 2.5 % 1.2, 7 DIV 2, -7 % 3, pmod(-7, 3);
--> (1.0 / 3) DECIMAL(7,6), (1 / 3.0) DECIMAL(8,6), (2.5 % 1.2) DECIMAL(2,1), (7 div 2) BIGINT, (-7 % 3) INT, pmod(-7, 3) INT
--> 0.333333|0.333333|0.1|3|-1|2
SELECT substring('hello' FROM 2 FOR 3), position('l' IN 'hello'), overlay('hello' PLACING 'XX' FROM 2 FOR 1), trim(BOTH 'h' FROM 'hello');
--> substring(hello, 2, 3) STRING, locate(l, hello, 1) INT, overlay(hello, XX, 2, 1) STRING, TRIM(BOTH h FROM hello) STRING
--> ell|3|hXXllo|ello
SELECT try_cast('x' AS INT), try_divide(1, 0), try_add(2147483647, 1), try_element_at(array(1), 5), try_to_number('x', '999'), try_to_binary('zz', 'hex');
--> TRY_CAST(x AS INT) INT, try_divide(1, 0) DOUBLE, try_add(2147483647, 1) INT, try_element_at(array(1), 5) INT, try_to_number(x, 999) DECIMAL(3,0), try_to_binary(zz, hex) BINARY
--> NULL|NULL|NULL|NULL|NULL|NULL
SELECT to_number('$1,234.50', '$9,999.99'), to_char(1234.5, '9,999.99'), to_char(-5, 'S99'), to_number('12', '9');
--! INVALID_FORMAT.MISMATCH_INPUT
SELECT split('a1b2c', '[0-9]'), split('a,b,c', ',', 2), split_part('a-b-c', '-', -1), regexp_extract_all('a1b22', '[0-9]+', 0), regexp_replace('abc', '(b)', '<$1>');
--> split(a1b2c, [0-9], -1) ARRAY<STRING>, split(a,b,c, ,, 2) ARRAY<STRING>, split_part(a-b-c, -, -1) STRING, regexp_extract_all(a1b22, [0-9]+, 0) ARRAY<STRING>, regexp_replace(abc, (b), <$1>, 1) STRING
--> [a, b, c]|[a, b,c]|c|[1, 22]|a<b>c
SELECT encode('é', 'UTF-8'), decode(X'C3A9', 'UTF-8'), hex('é'), unhex('41'), base64('abc'), unbase64('YWJj'), crc32('a'), md5('a');
--> encode(é, UTF-8) BINARY, decode(X'C3A9', UTF-8) STRING, hex(é) STRING, unhex(41) BINARY, base64(abc) STRING, unbase64(YWJj) BINARY, crc32(a) BIGINT, md5(a) STRING
--> é|é|C3A9|A|YWJj|abc|3904355907|0cc175b9c0f1b6a831c399e269772661
SELECT levenshtein('kitten', 'sitting'), soundex('Robert'), initcap('hello wORLD'), ascii('A'), chr(65), repeat('ab', 2), reverse('abc'), space(2) || '|';
--> levenshtein(kitten, sitting) INT, soundex(Robert) STRING, initcap(hello wORLD) STRING, ascii(A) INT, chr(65) STRING, repeat(ab, 2) STRING, reverse(abc) STRING, concat(space(2), |) STRING
--> 3|R163|Hello World|65|A|abab|cba|  |
SELECT transform(array(1, 2), (x, i) -> x + i), filter(array(1, 2, 3), x -> x > 1), aggregate(array(1, 2, 3), 0, (a, x) -> a + x, a -> a * 10), exists(array(1), x -> x > 0), forall(array(1), x -> x > 1), zip_with(array(1), array(2, 3), (a, b) -> coalesce(a, 0) + b);
--> transform(array(1, 2), lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable())) ARRAY<INT>, filter(array(1, 2, 3), lambdafunction((namedlambdavariable() > 1), namedlambdavariable())) ARRAY<INT>, aggregate(array(1, 2, 3), 0, lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable()), lambdafunction((namedlambdavariable() * 10), namedlambdavariable())) INT, exists(array(1), lambdafunction((namedlambdavariable() > 0), namedlambdavariable())) BOOLEAN, forall(array(1), lambdafunction((namedlambdavariable() > 1), namedlambdavariable())) BOOLEAN, zip_with(array(1), array(2, 3), lambdafunction((coalesce(namedlambdavariable(), 0) + namedlambdavariable()), namedlambdavariable(), namedlambdavariable())) ARRAY<INT>
--> [1, 3]|[2, 3]|60|true|false|[3, 3]
SELECT map_filter(map('a', 1, 'b', 2), (k, v) -> v > 1), transform_values(map('a', 1), (k, v) -> k || v), map_zip_with(map(1, 2), map(1, 3), (k, a, b) -> a + b), map_from_entries(array(struct(1, 'a'))), map_concat(map(1, 2), map(3, 4));
--> map_filter(map(a, 1, b, 2), lambdafunction((namedlambdavariable() > 1), namedlambdavariable(), namedlambdavariable())) MAP<STRING, INT>, transform_values(map(a, 1), lambdafunction(concat(namedlambdavariable(), namedlambdavariable()), namedlambdavariable(), namedlambdavariable())) MAP<STRING, STRING>, map_zip_with(map(1, 2), map(1, 3), lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable(), namedlambdavariable())) MAP<INT, INT>, map_from_entries(array(struct(1, a))) MAP<INT, STRING>, map_concat(map(1, 2), map(3, 4)) MAP<INT, INT>
--> {b -> 2}|{a -> a1}|{1 -> 5}|{1 -> a}|{1 -> 2, 3 -> 4}
SELECT map_concat(map(1, 2), map(1, 4));
--! DUPLICATED_MAP_KEY
SELECT map(1, 2, 1, 3);
--! DUPLICATED_MAP_KEY
SELECT str_to_map('a:1,b:2'), map_keys(map(1, 2)), map_contains_key(map(1, 2), 1), map_entries(map(1, 2)), cardinality(map(1, 2));
--> str_to_map(a:1,b:2, ,, :) MAP<STRING, STRING>, map_keys(map(1, 2)) ARRAY<INT>, map_contains_key(map(1, 2), 1) BOOLEAN, map_entries(map(1, 2)) ARRAY<STRUCT<key: INT, value: INT>>, cardinality(map(1, 2)) INT
--> {a -> 1, b -> 2}|[1]|true|[{1, 2}]|1
SELECT flatten(array(array(1), array(2, NULL))), slice(array(1, 2, 3), -2, 2), array_insert(array(1, 3), 2, 2), arrays_zip(array(1, 2), array('a')), array_repeat('x', 2), array_remove(array(1, 2, 1), 1), arrays_overlap(array(1, NULL), array(2)), array_join(array('a', NULL), '-', '?'), array_sort(array(3, 1, NULL)), sort_array(array(3, NULL, 1), false), array_compact(array(1, NULL)), array_size(array(1)), array_prepend(array(1), 0), get(array(1), 5);
--> flatten(array(array(1), array(2, NULL))) ARRAY<INT>, slice(array(1, 2, 3), -2, 2) ARRAY<INT>, array_insert(array(1, 3), 2, 2) ARRAY<INT>, arrays_zip(array(1, 2), array(a)) ARRAY<STRUCT<0: INT, 1: STRING>>, array_repeat(x, 2) ARRAY<STRING>, array_remove(array(1, 2, 1), 1) ARRAY<INT>, arrays_overlap(array(1, NULL), array(2)) BOOLEAN, array_join(array(a, NULL), -, ?) STRING, array_sort(array(3, 1, NULL), lambdafunction((IF(((namedlambdavariable() IS NULL) AND (namedlambdavariable() IS NULL)), 0, (IF((namedlambdavariable() IS NULL), 1, (IF((namedlambdavariable() IS NULL), -1, (IF((namedlambdavariable() < namedlambdavariable()), -1, (IF((namedlambdavariable() > namedlambdavariable()), 1, 0)))))))))), namedlambdavariable(), namedlambdavariable())) ARRAY<INT>, sort_array(array(3, NULL, 1), false) ARRAY<INT>, array_compact(array(1, NULL)) ARRAY<INT>, array_size(array(1)) INT, array_prepend(array(1), 0) ARRAY<INT>, get(array(1), 5) INT
--> [1, 2, null]|[2, 3]|[1, 2, 3]|[{1, a}, {2, null}]|[x, x]|[2]|NULL|a-?|[1, 3, null]|[3, 1, null]|[1]|1|[0, 1]|NULL
SELECT percentile(a, 0.5), percentile_approx(a, array(0.1, 0.9)), median(a), mode(a), stddev(a), var_pop(a), skewness(a), kurtosis(a), corr(a, a), covar_samp(a, a) FROM VALUES (1), (2), (3), (10) AS t(a);
--> percentile(a, 0.5, 1) DOUBLE, percentile_approx(a, array(0.1, 0.9), 10000) ARRAY<INT>, median(a) DOUBLE, mode(a) INT, stddev(a) DOUBLE, var_pop(a) DOUBLE, skewness(a) DOUBLE, kurtosis(a) DOUBLE, corr(a, a) DOUBLE, covar_samp(a, a) DOUBLE
--> 2.5|[1, 10]|2.5|1|4.08248290463863|12.5|1.0182337649086284|-0.7696000000000001|1.0|16.666666666666668
SELECT max_by(a, b), min_by(a, b), count_if(a > 1), bool_or(a > 1), every(a > 0), any_value(a), first(a, true), last(a), array_agg(a), collect_set(b), approx_count_distinct(a), bit_and(a), bit_or(a), bit_xor(a), regr_slope(a, b), histogram_numeric(a, 2), try_sum(a), product(a) FROM VALUES (1, 1), (2, 1) AS t(a, b);
--! UNRESOLVED_ROUTINE
SELECT any_value(a), first(a, true), last(a), array_agg(a), regr_slope(a, b), histogram_numeric(a, 2), try_sum(a), try_avg(b), grouping_id() FROM VALUES (1, 1), (2, 1) AS t(a, b) GROUP BY CUBE(b) ORDER BY 9;
--> any_value(a) INT, first(a) INT, last(a) INT, collect_list(a) ARRAY<INT>, regr_slope(a, b) DOUBLE, histogram_numeric(a, 2) ARRAY<STRUCT<x: INT, y: DOUBLE>>, try_sum(a) BIGINT, try_avg(b) DOUBLE, grouping_id() BIGINT
--> 1|1|2|[1, 2]|NULL|[{1, 1.0}, {2, 1.0}]|3|1.0|0
--> 1|1|2|[1, 2]|NULL|[{1, 1.0}, {2, 1.0}]|3|1.0|1
SELECT stack(2, 1, 'a', 2, 'b'), 1;
--> col0 INT, col1 STRING, 1 INT
--> 1|a|1
--> 2|b|1
SELECT inline(array(struct(1, 'a'), struct(2, 'b'))), posexplode(array(5));
--> col1 INT, col2 STRING, pos INT, col INT
--> 1|a|0|5
--> 2|b|0|5
SELECT explode(array(1, 2)) + 1;
--! UNSUPPORTED_GENERATOR.NESTED_IN_EXPRESSIONS
SELECT json_tuple('{"a":1,"b":2}', 'a', 'c'), get_json_object('{"a":{"b":[1,2]}}', '$.a.b[1]'), json_array_length('[1,2]'), json_object_keys('{"a":1}');
--> c0 STRING, c1 STRING, get_json_object({"a":{"b":[1,2]}}, $.a.b[1]) STRING, json_array_length([1,2]) INT, json_object_keys({"a":1}) ARRAY<STRING>
--> 1|NULL|2|2|[a]
SELECT * FROM range(1, 10, 4), (SELECT 'k') LIMIT 2;
--> id BIGINT, k STRING
--> 1|k
--> 5|k
SELECT * FROM explode(array(1, 2)) AS t(x) WHERE x > 1;
--> x INT
--> 2
SELECT * FROM stack(2, 1, 2, 3, 4);
--> col0 INT, col1 INT
--> 1|2
--> 3|4
SELECT * FROM posexplode_outer(CAST(NULL AS ARRAY<INT>));
--> pos INT, col INT
--> NULL|NULL
SELECT * FROM json_tuple('{"a":1}', 'a');
--> c0 STRING
--> 1
SELECT * FROM inline(array(struct(1 AS p, 2 AS q)));
--> p INT, q INT
--> 1|2
SELECT * FROM range(5) AS r(x) TABLESAMPLE (100 PERCENT) WHERE x % 2 = 0 ORDER BY x DESC;
--! PARSE_SYNTAX_ERROR
SELECT typeof(array(1, 2.5)), typeof(map('a', NULL)), typeof(struct(1 AS x)), typeof(INTERVAL 1 DAY), typeof(1.50), typeof(1e2), typeof(NULL), typeof(X'00'), typeof(current_time());
--> typeof(array(1, 2.5)) STRING, typeof(map(a, NULL)) STRING, typeof(struct(1 AS x)) STRING, typeof(INTERVAL '1' DAY) STRING, typeof(1.50) STRING, typeof(100.0) STRING, typeof(NULL) STRING, typeof(X'00') STRING, typeof(current_time(6)) STRING
--> array<decimal(11,1)>|map<string,void>|struct<x:int>|interval day|decimal(3,2)|double|void|binary|time(6)
SELECT width_bucket(5, 0, 10, 5), conv('ff', 16, 10), bin(5), factorial(5), cbrt(27), hypot(3, 4), log(2, 8), log1p(0), expm1(0), rint(2.5), round(2.5), bround(2.5), ceil(2.1, 1), floor(-2.15, 1), greatest(1, NULL, 3), least('b', 'a'), shiftleft(1, 3), bit_count(7), getbit(5, 2);
--> width_bucket(5, 0, 10, 5) BIGINT, conv(ff, 16, 10) STRING, bin(5) STRING, factorial(5) BIGINT, CBRT(27) DOUBLE, HYPOT(3, 4) DOUBLE, LOG(2, 8) DOUBLE, LOG1P(0) DOUBLE, EXPM1(0) DOUBLE, rint(2.5) DOUBLE, round(2.5, 0) DECIMAL(2,0), bround(2.5, 0) DECIMAL(2,0), ceil(2.1, 1) DECIMAL(3,1), floor(-2.15, 1) DECIMAL(3,1), greatest(1, NULL, 3) INT, least(b, a) STRING, shiftleft(1, 3) INT, bit_count(7) INT, getbit(5, 2) TINYINT
--> 3|255|101|120|3.0|5.0|3.0|0.0|0.0|2.0|3|2|2.1|-2.2|3|a|8|3|1
SELECT sha2('a', 256), xxhash64('a', 1), hash(1, 'a'), crc32(X'00'), sha1('');
--> sha2(a, 256) STRING, xxhash64(a, 1) BIGINT, hash(1, a) INT, crc32(X'00') BIGINT, sha1() STRING
--> ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb|-4810547614043336770|-936062819|3523407757|da39a3ee5e6b4b0d3255bfef95601890afd80709
SELECT nvl2(NULL, 1, 2), nullif(1, 1), ifnull(NULL, 3), coalesce(NULL, NULL), zeroifnull(NULL), nullifzero(0), equal_null(NULL, NULL), isnan(double('NaN')), nanvl(double('NaN'), 5);
--> nvl2(NULL, 1, 2) INT, nullif(1, 1) INT, ifnull(NULL, 3) INT, coalesce(NULL, NULL) VOID, zeroifnull(NULL) INT, nullifzero(0) INT, equal_null(NULL, NULL) BOOLEAN, isnan(NaN) BOOLEAN, nanvl(NaN, 5) DOUBLE
--> 2|NULL|3|NULL|0|NULL|true|true|5.0
SELECT current_catalog(), current_database(), version() IS NOT NULL, user() = current_user(), session_user() = user();
--> current_catalog() STRING, current_schema() STRING, (version() IS NOT NULL) BOOLEAN, (user() = current_user()) BOOLEAN, (session_user() = user()) BOOLEAN
--> spark_catalog|default|true|true|true
SELECT bitmap_bucket_number(123), bitmap_bit_position(123), hex(bitmap_construct_agg(bitmap_bit_position(a))) LIKE '06%' FROM VALUES (1), (2) AS t(a);
--> bitmap_bucket_number(123) BIGINT, bitmap_bit_position(123) BIGINT, hex(bitmap_construct_agg(bitmap_bit_position(a))) LIKE 06% BOOLEAN
--> 1|122|false
SELECT url_encode('a b&c'), url_decode('a+b%26c'), parse_url('http://u@h:8/p/q?x=1&y=2#f', 'QUERY', 'y'), parse_url('http://h/p', 'HOST'), try_parse_url('::', 'HOST'), is_valid_utf8('a'), make_valid_utf8('a');
--> url_encode(a b&c) STRING, url_decode(a+b%26c) STRING, parse_url(http://u@h:8/p/q?x=1&y=2#f, QUERY, y) STRING, parse_url(http://h/p, HOST) STRING, try_parse_url(::, HOST) STRING, is_valid_utf8(a) BOOLEAN, make_valid_utf8(a) STRING
--> a+b%26c|a b&c|2|h|NULL|true|a
SELECT mask('AbC-123'), luhn_check('79927398713'), elt(2, 'a', 'b'), field('b', 'a', 'b');
--! UNRESOLVED_ROUTINE
SELECT sentences('Hi there. Bye!'), find_in_set('b', 'a,b'), substring_index('a.b.c', '.', 2), translate('abc', 'ab', 'x'), concat_ws('-', array('a', NULL, 'b'), 'c'), octet_length('é'), char_length('é'), bit_length('é'), btrim('  a '), ltrim('xa', 'x'), rpad('a', 3), lpad('a', 3, 'xy'), left('abc', 2), right('abc', 2), startswith('abc', 'a'), endswith(X'0102', X'02');
--> sentences(Hi there. Bye!, , ) ARRAY<ARRAY<STRING>>, find_in_set(b, a,b) INT, substring_index(a.b.c, ., 2) STRING, translate(abc, ab, x) STRING, concat_ws(-, array(a, NULL, b), c) STRING, octet_length(é) INT, char_length(é) INT, bit_length(é) INT, btrim(  a ) STRING, TRIM(LEADING xa FROM x) STRING, rpad(a, 3,  ) STRING, lpad(a, 3, xy) STRING, left(abc, 2) STRING, right(abc, 2) STRING, startswith(abc, a) BOOLEAN, endswith(X'0102', X'02') BOOLEAN
--> [[Hi, there], [Bye]]|2|a.b|xc|a-b-c|2|1|16|a||a  |xya|ab|bc|true|true
