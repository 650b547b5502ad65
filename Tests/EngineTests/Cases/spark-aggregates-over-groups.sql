CREATE OR REPLACE TEMPORARY VIEW ag AS SELECT * FROM VALUES (1, 'x', 10, 1.5D, 2.50BD, DATE'2024-01-01', true), (1, 'y', 20, 2.5D, 3.75BD, DATE'2024-01-02', false), (2, 'x', NULL, 'NaN'::double, NULL, NULL, NULL), (2, NULL, -5, NULL, -1.25BD, DATE'2023-05-05', true), (3, 'z', 7, double('Infinity'), 0.00BD, DATE'2020-02-29', false), (NULL, 'x', 10, -0.0D, 9.99BD, DATE'2024-01-01', NULL) AS t(k, s, i, d, m, dt, b);
SELECT k, count(*) FILTER (WHERE b), sum(i) FILTER (WHERE i > 5), avg(d) FILTER (WHERE s = 'x') FROM ag GROUP BY k ORDER BY k;
--> k INT, count(1) FILTER (WHERE b) BIGINT, sum(i) FILTER (WHERE (i > 5)) BIGINT, avg(d) FILTER (WHERE (s = x)) DOUBLE
--> NULL|0|10|0.0
--> 1|1|30|1.5
--> 2|1|NULL|NaN
--> 3|0|7|NULL
SELECT count(DISTINCT s) FILTER (WHERE i > 0), count(DISTINCT s, k), count(k, i, m), sum(DISTINCT i), avg(DISTINCT m) FROM ag;
--> count(DISTINCT s) FILTER (WHERE (i > 0)) BIGINT, count(DISTINCT s, k) BIGINT, count(k, i, m) BIGINT, sum(DISTINCT i) BIGINT, avg(DISTINCT m) DECIMAL(7,6)
--> 3|4|4|32|2.998000
SELECT percentile(i, 0.5), percentile(i, array(0.25, 0.75)), percentile_approx(i, 0.5), approx_percentile(m, array(0.1, 0.9), 100), median(m), mode(s), mode(i) FROM ag;
--> percentile(i, 0.5, 1) DOUBLE, percentile(i, array(0.25, 0.75), 1) ARRAY<DOUBLE>, percentile_approx(i, 0.5, 10000) INT, approx_percentile(m, array(0.1, 0.9), 100) ARRAY<DECIMAL(3,2)>, median(m) DOUBLE, mode(s) STRING, mode(i) INT
--> 10.0|[7.0, 10.0]|10|[-1.25, 9.99]|2.5|x|10
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY i), percentile_disc(0.5) WITHIN GROUP (ORDER BY i DESC), mode() WITHIN GROUP (ORDER BY i DESC) FROM ag;
--> percentile_cont(0.5) WITHIN GROUP (ORDER BY i) DOUBLE, percentile_disc(0.5) WITHIN GROUP (ORDER BY i DESC) DOUBLE, mode() WITHIN GROUP (ORDER BY i) INT
--> 10.0|10.0|10
SELECT k, percentile_cont(0.25) WITHIN GROUP (ORDER BY m) FILTER (WHERE m > 0) FROM ag GROUP BY k ORDER BY k;
--> k INT, percentile_cont(0.25) WITHIN GROUP (ORDER BY m) FILTER (WHERE (m > 0)) DOUBLE
--> NULL|9.99
--> 1|2.8125
--> 2|NULL
--> 3|NULL
SELECT percentile_cont(1.5) WITHIN GROUP (ORDER BY i) FROM ag;
--! DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE
SELECT percentile_cont(i) WITHIN GROUP (ORDER BY i) FROM ag;
--! DATATYPE_MISMATCH.NON_FOLDABLE_INPUT
SELECT percentile_cont(0.5) FROM ag;
--! INVALID_WITHIN_GROUP_EXPRESSION.WITHIN_GROUP_MISSING
SELECT percentile_disc(array(0.1, 0.9)) WITHIN GROUP (ORDER BY d) FROM ag;
--> percentile_disc(array(0.1, 0.9)) WITHIN GROUP (ORDER BY d) ARRAY<DOUBLE>
--> [-0.0, NaN]
SELECT k, listagg(s, ',') WITHIN GROUP (ORDER BY i) FROM ag GROUP BY ALL ORDER BY k;
--> k INT, listagg(s, ,) WITHIN GROUP (ORDER BY i ASC NULLS FIRST) STRING
--> NULL|x
--> 1|x,y
--> 2|x
--> 3|z
SELECT listagg(DISTINCT s, ',') WITHIN GROUP (ORDER BY i) FROM ag;
--! INVALID_WITHIN_GROUP_EXPRESSION.MISMATCH_WITH_DISTINCT_INPUT
SELECT listagg(i, ',') WITHIN GROUP (ORDER BY i DESC NULLS LAST) FROM ag;
--> listagg(i, ,) WITHIN GROUP (ORDER BY i DESC NULLS LAST) STRING
--> 20,10,10,7,-5
SELECT listagg(DISTINCT i, ',') WITHIN GROUP (ORDER BY i) FROM ag;
--> listagg(DISTINCT i, ,) WITHIN GROUP (ORDER BY i ASC NULLS FIRST) STRING
--> -5,7,10,20
SELECT listagg(s, s) FROM ag;
--! DATATYPE_MISMATCH.NON_FOLDABLE_INPUT
SELECT listagg(s, ',') WITHIN GROUP (ORDER BY s) OVER (PARTITION BY k) FROM ag;
--> listagg(s, ,) WITHIN GROUP (ORDER BY s ASC NULLS FIRST) OVER (PARTITION BY k ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) STRING
--> x
--> x,y
--> x,y
--> x
--> x
--> z
SELECT any_value(s), any_value(s, true), first(i), first(i, true), last(i) IGNORE NULLS, first_value(d) RESPECT NULLS FROM ag WHERE k = 2;
--> any_value(s) STRING, any_value(s) STRING, first(i) INT, first(i) INT, last(i) INT, first(d) DOUBLE
--> x|x|NULL|-5|-5|NaN
SELECT bit_and(i), bit_or(i), bit_xor(i), bool_and(b), bool_or(b), every(b), some(b), any(b) FROM ag;
--> bit_and(i) INT, bit_or(i) INT, bit_xor(i) INT, bool_and(b) BOOLEAN, bool_or(b) BOOLEAN, every(b) BOOLEAN, some(b) BOOLEAN, any(b) BOOLEAN
--> 0|-1|-24|false|true|false|true|true
SELECT bit_and(d) FROM ag;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT bool_and(i) FROM ag;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT max_by(s, i), min_by(s, i), max_by(s, d), min_by(i, d), max_by(k, struct(i, s)) FROM ag;
--> max_by(s, i) STRING, min_by(s, i) STRING, max_by(s, d) STRING, min_by(i, d) INT, max_by(k, struct(i, s)) INT
--> y|NULL|x|10|1
SELECT max_by(s, i, 2), min_by(s, i, 3) FROM ag;
--> max_by(s, i, 2) ARRAY<STRING>, min_by(s, i, 3) ARRAY<STRING>
--> [y, x]|[null, z, x]
SELECT histogram_numeric(i, 3) FROM ag;
--> histogram_numeric(i, 3) ARRAY<STRUCT<x: INT, y: DOUBLE>>
--> [{-5, 1.0}, {9, 3.0}, {20, 1.0}]
SELECT histogram_numeric(dt, 2), histogram_numeric(m, 2) FROM ag;
--> histogram_numeric(dt, 2) ARRAY<STRUCT<x: DATE, y: DOUBLE>>, histogram_numeric(m, 2) ARRAY<STRUCT<x: DECIMAL(3,2), y: DOUBLE>>
--> [{2020-02-29, 1.0}, {2023-11-02, 4.0}]|[{1.25, 4.0}, {9.99, 1.0}]
SELECT histogram_numeric(i, 1) FROM ag;
--! DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE
SELECT hex(count_min_sketch(i, 0.5D, 0.5D, 1)) FROM ag;
--> hex(count_min_sketch(i, 0.5, 0.5, 1)) STRING
--> 0000000100000000000000050000000100000004000000005D8D6AB90000000000000000000000000000000400000000000000000000000000000001
SELECT count_min_sketch(i, 0.0D, 0.5D, 1) FROM ag;
--! DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE
SELECT corr(i, m), covar_pop(i, m), covar_samp(i, m), stddev(i), stddev_pop(i), var_pop(m), variance(m), skewness(i), kurtosis(i) FROM ag;
--> corr(i, m) DOUBLE, covar_pop(i, m) DOUBLE, covar_samp(i, m) DOUBLE, stddev(i) DOUBLE, stddev_pop(i) DOUBLE, var_pop(m) DOUBLE, variance(m) DOUBLE, skewness(i) DOUBLE, kurtosis(i) DOUBLE
--> 0.5110621300525812|16.046800000000005|20.058500000000006|8.96102672688794|8.01498596380555|15.347016000000002|19.183770000000003|-0.3261946857986903|-0.5591058747629152
SELECT stddev(k), var_samp(k), corr(k, k), skewness(k) FROM ag WHERE k = 3;
--> stddev(k) DOUBLE, var_samp(k) DOUBLE, corr(k, k) DOUBLE, skewness(k) DOUBLE
--> NULL|NULL|NULL|NULL
SELECT sum(i), avg(i), min(i), max(i), count(i), count(*), stddev(i), collect_list(i), collect_set(i), max(s), bit_and(i), every(b), listagg(s), mode(i), median(i) FROM ag WHERE false;
--> sum(i) BIGINT, avg(i) DOUBLE, min(i) INT, max(i) INT, count(i) BIGINT, count(1) BIGINT, stddev(i) DOUBLE, collect_list(i) ARRAY<INT>, collect_set(i) ARRAY<INT>, max(s) STRING, bit_and(i) INT, every(b) BOOLEAN, listagg(s, NULL) STRING, mode(i) INT, median(i) DOUBLE
--> NULL|NULL|NULL|NULL|0|0|NULL|[]|[]|NULL|NULL|NULL|NULL|NULL|NULL
SELECT k, sum(i) FROM ag WHERE false GROUP BY k;
--> k INT, sum(i) BIGINT
SELECT sum(d), avg(d), max(d), min(d) FROM ag;
--> sum(d) DOUBLE, avg(d) DOUBLE, max(d) DOUBLE, min(d) DOUBLE
--> NaN|NaN|NaN|-0.0
SELECT grouping(k), grouping_id(k, s), k, s, count(*) FROM ag GROUP BY CUBE(k, s) ORDER BY 1, 2, 3 NULLS FIRST, 4 NULLS FIRST;
--> grouping(k) TINYINT, grouping_id(k, s) BIGINT, k INT, s STRING, count(1) BIGINT
--> 0|0|NULL|x|1
--> 0|0|1|x|1
--> 0|0|1|y|1
--> 0|0|2|NULL|1
--> 0|0|2|x|1
--> 0|0|3|z|1
--> 0|1|NULL|NULL|1
--> 0|1|1|NULL|2
--> 0|1|2|NULL|2
--> 0|1|3|NULL|1
--> 1|2|NULL|NULL|1
--> 1|2|NULL|x|3
--> 1|2|NULL|y|1
--> 1|2|NULL|z|1
--> 1|3|NULL|NULL|6
SELECT k, s, sum(i) FROM ag GROUP BY ROLLUP(k, s) HAVING grouping(s) = 1 ORDER BY grouping(k), k;
--> k INT, s STRING, sum(i) BIGINT
--> NULL|NULL|10
--> 1|NULL|30
--> 2|NULL|-5
--> 3|NULL|7
--> NULL|NULL|42
SELECT grouping(k) FROM ag GROUP BY k;
--! UNSUPPORTED_GROUPING_EXPRESSION
SELECT grouping(i) FROM ag GROUP BY CUBE(k);
--! GROUPING_COLUMN_MISMATCH
SELECT grouping_id(s, k) FROM ag GROUP BY CUBE(k, s);
--! GROUPING_ID_COLUMN_MISMATCH
SELECT k, b, count(*) FROM ag GROUP BY k, GROUPING SETS ((b), ()) ORDER BY 1, 2, 3;
--> k INT, b BOOLEAN, count(1) BIGINT
--> NULL|NULL|1
--> NULL|NULL|1
--> 1|NULL|2
--> 1|false|1
--> 1|true|1
--> 2|NULL|1
--> 2|NULL|2
--> 2|true|1
--> 3|NULL|1
--> 3|false|1
SELECT k, b, s, count(*) FROM ag GROUP BY ROLLUP(k), CUBE(b, s) ORDER BY 1, 2, 3, 4;
--> k INT, b BOOLEAN, s STRING, count(1) BIGINT
--> NULL|NULL|NULL|1
--> NULL|NULL|NULL|1
--> NULL|NULL|NULL|1
--> NULL|NULL|NULL|2
--> NULL|NULL|NULL|6
--> NULL|NULL|x|1
--> NULL|NULL|x|1
--> NULL|NULL|x|2
--> NULL|NULL|x|3
--> NULL|NULL|y|1
--> NULL|NULL|z|1
--> NULL|false|NULL|2
--> NULL|false|y|1
--> NULL|false|z|1
--> NULL|true|NULL|1
--> NULL|true|NULL|2
--> NULL|true|x|1
--> 1|NULL|NULL|2
--> 1|NULL|x|1
--> 1|NULL|y|1
--> 1|false|NULL|1
--> 1|false|y|1
--> 1|true|NULL|1
--> 1|true|x|1
--> 2|NULL|NULL|1
--> 2|NULL|NULL|1
--> 2|NULL|NULL|2
--> 2|NULL|x|1
--> 2|NULL|x|1
--> 2|true|NULL|1
--> 2|true|NULL|1
--> 3|NULL|NULL|1
--> 3|NULL|z|1
--> 3|false|NULL|1
--> 3|false|z|1
SELECT k, b, s, count(*) FROM ag GROUP BY ROLLUP((k, b), s) ORDER BY 1, 2, 3, 4;
--> k INT, b BOOLEAN, s STRING, count(1) BIGINT
--> NULL|NULL|NULL|1
--> NULL|NULL|NULL|6
--> NULL|NULL|x|1
--> 1|false|NULL|1
--> 1|false|y|1
--> 1|true|NULL|1
--> 1|true|x|1
--> 2|NULL|NULL|1
--> 2|NULL|x|1
--> 2|true|NULL|1
--> 2|true|NULL|1
--> 3|false|NULL|1
--> 3|false|z|1
SELECT k, count(*) FROM ag GROUP BY GROUPING SETS (k, ROLLUP(k, s)) ORDER BY 1, 2;
--> k INT, count(1) BIGINT
--> NULL|1
--> NULL|1
--> NULL|1
--> NULL|6
--> 1|1
--> 1|1
--> 1|2
--> 1|2
--> 2|1
--> 2|1
--> 2|2
--> 2|2
--> 3|1
--> 3|1
--> 3|1
SELECT sum(count(*)) FROM ag GROUP BY k;
--! NESTED_AGGREGATE_FUNCTION
SELECT sum(i) AS t FROM ag GROUP BY k HAVING t > 10;
--> t BIGINT
--> 30
SELECT k, sum(i) AS i FROM ag GROUP BY k HAVING i > 10;
--> k INT, i BIGINT
--> 1|30
SELECT k FROM ag HAVING k > 1;
--! MISSING_GROUP_BY
SELECT 1 FROM ag HAVING count(*) > 3;
--> 1 INT
--> 1
SELECT count(*) FROM ag HAVING max(k) > 100;
--> count(1) BIGINT
SELECT k, i FROM ag GROUP BY k;
--! MISSING_AGGREGATION
SELECT k, sum(i) FROM ag GROUP BY 1, sum(i);
--! GROUP_BY_AGGREGATE
SELECT k, sum(i) FROM ag GROUP BY 2;
--! GROUP_BY_POS_AGGREGATE
SELECT k, sum(i) FROM ag GROUP BY 3;
--! GROUP_BY_POS_OUT_OF_RANGE
SELECT k, sum(i) FROM ag GROUP BY -1;
--! GROUP_BY_POS_OUT_OF_RANGE
SELECT k AS kk, sum(i) FROM ag GROUP BY kk ORDER BY kk DESC NULLS LAST;
--> kk INT, sum(i) BIGINT
--> 3|7
--> 2|-5
--> 1|30
--> NULL|10
SELECT k % 2 AS k, sum(i) FROM ag GROUP BY k ORDER BY 1, 2;
--> k INT, sum(i) BIGINT
--> NULL|10
--> 0|-5
--> 1|7
--> 1|30
SELECT upper(s) AS u, k * 2 AS kk, sum(i) + 1 FROM ag GROUP BY ALL ORDER BY ALL;
--> u STRING, kk INT, (sum(i) + 1) BIGINT
--> NULL|4|-4
--> X|NULL|11
--> X|2|11
--> X|4|NULL
--> Y|2|21
--> Z|6|8
SELECT count(*) FILTER (WHERE rand() > 2) FROM ag;
--! INVALID_AGGREGATE_FILTER.NON_DETERMINISTIC
SELECT count(*) FILTER (WHERE sum(i) > 2) FROM ag;
--! INVALID_AGGREGATE_FILTER.CONTAINS_AGGREGATE
SELECT count(*) FILTER (WHERE i) FROM ag;
--! INVALID_AGGREGATE_FILTER.NOT_BOOLEAN
SELECT abs(i) FILTER (WHERE i > 2) FROM ag;
--! INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX
SELECT row_number() FILTER (WHERE i > 0) OVER (ORDER BY i) FROM ag;
--! INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX
SELECT DISTINCT k, count(*) OVER (PARTITION BY k) FROM ag ORDER BY k;
--> k INT, count(1) OVER (PARTITION BY k ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) BIGINT
--> NULL|1
--> 1|2
--> 2|2
--> 3|1
SELECT approx_count_distinct(s), approx_count_distinct(i, 0.1), count_if(b), count_if(i > 5) FROM ag;
--> approx_count_distinct(s) BIGINT, approx_count_distinct(i) BIGINT, count_if(b) BIGINT, count_if((i > 5)) BIGINT
--> 3|4|2|4
SELECT count_if(i) FROM ag;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT sum(s) FROM ag;
--! CAST_INVALID_INPUT
SELECT sum(b) FROM ag;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT sum(dt) FROM ag;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT avg(INTERVAL '1' DAY * i), sum(INTERVAL '1' MONTH * k) FROM ag;
--> avg((INTERVAL '1' DAY * i)) INTERVAL DAY TO SECOND, sum((INTERVAL '1' MONTH * k)) INTERVAL YEAR TO MONTH
--> INTERVAL '8 09:36:00' DAY TO SECOND|INTERVAL '0-9' YEAR TO MONTH
SELECT max(array(i, k)), min(struct(s, i)), max(map(1, i)) FROM ag;
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT min(struct(s, i)), max(array(k, i)) FROM ag;
--> min(struct(s, i)) STRUCT<s: STRING, i: INT>, max(array(k, i)) ARRAY<INT>
--> {null, -5}|[3, 7]
SELECT collect_list(DISTINCT k), sort_array(collect_set(s)), array_agg(i) FROM ag;
--> collect_list(DISTINCT k) ARRAY<INT>, sort_array(collect_set(s), true) ARRAY<STRING>, collect_list(i) ARRAY<INT>
--> [1, 2, 3]|[x, y, z]|[10, 20, -5, 7, 10]
SELECT try_sum(i), try_avg(m), try_sum(9223372036854775807L) FROM ag;
--> try_sum(i) BIGINT, try_avg(m) DECIMAL(7,6), try_sum(9223372036854775807) BIGINT
--> 42|2.998000|NULL
SELECT sum(9223372036854775807L) FROM ag;
--! ARITHMETIC_OVERFLOW
SELECT sum(2147483647) FROM ag;
--> sum(2147483647) BIGINT
--> 12884901882
SELECT product(i) FROM ag;
--! UNRESOLVED_ROUTINE
SELECT max(DISTINCT i), min(DISTINCT s) FROM ag;
--> max(DISTINCT i) INT, min(DISTINCT s) STRING
--> 20|x
SELECT count(DISTINCT *) FROM ag;
--> count(DISTINCT k, s, i, d, m, dt, b) BIGINT
--> 3
SELECT count(ag.*) FROM ag;
--! INVALID_USAGE_OF_STAR_WITH_TABLE_IDENTIFIER_IN_COUNT
SELECT count(DISTINCT k) + count(DISTINCT i), sum(i + k) FROM ag;
--> (count(DISTINCT k) + count(DISTINCT i)) BIGINT, sum((i + k)) BIGINT
--> 7|39
SELECT first(DISTINCT i) FROM ag;
--> first(DISTINCT i) INT
--> 10
SELECT k, max(i) - min(i) AS r, CASE WHEN max(i) > 5 THEN 'big' ELSE 'small' END FROM ag GROUP BY k ORDER BY r DESC, k;
--> k INT, r INT, CASE WHEN (max(i) > 5) THEN big ELSE small END STRING
--> 1|10|big
--> NULL|0|big
--> 2|0|small
--> 3|0|big
SELECT count() FROM ag;
--! WRONG_NUM_ARGS.WITH_SUGGESTION
SELECT sum() FROM ag;
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT sum(i, k) FROM ag;
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT count(NULL), sum(NULL), avg(NULL), min(NULL), collect_list(NULL) FROM ag;
--> count(NULL) BIGINT, sum(NULL) DOUBLE, avg(NULL) DOUBLE, min(NULL) VOID, collect_list(NULL) ARRAY<VOID>
--> 0|NULL|NULL|NULL|[]
SELECT sum('3'), avg('2.5'), max('b') FROM ag;
--> sum(3) DOUBLE, avg(2.5) DOUBLE, max(b) STRING
--> 18.0|2.5|b
SELECT k, sum(sum(i)) OVER (ORDER BY k), rank() OVER (ORDER BY sum(i) DESC) FROM ag GROUP BY k ORDER BY k;
--> k INT, sum(sum(i)) OVER (ORDER BY k ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) BIGINT, RANK() OVER (ORDER BY sum(i) DESC NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT
--> NULL|10|2
--> 1|40|1
--> 2|35|4
--> 3|42|3
SELECT approx_top_k(s, 2) FROM ag;
--> approx_top_k(s, 2, 10000) ARRAY<STRUCT<item: STRING, count: BIGINT>>
--> [{x, 3}, {z, 1}]
SELECT bitmap_count(bitmap_construct_agg(bitmap_bit_position(i))) FROM ag WHERE i > 0;
--> bitmap_count(bitmap_construct_agg(bitmap_bit_position(i))) BIGINT
--> 3
SELECT hll_sketch_estimate(hll_sketch_agg(i)), kurtosis(DISTINCT i) FROM ag;
--> hll_sketch_estimate(hll_sketch_agg(i, 12)) BIGINT, kurtosis(DISTINCT i) DOUBLE
--> 4|-1.049365135872791
