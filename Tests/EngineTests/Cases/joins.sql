CREATE TEMPORARY VIEW l AS SELECT * FROM VALUES (1, 'a'), (2, 'b'), (2, 'c'), (NULL, 'd'), (4, 'e') AS l(id, x);
CREATE TEMPORARY VIEW r AS SELECT * FROM VALUES (2, 20), (2, 21), (4, 40), (NULL, 50), (6, 60) AS r(id, y);
SELECT l.id, x, y FROM l JOIN r ON l.id = r.id;
--> id INT, x STRING, y INT
--> 2|b|20
--> 2|b|21
--> 2|c|20
--> 2|c|21
--> 4|e|40
SELECT l.id, x, y FROM l LEFT JOIN r ON l.id = r.id;
--> id INT, x STRING, y INT
--> 1|a|NULL
--> 2|b|20
--> 2|b|21
--> 2|c|20
--> 2|c|21
--> 4|e|40
--> NULL|d|NULL
SELECT l.id, x, r.id, y FROM l RIGHT JOIN r ON l.id = r.id;
--> id INT, x STRING, id INT, y INT
--> 2|b|2|20
--> 2|b|2|21
--> 2|c|2|20
--> 2|c|2|21
--> 4|e|4|40
--> NULL|NULL|6|60
--> NULL|NULL|NULL|50
SELECT l.id, x, r.id, y FROM l FULL OUTER JOIN r ON l.id = r.id;
--> id INT, x STRING, id INT, y INT
--> 1|a|NULL|NULL
--> 2|b|2|20
--> 2|b|2|21
--> 2|c|2|20
--> 2|c|2|21
--> 4|e|4|40
--> NULL|NULL|6|60
--> NULL|NULL|NULL|50
--> NULL|d|NULL|NULL
SELECT * FROM l LEFT SEMI JOIN r ON l.id = r.id;
--> id INT, x STRING
--> 2|b
--> 2|c
--> 4|e
SELECT * FROM l LEFT ANTI JOIN r ON l.id = r.id;
--> id INT, x STRING
--> 1|a
--> NULL|d
SELECT * FROM l JOIN r USING (id);
--> id INT, x STRING, y INT
--> 2|b|20
--> 2|b|21
--> 2|c|20
--> 2|c|21
--> 4|e|40
SELECT id, x, y FROM l FULL JOIN r USING (id);
--> id INT, x STRING, y INT
--> 1|a|NULL
--> 2|b|20
--> 2|b|21
--> 2|c|20
--> 2|c|21
--> 4|e|40
--> 6|NULL|60
--> NULL|NULL|50
--> NULL|d|NULL
SELECT * FROM l NATURAL JOIN r;
--> id INT, x STRING, y INT
--> 2|b|20
--> 2|b|21
--> 2|c|20
--> 2|c|21
--> 4|e|40
SELECT count(*) FROM l CROSS JOIN r;
--> count(1) BIGINT
--> 25
SELECT l.id, r.id FROM l, r WHERE l.id = r.id AND y > 20;
--> id INT, id INT
--> 2|2
--> 2|2
--> 4|4
SELECT l.id, x, y FROM l JOIN r ON l.id = r.id AND y > 20;
--> id INT, x STRING, y INT
--> 2|b|21
--> 2|c|21
--> 4|e|40
SELECT l.id, x, y FROM l LEFT JOIN r ON l.id = r.id AND y > 20;
--> id INT, x STRING, y INT
--> 1|a|NULL
--> 2|b|21
--> 2|c|21
--> 4|e|40
--> NULL|d|NULL
SELECT l.id, x, y FROM l LEFT JOIN r ON l.id = r.id AND x <> 'b' WHERE y IS NULL;
--> id INT, x STRING, y INT
--> 1|a|NULL
--> 2|b|NULL
--> NULL|d|NULL
SELECT l.id, r.id FROM l JOIN r ON l.id < r.id;
--> id INT, id INT
--> 1|2
--> 1|2
--> 1|4
--> 1|6
--> 2|4
--> 2|4
--> 2|6
--> 2|6
--> 4|6
SELECT l.id, r.id, y FROM l FULL JOIN r ON l.id < r.id AND y > 30;
--> id INT, id INT, y INT
--> 1|4|40
--> 1|6|60
--> 2|4|40
--> 2|4|40
--> 2|6|60
--> 2|6|60
--> 4|6|60
--> NULL|2|20
--> NULL|2|21
--> NULL|NULL|50
--> NULL|NULL|NULL
SELECT l.id, x, y FROM l JOIN r ON l.id <=> r.id;
--> id INT, x STRING, y INT
--> 2|b|20
--> 2|b|21
--> 2|c|20
--> 2|c|21
--> 4|e|40
--> NULL|d|50
SELECT a.x, b.x FROM l a JOIN l b ON a.id = b.id WHERE a.x < b.x;
--> x STRING, x STRING
--> b|c
SELECT l.id, y, z FROM l JOIN r ON l.id = r.id JOIN (SELECT 20 AS w, 'z' AS z) q ON r.y = q.w;
--> id INT, y INT, z STRING
--> 2|20|z
--> 2|20|z
SELECT id FROM l JOIN r ON l.id = r.id;
--! AMBIGUOUS_REFERENCE
