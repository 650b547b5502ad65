CREATE TABLE s3 (id INT, region STRING, qtr STRING, amt INT, d DATE) USING parquet;
INSERT INTO s3 VALUES (1, 'e', 'q1', 10, DATE '2024-01-05'), (2, 'e', 'q2', 20, DATE '2024-04-05'), (3, 'w', 'q1', 30, DATE '2024-02-05'), (4, 'w', 'q3', NULL, DATE '2024-08-05'), (5, 'n', 'q2', 50, NULL), (6, NULL, 'q1', 60, DATE '2023-12-31');
FROM s3 |> WHERE amt > 15 |> SELECT id, amt |> ORDER BY id;
--> id INT, amt INT
--> 2|20
--> 3|30
--> 5|50
--> 6|60
FROM s3 |> AGGREGATE sum(amt) AS total GROUP BY region |> ORDER BY region;
--> region STRING, total BIGINT
--> NULL|60
--> e|30
--> n|50
--> w|30
FROM s3 |> EXTEND amt * 2 AS dbl |> WHERE dbl > 50 |> SELECT id, dbl |> ORDER BY id;
--> id INT, dbl INT
--> 3|60
--> 5|100
--> 6|120
FROM s3 |> SET amt = coalesce(amt, 0) + 1 |> SELECT id, amt |> ORDER BY id;
--> id INT, amt INT
--> 1|11
--> 2|21
--> 3|31
--> 4|1
--> 5|51
--> 6|61
FROM s3 |> DROP d, qtr |> ORDER BY id |> LIMIT 2;
--> id INT, region STRING, amt INT
--> 1|e|10
--> 2|e|20
FROM s3 |> AS x |> SELECT x.id |> ORDER BY x.id |> LIMIT 1 OFFSET 1;
--> id INT
--> 2
FROM s3 |> JOIN (SELECT 'e' AS r, 'East' AS nm) AS m ON region = m.r |> SELECT id, nm |> ORDER BY id;
--> id INT, nm STRING
--> 1|East
--> 2|East
FROM s3 |> LEFT JOIN VALUES ('e', 1) AS m(region, k) USING (region) |> SELECT id, region, k |> ORDER BY id;
--> id INT, region STRING, k INT
--> 1|e|1
--> 2|e|1
--> 3|w|NULL
--> 4|w|NULL
--> 5|n|NULL
--> 6|NULL|NULL
FROM s3 |> SELECT qtr |> UNION ALL SELECT 'zz' |> ORDER BY qtr;
--> qtr STRING
--> q1
--> q1
--> q1
--> q2
--> q2
--> q3
--> zz
FROM s3 |> SELECT qtr |> EXCEPT SELECT 'q1' |> ORDER BY qtr;
--> qtr STRING
--> q2
--> q3
FROM s3 |> SELECT qtr |> INTERSECT VALUES ('q1'), ('q9') |> ORDER BY qtr;
--> qtr STRING
--> q1
FROM s3 |> PIVOT (sum(amt) FOR qtr IN ('q1', 'q2')) |> ORDER BY id;
--> id INT, region STRING, d DATE, q1 BIGINT, q2 BIGINT
--> 1|e|2024-01-05|10|NULL
--> 2|e|2024-04-05|NULL|20
--> 3|w|2024-02-05|30|NULL
--> 4|w|2024-08-05|NULL|NULL
--> 5|n|NULL|NULL|50
--> 6|NULL|2023-12-31|60|NULL
FROM s3 |> SELECT region, qtr, amt |> PIVOT (sum(amt) AS s, count(amt) AS c FOR qtr IN ('q1' AS one, 'q2' AS two)) |> ORDER BY region;
--> region STRING, one_s BIGINT, one_c BIGINT, two_s BIGINT, two_c BIGINT
--> NULL|60|1|NULL|NULL
--> e|10|1|20|1
--> n|NULL|NULL|50|1
--> w|30|1|NULL|NULL
FROM s3 |> SELECT id, amt, id + 1 AS nxt |> UNPIVOT (v FOR k IN (amt, nxt)) |> ORDER BY id, k;
--> id INT, k STRING, v INT
--> 1|amt|10
--> 1|nxt|2
--> 2|amt|20
--> 2|nxt|3
--> 3|amt|30
--> 3|nxt|4
--> 4|nxt|5
--> 5|amt|50
--> 5|nxt|6
--> 6|amt|60
--> 6|nxt|7
FROM s3 |> TABLESAMPLE (100 PERCENT) |> AGGREGATE count(*);
--> count(1) BIGINT
--> 6
FROM s3 |> TABLESAMPLE (2 ROWS) |> AGGREGATE count(*) AS c;
--> c BIGINT
--> 2
FROM s3 |> AGGREGATE count(*), max(amt);
--> count(1) BIGINT, max(amt) INT
--> 6|60
FROM s3 |> AGGREGATE GROUP BY region |> ORDER BY 1;
--> region STRING
--> NULL
--> e
--> n
--> w
FROM s3 |> AGGREGATE count(*) c GROUP BY region, qtr |> WHERE c > 0 |> ORDER BY ALL;
--> region STRING, qtr STRING, c BIGINT
--> NULL|q1|1
--> e|q1|1
--> e|q2|1
--> n|q2|1
--> w|q1|1
--> w|q3|1
FROM s3 |> AGGREGATE count(*) c GROUP BY ROLLUP(region) |> ORDER BY ALL;
--! UNSUPPORTED_FEATURE.PIPE_OPERATOR_AGGREGATE_UNSUPPORTED_CASE
FROM s3 |> SELECT sum(amt);
--> sum(amt) BIGINT
--> 170
FROM s3 |> WHERE sum(amt) > 1;
--! INVALID_WHERE_CONDITION
FROM s3 |> EXTEND sum(amt) AS s;
--! PIPE_OPERATOR_CONTAINS_AGGREGATE_FUNCTION
FROM s3 |> EXTEND sum(amt) OVER (PARTITION BY region) AS s |> SELECT id, s |> ORDER BY id;
--> id INT, s BIGINT
--> 1|30
--> 2|30
--> 3|30
--> 4|30
--> 5|50
--> 6|60
FROM s3 |> SET nonesuch = 1;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
FROM s3 |> DROP nonesuch;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
FROM s3 |> SELECT DISTINCT region |> ORDER BY region;
--> region STRING
--> NULL
--> e
--> n
--> w
FROM s3 |> LATERAL VIEW explode(array(1, 2)) AS e |> SELECT id, e |> WHERE id < 3 |> ORDER BY id, e;
--! PARSE_SYNTAX_ERROR
FROM s3 |> WINDOW w AS (PARTITION BY region);
--! UNSUPPORTED_FEATURE.CLAUSE_WITH_PIPE_OPERATORS
TABLE s3 |> WHERE id = 1 |> SELECT *;
--> id INT, region STRING, qtr STRING, amt INT, d DATE
--> 1|e|q1|10|2024-01-05
VALUES (1, 2), (3, 4) |> WHERE col1 > 1;
--> col1 INT, col2 INT
--> 3|4
SELECT 1 AS a |> EXTEND a + 1 AS b |> EXTEND b + 1 AS c;
--> a INT, b INT, c INT
--> 1|2|3
WITH c AS (SELECT 5 AS z) FROM c |> SELECT z * 2;
--> (z * 2) INT
--> 10
SELECT * FROM s3 PIVOT (sum(amt) FOR qtr IN ('q1', 'q2', 'q3')) ORDER BY id;
--> id INT, region STRING, d DATE, q1 BIGINT, q2 BIGINT, q3 BIGINT
--> 1|e|2024-01-05|10|NULL|NULL
--> 2|e|2024-04-05|NULL|20|NULL
--> 3|w|2024-02-05|30|NULL|NULL
--> 4|w|2024-08-05|NULL|NULL|NULL
--> 5|n|NULL|NULL|50|NULL
--> 6|NULL|2023-12-31|60|NULL|NULL
SELECT * FROM (SELECT region, qtr, amt FROM s3) PIVOT (sum(amt) AS s, max(amt) AS m FOR qtr IN ('q1', 'q2' AS second)) ORDER BY region;
--> region STRING, q1_s BIGINT, q1_m INT, second_s BIGINT, second_m INT
--> NULL|60|60|NULL|NULL
--> e|10|10|20|20
--> n|NULL|NULL|50|50
--> w|30|30|NULL|NULL
SELECT * FROM (SELECT region, qtr, amt FROM s3) PIVOT (count(*) FOR (region, qtr) IN (('e', 'q1') AS eq1, ('w', 'q3'))) ORDER BY 1;
--> amt INT, eq1 BIGINT, {w, q3} BIGINT
--> NULL|NULL|1
--> 10|1|NULL
--> 20|NULL|NULL
--> 30|NULL|NULL
--> 50|NULL|NULL
--> 60|NULL|NULL
SELECT * FROM (SELECT region, qtr, amt FROM s3) PIVOT (amt FOR qtr IN ('q1'));
--! _LEGACY_ERROR_TEMP_1006
SELECT * FROM (SELECT region, qtr, amt FROM s3) PIVOT (sum(amt) FOR nonesuch IN ('q1'));
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT * FROM (SELECT region, qtr, amt FROM s3) PIVOT (sum(amt) FOR qtr IN (1, 2)) ORDER BY region;
--> region STRING, 1 BIGINT, 2 BIGINT
--> NULL|NULL|NULL
--> e|NULL|NULL
--> n|NULL|NULL
--> w|NULL|NULL
SELECT * FROM (SELECT region, qtr, amt FROM s3) PIVOT (sum(amt) + 1 FOR qtr IN ('q1')) ORDER BY region;
--> region STRING, q1 BIGINT
--> NULL|61
--> e|11
--> n|NULL
--> w|31
SELECT * FROM (SELECT region, qtr, amt FROM s3) PIVOT (sum(amt), avg(amt) FOR qtr IN ('q1', NULL)) ORDER BY region;
--> region STRING, q1_sum(amt) BIGINT, q1_avg(amt) DOUBLE, null_sum(amt) BIGINT, null_avg(amt) DOUBLE
--> NULL|60|60.0|NULL|NULL
--> e|10|10.0|NULL|NULL
--> n|NULL|NULL|NULL|NULL
--> w|30|30.0|NULL|NULL
SELECT * FROM (SELECT region, qtr, amt FROM s3) AS t PIVOT (first(amt) FOR qtr IN ('q1', 'q1')) ORDER BY region;
--> region STRING, q1 INT, q1 INT
--> NULL|60|60
--> e|10|10
--> n|NULL|NULL
--> w|30|30
SELECT * FROM (SELECT region, qtr, amt FROM s3) PIVOT (sum(amt) FOR qtr IN (upper('q1'), 'q' || '2')) ORDER BY region;
--> region STRING, Q1 BIGINT, q2 BIGINT
--> NULL|NULL|NULL
--> e|NULL|20
--> n|NULL|50
--> w|NULL|NULL
SELECT region, `q1` + 1 FROM (SELECT region, qtr, amt FROM s3) PIVOT (sum(amt) FOR qtr IN ('q1')) WHERE q1 IS NOT NULL ORDER BY region;
--> region STRING, (q1 + 1) BIGINT
--> NULL|61
--> e|11
--> w|31
SELECT * FROM (SELECT id, amt, id * 10 AS ten FROM s3) UNPIVOT (val FOR nm IN (amt, ten)) ORDER BY id, nm;
--> id INT, nm STRING, val INT
--> 1|amt|10
--> 1|ten|10
--> 2|amt|20
--> 2|ten|20
--> 3|amt|30
--> 3|ten|30
--> 4|ten|40
--> 5|amt|50
--> 5|ten|50
--> 6|amt|60
--> 6|ten|60
SELECT * FROM (SELECT id, amt, id * 10 AS ten FROM s3) UNPIVOT INCLUDE NULLS (val FOR nm IN (amt AS `Amount`, ten AS `Ten`)) AS u ORDER BY id, nm;
--> id INT, nm STRING, val INT
--> 1|Amount|10
--> 1|Ten|10
--> 2|Amount|20
--> 2|Ten|20
--> 3|Amount|30
--> 3|Ten|30
--> 4|Amount|NULL
--> 4|Ten|40
--> 5|Amount|50
--> 5|Ten|50
--> 6|Amount|60
--> 6|Ten|60
SELECT * FROM (SELECT id, amt AS a1, id AS a2, amt AS b1, id AS b2 FROM s3) UNPIVOT ((x, y) FOR k IN ((a1, a2) AS a, (b1, b2))) ORDER BY id, k;
--> id INT, k STRING, x INT, y INT
--> 1|a|10|1
--> 1|b1_b2|10|1
--> 2|a|20|2
--> 2|b1_b2|20|2
--> 3|a|30|3
--> 3|b1_b2|30|3
--> 4|a|NULL|4
--> 4|b1_b2|NULL|4
--> 5|a|50|5
--> 5|b1_b2|50|5
--> 6|a|60|6
--> 6|b1_b2|60|6
SELECT * FROM (SELECT id, region, amt FROM s3) UNPIVOT (val FOR nm IN (region, amt));
--! UNPIVOT_VALUE_DATA_TYPE_MISMATCH
SELECT * FROM (SELECT id, amt FROM s3) UNPIVOT (val FOR nm IN (nonesuch));
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT * FROM (SELECT id, amt FROM s3) UNPIVOT (val FOR nm IN (amt, amt)) ORDER BY ALL LIMIT 3;
--> id INT, nm STRING, val INT
--> 1|amt|10
--> 1|amt|10
--> 2|amt|20
SELECT * FROM (SELECT id, CAST(amt AS BIGINT) b, CAST(id AS DOUBLE) dd FROM s3) UNPIVOT (val FOR nm IN (b, dd)) ORDER BY id, nm LIMIT 4;
--> id INT, nm STRING, val DOUBLE
--> 1|b|10.0
--> 1|dd|1.0
--> 2|b|20.0
--> 2|dd|2.0
SELECT count(*) FROM s3 TABLESAMPLE (100 PERCENT);
--> count(1) BIGINT
--> 6
SELECT count(*) FROM s3 TABLESAMPLE (0 PERCENT);
--> count(1) BIGINT
--> 0
SELECT count(*) FROM s3 TABLESAMPLE (3 ROWS);
--> count(1) BIGINT
--> 3
SELECT count(*) FROM s3 TABLESAMPLE (BUCKET 1 OUT OF 1);
--> count(1) BIGINT
--> 6
SELECT count(*) FROM s3 TABLESAMPLE (101 PERCENT);
--! INVALID_TABLESAMPLE_FRACTION
SELECT count(*) FROM s3 TABLESAMPLE (-1 PERCENT);
--! INVALID_TABLESAMPLE_FRACTION
SELECT count(*) FROM s3 TABLESAMPLE (-1 ROWS);
--! INVALID_LIMIT_LIKE_EXPRESSION.IS_NEGATIVE
SELECT count(*) FROM s3 TABLESAMPLE (10M);
--! _LEGACY_ERROR_TEMP_0015
SELECT count(*) FROM s3 TABLESAMPLE (1.5 ROWS);
--! INVALID_LIMIT_LIKE_EXPRESSION.DATA_TYPE
SELECT id FROM range(20) TABLESAMPLE (50 PERCENT) REPEATABLE (7) ORDER BY id;
--! PARSE_SYNTAX_ERROR
SELECT count(*) FROM (SELECT * FROM s3) TABLESAMPLE (5 ROWS) AS q;
--> count(1) BIGINT
--> 5
SELECT s3.id, x.m FROM s3, LATERAL (SELECT max(amt) AS m FROM s3 AS i WHERE i.region = s3.region) AS x ORDER BY id;
--> id INT, m INT
--> 1|20
--> 2|20
--> 3|30
--> 4|30
--> 5|50
--> 6|NULL
SELECT s3.id, x.v FROM s3 LEFT JOIN LATERAL (SELECT amt + 1 AS v WHERE amt > 20) AS x ON true ORDER BY id;
--> id INT, v INT
--> 1|NULL
--> 2|NULL
--> 3|31
--> 4|NULL
--> 5|51
--> 6|61
SELECT s3.id, x.v FROM s3 CROSS JOIN LATERAL (SELECT explode(sequence(1, id)) AS v) AS x WHERE id < 4 ORDER BY id, v;
--> id INT, v INT
--> 1|1
--> 2|1
--> 2|2
--> 3|1
--> 3|2
--> 3|3
SELECT s3.id, x.id AS o FROM s3 JOIN LATERAL (SELECT i.id FROM s3 i WHERE i.amt > s3.amt ORDER BY i.amt LIMIT 1) x ON true ORDER BY s3.id;
--> id INT, o INT
--> 1|2
--> 2|3
--> 3|5
--> 5|6
SELECT id, c FROM s3, LATERAL (SELECT count(*) AS c FROM s3 i WHERE i.id < s3.id) ORDER BY id;
--> id INT, c BIGINT
--> 1|0
--> 2|1
--> 3|2
--> 4|3
--> 5|4
--> 6|5
SELECT * FROM LATERAL (SELECT 1 AS a);
--> a INT
--> 1
SELECT * FROM VALUES (1) AS t(a), LATERAL (SELECT a + b AS c FROM VALUES (10), (20) AS u(b)) ORDER BY c;
--> a INT, c INT
--> 1|11
--> 1|21
SELECT * FROM VALUES (1), (2) AS t(a) RIGHT JOIN LATERAL (SELECT a) AS x ON true;
--! INVALID_LATERAL_JOIN_TYPE
SELECT t.a, e.* FROM VALUES (array(1, 2)), (array()) AS t(a) LEFT JOIN LATERAL explode(t.a) AS e(x) ON true ORDER BY x;
--> a ARRAY<INT>, x INT
--> []|NULL
--> [1, 2]|1
--> [1, 2]|2
SELECT t.a, e.x FROM VALUES (array(1, 2)), (array()) AS t(a), LATERAL explode_outer(t.a) AS e(x) ORDER BY x;
--> a ARRAY<INT>, x INT
--> []|NULL
--> [1, 2]|1
--> [1, 2]|2
SELECT id, k, v FROM s3 LATERAL VIEW OUTER explode(map(region, amt)) m AS k, v WHERE id <> 6 ORDER BY id;
--> id INT, k STRING, v INT
--> 1|e|10
--> 2|e|20
--> 3|w|30
--> 4|w|NULL
--> 5|n|50
SELECT id, p, c FROM s3 LATERAL VIEW posexplode(split('a,b', ',')) AS p, c WHERE id = 1 ORDER BY p;
--> id INT, p INT, c STRING
--> 1|0|a
--> 1|1|b
SELECT id, e1, e2 FROM s3 LATERAL VIEW explode(array(1, 2)) AS e1 LATERAL VIEW explode(array(e1, e1 * 10)) AS e2 WHERE id = 1 ORDER BY e1, e2;
--> id INT, e1 INT, e2 INT
--> 1|1|1
--> 1|1|10
--> 1|2|2
--> 1|2|20
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 5) SELECT sum(n), count(*) FROM r;
--> sum(n) BIGINT, count(1) BIGINT
--> 15|5
WITH RECURSIVE r AS (SELECT 1 AS n, 'a' AS s UNION ALL SELECT n + 1, s || 'a' FROM r WHERE n < 3) SELECT * FROM r ORDER BY n;
--> n INT, s STRING
--> 1|a
--> 2|aa
--> 3|aaa
WITH RECURSIVE f(a, b) AS (VALUES (0, 1) UNION ALL SELECT b, a + b FROM f WHERE b < 50) SELECT a FROM f ORDER BY a;
--> a INT
--> 0
--> 1
--> 1
--> 2
--> 3
--> 5
--> 8
--> 13
--> 21
--> 34
WITH RECURSIVE r(n) AS (SELECT 1 UNION SELECT n % 3 + 1 FROM r) SELECT * FROM r ORDER BY n;
--! UNION_NOT_SUPPORTED_IN_RECURSIVE_CTE
WITH RECURSIVE r(n) MAX RECURSION LEVEL 3 AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n FROM r;
--! RECURSION_LEVEL_LIMIT_EXCEEDED
WITH RECURSIVE r(n) MAX RECURSION LEVEL 30 AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 20) SELECT max(n) FROM r;
--> max(n) INT
--> 20
WITH RECURSIVE t(id, parent, depth) AS (SELECT 1, CAST(NULL AS INT), 0 UNION ALL SELECT e.id, e.p, depth + 1 FROM t JOIN VALUES (2, 1), (3, 1), (4, 2) AS e(id, p) ON e.p = t.id) SELECT * FROM t ORDER BY id;
--> id INT, parent INT, depth INT
--> 1|NULL|0
--> 2|1|1
--> 3|1|1
--> 4|2|2
WITH r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 5) SELECT * FROM r;
--! TABLE_OR_VIEW_NOT_FOUND
WITH RECURSIVE r(n) AS (SELECT n + 1 FROM r) SELECT * FROM r;
--! INVALID_RECURSIVE_CTE
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT count(*) FROM r) SELECT * FROM r;
--! CANNOT_MERGE_INCOMPATIBLE_DATA_TYPE
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT a.n + 1 FROM r a JOIN r b ON a.n = b.n WHERE a.n < 3) SELECT * FROM r;
--> n INT
--> 1
--> 2
--> 3
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT 'x' FROM r) SELECT * FROM r;
--! CANNOT_MERGE_INCOMPATIBLE_DATA_TYPE
WITH RECURSIVE a AS (SELECT 1 AS x), b AS (SELECT x + 1 AS y FROM a) SELECT * FROM b;
--> y INT
--> 2
SELECT * FROM s3 WHERE amt = (SELECT max(amt) FROM s3);
--> id INT, region STRING, qtr STRING, amt INT, d DATE
--> 6|NULL|q1|60|2023-12-31
SELECT id, (SELECT count(*) FROM s3 i WHERE i.region <=> o.region) AS n FROM s3 o ORDER BY id;
--> id INT, n BIGINT
--> 1|2
--> 2|2
--> 3|2
--> 4|2
--> 5|1
--> 6|1
SELECT id FROM s3 o WHERE EXISTS (SELECT 1 FROM s3 i WHERE i.id > o.id AND i.region = o.region) ORDER BY id;
--> id INT
--> 1
--> 3
SELECT id FROM s3 WHERE amt NOT IN (SELECT amt FROM s3 WHERE id = 1) ORDER BY id;
--> id INT
--> 2
--> 3
--> 5
--> 6
SELECT id, amt, sum(amt) OVER (ORDER BY d NULLS LAST ROWS 1 PRECEDING) s FROM s3 ORDER BY id;
--> id INT, amt INT, s BIGINT
--> 1|10|70
--> 2|20|50
--> 3|30|40
--> 4|NULL|20
--> 5|50|50
--> 6|60|60
SELECT id, amt, avg(amt) OVER (ORDER BY d RANGE BETWEEN INTERVAL 60 DAYS PRECEDING AND CURRENT ROW) s FROM s3 WHERE d IS NOT NULL ORDER BY id;
--> id INT, amt INT, s DOUBLE
--> 1|10|35.0
--> 2|20|25.0
--> 3|30|33.333333333333336
--> 4|NULL|NULL
--> 6|60|60.0
SELECT id, lag(amt, 2, -1) OVER (ORDER BY id) l, lead(amt) IGNORE NULLS OVER (ORDER BY id) n FROM s3 ORDER BY id;
--> id INT, l INT, n INT
--> 1|-1|20
--> 2|-1|30
--> 3|10|50
--> 4|20|50
--> 5|30|60
--> 6|NULL|NULL
SELECT id, first_value(amt) OVER w f, nth_value(amt, 2) OVER w n, ntile(3) OVER w t FROM s3 WINDOW w AS (ORDER BY id) ORDER BY id;
--> id INT, f INT, n INT, t INT
--> 1|10|NULL|1
--> 2|10|20|1
--> 3|10|20|2
--> 4|10|20|2
--> 5|10|20|3
--> 6|10|20|3
SELECT region, qtr, grouping(region) g, grouping_id(region, qtr) gi, sum(amt) FROM s3 GROUP BY GROUPING SETS ((region), (qtr), ()) ORDER BY gi, region, qtr;
--> region STRING, qtr STRING, g TINYINT, gi BIGINT, sum(amt) BIGINT
--> NULL|NULL|0|1|60
--> e|NULL|0|1|30
--> n|NULL|0|1|50
--> w|NULL|0|1|30
--> NULL|q1|1|2|100
--> NULL|q2|1|2|70
--> NULL|q3|1|2|NULL
--> NULL|NULL|1|3|170
SELECT region, listagg(qtr, '-') WITHIN GROUP (ORDER BY id DESC) FROM s3 GROUP BY region ORDER BY region;
--> region STRING, listagg(qtr, -) WITHIN GROUP (ORDER BY id DESC NULLS LAST) STRING
--> NULL|q1
--> e|q2-q1
--> n|q2
--> w|q3-q1
SELECT id FROM s3 DISTRIBUTE BY region SORT BY id;
--> id INT
--> 1
--> 2
--> 3
--> 4
--> 5
--> 6
SELECT id FROM s3 CLUSTER BY id;
--> id INT
--> 1
--> 2
--> 3
--> 4
--> 5
--> 6
SELECT /*+ REPARTITION(3) */ count(*) FROM s3;
--> count(1) BIGINT
--> 6
SELECT /*+ BROADCAST(nonesuch) */ count(*) FROM s3;
--> count(1) BIGINT
--> 6
SELECT * FROM s3 NATURAL JOIN (SELECT 1 AS id, 'q1' AS qtr) ORDER BY id;
--> id INT, qtr STRING, region STRING, amt INT, d DATE
--> 1|q1|e|10|2024-01-05
SELECT * FROM (SELECT id, region FROM s3) FULL OUTER JOIN (SELECT 9 AS id, 'z' AS nm) USING (id) ORDER BY id;
--> id INT, region STRING, nm STRING
--> 1|e|NULL
--> 2|e|NULL
--> 3|w|NULL
--> 4|w|NULL
--> 5|n|NULL
--> 6|NULL|NULL
--> 9|NULL|z
SELECT id FROM s3 LEFT ANTI JOIN (SELECT 'e' AS region) USING (region) ORDER BY id;
--> id INT
--> 3
--> 4
--> 5
--> 6
SELECT id FROM s3 LEFT SEMI JOIN (SELECT 'e' AS r) ON region = r ORDER BY id;
--> id INT
--> 1
--> 2
