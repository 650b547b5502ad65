--= SET spark.sql.ansi.enabled = false
--= ev (ts TIMESTAMP, k STRING, v INT)
--+ [["2024-01-01 00:00:01", "a", 1], ["2024-01-01 00:00:03", "7", 0]]
--+ [["2024-01-01 00:00:12", "b", 2147483647], ["2024-01-01 00:00:04", "2", 3]]
--+ [["2024-01-01 00:00:30", null, null], ["2024-01-01 00:00:31", "9", -4]]
SELECT ts, 12 / v AS q, v + 1 AS n, CAST(k AS INT) AS i FROM STREAM ev;
--> ts TIMESTAMP, q DOUBLE, n INT, i INT
--> 0: 2024-01-01 00:00:01|12.0|2|NULL
--> 0: 2024-01-01 00:00:03|NULL|1|7
--> 1: 2024-01-01 00:00:04|4.0|4|2
--> 1: 2024-01-01 00:00:12|5.587935450294956E-9|-2147483648|NULL
--> 2: 2024-01-01 00:00:30|NULL|NULL|NULL
--> 2: 2024-01-01 00:00:31|-3.0|-3|9
SELECT window.start AS s, sum(12 DIV v) AS n, max(CAST(k AS INT)) AS i FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 1 SECOND GROUP BY window(ts, '10 seconds');
--> s TIMESTAMP, n BIGINT, i INT
--> 2: 2024-01-01 00:00:00|16|7
--> 3: 2024-01-01 00:00:10|0|NULL
--~ 0: state 1
--~ 1: state 2
--~ 2: state 2
--~ 3: state 1
--~ 4: state 1
SELECT ts, k + 1 AS n FROM STREAM ev WHERE k > 1;
--> ts TIMESTAMP, n DOUBLE
--> 0: 2024-01-01 00:00:03|8.0
--> 1: 2024-01-01 00:00:04|3.0
--> 2: 2024-01-01 00:00:31|10.0
SELECT DISTINCT ts, CAST(k AS INT) AS i FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 1 SECOND;
--> ts TIMESTAMP, i INT
--> 1: 2024-01-01 00:00:01|NULL
--> 2: 2024-01-01 00:00:03|7
--> 2: 2024-01-01 00:00:04|2
--> 3: 2024-01-01 00:00:12|NULL
--> 3: 2024-01-01 00:00:30|NULL
--~ 0: state 2
--~ 1: state 3
--~ 2: state 3
--~ 3: state 1
--~ 4: state 1
SELECT ts, array(1, 2)[v] AS e, to_date(k) AS d FROM STREAM ev;
--> ts TIMESTAMP, e INT, d DATE
--> 0: 2024-01-01 00:00:01|2|NULL
--> 0: 2024-01-01 00:00:03|1|NULL
--> 1: 2024-01-01 00:00:04|NULL|NULL
--> 1: 2024-01-01 00:00:12|NULL|NULL
--> 2: 2024-01-01 00:00:30|NULL|NULL
--> 2: 2024-01-01 00:00:31|NULL|NULL
