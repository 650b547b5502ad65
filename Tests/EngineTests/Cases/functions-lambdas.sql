SELECT transform(array(1, 2, 3), x -> x + 1) AS a, transform(array(1, 2, 3), (x, i) -> x * i) AS b;
--> a ARRAY<INT>, b ARRAY<INT>
--> [2, 3, 4]|[0, 2, 6]
SELECT filter(array(1, 2, 3, NULL), x -> x > 1) AS a, filter(array(5, 6, 7), (x, i) -> i > 0) AS b;
--> a ARRAY<INT>, b ARRAY<INT>
--> [2, 3]|[6, 7]
SELECT exists(array(1, 2, 3), x -> x > 2) AS a, exists(array(1, NULL), x -> x > 2) AS b, exists(array(3, NULL), x -> x > 2) AS c, exists(array(), x -> true) AS d;
--> a BOOLEAN, b BOOLEAN, c BOOLEAN, d BOOLEAN
--> true|NULL|true|false
SELECT forall(array(1, 2, 3), x -> x > 0) AS a, forall(array(1, NULL), x -> x > 0) AS b, forall(array(0, NULL), x -> x > 0) AS c, forall(array(NULL, 0), x -> x > 0) AS d;
--> a BOOLEAN, b BOOLEAN, c BOOLEAN, d BOOLEAN
--> true|NULL|false|false
SELECT aggregate(array(1, 2, 3), 0, (s, x) -> s + x) AS a, reduce(array(1, 2, 3), 10, (s, x) -> s * x, s -> s / 4) AS b, aggregate(CAST(NULL AS ARRAY<INT>), 0, (s, x) -> s + x) AS c;
--> a INT, b DOUBLE, c INT
--> 6|15.0|NULL
SELECT zip_with(array(1, 2, 3), array('a', 'b'), (x, y) -> concat(x, '-', coalesce(y, '?'))) AS z;
--> z ARRAY<STRING>
--> [1-a, 2-b, 3-?]
SELECT map_filter(map('a', 1, 'b', 2), (k, v) -> v > 1) AS a, transform_values(map('a', 1, 'b', 2), (k, v) -> v * 10) AS b, transform_keys(map('a', 1, 'b', 2), (k, v) -> concat(k, v)) AS c;
--> a MAP<STRING, INT>, b MAP<STRING, INT>, c MAP<STRING, INT>
--> {b -> 2}|{a -> 10, b -> 20}|{a1 -> 1, b2 -> 2}
SELECT transform_keys(map('a', 1, 'b', 2), (k, v) -> 'x');
--! DUPLICATED_MAP_KEY
SELECT array_sort(array(3, 1, NULL, 2)) AS a, array_sort(array(3, 1, 2), (x, y) -> CASE WHEN x < y THEN 1 WHEN x > y THEN -1 ELSE 0 END) AS b;
--> a ARRAY<INT>, b ARRAY<INT>
--> [1, 2, 3, null]|[3, 2, 1]
SELECT array_sort(array('bb', 'a', 'ccc'), (x, y) -> length(x) - length(y)) AS a;
--> a ARRAY<STRING>
--> [a, bb, ccc]
SELECT n, transform(a, x -> x + n) AS b FROM VALUES (1, array(1, 2)), (2, NULL), (3, array()), (4, array(NULL, 5)) AS t(n, a) ORDER BY n;
--> n INT, b ARRAY<INT>
--> 1|[2, 3]
--> 2|NULL
--> 3|[]
--> 4|[null, 9]
SELECT n, transform(a, x -> transform(sequence(1, x), y -> y * n + x)) AS b FROM VALUES (1, array(1, 2)), (2, array(3)) AS t(n, a) ORDER BY n;
--> n INT, b ARRAY<ARRAY<INT>>
--> 1|[[2], [3, 4]]
--> 2|[[5, 7, 9]]
SELECT n, filter(a, x -> x % n = 0) AS b FROM VALUES (1, array(1, 2)), (2, array(3, 4)) AS t(n, a) WHERE exists(a, x -> x > n) ORDER BY n;
--> n INT, b ARRAY<INT>
--> 1|[1, 2]
--> 2|[4]
SELECT sum(aggregate(a, 0, (s, x) -> s + x)) AS s FROM VALUES (array(1, 2)), (array(3, 4)) AS t(a);
--> s BIGINT
--> 10
SELECT transform(array(1, 0), x -> 1 / x);
--! DIVIDE_BY_ZERO
SELECT transform(array(named_struct('p', 1, 'q', 'x')), s -> s.q) AS a;
--> a ARRAY<STRING>
--> [x]
SELECT k, transform(collect_list(v), x -> x * 2) AS d FROM VALUES ('a', 1), ('b', 2) AS t(k, v) GROUP BY k ORDER BY k;
--> k STRING, d ARRAY<INT>
--> a|[2]
--> b|[4]
SELECT b, size(b) AS n FROM (SELECT filter(a, x -> x > lo) AS b, lo FROM VALUES (array(1, 2, 3), 1) AS t(a, lo)) WHERE lo = 1;
--> b ARRAY<INT>, n INT
--> [2, 3]|2
