SELECT b, count(*) AS n, sum(a) FROM t GROUP BY b HAVING count(*) > 1 ORDER BY n, sum(c)
---
(b string, n bigint, sum(a) bigint)
Project [b, n, sum(a)]
+- Sort [n, order2]
   +- Project [b, count(1) AS n, sum(a), sum(c) AS order2]
      +- Filter (count(1) > 1)
         +- HashAggregate [b] count(1), sum(CAST(a AS BIGINT)), sum(c)
            +- Scan t [a, b, c]

SELECT upper(b) AS u, max(a) FROM t GROUP BY u
---
(u string, max(a) int)
HashAggregate [u] max(a)
+- Scan t [a, b]

SELECT b, a, count(DISTINCT c) FROM t GROUP BY 1, 2
---
(b string, a int, count(DISTINCT c) bigint)
HashAggregate [b, a] count(DISTINCT c)
+- Scan t [a, b, c]

SELECT b, sum(a) + 1 AS s FROM t GROUP BY ALL
---
(b string, s bigint)
Project [b, (sum(a) + 1) AS s]
+- HashAggregate [b] sum(CAST(a AS BIGINT))
   +- Scan t [a, b]

SELECT b, grouping(b), count(*) FROM t GROUP BY ROLLUP (b, a)
---
(b string, grouping(b) tinyint, count(1) bigint)
Project [b, CASE WHEN in(spark_grouping_id, 3) THEN 1 ELSE 0 END AS grouping(b), count(1)]
+- HashAggregate [b, a, spark_grouping_id] count(1)
   +- Expand 3 sets
      +- Scan t [a, b]

SELECT b, count(*) FILTER (WHERE a > 1) FROM t GROUP BY b
---
(b string, count(1) FILTER (WHERE (a > 1)) bigint)
HashAggregate [b] count(1) FILTER (WHERE (a > 1))
+- Scan t [a, b]

SELECT window.start AS s, k, count(*) AS n FROM STREAM ev WITH (maxFilesPerTrigger=1) WATERMARK ts DELAY OF INTERVAL 10 SECONDS GROUP BY window(ts, '20 seconds'), k
---
(s timestamp, k string, n bigint)
Project [window.start AS s, k, count(1) AS n]
+- HashAggregate [window, k] count(1)
   +- Project [k, tumbling_window(ts, 20000000, 0) AS window]
      +- Filter (ts IS NOT NULL)
         +- Watermark ts delay INTERVAL '0 00:00:10' DAY TO SECOND
            +- Scan ev [ts, k] stream

SELECT window, count(*) FROM ev GROUP BY window(ts, '1 hour', '10 minutes')
---
(window struct<start:timestamp,end:timestamp>, count(1) bigint)
HashAggregate [window] count(1)
+- Generate explode(sliding_window(ts, 3600000000, 600000000, 0)) [window]
   +- Filter (ts IS NOT NULL)
      +- Scan ev [ts] where (ts IS NOT NULL)

SELECT session_window.start, k, count(*) FROM ev GROUP BY session_window(ts, '5 minutes'), k
---
(start timestamp, k string, count(1) bigint)
Project [session_window.start AS start, k, count(1)]
+- SessionAggregate [session_window, k] count(1)
   +- Filter (ts IS NOT NULL)
      +- Scan ev [ts, k] where (ts IS NOT NULL)

SELECT window_time(window), n FROM (SELECT window, count(*) n FROM ev GROUP BY window(ts, '1 hour'))
---
(window_time(window) timestamp, n bigint)
Project [window_time(window), count(1) AS n]
+- HashAggregate [window] count(1)
   +- Project [tumbling_window(ts, 3600000000, 0) AS window]
      +- Filter (ts IS NOT NULL)
         +- Scan ev [ts] where (ts IS NOT NULL)

SELECT a, row_number() OVER (PARTITION BY b ORDER BY c) rn FROM t QUALIFY rn = 1
---
(a int, rn int)
Project [a, row_number() OVER (PARTITION BY b ORDER BY c ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS rn]
+- Filter (row_number() OVER (PARTITION BY b ORDER BY c ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) = 1)
   +- Window [b] order [c] row_number() OVER (PARTITION BY b ORDER BY c ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
      +- Scan t [a, b, c]

SELECT b, sum(sum(a)) OVER (ORDER BY b ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM t GROUP BY b
---
(b string, sum(sum(a)) OVER (ORDER BY b ASC NULLS FIRST ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) bigint)
Project [b, sum(sum(a)) OVER (ORDER BY b ASC NULLS FIRST ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)]
+- Window [] order [b] sum(sum(a)) OVER (ORDER BY b ASC NULLS FIRST ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)
   +- HashAggregate [b] sum(CAST(a AS BIGINT))
      +- Scan t [a, b]

SELECT sum(a) OVER w, avg(c) OVER (w) FROM t WINDOW w AS (PARTITION BY b ORDER BY d)
---
(sum(a) OVER (PARTITION BY b ORDER BY d ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) bigint, avg(c) OVER (PARTITION BY b ORDER BY d ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) double)
Project [sum(a) OVER (PARTITION BY b ORDER BY d ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW), avg(c) OVER (PARTITION BY b ORDER BY d ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)]
+- Window [b] order [d] sum(a) OVER (PARTITION BY b ORDER BY d ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW), avg(c) OVER (PARTITION BY b ORDER BY d ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
   +- Scan t [a, b, c, d]
