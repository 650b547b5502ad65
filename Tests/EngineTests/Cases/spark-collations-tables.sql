-- Tables and views that keep collations: made of queries, filled, changed, and what their columns may not be.
CREATE TABLE src (b STRING, l STRING COLLATE UTF8_LCASE, r STRING COLLATE UTF8_BINARY_RTRIM) USING parquet;
INSERT INTO src VALUES ('a', 'A', 'x '), ('B', 'b', 'x'), (NULL, NULL, NULL), ('a', 'a', 'y');
CREATE TABLE bad USING parquet AS SELECT b || l AS x FROM src;
--! INDETERMINATE_COLLATION_IN_SCHEMA
CREATE TABLE copy USING parquet AS SELECT l, r, upper(l) AS u, concat(l, 'x') AS c, array(l) AS a FROM src;
DESCRIBE copy;
--> col_name STRING, data_type STRING, comment STRING
--> a|array<string collate UTF8_LCASE>|NULL
--> c|string collate UTF8_LCASE|NULL
--> l|string collate UTF8_LCASE|NULL
--> r|string collate UTF8_BINARY_RTRIM|NULL
--> u|string collate UTF8_LCASE|NULL
SELECT count(*) AS n FROM copy WHERE l = 'A';
--> n BIGINT
--> 2
SELECT l, count(*) AS n FROM copy GROUP BY l ORDER BY l;
--> l STRING COLLATE UTF8_LCASE, n BIGINT
--> NULL|1
--> A|2
--> b|1
SELECT r, count(*) AS n FROM copy GROUP BY r ORDER BY r;
--> r STRING COLLATE UTF8_BINARY_RTRIM, n BIGINT
--> NULL|1
--> x |2
--> y|1
CREATE TABLE likewise LIKE copy;
DESCRIBE likewise;
--> col_name STRING, data_type STRING, comment STRING
--> a|array<string collate UTF8_LCASE>|NULL
--> c|string collate UTF8_LCASE|NULL
--> l|string collate UTF8_LCASE|NULL
--> r|string collate UTF8_BINARY_RTRIM|NULL
--> u|string collate UTF8_LCASE|NULL
INSERT INTO likewise SELECT b, b, b, b, array(b) FROM src;
SELECT count(*) AS n FROM likewise WHERE l = 'A' AND u = 'A';
--> n BIGINT
--> 2
INSERT INTO src SELECT l, b, l FROM src WHERE l = 'B';
SELECT b, l, r FROM src WHERE l = 'b' ORDER BY b, r;
--> b STRING, l STRING COLLATE UTF8_LCASE, r STRING COLLATE UTF8_BINARY_RTRIM
--> B|b|x
--> b|B|b
INSERT OVERWRITE copy SELECT b, b, b, b, array(b) FROM src WHERE b = 'a';
SELECT count(*) AS n, count(DISTINCT l) AS d FROM copy;
--> n BIGINT, d BIGINT
--> 2|1
CREATE VIEW low AS SELECT l, count(*) AS n FROM src GROUP BY l;
DESCRIBE low;
--> col_name STRING, data_type STRING, comment STRING
--> l|string collate UTF8_LCASE|NULL
--> n|bigint|NULL
SELECT * FROM low WHERE l = 'A' ORDER BY l;
--> l STRING COLLATE UTF8_LCASE, n BIGINT
--> A|2
SELECT s.b, v.n FROM src s JOIN low v ON s.l = v.l ORDER BY s.b, v.n;
--> b STRING, n BIGINT
--> B|2
--> a|2
--> a|2
--> b|2
CREATE OR REPLACE TEMPORARY VIEW t AS SELECT * FROM VALUES ('x' COLLATE UTF8_LCASE, 1), ('X' COLLATE UTF8_LCASE, 2) AS v(k, n);
SELECT k, sum(n) AS s FROM t GROUP BY k;
--> k STRING COLLATE UTF8_LCASE, s BIGINT
--> x|3
SELECT t.k, src.b FROM t JOIN src ON t.k = src.b COLLATE UTF8_LCASE ORDER BY 1, 2;
--> k STRING COLLATE UTF8_LCASE, b STRING
SELECT EXISTS (SELECT 1 FROM t WHERE k = 'X') AS e, (SELECT max(n) FROM t WHERE k = 'X') AS m;
--> e BOOLEAN, m INT
--> true|2
WITH c AS (SELECT b COLLATE UTF8_LCASE AS x FROM src), d AS (SELECT x, count(*) AS n FROM c GROUP BY x) SELECT n FROM d WHERE x = 'A';
--> n BIGINT
--> 2
WITH RECURSIVE r(k, n) AS (SELECT 'a' COLLATE UTF8_LCASE, 1 UNION ALL SELECT k, n + 1 FROM r WHERE n < 3) SELECT count(*) AS c FROM r WHERE k = 'A';
--> c BIGINT
--> 3
SELECT x.c.k = 'A' AS same FROM (SELECT named_struct('k', 'a' COLLATE UTF8_LCASE) AS c) x;
--> same BOOLEAN
--> true
SELECT typeof(x) AS t, x[0].k = 'A' AS same FROM (SELECT array(named_struct('k', 'a' COLLATE UTF8_LCASE, 'j', 1)) AS x);
--> t STRING, same BOOLEAN
--> array<struct<k:string collate UTF8_LCASE,j:int>>|true
SELECT named_struct('a', 'x' COLLATE UTF8_LCASE, 'b', 1) = named_struct('a', 'X', 'b', 1) AS same, named_struct('a', 'x' COLLATE UTF8_LCASE, 'b', 1) < named_struct('a', 'X', 'b', 2) AS less;
--> same BOOLEAN, less BOOLEAN
--> true|true
SELECT (l, 1) = ('A', 1) AS same FROM src WHERE l = 'A' ORDER BY b;
--> same BOOLEAN
--> true
--> true
SELECT DISTINCT named_struct('k', l) AS k FROM src WHERE l IS NOT NULL ORDER BY k;
--> k STRUCT<k: STRING COLLATE UTF8_LCASE>
--> {A}
--> {b}
SELECT max(named_struct('k', l, 'b', b)) AS m FROM src;
--> m STRUCT<k: STRING COLLATE UTF8_LCASE, b: STRING>
--> {B, b}
SELECT array_sort(collect_list(l)) AS a, array_distinct(array_sort(collect_list(l))) AS d FROM src;
--> a ARRAY<STRING COLLATE UTF8_LCASE>, d ARRAY<STRING COLLATE UTF8_LCASE>
--> [A, a, b, B]|[A, b]
SELECT count(DISTINCT l, b) AS n, count(DISTINCT named_struct('k', l)) AS k FROM src;
--> n BIGINT, k BIGINT
--> 3|3
SELECT sum(CASE l WHEN 'A' THEN 1 ELSE 0 END) AS n, sum(IF(l IN ('A', 'q'), 1, 0)) AS m FROM src;
--> n BIGINT, m BIGINT
--> 2|2
SELECT l, r, GROUPING_ID(l, r) AS g, count(*) AS n FROM src WHERE l IS NOT NULL GROUP BY GROUPING SETS ((l, r), (r)) ORDER BY g, l, r;
--> l STRING COLLATE UTF8_LCASE, r STRING COLLATE UTF8_BINARY_RTRIM, g BIGINT, n BIGINT
--> A|x |0|1
--> a|y|0|1
--> B|b|0|1
--> b|x|0|1
--> NULL|b|2|1
--> NULL|x |2|2
--> NULL|y|2|1
SELECT b, l FROM src WHERE l > 'A' ORDER BY l, b;
--> b STRING, l STRING COLLATE UTF8_LCASE
--> B|b
--> b|B
SELECT l, lead(b) OVER (PARTITION BY l ORDER BY b) AS next FROM src WHERE l IS NOT NULL ORDER BY l, next;
--> l STRING COLLATE UTF8_LCASE, next STRING
--> a|NULL
--> A|a
--> B|NULL
--> b|b
SELECT first_value(b) OVER (PARTITION BY l ORDER BY b) AS f, dense_rank() OVER (ORDER BY l DESC) AS d FROM src ORDER BY d, f;
--> f STRING, d INT
--> B|1
--> B|1
--> a|2
--> a|2
--> NULL|3
SELECT min(b) AS m FROM src GROUP BY l HAVING max(l) = 'A';
--> m STRING
--> a
SELECT * FROM (SELECT l, b FROM src) UNPIVOT (v FOR c IN (l, b));
--! UNPIVOT_VALUE_DATA_TYPE_MISMATCH
SELECT l FROM src WHERE l RLIKE '^A$' ORDER BY b;
--> l STRING COLLATE UTF8_LCASE
--> A
--> a
SELECT l FROM src WHERE l LIKE ANY ('b%', 'x') ORDER BY b;
--> l STRING COLLATE UTF8_LCASE
--> b
--> B
SELECT l COLLATE UTF8_BINARY AS x, count(*) AS n FROM src GROUP BY l COLLATE UTF8_BINARY ORDER BY x;
--> x STRING, n BIGINT
--> NULL|1
--> A|1
--> B|1
--> a|1
--> b|1
SELECT b COLLATE UTF8_LCASE AS x, count(*) AS n FROM src GROUP BY x ORDER BY x;
--> x STRING COLLATE UTF8_LCASE, n BIGINT
--> NULL|1
--> a|2
--> B|2
SELECT b FROM src ORDER BY b COLLATE UTF8_LCASE DESC, b;
--> b STRING
--> B
--> b
--> a
--> a
--> NULL
SELECT b FROM src WHERE b COLLATE UTF8_LCASE = 'A' ORDER BY b;
--> b STRING
--> a
--> a
SELECT b FROM src WHERE b COLLATE UTF8_LCASE IN (SELECT l FROM src WHERE l = 'A');
--> b STRING
--> a
--> a
SELECT count(*) AS n FROM src s1 JOIN src s2 ON lower(s1.b) = lower(s2.b) AND s1.l = s2.l;
--> n BIGINT
--> 8
DROP TABLE likewise;
