SELECT get_json_object('{"a": {"b": [1, 2, "x"]}}', '$.a.b[2]') AS a, get_json_object('{"a": {"b": 1}}', '$.a') AS b, get_json_object('{"a": null}', '$.a') AS c, get_json_object('nope', '$.a') AS d, get_json_object('[1, 2]', '$[*]') AS e;
--> a STRING, b STRING, c STRING, d STRING, e STRING
--> x|{"b":1}|NULL|NULL|[1,2]
SELECT get_json_object('{"a b": 1.50}', '$[''a b'']') AS a, get_json_object('[{"x": 1}, {"x": 2}]', '$[*].x') AS b, get_json_object('{"a": true}', '$.a') AS c, get_json_object('{"a": 1}', 'a') AS d;
--> a STRING, b STRING, c STRING, d STRING
--> 1.5|[1,2]|true|NULL
SELECT json_array_length('[1, [2], 3]') AS a, json_array_length('{}') AS b, json_object_keys('{"a": 1, "b": {"c": 2}}') AS c, json_object_keys('[1]') AS d;
--> a INT, b INT, c ARRAY<STRING>, d ARRAY<STRING>
--> 3|NULL|[a, b]|NULL
SELECT from_json('{"a": 1, "b": "x"}', 'a INT, b STRING') AS a, from_json('[1, 2]', 'ARRAY<INT>') AS b, from_json('{"x": 1}', 'MAP<STRING, INT>') AS c;
--> a STRUCT<a: INT, b: STRING>, b ARRAY<INT>, c MAP<STRING, INT>
--> {1, x}|[1, 2]|{x -> 1}
SELECT from_json('{"a": "x", "b": 2}', 'a INT, b STRING') AS a, from_json('nope', 'a INT') AS b, from_json('{"a": {"c": [1]}}', 'a STRUCT<c: ARRAY<DOUBLE>>') AS c;
--> a STRUCT<a: INT, b: STRING>, b STRUCT<a: INT>, c STRUCT<a: STRUCT<c: ARRAY<DOUBLE>>>
--> {null, 2}|{null}|{{[1.0]}}
SELECT from_json('{"a": 1}', schema_of_json('{"a": 1}')) AS a, schema_of_json('[{"c": 1, "a": "x"}, {"b": 2.5}]') AS b;
--> a STRUCT<a: BIGINT>, b STRING
--> {1}|ARRAY<STRUCT<a: STRING, b: DOUBLE, c: BIGINT>>
SELECT to_json(named_struct('a', 1, 'b', NULL, 'c', array('x', NULL))) AS a, to_json(map('k', 1)) AS b, to_json(array(named_struct('t', TIMESTAMP '2024-01-02 03:04:05'))) AS c;
--> a STRING, b STRING, c STRING
--> {"a":1,"c":["x",null]}|{"k":1}|[{"t":"2024-01-02T03:04:05.000Z"}]
