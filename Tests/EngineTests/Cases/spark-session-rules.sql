CREATE OR REPLACE TEMPORARY VIEW t AS SELECT * FROM VALUES (1, 'a', 10), (2, 'b', 20), (1, 'c', 30) AS v(a, b, c);
SET spark.sql.groupByOrdinal=false;
--> key STRING, value STRING
--> spark.sql.groupByOrdinal|false
SELECT a, count(*) FROM t GROUP BY 1;
--! MISSING_AGGREGATION
SELECT a, count(*) FROM t GROUP BY a, 1 ORDER BY a;
--> a INT, count(1) BIGINT
--> 1|2
--> 2|1
SELECT count(*) FROM t GROUP BY 2;
--> count(1) BIGINT
--> 3
SELECT sum(c) FROM t GROUP BY 1, a ORDER BY 1;
--> sum(c) BIGINT
--> 20
--> 40
SET spark.sql.groupByOrdinal=true;
--> key STRING, value STRING
--> spark.sql.groupByOrdinal|true
SET spark.sql.orderByOrdinal=false;
--> key STRING, value STRING
--> spark.sql.orderByOrdinal|false
SELECT a, c FROM t ORDER BY 2, c DESC;
--> a INT, c INT
--> 1|30
--> 2|20
--> 1|10
SELECT a, c FROM t ORDER BY 9, c;
--> a INT, c INT
--> 1|10
--> 2|20
--> 1|30
SELECT a, c FROM t SORT BY 9, c;
--> a INT, c INT
--> 1|10
--> 1|30
--> 2|20
SET spark.sql.orderByOrdinal=true;
--> key STRING, value STRING
--> spark.sql.orderByOrdinal|true
SET spark.sql.groupByAliases=false;
--> key STRING, value STRING
--> spark.sql.groupByAliases|false
SELECT a AS k, count(*) FROM t GROUP BY k;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT a % 2 AS a, count(*) FROM t GROUP BY a ORDER BY 1;
--> a INT, count(1) BIGINT
--> 0|1
--> 1|2
SET spark.sql.groupByAliases=true;
--> key STRING, value STRING
--> spark.sql.groupByAliases|true
SET spark.sql.caseSensitive=true;
--> key STRING, value STRING
--> spark.sql.caseSensitive|true
SELECT A FROM t;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT a AS x, c AS X FROM t WHERE a = 2;
--> x INT, X INT
--> 2|20
SELECT x FROM (SELECT a AS x, c AS X FROM t) ORDER BY 1;
--> x INT
--> 1
--> 1
--> 2
SELECT X FROM (SELECT a AS x, c AS X FROM t) ORDER BY 1;
--> X INT
--> 10
--> 20
--> 30
SELECT UPPER(b), Count(*) FROM t GROUP BY b ORDER BY 1;
--> upper(b) STRING, count(1) BIGINT
--> A|1
--> B|1
--> C|1
SELECT T.a FROM t;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT q.a FROM t AS Q;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT named_struct('a', 1, 'A', 2).A, named_struct('a', 1).A;
--! FIELD_NOT_FOUND
SELECT named_struct('a', 1, 'A', 2).A;
--> named_struct(a, 1, A, 2).A INT
--> 2
SELECT transform(array(1), X -> x);
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SET spark.sql.caseSensitive=false;
--> key STRING, value STRING
--> spark.sql.caseSensitive|false
SET spark.sql.mapKeyDedupPolicy=LAST_WIN;
--> key STRING, value STRING
--> spark.sql.mapKeyDedupPolicy|LAST_WIN
SELECT map(1, 'a', 1, 'b'), map_concat(map(1, 2), map(1, 3)), map_from_arrays(array(1, 2, 1), array('x', 'y', 'z')), map_from_entries(array(struct(1, 'a'), struct(1, 'b'))), str_to_map('a:1,a:2'), transform_keys(map(1, 2, 2, 3), (k, v) -> 7);
--> map(1, a, 1, b) MAP<INT, STRING>, map_concat(map(1, 2), map(1, 3)) MAP<INT, INT>, map_from_arrays(array(1, 2, 1), array(x, y, z)) MAP<INT, STRING>, map_from_entries(array(struct(1, a), struct(1, b))) MAP<INT, STRING>, str_to_map(a:1,a:2, ,, :) MAP<STRING, STRING>, transform_keys(map(1, 2, 2, 3), lambdafunction(7, namedlambdavariable(), namedlambdavariable())) MAP<INT, INT>
--> {1 -> b}|{1 -> 3}|{1 -> z, 2 -> y}|{1 -> b}|{a -> 2}|{7 -> 3}
SET spark.sql.mapKeyDedupPolicy=FIRST_WIN;
--! INVALID_CONF_VALUE.OUT_OF_RANGE_OF_OPTIONS
SET spark.sql.mapKeyDedupPolicy=EXCEPTION;
--> key STRING, value STRING
--> spark.sql.mapKeyDedupPolicy|EXCEPTION
SELECT map(1, 'a', 1, 'b');
--! DUPLICATED_MAP_KEY
SET spark.sql.legacy.sizeOfNull=true;
--> key STRING, value STRING
--> spark.sql.legacy.sizeOfNull|true
SELECT size(NULL), size(CAST(NULL AS ARRAY<INT>)), cardinality(CAST(NULL AS MAP<INT, INT>)), array_size(NULL);
--> size(NULL) INT, size(NULL) INT, cardinality(NULL) INT, array_size(NULL) INT
--> NULL|NULL|NULL|NULL
SET spark.sql.ansi.enabled=false;
--> key STRING, value STRING
--> spark.sql.ansi.enabled|false
SELECT size(NULL), size(CAST(NULL AS ARRAY<INT>)), cardinality(CAST(NULL AS MAP<INT, INT>)), array_size(NULL);
--> size(NULL) INT, size(NULL) INT, cardinality(NULL) INT, array_size(NULL) INT
--> -1|-1|-1|NULL
SET spark.sql.legacy.sizeOfNull=false;
--> key STRING, value STRING
--> spark.sql.legacy.sizeOfNull|false
SELECT size(NULL), size(CAST(NULL AS ARRAY<INT>));
--> size(NULL) INT, size(NULL) INT
--> NULL|NULL
SET spark.sql.ansi.enabled=true;
--> key STRING, value STRING
--> spark.sql.ansi.enabled|true
SET spark.sql.parser.escapedStringLiterals=true;
--> key STRING, value STRING
--> spark.sql.parser.escapedStringLiterals|true
SELECT 'a\tb', '\n', 'it''s', "q\"", '\\', 'ab' RLIKE '\w+', 'a\bc' LIKE 'a\bc';
--! INVALID_FORMAT.ESC_IN_THE_MIDDLE
SET spark.sql.parser.escapedStringLiterals=false;
--> key STRING, value STRING
--> spark.sql.parser.escapedStringLiterals|false
SET spark.sql.ansi.doubleQuotedIdentifiers=true;
--> key STRING, value STRING
--> spark.sql.ansi.doubleQuotedIdentifiers|true
SELECT "a", "b" FROM t ORDER BY 1, 2;
--> a INT, b STRING
--> 1|a
--> 1|c
--> 2|b
SELECT 'x' AS "my col", "t"."c" FROM "t" ORDER BY 2;
--> my col STRING, c INT
--> x|10
--> x|20
--> x|30
SELECT "nope" FROM t;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT a FROM t WHERE b = "a";
--! CAST_INVALID_INPUT
SELECT "a""b" FROM (SELECT 1 AS `a"b`);
--> a"b INT
--> 1
SET spark.sql.ansi.doubleQuotedIdentifiers=false;
--> key STRING, value STRING
--> spark.sql.ansi.doubleQuotedIdentifiers|false
SET spark.sql.ansi.enforceReservedKeywords=true;
--> key STRING, value STRING
--> spark.sql.ansi.enforceReservedKeywords|true
SELECT 1 AS value, 2 AS name, 3 AS date;
--> value INT, name INT, date INT
--> 1|2|3
SELECT current_date FROM t LIMIT 0;
--> current_date() DATE
SET spark.sql.ansi.enforceReservedKeywords=false;
--> key STRING, value STRING
--> spark.sql.ansi.enforceReservedKeywords|false
SET spark.sql.legacy.setopsPrecedence.enabled=true;
--> key STRING, value STRING
--> spark.sql.legacy.setopsPrecedence.enabled|true
SELECT 1 UNION SELECT 2 INTERSECT SELECT 2;
--> 1 INT
--> 2
SELECT a FROM t UNION ALL SELECT 9 INTERSECT SELECT 1;
--> a INT
--> 1
SET spark.sql.legacy.setopsPrecedence.enabled=false;
--> key STRING, value STRING
--> spark.sql.legacy.setopsPrecedence.enabled|false
SET spark.sql.crossJoin.enabled=false;
--> key STRING, value STRING
--> spark.sql.crossJoin.enabled|false
SELECT count(*) FROM t x CROSS JOIN t y;
--> count(1) BIGINT
--> 9
SELECT count(*) FROM t x JOIN t y ON x.a > y.a;
--> count(1) BIGINT
--> 2
SELECT count(*) FROM t x JOIN t y ON x.a = y.a;
--> count(1) BIGINT
--> 5
SET spark.sql.crossJoin.enabled=true;
--> key STRING, value STRING
--> spark.sql.crossJoin.enabled|true
SET spark.sql.lateralColumnAlias.enableImplicitResolution=false;
--> key STRING, value STRING
--> spark.sql.lateralColumnAlias.enableImplicitResolution|false
SELECT a AS x, x + 1 FROM t;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SET spark.sql.lateralColumnAlias.enableImplicitResolution=true;
--> key STRING, value STRING
--> spark.sql.lateralColumnAlias.enableImplicitResolution|true
SET spark.sql.legacy.integerGroupingId=true;
--> key STRING, value STRING
--> spark.sql.legacy.integerGroupingId|true
SELECT grouping_id(a), count(*) FROM t GROUP BY CUBE(a) ORDER BY 1, 2;
--> grouping_id(a) INT, count(1) BIGINT
--> 0|1
--> 0|2
--> 1|3
SET spark.sql.legacy.integerGroupingId=false;
--> key STRING, value STRING
--> spark.sql.legacy.integerGroupingId|false
SET spark.sql.legacy.parser.havingWithoutGroupByAsWhere=true;
--> key STRING, value STRING
--> spark.sql.legacy.parser.havingWithoutGroupByAsWhere|true
SELECT a FROM t HAVING a > 1;
--> a INT
--> 2
SET spark.sql.legacy.parser.havingWithoutGroupByAsWhere=false;
--> key STRING, value STRING
--> spark.sql.legacy.parser.havingWithoutGroupByAsWhere|false
SET spark.sql.legacy.allowHashOnMapType=true;
--> key STRING, value STRING
--> spark.sql.legacy.allowHashOnMapType|true
SET spark.sql.legacy.allowHashOnMapType=false;
--> key STRING, value STRING
--> spark.sql.legacy.allowHashOnMapType|false
SELECT hash(map(1, 2));
--! DATATYPE_MISMATCH.HASH_MAP_TYPE
SET spark.sql.legacy.allowParameterlessCount=true;
--> key STRING, value STRING
--> spark.sql.legacy.allowParameterlessCount|true
SET spark.sql.legacy.allowParameterlessCount=false;
--> key STRING, value STRING
--> spark.sql.legacy.allowParameterlessCount|false
SET spark.sql.legacy.castComplexTypesToString.enabled=true;
--> key STRING, value STRING
--> spark.sql.legacy.castComplexTypesToString.enabled|true
SET spark.sql.legacy.castComplexTypesToString.enabled=false;
--> key STRING, value STRING
--> spark.sql.legacy.castComplexTypesToString.enabled|false
SET spark.sql.legacy.createEmptyCollectionUsingStringType=true;
--> key STRING, value STRING
--> spark.sql.legacy.createEmptyCollectionUsingStringType|true
SET spark.sql.legacy.createEmptyCollectionUsingStringType=false;
--> key STRING, value STRING
--> spark.sql.legacy.createEmptyCollectionUsingStringType|false
SET spark.sql.legacy.literal.pickMinimumPrecision=false;
--> key STRING, value STRING
--> spark.sql.legacy.literal.pickMinimumPrecision|false
SET spark.sql.legacy.literal.pickMinimumPrecision=true;
--> key STRING, value STRING
--> spark.sql.legacy.literal.pickMinimumPrecision|true
SELECT typeof(CAST(1 AS DECIMAL(10, 2)) * 3), typeof(CAST(1 AS DECIMAL(10, 2)) / 3);
--> typeof((CAST(1 AS DECIMAL(10,2)) * 3)) STRING, typeof((CAST(1 AS DECIMAL(10,2)) / 3)) STRING
--> decimal(12,2)|decimal(14,6)
SET spark.sql.legacy.exponentLiteralAsDecimal.enabled=true;
--> key STRING, value STRING
--> spark.sql.legacy.exponentLiteralAsDecimal.enabled|true
SELECT 1e3, 1.5E-2, typeof(1e3), typeof(2E-10);
--> 1000 DECIMAL(4,0), 0.015 DECIMAL(3,3), typeof(1000) STRING, typeof(2E-10) STRING
--> 1000|0.015|decimal(4,0)|decimal(10,10)
SET spark.sql.legacy.exponentLiteralAsDecimal.enabled=false;
--> key STRING, value STRING
--> spark.sql.legacy.exponentLiteralAsDecimal.enabled|false
SET spark.sql.legacy.negativeIndexInArrayInsert=true;
--> key STRING, value STRING
--> spark.sql.legacy.negativeIndexInArrayInsert|true
SELECT array_insert(array(1, 2), -1, 9), array_insert(array(1, 2), -3, 9);
--> array_insert(array(1, 2), -1, 9) ARRAY<INT>, array_insert(array(1, 2), -3, 9) ARRAY<INT>
--> [1, 9, 2]|[9, null, 1, 2]
SET spark.sql.legacy.negativeIndexInArrayInsert=false;
--> key STRING, value STRING
--> spark.sql.legacy.negativeIndexInArrayInsert|false
SELECT array_insert(array(1, 2), -1, 9);
--> array_insert(array(1, 2), -1, 9) ARRAY<INT>
--> [1, 2, 9]
SET spark.sql.legacy.nullInEmptyListBehavior=true;
--> key STRING, value STRING
--> spark.sql.legacy.nullInEmptyListBehavior|true
SET spark.sql.legacy.nullInEmptyListBehavior=false;
--> key STRING, value STRING
--> spark.sql.legacy.nullInEmptyListBehavior|false
SET spark.sql.legacy.integralDivide.returnBigint=false;
--> key STRING, value STRING
--> spark.sql.legacy.integralDivide.returnBigint|false
SELECT typeof(5 DIV 2), typeof(5Y DIV 2Y), 5.5 DIV 2;
--> typeof((5 div 2)) STRING, typeof((5 div 2)) STRING, (5.5 div 2) BIGINT
--> bigint|bigint|2
SET spark.sql.legacy.integralDivide.returnBigint=true;
--> key STRING, value STRING
--> spark.sql.legacy.integralDivide.returnBigint|true
SET spark.sql.legacy.bangEqualsNot=true;
--> key STRING, value STRING
--> spark.sql.legacy.bangEqualsNot|true
SELECT 1 ! IN (2), 'a' ! LIKE 'b', 1 ! BETWEEN 2 AND 3;
--> (NOT (1 IN (2))) BOOLEAN, (NOT a LIKE b) BOOLEAN, (NOT between(1, 2, 3)) BOOLEAN
--> true|true|true
SET spark.sql.legacy.bangEqualsNot=false;
--> key STRING, value STRING
--> spark.sql.legacy.bangEqualsNot|false
SELECT 1 ! IN (2);
--! SYNTAX_DISCONTINUED.BANG_EQUALS_NOT
SET spark.sql.legacy.consecutiveStringLiterals.enabled=true;
--> key STRING, value STRING
--> spark.sql.legacy.consecutiveStringLiterals.enabled|true
SET spark.sql.legacy.consecutiveStringLiterals.enabled=false;
--> key STRING, value STRING
--> spark.sql.legacy.consecutiveStringLiterals.enabled|false
SET spark.sql.legacy.statisticalAggregate=true;
--> key STRING, value STRING
--> spark.sql.legacy.statisticalAggregate|true
SET spark.sql.legacy.statisticalAggregate=false;
--> key STRING, value STRING
--> spark.sql.legacy.statisticalAggregate|false
SET spark.sql.legacy.interval.enabled=true;
--> key STRING, value STRING
--> spark.sql.legacy.interval.enabled|true
SET spark.sql.legacy.interval.enabled=false;
--> key STRING, value STRING
--> spark.sql.legacy.interval.enabled|false
SET spark.sql.legacy.ctePrecedencePolicy=LEGACY;
--> key STRING, value STRING
--> spark.sql.legacy.ctePrecedencePolicy|LEGACY
WITH x AS (SELECT 1 AS n) SELECT * FROM (WITH x AS (SELECT 2 AS n) SELECT * FROM x);
--> n INT
--> 2
SET spark.sql.legacy.ctePrecedencePolicy=EXCEPTION;
--> key STRING, value STRING
--> spark.sql.legacy.ctePrecedencePolicy|EXCEPTION
WITH x AS (SELECT 1 AS n) SELECT * FROM (WITH x AS (SELECT 2 AS n) SELECT * FROM x);
--> n INT
--> 2
SET spark.sql.legacy.ctePrecedencePolicy=CORRECTED;
--> key STRING, value STRING
--> spark.sql.legacy.ctePrecedencePolicy|CORRECTED
SET spark.sql.legacy.charVarcharAsString=true;
--> key STRING, value STRING
--> spark.sql.legacy.charVarcharAsString|true
SELECT CAST('abc' AS CHAR(5)) || '|', typeof(CAST('abc' AS VARCHAR(2)));
--> concat(CAST(abc AS STRING), |) STRING, typeof(CAST(abc AS STRING)) STRING
--> abc||string
SET spark.sql.legacy.charVarcharAsString=false;
--> key STRING, value STRING
--> spark.sql.legacy.charVarcharAsString|false
SELECT CAST('abc' AS CHAR(5));
--> CAST(abc AS STRING) STRING
--> abc
SET spark.sql.preserveCharVarcharTypeInfo=true;
--> key STRING, value STRING
--> spark.sql.preserveCharVarcharTypeInfo|true
SET spark.sql.preserveCharVarcharTypeInfo=false;
--> key STRING, value STRING
--> spark.sql.preserveCharVarcharTypeInfo|false
SET spark.sql.retainGroupColumns=false;
--> key STRING, value STRING
--> spark.sql.retainGroupColumns|false
SELECT a, count(*) FROM t GROUP BY a ORDER BY 1;
--> a INT, count(1) BIGINT
--> 1|2
--> 2|1
SET spark.sql.legacy.followThreeValuedLogicInArrayExists=false;
--> key STRING, value STRING
--> spark.sql.legacy.followThreeValuedLogicInArrayExists|false
SET spark.sql.legacy.followThreeValuedLogicInArrayExists=true;
--> key STRING, value STRING
--> spark.sql.legacy.followThreeValuedLogicInArrayExists|true
SET spark.sql.optimizer.excludedRules=org.apache.spark.sql.catalyst.optimizer.ConstantFolding;
--> key STRING, value STRING
--> spark.sql.optimizer.excludedRules|org.apache.spark.sql.catalyst.optimizer.ConstantFolding
SELECT 1 + 1;
--> (1 + 1) INT
--> 2
SET spark.sql.legacy.typeCoercion.datetimeToString.enabled=true;
--> key STRING, value STRING
--> spark.sql.legacy.typeCoercion.datetimeToString.enabled|true
SELECT DATE'2024-01-01' = '2024-1-1';
--> (DATE '2024-01-01' = 2024-1-1) BOOLEAN
--> true
SET spark.sql.legacy.typeCoercion.datetimeToString.enabled=false;
--> key STRING, value STRING
--> spark.sql.legacy.typeCoercion.datetimeToString.enabled|false
SET spark.sql.legacy.timeParserPolicy=nope;
--! INVALID_CONF_VALUE.OUT_OF_RANGE_OF_OPTIONS
SET spark.sql.timestampType=nope;
--! INVALID_CONF_VALUE.OUT_OF_RANGE_OF_OPTIONS
SET spark.sql.storeAssignmentPolicy=nope;
--! INVALID_CONF_VALUE.OUT_OF_RANGE_OF_OPTIONS
SET spark.sql.legacy.raiseErrorWithoutErrorClass=true;
--> key STRING, value STRING
--> spark.sql.legacy.raiseErrorWithoutErrorClass|true
SET spark.sql.legacy.groupingIdWithAppendedUserGroupBy=true;
--> key STRING, value STRING
--> spark.sql.legacy.groupingIdWithAppendedUserGroupBy|true
SELECT a, grouping_id(), count(*) FROM t GROUP BY a, GROUPING SETS ((b), ()) ORDER BY 1, 2, 3;
--> a INT, grouping_id() BIGINT, count(1) BIGINT
--> 1|0|1
--> 1|0|1
--> 1|1|2
--> 2|0|1
--> 2|1|1
SET spark.sql.legacy.groupingIdWithAppendedUserGroupBy=false;
--> key STRING, value STRING
--> spark.sql.legacy.groupingIdWithAppendedUserGroupBy|false
SET spark.sql.legacy.percentileDiscCalculation=true;
--> key STRING, value STRING
--> spark.sql.legacy.percentileDiscCalculation|true
SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY a) FROM t;
--> percentile_disc(0.5) WITHIN GROUP (ORDER BY a) DOUBLE
--> 1.0
SET spark.sql.legacy.percentileDiscCalculation=false;
--> key STRING, value STRING
--> spark.sql.legacy.percentileDiscCalculation|false
SET spark.sql.maxListSize=1;
--> key STRING, value STRING
--> spark.sql.maxListSize|1
SET spark.sql.legacy.parser.singleCharacterPipeOperator.enabled=true;
--> key STRING, value STRING
--> spark.sql.legacy.parser.singleCharacterPipeOperator.enabled|true
SET spark.sql.variable.substitute=true;
--> key STRING, value STRING
--> spark.sql.variable.substitute|true
SET spark.x.y=7;
--> key STRING, value STRING
--> spark.x.y|7
SELECT ${nope}, 1;
--! PARSE_SYNTAX_ERROR
SET k1=5;
--> key STRING, value STRING
--> k1|5
SET spark.sql.caseSensitive;
--> key STRING, value STRING
--> spark.sql.caseSensitive|false
SET spark.sql.session.timeZone;
--> key STRING, value STRING
--> spark.sql.session.timeZone|UTC
SET spark.sql.storeAssignmentPolicy;
--> key STRING, value STRING
--> spark.sql.storeAssignmentPolicy|ANSI
SET spark.sql.legacy.timeParserPolicy;
--> key STRING, value STRING
--> spark.sql.legacy.timeParserPolicy|CORRECTED
SET spark.sql.sources.default;
--> key STRING, value STRING
--> spark.sql.sources.default|parquet
SET spark.sql.defaultCatalog;
--> key STRING, value STRING
--> spark.sql.defaultCatalog|spark_catalog
SET spark.sql.autoBroadcastJoinThreshold=-1;
--> key STRING, value STRING
--> spark.sql.autoBroadcastJoinThreshold|-1
SET spark.sql.codegen.wholeStage=false;
--> key STRING, value STRING
--> spark.sql.codegen.wholeStage|false
SET spark.sql.codegen.wholeStage=2;
--! INVALID_CONF_VALUE.TYPE_MISMATCH
SET spark.sql.warehouse.dir=/x;
--! CANNOT_MODIFY_STATIC_CONFIG
SET spark.master=local;
--> key STRING, value STRING
--> spark.master|local
SET =5;
--! INVALID_SET_SYNTAX
SET x=;
--> key STRING, value STRING
--> x|
RESET spark.nope;
RESET;
SET spark.sql.mapKeyDedupPolicy = LAST_WIN;
--> key STRING, value STRING
--> spark.sql.mapKeyDedupPolicy|LAST_WIN
SELECT transform_keys(map(id, 'a', id + 1, 'b'), (k, v) -> 0) AS m FROM range(3);
--> m MAP<INT, STRING>
--> {0 -> b}
--> {0 -> b}
--> {0 -> b}
SET spark.sql.mapKeyDedupPolicy = EXCEPTION;
--> key STRING, value STRING
--> spark.sql.mapKeyDedupPolicy|EXCEPTION
SET spark.sql.caseSensitive = true;
--> key STRING, value STRING
--> spark.sql.caseSensitive|true
SELECT 1 AS a, 2 AS A, a + 10 AS b, A + 20 AS c;
--! AMBIGUOUS_LATERAL_COLUMN_ALIAS
SELECT -x AS y, x AS Y FROM VALUES (1), (2) AS t(x) ORDER BY y;
--> y INT, Y INT
--> -2|2
--> -1|1
SELECT -x AS y, x AS Y FROM VALUES (1), (2) AS t(x) ORDER BY Y;
--> y INT, Y INT
--> -1|1
--> -2|2
SELECT x AS y FROM VALUES (1), (2) AS t(x) ORDER BY Y;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT x % 2 AS g, count(*) AS G FROM VALUES (1), (2), (3) AS t(x) GROUP BY g HAVING G > 1;
--> g INT, G BIGINT
--> 1|2
SET spark.sql.caseSensitive = false;
--> key STRING, value STRING
--> spark.sql.caseSensitive|false
