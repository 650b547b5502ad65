SELECT b, count(*) AS n, sum(a) FROM t GROUP BY b HAVING count(*) > 1 ORDER BY n, sum(c)

SELECT upper(b) AS u, max(a) FROM t GROUP BY u

SELECT b, a, count(DISTINCT c) FROM t GROUP BY 1, 2

SELECT b, sum(a) + 1 AS s FROM t GROUP BY ALL

SELECT b, grouping(b), count(*) FROM t GROUP BY ROLLUP (b, a)

SELECT b, count(*) FILTER (WHERE a > 1) FROM t GROUP BY b

SELECT window.start AS s, k, count(*) AS n FROM STREAM ev WITH (maxFilesPerTrigger=1) WATERMARK ts DELAY OF INTERVAL 10 SECONDS GROUP BY window(ts, '20 seconds'), k

SELECT window, count(*) FROM ev GROUP BY window(ts, '1 hour', '10 minutes')

SELECT session_window.start, k, count(*) FROM ev GROUP BY session_window(ts, '5 minutes'), k

SELECT window_time(window), n FROM (SELECT window, count(*) n FROM ev GROUP BY window(ts, '1 hour'))

SELECT a, row_number() OVER (PARTITION BY b ORDER BY c) rn FROM t QUALIFY rn = 1

SELECT b, sum(sum(a)) OVER (ORDER BY b ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM t GROUP BY b

SELECT sum(a) OVER w, avg(c) OVER (w ORDER BY d) FROM t WINDOW w AS (PARTITION BY b)
