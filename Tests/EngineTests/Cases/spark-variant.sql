SELECT parse_json('{"a":1,"b":0.8}');
--> parse_json({"a":1,"b":0.8}) VARIANT
--> {"a":1,"b":0.8}
SELECT parse_json('null'), parse_json('true'), parse_json('1'), parse_json('"x"'), parse_json('[]'), parse_json('{}');
--> parse_json(null) VARIANT, parse_json(true) VARIANT, parse_json(1) VARIANT, parse_json("x") VARIANT, parse_json([]) VARIANT, parse_json({}) VARIANT
--> null|true|1|"x"|[]|{}
SELECT parse_json(NULL);
--> parse_json(NULL) VARIANT
--> NULL
SELECT parse_json('{"b":1,"a":2,"B":3,"é":4,"":5}') AS v;
--> v VARIANT
--> {"":5,"B":3,"a":2,"b":1,"é":4}
SELECT parse_json('{"a":1,"a":2}');
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT parse_json('{a:1}');
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT parse_json('');
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT parse_json(' ');
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT parse_json('1 2');
--> parse_json(1 2) VARIANT
--> 1
SELECT parse_json('{"a":1} x');
--> parse_json({"a":1} x) VARIANT
--> {"a":1}
SELECT parse_json('[1,2');
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT parse_json('''a''');
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT parse_json('NaN');
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT parse_json('01');
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT parse_json('-');
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT parse_json('1.');
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT parse_json('nul');
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT parse_json('"a');
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT parse_json('/* x */ 1');
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT parse_json(1);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT parse_json(X'31');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT parse_json('127') AS a, parse_json('128') AS b, parse_json('32768') AS c, parse_json('2147483648') AS d, parse_json('9223372036854775807') AS e, parse_json('9223372036854775808') AS f, parse_json('-9223372036854775808') AS g;
--> a VARIANT, b VARIANT, c VARIANT, d VARIANT, e VARIANT, f VARIANT, g VARIANT
--> 127|128|32768|2147483648|9223372036854775807|9223372036854775808|-9223372036854775808
SELECT parse_json('99999999999999999999999999999999999999') AS a, parse_json('999999999999999999999999999999999999999') AS b;
--> a VARIANT, b VARIANT
--> 99999999999999999999999999999999999999|1.0E39
SELECT parse_json('1.0') AS a, parse_json('1.50') AS b, parse_json('1e2') AS c, parse_json('1.5e-3') AS d, parse_json('0.1234567890123456789') AS e, parse_json('-0') AS f, parse_json('-0.0') AS g, parse_json('0.00') AS h, parse_json('100.00') AS i;
--> a VARIANT, b VARIANT, c VARIANT, d VARIANT, e VARIANT, f VARIANT, g VARIANT, h VARIANT, i VARIANT
--> 1|1.5|100.0|0.0015|0.1234567890123456789|0|0|0|100
SELECT parse_json('1e400') AS a;
--> a VARIANT
--> "Infinity"
SELECT parse_json('123456789.123456789') AS a, parse_json('12345678901234567890.5') AS b, parse_json('0.00000000000000000000000000000000000000001') AS c;
--> a VARIANT, b VARIANT, c VARIANT
--> 123456789.123456789|12345678901234567890.5|1.0E-41
SELECT schema_of_variant(parse_json('1.0')) AS a, schema_of_variant(parse_json('1.50')) AS b, schema_of_variant(parse_json('1e2')) AS c, schema_of_variant(parse_json('0.1234567890123456789')) AS d, schema_of_variant(parse_json('9223372036854775808')) AS e, schema_of_variant(parse_json('0.00')) AS f, schema_of_variant(parse_json('100.00')) AS g;
--> a STRING, b STRING, c STRING, d STRING, e STRING, f STRING, g STRING
--> DECIMAL(1,0)|DECIMAL(2,1)|DOUBLE|DECIMAL(19,19)|DECIMAL(19,0)|DECIMAL(1,0)|DECIMAL(3,0)
SELECT parse_json('"a\\"b\\\\c\\u00e9\\n\\t\\u0001/"') AS a, parse_json('"é☃"') AS b;
--> a VARIANT, b VARIANT
--> "a\"b\\cé\n\t\u0001/"|"é☃"
SELECT parse_json('[1, "a", null, true, [2], {"x":[]}]') AS v;
--> v VARIANT
--> [1,"a",null,true,[2],{"x":[]}]
SELECT parse_json('{"a":{"b":{"c":[1,2,{"d":"e"}]}}}') AS v;
--> v VARIANT
--> {"a":{"b":{"c":[1,2,{"d":"e"}]}}}
SELECT try_parse_json('{"a":1}'), try_parse_json('{a'), try_parse_json(NULL), try_parse_json('{"a":1,"a":2}');
--> try_parse_json({"a":1}) VARIANT, try_parse_json({a) VARIANT, try_parse_json(NULL) VARIANT, try_parse_json({"a":1,"a":2}) VARIANT
--> {"a":1}|NULL|NULL|NULL
SELECT typeof(parse_json('1')), typeof(array(parse_json('1')));
--> typeof(parse_json(1)) STRING, typeof(array(parse_json(1))) STRING
--> variant|array<variant>
SELECT variant_get(parse_json('{"a": 1}'), '$.a', 'int');
--> variant_get(parse_json({"a": 1}), $.a) INT
--> 1
SELECT variant_get(parse_json('{"a": 1}'), '$.b', 'int');
--> variant_get(parse_json({"a": 1}), $.b) INT
--> NULL
SELECT variant_get(parse_json('[1, "2"]'), '$[1]', 'string');
--> variant_get(parse_json([1, "2"]), $[1]) STRING
--> 2
SELECT variant_get(parse_json('[1, "2"]'), '$[2]', 'string');
--> variant_get(parse_json([1, "2"]), $[2]) STRING
--> NULL
SELECT variant_get(parse_json('[1, "hello"]'), '$[1]');
--> variant_get(parse_json([1, "hello"]), $[1]) VARIANT
--> "hello"
SELECT variant_get(parse_json('[1, "hello"]'), '$[1]', 'int');
--! INVALID_VARIANT_CAST
SELECT try_variant_get(parse_json('[1, "hello"]'), '$[1]', 'int');
--> try_variant_get(parse_json([1, "hello"]), $[1]) INT
--> NULL
SELECT variant_get(parse_json('{"a":{"b":[10,20]}}'), '$.a.b[1]', 'bigint') AS a, variant_get(parse_json('{"a b":1}'), '$["a b"]', 'int') AS b, variant_get(parse_json('{"a b":1}'), '$[''a b'']', 'int') AS c, variant_get(parse_json('{"a":1}'), '$') AS d;
--> a BIGINT, b INT, c INT, d VARIANT
--> 20|1|1|{"a":1}
SELECT variant_get(parse_json('{"a":1}'), 'a');
--! INVALID_VARIANT_GET_PATH
SELECT variant_get(parse_json('{"a":1}'), '$.');
--! INVALID_VARIANT_GET_PATH
SELECT variant_get(parse_json('{"a":1}'), '');
--! INVALID_VARIANT_GET_PATH
SELECT variant_get(parse_json('{"a":1}'), '$[a]');
--! INVALID_VARIANT_GET_PATH
SELECT variant_get(parse_json('{"a":1}'), '$[-1]');
--! INVALID_VARIANT_GET_PATH
SELECT variant_get(parse_json('{"a":1}'), '$.a', 'x');
--! UNSUPPORTED_DATATYPE
SELECT variant_get(parse_json('{"a":1}'), '$.a', 'map<int,int>');
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT variant_get(parse_json('{"a":1}'), NULL, 'int');
--> variant_get(parse_json({"a":1}), NULL) INT
--> NULL
SELECT variant_get(NULL, '$.a', 'int');
--> variant_get(NULL, $.a) INT
--> NULL
SELECT variant_get(parse_json('{"a":1}'), '$.A', 'int') AS a;
--> a INT
--> NULL
SELECT variant_get(parse_json('{"a":1}'), '$.a.b', 'int') AS a, variant_get(parse_json('{"a":1}'), '$.a[0]', 'int') AS b, variant_get(parse_json('[1]'), '$.a', 'int') AS c;
--> a INT, b INT, c INT
--> NULL|NULL|NULL
SELECT variant_get('{"a":1}', '$.a', 'int');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT variant_get(v, p, 'int') AS r FROM VALUES (parse_json('{"a":1,"b":2}'), '$.a'), (parse_json('{"a":1,"b":2}'), '$.b') AS t(v, p);
--> r INT
--> 1
--> 2
SELECT variant_get(v, p, 'int') AS r FROM VALUES (parse_json('{"a":1,"b":2}'), 'x') AS t(v, p);
--! INVALID_VARIANT_GET_PATH
SELECT variant_get(parse_json('1'), '$', 'string') AS a, variant_get(parse_json('1.5'), '$', 'string') AS b, variant_get(parse_json('true'), '$', 'string') AS c, variant_get(parse_json('null'), '$', 'string') AS d, variant_get(parse_json('{"a":1}'), '$', 'string') AS e, variant_get(parse_json('[1,"x"]'), '$', 'string') AS f;
--> a STRING, b STRING, c STRING, d STRING, e STRING, f STRING
--> 1|1.5|true|NULL|{"a":1}|[1,"x"]
SELECT variant_get(parse_json('"123"'), '$', 'int') AS a, variant_get(parse_json('" 123 "'), '$', 'int') AS b, variant_get(parse_json('true'), '$', 'int') AS c, variant_get(parse_json('1.9'), '$', 'int') AS d, variant_get(parse_json('-1.9'), '$', 'bigint') AS e;
--> a INT, b INT, c INT, d INT, e BIGINT
--> 123|123|1|1|-1
SELECT variant_get(parse_json('300'), '$', 'tinyint');
--! INVALID_VARIANT_CAST
SELECT try_variant_get(parse_json('300'), '$', 'tinyint') AS a, try_variant_get(parse_json('"x"'), '$', 'double') AS b, try_variant_get(parse_json('{"a":1}'), '$', 'int') AS c, try_variant_get(parse_json('[1]'), '$', 'int') AS d;
--> a TINYINT, b DOUBLE, c INT, d INT
--> NULL|NULL|NULL|NULL
SELECT variant_get(parse_json('1e10'), '$', 'int');
--! INVALID_VARIANT_CAST
SELECT variant_get(parse_json('1'), '$', 'boolean') AS a, variant_get(parse_json('0'), '$', 'boolean') AS b, variant_get(parse_json('"true"'), '$', 'boolean') AS c;
--> a BOOLEAN, b BOOLEAN, c BOOLEAN
--> true|false|true
SELECT variant_get(parse_json('1.25'), '$', 'decimal(3,1)') AS a, variant_get(parse_json('"1.25"'), '$', 'decimal(5,2)') AS b, variant_get(parse_json('1'), '$', 'double') AS c, variant_get(parse_json('1.1'), '$', 'float') AS d;
--> a DECIMAL(3,1), b DECIMAL(5,2), c DOUBLE, d FLOAT
--> 1.3|1.25|1.0|1.1
SELECT variant_get(parse_json('123.4'), '$', 'decimal(2,1)');
--! INVALID_VARIANT_CAST
SELECT variant_get(parse_json('"2020-01-01"'), '$', 'date') AS a, variant_get(parse_json('"2020-01-01 10:00:00"'), '$', 'timestamp') AS b, variant_get(parse_json('"2020-01-01 10:00:00"'), '$', 'timestamp_ntz') AS c;
--> a DATE, b TIMESTAMP, c TIMESTAMP_NTZ
--> 2020-01-01|2020-01-01 10:00:00|2020-01-01 10:00:00
SELECT variant_get(parse_json('5'), '$', 'date');
--! INVALID_VARIANT_CAST
SELECT variant_get(parse_json('5'), '$', 'timestamp') AS a;
--> a TIMESTAMP
--> 1970-01-01 00:00:05
SELECT variant_get(parse_json('"abc"'), '$', 'binary') AS a;
--> a BINARY
--> abc
SELECT variant_get(parse_json('[1,2,null]'), '$', 'array<int>') AS a, variant_get(parse_json('{"a":1,"b":null}'), '$', 'map<string,int>') AS b, variant_get(parse_json('{"a":1,"b":"x","z":0}'), '$', 'struct<b string, a int, c double>') AS c;
--> a ARRAY<INT>, b MAP<STRING, INT>, c STRUCT<b: STRING, a: INT, c: DOUBLE>
--> [1, 2, null]|{a -> 1, b -> null}|{x, 1, null}
SELECT variant_get(parse_json('[1,"x"]'), '$', 'array<int>');
--! INVALID_VARIANT_CAST
SELECT try_variant_get(parse_json('[1,"x"]'), '$', 'array<int>') AS a, try_variant_get(parse_json('{"a":"x","b":2}'), '$', 'struct<a int, b int>') AS b;
--> a ARRAY<INT>, b STRUCT<a: INT, b: INT>
--> [1, null]|{null, 2}
SELECT variant_get(parse_json('[1,"x",[2]]'), '$', 'array<variant>') AS a, variant_get(parse_json('{"a":[1]}'), '$', 'map<string,variant>') AS b, variant_get(parse_json('{"A":1}'), '$', 'struct<a variant>') AS c;
--> a ARRAY<VARIANT>, b MAP<STRING, VARIANT>, c STRUCT<a: VARIANT>
--> [1, "x", [2]]|{a -> [1]}|{null}
SELECT variant_get(parse_json('null'), '$', 'int') AS a, variant_get(parse_json('null'), '$', 'array<int>') AS b, variant_get(parse_json('null'), '$', 'variant') AS c, variant_get(parse_json('[null]'), '$[0]') AS d;
--> a INT, b ARRAY<INT>, c VARIANT, d VARIANT
--> NULL|NULL|null|null
SELECT parse_json('{"a":{"b":1}}'):a.b;
--> b VARIANT
--> 1
SELECT v:a, v:a.b[0], v:['a'], v:a.b[0]::int AS i, v:A, v:a:b FROM (SELECT parse_json('{"a":{"b":[1,2]}}') AS v);
--> a VARIANT, b VARIANT, a VARIANT, i INT, A VARIANT, b VARIANT
--> {"b":[1,2]}|1|{"b":[1,2]}|1|NULL|[1,2]
SELECT v:items[1].price::double AS p, v:['items'][0].name::string AS n FROM (SELECT parse_json('{"items":[{"name":"x","price":1.5},{"name":"y","price":2}]}') AS v);
--> p DOUBLE, n STRING
--> 2.0|x
SELECT t.v:a FROM (SELECT parse_json('{"a":1}') AS v) t;
--> a VARIANT
--> 1
SELECT v.a FROM (SELECT parse_json('{"a":1}') AS v);
--! INVALID_EXTRACT_BASE_FIELD_TYPE
SELECT v['a'] FROM (SELECT parse_json('{"a":1}') AS v);
--! INVALID_EXTRACT_BASE_FIELD_TYPE
SELECT v[0] FROM (SELECT parse_json('[1]') AS v);
--! INVALID_EXTRACT_BASE_FIELD_TYPE
SELECT s:a FROM (SELECT '{"a":1}' AS s);
--! COLUMN_IS_NOT_VARIANT_TYPE
SELECT is_variant_null(parse_json('null')), is_variant_null(parse_json('"null"')), is_variant_null(parse_json(NULL)), is_variant_null(variant_get(parse_json('{"a":null}'), '$.a'));
--> is_variant_null(parse_json(null)) BOOLEAN, is_variant_null(parse_json("null")) BOOLEAN, is_variant_null(parse_json(NULL)) BOOLEAN, is_variant_null(variant_get(parse_json({"a":null}), $.a)) BOOLEAN
--> true|false|false|true
SELECT is_variant_null(5);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT schema_of_variant(parse_json('null')), schema_of_variant(parse_json('[{"b":true,"a":0}]')), schema_of_variant(parse_json('[1,"a"]')), schema_of_variant(parse_json('[]')), schema_of_variant(parse_json('{}'));
--> schema_of_variant(parse_json(null)) STRING, schema_of_variant(parse_json([{"b":true,"a":0}])) STRING, schema_of_variant(parse_json([1,"a"])) STRING, schema_of_variant(parse_json([])) STRING, schema_of_variant(parse_json({})) STRING
--> VOID|ARRAY<OBJECT<a: BIGINT, b: BOOLEAN>>|ARRAY<VARIANT>|ARRAY<VOID>|OBJECT<>
SELECT schema_of_variant(parse_json('[1,2.5,null]')) AS a, schema_of_variant(parse_json('[1,1e2]')) AS b, schema_of_variant(parse_json('[{"a":1},{"b":2},{"a":"x"}]')) AS c, schema_of_variant(parse_json('[[],[1]]')) AS d, schema_of_variant(parse_json('{"a b":1,"c":null}')) AS e;
--> a STRING, b STRING, c STRING, d STRING, e STRING
--> ARRAY<DECIMAL(21,1)>|ARRAY<DOUBLE>|ARRAY<OBJECT<a: VARIANT, b: BIGINT>>|ARRAY<ARRAY<BIGINT>>|OBJECT<`a b`: BIGINT, c: VOID>
SELECT schema_of_variant(NULL) AS a, schema_of_variant(parse_json('[1.5, 22.25, 100]')) AS b, schema_of_variant(parse_json('[1, {"a":1}]')) AS c;
--> a STRING, b STRING, c STRING
--> NULL|ARRAY<DECIMAL(22,2)>|ARRAY<VARIANT>
SELECT schema_of_variant(5);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT schema_of_variant_agg(parse_json(j)) FROM VALUES ('1'), ('2'), ('3') AS tab(j);
--> schema_of_variant_agg(parse_json(j)) STRING
--> BIGINT
SELECT schema_of_variant_agg(parse_json(j)) FROM VALUES ('{"a": 1}'), ('{"b": true}'), ('{"c": 1.23}') AS tab(j);
--> schema_of_variant_agg(parse_json(j)) STRING
--> OBJECT<a: BIGINT, b: BOOLEAN, c: DECIMAL(3,2)>
SELECT schema_of_variant_agg(parse_json(j)) AS a FROM VALUES ('1'), (NULL), ('null'), ('2.5') AS tab(j);
--> a STRING
--> DECIMAL(21,1)
SELECT schema_of_variant_agg(parse_json(j)) AS a FROM VALUES (CAST(NULL AS STRING)) AS tab(j);
--> a STRING
--> VOID
SELECT k, schema_of_variant_agg(parse_json(j)) AS a FROM VALUES (1, '1'), (2, '"x"'), (1, '1e1'), (2, '1') AS tab(k, j) GROUP BY k ORDER BY k;
--> k INT, a STRING
--> 1|DOUBLE
--> 2|VARIANT
SELECT schema_of_variant_agg(parse_json(j)) AS a FROM VALUES ('1') AS tab(j) WHERE false;
--> a STRING
--> VOID
SELECT to_variant_object(named_struct('a', 1, 'b', array(1, 2))) AS v;
--> v VARIANT
--> {"a":1,"b":[1,2]}
SELECT to_variant_object(array(named_struct('a', 1))) AS v, to_variant_object(map('k', 1)) AS w;
--> v VARIANT, w VARIANT
--> [{"a":1}]|{"k":1}
SELECT to_variant_object(1);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT to_variant_object(map(1, 2));
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT to_variant_object(named_struct('b', NULL, 'a', DATE'2020-01-01', 'c', 1.50BD, 'd', X'01')) AS v;
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT to_variant_object(CAST(NULL AS STRUCT<a: INT>)) AS v;
--> v VARIANT
--> NULL
SELECT CAST(1 AS VARIANT), CAST('x' AS VARIANT), CAST(1.5 AS VARIANT), CAST(true AS VARIANT), CAST(NULL AS VARIANT);
--> CAST(1 AS VARIANT) VARIANT, CAST(x AS VARIANT) VARIANT, CAST(1.5 AS VARIANT) VARIANT, CAST(true AS VARIANT) VARIANT, CAST(NULL AS VARIANT) VARIANT
--> 1|"x"|1.5|true|NULL
SELECT CAST(DATE'2020-01-01' AS VARIANT) AS a, CAST(TIMESTAMP'2020-01-01 10:00:00.5' AS VARIANT) AS b, CAST(TIMESTAMP_NTZ'2020-01-01 10:00:00' AS VARIANT) AS c, CAST(X'0102' AS VARIANT) AS d, CAST(1.5D AS VARIANT) AS e, CAST(CAST(1.5 AS FLOAT) AS VARIANT) AS f;
--> a VARIANT, b VARIANT, c VARIANT, d VARIANT, e VARIANT, f VARIANT
--> "2020-01-01"|"2020-01-01 10:00:00.5+00:00"|"2020-01-01 10:00:00"|"AQI="|1.5|1.5
SELECT CAST(array(1, NULL) AS VARIANT) AS a, CAST(array('a') AS VARIANT) AS b, CAST(array(array(1)) AS VARIANT) AS c;
--> a VARIANT, b VARIANT, c VARIANT
--> [1,null]|["a"]|[[1]]
SELECT CAST(named_struct('a', 1) AS VARIANT);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT CAST(map('a', 1) AS VARIANT);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT CAST(INTERVAL '1' DAY AS VARIANT);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT CAST(make_interval(1) AS VARIANT);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT schema_of_variant(CAST(1Y AS VARIANT)) AS a, schema_of_variant(CAST(1.5F AS VARIANT)) AS b, schema_of_variant(CAST(DATE'2020-01-01' AS VARIANT)) AS c, schema_of_variant(CAST(TIMESTAMP'2020-01-01' AS VARIANT)) AS d, schema_of_variant(CAST(TIMESTAMP_NTZ'2020-01-01' AS VARIANT)) AS e, schema_of_variant(CAST(X'01' AS VARIANT)) AS f, schema_of_variant(CAST(1.50BD AS VARIANT)) AS g, schema_of_variant(CAST(CAST(1 AS DECIMAL(20,0)) AS VARIANT)) AS h;
--> a STRING, b STRING, c STRING, d STRING, e STRING, f STRING, g STRING, h STRING
--> BIGINT|FLOAT|DATE|TIMESTAMP|TIMESTAMP_NTZ|BINARY|DECIMAL(2,1)|DECIMAL(1,0)
SELECT CAST(parse_json('1') AS INT), CAST(parse_json('"x"') AS STRING), CAST(parse_json('[1,2]') AS ARRAY<INT>), CAST(parse_json('{"a":1}') AS STRING);
--> CAST(parse_json(1) AS INT) INT, CAST(parse_json("x") AS STRING) STRING, parse_json([1,2]) ARRAY<INT>, CAST(parse_json({"a":1}) AS STRING) STRING
--> 1|x|[1, 2]|{"a":1}
SELECT CAST(parse_json('"x"') AS INT);
--! INVALID_VARIANT_CAST
SELECT TRY_CAST(parse_json('"x"') AS INT) AS a, CAST(parse_json('null') AS INT) AS b, CAST(parse_json('null') AS STRING) AS c;
--> a INT, b INT, c STRING
--> NULL|NULL|NULL
SELECT CAST(parse_json('{"a":1}') AS STRUCT<a: INT>) AS a, CAST(parse_json('{"a":1}') AS MAP<STRING, INT>) AS b;
--> a STRUCT<a: INT>, b MAP<STRING, INT>
--> {1}|{a -> 1}
SELECT CAST(CAST(DATE'2020-01-01' AS VARIANT) AS STRING) AS a, CAST(CAST(TIMESTAMP'2020-01-01 10:00:00.5' AS VARIANT) AS STRING) AS b, CAST(CAST(X'41' AS VARIANT) AS STRING) AS c, CAST(CAST(1.50BD AS VARIANT) AS STRING) AS d, CAST(CAST(1e20D AS VARIANT) AS STRING) AS e;
--> a STRING, b STRING, c STRING, d STRING, e STRING
--> 2020-01-01|2020-01-01 10:00:00.5|A|1.5|1.0E20
SELECT CAST(CAST(DATE'2020-01-01' AS VARIANT) AS TIMESTAMP) AS a, CAST(CAST(TIMESTAMP'2020-01-01 10:00:00' AS VARIANT) AS DATE) AS b, CAST(CAST(5 AS VARIANT) AS TIMESTAMP) AS c;
--> a TIMESTAMP, b DATE, c TIMESTAMP
--> 2020-01-01 00:00:00|2020-01-01|1970-01-01 00:00:05
SELECT CAST(CAST(TIMESTAMP'2020-01-01 10:00:00.5' AS VARIANT) AS DOUBLE) AS a, CAST(CAST(DATE'2020-01-01' AS VARIANT) AS INT) AS b;
--! INVALID_VARIANT_CAST
SELECT CAST(parse_json('{"a":1}') AS INTERVAL DAY);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT CAST(parse_json('1') AS VARIANT) AS a, CAST(CAST(1 AS VARIANT) AS VARIANT) AS b;
--> a VARIANT, b VARIANT
--> 1|1
SELECT to_json(parse_json('{"b":[1,"x",null,1.50,1e2],"a":{}}'));
--> to_json(parse_json({"b":[1,"x",null,1.50,1e2],"a":{}})) STRING
--> {"a":{},"b":[1,"x",null,1.5,100.0]}
SELECT to_json(struct(parse_json('{"a":1}') AS v)), to_json(array(parse_json('1'), NULL)), to_json(map('k', parse_json('"x"')));
--> to_json(struct(parse_json({"a":1}) AS v)) STRING, to_json(array(parse_json(1), NULL)) STRING, to_json(map(k, parse_json("x"))) STRING
--> {"v":{"a":1}}|[1,null]|{"k":"x"}
SELECT to_json(CAST(TIMESTAMP'2020-01-01 10:00:00.5' AS VARIANT)) AS a, to_json(CAST(TIMESTAMP_NTZ'2020-01-01 10:00:00' AS VARIANT)) AS b, to_json(CAST(DATE'2020-01-01' AS VARIANT)) AS c, to_json(CAST(X'0102' AS VARIANT)) AS d, to_json(CAST(double('NaN') AS VARIANT)) AS e, to_json(CAST(double('Infinity') AS VARIANT)) AS f;
--> a STRING, b STRING, c STRING, d STRING, e STRING, f STRING
--> "2020-01-01 10:00:00.5+00:00"|"2020-01-01 10:00:00"|"2020-01-01"|"AQI="|"NaN"|"Infinity"
SELECT from_json('{"a":{"b":1},"c":2}', 'a VARIANT, c INT');
--> from_json({"a":{"b":1},"c":2}) STRUCT<a: VARIANT, c: INT>
--> {{"b":1}, 2}
SELECT from_json('{"a":{"b":1},"c":2}', 'VARIANT') AS v;
--> v VARIANT
--> {"a":{"b":1},"c":2}
SELECT from_json('[1,2]', 'VARIANT') AS v, from_json('x', 'VARIANT') AS w;
--> v VARIANT, w VARIANT
--> [1,2]|NULL
SELECT from_json('{"a":1}', 'STRUCT<a VARIANT>', map('mode', 'FAILFAST')) AS v;
--> v STRUCT<a: VARIANT>
--> {1}
SELECT from_json('{"a":1}', 'VARIANT', map('singleVariantColumn', 'x')) AS v;
--> v VARIANT
--> {"a":1}
SELECT from_json('{"a":1,"b":[true,null,"s"]}', 'MAP<STRING, VARIANT>') AS v, from_json('[1,"x"]', 'ARRAY<VARIANT>') AS w;
--> v MAP<STRING, VARIANT>, w ARRAY<VARIANT>
--> {a -> 1, b -> [true,null,"s"]}|[1, "x"]
SELECT to_csv(struct(parse_json('{"a":1}')));
--! DATATYPE_MISMATCH.UNSUPPORTED_INPUT_TYPE
SELECT from_csv('1,x', 'a INT, b VARIANT');
--> from_csv(1,x) STRUCT<a: INT, b: VARIANT>
--> {1, "x"}
SELECT * FROM variant_explode(parse_json('["hello", "world"]'));
--> pos INT, key STRING, value VARIANT
--> 0|NULL|"hello"
--> 1|NULL|"world"
SELECT * FROM variant_explode(input => parse_json('{"a": true, "b": 3.14}'));
--> pos INT, key STRING, value VARIANT
--> 0|a|true
--> 1|b|3.14
SELECT * FROM variant_explode(parse_json('1'));
--> pos INT, key STRING, value VARIANT
SELECT * FROM variant_explode_outer(parse_json('1'));
--> pos INT, key STRING, value VARIANT
--> NULL|NULL|NULL
SELECT * FROM variant_explode(NULL);
--> pos INT, key STRING, value VARIANT
SELECT * FROM variant_explode_outer(NULL);
--> pos INT, key STRING, value VARIANT
--> NULL|NULL|NULL
SELECT * FROM variant_explode(parse_json('[]'));
--> pos INT, key STRING, value VARIANT
SELECT * FROM variant_explode_outer(parse_json('{}'));
--> pos INT, key STRING, value VARIANT
--> NULL|NULL|NULL
SELECT variant_explode(parse_json('[1,2]'));
--! NOT_A_SCALAR_FUNCTION
SELECT id, e.key, e.value FROM VALUES (1, parse_json('{"a":1,"b":2}')), (2, parse_json('[5]')), (3, NULL) AS t(id, v), LATERAL variant_explode(v) AS e ORDER BY id, e.pos;
--> id INT, key STRING, value VARIANT
--> 1|a|1
--> 1|b|2
--> 2|NULL|5
SELECT id, e.value:x::int AS x FROM VALUES (1, parse_json('[{"x":1},{"x":2}]')) AS t(id, v), LATERAL variant_explode_outer(t.v) AS e ORDER BY x;
--> id INT, x INT
--> 1|1
--> 1|2
SELECT * FROM variant_explode(5);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT is_valid_variant(parse_json('null')), is_valid_variant(parse_json('[{"b":true,"a":0}]')), is_valid_variant(NULL);
--> is_valid_variant(parse_json(null)) BOOLEAN, is_valid_variant(parse_json([{"b":true,"a":0}])) BOOLEAN, is_valid_variant(NULL) BOOLEAN
--> true|true|NULL
SELECT is_valid_variant(5);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT v FROM VALUES (parse_json('1')), (parse_json('2')) AS t(v) GROUP BY v;
--! GROUP_EXPRESSION_TYPE_IS_NOT_ORDERABLE
SELECT DISTINCT v FROM VALUES (parse_json('1')) AS t(v);
--! UNSUPPORTED_FEATURE.SET_OPERATION_ON_VARIANT_TYPE
SELECT v FROM VALUES (parse_json('1')) AS t(v) ORDER BY v;
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT parse_json('1') = parse_json('1');
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT parse_json('1') < parse_json('2');
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT parse_json('1') <=> parse_json('1');
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT parse_json('1') = 1;
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT parse_json('1') = '1';
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT parse_json('1') IN (parse_json('1'));
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT parse_json('1') UNION SELECT parse_json('1');
--! UNSUPPORTED_FEATURE.SET_OPERATION_ON_VARIANT_TYPE
SELECT parse_json('1') AS v UNION ALL SELECT parse_json('2');
--> v VARIANT
--> 1
--> 2
SELECT parse_json('1') INTERSECT SELECT parse_json('1');
--! UNSUPPORTED_FEATURE.SET_OPERATION_ON_VARIANT_TYPE
SELECT parse_json('1') EXCEPT SELECT parse_json('1');
--! UNSUPPORTED_FEATURE.SET_OPERATION_ON_VARIANT_TYPE
SELECT parse_json('1') AS v UNION ALL SELECT 1;
--! INCOMPATIBLE_COLUMN_TYPE
SELECT max(v) FROM VALUES (parse_json('1')) AS t(v);
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT min(v) FROM VALUES (parse_json('1')) AS t(v);
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT count(v), count(*) FROM VALUES (parse_json('1')), (NULL) AS t(v);
--> count(v) BIGINT, count(1) BIGINT
--> 1|2
SELECT count(DISTINCT v) FROM VALUES (parse_json('1')) AS t(v);
--> count(DISTINCT v) BIGINT
--> 1
SELECT first(v), last(v), any_value(v) FROM VALUES (parse_json('1')) AS t(v);
--> first(v) VARIANT, last(v) VARIANT, any_value(v) VARIANT
--> 1|1|1
SELECT collect_list(v) FROM VALUES (parse_json('1')), (parse_json('"x"')) AS t(v);
--> collect_list(v) ARRAY<VARIANT>
--> [1, "x"]
SELECT collect_set(v) FROM VALUES (parse_json('1')) AS t(v);
--> collect_set(v) ARRAY<VARIANT>
--> [1]
SELECT sum(v) FROM VALUES (parse_json('1')) AS t(v);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT sum(v::int) FROM VALUES (parse_json('1')), (parse_json('2')) AS t(v);
--> sum(CAST(v AS INT)) BIGINT
--> 3
SELECT mode(v) FROM VALUES (parse_json('1')) AS t(v);
--> mode(v) VARIANT
--> 1
SELECT max_by(v, x), min_by(x, v) FROM VALUES (parse_json('1'), 1) AS t(v, x);
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT max_by(v, x) FROM VALUES (parse_json('1'), 1), (parse_json('2'), 2) AS t(v, x);
--> max_by(v, x) VARIANT
--> 2
SELECT row_number() OVER (ORDER BY v) FROM VALUES (parse_json('1')) AS t(v);
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT count(*) OVER (PARTITION BY v) FROM VALUES (parse_json('1')) AS t(v);
--! EXPRESSION_TYPE_IS_NOT_ORDERABLE
SELECT lag(v) OVER (ORDER BY x) AS l FROM VALUES (parse_json('1'), 1), (parse_json('2'), 2) AS t(v, x);
--> l VARIANT
--> NULL
--> 1
SELECT * FROM VALUES (parse_json('1')) AS a(v) JOIN VALUES (parse_json('1')) AS b(w) ON v = w;
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT * FROM VALUES (parse_json('1')) AS a(v) JOIN VALUES (parse_json('1')) AS b(v) USING (v);
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT struct(v) AS s FROM VALUES (parse_json('1')) AS t(v) GROUP BY s;
--! GROUP_EXPRESSION_TYPE_IS_NOT_ORDERABLE
SELECT array(v) AS s FROM VALUES (parse_json('1')) AS t(v) ORDER BY s;
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT array(parse_json('1')) = array(parse_json('1'));
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT DISTINCT struct(v) FROM VALUES (parse_json('1')) AS t(v);
--! UNSUPPORTED_FEATURE.SET_OPERATION_ON_VARIANT_TYPE
SELECT array_contains(array(parse_json('1')), parse_json('1'));
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT array_distinct(array(parse_json('1')));
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT sort_array(array(parse_json('1')));
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT hash(parse_json('1'));
--! DATATYPE_MISMATCH.HASH_VARIANT_TYPE
SELECT xxhash64(parse_json('1'));
--! DATATYPE_MISMATCH.HASH_VARIANT_TYPE
SELECT parse_json('1') + 1;
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT -parse_json('1');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT concat(parse_json('1'), 'x');
--> concat(parse_json(1), x) STRING
--> 1x
SELECT upper(parse_json('"x"'));
--> upper(parse_json("x")) STRING
--> X
SELECT length(parse_json('"x"'));
--> length(parse_json("x")) INT
--> 1
SELECT abs(parse_json('1'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT coalesce(parse_json('1'), parse_json('2')) AS a, coalesce(NULL, parse_json('2')) AS b, nvl(parse_json('1'), NULL) AS c, if(true, parse_json('1'), NULL) AS d;
--> a VARIANT, b VARIANT, c VARIANT, d VARIANT
--> 1|2|1|1
SELECT coalesce(parse_json('1'), 2);
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT CASE WHEN true THEN parse_json('1') ELSE 2 END;
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT nullif(parse_json('1'), parse_json('1'));
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT parse_json('1') IS NULL AS a, parse_json('null') IS NULL AS b, isnull(parse_json(NULL)) AS c, isnotnull(parse_json('null')) AS d;
--> a BOOLEAN, b BOOLEAN, c BOOLEAN, d BOOLEAN
--> false|false|true|true
SELECT greatest(parse_json('1'), parse_json('2'));
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT array(parse_json('1'), NULL) AS a, map('k', parse_json('"x"')) AS m, struct(parse_json('"x"') AS v) AS s, named_struct('v', parse_json('{"a":1}')) AS n;
--> a ARRAY<VARIANT>, m MAP<STRING, VARIANT>, s STRUCT<v: VARIANT>, n STRUCT<v: VARIANT>
--> [1, null]|{k -> "x"}|{"x"}|{{"a":1}}
SELECT map(parse_json('1'), 1);
--! DATATYPE_MISMATCH.INVALID_MAP_KEY_TYPE
SELECT array(parse_json('1'), 2);
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT explode(array(parse_json('1'), parse_json('"x"')));
--> col VARIANT
--> "x"
--> 1
SELECT stack(2, parse_json('1'), parse_json('2'));
--> col0 VARIANT
--> 1
--> 2
SELECT transform(array(parse_json('1')), x -> x::int + 1) AS a, filter(array(parse_json('1'), parse_json('5')), x -> x::int > 2) AS b;
--> a ARRAY<INT>, b ARRAY<VARIANT>
--> [2]|[5]
SELECT element_at(array(parse_json('1')), 1) AS a, size(array(parse_json('1'))) AS b, array_size(array(parse_json('1'))) AS c, slice(array(parse_json('1'), parse_json('2')), 2, 1) AS d, reverse(array(parse_json('1'), parse_json('2'))) AS e;
--> a VARIANT, b INT, c INT, d ARRAY<VARIANT>, e ARRAY<VARIANT>
--> 1|1|1|[2]|[2, 1]
CREATE TABLE vt (id INT, v VARIANT) USING parquet;
DESCRIBE vt;
--> col_name STRING, data_type STRING, comment STRING
--> id|int|NULL
--> v|variant|NULL
INSERT INTO vt SELECT 1, parse_json('{"a":1}');
INSERT INTO vt VALUES (2, parse_json('[1,2]')), (3, NULL);
INSERT INTO vt VALUES (4, 5);
--! INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST
INSERT INTO vt VALUES (5, 'x');
--! INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST
SELECT * FROM vt ORDER BY id;
--> id INT, v VARIANT
--> 1|{"a":1}
--> 2|[1,2]
--> 3|NULL
SELECT id, v:a::int AS a, variant_get(v, '$[1]', 'int') AS b FROM vt ORDER BY id;
--> id INT, a INT, b INT
--> 1|1|NULL
--> 2|NULL|2
--> 3|NULL|NULL
SELECT id FROM vt WHERE v:a::int = 1;
--> id INT
--> 1
CREATE TABLE vp (id INT, v VARIANT) USING parquet PARTITIONED BY (v);
--! INVALID_PARTITION_COLUMN_DATA_TYPE
DROP TABLE vt;
SELECT parse_json(s) FROM VALUES ('{"a":1}'), ('x') AS t(s);
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT try_parse_json(s) AS v FROM VALUES ('{"a":1}'), ('x'), (NULL) AS t(s);
--> v VARIANT
--> NULL
--> NULL
--> {"a":1}
SELECT parse_json(s):a::int AS a FROM VALUES ('{"a":1}'), ('{"a":"2"}'), ('{"b":1}'), ('[]') AS t(s);
--> a INT
--> 1
--> 2
--> NULL
--> NULL
SELECT '{"a":1}'::variant:a AS a, ('5'::variant)::int AS b;
--> a VARIANT, b INT
--> NULL|5
SELECT v::struct<a: int>.a FROM (SELECT parse_json('{"a":1}') AS v);
--> v.a INT
--> 1
SELECT v:a::int + v:b::int AS s FROM (SELECT parse_json('{"a":1,"b":2}') AS v);
--> s INT
--> 3
SELECT v:a.b.c::string FROM (SELECT parse_json('{"a":{"b":{"c":"x"}}}') AS v);
--> c STRING
--> x
SELECT v:a[0][1], v:a[0]['x'] FROM (SELECT parse_json('{"a":[[1,2]]}') AS v);
--> a VARIANT, x VARIANT
--> 2|NULL
SELECT format_string('%s', parse_json('1'));
--> format_string(%s, parse_json(1)) STRING
--> 1
SELECT CAST(array(parse_json('"x"'), parse_json('1')) AS STRING) AS a, CAST(struct(parse_json('"x"')) AS STRING) AS b, CAST(map('k', parse_json('"x"')) AS STRING) AS c;
--> a STRING, b STRING, c STRING
--> ["x", 1]|{"x"}|{k -> "x"}
SELECT CAST(array(parse_json('1'), parse_json('"2"')) AS ARRAY<INT>) AS a;
--> a ARRAY<INT>
--> [1, 2]
SELECT CAST(parse_json('[1,"x"]') AS ARRAY<STRING>) AS a, CAST(parse_json('[{"a":1},[2]]') AS ARRAY<STRING>) AS b;
--> a ARRAY<STRING>, b ARRAY<STRING>
--> [1, x]|[{"a":1}, [2]]
SELECT CAST(parse_json('{"a":{"b":[1]}}') AS STRUCT<a: STRUCT<b: ARRAY<INT>>>) AS a;
--> a STRUCT<a: STRUCT<b: ARRAY<INT>>>
--> {{[1]}}
SELECT * FROM (SELECT parse_json('{"a":1}') AS v) WHERE v:a::int = 1 AND v:b IS NULL;
--> v VARIANT
--> {"a":1}
SELECT typeof(v:a), typeof(v:a::int) FROM (SELECT parse_json('{"a":1}') AS v);
--> typeof(variant_get(v, $.a) AS a) STRING, typeof(CAST(variant_get(v, $.a) AS a AS INT)) STRING
--> variant|int
SET spark.sql.ansi.enabled=false;
--> key STRING, value STRING
--> spark.sql.ansi.enabled|false
SELECT CAST(parse_json('"x"') AS INT) AS a;
--! INVALID_VARIANT_CAST
SELECT variant_get(parse_json('"x"'), '$', 'int') AS a;
--! INVALID_VARIANT_CAST
SELECT parse_json('{a');
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT CAST(1 AS VARIANT) AS a, CAST(parse_json('300') AS TINYINT) AS b;
--! INVALID_VARIANT_CAST
SELECT CAST(parse_json('{"a":1}') AS INT) AS a;
--! INVALID_VARIANT_CAST
SET spark.sql.ansi.enabled=true;
--> key STRING, value STRING
--> spark.sql.ansi.enabled|true
SELECT variant_insert(parse_json('{"a": 1}'), '$.b', 2);
--> variant_insert(parse_json({"a": 1}), $.b, 2) VARIANT
--> {"a":1,"b":2}
SELECT variant_insert(parse_json('{}'), '$.a.b', 1) AS a, variant_insert(parse_json('["a","b","c"]'), '$[1]', 'z') AS b, variant_insert(parse_json('["a","b"]'), '$[5]', 'z') AS c, variant_insert(parse_json('{}'), '$.a', parse_json('{"x":1}')) AS d, variant_insert(parse_json('{}'), '$.a', parse_json('null')) AS e, variant_insert(parse_json('{}'), '$.a', null) AS f;
--> a VARIANT, b VARIANT, c VARIANT, d VARIANT, e VARIANT, f VARIANT
--> {"a":{"b":1}}|["a","z","b","c"]|["a","b",null,null,null,"z"]|{"a":{"x":1}}|{"a":null}|NULL
SELECT variant_insert(parse_json('{"a": 1}'), '$.a', 2);
--! VARIANT_DUPLICATE_KEY
SELECT variant_insert(parse_json('{"a": 1}'), '$.a.b', 2);
--! VARIANT_PATH_TYPE_MISMATCH
SELECT variant_insert(parse_json('{"a": 1}'), '$', 2);
--! INVALID_VARIANT_PATH
SELECT variant_insert(parse_json('{"a": 1}'), 'x', 2);
--! INVALID_VARIANT_PATH
SELECT variant_insert(parse_json('{"a": 1}'), '$[0]', 2);
--! VARIANT_PATH_TYPE_MISMATCH
SELECT variant_insert(parse_json('[1]'), '$.a', 2);
--! VARIANT_PATH_TYPE_MISMATCH
SELECT variant_insert(parse_json('{}'), '$.a[1].b', 2) AS a, variant_insert(parse_json('{"a":null}'), '$.a.b', 1) AS b;
--! VARIANT_PATH_TYPE_MISMATCH
SELECT variant_insert(parse_json('{"a":null}'), '$.a.b', 1) AS b;
--! VARIANT_PATH_TYPE_MISMATCH
SELECT variant_insert(parse_json('{"a":[]}'), '$.a[0]', array(1, 2)) AS a, variant_insert(parse_json('{"a":[[1]]}'), '$.a[0][0]', DATE'2020-01-01') AS b;
--> a VARIANT, b VARIANT
--> {"a":[[1,2]]}|{"a":[["2020-01-01",1]]}
SELECT variant_insert(parse_json('{}'), '$.a', named_struct('x', 1));
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT variant_insert(5, '$.a', 1);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT variant_insert(NULL, '$.a', 1) AS a, variant_insert(parse_json('{}'), NULL, 1) AS b;
--> a VARIANT, b VARIANT
--> NULL|NULL
SELECT try_variant_insert(parse_json('{"a": 1}'), '$.b', 2) AS a, try_variant_insert(parse_json('{"a": 1}'), '$.a', 2) AS b, try_variant_insert(parse_json('{"a": 1}'), '$.a.b', 2) AS c;
--> a VARIANT, b VARIANT, c VARIANT
--> {"a":1,"b":2}|NULL|NULL
SELECT try_variant_insert(parse_json('{"a": 1}'), 'x', 2);
--! INVALID_VARIANT_PATH
SELECT try_variant_insert(parse_json('{"a": 1}'), '$.b', 2);
--> try_variant_insert(parse_json({"a": 1}), $.b, 2) VARIANT
--> {"a":1,"b":2}
SELECT variant_set(parse_json('{"a": 1}'), '$.a', 2);
--> variant_set(parse_json({"a": 1}), $.a, 2, true) VARIANT
--> {"a":2}
SELECT variant_set(parse_json('{"a": 1}'), '$.b', 3) AS a, variant_set(parse_json('{"a": {"b": 1}}'), '$.a.c.d', 2) AS b, variant_set(parse_json('["a","b","c"]'), '$[1]', 'z') AS c, variant_set(parse_json('["a","b","c"]'), '$[5]', 'z') AS d, variant_set(parse_json('{"a": 1}'), '$.b', 2, false) AS e, variant_set(parse_json('{"a": 1}'), '$.a', parse_json('null')) AS f, variant_set(parse_json('{"a": 1}'), '$.a', null) AS g;
--> a VARIANT, b VARIANT, c VARIANT, d VARIANT, e VARIANT, f VARIANT, g VARIANT
--> {"a":1,"b":3}|{"a":{"b":1,"c":{"d":2}}}|["a","z","c"]|["a","b","c",null,null,"z"]|{"a":1}|{"a":null}|NULL
SELECT variant_set(parse_json('{"a": 1}'), '$.a.b', 2);
--! VARIANT_PATH_TYPE_MISMATCH
SELECT variant_set(parse_json('{"a": 1}'), '$', 2);
--! INVALID_VARIANT_PATH
SELECT variant_set(parse_json('{"a": 1}'), '$.b', 2, false);
--> variant_set(parse_json({"a": 1}), $.b, 2, false) VARIANT
--> {"a":1}
SELECT variant_set(parse_json('{"a": 1}'), '$.b', 2, true);
--> variant_set(parse_json({"a": 1}), $.b, 2, true) VARIANT
--> {"a":1,"b":2}
SELECT variant_set(parse_json('{"a": 1}'), '$.b', 2, NULL);
--> variant_set(parse_json({"a": 1}), $.b, 2, NULL) VARIANT
--> NULL
SELECT variant_set(parse_json('[1]'), '$.a', 2, false);
--! VARIANT_PATH_TYPE_MISMATCH
SELECT variant_set(parse_json('[1,2]'), '$[5]', 2, false) AS a, variant_set(parse_json('{"a":1}'), '$.b.c', 2, false) AS b;
--> a VARIANT, b VARIANT
--> [1,2]|{"a":1}
SELECT try_variant_set(parse_json('{"a": 1}'), '$.a', 2) AS a, try_variant_set(parse_json('{"a": 1}'), '$.a.b', 2) AS b;
--> a VARIANT, b VARIANT
--> {"a":2}|NULL
SELECT try_variant_set(parse_json('{"a": 1}'), '$.a', 2);
--> try_variant_set(parse_json({"a": 1}), $.a, 2, true) VARIANT
--> {"a":2}
SELECT variant_delete(parse_json('{"a": 1, "b": 2, "c": 3, "items": [1, 2, 3]}'), NULL, '$.a', '$.c');
--> variant_delete(parse_json({"a": 1, "b": 2, "c": 3, "items": [1, 2, 3]}), NULL, $.a, $.c) VARIANT
--> {"b":2,"items":[1,2,3]}
SELECT variant_delete(parse_json('{"a": 1}'), '$.missing') AS a, variant_delete(parse_json('{"items": [1, 2, 3]}'), '$.items[0]', '$.items[0]') AS b, variant_delete(NULL, '$.a') AS c, variant_delete(parse_json('[1,2]'), '$[7]') AS d, variant_delete(parse_json('{"a":{"b":1,"c":2}}'), '$.a.b') AS e;
--> a VARIANT, b VARIANT, c VARIANT, d VARIANT, e VARIANT
--> {"a":1}|{"items":[3]}|NULL|[1,2]|{"a":{"c":2}}
SELECT variant_delete(parse_json('{"a": 1}'), '$');
--! INVALID_VARIANT_PATH
SELECT variant_delete(parse_json('{"a": 1}'), 'x');
--! INVALID_VARIANT_PATH
SELECT variant_delete(parse_json('{"a": 1}'), '$.a.b') AS a, variant_delete(parse_json('{"a": 1}'), '$[0]') AS b, variant_delete(parse_json('[1]'), '$.a') AS c;
--> a VARIANT, b VARIANT, c VARIANT
--> {"a":1}|{"a":1}|[1]
SELECT variant_delete(parse_json('{"a": 1}'));
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT variant_array_append(parse_json('[1, 2, 3]'), '$', 4);
--> variant_array_append(parse_json([1, 2, 3]), $, 4) VARIANT
--> [1,2,3,4]
SELECT variant_array_append(parse_json('{"a": [1, 2]}'), '$.a', 3) AS a, variant_array_append(parse_json('[1]'), '$', parse_json('[2, 3]')) AS b, variant_array_append(parse_json('{"a": 1}'), '$.missing', 2) AS c, variant_array_append(parse_json('[1, 2]'), '$', parse_json('null')) AS d, variant_array_append(parse_json('[1, 2]'), '$', null) AS e;
--> a VARIANT, b VARIANT, c VARIANT, d VARIANT, e VARIANT
--> {"a":[1,2,3]}|[1,[2,3]]|{"a":1}|[1,2,null]|NULL
SELECT variant_array_append(parse_json('{"a": 1}'), '$', 2);
--! VARIANT_PATH_TYPE_MISMATCH
SELECT variant_array_append(parse_json('{"a": 1}'), '$.a', 2);
--! VARIANT_PATH_TYPE_MISMATCH
SELECT variant_array_append(parse_json('{"a": 1}'), '$.a.b', 2);
--! VARIANT_PATH_TYPE_MISMATCH
SELECT variant_array_append(parse_json('[[1]]'), '$[3]', 2) AS a, variant_array_append(parse_json('[[1]]'), '$[0]', 2) AS b;
--> a VARIANT, b VARIANT
--> [[1]]|[[1,2]]
SELECT try_variant_array_append(parse_json('{"a": 1}'), '$.a', 2) AS a, try_variant_array_append(parse_json('[1]'), '$', 2) AS b;
--> a VARIANT, b VARIANT
--> NULL|[1,2]
SELECT try_variant_array_append(parse_json('[1]'), '$', 2);
--> try_variant_array_append(parse_json([1]), $, 2) VARIANT
--> [1,2]
SELECT variant_strip_nulls(parse_json('{"a": 1, "b": null, "c": 3}'));
--> variant_strip_nulls(parse_json({"a": 1, "b": null, "c": 3}), true) VARIANT
--> {"a":1,"c":3}
SELECT variant_strip_nulls(parse_json('[1, null, 3]')) AS a, variant_strip_nulls(parse_json('{"a": {"b": null, "c": [1, null]}}')) AS b, variant_strip_nulls(parse_json('{"a": [1, null], "b": null}'), false) AS c, variant_strip_nulls(parse_json('{"a": null}')) AS d, variant_strip_nulls(parse_json('null')) AS e, variant_strip_nulls(NULL) AS f;
--> a VARIANT, b VARIANT, c VARIANT, d VARIANT, e VARIANT, f VARIANT
--> [1,3]|{"a":{"c":[1]}}|{"a":[1,null]}|{}|null|NULL
SELECT variant_strip_nulls(parse_json('[null,[null]]'), false) AS a, variant_strip_nulls(parse_json('[{"a":null}]'), false) AS b;
--> a VARIANT, b VARIANT
--> [null,[null]]|[{}]
SELECT variant_strip_nulls(parse_json('[null]'), NULL) AS a;
--> a VARIANT
--> NULL
SELECT variant_strip_nulls(parse_json('[null]'), false);
--> variant_strip_nulls(parse_json([null]), false) VARIANT
--> [null]
SELECT variant_strip_nulls(5);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT from_json('{"a":null,"b":1}', 'a VARIANT, b INT') AS v, from_json('{"b":1}', 'a VARIANT, b INT') AS w;
--> v STRUCT<a: VARIANT, b: INT>, w STRUCT<a: VARIANT, b: INT>
--> {null, 1}|{null, 1}
SELECT from_json('null', 'VARIANT') AS v;
--> v VARIANT
--> null
SELECT from_json('{"a":1,"a":2}', 'VARIANT') AS v, from_json('{"x":{"a":1,"a":2}}', 'x VARIANT') AS w;
--> v VARIANT, w STRUCT<x: VARIANT>
--> NULL|{null}
SELECT from_json('', 'VARIANT') AS v, from_json(NULL, 'VARIANT') AS w;
--> v VARIANT, w VARIANT
--> NULL|NULL
SELECT to_json(struct(parse_json('null') AS v, CAST(NULL AS VARIANT) AS w)) AS a;
--> a STRING
--> {"v":null}
SELECT to_json(parse_json('{"a":1}'), map('pretty', 'true')) AS a;
--> a STRING
--> {"a":1}
SELECT to_json(CAST(NULL AS VARIANT)) AS a, to_json(parse_json('null')) AS b;
--> a STRING, b STRING
--> NULL|null
SELECT v:a::int AS x, count(*) AS n FROM VALUES (parse_json('{"a":1}')), (parse_json('{"a":1}')), (parse_json('{"a":2}')), (parse_json('{}')) AS t(v) GROUP BY v:a::int ORDER BY x;
--> x INT, n BIGINT
--> NULL|1
--> 1|2
--> 2|1
SELECT v:a::int, sum(v:b::double) FROM VALUES (parse_json('{"a":1,"b":1.5}')), (parse_json('{"a":1,"b":2}')) AS t(v) GROUP BY v:a::int;
--> a INT, sum(CAST(variant_get(v, $.b) AS b AS DOUBLE)) DOUBLE
--> 1|3.5
SELECT v:a::int + v:b::int FROM (SELECT parse_json('{"a":1,"b":2}') AS v);
--> (CAST(variant_get(v, $.a) AS a AS INT) + CAST(variant_get(v, $.b) AS b AS INT)) INT
--> 3
SELECT v:a IS NULL, v:a::string = 'x', upper(v:a) FROM (SELECT parse_json('{"a":"x"}') AS v);
--> (variant_get(v, $.a) AS a IS NULL) BOOLEAN, (CAST(variant_get(v, $.a) AS a AS STRING) = x) BOOLEAN, upper(variant_get(v, $.a) AS a) STRING
--> false|true|X
SELECT v:a.b::struct<c: int> AS s, v:l::array<int> AS l, v:m::map<string, int> AS m FROM (SELECT parse_json('{"a":{"b":{"c":1}},"l":[1],"m":{"k":2}}') AS v);
--> s STRUCT<c: INT>, l ARRAY<INT>, m MAP<STRING, INT>
--> {1}|[1]|{k -> 2}
SELECT t.v:a.b, x.w:c FROM (SELECT parse_json('{"a":{"b":1}}') AS v) t, (SELECT parse_json('{"c":2}') AS w) x;
--> b VARIANT, c VARIANT
--> 1|2
SELECT * FROM (SELECT parse_json('{"a":1}') AS v) t JOIN (SELECT 1 AS id, 'one' AS n) u ON t.v:a::int = u.id;
--> v VARIANT, id INT, n STRING
--> {"a":1}|1|one
SELECT id FROM VALUES (1, parse_json('{"a":3}')), (2, parse_json('{"a":1}')) AS t(id, v) ORDER BY v:a::int;
--> id INT
--> 2
--> 1
SELECT CAST(parse_json('1.5') AS DECIMAL(5,3)) AS a, CAST(parse_json('"1.5"') AS DOUBLE) AS b, CAST(parse_json('1e2') AS INT) AS c, CAST(parse_json('1e2') AS DECIMAL(10,1)) AS d, CAST(parse_json('1e2') AS STRING) AS e, CAST(parse_json('123.456') AS FLOAT) AS f;
--> a DECIMAL(5,3), b DOUBLE, c INT, d DECIMAL(10,1), e STRING, f FLOAT
--> 1.500|1.5|100|100.0|100.0|123.456
SELECT CAST(parse_json('true') AS STRING) AS a, CAST(parse_json('true') AS DOUBLE) AS b, CAST(parse_json('"yes"') AS BOOLEAN) AS c, CAST(parse_json('2.0') AS BOOLEAN) AS d;
--> a STRING, b DOUBLE, c BOOLEAN, d BOOLEAN
--> true|1.0|true|true
SELECT CAST(parse_json('9223372036854775807') AS DOUBLE) AS a, CAST(parse_json('9223372036854775808') AS DECIMAL(38,0)) AS b;
--> a DOUBLE, b DECIMAL(38,0)
--> 9.223372036854776E18|9223372036854775808
SELECT CAST(parse_json('9223372036854775808') AS BIGINT);
--! INVALID_VARIANT_CAST
SELECT CAST(parse_json('1') AS BINARY);
--! INVALID_VARIANT_CAST
SELECT CAST(parse_json('1.5') AS TIMESTAMP) AS a, CAST(parse_json('true') AS DATE) AS b;
--! INVALID_VARIANT_CAST
SELECT CAST(parse_json('1.5') AS TIMESTAMP) AS a;
--> a TIMESTAMP
--> 1970-01-01 00:00:01.5
SELECT CAST(CAST(TIMESTAMP'2020-01-01 10:00:00' AS VARIANT) AS BIGINT) AS a, CAST(CAST(TIMESTAMP_NTZ'2020-01-01 10:00:00' AS VARIANT) AS TIMESTAMP) AS b;
--> a BIGINT, b TIMESTAMP
--> 1577872800|2020-01-01 10:00:00
SELECT CAST(CAST(TIMESTAMP'2020-01-01 10:00:00' AS VARIANT) AS TIMESTAMP_NTZ) AS a;
--> a TIMESTAMP_NTZ
--> 2020-01-01 10:00:00
SELECT schema_of_variant(CAST(array(DATE'2020-01-01') AS VARIANT)) AS a;
--> a STRING
--> ARRAY<DATE>
SELECT schema_of_variant(parse_json('[1, true]')) AS a, schema_of_variant(parse_json('[1.5, 1e3]')) AS b, schema_of_variant(parse_json('[null]')) AS c, schema_of_variant(parse_json('["a", null]')) AS d, schema_of_variant(parse_json('[[1],["x"]]')) AS e, schema_of_variant(parse_json('[{"a":[]},{"a":[{"b":1}]}]')) AS f;
--> a STRING, b STRING, c STRING, d STRING, e STRING, f STRING
--> ARRAY<VARIANT>|ARRAY<DOUBLE>|ARRAY<VOID>|ARRAY<STRING>|ARRAY<ARRAY<VARIANT>>|ARRAY<OBJECT<a: ARRAY<OBJECT<b: BIGINT>>>>
SELECT schema_of_variant(parse_json('{"1a":1,"_b":2,"c-d":3,"E":4,"`":5}')) AS a;
--> a STRING
--> OBJECT<`1a`: BIGINT, E: BIGINT, _b: BIGINT, ````: BIGINT, `c-d`: BIGINT>
SELECT schema_of_variant_agg(v) AS a FROM VALUES (CAST(DATE'2020-01-01' AS VARIANT)), (CAST(TIMESTAMP'2020-01-01' AS VARIANT)) AS t(v);
--> a STRING
--> TIMESTAMP
SELECT schema_of_variant_agg(v) AS a FROM VALUES (CAST(TIMESTAMP_NTZ'2020-01-01' AS VARIANT)), (CAST(TIMESTAMP'2020-01-01' AS VARIANT)) AS t(v);
--> a STRING
--> TIMESTAMP
SELECT schema_of_variant_agg(v) AS a FROM VALUES (CAST(1.5F AS VARIANT)), (CAST(1 AS VARIANT)) AS t(v);
--> a STRING
--> FLOAT
SELECT schema_of_variant_agg(v) AS a FROM VALUES (CAST(1.5F AS VARIANT)), (CAST(1.5D AS VARIANT)) AS t(v);
--> a STRING
--> DOUBLE
SELECT schema_of_variant_agg(v) AS a FROM VALUES (CAST('x' AS VARIANT)), (CAST(X'01' AS VARIANT)) AS t(v);
--> a STRING
--> VARIANT
SELECT schema_of_variant_agg(v) AS a FROM VALUES (CAST(99999999999999999999999999999999999999BD AS VARIANT)), (CAST(0.0001BD AS VARIANT)) AS t(v);
--> a STRING
--> DOUBLE
SELECT parse_json('[' || repeat('1,', 299) || '1]'):[299] AS a, size(parse_json('[' || repeat('1,', 299) || '1]')::array<int>) AS b;
--> a VARIANT, b INT
--> 1|300
SELECT length(parse_json('"' || repeat('x', 64) || '"')::string) AS a, length(parse_json('"' || repeat('x', 63) || '"')::string) AS b, length(parse_json('"' || repeat('é', 40) || '"')::string) AS c;
--> a INT, b INT, c INT
--> 64|63|40
SELECT variant_get(parse_json('{"' || repeat('k', 300) || '":{"z":[1,{"y":2}]}}'), '$.' || repeat('k', 300) || '.z[1].y', 'int') AS a;
--> a INT
--> 2
SELECT parse_json('-128') AS a, parse_json('-129') AS b, parse_json('-32769') AS c, parse_json('-2147483649') AS d, parse_json('-1.5') AS e, parse_json('-99999999999999999999.5') AS f, parse_json('999999999.5') AS g, parse_json('9999999999.5') AS h;
--> a VARIANT, b VARIANT, c VARIANT, d VARIANT, e VARIANT, f VARIANT, g VARIANT, h VARIANT
--> -128|-129|-32769|-2147483649|-1.5|-99999999999999999999.5|999999999.5|9999999999.5
SELECT parse_json('1E5') AS a, parse_json('1e-7') AS b, parse_json('123456789012345678901234567890.123456789') AS c, parse_json('0.1') AS d, parse_json('1e0') AS e;
--> a VARIANT, b VARIANT, c VARIANT, d VARIANT, e VARIANT
--> 100000.0|1.0E-7|1.2345678901234568E29|0.1|1.0
SELECT parse_json('"\\ud83d\\ude00"') AS a, parse_json('"\\/"') AS b, parse_json('"\\u0041"') AS c;
--> a VARIANT, b VARIANT, c VARIANT
--> "😀"|"/"|"A"
SELECT parse_json('{"a":1,}');
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT parse_json('[1,]');
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT parse_json('{"a" 1}');
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT parse_json('{"a":1 "b":2}');
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT parse_json('tru');
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT parse_json('TRUE');
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT parse_json('+1');
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT parse_json('.5');
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT parse_json('"\\x"');
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT parse_json('"a
b"');
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT parse_json('{"a":{"b":1,"b":2}}');
--! MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION
SELECT CAST(NULL AS VARIANT):a AS x;
--> x VARIANT
--> NULL
SELECT array_sort(array(parse_json('1')));
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT array_repeat(parse_json('1'), 2) AS a, concat(array(parse_json('1')), array(parse_json('2'))) AS b, flatten(array(array(parse_json('1')))) AS c, array_append(array(parse_json('1')), parse_json('"x"')) AS d;
--> a ARRAY<VARIANT>, b ARRAY<VARIANT>, c ARRAY<VARIANT>, d ARRAY<VARIANT>
--> [1, 1]|[1, 2]|[1]|[1, "x"]
SELECT arrays_zip(array(parse_json('1')), array(2)) AS a, map_values(map('a', parse_json('1'))) AS b, map_entries(map('a', parse_json('1'))) AS c, inline(array(struct(parse_json('1') AS v, 2 AS w)));
--> a ARRAY<STRUCT<0: VARIANT, 1: INT>>, b ARRAY<VARIANT>, c ARRAY<STRUCT<key: STRING, value: VARIANT>>, v VARIANT, w INT
--> [{1, 2}]|[1]|[{a, 1}]|1|2
SELECT posexplode(array(parse_json('1'), parse_json('2')));
--> pos INT, col VARIANT
--> 0|1
--> 1|2
SELECT equal_null(parse_json('1'), parse_json('1'));
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT array(parse_json('1')) IN (array(parse_json('1')));
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT parse_json('1') BETWEEN 0 AND 2;
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT count(*) FROM VALUES (parse_json('1')) AS t(v) WHERE v;
--! DATATYPE_MISMATCH.FILTER_NOT_BOOLEAN
SELECT if(parse_json('true'), 1, 2);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT NOT parse_json('true');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT avg(v) FROM VALUES (parse_json('1')) AS t(v);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT listagg(v, ',') FROM VALUES (parse_json('"x"')) AS t(v);
--> listagg(v, ,) STRING
--> x
SELECT bool_and(v) FROM VALUES (parse_json('true')) AS t(v);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT * FROM (SELECT parse_json('1') AS v, 'a' AS k) PIVOT (first(v) FOR k IN ('a'));
--> a VARIANT
--> 1
SELECT v, count(*) FROM VALUES (parse_json('1')) AS t(v) GROUP BY ALL;
--! GROUP_EXPRESSION_TYPE_IS_NOT_ORDERABLE
SELECT v FROM VALUES (parse_json('1')) AS t(v) GROUP BY ROLLUP (v);
--! GROUP_EXPRESSION_TYPE_IS_NOT_ORDERABLE
SELECT DISTINCT id FROM VALUES (1, parse_json('1')) AS t(id, v);
--> id INT
--> 1
SELECT id FROM VALUES (1, parse_json('1')) AS t(id, v) WHERE v:a IS NULL SORT BY id;
--> id INT
--> 1
SELECT v FROM VALUES (parse_json('1')) AS t(v) SORT BY v;
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT v FROM VALUES (parse_json('1')) AS t(v) LIMIT 1;
--> v VARIANT
--> 1
SELECT parse_json('1') AS v EXCEPT ALL SELECT parse_json('1');
--! UNSUPPORTED_FEATURE.SET_OPERATION_ON_VARIANT_TYPE
WITH x AS (SELECT parse_json('{"a":[1,2,3]}') AS v) SELECT e.pos, e.value::int * 2 AS d FROM x, LATERAL variant_explode(x.v:a) e ORDER BY pos;
--> pos INT, d INT
--> 0|2
--> 1|4
--> 2|6
SELECT e.* FROM variant_explode(parse_json('{"b":1,"a":{"x":2}}')) AS e ORDER BY pos;
--> pos INT, key STRING, value VARIANT
--> 0|a|{"x":2}
--> 1|b|1
SELECT key, value:x FROM variant_explode(parse_json('{"b":{"x":1}}'));
--> key STRING, x VARIANT
--> b|1
SELECT * FROM variant_explode(parse_json('[null, 1]')) ORDER BY pos;
--> pos INT, key STRING, value VARIANT
--> 0|NULL|null
--> 1|NULL|1
CREATE TABLE vd (id INT, v VARIANT DEFAULT parse_json('1')) USING parquet;
CREATE TABLE vn (s STRUCT<v: VARIANT>, a ARRAY<VARIANT>, m MAP<STRING, VARIANT>) USING parquet;
DESCRIBE vn;
--> col_name STRING, data_type STRING, comment STRING
--> a|array<variant>|NULL
--> m|map<string,variant>|NULL
--> s|struct<v:variant>|NULL
INSERT INTO vn SELECT named_struct('v', parse_json('1')), array(parse_json('"x"'), NULL), map('k', parse_json('{}'));
SELECT s.v, a[0], m['k'], a, m FROM vn;
--> v VARIANT, a[0] VARIANT, m[k] VARIANT, a ARRAY<VARIANT>, m MAP<STRING, VARIANT>
--> 1|"x"|{}|["x", null]|{k -> {}}
SELECT * FROM vn;
--> s STRUCT<v: VARIANT>, a ARRAY<VARIANT>, m MAP<STRING, VARIANT>
--> {1}|["x", null]|{k -> {}}
CREATE TABLE vb (m MAP<VARIANT, INT>) USING parquet;
CREATE TEMPORARY VIEW vw AS SELECT parse_json('{"a":1}') AS v;
DESCRIBE vw;
--> col_name STRING, data_type STRING, comment STRING
--> v|variant|NULL
SELECT v:a FROM vw;
--> a VARIANT
--> 1
INSERT INTO vn SELECT named_struct('v', 1), array(2), map('k', 3);
--! INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST
SELECT variant_get(parse_json('{"a":1}'), '$.a', 'INT') AS a, variant_get(parse_json('{"a":1}'), '$.a', 'decimal(10, 2)') AS b, variant_get(parse_json('{"a":"1"}'), '$.a', 'interval day') AS c;
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT variant_get(parse_json('{"a":1}'), '$.a', s) FROM VALUES ('int') AS t(s);
--! INVALID_SCHEMA.NON_STRING_LITERAL
SELECT variant_get(parse_json('{"a":1}'), '$.a', NULL);
--! INVALID_SCHEMA.NON_STRING_LITERAL
SELECT variant_get(parse_json('{"a":1}'));
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT variant_get(parse_json('{"a.b":1,"a":{"b":2}}'), '$["a.b"]', 'int') AS a, variant_get(parse_json('{"a.b":1,"a":{"b":2}}'), '$.a.b', 'int') AS b, variant_get(parse_json('{"":1}'), '$[""]', 'int') AS c;
--> a INT, b INT, c INT
--> 1|2|1
SELECT variant_get(parse_json('[[1,2],[3]]'), '$[0][1]', 'int') AS a, variant_get(parse_json('[1]'), '$[99999999999]', 'int') AS b;
--! INVALID_VARIANT_GET_PATH
SELECT variant_get(parse_json('[1]'), '$[2147483648]', 'int');
--! INVALID_VARIANT_GET_PATH
SELECT variant_get(parse_json('[1]'), '$ [0]', 'int');
--! INVALID_VARIANT_GET_PATH
SELECT variant_get(parse_json('{"é":1}'), '$.é', 'int') AS a, variant_get(parse_json('{"a-b":1}'), '$.a-b', 'int') AS b, variant_get(parse_json('{"1":1}'), '$.1', 'int') AS c;
--> a INT, b INT, c INT
--> 1|1|1
SELECT try_variant_get(parse_json('{"a":1}'), 'x');
--! INVALID_VARIANT_GET_PATH
SELECT CAST(parse_json('{"a":1,"b":2}') AS STRUCT<a: INT>) AS a, CAST(parse_json('[]') AS ARRAY<INT>) AS b, CAST(parse_json('{}') AS MAP<STRING, INT>) AS c;
--> a STRUCT<a: INT>, b ARRAY<INT>, c MAP<STRING, INT>
--> {1}|[]|{}
SELECT CAST(parse_json('[1]') AS STRUCT<a: INT>);
--! INVALID_VARIANT_CAST
SELECT CAST(parse_json('{"a":1}') AS ARRAY<INT>);
--! INVALID_VARIANT_CAST
SELECT TRY_CAST(parse_json('[1]') AS STRUCT<a: INT>) AS a, TRY_CAST(parse_json('["x",1]') AS ARRAY<INT>) AS b, TRY_CAST(parse_json('{"a":"x"}') AS MAP<STRING, INT>) AS c;
--> a STRUCT<a: INT>, b ARRAY<INT>, c MAP<STRING, INT>
--> NULL|[null, 1]|{a -> null}
SELECT CAST(array('1', 'x') AS ARRAY<VARIANT>) AS a, CAST(map('k', 1) AS MAP<STRING, VARIANT>) AS b, CAST(named_struct('a', 1) AS STRUCT<a: VARIANT>) AS c;
--> a ARRAY<VARIANT>, b MAP<STRING, VARIANT>, c STRUCT<a: VARIANT>
--> ["1", "x"]|{k -> 1}|{1}
SELECT CAST(CAST(array(1) AS ARRAY<VARIANT>) AS VARIANT) AS a;
--> a VARIANT
--> [1]
SELECT to_variant_object(array(1, 2)) AS a, to_variant_object(named_struct('a', named_struct('b', NULL::int))) AS b, to_variant_object(map('b', 1, 'a', 2)) AS c;
--> a VARIANT, b VARIANT, c VARIANT
--> [1,2]|{"a":{"b":null}}|{"a":2,"b":1}
SELECT to_variant_object(NULL) AS a;
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT to_variant_object(named_struct('a', INTERVAL '1' DAY));
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT hex(CAST(parse_json('"A"') AS BINARY)) AS a;
--> a STRING
--> 41
SELECT typeof(to_variant_object(named_struct('a', 1))), typeof(variant_get(parse_json('1'), '$')), typeof(try_parse_json('x'));
--> typeof(to_variant_object(named_struct(a, 1))) STRING, typeof(variant_get(parse_json(1), $)) STRING, typeof(try_parse_json(x)) STRING
--> variant|variant|variant
SELECT from_json('{"a":null}', 'a VARIANT').a IS NULL AS x, from_json('{}', 'a VARIANT').a IS NULL AS y, is_variant_null(from_json('{"a":null}', 'a VARIANT').a) AS z;
--> x BOOLEAN, y BOOLEAN, z BOOLEAN
--> false|true|true
SELECT from_json('[null]', 'ARRAY<VARIANT>')[0] IS NULL AS x, from_json('{"k":null}', 'MAP<STRING, VARIANT>')['k'] IS NULL AS y, from_json('null', 'VARIANT') IS NULL AS z;
--> x BOOLEAN, y BOOLEAN, z BOOLEAN
--> false|false|false
SELECT from_csv('1', 'b VARIANT') AS a, from_csv('true', 'b VARIANT') AS b, from_csv('1.5', 'b VARIANT') AS c, from_csv('2020-01-01', 'b VARIANT') AS d, from_csv('{}', 'b VARIANT') AS e;
--> a STRUCT<b: VARIANT>, b STRUCT<b: VARIANT>, c STRUCT<b: VARIANT>, d STRUCT<b: VARIANT>, e STRUCT<b: VARIANT>
--> {1}|{true}|{1.5}|{"2020-01-01"}|{"{}"}
SELECT schema_of_variant(from_csv('1.50', 'b VARIANT').b) AS a, schema_of_variant(from_csv('2020-01-01', 'b VARIANT').b) AS b, schema_of_variant(from_csv('2020-01-01 10:00:00', 'b VARIANT').b) AS c, schema_of_variant(from_csv('1e3', 'b VARIANT').b) AS d, schema_of_variant(from_csv('99999999999', 'b VARIANT').b) AS e, from_csv('', 'b VARIANT') AS f;
--> a STRING, b STRING, c STRING, d STRING, e STRING, f STRUCT<b: VARIANT>
--> DECIMAL(2,1)|DATE|TIMESTAMP|DECIMAL(4,0)|BIGINT|{null}
SELECT variant_get(v, '$.a', 'int') AS x FROM VALUES (parse_json('{"a":1}')), (NULL), (parse_json('{"a":null}')) AS t(v);
--> x INT
--> 1
--> NULL
--> NULL
SELECT v:a.b AS x, v:a['b'] AS y, v:a.B AS z FROM VALUES (parse_json('{"a":{"b":1,"B":2}}')) AS t(v);
--> x VARIANT, y VARIANT, z VARIANT
--> 1|1|2
SELECT v : a AS x, v:  a.b AS y FROM VALUES (parse_json('{"a":{"b":1}}')) AS t(v);
--> x VARIANT, y VARIANT
--> {"b":1}|1
SELECT struct(v:a, v:b::int) FROM VALUES (parse_json('{"a":1,"b":2}')) AS t(v);
--> struct(variant_get(v, $.a) AS a, CAST(variant_get(v, $.b) AS b AS INT)) STRUCT<a: VARIANT, col2: INT>
--> {1, 2}
SELECT v:a || 'x', concat(v:a, v:b) FROM VALUES (parse_json('{"a":"1","b":2}')) AS t(v);
--> concat(variant_get(v, $.a) AS a, x) STRING, concat(variant_get(v, $.a) AS a, variant_get(v, $.b) AS b) STRING
--> 1x|12
SELECT count(v:a), max(v:a::int), collect_list(v:a::string) FROM VALUES (parse_json('{"a":1}')), (parse_json('{}')) AS t(v);
--> count(variant_get(v, $.a) AS a) BIGINT, max(CAST(variant_get(v, $.a) AS a AS INT)) INT, collect_list(CAST(variant_get(v, $.a) AS a AS STRING)) ARRAY<STRING>
--> 1|1|[1]
SELECT max(v:a::int) FROM VALUES (parse_json('{"a":1}')) AS t(v) HAVING max(v:a::int) > 0;
--> max(CAST(variant_get(v, $.a) AS a AS INT)) INT
--> 1
SELECT CASE WHEN v:a::int > 0 THEN v:a ELSE v:b END FROM VALUES (parse_json('{"a":1,"b":2}')) AS t(v);
--> CASE WHEN (CAST(variant_get(v, $.a) AS a AS INT) > 0) THEN variant_get(v, $.a) AS a ELSE variant_get(v, $.b) AS b END VARIANT
--> 1
SELECT v:a::int AS a FROM VALUES (parse_json('{"a":2}')), (parse_json('{"a":1}')) AS t(v) ORDER BY a;
--> a INT
--> 1
--> 2
SELECT v:a::int BETWEEN 1 AND 2, v:a::int IN (1, 2), v:a::string LIKE '1%' FROM VALUES (parse_json('{"a":1}')) AS t(v);
--> between(CAST(variant_get(v, $.a) AS a AS INT), 1, 2) BOOLEAN, (CAST(variant_get(v, $.a) AS a AS INT) IN (1, 2)) BOOLEAN, CAST(variant_get(v, $.a) AS a AS STRING) LIKE 1% BOOLEAN
--> true|true|true
SELECT -(v:a::int), NOT v:b::boolean FROM VALUES (parse_json('{"a":1,"b":true}')) AS t(v);
--> (- CAST(variant_get(v, $.a) AS a AS INT)) INT, (NOT CAST(variant_get(v, $.b) AS b AS BOOLEAN)) BOOLEAN
--> -1|false
SELECT v:a::int::string, v:a::decimal(5,2) FROM VALUES (parse_json('{"a":1}')) AS t(v);
--> CAST(CAST(variant_get(v, $.a) AS a AS INT) AS STRING) STRING, a DECIMAL(5,2)
--> 1|1.00
SELECT v:a::timestamp, v:a::date FROM VALUES (parse_json('{"a":"2020-01-01 10:00:00"}')) AS t(v);
--> a TIMESTAMP, a DATE
--> 2020-01-01 10:00:00|2020-01-01
SELECT try_cast(v:a AS int) FROM VALUES (parse_json('{"a":"x"}')) AS t(v);
--> a INT
--> NULL
SELECT cast(v:a AS string) FROM VALUES (parse_json('{"a":"x"}')) AS t(v);
--> a STRING
--> x
SELECT parse_json(s):x FROM VALUES ('{"x":1}') AS t(s);
--> x VARIANT
--> 1
SELECT named_struct('v', parse_json('{"a":1}')).v:a AS x, array(parse_json('{"a":1}'))[0]:a AS y, map('k', parse_json('{"a":1}'))['k']:a AS z;
--> x VARIANT, y VARIANT, z VARIANT
--> 1|1|1
SELECT current_date() - current_date() AS a, (parse_json('{"a":1}')):a AS b;
--> a INTERVAL DAY, b VARIANT
--> INTERVAL '0' DAY|1
