CREATE TABLE q4t (a INT, b INT, s STRING) USING parquet;
INSERT INTO q4t VALUES (1, 2, 'x'), (1, NULL, 'y'), (3, 4, 'x'), (NULL, 4, NULL);
INSERT INTO nodb.t VALUES (1);
--! TABLE_OR_VIEW_NOT_FOUND
INSERT INTO nodb.t SELECT 1;
--! TABLE_OR_VIEW_NOT_FOUND
INSERT OVERWRITE nodb.t SELECT 1;
--! TABLE_OR_VIEW_NOT_FOUND
INSERT INTO nocat.nodb.t VALUES (1);
--! REQUIRES_SINGLE_PART_NAMESPACE
INSERT INTO TABLE a.b.c.d VALUES (1);
--! REQUIRES_SINGLE_PART_NAMESPACE
DESCRIBE nodb.t;
--! TABLE_OR_VIEW_NOT_FOUND
DESCRIBE TABLE EXTENDED nodb.t;
--! TABLE_OR_VIEW_NOT_FOUND
DESCRIBE nocat.nodb.t;
--! REQUIRES_SINGLE_PART_NAMESPACE
DESCRIBE nodb.t a;
--! TABLE_OR_VIEW_NOT_FOUND
DESCRIBE a.b.c.d;
--! REQUIRES_SINGLE_PART_NAMESPACE
DESC FORMATTED nodb.t;
--! TABLE_OR_VIEW_NOT_FOUND
SELECT * FROM nodb.t;
--! TABLE_OR_VIEW_NOT_FOUND
SELECT * FROM nocat.nodb.t;
--! REQUIRES_SINGLE_PART_NAMESPACE
SELECT * FROM a.json.`x`;
--! REQUIRES_SINGLE_PART_NAMESPACE
SELECT * FROM a.b.json.`x`;
--! REQUIRES_SINGLE_PART_NAMESPACE
SELECT * FROM json.`/nowhere/x`;
--! PATH_NOT_FOUND
SELECT * FROM json.a.`x`;
--! REQUIRES_SINGLE_PART_NAMESPACE
SELECT * FROM spark_catalog.json.`x`;
--! TABLE_OR_VIEW_NOT_FOUND
TRUNCATE TABLE nodb.t;
--! TABLE_OR_VIEW_NOT_FOUND
DROP TABLE nodb.t;
--! TABLE_OR_VIEW_NOT_FOUND
DROP TABLE IF EXISTS nodb.t;
DROP VIEW nodb.t;
--! TABLE_OR_VIEW_NOT_FOUND
DROP VIEW IF EXISTS nodb.t;
ALTER TABLE nodb.t ADD COLUMNS (x INT);
--! TABLE_OR_VIEW_NOT_FOUND
ALTER TABLE nodb.t RENAME TO nodb.u;
--! TABLE_OR_VIEW_NOT_FOUND
ALTER VIEW nodb.t AS SELECT 1;
--! TABLE_OR_VIEW_NOT_FOUND
SHOW CREATE TABLE nodb.t;
--! TABLE_OR_VIEW_NOT_FOUND
SHOW TBLPROPERTIES nodb.t;
--! TABLE_OR_VIEW_NOT_FOUND
SHOW COLUMNS IN nodb.t;
--! TABLE_OR_VIEW_NOT_FOUND
SHOW COLUMNS IN t IN nodb;
--! TABLE_OR_VIEW_NOT_FOUND
SHOW PARTITIONS nodb.t;
--! TABLE_OR_VIEW_NOT_FOUND
ANALYZE TABLE nodb.t COMPUTE STATISTICS;
--! TABLE_OR_VIEW_NOT_FOUND
REFRESH TABLE nodb.t;
--! TABLE_OR_VIEW_NOT_FOUND
CACHE TABLE nodb.t;
--! TABLE_OR_VIEW_NOT_FOUND
UNCACHE TABLE nodb.t;
--! TABLE_OR_VIEW_NOT_FOUND
UNCACHE TABLE IF EXISTS nodb.t;
CREATE TABLE nodb.t (a INT) USING parquet;
--! SCHEMA_NOT_FOUND
CREATE TABLE nodb.t AS SELECT 1 AS a;
--! SCHEMA_NOT_FOUND
CREATE VIEW nodb.v AS SELECT 1 AS a;
--! SCHEMA_NOT_FOUND
SHOW TABLES IN nodb;
--! SCHEMA_NOT_FOUND
SHOW VIEWS IN nodb;
--! SCHEMA_NOT_FOUND
SHOW TABLE EXTENDED IN nodb LIKE 't';
--! SCHEMA_NOT_FOUND
SHOW FUNCTIONS IN nodb;
--! SCHEMA_NOT_FOUND
DESCRIBE DATABASE nodb;
--! SCHEMA_NOT_FOUND
DROP DATABASE nodb;
--! SCHEMA_NOT_FOUND
DROP DATABASE IF EXISTS nodb;
USE nodb;
--! SCHEMA_NOT_FOUND
ALTER DATABASE nodb SET DBPROPERTIES ('a' = 'b');
--! SCHEMA_NOT_FOUND
CREATE FUNCTION nodb.f() RETURNS INT RETURN 1;
--! SCHEMA_NOT_FOUND
DROP FUNCTION nodb.f;
--! SCHEMA_NOT_FOUND
DROP FUNCTION IF EXISTS nodb.f;
DESCRIBE FUNCTION nodb.f;
--! UNRESOLVED_ROUTINE
SELECT nodb.f(1);
--! UNRESOLVED_ROUTINE
COMMENT ON TABLE nodb.t IS 'x';
--! TABLE_OR_VIEW_NOT_FOUND
COMMENT ON DATABASE nodb IS 'x';
--! SCHEMA_NOT_FOUND
UPDATE nodb.t SET a = 1;
--! TABLE_OR_VIEW_NOT_FOUND
DELETE FROM nodb.t;
--! TABLE_OR_VIEW_NOT_FOUND
MERGE INTO nodb.t USING q4t ON true WHEN MATCHED THEN DELETE;
--! TABLE_OR_VIEW_NOT_FOUND
UPDATE q4t SET a = 1;
--! UNSUPPORTED_FEATURE.TABLE_OPERATION
DELETE FROM q4t;
--! UNSUPPORTED_FEATURE.TABLE_OPERATION
DELETE FROM q4t WHERE a = 1;
--! UNSUPPORTED_FEATURE.TABLE_OPERATION
MERGE INTO q4t USING (SELECT 1 AS x) AS s ON q4t.a = s.x WHEN MATCHED THEN DELETE;
--! UNSUPPORTED_FEATURE.TABLE_OPERATION
DESCRIBE q4t AS JSON;
--! DESCRIBE_JSON_NOT_EXTENDED
DESCRIBE TABLE q4t AS JSON;
--! DESCRIBE_JSON_NOT_EXTENDED
DESCRIBE EXTENDED q4t a AS JSON;
--! UNSUPPORTED_FEATURE.DESC_TABLE_COLUMN_JSON
SELECT sum(rand()) FROM q4t;
--! AGGREGATE_FUNCTION_WITH_NONDETERMINISTIC_EXPRESSION
SELECT sum(rand(1)) FROM q4t;
--! AGGREGATE_FUNCTION_WITH_NONDETERMINISTIC_EXPRESSION
SELECT sum(a + rand(1)) FROM q4t;
--! AGGREGATE_FUNCTION_WITH_NONDETERMINISTIC_EXPRESSION
SELECT max(rand(1)) FROM q4t;
--! AGGREGATE_FUNCTION_WITH_NONDETERMINISTIC_EXPRESSION
SELECT count(rand(1)) FROM q4t;
--! AGGREGATE_FUNCTION_WITH_NONDETERMINISTIC_EXPRESSION
SELECT avg(uuid()) FROM q4t;
--! AGGREGATE_FUNCTION_WITH_NONDETERMINISTIC_EXPRESSION
SELECT first(rand(1)) FROM q4t;
--! AGGREGATE_FUNCTION_WITH_NONDETERMINISTIC_EXPRESSION
SELECT collect_list(rand(1)) FROM q4t;
--! AGGREGATE_FUNCTION_WITH_NONDETERMINISTIC_EXPRESSION
SELECT sum(a) FROM q4t GROUP BY rand(1) > 2;
--> sum(a) BIGINT
--> 5
SELECT a, sum(rand(1)) FROM q4t GROUP BY a;
--! AGGREGATE_FUNCTION_WITH_NONDETERMINISTIC_EXPRESSION
SELECT sum(rand(1)) OVER () FROM q4t;
--> sum(rand(1)) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) DOUBLE
--> 1.4474477639948091
--> 1.4474477639948091
--> 1.4474477639948091
--> 1.4474477639948091
SELECT count(*) FROM q4t HAVING sum(rand(1)) > 0;
--! AGGREGATE_FUNCTION_WITH_NONDETERMINISTIC_EXPRESSION
SELECT sum(monotonically_increasing_id()) FROM q4t;
--! AGGREGATE_FUNCTION_WITH_NONDETERMINISTIC_EXPRESSION
SELECT count(current_timestamp()) FROM q4t;
--> count(current_timestamp()) BIGINT
--> 4
SELECT sum(a) FILTER (WHERE rand(1) > 2) FROM q4t;
--! INVALID_AGGREGATE_FILTER.NON_DETERMINISTIC
SELECT count(DISTINCT rand(1)) FROM q4t;
--! AGGREGATE_FUNCTION_WITH_NONDETERMINISTIC_EXPRESSION
SELECT listagg(uuid()) FROM q4t;
--! AGGREGATE_FUNCTION_WITH_NONDETERMINISTIC_EXPRESSION
SELECT mode(DISTINCT a) FROM q4t;
--! INVALID_WITHIN_GROUP_EXPRESSION.DISTINCT_UNSUPPORTED
SELECT mode(DISTINCT a, true) FROM q4t;
--! INVALID_WITHIN_GROUP_EXPRESSION.DISTINCT_UNSUPPORTED
SELECT mode(a) FROM q4t WHERE a = 1;
--> mode(a) INT
--> 1
SELECT mode() WITHIN GROUP (ORDER BY a) FROM q4t;
--> mode() WITHIN GROUP (ORDER BY a DESC) INT
--> 1
SELECT percentile(DISTINCT a, 0.5) FROM q4t;
--> percentile(DISTINCT a, 0.5, 1) DOUBLE
--> 2.0
SELECT percentile_cont(DISTINCT 0.5) WITHIN GROUP (ORDER BY a) FROM q4t;
--! INVALID_WITHIN_GROUP_EXPRESSION.DISTINCT_UNSUPPORTED
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY DISTINCT a) FROM q4t;
--! PARSE_SYNTAX_ERROR
SELECT approx_percentile(DISTINCT a, 0.5) FROM q4t;
--> approx_percentile(DISTINCT a, 0.5, 10000) INT
--> 1
SELECT histogram_numeric(DISTINCT a, 2) FROM q4t;
--> histogram_numeric(DISTINCT a, 2) ARRAY<STRUCT<x: INT, y: DOUBLE>>
--> [{1, 1.0}, {3, 1.0}]
SELECT max_by(DISTINCT a, b) FROM q4t;
--> max_by(DISTINCT a, b) INT
--> NULL
SELECT median(DISTINCT a) FROM q4t;
--> median(DISTINCT a) DOUBLE
--> 2.0
SELECT any_value(DISTINCT a) FROM q4t WHERE a = 1;
--> any_value(DISTINCT a) INT
--> 1
SELECT first(DISTINCT a) FROM q4t WHERE a = 1;
--> first(DISTINCT a) INT
--> 1
SELECT bool_and(DISTINCT a > 0) FROM q4t;
--> bool_and(DISTINCT (a > 0)) BOOLEAN
--> true
SELECT approx_count_distinct(DISTINCT a) FROM q4t;
--> approx_count_distinct(DISTINCT a) BIGINT
--> 2
SELECT count_if(DISTINCT a > 0) FROM q4t;
--> count_if(DISTINCT (a > 0)) BIGINT
--> 1
SELECT corr(DISTINCT a, b) FROM q4t;
--> corr(DISTINCT a, b) DOUBLE
--> 1.0
SELECT stddev(DISTINCT a) FROM q4t;
--> stddev(DISTINCT a) DOUBLE
--> 1.4142135623730951
SELECT kurtosis(DISTINCT a) FROM q4t;
--> kurtosis(DISTINCT a) DOUBLE
--> -2.0
SELECT bit_xor(DISTINCT a) FROM q4t;
--> bit_xor(DISTINCT a) INT
--> 2
SELECT regr_count(DISTINCT a, b) FROM q4t;
--> regr_count(DISTINCT a, b) BIGINT
--> 2
SELECT grouping(DISTINCT a) FROM q4t GROUP BY CUBE(a);
--! INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX
SELECT array_sort(collect_list(DISTINCT a)) FROM q4t;
--> array_sort(collect_list(DISTINCT a), lambdafunction((IF(((namedlambdavariable() IS NULL) AND (namedlambdavariable() IS NULL)), 0, (IF((namedlambdavariable() IS NULL), 1, (IF((namedlambdavariable() IS NULL), -1, (IF((namedlambdavariable() < namedlambdavariable()), -1, (IF((namedlambdavariable() > namedlambdavariable()), 1, 0)))))))))), namedlambdavariable(), namedlambdavariable())) ARRAY<INT>
--> [1, 3]
SELECT array_sort(collect_set(DISTINCT a)) FROM q4t;
--> array_sort(collect_set(DISTINCT a), lambdafunction((IF(((namedlambdavariable() IS NULL) AND (namedlambdavariable() IS NULL)), 0, (IF((namedlambdavariable() IS NULL), 1, (IF((namedlambdavariable() IS NULL), -1, (IF((namedlambdavariable() < namedlambdavariable()), -1, (IF((namedlambdavariable() > namedlambdavariable()), 1, 0)))))))))), namedlambdavariable(), namedlambdavariable())) ARRAY<INT>
--> [1, 3]
SELECT try_sum(DISTINCT a), try_avg(DISTINCT a) FROM q4t;
--> try_sum(DISTINCT a) BIGINT, try_avg(DISTINCT a) DOUBLE
--> 4|2.0
SELECT sum(DISTINCT a) OVER () FROM q4t;
--! DISTINCT_WINDOW_FUNCTION_UNSUPPORTED
SELECT rank() OVER (PARTITION BY rand(1) ORDER BY a) FROM q4t;
--> RANK() OVER (PARTITION BY rand(1) ORDER BY a ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT
--> 1
--> 1
--> 1
--> 1
CREATE TABLE q4p (a INT, m MAP<STRING, INT>) USING parquet PARTITIONED BY (m);
--! INVALID_PARTITION_COLUMN_DATA_TYPE
CREATE TABLE q4p (a INT, m STRUCT<x: INT>) USING parquet PARTITIONED BY (m);
--! INVALID_PARTITION_COLUMN_DATA_TYPE
CREATE TABLE q4p (a INT, m ARRAY<INT>) USING parquet PARTITIONED BY (m);
--! INVALID_PARTITION_COLUMN_DATA_TYPE
CREATE TABLE q4p (a INT, m VARIANT) USING parquet PARTITIONED BY (m);
--! INVALID_PARTITION_COLUMN_DATA_TYPE
CREATE TABLE q4p (a INT, m BINARY) USING parquet PARTITIONED BY (m);
DROP TABLE IF EXISTS q4p;
CREATE TABLE q4p (a INT, m INTERVAL DAY) USING parquet PARTITIONED BY (m);
DROP TABLE IF EXISTS q4p;
CREATE TABLE q4p (a INT) USING parquet PARTITIONED BY (a);
--! ALL_PARTITION_COLUMNS_NOT_ALLOWED
CREATE TABLE q4p (a INT, b INT) USING parquet PARTITIONED BY (a, b);
--! ALL_PARTITION_COLUMNS_NOT_ALLOWED
CREATE TABLE q4p (a INT, b INT) USING parquet PARTITIONED BY (c);
--! COLUMN_NOT_DEFINED_IN_TABLE
CREATE TABLE q4p (a INT, b INT) USING parquet PARTITIONED BY (a, a);
--! COLUMN_ALREADY_EXISTS
CREATE TABLE q4p (a INT, b INT) USING parquet PARTITIONED BY (years(a));
--! UNSUPPORTED_PARTITION_TRANSFORM
CREATE TABLE q4p (a INT, b INT) USING parquet PARTITIONED BY (bucket(2, a));
CREATE TABLE q4p (a INT, b INT) USING parquet PARTITIONED BY (c INT);
--! TABLE_OR_VIEW_ALREADY_EXISTS
DESCRIBE q4p;
--> col_name STRING, data_type STRING, comment STRING
--> a|int|NULL
--> b|int|NULL
DROP TABLE IF EXISTS q4p;
CREATE TABLE q4p (a INT, b INT) USING parquet PARTITIONED BY (a, c INT);
--! _LEGACY_ERROR_TEMP_0035
CREATE TABLE q4p (a INT, b INT) USING parquet PARTITIONED BY (a INT);
--! COLUMN_ALREADY_EXISTS
CREATE TABLE q4p (a INT, b INT) USING parquet PARTITIONED BY (a.b);
--! UNSUPPORTED_PARTITION_TRANSFORM
CREATE TABLE q4p (a INT, a INT) USING parquet;
--! COLUMN_ALREADY_EXISTS
CREATE TABLE q4p (a INT, A INT) USING parquet;
--! COLUMN_ALREADY_EXISTS
CREATE TABLE q4p (a VOID) USING parquet;
CREATE TABLE q4p USING parquet PARTITIONED BY (a INT) AS SELECT 1 AS a;
--! _LEGACY_ERROR_TEMP_0035
CREATE TABLE q4p (a INT) USING nosuchformat;
--! DATA_SOURCE_NOT_FOUND
SELECT from_json('{"a":1}', 'a INT');
--> from_json({"a":1}) STRUCT<a: INT>
--> {1}
SELECT from_json('{"a":1}', 'INT');
--! DATATYPE_MISMATCH.INVALID_JSON_SCHEMA
SELECT from_json('{"a":1}', 'struct<a:int>');
--> from_json({"a":1}) STRUCT<a: INT>
--> {1}
SELECT from_json('{"a":1}', 'a');
--! UNSUPPORTED_DATATYPE
SELECT from_json('{"a":1}', '');
--! PARSE_EMPTY_STATEMENT
SELECT from_json('{"a":1}', 'a INT b INT');
--! PARSE_SYNTAX_ERROR
SELECT from_json('{"a":1}', 'a INT,');
--! PARSE_SYNTAX_ERROR
SELECT from_json('{"a":1}', 'a INT NOT NULL');
--> from_json({"a":1}) STRUCT<a: INT>
--> {1}
SELECT from_json('{"a":1}', 'a: INT');
--! PARSE_SYNTAX_ERROR
SELECT from_json('{"a":1}', 'a NOTYPE');
--! PARSE_SYNTAX_ERROR
SELECT from_json('{"a":1}', 'array<int>');
--> from_json({"a":1}) ARRAY<INT>
--> NULL
SELECT from_json('[1]', 'array<int>');
--> from_json([1]) ARRAY<INT>
--> [1]
SELECT from_json('{"a":1}', 'map<string,int>');
--> entries MAP<STRING, INT>
--> {a -> 1}
SELECT from_json('{"a":1}', 'map<int,int>');
--! DATATYPE_MISMATCH.INVALID_JSON_MAP_KEY_TYPE
SELECT from_json('{"a":1}', 'array<');
--! PARSE_SYNTAX_ERROR
SELECT from_json('{"a":1}', 'a INTERVAL');
--> from_json({"a":1}) STRUCT<a: INTERVAL>
--> {null}
SELECT from_json('{"a":1}', 'a VOID');
--> from_json({"a":1}) STRUCT<a: VOID>
--> {null}
SELECT from_json('{"a":1}', 'a CHAR(3)');
--! UNSUPPORTED_CHAR_OR_VARCHAR_AS_STRING
SELECT from_json('{"a":1}', 'a VARCHAR(3)');
--! UNSUPPORTED_CHAR_OR_VARCHAR_AS_STRING
SELECT from_json('{"a":1}', 'a DECIMAL(50, 2)');
--! PARSE_SYNTAX_ERROR
SELECT from_json('{"a":1}', 'a DECIMAL(5, 7)');
--! PARSE_SYNTAX_ERROR
SELECT from_json('{"a":1}', 'a VARIANT');
--> from_json({"a":1}) STRUCT<a: VARIANT>
--> {1}
SELECT from_json('{"a":1}', 'variant');
--> from_json({"a":1}) VARIANT
--> {"a":1}
SELECT from_json('{"a":1}', 'a INT COMMENT ''x''');
--> from_json({"a":1}) STRUCT<a: INT>
--> {1}
SELECT from_json('{"a":1}', 'a INT DEFAULT 5');
--! PARSE_SYNTAX_ERROR
SELECT from_json('{"a":1}', '`a b` INT');
--> from_json({"a":1}) STRUCT<a b: INT>
--> {null}
SELECT from_json('{"a":1}', 'a-b INT');
--! PARSE_SYNTAX_ERROR
SELECT from_json('{"a":1}', schema_of_json('{"a":1}'));
--> from_json({"a":1}) STRUCT<a: BIGINT>
--> {1}
SELECT from_json('{"a":1}', NULL);
--! INVALID_SCHEMA.NON_STRING_LITERAL
SELECT from_json('{"a":1}', 5);
--! INVALID_SCHEMA.NON_STRING_LITERAL
SELECT from_json('{"a":1}', s) FROM q4t;
--! INVALID_SCHEMA.NON_STRING_LITERAL
SELECT from_json('{"a":1}', upper('a int'));
--> from_json({"a":1}) STRUCT<A: INT>
--> {null}
SELECT from_json('{"a":1}', 'a INT', map('mode', 'FAILFAST'));
--> from_json({"a":1}) STRUCT<a: INT>
--> {1}
SELECT from_json('{"a":1}', 'a INT', map('mode', 'NONE'));
--> from_json({"a":1}) STRUCT<a: INT>
--> {1}
SELECT from_json('{"a":1}', 'a INT', map('mode', 5));
--! INVALID_OPTIONS.NON_STRING_TYPE
SELECT from_json('{"a":1}', 'a INT', 'x');
--! INVALID_OPTIONS.NON_MAP_FUNCTION
SELECT from_json('{"a":1}', 'a INT', map());
--! INVALID_OPTIONS.NON_STRING_TYPE
SELECT from_json(5, 'a INT');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT from_json(NULL, 'a INT');
--> from_json(NULL) STRUCT<a: INT>
--> NULL
SELECT from_json('{"a":1}');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT from_csv('1,2', 'a INT, b INT');
--> from_csv(1,2) STRUCT<a: INT, b: INT>
--> {1, 2}
SELECT from_csv('1,2', 'INT');
--! INVALID_SCHEMA.NON_STRUCT_TYPE
SELECT from_csv('1,2', 'a');
--! UNSUPPORTED_DATATYPE
SELECT from_csv('1,2', '');
--! PARSE_EMPTY_STATEMENT
SELECT from_csv('1,2', 'a INT b INT');
--! PARSE_SYNTAX_ERROR
SELECT from_csv('1,2', 'array<int>');
--! INVALID_SCHEMA.NON_STRUCT_TYPE
SELECT from_csv('1,2', 'a ARRAY<INT>');
--! UNSUPPORTED_DATATYPE
SELECT from_csv('1,2', 'a STRUCT<x: INT>');
--! UNSUPPORTED_DATATYPE
SELECT from_csv('1,2', 'a MAP<STRING, INT>');
--! UNSUPPORTED_DATATYPE
SELECT from_csv('1,2', 'a VARIANT');
--> from_csv(1,2) STRUCT<a: VARIANT>
--> {1}
SELECT from_csv('1,2', 'a BINARY');
--> from_csv(1,2) STRUCT<a: BINARY>
--> {1}
SELECT from_csv('1,2', 'a INTERVAL');
--> from_csv(1,2) STRUCT<a: INTERVAL>
--> {null}
SELECT from_xml('<r><a>1</a></r>', 'a INT');
--> from_xml(<r><a>1</a></r>) STRUCT<a: INT>
--> {1}
SELECT from_xml('<r><a>1</a></r>', 'INT');
--! DATATYPE_MISMATCH.INVALID_XML_SCHEMA
SELECT from_xml('<r><a>1</a></r>', 'a');
--! UNSUPPORTED_DATATYPE
SELECT from_xml('<r><a>1</a></r>', '');
--! PARSE_EMPTY_STATEMENT
SELECT id, CASE WHEN id % 2 = 0 THEN rand(1) ELSE 0 END FROM range(6);
--> id BIGINT, CASE WHEN ((id % 2) = 0) THEN rand(1) ELSE 0 END DOUBLE
--> 0|0.6363787615254752
--> 1|0.0
--> 2|0.5993846534021868
--> 3|0.0
--> 4|0.134842710012538
--> 5|0.0
SELECT id, CASE WHEN id % 2 = 0 THEN rand(1) ELSE rand(2) END FROM range(6);
--> id BIGINT, CASE WHEN ((id % 2) = 0) THEN rand(1) ELSE rand(2) END DOUBLE
--> 0|0.6363787615254752
--> 1|0.5311207224659675
--> 2|0.5993846534021868
--> 3|0.2861372051669987
--> 4|0.134842710012538
--> 5|0.49443063728956627
SELECT id, CASE WHEN id % 2 = 0 THEN rand(1) WHEN rand(3) > 0.5 THEN 5 ELSE rand(2) END FROM range(6);
--> id BIGINT, CASE WHEN ((id % 2) = 0) THEN rand(1) WHEN (rand(3) > 0.5) THEN 5 ELSE rand(2) END DOUBLE
--> 0|0.6363787615254752
--> 1|0.5311207224659675
--> 2|0.5993846534021868
--> 3|5.0
--> 4|0.134842710012538
--> 5|5.0
SELECT id, if(id > 2, rand(1), -1) FROM range(6);
--> id BIGINT, (IF((id > 2), rand(1), -1)) DOUBLE
--> 0|-1.0
--> 1|-1.0
--> 2|-1.0
--> 3|0.6363787615254752
--> 4|0.5993846534021868
--> 5|0.134842710012538
SELECT id, coalesce(nullif(id, 2), rand(1)) FROM range(6);
--> id BIGINT, coalesce(nullif(id, 2), rand(1)) DOUBLE
--> 0|0.0
--> 1|1.0
--> 2|0.6363787615254752
--> 3|3.0
--> 4|4.0
--> 5|5.0
SELECT id, coalesce(nullif(id % 2, 0), rand(1) * 10) FROM range(8);
--> id BIGINT, coalesce(nullif((id % 2), 0), (rand(1) * 10)) DOUBLE
--> 0|6.363787615254752
--> 1|1.0
--> 2|5.993846534021868
--> 3|1.0
--> 4|1.34842710012538
--> 5|1.0
--> 6|0.7684163905460906
--> 7|1.0
SELECT id, nvl(nullif(id % 2, 0), rand(1) * 10) FROM range(8);
--> id BIGINT, nvl(nullif((id % 2), 0), (rand(1) * 10)) DOUBLE
--> 0|6.363787615254752
--> 1|1.0
--> 2|5.993846534021868
--> 3|1.0
--> 4|1.34842710012538
--> 5|1.0
--> 6|0.7684163905460906
--> 7|1.0
SELECT id, rand(1) > 0.5 AND rand(2) > 0.5 FROM range(8);
--> id BIGINT, ((rand(1) > 0.5) AND (rand(2) > 0.5)) BOOLEAN
--> 0|true
--> 1|false
--> 2|false
--> 3|false
--> 4|false
--> 5|false
--> 6|false
--> 7|false
SELECT id, rand(1) > 0.5 OR rand(2) > 0.5 FROM range(8);
--> id BIGINT, ((rand(1) > 0.5) OR (rand(2) > 0.5)) BOOLEAN
--> 0|true
--> 1|true
--> 2|true
--> 3|false
--> 4|true
--> 5|true
--> 6|false
--> 7|false
SELECT id, id > 3 AND rand(2) > 0.5 FROM range(8);
--> id BIGINT, ((id > 3) AND (rand(2) > 0.5)) BOOLEAN
--> 0|false
--> 1|false
--> 2|false
--> 3|false
--> 4|true
--> 5|false
--> 6|false
--> 7|false
SELECT id, id > 3 OR rand(2) > 0.5 FROM range(8);
--> id BIGINT, ((id > 3) OR (rand(2) > 0.5)) BOOLEAN
--> 0|true
--> 1|false
--> 2|false
--> 3|false
--> 4|true
--> 5|true
--> 6|true
--> 7|true
SELECT id, nullif(id % 2, 0) + rand(1) FROM range(8);
--> id BIGINT, (nullif((id % 2), 0) + rand(1)) DOUBLE
--> 0|NULL
--> 1|1.6363787615254752
--> 2|NULL
--> 3|1.5993846534021867
--> 4|NULL
--> 5|1.134842710012538
--> 6|NULL
--> 7|1.0768416390546092
SELECT id, rand(1) + nullif(id % 2, 0) FROM range(8);
--> id BIGINT, (rand(1) + nullif((id % 2), 0)) DOUBLE
--> 0|NULL
--> 1|1.5993846534021867
--> 2|NULL
--> 3|1.0768416390546092
--> 4|NULL
--> 5|1.7167704217972344
--> 6|NULL
--> 7|1.136745074185137
SELECT id, nullif(id % 2, 0) = floor(rand(1) * 2) FROM range(8);
--> id BIGINT, (nullif((id % 2), 0) = FLOOR((rand(1) * 2))) BOOLEAN
--> 0|NULL
--> 1|true
--> 2|NULL
--> 3|true
--> 4|NULL
--> 5|false
--> 6|NULL
--> 7|false
SELECT id FROM range(10) WHERE id > 3 AND rand(2) > 0.5;
--> id BIGINT
--> 4
--> 8
SELECT id FROM range(10) WHERE rand(2) > 0.5;
--> id BIGINT
--> 0
--> 4
--> 8
SELECT id FROM range(10) WHERE rand(2) > 0.5 AND id > 3;
--> id BIGINT
--> 4
--> 8
SELECT id FROM range(10) WHERE id > 3 OR rand(2) > 0.5;
--> id BIGINT
--> 0
--> 4
--> 5
--> 6
--> 7
--> 8
--> 9
SELECT id, greatest(rand(1), rand(2)) FROM range(4);
--> id BIGINT, greatest(rand(1), rand(2)) DOUBLE
--> 0|0.6363787615254752
--> 1|0.5993846534021868
--> 2|0.49443063728956627
--> 3|0.45537077449713226
SELECT id, rand(1), rand(1) FROM range(4);
--> id BIGINT, rand(1) DOUBLE, rand(1) DOUBLE
--> 0|0.6363787615254752|0.6363787615254752
--> 1|0.5993846534021868|0.5993846534021868
--> 2|0.134842710012538|0.134842710012538
--> 3|0.07684163905460906|0.07684163905460906
SELECT id, randn(5), rand(5) FROM range(4);
--> id BIGINT, randn(5) DOUBLE, rand(5) DOUBLE
--> 0|1.5298496477243015|0.02390696427502892
--> 1|0.2517460544935095|0.09509767744084452
--> 2|-0.07538978960066034|0.7705061443410145
--> 3|-0.21540368015982145|0.5445134295748614
SELECT id, CASE id % 3 WHEN 0 THEN rand(1) WHEN 1 THEN rand(1) ELSE 0 END FROM range(9);
--> id BIGINT, CASE WHEN ((id % 3) = 0) THEN rand(1) WHEN ((id % 3) = 1) THEN rand(1) ELSE 0 END DOUBLE
--> 0|0.6363787615254752
--> 1|0.6363787615254752
--> 2|0.0
--> 3|0.5993846534021868
--> 4|0.5993846534021868
--> 5|0.0
--> 6|0.134842710012538
--> 7|0.134842710012538
--> 8|0.0
SELECT id, CASE WHEN rand(1) < 0.3 THEN 'a' WHEN rand(1) < 0.6 THEN 'b' ELSE 'c' END FROM range(9);
--> id BIGINT, CASE WHEN (rand(1) < 0.3) THEN a WHEN (rand(1) < 0.6) THEN b ELSE c END STRING
--> 0|c
--> 1|b
--> 2|a
--> 3|a
--> 4|b
--> 5|b
--> 6|a
--> 7|a
--> 8|c
SELECT id, array(rand(1), rand(2))[id % 2] FROM range(4);
--> id BIGINT, array(rand(1), rand(2))[(id % 2)] DOUBLE
--> 0|0.6363787615254752
--> 1|0.2861372051669987
--> 2|0.134842710012538
--> 3|0.45537077449713226
SELECT id, CASE WHEN id > 2 THEN randn(3) END FROM range(6);
--> id BIGINT, CASE WHEN (id > 2) THEN randn(3) END DOUBLE
--> 0|NULL
--> 1|NULL
--> 2|NULL
--> 3|-1.1854930781734352
--> 4|0.8301167121353836
--> 5|0.11523977257141632
SELECT id, uniform(0, 10, 3) FROM range(6);
--> id BIGINT, uniform(0, 10, 3) INT
--> 0|2
--> 1|6
--> 2|9
--> 3|7
--> 4|1
--> 5|2
SELECT id, CASE WHEN id > 2 THEN uniform(0, 10, 3) END FROM range(6);
--> id BIGINT, CASE WHEN (id > 2) THEN uniform(0, 10, 3) END INT
--> 0|NULL
--> 1|NULL
--> 2|NULL
--> 3|2
--> 4|6
--> 5|9
SELECT id, CASE WHEN id % 2 = 1 THEN randstr(4, 3) END FROM range(6);
--> id BIGINT, CASE WHEN ((id % 2) = 1) THEN randstr(4, 3) END STRING
--> 0|NULL
--> 1|nurJ
--> 2|NULL
--> 3|IpH4
--> 4|NULL
--> 5|cmmM
SELECT id, CASE WHEN id % 2 = 1 THEN monotonically_increasing_id() END FROM range(6);
--> id BIGINT, CASE WHEN ((id % 2) = 1) THEN monotonically_increasing_id() END BIGINT
--> 0|NULL
--> 1|0
--> 2|NULL
--> 3|1
--> 4|NULL
--> 5|2
SELECT id, nvl2(nullif(id % 2, 0), rand(1), rand(2)) FROM range(6);
--> id BIGINT, nvl2(nullif((id % 2), 0), rand(1), rand(2)) DOUBLE
--> 0|0.5311207224659675
--> 1|0.6363787615254752
--> 2|0.2861372051669987
--> 3|0.5993846534021868
--> 4|0.49443063728956627
--> 5|0.134842710012538
SELECT id, if(id % 2 = 0, rand(1), rand(1)) FROM range(6);
--> id BIGINT, (IF(((id % 2) = 0), rand(1), rand(1))) DOUBLE
--> 0|0.6363787615254752
--> 1|0.6363787615254752
--> 2|0.5993846534021868
--> 3|0.5993846534021868
--> 4|0.134842710012538
--> 5|0.134842710012538
SELECT id, id IN (1, CAST(rand(1) * 3 AS INT), CAST(rand(2) * 3 AS INT)) FROM range(6);
--> id BIGINT, (id IN (1, CAST((rand(1) * 3) AS INT), CAST((rand(2) * 3) AS INT))) BOOLEAN
--> 0|false
--> 1|true
--> 2|false
--> 3|false
--> 4|false
--> 5|false
SELECT id, transform(sequence(1, id), x -> rand(1) < 2) FROM range(1, 3);
--> id BIGINT, transform(sequence(1, id), lambdafunction((rand(1) < 2), namedlambdavariable())) ARRAY<BOOLEAN>
--> 1|[true]
--> 2|[true, true]
SELECT id, shuffle(array(1, 2, 3, 4), 5) FROM range(4);
--> id BIGINT, shuffle(array(1, 2, 3, 4)) ARRAY<INT>
--> 0|[3, 1, 4, 2]
--> 1|[3, 4, 2, 1]
--> 2|[2, 3, 4, 1]
--> 3|[2, 4, 1, 3]
SELECT id, CASE WHEN id % 2 = 0 THEN shuffle(array(1, 2, 3, 4), 5) END FROM range(6);
--> id BIGINT, CASE WHEN ((id % 2) = 0) THEN shuffle(array(1, 2, 3, 4)) END ARRAY<INT>
--> 0|[3, 1, 4, 2]
--> 1|NULL
--> 2|[3, 4, 2, 1]
--> 3|NULL
--> 4|[2, 3, 4, 1]
--> 5|NULL
SELECT id, concat_ws('-', CASE WHEN id % 2 = 0 THEN CAST(floor(rand(1) * 100) AS STRING) END, CAST(floor(rand(2) * 100) AS STRING)) FROM range(6);
--> id BIGINT, concat_ws(-, CASE WHEN ((id % 2) = 0) THEN CAST(FLOOR((rand(1) * 100)) AS STRING) END, CAST(FLOOR((rand(2) * 100)) AS STRING)) STRING
--> 0|63-53
--> 1|28
--> 2|59-49
--> 3|45
--> 4|13-87
--> 5|36
CREATE TABLE j6p (a INT, b STRING) USING parquet PARTITIONED BY (b);
INSERT INTO j6p VALUES (1, 'x');
CREATE VIEW j6v (k COMMENT 'key', l) COMMENT 'vv' AS SELECT a, b FROM j6p;
CREATE TEMPORARY VIEW j6t AS SELECT 1 AS a, 'x' AS b;
DESCRIBE EXTENDED j6t;
--> col_name STRING, data_type STRING, comment STRING
--> a|int|NULL
--> b|string|NULL
CREATE TABLE j6b (a INT, b STRING) USING parquet CLUSTERED BY (a) SORTED BY (b) INTO 4 BUCKETS;
DESCRIBE j6 a AS JSON;
--! DESCRIBE_JSON_NOT_EXTENDED
DESCRIBE EXTENDED j6 AS TEXT;
--! PARSE_SYNTAX_ERROR
SELECT from_json('{"a":1}', 'a MAP<INT, INT>');
--! DATATYPE_MISMATCH.INVALID_JSON_MAP_KEY_TYPE
SELECT from_json('{"a":1}', 'array<map<int,int>>');
--! DATATYPE_MISMATCH.INVALID_JSON_MAP_KEY_TYPE
SELECT from_json('{"a":{"x":1}}', 'a STRUCT<x: INT>');
--> from_json({"a":{"x":1}}) STRUCT<a: STRUCT<x: INT>>
--> {{1}}
SELECT from_json('{"a":{"x":1}}', 'a STRUCT<x INT>');
--> from_json({"a":{"x":1}}) STRUCT<a: STRUCT<x: INT>>
--> {{1}}
SELECT from_json('{"a":{"x":1}}', 'struct<a struct<x int>>');
--> from_json({"a":{"x":1}}) STRUCT<a: STRUCT<x: INT>>
--> {{1}}
SELECT schema_of_json('{"a":1}', map('x', 1));
--! INVALID_OPTIONS.NON_STRING_TYPE
SELECT to_json(named_struct('a', 1), 'x');
--! INVALID_OPTIONS.NON_MAP_FUNCTION
SELECT to_json(1);
--! DATATYPE_MISMATCH.INVALID_JSON_SCHEMA
SELECT to_json(map(1, 2)), to_json(array(1)), to_json(named_struct('a', map(named_struct('x', 1), 2)));
--> to_json(map(1, 2)) STRING, to_json(array(1)) STRING, to_json(named_struct(a, map(named_struct(x, 1), 2))) STRING
--> {"1":2}|[1]|{"a":{"[1]":2}}
SELECT to_csv(array(1));
--! DATATYPE_MISMATCH.UNSUPPORTED_INPUT_TYPE
SELECT to_csv(named_struct('a', array(1)));
--> to_csv(named_struct(a, array(1))) STRING
--> [1]
SELECT to_xml(array(1));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT schema_of_csv('1,x', map('sep', ','));
--> schema_of_csv(1,x) STRING
--> STRUCT<_c0: INT, _c1: STRING>
SELECT schema_of_json(5);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT schema_of_json(NULL);
--! DATATYPE_MISMATCH.UNEXPECTED_NULL
SELECT schema_of_csv(NULL);
--! DATATYPE_MISMATCH.UNEXPECTED_NULL
