SELECT dept, sum(sal) FROM VALUES ('a',1),('a',2),('b',3) AS e(dept,sal) GROUP BY dept WITH ROLLUP;
--> dept STRING, sum(sal) BIGINT
--> NULL|6
--> a|3
--> b|3
SELECT dept, city, sum(sal), grouping_id() FROM VALUES ('a','x',1),('a','y',2),('b','x',3) AS e(dept,city,sal) GROUP BY dept, city WITH CUBE ORDER BY 1 NULLS LAST,2 NULLS LAST;
--> dept STRING, city STRING, sum(sal) BIGINT, grouping_id() BIGINT
--> a|x|1|0
--> a|y|2|0
--> a|NULL|3|1
--> b|x|3|0
--> b|NULL|3|1
--> NULL|x|4|2
--> NULL|y|2|2
--> NULL|NULL|6|3
SELECT dept, city, sum(sal) FROM VALUES ('a','x',1),('a','y',2),('b','x',3) AS e(dept,city,sal) GROUP BY GROUPING SETS ((dept, city), (dept), ()) ORDER BY 1,2,3;
--> dept STRING, city STRING, sum(sal) BIGINT
--> NULL|NULL|6
--> a|NULL|3
--> a|x|1
--> a|y|2
--> b|NULL|3
--> b|x|3
SELECT dept, city, sum(sal) FROM VALUES ('a','x',1),('a','y',2),('b','x',3) AS e(dept,city,sal) GROUP BY dept, GROUPING SETS ((city), ()) ORDER BY 1,2,3;
--> dept STRING, city STRING, sum(sal) BIGINT
--> a|NULL|3
--> a|x|1
--> a|y|2
--> b|NULL|3
--> b|x|3
SELECT dept, city, sum(sal) FROM VALUES ('a','x',1),('a','y',2),('b','x',3) AS e(dept,city,sal) GROUP BY dept, ROLLUP(city), CUBE(dept) ORDER BY 1,2,3;
--> dept STRING, city STRING, sum(sal) BIGINT
--> a|NULL|3
--> a|NULL|3
--> a|x|1
--> a|x|1
--> a|y|2
--> a|y|2
--> b|NULL|3
--> b|NULL|3
--> b|x|3
--> b|x|3
SELECT dept, grouping(city) FROM VALUES ('a','x',1) AS e(dept,city,sal) GROUP BY dept;
--! UNSUPPORTED_GROUPING_EXPRESSION
SELECT dept, grouping(dept), grouping_id(dept, city) FROM VALUES ('a','x',1) AS e(dept,city,sal) GROUP BY CUBE(dept, city) HAVING grouping(dept) = 1 ORDER BY grouping(city);
--> dept STRING, grouping(dept) TINYINT, grouping_id(dept, city) BIGINT
--> NULL|1|2
--> NULL|1|3
SELECT dept AS d, count(*) c FROM VALUES ('a',1),('b',2) AS e(dept,sal) GROUP BY d HAVING c > 0 ORDER BY d;
--> d STRING, c BIGINT
--> a|1
--> b|1
SELECT 1 AS k, sum(sal) FROM VALUES ('a',1),('b',2) AS e(dept,sal) GROUP BY k;
--> k INT, sum(sal) BIGINT
--> 1|3
SELECT dept, sum(sal) FROM VALUES ('a',1),('b',2) AS e(dept,sal) GROUP BY 3;
--! GROUP_BY_POS_OUT_OF_RANGE
SELECT sum(sal) AS s FROM VALUES ('a',1),('b',2) AS e(dept,sal) GROUP BY s;
--! GROUP_BY_AGGREGATE
SELECT dept, sal FROM VALUES ('a',1),('b',2) AS e(dept,sal) GROUP BY dept;
--! MISSING_AGGREGATION
SELECT dept, count(*) FROM VALUES ('a',1),('b',2) AS e(dept,sal) GROUP BY ALL;
--> dept STRING, count(1) BIGINT
--> a|1
--> b|1
SELECT dept || 'x', sum(sal) + 1 FROM VALUES ('a',1),('b',2) AS e(dept,sal) GROUP BY dept || 'x';
--> concat(dept, x) STRING, (sum(sal) + 1) BIGINT
--> ax|2
--> bx|3
SELECT count(DISTINCT a, b), count(a, b), count(*) FROM VALUES (1,2),(1,NULL),(1,2) AS t(a,b);
--> count(DISTINCT a, b) BIGINT, count(a, b) BIGINT, count(1) BIGINT
--> 1|2|3
SELECT sum(DISTINCT a), avg(DISTINCT a), max(DISTINCT a) FROM VALUES (1),(1),(3),(NULL) AS t(a);
--> sum(DISTINCT a) BIGINT, avg(DISTINCT a) DOUBLE, max(DISTINCT a) INT
--> 4|2.0|3
SELECT a, count(*) FILTER (WHERE b > 1) FROM VALUES (1,1),(1,2),(2,3) AS t(a,b) GROUP BY a ORDER BY a;
--> a INT, count(1) FILTER (WHERE (b > 1)) BIGINT
--> 1|1
--> 2|1
SELECT sum(a) FILTER (WHERE a IN (SELECT 1)) FROM VALUES (1),(2) AS t(a);
--> sum(a) FILTER (WHERE (a IN (listquery()))) BIGINT
--> 1
SELECT max(a) FROM VALUES (1),(2) AS t(a) HAVING max(a) > 5;
--> max(a) INT
SELECT 1 FROM VALUES (1),(2) AS t(a) HAVING true;
--> 1 INT
--> 1
SELECT a FROM VALUES (1),(2) AS t(a) HAVING a > 1;
--! MISSING_GROUP_BY
SELECT sum(max(a)) FROM VALUES (1) AS t(a);
--! NESTED_AGGREGATE_FUNCTION
SELECT a, sum(b) OVER (PARTITION BY a ORDER BY b ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM VALUES (1,1),(1,2),(1,4),(2,3) AS t(a,b) ORDER BY a,b;
--> a INT, sum(b) OVER (PARTITION BY a ORDER BY b ASC NULLS FIRST ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) BIGINT
--> 1|1
--> 1|3
--> 1|6
--> 2|3
SELECT b, sum(b) OVER (ORDER BY b RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM VALUES (1),(2),(4),(NULL) AS t(b) ORDER BY b;
--> b INT, sum(b) OVER (ORDER BY b ASC NULLS FIRST RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING) BIGINT
--> NULL|NULL
--> 1|3
--> 2|3
--> 4|4
SELECT b, sum(b) OVER (ORDER BY b DESC NULLS LAST RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) FROM VALUES (1),(2),(4),(NULL) AS t(b) ORDER BY b;
--> b INT, sum(b) OVER (ORDER BY b DESC NULLS LAST RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) BIGINT
--> NULL|NULL
--> 1|3
--> 2|2
--> 4|4
SELECT d, count(*) OVER (ORDER BY d RANGE BETWEEN INTERVAL 1 DAY PRECEDING AND CURRENT ROW) FROM VALUES (date'2020-01-01'),(date'2020-01-02'),(date'2020-01-05') AS t(d) ORDER BY d;
--> d DATE, count(1) OVER (ORDER BY d ASC NULLS FIRST RANGE BETWEEN INTERVAL '1' DAY PRECEDING AND CURRENT ROW) BIGINT
--> 2020-01-01|1
--> 2020-01-02|2
--> 2020-01-05|1
SELECT ts, count(*) OVER (ORDER BY ts RANGE BETWEEN INTERVAL '1 02:00' DAY TO MINUTE PRECEDING AND CURRENT ROW) FROM VALUES (timestamp'2020-01-01 00:00:00'),(timestamp'2020-01-02 01:00:00') AS t(ts) ORDER BY ts;
--> ts TIMESTAMP, count(1) OVER (ORDER BY ts ASC NULLS FIRST RANGE BETWEEN INTERVAL '1 02:00' DAY TO MINUTE PRECEDING AND CURRENT ROW) BIGINT
--> 2020-01-01 00:00:00|1
--> 2020-01-02 01:00:00|2
SELECT b, row_number() OVER w, rank() OVER w, dense_rank() OVER w, percent_rank() OVER w, cume_dist() OVER w, ntile(2) OVER w FROM VALUES (1),(1),(2),(3) AS t(b) WINDOW w AS (ORDER BY b) ORDER BY 1,2;
--> b INT, row_number() OVER (ORDER BY b ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT, RANK() OVER (ORDER BY b ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT, DENSE_RANK() OVER (ORDER BY b ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT, PERCENT_RANK() OVER (ORDER BY b ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) DOUBLE, cume_dist() OVER (ORDER BY b ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) DOUBLE, ntile(2) OVER (ORDER BY b ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT
--> 1|1|1|1|0.0|0.5|1
--> 1|2|1|1|0.0|0.5|1
--> 2|3|3|2|0.6666666666666666|0.75|2
--> 3|4|4|3|1.0|1.0|2
SELECT b, lag(b) OVER w, lead(b, 2, -1) OVER w, lag(b, 1) IGNORE NULLS OVER w FROM VALUES (1),(NULL),(2),(3) AS t(b) WINDOW w AS (ORDER BY b) ORDER BY 1;
--> b INT, lag(b, 1, NULL) OVER (ORDER BY b ASC NULLS FIRST ROWS BETWEEN -1 FOLLOWING AND -1 FOLLOWING) INT, lead(b, 2, -1) OVER (ORDER BY b ASC NULLS FIRST ROWS BETWEEN 2 FOLLOWING AND 2 FOLLOWING) INT, lag(b, 1, NULL) OVER (ORDER BY b ASC NULLS FIRST ROWS BETWEEN -1 FOLLOWING AND -1 FOLLOWING) INT
--> NULL|NULL|2|NULL
--> 1|NULL|3|NULL
--> 2|1|-1|1
--> 3|2|-1|2
SELECT b, first_value(b) IGNORE NULLS OVER w, last_value(b) OVER w, nth_value(b, 2) OVER w, nth_value(b,2) IGNORE NULLS OVER w FROM VALUES (1),(NULL),(2),(3) AS t(b) WINDOW w AS (ORDER BY b ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) ORDER BY 1;
--> b INT, first(b) OVER (ORDER BY b ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) INT, last_value(b) OVER (ORDER BY b ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) INT, nth_value(b, 2) OVER (ORDER BY b ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) INT, nth_value(b, 2) ignore nulls OVER (ORDER BY b ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) INT
--> NULL|1|3|1|2
--> 1|1|3|1|2
--> 2|1|3|1|2
--> 3|1|3|1|2
SELECT row_number() OVER () FROM VALUES (1) AS t(a);
--! WINDOW_FUNCTION_FRAME_NOT_ORDERED
SELECT rank() OVER (PARTITION BY a) FROM VALUES (1) AS t(a);
--! WINDOW_FUNCTION_FRAME_NOT_ORDERED
SELECT sum(a) OVER (ORDER BY a ROWS BETWEEN CURRENT ROW AND 1 PRECEDING) FROM VALUES (1) AS t(a);
--> sum(a) OVER (ORDER BY a ASC NULLS FIRST ROWS BETWEEN CURRENT ROW AND 1 PRECEDING) BIGINT
--> NULL
SELECT sum(a) OVER (ORDER BY a, a RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) FROM VALUES (1) AS t(a);
--! DATATYPE_MISMATCH.RANGE_FRAME_MULTI_ORDER
SELECT a FROM VALUES (1),(2) AS t(a) WHERE row_number() OVER (ORDER BY a) = 1;
--! WINDOW_FUNCTION_NOT_ALLOWED_IN_CLAUSE
SELECT a, sum(sum(b)) OVER (ORDER BY a) FROM VALUES (1,2),(1,3),(2,4) AS t(a,b) GROUP BY a ORDER BY a;
--> a INT, sum(sum(b)) OVER (ORDER BY a ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) BIGINT
--> 1|5
--> 2|9
SELECT count(DISTINCT a) OVER (PARTITION BY b) FROM VALUES (1,2) AS t(a,b);
--! DISTINCT_WINDOW_FUNCTION_UNSUPPORTED
SELECT a, b FROM VALUES (1,2),(2,1),(2,3) AS t(a,b) QUALIFY row_number() OVER (PARTITION BY a ORDER BY b DESC) = 1;
--> a INT, b INT
--> 1|2
--> 2|3
SELECT a FROM VALUES (1),(2),(3) AS t(a) WHERE a > (SELECT avg(x) FROM VALUES (1),(2) AS s(x));
--> a INT
--> 2
--> 3
SELECT a, (SELECT max(x) FROM VALUES (1,10),(2,20) AS s(k,x) WHERE s.k = t.a) m FROM VALUES (1),(3) AS t(a) ORDER BY a;
--> a INT, m INT
--> 1|10
--> 3|NULL
SELECT a FROM VALUES (1),(NULL),(3) AS t(a) WHERE a NOT IN (SELECT x FROM VALUES (1),(NULL) AS s(x));
--> a INT
SELECT a FROM VALUES (1),(NULL),(3) AS t(a) WHERE a NOT IN (SELECT x FROM VALUES (1) AS s(x) WHERE x > 5);
--> a INT
--> 1
--> 3
--> NULL
SELECT a FROM VALUES (1),(2) AS t(a) WHERE EXISTS (SELECT 1 FROM VALUES (2) AS s(x) WHERE s.x = t.a OR t.a = 1);
--> a INT
--> 1
--> 2
SELECT a, a IN (SELECT x FROM VALUES (1),(NULL) AS s(x)) FROM VALUES (1),(2),(NULL) AS t(a) ORDER BY a;
--> a INT, (a IN (listquery())) BOOLEAN
--> NULL|false
--> 1|true
--> 2|false
SELECT (a,b) IN (SELECT 1, 2) FROM VALUES (1,2),(1,3) AS t(a,b) ORDER BY 1;
--> (named_struct('a', a, 'b', b) IN (listquery())) BOOLEAN
--> false
--> true
SELECT (SELECT x FROM VALUES (1),(2) AS s(x));
--! SCALAR_SUBQUERY_TOO_MANY_ROWS
SELECT (SELECT 1, 2);
--! INVALID_SUBQUERY_EXPRESSION.SCALAR_SUBQUERY_RETURN_MORE_THAN_ONE_OUTPUT_COLUMN
SELECT * FROM VALUES (1),(2) AS t(a) WHERE a IN (SELECT 1, 2);
--! DATATYPE_MISMATCH.IN_SUBQUERY_LENGTH_MISMATCH
SELECT 1 UNION SELECT 1 UNION ALL SELECT 1;
--> 1 INT
--> 1
--> 1
SELECT 1 UNION ALL SELECT 'a';
--! CAST_INVALID_INPUT
SELECT 1 UNION ALL SELECT 1.5 UNION ALL SELECT 2L;
--> 1 DECIMAL(21,1)
--> 1.0
--> 1.5
--> 2.0
SELECT NULL UNION ALL SELECT date'2020-01-01';
--> NULL DATE
--> 2020-01-01
--> NULL
SELECT 1, 2 UNION ALL SELECT 1;
--! NUM_COLUMNS_MISMATCH
SELECT * FROM (VALUES (1),(1),(2) AS t(a)) EXCEPT ALL SELECT 1;
--> a INT
--> 1
--> 2
SELECT * FROM (VALUES (1),(1),(2) AS t(a)) INTERSECT ALL SELECT * FROM (VALUES (1),(1),(1) AS s(a));
--> a INT
--> 1
--> 1
SELECT a FROM VALUES (1),(1),(2),(NULL) AS t(a) MINUS SELECT 2;
--> a INT
--> 1
--> NULL
SELECT map(1,2) UNION SELECT map(1,2);
--! UNSUPPORTED_FEATURE.SET_OPERATION_ON_MAP_TYPE
SELECT * FROM VALUES (1,'a'),(2,'b') AS t(id,x) JOIN VALUES (1,'c'),(3,'d') AS s(id,y) USING (id);
--> id INT, x STRING, y STRING
--> 1|a|c
SELECT * FROM VALUES (1,'a'),(2,'b') AS t(id,x) FULL JOIN VALUES (1,'c'),(3,'d') AS s(id,y) USING (id) ORDER BY id;
--> id INT, x STRING, y STRING
--> 1|a|c
--> 2|b|NULL
--> 3|NULL|d
SELECT t.id, s.id, id FROM VALUES (1,'a'),(2,'b') AS t(id,x) RIGHT JOIN VALUES (1,'c'),(3,'d') AS s(id,y) USING (id) ORDER BY 2;
--> id INT, id INT, id INT
--> 1|1|1
--> NULL|3|3
SELECT * FROM VALUES (1,'a') AS t(id,x) LEFT ANTI JOIN VALUES (1,'c') AS s(id,y) ON t.id = s.id;
--> id INT, x STRING
SELECT * FROM VALUES (1,'a') AS t(id,x) LEFT SEMI JOIN VALUES (1,'c') AS s(id,y) ON t.id = s.id AND s.y > 'b';
--> id INT, x STRING
--> 1|a
SELECT id FROM VALUES (1,'a') AS t(id,x) JOIN VALUES (1,'c') AS s(id,y) ON t.id = s.id;
--! AMBIGUOUS_REFERENCE
SELECT * FROM VALUES (1) AS t(a) CROSS JOIN VALUES (2) AS s(b) ON true;
--> a INT, b INT
--> 1|2
SELECT * FROM VALUES (1) AS t(a), VALUES (2) AS s(b), LATERAL (SELECT a + b AS c), LATERAL (SELECT c * 2 AS d);
--> a INT, b INT, c INT, d INT
--> 1|2|3|6
SELECT * FROM VALUES (1),(2) AS t(a) LEFT JOIN LATERAL (SELECT x FROM VALUES (1) AS s(x) WHERE x = a) ON true ORDER BY a;
--> a INT, x INT
--> 1|1
--> 2|NULL
SELECT t.*, e FROM VALUES (1, array(1,2)),(2, array()) AS t(a,b) LATERAL VIEW OUTER explode(b) v AS e ORDER BY a, e;
--> a INT, b ARRAY<INT>, e INT
--> 1|[1, 2]|1
--> 1|[1, 2]|2
--> 2|[]|NULL
SELECT a, pos, col FROM VALUES (1, array('x','y')) AS t(a,b) LATERAL VIEW posexplode(b);
--! PARSE_SYNTAX_ERROR
SELECT a, key, value FROM VALUES (1, map('x',1)) AS t(a,b) LATERAL VIEW explode(b);
--! PARSE_SYNTAX_ERROR
SELECT * FROM VALUES ('a',1,10),('a',2,20),('b',1,30) AS t(k,q,v) PIVOT (sum(v) AS s, max(v) AS m FOR q IN (1 AS one, 2 AS two)) ORDER BY k;
--> k STRING, one_s BIGINT, one_m INT, two_s BIGINT, two_m INT
--> a|10|10|20|20
--> b|30|30|NULL|NULL
SELECT * FROM VALUES ('a',1,10),('a',2,20) AS t(k,q,v) PIVOT (sum(v) FOR (k,q) IN (('a',1) AS x, ('a',2)));
--> x BIGINT, {a, 2} BIGINT
--> 10|20
SELECT * FROM VALUES (1,2,3) AS t(id,a,b) UNPIVOT INCLUDE NULLS (v FOR n IN (a AS x, b));
--> id INT, n STRING, v INT
--> 1|b|3
--> 1|x|2
SELECT * FROM VALUES (1,2,3,4,5) AS t(id,a,b,c,d) UNPIVOT ((v,w) FOR n IN ((a,b) AS ab, (c,d)));
--> id INT, n STRING, v INT, w INT
--> 1|ab|2|3
--> 1|c_d|4|5
SELECT * FROM VALUES (1,2,'x') AS t(id,a,b) UNPIVOT (v FOR n IN (a, b));
--! UNPIVOT_VALUE_DATA_TYPE_MISMATCH
FROM VALUES ('a',1),('b',2),('a',3) AS t(k,v) |> AGGREGATE sum(v) AS s GROUP BY k |> ORDER BY k;
--> k STRING, s BIGINT
--> a|4
--> b|2
FROM VALUES ('a',1),('b',2) AS t(k,v) |> EXTEND v * 2 AS w |> SET v = v + 1 |> DROP k |> AS u |> SELECT u.v, w |> ORDER BY 1;
--> v INT, w INT
--> 2|2
--> 3|4
FROM VALUES ('a',1),('b',2) AS t(k,v) |> WHERE v > 1 |> UNION ALL SELECT 'c', 3 |> ORDER BY v |> LIMIT 1 OFFSET 1;
--> k STRING, v INT
--> c|3
FROM VALUES (1) AS t(a) |> JOIN VALUES (1,2) AS s(a,b) USING (a) |> SELECT *;
--> a INT, b INT
--> 1|2
VALUES (1,'a'),(2,'b') |> SELECT col1;
--> col1 INT
--> 1
--> 2
SELECT a FROM VALUES (3),(1),(2) AS t(a) ORDER BY a LIMIT 2 OFFSET 1;
--> a INT
--> 2
--> 3
SELECT a FROM VALUES (3),(1),(NULL) AS t(a) ORDER BY a DESC;
--> a INT
--> 3
--> 1
--> NULL
SELECT a FROM VALUES (3),(1),(NULL) AS t(a) ORDER BY a DESC NULLS FIRST;
--> a INT
--> NULL
--> 3
--> 1
SELECT a FROM VALUES (3) AS t(a) LIMIT -1;
--! INVALID_LIMIT_LIKE_EXPRESSION.IS_NEGATIVE
SELECT a FROM VALUES (3) AS t(a) LIMIT a;
--! INVALID_LIMIT_LIKE_EXPRESSION.IS_UNFOLDABLE
SELECT a FROM VALUES (3) AS t(a) LIMIT 1 + 0;
--> a INT
--> 3
SELECT DISTINCT a, b FROM VALUES (1,2),(1,2),(NULL,NULL),(NULL,NULL) AS t(a,b) ORDER BY a;
--> a INT, b INT
--> NULL|NULL
--> 1|2
SELECT DISTINCT a FROM VALUES (1,2),(1,3) AS t(a,b) ORDER BY b;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT a AS b, b AS a FROM VALUES (1,2),(2,1) AS t(a,b) ORDER BY a;
--> b INT, a INT
--> 2|1
--> 1|2
WITH t AS (SELECT 1 AS a), t2 AS (SELECT a + 1 AS a FROM t) SELECT * FROM t2, t;
--> a INT, a INT
--> 2|1
WITH t(x, y) AS (SELECT 1, 2) SELECT x + y FROM t;
--> (x + y) INT
--> 3
WITH t(x) AS (SELECT 1, 2) SELECT * FROM t;
--! ASSIGNMENT_ARITY_MISMATCH
WITH t AS (SELECT 1), t AS (SELECT 2) SELECT * FROM t;
--! DUPLICATED_CTE_NAMES
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 5) SELECT sum(n) FROM r;
--> sum(n) BIGINT
--> 15
WITH RECURSIVE f(a,b) AS (VALUES (0,1) UNION ALL SELECT b, a+b FROM f WHERE b < 20) SELECT a FROM f ORDER BY a;
--> a INT
--> 0
--> 1
--> 1
--> 2
--> 3
--> 5
--> 8
--> 13
SELECT CASE WHEN a THEN 1 END FROM VALUES (1) AS t(a);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT CASE a WHEN 1 THEN 'x' WHEN 2 THEN 'y' ELSE 'z' END FROM VALUES (1),(2),(NULL) AS t(a) ORDER BY 1;
--> CASE WHEN (a = 1) THEN x WHEN (a = 2) THEN y ELSE z END STRING
--> x
--> y
--> z
SELECT if(a > 1, 'big', 2) FROM VALUES (1),(2) AS t(a) ORDER BY 1;
--! CAST_INVALID_INPUT
SELECT coalesce(NULL, 1, 2.5), nvl(NULL, 'a'), nullif(1, 1), ifnull(NULL, 2), greatest(1, NULL, 3), least('b', 'a');
--> coalesce(NULL, 1, 2.5) DECIMAL(11,1), nvl(NULL, a) STRING, nullif(1, 1) INT, ifnull(NULL, 2) INT, greatest(1, NULL, 3) INT, least(b, a) STRING
--> 1.0|a|NULL|2|3|a
SELECT a <=> b, a = b, a <> b, NOT a = b FROM VALUES (1,1),(1,NULL),(NULL,NULL) AS t(a,b);
--> (a <=> b) BOOLEAN, (a = b) BOOLEAN, (NOT (a = b)) BOOLEAN, (NOT (a = b)) BOOLEAN
--> false|NULL|NULL|NULL
--> true|NULL|NULL|NULL
--> true|true|false|false
SELECT NULL AND false, NULL OR true, NOT NULL, true XOR false;
--! PARSE_SYNTAX_ERROR
SELECT 1 BETWEEN 0 AND 2, 'b' NOT BETWEEN 'a' AND 'c', NULL BETWEEN 1 AND 2;
--> between(1, 0, 2) BOOLEAN, (NOT between(b, a, c)) BOOLEAN, between(NULL, 1, 2) BOOLEAN
--> true|false|NULL
SELECT 'a_c' LIKE 'a\_c', 'abc' LIKE 'a\_c', 'a%c' LIKE 'a/%c' ESCAPE '/', 'x' LIKE NULL;
--> a_c LIKE a\_c BOOLEAN, abc LIKE a\_c BOOLEAN, a%c LIKE a/%c ESCAPE '/' BOOLEAN, x LIKE NULL BOOLEAN
--> true|false|true|NULL
SELECT 'a' LIKE 'a/' ESCAPE '/';
--! INVALID_FORMAT.ESC_AT_THE_END
SELECT 5 / 2, 5 DIV 2, 5 % 2, -5 % 3, mod(-5, 3), pmod(-5, 3), 5.0 / 2, 1 / 3.0;
--> (5 / 2) DOUBLE, (5 div 2) BIGINT, (5 % 2) INT, (-5 % 3) INT, mod(-5, 3) INT, pmod(-5, 3) INT, (5.0 / 2) DECIMAL(7,6), (1 / 3.0) DECIMAL(8,6)
--> 2.5|2|1|-2|-2|1|2.500000|0.333333
SELECT 1 / 0;
--! DIVIDE_BY_ZERO
SELECT 5 % 0;
--! REMAINDER_BY_ZERO
SELECT 2147483647 + 1;
--! ARITHMETIC_OVERFLOW
SELECT 9223372036854775807 + 1;
--! ARITHMETIC_OVERFLOW
SELECT cast(127 AS TINYINT) + cast(1 AS TINYINT);
--! BINARY_ARITHMETIC_OVERFLOW
SELECT -(-2147483648), abs(cast(-128 AS TINYINT));
--! ARITHMETIC_OVERFLOW
SELECT ~5, 5 & 3, 5 | 3, 5 ^ 3, 1 << 4, -16 >> 2, -16 >>> 28, shiftleft(1, 33);
--> ~5 INT, (5 & 3) INT, (5 | 3) INT, (5 ^ 3) INT, (1 << 4) INT, (-16 >> 2) INT, (-16 >>> 28) INT, shiftleft(1, 33) INT
--> -6|1|7|6|16|-4|15|2
SELECT 1.10 + 2.2, 1.10 * 2.2, 1.1 / 3, cast(1 AS DECIMAL(38,10)) * cast(1 AS DECIMAL(38,10)), 99999999999999999999999999999999999999 + 1;
--! NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION
SELECT round(2.5), round(-2.5), round(2.345, 2), round(1234.5, -2), bround(2.5), bround(3.5), ceil(1.2), floor(-1.2), ceil(1.234, 2), floor(-1.234, 1);
--> round(2.5, 0) DECIMAL(2,0), round(-2.5, 0) DECIMAL(2,0), round(2.345, 2) DECIMAL(4,2), round(1234.5, -2) DECIMAL(5,0), bround(2.5, 0) DECIMAL(2,0), bround(3.5, 0) DECIMAL(2,0), CEIL(1.2) DECIMAL(2,0), FLOOR(-1.2) DECIMAL(2,0), ceil(1.234, 2) DECIMAL(4,2), floor(-1.234, 1) DECIMAL(3,1)
--> 3|-3|2.35|1200|2|4|2|-2|1.24|-1.3
SELECT cast('1e3' AS INT);
--! CAST_INVALID_INPUT
SELECT cast('1e3' AS DOUBLE), cast(' 12 ' AS INT), cast('0x1F' AS STRING), try_cast('abc' AS INT), cast('Infinity' AS DOUBLE), cast('nan' AS FLOAT);
--> CAST(1e3 AS DOUBLE) DOUBLE, CAST( 12  AS INT) INT, CAST(0x1F AS STRING) STRING, TRY_CAST(abc AS INT) INT, CAST(Infinity AS DOUBLE) DOUBLE, CAST(nan AS FLOAT) FLOAT
--> 1000.0|12|0x1F|NULL|Infinity|NaN
SELECT cast(1.9 AS INT), cast(-1.9 AS INT), cast(3e9 AS BIGINT), try_cast(3e10 AS INT), cast(true AS INT), cast(0 AS BOOLEAN), cast('yes' AS BOOLEAN), cast('f' AS BOOLEAN);
--> CAST(1.9 AS INT) INT, CAST(-1.9 AS INT) INT, CAST(3.0E9 AS BIGINT) BIGINT, TRY_CAST(3.0E10 AS INT) INT, CAST(true AS INT) INT, CAST(0 AS BOOLEAN) BOOLEAN, CAST(yes AS BOOLEAN) BOOLEAN, CAST(f AS BOOLEAN) BOOLEAN
--> 1|-1|3000000000|NULL|1|false|true|false
SELECT cast(3e10 AS INT);
--! CAST_OVERFLOW
SELECT cast('maybe' AS BOOLEAN);
--! CAST_INVALID_INPUT
SELECT cast(123.456 AS DECIMAL(5,1)), cast('99.995' AS DECIMAL(4,2)), try_cast(1000 AS DECIMAL(3,0));
--! NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION
SELECT cast(1000 AS DECIMAL(3,0));
--! NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION
SELECT cast(1.0E10 AS STRING), cast(1.0E-5 AS STRING), cast(123456789.0 AS STRING), cast(cast(1.1 AS FLOAT) AS STRING), cast(cast(1.1 AS FLOAT) AS DOUBLE), 1e7, 1.0e6d, 0.001d;
--> CAST(1.0E10 AS STRING) STRING, CAST(1.0E-5 AS STRING) STRING, CAST(123456789.0 AS STRING) STRING, CAST(CAST(1.1 AS FLOAT) AS STRING) STRING, CAST(CAST(1.1 AS FLOAT) AS DOUBLE) DOUBLE, 1.0E7 DOUBLE, 1000000.0 DOUBLE, 0.001 DOUBLE
--> 1.0E10|1.0E-5|123456789.0|1.1|1.100000023841858|1.0E7|1000000.0|0.001
SELECT cast(timestamp'2020-01-01 00:00:01.9' AS BIGINT), cast(1.5 AS TIMESTAMP), cast(1577836800 AS TIMESTAMP), cast(timestamp'1960-01-01 00:00:00.5' AS DOUBLE), cast(timestamp'2020-01-01 12:00:00' AS DATE);
--> CAST(TIMESTAMP '2020-01-01 00:00:01.9' AS BIGINT) BIGINT, CAST(1.5 AS TIMESTAMP) TIMESTAMP, CAST(1577836800 AS TIMESTAMP) TIMESTAMP, CAST(TIMESTAMP '1960-01-01 00:00:00.5' AS DOUBLE) DOUBLE, CAST(TIMESTAMP '2020-01-01 12:00:00' AS DATE) DATE
--> 1577836801|1970-01-01 00:00:01.5|2020-01-01 00:00:00|-3.156191995E8|2020-01-01
SELECT cast('2020-13-01' AS DATE);
--! CAST_INVALID_INPUT
SELECT cast(date'2020-01-01' AS INT);
--! DATATYPE_MISMATCH.CAST_WITH_FUNC_SUGGESTION
SELECT cast(array(1,2) AS STRING), cast(map('a',1) AS STRING), cast(struct(1,'x',NULL) AS STRING), cast(array('1','2') AS ARRAY<INT>), cast(named_struct('a',1) AS STRUCT<b: STRING>);
--> CAST(array(1, 2) AS STRING) STRING, CAST(map(a, 1) AS STRING) STRING, CAST(struct(1, x, NULL) AS STRING) STRING, array(1, 2) ARRAY<INT>, named_struct(a, 1) STRUCT<b: STRING>
--> [1, 2]|{a -> 1}|{1, x, null}|[1, 2]|{1}
SELECT cast(X'414243' AS STRING), cast('abc' AS BINARY), hex(cast(258 AS BINARY));
--! DATATYPE_MISMATCH.CAST_WITH_CONF_SUGGESTION
SELECT cast(interval '1-2' year to month AS STRING), cast('1-2' AS INTERVAL YEAR TO MONTH), cast(interval 90 minutes AS INT);
--> CAST(INTERVAL '1-2' YEAR TO MONTH AS STRING) STRING, CAST(1-2 AS INTERVAL YEAR TO MONTH) INTERVAL YEAR TO MONTH, CAST(INTERVAL '90' MINUTE AS INT) INT
--> INTERVAL '1-2' YEAR TO MONTH|INTERVAL '1-2' YEAR TO MONTH|90
SELECT interval 1 year 2 months 3 days 4 hours, interval '1 2:03:04.5' day to second, -interval 1 day, interval 1 day * 2.5, interval 3 months / 2;
--! _LEGACY_ERROR_TEMP_0029
SELECT date'2020-01-31' + interval 1 month, date'2020-03-31' - interval 1 month, timestamp'2020-01-01 00:00:00' + interval 1 hour, date'2020-01-01' + 5, date'2020-01-10' - date'2020-01-01', timestamp'2020-01-02 00:00:00' - timestamp'2020-01-01 12:00:00';
--> DATE '2020-01-31' + INTERVAL '1' MONTH DATE, DATE '2020-03-31' - INTERVAL '1' MONTH DATE, TIMESTAMP '2020-01-01 00:00:00' + INTERVAL '01' HOUR TIMESTAMP, date_add(DATE '2020-01-01', 5) DATE, (DATE '2020-01-10' - DATE '2020-01-01') INTERVAL DAY, (TIMESTAMP '2020-01-02 00:00:00' - TIMESTAMP '2020-01-01 12:00:00') INTERVAL DAY TO SECOND
--> 2020-02-29|2020-02-29|2020-01-01 01:00:00|2020-01-06|INTERVAL '9' DAY|INTERVAL '0 12:00:00' DAY TO SECOND
SELECT date'2020-01-01' + interval 25 hours;
--> DATE '2020-01-01' + INTERVAL '25' HOUR TIMESTAMP
--> 2020-01-02 01:00:00
SELECT add_months(date'2020-01-31', 1), months_between(timestamp'2020-03-31 00:00:00', timestamp'2020-02-29 00:00:00'), last_day(date'2020-02-01'), next_day(date'2020-01-01', 'MON'), trunc(date'2020-05-17', 'Q'), date_trunc('WEEK', timestamp'2020-05-17 10:00:00');
--> add_months(DATE '2020-01-31', 1) DATE, months_between(TIMESTAMP '2020-03-31 00:00:00', TIMESTAMP '2020-02-29 00:00:00', true) DOUBLE, last_day(DATE '2020-02-01') DATE, next_day(DATE '2020-01-01', MON) DATE, trunc(DATE '2020-05-17', Q) DATE, date_trunc(WEEK, TIMESTAMP '2020-05-17 10:00:00') TIMESTAMP
--> 2020-02-29|1.0|2020-02-29|2020-01-06|NULL|2020-05-11 00:00:00
SELECT year(d), quarter(d), month(d), day(d), dayofweek(d), weekday(d), dayofyear(d), weekofyear(d), extract(YEAROFWEEK FROM d), extract(DOW_ISO FROM d) FROM VALUES (date'2021-01-03') AS t(d);
--> year(d) INT, quarter(d) INT, month(d) INT, day(d) INT, dayofweek(d) INT, weekday(d) INT, dayofyear(d) INT, weekofyear(d) INT, extract(YEAROFWEEK FROM d) INT, extract(DOW_ISO FROM d) INT
--> 2021|1|1|3|1|6|3|53|2020|7
SELECT hour(t), minute(t), second(t), extract(SECOND FROM t), date_part('MICROSECONDS', t), unix_micros(t), unix_millis(t), unix_seconds(t) FROM VALUES (timestamp'2020-01-01 10:11:12.345678') AS t(t);
--! INVALID_EXTRACT_FIELD
SELECT date_part('MICROSECOND', timestamp'2020-01-01 10:11:12.345678');
--! INVALID_EXTRACT_FIELD
SELECT date_format(timestamp'2020-01-05 15:04:05.678901', "yyyy-MM-dd HH:mm:ss.SSS a E EEEE D Q MMM LLLL h K k"), date_format(date'2020-01-05', 'dd/MM/yy'), date_format(timestamp'2020-01-05 15:04:05', "'quoted' yyyy''");
--> date_format(TIMESTAMP '2020-01-05 15:04:05.678901', yyyy-MM-dd HH:mm:ss.SSS a E EEEE D Q MMM LLLL h K k) STRING, date_format(DATE '2020-01-05', dd/MM/yy) STRING, date_format(TIMESTAMP '2020-01-05 15:04:05', 'quoted' yyyy'') STRING
--> 2020-01-05 15:04:05.678 PM Sun Sunday 5 1 Jan January 3 3 15|05/01/20|quoted 2020'
SELECT date_format(date'2020-01-05', 'YYYY');
--! INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION
SELECT to_date('05/01/2020', 'dd/MM/yyyy'), to_timestamp('2020-01-05 3 PM', 'yyyy-MM-dd h a'), to_timestamp('20200105', 'yyyyMMdd'), try_to_timestamp('x'), to_unix_timestamp('2020-01-01', 'yyyy-MM-dd'), from_unixtime(0), unix_timestamp('1970-01-02 00:00:00');
--> to_date(05/01/2020, dd/MM/yyyy) DATE, to_timestamp(2020-01-05 3 PM, yyyy-MM-dd h a) TIMESTAMP, to_timestamp(20200105, yyyyMMdd) TIMESTAMP, try_to_timestamp(x) TIMESTAMP, to_unix_timestamp(2020-01-01, yyyy-MM-dd) BIGINT, from_unixtime(0, yyyy-MM-dd HH:mm:ss) STRING, unix_timestamp(1970-01-02 00:00:00, yyyy-MM-dd HH:mm:ss) BIGINT
--> 2020-01-05|2020-01-05 15:00:00|2020-01-05 00:00:00|NULL|1577836800|1970-01-01 00:00:00|86400
SELECT to_date('2020-01-32', 'yyyy-MM-dd');
--! CANNOT_PARSE_TIMESTAMP
SELECT to_timestamp('abc', 'yyyy');
--! CANNOT_PARSE_TIMESTAMP
SELECT from_utc_timestamp(timestamp'2020-07-01 00:00:00', 'America/New_York'), to_utc_timestamp(timestamp'2020-07-01 00:00:00', '+02:00'), convert_timezone('UTC', 'Asia/Kolkata', timestamp_ntz'2020-01-01 00:00:00'), timestamp'2020-01-01 00:00:00 Europe/Berlin';
--> from_utc_timestamp(TIMESTAMP '2020-07-01 00:00:00', America/New_York) TIMESTAMP, to_utc_timestamp(TIMESTAMP '2020-07-01 00:00:00', +02:00) TIMESTAMP, convert_timezone(UTC, Asia/Kolkata, TIMESTAMP_NTZ '2020-01-01 00:00:00') TIMESTAMP_NTZ, TIMESTAMP '2019-12-31 23:00:00' TIMESTAMP
--> 2020-06-30 20:00:00|2020-06-30 22:00:00|2020-01-01 05:30:00|2019-12-31 23:00:00
SELECT make_date(2020, 2, 29), make_timestamp(2020, 1, 1, 1, 2, 3.5), make_interval(1, 2, 3, 4, 5, 6, 7.5), make_ym_interval(1, 2), make_dt_interval(1, 2, 3, 4.5);
--> make_date(2020, 2, 29) DATE, make_timestamp(2020, 1, 1, 1, 2, 3.5) TIMESTAMP, make_interval(1, 2, 3, 4, 5, 6, 7.5) INTERVAL, make_ym_interval(1, 2) INTERVAL YEAR TO MONTH, make_dt_interval(1, 2, 3, 4.5) INTERVAL DAY TO SECOND
--> 2020-02-29|2020-01-01 01:02:03.5|1 years 2 months 25 days 5 hours 6 minutes 7.5 seconds|INTERVAL '1-2' YEAR TO MONTH|INTERVAL '1 02:03:04.5' DAY TO SECOND
SELECT make_date(2020, 2, 30);
--! DATETIME_FIELD_OUT_OF_BOUNDS.WITHOUT_SUGGESTION
SELECT sequence(date'2020-01-01', date'2020-03-01', interval 1 month), sequence(5, 1, -2), sequence(timestamp'2020-01-01 00:00:00', timestamp'2020-01-01 02:00:00', interval 1 hour);
--> sequence(DATE '2020-01-01', DATE '2020-03-01', INTERVAL '1' MONTH) ARRAY<DATE>, sequence(5, 1, -2) ARRAY<INT>, sequence(TIMESTAMP '2020-01-01 00:00:00', TIMESTAMP '2020-01-01 02:00:00', INTERVAL '01' HOUR) ARRAY<TIMESTAMP>
--> [2020-01-01, 2020-02-01, 2020-03-01]|[5, 3, 1]|[2020-01-01 00:00:00, 2020-01-01 01:00:00, 2020-01-01 02:00:00]
SELECT date_add(date'2020-01-01', 1), date_sub('2020-01-01', 1), datediff('2020-01-05', '2020-01-01'), date_diff(MONTH, date'2020-01-01', date'2020-03-15'), dateadd(HOUR, 5, timestamp'2020-01-01 00:00:00'), date_from_unix_date(100), unix_date(date'1970-01-10');
--> date_add(DATE '2020-01-01', 1) DATE, date_sub(2020-01-01, 1) DATE, datediff(2020-01-05, 2020-01-01) INT, timestampdiff(MONTH, DATE '2020-01-01', DATE '2020-03-15') BIGINT, timestampadd(HOUR, 5, TIMESTAMP '2020-01-01 00:00:00') TIMESTAMP, date_from_unix_date(100) DATE, unix_date(DATE '1970-01-10') INT
--> 2020-01-02|2019-12-31|4|2|2020-01-01 05:00:00|1970-04-11|9
SELECT window.start, count(*) FROM VALUES (timestamp'2020-01-01 00:07:00'),(timestamp'2020-01-01 00:12:00') AS x(t) GROUP BY window(t, '10 minutes') ORDER BY 1;
--> start TIMESTAMP, count(1) BIGINT
--> 2020-01-01 00:00:00|1
--> 2020-01-01 00:10:00|1
SELECT session_window.start, session_window.end, count(*) FROM VALUES (timestamp'2020-01-01 00:07:00'),(timestamp'2020-01-01 00:09:00'),(timestamp'2020-01-01 00:30:00') AS x(t) GROUP BY session_window(t, '5 minutes') ORDER BY 1;
--> start TIMESTAMP, end TIMESTAMP, count(1) BIGINT
--> 2020-01-01 00:07:00|2020-01-01 00:14:00|2
--> 2020-01-01 00:30:00|2020-01-01 00:35:00|1
