CREATE TEMPORARY VIEW old_encode AS SELECT encode(s, 'US-ASCII') AS e FROM VALUES ('ä') AS t(s);
CREATE TEMPORARY VIEW old_exists AS SELECT exists(a, x -> x = 7) AS e FROM VALUES (array(1, NULL)) AS t(a);
CREATE TEMPORARY VIEW old_dates AS SELECT try_to_date(s, 'yyyy-MM-dd') AS d FROM VALUES ('2020-1-1 7') AS t(s);
CREATE TEMPORARY VIEW old_maps AS SELECT map_from_arrays(a, array('x', 'y')) AS m FROM VALUES (array(1, 1)) AS t(a);
SET spark.sql.legacy.codingErrorAction=true;
--> key STRING, value STRING
--> spark.sql.legacy.codingErrorAction|true
SELECT * FROM old_encode;
--! MALFORMED_CHARACTER_CODING
SELECT encode(s, 'US-ASCII') AS e FROM VALUES ('ä') AS t(s);
--> e BINARY
--> ?
RESET spark.sql.legacy.codingErrorAction;
SET spark.sql.legacy.followThreeValuedLogicInArrayExists=false;
--> key STRING, value STRING
--> spark.sql.legacy.followThreeValuedLogicInArrayExists|false
SELECT * FROM old_exists;
--> e BOOLEAN
--> NULL
SELECT exists(a, x -> x = 7) AS e FROM VALUES (array(1, NULL)) AS t(a);
--> e BOOLEAN
--> false
RESET spark.sql.legacy.followThreeValuedLogicInArrayExists;
SET spark.sql.legacy.timeParserPolicy=LEGACY;
--> key STRING, value STRING
--> spark.sql.legacy.timeParserPolicy|LEGACY
SELECT * FROM old_dates;
--> d DATE
--> 2020-01-01
SELECT try_to_date(s, 'yyyy-MM-dd') AS d FROM VALUES ('2020-1-1 7') AS t(s);
--> d DATE
--> 2020-01-01
RESET spark.sql.legacy.timeParserPolicy;
SET spark.sql.mapKeyDedupPolicy=LAST_WIN;
--> key STRING, value STRING
--> spark.sql.mapKeyDedupPolicy|LAST_WIN
SELECT * FROM old_maps;
--> m MAP<INT, STRING>
--> {1 -> y}
SELECT map_from_arrays(a, array('x', 'y')) AS m FROM VALUES (array(1, 1)) AS t(a);
--> m MAP<INT, STRING>
--> {1 -> y}
RESET spark.sql.mapKeyDedupPolicy;
SET spark.sql.ansi.enabled=false;
--> key STRING, value STRING
--> spark.sql.ansi.enabled|false
CREATE TEMPORARY VIEW old_casts AS SELECT CAST(s AS TIMESTAMP) IS NULL AS a, CAST(d AS TIMESTAMP) IS NULL AS b FROM VALUES ('12:34:56', 1e300) AS t(s, d);
RESET spark.sql.ansi.enabled;
SELECT * FROM old_casts;
--> a BOOLEAN, b BOOLEAN
--> false|false
