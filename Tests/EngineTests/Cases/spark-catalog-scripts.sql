CREATE SCHEMA IF NOT EXISTS sch1 COMMENT 'my schema' WITH DBPROPERTIES ('a' = 'b', 'c' = 'd');
DESCRIBE SCHEMA EXTENDED nope_schema;
--! SCHEMA_NOT_FOUND
CREATE SCHEMA sch1;
--! SCHEMA_ALREADY_EXISTS
USE sch1;
SELECT current_schema(), current_database(), current_catalog();
--> current_schema() STRING, current_schema() STRING, current_catalog() STRING
--> sch1|sch1|spark_catalog
CREATE TABLE t (a INT NOT NULL COMMENT 'first', b STRING DEFAULT 'zz', c DECIMAL(5,2), d DATE) USING parquet COMMENT 'table t' TBLPROPERTIES ('k1' = 'v1', 'k2' = 'v2');
CREATE TABLE t (a INT) USING parquet;
--! TABLE_OR_VIEW_ALREADY_EXISTS
CREATE TABLE IF NOT EXISTS t (z INT) USING parquet;
DESCRIBE t;
--> col_name STRING, data_type STRING, comment STRING
--> # Column Default Values||
--> a|int|first
--> b|string|'zz'
--> b|string|NULL
--> c|decimal(5,2)|NULL
--> d|date|NULL
--> ||
DESC TABLE sch1.t a;
--> info_name STRING, info_value STRING
--> col_name|a
--> comment|first
--> data_type|int
DESC EXTENDED t b;
--> info_name STRING, info_value STRING
--> avg_col_len|NULL
--> col_name|b
--> comment|NULL
--> data_type|string
--> default|'zz'
--> distinct_count|NULL
--> histogram|NULL
--> max_col_len|NULL
--> max|NULL
--> min|NULL
--> num_nulls|NULL
DESC t nope;
--! COLUMN_NOT_FOUND
SHOW COLUMNS IN t;
--> col_name STRING
--> a
--> b
--> c
--> d
SHOW COLUMNS FROM t FROM sch1;
--> col_name STRING
--> a
--> b
--> c
--> d
SHOW COLUMNS IN nope;
--! TABLE_OR_VIEW_NOT_FOUND
SHOW TBLPROPERTIES t ('k1');
--> key STRING, value STRING
--> k1|v1
SHOW TBLPROPERTIES t ('nope');
--> key STRING, value STRING
--> nope|Table spark_catalog.sch1.t does not have property: nope
SHOW CREATE TABLE t;
--> createtab_stmt STRING
--> CREATE TABLE spark_catalog.sch1.t (\n  a INT COMMENT 'first',\n  b STRING COLLATE UTF8_BINARY DEFAULT 'zz',\n  c DECIMAL(5,2),\n  d DATE)\nUSING parquet\nCOMMENT 'table t'\nTBLPROPERTIES (\n  'k1' = 'v1',\n  'k2' = 'v2')\n
SHOW TABLES;
--> namespace STRING, tableName STRING, isTemporary BOOLEAN
--> sch1|t|false
SHOW TABLES LIKE 't*|x*';
--> namespace STRING, tableName STRING, isTemporary BOOLEAN
--> sch1|t|false
SHOW TABLES IN sch1 'z*';
--> namespace STRING, tableName STRING, isTemporary BOOLEAN
SHOW TABLES IN nope_schema;
--! SCHEMA_NOT_FOUND
SHOW SCHEMAS LIKE 'sch*';
--> namespace STRING
--> sch1
SHOW DATABASES LIKE 'sch1';
--> namespace STRING
--> sch1
SHOW CATALOGS;
--> catalog STRING
--> spark_catalog
INSERT INTO t VALUES (1, DEFAULT, 1.5, DATE'2024-01-01');
INSERT INTO t (a) VALUES (2);
INSERT INTO t (b, a) VALUES ('q', 3);
INSERT INTO t VALUES (1, 2);
--! INSERT_COLUMN_ARITY_MISMATCH.NOT_ENOUGH_DATA_COLUMNS
INSERT INTO t (a, a) VALUES (1, 2);
--! COLUMN_ALREADY_EXISTS
INSERT INTO t (a, zz) VALUES (1, 2);
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
INSERT INTO t BY NAME SELECT 4 AS a, 'byname' AS b;
INSERT INTO t BY NAME SELECT 4 AS x, 'byname' AS b;
--! INCOMPATIBLE_DATA_FOR_TABLE.EXTRA_COLUMNS
INSERT INTO t BY NAME VALUES (1, 'x');
--! INCOMPATIBLE_DATA_FOR_TABLE.EXTRA_COLUMNS
INSERT INTO t VALUES (NULL, 'x', 1, NULL);
INSERT INTO t VALUES ('abc', 'x', 1, NULL);
--! INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST
INSERT INTO t VALUES (5, 'x', 12345.678, NULL);
--! CAST_OVERFLOW_IN_TABLE_INSERT
INSERT INTO t SELECT 6, 'y', 1.239, '2024-05-05';
--! INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST
INSERT INTO t SELECT 6, 'y', 1.239, 'x';
--! INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST
INSERT INTO t SELECT 6, 7, 1.239, DATE'2024-05-05';
INSERT INTO t SELECT 2147483648L, 's', 1, NULL;
--! CAST_OVERFLOW_IN_TABLE_INSERT
INSERT INTO t SELECT true, 's', 1, NULL;
--! INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST
INSERT INTO t TABLE t;
SELECT * FROM t ORDER BY ALL;
--> a INT, b STRING, c DECIMAL(5,2), d DATE
--> NULL|x|1.00|NULL
--> NULL|x|1.00|NULL
--> 1|zz|1.50|2024-01-01
--> 1|zz|1.50|2024-01-01
--> 2|zz|NULL|NULL
--> 2|zz|NULL|NULL
--> 3|q|NULL|NULL
--> 3|q|NULL|NULL
--> 4|byname|NULL|NULL
--> 4|byname|NULL|NULL
--> 6|7|1.24|2024-05-05
--> 6|7|1.24|2024-05-05
INSERT OVERWRITE t SELECT 9, 'over', 0, NULL;
SELECT * FROM t;
--> a INT, b STRING, c DECIMAL(5,2), d DATE
--> 9|over|0.00|NULL
INSERT OVERWRITE TABLE t (b, a) VALUES ('c', 10), ('d', 11);
SELECT * FROM t ORDER BY a;
--> a INT, b STRING, c DECIMAL(5,2), d DATE
--> 10|c|NULL|NULL
--> 11|d|NULL|NULL
INSERT INTO t REPLACE WHERE a = 10 VALUES (10, 'r', 1, NULL);
--! UNSUPPORTED_FEATURE.TABLE_OPERATION
FROM t INSERT INTO t SELECT a + 100, b, c, d WHERE a > 10 INSERT INTO t SELECT a + 200, b, c, d;
SELECT * FROM t ORDER BY a;
--> a INT, b STRING, c DECIMAL(5,2), d DATE
--> 10|c|NULL|NULL
--> 11|d|NULL|NULL
--> 111|d|NULL|NULL
--> 210|c|NULL|NULL
--> 211|d|NULL|NULL
--> 311|d|NULL|NULL
ALTER TABLE t ADD COLUMNS (e INT COMMENT 'new', f STRING DEFAULT 'eff');
SELECT * FROM t ORDER BY a;
--> a INT, b STRING, c DECIMAL(5,2), d DATE, e INT, f STRING
--> 10|c|NULL|NULL|NULL|eff
--> 11|d|NULL|NULL|NULL|eff
--> 111|d|NULL|NULL|NULL|eff
--> 210|c|NULL|NULL|NULL|eff
--> 211|d|NULL|NULL|NULL|eff
--> 311|d|NULL|NULL|NULL|eff
ALTER TABLE t ADD COLUMN a INT;
--! COLUMN_ALREADY_EXISTS
ALTER TABLE t RENAME COLUMN a TO aa;
--! UNSUPPORTED_FEATURE.TABLE_OPERATION
ALTER TABLE t DROP COLUMN b;
--! UNSUPPORTED_FEATURE.TABLE_OPERATION
ALTER TABLE t ALTER COLUMN b COMMENT 'bee';
ALTER TABLE t ALTER COLUMN b SET DEFAULT 'new';
ALTER TABLE t ALTER COLUMN b DROP DEFAULT;
ALTER TABLE t ALTER COLUMN a TYPE BIGINT;
--! NOT_SUPPORTED_CHANGE_COLUMN
ALTER TABLE t CHANGE COLUMN b b STRING COMMENT 'changed';
ALTER TABLE t SET TBLPROPERTIES ('k3' = 'v3');
ALTER TABLE t UNSET TBLPROPERTIES ('k1');
ALTER TABLE t UNSET TBLPROPERTIES ('nope');
ALTER TABLE t UNSET TBLPROPERTIES IF EXISTS ('nope');
SHOW TBLPROPERTIES t;
--> key STRING, value STRING
--> k2|v2
--> k3|v3
DESCRIBE t;
--> col_name STRING, data_type STRING, comment STRING
--> # Column Default Values||
--> a|int|first
--> b|string|changed
--> c|decimal(5,2)|NULL
--> d|date|NULL
--> e|int|new
--> f|string|'eff'
--> f|string|NULL
--> ||
ALTER TABLE t RENAME TO t2;
DESCRIBE t;
--! TABLE_OR_VIEW_NOT_FOUND
DESCRIBE t2;
--> col_name STRING, data_type STRING, comment STRING
--> # Column Default Values||
--> a|int|first
--> b|string|changed
--> c|decimal(5,2)|NULL
--> d|date|NULL
--> e|int|new
--> f|string|'eff'
--> f|string|NULL
--> ||
ALTER TABLE t2 SET LOCATION '/tmp/nowhere';
COMMENT ON TABLE t2 IS 'changed';
COMMENT ON SCHEMA sch1 IS 'schema comment';
COMMENT ON COLUMN t2.a IS 'col comment';
COMMENT ON TABLE nope IS 'x';
--! TABLE_OR_VIEW_NOT_FOUND
DESCRIBE t2;
--> col_name STRING, data_type STRING, comment STRING
--> # Column Default Values||
--> a|int|col comment
--> b|string|changed
--> c|decimal(5,2)|NULL
--> d|date|NULL
--> e|int|new
--> f|string|'eff'
--> f|string|NULL
--> ||
TRUNCATE TABLE t2;
SELECT count(*) FROM t2;
--> count(1) BIGINT
--> 0
TRUNCATE TABLE nope;
--! TABLE_OR_VIEW_NOT_FOUND
CREATE VIEW v AS SELECT a, b FROM t2;
CREATE VIEW v AS SELECT 1;
--! TABLE_OR_VIEW_ALREADY_EXISTS
CREATE OR REPLACE VIEW v (x COMMENT 'ex', y) COMMENT 'view v' TBLPROPERTIES ('p' = 'q') AS SELECT a, b FROM t2;
CREATE VIEW IF NOT EXISTS v AS SELECT 7;
DESCRIBE v;
--> col_name STRING, data_type STRING, comment STRING
--> x|int|ex
--> y|string|changed
SHOW CREATE TABLE v;
--> createtab_stmt STRING
--> CREATE VIEW sch1.v (\n  x COMMENT 'ex',\n  y COMMENT 'changed')\nCOMMENT 'view v'\nTBLPROPERTIES (\n  'p' = 'q')\nWITH SCHEMA COMPENSATION\nAS SELECT a, b FROM t2\n
SHOW VIEWS;
--> namespace STRING, viewName STRING, isTemporary BOOLEAN
--> sch1|v|false
SHOW VIEWS IN sch1 LIKE 'v*';
--> namespace STRING, viewName STRING, isTemporary BOOLEAN
--> sch1|v|false
ALTER VIEW v AS SELECT a AS only FROM t2;
SELECT * FROM v;
--> only INT
ALTER VIEW v RENAME TO v2;
ALTER VIEW v2 SET TBLPROPERTIES ('z' = '1');
SHOW TBLPROPERTIES v2;
--> key STRING, value STRING
--> p|q
--> z|1
DROP TABLE v2;
DROP VIEW t2;
--! WRONG_COMMAND_FOR_OBJECT_TYPE
DROP VIEW nope;
--! TABLE_OR_VIEW_NOT_FOUND
DROP VIEW IF EXISTS nope;
DROP TABLE nope;
--! TABLE_OR_VIEW_NOT_FOUND
DROP TABLE IF EXISTS nope;
INSERT INTO v2 VALUES (1);
--! TABLE_OR_VIEW_NOT_FOUND
CREATE VIEW v3 (a, b) AS SELECT 1;
--! CREATE_VIEW_COLUMN_ARITY_MISMATCH.NOT_ENOUGH_DATA_COLUMNS
CREATE VIEW v3 AS SELECT 1 AS a, 2 AS a;
--! COLUMN_ALREADY_EXISTS
CREATE VIEW v3 AS SELECT * FROM nope;
--! TABLE_OR_VIEW_NOT_FOUND
CREATE TEMPORARY VIEW tv AS SELECT 1 AS x;
CREATE TEMPORARY VIEW tv AS SELECT 1 AS x;
--! TEMP_TABLE_OR_VIEW_ALREADY_EXISTS
CREATE VIEW v4 AS SELECT * FROM tv;
--! INVALID_TEMP_OBJ_REFERENCE
CREATE GLOBAL TEMPORARY VIEW gv AS SELECT 5 AS g;
SELECT * FROM global_temp.gv;
--> g INT
--> 5
SELECT * FROM gv;
--! TABLE_OR_VIEW_NOT_FOUND
SHOW TABLES IN global_temp;
--> namespace STRING, tableName STRING, isTemporary BOOLEAN
--> global_temp|gv|true
--> |tv|true
SHOW VIEWS IN global_temp;
--> namespace STRING, viewName STRING, isTemporary BOOLEAN
--> global_temp|gv|true
--> |tv|true
DROP VIEW global_temp.gv;
DROP VIEW sch1.tv;
--! TABLE_OR_VIEW_NOT_FOUND
DROP VIEW tv;
ANALYZE TABLE t2 COMPUTE STATISTICS;
ANALYZE TABLE t2 COMPUTE STATISTICS FOR COLUMNS a, nope;
--! COLUMN_NOT_FOUND
ANALYZE TABLE t2 COMPUTE STATISTICS FOR ALL COLUMNS;
ANALYZE TABLE nope COMPUTE STATISTICS;
--! TABLE_OR_VIEW_NOT_FOUND
ANALYZE TABLES IN sch1 COMPUTE STATISTICS NOSCAN;
CACHE TABLE ct AS SELECT 1 AS a;
SELECT * FROM ct;
--> a INT
--> 1
UNCACHE TABLE ct;
UNCACHE TABLE nope;
--! TABLE_OR_VIEW_NOT_FOUND
UNCACHE TABLE IF EXISTS nope;
REFRESH TABLE t2;
REFRESH TABLE nope;
--! TABLE_OR_VIEW_NOT_FOUND
CLEAR CACHE;
DROP SCHEMA sch1;
--! SCHEMA_NOT_EMPTY
DROP SCHEMA sch1 RESTRICT;
--! SCHEMA_NOT_EMPTY
USE default;
DROP SCHEMA sch1 CASCADE;
DROP SCHEMA sch1;
--! SCHEMA_NOT_FOUND
DROP SCHEMA IF EXISTS sch1;
DROP SCHEMA default;
--! UNSUPPORTED_FEATURE.DROP_DATABASE
USE nope_schema;
--! SCHEMA_NOT_FOUND
USE CATALOG nope;
--! PARSE_SYNTAX_ERROR
SET spark.sql.ansi.enabled;
--> key STRING, value STRING
--> spark.sql.ansi.enabled|true
SET spark.nope.nope;
--> key STRING, value STRING
--> spark.nope.nope|<undefined>
SET spark.nope.nope = 5;
--> key STRING, value STRING
--> spark.nope.nope|5
SET spark.nope.nope;
--> key STRING, value STRING
--> spark.nope.nope|5
RESET spark.nope.nope;
SET spark.sql.ansi.enabled = maybe;
--! INVALID_CONF_VALUE.TYPE_MISMATCH
SET spark.sql.shuffle.partitions = -1;
--! INVALID_CONF_VALUE.REQUIREMENT
