-- Whose collation counts where several meet: explicit, implicit, default; and where none does.
CREATE TABLE p (b STRING, l STRING COLLATE UTF8_LCASE, r STRING COLLATE UTF8_LCASE_RTRIM, n INT) USING parquet;
INSERT INTO p VALUES ('a', 'A', 'a ', 1), ('B', 'b', 'B', 2);
SELECT b = 'A' AS v1, l = 'a' AS v2, r = 'A' AS v3, l = 'a ' AS v4 FROM p;
--> v1 BOOLEAN, v2 BOOLEAN, v3 BOOLEAN, v4 BOOLEAN
--> false|false|false|false
--> false|true|true|false
SELECT 'a' COLLATE UTF8_LCASE = 'A' AS v1, 'A' = 'a' COLLATE UTF8_LCASE AS v2, 'a' COLLATE UTF8_LCASE = 'A' COLLATE UTF8_LCASE AS v3;
--> v1 BOOLEAN, v2 BOOLEAN, v3 BOOLEAN
--> true|true|true
SELECT 'a' COLLATE UTF8_LCASE = 'A' COLLATE UTF8_BINARY AS v1;
--! COLLATION_MISMATCH.EXPLICIT
SELECT 'a' COLLATE UTF8_BINARY = 'A' COLLATE UTF8_LCASE AS v1;
--! COLLATION_MISMATCH.EXPLICIT
SELECT b = l AS v1 FROM p;
--! INDETERMINATE_COLLATION_IN_EXPRESSION
SELECT l = r AS v1 FROM p;
--! INDETERMINATE_COLLATION_IN_EXPRESSION
SELECT l = b COLLATE UTF8_LCASE AS v1, l COLLATE UTF8_BINARY = b AS v2, b COLLATE UTF8_LCASE = r AS v3 FROM p;
--> v1 BOOLEAN, v2 BOOLEAN, v3 BOOLEAN
--> true|false|false
--> true|false|true
SELECT collation(l || 'x') AS v1, collation('x' || l) AS v2, collation(concat(l, 'x' COLLATE UTF8_BINARY)) AS v3 FROM p LIMIT 1;
--> v1 STRING, v2 STRING, v3 STRING
--> SYSTEM.BUILTIN.UTF8_LCASE|SYSTEM.BUILTIN.UTF8_LCASE|SYSTEM.BUILTIN.UTF8_BINARY
SELECT collation(b || l) AS v1 FROM p LIMIT 1;
--> v1 STRING
--> null
SELECT (b || l) = 'x' AS v1 FROM p LIMIT 1;
--! INDETERMINATE_COLLATION_IN_EXPRESSION
SELECT typeof(b || l) AS v1 FROM p LIMIT 1;
--> v1 STRING
--> string collate null
SELECT concat('a' COLLATE UTF8_LCASE, 'b' COLLATE UTF8_BINARY) AS v1;
--! COLLATION_MISMATCH.EXPLICIT
SELECT (b || l) COLLATE UTF8_LCASE = 'AA' AS v1 FROM p ORDER BY n;
--> v1 BOOLEAN
--> true
--> false
SELECT length(b || l) AS v1 FROM p ORDER BY n;
--> v1 INT
--> 2
--> 2
SELECT collation(coalesce(l, 'x')) AS v1, collation(coalesce('x', l)) AS v2 FROM p LIMIT 1;
--> v1 STRING, v2 STRING
--> SYSTEM.BUILTIN.UTF8_LCASE|SYSTEM.BUILTIN.UTF8_LCASE
SELECT coalesce('a' COLLATE UTF8_LCASE, 'b' COLLATE UTF8_BINARY) AS v1;
--! COLLATION_MISMATCH.EXPLICIT
SELECT collation(CASE WHEN n = 1 THEN l ELSE 'x' END) AS v1, collation(IF(n = 1, 'x', l)) AS v2, collation(nvl(NULL, l)) AS v3, collation(nullif(l, 'A')) AS v4 FROM p LIMIT 1;
--> v1 STRING, v2 STRING, v3 STRING, v4 STRING
--> SYSTEM.BUILTIN.UTF8_LCASE|SYSTEM.BUILTIN.UTF8_LCASE|SYSTEM.BUILTIN.UTF8_LCASE|SYSTEM.BUILTIN.UTF8_LCASE
SELECT CASE l WHEN 'a' THEN 1 WHEN 'B' THEN 2 END AS v1 FROM p ORDER BY n;
--> v1 INT
--> 1
--> 2
SELECT CASE b WHEN l THEN 1 END AS v1 FROM p ORDER BY n;
--! INDETERMINATE_COLLATION_IN_EXPRESSION
SELECT l IN ('a', 'c') AS v1, l IN ('x') AS v2, 'a' IN (l, 'z') AS v3, l NOT IN ('B') AS v4 FROM p ORDER BY n;
--> v1 BOOLEAN, v2 BOOLEAN, v3 BOOLEAN, v4 BOOLEAN
--> true|false|true|true
--> false|false|false|false
SELECT l IN (b, 'z') AS v1 FROM p;
--! INDETERMINATE_COLLATION_IN_EXPRESSION
SELECT l IN ('a' COLLATE UTF8_BINARY, 'c') AS v1 FROM p ORDER BY n;
--> v1 BOOLEAN
--> false
--> false
SELECT l IN ('a' COLLATE UTF8_BINARY, 'c' COLLATE UTF8_LCASE) AS v1 FROM p;
--! COLLATION_MISMATCH.EXPLICIT
SELECT l BETWEEN 'a' AND 'B' AS v1, l BETWEEN b AND 'c' AS v2 FROM p;
--! INDETERMINATE_COLLATION_IN_EXPRESSION
SELECT l BETWEEN 'a' AND 'B' AS v1 FROM p ORDER BY n;
--> v1 BOOLEAN
--> true
--> true
SELECT typeof(array(l, 'x')) AS v1, typeof(array('x', l)) AS v2, typeof(array('x' COLLATE UTF8_BINARY, l)) AS v3 FROM p LIMIT 1;
--> v1 STRING, v2 STRING, v3 STRING
--> array<string collate UTF8_LCASE>|array<string collate UTF8_LCASE>|array<string collate UTF8_BINARY>
SELECT array('a' COLLATE UTF8_LCASE, 'b' COLLATE UTF8_BINARY) AS v1;
--! COLLATION_MISMATCH.EXPLICIT
SELECT map(l, b) AS v1 FROM p ORDER BY n;
--> v1 MAP<STRING COLLATE UTF8_LCASE, STRING>
--> {A -> a}
--> {b -> B}
SELECT typeof(map(l, b)) AS v1, typeof(named_struct('x', l, 'y', b)) AS v2, typeof(struct(l, r)) AS v3 FROM p LIMIT 1;
--> v1 STRING, v2 STRING, v3 STRING
--> map<string collate UTF8_LCASE,string>|struct<x:string collate UTF8_LCASE,y:string>|struct<l:string collate UTF8_LCASE,r:string collate UTF8_LCASE_RTRIM>
SELECT greatest(l, 'B') AS v1, least(l, 'B') AS v2 FROM p ORDER BY n;
--> v1 STRING COLLATE UTF8_LCASE, v2 STRING COLLATE UTF8_LCASE
--> B|A
--> b|b
SELECT l FROM p UNION SELECT b FROM p;
--! INCOMPATIBLE_COLUMN_TYPE
SELECT l FROM p UNION ALL SELECT 'x';
--! INCOMPATIBLE_COLUMN_TYPE
SELECT 'a' UNION SELECT 'A' COLLATE UTF8_LCASE;
--! INCOMPATIBLE_COLUMN_TYPE
SELECT l FROM p UNION ALL SELECT r FROM p;
--! INCOMPATIBLE_COLUMN_TYPE
SELECT l FROM p INTERSECT SELECT b FROM p;
--! INCOMPATIBLE_COLUMN_TYPE
SELECT * FROM p AS x JOIN p AS y ON x.l = y.b;
--! INDETERMINATE_COLLATION_IN_EXPRESSION
SELECT x.n, y.n FROM p AS x JOIN p AS y ON x.l = y.b COLLATE UTF8_LCASE ORDER BY x.n;
--> n INT, n INT
--> 1|1
--> 2|2
SELECT CAST('a' AS STRING COLLATE UTF8_LCASE) = 'A' AS v1, CAST('a' AS STRING COLLATE UTF8_LCASE) = 'A' COLLATE UTF8_BINARY AS v2;
--> v1 BOOLEAN, v2 BOOLEAN
--> true|false
SELECT CAST('a' AS STRING COLLATE UTF8_LCASE) = CAST('A' AS STRING COLLATE UTF8_LCASE_RTRIM) AS v1;
--! INDETERMINATE_COLLATION_IN_EXPRESSION
SELECT CAST(l AS STRING) = 'a' AS v1 FROM p ORDER BY n;
--> v1 BOOLEAN
--> false
--> false
SELECT CAST(l AS STRING) = l AS v1 FROM p ORDER BY n;
--! INDETERMINATE_COLLATION_IN_EXPRESSION
SELECT CAST(n AS STRING) = l AS v1 FROM p ORDER BY n;
--> v1 BOOLEAN
--> false
--> false
SELECT CAST(n AS STRING COLLATE UTF8_LCASE) = b AS v1 FROM p ORDER BY n;
--> v1 BOOLEAN
--> false
--> false
SELECT upper(l) = lower(l) AS v1, upper(b COLLATE UTF8_LCASE) = lower(b) AS v2, substring(l, 1, 1) = 'a' AS v3 FROM p ORDER BY n;
--> v1 BOOLEAN, v2 BOOLEAN, v3 BOOLEAN
--> true|true|true
--> true|true|false
SELECT upper('a' COLLATE UTF8_LCASE) = 'A' COLLATE UTF8_BINARY AS v1;
--! COLLATION_MISMATCH.EXPLICIT
SELECT upper(l) = b AS v1 FROM p;
--! INDETERMINATE_COLLATION_IN_EXPRESSION
SELECT upper('x') = l AS v1, concat('a', 'b') = l AS v2, CAST(current_date() AS STRING) = l AS v3 FROM p ORDER BY n;
--> v1 BOOLEAN, v2 BOOLEAN, v3 BOOLEAN
--> false|false|false
--> false|false|false
SELECT (SELECT max(l) FROM p) = 'B' AS v1, (SELECT max(l) FROM p) = 'B' COLLATE UTF8_BINARY AS v2;
--> v1 BOOLEAN, v2 BOOLEAN
--> true|false
SELECT (SELECT 'a' COLLATE UTF8_LCASE) = b AS v1 FROM p;
--! INDETERMINATE_COLLATION_IN_EXPRESSION
SELECT (SELECT max(l) FROM p) = b AS v1 FROM p;
--! INDETERMINATE_COLLATION_IN_EXPRESSION
SELECT max(l) = min(b) AS v1 FROM p;
--! INDETERMINATE_COLLATION_IN_EXPRESSION
SELECT max(l) = 'B' AS v1, max(l) = 'B' COLLATE UTF8_BINARY AS v2 FROM p;
--> v1 BOOLEAN, v2 BOOLEAN
--> true|false
SELECT x = 'A' AS v1 FROM (SELECT 'a' COLLATE UTF8_LCASE AS x);
--> v1 BOOLEAN
--> true
SELECT x = 'A' COLLATE UTF8_BINARY AS v1 FROM (SELECT 'a' COLLATE UTF8_LCASE AS x);
--> v1 BOOLEAN
--> false
SELECT array('a' COLLATE UTF8_LCASE)[0] = 'A' AS v1, array('a' COLLATE UTF8_LCASE)[0] = 'A' COLLATE UTF8_BINARY AS v2;
--! COLLATION_MISMATCH.EXPLICIT
SELECT named_struct('f', 'a' COLLATE UTF8_LCASE).f = 'A' AS v1;
--> v1 BOOLEAN
--> true
SELECT map('k', 'a' COLLATE UTF8_LCASE)['k'] = 'A' AS v1, element_at(array('a' COLLATE UTF8_LCASE), 1) = 'A' AS v2;
--> v1 BOOLEAN, v2 BOOLEAN
--> true|true
SELECT array('a' COLLATE UTF8_LCASE) = array('A') AS v1, array('a') = array('A' COLLATE UTF8_LCASE) AS v2, named_struct('f', 'a' COLLATE UTF8_LCASE) = named_struct('f', 'A') AS v3;
--> v1 BOOLEAN, v2 BOOLEAN, v3 BOOLEAN
--> true|true|true
SELECT array('a' COLLATE UTF8_LCASE) = array('A' COLLATE UTF8_BINARY) AS v1;
--! COLLATION_MISMATCH.EXPLICIT
SELECT l LIKE 'A%' AS v1, 'A' LIKE l AS v2, l ILIKE 'a' AS v3 FROM p ORDER BY n;
--> v1 BOOLEAN, v2 BOOLEAN, v3 BOOLEAN
--> true|true|true
--> false|false|false
SELECT l LIKE b AS v1 FROM p;
--> v1 BOOLEAN
--> true
--> true
SELECT replace(l, 'a', 'x') AS v1, replace('aAa' COLLATE UTF8_LCASE, 'A', 'z') AS v2 FROM p ORDER BY n;
--> v1 STRING COLLATE UTF8_LCASE, v2 STRING COLLATE UTF8_LCASE
--> x|zzz
--> b|zzz
SELECT replace(l, b, 'x') AS v1 FROM p;
--! INDETERMINATE_COLLATION_IN_EXPRESSION
SELECT contains(l, b) AS v1 FROM p;
--! INDETERMINATE_COLLATION_IN_EXPRESSION
SELECT contains(l, 'a') AS v1, contains('xAy', l) AS v2, startswith(l, 'a') AS v3, endswith(l, 'a') AS v4 FROM p ORDER BY n;
--> v1 BOOLEAN, v2 BOOLEAN, v3 BOOLEAN, v4 BOOLEAN
--> true|true|true|true
--> false|false|false|false
SELECT l < 'B', l <= b COLLATE UTF8_LCASE, l > 'a', l >= 'A', l <> 'a', l != 'a', l <=> 'a', l <=> NULL AS v1 FROM p ORDER BY n;
--> (l < 'B' collate UTF8_LCASE) BOOLEAN, (l <= collate(b, UTF8_LCASE)) BOOLEAN, (l > 'a' collate UTF8_LCASE) BOOLEAN, (l >= 'A' collate UTF8_LCASE) BOOLEAN, (NOT (l = 'a' collate UTF8_LCASE)) BOOLEAN, (NOT (l = 'a' collate UTF8_LCASE)) BOOLEAN, (l <=> 'a' collate UTF8_LCASE) BOOLEAN, v1 BOOLEAN
--> true|true|false|true|false|false|true|false
--> false|true|true|true|true|true|false|false
SELECT l = 1 AS v1 FROM p;
--! CAST_INVALID_INPUT
SELECT '1' COLLATE UTF8_LCASE = 1 AS v1, '1.0' COLLATE UTF8_LCASE = 1.0 AS v2, '2020-01-01' COLLATE UTF8_LCASE = DATE'2020-01-01' AS v3, 'true' COLLATE UTF8_LCASE = true AS v4;
--> v1 BOOLEAN, v2 BOOLEAN, v3 BOOLEAN, v4 BOOLEAN
--> true|true|true|true
SELECT '1' COLLATE UTF8_LCASE + 1 AS v1, -('1' COLLATE UTF8_LCASE) AS v2, abs('-1' COLLATE UTF8_LCASE) AS v3, round('1.5' COLLATE UTF8_LCASE) AS v4;
--> v1 BIGINT, v2 DOUBLE, v3 DOUBLE, v4 DOUBLE
--> 2|-1.0|1.0|2.0
SELECT X'41' = 'A' COLLATE UTF8_LCASE AS v1;
--> v1 BOOLEAN
--> true
SELECT CAST('12' COLLATE UTF8_LCASE AS INT) AS v1, CAST('2020-01-02' COLLATE UTF8_LCASE AS DATE) AS v2, CAST('x' COLLATE UTF8_LCASE AS BINARY) AS v3, CAST('1' COLLATE UTF8_LCASE AS DECIMAL(3,1)) AS v4, CAST('true' COLLATE UTF8_LCASE AS BOOLEAN) AS v5;
--> v1 INT, v2 DATE, v3 BINARY, v4 DECIMAL(3,1), v5 BOOLEAN
--> 12|2020-01-02|x|1.0|true
SELECT transform(array('a' COLLATE UTF8_LCASE), x -> x || 'b') AS v1, typeof(transform(array('a' COLLATE UTF8_LCASE), x -> x || 'b')) AS v2, typeof(transform(array(1), x -> 'b' COLLATE UTF8_LCASE)) AS v3;
--> v1 ARRAY<STRING COLLATE UTF8_LCASE>, v2 STRING, v3 STRING
--> [ab]|array<string collate UTF8_LCASE>|array<string collate UTF8_LCASE>
SELECT aggregate(array('a', 'B'), '' COLLATE UTF8_LCASE, (s, x) -> s || x) = 'AB' AS v1;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
