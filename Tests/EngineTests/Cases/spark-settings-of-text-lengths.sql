SET spark.sql.legacy.charVarcharAsString=true;
--> key STRING, value STRING
--> spark.sql.legacy.charVarcharAsString|true
CREATE TABLE cc (a CHAR(3), b VARCHAR(2)) USING parquet;
DESCRIBE cc;
--> col_name STRING, data_type STRING, comment STRING
--> a|char(3)|NULL
--> b|varchar(2)|NULL
INSERT INTO cc VALUES ('abcdef', 'xyz');
SELECT a, b, length(a) FROM cc;
--> a STRING, b STRING, length(a) INT
--> abcdef|xyz|6
SHOW CREATE TABLE cc;
--> createtab_stmt STRING
--> CREATE TABLE spark_catalog.default.cc (\n  a CHAR(3) COLLATE UTF8_BINARY,\n  b VARCHAR(2) COLLATE UTF8_BINARY)\nUSING parquet\n
SELECT CAST('abc' AS CHAR(2)), CAST('abc' AS VARCHAR(2));
--> CAST(abc AS STRING) STRING, CAST(abc AS STRING) STRING
--> abc|abc
DESCRIBE (SELECT * FROM cc);
--> col_name STRING, data_type STRING, comment STRING
--> a|string|NULL
--> b|string|NULL
SET spark.sql.legacy.charVarcharAsString=false;
--> key STRING, value STRING
--> spark.sql.legacy.charVarcharAsString|false
DESCRIBE cc;
--> col_name STRING, data_type STRING, comment STRING
--> a|char(3)|NULL
--> b|varchar(2)|NULL
INSERT INTO cc VALUES ('abcdef', 'xyz');
--! EXCEED_LIMIT_LENGTH
SELECT a, b, length(a) FROM cc;
--> a STRING, b STRING, length(a) INT
--> abcdef|xyz|6
SHOW CREATE TABLE cc;
--> createtab_stmt STRING
--> CREATE TABLE spark_catalog.default.cc (\n  a CHAR(3) COLLATE UTF8_BINARY,\n  b VARCHAR(2) COLLATE UTF8_BINARY)\nUSING parquet\n
CREATE TABLE c2 (a CHAR(3), b VARCHAR(2)) USING parquet;
INSERT INTO c2 VALUES ('a', 'x');
SET spark.sql.legacy.charVarcharAsString=true;
--> key STRING, value STRING
--> spark.sql.legacy.charVarcharAsString|true
DESCRIBE c2;
--> col_name STRING, data_type STRING, comment STRING
--> a|char(3)|NULL
--> b|varchar(2)|NULL
SELECT a, b, length(a) FROM c2 WHERE a = 'a';
--> a STRING, b STRING, length(a) INT
INSERT INTO c2 VALUES ('b', 'xyz');
SELECT a, b, length(a) FROM c2 ORDER BY a;
--> a STRING, b STRING, length(a) INT
--> a  |x|3
--> b|xyz|1
CREATE TABLE c3 AS SELECT * FROM c2;
DESCRIBE c3;
--> col_name STRING, data_type STRING, comment STRING
--> a|char(3)|NULL
--> b|varchar(2)|NULL
SET spark.sql.legacy.charVarcharAsString=false;
--> key STRING, value STRING
--> spark.sql.legacy.charVarcharAsString|false
DROP TABLE cc;
DROP TABLE IF EXISTS c2;
DROP TABLE IF EXISTS c3;
