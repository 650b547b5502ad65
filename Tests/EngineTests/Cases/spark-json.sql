SELECT json_tuple('{"a":1,"b":2}','a','b');
--> c0 STRING, c1 STRING
--> 1|2
SELECT from_json('{"a":1}','a INT');
--> from_json({"a":1}) STRUCT<a: INT>
--> {1}
SELECT from_json('{"a":"x"}','a INT');
--> from_json({"a":"x"}) STRUCT<a: INT>
--> {null}
SELECT from_json('{"a":1','a INT');
--> from_json({"a":1) STRUCT<a: INT>
--> {null}
SELECT from_json('[1,2]','array<int>');
--> from_json([1,2]) ARRAY<INT>
--> [1, 2]
SELECT to_json(named_struct('a',1,'b',null));
--> to_json(named_struct(a, 1, b, NULL)) STRING
--> {"a":1}
SELECT to_json(array(struct(1)));
--> to_json(array(struct(1))) STRING
--> [{"col1":1}]
SELECT to_json(map('a',1));
--> to_json(map(a, 1)) STRING
--> {"a":1}
SELECT to_json(named_struct('a',null),map('ignoreNullFields','false'));
--> to_json(named_struct(a, NULL)) STRING
--> {"a":null}
SELECT schema_of_json('{"a":1,"b":[1.5]}');
--> schema_of_json({"a":1,"b":[1.5]}) STRING
--> STRUCT<a: BIGINT, b: ARRAY<DOUBLE>>
SELECT get_json_object('{"a":{"b":[1,2]}}','$.a.b[1]');
--> get_json_object({"a":{"b":[1,2]}}, $.a.b[1]) STRING
--> 2
SELECT get_json_object('{"a":1}','$.x');
--> get_json_object({"a":1}, $.x) STRING
--> NULL
SELECT json_array_length('[1,2]');
--> json_array_length([1,2]) INT
--> 2
SELECT json_array_length('x');
--> json_array_length(x) INT
--> NULL
SELECT json_object_keys('{"a":1}');
--> json_object_keys({"a":1}) ARRAY<STRING>
--> [a]
SELECT from_csv('1,abc','a INT, b STRING');
--> from_csv(1,abc) STRUCT<a: INT, b: STRING>
--> {1, abc}
SELECT from_csv('x','a INT');
--> from_csv(x) STRUCT<a: INT>
--> {null}
SELECT to_csv(named_struct('a',1,'b','x'));
--> to_csv(named_struct(a, 1, b, x)) STRING
--> 1,x
SELECT to_csv(named_struct('a',1,'b',null,'c','a,b','d','q"q'));
--> to_csv(named_struct(a, 1, b, NULL, c, a,b, d, q"q)) STRING
--> 1,,"a,b","q\"q"
SELECT schema_of_csv('1,abc');
--> schema_of_csv(1,abc) STRING
--> STRUCT<_c0: INT, _c1: STRING>
SELECT schema_of_csv('1,1.5,true,2020-01-01');
--> schema_of_csv(1,1.5,true,2020-01-01) STRING
--> STRUCT<_c0: INT, _c1: DOUBLE, _c2: BOOLEAN, _c3: DATE>
SELECT from_json('{}',1);
--! INVALID_SCHEMA.NON_STRING_LITERAL
SELECT to_json(1);
--! DATATYPE_MISMATCH.INVALID_JSON_SCHEMA
SELECT from_csv(1,'a int');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT from_json('x');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT to_json();
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT from_json('{"a":1, "b":"x"}', 'struct<a:int,b:string>'), from_json('{"a":"1"}', 'a string, c int'), from_json('', 'a int'), from_json(null, 'a int');
--> from_json({"a":1, "b":"x"}) STRUCT<a: INT, b: STRING>, from_json({"a":"1"}) STRUCT<a: STRING, c: INT>, from_json() STRUCT<a: INT>, from_json(NULL) STRUCT<a: INT>
--> {1, x}|{1, null}|NULL|NULL
SELECT from_json('[{"a":1}]', 'array<struct<a:int>>'), from_json('{"a":{"b":2}}', 'a map<string,int>');
--> from_json([{"a":1}]) ARRAY<STRUCT<a: INT>>, from_json({"a":{"b":2}}) STRUCT<a: MAP<STRING, INT>>
--> [{1}]|{{b -> 2}}
SELECT json_tuple('{"a":[1,2],"b":{"c":1},"d":null}', 'a','b','d','e');
--> c0 STRING, c1 STRING, c2 STRING, c3 STRING
--> [1,2]|{"c":1}|NULL|NULL
SELECT get_json_object('{"a":[{"b":1},{"b":2}]}', '$.a[*].b'), get_json_object('[1,2]', '$[1]'), get_json_object('{"a b":1}', '$["a b"]'), get_json_object('x', '$');
--> get_json_object({"a":[{"b":1},{"b":2}]}, $.a[*].b) STRING, get_json_object([1,2], $[1]) STRING, get_json_object({"a b":1}, $["a b"]) STRING, get_json_object(x, $) STRING
--> [1,2]|2|NULL|NULL
SELECT schema_of_json('[{"a":1},{"b":"x"}]'), schema_of_json('{"a":null}'), schema_of_json('1.5');
--> schema_of_json([{"a":1},{"b":"x"}]) STRING, schema_of_json({"a":null}) STRING, schema_of_json(1.5) STRING
--> ARRAY<STRUCT<a: BIGINT, b: STRING>>|STRUCT<a: STRING>|DOUBLE
SELECT to_json(named_struct('a', x'6162')), to_json(array(1,null)), to_json(named_struct('d', 1.50, 'e', 1e10D)), to_json(map('a', null));
--> to_json(named_struct(a, X'6162')) STRING, to_json(array(1, NULL)) STRING, to_json(named_struct(d, 1.50, e, 1.0E10)) STRING, to_json(map(a, NULL)) STRING
--> {"a":"YWI="}|[1,null]|{"d":1.50,"e":1.0E10}|{"a":null}
SELECT from_csv('1, 0.8', 'a INT, b DOUBLE');
--> from_csv(1, 0.8) STRUCT<a: INT, b: DOUBLE>
--> {1, 0.8}
SELECT from_json('{"a":1, "b":0.8}', 'a INT, b DOUBLE');
--> from_json({"a":1, "b":0.8}) STRUCT<a: INT, b: DOUBLE>
--> {1, 0.8}
SELECT from_json('{"teacher": "Alice", "student": [{"name": "Bob", "rank": 1}, {"name": "Charlie", "rank": 2}]}', 'STRUCT<teacher: STRING, student: ARRAY<STRUCT<name: STRING, rank: INT>>>');
--> from_json({"teacher": "Alice", "student": [{"name": "Bob", "rank": 1}, {"name": "Charlie", "rank": 2}]}) STRUCT<teacher: STRING, student: ARRAY<STRUCT<name: STRING, rank: INT>>>
--> {Alice, [{Bob, 1}, {Charlie, 2}]}
SELECT get_json_object('{"a":"b"}', '$.a');
--> get_json_object({"a":"b"}, $.a) STRING
--> b
SELECT get_json_object('[{"a":"b"},{"a":"c"}]', '$[0].a');
--> get_json_object([{"a":"b"},{"a":"c"}], $[0].a) STRING
--> b
SELECT get_json_object('[{"a":"b"},{"a":"c"}]', '$[*].a');
--> get_json_object([{"a":"b"},{"a":"c"}], $[*].a) STRING
--> ["b","c"]
SELECT json_array_length('[1,2,3,4]');
--> json_array_length([1,2,3,4]) INT
--> 4
SELECT json_array_length('[1,2,3,{"f1":1,"f2":[5,6]},4]');
--> json_array_length([1,2,3,{"f1":1,"f2":[5,6]},4]) INT
--> 5
SELECT json_array_length('[1,2');
--> json_array_length([1,2) INT
--> NULL
SELECT json_object_keys('{}');
--> json_object_keys({}) ARRAY<STRING>
--> []
SELECT json_object_keys('{"key": "value"}');
--> json_object_keys({"key": "value"}) ARRAY<STRING>
--> [key]
SELECT json_object_keys('{"f1":"abc","f2":{"f3":"a", "f4":"b"}}');
--> json_object_keys({"f1":"abc","f2":{"f3":"a", "f4":"b"}}) ARRAY<STRING>
--> [f1, f2]
SELECT json_tuple('{"a":1, "b":2}', 'a', 'b');
--> c0 STRING, c1 STRING
--> 1|2
SELECT schema_of_json('[{"col":0}]');
--> schema_of_json([{"col":0}]) STRING
--> ARRAY<STRUCT<col: BIGINT>>
SELECT to_csv(named_struct('a', 1, 'b', 2));
--> to_csv(named_struct(a, 1, b, 2)) STRING
--> 1,2
SELECT to_json(named_struct('a', 1, 'b', 2));
--> to_json(named_struct(a, 1, b, 2)) STRING
--> {"a":1,"b":2}
SELECT to_json(array(named_struct('a', 1, 'b', 2)));
--> to_json(array(named_struct(a, 1, b, 2))) STRING
--> [{"a":1,"b":2}]
SELECT to_json(map('a', named_struct('b', 1)));
--> to_json(map(a, named_struct(b, 1))) STRING
--> {"a":{"b":1}}
SELECT to_json(map(named_struct('a', 1),named_struct('b', 2)));
--> to_json(map(named_struct(a, 1), named_struct(b, 2))) STRING
--> {"[1]":{"b":2}}
SELECT to_json(map('a', 1));
--> to_json(map(a, 1)) STRING
--> {"a":1}
SELECT to_json(array(map('a', 1)));
--> to_json(array(map(a, 1))) STRING
--> [{"a":1}]
SELECT to_json(named_struct('b', 1, 'a', 2), map('sortKeys', 'true'));
--> to_json(named_struct(b, 1, a, 2)) STRING
--> {"a":2,"b":1}
