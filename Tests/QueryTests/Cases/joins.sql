SELECT t.a, u.x FROM t JOIN u ON t.a = u.a AND u.x <> 'q' LEFT JOIN ev ON k = x WHERE c > 2
---
(a int, x string)
Project [a, x]
+- HashJoin left on x = k
   +- HashJoin inner on a = a
      +- Filter (c > 2.0)
         +- Scan t [a, c] where (c > 2.0)
      +- Filter (x != 'q')
         +- Scan u [a, x] where (x != 'q')
   +- Scan ev [k]

SELECT * FROM t JOIN u USING (a)
---
(a int, b string, c double, d bigint, x string, y array<int>)
Project [a, b, c, d, x, y]
+- HashJoin inner on a = a
   +- Scan t [a, b, c, d]
   +- Scan u [a, x, y]

SELECT * FROM t FULL JOIN u USING (a)
---
(a int, b string, c double, d bigint, x string, y array<int>)
Project [CASE WHEN (a IS NOT NULL) THEN a ELSE a END AS a, b, c, d, x, y]
+- HashJoin full on a = a
   +- Scan t [a, b, c, d]
   +- Scan u [a, x, y]

SELECT t.b FROM t, u WHERE t.a = u.a AND t.d < 5
---
(b string)
Project [b]
+- HashJoin inner on a = a
   +- Filter (d < 5)
      +- Scan t [a, b, d] where (d < 5)
   +- Scan u [a]

SELECT a FROM t LEFT SEMI JOIN u ON t.a = u.a
---
(a int)
HashJoin semi on a = a
+- Scan t [a]
+- Scan u [a]

SELECT a FROM t WHERE EXISTS (SELECT 1 FROM u WHERE u.a = t.a) AND a NOT IN (SELECT a FROM u)
---
(a int)
HashJoin null-aware anti on a = a
+- HashJoin semi on a = a
   +- Scan t [a]
   +- Scan u [a]
+- Scan u [a]

SELECT b, (SELECT count(*) FROM u WHERE u.a = t.a) AS n FROM t
---
(b string, n bigint)
Project [b, CASE WHEN found THEN count(1) ELSE 0 END AS n]
+- HashJoin single on a = key1
   +- Scan t [a, b]
   +- Project [count(1), key1, true AS found]
      +- HashAggregate [key1] count(1)
         +- Scan u [a]

SELECT b, sum(a) FROM t GROUP BY ALL HAVING sum(a) > (SELECT avg(a) FROM u)
---
(b string, sum(a) bigint)
Project [b, sum(a)]
+- Filter (CAST(sum(a) AS DOUBLE) > avg(a))
   +- HashJoin single
      +- HashAggregate [b] sum(CAST(a AS BIGINT))
         +- Scan t [a, b]
      +- HashAggregate avg(CAST(a AS BIGINT))
         +- Scan u [a]

SELECT b FROM t WHERE a = (SELECT max(a) FROM u WHERE u.x = t.b)
---
(b string)
Project [b]
+- Filter (a = max(a))
   +- HashJoin single on b = key1
      +- Scan t [a, b]
      +- Project [max(a), key1]
         +- HashAggregate [key1] max(a)
            +- Scan u [a, x]

SELECT a IN (SELECT a FROM u) AS found FROM t
---
(found boolean)
Project [exists AS found]
+- HashJoin mark on a = a
   +- Scan t [a]
   +- Scan u [a]

SELECT * FROM t JOIN LATERAL (SELECT x FROM u WHERE u.a = t.a LIMIT 2) AS l
---
(a int, b string, c double, d bigint, x string)
Project [a, b, c, d, x]
+- HashJoin inner on a = a
   +- Scan t [a, b, c, d]
   +- Filter ((CAST(number AS BIGINT) <= 2) AND (CAST(number AS BIGINT) > 0))
      +- Window [a] order [] number
         +- Project [x, a]
            +- Scan u [a, x]
