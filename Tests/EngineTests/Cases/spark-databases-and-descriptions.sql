CREATE DATABASE d1 COMMENT 'one' WITH DBPROPERTIES ('k' = 'v');
SHOW DATABASES;
--> namespace STRING
--> d1
--> default
SHOW SCHEMAS LIKE 'd*';
--> namespace STRING
--> d1
--> default
SHOW DATABASES LIKE 'd1|default';
--> namespace STRING
--> d1
--> default
SHOW NAMESPACES IN spark_catalog;
--> namespace STRING
--> d1
--> default
USE d1;
SELECT current_database(), current_schema(), current_catalog();
--> current_schema() STRING, current_schema() STRING, current_catalog() STRING
--> d1|d1|spark_catalog
SHOW CURRENT NAMESPACE;
--> catalog STRING, namespace STRING
--> spark_catalog|d1
CREATE TABLE t1 (id INT COMMENT 'the key', name STRING, at TIMESTAMP) USING parquet;
DESCRIBE t1;
--> col_name STRING, data_type STRING, comment STRING
--> at|timestamp|NULL
--> id|int|the key
--> name|string|NULL
DESCRIBE t1 id;
--> info_name STRING, info_value STRING
--> col_name|id
--> comment|the key
--> data_type|int
DESCRIBE EXTENDED t1 id;
--> info_name STRING, info_value STRING
--> avg_col_len|NULL
--> col_name|id
--> comment|the key
--> data_type|int
--> distinct_count|NULL
--> histogram|NULL
--> max_col_len|NULL
--> max|NULL
--> min|NULL
--> num_nulls|NULL
DESCRIBE FORMATTED t1 name;
--> info_name STRING, info_value STRING
--> avg_col_len|NULL
--> col_name|name
--> comment|NULL
--> data_type|string
--> distinct_count|NULL
--> histogram|NULL
--> max_col_len|NULL
--> max|NULL
--> min|NULL
--> num_nulls|NULL
DESCRIBE t1 nonesuch;
--! COLUMN_NOT_FOUND
DESCRIBE t1 a.b;
--! COLUMN_NOT_FOUND
DESCRIBE d1.t1;
--> col_name STRING, data_type STRING, comment STRING
--> at|timestamp|NULL
--> id|int|the key
--> name|string|NULL
DESCRIBE spark_catalog.d1.t1;
--> col_name STRING, data_type STRING, comment STRING
--> at|timestamp|NULL
--> id|int|the key
--> name|string|NULL
SHOW TABLES;
--> namespace STRING, tableName STRING, isTemporary BOOLEAN
--> d1|t1|false
SHOW TABLES IN default;
--> namespace STRING, tableName STRING, isTemporary BOOLEAN
SHOW TABLES LIKE 't*';
--> namespace STRING, tableName STRING, isTemporary BOOLEAN
--> d1|t1|false
SHOW TABLES IN d1 LIKE 'x*|t1';
--> namespace STRING, tableName STRING, isTemporary BOOLEAN
--> d1|t1|false
SHOW TABLES 't1';
--> namespace STRING, tableName STRING, isTemporary BOOLEAN
--> d1|t1|false
SHOW COLUMNS IN t1;
--> col_name STRING
--> at
--> id
--> name
SHOW COLUMNS FROM t1 FROM d1;
--> col_name STRING
--> at
--> id
--> name
SHOW COLUMNS IN d1.t1 IN default;
--! SHOW_COLUMNS_WITH_CONFLICT_NAMESPACE
SHOW COLUMNS IN nonesuch;
--! TABLE_OR_VIEW_NOT_FOUND
SHOW TBLPROPERTIES t1;
--> key STRING, value STRING
SHOW TBLPROPERTIES t1 ('nonesuch');
--> key STRING, value STRING
--> nonesuch|Table spark_catalog.d1.t1 does not have property: nonesuch
ALTER TABLE t1 SET TBLPROPERTIES ('a' = 'b', 'c' = 'd');
SHOW TBLPROPERTIES t1 ('a');
--> key STRING, value STRING
--> a|b
SHOW TBLPROPERTIES t1 (a);
--> key STRING, value STRING
--> a|b
ALTER TABLE t1 UNSET TBLPROPERTIES ('a');
SHOW TBLPROPERTIES t1 ('c');
--> key STRING, value STRING
--> c|d
ALTER TABLE t1 UNSET TBLPROPERTIES ('a');
ALTER TABLE t1 UNSET TBLPROPERTIES IF EXISTS ('a');
CREATE VIEW v1 AS SELECT id, name FROM t1;
CREATE TEMPORARY VIEW tv AS SELECT 1 AS x, 'y' AS y;
SHOW VIEWS;
--> namespace STRING, viewName STRING, isTemporary BOOLEAN
--> d1|v1|false
--> |tv|true
SHOW VIEWS LIKE 'v*';
--> namespace STRING, viewName STRING, isTemporary BOOLEAN
--> d1|v1|false
SHOW VIEWS IN default;
--> namespace STRING, viewName STRING, isTemporary BOOLEAN
--> |tv|true
SHOW TABLES;
--> namespace STRING, tableName STRING, isTemporary BOOLEAN
--> d1|t1|false
--> d1|v1|false
--> |tv|true
DESCRIBE v1;
--> col_name STRING, data_type STRING, comment STRING
--> id|int|the key
--> name|string|NULL
DESCRIBE tv;
--> col_name STRING, data_type STRING, comment STRING
--> x|int|NULL
--> y|string|NULL
DESCRIBE tv x;
--> info_name STRING, info_value STRING
--> col_name|x
--> comment|NULL
--> data_type|int
DESCRIBE QUERY SELECT 1 AS a, 'x' b;
--> col_name STRING, data_type STRING, comment STRING
--> a|int|NULL
--> b|string|NULL
DESCRIBE QUERY VALUES (1, 'a');
--> col_name STRING, data_type STRING, comment STRING
--> col1|int|NULL
--> col2|string|NULL
DESCRIBE SELECT id + 1, upper(name) FROM t1;
--> col_name STRING, data_type STRING, comment STRING
--> (id + 1)|int|NULL
--> upper(name)|string|NULL
DESCRIBE WITH c AS (SELECT 1 AS q) SELECT q, q + 1 AS r FROM c;
--> col_name STRING, data_type STRING, comment STRING
--> q|int|NULL
--> r|int|NULL
DESCRIBE FROM t1 SELECT id;
--> col_name STRING, data_type STRING, comment STRING
--> id|int|the key
DESCRIBE TABLE t1;
--> col_name STRING, data_type STRING, comment STRING
--> at|timestamp|NULL
--> id|int|the key
--> name|string|NULL
DESCRIBE QUERY TABLE t1;
--> col_name STRING, data_type STRING, comment STRING
--> at|timestamp|NULL
--> id|int|the key
--> name|string|NULL
DESCRIBE FUNCTION nonesuchfn;
--! UNRESOLVED_ROUTINE
DESCRIBE FUNCTION EXTENDED nonesuchfn;
--! UNRESOLVED_ROUTINE
SHOW FUNCTIONS LIKE 'ab*';
--> function STRING
--> abs
SHOW SYSTEM FUNCTIONS LIKE 'abs';
--> function STRING
--> abs
SHOW USER FUNCTIONS;
--> function STRING
SHOW ALL FUNCTIONS LIKE 'array_a*';
--> function STRING
--> array_agg
--> array_append
SHOW FUNCTIONS IN d1 LIKE 'abs';
--> function STRING
--> abs
SHOW FUNCTIONS abs;
--> function STRING
--> abs
SHOW FUNCTIONS 'xpath_*';
--> function STRING
--> xpath_boolean
--> xpath_double
--> xpath_float
--> xpath_int
--> xpath_long
--> xpath_number
--> xpath_short
--> xpath_string
CREATE FUNCTION plus1(x INT) RETURNS INT COMMENT 'adds one' RETURN x + 1;
SHOW USER FUNCTIONS;
--> function STRING
--> spark_catalog.d1.plus1
SHOW USER FUNCTIONS LIKE 'pl*';
--> function STRING
--> spark_catalog.d1.plus1
SHOW USER FUNCTIONS IN default;
--> function STRING
SHOW USER FUNCTIONS IN d1 LIKE 'x*';
--> function STRING
DESCRIBE FUNCTION plus1;
--> function_desc STRING
--> Function: spark_catalog.d1.plus1
--> Input:    x INT
--> Returns:  INT
--> Type:     SCALAR
DESCRIBE FUNCTION d1.plus1;
--> function_desc STRING
--> Function: spark_catalog.d1.plus1
--> Input:    x INT
--> Returns:  INT
--> Type:     SCALAR
SELECT plus1(4), d1.plus1(5), spark_catalog.d1.plus1(6);
--> spark_catalog.d1.plus1(4) INT, spark_catalog.d1.plus1(5) INT, spark_catalog.d1.plus1(6) INT
--> 5|6|7
SELECT default.plus1(4);
--! UNRESOLVED_ROUTINE
CREATE FUNCTION plus1(x INT) RETURNS INT RETURN x + 2;
--! ROUTINE_ALREADY_EXISTS
CREATE FUNCTION IF NOT EXISTS plus1(x INT) RETURNS INT RETURN x + 2;
SELECT plus1(4);
--> spark_catalog.d1.plus1(4) INT
--> 5
CREATE OR REPLACE FUNCTION plus1(x INT, y INT DEFAULT 10) RETURNS INT RETURN x + y;
SELECT plus1(4), plus1(4, 5), plus1(y => 1, x => 2);
--> spark_catalog.d1.plus1(4) INT, spark_catalog.d1.plus1(4, 5) INT, spark_catalog.d1.plus1(2, 1) INT
--> 14|9|3
SELECT plus1(), 1;
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT plus1(1, 2, 3);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT plus1(z => 1);
--! UNRECOGNIZED_PARAMETER_NAME
SELECT plus1('4'), plus1(4.7);
--> spark_catalog.d1.plus1(4) INT, spark_catalog.d1.plus1(4.7) INT
--> 14|14
SELECT plus1('x');
--! CAST_INVALID_INPUT
CREATE TEMPORARY FUNCTION tplus(x DOUBLE) RETURNS DOUBLE RETURN x + 0.5;
SELECT tplus(1), tplus(NULL);
--> tplus(1) DOUBLE, tplus(NULL) DOUBLE
--> 1.5|NULL
DROP TEMPORARY FUNCTION tplus;
SELECT tplus(1);
--! UNRESOLVED_ROUTINE
CREATE FUNCTION rows_of(n INT) RETURNS TABLE (i INT, sq INT) RETURN SELECT id, id * id FROM range(n);
--! NON_FOLDABLE_ARGUMENT
CREATE FUNCTION rows_of2(n BIGINT) RETURNS TABLE (i BIGINT, sq BIGINT) RETURN SELECT id, id * id FROM range(10) WHERE id < n;
SELECT * FROM rows_of2(3);
--> i BIGINT, sq BIGINT
--> 0|0
--> 1|1
--> 2|4
SELECT i + 1, sq FROM rows_of2(3) AS r WHERE sq > 0;
--> (i + 1) BIGINT, sq BIGINT
--> 2|1
--> 3|4
SELECT t.a, r.sq FROM VALUES (1), (3) AS t(a), LATERAL rows_of2(t.a) AS r;
--> a INT, sq BIGINT
--> 1|0
--> 3|0
--> 3|1
--> 3|4
SELECT rows_of2(3);
--! NOT_A_SCALAR_FUNCTION
SELECT * FROM plus1(3);
--! NOT_A_TABLE_FUNCTION
DROP FUNCTION rows_of2;
SELECT * FROM rows_of2(3);
--! UNRESOLVABLE_TABLE_VALUED_FUNCTION
CREATE FUNCTION bad(x INT) RETURNS INT RETURN y;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
CREATE FUNCTION bad(x INT) RETURNS INT RETURN 'abc' || x;
SELECT bad(1);
--! CAST_INVALID_INPUT
CREATE FUNCTION bad2(x INT, x INT) RETURNS INT RETURN 1;
--! DUPLICATE_ROUTINE_PARAMETER_NAMES
CREATE FUNCTION agg1(x INT) RETURNS INT RETURN (SELECT max(id) FROM range(5) WHERE id < x);
SELECT agg1(3), agg1(0), agg1(100);
--> spark_catalog.d1.agg1(3) INT, spark_catalog.d1.agg1(0) INT, spark_catalog.d1.agg1(100) INT
--> 2|NULL|4
SELECT a, agg1(a) FROM VALUES (1), (2), (NULL) AS t(a);
--> a INT, spark_catalog.d1.agg1(a) INT
--> 1|0
--> 2|1
--> NULL|NULL
CREATE FUNCTION noret(x INT) RETURN x * 2;
SELECT noret(3), typeof(noret(3));
--> spark_catalog.d1.noret(3) INT, typeof(spark_catalog.d1.noret(3)) STRING
--> 6|int
CREATE FUNCTION det() RETURNS INT NOT DETERMINISTIC LANGUAGE SQL CONTAINS SQL RETURN 5;
SELECT det();
--> spark_catalog.d1.det() INT
--> 5
DROP FUNCTION det;
DROP FUNCTION det;
--! ROUTINE_NOT_FOUND
DROP FUNCTION IF EXISTS det;
DROP FUNCTION abs;
--! FORBIDDEN_OPERATION
DROP DATABASE d1;
--! SCHEMA_NOT_EMPTY
DROP DATABASE d1 CASCADE;
SELECT current_database();
--> current_schema() STRING
--> d1
USE default;
SHOW CATALOGS;
--> catalog STRING
--> spark_catalog
SHOW CREATE TABLE nonesuch;
--! TABLE_OR_VIEW_NOT_FOUND
CREATE TABLE sc (a INT NOT NULL, b STRING COMMENT 'it''s', c DECIMAL(5,1) DEFAULT 2.5) USING parquet COMMENT 'tt' TBLPROPERTIES ('z' = '1', 'y' = '2');
SHOW CREATE TABLE sc;
--> createtab_stmt STRING
--> CREATE TABLE spark_catalog.default.sc (\n  a INT,\n  b STRING COLLATE UTF8_BINARY COMMENT 'it\'s',\n  c DECIMAL(5,1) DEFAULT 2.5)\nUSING parquet\nCOMMENT 'tt'\nTBLPROPERTIES (\n  'y' = '2',\n  'z' = '1')\n
CREATE VIEW scv (p COMMENT 'pp', q) COMMENT 'vc' TBLPROPERTIES ('vk' = 'vv') AS SELECT a, b FROM sc;
SHOW CREATE TABLE scv;
--> createtab_stmt STRING
--> CREATE VIEW default.scv (\n  p COMMENT 'pp',\n  q COMMENT 'it\'s')\nCOMMENT 'vc'\nTBLPROPERTIES (\n  'vk' = 'vv')\nWITH SCHEMA COMPENSATION\nAS SELECT a, b FROM sc\n
SHOW TABLE EXTENDED LIKE 'nonesuch*';
--> namespace STRING, tableName STRING, isTemporary BOOLEAN, information STRING
SHOW PARTITIONS sc;
--! INVALID_PARTITION_OPERATION.PARTITION_SCHEMA_IS_EMPTY
CREATE TABLE sp (a INT, p STRING, q INT) USING parquet PARTITIONED BY (p, q);
INSERT INTO sp VALUES (1, 'x', 1), (2, 'y', 2), (3, NULL, 3);
SHOW PARTITIONS sp;
--> partition STRING
--> p=__HIVE_DEFAULT_PARTITION__/q=3
--> p=x/q=1
--> p=y/q=2
SHOW PARTITIONS sp PARTITION (p = 'x');
--> partition STRING
--> p=x/q=1
SHOW PARTITIONS sp PARTITION (q = 2);
--> partition STRING
--> p=y/q=2
SHOW PARTITIONS sp PARTITION (r = 2);
--! PARTITIONS_NOT_FOUND
SHOW CREATE TABLE sp;
--> createtab_stmt STRING
--> CREATE TABLE spark_catalog.default.sp (\n  a INT,\n  p STRING COLLATE UTF8_BINARY,\n  q INT)\nUSING parquet\nPARTITIONED BY (p, q)\n
DESCRIBE sp;
--> col_name STRING, data_type STRING, comment STRING
--> # Partition Information||
--> # col_name|data_type|comment
--> a|int|NULL
--> p|string|NULL
--> p|string|NULL
--> q|int|NULL
--> q|int|NULL
DESCRIBE sp PARTITION (p = 'x');
--! _LEGACY_ERROR_TEMP_1232
ALTER TABLE sp DROP PARTITION (p = 'x');
--! PARTITIONS_NOT_FOUND
SHOW PARTITIONS sp;
--> partition STRING
--> p=__HIVE_DEFAULT_PARTITION__/q=3
--> p=x/q=1
--> p=y/q=2
ALTER TABLE sp ADD PARTITION (p = 'n', q = 9);
SHOW PARTITIONS sp;
--> partition STRING
--> p=__HIVE_DEFAULT_PARTITION__/q=3
--> p=n/q=9
--> p=x/q=1
--> p=y/q=2
ALTER TABLE sp ADD PARTITION (p = 'n', q = 9);
--! PARTITIONS_ALREADY_EXIST
ALTER TABLE sp ADD IF NOT EXISTS PARTITION (p = 'n', q = 9);
ALTER TABLE sp DROP PARTITION (p = 'zz');
--! PARTITIONS_NOT_FOUND
ALTER TABLE sp DROP IF EXISTS PARTITION (p = 'zz');
SELECT * FROM sp ORDER BY a;
--> a INT, p STRING, q INT
--> 1|x|1
--> 2|y|2
--> 3|NULL|3
INSERT INTO sp PARTITION (p = 'k', q) VALUES (7, 70);
INSERT INTO sp PARTITION (p = 'k', q = 71) VALUES (8);
INSERT OVERWRITE sp PARTITION (p = 'k', q = 71) VALUES (9);
SELECT * FROM sp ORDER BY a;
--> a INT, p STRING, q INT
--> 1|x|1
--> 2|y|2
--> 3|NULL|3
--> 7|k|70
--> 9|k|71
TRUNCATE TABLE sp PARTITION (p = 'k');
SELECT * FROM sp ORDER BY a;
--> a INT, p STRING, q INT
--> 1|x|1
--> 2|y|2
--> 3|NULL|3
SET spark.sql.nonesuch;
--> key STRING, value STRING
--> spark.sql.nonesuch|<undefined>
SET spark.sql.ansi.enabled;
--> key STRING, value STRING
--> spark.sql.ansi.enabled|true
SET spark.sql.ansi.enabled = false;
--> key STRING, value STRING
--> spark.sql.ansi.enabled|false
SELECT 1 / 0, CAST('x' AS INT);
--> (1 / 0) DOUBLE, CAST(x AS INT) INT
--> NULL|NULL
RESET spark.sql.ansi.enabled;
SELECT 1 / 0;
--! DIVIDE_BY_ZERO
SET spark.sql.ansi.enabled = maybe;
--! INVALID_CONF_VALUE.TYPE_MISMATCH
SET TIME ZONE 'Nowhere/Land';
--! INVALID_CONF_VALUE.TIME_ZONE
RESET;
SELECT current_timezone();
--> current_timezone() STRING
--> UTC
