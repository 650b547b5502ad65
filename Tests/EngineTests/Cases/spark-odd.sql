CREATE TEMPORARY VIEW t AS SELECT * FROM VALUES (1, array(1, 2)), (2, NULL), (NULL, array()) AS t(i, a);
CREATE TEMPORARY VIEW u AS SELECT * FROM VALUES (1, 10), (1, 20), (3, NULL) AS u(i, x);
SELECT i FROM t WHERE EXISTS (SELECT 1 FROM u WHERE exists(t.a, y -> y > 1)) ORDER BY i;
--> i INT
--> 1
SELECT i FROM t WHERE EXISTS (SELECT 1 FROM u WHERE exists(t.a, y -> y = u.i)) ORDER BY i;
--> i INT
--> 1
SELECT i, i IN (SELECT x FROM u WHERE forall(t.a, y -> y > u.i - 1)) AS b FROM t ORDER BY i;
--> i INT, b BOOLEAN
--> NULL|false
--> 1|false
--> 2|false
SELECT i, (SELECT max(x) FROM u WHERE exists(t.a, y -> y < 5) AND u.i = t.i) AS m FROM t ORDER BY i;
--> i INT, m INT
--> NULL|NULL
--> 1|20
--> 2|NULL
SELECT * FROM t JOIN u ON t.i = u.i AND exists(t.a, y -> y + u.i > 2) ORDER BY x;
--> i INT, a ARRAY<INT>, i INT, x INT
--> 1|[1, 2]|1|10
--> 1|[1, 2]|1|20
SELECT trunc(date_add(date'0001-01-01', 100000000), 'MM') IS NULL;
--> (trunc(date_add(DATE '0001-01-01', 100000000), MM) IS NULL) BOOLEAN
--> false
SELECT * FROM VALUES ((SELECT 1));
--! UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.SCALAR_SUBQUERY_IN_VALUES
SELECT i FROM t WHERE i IN (SELECT element_at(transform(a, y -> y + t.i), 1) FROM t AS s) ORDER BY i;
--! INVALID_ARRAY_INDEX_IN_ELEMENT_AT
SELECT count(*) FROM t, LATERAL (SELECT filter(t.a, y -> y > u.i) AS f FROM u);
--> count(1) BIGINT
--> 9
SELECT percentile_approx(x, 0.5), median(x), mode(x) FROM VALUES (9223372036854775807) AS v(x);
--> percentile_approx(x, 0.5, 10000) BIGINT, median(x) DOUBLE, mode(x) BIGINT
--> 9223372036854775807|9.223372036854776E18|9223372036854775807
