CREATE TABLE t2 (a INT, b INT, s STRING) USING parquet;
INSERT INTO t2 VALUES (1, 2, 'x'), (1, NULL, 'y'), (3, 4, 'x'), (NULL, 4, NULL);
SELECT nullif(NULL, 1/0);
--> nullif(NULL, (1 / 0)) VOID
--> NULL
SELECT nullif(1/0, NULL);
--! DIVIDE_BY_ZERO
SELECT nullif(1, 1/0);
--! DIVIDE_BY_ZERO
SELECT nullif(NULL, CAST('x' AS INT));
--> nullif(NULL, CAST(x AS INT)) VOID
--> NULL
SELECT nullif(CAST(NULL AS INT), CAST('x' AS INT));
--> nullif(CAST(NULL AS INT), CAST(x AS INT)) INT
--> NULL
SELECT nullif(a, 1/0) FROM t2;
--! DIVIDE_BY_ZERO
SELECT nullif(a, 1/0) FROM t2 WHERE a IS NULL;
--> nullif(a, (1 / 0)) INT
--> NULL
SELECT nullif(a, 1/(b - b)) FROM t2 WHERE a IS NULL;
--> nullif(a, (1 / (b - b))) INT
--> NULL
SELECT nullif(a, 1 div 0) FROM t2 WHERE a IS NULL;
--> nullif(a, (1 div 0)) INT
--> NULL
SELECT nullif(CAST(NULL AS INT), b div 0) FROM t2;
--> nullif(CAST(NULL AS INT), (b div 0)) INT
--> NULL
--> NULL
--> NULL
--> NULL
SELECT nullif(NULL, b div 0) FROM t2;
--> nullif(NULL, (b div 0)) VOID
--> NULL
--> NULL
--> NULL
--> NULL
SELECT NULL = 1/0;
--> (NULL = (1 / 0)) BOOLEAN
--> NULL
SELECT NULL = 1 div 0;
--> (NULL = (1 div 0)) BOOLEAN
--> NULL
SELECT NULL + 1 div 0;
--> (NULL + (1 div 0)) BIGINT
--> NULL
SELECT 1 div 0 + NULL;
--> ((1 div 0) + NULL) BIGINT
--> NULL
SELECT 1 div 0 = NULL;
--> ((1 div 0) = NULL) BOOLEAN
--> NULL
SELECT CAST(NULL AS INT) = 1 div 0;
--> (CAST(NULL AS INT) = (1 div 0)) BOOLEAN
--> NULL
SELECT CAST(NULL AS INT) + CAST('x' AS INT);
--> (CAST(NULL AS INT) + CAST(x AS INT)) INT
--> NULL
SELECT a <=> 1 div 0 FROM t2 WHERE a IS NULL;
--! DIVIDE_BY_ZERO
SELECT if(true, 1, 1 div 0);
--> (IF(true, 1, (1 div 0))) BIGINT
--> 1
SELECT if(false, 1 div 0, 1);
--> (IF(false, (1 div 0), 1)) BIGINT
--> 1
SELECT if(NULL, 1 div 0, 1);
--> (IF(NULL, (1 div 0), 1)) BIGINT
--> 1
SELECT if(a IS NULL, 0, 1 div (a - a)) FROM t2 WHERE a IS NULL;
--> (IF((a IS NULL), 0, (1 div (a - a)))) BIGINT
--> 0
SELECT if(a IS NULL, 0, 1 div 0) FROM t2 WHERE a IS NULL;
--> (IF((a IS NULL), 0, (1 div 0))) BIGINT
--> 0
SELECT if(a > 0, 1, 1 div 0) FROM t2 WHERE a > 0;
--> (IF((a > 0), 1, (1 div 0))) BIGINT
--> 1
--> 1
--> 1
SELECT if(1 div 0 = 1, 1, 2);
--! DIVIDE_BY_ZERO
SELECT coalesce(1, 1 div 0);
--> coalesce(1, (1 div 0)) BIGINT
--> 1
SELECT coalesce(a, 1 div 0) FROM t2 WHERE a > 0;
--> coalesce(a, (1 div 0)) BIGINT
--> 1
--> 1
--> 3
SELECT coalesce(a, b div 0) FROM t2 WHERE a > 0;
--> coalesce(a, (b div 0)) BIGINT
--> 1
--> 1
--> 3
SELECT coalesce(NULL, 1 div 0);
--! DIVIDE_BY_ZERO
SELECT coalesce(1 div 0, 1);
--! DIVIDE_BY_ZERO
SELECT coalesce(NULL, 5, 1 div 0);
--> coalesce(NULL, 5, (1 div 0)) BIGINT
--> 5
SELECT nvl(1, 1 div 0);
--> nvl(1, (1 div 0)) BIGINT
--> 1
SELECT nvl(a, 1 div 0) FROM t2 WHERE a > 0;
--> nvl(a, (1 div 0)) BIGINT
--> 1
--> 1
--> 3
SELECT nvl(NULL, 1 div 0);
--! DIVIDE_BY_ZERO
SELECT ifnull(1, CAST('x' AS INT));
--> ifnull(1, CAST(x AS INT)) INT
--> 1
SELECT ifnull(a, CAST(s AS INT)) FROM t2 WHERE a > 0;
--> ifnull(a, CAST(s AS INT)) INT
--> 1
--> 1
--> 3
SELECT nvl2(1, 2, 1 div 0);
--> nvl2(1, 2, (1 div 0)) BIGINT
--> 2
SELECT nvl2(NULL, 1 div 0, 2);
--> nvl2(NULL, (1 div 0), 2) BIGINT
--> 2
SELECT nvl2(a, 2, 1 div 0) FROM t2 WHERE a > 0;
--> nvl2(a, 2, (1 div 0)) BIGINT
--> 2
--> 2
--> 2
SELECT nvl2(a, 1 div 0, 2) FROM t2 WHERE a IS NULL;
--> nvl2(a, (1 div 0), 2) BIGINT
--> 2
SELECT CASE WHEN true THEN 1 ELSE 1 div 0 END;
--> CASE WHEN true THEN 1 ELSE (1 div 0) END BIGINT
--> 1
SELECT CASE WHEN false THEN 1 div 0 ELSE 1 END;
--> CASE WHEN false THEN (1 div 0) ELSE 1 END BIGINT
--> 1
SELECT CASE WHEN NULL THEN 1 div 0 END;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT CASE WHEN a > 0 THEN 1 WHEN 1 div 0 = 1 THEN 2 END FROM t2 WHERE a > 0;
--> CASE WHEN (a > 0) THEN 1 WHEN ((1 div 0) = 1) THEN 2 END INT
--> 1
--> 1
--> 1
SELECT CASE WHEN a > 0 THEN 1 ELSE CAST(s AS INT) END FROM t2 WHERE a > 0;
--> CASE WHEN (a > 0) THEN 1 ELSE CAST(s AS INT) END INT
--> 1
--> 1
--> 1
SELECT CASE 1 WHEN 1 THEN 'a' WHEN 1 div 0 THEN 'b' END;
--> CASE WHEN (1 = 1) THEN a WHEN (1 = (1 div 0)) THEN b END STRING
--> a
SELECT CASE NULL WHEN 1 div 0 THEN 'b' ELSE 'c' END;
--> CASE WHEN (NULL = (1 div 0)) THEN b ELSE c END STRING
--> c
SELECT CASE CAST(NULL AS INT) WHEN 1 div 0 THEN 'b' ELSE 'c' END;
--> CASE WHEN (CAST(NULL AS INT) = (1 div 0)) THEN b ELSE c END STRING
--> c
SELECT CASE a WHEN 1 div 0 THEN 'b' ELSE 'c' END FROM t2 WHERE a IS NULL;
--> CASE WHEN (a = (1 div 0)) THEN b ELSE c END STRING
--> c
SELECT CASE 1 div 0 WHEN 1 THEN 'b' ELSE 'c' END;
--! DIVIDE_BY_ZERO
SELECT CASE 1 div 0 WHEN NULL THEN 'b' ELSE 'c' END;
--> CASE WHEN ((1 div 0) = NULL) THEN b ELSE c END STRING
--> c
SELECT CASE WHEN 1 div 0 IS NULL THEN 1 ELSE 2 END;
--! DIVIDE_BY_ZERO
SELECT zeroifnull(1), nullifzero(0), nullifzero(NULL);
--> zeroifnull(1) INT, nullifzero(0) INT, nullifzero(NULL) VOID
--> 1|NULL|NULL
SELECT nullifzero(1 div 0);
--! DIVIDE_BY_ZERO
SELECT zeroifnull(NULL);
--> zeroifnull(NULL) INT
--> 0
SELECT decode(NULL, 1 div 0, 'x', 'y');
--! DIVIDE_BY_ZERO
SELECT decode(1, 1, 'x', 1 div 0, 'z', 'y');
--> decode(1, 1, x, (1 div 0), z, y) STRING
--> x
SELECT decode(NULL, NULL, 'x', 1 div 0, 'z', 'y');
--> decode(NULL, NULL, x, (1 div 0), z, y) STRING
--> x
SELECT iff(true, 1, 1 div 0);
--! UNRESOLVED_ROUTINE
SELECT true OR 1 div 0 = 1;
--> (true OR ((1 div 0) = 1)) BOOLEAN
--> true
SELECT false AND 1 div 0 = 1;
--> (false AND ((1 div 0) = 1)) BOOLEAN
--> false
SELECT 1 div 0 = 1 OR true;
--! DIVIDE_BY_ZERO
SELECT 1 div 0 = 1 AND false;
--! DIVIDE_BY_ZERO
SELECT NULL AND 1 div 0 = 1;
--! DIVIDE_BY_ZERO
SELECT NULL OR 1 div 0 = 1;
--! DIVIDE_BY_ZERO
SELECT NULL IN (1, 1 div 0);
--> (NULL IN (1, (1 div 0))) BOOLEAN
--> NULL
SELECT 1 IN (1, 1 div 0);
--> (1 IN (1, (1 div 0))) BOOLEAN
--> true
SELECT 1 IN (1 div 0, 1);
--! DIVIDE_BY_ZERO
SELECT NULL BETWEEN 1 AND 1 div 0;
--> between(NULL, 1, (1 div 0)) BOOLEAN
--> NULL
SELECT 1 BETWEEN 2 AND 1 div 0;
--> between(1, 2, (1 div 0)) BOOLEAN
--> false
SELECT NULL LIKE CAST(1 div 0 AS STRING);
--> NULL LIKE CAST((1 div 0) AS STRING) BOOLEAN
--> NULL
SELECT concat(NULL, 1 div 0);
--! DIVIDE_BY_ZERO
SELECT concat('a', CAST(1 div 0 AS STRING), NULL);
--! DIVIDE_BY_ZERO
SELECT greatest(1, NULL, 1 div 0);
--! DIVIDE_BY_ZERO
SELECT least(NULL, 1 div 0);
--! DIVIDE_BY_ZERO
SELECT array(1, 1 div 0)[0];
--! DIVIDE_BY_ZERO
SELECT map(1, 1 div 0)[1];
--! DIVIDE_BY_ZERO
SELECT named_struct('a', 1, 'b', 1 div 0).a;
--! DIVIDE_BY_ZERO
SELECT size(array(1 div 0));
--! DIVIDE_BY_ZERO
SELECT substr(NULL, 1 div 0);
--> substr(NULL, (1 div 0), 2147483647) STRING
--> NULL
SELECT upper(CAST(1 div 0 AS STRING));
--! DIVIDE_BY_ZERO
SELECT date_add(NULL, 1 div 0);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT NULL - 1 div 0, NULL;
--> (NULL - (1 div 0)) BIGINT, NULL VOID
--> NULL|NULL
SELECT 1 div 0 * NULL;
--> ((1 div 0) * NULL) BIGINT
--> NULL
SELECT abs(NULL) + 1 div 0;
--> (abs(NULL) + (1 div 0)) DOUBLE
--> NULL
SELECT NULL || CAST('x' AS INT);
--! CAST_INVALID_INPUT
SELECT pow(NULL, 1 div 0);
--> pow(NULL, (1 div 0)) DOUBLE
--> NULL
SELECT NULL % 0;
--> (NULL % 0) INT
--> NULL
SELECT 1 % 0;
--! REMAINDER_BY_ZERO
SELECT NULL / 0;
--> (NULL / 0) DOUBLE
--> NULL
SELECT NULL div 0;
--> (NULL div 0) BIGINT
--> NULL
SELECT a / 0 FROM t2 WHERE a IS NULL;
--> (a / 0) DOUBLE
--> NULL
SELECT a div 0 FROM t2 WHERE a IS NULL;
--> (a div 0) BIGINT
--> NULL
SELECT NULL[1 div 0];
--> NULL[(1 div 0)] VOID
--> NULL
SELECT array(1, 2)[NULL + 1 div 0];
--> array(1, 2)[(NULL + (1 div 0))] INT
--> NULL
SELECT elt(NULL, 1 div 0, 2);
--! DIVIDE_BY_ZERO
SELECT elt(2, 1 div 0, 2);
--! DIVIDE_BY_ZERO
SELECT raise_error('a') IS NULL;
--! USER_RAISED_EXCEPTION
SELECT nullif(NULL, raise_error('a'));
--> nullif(NULL, raise_error(USER_RAISED_EXCEPTION, map(errorMessage, a))) VOID
--> NULL
SELECT coalesce(1, raise_error('a'));
--> coalesce(1, raise_error(USER_RAISED_EXCEPTION, map(errorMessage, a))) INT
--> 1
SELECT if(a > 0, a, raise_error('neg')) FROM t2 WHERE a > 0;
--> (IF((a > 0), a, raise_error(USER_RAISED_EXCEPTION, map(errorMessage, neg)))) INT
--> 1
--> 1
--> 3
SELECT try_add(NULL, 1 div 0);
--> try_add(NULL, (1 div 0)) BIGINT
--> NULL
SELECT try_divide(1, 1 div 0);
--! DIVIDE_BY_ZERO
SELECT try_cast(1 div 0 AS STRING);
--! DIVIDE_BY_ZERO
SELECT nullif(a, b div 0) IS NULL FROM t2 WHERE a IS NULL;
--> (nullif(a, (b div 0)) IS NULL) BOOLEAN
--> true
SELECT a, nullif(b, a div 0) FROM t2 WHERE b IS NULL;
--> a INT, nullif(b, (a div 0)) INT
--> 1|NULL
SELECT count(*) FROM t2 WHERE nullif(a, b div 0) IS NULL AND a IS NULL;
--! DIVIDE_BY_ZERO
SELECT sum(CASE WHEN a > 0 THEN a ELSE a div 0 END) FROM t2 WHERE a > 0;
--> sum(CASE WHEN (a > 0) THEN a ELSE (a div 0) END) BIGINT
--> 5
SELECT * FROM t2 WHERE a IS NULL AND b div 0 = 1;
--! DIVIDE_BY_ZERO
SELECT * FROM t2 WHERE a > 100 AND b div 0 = 1;
--> a INT, b INT, s STRING
SELECT * FROM t2 WHERE NULL AND b div 0 = 1;
--> a INT, b INT, s STRING
SELECT * FROM t2 WHERE false AND 1 div 0 = 1;
--> a INT, b INT, s STRING
SELECT * FROM t2 WHERE 1 div 0 = 1 AND false;
--! DIVIDE_BY_ZERO
SELECT * FROM t2 WHERE NULL = 1 div 0;
--> a INT, b INT, s STRING
