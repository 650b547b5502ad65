CREATE TEMPORARY VIEW w AS SELECT * FROM VALUES ('a', 1, 10), ('a', 2, 20), ('a', 2, 5), ('b', 1, 7), ('b', NULL, 8), ('b', 5, NULL) AS w(g, o, v);
SELECT g, o, v, row_number() OVER (PARTITION BY g ORDER BY o, v) AS n FROM w;
--> g STRING, o INT, v INT, n INT
--> a|1|10|1
--> a|2|5|2
--> a|2|20|3
--> b|NULL|8|1
--> b|1|7|2
--> b|5|NULL|3
SELECT g, o, v, rank() OVER (PARTITION BY g ORDER BY o) AS r, dense_rank() OVER (PARTITION BY g ORDER BY o) AS d FROM w;
--> g STRING, o INT, v INT, r INT, d INT
--> a|1|10|1|1
--> a|2|20|2|2
--> a|2|5|2|2
--> b|NULL|8|1|1
--> b|1|7|2|2
--> b|5|NULL|3|3
SELECT g, o, percent_rank() OVER (PARTITION BY g ORDER BY o) AS p, cume_dist() OVER (PARTITION BY g ORDER BY o) AS c FROM w;
--> g STRING, o INT, p DOUBLE, c DOUBLE
--> a|1|0.0|0.3333333333333333
--> a|2|0.5|1.0
--> a|2|0.5|1.0
--> b|NULL|0.0|0.3333333333333333
--> b|1|0.5|0.6666666666666666
--> b|5|1.0|1.0
SELECT g, v, ntile(2) OVER (PARTITION BY g ORDER BY v) AS t FROM w;
--> g STRING, v INT, t INT
--> a|5|1
--> a|10|1
--> a|20|2
--> b|NULL|1
--> b|7|1
--> b|8|2
SELECT g, v, lag(v) OVER (PARTITION BY g ORDER BY v) AS l, lead(v, 1, -1) OVER (PARTITION BY g ORDER BY v) AS n FROM w;
--> g STRING, v INT, l INT, n INT
--> a|5|NULL|10
--> a|10|5|20
--> a|20|10|-1
--> b|NULL|NULL|7
--> b|7|NULL|8
--> b|8|7|-1
SELECT g, v, sum(v) OVER (PARTITION BY g ORDER BY v) AS s FROM w;
--> g STRING, v INT, s BIGINT
--> a|5|5
--> a|10|15
--> a|20|35
--> b|NULL|NULL
--> b|7|7
--> b|8|15
SELECT g, v, sum(v) OVER (PARTITION BY g) AS s, count(*) OVER () AS c FROM w;
--> g STRING, v INT, s BIGINT, c BIGINT
--> a|10|35|6
--> a|20|35|6
--> a|5|35|6
--> b|7|15|6
--> b|8|15|6
--> b|NULL|15|6
SELECT g, o, v, sum(v) OVER (PARTITION BY g ORDER BY o) AS s FROM w;
--> g STRING, o INT, v INT, s BIGINT
--> a|1|10|10
--> a|2|20|35
--> a|2|5|35
--> b|NULL|8|8
--> b|1|7|15
--> b|5|NULL|15
SELECT g, v, sum(v) OVER (PARTITION BY g ORDER BY v ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS s FROM w;
--> g STRING, v INT, s BIGINT
--> a|5|15
--> a|10|35
--> a|20|30
--> b|NULL|7
--> b|7|15
--> b|8|15
SELECT g, v, sum(v) OVER (ORDER BY v RANGE BETWEEN 3 PRECEDING AND 3 FOLLOWING) AS s FROM w;
--> g STRING, v INT, s BIGINT
--> b|NULL|NULL
--> a|5|20
--> b|7|30
--> b|8|30
--> a|10|25
--> a|20|20
SELECT g, v, sum(v) OVER (ORDER BY v DESC RANGE BETWEEN 3 PRECEDING AND CURRENT ROW) AS s FROM w;
--> g STRING, v INT, s BIGINT
--> a|20|20
--> a|10|10
--> b|8|18
--> b|7|25
--> a|5|20
--> b|NULL|NULL
SELECT g, v, min(v) OVER (PARTITION BY g ORDER BY v ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS m FROM w;
--> g STRING, v INT, m INT
--> a|5|NULL
--> a|10|5
--> a|20|5
--> b|NULL|NULL
--> b|7|NULL
--> b|8|7
SELECT g, v, first_value(v) OVER (PARTITION BY g ORDER BY v) AS f, last_value(v) OVER (PARTITION BY g ORDER BY v) AS l FROM w;
--> g STRING, v INT, f INT, l INT
--> a|5|5|5
--> a|10|5|10
--> a|20|5|20
--> b|NULL|NULL|NULL
--> b|7|NULL|7
--> b|8|NULL|8
SELECT g, v, first_value(v) IGNORE NULLS OVER (PARTITION BY g ORDER BY v) AS f FROM w;
--> g STRING, v INT, f INT
--> a|5|5
--> a|10|5
--> a|20|5
--> b|NULL|NULL
--> b|7|7
--> b|8|7
SELECT g, v, nth_value(v, 2) OVER (PARTITION BY g ORDER BY v) AS n FROM w;
--> g STRING, v INT, n INT
--> a|5|NULL
--> a|10|10
--> a|20|10
--> b|NULL|NULL
--> b|7|7
--> b|8|7
SELECT g, sum(v) AS s, rank() OVER (ORDER BY sum(v) DESC) AS r FROM w GROUP BY g;
--> g STRING, s BIGINT, r INT
--> a|35|1
--> b|15|2
SELECT g, v FROM (SELECT g, v, row_number() OVER (PARTITION BY g ORDER BY v DESC NULLS LAST) AS n FROM w) WHERE n = 1;
--> g STRING, v INT
--> a|20
--> b|8
SELECT g, v, avg(v) OVER win AS a FROM w WINDOW win AS (PARTITION BY g ORDER BY v);
--> g STRING, v INT, a DOUBLE
--> a|5|5.0
--> a|10|7.5
--> a|20|11.666666666666666
--> b|NULL|NULL
--> b|7|7.0
--> b|8|7.5
SELECT d, sum(v) OVER (ORDER BY d RANGE BETWEEN INTERVAL 1 DAY PRECEDING AND CURRENT ROW) AS s FROM VALUES (timestamp'2024-01-01', 1), (timestamp'2024-01-02', 2), (timestamp'2024-01-04', 4) AS t(d, v);
--> d TIMESTAMP, s BIGINT
--> 2024-01-01 00:00:00|1
--> 2024-01-02 00:00:00|3
--> 2024-01-04 00:00:00|4
SELECT d, sum(v) OVER (ORDER BY d RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) AS s FROM VALUES (date'2024-01-01', 1), (date'2024-01-02', 2), (date'2024-01-04', 4) AS t(d, v);
--> d DATE, s BIGINT
--> 2024-01-01|1
--> 2024-01-02|3
--> 2024-01-04|4
