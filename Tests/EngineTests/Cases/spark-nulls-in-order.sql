SELECT (1 div b) / a FROM VALUES (CAST(NULL AS INT), 0) AS t(a, b);
--> ((1 div b) / a) DOUBLE
--> NULL
SELECT (1 div b) % a FROM VALUES (CAST(NULL AS INT), 0) AS t(a, b);
--> ((1 div b) % a) BIGINT
--> NULL
SELECT (1 div b) div a FROM VALUES (CAST(NULL AS INT), 0) AS t(a, b);
--> ((1 div b) div a) BIGINT
--> NULL
SELECT a / (1 div b) FROM VALUES (CAST(NULL AS INT), 0) AS t(a, b);
--! DIVIDE_BY_ZERO
SELECT a div (1 div b) FROM VALUES (CAST(NULL AS INT), 0) AS t(a, b);
--! DIVIDE_BY_ZERO
SELECT a % (1 div b) FROM VALUES (CAST(NULL AS INT), 0) AS t(a, b);
--! DIVIDE_BY_ZERO
SELECT pmod(a, CAST(1 div b AS INT)) FROM VALUES (CAST(NULL AS INT), 0) AS t(a, b);
--! DIVIDE_BY_ZERO
SELECT pmod(CAST(1 div b AS INT), a) FROM VALUES (CAST(NULL AS INT), 0) AS t(a, b);
--> pmod(CAST((1 div b) AS INT), a) INT
--> NULL
SELECT (1 div b) + a FROM VALUES (CAST(NULL AS INT), 0) AS t(a, b);
--! DIVIDE_BY_ZERO
SELECT a + (1 div b) FROM VALUES (CAST(NULL AS INT), 0) AS t(a, b);
--> (a + (1 div b)) BIGINT
--> NULL
SELECT a * (1 div b), a - (1 div b) FROM VALUES (CAST(NULL AS INT), 0) AS t(a, b);
--> (a * (1 div b)) BIGINT, (a - (1 div b)) BIGINT
--> NULL|NULL
SELECT (1 div b) * a FROM VALUES (CAST(NULL AS INT), 0) AS t(a, b);
--! DIVIDE_BY_ZERO
SELECT a / b FROM VALUES (CAST(NULL AS INT), 0) AS t(a, b);
--> (a / b) DOUBLE
--> NULL
SELECT a = CAST(b AS INT) FROM VALUES (CAST(NULL AS INT), 10000000000L) AS t(a, b);
--> (a = CAST(b AS INT)) BOOLEAN
--> NULL
SELECT CAST(b AS INT) = a FROM VALUES (CAST(NULL AS INT), 10000000000L) AS t(a, b);
--! CAST_OVERFLOW
SELECT a < CAST(b AS INT) FROM VALUES (CAST(NULL AS INT), CAST('NaN' AS DOUBLE)) AS t(a, b);
--> (a < CAST(b AS INT)) BOOLEAN
--> NULL
SELECT date_add(a, CAST(b AS INT)) FROM VALUES (CAST(NULL AS DATE), 10000000000L) AS t(a, b);
--> date_add(a, CAST(b AS INT)) DATE
--> NULL
SELECT a[1 div b] FROM VALUES (CAST(NULL AS ARRAY<INT>), 0) AS t(a, b);
--> a[(1 div b)] INT
--> NULL
SELECT a[CAST(b AS INT)] FROM VALUES (CAST(NULL AS ARRAY<INT>), 10000000000L) AS t(a, b);
--> a[CAST(b AS INT)] INT
--> NULL
SELECT m[CAST(1 div b AS STRING)] FROM VALUES (CAST(NULL AS MAP<STRING, INT>), 0) AS t(m, b);
--> m[CAST((1 div b) AS STRING)] INT
--> NULL
SELECT element_at(a, CAST(1 div b AS INT)) FROM VALUES (CAST(NULL AS ARRAY<INT>), 0) AS t(a, b);
--> element_at(a, CAST((1 div b) AS INT)) INT
--> NULL
SELECT make_date(a, CAST(1 div b AS INT), 1) FROM VALUES (CAST(NULL AS INT), 0) AS t(a, b);
--> make_date(a, CAST((1 div b) AS INT), 1) DATE
--> NULL
SELECT make_date(NULL, CAST(1 div b AS INT), 1) FROM VALUES (0) AS t(b);
--> make_date(NULL, CAST((1 div b) AS INT), 1) DATE
--> NULL
SELECT substring_index(s, ',', CAST(1 div b AS INT)) FROM VALUES (CAST(NULL AS STRING), 0) AS t(s, b);
--> substring_index(s, ,, CAST((1 div b) AS INT)) STRING
--> NULL
SELECT slice(a, CAST(1 div b AS INT), 1) FROM VALUES (CAST(NULL AS ARRAY<INT>), 0) AS t(a, b);
--> slice(a, CAST((1 div b) AS INT), 1) ARRAY<INT>
--> NULL
SELECT levenshtein(CAST(1 div b AS STRING), s) FROM VALUES (CAST(NULL AS STRING), 0) AS t(s, b);
--! DIVIDE_BY_ZERO
SELECT position(s, 'abc', CAST(1 div b AS INT)) FROM VALUES (CAST(NULL AS STRING), 0) AS t(s, b);
--! DIVIDE_BY_ZERO
SELECT trunc(d, CAST(1 div b AS STRING)) FROM VALUES (CAST(NULL AS DATE), 0) AS t(d, b);
--! DIVIDE_BY_ZERO
SELECT trunc(date_add(DATE'2020-01-01', CAST(1 div b AS INT)), f) FROM VALUES (CAST(NULL AS STRING), 0) AS t(f, b);
--> trunc(date_add(DATE '2020-01-01', CAST((1 div b) AS INT)), f) DATE
--> NULL
SELECT date_trunc(f, timestamp_seconds(1 div b)) FROM VALUES (CAST(NULL AS STRING), 0) AS t(f, b);
--> date_trunc(f, timestamp_seconds((1 div b))) TIMESTAMP
--> NULL
SELECT date_trunc(CAST(1 div b AS STRING), x) FROM VALUES (CAST(NULL AS TIMESTAMP), 0) AS t(x, b);
--! DIVIDE_BY_ZERO
SELECT try_divide(a, 1 div b) FROM VALUES (CAST(NULL AS INT), 0) AS t(a, b);
--! DIVIDE_BY_ZERO
CREATE TABLE nulls_b1 (a INT, b INT) USING parquet PARTITIONED BY (bucket(4));
CREATE TABLE nulls_b2 (a INT, b INT, c INT) USING parquet PARTITIONED BY (bucket(4, a), bucket(2, b));
--! UNSUPPORTED_FEATURE.MULTIPLE_BUCKET_TRANSFORMS
CREATE TABLE nulls_b3 (a INT, b INT, c INT) USING parquet PARTITIONED BY (bucket(4, a), b) CLUSTERED BY (c) INTO 3 BUCKETS;
--! UNSUPPORTED_FEATURE.MULTIPLE_BUCKET_TRANSFORMS
CREATE TABLE nulls_b4 (a INT, b INT, c INT) USING parquet CLUSTERED BY (c) INTO 3 BUCKETS PARTITIONED BY (bucket(4, a));
--! UNSUPPORTED_FEATURE.MULTIPLE_BUCKET_TRANSFORMS
SELECT sum(a) OVER (ORDER BY t RANGE BETWEEN INTERVAL '-106751991 04:00:54.775808' DAY TO SECOND PRECEDING AND CURRENT ROW) FROM VALUES (1, timestamp'2020-01-01') AS x(a, t);
--! INTERVAL_ARITHMETIC_OVERFLOW.WITHOUT_SUGGESTION
SELECT 8 | set AS x FROM VALUES (1) AS t(set);
--! PARSE_SYNTAX_ERROR
SELECT transform(array(1), set -> 8 | set + 1);
--! PARSE_SYNTAX_ERROR
SELECT CASE WHEN true THEN 8 | set END AS x FROM VALUES (1) AS t(set);
--! PARSE_SYNTAX_ERROR
