SELECT from_json('{"a":1,"b":"x"}', 'a INT, b STRING'), from_json('{"a":"q"}', 'a INT'), from_json('{bad', 'a INT'), from_json('[1,2]', 'ARRAY<INT>'), from_json('{"a":1}', 'MAP<STRING,INT>'), from_json(NULL, 'a INT');
--> from_json({"a":1,"b":"x"}) STRUCT<a: INT, b: STRING>, from_json({"a":"q"}) STRUCT<a: INT>, from_json({bad) STRUCT<a: INT>, from_json([1,2]) ARRAY<INT>, entries MAP<STRING, INT>, from_json(NULL) STRUCT<a: INT>
--> {1, x}|{null}|{null}|[1, 2]|{a -> 1}|NULL
SELECT from_json('{bad', 'a INT', map('mode', 'FAILFAST'));
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT from_json('{bad', 'a INT, _corrupt_record STRING'), from_json('{bad', 'a INT, c STRING', map('columnNameOfCorruptRecord', 'c'));
--> from_json({bad) STRUCT<a: INT, _corrupt_record: STRING>, from_json({bad) STRUCT<a: INT, c: STRING>
--> {null, {bad}|{null, {bad}
SELECT from_json('{"a":1}', 'a INT', map('mode', 'DROPMALFORMED'));
--! PARSE_MODE_UNSUPPORTED
SELECT from_json('{"d":"05/03/2024","t":"2024"}', 'd DATE, t TIMESTAMP', map('dateFormat', 'dd/MM/yyyy', 'timestampFormat', 'yyyy'));
--> from_json({"d":"05/03/2024","t":"2024"}) STRUCT<d: DATE, t: TIMESTAMP>
--> {2024-03-05, 2024-01-01 00:00:00}
SELECT from_json('{''a'':1}', 'a INT'), from_json('{''a'':1}', 'a INT', map('allowSingleQuotes', 'false')), from_json('{a:1}', 'a INT', map('allowUnquotedFieldNames', 'true')), from_json('{"a":01}', 'a INT', map('allowNumericLeadingZeros', 'true')), from_json('{"a":NaN}', 'a DOUBLE'), from_json('{"a":1} // c', 'a INT', map('allowComments', 'true'));
--> from_json({'a':1}) STRUCT<a: INT>, from_json({'a':1}) STRUCT<a: INT>, from_json({a:1}) STRUCT<a: INT>, from_json({"a":01}) STRUCT<a: INT>, from_json({"a":NaN}) STRUCT<a: DOUBLE>, from_json({"a":1} // c) STRUCT<a: INT>
--> {1}|{null}|{1}|{1}|{NaN}|{1}
SELECT from_json('{"a":1.5}', 'a INT'), from_json('{"a":"1"}', 'a INT'), from_json('{"a":1}', 'a STRING'), from_json('{"a":{"b":1}}', 'a STRING'), from_json('{"a":true}', 'a BOOLEAN'), from_json('{"a":99999999999}', 'a INT'), from_json('{"a":1e2}', 'a DECIMAL(5,1)');
--> from_json({"a":1.5}) STRUCT<a: INT>, from_json({"a":"1"}) STRUCT<a: INT>, from_json({"a":1}) STRUCT<a: STRING>, from_json({"a":{"b":1}}) STRUCT<a: STRING>, from_json({"a":true}) STRUCT<a: BOOLEAN>, from_json({"a":99999999999}) STRUCT<a: INT>, from_json({"a":1e2}) STRUCT<a: DECIMAL(5,1)>
--> {null}|{null}|{1}|{{"b":1}}|{true}|{null}|{100.0}
SELECT from_json('{"a":1}', 'STRUCT<a: INT>'), from_json('[{"a":1},{"a":2}]', 'ARRAY<STRUCT<a: INT>>'), from_json('[{"a":1},{"a":2}]', 'STRUCT<a: INT>'), from_json('{"a":1}', 'ARRAY<STRUCT<a: INT>>');
--> from_json({"a":1}) STRUCT<a: INT>, from_json([{"a":1},{"a":2}]) ARRAY<STRUCT<a: INT>>, from_json([{"a":1},{"a":2}]) STRUCT<a: INT>, from_json({"a":1}) ARRAY<STRUCT<a: INT>>
--> {1}|[{1}, {2}]|{null}|[{1}]
SELECT from_json('{"a":1}', schema_of_json('{"a":1}'));
--> from_json({"a":1}) STRUCT<a: BIGINT>
--> {1}
SELECT from_json('{"a":1}', 'not a schema!');
--! PARSE_SYNTAX_ERROR
SELECT from_json('{"a":1}', 5);
--! INVALID_SCHEMA.NON_STRING_LITERAL
SELECT from_json('{"a":1}', 'a INT', map('nope', 'x'));
--> from_json({"a":1}) STRUCT<a: INT>
--> {1}
SELECT from_json('{"a":1}', 'a INT', named_struct('a', 1));
--! INVALID_OPTIONS.NON_MAP_FUNCTION
SELECT from_json('{"a":1}');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT from_json(1, 'a INT');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT schema_of_json('{"a":1,"b":[1.5,2],"c":{"d":null},"e":"x","f":true}'), schema_of_json('[1,"a"]'), schema_of_json('{"a":1e400}'), schema_of_json('{"a":0.1}', map('prefersDecimal', 'true'));
--> schema_of_json({"a":1,"b":[1.5,2],"c":{"d":null},"e":"x","f":true}) STRING, schema_of_json([1,"a"]) STRING, schema_of_json({"a":1e400}) STRING, schema_of_json({"a":0.1}) STRING
--> STRUCT<a: BIGINT, b: ARRAY<DOUBLE>, c: STRUCT<d: STRING>, e: STRING, f: BOOLEAN>|ARRAY<STRING>|STRUCT<a: DOUBLE>|STRUCT<a: DECIMAL(1,1)>
SELECT schema_of_json(NULL);
--! DATATYPE_MISMATCH.UNEXPECTED_NULL
SELECT to_json(struct(1 AS a, NULL AS b, 'x"y' AS c)), to_json(map('a', 1)), to_json(array(1, NULL)), to_json(struct(DATE'2024-01-01' AS d, TIMESTAMP'2024-01-01 10:00:00' AS t)), to_json(struct(1.50BD AS x, double('NaN') AS y, X'4142' AS z));
--> to_json(struct(1 AS a, NULL AS b, x"y AS c)) STRING, to_json(map(a, 1)) STRING, to_json(array(1, NULL)) STRING, to_json(struct(DATE '2024-01-01' AS d, TIMESTAMP '2024-01-01 10:00:00' AS t)) STRING, to_json(struct(1.50 AS x, NaN AS y, X'4142' AS z)) STRING
--> {"a":1,"c":"x\"y"}|{"a":1}|[1,null]|{"d":"2024-01-01","t":"2024-01-01T10:00:00.000Z"}|{"x":1.50,"y":"NaN","z":"QUI="}
SELECT to_json(struct(1 AS a, NULL AS b), map('ignoreNullFields', 'false')), to_json(struct(DATE'2024-01-01' AS d), map('dateFormat', 'dd.MM.yyyy')), to_json(struct(1 AS a), map('pretty', 'true'));
--> to_json(struct(1 AS a, NULL AS b)) STRING, to_json(struct(DATE '2024-01-01' AS d)) STRING, to_json(struct(1 AS a)) STRING
--> {"a":1,"b":null}|{"d":"01.01.2024"}|{\n  "a" : 1\n}
SELECT to_json(1);
--! DATATYPE_MISMATCH.INVALID_JSON_SCHEMA
SELECT to_json('a');
--! DATATYPE_MISMATCH.INVALID_JSON_SCHEMA
SELECT to_json(struct(INTERVAL '1' DAY AS i, TIMESTAMP_NTZ'2024-01-01' AS n));
--> to_json(struct(INTERVAL '1' DAY AS i, TIMESTAMP_NTZ '2024-01-01 00:00:00' AS n)) STRING
--> {"i":"INTERVAL '1' DAY","n":"2024-01-01T00:00:00.000"}
SELECT get_json_object('{"a":{"b":[1,2,{"c":"x"}]}}', '$.a.b[2].c'), get_json_object('{"a":[1,2]}', '$.a[*]'), get_json_object('{"a":1}', '$.b'), get_json_object('{"a":1}', 'a'), get_json_object('[1,2]', '$[0]'), get_json_object('{"a b":1}', "$['a b']"), get_json_object('{"a":null}', '$.a'), get_json_object('{"a":"x"}', '$');
--> get_json_object({"a":{"b":[1,2,{"c":"x"}]}}, $.a.b[2].c) STRING, get_json_object({"a":[1,2]}, $.a[*]) STRING, get_json_object({"a":1}, $.b) STRING, get_json_object({"a":1}, a) STRING, get_json_object([1,2], $[0]) STRING, get_json_object({"a b":1}, $['a b']) STRING, get_json_object({"a":null}, $.a) STRING, get_json_object({"a":"x"}, $) STRING
--> x|[1,2]|NULL|NULL|1|1|NULL|{"a":"x"}
SELECT json_array_length('[1,2,3]'), json_array_length('{"a":1}'), json_array_length('bad'), json_object_keys('{"a":1,"b":2}'), json_object_keys('[1]'), json_object_keys('{}');
--> json_array_length([1,2,3]) INT, json_array_length({"a":1}) INT, json_array_length(bad) INT, json_object_keys({"a":1,"b":2}) ARRAY<STRING>, json_object_keys([1]) ARRAY<STRING>, json_object_keys({}) ARRAY<STRING>
--> 3|NULL|NULL|[a, b]|NULL|[]
SELECT json_tuple('{"a":1,"b":{"c":2},"d":[1]}', 'a', 'b', 'd');
--> c0 STRING, c1 STRING, c2 STRING
--> 1|{"c":2}|[1]
SELECT json_tuple('{"a":1}');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT json_tuple(NULL, 'a');
--! DATATYPE_MISMATCH.NON_STRING_TYPE
SELECT from_csv('1,x,2.5', 'a INT, b STRING, c DOUBLE'), from_csv('1|x', 'a INT, b STRING', map('sep', '|')), from_csv('q', 'a INT'), from_csv('1', 'a INT, b INT'), from_csv('1,2,3', 'a INT, b INT'), from_csv('"a,b",c', 'x STRING, y STRING'), from_csv('', 'a INT'), from_csv(NULL, 'a INT');
--> from_csv(1,x,2.5) STRUCT<a: INT, b: STRING, c: DOUBLE>, from_csv(1|x) STRUCT<a: INT, b: STRING>, from_csv(q) STRUCT<a: INT>, from_csv(1) STRUCT<a: INT, b: INT>, from_csv(1,2,3) STRUCT<a: INT, b: INT>, from_csv("a,b",c) STRUCT<x: STRING, y: STRING>, from_csv() STRUCT<a: INT>, from_csv(NULL) STRUCT<a: INT>
--> {1, x, 2.5}|{1, x}|{null}|{1, null}|{1, 2}|{a,b, c}|{null}|NULL
SELECT from_csv('q', 'a INT', map('mode', 'FAILFAST'));
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT from_csv('05/03/2024', 'd DATE', map('dateFormat', 'dd/MM/yyyy')), from_csv('N,1', 'a STRING, b INT', map('nullValue', 'N')), from_csv(' a , b ', 'a STRING, b STRING', map('ignoreLeadingWhiteSpace', 'true', 'ignoreTrailingWhiteSpace', 'true')), from_csv('q', 'a INT, _corrupt_record STRING');
--> from_csv(05/03/2024) STRUCT<d: DATE>, from_csv(N,1) STRUCT<a: STRING, b: INT>, from_csv( a , b ) STRUCT<a: STRING, b: STRING>, from_csv(q) STRUCT<a: INT, _corrupt_record: STRING>
--> {2024-03-05}|{null, 1}|{a, b}|{null, q}
SELECT from_csv('1', 'a ARRAY<INT>');
--! UNSUPPORTED_DATATYPE
SELECT from_csv('1', 'bad schema here');
--! PARSE_SYNTAX_ERROR
SELECT schema_of_csv('1,abc,2.5,true,2024-01-01,2024-01-01 10:00:00'), schema_of_csv('1|a', map('delimiter', '|'));
--> schema_of_csv(1,abc,2.5,true,2024-01-01,2024-01-01 10:00:00) STRING, schema_of_csv(1|a) STRING
--> STRUCT<_c0: INT, _c1: STRING, _c2: DOUBLE, _c3: BOOLEAN, _c4: DATE, _c5: TIMESTAMP>|STRUCT<_c0: INT, _c1: STRING>
SELECT to_csv(1);
--! DATATYPE_MISMATCH.UNSUPPORTED_INPUT_TYPE
SELECT to_csv(struct(array(1)));
--> to_csv(struct(array(1))) STRING
--> [1]
SELECT from_xml('<p><a>1</a><b>x</b></p>', 'a INT, b STRING'), from_xml('<p a="5"/>', '_a INT'), from_xml('<p><a>1</a><a>2</a></p>', 'a ARRAY<INT>'), from_xml('<p', 'a INT'), from_xml('<p><a><b>3</b></a></p>', 'a STRUCT<b: INT>');
--> from_xml(<p><a>1</a><b>x</b></p>) STRUCT<a: INT, b: STRING>, from_xml(<p a="5"/>) STRUCT<_a: INT>, from_xml(<p><a>1</a><a>2</a></p>) STRUCT<a: ARRAY<INT>>, from_xml(<p) STRUCT<a: INT>, from_xml(<p><a><b>3</b></a></p>) STRUCT<a: STRUCT<b: INT>>
--> {1, x}|{5}|{[1, 2]}|{null}|{{3}}
SELECT from_xml('<p', 'a INT', map('mode', 'FAILFAST'));
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT from_xml('<p><a>x</a></p>', 'a INT, _corrupt_record STRING'), from_xml('<p @a="5">t</p>', '_VALUE STRING'), from_xml('<p a="5">t</p>', '_VALUE STRING, _a INT'), from_xml('<p a="5">t</p>', 'v STRING, ATTRa INT', map('valueTag', 'v', 'attributePrefix', 'ATTR'));
--> from_xml(<p><a>x</a></p>) STRUCT<a: INT, _corrupt_record: STRING>, from_xml(<p @a="5">t</p>) STRUCT<_VALUE: STRING>, from_xml(<p a="5">t</p>) STRUCT<_VALUE: STRING, _a: INT>, from_xml(<p a="5">t</p>) STRUCT<v: STRING, ATTRa: INT>
--> {null, <p><a>x</a></p>}|{null}|{t, 5}|{t, 5}
SELECT schema_of_xml('<p><a>1</a><b c="d">x</b></p>'), to_xml(struct(1 AS a, 'x' AS b)), to_xml(struct(array(1, 2) AS a), map('rowTag', 'r'));
--> schema_of_xml(<p><a>1</a><b c="d">x</b></p>) STRING, to_xml(struct(1 AS a, x AS b)) STRING, to_xml(struct(array(1, 2) AS a)) STRING
--> STRUCT<a: BIGINT, b: STRUCT<_VALUE: STRING, _c: STRING>>|<ROW>\n    <a>1</a>\n    <b>x</b>\n</ROW>|<r>\n    <a>1</a>\n    <a>2</a>\n</r>
SELECT xpath('<a><b>1</b><b>2</b></a>', 'a/b/text()'), xpath_string('<a><b>x</b></a>', 'a/b'), xpath_int('<a><b>5</b></a>', 'sum(a/b)'), xpath_boolean('<a/>', 'a'), xpath_double('<a>1.5</a>', 'a'), xpath_number('<a>x</a>', 'a');
--> xpath(<a><b>1</b><b>2</b></a>, a/b/text()) ARRAY<STRING>, xpath_string(<a><b>x</b></a>, a/b) STRING, xpath_int(<a><b>5</b></a>, sum(a/b)) INT, xpath_boolean(<a/>, a) BOOLEAN, xpath_double(<a>1.5</a>, a) DOUBLE, xpath_number(<a>x</a>, a) DOUBLE
--> [1, 2]|x|5|true|1.5|NaN
SELECT parse_json('{"a":[1,"x",null,true,1.5]}'), parse_json('1e3'), parse_json('"s"'), parse_json('null');
--> parse_json({"a":[1,"x",null,true,1.5]}) VARIANT, parse_json(1e3) VARIANT, parse_json("s") VARIANT, parse_json(null) VARIANT
--> {"a":[1,"x",null,true,1.5]}|1000.0|"s"|null
SELECT parse_json('{bad');
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT try_parse_json('{bad'), is_variant_null(parse_json('null')), parse_json(NULL);
--> try_parse_json({bad) VARIANT, is_variant_null(parse_json(null)) BOOLEAN, parse_json(NULL) VARIANT
--> NULL|true|NULL
SELECT variant_get(parse_json('{"a":[1,2]}'), '$.a[1]', 'INT'), variant_get(parse_json('{"a":"x"}'), '$.a'), try_variant_get(parse_json('{"a":"x"}'), '$.a', 'INT'), variant_get(parse_json('{"a":1}'), '$.b', 'INT');
--> variant_get(parse_json({"a":[1,2]}), $.a[1]) INT, variant_get(parse_json({"a":"x"}), $.a) VARIANT, try_variant_get(parse_json({"a":"x"}), $.a) INT, variant_get(parse_json({"a":1}), $.b) INT
--> 2|"x"|NULL|NULL
SELECT variant_get(parse_json('{"a":"x"}'), '$.a', 'INT');
--! INVALID_VARIANT_CAST
SELECT variant_get(parse_json('{"a":"x"}'), 'a', 'INT');
--! INVALID_VARIANT_GET_PATH
SELECT schema_of_variant(parse_json('{"a":1,"b":[1,"x"]}')), schema_of_variant_agg(v) FROM VALUES (parse_json('1')), (parse_json('"x"')) AS t(v) GROUP BY ALL;
--> schema_of_variant(parse_json({"a":1,"b":[1,"x"]})) STRING, schema_of_variant_agg(v) STRING
--> OBJECT<a: BIGINT, b: ARRAY<VARIANT>>|VARIANT
SELECT schema_of_variant_agg(v) FROM VALUES (parse_json('{"a":1}')), (parse_json('{"b":2.5}')) AS t(v);
--> schema_of_variant_agg(v) STRING
--> OBJECT<a: BIGINT, b: DECIMAL(2,1)>
SELECT to_variant_object(struct(1 AS a, array(2) AS b)), CAST(5 AS VARIANT), CAST(CAST('x' AS VARIANT) AS STRING), to_json(parse_json('{"b":1,"a":2}'));
--> to_variant_object(struct(1 AS a, array(2) AS b)) VARIANT, CAST(5 AS VARIANT) VARIANT, CAST(CAST(x AS VARIANT) AS STRING) STRING, to_json(parse_json({"b":1,"a":2})) STRING
--> {"a":1,"b":[2]}|5|x|{"a":2,"b":1}
SELECT CAST(parse_json('"x"') AS INT);
--! INVALID_VARIANT_CAST
SELECT CAST(parse_json('{"a":1}') AS STRUCT<a: INT, b: STRING>), CAST(parse_json('[1,2]') AS ARRAY<STRING>), CAST(parse_json('{"a":1}') AS MAP<STRING, INT>);
--> parse_json({"a":1}) STRUCT<a: INT, b: STRING>, parse_json([1,2]) ARRAY<STRING>, parse_json({"a":1}) MAP<STRING, INT>
--> {1, null}|[1, 2]|{a -> 1}
SELECT parse_json('1') = parse_json('1');
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT v FROM VALUES (parse_json('1')) AS t(v) ORDER BY v;
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT v, count(*) FROM VALUES (parse_json('1')) AS t(v) GROUP BY v;
--! GROUP_EXPRESSION_TYPE_IS_NOT_ORDERABLE
SELECT DISTINCT v FROM VALUES (parse_json('1')) AS t(v);
--! UNSUPPORTED_FEATURE.SET_OPERATION_ON_VARIANT_TYPE
SELECT pos, key, value FROM variant_explode(parse_json('{"a":1,"b":[2]}')), LATERAL (SELECT 1);
--> pos INT, key STRING, value VARIANT
--> 0|a|1
--> 1|b|[2]
SELECT * FROM variant_explode_outer(parse_json('[]'));
--> pos INT, key STRING, value VARIANT
--> NULL|NULL|NULL
SELECT variant_array_append(parse_json('[1]'), '$', 2);
--> variant_array_append(parse_json([1]), $, 2) VARIANT
--> [1,2]
SELECT split('a1b2c', '[0-9]'), split('a,b,c', ',', 2), split('abc', ''), split_part('a.b.c', '.', 2), split_part('a.b.c', '.', -1), split_part('a.b.c', '', 1);
--> split(a1b2c, [0-9], -1) ARRAY<STRING>, split(a,b,c, ,, 2) ARRAY<STRING>, split(abc, , -1) ARRAY<STRING>, split_part(a.b.c, ., 2) STRING, split_part(a.b.c, ., -1) STRING, split_part(a.b.c, , 1) STRING
--> [a, b, c]|[a, b,c]|[a, b, c]|b|c|a.b.c
SELECT split_part('a.b.c', '.', 0);
--! INVALID_INDEX_OF_ZERO
SELECT regexp_replace('abc123', '[0-9]+', 'X'), regexp_replace('aaa', 'a', 'b', 2), regexp_extract('a12b', '([a-z])([0-9]+)', 2), regexp_extract_all('a1b2', '[0-9]', 0), regexp_count('aXbX', 'X'), regexp_instr('abc', 'c'), regexp_substr('abc123', '[0-9]+'), regexp_like('abc', 'B');
--> regexp_replace(abc123, [0-9]+, X, 1) STRING, regexp_replace(aaa, a, b, 2) STRING, regexp_extract(a12b, ([a-z])([0-9]+), 2) STRING, regexp_extract_all(a1b2, [0-9], 0) ARRAY<STRING>, regexp_count(aXbX, X) INT, regexp_instr(abc, c, 0) INT, regexp_substr(abc123, [0-9]+) STRING, REGEXP_LIKE(abc, B) BOOLEAN
--> abcX|abb|12|[1, 2]|2|3|123|false
SELECT regexp_extract('abc', '(', 1);
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT regexp_extract('abc', 'b', 1);
--! INVALID_PARAMETER_VALUE.REGEX_GROUP_INDEX
SELECT regexp_replace('abc', '(b)', '$2');
--! INVALID_REGEXP_REPLACE
SELECT overlay('abcdef' PLACING 'XX' FROM 3), overlay('abcdef' PLACING 'XX' FROM 3 FOR 4), overlay('abcdef', 'Z', 2), substring('abcdef' FROM 2 FOR 3), substring('abcdef', -2), substr('abc', 0, 2), left('abc', 2), right('abc', 2), position('c' IN 'abc'), position('c', 'abcabc', 4), locate('b', 'abc'), instr('abc', 'z'), charindex('b', 'abc');
--! UNRESOLVED_ROUTINE
SELECT trim('  a '), trim(BOTH 'x' FROM 'xxaxx'), trim(LEADING FROM '  a'), ltrim('x', 'xxa'), rtrim('a', 'baa'), btrim('xax', 'x'), trim(TRAILING 'ab' FROM 'cabab');
--> trim(  a ) STRING, TRIM(BOTH x FROM xxaxx) STRING, ltrim(  a) STRING, TRIM(LEADING x FROM xxa) STRING, TRIM(TRAILING a FROM baa) STRING, btrim(xax, x) STRING, TRIM(TRAILING ab FROM cabab) STRING
--> a|a|a|a|b|a|c
SELECT lpad('a', 3, 'xy'), rpad('a', 3), lpad('abc', 2), lpad(X'41', 2, X'42'), repeat('ab', 2), reverse('abc'), space(2) || '|', initcap('hello wORLD'), translate('abc', 'ab', 'x'), ascii('a'), chr(65), char(321), unbase64('YQ=='), base64('a'), hex('a'), unhex('61'), hex(255), bin(5), conv('ff', 16, 10), conv('zz', 36, 2);
--> lpad(a, 3, xy) STRING, rpad(a, 3,  ) STRING, lpad(abc, 2,  ) STRING, lpad(X'41', 2, X'42') BINARY, repeat(ab, 2) STRING, reverse(abc) STRING, concat(space(2), |) STRING, initcap(hello wORLD) STRING, translate(abc, ab, x) STRING, ascii(a) INT, chr(65) STRING, char(321) STRING, unbase64(YQ==) BINARY, base64(a) STRING, hex(a) STRING, unhex(61) BINARY, hex(255) STRING, bin(5) STRING, conv(ff, 16, 10) STRING, conv(zz, 36, 2) STRING
--> xya|a  |ab|BA|abab|cba|  ||Hello World|xc|97|A|A|a|YQ==|61|a|FF|101|255|10100001111
SELECT concat_ws(',', 'a', NULL, array('b', NULL), 'c'), concat_ws(NULL, 'a'), elt(2, 'a', 'b'), field('b', 'a', 'b'), find_in_set('b', 'a,b'), format_string('%05d|%s|%.2f', 5, 'x', 1.234), format_number(12345.678, 2), format_number(12345.678, '#,###.0'), printf('%x', 255);
--! UNRESOLVED_ROUTINE
SELECT elt(3, 'a', 'b');
--! INVALID_ARRAY_INDEX
SELECT field('b', 'a', 'b');
--! UNRESOLVED_ROUTINE
SELECT levenshtein('kitten', 'sitting'), levenshtein('kitten', 'sitting', 2), soundex('Robert'), luhn_check('79927398713'), is_valid_utf8('a'), make_valid_utf8(X'ff'), try_validate_utf8(X'ff'), quote('a''b'), sentences('Hi there. Bye.'), mask('Ab-12'), mask('Ab-12', 'x', 'y', 'z', '*');
--> levenshtein(kitten, sitting) INT, levenshtein(kitten, sitting, 2) INT, soundex(Robert) STRING, luhn_check(79927398713) BOOLEAN, is_valid_utf8(a) BOOLEAN, make_valid_utf8(X'FF') STRING, try_validate_utf8(X'FF') STRING, quote(a'b) STRING, sentences(Hi there. Bye., , ) ARRAY<ARRAY<STRING>>, mask(Ab-12, X, x, n, NULL) STRING, mask(Ab-12, x, y, z, *) STRING
--> 3|-1|R163|true|true|�|NULL|'a\'b'|[[Hi, there], [Bye]]|Xx-nn|xy*zz
SELECT validate_utf8(X'ff');
--! INVALID_UTF8_STRING
SELECT encode('abc', 'UTF-16'), decode(X'616263', 'UTF-8'), decode(2, 1, 'one', 2, 'two', 'else'), decode(NULL, NULL, 'n', 'x'), encode('é', 'US-ASCII');
--! MALFORMED_CHARACTER_CODING
SELECT encode('abc', 'NOPE');
--! INVALID_PARAMETER_VALUE.CHARSET
SELECT contains('abc', 'b'), startswith('abc', 'a'), endswith('abc', X'63'), contains(X'616263', X'62'), char_length('añ'), octet_length('añ'), bit_length('a'), length(X'0102'), len('abc'), lcase('A'), ucase('a'), crc32('a'), md5('a'), sha1('a'), sha2('a', 256), xxhash64('a'), hash(1, 'a');
--> contains(abc, b) BOOLEAN, startswith(abc, a) BOOLEAN, endswith(abc, X'63') BOOLEAN, contains(X'616263', X'62') BOOLEAN, char_length(añ) INT, octet_length(añ) INT, bit_length(a) INT, length(X'0102') INT, len(abc) INT, lcase(A) STRING, ucase(a) STRING, crc32(a) BIGINT, md5(a) STRING, sha1(a) STRING, sha2(a, 256) STRING, xxhash64(a) BIGINT, hash(1, a) INT
--> true|true|true|true|2|3|8|2|3|a|A|3904355907|0cc175b9c0f1b6a831c399e269772661|86f7e437faa5a7fce15d1ddcb9eaeaea377667b8|ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb|-8582455328737087284|-936062819
SELECT sha2('a', 100), url_encode('a b&c'), url_decode('a%20b'), try_url_decode('%zz'), uniform(1, 1), randstr(0) , collation('a'), 'a' COLLATE UTF8_LCASE = 'A';
--> sha2(a, 100) STRING, url_encode(a b&c) STRING, url_decode(a%20b) STRING, try_url_decode(%zz) STRING, uniform(1, 1) INT, randstr(0) STRING, collation(a) STRING, (collate(a, UTF8_LCASE) = 'A' collate UTF8_LCASE) BOOLEAN
--> NULL|a+b%26c|a b|NULL|1||SYSTEM.BUILTIN.UTF8_BINARY|true
SELECT url_decode('%zz');
--! CANNOT_DECODE_URL
SELECT aes_decrypt(aes_encrypt('abc', '0000111122223333'), '0000111122223333'), try_aes_decrypt(X'00', '0000111122223333');
--> aes_decrypt(aes_encrypt(abc, 0000111122223333, GCM, DEFAULT, , ), 0000111122223333, GCM, DEFAULT, ) BINARY, try_aes_decrypt(X'00', 0000111122223333, GCM, DEFAULT, ) BINARY
--> abc|NULL
SELECT aes_encrypt('abc', 'short');
--! INVALID_PARAMETER_VALUE.AES_KEY_LENGTH
