--= ev (ts TIMESTAMP, k STRING, v BIGINT)
--+ [["2024-01-01 00:00:00.999999", "a", 2], ["2024-01-01 00:00:00", "c", null]]
--+ [["2024-01-01 00:00:00", "c", 0], ["2024-01-01 00:00:11", null, 2], ["2024-01-01 00:00:02.000001", "a", -1]]
--+ [["2024-01-01 00:00:00", "a", 3], ["2024-01-01 00:00:03.0009995", null, -1]]
--+ [["2024-01-01 00:00:12.999999", "c", 1], ["2024-01-01 00:00:16", "c", 3], ["2024-01-01 00:00:18.5", null, 7]]
--= ev2 (ts TIMESTAMP, k STRING, v BIGINT)
--+ [["2024-01-01 00:00:00", "c", 3]]
--+ [["2024-01-01 00:00:00", "c", 0], ["2024-01-01 00:00:07", null, -1]]
--+ [["2024-01-01 00:00:00.000001", "a", 1], ["2024-01-01 00:00:00.0009995", "a", 3]]
--+ []
--+ [["2024-01-01 00:01:13", "a", -1]]
--+ [["2024-01-01 00:01:27", null, null]]
--= ev3 (ts TIMESTAMP, k STRING, v BIGINT)
--+ [["2024-01-01 00:00:08", "c", 1], ["2024-01-01 00:00:00", "a", 2], ["2024-01-01 00:00:00.000001", "a", -1], ["2024-01-01 00:00:00", "c", null]]
--+ [["2024-01-01 00:00:00.5", "a", 3]]
--+ [["2024-01-01 00:00:00.999999", null, null]]
--+ [["2024-01-01 00:00:04.999999", "b", -1]]
--+ [["2024-01-01 00:00:26.000001", null, 3]]
--= far (ts TIMESTAMP, k STRING, v BIGINT)
--+ [["1969-12-31 23:59:58", "b", null], ["1969-12-31 23:50:00", "a", 2], ["1969-12-31 23:59:40", "a", null]]
--+ []
--+ [["1969-12-31 23:59:58", "b", 2], ["1970-01-01 00:00:03", "b", 1]]
--+ []
--= names (k STRING, name STRING) STATIC
--+ [["a","Ann"],["b","Bea"],["b","Bob"],[null,"Nil"]]
SELECT DISTINCT ts, k FROM STREAM far WATERMARK ts DELAY OF INTERVAL 1 SECOND;
--> ts TIMESTAMP, k STRING
--~ 0: state 0 late 3
--~ 1: state 0
--~ 2: state 1 late 1
--~ 3: state 1
SELECT window AS w, count(*) AS n FROM STREAM far WATERMARK ts DELAY OF INTERVAL 12 SECONDS GROUP BY window(ts, '10 seconds', '3 seconds');
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, n BIGINT
--~ 0: state 3 late 7
--~ 1: state 3
--~ 2: state 5
--~ 3: state 5
--~ 4: state 5
SELECT window AS w, count(*) AS n FROM STREAM far WATERMARK ts DELAY OF INTERVAL 0 SECONDS GROUP BY window(ts, '10 seconds', '3 seconds');
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, n BIGINT
--> 3: {1969-12-31 23:59:51, 1970-01-01 00:00:01}|2
--~ 0: state 3 late 7
--~ 1: state 3
--~ 2: state 5
--~ 3: state 4
SELECT DISTINCT ts, k FROM STREAM far WATERMARK ts DELAY OF INTERVAL 500 MILLISECONDS;
--> ts TIMESTAMP, k STRING
--~ 0: state 0 late 3
--~ 1: state 0
--~ 2: state 1 late 1
--~ 3: state 1
SELECT session_window AS w, k, count(*) AS n FROM STREAM far WATERMARK ts DELAY OF INTERVAL 0 SECONDS GROUP BY session_window(ts, CASE k WHEN 'a' THEN '6 seconds' WHEN 'b' THEN '0 seconds' ELSE '1 second' END), k;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, k STRING, n BIGINT
--~ 0: state 0 late 2
--~ 1: state 0
--~ 2: state 0
--~ 3: state 0
SELECT window AS w, count(*) AS n FROM STREAM far WATERMARK ts DELAY OF INTERVAL 12 SECONDS GROUP BY window(ts, '1 day');
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, n BIGINT
--~ 0: state 0 late 1
--~ 1: state 0
--~ 2: state 1 late 1
--~ 3: state 1
SELECT a.ts, a.k, b.ts AS bt FROM STREAM far WATERMARK ts DELAY OF INTERVAL 4 SECONDS AS a LEFT JOIN STREAM far WATERMARK ts DELAY OF INTERVAL 4 SECONDS AS b ON a.k = b.k AND b.ts BETWEEN a.ts - INTERVAL 1 DAY AND a.ts + INTERVAL 1 DAYS;
--> ts TIMESTAMP, k STRING, bt TIMESTAMP
--> 2: 1970-01-01 00:00:03|b|1970-01-01 00:00:03
--~ 0: state 0 late 6
--~ 1: state 0
--~ 2: state 2 late 2
--~ 3: state 2
--~ 4: state 2
SELECT ts, k, v FROM STREAM far WATERMARK ts DELAY OF INTERVAL 12 SECONDS WHERE ts > TIMESTAMP'1969-01-01 00:00:00';
--> ts TIMESTAMP, k STRING, v BIGINT
--> 0: 1969-12-31 23:50:00|a|2
--> 0: 1969-12-31 23:59:40|a|NULL
--> 0: 1969-12-31 23:59:58|b|NULL
--> 2: 1969-12-31 23:59:58|b|2
--> 2: 1970-01-01 00:00:03|b|1
SELECT a.ts, a.k, b.ts AS bt FROM STREAM far WATERMARK ts DELAY OF INTERVAL 4 SECONDS AS a LEFT JOIN STREAM far WATERMARK ts DELAY OF INTERVAL 4 SECONDS AS b ON a.k = b.k AND b.ts BETWEEN a.ts - INTERVAL 1 DAY AND a.ts + INTERVAL 2 DAYS;
--> ts TIMESTAMP, k STRING, bt TIMESTAMP
--> 2: 1970-01-01 00:00:03|b|1970-01-01 00:00:03
--~ 0: state 0 late 6
--~ 1: state 0
--~ 2: state 2 late 2
--~ 3: state 2
--~ 4: state 2
SELECT session_window AS w, k, count(*) AS n FROM STREAM far WATERMARK ts DELAY OF INTERVAL 0 SECONDS GROUP BY session_window(ts, '3 seconds'), k;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, k STRING, n BIGINT
--> 3: {1969-12-31 23:59:58, 1970-01-01 00:00:01}|b|2
--~ 0: state 1 late 2
--~ 1: state 1
--~ 2: state 2
--~ 3: state 1
--~ 4: state 1
SELECT ts, k, v FROM STREAM far WATERMARK ts DELAY OF INTERVAL 4 SECONDS WHERE ts > TIMESTAMP'1969-01-01 00:00:00';
--> ts TIMESTAMP, k STRING, v BIGINT
--> 0: 1969-12-31 23:50:00|a|2
--> 0: 1969-12-31 23:59:40|a|NULL
--> 0: 1969-12-31 23:59:58|b|NULL
--> 2: 1969-12-31 23:59:58|b|2
--> 2: 1970-01-01 00:00:03|b|1
SELECT ts, k, v FROM STREAM far WATERMARK ts DELAY OF INTERVAL 0 SECONDS WHERE ts > TIMESTAMP'1969-01-01 00:00:00';
--> ts TIMESTAMP, k STRING, v BIGINT
--> 0: 1969-12-31 23:50:00|a|2
--> 0: 1969-12-31 23:59:40|a|NULL
--> 0: 1969-12-31 23:59:58|b|NULL
--> 2: 1969-12-31 23:59:58|b|2
--> 2: 1970-01-01 00:00:03|b|1
SELECT a.ts, a.k, b.ts AS bt FROM STREAM far WATERMARK ts DELAY OF INTERVAL 12 SECONDS AS a LEFT JOIN STREAM far WATERMARK ts DELAY OF INTERVAL 1 SECOND AS b ON a.k = b.k AND b.ts BETWEEN a.ts - INTERVAL 1 DAY AND a.ts + INTERVAL 2 DAYS;
--> ts TIMESTAMP, k STRING, bt TIMESTAMP
--> 2: 1970-01-01 00:00:03|b|1970-01-01 00:00:03
--~ 0: state 0 late 6
--~ 1: state 0
--~ 2: state 2 late 2
--~ 3: state 2
SELECT a.ts, a.k, b.ts AS bt FROM STREAM far WATERMARK ts DELAY OF INTERVAL 4 SECONDS AS a LEFT JOIN STREAM far WATERMARK ts DELAY OF INTERVAL 12 SECONDS AS b ON a.k = b.k AND b.ts BETWEEN a.ts - INTERVAL 1 DAY AND a.ts + INTERVAL 2 DAYS;
--> ts TIMESTAMP, k STRING, bt TIMESTAMP
--> 2: 1970-01-01 00:00:03|b|1970-01-01 00:00:03
--~ 0: state 0 late 6
--~ 1: state 0
--~ 2: state 2 late 2
--~ 3: state 2
--~ 4: state 2
