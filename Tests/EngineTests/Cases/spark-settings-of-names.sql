SET spark.sql.caseSensitive=true;
--> key STRING, value STRING
--> spark.sql.caseSensitive|true
SELECT 1 AS x, 2 AS X, x + 1 AS y;
--! AMBIGUOUS_LATERAL_COLUMN_ALIAS
SELECT 1 AS x, 2 AS X, X + 1 AS y;
--! AMBIGUOUS_LATERAL_COLUMN_ALIAS
SELECT 1 AS x, 2 AS z, x + 1 AS y;
--> x INT, z INT, y INT
--> 1|2|2
SELECT a AS x, a + 1 AS X, x + 1 AS y FROM t;
--! TABLE_OR_VIEW_NOT_FOUND
CREATE TABLE Tab (a INT, A STRING) USING parquet;
INSERT INTO Tab VALUES (1, 'x');
INSERT INTO Tab (A, a) VALUES ('y', 2);
SELECT a, A FROM Tab ORDER BY a;
--> a INT, A STRING
--> 1|x
--> 2|y
SELECT * FROM tab;
--! TABLE_OR_VIEW_NOT_FOUND
DESCRIBE Tab;
--> col_name STRING, data_type STRING, comment STRING
--> A|string|NULL
--> a|int|NULL
DESCRIBE TABLE Tab A;
--> info_name STRING, info_value STRING
--> col_name|A
--> comment|NULL
--> data_type|string
CREATE TABLE tab (b INT) USING parquet;
SHOW TABLES;
--> namespace STRING, tableName STRING, isTemporary BOOLEAN
--> default|Tab|false
--> default|tab|false
SHOW COLUMNS IN Tab;
--> col_name STRING
--> A
--> a
ALTER TABLE Tab ADD COLUMNS (b INT, B INT);
ALTER TABLE Tab ADD COLUMNS (aA INT);
ALTER TABLE Tab RENAME COLUMN A TO C;
--! UNSUPPORTED_FEATURE.TABLE_OPERATION
INSERT INTO Tab BY NAME SELECT 1 AS a;
CREATE VIEW Vw AS SELECT a, A FROM Tab;
SELECT A FROM Vw ORDER BY 1;
--> A STRING
--> NULL
--> x
--> y
SELECT A FROM vw;
--! TABLE_OR_VIEW_NOT_FOUND
CREATE TEMPORARY VIEW Tv AS SELECT 1 AS q, 2 AS Q;
SELECT Q FROM Tv;
--> Q INT
--> 2
SELECT Q FROM tv;
--! TABLE_OR_VIEW_NOT_FOUND
SET spark.sql.caseSensitive=false;
--> key STRING, value STRING
--> spark.sql.caseSensitive|false
SELECT A FROM Vw ORDER BY 1;
--! TABLE_OR_VIEW_NOT_FOUND
SELECT q FROM Tv;
--! TABLE_OR_VIEW_NOT_FOUND
SELECT * FROM Tv;
--! TABLE_OR_VIEW_NOT_FOUND
SELECT * FROM Tab;
--> b INT
SELECT * FROM tab;
--> b INT
DROP VIEW Vw;
--! TABLE_OR_VIEW_NOT_FOUND
SET spark.sql.caseSensitive=true;
--> key STRING, value STRING
--> spark.sql.caseSensitive|true
DROP VIEW IF EXISTS Vw;
DROP TABLE IF EXISTS Tab;
DROP TABLE IF EXISTS tab;
DROP VIEW IF EXISTS Tv;
CREATE DATABASE Db;
USE Db;
CREATE TABLE Db.x (a INT) USING parquet;
SELECT * FROM db.x;
--! TABLE_OR_VIEW_NOT_FOUND
DROP DATABASE db CASCADE;
--! SCHEMA_NOT_FOUND
DROP DATABASE Db CASCADE;
USE default;
CREATE FUNCTION Ff(x INT) RETURNS INT RETURN x + 1;
SELECT ff(1), FF(2);
--! UNRESOLVED_ROUTINE
DROP FUNCTION IF EXISTS ff;
DROP FUNCTION IF EXISTS Ff;
CREATE TEMPORARY FUNCTION Fg(X INT, x INT) RETURNS INT RETURN X - x;
CREATE TEMPORARY FUNCTION Fh(X INT) RETURNS INT RETURN x;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
DECLARE VARIABLE Vv = 1;
SELECT vv;
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SELECT Vv;
--> Vv INT
--> 1
DECLARE VARIABLE vv = 2;
SELECT Vv, vv;
--> Vv INT, vv INT
--> 1|2
WITH Q AS (SELECT 1 AS a), q AS (SELECT 2 AS a) SELECT Q.a, q.a FROM Q, q;
--! DUPLICATED_CTE_NAMES
WITH Q AS (SELECT 1 AS a) SELECT * FROM q;
--! TABLE_OR_VIEW_NOT_FOUND
SELECT named_struct('a', 1, 'A', 2);
--> named_struct(a, 1, A, 2) STRUCT<a: INT, A: INT>
--> {1, 2}
SELECT CAST(named_struct('a', 1, 'A', 2) AS STRUCT<x: INT, X: INT>);
--> named_struct(a, 1, A, 2) STRUCT<x: INT, X: INT>
--> {1, 2}
SELECT from_json('{"a":1,"A":2}', 'a INT, A INT');
--> from_json({"a":1,"A":2}) STRUCT<a: INT, A: INT>
--> {1, 2}
SELECT from_json('{"a":1,"A":2}', 'STRUCT<a: INT, A: INT>');
--> from_json({"a":1,"A":2}) STRUCT<a: INT, A: INT>
--> {1, 2}
SELECT * FROM VALUES (1, 2) AS v(a, A) WHERE A = 2;
--> a INT, A INT
--> 1|2
SELECT * EXCEPT (a) FROM VALUES (1, 2) AS v(a, A);
--> A INT
--> 2
SELECT * FROM VALUES (1, 2) AS v(a, A) JOIN VALUES (2, 3) AS w(A, b) USING (A);
--> A INT, a INT, b INT
--> 2|1|3
SELECT * FROM VALUES (1, 2) AS v(a, A) NATURAL JOIN VALUES (2, 3) AS w(A, b);
--> A INT, a INT, b INT
--> 2|1|3
SELECT * FROM (SELECT 1 AS k, 'a' AS p, 2 AS P) PIVOT (sum(P) FOR p IN ('a', 'b'));
--> k INT, a BIGINT, b BIGINT
--> 1|2|NULL
SELECT * FROM VALUES (1, 2) AS v(a, A) UNPIVOT (val FOR name IN (a, A));
--> name STRING, val INT
--> A|2
--> a|1
SELECT a, sum(A) OVER W FROM VALUES (1, 2) AS v(a, A) WINDOW W AS (PARTITION BY a);
--> a INT, sum(A) OVER (PARTITION BY a ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) BIGINT
--> 1|2
SELECT a, sum(A) OVER w FROM VALUES (1, 2) AS v(a, A) WINDOW W AS (PARTITION BY a);
--! MISSING_WINDOW_SPECIFICATION
SET spark.sql.caseSensitive=false;
--> key STRING, value STRING
--> spark.sql.caseSensitive|false
