CREATE TEMPORARY VIEW v AS SELECT * FROM VALUES ('a', 1, 1.5D), ('a', 2, 2.5D), ('b', 3, NULL), ('b', NULL, 4.0D), ('a', 4, 8.0D) AS t(k, n, x);
SELECT k, stddev(n) AS a, stddev_pop(n) AS b, variance(n) AS c, var_pop(n) AS d FROM v GROUP BY k;
--> k STRING, a DOUBLE, b DOUBLE, c DOUBLE, d DOUBLE
--> a|1.5275252316519465|1.247219128924647|2.333333333333333|1.5555555555555554
--> b|NULL|0.0|NULL|0.0
SELECT skewness(n) AS a, kurtosis(n) AS b, corr(n, x) AS c, covar_pop(n, x) AS d, covar_samp(n, x) AS e FROM v;
--> a DOUBLE, b DOUBLE, c DOUBLE, d DOUBLE, e DOUBLE
--> 0.0|-1.36|0.9819805060619657|3.5|5.25
SELECT k, sort_array(collect_list(n)) AS a, sort_array(collect_set(n)) AS b, max_by(n, x) AS c, min_by(n, x) AS d FROM v GROUP BY k;
--> k STRING, a ARRAY<INT>, b ARRAY<INT>, c INT, d INT
--> a|[1, 2, 4]|[1, 2, 4]|4|1
--> b|[3]|[3]|NULL|NULL
SELECT bool_and(n > 0) AS a, bool_or(n > 3) AS b, every(n > 1) AS c, some(n > 3) AS d, count_if(n > 1) AS e, bit_and(n) AS f, bit_or(n) AS g, bit_xor(n) AS h FROM v;
--> a BOOLEAN, b BOOLEAN, c BOOLEAN, d BOOLEAN, e BIGINT, f INT, g INT, h INT
--> true|true|false|true|3|0|7|4
SELECT median(n) AS a, percentile(n, 0.25) AS b, mode(k) AS c, approx_count_distinct(n) AS d FROM v;
--> a DOUBLE, b DOUBLE, c STRING, d BIGINT
--> 2.5|1.75|a|4
SELECT sum(1.25) AS a, avg(n * 1.0) AS b, first(k) AS c, any_value(k) AS d FROM v WHERE n = 1;
--> a DECIMAL(13,2), b DECIMAL(17,5), c STRING, d STRING
--> 1.25|1.00000|a|a
