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
SELECT (SELECT max(v) FROM qc c WHERE c.k = a.s AND c.v = a.i AND c.v > a.i) FROM qa a;
--> scalarsubquery(s, i, i) INT
--> NULL
--> NULL
--> NULL
--> NULL
--> NULL
--> NULL
--> NULL
--> NULL
SELECT (SELECT max(v) FROM qc c WHERE c.v = a.i AND c.k = a.s) AS x, (SELECT count(*) FROM qc c WHERE c.v = a.i + a.b) FROM qa a;
--> x INT, scalarsubquery(i, b) BIGINT
--> NULL|0
--> NULL|0
--> NULL|0
--> NULL|0
--> NULL|0
--> NULL|0
--> NULL|0
--> NULL|0
SELECT EXISTS (SELECT 1 FROM qc c WHERE c.v = a.i) FROM qa a;
--> exists(i) BOOLEAN
--> false
--> false
--> false
--> false
--> true
--> true
--> true
--> true
SELECT a.i IN (SELECT v FROM qc c WHERE c.k = a.s) FROM qa a;
--> (i IN (listquery(s))) BOOLEAN
--> false
--> false
--> false
--> false
--> false
--> false
--> false
--> false
SELECT a.i NOT IN (SELECT v FROM qc c) FROM qa a;
--> (NOT (i IN (listquery()))) BOOLEAN
--> false
--> false
--> false
--> false
--> false
--> false
--> false
--> false
SELECT NOT EXISTS (SELECT 1 FROM qc c) FROM qa a;
--> (NOT exists()) BOOLEAN
--> false
--> false
--> false
--> false
--> false
--> false
--> false
--> false
SELECT (SELECT max(v) FROM qc c WHERE c.v IN (SELECT n FROM qb b WHERE b.n = c.v AND b.k = c.k)) FROM qa a;
--> scalarsubquery() INT
--> NULL
--> NULL
--> NULL
--> NULL
--> NULL
--> NULL
--> NULL
--> NULL
SELECT 1 + (SELECT max(v) FROM qc c WHERE c.v = a.i) FROM qa a;
--> (1 + scalarsubquery(i)) INT
--> 2
--> 2
--> 3
--> 3
--> NULL
--> NULL
--> NULL
--> NULL
SELECT if(NULL, 1, 2);
--> (IF(NULL, 1, 2)) INT
--> 2
SELECT 1 WHERE NULL;
--! DATATYPE_MISMATCH.FILTER_NOT_BOOLEAN
SELECT 1 WHERE NULL AND true;
--> 1 INT
SELECT 1 WHERE NULL AND NULL;
--> 1 INT
SELECT 1 WHERE NOT NULL;
--> 1 INT
SELECT 1 WHERE CAST(NULL AS BOOLEAN);
--> 1 INT
SELECT count(*) FROM qa HAVING NULL;
--> count(1) BIGINT
SELECT count(*) FROM qa a JOIN qb b ON NULL;
--! JOIN_CONDITION_IS_NOT_BOOLEAN_TYPE
SELECT count(*) FROM qa a LEFT JOIN qb b ON NULL;
--! JOIN_CONDITION_IS_NOT_BOOLEAN_TYPE
SELECT CASE WHEN NULL THEN 1 ELSE 2 END;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT CASE NULL WHEN 1 THEN 1 ELSE 2 END;
--> CASE WHEN (NULL = 1) THEN 1 ELSE 2 END INT
--> 2
SELECT nvl2(NULL, 1, 2);
--> nvl2(NULL, 1, 2) INT
--> 2
SELECT count(*) FILTER (WHERE NULL) FROM qa;
--! INVALID_AGGREGATE_FILTER.NOT_BOOLEAN
SELECT filter(array(1), x -> NULL);
--> filter(array(1), lambdafunction(NULL, namedlambdavariable())) ARRAY<INT>
--> []
SELECT exists(array(1), x -> NULL);
--> exists(array(1), lambdafunction(NULL, namedlambdavariable())) BOOLEAN
--> NULL
SELECT count_if(NULL);
--> count_if(NULL) BIGINT
--> 0
SELECT 1 FROM (SELECT NULL AS c) WHERE c;
--! DATATYPE_MISMATCH.FILTER_NOT_BOOLEAN
SELECT 1 FROM (SELECT NULL AS c) WHERE c OR c;
--> 1 INT
SELECT c AND true FROM (SELECT NULL AS c);
--> (c AND true) BOOLEAN
--> NULL
SELECT c + 1 FROM (SELECT NULL AS c);
--> (c + 1) INT
--> NULL
SELECT coalesce(NULL, NULL) OR true;
--> (coalesce(NULL, NULL) OR true) BOOLEAN
--> true
SELECT (i, b) IN ((1, 10L), (2, 20L)) FROM qa;
--> (named_struct(i, i, b, b) IN (named_struct(col1, 1, col2, 10), named_struct(col1, 2, col2, 20))) BOOLEAN
--> false
--> false
--> false
--> false
--> true
--> true
--> true
--> true
SELECT (i, 'x', b + 1) IN ((1, 'x', 10L)) FROM qa;
--> (named_struct(i, i, col2, x, col3, (b + 1)) IN (named_struct(col1, 1, col2, x, col3, 10))) BOOLEAN
--> false
--> false
--> false
--> false
--> false
--> false
--> false
--> false
SELECT (i, b) IN (SELECT v, v FROM qc) FROM qa;
--> (named_struct('i', i, 'b', b) IN (listquery())) BOOLEAN
--> false
--> false
--> false
--> false
--> false
--> false
--> false
--> false
SELECT (i, b) = (1, 10L) FROM qa;
--> (named_struct(i, i, b, b) = named_struct(col1, 1, col2, 10)) BOOLEAN
--> false
--> false
--> false
--> false
--> false
--> false
--> true
--> true
SELECT (i, b) <=> (b, i) FROM qa;
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT (i, b), struct(i, b), struct(1, i), (1, i) FROM qa WHERE i = 1;
--> named_struct(i, i, b, b) STRUCT<i: INT, b: BIGINT>, struct(i, b) STRUCT<i: INT, b: BIGINT>, struct(1, i) STRUCT<col1: INT, i: INT>, named_struct(col1, 1, i, i) STRUCT<col1: INT, i: INT>
--> {1, 10}|{1, 10}|{1, 1}|{1, 1}
--> {1, 10}|{1, 10}|{1, 1}|{1, 1}
SELECT (1, 2) IN ((1, 2)), (1, 2) = (1, 2), (1, 2) < (1, 3);
--> (named_struct(col1, 1, col2, 2) IN (named_struct(col1, 1, col2, 2))) BOOLEAN, (named_struct(col1, 1, col2, 2) = named_struct(col1, 1, col2, 2)) BOOLEAN, (named_struct(col1, 1, col2, 2) < named_struct(col1, 1, col2, 3)) BOOLEAN
--> true|true|true
SELECT (i, b) IN ((NULL, 1L)) FROM qa;
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT struct(1, 2) IN (struct(1, 2)), named_struct('a', 1) IN (named_struct('b', 1));
--> (struct(1, 2) IN (struct(1, 2))) BOOLEAN, (named_struct(a, 1) IN (named_struct(b, 1))) BOOLEAN
--> true|true
SELECT sum(i) OVER (ORDER BY i RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM qa;
--> sum(i) OVER (ORDER BY i ASC NULLS FIRST RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING) BIGINT
--> NULL
--> -3
--> 6
--> 6
--> 6
--> 6
--> 9
--> 9
SELECT sum(i) OVER (ORDER BY b RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM qa;
--> sum(i) OVER (ORDER BY b ASC NULLS FIRST RANGE BETWEEN (- 1) FOLLOWING AND 1 FOLLOWING) BIGINT
--> 4
--> -3
--> 2
--> 2
--> 4
--> 4
--> NULL
--> 5
SELECT sum(i) OVER (ORDER BY b RANGE BETWEEN 1L PRECEDING AND 1L FOLLOWING) FROM qa;
--> sum(i) OVER (ORDER BY b ASC NULLS FIRST RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING) BIGINT
--> 4
--> -3
--> 2
--> 2
--> 4
--> 4
--> NULL
--> 5
SELECT sum(i) OVER (ORDER BY d RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM qa;
--> sum(i) OVER (ORDER BY d ASC NULLS FIRST RANGE BETWEEN (- 1) FOLLOWING AND 1 FOLLOWING) BIGINT
--> 5
--> 4
--> 4
--> -1
--> -1
--> -1
--> 4
--> NULL
SELECT sum(i) OVER (ORDER BY d RANGE BETWEEN 1.5D PRECEDING AND 1.5D FOLLOWING) FROM qa;
--> sum(i) OVER (ORDER BY d ASC NULLS FIRST RANGE BETWEEN 1.5 PRECEDING AND 1.5 FOLLOWING) BIGINT
--> 5
--> 2
--> 2
--> 3
--> 3
--> -1
--> 4
--> NULL
SELECT sum(i) OVER (ORDER BY m RANGE BETWEEN 1.5 PRECEDING AND CURRENT ROW) FROM qa;
--> sum(i) OVER (ORDER BY m ASC NULLS FIRST RANGE BETWEEN (- 1.5) FOLLOWING AND CURRENT ROW) BIGINT
--> NULL
--> 4
--> 1
--> -1
--> -1
--> 2
--> 2
--> 5
SELECT sum(i) OVER (ORDER BY dt RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM qa;
--> sum(i) OVER (ORDER BY dt ASC NULLS FIRST RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING) BIGINT
--> NULL
--> 4
--> -1
--> -1
--> -1
--> 4
--> 4
--> 5
SELECT sum(i) OVER (ORDER BY dt RANGE BETWEEN INTERVAL '1' DAY PRECEDING AND INTERVAL '1' DAY FOLLOWING) FROM qa;
--> sum(i) OVER (ORDER BY dt ASC NULLS FIRST RANGE BETWEEN INTERVAL '1' DAY PRECEDING AND INTERVAL '1' DAY FOLLOWING) BIGINT
--> NULL
--> 4
--> -1
--> -1
--> -1
--> 4
--> 4
--> 5
SELECT sum(i) OVER (ORDER BY ts RANGE BETWEEN INTERVAL '1' DAY PRECEDING AND INTERVAL '1' DAY FOLLOWING) FROM qa;
--> sum(i) OVER (ORDER BY ts ASC NULLS FIRST RANGE BETWEEN INTERVAL '1' DAY PRECEDING AND INTERVAL '1' DAY FOLLOWING) BIGINT
--> 1
--> 1
--> 4
--> -3
--> 6
--> 6
--> 4
--> 4
SELECT sum(i) OVER (ORDER BY ts RANGE BETWEEN INTERVAL 1 HOUR PRECEDING AND INTERVAL '2' MONTH FOLLOWING) FROM qa;
--! DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_DIFF_TYPES
SELECT sum(i) OVER (ORDER BY i ROWS BETWEEN 1 + 1 PRECEDING AND 1 FOLLOWING) FROM qa;
--> sum(i) OVER (ORDER BY i ASC NULLS FIRST ROWS BETWEEN (1 + 1) PRECEDING AND 1 FOLLOWING) BIGINT
--> -3
--> -2
--> -1
--> 1
--> 6
--> 9
--> 13
--> 11
SELECT sum(i) OVER (ORDER BY i ROWS BETWEEN 1L PRECEDING AND 1 FOLLOWING) FROM qa;
--! DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_UNACCEPTED_TYPE
SELECT sum(i) OVER (ORDER BY i ROWS BETWEEN -1 FOLLOWING AND 1 FOLLOWING) FROM qa;
--> sum(i) OVER (ORDER BY i ASC NULLS FIRST ROWS BETWEEN -1 FOLLOWING AND 1 FOLLOWING) BIGINT
--> -3
--> -2
--> -1
--> 4
--> 5
--> 8
--> 11
--> 9
SELECT sum(i) OVER (ORDER BY i RANGE BETWEEN 1 + 1 PRECEDING AND 1 FOLLOWING) FROM qa;
--> sum(i) OVER (ORDER BY i ASC NULLS FIRST RANGE BETWEEN (1 + 1) PRECEDING AND 1 FOLLOWING) BIGINT
--> NULL
--> -3
--> 6
--> 6
--> 6
--> 6
--> 13
--> 9
SELECT sum(i) OVER (ORDER BY i DESC RANGE 1 PRECEDING) FROM qa;
--> sum(i) OVER (ORDER BY i DESC NULLS LAST RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) BIGINT
--> 5
--> 9
--> 4
--> 4
--> 6
--> 6
--> -3
--> NULL
SELECT lag(i) OVER (ORDER BY i), lag(i, 2) OVER (ORDER BY i), lead(i, 1 + 1, 0) OVER (ORDER BY i) FROM qa;
--> lag(i, 1, NULL) OVER (ORDER BY i ASC NULLS FIRST ROWS BETWEEN -1 FOLLOWING AND -1 FOLLOWING) INT, lag(i, 2, NULL) OVER (ORDER BY i ASC NULLS FIRST ROWS BETWEEN -2 FOLLOWING AND -2 FOLLOWING) INT, lead(i, (1 + 1), 0) OVER (ORDER BY i ASC NULLS FIRST ROWS BETWEEN (1 + 1) FOLLOWING AND (1 + 1) FOLLOWING) INT
--> NULL|NULL|1
--> NULL|NULL|1
--> -3|NULL|2
--> 1|-3|2
--> 1|1|4
--> 2|1|5
--> 2|2|0
--> 4|2|0
SELECT dt + INTERVAL 1 DAY, dt - INTERVAL 1 DAY, dt + INTERVAL '1' DAY, dt + INTERVAL 1 MONTH, dt - INTERVAL '1' HOUR FROM qa WHERE i = 2;
--> date_add(dt, extractansiintervaldays(INTERVAL '1' DAY)) DATE, date_add(dt, (- extractansiintervaldays(INTERVAL '1' DAY))) DATE, date_add(dt, extractansiintervaldays(INTERVAL '1' DAY)) DATE, dt + INTERVAL '1' MONTH DATE, dt - INTERVAL '01' HOUR TIMESTAMP
--> 2024-03-01|2024-02-28|2024-03-01|2024-03-29|2024-02-28 23:00:00
--> 2024-03-01|2024-02-28|2024-03-01|2024-03-29|2024-02-28 23:00:00
SELECT dt + i, dt - 1, i + dt, dt - dt, ts - ts, ts - dt, ts + INTERVAL 1 DAY, INTERVAL 1 DAY + dt FROM qa WHERE i = 2;
--> date_add(dt, i) DATE, date_sub(dt, 1) DATE, date_add(dt, i) DATE, (dt - dt) INTERVAL DAY, (ts - ts) INTERVAL DAY TO SECOND, (ts - dt) INTERVAL DAY TO SECOND, ts + INTERVAL '1' DAY TIMESTAMP, date_add(dt, extractansiintervaldays(INTERVAL '1' DAY)) DATE
--> 2024-03-02|2024-02-28|2024-03-02|INTERVAL '0' DAY|INTERVAL '0 00:00:00' DAY TO SECOND|INTERVAL '0 23:59:59' DAY TO SECOND|2024-03-01 23:59:59|2024-03-01
--> 2024-03-02|2024-02-28|2024-03-02|INTERVAL '0' DAY|INTERVAL '0 00:00:00' DAY TO SECOND|INTERVAL '0 23:59:59' DAY TO SECOND|2024-03-01 23:59:59|2024-03-01
SELECT a.dt - INTERVAL 1 DAY, date(ts) + INTERVAL 1 DAY, CAST(ts AS DATE) - INTERVAL '2' DAY, dt - make_dt_interval(1) FROM qa a WHERE i = 2;
--> date_add(dt, (- extractansiintervaldays(INTERVAL '1' DAY))) DATE, date_add(ts, extractansiintervaldays(INTERVAL '1' DAY)) DATE, date_add(CAST(ts AS DATE), (- extractansiintervaldays(INTERVAL '2' DAY))) DATE, dt - make_dt_interval(1, 0, 0, 0.000000) TIMESTAMP
--> 2024-02-28|2024-03-01|2024-02-27|2024-02-28 00:00:00
--> 2024-02-28|2024-03-01|2024-02-27|2024-02-28 00:00:00
SELECT last_day(dt) + 1, last_day(dt) - INTERVAL 1 DAY, current_date() > dt - INTERVAL 1 YEAR FROM qa WHERE i = 2;
--> date_add(last_day(dt), 1) DATE, date_add(last_day(dt), (- extractansiintervaldays(INTERVAL '1' DAY))) DATE, (current_date() > dt - INTERVAL '1' YEAR) BOOLEAN
--> 2024-03-01|2024-02-28|true
--> 2024-03-01|2024-02-28|true
SELECT 1.5 + (1 + 1), m + abs(1), m + -3, m + 3, m + CAST(1 AS INT), m + 1S, m + 1L, m * length('ab') FROM qa WHERE i = 2;
--> (1.5 + (1 + 1)) DECIMAL(12,1), (m + abs(1)) DECIMAL(13,2), (m + -3) DECIMAL(11,2), (m + 3) DECIMAL(11,2), (m + CAST(1 AS INT)) DECIMAL(13,2), (m + 1) DECIMAL(11,2), (m + 1) DECIMAL(11,2), (m * length(ab)) DECIMAL(21,2)
--> 3.5|3.25|-0.75|5.25|3.25|3.25|3.25|4.50
--> 3.5|3.25|-0.75|5.25|3.25|3.25|3.25|4.50
SELECT m + (1), m + - 3, 3 * m, m / 3, m % 3, m > 3, coalesce(m, 3), greatest(m, 3), array(m, 3) FROM qa WHERE i = 2;
--> (m + 1) DECIMAL(11,2), (m + -3) DECIMAL(11,2), (3 * m) DECIMAL(12,2), (m / 3) DECIMAL(14,6), (m % 3) DECIMAL(3,2), (m > 3) BOOLEAN, coalesce(m, 3) DECIMAL(12,2), greatest(m, 3) DECIMAL(12,2), array(m, 3) ARRAY<DECIMAL(12,2)>
--> 3.25|-0.75|6.75|0.750000|2.25|false|2.25|3.00|[2.25, 3.00]
--> 3.25|-0.75|6.75|0.750000|2.25|false|2.25|3.00|[2.25, 3.00]
SELECT CAST(st.x AS STRING), CAST(a.i AS STRING), CAST(i AS STRING), i::string, TRY_CAST(i AS STRING), st.x::string, CAST(arr[0] AS STRING), CAST(CAST(i AS STRING) AS INT), (i::string) || 'x', CAST(i AS STRING) || 'x', CAST((i) AS STRING), string(i), int(b) FROM (SELECT *, struct(1 AS x) AS st, array(1) AS arr FROM qa) a WHERE i = 4;
--> CAST(st.x AS STRING) STRING, i STRING, i STRING, i STRING, i STRING, CAST(st.x AS STRING) STRING, CAST(arr[0] AS STRING) STRING, CAST(CAST(i AS STRING) AS INT) INT, concat(CAST(i AS STRING), x) STRING, concat(CAST(i AS STRING), x) STRING, i STRING, i STRING, b INT
--> 1|4|4|4|4|1|1|4|4x|4x|4|4|NULL
SELECT i IN (1) IS NULL FROM qa;
--! PARSE_SYNTAX_ERROR
SELECT i = b IS NULL FROM qa;
--> ((i = b) IS NULL) BOOLEAN
--> false
--> false
--> false
--> false
--> false
--> false
--> true
--> true
SELECT s LIKE 'x' = true FROM qa;
--! CAST_INVALID_INPUT
SELECT i BETWEEN 1 AND 2 IS TRUE FROM qa;
--! PARSE_SYNTAX_ERROR
SELECT NOT i IN (1) FROM qa;
--> (NOT (i IN (1))) BOOLEAN
--> NULL
--> false
--> false
--> true
--> true
--> true
--> true
--> true
SELECT i IS NULL IS NOT NULL FROM qa;
--! PARSE_SYNTAX_ERROR
SELECT i IS NULL = true FROM qa;
--! PARSE_SYNTAX_ERROR
SELECT i IN (1) = true FROM qa;
--! PARSE_SYNTAX_ERROR
SELECT true = i IN (1) FROM qa;
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT i = 1 = true FROM qa;
--> ((i = 1) = true) BOOLEAN
--> NULL
--> false
--> false
--> false
--> false
--> false
--> true
--> true
SELECT i < 2 < 3 FROM qa;
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT i + 1 IN (2) FROM qa;
--> ((i + 1) IN (2)) BOOLEAN
--> NULL
--> false
--> false
--> false
--> false
--> false
--> true
--> true
SELECT NOT i = 1 FROM qa;
--> (NOT (i = 1)) BOOLEAN
--> NULL
--> false
--> false
--> true
--> true
--> true
--> true
--> true
SELECT NOT i IS NULL FROM qa;
--> (NOT (i IS NULL)) BOOLEAN
--> false
--> true
--> true
--> true
--> true
--> true
--> true
--> true
SELECT -i IS NULL FROM qa;
--> ((- i) IS NULL) BOOLEAN
--> false
--> false
--> false
--> false
--> false
--> false
--> false
--> true
SELECT s || 'x' LIKE 'ax' FROM qa;
--> concat(s, x) LIKE ax BOOLEAN
--> NULL
--> false
--> false
--> false
--> false
--> false
--> false
--> true
SELECT i IS TRUE FROM qa;
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT bo IS NOT TRUE AND bo FROM qa;
--> ((NOT (bo <=> true)) AND bo) BOOLEAN
--> NULL
--> NULL
--> false
--> false
--> false
--> false
--> false
--> false
SELECT count(*) FROM qc a, qb b JOIN qa c ON a.v = c.i AND b.i = c.i;
--> count(1) BIGINT
--> 4
SELECT count(*) FROM qc a, qb b NATURAL JOIN qa c;
--> count(1) BIGINT
--> 4
SELECT count(*) FROM qc a, qb b JOIN qa c USING (i);
--> count(1) BIGINT
--> 20
SELECT count(*) FROM qb b, qc a JOIN qa c USING (i);
--> count(1) BIGINT
--> 20
SELECT count(*) FROM qb b JOIN qa c USING (i), qc a;
--> count(1) BIGINT
--> 20
SELECT count(*) FROM qe t1, qc t2 RIGHT JOIN qb t3 ON t2.k = t3.k;
--> count(1) BIGINT
--> 5
SELECT count(*) FROM qe t1, qc t2 FULL JOIN qb t3 ON t2.k = t3.k;
--> count(1) BIGINT
--> 5
SELECT count(*) FROM qc t1, (qc t2 JOIN qb t3 ON t2.k = t3.k);
--> count(1) BIGINT
--> 20
SELECT count(*) FROM qc t1, (qc t2 JOIN qb t3 ON t2.k = t1.k);
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT count(*) FROM qc t1 JOIN qc t2 JOIN qb t3 ON t2.k = t3.k ON t1.v = t2.v;
--! PARSE_SYNTAX_ERROR
SELECT * FROM qc t1 JOIN (SELECT 'x' AS k, 5 AS w) t2 USING (k) PIVOT (count(v) FOR w IN (5));
--> k STRING, arr ARRAY<INT>, 5 BIGINT
--> x|[1, 2, 3]|1
--> x|[2, null]|0
SELECT * FROM (SELECT k, v FROM qc) PIVOT (count(*) FOR k IN ('x', 'y'));
--> v INT, x BIGINT, y BIGINT
--> 1|1|NULL
--> 2|NULL|1
--> 3|NULL|NULL
--> NULL|1|NULL
SELECT * FROM (SELECT k, v FROM qc) PIVOT (count(*) FOR k IN ('x', 'y')) AS p;
--> v INT, x BIGINT, y BIGINT
--> 1|1|NULL
--> 2|NULL|1
--> 3|NULL|NULL
--> NULL|1|NULL
SELECT * FROM (SELECT 1 AS z) q, (SELECT k, v FROM qc) PIVOT (count(*) FOR k IN ('x', 'y'));
--> z INT, v INT, x BIGINT, y BIGINT
--> 1|1|1|NULL
--> 1|2|NULL|1
--> 1|3|NULL|NULL
--> 1|NULL|1|NULL
SELECT * FROM (SELECT 1 AS a, 2 AS b) UNPIVOT (v FOR n IN (a, b)) AS u JOIN (SELECT 1 AS v, 3 AS w) x ON u.v = x.v;
--> n STRING, v INT, v INT, w INT
--> a|1|1|3
SELECT * FROM (SELECT 1 AS a, 2 AS b) UNPIVOT (v FOR n IN (a, b)) JOIN (SELECT 1 AS v, 3 AS w) USING (v);
--> v INT, n STRING, w INT
--> 1|a|3
SELECT 1, count(*) FROM qe GROUP BY ALL;
--> 1 INT, count(1) BIGINT
SELECT count(*) FROM qe GROUP BY ALL;
--> count(1) BIGINT
--> 0
SELECT 'a' AS x, max(i) FROM qe GROUP BY ALL;
--> x STRING, max(i) SMALLINT
SELECT 1 + 1, i, count(*) FROM qa WHERE i = 1 GROUP BY ALL;
--> (1 + 1) INT, i INT, count(1) BIGINT
--> 2|1|2
SELECT sum(i), b + sum(i) FROM qa GROUP BY ALL;
--! UNRESOLVED_ALL_IN_GROUP_BY
SELECT sum(i) OVER (), i FROM qa GROUP BY ALL;
--> sum(i) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) BIGINT, i INT
--> 9|-3
--> 9|1
--> 9|2
--> 9|4
--> 9|5
--> 9|NULL
SELECT sum(sum(i)) OVER (PARTITION BY i) FROM qa GROUP BY ALL;
--! UNRESOLVED_ALL_IN_GROUP_BY
SELECT i, (SELECT 1), count(*) FROM qa WHERE i = 1 GROUP BY ALL;
--> i INT, scalarsubquery() INT, count(1) BIGINT
--> 1|1|2
SELECT DISTINCT d FROM qa WHERE d = 0;
--> d DOUBLE
--> 0.0
SELECT DISTINCT array(d), struct(d) FROM qa WHERE d = 0;
--> array(d) ARRAY<DOUBLE>, struct(d) STRUCT<d: DOUBLE>
--> [0.0]|{0.0}
SELECT array(d), count(*) FROM qa WHERE d = 0 GROUP BY array(d);
--> array(d) ARRAY<DOUBLE>, count(1) BIGINT
--> [0.0]|2
SELECT count(DISTINCT d), collect_set(d), collect_set(array(d)), min(d), max(d), mode(d) FROM qa WHERE d = 0;
--> count(DISTINCT d) BIGINT, collect_set(d) ARRAY<DOUBLE>, collect_set(array(d)) ARRAY<ARRAY<DOUBLE>>, min(d) DOUBLE, max(d) DOUBLE, mode(d) DOUBLE
--> 1|[0.0]|[[0.0]]|-0.0|-0.0|0.0
SELECT array_distinct(array(-0.0D, 0.0D)), array_union(array(-0.0D), array(0.0D)), array_contains(array(-0.0D), 0.0D), array_position(array(-0.0D), 0.0D), array_intersect(array(-0.0D), array(0.0D)), array_except(array(-0.0D), array(0.0D)), map_from_arrays(array(-0.0D), array(1)), map(0.0D, 1)[-0.0D];
--> array_distinct(array(-0.0, 0.0)) ARRAY<DOUBLE>, array_union(array(-0.0), array(0.0)) ARRAY<DOUBLE>, array_contains(array(-0.0), 0.0) BOOLEAN, array_position(array(-0.0), 0.0) BIGINT, array_intersect(array(-0.0), array(0.0)) ARRAY<DOUBLE>, array_except(array(-0.0), array(0.0)) ARRAY<DOUBLE>, map_from_arrays(array(-0.0), array(1)) MAP<DOUBLE, INT>, map(0.0, 1)[-0.0] INT
--> [0.0]|[0.0]|true|1|[0.0]|[]|{-0.0 -> 1}|1
SELECT d FROM qa WHERE d = 0 UNION SELECT d FROM qa WHERE d = 0;
--> d DOUBLE
--> 0.0
SELECT d FROM qa WHERE d = 0 INTERSECT SELECT d FROM qa WHERE d = 0;
--> d DOUBLE
--> 0.0
SELECT d FROM qa WHERE d = 0 INTERSECT ALL SELECT d FROM qa WHERE d = 0;
--> d DOUBLE
--> 0.0
--> 0.0
SELECT d FROM qa WHERE d = 0 EXCEPT SELECT 1D;
--> d DOUBLE
--> 0.0
SELECT d FROM qa WHERE d = 0 EXCEPT ALL SELECT 1D;
--> d DOUBLE
--> 0.0
--> 0.0
SELECT d, count(*) OVER (PARTITION BY d) FROM qa WHERE d = 0;
--> d DOUBLE, count(1) OVER (PARTITION BY d ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) BIGINT
--> -0.0|2
--> 0.0|2
SELECT d, rank() OVER (ORDER BY d) FROM qa WHERE d = 0;
--> d DOUBLE, RANK() OVER (ORDER BY d ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT
--> -0.0|1
--> 0.0|1
SELECT a.d, b.f FROM qa a JOIN qb b ON a.d = b.f WHERE a.d = 0;
--> d DOUBLE, f FLOAT
--> -0.0|0.0
--> 0.0|0.0
SELECT round(-0.0D, 1), round(-0.04D, 1), bround(-0.04D, 1), round(-0.0F), ceil(-0.5D), floor(-0.0D), -0.0D, -(0.0D), abs(-0.0D), rint(-0.2D), truncate(-0.04D, 1), least(0.0D, -0.0D), greatest(-0.0D, 0.0D), 0.0D = -0.0D, -0.0D < 0.0D, hash(-0.0D), hash(0.0D), xxhash64(-0.0D), signum(-0.0D), sqrt(-0.0D);
--! UNRESOLVED_ROUTINE
SELECT max_by(x, y), min_by(x, y), max_by(x, z), min_by(x, z) FROM VALUES ('a', 1, 1), ('b', 1, NULL), ('c', 1, 2) t(x, y, z);
--> max_by(x, y) STRING, min_by(x, y) STRING, max_by(x, z) STRING, min_by(x, z) STRING
--> c|c|c|a
SELECT s NOT IN (SELECT max(s) FROM qe WHERE n = a.i), s IN (SELECT count(*) FROM qe WHERE n = a.i) FROM qa a WHERE i = 4;
--! CAST_INVALID_INPUT
SELECT i FROM qa a WHERE 0 IN (SELECT count(*) FROM qe WHERE n = a.i);
--> i INT
--> -3
--> 1
--> 1
--> 2
--> 2
--> 4
--> 5
--> NULL
SELECT i FROM qa a WHERE i NOT IN (SELECT count(*) FROM qe WHERE n = a.i);
--> i INT
--> -3
--> 1
--> 1
--> 2
--> 2
--> 4
--> 5
SELECT i FROM qa a WHERE EXISTS (SELECT max(n) FROM qe WHERE n = a.i);
--> i INT
--> -3
--> 1
--> 1
--> 2
--> 2
--> 4
--> 5
--> NULL
SELECT i FROM qa a WHERE NOT EXISTS (SELECT count(*) FROM qe WHERE n = a.i);
--> i INT
SELECT i FROM qa a WHERE EXISTS (SELECT count(*) FROM qe WHERE n = a.i HAVING count(*) > 0);
--> i INT
SELECT i FROM qa a WHERE i NOT IN (SELECT max(n) FROM qb b WHERE b.i = a.i);
--> i INT
--> 1
--> 1
--> 2
--> 2
--> 4
SELECT i FROM qa a WHERE b IN (SELECT max(n) FROM qb b WHERE b.i = a.i GROUP BY b.k);
--> i INT
--> 1
--> 1
--> 2
--> 2
SELECT i FROM qa a WHERE i IN (SELECT v FROM qc c WHERE c.v = a.i LIMIT 1);
--> i INT
--> 1
--> 1
--> 2
--> 2
SELECT i FROM qa a WHERE EXISTS (SELECT 1 FROM qc c WHERE c.v = a.i LIMIT 1);
--> i INT
--> 1
--> 1
--> 2
--> 2
SELECT i FROM qa a WHERE EXISTS (SELECT 1 FROM qc c WHERE c.v = a.i LIMIT 0);
--> i INT
SELECT i FROM qa a WHERE EXISTS (SELECT 1 FROM qc c WHERE c.v = a.i OFFSET 1);
--> i INT
SELECT i, (SELECT v FROM qc c WHERE c.v = a.i ORDER BY k LIMIT 1) FROM qa a;
--> i INT, scalarsubquery(i) INT
--> 1|1
--> 2|2
--> 2|2
--> NULL|NULL
--> 4|NULL
--> 5|NULL
--> 1|1
--> -3|NULL
SELECT i FROM qa a WHERE i IN (SELECT v FROM qc c WHERE c.v = a.i UNION SELECT n FROM qb b WHERE b.i = a.i);
--> i INT
--> 1
--> 1
--> 2
--> 2
SELECT i, (SELECT DISTINCT v FROM qc c WHERE c.v = a.i) FROM qa a;
--> i INT, scalarsubquery(i) INT
--> -3|NULL
--> 1|1
--> 1|1
--> 2|2
--> 2|2
--> 4|NULL
--> 5|NULL
--> NULL|NULL
SELECT i, (SELECT v FROM qc c WHERE c.v = a.i) FROM qa a;
--> i INT, scalarsubquery(i) INT
--> -3|NULL
--> 1|1
--> 1|1
--> 2|2
--> 2|2
--> 4|NULL
--> 5|NULL
--> NULL|NULL
SELECT i, (SELECT sum(n) FROM qb b WHERE b.i < a.i) FROM qa a;
--> i INT, scalarsubquery(i) BIGINT
--> -3|NULL
--> 1|NULL
--> 1|NULL
--> 2|10
--> 2|10
--> 4|30
--> 5|70
--> NULL|NULL
SELECT i, (SELECT count(*) FROM qb b WHERE b.i < a.i) + 1 FROM qa a;
--> i INT, (scalarsubquery(i) + 1) BIGINT
--> -3|1
--> 1|1
--> 1|1
--> 2|2
--> 2|2
--> 4|3
--> 5|4
--> NULL|1
SELECT i IN (1, 'x') FROM qa;
--! CAST_INVALID_INPUT
SELECT DATE'2024-01-01' NOT IN (DATE'2024-01-01', 'nope');
--> (NOT (DATE '2024-01-01' IN (DATE '2024-01-01', nope))) BOOLEAN
--> false
SELECT dt NOT IN (dt, s, dt) FROM qa;
--> (NOT (dt IN (dt, s, dt))) BOOLEAN
--> NULL
--> false
--> false
--> false
--> false
--> false
--> false
--> false
SELECT i IN (1, 1/0) FROM qa WHERE i = 1;
--> (i IN (1, (1 / 0))) BOOLEAN
--> true
--> true
SELECT 1 IN (1, 1/0);
--> (1 IN (1, (1 / 0))) BOOLEAN
--> true
