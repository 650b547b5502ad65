SELECT year(DATE '2024-03-15') AS a, month(DATE '2024-03-15') AS b, day(DATE '2024-03-15') AS c, quarter(DATE '2024-03-15') AS d, dayofweek(DATE '2024-03-15') AS e, weekday(DATE '2024-03-15') AS f, dayofyear(DATE '2024-03-15') AS g, weekofyear(DATE '2024-03-15') AS h;
--> a INT, b INT, c INT, d INT, e INT, f INT, g INT, h INT
--> 2024|3|15|1|6|4|75|11
SELECT hour(TIMESTAMP '2024-03-15 13:14:15.5') AS a, minute(TIMESTAMP '2024-03-15 13:14:15.5') AS b, second(TIMESTAMP '2024-03-15 13:14:15.5') AS c, extract(SECOND FROM TIMESTAMP '2024-03-15 13:14:15.5') AS d, extract(DAY FROM DATE '2024-03-15') AS e;
--> a INT, b INT, c INT, d DECIMAL(8,6), e INT
--> 13|14|15|15.500000|15
SELECT date_add(DATE '2024-02-28', 2) AS a, date_sub(DATE '2024-03-01', 1) AS b, datediff(DATE '2024-03-01', DATE '2024-02-01') AS c, add_months(DATE '2024-01-31', 1) AS d, last_day(DATE '2024-02-10') AS e, next_day(DATE '2024-03-15', 'MON') AS f, months_between(TIMESTAMP '2024-03-15 10:00:00', DATE '2024-01-31') AS g;
--> a DATE, b DATE, c INT, d DATE, e DATE, f DATE, g DOUBLE
--> 2024-03-01|2024-02-29|29|2024-02-29|2024-02-29|2024-03-18|1.49731183
SELECT date_trunc('HOUR', TIMESTAMP '2024-03-15 13:14:15') AS a, trunc(DATE '2024-03-15', 'MM') AS b, date_trunc('week', TIMESTAMP '2024-03-15 13:14:15') AS c, make_date(2024, 2, 29) AS d, make_timestamp(2024, 1, 2, 3, 4, 5.5) AS e;
--> a TIMESTAMP, b DATE, c TIMESTAMP, d DATE, e TIMESTAMP
--> 2024-03-15 13:00:00|2024-03-01|2024-03-11 00:00:00|2024-02-29|2024-01-02 03:04:05.5
SELECT date_format(TIMESTAMP '2024-03-15 13:14:15', 'yyyy/MM/dd HH:mm') AS a, to_date('2024-03-15') AS b, to_timestamp('15.03.2024', 'dd.MM.yyyy') AS c, unix_timestamp(TIMESTAMP '2024-03-15 00:00:00') AS d, from_unixtime(0) AS e;
--> a STRING, b DATE, c TIMESTAMP, d BIGINT, e STRING
--> 2024/03/15 13:14|2024-03-15|2024-03-15 00:00:00|1710460800|1970-01-01 00:00:00
SELECT to_utc_timestamp(TIMESTAMP '2024-07-01 12:00:00', 'Europe/Berlin') AS a, from_utc_timestamp(TIMESTAMP '2024-01-01 12:00:00', 'America/New_York') AS b, unix_millis(TIMESTAMP '2024-01-01 00:00:00') AS c, unix_date(DATE '1970-01-11') AS d;
--> a TIMESTAMP, b TIMESTAMP, c BIGINT, d INT
--> 2024-07-01 10:00:00|2024-01-01 07:00:00|1704067200000|10
