SELECT round(2.5);
--> round(2.5, 0) DECIMAL(2,0)
--> 3
SELECT round(-2.5);
--> round(-2.5, 0) DECIMAL(2,0)
--> -3
SELECT round(123.456, 1);
--> round(123.456, 1) DECIMAL(5,1)
--> 123.5
SELECT round(125, -1);
--> round(125, -1) INT
--> 130
SELECT url_encode('a b&c');
--> url_encode(a b&c) STRING
--> a+b%26c
SELECT url_decode('a+b%26c');
--> url_decode(a+b%26c) STRING
--> a b&c
SELECT array_append(array(1), 2);
--> array_append(array(1), 2) ARRAY<INT>
--> [1, 2]
SELECT array_prepend(array(1), 0);
--> array_prepend(array(1), 0) ARRAY<INT>
--> [0, 1]
SELECT array_compact(array(1, null, 2));
--> array_compact(array(1, NULL, 2)) ARRAY<INT>
--> [1, 2]
SELECT sha2('Spark', 256);
--> sha2(Spark, 256) STRING
--> 529bc3b07127ecb7e53a4dcf1991d9152c24537d919178022b2c42657f79a26b
SELECT sha2('Spark', 0);
--> sha2(Spark, 0) STRING
--> 529bc3b07127ecb7e53a4dcf1991d9152c24537d919178022b2c42657f79a26b
SELECT sha2('Spark', 384);
--> sha2(Spark, 384) STRING
--> 1e40b8d06c248a1cc32428c22582b6219d072283078fa140d9ad297ecadf2cabefc341b857ad36226aa8d6d79f2ab67d
SELECT sha1('Spark');
--> sha1(Spark) STRING
--> 85f5955f4b27a9a4c2aab6ffe5d7189fc298b92c
SELECT md5('Spark');
--> md5(Spark) STRING
--> 8cde774d6f7333752ed72cacddb05126
SELECT crc32('Spark');
--> crc32(Spark) BIGINT
--> 1557323817
SELECT hash('Spark', 1);
--> hash(Spark, 1) INT
--> 205329825
SELECT xxhash64('Spark', 1);
--> xxhash64(Spark, 1) BIGINT
--> -4449867541325528513
SELECT ceil(5);
--> CEIL(5) BIGINT
--> 5
SELECT floor(-0.1D);
--> FLOOR(-0.1) BIGINT
--> -1
SELECT exp(0.5);
--> EXP(0.5) DOUBLE
--> 1.6487212707001282
SELECT log(10);
--> LOG(E(), 10) DOUBLE
--> 2.302585092994046
SELECT log10(1000);
--> LOG10(1000) DOUBLE
--> 3.0
SELECT log2(8);
--> LOG2(8) DOUBLE
--> 3.0
SELECT ln(2);
--> ln(2) DOUBLE
--> 0.6931471805599453
SELECT log1p(1);
--> LOG1P(1) DOUBLE
--> 0.6931471805599453
SELECT expm1(1);
--> EXPM1(1) DOUBLE
--> 1.718281828459045
SELECT log(2, 8);
--> LOG(2, 8) DOUBLE
--> 3.0
SELECT sqrt(2);
--> SQRT(2) DOUBLE
--> 1.4142135623730951
SELECT pow(2, 10);
--> pow(2, 10) DOUBLE
--> 1024.0
SELECT power(2.5, 2);
--> POWER(2.5, 2) DOUBLE
--> 6.25
SELECT hypot(3, 4);
--> HYPOT(3, 4) DOUBLE
--> 5.0
SELECT sin(1);
--> SIN(1) DOUBLE
--> 0.8414709848078965
SELECT cos(1);
--> COS(1) DOUBLE
--> 0.5403023058681398
SELECT tan(1);
--> TAN(1) DOUBLE
--> 1.5574077246549023
SELECT asin(1);
--> ASIN(1) DOUBLE
--> 1.5707963267948966
SELECT acos(1);
--> ACOS(1) DOUBLE
--> 0.0
SELECT atan(1);
--> ATAN(1) DOUBLE
--> 0.7853981633974483
SELECT atan2(1, 2);
--> ATAN2(1, 2) DOUBLE
--> 0.4636476090008061
SELECT sinh(1);
--> SINH(1) DOUBLE
--> 1.1752011936438014
SELECT tanh(1);
--> TANH(1) DOUBLE
--> 0.7615941559557649
SELECT asinh(1);
--> ASINH(1) DOUBLE
--> 0.881373587019543
SELECT acosh(2);
--> ACOSH(2) DOUBLE
--> 1.3169578969248166
SELECT atanh(0.5);
--> ATANH(0.5) DOUBLE
--> 0.5493061443340548
SELECT cot(1);
--> COT(1) DOUBLE
--> 0.6420926159343306
SELECT sec(1);
--> SEC(1) DOUBLE
--> 1.8508157176809255
SELECT csc(1);
--> CSC(1) DOUBLE
--> 1.1883951057781212
SELECT degrees(1);
--> DEGREES(1) DOUBLE
--> 57.29577951308232
SELECT radians(180);
--> RADIANS(180) DOUBLE
--> 3.141592653589793
SELECT pi();
--> PI() DOUBLE
--> 3.141592653589793
SELECT e();
--> E() DOUBLE
--> 2.718281828459045
SELECT timestamp_millis(1230219000123);
--> timestamp_millis(1230219000123) TIMESTAMP
--> 2008-12-25 15:30:00.123
SELECT timestamp_micros(1);
--> timestamp_micros(1) TIMESTAMP
--> 1970-01-01 00:00:00.000001
SELECT unix_seconds(TIMESTAMP '1970-01-01 00:00:01Z');
--> unix_seconds(TIMESTAMP '1970-01-01 00:00:01') BIGINT
--> 1
SELECT unix_millis(TIMESTAMP '1970-01-01 00:00:01Z');
--> unix_millis(TIMESTAMP '1970-01-01 00:00:01') BIGINT
--> 1000
SELECT unix_micros(TIMESTAMP '1970-01-01 00:00:01Z');
--> unix_micros(TIMESTAMP '1970-01-01 00:00:01') BIGINT
--> 1000000
SELECT unix_date(DATE '1970-01-02');
--> unix_date(DATE '1970-01-02') INT
--> 1
SELECT date_from_unix_date(1);
--> date_from_unix_date(1) DATE
--> 1970-01-02
SELECT CAST(INTERVAL '1' DAY AS STRING);
--> CAST(INTERVAL '1' DAY AS STRING) STRING
--> INTERVAL '1' DAY
SELECT INTERVAL '1 02:03:04.5' DAY TO SECOND;
--> INTERVAL '1 02:03:04.5' DAY TO SECOND INTERVAL DAY TO SECOND
--> INTERVAL '1 02:03:04.5' DAY TO SECOND
SELECT INTERVAL 1 YEAR 2 MONTHS;
--> INTERVAL '1-2' YEAR TO MONTH INTERVAL YEAR TO MONTH
--> INTERVAL '1-2' YEAR TO MONTH
SELECT INTERVAL '1' DAY / 2;
--> (INTERVAL '1' DAY / 2) INTERVAL DAY TO SECOND
--> INTERVAL '0 12:00:00' DAY TO SECOND
SELECT DATE '2020-01-31' + INTERVAL '1' MONTH, TIMESTAMP '2020-01-01 00:00:00' - INTERVAL '1' SECOND, DATE '2020-03-01' - DATE '2020-02-01', TIMESTAMP '2020-01-02 00:00:00' - TIMESTAMP '2020-01-01 12:00:00', DATE '2020-01-01' + 5, DATE '2020-01-01' - 1;
--> DATE '2020-01-31' + INTERVAL '1' MONTH DATE, TIMESTAMP '2020-01-01 00:00:00' - INTERVAL '01' SECOND TIMESTAMP, (DATE '2020-03-01' - DATE '2020-02-01') INTERVAL DAY, (TIMESTAMP '2020-01-02 00:00:00' - TIMESTAMP '2020-01-01 12:00:00') INTERVAL DAY TO SECOND, date_add(DATE '2020-01-01', 5) DATE, date_sub(DATE '2020-01-01', 1) DATE
--> 2020-02-29|2019-12-31 23:59:59|INTERVAL '29' DAY|INTERVAL '0 12:00:00' DAY TO SECOND|2020-01-06|2019-12-31
SELECT DATE '2020-01-31' + INTERVAL '1' MONTH;
--> DATE '2020-01-31' + INTERVAL '1' MONTH DATE
--> 2020-02-29
SELECT TIMESTAMP '2020-01-01 00:00:00' - INTERVAL '1' SECOND;
--> TIMESTAMP '2020-01-01 00:00:00' - INTERVAL '01' SECOND TIMESTAMP
--> 2019-12-31 23:59:59
SELECT DATE '2020-03-01' - DATE '2020-02-01';
--> (DATE '2020-03-01' - DATE '2020-02-01') INTERVAL DAY
--> INTERVAL '29' DAY
SELECT TIMESTAMP '2020-01-02 00:00:00' - TIMESTAMP '2020-01-01 12:00:00';
--> (TIMESTAMP '2020-01-02 00:00:00' - TIMESTAMP '2020-01-01 12:00:00') INTERVAL DAY TO SECOND
--> INTERVAL '0 12:00:00' DAY TO SECOND
SELECT DATE '2020-01-01' + 5;
--> date_add(DATE '2020-01-01', 5) DATE
--> 2020-01-06
SELECT DATE '2020-01-01' - 1;
--> date_sub(DATE '2020-01-01', 1) DATE
--> 2019-12-31
SELECT sign(-5);
--> sign(-5) DOUBLE
--> -1.0
SELECT abs(-3.5);
--> abs(-3.5) DECIMAL(2,1)
--> 3.5
SELECT from_json('[1,2]', 'ARRAY<INT>');
--> from_json([1,2]) ARRAY<INT>
--> [1, 2]
SELECT to_json(named_struct('a', 1, 'b', NULL));
--> to_json(named_struct(a, 1, b, NULL)) STRING
--> {"a":1}
SELECT to_json(map('a', 1));
--> to_json(map(a, 1)) STRING
--> {"a":1}
SELECT to_json(array(1, 2));
--> to_json(array(1, 2)) STRING
--> [1,2]
SELECT to_json(named_struct('t', TIMESTAMP '2020-01-01 00:00:00'));
--> to_json(named_struct(t, TIMESTAMP '2020-01-01 00:00:00')) STRING
--> {"t":"2020-01-01T00:00:00.000Z"}
SELECT schema_of_json('{"a":1,"b":[1.5]}');
--> schema_of_json({"a":1,"b":[1.5]}) STRING
--> STRUCT<a: BIGINT, b: ARRAY<DOUBLE>>
SELECT get_json_object('{"a":{"b":[1,2]}}', '$.a.b[1]');
--> get_json_object({"a":{"b":[1,2]}}, $.a.b[1]) STRING
--> 2
SELECT get_json_object('{"a":1}', '$.b');
--> get_json_object({"a":1}, $.b) STRING
--> NULL
SELECT json_array_length('[1,2,3]');
--> json_array_length([1,2,3]) INT
--> 3
SELECT regexp_extract('100-200', '(\\d+)-(\\d+)', 1);
--> regexp_extract(100-200, (\d+)-(\d+), 1) STRING
--> 100
SELECT regexp_replace('100-200', '(\\d+)', 'num');
--> regexp_replace(100-200, (\d+), num, 1) STRING
--> num-num
SELECT regexp_count('a1b2', '\\d');
--> regexp_count(a1b2, \d) INT
--> 2
SELECT regexp_instr('a1b2', '\\d');
--> regexp_instr(a1b2, \d, 0) INT
--> 2
SELECT regexp_substr('a1b2', '\\d');
--> regexp_substr(a1b2, \d) STRING
--> 1
SELECT regexp_like('abc', 'b');
--> REGEXP_LIKE(abc, b) BOOLEAN
--> true
SELECT rlike('abc', '^a');
--> RLIKE(abc, ^a) BOOLEAN
--> true
SELECT split_part('a,b,c', ',', 2);
--> split_part(a,b,c, ,, 2) STRING
--> b
SELECT split_part('a,b,c', ',', -1);
--> split_part(a,b,c, ,, -1) STRING
--> c
SELECT substring_index('www.apache.org', '.', 2);
--> substring_index(www.apache.org, ., 2) STRING
--> www.apache
SELECT substring_index('www.apache.org', '.', -1);
--> substring_index(www.apache.org, ., -1) STRING
--> org
SELECT mask('AbCD123-@$#');
--> mask(AbCD123-@$#, X, x, n, NULL) STRING
--> XxXXnnn-@$#
SELECT mask('abCD', 'Q', 'q');
--> mask(abCD, Q, q, n, NULL) STRING
--> qqQQ
SELECT levenshtein('kitten', 'sitting');
--> levenshtein(kitten, sitting) INT
--> 3
SELECT levenshtein('kitten', 'sitting', 2);
--> levenshtein(kitten, sitting, 2) INT
--> -1
SELECT soundex('Miller');
--> soundex(Miller) STRING
--> M460
SELECT conv('100', 2, 10);
--> conv(100, 2, 10) STRING
--> 4
SELECT conv(-10, 16, -10);
--> conv(-10, 16, -10) STRING
--> -16
SELECT hex(255);
--> hex(255) STRING
--> FF
SELECT hex('Spark');
--> hex(Spark) STRING
--> 537061726B
SELECT unhex('537061');
--> unhex(537061) BINARY
--> Spa
SELECT bin(13);
--> bin(13) STRING
--> 1101
SELECT ascii('a');
--> ascii(a) INT
--> 97
SELECT chr(65);
--> chr(65) STRING
--> A
SELECT char(65);
--> char(65) STRING
--> A
SELECT width_bucket(5.3, 0.2, 10.6, 5);
--> width_bucket(5.3, 0.2, 10.6, 5) BIGINT
--> 3
SELECT bit_count(7);
--> bit_count(7) INT
--> 3
SELECT shiftleft(2, 1);
--> shiftleft(2, 1) INT
--> 4
SELECT shiftright(-4, 1);
--> shiftright(-4, 1) INT
--> -2
SELECT shiftrightunsigned(-4, 1);
--> shiftrightunsigned(-4, 1) INT
--> 2147483646
SELECT 1 << 3;
--> (1 << 3) INT
--> 8
SELECT 16 >> 2;
--> (16 >> 2) INT
--> 4
SELECT -16 >>> 2;
--> (-16 >>> 2) INT
--> 1073741820
SELECT try_divide(1, 0) FROM VALUES (1), (2) AS t(x);
--> try_divide(1, 0) DOUBLE
--> NULL
--> NULL
SELECT try_add(2147483647, 1) FROM VALUES (1), (2) AS t(x);
--> try_add(2147483647, 1) INT
--> NULL
--> NULL
SELECT try_subtract(-2147483648, 1) FROM VALUES (1), (2) AS t(x);
--> try_subtract(-2147483648, 1) INT
--> NULL
--> NULL
SELECT try_multiply(2147483647, 2) FROM VALUES (1), (2) AS t(x);
--> try_multiply(2147483647, 2) INT
--> NULL
--> NULL
SELECT try_element_at(array(1), 5) FROM VALUES (1), (2) AS t(x);
--> try_element_at(array(1), 5) INT
--> NULL
--> NULL
SELECT try_mod(5, 0) FROM VALUES (1), (2) AS t(x);
--> try_mod(5, 0) INT
--> NULL
--> NULL
SELECT try_to_timestamp('foo') FROM VALUES (1), (2) AS t(x);
--> try_to_timestamp(foo) TIMESTAMP
--> NULL
--> NULL
SELECT try_cast('a' AS INT) FROM VALUES (1), (2) AS t(x);
--> TRY_CAST(a AS INT) INT
--> NULL
--> NULL
SELECT try_to_date('x') FROM VALUES (1), (2) AS t(x);
--> try_to_date(x) DATE
--> NULL
--> NULL
SELECT date_trunc('WEEK', TIMESTAMP '2015-03-05 09:32:05.359'), date_trunc('QUARTER', TIMESTAMP '2015-03-05 09:32:05.359'), date_trunc('MILLISECOND', TIMESTAMP '2015-03-05 09:32:05.123456'), trunc(DATE '2019-08-04', 'week'), trunc(DATE '2019-08-04', 'Q'), trunc(DATE '2019-08-04', 'xx');
--> date_trunc(WEEK, TIMESTAMP '2015-03-05 09:32:05.359') TIMESTAMP, date_trunc(QUARTER, TIMESTAMP '2015-03-05 09:32:05.359') TIMESTAMP, date_trunc(MILLISECOND, TIMESTAMP '2015-03-05 09:32:05.123456') TIMESTAMP, trunc(DATE '2019-08-04', week) DATE, trunc(DATE '2019-08-04', Q) DATE, trunc(DATE '2019-08-04', xx) DATE
--> 2015-03-02 00:00:00|2015-01-01 00:00:00|2015-03-05 09:32:05.123|2019-07-29|NULL|NULL
SELECT date_trunc('WEEK', TIMESTAMP '2015-03-05 09:32:05.359');
--> date_trunc(WEEK, TIMESTAMP '2015-03-05 09:32:05.359') TIMESTAMP
--> 2015-03-02 00:00:00
SELECT date_trunc('QUARTER', TIMESTAMP '2015-03-05 09:32:05.359');
--> date_trunc(QUARTER, TIMESTAMP '2015-03-05 09:32:05.359') TIMESTAMP
--> 2015-01-01 00:00:00
SELECT date_trunc('MILLISECOND', TIMESTAMP '2015-03-05 09:32:05.123456');
--> date_trunc(MILLISECOND, TIMESTAMP '2015-03-05 09:32:05.123456') TIMESTAMP
--> 2015-03-05 09:32:05.123
SELECT trunc(DATE '2019-08-04', 'week');
--> trunc(DATE '2019-08-04', week) DATE
--> 2019-07-29
SELECT trunc(DATE '2019-08-04', 'Q');
--> trunc(DATE '2019-08-04', Q) DATE
--> NULL
SELECT trunc(DATE '2019-08-04', 'xx');
--> trunc(DATE '2019-08-04', xx) DATE
--> NULL
SELECT extract(YEAR FROM DATE '2019-08-12');
--> extract(YEAR FROM DATE '2019-08-12') INT
--> 2019
SELECT extract(WEEK FROM DATE '2019-08-12');
--> extract(WEEK FROM DATE '2019-08-12') INT
--> 33
SELECT extract(DOY FROM DATE '2019-08-12');
--> extract(DOY FROM DATE '2019-08-12') INT
--> 224
SELECT extract(SECONDS FROM TIMESTAMP '2019-08-12 01:00:00.123456');
--> extract(SECONDS FROM TIMESTAMP '2019-08-12 01:00:00.123456') DECIMAL(8,6)
--> 0.123456
SELECT date_part('dow', DATE '2019-08-12');
--> date_part(dow, DATE '2019-08-12') INT
--> 2
SELECT extract(DAYOFWEEK_ISO FROM DATE '2019-08-12');
--> extract(DAYOFWEEK_ISO FROM DATE '2019-08-12') INT
--> 1
SELECT extract(YEAROFWEEK FROM DATE '2019-01-01');
--> extract(YEAROFWEEK FROM DATE '2019-01-01') INT
--> 2019
SELECT extract(QUARTER FROM DATE '2019-08-12');
--> extract(QUARTER FROM DATE '2019-08-12') INT
--> 3
SELECT months_between('1997-02-28 10:30:00', '1996-10-30');
--> months_between(1997-02-28 10:30:00, 1996-10-30, true) DOUBLE
--> 3.94959677
SELECT months_between(DATE '2020-03-31', DATE '2020-02-29', false);
--> months_between(DATE '2020-03-31', DATE '2020-02-29', false) DOUBLE
--> 1.0
SELECT next_day('2015-01-14', 'TU');
--> next_day(2015-01-14, TU) DATE
--> 2015-01-20
SELECT last_day('2009-01-12');
--> last_day(2009-01-12) DATE
--> 2009-01-31
SELECT add_months('2016-08-31', 1);
--> add_months(2016-08-31, 1) DATE
--> 2016-09-30
SELECT make_date(2013, 7, 15);
--> make_date(2013, 7, 15) DATE
--> 2013-07-15
SELECT make_timestamp(2014, 12, 28, 6, 30, 45.887);
--> make_timestamp(2014, 12, 28, 6, 30, 45.887) TIMESTAMP
--> 2014-12-28 06:30:45.887
SELECT timestampadd(HOUR, 8, TIMESTAMP '2022-02-11 20:30:00'), timestampdiff(MONTH, TIMESTAMP '2021-02-28 12:00:00', TIMESTAMP '2021-03-28 12:00:00'), dateadd(DAY, 5, DATE '2022-01-01'), datediff(DATE '2009-07-31', DATE '2009-07-30'), date_diff(HOUR, TIMESTAMP '2022-01-01 00:00:00', TIMESTAMP '2022-01-02 00:00:00'), date_add('2016-07-30', 1), date_sub('2016-07-30', 1);
--> timestampadd(HOUR, 8, TIMESTAMP '2022-02-11 20:30:00') TIMESTAMP, timestampdiff(MONTH, TIMESTAMP '2021-02-28 12:00:00', TIMESTAMP '2021-03-28 12:00:00') BIGINT, timestampadd(DAY, 5, DATE '2022-01-01') TIMESTAMP, datediff(DATE '2009-07-31', DATE '2009-07-30') INT, timestampdiff(HOUR, TIMESTAMP '2022-01-01 00:00:00', TIMESTAMP '2022-01-02 00:00:00') BIGINT, date_add(2016-07-30, 1) DATE, date_sub(2016-07-30, 1) DATE
--> 2022-02-12 04:30:00|1|2022-01-06 00:00:00|1|24|2016-07-31|2016-07-29
SELECT timestampadd(HOUR, 8, TIMESTAMP '2022-02-11 20:30:00');
--> timestampadd(HOUR, 8, TIMESTAMP '2022-02-11 20:30:00') TIMESTAMP
--> 2022-02-12 04:30:00
SELECT timestampdiff(MONTH, TIMESTAMP '2021-02-28 12:00:00', TIMESTAMP '2021-03-28 12:00:00');
--> timestampdiff(MONTH, TIMESTAMP '2021-02-28 12:00:00', TIMESTAMP '2021-03-28 12:00:00') BIGINT
--> 1
SELECT dateadd(DAY, 5, DATE '2022-01-01');
--> timestampadd(DAY, 5, DATE '2022-01-01') TIMESTAMP
--> 2022-01-06 00:00:00
SELECT datediff(DATE '2009-07-31', DATE '2009-07-30');
--> datediff(DATE '2009-07-31', DATE '2009-07-30') INT
--> 1
SELECT date_diff(HOUR, TIMESTAMP '2022-01-01 00:00:00', TIMESTAMP '2022-01-02 00:00:00');
--> timestampdiff(HOUR, TIMESTAMP '2022-01-01 00:00:00', TIMESTAMP '2022-01-02 00:00:00') BIGINT
--> 24
SELECT date_add('2016-07-30', 1);
--> date_add(2016-07-30, 1) DATE
--> 2016-07-31
SELECT date_sub('2016-07-30', 1);
--> date_sub(2016-07-30, 1) DATE
--> 2016-07-29
SELECT to_date('2009-07-30 04:17:52');
--> to_date(2009-07-30 04:17:52) DATE
--> 2009-07-30
SELECT to_date('2016-12-31', 'yyyy-MM-dd');
--> to_date(2016-12-31, yyyy-MM-dd) DATE
--> 2016-12-31
SELECT to_timestamp('2016-12-31 00:12:00');
--> to_timestamp(2016-12-31 00:12:00) TIMESTAMP
--> 2016-12-31 00:12:00
SELECT to_timestamp('2016-12-31', 'yyyy-MM-dd');
--> to_timestamp(2016-12-31, yyyy-MM-dd) TIMESTAMP
--> 2016-12-31 00:00:00
SELECT unix_timestamp('2016-04-08', 'yyyy-MM-dd');
--> unix_timestamp(2016-04-08, yyyy-MM-dd) BIGINT
--> 1460073600
SELECT to_unix_timestamp('2016-04-08', 'yyyy-MM-dd');
--> to_unix_timestamp(2016-04-08, yyyy-MM-dd) BIGINT
--> 1460073600
SELECT from_unixtime(0, 'yyyy-MM-dd HH:mm:ss');
--> from_unixtime(0, yyyy-MM-dd HH:mm:ss) STRING
--> 1970-01-01 00:00:00
SELECT from_unixtime(0);
--> from_unixtime(0, yyyy-MM-dd HH:mm:ss) STRING
--> 1970-01-01 00:00:00
SELECT from_utc_timestamp('2016-08-31', 'Asia/Seoul');
--> from_utc_timestamp(2016-08-31, Asia/Seoul) TIMESTAMP
--> 2016-08-31 09:00:00
SELECT to_utc_timestamp('2016-08-31', 'Asia/Seoul');
--> to_utc_timestamp(2016-08-31, Asia/Seoul) TIMESTAMP
--> 2016-08-30 15:00:00
SELECT date_format(TIMESTAMP '2019-01-01 13:05:09', 'y-MMM-d EEE h:m:s a'), date_format('2016-04-08', 'DDD Q QQQ EEEE MMMM'), date_format(TIMESTAMP '2019-01-01 13:05:09.123', 'HH:mm:ss.SSS'), dayname(DATE '2008-02-20'), monthname(DATE '2008-02-20'), day(DATE '2009-07-30'), dayofmonth('2009-07-30'), dayofweek('2009-07-30'), weekday('2009-07-30'), weekofyear('2008-02-20'), dayofyear('2016-04-09'), quarter('2016-08-31'), hour('2009-07-30 12:58:59'), minute('2009-07-30 12:58:59'), second('2009-07-30 12:58:59');
--> date_format(TIMESTAMP '2019-01-01 13:05:09', y-MMM-d EEE h:m:s a) STRING, date_format(2016-04-08, DDD Q QQQ EEEE MMMM) STRING, date_format(TIMESTAMP '2019-01-01 13:05:09.123', HH:mm:ss.SSS) STRING, dayname(DATE '2008-02-20') STRING, monthname(DATE '2008-02-20') STRING, day(DATE '2009-07-30') INT, dayofmonth(2009-07-30) INT, dayofweek(2009-07-30) INT, weekday(2009-07-30) INT, weekofyear(2008-02-20) INT, dayofyear(2016-04-09) INT, quarter(2016-08-31) INT, hour(2009-07-30 12:58:59) INT, minute(2009-07-30 12:58:59) INT, second(2009-07-30 12:58:59) INT
--> 2019-Jan-1 Tue 1:5:9 PM|099 2 Q2 Friday April|13:05:09.123|Wed|Feb|30|30|5|3|8|100|3|12|58|59
SELECT date_format(TIMESTAMP '2019-01-01 13:05:09', 'y-MMM-d EEE h:m:s a');
--> date_format(TIMESTAMP '2019-01-01 13:05:09', y-MMM-d EEE h:m:s a) STRING
--> 2019-Jan-1 Tue 1:5:9 PM
SELECT date_format('2016-04-08', 'DDD Q QQQ EEEE MMMM');
--> date_format(2016-04-08, DDD Q QQQ EEEE MMMM) STRING
--> 099 2 Q2 Friday April
SELECT date_format(TIMESTAMP '2019-01-01 13:05:09.123', 'HH:mm:ss.SSS');
--> date_format(TIMESTAMP '2019-01-01 13:05:09.123', HH:mm:ss.SSS) STRING
--> 13:05:09.123
SELECT dayname(DATE '2008-02-20');
--> dayname(DATE '2008-02-20') STRING
--> Wed
SELECT monthname(DATE '2008-02-20');
--> monthname(DATE '2008-02-20') STRING
--> Feb
SELECT day(DATE '2009-07-30');
--> day(DATE '2009-07-30') INT
--> 30
SELECT dayofmonth('2009-07-30');
--> dayofmonth(2009-07-30) INT
--> 30
SELECT dayofweek('2009-07-30');
--> dayofweek(2009-07-30) INT
--> 5
SELECT weekday('2009-07-30');
--> weekday(2009-07-30) INT
--> 3
SELECT weekofyear('2008-02-20');
--> weekofyear(2008-02-20) INT
--> 8
SELECT dayofyear('2016-04-09');
--> dayofyear(2016-04-09) INT
--> 100
SELECT quarter('2016-08-31');
--> quarter(2016-08-31) INT
--> 3
SELECT hour('2009-07-30 12:58:59');
--> hour(2009-07-30 12:58:59) INT
--> 12
SELECT minute('2009-07-30 12:58:59');
--> minute(2009-07-30 12:58:59) INT
--> 58
SELECT second('2009-07-30 12:58:59');
--> second(2009-07-30 12:58:59) INT
--> 59
SELECT typeof(1), typeof(1.5), typeof('a'), typeof(array(1)), typeof(map(1, 'a')), typeof(DATE '2020-01-01'), typeof(INTERVAL 1 DAY), typeof(INTERVAL 1 MONTH), typeof(NULL), typeof(struct(1, 'a')), typeof(X'1F'), typeof(1L), typeof(1.5F);
--> typeof(1) STRING, typeof(1.5) STRING, typeof(a) STRING, typeof(array(1)) STRING, typeof(map(1, a)) STRING, typeof(DATE '2020-01-01') STRING, typeof(INTERVAL '1' DAY) STRING, typeof(INTERVAL '1' MONTH) STRING, typeof(NULL) STRING, typeof(struct(1, a)) STRING, typeof(X'1F') STRING, typeof(1) STRING, typeof(1.5) STRING
--> int|decimal(2,1)|string|array<int>|map<int,string>|date|interval day|interval month|void|struct<col1:int,col2:string>|binary|bigint|float
SELECT typeof(1);
--> typeof(1) STRING
--> int
SELECT typeof(1.5);
--> typeof(1.5) STRING
--> decimal(2,1)
SELECT typeof('a');
--> typeof(a) STRING
--> string
SELECT typeof(array(1));
--> typeof(array(1)) STRING
--> array<int>
SELECT typeof(map(1, 'a'));
--> typeof(map(1, a)) STRING
--> map<int,string>
SELECT typeof(DATE '2020-01-01');
--> typeof(DATE '2020-01-01') STRING
--> date
SELECT typeof(INTERVAL 1 DAY);
--> typeof(INTERVAL '1' DAY) STRING
--> interval day
SELECT typeof(INTERVAL 1 MONTH);
--> typeof(INTERVAL '1' MONTH) STRING
--> interval month
SELECT typeof(NULL);
--> typeof(NULL) STRING
--> void
SELECT typeof(struct(1, 'a'));
--> typeof(struct(1, a)) STRING
--> struct<col1:int,col2:string>
SELECT typeof(X'1F');
--> typeof(X'1F') STRING
--> binary
SELECT typeof(1L);
--> typeof(1) STRING
--> bigint
SELECT typeof(1.5F);
--> typeof(1.5) STRING
--> float
SELECT nullifzero(0);
--> nullifzero(0) INT
--> NULL
SELECT zeroifnull(NULL);
--> zeroifnull(NULL) INT
--> 0
SELECT isnull(1);
--> (1 IS NULL) BOOLEAN
--> false
SELECT isnotnull(1);
--> (1 IS NOT NULL) BOOLEAN
--> true
SELECT isnan(CAST('NaN' AS DOUBLE));
--> isnan(CAST(NaN AS DOUBLE)) BOOLEAN
--> true
SELECT nanvl(CAST('NaN' AS DOUBLE), 1.0);
--> nanvl(CAST(NaN AS DOUBLE), 1.0) DOUBLE
--> 1.0
SELECT greatest(1, 2, 3);
--> greatest(1, 2, 3) INT
--> 3
SELECT least('a', 'b');
--> least(a, b) STRING
--> a
SELECT concat('a', 'b') FROM 'xax'), trim(LEADING 'x' FROM 'xax'), initcap('hello world'), upper('ä'), lower('Ä'), length('äö'), char_length('ab'), octet_length('ä'), bit_length('ä');
--! PARSE_SYNTAX_ERROR
SELECT concat(array(1), array(2)) FROM 'xax'), trim(LEADING 'x' FROM 'xax'), initcap('hello world'), upper('ä'), lower('Ä'), length('äö'), char_length('ab'), octet_length('ä'), bit_length('ä');
--! PARSE_SYNTAX_ERROR
SELECT concat_ws(',', 'a', NULL, 'b', array('c', 'd')) FROM 'xax'), trim(LEADING 'x' FROM 'xax'), initcap('hello world'), upper('ä'), lower('Ä'), length('äö'), char_length('ab'), octet_length('ä'), bit_length('ä');
--! PARSE_SYNTAX_ERROR
SELECT lpad('hi', 5, '??') FROM 'xax'), trim(LEADING 'x' FROM 'xax'), initcap('hello world'), upper('ä'), lower('Ä'), length('äö'), char_length('ab'), octet_length('ä'), bit_length('ä');
--! PARSE_SYNTAX_ERROR
SELECT rpad('hi', 5) FROM 'xax'), trim(LEADING 'x' FROM 'xax'), initcap('hello world'), upper('ä'), lower('Ä'), length('äö'), char_length('ab'), octet_length('ä'), bit_length('ä');
--! PARSE_SYNTAX_ERROR
SELECT lpad('hi', 1, '?') FROM 'xax'), trim(LEADING 'x' FROM 'xax'), initcap('hello world'), upper('ä'), lower('Ä'), length('äö'), char_length('ab'), octet_length('ä'), bit_length('ä');
--! PARSE_SYNTAX_ERROR
SELECT repeat('ab', 3) FROM 'xax'), trim(LEADING 'x' FROM 'xax'), initcap('hello world'), upper('ä'), lower('Ä'), length('äö'), char_length('ab'), octet_length('ä'), bit_length('ä');
--! PARSE_SYNTAX_ERROR
SELECT reverse('abc') FROM 'xax'), trim(LEADING 'x' FROM 'xax'), initcap('hello world'), upper('ä'), lower('Ä'), length('äö'), char_length('ab'), octet_length('ä'), bit_length('ä');
--! PARSE_SYNTAX_ERROR
SELECT reverse(array(1, 2)) FROM 'xax'), trim(LEADING 'x' FROM 'xax'), initcap('hello world'), upper('ä'), lower('Ä'), length('äö'), char_length('ab'), octet_length('ä'), bit_length('ä');
--! PARSE_SYNTAX_ERROR
SELECT trim('  x ') FROM 'xax'), trim(LEADING 'x' FROM 'xax'), initcap('hello world'), upper('ä'), lower('Ä'), length('äö'), char_length('ab'), octet_length('ä'), bit_length('ä');
--! PARSE_SYNTAX_ERROR
SELECT ltrim('  x') FROM 'xax'), trim(LEADING 'x' FROM 'xax'), initcap('hello world'), upper('ä'), lower('Ä'), length('äö'), char_length('ab'), octet_length('ä'), bit_length('ä');
--! PARSE_SYNTAX_ERROR
SELECT rtrim('x  ') FROM 'xax'), trim(LEADING 'x' FROM 'xax'), initcap('hello world'), upper('ä'), lower('Ä'), length('äö'), char_length('ab'), octet_length('ä'), bit_length('ä');
--! PARSE_SYNTAX_ERROR
SELECT btrim('xxaxx', 'x') FROM 'xax'), trim(LEADING 'x' FROM 'xax'), initcap('hello world'), upper('ä'), lower('Ä'), length('äö'), char_length('ab'), octet_length('ä'), bit_length('ä');
--! PARSE_SYNTAX_ERROR
SELECT trim(BOTH 'x' FROM 'xax'), trim(LEADING 'x' FROM 'xax'), initcap('hello world'), upper('ä'), lower('Ä'), length('äö'), char_length('ab'), octet_length('ä'), bit_length('ä');
--> TRIM(BOTH x FROM xax) STRING, TRIM(LEADING x FROM xax) STRING, initcap(hello world) STRING, upper(ä) STRING, lower(Ä) STRING, length(äö) INT, char_length(ab) INT, octet_length(ä) INT, bit_length(ä) INT
--> a|ax|Hello World|Ä|ä|2|2|2|16
SELECT array(1, 2);
--> array(1, 2) ARRAY<INT>
--> [1, 2]
SELECT array_contains(array(1, 2), 2);
--> array_contains(array(1, 2), 2) BOOLEAN
--> true
SELECT array_distinct(array(1, 1, 2));
--> array_distinct(array(1, 1, 2)) ARRAY<INT>
--> [1, 2]
SELECT array_except(array(1, 2), array(2));
--> array_except(array(1, 2), array(2)) ARRAY<INT>
--> [1]
SELECT array_intersect(array(1, 2), array(2, 3));
--> array_intersect(array(1, 2), array(2, 3)) ARRAY<INT>
--> [2]
SELECT array_union(array(1), array(1, 2));
--> array_union(array(1), array(1, 2)) ARRAY<INT>
--> [1, 2]
SELECT array_join(array('a', NULL, 'b'), ',', 'n');
--> array_join(array(a, NULL, b), ,, n) STRING
--> a,n,b
SELECT array_max(array(1, 3));
--> array_max(array(1, 3)) INT
--> 3
SELECT array_min(array(1, 3));
--> array_min(array(1, 3)) INT
--> 1
SELECT array_position(array(3, 2), 2);
--> array_position(array(3, 2), 2) BIGINT
--> 2
SELECT array_remove(array(1, 2, 1), 1);
--> array_remove(array(1, 2, 1), 1) ARRAY<INT>
--> [2]
SELECT array_size(array(1));
--> array_size(array(1)) INT
--> 1
SELECT arrays_overlap(array(1), array(1));
--> arrays_overlap(array(1), array(1)) BOOLEAN
--> true
SELECT cardinality(array(1, 2));
--> cardinality(array(1, 2)) INT
--> 2
SELECT size(map(1, 2));
--> size(map(1, 2)) INT
--> 1
SELECT flatten(array(array(1), array(2)));
--> flatten(array(array(1), array(2))) ARRAY<INT>
--> [1, 2]
SELECT sequence(1, 5, 2);
--> sequence(1, 5, 2) ARRAY<INT>
--> [1, 3, 5]
SELECT slice(array(1, 2, 3), 2, 2);
--> slice(array(1, 2, 3), 2, 2) ARRAY<INT>
--> [2, 3]
SELECT slice(array(1, 2, 3), -2, 2);
--> slice(array(1, 2, 3), -2, 2) ARRAY<INT>
--> [2, 3]
SELECT sort_array(array(1, 2), false);
--> sort_array(array(1, 2), false) ARRAY<INT>
--> [2, 1]
SELECT get(array(1), 3);
--> get(array(1), 3) INT
--> NULL
SELECT map_contains_key(map(1, 'a'), 1);
--> map_contains_key(map(1, a), 1) BOOLEAN
--> true
SELECT map_keys(map(1, 'a'));
--> map_keys(map(1, a)) ARRAY<INT>
--> [1]
SELECT count(x), count(*), sum(x), avg(x), min(x), max(x), stddev(x), stddev_pop(x), variance(x), var_pop(x), skewness(x), kurtosis(x), first(x), last(x), any_value(x), mode(x), median(x), percentile(x, 0.5), percentile(x, array(0.25, 0.75)), percentile_approx(x, 0.5), approx_percentile(x, array(0.5, 0.9), 100), approx_count_distinct(x) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> count(x) BIGINT, count(1) BIGINT, sum(x) BIGINT, avg(x) DOUBLE, min(x) INT, max(x) INT, stddev(x) DOUBLE, stddev_pop(x) DOUBLE, variance(x) DOUBLE, var_pop(x) DOUBLE, skewness(x) DOUBLE, kurtosis(x) DOUBLE, first(x) INT, last(x) INT, any_value(x) INT, mode(x) INT, median(x) DOUBLE, percentile(x, 0.5, 1) DOUBLE, percentile(x, array(0.25, 0.75), 1) ARRAY<DOUBLE>, percentile_approx(x, 0.5, 10000) INT, approx_percentile(x, array(0.5, 0.9), 100) ARRAY<INT>, approx_count_distinct(x) BIGINT
--> 4|5|10|2.5|1|5|1.7320508075688772|1.4999999999999998|2.9999999999999996|2.2499999999999996|0.8888888888888888|-0.8148148148148149|1|NULL|1|2|2.0|2.0|[1.75, 2.75]|2|[2, 5]|3
SELECT count(x) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> count(x) BIGINT
--> 4
SELECT count(*) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> count(1) BIGINT
--> 5
SELECT sum(x) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> sum(x) BIGINT
--> 10
SELECT avg(x) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> avg(x) DOUBLE
--> 2.5
SELECT min(x) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> min(x) INT
--> 1
SELECT max(x) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> max(x) INT
--> 5
SELECT stddev(x) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> stddev(x) DOUBLE
--> 1.7320508075688772
SELECT stddev_pop(x) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> stddev_pop(x) DOUBLE
--> 1.4999999999999998
SELECT variance(x) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> variance(x) DOUBLE
--> 2.9999999999999996
SELECT var_pop(x) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> var_pop(x) DOUBLE
--> 2.2499999999999996
SELECT skewness(x) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> skewness(x) DOUBLE
--> 0.8888888888888888
SELECT kurtosis(x) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> kurtosis(x) DOUBLE
--> -0.8148148148148149
SELECT first(x) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> first(x) INT
--> 1
SELECT last(x) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> last(x) INT
--> NULL
SELECT any_value(x) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> any_value(x) INT
--> 1
SELECT mode(x) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> mode(x) INT
--> 2
SELECT median(x) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> median(x) DOUBLE
--> 2.0
SELECT percentile(x, 0.5) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> percentile(x, 0.5, 1) DOUBLE
--> 2.0
SELECT percentile(x, array(0.25, 0.75)) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> percentile(x, array(0.25, 0.75), 1) ARRAY<DOUBLE>
--> [1.75, 2.75]
SELECT percentile_approx(x, 0.5) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> percentile_approx(x, 0.5, 10000) INT
--> 2
SELECT approx_percentile(x, array(0.5, 0.9), 100) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> approx_percentile(x, array(0.5, 0.9), 100) ARRAY<INT>
--> [2, 5]
SELECT approx_count_distinct(x) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> approx_count_distinct(x) BIGINT
--> 3
SELECT collect_list(x) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> collect_list(x) ARRAY<INT>
--> [1, 2, 2, 5]
SELECT sort_array(collect_set(x)) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> sort_array(collect_set(x), true) ARRAY<INT>
--> [1, 2, 5]
SELECT array_agg(x) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> collect_list(x) ARRAY<INT>
--> [1, 2, 2, 5]
SELECT bit_and(x) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> bit_and(x) INT
--> 0
SELECT bit_or(x) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> bit_or(x) INT
--> 7
SELECT bit_xor(x) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> bit_xor(x) INT
--> 4
SELECT bool_and(x > 0) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> bool_and((x > 0)) BOOLEAN
--> true
SELECT bool_or(x > 4) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> bool_or((x > 4)) BOOLEAN
--> true
SELECT every(x > 0) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> every((x > 0)) BOOLEAN
--> true
SELECT some(x > 4) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> some((x > 4)) BOOLEAN
--> true
SELECT any(x > 4) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> any((x > 4)) BOOLEAN
--> true
SELECT count_if(x > 1) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> count_if((x > 1)) BIGINT
--> 3
SELECT max_by(x, -x) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> max_by(x, (- x)) INT
--> 1
SELECT min_by(x, -x) FROM VALUES (1), (2), (2), (5), (NULL) AS t(x);
--> min_by(x, (- x)) INT
--> 5
SELECT listagg(x, ',') FROM VALUES ('a'), ('b'), ('a'), (NULL) AS t(x);
--> listagg(x, ,) STRING
--> a,b,a
SELECT corr(x, y) FROM VALUES (1, 2), (2, 3), (3, 5), (NULL, 1) AS t(x, y);
--> corr(x, y) DOUBLE
--> 0.9819805060619659
SELECT covar_pop(x, y) FROM VALUES (1, 2), (2, 3), (3, 5), (NULL, 1) AS t(x, y);
--> covar_pop(x, y) DOUBLE
--> 1.0
SELECT covar_samp(x, y) FROM VALUES (1, 2), (2, 3), (3, 5), (NULL, 1) AS t(x, y);
--> covar_samp(x, y) DOUBLE
--> 1.5
SELECT sum(DISTINCT x) FROM VALUES (1), (10), (20), (NULL) AS t(x);
--> sum(DISTINCT x) BIGINT
--> 31
SELECT count(DISTINCT x) FROM VALUES (1), (10), (20), (NULL) AS t(x);
--> count(DISTINCT x) BIGINT
--> 3
SELECT first_value(x) FROM VALUES (1), (10), (20), (NULL) AS t(x);
--> first_value(x) INT
--> 1
SELECT sum(x), avg(x), max(x) FROM VALUES (CAST(1.5 AS DECIMAL(10,2))), (2.25) AS t(x);
--> sum(x) DECIMAL(20,2), avg(x) DECIMAL(14,6), max(x) DECIMAL(10,2)
--> 3.75|1.875000|2.25
SELECT sum(x) FROM VALUES (CAST(1.5 AS DECIMAL(10,2))), (2.25) AS t(x);
--> sum(x) DECIMAL(20,2)
--> 3.75
SELECT avg(x) FROM VALUES (CAST(1.5 AS DECIMAL(10,2))), (2.25) AS t(x);
--> avg(x) DECIMAL(14,6)
--> 1.875000
SELECT max(x) FROM VALUES (CAST(1.5 AS DECIMAL(10,2))), (2.25) AS t(x);
--> max(x) DECIMAL(10,2)
--> 2.25
SELECT grouping(a), a, count(*) FROM VALUES (1), (2) AS t(a) GROUP BY CUBE(a) ORDER BY 1, 2;
--> grouping(a) TINYINT, a INT, count(1) BIGINT
--> 0|1|1
--> 0|2|1
--> 1|NULL|2
SELECT localtimestamp() IS NOT NULL;
--> (localtimestamp() IS NOT NULL) BOOLEAN
--> true
SELECT CAST(1.5 AS INT), CAST(-1.5 AS INT), CAST('1.5' AS DECIMAL(10,1)), CAST(true AS INT), CAST('t' AS BOOLEAN), CAST(0 AS BOOLEAN), CAST(1 AS STRING), CAST(1.0D AS STRING), CAST(1e20D AS STRING), CAST(1e-5D AS STRING), CAST(123456789.123F AS STRING), CAST(DATE '2020-01-01' AS STRING), CAST(TIMESTAMP '2020-01-01 00:00:00.5' AS STRING), CAST('2020-01-01 10:00' AS TIMESTAMP), CAST('2020-1-1' AS DATE), CAST('  5 ' AS INT), CAST(X'41' AS STRING), CAST('a' AS BINARY), CAST(1 AS DECIMAL(5,2)), CAST(array(1, 2) AS ARRAY<STRING>), CAST(map(1, 2) AS MAP<STRING, STRING>), CAST(struct(1, 2) AS STRUCT<a: STRING, b: INT>), CAST(array(1, NULL) AS STRING), CAST(map('a', 1) AS STRING), CAST(struct(1, 'b') AS STRING), CAST(1700000000 AS TIMESTAMP), CAST(TIMESTAMP '1970-01-01 00:00:01' AS BIGINT), CAST(TIMESTAMP '1970-01-01 00:00:01' AS DATE), CAST(9.99 AS DECIMAL(2,1)), CAST('NaN' AS DOUBLE), CAST('inf' AS FLOAT);
--! NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION
SELECT CAST(1.5 AS INT);
--> CAST(1.5 AS INT) INT
--> 1
SELECT CAST(-1.5 AS INT);
--> CAST(-1.5 AS INT) INT
--> -1
SELECT CAST('1.5' AS DECIMAL(10,1));
--> CAST(1.5 AS DECIMAL(10,1)) DECIMAL(10,1)
--> 1.5
SELECT CAST(true AS INT);
--> CAST(true AS INT) INT
--> 1
SELECT CAST('t' AS BOOLEAN);
--> CAST(t AS BOOLEAN) BOOLEAN
--> true
SELECT CAST(0 AS BOOLEAN);
--> CAST(0 AS BOOLEAN) BOOLEAN
--> false
SELECT CAST(1 AS STRING);
--> CAST(1 AS STRING) STRING
--> 1
SELECT CAST(1.0D AS STRING);
--> CAST(1.0 AS STRING) STRING
--> 1.0
SELECT CAST(1e20D AS STRING);
--> CAST(1.0E20 AS STRING) STRING
--> 1.0E20
SELECT CAST(1e-5D AS STRING);
--> CAST(1.0E-5 AS STRING) STRING
--> 1.0E-5
SELECT CAST(DATE '2020-01-01' AS STRING);
--> CAST(DATE '2020-01-01' AS STRING) STRING
--> 2020-01-01
SELECT CAST(TIMESTAMP '2020-01-01 00:00:00.5' AS STRING);
--> CAST(TIMESTAMP '2020-01-01 00:00:00.5' AS STRING) STRING
--> 2020-01-01 00:00:00.5
SELECT CAST('2020-01-01 10:00' AS TIMESTAMP);
--> CAST(2020-01-01 10:00 AS TIMESTAMP) TIMESTAMP
--> 2020-01-01 10:00:00
SELECT CAST('2020-1-1' AS DATE);
--> CAST(2020-1-1 AS DATE) DATE
--> 2020-01-01
SELECT CAST('  5 ' AS INT);
--> CAST(  5  AS INT) INT
--> 5
SELECT CAST(X'41' AS STRING);
--> CAST(X'41' AS STRING) STRING
--> A
SELECT CAST('a' AS BINARY);
--> CAST(a AS BINARY) BINARY
--> a
SELECT CAST(1 AS DECIMAL(5,2));
--> CAST(1 AS DECIMAL(5,2)) DECIMAL(5,2)
--> 1.00
SELECT CAST(array(1, NULL) AS STRING);
--> CAST(array(1, NULL) AS STRING) STRING
--> [1, null]
SELECT CAST(map('a', 1) AS STRING);
--> CAST(map(a, 1) AS STRING) STRING
--> {a -> 1}
SELECT CAST(struct(1, 'b') AS STRING);
--> CAST(struct(1, b) AS STRING) STRING
--> {1, b}
SELECT CAST(1700000000 AS TIMESTAMP);
--> CAST(1700000000 AS TIMESTAMP) TIMESTAMP
--> 2023-11-14 22:13:20
SELECT CAST(TIMESTAMP '1970-01-01 00:00:01' AS BIGINT);
--> CAST(TIMESTAMP '1970-01-01 00:00:01' AS BIGINT) BIGINT
--> 1
SELECT CAST(TIMESTAMP '1970-01-01 00:00:01' AS DATE);
--> CAST(TIMESTAMP '1970-01-01 00:00:01' AS DATE) DATE
--> 1970-01-01
SELECT CAST(9.99 AS DECIMAL(2,1));
--! NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION
SELECT CAST('NaN' AS DOUBLE);
--> CAST(NaN AS DOUBLE) DOUBLE
--> NaN
SELECT CAST('inf' AS FLOAT);
--> CAST(inf AS FLOAT) FLOAT
--> Infinity
SELECT 1 + 1.5, 1 + 1.5D, 1.5 * 2.25, 10.0 / 3, CAST(1 AS DECIMAL(38,10)) * CAST(2 AS DECIMAL(38,10)), 1 / 3, 1.0 / 3.0, 5 / 2, 1 = 1.0, '1' = 1, '1' + 1, 1 || 'a', 2 > '1', true AND NULL, NULL OR true, NOT NULL, 1 <=> NULL, 'a' < 'b', DATE '2020-01-01' < '2020-01-02', 0.1 + 0.2, 0.1D + 0.2D, 1e400, 5 % 2.5, -7 % 3, pmod(-7, 3), mod(7, 3), 7 div 2, -7 div 2;
--! INVALID_NUMERIC_LITERAL_RANGE
SELECT 1 + 1.5;
--> (1 + 1.5) DECIMAL(3,1)
--> 2.5
SELECT 1 + 1.5D;
--> (1 + 1.5) DOUBLE
--> 2.5
SELECT 1.5 * 2.25;
--> (1.5 * 2.25) DECIMAL(6,3)
--> 3.375
SELECT 10.0 / 3;
--> (10.0 / 3) DECIMAL(8,6)
--> 3.333333
SELECT CAST(1 AS DECIMAL(38,10)) * CAST(2 AS DECIMAL(38,10));
--> (CAST(1 AS DECIMAL(38,10)) * CAST(2 AS DECIMAL(38,10))) DECIMAL(38,6)
--> 2.000000
SELECT 1 / 3;
--> (1 / 3) DOUBLE
--> 0.3333333333333333
SELECT 1.0 / 3.0;
--> (1.0 / 3.0) DECIMAL(8,6)
--> 0.333333
SELECT 5 / 2;
--> (5 / 2) DOUBLE
--> 2.5
SELECT 1 = 1.0;
--> (1 = 1.0) BOOLEAN
--> true
SELECT '1' = 1;
--> (1 = 1) BOOLEAN
--> true
SELECT '1' + 1;
--> (1 + 1) BIGINT
--> 2
SELECT 1 || 'a';
--> concat(1, a) STRING
--> 1a
SELECT 2 > '1';
--> (2 > 1) BOOLEAN
--> true
SELECT true AND NULL;
--> (true AND NULL) BOOLEAN
--> NULL
SELECT NULL OR true;
--> (NULL OR true) BOOLEAN
--> true
SELECT NOT NULL;
--> (NOT NULL) BOOLEAN
--> NULL
SELECT 1 <=> NULL;
--> (1 <=> NULL) BOOLEAN
--> false
SELECT 'a' < 'b';
--> (a < b) BOOLEAN
--> true
SELECT DATE '2020-01-01' < '2020-01-02';
--> (DATE '2020-01-01' < 2020-01-02) BOOLEAN
--> true
SELECT 0.1 + 0.2;
--> (0.1 + 0.2) DECIMAL(2,1)
--> 0.3
SELECT 0.1D + 0.2D;
--> (0.1 + 0.2) DOUBLE
--> 0.30000000000000004
SELECT 1e400;
--! INVALID_NUMERIC_LITERAL_RANGE
SELECT 5 % 2.5;
--> (5 % 2.5) DECIMAL(2,1)
--> 0.0
SELECT -7 % 3;
--> (-7 % 3) INT
--> -1
SELECT pmod(-7, 3);
--> pmod(-7, 3) INT
--> 2
SELECT mod(7, 3);
--> mod(7, 3) INT
--> 1
SELECT 7 div 2;
--> (7 div 2) BIGINT
--> 3
SELECT -7 div 2;
--> (-7 div 2) BIGINT
--> -3
SELECT factorial(5);
--> factorial(5) BIGINT
--> 120
SELECT rint(2.5);
--> rint(2.5) DOUBLE
--> 2.0
SELECT sign(0);
--> sign(0) DOUBLE
--> 0.0
SELECT signum(-2.5);
--> SIGNUM(-2.5) DOUBLE
--> -1.0
SELECT greatest(1, NULL);
--> greatest(1, NULL) INT
--> 1
SELECT e() > 2.7;
--> (E() > 2.7) BOOLEAN
--> true
SELECT try_divide(5, 2);
--> try_divide(5, 2) DOUBLE
--> 2.5
SELECT bigint(5);
--> 5 BIGINT
--> 5
SELECT int('7');
--> 7 INT
--> 7
SELECT string(5);
--> 5 STRING
--> 5
SELECT double(1);
--> 1 DOUBLE
--> 1.0
SELECT float(1.5);
--> 1.5 FLOAT
--> 1.5
SELECT boolean(1);
--> 1 BOOLEAN
--> true
SELECT date('2020-01-01');
--> 2020-01-01 DATE
--> 2020-01-01
SELECT timestamp('2020-01-01');
--> 2020-01-01 TIMESTAMP
--> 2020-01-01 00:00:00
SELECT decimal(5);
--> 5 DECIMAL(10,0)
--> 5
SELECT binary('a');
--> a BINARY
--> a
SELECT tinyint(1);
--> 1 TINYINT
--> 1
SELECT smallint(2);
--> 2 SMALLINT
--> 2
SELECT raise_error('boom');
--! USER_RAISED_EXCEPTION
SELECT window.start, window.end, count(*) FROM VALUES (TIMESTAMP '2020-01-01 00:01:00'), (TIMESTAMP '2020-01-01 00:06:00') AS t(ts) GROUP BY window(ts, '5 minutes') ORDER BY 1;
--> start TIMESTAMP, end TIMESTAMP, count(1) BIGINT
--> 2020-01-01 00:00:00|2020-01-01 00:05:00|1
--> 2020-01-01 00:05:00|2020-01-01 00:10:00|1
SELECT session_window.start, session_window.end, count(*) FROM VALUES (TIMESTAMP '2020-01-01 00:01:00'), (TIMESTAMP '2020-01-01 00:02:00'), (TIMESTAMP '2020-01-01 00:16:00') AS t(ts) GROUP BY session_window(ts, '5 minutes') ORDER BY 1;
--> start TIMESTAMP, end TIMESTAMP, count(1) BIGINT
--> 2020-01-01 00:01:00|2020-01-01 00:07:00|2
--> 2020-01-01 00:16:00|2020-01-01 00:21:00|1
SELECT a.b FROM (SELECT named_struct('b', 1, 'c', array(7)) a, map('k', 'v') m);
--> b INT
--> 1
SELECT m['k'] FROM (SELECT named_struct('b', 1, 'c', array(7)) a, map('k', 'v') m);
--> m[k] STRING
--> v
SELECT a.* FROM (SELECT named_struct('b', 1, 'c', array(7)) a, map('k', 'v') m);
--> b INT, c ARRAY<INT>
--> 1|[7]
