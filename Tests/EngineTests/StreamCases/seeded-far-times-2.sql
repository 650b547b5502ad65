--= ev (ts TIMESTAMP, k STRING, g INT, v BIGINT)
--+ [["0001-01-02 00:00:19", "b", null, -3], ["0001-01-02 00:00:22", null, null, 5], ["0001-01-02 00:00:35.500000", "b", 1, null]]
--+ []
--+ [["0001-01-02 00:00:30.500000", "b", 3, 5], ["0001-01-02 00:00:37.500000", "c", 2, 1], ["0001-01-02 00:00:34.500000", "a", 0, null], ["0001-01-02 00:00:32.499999", "c", 0, -3]]
--+ [["0001-01-02 00:00:29.500001", "a", 2, 2], ["0001-01-02 00:00:39.500000", "a", null, 5], ["0001-01-02 00:00:40", null, null, 1], ["0001-01-02 00:00:47", "b", 2, 1]]
--+ [["0001-01-02 00:00:46", "b", 2, 0], ["0001-01-02 00:00:56", "a", 3, 0], ["0001-01-02 00:00:47", "b", null, 1], ["0001-01-02 00:01:02.000001", null, 0, 5], ["0001-01-02 00:00:41.999999", "a", 1, -3]]
--= ev2 (ts TIMESTAMP, k STRING, g INT, v BIGINT)
--+ [[null, "c", 2, 2]]
--+ [["0001-01-02 00:00:31.500000", "a", 2, -3]]
--+ [["0001-01-02 00:00:33.500000", null, 2, 2], ["0001-01-02 00:00:35.500000", "a", null, 5], [null, "a", null, null], [null, "b", 1, 0]]
--+ [[null, null, 0, 5]]
--+ [["0001-01-02 00:00:49", "b", 1, 1], ["0001-01-02 00:00:42.500000", "b", 2, 1], ["0001-01-02 00:00:55", null, 3, null], ["0001-01-02 00:00:31.999999", "c", null, 0], ["0001-01-02 00:00:44.000001", "b", 0, 2]]
--= names (k STRING, r BIGINT, t TIMESTAMP) STATIC
--+ [["a", 1, "0001-01-02 00:00:20"], ["a", 1, "0001-01-02 00:00:20"], ["b", 2, "0001-01-02 00:00:25"], ["d", 3, null], [null, 2, "0001-01-02 00:00:22"], ["b", null, "0001-01-02 00:00:24"]]
SELECT ts, k, count_if(v > 0) AS n FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 10 SECONDS GROUP BY ts, k;
--> ts TIMESTAMP, k STRING, n BIGINT
--~ 0: state 0 late 3
--~ 1: state 0
--~ 2: state 0 late 4
--~ 3: state 0 late 4
--~ 4: state 0 late 5
SELECT a.ts, a.k, a.g, b.v FROM (SELECT ts, k, g, v + g AS v FROM STREAM ev2 WATERMARK ts DELAY OF INTERVAL 0 SECONDS) AS a FULL JOIN STREAM ev2 WATERMARK ts DELAY OF INTERVAL 1 SECOND AS b ON a.k = b.k AND a.g = b.g AND a.ts >= b.ts - INTERVAL 0 SECONDS AND a.ts < b.ts + INTERVAL 1 SECONDS AND a.g = 1;
--> ts TIMESTAMP, k STRING, g INT, v BIGINT
--> 0: NULL|c|2|NULL
--> 2: NULL|a|NULL|NULL
--> 3: NULL|NULL|0|NULL
--~ 0: state 1
--~ 1: state 1 late 2
--~ 2: state 4 late 4
--~ 3: state 5
--~ 4: state 5 late 10
--~ 5: state 5
SELECT window.start AS s, window.end AS e, regr_count(v, g) AS n FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 0 SECONDS GROUP BY window(ts, '2500 milliseconds');
--> s TIMESTAMP, e TIMESTAMP, n BIGINT
--~ 0: state 0 late 3
--~ 1: state 0
--~ 2: state 0 late 3
--~ 3: state 0 late 4
--~ 4: state 0 late 4
--~ 5: state 0
SELECT window.start AS s, window.end AS e, min(g) AS n FROM (SELECT * FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 1 SECOND WHERE g IS NULL OR g > 0) GROUP BY window(ts, '10 seconds', '10 seconds', '4 seconds');
--> s TIMESTAMP, e TIMESTAMP, n INT
--~ 0: state 0 late 2
--~ 1: state 0
--~ 2: state 0 late 2
--~ 3: state 0 late 3
--~ 4: state 0 late 3
--~ 5: state 0
SELECT w, k FROM (SELECT window(ts, '15 seconds') AS w, k FROM STREAM ev2 WATERMARK ts DELAY OF INTERVAL 500 MILLISECONDS) GROUP BY w, k;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, k STRING
--~ 0: state 0
--~ 1: state 0 late 1
--~ 2: state 0 late 2
--~ 3: state 0
--~ 4: state 0 late 4
--~ 5: state 0
SELECT window.start AS s, window.end AS e, stddev_samp(v) AS n FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 500 MILLISECONDS GROUP BY window(ts, '10 seconds', '10 seconds', '4 seconds');
--> s TIMESTAMP, e TIMESTAMP, n DOUBLE
--~ 0: state 0 late 2
--~ 1: state 0
--~ 2: state 0 late 2
--~ 3: state 0 late 3
--~ 4: state 0 late 3
--~ 5: state 0
SELECT ts, k FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 0 SECONDS GROUP BY ts, k;
--> ts TIMESTAMP, k STRING
--~ 0: state 0 late 3
--~ 1: state 0
--~ 2: state 0 late 4
--~ 3: state 0 late 4
--~ 4: state 0 late 5
SELECT w, k, count(*) AS n FROM (SELECT DISTINCT window(ts, '20 seconds', '3 seconds') AS w, k, g FROM (SELECT ts, k, g, v + g AS v FROM STREAM ev2 WATERMARK ts DELAY OF INTERVAL 0 SECONDS)) GROUP BY w, k;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, k STRING, n BIGINT
--~ 0: state 0 0
--~ 1: state 0 0 late 7
--~ 2: state 0 0 late 13
--~ 3: state 0 0
--~ 4: state 0 0 late 34
SELECT x.w, x.k, x.n, y.n AS m FROM (SELECT window AS w, k, count(*) AS n FROM (SELECT * FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 5 SECONDS WHERE v % 2 = 1 OR k = 'a') GROUP BY window(ts, '5 seconds', '5 seconds', '4 seconds'), k) AS x RIGHT JOIN (SELECT window AS w, k, sum(v) AS n FROM (SELECT * FROM STREAM ev2 WHERE k <> 'b') WATERMARK ts DELAY OF INTERVAL 0 SECONDS AS z GROUP BY window(ts, '5 seconds', '5 seconds', '4 seconds'), k) AS y ON x.w = y.w AND x.k <=> y.k;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, k STRING, n BIGINT, m BIGINT
--~ 0: state 0 0 0 late 1
--~ 1: state 0 0 0 late 1
--~ 2: state 0 0 0 late 4
--~ 3: state 0 0 0 late 4
--~ 4: state 0 0 0 late 5
--~ 5: state 0 0 0
SELECT w, k, count(*) AS n FROM (SELECT DISTINCT window(ts, '5 seconds') AS w, k, g FROM STREAM ev2 WATERMARK ts DELAY OF INTERVAL 1 SECOND) GROUP BY w, k;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, k STRING, n BIGINT
--~ 0: state 0 0
--~ 1: state 0 0 late 1
--~ 2: state 0 0 late 2
--~ 3: state 0 0
--~ 4: state 0 0 late 5
--~ 5: state 0 0
SELECT ts, k, max(k) AS n FROM (SELECT * FROM STREAM ev2 WATERMARK ts DELAY OF INTERVAL 0 SECONDS WHERE coalesce(v, 1) <= 2) GROUP BY ts, k;
--> ts TIMESTAMP, k STRING, n STRING
--~ 0: state 1
--~ 1: state 1 late 1
--~ 2: state 3 late 1
--~ 3: state 3
--~ 4: state 3 late 5
SELECT coalesce(a.k, b.k) AS k, a.ts, b.g, b.v FROM (SELECT * FROM STREAM ev2 WATERMARK ts DELAY OF INTERVAL 1 SECOND WHERE coalesce(v, 1) <= 2) AS a JOIN (SELECT * FROM STREAM ev2 WHERE k IN (SELECT k FROM names)) WATERMARK ts DELAY OF INTERVAL 500 MILLISECONDS AS b ON a.k <=> b.k AND a.ts = b.ts AND a.v < b.v WHERE a.k IN (SELECT k FROM names);
--> k STRING, ts TIMESTAMP, g INT, v BIGINT
--~ 0: state 0
--~ 1: state 0 late 2
--~ 2: state 0 late 1
--~ 3: state 0
--~ 4: state 0 late 6
