SELECT boolean('true');
--> true BOOLEAN
--> true
SELECT int('1');
--> 1 INT
--> 1
SELECT double('1');
--> 1 DOUBLE
--> 1.0
SELECT binary('1');
--> 1 BINARY
--> 1
SELECT power(2.5,3);
--> POWER(2.5, 3) DOUBLE
--> 15.625
SELECT rint(2.5);
--> rint(2.5) DOUBLE
--> 2.0
SELECT negative(5);
--> negative(5) INT
--> -5
SELECT 7.0/2;
--> (7.0 / 2) DECIMAL(7,6)
--> 3.500000
SELECT try_add(2147483647,1);
--> try_add(2147483647, 1) INT
--> NULL
SELECT factorial(21);
--> factorial(21) BIGINT
--> NULL
SELECT 1 & 3;
--> (1 & 3) INT
--> 1
SELECT 5 | 2;
--> (5 | 2) INT
--> 7
SELECT radians(180);
--> RADIANS(180) DOUBLE
--> 3.141592653589793
SELECT sec(1);
--> SEC(1) DOUBLE
--> 1.8508157176809255
SELECT pi();
--> PI() DOUBLE
--> 3.141592653589793
SELECT printf('%5d|%-5d|%05d',42,42,42);
--> printf(%5d|%-5d|%05d, 42, 42, 42) STRING
-->    42|42   |00042
SELECT printf('%,d',1234567);
--> printf(%,d, 1234567) STRING
--> 1,234,567
SELECT format_string('abc');
--> format_string(abc) STRING
--> abc
SELECT substring('Spark',0);
--> substring(Spark, 0, 2147483647) STRING
--> Spark
SELECT right('Spark',3);
--> right(Spark, 3) STRING
--> ark
SELECT lpad('hi',5,'?');
--> lpad(hi, 5, ?) STRING
--> ???hi
SELECT locate('b','abcb',3);
--> locate(b, abcb, 3) INT
--> 4
SELECT instr('abc','c');
--> instr(abc, c) INT
--> 3
SELECT split('a,b,c',',');
--> split(a,b,c, ,, -1) ARRAY<STRING>
--> [a, b, c]
SELECT split_part('11.12.13','.',-1);
--> split_part(11.12.13, ., -1) STRING
--> 13
SELECT split_part('a','',1);
--> split_part(a, , 1) STRING
--> a
SELECT substring_index('a','',1);
--> substring_index(a, , 1) STRING
--> 
SELECT mask('AbCD123-','Q','q','d','o');
--> mask(AbCD123-, Q, q, d, o) STRING
--> QqQQdddo
SELECT luhn_check('79927398713');
--> luhn_check(79927398713) BOOLEAN
--> true
SELECT levenshtein('kitten','sitting');
--> levenshtein(kitten, sitting) INT
--> 3
SELECT soundex('');
--> soundex() STRING
--> 
SELECT repeat('a',3);
--> repeat(a, 3) STRING
--> aaa
SELECT concat();
--> concat() STRING
--> 
SELECT concat_ws(',');
--> concat_ws(,) STRING
--> 
SELECT elt(3,'a','b');
--! INVALID_ARRAY_INDEX
SELECT ascii('é');
--> ascii(é) INT
--> 233
SELECT btrim('xxaxx','x');
--> btrim(xxaxx, x) STRING
--> a
SELECT upper('aß');
--> upper(aß) STRING
--> ASS
SELECT char_length('a');
--> char_length(a) INT
--> 1
SELECT replace('abc','b');
--> replace(abc, b, ) STRING
--> ac
SELECT reverse('abc');
--> reverse(abc) STRING
--> cba
SELECT endswith('abc',null);
--> endswith(abc, NULL) BOOLEAN
--> NULL
SELECT sentences('Hi there! Good morning.');
--> sentences(Hi there! Good morning., , ) ARRAY<ARRAY<STRING>>
--> [[Hi, there], [Good, morning]]
SELECT to_binary('YQ==','base64');
--> to_binary(YQ==, base64) BINARY
--> a
SELECT encode('abc','utf-8');
--> encode(abc, utf-8) BINARY
--> abc
SELECT decode(2,1,'a');
--> decode(2, 1, a) STRING
--> NULL
SELECT parse_url('http://spark.apache.org/path?query=1','QUERY','query');
--> parse_url(http://spark.apache.org/path?query=1, QUERY, query) STRING
--> 1
SELECT parse_url('http://u:p@h:80/p?q=1#r','FILE');
--> parse_url(http://u:p@h:80/p?q=1#r, FILE) STRING
--> /p?q=1
SELECT parse_url('http://h/p a','HOST');
--! INVALID_URL
SELECT url_decode('a+b%26');
--> url_decode(a+b%26) STRING
--> a b&
SELECT is_valid_utf8(x'61');
--> is_valid_utf8(X'61') BOOLEAN
--> true
SELECT md5('Spark');
--> md5(Spark) STRING
--> 8cde774d6f7333752ed72cacddb05126
SELECT sha2('Spark',224);
--> sha2(Spark, 224) STRING
--> dbeab94971678d36af2195851c0f7485775a2a7c60073d62fc04549c
SELECT sha2('Spark',1);
--> sha2(Spark, 1) STRING
--> NULL
SELECT hash(null);
--> hash(NULL) INT
--> 42
SELECT 1Y;
--> 1 TINYINT
--> 1
SELECT 1.5F;
--> 1.5 FLOAT
--> 1.5
SELECT 1.5e2;
--> 150.0 DOUBLE
--> 150.0
SELECT 128Y;
--! INVALID_NUMERIC_LITERAL_RANGE
SELECT 2147483648;
--> 2147483648 BIGINT
--> 2147483648
SELECT "x";
--> x STRING
--> x
SELECT '\u0041';
--> A STRING
--> A
SELECT typeof(1.5);
--> typeof(1.5) STRING
--> decimal(2,1)
SELECT size('a');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT nullif(1,1);
--> nullif(1, 1) INT
--> NULL
SELECT ifnull(null,2);
--> ifnull(NULL, 2) INT
--> 2
SELECT zeroifnull(null);
--> zeroifnull(NULL) INT
--> 0
SELECT case when 1=1 then 'a' end;
--> CASE WHEN (1 = 1) THEN a END STRING
--> a
SELECT isnotnull(1);
--> (1 IS NOT NULL) BOOLEAN
--> true
SELECT 1 between 0 and 2;
--> between(1, 0, 2) BOOLEAN
--> true
SELECT not true;
--> (NOT true) BOOLEAN
--> false
SELECT true xor false;
--! PARSE_SYNTAX_ERROR
SELECT '1' + '2';
--! DATATYPE_MISMATCH.BINARY_OP_WRONG_TYPE
SELECT 1 = true;
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT 1 != 2;
--> (NOT (1 = 2)) BOOLEAN
--> true
SELECT abs(1,2);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT upper(1);
--> upper(1) STRING
--> 1
SELECT 1.0/0;
--! DIVIDE_BY_ZERO
SELECT 2147483647+1;
--! ARITHMETIC_OVERFLOW
SELECT -(-2147483648);
--! ARITHMETIC_OVERFLOW
SELECT 1.5+'a';
--! CAST_INVALID_INPUT
SELECT raise_error('x');
--! USER_RAISED_EXCEPTION
SELECT assert_true(false,'msg');
--! USER_RAISED_EXCEPTION
SELECT size(1);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT nvl(1);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT decode(1);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT sha2('a');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT translate('a','b');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT nvl2(1,2), coalesce();
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT left(12345, 2), lpad(7, 3, 0);
--> left(12345, 2) STRING, lpad(7, 3, 0) STRING
--> 12|007
SELECT 1 = '1', '1' < 2, 'a' = 1;
--! CAST_INVALID_INPUT
SELECT crc32('a'), md5(''), sha1('abc'), sha2('abc', 512);
--> crc32(a) BIGINT, md5() STRING, sha1(abc) STRING, sha2(abc, 512) STRING
--> 3904355907|d41d8cd98f00b204e9800998ecf8427e|a9993e364706816aba3e25717850c26c9cd0d89d|ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f
SELECT ! false;
--> (NOT false) BOOLEAN
--> true
SELECT 2L / 2L;
--> (2 / 2) DOUBLE
--> 1.0
SELECT 1 < NULL;
--> (1 < NULL) BOOLEAN
--> NULL
SELECT 1.0 <= '1';
--> (1.0 <= 1) BOOLEAN
--> true
SELECT 1 <=> '1';
--> (1 <=> 1) BOOLEAN
--> true
SELECT 2 = 2;
--> (2 = 2) BOOLEAN
--> true
SELECT 2 == 2;
--> (2 = 2) BOOLEAN
--> true
SELECT NULL == NULL;
--> (NULL = NULL) BOOLEAN
--> NULL
SELECT 2 >= 1;
--> (2 >= 1) BOOLEAN
--> true
SELECT 4 >> 1;
--> (4 >> 1) INT
--> 2
SELECT acos(1);
--> ACOS(1) DOUBLE
--> 0.0
SELECT acosh(0);
--> ACOSH(0) DOUBLE
--> NaN
SELECT true and NULL;
--> (true AND NULL) BOOLEAN
--> NULL
SELECT ascii(2);
--> ascii(2) INT
--> 50
SELECT asinh(0);
--> ASINH(0) DOUBLE
--> 0.0
SELECT atan2(0, 0);
--> ATAN2(0, 0) DOUBLE
--> 0.0
SELECT base64('Spark SQL');
--> base64(Spark SQL) STRING
--> U3BhcmsgU1FM
SELECT btrim('    SparkSQL   ');
--> btrim(    SparkSQL   ) STRING
--> SparkSQL
SELECT btrim(encode('SSparkSQLS', 'utf-8'), encode('SL', 'utf-8'));
--> btrim(encode(SSparkSQLS, utf-8), encode(SL, utf-8)) STRING
--> parkSQ
SELECT char_length('Spark SQL ');
--> char_length(Spark SQL ) INT
--> 10
SELECT CHARACTER_LENGTH('Spark SQL ');
--> character_length(Spark SQL ) INT
--> 10
SELECT coalesce(NULL, 1, NULL);
--> coalesce(NULL, 1, NULL) INT
--> 1
SELECT concat_ws('s');
--> concat_ws(s) STRING
--> 
SELECT contains('Spark SQL', 'Spark');
--> contains(Spark SQL, Spark) BOOLEAN
--> true
SELECT contains(x'537061726b2053514c', x'537061726b');
--> contains(X'537061726B2053514C', X'537061726B') BOOLEAN
--> true
SELECT decode(encode('abc', 'utf-8'), 'utf-8');
--> decode(encode(abc, utf-8), utf-8) STRING
--> abc
SELECT decode(6, 1, 'Southlake', 2, 'San Francisco', 3, 'New Jersey', 4, 'Seattle');
--> decode(6, 1, Southlake, 2, San Francisco, 3, New Jersey, 4, Seattle) STRING
--> NULL
SELECT elt(1, 'scala', 'java');
--> elt(1, scala, java) STRING
--> scala
SELECT endswith('Spark SQL', 'SQL');
--> endswith(Spark SQL, SQL) BOOLEAN
--> true
SELECT endswith(x'537061726b2053514c', x'537061726b');
--> endswith(X'537061726B2053514C', X'537061726B') BOOLEAN
--> false
SELECT equal_null(1, '11');
--> equal_null(1, 11) BOOLEAN
--> false
SELECT equal_null(NULL, NULL);
--> equal_null(NULL, NULL) BOOLEAN
--> true
SELECT if(1 < 2, 'a', 'b');
--> (IF((1 < 2), a, b)) STRING
--> a
SELECT instr('SparkSQL', 'SQL');
--> instr(SparkSQL, SQL) INT
--> 6
SELECT is_valid_utf8('Spark');
--> is_valid_utf8(Spark) BOOLEAN
--> true
SELECT jaro_winkler_similarity('kitten', 'sitting');
--> jaro_winkler_similarity(kitten, sitting) DOUBLE
--> 0.746031746031746
SELECT left('Spark SQL', 3);
--> left(Spark SQL, 3) STRING
--> Spa
SELECT len(x'537061726b2053514c');
--> len(X'537061726B2053514C') INT
--> 9
SELECT levenshtein('kitten', 'sitting');
--> levenshtein(kitten, sitting) INT
--> 3
SELECT locate('bar', 'foobarbar');
--> locate(bar, foobarbar, 1) INT
--> 4
SELECT lower('SparkSql');
--> lower(SparkSql) STRING
--> sparksql
SELECT lpad('hi', 5);
--> lpad(hi, 5,  ) STRING
-->    hi
SELECT make_valid_utf8('Spark');
--> make_valid_utf8(Spark) STRING
--> Spark
SELECT mask('abcd-EFGH-8765-4321', 'Q');
--> mask(abcd-EFGH-8765-4321, Q, x, n, NULL) STRING
--> xxxx-QQQQ-nnnn-nnnn
SELECT mask('AbCD123-@$#', 'Q', 'q', 'd');
--> mask(AbCD123-@$#, Q, q, d, NULL) STRING
--> QqQQddd-@$#
SELECT mask('AbCD123-@$#', NULL, NULL, 'd', 'o');
--> mask(AbCD123-@$#, NULL, NULL, d, o) STRING
--> AbCDdddoooo
SELECT mask(NULL);
--> mask(NULL, X, x, n, NULL) STRING
--> NULL
SELECT negative(1);
--> negative(1) INT
--> -1
SELECT nullif(2, 2);
--> nullif(2, 2) INT
--> NULL
SELECT octet_length('Spark SQL');
--> octet_length(Spark SQL) INT
--> 9
SELECT false or false;
--> (false OR false) BOOLEAN
--> false
SELECT overlay('Spark SQL' PLACING '_' FROM 6);
--> overlay(Spark SQL, _, 6, -1) STRING
--> Spark_SQL
SELECT overlay('Spark SQL' PLACING 'tructured' FROM 2 FOR 4);
--> overlay(Spark SQL, tructured, 2, 4) STRING
--> Structured SQL
SELECT overlay(encode('Spark SQL', 'utf-8') PLACING encode('ANSI ', 'utf-8') FROM 7 FOR 0);
--> overlay(encode(Spark SQL, utf-8), encode(ANSI , utf-8), 7, 0) BINARY
--> Spark ANSI SQL
SELECT parse_url('http://spark.apache.org/path?query=1', 'QUERY');
--> parse_url(http://spark.apache.org/path?query=1, QUERY) STRING
--> query=1
SELECT position('bar', 'foobarbar', 5);
--> position(bar, foobarbar, 5) INT
--> 7
SELECT power(2, 3);
--> POWER(2, 3) DOUBLE
--> 8.0
SELECT repeat('123', 2);
--> repeat(123, 2) STRING
--> 123123
