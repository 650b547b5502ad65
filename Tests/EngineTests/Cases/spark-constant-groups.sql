CREATE TABLE t (a INT, b INT, s STRING) USING parquet;
INSERT INTO t VALUES (1, 2, 'x'), (1, NULL, 'y'), (3, 4, 'x'), (NULL, 4, NULL);
SELECT count(*) FROM t GROUP BY CUBE(coalesce(1, 2)) HAVING coalesce(1, 2) IS NOT NULL;
--> count(1) BIGINT
--> 4
SELECT count(*), coalesce(1, 2) FROM t GROUP BY CUBE(coalesce(1, 2));
--> count(1) BIGINT, coalesce(1, 2) INT
--> 4|1
--> 4|NULL
SELECT count(*), coalesce(1, 2) + 1 FROM t GROUP BY CUBE(coalesce(1, 2));
--> count(1) BIGINT, (coalesce(1, 2) + 1) INT
--> 4|2
--> 4|NULL
SELECT count(*), coalesce(1, 2) + a FROM t GROUP BY CUBE(coalesce(1, 2), a) ORDER BY 1, 2;
--> count(1) BIGINT, (coalesce(1, 2) + a) INT
--> 1|NULL
--> 1|NULL
--> 1|NULL
--> 1|4
--> 2|NULL
--> 2|2
--> 4|NULL
--> 4|NULL
SELECT count(*), 1 + 1 FROM t GROUP BY ROLLUP(1 + 1);
--> count(1) BIGINT, (1 + 1) INT
--> 4|2
--> 4|NULL
SELECT count(*), 1 + 1 + 1 FROM t GROUP BY ROLLUP(1 + 1);
--> count(1) BIGINT, ((1 + 1) + 1) INT
--> 4|3
--> 4|NULL
SELECT count(*), 1 + 1 + a FROM t GROUP BY ROLLUP(1 + 1, a) ORDER BY 1, 2;
--> count(1) BIGINT, ((1 + 1) + a) INT
--> 1|NULL
--> 1|5
--> 2|3
--> 4|NULL
--> 4|NULL
SELECT count(*), 2 FROM t GROUP BY ROLLUP(1 + 1);
--> count(1) BIGINT, 2 INT
--> 4|2
--> 4|2
SELECT count(*), 'x' FROM t GROUP BY ROLLUP('x');
--> count(1) BIGINT, x STRING
--> 4|NULL
--> 4|x
SELECT count(*), 'x' || 'y' FROM t GROUP BY ROLLUP('x');
--> count(1) BIGINT, concat(x, y) STRING
--> 4|NULL
--> 4|xy
SELECT count(*), upper('x') FROM t GROUP BY ROLLUP('x');
--> count(1) BIGINT, upper(x) STRING
--> 4|NULL
--> 4|X
SELECT count(*), upper('x') FROM t GROUP BY ROLLUP(upper('x'));
--> count(1) BIGINT, upper(x) STRING
--> 4|NULL
--> 4|X
SELECT count(*), upper('x') || 'z' FROM t GROUP BY ROLLUP(upper('x'));
--> count(1) BIGINT, concat(upper(x), z) STRING
--> 4|NULL
--> 4|Xz
SELECT count(*), 'X' FROM t GROUP BY ROLLUP(upper('x'));
--> count(1) BIGINT, X STRING
--> 4|X
--> 4|X
SELECT count(*) FROM t GROUP BY ROLLUP(upper('x')) ORDER BY upper('x') NULLS LAST, count(*);
--> count(1) BIGINT
--> 4
--> 4
SELECT count(*), grouping(upper('x')) FROM t GROUP BY ROLLUP(upper('x')) ORDER BY upper('x') NULLS LAST, count(*);
--> count(1) BIGINT, grouping(upper(x)) TINYINT
--> 4|0
--> 4|1
SELECT count(*) FROM t GROUP BY ROLLUP(upper('x')) HAVING upper('x') = 'X';
--> count(1) BIGINT
--> 4
SELECT count(*) FROM t GROUP BY ROLLUP(upper('x')) HAVING upper('x') IS NULL;
--> count(1) BIGINT
--> 4
SELECT count(*) FROM t GROUP BY ROLLUP(1.5) HAVING 1.5 IS NULL;
--> count(1) BIGINT
--> 4
SELECT count(*) FROM t GROUP BY ROLLUP('k') HAVING 'k' IS NULL;
--> count(1) BIGINT
--> 4
SELECT count(*) FROM t GROUP BY ROLLUP(true) HAVING true;
--> count(1) BIGINT
--> 4
SELECT count(*), true FROM t GROUP BY ROLLUP(true);
--> count(1) BIGINT, true BOOLEAN
--> 4|NULL
--> 4|true
SELECT count(*), NOT true FROM t GROUP BY ROLLUP(true);
--> count(1) BIGINT, (NOT true) BOOLEAN
--> 4|NULL
--> 4|false
SELECT count(*), DATE '2020-01-01' FROM t GROUP BY ROLLUP(DATE '2020-01-01');
--> count(1) BIGINT, DATE '2020-01-01' DATE
--> 4|2020-01-01
--> 4|NULL
SELECT count(*), year(DATE '2020-01-01') FROM t GROUP BY ROLLUP(DATE '2020-01-01');
--> count(1) BIGINT, year(DATE '2020-01-01') INT
--> 4|2020
--> 4|NULL
SELECT count(*), current_date() = current_date() FROM t GROUP BY ROLLUP(current_date());
--> count(1) BIGINT, (current_date() = current_date()) BOOLEAN
--> 4|NULL
--> 4|true
SELECT count(*), current_date() IS NULL FROM t GROUP BY ROLLUP(current_date());
--> count(1) BIGINT, (current_date() IS NULL) BOOLEAN
--> 4|false
--> 4|true
SELECT count(*), CAST('1' AS INT) FROM t GROUP BY ROLLUP(CAST('1' AS INT));
--> count(1) BIGINT, CAST(1 AS INT) INT
--> 4|1
--> 4|NULL
SELECT count(*), CAST('1' AS INT) + 5 FROM t GROUP BY ROLLUP(CAST('1' AS INT));
--> count(1) BIGINT, (CAST(1 AS INT) + 5) INT
--> 4|6
--> 4|NULL
SELECT count(*), 1 FROM t GROUP BY ROLLUP(CAST('1' AS INT));
--> count(1) BIGINT, 1 INT
--> 4|1
--> 4|1
SELECT count(*), sum(coalesce(1, 2)) FROM t GROUP BY CUBE(coalesce(1, 2));
--> count(1) BIGINT, sum(coalesce(1, 2)) BIGINT
--> 4|4
--> 4|4
SELECT count(*), sum(coalesce(1, 2) + 1) FROM t GROUP BY CUBE(coalesce(1, 2));
--> count(1) BIGINT, sum((coalesce(1, 2) + 1)) BIGINT
--> 4|8
--> 4|8
SELECT count(*), a + 1 FROM t GROUP BY CUBE(a) HAVING a + 1 IS NULL ORDER BY ALL;
--> count(1) BIGINT, (a + 1) INT
--> 1|NULL
--> 4|NULL
SELECT count(*), a + 1 FROM t GROUP BY CUBE(a + 1) HAVING a + 1 IS NULL ORDER BY ALL;
--> count(1) BIGINT, (a + 1) INT
--> 1|NULL
--> 4|NULL
SELECT count(*), a + 1 + 1 FROM t GROUP BY CUBE(a + 1) HAVING a + 1 IS NULL ORDER BY ALL;
--> count(1) BIGINT, ((a + 1) + 1) INT
--> 1|NULL
--> 4|NULL
SELECT count(*), (a + 1) * 2 FROM t GROUP BY CUBE(a + 1) ORDER BY ALL;
--> count(1) BIGINT, ((a + 1) * 2) INT
--> 1|NULL
--> 1|8
--> 2|4
--> 4|NULL
SELECT count(*), 1 + a FROM t GROUP BY CUBE(a + 1) ORDER BY ALL;
--> count(1) BIGINT, (1 + a) INT
--> 1|NULL
--> 1|4
--> 2|2
--> 4|NULL
SELECT count(*), -(1 + 1) FROM t GROUP BY CUBE(1 + 1) ORDER BY ALL;
--> count(1) BIGINT, (- (1 + 1)) INT
--> 4|NULL
--> 4|-2
SELECT count(*), abs(1 + 1) FROM t GROUP BY GROUPING SETS((1 + 1), ()) ORDER BY ALL;
--> count(1) BIGINT, abs((1 + 1)) INT
--> 4|NULL
--> 4|2
SELECT count(*), if(coalesce(1, 2) IS NULL, 'n', 'k') FROM t GROUP BY GROUPING SETS((coalesce(1, 2)), ());
--> count(1) BIGINT, (IF((coalesce(1, 2) IS NULL), n, k)) STRING
--> 4|k
--> 4|n
SELECT count(*), CASE WHEN coalesce(1, 2) = 1 THEN 'n' ELSE 'k' END FROM t GROUP BY GROUPING SETS((coalesce(1, 2)), ());
--> count(1) BIGINT, CASE WHEN (coalesce(1, 2) = 1) THEN n ELSE k END STRING
--> 4|k
--> 4|n
SELECT count(*), coalesce(1, 2) FROM t GROUP BY coalesce(1, 2);
--> count(1) BIGINT, coalesce(1, 2) INT
--> 4|1
SELECT count(*), coalesce(1, 2) + 1 FROM t GROUP BY coalesce(1, 2) HAVING coalesce(1, 2) = 1;
--> count(1) BIGINT, (coalesce(1, 2) + 1) INT
--> 4|2
SELECT coalesce(1, 2) IN (1, 2) FROM t GROUP BY CUBE(coalesce(1, 2));
--> (coalesce(1, 2) IN (1, 2)) BOOLEAN
--> NULL
--> true
SELECT coalesce(1, 2) BETWEEN 0 AND 3 FROM t GROUP BY CUBE(coalesce(1, 2));
--> between(coalesce(1, 2), 0, 3) BOOLEAN
--> NULL
--> true
SELECT nullif(coalesce(1, 2), 5) FROM t GROUP BY CUBE(coalesce(1, 2));
--> nullif(coalesce(1, 2), 5) INT
--> 1
--> NULL
SELECT array(coalesce(1, 2)) FROM t GROUP BY CUBE(coalesce(1, 2));
--> array(coalesce(1, 2)) ARRAY<INT>
--> [1]
--> [null]
SELECT struct(coalesce(1, 2)) FROM t GROUP BY CUBE(coalesce(1, 2));
--> struct(coalesce(1, 2)) STRUCT<col1: INT>
--> {1}
--> {null}
SELECT coalesce(1, 2) || 'x' FROM t GROUP BY CUBE(coalesce(1, 2));
--> concat(coalesce(1, 2), x) STRING
--> 1x
--> NULL
SELECT upper('a') LIKE 'A' FROM t GROUP BY CUBE(upper('a'));
--> upper(a) LIKE A BOOLEAN
--> NULL
--> true
SELECT upper('a') IN ('A') FROM t GROUP BY CUBE(upper('a'));
--> (upper(a) IN (A)) BOOLEAN
--> NULL
--> true
SELECT concat(upper('a'), 'b') AS k FROM t GROUP BY CUBE(upper('a')) ORDER BY k;
--> k STRING
--> NULL
--> Ab
SELECT sum(a) FROM t GROUP BY CUBE(upper('a')) ORDER BY upper('a');
--> sum(a) BIGINT
--> 5
--> 5
SELECT sum(a) FROM t GROUP BY CUBE(upper('a')) ORDER BY upper('a') || 'b';
--> sum(a) BIGINT
--> 5
--> 5
SELECT sum(a) FROM t GROUP BY CUBE(1 + 1) HAVING 1 + 1 + 1 IS NULL;
--> sum(a) BIGINT
--> 5
SELECT sum(a) FROM t GROUP BY CUBE(1 + 1) HAVING 1 + 1 > 0;
--> sum(a) BIGINT
--> 5
SELECT sum(a) FROM t GROUP BY CUBE(1 + 1) HAVING 2 > 0;
--> sum(a) BIGINT
--> 5
--> 5
SELECT sum(a), rank() OVER (ORDER BY 1 + 1) FROM t GROUP BY CUBE(1 + 1) ORDER BY 2;
--> sum(a) BIGINT, RANK() OVER (ORDER BY (1 + 1) ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT
--> 5|1
--> 5|2
SELECT a, count(*) FROM t GROUP BY CUBE(a, 1 + 1) HAVING 1 + 1 IS NULL ORDER BY a, 2;
--> a INT, count(1) BIGINT
--> NULL|1
--> NULL|4
--> 1|2
--> 3|1
SELECT count(DISTINCT 1 + 1) FROM t GROUP BY CUBE(1 + 1);
--> count(DISTINCT (1 + 1)) BIGINT
--> 1
--> 1
SELECT max(1 + 1), min(a) FROM t GROUP BY CUBE(1 + 1);
--> max((1 + 1)) INT, min(a) INT
--> 2|1
--> 2|1
SELECT pi(), count(*) FROM t GROUP BY CUBE(pi());
--> PI() DOUBLE, count(1) BIGINT
--> 3.141592653589793|4
--> NULL|4
SELECT pi() * 2, count(*) FROM t GROUP BY CUBE(pi());
--> (PI() * 2) DOUBLE, count(1) BIGINT
--> 6.283185307179586|4
--> NULL|4
SELECT e() + pi(), count(*) FROM t GROUP BY CUBE(pi(), e());
--> (E() + PI()) DOUBLE, count(1) BIGINT
--> 5.859874482048838|4
--> NULL|4
--> NULL|4
--> NULL|4
SELECT (SELECT 1), count(*) FROM t GROUP BY CUBE((SELECT 1));
--> scalarsubquery() INT, count(1) BIGINT
--> 1|4
--> NULL|4
SELECT (SELECT 1) + 1, count(*) FROM t GROUP BY CUBE((SELECT 1));
--> (scalarsubquery() + 1) INT, count(1) BIGINT
--> 2|4
--> NULL|4
SELECT 'x' = 'x', count(*) FROM t GROUP BY CUBE('x' = 'x');
--> (x = x) BOOLEAN, count(1) BIGINT
--> NULL|4
--> true|4
SELECT NOT 'x' = 'x', count(*) FROM t GROUP BY CUBE('x' = 'x');
--> (NOT (x = x)) BOOLEAN, count(1) BIGINT
--> NULL|4
--> false|4
SELECT 1 = 1 AND a = 1, count(*) FROM t GROUP BY CUBE(1 = 1, a) ORDER BY 1, 2;
--> ((1 = 1) AND (a = 1)) BOOLEAN, count(1) BIGINT
--> NULL|1
--> NULL|1
--> NULL|2
--> NULL|4
--> NULL|4
--> false|1
--> false|1
--> true|2
SELECT CASE 1 + 1 WHEN 2 THEN 'two' ELSE 'other' END, count(*) FROM t GROUP BY CUBE(1 + 1);
--> CASE WHEN ((1 + 1) = 2) THEN two ELSE other END STRING, count(1) BIGINT
--> other|4
--> two|4
SELECT typeof(1 + 1), count(*) FROM t GROUP BY CUBE(1 + 1);
--> typeof((1 + 1)) STRING, count(1) BIGINT
--> int|4
--> int|4
SELECT CAST(1 + 1 AS STRING), count(*) FROM t GROUP BY CUBE(1 + 1);
--> CAST((1 + 1) AS STRING) STRING, count(1) BIGINT
--> 2|4
--> NULL|4
SELECT (1 + 1) :: BIGINT, count(*) FROM t GROUP BY CUBE(1 + 1);
--> CAST((1 + 1) AS BIGINT) BIGINT, count(1) BIGINT
--> 2|4
--> NULL|4
SELECT 1 + 1 AS k, count(*) FROM t GROUP BY CUBE(k);
--> k INT, count(1) BIGINT
--> 2|4
--> NULL|4
SELECT 1 + 1 AS k, k + 1, count(*) FROM t GROUP BY CUBE(k);
--> k INT, (lateralAliasReference(k) + 1) INT, count(1) BIGINT
--> 2|3|4
--> NULL|NULL|4
SELECT a + 1 AS k, k + 1, count(*) FROM t GROUP BY CUBE(k) ORDER BY ALL;
--> k INT, (lateralAliasReference(k) + 1) INT, count(1) BIGINT
--> NULL|NULL|1
--> NULL|NULL|4
--> 2|3|2
--> 4|5|1
SELECT 1 + 1 AS k, 1 + 1 + 1, count(*) FROM t GROUP BY ROLLUP(1) ORDER BY ALL;
--> k INT, ((1 + 1) + 1) INT, count(1) BIGINT
--> NULL|NULL|4
--> 2|3|4
SELECT interval 1 day, count(*) FROM t GROUP BY CUBE(interval 1 day);
--> INTERVAL '1' DAY INTERVAL DAY, count(1) BIGINT
--> INTERVAL '1' DAY|4
--> NULL|4
SELECT interval 1 day * 2, count(*) FROM t GROUP BY CUBE(interval 1 day);
--> (INTERVAL '1' DAY * 2) INTERVAL DAY TO SECOND, count(1) BIGINT
--> INTERVAL '2 00:00:00' DAY TO SECOND|4
--> NULL|4
SELECT array(1, 2)[0], count(*) FROM t GROUP BY CUBE(array(1, 2));
--> array(1, 2)[0] INT, count(1) BIGINT
--> 1|4
--> NULL|4
SELECT array(1, 2), count(*) FROM t GROUP BY CUBE(array(1, 2));
--> array(1, 2) ARRAY<INT>, count(1) BIGINT
--> NULL|4
--> [1, 2]|4
SELECT map(1, 2)[1], count(*) FROM t GROUP BY CUBE(map(1, 2)[1]);
--> map(1, 2)[1] INT, count(1) BIGINT
--> 2|4
--> NULL|4
SELECT named_struct('a', 1).a, count(*) FROM t GROUP BY CUBE(named_struct('a', 1));
--> named_struct(a, 1).a INT, count(1) BIGINT
--> 1|4
--> NULL|4
SELECT NULL, count(*) FROM t GROUP BY CUBE(NULL);
--> NULL VOID, count(1) BIGINT
--> NULL|4
--> NULL|4
SELECT NULL IS NULL, count(*) FROM t GROUP BY CUBE(NULL);
--> (NULL IS NULL) BOOLEAN, count(1) BIGINT
--> true|4
--> true|4
SELECT a, sum(b) FROM t GROUP BY ROLLUP(a, 'x') HAVING 'x' = 'x' ORDER BY a;
--> a INT, sum(b) BIGINT
--> NULL|4
--> 1|2
--> 3|4
SELECT a, 'x', sum(b) FROM t GROUP BY a, ROLLUP('x') ORDER BY ALL;
--> a INT, x STRING, sum(b) BIGINT
--> NULL|NULL|4
--> NULL|x|4
--> 1|NULL|2
--> 1|x|2
--> 3|NULL|4
--> 3|x|4
SELECT a, 1.0 + 2, sum(b) FROM t GROUP BY a, 1.0 + 2 ORDER BY ALL;
--> a INT, (1.0 + 2) DECIMAL(3,1), sum(b) BIGINT
--> NULL|3.0|4
--> 1|3.0|2
--> 3|3.0|4
SELECT a, round(1.0 + 2) FROM t GROUP BY a, ROLLUP(1.0 + 2) ORDER BY ALL;
--> a INT, round((1.0 + 2), 0) DECIMAL(3,0)
--> NULL|NULL
--> NULL|3
--> 1|NULL
--> 1|3
--> 3|NULL
--> 3|3
SELECT sum(b) FILTER (WHERE 1 + 1 = 2) FROM t GROUP BY CUBE(1 + 1);
--> sum(b) FILTER (WHERE ((1 + 1) = 2)) BIGINT
--> 10
--> 10
SELECT DISTINCT 1 + 1 FROM t GROUP BY CUBE(1 + 1) ORDER BY 1 + 1;
--> (1 + 1) INT
--> 2
--> NULL
SELECT count(*) c FROM t GROUP BY CUBE(1 + 1) HAVING c > 0 ORDER BY 1 + 1, c;
--> c BIGINT
--> 4
--> 4
SELECT lag(1 + 1) OVER (ORDER BY 1 + 1) FROM t GROUP BY CUBE(1 + 1) ORDER BY ALL;
--> lag((1 + 1), 1, NULL) OVER (ORDER BY (1 + 1) ASC NULLS FIRST ROWS BETWEEN -1 FOLLOWING AND -1 FOLLOWING) INT
--> NULL
--> NULL
SELECT 1 + 1 FROM t GROUP BY CUBE(1 + 1) QUALIFY row_number() OVER (ORDER BY 1 + 1) = 1;
--> (1 + 1) INT
--> 2
