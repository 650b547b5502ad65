CREATE TEMPORARY VIEW g AS SELECT * FROM VALUES (1, array('a', 'b')), (2, array()), (3, NULL), (4, array('c', NULL)) AS g(id, xs);
SELECT id, explode(xs) AS x FROM g;
--> id INT, x STRING
--> 1|a
--> 1|b
--> 4|NULL
--> 4|c
SELECT id, explode_outer(xs) AS x FROM g;
--> id INT, x STRING
--> 1|a
--> 1|b
--> 2|NULL
--> 3|NULL
--> 4|NULL
--> 4|c
SELECT id, posexplode(xs) FROM g;
--> id INT, pos INT, col STRING
--> 1|0|a
--> 1|1|b
--> 4|0|c
--> 4|1|NULL
SELECT id, x FROM g LATERAL VIEW explode(xs) e AS x;
--> id INT, x STRING
--> 1|a
--> 1|b
--> 4|NULL
--> 4|c
SELECT id, x FROM g LATERAL VIEW OUTER explode(xs) e AS x;
--> id INT, x STRING
--> 1|a
--> 1|b
--> 2|NULL
--> 3|NULL
--> 4|NULL
--> 4|c
SELECT id, p, x FROM g LATERAL VIEW posexplode(xs) e AS p, x WHERE p > 0;
--> id INT, p INT, x STRING
--> 1|1|b
--> 4|1|NULL
SELECT explode(map('k', 1, 'l', 2));
--> key STRING, value INT
--> k|1
--> l|2
SELECT inline(array(struct(1, 'a'), struct(2, 'b')));
--> col1 INT, col2 STRING
--> 1|a
--> 2|b
SELECT stack(2, 1, 'a', 2, 'b');
--> col0 INT, col1 STRING
--> 1|a
--> 2|b
SELECT x, count(*) AS c FROM (SELECT explode(split('a b a c', ' ')) AS x) GROUP BY x;
--> x STRING, c BIGINT
--> a|2
--> b|1
--> c|1
SELECT id, x, y FROM g LATERAL VIEW explode(xs) e AS x LATERAL VIEW explode(array(1, 2)) f AS y WHERE id = 1;
--> id INT, x STRING, y INT
--> 1|a|1
--> 1|a|2
--> 1|b|1
--> 1|b|2
SELECT * FROM range(3);
--> id BIGINT
--> 0
--> 1
--> 2
SELECT id FROM range(1, 10, 4);
--> id BIGINT
--> 1
--> 5
--> 9
