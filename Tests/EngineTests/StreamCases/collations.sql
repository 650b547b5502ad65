--= ev (ts TIMESTAMP, k STRING COLLATE UTF8_LCASE, v BIGINT)
--+ [["2024-01-01 00:00:15", "a", 0], ["2024-01-01 00:00:05", "B", 1], ["2024-01-01 00:00:10", "b", 2]]
--+ [["2024-01-01 00:00:33", "A", 5], ["2024-01-01 00:00:25", "c", 5], ["2024-01-01 00:00:34", null, 5]]
--+ [["2024-01-01 00:00:43", "b", 3], ["2024-01-01 00:00:44", "C", null]]
--= names (n STRING COLLATE UTF8_LCASE, r BIGINT) STATIC
--+ [["A", 1], ["b", 2], ["C ", 3]]
SELECT CAST(k AS STRING) AS k, v FROM STREAM ev WHERE k = 'A';
--> k STRING, v BIGINT
--> 0: a|0
--> 1: A|5
SELECT CAST(upper(k) AS STRING) AS u, k IN ('A', 'c') AS i, contains(k, 'B') AS c FROM STREAM ev;
--> u STRING, i BOOLEAN, c BOOLEAN
--> 0: A|true|false
--> 0: B|false|true
--> 0: B|false|true
--> 1: A|true|false
--> 1: C|true|false
--> 1: NULL|NULL|NULL
--> 2: B|false|true
--> 2: C|true|false
SELECT CAST(e.k AS STRING) AS k, e.v, n.r FROM STREAM ev AS e JOIN names AS n ON e.k = n.n;
--> k STRING, v BIGINT, r BIGINT
--> 0: B|1|2
--> 0: a|0|1
--> 0: b|2|2
--> 1: A|5|1
--> 2: b|3|2
SELECT CAST(e.k AS STRING) AS k, e.v FROM STREAM ev AS e LEFT SEMI JOIN names AS n ON e.k = n.n;
--> k STRING, v BIGINT
--> 0: B|1
--> 0: a|0
--> 0: b|2
--> 1: A|5
--> 2: b|3
SELECT k, count(*) AS n FROM STREAM ev GROUP BY k;
--! STREAMING_OUTPUT_MODE.UNSUPPORTED_OPERATION
SELECT DISTINCT k FROM STREAM ev;
--! STREAMING_OUTPUT_MODE.UNSUPPORTED_OPERATION
SELECT window(ts, '10 seconds') AS w, CAST(max(k) AS STRING) AS m, CAST(min(k) AS STRING) AS l FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 5 SECONDS GROUP BY window(ts, '10 seconds');
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, m STRING, l STRING
--> 1: {2024-01-01 00:00:00, 2024-01-01 00:00:10}|B|B
--> 2: {2024-01-01 00:00:10, 2024-01-01 00:00:20}|b|a
--> 3: {2024-01-01 00:00:20, 2024-01-01 00:00:30}|c|c
--~ 0: state 2
--~ 1: state 3
--~ 2: state 3
--~ 3: state 2
--~ 4: state 2
