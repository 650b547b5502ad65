CREATE TABLE t1 (a INT, b STRING, c DOUBLE) USING parquet;
INSERT INTO t1 VALUES (1, 'x', 1.5), (2, 'y', 2.5), (3, NULL, NULL);
WITH s AS (SELECT 9 AS a, 'w' AS b, 0.5D AS c) INSERT INTO t1 SELECT * FROM s;
SELECT * FROM t1 ORDER BY a;
--> a INT, b STRING, c DOUBLE
--> 1|x|1.5
--> 2|y|2.5
--> 3|NULL|NULL
--> 9|w|0.5
CREATE DATABASE dbx;
USE dbx;
SELECT current_database(), current_schema();
--> current_schema() STRING, current_schema() STRING
--> dbx|dbx
CREATE TABLE u1 (k INT, v INT) USING parquet;
SHOW TABLES;
--> namespace STRING, tableName STRING, isTemporary BOOLEAN
--> dbx|u1|false
SHOW TABLES IN default;
--> namespace STRING, tableName STRING, isTemporary BOOLEAN
--> default|t1|false
SHOW TABLES IN nosuch;
--! SCHEMA_NOT_FOUND
SHOW TABLES LIKE 'u*';
--> namespace STRING, tableName STRING, isTemporary BOOLEAN
--> dbx|u1|false
SHOW VIEWS IN default;
--> namespace STRING, viewName STRING, isTemporary BOOLEAN
SHOW COLUMNS IN u1;
--> col_name STRING
--> k
--> v
SHOW COLUMNS FROM t1 IN default;
--> col_name STRING
--> a
--> b
--> c
SHOW COLUMNS FROM u1 IN default;
--! TABLE_OR_VIEW_NOT_FOUND
SHOW DATABASES;
--> namespace STRING
--> dbx
--> default
SHOW DATABASES LIKE 'd*x';
--> namespace STRING
--> dbx
DESCRIBE u1;
--> col_name STRING, data_type STRING, comment STRING
--> k|int|NULL
--> v|int|NULL
DESCRIBE u1 k;
--> info_name STRING, info_value STRING
--> col_name|k
--> comment|NULL
--> data_type|int
DESCRIBE u1 nope;
--! COLUMN_NOT_FOUND
DESCRIBE TABLE dbx.u1 v;
--> info_name STRING, info_value STRING
--> col_name|v
--> comment|NULL
--> data_type|int
USE default;
SELECT current_database();
--> current_schema() STRING
--> default
SHOW TABLES;
--> namespace STRING, tableName STRING, isTemporary BOOLEAN
--> default|t1|false
SHOW TABLES IN dbx;
--> namespace STRING, tableName STRING, isTemporary BOOLEAN
--> dbx|u1|false
SELECT * FROM dbx.u1;
--> k INT, v INT
SELECT dbx.u1.k FROM dbx.u1;
--> k INT
SELECT u1.k FROM dbx.u1;
--> k INT
SELECT spark_catalog.dbx.u1.k FROM dbx.u1;
--> k INT
SELECT spark_catalog.default.t1.a FROM t1 ORDER BY 1;
--> a INT
--> 1
--> 2
--> 3
--> 9
SELECT default.t1.a FROM t1 ORDER BY 1;
--> a INT
--> 1
--> 2
--> 3
--> 9
SELECT default.t1.* FROM t1 ORDER BY 1;
--> a INT, b STRING, c DOUBLE
--> 1|x|1.5
--> 2|y|2.5
--> 3|NULL|NULL
--> 9|w|0.5
SELECT dbx.t1.a FROM t1;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT t1.a FROM t1 AS z;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
INSERT INTO t1 (a, b) VALUES (5, 'five');
INSERT INTO t1 (b, a) VALUES ('six', 6);
INSERT INTO t1 (a, a) VALUES (7, 7);
--! COLUMN_ALREADY_EXISTS
INSERT INTO t1 (a, zz) VALUES (7, 7);
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
INSERT INTO t1 VALUES (1, 2);
--! INSERT_COLUMN_ARITY_MISMATCH.NOT_ENOUGH_DATA_COLUMNS
INSERT INTO t1 VALUES (1, 'x', 1, 2);
--! INSERT_COLUMN_ARITY_MISMATCH.TOO_MANY_DATA_COLUMNS
INSERT INTO t1 VALUES ('abc', 'x', 1);
--! INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST
SELECT count(*) FROM t1;
--> count(1) BIGINT
--> 6
CREATE TABLE p1 (a INT, b STRING) USING parquet PARTITIONED BY (b);
INSERT INTO p1 VALUES (1, 'x'), (2, 'y');
INSERT INTO p1 PARTITION (b = 'z') VALUES (3);
INSERT OVERWRITE p1 PARTITION (b = 'x') VALUES (10), (11);
SELECT * FROM p1 ORDER BY a;
--> a INT, b STRING
--> 2|y
--> 3|z
--> 10|x
--> 11|x
SHOW PARTITIONS p1;
--> partition STRING
--> b=x
--> b=y
--> b=z
DESCRIBE p1;
--> col_name STRING, data_type STRING, comment STRING
--> # Partition Information||
--> # col_name|data_type|comment
--> a|int|NULL
--> b|string|NULL
--> b|string|NULL
INSERT OVERWRITE p1 VALUES (100, 'q');
SELECT * FROM p1;
--> a INT, b STRING
--> 100|q
DELETE FROM t1 WHERE a = 1;
--! UNSUPPORTED_FEATURE.TABLE_OPERATION
UPDATE t1 SET a = 1;
--! UNSUPPORTED_FEATURE.TABLE_OPERATION
MERGE INTO t1 USING p1 ON t1.a = p1.a WHEN MATCHED THEN DELETE;
--! UNSUPPORTED_FEATURE.TABLE_OPERATION
CREATE VIEW dupv AS SELECT 1 AS a, 2 AS a;
--! COLUMN_ALREADY_EXISTS
CREATE VIEW dupw (x, x) AS SELECT 1, 2;
--! COLUMN_ALREADY_EXISTS
CREATE TEMPORARY VIEW tv AS SELECT 1 AS a, 'z' AS b;
CREATE TEMPORARY VIEW tv AS SELECT 2 AS a;
--! TEMP_TABLE_OR_VIEW_ALREADY_EXISTS
CREATE VIEW pv AS SELECT * FROM tv;
--! INVALID_TEMP_OBJ_REFERENCE
CREATE VIEW pv (aa COMMENT 'first', bb) COMMENT 'a view' AS SELECT a, b FROM t1;
DESCRIBE pv;
--> col_name STRING, data_type STRING, comment STRING
--> aa|int|first
--> bb|string|NULL
SHOW VIEWS;
--> namespace STRING, viewName STRING, isTemporary BOOLEAN
--> default|pv|false
--> |tv|true
SHOW TABLES;
--> namespace STRING, tableName STRING, isTemporary BOOLEAN
--> default|p1|false
--> default|pv|false
--> default|t1|false
--> |tv|true
DROP VIEW t1;
--! WRONG_COMMAND_FOR_OBJECT_TYPE
DROP VIEW pv;
DROP VIEW IF EXISTS pv;
DROP TABLE nosuch;
--! TABLE_OR_VIEW_NOT_FOUND
DROP TABLE IF EXISTS nosuch;
ALTER VIEW nosuch AS SELECT 1;
--! TABLE_OR_VIEW_NOT_FOUND
ALTER TABLE t1 ADD COLUMN d DATE;
ALTER TABLE t1 ADD COLUMNS (e INT COMMENT 'e!', f STRING);
DESCRIBE t1;
--> col_name STRING, data_type STRING, comment STRING
--> a|int|NULL
--> b|string|NULL
--> c|double|NULL
--> d|date|NULL
--> e|int|e!
--> f|string|NULL
ALTER TABLE t1 ADD COLUMNS (a INT);
--! COLUMN_ALREADY_EXISTS
ALTER TABLE t1 RENAME TO t2;
SELECT a, d, e FROM t2 ORDER BY a, b LIMIT 2;
--> a INT, d DATE, e INT
--> 1|NULL|NULL
--> 2|NULL|NULL
SELECT * FROM t1;
--! TABLE_OR_VIEW_NOT_FOUND
ALTER TABLE t2 RENAME TO t1;
ALTER TABLE t1 SET TBLPROPERTIES ('k' = 'v');
SHOW TBLPROPERTIES t1 (k);
--> key STRING, value STRING
--> k|v
ALTER TABLE t1 ALTER COLUMN a COMMENT 'the a';
DESCRIBE t1 a;
--> info_name STRING, info_value STRING
--> col_name|a
--> comment|the a
--> data_type|int
ANALYZE TABLE t1 COMPUTE STATISTICS;
ANALYZE TABLE t1 COMPUTE STATISTICS FOR ALL COLUMNS;
ANALYZE TABLE nosuch COMPUTE STATISTICS;
--! TABLE_OR_VIEW_NOT_FOUND
FROM t1 INSERT INTO dbx.u1 SELECT a, 1 WHERE a < 2 INSERT INTO dbx.u1 SELECT a, 2 WHERE a = 2;
SELECT * FROM dbx.u1 ORDER BY 1, 2;
--> k INT, v INT
--> 1|1
--> 2|2
DECLARE v1, v2 INT DEFAULT 5;
SELECT v1, v2;
--> v1 INT, v2 INT
--> 5|5
DECLARE v1 INT;
--! VARIABLE_ALREADY_EXISTS
DECLARE OR REPLACE VARIABLE v1 STRING DEFAULT 'abc';
SELECT v1, session.v1, system.session.v1;
--> v1 STRING, v1 STRING, v1 STRING
--> abc|abc|abc
SET VAR v1 = 'def';
SELECT v1;
--> v1 STRING
--> def
SET VAR nope = 1;
--! UNRESOLVED_VARIABLE
SET VAR (v1, v2) = (SELECT 'k', 8);
SELECT v1, v2;
--> v1 STRING, v2 INT
--> k|8
DROP TEMPORARY VARIABLE v1;
DROP TEMPORARY VARIABLE v1;
--! VARIABLE_NOT_FOUND
DROP TEMPORARY VARIABLE IF EXISTS v1;
EXECUTE IMMEDIATE 'SELECT ? + :x' USING 1, 2 AS x;
--! INVALID_QUERY_MIXED_QUERY_PARAMETERS
EXECUTE IMMEDIATE 'SELECT ? + ?' USING 1, 2;
--> (1 + 2) INT
--> 3
EXECUTE IMMEDIATE 'SELECT :a || :b' USING 'x' AS a, 'y' AS b;
--> concat(x, y) STRING
--> xy
EXECUTE IMMEDIATE 'SELECT :a' USING 'x' AS b;
--! UNBOUND_SQL_PARAMETER
CREATE TABLE chars (a CHAR(5), b VARCHAR(5)) USING parquet;
INSERT INTO chars VALUES ('ab', 'ab');
SELECT concat('<', a, '>'), concat('<', b, '>'), length(a) FROM chars;
--> concat(<, a, >) STRING, concat(<, b, >) STRING, length(a) INT
--> <ab   >|<ab>|5
SELECT * FROM chars WHERE a = 'ab';
--> a STRING, b STRING
--> ab   |ab
SELECT * FROM chars WHERE 'ab' = a;
--> a STRING, b STRING
--> ab   |ab
SELECT * FROM chars WHERE a IN ('ab', 'cd');
--> a STRING, b STRING
--> ab   |ab
SELECT * FROM chars WHERE a = b;
--> a STRING, b STRING
SELECT a = 'ab   ', a = 'ab ', a <=> 'ab', a > 'ab' FROM chars;
--> (a = ab   ) BOOLEAN, (a = ab ) BOOLEAN, (a <=> ab) BOOLEAN, (a > ab) BOOLEAN
--> true|true|true|false
INSERT INTO chars VALUES ('abcdef', 'x');
--! EXCEED_LIMIT_LENGTH
INSERT INTO chars VALUES ('x', 'abcdef');
--! EXCEED_LIMIT_LENGTH
INSERT INTO chars VALUES ('abcde   ', 'abcde   ');
SELECT length(a), length(b) FROM chars ORDER BY 1, 2;
--> length(a) INT, length(b) INT
--> 5|2
--> 5|5
DESCRIBE chars;
--> col_name STRING, data_type STRING, comment STRING
--> a|char(5)|NULL
--> b|varchar(5)|NULL
CREATE TABLE defs (a INT DEFAULT 5, b STRING DEFAULT concat('x', 'y'), c INT NOT NULL DEFAULT 3) USING parquet;
INSERT INTO defs VALUES (DEFAULT, DEFAULT, 1), (1, 'b', DEFAULT);
INSERT INTO defs (a) VALUES (9);
INSERT INTO defs (c) VALUES (NULL);
SELECT * FROM defs ORDER BY a, c;
--> a INT, b STRING, c INT
--> 1|b|3
--> 5|xy|NULL
--> 5|xy|1
--> 9|xy|3
DESCRIBE defs;
--> col_name STRING, data_type STRING, comment STRING
--> # Column Default Values||
--> a|int|5
--> a|int|NULL
--> b|string|NULL
--> b|string|concat('x', 'y')
--> c|int|3
--> c|int|NULL
--> ||
CREATE TABLE bad2 (a INT, A INT) USING parquet;
--! COLUMN_ALREADY_EXISTS
CREATE TABLE bad3 (a FOO) USING parquet;
--! UNSUPPORTED_DATATYPE
CREATE TABLE ctas USING parquet AS SELECT 1 AS a, 'x' AS b;
CREATE TABLE ctas USING parquet AS SELECT 1 AS a;
--! TABLE_OR_VIEW_ALREADY_EXISTS
CREATE TABLE IF NOT EXISTS ctas USING parquet AS SELECT 2 AS a;
SELECT * FROM ctas;
--> a INT, b STRING
--> 1|x
CREATE TABLE ctas2 AS SELECT 1, 2 + 3;
TRUNCATE TABLE ctas;
SELECT * FROM ctas;
--> a INT, b STRING
TRUNCATE TABLE tv;
--! EXPECT_TABLE_NOT_VIEW.NO_ALTERNATIVE
CREATE OR REPLACE TEMPORARY VIEW tv (q, r) AS SELECT 5, 6;
SELECT q + r FROM tv;
--> (q + r) INT
--> 11
CREATE GLOBAL TEMPORARY VIEW gv AS SELECT 77 AS n;
SELECT * FROM global_temp.gv;
--> n INT
--> 77
DROP VIEW global_temp.gv;
SELECT * FROM nosuch.t;
--! TABLE_OR_VIEW_NOT_FOUND
SELECT nosuchfn(1);
--! UNRESOLVED_ROUTINE
SELECT nosuchdb.fn(1);
--! UNRESOLVED_ROUTINE
SET spark.sql.ansi.enabled = false;
--> key STRING, value STRING
--> spark.sql.ansi.enabled|false
SELECT CAST('x' AS INT), 1 / 0;
--> CAST(x AS INT) INT, (1 / 0) DOUBLE
--> NULL|NULL
SET spark.sql.ansi.enabled = true;
--> key STRING, value STRING
--> spark.sql.ansi.enabled|true
SELECT CAST('x' AS INT);
--! CAST_INVALID_INPUT
RESET spark.sql.ansi.enabled;
DROP DATABASE dbx;
--! SCHEMA_NOT_EMPTY
DROP DATABASE dbx CASCADE;
DROP DATABASE dbx;
--! SCHEMA_NOT_FOUND
DROP DATABASE IF EXISTS dbx;
USE nosuch;
--! SCHEMA_NOT_FOUND
CREATE DATABASE default;
--! SCHEMA_ALREADY_EXISTS
DESCRIBE QUERY SELECT 1 AS a, 'b' AS c;
--> col_name STRING, data_type STRING, comment STRING
--> a|int|NULL
--> c|string|NULL
DESCRIBE SELECT array(1) AS arr;
--> col_name STRING, data_type STRING, comment STRING
--> arr|array<int>|NULL
DESCRIBE FUNCTION nosuch;
--! UNRESOLVED_ROUTINE
SHOW FUNCTIONS LIKE 'absx*';
--> function STRING
SHOW USER FUNCTIONS LIKE 'zz*';
--> function STRING
CACHE TABLE cached1 AS SELECT 1 AS z;
SELECT * FROM cached1;
--> z INT
--> 1
UNCACHE TABLE cached1;
UNCACHE TABLE nosuch;
--! TABLE_OR_VIEW_NOT_FOUND
UNCACHE TABLE IF EXISTS nosuch;
COMMENT ON TABLE t1 IS 'hello';
COMMENT ON TABLE nosuch IS 'hello';
--! TABLE_OR_VIEW_NOT_FOUND
REFRESH TABLE t1;
REFRESH TABLE nosuch;
--! TABLE_OR_VIEW_NOT_FOUND
CREATE TABLE lk LIKE defs;
DESCRIBE lk;
--> col_name STRING, data_type STRING, comment STRING
--> # Column Default Values||
--> a|int|5
--> a|int|NULL
--> b|string|NULL
--> b|string|concat('x', 'y')
--> c|int|3
--> c|int|NULL
--> ||
CREATE TABLE nested (s STRUCT<a: INT, b: ARRAY<STRING>>, m MAP<STRING, INT>) USING parquet;
INSERT INTO nested VALUES (struct(1, array('x')), map('k', 1)), (named_struct('a', 2, 'b', array()), map());
--! INVALID_INLINE_TABLE.INCOMPATIBLE_TYPES_IN_INLINE_TABLE
SELECT s.a, s.b[0], m['k'] FROM nested ORDER BY 1;
--> a INT, s.b[0] STRING, m[k] INT
SELECT s.* FROM nested ORDER BY 1;
--> a INT, b ARRAY<STRING>
INSERT INTO nested SELECT 1, 2;
--! INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST
SELECT /*+ BROADCAST(t1) */ count(*) FROM t1;
--> count(1) BIGINT
--> 6
SELECT * FROM t1 TABLESAMPLE (0 ROWS);
--> a INT, b STRING, c DOUBLE, d DATE, e INT, f STRING
SELECT /* comment */ 1 -- x;
--> 1 INT
--> 1
TABLE tv;
--> q INT, r INT
--> 5|6
VALUES (1, 'a'), (2, 'b');
--> col1 INT, col2 STRING
--> 1|a
--> 2|b
SELECT * FROM VALUES (1), (2) AS t(a) WHERE a > 1;
--> a INT
--> 2
FROM tv;
--> q INT, r INT
--> 5|6
FROM tv SELECT q WHERE r = 6;
--> q INT
--> 5
SET TIME ZONE 'UTC';
--> key STRING, value STRING
--> spark.sql.session.timeZone|UTC
SELECT current_timezone();
--> current_timezone() STRING
--> UTC
