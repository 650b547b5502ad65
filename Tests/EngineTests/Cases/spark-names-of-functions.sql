SELECT user, current_date FROM VALUES ('a', 1) t(user, current_date);
--> user STRING, current_date INT
--> a|1
SELECT user, count(*) FROM VALUES ('a') t(user) GROUP BY user;
--> user STRING, count(1) BIGINT
--> a|1
SELECT user FROM VALUES ('b'), ('a') t(user) ORDER BY user;
--> user STRING
--> a
--> b
SELECT count(*) FROM VALUES ('a') t(user) WHERE user = 'a';
--> count(1) BIGINT
--> 1
SELECT session_user, localtimestamp FROM VALUES (1, 2) t(session_user, localtimestamp);
--> session_user INT, localtimestamp INT
--> 1|2
SELECT (SELECT current_date) = current_date() AS inner_first FROM VALUES (1) t(current_date);
--> inner_first BOOLEAN
--> true
SELECT upper(user) AS u FROM VALUES ('a') t(user);
--> u STRING
--> A
SELECT current_timestamp, current_time, current_catalog, current_database, current_schema, current_timezone FROM VALUES (1, 2, 3, 4, 5, 6) t(current_timestamp, current_time, current_catalog, current_database, current_schema, current_timezone);
--> current_timestamp INT, current_time INT, current_catalog INT, current_database INT, current_schema INT, current_timezone INT
--> 1|2|3|4|5|6
SELECT grouping__id FROM VALUES (1) t(grouping__id);
--> grouping__id INT
--> 1
SELECT now FROM VALUES (1) t(now);
--> now INT
--> 1
SELECT pi FROM VALUES (1) t(pi);
--> pi INT
--> 1
SELECT user AS x FROM (SELECT 1 AS user) GROUP BY user HAVING user = 1;
--> x INT
--> 1
SELECT current_date = current_date() AS same;
--> same BOOLEAN
--> true
