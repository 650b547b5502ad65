SELECT substring('Spark' from 2 for 3);
--> substring(Spark, 2, 3) STRING
--> par
SELECT overlay('Spark SQL' placing '_' from 6);
--> overlay(Spark SQL, _, 6, -1) STRING
--> Spark_SQL
SELECT trim(both 'x' from 'xxaxx');
--> TRIM(BOTH x FROM xxaxx) STRING
--> a
SELECT trim(leading 'x' from 'xxaxx');
--> TRIM(LEADING x FROM xxaxx) STRING
--> axx
SELECT trim(trailing from ' a ');
--> rtrim( a ) STRING
-->  a
SELECT 1 is distinct from 2;
--> (NOT (1 <=> 2)) BOOLEAN
--> true
SELECT sum(a) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> sum(a) BIGINT
--> 8
SELECT avg(a) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> avg(a) DOUBLE
--> 2.0
SELECT min(a) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> min(a) INT
--> 1
SELECT max(a) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> max(a) INT
--> 3
SELECT count(a) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> count(a) BIGINT
--> 4
SELECT count(distinct from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--! PARSE_SYNTAX_ERROR
SELECT a) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--! PARSE_SYNTAX_ERROR
SELECT try_sum(a) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> try_sum(a) BIGINT
--> 8
SELECT try_avg(b) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> try_avg(b) DOUBLE
--> 23.333333333333332
SELECT mean(b) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> mean(b) DOUBLE
--> 23.333333333333332
SELECT median(a) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> median(a) DOUBLE
--> 2.0
SELECT percentile(a,0.5) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> percentile(a, 0.5, 1) DOUBLE
--> 2.0
SELECT percentile(b,array(0.25,0.75)) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> percentile(b, array(0.25, 0.75), 1) ARRAY<DOUBLE>
--> [15.0, 30.0]
SELECT percentile_approx(a,0.5) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> percentile_approx(a, 0.5, 10000) INT
--> 2
SELECT approx_percentile(b,array(0.5,0.9),100) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> approx_percentile(b, array(0.5, 0.9), 100) ARRAY<INT>
--> [20, 40]
SELECT approx_count_distinct(a) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> approx_count_distinct(a) BIGINT
--> 3
SELECT approx_count_distinct(s,0.1) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> approx_count_distinct(s) BIGINT
--> 3
SELECT stddev(a) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> stddev(a) DOUBLE
--> 0.816496580927726
SELECT std(a) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> std(a) DOUBLE
--> 0.816496580927726
SELECT stddev_samp(b) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> stddev_samp(b) DOUBLE
--> 15.275252316519467
SELECT stddev_pop(b) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> stddev_pop(b) DOUBLE
--> 12.47219128924647
SELECT variance(b) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> variance(b) DOUBLE
--> 233.33333333333331
SELECT var_samp(b) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> var_samp(b) DOUBLE
--> 233.33333333333331
SELECT var_pop(b) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> var_pop(b) DOUBLE
--> 155.55555555555554
SELECT skewness(b) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> skewness(b) DOUBLE
--> 0.38180177416060634
SELECT kurtosis(b) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> kurtosis(b) DOUBLE
--> -1.5
SELECT corr(a,b) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> corr(a, b) DOUBLE
--> 0.9819805060619656
SELECT covar_pop(a,b) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> covar_pop(a, b) DOUBLE
--> 9.999999999999998
SELECT covar_samp(a,b) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> covar_samp(a, b) DOUBLE
--> 14.999999999999998
SELECT regr_count(a,b) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> regr_count(a, b) BIGINT
--> 3
SELECT regr_avgy(a,b) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> regr_avgy(a, b) DOUBLE
--> 2.0
SELECT regr_sxx(a,b) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> regr_sxx(a, b) DOUBLE
--> 466.66666666666663
SELECT regr_sxy(a,b) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> regr_sxy(a, b) DOUBLE
--> 29.999999999999996
SELECT regr_syy(a,b) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> regr_syy(a, b) DOUBLE
--> 2.0
SELECT regr_r2(a,b) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> regr_r2(a, b) DOUBLE
--> 0.9642857142857141
SELECT any_value(s) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> any_value(s) STRING
--> a
SELECT first(s) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> first(s) STRING
--> a
SELECT last(s) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> last(s) STRING
--> c
SELECT first(b,true) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> first(b) INT
--> 10
SELECT bool_and(a>0) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> bool_and((a > 0)) BOOLEAN
--> true
SELECT bool_or(a>2) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> bool_or((a > 2)) BOOLEAN
--> true
SELECT every(a>0) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> every((a > 0)) BOOLEAN
--> true
SELECT some(a>0) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> some((a > 0)) BOOLEAN
--> true
SELECT any(a>0) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> any((a > 0)) BOOLEAN
--> true
SELECT max_by(s,a) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> max_by(s, a) STRING
--> c
SELECT min_by(s,a) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> min_by(s, a) STRING
--> a
SELECT max_by(s,a,2) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> max_by(s, a, 2) ARRAY<STRING>
--> [c, b]
SELECT collect_list(b) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> collect_list(b) ARRAY<INT>
--> [10, 20, 40]
SELECT array_agg(s) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> collect_list(s) ARRAY<STRING>
--> [a, b, a, c]
SELECT listagg(s) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> listagg(s, NULL) STRING
--> abac
SELECT listagg(s,',') from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> listagg(s, ,) STRING
--> a,b,a,c
SELECT string_agg(s,'-') from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> string_agg(s, -) STRING
--> a-b-a-c
SELECT count_if(a>1) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> count_if((a > 1)) BIGINT
--> 3
SELECT count(*) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> count(1) BIGINT
--> 4
SELECT count(a,b) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> count(a, b) BIGINT
--> 3
SELECT product(a) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--! UNRESOLVED_ROUTINE
SELECT sum(distinct a) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> sum(DISTINCT a) BIGINT
--> 6
SELECT avg(distinct a) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> avg(DISTINCT a) DOUBLE
--> 2.0
SELECT percentile_cont(0.5) within group (order by a) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> percentile_cont(0.5) WITHIN GROUP (ORDER BY a) DOUBLE
--> 2.0
SELECT percentile_disc(0.5) within group (order by a) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> percentile_disc(0.5) WITHIN GROUP (ORDER BY a) DOUBLE
--> 2.0
SELECT percentile_cont(0.25) within group (order by b desc) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> percentile_cont(0.25) WITHIN GROUP (ORDER BY b DESC) DOUBLE
--> 30.0
SELECT percentile_disc(array(0.25,0.5)) within group (order by b) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> percentile_disc(array(0.25, 0.5)) WITHIN GROUP (ORDER BY b) ARRAY<DOUBLE>
--> [10.0, 20.0]
SELECT listagg(s,',') within group (order by a desc) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> listagg(s, ,) WITHIN GROUP (ORDER BY a DESC NULLS LAST) STRING
--> c,b,a,a
SELECT listagg(distinct s,',') within group (order by s) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> listagg(DISTINCT s, ,) WITHIN GROUP (ORDER BY s ASC NULLS FIRST) STRING
--> a,b,c
SELECT listagg(distinct s) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> listagg(DISTINCT s, NULL) STRING
--> abc
SELECT sum(a) filter (where a > 1) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> sum(a) FILTER (WHERE (a > 1)) BIGINT
--> 7
SELECT percentile(a,0.5,b) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--> percentile(a, 0.5, b) DOUBLE
--> 3.0
SELECT percentile(a,2.0) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--! DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE
SELECT percentile_approx(a,0.5,0) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--! DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE
SELECT sum(s) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--! CAST_INVALID_INPUT
SELECT max(x) from values (map(1,2)) t(x);
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT sum(x) from values (9223372036854775807L),(1L) t(x);
--! ARITHMETIC_OVERFLOW
SELECT try_sum(x) from values (9223372036854775807L),(1L) t(x);
--> try_sum(x) BIGINT
--> NULL
SELECT sum(x) from values (true) t(x);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT avg(x) from values ('1'),('2') t(x);
--> avg(x) DOUBLE
--> 1.5
SELECT sum(x) from values ('1'),('2') t(x);
--> sum(x) DOUBLE
--> 3.0
SELECT approx_count_distinct(id) from range(10000);
--> approx_count_distinct(id) BIGINT
--> 9571
SELECT approx_count_distinct(id, 0.01) from range(10000);
--> approx_count_distinct(id) BIGINT
--> 9965
SELECT approx_count_distinct(id % 100) from range(1000);
--> approx_count_distinct((id % 100)) BIGINT
--> 103
SELECT percentile_approx(id,array(0.1,0.5,0.99),100) from range(100000);
--> percentile_approx(id, array(0.1, 0.5, 0.99), 100) ARRAY<BIGINT>
--> [10504, 49999, 99999]
SELECT percentile_approx(id,0.5) from range(100001);
--> percentile_approx(id, 0.5, 10000) BIGINT
--> 49999
SELECT approx_count_distinct(id*1.5D) from range(50000);
--> approx_count_distinct((id * 1.5)) BIGINT
--> 47816
SELECT grouping(s), grouping_id(s) from values (1,'a') t(a,s) group by cube(s);
--> grouping(s) TINYINT, grouping_id(s) BIGINT
--> 0|0
--> 1|1
SELECT count() from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--! WRONG_NUM_ARGS.WITH_SUGGESTION
SELECT sum() from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT sum(a,b) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT max() from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT avg(array(1)) from values (1,10,'a'),(2,20,'b'),(2,null,'a'),(3,40,'c') t(a,b,s);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT regr_count(1,null), regr_r2(y,x), regr_slope(y,x) FROM VALUES (1,1),(2,1) t(y,x);
--> regr_count(1, NULL) BIGINT, regr_r2(y, x) DOUBLE, regr_slope(y, x) DOUBLE
--> 0|NULL|NULL
SELECT corr(y,x), regr_r2(x,y) FROM VALUES (1,1),(2,1) t(y,x);
--> corr(y, x) DOUBLE, regr_r2(x, y) DOUBLE
--> NULL|1.0
SELECT skewness(x), kurtosis(x), stddev(x), var_pop(x), covar_samp(x,x), corr(x,x) FROM VALUES (1) t(x);
--> skewness(x) DOUBLE, kurtosis(x) DOUBLE, stddev(x) DOUBLE, var_pop(x) DOUBLE, covar_samp(x, x) DOUBLE, corr(x, x) DOUBLE
--> NULL|NULL|NULL|0.0|NULL|NULL
SELECT percentile_disc(0.5) within group (order by x) FROM VALUES (1),(2),(3),(4) t(x);
--> percentile_disc(0.5) WITHIN GROUP (ORDER BY x) DOUBLE
--> 2.0
SELECT percentile_disc(0.9) within group (order by x desc) FROM VALUES (1),(2),(3),(4) t(x);
--> percentile_disc(0.9) WITHIN GROUP (ORDER BY x DESC) DOUBLE
--> 1.0
SELECT percentile(x, 0.5), median(x) FROM VALUES (1.5),(2.5) t(x);
--> percentile(x, 0.5, 1) DOUBLE, median(x) DOUBLE
--> 2.0|2.0
SELECT percentile(x, 0.3, c) FROM VALUES (1,2),(5,3) t(x,c);
--> percentile(x, 0.3, c) DOUBLE
--> 1.7999999999999998
SELECT histogram_numeric(x, 3) FROM VALUES (1),(2),(3),(10),(11),(100) t(x);
--> histogram_numeric(x, 3) ARRAY<STRUCT<x: INT, y: DOUBLE>>
--> [{2, 3.0}, {10, 2.0}, {100, 1.0}]
SELECT max_by(x,y,1), min_by(x,y,3) FROM VALUES (1,2),(5,3),(null,9),(7,null) t(x,y);
--> max_by(x, y, 1) ARRAY<INT>, min_by(x, y, 3) ARRAY<INT>
--> [null]|[1, 5, null]
SELECT collect_list(x) FROM VALUES (1),(null),(1) t(x);
--> collect_list(x) ARRAY<INT>
--> [1, 1]
SELECT approx_count_distinct(x) FROM VALUES (1),(1),(2),(2),(3) t(x);
--> approx_count_distinct(x) BIGINT
--> 3
SELECT approx_count_distinct(id) FROM range(100);
--> approx_count_distinct(id) BIGINT
--> 103
SELECT approx_count_distinct(id) FROM range(500);
--> approx_count_distinct(id) BIGINT
--> 484
SELECT approx_count_distinct(id) FROM range(1000);
--> approx_count_distinct(id) BIGINT
--> 1026
SELECT approx_count_distinct(id) FROM range(2000);
--> approx_count_distinct(id) BIGINT
--> 1947
SELECT approx_count_distinct(id, 0.1) FROM range(500);
--> approx_count_distinct(id) BIGINT
--> 410
SELECT percentile_approx(id, array(0.25,0.5,0.75), 50) FROM range(1000);
--> percentile_approx(id, array(0.25, 0.5, 0.75), 50) ARRAY<BIGINT>
--> [255, 492, 732]
SELECT percentile_approx(id, 0.5, 10) FROM range(77);
--> percentile_approx(id, 0.5, 10) BIGINT
--> 32
SELECT percentile_approx(id, array(0.1,0.9)) FROM range(60000);
--> percentile_approx(id, array(0.1, 0.9), 10000) ARRAY<BIGINT>
--> [5995, 53993]
SELECT percentile_approx(x, 0.5) FROM VALUES (1.5),(2.5),(9.5) t(x);
--> percentile_approx(x, 0.5, 10000) DECIMAL(2,1)
--> 2.5
SELECT arrays_zip(a, b) FROM VALUES (array(1), array(2)) t(a,b);
--> arrays_zip(a, b) ARRAY<STRUCT<a: INT, b: INT>>
--> [{1, 2}]
SELECT count(*), count(1), count(x), count(DISTINCT x, y) FROM VALUES (1,2),(1,2),(null,3) t(x,y);
--> count(1) BIGINT, count(1) BIGINT, count(x) BIGINT, count(DISTINCT x, y) BIGINT
--> 3|3|2|1
SELECT any(col) FROM VALUES (true), (false), (false) AS tab(col);
--> any(col) BOOLEAN
--> true
SELECT any(col) FROM VALUES (NULL), (true), (false) AS tab(col);
--> any(col) BOOLEAN
--> true
SELECT any(col) FROM VALUES (false), (false), (NULL) AS tab(col);
--> any(col) BOOLEAN
--> false
SELECT any_value(col) FROM VALUES (10), (5), (20) AS tab(col);
--> any_value(col) INT
--> 10
SELECT any_value(col) FROM VALUES (NULL), (5), (20) AS tab(col);
--> any_value(col) INT
--> NULL
SELECT any_value(col, true) FROM VALUES (NULL), (5), (20) AS tab(col);
--> any_value(col) INT
--> 5
SELECT approx_count_distinct(col1) FROM VALUES (1), (1), (2), (2), (3) tab(col1);
--> approx_count_distinct(col1) BIGINT
--> 3
SELECT approx_percentile(col, array(0.5, 0.4, 0.1), 100) FROM VALUES (0), (1), (2), (10) AS tab(col);
--> approx_percentile(col, array(0.5, 0.4, 0.1), 100) ARRAY<INT>
--> [1, 1, 0]
SELECT approx_percentile(col, 0.5, 100) FROM VALUES (0), (6), (7), (9), (10) AS tab(col);
--> approx_percentile(col, 0.5, 100) INT
--> 7
SELECT array_agg(col) FROM VALUES (1), (2), (1) AS tab(col);
--> collect_list(col) ARRAY<INT>
--> [1, 2, 1]
SELECT avg(col) FROM VALUES (1), (2), (3) AS tab(col);
--> avg(col) DOUBLE
--> 2.0
SELECT avg(col) FROM VALUES (1), (2), (NULL) AS tab(col);
--> avg(col) DOUBLE
--> 1.5
SELECT bool_and(col) FROM VALUES (true), (true), (true) AS tab(col);
--> bool_and(col) BOOLEAN
--> true
SELECT bool_and(col) FROM VALUES (NULL), (true), (true) AS tab(col);
--> bool_and(col) BOOLEAN
--> true
SELECT bool_and(col) FROM VALUES (true), (false), (true) AS tab(col);
--> bool_and(col) BOOLEAN
--> false
SELECT bool_or(col) FROM VALUES (true), (false), (false) AS tab(col);
--> bool_or(col) BOOLEAN
--> true
SELECT bool_or(col) FROM VALUES (NULL), (true), (false) AS tab(col);
--> bool_or(col) BOOLEAN
--> true
SELECT bool_or(col) FROM VALUES (false), (false), (NULL) AS tab(col);
--> bool_or(col) BOOLEAN
--> false
SELECT collect_list(col) FROM VALUES (1), (2), (1) AS tab(col);
--> collect_list(col) ARRAY<INT>
--> [1, 2, 1]
SELECT corr(c1, c2) FROM VALUES (3, 2), (3, 3), (6, 4) as tab(c1, c2);
--> corr(c1, c2) DOUBLE
--> 0.8660254037844387
SELECT count(*) FROM VALUES (NULL), (5), (5), (20) AS tab(col);
--> count(1) BIGINT
--> 4
SELECT count(col) FROM VALUES (NULL), (5), (5), (20) AS tab(col);
--> count(col) BIGINT
--> 3
SELECT count(DISTINCT col) FROM VALUES (NULL), (5), (5), (10) AS tab(col);
--> count(DISTINCT col) BIGINT
--> 2
SELECT count_if(col % 2 = 0) FROM VALUES (NULL), (0), (1), (2), (3) AS tab(col);
--> count_if(((col % 2) = 0)) BIGINT
--> 2
SELECT count_if(col IS NULL) FROM VALUES (NULL), (0), (1), (2), (3) AS tab(col);
--> count_if((col IS NULL)) BIGINT
--> 1
SELECT covar_pop(c1, c2) FROM VALUES (1,1), (2,2), (3,3) AS tab(c1, c2);
--> covar_pop(c1, c2) DOUBLE
--> 0.6666666666666666
SELECT covar_samp(c1, c2) FROM VALUES (1,1), (2,2), (3,3) AS tab(c1, c2);
--> covar_samp(c1, c2) DOUBLE
--> 1.0
SELECT a, b, cume_dist() OVER (PARTITION BY a ORDER BY b) FROM VALUES ('A1', 2), ('A1', 1), ('A2', 3), ('A1', 1) tab(a, b);
--> a STRING, b INT, cume_dist() OVER (PARTITION BY a ORDER BY b ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) DOUBLE
--> A1|1|0.6666666666666666
--> A1|1|0.6666666666666666
--> A1|2|1.0
--> A2|3|1.0
SELECT a, b, dense_rank(b) OVER (PARTITION BY a ORDER BY b) FROM VALUES ('A1', 2), ('A1', 1), ('A2', 3), ('A1', 1) tab(a, b);
--> a STRING, b INT, DENSE_RANK() OVER (PARTITION BY a ORDER BY b ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT
--> A1|1|1
--> A1|1|1
--> A1|2|2
--> A2|3|1
SELECT every(col) FROM VALUES (true), (true), (true) AS tab(col);
--> every(col) BOOLEAN
--> true
SELECT every(col) FROM VALUES (NULL), (true), (true) AS tab(col);
--> every(col) BOOLEAN
--> true
SELECT every(col) FROM VALUES (true), (false), (true) AS tab(col);
--> every(col) BOOLEAN
--> false
SELECT first(col) FROM VALUES (10), (5), (20) AS tab(col);
--> first(col) INT
--> 10
SELECT first(col) FROM VALUES (NULL), (5), (20) AS tab(col);
--> first(col) INT
--> NULL
