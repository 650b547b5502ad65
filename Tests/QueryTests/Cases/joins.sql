SELECT t.a, u.x FROM t JOIN u ON t.a = u.a AND u.x <> 'q' LEFT JOIN ev ON k = x WHERE c > 2

SELECT * FROM t JOIN u USING (a)

SELECT * FROM t FULL JOIN u USING (a)

SELECT t.b FROM t, u WHERE t.a = u.a AND t.d < 5

SELECT a FROM t LEFT SEMI JOIN u ON t.a = u.a

SELECT a FROM t WHERE EXISTS (SELECT 1 FROM u WHERE u.a = t.a) AND a NOT IN (SELECT a FROM u)

SELECT b, (SELECT count(*) FROM u WHERE u.a = t.a) AS n FROM t

SELECT b, sum(a) FROM t GROUP BY ALL HAVING sum(a) > (SELECT avg(a) FROM u)

SELECT b FROM t WHERE a = (SELECT max(a) FROM u WHERE u.x = t.b)

SELECT a IN (SELECT a FROM u) AS found FROM t

SELECT * FROM t JOIN LATERAL (SELECT x FROM u WHERE u.a = t.a LIMIT 2) AS l
