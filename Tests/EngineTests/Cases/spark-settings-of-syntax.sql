RESET spark.sql.ansi.enforceReservedKeywords;
SELECT 1 AS select;
--> select INT
--> 1
SELECT 1 AS order;
--> order INT
--> 1
SELECT 1 order;
--> order INT
--> 1
SELECT 1 AS table, 2 AS user;
--> table INT, user INT
--> 1|2
SELECT 1 AS all, 2 AS and;
--> all INT, and INT
--> 1|2
SELECT table FROM VALUES (1) AS t(table);
--> table INT
--> 1
SELECT * FROM VALUES (1) AS left(a);
--! PARSE_SYNTAX_ERROR
SELECT 1 AS left, 2 AS date, 3 AS time, 4 AS timestamp, 5 AS year;
--> left INT, date INT, time INT, timestamp INT, year INT
--> 1|2|3|4|5
SELECT a.end FROM (SELECT 1 AS end) a;
--> end INT
--> 1
SELECT left('abc', 1), right('abc', 1);
--> left(abc, 1) STRING, right(abc, 1) STRING
--> a|c
SELECT current_date() = current_date;
--> (current_date() = current_date()) BOOLEAN
--> true
SELECT 1 AS any, 2 AS some, 3 AS unique;
--> any INT, some INT, unique INT
--> 1|2|3
WITH full AS (SELECT 1) SELECT * FROM full;
--> 1 INT
--> 1
SELECT 1 AS `select`;
--> select INT
--> 1
SELECT 1 AS interval;
--> interval INT
--> 1
SELECT 1 AS filter, 2 AS sql, 3 AS cross, 4 AS semi;
--> filter INT, sql INT, cross INT, semi INT
--> 1|2|3|4
SELECT 1 AS minus;
--> minus INT
--> 1
SELECT cast FROM VALUES (1) AS t(cast);
--> cast INT
--> 1
SET spark.sql.ansi.enforceReservedKeywords=true;
--> key STRING, value STRING
--> spark.sql.ansi.enforceReservedKeywords|true
SELECT 1 AS select;
--! PARSE_SYNTAX_ERROR
SELECT 1 AS order;
--! PARSE_SYNTAX_ERROR
SELECT 1 order;
--! PARSE_SYNTAX_ERROR
SELECT 1 AS table, 2 AS user;
--! PARSE_SYNTAX_ERROR
SELECT 1 AS all, 2 AS and;
--! PARSE_SYNTAX_ERROR
SELECT table FROM VALUES (1) AS t(table);
--! PARSE_SYNTAX_ERROR
SELECT * FROM VALUES (1) AS left(a);
--! PARSE_SYNTAX_ERROR
SELECT 1 AS left, 2 AS date, 3 AS time, 4 AS timestamp, 5 AS year;
--! PARSE_SYNTAX_ERROR
SELECT a.end FROM (SELECT 1 AS end) a;
--! PARSE_SYNTAX_ERROR
SELECT left('abc', 1), right('abc', 1);
--> left(abc, 1) STRING, right(abc, 1) STRING
--> a|c
SELECT current_date() = current_date;
--! PARSE_SYNTAX_ERROR
SELECT 1 AS any, 2 AS some, 3 AS unique;
--! PARSE_SYNTAX_ERROR
WITH full AS (SELECT 1) SELECT * FROM full;
--! PARSE_SYNTAX_ERROR
SELECT 1 AS `select`;
--> select INT
--> 1
SELECT 1 AS interval;
--> interval INT
--> 1
SELECT 1 AS filter, 2 AS sql, 3 AS cross, 4 AS semi;
--! PARSE_SYNTAX_ERROR
SELECT 1 AS minus;
--> minus INT
--> 1
SELECT cast FROM VALUES (1) AS t(cast);
--! PARSE_SYNTAX_ERROR
RESET spark.sql.ansi.enforceReservedKeywords;
RESET spark.sql.crossJoin.enabled;
SELECT * FROM VALUES (1) AS a(x), VALUES (2) AS b(y);
--> x INT, y INT
--> 1|2
SELECT * FROM VALUES (1) AS a(x) JOIN VALUES (2) AS b(y);
--> x INT, y INT
--> 1|2
SELECT * FROM VALUES (1) AS a(x) CROSS JOIN VALUES (2) AS b(y);
--> x INT, y INT
--> 1|2
SELECT * FROM VALUES (1) AS a(x) JOIN VALUES (2) AS b(y) ON x < y;
--> x INT, y INT
--> 1|2
SELECT * FROM VALUES (1) AS a(x), VALUES (2) AS b(y) WHERE x + 1 = y;
--> x INT, y INT
--> 1|2
SELECT * FROM VALUES (1) AS a(x) LEFT JOIN VALUES (2) AS b(y);
--> x INT, y INT
--> 1|2
SELECT * FROM VALUES (1) AS a(x) LEFT JOIN VALUES (2) AS b(y) ON x < y;
--> x INT, y INT
--> 1|2
SELECT * FROM VALUES (1) AS a(x) JOIN VALUES (2) AS b(y) ON true;
--> x INT, y INT
--> 1|2
SELECT * FROM VALUES (1) AS a(x) FULL JOIN VALUES (2) AS b(y);
--> x INT, y INT
--> 1|2
SELECT * FROM VALUES (1) AS a(x) LEFT SEMI JOIN VALUES (2) AS b(y);
--> x INT
--> 1
SELECT (SELECT max(y) FROM VALUES (2) AS b(y)) FROM VALUES (1) AS a(x);
--> scalarsubquery() INT
--> 2
SELECT * FROM VALUES (1) AS a(x) WHERE EXISTS (SELECT 1 FROM VALUES (2) AS b(y));
--> x INT
--> 1
SET spark.sql.crossJoin.enabled=false;
--> key STRING, value STRING
--> spark.sql.crossJoin.enabled|false
SELECT * FROM VALUES (1) AS a(x), VALUES (2) AS b(y);
--! _LEGACY_ERROR_TEMP_1211
SELECT * FROM VALUES (1) AS a(x) JOIN VALUES (2) AS b(y);
--! _LEGACY_ERROR_TEMP_1211
SELECT * FROM VALUES (1) AS a(x) CROSS JOIN VALUES (2) AS b(y);
--> x INT, y INT
--> 1|2
SELECT * FROM VALUES (1) AS a(x) JOIN VALUES (2) AS b(y) ON x < y;
--> x INT, y INT
--> 1|2
SELECT * FROM VALUES (1) AS a(x), VALUES (2) AS b(y) WHERE x + 1 = y;
--> x INT, y INT
--> 1|2
SELECT * FROM VALUES (1) AS a(x) LEFT JOIN VALUES (2) AS b(y);
--! _LEGACY_ERROR_TEMP_1211
SELECT * FROM VALUES (1) AS a(x) LEFT JOIN VALUES (2) AS b(y) ON x < y;
--> x INT, y INT
--> 1|2
SELECT * FROM VALUES (1) AS a(x) JOIN VALUES (2) AS b(y) ON true;
--! _LEGACY_ERROR_TEMP_1211
SELECT * FROM VALUES (1) AS a(x) FULL JOIN VALUES (2) AS b(y);
--! _LEGACY_ERROR_TEMP_1211
SELECT * FROM VALUES (1) AS a(x) LEFT SEMI JOIN VALUES (2) AS b(y);
--> x INT
--> 1
SELECT (SELECT max(y) FROM VALUES (2) AS b(y)) FROM VALUES (1) AS a(x);
--> scalarsubquery() INT
--> 2
SELECT * FROM VALUES (1) AS a(x) WHERE EXISTS (SELECT 1 FROM VALUES (2) AS b(y));
--> x INT
--> 1
RESET spark.sql.crossJoin.enabled;
RESET spark.sql.legacy.followThreeValuedLogicInArrayExists;
SELECT exists(array(1, NULL), x -> x > 1);
--> exists(array(1, NULL), lambdafunction((namedlambdavariable() > 1), namedlambdavariable())) BOOLEAN
--> NULL
SELECT exists(array(NULL, 2), x -> x > 1);
--> exists(array(NULL, 2), lambdafunction((namedlambdavariable() > 1), namedlambdavariable())) BOOLEAN
--> true
SELECT exists(CAST(NULL AS ARRAY<INT>), x -> x > 1);
--> exists(NULL, lambdafunction((namedlambdavariable() > 1), namedlambdavariable())) BOOLEAN
--> NULL
SET spark.sql.legacy.followThreeValuedLogicInArrayExists=false;
--> key STRING, value STRING
--> spark.sql.legacy.followThreeValuedLogicInArrayExists|false
SELECT exists(array(1, NULL), x -> x > 1);
--> exists(array(1, NULL), lambdafunction((namedlambdavariable() > 1), namedlambdavariable())) BOOLEAN
--> false
SELECT exists(array(NULL, 2), x -> x > 1);
--> exists(array(NULL, 2), lambdafunction((namedlambdavariable() > 1), namedlambdavariable())) BOOLEAN
--> true
SELECT exists(CAST(NULL AS ARRAY<INT>), x -> x > 1);
--> exists(NULL, lambdafunction((namedlambdavariable() > 1), namedlambdavariable())) BOOLEAN
--> NULL
RESET spark.sql.legacy.followThreeValuedLogicInArrayExists;
RESET spark.sql.allowNamedFunctionArguments;
SELECT mask('AbCD123', lowerChar => 'q');
--> mask(AbCD123, X, q, n, NULL) STRING
--> XqXXnnn
SET spark.sql.allowNamedFunctionArguments=false;
--> key STRING, value STRING
--> spark.sql.allowNamedFunctionArguments|false
SELECT mask('AbCD123', lowerChar => 'q');
--! NAMED_PARAMETER_SUPPORT_DISABLED
RESET spark.sql.allowNamedFunctionArguments;
RESET spark.sql.operatorPipeSyntaxEnabled;
FROM VALUES (1) AS t(a) |> SELECT a;
--> a INT
--> 1
VALUES (1) |> WHERE true;
--> col1 INT
--> 1
SET spark.sql.operatorPipeSyntaxEnabled=false;
--> key STRING, value STRING
--> spark.sql.operatorPipeSyntaxEnabled|false
FROM VALUES (1) AS t(a) |> SELECT a;
--! _LEGACY_ERROR_TEMP_0035
VALUES (1) |> WHERE true;
--! _LEGACY_ERROR_TEMP_0035
RESET spark.sql.operatorPipeSyntaxEnabled;
RESET spark.sql.scripting.enabled;
SET spark.sql.scripting.enabled=false;
--> key STRING, value STRING
--> spark.sql.scripting.enabled|false
RESET spark.sql.scripting.enabled;
SET x=1;
--> key STRING, value STRING
--> x|1
SELECT ${x};
--> 1 INT
--> 1
SELECT '${x}';
--> 1 STRING
--> 1
SELECT ${hiveconf:x};
--> 1 INT
--> 1
SELECT ${sparkconf:x};
--> 1 INT
--> 1
SELECT ${spark:x};
--> 1 INT
--> 1
SELECT ${conf:x};
--! PARSE_SYNTAX_ERROR
SELECT ${X};
--! PARSE_SYNTAX_ERROR
SELECT '${nope}';
-->  STRING
--> 
SELECT ${nope};
--! PARSE_SYNTAX_ERROR
SET y=${x};
--> key STRING, value STRING
--> y|1
SELECT ${y};
--> 1 INT
--> 1
SET tb=VALUES (1), (2);
--> key STRING, value STRING
--> tb|VALUES (1), (2)
SELECT * FROM ${tb};
--> col1 INT
--> 1
--> 2
SET w='quoted';
--> key STRING, value STRING
--> w|'quoted'
SELECT ${w};
--> quoted STRING
--> quoted
SET spark.my.key=abc;
--> key STRING, value STRING
--> spark.my.key|abc
SELECT '${spark.my.key}';
--> abc STRING
--> abc
SELECT '${hivevar:x}';
--> 1 STRING
--> 1
SET hivevar:hv=7;
--> key STRING, value STRING
--> hivevar:hv|7
SELECT '${hivevar:hv}', '${hv}';
--> 7 STRING, 7 STRING
--> 7|7
SET hiveconf:hc=8;
--> key STRING, value STRING
--> hiveconf:hc|8
SELECT '${hiveconf:hc}', '${hc}';
-->  STRING,  STRING
--> |
SET a=${b};
--> key STRING, value STRING
--> a|
SET b=${a};
--> key STRING, value STRING
--> b|
SELECT '${a}';
-->  STRING
--> 
SELECT '${x}${y}', '$x', '$ {x}', '${ x }', '${}';
--> 11 STRING, $x STRING, $ {x} STRING, ${ x } STRING, ${} STRING
--> 11|$x|$ {x}|${ x }|${}
SELECT '${spark.sql.ansi.enabled}';
--! INVALID_CONF_VALUE.TYPE_MISMATCH
SELECT 1 AS `c${x}`;
--> c1 INT
--> 1
SET q=${x} + 1;
--> key STRING, value STRING
--> q|1 + 1
SELECT ${q};
--> (1 + 1) INT
--> 2
SELECT '${x:default}';
--> ${x:default} STRING
--> ${x:default}
CREATE TEMPORARY VIEW vv${x} AS SELECT ${x} AS a;
SELECT * FROM vv1;
--> a INT
--> 1
SET x;
--> key STRING, value STRING
--> x|1
SET nested=${nested2};
--> key STRING, value STRING
--> nested|
SET nested2=5;
--> key STRING, value STRING
--> nested2|5
SELECT '${nested}';
-->  STRING
--> 
SELECT '${x';
--> ${x STRING
--> ${x
SELECT '$${x}';
--> $1 STRING
--> $1
SELECT '\${x}';
--> 1 STRING
--> 1
SELECT '${${x}}';
--> } STRING
--> }
SET varname=x;
--> key STRING, value STRING
--> varname|x
SELECT '${${varname}}';
--> } STRING
--> }
SELECT '${spark.sql.warehouse.nope}';
-->  STRING
--> 
