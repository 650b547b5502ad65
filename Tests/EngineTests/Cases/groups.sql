CREATE TEMPORARY VIEW t AS SELECT * FROM VALUES
  ('a', 1, 1.5, true), ('a', 2, NULL, false), ('b', 3, 2.5, NULL), (NULL, 4, 0.5, true),
  ('a', 1, 1.5, false), (NULL, NULL, NULL, NULL) AS t(k, n, x, f);
SELECT k, count(*) AS c, count(n) AS cn, sum(n) AS s, avg(n) AS m, min(n) AS lo, max(n) AS hi FROM t GROUP BY k;
--> k STRING, c BIGINT, cn BIGINT, s BIGINT, m DOUBLE, lo INT, hi INT
--> NULL|2|1|4|4.0|4|4
--> a|3|3|4|1.3333333333333333|1|2
--> b|1|1|3|3.0|3|3
SELECT count(*), count(k), sum(n), max(k) FROM t;
--> count(1) BIGINT, count(k) BIGINT, sum(n) BIGINT, max(k) STRING
--> 6|4|11|b
SELECT count(*), sum(n) FROM t WHERE n > 100;
--> count(1) BIGINT, sum(n) BIGINT
--> 0|NULL
SELECT k, count(*) FROM t WHERE n > 100 GROUP BY k;
--> k STRING, count(1) BIGINT
SELECT count(DISTINCT n), sum(DISTINCT n), count(DISTINCT k, n) FROM t;
--> count(DISTINCT n) BIGINT, sum(DISTINCT n) BIGINT, count(DISTINCT k, n) BIGINT
--> 4|10|3
SELECT k, count(DISTINCT n) AS d FROM t GROUP BY k ORDER BY k NULLS LAST;
--> k STRING, d BIGINT
--> a|2
--> b|1
--> NULL|1
SELECT k, count(*) FILTER (WHERE n > 1) AS c, sum(n) FILTER (WHERE f) AS s FROM t GROUP BY k;
--> k STRING, c BIGINT, s BIGINT
--> NULL|1|4
--> a|1|1
--> b|1|NULL
SELECT k AS name, sum(n) FROM t GROUP BY name HAVING sum(n) > 3;
--> name STRING, sum(n) BIGINT
--> NULL|4
--> a|4
SELECT k, n % 2 AS odd, count(*) FROM t GROUP BY 1, 2;
--> k STRING, odd INT, count(1) BIGINT
--> NULL|0|1
--> NULL|NULL|1
--> a|0|1
--> a|1|2
--> b|1|1
SELECT k, n, count(*) FROM t GROUP BY ALL;
--> k STRING, n INT, count(1) BIGINT
--> NULL|4|1
--> NULL|NULL|1
--> a|1|2
--> a|2|1
--> b|3|1
SELECT k, n, count(*) AS c FROM t GROUP BY ROLLUP (k, n);
--> k STRING, n INT, c BIGINT
--> NULL|4|1
--> NULL|NULL|1
--> NULL|NULL|2
--> NULL|NULL|6
--> a|1|2
--> a|2|1
--> a|NULL|3
--> b|3|1
--> b|NULL|1
SELECT k, f, count(*) AS c FROM t GROUP BY CUBE (k, f);
--> k STRING, f BOOLEAN, c BIGINT
--> NULL|NULL|1
--> NULL|NULL|2
--> NULL|NULL|2
--> NULL|NULL|6
--> NULL|false|2
--> NULL|true|1
--> NULL|true|2
--> a|NULL|3
--> a|false|2
--> a|true|1
--> b|NULL|1
--> b|NULL|1
SELECT k, f, sum(n) AS s FROM t GROUP BY GROUPING SETS ((k), (f), ());
--> k STRING, f BOOLEAN, s BIGINT
--> NULL|NULL|11
--> NULL|NULL|3
--> NULL|NULL|4
--> NULL|false|3
--> NULL|true|5
--> a|NULL|4
--> b|NULL|3
SELECT DISTINCT k FROM t;
--> k STRING
--> NULL
--> a
--> b
SELECT DISTINCT k, n FROM t ORDER BY k, n;
--> k STRING, n INT
--> NULL|NULL
--> NULL|4
--> a|1
--> a|2
--> b|3
SELECT sum(x), avg(x), min(x), max(x) FROM t;
--> sum(x) DECIMAL(12,1), avg(x) DECIMAL(6,5), min(x) DECIMAL(2,1), max(x) DECIMAL(2,1)
--> 6.0|1.50000|0.5|2.5
SELECT k, bool_and(f) AS a, bool_or(f) AS o, count_if(f) AS c FROM t GROUP BY k;
--> k STRING, a BOOLEAN, o BOOLEAN, c BIGINT
--> NULL|true|true|1
--> a|false|true|1
--> b|NULL|NULL|0
SELECT n + 1 AS m, count(*) FROM t GROUP BY n + 1 ORDER BY m;
--> m INT, count(1) BIGINT
--> NULL|1
--> 2|2
--> 3|1
--> 4|1
--> 5|1
SELECT k, sum(n) + count(*) AS both FROM t GROUP BY k ORDER BY both, k;
--> k STRING, both BIGINT
--> b|4
--> NULL|6
--> a|7
SELECT max(n) FROM t HAVING max(n) > 10;
--> max(n) INT
SELECT cast('NaN' AS DOUBLE) AS d, count(*) FROM VALUES (1), (2) AS v(i) GROUP BY d;
--> d DOUBLE, count(1) BIGINT
--> NaN|2
SELECT d, count(*) AS c FROM VALUES (0.0D), (-0.0D), (double('NaN')), (double('NaN')) AS v(d) GROUP BY d;
--> d DOUBLE, c BIGINT
--> 0.0|2
--> NaN|2
SELECT array(n) AS a, count(*) AS c FROM t GROUP BY array(n);
--> a ARRAY<INT>, c BIGINT
--> [1]|2
--> [2]|1
--> [3]|1
--> [4]|1
--> [null]|1
SELECT named_struct('k', k) AS s, count(*) AS c FROM t GROUP BY named_struct('k', k);
--> s STRUCT<k: STRING>, c BIGINT
--> {a}|3
--> {b}|1
--> {null}|2
SELECT sum(n) FROM VALUES (9223372036854775807), (1) AS v(n);
--! ARITHMETIC_OVERFLOW
SELECT k, nosuch FROM t GROUP BY k;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT k, n FROM t GROUP BY k;
--! MISSING_AGGREGATION
