CREATE TABLE int4_t (f1 INT) USING parquet;
INSERT INTO int4_t VALUES (trim('   0  ')), (trim('123456  ')), (trim('    -123456')), (trim('2147483647')), (trim('-2147483647'));
--! INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST
INSERT INTO int4_t VALUES ('34.5');
--! INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST
INSERT INTO int4_t VALUES (int('-2147483648'));
INSERT INTO int4_t VALUES (1000000000000);
--! CAST_OVERFLOW_IN_TABLE_INSERT
SELECT '' AS five, * FROM int4_t;
--> five STRING, f1 INT
--> |-2147483648
SELECT i.f1, i.f1 * smallint('2') AS x FROM int4_t i WHERE abs(f1) < 1073741824 ORDER BY 1;
--! ARITHMETIC_OVERFLOW
SELECT i.f1, i.f1 * 2 AS x FROM int4_t i;
--! ARITHMETIC_OVERFLOW
SELECT i.f1, i.f1 / 2 AS x, i.f1 DIV 2, i.f1 % 7 FROM int4_t i ORDER BY f1;
--> f1 INT, x DOUBLE, (f1 div 2) BIGINT, (f1 % 7) INT
--> -2147483648|-1.073741824E9|-1073741824|-2
SELECT -2 + 3 AS one, 4 - 2 AS two, 2 - -1 AS three, 2 - -2 AS four, - - 5 AS five, +-6 AS six;
--> one INT, two INT, three INT, four INT, five INT, six INT
--> 1|2|3|4|5|-6
SELECT 4! AS x;
--! PARSE_SYNTAX_ERROR
SELECT smallint('2') * smallint('2') = smallint('16') / smallint('4') AS tr, int('1000') < int('999') AS fa;
--> tr BOOLEAN, fa BOOLEAN
--> true|false
SELECT 1 + 1 + 1 + 1 + 1 AS ten, 2 + 2 / 2 AS three, (2 + 2) / 2 AS two, 2 * 3 - 4 % 3;
--> ten INT, three DOUBLE, two DOUBLE, ((2 * 3) - (4 % 3)) INT
--> 5|3.0|2.0|5
CREATE TABLE f8 (f1 DOUBLE) USING parquet;
INSERT INTO f8 VALUES (double('0.0')), (double('1004.30')), (double('-34.84')), (double('1.2345678901234e+200')), (double('1.2345678901234e-200'));
SELECT double('10e400'), double('-10e400'), double('10e-400');
--> 10e400 DOUBLE, -10e400 DOUBLE, 10e-400 DOUBLE
--> Infinity|-Infinity|0.0
SELECT double('     NaN'), double('nan'), double('   infinity '), double('-INFINiTY   ');
-->      NaN DOUBLE, nan DOUBLE,    infinity  DOUBLE, -INFINiTY    DOUBLE
--> NaN|NaN|Infinity|-Infinity
SELECT double('N A N');
--! CAST_INVALID_INPUT
SELECT double('NaN x');
--! CAST_INVALID_INPUT
SELECT double(' INFINITY    x');
--! CAST_INVALID_INPUT
SELECT double('Infinity') + 100.0, double('Infinity') / double('Infinity'), double('NaN') / double('NaN');
--> (Infinity + 100.0) DOUBLE, (Infinity / Infinity) DOUBLE, (NaN / NaN) DOUBLE
--> Infinity|NaN|NaN
SELECT double(decimal('nan'));
--! CAST_INVALID_INPUT
SELECT f.f1, f.f1 * '-10' AS x FROM f8 f WHERE f.f1 > '0.0' ORDER BY 1;
--> f1 DOUBLE, x DOUBLE
--> 1.2345678901234E-200|-1.2345678901234E-199
--> 1004.3|-10043.0
--> 1.2345678901234E200|-1.2345678901234E201
SELECT f.f1, trunc(f.f1) FROM f8 f;
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT f.f1, round(f.f1) AS r, ceil(f.f1) AS c, floor(f.f1) fl, sign(f.f1) s FROM f8 f WHERE abs(f1) < 1e10 ORDER BY 1;
--> f1 DOUBLE, r DOUBLE, c BIGINT, fl BIGINT, s DOUBLE
--> -34.84|-35.0|-34|-35|-1.0
--> 0.0|0.0|0|0|0.0
--> 1.2345678901234E-200|0.0|1|0|1.0
--> 1004.3|1004.0|1005|1004|1.0
SELECT f.f1, exp(ln(f.f1)) AS e FROM f8 f WHERE f.f1 > '0.0' AND f1 < 1e10 ORDER BY 1;
--> f1 DOUBLE, e DOUBLE
--> 1.2345678901234E-200|1.2345678901233948E-200
--> 1004.3|1004.3000000000004
SELECT ceiling(f1), floor(f1) FROM f8 WHERE f1 = double('1.2345678901234e+200');
--! ARITHMETIC_OVERFLOW
SELECT sqrt(double('64')), double('64') AS six4, power(double('144'), double('0.5')), cbrt(double('27'));
--> SQRT(64) DOUBLE, six4 DOUBLE, POWER(144, 0.5) DOUBLE, CBRT(27) DOUBLE
--> 8.0|64.0|12.0|3.0
SELECT bigint(double('9223372036854775807'));
--> 9223372036854775807 BIGINT
--> 9223372036854775807
SELECT bigint(double('-9223372036854775808.0')), bigint(double('-9223372036854775000')), int(double('2147483647.4')), smallint(double('32767.6')) ;
--> -9223372036854775808.0 BIGINT, -9223372036854775000 BIGINT, 2147483647.4 INT, 32767.6 SMALLINT
--> -9223372036854775808|-9223372036854774784|2147483647|32767
SELECT int(double('2147483648'));
--! CAST_OVERFLOW
SELECT smallint(double('32768'));
--! CAST_OVERFLOW
CREATE OR REPLACE TEMPORARY VIEW bt AS SELECT * FROM VALUES (true, 't'), (false, 'f'), (NULL, 'n') AS v(b, s);
SELECT boolean('t') OR boolean('f') AS tr, boolean('t') AND boolean('f') AS fa, NOT boolean('f') AS nt, boolean('t') = boolean('f') AS eq, boolean('t') <> boolean('f') AS ne, boolean('t') > boolean('f') AS gt;
--> tr BOOLEAN, fa BOOLEAN, nt BOOLEAN, eq BOOLEAN, ne BOOLEAN, gt BOOLEAN
--> true|false|true|false|true|true
SELECT boolean('test') AS err;
--! CAST_INVALID_INPUT
SELECT boolean('  tru e ');
--! CAST_INVALID_INPUT
SELECT boolean(''), 1;
--! CAST_INVALID_INPUT
SELECT boolean('yeah');
--! CAST_INVALID_INPUT
SELECT boolean('off');
--! CAST_INVALID_INPUT
SELECT boolean('y'), boolean('no'), boolean('0'), boolean('  FALSE ');
--> y BOOLEAN, no BOOLEAN, 0 BOOLEAN,   FALSE  BOOLEAN
--> true|false|false|false
SELECT b, b IS TRUE AS it, b IS NOT TRUE AS nt, b IS FALSE AS f, b IS NOT FALSE AS nf, b IS UNKNOWN AS u, b IS NOT UNKNOWN AS nu, b IS NULL FROM bt ORDER BY s;
--> b BOOLEAN, it BOOLEAN, nt BOOLEAN, f BOOLEAN, nf BOOLEAN, u BOOLEAN, nu BOOLEAN, (b IS NULL) BOOLEAN
--> false|false|true|true|false|false|true|false
--> NULL|false|true|false|true|true|false|true
--> true|true|false|false|true|false|true|false
SELECT b1.b, b2.b, b1.b AND b2.b AS a, b1.b OR b2.b AS o, b1.b <=> b2.b AS e, b1.b = b2.b AS q, b1.b < b2.b l FROM bt b1, bt b2 ORDER BY b1.s, b2.s;
--> b BOOLEAN, b BOOLEAN, a BOOLEAN, o BOOLEAN, e BOOLEAN, q BOOLEAN, l BOOLEAN
--> false|false|false|false|true|true|false
--> false|NULL|false|NULL|false|NULL|NULL
--> false|true|false|true|false|false|true
--> NULL|false|false|NULL|false|NULL|NULL
--> NULL|NULL|NULL|NULL|true|NULL|NULL
--> NULL|true|NULL|true|false|NULL|NULL
--> true|false|false|true|false|false|false
--> true|NULL|NULL|true|false|NULL|NULL
--> true|true|true|true|true|true|false
SELECT istrue(b), isnotdistinct(b, true) FROM bt;
--! UNRESOLVED_ROUTINE
SELECT b IS DISTINCT FROM true, b IS NOT DISTINCT FROM NULL FROM bt ORDER BY s;
--> (NOT (b <=> true)) BOOLEAN, (b <=> NULL) BOOLEAN
--> true|false
--> true|true
--> false|false
SELECT string(boolean('true')) AS a, string(false), int(true), boolean(0), boolean(-5), boolean(0.0D);
--> a STRING, false STRING, true INT, 0 BOOLEAN, -5 BOOLEAN, 0.0 BOOLEAN
--> true|false|1|false|true|false
CREATE TABLE text_t (f1 STRING) USING parquet;
INSERT INTO text_t VALUES ('doh!'), ('hi de ho neighbor'), ('it''s'), ("dou\"ble"), (''), (NULL), ('   ');
SELECT '' AS two, * FROM text_t ORDER BY f1;
--> two STRING, f1 STRING
--> |NULL
--> |
--> |   
--> |doh!
--> |dou"ble
--> |hi de ho neighbor
--> |it's
SELECT string('this is a text string') = string('this is a text string') AS t, string('a') = string('a ') AS f;
--> t BOOLEAN, f BOOLEAN
--> true|false
SELECT length(42), concat('foo', 42), 'four: ' || 2 + 2, 'four: ' || (2 + 2);
--! CAST_INVALID_INPUT
SELECT 3 || 4.0, 'a' || NULL || 'b', concat_ws('#', 1, 'x', NULL, date('2010-03-09')), concat_ws(',', 10, 20, NULL, 30), concat_ws('', 10, 20), concat_ws(NULL, 10, 20) IS NULL, reverse('abcde'), left('ahoj', 2), right('ahoj', -5), left('ahoj', 100);
--> concat(3, 4.0) STRING, concat(concat(a, NULL), b) STRING, concat_ws(#, 1, x, NULL, 2010-03-09) STRING, concat_ws(,, 10, 20, NULL, 30) STRING, concat_ws(, 10, 20) STRING, (concat_ws(NULL, 10, 20) IS NULL) BOOLEAN, reverse(abcde) STRING, left(ahoj, 2) STRING, right(ahoj, -5) STRING, left(ahoj, 100) STRING
--> 34.0|NULL|1#x#2010-03-09|10,20,30|1020|true|edcba|ah||ahoj
SELECT i, left('ahoj', i), right('ahoj', i) FROM range(-5, 6) t(i) ORDER BY i;
--> i BIGINT, left(ahoj, i) STRING, right(ahoj, i) STRING
--> -5||
--> -4||
--> -3||
--> -2||
--> -1||
--> 0||
--> 1|a|j
--> 2|ah|oj
--> 3|aho|hoj
--> 4|ahoj|ahoj
--> 5|ahoj|ahoj
SELECT format_string(NULL), format_string('Hello %s', NULL), format_string('%1$s %3$s', 1, 2, 3), format_string('%-10s|', 'Hello'), format_string('%%'), format_string('>>%10s<<', 'x');
--> format_string(NULL) STRING, format_string(Hello %s, NULL) STRING, format_string(%1$s %3$s, 1, 2, 3) STRING, format_string(%-10s|, Hello) STRING, format_string(%%) STRING, format_string(>>%10s<<, x) STRING
--> NULL|Hello null|1 3|Hello     ||%|>>         x<<
SELECT format_string('%0$s', 'Hello');
--! INVALID_PARAMETER_VALUE.ZERO_INDEX
SELECT format_string('%d %s %e', 5, 'x', 1.5D), format_string('%,d', 1234567), format_string('%08.3f', 3.14159D), format_string('%c', 65), format_string('%b', true), format_string('%x %X %o', 255, 255, 8);
--> format_string(%d %s %e, 5, x, 1.5) STRING, format_string(%,d, 1234567) STRING, format_string(%08.3f, 3.14159) STRING, format_string(%c, 65) STRING, format_string(%b, true) STRING, format_string(%x %X %o, 255, 255, 8) STRING
--> 5 x 1.500000e+00|1,234,567|0003.142|A|true|ff FF 10
SELECT initcap('hi THOMAS'), upper('xYz'), lower('XyZ'), lpad('hi', 5, 'xy'), rpad('hi', 5, ''), trim('trim', 'tm'), replace('abc', '', 'x'), replace('abcabc', 'b'), split_part('a~@~b', '~@~', 2), strpos('high', 'ig'), substr('alphabet', 3, 2), to_hex(255), md5('');
--! UNRESOLVED_ROUTINE
SELECT replace('abcabc', 'b'), substr('alphabet', 3, 2), substr('alphabet', -3), substr('alphabet', 0), substr('alphabet', 3, -1), substr('alphabet', 20), repeat('Pg', 4), repeat('a', 0), repeat('a', -1), translate('12345', '143', 'ax'), chr(0) = '', ascii(''), encode('x', 'utf-8'), bit_length('abc'), octet_length('jose');
--> replace(abcabc, b, ) STRING, substr(alphabet, 3, 2) STRING, substr(alphabet, -3, 2147483647) STRING, substr(alphabet, 0, 2147483647) STRING, substr(alphabet, 3, -1) STRING, substr(alphabet, 20, 2147483647) STRING, repeat(Pg, 4) STRING, repeat(a, 0) STRING, repeat(a, -1) STRING, translate(12345, 143, ax) STRING, (chr(0) = ) BOOLEAN, ascii() INT, encode(x, utf-8) BINARY, bit_length(abc) INT, octet_length(jose) INT
--> acac|ph|bet|alphabet|||PgPgPgPg|||a2x5|false|0|x|24|4
SELECT position('4' IN '1234567890') = '4' AS four, position('5' IN '1234567890') = '5' AS five, overlay('yabadoo' PLACING 'daba' FROM 5), overlay('babosa' PLACING 'ubb' FROM 2 FOR 4), trim(BOTH FROM '  bunch o blanks  ') = 'bunch o blanks';
--> four BOOLEAN, five BOOLEAN, overlay(yabadoo, daba, 5, -1) STRING, overlay(babosa, ubb, 2, 4) STRING, (trim(  bunch o blanks  ) = bunch o blanks) BOOLEAN
--> true|true|yabadaba|bubba|true
SELECT 'hawkeye' LIKE 'h%' AS t, 'hawkeye' NOT LIKE 'h%' AS f, 'hawkeye' LIKE 'H%', 'indio' LIKE 'in__o', 'h%' LIKE 'h#%' ESCAPE '#', 'i_dio' LIKE 'i$_d_o' ESCAPE '$', 'foo' LIKE '_%', 'jack' LIKE '%____%', 'maca' LIKE 'm%aca' ESCAPE '%';
--! INVALID_FORMAT.ESC_IN_THE_MIDDLE
SELECT 'maca' LIKE 'm%aca' ESCAPE '%' AS t;
--! INVALID_FORMAT.ESC_IN_THE_MIDDLE
SELECT 'a_c' LIKE 'a/_c' ESCAPE '/', '' LIKE '', '' LIKE '%', NULL LIKE 'a', 'a' LIKE NULL, 'a\nb' LIKE 'a%b', 'a\\b' LIKE 'a\\\\b';
--> a_c LIKE a/_c ESCAPE '/' BOOLEAN,  LIKE  BOOLEAN,  LIKE % BOOLEAN, NULL LIKE a BOOLEAN, a LIKE NULL BOOLEAN, a\nb LIKE a%b BOOLEAN, a\b LIKE a\\b BOOLEAN
--> true|true|true|NULL|NULL|true|true
SELECT interval '1 day' = interval '24 hours', interval 1 month > interval 29 day;
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT timestamp '2001-02-16 20:38:40' + interval '7' day - interval '3' hour AS t, date '2001-02-16' - interval '2' month AS d, date_trunc('week', timestamp '2004-02-29 15:44:17.71393') AS w, date '2000-02-29' - date '1999-02-28', timestamp '2001-01-01 12:00' - date '2001-01-01';
--> t TIMESTAMP, d DATE, w TIMESTAMP, (DATE '2000-02-29' - DATE '1999-02-28') INTERVAL DAY, (TIMESTAMP '2001-01-01 12:00:00' - DATE '2001-01-01') INTERVAL DAY TO SECOND
--> 2001-02-23 17:38:40|2000-12-16|2004-02-23 00:00:00|INTERVAL '366' DAY|INTERVAL '0 12:00:00' DAY TO SECOND
SELECT date '1999-01-08', date '1999-01-18', date '99-01-08', date '1999-Jan-08';
--! INVALID_TYPED_LITERAL
SELECT date '1999 01 08';
--! INVALID_TYPED_LITERAL
SELECT date('January 8, 1999');
--! CAST_INVALID_INPUT
SELECT extract(year from date '2001-02-16'), extract(decade from date '2001-02-16');
--! INVALID_EXTRACT_FIELD
SELECT extract(millennium from now());
--! INVALID_EXTRACT_FIELD
SELECT extract(week from date '2020-08-11'), extract(dow from date '2020-08-16'), extract(isodow from date '2020-08-16'), extract(quarter from date '2020-08-11'), extract(doy from date '2020-08-11');
--! INVALID_EXTRACT_FIELD
SELECT extract(microseconds from timestamp '2011-11-11 11:11:11');
--! INVALID_EXTRACT_FIELD
SELECT make_date(2013, 7, 15), make_date(-44, 3, 15), make_date(0, 1, 1);
--> make_date(2013, 7, 15) DATE, make_date(-44, 3, 15) DATE, make_date(0, 1, 1) DATE
--> 2013-07-15|-0044-03-15|0000-01-01
SELECT make_date(2013, 13, 1);
--! DATETIME_FIELD_OUT_OF_BOUNDS.WITHOUT_SUGGESTION
SELECT make_date(2013, 11, -1);
--! DATETIME_FIELD_OUT_OF_BOUNDS.WITHOUT_SUGGESTION
CREATE TABLE case_t (i INT, f DOUBLE) USING parquet;
CREATE TABLE case2_t (i INT, j INT) USING parquet;
INSERT INTO case_t VALUES (1, 10.1), (2, 20.2), (3, -30.3), (4, NULL);
INSERT INTO case2_t VALUES (1, -1), (2, -2), (3, -3), (2, -4), (1, NULL), (NULL, -6);
SELECT '3' AS one, CASE WHEN 1 < 2 THEN 3 END AS simple_when, CASE WHEN 1 > 2 THEN 3 END AS d, CASE WHEN 1 < 2 THEN 3 ELSE 4 END;
--> one STRING, simple_when INT, d INT, CASE WHEN (1 < 2) THEN 3 ELSE 4 END INT
--> 3|3|NULL|3
SELECT '7' AS none, CASE WHEN rand() < 0 THEN 1 END AS null_on_no_matches;
--> none STRING, null_on_no_matches INT
--> 7|NULL
SELECT CASE 1 WHEN 0 THEN 1 / 0 WHEN 1 THEN 1 ELSE 2 / 0 END, CASE WHEN 1 = 0 THEN 1 / 0 WHEN 1 = 1 THEN 1 ELSE 2 / 0 END;
--> CASE WHEN (1 = 0) THEN (1 / 0) WHEN (1 = 1) THEN 1 ELSE (2 / 0) END DOUBLE, CASE WHEN (1 = 0) THEN (1 / 0) WHEN (1 = 1) THEN 1 ELSE (2 / 0) END DOUBLE
--> 1.0|1.0
SELECT CASE i WHEN 0 THEN 1 / 0 ELSE i END FROM case_t ORDER BY 1;
--> CASE WHEN (i = 0) THEN (1 / 0) ELSE i END DOUBLE
--> 1.0
--> 2.0
--> 3.0
--> 4.0
SELECT CASE WHEN i > 100 THEN 1 / 0 ELSE 0 END FROM case_t;
--> CASE WHEN (i > 100) THEN (1 / 0) ELSE 0 END DOUBLE
--> 0.0
--> 0.0
--> 0.0
--> 0.0
SELECT CASE 'a' WHEN 'a' THEN 1 ELSE 2 END, CASE NULL WHEN NULL THEN 'y' ELSE 'n' END;
--> CASE WHEN (a = a) THEN 1 ELSE 2 END INT, CASE WHEN (NULL = NULL) THEN y ELSE n END STRING
--> 1|n
SELECT CASE WHEN i >= 3 THEN i END AS `>= 3 or Null` FROM case_t ORDER BY 1;
--> >= 3 or Null INT
--> NULL
--> NULL
--> 3
--> 4
SELECT CASE WHEN i < 0 THEN 'small' WHEN i = 0 THEN 'zero' WHEN i = 2 THEN 'two' ELSE i END AS c FROM case_t;
--! CAST_INVALID_INPUT
SELECT * FROM case_t WHERE coalesce(f, i) = 4;
--> i INT, f DOUBLE
--> 4|NULL
SELECT * FROM case_t WHERE nullif(f, i) = 2;
--> i INT, f DOUBLE
SELECT coalesce(a.f, b.i, b.j) FROM case_t a, case2_t b ORDER BY 1;
--> coalesce(f, i, j) DOUBLE
--> -30.3
--> -30.3
--> -30.3
--> -30.3
--> -30.3
--> -30.3
--> -6.0
--> 1.0
--> 1.0
--> 2.0
--> 2.0
--> 3.0
--> 10.1
--> 10.1
--> 10.1
--> 10.1
--> 10.1
--> 10.1
--> 20.2
--> 20.2
--> 20.2
--> 20.2
--> 20.2
--> 20.2
SELECT '' AS five, nullif(a.i, b.i) AS x, nullif(b.i, 4) AS y FROM case_t a, case2_t b ORDER BY 2, 3;
--> five STRING, x INT, y INT
--> |NULL|1
--> |NULL|1
--> |NULL|2
--> |NULL|2
--> |NULL|3
--> |1|NULL
--> |1|2
--> |1|2
--> |1|3
--> |2|NULL
--> |2|1
--> |2|1
--> |2|3
--> |3|NULL
--> |3|1
--> |3|1
--> |3|2
--> |3|2
--> |4|NULL
--> |4|1
--> |4|1
--> |4|2
--> |4|2
--> |4|3
SELECT * FROM case_t a, case2_t b WHERE coalesce(f, b.i) = 2;
--> i INT, f DOUBLE, i INT, j INT
--> 4|NULL|2|-2
--> 4|NULL|2|-4
SELECT CASE CASE volfoo() WHEN 'x' THEN 1 END WHEN 1 THEN 2 END;
--! UNRESOLVED_ROUTINE
SELECT avg(a) AS x, sum(b) y, stddev_pop(b) FROM VALUES (1, 2.5F), (56, 7.8F), (100, 99.097F), (0, 0.09561F), (42, 324.78F) AS t(a, b);
--> x DOUBLE, y DOUBLE, stddev_pop(b) DOUBLE
--> 39.8|434.27260909229517|124.62008055121406
SELECT stddev_pop(decimal('1.0')), stddev_samp(decimal('3.0')), var_pop(float('inf')), var_samp(double('nan')), sum(decimal(NULL)), avg(float(NULL)), avg(int(null)), sum(null);
--> stddev_pop(1.0) DOUBLE, stddev_samp(3.0) DOUBLE, var_pop(inf) DOUBLE, var_samp(nan) DOUBLE, sum(NULL) DECIMAL(20,0), avg(NULL) DOUBLE, avg(NULL) DOUBLE, sum(NULL) DOUBLE
--> 0.0|NULL|NaN|NULL|NULL|NULL|NULL|NULL
SELECT sum(double('nan')), avg(double('inf')), avg(decimal('99999999.5')), sum(int(2147483647)) FROM range(3);
--> sum(nan) DOUBLE, avg(inf) DOUBLE, avg(99999999.5) DECIMAL(14,4), sum(2147483647) BIGINT
--> NaN|Infinity|100000000.0000|6442450941
SELECT var_pop(x), var_samp(x), corr(x, x), regr_r2(x, x) FROM VALUES (100000003D), (100000004D), (100000006D), (100000007D) AS v(x);
--> var_pop(x) DOUBLE, var_samp(x) DOUBLE, corr(x, x) DOUBLE, regr_r2(x, x) DOUBLE
--> 2.5000000049670534|3.3333333399560714|1.0|1.0
SELECT avg(x), var_pop(x) FROM VALUES (double('7000000000005')), (7000000000007D) AS v(x);
--> avg(x) DOUBLE, var_pop(x) DOUBLE
--> 7.000000000006E12|1.0
SELECT count(four) AS cnt, count(DISTINCT four) FROM (SELECT id % 4 AS four FROM range(20));
--> cnt BIGINT, count(DISTINCT four) BIGINT
--> 20|4
SELECT ten, count(*), sum(four) FROM (SELECT id % 4 four, id % 10 ten FROM range(100)) GROUP BY ten ORDER BY ten;
--> ten BIGINT, count(1) BIGINT, sum(four) BIGINT
--> 0|10|10
--> 1|10|20
--> 2|10|10
--> 3|10|20
--> 4|10|10
--> 5|10|20
--> 6|10|10
--> 7|10|20
--> 8|10|10
--> 9|10|20
SELECT ten, sum(DISTINCT four) AS s FROM (SELECT id % 4 four, id % 10 ten FROM range(100)) a GROUP BY ten HAVING EXISTS (SELECT 1 FROM range(5) b WHERE sum(DISTINCT a.four) = b.id) ORDER BY ten;
--> ten BIGINT, s BIGINT
--> 0|2
--> 1|4
--> 2|2
--> 3|4
--> 4|2
--> 5|4
--> 6|2
--> 7|4
--> 8|2
--> 9|4
SELECT max((SELECT max(i.id) FROM range(3) i WHERE i.id = o.id)) FROM range(5) o;
--> max(scalarsubquery(id)) BIGINT
--> 2
SELECT bit_and(i), bit_or(i), bit_xor(i) FROM VALUES (1Y), (3Y), (7Y) AS t(i);
--> bit_and(i) TINYINT, bit_or(i) TINYINT, bit_xor(i) TINYINT
--> 1|7|5
SELECT bool_and(b), bool_or(b), every(NOT b), some(b) FROM bt;
--> bool_and(b) BOOLEAN, bool_or(b) BOOLEAN, every((NOT b)) BOOLEAN, some(b) BOOLEAN
--> false|true|false|true
SELECT min(s), max(s), count(s) FROM bt WHERE s > 'z';
--> min(s) STRING, max(s) STRING, count(s) BIGINT
--> NULL|NULL|0
DROP TABLE int4_t;
DROP TABLE f8;
DROP TABLE text_t;
DROP TABLE case_t;
DROP TABLE case2_t;
