-- KLL sketches and counters of frequent items. Answers of Spark 4.3; where a sketch has thrown values out
-- by chance, only what does not depend on it is asked.

SELECT hex(kll_sketch_agg_bigint(c)) FROM VALUES (1), (2), (3), (NULL) t(c);
--> hex(kll_sketch_agg_bigint(c)) STRING
--> 05010F00C80008000300000000000000C8000100C500000001000000000000000300000000000000010000000000000002000000000000000300000000000000
SELECT hex(kll_sketch_agg_bigint(c)) FROM VALUES (1) t(c);
--> hex(kll_sketch_agg_bigint(c)) STRING
--> 02020F04C80008000100000000000000
SELECT hex(kll_sketch_agg_bigint(c)) FROM VALUES (1) t(c) WHERE c > 3;
--> hex(kll_sketch_agg_bigint(c)) STRING
--> 02010F01C8000800
SELECT hex(kll_sketch_agg_bigint(c)) FROM VALUES (CAST(NULL AS INT)) t(c);
--> hex(kll_sketch_agg_bigint(c)) STRING
--> 02010F01C8000800
SELECT hex(kll_sketch_agg_bigint(c, 8)) FROM VALUES (3S), (1S), (2S) t(c);
--> hex(kll_sketch_agg_bigint(c, 8)) STRING
--> 05010F00080008000300000000000000080001000500000001000000000000000300000000000000030000000000000001000000000000000200000000000000
SELECT hex(kll_sketch_agg_bigint(c, 8)) FROM (SELECT explode(sequence(1, 8)) c);
--> hex(kll_sketch_agg_bigint(c, 8)) STRING
--> 05010F0008000800080000000000000008000100000000000100000000000000080000000000000001000000000000000200000000000000030000000000000004000000000000000500000000000000060000000000000007000000000000000800000000000000
SELECT hex(kll_sketch_agg_double(c)) FROM VALUES (1D), (2D), (3D) t(c);
--> hex(kll_sketch_agg_double(c)) STRING
--> 05010F00C80008000300000000000000C8000100C5000000000000000000F03F0000000000000840000000000000F03F00000000000000400000000000000840
SELECT hex(kll_sketch_agg_double(c)) FROM VALUES (double('nan')) t(c);
--> hex(kll_sketch_agg_double(c)) STRING
--> 02010F01C8000800
SELECT hex(kll_sketch_agg_double(c)) FROM VALUES (double('nan')), (1D), (-0D), (0D) t(c);
--> hex(kll_sketch_agg_double(c)) STRING
--> 05010F00C80008000300000000000000C8000100C50000000000000000000080000000000000F03F000000000000F03F00000000000000800000000000000000
SELECT hex(kll_sketch_agg_double(c)) FROM VALUES (1.5F), (2F), (3F) t(c);
--> hex(kll_sketch_agg_double(c)) STRING
--> 05010F00C80008000300000000000000C8000100C5000000000000000000F83F0000000000000840000000000000F83F00000000000000400000000000000840
SELECT hex(kll_sketch_agg_float(c, 300)) FROM VALUES (1F), (float('nan')), (float('inf')), (float('-inf')) t(c);
--> hex(kll_sketch_agg_float(c, 300)) STRING
--> 05010F002C01080003000000000000002C01010029010000000080FF0000807F0000803F0000807F000080FF
SELECT kll_sketch_get_n_bigint(kll_sketch_agg_bigint(id)), kll_sketch_get_n_double(kll_sketch_agg_double(double(id))), kll_sketch_get_n_float(kll_sketch_agg_float(float(id), 8)) FROM range(1000);
--> kll_sketch_get_n_bigint(kll_sketch_agg_bigint(id)) BIGINT, kll_sketch_get_n_double(kll_sketch_agg_double(id)) BIGINT, kll_sketch_get_n_float(kll_sketch_agg_float(id, 8)) BIGINT
--> 1000|1000|1000
SELECT kll_sketch_get_n_bigint(NULL);
--> kll_sketch_get_n_bigint(NULL) BIGINT
--> NULL
SELECT kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(id), 0.5), kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(id), 0), kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(id), 1.0), kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(id), array(0.1, 0.25, 0.333, 0.9)) FROM range(100);
--> kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(id), 0.5) BIGINT, kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(id), 0) BIGINT, kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(id), 1.0) BIGINT, kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(id), array(0.1, 0.25, 0.333, 0.9)) ARRAY<BIGINT>
--> 49|0|99|[9, 24, 33, 89]
SELECT kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(id), array(1, 0)) FROM range(100);
--> kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(id), array(1, 0)) ARRAY<BIGINT>
--> [99, 0]
SELECT kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(id), array(0.5D, NULL)) FROM range(100);
--> kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(id), array(0.5, NULL)) ARRAY<BIGINT>
--> [49, 0]
SELECT kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(id), array()) FROM range(100);
--> kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(id), array()) ARRAY<BIGINT>
--> []
SELECT kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(id), NULL) FROM range(100);
--> kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(id), NULL) BIGINT
--> NULL
SELECT kll_sketch_get_quantile_double(kll_sketch_agg_double(c), array(0D, 0.2D, 0.5D, 0.75D, 1D)) FROM VALUES (1D), (-0D), (double('inf')), (double('-inf')), (1D) t(c);
--> kll_sketch_get_quantile_double(kll_sketch_agg_double(c), array(0.0, 0.2, 0.5, 0.75, 1.0)) ARRAY<DOUBLE>
--> [-Infinity, -Infinity, 1.0, 1.0, Infinity]
SELECT kll_sketch_get_quantile_double(kll_sketch_agg_double(c), double('nan')) FROM VALUES (1D) t(c);
--> kll_sketch_get_quantile_double(kll_sketch_agg_double(c), nan) DOUBLE
--> 1.0
SELECT kll_sketch_get_quantile_float(kll_sketch_agg_float(c), array(0D, 0.5D, 1D)) FROM VALUES (0.1F), (0.2F), (0.3F) t(c);
--> kll_sketch_get_quantile_float(kll_sketch_agg_float(c), array(0.0, 0.5, 1.0)) ARRAY<FLOAT>
--> [0.1, 0.2, 0.3]
SELECT kll_sketch_get_rank_bigint(kll_sketch_agg_bigint(id), 5), kll_sketch_get_rank_bigint(kll_sketch_agg_bigint(id), array(1L, 2L)), kll_sketch_get_rank_bigint(kll_sketch_agg_bigint(id), -5), kll_sketch_get_rank_bigint(kll_sketch_agg_bigint(id), 500) FROM range(100);
--> kll_sketch_get_rank_bigint(kll_sketch_agg_bigint(id), 5) DOUBLE, kll_sketch_get_rank_bigint(kll_sketch_agg_bigint(id), array(1, 2)) ARRAY<DOUBLE>, kll_sketch_get_rank_bigint(kll_sketch_agg_bigint(id), -5) DOUBLE, kll_sketch_get_rank_bigint(kll_sketch_agg_bigint(id), 500) DOUBLE
--> 0.06|[0.02, 0.03]|0.0|1.0
SELECT kll_sketch_get_rank_bigint(kll_sketch_agg_bigint(id), 5.5), kll_sketch_get_rank_bigint(kll_sketch_agg_bigint(id), array(1, 2)), kll_sketch_get_rank_bigint(kll_sketch_agg_bigint(id), array(1L, NULL)), kll_sketch_get_rank_bigint(kll_sketch_agg_bigint(id), array(1.5D)) FROM range(100);
--> kll_sketch_get_rank_bigint(kll_sketch_agg_bigint(id), 5.5) DOUBLE, kll_sketch_get_rank_bigint(kll_sketch_agg_bigint(id), array(1, 2)) ARRAY<DOUBLE>, kll_sketch_get_rank_bigint(kll_sketch_agg_bigint(id), array(1, NULL)) ARRAY<DOUBLE>, kll_sketch_get_rank_bigint(kll_sketch_agg_bigint(id), array(1.5)) ARRAY<DOUBLE>
--> 0.06|[0.02, 0.03]|[0.02, 0.01]|[0.02]
SELECT kll_sketch_get_rank_bigint(kll_sketch_agg_bigint(id), NULL) FROM range(100);
--> kll_sketch_get_rank_bigint(kll_sketch_agg_bigint(id), NULL) DOUBLE
--> NULL
SELECT kll_sketch_get_rank_double(kll_sketch_agg_double(double(id)), 5), kll_sketch_get_rank_double(kll_sketch_agg_double(double(id)), 5.5) FROM range(100);
--> kll_sketch_get_rank_double(kll_sketch_agg_double(id), 5) DOUBLE, kll_sketch_get_rank_double(kll_sketch_agg_double(id), 5.5) DOUBLE
--> 0.06|0.06
SELECT kll_sketch_get_rank_float(kll_sketch_agg_float(float(id)), 5), kll_sketch_get_rank_float(kll_sketch_agg_float(float(id)), 5.5D), kll_sketch_get_rank_float(kll_sketch_agg_float(float(id)), array(1.5)) FROM range(100);
--> kll_sketch_get_rank_float(kll_sketch_agg_float(id), 5) DOUBLE, kll_sketch_get_rank_float(kll_sketch_agg_float(id), 5.5) DOUBLE, kll_sketch_get_rank_float(kll_sketch_agg_float(id), array(1.5)) ARRAY<DOUBLE>
--> 0.06|0.06|[0.02]
SELECT kll_sketch_get_quantile_bigint(kll_sketch_agg_double(double(id)), 0.5) FROM range(3);
--> kll_sketch_get_quantile_bigint(kll_sketch_agg_double(id), 0.5) BIGINT
--> 4607182418800017408

-- A stored sketch that has thrown values out.
SELECT kll_sketch_get_quantile_bigint(X'05010f0008000800640000000000000008000400050000000f000000100000001a0000000000000000000000630000000000000063000000000000006200000000000000610000000000000060000000000000005f000000000000005e000000000000005d000000000000005c000000000000005b000000000000005a000000000000003000000000000000320000000000000036000000000000003a000000000000003f00000000000000430000000000000047000000000000004b000000000000004f000000000000005300000000000000570000000000000005000000000000000d0000000000000017000000000000001f0000000000000027000000000000002f00000000000000', array(0, 0.005, 0.01, 0.02, 0.08, 0.09, 0.3, 0.5, 0.77, 0.99, 1)) q, kll_sketch_get_rank_bigint(X'05010f0008000800640000000000000008000400050000000f000000100000001a0000000000000000000000630000000000000063000000000000006200000000000000610000000000000060000000000000005f000000000000005e000000000000005d000000000000005c000000000000005b000000000000005a000000000000003000000000000000320000000000000036000000000000003a000000000000003f00000000000000430000000000000047000000000000004b000000000000004f000000000000005300000000000000570000000000000005000000000000000d0000000000000017000000000000001f0000000000000027000000000000002f00000000000000', array(-1, 0, 4, 5, 47, 48, 80, 98, 99, 100)) r;
--> q ARRAY<BIGINT>, r ARRAY<DOUBLE>
--> [0, 0, 0, 5, 5, 13, 31, 48, 75, 98, 99]|[0.0, 0.01, 0.01, 0.08, 0.48, 0.5, 0.82, 0.99, 1.0, 1.0]
SELECT kll_sketch_to_string_bigint(X'05010f0008000800640000000000000008000400050000000f000000100000001a0000000000000000000000630000000000000063000000000000006200000000000000610000000000000060000000000000005f000000000000005e000000000000005d000000000000005c000000000000005b000000000000005a000000000000003000000000000000320000000000000036000000000000003a000000000000003f00000000000000430000000000000047000000000000004b000000000000004f000000000000005300000000000000570000000000000005000000000000000d0000000000000017000000000000001f0000000000000027000000000000002f00000000000000') s;
--> s STRING
--> \n### KllKllLongsSketch Summary:\n   K                      : 8\n   Dynamic min K          : 8\n   M                      : 8\n   N                      : 100\n   Epsilon                : 30.402%\n   Epsilon PMF            : 34.401%\n   Empty                  : false\n   Estimation Mode        : true\n   Levels                 : 4\n   Level 0 Sorted         : false\n   Capacity Items         : 32\n   Retained Items         : 27\n   Free Space             : 5\n   ReadOnly               : false\n   Updatable Storage Bytes: 312\n   Compact Storage Bytes  : 268\n   Min Item               : 0\n   Max Item               : 99\n### End sketch summary\n
SELECT kll_sketch_to_string_bigint(kll_sketch_agg_bigint(id, 8)) s FROM range(1);
--> s STRING
--> \n### KllKllLongsSketch Summary:\n   K                      : 8\n   Dynamic min K          : 8\n   M                      : 8\n   N                      : 1\n   Epsilon                : 30.402%\n   Epsilon PMF            : 34.401%\n   Empty                  : false\n   Estimation Mode        : false\n   Levels                 : 1\n   Level 0 Sorted         : false\n   Capacity Items         : 8\n   Retained Items         : 1\n   Free Space             : 7\n   ReadOnly               : false\n   Updatable Storage Bytes: 108\n   Compact Storage Bytes  : 16\n   Min Item               : 0\n   Max Item               : 0\n### End sketch summary\n
SELECT kll_sketch_to_string_bigint(kll_sketch_agg_bigint(id)) s FROM range(0);
--> s STRING
--> \n### KllKllLongsSketch Summary:\n   K                      : 200\n   Dynamic min K          : 200\n   M                      : 8\n   N                      : 0\n   Epsilon                : 1.329%\n   Epsilon PMF            : 1.652%\n   Empty                  : true\n   Estimation Mode        : false\n   Levels                 : 1\n   Level 0 Sorted         : false\n   Capacity Items         : 200\n   Retained Items         : 0\n   Free Space             : 200\n   ReadOnly               : false\n   Updatable Storage Bytes: 1644\n   Compact Storage Bytes  : 8\n   Min Item               : NaN\n   Max Item               : NaN\n### End sketch summary\n
SELECT kll_sketch_to_string_double(kll_sketch_agg_double(c, 8)) s FROM VALUES (1e10D), (1.5D), (-0.00001D), (123.456789D) t(c);
--> s STRING
--> \n### KllKllDoublesSketch Summary:\n   K                      : 8\n   Dynamic min K          : 8\n   M                      : 8\n   N                      : 4\n   Epsilon                : 30.402%\n   Epsilon PMF            : 34.401%\n   Empty                  : false\n   Estimation Mode        : false\n   Levels                 : 1\n   Level 0 Sorted         : false\n   Capacity Items         : 8\n   Retained Items         : 4\n   Free Space             : 4\n   ReadOnly               : false\n   Updatable Storage Bytes: 108\n   Compact Storage Bytes  : 72\n   Min Item               : -1.0E-5\n   Max Item               : 1.0E10\n### End sketch summary\n
SELECT kll_sketch_to_string_float(kll_sketch_agg_float(c, 65535)) s FROM VALUES (1e10F), (1.5F), (-0.00001F), (123.456789F) t(c);
--> s STRING
--> \n### KllKllFloatsSketch Summary:\n   K                      : 65535\n   Dynamic min K          : 65535\n   M                      : 8\n   N                      : 4\n   Epsilon                : 0.005%\n   Epsilon PMF            : 0.007%\n   Empty                  : false\n   Estimation Mode        : false\n   Levels                 : 1\n   Level 0 Sorted         : false\n   Capacity Items         : 65535\n   Retained Items         : 4\n   Free Space             : 65531\n   ReadOnly               : false\n   Updatable Storage Bytes: 262176\n   Compact Storage Bytes  : 48\n   Min Item               : -1.0E-5\n   Max Item               : 1.0E10\n### End sketch summary\n
SELECT regexp_extract_all(kll_sketch_to_string_bigint(kll_sketch_agg_bigint(id, 20)), '(?m)^   (K|Dynamic min K|N|Epsilon|Levels|Capacity Items|Min Item|Max Item) *: (.*)$', 2) s FROM range(10000);
--> s ARRAY<STRING>
--> [20, 20, 10000, 12.473%, 9, 90, 0, 9999]

-- Merged.
SELECT hex(kll_sketch_merge_bigint(kll_sketch_agg_bigint(c, 8), kll_sketch_agg_bigint(c + 10))) FROM VALUES (1), (2), (3) t(c);
--> hex(kll_sketch_merge_bigint(kll_sketch_agg_bigint(c, 8), kll_sketch_agg_bigint((c + 10)))) STRING
--> 05010F00080008000600000000000000080001000200000001000000000000000D000000000000000D000000000000000C000000000000000B00000000000000010000000000000002000000000000000300000000000000
SELECT hex(kll_sketch_merge_double(kll_sketch_agg_double(c), kll_sketch_agg_double(c + 10))) FROM VALUES (1D), (2D), (3D) t(c);
--> hex(kll_sketch_merge_double(kll_sketch_agg_double(c), kll_sketch_agg_double((c + 10)))) STRING
--> 05010F00C80008000600000000000000C8000100C2000000000000000000F03F0000000000002A400000000000002A4000000000000028400000000000002640000000000000F03F00000000000000400000000000000840
SELECT hex(kll_sketch_merge_float(kll_sketch_agg_float(c, 300), kll_sketch_agg_float(c))) FROM VALUES (1F), (2F), (3F) t(c);
--> hex(kll_sketch_merge_float(kll_sketch_agg_float(c, 300), kll_sketch_agg_float(c))) STRING
--> 05010F002C01080006000000000000002C010100260100000000803F0000404000004040000000400000803F0000803F0000004000004040
SELECT kll_sketch_merge_bigint(NULL, X'00');
--> kll_sketch_merge_bigint(NULL, X'00') BINARY
--> NULL
SELECT regexp_extract_all(kll_sketch_to_string_bigint(kll_sketch_merge_bigint(kll_sketch_agg_bigint(id, 20), kll_sketch_agg_bigint(id + 100, 8))), '(?m)^   (K|Dynamic min K|N|Epsilon|Min Item|Max Item) *: (.*)$', 2) s FROM range(300);
--> s ARRAY<STRING>
--> [20, 8, 600, 30.402%, 0, 399]
SELECT regexp_extract_all(kll_sketch_to_string_bigint(kll_sketch_merge_bigint(kll_sketch_agg_bigint(id, 20), kll_sketch_agg_bigint(id + 100, 8))), '(?m)^   (K|Dynamic min K|N|Epsilon|Min Item|Max Item) *: (.*)$', 2) s FROM range(3);
--> s ARRAY<STRING>
--> [20, 20, 6, 12.473%, 0, 102]
SELECT kll_sketch_get_n_bigint(kll_merge_agg_bigint(s)), kll_sketch_get_quantile_bigint(kll_merge_agg_bigint(s), array(0, 0.3, 1)) FROM (SELECT kll_sketch_agg_bigint(id, 20) s FROM range(7) UNION ALL SELECT kll_sketch_agg_bigint(id + 5) s FROM range(9));
--> kll_sketch_get_n_bigint(kll_merge_agg_bigint(s)) BIGINT, kll_sketch_get_quantile_bigint(kll_merge_agg_bigint(s), array(0, 0.3, 1)) ARRAY<BIGINT>
--> 16|[0, 4, 13]
SELECT kll_sketch_get_n_double(kll_merge_agg_double(s, 300)), kll_sketch_get_quantile_double(kll_merge_agg_double(s, 300), array(0, 0.3, 1)) FROM (SELECT kll_sketch_agg_double(double(id), 20) s FROM range(7) UNION ALL SELECT kll_sketch_agg_double(double(id + 5)) s FROM range(9));
--> kll_sketch_get_n_double(kll_merge_agg_double(s, 300)) BIGINT, kll_sketch_get_quantile_double(kll_merge_agg_double(s, 300), array(0, 0.3, 1)) ARRAY<DOUBLE>
--> 16|[0.0, 4.0, 13.0]
SELECT hex(kll_merge_agg_float(s)) FROM VALUES (CAST(NULL AS BINARY)) t(s);
--> hex(kll_merge_agg_float(s)) STRING
--> 02010F01C8000800
SELECT hex(kll_merge_agg_float(s, 9)) FROM VALUES (CAST(NULL AS BINARY)) t(s);
--> hex(kll_merge_agg_float(s, 9)) STRING
--> 02010F0109000800

-- What is refused.
SELECT kll_sketch_agg_double(c) FROM VALUES (1), (2) t(c);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT kll_sketch_agg_double(c) FROM VALUES (1.5), (2) t(c);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT kll_sketch_agg_double(c) FROM VALUES ('1') t(c);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT kll_sketch_agg_float(c) FROM VALUES (1D) t(c);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT kll_sketch_agg_bigint(c) FROM VALUES (1.5F) t(c);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT kll_sketch_agg_bigint(c) FROM VALUES (date'2020-01-01') t(c);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT kll_sketch_agg_bigint(c, 7) FROM VALUES (1) t(c);
--! DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT
SELECT kll_sketch_agg_bigint(c, 65536) FROM VALUES (1) t(c);
--! DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT
SELECT kll_sketch_agg_bigint(c, NULL) FROM VALUES (1) t(c);
--! DATATYPE_MISMATCH.UNEXPECTED_NULL
SELECT kll_sketch_agg_bigint(c, c) FROM VALUES (100) t(c);
--! DATATYPE_MISMATCH.NON_FOLDABLE_INPUT
SELECT kll_sketch_agg_bigint(c, 'a') FROM VALUES (100) t(c);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT kll_sketch_agg_bigint(c, 8L) FROM VALUES (100) t(c);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(id), 1.5) FROM range(100);
--! KLL_SKETCH_INVALID_QUANTILE_RANGE
SELECT kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(id), array(0.5D, 7D)) FROM range(100);
--! KLL_SKETCH_INVALID_QUANTILE_RANGE
SELECT kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(id), 'a') FROM range(100);
--! CAST_INVALID_INPUT
SELECT kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(id), 0.5) FROM range(0);
--! KLL_INVALID_INPUT_SKETCH_BUFFER
SELECT kll_sketch_get_quantile_bigint(s, r) FROM (SELECT kll_sketch_agg_bigint(id) s, 0.5D r FROM range(3) GROUP BY id);
--! DATATYPE_MISMATCH.NON_FOLDABLE_INPUT
SELECT kll_sketch_get_quantile_double(kll_sketch_agg_float(float(id)), 0.5) FROM range(3);
--! KLL_INVALID_INPUT_SKETCH_BUFFER
SELECT kll_sketch_get_rank_bigint(kll_sketch_agg_bigint(id), 5L) FROM range(0);
--! KLL_INVALID_INPUT_SKETCH_BUFFER
SELECT kll_sketch_get_rank_bigint(kll_sketch_agg_bigint(id), true) FROM range(100);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT kll_sketch_get_rank_double(kll_sketch_agg_double(c), double('nan')) FROM VALUES (1D) t(c);
--! KLL_INVALID_INPUT_SKETCH_BUFFER
SELECT kll_sketch_get_n_bigint(X'');
--! KLL_INVALID_INPUT_SKETCH_BUFFER
SELECT kll_sketch_get_n_bigint('abc');
--! KLL_INVALID_INPUT_SKETCH_BUFFER
SELECT kll_sketch_get_n_bigint(1);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT kll_sketch_to_string_bigint(X'00');
--! KLL_INVALID_INPUT_SKETCH_BUFFER
SELECT kll_sketch_merge_bigint('a', 'b');
--! KLL_INVALID_INPUT_SKETCH_BUFFER
SELECT kll_merge_agg_bigint(s) FROM VALUES (X'00') t(s);
--! KLL_INVALID_INPUT_SKETCH_BUFFER
SELECT kll_merge_agg_bigint(s, 5) FROM VALUES (X'00') t(s);
--! DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT
SELECT kll_merge_agg_bigint(s, NULL) FROM VALUES (X'00') t(s);
--! DATATYPE_MISMATCH.UNEXPECTED_NULL
SELECT kll_merge_agg_bigint(s) FROM VALUES ('a') t(s);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE

-- Counters of frequent items.
SELECT hex(s.sketch), s.maxItemsTracked, s.itemDataType, s.itemDataTypeDDL FROM (SELECT approx_top_k_accumulate(c) s FROM VALUES (1), (2), (2), (-3) t(c));
--> hex(s.sketch) STRING, maxItemsTracked INT, itemDataType INT, itemDataTypeDDL STRING
--> 04010A0E0300000003000000000000000400000000000000000000000000000001000000000000000100000000000000020000000000000009FDFFFFFF090100000009020000000000000000000000|10000|NULL|item INT NOT NULL
SELECT hex(s.sketch), s.maxItemsTracked, s.itemDataTypeDDL FROM (SELECT approx_top_k_accumulate(c, 100) s FROM VALUES (1L), (2L), (2L), (-3L), (9223372036854775807L) t(c));
--> hex(s.sketch) STRING, maxItemsTracked INT, itemDataTypeDDL STRING
--> 04010A08030000000400000000000000050000000000000000000000000000000100000000000000020000000000000001000000000000000100000000000000FDFFFFFFFFFFFFFF02000000000000000100000000000000FFFFFFFFFFFFFF7F0000000000000000|100|item BIGINT NOT NULL
SELECT hex(s.sketch), s.itemDataTypeDDL FROM (SELECT approx_top_k_accumulate(c) s FROM VALUES ('a'), ('b'), ('a'), (NULL), ('ä€𝄞'), ('') t(c));
--> hex(s.sketch) STRING, itemDataTypeDDL STRING
--> 04010A0E03000000040000000000000005000000000000000000000000000000010000000000000001000000000000000100000000000000020000000000000009000000C3A4E282ACF09D849E00000000010000006201000000610000000000000001|item string not null
SELECT hex(s.sketch), s.itemDataTypeDDL FROM (SELECT approx_top_k_accumulate(c) s FROM VALUES (1Y), (-1Y) t(c));
--> hex(s.sketch) STRING, itemDataTypeDDL STRING
--> 04010A0E030000000200000000000000020000000000000000000000000000000100000000000000010000000000000002FF02010000000000000000|item TINYINT NOT NULL
SELECT hex(s.sketch), s.itemDataTypeDDL FROM (SELECT approx_top_k_accumulate(c) s FROM VALUES (1S), (-1S), (300S) t(c));
--> hex(s.sketch) STRING, itemDataTypeDDL STRING
--> 04010A0E0300000003000000000000000300000000000000000000000000000001000000000000000100000000000000010000000000000003FFFF030100032C010000000000000000|item SMALLINT NOT NULL
SELECT hex(s.sketch), s.itemDataTypeDDL FROM (SELECT approx_top_k_accumulate(c) s FROM VALUES (true), (false), (NULL) t(c));
--> hex(s.sketch) STRING, itemDataTypeDDL STRING
--> 04010A0E0300000002000000000000000200000000000000000000000000000001000000000000000100000000000000010000000000000001|item BOOLEAN NOT NULL
SELECT hex(s.sketch), s.itemDataTypeDDL FROM (SELECT approx_top_k_accumulate(c) s FROM VALUES (1.5F), (2F), (-0.1F) t(c));
--> hex(s.sketch) STRING, itemDataTypeDDL STRING
--> 04010A0E0300000003000000000000000300000000000000000000000000000001000000000000000100000000000000010000000000000006CDCCCCBD060000C03F06000000400000000000000000|item FLOAT NOT NULL
SELECT hex(s.sketch), s.itemDataTypeDDL FROM (SELECT approx_top_k_accumulate(c) s FROM VALUES (1.5D), (2D), (-0.1D) t(c));
--> hex(s.sketch) STRING, itemDataTypeDDL STRING
--> 04010A0E030000000300000000000000030000000000000000000000000000000100000000000000010000000000000001000000000000009A9999999999B9BF000000000000F83F00000000000000400000000000000000|item DOUBLE NOT NULL
SELECT hex(s.sketch), s.itemDataTypeDDL FROM (SELECT approx_top_k_accumulate(c) s FROM VALUES (1.5) t(c));
--> hex(s.sketch) STRING, itemDataTypeDDL STRING
--> 04010A0E030000000100000000000000010000000000000000000000000000000100000000000000090F0000000000000000000000|item DECIMAL(2,1) NOT NULL
SELECT hex(s.sketch), s.itemDataTypeDDL FROM (SELECT approx_top_k_accumulate(c) s FROM VALUES (CAST(-1.5 AS DECIMAL(12, 2))) t(c));
--> hex(s.sketch) STRING, itemDataTypeDDL STRING
--> 04010A0E0300000001000000000000000100000000000000000000000000000001000000000000006AFFFFFFFFFFFFFF0000000000000000|item DECIMAL(12,2) NOT NULL
SELECT hex(s.sketch), s.itemDataTypeDDL FROM (SELECT approx_top_k_accumulate(c) s FROM VALUES (CAST(-1.5 AS DECIMAL(30, 2))) t(c));
--> hex(s.sketch) STRING, itemDataTypeDDL STRING
--> 04010A0E03000000010000000000000001000000000000000000000000000000010000000000000002000000FF6A0000000000000000|item DECIMAL(30,2) NOT NULL
SELECT hex(s.sketch), s.itemDataTypeDDL FROM (SELECT approx_top_k_accumulate(c) s FROM VALUES (date'2020-01-01'), (date'1969-12-31') t(c));
--> hex(s.sketch) STRING, itemDataTypeDDL STRING
--> 04010A0E030000000200000000000000020000000000000000000000000000000100000000000000010000000000000009FFFFFFFF09564700000000000000000000|item DATE NOT NULL
SELECT hex(s.sketch), s.itemDataTypeDDL FROM (SELECT approx_top_k_accumulate(c) s FROM VALUES (timestamp'2020-01-01'), (timestamp'1950-01-01') t(c));
--> hex(s.sketch) STRING, itemDataTypeDDL STRING
--> 04010A0E03000000020000000000000002000000000000000000000000000000010000000000000001000000000000000040FAC1089B050000A03D79F8C1FDFF0000000000000000|item TIMESTAMP NOT NULL
SELECT hex(s.sketch), s.itemDataTypeDDL FROM (SELECT approx_top_k_accumulate(c) s FROM VALUES (timestamp_ntz'2020-01-01') t(c));
--> hex(s.sketch) STRING, itemDataTypeDDL STRING
--> 04010A0E0300000001000000000000000100000000000000000000000000000001000000000000000040FAC1089B05000000000000000000|item TIMESTAMP_NTZ NOT NULL
SELECT hex(s.sketch), s.itemDataTypeDDL FROM (SELECT approx_top_k_accumulate(c) s FROM VALUES (time'12:00:00') t(c));
--> hex(s.sketch) STRING, itemDataTypeDDL STRING
--> 04010A0E0300000001000000000000000100000000000000000000000000000001000000000000000080A7484A2700000000000000000000|item TIME(6) NOT NULL
SELECT hex(s.sketch), s.itemDataTypeDDL FROM (SELECT approx_top_k_accumulate(c) s FROM VALUES (1) t(c) WHERE c > 2);
--> hex(s.sketch) STRING, itemDataTypeDDL STRING
--> 01010A0E030500000000000000000000|item INT NOT NULL
SELECT hex(approx_top_k_accumulate(id % 10, 8).sketch) FROM (SELECT explode(sequence(1L, 100L)) id);
--> hex(approx_top_k_accumulate((id % 10), 8).sketch) STRING
--> 04010A04040000000A00000000000000640000000000000000000000000000000A000000000000000A000000000000000A000000000000000A000000000000000A000000000000000A000000000000000A000000000000000A000000000000000A000000000000000A0000000000000000000000000000000600000000000000090000000000000004000000000000000800000000000000050000000000000002000000000000000100000000000000070000000000000003000000000000000000000000000000
SELECT hex(approx_top_k_accumulate(id % 100, 8).sketch) FROM (SELECT explode(sequence(1L, 1000L)) id);
--> hex(approx_top_k_accumulate((id % 100), 8).sketch) STRING
--> 04010A04040000000C00000000000000E8030000000000004C0000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000010000000000000000000000000000005E000000000000005D0000000000000062000000000000006300000000000000610000000000000060000000000000005C0000000000000059000000000000005F000000000000005A000000000000005B000000000000000000000000000000
SELECT hex(approx_top_k_accumulate(id, 8).sketch) FROM (SELECT explode(sequence(1L, 13L)) id);
--> hex(approx_top_k_accumulate(id, 8).sketch) STRING
--> 01010A04030500000000000000000000
SELECT approx_top_k_estimate(approx_top_k_accumulate(c)) FROM VALUES (0), (0), (1), (1), (2), (3), (4), (4), (NULL), (-7) t(c);
--> approx_top_k_estimate(approx_top_k_accumulate(c, 10000), 5) ARRAY<STRUCT<item: INT, count: BIGINT>>
--> [{0, 2}, {4, 2}, {1, 2}, {3, 1}, {2, 1}]
SELECT approx_top_k_estimate(approx_top_k_accumulate(c, 100), 2) FROM VALUES 'a', 'b', 'c', 'c', 'c', 'c', 'd', 'd' t(c);
--> approx_top_k_estimate(approx_top_k_accumulate(c, 100), 2) ARRAY<STRUCT<item: STRING, count: BIGINT>>
--> [{c, 4}, {d, 2}]
SELECT approx_top_k_estimate(approx_top_k_accumulate(c), 3) FROM VALUES (1.5F), (2F), (-0.1F), (2F) t(c);
--> approx_top_k_estimate(approx_top_k_accumulate(c, 10000), 3) ARRAY<STRUCT<item: FLOAT, count: BIGINT>>
--> [{2.0, 2}, {-0.1, 1}, {1.5, 1}]
SELECT approx_top_k_estimate(approx_top_k_accumulate(c), 3L) FROM VALUES (CAST(-1.5 AS DECIMAL(30, 2))) t(c);
--> approx_top_k_estimate(approx_top_k_accumulate(c, 10000), 3) ARRAY<STRUCT<item: DECIMAL(30,2), count: BIGINT>>
--> [{-1.50, 1}]
SELECT approx_top_k_estimate(approx_top_k_accumulate(c), 3) FROM VALUES (time'12:00:00'), (time'12:00:00') t(c);
--> approx_top_k_estimate(approx_top_k_accumulate(c, 10000), 3) ARRAY<STRUCT<item: TIME(6), count: BIGINT>>
--> [{12:00:00, 2}]
SELECT approx_top_k_estimate(approx_top_k_accumulate(id % 9 * id % 7, 8), 8) FROM (SELECT explode(sequence(1L, 1000L)) id);
--> approx_top_k_estimate(approx_top_k_accumulate((((id % 9) * id) % 7), 8), 8) ARRAY<STRUCT<item: BIGINT, count: BIGINT>>
--> [{0, 333}, {5, 112}, {4, 112}, {2, 112}, {6, 111}, {1, 110}, {3, 110}]
SELECT id % 2 g, approx_top_k_estimate(approx_top_k_accumulate(id % 7), 3) t FROM (SELECT explode(sequence(1L, 100L)) id) GROUP BY g ORDER BY g;
--> g BIGINT, t ARRAY<STRUCT<item: BIGINT, count: BIGINT>>
--> 0|[{2, 8}, {0, 7}, {5, 7}]
--> 1|[{1, 8}, {0, 7}, {4, 7}]
SELECT approx_top_k_estimate(approx_top_k_combine(s)) FROM (SELECT approx_top_k_accumulate(c) s FROM VALUES (1), (2), (2) t(c) UNION ALL SELECT approx_top_k_accumulate(c) FROM VALUES (3), (2), (NULL) t(c));
--> approx_top_k_estimate(approx_top_k_combine(s, -1), 5) ARRAY<STRUCT<item: INT, count: BIGINT>>
--> [{2, 3}, {1, 1}, {3, 1}, {null, 1}]
SELECT hex(s.sketch), s.maxItemsTracked, s.itemDataTypeDDL FROM (SELECT approx_top_k_combine(s) s FROM (SELECT approx_top_k_accumulate(c) s FROM VALUES (1), (2), (2) t(c) UNION ALL SELECT approx_top_k_accumulate(c) FROM VALUES (3), (2), (NULL) t(c)));
--> hex(s.sketch) STRING, maxItemsTracked INT, itemDataTypeDDL STRING
--> 04010A15030000000300000000000000050000000000000000000000000000000100000000000000010000000000000003000000000000000901000000090300000009020000000000000000000001|10000|item INT NOT NULL
SELECT hex(s.sketch), s.maxItemsTracked FROM (SELECT approx_top_k_combine(s, 50) s FROM (SELECT approx_top_k_accumulate(c, 10) s FROM VALUES (1), (2), (2) t(c) UNION ALL SELECT approx_top_k_accumulate(c) FROM VALUES (3), (2), (NULL) t(c)));
--> hex(s.sketch) STRING, maxItemsTracked INT
--> 04010A07030000000300000000000000050000000000000000000000000000000100000000000000010000000000000003000000000000000901000000090300000009020000000000000000000001|50
SELECT hex(s.sketch), s.maxItemsTracked, s.itemDataTypeDDL FROM (SELECT approx_top_k_combine(s) s FROM (SELECT approx_top_k_accumulate(c, 10) s FROM VALUES (1) t(c)) WHERE s.maxItemsTracked > 100);
--> hex(s.sketch) STRING, maxItemsTracked INT, itemDataTypeDDL STRING
--> 01010A15030500000000000000000000|10000|item INT NOT NULL
SELECT approx_top_k_accumulate(c) FROM VALUES (X'00') t(c);
--! DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT
SELECT approx_top_k_accumulate(c) FROM VALUES (array(1)) t(c);
--! DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT
SELECT approx_top_k_accumulate(c) FROM VALUES (interval 1 day) t(c);
--! DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT
SELECT approx_top_k_accumulate(NULL);
--! DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT
SELECT approx_top_k_accumulate(c, 0) FROM VALUES (1) t(c);
--! APPROX_TOP_K_NON_POSITIVE_ARG
SELECT approx_top_k_accumulate(c, NULL) FROM VALUES (1) t(c);
--! APPROX_TOP_K_NULL_ARG
SELECT approx_top_k_accumulate(c, 1000001) FROM VALUES (1) t(c);
--! APPROX_TOP_K_MAX_ITEMS_TRACKED_EXCEEDS_LIMIT
SELECT approx_top_k_accumulate(c, c) FROM VALUES (1) t(c);
--! DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT
SELECT approx_top_k_estimate(approx_top_k_accumulate(id % 100, 8), 10) FROM range(1000);
--! APPROX_TOP_K_MAX_ITEMS_TRACKED_LESS_THAN_K
SELECT approx_top_k_estimate(approx_top_k_accumulate(id % 100, 8), 0) FROM range(1000);
--! APPROX_TOP_K_NON_POSITIVE_ARG
SELECT approx_top_k_estimate(approx_top_k_accumulate(id % 100, 8), NULL) FROM range(1000);
--! APPROX_TOP_K_NULL_ARG
SELECT approx_top_k_estimate(1);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT approx_top_k_estimate(named_struct('sketch', 1, 'maxItemsTracked', 3, 'itemDataType', CAST(NULL AS INT), 'itemDataTypeDDL', 'INT'));
--! DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT
SELECT approx_top_k_estimate(named_struct('sketch', X'00', 'maxItemsTracked', 3L, 'itemDataType', CAST(NULL AS INT), 'itemDataTypeDDL', 'INT'));
--! DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT
SELECT approx_top_k_estimate(named_struct('sketch', X'00', 'maxItemsTracked', 3));
--! DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT
SELECT approx_top_k_estimate(named_struct('sketch', X'00', 'maxItemsTracked', 30, 'itemDataType', X'00', 'itemDataTypeDDL', 'INT'));
--! DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT
SELECT approx_top_k_estimate(named_struct('sketch', X'00', 'maxItemsTracked', 30, 'itemDataType', 1, 'itemDataTypeDDL', 2));
--! DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT
SELECT approx_top_k_combine(s) FROM (SELECT approx_top_k_accumulate(c, 10) s FROM VALUES (1), (2), (2) t(c) UNION ALL SELECT approx_top_k_accumulate(c) FROM VALUES (3), (2), (NULL) t(c));
--! APPROX_TOP_K_SKETCH_SIZE_NOT_MATCH
SELECT approx_top_k_combine(s, 50) FROM (SELECT approx_top_k_accumulate(c, 10) s FROM VALUES (1), (2), (2) t(c) UNION ALL SELECT approx_top_k_accumulate(c) FROM VALUES ('a') t(c));
--! APPROX_TOP_K_SKETCH_TYPE_NOT_MATCH
SELECT approx_top_k_combine(s, 0) FROM (SELECT approx_top_k_accumulate(c, 10) s FROM VALUES (1) t(c));
--! APPROX_TOP_K_NON_POSITIVE_ARG
SELECT approx_top_k_combine(s) FROM VALUES (1) t(s);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT approx_top_k_combine(s) FROM (SELECT named_struct('sketch', X'00', 'maxItemsTracked', 3) s);
--! DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT
