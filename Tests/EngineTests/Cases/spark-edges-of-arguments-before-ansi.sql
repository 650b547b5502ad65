-- Edges of arguments, names of columns, and subqueries that find no rows, before ANSI.
SET spark.sql.timeType.enabled=true;
--> key STRING, value STRING
--> spark.sql.timeType.enabled|true
SET spark.sql.ansi.enabled=false;
--> key STRING, value STRING
--> spark.sql.ansi.enabled|false
CREATE TEMPORARY VIEW t1 AS SELECT * FROM VALUES
 (1, 10L, 'a', DATE'2024-01-01', 1.5D, 1.50, true), (2, 20L, 'B', DATE'2024-02-29', -0.0D, 2.25, false),
 (2, 20L, 'B', DATE'2024-02-29', 0.0D, 2.25, NULL), (NULL, 30L, NULL, NULL, double('NaN'), NULL, true),
 (4, NULL, '', DATE'1969-12-31', double('Infinity'), -7.77, false), (1, 10L, 'é', DATE'2024-01-01', NULL, 9.99, NULL),
 (-3, -30L, 'a', DATE'2023-12-31', 1.5D, 1.50, false), (2, 5L, 'ab', DATE'2024-02-29', 2.5D, 0.00, true)
 AS t(a, b, s, d, x, m, f);
CREATE TEMPORARY VIEW t2 AS SELECT * FROM VALUES
 (1, 'a', TIMESTAMP'2024-01-01 10:00:00', array(1, 2, 2), 1.50, 10L), (2, 'B', TIMESTAMP'2024-02-29 23:59:59.5', array(), 2.25, 3L),
 (NULL, 'b', NULL, array(NULL, 3), NULL, NULL), (2, NULL, TIMESTAMP'1969-12-31 23:59:59', NULL, 2.25, 20L),
 (7, 'a', TIMESTAMP'2024-01-01 10:00:00', array(7), -1.00, 7L), (4, '', TIMESTAMP'2024-03-10 02:30:00', array(4, 1), 9.99, NULL)
 AS t(a, s, ts, arr, m, b);
CREATE TEMPORARY VIEW t3 AS SELECT * FROM VALUES
 ('a', 1, 0.5D, named_struct('p', 1, 'q', 'x'), map('k', 1), DATE'2024-01-01'), ('B', 2, double('NaN'), NULL, map(), NULL),
 (NULL, 3, -0.0D, named_struct('p', NULL, 'q', 'a'), NULL, DATE'2024-02-29'), ('a', NULL, 2.5D, named_struct('p', 1, 'q', 'x'), map('k', NULL, 'l', 2), DATE'2024-01-01'),
 ('zz', 2, NULL, named_struct('p', 4, 'q', NULL), map('l', 4), DATE'1969-12-31')
 AS t(k, v, x, st, mp, d);
CREATE TEMPORARY VIEW e AS SELECT * FROM VALUES
 (1, 1, 1, 1L, 1.5BD, 1.5D, float(0.1), 'a', true, DATE'2020-01-01', TIMESTAMP'2020-01-01 00:00:00', X'00', array(1,2), named_struct('x',1,'y','p'), INTERVAL '1' DAY, INTERVAL '1' MONTH, TIME'01:00:00'),
 (2, 1, 2, 5L, 2.25BD, -2.5D, float(2), 'b', false, DATE'2024-02-29', TIMESTAMP'2024-02-29 12:00:00.5', X'61', array(), named_struct('x',2,'y','q'), INTERVAL '2' HOUR, INTERVAL '2' YEAR, TIME'02:00:00'),
 (3, 1, 2, 5L, 2.25BD, -2.5D, float(2), 'b', false, DATE'2024-02-29', TIMESTAMP'2024-02-29 12:00:00.5', X'61', array(NULL), named_struct('x',2,'y','q'), INTERVAL '2' HOUR, INTERVAL '2' YEAR, TIME'02:00:00'),
 (4, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
 (5, 2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
 (6, 2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
 (7, 3, 2147483647, 9223372036854775807L, 9999999999999999999999999999.9999999999BD, double('NaN'), float('Infinity'), '', true, DATE'9999-12-31', TIMESTAMP'9999-12-31 23:59:59.999999', X'', array(2147483647), named_struct('x',NULL,'y',''), INTERVAL '100000000' DAY, INTERVAL '178956970' YEAR, TIME'23:59:59.999999'),
 (8, 3, -2147483648, 9223372036854775807L, 9999999999999999999999999999.9999999999BD, -0.0D, float('NaN'), 'é😀', true, DATE'0001-01-01', TIMESTAMP'0001-01-01 00:00:00', X'FF', array(1,NULL), named_struct('x',5,'y',NULL), INTERVAL '100000000' DAY, INTERVAL '-178956970' YEAR, TIME'00:00:00'),
 (9, 3, 0, -9223372036854775808L, -0.0000000001BD, 0.0D, float('-0.0'), 'e\u0301', false, DATE'1582-10-10', TIMESTAMP'1582-10-10 00:00:00', X'6162', NULL, NULL, INTERVAL '-1' SECOND, INTERVAL '0' MONTH, TIME'12:00:00'),
 (10, 4, 7, 7L, 7.0BD, double('-Infinity'), float(7), 'z', NULL, NULL, NULL, NULL, array(7), named_struct('x',7,'y','z'), NULL, NULL, NULL)
 AS t(o, g, i, l, dc, d, f, s, b, dt, ts, bi, a, st, iv, ym, tm);
SELECT bit_length(c0) FROM VALUES ('\ud83d') AS t(c0);
--> bit_length(c0) INT
--> 8
SELECT counter_diff(c, s);
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SELECT hll_union(hll_sketch_agg(col1), c0) FROM VALUES (hll_sketch_agg(col2)) AS t(c0);
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SELECT hll_union(c0, hll_sketch_agg(col2)) FROM VALUES (hll_sketch_agg(col1)), (hll_sketch_agg(col1)), (hll_sketch_agg(col1)) AS t(c0);
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SELECT if(c0, c1, c2) FROM VALUES (1 < 2, '\ud83d', 'b') AS t(c0, c1, c2);
--> (IF(c0, c1, c2)) STRING
--> ?
SELECT kll_sketch_get_n_bigint(c0) FROM VALUES (kll_sketch_agg_bigint(col)) AS t(c0);
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SELECT kll_sketch_get_n_float(c0) FROM VALUES (kll_sketch_agg_float(col)), (kll_sketch_agg_float(col)) AS t(c0);
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SELECT kll_sketch_get_quantile_bigint(c0, c1) FROM VALUES (kll_sketch_agg_bigint(col), 1.005BD), (kll_sketch_agg_bigint(col), -0.5BD) AS t(c0, c1);
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SELECT regexp_count('abcdefghijklmnopqrstuvwxyz', '{"a":1}');
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT sha(c0) FROM VALUES ('\ud83d') AS t(c0);
--> sha(c0) STRING
--> 5bab61eb53176449e25c2c82f172b82cb13ffb9d
SELECT variant_delete(NULL, 'ΑΣ');
--! INVALID_VARIANT_PATH
SELECT variant_strip_nulls(CAST(NULL AS VARIANT), c0) FROM VALUES (false), (false), (false) AS t(c0);
--! DATATYPE_MISMATCH.NON_FOLDABLE_INPUT
SELECT o, approx_top_k_accumulate(DISTINCT st) OVER (PARTITION BY g ORDER BY o) AS r FROM e;
--! DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT
SELECT o, collect_union(DISTINCT ts) OVER (PARTITION BY g ORDER BY o DESC ROWS BETWEEN 2 FOLLOWING AND 3 FOLLOWING) AS r FROM e;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT o, corr(DISTINCT d, a) FILTER (WHERE false) OVER (ORDER BY d RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS r FROM e;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT o, kll_merge_agg_bigint(DISTINCT iv) OVER (ORDER BY dt DESC NULLS LAST RANGE BETWEEN INTERVAL '1' YEAR PRECEDING AND UNBOUNDED FOLLOWING) AS r FROM e;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT o, lead(DISTINCT ts) OVER (ORDER BY dt DESC NULLS LAST RANGE BETWEEN INTERVAL '1' YEAR PRECEDING AND UNBOUNDED FOLLOWING) AS r FROM e;
--! INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX
SELECT o, lead(DISTINCT iv) RESPECT NULLS OVER (ORDER BY i NULLS LAST) AS r FROM e;
--! INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX
SELECT g, b, mean(iv) AS r FROM e GROUP BY ROLLUP(g, b);
--! INTERVAL_ARITHMETIC_OVERFLOW.WITH_SUGGESTION
SELECT o, nth_value(iv, 2) OVER (PARTITION BY g) AS r FROM e;
--! WINDOW_FUNCTION_FRAME_NOT_ORDERED
SELECT o, percent_rank(DISTINCT a) OVER (ORDER BY o ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS r FROM e;
--! INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX
SELECT o, rank(DISTINCT l, iv) OVER (ORDER BY g) AS r FROM e;
--! INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX
SELECT o, regr_count(DISTINCT b, ym) OVER (PARTITION BY g ORDER BY o) AS r FROM e;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT o, skewness(DISTINCT l, f) OVER (ORDER BY i NULLS LAST) AS r FROM e;
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT o, tuple_sketch_agg_integer(DISTINCT a, tm, 12, '\\') OVER (ORDER BY g) AS r FROM e;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
