CREATE OR REPLACE TEMPORARY VIEW qa AS SELECT * FROM VALUES
 (1, 10L, 'a', 1.5D, CAST(1.50 AS DECIMAL(10,2)), DATE'2024-01-01', TIMESTAMP'2024-01-01 10:00:00', true),
 (2, 20L, 'B', -0.0D, CAST(2.25 AS DECIMAL(10,2)), DATE'2024-02-29', TIMESTAMP'2024-02-29 23:59:59', false),
 (2, 20L, 'B', 0.0D, CAST(2.25 AS DECIMAL(10,2)), DATE'2024-02-29', TIMESTAMP'2024-02-29 23:59:59', NULL),
 (NULL, 30L, NULL, double('NaN'), NULL, NULL, NULL, true),
 (4, NULL, '', double('Infinity'), CAST(-7.77 AS DECIMAL(10,2)), DATE'1969-12-31', TIMESTAMP'1969-12-31 23:59:59.5', false),
 (5, 9000000000L, 'é', NULL, CAST(99999999.99 AS DECIMAL(10,2)), DATE'9999-12-31', TIMESTAMP'2024-01-01 10:00:00', NULL),
 (1, 10L, '1', 2.0D, CAST(0 AS DECIMAL(10,2)), DATE'2024-01-01', NULL, true),
 (-3, -30L, 'a ', 1.5D, CAST(1.5 AS DECIMAL(10,2)), DATE'2023-12-31', TIMESTAMP'2023-12-31 00:00:00', false) AS t(i, b, s, d, m, dt, ts, bo);
CREATE OR REPLACE TEMPORARY VIEW qb AS SELECT * FROM VALUES
 (1S, 'a', 1.5F, 10, CAST(1.5 AS DECIMAL(4,1)), TIMESTAMP'2024-01-01 00:00:00', 'x'),
 (2S, 'b', NULL, 20, CAST(2.3 AS DECIMAL(4,1)), TIMESTAMP'2024-02-29 00:00:00', 'y'),
 (NULL, 'B', 2.0F, NULL, NULL, NULL, NULL),
 (4S, NULL, float('NaN'), 40, CAST(-7.8 AS DECIMAL(4,1)), TIMESTAMP'1969-12-31 00:00:00', 'x'),
 (7S, '2', 0.0F, 20, CAST(1.5 AS DECIMAL(4,1)), TIMESTAMP'2024-01-01 10:00:00', 'z') AS t(i, s, f, n, m, dt, k);
CREATE OR REPLACE TEMPORARY VIEW qc AS SELECT * FROM VALUES ('x', 1, array(1,2,3)), ('y', 2, array()), (NULL, 3, NULL), ('x', NULL, array(2,NULL)) AS t(k, v, arr);
CREATE OR REPLACE TEMPORARY VIEW qe AS SELECT * FROM qb WHERE false;
SELECT true, (t1.dt + INTERVAL '1' HOUR) FROM qb t1;
--> true BOOLEAN, dt + INTERVAL '01' HOUR TIMESTAMP
--> true|1969-12-31 01:00:00
--> true|2024-01-01 01:00:00
--> true|2024-01-01 11:00:00
--> true|2024-02-29 01:00:00
--> true|NULL
SELECT NULL, (DATE'2024-02-29' - INTERVAL '1' DAY), sum(DISTINCT abs(1)) FROM (SELECT date_trunc('HOUR', date_trunc('HOUR', NULL)), (SELECT count(t2.k) FROM qb t2) FROM qc t1 WHERE nullif(true, (t1.k < t1.k))) AS t3(c0, c1) WHERE ((-7.77 IS NULL) OR ('' ILIKE 'a%')) GROUP BY NULL, (DATE'2024-02-29' - INTERVAL '1' DAY) ORDER BY 3 NULLS LAST, 2, 1 LIMIT 0;
--> NULL VOID, date_add(DATE '2024-02-29', (- extractansiintervaldays(INTERVAL '1' DAY))) DATE, sum(DISTINCT abs(1)) BIGINT
SELECT DISTINCT 1.5D, if(true, -7.77, 2e0), bit_xor(t1.v) FILTER (WHERE (20L NOT IN (9000000000L, 9000000000L, 20L))), percentile_approx(100.001BD, 0.5), some(false) FROM qc t1, LATERAL (SELECT year(DATE'2024-01-01') AS p, t1.k AS q) t2 GROUP BY 1.5D, if(true, -7.77, 2e0) HAVING min((DATE'2024-01-01' - INTERVAL '1' DAY)) = DATE'2024-01-01' ORDER BY 1 DESC NULLS FIRST, 5 DESC, 2, 4 NULLS LAST, 3;
--> 1.5 DOUBLE, (IF(true, -7.77, 2.0)) DOUBLE, bit_xor(v) FILTER (WHERE (NOT (20 IN (9000000000, 9000000000, 20)))) INT, percentile_approx(100.001, 0.5, 10000) DECIMAL(6,3), some(false) BOOLEAN
WITH w(c0, c1, c2) AS (SELECT DATE'2024-02-29', percentile_approx(t1.i, 0.5), skewness(t1.i) FROM qb t1 LATERAL VIEW OUTER explode(CASE WHEN NULL THEN array(3) ELSE array(1,2) END) t2 AS el WHERE CASE WHEN (t1.dt IS NULL) THEN false ELSE true END GROUP BY DATE'2024-02-29' HAVING percentile(t1.f, 0) > -3) SELECT NULL, CAST(false AS INT), round(c2, 1) FROM w;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT skewness(NULL), sum(double('NaN')) FROM (SELECT t1.b, nth_value(t1.i, 2) OVER (PARTITION BY t1.b ORDER BY t1.bo ASC NULLS LAST, t1.i, t1.b, t1.s, t1.d, t1.m, t1.dt, t1.ts, t1.bo RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING), first_value(t1.i) OVER (ORDER BY nullif(t1.b, 10L) , t1.i, t1.b, t1.s, t1.d, t1.m, t1.dt, t1.ts, t1.bo) FROM qa t1 WHERE t1.bo) AS t2(c0, c1, c2) WHERE false;
--> skewness(NULL) DOUBLE, sum(NaN) DOUBLE
--> NULL|NULL
SELECT CASE WHEN t1.bo THEN t1.i ELSE t1.i END FROM qa t1 EXCEPT SELECT (10L div t2.v) FROM qc t2;
--> CASE WHEN bo THEN i ELSE i END BIGINT
--> -3
--> 1
--> 2
--> 4
SELECT try_sum(t1.i), try_sum(2) FROM qb t1 LEFT ANTI JOIN qe t2 ON t1.dt = t2.dt GROUP BY t1.m;
--> try_sum(i) BIGINT, try_sum(2) BIGINT
--> 2|2
--> 4|2
--> 8|4
--> NULL|2
SELECT t2.q, percent_rank() OVER (PARTITION BY t1.s ORDER BY (t1.m BETWEEN t1.m AND t1.b) DESC NULLS FIRST, t1.i, t1.b, t1.s, t1.d, t1.m, t1.dt, t1.ts, t1.bo, t2.p, t2.q) FROM qa t1, LATERAL (SELECT t1.i AS p, concat_ws('-', t1.s, 'B') AS q) t2 WHERE t2.q = (SELECT min(t3.k) FROM qb t3 WHERE t3.k = t1.s);
--> q STRING, PERCENT_RANK() OVER (PARTITION BY s ORDER BY between(m, m, b) DESC NULLS FIRST, i ASC NULLS FIRST, b ASC NULLS FIRST, s ASC NULLS FIRST, d ASC NULLS FIRST, m ASC NULLS FIRST, dt ASC NULLS FIRST, ts ASC NULLS FIRST, bo ASC NULLS FIRST, p ASC NULLS FIRST, q ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) DOUBLE
SELECT count(CAST(1.5 AS STRING)), count(*) FROM (SELECT t1.i, count_if((false OR true)) OVER (PARTITION BY t1.m ORDER BY CAST(t1.dt AS TIMESTAMP) DESC, t1.i, t1.b, t1.s, t1.d, t1.m, t1.dt, t1.ts, t1.bo), percent_rank() OVER (PARTITION BY t1.d ORDER BY t1.i DESC, t1.i, t1.b, t1.s, t1.d, t1.m, t1.dt, t1.ts, t1.bo) FROM qa t1 WHERE EXISTS (SELECT * FROM qc t2)) AS t3(c0, c1, c2) WHERE false GROUP BY t3.c1;
--> count(CAST(1.5 AS STRING)) BIGINT, count(1) BIGINT
SELECT bit_xor(t1.i) FROM qa t1 LATERAL VIEW explode(array(1,2)) t2 AS el WHERE (t1.bo OR (t1.i IN (t1.i, t1.d, t1.i))) HAVING covar_pop(NULL, t1.i) = 1.5D ORDER BY 1 NULLS LAST LIMIT 1;
--> bit_xor(i) INT
SELECT t1.v, lag(-7.77, 2) OVER (PARTITION BY DATE'2024-01-01' ORDER BY 1 DESC), cume_dist() OVER (PARTITION BY 20L ORDER BY last_day(DATE'2024-01-01') , t1.k, t1.v) FROM qc t1;
--> v INT, lag(-7.77, 2, NULL) OVER (PARTITION BY DATE '2024-01-01' ORDER BY 1 DESC NULLS LAST ROWS BETWEEN -2 FOLLOWING AND -2 FOLLOWING) DECIMAL(3,2), cume_dist() OVER (PARTITION BY 20 ORDER BY last_day(DATE '2024-01-01') ASC NULLS FIRST, k ASC NULLS FIRST, v ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) DOUBLE
--> 3|-7.77|0.25
--> NULL|-7.77|0.5
--> 1|NULL|0.75
--> 2|NULL|1.0
SELECT to_timestamp(t1.ts) FROM qa t1 WHERE true;
--> to_timestamp(ts) TIMESTAMP
--> 1969-12-31 23:59:59.5
--> 2023-12-31 00:00:00
--> 2024-01-01 10:00:00
--> 2024-01-01 10:00:00
--> 2024-02-29 23:59:59
--> 2024-02-29 23:59:59
--> NULL
--> NULL
SELECT substr(t1.k, t1.i), min(trim('B')), count(sum(t1.n)) OVER () FROM qe t1 GROUP BY substr(t1.k, t1.i) HAVING sum(DISTINCT CAST(t1.m AS BIGINT)) > NULL;
--> substr(k, i, 2147483647) STRING, min(trim(B)) STRING, count(sum(n)) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) BIGINT
SELECT DATE'2024-02-29' FROM qc t1 INTERSECT SELECT DATE'2024-02-29' FROM qe t2;
--> DATE '2024-02-29' DATE
SELECT DISTINCT nullif(t1.m, t1.m), mode(t1.bo, true), max(t1.bo), sum((t2.v - t1.b)) FROM qa t1 RIGHT JOIN qc t2 ON t1.bo WHERE greatest((t2.k < NULL), (NOT t1.bo)) GROUP BY 1;
--> nullif(m, m) DECIMAL(10,2), mode() WITHIN GROUP (ORDER BY bo DESC) BOOLEAN, max(bo) BOOLEAN, sum((v - b)) BIGINT
SELECT round(1.5F, 1), TIMESTAMP'1969-12-31 00:00:00' FROM qc t1 WHERE CASE WHEN NULL THEN false ELSE true END INTERSECT SELECT nullif(t2.f, t2.f), coalesce(TIMESTAMP'1969-12-31 00:00:00', TIMESTAMP'2024-01-01 10:00:00') FROM qb t2;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT t1.n, t1.m, try_sum(t1.i), covar_pop(-3, t1.i) FROM qe t1 GROUP BY t1.n, t1.m;
--> n INT, m DECIMAL(4,1), try_sum(i) BIGINT, covar_pop(-3, i) DOUBLE
SELECT t2.el, covar_pop(NULL, t2.el) OVER (ORDER BY year(t1.dt) DESC NULLS FIRST, t1.i, t1.b, t1.s, t1.d, t1.m, t1.dt, t1.ts, t1.bo, t2.el ROWS UNBOUNDED PRECEDING) FROM qa t1 LATERAL VIEW OUTER explode(array(1,2)) t2 AS el WHERE EXISTS (SELECT t3.m FROM qe t3 WHERE t3.n = t2.el) ORDER BY 1 DESC NULLS FIRST, 2 LIMIT 0;
--> el INT, covar_pop(NULL, el) OVER (ORDER BY year(dt) DESC NULLS FIRST, i ASC NULLS FIRST, b ASC NULLS FIRST, s ASC NULLS FIRST, d ASC NULLS FIRST, m ASC NULLS FIRST, dt ASC NULLS FIRST, ts ASC NULLS FIRST, bo ASC NULLS FIRST, el ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) DOUBLE
SELECT (TIMESTAMP'1969-12-31 00:00:00' + INTERVAL '1' HOUR) FROM (SELECT t1.bo, count(CAST(t1.bo AS STRING)) OVER (ORDER BY (t2.k || t1.d) DESC, t1.i, t1.b, t1.s, t1.d, t1.m, t1.dt, t1.ts, t1.bo, t2.k, t2.v ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM qa t1 RIGHT JOIN qc t2 ON t1.s <=> t2.k WHERE t1.m IN (SELECT t3.m FROM qe t3)) AS t4(c0, c1);
--> TIMESTAMP '1969-12-31 00:00:00' + INTERVAL '01' HOUR TIMESTAMP
SELECT (t1.f IN (t1.f, 20L, t1.f)), t1.m, sum(t1.f), bit_and(2) FROM qe t1 WHERE coalesce((true IS TRUE), (t1.m <> 1.5)) GROUP BY ALL;
--> (f IN (f, 20, f)) BOOLEAN, m DECIMAL(4,1), sum(f) DOUBLE, bit_and(2) INT
SELECT DISTINCT size(array(3)), CAST(datediff(DATE'2024-01-01', DATE'2024-01-01') AS DECIMAL(38,10)) FROM qb t1 ORDER BY 2 DESC NULLS FIRST, 1 DESC;
--> size(array(3)) INT, CAST(datediff(DATE '2024-01-01', DATE '2024-01-01') AS DECIMAL(38,10)) DECIMAL(38,10)
--> 1|0.0000000000
SELECT DISTINCT t1.ts, t1.s FROM qa t1;
--> ts TIMESTAMP, s STRING
--> 1969-12-31 23:59:59.5|
--> 2023-12-31 00:00:00|a 
--> 2024-01-01 10:00:00|a
--> 2024-01-01 10:00:00|é
--> 2024-02-29 23:59:59|B
--> NULL|1
--> NULL|NULL
SELECT t1.d, t1.s, min_by(t2.p, t1.i) FILTER (WHERE (t1.bo AND false)), sum(DISTINCT coalesce(t2.p, t2.p)) FROM qa t1, LATERAL (SELECT t1.i AS p, CAST(false AS STRING) AS q) t2 GROUP BY 1, 2;
--> d DOUBLE, s STRING, min_by(p, i) FILTER (WHERE (bo AND false)) INT, sum(DISTINCT coalesce(p, p)) BIGINT
--> 0.0|B|NULL|2
--> 1.5|a |NULL|-3
--> 1.5|a|NULL|1
--> 2.0|1|NULL|1
--> Infinity||NULL|4
--> NULL|é|NULL|5
--> NaN|NULL|NULL|NULL
SELECT size(array(1,2)), nullif(coalesce(TIMESTAMP'2024-01-01 10:00:00', TIMESTAMP'1969-12-31 00:00:00'), CAST(DATE'2024-01-01' AS TIMESTAMP)) FROM (SELECT DATE'2024-02-29' FROM qc t1 WHERE t1.v < (SELECT max(t2.n) FROM qe t2)) AS t3(c0) WHERE CAST(2.25 AS STRING) IN (SELECT max(t4.k) FROM qc t4);
--> size(array(1, 2)) INT, nullif(coalesce(TIMESTAMP '2024-01-01 10:00:00', TIMESTAMP '1969-12-31 00:00:00'), CAST(DATE '2024-01-01' AS TIMESTAMP)) TIMESTAMP
SELECT to_timestamp(t1.dt) FROM qe t1 WHERE EXISTS (SELECT 1 FROM qa t2);
--> to_timestamp(dt) TIMESTAMP
WITH w(c0, c1) AS (SELECT NULL, if((t1.i BETWEEN t1.i AND t1.f), trim(t1.s), CAST(t1.m AS STRING)) FROM qb t1 LEFT SEMI JOIN qe t2 ON t1.dt = t2.dt WHERE coalesce((false OR true), false)) SELECT c0, substr(c1, NULL) FROM w;
--> c0 VOID, substr(c1, NULL, 2147483647) STRING
SELECT 9000000000L, percentile(0.0D, array(0.25,0.75)) FILTER (WHERE t4.c0) FROM (SELECT ((t1.dt = t1.dt) AND ('' ILIKE 'a%')) FROM qe t1 LEFT ANTI JOIN qe t2 ON t1.m = t2.m AND (t2.dt IS NULL) WHERE t1.s > (SELECT min(t3.s) FROM qe t3)) AS t4(c0) GROUP BY ALL;
--> 9000000000 BIGINT, percentile(0.0, array(0.25, 0.75), 1) FILTER (WHERE c0) ARRAY<DOUBLE>
SELECT t1.s, false, percentile_approx(t1.dt, 0.5) FROM qe t1 GROUP BY t1.s, false HAVING every(coalesce(true, true)) <> false;
--> s STRING, false BOOLEAN, percentile_approx(dt, 0.5, 10000) TIMESTAMP
WITH w(c0, c1, c2) AS (SELECT t1.dt, sum(-t2.v), grouping_id() FROM qe t1 JOIN qc t2 ON (t1.f BETWEEN t1.f AND t2.v) GROUP BY GROUPING SETS ((t1.dt), (t1.dt), ()) HAVING corr(t2.v, t2.v) = 1.5F) SELECT date_trunc('HOUR', c0), c1, datediff(NULL, DATE'2024-02-29') FROM w;
--> date_trunc(HOUR, c0) TIMESTAMP, c1 BIGINT, datediff(NULL, DATE '2024-02-29') INT
SELECT year(DATE'2024-02-29'), t1.m FROM qa t1 EXCEPT SELECT nullif(NULL, t2.b), (t2.d + t2.m) FROM qa t2 INTERSECT ALL SELECT sqrt(t3.n), (t3.m + t3.m) FROM qe t3;
--> year(DATE '2024-02-29') DOUBLE, m DOUBLE
--> 2024.0|-7.77
--> 2024.0|0.0
--> 2024.0|1.5
--> 2024.0|2.25
--> 2024.0|9.999999999E7
--> 2024.0|NULL
SELECT if(true, coalesce(t1.dt, t1.dt), t1.dt), CASE WHEN false THEN t1.i ELSE year(DATE'2024-01-01') END, CAST((t1.k ILIKE 'B') AS BIGINT) FROM qe t1 WHERE true;
--> (IF(true, coalesce(dt, dt), dt)) TIMESTAMP, CASE WHEN false THEN i ELSE year(DATE '2024-01-01') END INT, CAST(ilike(k, B) AS BIGINT) BIGINT
SELECT t1.k, count(DISTINCT NULL), count(count(t2.p)) OVER () FROM qc t1, LATERAL (SELECT if(true, t1.v, 9000000000L) AS p, upper(t1.k) AS q) t2 WHERE CASE WHEN true THEN 2e0 ELSE 2e0 END NOT IN (SELECT t3.f FROM qe t3 WHERE t3.n <=> t1.v AND false) GROUP BY t1.k;
--> k STRING, count(DISTINCT NULL) BIGINT, count(count(p)) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) BIGINT
--> NULL|0|3
--> x|0|3
--> y|0|3
SELECT coalesce(t1.s, t1.s), coalesce(t1.i, t1.i) FROM qa t1 EXCEPT ALL SELECT date_format(TIMESTAMP'2024-01-01 10:00:00', 'yyyy-MM'), abs(t2.v) FROM qc t2;
--> coalesce(s, s) STRING, coalesce(i, i) INT
--> 1|1
--> B|2
--> B|2
--> NULL|NULL
--> a |-3
--> a|1
--> |4
--> é|5
SELECT t1.v, sum(CAST(-7.77 AS DECIMAL(5,1))) OVER (ORDER BY year(DATE'2024-02-29') ), avg(if(true, 1.5, 20L)) OVER (ORDER BY date_add(DATE'2024-02-29', 30) , t1.k, t1.v, t2.p, t2.q, t3.i, t3.s, t3.f, t3.n, t3.m, t3.dt, t3.k) FROM qc t1, LATERAL (SELECT t1.v AS p, date_format(TIMESTAMP'1969-12-31 00:00:00', 'yyyy-MM') AS q) t2 JOIN qe t3 ON false ORDER BY 3, 1 NULLS LAST, 2 NULLS LAST;
--> v INT, sum(CAST(-7.77 AS DECIMAL(5,1))) OVER (ORDER BY year(DATE '2024-02-29') ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) DECIMAL(15,1), avg((IF(true, 1.5, 20))) OVER (ORDER BY date_add(DATE '2024-02-29', 30) ASC NULLS FIRST, k ASC NULLS FIRST, v ASC NULLS FIRST, p ASC NULLS FIRST, q ASC NULLS FIRST, i ASC NULLS FIRST, s ASC NULLS FIRST, f ASC NULLS FIRST, n ASC NULLS FIRST, m ASC NULLS FIRST, dt ASC NULLS FIRST, k ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) DECIMAL(25,5)
SELECT t1.k, var_pop(t1.v) OVER (ORDER BY (1.5F + NULL) DESC NULLS FIRST), first_value(t1.v) OVER (PARTITION BY 1.5 ORDER BY date_format(TIMESTAMP'1969-12-31 00:00:00', 'yyyy-MM') DESC, t1.k, t1.v) FROM qc t1 WHERE t1.k NOT IN (SELECT t2.s FROM qa t2 WHERE (t2.m BETWEEN 1.5 AND 0.0D) AND if(t2.bo, t2.bo, t2.bo));
--> k STRING, var_pop(v) OVER (ORDER BY (1.5 + NULL) DESC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) DOUBLE, first_value(v) OVER (PARTITION BY 1.5 ORDER BY date_format(TIMESTAMP '1969-12-31 00:00:00', yyyy-MM) DESC NULLS LAST, k ASC NULLS FIRST, v ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT
--> NULL|0.6666666666666666|3
--> x|0.6666666666666666|3
--> x|0.6666666666666666|3
--> y|0.6666666666666666|3
SELECT DATE'2024-01-01', t1.k, (SELECT max(t2.n) FROM qb t2) FROM qc t1 WHERE CASE WHEN true THEN coalesce(false, NULL) ELSE (double('NaN') < 1.5F) END ORDER BY 2, 3 DESC, 1 LIMIT 0;
--> DATE '2024-01-01' DATE, k STRING, scalarsubquery() INT
SELECT round(t1.m, 1), size(array(3)) FROM qe t1 UNION SELECT CASE WHEN true THEN -7.77 ELSE 2.25 END, if(false, 9000000000L, t2.v) FROM qc t2;
--> round(m, 1) DECIMAL(6,2), size(array(3)) BIGINT
--> -7.77|1
--> -7.77|2
--> -7.77|3
--> -7.77|NULL
SELECT CAST(coalesce(TIMESTAMP'2024-01-01 10:00:00', TIMESTAMP'1969-12-31 00:00:00') AS DATE), CAST(CAST(DATE'2024-02-29' AS TIMESTAMP) AS DATE), 1.5D FROM (SELECT t1.f FROM qb t1 UNION SELECT 9000000000L FROM qc t2 WHERE (DATE'2024-02-29' BETWEEN DATE'2024-02-29' AND TIMESTAMP'1969-12-31 00:00:00')) AS t3(c0) WHERE true;
--> CAST(coalesce(TIMESTAMP '2024-01-01 10:00:00', TIMESTAMP '1969-12-31 00:00:00') AS DATE) DATE, CAST(CAST(DATE '2024-02-29' AS TIMESTAMP) AS DATE) DATE, 1.5 DOUBLE
--> 2024-01-01|2024-02-29|1.5
--> 2024-01-01|2024-02-29|1.5
--> 2024-01-01|2024-02-29|1.5
--> 2024-01-01|2024-02-29|1.5
--> 2024-01-01|2024-02-29|1.5
SELECT t1.k, round(t1.f, 1) FROM qb t1 WHERE coalesce(false, true) EXCEPT SELECT '2024-01-01', round(t2.f, 1) FROM qb t2 WHERE true EXCEPT SELECT coalesce(t3.k, t3.k), CAST(20L AS DOUBLE) FROM qc t3;
--> k STRING, round(f, 1) DOUBLE
SELECT t1.k, first_value(t1.v) OVER (ORDER BY DATE'2024-02-29' DESC, t1.k, t1.v, t2.p, t2.q RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING), try_sum(t1.v) OVER (PARTITION BY false ORDER BY round(0.0D, 1) DESC) FROM qc t1, LATERAL (SELECT abs(t1.v) AS p, t1.k AS q) t2 WHERE false;
--> k STRING, first_value(v) OVER (ORDER BY DATE '2024-02-29' DESC NULLS LAST, k ASC NULLS FIRST, v ASC NULLS FIRST, p ASC NULLS FIRST, q ASC NULLS FIRST RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) INT, try_sum(v) OVER (PARTITION BY false ORDER BY round(0.0, 1) DESC NULLS LAST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) BIGINT
SELECT avg(DISTINCT t1.m), max(if(true, t1.s, '1')), sum(t1.m) FILTER (WHERE if(false, false, true)) FROM qe t1;
--> avg(DISTINCT m) DECIMAL(8,5), max((IF(true, s, 1))) STRING, sum(m) FILTER (WHERE (IF(false, false, true))) DECIMAL(14,1)
--> NULL|NULL|NULL
SELECT DISTINCT t1.n, nth_value(t1.i, 2) OVER (PARTITION BY 1.5F ORDER BY (20L div 20L) , t1.i, t1.s, t1.f, t1.n, t1.m, t1.dt, t1.k) FROM qe t1;
--> n INT, nth_value(i, 2) OVER (PARTITION BY 1.5 ORDER BY (20 div 20) ASC NULLS FIRST, i ASC NULLS FIRST, s ASC NULLS FIRST, f ASC NULLS FIRST, n ASC NULLS FIRST, m ASC NULLS FIRST, dt ASC NULLS FIRST, k ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) SMALLINT
SELECT coalesce(year(t1.dt), abs(t1.i)), t1.ts, if(greatest(t1.bo, true), CASE WHEN false THEN t1.s ELSE t1.s END, substr(t1.s, t1.i)) FROM qa t1 WHERE (CASE WHEN t1.bo THEN t1.ts ELSE TIMESTAMP'1969-12-31 00:00:00' END IN (t1.ts, t1.dt, TIMESTAMP'2024-01-01 10:00:00')) ORDER BY 1, 3 DESC, 2 NULLS LAST LIMIT 0;
--> coalesce(year(dt), abs(i)) INT, ts TIMESTAMP, (IF(greatest(bo, true), CASE WHEN false THEN s ELSE s END, substr(s, i, 2147483647))) STRING
SELECT t1.k, sum(t2.d) OVER (PARTITION BY t2.i ORDER BY t2.dt DESC RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING), sum((t2.m / t2.m)) OVER (PARTITION BY 10L ORDER BY CAST(DATE'2024-01-01' AS TIMESTAMP) DESC NULLS FIRST, t1.k, t1.v, t2.i, t2.b, t2.s, t2.d, t2.m, t2.dt, t2.ts, t2.bo) FROM qc t1 JOIN qa t2 ON t1.k <=> t2.s AND t2.bo WHERE t2.bo;
--> k STRING, sum(d) OVER (PARTITION BY i ORDER BY dt DESC NULLS LAST RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING) DOUBLE, sum((m / m)) OVER (PARTITION BY 10 ORDER BY CAST(DATE '2024-01-01' AS TIMESTAMP) DESC NULLS FIRST, k ASC NULLS FIRST, v ASC NULLS FIRST, i ASC NULLS FIRST, b ASC NULLS FIRST, s ASC NULLS FIRST, d ASC NULLS FIRST, m ASC NULLS FIRST, dt ASC NULLS FIRST, ts ASC NULLS FIRST, bo ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) DECIMAL(33,13)
--> NULL|NaN|NULL
SELECT false, -t2.el, t2.el FROM qc t1 LATERAL VIEW explode(CASE WHEN false THEN t1.arr ELSE array(3) END) t2 AS el ORDER BY 3 DESC NULLS FIRST, 2 NULLS LAST, 1;
--> false BOOLEAN, (- el) INT, el INT
--> false|-3|3
--> false|-3|3
--> false|-3|3
--> false|-3|3
SELECT CAST(t1.i AS BIGINT) FROM qa t1 INTERSECT SELECT 1.5 FROM qc t2;
--> i DECIMAL(21,1)
SELECT sum(CASE WHEN t2.bo THEN t2.m ELSE t1.m END), grouping(t2.dt) FROM qb t1 CROSS JOIN qa t2 WHERE least((t2.m IN (t2.m, t2.m, t1.m)), (-7.77, t1.i) IN ((t1.m, t1.i))) GROUP BY GROUPING SETS ((t2.dt), (t2.dt), ()) ORDER BY 1 NULLS LAST, 2 LIMIT 0;
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT t1.dt, mode(true, true), stddev_samp(1), sort_array(collect_list(DISTINCT CAST(NULL AS INT))) FROM qe t1 WHERE CASE WHEN true THEN (NOT false) ELSE (true IS NOT TRUE) END GROUP BY 1;
--> dt TIMESTAMP, mode() WITHIN GROUP (ORDER BY true DESC) BOOLEAN, stddev_samp(1) DOUBLE, sort_array(collect_list(DISTINCT CAST(NULL AS INT)), true) ARRAY<INT>
SELECT t1.dt, regr_count(t2.v, t1.i), sum(DISTINCT CASE WHEN false THEN t1.i ELSE NULL END) FROM qa t1 FULL JOIN qc t2 ON t1.i < t2.v WHERE (NOT (t2.k ILIKE 'a%')) GROUP BY ALL;
--> dt DATE, regr_count(v, i) BIGINT, sum(DISTINCT CASE WHEN false THEN i ELSE NULL END) BIGINT
--> 2023-12-31|2|NULL
--> 2024-01-01|2|NULL
--> NULL|0|NULL
SELECT (t1.f BETWEEN t1.f AND 10L) FROM qe t1 UNION ALL SELECT (t2.i IS NULL) FROM qb t2 UNION ALL SELECT (t3.b BETWEEN t3.b AND t3.m) FROM qa t3;
--> between(f, f, 10) BOOLEAN
--> NULL
--> NULL
--> false
--> false
--> false
--> false
--> false
--> false
--> false
--> false
--> false
--> true
--> true
SELECT year(CAST(t1.dt AS DATE)) FROM qb t1 ORDER BY 1 LIMIT 1;
--> year(CAST(dt AS DATE)) INT
--> NULL
SELECT t2.c0, cume_dist() OVER (PARTITION BY 10L ORDER BY true DESC NULLS FIRST) FROM (SELECT nullif(t1.m, CAST(9000000000L AS DECIMAL(5,1))), substr(CASE WHEN false THEN t1.s ELSE t1.s END, t1.i) FROM qe t1 WHERE false) AS t2(c0, c1) WHERE TIMESTAMP'1969-12-31 00:00:00' <> (SELECT max(t3.dt) FROM qb t3) ORDER BY 2 NULLS LAST, 1 NULLS LAST LIMIT 0;
--> c0 DECIMAL(4,1), cume_dist() OVER (PARTITION BY 10 ORDER BY true DESC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) DOUBLE
WITH w(c0) AS (SELECT false FROM qc t1 LEFT JOIN qc t2 ON nullif(false, false) WHERE (t1.k, t1.v) IN (('2024-01-01', t1.v))) SELECT c0 FROM w;
--> c0 BOOLEAN
SELECT min_by(t2.n, t1.i) FROM qb t1 FULL JOIN qe t2 ON t1.dt = t2.dt AND false;
--> min_by(n, i) INT
--> NULL
SELECT try_sum(t1.v) FROM qc t1 WHERE trunc(DATE'2024-01-01', 'MONTH') NOT IN (SELECT t2.dt FROM qa t2) HAVING bool_or((0.0D BETWEEN 2e0 AND 9000000000L)) <> false ORDER BY 1;
--> try_sum(v) BIGINT
SELECT t1.ts, sum(t1.i) OVER (ORDER BY length(t3.k)  RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) FROM qa t1 LEFT ANTI JOIN qb t2 ON t1.ts = t2.dt RIGHT JOIN qc t3 ON (t1.b IN (t1.b, t1.i, t1.b)) WHERE nullif((t1.bo AND false), (t1.bo OR t1.bo)) ORDER BY 1, 2 DESC OFFSET 2;
--> ts TIMESTAMP, sum(i) OVER (ORDER BY length(k) ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) BIGINT
SELECT CAST(nullif(t1.m, t1.m) AS DECIMAL(5,1)), t1.d, t1.b FROM qa t1;
--> CAST(nullif(m, m) AS DECIMAL(5,1)) DECIMAL(5,1), d DOUBLE, b BIGINT
--> NULL|-0.0|20
--> NULL|0.0|20
--> NULL|1.5|-30
--> NULL|1.5|10
--> NULL|2.0|10
--> NULL|Infinity|NULL
--> NULL|NULL|9000000000
--> NULL|NaN|30
SELECT DISTINCT t1.bo, ntile(3) OVER (PARTITION BY t1.dt ORDER BY last_day(t1.dt) ASC NULLS LAST, t1.i, t1.b, t1.s, t1.d, t1.m, t1.dt, t1.ts, t1.bo, t2.el) FROM qa t1 LATERAL VIEW OUTER explode(CASE WHEN true THEN array(1,2) ELSE array(3) END) t2 AS el WHERE t1.bo ORDER BY 2 DESC, 1 NULLS LAST;
--> bo BOOLEAN, ntile(3) OVER (PARTITION BY dt ORDER BY last_day(dt) ASC NULLS LAST, i ASC NULLS FIRST, b ASC NULLS FIRST, s ASC NULLS FIRST, d ASC NULLS FIRST, m ASC NULLS FIRST, dt ASC NULLS FIRST, ts ASC NULLS FIRST, bo ASC NULLS FIRST, el ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT
--> true|3
--> true|2
--> true|1
SELECT count(DISTINCT double('NaN')) FROM (SELECT (NOT if(false, false, true)) FROM qb t1 WHERE CASE WHEN true THEN false ELSE (1.5, t1.i) IN ((t1.m, t1.n)) END) AS t2(c0) WHERE coalesce(('a' LIKE 'a%'), t2.c0) HAVING min(coalesce(DATE'2024-02-29', DATE'2024-01-01')) <> DATE'2024-02-29' ORDER BY 1 DESC NULLS FIRST OFFSET 2;
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT t1.dt, t1.d, percentile(t1.i, array(0.25,0.75)), try_sum(t1.i) FILTER (WHERE (t1.bo IS NOT FALSE)) FROM qa t1 GROUP BY t1.dt, t1.d;
--> dt DATE, d DOUBLE, percentile(i, array(0.25, 0.75), 1) ARRAY<DOUBLE>, try_sum(i) FILTER (WHERE (NOT (bo <=> false))) BIGINT
--> 1969-12-31|Infinity|[4.0, 4.0]|NULL
--> 2023-12-31|1.5|[-3.0, -3.0]|NULL
--> 2024-01-01|1.5|[1.0, 1.0]|1
--> 2024-01-01|2.0|[1.0, 1.0]|1
--> 2024-02-29|0.0|[2.0, 2.0]|2
--> 9999-12-31|NULL|[5.0, 5.0]|5
--> NULL|NaN|NULL|NULL
SELECT t1.s, row_number() OVER (ORDER BY length(t1.k) DESC, t1.i, t1.s, t1.f, t1.n, t1.m, t1.dt, t1.k), covar_pop(0, t1.i) OVER (PARTITION BY t1.s ORDER BY CAST(10L AS STRING) ) FROM qe t1;
--> s STRING, row_number() OVER (ORDER BY length(k) DESC NULLS LAST, i ASC NULLS FIRST, s ASC NULLS FIRST, f ASC NULLS FIRST, n ASC NULLS FIRST, m ASC NULLS FIRST, dt ASC NULLS FIRST, k ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT, covar_pop(0, i) OVER (PARTITION BY s ORDER BY CAST(10 AS STRING) ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) DOUBLE
WITH w(c0, c1) AS (SELECT DATE'2024-01-01', count_if(greatest(false, true)) FROM qe t1 RIGHT JOIN qb t2 ON t1.n < t2.i AND CASE WHEN true THEN true ELSE false END WHERE t1.i IN (SELECT t3.n FROM qe t3 WHERE true) GROUP BY CAST(true AS BIGINT), DATE'2024-01-01') SELECT (DATE'2024-01-01' - INTERVAL '1' DAY), if(true, 10L, c1) FROM w;
--> date_add(DATE '2024-01-01', (- extractansiintervaldays(INTERVAL '1' DAY))) DATE, (IF(true, 10, c1)) BIGINT
SELECT last_day(DATE'2024-01-01'), 2.25 FROM (SELECT CASE WHEN (t1.f, t1.i) IN ((t1.f, 1)) THEN CAST(DATE'2024-01-01' AS TIMESTAMP) ELSE t1.dt END, CAST(last_day(DATE'2024-01-01') AS TIMESTAMP), (NULL, t1.n) IN ((DATE'2024-02-29', t1.n)) FROM qe t1 WHERE false) AS t2(c0, c1, c2) WHERE NOT EXISTS (SELECT 1 FROM qc t3) ORDER BY 1 DESC NULLS FIRST, 2 DESC NULLS FIRST LIMIT 1;
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT datediff(date_add(DATE'2024-01-01', -1), DATE'2024-01-01'), (SELECT min(t3.v) FROM qc t3) FROM qb t1 LEFT ANTI JOIN qc t2 ON (false IS NOT TRUE) WHERE NULL ORDER BY 1 DESC, 2 NULLS LAST LIMIT 3;
--! DATATYPE_MISMATCH.FILTER_NOT_BOOLEAN
SELECT CAST(DATE'2024-02-29' AS TIMESTAMP), 0.0 FROM qc t1 WHERE (false AND NULL) UNION ALL SELECT CASE WHEN NULL THEN t2.dt ELSE TIMESTAMP'1969-12-31 00:00:00' END, t2.n FROM qb t2 WHERE false;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
WITH w(c0, c1, c2, c3) AS (SELECT coalesce(t1.m, t1.m), bit_and(t1.n), percentile_approx(DATE'2024-01-01', 0.5), sum(DISTINCT t1.i) FROM qe t1 GROUP BY coalesce(t1.m, t1.m)) SELECT c0, size(array(1,2)), datediff(DATE'2024-01-01', DATE'2024-01-01'), CAST(c0 AS BIGINT) FROM w;
--> c0 DECIMAL(4,1), size(array(1, 2)) INT, datediff(DATE '2024-01-01', DATE '2024-01-01') INT, c0 BIGINT
SELECT DISTINCT t1.dt FROM qb t1, LATERAL (SELECT t1.n AS p, substr('1', t1.i) AS q) t2;
--> dt TIMESTAMP
--> 1969-12-31 00:00:00
--> 2024-01-01 00:00:00
--> 2024-01-01 10:00:00
--> 2024-02-29 00:00:00
--> NULL
WITH w(c0, c1, c2, c3) AS (SELECT (2.25 % 1.5), sum(size(array(3))) FILTER (WHERE false), min_by(1, 1), sum(t2.c1) FROM (SELECT t1.arr, dense_rank() OVER (ORDER BY greatest(9000000000L, 10L) ) FROM qc t1 WHERE true) AS t2(c0, c1) WHERE (length('2024-01-01') IS NOT NULL) GROUP BY (2.25 % 1.5), 5S) SELECT round(c0, 1), size(array(3)), year(DATE'2024-02-29'), c3 FROM w;
--> round(c0, 1) DECIMAL(3,1), size(array(3)) INT, year(DATE '2024-02-29') INT, c3 BIGINT
--> 0.8|1|2024|4
SELECT DISTINCT CASE WHEN true THEN sqrt(t1.n) ELSE t1.f END FROM qb t1 WHERE datediff(DATE'2024-01-01', DATE'2024-01-01') IN (SELECT t2.i FROM qe t2 WHERE (1.5F IS NULL)) ORDER BY 1 DESC LIMIT 3;
--> CASE WHEN true THEN SQRT(n) ELSE f END DOUBLE
SELECT abs(t1.i) FROM qe t1 UNION ALL SELECT t2.f FROM qb t2 WHERE (t2.k RLIKE 'B') EXCEPT SELECT t3.f FROM qe t3;
--> abs(i) DOUBLE
SELECT approx_count_distinct(DATE'2024-01-01') FROM qa t1 HAVING bit_or(t1.i) = 2;
--> approx_count_distinct(DATE '2024-01-01') BIGINT
SELECT CASE WHEN (t1.f <=> 9000000000L) THEN upper(t1.s) ELSE upper(t1.s) END, (SELECT max(t3.i) FROM qe t3) FROM qb t1 LATERAL VIEW OUTER explode(array(3)) t2 AS el WHERE false;
--> CASE WHEN (f <=> 9000000000) THEN upper(s) ELSE upper(s) END STRING, scalarsubquery() SMALLINT
WITH w(c0) AS (SELECT (t1.v - 9000000000L) FROM qc t1 EXCEPT SELECT sqrt(t2.i) FROM qb t2 WHERE true) SELECT least(1.5D, c0) FROM w;
--> least(1.5, c0) DOUBLE
--> -8.999999997E9
--> -8.999999998E9
--> -8.999999999E9
SELECT t1.ts, t1.b, count_if((t1.b <=> t1.b)), some((true OR t1.bo)), try_sum(t1.i), grouping(t1.ts) FROM qa t1 WHERE t1.m > (SELECT min(t2.m) FROM qb t2 WHERE t2.k = t1.s) GROUP BY CUBE(t1.ts, t1.b);
--> ts TIMESTAMP, b BIGINT, count_if((b <=> b)) BIGINT, some((true OR bo)) BOOLEAN, try_sum(i) BIGINT, grouping(ts) TINYINT
SELECT (true IS TRUE), sum(CAST(t1.f AS DECIMAL(5,1))), count(count(t1.n)) OVER () FROM qb t1 GROUP BY (true IS TRUE) HAVING bit_xor(t1.n) <> 0;
--> (true <=> true) BOOLEAN, sum(CAST(f AS DECIMAL(5,1))) DECIMAL(15,1), count(count(n)) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) BIGINT
--> true|3.5|1
SELECT CASE WHEN true THEN 20L ELSE 20L END, covar_pop(2, t1.n), sum(CAST(100.001BD AS DECIMAL(5,1))), skewness(7Y) FILTER (WHERE (t1.dt IN (t1.dt, DATE'2024-01-01', t1.dt))), grouping(CASE WHEN true THEN 20L ELSE 20L END) FROM qe t1 GROUP BY CUBE(CASE WHEN true THEN 20L ELSE 20L END);
--> CASE WHEN true THEN 20 ELSE 20 END BIGINT, covar_pop(2, n) DOUBLE, sum(CAST(100.001 AS DECIMAL(5,1))) DECIMAL(15,1), skewness(7) FILTER (WHERE (dt IN (dt, DATE '2024-01-01', dt))) DOUBLE, grouping(CASE WHEN true THEN 20 ELSE 20 END) TINYINT
SELECT 0.0, min(hour(TIMESTAMP'1969-12-31 00:00:00')) FROM qc t1 LEFT SEMI JOIN qa t2 ON (t2.s, t1.v) IN ((t2.s, t1.v)) WHERE NULL GROUP BY CUBE(0.0) HAVING min(round(1.5F, 1)) FILTER (WHERE (NOT true)) <> 1.5D;
--! DATATYPE_MISMATCH.FILTER_NOT_BOOLEAN
WITH w(c0) AS (SELECT nullif(20L, CAST(t1.v AS BIGINT)) FROM qc t1 WHERE false) SELECT c0 FROM w;
--> c0 BIGINT
SELECT DISTINCT t1.bo, count(DISTINCT t1.m) FILTER (WHERE nullif(t1.bo, false)), percentile(t1.i, 0), bit_xor(t1.i), grouping(t1.bo) FROM qa t1 GROUP BY CUBE(t1.bo) HAVING try_sum(t1.i) = 20L;
--> bo BOOLEAN, count(DISTINCT m) FILTER (WHERE nullif(bo, false)) BIGINT, percentile(i, 0, 1) DOUBLE, bit_xor(i) INT, grouping(bo) TINYINT
SELECT greatest(1, length('a')), (CAST(t1.f AS DOUBLE) / t1.i), nullif(DATE'2024-02-29', DATE'2024-02-29') FROM qb t1 WHERE (10L < nullif(10L, 10L)) ORDER BY 2 DESC, 1 NULLS LAST, 3 DESC NULLS FIRST LIMIT 1;
--> greatest(1, length(a)) INT, (CAST(f AS DOUBLE) / i) DOUBLE, nullif(DATE '2024-02-29', DATE '2024-02-29') DATE
SELECT t1.dt, approx_count_distinct(t1.i) FROM qe t1 WHERE ((10L = 10L) IS NOT FALSE) GROUP BY CUBE(t1.dt, (false IS FALSE)) HAVING mode(false, true) > true;
--> dt TIMESTAMP, approx_count_distinct(i) BIGINT
SELECT t3.dt, max_by(t1.n, t3.i) FILTER (WHERE (t3.bo IS TRUE)) FROM qb t1, LATERAL (SELECT --3 AS p, t1.k AS q) t2 JOIN qa t3 ON t1.f = t3.d AND (NOT t3.bo) WHERE if((t3.dt IS NOT NULL), (t1.s > t3.s), t3.bo) GROUP BY t3.dt HAVING regr_count(t3.i, t1.i) > double('NaN');
--! PARSE_SYNTAX_ERROR
SELECT 9000000000L, trunc(t1.dt, 'MONTH') FROM qa t1 WHERE t1.bo INTERSECT ALL SELECT sqrt(t2.v), (DATE'2024-02-29' - INTERVAL '1' DAY) FROM qc t2;
--> 9000000000 DOUBLE, trunc(dt, MONTH) DATE
SELECT t1.i, t1.bo, (SELECT max(t3.dt) FROM qb t3) FROM qa t1 WHERE substr(t1.s, t1.i) NOT IN (SELECT t2.s FROM qb t2 WHERE false) ORDER BY 3, 1 NULLS LAST, 2;
--> i INT, bo BOOLEAN, scalarsubquery() TIMESTAMP
--> -3|false|2024-02-29 00:00:00
--> 1|true|2024-02-29 00:00:00
--> 1|true|2024-02-29 00:00:00
--> 2|NULL|2024-02-29 00:00:00
--> 2|false|2024-02-29 00:00:00
--> 4|false|2024-02-29 00:00:00
--> 5|NULL|2024-02-29 00:00:00
--> NULL|true|2024-02-29 00:00:00
SELECT (DATE'2024-01-01' - INTERVAL '1' DAY), ((t1.v / t1.v) IN (2e0, 2.25, 2e0)) FROM qc t1;
--> date_add(DATE '2024-01-01', (- extractansiintervaldays(INTERVAL '1' DAY))) DATE, ((v / v) IN (2.0, 2.25, 2.0)) BOOLEAN
--> 2023-12-31|NULL
--> 2023-12-31|false
--> 2023-12-31|false
--> 2023-12-31|false
SELECT sum(DISTINCT datediff(DATE'2024-01-01', t1.dt)) FROM qa t1 RIGHT JOIN qa t2 ON t1.m = t2.m AND (1.5F IS NULL) HAVING percentile_approx(t2.ts, 0.5) FILTER (WHERE (t2.s ILIKE '_')) IS NOT NULL AND 1 < 2 ORDER BY 1 NULLS LAST LIMIT 1;
--> sum(DISTINCT datediff(DATE '2024-01-01', dt)) BIGINT
--> NULL
WITH w(c0, c1, c2) AS (SELECT DISTINCT t1.k, sum(-t2.v) OVER (PARTITION BY t1.f ORDER BY 1 DESC RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING), dense_rank() OVER (PARTITION BY t1.m ORDER BY t1.k ASC NULLS LAST) FROM qe t1 JOIN qc t2 ON t1.i = t2.v AND true) SELECT (-3 * c1), c1, CAST(-7.77 AS DOUBLE) FROM w;
--> (-3 * c1) BIGINT, c1 BIGINT, CAST(-7.77 AS DOUBLE) DOUBLE
WITH w(c0, c1) AS (SELECT t2.c1, CASE WHEN true THEN nullif(10L, 20L) ELSE 9000000000L END FROM (SELECT bit_or(t1.i), var_pop(t1.n), max_by(t1.i, t1.i) FROM qb t1 WHERE true) AS t2(c0, c1, c2)) SELECT c0, c1 FROM w;
--> c0 DOUBLE, c1 BIGINT
--> 118.75|10
SELECT t1.v, count_if((t2.ts <= t2.s)), sum(nullif(t2.i, t2.i)) FILTER (WHERE t2.bo) FROM qc t1 FULL JOIN qa t2 ON t1.v <=> t2.i GROUP BY t1.v;
--! CAST_INVALID_INPUT
SELECT false, t1.k, mode(true, true), regr_count(t1.i, 1) FILTER (WHERE (NOT false)) FROM qe t1 GROUP BY false, t1.k ORDER BY 1 DESC, 4, 3 NULLS LAST, 2 NULLS LAST LIMIT 0;
--> false BOOLEAN, k STRING, mode() WITHIN GROUP (ORDER BY true DESC) BOOLEAN, regr_count(i, 1) FILTER (WHERE (NOT false)) BIGINT
SELECT NULL FROM qc t1 JOIN qc t2 ON t1.k = t2.k AND (false IS NOT FALSE) WHERE t2.v IN (SELECT t3.i FROM qa t3);
--> NULL VOID
WITH w(c0, c1, c2) AS (SELECT upper('2024-01-01'), bit_xor(t2.c0), percentile_approx(100.001BD, 0.5) FROM (SELECT length(CASE WHEN false THEN t1.k ELSE t1.s END), true, date_trunc('HOUR', coalesce(t1.dt, t1.dt)) FROM qb t1) AS t2(c0, c1, c2) WHERE NOT EXISTS (SELECT 1 FROM qc t3 WHERE t3.v = t2.c0) GROUP BY t2.c1, upper('2024-01-01')) SELECT c0, 1, nullif(1, c1) FROM w;
--> c0 STRING, 1 INT, nullif(1, c1) INT
--> 2024-01-01|1|1
SELECT substr(t1.s, t1.i), (SELECT sum(t3.m) FROM qb t3) FROM qa t1 LEFT SEMI JOIN qb t2 ON t1.s = t2.s WHERE CASE WHEN t1.bo THEN t1.bo ELSE (NOT false) END ORDER BY 1, 2 DESC LIMIT 3 OFFSET 1;
--> substr(s, i, 2147483647) STRING, scalarsubquery() DECIMAL(14,1)
--> |-2.5
--> a|-2.5
SELECT CAST(1.5F AS DECIMAL(10,2)), sum(DISTINCT coalesce(2, 5S)), count(*), percentile(5S, 0), sum(sum(1)) OVER (PARTITION BY CAST(1.5F AS DECIMAL(10,2))) FROM (SELECT upper(t1.s) FROM qe t1 WHERE t1.s NOT IN (SELECT count(t2.s) FROM qe t2 WHERE t2.i = t1.n)) AS t3(c0) GROUP BY CAST(1.5F AS DECIMAL(10,2)) HAVING mode(true, true) = true;
--> CAST(1.5 AS DECIMAL(10,2)) DECIMAL(10,2), sum(DISTINCT coalesce(2, 5)) BIGINT, count(1) BIGINT, percentile(5, 0, 1) DOUBLE, sum(sum(1)) OVER (PARTITION BY CAST(1.5 AS DECIMAL(10,2)) ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) BIGINT
SELECT t1.n, count_if(false) OVER (ORDER BY (DATE'2024-02-29', t2.p) IN ((DATE'2024-02-29', 2)) DESC NULLS FIRST RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING), sum(coalesce(20L, 10L)) OVER (ORDER BY t1.f DESC NULLS FIRST, t1.i, t1.s, t1.f, t1.n, t1.m, t1.dt, t1.k, t2.p, t2.q ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM qe t1, LATERAL (SELECT CAST(NULL AS SMALLINT) AS p, substr('B', t1.i) AS q) t2 WHERE false;
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT count(*), avg(DISTINCT (2.25 - 1.5)) FILTER (WHERE (t2.c0 RLIKE 'a%')), bit_and(1) FROM (SELECT t1.s, bool_or(true), bit_and(t1.i), approx_count_distinct(NULL), grouping_id() FROM qe t1 GROUP BY ROLLUP(t1.s, 9000000000L)) AS t2(c0, c1, c2, c3, c4) WHERE t2.c1 GROUP BY t2.c4 HAVING bool_and(t2.c1) > false;
--> count(1) BIGINT, avg(DISTINCT (2.25 - 1.5)) FILTER (WHERE RLIKE(c0, a%)) DECIMAL(8,6), bit_and(1) INT
WITH w(c0) AS (SELECT NULL FROM qb t1 INTERSECT ALL SELECT CASE WHEN true THEN 2.25 ELSE t2.m END FROM qe t2 WHERE true) SELECT datediff(DATE'2024-01-01', NULL) FROM w;
--> datediff(DATE '2024-01-01', NULL) INT
SELECT percentile(5S, 0), min(CASE WHEN true THEN false ELSE true END), count(DISTINCT trunc(DATE'2024-02-29', 'MONTH'), 5S) FROM (SELECT CAST(DATE'2024-01-01' AS TIMESTAMP), sum(DISTINCT t1.v) FILTER (WHERE (NOT false)) FROM qc t1 GROUP BY CAST(DATE'2024-01-01' AS TIMESTAMP) HAVING count_if(true) IS NOT NULL AND 1 < 9000000000L) AS t2(c0, c1) WHERE ((0.0 BETWEEN 0.0 AND 1.5) IS NOT TRUE);
--> percentile(5, 0, 1) DOUBLE, min(CASE WHEN true THEN false ELSE true END) BOOLEAN, count(DISTINCT trunc(DATE '2024-02-29', MONTH), 5) BIGINT
--> NULL|NULL|0
SELECT percentile(t2.el, array(0.25,0.75)), skewness(2) FROM qc t1 LATERAL VIEW OUTER explode(array(t1.v, t1.v)) t2 AS el ORDER BY 2, 1 DESC LIMIT 1;
--> percentile(el, array(0.25, 0.75), 1) ARRAY<DOUBLE>, skewness(2) DOUBLE
--> [1.25, 2.75]|NULL
SELECT '', DATE'2024-01-01' FROM (SELECT try_sum(t1.v) FROM qc t1 HAVING try_sum(t1.v) IS NOT NULL AND 1 < 9000000000L ORDER BY 1 DESC LIMIT 3) AS t2(c0) WHERE CASE WHEN (t2.c0 BETWEEN t2.c0 AND 1) THEN false ELSE coalesce(false, true) END;
-->  STRING, DATE '2024-01-01' DATE
SELECT t2.el, covar_pop(t1.v, t2.el) FILTER (WHERE (DATE'2024-02-29' IS NULL)), grouping_id() FROM qc t1 LATERAL VIEW explode(least(t1.arr, t1.arr)) t2 AS el GROUP BY CUBE(t2.el) HAVING avg(nullif(t1.v, -3)) = 1.5F ORDER BY 1 NULLS LAST, 2 DESC, 3 DESC NULLS FIRST LIMIT 0 OFFSET 1;
--> el INT, covar_pop(v, el) FILTER (WHERE (DATE '2024-02-29' IS NULL)) DOUBLE, grouping_id() BIGINT
SELECT DISTINCT t1.f, rank() OVER (ORDER BY DATE'2024-01-01' ) FROM qb t1 WHERE false;
--> f FLOAT, RANK() OVER (ORDER BY DATE '2024-01-01' ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT
WITH w(c0, c1, c2, c3, c4) AS (SELECT t1.dt, trunc(DATE'2024-02-29', 'MONTH'), mode(true, true), count_if(coalesce(false, true)) FILTER (WHERE (t1.f <= t1.f)), stddev(t1.i) FROM qe t1, LATERAL (SELECT 5S AS p, date_format(TIMESTAMP'1969-12-31 00:00:00', 'yyyy-MM') AS q) t2 GROUP BY t1.dt, trunc(DATE'2024-02-29', 'MONTH')) SELECT c0, c1, c2, abs(c3), sqrt(1) FROM w;
--> c0 TIMESTAMP, c1 DATE, c2 BOOLEAN, abs(c3) BIGINT, SQRT(1) DOUBLE
SELECT CAST(t2.p AS DOUBLE), mode(t1.bo, true), grouping(CAST(t2.p AS DOUBLE)) FROM qa t1, LATERAL (SELECT size(array(3)) AS p, t1.s AS q) t2 WHERE (t1.ts < (t1.ts + INTERVAL '1' HOUR)) GROUP BY ROLLUP(CAST(t2.p AS DOUBLE));
--> p DOUBLE, mode() WITHIN GROUP (ORDER BY bo DESC) BOOLEAN, grouping(CAST(p AS DOUBLE)) TINYINT
--> 1.0|false|0
--> NULL|false|1
SELECT t1.f, approx_count_distinct(DATE'2024-02-29'), min_by(t1.i, t1.i), count_if((t1.dt = t1.k)) FILTER (WHERE least(false, true)) FROM qe t1 GROUP BY t1.f ORDER BY 4 DESC, 1 NULLS LAST, 2 NULLS LAST, 3 LIMIT 1 OFFSET 1;
--> f FLOAT, approx_count_distinct(DATE '2024-02-29') BIGINT, min_by(i, i) SMALLINT, count_if((dt = k)) FILTER (WHERE least(false, true)) BIGINT
SELECT if(false, date_add(DATE'2024-02-29', 1), trunc(DATE'2024-02-29', 'MONTH')) FROM qb t1 FULL JOIN qc t2 ON (t2.k RLIKE '_') WHERE NOT EXISTS (SELECT * FROM qe t3 WHERE (t3.m IS NOT NULL)) ORDER BY 1 DESC NULLS FIRST;
--> (IF(false, date_add(DATE '2024-02-29', 1), trunc(DATE '2024-02-29', MONTH))) DATE
--> 2024-02-01
--> 2024-02-01
--> 2024-02-01
--> 2024-02-01
--> 2024-02-01
--> 2024-02-01
--> 2024-02-01
--> 2024-02-01
--> 2024-02-01
SELECT CASE WHEN t2.bo THEN '' ELSE concat_ws('-', t1.s, t1.k) END, t2.ts, nullif(last_day(t2.dt), (t2.dt - INTERVAL '1' DAY)) FROM qe t1 JOIN qa t2 ON t1.s = t2.s WHERE (t2.s, t1.n) IN ((t2.s, t1.i)) ORDER BY 2 NULLS LAST, 3 NULLS LAST, 1 NULLS LAST LIMIT 3;
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
WITH w(c0, c1) AS (SELECT 20L, t1.i FROM qb t1 LATERAL VIEW OUTER explode(array(t1.n, t1.i)) t2 AS el) SELECT hour(TIMESTAMP'1969-12-31 00:00:00'), hour(TIMESTAMP'2024-01-01 10:00:00') FROM w;
--> hour(TIMESTAMP '1969-12-31 00:00:00') INT, hour(TIMESTAMP '2024-01-01 10:00:00') INT
--> 0|10
--> 0|10
--> 0|10
--> 0|10
--> 0|10
--> 0|10
--> 0|10
--> 0|10
--> 0|10
--> 0|10
SELECT percentile(t1.v, 0) FILTER (WHERE false) FROM qc t1 HAVING percentile_approx(TIMESTAMP'1969-12-31 00:00:00', 0.5) > NULL;
--> percentile(v, 0, 1) FILTER (WHERE false) DOUBLE
SELECT t1.m, sum(CAST(-3 AS SMALLINT)) OVER (ORDER BY -t1.n ASC NULLS LAST), lead('', 1, 'zz') OVER (PARTITION BY t1.dt ORDER BY CAST(t1.f AS DOUBLE) DESC NULLS FIRST, t1.i, t1.s, t1.f, t1.n, t1.m, t1.dt, t1.k) FROM qe t1 WHERE NOT EXISTS (SELECT * FROM qe t2 WHERE t2.k = t1.k);
--> m DECIMAL(4,1), sum(CAST(-3 AS SMALLINT)) OVER (ORDER BY (- n) ASC NULLS LAST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) BIGINT, lead(, 1, zz) OVER (PARTITION BY dt ORDER BY CAST(f AS DOUBLE) DESC NULLS FIRST, i ASC NULLS FIRST, s ASC NULLS FIRST, f ASC NULLS FIRST, n ASC NULLS FIRST, m ASC NULLS FIRST, dt ASC NULLS FIRST, k ASC NULLS FIRST ROWS BETWEEN 1 FOLLOWING AND 1 FOLLOWING) STRING
SELECT covar_pop(t1.i, t1.i) FILTER (WHERE (NOT true)), count_if(true) FROM qe t1 WHERE t1.n > (SELECT max(t2.i) FROM qe t2) GROUP BY trunc(DATE'2024-02-29', 'MONTH');
--> covar_pop(i, i) FILTER (WHERE (NOT true)) DOUBLE, count_if(true) BIGINT
SELECT DISTINCT sum(0.0D), avg(DISTINCT 2.25), count('B') FILTER (WHERE if(true, true, false)), grouping_id() FROM qc t1 GROUP BY CUBE((0 * 10L));
--> sum(0.0) DOUBLE, avg(DISTINCT 2.25) DECIMAL(7,6), count(B) FILTER (WHERE (IF(true, true, false))) BIGINT, grouping_id() BIGINT
--> 0.0|2.250000|4|0
--> 0.0|2.250000|4|1
SELECT greatest(greatest(DATE'2024-01-01', DATE'2024-02-29'), last_day(DATE'2024-02-29')) FROM qe t1 WHERE NOT EXISTS (SELECT 1 FROM qa t2 WHERE t2.i = t1.i AND if(t2.bo, t2.bo, t2.bo));
--> greatest(greatest(DATE '2024-01-01', DATE '2024-02-29'), last_day(DATE '2024-02-29')) DATE
SELECT t3.arr, cume_dist() OVER (ORDER BY 20L DESC NULLS FIRST), percent_rank() OVER (PARTITION BY t1.m ORDER BY 10L ASC NULLS LAST) FROM qb t1 LEFT SEMI JOIN qe t2 ON t1.m = t2.m JOIN qc t3 ON (false IS TRUE);
--> arr ARRAY<INT>, cume_dist() OVER (ORDER BY 20 DESC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) DOUBLE, PERCENT_RANK() OVER (PARTITION BY m ORDER BY 10 ASC NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) DOUBLE
WITH w(c0, c1) AS (SELECT datediff(DATE'2024-02-29', DATE'2024-02-29'), sort_array(collect_list(DISTINCT CASE WHEN false THEN t1.i ELSE t1.n END)) FROM qb t1 LEFT SEMI JOIN qc t2 ON (t1.i, t1.n) IN ((t2.v, t1.i)) WHERE (20L, t1.n) IN ((9000000000L, t1.i)) GROUP BY ALL HAVING sum((5S % 9000000000L)) = 9000000000L) SELECT 9000000000L, 5S FROM w;
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT sum(year(DATE'2024-01-01')), corr(t1.i, t1.i), sum((t1.m - t1.i)), count(sum(t1.i)) OVER () FROM qa t1 WHERE t1.bo GROUP BY t1.i HAVING count_if(true) IS NOT NULL AND 1 < 20L;
--> sum(year(DATE '2024-01-01')) BIGINT, corr(i, i) DOUBLE, sum((m - i)) DECIMAL(23,2), count(sum(i)) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) BIGINT
--> 2024|NULL|NULL|1
--> 4048|NULL|-0.50|1
SELECT t1.k, t2.el, avg(CASE WHEN false THEN 100.001BD ELSE -7.77 END) FROM qc t1 LATERAL VIEW explode(CASE WHEN true THEN t1.arr ELSE t1.arr END) t2 AS el WHERE (DATE'2024-02-29', t1.v) IN ((DATE'2024-02-29', t1.v)) GROUP BY t1.k, t2.el ORDER BY 1 DESC NULLS FIRST, 2 NULLS LAST, 3 LIMIT 1 OFFSET 1;
--> k STRING, el INT, avg(CASE WHEN false THEN 100.001 ELSE -7.77 END) DECIMAL(10,7)
--> x|2|-7.7700000
SELECT DATE'2024-01-01', sort_array(collect_list(hour(TIMESTAMP'1969-12-31 00:00:00'))) FROM qb t1 WHERE false GROUP BY DATE'2024-01-01' HAVING min(CAST(t1.n AS DOUBLE)) > 1.5F;
--> DATE '2024-01-01' DATE, sort_array(collect_list(hour(TIMESTAMP '1969-12-31 00:00:00')), true) ARRAY<INT>
WITH w(c0, c1, c2) AS (SELECT false, (DATE'2024-01-01' = last_day(DATE'2024-01-01')), (SELECT max(t3.n) FROM qb t3) FROM qe t1, LATERAL (SELECT year(DATE'2024-01-01') AS p, t1.k AS q) t2 WHERE (DATE'2024-02-29', t2.p) IN ((DATE'2024-02-29', t2.p))) SELECT c0, c0, if(c1, 20L, 0.0) FROM w;
--> c0 BOOLEAN, c0 BOOLEAN, (IF(c1, 20, 0.0)) DECIMAL(21,1)
WITH w(c0, c1) AS (SELECT length(CAST(t1.m AS STRING)), to_timestamp(t1.ts) FROM qa t1, LATERAL (SELECT -2 AS p, if(false, t1.s, t1.s) AS q) t2 WHERE t2.p NOT IN (SELECT count(t3.v) FROM qc t3 WHERE t3.k = t2.q)) SELECT c0, c1 FROM w;
--> c0 INT, c1 TIMESTAMP
--> 11|2024-01-01 10:00:00
--> 4|2023-12-31 00:00:00
--> 4|2024-01-01 10:00:00
--> 4|2024-02-29 23:59:59
--> 4|2024-02-29 23:59:59
--> 4|NULL
--> 5|1969-12-31 23:59:59.5
--> NULL|NULL
WITH w(c0, c1, c2) AS (SELECT t1.i, lag(t1.i) OVER (PARTITION BY t1.dt ORDER BY t1.ts ASC NULLS LAST, t1.i, t1.b, t1.s, t1.d, t1.m, t1.dt, t1.ts, t1.bo), sum(CAST(t1.d AS DECIMAL(5,1))) OVER (PARTITION BY t1.b ORDER BY t1.d ASC NULLS LAST) FROM qa t1) SELECT -3, NULL, CAST(9000000000L AS DECIMAL(38,10)) FROM w;
--> -3 INT, NULL VOID, CAST(9000000000 AS DECIMAL(38,10)) DECIMAL(38,10)
--> -3|NULL|9000000000.0000000000
--> -3|NULL|9000000000.0000000000
--> -3|NULL|9000000000.0000000000
--> -3|NULL|9000000000.0000000000
--> -3|NULL|9000000000.0000000000
--> -3|NULL|9000000000.0000000000
--> -3|NULL|9000000000.0000000000
--> -3|NULL|9000000000.0000000000
SELECT t2.el, nullif('', 'a'), percentile(t1.i, 0) FROM qa t1 LATERAL VIEW OUTER explode(array(t1.i, t1.i)) t2 AS el WHERE nullif((NOT t1.bo), coalesce(t1.bo, t1.bo)) GROUP BY t2.el, nullif('', 'a') HAVING percentile_approx(t1.dt, 0.5) > 2;
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT CASE WHEN t1.bo THEN t2.f ELSE double('NaN') END, try_sum(0), percentile(t2.f, 0) FROM qa t1 CROSS JOIN qe t2 WHERE (date_format(t1.ts, 'yyyy-MM') LIKE 'B') GROUP BY CUBE(CASE WHEN t1.bo THEN t2.f ELSE double('NaN') END) HAVING count(DISTINCT abs(-3)) = 20L;
--> CASE WHEN bo THEN f ELSE NaN END DOUBLE, try_sum(0) BIGINT, percentile(f, 0, 1) DOUBLE
WITH w(c0) AS (SELECT ((t1.k || TIMESTAMP'1969-12-31 00:00:00') ILIKE 'a%') FROM qc t1 WHERE CASE WHEN (NOT NULL) THEN false ELSE coalesce(false, false) END ORDER BY 1 DESC LIMIT 0) SELECT ('a' LIKE 'a%') FROM w;
--> a LIKE a% BOOLEAN
SELECT t2.k, percent_rank() OVER (ORDER BY t1.f ), first_value(t1.n) OVER (PARTITION BY true ORDER BY TIMESTAMP'2024-01-01 10:00:00' DESC, t1.i, t1.s, t1.f, t1.n, t1.m, t1.dt, t1.k, t2.i, t2.s, t2.f, t2.n, t2.m, t2.dt, t2.k) FROM qe t1 FULL JOIN qb t2 ON t1.m = t2.m;
--> k STRING, PERCENT_RANK() OVER (ORDER BY f ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) DOUBLE, first_value(n) OVER (PARTITION BY true ORDER BY TIMESTAMP '2024-01-01 10:00:00' DESC NULLS LAST, i ASC NULLS FIRST, s ASC NULLS FIRST, f ASC NULLS FIRST, n ASC NULLS FIRST, m ASC NULLS FIRST, dt ASC NULLS FIRST, k ASC NULLS FIRST, i ASC NULLS FIRST, s ASC NULLS FIRST, f ASC NULLS FIRST, n ASC NULLS FIRST, m ASC NULLS FIRST, dt ASC NULLS FIRST, k ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT
--> NULL|0.0|NULL
--> x|0.0|NULL
--> y|0.0|NULL
--> x|0.0|NULL
--> z|0.0|NULL
SELECT t1.b FROM qa t1 LEFT SEMI JOIN qc t2 ON (t1.s IS NULL) LEFT JOIN qa t3 ON t1.d = t3.d;
--> b BIGINT
--> 30
SELECT count(DISTINCT t1.i), sum(CAST(t1.m AS DECIMAL(38,10))) FILTER (WHERE (t1.ts IS NULL)), count(DISTINCT t1.d, t1.s), grouping_id() FROM qa t1 LATERAL VIEW explode(array(t1.i, t1.i)) t2 AS el WHERE (CAST(t1.s AS STRING) NOT IN (t1.s, t1.s, '2024-01-01')) GROUP BY CUBE(t1.i) ORDER BY 2, 3, 4 NULLS LAST, 1 LIMIT 0;
--> count(DISTINCT i) BIGINT, sum(CAST(m AS DECIMAL(38,10))) FILTER (WHERE (ts IS NULL)) DECIMAL(38,10), count(DISTINCT d, s) BIGINT, grouping_id() BIGINT
SELECT (7Y + 9000000000L), corr(5S, 1), count(DISTINCT 20L) FROM (SELECT CASE WHEN true THEN 9000000000L ELSE 9000000000L END FROM qe t1 UNION ALL SELECT (t2.i / t2.i) FROM qa t2 WHERE (NOT t2.bo) EXCEPT ALL SELECT t3.i FROM qa t3) AS t4(c0) WHERE NULL < (SELECT min(t5.v) FROM qc t5) GROUP BY (7Y + 9000000000L);
--> (7 + 9000000000) BIGINT, corr(5, 1) DOUBLE, count(DISTINCT 20) BIGINT
SELECT (t1.f * t1.f), abs(t1.i) FROM qb t1 WHERE (false IS NOT TRUE) INTERSECT ALL SELECT round(1.5D, 1), 20L FROM qc t2 WHERE (double('NaN') <> 0.0) UNION SELECT (t3.v div 10L), CAST(false AS BIGINT) FROM qc t3;
--> (f * f) DOUBLE, abs(i) BIGINT
--> 0.0|0
--> NULL|0
SELECT (2.25 / 2), try_sum(t1.v), approx_count_distinct(DATE'2024-01-01'), count(count(t1.v)) OVER () FROM qc t1 WHERE t1.k IN (SELECT t2.k FROM qb t2) GROUP BY (2.25 / 2) ORDER BY 2 DESC NULLS FIRST, 3 NULLS LAST, 4 DESC NULLS FIRST, 1 LIMIT 3;
--> (2.25 / 2) DECIMAL(7,6), try_sum(v) BIGINT, approx_count_distinct(DATE '2024-01-01') BIGINT, count(count(v)) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) BIGINT
--> 1.125000|3|1|1
WITH w(c0) AS (SELECT CASE WHEN (false IS FALSE) THEN CASE WHEN true THEN 10L ELSE 10L END ELSE datediff(DATE'2024-01-01', DATE'2024-01-01') END FROM qb t1 WHERE NOT EXISTS (SELECT t2.m FROM qe t2 WHERE t2.f = t1.f)) SELECT c0 FROM w;
--> c0 BIGINT
--> 10
--> 10
--> 10
--> 10
--> 10
SELECT max(date_trunc('HOUR', t1.dt)), count(DISTINCT CAST(t1.n AS DOUBLE)), count(count(t1.i)) OVER () FROM qb t1 WHERE false ORDER BY 1, 2, 3 NULLS LAST;
--> max(date_trunc(HOUR, dt)) TIMESTAMP, count(DISTINCT CAST(n AS DOUBLE)) BIGINT, count(count(i)) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) BIGINT
--> NULL|0|1
SELECT (2 <= 5S), avg(100.001BD) FILTER (WHERE (NULL IS NOT FALSE)), approx_count_distinct(20L) FILTER (WHERE if(NULL, true, false)), grouping((2 <= 5S)) FROM (SELECT percentile(t1.i, 0) FROM qa t1) AS t2(c0) GROUP BY ROLLUP((2 <= 5S));
--> (2 <= 5) BOOLEAN, avg(100.001) FILTER (WHERE (NOT (NULL <=> false))) DECIMAL(10,7), approx_count_distinct(20) FILTER (WHERE (IF(NULL, true, false))) BIGINT, grouping((2 <= 5)) TINYINT
--> NULL|100.0010000|0|1
--> true|100.0010000|0|0
WITH w(c0, c1, c2) AS (SELECT t2.i, coalesce((t1.n - 9000000000L), size(array(1,2))), t2.i FROM qb t1 FULL JOIN qe t2 ON t1.f < t2.f WHERE EXISTS (SELECT 1 FROM qe t3)) SELECT c0, year(DATE'2024-02-29'), datediff(DATE'2024-01-01', DATE'2024-02-29') FROM w;
--> c0 SMALLINT, year(DATE '2024-02-29') INT, datediff(DATE '2024-01-01', DATE '2024-02-29') INT
SELECT t1.i, t1.n, t1.dt FROM qb t1 LEFT SEMI JOIN qa t2 ON t1.f = t2.d AND least(t2.bo, t2.bo) WHERE (t1.f IS NULL);
--> i SMALLINT, n INT, dt TIMESTAMP
SELECT datediff(DATE'2024-02-29', DATE'2024-02-29'), sum(size(NULL)), grouping_id() FROM qb t1 CROSS JOIN qb t2 GROUP BY GROUPING SETS ((datediff(DATE'2024-02-29', DATE'2024-02-29')), (datediff(DATE'2024-02-29', DATE'2024-02-29')), ()) ORDER BY 2 NULLS LAST, 3 NULLS LAST, 1 NULLS LAST;
--> datediff(DATE '2024-02-29', DATE '2024-02-29') INT, sum(size(NULL)) BIGINT, grouping_id() BIGINT
--> 0|NULL|0
--> 0|NULL|0
--> NULL|NULL|1
SELECT t3.c0, count(DISTINCT t3.c0) FROM (SELECT coalesce(t1.m, t1.m), year(last_day(DATE'2024-01-01')), DATE'2024-01-01' FROM qb t1 LEFT JOIN qc t2 ON false WHERE true) AS t3(c0, c1, c2) GROUP BY ALL;
--> c0 DECIMAL(4,1), count(DISTINCT c0) BIGINT
--> -7.8|1
--> 1.5|1
--> 2.3|1
--> NULL|0
SELECT t1.k, lead('B', 1, 'zz') OVER (ORDER BY TIMESTAMP'2024-01-01 10:00:00' , t1.k, t1.v) FROM qc t1 WHERE EXISTS (SELECT * FROM qa t2 WHERE t2.bo);
--> k STRING, lead(B, 1, zz) OVER (ORDER BY TIMESTAMP '2024-01-01 10:00:00' ASC NULLS FIRST, k ASC NULLS FIRST, v ASC NULLS FIRST ROWS BETWEEN 1 FOLLOWING AND 1 FOLLOWING) STRING
--> NULL|B
--> x|B
--> x|B
--> y|zz
SELECT datediff(t1.dt, t1.dt) FROM qa t1 WHERE t1.bo INTERSECT SELECT CAST(t2.m AS SMALLINT) FROM qe t2 EXCEPT SELECT hour(t3.dt) FROM qe t3;
--> datediff(dt, dt) INT
SELECT (t1.f * t1.f), count(*), min_by(t1.n, t2.p), try_sum(t1.i) FILTER (WHERE (true IS TRUE)) FROM qb t1, LATERAL (SELECT t1.n AS p, t1.s AS q) t2 WHERE (date_trunc('HOUR', t1.dt) IN (t1.dt, t1.dt, t1.dt)) GROUP BY (t1.f * t1.f) ORDER BY 4, 2 DESC NULLS FIRST, 3 DESC NULLS FIRST, 1 DESC NULLS FIRST;
--> (f * f) FLOAT, count(1) BIGINT, min_by(n, p) INT, try_sum(i) FILTER (WHERE (true <=> true)) BIGINT
--> 2.25|1|10|1
--> NULL|1|20|2
--> NaN|1|40|4
--> 0.0|1|20|7
SELECT percentile_approx(0.0, 0.5), percentile(double('NaN'), 0), count(DATE'2024-02-29') FROM (SELECT t1.ts, lead(t1.s, 1, 'zz') OVER (ORDER BY t1.i DESC) FROM qa t1 WHERE (CAST(t1.d AS STRING) RLIKE 'B')) AS t2(c0, c1) HAVING count_if((TIMESTAMP'1969-12-31 00:00:00', 0) IN ((TIMESTAMP'1969-12-31 00:00:00', 1))) IS NOT NULL AND 1 < 9000000000L ORDER BY 1, 2 DESC, 3 NULLS LAST;
--> percentile_approx(0.0, 0.5, 10000) DECIMAL(1,1), percentile(NaN, 0, 1) DOUBLE, count(DATE '2024-02-29') BIGINT
--> NULL|NULL|0
SELECT DISTINCT t1.f, t1.n, 0 FROM qb t1 WHERE t1.f NOT IN (SELECT t2.f FROM qb t2);
--> f FLOAT, n INT, 0 INT
SELECT approx_count_distinct(t1.i) FILTER (WHERE (false AND t1.bo)), sum((t1.b + t1.i)), count(DISTINCT datediff(t1.dt, t1.dt), t1.ts) FROM qa t1 GROUP BY (t1.ts + INTERVAL '1' HOUR) HAVING count(DISTINCT size(array(1,2))) FILTER (WHERE nullif(t1.bo, t1.bo)) > 20L;
--> approx_count_distinct(i) FILTER (WHERE (false AND bo)) BIGINT, sum((b + i)) BIGINT, count(DISTINCT datediff(dt, dt), ts) BIGINT
SELECT DISTINCT t1.s, percent_rank() OVER (PARTITION BY DATE'2024-02-29' ORDER BY 1 ), row_number() OVER (PARTITION BY -3 ORDER BY (t1.dt + INTERVAL '1' HOUR) , t1.i, t1.s, t1.f, t1.n, t1.m, t1.dt, t1.k) FROM qe t1;
--> s STRING, PERCENT_RANK() OVER (PARTITION BY DATE '2024-02-29' ORDER BY 1 ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) DOUBLE, row_number() OVER (PARTITION BY -3 ORDER BY dt + INTERVAL '01' HOUR ASC NULLS FIRST, i ASC NULLS FIRST, s ASC NULLS FIRST, f ASC NULLS FIRST, n ASC NULLS FIRST, m ASC NULLS FIRST, dt ASC NULLS FIRST, k ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT
SELECT t2.i, avg(datediff(DATE'2024-02-29', t1.dt)), count(count(t2.i)) OVER () FROM qa t1 CROSS JOIN qa t2 WHERE CASE WHEN (t1.i <=> t2.b) THEN t2.bo ELSE greatest(false, t1.bo) END GROUP BY t2.i HAVING min_by(t1.i, t1.i) = 2;
--> i INT, avg(datediff(DATE '2024-02-29', dt)) DOUBLE, count(count(i)) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) BIGINT
WITH w(c0, c1, c2) AS (SELECT DISTINCT 10L, try_sum(t1.n), avg(DISTINCT nullif(t1.m, t1.m)) FROM qe t1 WHERE t1.dt NOT IN (SELECT t2.dt FROM qb t2 WHERE t2.n <=> t1.n) GROUP BY ROLLUP(10L)) SELECT size(array(1,2)), c1, c2 FROM w;
--> size(array(1, 2)) INT, c1 BIGINT, c2 DECIMAL(8,5)
WITH w(c0, c1, c2) AS (SELECT min(CASE WHEN true THEN t1.k ELSE t1.k END), max_by(t2.el, t1.v), try_sum(t2.el) FROM qc t1 LATERAL VIEW explode(array(3)) t2 AS el WHERE false GROUP BY TIMESTAMP'1969-12-31 00:00:00' HAVING max((t2.el / t1.v)) IS NOT NULL AND 1 < 2e0) SELECT upper(c0), coalesce(c1, c1), CASE WHEN true THEN c2 ELSE c2 END FROM w;
--> upper(c0) STRING, coalesce(c1, c1) INT, CASE WHEN true THEN c2 ELSE c2 END BIGINT
SELECT (t1.dt - INTERVAL '1' DAY) FROM qa t1 WHERE CAST(t1.m AS DOUBLE) IN (SELECT t2.f FROM qe t2) ORDER BY 1;
--> date_add(dt, (- extractansiintervaldays(INTERVAL '1' DAY))) DATE
SELECT DISTINCT bit_or(t1.i) FILTER (WHERE (t1.dt IS NULL)) FROM qa t1 HAVING count(DISTINCT t1.s) IS NOT NULL AND 1 < 9000000000L;
--> bit_or(i) FILTER (WHERE (dt IS NULL)) INT
--> NULL
SELECT (DATE'2024-02-29' - INTERVAL '1' DAY), count_if((true IS TRUE)), percentile_approx(t1.m, 0.5), sum(DISTINCT t1.i) FROM qb t1 WHERE true GROUP BY (DATE'2024-02-29' - INTERVAL '1' DAY);
--> date_add(DATE '2024-02-29', (- extractansiintervaldays(INTERVAL '1' DAY))) DATE, count_if((true <=> true)) BIGINT, percentile_approx(m, 0.5, 10000) DECIMAL(4,1), sum(DISTINCT i) BIGINT
--> 2024-02-28|5|1.5|14
SELECT t1.ts, nth_value(t1.i, 2) OVER (PARTITION BY t1.i ORDER BY t1.b DESC NULLS FIRST, t1.i, t1.b, t1.s, t1.d, t1.m, t1.dt, t1.ts, t1.bo), sum(greatest(t1.i, t1.i)) OVER (PARTITION BY t1.m ORDER BY t1.m DESC NULLS FIRST) FROM qa t1 WHERE EXISTS (SELECT 1 FROM qe t2 WHERE CASE WHEN true THEN false ELSE NULL END) ORDER BY 2 DESC NULLS FIRST, 3 DESC NULLS FIRST, 1 DESC NULLS FIRST;
--> ts TIMESTAMP, nth_value(i, 2) OVER (PARTITION BY i ORDER BY b DESC NULLS FIRST, i ASC NULLS FIRST, b ASC NULLS FIRST, s ASC NULLS FIRST, d ASC NULLS FIRST, m ASC NULLS FIRST, dt ASC NULLS FIRST, ts ASC NULLS FIRST, bo ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT, sum(greatest(i, i)) OVER (PARTITION BY m ORDER BY m DESC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) BIGINT
WITH w(c0, c1) AS (SELECT var_pop(t2.v), count(count(t2.v)) OVER (PARTITION BY t1.ts) FROM qa t1 JOIN qc t2 ON t1.bo WHERE t2.v NOT IN (SELECT t3.i FROM qa t3) GROUP BY t1.ts) SELECT c0, 9000000000L FROM w;
--> c0 DOUBLE, 9000000000 BIGINT
SELECT t1.v, (1.5 % 100.001BD) FROM qc t1 INTERSECT ALL SELECT t2.n, CAST(true AS SMALLINT) FROM qe t2 WHERE (t2.dt, t2.n) IN ((t2.dt, t2.n));
--> v INT, (1.5 % 100.001) DECIMAL(8,3)
SELECT t1.m, rank() OVER (ORDER BY round(t1.m, 1) , t1.i, t1.s, t1.f, t1.n, t1.m, t1.dt, t1.k), stddev_samp(5S) OVER (PARTITION BY t1.m ORDER BY 1 DESC RANGE BETWEEN 2 PRECEDING AND 1 PRECEDING) FROM qe t1 ORDER BY 3 DESC NULLS FIRST, 1 DESC NULLS FIRST, 2 DESC LIMIT 0;
--> m DECIMAL(4,1), RANK() OVER (ORDER BY round(m, 1) ASC NULLS FIRST, i ASC NULLS FIRST, s ASC NULLS FIRST, f ASC NULLS FIRST, n ASC NULLS FIRST, m ASC NULLS FIRST, dt ASC NULLS FIRST, k ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT, stddev_samp(5) OVER (PARTITION BY m ORDER BY 1 DESC NULLS LAST RANGE BETWEEN 2 PRECEDING AND 1 PRECEDING) DOUBLE
SELECT sum(DISTINCT t1.n) FROM qb t1 WHERE t1.f NOT IN (SELECT max(t2.f) FROM qe t2) ORDER BY 1 DESC NULLS FIRST LIMIT 3;
--> sum(DISTINCT n) BIGINT
--> NULL
SELECT count_if(true) FROM (SELECT DISTINCT t1.i, corr(t1.i, t1.n), percentile_approx(t1.n, 0.5), var_pop(t1.n), grouping(t1.i) FROM qb t1 GROUP BY ROLLUP(t1.i)) AS t2(c0, c1, c2, c3, c4) WHERE false;
--> count_if(true) BIGINT
--> 0
SELECT t1.i, sum(t1.d), count(DISTINCT TIMESTAMP'1969-12-31 00:00:00') FILTER (WHERE t1.bo), max(max(t1.i)) OVER () FROM qa t1 GROUP BY t1.i;
--> i INT, sum(d) DOUBLE, count(DISTINCT TIMESTAMP '1969-12-31 00:00:00') FILTER (WHERE bo) BIGINT, max(max(i)) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) INT
--> -3|1.5|0|5
--> 1|3.5|1|5
--> 2|0.0|0|5
--> 4|Infinity|0|5
--> 5|NULL|0|5
--> NULL|NaN|1|5
SELECT round(100.001BD, 1), (20L div t1.v), bit_or(5S), percentile_approx(100.001BD, 0.5), percentile(t1.v, 0), grouping_id() FROM qc t1 WHERE ((t1.v % 20L) IS NULL) GROUP BY ROLLUP(round(100.001BD, 1), (20L div t1.v)) HAVING count(coalesce(NULL, 10L)) = 20L;
--> round(100.001, 1) DECIMAL(5,1), (20 div v) BIGINT, bit_or(5) SMALLINT, percentile_approx(100.001, 0.5, 10000) DECIMAL(6,3), percentile(v, 0, 1) DOUBLE, grouping_id() BIGINT
WITH w(c0, c1, c2) AS (SELECT percentile(t1.d, 0), approx_count_distinct(t1.d) FILTER (WHERE t1.bo), any((t1.m BETWEEN t1.m AND t1.m)) FROM qa t1 WHERE t1.bo) SELECT (5S - c1), (c1 div 0), CASE WHEN c2 THEN c2 ELSE true END FROM w;
--! DIVIDE_BY_ZERO
WITH w(c0, c1, c2) AS (SELECT 10L, CAST(t1.m AS SMALLINT), percentile(t1.i, 0.5) FROM qe t1 WHERE t1.n IN (SELECT t2.i FROM qa t2 WHERE false) GROUP BY ALL ORDER BY 2 DESC NULLS FIRST, 3 NULLS LAST, 1 DESC NULLS FIRST) SELECT c1, hour(TIMESTAMP'2024-01-01 10:00:00'), 7Y FROM w;
--> c1 SMALLINT, hour(TIMESTAMP '2024-01-01 10:00:00') INT, 7 TINYINT
WITH w(c0, c1, c2, c3) AS (SELECT t1.ts, t1.s, approx_count_distinct(t1.b), grouping(t1.ts) FROM qa t1 GROUP BY CUBE(t1.ts, t1.s) ORDER BY 1 NULLS LAST, 3 DESC, 4 NULLS LAST, 2 LIMIT 0) SELECT (TIMESTAMP'1969-12-31 00:00:00' + INTERVAL '1' HOUR), c1, datediff(DATE'2024-01-01', DATE'2024-01-01'), CAST(2.25 AS SMALLINT) FROM w;
--> TIMESTAMP '1969-12-31 00:00:00' + INTERVAL '01' HOUR TIMESTAMP, c1 STRING, datediff(DATE '2024-01-01', DATE '2024-01-01') INT, CAST(2.25 AS SMALLINT) SMALLINT
SELECT DISTINCT try_sum(t1.i) FROM qa t1 HAVING approx_count_distinct(t1.b) > 10L;
--> try_sum(i) BIGINT
SELECT t1.f, dense_rank() OVER (ORDER BY CASE WHEN false THEN t1.f ELSE t1.f END , t1.i, t1.s, t1.f, t1.n, t1.m, t1.dt, t1.k) FROM qb t1 LEFT SEMI JOIN qa t2 ON t1.m = t2.m WHERE true;
--> f FLOAT, DENSE_RANK() OVER (ORDER BY CASE WHEN false THEN f ELSE f END ASC NULLS FIRST, i ASC NULLS FIRST, s ASC NULLS FIRST, f ASC NULLS FIRST, n ASC NULLS FIRST, m ASC NULLS FIRST, dt ASC NULLS FIRST, k ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT
--> 0.0|1
--> 1.5|2
SELECT DISTINCT true, CASE WHEN (t2.c0 > DATE'2024-02-29') THEN year(DATE'2024-02-29') ELSE 10L END, (DATE'2024-01-01' - INTERVAL '1' DAY) FROM (SELECT t1.dt, percentile(t1.n, 0) FROM qe t1 GROUP BY 1 HAVING sort_array(collect_list(t1.i)) > -3) AS t2(c0, c1) WHERE (5S > -1);
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
WITH w(c0, c1) AS (SELECT DISTINCT CASE WHEN t2.bo THEN CASE WHEN t2.bo THEN t1.k ELSE t1.s END ELSE t1.s END, CAST(datediff(t2.dt, t2.dt) AS INT) FROM qe t1 FULL JOIN qa t2 ON t1.dt < t2.ts AND (t1.n <> t1.i) WHERE (t2.dt BETWEEN t2.dt AND t2.dt)) SELECT trim(c0), c1 FROM w;
--> trim(c0) STRING, c1 INT
--> NULL|0
WITH w(c0, c1, c2) AS (SELECT DISTINCT t1.m, count_if((false IS NOT TRUE)), bool_and((t1.dt = TIMESTAMP'2024-01-01 10:00:00')) FROM qe t1 RIGHT JOIN qc t2 ON (true IS NOT FALSE) GROUP BY t1.dt, t1.m) SELECT CAST(2e0 AS DECIMAL(10,2)), c1, CASE WHEN c2 THEN c2 ELSE false END FROM w;
--> CAST(2.0 AS DECIMAL(10,2)) DECIMAL(10,2), c1 BIGINT, CASE WHEN c2 THEN c2 ELSE false END BOOLEAN
--> 2.00|4|false
SELECT CAST(DATE'2024-02-29' AS TIMESTAMP), t1.dt, var_pop(5S) FROM qb t1 LATERAL VIEW OUTER explode(array(t1.i, t1.n)) t2 AS el WHERE t1.s NOT IN (SELECT t3.k FROM qc t3 WHERE (20L BETWEEN 20L AND 2.25)) GROUP BY ALL;
--> CAST(DATE '2024-02-29' AS TIMESTAMP) TIMESTAMP, dt TIMESTAMP, var_pop(5) DOUBLE
--> 2024-02-29 00:00:00|1969-12-31 00:00:00|0.0
--> 2024-02-29 00:00:00|2024-01-01 00:00:00|0.0
--> 2024-02-29 00:00:00|2024-01-01 10:00:00|0.0
--> 2024-02-29 00:00:00|2024-02-29 00:00:00|0.0
--> 2024-02-29 00:00:00|NULL|0.0
SELECT -t1.n, hour(CAST(DATE'2024-01-01' AS TIMESTAMP)), (SELECT count(t3.i) FROM qe t3 WHERE t3.i = t1.n) FROM qb t1 WHERE NOT EXISTS (SELECT t2.k FROM qe t2);
--> (- n) INT, hour(CAST(DATE '2024-01-01' AS TIMESTAMP)) INT, scalarsubquery(n) BIGINT
--> -10|0|0
--> -20|0|0
--> -20|0|0
--> -40|0|0
--> NULL|0|0
SELECT (CAST(t1.n AS BIGINT) * NULL) FROM qb t1 LEFT SEMI JOIN qa t2 ON t1.dt = t2.ts AND nullif(t2.bo, t2.bo);
--> (CAST(n AS BIGINT) * NULL) BIGINT
SELECT DISTINCT avg(DISTINCT (NULL + t1.v)), sort_array(collect_set(size(array(3)))), regr_count(7Y, 1) FROM qc t1, LATERAL (SELECT coalesce(0, t1.v) AS p, CAST(t1.k AS STRING) AS q) t2 GROUP BY t2.q;
--> avg(DISTINCT (NULL + v)) DOUBLE, sort_array(collect_set(size(array(3))), true) ARRAY<INT>, regr_count(7, 1) BIGINT
--> NULL|[1]|1
--> NULL|[1]|2
SELECT t2.n, sum(CAST(t2.m AS BIGINT)) OVER (ORDER BY CAST(t1.bo AS INT) DESC NULLS FIRST), mode(t1.bo, true) OVER (PARTITION BY t1.m ORDER BY length(t2.k) DESC, t1.i, t1.b, t1.s, t1.d, t1.m, t1.dt, t1.ts, t1.bo, t2.i, t2.s, t2.f, t2.n, t2.m, t2.dt, t2.k) FROM qa t1 FULL JOIN qb t2 ON t1.d = t2.f AND (NOT true) WHERE (trunc(t1.dt, 'MONTH') = DATE'2024-02-29') ORDER BY 2 DESC, 3 NULLS LAST, 1 DESC LIMIT 1;
--> n INT, sum(CAST(m AS BIGINT)) OVER (ORDER BY CAST(bo AS INT) DESC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) BIGINT, mode() WITHIN GROUP (ORDER BY bo DESC) OVER (PARTITION BY m ORDER BY length(k) DESC NULLS LAST, i ASC NULLS FIRST, b ASC NULLS FIRST, s ASC NULLS FIRST, d ASC NULLS FIRST, m ASC NULLS FIRST, dt ASC NULLS FIRST, ts ASC NULLS FIRST, bo ASC NULLS FIRST, i ASC NULLS FIRST, s ASC NULLS FIRST, f ASC NULLS FIRST, n ASC NULLS FIRST, m ASC NULLS FIRST, dt ASC NULLS FIRST, k ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) BOOLEAN
SELECT t1.arr, rank() OVER (PARTITION BY TIMESTAMP'2024-01-01 10:00:00' ORDER BY CAST(-7.77 AS DECIMAL(10,2)) , t1.k, t1.v), dense_rank() OVER (PARTITION BY DATE'2024-01-01' ORDER BY 1 DESC) FROM qc t1 LEFT ANTI JOIN qc t2 ON CASE WHEN true THEN true ELSE false END WHERE NOT EXISTS (SELECT 1 FROM qc t3 WHERE coalesce(false, NULL)) ORDER BY 3, 2 DESC, 1 NULLS LAST;
--> arr ARRAY<INT>, RANK() OVER (PARTITION BY TIMESTAMP '2024-01-01 10:00:00' ORDER BY CAST(-7.77 AS DECIMAL(10,2)) ASC NULLS FIRST, k ASC NULLS FIRST, v ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT, DENSE_RANK() OVER (PARTITION BY DATE '2024-01-01' ORDER BY 1 DESC NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT
SELECT bit_and(t1.v), approx_count_distinct(t1.k), avg(DISTINCT coalesce(NULL, 100.001BD)) FROM qc t1 WHERE (2.25 BETWEEN NULL AND 9000000000L) GROUP BY 2e0 ORDER BY 3 NULLS LAST, 2, 1 LIMIT 0;
--> bit_and(v) INT, approx_count_distinct(k) BIGINT, avg(DISTINCT coalesce(NULL, 100.001)) DECIMAL(10,7)
SELECT t1.f, bit_xor(t1.i) FROM qb t1 GROUP BY ALL ORDER BY 1 NULLS LAST, 2 NULLS LAST;
--> f FLOAT, bit_xor(i) SMALLINT
--> 0.0|7
--> 1.5|1
--> 2.0|NULL
--> NaN|4
--> NULL|2
SELECT CASE WHEN if(false, true, true) THEN (t1.i / t2.el) ELSE t1.d END FROM qa t1 LATERAL VIEW OUTER explode(array(2, 5S)) t2 AS el WHERE t1.s NOT IN (SELECT t3.k FROM qc t3);
--> CASE WHEN (IF(false, true, true)) THEN (i / el) ELSE d END DOUBLE
SELECT t3.c0, 2e0, max_by(1, 1), sum(DISTINCT 20L), count(DISTINCT 1.5D) FROM (SELECT CAST(NULL AS TIMESTAMP) FROM qb t1 EXCEPT ALL SELECT (t2.dt + INTERVAL '1' HOUR) FROM qe t2) AS t3(c0) GROUP BY t3.c0, 2e0;
--> c0 TIMESTAMP, 2.0 DOUBLE, max_by(1, 1) INT, sum(DISTINCT 20) BIGINT, count(DISTINCT 1.5) BIGINT
--> NULL|2.0|1|20|1
WITH w(c0, c1, c2) AS (SELECT DISTINCT 5S, t1.bo, coalesce((t2.d - t1.b), (t2.d - t2.i)) FROM qa t1 LEFT JOIN qa t2 ON t1.s <=> t2.s AND t1.bo WHERE t1.bo) SELECT c0, (c1 IS FALSE), c2 FROM w;
--> c0 SMALLINT, (c1 <=> false) BOOLEAN, c2 DOUBLE
--> 5|false|-8.0
--> 5|false|-8.5
--> 5|false|NaN
SELECT DISTINCT date_trunc('HOUR', TIMESTAMP'1969-12-31 00:00:00'), some(true), percentile(1.5F, array(0.25,0.75)) FROM qc t1 GROUP BY date_trunc('HOUR', TIMESTAMP'1969-12-31 00:00:00'), ('B' BETWEEN t1.k AND '1') ORDER BY 3 DESC NULLS FIRST, 2 DESC, 1 DESC NULLS FIRST LIMIT 3;
--> date_trunc(HOUR, TIMESTAMP '1969-12-31 00:00:00') TIMESTAMP, some(true) BOOLEAN, percentile(1.5, array(0.25, 0.75), 1) ARRAY<DOUBLE>
--> 1969-12-31 00:00:00|true|[1.5, 1.5]
WITH w(c0, c1, c2, c3) AS (SELECT -9000000000L, false, percentile(t1.v, 0.5), count(count(t1.v)) OVER () FROM qc t1 GROUP BY 1, 2) SELECT c3, coalesce(c1, c1), CASE WHEN c1 THEN 0 ELSE 0 END, c3 FROM w;
--> c3 BIGINT, coalesce(c1, c1) BOOLEAN, CASE WHEN c1 THEN 0 ELSE 0 END INT, c3 BIGINT
--> 1|false|0|1
WITH w(c0, c1, c2) AS (SELECT t1.f, length(t1.s), mode(false, true) FILTER (WHERE (t1.i = t1.i)) FROM qe t1 GROUP BY t1.f, length(t1.s) HAVING percentile(1, 0) <> 5S) SELECT CAST(2.25 AS DOUBLE), year(DATE'2024-02-29'), if(c2, true, c2) FROM w;
--> CAST(2.25 AS DOUBLE) DOUBLE, year(DATE '2024-02-29') INT, (IF(c2, true, c2)) BOOLEAN
SELECT t3.d, percentile_approx(t3.i, 0.5) FILTER (WHERE t3.bo), mode(t3.bo, true) FROM qb t1, LATERAL (SELECT 5S AS p, CASE WHEN false THEN t1.k ELSE t1.s END AS q) t2 JOIN qa t3 ON t1.f = t3.d WHERE false GROUP BY 1 HAVING regr_count(t3.i, t1.i) <> double('NaN');
--> d DOUBLE, percentile_approx(i, 0.5, 10000) FILTER (WHERE bo) INT, mode() WITHIN GROUP (ORDER BY bo DESC) BOOLEAN
SELECT datediff(trunc(DATE'2024-01-01', 'MONTH'), DATE'2024-01-01'), DATE'2024-01-01' FROM qb t1, LATERAL (SELECT t1.n AS p, CAST(t1.m AS STRING) AS q) t2 ORDER BY 2 DESC, 1 DESC NULLS FIRST LIMIT 0 OFFSET 1;
--> datediff(trunc(DATE '2024-01-01', MONTH), DATE '2024-01-01') INT, DATE '2024-01-01' DATE
SELECT coalesce(TIMESTAMP'1969-12-31 00:00:00', TIMESTAMP'2024-01-01 10:00:00'), date_format(TIMESTAMP'2024-01-01 10:00:00', 'yyyy-MM') FROM qc t1 LEFT ANTI JOIN qe t2 ON (t2.dt BETWEEN TIMESTAMP'2024-01-01 10:00:00' AND t2.k);
--> coalesce(TIMESTAMP '1969-12-31 00:00:00', TIMESTAMP '2024-01-01 10:00:00') TIMESTAMP, date_format(TIMESTAMP '2024-01-01 10:00:00', yyyy-MM) STRING
--> 1969-12-31 00:00:00|2024-01
--> 1969-12-31 00:00:00|2024-01
--> 1969-12-31 00:00:00|2024-01
--> 1969-12-31 00:00:00|2024-01
WITH w(c0, c1) AS (SELECT round(CAST(t1.m AS DOUBLE), 1), t1.k FROM qb t1 RIGHT JOIN qb t2 ON t1.dt = t2.dt AND (t1.s, t2.i) IN ((t2.k, t1.n))) SELECT CASE WHEN true THEN c0 ELSE c0 END, coalesce(c1, c1) FROM w;
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT t1.s, max(t1.m) OVER (PARTITION BY t1.s ORDER BY CAST(t1.m AS DECIMAL(10,2)) ) FROM qa t1 ORDER BY 1 DESC NULLS FIRST, 2 LIMIT 0;
--> s STRING, max(m) OVER (PARTITION BY s ORDER BY CAST(m AS DECIMAL(10,2)) ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) DECIMAL(10,2)
SELECT sum(2e0) FILTER (WHERE (DATE'2024-02-29' IS NULL)), grouping_id() FROM qc t1 LATERAL VIEW explode(array(t1.v, t1.v)) t2 AS el GROUP BY CUBE(CAST(2.25 AS DECIMAL(5,1))) ORDER BY 2 DESC NULLS FIRST, 1 DESC NULLS FIRST LIMIT 1;
--> sum(2.0) FILTER (WHERE (DATE '2024-02-29' IS NULL)) DOUBLE, grouping_id() BIGINT
--> NULL|1
SELECT round(1.5F, 1), approx_count_distinct(double('NaN')) FROM (SELECT least((t1.k || t1.dt), trim(t1.k)) FROM qb t1 WHERE (round(t1.f, 1) BETWEEN t1.f AND 10L) ORDER BY 1 NULLS LAST LIMIT 3) AS t2(c0) GROUP BY 1 HAVING regr_count(NULL, 7Y) IS NOT NULL AND 1 < 1.5F;
--> round(1.5, 1) FLOAT, approx_count_distinct(NaN) BIGINT
--> 1.5|1
WITH w(c0, c1, c2, c3) AS (SELECT CAST(if(true, DATE'2024-02-29', DATE'2024-01-01') AS TIMESTAMP), -7.77, DATE'2024-01-01', (SELECT max(t3.dt) FROM qa t3) FROM qc t1 LEFT ANTI JOIN qa t2 ON t1.k = t2.s AND (t2.b NOT IN (t2.b, t2.d, t2.b)) WHERE (false AND true)) SELECT (c0 + INTERVAL '1' HOUR), round(c1, 1), CASE WHEN false THEN DATE'2024-01-01' ELSE c2 END, -c3 FROM w;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT t1.k, every(least(true, false)) FILTER (WHERE t2.bo), try_sum(NULL), sort_array(collect_set(DISTINCT hour(t1.dt))), grouping_id(), max(max(t2.i)) OVER (PARTITION BY t1.k) FROM qb t1 LEFT JOIN qa t2 ON t1.dt = t2.ts AND t2.bo GROUP BY ROLLUP(t1.k) HAVING max_by(t2.i, t2.i) FILTER (WHERE (t2.bo IS TRUE)) IS NOT NULL AND 1 < 1;
--> k STRING, every(least(true, false)) FILTER (WHERE bo) BOOLEAN, try_sum(NULL) DOUBLE, sort_array(collect_set(DISTINCT hour(dt)), true) ARRAY<INT>, grouping_id() BIGINT, max(max(i)) OVER (PARTITION BY k ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) INT
SELECT t1.bo, stddev(t1.i), sum(DISTINCT t1.i) FROM qa t1 LEFT ANTI JOIN qe t2 ON t1.d = t2.f WHERE t1.s < (SELECT max(t3.s) FROM qa t3 WHERE (t3.bo AND t3.bo)) GROUP BY t1.bo ORDER BY 1 DESC NULLS FIRST, 3, 2 DESC OFFSET 2;
--> bo BOOLEAN, stddev(i) DOUBLE, sum(DISTINCT i) BIGINT
--> false|1.4142135623730951|6
SELECT t3.m, (t3.dt + INTERVAL '1' HOUR) FROM qc t1 LATERAL VIEW explode(t1.arr) t2 AS el RIGHT JOIN qb t3 ON (t1.v = t2.el) WHERE (t3.dt IS NOT NULL);
--! PARSE_SYNTAX_ERROR
SELECT date_trunc('HOUR', (TIMESTAMP'1969-12-31 00:00:00' + INTERVAL '1' HOUR)), true, TIMESTAMP'1969-12-31 00:00:00', (SELECT max(t2.v) FROM qc t2) FROM qc t1 ORDER BY 2 DESC NULLS FIRST, 3 DESC NULLS FIRST, 1 NULLS LAST, 4 DESC LIMIT 1;
--> date_trunc(HOUR, TIMESTAMP '1969-12-31 00:00:00' + INTERVAL '01' HOUR) TIMESTAMP, true BOOLEAN, TIMESTAMP '1969-12-31 00:00:00' TIMESTAMP, scalarsubquery() INT
--> 1969-12-31 01:00:00|true|1969-12-31 00:00:00|3
SELECT t1.dt, t1.s, max_by(t2.v, t2.v), count(DISTINCT t1.b, t2.k), sum(DISTINCT CAST(t1.i AS SMALLINT)) FILTER (WHERE t1.bo) FROM qa t1 RIGHT JOIN qc t2 ON t1.s = t2.k GROUP BY ALL ORDER BY 1, 4 DESC, 5 NULLS LAST, 2 DESC NULLS FIRST, 3;
--> dt DATE, s STRING, max_by(v, v) INT, count(DISTINCT b, k) BIGINT, sum(DISTINCT CAST(i AS SMALLINT)) FILTER (WHERE bo) BIGINT
--> NULL|NULL|3|0|NULL
SELECT CASE WHEN true THEN 2e0 ELSE 1.5D END, percentile_approx(t2.p, 0.5) FROM qc t1, LATERAL (SELECT t1.v AS p, t1.k AS q) t2 GROUP BY CUBE(CASE WHEN true THEN 2e0 ELSE 1.5D END, (t1.v IS NULL)) HAVING sort_array(collect_list(t1.v)) > 1 ORDER BY 2 NULLS LAST, 1 DESC NULLS FIRST LIMIT 1;
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT t1.dt, var_pop(t1.i) FROM qa t1 WHERE t1.m IN (SELECT t2.m FROM qe t2 WHERE false AND t1.bo) GROUP BY t1.dt HAVING sort_array(collect_list(nullif(t1.i, t1.i))) <> 2;
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
WITH w(c0, c1, c2) AS (SELECT t1.dt, count_if(CASE WHEN true THEN true ELSE NULL END), mode(false, true) FROM qe t1 JOIN qc t2 ON CASE WHEN false THEN false ELSE true END GROUP BY ALL) SELECT to_timestamp(c0), (c1 div c1), least(c2, c2) FROM w;
--> to_timestamp(c0) TIMESTAMP, (c1 div c1) BIGINT, least(c2, c2) BOOLEAN
SELECT abs(length('')), (nullif(-3, 0) / if(true, -3, 2)) FROM (SELECT round(t1.f, 1) FROM qe t1 WHERE (t1.m <=> t1.m) EXCEPT SELECT round(t2.f, 1) FROM qb t2 UNION SELECT sqrt(t3.n) FROM qb t3) AS t4(c0) ORDER BY 2 DESC, 1 DESC LIMIT 0;
--> abs(length()) INT, (nullif(-3, 0) / (IF(true, -3, 2))) DOUBLE
SELECT try_sum(t1.i), count_if((t1.dt IS NULL)) FROM qa t1 HAVING mode(t1.bo, true) FILTER (WHERE CASE WHEN t1.bo THEN t1.bo ELSE t1.bo END) = false;
--> try_sum(i) BIGINT, count_if((dt IS NULL)) BIGINT
WITH w(c0, c1) AS (SELECT TIMESTAMP'1969-12-31 00:00:00', t1.k FROM qc t1 WHERE false UNION SELECT date_trunc('HOUR', TIMESTAMP'1969-12-31 00:00:00'), upper(t2.k) FROM qc t2 EXCEPT ALL SELECT least(TIMESTAMP'1969-12-31 00:00:00', TIMESTAMP'2024-01-01 10:00:00'), CAST(1.5 AS STRING) FROM qc t3) SELECT CASE WHEN true THEN c0 ELSE c0 END, ('2024-01-01' || c0) FROM w;
--> CASE WHEN true THEN c0 ELSE c0 END TIMESTAMP, concat(2024-01-01, c0) STRING
--> 1969-12-31 00:00:00|2024-01-011969-12-31 00:00:00
--> 1969-12-31 00:00:00|2024-01-011969-12-31 00:00:00
--> 1969-12-31 00:00:00|2024-01-011969-12-31 00:00:00
SELECT true, some(coalesce(NULL, true)) FILTER (WHERE (t1.i BETWEEN t1.i AND t1.f)), max(9000000000L), count(DISTINCT DATE'2024-01-01') FROM qb t1 GROUP BY CUBE(true) HAVING max_by(t1.n, t1.n) FILTER (WHERE CASE WHEN false THEN true ELSE false END) > -3;
--> true BOOLEAN, some(coalesce(NULL, true)) FILTER (WHERE between(i, i, f)) BOOLEAN, max(9000000000) BIGINT, count(DISTINCT DATE '2024-01-01') BIGINT
WITH w(c0, c1) AS (SELECT coalesce(10L, 10L), if(true, DATE'2024-02-29', DATE'2024-01-01') FROM qe t1 WHERE true EXCEPT ALL SELECT length('a'), DATE'2024-01-01' FROM qe t2 WHERE ('1' RLIKE 'a%')) SELECT CASE WHEN false THEN c0 ELSE 9000000000L END, c1 FROM w;
--> CASE WHEN false THEN c0 ELSE 9000000000 END BIGINT, c1 DATE
SELECT t2.b, row_number() OVER (PARTITION BY t2.b ORDER BY (t1.f + t2.b) ASC NULLS LAST, t1.i, t1.s, t1.f, t1.n, t1.m, t1.dt, t1.k, t2.i, t2.b, t2.s, t2.d, t2.m, t2.dt, t2.ts, t2.bo) FROM qe t1 RIGHT JOIN qa t2 ON t1.k = t2.s ORDER BY 2 NULLS LAST, 1 NULLS LAST LIMIT 1;
--> b BIGINT, row_number() OVER (PARTITION BY b ORDER BY (f + b) ASC NULLS LAST, i ASC NULLS FIRST, s ASC NULLS FIRST, f ASC NULLS FIRST, n ASC NULLS FIRST, m ASC NULLS FIRST, dt ASC NULLS FIRST, k ASC NULLS FIRST, i ASC NULLS FIRST, b ASC NULLS FIRST, s ASC NULLS FIRST, d ASC NULLS FIRST, m ASC NULLS FIRST, dt ASC NULLS FIRST, ts ASC NULLS FIRST, bo ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT
--> -30|1
SELECT DATE'2024-02-29', CASE WHEN false THEN t1.dt ELSE t1.dt END, sort_array(collect_list(DISTINCT t2.el)) FROM qe t1 LATERAL VIEW OUTER explode(array(1,2)) t2 AS el GROUP BY DATE'2024-02-29', CASE WHEN false THEN t1.dt ELSE t1.dt END;
--> DATE '2024-02-29' DATE, CASE WHEN false THEN dt ELSE dt END TIMESTAMP, sort_array(collect_list(DISTINCT el), true) ARRAY<INT>
WITH w(c0, c1) AS (SELECT CAST(DATE'2024-01-01' AS TIMESTAMP), mode(true, true) FROM (SELECT t1.v, rank() OVER (ORDER BY DATE'2024-02-29' DESC NULLS FIRST, t1.k, t1.v), cume_dist() OVER (PARTITION BY 0.0 ORDER BY concat_ws('-', t1.k, '2024-01-01') DESC) FROM qc t1 WHERE false) AS t2(c0, c1, c2) GROUP BY CAST(DATE'2024-01-01' AS TIMESTAMP)) SELECT date_trunc('HOUR', c0), (2 IS NOT NULL) FROM w;
--> date_trunc(HOUR, c0) TIMESTAMP, (2 IS NOT NULL) BOOLEAN
SELECT t1.dt, avg(DISTINCT t1.m), grouping_id() FROM qe t1 GROUP BY ROLLUP(t1.dt);
--> dt TIMESTAMP, avg(DISTINCT m) DECIMAL(8,5), grouping_id() BIGINT
SELECT DISTINCT CAST(DATE'2024-02-29' AS TIMESTAMP), year(trunc(DATE'2024-02-29', 'MONTH')), 0.0D FROM qc t1 WHERE EXISTS (SELECT 1 FROM qa t2);
--> CAST(DATE '2024-02-29' AS TIMESTAMP) TIMESTAMP, year(trunc(DATE '2024-02-29', MONTH)) INT, 0.0 DOUBLE
--> 2024-02-29 00:00:00|2024|0.0
SELECT round(-7.77, 1), min_by(t1.v, t1.v) FILTER (WHERE coalesce(false, false)), sum(DISTINCT t1.v) FILTER (WHERE (t1.k > t1.k)) FROM qc t1 GROUP BY round(-7.77, 1) ORDER BY 1 NULLS LAST, 3 DESC, 2 DESC NULLS FIRST;
--> round(-7.77, 1) DECIMAL(3,1), min_by(v, v) FILTER (WHERE coalesce(false, false)) INT, sum(DISTINCT v) FILTER (WHERE (k > k)) BIGINT
--> -7.8|NULL|NULL
SELECT date_add(DATE'2024-02-29', 30), mode(false, true) FROM qe t1 GROUP BY GROUPING SETS ((date_add(DATE'2024-02-29', 30)), (date_add(DATE'2024-02-29', 30)), ()) HAVING regr_count(t1.n, t1.n) <> 1.5D;
--> date_add(DATE '2024-02-29', 30) DATE, mode() WITHIN GROUP (ORDER BY false DESC) BOOLEAN
WITH w(c0) AS (SELECT DISTINCT 20L FROM qe t1 LEFT SEMI JOIN qb t2 ON t1.k = t2.k WHERE false ORDER BY 1 NULLS LAST) SELECT abs(c0) FROM w;
--> abs(c0) BIGINT
SELECT t1.s, max(t1.s) FILTER (WHERE NULL), covar_pop(t1.n, t1.i), grouping(t1.s), sum(count(t1.n)) OVER () FROM qe t1 GROUP BY ROLLUP(t1.s);
--! INVALID_AGGREGATE_FILTER.NOT_BOOLEAN
SELECT t1.b, NULL FROM qa t1 WHERE (t1.m IN (t1.m, t1.b, t1.m)) EXCEPT SELECT coalesce(9000000000L, 9000000000L), false FROM qc t2 INTERSECT ALL SELECT CASE WHEN t3.bo THEN t3.b ELSE t3.b END, (t3.i, t3.i) IN ((0, t3.i)) FROM qa t3;
--> b BIGINT, NULL BOOLEAN
--> -30|NULL
--> 10|NULL
--> 20|NULL
--> 9000000000|NULL
--> NULL|NULL
SELECT (t1.v * 20L), DATE'2024-01-01' FROM qc t1 INTERSECT SELECT if(NULL, t2.n, t2.i), CAST(t2.dt AS DATE) FROM qb t2 EXCEPT SELECT -1, DATE'2024-02-29' FROM qe t3 WHERE (10L < 10L);
--> (v * 20) BIGINT, DATE '2024-01-01' DATE
SELECT DISTINCT nullif((0 / t2.i), (-3 / t1.i)), if(false, (t2.f > t2.f), false) FROM qb t1 FULL JOIN qe t2 ON t1.dt = t2.dt AND NULL WHERE t1.f NOT IN (SELECT t3.f FROM qe t3);
--> nullif((0 / i), (-3 / i)) DOUBLE, (IF(false, (f > f), false)) BOOLEAN
--> NULL|false
SELECT CAST(date_add(NULL, -1) AS TIMESTAMP), coalesce(CAST(DATE'2024-02-29' AS TIMESTAMP), to_timestamp(t2.c0)) FROM (SELECT t1.dt, stddev(t1.i) FROM qe t1 WHERE (year(DATE'2024-01-01') IS NULL) GROUP BY t1.dt HAVING corr(NULL, t1.n) FILTER (WHERE CASE WHEN false THEN true ELSE false END) <> 1.5F) AS t2(c0, c1) WHERE NULL;
--! DATATYPE_MISMATCH.FILTER_NOT_BOOLEAN
SELECT t1.n, sum(t1.f) OVER (PARTITION BY t1.m ORDER BY CAST(t1.m AS DECIMAL(20,0)) DESC, t1.i, t1.s, t1.f, t1.n, t1.m, t1.dt, t1.k ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) FROM qe t1 WHERE t1.k NOT IN (SELECT t2.k FROM qb t2 WHERE t2.f = t1.f);
--> n INT, sum(f) OVER (PARTITION BY m ORDER BY CAST(m AS DECIMAL(20,0)) DESC NULLS LAST, i ASC NULLS FIRST, s ASC NULLS FIRST, f ASC NULLS FIRST, n ASC NULLS FIRST, m ASC NULLS FIRST, dt ASC NULLS FIRST, k ASC NULLS FIRST ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) DOUBLE
SELECT t1.f, lag(t2.el) OVER (ORDER BY (t1.dt + INTERVAL '1' HOUR) ASC NULLS LAST, t1.i, t1.s, t1.f, t1.n, t1.m, t1.dt, t1.k, t2.el) FROM qb t1 LATERAL VIEW OUTER explode(greatest(array(3), array(1,2))) t2 AS el WHERE (false IS NOT FALSE) ORDER BY 2 NULLS LAST, 1 DESC NULLS FIRST LIMIT 3;
--> f FLOAT, lag(el, 1, NULL) OVER (ORDER BY dt + INTERVAL '01' HOUR ASC NULLS LAST, i ASC NULLS FIRST, s ASC NULLS FIRST, f ASC NULLS FIRST, n ASC NULLS FIRST, m ASC NULLS FIRST, dt ASC NULLS FIRST, k ASC NULLS FIRST, el ASC NULLS FIRST ROWS BETWEEN -1 FOLLOWING AND -1 FOLLOWING) INT
SELECT count(DISTINCT -t1.v), grouping(t1.k) FROM qc t1 GROUP BY ROLLUP(t1.k) HAVING count(DISTINCT (t1.k <> t1.k)) <> 20L;
--> count(DISTINCT (- v)) BIGINT, grouping(k) TINYINT
--> 1|0
--> 1|0
--> 1|0
--> 3|1
SELECT abs(t1.v), -7.77 FROM qc t1 INTERSECT SELECT (t2.n / t2.n), abs(NULL) FROM qe t2 UNION ALL SELECT (t3.f - t3.m), t3.n FROM qe t3;
--> abs(v) DOUBLE, -7.77 DOUBLE
SELECT CAST(NULL AS DOUBLE), bit_or(t1.v), count(sum(t1.v)) OVER () FROM qc t1 WHERE true GROUP BY 1 HAVING skewness(t1.v) FILTER (WHERE (t1.k > t1.k)) > double('NaN');
--> CAST(NULL AS DOUBLE) DOUBLE, bit_or(v) INT, count(sum(v)) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) BIGINT
SELECT DISTINCT coalesce(1.5F, double('NaN')), count_if((t2.c0 BETWEEN t2.c0 AND DATE'2024-01-01')), grouping_id() FROM (SELECT DATE'2024-02-29', CASE WHEN true THEN t1.dt ELSE coalesce(t1.dt, TIMESTAMP'2024-01-01 10:00:00') END FROM qe t1 ORDER BY 1 DESC NULLS FIRST, 2 LIMIT 3) AS t2(c0, c1) GROUP BY CUBE(coalesce(1.5F, double('NaN')));
--> coalesce(1.5, NaN) DOUBLE, count_if(between(c0, c0, DATE '2024-01-01')) BIGINT, grouping_id() BIGINT
SELECT DISTINCT t2.dt, mode(t1.bo, true) OVER (PARTITION BY t2.dt ORDER BY if(t1.bo, t2.s, t2.s) DESC), count(*) OVER (PARTITION BY t1.bo ORDER BY least(t1.i, t2.i) , t1.i, t1.b, t1.s, t1.d, t1.m, t1.dt, t1.ts, t1.bo, t2.i, t2.s, t2.f, t2.n, t2.m, t2.dt, t2.k) FROM qa t1 RIGHT JOIN qe t2 ON t1.ts = t2.dt AND coalesce(t1.bo, t1.bo) WHERE (t2.i BETWEEN t2.n AND t2.i) ORDER BY 1 DESC, 3 DESC, 2 LIMIT 1;
--> dt TIMESTAMP, mode() WITHIN GROUP (ORDER BY bo DESC) OVER (PARTITION BY dt ORDER BY (IF(bo, s, s)) DESC NULLS LAST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) BOOLEAN, count(1) OVER (PARTITION BY bo ORDER BY least(i, i) ASC NULLS FIRST, i ASC NULLS FIRST, b ASC NULLS FIRST, s ASC NULLS FIRST, d ASC NULLS FIRST, m ASC NULLS FIRST, dt ASC NULLS FIRST, ts ASC NULLS FIRST, bo ASC NULLS FIRST, i ASC NULLS FIRST, s ASC NULLS FIRST, f ASC NULLS FIRST, n ASC NULLS FIRST, m ASC NULLS FIRST, dt ASC NULLS FIRST, k ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) BIGINT
SELECT DISTINCT t1.n, t2.ts, CASE WHEN (t3.bo OR false) THEN (t3.ts + INTERVAL '1' HOUR) ELSE CAST(t3.dt AS TIMESTAMP) END FROM qb t1 RIGHT JOIN qa t2 ON t1.m < t2.m AND CASE WHEN t2.bo THEN false ELSE t2.bo END JOIN qa t3 ON t1.m = t3.m;
--> n INT, ts TIMESTAMP, CASE WHEN (bo OR false) THEN ts + INTERVAL '01' HOUR ELSE CAST(dt AS TIMESTAMP) END TIMESTAMP
SELECT (TIMESTAMP'1969-12-31 00:00:00' + INTERVAL '1' HOUR), date_trunc('HOUR', TIMESTAMP'1969-12-31 00:00:00'), count_if(true) FROM qc t1 LEFT SEMI JOIN qa t2 ON t2.bo GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 3 DESC NULLS FIRST, 2 DESC;
--> TIMESTAMP '1969-12-31 00:00:00' + INTERVAL '01' HOUR TIMESTAMP, date_trunc(HOUR, TIMESTAMP '1969-12-31 00:00:00') TIMESTAMP, count_if(true) BIGINT
--> 1969-12-31 01:00:00|1969-12-31 00:00:00|4
SELECT CAST(round(2.25, 1) AS DOUBLE), NULL, if((true OR true), size(t1.arr), coalesce(1.5F, 1.5F)) FROM qc t1 WHERE NOT EXISTS (SELECT t2.d FROM qa t2 WHERE (t2.bo AND t2.bo));
--> CAST(round(2.25, 1) AS DOUBLE) DOUBLE, NULL VOID, (IF((true OR true), size(arr), coalesce(1.5, 1.5))) DOUBLE
SELECT t1.v, sum(if(false, t1.v, t1.v)) OVER (PARTITION BY false ORDER BY length(t1.k) DESC, t1.k, t1.v, t2.el ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING), lag(100.001BD, 2) OVER (PARTITION BY 0.0 ORDER BY CAST(DATE'2024-02-29' AS TIMESTAMP) DESC, t1.k, t1.v, t2.el) FROM qc t1 LATERAL VIEW explode(array(t1.v, t1.v)) t2 AS el WHERE EXISTS (SELECT * FROM qa t3 WHERE CASE WHEN t3.bo THEN false ELSE t3.bo END);
--> v INT, sum((IF(false, v, v))) OVER (PARTITION BY false ORDER BY length(k) DESC NULLS LAST, k ASC NULLS FIRST, v ASC NULLS FIRST, el ASC NULLS FIRST ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING) BIGINT, lag(100.001, 2, NULL) OVER (PARTITION BY 0.0 ORDER BY CAST(DATE '2024-02-29' AS TIMESTAMP) DESC NULLS LAST, k ASC NULLS FIRST, v ASC NULLS FIRST, el ASC NULLS FIRST ROWS BETWEEN -2 FOLLOWING AND -2 FOLLOWING) DECIMAL(6,3)
SELECT nullif(CAST(t1.dt AS TIMESTAMP), TIMESTAMP'2024-01-01 10:00:00'), t1.i, t1.ts FROM qa t1 WHERE t1.i IN (SELECT t2.n FROM qe t2 WHERE (DATE'2024-01-01' IS NULL));
--> nullif(CAST(dt AS TIMESTAMP), TIMESTAMP '2024-01-01 10:00:00') TIMESTAMP, i INT, ts TIMESTAMP
WITH w(c0) AS (SELECT TIMESTAMP'1969-12-31 00:00:00' FROM qa t1 LATERAL VIEW explode(array(t1.i, t1.i)) t2 AS el) SELECT (c0 + INTERVAL '1' HOUR) FROM w;
--> c0 + INTERVAL '01' HOUR TIMESTAMP
--> 1969-12-31 01:00:00
--> 1969-12-31 01:00:00
--> 1969-12-31 01:00:00
--> 1969-12-31 01:00:00
--> 1969-12-31 01:00:00
--> 1969-12-31 01:00:00
--> 1969-12-31 01:00:00
--> 1969-12-31 01:00:00
--> 1969-12-31 01:00:00
--> 1969-12-31 01:00:00
--> 1969-12-31 01:00:00
--> 1969-12-31 01:00:00
--> 1969-12-31 01:00:00
--> 1969-12-31 01:00:00
--> 1969-12-31 01:00:00
--> 1969-12-31 01:00:00
SELECT t1.ts, t1.ts, stddev(-3), sum(t1.m) FROM qa t1 LATERAL VIEW explode(array(1,2)) t2 AS el GROUP BY CUBE(t1.ts, t1.ts);
--> ts TIMESTAMP, ts TIMESTAMP, stddev(-3) DOUBLE, sum(m) DECIMAL(20,2)
--> 1969-12-31 23:59:59.5|1969-12-31 23:59:59.5|0.0|-15.54
--> 1969-12-31 23:59:59.5|1969-12-31 23:59:59.5|0.0|-15.54
--> 1969-12-31 23:59:59.5|1969-12-31 23:59:59.5|0.0|-15.54
--> 2023-12-31 00:00:00|2023-12-31 00:00:00|0.0|3.00
--> 2023-12-31 00:00:00|2023-12-31 00:00:00|0.0|3.00
--> 2023-12-31 00:00:00|2023-12-31 00:00:00|0.0|3.00
--> 2024-01-01 10:00:00|2024-01-01 10:00:00|0.0|200000002.98
--> 2024-01-01 10:00:00|2024-01-01 10:00:00|0.0|200000002.98
--> 2024-01-01 10:00:00|2024-01-01 10:00:00|0.0|200000002.98
--> 2024-02-29 23:59:59|2024-02-29 23:59:59|0.0|9.00
--> 2024-02-29 23:59:59|2024-02-29 23:59:59|0.0|9.00
--> 2024-02-29 23:59:59|2024-02-29 23:59:59|0.0|9.00
--> NULL|NULL|0.0|0.00
--> NULL|NULL|0.0|0.00
--> NULL|NULL|0.0|0.00
--> NULL|NULL|0.0|199999999.44
WITH w(c0, c1, c2, c3) AS (SELECT 'B', sum(DISTINCT 9000000000L), try_sum(t2.c0) FILTER (WHERE false), min_by(t2.c0, t2.c0) FROM (SELECT t1.v, NULL, round(1.5, 1) FROM qc t1 WHERE false) AS t2(c0, c1, c2) WHERE greatest(false, ('2024-01-01' >= 'B')) GROUP BY ALL) SELECT c0, c1, CASE WHEN false THEN c1 ELSE c2 END, CAST(0.0 AS BIGINT) FROM w;
--> c0 STRING, c1 BIGINT, CASE WHEN false THEN c1 ELSE c2 END BIGINT, CAST(0.0 AS BIGINT) BIGINT
SELECT t1.i, t1.n, skewness(t2.el), bit_or(t2.el), grouping_id() FROM qb t1 LATERAL VIEW explode(array(t1.i, t1.i)) t2 AS el GROUP BY CUBE(t1.i, t1.n);
--> i SMALLINT, n INT, skewness(el) DOUBLE, bit_or(el) SMALLINT, grouping_id() BIGINT
--> 1|10|NULL|1|0
--> 1|NULL|NULL|1|1
--> 2|20|NULL|2|0
--> 2|NULL|NULL|2|1
--> 4|40|NULL|4|0
--> 4|NULL|NULL|4|1
--> 7|20|NULL|7|0
--> 7|NULL|NULL|7|1
--> NULL|10|NULL|1|2
--> NULL|20|3.4106051316484815E-16|7|2
--> NULL|40|NULL|4|2
--> NULL|NULL|0.4987837491108397|7|3
--> NULL|NULL|NULL|NULL|0
--> NULL|NULL|NULL|NULL|1
--> NULL|NULL|NULL|NULL|2
WITH w(c0, c1, c2) AS (SELECT t1.i, avg(DISTINCT t1.n), mode(false, true) FROM qb t1 LATERAL VIEW OUTER explode(array(t1.i, t1.n)) t2 AS el WHERE nullif((false OR true), (10L = t1.n)) GROUP BY t1.i) SELECT c0, (1.5F * 100.001BD), CASE WHEN c2 THEN c2 ELSE c2 END FROM w;
--> c0 SMALLINT, (1.5 * 100.001) DOUBLE, CASE WHEN c2 THEN c2 ELSE c2 END BOOLEAN
--> 2|150.00150000000002|false
--> 4|150.00150000000002|false
--> 7|150.00150000000002|false
--> NULL|150.00150000000002|false
SELECT (DATE'2024-01-01' - INTERVAL '1' DAY), 'B' FROM qb t1, LATERAL (SELECT datediff(DATE'2024-01-01', DATE'2024-01-01') AS p, t1.s AS q) t2 WHERE 20L NOT IN (SELECT min(t3.b) FROM qa t3 WHERE if(t3.bo, t3.bo, t3.bo));
--> date_add(DATE '2024-01-01', (- extractansiintervaldays(INTERVAL '1' DAY))) DATE, B STRING
--> 2023-12-31|B
--> 2023-12-31|B
--> 2023-12-31|B
--> 2023-12-31|B
--> 2023-12-31|B
SELECT corr(t1.n, t1.i), count((DATE'2024-02-29' - INTERVAL '1' DAY)), percentile_approx(t1.m, 0.5), sum(sum(t1.n)) OVER () FROM qe t1 ORDER BY 2 DESC, 4, 1 DESC, 3 DESC NULLS FIRST;
--> corr(n, i) DOUBLE, count(date_add(DATE '2024-02-29', (- extractansiintervaldays(INTERVAL '1' DAY)))) BIGINT, percentile_approx(m, 0.5, 10000) DECIMAL(4,1), sum(sum(n)) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) BIGINT
--> NULL|0|NULL|NULL
SELECT percentile(1, array(0.25,0.75)) FROM qb t1 LATERAL VIEW OUTER explode(array(t1.n, t1.n)) t2 AS el WHERE t1.i NOT IN (SELECT t3.v FROM qc t3 WHERE t3.v <=> t2.el) GROUP BY sqrt(t1.n) ORDER BY 1 DESC NULLS FIRST OFFSET 1;
--> percentile(1, array(0.25, 0.75), 1) ARRAY<DOUBLE>
--> [1.0, 1.0]
--> [1.0, 1.0]
SELECT CAST((DATE'2024-01-01' - INTERVAL '1' DAY) AS TIMESTAMP), (t1.m - t1.i) FROM qe t1 WHERE coalesce((1.5F > 0.0D), least(true, NULL));
--> CAST(date_add(DATE '2024-01-01', (- extractansiintervaldays(INTERVAL '1' DAY))) AS TIMESTAMP) TIMESTAMP, (m - i) DECIMAL(7,1)
WITH w(c0, c1, c2, c3, c4) AS (SELECT (20L % 10L), t1.f, try_sum(t1.i), any((t1.m, t1.n) IN ((t1.m, 1))), grouping((20L % 10L)) FROM qe t1 LEFT ANTI JOIN qa t2 ON t1.dt = t2.ts AND (t2.ts BETWEEN t1.dt AND t1.dt) GROUP BY CUBE((20L % 10L), t1.f)) SELECT c2, CAST(c2 AS DOUBLE), coalesce(c2, c2), c3, CASE WHEN c3 THEN c4 ELSE c4 END FROM w;
--> c2 BIGINT, c2 DOUBLE, coalesce(c2, c2) BIGINT, c3 BOOLEAN, CASE WHEN c3 THEN c4 ELSE c4 END TINYINT
SELECT DISTINCT date_add(DATE'2024-01-01', 30), if(true, CAST(20L AS DOUBLE), 9000000000L) FROM qe t1 WHERE EXISTS (SELECT * FROM qb t2);
--> date_add(DATE '2024-01-01', 30) DATE, (IF(true, CAST(20 AS DOUBLE), 9000000000)) DOUBLE
WITH w(c0, c1, c2) AS (SELECT t1.f, mode(false, true), approx_count_distinct(false) FROM qb t1, LATERAL (SELECT length(t1.s) AS p, t1.k AS q) t2 GROUP BY t1.f ORDER BY 3 NULLS LAST, 2 DESC NULLS FIRST, 1 LIMIT 1 OFFSET 2) SELECT c0, (2.25 BETWEEN NULL AND 0.0), size(array(3)) FROM w;
--> c0 FLOAT, between(2.25, NULL, 0.0) BOOLEAN, size(array(3)) INT
--> 1.5|false|1
SELECT DISTINCT t2.dt, max(CASE WHEN false THEN t1.s ELSE t2.k END) FROM qb t1 JOIN qe t2 ON t1.dt = t2.dt AND false GROUP BY GROUPING SETS ((t2.dt), (t2.dt), ());
--> dt TIMESTAMP, max(CASE WHEN false THEN s ELSE k END) STRING
SELECT t1.s, t1.dt, min_by(t1.i, t1.i), count(DISTINCT t1.dt), percentile(t1.f, array(0.25,0.75)) FROM qe t1 WHERE (CAST(true AS STRING) ILIKE 'B') GROUP BY t1.s, t1.dt HAVING approx_count_distinct(DATE'2024-02-29') > 20L;
--> s STRING, dt TIMESTAMP, min_by(i, i) SMALLINT, count(DISTINCT dt) BIGINT, percentile(f, array(0.25, 0.75), 1) ARRAY<DOUBLE>
WITH w(c0, c1, c2) AS (SELECT count(DISTINCT nullif(false, t1.bo)), count_if(t1.bo) FILTER (WHERE (t1.bo OR t1.bo)), sum(t1.m) FILTER (WHERE t1.bo) FROM qa t1 WHERE t1.s NOT IN (SELECT t2.k FROM qc t2 WHERE t2.k = t1.s) HAVING sum(DISTINCT NULL) <> 9000000000L) SELECT -c0, c1, if(false, c2, c2) FROM w;
--> (- c0) BIGINT, c1 BIGINT, (IF(false, c2, c2)) DECIMAL(20,2)
WITH w(c0, c1, c2) AS (SELECT trunc(DATE'2024-02-29', 'MONTH'), sort_array(collect_list(DISTINCT t1.n)), grouping_id() FROM qe t1 GROUP BY ROLLUP(trunc(DATE'2024-02-29', 'MONTH')) HAVING percentile_approx(t1.i, 0.5) = 5S) SELECT last_day(c0), size(c1), year(c0) FROM w;
--> last_day(c0) DATE, size(c1) INT, year(c0) INT
WITH w(c0, c1) AS (SELECT DISTINCT sum(DISTINCT 20L), approx_count_distinct(false) FROM qb t1 GROUP BY t1.i, if(true, true, true) HAVING percentile(t1.n, array(0.25,0.75)) <> 2) SELECT c0, CAST(100.001BD AS INT) FROM w;
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT CAST((t1.dt + INTERVAL '1' HOUR) AS DATE), datediff((DATE'2024-02-29' - INTERVAL '1' DAY), (DATE'2024-02-29' - INTERVAL '1' DAY)) FROM qb t1;
--> CAST(dt + INTERVAL '01' HOUR AS DATE) DATE, datediff(date_add(DATE '2024-02-29', (- extractansiintervaldays(INTERVAL '1' DAY))), date_add(DATE '2024-02-29', (- extractansiintervaldays(INTERVAL '1' DAY)))) INT
--> 1969-12-31|0
--> 2024-01-01|0
--> 2024-01-01|0
--> 2024-02-29|0
--> NULL|0
WITH w(c0, c1) AS (SELECT count(round(1.5, 1)), max(sum(1)) OVER (PARTITION BY 1) FROM (SELECT coalesce(t1.d, CAST(t1.i AS DOUBLE)), t1.bo FROM qa t1) AS t2(c0, c1) WHERE TIMESTAMP'1969-12-31 00:00:00' NOT IN (SELECT t3.dt FROM qb t3 WHERE t3.f = t2.c0)) SELECT size(array(1,2)), c0 FROM w;
--> size(array(1, 2)) INT, c0 BIGINT
--> 2|6
SELECT t1.n, percentile(t1.f, array(0.25,0.75)) FILTER (WHERE if(false, false, false)), grouping(t1.n), count(max(t1.n)) OVER (PARTITION BY t1.n) FROM qe t1 GROUP BY CUBE(t1.n) HAVING percentile_approx(NULL, 0.5) <> 1 ORDER BY 4, 2, 3 DESC NULLS FIRST, 1 NULLS LAST OFFSET 2;
--> n INT, percentile(f, array(0.25, 0.75), 1) FILTER (WHERE (IF(false, false, false))) ARRAY<DOUBLE>, grouping(n) TINYINT, count(max(n)) OVER (PARTITION BY n ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) BIGINT
WITH w(c0, c1) AS (SELECT CASE WHEN true THEN t1.dt ELSE TIMESTAMP'1969-12-31 00:00:00' END, t1.dt FROM qb t1 INTERSECT ALL SELECT TIMESTAMP'2024-01-01 10:00:00', greatest(TIMESTAMP'1969-12-31 00:00:00', TIMESTAMP'1969-12-31 00:00:00') FROM qc t2 UNION SELECT t3.dt, t3.dt FROM qb t3) SELECT CAST(DATE'2024-01-01' AS TIMESTAMP), c1 FROM w;
--> CAST(DATE '2024-01-01' AS TIMESTAMP) TIMESTAMP, c1 TIMESTAMP
--> 2024-01-01 00:00:00|1969-12-31 00:00:00
--> 2024-01-01 00:00:00|2024-01-01 00:00:00
--> 2024-01-01 00:00:00|2024-01-01 10:00:00
--> 2024-01-01 00:00:00|2024-02-29 00:00:00
--> 2024-01-01 00:00:00|NULL
WITH w(c0) AS (SELECT CAST(CAST(DATE'2024-02-29' AS TIMESTAMP) AS DATE) FROM qc t1 WHERE 1.5F NOT IN (SELECT t2.f FROM qb t2) ORDER BY 1 LIMIT 0) SELECT date_add(c0, -1) FROM w;
--> date_add(c0, -1) DATE
SELECT sort_array(collect_set(DISTINCT 1)), max_by(1, 1), try_sum(2) FROM (SELECT t1.n, bool_and(false) OVER (ORDER BY (true OR true) ASC NULLS LAST, t1.i, t1.s, t1.f, t1.n, t1.m, t1.dt, t1.k ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING) FROM qb t1 ORDER BY 2 NULLS LAST, 1 DESC NULLS FIRST) AS t2(c0, c1) GROUP BY DATE'2024-02-29' HAVING count(DISTINCT CAST(1.5F AS DECIMAL(38,10))) > 10L;
--> sort_array(collect_set(DISTINCT 1), true) ARRAY<INT>, max_by(1, 1) INT, try_sum(2) BIGINT
SELECT CAST(TIMESTAMP'1969-12-31 00:00:00' AS DATE), max_by(t1.v, t1.v), percentile(1.5F, array(0.25,0.75)) FROM qc t1 LEFT ANTI JOIN qe t2 ON CASE WHEN false THEN true ELSE NULL END GROUP BY CAST(TIMESTAMP'1969-12-31 00:00:00' AS DATE);
--> CAST(TIMESTAMP '1969-12-31 00:00:00' AS DATE) DATE, max_by(v, v) INT, percentile(1.5, array(0.25, 0.75), 1) ARRAY<DOUBLE>
--> 1969-12-31|3|[1.5, 1.5]
SELECT DISTINCT min((NULL - INTERVAL '1' DAY)) FILTER (WHERE (NOT true)), count(DISTINCT trunc(DATE'2024-02-29', 'MONTH'), t1.dt), avg(DISTINCT t1.n) FROM qe t1;
--> min((NULL - INTERVAL '1' DAY)) FILTER (WHERE (NOT true)) INTERVAL DAY, count(DISTINCT trunc(DATE '2024-02-29', MONTH), dt) BIGINT, avg(DISTINCT n) DOUBLE
--> NULL|0|NULL
SELECT count_if((NOT true)) FILTER (WHERE true), bit_or(t1.n), sum(count(t1.i)) OVER () FROM qb t1;
--> count_if((NOT true)) FILTER (WHERE true) BIGINT, bit_or(n) INT, sum(count(i)) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) BIGINT
--> 0|62|4
SELECT substr(t1.k, t1.i) FROM qe t1 UNION ALL SELECT t2.k FROM qc t2 EXCEPT SELECT t3.k FROM qc t3;
--> substr(k, i, 2147483647) STRING
SELECT date_trunc('HOUR', TIMESTAMP'1969-12-31 00:00:00'), round((t1.v / t2.p), 1), CAST(size(t1.arr) AS STRING) FROM qc t1, LATERAL (SELECT t1.v AS p, least(t1.k, 'a') AS q) t2 LEFT ANTI JOIN qc t3 ON true ORDER BY 3 DESC, 2 NULLS LAST, 1 NULLS LAST LIMIT 1 OFFSET 1;
--> date_trunc(HOUR, TIMESTAMP '1969-12-31 00:00:00') TIMESTAMP, round((v / p), 1) DOUBLE, CAST(size(arr) AS STRING) STRING
SELECT t3.c0, avg(7Y), percentile_approx(DATE'2024-01-01', 0.5), avg(--3) FROM (SELECT t1.s, t1.dt, hour(date_trunc('HOUR', t1.dt)) FROM qe t1 LATERAL VIEW OUTER explode(array(t1.i, t1.i)) t2 AS el ORDER BY 3 DESC NULLS FIRST, 2, 1 DESC NULLS FIRST) AS t3(c0, c1, c2) GROUP BY t3.c0 HAVING sort_array(collect_set(CAST(2 AS BIGINT))) = 1;
--! PARSE_SYNTAX_ERROR
SELECT try_sum(t1.v) FROM qc t1 GROUP BY nullif(20L, 20L), CASE WHEN false THEN 1.5 ELSE 2.25 END HAVING count(DISTINCT trim(t1.k)) FILTER (WHERE CASE WHEN true THEN NULL ELSE true END) = 20L;
--> try_sum(v) BIGINT
SELECT t2.bo, t2.b, count(*) FROM qb t1 FULL JOIN qa t2 ON t1.k = t2.s WHERE (coalesce(t1.s, t1.k) LIKE '_') GROUP BY 1, 2;
--> bo BOOLEAN, b BIGINT, count(1) BIGINT
--> NULL|NULL|5
SELECT CAST(7Y AS SMALLINT), date_add(DATE'2024-02-29', -1) FROM qc t1 WHERE (true IS NOT FALSE) INTERSECT SELECT CAST(9000000000L AS DECIMAL(10,2)), (DATE'2024-01-01' - INTERVAL '1' DAY) FROM qc t2 MINUS SELECT t3.i, (t3.dt - INTERVAL '1' DAY) FROM qa t3;
--! NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION
SELECT DISTINCT to_timestamp(TIMESTAMP'1969-12-31 00:00:00'), t2.c2, least(t2.c4, t2.c4) FROM (SELECT DISTINCT t1.dt, t1.n, max_by(t1.i, t1.n), count(*), bool_and(true), grouping_id() FROM qb t1 GROUP BY ROLLUP(t1.dt, t1.n) HAVING max(t1.dt) IS NOT NULL AND 1 < TIMESTAMP'1969-12-31 00:00:00') AS t2(c0, c1, c2, c3, c4, c5) WHERE ('a' > ('' || t2.c5));
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT CAST(NULL AS STRING) FROM qc t1 EXCEPT SELECT date_format(TIMESTAMP'1969-12-31 00:00:00', 'yyyy-MM') FROM qc t2;
--> CAST(NULL AS STRING) STRING
--> NULL
SELECT DISTINCT t1.k, bit_xor(5S) OVER (PARTITION BY t1.k ORDER BY (NULL + t2.p) ASC NULLS LAST, t1.k, t1.v, t2.p, t2.q) FROM qc t1, LATERAL (SELECT abs(t1.v) AS p, coalesce(t1.k, t1.k) AS q) t2 WHERE (size(t1.arr) IN (20L, t2.p, 9000000000L));
--> k STRING, bit_xor(5) OVER (PARTITION BY k ORDER BY (NULL + p) ASC NULLS LAST, k ASC NULLS FIRST, v ASC NULLS FIRST, p ASC NULLS FIRST, q ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) SMALLINT
SELECT t1.i, t1.f, percentile(t1.f, 0), mode(false, true) FILTER (WHERE false) FROM qe t1 WHERE t1.n NOT IN (SELECT t2.n FROM qe t2 WHERE CASE WHEN true THEN false ELSE true END) GROUP BY ALL HAVING count(*) IS NOT NULL AND 1 < 20L ORDER BY 4 DESC, 1 DESC, 2 DESC, 3 NULLS LAST;
--> i SMALLINT, f FLOAT, percentile(f, 0, 1) DOUBLE, mode() WITHIN GROUP (ORDER BY false DESC) FILTER (WHERE false) BOOLEAN
SELECT (DATE'2024-02-29' - INTERVAL '1' DAY), coalesce(10L, 20L) FROM qb t1 INTERSECT SELECT date_add(DATE'2024-02-29', -1), CASE WHEN true THEN 1.5D ELSE 0.0D END FROM qc t2;
--> date_add(DATE '2024-02-29', (- extractansiintervaldays(INTERVAL '1' DAY))) DATE, coalesce(10, 20) DOUBLE
SELECT CAST(true AS SMALLINT), try_sum(t1.i) FILTER (WHERE ('1' RLIKE 'a%')), sum(t1.m), count_if((t1.s ILIKE '_')) FROM qe t1 GROUP BY CAST(true AS SMALLINT);
--> CAST(true AS SMALLINT) SMALLINT, try_sum(i) FILTER (WHERE RLIKE(1, a%)) BIGINT, sum(m) DECIMAL(14,1), count_if(ilike(s, _)) BIGINT
WITH w(c0, c1, c2, c3) AS (SELECT percentile(2e0, array(0.25,0.75)), bit_or(0), bit_and(1), grouping(CAST(t2.c0 AS TIMESTAMP)) FROM (SELECT (NULL - INTERVAL '1' DAY), NULL FROM qb t1) AS t2(c0, c1) GROUP BY GROUPING SETS ((CAST(t2.c0 AS TIMESTAMP)), (CAST(t2.c0 AS TIMESTAMP)), ()) ORDER BY 3 DESC NULLS FIRST, 2, 4 DESC, 1) SELECT CAST(2.25 AS BIGINT), least(c2, c1), c1, c2 FROM w;
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT TIMESTAMP'1969-12-31 00:00:00', date_trunc('HOUR', coalesce(NULL, TIMESTAMP'1969-12-31 00:00:00')), coalesce(CAST(DATE'2024-01-01' AS TIMESTAMP), CAST(DATE'2024-02-29' AS TIMESTAMP)) FROM qc t1, LATERAL (SELECT CASE WHEN true THEN t1.v ELSE t1.v END AS p, date_format(TIMESTAMP'2024-01-01 10:00:00', 'yyyy-MM') AS q) t2;
--> TIMESTAMP '1969-12-31 00:00:00' TIMESTAMP, date_trunc(HOUR, coalesce(NULL, TIMESTAMP '1969-12-31 00:00:00')) TIMESTAMP, coalesce(CAST(DATE '2024-01-01' AS TIMESTAMP), CAST(DATE '2024-02-29' AS TIMESTAMP)) TIMESTAMP
--> 1969-12-31 00:00:00|1969-12-31 00:00:00|2024-01-01 00:00:00
--> 1969-12-31 00:00:00|1969-12-31 00:00:00|2024-01-01 00:00:00
--> 1969-12-31 00:00:00|1969-12-31 00:00:00|2024-01-01 00:00:00
--> 1969-12-31 00:00:00|1969-12-31 00:00:00|2024-01-01 00:00:00
WITH w(c0) AS (SELECT CASE WHEN false THEN 9000000000L ELSE 9000000000L END FROM qb t1 UNION SELECT CASE WHEN false THEN 10L ELSE NULL END FROM qe t2 WHERE true UNION SELECT double('NaN') FROM qc t3) SELECT -c0 FROM w;
--> (- c0) DOUBLE
--> -9.0E9
--> NaN
WITH w(c0, c1) AS (SELECT t1.dt, any(true) OVER (PARTITION BY t1.dt ORDER BY t1.f DESC NULLS FIRST, t1.i, t1.s, t1.f, t1.n, t1.m, t1.dt, t1.k, t2.p, t2.q RANGE BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM qb t1, LATERAL (SELECT year(DATE'2024-01-01') AS p, coalesce('2024-01-01', t1.s) AS q) t2 WHERE false) SELECT coalesce(1, 2), (true IS NOT TRUE) FROM w;
--> coalesce(1, 2) INT, (NOT (true <=> true)) BOOLEAN
SELECT coalesce(concat_ws('-', t2.q, t1.s), coalesce(t2.q, t2.q)), trim(CASE WHEN false THEN t1.s ELSE '' END), (NOT (t1.s RLIKE 'a%')) FROM qb t1, LATERAL (SELECT abs(t1.n) AS p, t1.s AS q) t2 LEFT ANTI JOIN qe t3 ON t1.m <=> t3.m;
--> coalesce(concat_ws(-, q, s), coalesce(q, q)) STRING, trim(CASE WHEN false THEN s ELSE  END) STRING, (NOT RLIKE(s, a%)) BOOLEAN
--> 2-2||true
--> B-B||true
--> a-a||true
--> b-b||true
--> ||NULL
WITH w(c0, c1, c2) AS (SELECT t1.s, CAST(t1.m AS SMALLINT), t1.s FROM qa t1 LATERAL VIEW OUTER explode(array(t1.i, t1.i)) t2 AS el) SELECT upper(c0), (c1 * 10L), date_format(TIMESTAMP'2024-01-01 10:00:00', 'yyyy-MM') FROM w;
--! CAST_OVERFLOW
SELECT t1.n, lag(t1.m, 2) OVER (PARTITION BY '2024-01-01' ORDER BY size(array(1,2)) DESC, t1.i, t1.s, t1.f, t1.n, t1.m, t1.dt, t1.k) FROM qb t1 LEFT ANTI JOIN qb t2 ON t1.f = t2.f AND true WHERE CASE WHEN true THEN (TIMESTAMP'1969-12-31 00:00:00' BETWEEN t1.dt AND t1.dt) ELSE (true AND false) END;
--> n INT, lag(m, 2, NULL) OVER (PARTITION BY 2024-01-01 ORDER BY size(array(1, 2)) DESC NULLS LAST, i ASC NULLS FIRST, s ASC NULLS FIRST, f ASC NULLS FIRST, n ASC NULLS FIRST, m ASC NULLS FIRST, dt ASC NULLS FIRST, k ASC NULLS FIRST ROWS BETWEEN -2 FOLLOWING AND -2 FOLLOWING) DECIMAL(4,1)
SELECT avg(DISTINCT CAST(false AS SMALLINT)), max(sum(t1.i)) OVER (PARTITION BY -t1.i) FROM qb t1 GROUP BY -t1.i ORDER BY 2 DESC, 1 NULLS LAST;
--> avg(DISTINCT CAST(false AS SMALLINT)) DOUBLE, max(sum(i)) OVER (PARTITION BY (- i) ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) BIGINT
--> 0.0|7
--> 0.0|4
--> 0.0|2
--> 0.0|1
--> 0.0|NULL
SELECT t1.v, cume_dist() OVER (PARTITION BY t1.k ORDER BY (DATE'2024-02-29' - INTERVAL '1' DAY) ASC NULLS LAST) FROM qc t1;
--> v INT, cume_dist() OVER (PARTITION BY k ORDER BY date_add(DATE '2024-02-29', (- extractansiintervaldays(INTERVAL '1' DAY))) ASC NULLS LAST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) DOUBLE
--> 3|1.0
--> 1|1.0
--> NULL|1.0
--> 2|1.0
WITH w(c0, c1) AS (SELECT t1.s, corr(t1.i, t1.i) OVER (PARTITION BY t1.s ORDER BY (t1.s || t1.ts) DESC, t1.i, t1.b, t1.s, t1.d, t1.m, t1.dt, t1.ts, t1.bo ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) FROM qa t1) SELECT (-3 * -3), round(c1, 1) FROM w;
--> (-3 * -3) INT, round(c1, 1) DOUBLE
--> 9|NULL
--> 9|NULL
--> 9|NULL
--> 9|NULL
--> 9|NULL
--> 9|NULL
--> 9|NULL
--> 9|NULL
SELECT t1.dt, sum(DISTINCT greatest(10L, 10L)), approx_count_distinct(t1.m), min(10L), grouping_id(), max(max(t1.n)) OVER () FROM qe t1 WHERE true GROUP BY CUBE(t1.dt);
--> dt TIMESTAMP, sum(DISTINCT greatest(10, 10)) BIGINT, approx_count_distinct(m) BIGINT, min(10) BIGINT, grouping_id() BIGINT, max(max(n)) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) INT
WITH w(c0, c1) AS (SELECT DISTINCT date_trunc('HOUR', CAST(DATE'2024-02-29' AS TIMESTAMP)), (if(true, NULL, 10L) BETWEEN -3 AND 20L) FROM qc t1 LEFT ANTI JOIN qb t2 ON t1.k = t2.s AND true WHERE nullif((2e0 < 1.5F), (t1.k = t1.k)) ORDER BY 1 DESC NULLS FIRST, 2 DESC LIMIT 1) SELECT CAST(DATE'2024-02-29' AS TIMESTAMP), greatest(c1, c1) FROM w;
--> CAST(DATE '2024-02-29' AS TIMESTAMP) TIMESTAMP, greatest(c1, c1) BOOLEAN
WITH w(c0, c1) AS (SELECT t1.k, nth_value(t1.v, 2) OVER (PARTITION BY t1.v ORDER BY 10L ASC NULLS LAST, t1.k, t1.v RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) FROM qc t1 LEFT ANTI JOIN qe t2 ON t1.v = t2.i) SELECT CASE WHEN true THEN 0 ELSE 0 END, (1 * 20L) FROM w;
--> CASE WHEN true THEN 0 ELSE 0 END INT, (1 * 20) BIGINT
--> 0|20
--> 0|20
--> 0|20
--> 0|20
WITH w(c0, c1) AS (SELECT DISTINCT if((NOT true), (DATE'2024-02-29' - INTERVAL '1' DAY), trunc(NULL, 'MONTH')), t1.m FROM qb t1, LATERAL (SELECT abs(t1.i) AS p, t1.k AS q) t2 WHERE true ORDER BY 2, 1 DESC LIMIT 0 OFFSET 1) SELECT c0, c1 FROM w;
--> c0 DATE, c1 DECIMAL(4,1)
SELECT DISTINCT t1.n, (DATE'2024-02-29' IN (DATE'2024-02-29', t1.dt, DATE'2024-01-01')), max((t1.s || t1.i)) FROM qe t1 WHERE CASE WHEN greatest(false, false) THEN (t1.s < NULL) ELSE if(false, true, true) END GROUP BY t1.n, (DATE'2024-02-29' IN (DATE'2024-02-29', t1.dt, DATE'2024-01-01')) HAVING sort_array(collect_list(DISTINCT (t1.i - t1.n))) = 0 ORDER BY 2 DESC NULLS FIRST, 3, 1 LIMIT 0 OFFSET 2;
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
WITH w(c0) AS (SELECT bit_and(t1.n) FILTER (WHERE CASE WHEN true THEN NULL ELSE true END) FROM qb t1 JOIN qb t2 ON t1.i <=> t2.n HAVING max(coalesce(t1.dt, TIMESTAMP'1969-12-31 00:00:00')) > TIMESTAMP'1969-12-31 00:00:00') SELECT c0 FROM w;
--> c0 INT
WITH w(c0, c1, c2) AS (SELECT DISTINCT t1.m, (10L + 20L), avg((t1.m % t1.m)) FROM qe t1 LEFT SEMI JOIN qc t2 ON t1.s = t2.k GROUP BY t1.m, (10L + 20L)) SELECT 1.5, year(DATE'2024-02-29'), c2 FROM w;
--> 1.5 DECIMAL(2,1), year(DATE '2024-02-29') INT, c2 DECIMAL(8,5)
SELECT (20L * 20L), every((t1.i, NULL) IN ((t1.n, t1.i))) FILTER (WHERE true), grouping_id() FROM qe t1 GROUP BY ROLLUP((20L * 20L));
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT TIMESTAMP'2024-01-01 10:00:00', count(DISTINCT TIMESTAMP'2024-01-01 10:00:00'), max(sum(t1.v)) OVER () FROM qc t1 LATERAL VIEW explode(array(1, 7Y)) t2 AS el GROUP BY TIMESTAMP'2024-01-01 10:00:00' HAVING approx_count_distinct(20L) <> 10L ORDER BY 2, 3 NULLS LAST, 1 DESC NULLS FIRST LIMIT 0 OFFSET 1;
--> TIMESTAMP '2024-01-01 10:00:00' TIMESTAMP, count(DISTINCT TIMESTAMP '2024-01-01 10:00:00') BIGINT, max(sum(v)) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) BIGINT
SELECT coalesce(t1.f, t1.f), avg(CAST(10L AS DECIMAL(20,0))), min_by(t1.n, t1.n) FROM qe t1 GROUP BY coalesce(t1.f, t1.f) HAVING min_by(t1.i, t1.i) > 7Y ORDER BY 1, 2 DESC, 3 DESC NULLS FIRST;
--> coalesce(f, f) FLOAT, avg(CAST(10 AS DECIMAL(20,0))) DECIMAL(24,4), min_by(n, n) INT
SELECT t1.s, try_sum(-3), skewness(-3) FILTER (WHERE t1.bo) FROM qa t1 WHERE (CAST(20L AS DECIMAL(38,10)) < t1.m) GROUP BY t1.s ORDER BY 3, 1, 2 DESC;
--> s STRING, try_sum(-3) BIGINT, skewness(-3) FILTER (WHERE bo) DOUBLE
--> é|-3|NULL
SELECT (t1.dt + INTERVAL '1' HOUR), (t1.dt + INTERVAL '1' HOUR), coalesce(CAST(DATE'2024-02-29' AS TIMESTAMP), if(false, t1.dt, t1.dt)) FROM qe t1 FULL JOIN qc t2 ON t1.k <=> t2.k;
--> dt + INTERVAL '01' HOUR TIMESTAMP, dt + INTERVAL '01' HOUR TIMESTAMP, coalesce(CAST(DATE '2024-02-29' AS TIMESTAMP), (IF(false, dt, dt))) TIMESTAMP
--> NULL|NULL|2024-02-29 00:00:00
--> NULL|NULL|2024-02-29 00:00:00
--> NULL|NULL|2024-02-29 00:00:00
--> NULL|NULL|2024-02-29 00:00:00
SELECT date_add(DATE'2024-01-01', 30), bit_and(t1.n), bit_and(t1.i) FROM qb t1 GROUP BY GROUPING SETS ((date_add(DATE'2024-01-01', 30)), (date_add(DATE'2024-01-01', 30)), ()) ORDER BY 2 DESC NULLS FIRST, 1, 3 DESC NULLS FIRST;
--> date_add(DATE '2024-01-01', 30) DATE, bit_and(n) INT, bit_and(i) SMALLINT
--> NULL|0|0
--> 2024-01-31|0|0
--> 2024-01-31|0|0
SELECT t1.f FROM qb t1, LATERAL (SELECT length(t1.s) AS p, date_format(t1.dt, 'yyyy-MM') AS q) t2 WHERE size(array(1,2)) NOT IN (SELECT t3.n FROM qb t3 WHERE t3.m = t1.m) ORDER BY 1 NULLS LAST LIMIT 0;
--> f FLOAT
WITH w(c0, c1) AS (SELECT CAST(t1.f AS STRING), (SELECT max(t4.m) FROM qb t4 WHERE t4.m = t1.m) FROM qb t1, LATERAL (SELECT t1.n AS p, upper(t1.k) AS q) t2 WHERE NOT EXISTS (SELECT 1 FROM qb t3)) SELECT c0, c1 FROM w;
--> c0 STRING, c1 DECIMAL(4,1)
SELECT mode(true, true) FILTER (WHERE CASE WHEN NULL THEN false ELSE true END), mode(true, true), sum(t1.m) FROM qe t1 WHERE EXISTS (SELECT 1 FROM qa t2) HAVING stddev(t1.n) > 2e0;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT 10L, DATE'2024-02-29', size(array(1,2)) FROM qe t1 LEFT ANTI JOIN qb t2 ON t1.i = t2.i WHERE EXISTS (SELECT t3.s FROM qa t3 WHERE (t3.s LIKE '_')) ORDER BY 3 DESC NULLS FIRST, 1, 2 LIMIT 3;
--> 10 BIGINT, DATE '2024-02-29' DATE, size(array(1, 2)) INT
SELECT t3.i, t3.i, sum(t3.d) FROM (SELECT false FROM qb t1) AS t2(c0) JOIN qa t3 ON coalesce(t3.bo, t2.c0) WHERE coalesce((t3.bo AND t3.bo), t3.bo) GROUP BY 1, 2 HAVING count(DISTINCT (true IS NOT TRUE)) > 20L ORDER BY 1, 3 NULLS LAST, 2 DESC LIMIT 0;
--> i INT, i INT, sum(d) DOUBLE
WITH w(c0, c1) AS (SELECT CAST(t1.i AS INT), if(t1.bo, CASE WHEN t1.bo THEN t1.d ELSE t1.d END, datediff(t1.dt, t1.dt)) FROM qa t1 WHERE true ORDER BY 2 DESC NULLS FIRST, 1 LIMIT 3) SELECT CAST(c0 AS INT), sqrt(c0) FROM w;
--> c0 INT, SQRT(c0) DOUBLE
--> NULL|NULL
--> 1|1.0
--> 1|1.0
SELECT DISTINCT max_by(t1.n, t1.i) FILTER (WHERE coalesce(false, false)), every(false), max(count(t1.i)) OVER (PARTITION BY 1) FROM qb t1 WHERE true HAVING try_sum(t1.i) > 9000000000L;
--> max_by(n, i) FILTER (WHERE coalesce(false, false)) INT, every(false) BOOLEAN, max(count(i)) OVER (PARTITION BY 1 ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) BIGINT
SELECT t1.m, trunc(NULL, 'MONTH'), bit_and(t1.i), skewness(t1.n) FILTER (WHERE (t1.dt <= t1.dt)), min(NULL) FROM qb t1 GROUP BY CUBE(t1.m, trunc(NULL, 'MONTH')) ORDER BY 2 DESC, 5 DESC, 3 DESC NULLS FIRST, 4 NULLS LAST, 1;
--> m DECIMAL(4,1), trunc(NULL, MONTH) DATE, bit_and(i) SMALLINT, skewness(n) FILTER (WHERE (dt <= dt)) DOUBLE, min(NULL) VOID
--> NULL|NULL|NULL|NULL|NULL
--> NULL|NULL|NULL|NULL|NULL
--> -7.8|NULL|4|NULL|NULL
--> -7.8|NULL|4|NULL|NULL
--> 2.3|NULL|2|NULL|NULL
--> 2.3|NULL|2|NULL|NULL
--> 1.5|NULL|1|0.0|NULL
--> 1.5|NULL|1|0.0|NULL
--> NULL|NULL|0|0.6520236646847547|NULL
--> NULL|NULL|0|0.6520236646847547|NULL
WITH w(c0, c1, c2) AS (SELECT DISTINCT t2.bo, t2.m, t2.dt FROM qb t1 JOIN qa t2 ON t1.f = t2.d WHERE t1.s NOT IN (SELECT t3.k FROM qe t3)) SELECT false, (-7.77 + NULL), DATE'2024-01-01' FROM w;
--> false BOOLEAN, (-7.77 + NULL) DECIMAL(4,2), DATE '2024-01-01' DATE
--> false|NULL|2024-01-01
--> false|NULL|2024-01-01
--> false|NULL|2024-01-01
--> false|NULL|2024-01-01
--> false|NULL|2024-01-01
--> false|NULL|2024-01-01
SELECT ((t1.v - 9000000000L) / 0) FROM qc t1 LEFT SEMI JOIN qb t2 ON (t2.dt <= t2.dt) WHERE EXISTS (SELECT 1 FROM qa t3) ORDER BY 1 DESC NULLS FIRST;
--! DIVIDE_BY_ZERO
SELECT if(false, t1.f, 100.001BD), CASE WHEN false THEN t1.m ELSE t1.m END, sum(t1.f), try_sum(t1.i) FROM qe t1 WHERE t1.i IN (SELECT min(t2.i) FROM qa t2 WHERE t2.s <=> t1.k) GROUP BY ROLLUP(if(false, t1.f, 100.001BD), CASE WHEN false THEN t1.m ELSE t1.m END);
--> (IF(false, f, 100.001)) DOUBLE, CASE WHEN false THEN m ELSE m END DECIMAL(4,1), sum(f) DOUBLE, try_sum(i) BIGINT
SELECT TIMESTAMP'1969-12-31 00:00:00', max(0.0) FROM (SELECT date_add(t1.dt, 30) FROM qa t1 WHERE greatest(t1.s, t1.s) IN (SELECT count(t2.k) FROM qe t2)) AS t3(c0) GROUP BY ALL;
--! CAST_INVALID_INPUT
WITH w(c0, c1, c2) AS (SELECT DISTINCT t1.k, sum(nullif(t1.i, 5S)) OVER (ORDER BY last_day(DATE'2024-02-29') DESC NULLS FIRST), bit_or(t1.i) OVER (ORDER BY nullif(20L, NULL)  RANGE UNBOUNDED PRECEDING) FROM qb t1 LEFT ANTI JOIN qc t2 ON t1.n <=> t2.v AND true) SELECT 1, c1, (c2 - 20L) FROM w;
--> 1 INT, c1 BIGINT, (c2 - 20) BIGINT
--> 1|14|-13
--> 1|14|-13
--> 1|14|-13
WITH w(c0) AS (SELECT size(t1.arr) FROM qc t1 WHERE 0 NOT IN (SELECT t2.v FROM qc t2 WHERE (false AND false)) ORDER BY 1 LIMIT 1) SELECT coalesce(c0, c0) FROM w;
--> coalesce(c0, c0) INT
--> NULL
SELECT CAST(round(1.5, 1) AS DOUBLE), (CAST(TIMESTAMP'1969-12-31 00:00:00' AS STRING) || TIMESTAMP'1969-12-31 00:00:00'), CASE WHEN true THEN datediff(DATE'2024-02-29', DATE'2024-01-01') ELSE (t2.v * 20L) END FROM qc t1 FULL JOIN qc t2 ON t1.k <=> t2.k AND (0 BETWEEN 1 AND t2.v);
--> CAST(round(1.5, 1) AS DOUBLE) DOUBLE, concat(CAST(TIMESTAMP '1969-12-31 00:00:00' AS STRING), TIMESTAMP '1969-12-31 00:00:00') STRING, CASE WHEN true THEN datediff(DATE '2024-02-29', DATE '2024-01-01') ELSE (v * 20) END BIGINT
--> 1.5|1969-12-31 00:00:001969-12-31 00:00:00|59
--> 1.5|1969-12-31 00:00:001969-12-31 00:00:00|59
--> 1.5|1969-12-31 00:00:001969-12-31 00:00:00|59
--> 1.5|1969-12-31 00:00:001969-12-31 00:00:00|59
--> 1.5|1969-12-31 00:00:001969-12-31 00:00:00|59
--> 1.5|1969-12-31 00:00:001969-12-31 00:00:00|59
--> 1.5|1969-12-31 00:00:001969-12-31 00:00:00|59
--> 1.5|1969-12-31 00:00:001969-12-31 00:00:00|59
WITH w(c0, c1) AS (SELECT coalesce(9000000000L, coalesce(20L, 9000000000L)), substr(concat_ws('-', '1', ''), 0) FROM (SELECT t1.dt, sum(t1.d) FROM qa t1 GROUP BY t1.dt, t1.ts HAVING count(*) > 9000000000L ORDER BY 2 DESC NULLS FIRST, 1 NULLS LAST OFFSET 1) AS t2(c0, c1) ORDER BY 2 DESC NULLS FIRST, 1 DESC NULLS FIRST LIMIT 1 OFFSET 1) SELECT c0, coalesce(c1, c1) FROM w;
--> c0 BIGINT, coalesce(c1, c1) STRING
SELECT 1.5D, hour(t1.ts) FROM qa t1 UNION ALL SELECT CAST(t2.n AS DOUBLE), t2.f FROM qb t2 EXCEPT SELECT CAST(10L AS DOUBLE), sqrt(t3.v) FROM qc t3;
--> 1.5 DOUBLE, hour(ts) DOUBLE
--> 1.5|0.0
--> 1.5|10.0
--> 1.5|23.0
--> 1.5|NULL
--> 10.0|1.5
--> 20.0|0.0
--> 20.0|NULL
--> 40.0|NaN
--> NULL|2.0
SELECT CAST(CASE WHEN false THEN 2 ELSE t1.v END AS DECIMAL(20,0)), CAST(date_trunc('HOUR', TIMESTAMP'1969-12-31 00:00:00') AS DATE) FROM qc t1 LATERAL VIEW explode(t1.arr) t2 AS el WHERE NOT EXISTS (SELECT * FROM qa t3);
--> CAST(CASE WHEN false THEN 2 ELSE v END AS DECIMAL(20,0)) DECIMAL(20,0), CAST(date_trunc(HOUR, TIMESTAMP '1969-12-31 00:00:00') AS DATE) DATE
SELECT nullif(DATE'2024-01-01', DATE'2024-02-29'), bool_and((t1.k IS NOT NULL)) FILTER (WHERE (DATE'2024-02-29' IN (DATE'2024-01-01', TIMESTAMP'2024-01-01 10:00:00', DATE'2024-02-29'))) FROM qc t1 WHERE t1.k > (SELECT min(t2.s) FROM qb t2) GROUP BY ALL;
--> nullif(DATE '2024-01-01', DATE '2024-02-29') DATE, bool_and((k IS NOT NULL)) FILTER (WHERE (DATE '2024-02-29' IN (DATE '2024-01-01', TIMESTAMP '2024-01-01 10:00:00', DATE '2024-02-29'))) BOOLEAN
--> 2024-01-01|true
SELECT t1.arr, last_value(t1.k) IGNORE NULLS OVER (PARTITION BY 1.5D ORDER BY CAST(double('NaN') AS DECIMAL(38,10)) DESC, t1.k, t1.v, t2.el) FROM qc t1 LATERAL VIEW explode(array(t1.v, t1.v)) t2 AS el WHERE (coalesce(2.25, 2.25) BETWEEN 100.001BD AND 2e0) ORDER BY 2 NULLS LAST, 1 LIMIT 1;
--> arr ARRAY<INT>, last(k) OVER (PARTITION BY 1.5 ORDER BY CAST(NaN AS DECIMAL(38,10)) DESC NULLS LAST, k ASC NULLS FIRST, v ASC NULLS FIRST, el ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) STRING
SELECT DISTINCT trunc(DATE'2024-01-01', 'MONTH'), (true OR NULL), sum(DISTINCT coalesce(t1.i, t1.n)), mode(true, true), sum(if(true, t1.m, t2.p)) FROM qe t1, LATERAL (SELECT length(t1.s) AS p, concat_ws('-', t1.s, t1.s) AS q) t2 GROUP BY trunc(DATE'2024-01-01', 'MONTH'), (true OR NULL) HAVING percentile(t2.p, array(0.25,0.75)) IS NOT NULL AND 1 < 7Y;
--> trunc(DATE '2024-01-01', MONTH) DATE, (true OR NULL) BOOLEAN, sum(DISTINCT coalesce(i, n)) BIGINT, mode() WITHIN GROUP (ORDER BY true DESC) BOOLEAN, sum((IF(true, m, p))) DECIMAL(21,1)
SELECT t1.v, cume_dist() OVER (PARTITION BY '1' ORDER BY year(DATE'2024-02-29') , t1.k, t1.v) FROM qc t1 WHERE t1.v NOT IN (SELECT t2.i FROM qb t2 WHERE t2.s = t1.k) ORDER BY 2 DESC, 1 DESC NULLS FIRST;
--> v INT, cume_dist() OVER (PARTITION BY 1 ORDER BY year(DATE '2024-02-29') ASC NULLS FIRST, k ASC NULLS FIRST, v ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) DOUBLE
--> 2|1.0
--> 1|0.75
--> NULL|0.5
--> 3|0.25
SELECT t1.n, regr_count(t1.i, t1.i), sum(CASE WHEN t2.bo THEN t2.m ELSE 2.25 END), count(DISTINCT CAST(t2.bo AS SMALLINT)) FILTER (WHERE (t2.b BETWEEN 10L AND t1.i)) FROM qb t1 FULL JOIN qa t2 ON t1.i = t2.i AND (t1.s, t1.i) IN ((t2.s, 7Y)) GROUP BY t1.n;
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
WITH w(c0) AS (SELECT DATE'2024-01-01' FROM qb t1 LATERAL VIEW explode(array(1,2)) t2 AS el ORDER BY 1 DESC NULLS FIRST) SELECT (c0 - INTERVAL '1' DAY) FROM w;
--> date_add(c0, (- extractansiintervaldays(INTERVAL '1' DAY))) DATE
--> 2023-12-31
--> 2023-12-31
--> 2023-12-31
--> 2023-12-31
--> 2023-12-31
--> 2023-12-31
--> 2023-12-31
--> 2023-12-31
--> 2023-12-31
--> 2023-12-31
SELECT t2.q, t1.dt, stddev_samp(t1.n), sum((t1.m / -3)), avg(DISTINCT coalesce(t1.m, t1.m)) FROM qe t1, LATERAL (SELECT t1.n AS p, t1.k AS q) t2 LEFT ANTI JOIN qc t3 ON t2.q <=> t3.k WHERE true GROUP BY t2.q, t1.dt;
--> q STRING, dt TIMESTAMP, stddev_samp(n) DOUBLE, sum((m / -3)) DECIMAL(19,6), avg(DISTINCT coalesce(m, m)) DECIMAL(8,5)
SELECT sum(t1.f) FROM qb t1 WHERE NOT EXISTS (SELECT * FROM qa t2) ORDER BY 1 DESC LIMIT 1;
--> sum(f) DOUBLE
--> NULL
WITH w(c0, c1, c2, c3, c4) AS (SELECT if(true, TIMESTAMP'2024-01-01 10:00:00', TIMESTAMP'1969-12-31 00:00:00'), try_sum(t1.v), percentile(2e0, array(0.25,0.75)), count_if((false AND true)), grouping_id() FROM qc t1 FULL JOIN qc t2 ON t1.k = t2.k GROUP BY CUBE(if(true, TIMESTAMP'2024-01-01 10:00:00', TIMESTAMP'1969-12-31 00:00:00')) HAVING sum(2.25) > 100.001BD) SELECT (c0 + INTERVAL '1' HOUR), c3, c4, c3, c4 FROM w;
--> c0 + INTERVAL '01' HOUR TIMESTAMP, c3 BIGINT, c4 BIGINT, c3 BIGINT, c4 BIGINT
WITH w(c0, c1) AS (SELECT round(0.0, 1), trunc(t1.dt, 'MONTH') FROM qa t1 UNION SELECT t2.d, t2.dt FROM qa t2 UNION SELECT length('B'), CAST(TIMESTAMP'1969-12-31 00:00:00' AS DATE) FROM qc t3) SELECT (1 / -3), c1 FROM w;
--> (1 / -3) DOUBLE, c1 DATE
--> -0.3333333333333333|1969-12-01
--> -0.3333333333333333|1969-12-31
--> -0.3333333333333333|1969-12-31
--> -0.3333333333333333|2023-12-01
--> -0.3333333333333333|2023-12-31
--> -0.3333333333333333|2024-01-01
--> -0.3333333333333333|2024-01-01
--> -0.3333333333333333|2024-01-01
--> -0.3333333333333333|2024-02-01
--> -0.3333333333333333|2024-02-29
--> -0.3333333333333333|9999-12-01
--> -0.3333333333333333|9999-12-31
--> -0.3333333333333333|NULL
--> -0.3333333333333333|NULL
SELECT DISTINCT nullif(DATE'2024-02-29', DATE'2024-02-29'), percentile_approx(t2.el, 0.5) FROM qc t1 LATERAL VIEW explode(array(t1.v, t1.v)) t2 AS el WHERE NOT EXISTS (SELECT * FROM qe t3) GROUP BY nullif(DATE'2024-02-29', DATE'2024-02-29') HAVING bit_or(t2.el) <> 5S;
--> nullif(DATE '2024-02-29', DATE '2024-02-29') DATE, percentile_approx(el, 0.5, 10000) INT
--> NULL|2
SELECT last_day(DATE'2024-01-01'), count(DISTINCT if(false, false, false)), skewness(5S), approx_count_distinct(true) FILTER (WHERE (t1.k < t1.s)), grouping_id() FROM qe t1 GROUP BY GROUPING SETS ((CASE WHEN true THEN t1.m ELSE t1.m END, last_day(DATE'2024-01-01')), (CASE WHEN true THEN t1.m ELSE t1.m END), ());
--> last_day(DATE '2024-01-01') DATE, count(DISTINCT (IF(false, false, false))) BIGINT, skewness(5) DOUBLE, approx_count_distinct(true) FILTER (WHERE (k < s)) BIGINT, grouping_id() BIGINT
SELECT (DATE'2024-02-29' - INTERVAL '1' DAY), true, sum(greatest(1.5, NULL)), grouping((DATE'2024-02-29' - INTERVAL '1' DAY)) FROM qc t1 GROUP BY ROLLUP((DATE'2024-02-29' - INTERVAL '1' DAY), true);
--> date_add(DATE '2024-02-29', (- extractansiintervaldays(INTERVAL '1' DAY))) DATE, true BOOLEAN, sum(greatest(1.5, NULL)) DECIMAL(12,1), grouping(date_add(DATE '2024-02-29', (- extractansiintervaldays(INTERVAL '1' DAY)))) TINYINT
--> 2024-02-28|NULL|6.0|0
--> 2024-02-28|true|6.0|0
--> NULL|NULL|6.0|1
SELECT t1.v, percentile_approx(DATE'2024-01-01', 0.5), max_by(t1.v, t1.v), max_by(t1.v, t1.v) FROM qc t1 GROUP BY ALL HAVING count(DISTINCT true) <> 9000000000L;
--> v INT, percentile_approx(DATE '2024-01-01', 0.5, 10000) DATE, max_by(v, v) INT, max_by(v, v) INT
--> 1|2024-01-01|1|1
--> 2|2024-01-01|2|2
--> 3|2024-01-01|3|3
--> NULL|2024-01-01|NULL|NULL
WITH w(c0, c1) AS (SELECT t1.i, (t1.i / t1.i) FROM qb t1 EXCEPT ALL SELECT greatest(t2.i, -3), CAST(t2.m AS DECIMAL(5,1)) FROM qe t2 UNION ALL SELECT sqrt(t3.n), t3.i FROM qe t3) SELECT datediff(DATE'2024-02-29', DATE'2024-02-29'), CASE WHEN true THEN c0 ELSE c0 END FROM w;
--> datediff(DATE '2024-02-29', DATE '2024-02-29') INT, CASE WHEN true THEN c0 ELSE c0 END DOUBLE
--> 0|1.0
--> 0|2.0
--> 0|4.0
--> 0|7.0
--> 0|NULL
WITH w(c0, c1) AS (SELECT CASE WHEN (false AND false) THEN date_format(TIMESTAMP'2024-01-01 10:00:00', 'yyyy-MM') ELSE trim(t1.s) END, CASE WHEN true THEN substr(t1.s, t1.i) ELSE upper(t1.s) END FROM qb t1 ORDER BY 2 NULLS LAST, 1 DESC LIMIT 1) SELECT c0, concat_ws('-', c1, c1) FROM w;
--> c0 STRING, concat_ws(-, c1, c1) STRING
--> b|-
SELECT double('NaN'), mode(false, true) FROM (SELECT '1', (-t2.i div CASE WHEN false THEN t2.i ELSE t2.i END) FROM qc t1 CROSS JOIN qb t2 WHERE CASE WHEN NULL THEN t2.i ELSE t2.n END NOT IN (SELECT t3.v FROM qc t3 WHERE greatest(false, false))) AS t4(c0, c1) GROUP BY GROUPING SETS ((double('NaN')), (double('NaN')), ()) HAVING mode(false, true) = false;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT coalesce(0.0D, 2e0), bool_or(CASE WHEN false THEN false ELSE false END) FILTER (WHERE (NOT false)), grouping(coalesce(0.0D, 2e0)) FROM qc t1 GROUP BY CUBE(coalesce(0.0D, 2e0)) HAVING bit_and(t1.v) > 1;
--> coalesce(0.0, 2.0) DOUBLE, bool_or(CASE WHEN false THEN false ELSE false END) FILTER (WHERE (NOT false)) BOOLEAN, grouping(coalesce(0.0, 2.0)) TINYINT
WITH w(c0, c1) AS (SELECT CAST(20L AS DECIMAL(20,0)), (SELECT count(t2.m) FROM qb t2) FROM qc t1 WHERE false ORDER BY 1, 2 DESC LIMIT 1) SELECT c0, c1 FROM w;
--> c0 DECIMAL(20,0), c1 BIGINT
WITH w(c0, c1) AS (SELECT true, t1.n FROM qe t1 UNION SELECT true, 20L FROM qa t2 WHERE t2.bo INTERSECT ALL SELECT (true AND true), 10L FROM qc t3 WHERE false) SELECT CASE WHEN c0 THEN c0 ELSE c0 END, (c1 * 7Y) FROM w;
--> CASE WHEN c0 THEN c0 ELSE c0 END BOOLEAN, (c1 * 7) BIGINT
WITH w(c0, c1, c2, c3) AS (SELECT if(true, 10L, t1.v), CAST(2.25 AS DOUBLE), avg(DISTINCT t1.v), sum(count(t1.v)) OVER () FROM qc t1 WHERE ((1 % t1.v) IN (t1.v, 10L, t1.v)) GROUP BY if(true, 10L, t1.v), CAST(2.25 AS DOUBLE) HAVING sort_array(collect_list(size(t1.arr))) IS NOT NULL AND 1 < -3) SELECT length('2024-01-01'), (1 / 5S), CASE WHEN NULL THEN c1 ELSE c2 END, hour(TIMESTAMP'2024-01-01 10:00:00') FROM w;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT DISTINCT CASE WHEN false THEN 2e0 ELSE 0.0D END, max_by(1, 1), percentile(-3, 0) FROM (SELECT t1.m, count(*), sum(count(t1.i)) OVER () FROM qe t1 GROUP BY t1.m HAVING approx_count_distinct(DATE'2024-02-29') > 20L) AS t2(c0, c1, c2) GROUP BY t2.c0, CASE WHEN false THEN 2e0 ELSE 0.0D END;
--> CASE WHEN false THEN 2.0 ELSE 0.0 END DOUBLE, max_by(1, 1) INT, percentile(-3, 0, 1) DOUBLE
SELECT DISTINCT round(-7.77, 1), (DATE'2024-02-29' - INTERVAL '1' DAY), avg(DISTINCT (0.0 * t1.v)) FROM qc t1 WHERE NOT EXISTS (SELECT 1 FROM qa t2 WHERE t2.s <=> t1.k) GROUP BY CUBE(round(-7.77, 1), (DATE'2024-02-29' - INTERVAL '1' DAY)) HAVING try_sum(NULL) <> 9000000000L ORDER BY 2 NULLS LAST, 3 DESC, 1;
--> round(-7.77, 1) DECIMAL(3,1), date_add(DATE '2024-02-29', (- extractansiintervaldays(INTERVAL '1' DAY))) DATE, avg(DISTINCT (0.0 * v)) DECIMAL(16,5)
WITH w(c0, c1, c2, c3) AS (SELECT (NULL + 1.5), coalesce(2e0, 2e0), covar_pop(t1.v, t1.v), grouping_id() FROM qc t1 GROUP BY CUBE((NULL + 1.5), coalesce(2e0, 2e0)) ORDER BY 1, 3 DESC NULLS FIRST, 2 NULLS LAST, 4 NULLS LAST OFFSET 1) SELECT nullif(c1, c2), CASE WHEN true THEN c2 ELSE c0 END, (c3 / NULL), abs(c3) FROM w;
--> nullif(c1, c2) DOUBLE, CASE WHEN true THEN c2 ELSE c0 END DOUBLE, (c3 / NULL) DOUBLE, abs(c3) BIGINT
--> 2.0|0.6666666666666666|NULL|2
--> NULL|0.6666666666666666|NULL|1
--> NULL|0.6666666666666666|NULL|3
SELECT sum(DISTINCT 20L), sum(t1.f) FROM qb t1 LEFT SEMI JOIN qe t2 ON t1.m = t2.m;
--> sum(DISTINCT 20) BIGINT, sum(f) DOUBLE
--> NULL|NULL
SELECT t1.f, count(CAST(10L AS STRING)) OVER (ORDER BY (false IS NOT TRUE) DESC, t1.i, t1.s, t1.f, t1.n, t1.m, t1.dt, t1.k), sum(t1.i) OVER (PARTITION BY t1.f ORDER BY CAST(t1.i AS SMALLINT) ASC NULLS LAST, t1.i, t1.s, t1.f, t1.n, t1.m, t1.dt, t1.k RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) FROM qe t1 WHERE t1.f IN (SELECT t2.f FROM qe t2 WHERE t2.f = t1.f AND true);
--> f FLOAT, count(CAST(10 AS STRING)) OVER (ORDER BY (NOT (false <=> true)) DESC NULLS LAST, i ASC NULLS FIRST, s ASC NULLS FIRST, f ASC NULLS FIRST, n ASC NULLS FIRST, m ASC NULLS FIRST, dt ASC NULLS FIRST, k ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) BIGINT, sum(i) OVER (PARTITION BY f ORDER BY CAST(i AS SMALLINT) ASC NULLS LAST, i ASC NULLS FIRST, s ASC NULLS FIRST, f ASC NULLS FIRST, n ASC NULLS FIRST, m ASC NULLS FIRST, dt ASC NULLS FIRST, k ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) BIGINT
SELECT t1.dt, count_if(coalesce(false, false)), approx_count_distinct(false), percentile(t1.f, 0), count(max(t2.i)) OVER (PARTITION BY t1.dt) FROM qe t1 FULL JOIN qe t2 ON t1.f <=> t2.f LEFT ANTI JOIN qe t3 ON t1.m = t3.m AND if(false, false, true) WHERE true GROUP BY t1.dt;
--> dt TIMESTAMP, count_if(coalesce(false, false)) BIGINT, approx_count_distinct(false) BIGINT, percentile(f, 0, 1) DOUBLE, count(max(i)) OVER (PARTITION BY dt ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) BIGINT
SELECT least(2e0, double('NaN')), (2.25 BETWEEN 2.25 AND double('NaN')), avg(DISTINCT length(t1.k)), count_if((10L < 10L)), avg(CAST(double('NaN') AS DECIMAL(10,2))) FILTER (WHERE true) FROM qc t1 GROUP BY least(2e0, double('NaN')), (2.25 BETWEEN 2.25 AND double('NaN')) ORDER BY 4, 5 NULLS LAST, 3 NULLS LAST, 1, 2 DESC LIMIT 3;
--> least(2.0, NaN) DOUBLE, between(2.25, 2.25, NaN) BOOLEAN, avg(DISTINCT length(k)) DOUBLE, count_if((10 < 10)) BIGINT, avg(CAST(NaN AS DECIMAL(10,2))) FILTER (WHERE true) DECIMAL(14,6)
--> 2.0|true|1.0|0|NULL
SELECT CASE WHEN t1.bo THEN t1.d ELSE t1.d END, bit_and(t1.i), count(t1.ts) FILTER (WHERE (t2.k RLIKE 'B')), bit_xor(t1.i) FROM qa t1 FULL JOIN qc t2 ON least(false, t1.bo) WHERE (CAST(9000000000L AS DOUBLE) > nullif(t1.d, 0.0D)) GROUP BY t1.i, CASE WHEN t1.bo THEN t1.d ELSE t1.d END HAVING sum(coalesce(t1.m, t1.m)) <> 1.5;
--> CASE WHEN bo THEN d ELSE d END DOUBLE, bit_and(i) INT, count(ts) FILTER (WHERE RLIKE(k, B)) BIGINT, bit_xor(i) INT
--> 2.0|1|0|1
WITH w(c0, c1) AS (SELECT t1.ts, (t1.i / t1.i) FROM qa t1 WHERE coalesce(t1.bo, t1.bo) INTERSECT ALL SELECT coalesce(TIMESTAMP'1969-12-31 00:00:00', TIMESTAMP'1969-12-31 00:00:00'), round(2.25, 1) FROM qc t2) SELECT CAST(DATE'2024-01-01' AS TIMESTAMP), CAST(100.001BD AS DOUBLE) FROM w;
--> CAST(DATE '2024-01-01' AS TIMESTAMP) TIMESTAMP, CAST(100.001 AS DOUBLE) DOUBLE
SELECT CASE WHEN false THEN NULL ELSE 9000000000L END, avg(DISTINCT least(t1.i, t1.i)), count(DISTINCT hour(t1.dt)), bit_xor(t1.n), grouping(CASE WHEN false THEN NULL ELSE 9000000000L END) FROM qe t1 GROUP BY GROUPING SETS ((CASE WHEN false THEN NULL ELSE 9000000000L END), (CASE WHEN false THEN NULL ELSE 9000000000L END), ()) HAVING sum(2e0) = 2e0;
--> CASE WHEN false THEN NULL ELSE 9000000000 END BIGINT, avg(DISTINCT least(i, i)) DOUBLE, count(DISTINCT hour(dt)) BIGINT, bit_xor(n) INT, grouping(CASE WHEN false THEN NULL ELSE 9000000000 END) TINYINT
SELECT DATE'2024-02-29', (round(100.001BD, 1) % t1.v), CASE WHEN false THEN TIMESTAMP'2024-01-01 10:00:00' ELSE TIMESTAMP'2024-01-01 10:00:00' END FROM qc t1 WHERE t1.v IN (SELECT t2.i FROM qe t2 WHERE coalesce(false, false)) ORDER BY 2, 1 NULLS LAST, 3 DESC NULLS FIRST LIMIT 1;
--> DATE '2024-02-29' DATE, (round(100.001, 1) % v) DECIMAL(5,1), CASE WHEN false THEN TIMESTAMP '2024-01-01 10:00:00' ELSE TIMESTAMP '2024-01-01 10:00:00' END TIMESTAMP
SELECT nullif(if(true, 20L, t1.f), if(false, 10L, t1.m)), CAST(CASE WHEN true THEN DATE'2024-02-29' ELSE DATE'2024-02-29' END AS TIMESTAMP), least(datediff(DATE'2024-01-01', DATE'2024-01-01'), CASE WHEN false THEN 1 ELSE 2 END) FROM qe t1 LATERAL VIEW explode(array(t1.n, t1.n)) t2 AS el;
--> nullif((IF(true, 20, f)), (IF(false, 10, m))) DOUBLE, CAST(CASE WHEN true THEN DATE '2024-02-29' ELSE DATE '2024-02-29' END AS TIMESTAMP) TIMESTAMP, least(datediff(DATE '2024-01-01', DATE '2024-01-01'), CASE WHEN false THEN 1 ELSE 2 END) INT
SELECT DISTINCT date_format((t1.dt + INTERVAL '1' HOUR), 'yyyy-MM'), CASE WHEN (false AND true) THEN last_day(NULL) ELSE nullif(DATE'2024-01-01', DATE'2024-01-01') END, -t1.n FROM qb t1;
--> date_format(dt + INTERVAL '01' HOUR, yyyy-MM) STRING, CASE WHEN (false AND true) THEN last_day(NULL) ELSE nullif(DATE '2024-01-01', DATE '2024-01-01') END DATE, (- n) INT
--> 1969-12|NULL|-40
--> 2024-01|NULL|-10
--> 2024-01|NULL|-20
--> 2024-02|NULL|-20
--> NULL|NULL|NULL
WITH w(c0) AS (SELECT abs(t1.b) FROM qa t1 UNION SELECT 10L FROM qc t2) SELECT (c0 - -7.77) FROM w;
--> (c0 - -7.77) DECIMAL(23,2)
--> 17.77
--> 27.77
--> 37.77
--> 9000000007.77
--> NULL
SELECT false, count(DISTINCT false), any((10L BETWEEN 20L AND t2.m)), count(*), sum(sum(t2.n)) OVER (PARTITION BY false) FROM qb t1 JOIN qe t2 ON t1.f < t2.f GROUP BY false ORDER BY 5 NULLS LAST, 3, 1 NULLS LAST, 4, 2 NULLS LAST LIMIT 1;
--> false BOOLEAN, count(DISTINCT false) BIGINT, any(between(10, 20, m)) BOOLEAN, count(1) BIGINT, sum(sum(n)) OVER (PARTITION BY false ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) BIGINT
SELECT t1.ts, (t1.ts + INTERVAL '1' HOUR), every((t1.bo IS FALSE)), sort_array(collect_list(DISTINCT 2)), every((t1.bo IS FALSE)), grouping(t1.ts) FROM qa t1 JOIN qc t2 ON t1.bo GROUP BY GROUPING SETS ((t1.ts, (t1.ts + INTERVAL '1' HOUR)), (t1.ts), ());
--> ts TIMESTAMP, ts + INTERVAL '01' HOUR TIMESTAMP, every((bo <=> false)) BOOLEAN, sort_array(collect_list(DISTINCT 2), true) ARRAY<INT>, every((bo <=> false)) BOOLEAN, grouping(ts) TINYINT
--> 2024-01-01 10:00:00|2024-01-01 11:00:00|false|[2]|false|0
--> 2024-01-01 10:00:00|NULL|false|[2]|false|0
--> NULL|NULL|false|[2]|false|0
--> NULL|NULL|false|[2]|false|0
--> NULL|NULL|false|[2]|false|1
SELECT DISTINCT CAST(TIMESTAMP'2024-01-01 10:00:00' AS STRING), sum(t2.c0) FROM (SELECT avg((t1.i - t1.n)) FILTER (WHERE false) FROM qb t1 GROUP BY ALL) AS t2(c0) WHERE 0.0 IN (SELECT t3.m FROM qb t3) GROUP BY CAST(TIMESTAMP'2024-01-01 10:00:00' AS STRING);
--> CAST(TIMESTAMP '2024-01-01 10:00:00' AS STRING) STRING, sum(c0) DOUBLE
WITH w(c0, c1) AS (SELECT size(array(1,2)), t1.n FROM qe t1 WHERE (NOT NULL) EXCEPT SELECT (t2.i + t2.b), t2.b FROM qa t2 INTERSECT ALL SELECT round(t3.m, 1), datediff(DATE'2024-02-29', DATE'2024-02-29') FROM qb t3 WHERE coalesce(true, false)) SELECT c0, CASE WHEN false THEN 9000000000L ELSE c1 END FROM w;
--> c0 DECIMAL(21,1), CASE WHEN false THEN 9000000000 ELSE c1 END BIGINT
SELECT count_if((NOT true)) FILTER (WHERE (false IS FALSE)), count(*) FROM qc t1 WHERE greatest(2, t1.v) IN (SELECT min(t2.v) FROM qc t2) ORDER BY 2 DESC, 1 DESC;
--> count_if((NOT true)) FILTER (WHERE (false <=> false)) BIGINT, count(1) BIGINT
--> 0|0
SELECT t1.s, percentile(5S, 0.5), sum(t1.f) FILTER (WHERE (true OR true)) FROM qe t1 LEFT SEMI JOIN qe t2 ON t1.m = t2.m GROUP BY t1.s;
--> s STRING, percentile(5, 0.5, 1) DOUBLE, sum(f) FILTER (WHERE (true OR true)) DOUBLE
SELECT DISTINCT sort_array(collect_set(size(array(1,2)))), sort_array(collect_list(DISTINCT hour(t1.dt))) FROM qb t1 LATERAL VIEW OUTER explode(array(t1.i, t1.n)) t2 AS el WHERE true HAVING mode(true, true) FILTER (WHERE (t1.dt > DATE'2024-02-29')) <> false ORDER BY 1, 2 LIMIT 1;
--> sort_array(collect_set(size(array(1, 2))), true) ARRAY<INT>, sort_array(collect_list(DISTINCT hour(dt)), true) ARRAY<INT>
SELECT DISTINCT t2.c3, sum(t2.c3) OVER (PARTITION BY DATE'2024-02-29' ORDER BY date_format(TIMESTAMP'2024-01-01 10:00:00', 'yyyy-MM') ASC NULLS LAST), rank() OVER (PARTITION BY true ORDER BY ('' ILIKE 'B') ASC NULLS LAST) FROM (SELECT t1.f, try_sum(t1.n), sum(DISTINCT t1.i), grouping(date_add(DATE'2024-02-29', 30)) FROM qb t1 GROUP BY ROLLUP(date_add(DATE'2024-02-29', 30), t1.f)) AS t2(c0, c1, c2, c3);
--> c3 TINYINT, sum(c3) OVER (PARTITION BY DATE '2024-02-29' ORDER BY date_format(TIMESTAMP '2024-01-01 10:00:00', yyyy-MM) ASC NULLS LAST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) BIGINT, RANK() OVER (PARTITION BY true ORDER BY ilike(, B) ASC NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT
--> 0|1|1
--> 1|1|1
SELECT t1.f, hour((t1.dt + INTERVAL '1' HOUR)), t1.dt, (SELECT count(t3.k) FROM qc t3 WHERE t3.k = t1.s) FROM qb t1 WHERE datediff(DATE'2024-02-29', DATE'2024-02-29') IN (SELECT t2.n FROM qb t2);
--> f FLOAT, hour(dt + INTERVAL '01' HOUR) INT, dt TIMESTAMP, scalarsubquery(s) BIGINT
SELECT nullif(DATE'2024-01-01', NULL), if(true, 0.0D, 1.5F), mode(true, true), try_sum(t1.v), min(CASE WHEN true THEN -7.77 ELSE 1.5 END), grouping(nullif(DATE'2024-01-01', NULL)) FROM qc t1 LEFT SEMI JOIN qe t2 ON (true IS FALSE) WHERE false GROUP BY ROLLUP(nullif(DATE'2024-01-01', NULL), if(true, 0.0D, 1.5F));
--> nullif(DATE '2024-01-01', NULL) DATE, (IF(true, 0.0, 1.5)) DOUBLE, mode() WITHIN GROUP (ORDER BY true DESC) BOOLEAN, try_sum(v) BIGINT, min(CASE WHEN true THEN -7.77 ELSE 1.5 END) DECIMAL(3,2), grouping(nullif(DATE '2024-01-01', NULL)) TINYINT
SELECT (NOT t1.bo) FROM qa t1 RIGHT JOIN qc t2 ON t1.s = t2.k AND nullif(t1.bo, t1.bo) LEFT SEMI JOIN qa t3 ON t1.ts < t3.ts AND (t2.v BETWEEN t1.i AND t3.i) WHERE t1.bo ORDER BY 1 DESC LIMIT 1;
--> (NOT bo) BOOLEAN
SELECT TIMESTAMP'2024-01-01 10:00:00', greatest(DATE'2024-02-29', NULL), try_sum(t1.v) FROM qc t1 WHERE t1.v <> (SELECT max(t2.n) FROM qb t2 WHERE true AND (1 BETWEEN t2.i AND t2.n)) GROUP BY CUBE(TIMESTAMP'2024-01-01 10:00:00', greatest(DATE'2024-02-29', NULL));
--> TIMESTAMP '2024-01-01 10:00:00' TIMESTAMP, greatest(DATE '2024-02-29', NULL) DATE, try_sum(v) BIGINT
--> 2024-01-01 10:00:00|2024-02-29|6
--> 2024-01-01 10:00:00|NULL|6
--> NULL|2024-02-29|6
--> NULL|NULL|6
SELECT t1.k, lag(t1.m, 2) OVER (PARTITION BY 10L ORDER BY (t1.dt + INTERVAL '1' HOUR) DESC NULLS FIRST, t1.i, t1.s, t1.f, t1.n, t1.m, t1.dt, t1.k, t2.el), mode(true, true) OVER (PARTITION BY t1.f ORDER BY (t1.dt + INTERVAL '1' HOUR) DESC RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) FROM qe t1 LATERAL VIEW explode(if(true, array(3), array(1,2))) t2 AS el;
--> k STRING, lag(m, 2, NULL) OVER (PARTITION BY 10 ORDER BY dt + INTERVAL '01' HOUR DESC NULLS FIRST, i ASC NULLS FIRST, s ASC NULLS FIRST, f ASC NULLS FIRST, n ASC NULLS FIRST, m ASC NULLS FIRST, dt ASC NULLS FIRST, k ASC NULLS FIRST, el ASC NULLS FIRST ROWS BETWEEN -2 FOLLOWING AND -2 FOLLOWING) DECIMAL(4,1), mode() WITHIN GROUP (ORDER BY true DESC) OVER (PARTITION BY f ORDER BY dt + INTERVAL '01' HOUR DESC NULLS LAST RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) BOOLEAN
WITH w(c0, c1, c2) AS (SELECT size(NULL), trim('1'), to_timestamp(t1.ts) FROM qa t1 WHERE EXISTS (SELECT 1 FROM qe t2 WHERE least(true, true))) SELECT length(c1), CAST(2.25 AS STRING), to_timestamp(c2) FROM w;
--> length(c1) INT, CAST(2.25 AS STRING) STRING, to_timestamp(c2) TIMESTAMP
SELECT t2.c0, rank() OVER (ORDER BY CASE WHEN true THEN false ELSE false END DESC NULLS FIRST), any(('B' RLIKE 'B')) OVER (PARTITION BY DATE'2024-01-01' ORDER BY coalesce(1, 2) DESC NULLS FIRST, t2.c0, t2.c1) FROM (SELECT sum((t1.m + t1.m)), min(abs(10L)), sort_array(collect_list(DISTINCT nullif(-3, t1.i))) FROM qe t1 HAVING sort_array(collect_list(DISTINCT (t1.i % t1.n))) > 1) AS t2(c0, c1, c2) WHERE false;
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT mode(false, true) FILTER (WHERE false), approx_count_distinct(20L) FILTER (WHERE CASE WHEN false THEN false ELSE false END) FROM (SELECT DISTINCT t1.d, percentile(t1.d, 0) FROM qa t1 GROUP BY ALL) AS t2(c0, c1) WHERE (('a', 7Y) IN (('a', NULL)) AND NULL) GROUP BY round(1.5, 1) HAVING min_by(1, 1) > 1;
--> mode() WITHIN GROUP (ORDER BY false DESC) FILTER (WHERE false) BOOLEAN, approx_count_distinct(20) FILTER (WHERE CASE WHEN false THEN false ELSE false END) BIGINT
SELECT DISTINCT (t1.m IS NOT NULL) FROM qe t1 WHERE t1.m NOT IN (SELECT t2.m FROM qe t2 WHERE t2.i = t1.i AND true);
--> (m IS NOT NULL) BOOLEAN
SELECT DISTINCT t1.i, sum(t1.f), count(DISTINCT CAST(20L AS STRING), t1.k), sum(CAST(t1.n AS DECIMAL(5,1))) FROM qb t1 WHERE (NOT CASE WHEN false THEN false ELSE false END) GROUP BY 1 ORDER BY 1 DESC, 2 NULLS LAST, 4 DESC, 3 DESC NULLS FIRST LIMIT 0 OFFSET 1;
--> i SMALLINT, sum(f) DOUBLE, count(DISTINCT CAST(20 AS STRING), k) BIGINT, sum(CAST(n AS DECIMAL(5,1))) DECIMAL(15,1)
SELECT t2.c0, count(DISTINCT t2.c1), corr(t2.c0, t2.c0), sum((t2.c0 + t2.c0)), grouping_id() FROM (SELECT max(t1.n), mode(true, true) FROM qb t1 WHERE (CAST(t1.m AS DOUBLE) > 0.0D) GROUP BY greatest(20L, 9000000000L) HAVING approx_count_distinct(t1.dt) > 9000000000L) AS t2(c0, c1) GROUP BY GROUPING SETS ((t2.c1, t2.c0), (t2.c1), ());
--> c0 INT, count(DISTINCT c1) BIGINT, corr(c0, c0) DOUBLE, sum((c0 + c0)) BIGINT, grouping_id() BIGINT
SELECT t1.m, t2.i, max(t2.d), try_sum(1), min((t2.d / t2.i)) FILTER (WHERE t2.bo), sum(sum(t1.i)) OVER (PARTITION BY t1.m) FROM qa t1 JOIN qa t2 ON t1.s = t2.s WHERE NULL GROUP BY t1.m, t2.i HAVING sort_array(collect_set(DISTINCT size(NULL))) > 5S;
--! DATATYPE_MISMATCH.FILTER_NOT_BOOLEAN
WITH w(c0, c1) AS (SELECT concat_ws('-', concat_ws('-', t1.k, '1'), t1.k), 1.5F FROM qc t1 LATERAL VIEW OUTER explode(t1.arr) t2 AS el WHERE 0.0D > (SELECT max(t3.f) FROM qe t3 WHERE (t3.f IS NULL) AND true)) SELECT upper(c0), CAST(NULL AS DOUBLE) FROM w;
--> upper(c0) STRING, CAST(NULL AS DOUBLE) DOUBLE
SELECT t2.m, CAST(if(t2.bo, t2.d, double('NaN')) AS DECIMAL(20,0)) FROM qc t1 RIGHT JOIN qa t2 ON t1.k = t2.s AND (t2.s ILIKE 'B') LEFT ANTI JOIN qa t3 ON t1.k = t3.s ORDER BY 1 DESC NULLS FIRST, 2 DESC NULLS FIRST;
--> m DECIMAL(10,2), CAST((IF(bo, d, NaN)) AS DECIMAL(20,0)) DECIMAL(20,0)
--> NULL|NULL
--> 99999999.99|NULL
--> 2.25|NULL
--> 2.25|NULL
--> 1.50|NULL
--> 1.50|2
--> 0.00|2
--> -7.77|NULL
SELECT t1.bo, t1.m FROM qa t1 WHERE t1.bo UNION SELECT true, coalesce(10L, 20L) FROM qc t2 WHERE true INTERSECT SELECT (DATE'2024-02-29' < DATE'2024-02-29'), 10L FROM qe t3;
--> bo BOOLEAN, m DECIMAL(22,2)
--> true|0.00
--> true|1.50
--> true|NULL
SELECT t1.f, sum(if(NULL, t1.i, 9000000000L)), grouping_id() FROM qe t1 GROUP BY CUBE(t1.f) HAVING percentile_approx(t1.dt, 0.5) = 0;
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT DISTINCT t1.v, max_by(t1.v, t1.v), grouping_id(), max(count(t1.v)) OVER () FROM qc t1 GROUP BY ROLLUP(t1.v) HAVING corr(t1.v, t1.v) <> NULL ORDER BY 1 DESC NULLS FIRST, 3 DESC, 2 DESC NULLS FIRST, 4 DESC;
--> v INT, max_by(v, v) INT, grouping_id() BIGINT, max(count(v)) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) BIGINT
SELECT size(t1.arr), (TIMESTAMP'2024-01-01 10:00:00' + INTERVAL '1' HOUR), CASE WHEN (false OR true) THEN last_day(NULL) ELSE CAST(TIMESTAMP'1969-12-31 00:00:00' AS DATE) END FROM qc t1 ORDER BY 1, 2 DESC, 3 DESC NULLS FIRST LIMIT 3;
--> size(arr) INT, TIMESTAMP '2024-01-01 10:00:00' + INTERVAL '01' HOUR TIMESTAMP, CASE WHEN (false OR true) THEN last_day(NULL) ELSE CAST(TIMESTAMP '1969-12-31 00:00:00' AS DATE) END DATE
--> NULL|2024-01-01 11:00:00|NULL
--> 0|2024-01-01 11:00:00|NULL
--> 2|2024-01-01 11:00:00|NULL
SELECT coalesce(10L, 9000000000L), min_by(t3.c0, t3.c0), grouping_id() FROM (SELECT (t1.i div 9000000000L), t1.f FROM qe t1 WHERE (NOT true) INTERSECT ALL SELECT 1, t2.f FROM qb t2) AS t3(c0, c1) GROUP BY CUBE(coalesce(10L, 9000000000L));
--> coalesce(10, 9000000000) BIGINT, min_by(c0, c0) BIGINT, grouping_id() BIGINT
SELECT CAST(TIMESTAMP'1969-12-31 00:00:00' AS DATE), bit_and(1), count(DISTINCT CAST(t1.m AS DOUBLE)), grouping_id() FROM qe t1 GROUP BY ROLLUP(CAST(TIMESTAMP'1969-12-31 00:00:00' AS DATE)) HAVING min(t1.dt) FILTER (WHERE CASE WHEN true THEN NULL ELSE false END) IS NOT NULL AND 1 < TIMESTAMP'1969-12-31 00:00:00';
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
WITH w(c0, c1) AS (SELECT coalesce(t1.v, -3), (false OR true) FROM qc t1 WHERE (NOT false) UNION SELECT CAST(t2.m AS INT), true FROM qb t2) SELECT c0, false FROM w;
--> c0 INT, false BOOLEAN
--> -3|false
--> -7|false
--> 1|false
--> 2|false
--> 3|false
--> NULL|false
WITH w(c0, c1, c2) AS (SELECT DISTINCT avg(round(-7.77, 1)), bit_or(t2.c0), covar_pop(t2.c0, t2.c0) FROM (SELECT (CASE WHEN true THEN t1.v ELSE t1.v END + year(DATE'2024-01-01')), double('NaN') FROM qc t1) AS t2(c0, c1)) SELECT (c1 / c1), year(DATE'2024-02-29'), NULL FROM w;
--> (c1 / c1) DOUBLE, year(DATE '2024-02-29') INT, NULL VOID
--> 1.0|2024|NULL
SELECT avg(DISTINCT round(NULL, 1)), percentile_approx(100.001BD, 0.5) FILTER (WHERE false), count(CAST(DATE'2024-01-01' AS TIMESTAMP)) FILTER (WHERE CASE WHEN false THEN false ELSE false END) FROM qc t1 ORDER BY 2, 3, 1 LIMIT 1;
--> avg(DISTINCT round(NULL, 1)) DOUBLE, percentile_approx(100.001, 0.5, 10000) FILTER (WHERE false) DECIMAL(6,3), count(CAST(DATE '2024-01-01' AS TIMESTAMP)) FILTER (WHERE CASE WHEN false THEN false ELSE false END) BIGINT
--> NULL|NULL|0
SELECT DISTINCT t1.s, lead(t1.s, 1, 'zz') OVER (ORDER BY false , t1.i, t1.s, t1.f, t1.n, t1.m, t1.dt, t1.k), percent_rank() OVER (PARTITION BY DATE'2024-01-01' ORDER BY (t1.k || DATE'2024-01-01') ASC NULLS LAST) FROM qb t1 WHERE substr(t1.s, t1.i) IN (SELECT t2.k FROM qc t2);
--> s STRING, lead(s, 1, zz) OVER (ORDER BY false ASC NULLS FIRST, i ASC NULLS FIRST, s ASC NULLS FIRST, f ASC NULLS FIRST, n ASC NULLS FIRST, m ASC NULLS FIRST, dt ASC NULLS FIRST, k ASC NULLS FIRST ROWS BETWEEN 1 FOLLOWING AND 1 FOLLOWING) STRING, PERCENT_RANK() OVER (PARTITION BY DATE '2024-01-01' ORDER BY concat(k, DATE '2024-01-01') ASC NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) DOUBLE
WITH w(c0, c1) AS (SELECT abs(20L), t1.k FROM qb t1 WHERE false INTERSECT SELECT t2.i, trim(t2.k) FROM qe t2 INTERSECT SELECT CASE WHEN t3.bo THEN t3.m ELSE t3.m END, date_format(t3.ts, 'yyyy-MM') FROM qa t3) SELECT c0, CASE WHEN true THEN c1 ELSE c1 END FROM w;
--> c0 DECIMAL(22,2), CASE WHEN true THEN c1 ELSE c1 END STRING
SELECT t1.n, percentile(t1.i, 0.5), grouping(t1.n) FROM qb t1 GROUP BY ROLLUP(t1.n) HAVING mode(true, true) FILTER (WHERE (false OR false)) > false;
--> n INT, percentile(i, 0.5, 1) DOUBLE, grouping(n) TINYINT
WITH w(c0, c1, c2, c3) AS (SELECT t1.v, avg(DISTINCT if(true, t1.v, 10L)) FILTER (WHERE (NOT false)), stddev(t1.v), bit_or(t1.v) FROM qc t1 WHERE CASE WHEN (true AND true) THEN true ELSE nullif(true, true) END GROUP BY GROUPING SETS ((t1.v), (t1.v), ())) SELECT least(c0, c3), double('NaN'), coalesce(c2, c1), c3 FROM w;
--> least(c0, c3) INT, NaN DOUBLE, coalesce(c2, c1) DOUBLE, c3 INT
--> 1|NaN|1.0|1
--> 1|NaN|1.0|1
--> 2|NaN|2.0|2
--> 2|NaN|2.0|2
--> 3|NaN|1.0|3
--> 3|NaN|3.0|3
--> 3|NaN|3.0|3
--> NULL|NaN|NULL|NULL
--> NULL|NaN|NULL|NULL
SELECT t1.f, sum(CASE WHEN true THEN t1.m ELSE t1.m END), count(DISTINCT (t1.f * t1.m), DATE'2024-02-29') FILTER (WHERE CASE WHEN false THEN false ELSE true END), sum(t1.f) FROM qb t1 LEFT SEMI JOIN qe t2 ON t1.s = t2.s GROUP BY 1 ORDER BY 4, 2, 1 DESC, 3;
--> f FLOAT, sum(CASE WHEN true THEN m ELSE m END) DECIMAL(14,1), count(DISTINCT (f * m), DATE '2024-02-29') FILTER (WHERE CASE WHEN false THEN false ELSE true END) BIGINT, sum(f) DOUBLE
WITH w(c0, c1, c2) AS (SELECT t1.b, try_sum(t1.i), count(sum(t1.i)) OVER (PARTITION BY t1.s) FROM qa t1 GROUP BY t1.s, t1.b HAVING count(DISTINCT t1.d) <> 10L) SELECT hour(TIMESTAMP'2024-01-01 10:00:00'), datediff(DATE'2024-01-01', DATE'2024-02-29'), hour(TIMESTAMP'1969-12-31 00:00:00') FROM w;
--> hour(TIMESTAMP '2024-01-01 10:00:00') INT, datediff(DATE '2024-01-01', DATE '2024-02-29') INT, hour(TIMESTAMP '1969-12-31 00:00:00') INT
--> 10|-59|0
--> 10|-59|0
--> 10|-59|0
--> 10|-59|0
--> 10|-59|0
--> 10|-59|0
--> 10|-59|0
WITH w(c0, c1, c2, c3, c4) AS (SELECT t1.dt, sum(t1.m), percentile_approx(t1.dt, 0.5) FILTER (WHERE nullif(true, false)), try_sum(t1.i), sum(sum(t1.i)) OVER () FROM qe t1 GROUP BY 1) SELECT nullif(TIMESTAMP'1969-12-31 00:00:00', c0), round(c1, 1), nullif(7Y, 5S), coalesce(c4, c3), least(c3, c4) FROM w;
--> nullif(TIMESTAMP '1969-12-31 00:00:00', c0) TIMESTAMP, round(c1, 1) DECIMAL(15,1), nullif(7, 5) TINYINT, coalesce(c4, c3) BIGINT, least(c3, c4) BIGINT
SELECT t2.f, t2.i, percentile(t1.d, 0.5) FILTER (WHERE t1.bo) FROM qa t1 FULL JOIN qe t2 ON t1.d = t2.f AND t1.bo WHERE t1.bo GROUP BY t2.f, t2.i HAVING avg(DISTINCT CASE WHEN t1.bo THEN t1.m ELSE t2.m END) IS NOT NULL AND 1 < 1.5F;
--> f FLOAT, i SMALLINT, percentile(d, 0.5, 1) FILTER (WHERE bo) DOUBLE
--> NULL|NULL|2.0
WITH w(c0) AS (SELECT (t2.dt - INTERVAL '1' DAY) FROM qa t1 FULL JOIN qa t2 ON t1.ts = t2.ts) SELECT c0 FROM w;
--> c0 DATE
--> 1969-12-30
--> 2023-12-30
--> 2023-12-31
--> 2023-12-31
--> 2023-12-31
--> 2024-02-28
--> 2024-02-28
--> 2024-02-28
--> 2024-02-28
--> 9999-12-30
--> 9999-12-30
--> NULL
--> NULL
--> NULL
SELECT sum(double('NaN')), max(CASE WHEN true THEN 1.5F ELSE double('NaN') END) FROM (SELECT 10L, bit_xor(t1.i), count(DISTINCT datediff(DATE'2024-02-29', DATE'2024-01-01')) FROM qb t1 WHERE CASE WHEN (t1.s LIKE 'a%') THEN true ELSE (DATE'2024-01-01', 2) IN ((DATE'2024-02-29', t1.n)) END GROUP BY CUBE(10L) HAVING percentile_approx(t1.m, 0.5) <> 2) AS t2(c0, c1, c2) GROUP BY ROLLUP(DATE'2024-02-29');
--> sum(NaN) DOUBLE, max(CASE WHEN true THEN 1.5 ELSE NaN END) DOUBLE
--> NaN|1.5
--> NaN|1.5
SELECT t3.dt, min(sqrt(t3.n)) FROM qe t1 FULL JOIN qe t2 ON t1.m <=> t2.m AND CASE WHEN true THEN true ELSE true END RIGHT JOIN qb t3 ON t1.f = t3.f GROUP BY ROLLUP(t3.dt);
--> dt TIMESTAMP, min(SQRT(n)) DOUBLE
--> 1969-12-31 00:00:00|6.324555320336759
--> 2024-01-01 00:00:00|3.1622776601683795
--> 2024-01-01 10:00:00|4.47213595499958
--> 2024-02-29 00:00:00|4.47213595499958
--> NULL|3.1622776601683795
--> NULL|NULL
WITH w(c0) AS (SELECT (t1.ts + INTERVAL '1' HOUR) FROM qa t1 LEFT SEMI JOIN qc t2 ON t1.s < t2.k WHERE (upper(t1.s) ILIKE 'B') ORDER BY 1 LIMIT 1) SELECT coalesce(c0, c0) FROM w;
--> coalesce(c0, c0) TIMESTAMP
--> 2024-03-01 00:59:59
SELECT DISTINCT t1.d, avg(DISTINCT length(t1.s)) FILTER (WHERE false), sum(max(t1.i)) OVER () FROM qa t1 GROUP BY ALL;
--> d DOUBLE, avg(DISTINCT length(s)) FILTER (WHERE false) DOUBLE, sum(max(i)) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) BIGINT
--> 0.0|NULL|13
--> 1.5|NULL|13
--> 2.0|NULL|13
--> Infinity|NULL|13
--> NULL|NULL|13
--> NaN|NULL|13
SELECT t2.dt, bool_and(t2.bo) FILTER (WHERE (t2.dt IS NOT NULL)), count(*), count(*) FILTER (WHERE (t2.i, t3.n) IN ((t1.v, t2.i))), max(count(t3.i)) OVER (PARTITION BY t2.dt) FROM qc t1 LEFT JOIN qa t2 ON CASE WHEN t2.bo THEN t2.bo ELSE t2.bo END JOIN qb t3 ON t2.i < t3.n AND true GROUP BY t2.dt;
--> dt DATE, bool_and(bo) FILTER (WHERE (dt IS NOT NULL)) BOOLEAN, count(1) BIGINT, count(1) FILTER (WHERE (named_struct(i, i, n, n) IN (named_struct(v, v, i, i)))) BIGINT, max(count(i)) OVER (PARTITION BY dt ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) BIGINT
--> 2024-01-01|true|32|0|32
SELECT DISTINCT (t1.s LIKE 'B'), sum(CASE WHEN false THEN 20L ELSE 20L END), bit_or(t1.i), sum(CAST(double('NaN') AS DECIMAL(10,2))), grouping((t1.s LIKE 'B')) FROM qb t1 WHERE CASE WHEN (t1.s = t1.k) THEN (DATE'2024-01-01', t1.n) IN ((DATE'2024-02-29', 5S)) ELSE false END GROUP BY ROLLUP((t1.s LIKE 'B'));
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT sort_array(collect_list(t1.v)), sum(DISTINCT year(DATE'2024-01-01')) FILTER (WHERE (true OR true)), sum(1.5F), grouping_id(), max(sum(t1.v)) OVER (PARTITION BY ('2024-01-01' ILIKE 'a%')) FROM qc t1 GROUP BY GROUPING SETS ((('2024-01-01' ILIKE 'a%')), (('2024-01-01' ILIKE 'a%')), ());
--> sort_array(collect_list(v), true) ARRAY<INT>, sum(DISTINCT year(DATE '2024-01-01')) FILTER (WHERE (true OR true)) BIGINT, sum(1.5) DOUBLE, grouping_id() BIGINT, max(sum(v)) OVER (PARTITION BY ilike(2024-01-01, a%) ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) BIGINT
--> [1, 2, 3]|2024|6.0|0|6
--> [1, 2, 3]|2024|6.0|0|6
--> [1, 2, 3]|2024|6.0|1|6
SELECT t1.k, count(NULL) OVER (PARTITION BY true ORDER BY round(0.0, 1) ASC NULLS LAST, t1.k, t1.v, t2.el RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING), sum(t1.v) OVER (PARTITION BY 9000000000L ORDER BY t1.v  RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM qc t1 LATERAL VIEW explode(CASE WHEN false THEN t1.arr ELSE array(1,2) END) t2 AS el ORDER BY 3 DESC NULLS FIRST, 1 NULLS LAST, 2 DESC LIMIT 1;
--> k STRING, count(NULL) OVER (PARTITION BY true ORDER BY round(0.0, 1) ASC NULLS LAST, k ASC NULLS FIRST, v ASC NULLS FIRST, el ASC NULLS FIRST RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) BIGINT, sum(v) OVER (PARTITION BY 9000000000 ORDER BY v ASC NULLS FIRST RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING) BIGINT
--> x|0|NULL
SELECT mode(t1.bo, true), sum(coalesce(t1.m, t1.m)) FROM qa t1 WHERE t1.s IN (SELECT t2.k FROM qc t2 WHERE least(true, false)) ORDER BY 1 NULLS LAST, 2 DESC LIMIT 0;
--> mode() WITHIN GROUP (ORDER BY bo DESC) BOOLEAN, sum(coalesce(m, m)) DECIMAL(20,2)
SELECT t1.f, sum(t1.f), max_by(t1.i, t1.i), sum(sum(t1.i)) OVER () FROM qb t1 WHERE t1.dt > (SELECT min(t2.ts) FROM qa t2 WHERE t2.bo) GROUP BY ALL;
--> f FLOAT, sum(f) DOUBLE, max_by(i, i) SMALLINT, sum(sum(i)) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) BIGINT
--> NULL|NULL|2|2
SELECT t1.s, t1.ts, try_sum(t1.i), sum(CAST(t1.i AS DECIMAL(38,10))), count(DISTINCT coalesce('2024-01-01', '')) FROM qa t1 WHERE t1.bo GROUP BY t1.s, t1.ts HAVING avg(t1.i) <> 1.5F;
--> s STRING, ts TIMESTAMP, try_sum(i) BIGINT, sum(CAST(i AS DECIMAL(38,10))) DECIMAL(38,10), count(DISTINCT coalesce(2024-01-01, )) BIGINT
--> 1|NULL|1|1.0000000000|1
--> a|2024-01-01 10:00:00|1|1.0000000000|1
SELECT 20L FROM qe t1 UNION ALL SELECT datediff(DATE'2024-02-29', DATE'2024-01-01') FROM qb t2 EXCEPT ALL SELECT CAST(t3.i AS SMALLINT) FROM qa t3;
--> 20 BIGINT
--> 59
--> 59
--> 59
--> 59
--> 59
SELECT length('B'), year(DATE'2024-02-29') FROM qb t1 INTERSECT SELECT CAST(t2.m AS DECIMAL(10,2)), coalesce(9000000000L, NULL) FROM qb t2 UNION ALL SELECT (100.001BD - t3.m), CAST(t3.m AS DOUBLE) FROM qa t3 WHERE true;
--> length(B) DECIMAL(13,3), year(DATE '2024-02-29') DOUBLE
--> -99999899.989|9.999999999E7
--> 100.001|0.0
--> 107.771|-7.77
--> 97.751|2.25
--> 97.751|2.25
--> 98.501|1.5
--> 98.501|1.5
--> NULL|NULL
SELECT stddev(t1.v), grouping(abs(9000000000L)), sum(sum(t1.v)) OVER () FROM qc t1 WHERE (DATE'2024-01-01', NULL) IN ((DATE'2024-01-01', t1.v)) GROUP BY ROLLUP(abs(9000000000L), double('NaN'));
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT 20L, stddev(t1.v) FILTER (WHERE (false IS NOT TRUE)) FROM qc t1 GROUP BY CUBE(20L) ORDER BY 1, 2 DESC NULLS FIRST LIMIT 0;
--> 20 BIGINT, stddev(v) FILTER (WHERE (NOT (false <=> true))) DOUBLE
WITH w(c0, c1, c2, c3, c4) AS (SELECT t1.k, (10L - 2), mode(true, true), mode(true, true), max_by(t1.i, t1.i) FROM qb t1 WHERE t1.dt NOT IN (SELECT t2.dt FROM qe t2 WHERE (false IS NOT FALSE)) GROUP BY 1, 2 HAVING try_sum(t1.n) = 10L) SELECT least(c0, c0), length(c0), c3, (c1 BETWEEN c1 AND 0.0), c4 FROM w;
--> least(c0, c0) STRING, length(c0) INT, c3 BOOLEAN, between(c1, c1, 0.0) BOOLEAN, c4 SMALLINT
SELECT t1.k, avg(DISTINCT coalesce(NULL, t1.i)), grouping_id() FROM qb t1 LEFT ANTI JOIN qb t2 ON t1.i <=> t2.n WHERE if(true, (NOT false), true) GROUP BY ROLLUP(t1.k);
--> k STRING, avg(DISTINCT coalesce(NULL, i)) DOUBLE, grouping_id() BIGINT
--> NULL|3.5|1
--> x|2.5|0
--> y|2.0|0
--> z|7.0|0
SELECT DISTINCT 1.5D, -t4.c3, (DATE'2024-01-01' - INTERVAL '1' DAY), (SELECT max(t6.d) FROM qa t6) FROM (SELECT t1.dt, t1.k, (trim(t2.k) || 10L), (SELECT count(t3.bo) FROM qa t3) FROM qb t1 JOIN qc t2 ON (9000000000L <=> 9000000000L) ORDER BY 3 NULLS LAST, 1 DESC, 4 DESC, 2 NULLS LAST LIMIT 0) AS t4(c0, c1, c2, c3) WHERE EXISTS (SELECT * FROM qb t5);
--> 1.5 DOUBLE, (- c3) BIGINT, date_add(DATE '2024-01-01', (- extractansiintervaldays(INTERVAL '1' DAY))) DATE, scalarsubquery() DOUBLE
SELECT last_day(DATE'2024-02-29'), t2.f, sum(t1.m), sum(size(NULL)) FILTER (WHERE false), skewness(t1.i) FILTER (WHERE true), grouping_id() FROM qe t1 JOIN qb t2 ON t1.m <=> t2.m WHERE (t1.s, t1.i) IN ((t1.k, t1.n)) GROUP BY GROUPING SETS ((last_day(DATE'2024-02-29'), t2.f), (last_day(DATE'2024-02-29')), ()) ORDER BY 6, 4 NULLS LAST, 5 NULLS LAST, 2, 3, 1;
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT (0.0 - 5S), count(DISTINCT 'B') FILTER (WHERE (1.5 IS NULL)), bool_or(CASE WHEN t3.c0 THEN t3.c0 ELSE t3.c0 END) FROM (SELECT false FROM qb t1 INTERSECT ALL SELECT (NOT t2.bo) FROM qa t2) AS t3(c0) WHERE 2e0 <> (SELECT max(t4.f) FROM qb t4 WHERE NULL) GROUP BY (0.0 - 5S);
--! DATATYPE_MISMATCH.FILTER_NOT_BOOLEAN
