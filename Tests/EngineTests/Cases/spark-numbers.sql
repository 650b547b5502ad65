SELECT log(3);
--> LOG(E(), 3) DOUBLE
--> 1.0986122886681096
SELECT round(2.5);
--> round(2.5, 0) DECIMAL(2,0)
--> 3
SELECT round(25,-1);
--> round(25, -1) INT
--> 30
SELECT bround(3.5);
--> bround(3.5, 0) DECIMAL(2,0)
--> 4
SELECT bround(2.567,2);
--> bround(2.567, 2) DECIMAL(4,2)
--> 2.57
SELECT exp(2.5);
--> EXP(2.5) DOUBLE
--> 12.182493960703473
SELECT exp(-1);
--> EXP(-1) DOUBLE
--> 0.36787944117144233
SELECT ceil(1.2345,1);
--> ceil(1.2345, 1) DECIMAL(3,1)
--> 1.3
SELECT floor(-12345,-3);
--> floor(-12345, -3) DECIMAL(11,0)
--> -13000
SELECT ceil(12345,-2);
--> ceil(12345, -2) DECIMAL(11,0)
--> 12400
SELECT floor('3.5');
--> FLOOR(3.5) BIGINT
--> 3
SELECT ceil(3.14D, 1);
--> ceil(3.14, 1) DECIMAL(17,1)
--> 3.2
SELECT ceil(99.99);
--> CEIL(99.99) DECIMAL(3,0)
--> 100
SELECT mod(7,3);
--> mod(7, 3) INT
--> 1
SELECT 7 div 2;
--> (7 div 2) BIGINT
--> 3
SELECT -7 div 2;
--> (-7 div 2) BIGINT
--> -3
SELECT 7 / 2;
--> (7 / 2) DOUBLE
--> 3.5
SELECT try_mod(3,0);
--> try_mod(3, 0) INT
--> NULL
SELECT pmod(-7.5,2);
--> pmod(-7.5, 2) DECIMAL(2,1)
--> 0.5
SELECT mod(7,0);
--! REMAINDER_BY_ZERO
SELECT conv('100',2,10);
--> conv(100, 2, 10) STRING
--> 4
SELECT conv('9223372036854775807',36,16);
--! ARITHMETIC_OVERFLOW
SELECT conv('11abc',10,16);
--> conv(11abc, 10, 16) STRING
--> B
SELECT hex(-1);
--> hex(-1) STRING
--> FFFFFFFFFFFFFFFF
SELECT unhex('zz');
--> unhex(zz) BINARY
--> NULL
SELECT shiftleft(1,33);
--> shiftleft(1, 33) INT
--> 2
SELECT shiftrightunsigned(-8,1);
--> shiftrightunsigned(-8, 1) INT
--> 2147483644
SELECT bit_count(true);
--> bit_count(true) INT
--> 1
SELECT bit_get(11,0);
--> bit_get(11, 0) TINYINT
--> 1
SELECT getbit(11,64);
--! INVALID_PARAMETER_VALUE.BIT_POSITION_RANGE
SELECT width_bucket(5.3,0.2,10.6,5);
--> width_bucket(5.3, 0.2, 10.6, 5) BIGINT
--> 3
SELECT least(1,null,-1);
--> least(1, NULL, -1) INT
--> -1
SELECT expm1(0.5);
--> EXPM1(0.5) DOUBLE
--> 0.6487212707001282
SELECT log2(10);
--> LOG2(10) DOUBLE
--> 3.3219280948873626
SELECT format_number(12332.123456, 4);
--> format_number(12332.123456, 4) STRING
--> 12,332.1235
SELECT format_number(1.5,0);
--> format_number(1.5, 0) STRING
--> 2
SELECT format_number(0.125,2);
--> format_number(0.125, 2) STRING
--> 0.12
SELECT format_number(null,2);
--> format_number(NULL, 2) STRING
--> NULL
SELECT format_number(1234567,'#,###.00');
--> format_number(1234567, #,###.00) STRING
--> 1,234,567.00
SELECT format_number(0.5,'0%');
--> format_number(0.5, 0%) STRING
--> 50%
SELECT try_to_number('454', '999');
--> try_to_number(454, 999) DECIMAL(3,0)
--> 454
SELECT try_to_number('454.00', '000.00');
--> try_to_number(454.00, 000.00) DECIMAL(5,2)
--> 454.00
SELECT try_to_number('12,454', '99,999');
--> try_to_number(12,454, 99,999) DECIMAL(5,0)
--> 12454
SELECT try_to_number('$78.12', '$99.99');
--> try_to_number($78.12, $99.99) DECIMAL(4,2)
--> 78.12
SELECT try_to_number('12,454.8-', '99,999.9S');
--> try_to_number(12,454.8-, 99,999.9S) DECIMAL(6,1)
--> -12454.8
SELECT try_to_number('-454', 'S999');
--> try_to_number(-454, S999) DECIMAL(3,0)
--> -454
SELECT try_to_number('454', '99');
--> try_to_number(454, 99) DECIMAL(2,0)
--> NULL
SELECT try_to_number('<123>', '999PR');
--> try_to_number(<123>, 999PR) DECIMAL(3,0)
--> -123
SELECT try_to_number('123-', '999MI');
--> try_to_number(123-, 999MI) DECIMAL(3,0)
--> -123
SELECT try_to_number('4', '999');
--> try_to_number(4, 999) DECIMAL(3,0)
--> 4
SELECT try_to_number('4', '000');
--> try_to_number(4, 000) DECIMAL(3,0)
--> NULL
SELECT try_to_number('.5', '9.9');
--> try_to_number(.5, 9.9) DECIMAL(2,1)
--> 0.5
SELECT try_to_number('00,454', '00,000');
--> try_to_number(00,454, 00,000) DECIMAL(5,0)
--> 454
SELECT try_to_number('1,234,567', '9,999,999');
--> try_to_number(1,234,567, 9,999,999) DECIMAL(7,0)
--> 1234567
SELECT try_to_number('', '999');
--> try_to_number(, 999) DECIMAL(3,0)
--> NULL
SELECT try_to_number('abc', '999');
--> try_to_number(abc, 999) DECIMAL(3,0)
--> NULL
SELECT try_to_number('-12', 'MI99');
--> try_to_number(-12, MI99) DECIMAL(2,0)
--> -12
SELECT try_to_number('+12', 'S99');
--> try_to_number(+12, S99) DECIMAL(2,0)
--> 12
SELECT try_to_number('12.345', '99.999');
--> try_to_number(12.345, 99.999) DECIMAL(5,3)
--> 12.345
SELECT try_to_number(null, '999');
--> try_to_number(NULL, 999) DECIMAL(3,0)
--> NULL
SELECT try_to_number('5', '');
--! INVALID_FORMAT.EMPTY
SELECT try_to_number('5', '99,');
--! INVALID_FORMAT.CONT_THOUSANDS_SEPS
SELECT try_to_number('5', '9.9.9');
--! INVALID_FORMAT.WRONG_NUM_TOKEN
SELECT try_to_number('5', 'x99');
--! INVALID_FORMAT.UNEXPECTED_TOKEN
SELECT try_to_number('34', '99$');
--! INVALID_FORMAT.CUR_MUST_BEFORE_DIGIT
SELECT try_to_number('34,5', '99D9');
--> try_to_number(34,5, 99D9) DECIMAL(3,1)
--> NULL
SELECT try_to_number('34.5', '99D9');
--> try_to_number(34.5, 99D9) DECIMAL(3,1)
--> 34.5
SELECT try_to_number('12,3', '99G9');
--> try_to_number(12,3, 99G9) DECIMAL(3,0)
--> 123
SELECT to_char(454.00, '000D00');
--> to_char(454.00, 000D00) STRING
--> 454.00
SELECT to_char(78.12, '$99.99');
--> to_char(78.12, $99.99) STRING
--> $78.12
SELECT to_char(12454.8, '99G999D9S');
--> to_char(12454.8, 99G999D9S) STRING
--> 12,454.8+
SELECT to_char(45, '999');
--> to_char(45, 999) STRING
-->  45
SELECT to_char(0, '999');
--> to_char(0, 999) STRING
-->    
SELECT to_char(0.5, '99.99');
--> to_char(0.5, 99.99) STRING
-->  0.50
SELECT to_char(-5, 'S99');
--> to_char(-5, S99) STRING
-->  -5
SELECT to_char(-5, 'MI99');
--> to_char(-5, MI99) STRING
-->  -5
SELECT to_char(-5, '99MI');
--> to_char(-5, 99MI) STRING
-->  5-
SELECT to_char(-5, '99PR');
--> to_char(-5, 99PR) STRING
-->  <5>
SELECT to_char(1234.56, '9,999.9');
--> to_char(1234.56, 9,999.9) STRING
--> # ###.#
SELECT to_char(45, '$999');
--> to_char(45, $999) STRING
--> $ 45
SELECT to_char(-45, 'S$999');
--> to_char(-45, S$999) STRING
--> -$ 45
SELECT to_char(123.456, '999.999');
--> to_char(123.456, 999.999) STRING
--> 123.456
SELECT to_char(1e5, '999999');
--> to_char(100000.0, 999999) STRING
--> 100000
SELECT to_char(12, '0,099');
--> to_char(12, 0,099) STRING
--> 0,012
SELECT to_char(-12, '9,999S');
--> to_char(-12, 9,999S) STRING
-->    12-
SELECT to_char('a', '99');
--! CAST_INVALID_INPUT
SELECT regexp('abc','b');
--> REGEXP(abc, b) BOOLEAN
--> true
SELECT regexp_extract('100-200','(\\d+)-(\\d+)',1);
--> regexp_extract(100-200, (\d+)-(\d+), 1) STRING
--> 100
SELECT regexp_extract('100-200','(\\d+)',5);
--! INVALID_PARAMETER_VALUE.REGEX_GROUP_INDEX
SELECT regexp_extract_all('100-200, 300-400','(\\d+)-(\\d+)');
--> regexp_extract_all(100-200, 300-400, (\d+)-(\d+), 1) ARRAY<STRING>
--> [100, 300]
SELECT regexp_count('abcabc','b');
--> regexp_count(abcabc, b) INT
--> 2
SELECT regexp_instr('abcb','(b)',1);
--> regexp_instr(abcb, (b), 1) INT
--> 2
SELECT regexp_substr('abc','x');
--> regexp_substr(abc, x) STRING
--> NULL
SELECT regexp_replace('abcb','b','X',3);
--> regexp_replace(abcb, b, X, 3) STRING
--> abcX
SELECT regexp_replace('a','(','b');
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT try_to_binary('zz','hex');
--> try_to_binary(zz, hex) BINARY
--> NULL
SELECT hex(encode('a','utf-16be'));
--> hex(encode(a, utf-16be)) STRING
--> 0061
SELECT explode(map(1,2));
--> key INT, value INT
--> 1|2
SELECT explode_outer(array());
--> col VOID
--> NULL
SELECT 1 + 'a';
--! CAST_INVALID_INPUT
SELECT mode(a) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> mode(a) INT
--> 2
SELECT bit_and(a) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> bit_and(a) INT
--> 0
SELECT bit_xor(a) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> bit_xor(a) INT
--> 2
SELECT mode() within group (order by s desc) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> mode() WITHIN GROUP (ORDER BY s) STRING
--> a
SELECT bitmap_bucket_number(123);
--> bitmap_bucket_number(123) BIGINT
--> 1
SELECT round('a');
--! CAST_INVALID_INPUT
SELECT sqrt(-1);
--> SQRT(-1) DOUBLE
--> NaN
SELECT 1 div 0;
--! DIVIDE_BY_ZERO
SELECT to_number('1');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT conv('a',1);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT bround(1,2,3);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT hex(substring(x'616263', 2)), hex(left(x'616263',1));
--> hex(substring(X'616263', 2, 2147483647)) STRING, hex(left(X'616263', 1)) STRING
--> 6263|61
SELECT to_char(0,'9'), to_char(0,'0'), to_char(0,'9.9'), to_char(0.0,'99.00'), to_char(0.1,'99.99'), to_char(0.1,'00.99');
--> to_char(0, 9) STRING, to_char(0, 0) STRING, to_char(0, 9.9) STRING, to_char(0.0, 99.00) STRING, to_char(0.1, 99.99) STRING, to_char(0.1, 00.99) STRING
-->  |0|0.0| 0.00| 0.10|00.10
SELECT to_char(5,'999PR'), to_char(-5,'999PR'), to_char(5,'S999'), to_char(5,'999S'), to_char(5,'MI999'), to_char(-5,'MI999');
--> to_char(5, 999PR) STRING, to_char(-5, 999PR) STRING, to_char(5, S999) STRING, to_char(5, 999S) STRING, to_char(5, MI999) STRING, to_char(-5, MI999) STRING
-->   5  |  <5>|  +5|  5+|   5|  -5
SELECT round(127Y,-2), round(1.5,null);
--> round(127, -2) TINYINT, round(1.5, NULL) DECIMAL(2,0)
--> 100|NULL
SELECT hex(encode('aé', 'US-ASCII')), hex(encode('a','utf-16le')), hex(encode('a','utf-32'));
--! MALFORMED_CHARACTER_CODING
SELECT bit_count(255), bit_and(x), bit_or(x), bit_xor(x) FROM VALUES (3),(5) t(x) GROUP BY 1;
--> bit_count(255) INT, bit_and(x) INT, bit_or(x) INT, bit_xor(x) INT
--> 8|1|7|6
SELECT MOD(2, 1.8);
--> mod(2, 1.8) DECIMAL(2,1)
--> 0.2
SELECT 1 + 2;
--> (1 + 2) INT
--> 3
SELECT 3 / 2;
--> (3 / 2) DOUBLE
--> 1.5
SELECT shiftright(4, 1);
--> shiftright(4, 1) INT
--> 2
SELECT bin(13);
--> bin(13) STRING
--> 1101
SELECT bit_count(0);
--> bit_count(0) INT
--> 0
SELECT bit_get(11, 2);
--> bit_get(11, 2) TINYINT
--> 0
SELECT bit_length(x'537061726b2053514c');
--> bit_length(X'537061726B2053514C') INT
--> 72
SELECT bit_xor(col) FROM VALUES (3), (5) AS tab(col);
--> bit_xor(col) INT
--> 6
SELECT bitmap_bucket_number(0);
--> bitmap_bucket_number(0) BIGINT
--> 0
SELECT substring(hex(bitmap_construct_agg(bitmap_bit_position(col))), 0, 6) FROM VALUES (1), (1), (1) AS tab(col);
--> substring(hex(bitmap_construct_agg(bitmap_bit_position(col))), 0, 6) STRING
--> 010000
SELECT bround(25, -1);
--> bround(25, -1) INT
--> 20
SELECT ceil(5);
--> CEIL(5) BIGINT
--> 5
SELECT ceil(3.1411, -3);
--> ceil(3.1411, -3) DECIMAL(4,0)
--> 1000
SELECT ceiling(5);
--> ceiling(5) BIGINT
--> 5
SELECT ceiling(3.1411, -3);
--> ceiling(3.1411, -3) DECIMAL(4,0)
--> 1000
SELECT conv(-10, 16, -10);
--> conv(-10, 16, -10) STRING
--> -16
SELECT exp(0);
--> EXP(0) DOUBLE
--> 1.0
SELECT explode(collection => array(10, 20));
--> col INT
--> 10
--> 20
SELECT explode_outer(collection => array(10, 20));
--> col INT
--> 10
--> 20
SELECT floor(-0.1);
--> FLOOR(-0.1) DECIMAL(1,0)
--> -1
SELECT floor(3.1411, 3);
--> floor(3.1411, 3) DECIMAL(5,3)
--> 3.141
SELECT getbit(11, 0);
--> getbit(11, 0) TINYINT
--> 1
SELECT greatest(10, 9, 2, 4, 3);
--> greatest(10, 9, 2, 4, 3) INT
--> 10
SELECT hex('Spark SQL');
--> hex(Spark SQL) STRING
--> 537061726B2053514C
SELECT log(10, 100);
--> LOG(10, 100) DOUBLE
--> 2.0
SELECT log1p(0);
--> LOG1P(0) DOUBLE
--> 0.0
SELECT hex(lpad(unhex('aabb'), 5, unhex('1122')));
--> hex(lpad(unhex(aabb), 5, unhex(1122))) STRING
--> 112211AABB
SELECT mode(col) FROM VALUES (0), (10), (10), (null), (null), (null) AS tab(col);
--> mode(col) INT
--> 10
SELECT mode() WITHIN GROUP (ORDER BY col) FROM VALUES (0), (10), (10), (20), (20) AS tab(col);
--> mode() WITHIN GROUP (ORDER BY col DESC) INT
--> 10
SELECT pmod(10, 3);
--> pmod(10, 3) INT
--> 1
SELECT posexplode(array(10,20));
--> pos INT, col INT
--> 0|10
--> 1|20
SELECT posexplode_outer(array(10,20));
--> pos INT, col INT
--> 0|10
--> 1|20
