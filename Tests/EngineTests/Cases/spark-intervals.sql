SELECT negative(interval '1' day);
--> negative(INTERVAL '1' DAY) INTERVAL DAY
--> INTERVAL '-1' DAY
SELECT - interval '1' day;
--> (- INTERVAL '1' DAY) INTERVAL DAY
--> INTERVAL '-1' DAY
SELECT + interval '1' day;
--> (+ INTERVAL '1' DAY) INTERVAL DAY
--> INTERVAL '1' DAY
SELECT abs(interval '-1' day);
--> abs(INTERVAL '-1' DAY) INTERVAL DAY
--> INTERVAL '1' DAY
SELECT try_divide(interval '1' day,2);
--> try_divide(INTERVAL '1' DAY, 2) INTERVAL DAY TO SECOND
--> INTERVAL '0 12:00:00' DAY TO SECOND
SELECT try_divide(interval '1' day,0);
--> try_divide(INTERVAL '1' DAY, 0) INTERVAL DAY TO SECOND
--> NULL
SELECT try_add(interval '1' day,interval '2' day);
--> try_add(INTERVAL '1' DAY, INTERVAL '2' DAY) INTERVAL DAY
--> INTERVAL '3' DAY
SELECT try_add(date'2020-01-31', interval '1' month);
--> try_add(DATE '2020-01-31', INTERVAL '1' MONTH) DATE
--> 2020-02-29
SELECT try_multiply(interval '1' day,3);
--> try_multiply(INTERVAL '1' DAY, 3) INTERVAL DAY TO SECOND
--> INTERVAL '3 00:00:00' DAY TO SECOND
SELECT try_add(timestamp'2020-01-01', interval '1' hour);
--> try_add(TIMESTAMP '2020-01-01 00:00:00', INTERVAL '01' HOUR) TIMESTAMP
--> 2020-01-01 01:00:00
SELECT hash(interval '1' day);
--> hash(INTERVAL '1' DAY) INT
--> 892267096
SELECT cast('1' as interval day);
--> CAST(1 AS INTERVAL DAY) INTERVAL DAY
--> INTERVAL '1' DAY
SELECT cast('1' as interval month);
--> CAST(1 AS INTERVAL MONTH) INTERVAL MONTH
--> INTERVAL '1' MONTH
SELECT cast('1' as interval day to second);
--! INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING_WITH_NOTICE
SELECT cast(' 1 ' as interval day);
--> CAST( 1  AS INTERVAL DAY) INTERVAL DAY
--> INTERVAL '1' DAY
SELECT cast(' 1 ' as interval month);
--> CAST( 1  AS INTERVAL MONTH) INTERVAL MONTH
--> INTERVAL '1' MONTH
SELECT cast(' 1 ' as interval day to second);
--! INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING_WITH_NOTICE
SELECT cast('1.5' as interval day);
--! INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING_WITH_NOTICE
SELECT cast('1.5' as interval month);
--! INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING
SELECT cast('1.5' as interval day to second);
--! INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING_WITH_NOTICE
SELECT cast('abc' as interval day);
--! INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING_WITH_NOTICE
SELECT cast('abc' as interval month);
--! INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING
SELECT cast('abc' as interval day to second);
--! INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING_WITH_NOTICE
SELECT cast('1e3' as interval day);
--! INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING_WITH_NOTICE
SELECT cast('1e3' as interval month);
--! INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING
SELECT cast('1e3' as interval day to second);
--! INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING_WITH_NOTICE
SELECT cast('' as interval day);
--! INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING_WITH_NOTICE
SELECT cast('' as interval month);
--! INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING
SELECT cast('' as interval day to second);
--! INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING_WITH_NOTICE
SELECT cast(1 as interval day);
--> CAST(1 AS INTERVAL DAY) INTERVAL DAY
--> INTERVAL '1' DAY
SELECT cast(1 as interval month);
--> CAST(1 AS INTERVAL MONTH) INTERVAL MONTH
--> INTERVAL '1' MONTH
SELECT cast(1 as interval day to second);
--> CAST(1 AS INTERVAL DAY TO SECOND) INTERVAL DAY TO SECOND
--> INTERVAL '0 00:00:01' DAY TO SECOND
SELECT cast(1.5 as interval day);
--> CAST(1.5 AS INTERVAL DAY) INTERVAL DAY
--> INTERVAL '1' DAY
SELECT cast(1.5 as interval month);
--> CAST(1.5 AS INTERVAL MONTH) INTERVAL MONTH
--> INTERVAL '2' MONTH
SELECT cast(1.5 as interval day to second);
--> CAST(1.5 AS INTERVAL DAY TO SECOND) INTERVAL DAY TO SECOND
--> INTERVAL '0 00:00:01.5' DAY TO SECOND
SELECT cast(1.5D as interval day);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(1.5D as interval month);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(1.5D as interval day to second);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(true as interval day);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(true as interval month);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(true as interval day to second);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(null as interval day);
--> CAST(NULL AS INTERVAL DAY) INTERVAL DAY
--> NULL
SELECT cast(null as interval month);
--> CAST(NULL AS INTERVAL MONTH) INTERVAL MONTH
--> NULL
SELECT cast(null as interval day to second);
--> CAST(NULL AS INTERVAL DAY TO SECOND) INTERVAL DAY TO SECOND
--> NULL
SELECT cast(date'2020-01-02' as interval day);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(date'2020-01-02' as interval month);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(date'2020-01-02' as interval day to second);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(timestamp'2020-01-02 03:04:05.678' as interval day);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(timestamp'2020-01-02 03:04:05.678' as interval month);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(timestamp'2020-01-02 03:04:05.678' as interval day to second);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(interval '1' day as boolean);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(interval '1' day as tinyint);
--> CAST(INTERVAL '1' DAY AS TINYINT) TINYINT
--> 1
SELECT cast(interval '1' day as smallint);
--> CAST(INTERVAL '1' DAY AS SMALLINT) SMALLINT
--> 1
SELECT cast(interval '1' day as int);
--> CAST(INTERVAL '1' DAY AS INT) INT
--> 1
SELECT cast(interval '1' day as bigint);
--> CAST(INTERVAL '1' DAY AS BIGINT) BIGINT
--> 1
SELECT cast(interval '1' day as float);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(interval '1' day as double);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(interval '1' day as decimal(5,2));
--> CAST(INTERVAL '1' DAY AS DECIMAL(5,2)) DECIMAL(5,2)
--> 1.00
SELECT cast(interval '1' day as string);
--> CAST(INTERVAL '1' DAY AS STRING) STRING
--> INTERVAL '1' DAY
SELECT cast(interval '1' day as binary);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(interval '1' day as date);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(interval '1' day as timestamp);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(interval '1' day as timestamp_ntz);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(interval '1' day as interval day);
--> CAST(INTERVAL '1' DAY AS INTERVAL DAY) INTERVAL DAY
--> INTERVAL '1' DAY
SELECT cast(interval '1' day as interval month);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(interval '1' day as interval day to second);
--> CAST(INTERVAL '1' DAY AS INTERVAL DAY TO SECOND) INTERVAL DAY TO SECOND
--> INTERVAL '1 00:00:00' DAY TO SECOND
SELECT cast(interval '2' month as boolean);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(interval '2' month as tinyint);
--> CAST(INTERVAL '2' MONTH AS TINYINT) TINYINT
--> 2
SELECT cast(interval '2' month as smallint);
--> CAST(INTERVAL '2' MONTH AS SMALLINT) SMALLINT
--> 2
SELECT cast(interval '2' month as int);
--> CAST(INTERVAL '2' MONTH AS INT) INT
--> 2
SELECT cast(interval '2' month as bigint);
--> CAST(INTERVAL '2' MONTH AS BIGINT) BIGINT
--> 2
SELECT cast(interval '2' month as float);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(interval '2' month as double);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(interval '2' month as decimal(5,2));
--> CAST(INTERVAL '2' MONTH AS DECIMAL(5,2)) DECIMAL(5,2)
--> 2.00
SELECT cast(interval '2' month as string);
--> CAST(INTERVAL '2' MONTH AS STRING) STRING
--> INTERVAL '2' MONTH
SELECT cast(interval '2' month as binary);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(interval '2' month as date);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(interval '2' month as timestamp);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(interval '2' month as timestamp_ntz);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(interval '2' month as interval day);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(interval '2' month as interval month);
--> CAST(INTERVAL '2' MONTH AS INTERVAL MONTH) INTERVAL MONTH
--> INTERVAL '2' MONTH
SELECT cast(interval '2' month as interval day to second);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(interval '1 02:03:04.5' day to second as boolean);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(interval '1 02:03:04.5' day to second as tinyint);
--! CAST_OVERFLOW
SELECT cast(interval '1 02:03:04.5' day to second as smallint);
--! CAST_OVERFLOW
SELECT cast(interval '1 02:03:04.5' day to second as int);
--> CAST(INTERVAL '1 02:03:04.5' DAY TO SECOND AS INT) INT
--> 93784
SELECT cast(interval '1 02:03:04.5' day to second as bigint);
--> CAST(INTERVAL '1 02:03:04.5' DAY TO SECOND AS BIGINT) BIGINT
--> 93784
SELECT cast(interval '1 02:03:04.5' day to second as float);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(interval '1 02:03:04.5' day to second as double);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(interval '1 02:03:04.5' day to second as decimal(5,2));
--! NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION
SELECT cast(interval '1 02:03:04.5' day to second as string);
--> CAST(INTERVAL '1 02:03:04.5' DAY TO SECOND AS STRING) STRING
--> INTERVAL '1 02:03:04.5' DAY TO SECOND
SELECT cast(interval '1 02:03:04.5' day to second as binary);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(interval '1 02:03:04.5' day to second as date);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(interval '1 02:03:04.5' day to second as timestamp);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(interval '1 02:03:04.5' day to second as timestamp_ntz);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(interval '1 02:03:04.5' day to second as interval day);
--> CAST(INTERVAL '1 02:03:04.5' DAY TO SECOND AS INTERVAL DAY) INTERVAL DAY
--> INTERVAL '1' DAY
SELECT cast(interval '1 02:03:04.5' day to second as interval month);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(interval '1 02:03:04.5' day to second as interval day to second);
--> CAST(INTERVAL '1 02:03:04.5' DAY TO SECOND AS INTERVAL DAY TO SECOND) INTERVAL DAY TO SECOND
--> INTERVAL '1 02:03:04.5' DAY TO SECOND
SELECT cast(x'61' as interval day);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(x'61' as interval month);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(x'61' as interval day to second);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(array(1,2) as interval day);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(array(1,2) as interval month);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(array(1,2) as interval day to second);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(128 as interval day);
--> CAST(128 AS INTERVAL DAY) INTERVAL DAY
--> INTERVAL '128' DAY
SELECT cast(128 as interval month);
--> CAST(128 AS INTERVAL MONTH) INTERVAL MONTH
--> INTERVAL '128' MONTH
SELECT cast(128 as interval day to second);
--> CAST(128 AS INTERVAL DAY TO SECOND) INTERVAL DAY TO SECOND
--> INTERVAL '0 00:02:08' DAY TO SECOND
SELECT cast(3000000000 as interval day);
--! CAST_OVERFLOW
SELECT cast(3000000000 as interval month);
--! CAST_OVERFLOW
SELECT cast(3000000000 as interval day to second);
--> CAST(3000000000 AS INTERVAL DAY TO SECOND) INTERVAL DAY TO SECOND
--> INTERVAL '34722 05:20:00' DAY TO SECOND
SELECT cast(1e20D as interval day);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(1e20D as interval month);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(1e20D as interval day to second);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(cast('NaN' as double) as interval day);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(cast('NaN' as double) as interval month);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(cast('NaN' as double) as interval day to second);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(-1.5 as interval day);
--> CAST(-1.5 AS INTERVAL DAY) INTERVAL DAY
--> INTERVAL '-1' DAY
SELECT cast(-1.5 as interval month);
--> CAST(-1.5 AS INTERVAL MONTH) INTERVAL MONTH
--> INTERVAL '-2' MONTH
SELECT cast(-1.5 as interval day to second);
--> CAST(-1.5 AS INTERVAL DAY TO SECOND) INTERVAL DAY TO SECOND
--> INTERVAL '-0 00:00:01.5' DAY TO SECOND
SELECT cast('9999999999' as interval day);
--! INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING_WITH_NOTICE
SELECT cast('9999999999' as interval month);
--! INVALID_INTERVAL_FORMAT.INTERVAL_PARSING
SELECT cast('9999999999' as interval day to second);
--! INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING_WITH_NOTICE
SELECT cast('inf' as interval day);
--! INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING_WITH_NOTICE
SELECT cast('inf' as interval month);
--! INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING
SELECT cast('inf' as interval day to second);
--! INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING_WITH_NOTICE
SELECT cast('1 02:03:04' as interval day to second);
--> CAST(1 02:03:04 AS INTERVAL DAY TO SECOND) INTERVAL DAY TO SECOND
--> INTERVAL '1 02:03:04' DAY TO SECOND
SELECT cast('1-2' as interval year to month);
--> CAST(1-2 AS INTERVAL YEAR TO MONTH) INTERVAL YEAR TO MONTH
--> INTERVAL '1-2' YEAR TO MONTH
SELECT cast('-1-2' as interval year to month);
--> CAST(-1-2 AS INTERVAL YEAR TO MONTH) INTERVAL YEAR TO MONTH
--> INTERVAL '-1-2' YEAR TO MONTH
SELECT cast('interval 1 day' as interval);
--> CAST(interval 1 day AS INTERVAL) INTERVAL
--> 1 days
SELECT cast('1 day 2 hours' as interval);
--> CAST(1 day 2 hours AS INTERVAL) INTERVAL
--> 1 days 2 hours
SELECT cast('foo' as interval);
--> CAST(foo AS INTERVAL) INTERVAL
--> NULL
SELECT cast(interval '1 02:03' day to minute as interval day);
--> CAST(INTERVAL '1 02:03' DAY TO MINUTE AS INTERVAL DAY) INTERVAL DAY
--> INTERVAL '1' DAY
SELECT cast(interval '1' year as interval month);
--> CAST(INTERVAL '1' YEAR AS INTERVAL MONTH) INTERVAL MONTH
--> INTERVAL '12' MONTH
SELECT cast(interval '10' second as int);
--> CAST(INTERVAL '10' SECOND AS INT) INT
--> 10
SELECT cast(interval '10' day as decimal(10,2));
--> CAST(INTERVAL '10' DAY AS DECIMAL(10,2)) DECIMAL(10,2)
--> 10.00
SELECT cast(interval '1' hour as bigint);
--> CAST(INTERVAL '01' HOUR AS BIGINT) BIGINT
--> 1
SELECT cast(interval '3' year as int);
--> CAST(INTERVAL '3' YEAR AS INT) INT
--> 3
SELECT cast(interval '1-2' year to month as string);
--> CAST(INTERVAL '1-2' YEAR TO MONTH AS STRING) STRING
--> INTERVAL '1-2' YEAR TO MONTH
SELECT cast(5 as interval day);
--> CAST(5 AS INTERVAL DAY) INTERVAL DAY
--> INTERVAL '5' DAY
SELECT cast(5 as interval hour to second);
--> CAST(5 AS INTERVAL HOUR TO SECOND) INTERVAL HOUR TO SECOND
--> INTERVAL '00:00:05' HOUR TO SECOND
SELECT cast(1.5 as interval second);
--> CAST(1.5 AS INTERVAL SECOND) INTERVAL SECOND
--> INTERVAL '01.5' SECOND
SELECT cast(2147483647 as interval year);
--! CAST_OVERFLOW
SELECT cast('INTERVAL \'1\' DAY' as interval day);
--> CAST(INTERVAL '1' DAY AS INTERVAL DAY) INTERVAL DAY
--> INTERVAL '1' DAY
SELECT interval '1' year;
--> INTERVAL '1' YEAR INTERVAL YEAR
--> INTERVAL '1' YEAR
SELECT interval '1-2' year to month;
--> INTERVAL '1-2' YEAR TO MONTH INTERVAL YEAR TO MONTH
--> INTERVAL '1-2' YEAR TO MONTH
SELECT interval 1 year 2 months;
--> INTERVAL '1-2' YEAR TO MONTH INTERVAL YEAR TO MONTH
--> INTERVAL '1-2' YEAR TO MONTH
SELECT interval '1 2:3:4.567' day to second;
--> INTERVAL '1 02:03:04.567' DAY TO SECOND INTERVAL DAY TO SECOND
--> INTERVAL '1 02:03:04.567' DAY TO SECOND
SELECT interval 1 day 2 hours;
--> INTERVAL '1 02' DAY TO HOUR INTERVAL DAY TO HOUR
--> INTERVAL '1 02' DAY TO HOUR
SELECT interval '10:11' minute to second;
--> INTERVAL '10:11' MINUTE TO SECOND INTERVAL MINUTE TO SECOND
--> INTERVAL '10:11' MINUTE TO SECOND
SELECT interval '10:11' hour to minute;
--> INTERVAL '10:11' HOUR TO MINUTE INTERVAL HOUR TO MINUTE
--> INTERVAL '10:11' HOUR TO MINUTE
