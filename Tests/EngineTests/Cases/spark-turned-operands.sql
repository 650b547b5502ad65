CREATE TABLE n5 (a INT, s STRING) USING parquet;
INSERT INTO n5 VALUES (1, 'ab'), (2, 'b'), (NULL, NULL);
SELECT CASE a + 1 WHEN 1 THEN 'x' WHEN 2 THEN 'y' END FROM n5;
--> CASE WHEN ((a + 1) = 1) THEN x WHEN ((a + 1) = 2) THEN y END STRING
--> NULL
--> NULL
--> y
SELECT CASE CASE a + 1 WHEN 1 THEN 2 WHEN 2 THEN 3 END WHEN 1 THEN 'x' WHEN 3 THEN 'y' ELSE 'z' END FROM n5;
--> CASE WHEN (CASE WHEN ((a + 1) = 1) THEN 2 WHEN ((a + 1) = 2) THEN 3 END = 1) THEN x WHEN (CASE WHEN ((a + 1) = 1) THEN 2 WHEN ((a + 1) = 2) THEN 3 END = 3) THEN y ELSE z END STRING
--> y
--> z
--> z
SELECT CASE CASE CASE a + 1 WHEN 1 THEN 2 WHEN 2 THEN 3 END WHEN 1 THEN 4 WHEN 3 THEN 5 ELSE 0 END WHEN 4 THEN 'p' WHEN 5 THEN 'q' END FROM n5;
--> CASE WHEN (CASE WHEN (CASE WHEN ((a + 1) = 1) THEN 2 WHEN ((a + 1) = 2) THEN 3 END = 1) THEN 4 WHEN (CASE WHEN ((a + 1) = 1) THEN 2 WHEN ((a + 1) = 2) THEN 3 END = 3) THEN 5 ELSE 0 END = 4) THEN p WHEN (CASE WHEN (CASE WHEN ((a + 1) = 1) THEN 2 WHEN ((a + 1) = 2) THEN 3 END = 1) THEN 4 WHEN (CASE WHEN ((a + 1) = 1) THEN 2 WHEN ((a + 1) = 2) THEN 3 END = 3) THEN 5 ELSE 0 END = 5) THEN q END STRING
--> NULL
--> NULL
--> q
SELECT upper(s) LIKE ANY ('A%', s, '%B') FROM n5;
--> ((upper(s) LIKE A% OR upper(s) LIKE s) OR upper(s) LIKE %B) BOOLEAN
--> NULL
--> true
--> true
SELECT upper(s) LIKE ALL ('A%', '%B') FROM n5;
--> likeall(upper(s)) BOOLEAN
--> NULL
--> false
--> true
SELECT upper(s) NOT LIKE ANY ('A%', s) FROM n5;
--> ((NOT upper(s) LIKE A%) OR (NOT upper(s) LIKE s)) BOOLEAN
--> NULL
--> true
--> true
SELECT CASE s LIKE ANY (s, 'b') WHEN true THEN 'yes' WHEN false THEN 'no' END FROM n5;
--> CASE WHEN ((s LIKE s OR s LIKE b) = true) THEN yes WHEN ((s LIKE s OR s LIKE b) = false) THEN no END STRING
--> NULL
--> yes
--> yes
SELECT CAST(s LIKE ANY (s, upper(s)) AS STRING) LIKE ANY ('t%', lower(s)) FROM n5;
--> (CAST((s LIKE s OR s LIKE upper(s)) AS STRING) LIKE t% OR CAST((s LIKE s OR s LIKE upper(s)) AS STRING) LIKE lower(s)) BOOLEAN
--> NULL
--> true
--> true
SELECT raise_error('x') IS NULL FROM n5 WHERE a > 5;
--> (raise_error(USER_RAISED_EXCEPTION, map(errorMessage, x)) IS NULL) BOOLEAN
SELECT coalesce(1, raise_error('MY_CLASS', map('a', 'b')));
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT if(a > 0, 1, raise_error(concat('bad ', a))) FROM n5 WHERE a > 0;
--> (IF((a > 0), 1, raise_error(USER_RAISED_EXCEPTION, map(errorMessage, concat(bad , a))))) INT
--> 1
--> 1
SELECT 1 + a, count(*) FROM n5 GROUP BY a + 1;
--> (1 + a) INT, count(1) BIGINT
--> 2|1
--> 3|1
--> NULL|1
SELECT a * 2 + 1, count(*) FROM n5 GROUP BY 1 + 2 * a;
--> ((a * 2) + 1) INT, count(1) BIGINT
--> 3|1
--> 5|1
--> NULL|1
SELECT a + 1 + 2, count(*) FROM n5 GROUP BY 2 + (a + 1);
--> ((a + 1) + 2) INT, count(1) BIGINT
--> 4|1
--> 5|1
--> NULL|1
SELECT a > 1, count(*) FROM n5 GROUP BY 1 < a;
--> (a > 1) BOOLEAN, count(1) BIGINT
--> NULL|1
--> false|1
--> true|1
SELECT 'ab' = s, count(*) FROM n5 GROUP BY s = 'ab';
--> (ab = s) BOOLEAN, count(1) BIGINT
--> NULL|1
--> false|1
--> true|1
SELECT s = 'ab' AND a > 0, count(*) FROM n5 GROUP BY a > 0 AND s = 'ab';
--> ((s = ab) AND (a > 0)) BOOLEAN, count(1) BIGINT
--> NULL|1
--> false|1
--> true|1
SELECT a > 0 OR s = 'ab', count(*) FROM n5 GROUP BY s = 'ab' OR a > 0;
--> ((a > 0) OR (s = ab)) BOOLEAN, count(1) BIGINT
--> NULL|1
--> true|2
SELECT a - 1, count(*) FROM n5 GROUP BY 1 - a;
--! MISSING_AGGREGATION
SELECT concat(s, 'x'), count(*) FROM n5 GROUP BY concat('x', s);
--! MISSING_AGGREGATION
SELECT a & 1, count(*) FROM n5 GROUP BY 1 & a;
--> (a & 1) INT, count(1) BIGINT
--> 0|1
--> 1|1
--> NULL|1
SELECT sum(a) FROM n5 GROUP BY a + 1 HAVING 1 + a > 2;
--> sum(a) BIGINT
--> 2
SELECT sum(a) FROM n5 GROUP BY a + 1 ORDER BY 1 + a;
--> sum(a) BIGINT
--> NULL
--> 1
--> 2
SELECT DISTINCT a + 1 FROM n5 ORDER BY 1 + a;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
