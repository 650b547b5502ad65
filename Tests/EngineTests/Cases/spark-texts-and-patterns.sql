-- Texts: escapes, patterns, regular expressions, sentences and forms of numbers.
SELECT r'a\nb', R"c\td", r'it''s';
--> a\nb STRING, c\td STRING, its STRING
--> a\nb|c\td|its
SELECT '''', "\"", '', "";
--> ' STRING, " STRING,  STRING,  STRING
--> '|"||
SELECT b'101';
--! UNSUPPORTED_TYPED_LITERAL
SELECT concat_ws(',', 'a', NULL, array('b', NULL, 'c'), 'd'), concat_ws(NULL, 'a'), concat_ws(','), concat_ws(',', 1, 2);
--> concat_ws(,, a, NULL, array(b, NULL, c), d) STRING, concat_ws(NULL, a) STRING, concat_ws(,) STRING, concat_ws(,, 1, 2) STRING
--> a,b,c,d|NULL||1,2
SELECT concat_ws(',', array(1, 2));
--> concat_ws(,, array(1, 2)) STRING
--> 1,2
SELECT format_string('%0$s', 1);
--! INVALID_PARAMETER_VALUE.ZERO_INDEX
SELECT 'abc' LIKE ANY ('a%', 'z'), 'abc' LIKE ALL ('a%', '%c'), 'abc' NOT LIKE ANY ('a%', 'z'), 'abc' NOT LIKE ALL ('x', 'y'), 'abc' LIKE SOME ('x'), 'abc' ILIKE ANY ('A%'), NULL LIKE ANY ('a'), 'a' LIKE ANY (NULL, 'a'), 'a' LIKE ALL (NULL, 'a'), 'a' LIKE ALL (NULL, 'b');
--> likeany(abc) BOOLEAN, likeall(abc) BOOLEAN, notlikeany(abc) BOOLEAN, notlikeall(abc) BOOLEAN, likeany(abc) BOOLEAN, likeany(lower(abc)) BOOLEAN, likeany(NULL) BOOLEAN, (a LIKE NULL OR a LIKE a) BOOLEAN, (a LIKE NULL AND a LIKE a) BOOLEAN, (a LIKE NULL AND a LIKE b) BOOLEAN
--> true|true|true|true|false|true|NULL|true|NULL|false
SELECT 'a' LIKE ANY ();
--! INVALID_SQL_SYNTAX.EMPTY_QUANTIFIED_PATTERN
SELECT 'a' RLIKE '(';
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT regexp_extract('a', 'a');
--! INVALID_PARAMETER_VALUE.REGEX_GROUP_INDEX
SELECT regexp_replace('abc', 'b', '$1');
--! INVALID_REGEXP_REPLACE
SELECT decode(2, 1, 'a', 2, 'b', 'c'), decode(5, 1, 'a'), decode(NULL, NULL, 'n', 'd'), decode(1, 1, 2);
--> decode(2, 1, a, 2, b, c) STRING, decode(5, 1, a) STRING, decode(NULL, NULL, n, d) STRING, decode(1, 1, 2) BIGINT
--> b|NULL|n|2
SELECT sentences('Hi there! Good morning.'), sentences('a b. c d', 'en', 'US'), sentences(NULL);
--> sentences(Hi there! Good morning., , ) ARRAY<ARRAY<STRING>>, sentences(a b. c d, en, US) ARRAY<ARRAY<STRING>>, sentences(NULL, , ) ARRAY<ARRAY<STRING>>
--> [[Hi, there], [Good, morning]]|[[a, b, c, d]]|NULL
SELECT url_decode('%');
--! CANNOT_DECODE_URL
SELECT to_binary('x', 'hex');
--! CONVERSION_INVALID_INPUT
SELECT to_binary('x', 'foo');
--! DATATYPE_MISMATCH.INVALID_ARG_VALUE
SELECT to_char(x'616263', 'base64'), to_char(x'616263', 'hex'), to_char(x'616263', 'utf-8'), to_char(DATE'2020-02-03', 'yyyy/MM'), to_char(TIMESTAMP'2020-02-03 04:05:06', 'HH:mm');
--> base64(X'616263') STRING, hex(X'616263') STRING, decode(X'616263', utf-8) STRING, date_format(DATE '2020-02-03', yyyy/MM) STRING, date_format(TIMESTAMP '2020-02-03 04:05:06', HH:mm) STRING
--> YWJj|616263|abc|2020/02|04:05
SELECT randstr(-1);
--! DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE
SELECT substring('a', 'b');
--! CAST_INVALID_INPUT
SELECT E'abc';
--! UNSUPPORTED_TYPED_LITERAL
SELECT U&'abc';
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SELECT N'abc';
--! UNSUPPORTED_TYPED_LITERAL
SELECT CAST('a' AS VARCHAR);
--! DATATYPE_MISSING_SIZE
SELECT CAST('a' AS TEXT);
--! UNSUPPORTED_DATATYPE
SELECT CAST('a' AS STRING(5));
--! UNSUPPORTED_DATATYPE
SELECT CAST(1 AS LONG), CAST(1 AS SHORT), CAST(1 AS BYTE), CAST(1 AS REAL), CAST('a' AS CHARACTER(3)), CAST(1 AS DOUBLE PRECISION);
--! PARSE_SYNTAX_ERROR
SELECT CAST(1 AS REAL), typeof(CAST(1 AS REAL)), typeof(CAST(1 AS LONG)), typeof(CAST('a' AS CHARACTER(3)));
--> CAST(1 AS FLOAT) FLOAT, typeof(CAST(1 AS FLOAT)) STRING, typeof(CAST(1 AS BIGINT)) STRING, typeof(CAST(a AS STRING)) STRING
--> 1.0|float|bigint|string
