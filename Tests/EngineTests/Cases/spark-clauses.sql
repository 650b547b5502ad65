SELECT id FROM range(20) TABLESAMPLE (50 PERCENT) REPEATABLE (42);
--! PARSE_SYNTAX_ERROR
SELECT id FROM range(20) TABLESAMPLE (100 PERCENT);
--! PARSE_SYNTAX_ERROR
SELECT count(*) FROM range(20) TABLESAMPLE (0 PERCENT);
--! PARSE_SYNTAX_ERROR
SELECT id FROM range(20) TABLESAMPLE (3 ROWS);
--! PARSE_SYNTAX_ERROR
SELECT id FROM range(20) TABLESAMPLE (BUCKET 4 OUT OF 10) REPEATABLE (7);
--! PARSE_SYNTAX_ERROR
SELECT id FROM range(20) TABLESAMPLE (BUCKET 4 OUT OF 10 ON id);
--! PARSE_SYNTAX_ERROR
SELECT id FROM range(20) TABLESAMPLE (BUCKET 4 OUT OF 10 ON rand());
--! PARSE_SYNTAX_ERROR
SELECT id FROM range(20) TABLESAMPLE ();
--! PARSE_SYNTAX_ERROR
SELECT id FROM range(20) TABLESAMPLE (150 PERCENT);
--! PARSE_SYNTAX_ERROR
SELECT id FROM range(20) TABLESAMPLE (-10 PERCENT);
--! PARSE_SYNTAX_ERROR
SELECT id FROM range(20) TABLESAMPLE (-3 ROWS);
--! PARSE_SYNTAX_ERROR
SELECT id FROM range(20) TABLESAMPLE (12.5 PERCENT) REPEATABLE (1) AS t WHERE t.id > 3;
--! PARSE_SYNTAX_ERROR
SELECT * FROM VALUES (1),(2),(3),(4),(5),(6) TABLESAMPLE (50 PERCENT) REPEATABLE (3) AS t(x);
--! PARSE_SYNTAX_ERROR
SELECT count(*) FROM (SELECT id FROM range(10)) TABLESAMPLE (5 ROWS) s;
--> count(1) BIGINT
--> 5
SELECT id FROM range(20) TABLESAMPLE (50 PERCENT) REPEATABLE (-1);
--! PARSE_SYNTAX_ERROR
CREATE OR REPLACE TEMPORARY VIEW tv AS SELECT id AS a, id * 2 AS b FROM range(5);
SELECT IDENTIFIER('a') FROM IDENTIFIER('tv') ORDER BY 1;
--> a BIGINT
--> 0
--> 1
--> 2
--> 3
--> 4
SELECT IDENTIFIER('t' || '.a') FROM IDENTIFIER('t' || 'v') AS t ORDER BY 1 LIMIT 1;
--> a BIGINT
--> 0
SELECT IDENTIFIER('abs')(-1);
--> abs(-1) INT
--> 1
SELECT IDENTIFIER('coalesce')(NULL, 1);
--> coalesce(NULL, 1) INT
--> 1
SELECT IDENTIFIER('a.b');
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SELECT * FROM IDENTIFIER('nope');
--! TABLE_OR_VIEW_NOT_FOUND
SELECT * FROM IDENTIFIER(1);
--! NOT_A_CONSTANT_STRING.WRONG_TYPE
SELECT * FROM IDENTIFIER(CAST(NULL AS STRING));
--! NOT_A_CONSTANT_STRING.NULL
SELECT * FROM IDENTIFIER('a b');
--! PARSE_SYNTAX_ERROR
SELECT IDENTIFIER('`a`') FROM tv ORDER BY 1 LIMIT 2;
--> a BIGINT
--> 0
--> 1
DECLARE VARIABLE tn = 'tv';
SELECT count(*) FROM IDENTIFIER(tn);
--> count(1) BIGINT
--> 5
SELECT sum(IDENTIFIER('b')) AS s FROM tv;
--> s BIGINT
--> 20
DROP VIEW IDENTIFIER('tv');
CREATE TABLE IDENTIFIER('idt') (c INT) USING parquet;
INSERT INTO IDENTIFIER('idt') VALUES (1);
SELECT IDENTIFIER('c') AS x, idt.c FROM idt;
--> x INT, c INT
--> 1|1
SELECT 1 AS IDENTIFIER('zz');
--> zz INT
--> 1
DESCRIBE IDENTIFIER('idt');
--> col_name STRING, data_type STRING, comment STRING
--> c|int|NULL
DROP TABLE IDENTIFIER('idt');
SELECT * FROM IDENTIFIER('range')(3);
--> id BIGINT
--> 0
--> 1
--> 2
SELECT identifier FROM VALUES (1) t(identifier);
--> identifier INT
--> 1
CREATE TABLE ch (c CHAR(5), v VARCHAR(3), n INT) USING parquet;
INSERT INTO ch VALUES ('ab', 'abc', 1);
INSERT INTO ch VALUES ('abcdefg', 'a', 2);
--! EXCEED_LIMIT_LENGTH
INSERT INTO ch VALUES ('a', 'abcd', 3);
--! EXCEED_LIMIT_LENGTH
INSERT INTO ch VALUES ('abc     ', 'ab     ', 4);
SELECT c, length(c), v, length(v), n FROM ch ORDER BY n;
--> c STRING, length(c) INT, v STRING, length(v) INT, n INT
--> ab   |5|abc|3|1
--> abc  |5|ab |3|4
SELECT n FROM ch WHERE v = 'ab';
--> n INT
SELECT c || '|' FROM ch ORDER BY n;
--> concat(c, |) STRING
--> ab   |
--> abc  |
DESCRIBE ch;
--> col_name STRING, data_type STRING, comment STRING
--> c|char(5)|NULL
--> n|int|NULL
--> v|varchar(3)|NULL
SELECT CAST('abc' AS CHAR(2)), CAST('abc' AS VARCHAR(2));
--> CAST(abc AS STRING) STRING, CAST(abc AS STRING) STRING
--> abc|abc
SELECT typeof(c), typeof(v) FROM ch LIMIT 1;
--> typeof(c) STRING, typeof(v) STRING
--> string|string
CREATE TABLE ch0 (c CHAR) USING parquet;
--! DATATYPE_MISSING_SIZE
CREATE TABLE ch1 (c VARCHAR) USING parquet;
--! DATATYPE_MISSING_SIZE
CREATE TABLE ch2 (c VARCHAR(0)) USING parquet;
CREATE TABLE ch3 (a ARRAY<VARCHAR(2)>, s STRUCT<x: CHAR(3)>) USING parquet;
INSERT INTO ch3 VALUES (array('ab'), named_struct('x', 'a'));
DROP TABLE ch;
DROP TABLE ch3;
SELECT * FROM VALUES (1, 'a', NULL), (2, 'b', NULL) t(y, k, v) PIVOT (count(v), sum(v), first(v), collect_list(v) FOR k IN ('a', 'b')) ORDER BY y;
--> y INT, a_count(v) BIGINT, a_sum(v) DOUBLE, a_first(v) VOID, a_collect_list(v) ARRAY<VOID>, b_count(v) BIGINT, b_sum(v) DOUBLE, b_first(v) VOID, b_collect_list(v) ARRAY<VOID>
--> 1|0|NULL|NULL|[]|0|NULL|NULL|[]
--> 2|0|NULL|NULL|[]|0|NULL|NULL|[]
SELECT * FROM VALUES (1, 2, NULL), (3, NULL, 4) t(id, a, b) UNPIVOT (v FOR n IN (a, b)) ORDER BY id, n;
--> id INT, n STRING, v INT
--> 1|a|2
--> 3|b|4
SELECT * FROM VALUES (1, 2, NULL), (3, NULL, 4) t(id, a, b) UNPIVOT INCLUDE NULLS (v FOR n IN (a AS x, b)) ORDER BY id, n;
--> id INT, n STRING, v INT
--> 1|b|NULL
--> 1|x|2
--> 3|b|4
--> 3|x|NULL
SELECT * FROM VALUES (1, 2, 3, 4, 5) t(id, a, b, c, d) UNPIVOT ((v, w) FOR n IN ((a, b) AS one, (c, d))) ORDER BY n;
--> id INT, n STRING, v INT, w INT
--> 1|c_d|4|5
--> 1|one|2|3
SELECT * FROM VALUES (1, 2, 3L) t(id, a, b) UNPIVOT (v FOR n IN (a, b)) u WHERE u.v > 2;
--> id INT, n STRING, v BIGINT
--> 1|b|3
SELECT t.x, (SELECT count(*) FROM VALUES (1),(1) u(y) WHERE u.y = t.x) AS n FROM VALUES (1),(2) t(x) ORDER BY x;
--> x INT, n BIGINT
--> 1|2
--> 2|0
SELECT t.x FROM VALUES (1),(2) t(x) GROUP BY t.x HAVING (SELECT count(*) FROM VALUES (1),(1) u(y) WHERE u.y = t.x) = 0;
--> x INT
--> 2
SELECT t.x, s.n FROM VALUES (1),(2) t(x) LEFT JOIN LATERAL (SELECT count(*) AS n FROM VALUES (1),(1) u(y) WHERE u.y = t.x GROUP BY u.y) s ORDER BY x;
--> x INT, n BIGINT
--> 1|2
--> 2|NULL
SELECT * FROM VALUES (1, 2), (3, 4), (NULL, 1), (5, NULL) t(a, b) WHERE (a, b) IN (SELECT * FROM VALUES (1, 2), (7, NULL)) ORDER BY a;
--> a INT, b INT
--> 1|2
SELECT * FROM VALUES (1, 2), (3, 4), (NULL, 1), (5, NULL) t(a, b) WHERE (a, b) NOT IN (SELECT * FROM VALUES (1, 2), (7, 8)) ORDER BY a;
--> a INT, b INT
--> NULL|1
--> 3|4
--> 5|NULL
SELECT * FROM VALUES (1, 2), (3, 4), (NULL, 1), (5, NULL) t(a, b) WHERE (a, b) NOT IN (SELECT * FROM VALUES (1, 2), (3, NULL)) ORDER BY a;
--> a INT, b INT
--> 5|NULL
SELECT * FROM VALUES (1, 2), (3, 4) t(a, b) WHERE (a, b) NOT IN (SELECT c, d FROM VALUES (1, 2), (9, 9) s(c, d) WHERE s.c = t.a);
--> a INT, b INT
--> 3|4
SELECT * FROM VALUES (1) t(a) WHERE (a, a) IN (SELECT 1);
--! DATATYPE_MISMATCH.IN_SUBQUERY_LENGTH_MISMATCH
WITH RECURSIVE r(n) AS (VALUES (1) UNION ALL SELECT n * 2 FROM r WHERE n < 50) SELECT * FROM r ORDER BY n DESC LIMIT 2;
--> n INT
--> 64
--> 32
WITH RECURSIVE r AS (SELECT 1 AS n UNION SELECT n + 1 FROM r WHERE n < 5) SELECT * FROM r;
--! UNION_NOT_SUPPORTED_IN_RECURSIVE_CTE
WITH RECURSIVE r AS (SELECT 1 AS n) SELECT * FROM r;
--> n INT
--> 1
SELECT array(struct(1 AS x), null).x AS a, t.c.x.y AS b FROM VALUES (array(struct(struct(2 AS y) AS x))) t(c);
--> a ARRAY<INT>, b ARRAY<INT>
--> [1, null]|[2]
