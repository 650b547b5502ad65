SET spark.sql.caseSensitive=true;
--> key STRING, value STRING
--> spark.sql.caseSensitive|true
CREATE TABLE TabA (Id INT) USING parquet;
SELECT * FROM taba;
--! TABLE_OR_VIEW_NOT_FOUND
SELECT taba.id FROM TabA;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
CREATE TABLE taba (id INT) USING parquet;
SHOW TABLES;
--> namespace STRING, tableName STRING, isTemporary BOOLEAN
--> default|TabA|false
--> default|taba|false
DROP TABLE IF EXISTS taba;
DROP TABLE IF EXISTS TabA;
CREATE TEMPORARY VIEW TvA AS SELECT 1 AS x;
SELECT * FROM tva;
--! TABLE_OR_VIEW_NOT_FOUND
CREATE TEMPORARY VIEW tva AS SELECT 2 AS x;
SELECT * FROM tva;
--> x INT
--> 2
SHOW VIEWS;
--> namespace STRING, viewName STRING, isTemporary BOOLEAN
--> |TvA|true
--> |tva|true
DROP VIEW IF EXISTS tva;
DROP VIEW IF EXISTS TvA;
WITH Q AS (SELECT 1 AS x) SELECT * FROM q;
--! TABLE_OR_VIEW_NOT_FOUND
CREATE DATABASE DbA;
SHOW DATABASES;
--> namespace STRING
--> DbA
--> default
USE dba;
--! SCHEMA_NOT_FOUND
USE DbA;
USE default;
DROP DATABASE IF EXISTS dba;
DROP DATABASE IF EXISTS DbA;
CREATE TEMPORARY FUNCTION FnA() RETURNS INT RETURN 1;
DROP TEMPORARY FUNCTION IF EXISTS fna;
SELECT var1;
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
DROP TEMPORARY VARIABLE IF EXISTS VaR1;
SELECT * FROM VALUES (1) AS T(a) JOIN VALUES (1) AS t(a) ON T.a = t.a;
--> a INT, a INT
--> 1|1
RESET spark.sql.caseSensitive;
SELECT * FROM taba;
--! TABLE_OR_VIEW_NOT_FOUND
SET spark.sql.legacy.castComplexTypesToString.enabled=true;
--> key STRING, value STRING
--> spark.sql.legacy.castComplexTypesToString.enabled|true
SELECT CAST(array(1, NULL) AS STRING);
--> CAST(array(1, NULL) AS STRING) STRING
--> [1,]
SELECT CAST(map(1, NULL, 2, 'x') AS STRING);
--> CAST(map(1, NULL, 2, x) AS STRING) STRING
--> [1 ->, 2 -> x]
SELECT CAST(named_struct('a', 1, 'b', NULL) AS STRING);
--> CAST(named_struct(a, 1, b, NULL) AS STRING) STRING
--> [1,]
SELECT CAST(array(map('a', array(NULL)), NULL) AS STRING);
--> CAST(array(map(a, array(NULL)), NULL) AS STRING) STRING
--> [[a -> []],]
SELECT CAST(named_struct('a', array(1), 'b', map(1, named_struct('x', NULL))) AS STRING);
--> CAST(named_struct(a, array(1), b, map(1, named_struct(x, NULL))) AS STRING) STRING
--> [[1], [1 -> []]]
SELECT CAST(array() AS STRING), CAST(map() AS STRING);
--> CAST(array() AS STRING) STRING, CAST(map() AS STRING) STRING
--> []|[]
SELECT concat_ws(',', CAST(array('a', NULL) AS STRING));
--> concat_ws(,, CAST(array(a, NULL) AS STRING)) STRING
--> [a,]
RESET spark.sql.legacy.castComplexTypesToString.enabled;
SELECT CAST(array(1, NULL) AS STRING);
--> CAST(array(1, NULL) AS STRING) STRING
--> [1, null]
SET spark.sql.legacy.literal.pickMinimumPrecision=false;
--> key STRING, value STRING
--> spark.sql.legacy.literal.pickMinimumPrecision|false
SELECT typeof(1.5 * 3);
--> typeof((1.5 * 3)) STRING
--> decimal(13,1)
SELECT typeof(CAST(1 AS DECIMAL(5,2)) + 1);
--> typeof((CAST(1 AS DECIMAL(5,2)) + 1)) STRING
--> decimal(13,2)
RESET spark.sql.legacy.literal.pickMinimumPrecision;
SELECT typeof(1.5 * 3);
--> typeof((1.5 * 3)) STRING
--> decimal(4,1)
SET spark.sql.legacy.ctePrecedencePolicy=LEGACY;
--> key STRING, value STRING
--> spark.sql.legacy.ctePrecedencePolicy|LEGACY
WITH t AS (SELECT 1 AS a), t2 AS (WITH t AS (SELECT 2 AS a) SELECT * FROM t) SELECT * FROM t2;
--> a INT
--> 1
WITH t AS (SELECT 1 AS a) SELECT (WITH t AS (SELECT 2 AS a) SELECT a FROM t);
--> scalarsubquery() INT
--> 1
RESET spark.sql.legacy.ctePrecedencePolicy;
SET spark.sql.legacy.ctePrecedencePolicy=EXCEPTION;
--> key STRING, value STRING
--> spark.sql.legacy.ctePrecedencePolicy|EXCEPTION
WITH t AS (SELECT 1 AS a), t2 AS (WITH t AS (SELECT 2 AS a) SELECT * FROM t) SELECT * FROM t2;
--! AMBIGUOUS_ALIAS_IN_NESTED_CTE
RESET spark.sql.legacy.ctePrecedencePolicy;
SET spark.sql.legacy.charVarcharAsString=true;
--> key STRING, value STRING
--> spark.sql.legacy.charVarcharAsString|true
CREATE TABLE cvs (a CHAR(3), b VARCHAR(2)) USING parquet;
INSERT INTO cvs VALUES ('abcdef', 'abcdef');
SELECT a, b FROM cvs;
--> a STRING, b STRING
--> abcdef|abcdef
DROP TABLE IF EXISTS cvs;
SELECT from_json('{"a":"xyz"}', 'a CHAR(1)');
--> from_json({"a":"xyz"}) STRUCT<a: STRING>
--> {xyz}
RESET spark.sql.legacy.charVarcharAsString;
SELECT a, b FROM cvs;
--! TABLE_OR_VIEW_NOT_FOUND
SET spark.sql.charAsVarchar=true;
--> key STRING, value STRING
--> spark.sql.charAsVarchar|true
CREATE TABLE cav (a CHAR(3)) USING parquet;
INSERT INTO cav VALUES ('a');
SELECT a, length(a) FROM cav;
--> a STRING, length(a) INT
--> a|1
DESCRIBE cav;
--> col_name STRING, data_type STRING, comment STRING
--> a|varchar(3)|NULL
DROP TABLE IF EXISTS cav;
RESET spark.sql.charAsVarchar;
SELECT a, length(a) FROM cav;
--! TABLE_OR_VIEW_NOT_FOUND
SET spark.sql.legacy.keepCommandOutputSchema=true;
--> key STRING, value STRING
--> spark.sql.legacy.keepCommandOutputSchema|true
SHOW TABLES;
--> database STRING, tableName STRING, isTemporary BOOLEAN
SHOW DATABASES;
--> databaseName STRING
--> default
CREATE DATABASE dkeep;
DROP DATABASE dkeep;
RESET spark.sql.legacy.keepCommandOutputSchema;
SET spark.sql.legacy.allowHashOnMapType=true;
--> key STRING, value STRING
--> spark.sql.legacy.allowHashOnMapType|true
SELECT hash(map(1, 2));
--> hash(map(1, 2)) INT
--> -222940379
SELECT xxhash64(map('a', 1));
--> xxhash64(map(a, 1)) BIGINT
--> -4810547614043336770
SELECT hash(array(map(1, 2)));
--> hash(array(map(1, 2))) INT
--> -222940379
RESET spark.sql.legacy.allowHashOnMapType;
SELECT hash(map(1, 2));
--! DATATYPE_MISMATCH.HASH_MAP_TYPE
SET spark.sql.legacy.statisticalAggregate=true;
--> key STRING, value STRING
--> spark.sql.legacy.statisticalAggregate|true
SELECT stddev(a), var_samp(a), skewness(a), kurtosis(a), covar_samp(a, a), corr(a, a) FROM VALUES (1) AS t(a);
--> stddev(a) DOUBLE, var_samp(a) DOUBLE, skewness(a) DOUBLE, kurtosis(a) DOUBLE, covar_samp(a, a) DOUBLE, corr(a, a) DOUBLE
--> NaN|NaN|NaN|NaN|NaN|NaN
RESET spark.sql.legacy.statisticalAggregate;
SELECT stddev(a), var_samp(a), skewness(a), kurtosis(a), covar_samp(a, a), corr(a, a) FROM VALUES (1) AS t(a);
--> stddev(a) DOUBLE, var_samp(a) DOUBLE, skewness(a) DOUBLE, kurtosis(a) DOUBLE, covar_samp(a, a) DOUBLE, corr(a, a) DOUBLE
--> NULL|NULL|NULL|NULL|NULL|NULL
SET spark.sql.legacy.interval.enabled=true;
--> key STRING, value STRING
--> spark.sql.legacy.interval.enabled|true
SELECT typeof(DATE'2020-01-02' - DATE'2020-01-01');
--> typeof((DATE '2020-01-02' - DATE '2020-01-01')) STRING
--> interval
SELECT DATE'2020-01-02' - DATE'2020-01-01';
--> (DATE '2020-01-02' - DATE '2020-01-01') INTERVAL
--> 1 days
SELECT TIMESTAMP'2020-01-02 03:00:00' - TIMESTAMP'2020-01-01 00:00:00';
--> (TIMESTAMP '2020-01-02 03:00:00' - TIMESTAMP '2020-01-01 00:00:00') INTERVAL
--> 27 hours
SELECT DATE'2020-01-02' + INTERVAL 1 HOUR;
--! INVALID_INTERVAL_WITH_MICROSECONDS_ADDITION
SELECT sum(i) FROM VALUES (INTERVAL 1 DAY), (INTERVAL 2 DAYS) AS t(i);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT INTERVAL 1 DAY > INTERVAL 1 HOUR;
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
RESET spark.sql.legacy.interval.enabled;
SELECT typeof(INTERVAL '1' DAY);
--> typeof(INTERVAL '1' DAY) STRING
--> interval day
SET spark.sql.legacy.lpadRpadAlwaysReturnString=true;
--> key STRING, value STRING
--> spark.sql.legacy.lpadRpadAlwaysReturnString|true
SELECT typeof(lpad(X'41', 3, X'42'));
--> typeof(lpad(X'41', 3, X'42')) STRING
--> string
SELECT lpad(X'41', 3);
--> lpad(X'41', 3,  ) STRING
-->   A
SELECT typeof(rpad(X'41', 3));
--> typeof(rpad(X'41', 3,  )) STRING
--> string
RESET spark.sql.legacy.lpadRpadAlwaysReturnString;
SELECT typeof(lpad(X'41', 3, X'42'));
--> typeof(lpad(X'41', 3, X'42')) STRING
--> binary
SET spark.sql.legacy.codingErrorAction=true;
--> key STRING, value STRING
--> spark.sql.legacy.codingErrorAction|true
SELECT encode('€', 'US-ASCII');
--> encode(€, US-ASCII) BINARY
--> ?
SELECT hex(encode('é', 'US-ASCII'));
--> hex(encode(é, US-ASCII)) STRING
--> 3F
SELECT decode(X'FF', 'UTF-8');
--> decode(X'FF', UTF-8) STRING
--> �
RESET spark.sql.legacy.codingErrorAction;
SELECT encode('€', 'US-ASCII');
--! MALFORMED_CHARACTER_CODING
SET spark.sql.legacy.duplicateBetweenInput=true;
--> key STRING, value STRING
--> spark.sql.legacy.duplicateBetweenInput|true
SELECT rand() BETWEEN 0 AND 1;
--> ((rand() >= 0) AND (rand() <= 1)) BOOLEAN
--> true
SELECT 2 BETWEEN 1 AND 3;
--> ((2 >= 1) AND (2 <= 3)) BOOLEAN
--> true
RESET spark.sql.legacy.duplicateBetweenInput;
SELECT rand() BETWEEN 0 AND 1;
--> between(rand(), 0, 1) BOOLEAN
--> true
SET spark.sql.legacy.allowParameterlessCount=true;
--> key STRING, value STRING
--> spark.sql.legacy.allowParameterlessCount|true
SELECT count();
--> count() BIGINT
--> 0
SELECT count() FROM VALUES (1), (2) AS t(a);
--> count() BIGINT
--> 0
RESET spark.sql.legacy.allowParameterlessCount;
SELECT count();
--! WRONG_NUM_ARGS.WITH_SUGGESTION
SET spark.sql.legacy.allowAutoGeneratedAliasForView=true;
--> key STRING, value STRING
--> spark.sql.legacy.allowAutoGeneratedAliasForView|true
CREATE VIEW av AS SELECT 1 + 1;
SELECT * FROM av;
--> (1 + 1) INT
--> 2
DROP VIEW IF EXISTS av;
RESET spark.sql.legacy.allowAutoGeneratedAliasForView;
SELECT * FROM av;
--! TABLE_OR_VIEW_NOT_FOUND
SET spark.sql.legacy.groupingIdWithAppendedUserGroupBy=true;
--> key STRING, value STRING
--> spark.sql.legacy.groupingIdWithAppendedUserGroupBy|true
SELECT a, b, grouping_id() FROM VALUES (1, 2) AS t(a, b) GROUP BY a, b GROUPING SETS ((b), (a));
--> a INT, b INT, grouping_id() BIGINT
--> 1|NULL|2
--> NULL|2|1
RESET spark.sql.legacy.groupingIdWithAppendedUserGroupBy;
SELECT a, b, grouping_id() FROM VALUES (1, 2) AS t(a, b) GROUP BY GROUPING SETS ((b), (a));
--> a INT, b INT, grouping_id() BIGINT
--> 1|NULL|2
--> NULL|2|1
SET spark.sql.legacy.consecutiveStringLiterals.enabled=true;
--> key STRING, value STRING
--> spark.sql.legacy.consecutiveStringLiterals.enabled|true
SELECT 'a''b';
--> ab STRING
--> ab
SELECT "a""b";
--> ab STRING
--> ab
RESET spark.sql.legacy.consecutiveStringLiterals.enabled;
SELECT 'a''b';
--> a'b STRING
--> a'b
SET spark.sql.jsonGenerator.ignoreNullFields=false;
--> key STRING, value STRING
--> spark.sql.jsonGenerator.ignoreNullFields|false
SELECT to_json(named_struct('a', NULL, 'b', 1));
--> to_json(named_struct(a, NULL, b, 1)) STRING
--> {"a":null,"b":1}
SELECT to_json(array(named_struct('a', CAST(NULL AS INT))));
--> to_json(array(named_struct(a, CAST(NULL AS INT)))) STRING
--> [{"a":null}]
RESET spark.sql.jsonGenerator.ignoreNullFields;
SELECT to_json(named_struct('a', NULL, 'b', 1));
--> to_json(named_struct(a, NULL, b, 1)) STRING
--> {"b":1}
SET spark.sql.ansi.relationPrecedence=true;
--> key STRING, value STRING
--> spark.sql.ansi.relationPrecedence|true
SELECT * FROM VALUES (1) AS a(x), VALUES (1) AS b(x) JOIN VALUES (1) AS c(x) ON a.x = c.x;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
RESET spark.sql.ansi.relationPrecedence;
SELECT * FROM VALUES (1) AS a(x), VALUES (1) AS b(x) JOIN VALUES (1) AS c(x) ON a.x = c.x;
--> x INT, x INT, x INT
--> 1|1|1
SET spark.sql.defaultColumn.useNullsForMissingDefaultValues=false;
--> key STRING, value STRING
--> spark.sql.defaultColumn.useNullsForMissingDefaultValues|false
CREATE TABLE dcn (a INT, b INT) USING parquet;
INSERT INTO dcn VALUES (1);
--! INSERT_COLUMN_ARITY_MISMATCH.NOT_ENOUGH_DATA_COLUMNS
INSERT INTO dcn (a) VALUES (1);
--! INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_FIND_DATA
INSERT INTO dcn (a) SELECT 2;
--! INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_FIND_DATA
SELECT * FROM dcn ORDER BY a;
--> a INT, b INT
DROP TABLE dcn;
RESET spark.sql.defaultColumn.useNullsForMissingDefaultValues;
SELECT * FROM dcn ORDER BY a;
--! TABLE_OR_VIEW_NOT_FOUND
SET spark.sql.function.eltOutputAsString=true;
--> key STRING, value STRING
--> spark.sql.function.eltOutputAsString|true
SELECT typeof(elt(1, X'41', X'42'));
--> typeof(elt(1, X'41', X'42')) STRING
--> string
SELECT elt(1, X'41', X'42');
--> elt(1, X'41', X'42') STRING
--> A
RESET spark.sql.function.eltOutputAsString;
SELECT typeof(elt(1, X'41', X'42'));
--> typeof(elt(1, X'41', X'42')) STRING
--> binary
SET spark.sql.function.concatBinaryAsString=true;
--> key STRING, value STRING
--> spark.sql.function.concatBinaryAsString|true
SELECT typeof(concat(X'41', X'42'));
--> typeof(concat(X'41', X'42')) STRING
--> string
SELECT concat(X'41', X'42');
--> concat(X'41', X'42') STRING
--> AB
SELECT typeof(X'41' || X'42');
--> typeof(concat(X'41', X'42')) STRING
--> string
RESET spark.sql.function.concatBinaryAsString;
SELECT typeof(concat(X'41', X'42'));
--> typeof(concat(X'41', X'42')) STRING
--> binary
SET spark.sql.allowNamedFunctionArguments=false;
--> key STRING, value STRING
--> spark.sql.allowNamedFunctionArguments|false
SELECT mask('AbCD123', lowerChar => 'q');
--! NAMED_PARAMETER_SUPPORT_DISABLED
RESET spark.sql.allowNamedFunctionArguments;
SELECT mask('AbCD123', lowerChar => 'q');
--> mask(AbCD123, X, q, n, NULL) STRING
--> XqXXnnn
SET spark.sql.operatorPipeSyntaxEnabled=false;
--> key STRING, value STRING
--> spark.sql.operatorPipeSyntaxEnabled|false
FROM VALUES (1) AS t(a) |> SELECT a;
--! _LEGACY_ERROR_TEMP_0035
VALUES (1) |> WHERE true;
--! _LEGACY_ERROR_TEMP_0035
RESET spark.sql.operatorPipeSyntaxEnabled;
SET spark.sql.sources.partitionOverwriteMode=dynamic;
--> key STRING, value STRING
--> spark.sql.sources.partitionOverwriteMode|dynamic
CREATE TABLE pom (a INT, p INT) USING parquet PARTITIONED BY (p);
INSERT INTO pom VALUES (1, 1), (2, 2);
INSERT OVERWRITE pom VALUES (9, 2);
SELECT * FROM pom ORDER BY a;
--> a INT, p INT
--> 1|1
--> 9|2
INSERT OVERWRITE pom PARTITION (p) SELECT 8, 1;
SELECT * FROM pom ORDER BY a;
--> a INT, p INT
--> 8|1
--> 9|2
DROP TABLE pom;
RESET spark.sql.sources.partitionOverwriteMode;
SELECT * FROM pom ORDER BY a;
--! TABLE_OR_VIEW_NOT_FOUND
SET spark.sql.storeAssignmentPolicy=STRICT;
--> key STRING, value STRING
--> spark.sql.storeAssignmentPolicy|STRICT
CREATE TABLE sap (a INT) USING parquet;
INSERT INTO sap VALUES (1L);
--! INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST
INSERT INTO sap VALUES ('1');
--! INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST
INSERT INTO sap VALUES (1.0);
--! INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST
DROP TABLE sap;
RESET spark.sql.storeAssignmentPolicy;
SET spark.sql.decimalOperations.allowPrecisionLoss=false;
--> key STRING, value STRING
--> spark.sql.decimalOperations.allowPrecisionLoss|false
SELECT typeof(CAST(1 AS DECIMAL(38,18)) * CAST(1 AS DECIMAL(38,18)));
--> typeof((CAST(1 AS DECIMAL(38,18)) * CAST(1 AS DECIMAL(38,18)))) STRING
--> decimal(38,36)
SELECT CAST(1 AS DECIMAL(38,18)) / CAST(3 AS DECIMAL(38,18));
--> (CAST(1 AS DECIMAL(38,18)) / CAST(3 AS DECIMAL(38,18))) DECIMAL(38,18)
--> 0.333333333333333333
RESET spark.sql.decimalOperations.allowPrecisionLoss;
SELECT typeof(CAST(1 AS DECIMAL(38,18)) * CAST(1 AS DECIMAL(38,18)));
--> typeof((CAST(1 AS DECIMAL(38,18)) * CAST(1 AS DECIMAL(38,18)))) STRING
--> decimal(38,6)
SET spark.sql.legacy.notReserveProperties=true;
--> key STRING, value STRING
--> spark.sql.legacy.notReserveProperties|true
CREATE TABLE nrp (a INT) USING parquet TBLPROPERTIES ('owner' = 'x');
CREATE DATABASE nrd WITH DBPROPERTIES ('location' = 'x');
ALTER TABLE nrp SET TBLPROPERTIES ('provider' = 'x');
DROP TABLE IF EXISTS nrp;
DROP TABLE IF EXISTS nrp2;
DROP DATABASE IF EXISTS nrd;
RESET spark.sql.legacy.notReserveProperties;
SET spark.sql.scripting.enabled=false;
--> key STRING, value STRING
--> spark.sql.scripting.enabled|false
BEGIN SELECT 1; END;
--! UNSUPPORTED_FEATURE.SQL_SCRIPTING
RESET spark.sql.scripting.enabled;
