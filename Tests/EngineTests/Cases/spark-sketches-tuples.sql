-- Tuple sketches, and functions of formats that Spark has in packages. Answers of Spark 4.3.
SELECT hex(tuple_sketch_agg_integer(k, v)) FROM VALUES (1, 5) AS t(k, v);
--> hex(tuple_sketch_agg_integer(k, v, 12, sum)) STRING
--> 01030901000ACC9315F97DCBBD86A1050500000000
SELECT hex(tuple_sketch_agg_integer(k, v)) FROM VALUES (1, 5) AS t(k, v) WHERE k > 5;
--> hex(tuple_sketch_agg_integer(k, v, 12, sum)) STRING
--> 01030901000ECC93
SELECT tuple_sketch_estimate_integer(s), tuple_sketch_theta_integer(s), tuple_sketch_summary_integer(s), tuple_sketch_summary_integer(s, 'max') FROM (SELECT tuple_sketch_agg_integer(id, CAST(id AS INT), 4) s FROM range(100));
--> tuple_sketch_estimate_integer(s) DOUBLE, tuple_sketch_theta_integer(s) DOUBLE, tuple_sketch_summary_integer(s, sum) BIGINT, tuple_sketch_summary_integer(s, max) BIGINT
--> 136.1583366568041|0.168920982473317|1127|99
SELECT tuple_sketch_estimate_integer(s), tuple_sketch_theta_integer(s), tuple_sketch_summary_integer(s) FROM (SELECT tuple_sketch_agg_integer(id, 1) s FROM range(10000));
--> tuple_sketch_estimate_integer(s) DOUBLE, tuple_sketch_theta_integer(s) DOUBLE, tuple_sketch_summary_integer(s, sum) BIGINT
--> 10013.156953213305|0.5317004442131993|5324
SELECT tuple_sketch_estimate_integer(s), tuple_sketch_theta_integer(s), tuple_sketch_summary_integer(s) FROM (SELECT tuple_sketch_agg_integer(id, 1, 10) s FROM range(3000));
--> tuple_sketch_estimate_integer(s) DOUBLE, tuple_sketch_theta_integer(s) DOUBLE, tuple_sketch_summary_integer(s, sum) BIGINT
--> 3109.6195060566342|0.5029554249173518|1564
SELECT theta_sketch_estimate(s) FROM (SELECT theta_sketch_agg(id) s FROM range(10000));
--> theta_sketch_estimate(s) BIGINT
--> 9898
SELECT tuple_sketch_estimate_double(tuple_sketch_agg_double(k, v, 12, 'max')), tuple_sketch_summary_double(tuple_sketch_agg_double(k, v, 12, 'max'), 'sum'), tuple_sketch_summary_double(tuple_sketch_agg_double(k, v, 12, 'min'), 'min'), tuple_sketch_summary_double(tuple_sketch_agg_double(k, v, 12, 'alwaysone'), 'alwaysone'), tuple_sketch_summary_double(tuple_sketch_agg_double(k, v)) FROM VALUES (1, 5.0D), (1, 1.0D), (2, 2.0D), (3, 7.0D), (3, NULL), (NULL, 1D) AS t(k, v);
--> tuple_sketch_estimate_double(tuple_sketch_agg_double(k, v, 12, max)) DOUBLE, tuple_sketch_summary_double(tuple_sketch_agg_double(k, v, 12, max), sum) DOUBLE, tuple_sketch_summary_double(tuple_sketch_agg_double(k, v, 12, min), min) DOUBLE, tuple_sketch_summary_double(tuple_sketch_agg_double(k, v, 12, alwaysone), alwaysone) DOUBLE, tuple_sketch_summary_double(tuple_sketch_agg_double(k, v, 12, sum), sum) DOUBLE
--> 3.0|14.0|1.0|3.0|15.0
SELECT tuple_sketch_agg_integer(1, 1, 3);
--! DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT
SELECT tuple_sketch_agg_integer(1, 1, 12, 'foo');
--! DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT
SELECT tuple_sketch_agg_integer(1, 1, id) FROM range(1);
--! DATATYPE_MISMATCH.NON_FOLDABLE_INPUT
SELECT tuple_sketch_agg_integer(1, 1, 12, CAST(id AS STRING)) FROM range(1);
--! DATATYPE_MISMATCH.NON_FOLDABLE_INPUT
SELECT tuple_sketch_estimate_integer(X'00');
--! TUPLE_INVALID_INPUT_SKETCH_BUFFER
SELECT tuple_sketch_estimate_integer(1);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT tuple_sketch_estimate_double(tuple_sketch_agg_integer(1, 1));
--! TUPLE_INVALID_INPUT_SKETCH_BUFFER
SELECT tuple_sketch_estimate_integer(tuple_sketch_agg_double(1, 1D));
--> tuple_sketch_estimate_integer(tuple_sketch_agg_double(1, 1.0, 12, sum)) DOUBLE
--> 1.0
SELECT tuple_sketch_estimate_integer(theta_sketch_agg(1));
--! TUPLE_INVALID_INPUT_SKETCH_BUFFER_FAMILY
SELECT theta_sketch_estimate(tuple_sketch_agg_integer(1, 1));
--! THETA_INVALID_INPUT_SKETCH_BUFFER_FAMILY
SELECT tuple_sketch_estimate_integer(NULL), tuple_sketch_summary_integer(NULL), tuple_union_integer(NULL, NULL);
--> tuple_sketch_estimate_integer(NULL) DOUBLE, tuple_sketch_summary_integer(NULL, sum) BIGINT, tuple_union_integer(NULL, NULL, 12, sum) BINARY
--> NULL|NULL|NULL
SELECT hex(tuple_union_agg_integer(s)), hex(tuple_intersection_agg_integer(s)) FROM VALUES (CAST(NULL AS BINARY)) AS t(s);
--> hex(tuple_union_agg_integer(s, 12, sum)) STRING, hex(tuple_intersection_agg_integer(s, sum)) STRING
--> 01030901000ECC93|01030901000ECC93
SELECT typeof(tuple_sketch_summary_integer(s)), typeof(tuple_sketch_summary_double(d)), typeof(tuple_sketch_theta_integer(s)), typeof(tuple_sketch_estimate_integer(s)) FROM (SELECT tuple_sketch_agg_integer(1, 1) s, tuple_sketch_agg_double(1, 1D) d);
--> typeof(tuple_sketch_summary_integer(s, sum)) STRING, typeof(tuple_sketch_summary_double(d, sum)) STRING, typeof(tuple_sketch_theta_integer(s)) STRING, typeof(tuple_sketch_estimate_integer(s)) STRING
--> bigint|double|double|double
SELECT tuple_sketch_agg_integer(1);
--! REQUIRED_PARAMETER_NOT_FOUND
SELECT tuple_union_integer(X'00', X'01', 4, 'sum', 1);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT tuple_sketch_summary_integer(s, 'SUM'), tuple_sketch_summary_integer(s, NULL) FROM (SELECT tuple_sketch_agg_integer(1, 1) s);
--! DATATYPE_MISMATCH.UNEXPECTED_NULL
SELECT tuple_sketch_summary_integer(s, 'x') FROM (SELECT tuple_sketch_agg_integer(1, 1) s);
--! DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT
SELECT tuple_sketch_summary_integer(tuple_sketch_agg_integer(id, 2147483647)) FROM range(3);
--> tuple_sketch_summary_integer(tuple_sketch_agg_integer(id, 2147483647, 12, sum), sum) BIGINT
--> 6442450941
SELECT tuple_sketch_agg_integer(id, 2147483647) IS NULL FROM range(3) GROUP BY 1 = 1;
--> (tuple_sketch_agg_integer(id, 2147483647, 12, sum) IS NULL) BOOLEAN
--> false
SELECT tuple_sketch_summary_integer(tuple_sketch_agg_integer(1, 2147483647)) FROM range(3);
--> tuple_sketch_summary_integer(tuple_sketch_agg_integer(1, 2147483647, 12, sum), sum) BIGINT
--> 2147483645
SELECT hex(tuple_sketch_agg_integer(k, 1)) FROM VALUES (X'41'), (X'') AS t(k);
--> hex(tuple_sketch_agg_integer(k, 1, 12, sum)) STRING
--> 01030901000ACC93A9F3C31E6092EC5C0100000000
SELECT from_avro(X'02', '"int"', map());
--! AVRO_NOT_LOADED_SQL_FUNCTIONS_UNUSABLE
SELECT to_avro(1);
--! AVRO_NOT_LOADED_SQL_FUNCTIONS_UNUSABLE
SELECT schema_of_avro('"int"');
--! AVRO_NOT_LOADED_SQL_FUNCTIONS_UNUSABLE
SELECT from_protobuf(X'02', 'x');
--! PROTOBUF_NOT_LOADED_SQL_FUNCTIONS_UNUSABLE
SELECT to_protobuf(named_struct('a', 1), 'x');
--! PROTOBUF_NOT_LOADED_SQL_FUNCTIONS_UNUSABLE
