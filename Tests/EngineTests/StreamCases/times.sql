--= old (ts TIMESTAMP, k STRING, v BIGINT)
--+ [["1969-12-31 23:59:58", "a", 1], ["1969-12-31 23:59:59.999999", "b", 2], ["1970-01-01 00:00:00", "a", 3]]
--+ [["1969-12-31 23:59:53", "a", 4], [null, "a", 5], ["1970-01-01 00:00:07", "b", 6]]
--+ [["1969-12-31 23:59:57", "b", 7], ["1970-01-01 00:00:31", "a", 8]]
--+ [["1970-01-01 00:00:08", "c", 9], ["1970-01-01 00:01:00", "c", 10]]
--= before (ts TIMESTAMP, k STRING, v BIGINT)
--+ [["1960-05-05 10:00:01", "a", 1], ["1960-05-05 10:00:14", "b", 2]]
--+ [["1960-05-05 10:00:41", "a", 3], ["1960-05-05 10:00:09", "b", 4]]
--+ [["1961-05-05 10:00:00", "a", 5]]
--+ [["1961-05-05 10:00:01", "a", 6], ["1960-05-05 10:00:42", "a", 7]]
--= far (ts TIMESTAMP, k STRING, v BIGINT)
--+ [["2024-01-01 00:00:05", "a", 1], ["0001-01-01 00:00:00", "a", 2], ["1883-11-18 12:00:00", "b", 3]]
--+ [["9999-12-31 23:59:50", "b", 4], ["2024-01-01 00:00:06", "a", 5]]
--+ [["2024-01-01 00:00:07", "a", 6], ["9999-12-31 23:59:49", "c", 7]]
--+ [["2024-01-01 00:00:08", "b", 8]]
--= empty (ts TIMESTAMP, k STRING, v BIGINT)
--+ [[null, "a", 1], [null, "b", 2]]
--+ [[null, "a", 3]]
--+ [["2024-01-01 00:00:20", "a", 4]]
--+ [["2024-01-01 00:00:05", "a", 5], [null, "c", 6]]
--+ [["2024-01-01 00:00:50", "d", 7]]
--= plain (tn TIMESTAMP_NTZ, k STRING, v BIGINT)
--+ [["2024-01-01 00:00:05", "a", 1]]
--+ [["2024-01-01 00:00:25", "a", 2]]
SELECT window.start AS s, k, count(*) AS n FROM STREAM old WATERMARK ts DELAY OF INTERVAL 5 SECONDS GROUP BY window(ts, '10 seconds'), k;
--> s TIMESTAMP, k STRING, n BIGINT
--> 3: 1970-01-01 00:00:00|a|1
--> 3: 1970-01-01 00:00:00|b|1
--> 3: 1970-01-01 00:00:00|c|1
--> 4: 1970-01-01 00:00:30|a|1
--~ 0: state 1 late 2
--~ 1: state 2 late 1
--~ 2: state 3 late 1
--~ 3: state 2
--~ 4: state 1
--~ 5: state 1
SELECT window.start AS s, window.end AS e, sum(v) AS n FROM STREAM old WATERMARK ts DELAY OF INTERVAL 0 SECONDS GROUP BY window(ts, '10 seconds', '4 seconds');
--> s TIMESTAMP, e TIMESTAMP, n BIGINT
--> 2: 1969-12-31 23:59:52|1970-01-01 00:00:02|17
--> 2: 1969-12-31 23:59:56|1970-01-01 00:00:06|13
--> 3: 1970-01-01 00:00:00|1970-01-01 00:00:10|18
--> 3: 1970-01-01 00:00:04|1970-01-01 00:00:14|15
--> 3: 1970-01-01 00:00:08|1970-01-01 00:00:18|9
--> 4: 1970-01-01 00:00:24|1970-01-01 00:00:34|8
--> 4: 1970-01-01 00:00:28|1970-01-01 00:00:38|8
--~ 0: state 3
--~ 1: state 4 late 2
--~ 2: state 4 late 1
--~ 3: state 5
--~ 4: state 3
--~ 5: state 3
SELECT window.start AS s, window.end AS e, sum(v) AS n FROM STREAM old WATERMARK ts DELAY OF INTERVAL 5 SECONDS GROUP BY window(ts, '10 seconds', '10 seconds', '-3 seconds');
--> s TIMESTAMP, e TIMESTAMP, n BIGINT
--> 3: 1969-12-31 23:59:57|1970-01-01 00:00:07|13
--> 3: 1970-01-01 00:00:07|1970-01-01 00:00:17|15
--> 4: 1970-01-01 00:00:27|1970-01-01 00:00:37|8
--~ 0: state 1
--~ 1: state 2 late 1
--~ 2: state 3
--~ 3: state 2
--~ 4: state 1
--~ 5: state 1
SELECT session_window.start AS s, session_window.end AS e, k, sum(v) AS n FROM STREAM old WATERMARK ts DELAY OF INTERVAL 5 SECONDS GROUP BY session_window(ts, '6 seconds'), k;
--> s TIMESTAMP, e TIMESTAMP, k STRING, n BIGINT
--> 3: 1969-12-31 23:59:57|1970-01-01 00:00:05.999999|b|9
--> 3: 1969-12-31 23:59:58|1970-01-01 00:00:06|a|4
--> 3: 1970-01-01 00:00:07|1970-01-01 00:00:13|b|6
--> 3: 1970-01-01 00:00:08|1970-01-01 00:00:14|c|9
--> 4: 1970-01-01 00:00:31|1970-01-01 00:00:37|a|8
--~ 0: state 2
--~ 1: state 3 late 1
--~ 2: state 4
--~ 3: state 2
--~ 4: state 1
--~ 5: state 1
SELECT DISTINCT ts, k FROM STREAM old WATERMARK ts DELAY OF INTERVAL 0 SECONDS;
--> ts TIMESTAMP, k STRING
--> 2: 1970-01-01 00:00:07|b
--> 3: 1970-01-01 00:00:08|c
--> 3: 1970-01-01 00:00:31|a
--> 4: 1970-01-01 00:01:00|c
--~ 0: state 0 late 3
--~ 1: state 2 late 1
--~ 2: state 2 late 1
--~ 3: state 2
--~ 4: state 1
--~ 5: state 1
SELECT a.ts, b.ts AS bt, a.v, b.v AS bv FROM STREAM old WATERMARK ts DELAY OF INTERVAL 2 SECONDS AS a LEFT JOIN STREAM old WATERMARK ts DELAY OF INTERVAL 2 SECONDS AS b ON a.k = b.k AND b.ts > a.ts AND b.ts <= a.ts + INTERVAL 9 SECONDS;
--> ts TIMESTAMP, bt TIMESTAMP, v BIGINT, bv BIGINT
--> 3: 1970-01-01 00:00:07|NULL|6|NULL
--> 3: 1970-01-01 00:00:08|NULL|9|NULL
--> 4: 1970-01-01 00:00:31|NULL|8|NULL
--~ 0: state 0 late 6
--~ 1: state 3 late 2
--~ 2: state 5 late 2
--~ 3: state 5
--~ 4: state 3
--~ 5: state 3
SELECT window.start AS s, k, count(*) AS n FROM STREAM before WATERMARK ts DELAY OF INTERVAL 5 SECONDS GROUP BY window(ts, '10 seconds'), k;
--> s TIMESTAMP, k STRING, n BIGINT
--~ 0: state 0 late 2
--~ 1: state 0 late 2
--~ 2: state 0 late 1
--~ 3: state 0 late 2
--~ 4: state 0
SELECT ts, k, count(*) AS n FROM STREAM before WATERMARK ts DELAY OF INTERVAL 5 SECONDS GROUP BY ts, k;
--> ts TIMESTAMP, k STRING, n BIGINT
--~ 0: state 0 late 2
--~ 1: state 0 late 2
--~ 2: state 0 late 1
--~ 3: state 0 late 2
--~ 4: state 0
SELECT session_window.start AS s, k, count(*) AS n FROM STREAM before WATERMARK ts DELAY OF INTERVAL 5 SECONDS GROUP BY session_window(ts, '30 seconds'), k;
--> s TIMESTAMP, k STRING, n BIGINT
--~ 0: state 0 late 2
--~ 1: state 0 late 2
--~ 2: state 0 late 1
--~ 3: state 0 late 2
--~ 4: state 0
SELECT a.v, b.v AS bv FROM STREAM before WATERMARK ts DELAY OF INTERVAL 2 SECONDS AS a LEFT JOIN STREAM before WATERMARK ts DELAY OF INTERVAL 2 SECONDS AS b ON a.k = b.k AND b.ts > a.ts AND b.ts <= a.ts + INTERVAL 40 SECONDS;
--> v BIGINT, bv BIGINT
--~ 0: state 0 late 4
--~ 1: state 0 late 4
--~ 2: state 0 late 2
--~ 3: state 0 late 4
--~ 4: state 0
SELECT window.start AS s, k, count(*) AS n FROM STREAM far WATERMARK ts DELAY OF INTERVAL 5 SECONDS GROUP BY window(ts, '10 seconds'), k;
--> s TIMESTAMP, k STRING, n BIGINT
--> 2: 2024-01-01 00:00:00|a|3
--~ 0: state 1 late 2
--~ 1: state 2
--~ 2: state 2
--~ 3: state 2 late 1
--~ 4: state 2
SELECT session_window.start AS s, session_window.end AS e, k, count(*) AS n FROM STREAM far WATERMARK ts DELAY OF INTERVAL 5 SECONDS GROUP BY session_window(ts, '10 seconds'), k;
--> s TIMESTAMP, e TIMESTAMP, k STRING, n BIGINT
--> 2: 2024-01-01 00:00:05|2024-01-01 00:00:17|a|3
--~ 0: state 1 late 2
--~ 1: state 2
--~ 2: state 2
--~ 3: state 2 late 1
--~ 4: state 2
SELECT ts, count(*) AS n FROM STREAM far WATERMARK ts DELAY OF INTERVAL 0 SECONDS GROUP BY ts;
--> ts TIMESTAMP, n BIGINT
--> 1: 2024-01-01 00:00:05|1
--> 2: 2024-01-01 00:00:06|1
--> 2: 2024-01-01 00:00:07|1
--> 2: 9999-12-31 23:59:49|1
--> 2: 9999-12-31 23:59:50|1
--~ 0: state 1 late 2
--~ 1: state 2
--~ 2: state 0
--~ 3: state 0 late 1
--~ 4: state 0
SELECT DISTINCT ts, k FROM STREAM far WATERMARK ts DELAY OF INTERVAL 1 DAY;
--> ts TIMESTAMP, k STRING
--> 2: 2024-01-01 00:00:05|a
--> 2: 2024-01-01 00:00:06|a
--> 2: 2024-01-01 00:00:07|a
--~ 0: state 1 late 2
--~ 1: state 3
--~ 2: state 2
--~ 3: state 2 late 1
--~ 4: state 2
SELECT window.start AS s, count(*) AS n FROM STREAM far WATERMARK ts DELAY OF INTERVAL 3000 DAYS GROUP BY window(ts, '1 day');
--> s TIMESTAMP, n BIGINT
--> 2: 2024-01-01 00:00:00|3
--~ 0: state 1 late 2
--~ 1: state 2
--~ 2: state 1
--~ 3: state 1 late 1
--~ 4: state 1
SELECT window.start AS s, count(*) AS n FROM STREAM far WATERMARK ts DELAY OF INTERVAL 1 HOUR GROUP BY window(ts, '1 week');
--> s TIMESTAMP, n BIGINT
--> 2: 2023-12-28 00:00:00|3
--~ 0: state 1 late 2
--~ 1: state 2
--~ 2: state 1
--~ 3: state 1 late 1
--~ 4: state 1
SELECT window.start AS s, count(*) AS n FROM STREAM far WATERMARK ts DELAY OF INTERVAL 1 HOUR GROUP BY window(ts, '1 day', '12 hours', '90 minutes');
--> s TIMESTAMP, n BIGINT
--> 2: 2023-12-31 01:30:00|3
--> 2: 2023-12-31 13:30:00|3
--~ 0: state 2 late 4
--~ 1: state 4
--~ 2: state 2
--~ 3: state 2 late 2
--~ 4: state 2
SELECT window.start AS s, k, count(*) AS n FROM STREAM empty WATERMARK ts DELAY OF INTERVAL 5 SECONDS GROUP BY window(ts, '10 seconds'), k;
--> s TIMESTAMP, k STRING, n BIGINT
--> 3: 2024-01-01 00:00:00|a|1
--> 5: 2024-01-01 00:00:20|a|1
--~ 0: state 0
--~ 1: state 0
--~ 2: state 1
--~ 3: state 1
--~ 4: state 2
--~ 5: state 1
--~ 6: state 1
SELECT ts, count(*) AS n FROM STREAM empty WATERMARK ts DELAY OF INTERVAL 5 SECONDS GROUP BY ts;
--> ts TIMESTAMP, n BIGINT
--> 3: 2024-01-01 00:00:05|1
--> 5: 2024-01-01 00:00:20|1
--~ 0: state 1
--~ 1: state 1
--~ 2: state 2
--~ 3: state 2
--~ 4: state 3
--~ 5: state 2
--~ 6: state 2
SELECT session_window.start AS s, k, count(*) AS n FROM STREAM empty WATERMARK ts DELAY OF INTERVAL 5 SECONDS GROUP BY session_window(ts, '10 seconds'), k;
--> s TIMESTAMP, k STRING, n BIGINT
--> 3: 2024-01-01 00:00:05|a|1
--> 5: 2024-01-01 00:00:20|a|1
--~ 0: state 0
--~ 1: state 0
--~ 2: state 1
--~ 3: state 1
--~ 4: state 2
--~ 5: state 1
--~ 6: state 1
SELECT DISTINCT ts, k FROM STREAM empty WATERMARK ts DELAY OF INTERVAL 5 SECONDS;
--> ts TIMESTAMP, k STRING
--> 3: 2024-01-01 00:00:05|a
--> 5: 2024-01-01 00:00:20|a
--~ 0: state 2
--~ 1: state 2
--~ 2: state 3
--~ 3: state 4
--~ 4: state 5
--~ 5: state 4
--~ 6: state 4
SELECT a.k, a.v, b.v AS bv FROM STREAM empty WATERMARK ts DELAY OF INTERVAL 5 SECONDS AS a LEFT JOIN STREAM empty WATERMARK ts DELAY OF INTERVAL 0 SECONDS AS b ON a.k = b.k AND a.ts = b.ts;
--> k STRING, v BIGINT, bv BIGINT
--> 2: a|4|4
--> 3: a|5|5
--> 4: d|7|7
--~ 0: state 2
--~ 1: state 3
--~ 2: state 5
--~ 3: state 6
--~ 4: state 8
--~ 5: state 6
--~ 6: state 6
SELECT a.k, a.v, b.v AS bv FROM STREAM empty WATERMARK ts DELAY OF INTERVAL 5 SECONDS AS a FULL JOIN STREAM old WATERMARK ts DELAY OF INTERVAL 0 SECONDS AS b ON a.k = b.k AND a.ts <=> b.ts;
--! _LEGACY_ERROR_TEMP_3102
SELECT window.start AS s, count(*) AS n FROM STREAM plain WATERMARK tn DELAY OF INTERVAL 5 SECONDS GROUP BY window(tn, '10 seconds');
--! EVENT_TIME_IS_NOT_ON_TIMESTAMP_TYPE
SELECT window.start AS s, count(*) AS n FROM STREAM plain WATERMARK CAST(tn AS TIMESTAMP) AS u DELAY OF INTERVAL 5 SECONDS GROUP BY window(u, '10 seconds');
--> s TIMESTAMP, n BIGINT
--> 2: 2024-01-01 00:00:00|1
--~ 0: state 1
--~ 1: state 2
--~ 2: state 1
--~ 3: state 1
SELECT window.start AS s, count(*) AS n FROM STREAM old WATERMARK coalesce(ts, TIMESTAMP '1970-01-01 00:00:04') AS u DELAY OF INTERVAL 5 SECONDS GROUP BY window(u, '10 seconds');
--> s TIMESTAMP, n BIGINT
--> 3: 1970-01-01 00:00:00|4
--> 4: 1970-01-01 00:00:30|1
--~ 0: state 1 late 1
--~ 1: state 1 late 1
--~ 2: state 2 late 1
--~ 3: state 2
--~ 4: state 1
--~ 5: state 1
SELECT window.start AS s, count(*) AS n FROM STREAM old WATERMARK ts DELAY OF INTERVAL '0 00:00:05' DAY TO SECOND GROUP BY window(ts, '1 minute 10 seconds');
--> s TIMESTAMP, n BIGINT
--~ 0: state 1 late 1
--~ 1: state 1 late 1
--~ 2: state 1 late 1
--~ 3: state 1
--~ 4: state 1
--~ 5: state 1
SELECT window.start AS s, count(*) AS n FROM STREAM old WATERMARK ts DELAY OF INTERVAL 5 SECONDS GROUP BY window(ts + INTERVAL 2 SECONDS, '10 seconds');
--! STREAMING_OUTPUT_MODE.UNSUPPORTED_OPERATION
SELECT window.start AS s, count(*) AS n FROM STREAM old WATERMARK ts DELAY OF INTERVAL 5 SECONDS GROUP BY window(date_trunc('MINUTE', ts), '10 seconds');
--! STREAMING_OUTPUT_MODE.UNSUPPORTED_OPERATION
