-- Edges of arguments, names of columns, and subqueries that find no rows.
SET spark.sql.timeType.enabled=true;
--> key STRING, value STRING
--> spark.sql.timeType.enabled|true
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
SELECT acosh(3);
--> ACOSH(3) DOUBLE
--> 1.7627471740390859
SELECT approx_top_k_estimate(c0) FROM VALUES (approx_top_k_accumulate(expr)), (approx_top_k_accumulate(expr)), (approx_top_k_accumulate(expr)) AS t(c0);
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SELECT array_except(array(map(1,2)), array(map(1,2)));
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT counter_diff(c, s);
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SELECT counter_diff(c);
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SELECT encode('\ud83d', 'utf-8');
--> encode(?, utf-8) BINARY
--> ?
SELECT from_csv(c0, '\n', c1) FROM VALUES ('%', map('timestampFormat', 'dd/MM/yyyy')), ('%', map('timestampFormat', 'dd/MM/yyyy')) AS t(c0, c1);
--! PARSE_EMPTY_STATEMENT
SELECT from_xml('İ', 'a', map(1, 'x'));
--! UNSUPPORTED_DATATYPE
SELECT from_xml('<p><time>26/08/2015</time></p>', 'ß', 5);
--! INVALID_IDENTIFIER
SELECT hll_sketch_estimate(c0) FROM VALUES (hll_sketch_agg(col)) AS t(c0);
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SELECT hll_union(hll_sketch_agg(col1), c0) FROM VALUES (hll_sketch_agg(col2)) AS t(c0);
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SELECT hll_union(c0, hll_sketch_agg(col2)) FROM VALUES (hll_sketch_agg(col1)), (hll_sketch_agg(col1)), (hll_sketch_agg(col1)) AS t(c0);
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SELECT in(1, 2, 3);
--> (1 IN (2, 3)) BOOLEAN
--> false
SELECT in(c0, c1, 4) FROM VALUES (2, -9223372036854775808L), (2147483647, -9223372036854775808L), (-2, -9223372036854775808L) AS t(c0, c1);
--> (c0 IN (c1, 4)) BOOLEAN
--> false
--> false
--> false
SELECT kll_sketch_get_n_double(c0) FROM VALUES (kll_sketch_agg_double(col)), (kll_sketch_agg_double(col)) AS t(c0);
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SELECT levenshtein('kitten', c0, NULL) FROM VALUES ('sitt%ng') AS t(c0);
--> levenshtein(kitten, c0, NULL) INT
--> -1
SELECT lower(c0) FROM VALUES ('\ud83d'), (' ') AS t(c0);
--> lower(c0) STRING
-->  
--> ?
SELECT map_zip_with(map('a', 1, 'b', NULL), map(1, NULL, 2, NULL), (k, v1, v2) -> concat(v1, v2));
--! DATATYPE_MISMATCH.MAP_ZIP_WITH_DIFF_TYPES
SELECT mask('\ud83d', 'Q');
--> mask(?, Q, x, n, NULL) STRING
--> ?
SELECT md5(c0) FROM VALUES ('\ud83d') AS t(c0);
--> md5(c0) STRING
--> d1457b72c3fb323a2671125aef3eab5d
SELECT pow(3, 127Y);
--> pow(3, 127) DOUBLE
--> 3.9300615259128614E60
SELECT to_char(c0, c1) FROM VALUES (X'616263', 'base64'), (X'616263', 'b😀se64'), (X'616263', CAST(NULL AS STRING)) AS t(c0, c1);
--! NON_FOLDABLE_ARGUMENT
SELECT to_char(c0, c1) FROM VALUES (date'2016-04-08', 'y'), (date'2016-04-08', 'y') AS t(c0, c1);
--> date_format(c0, c1) STRING
--> 2016
--> 2016
SELECT to_varchar(c0, c1) FROM VALUES (x'537061726b2053514c', 'hex'), (x'537061726b2053514c', 'x\u0000y'), (x'537061726b2053514c', 'hx') AS t(c0, c1);
--! NON_FOLDABLE_ARGUMENT
SELECT try_divide('1.5e3', 2);
--> try_divide(1.5e3, 2) DOUBLE
--> NULL
SELECT zip_with(array(1, 2, 3), array(3, 1, 2, 2), (x, y) -> (y, x));
--> zip_with(array(1, 2, 3), array(3, 1, 2, 2), lambdafunction(named_struct(y, namedlambdavariable(), x, namedlambdavariable()), namedlambdavariable(), namedlambdavariable())) ARRAY<STRUCT<y: INT, x: INT>>
--> [{3, 1}, {1, 2}, {2, 3}, {2, null}]
SELECT o, bit_and(DISTINCT f) OVER (ORDER BY o ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS r FROM e;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT o, bit_xor(DISTINCT tm) OVER (PARTITION BY g ORDER BY o) AS r FROM e;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT o, dense_rank(DISTINCT iv) OVER (ORDER BY o ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS r FROM e;
--! INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX
SELECT o, every(DISTINCT d) OVER (ORDER BY o ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS r FROM e;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT o, hll_sketch_agg(DISTINCT dc, 12) OVER (ORDER BY i NULLS LAST) AS r FROM e;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT o, hll_sketch_agg(DISTINCT d, 12) OVER (ORDER BY g) AS r FROM e;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT o, kll_merge_agg_float(DISTINCT i) OVER (ORDER BY d RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS r FROM e;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT o, kll_sketch_agg_bigint(DISTINCT tm, 400) OVER (PARTITION BY g ORDER BY o) AS r FROM e;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT o, kll_sketch_agg_float(DISTINCT st, 5) OVER (ORDER BY i NULLS LAST) AS r FROM e;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT o, lag(DISTINCT l) OVER (ORDER BY o ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS r FROM e;
--! INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX
SELECT o, nth_value(st, 2) OVER () AS r FROM e;
--! WINDOW_FUNCTION_FRAME_NOT_ORDERED
SELECT o, nth_value(DISTINCT tm, 2) OVER (PARTITION BY g) AS r FROM e;
--! INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX
SELECT o, ntile(DISTINCT 2) OVER (PARTITION BY g) AS r FROM e;
--! INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX
SELECT o, ntile(DISTINCT '%') OVER (ORDER BY g) AS r FROM e;
--! INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX
SELECT o, percent_rank(DISTINCT f) OVER (PARTITION BY g) AS r FROM e;
--! INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX
SELECT o, percent_rank(DISTINCT ts) OVER (PARTITION BY g ORDER BY o) AS r FROM e;
--! INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX
SELECT o, rank(DISTINCT tm) OVER (ORDER BY o ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS r FROM e;
--! INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX
SELECT o, rank(DISTINCT b) OVER (ORDER BY dt DESC NULLS LAST RANGE BETWEEN INTERVAL '1' YEAR PRECEDING AND UNBOUNDED FOLLOWING) AS r FROM e;
--! INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX
SELECT o, stddev_samp(DISTINCT b) OVER (ORDER BY d RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS r FROM e;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT o, tuple_intersection_agg_integer(DISTINCT dc) FILTER (WHERE false) OVER (ORDER BY o ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS r FROM e;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT o, var_pop(DISTINCT ym) OVER (ORDER BY g RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) AS r FROM e;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT v, (SELECT collect_list(k) FROM t3 q WHERE q.v > r.v + 5) IS NULL AS c FROM t3 r;
--> v INT, c BOOLEAN
--> 1|false
--> 2|false
--> 2|false
--> 3|false
--> NULL|false
SELECT v, c IS NULL FROM t3 r, LATERAL (SELECT collect_list(k) AS c FROM t3 q WHERE q.v = r.v + 5);
--> v INT, (c IS NULL) BOOLEAN
--> 1|false
--> 2|false
--> 2|false
--> 3|false
--> NULL|false
SELECT v, (SELECT collect_set(k) FROM t3 q WHERE q.v > r.v + 5) IS NULL AS c FROM t3 r;
--> v INT, c BOOLEAN
--> 1|false
--> 2|false
--> 2|false
--> 3|false
--> NULL|false
SELECT v, c IS NULL FROM t3 r, LATERAL (SELECT collect_set(k) AS c FROM t3 q WHERE q.v = r.v + 5);
--> v INT, (c IS NULL) BOOLEAN
--> 1|false
--> 2|false
--> 2|false
--> 3|false
--> NULL|false
SELECT v, (SELECT array_agg(k) FROM t3 q WHERE q.v > r.v + 5) IS NULL AS c FROM t3 r;
--> v INT, c BOOLEAN
--> 1|false
--> 2|false
--> 2|false
--> 3|false
--> NULL|false
SELECT v, c IS NULL FROM t3 r, LATERAL (SELECT array_agg(k) AS c FROM t3 q WHERE q.v = r.v + 5);
--> v INT, (c IS NULL) BOOLEAN
--> 1|false
--> 2|false
--> 2|false
--> 3|false
--> NULL|false
SELECT v, hash((SELECT bitmap_construct_agg(v) FROM t3 q WHERE q.v = r.v AND q.k = 'B')) AS c FROM t3 r;
--> v INT, c INT
--> 1|-909592194
--> 2|954844514
--> 2|954844514
--> 3|-909592194
--> NULL|-909592194
SELECT v, (SELECT bitmap_construct_agg(v) FROM t3 q WHERE q.v > r.v + 5) IS NULL AS c FROM t3 r;
--> v INT, c BOOLEAN
--> 1|false
--> 2|false
--> 2|false
--> 3|false
--> NULL|false
SELECT v, c IS NULL FROM t3 r, LATERAL (SELECT bitmap_construct_agg(v) AS c FROM t3 q WHERE q.v = r.v + 5);
--> v INT, (c IS NULL) BOOLEAN
--> 1|false
--> 2|false
--> 2|false
--> 3|false
--> NULL|false
SELECT v, hash((SELECT bitmap_or_agg(X'00') FROM t3 q WHERE q.v = r.v AND q.k = 'B')) AS c FROM t3 r;
--> v INT, c INT
--> 1|-909592194
--> 2|-909592194
--> 2|-909592194
--> 3|-909592194
--> NULL|-909592194
SELECT v, (SELECT bitmap_or_agg(X'00') FROM t3 q WHERE q.v > r.v + 5) IS NULL AS c FROM t3 r;
--> v INT, c BOOLEAN
--> 1|false
--> 2|false
--> 2|false
--> 3|false
--> NULL|false
SELECT v, c IS NULL FROM t3 r, LATERAL (SELECT bitmap_or_agg(X'00') AS c FROM t3 q WHERE q.v = r.v + 5);
--> v INT, (c IS NULL) BOOLEAN
--> 1|false
--> 2|false
--> 2|false
--> 3|false
--> NULL|false
SELECT v, hash((SELECT bitmap_and_agg(X'00') FROM t3 q WHERE q.v = r.v AND q.k = 'B')) AS c FROM t3 r;
--> v INT, c INT
--> 1|-1461916060
--> 2|-909592194
--> 2|-909592194
--> 3|-1461916060
--> NULL|-1461916060
SELECT v, (SELECT bitmap_and_agg(X'00') FROM t3 q WHERE q.v > r.v + 5) IS NULL AS c FROM t3 r;
--> v INT, c BOOLEAN
--> 1|false
--> 2|false
--> 2|false
--> 3|false
--> NULL|false
SELECT v, c IS NULL FROM t3 r, LATERAL (SELECT bitmap_and_agg(X'00') AS c FROM t3 q WHERE q.v = r.v + 5);
--> v INT, (c IS NULL) BOOLEAN
--> 1|false
--> 2|false
--> 2|false
--> 3|false
--> NULL|false
SELECT v, hash((SELECT array_size(collect_list(k)) FROM t3 q WHERE q.v = r.v AND q.k = 'B')) AS c FROM t3 r;
--> v INT, c INT
--> 1|933211791
--> 2|-559580957
--> 2|-559580957
--> 3|933211791
--> NULL|933211791
SELECT v, (SELECT array_size(collect_list(k)) FROM t3 q WHERE q.v > r.v + 5) IS NULL AS c FROM t3 r;
--> v INT, c BOOLEAN
--> 1|false
--> 2|false
--> 2|false
--> 3|false
--> NULL|false
SELECT v, c IS NULL FROM t3 r, LATERAL (SELECT array_size(collect_list(k)) AS c FROM t3 q WHERE q.v = r.v + 5);
--> v INT, (c IS NULL) BOOLEAN
--> 1|false
--> 2|false
--> 2|false
--> 3|false
--> NULL|false
SELECT v, hash((SELECT array_join(collect_set(k), ',') FROM t3 q WHERE q.v = r.v AND q.k = 'B')) AS c FROM t3 r;
--> v INT, c INT
--> 1|142593372
--> 2|128877249
--> 2|128877249
--> 3|142593372
--> NULL|142593372
SELECT v, (SELECT array_join(collect_set(k), ',') FROM t3 q WHERE q.v > r.v + 5) IS NULL AS c FROM t3 r;
--> v INT, c BOOLEAN
--> 1|false
--> 2|false
--> 2|false
--> 3|false
--> NULL|false
SELECT v, c IS NULL FROM t3 r, LATERAL (SELECT array_join(collect_set(k), ',') AS c FROM t3 q WHERE q.v = r.v + 5);
--> v INT, (c IS NULL) BOOLEAN
--> 1|false
--> 2|false
--> 2|false
--> 3|false
--> NULL|false
SELECT v, hash((SELECT array_join(array_agg(k), ',') FROM t3 q WHERE q.v = r.v AND q.k = 'B')) AS c FROM t3 r;
--> v INT, c INT
--> 1|142593372
--> 2|128877249
--> 2|128877249
--> 3|142593372
--> NULL|142593372
SELECT v, (SELECT array_join(array_agg(k), ',') FROM t3 q WHERE q.v > r.v + 5) IS NULL AS c FROM t3 r;
--> v INT, c BOOLEAN
--> 1|false
--> 2|false
--> 2|false
--> 3|false
--> NULL|false
SELECT v, c IS NULL FROM t3 r, LATERAL (SELECT array_join(array_agg(k), ',') AS c FROM t3 q WHERE q.v = r.v + 5);
--> v INT, (c IS NULL) BOOLEAN
--> 1|false
--> 2|false
--> 2|false
--> 3|false
--> NULL|false
SELECT v, hash((SELECT size(collect_list(v)) + 1 FROM t3 q WHERE q.v = r.v AND q.k = 'B')) AS c FROM t3 r;
--> v INT, c INT
--> 1|-559580957
--> 2|1765031574
--> 2|1765031574
--> 3|-559580957
--> NULL|-559580957
SELECT v, (SELECT size(collect_list(v)) + 1 FROM t3 q WHERE q.v > r.v + 5) IS NULL AS c FROM t3 r;
--> v INT, c BOOLEAN
--> 1|false
--> 2|false
--> 2|false
--> 3|false
--> NULL|false
SELECT v, c IS NULL FROM t3 r, LATERAL (SELECT size(collect_list(v)) + 1 AS c FROM t3 q WHERE q.v = r.v + 5);
--> v INT, (c IS NULL) BOOLEAN
--> 1|false
--> 2|false
--> 2|false
--> 3|false
--> NULL|false
SELECT count(*) FROM t1 GROUP BY ROLLUP(upper(s)) HAVING upper(s) = 'A';
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT count(*) FROM t1 GROUP BY ROLLUP(upper(s)) HAVING sum(a) > 1 AND upper(s) IS NULL;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT count(*) FROM t1 GROUP BY ROLLUP(upper(s)) HAVING grouping(upper(s)) = 1;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT upper(s), count(*) FROM t1 GROUP BY ROLLUP(upper(s)) ORDER BY upper(s);
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT upper(s), count(*) FROM t1 GROUP BY ROLLUP(upper(s)) ORDER BY count(*), upper(s);
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT count(*) FROM t1 GROUP BY ROLLUP(upper(s)) ORDER BY upper(s);
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT year(d), count(*) FROM t1 GROUP BY year(d) WITH CUBE HAVING year(d) IS NOT NULL OR count(*) > 3;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT '1.5e3' / 2;
--! CAST_INVALID_INPUT
SELECT try_divide(s, 2) FROM VALUES ('1.5e3'), ('8'), ('x') AS t(s);
--> try_divide(s, 2) DOUBLE
--> 4.0
--> NULL
--> NULL
SELECT to_varchar(X'616263', 'hex'), to_varchar(X'616263', 'base64'), to_varchar(X'616263', 'utf-8');
--> to_varchar(X'616263') STRING, to_varchar(X'616263') STRING, to_varchar(X'616263', utf-8) STRING
--> 616263|YWJj|abc
SELECT to_char(b, 'hex'), to_char(b, 'base64'), to_char(b, 'utf-8'), to_char(b, 'UTF-8'), to_char(b, 'HEX') FROM VALUES (X'616263') AS t(b);
--> hex(b) STRING, base64(b) STRING, decode(b, utf-8) STRING, decode(b, UTF-8) STRING, hex(b) STRING
--> 616263|YWJj|abc|abc|616263
SELECT to_varchar(b, 'hex'), to_varchar(b, 'base64'), to_varchar(b, 'utf-8'), to_varchar(b, 'HEX') FROM VALUES (X'616263') AS t(b);
--> to_varchar(b) STRING, to_varchar(b) STRING, to_varchar(b, utf-8) STRING, to_varchar(b) STRING
--> 616263|YWJj|abc|616263
SELECT to_char(d, 'y'), to_varchar(d, 'y'), to_char(cast(d as timestamp), 'y'), to_char(a, '999'), to_varchar(a, '999') FROM t1;
--> date_format(d, y) STRING, date_format(d, y) STRING, date_format(CAST(d AS TIMESTAMP), y) STRING, to_char(a, 999) STRING, to_char(a, 999) STRING
--> 1969|1969|1969|  4|  4
--> 2023|2023|2023|  3|  3
--> 2024|2024|2024|  1|  1
--> 2024|2024|2024|  1|  1
--> 2024|2024|2024|  2|  2
--> 2024|2024|2024|  2|  2
--> 2024|2024|2024|  2|  2
--> NULL|NULL|NULL|NULL|NULL
SELECT to_char(b, f) FROM VALUES (X'61', 'hex') AS t(b, f);
--! NON_FOLDABLE_ARGUMENT
SELECT to_char(d, s) FROM VALUES (DATE'2020-01-01', 'MM') AS t(d, s);
--> date_format(d, s) STRING
--> 01
SELECT substr(s FROM 2), substr(s FROM 1 FOR 1), substr(s, 1), substring(s FROM 2) FROM t1;
--> substring(s, 2, 2147483647) STRING, substring(s, 1, 1) STRING, substr(s, 1, 2147483647) STRING, substring(s, 2, 2147483647) STRING
--> NULL|NULL|NULL|NULL
--> b|a|ab|b
--> |B|B|
--> |B|B|
--> |a|a|
--> |a|a|
--> |||
--> |é|é|
SELECT 'x' AS q, q LIKE 'a', q ILIKE 'b', q RLIKE 'c', q LIKE ANY ('a', 'b'), q NOT LIKE 'z';
--> q STRING, lateralAliasReference(q) LIKE a BOOLEAN, ilike(lateralAliasReference(q), b) BOOLEAN, RLIKE(lateralAliasReference(q), c) BOOLEAN, likeany(lateralAliasReference(q)) BOOLEAN, (NOT lateralAliasReference(q) LIKE z) BOOLEAN
--> x|false|false|false|false|true
SELECT true AS q, q IS TRUE, q IS NOT FALSE, q IS UNKNOWN, NOT q, q AND q;
--> q BOOLEAN, (lateralAliasReference(q) <=> true) BOOLEAN, (NOT (lateralAliasReference(q) <=> false)) BOOLEAN, (lateralAliasReference(q) IS NULL) BOOLEAN, (NOT lateralAliasReference(q)) BOOLEAN, (lateralAliasReference(q) AND lateralAliasReference(q)) BOOLEAN
--> true|true|true|false|false|true
SELECT 1 AS q, (q, 2), struct(q), (q + 1, q), array(q)[0], q::string, try_cast(q AS string), q + (SELECT 1);
--> q INT, named_struct(q, lateralAliasReference(q), col2, 2) STRUCT<q: INT, col2: INT>, struct(lateralAliasReference(q)) STRUCT<q: INT>, named_struct(col1, (lateralAliasReference(q) + 1), q, lateralAliasReference(q)) STRUCT<col1: INT, q: INT>, array(lateralAliasReference(q))[0] INT, q STRING, q STRING, (lateralAliasReference(q) + scalarsubquery()) INT
--> 1|{1, 2}|{1}|{2, 1}|1|1|1|2
SELECT transform(array(1), x -> (x, 1)), transform(array(struct(1 AS p)), x -> (x.p, x)), zip_with(array(1), array(2), (x, y) -> (y, x, 3));
--> transform(array(1), lambdafunction(named_struct(x, namedlambdavariable(), col2, 1), namedlambdavariable())) ARRAY<STRUCT<x: INT, col2: INT>>, transform(array(struct(1 AS p)), lambdafunction(named_struct(p, namedlambdavariable().p, x, namedlambdavariable()), namedlambdavariable())) ARRAY<STRUCT<p: INT, x: STRUCT<p: INT>>>, zip_with(array(1), array(2), lambdafunction(named_struct(y, namedlambdavariable(), x, namedlambdavariable(), col3, 3), namedlambdavariable(), namedlambdavariable())) ARRAY<STRUCT<y: INT, x: INT, col3: INT>>
--> [{1, 1}]|[{1, {1}}]|[{2, 1, 3}]
SELECT regexp_count('a', '{"a":1}');
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT regexp_count('a', '{');
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT 'a' RLIKE 'a{';
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT 'a' RLIKE 'a{x}';
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT regexp_replace('a{b', '{', 'x');
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT regexp_extract_all('a', '{"a":1}');
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT regexp_instr('a', '{"a":1}');
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT levenshtein(a, b, c) FROM VALUES ('kitten', 'sitting', CAST(NULL AS INT)), ('a', 'a', NULL), (NULL, 'a', 1), ('kitten', 'sitting', 1) AS t(a, b, c);
--> levenshtein(a, b, c) INT
--> -1
--> -1
--> 0
--> NULL
SELECT sequence(DATE'2020-01-01', DATE'2020-01-05', INTERVAL '1 12:00:00' DAY TO SECOND);
--> sequence(DATE '2020-01-01', DATE '2020-01-05', INTERVAL '1 12:00:00' DAY TO SECOND) ARRAY<DATE>
--> [2020-01-01, 2020-01-02, 2020-01-04]
SELECT sequence(DATE'2020-01-05', DATE'2020-01-01', INTERVAL '-1 10:00:00' DAY TO SECOND);
--> sequence(DATE '2020-01-05', DATE '2020-01-01', INTERVAL '-1 10:00:00' DAY TO SECOND) ARRAY<DATE>
--> [2020-01-05, 2020-01-03, 2020-01-02]
SELECT sequence(DATE'2020-01-01', DATE'2020-01-03', INTERVAL '12' HOUR);
--! _LEGACY_ERROR_TEMP_3242
SELECT sequence(DATE'2020-01-01', DATE'2020-01-03', INTERVAL '36' HOUR);
--> sequence(DATE '2020-01-01', DATE '2020-01-03', INTERVAL '36' HOUR) ARRAY<DATE>
--> [2020-01-01, 2020-01-02]
SELECT coalesce(r1.s, 'n') AS k0, r2.m % 2 AS k1, r2.m AS k2, max(r1.d) FILTER (WHERE d <= d) AS c3 FROM t1 AS r1 JOIN t2 r2 USING (a) WHERE f OR r1.f GROUP BY coalesce(r1.s, 'n'), r2.m % 2, r2.m WITH ROLLUP HAVING coalesce(r1.s, 'n') IS NOT NULL;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT q5.c3 * 2L AS c9, q5.c3 AS c10 FROM (SELECT * FROM (SELECT DISTINCT to_json(coalesce(named_struct('p', 1, 'q', 'x'), named_struct('p', 0, 'q', ''))) AS c2, r1.a AS c3, r1.m > a AS c4 FROM t1 AS r1 WHERE instr(s, 'a') <=> a) ORDER BY c3, c4 DESC, 1 DESC NULLS FIRST) AS q5 LEFT SEMI JOIN (SELECT coalesce(s, 'n') AS k0, r6.a AS k1, avg(a) AS c7 FROM t1 r6 WHERE f GROUP BY ROLLUP(coalesce(s, 'n'), r6.a) HAVING coalesce(s, 'n') IS NOT NULL) AS q8 ON c4;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT (SELECT min(s) FROM t1 AS r5) AS c4, (SELECT array_join(array_sort(collect_set(concat_ws('-', r7.k, k))), ',') FROM t3 r7 WHERE r7.v = r1.v) AS c6 FROM t3 AS r1 LEFT SEMI JOIN (t3 AS r2 LEFT SEMI JOIN t1 AS r3 ON r2.v <=> r3.a AND true) ON true OR false;
--> c4 STRING, c6 STRING
--> |
--> |
--> |B-B,zz-zz
--> |B-B,zz-zz
--> |a-a
SELECT every(('a%' RLIKE '^a')) AS c6, array_size(collect_set((CASE WHEN false THEN 7 ELSE 2 END))) AS c7 FROM (SELECT round(r1.m, 1) AS k0, r1.a AS k1, r1.a IN (1, 2, NULL) AS k2, max(replace(r1.s, 'a', 'xy')) AS c2, max(CAST((TIMESTAMP'2024-02-29 23:59:59.5') AS DATE)) AS c3, array_join(array_sort(collect_set(substring(r1.s, 1, 1))), ',') AS c4 FROM t1 AS r1 GROUP BY GROUPING SETS ((round(r1.m, 1), r1.a, r1.a IN (1, 2, NULL)), (round(r1.m, 1), r1.a, r1.a IN (1, 2, NULL)), (round(r1.m, 1), r1.a), (round(r1.m, 1), r1.a, r1.a IN (1, 2, NULL))) HAVING round(r1.m, 1) IS NOT NULL) AS q5;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT 2, (SELECT array_join(array_sort(collect_set(CAST(r4.d AS STRING))), ',') FROM t1 r4 WHERE r4.s >= r1.s AND r4.a BETWEEN 0 AND NULL) AS c3 FROM t2 AS r1;
--> 2 INT, c3 STRING
--> 2|
--> 2|
--> 2|
--> 2|
--> 2|
--> 2|
SELECT (SELECT array_join(array_sort(collect_set(replace('a', 'a', 'xy'))), ',') FROM t2 AS r4) AS c3, r2.ts AS c5, (SELECT array_size(collect_set(r7.a)) FROM t1 AS r7 WHERE r7.m <=> r2.m) AS c6 FROM t3 r1 CROSS JOIN t2 r2;
--> c3 STRING, c5 TIMESTAMP, c6 INT
--> xy|1969-12-31 23:59:59|1
--> xy|1969-12-31 23:59:59|1
--> xy|1969-12-31 23:59:59|1
--> xy|1969-12-31 23:59:59|1
--> xy|1969-12-31 23:59:59|1
--> xy|2024-01-01 10:00:00|0
--> xy|2024-01-01 10:00:00|0
--> xy|2024-01-01 10:00:00|0
--> xy|2024-01-01 10:00:00|0
--> xy|2024-01-01 10:00:00|0
--> xy|2024-01-01 10:00:00|2
--> xy|2024-01-01 10:00:00|2
--> xy|2024-01-01 10:00:00|2
--> xy|2024-01-01 10:00:00|2
--> xy|2024-01-01 10:00:00|2
--> xy|2024-02-29 23:59:59.5|1
--> xy|2024-02-29 23:59:59.5|1
--> xy|2024-02-29 23:59:59.5|1
--> xy|2024-02-29 23:59:59.5|1
--> xy|2024-02-29 23:59:59.5|1
--> xy|2024-03-10 02:30:00|1
--> xy|2024-03-10 02:30:00|1
--> xy|2024-03-10 02:30:00|1
--> xy|2024-03-10 02:30:00|1
--> xy|2024-03-10 02:30:00|1
--> xy|NULL|0
--> xy|NULL|0
--> xy|NULL|0
--> xy|NULL|0
--> xy|NULL|0
SELECT * FROM (SELECT hour(CAST(r1.d AS TIMESTAMP)) AS c2, (SELECT array_join(array_sort(collect_set(r4.s)), ',') FROM t1 AS r4 WHERE r4.b = r1.b) AS c3 FROM t1 AS r1) ORDER BY 1 DESC NULLS FIRST, 2 DESC NULLS FIRST OFFSET 0;
--> c2 INT, c3 STRING
--> NULL|
--> 0|ab
--> 0|a,é
--> 0|a,é
--> 0|a
--> 0|B
--> 0|B
--> 0|
SELECT (SELECT CAST(sort_array(collect_list(r3.a)) AS STRING) FROM t2 AS r3 WHERE r3.b <=> r1.b) AS c2, r1.m FROM t1 AS r1;
--> c2 STRING, m DECIMAL(3,2)
--> [1]|1.50
--> [1]|9.99
--> [2]|2.25
--> [2]|2.25
--> [4]|-7.77
--> []|0.00
--> []|1.50
--> []|NULL
SELECT trim(r2.s), size(array_distinct(array())), (SELECT array_join(array_sort(collect_set('')), ',') FROM t3 AS r7 WHERE r7.k = r2.s) AS c6 FROM t3 r1 CROSS JOIN (t1 AS r2 LEFT JOIN t2 r3 ON r2.s = r3.s AND r3.a BETWEEN 0 AND r2.a);
--> trim(s) STRING, size(array_distinct(array())) INT, c6 STRING
--> B|0|
--> B|0|
--> B|0|
--> B|0|
--> B|0|
--> B|0|
--> B|0|
--> B|0|
--> B|0|
--> B|0|
--> NULL|0|
--> NULL|0|
--> NULL|0|
--> NULL|0|
--> NULL|0|
--> ab|0|
--> ab|0|
--> ab|0|
--> ab|0|
--> ab|0|
--> a|0|
--> a|0|
--> a|0|
--> a|0|
--> a|0|
--> a|0|
--> a|0|
--> a|0|
--> a|0|
--> a|0|
--> |0|
--> |0|
--> |0|
--> |0|
--> |0|
--> é|0|
--> é|0|
--> é|0|
--> é|0|
--> é|0|
SELECT (SELECT CAST(sort_array(collect_list((CASE WHEN false THEN a ELSE a END))) AS STRING) FROM t2 AS r3 WHERE r3.a <=> r1.a AND CAST(NULL AS BOOLEAN)) AS c2, (SELECT max(m) FROM t1 AS r5 WHERE r5.m <=> r1.m AND array(1, 2) = array(1, 2)) FROM t2 r1;
--> c2 STRING, scalarsubquery(m) DECIMAL(3,2)
--> []|1.50
--> []|2.25
--> []|2.25
--> []|9.99
--> []|NULL
--> []|NULL
SELECT CAST(DATE'2024-01-01' AS TIMESTAMP) + INTERVAL '1' DAY AS c8, date_trunc('HOUR', (TIMESTAMP'2024-02-29 23:59:59.5')) AS c9, (SELECT array_join(array_sort(collect_set(k)), ',') FROM t3 r12 WHERE r12.k = v1.c4) AS c11 FROM (SELECT CAST(c2 AS BOOLEAN) AS c2, CAST(c3 AS INT) AS c3, CAST(c4 AS STRING) AS c4 FROM VALUES (CAST(NULL AS BOOLEAN), NULL, 'é'), (CAST(NULL AS BOOLEAN), 1, 'a'), (CAST(NULL AS BOOLEAN), 7, ''), (false, 7, 'a%') AS w(c2, c3, c4)) AS v1, LATERAL (SELECT any(named_struct('p', 1, 'q', 'x') = named_struct('p', 1, 'q', 'x')) AS e6 FROM t2 r7 WHERE r7.a <=> v1.c3) AS l5 WHERE l5.e6;
--> c8 TIMESTAMP, c9 TIMESTAMP, c11 STRING
--> 2024-01-02 00:00:00|2024-02-29 23:00:00|
--> 2024-01-02 00:00:00|2024-02-29 23:00:00|
--> 2024-01-02 00:00:00|2024-02-29 23:00:00|
--> 2024-01-02 00:00:00|2024-02-29 23:00:00|a
SELECT abs(try_divide(0.00, 0.00)) AS c2, (SELECT array_size(collect_set(a)) FROM t2 AS r4 WHERE r4.s <=> r1.k) AS c3, r1.v - r1.v AS c5 FROM t3 AS r1;
--> c2 DECIMAL(8,6), c3 INT, c5 INT
--> NULL|0|0
--> NULL|1|0
--> NULL|1|0
--> NULL|2|0
--> NULL|2|NULL
SELECT m - a AS k0, x AS k1, a + 1 AS k2, every(f) AS c3, max(1.50) FILTER (WHERE x = x) AS c4, min(length(substring(s, 1, 1))) AS c5 FROM t1 r1 NATURAL JOIN t2 AS r2 WHERE NOT EXISTS (SELECT * FROM t1 AS r6 WHERE r6.f = r1.f) GROUP BY ROLLUP(m - a, x, a + 1) HAVING m - a IS NOT NULL;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT * FROM (SELECT (SELECT CAST(sort_array(collect_list(v)) AS STRING) FROM t3 r6 WHERE r6.v = l3.e4) AS c5 FROM t3 r1 JOIN t1 AS r2 ON r1.x = r2.x, LATERAL explode(array(3, NULL)) AS l3(e4) WHERE (e4 % 3) IS NULL) ORDER BY c5 NULLS LAST OFFSET 0;
--> c5 STRING
--> []
--> []
--> []
--> []
SELECT (SELECT array_join(array_sort(collect_set(CAST(-7.77 AS STRING))), ',') FROM t3 r3 WHERE r3.v >= r1.a) AS c2, CAST(true AS INT), coalesce(DATE'1969-12-31', DATE'2000-01-01') AS c5 FROM t2 AS r1 WHERE NOT EXISTS (SELECT * FROM t1 r6 WHERE r6.a = r1.a);
--> c2 STRING, CAST(true AS INT) INT, c5 DATE
--> |1|1969-12-31
--> |1|1969-12-31
SELECT (SELECT array_size(collect_set(coalesce(r6.v, v))) FROM t3 r6 WHERE r6.v < r1.a) AS c5, (SELECT sum(DISTINCT a) FROM t1 r8) AS c7 FROM t2 AS r1 LEFT JOIN LATERAL (SELECT min(try_divide(r4.x, r4.v)) AS e3 FROM t3 r4 WHERE r4.v = r1.a AND false) AS l2;
--> c5 INT, c7 BIGINT
--> 0|4
--> 0|4
--> 1|4
--> 1|4
--> 3|4
--> 3|4
SELECT zip_with(array(1, 2, 3), array('a', 'b', 'c'), (x, y) -> (y, x));
--> zip_with(array(1, 2, 3), array(a, b, c), lambdafunction(named_struct(y, namedlambdavariable(), x, namedlambdavariable()), namedlambdavariable(), namedlambdavariable())) ARRAY<STRUCT<y: STRING, x: INT>>
--> [{a, 1}, {b, 2}, {c, 3}]
SELECT a + 1 AS k, count(*) FROM t1 GROUP BY ROLLUP(a + 1) HAVING a + 1 > 2;
--> k INT, count(1) BIGINT
--> 3|3
--> 5|1
SELECT a + 1, count(*) FROM t1 GROUP BY GROUPING SETS ((a + 1)) HAVING a + 1 > 2;
--> (a + 1) INT, count(1) BIGINT
--> 3|3
--> 5|1
SELECT a + 1 AS k, count(*) FROM t1 GROUP BY CUBE(a + 1) HAVING k > 2;
--> k INT, count(1) BIGINT
--> 3|3
--> 5|1
SELECT b - b, count(*) FROM t1 GROUP BY ROLLUP(b - b) HAVING b - b IS NOT NULL;
--> (b - b) BIGINT, count(1) BIGINT
--> 0|7
SELECT count(*) FROM t1 GROUP BY ROLLUP(a, s) HAVING a > 1 AND s = 'a';
--> count(1) BIGINT
SELECT levenshtein('kitten', 'sitting', NULL), levenshtein('a', 'a', NULL), levenshtein('kitten', 'sitting', -1), levenshtein(NULL, 'a', NULL);
--> levenshtein(kitten, sitting, NULL) INT, levenshtein(a, a, NULL) INT, levenshtein(kitten, sitting, -1) INT, levenshtein(NULL, a, NULL) INT
--> NULL|NULL|-1|NULL
SELECT o, nth_value(ym) OVER () AS r FROM e;
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT pow(3, 127), pow(3, 5), pow(1.1, 100), pow(2, 0.5), pow(10, -5), pow(7, 33), pow(-2, 3), pow(-2, 0.5), pow(-8, -3), pow(0, 0);
--> pow(3, 127) DOUBLE, pow(3, 5) DOUBLE, pow(1.1, 100) DOUBLE, pow(2, 0.5) DOUBLE, pow(10, -5) DOUBLE, pow(7, 33) DOUBLE, pow(-2, 3) DOUBLE, pow(-2, 0.5) DOUBLE, pow(-8, -3) DOUBLE, pow(0, 0) DOUBLE
--> 3.9300615259128614E60|243.0|13780.61233982238|1.4142135623730951|9.999999999999999E-6|7.730993719707445E27|-8.0|NaN|-0.001953125|1.0
SELECT pow(0.99999999, 1e10), pow(1.00000001, 4e9), pow(2, 1023), pow(2, 1024), pow(2, -1074), pow(2, -1075), pow(1.5, -1800), pow(1e-310, 0.3), pow(5e-324, 0.1);
--> pow(0.99999999, 1.0E10) DOUBLE, pow(1.00000001, 4.0E9) DOUBLE, pow(2, 1023) DOUBLE, pow(2, 1024) DOUBLE, pow(2, -1074) DOUBLE, pow(2, -1075) DOUBLE, pow(1.5, -1800) DOUBLE, pow(1.0E-310, 0.3) DOUBLE, pow(4.9E-324, 0.1) DOUBLE
--> 3.72007224673606E-44|2.35385162538105568E17|8.98846567431158E307|Infinity|4.9E-324|0.0|1.0857597E-317|1.000000000000007E-93|4.6706622762338734E-33
SELECT pow(double('NaN'), 0), pow(1, double('NaN')), pow(1, double('Infinity')), pow(-1, double('-Infinity')), pow(0.5, double('Infinity')), pow(-0.0D, -3), pow(-0.0D, 3), pow(double('-Infinity'), 3), pow(double('-Infinity'), -2), pow(double('-Infinity'), 0.5);
--> pow(NaN, 0) DOUBLE, pow(1, NaN) DOUBLE, pow(1, Infinity) DOUBLE, pow(-1, -Infinity) DOUBLE, pow(0.5, Infinity) DOUBLE, pow(-0.0, -3) DOUBLE, pow(-0.0, 3) DOUBLE, pow(-Infinity, 3) DOUBLE, pow(-Infinity, -2) DOUBLE, pow(-Infinity, 0.5) DOUBLE
--> 1.0|NaN|NaN|NaN|0.0|-Infinity|-0.0|-Infinity|0.0|Infinity
SELECT pow(x, y) FROM VALUES (3.7D, 12.5D), (0.1D, 33D), (123456.789D, -4.25D), (1.0000001D, 123456789D), (9.99D, 9.99D), (2.5D, -0.5D), (1e200D, 1.5D), (1e-200D, 1.7D) AS t(x, y);
--> pow(x, y) DOUBLE
--> 0.0
--> 0.6324555320336759
--> 1.0000000000000018E-33
--> 1.0E300
--> 1.266256100918829E7
--> 2.2964730175357958E-22
--> 229964.05427356533
--> 9.675183873339722E9
SELECT acosh(3), acosh(1.5), acosh(1e200), acosh(0.5);
--> ACOSH(3) DOUBLE, ACOSH(1.5) DOUBLE, ACOSH(1.0E200) DOUBLE, ACOSH(0.5) DOUBLE
--> 1.7627471740390859|0.9624236501192069|461.2101657793691|NaN
SELECT try_avg(c) FROM VALUES (interval '2147483647 months'), (interval '1 months') AS t(c);
--> try_avg(c) INTERVAL YEAR TO MONTH
--> NULL
SELECT avg(c) FROM VALUES (interval '2147483647 months'), (interval '1 months') AS t(c);
--! INTERVAL_ARITHMETIC_OVERFLOW.WITH_SUGGESTION
SELECT try_avg(c) FROM VALUES (interval '106751991' day), (interval '106751991' day) AS t(c);
--> try_avg(c) INTERVAL DAY TO SECOND
--> NULL
SELECT avg(c), try_avg(c) FROM VALUES (interval '5' month), (interval '2' month) AS t(c);
--> avg(c) INTERVAL YEAR TO MONTH, try_avg(c) INTERVAL YEAR TO MONTH
--> INTERVAL '0-4' YEAR TO MONTH|INTERVAL '0-4' YEAR TO MONTH
SELECT DISTINCT -x FROM t1 ORDER BY 1;
--> (- x) DOUBLE
--> NULL
--> -Infinity
--> -2.5
--> -1.5
--> 0.0
--> NaN
SELECT abs(1) WITHIN GROUP (ORDER BY 1);
--! INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX
SELECT from_csv('a', ''), from_csv('a', 'a');
--! PARSE_EMPTY_STATEMENT
SELECT from_csv('a', 'a');
--! UNSUPPORTED_DATATYPE
SELECT from_xml('<a/>', 'ß');
--! INVALID_IDENTIFIER
SELECT variant_delete(NULL, 'x');
--! INVALID_VARIANT_PATH
SELECT variant_strip_nulls(CAST(NULL AS VARIANT), c0) FROM VALUES (false) AS t(c0);
--! DATATYPE_MISMATCH.NON_FOLDABLE_INPUT
SELECT map_zip_with(map(1, 1), map(1L, 2), (k, v1, v2) -> k);
--> map_zip_with(map(1, 1), map(1, 2), lambdafunction(namedlambdavariable(), namedlambdavariable(), namedlambdavariable(), namedlambdavariable())) MAP<BIGINT, BIGINT>
--> {1 -> 1}
SELECT array_distinct(array(map(1, 2)));
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT array_contains(array(map(1, 2)), map(1, 2));
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT arrays_overlap(array(map(1, 2)), array(map(1, 2)));
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT array_sort(array(map(1, 2)));
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
CREATE TEMPORARY VIEW la AS SELECT * FROM VALUES (1, array(1,2), 5, 6), (2, array(), 5, 6) AS t(x, arr, p, q);
CREATE TEMPORARY VIEW lb AS SELECT * FROM VALUES (3, array(1,2)), (2, array()) AS t(y, brr);
SELECT * FROM la WHERE EXISTS (SELECT 1 FROM lb WHERE lb.y = aggregate(la.arr, 0, (acc, e) -> acc + e));
--> x INT, arr ARRAY<INT>, p INT, q INT
--> 1|[1, 2]|5|6
SELECT * FROM lb WHERE EXISTS (SELECT 1 FROM la WHERE aggregate(lb.brr, 0, (acc, e) -> acc + e) = la.x);
--> y INT, brr ARRAY<INT>
SELECT * FROM la WHERE EXISTS (SELECT 1 FROM lb WHERE la.x + 2 = aggregate(lb.brr, 0, (acc, e) -> acc + e));
--> x INT, arr ARRAY<INT>, p INT, q INT
--> 1|[1, 2]|5|6
SELECT * FROM lb WHERE EXISTS (SELECT 1 FROM la WHERE lb.y = aggregate(la.arr, 0, (acc, e) -> acc + e));
--> y INT, brr ARRAY<INT>
--> 3|[1, 2]
SELECT * FROM lb WHERE EXISTS (SELECT 1 FROM la WHERE lb.y = aggregate(la.arr, 0, (acc, e) -> acc + e + lb.y - lb.y));
--> y INT, brr ARRAY<INT>
--> 3|[1, 2]
SELECT * FROM lb WHERE EXISTS (SELECT 1 FROM la WHERE lb.y < aggregate(la.arr, 1, (acc, e) -> acc + e + lb.y - lb.y));
--> y INT, brr ARRAY<INT>
--> 2|[]
--> 3|[1, 2]
SELECT * FROM la WHERE (SELECT max(lb.y) FROM lb WHERE lb.y = aggregate(la.arr, 0, (acc, e) -> acc + e)) = 3;
--> x INT, arr ARRAY<INT>, p INT, q INT
--> 1|[1, 2]|5|6
SELECT y, (SELECT max(la.x) FROM la WHERE lb.y = aggregate(la.arr, 0, (acc, e) -> acc + e)) FROM lb;
--> y INT, scalarsubquery(y) INT
--> 2|NULL
--> 3|1
SELECT x, aggregate(arr, 0, (acc, e) -> acc + e) IN (SELECT y FROM lb) FROM la;
--> x INT, (aggregate(arr, 0, lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable()), lambdafunction(namedlambdavariable(), namedlambdavariable())) IN (listquery())) BOOLEAN
--> 1|true
--> 2|false
SELECT x FROM la WHERE aggregate(arr, 0, (acc, e) -> acc + e) NOT IN (SELECT y FROM lb);
--> x INT
--> 2
SELECT x FROM la WHERE aggregate(arr, 0, (acc, e) -> acc + e) IN (SELECT y FROM lb) OR x = 7;
--> x INT
--> 1
SELECT x FROM la WHERE (x, aggregate(arr, 0, (acc, e) -> acc + e)) NOT IN (SELECT y, y FROM lb);
--> x INT
--> 1
--> 2
SELECT x FROM la WHERE aggregate(arr, 0, (acc, e) -> acc + e) NOT IN (SELECT y FROM lb WHERE lb.y > la.x);
--> x INT
--> 2
SELECT * FROM la JOIN lb ON aggregate(arr, 0, (acc, e) -> acc + e) IN (SELECT y FROM lb);
--> x INT, arr ARRAY<INT>, p INT, q INT, y INT, brr ARRAY<INT>
--> 1|[1, 2]|5|6|2|[]
--> 1|[1, 2]|5|6|3|[1, 2]
SELECT * FROM la LEFT JOIN lb ON aggregate(arr, 0, (acc, e) -> acc + e) IN (SELECT y FROM lb);
--> x INT, arr ARRAY<INT>, p INT, q INT, y INT, brr ARRAY<INT>
--> 1|[1, 2]|5|6|2|[]
--> 1|[1, 2]|5|6|3|[1, 2]
--> 2|[]|5|6|NULL|NULL
SELECT x, aggregate(arr, 0, (acc, e) -> acc + e) NOT IN (SELECT y FROM lb WHERE lb.y > la.x) FROM la;
--> x INT, (NOT (aggregate(arr, 0, lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable()), lambdafunction(namedlambdavariable(), namedlambdavariable())) IN (listquery(x)))) BOOLEAN
--> 1|false
--> 2|true
SELECT x, (x, aggregate(arr, 0, (acc, e) -> acc + e)) NOT IN (SELECT y, y FROM lb WHERE y < 3) FROM la;
--> x INT, (NOT (named_struct('x', x, '_1', aggregate(arr, 0, lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable()), lambdafunction(namedlambdavariable(), namedlambdavariable()))) IN (listquery()))) BOOLEAN
--> 1|true
--> 2|true
SELECT rank(nope);
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SELECT o, mode() WITHIN GROUP (ORDER BY i) OVER (ORDER BY o) AS r FROM e ORDER BY o;
--> o INT, r INT
--> 1|1
--> 2|1
--> 3|2
--> 4|2
--> 5|2
--> 6|2
--> 7|2
--> 8|2
--> 9|2
--> 10|2
SELECT o, any_value(dc, 'x') OVER (ORDER BY o) AS r FROM e;
--! _LEGACY_ERROR_TEMP_1210
SELECT o, first(dc, NULL) OVER (ORDER BY o) AS r FROM e;
--! _LEGACY_ERROR_TEMP_1210
SELECT '3' / 2, '3' / 2.0, '3' / 2D, 3 / '2', '3' / '2', try_divide('3.5', 2D);
--! DATATYPE_MISMATCH.BINARY_OP_WRONG_TYPE
SELECT 'a' RLIKE '[{]', 'a{' RLIKE 'a\\{', 'aa' RLIKE 'a{2}', 'aaa' RLIKE '^a{2,}$', 'é' RLIKE '\\p{L}';
--> RLIKE(a, [{]) BOOLEAN, RLIKE(a{, a\{) BOOLEAN, RLIKE(aa, a{2}) BOOLEAN, RLIKE(aaa, ^a{2,}$) BOOLEAN, RLIKE(é, \p{L}) BOOLEAN
--> false|true|true|true|true
