--= ev (ts TIMESTAMP, k STRING, v INT, d DECIMAL(6,2), s STRUCT<x: INT, y: ARRAY<STRING>>)
--+ [["2024-01-01 00:00:05", "a", 1, 1.5, {"x": 1, "y": ["p", "q"]}], ["2024-01-01 00:00:17", "b", 2, -0.25, {"x": 2, "y": []}]]
--+ [["2024-01-01 00:00:09", "a", null, 100.00, null], ["2024-01-01 00:00:31", "c", 4, null, {"x": null, "y": ["r", null]}]]
--+ [["2024-01-01 00:00:28", "b", 5, 2.75, {"x": 1, "y": ["p"]}], ["2024-01-01 00:00:58", null, 6, 3.00, {"x": 3, "y": null}], ["2024-01-01 00:00:10", "a", 7, 0.01, {"x": 1, "y": ["z"]}]]
--+ [["2024-01-01 00:01:30", "a", 8, 9.99, {"x": 1, "y": ["p"]}]]
--= names (k STRING, name STRING, lo INT) STATIC
--+ [["a", "Anna", 0], ["b", "Bea", 3], ["b", "Bert", 1], [null, "Nobody", 1]]
WITH t AS (SELECT * FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 5 SECONDS), u AS (SELECT window, k, count(*) AS n FROM t GROUP BY window(ts, '10 seconds'), k) SELECT u.window.start AS s, k, n FROM u WHERE n >= 1;
--> s TIMESTAMP, k STRING, n BIGINT
--> 1: 2024-01-01 00:00:00|a|2
--> 2: 2024-01-01 00:00:10|a|1
--> 2: 2024-01-01 00:00:10|b|1
--> 3: 2024-01-01 00:00:20|b|1
--> 3: 2024-01-01 00:00:30|c|1
--> 4: 2024-01-01 00:00:50|NULL|1
--~ 0: state 2
--~ 1: state 2
--~ 2: state 3
--~ 3: state 2
--~ 4: state 1
--~ 5: state 1
WITH t(a, b) AS (SELECT ts, k FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 5 SECONDS) SELECT window(a, '10 seconds').end AS e, b FROM t WHERE b IS NOT NULL;
--> e TIMESTAMP, b STRING
--> 0: 2024-01-01 00:00:10|a
--> 0: 2024-01-01 00:00:20|b
--> 1: 2024-01-01 00:00:10|a
--> 1: 2024-01-01 00:00:40|c
--> 2: 2024-01-01 00:00:20|a
--> 2: 2024-01-01 00:00:30|b
--> 3: 2024-01-01 00:01:40|a
FROM STREAM ev |> WHERE v IS NOT NULL |> EXTEND v * 2 AS w |> SET k = upper(k) |> DROP d, s |> SELECT k, w, ts;
--> k STRING, w INT, ts TIMESTAMP
--> 0: A|2|2024-01-01 00:00:05
--> 0: B|4|2024-01-01 00:00:17
--> 1: C|8|2024-01-01 00:00:31
--> 2: A|14|2024-01-01 00:00:10
--> 2: B|10|2024-01-01 00:00:28
--> 2: NULL|12|2024-01-01 00:00:58
--> 3: A|16|2024-01-01 00:01:30
FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 5 SECONDS |> AGGREGATE count(*) AS n, sum(v) AS t GROUP BY window(ts, '10 seconds') AS w |> WHERE n > 0 |> SELECT w.start AS s, n, t;
--> s TIMESTAMP, n BIGINT, t BIGINT
--> 1: 2024-01-01 00:00:00|2|1
--> 2: 2024-01-01 00:00:10|2|9
--> 3: 2024-01-01 00:00:20|1|5
--> 3: 2024-01-01 00:00:30|1|4
--> 4: 2024-01-01 00:00:50|1|6
--~ 0: state 2
--~ 1: state 2
--~ 2: state 3
--~ 3: state 2
--~ 4: state 1
--~ 5: state 1
FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 5 SECONDS |> AGGREGATE count(*) AS n GROUP BY k;
--! STREAMING_OUTPUT_MODE.UNSUPPORTED_OPERATION
FROM STREAM ev |> AS e |> JOIN names AS n ON e.k = n.k |> SELECT e.v, n.name;
--> v INT, name STRING
--> 0: 1|Anna
--> 0: 2|Bea
--> 0: 2|Bert
--> 1: NULL|Anna
--> 2: 5|Bea
--> 2: 5|Bert
--> 2: 7|Anna
--> 3: 8|Anna
FROM STREAM ev |> LEFT JOIN names USING (k) |> SELECT k, name, v;
--> k STRING, name STRING, v INT
--> 0: a|Anna|1
--> 0: b|Bea|2
--> 0: b|Bert|2
--> 1: a|Anna|NULL
--> 1: c|NULL|4
--> 2: NULL|NULL|6
--> 2: a|Anna|7
--> 2: b|Bea|5
--> 2: b|Bert|5
--> 3: a|Anna|8
FROM STREAM ev |> UNION ALL (SELECT * FROM STREAM ev) |> SELECT k, v |> WHERE v < 3;
--> k STRING, v INT
--> 0: a|1
--> 0: a|1
--> 0: b|2
--> 0: b|2
FROM STREAM ev |> SELECT k, v |> ORDER BY v;
--! _LEGACY_ERROR_TEMP_3102
FROM STREAM ev |> SELECT k, v |> LIMIT 3;
--> k STRING, v INT
--> 0: a|1
--> 0: b|2
--> 1: a|NULL
--~ 0: state 1
--~ 1: state 1
--~ 2: state 1
--~ 3: state 1
--~ 4: state 1
FROM STREAM ev |> SELECT k |> DISTINCT;
--! PARSE_SYNTAX_ERROR
SELECT * FROM (FROM STREAM ev SELECT k, v WHERE v > 4);
--> k STRING, v INT
--> 2: NULL|6
--> 2: a|7
--> 2: b|5
--> 3: a|8
FROM STREAM ev SELECT k, v WHERE v > 4;
--> k STRING, v INT
--> 2: NULL|6
--> 2: a|7
--> 2: b|5
--> 3: a|8
SELECT v, name FROM STREAM ev JOIN names USING (k);
--> v INT, name STRING
--> 0: 1|Anna
--> 0: 2|Bea
--> 0: 2|Bert
--> 1: NULL|Anna
--> 2: 5|Bea
--> 2: 5|Bert
--> 2: 7|Anna
--> 3: 8|Anna
SELECT * FROM STREAM ev NATURAL JOIN names;
--> k STRING, ts TIMESTAMP, v INT, d DECIMAL(6,2), s STRUCT<x: INT, y: ARRAY<STRING>>, name STRING, lo INT
--> 0: a|2024-01-01 00:00:05|1|1.50|{1, [p, q]}|Anna|0
--> 0: b|2024-01-01 00:00:17|2|-0.25|{2, []}|Bea|3
--> 0: b|2024-01-01 00:00:17|2|-0.25|{2, []}|Bert|1
--> 1: a|2024-01-01 00:00:09|NULL|100.00|NULL|Anna|0
--> 2: a|2024-01-01 00:00:10|7|0.01|{1, [z]}|Anna|0
--> 2: b|2024-01-01 00:00:28|5|2.75|{1, [p]}|Bea|3
--> 2: b|2024-01-01 00:00:28|5|2.75|{1, [p]}|Bert|1
--> 3: a|2024-01-01 00:01:30|8|9.99|{1, [p]}|Anna|0
SELECT v, name FROM STREAM ev AS e LEFT JOIN names AS n ON e.k <=> n.k AND e.v BETWEEN n.lo AND n.lo + 4;
--> v INT, name STRING
--> 0: 1|Anna
--> 0: 2|Bert
--> 1: 4|NULL
--> 1: NULL|NULL
--> 2: 5|Bea
--> 2: 5|Bert
--> 2: 6|NULL
--> 2: 7|NULL
--> 3: 8|NULL
SELECT v, name FROM STREAM ev AS e LEFT JOIN names AS n ON e.v > n.lo;
--> v INT, name STRING
--> 0: 1|Anna
--> 0: 2|Anna
--> 0: 2|Bert
--> 0: 2|Nobody
--> 1: 4|Anna
--> 1: 4|Bea
--> 1: 4|Bert
--> 1: 4|Nobody
--> 1: NULL|NULL
--> 2: 5|Anna
--> 2: 5|Bea
--> 2: 5|Bert
--> 2: 5|Nobody
--> 2: 6|Anna
--> 2: 6|Bea
--> 2: 6|Bert
--> 2: 6|Nobody
--> 2: 7|Anna
--> 2: 7|Bea
--> 2: 7|Bert
--> 2: 7|Nobody
--> 3: 8|Anna
--> 3: 8|Bea
--> 3: 8|Bert
--> 3: 8|Nobody
SELECT v FROM STREAM ev AS e LEFT SEMI JOIN names AS n ON e.v > n.lo AND e.k <> n.k;
--> v INT
--> 0: 2
--> 1: 4
--> 2: 5
--> 2: 7
--> 3: 8
SELECT v FROM STREAM ev AS e LEFT ANTI JOIN names AS n ON e.k = n.k AND e.v > n.lo;
--> v INT
--> 1: 4
--> 1: NULL
--> 2: 6
SELECT v FROM STREAM ev WHERE k NOT IN (SELECT k FROM names);
--> v INT
SELECT v FROM STREAM ev WHERE k IN (SELECT k FROM names) OR v > 5;
--> v INT
--> 0: 1
--> 0: 2
--> 1: NULL
--> 2: 5
--> 2: 6
--> 2: 7
--> 3: 8
SELECT v FROM STREAM ev WHERE NOT EXISTS (SELECT 1 FROM names n WHERE n.k = ev.k AND n.lo < ev.v);
--> v INT
--> 1: 4
--> 1: NULL
--> 2: 6
SELECT v, (SELECT max(lo) FROM names n WHERE n.k = ev.k) AS hi FROM STREAM ev;
--> v INT, hi INT
--> 0: 1|0
--> 0: 2|3
--> 1: 4|NULL
--> 1: NULL|0
--> 2: 5|3
--> 2: 6|NULL
--> 2: 7|0
--> 3: 8|0
SELECT v, k IN (SELECT k FROM names) AS f FROM STREAM ev;
--> v INT, f BOOLEAN
--> 0: 1|true
--> 0: 2|true
--> 1: 4|false
--> 1: NULL|true
--> 2: 5|true
--> 2: 6|false
--> 2: 7|true
--> 3: 8|true
SELECT v, name FROM STREAM ev, LATERAL (SELECT name FROM names WHERE names.k = ev.k);
--> v INT, name STRING
--> 0: 1|Anna
--> 0: 2|Bea
--> 0: 2|Bert
--> 1: NULL|Anna
--> 2: 5|Bea
--> 2: 5|Bert
--> 2: 7|Anna
--> 3: 8|Anna
SELECT v, x FROM STREAM ev, LATERAL explode(s.y) AS t(x);
--> v INT, x STRING
--> 0: 1|p
--> 0: 1|q
--> 1: 4|NULL
--> 1: 4|r
--> 2: 5|p
--> 2: 7|z
--> 3: 8|p
SELECT v, p, x FROM STREAM ev LATERAL VIEW OUTER posexplode(s.y) t AS p, x;
--> v INT, p INT, x STRING
--> 0: 1|0|p
--> 0: 1|1|q
--> 0: 2|NULL|NULL
--> 1: 4|0|r
--> 1: 4|1|NULL
--> 1: NULL|NULL|NULL
--> 2: 5|0|p
--> 2: 6|NULL|NULL
--> 2: 7|0|z
--> 3: 8|0|p
SELECT v, inline(array(s)) FROM STREAM ev WHERE s IS NOT NULL;
--> v INT, x INT, y ARRAY<STRING>
--> 0: 1|1|[p, q]
--> 0: 2|2|[]
--> 1: 4|NULL|[r, null]
--> 2: 5|1|[p]
--> 2: 6|3|NULL
--> 2: 7|1|[z]
--> 3: 8|1|[p]
SELECT s.x, s.y[0] AS y, size(s.y) AS z, transform(s.y, e -> concat(e, '!')) AS t FROM STREAM ev WHERE size(s.y) > 0;
--> x INT, y STRING, z INT, t ARRAY<STRING>
--> 0: 1|p|2|[p!, q!]
--> 1: NULL|r|2|[r!, null]
--> 2: 1|p|1|[p!]
--> 2: 1|z|1|[z!]
--> 3: 1|p|1|[p!]
SELECT stack(2, v, k, v + 1, 'x') AS (n, t) FROM STREAM ev WHERE v < 3;
--> n INT, t STRING
--> 0: 1|a
--> 0: 2|b
--> 0: 2|x
--> 0: 3|x
SELECT x, window.start AS w, count(*) AS n FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 5 SECONDS LATERAL VIEW OUTER explode(s.y) t AS x GROUP BY window(ts, '20 seconds'), x;
--> x STRING, w TIMESTAMP, n BIGINT
--> 2: NULL|2024-01-01 00:00:00|2
--> 2: p|2024-01-01 00:00:00|1
--> 2: q|2024-01-01 00:00:00|1
--> 2: z|2024-01-01 00:00:00|1
--> 3: NULL|2024-01-01 00:00:20|1
--> 3: p|2024-01-01 00:00:20|1
--> 3: r|2024-01-01 00:00:20|1
--> 4: NULL|2024-01-01 00:00:40|1
--~ 0: state 3
--~ 1: state 5
--~ 2: state 4
--~ 3: state 2
--~ 4: state 1
--~ 5: state 1
SELECT window.start AS w, s.x, max(s) AS m, sum(d) AS t FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 5 SECONDS GROUP BY window(ts, '20 seconds'), s.x;
--> w TIMESTAMP, x INT, m STRUCT<x: INT, y: ARRAY<STRING>>, t DECIMAL(16,2)
--> 2: 2024-01-01 00:00:00|1|{1, [z]}|1.51
--> 2: 2024-01-01 00:00:00|2|{2, []}|-0.25
--> 2: 2024-01-01 00:00:00|NULL|NULL|100.00
--> 3: 2024-01-01 00:00:20|1|{1, [p]}|2.75
--> 3: 2024-01-01 00:00:20|NULL|{null, [r, null]}|NULL
--> 4: 2024-01-01 00:00:40|3|{3, null}|3.00
--~ 0: state 2
--~ 1: state 4
--~ 2: state 3
--~ 3: state 2
--~ 4: state 1
--~ 5: state 1
SELECT window AS w, count(*) AS n, grouping(k) AS g FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 5 SECONDS GROUP BY window(ts, '20 seconds'), k WITH ROLLUP;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, n BIGINT, g TINYINT
--> 2: {2024-01-01 00:00:00, 2024-01-01 00:00:20}|1|0
--> 2: {2024-01-01 00:00:00, 2024-01-01 00:00:20}|3|0
--> 2: {2024-01-01 00:00:00, 2024-01-01 00:00:20}|4|1
--> 3: {2024-01-01 00:00:20, 2024-01-01 00:00:40}|1|0
--> 3: {2024-01-01 00:00:20, 2024-01-01 00:00:40}|1|0
--> 3: {2024-01-01 00:00:20, 2024-01-01 00:00:40}|2|1
--> 4: {2024-01-01 00:00:40, 2024-01-01 00:01:00}|1|0
--> 4: {2024-01-01 00:00:40, 2024-01-01 00:01:00}|1|1
--~ 0: state 4
--~ 1: state 6
--~ 2: state 6
--~ 3: state 5
--~ 4: state 3
--~ 5: state 3
SELECT window.start AS w, k, v, count(*) AS n, grouping_id() AS g FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 5 SECONDS GROUP BY window(ts, '20 seconds'), CUBE(k, v);
--> w TIMESTAMP, k STRING, v INT, n BIGINT, g BIGINT
--> 2: 2024-01-01 00:00:00|NULL|1|1|2
--> 2: 2024-01-01 00:00:00|NULL|2|1|2
--> 2: 2024-01-01 00:00:00|NULL|7|1|2
--> 2: 2024-01-01 00:00:00|NULL|NULL|1|2
--> 2: 2024-01-01 00:00:00|NULL|NULL|4|3
--> 2: 2024-01-01 00:00:00|a|1|1|0
--> 2: 2024-01-01 00:00:00|a|7|1|0
--> 2: 2024-01-01 00:00:00|a|NULL|1|0
--> 2: 2024-01-01 00:00:00|a|NULL|3|1
--> 2: 2024-01-01 00:00:00|b|2|1|0
--> 2: 2024-01-01 00:00:00|b|NULL|1|1
--> 3: 2024-01-01 00:00:20|NULL|4|1|2
--> 3: 2024-01-01 00:00:20|NULL|5|1|2
--> 3: 2024-01-01 00:00:20|NULL|NULL|2|3
--> 3: 2024-01-01 00:00:20|b|5|1|0
--> 3: 2024-01-01 00:00:20|b|NULL|1|1
--> 3: 2024-01-01 00:00:20|c|4|1|0
--> 3: 2024-01-01 00:00:20|c|NULL|1|1
--> 4: 2024-01-01 00:00:40|NULL|6|1|0
--> 4: 2024-01-01 00:00:40|NULL|6|1|2
--> 4: 2024-01-01 00:00:40|NULL|NULL|1|1
--> 4: 2024-01-01 00:00:40|NULL|NULL|1|3
--~ 0: state 7
--~ 1: state 13
--~ 2: state 11
--~ 3: state 8
--~ 4: state 4
--~ 5: state 4
SELECT window.start AS w, k, count(*) AS n FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 5 SECONDS GROUP BY window(ts, '20 seconds'), GROUPING SETS ((k), (v), ());
--> w TIMESTAMP, k STRING, n BIGINT
--> 2: 2024-01-01 00:00:00|NULL|1
--> 2: 2024-01-01 00:00:00|NULL|1
--> 2: 2024-01-01 00:00:00|NULL|1
--> 2: 2024-01-01 00:00:00|NULL|1
--> 2: 2024-01-01 00:00:00|NULL|4
--> 2: 2024-01-01 00:00:00|a|3
--> 2: 2024-01-01 00:00:00|b|1
--> 3: 2024-01-01 00:00:20|NULL|1
--> 3: 2024-01-01 00:00:20|NULL|1
--> 3: 2024-01-01 00:00:20|NULL|2
--> 3: 2024-01-01 00:00:20|b|1
--> 3: 2024-01-01 00:00:20|c|1
--> 4: 2024-01-01 00:00:40|NULL|1
--> 4: 2024-01-01 00:00:40|NULL|1
--> 4: 2024-01-01 00:00:40|NULL|1
--~ 0: state 5
--~ 1: state 9
--~ 2: state 8
--~ 3: state 6
--~ 4: state 3
--~ 5: state 3
SELECT window.start AS w, * FROM (SELECT window, count(*) AS n FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 5 SECONDS GROUP BY window(ts, '20 seconds')) HAVING n > 1;
--! MISSING_GROUP_BY
SELECT window.start AS w, count(*) AS n FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 5 SECONDS GROUP BY ALL;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT window(ts, '20 seconds') AS w, k, count(*) AS n FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 5 SECONDS GROUP BY ALL;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, k STRING, n BIGINT
--> 2: {2024-01-01 00:00:00, 2024-01-01 00:00:20}|a|3
--> 2: {2024-01-01 00:00:00, 2024-01-01 00:00:20}|b|1
--> 3: {2024-01-01 00:00:20, 2024-01-01 00:00:40}|b|1
--> 3: {2024-01-01 00:00:20, 2024-01-01 00:00:40}|c|1
--> 4: {2024-01-01 00:00:40, 2024-01-01 00:01:00}|NULL|1
--~ 0: state 2
--~ 1: state 3
--~ 2: state 3
--~ 3: state 2
--~ 4: state 1
--~ 5: state 1
SELECT window(ts, '20 seconds') AS w, k, count(*) AS n FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 5 SECONDS GROUP BY 1, 2;
--> w STRUCT<start: TIMESTAMP, end: TIMESTAMP>, k STRING, n BIGINT
--> 2: {2024-01-01 00:00:00, 2024-01-01 00:00:20}|a|3
--> 2: {2024-01-01 00:00:00, 2024-01-01 00:00:20}|b|1
--> 3: {2024-01-01 00:00:20, 2024-01-01 00:00:40}|b|1
--> 3: {2024-01-01 00:00:20, 2024-01-01 00:00:40}|c|1
--> 4: {2024-01-01 00:00:40, 2024-01-01 00:01:00}|NULL|1
--~ 0: state 2
--~ 1: state 3
--~ 2: state 3
--~ 3: state 2
--~ 4: state 1
--~ 5: state 1
SELECT window(ts, '20 seconds').start AS w, count(*) AS n FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 5 SECONDS GROUP BY w;
--! STREAMING_OUTPUT_MODE.UNSUPPORTED_OPERATION
SELECT window(ts, '20 seconds').end AS w, count(*) AS n FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 5 SECONDS GROUP BY window(ts, '20 seconds').end;
--! STREAMING_OUTPUT_MODE.UNSUPPORTED_OPERATION
SELECT window.start AS w, count(*) AS n FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 5 SECONDS GROUP BY window(ts, '20 seconds') HAVING sum(v) > 5 AND window.start > TIMESTAMP '2024-01-01';
--> w TIMESTAMP, n BIGINT
--> 3: 2024-01-01 00:00:20|2
--> 4: 2024-01-01 00:00:40|1
--~ 0: state 0
--~ 1: state 1
--~ 2: state 2
--~ 3: state 2
--~ 4: state 1
--~ 5: state 1
SELECT window.start AS w, any_value(k) AS a, min_by(k, d) AS b, max_by(k, ts) AS c, collect_list(v) AS l, array_agg(k) AS g, last(v, true) AS z, first_value(d) AS f FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 5 SECONDS GROUP BY window(ts, '20 seconds');
--> w TIMESTAMP, a STRING, b STRING, c STRING, l ARRAY<INT>, g ARRAY<STRING>, z INT, f DECIMAL(6,2)
--> 2: 2024-01-01 00:00:00|a|b|b|[1, 2, 7]|[a, b, a, a]|7|1.50
--> 3: 2024-01-01 00:00:20|c|b|c|[4, 5]|[c, b]|5|NULL
--> 4: 2024-01-01 00:00:40|NULL|NULL|NULL|[6]|[]|6|3.00
--~ 0: state 1
--~ 1: state 2
--~ 2: state 2
--~ 3: state 2
--~ 4: state 1
--~ 5: state 1
SELECT window.start AS w, sum(DISTINCT v) AS a FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 5 SECONDS GROUP BY window(ts, '20 seconds');
--! _LEGACY_ERROR_TEMP_3102
SELECT window.start AS w, count(DISTINCT k) FILTER (WHERE v > 1) AS a FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 5 SECONDS GROUP BY window(ts, '20 seconds');
--! _LEGACY_ERROR_TEMP_3102
SELECT window.start AS w, max(DISTINCT v) AS a, min(DISTINCT k) AS b FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 5 SECONDS GROUP BY window(ts, '20 seconds');
--! _LEGACY_ERROR_TEMP_3102
SELECT window.start AS w, approx_top_k(k) AS a FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 5 SECONDS GROUP BY window(ts, '20 seconds');
--> w TIMESTAMP, a ARRAY<STRUCT<item: STRING, count: BIGINT>>
--> 2: 2024-01-01 00:00:00|[{a, 3}, {b, 1}]
--> 3: 2024-01-01 00:00:20|[{c, 1}, {b, 1}]
--> 4: 2024-01-01 00:00:40|[{null, 1}]
--~ 0: state 1
--~ 1: state 2
--~ 2: state 2
--~ 3: state 2
--~ 4: state 1
SELECT window.start AS w, regr_slope(v, d) AS a, corr(v, d) AS c, mode(k) AS m, median(v) AS e, string_agg(k, '+') AS g, bitmap_count(bitmap_construct_agg(v)) AS i FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 5 SECONDS GROUP BY window(ts, '1 minute');
--> w TIMESTAMP, a DOUBLE, c DOUBLE, m STRING, e DOUBLE, g STRING, i BIGINT
--> 4: 2024-01-01 00:00:00|0.3733801403325714|0.21693919930628083|a|4.5|a+b+a+c+b+a|6
--~ 0: state 1
--~ 1: state 1
--~ 2: state 1
--~ 3: state 2
--~ 4: state 1
--~ 5: state 1
SELECT window.start AS w, sum(v) / count(*) AS r, sum(v) + max(d) AS t, CASE WHEN count(*) > 1 THEN 'many' ELSE 'one' END AS c FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 5 SECONDS GROUP BY window(ts, '20 seconds');
--> w TIMESTAMP, r DOUBLE, t DECIMAL(23,2), c STRING
--> 2: 2024-01-01 00:00:00|2.5|110.00|many
--> 3: 2024-01-01 00:00:20|4.5|11.75|many
--> 4: 2024-01-01 00:00:40|6.0|9.00|one
--~ 0: state 1
--~ 1: state 2
--~ 2: state 2
--~ 3: state 2
--~ 4: state 1
SELECT * EXCEPT (s, d) FROM STREAM ev;
--> ts TIMESTAMP, k STRING, v INT
--> 0: 2024-01-01 00:00:05|a|1
--> 0: 2024-01-01 00:00:17|b|2
--> 1: 2024-01-01 00:00:09|a|NULL
--> 1: 2024-01-01 00:00:31|c|4
--> 2: 2024-01-01 00:00:10|a|7
--> 2: 2024-01-01 00:00:28|b|5
--> 2: 2024-01-01 00:00:58|NULL|6
--> 3: 2024-01-01 00:01:30|a|8
SELECT v AS `a b`, k AS `select` FROM STREAM ev WHERE v = 1;
--> a b INT, select STRING
--> 0: 1|a
SELECT count(*) FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 5 SECONDS GROUP BY window(ts, '20 seconds');
--> count(1) BIGINT
--> 2: 4
--> 3: 2
--> 4: 1
--~ 0: state 1
--~ 1: state 2
--~ 2: state 2
--~ 3: state 2
--~ 4: state 1
--~ 5: state 1
SELECT rand(1) < 2 AS m, v FROM STREAM ev;
--> m BOOLEAN, v INT
--> 0: true|1
--> 0: true|2
--> 1: true|4
--> 1: true|NULL
--> 2: true|5
--> 2: true|6
--> 2: true|7
--> 3: true|8
SELECT uuid() IS NULL AS m, current_date() IS NULL AS c, now() IS NULL AS n, v FROM STREAM ev WHERE v = 4;
--> m BOOLEAN, c BOOLEAN, n BOOLEAN, v INT
--> 1: false|false|false|4
SELECT v FROM STREAM(ev) WHERE v = 1;
--> v INT
--> 0: 1
SELECT v FROM STREAM ev AS e(a, b, v, x, y) WHERE v = 1;
--> v INT
--> 0: 1
SELECT v FROM STREAM names;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT e.v FROM STREAM ev AS e CROSS JOIN names AS n;
--> v INT
--> 0: 1
--> 0: 1
--> 0: 1
--> 0: 1
--> 0: 2
--> 0: 2
--> 0: 2
--> 0: 2
--> 1: 4
--> 1: 4
--> 1: 4
--> 1: 4
--> 1: NULL
--> 1: NULL
--> 1: NULL
--> 1: NULL
--> 2: 5
--> 2: 5
--> 2: 5
--> 2: 5
--> 2: 6
--> 2: 6
--> 2: 6
--> 2: 6
--> 2: 7
--> 2: 7
--> 2: 7
--> 2: 7
--> 3: 8
--> 3: 8
--> 3: 8
--> 3: 8
SELECT e.v FROM STREAM ev AS e JOIN (SELECT k, count(*) AS c FROM names GROUP BY k) AS n ON e.k = n.k AND n.c > 1;
--> v INT
--> 0: 2
--> 2: 5
SELECT e.v, n.r FROM STREAM ev AS e JOIN (SELECT k, row_number() OVER (ORDER BY name) AS r FROM names) AS n ON e.k = n.k;
--> v INT, r INT
--> 0: 1|1
--> 0: 2|2
--> 0: 2|3
--> 1: NULL|1
--> 2: 5|2
--> 2: 5|3
--> 2: 7|1
--> 3: 8|1
SELECT e.v, n.k FROM STREAM ev AS e JOIN (SELECT DISTINCT k FROM names ORDER BY k LIMIT 2) AS n ON e.k = n.k;
--> v INT, k STRING
--> 0: 1|a
--> 1: NULL|a
--> 2: 7|a
--> 3: 8|a
SELECT e.v, n.x FROM STREAM ev AS e JOIN (VALUES ('a', 1), ('b', 2)) AS n(k, x) ON e.k = n.k;
--> v INT, x INT
--> 0: 1|1
--> 0: 2|2
--> 1: NULL|1
--> 2: 5|2
--> 2: 7|1
--> 3: 8|1
SELECT v, x FROM STREAM ev CROSS JOIN range(2) AS r(x) WHERE v < 3;
--> v INT, x BIGINT
--> 0: 1|0
--> 0: 1|1
--> 0: 2|0
--> 0: 2|1
