SET spark.sql.legacy.timeParserPolicy=LEGACY;
--> key STRING, value STRING
--> spark.sql.legacy.timeParserPolicy|LEGACY
SELECT to_date('2020-1-1', 'yyyy-MM-dd');
--> to_date(2020-1-1, yyyy-MM-dd) DATE
--> 2020-01-01
SELECT to_timestamp('2020-01-01 1:2:3', 'yyyy-MM-dd HH:mm:ss');
--> to_timestamp(2020-01-01 1:2:3, yyyy-MM-dd HH:mm:ss) TIMESTAMP
--> 2020-01-01 01:02:03
SELECT date_format(DATE'2020-01-05', 'u');
--> date_format(DATE '2020-01-05', u) STRING
--> 7
SELECT date_format(DATE'2020-01-05', 'YYYY-ww');
--> date_format(DATE '2020-01-05', YYYY-ww) STRING
--> 2020-02
SELECT to_date('2020-13-01', 'yyyy-MM-dd');
--! CANNOT_PARSE_TIMESTAMP
SELECT to_date('2020-01-32', 'yyyy-MM-dd');
--! CANNOT_PARSE_TIMESTAMP
SELECT try_to_date('2020-01-32', 'yyyy-MM-dd');
--> try_to_date(2020-01-32, yyyy-MM-dd) DATE
--> NULL
SELECT to_date('2020-01-01abc', 'yyyy-MM-dd');
--> to_date(2020-01-01abc, yyyy-MM-dd) DATE
--> 2020-01-01
SELECT to_date('20200101', 'yyyyMMdd');
--> to_date(20200101, yyyyMMdd) DATE
--> 2020-01-01
SELECT to_timestamp('2020-01-01 10:00 PM', 'yyyy-MM-dd hh:mm a');
--> to_timestamp(2020-01-01 10:00 PM, yyyy-MM-dd hh:mm a) TIMESTAMP
--> 2020-01-01 22:00:00
SELECT date_format(TIMESTAMP'2020-01-05 10:11:12.345', 'yyyy-MM-dd HH:mm:ss.SSS');
--> date_format(TIMESTAMP '2020-01-05 10:11:12.345', yyyy-MM-dd HH:mm:ss.SSS) STRING
--> 2020-01-05 10:11:12.345
SELECT date_format(TIMESTAMP'2020-01-05 10:11:12.345', 'S SS SSS SSSS');
--> date_format(TIMESTAMP '2020-01-05 10:11:12.345', S SS SSS SSSS) STRING
--> 345 345 345 0345
SELECT date_format(TIMESTAMP'2020-01-05 10:11:12.345', 'EEEE MMMM d G Z z X');
--> date_format(TIMESTAMP '2020-01-05 10:11:12.345', EEEE MMMM d G Z z X) STRING
--> Sunday January 5 AD +0000 UTC Z
SELECT unix_timestamp('2020-01-01', 'yyyy-MM-dd');
--> unix_timestamp(2020-01-01, yyyy-MM-dd) BIGINT
--> 1577836800
SELECT from_unixtime(0, 'yyyy-MM-dd HH:mm:ss');
--> from_unixtime(0, yyyy-MM-dd HH:mm:ss) STRING
--> 1970-01-01 00:00:00
SELECT from_csv('26/8/2015', 'd DATE', map('dateFormat', 'dd/MM/yyyy'));
--> from_csv(26/8/2015) STRUCT<d: DATE>
--> {2015-08-26}
SELECT from_json('{"d":"26/8/2015"}', 'd DATE', map('dateFormat', 'dd/MM/yyyy'));
--> from_json({"d":"26/8/2015"}) STRUCT<d: DATE>
--> {2015-08-26}
SELECT to_timestamp('0001-01-01', 'yyyy-MM-dd');
--> to_timestamp(0001-01-01, yyyy-MM-dd) TIMESTAMP
--> 0001-01-01 00:00:00
SELECT to_date('1500-01-01', 'yyyy-MM-dd');
--> to_date(1500-01-01, yyyy-MM-dd) DATE
--> 1500-01-01
SELECT date_format(DATE'1500-01-01', 'yyyy-MM-dd');
--> date_format(DATE '1500-01-01', yyyy-MM-dd) STRING
--> 1500-01-01
SELECT to_date('', 'yyyy');
--! CANNOT_PARSE_TIMESTAMP
SELECT to_date('2020', 'yyyy');
--> to_date(2020, yyyy) DATE
--> 2020-01-01
SELECT to_date('20', 'yy');
--> to_date(20, yy) DATE
--> 2020-01-01
SELECT to_timestamp('2020-01-01 10:11:12.12345', 'yyyy-MM-dd HH:mm:ss.SSS');
--! CANNOT_PARSE_TIMESTAMP
SELECT to_timestamp('2020-01-01 10:11:12.1', 'yyyy-MM-dd HH:mm:ss.SSS');
--> to_timestamp(2020-01-01 10:11:12.1, yyyy-MM-dd HH:mm:ss.SSS) TIMESTAMP
--> 2020-01-01 10:11:12.001
SELECT to_date('1 Jan 2020', 'd MMM yyyy');
--> to_date(1 Jan 2020, d MMM yyyy) DATE
--> 2020-01-01
SELECT to_date('1 january 2020', 'd MMMM yyyy');
--> to_date(1 january 2020, d MMMM yyyy) DATE
--> 2020-01-01
SELECT date_format(DATE'2020-01-05', 'qqq');
--! INVALID_DATETIME_PATTERN.WITH_SUGGESTION
SELECT date_format(DATE'2020-01-05', 'ddd');
--> date_format(DATE '2020-01-05', ddd) STRING
--> 005
SELECT date_format(DATE'2020-01-05', 'MMMMM');
--> date_format(DATE '2020-01-05', MMMMM) STRING
--> January
SELECT date_format(DATE'2020-01-05', 'yyyyy');
--> date_format(DATE '2020-01-05', yyyyy) STRING
--> 02020
SELECT date_format(DATE'2020-01-05', 'DDD F W w');
--> date_format(DATE '2020-01-05', DDD F W w) STRING
--> 005 1 2 2
SELECT date_format(DATE'2020-01-05', "yyyy 'x'");
--> date_format(DATE '2020-01-05', yyyy 'x') STRING
--> 2020 x
SELECT date_format(DATE'2020-01-05', 'c');
--! INVALID_DATETIME_PATTERN.WITH_SUGGESTION
SELECT to_unix_timestamp('2020-02-30', 'yyyy-MM-dd');
--! CANNOT_PARSE_TIMESTAMP
RESET spark.sql.legacy.timeParserPolicy;
SET spark.sql.legacy.timeParserPolicy=EXCEPTION;
--> key STRING, value STRING
--> spark.sql.legacy.timeParserPolicy|EXCEPTION
SELECT to_date('2020-1-1', 'yyyy-MM-dd');
--! INCONSISTENT_BEHAVIOR_CROSS_VERSION.PARSE_DATETIME_BY_NEW_PARSER
SELECT to_timestamp('2020-01-01 1:2:3', 'yyyy-MM-dd HH:mm:ss');
--! INCONSISTENT_BEHAVIOR_CROSS_VERSION.PARSE_DATETIME_BY_NEW_PARSER
SELECT date_format(DATE'2020-01-05', 'u');
--! INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION
SELECT to_date('2020-13-01', 'yyyy-MM-dd');
--! CANNOT_PARSE_TIMESTAMP
SELECT try_to_date('2020-01-32', 'yyyy-MM-dd');
--> try_to_date(2020-01-32, yyyy-MM-dd) DATE
--> NULL
SELECT try_to_timestamp('2020-1-1', 'yyyy-MM-dd');
--! INCONSISTENT_BEHAVIOR_CROSS_VERSION.PARSE_DATETIME_BY_NEW_PARSER
SELECT try_to_timestamp('x', 'yyyy-MM-dd');
--> try_to_timestamp(x, yyyy-MM-dd) TIMESTAMP
--> NULL
SELECT to_date('2020-01-01abc', 'yyyy-MM-dd');
--! INCONSISTENT_BEHAVIOR_CROSS_VERSION.PARSE_DATETIME_BY_NEW_PARSER
SELECT date_format(DATE'2020-01-05', 'qqq');
--> date_format(DATE '2020-01-05', qqq) STRING
--> Q1
SELECT date_format(DATE'2020-01-05', 'YYYY');
--! INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION
SELECT date_format(DATE'2020-01-05', 'c');
--! INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_WEEK_BASED_PATTERN
SELECT from_csv('26/8/2015', 'd DATE', map('dateFormat', 'dd/MM/yyyy'));
--! INCONSISTENT_BEHAVIOR_CROSS_VERSION.PARSE_DATETIME_BY_NEW_PARSER
SELECT from_json('{"d":"26/8/2015"}', 'd DATE', map('dateFormat', 'dd/MM/yyyy'));
--! INCONSISTENT_BEHAVIOR_CROSS_VERSION.PARSE_DATETIME_BY_NEW_PARSER
SELECT unix_timestamp('2020-1-1', 'yyyy-MM-dd');
--! INCONSISTENT_BEHAVIOR_CROSS_VERSION.PARSE_DATETIME_BY_NEW_PARSER
SELECT to_timestamp('abc', 'yyyy-MM-dd');
--! CANNOT_PARSE_TIMESTAMP
RESET spark.sql.legacy.timeParserPolicy;
SET spark.sql.legacy.timeParserPolicy=LEGACY;
--> key STRING, value STRING
--> spark.sql.legacy.timeParserPolicy|LEGACY
SELECT to_date('20', 'yy'), to_date('60', 'yy'), to_timestamp('20', 'yy'), to_date('50', 'yy');
--> to_date(20, yy) DATE, to_date(60, yy) DATE, to_timestamp(20, yy) TIMESTAMP, to_date(50, yy) DATE
--> 2020-01-01|1960-01-01|2020-01-01 00:00:00|1950-01-01
SELECT from_json('{"a":"20"}', 'a DATE', map('dateFormat', 'yy'));
--> from_json({"a":"20"}) STRUCT<a: DATE>
--> {2020-01-01}
SELECT to_timestamp('2020-01-01', 'yyyy-MM-dd invalid');
--! INVALID_DATETIME_PATTERN.WITH_SUGGESTION
SELECT date_format(DATE'2020-01-01', 'invalid');
--! INVALID_DATETIME_PATTERN.WITH_SUGGESTION
SELECT date_format(DATE'2020-01-01', repeat('y', 20));
--> date_format(DATE '2020-01-01', repeat(y, 20)) STRING
--> 00000000000000002020
SELECT length(date_format(DATE'2020-01-01', repeat('y', 2000)));
--> length(date_format(DATE '2020-01-01', repeat(y, 2000))) INT
--> 309
SELECT length(date_format(DATE'2020-01-01', repeat('y', 1000000)));
--> length(date_format(DATE '2020-01-01', repeat(y, 1000000))) INT
--> 309
SET spark.sql.legacy.timeParserPolicy=CORRECTED;
--> key STRING, value STRING
--> spark.sql.legacy.timeParserPolicy|CORRECTED
SELECT length(date_format(DATE'2020-01-01', repeat('y', 20)));
--! INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION
SELECT length(date_format(DATE'2020-01-01', repeat('y', 1000000)));
--! INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION
SELECT length(date_format(DATE'2020-01-01', repeat('M', 1000000)));
--! INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION
SELECT length(date_format(DATE'2020-01-01', repeat('S', 1000000)));
--! INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION
SELECT length(date_format(DATE'2020-01-01', repeat('H', 1000000)));
--! INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION
SELECT length(date_format(DATE'2020-01-01', repeat('x', 1000000)));
--! INVALID_DATETIME_PATTERN.WITH_SUGGESTION
SELECT length(date_format(DATE'2020-01-01', repeat('n', 1000000)));
--! INVALID_DATETIME_PATTERN.ILLEGAL_CHARACTER
