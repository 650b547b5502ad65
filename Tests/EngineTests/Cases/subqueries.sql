CREATE TEMPORARY VIEW e AS SELECT * FROM VALUES (1, 'x', 10), (2, 'x', 20), (3, 'y', 30), (4, NULL, 40), (5, 'z', NULL) AS e(id, dept, pay);
CREATE TEMPORARY VIEW d AS SELECT * FROM VALUES ('x', 15), ('y', 30), ('w', 5), (NULL, 1) AS d(name, budget);
SELECT id FROM e WHERE pay > (SELECT avg(pay) FROM e);
--> id INT
--> 3
--> 4
SELECT id FROM e WHERE dept IN (SELECT name FROM d);
--> id INT
--> 1
--> 2
--> 3
SELECT id FROM e WHERE dept NOT IN (SELECT name FROM d);
--> id INT
SELECT id FROM e WHERE dept NOT IN (SELECT name FROM d WHERE name IS NOT NULL);
--> id INT
--> 5
SELECT id FROM e WHERE dept NOT IN (SELECT name FROM d WHERE name = 'nothing');
--> id INT
--> 1
--> 2
--> 3
--> 4
--> 5
SELECT id FROM e WHERE EXISTS (SELECT 1 FROM d WHERE d.name = e.dept);
--> id INT
--> 1
--> 2
--> 3
SELECT id FROM e WHERE NOT EXISTS (SELECT 1 FROM d WHERE d.name = e.dept AND d.budget > 20);
--> id INT
--> 1
--> 2
--> 4
--> 5
SELECT id, (SELECT max(budget) FROM d WHERE d.name = e.dept) AS b FROM e;
--> id INT, b INT
--> 1|15
--> 2|15
--> 3|30
--> 4|NULL
--> 5|NULL
SELECT id, (SELECT count(*) FROM d WHERE d.name = e.dept) AS c FROM e;
--> id INT, c BIGINT
--> 1|1
--> 2|1
--> 3|1
--> 4|0
--> 5|0
SELECT id FROM e WHERE dept IN (SELECT name FROM d) OR pay = 40;
--> id INT
--> 1
--> 2
--> 3
--> 4
SELECT id FROM e WHERE (dept, pay) IN (SELECT name, budget FROM d);
--> id INT
--> 3
SELECT (SELECT id FROM e) AS one;
--! SCALAR_SUBQUERY_TOO_MANY_ROWS
SELECT (SELECT id FROM e WHERE id = 100) AS none;
--> none INT
--> NULL
WITH high AS (SELECT * FROM e WHERE pay >= 20), low AS (SELECT * FROM e WHERE pay < 20) SELECT h.id, l.id FROM high h CROSS JOIN low l;
--> id INT, id INT
--> 2|1
--> 3|1
--> 4|1
WITH a AS (SELECT 1 AS x), b AS (SELECT x + 1 AS y FROM a) SELECT * FROM a, b;
--> x INT, y INT
--> 1|2
SELECT s.dept, s.total FROM (SELECT dept, sum(pay) AS total FROM e GROUP BY dept) s WHERE s.total > 20;
--> dept STRING, total BIGINT
--> NULL|40
--> x|30
--> y|30
