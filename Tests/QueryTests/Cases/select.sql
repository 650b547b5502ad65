SELECT a, b FROM t WHERE a > 1 AND b = 'x' ORDER BY c DESC LIMIT 3
---
(a int, b string)
Project [a, b]
+- Top 3
   +- Sort [order1 DESC]
      +- Project [a, b, c AS order1]
         +- Filter ((a > 1) AND (b = 'x'))
            +- Scan t [a, b, c] where (a > 1) AND (b = 'x')

SELECT * FROM t WHERE a IN (1, 2) OR b IS NULL
---
(a int, b string, c double, d bigint)
Filter (in(a, 1, 2) OR (b IS NULL))
+- Scan t [a, b, c, d]

SELECT a + 1 AS n, n * 2 AS m FROM t
---
(n int, m int)
Project [(a + 1) AS n, ((a + 1) * 2) AS m]
+- Scan t [a]

SELECT s.f, s.*, ev.s.g FROM ev
---
(f int, f int, g string, g string)
Project [s.f AS f, s.f AS f, s.g AS g, s.g AS g]
+- Scan ev [s]

VALUES (1, 'a'), (2, NULL)
---
(col1 int, col2 string)
Values 2 rows

SELECT CASE a WHEN 1 THEN 'x' ELSE b END, coalesce(b, 'n'), CAST(a AS STRING), 1 + 2 FROM t
---
(CASE WHEN (a = 1) THEN x ELSE b END string, coalesce(b, n) string, a string, (1 + 2) int)
Project [CASE WHEN (a = 1) THEN 'x' ELSE b END AS CASE WHEN (a = 1) THEN x ELSE b END, CASE WHEN (b IS NOT NULL) THEN b ELSE 'n' END AS coalesce(b, n), CAST(a AS STRING) AS a, 3 AS (1 + 2)]
+- Scan t [a, b]

SELECT DISTINCT b FROM t ORDER BY b
---
(b string)
Sort [b]
+- Deduplicate [b]
   +- Scan t [b]

SELECT a, explode(y) FROM u
---
(a int, col int)
Project [a, col]
+- Generate explode(y) [col]
   +- Scan u [a, y]

SELECT x, e FROM u LATERAL VIEW OUTER explode(y) z AS e
---
(x string, e int)
Project [x, col AS e]
+- Generate outer explode(y) [col]
   +- Scan u [x, y]

SELECT * EXCEPT (c, d) FROM t
---
(a int, b string)
Scan t [a, b]

SELECT id FROM range(3)
---
(id bigint)
Range 3 numbers from 0 by 1

SELECT a FROM t UNION ALL SELECT a FROM u UNION ALL SELECT d FROM t ORDER BY 1
---
(a bigint)
Sort [a]
+- Union
   +- Project [CAST(a AS BIGINT) AS a]
      +- Scan t [a]
   +- Project [CAST(a AS BIGINT) AS a]
      +- Scan u [a]
   +- Scan t [d]

SELECT DISTINCT b FROM t INTERSECT SELECT x FROM u
---
(b string)
Intersect
+- Deduplicate [b]
   +- Scan t [b]
+- Scan u [x]

FROM t |> WHERE a > 1 |> AGGREGATE sum(c) AS s GROUP BY b |> ORDER BY s |> LIMIT 3
---
(b string, s double)
Top 3
+- Sort [s]
   +- Project [b, sum(c) AS s]
      +- HashAggregate [b] sum(c)
         +- Filter (a > 1)
            +- Scan t [a, b, c] where (a > 1)

WITH q AS (SELECT a, b FROM t) SELECT q.* FROM q WHERE a = 3
---
(a int, b string)
Filter (a = 3)
+- Scan t [a, b] where (a = 3)

SELECT -1, 1.50, 1e3, 5L, DATE '2013-01-31', TIMESTAMP '2013-01-31 12:00:00', INTERVAL '1' DAY, X'0A'
---
(-1 int, 1.50 decimal(3,2), 1000.0 double, 5 bigint, DATE '2013-01-31' date, TIMESTAMP '2013-01-31 12:00:00' timestamp, INTERVAL '1' DAY interval day, X'0A' binary)
Project [-1, 1.50, 1000.0, 5, DATE '2013-01-31', TIMESTAMP '2013-01-31 12:00:00', INTERVAL '1' DAY, X'0A']
+- One row

SELECT count(*) FROM t
---
(count(1) bigint)
HashAggregate count(1)
+- Scan t [a]

SELECT a = 1 AND NOT b = 'x', a BETWEEN 1 AND 2, b IN ('x', 'y'), c IS NULL, -a, a <> 2 FROM t
---
(((a = 1) AND (NOT (b = x))) boolean, between(a, 1, 2) boolean, (b IN (x, y)) boolean, (c IS NULL) boolean, (- a) int, (NOT (a = 2)) boolean)
Project [((a = 1) AND (b != 'x')) AS ((a = 1) AND (NOT (b = x))), ((a >= 1) AND (a <= 2)) AS between(a, 1, 2), in(b, 'x', 'y') AS (b IN (x, y)), (c IS NULL), (- a), (a != 2) AS (NOT (a = 2))]
+- Scan t [a, b, c]
