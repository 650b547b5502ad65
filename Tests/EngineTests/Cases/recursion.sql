WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 5) SELECT * FROM r ORDER BY n;
--> n INT
--> 1
--> 2
--> 3
--> 4
--> 5
WITH RECURSIVE f(n, a, b) AS (VALUES (1, 0, 1) UNION ALL SELECT n + 1, b, a + b FROM f WHERE n < 10) SELECT n, a FROM f ORDER BY n;
--> n INT, a INT
--> 1|0
--> 2|1
--> 3|1
--> 4|2
--> 5|3
--> 6|5
--> 7|8
--> 8|13
--> 9|21
--> 10|34
