CREATE OR REPLACE TEMPORARY VIEW t AS SELECT * FROM VALUES (1, 2, 3), (4, 5, 6) AS v(a, set, limit);
SET spark.sql.parser.singleCharacterPipeOperator.enabled;
--> key STRING, value STRING
--> spark.sql.parser.singleCharacterPipeOperator.enabled|true
SELECT a | set + 1 AS x FROM t;
--! PARSE_SYNTAX_ERROR
SELECT a | limit * 2 FROM t;
--! PARSE_SYNTAX_ERROR
SELECT a FROM t WHERE a | limit > 3;
--! PARSE_SYNTAX_ERROR
SELECT a | limit > 3 FROM t;
--! PARSE_SYNTAX_ERROR
FROM t | SELECT a;
--> a INT
--> 1
--> 4
FROM t | WHERE a > 1 | SELECT a;
--> a INT
--> 4
VALUES (1) | WHERE true;
--> col1 INT
--> 1
TABLE t | LIMIT 1;
--> a INT, set INT, limit INT
--> 1|2|3
SELECT 1 AS a | SELECT a + 1;
--> (a + 1) INT
--> 2
SELECT 1 AS a | EXTEND 2 AS b;
--> a INT, b INT
--> 1|2
FROM t | AGGREGATE sum(a) AS s;
--> s BIGINT
--> 5
SET spark.sql.parser.singleCharacterPipeOperator.enabled=false;
--> key STRING, value STRING
--> spark.sql.parser.singleCharacterPipeOperator.enabled|false
FROM t | SELECT a;
--! PARSE_SYNTAX_ERROR
SELECT a | set + 1 AS x FROM t;
--> x INT
--> 3
--> 6
SELECT a | limit > 3 FROM t;
--> ((a | limit) > 3) BOOLEAN
--> false
--> true
SET spark.sql.parser.singleCharacterPipeOperator.enabled=true;
--> key STRING, value STRING
--> spark.sql.parser.singleCharacterPipeOperator.enabled|true
SELECT elt(1, X'61', X'62'), elt(2, 'a', X'62');
--> elt(1, X'61', X'62') BINARY, elt(2, a, X'62') STRING
--> a|b
SELECT elt(1, X'61', X'62');
--> elt(1, X'61', X'62') BINARY
--> a
SET spark.sql.function.eltOutputAsString=true;
--> key STRING, value STRING
--> spark.sql.function.eltOutputAsString|true
SELECT elt(1, X'61', X'62'), elt(2, 'a', X'62');
--> elt(1, X'61', X'62') STRING, elt(2, a, X'62') STRING
--> a|b
SET spark.sql.function.eltOutputAsString=false;
--> key STRING, value STRING
--> spark.sql.function.eltOutputAsString|false
SET spark.sql.legacy.ctePrecedencePolicy=EXCEPTION;
--> key STRING, value STRING
--> spark.sql.legacy.ctePrecedencePolicy|EXCEPTION
WITH t AS (SELECT 1 AS a) SELECT * FROM (WITH t AS (SELECT 2 AS a) SELECT * FROM t);
--> a INT
--> 2
WITH t AS (SELECT 1 AS a) SELECT (WITH t AS (SELECT 2 AS a) SELECT a FROM t);
--! AMBIGUOUS_ALIAS_IN_NESTED_CTE
WITH t AS (SELECT 1 AS a), t2 AS (WITH t AS (SELECT 2 AS a) SELECT * FROM t) SELECT * FROM t2;
--! AMBIGUOUS_ALIAS_IN_NESTED_CTE
WITH t AS (SELECT 1 AS a) SELECT * FROM t WHERE a IN (WITH t AS (SELECT 2 AS a) SELECT a FROM t);
--! AMBIGUOUS_ALIAS_IN_NESTED_CTE
WITH t AS (SELECT 1 AS a) SELECT * FROM t WHERE EXISTS (WITH t AS (SELECT 2 AS a) SELECT a FROM t);
--! AMBIGUOUS_ALIAS_IN_NESTED_CTE
WITH t AS (SELECT 1 AS a), u AS (SELECT * FROM t) SELECT * FROM (WITH u AS (SELECT 3 AS a) SELECT * FROM u);
--> a INT
--> 3
WITH t AS (SELECT 1 AS a) SELECT * FROM (SELECT * FROM (WITH t AS (SELECT 2 AS a) SELECT * FROM t));
--> a INT
--> 2
WITH t AS (WITH t AS (SELECT 2 AS a) SELECT * FROM t) SELECT * FROM t;
--> a INT
--> 2
WITH t AS (WITH t2 AS (WITH t AS (SELECT 3 AS a) SELECT * FROM t) SELECT * FROM t2) SELECT * FROM t;
--> a INT
--> 3
WITH t AS (SELECT 1 AS a) SELECT * FROM (WITH t2 AS (WITH t AS (SELECT 3 AS a) SELECT * FROM t) SELECT * FROM t2);
--! AMBIGUOUS_ALIAS_IN_NESTED_CTE
WITH t AS (SELECT 1 AS a) (WITH t AS (SELECT 2 AS a) SELECT * FROM t) UNION ALL SELECT * FROM t;
--> a INT
--> 1
--> 2
WITH t AS (SELECT 1 AS a) SELECT * FROM t, LATERAL (WITH t AS (SELECT 2 AS a) SELECT * FROM t);
--> a INT, a INT
--> 1|2
WITH t AS (SELECT 1 AS a) SELECT a, (SELECT * FROM (WITH t AS (SELECT 2 AS a) SELECT a FROM t)) FROM t;
--> a INT, scalarsubquery() INT
--> 1|2
WITH t AS (SELECT 1 AS a), t AS (SELECT 2 AS a) SELECT * FROM t;
--! DUPLICATED_CTE_NAMES
SET spark.sql.legacy.ctePrecedencePolicy=LEGACY;
--> key STRING, value STRING
--> spark.sql.legacy.ctePrecedencePolicy|LEGACY
WITH t AS (SELECT 1 AS a) SELECT * FROM (WITH t AS (SELECT 2 AS a) SELECT * FROM t);
--> a INT
--> 2
WITH t AS (SELECT 1 AS a) SELECT (WITH t AS (SELECT 2 AS a) SELECT a FROM t);
--> scalarsubquery() INT
--> 1
WITH t AS (SELECT 1 AS a), t2 AS (WITH t AS (SELECT 2 AS a) SELECT * FROM t) SELECT * FROM t2;
--> a INT
--> 1
WITH t AS (SELECT 1 AS a) SELECT * FROM t WHERE a IN (WITH t AS (SELECT 2 AS a) SELECT a FROM t);
--> a INT
--> 1
WITH t AS (SELECT 1 AS a) SELECT * FROM t WHERE EXISTS (WITH t AS (SELECT 2 AS a WHERE false) SELECT a FROM t);
--> a INT
--> 1
WITH t AS (SELECT 1 AS a), u AS (SELECT * FROM t) SELECT * FROM (WITH u AS (SELECT 3 AS a) SELECT * FROM u);
--> a INT
--> 3
WITH t AS (SELECT 1 AS a) SELECT * FROM (SELECT * FROM (WITH t AS (SELECT 2 AS a) SELECT * FROM t));
--> a INT
--> 2
WITH t AS (WITH t AS (SELECT 2 AS a) SELECT * FROM t) SELECT * FROM t;
--> a INT
--> 2
WITH t AS (WITH t2 AS (WITH t AS (SELECT 3 AS a) SELECT * FROM t) SELECT * FROM t2) SELECT * FROM t;
--> a INT
--> 3
WITH t AS (SELECT 1 AS a) SELECT * FROM (WITH t2 AS (WITH t AS (SELECT 3 AS a) SELECT * FROM t) SELECT * FROM t2);
--> a INT
--> 1
WITH t AS (SELECT 1 AS a) SELECT * FROM t, LATERAL (WITH t AS (SELECT 2 AS a) SELECT * FROM t);
--> a INT, a INT
--> 1|1
WITH t AS (SELECT 1 AS a) SELECT a, (SELECT * FROM (WITH t AS (SELECT 2 AS a) SELECT a FROM t)) FROM t;
--> a INT, scalarsubquery() INT
--> 1|1
CREATE TEMPORARY FUNCTION cf() RETURNS INT RETURN (WITH t AS (SELECT 5 AS a) SELECT a FROM t);
WITH t AS (SELECT 1 AS a) SELECT cf(), a FROM t;
--> cf() INT, a INT
--> 5|1
CREATE TEMPORARY FUNCTION tf() RETURNS TABLE(a INT) RETURN WITH t AS (SELECT 5 AS a) SELECT a FROM t;
WITH t AS (SELECT 1 AS a) SELECT * FROM tf();
--> a INT
--> 5
WITH t AS (SELECT 1 AS a) SELECT (SELECT cf()), (SELECT a FROM tf()) FROM t;
--> scalarsubquery() INT, scalarsubquery() INT
--> 5|5
CREATE TEMPORARY VIEW cv AS WITH t AS (SELECT 7 AS a) SELECT * FROM t;
WITH t AS (SELECT 1 AS a) SELECT * FROM cv;
--> a INT
--> 7
WITH t AS (SELECT 1 AS a) SELECT (SELECT a FROM cv), a FROM t;
--> scalarsubquery() INT, a INT
--> 7|1
SET spark.sql.legacy.ctePrecedencePolicy=CORRECTED;
--> key STRING, value STRING
--> spark.sql.legacy.ctePrecedencePolicy|CORRECTED
