-- Which collation a text has that a function gives, what functions do with collated texts, and which refuse them.
SELECT upper('aB' COLLATE UTF8_LCASE) AS v, typeof(upper('aB' COLLATE UTF8_LCASE)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> AB|string collate UTF8_LCASE
SELECT lower('aB' COLLATE UTF8_LCASE) AS v, typeof(lower('aB' COLLATE UTF8_LCASE)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> ab|string collate UTF8_LCASE
SELECT ucase('aB' COLLATE UTF8_LCASE) AS v, typeof(ucase('aB' COLLATE UTF8_LCASE)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> AB|string collate UTF8_LCASE
SELECT lcase('aB' COLLATE UTF8_LCASE) AS v, typeof(lcase('aB' COLLATE UTF8_LCASE)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> ab|string collate UTF8_LCASE
SELECT initcap('aB' COLLATE UTF8_LCASE) AS v, typeof(initcap('aB' COLLATE UTF8_LCASE)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> Ab|string collate UTF8_LCASE
SELECT trim('aB' COLLATE UTF8_LCASE) AS v, typeof(trim('aB' COLLATE UTF8_LCASE)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> aB|string collate UTF8_LCASE
SELECT ltrim('aB' COLLATE UTF8_LCASE) AS v, typeof(ltrim('aB' COLLATE UTF8_LCASE)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> aB|string collate UTF8_LCASE
SELECT rtrim('aB' COLLATE UTF8_LCASE) AS v, typeof(rtrim('aB' COLLATE UTF8_LCASE)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> aB|string collate UTF8_LCASE
SELECT btrim('aB' COLLATE UTF8_LCASE) AS v, typeof(btrim('aB' COLLATE UTF8_LCASE)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> aB|string collate UTF8_LCASE
SELECT btrim('aB' COLLATE UTF8_LCASE, 'A') AS v, typeof(btrim('aB' COLLATE UTF8_LCASE, 'A')) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> B|string collate UTF8_LCASE
SELECT trim(BOTH 'A' FROM 'aB' COLLATE UTF8_LCASE) AS v, typeof(trim(BOTH 'A' FROM 'aB' COLLATE UTF8_LCASE)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> B|string collate UTF8_LCASE
SELECT trim(LEADING 'A' FROM 'aB' COLLATE UTF8_LCASE) AS v, typeof(trim(LEADING 'A' FROM 'aB' COLLATE UTF8_LCASE)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> B|string collate UTF8_LCASE
SELECT trim(TRAILING 'b' FROM 'aB' COLLATE UTF8_LCASE) AS v, typeof(trim(TRAILING 'b' FROM 'aB' COLLATE UTF8_LCASE)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> a|string collate UTF8_LCASE
SELECT substring('aB' COLLATE UTF8_LCASE, 1, 1) AS v, typeof(substring('aB' COLLATE UTF8_LCASE, 1, 1)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> a|string collate UTF8_LCASE
SELECT substr('aB' COLLATE UTF8_LCASE, 2) AS v, typeof(substr('aB' COLLATE UTF8_LCASE, 2)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> B|string collate UTF8_LCASE
SELECT left('aB' COLLATE UTF8_LCASE, 1) AS v, typeof(left('aB' COLLATE UTF8_LCASE, 1)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> a|string collate UTF8_LCASE
SELECT right('aB' COLLATE UTF8_LCASE, 1) AS v, typeof(right('aB' COLLATE UTF8_LCASE, 1)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> B|string collate UTF8_LCASE
SELECT lpad('aB' COLLATE UTF8_LCASE, 4, 'x') AS v, typeof(lpad('aB' COLLATE UTF8_LCASE, 4, 'x')) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> xxaB|string collate UTF8_LCASE
SELECT rpad('aB' COLLATE UTF8_LCASE, 4, 'x') AS v, typeof(rpad('aB' COLLATE UTF8_LCASE, 4, 'x')) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> aBxx|string collate UTF8_LCASE
SELECT repeat('aB' COLLATE UTF8_LCASE, 2) AS v, typeof(repeat('aB' COLLATE UTF8_LCASE, 2)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> aBaB|string collate UTF8_LCASE
SELECT reverse('aB' COLLATE UTF8_LCASE) AS v, typeof(reverse('aB' COLLATE UTF8_LCASE)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> Ba|string collate UTF8_LCASE
SELECT concat('aB' COLLATE UTF8_LCASE, 'c') AS v, typeof(concat('aB' COLLATE UTF8_LCASE, 'c')) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> aBc|string collate UTF8_LCASE
SELECT concat_ws(',', 'aB' COLLATE UTF8_LCASE, 'c') AS v, typeof(concat_ws(',', 'aB' COLLATE UTF8_LCASE, 'c')) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> aB,c|string collate UTF8_LCASE
SELECT concat_ws('-' COLLATE UTF8_LCASE, 'a', 'b') AS v, typeof(concat_ws('-' COLLATE UTF8_LCASE, 'a', 'b')) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> a-b|string collate UTF8_LCASE
SELECT replace('aB' COLLATE UTF8_LCASE, 'b', 'c') AS v, typeof(replace('aB' COLLATE UTF8_LCASE, 'b', 'c')) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> ac|string collate UTF8_LCASE
SELECT replace('aB' COLLATE UTF8_LCASE, 'b') AS v, typeof(replace('aB' COLLATE UTF8_LCASE, 'b')) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> a|string collate UTF8_LCASE
SELECT translate('aB' COLLATE UTF8_LCASE, 'b', 'c') AS v, typeof(translate('aB' COLLATE UTF8_LCASE, 'b', 'c')) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> ac|string collate UTF8_LCASE
SELECT overlay('aB' COLLATE UTF8_LCASE PLACING 'z' FROM 1) AS v, typeof(overlay('aB' COLLATE UTF8_LCASE PLACING 'z' FROM 1)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> zB|string collate UTF8_LCASE
SELECT split_part('aB' COLLATE UTF8_LCASE, 'b', 1) AS v, typeof(split_part('aB' COLLATE UTF8_LCASE, 'b', 1)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> a|string collate UTF8_LCASE
SELECT substring_index('aB' COLLATE UTF8_LCASE, 'b', 1) AS v, typeof(substring_index('aB' COLLATE UTF8_LCASE, 'b', 1)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> a|string collate UTF8_LCASE
SELECT split('aB' COLLATE UTF8_LCASE, 'b') AS v, typeof(split('aB' COLLATE UTF8_LCASE, 'b')) AS t;
--> v ARRAY<STRING COLLATE UTF8_LCASE>, t STRING
--> [a, ]|array<string collate UTF8_LCASE>
SELECT split('aB' COLLATE UTF8_LCASE, 'b', 1) AS v, typeof(split('aB' COLLATE UTF8_LCASE, 'b', 1)) AS t;
--> v ARRAY<STRING COLLATE UTF8_LCASE>, t STRING
--> [aB]|array<string collate UTF8_LCASE>
SELECT regexp_replace('aB' COLLATE UTF8_LCASE, 'b', 'c') AS v, typeof(regexp_replace('aB' COLLATE UTF8_LCASE, 'b', 'c')) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> ac|string collate UTF8_LCASE
SELECT regexp_extract('aB' COLLATE UTF8_LCASE, '(b)', 1) AS v, typeof(regexp_extract('aB' COLLATE UTF8_LCASE, '(b)', 1)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> B|string collate UTF8_LCASE
SELECT regexp_extract_all('aB' COLLATE UTF8_LCASE, '(b)', 1) AS v, typeof(regexp_extract_all('aB' COLLATE UTF8_LCASE, '(b)', 1)) AS t;
--> v ARRAY<STRING COLLATE UTF8_LCASE>, t STRING
--> [B]|array<string collate UTF8_LCASE>
SELECT regexp_substr('aB' COLLATE UTF8_LCASE, 'b') AS v, typeof(regexp_substr('aB' COLLATE UTF8_LCASE, 'b')) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> B|string collate UTF8_LCASE
SELECT regexp_count('aB' COLLATE UTF8_LCASE, 'b') AS v, typeof(regexp_count('aB' COLLATE UTF8_LCASE, 'b')) AS t;
--> v INT, t STRING
--> 1|int
SELECT regexp_instr('aB' COLLATE UTF8_LCASE, 'b') AS v, typeof(regexp_instr('aB' COLLATE UTF8_LCASE, 'b')) AS t;
--> v INT, t STRING
--> 2|int
SELECT regexp_like('aB' COLLATE UTF8_LCASE, 'b') AS v, typeof(regexp_like('aB' COLLATE UTF8_LCASE, 'b')) AS t;
--> v BOOLEAN, t STRING
--> true|boolean
SELECT 'aB' COLLATE UTF8_LCASE RLIKE 'b' AS v, typeof('aB' COLLATE UTF8_LCASE RLIKE 'b') AS t;
--> v BOOLEAN, t STRING
--> true|boolean
SELECT 'aB' COLLATE UTF8_LCASE LIKE '%b' AS v, typeof('aB' COLLATE UTF8_LCASE LIKE '%b') AS t;
--> v BOOLEAN, t STRING
--> true|boolean
SELECT 'aB' COLLATE UTF8_LCASE ILIKE '%b' AS v, typeof('aB' COLLATE UTF8_LCASE ILIKE '%b') AS t;
--> v BOOLEAN, t STRING
--> true|boolean
SELECT 'aB' COLLATE UTF8_LCASE LIKE ALL ('%b') AS v, typeof('aB' COLLATE UTF8_LCASE LIKE ALL ('%b')) AS t;
--> v BOOLEAN, t STRING
--> true|boolean
SELECT 'aB' COLLATE UTF8_LCASE LIKE ANY ('%b') AS v, typeof('aB' COLLATE UTF8_LCASE LIKE ANY ('%b')) AS t;
--> v BOOLEAN, t STRING
--> true|boolean
SELECT contains('aB' COLLATE UTF8_LCASE, 'b') AS v, typeof(contains('aB' COLLATE UTF8_LCASE, 'b')) AS t;
--> v BOOLEAN, t STRING
--> true|boolean
SELECT startswith('aB' COLLATE UTF8_LCASE, 'A') AS v, typeof(startswith('aB' COLLATE UTF8_LCASE, 'A')) AS t;
--> v BOOLEAN, t STRING
--> true|boolean
SELECT endswith('aB' COLLATE UTF8_LCASE, 'b') AS v, typeof(endswith('aB' COLLATE UTF8_LCASE, 'b')) AS t;
--> v BOOLEAN, t STRING
--> true|boolean
SELECT instr('aB' COLLATE UTF8_LCASE, 'b') AS v, typeof(instr('aB' COLLATE UTF8_LCASE, 'b')) AS t;
--> v INT, t STRING
--> 2|int
SELECT locate('b', 'aB' COLLATE UTF8_LCASE) AS v, typeof(locate('b', 'aB' COLLATE UTF8_LCASE)) AS t;
--> v INT, t STRING
--> 2|int
SELECT position('b' IN 'aB' COLLATE UTF8_LCASE) AS v, typeof(position('b' IN 'aB' COLLATE UTF8_LCASE)) AS t;
--> v INT, t STRING
--> 2|int
SELECT position('b', 'aB' COLLATE UTF8_LCASE, 1) AS v, typeof(position('b', 'aB' COLLATE UTF8_LCASE, 1)) AS t;
--> v INT, t STRING
--> 2|int
SELECT find_in_set('b', 'aB' COLLATE UTF8_LCASE) AS v, typeof(find_in_set('b', 'aB' COLLATE UTF8_LCASE)) AS t;
--> v INT, t STRING
--> 0|int
SELECT find_in_set('aB' COLLATE UTF8_LCASE, 'q,ab') AS v, typeof(find_in_set('aB' COLLATE UTF8_LCASE, 'q,ab')) AS t;
--> v INT, t STRING
--> 2|int
SELECT levenshtein('aB' COLLATE UTF8_LCASE, 'ab') AS v, typeof(levenshtein('aB' COLLATE UTF8_LCASE, 'ab')) AS t;
--> v INT, t STRING
--> 1|int
SELECT levenshtein('aB' COLLATE UTF8_LCASE, 'ab', 3) AS v, typeof(levenshtein('aB' COLLATE UTF8_LCASE, 'ab', 3)) AS t;
--> v INT, t STRING
--> 1|int
SELECT soundex('aB' COLLATE UTF8_LCASE) AS v, typeof(soundex('aB' COLLATE UTF8_LCASE)) AS t;
--> v STRING, t STRING
--> A100|string
SELECT ascii('aB' COLLATE UTF8_LCASE) AS v, typeof(ascii('aB' COLLATE UTF8_LCASE)) AS t;
--> v INT, t STRING
--> 97|int
SELECT char_length('aB' COLLATE UTF8_LCASE) AS v, typeof(char_length('aB' COLLATE UTF8_LCASE)) AS t;
--> v INT, t STRING
--> 2|int
SELECT octet_length('aB' COLLATE UTF8_LCASE) AS v, typeof(octet_length('aB' COLLATE UTF8_LCASE)) AS t;
--> v INT, t STRING
--> 2|int
SELECT bit_length('aB' COLLATE UTF8_LCASE) AS v, typeof(bit_length('aB' COLLATE UTF8_LCASE)) AS t;
--> v INT, t STRING
--> 16|int
SELECT length('aB' COLLATE UTF8_LCASE) AS v, typeof(length('aB' COLLATE UTF8_LCASE)) AS t;
--> v INT, t STRING
--> 2|int
SELECT base64('aB' COLLATE UTF8_LCASE) AS v, typeof(base64('aB' COLLATE UTF8_LCASE)) AS t;
--> v STRING, t STRING
--> YUI=|string
SELECT unbase64('aB' COLLATE UTF8_LCASE) AS v, typeof(unbase64('aB' COLLATE UTF8_LCASE)) AS t;
--> v BINARY, t STRING
--> h|binary
SELECT hex('aB' COLLATE UTF8_LCASE) AS v, typeof(hex('aB' COLLATE UTF8_LCASE)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> 6142|string collate UTF8_LCASE
SELECT unhex('aB' COLLATE UTF8_LCASE) AS v, typeof(unhex('aB' COLLATE UTF8_LCASE)) AS t;
--> v BINARY, t STRING
--> �|binary
SELECT md5('aB' COLLATE UTF8_LCASE) AS v, typeof(md5('aB' COLLATE UTF8_LCASE)) AS t;
--> v STRING, t STRING
--> 081b1f3a41c98110994e1b45a4a886ee|string
SELECT sha1('aB' COLLATE UTF8_LCASE) AS v, typeof(sha1('aB' COLLATE UTF8_LCASE)) AS t;
--> v STRING, t STRING
--> 0f91e9beae97414416930ea959a27870845dd508|string
SELECT sha2('aB' COLLATE UTF8_LCASE, 256) AS v, typeof(sha2('aB' COLLATE UTF8_LCASE, 256)) AS t;
--> v STRING, t STRING
--> 042ac5b8da4052545d4b28fe223994711495be3cdeeb8a1f3e2a9d7d8bbae87c|string
SELECT crc32('aB' COLLATE UTF8_LCASE) AS v, typeof(crc32('aB' COLLATE UTF8_LCASE)) AS t;
--> v BIGINT, t STRING
--> 2783799461|bigint
SELECT hash('aB' COLLATE UTF8_LCASE) AS v, typeof(hash('aB' COLLATE UTF8_LCASE)) AS t;
--> v INT, t STRING
--> 1208658924|int
SELECT xxhash64('aB' COLLATE UTF8_LCASE) AS v, typeof(xxhash64('aB' COLLATE UTF8_LCASE)) AS t;
--> v BIGINT, t STRING
--> -8010923215428869353|bigint
SELECT encode('aB' COLLATE UTF8_LCASE, 'utf-8') AS v, typeof(encode('aB' COLLATE UTF8_LCASE, 'utf-8')) AS t;
--> v BINARY, t STRING
--> aB|binary
SELECT decode(X'41', 'utf-8' COLLATE UTF8_LCASE) AS v, typeof(decode(X'41', 'utf-8' COLLATE UTF8_LCASE)) AS t;
--> v STRING, t STRING
--> A|string
SELECT format_string('%s', 'aB' COLLATE UTF8_LCASE) AS v, typeof(format_string('%s', 'aB' COLLATE UTF8_LCASE)) AS t;
--> v STRING, t STRING
--> aB|string
SELECT format_string('aB' COLLATE UTF8_LCASE, 1) AS v, typeof(format_string('aB' COLLATE UTF8_LCASE, 1)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> aB|string collate UTF8_LCASE
SELECT printf('aB' COLLATE UTF8_LCASE) AS v, typeof(printf('aB' COLLATE UTF8_LCASE)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> aB|string collate UTF8_LCASE
SELECT format_number(1, 'aB' COLLATE UTF8_LCASE) AS v, typeof(format_number(1, 'aB' COLLATE UTF8_LCASE)) AS t;
--> v STRING, t STRING
--> aB1|string
SELECT to_char(1, '9' COLLATE UTF8_LCASE) AS v, typeof(to_char(1, '9' COLLATE UTF8_LCASE)) AS t;
--> v STRING, t STRING
--> 1|string
SELECT to_number('1' COLLATE UTF8_LCASE, '9') AS v, typeof(to_number('1' COLLATE UTF8_LCASE, '9')) AS t;
--> v DECIMAL(1,0), t STRING
--> 1|decimal(1,0)
SELECT quote('aB' COLLATE UTF8_LCASE) AS v, typeof(quote('aB' COLLATE UTF8_LCASE)) AS t;
--> v STRING, t STRING
--> 'aB'|string
SELECT mask('aB' COLLATE UTF8_LCASE) AS v, typeof(mask('aB' COLLATE UTF8_LCASE)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> xX|string collate UTF8_LCASE
SELECT chr(65) AS v, typeof(chr(65)) AS t;
--> v STRING, t STRING
--> A|string
SELECT space(2) AS v, typeof(space(2)) AS t;
--> v STRING, t STRING
-->   |string
SELECT elt(1, 'aB' COLLATE UTF8_LCASE, 'c') AS v, typeof(elt(1, 'aB' COLLATE UTF8_LCASE, 'c')) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> aB|string collate UTF8_LCASE
SELECT elt(2, 'c', 'aB' COLLATE UTF8_LCASE) AS v, typeof(elt(2, 'c', 'aB' COLLATE UTF8_LCASE)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> aB|string collate UTF8_LCASE
SELECT sentences('aB' COLLATE UTF8_LCASE) AS v, typeof(sentences('aB' COLLATE UTF8_LCASE)) AS t;
--> v ARRAY<ARRAY<STRING COLLATE UTF8_LCASE>>, t STRING
--> [[aB]]|array<array<string collate UTF8_LCASE>>
SELECT typeof('aB' COLLATE UTF8_LCASE) AS v, typeof(typeof('aB' COLLATE UTF8_LCASE)) AS t;
--> v STRING, t STRING
--> string collate UTF8_LCASE|string
SELECT get_json_object('{"a":1}' COLLATE UTF8_LCASE, '$.a') AS v, typeof(get_json_object('{"a":1}' COLLATE UTF8_LCASE, '$.a')) AS t;
--> v STRING, t STRING
--> 1|string
SELECT to_json(named_struct('a', 'aB' COLLATE UTF8_LCASE)) AS v, typeof(to_json(named_struct('a', 'aB' COLLATE UTF8_LCASE))) AS t;
--> v STRING, t STRING
--> {"a":"aB"}|string
SELECT from_json('{"a":"b"}' COLLATE UTF8_LCASE, 'a STRING') AS v, typeof(from_json('{"a":"b"}' COLLATE UTF8_LCASE, 'a STRING')) AS t;
--> v STRUCT<a: STRING>, t STRING
--> {b}|struct<a:string>
SELECT schema_of_json('{"a":1}' COLLATE UTF8_LCASE) AS v, typeof(schema_of_json('{"a":1}' COLLATE UTF8_LCASE)) AS t;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT json_object_keys('{"a":1}' COLLATE UTF8_LCASE) AS v, typeof(json_object_keys('{"a":1}' COLLATE UTF8_LCASE)) AS t;
--> v ARRAY<STRING>, t STRING
--> [a]|array<string>
SELECT json_array_length('[1]' COLLATE UTF8_LCASE) AS v, typeof(json_array_length('[1]' COLLATE UTF8_LCASE)) AS t;
--> v INT, t STRING
--> 1|int
SELECT to_csv(named_struct('a', 'aB' COLLATE UTF8_LCASE)) AS v, typeof(to_csv(named_struct('a', 'aB' COLLATE UTF8_LCASE))) AS t;
--> v STRING, t STRING
--> aB|string
SELECT from_csv('aB' COLLATE UTF8_LCASE, 'a STRING') AS v, typeof(from_csv('aB' COLLATE UTF8_LCASE, 'a STRING')) AS t;
--> v STRUCT<a: STRING>, t STRING
--> {aB}|struct<a:string>
SELECT schema_of_csv('1' COLLATE UTF8_LCASE) AS v, typeof(schema_of_csv('1' COLLATE UTF8_LCASE)) AS t;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT to_xml(named_struct('a', 'aB' COLLATE UTF8_LCASE)) AS v, typeof(to_xml(named_struct('a', 'aB' COLLATE UTF8_LCASE))) AS t;
--> v STRING, t STRING
--> <ROW>\n    <a>aB</a>\n</ROW>|string
SELECT from_xml('<a><b>x</b></a>' COLLATE UTF8_LCASE, 'b STRING') AS v, typeof(from_xml('<a><b>x</b></a>' COLLATE UTF8_LCASE, 'b STRING')) AS t;
--> v STRUCT<b: STRING>, t STRING
--> {x}|struct<b:string>
SELECT schema_of_xml('<a><b>x</b></a>' COLLATE UTF8_LCASE) AS v, typeof(schema_of_xml('<a><b>x</b></a>' COLLATE UTF8_LCASE)) AS t;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT xpath('<a><b>x</b></a>' COLLATE UTF8_LCASE, 'a/b/text()') AS v, typeof(xpath('<a><b>x</b></a>' COLLATE UTF8_LCASE, 'a/b/text()')) AS t;
--> v ARRAY<STRING>, t STRING
--> [x]|array<string>
SELECT xpath_string('<a><b>x</b></a>' COLLATE UTF8_LCASE, 'a/b') AS v, typeof(xpath_string('<a><b>x</b></a>' COLLATE UTF8_LCASE, 'a/b')) AS t;
--> v STRING, t STRING
--> x|string
SELECT parse_url('http://a.b/c' COLLATE UTF8_LCASE, 'HOST') AS v, typeof(parse_url('http://a.b/c' COLLATE UTF8_LCASE, 'HOST')) AS t;
--> v STRING, t STRING
--> a.b|string
SELECT url_encode('aB' COLLATE UTF8_LCASE) AS v, typeof(url_encode('aB' COLLATE UTF8_LCASE)) AS t;
--> v STRING, t STRING
--> aB|string
SELECT url_decode('aB' COLLATE UTF8_LCASE) AS v, typeof(url_decode('aB' COLLATE UTF8_LCASE)) AS t;
--> v STRING, t STRING
--> aB|string
SELECT try_url_decode('aB' COLLATE UTF8_LCASE) AS v, typeof(try_url_decode('aB' COLLATE UTF8_LCASE)) AS t;
--> v STRING, t STRING
--> aB|string
SELECT parse_json('{}' COLLATE UTF8_LCASE) AS v, typeof(parse_json('{}' COLLATE UTF8_LCASE)) AS t;
--> v VARIANT, t STRING
--> {}|variant
SELECT date_format(DATE'2020-01-01', 'yyyy' COLLATE UTF8_LCASE) AS v, typeof(date_format(DATE'2020-01-01', 'yyyy' COLLATE UTF8_LCASE)) AS t;
--> v STRING, t STRING
--> 2020|string
SELECT to_date('2020-01-01' COLLATE UTF8_LCASE) AS v, typeof(to_date('2020-01-01' COLLATE UTF8_LCASE)) AS t;
--> v DATE, t STRING
--> 2020-01-01|date
SELECT to_date('2020' COLLATE UTF8_LCASE, 'yyyy') AS v, typeof(to_date('2020' COLLATE UTF8_LCASE, 'yyyy')) AS t;
--> v DATE, t STRING
--> 2020-01-01|date
SELECT to_timestamp('2020-01-01' COLLATE UTF8_LCASE) AS v, typeof(to_timestamp('2020-01-01' COLLATE UTF8_LCASE)) AS t;
--> v TIMESTAMP, t STRING
--> 2020-01-01 00:00:00|timestamp
SELECT unix_timestamp('2020' COLLATE UTF8_LCASE, 'yyyy' COLLATE UTF8_LCASE) AS v, typeof(unix_timestamp('2020' COLLATE UTF8_LCASE, 'yyyy' COLLATE UTF8_LCASE)) AS t;
--> v BIGINT, t STRING
--> 1577836800|bigint
SELECT from_unixtime(0, 'yyyy' COLLATE UTF8_LCASE) AS v, typeof(from_unixtime(0, 'yyyy' COLLATE UTF8_LCASE)) AS t;
--> v STRING, t STRING
--> 1970|string
SELECT trunc(DATE'2020-05-05', 'YEAR' COLLATE UTF8_LCASE) AS v, typeof(trunc(DATE'2020-05-05', 'YEAR' COLLATE UTF8_LCASE)) AS t;
--> v DATE, t STRING
--> 2020-01-01|date
SELECT date_trunc('YEAR' COLLATE UTF8_LCASE, DATE'2020-05-05') AS v, typeof(date_trunc('YEAR' COLLATE UTF8_LCASE, DATE'2020-05-05')) AS t;
--> v TIMESTAMP, t STRING
--> 2020-01-01 00:00:00|timestamp
SELECT next_day(DATE'2020-05-05', 'MO' COLLATE UTF8_LCASE) AS v, typeof(next_day(DATE'2020-05-05', 'MO' COLLATE UTF8_LCASE)) AS t;
--> v DATE, t STRING
--> 2020-05-11|date
SELECT dayname(DATE'2020-05-05') AS v, typeof(dayname(DATE'2020-05-05')) AS t;
--> v STRING, t STRING
--> Tue|string
SELECT conv('10' COLLATE UTF8_LCASE, 2, 10) AS v, typeof(conv('10' COLLATE UTF8_LCASE, 2, 10)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> 2|string collate UTF8_LCASE
SELECT bin(5) AS v, typeof(bin(5)) AS t;
--> v STRING, t STRING
--> 101|string
SELECT str_to_map('a:1,b:2' COLLATE UTF8_LCASE) AS v, typeof(str_to_map('a:1,b:2' COLLATE UTF8_LCASE)) AS t;
--> v MAP<STRING COLLATE UTF8_LCASE, STRING COLLATE UTF8_LCASE>, t STRING
--> {a -> 1, b -> 2}|map<string collate UTF8_LCASE,string collate UTF8_LCASE>
SELECT str_to_map('a:1,b:2' COLLATE UTF8_LCASE, ',', ':') AS v, typeof(str_to_map('a:1,b:2' COLLATE UTF8_LCASE, ',', ':')) AS t;
--> v MAP<STRING COLLATE UTF8_LCASE, STRING COLLATE UTF8_LCASE>, t STRING
--> {a -> 1, b -> 2}|map<string collate UTF8_LCASE,string collate UTF8_LCASE>
SELECT luhn_check('12' COLLATE UTF8_LCASE) AS v, typeof(luhn_check('12' COLLATE UTF8_LCASE)) AS t;
--> v BOOLEAN, t STRING
--> false|boolean
SELECT is_valid_utf8('aB' COLLATE UTF8_LCASE) AS v, typeof(is_valid_utf8('aB' COLLATE UTF8_LCASE)) AS t;
--> v BOOLEAN, t STRING
--> true|boolean
SELECT make_valid_utf8('aB' COLLATE UTF8_LCASE) AS v, typeof(make_valid_utf8('aB' COLLATE UTF8_LCASE)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> aB|string collate UTF8_LCASE
SELECT validate_utf8('aB' COLLATE UTF8_LCASE) AS v, typeof(validate_utf8('aB' COLLATE UTF8_LCASE)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> aB|string collate UTF8_LCASE
SELECT try_validate_utf8('aB' COLLATE UTF8_LCASE) AS v, typeof(try_validate_utf8('aB' COLLATE UTF8_LCASE)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> aB|string collate UTF8_LCASE
SELECT collation('aB' COLLATE UTF8_LCASE) AS v, typeof(collation('aB' COLLATE UTF8_LCASE)) AS t;
--> v STRING, t STRING
--> SYSTEM.BUILTIN.UTF8_LCASE|string
SELECT nvl('aB' COLLATE UTF8_LCASE, 'q') AS v, typeof(nvl('aB' COLLATE UTF8_LCASE, 'q')) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> aB|string collate UTF8_LCASE
SELECT nvl2('aB' COLLATE UTF8_LCASE, 'aB' COLLATE UTF8_LCASE, 'q') AS v, typeof(nvl2('aB' COLLATE UTF8_LCASE, 'aB' COLLATE UTF8_LCASE, 'q')) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> aB|string collate UTF8_LCASE
SELECT nullif('aB' COLLATE UTF8_LCASE, 'zz') AS v, typeof(nullif('aB' COLLATE UTF8_LCASE, 'zz')) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> aB|string collate UTF8_LCASE
SELECT coalesce('aB' COLLATE UTF8_LCASE, 'q') AS v, typeof(coalesce('aB' COLLATE UTF8_LCASE, 'q')) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> aB|string collate UTF8_LCASE
SELECT ifnull('aB' COLLATE UTF8_LCASE, 'q') AS v, typeof(ifnull('aB' COLLATE UTF8_LCASE, 'q')) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> aB|string collate UTF8_LCASE
SELECT if(true, 'aB' COLLATE UTF8_LCASE, 'q') AS v, typeof(if(true, 'aB' COLLATE UTF8_LCASE, 'q')) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> aB|string collate UTF8_LCASE
SELECT greatest('aB' COLLATE UTF8_LCASE, 'q') AS v, typeof(greatest('aB' COLLATE UTF8_LCASE, 'q')) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> q|string collate UTF8_LCASE
SELECT least('aB' COLLATE UTF8_LCASE, 'q') AS v, typeof(least('aB' COLLATE UTF8_LCASE, 'q')) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> aB|string collate UTF8_LCASE
SELECT array('aB' COLLATE UTF8_LCASE) AS v, typeof(array('aB' COLLATE UTF8_LCASE)) AS t;
--> v ARRAY<STRING COLLATE UTF8_LCASE>, t STRING
--> [aB]|array<string collate UTF8_LCASE>
SELECT array_join(array('aB' COLLATE UTF8_LCASE), ',') AS v, typeof(array_join(array('aB' COLLATE UTF8_LCASE), ',')) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> aB|string collate UTF8_LCASE
SELECT array_join(array('a'), ',' COLLATE UTF8_LCASE) AS v, typeof(array_join(array('a'), ',' COLLATE UTF8_LCASE)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> a|string collate UTF8_LCASE
SELECT array_max(array('aB' COLLATE UTF8_LCASE)) AS v, typeof(array_max(array('aB' COLLATE UTF8_LCASE))) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> aB|string collate UTF8_LCASE
SELECT array_min(array('aB' COLLATE UTF8_LCASE)) AS v, typeof(array_min(array('aB' COLLATE UTF8_LCASE))) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> aB|string collate UTF8_LCASE
SELECT sort_array(array('aB' COLLATE UTF8_LCASE, 'AA')) AS v, typeof(sort_array(array('aB' COLLATE UTF8_LCASE, 'AA'))) AS t;
--> v ARRAY<STRING COLLATE UTF8_LCASE>, t STRING
--> [AA, aB]|array<string collate UTF8_LCASE>
SELECT array_sort(array('aB' COLLATE UTF8_LCASE, 'AA')) AS v, typeof(array_sort(array('aB' COLLATE UTF8_LCASE, 'AA'))) AS t;
--> v ARRAY<STRING COLLATE UTF8_LCASE>, t STRING
--> [AA, aB]|array<string collate UTF8_LCASE>
SELECT array_distinct(array('aB' COLLATE UTF8_LCASE, 'ab')) AS v, typeof(array_distinct(array('aB' COLLATE UTF8_LCASE, 'ab'))) AS t;
--> v ARRAY<STRING COLLATE UTF8_LCASE>, t STRING
--> [aB]|array<string collate UTF8_LCASE>
SELECT array_union(array('aB' COLLATE UTF8_LCASE), array('ab')) AS v, typeof(array_union(array('aB' COLLATE UTF8_LCASE), array('ab'))) AS t;
--> v ARRAY<STRING COLLATE UTF8_LCASE>, t STRING
--> [aB]|array<string collate UTF8_LCASE>
SELECT array_intersect(array('aB' COLLATE UTF8_LCASE), array('ab')) AS v, typeof(array_intersect(array('aB' COLLATE UTF8_LCASE), array('ab'))) AS t;
--> v ARRAY<STRING COLLATE UTF8_LCASE>, t STRING
--> [aB]|array<string collate UTF8_LCASE>
SELECT array_except(array('aB' COLLATE UTF8_LCASE), array('ab')) AS v, typeof(array_except(array('aB' COLLATE UTF8_LCASE), array('ab'))) AS t;
--> v ARRAY<STRING COLLATE UTF8_LCASE>, t STRING
--> []|array<string collate UTF8_LCASE>
SELECT array_contains(array('aB' COLLATE UTF8_LCASE), 'ab') AS v, typeof(array_contains(array('aB' COLLATE UTF8_LCASE), 'ab')) AS t;
--> v BOOLEAN, t STRING
--> true|boolean
SELECT array_position(array('aB' COLLATE UTF8_LCASE), 'ab') AS v, typeof(array_position(array('aB' COLLATE UTF8_LCASE), 'ab')) AS t;
--> v BIGINT, t STRING
--> 1|bigint
SELECT array_remove(array('aB' COLLATE UTF8_LCASE), 'ab') AS v, typeof(array_remove(array('aB' COLLATE UTF8_LCASE), 'ab')) AS t;
--> v ARRAY<STRING COLLATE UTF8_LCASE>, t STRING
--> []|array<string collate UTF8_LCASE>
SELECT array_append(array('aB' COLLATE UTF8_LCASE), 'ab') AS v, typeof(array_append(array('aB' COLLATE UTF8_LCASE), 'ab')) AS t;
--> v ARRAY<STRING COLLATE UTF8_LCASE>, t STRING
--> [aB, ab]|array<string collate UTF8_LCASE>
SELECT array_prepend(array('aB' COLLATE UTF8_LCASE), 'ab') AS v, typeof(array_prepend(array('aB' COLLATE UTF8_LCASE), 'ab')) AS t;
--! DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES
SELECT array_insert(array('aB' COLLATE UTF8_LCASE), 1, 'ab') AS v, typeof(array_insert(array('aB' COLLATE UTF8_LCASE), 1, 'ab')) AS t;
--! DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES
SELECT array_repeat('aB' COLLATE UTF8_LCASE, 2) AS v, typeof(array_repeat('aB' COLLATE UTF8_LCASE, 2)) AS t;
--> v ARRAY<STRING COLLATE UTF8_LCASE>, t STRING
--> [aB, aB]|array<string collate UTF8_LCASE>
SELECT arrays_overlap(array('aB' COLLATE UTF8_LCASE), array('ab')) AS v, typeof(arrays_overlap(array('aB' COLLATE UTF8_LCASE), array('ab'))) AS t;
--> v BOOLEAN, t STRING
--> true|boolean
SELECT array_size(array('aB' COLLATE UTF8_LCASE)) AS v, typeof(array_size(array('aB' COLLATE UTF8_LCASE))) AS t;
--> v INT, t STRING
--> 1|int
SELECT array_compact(array('aB' COLLATE UTF8_LCASE)) AS v, typeof(array_compact(array('aB' COLLATE UTF8_LCASE))) AS t;
--> v ARRAY<STRING COLLATE UTF8_LCASE>, t STRING
--> [aB]|array<string collate UTF8_LCASE>
SELECT arrays_zip(array('aB' COLLATE UTF8_LCASE), array(1)) AS v, typeof(arrays_zip(array('aB' COLLATE UTF8_LCASE), array(1))) AS t;
--> v ARRAY<STRUCT<0: STRING COLLATE UTF8_LCASE, 1: INT>>, t STRING
--> [{aB, 1}]|array<struct<0:string collate UTF8_LCASE,1:int>>
SELECT flatten(array(array('aB' COLLATE UTF8_LCASE))) AS v, typeof(flatten(array(array('aB' COLLATE UTF8_LCASE)))) AS t;
--> v ARRAY<STRING COLLATE UTF8_LCASE>, t STRING
--> [aB]|array<string collate UTF8_LCASE>
SELECT slice(array('aB' COLLATE UTF8_LCASE), 1, 1) AS v, typeof(slice(array('aB' COLLATE UTF8_LCASE), 1, 1)) AS t;
--> v ARRAY<STRING COLLATE UTF8_LCASE>, t STRING
--> [aB]|array<string collate UTF8_LCASE>
SELECT reverse(array('aB' COLLATE UTF8_LCASE)) AS v, typeof(reverse(array('aB' COLLATE UTF8_LCASE))) AS t;
--> v ARRAY<STRING COLLATE UTF8_LCASE>, t STRING
--> [aB]|array<string collate UTF8_LCASE>
SELECT concat(array('aB' COLLATE UTF8_LCASE), array('ab')) AS v, typeof(concat(array('aB' COLLATE UTF8_LCASE), array('ab'))) AS t;
--> v ARRAY<STRING COLLATE UTF8_LCASE>, t STRING
--> [aB, ab]|array<string collate UTF8_LCASE>
SELECT element_at(array('aB' COLLATE UTF8_LCASE), 1) AS v, typeof(element_at(array('aB' COLLATE UTF8_LCASE), 1)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> aB|string collate UTF8_LCASE
SELECT try_element_at(array('aB' COLLATE UTF8_LCASE), 1) AS v, typeof(try_element_at(array('aB' COLLATE UTF8_LCASE), 1)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> aB|string collate UTF8_LCASE
SELECT get(array('aB' COLLATE UTF8_LCASE), 0) AS v, typeof(get(array('aB' COLLATE UTF8_LCASE), 0)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> aB|string collate UTF8_LCASE
SELECT map('aB' COLLATE UTF8_LCASE, 1) AS v, typeof(map('aB' COLLATE UTF8_LCASE, 1)) AS t;
--> v MAP<STRING COLLATE UTF8_LCASE, INT>, t STRING
--> {aB -> 1}|map<string collate UTF8_LCASE,int>
SELECT map('aB' COLLATE UTF8_LCASE, 1)['AB'] AS v, typeof(map('aB' COLLATE UTF8_LCASE, 1)['AB']) AS t;
--> v INT, t STRING
--> 1|int
SELECT map_keys(map('aB' COLLATE UTF8_LCASE, 1)) AS v, typeof(map_keys(map('aB' COLLATE UTF8_LCASE, 1))) AS t;
--> v ARRAY<STRING COLLATE UTF8_LCASE>, t STRING
--> [aB]|array<string collate UTF8_LCASE>
SELECT map_values(map(1, 'aB' COLLATE UTF8_LCASE)) AS v, typeof(map_values(map(1, 'aB' COLLATE UTF8_LCASE))) AS t;
--> v ARRAY<STRING COLLATE UTF8_LCASE>, t STRING
--> [aB]|array<string collate UTF8_LCASE>
SELECT map_entries(map('aB' COLLATE UTF8_LCASE, 1)) AS v, typeof(map_entries(map('aB' COLLATE UTF8_LCASE, 1))) AS t;
--> v ARRAY<STRUCT<key: STRING COLLATE UTF8_LCASE, value: INT>>, t STRING
--> [{aB, 1}]|array<struct<key:string collate UTF8_LCASE,value:int>>
SELECT map_contains_key(map('aB' COLLATE UTF8_LCASE, 1), 'AB') AS v, typeof(map_contains_key(map('aB' COLLATE UTF8_LCASE, 1), 'AB')) AS t;
--! DATATYPE_MISMATCH.MAP_FUNCTION_DIFF_TYPES
SELECT element_at(map('aB' COLLATE UTF8_LCASE, 1), 'AB') AS v, typeof(element_at(map('aB' COLLATE UTF8_LCASE, 1), 'AB')) AS t;
--! DATATYPE_MISMATCH.MAP_FUNCTION_DIFF_TYPES
SELECT map_concat(map('aB' COLLATE UTF8_LCASE, 1), map('q', 2)) AS v, typeof(map_concat(map('aB' COLLATE UTF8_LCASE, 1), map('q', 2))) AS t;
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT map_from_arrays(array('aB' COLLATE UTF8_LCASE), array(1)) AS v, typeof(map_from_arrays(array('aB' COLLATE UTF8_LCASE), array(1))) AS t;
--> v MAP<STRING COLLATE UTF8_LCASE, INT>, t STRING
--> {aB -> 1}|map<string collate UTF8_LCASE,int>
SELECT map_from_entries(array(struct('aB' COLLATE UTF8_LCASE, 1))) AS v, typeof(map_from_entries(array(struct('aB' COLLATE UTF8_LCASE, 1)))) AS t;
--> v MAP<STRING COLLATE UTF8_LCASE, INT>, t STRING
--> {aB -> 1}|map<string collate UTF8_LCASE,int>
SELECT map_filter(map('aB' COLLATE UTF8_LCASE, 1), (k, v) -> k = 'AB') AS v, typeof(map_filter(map('aB' COLLATE UTF8_LCASE, 1), (k, v) -> k = 'AB')) AS t;
--> v MAP<STRING COLLATE UTF8_LCASE, INT>, t STRING
--> {aB -> 1}|map<string collate UTF8_LCASE,int>
SELECT transform_keys(map('aB' COLLATE UTF8_LCASE, 1), (k, v) -> k) AS v, typeof(transform_keys(map('aB' COLLATE UTF8_LCASE, 1), (k, v) -> k)) AS t;
--> v MAP<STRING COLLATE UTF8_LCASE, INT>, t STRING
--> {aB -> 1}|map<string collate UTF8_LCASE,int>
SELECT transform_values(map(1, 'aB' COLLATE UTF8_LCASE), (k, v) -> v) AS v, typeof(transform_values(map(1, 'aB' COLLATE UTF8_LCASE), (k, v) -> v)) AS t;
--> v MAP<INT, STRING COLLATE UTF8_LCASE>, t STRING
--> {1 -> aB}|map<int,string collate UTF8_LCASE>
SELECT forall(array('aB' COLLATE UTF8_LCASE), q -> q = 'AB') AS v, typeof(forall(array('aB' COLLATE UTF8_LCASE), q -> q = 'AB')) AS t;
--> v BOOLEAN, t STRING
--> true|boolean
SELECT assert_true(true, 'aB' COLLATE UTF8_LCASE) AS v, typeof(assert_true(true, 'aB' COLLATE UTF8_LCASE)) AS t;
--> v VOID, t STRING
--> NULL|void
SELECT raise_error('aB' COLLATE UTF8_LCASE) AS v, typeof(raise_error('aB' COLLATE UTF8_LCASE)) AS t;
--! USER_RAISED_EXCEPTION
SELECT bitmap_bit_position(1) AS v, typeof(bitmap_bit_position(1)) AS t;
--> v BIGINT, t STRING
--> 0|bigint
SELECT equal_null('aB' COLLATE UTF8_LCASE, 'AB') AS v, typeof(equal_null('aB' COLLATE UTF8_LCASE, 'AB')) AS t;
--> v BOOLEAN, t STRING
--> true|boolean
SELECT decode('aB' COLLATE UTF8_LCASE, 'AB', 1, 2) AS v, typeof(decode('aB' COLLATE UTF8_LCASE, 'AB', 1, 2)) AS t;
--> v INT, t STRING
--> 1|int
SELECT decode('aB' COLLATE UTF8_LCASE, 'AB', 'c', 'd') AS v, typeof(decode('aB' COLLATE UTF8_LCASE, 'AB', 'c', 'd')) AS t;
--> v STRING, t STRING
--> c|string
SELECT stack(1, 'aB' COLLATE UTF8_LCASE) AS v, typeof(stack(1, 'aB' COLLATE UTF8_LCASE)) AS t;
--! UNSUPPORTED_GENERATOR.NESTED_IN_EXPRESSIONS
SELECT to_binary('aB' COLLATE UTF8_LCASE, 'utf-8') AS v, typeof(to_binary('aB' COLLATE UTF8_LCASE, 'utf-8')) AS t;
--> v BINARY, t STRING
--> aB|binary
SELECT try_to_binary('aB' COLLATE UTF8_LCASE, 'utf-8') AS v, typeof(try_to_binary('aB' COLLATE UTF8_LCASE, 'utf-8')) AS t;
--> v BINARY, t STRING
--> aB|binary
SELECT to_varchar(1, '9' COLLATE UTF8_LCASE) AS v, typeof(to_varchar(1, '9' COLLATE UTF8_LCASE)) AS t;
--> v STRING, t STRING
--> 1|string
SELECT try_to_number('1' COLLATE UTF8_LCASE, '9') AS v, typeof(try_to_number('1' COLLATE UTF8_LCASE, '9')) AS t;
--> v DECIMAL(1,0), t STRING
--> 1|decimal(1,0)
SELECT make_interval(1) AS v, typeof(make_interval(1)) AS t;
--> v INTERVAL, t STRING
--> 1 years|interval
SELECT extract(YEAR FROM '2020-01-01' COLLATE UTF8_LCASE) AS v, typeof(extract(YEAR FROM '2020-01-01' COLLATE UTF8_LCASE)) AS t;
--> v INT, t STRING
--> 2020|int
SELECT date_part('YEAR' COLLATE UTF8_LCASE, DATE'2020-01-01') AS v, typeof(date_part('YEAR' COLLATE UTF8_LCASE, DATE'2020-01-01')) AS t;
--> v INT, t STRING
--> 2020|int
SELECT monthname(DATE'2020-01-01') AS v, typeof(monthname(DATE'2020-01-01')) AS t;
--> v STRING, t STRING
--> Jan|string
SELECT convert_timezone('UTC' COLLATE UTF8_LCASE, TIMESTAMP_NTZ'2020-01-01 00:00:00') AS v, typeof(convert_timezone('UTC' COLLATE UTF8_LCASE, TIMESTAMP_NTZ'2020-01-01 00:00:00')) AS t;
--> v TIMESTAMP_NTZ, t STRING
--> 2020-01-01 00:00:00|timestamp_ntz
SELECT from_utc_timestamp('2020-01-01' COLLATE UTF8_LCASE, 'UTC' COLLATE UTF8_LCASE) AS v, typeof(from_utc_timestamp('2020-01-01' COLLATE UTF8_LCASE, 'UTC' COLLATE UTF8_LCASE)) AS t;
--> v TIMESTAMP, t STRING
--> 2020-01-01 00:00:00|timestamp
SELECT typeof(struct('aB' COLLATE UTF8_LCASE)) AS v, typeof(typeof(struct('aB' COLLATE UTF8_LCASE))) AS t;
--> v STRING, t STRING
--> struct<col1:string collate UTF8_LCASE>|string
SELECT count_if('aB' COLLATE UTF8_LCASE = 'AB') AS v, typeof(count_if('aB' COLLATE UTF8_LCASE = 'AB')) AS t;
--> v BIGINT, t STRING
--> 1|bigint
SELECT to_variant_object(named_struct('a', 'aB' COLLATE UTF8_LCASE)) AS v, typeof(to_variant_object(named_struct('a', 'aB' COLLATE UTF8_LCASE))) AS t;
--> v VARIANT, t STRING
--> {"a":"aB"}|variant
SELECT variant_get(parse_json('"a"'), '$', 'STRING COLLATE UTF8_LCASE') AS v, typeof(variant_get(parse_json('"a"'), '$', 'STRING COLLATE UTF8_LCASE')) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> a|string collate UTF8_LCASE
SELECT schema_of_variant(parse_json('"a"')) AS v, typeof(schema_of_variant(parse_json('"a"'))) AS t;
--> v STRING, t STRING
--> STRING|string
SELECT rtrim('B' COLLATE UTF8_LCASE, 'ab') AS v, typeof(rtrim('B' COLLATE UTF8_LCASE, 'ab')) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> a|string collate UTF8_LCASE
SELECT ltrim('A', 'aB' COLLATE UTF8_LCASE) AS v, typeof(ltrim('A', 'aB' COLLATE UTF8_LCASE)) AS t;
--> v STRING COLLATE UTF8_LCASE, t STRING
--> B|string collate UTF8_LCASE
SELECT bround('1' COLLATE UTF8_LCASE) AS v, typeof(bround('1' COLLATE UTF8_LCASE)) AS t;
--> v DOUBLE, t STRING
--> 1.0|double
SELECT monotonically_increasing_id() AS v, typeof(monotonically_increasing_id()) AS t;
--> v BIGINT, t STRING
--> 0|bigint
SELECT like('aB' COLLATE UTF8_LCASE, 'a_') AS v, typeof(like('aB' COLLATE UTF8_LCASE, 'a_')) AS t;
--> v BOOLEAN, t STRING
--> true|boolean
SELECT rlike('aB' COLLATE UTF8_LCASE, 'a') AS v, typeof(rlike('aB' COLLATE UTF8_LCASE, 'a')) AS t;
--> v BOOLEAN, t STRING
--> true|boolean
SELECT char('65' COLLATE UTF8_LCASE) AS v, typeof(char('65' COLLATE UTF8_LCASE)) AS t;
--> v STRING, t STRING
--> A|string
SELECT split(str => 'aB' COLLATE UTF8_LCASE, regex => 'B') AS v, typeof(split(str => 'aB' COLLATE UTF8_LCASE, regex => 'B')) AS t;
--! NAMED_PARAMETERS_NOT_SUPPORTED
SELECT crc32('aB' COLLATE UTF8_LCASE) AS v, typeof(crc32('aB' COLLATE UTF8_LCASE)) AS t;
--> v BIGINT, t STRING
--> 2783799461|bigint
SELECT try_add('aB' COLLATE UTF8_LCASE, 1) AS v, typeof(try_add('aB' COLLATE UTF8_LCASE, 1)) AS t;
--> v BIGINT, t STRING
--> NULL|bigint
SELECT collate('aB' COLLATE UTF8_LCASE, 'UTF8_BINARY') AS v, typeof(collate('aB' COLLATE UTF8_LCASE, 'UTF8_BINARY')) AS t;
--> v STRING, t STRING
--> aB|string collate UTF8_BINARY
