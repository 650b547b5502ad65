-- Comments and lengths that go with columns, WITH SCHEMA, views over tables that change, overwriting what is read.
CREATE TABLE b (id INT COMMENT 'the id', k STRING COMMENT 'key', v INT) USING parquet;
INSERT INTO b VALUES (1, 'a', 10), (2, 'b', 20);
CREATE VIEW star AS SELECT * FROM b;
CREATE VIEW star_e WITH SCHEMA EVOLUTION AS SELECT * FROM b;
CREATE VIEW star_t WITH SCHEMA TYPE EVOLUTION AS SELECT * FROM b;
CREATE VIEW star_b WITH SCHEMA BINDING AS SELECT * FROM b;
CREATE VIEW named (x, y COMMENT 'own', z) AS SELECT * FROM b;
CREATE VIEW expr AS SELECT id AS i, k || 'x' AS kx, v + 1 AS w FROM b;
CREATE VIEW joined AS SELECT b1.id, b2.k AS k2 FROM b b1 JOIN b b2 ON b1.id = b2.id;
CREATE VIEW grouped AS SELECT k, max(v) AS mv FROM b GROUP BY k;
CREATE VIEW united AS SELECT id FROM b UNION ALL SELECT v FROM b;
CREATE VIEW nested AS SELECT q.k FROM (SELECT k FROM b) q;
CREATE VIEW cte AS WITH c AS (SELECT k AS kk FROM b) SELECT kk FROM c;
DESCRIBE star;
--> col_name STRING, data_type STRING, comment STRING
--> id|int|the id
--> k|string|key
--> v|int|NULL
DESCRIBE named;
--> col_name STRING, data_type STRING, comment STRING
--> x|int|the id
--> y|string|own
--> z|int|NULL
DESCRIBE expr;
--> col_name STRING, data_type STRING, comment STRING
--> i|int|the id
--> kx|string|NULL
--> w|int|NULL
DESCRIBE joined;
--> col_name STRING, data_type STRING, comment STRING
--> id|int|the id
--> k2|string|key
DESCRIBE grouped;
--> col_name STRING, data_type STRING, comment STRING
--> k|string|key
--> mv|int|NULL
DESCRIBE united;
--> col_name STRING, data_type STRING, comment STRING
--> id|int|the id
DESCRIBE nested;
--> col_name STRING, data_type STRING, comment STRING
--> k|string|key
DESCRIBE cte;
--> col_name STRING, data_type STRING, comment STRING
--> kk|string|key
DESCRIBE QUERY SELECT id, id + 1, k AS z FROM b;
--> col_name STRING, data_type STRING, comment STRING
--> (id + 1)|int|NULL
--> id|int|the id
--> z|string|key
DESCRIBE QUERY SELECT * FROM named;
--> col_name STRING, data_type STRING, comment STRING
--> x|int|the id
--> y|string|own
--> z|int|NULL
DESCRIBE QUERY FROM b |> EXTEND 1 AS one |> DROP v;
--> col_name STRING, data_type STRING, comment STRING
--> id|int|the id
--> k|string|key
--> one|int|NULL
CREATE TABLE c1 AS SELECT id AS i, k FROM b;
DESCRIBE c1;
--> col_name STRING, data_type STRING, comment STRING
--> i|int|the id
--> k|string|key
CREATE TEMPORARY VIEW tv AS SELECT id, k FROM b;
DESCRIBE tv;
--> col_name STRING, data_type STRING, comment STRING
--> id|int|the id
--> k|string|key
SHOW CREATE TABLE named;
--> createtab_stmt STRING
--> CREATE VIEW default.named (\n  x COMMENT 'the id',\n  y COMMENT 'own',\n  z)\nWITH SCHEMA COMPENSATION\nAS SELECT * FROM b\n
SHOW CREATE TABLE star_e;
--> createtab_stmt STRING
--> CREATE VIEW default.star_e (\n  id COMMENT 'the id',\n  k COMMENT 'key',\n  v)\nWITH SCHEMA EVOLUTION\nAS SELECT * FROM b\n
SHOW CREATE TABLE star_t;
--> createtab_stmt STRING
--> CREATE VIEW default.star_t (\n  id COMMENT 'the id',\n  k COMMENT 'key',\n  v)\nWITH SCHEMA TYPE EVOLUTION\nAS SELECT * FROM b\n
SHOW CREATE TABLE star_b;
--> createtab_stmt STRING
--> CREATE VIEW default.star_b (\n  id COMMENT 'the id',\n  k COMMENT 'key',\n  v)\nWITH SCHEMA BINDING\nAS SELECT * FROM b\n
ALTER TABLE b ADD COLUMNS (extra STRING COMMENT 'late');
SELECT * FROM star ORDER BY id;
--> id INT, k STRING, v INT
--> 1|a|10
--> 2|b|20
SELECT * FROM star_e ORDER BY id;
--> id INT, k STRING, v INT, extra STRING
--> 1|a|10|NULL
--> 2|b|20|NULL
SELECT * FROM star_t ORDER BY id;
--> id INT, k STRING, v INT
--> 1|a|10
--> 2|b|20
SELECT * FROM star_b ORDER BY id;
--> id INT, k STRING, v INT
--> 1|a|10
--> 2|b|20
SELECT * FROM named ORDER BY x;
--> x INT, y STRING, z INT
--> 1|a|10
--> 2|b|20
SELECT * FROM tv ORDER BY id;
--> id INT, k STRING
--> 1|a
--> 2|b
DESCRIBE star;
--> col_name STRING, data_type STRING, comment STRING
--> id|int|the id
--> k|string|key
--> v|int|NULL
DESCRIBE star_e;
--> col_name STRING, data_type STRING, comment STRING
--> extra|string|late
--> id|int|the id
--> k|string|key
--> v|int|NULL
DESCRIBE star_t;
--> col_name STRING, data_type STRING, comment STRING
--> id|int|the id
--> k|string|key
--> v|int|NULL
DESCRIBE named;
--> col_name STRING, data_type STRING, comment STRING
--> x|int|the id
--> y|string|own
--> z|int|NULL
ALTER VIEW star WITH SCHEMA EVOLUTION;
SHOW CREATE TABLE star;
--> createtab_stmt STRING
--> CREATE VIEW default.star (\n  id COMMENT 'the id',\n  k COMMENT 'key',\n  v)\nWITH SCHEMA EVOLUTION\nAS SELECT * FROM b\n
SELECT * FROM star ORDER BY id;
--> id INT, k STRING, v INT, extra STRING
--> 1|a|10|NULL
--> 2|b|20|NULL
ALTER VIEW named WITH SCHEMA EVOLUTION;
ALTER VIEW nosuch WITH SCHEMA BINDING;
--! TABLE_OR_VIEW_NOT_FOUND
ALTER VIEW b WITH SCHEMA BINDING;
--! EXPECT_VIEW_NOT_TABLE.NO_ALTERNATIVE
ALTER VIEW tv WITH SCHEMA BINDING;
--! UNSUPPORTED_FEATURE.TEMPORARY_VIEW_WITH_SCHEMA_BINDING_MODE
CREATE VIEW named_e (x, y) WITH SCHEMA EVOLUTION AS SELECT id, k FROM b;
CREATE TEMPORARY VIEW tve WITH SCHEMA EVOLUTION AS SELECT id FROM b;
--! UNSUPPORTED_FEATURE.TEMPORARY_VIEW_WITH_SCHEMA_BINDING_MODE
CREATE VIEW c2 COMMENT 'x' WITH SCHEMA BINDING TBLPROPERTIES ('a' = 'b') AS SELECT id FROM b;
CREATE VIEW c3 WITH SCHEMA BINDING COMMENT 'x' AS SELECT id FROM b;
DROP VIEW star_e;
DROP TABLE b;
SELECT * FROM star_b;
--! TABLE_OR_VIEW_NOT_FOUND
CREATE TABLE b (id BIGINT, k STRING, v STRING) USING parquet;
INSERT INTO b VALUES (1, 'a', '10'), (2, 'b', '20');
SELECT * FROM star_b ORDER BY id;
--! CANNOT_UP_CAST_DATATYPE
SELECT * FROM star_t ORDER BY id;
--> id BIGINT, k STRING, v STRING
--> 1|a|10
--> 2|b|20
SELECT x, y, z FROM named ORDER BY x;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT * FROM expr ORDER BY i;
--> i INT, kx STRING, w INT
--> 1|ax|11
--> 2|bx|21
SELECT * FROM grouped ORDER BY k;
--> k STRING, mv INT
--> a|10
--> b|20
DROP TABLE b;
CREATE TABLE b (id INT, kk STRING) USING parquet;
SELECT * FROM star_t;
--! INCOMPATIBLE_VIEW_SCHEMA_CHANGE
SELECT * FROM star_b;
--! INCOMPATIBLE_VIEW_SCHEMA_CHANGE
SELECT * FROM nested;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
CREATE VIEW r1 AS SELECT 1 AS a;
CREATE VIEW r2 AS SELECT * FROM r1;
CREATE OR REPLACE VIEW r1 AS SELECT * FROM r2;
--! RECURSIVE_VIEW
ALTER VIEW r1 AS SELECT * FROM r2;
--! RECURSIVE_VIEW
CREATE OR REPLACE VIEW r1 AS SELECT 2 AS a;
SELECT * FROM r2;
--> a INT
--> 2
CREATE OR REPLACE VIEW r1 AS SELECT 2 AS a, 3 AS bb;
SELECT * FROM r2;
--> a INT
--> 2
CREATE OR REPLACE VIEW r1 AS SELECT 'x' AS a;
SELECT * FROM r2;
--! CAST_INVALID_INPUT
CREATE OR REPLACE VIEW r1 AS SELECT 9 AS other;
SELECT * FROM r2;
--! INCOMPATIBLE_VIEW_SCHEMA_CHANGE
CREATE OR REPLACE TEMPORARY VIEW rt AS SELECT 1 AS a;
CREATE OR REPLACE TEMPORARY VIEW rt AS SELECT * FROM rt;
--! RECURSIVE_VIEW
CREATE TABLE o1 (a INT) USING parquet;
INSERT INTO o1 VALUES (1);
INSERT OVERWRITE o1 SELECT a + 1 FROM o1;
--! UNSUPPORTED_OVERWRITE.TABLE
INSERT OVERWRITE o1 WITH o1 AS (SELECT 5 AS a) SELECT a FROM o1;
CREATE VIEW ov AS SELECT a FROM o1;
INSERT OVERWRITE o1 SELECT a FROM ov;
--! UNSUPPORTED_OVERWRITE.TABLE
SELECT * FROM o1;
--> a INT
--> 5
INSERT INTO o1 REPLACE WHERE a = 1 SELECT 1;
--! UNSUPPORTED_FEATURE.TABLE_OPERATION
INSERT INTO o1 REPLACE WHERE SELECT 1;
--! PARSE_SYNTAX_ERROR
INSERT INTO o1 BY NAME SELECT 1 AS a, 2 AS a;
--! INSERT_COLUMN_ARITY_MISMATCH.TOO_MANY_DATA_COLUMNS
INSERT INTO o1 BY NAME SELECT 1 AS A;
DESCRIBE EXTENDED o1 a;
--> info_name STRING, info_value STRING
--> avg_col_len|NULL
--> col_name|a
--> comment|NULL
--> data_type|int
--> distinct_count|NULL
--> histogram|NULL
--> max_col_len|NULL
--> max|NULL
--> min|NULL
--> num_nulls|NULL
CREATE TABLE f1 (a INT) USING json OPTIONS ('header' 'true', "sep" = ';', x.y 5);
SHOW CREATE TABLE f1;
--> createtab_stmt STRING
--> CREATE TABLE spark_catalog.default.f1 (\n  a INT)\nUSING json\nOPTIONS (\n  'header' = 'true',\n  'sep' = ';',\n  'x.y' = '5')\n
CREATE TABLE f2 (a ARRAY<INT>) USING csv;
--! UNSUPPORTED_DATA_TYPE_FOR_DATASOURCE
CREATE TABLE f3 (a INT) USING text;
--! UNSUPPORTED_DATA_TYPE_FOR_DATASOURCE
CREATE TABLE f4 (a STRING, b STRING) USING text;
CREATE TABLE f5 USING orc;
--! UNABLE_TO_INFER_SCHEMA
CREATE TABLE f6 USING nope;
--! DATA_SOURCE_NOT_FOUND
CREATE TABLE f7 (a VARIANT) USING json;
CREATE TABLE f8 (a VARIANT) USING text;
--! UNSUPPORTED_DATA_TYPE_FOR_DATASOURCE
CREATE TABLE f9 (a INT) USING PARQUET;
CREATE TABLE IF NOT EXISTS f9 USING nope;
--! DATA_SOURCE_NOT_FOUND
CREATE TABLE f10 LIKE f9 USING nope;
--! DATA_SOURCE_NOT_FOUND
CACHE TABLE f9 OPTIONS ('storageLevel' 'MEMORY_ONLY');
CREATE TABLE f11 (a TIMESTAMP_NTZ, b DATE) USING csv;
SELECT CAST('2020-01-01 10:20:30Z' AS TIMESTAMP), CAST('2020-01-01 10:20:30 Europe/Berlin' AS TIMESTAMP);
--> CAST(2020-01-01 10:20:30Z AS TIMESTAMP) TIMESTAMP, CAST(2020-01-01 10:20:30 Europe/Berlin AS TIMESTAMP) TIMESTAMP
--> 2020-01-01 10:20:30|2020-01-01 09:20:30
SELECT try_cast('2020-01-01 10:20Z' AS TIMESTAMP), try_cast('2020-01-01 10Z' AS TIMESTAMP), try_cast('2020-01-01 10' AS TIMESTAMP);
--> TRY_CAST(2020-01-01 10:20Z AS TIMESTAMP) TIMESTAMP, TRY_CAST(2020-01-01 10Z AS TIMESTAMP) TIMESTAMP, TRY_CAST(2020-01-01 10 AS TIMESTAMP) TIMESTAMP
--> NULL|NULL|2020-01-01 10:00:00
SELECT try_cast('2020-01-01 10:20 Europe/Berlin' AS TIMESTAMP), try_cast('2020-01-01 10:20:30+2' AS TIMESTAMP);
--> TRY_CAST(2020-01-01 10:20 Europe/Berlin AS TIMESTAMP) TIMESTAMP, TRY_CAST(2020-01-01 10:20:30+2 AS TIMESTAMP) TIMESTAMP
--> NULL|2020-01-01 08:20:30
SELECT try_cast('2020-01-01 10:20+01:00' AS TIMESTAMP_NTZ), try_cast('2020-01-01 10:20:30+01:00' AS TIMESTAMP_NTZ);
--> TRY_CAST(2020-01-01 10:20+01:00 AS TIMESTAMP_NTZ) TIMESTAMP_NTZ, TRY_CAST(2020-01-01 10:20:30+01:00 AS TIMESTAMP_NTZ) TIMESTAMP_NTZ
--> NULL|2020-01-01 10:20:30
SELECT from_json('{"t": "2020-01-01T10:20Z"}', 't TIMESTAMP'), from_csv('2020-01-01T10:20Z', 't TIMESTAMP');
--> from_json({"t": "2020-01-01T10:20Z"}) STRUCT<t: TIMESTAMP>, from_csv(2020-01-01T10:20Z) STRUCT<t: TIMESTAMP>
--> {null}|{null}
SELECT to_timestamp('2020-01-01 10:20Z');
--! CAST_INVALID_INPUT
