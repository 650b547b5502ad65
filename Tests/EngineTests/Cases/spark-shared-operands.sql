SELECT rand(1) BETWEEN 0.3 AND 0.7 FROM range(10);
--> between(rand(1), 0.3, 0.7) BOOLEAN
--> false
--> false
--> false
--> false
--> false
--> false
--> true
--> true
--> true
--> true
SELECT nullif(floor(rand(1) * 3), 1) FROM range(10);
--> nullif(FLOOR((rand(1) * 3)), 1) BIGINT
--> 0
--> 0
--> 0
--> 0
--> 2
--> 2
--> NULL
--> NULL
--> NULL
--> NULL
SELECT CASE floor(rand(1) * 3) WHEN 0 THEN 'a' WHEN 1 THEN 'b' WHEN 2 THEN 'c' ELSE 'd' END FROM range(20);
--> CASE WHEN (FLOOR((rand(1) * 3)) = 0) THEN a WHEN (FLOOR((rand(1) * 3)) = 1) THEN b WHEN (FLOOR((rand(1) * 3)) = 2) THEN c ELSE d END STRING
--> a
--> a
--> a
--> a
--> a
--> a
--> a
--> b
--> b
--> b
--> b
--> b
--> c
--> c
--> d
--> d
--> d
--> d
--> d
--> d
SELECT decode(floor(rand(1) * 3), 0, 'a', 1, 'b', 2, 'c', 'd') FROM range(20);
--> decode(FLOOR((rand(1) * 3)), 0, a, 1, b, 2, c, d) STRING
--> a
--> a
--> a
--> a
--> a
--> a
--> a
--> b
--> b
--> b
--> b
--> b
--> c
--> c
--> d
--> d
--> d
--> d
--> d
--> d
SELECT coalesce(nullif(floor(rand(1) * 2), 0), rand(2)) FROM range(10);
--> coalesce(nullif(FLOOR((rand(1) * 2)), 0), rand(2)) DOUBLE
--> 0.2861372051669987
--> 0.45537077449713226
--> 0.49443063728956627
--> 0.5311207224659675
--> 0.8792399632068049
--> 1.0
--> 1.0
--> 1.0
--> 1.0
--> 1.0
SELECT nullifzero(floor(rand(1) * 2)) FROM range(10);
--> nullifzero(FLOOR((rand(1) * 2))) BIGINT
--> 0
--> 0
--> 1
--> 1
--> 1
--> NULL
--> NULL
--> NULL
--> NULL
--> NULL
SELECT zeroifnull(rand(1)) FROM range(5);
--> zeroifnull(rand(1)) DOUBLE
--> 0.07684163905460906
--> 0.134842710012538
--> 0.5993846534021868
--> 0.6363787615254752
--> 0.8539211111755448
SELECT nvl2(nullif(floor(rand(1) * 2), 0), rand(2), rand(3)) FROM range(10);
--> nvl2(nullif(FLOOR((rand(1) * 2)), 0), rand(2), rand(3)) DOUBLE
--> 0.11490071667933077
--> 0.25738143505962285
--> 0.2861372051669987
--> 0.45537077449713226
--> 0.49443063728956627
--> 0.5311207224659675
--> 0.6698885713796182
--> 0.7298503424273113
--> 0.8792399632068049
--> 0.9416651198480125
SELECT string(floor(rand(1) * 3)) LIKE ANY ('0', '1') FROM range(10);
--> likeany(FLOOR((rand(1) * 3))) BOOLEAN
--> false
--> false
--> true
--> true
--> true
--> true
--> true
--> true
--> true
--> true
SELECT string(floor(rand(1) * 3)) LIKE ANY ('0', string(id)) FROM range(10);
--> (FLOOR((rand(1) * 3)) LIKE 0 OR FLOOR((rand(1) * 3)) LIKE id) BOOLEAN
--> false
--> false
--> false
--> false
--> false
--> true
--> true
--> true
--> true
--> true
SELECT string(floor(rand(1) * 3)) LIKE ALL ('_', '%1%') FROM range(10);
--> likeall(FLOOR((rand(1) * 3))) BOOLEAN
--> false
--> false
--> false
--> false
--> false
--> false
--> true
--> true
--> true
--> true
SELECT string(floor(rand(1) * 3)) NOT LIKE ALL ('0', '1') FROM range(10);
--> notlikeall(FLOOR((rand(1) * 3))) BOOLEAN
--> false
--> false
--> false
--> false
--> false
--> false
--> false
--> false
--> true
--> true
SELECT rand(1) NOT BETWEEN 0.3 AND 0.7 FROM range(10);
--> (NOT between(rand(1), 0.3, 0.7)) BOOLEAN
--> false
--> false
--> false
--> false
--> true
--> true
--> true
--> true
--> true
--> true
SELECT id FROM range(20) WHERE rand(1) BETWEEN 0.3 AND 0.7;
--> id BIGINT
--> 0
--> 1
--> 10
--> 19
--> 8
--> 9
SELECT id FROM range(20) WHERE nullif(floor(rand(1) * 3), 1) = 2;
--> id BIGINT
--> 13
--> 14
--> 15
--> 16
--> 17
--> 4
--> 5
SELECT nullif(nullif(floor(rand(1) * 4), 1), 2) FROM range(10);
--> nullif(nullif(FLOOR((rand(1) * 4)), 1), 2) BIGINT
--> 0
--> 0
--> 0
--> 0
--> 3
--> NULL
--> NULL
--> NULL
--> NULL
--> NULL
SELECT (rand(1) BETWEEN 0.2 AND 0.8) BETWEEN false AND (rand(2) BETWEEN 0.3 AND 0.6) FROM range(10);
--> between(between(rand(1), 0.2, 0.8), false, between(rand(2), 0.3, 0.6)) BOOLEAN
--> false
--> false
--> false
--> true
--> true
--> true
--> true
--> true
--> true
--> true
SELECT CASE floor(rand(1) * 3) WHEN floor(rand(1) * 3) THEN 'a' ELSE 'd' END FROM range(5);
--> CASE WHEN (FLOOR((rand(1) * 3)) = FLOOR((rand(1) * 3))) THEN a ELSE d END STRING
--> a
--> a
--> a
--> a
--> a
SELECT coalesce(1, 1 / 0);
--> coalesce(1, (1 / 0)) DOUBLE
--> 1.0
SELECT coalesce(id, 1 / 0) FROM range(3);
--> coalesce(id, (1 / 0)) DOUBLE
--> 0.0
--> 1.0
--> 2.0
SELECT coalesce(if(id > 5, 1, NULL), id, 1 / 0) FROM range(3);
--> coalesce((IF((id > 5), 1, NULL)), id, (1 / 0)) DOUBLE
--> 0.0
--> 1.0
--> 2.0
SELECT coalesce(if(id > 5, 1, NULL), 1 / (id - 1)) FROM range(3);
--! DIVIDE_BY_ZERO
SELECT coalesce(if(id <> 1, 1, NULL), 1 / (id - 1), 3) FROM VALUES (0), (2) AS t(id);
--> coalesce((IF((NOT (id = 1)), 1, NULL)), (1 / (id - 1)), 3) DOUBLE
--> 1.0
--> 1.0
SELECT nullif(id, 1 / 0) FROM range(3);
--! DIVIDE_BY_ZERO
SELECT id BETWEEN 5 AND 1 / id FROM range(2);
--> between(id, 5, (1 / id)) BOOLEAN
--> false
--> false
SELECT CASE id WHEN 0 THEN 1 WHEN 1 / id THEN 2 END FROM range(2);
--> CASE WHEN (id = 0) THEN 1 WHEN (id = (1 / id)) THEN 2 END INT
--> 1
--> 2
SELECT coalesce('a', 1);
--! CAST_INVALID_INPUT
SELECT coalesce(1, 'a');
--> coalesce(1, a) BIGINT
--> 1
SELECT coalesce(DATE'2020-01-01', 'a');
--> coalesce(DATE '2020-01-01', a) DATE
--> 2020-01-01
SELECT coalesce();
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT coalesce(NULL);
--> coalesce(NULL) VOID
--> NULL
SELECT coalesce(NULL, NULL);
--> coalesce(NULL, NULL) VOID
--> NULL
SELECT coalesce(1);
--> coalesce(1) INT
--> 1
SELECT nvl(1);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT ifnull(1, 2, 3);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT nullif(1);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT coalesce(array(1), 'a');
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT nvl('x' COLLATE UTF8_LCASE, 'y'), collation(nvl('x' COLLATE UTF8_LCASE, 'y')), collation(nullif(concat('x', 'y') COLLATE UTF8_LCASE, 'XY'));
--> nvl(collate(x, UTF8_LCASE), y) STRING COLLATE UTF8_LCASE, collation(nvl(collate(x, UTF8_LCASE), y)) STRING, collation(nullif(collate(concat(x, y), UTF8_LCASE), XY)) STRING
--> x|SYSTEM.BUILTIN.UTF8_LCASE|SYSTEM.BUILTIN.UTF8_LCASE
SELECT nullif(concat(a, 'y') COLLATE UTF8_LCASE, 'XY'), nullif(concat(a, 'y'), 'XY' COLLATE UTF8_LCASE) FROM VALUES ('x') AS t(a);
--> nullif(collate(concat(a, y), UTF8_LCASE), XY) STRING COLLATE UTF8_LCASE, nullif(concat(a, y), collate(XY, UTF8_LCASE)) STRING
--> NULL|NULL
SELECT concat(a, '') COLLATE UTF8_LCASE BETWEEN 'A' AND 'Z', CASE concat(a, '') COLLATE UTF8_LCASE WHEN 'X' THEN 1 ELSE 2 END FROM VALUES ('x') AS t(a);
--> between(collate(concat(a, ), UTF8_LCASE), A, Z) BOOLEAN, CASE WHEN (collate(concat(a, ), UTF8_LCASE) = 'X' collate UTF8_LCASE) THEN 1 ELSE 2 END INT
--> true|1
SELECT CASE concat(a, '') WHEN 'X' COLLATE UTF8_LCASE THEN 1 WHEN 'x' COLLATE UNICODE THEN 3 ELSE 2 END FROM VALUES ('x') AS t(a);
--> CASE WHEN (concat(a, ) = collate(X, UTF8_LCASE)) THEN 1 WHEN (concat(a, ) = collate(x, UNICODE)) THEN 3 ELSE 2 END INT
--> 1
SELECT concat(a, '') COLLATE UTF8_LCASE BETWEEN 'A' AND 'Z' COLLATE UNICODE FROM VALUES ('x') AS t(a);
--! COLLATION_MISMATCH.EXPLICIT
SELECT collation(nullif(concat(a, ''), 'b' COLLATE UNICODE_CI)) FROM VALUES ('x') AS t(a);
--> collation(nullif(concat(a, ), collate(b, UNICODE_CI))) STRING
--> SYSTEM.BUILTIN.UTF8_BINARY
SELECT collation(concat(nullif(concat(a, '') COLLATE UNICODE_CI, 'b'), 'x' COLLATE UTF8_LCASE)) FROM VALUES ('x') AS t(a);
--! COLLATION_MISMATCH.EXPLICIT
SELECT collation(coalesce(a, 'b' COLLATE UNICODE_CI)) FROM VALUES ('x') AS t(a);
--> collation(coalesce(a, collate(b, UNICODE_CI))) STRING
--> SYSTEM.BUILTIN.UNICODE_CI
SELECT id, id + 1 AS a, a * a AS b, b BETWEEN a AND 9 AS c, nullif(b, a) AS d FROM range(4);
--> id BIGINT, a BIGINT, b BIGINT, c BOOLEAN, d BIGINT
--> 0|1|1|true|NULL
--> 1|2|4|true|4
--> 2|3|9|true|9
--> 3|4|16|false|16
SELECT a + 1 AS x, x * x AS y, y * y + x AS z, CASE y WHEN 4 THEN x WHEN 9 THEN z ELSE y END AS v FROM VALUES (1), (2), (NULL) AS t(a);
--> x INT, y INT, z INT, v INT
--> 2|4|18|2
--> 3|9|84|84
--> NULL|NULL|NULL|NULL
SELECT a + 1 AS x, transform(array(1, 2), e -> e + x * x) AS y FROM VALUES (1), (2) AS t(a);
--> x INT, y ARRAY<INT>
--> 2|[5, 6]
--> 3|[10, 11]
SELECT a + 1 AS x, x + x AS y, count(*) AS n FROM VALUES (1), (2), (2) AS t(a) GROUP BY a + 1;
--> x INT, y INT, n BIGINT
--> 2|4|1
--> 3|6|2
SELECT concat(a, 'b') AS x, x || x AS y, nullif(y, x) AS z FROM VALUES ('a'), (NULL) AS t(a);
--> x STRING, y STRING, z STRING
--> NULL|NULL|NULL
--> ab|abab|abab
CREATE TEMPORARY FUNCTION twice(x INT) RETURNS INT RETURN x + x;
SELECT twice(twice(twice(a + 1))) FROM VALUES (1), (NULL) AS t(a);
--> twice(twice(twice((a + 1)))) INT
--> 16
--> NULL
CREATE TEMPORARY FUNCTION inside(x INT, low INT, high INT) RETURNS STRING RETURN CASE WHEN x BETWEEN low AND high THEN concat('in ', x) WHEN x < low THEN 'below' ELSE 'above' END;
SELECT inside(a * 2, a + 1, a + 3) FROM VALUES (0), (1), (2), (3), (NULL) AS t(a);
--> inside((a * 2), (a + 1), (a + 3)) STRING
--> above
--> below
--> in 2
--> in 4
--> in 6
SELECT coalesce(a, b, c), coalesce(c, a, 7), coalesce(b, 1.5) FROM VALUES (1, NULL, 3), (NULL, 2, NULL), (NULL, NULL, NULL) AS t(a, b, c);
--> coalesce(a, b, c) INT, coalesce(c, a, 7) INT, coalesce(b, 1.5) DECIMAL(11,1)
--> 1|3|1.5
--> 2|7|2.0
--> NULL|7|1.5
SELECT coalesce(a, b), coalesce(b, 'z'), coalesce(upper(a), lower(b), 'none') FROM VALUES ('x', NULL), (NULL, 'Y'), (NULL, NULL) AS t(a, b);
--> coalesce(a, b) STRING, coalesce(b, z) STRING, coalesce(upper(a), lower(b), none) STRING
--> NULL|z|none
--> Y|Y|y
--> x|z|X
SELECT coalesce(array(a), array()), coalesce(nullif(array(a), array(1)), array(9)) FROM VALUES (1), (2), (NULL) AS t(a);
--> coalesce(array(a), array()) ARRAY<INT>, coalesce(nullif(array(a), array(1)), array(9)) ARRAY<INT>
--> [1]|[9]
--> [2]|[2]
--> [null]|[null]
SELECT coalesce(DATE'2020-01-01', a), coalesce(a, TIMESTAMP'2020-01-01 00:00:00') FROM VALUES (DATE'2021-01-01'), (NULL) AS t(a);
--> coalesce(DATE '2020-01-01', a) DATE, coalesce(a, TIMESTAMP '2020-01-01 00:00:00') TIMESTAMP
--> 2020-01-01|2020-01-01 00:00:00
--> 2020-01-01|2021-01-01 00:00:00
SELECT count(*) FROM VALUES (1, 2), (3, 4), (5, 5) AS t(a, b) WHERE a + b BETWEEN a * 2 AND b * 2 AND a * b NOT BETWEEN 12 AND 25;
--> count(1) BIGINT
--> 1
SELECT t.a, u.b FROM VALUES (1), (2), (3) AS t(a) JOIN VALUES (2), (3), (4) AS u(b) ON t.a * 2 BETWEEN u.b - 1 AND u.b ORDER BY t.a, u.b;
--> a INT, b INT
--> 1|2
--> 1|3
--> 2|4
SELECT t.a, u.b FROM VALUES (1), (2), (3) AS t(a) LEFT JOIN VALUES (2), (3), (4) AS u(b) ON t.a + u.b BETWEEN 3 AND 4 ORDER BY t.a, u.b;
--> a INT, b INT
--> 1|2
--> 1|3
--> 2|2
--> 3|NULL
SELECT sum(a) FILTER (WHERE a % 3 BETWEEN 1 AND 2), sum(CASE a % 3 WHEN 0 THEN 1 WHEN 1 THEN 10 ELSE 100 END) FROM VALUES (1), (2), (3), (4) AS t(a);
--> sum(a) FILTER (WHERE between((a % 3), 1, 2)) BIGINT, sum(CASE WHEN ((a % 3) = 0) THEN 1 WHEN ((a % 3) = 1) THEN 10 ELSE 100 END) BIGINT
--> 7|121
SELECT a FROM VALUES (1), (2), (3) AS t(a) GROUP BY a HAVING sum(a) + 1 BETWEEN 2 AND 3 ORDER BY nullif(a + 1, 2);
--> a INT
--> 1
--> 2
SELECT lag(nullif(a + 0, 2)) OVER (ORDER BY coalesce(a + 0, 0)) FROM VALUES (1), (2), (3) AS t(a) ORDER BY 1;
--> lag(nullif((a + 0), 2), 1, NULL) OVER (ORDER BY coalesce((a + 0), 0) ASC NULLS FIRST ROWS BETWEEN -1 FOLLOWING AND -1 FOLLOWING) INT
--> NULL
--> NULL
--> 1
SELECT coalesce(coalesce(coalesce(coalesce(coalesce(coalesce(coalesce(coalesce(coalesce(coalesce(coalesce(coalesce(a, 1), 1), 1), 1), 1), 1), 1), 1), 1), 1), 1), 1) AS x FROM VALUES (0), (1), (2), (NULL) AS t(a);
--> x INT
--> 0
--> 1
--> 1
--> 2
SELECT nullif(nullif(nullif(nullif(nullif(nullif(nullif(nullif(a, 1), 1), 1), 1), 1), 1), 1), 1) AS x FROM VALUES (0), (1), (2), (NULL) AS t(a);
--> x INT
--> 0
--> 2
--> NULL
--> NULL
SELECT int(int(int(int(int(int(int(int(a BETWEEN 0 AND 1) BETWEEN 0 AND 1) BETWEEN 0 AND 1) BETWEEN 0 AND 1) BETWEEN 0 AND 1) BETWEEN 0 AND 1) BETWEEN 0 AND 1) BETWEEN 0 AND 1) AS x FROM VALUES (0), (1), (2), (NULL) AS t(a);
--> x INT
--> 1
--> 1
--> 1
--> NULL
SELECT CASE CASE CASE CASE CASE CASE a WHEN 1 THEN 2 WHEN 2 THEN 1 ELSE a END WHEN 1 THEN 2 WHEN 2 THEN 1 ELSE a END WHEN 1 THEN 2 WHEN 2 THEN 1 ELSE a END WHEN 1 THEN 2 WHEN 2 THEN 1 ELSE a END WHEN 1 THEN 2 WHEN 2 THEN 1 ELSE a END WHEN 1 THEN 2 WHEN 2 THEN 1 ELSE a END AS x FROM VALUES (0), (1), (2), (NULL) AS t(a);
--> x INT
--> 0
--> 1
--> 2
--> NULL
SELECT decode(decode(decode(decode(decode(decode(a, 1, 2, 2, 1, 0), 1, 2, 2, 1, 0), 1, 2, 2, 1, 0), 1, 2, 2, 1, 0), 1, 2, 2, 1, 0), 1, 2, 2, 1, 0) AS x FROM VALUES (0), (1), (2), (NULL) AS t(a);
--> x INT
--> 0
--> 0
--> 1
--> 2
SELECT nullifzero(nullifzero(nullifzero(nullifzero(nullifzero(nullifzero(a)))))) AS x FROM VALUES (0), (1), (2), (NULL) AS t(a);
--> x INT
--> 1
--> 2
--> NULL
--> NULL
SELECT int(string(int(string(int(string(int(string(int(string(int(string(a) LIKE ANY ('1%', '2%'))) LIKE ANY ('1%', '2%'))) LIKE ANY ('1%', '2%'))) LIKE ANY ('1%', '2%'))) LIKE ANY ('1%', '2%'))) LIKE ANY ('1%', '2%')) AS x FROM VALUES (0), (1), (2), (NULL) AS t(a);
--> x INT
--> 0
--> 1
--> 1
--> NULL
SELECT double(double(double(double(double(double(double(double(a > 0.5) > 0.5) > 0.5) > 0.5) > 0.5) > 0.5) > 0.5) > 0.5) AS x FROM VALUES (0), (1), (2), (NULL) AS t(a);
--> x DOUBLE
--> 0.0
--> 1.0
--> 1.0
--> NULL
