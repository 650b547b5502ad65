-- Hints, functions of statements, CHAR and VARCHAR, IDENTIFIER and generators beside groups.
SELECT CAST(array('a') AS ARRAY<CHAR(3)>);
--> array(a) ARRAY<STRING>
--> [a]
SELECT CAST(array('abcd') AS ARRAY<VARCHAR(3)>);
--> array(abcd) ARRAY<STRING>
--> [abcd]
SELECT CAST(named_struct('a', 'b') AS STRUCT<a: CHAR(3)>);
--> named_struct(a, b) STRUCT<a: STRING>
--> {b}
SELECT CAST(map('a', 'b') AS MAP<STRING, VARCHAR(1)>);
--> map(a, b) MAP<STRING, STRING>
--> {a -> b}
SELECT CAST('a' AS CHAR(3)), typeof(CAST('a' AS CHAR(3)));
--> CAST(a AS STRING) STRING, typeof(CAST(a AS STRING)) STRING
--> a|string
SELECT CAST('abcd' AS CHAR(3));
--> CAST(abcd AS STRING) STRING
--> abcd
SELECT CAST('abcd' AS VARCHAR(3));
--> CAST(abcd AS STRING) STRING
--> abcd
SELECT 'abcd'::CHAR(3);
--> CAST(abcd AS STRING) STRING
--> abcd
DECLARE VARIABLE v1 CHAR(5) DEFAULT 'ab';
SET VAR v1 = 'abcdefg';
--! EXCEED_LIMIT_LENGTH
DECLARE VARIABLE v2 VARCHAR(3) = 'abcdef';
--! EXCEED_LIMIT_LENGTH
DECLARE VARIABLE v3 ARRAY<CHAR(3)>;
DECLARE VARIABLE v4 VARCHAR(3);
SET VAR v4 = 'abcdef';
--! EXCEED_LIMIT_LENGTH
CREATE TABLE ch1 (a ARRAY<CHAR(3)>, s STRUCT<x: VARCHAR(2), y: CHAR(4)>, m MAP<CHAR(2), VARCHAR(3)>) USING parquet;
INSERT INTO ch1 VALUES (array('a', 'ab'), named_struct('x', 'p', 'y', 'q'), map('k', 'v'));
INSERT INTO ch1 VALUES (array('abc   '), named_struct('x', 'p   ', 'y', 'q       '), map('k', 'v'));
CREATE TABLE ch2 (c CHAR(5), v VARCHAR(5), i INT) USING parquet;
INSERT INTO ch2 VALUES ('a', 'a', 1), ('abcde', 'abcde', 2), (NULL, NULL, 3), ('b    ', 'b    ', 4);
SELECT c || '|', v || '|', length(c), length(v) FROM ch2 ORDER BY i;
--> concat(c, |) STRING, concat(v, |) STRING, length(c) INT, length(v) INT
--> a    ||a||5|1
--> abcde||abcde||5|5
--> NULL|NULL|NULL|NULL
--> b    ||b    ||5|5
SELECT i FROM ch2 WHERE c = 'a';
--> i INT
--> 1
SELECT i FROM ch2 WHERE v = 'a';
--> i INT
--> 1
SELECT i FROM ch2 WHERE c IN ('a', 'b', 'zzzzzzzzz');
--> i INT
--> 1
--> 4
SELECT i FROM ch2 WHERE c > 'a' ORDER BY i;
--> i INT
--> 2
--> 4
SELECT i FROM ch2 WHERE c LIKE 'a';
--> i INT
SELECT i FROM ch2 WHERE c = v ORDER BY i;
--> i INT
--> 2
--> 4
SELECT upper(c) || '|' FROM ch2 ORDER BY i;
--> concat(upper(c), |) STRING
--> A    |
--> ABCDE|
--> NULL
--> B    |
SELECT coalesce(c, 'zz') || '|' FROM ch2 ORDER BY i;
--> concat(coalesce(c, zz), |) STRING
--> a    |
--> abcde|
--> zz|
--> b    |
SELECT typeof(c), typeof(v) FROM ch2 LIMIT 1;
--> typeof(c) STRING, typeof(v) STRING
--> string|string
SELECT c FROM ch2 UNION ALL SELECT 'x' ORDER BY 1;
--> c STRING
--> NULL
--> a    
--> abcde
--> b    
--> x
CREATE TABLE ch3 (c CHAR(2)) USING parquet;
INSERT INTO ch3 SELECT c FROM ch2;
--! EXCEED_LIMIT_LENGTH
INSERT INTO ch3 VALUES ('a'), ('b'), ('ab');
SELECT ch2.i FROM ch2 JOIN ch3 ON ch2.c = ch3.c ORDER BY i;
--> i INT
--> 1
--> 4
SELECT array(1) < array(2.5);
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT array(1) = array(2.5);
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT array(1) <=> array(2L);
--> (array(1) <=> array(2)) BOOLEAN
--> false
SELECT array(1) IN (array(2L), array(1L));
--> (array(1) IN (array(2), array(1))) BOOLEAN
--> true
SELECT array(1) < array(2L);
--> (array(1) < array(2)) BOOLEAN
--> true
SELECT named_struct('a', 1) = named_struct('a', 1L);
--> (named_struct(a, 1) = named_struct(a, 1)) BOOLEAN
--> true
SELECT named_struct('a', 1) < named_struct('a', 1.5D);
--> (named_struct(a, 1) < named_struct(a, 1.5)) BOOLEAN
--> true
SELECT struct(1) = struct('1');
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT array(1) BETWEEN array(0L) AND array(2L);
--> between(array(1), array(0), array(2)) BOOLEAN
--> true
SELECT greatest(array(1), array(2L));
--> greatest(array(1), array(2)) ARRAY<BIGINT>
--> [2]
SELECT coalesce(array(1), array(2.5));
--> coalesce(array(1), array(2.5)) ARRAY<DECIMAL(11,1)>
--> [1.0]
SELECT CASE WHEN true THEN array(1) ELSE array(2.5) END;
--> CASE WHEN true THEN array(1) ELSE array(2.5) END ARRAY<DECIMAL(11,1)>
--> [1.0]
SELECT nullif(array(1), array(2L));
--> nullif(array(1), array(2)) ARRAY<INT>
--> [1]
SELECT array(array(1)) = array(array(2.5BD));
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT array(CAST(1 AS TINYINT)) = array(1);
--> (array(CAST(1 AS TINYINT)) = array(1)) BOOLEAN
--> true
SELECT array(1) = array(NULL);
--> (array(1) = array(NULL)) BOOLEAN
--> false
SELECT array() = array(1);
--> (array() = array(1)) BOOLEAN
--> false
SELECT array(1) > array();
--> (array(1) > array()) BOOLEAN
--> true
SELECT map(1, 2) = map(1, 2);
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT array(1.0) = array(1.00);
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT array(1.0BD) < array(1.00BD);
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT array(1.0) < array(1D);
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT array(DATE'2020-01-01') = array(TIMESTAMP'2020-01-01 00:00:00');
--> (array(DATE '2020-01-01') = array(TIMESTAMP '2020-01-01 00:00:00')) BOOLEAN
--> true
SELECT /*+ COALESCE */ 1;
--! _LEGACY_ERROR_TEMP_1048
SELECT /*+ COALESCE(1, 2) */ 1;
--! _LEGACY_ERROR_TEMP_1048
SELECT /*+ COALESCE('a') */ 1;
--! _LEGACY_ERROR_TEMP_1048
SELECT /*+ REPARTITION(2) */ 1;
--> 1 INT
--> 1
SELECT /*+ REPARTITION(a) */ a FROM VALUES (1) t(a);
--> a INT
--> 1
SELECT /*+ REPARTITION(2, a) */ a FROM VALUES (1) t(a);
--> a INT
--> 1
SELECT /*+ REPARTITION(a, 2) */ a FROM VALUES (1) t(a);
--! _LEGACY_ERROR_TEMP_1047
SELECT /*+ REPARTITION('a') */ a FROM VALUES (1) t(a);
--> a INT
--> 1
SELECT /*+ REPARTITION(zz) */ a FROM VALUES (1) t(a);
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT /*+ REPARTITION_BY_RANGE */ a FROM VALUES (1) t(a);
--> a INT
--> 1
SELECT /*+ REPARTITION_BY_RANGE(2) */ a FROM VALUES (1) t(a);
--> a INT
--> 1
SELECT /*+ REPARTITION_BY_RANGE(2, a) */ a FROM VALUES (1) t(a);
--> a INT
--> 1
SELECT /*+ REPARTITION_BY_RANGE(a) */ a FROM VALUES (1) t(a);
--> a INT
--> 1
SELECT /*+ REBALANCE */ a FROM VALUES (1) t(a);
--> a INT
--> 1
SELECT /*+ REBALANCE(2) */ a FROM VALUES (1) t(a);
--> a INT
--> 1
SELECT /*+ REBALANCE(2, a) */ a FROM VALUES (1) t(a);
--> a INT
--> 1
SELECT /*+ REBALANCE(1.5) */ a FROM VALUES (1) t(a);
--! _LEGACY_ERROR_TEMP_1047
SELECT /*+ BROADCAST(t) */ a FROM VALUES (1) t(a);
--> a INT
--> 1
SELECT /*+ BROADCAST(zz) */ a FROM VALUES (1) t(a);
--> a INT
--> 1
SELECT /*+ BROADCAST */ a FROM VALUES (1) t(a);
--> a INT
--> 1
SELECT /*+ NOSUCH(1) */ a FROM VALUES (1) t(a);
--> a INT
--> 1
SELECT /*+ MERGE(t), COALESCE(1) */ a FROM VALUES (1) t(a);
--> a INT
--> 1
SELECT /*+ MAPJOIN('t') */ a FROM VALUES (1) t(a);
--> a INT
--> 1
SELECT /*+ COALESCE(1) REPARTITION(2) */ a FROM VALUES (1) t(a);
--> a INT
--> 1
SELECT /*+ */ 1;
--! PARSE_SYNTAX_ERROR
SELECT /*+ COALESCE( */ 1;
--! PARSE_SYNTAX_ERROR
SELECT /*+ REPARTITION(1+1) */ 1;
--! PARSE_SYNTAX_ERROR
CREATE TEMPORARY FUNCTION f1(x INT) RETURNS INT RETURN x + 1;
SELECT transform(array(1, 2), x -> f1(x));
--! UNSUPPORTED_FEATURE.LAMBDA_FUNCTION_WITH_SQL_UDF
SELECT a FROM VALUES (2), (1) t(a) ORDER BY f1(a);
--! UNSUPPORTED_SQL_UDF_USAGE
SELECT a FROM VALUES (2), (1) t(a) GROUP BY a ORDER BY f1(a);
--! UNSUPPORTED_SQL_UDF_USAGE
SELECT f1(a) FROM VALUES (2), (1) t(a) GROUP BY f1(a) ORDER BY 1;
--> f1(a) INT
--> 2
--> 3
SELECT f1(a) FROM VALUES (2), (1) t(a) GROUP BY ALL ORDER BY ALL;
--> f1(a) INT
--> 2
--> 3
SELECT a FROM VALUES (2), (1) t(a) WHERE f1(a) > 2;
--> a INT
--> 2
SELECT max(f1(a)) FROM VALUES (2), (1) t(a);
--> max(f1(a)) INT
--> 3
SELECT f1(max(a)) FROM VALUES (2), (1) t(a);
--> f1(max(a)) INT
--> 3
SELECT f1(a), count(*) FROM VALUES (2), (1) t(a) GROUP BY a ORDER BY 1;
--> f1(a) INT, count(1) BIGINT
--> 2|1
--> 3|1
SELECT a FROM VALUES (2), (1) t(a) GROUP BY a HAVING f1(a) > 2;
--> a INT
--> 2
SELECT a FROM VALUES (2), (1) t(a) GROUP BY a HAVING f1(max(a)) > 2;
--> a INT
--> 2
SELECT sum(a) OVER (ORDER BY f1(a)) FROM VALUES (2), (1) t(a);
--> sum(a) OVER (ORDER BY f1(a) ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) BIGINT
--> 1
--> 3
SELECT filter(array(1, 2), x -> f1(x) > 2);
--! UNSUPPORTED_FEATURE.LAMBDA_FUNCTION_WITH_SQL_UDF
SELECT aggregate(array(1, 2), 0, (acc, x) -> acc + f1(x));
--! UNSUPPORTED_FEATURE.LAMBDA_FUNCTION_WITH_SQL_UDF
SELECT f1((SELECT max(a) FROM VALUES (2), (1) t(a)));
--> f1(scalarsubquery()) INT
--> 3
SELECT * FROM VALUES (2), (1) t(a) JOIN VALUES (3) s(b) ON f1(a) = b;
--> a INT, b INT
--> 2|3
SELECT explode(array(f1(1)));
--! UNSUPPORTED_SQL_UDF_USAGE
CREATE TEMPORARY FUNCTION tf(x INT) RETURNS TABLE(a INT, b STRING) RETURN SELECT x + i, 'v' || i FROM VALUES (1), (2) t(i);
SELECT * FROM tf(1) ORDER BY a;
--> a INT, b STRING
--> 2|v1
--> 3|v2
SELECT * FROM tf((SELECT 5)) ORDER BY a;
--> a INT, b STRING
--> 6|v1
--> 7|v2
SELECT * FROM tf((SELECT max(a) FROM VALUES (2), (1) t(a))) ORDER BY a;
--> a INT, b STRING
--> 3|v1
--> 4|v2
SELECT * FROM VALUES (1), (2) t(a), LATERAL tf(a) ORDER BY 1, 2;
--> a INT, a INT, b STRING
--> 1|2|v1
--> 1|3|v2
--> 2|3|v1
--> 2|4|v2
SELECT * FROM tf('x');
--! CAST_INVALID_INPUT
SELECT * FROM tf();
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT * FROM tf(1, 2);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT tf(1);
--! NOT_A_SCALAR_FUNCTION
SELECT * FROM f1(1);
--! NOT_A_TABLE_FUNCTION
SELECT a, count(*) FROM VALUES (1), (1) t(a) GROUP BY a QUALIFY row_number() OVER (ORDER BY a) = 1;
--> a INT, count(1) BIGINT
--> 1|2
SELECT a, count(*) c FROM VALUES (1), (1), (2) t(a) GROUP BY a QUALIFY c = 2;
--! QUALIFY_REQUIRES_WINDOW_FUNCTION
SELECT a, row_number() OVER (ORDER BY a) rn FROM VALUES (1), (1), (2) t(a) QUALIFY rn = 2;
--> a INT, rn INT
--> 1|2
SELECT a FROM VALUES (1), (1), (2) t(a) QUALIFY a > 1;
--! QUALIFY_REQUIRES_WINDOW_FUNCTION
SELECT a, sum(a) OVER () FROM VALUES (1), (2) t(a) WHERE a > 0 QUALIFY sum(a) OVER () > 1;
--> a INT, sum(a) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) BIGINT
--> 1|3
--> 2|3
SELECT DISTINCT a FROM VALUES (1), (1), (2) t(a) QUALIFY row_number() OVER (ORDER BY a) <= 2;
--> a INT
--> 1
SELECT '1' IN (SELECT 1);
--> (1 IN (listquery())) BOOLEAN
--> true
SELECT 1 IN (SELECT 1.0);
--> (1 IN (listquery())) BOOLEAN
--> true
SELECT 1 IN (SELECT 1, 2);
--! DATATYPE_MISMATCH.IN_SUBQUERY_LENGTH_MISMATCH
SELECT (1, 2) IN (SELECT 1, '2');
--> (named_struct('1', 1, '2', 2) IN (listquery())) BOOLEAN
--> true
SELECT true IN (SELECT 1);
--! DATATYPE_MISMATCH.IN_SUBQUERY_DATA_TYPE_MISMATCH
SELECT array(1) IN (SELECT array(1L));
--> (array(1) IN (listquery())) BOOLEAN
--> true
SELECT a FROM VALUES ('1'), ('b') t(a) WHERE a IN (SELECT 1);
--! CAST_INVALID_INPUT
SELECT a FROM VALUES ('1'), ('b') t(a) WHERE a IN (1, 2);
--! CAST_INVALID_INPUT
SELECT t.IDENTIFIER('a') FROM VALUES (1) t(a);
--! UNRESOLVED_ROUTINE
SELECT IDENTIFIER('t.a') FROM VALUES (1) t(a);
--> a INT
--> 1
SELECT IDENTIFIER('t').a FROM VALUES (1) t(a);
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT IDENTIFIER('t').IDENTIFIER('a') FROM VALUES (1) t(a);
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT IDENTIFIER('a').IDENTIFIER('b') FROM VALUES (named_struct('b', 1)) t(a);
--> a.b INT
--> 1
SELECT a AS IDENTIFIER('b') FROM VALUES (1) t(a);
--> b INT
--> 1
SELECT IDENTIFIER('t.*') FROM VALUES (1) t(a);
--! PARSE_SYNTAX_ERROR
SELECT IDENTIFIER('t').* FROM VALUES (1) t(a);
--! CANNOT_RESOLVE_STAR_EXPAND
SELECT * FROM VALUES (1) AS IDENTIFIER('t')(a);
--> a INT
--> 1
SELECT IDENTIFIER('abs')(-1);
--> abs(-1) INT
--> 1
SELECT IDENTIFIER('ab' || 's')(-1);
--> abs(-1) INT
--> 1
SELECT * FROM IDENTIFIER('range')(2);
--> id BIGINT
--> 0
--> 1
SELECT IDENTIFIER(1);
--! NOT_A_CONSTANT_STRING.WRONG_TYPE
SELECT IDENTIFIER(NULL);
--! NOT_A_CONSTANT_STRING.WRONG_TYPE
SELECT IDENTIFIER('') FROM VALUES (1) t(a);
--! PARSE_EMPTY_STATEMENT
SELECT IDENTIFIER('a b') FROM VALUES (1) t(a);
--! PARSE_SYNTAX_ERROR
SELECT IDENTIFIER('`a b`') FROM VALUES (1) t(`a b`);
--> a b INT
--> 1
WITH IDENTIFIER('c') AS (SELECT 1 AS x) SELECT * FROM c;
--> x INT
--> 1
WITH c AS (SELECT 1 AS x) SELECT * FROM IDENTIFIER('c');
--> x INT
--> 1
SELECT IDENTIFIER('count')(DISTINCT a) FROM VALUES (1), (1) t(a);
--> count(DISTINCT a) BIGINT
--> 1
SELECT explode(array(1, 2)) AS e, count(*) FROM VALUES (1) t(a) GROUP BY ALL;
--> e INT, count(1) BIGINT
--> 1|1
--> 2|1
SELECT explode(array(1, 2)) AS e, a FROM VALUES (1) t(a) GROUP BY ALL;
--> e INT, a INT
--> 1|1
--> 2|1
SELECT explode(array(1, 2)) AS e, a FROM VALUES (1) t(a) GROUP BY a;
--> e INT, a INT
--> 1|1
--> 2|1
SELECT explode(array(a, 2)) AS e, a FROM VALUES (1) t(a) GROUP BY a;
--> e INT, a INT
--> 1|1
--> 2|1
SELECT explode(collect_list(a)) AS e FROM VALUES (1), (2) t(a);
--> e INT
--> 1
--> 2
SELECT explode(collect_list(a)) AS e, b FROM VALUES (1, 2), (2, 2) t(a, b) GROUP BY b ORDER BY e;
--> e INT, b INT
--> 1|2
--> 2|2
SELECT explode(array(1)) AS e FROM VALUES (1) t(a) GROUP BY e;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT count(explode(array(1)));
--! UNSUPPORTED_GENERATOR.NESTED_IN_EXPRESSIONS
SELECT sum(a), explode(array(1,2)) FROM VALUES (1) t(a);
--> sum(a) BIGINT, col INT
--> 1|1
--> 1|2
DESCRIBE FUNCTION f1;
--> function_desc STRING
--> Function: f1
--> Input:    x INT
--> Returns:  INT
--> Type:     SCALAR
DESCRIBE FUNCTION tf;
--> function_desc STRING
-->           b STRING
--> Function: tf
--> Input:    x INT
--> Returns:  a INT   
--> Type:     TABLE
DESCRIBE FUNCTION nosuch;
--! UNRESOLVED_ROUTINE
CREATE FUNCTION f2(x INT COMMENT 'the x', y STRING DEFAULT 'q') RETURNS STRING COMMENT 'doc' RETURN y || x;
DESCRIBE FUNCTION f2;
--> function_desc STRING
-->           y STRING
--> Function: spark_catalog.default.f2
--> Input:    x INT   
--> Returns:  STRING
--> Type:     SCALAR
DESCRIBE FUNCTION default.f2;
--> function_desc STRING
-->           y STRING
--> Function: spark_catalog.default.f2
--> Input:    x INT   
--> Returns:  STRING
--> Type:     SCALAR
CREATE GLOBAL TEMPORARY VIEW gv AS SELECT 1 AS a;
SELECT * FROM global_temp.gv;
--> a INT
--> 1
SELECT a, zz FROM nosuch;
--! TABLE_OR_VIEW_NOT_FOUND
SELECT zz FROM VALUES (1) t(a) WHERE yy = 1;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT nosuchf(zz) FROM VALUES (1) t(a);
--! UNRESOLVED_ROUTINE
SELECT abs(zz), nosuchf(1) FROM VALUES (1) t(a);
--! UNRESOLVED_ROUTINE
SELECT abs(1, 2), zz FROM VALUES (1) t(a);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT 1 + DATE'2020-01-01' + true, zz FROM VALUES (1) t(a);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT a, sum(b) FROM VALUES (1, 2) t(a, b) WHERE sum(a) > 1;
--! INVALID_WHERE_CONDITION
SELECT count(*) FROM VALUES (1) t(a) WHERE a = 'x' + zz;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT * FROM VALUES (1) t(a) JOIN VALUES (1) t(a) ON zz = 1;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT a FROM VALUES (1) t(a), VALUES (2) s(a);
--! AMBIGUOUS_REFERENCE
SELECT t.a, zz FROM VALUES (1) t(a) ORDER BY yy;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT a FROM VALUES (1) t(a) ORDER BY yy LIMIT 'x';
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT a FROM VALUES (1) t(a) LIMIT -1;
--! INVALID_LIMIT_LIKE_EXPRESSION.IS_NEGATIVE
SELECT a FROM VALUES (1) t(a) LIMIT a;
--! INVALID_LIMIT_LIKE_EXPRESSION.IS_UNFOLDABLE
SELECT a FROM nosuch1 JOIN nosuch2;
--! TABLE_OR_VIEW_NOT_FOUND
SELECT (SELECT zz), nosuchf(2);
--! UNRESOLVED_ROUTINE
SELECT a FROM VALUES (1) t(a) UNION SELECT 1, 2;
--! NUM_COLUMNS_MISMATCH
SELECT a FROM VALUES (1) t(a) UNION SELECT zz;
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SELECT a FROM VALUES (1) t(a) UNION SELECT array(1);
--! INCOMPATIBLE_COLUMN_TYPE
INSERT INTO nosuch SELECT zz;
--! TABLE_OR_VIEW_NOT_FOUND
CREATE TEMPORARY FUNCTION fs(x INT) RETURNS INT RETURN (SELECT max(b) FROM VALUES (1, 10), (2, 20) s(k, b) WHERE k = x);
SELECT f1(a) FROM VALUES (2), (1) t(a) ORDER BY f1(a);
--! UNSUPPORTED_SQL_UDF_USAGE
SELECT f1(a) AS b FROM VALUES (2), (1) t(a) ORDER BY b;
--> b INT
--> 2
--> 3
SELECT f1(a) AS b FROM VALUES (2), (1) t(a) ORDER BY f1(a) + 1;
--! UNSUPPORTED_SQL_UDF_USAGE
SELECT a FROM VALUES (2), (1) t(a) SORT BY f1(a);
--! UNSUPPORTED_SQL_UDF_USAGE
SELECT sum(f1(a)) OVER (PARTITION BY f1(a)) FROM VALUES (2), (1) t(a) ORDER BY 1;
--> sum(f1(a)) OVER (PARTITION BY f1(a) ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) BIGINT
--> 2
--> 3
SELECT a, rank() OVER (ORDER BY f1(a)) FROM VALUES (2), (1) t(a) ORDER BY a;
--> a INT, RANK() OVER (ORDER BY f1(a) ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT
--> 1|1
--> 2|2
SELECT a FROM VALUES (2), (1) t(a) QUALIFY rank() OVER (ORDER BY f1(a)) = 1;
--> a INT
--> 1
SELECT * FROM VALUES (2), (1) t(a) LATERAL VIEW explode(array(f1(a))) s AS b;
--! UNSUPPORTED_SQL_UDF_USAGE
SELECT * FROM VALUES (2), (1) t(a), LATERAL explode(array(f1(a))) s(b) ORDER BY 1;
--! UNSUPPORTED_SQL_UDF_USAGE
SELECT fs(a), a FROM VALUES (2), (1) t(a) ORDER BY a;
--> fs(a) INT, a INT
--> 10|1
--> 20|2
SELECT a FROM VALUES (2), (1) t(a) WHERE fs(a) = 20;
--> a INT
--> 2
SELECT fs(f1(0)), f1(fs(1)), fs((SELECT 2));
--> fs(f1(0)) INT, f1(fs(1)) INT, fs(scalarsubquery()) INT
--> 10|11|20
SELECT sum(fs(a)) FROM VALUES (2), (1) t(a);
--> sum(fs(a)) BIGINT
--> 30
SELECT fs(a), count(*) FROM VALUES (2), (1) t(a) GROUP BY a ORDER BY 1;
--> fs(a) INT, count(1) BIGINT
--> 10|1
--> 20|1
SELECT f1(a), fs(a) FROM VALUES (2), (1) t(a) GROUP BY ALL ORDER BY ALL;
--> f1(a) INT, fs(a) INT
--> 2|10
--> 3|20
VALUES (f1(1)), (f1(2)) ORDER BY 1;
--! INVALID_INLINE_TABLE.CANNOT_EVALUATE_EXPRESSION_IN_INLINE_TABLE
SELECT * FROM VALUES (f1(1)), (f1(2)) t(a) ORDER BY a;
--! INVALID_INLINE_TABLE.CANNOT_EVALUATE_EXPRESSION_IN_INLINE_TABLE
SELECT CASE WHEN f1(a) > 2 THEN f1(a) ELSE f1(f1(a)) END AS c FROM VALUES (2), (1) t(a) ORDER BY c;
--> c INT
--> 3
--> 3
SELECT f1(a) IN (SELECT 3), EXISTS (SELECT 1 WHERE f1(1) = 2) FROM VALUES (2) t(a);
--> (f1(a) IN (listquery())) BOOLEAN, exists() BOOLEAN
--> true|true
SELECT f1(a) FROM VALUES (2) t(a) UNION ALL SELECT f1(5) ORDER BY 1;
--> f1(a) INT
--> 3
--> 6
SELECT nosuch(zz);
--! UNRESOLVED_ROUTINE
SELECT 1 FROM nosuchtable WHERE nosuch(1);
--! UNRESOLVED_ROUTINE
SELECT zz, (SELECT nosuch(1)) FROM VALUES (1) t(a);
--! UNRESOLVED_ROUTINE
WITH q AS (SELECT nosuch(1) AS a) SELECT zz FROM q;
--! UNRESOLVED_ROUTINE
SELECT zz FROM VALUES (nosuch(1)) t(a);
--! UNRESOLVED_ROUTINE
SELECT zz, nosuch(1) OVER () FROM VALUES (1) t(a);
--! UNRESOLVED_ROUTINE
SELECT IDENTIFIER(upper('a')) FROM VALUES ('a') t(a);
--> A STRING
--> a
SELECT IDENTIFIER('a')[0], IDENTIFIER('a')::STRING FROM VALUES (array(1)) t(a);
--> a[0] INT, a STRING
--> 1|[1]
SELECT IDENTIFIER('t.a').b, IDENTIFIER('a').b FROM VALUES (named_struct('b', 1)) t(a);
--> a.b INT, a.b INT
--> 1|1
SELECT x.IDENTIFIER('b') FROM VALUES (named_struct('b', 1)) t(x);
--! UNRESOLVED_ROUTINE
SELECT IDENTIFIER('t').a.b FROM VALUES (named_struct('b', 1)) t(a);
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT /*+ COALESCE(1), REPARTITION(a) */ a FROM VALUES (1) t(a);
--> a INT
--> 1
SELECT /*+ REPARTITION(t.a) */ a FROM VALUES (1) t(a);
--> a INT
--> 1
SELECT /*+ REPARTITION(b) */ a + 1 AS b FROM VALUES (1) t(a);
--> b INT
--> 2
SELECT /*+ REPARTITION(a) */ a + 1 AS b FROM VALUES (1) t(a);
--> b INT
--> 2
SELECT /*+ REPARTITION(3) */ /*+ BROADCAST(t) */ a FROM VALUES (1) t(a);
--> a INT
--> 1
SELECT /*+ coalesce(3L) */ 1;
--! _LEGACY_ERROR_TEMP_1048
SELECT /*+ COALESCE(a) */ a FROM VALUES (1) t(a);
--! _LEGACY_ERROR_TEMP_1048
SELECT /*+ REBALANCE(a, a) */ a FROM VALUES (1) t(a);
--> a INT
--> 1
SELECT /*+ REPARTITION_BY_RANGE(a, 'a', 1.5) */ a FROM VALUES (1) t(a);
--! _LEGACY_ERROR_TEMP_1047
SELECT /*+ SHUFFLE_HASH(t), MERGEJOIN(t) */ a FROM VALUES (1) t(a);
--> a INT
--> 1
SELECT /*+ BROADCAST(1) */ a FROM VALUES (1) t(a);
--! _LEGACY_ERROR_TEMP_1046
SELECT /*+ COALESCE(1 */ 1;
--! PARSE_SYNTAX_ERROR
SELECT /*+ , */ 1;
--! PARSE_SYNTAX_ERROR
SELECT /*+ `COALESCE`(1) */ 1;
--> 1 INT
--> 1
SELECT * FROM (SELECT /*+ COALESCE(zz) */ 1);
--! _LEGACY_ERROR_TEMP_1048
SELECT CASE WHEN a THEN 1 END FROM VALUES (true) t(a);
--> CASE WHEN a THEN 1 END INT
--> 1
SELECT explode(array(1)) AS e, a + 1, count(*) FROM VALUES (1), (2) t(a) GROUP BY ALL ORDER BY 2;
--> e INT, (a + 1) INT, count(1) BIGINT
--> 1|2|1
--> 1|3|1
SELECT explode(array(a)) AS e, count(*) FROM VALUES (1) t(a) GROUP BY ALL;
--> e INT, count(1) BIGINT
--> 1|1
SELECT explode(collect_list(a)) AS e, b FROM VALUES (1, 2), (2, 2) t(a, b) GROUP BY ALL ORDER BY 1;
--> e INT, b INT
--> 1|2
--> 2|2
SELECT posexplode(array('x', 'y')), count(*) FROM VALUES (1), (2) t(a) GROUP BY ALL ORDER BY 1;
--> pos INT, col STRING, count(1) BIGINT
--> 0|x|2
--> 1|y|2
SELECT -- /*+ REPARTITION(x) */
 1;
--> 1 INT
--> 1
SELECT -- /*+ a
 b FROM (SELECT 1 AS b) /* c */;
--> b INT
--> 1
SELECT /*+ BROADCAST(a) /* x */ */ 1;
--> 1 INT
--> 1
SELECT /* c */ /*+ REPARTITION(x) */ a FROM VALUES (1) t(a);
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT /*+ BROADCAST(a) */ /*+ REPARTITION(x) */ a FROM VALUES (1) t(a);
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
