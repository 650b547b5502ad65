SET spark.sql.ansi.enabled=false;
--> key STRING, value STRING
--> spark.sql.ansi.enabled|false
CREATE TEMPORARY VIEW lenient AS SELECT CAST('x' AS INT) AS a, 1 / 0 AS b;
CREATE VIEW lasting AS SELECT CAST('x' AS INT) AS a, 1 / 0 AS b;
SELECT * FROM lenient;
--> a INT, b DOUBLE
--> NULL|NULL
SET spark.sql.ansi.enabled=true;
--> key STRING, value STRING
--> spark.sql.ansi.enabled|true
SELECT * FROM lenient;
--> a INT, b DOUBLE
--> NULL|NULL
SELECT * FROM lasting;
--> a INT, b DOUBLE
--> NULL|NULL
SELECT a, CAST('x' AS INT) FROM lasting;
--! CAST_INVALID_INPUT
CREATE TEMPORARY VIEW strict AS SELECT CAST(x AS INT) AS a FROM VALUES ('x') AS t(x);
SET spark.sql.ansi.enabled=false;
--> key STRING, value STRING
--> spark.sql.ansi.enabled|false
SELECT * FROM strict;
--! CAST_INVALID_INPUT
SELECT try_cast('x' AS INT) + CAST('y' AS INT) AS a, b FROM lasting;
--> a INT, b DOUBLE
--> NULL|NULL
RESET spark.sql.ansi.enabled;
SET spark.sql.parser.escapedStringLiterals=true;
--> key STRING, value STRING
--> spark.sql.parser.escapedStringLiterals|true
CREATE TEMPORARY VIEW escaped AS SELECT 'a\tb' AS a, length('a\tb') AS n;
SET spark.sql.parser.escapedStringLiterals=false;
--> key STRING, value STRING
--> spark.sql.parser.escapedStringLiterals|false
SELECT a, n, length('a\tb') FROM escaped;
--> a STRING, n INT, length(a	b) INT
--> a\tb|4|3
SET spark.sql.groupByOrdinal=false;
--> key STRING, value STRING
--> spark.sql.groupByOrdinal|false
CREATE TEMPORARY VIEW grouped AS SELECT count(*) AS n FROM VALUES (1), (1), (2) AS t(a) GROUP BY 1;
SET spark.sql.groupByOrdinal=true;
--> key STRING, value STRING
--> spark.sql.groupByOrdinal|true
SELECT * FROM grouped;
--> n BIGINT
--> 3
SET spark.sql.legacy.sizeOfNull=true;
--> key STRING, value STRING
--> spark.sql.legacy.sizeOfNull|true
SET spark.sql.caseSensitive=true;
--> key STRING, value STRING
--> spark.sql.caseSensitive|true
CREATE TEMPORARY VIEW cased AS SELECT a AS x, A AS y FROM VALUES (1, 2) AS t(a, A);
SET spark.sql.caseSensitive=false;
--> key STRING, value STRING
--> spark.sql.caseSensitive|false
SELECT X, Y FROM CASED;
--> X INT, Y INT
--> 1|2
SET spark.sql.legacy.ctePrecedencePolicy=LEGACY;
--> key STRING, value STRING
--> spark.sql.legacy.ctePrecedencePolicy|LEGACY
CREATE TEMPORARY VIEW outermost AS WITH t AS (SELECT 1 AS a) SELECT (WITH t AS (SELECT 2 AS a) SELECT a FROM t) AS a;
RESET spark.sql.legacy.ctePrecedencePolicy;
SELECT * FROM outermost;
--> a INT
--> 1
SELECT o.a, (SELECT max(a) FROM outermost) FROM outermost AS o;
--> a INT, scalarsubquery() INT
--> 1|1
ALTER VIEW lasting AS SELECT 1 AS a;
SELECT * FROM lasting;
--> a INT
--> 1
CREATE VIEW over AS SELECT a, b FROM lenient;
--! INVALID_TEMP_OBJ_REFERENCE
CREATE TEMPORARY VIEW over AS SELECT a, 2 / 0 AS b FROM lenient;
SELECT * FROM over;
--! DIVIDE_BY_ZERO
DROP VIEW lasting;
