-- Dates and windows at the ends of what 64 bits of microseconds hold, patterns, powers and commands beside them.

SELECT sequence(date_add(date'1970-01-01',-106751991), date_add(date'1970-01-01',-106751985), interval '36' hour);
--> sequence(date_add(DATE '1970-01-01', -106751991), date_add(DATE '1970-01-01', -106751985), INTERVAL '36' HOUR) ARRAY<DATE>
--> [-290308-12-22, -290308-12-23, -290308-12-25, -290308-12-26, -290308-12-28]
SELECT sequence(date'1969-12-28', date'1970-01-03', interval '36' hour);
--> sequence(DATE '1969-12-28', DATE '1970-01-03', INTERVAL '36' HOUR) ARRAY<DATE>
--> [1969-12-28, 1969-12-29, 1969-12-31, 1970-01-01, 1970-01-03]
SELECT CAST(w.start AS STRING), CAST(w.end AS STRING) FROM (SELECT window(timestamp_micros(k), '1 hour') w FROM VALUES (0L), (-1L), (-3600000000L) t(k));
--> CAST(w.start AS STRING) STRING, CAST(w.end AS STRING) STRING
--> 1969-12-31 23:00:00|1970-01-01 00:00:00
--> 1969-12-31 23:00:00|1970-01-01 00:00:00
--> 1970-01-01 00:00:00|1970-01-01 01:00:00
SELECT window(timestamp_micros(k), '1 hour').start FROM VALUES (-9223372036854775808L), (0L) t(k);
--! ARITHMETIC_OVERFLOW
SELECT window(timestamp_micros(k), '7 minutes', '2 minutes') FROM VALUES (-9223372036854775808L) t(k);
--! ARITHMETIC_OVERFLOW
SELECT '{' rlike '[^a]', 'aa' rlike 'a{2}', 'aa' rlike 'a{2,}', 'aaaa' rlike '^a{2,3}$';
--> RLIKE({, [^a]) BOOLEAN, RLIKE(aa, a{2}) BOOLEAN, RLIKE(aa, a{2,}) BOOLEAN, RLIKE(aaaa, ^a{2,3}$) BOOLEAN
--> true|true|true|false
SELECT 'aa' rlike 'a{2';
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT 'aa' rlike 'a{2,x}';
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT regexp_replace('a{1b','{1','x');
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT pow(0.809439003403732D, 3361.190270712018D), pow(2D, -1074D), pow(2D, -1080D), pow(0.5D, 1073.5D);
--> pow(0.809439003403732, 3361.190270712018) DOUBLE, pow(2.0, -1074.0) DOUBLE, pow(2.0, -1080.0) DOUBLE, pow(0.5, 1073.5) DOUBLE
--> 2.45121927717897E-309|4.9E-324|0.0|4.9E-324
CREATE TEMPORARY VIEW lines AS SELECT * FROM VALUES ('a', 1), ('b', 2) v(k, n);
FROM lines MAP k, n USING 'cat' AS (x, y);
--> x STRING, y STRING
--> a|1
--> b|2
FROM (SELECT k FROM lines) MAP k USING 'cat' AS x;
--> x STRING
--> a
--> b
SELECT map.k FROM lines map ORDER BY 1;
--> k STRING
--> a
--> b
SELECT (1 IN (SELECT 1)) IN (SELECT true), (1 IN (SELECT 1)) NOT IN (SELECT false), (NULL IN (SELECT 1)) IN (SELECT true);
--> ((1 IN (listquery())) IN (listquery())) BOOLEAN, (NOT ((1 IN (listquery())) IN (listquery()))) BOOLEAN, ((NULL IN (listquery())) IN (listquery())) BOOLEAN
--> true|true|false
SELECT k, (n IN (SELECT 1)) IN (SELECT n > 1 FROM lines), (n IN (SELECT 1)) NOT IN (SELECT n > 1 FROM lines WHERE n > 1) FROM lines ORDER BY 1;
--> k STRING, ((n IN (listquery())) IN (listquery())) BOOLEAN, (NOT ((n IN (listquery())) IN (listquery()))) BOOLEAN
--> a|true|false
--> b|true|true
