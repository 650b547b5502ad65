SELECT from_json('{"a":1,"b":"x"', 'a INT, b STRING, _corrupt_record STRING');
--> from_json({"a":1,"b":"x") STRUCT<a: INT, b: STRING, _corrupt_record: STRING>
--> {null, null, {"a":1,"b":"x"}
SELECT from_json('{"a":"x"}', 'a INT, _corrupt_record STRING');
--> from_json({"a":"x"}) STRUCT<a: INT, _corrupt_record: STRING>
--> {null, {"a":"x"}}
SELECT from_json('{"a":1}', 'a INT, _corrupt_record STRING');
--> from_json({"a":1}) STRUCT<a: INT, _corrupt_record: STRING>
--> {1, null}
SELECT from_json('[{"a":1},{"a":2}]', 'ARRAY<STRUCT<a: INT>>');
--> from_json([{"a":1},{"a":2}]) ARRAY<STRUCT<a: INT>>
--> [{1}, {2}]
SELECT from_json('{"a":1}', 'ARRAY<STRUCT<a: INT>>');
--> from_json({"a":1}) ARRAY<STRUCT<a: INT>>
--> [{1}]
SELECT from_json('[1,2,3]', 'ARRAY<INT>');
--> from_json([1,2,3]) ARRAY<INT>
--> [1, 2, 3]
SELECT from_json('{"k":1,"l":2}', 'MAP<STRING, INT>');
--> entries MAP<STRING, INT>
--> {k -> 1, l -> 2}
SELECT from_json('{"d":"2020-01-02","t":"2020-01-02T03:04:05Z"}', 'd DATE, t TIMESTAMP');
--> from_json({"d":"2020-01-02","t":"2020-01-02T03:04:05Z"}) STRUCT<d: DATE, t: TIMESTAMP>
--> {2020-01-02, 2020-01-02 03:04:05}
SELECT from_json('{"d":"02/01/2020"}', 'd DATE', map('dateFormat', 'dd/MM/yyyy'));
--> from_json({"d":"02/01/2020"}) STRUCT<d: DATE>
--> {2020-01-02}
SELECT from_json('{"t":"02-01-2020 03:04"}', 't TIMESTAMP', map('timestampFormat', 'dd-MM-yyyy HH:mm'));
--> from_json({"t":"02-01-2020 03:04"}) STRUCT<t: TIMESTAMP>
--> {2020-01-02 03:04:00}
SELECT from_json('{"a":1.5,"b":"2.5","c":NaN}', 'a DOUBLE, b DOUBLE, c DOUBLE');
--> from_json({"a":1.5,"b":"2.5","c":NaN}) STRUCT<a: DOUBLE, b: DOUBLE, c: DOUBLE>
--> {1.5, null, NaN}
SELECT from_json('{"a":12345678901234567890}', 'a BIGINT');
--> from_json({"a":12345678901234567890}) STRUCT<a: BIGINT>
--> {null}
SELECT from_json('{"a":12.345}', 'a DECIMAL(4,2)');
--> from_json({"a":12.345}) STRUCT<a: DECIMAL(4,2)>
--> {12.35}
SELECT from_json('{"a":true,"b":"true","c":1}', 'a BOOLEAN, b BOOLEAN, c BOOLEAN');
--> from_json({"a":true,"b":"true","c":1}) STRUCT<a: BOOLEAN, b: BOOLEAN, c: BOOLEAN>
--> {true, null, null}
SELECT from_json('{"a":{"b":{"c":[1,{"d":2}]}}}', 'a STRUCT<b: STRUCT<c: STRING>>');
--> from_json({"a":{"b":{"c":[1,{"d":2}]}}}) STRUCT<a: STRUCT<b: STRUCT<c: STRING>>>
--> {{{[1,{"d":2}]}}}
SELECT from_json('{"A":1}', 'a INT');
--> from_json({"A":1}) STRUCT<a: INT>
--> {null}
SELECT from_json('{a:1}', 'a INT', map('allowUnquotedFieldNames', 'true'));
--> from_json({a:1}) STRUCT<a: INT>
--> {1}
SELECT from_json("{'a':1}", 'a INT');
--> from_json({'a':1}) STRUCT<a: INT>
--> {1}
SELECT from_json("{'a':1}", 'a INT', map('allowSingleQuotes', 'false'));
--> from_json({'a':1}) STRUCT<a: INT>
--> {null}
SELECT from_json('{"a":01}', 'a INT', map('allowNumericLeadingZeros', 'true'));
--> from_json({"a":01}) STRUCT<a: INT>
--> {1}
SELECT from_json('{"a":1} x', 'a INT');
--> from_json({"a":1} x) STRUCT<a: INT>
--> {1}
SELECT from_json('', 'a INT'), from_json(NULL, 'a INT');
--> from_json() STRUCT<a: INT>, from_json(NULL) STRUCT<a: INT>
--> NULL|NULL
SELECT from_json('{"a":null}', 'a INT'), from_json('null', 'a INT'), from_json('5', 'a INT');
--> from_json({"a":null}) STRUCT<a: INT>, from_json(null) STRUCT<a: INT>, from_json(5) STRUCT<a: INT>
--> {null}|{null}|{null}
SELECT from_json('{"a":1,"a":2}', 'a INT');
--> from_json({"a":1,"a":2}) STRUCT<a: INT>
--> {2}
SELECT from_json('{"a":"x"}', 'a BINARY');
--> from_json({"a":"x"}) STRUCT<a: BINARY>
--> {null}
SELECT from_json('{"a":1}', 'a INTERVAL DAY TO SECOND');
--> from_json({"a":1}) STRUCT<a: INTERVAL DAY TO SECOND>
--> {null}
SELECT from_json('{"a":1}', 5);
--! INVALID_SCHEMA.NON_STRING_LITERAL
SELECT from_json('{"a":1}', 'a FOO');
--! PARSE_SYNTAX_ERROR
SELECT from_json(1, 'a INT');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT from_json('{"a":1}', 'a INT', map('mode', 'DROPMALFORMED'));
--! PARSE_MODE_UNSUPPORTED
SELECT from_json('{"a":1}', 'a INT', named_struct('a', 1));
--! INVALID_OPTIONS.NON_MAP_FUNCTION
SELECT from_json('{"a":1}', schema_of_json('{"a":5,"b":"x"}'));
--> from_json({"a":1}) STRUCT<a: BIGINT, b: STRING>
--> {1, null}
SELECT to_json(array(1, NULL, 3)), to_json(map('a', 1, 'b', NULL)), to_json(struct(NULL AS a, 1 AS b)), to_json(named_struct('d', DATE'2020-01-01', 't', TIMESTAMP'2020-01-01 01:02:03.5', 'b', X'0102'));
--> to_json(array(1, NULL, 3)) STRING, to_json(map(a, 1, b, NULL)) STRING, to_json(struct(NULL AS a, 1 AS b)) STRING, to_json(named_struct(d, DATE '2020-01-01', t, TIMESTAMP '2020-01-01 01:02:03.5', b, X'0102')) STRING
--> [1,null,3]|{"a":1,"b":null}|{"b":1}|{"d":"2020-01-01","t":"2020-01-01T01:02:03.500Z","b":"AQI="}
SELECT to_json(named_struct('a', NULL), map('ignoreNullFields', 'false'));
--> to_json(named_struct(a, NULL)) STRING
--> {"a":null}
SELECT to_json(named_struct('t', TIMESTAMP'2020-01-01 01:02:03'), map('timestampFormat', 'dd/MM/yyyy'));
--> to_json(named_struct(t, TIMESTAMP '2020-01-01 01:02:03')) STRING
--> {"t":"01/01/2020"}
SELECT to_json(named_struct('a', double('NaN'), 'b', double('Infinity'), 'c', 1.10BD, 'd', 1e20));
--> to_json(named_struct(a, NaN, b, Infinity, c, 1.10, d, 1.0E20)) STRING
--> {"a":"NaN","b":"Infinity","c":1.10,"d":1.0E20}
SELECT to_json(array(named_struct('a', 'x"y\\z', 'b', 'tab\tnl\n')));
--> to_json(array(named_struct(a, x"y\z, b, tab	nl\n))) STRING
--> [{"a":"x\"y\\z","b":"tab\tnl\n"}]
SELECT to_json(map(1, 'a')), to_json(map(named_struct('x', 1), 2)), to_json(map(DATE'2020-01-01', 1));
--> to_json(map(1, a)) STRING, to_json(map(named_struct(x, 1), 2)) STRING, to_json(map(DATE '2020-01-01', 1)) STRING
--> {"1":"a"}|{"[1]":2}|{"18262":1}
SELECT to_json(1);
--! DATATYPE_MISMATCH.INVALID_JSON_SCHEMA
SELECT to_json(named_struct('i', INTERVAL 1 DAY, 'y', INTERVAL '1-2' YEAR TO MONTH));
--> to_json(named_struct(i, INTERVAL '1' DAY, y, INTERVAL '1-2' YEAR TO MONTH)) STRING
--> {"i":"INTERVAL '1' DAY","y":"INTERVAL '1-2' YEAR TO MONTH"}
SELECT to_json(struct(1, 'a')), to_json(struct(1 AS x)), to_json(named_struct('a', array(struct(1))), map('pretty', 'true'));
--> to_json(struct(1, a)) STRING, to_json(struct(1 AS x)) STRING, to_json(named_struct(a, array(struct(1)))) STRING
--> {"col1":1,"col2":"a"}|{"x":1}|{\n  "a" : [ {\n    "col1" : 1\n  } ]\n}
SELECT get_json_object('{"a":[{"b":1},{"b":2}]}', '$.a[*].b'), get_json_object('{"a":[1,2]}', '$.a[5]'), get_json_object('{"a.b":1}', "$['a.b']"), get_json_object('[1,2]', '$[0]'), get_json_object('{"a":{"b":null}}', '$.a.b'), get_json_object('{"a":"x"}', '$.a'), get_json_object('{"a":1.50}', '$.a'), get_json_object('bad', '$.a'), get_json_object('{"a":1}', 'a'), get_json_object('{"a":1}', '$'), get_json_object('{"a":[[1,2],[3]]}', '$.a[*][0]'), get_json_object('{"a":true}', '$.a');
--> get_json_object({"a":[{"b":1},{"b":2}]}, $.a[*].b) STRING, get_json_object({"a":[1,2]}, $.a[5]) STRING, get_json_object({"a.b":1}, $['a.b']) STRING, get_json_object([1,2], $[0]) STRING, get_json_object({"a":{"b":null}}, $.a.b) STRING, get_json_object({"a":"x"}, $.a) STRING, get_json_object({"a":1.50}, $.a) STRING, get_json_object(bad, $.a) STRING, get_json_object({"a":1}, a) STRING, get_json_object({"a":1}, $) STRING, get_json_object({"a":[[1,2],[3]]}, $.a[*][0]) STRING, get_json_object({"a":true}, $.a) STRING
--> [1,2]|NULL|1|1|NULL|x|1.5|NULL|NULL|{"a":1}|[1,3]|true
SELECT json_tuple('{"a":1,"b":{"c":2},"d":[1]}', 'a', 'b', 'c', 'd');
--> c0 STRING, c1 STRING, c2 STRING, c3 STRING
--> 1|{"c":2}|NULL|[1]
SELECT a, b FROM VALUES ('{"x":1,"y":2}'), ('bad'), (NULL) AS t(j) LATERAL VIEW json_tuple(j, 'x', 'y') q AS a, b;
--> a STRING, b STRING
--> 1|2
--> NULL|NULL
--> NULL|NULL
SELECT schema_of_json('{"a":1,"b":1.5,"c":"x","d":true,"e":null,"f":[1,"a"],"g":{},"h":[]}');
--> schema_of_json({"a":1,"b":1.5,"c":"x","d":true,"e":null,"f":[1,"a"],"g":{},"h":[]}) STRING
--> STRUCT<a: BIGINT, b: DOUBLE, c: STRING, d: BOOLEAN, e: STRING, f: ARRAY<STRING>, h: ARRAY<STRING>>
SELECT schema_of_json('[{"a":1},{"b":2}]'), schema_of_json('1'), schema_of_json('{"a":01}', map('allowNumericLeadingZeros', 'true')), schema_of_json('{"a":12345678901234567890}'), schema_of_json('{"a":1.5}', map('prefersDecimal', 'true'));
--> schema_of_json([{"a":1},{"b":2}]) STRING, schema_of_json(1) STRING, schema_of_json({"a":01}) STRING, schema_of_json({"a":12345678901234567890}) STRING, schema_of_json({"a":1.5}) STRING
--> ARRAY<STRUCT<a: BIGINT, b: BIGINT>>|BIGINT|STRUCT<a: BIGINT>|STRUCT<a: DECIMAL(20,0)>|STRUCT<a: DECIMAL(2,1)>
SELECT json_array_length('[1,[2],{"a":3}]'), json_array_length('{}'), json_array_length('x'), json_array_length(NULL), json_object_keys('{"a":{"b":1},"c":2}'), json_object_keys('[1]'), json_object_keys('');
--> json_array_length([1,[2],{"a":3}]) INT, json_array_length({}) INT, json_array_length(x) INT, json_array_length(NULL) INT, json_object_keys({"a":{"b":1},"c":2}) ARRAY<STRING>, json_object_keys([1]) ARRAY<STRING>, json_object_keys() ARRAY<STRING>
--> 3|NULL|NULL|NULL|[a, c]|NULL|NULL
SELECT from_csv('1,2.5,x,true,2020-01-01', 'a INT, b DOUBLE, c STRING, d BOOLEAN, e DATE');
--> from_csv(1,2.5,x,true,2020-01-01) STRUCT<a: INT, b: DOUBLE, c: STRING, d: BOOLEAN, e: DATE>
--> {1, 2.5, x, true, 2020-01-01}
SELECT from_csv('1|2', 'a INT, b INT', map('sep', '|'));
--> from_csv(1|2) STRUCT<a: INT, b: INT>
--> {1, 2}
SELECT from_csv('1,x', 'a INT, b INT'), from_csv('1', 'a INT, b INT'), from_csv('1,2,3', 'a INT, b INT');
--> from_csv(1,x) STRUCT<a: INT, b: INT>, from_csv(1) STRUCT<a: INT, b: INT>, from_csv(1,2,3) STRUCT<a: INT, b: INT>
--> {1, null}|{1, null}|{1, 2}
SELECT from_csv('"a,b",c', 'x STRING, y STRING'), from_csv('a""b,c', 'x STRING, y STRING'), from_csv("'a,b',c", 'x STRING, y STRING', map('quote', "'"));
--> from_csv("a,b",c) STRUCT<x: STRING, y: STRING>, from_csv(a""b,c) STRUCT<x: STRING, y: STRING>, from_csv('a,b',c) STRUCT<x: STRING, y: STRING>
--> {a,b, c}|{a""b, c}|{a,b, c}
SELECT from_csv('26/08/2015', 'd DATE', map('dateFormat', 'dd/MM/yyyy')), from_csv('x', 'd DATE');
--> from_csv(26/08/2015) STRUCT<d: DATE>, from_csv(x) STRUCT<d: DATE>
--> {2015-08-26}|{null}
SELECT from_csv('x,1', 'a INT, b INT, _corrupt_record STRING');
--> from_csv(x,1) STRUCT<a: INT, b: INT, _corrupt_record: STRING>
--> {null, 1, x,1}
SELECT from_csv('1,', 'a INT, b STRING'), from_csv('', 'a INT'), from_csv(NULL, 'a INT'), from_csv('NULL,2', 'a STRING, b INT', map('nullValue', 'NULL'));
--> from_csv(1,) STRUCT<a: INT, b: STRING>, from_csv() STRUCT<a: INT>, from_csv(NULL) STRUCT<a: INT>, from_csv(NULL,2) STRUCT<a: STRING, b: INT>
--> {1, null}|{null}|NULL|{null, 2}
SELECT from_csv(' 1 , x ', 'a INT, b STRING'), from_csv(' 1 , x ', 'a INT, b STRING', map('ignoreLeadingWhiteSpace', 'true', 'ignoreTrailingWhiteSpace', 'true'));
--> from_csv( 1 , x ) STRUCT<a: INT, b: STRING>, from_csv( 1 , x ) STRUCT<a: INT, b: STRING>
--> {null,  x }|{1, x}
SELECT from_csv('1', 'a ARRAY<INT>');
--! UNSUPPORTED_DATATYPE
SELECT from_csv('1', 'a INT', map('mode', 'FAILFAST')), from_csv('x', 'a INT', map('mode', 'PERMISSIVE'));
--> from_csv(1) STRUCT<a: INT>, from_csv(x) STRUCT<a: INT>
--> {1}|{null}
SELECT from_csv('x', 'a INT', map('mode', 'FAILFAST'));
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT to_csv(named_struct('a', 1, 'b', 'x,y', 'c', NULL, 'd', 'q"q', 'e', TIMESTAMP'2020-01-01 00:00:00', 'f', DATE'2020-01-01', 'g', 1.50BD, 'h', '')), to_csv(named_struct('a', 1, 'b', 2), map('sep', ';')), to_csv(named_struct('a', NULL), map('nullValue', 'NIL'));
--> to_csv(named_struct(a, 1, b, x,y, c, NULL, d, q"q, e, TIMESTAMP '2020-01-01 00:00:00', f, DATE '2020-01-01', g, 1.50, h, )) STRING, to_csv(named_struct(a, 1, b, 2)) STRING, to_csv(named_struct(a, NULL)) STRING
--> 1,"x,y",,"q\"q",2020-01-01T00:00:00.000Z,2020-01-01,1.50,""|1;2|NIL
SELECT to_csv(named_struct('d', DATE'2020-01-05'), map('dateFormat', 'dd/MM/yy'));
--> to_csv(named_struct(d, DATE '2020-01-05')) STRING
--> 05/01/20
SELECT to_csv(1);
--! DATATYPE_MISMATCH.UNSUPPORTED_INPUT_TYPE
SELECT to_csv(named_struct('a', array(1, 2), 'm', map('k', 1), 's', struct(1, 'x')));
--> to_csv(named_struct(a, array(1, 2), m, map(k, 1), s, struct(1, x))) STRING
--> "[1, 2]",{k -> 1},"{1, x}"
SELECT schema_of_csv('1,1.5,true,2020-01-01,2020-01-01 00:00:00,x'), schema_of_csv('1|a', map('sep', '|'));
--> schema_of_csv(1,1.5,true,2020-01-01,2020-01-01 00:00:00,x) STRING, schema_of_csv(1|a) STRING
--> STRUCT<_c0: INT, _c1: DOUBLE, _c2: BOOLEAN, _c3: DATE, _c4: TIMESTAMP, _c5: STRING>|STRUCT<_c0: INT, _c1: STRING>
SELECT map('a', 1)['b'], map(1, 'x')[1], array(1, 2)[0], element_at(array(1, 2), -1), element_at(map('a', 1), 'z'), try_element_at(array(1), 5);
--> map(a, 1)[b] INT, map(1, x)[1] STRING, array(1, 2)[0] INT, element_at(array(1, 2), -1) INT, element_at(map(a, 1), z) INT, try_element_at(array(1), 5) INT
--> NULL|x|1|2|NULL|NULL
SELECT array(1, 2)[5];
--! INVALID_ARRAY_INDEX
SELECT element_at(array(1, 2), 0);
--! INVALID_INDEX_OF_ZERO
SELECT element_at(array(1, 2), 5);
--! INVALID_ARRAY_INDEX_IN_ELEMENT_AT
SELECT map('a', 1, 'a', 2);
--! DUPLICATED_MAP_KEY
SELECT map(NULL, 1);
--! NULL_MAP_KEY
SELECT map_from_arrays(array(1, 2), array('a', 'b')), map_from_entries(array(struct(1, 'a'))), str_to_map('a:1,b:2'), str_to_map('a=1;b', ';', '='), map_concat(map(1, 2), map(3, 4)), map_keys(map(1, 2)), map_values(map(1, 2)), map_entries(map(1, 'a')), map_contains_key(map(1, 2), 1), cardinality(map(1, 2)), size(NULL);
--> map_from_arrays(array(1, 2), array(a, b)) MAP<INT, STRING>, map_from_entries(array(struct(1, a))) MAP<INT, STRING>, str_to_map(a:1,b:2, ,, :) MAP<STRING, STRING>, str_to_map(a=1;b, ;, =) MAP<STRING, STRING>, map_concat(map(1, 2), map(3, 4)) MAP<INT, INT>, map_keys(map(1, 2)) ARRAY<INT>, map_values(map(1, 2)) ARRAY<INT>, map_entries(map(1, a)) ARRAY<STRUCT<key: INT, value: STRING>>, map_contains_key(map(1, 2), 1) BOOLEAN, cardinality(map(1, 2)) INT, size(NULL) INT
--> {1 -> a, 2 -> b}|{1 -> a}|{a -> 1, b -> 2}|{a -> 1, b -> null}|{1 -> 2, 3 -> 4}|[1]|[2]|[{1, a}]|true|1|NULL
SELECT array_contains(array(1, NULL), 2), array_contains(array(1), 1), array_position(array(3, 1), 1), array_remove(array(1, 2, 1), 1), array_distinct(array(1, 1, NULL, NULL)), array_union(array(1), array(2, 1)), array_intersect(array(1, 2), array(2)), array_except(array(1, 2), array(2)), array_join(array('a', NULL, 'b'), ',', '?'), array_max(array(1, 3)), array_min(array(NULL, 2)), arrays_overlap(array(1, NULL), array(2)), arrays_zip(array(1, 2), array('a')), array_repeat('x', 2), flatten(array(array(1), array(2, 3))), sequence(1, 5, 2), sequence(DATE'2020-01-01', DATE'2020-03-01', INTERVAL 1 MONTH), shuffle(array(1)), slice(array(1, 2, 3), -2, 2), sort_array(array(2, NULL, 1), false), array_insert(array(1, 2), 2, 9), array_insert(array(1, 2), -1, 9), array_append(array(1), 2), array_prepend(array(1), 0), array_compact(array(1, NULL)), array_size(array(1, 2)), get(array(1), 3), reverse(array(1, 2)), concat(array(1), array(2)), array_agg(1);
--> array_contains(array(1, NULL), 2) BOOLEAN, array_contains(array(1), 1) BOOLEAN, array_position(array(3, 1), 1) BIGINT, array_remove(array(1, 2, 1), 1) ARRAY<INT>, array_distinct(array(1, 1, NULL, NULL)) ARRAY<INT>, array_union(array(1), array(2, 1)) ARRAY<INT>, array_intersect(array(1, 2), array(2)) ARRAY<INT>, array_except(array(1, 2), array(2)) ARRAY<INT>, array_join(array(a, NULL, b), ,, ?) STRING, array_max(array(1, 3)) INT, array_min(array(NULL, 2)) INT, arrays_overlap(array(1, NULL), array(2)) BOOLEAN, arrays_zip(array(1, 2), array(a)) ARRAY<STRUCT<0: INT, 1: STRING>>, array_repeat(x, 2) ARRAY<STRING>, flatten(array(array(1), array(2, 3))) ARRAY<INT>, sequence(1, 5, 2) ARRAY<INT>, sequence(DATE '2020-01-01', DATE '2020-03-01', INTERVAL '1' MONTH) ARRAY<DATE>, shuffle(array(1)) ARRAY<INT>, slice(array(1, 2, 3), -2, 2) ARRAY<INT>, sort_array(array(2, NULL, 1), false) ARRAY<INT>, array_insert(array(1, 2), 2, 9) ARRAY<INT>, array_insert(array(1, 2), -1, 9) ARRAY<INT>, array_append(array(1), 2) ARRAY<INT>, array_prepend(array(1), 0) ARRAY<INT>, array_compact(array(1, NULL)) ARRAY<INT>, array_size(array(1, 2)) INT, get(array(1), 3) INT, reverse(array(1, 2)) ARRAY<INT>, concat(array(1), array(2)) ARRAY<INT>, collect_list(1) ARRAY<INT>
--> NULL|true|2|[2]|[1, null]|[1, 2]|[2]|[1]|a,?,b|3|2|NULL|[{1, a}, {2, null}]|[x, x]|[1, 2, 3]|[1, 3, 5]|[2020-01-01, 2020-02-01, 2020-03-01]|[1]|[2, 3]|[2, 1, null]|[1, 9, 2]|[1, 2, 9]|[1, 2]|[0, 1]|[1]|2|NULL|[2, 1]|[1, 2]|[1]
SELECT named_struct('a', 1, 'b', 'x').a, struct(1, 2).col2, (1, 'x'), struct(1 AS q).q;
--> named_struct(a, 1, b, x).a INT, struct(1, 2).col2 INT, named_struct(col1, 1, col2, x) STRUCT<col1: INT, col2: STRING>, struct(1 AS q).q INT
--> 1|2|{1, x}|1
SELECT hash(1, 'a', NULL), xxhash64(1, 'a'), md5('a'), sha1('a'), sha2('a', 256), crc32('a'), murmur3_hash(1);
--! UNRESOLVED_ROUTINE
SELECT typeof(1), typeof('a'), typeof(array(1)), typeof(map('a', 1.5)), typeof(struct(1)), typeof(NULL), typeof(INTERVAL 1 DAY), typeof(CAST(1 AS DECIMAL(5,2))), typeof(current_date());
--> typeof(1) STRING, typeof(a) STRING, typeof(array(1)) STRING, typeof(map(a, 1.5)) STRING, typeof(struct(1)) STRING, typeof(NULL) STRING, typeof(INTERVAL '1' DAY) STRING, typeof(CAST(1 AS DECIMAL(5,2))) STRING, typeof(current_date()) STRING
--> int|string|array<int>|map<string,decimal(2,1)>|struct<col1:int>|void|interval day|decimal(5,2)|date
SELECT inline(array(struct(1, 'a'), struct(2, 'b')));
--> col1 INT, col2 STRING
--> 1|a
--> 2|b
SELECT posexplode(map('a', 1));
--> pos INT, key STRING, value INT
--> 0|a|1
SELECT explode(NULL);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT explode(array(1)), explode(array(2));
--> col INT, col INT
--> 1|2
SELECT explode(array(1, 2)) + 1;
--! UNSUPPORTED_GENERATOR.NESTED_IN_EXPRESSIONS
SELECT stack(2, 1, 2, 3);
--> col0 INT, col1 INT
--> 1|2
--> 3|NULL
SELECT assert_true(true), nvl(NULL, 1), coalesce(NULL, NULL), greatest(1, NULL, 3), least('a', 'b'), nanvl(double('NaN'), 1), equal_null(NULL, NULL), isnan(double('NaN')), isnull(1), isnotnull(NULL);
--> assert_true(true, 'true' is not true!) VOID, nvl(NULL, 1) INT, coalesce(NULL, NULL) VOID, greatest(1, NULL, 3) INT, least(a, b) STRING, nanvl(NaN, 1) DOUBLE, equal_null(NULL, NULL) BOOLEAN, isnan(NaN) BOOLEAN, (1 IS NULL) BOOLEAN, (NULL IS NOT NULL) BOOLEAN
--> NULL|1|NULL|3|a|1.0|true|true|false|false
SELECT assert_true(false, 'msg');
--! USER_RAISED_EXCEPTION
SELECT raise_error('boom');
--! USER_RAISED_EXCEPTION
SELECT greatest(1, 'a');
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT greatest(1);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT if(1, 2, 3);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT case when 1 then 2 end;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT decode(2, 1, 'a', 2, 'b', 'c'), decode(5, 1, 'a'), decode(NULL, NULL, 'n');
--> decode(2, 1, a, 2, b, c) STRING, decode(5, 1, a) STRING, decode(NULL, NULL, n) STRING
--> b|NULL|n
SELECT try_divide(INTERVAL 1 DAY, 0), try_multiply(INTERVAL 2 DAYS, 3), try_add(DATE'2020-01-01', INTERVAL 1 DAY), try_add(DATE'9999-12-31', 1);
--> try_divide(INTERVAL '1' DAY, 0) INTERVAL DAY TO SECOND, try_multiply(INTERVAL '2' DAY, 3) INTERVAL DAY TO SECOND, try_add(DATE '2020-01-01', INTERVAL '1' DAY) DATE, try_add(DATE '9999-12-31', 1) DATE
--> NULL|INTERVAL '6 00:00:00' DAY TO SECOND|2020-01-02|+10000-01-01
SELECT monotonically_increasing_id(), spark_partition_id(), input_file_name(), input_file_block_start(), version() IS NOT NULL, current_catalog(), current_user() IS NOT NULL, bitmap_bit_position(5), bitmap_bucket_number(5), bitmap_count(X'FF');
--> monotonically_increasing_id() BIGINT, SPARK_PARTITION_ID() INT, input_file_name() STRING, input_file_block_start() BIGINT, (version() IS NOT NULL) BOOLEAN, current_catalog() STRING, (current_user() IS NOT NULL) BOOLEAN, bitmap_bit_position(5) BIGINT, bitmap_bucket_number(5) BIGINT, bitmap_count(X'FF') BIGINT
--> 0|0||-1|true|spark_catalog|true|4|1|8
SELECT bit_count(7), bit_get(5, 2), getbit(5, 1), bit_reverse(1);
--! UNRESOLVED_ROUTINE
SELECT uniform(1, 1, 0), randstr(0, 0), length(uuid()), rand(0) < 1, randn(0) IS NOT NULL, length(randstr(5));
--> uniform(1, 1, 0) INT, randstr(0, 0) STRING, length(uuid()) INT, (rand(0) < 1) BOOLEAN, (randn(0) IS NOT NULL) BOOLEAN, length(randstr(5)) INT
--> 1||36|true|true|5
SELECT from_json('[{"a":1},{"a":2}]', 'a INT');
--> from_json([{"a":1},{"a":2}]) STRUCT<a: INT>
--> {null}
SELECT from_json('[]', 'a INT'), from_json('[5]', 'a INT'), from_json('{}', 'a INT');
--> from_json([]) STRUCT<a: INT>, from_json([5]) STRUCT<a: INT>, from_json({}) STRUCT<a: INT>
--> {null}|{null}|{null}
SELECT from_json('[1,"x",null]', 'ARRAY<INT>'), from_json('{"a":[1,"x"]}', 'a ARRAY<INT>'), from_json('{"a":{"b":"x","c":1}}', 'a STRUCT<b: INT, c: INT>');
--> from_json([1,"x",null]) ARRAY<INT>, from_json({"a":[1,"x"]}) STRUCT<a: ARRAY<INT>>, from_json({"a":{"b":"x","c":1}}) STRUCT<a: STRUCT<b: INT, c: INT>>
--> NULL|{null}|{{null, 1}}
SELECT from_json('{"a":1.5}', 'a INT'), from_json('{"a":1.0}', 'a INT'), from_json('{"a":1e2}', 'a INT'), from_json('{"a":"1"}', 'a INT'), from_json('{"a":300}', 'a TINYINT');
--> from_json({"a":1.5}) STRUCT<a: INT>, from_json({"a":1.0}) STRUCT<a: INT>, from_json({"a":1e2}) STRUCT<a: INT>, from_json({"a":"1"}) STRUCT<a: INT>, from_json({"a":300}) STRUCT<a: TINYINT>
--> {null}|{null}|{null}|{null}|{null}
SELECT from_json('{"a":"1.5"}', 'a DECIMAL(3,1)'), from_json('{"a":1}', 'a DECIMAL(3,1)'), from_json('{"a":1234}', 'a DECIMAL(3,1)'), from_json('{"a":"x"}', 'a DECIMAL(3,1)');
--> from_json({"a":"1.5"}) STRUCT<a: DECIMAL(3,1)>, from_json({"a":1}) STRUCT<a: DECIMAL(3,1)>, from_json({"a":1234}) STRUCT<a: DECIMAL(3,1)>, from_json({"a":"x"}) STRUCT<a: DECIMAL(3,1)>
--> {1.5}|{1.0}|{null}|{null}
SELECT from_json('{"a":Infinity,"b":-Infinity,"c":"NaN","d":"Infinity","e":"-INF","f":INF}', 'a DOUBLE, b DOUBLE, c DOUBLE, d DOUBLE, e DOUBLE, f DOUBLE');
--> from_json({"a":Infinity,"b":-Infinity,"c":"NaN","d":"Infinity","e":"-INF","f":INF}) STRUCT<a: DOUBLE, b: DOUBLE, c: DOUBLE, d: DOUBLE, e: DOUBLE, f: DOUBLE>
--> {null, null, null, null, null, null}
SELECT from_json('{"a":NaN}', 'a DOUBLE', map('allowNonNumericNumbers', 'false'));
--> from_json({"a":NaN}) STRUCT<a: DOUBLE>
--> {null}
SELECT from_json('{"a":"AQI="}', 'a BINARY'), from_json('{"a":5}', 'a STRING'), from_json('{"a":[1, 2]}', 'a STRING'), from_json('{"a":{"b": 1}}', 'a STRING'), from_json('{"a":1.50}', 'a STRING');
--> from_json({"a":"AQI="}) STRUCT<a: BINARY>, from_json({"a":5}) STRUCT<a: STRING>, from_json({"a":[1, 2]}) STRUCT<a: STRING>, from_json({"a":{"b": 1}}) STRUCT<a: STRING>, from_json({"a":1.50}) STRUCT<a: STRING>
--> {}|{5}|{[1,2]}|{{"b":1}}|{1.5}
SELECT from_json('{"a":"INTERVAL 1 DAY"}', 'a INTERVAL DAY'), from_json('{"a":1577836800}', 'a TIMESTAMP'), from_json('{"a":5}', 'a DATE'), from_json('{"a":"2020-01-01 01:02:03.123456"}', 'a TIMESTAMP'), from_json('{"a":"2020-01-01T00:00:00"}', 'a TIMESTAMP_NTZ');
--> from_json({"a":"INTERVAL 1 DAY"}) STRUCT<a: INTERVAL DAY>, from_json({"a":1577836800}) STRUCT<a: TIMESTAMP>, from_json({"a":5}) STRUCT<a: DATE>, from_json({"a":"2020-01-01 01:02:03.123456"}) STRUCT<a: TIMESTAMP>, from_json({"a":"2020-01-01T00:00:00"}) STRUCT<a: TIMESTAMP_NTZ>
--> {null}|{2020-01-01 00:00:00}|{null}|{2020-01-01 01:02:03.123456}|{2020-01-01 00:00:00}
SELECT from_json('{"a":1, /* c */ "b":2}', 'a INT, b INT', map('allowComments', 'true')), from_json('{"a":1, /* c */ "b":2}', 'a INT, b INT');
--> from_json({"a":1, /* c */ "b":2}) STRUCT<a: INT, b: INT>, from_json({"a":1, /* c */ "b":2}) STRUCT<a: INT, b: INT>
--> {1, 2}|{null, null}
SELECT from_json('{"a":"x\qy"}', 'a STRING', map('allowBackslashEscapingAnyCharacter', 'true')), from_json('{"a":"x\qy"}', 'a STRING');
--> from_json({"a":"xqy"}) STRUCT<a: STRING>, from_json({"a":"xqy"}) STRUCT<a: STRING>
--> {xqy}|{xqy}
SELECT from_json('{"a":"x\ty"}', 'a STRING'), from_json('{"a":"x	y"}', 'a STRING', map('allowUnquotedControlChars', 'true'));
--> from_json({"a":"x	y"}) STRUCT<a: STRING>, from_json({"a":"x	y"}) STRUCT<a: STRING>
--> {null}|{x	y}
SELECT from_json('{"a":1,"b":2,}', 'a INT, b INT'), from_json('{"a":1 "b":2}', 'a INT, b INT'), from_json('{"a":1', 'a INT'), from_json('{"a"}', 'a INT');
--> from_json({"a":1,"b":2,}) STRUCT<a: INT, b: INT>, from_json({"a":1 "b":2}) STRUCT<a: INT, b: INT>, from_json({"a":1) STRUCT<a: INT>, from_json({"a"}) STRUCT<a: INT>
--> {null, null}|{null, null}|{null}|{null}
SELECT from_json('{"a":1,"bad":"x}', 'a INT, _corrupt_record STRING', map('columnNameOfCorruptRecord', 'zz')), from_json('{"a":x}', 'a INT, zz STRING', map('columnNameOfCorruptRecord', 'zz'));
--> from_json({"a":1,"bad":"x}) STRUCT<a: INT, _corrupt_record: STRING>, from_json({"a":x}) STRUCT<a: INT, zz: STRING>
--> {null, null}|{null, {"a":x}}
SELECT from_json('{"a":1,"zz":"y"}', 'a INT, zz STRING', map('columnNameOfCorruptRecord', 'zz')), from_json('{"a":1}', 'a INT, zz INT', map('columnNameOfCorruptRecord', 'zz'));
--! INVALID_CORRUPT_RECORD_TYPE
SELECT from_json('{"a":1}', 'a INT', map('mode', 'FAILFAST'));
--> from_json({"a":1}) STRUCT<a: INT>
--> {1}
SELECT from_json('{"a":"x"}', 'a INT', map('mode', 'FAILFAST'));
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT from_json('{"a":1}', 'a INT NOT NULL'), from_json('{"b":1}', 'a INT NOT NULL');
--> from_json({"a":1}) STRUCT<a: INT>, from_json({"b":1}) STRUCT<a: INT>
--> {1}|{null}
SELECT from_json(j, 'a INT, b ARRAY<STRUCT<c: STRING>>') FROM VALUES ('{"a":1,"b":[{"c":"x"},{"c":null},{}]}'), ('{"b":null}'), ('[]'), ('x') AS t(j);
--> from_json(j) STRUCT<a: INT, b: ARRAY<STRUCT<c: STRING>>>
--> {1, [{x}, {null}, {null}]}
--> {null, null}
--> {null, null}
--> {null, null}
SELECT from_json(j, 'MAP<STRING, ARRAY<INT>>') AS m FROM VALUES ('{"a":[1],"b":null}'), ('{}'), ('[]') AS t(j);
--> m MAP<STRING, ARRAY<INT>>
--> NULL
--> {a -> [1], b -> null}
--> {}
SELECT from_json('{"a":1}', 'a INT').a, from_json('{"a":{"b":2}}', 'a STRUCT<b: INT>').a.b;
--> from_json({"a":1}).a INT, from_json({"a":{"b":2}}).a.b INT
--> 1|2
SELECT from_json('{"é":"ü","a b":1}', '`é` STRING, `a b` INT');
--> from_json({"é":"ü","a b":1}) STRUCT<é: STRING, a b: INT>
--> {ü, 1}
SELECT from_json('{"a":"\u00e9\ud83d\ude00"}', 'a STRING');
--> from_json({"a":"é😀"}) STRUCT<a: STRING>
--> {é😀}
SELECT to_json(map(struct(DATE'2020-01-01', 'x'), 1));
--> to_json(map(struct(DATE '2020-01-01', x), 1)) STRING
--> {"[18262,x]":1}
SELECT to_json(map('b', 1, 'a', 2)), to_json(map('b', 1, 'a', 2), map('sortKeys', 'true'));
--> to_json(map(b, 1, a, 2)) STRING, to_json(map(b, 1, a, 2)) STRING
--> {"b":1,"a":2}|{"a":2,"b":1}
SELECT to_json(named_struct('a', array(), 'b', map(), 'c', named_struct('d', 1)), map('pretty', 'true'));
--> to_json(named_struct(a, array(), b, map(), c, named_struct(d, 1))) STRING
--> {\n  "a" : [ ],\n  "b" : { },\n  "c" : {\n    "d" : 1\n  }\n}
SELECT to_json(array(1, 2), map('pretty', 'true'));
--> to_json(array(1, 2)) STRING
--> [ 1, 2 ]
SELECT to_json(named_struct('a', float(1.1), 'b', 1e-7, 'c', 1e7, 'd', 100D, 'e', CAST(1 AS DECIMAL(38,18)), 'f', 'é/'));
--> to_json(named_struct(a, 1.1, b, 1.0E-7, c, 1.0E7, d, 100.0, e, CAST(1 AS DECIMAL(38,18)), f, é/)) STRING
--> {"a":1.1,"b":1.0E-7,"c":1.0E7,"d":100.0,"e":1.000000000000000000,"f":"é/"}
SELECT to_json(named_struct('t', TIMESTAMP_NTZ'2020-01-01 01:02:03', 'u', TIMESTAMP'2020-01-01 01:02:03.000100'));
--> to_json(named_struct(t, TIMESTAMP_NTZ '2020-01-01 01:02:03', u, TIMESTAMP '2020-01-01 01:02:03.0001')) STRING
--> {"t":"2020-01-01T01:02:03.000","u":"2020-01-01T01:02:03.000Z"}
SELECT schema_of_json('{}'), schema_of_json('[]'), schema_of_json('[{}]'), schema_of_json('{"a":[{"b":1},{"c":"x"}]}'), schema_of_json('{"a":[1,2.5]}'), schema_of_json('{"a":[1,null]}'), schema_of_json('"x"'), schema_of_json('null');
--> schema_of_json({}) STRING, schema_of_json([]) STRING, schema_of_json([{}]) STRING, schema_of_json({"a":[{"b":1},{"c":"x"}]}) STRING, schema_of_json({"a":[1,2.5]}) STRING, schema_of_json({"a":[1,null]}) STRING, schema_of_json("x") STRING, schema_of_json(null) STRING
--> STRUCT<>|ARRAY<STRING>|ARRAY<STRUCT<>>|STRUCT<a: ARRAY<STRUCT<b: BIGINT, c: STRING>>>|STRUCT<a: ARRAY<DOUBLE>>|STRUCT<a: ARRAY<BIGINT>>|STRING|STRING
SELECT schema_of_json('{"a":1234567890123456789012345678901234567890}'), schema_of_json('{"a":1.23456789012345678901234567890123456789012345}', map('prefersDecimal', 'true')), schema_of_json('{"a":true}', map('primitivesAsString', 'true')), schema_of_json('{"a":"2020-01-01T00:00:00"}', map('inferTimestamp', 'true'));
--> schema_of_json({"a":1234567890123456789012345678901234567890}) STRING, schema_of_json({"a":1.23456789012345678901234567890123456789012345}) STRING, schema_of_json({"a":true}) STRING, schema_of_json({"a":"2020-01-01T00:00:00"}) STRING
--> STRUCT<a: DOUBLE>|STRUCT<a: DOUBLE>|STRUCT<a: STRING>|STRUCT<a: TIMESTAMP>
SELECT schema_of_json(NULL);
--! DATATYPE_MISMATCH.UNEXPECTED_NULL
SELECT schema_of_json(concat('{"a"', ':1}'));
--> schema_of_json(concat({"a", :1})) STRING
--> STRUCT<a: BIGINT>
SELECT from_csv('1, 2', 'a INT, b INT'), from_csv('1,2 ', 'a INT, b STRING'), from_csv('a\tb', 'x STRING, y STRING', map('sep', '\t')), from_csv('1::2', 'a INT, b INT', map('sep', '::'));
--> from_csv(1, 2) STRUCT<a: INT, b: INT>, from_csv(1,2 ) STRUCT<a: INT, b: STRING>, from_csv(a	b) STRUCT<x: STRING, y: STRING>, from_csv(1::2) STRUCT<a: INT, b: INT>
--> {1, null}|{1, 2 }|{a, b}|{1, 2}
SELECT from_csv('x,1', 'a INT, b INT, zz STRING', map('columnNameOfCorruptRecord', 'zz')), from_csv('1,2', 'a INT, b INT, zz STRING', map('columnNameOfCorruptRecord', 'zz')), from_csv('1,2,3', 'a INT, b INT, zz STRING', map('columnNameOfCorruptRecord', 'zz'));
--> from_csv(x,1) STRUCT<a: INT, b: INT, zz: STRING>, from_csv(1,2) STRUCT<a: INT, b: INT, zz: STRING>, from_csv(1,2,3) STRUCT<a: INT, b: INT, zz: STRING>
--> {null, 1, x,1}|{1, 2, null}|{1, 2, 1,2,3}
SELECT from_csv('1.5,1e3,NaN,Inf,-Inf', 'a DOUBLE, b DOUBLE, c DOUBLE, d DOUBLE, e DOUBLE'), from_csv('NA,1', 'a DOUBLE, b INT', map('nanValue', 'NA'));
--> from_csv(1.5,1e3,NaN,Inf,-Inf) STRUCT<a: DOUBLE, b: DOUBLE, c: DOUBLE, d: DOUBLE, e: DOUBLE>, from_csv(NA,1) STRUCT<a: DOUBLE, b: INT>
--> {1.5, 1000.0, NaN, Infinity, -Infinity}|{NaN, 1}
SELECT from_csv('true,FALSE,1', 'a BOOLEAN, b BOOLEAN, c BOOLEAN'), from_csv('1,000.5', 'a STRING, b DOUBLE'), from_csv('12.345', 'a DECIMAL(4,2)'), from_csv('300', 'a TINYINT');
--> from_csv(true,FALSE,1) STRUCT<a: BOOLEAN, b: BOOLEAN, c: BOOLEAN>, from_csv(1,000.5) STRUCT<a: STRING, b: DOUBLE>, from_csv(12.345) STRUCT<a: DECIMAL(4,2)>, from_csv(300) STRUCT<a: TINYINT>
--> {true, false, null}|{1, 0.5}|{12.35}|{null}
SELECT from_csv('2020-01-01 01:02:03,2020-01-01', 'a TIMESTAMP, b TIMESTAMP'), from_csv('2020-01-01T01:02:03Z', 'a TIMESTAMP'), from_csv('2020-1-1', 'a DATE');
--> from_csv(2020-01-01 01:02:03,2020-01-01) STRUCT<a: TIMESTAMP, b: TIMESTAMP>, from_csv(2020-01-01T01:02:03Z) STRUCT<a: TIMESTAMP>, from_csv(2020-1-1) STRUCT<a: DATE>
--> {2020-01-01 01:02:03, 2020-01-01 00:00:00}|{2020-01-01 01:02:03}|{2020-01-01}
