SELECT date('2020-01-01');
--> 2020-01-01 DATE
--> 2020-01-01
SELECT try_add(date'2020-01-01',1);
--> try_add(DATE '2020-01-01', 1) DATE
--> 2020-01-02
SELECT format_string('Hello World %d %s', 100, 'days');
--> format_string(Hello World %d %s, 100, days) STRING
--> Hello World 100 days
SELECT try_validate_utf8(x'80');
--> try_validate_utf8(X'80') STRING
--> NULL
SELECT date'20-1';
--! INVALID_TYPED_LITERAL
SELECT timestamp_ntz'2020-01-01';
--> TIMESTAMP_NTZ '2020-01-01 00:00:00' TIMESTAMP_NTZ
--> 2020-01-01 00:00:00
SELECT timestamp'x';
--! INVALID_TYPED_LITERAL
SELECT date'2020-01-01' - date'2019-12-31';
--> (DATE '2020-01-01' - DATE '2019-12-31') INTERVAL DAY
--> INTERVAL '1' DAY
SELECT date'2020-01-01' + 1;
--> date_add(DATE '2020-01-01', 1) DATE
--> 2020-01-02
SELECT timestamp'2020-01-01' + 1;
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT extract(foo from date'2020-01-01');
--! INVALID_EXTRACT_FIELD
SELECT date_part('year',timestamp'2020-02-29 10:11:12.123456');
--> date_part(year, TIMESTAMP '2020-02-29 10:11:12.123456') INT
--> 2020
SELECT date_part('quarter',timestamp'2020-02-29 10:11:12.123456');
--> date_part(quarter, TIMESTAMP '2020-02-29 10:11:12.123456') INT
--> 1
SELECT date_part('month',timestamp'2020-02-29 10:11:12.123456');
--> date_part(month, TIMESTAMP '2020-02-29 10:11:12.123456') INT
--> 2
SELECT date_part('week',timestamp'2020-02-29 10:11:12.123456');
--> date_part(week, TIMESTAMP '2020-02-29 10:11:12.123456') INT
--> 9
SELECT date_part('day',timestamp'2020-02-29 10:11:12.123456');
--> date_part(day, TIMESTAMP '2020-02-29 10:11:12.123456') INT
--> 29
SELECT date_part('dow',timestamp'2020-02-29 10:11:12.123456');
--> date_part(dow, TIMESTAMP '2020-02-29 10:11:12.123456') INT
--> 7
SELECT date_part('dayofweek',timestamp'2020-02-29 10:11:12.123456');
--> date_part(dayofweek, TIMESTAMP '2020-02-29 10:11:12.123456') INT
--> 7
SELECT date_part('doy',timestamp'2020-02-29 10:11:12.123456');
--> date_part(doy, TIMESTAMP '2020-02-29 10:11:12.123456') INT
--> 60
SELECT date_part('dayofweek_iso',timestamp'2020-02-29 10:11:12.123456');
--> date_part(dayofweek_iso, TIMESTAMP '2020-02-29 10:11:12.123456') INT
--> 6
SELECT date_part('dow_iso',timestamp'2020-02-29 10:11:12.123456');
--> date_part(dow_iso, TIMESTAMP '2020-02-29 10:11:12.123456') INT
--> 6
SELECT date_part('yearofweek',timestamp'2020-02-29 10:11:12.123456');
--> date_part(yearofweek, TIMESTAMP '2020-02-29 10:11:12.123456') INT
--> 2020
SELECT date_part('hour',timestamp'2020-02-29 10:11:12.123456');
--> date_part(hour, TIMESTAMP '2020-02-29 10:11:12.123456') INT
--> 10
SELECT date_part('minute',timestamp'2020-02-29 10:11:12.123456');
--> date_part(minute, TIMESTAMP '2020-02-29 10:11:12.123456') INT
--> 11
SELECT date_part('second',timestamp'2020-02-29 10:11:12.123456');
--> date_part(second, TIMESTAMP '2020-02-29 10:11:12.123456') DECIMAL(8,6)
--> 12.123456
SELECT trunc(date'2020-05-29','year');
--> trunc(DATE '2020-05-29', year) DATE
--> 2020-01-01
SELECT trunc(date'2020-05-29','yy');
--> trunc(DATE '2020-05-29', yy) DATE
--> 2020-01-01
SELECT trunc(date'2020-05-29','quarter');
--> trunc(DATE '2020-05-29', quarter) DATE
--> 2020-04-01
SELECT trunc(date'2020-05-29','mon');
--> trunc(DATE '2020-05-29', mon) DATE
--> 2020-05-01
SELECT trunc(date'2020-05-29','week');
--> trunc(DATE '2020-05-29', week) DATE
--> 2020-05-25
SELECT trunc(date'2020-05-29','dd');
--> trunc(DATE '2020-05-29', dd) DATE
--> NULL
SELECT trunc(date'2020-05-29','day');
--> trunc(DATE '2020-05-29', day) DATE
--> NULL
SELECT trunc(date'2020-05-29','hour');
--> trunc(DATE '2020-05-29', hour) DATE
--> NULL
SELECT trunc(date'2020-05-29','minute');
--> trunc(DATE '2020-05-29', minute) DATE
--> NULL
SELECT trunc(date'2020-05-29','second');
--> trunc(DATE '2020-05-29', second) DATE
--> NULL
SELECT trunc(date'2020-05-29','millisecond');
--> trunc(DATE '2020-05-29', millisecond) DATE
--> NULL
SELECT trunc(date'2020-05-29','microsecond');
--> trunc(DATE '2020-05-29', microsecond) DATE
--> NULL
SELECT trunc(date'2020-05-29','foo');
--> trunc(DATE '2020-05-29', foo) DATE
--> NULL
SELECT dateadd(year,-1,timestamp'2020-03-31 10:00:00');
--> timestampadd(year, -1, TIMESTAMP '2020-03-31 10:00:00') TIMESTAMP
--> 2019-03-31 10:00:00
SELECT datediff(year,date'2019-12-31',date'2020-03-31');
--> timestampdiff(year, DATE '2019-12-31', DATE '2020-03-31') BIGINT
--> 0
SELECT timestampadd(quarter,3,timestamp'2020-01-31 10:00:00');
--> timestampadd(quarter, 3, TIMESTAMP '2020-01-31 10:00:00') TIMESTAMP
--> 2020-10-31 10:00:00
SELECT timestampdiff(quarter,timestamp'2019-01-31 10:00:00',timestamp'2020-03-01 09:00:00');
--> timestampdiff(quarter, TIMESTAMP '2019-01-31 10:00:00', TIMESTAMP '2020-03-01 09:00:00') BIGINT
--> 4
SELECT dateadd(quarter,1,date'2020-01-31');
--> timestampadd(quarter, 1, DATE '2020-01-31') TIMESTAMP
--> 2020-04-30 00:00:00
SELECT dateadd(month,-1,timestamp'2020-03-31 10:00:00');
--> timestampadd(month, -1, TIMESTAMP '2020-03-31 10:00:00') TIMESTAMP
--> 2020-02-29 10:00:00
SELECT datediff(month,date'2019-12-31',date'2020-03-31');
--> timestampdiff(month, DATE '2019-12-31', DATE '2020-03-31') BIGINT
--> 3
SELECT timestampadd(week,3,timestamp'2020-01-31 10:00:00');
--> timestampadd(week, 3, TIMESTAMP '2020-01-31 10:00:00') TIMESTAMP
--> 2020-02-21 10:00:00
SELECT timestampdiff(week,timestamp'2019-01-31 10:00:00',timestamp'2020-03-01 09:00:00');
--> timestampdiff(week, TIMESTAMP '2019-01-31 10:00:00', TIMESTAMP '2020-03-01 09:00:00') BIGINT
--> 56
SELECT dateadd(week,1,date'2020-01-31');
--> timestampadd(week, 1, DATE '2020-01-31') TIMESTAMP
--> 2020-02-07 00:00:00
SELECT dateadd(day,-1,timestamp'2020-03-31 10:00:00');
--> timestampadd(day, -1, TIMESTAMP '2020-03-31 10:00:00') TIMESTAMP
--> 2020-03-30 10:00:00
SELECT datediff(day,date'2019-12-31',date'2020-03-31');
--> timestampdiff(day, DATE '2019-12-31', DATE '2020-03-31') BIGINT
--> 91
SELECT timestampadd(hour,3,timestamp'2020-01-31 10:00:00');
--> timestampadd(hour, 3, TIMESTAMP '2020-01-31 10:00:00') TIMESTAMP
--> 2020-01-31 13:00:00
SELECT timestampdiff(hour,timestamp'2019-01-31 10:00:00',timestamp'2020-03-01 09:00:00');
--> timestampdiff(hour, TIMESTAMP '2019-01-31 10:00:00', TIMESTAMP '2020-03-01 09:00:00') BIGINT
--> 9479
SELECT dateadd(hour,1,date'2020-01-31');
--> timestampadd(hour, 1, DATE '2020-01-31') TIMESTAMP
--> 2020-01-31 01:00:00
SELECT dateadd(minute,-1,timestamp'2020-03-31 10:00:00');
--> timestampadd(minute, -1, TIMESTAMP '2020-03-31 10:00:00') TIMESTAMP
--> 2020-03-31 09:59:00
SELECT datediff(minute,date'2019-12-31',date'2020-03-31');
--> timestampdiff(minute, DATE '2019-12-31', DATE '2020-03-31') BIGINT
--> 131040
SELECT timestampadd(second,3,timestamp'2020-01-31 10:00:00');
--> timestampadd(second, 3, TIMESTAMP '2020-01-31 10:00:00') TIMESTAMP
--> 2020-01-31 10:00:03
SELECT timestampdiff(second,timestamp'2019-01-31 10:00:00',timestamp'2020-03-01 09:00:00');
--> timestampdiff(second, TIMESTAMP '2019-01-31 10:00:00', TIMESTAMP '2020-03-01 09:00:00') BIGINT
--> 34124400
SELECT dateadd(second,1,date'2020-01-31');
--> timestampadd(second, 1, DATE '2020-01-31') TIMESTAMP
--> 2020-01-31 00:00:01
SELECT dateadd(millisecond,-1,timestamp'2020-03-31 10:00:00');
--> timestampadd(millisecond, -1, TIMESTAMP '2020-03-31 10:00:00') TIMESTAMP
--> 2020-03-31 09:59:59.999
SELECT datediff(millisecond,date'2019-12-31',date'2020-03-31');
--> timestampdiff(millisecond, DATE '2019-12-31', DATE '2020-03-31') BIGINT
--> 7862400000
SELECT timestampadd(microsecond,3,timestamp'2020-01-31 10:00:00');
--> timestampadd(microsecond, 3, TIMESTAMP '2020-01-31 10:00:00') TIMESTAMP
--> 2020-01-31 10:00:00.000003
SELECT timestampdiff(microsecond,timestamp'2019-01-31 10:00:00',timestamp'2020-03-01 09:00:00');
--> timestampdiff(microsecond, TIMESTAMP '2019-01-31 10:00:00', TIMESTAMP '2020-03-01 09:00:00') BIGINT
--> 34124400000000
SELECT dateadd(microsecond,1,date'2020-01-31');
--> timestampadd(microsecond, 1, DATE '2020-01-31') TIMESTAMP
--> 2020-01-31 00:00:00.000001
SELECT dateadd(dayofyear,-1,timestamp'2020-03-31 10:00:00');
--> timestampadd(dayofyear, -1, TIMESTAMP '2020-03-31 10:00:00') TIMESTAMP
--> 2020-03-30 10:00:00
SELECT date_add(date'2020-01-01',1);
--> date_add(DATE '2020-01-01', 1) DATE
--> 2020-01-02
SELECT date_add(date'2020-01-01',1L);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT date_add(date'2020-01-01','1');
--> date_add(DATE '2020-01-01', 1) DATE
--> 2020-01-02
SELECT date_sub('2020-01-01',1);
--> date_sub(2020-01-01, 1) DATE
--> 2019-12-31
SELECT date_diff(date'2020-01-02',date'2020-01-01');
--> date_diff(DATE '2020-01-02', DATE '2020-01-01') INT
--> 1
SELECT months_between('1997-02-28 10:30:00','1996-10-30');
--> months_between(1997-02-28 10:30:00, 1996-10-30, true) DOUBLE
--> 3.94959677
SELECT next_day('2020-01-01','Mon');
--> next_day(2020-01-01, Mon) DATE
--> 2020-01-06
SELECT next_day(null,'Mon');
--> next_day(NULL, Mon) DATE
--> NULL
SELECT make_date(2019,2,29);
--! DATETIME_FIELD_OUT_OF_BOUNDS.WITHOUT_SUGGESTION
SELECT make_timestamp(2020,1,1,1,1,60);
--> make_timestamp(2020, 1, 1, 1, 1, 60) TIMESTAMP
--> 2020-01-01 01:02:00
SELECT make_timestamp(2020,1,1,1,1,61);
--! DATETIME_FIELD_OUT_OF_BOUNDS.WITHOUT_SUGGESTION
SELECT make_timestamp(2020,1,1,1,1,1,'CET');
--> make_timestamp(2020, 1, 1, 1, 1, 1, CET) TIMESTAMP
--> 2020-01-01 00:01:01
SELECT make_timestamp_ltz(2020,1,1,1,1,1);
--> make_timestamp_ltz(2020, 1, 1, 1, 1, 1) TIMESTAMP
--> 2020-01-01 01:01:01
SELECT unix_date(date'2020-01-01');
--> unix_date(DATE '2020-01-01') INT
--> 18262
SELECT unix_timestamp('2020-01-01','yyyy-MM-dd');
--> unix_timestamp(2020-01-01, yyyy-MM-dd) BIGINT
--> 1577836800
SELECT to_unix_timestamp('2020-01-01','yyyy-MM-dd');
--> to_unix_timestamp(2020-01-01, yyyy-MM-dd) BIGINT
--> 1577836800
SELECT from_unixtime(0);
--> from_unixtime(0, yyyy-MM-dd HH:mm:ss) STRING
--> 1970-01-01 00:00:00
SELECT timestamp_seconds(1.5);
--> timestamp_seconds(1.5) TIMESTAMP
--> 1970-01-01 00:00:01.5
SELECT timestamp_seconds(1230219000);
--> timestamp_seconds(1230219000) TIMESTAMP
--> 2008-12-25 15:30:00
SELECT timestamp_micros(1);
--> timestamp_micros(1) TIMESTAMP
--> 1970-01-01 00:00:00.000001
SELECT timestamp_millis(9223372036854775807);
--! DATETIME_OVERFLOW
SELECT unix_millis(timestamp'1969-12-31 23:59:59.999');
--> unix_millis(TIMESTAMP '1969-12-31 23:59:59.999') BIGINT
--> -1
SELECT to_timestamp('2020-01-01');
--> to_timestamp(2020-01-01) TIMESTAMP
--> 2020-01-01 00:00:00
SELECT to_timestamp('x');
--! CAST_INVALID_INPUT
SELECT to_timestamp(1);
--> to_timestamp(1) TIMESTAMP
--> 1970-01-01 00:00:01
SELECT to_timestamp_ltz('2020-01-01');
--> to_timestamp_ltz(2020-01-01) TIMESTAMP
--> 2020-01-01 00:00:00
SELECT try_to_timestamp('x');
--> try_to_timestamp(x) TIMESTAMP
--> NULL
SELECT try_to_date('x');
--> try_to_date(x) DATE
--> NULL
SELECT to_date('01/02/2020','dd/MM/yyyy');
--> to_date(01/02/2020, dd/MM/yyyy) DATE
--> 2020-02-01
SELECT to_date(null);
--> to_date(NULL) DATE
--> NULL
SELECT date_format('2020-01-05','E EEEE d dd D M MM MMM MMMM y yy yyyy');
--> date_format(2020-01-05, E EEEE d dd D M MM MMM MMMM y yy yyyy) STRING
--> Sun Sunday 5 05 5 1 01 Jan January 2020 20 2020
SELECT date_format(date'2020-01-05','Q QQ QQQ QQQQ q');
--> date_format(DATE '2020-01-05', Q QQ QQQ QQQQ q) STRING
--> 1 01 Q1 1st quarter 1
SELECT date_format('2020-01-01','invalid');
--! INVALID_DATETIME_PATTERN.ILLEGAL_CHARACTER
SELECT date_format(date'2020-01-01','[yyyy]');
--> date_format(DATE '2020-01-01', [yyyy]) STRING
--> 2020
SELECT from_utc_timestamp('2020-01-01','xx');
--! INVALID_TIMEZONE
SELECT convert_timezone('America/Los_Angeles',timestamp_ntz'2021-12-06 00:00:00');
--> convert_timezone(current_timezone(), America/Los_Angeles, TIMESTAMP_NTZ '2021-12-06 00:00:00') TIMESTAMP_NTZ
--> 2021-12-05 16:00:00
SELECT monthname(date'2020-01-01');
--> monthname(DATE '2020-01-01') STRING
--> Jan
SELECT dayofweek('2020-01-01');
--> dayofweek(2020-01-01) INT
--> 4
SELECT weekofyear('2021-01-03');
--> weekofyear(2021-01-03) INT
--> 53
SELECT minute(timestamp'2020-01-01 10:11:00');
--> minute(TIMESTAMP '2020-01-01 10:11:00') INT
--> 11
SELECT year('x');
--! CAST_INVALID_INPUT
SELECT date'2020-01-01' = '2020-01-01';
--> (DATE '2020-01-01' = 2020-01-01) BOOLEAN
--> true
SELECT timestamp'2020-01-01' = 'x';
--! CAST_INVALID_INPUT
SELECT timestamp_ntz'2020-01-01' - timestamp'2020-01-01';
--> (TIMESTAMP_NTZ '2020-01-01 00:00:00' - TIMESTAMP '2020-01-01 00:00:00') INTERVAL DAY TO SECOND
--> INTERVAL '0 00:00:00' DAY TO SECOND
SELECT date_trunc('hour',timestamp_ntz'2020-01-01 10:20:00');
--> date_trunc(hour, TIMESTAMP_NTZ '2020-01-01 10:20:00') TIMESTAMP
--> 2020-01-01 10:00:00
SELECT date_format(timestamp_ntz'2020-01-01','yyyy');
--> date_format(TIMESTAMP_NTZ '2020-01-01 00:00:00', yyyy) STRING
--> 2020
SELECT from_json('{"d":"26/08/2015"}','d date',map('dateFormat','dd/MM/yyyy'));
--> from_json({"d":"26/08/2015"}) STRUCT<d: DATE>
--> {2015-08-26}
SELECT to_json(named_struct('t',timestamp'2020-01-01'),map('timestampFormat','yyyy'));
--> to_json(named_struct(t, TIMESTAMP '2020-01-01 00:00:00')) STRING
--> {"t":"2020"}
SELECT to_csv(named_struct('d',date'2020-01-01','t',timestamp'2020-01-01 01:02:03'));
--> to_csv(named_struct(d, DATE '2020-01-01', t, TIMESTAMP '2020-01-01 01:02:03')) STRING
--> 2020-01-01,2020-01-01T01:02:03.000Z
SELECT date_add('x',1);
--! CAST_INVALID_INPUT
SELECT timestamp_seconds('x');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT try_to_timestamp('2020-01-01','yyyy-MM-dd');
--> try_to_timestamp(2020-01-01, yyyy-MM-dd) TIMESTAMP
--> 2020-01-01 00:00:00
SELECT date'2020-01-01' - timestamp'2019-01-01', timestamp'2020-01-01' - date'2019-01-01';
--> (DATE '2020-01-01' - TIMESTAMP '2019-01-01 00:00:00') INTERVAL DAY TO SECOND, (TIMESTAMP '2020-01-01 00:00:00' - DATE '2019-01-01') INTERVAL DAY TO SECOND
--> INTERVAL '365 00:00:00' DAY TO SECOND|INTERVAL '365 00:00:00' DAY TO SECOND
SELECT date_format(timestamp'2020-01-01 00:00:00', 'yyyy-MM-dd HH:mm:ss.SSSSSS'), date_format(date'2020-03-05', 'MM/dd/yy'), date_format(timestamp'2020-01-01 13:00', 'hh a');
--> date_format(TIMESTAMP '2020-01-01 00:00:00', yyyy-MM-dd HH:mm:ss.SSSSSS) STRING, date_format(DATE '2020-03-05', MM/dd/yy) STRING, date_format(TIMESTAMP '2020-01-01 13:00:00', hh a) STRING
--> 2020-01-01 00:00:00.000000|03/05/20|01 PM
SELECT next_day(date'2020-01-01','TUESDAY'), next_day(date'2020-01-01','th');
--> next_day(DATE '2020-01-01', TUESDAY) DATE, next_day(DATE '2020-01-01', th) DATE
--> 2020-01-07|2020-01-02
SELECT to_date('2009-07-30 04:17:52') < to_date('2009-07-30 04:17:52');
--> (to_date(2009-07-30 04:17:52) < to_date(2009-07-30 04:17:52)) BOOLEAN
--> false
SELECT to_date('2009-07-30 04:17:52') <= to_date('2009-07-30 04:17:52');
--> (to_date(2009-07-30 04:17:52) <= to_date(2009-07-30 04:17:52)) BOOLEAN
--> true
SELECT to_date('2009-07-30 04:17:52') > to_date('2009-07-30 04:17:52');
--> (to_date(2009-07-30 04:17:52) > to_date(2009-07-30 04:17:52)) BOOLEAN
--> false
SELECT to_date('2009-07-30 04:17:52') >= to_date('2009-07-30 04:17:52');
--> (to_date(2009-07-30 04:17:52) >= to_date(2009-07-30 04:17:52)) BOOLEAN
--> true
SELECT add_months('2016-08-31', 1);
--> add_months(2016-08-31, 1) DATE
--> 2016-09-30
SELECT convert_timezone('Europe/Brussels', timestamp_ntz'2021-12-05 15:00:00');
--> convert_timezone(current_timezone(), Europe/Brussels, TIMESTAMP_NTZ '2021-12-05 15:00:00') TIMESTAMP_NTZ
--> 2021-12-05 16:00:00
SELECT date_diff('2009-07-31', '2009-07-30');
--> date_diff(2009-07-31, 2009-07-30) INT
--> 1
SELECT date_format('2016-04-08', 'y');
--> date_format(2016-04-08, y) STRING
--> 2016
SELECT date_part('week', timestamp'2019-08-12 01:00:00.123456');
--> date_part(week, TIMESTAMP '2019-08-12 01:00:00.123456') INT
--> 33
SELECT date_part('SECONDS', timestamp'2019-10-01 00:00:01.000001');
--> date_part(SECONDS, TIMESTAMP '2019-10-01 00:00:01.000001') DECIMAL(8,6)
--> 1.000001
SELECT date_trunc('YEAR', '2015-03-05T09:32:05.359');
--> date_trunc(YEAR, 2015-03-05T09:32:05.359) TIMESTAMP
--> 2015-01-01 00:00:00
SELECT date_trunc('DD', '2015-03-05T09:32:05.359');
--> date_trunc(DD, 2015-03-05T09:32:05.359) TIMESTAMP
--> 2015-03-05 00:00:00
SELECT date_trunc('MILLISECOND', '2015-03-05T09:32:05.123456');
--> date_trunc(MILLISECOND, 2015-03-05T09:32:05.123456) TIMESTAMP
--> 2015-03-05 09:32:05.123
SELECT dateadd('2016-07-30', 1);
--> date_add(2016-07-30, 1) DATE
--> 2016-07-31
SELECT datediff('2009-07-30', '2009-07-31');
--> datediff(2009-07-30, 2009-07-31) INT
--> -1
SELECT datepart('week', timestamp'2019-08-12 01:00:00.123456');
--> datepart(week FROM TIMESTAMP '2019-08-12 01:00:00.123456') INT
--> 33
SELECT datepart('SECONDS', timestamp'2019-10-01 00:00:01.000001');
--> datepart(SECONDS FROM TIMESTAMP '2019-10-01 00:00:01.000001') DECIMAL(8,6)
--> 1.000001
SELECT day(TIMESTAMP_NTZ '2009-07-30 12:00:00.123456789');
--> day(TIMESTAMP_NTZ '2009-07-30 12:00:00.123456') INT
--> 30
SELECT dayname(TIMESTAMP_NTZ '2008-02-20 12:00:00.123456789');
--> dayname(TIMESTAMP_NTZ '2008-02-20 12:00:00.123456') STRING
--> Wed
SELECT dayofmonth(TIMESTAMP_NTZ '2009-07-30 12:00:00.123456789');
--> dayofmonth(TIMESTAMP_NTZ '2009-07-30 12:00:00.123456') INT
--> 30
SELECT dayofweek(TIMESTAMP_NTZ '2009-07-30 12:00:00.123456789');
--> dayofweek(TIMESTAMP_NTZ '2009-07-30 12:00:00.123456') INT
--> 5
SELECT dayofyear(TIMESTAMP_NTZ '2016-04-09 12:00:00.123456789');
--> dayofyear(TIMESTAMP_NTZ '2016-04-09 12:00:00.123456') INT
--> 100
SELECT extract(week FROM timestamp'2019-08-12 01:00:00.123456');
--> extract(week FROM TIMESTAMP '2019-08-12 01:00:00.123456') INT
--> 33
SELECT extract(SECONDS FROM timestamp'2019-10-01 00:00:01.000001');
--> extract(SECONDS FROM TIMESTAMP '2019-10-01 00:00:01.000001') DECIMAL(8,6)
--> 1.000001
SELECT from_unixtime(0, 'yyyy-MM-dd HH:mm:ss');
--> from_unixtime(0, yyyy-MM-dd HH:mm:ss) STRING
--> 1970-01-01 00:00:00
SELECT hour(TIMESTAMP_NTZ '2018-02-14 12:58:59.123456789');
--> hour(TIMESTAMP_NTZ '2018-02-14 12:58:59.123456') INT
--> 12
SELECT make_date(2013, 7, 15);
--> make_date(2013, 7, 15) DATE
--> 2013-07-15
SELECT make_timestamp(2014, 12, 28, 6, 30, 45.887);
--> make_timestamp(2014, 12, 28, 6, 30, 45.887) TIMESTAMP
--> 2014-12-28 06:30:45.887
SELECT make_timestamp_ltz(2014, 12, 28, 6, 30, 45.887);
--> make_timestamp_ltz(2014, 12, 28, 6, 30, 45.887) TIMESTAMP
--> 2014-12-28 06:30:45.887
SELECT make_timestamp_ltz(2019, 6, 30, 23, 59, 60);
--> make_timestamp_ltz(2019, 6, 30, 23, 59, 60) TIMESTAMP
--> 2019-07-01 00:00:00
SELECT make_timestamp_ntz(2014, 12, 28, 6, 30, 45.887);
--> make_timestamp_ntz(2014, 12, 28, 6, 30, 45.887) TIMESTAMP_NTZ
--> 2014-12-28 06:30:45.887
