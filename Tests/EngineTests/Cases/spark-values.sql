SELECT first_value(b) IGNORE NULLS OVER (ORDER BY b), last(b) IGNORE NULLS OVER (ORDER BY b), any_value(b) IGNORE NULLS OVER (ORDER BY b), first(b, true) OVER (ORDER BY b) FROM VALUES (1),(NULL) AS t(b);
--> first(b) OVER (ORDER BY b ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT, last(b) OVER (ORDER BY b ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT, any_value(b) OVER (ORDER BY b ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT, first(b) OVER (ORDER BY b ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT
--> NULL|NULL|NULL|NULL
--> 1|1|1|1
SELECT first(b) IGNORE NULLS, last(b, true), any_value(b) IGNORE NULLS, first_value(b) FROM VALUES (1),(NULL) AS t(b);
--> first(b) INT, last(b) INT, any_value(b) INT, first_value(b) INT
--> 1|1|1|1
SELECT first_value(b, true), last_value(b) RESPECT NULLS FROM VALUES (1) AS t(b);
--> first_value(b) INT, last(b) INT
--> 1|1
SELECT substring('hello', 2, 3), substr('hello', -3), substring('hello' FROM 2 FOR 2), left('hello', 2), right('hello', 2), left('hello', -1), substring('hello', 0, 2);
--> substring(hello, 2, 3) STRING, substr(hello, -3, 2147483647) STRING, substring(hello, 2, 2) STRING, left(hello, 2) STRING, right(hello, 2) STRING, left(hello, -1) STRING, substring(hello, 0, 2) STRING
--> ell|llo|el|he|lo||he
SELECT length('añb '), char_length('añb'), octet_length('añb'), bit_length('añb'), length(X'0102');
--> length(añb ) INT, char_length(añb) INT, octet_length(añb) INT, bit_length(añb) INT, length(X'0102') INT
--> 4|3|4|32|2
SELECT upper('straße'), lower('ÀÉ'), initcap('hello wORLD foo-bar'), reverse('añb'), repeat('ab', 3), space(2) || 'x', ascii('añ'), chr(65), char(256 + 65);
--> upper(straße) STRING, lower(ÀÉ) STRING, initcap(hello wORLD foo-bar) STRING, reverse(añb) STRING, repeat(ab, 3) STRING, concat(space(2), x) STRING, ascii(añ) INT, chr(65) STRING, char((256 + 65)) STRING
--> STRASSE|àé|Hello World Foo-bar|bña|ababab|  x|97|A|A
SELECT trim('  a '), ltrim('  a '), rtrim(' a  '), trim(BOTH 'x' FROM 'xxaxx'), trim(LEADING 'xy' FROM 'xyxa'), trim(TRAILING FROM 'a  '), btrim('xxaxx', 'x'), ltrim('x', 'xxa');
--> trim(  a ) STRING, ltrim(  a ) STRING, rtrim( a  ) STRING, TRIM(BOTH x FROM xxaxx) STRING, TRIM(LEADING xy FROM xyxa) STRING, rtrim(a  ) STRING, btrim(xxaxx, x) STRING, TRIM(LEADING x FROM xxa) STRING
--> a|a | a|a|a|a|a|a
SELECT lpad('a', 3, 'xy'), rpad('a', 4, 'xy'), lpad('abc', 2), rpad('a', 3), lpad('a', 3, '');
--> lpad(a, 3, xy) STRING, rpad(a, 4, xy) STRING, lpad(abc, 2,  ) STRING, rpad(a, 3,  ) STRING, lpad(a, 3, ) STRING
--> xya|axyx|ab|a  |a
SELECT concat('a', 1, true, 2.5), concat_ws(',', 'a', NULL, array('b', NULL), 'c'), concat(NULL, 'a'), 'a' || 1, concat(array(1), array(2)), concat();
--> concat(a, 1, true, 2.5) STRING, concat_ws(,, a, NULL, array(b, NULL), c) STRING, concat(NULL, a) STRING, concat(a, 1) STRING, concat(array(1), array(2)) ARRAY<INT>, concat() STRING
--> a1true2.5|a,b,c|NULL|a1|[1, 2]|
SELECT split('a,b,,c,', ','), split('a1b2c', '[0-9]', 2), split('abc', ''), split_part('a.b.c', '.', 2), split_part('a.b.c', '.', -1), split_part('a.b', '.', 5);
--> split(a,b,,c,, ,, -1) ARRAY<STRING>, split(a1b2c, [0-9], 2) ARRAY<STRING>, split(abc, , -1) ARRAY<STRING>, split_part(a.b.c, ., 2) STRING, split_part(a.b.c, ., -1) STRING, split_part(a.b, ., 5) STRING
--> [a, b, , c, ]|[a, b2c]|[a, b, c]|b|c|
SELECT split_part('a.b', '.', 0);
--! INVALID_INDEX_OF_ZERO
SELECT instr('hello', 'l'), locate('l', 'hello', 4), position('l' IN 'hello'), position('l', 'hello'), charindex('l', 'hello'), find_in_set('b', 'a,b,c'), strpos('a','b');
--! UNRESOLVED_ROUTINE
SELECT replace('abcabc', 'b', 'X'), replace('abc', 'b'), translate('abc', 'ab', 'x'), overlay('hello' PLACING 'XX' FROM 2 FOR 3), overlay('hello', 'XX', 2), overlay('hello', 'XX', 2, 0);
--> replace(abcabc, b, X) STRING, replace(abc, b, ) STRING, translate(abc, ab, x) STRING, overlay(hello, XX, 2, 3) STRING, overlay(hello, XX, 2, -1) STRING, overlay(hello, XX, 2, 0) STRING
--> aXcaXc|ac|xc|hXXo|hXXlo|hXXello
SELECT regexp_extract('a1b22', '([a-z])([0-9]+)', 2), regexp_extract('a1b22', '[0-9]+', 0), regexp_extract_all('a1b22', '([a-z])([0-9]+)', 2), regexp_replace('a1b22', '[0-9]+', '#'), regexp_replace('a1b22', '([a-z])', '<$1>'), regexp_replace('aaa', 'a', 'b', 2);
--> regexp_extract(a1b22, ([a-z])([0-9]+), 2) STRING, regexp_extract(a1b22, [0-9]+, 0) STRING, regexp_extract_all(a1b22, ([a-z])([0-9]+), 2) ARRAY<STRING>, regexp_replace(a1b22, [0-9]+, #, 1) STRING, regexp_replace(a1b22, ([a-z]), <$1>, 1) STRING, regexp_replace(aaa, a, b, 2) STRING
--> 1|1|[1, 22]|a#b#|<a>1<b>22|abb
SELECT regexp_extract('a1', '([a-z])', 3);
--! INVALID_PARAMETER_VALUE.REGEX_GROUP_INDEX
SELECT 'abc' RLIKE '^a.c$', regexp('abc', 'B'), regexp_like('ABC', '(?i)b'), regexp_count('abab', 'ab'), regexp_instr('xab', 'ab'), regexp_substr('xab', 'z');
--> RLIKE(abc, ^a.c$) BOOLEAN, REGEXP(abc, B) BOOLEAN, REGEXP_LIKE(ABC, (?i)b) BOOLEAN, regexp_count(abab, ab) INT, regexp_instr(xab, ab, 0) INT, regexp_substr(xab, z) STRING
--> true|false|true|2|2|NULL
SELECT 'a' RLIKE '(';
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT soundex('Robert'), levenshtein('kitten', 'sitting'), levenshtein('kitten', 'sitting', 2), luhn_check('79927398713'), crc32('Spark'), md5('a'), sha1('a'), sha2('a', 256), hash('a', 1), xxhash64('a', 1);
--> soundex(Robert) STRING, levenshtein(kitten, sitting) INT, levenshtein(kitten, sitting, 2) INT, luhn_check(79927398713) BOOLEAN, crc32(Spark) BIGINT, md5(a) STRING, sha1(a) STRING, sha2(a, 256) STRING, hash(a, 1) INT, xxhash64(a, 1) BIGINT
--> R163|3|-1|true|1557323817|0cc175b9c0f1b6a831c399e269772661|86f7e437faa5a7fce15d1ddcb9eaeaea377667b8|ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb|532252686|-4810547614043336770
SELECT base64('abc'), hex(unbase64('YWJj')), hex('abc'), hex(17), hex(unhex('616')), hex(encode('é', 'UTF-16BE')), decode(X'C3A9', 'UTF-8'), hex(to_binary('abc', 'utf-8')), hex(to_binary('6162', 'hex')), url_encode('a b&c'), url_decode('a+b%26');
--> base64(abc) STRING, hex(unbase64(YWJj)) STRING, hex(abc) STRING, hex(17) STRING, hex(unhex(616)) STRING, hex(encode(é, UTF-16BE)) STRING, decode(X'C3A9', UTF-8) STRING, hex(to_binary(abc, utf-8)) STRING, hex(to_binary(6162, hex)) STRING, url_encode(a b&c) STRING, url_decode(a+b%26) STRING
--> YWJj|616263|616263|11|0616|00E9|é|616263|6162|a+b%26c|a b&
SELECT format_string('%5d|%-5s|%05.2f|%x', 42, 'ab', 3.14159D, 255), format_number(1234567.891, 2), format_number(12345, '#,###.00'), printf('%s', NULL);
--> format_string(%5d|%-5s|%05.2f|%x, 42, ab, 3.14159, 255) STRING, format_number(1234567.891, 2) STRING, format_number(12345, #,###.00) STRING, printf(%s, NULL) STRING
-->    42|ab   |03.14|ff|1,234,567.89|12,345.00|null
SELECT to_char(1234.5, '9,999.99'), to_char(-5, 'S99'), to_char(12, '$99.0'), to_number('1,234.5', '9,999.9'), try_to_number('x', '9'), to_char(date'2020-01-05', 'yyyy');
--> to_char(1234.5, 9,999.99) STRING, to_char(-5, S99) STRING, to_char(12, $99.0) STRING, to_number(1,234.5, 9,999.9) DECIMAL(5,1), try_to_number(x, 9) DECIMAL(1,0), date_format(DATE '2020-01-05', yyyy) STRING
--> 1,234.50| -5|$12.0|1234.5|NULL|2020
SELECT elt(2, 'a', 'b'), elt(3, 'a', 'b');
--! INVALID_ARRAY_INDEX
SELECT sentences('Hi there. How are you?'), substring_index('a.b.c', '.', 2), substring_index('a.b.c', '.', -1), startswith('abc', 'a'), endswith('abc', 'c'), contains('abc', 'd'), mask('Ab1-'), ucase('a'), lcase('A');
--> sentences(Hi there. How are you?, , ) ARRAY<ARRAY<STRING>>, substring_index(a.b.c, ., 2) STRING, substring_index(a.b.c, ., -1) STRING, startswith(abc, a) BOOLEAN, endswith(abc, c) BOOLEAN, contains(abc, d) BOOLEAN, mask(Ab1-, X, x, n, NULL) STRING, ucase(a) STRING, lcase(A) STRING
--> [[Hi, there], [How, are, you]]|a.b|c|true|true|false|Xxn-|A|a
SELECT string(1), bigint('5'), double('1.5'), date('2020-01-01'), boolean('true'), decimal('1.5'), int(1.9), timestamp('2020-01-01'), binary('a'), float(1), tinyint(3), smallint(4);
--> 1 STRING, 5 BIGINT, 1.5 DOUBLE, 2020-01-01 DATE, true BOOLEAN, 1.5 DECIMAL(10,0), 1.9 INT, 2020-01-01 TIMESTAMP, a BINARY, 1 FLOAT, 3 TINYINT, 4 SMALLINT
--> 1|5|1.5|2020-01-01|true|2|1|2020-01-01 00:00:00|a|1.0|3|4
SELECT array(1, 2, NULL), array(1, 'a'), array(), array(1, 2.5, 3L), array(array(1), array()), size(array(1,2)), size(NULL), cardinality(map(1,2));
--! CAST_INVALID_INPUT
SELECT array_contains(array(1,2,NULL), 3), array_contains(array(1,2), 2), array_position(array(1,2,2), 2), array_remove(array(1,2,NULL,2), 2), array_distinct(array(1,1,NULL,NULL)), array_union(array(1,2),array(2,3)), array_intersect(array(1,2,2),array(2)), array_except(array(1,2,2),array(1));
--> array_contains(array(1, 2, NULL), 3) BOOLEAN, array_contains(array(1, 2), 2) BOOLEAN, array_position(array(1, 2, 2), 2) BIGINT, array_remove(array(1, 2, NULL, 2), 2) ARRAY<INT>, array_distinct(array(1, 1, NULL, NULL)) ARRAY<INT>, array_union(array(1, 2), array(2, 3)) ARRAY<INT>, array_intersect(array(1, 2, 2), array(2)) ARRAY<INT>, array_except(array(1, 2, 2), array(1)) ARRAY<INT>
--> NULL|true|2|[1, null]|[1, null]|[1, 2, 3]|[2]|[2]
SELECT array_max(array(1,NULL,3)), array_min(array('b','a')), array_sort(array(3,NULL,1)), sort_array(array(3,NULL,1)), sort_array(array(3,NULL,1), false), array_sort(array(3,1,2), (a,b) -> b - a), array_join(array('a',NULL,'b'), ','), array_join(array('a',NULL,'b'), ',', '*');
--> array_max(array(1, NULL, 3)) INT, array_min(array(b, a)) STRING, array_sort(array(3, NULL, 1), lambdafunction((IF(((namedlambdavariable() IS NULL) AND (namedlambdavariable() IS NULL)), 0, (IF((namedlambdavariable() IS NULL), 1, (IF((namedlambdavariable() IS NULL), -1, (IF((namedlambdavariable() < namedlambdavariable()), -1, (IF((namedlambdavariable() > namedlambdavariable()), 1, 0)))))))))), namedlambdavariable(), namedlambdavariable())) ARRAY<INT>, sort_array(array(3, NULL, 1), true) ARRAY<INT>, sort_array(array(3, NULL, 1), false) ARRAY<INT>, array_sort(array(3, 1, 2), lambdafunction((namedlambdavariable() - namedlambdavariable()), namedlambdavariable(), namedlambdavariable())) ARRAY<INT>, array_join(array(a, NULL, b), ,) STRING, array_join(array(a, NULL, b), ,, *) STRING
--> 3|a|[1, 3, null]|[null, 1, 3]|[3, 1, null]|[3, 2, 1]|a,b|a,*,b
SELECT slice(array(1,2,3,4), 2, 2), slice(array(1,2,3), -2, 2), array_repeat('a', 2), flatten(array(array(1),array(2,3))), arrays_zip(array(1,2), array('a')), arrays_overlap(array(1,2), array(2)), arrays_overlap(array(1,NULL), array(2)), array_insert(array(1,2), 2, 9), array_insert(array(1,2), -1, 9), array_append(array(1), 2), array_prepend(array(1), 0), array_compact(array(1,NULL)), array_size(array(1)), shuffle(array(1));
--> slice(array(1, 2, 3, 4), 2, 2) ARRAY<INT>, slice(array(1, 2, 3), -2, 2) ARRAY<INT>, array_repeat(a, 2) ARRAY<STRING>, flatten(array(array(1), array(2, 3))) ARRAY<INT>, arrays_zip(array(1, 2), array(a)) ARRAY<STRUCT<0: INT, 1: STRING>>, arrays_overlap(array(1, 2), array(2)) BOOLEAN, arrays_overlap(array(1, NULL), array(2)) BOOLEAN, array_insert(array(1, 2), 2, 9) ARRAY<INT>, array_insert(array(1, 2), -1, 9) ARRAY<INT>, array_append(array(1), 2) ARRAY<INT>, array_prepend(array(1), 0) ARRAY<INT>, array_compact(array(1, NULL)) ARRAY<INT>, array_size(array(1)) INT, shuffle(array(1)) ARRAY<INT>
--> [2, 3]|[2, 3]|[a, a]|[1, 2, 3]|[{1, a}, {2, null}]|true|NULL|[1, 9, 2]|[1, 2, 9]|[1, 2]|[0, 1]|[1]|1|[1]
SELECT slice(array(1), 0, 1);
--! INVALID_PARAMETER_VALUE.START
SELECT array(1,2,3)[0], array(1,2,3)[5];
--! INVALID_ARRAY_INDEX
SELECT element_at(array(1,2,3), -1), element_at(map('a',1), 'b'), try_element_at(array(1), 5), get(array(1,2), 1), get(array(1), -1), map('a',1)['a'], map('a',1)['z'];
--> element_at(array(1, 2, 3), -1) INT, element_at(map(a, 1), b) INT, try_element_at(array(1), 5) INT, get(array(1, 2), 1) INT, get(array(1), -1) INT, map(a, 1)[a] INT, map(a, 1)[z] INT
--> 3|NULL|NULL|2|NULL|1|NULL
SELECT element_at(array(1,2,3), 0);
--! INVALID_INDEX_OF_ZERO
SELECT element_at(array(1,2,3), 4);
--! INVALID_ARRAY_INDEX_IN_ELEMENT_AT
SELECT transform(array(1,2,3), x -> x + 1), transform(array(1,2), (x, i) -> x * i), filter(array(1,2,3), x -> x > 1), filter(array(1,2,3), (x,i) -> i > 1), exists(array(1,NULL), x -> x > 5), forall(array(1,2), x -> x > 0), aggregate(array(1,2,3), 0, (a,x) -> a + x), aggregate(array(1,2), 0, (a,x) -> a + x, a -> a * 10), reduce(array(1,2), 0, (a,x) -> a + x), zip_with(array(1,2), array(3), (a,b) -> a + b);
--> transform(array(1, 2, 3), lambdafunction((namedlambdavariable() + 1), namedlambdavariable())) ARRAY<INT>, transform(array(1, 2), lambdafunction((namedlambdavariable() * namedlambdavariable()), namedlambdavariable(), namedlambdavariable())) ARRAY<INT>, filter(array(1, 2, 3), lambdafunction((namedlambdavariable() > 1), namedlambdavariable())) ARRAY<INT>, filter(array(1, 2, 3), lambdafunction((namedlambdavariable() > 1), namedlambdavariable(), namedlambdavariable())) ARRAY<INT>, exists(array(1, NULL), lambdafunction((namedlambdavariable() > 5), namedlambdavariable())) BOOLEAN, forall(array(1, 2), lambdafunction((namedlambdavariable() > 0), namedlambdavariable())) BOOLEAN, aggregate(array(1, 2, 3), 0, lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable()), lambdafunction(namedlambdavariable(), namedlambdavariable())) INT, aggregate(array(1, 2), 0, lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable()), lambdafunction((namedlambdavariable() * 10), namedlambdavariable())) INT, reduce(array(1, 2), 0, lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable()), lambdafunction(namedlambdavariable(), namedlambdavariable())) INT, zip_with(array(1, 2), array(3), lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable())) ARRAY<INT>
--> [2, 3, 4]|[0, 2]|[2, 3]|[3]|NULL|true|6|30|3|[4, null]
SELECT map('a', 1, 'b', 2), map_keys(map('a',1)), map_values(map('a',1)), map_entries(map('a',1)), map_from_arrays(array('a'), array(1)), map_from_entries(array(struct('a',1))), map_concat(map(1,2), map(3,4)), map_contains_key(map(1,2), 1), map_filter(map(1,2,3,4), (k,v) -> k > 1), transform_keys(map(1,2), (k,v) -> k + v), transform_values(map(1,2), (k,v) -> k + v), map_zip_with(map(1,2), map(1,3), (k,a,b) -> a + b), str_to_map('a:1,b:2'), str_to_map('a=1;b', ';', '=');
--> map(a, 1, b, 2) MAP<STRING, INT>, map_keys(map(a, 1)) ARRAY<STRING>, map_values(map(a, 1)) ARRAY<INT>, map_entries(map(a, 1)) ARRAY<STRUCT<key: STRING, value: INT>>, map_from_arrays(array(a), array(1)) MAP<STRING, INT>, map_from_entries(array(struct(a, 1))) MAP<STRING, INT>, map_concat(map(1, 2), map(3, 4)) MAP<INT, INT>, map_contains_key(map(1, 2), 1) BOOLEAN, map_filter(map(1, 2, 3, 4), lambdafunction((namedlambdavariable() > 1), namedlambdavariable(), namedlambdavariable())) MAP<INT, INT>, transform_keys(map(1, 2), lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable())) MAP<INT, INT>, transform_values(map(1, 2), lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable())) MAP<INT, INT>, map_zip_with(map(1, 2), map(1, 3), lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable(), namedlambdavariable())) MAP<INT, INT>, str_to_map(a:1,b:2, ,, :) MAP<STRING, STRING>, str_to_map(a=1;b, ;, =) MAP<STRING, STRING>
--> {a -> 1, b -> 2}|[a]|[1]|[{a, 1}]|{a -> 1}|{a -> 1}|{1 -> 2, 3 -> 4}|true|{3 -> 4}|{3 -> 2}|{1 -> 3}|{1 -> 5}|{a -> 1, b -> 2}|{a -> 1, b -> null}
SELECT map(1, 2, 1, 3);
--! DUPLICATED_MAP_KEY
SELECT map(NULL, 1);
--! NULL_MAP_KEY
SELECT struct(1, 'a').col1, named_struct('x', 1).x, struct(1 AS a, 2 b), named_struct('a', 1, 'b', named_struct('c', 2)).b.c;
--> struct(1, a).col1 INT, named_struct(x, 1).x INT, struct(1 AS a, 2 AS b) STRUCT<a: INT, b: INT>, named_struct(a, 1, b, named_struct(c, 2)).b.c INT
--> 1|1|{1, 2}|2
SELECT named_struct('x', 1).y;
--! FIELD_NOT_FOUND
SELECT explode(array(1,2)), 5;
--> col INT, 5 INT
--> 1|5
--> 2|5
SELECT explode(map('a',1,'b',2)) AS (k, v);
--> k STRING, v INT
--> a|1
--> b|2
SELECT posexplode(array('x','y')), explode_outer(array());
--> pos INT, col STRING, col VOID
--> 0|x|NULL
--> 1|y|NULL
SELECT inline(array(struct(1,'a'), struct(2,'b'))) AS (n, s);
--> n INT, s STRING
--> 1|a
--> 2|b
SELECT posexplode_outer(cast(NULL AS array<int>));
--> pos INT, col INT
--> NULL|NULL
SELECT explode(1);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT explode(array(1)) + 1;
--! UNSUPPORTED_GENERATOR.NESTED_IN_EXPRESSIONS
SELECT stack(2, 1, 'a', 2, 'b') AS (n, s);
--> n INT, s STRING
--> 1|a
--> 2|b
SELECT to_json(struct(1 AS a, NULL AS b, array(1,NULL) AS c)), to_json(map('a', 1)), to_json(array(struct(1 AS x))), to_json(struct(timestamp'2020-01-01 00:00:00' AS t, date'2020-01-01' AS d, 1.50 AS m, 1.5D AS f), map('timestampFormat', 'yyyy'));
--> to_json(struct(1 AS a, NULL AS b, array(1, NULL) AS c)) STRING, to_json(map(a, 1)) STRING, to_json(array(struct(1 AS x))) STRING, to_json(struct(TIMESTAMP '2020-01-01 00:00:00' AS t, DATE '2020-01-01' AS d, 1.50 AS m, 1.5 AS f)) STRING
--> {"a":1,"c":[1,null]}|{"a":1}|[{"x":1}]|{"t":"2020","d":"2020-01-01","m":1.50,"f":1.5}
SELECT get_json_object('{"a":{"b":[1,{"c":"x"}]}}', '$.a.b[1].c'), get_json_object('{"a":[{"b":1},{"b":2}]}', '$.a[*].b'), get_json_object('{"a":"x"}', '$.z'), get_json_object('bad', '$.a'), get_json_object('{"a b":1}', "$['a b']"), json_array_length('[1,2]'), json_object_keys('{"a":1,"b":2}'), schema_of_json('{"a":[1.5],"b":null}');
--> get_json_object({"a":{"b":[1,{"c":"x"}]}}, $.a.b[1].c) STRING, get_json_object({"a":[{"b":1},{"b":2}]}, $.a[*].b) STRING, get_json_object({"a":"x"}, $.z) STRING, get_json_object(bad, $.a) STRING, get_json_object({"a b":1}, $['a b']) STRING, json_array_length([1,2]) INT, json_object_keys({"a":1,"b":2}) ARRAY<STRING>, schema_of_json({"a":[1.5],"b":null}) STRING
--> x|[1,2]|NULL|NULL|1|2|[a, b]|STRUCT<a: ARRAY<DOUBLE>, b: STRING>
SELECT from_csv('1,a', 'a INT, b STRING'), to_csv(struct(1, 'a b', NULL)), schema_of_csv('1,abc'), from_csv('26/08/2015', 'time Timestamp', map('timestampFormat', 'dd/MM/yyyy'));
--> from_csv(1,a) STRUCT<a: INT, b: STRING>, to_csv(struct(1, a b, NULL)) STRING, schema_of_csv(1,abc) STRING, from_csv(26/08/2015) STRUCT<time: TIMESTAMP>
--> {1, a}|1,a b,|STRUCT<_c0: INT, _c1: STRING>|{2015-08-26 00:00:00}
SELECT count(*), count(a), count(1), count_if(a > 1), sum(a), avg(a), min(a), max(a) FROM VALUES (1),(2),(NULL) AS t(a);
--> count(1) BIGINT, count(a) BIGINT, count(1) BIGINT, count_if((a > 1)) BIGINT, sum(a) BIGINT, avg(a) DOUBLE, min(a) INT, max(a) INT
--> 3|2|3|1|3|1.5|1|2
SELECT sum(a), avg(a), min(a), count(a) FROM (SELECT 1 AS a WHERE false);
--> sum(a) BIGINT, avg(a) DOUBLE, min(a) INT, count(a) BIGINT
--> NULL|NULL|NULL|0
SELECT stddev(a), stddev_pop(a), variance(a), var_pop(a), skewness(a), kurtosis(a), std(a) FROM VALUES (1),(2),(4) AS t(a);
--> stddev(a) DOUBLE, stddev_pop(a) DOUBLE, variance(a) DOUBLE, var_pop(a) DOUBLE, skewness(a) DOUBLE, kurtosis(a) DOUBLE, std(a) DOUBLE
--> 1.5275252316519465|1.247219128924647|2.333333333333333|1.5555555555555554|0.3818017741606068|-1.5000000000000009|1.5275252316519465
SELECT corr(a,b), covar_pop(a,b), covar_samp(a,b), regr_slope(a,b), regr_intercept(a,b), regr_r2(a,b), regr_count(a,b), regr_avgx(a,b), regr_sxx(a,b), regr_sxy(a,b), regr_syy(a,b) FROM VALUES (1,2),(2,3),(4,5) AS t(a,b);
--> corr(a, b) DOUBLE, covar_pop(a, b) DOUBLE, covar_samp(a, b) DOUBLE, regr_slope(a, b) DOUBLE, regr_intercept(a, b) DOUBLE, regr_r2(a, b) DOUBLE, regr_count(a, b) BIGINT, regr_avgx(a, b) DOUBLE, regr_sxx(a, b) DOUBLE, regr_sxy(a, b) DOUBLE, regr_syy(a, b) DOUBLE
--> 1.0|1.5555555555555554|2.333333333333333|1.0|-1.0|1.0|3|3.3333333333333335|4.666666666666666|4.666666666666666|4.666666666666666
SELECT stddev(a), corr(a, a) FROM VALUES (1) AS t(a);
--> stddev(a) DOUBLE, corr(a, a) DOUBLE
--> NULL|NULL
SELECT percentile(a, 0.5), percentile(a, array(0.25, 0.75)), percentile_approx(a, 0.5), median(a), percentile_cont(0.5) WITHIN GROUP (ORDER BY a), percentile_disc(0.5) WITHIN GROUP (ORDER BY a DESC), mode(a), approx_percentile(a, array(0.1,0.9), 100) FROM VALUES (1),(2),(3),(4),(4) AS t(a);
--> percentile(a, 0.5, 1) DOUBLE, percentile(a, array(0.25, 0.75), 1) ARRAY<DOUBLE>, percentile_approx(a, 0.5, 10000) INT, median(a) DOUBLE, percentile_cont(0.5) WITHIN GROUP (ORDER BY a) DOUBLE, percentile_disc(0.5) WITHIN GROUP (ORDER BY a DESC) DOUBLE, mode(a) INT, approx_percentile(a, array(0.1, 0.9), 100) ARRAY<INT>
--> 3.0|[2.0, 4.0]|3|3.0|3.0|3.0|4|[1, 4]
SELECT max_by(a, b), min_by(a, b), bit_and(a), bit_or(a), bit_xor(a), bool_and(a > 0), bool_or(a > 2), every(a > 0), some(a > 5), any(a > 1) FROM VALUES (1,2),(3,1) AS t(a,b);
--> max_by(a, b) INT, min_by(a, b) INT, bit_and(a) INT, bit_or(a) INT, bit_xor(a) INT, bool_and((a > 0)) BOOLEAN, bool_or((a > 2)) BOOLEAN, every((a > 0)) BOOLEAN, some((a > 5)) BOOLEAN, any((a > 1)) BOOLEAN
--> 1|3|1|3|2|true|true|true|false|true
SELECT collect_list(a), collect_set(a), array_agg(a), listagg(a, '-'), sort_array(collect_set(b)) FROM VALUES ('x',1),('x',2),(NULL,3) AS t(a,b);
--> collect_list(a) ARRAY<STRING>, collect_set(a) ARRAY<STRING>, collect_list(a) ARRAY<STRING>, listagg(a, -) STRING, sort_array(collect_set(b), true) ARRAY<INT>
--> [x, x]|[x]|[x, x]|x-x|[1, 2, 3]
SELECT listagg(DISTINCT a, ', ') WITHIN GROUP (ORDER BY a DESC) FROM VALUES ('x'),('y'),('x') AS t(a);
--> listagg(DISTINCT a, , ) WITHIN GROUP (ORDER BY a DESC NULLS LAST) STRING
--> y, x
SELECT sum(a) FROM VALUES (9223372036854775807),(1) AS t(a);
--! ARITHMETIC_OVERFLOW
SELECT sum(a), avg(a) FROM VALUES (1.50),(2.25) AS t(a);
--> sum(a) DECIMAL(13,2), avg(a) DECIMAL(7,6)
--> 3.75|1.875000
SELECT avg(a), sum(a) FROM VALUES (interval 1 day),(interval 3 days) AS t(a);
--> avg(a) INTERVAL DAY TO SECOND, sum(a) INTERVAL DAY
--> INTERVAL '2 00:00:00' DAY TO SECOND|INTERVAL '4' DAY
SELECT max(struct(a,b)), min(array(a,b)) FROM VALUES (1,2),(1,3) AS t(a,b);
--> max(struct(a, b)) STRUCT<a: INT, b: INT>, min(array(a, b)) ARRAY<INT>
--> {1, 3}|[1, 2]
SELECT histogram_numeric(a, 2) FROM VALUES (1),(2),(10) AS t(a);
--> histogram_numeric(a, 2) ARRAY<STRUCT<x: INT, y: DOUBLE>>
--> [{1, 2.0}, {10, 1.0}]
SELECT width_bucket(5.3, 0.2, 10.6, 5), sign(-5), signum(2.5), sqrt(2), cbrt(27), exp(1), ln(2), log(2, 8), log10(100), log2(8), log1p(1), expm1(1), pow(2, 3), power(2, 0.5), hypot(3,4), pi(), e(), degrees(pi()), radians(180), sin(1), cos(1), tan(1), asin(1), acos(1), atan(1), atan2(1,1), sinh(1), tanh(1), asinh(1), acosh(1), atanh(0.5), cot(1), sec(1), csc(1), factorial(5), conv('100', 2, 10), bin(5), positive(1), negative(1);
--> width_bucket(5.3, 0.2, 10.6, 5) BIGINT, sign(-5) DOUBLE, SIGNUM(2.5) DOUBLE, SQRT(2) DOUBLE, CBRT(27) DOUBLE, EXP(1) DOUBLE, ln(2) DOUBLE, LOG(2, 8) DOUBLE, LOG10(100) DOUBLE, LOG2(8) DOUBLE, LOG1P(1) DOUBLE, EXPM1(1) DOUBLE, pow(2, 3) DOUBLE, POWER(2, 0.5) DOUBLE, HYPOT(3, 4) DOUBLE, PI() DOUBLE, E() DOUBLE, DEGREES(PI()) DOUBLE, RADIANS(180) DOUBLE, SIN(1) DOUBLE, COS(1) DOUBLE, TAN(1) DOUBLE, ASIN(1) DOUBLE, ACOS(1) DOUBLE, ATAN(1) DOUBLE, ATAN2(1, 1) DOUBLE, SINH(1) DOUBLE, TANH(1) DOUBLE, ASINH(1) DOUBLE, ACOSH(1) DOUBLE, ATANH(0.5) DOUBLE, COT(1) DOUBLE, SEC(1) DOUBLE, CSC(1) DOUBLE, factorial(5) BIGINT, conv(100, 2, 10) STRING, bin(5) STRING, (+ 1) INT, negative(1) INT
--> 3|-1.0|1.0|1.4142135623730951|3.0|2.7182818284590455|0.6931471805599453|3.0|2.0|3.0|0.6931471805599453|1.718281828459045|8.0|1.4142135623730951|5.0|3.141592653589793|2.718281828459045|180.0|3.141592653589793|0.8414709848078965|0.5403023058681398|1.5574077246549023|1.5707963267948966|0.0|0.7853981633974483|0.7853981633974483|1.1752011936438014|0.7615941559557649|0.881373587019543|0.0|0.5493061443340548|0.6420926159343306|1.8508157176809255|1.1883951057781212|120|4|101|1|-1
SELECT log(0), ln(-1), sqrt(-1), factorial(25), 0.0D / 1, pow(0, 0);
--> LOG(E(), 0) DOUBLE, ln(-1) DOUBLE, SQRT(-1) DOUBLE, factorial(25) BIGINT, (0.0 / 1) DOUBLE, pow(0, 0) DOUBLE
--> NULL|NULL|NaN|NULL|0.0|1.0
SELECT 1.0D / 0;
--! DIVIDE_BY_ZERO
SELECT isnan(double('NaN')), nanvl(double('NaN'), 1), double('NaN') = double('NaN'), double('NaN') > double('Infinity'), -0.0D = 0.0D, isnull(1), isnotnull(1);
--> isnan(NaN) BOOLEAN, nanvl(NaN, 1) DOUBLE, (NaN = NaN) BOOLEAN, (NaN > Infinity) BOOLEAN, (-0.0 = 0.0) BOOLEAN, (1 IS NULL) BOOLEAN, (1 IS NOT NULL) BOOLEAN
--> true|1.0|true|true|true|false|true
SELECT rand(0), randn(0), rand(5) BETWEEN 0 AND 1, uuid() IS NOT NULL;
--> rand(0) DOUBLE, randn(0) DOUBLE, between(rand(5), 0, 1) BOOLEAN, (uuid() IS NOT NULL) BOOLEAN
--> 0.7604953758285915|1.6034991609278433|true|true
SELECT typeof(1), typeof('a'), typeof(1.5), typeof(1.5D), typeof(NULL), typeof(array(1)), typeof(map(1,'a')), typeof(struct(1 AS a)), typeof(interval 1 month), typeof(interval 1 day), typeof(interval '1' hour), typeof(X'01'), typeof(date'2020-01-01'), typeof(timestamp_ntz'2020-01-01 00:00:00'), typeof(1S), typeof(1e5BD);
--> typeof(1) STRING, typeof(a) STRING, typeof(1.5) STRING, typeof(1.5) STRING, typeof(NULL) STRING, typeof(array(1)) STRING, typeof(map(1, a)) STRING, typeof(struct(1 AS a)) STRING, typeof(INTERVAL '1' MONTH) STRING, typeof(INTERVAL '1' DAY) STRING, typeof(INTERVAL '01' HOUR) STRING, typeof(X'01') STRING, typeof(DATE '2020-01-01') STRING, typeof(TIMESTAMP_NTZ '2020-01-01 00:00:00') STRING, typeof(1) STRING, typeof(100000) STRING
--> int|string|decimal(2,1)|double|void|array<int>|map<int,string>|struct<a:int>|interval month|interval day|interval hour|binary|date|timestamp_ntz|smallint|decimal(6,0)
SELECT nvl2(NULL, 1, 2), decode(2, 1, 'a', 2, 'b', 'c'), decode(5, 1, 'a'), if(NULL, 1, 2), assert_true(true), zeroifnull(NULL), equal_null(NULL, NULL), bit_count(7), bit_get(5, 0), getbit(5, 2), shiftrightunsigned(-1, 60);
--> nvl2(NULL, 1, 2) INT, decode(2, 1, a, 2, b, c) STRING, decode(5, 1, a) STRING, (IF(NULL, 1, 2)) INT, assert_true(true, 'true' is not true!) VOID, zeroifnull(NULL) INT, equal_null(NULL, NULL) BOOLEAN, bit_count(7) INT, bit_get(5, 0) TINYINT, getbit(5, 2) TINYINT, shiftrightunsigned(-1, 60) INT
--> 2|b|NULL|2|NULL|0|true|3|1|1|15
SELECT assert_true(false);
--! USER_RAISED_EXCEPTION
SELECT raise_error('boom');
--! USER_RAISED_EXCEPTION
SELECT nosuch(1);
--! UNRESOLVED_ROUTINE
SELECT abs('a');
--! CAST_INVALID_INPUT
SELECT length();
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT substring('a');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT a FROM VALUES (1) AS t(b);
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT t.a FROM VALUES (1) AS s(a);
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT a FROM VALUES (1) AS t(a), VALUES (2) AS s(a);
--! AMBIGUOUS_REFERENCE
SELECT * FROM nosuchtable;
--! TABLE_OR_VIEW_NOT_FOUND
SELECT 'a' + 1;
--! CAST_INVALID_INPUT
SELECT '5' + 1, '5' * '2', 5 || 6, '1.5' + 1, 1 = '1', '2' > 10, date'2020-01-01' = '2020-01-01', true = 'true';
--! DATATYPE_MISMATCH.BINARY_OP_WRONG_TYPE
SELECT true + 1;
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT 1 IN ('1', '2'), 1 IN (1.0, NULL), NULL IN (1), 3 NOT IN (1, NULL), 'a' IN ('A');
--> (1 IN (1, 2)) BOOLEAN, (1 IN (1.0, NULL)) BOOLEAN, (NULL IN (1)) BOOLEAN, (NOT (3 IN (1, NULL))) BOOLEAN, (a IN (A)) BOOLEAN
--> true|true|NULL|NULL|false
SELECT date'2020-01-01' > timestamp'2019-12-31 23:59:59', date'2020-01-01' + 1.5;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT * EXCEPT (b) FROM VALUES (1,2,3) AS t(a,b,c);
--> a INT, c INT
--> 1|3
SELECT * EXCEPT (z) FROM VALUES (1,2,3) AS t(a,b,c);
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT t.* EXCEPT (a), s.b FROM VALUES (1,2) AS t(a,b), VALUES (3) AS s(b);
--> b INT, b INT
--> 2|3
SELECT a + 1 AS x, x * 2 AS y, y + x FROM VALUES (1) AS t(a);
--> x INT, y INT, (lateralAliasReference(y) + lateralAliasReference(x)) INT
--> 2|4|6
SELECT a AS b, b FROM VALUES (1,2) AS t(a,b);
--> b INT, b INT
--> 1|2
SELECT count(*) AS c, c + 1 FROM VALUES (1) AS t(a);
--> c BIGINT, (lateralAliasReference(c) + 1) BIGINT
--> 1|2
SELECT `a.b`, t.`a.b` FROM VALUES (1) AS t(`a.b`);
--> a.b INT, a.b INT
--> 1|1
SELECT a.b FROM VALUES (named_struct('b', 1)) AS t(a);
--> b INT
--> 1
SELECT a.* FROM VALUES (named_struct('b', 1, 'c', 2)) AS t(a);
--> b INT, c INT
--> 1|2
SELECT transform(array(named_struct('b', 1)), x -> x.b), array(named_struct('b', 1)).b;
--> transform(array(named_struct(b, 1)), lambdafunction(namedlambdavariable().b, namedlambdavariable())) ARRAY<INT>, array(named_struct(b, 1)).b ARRAY<INT>
--> [1]|[1]
SELECT 1 a, 2 `b c`, 3 AS `select`;
--> a INT, b c INT, select INT
--> 1|2|3
SELECT 0x1F, 1_000;
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SELECT 12345678901234567890, 1.23E-5, .5, 5., 1e400, 1.5f, 10l, 3.0bd;
--! INVALID_NUMERIC_LITERAL_RANGE
SELECT 99999999999L, 128Y;
--! INVALID_NUMERIC_LITERAL_RANGE
SELECT /* c */ 1 -- x;
--> 1 INT
--> 1
SELECT 1 /* a /* nested */ b */;
--> 1 INT
--> 1
SELECT current_date() = current_date, now() = current_timestamp(), current_timezone(), current_schema();
--> (current_date() = current_date()) BOOLEAN, (now() = current_timestamp()) BOOLEAN, current_timezone() STRING, current_schema() STRING
--> true|true|UTC|default
SELECT extract(DAY FROM interval 3 days 5 hours), extract(HOUR FROM interval '1 5:00' day to minute), extract(MONTH FROM interval '1-5' year to month), date_part('YEAR', interval 15 months);
--! INVALID_EXTRACT_FIELD
SELECT interval '100' day, interval '-1-2' year to month, interval '10' second + interval '1' minute, interval 1 day > interval 23 hours, interval '1' month = interval '1' year;
--> INTERVAL '100' DAY INTERVAL DAY, INTERVAL '-1-2' YEAR TO MONTH INTERVAL YEAR TO MONTH, (INTERVAL '10' SECOND + INTERVAL '01' MINUTE) INTERVAL MINUTE TO SECOND, (INTERVAL '1' DAY > INTERVAL '23' HOUR) BOOLEAN, (INTERVAL '1' MONTH = INTERVAL '1' YEAR) BOOLEAN
--> INTERVAL '100' DAY|INTERVAL '-1-2' YEAR TO MONTH|INTERVAL '01:10' MINUTE TO SECOND|true|false
SELECT interval 1 month + interval 1 day;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT timestamp'2020-03-08 02:30:00' - interval '1' month, date'2020-01-01' - timestamp'2019-12-31 00:00:00', interval 2 hours + timestamp'2020-01-01 00:00:00', -interval '1' day;
--> TIMESTAMP '2020-03-08 02:30:00' - INTERVAL '1' MONTH TIMESTAMP, (DATE '2020-01-01' - TIMESTAMP '2019-12-31 00:00:00') INTERVAL DAY TO SECOND, TIMESTAMP '2020-01-01 00:00:00' + INTERVAL '02' HOUR TIMESTAMP, (- INTERVAL '1' DAY) INTERVAL DAY
--> 2020-02-08 02:30:00|INTERVAL '1 00:00:00' DAY TO SECOND|2020-01-01 02:00:00|INTERVAL '-1' DAY
