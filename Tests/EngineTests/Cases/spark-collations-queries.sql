-- Groups, joins, orders, windows, sets and aggregates over texts of a collation that is not binary.
CREATE TABLE t (id INT, l STRING COLLATE UTF8_LCASE, r STRING COLLATE UTF8_BINARY_RTRIM, q STRING COLLATE UTF8_LCASE_RTRIM, n INT) USING parquet;
INSERT INTO t VALUES (1, 'aa', 'x', 'Q', 10), (2, 'AA', 'x ', 'q  ', 20), (3, 'Aa', 'X', 'q', 30), (4, 'b', 'x  ', 'R', 40), (5, 'B', 'y', 'r ', 50), (6, NULL, NULL, NULL, 60), (7, 'c', 'y ', ' q', 70), (8, NULL, 'y', 'q', 80);
CREATE TABLE u (k STRING COLLATE UTF8_LCASE, v INT) USING parquet;
INSERT INTO u VALUES ('AA', 1), ('bb', 2), ('C', 3), (NULL, 4), ('aA', 5);
SELECT lower(l) AS k, count(*) AS c, sum(n) AS s FROM t GROUP BY l ORDER BY k;
--> k STRING COLLATE UTF8_LCASE, c BIGINT, s BIGINT
--> NULL|2|140
--> aa|3|60
--> b|2|90
--> c|1|70
SELECT count(*) AS c, sum(n) AS s FROM t GROUP BY r ORDER BY s;
--> c BIGINT, s BIGINT
--> 1|30
--> 1|60
--> 3|70
--> 3|200
SELECT count(*) AS c, sum(n) AS s FROM t GROUP BY q ORDER BY s;
--> c BIGINT, s BIGINT
--> 1|60
--> 1|70
--> 2|90
--> 4|140
SELECT l, count(*) AS c FROM t GROUP BY l ORDER BY l;
--> l STRING COLLATE UTF8_LCASE, c BIGINT
--> NULL|2
--> aa|3
--> b|2
--> c|1
SELECT r, count(*) AS c FROM t GROUP BY r ORDER BY r, c;
--> r STRING COLLATE UTF8_BINARY_RTRIM, c BIGINT
--> NULL|1
--> X|1
--> x|3
--> y|3
SELECT length(q) AS w, q, count(*) AS c FROM t GROUP BY q ORDER BY q;
--> w INT, q STRING COLLATE UTF8_LCASE_RTRIM, c BIGINT
--> NULL|NULL|1
--> 2| q|1
--> 1|Q|4
--> 1|R|2
SELECT l, r, count(*) AS c, min(id) AS m FROM t GROUP BY l, r ORDER BY m;
--> l STRING COLLATE UTF8_LCASE, r STRING COLLATE UTF8_BINARY_RTRIM, c BIGINT, m INT
--> aa|x|2|1
--> Aa|X|1|3
--> b|x  |1|4
--> B|y|1|5
--> NULL|NULL|1|6
--> c|y |1|7
--> NULL|y|1|8
SELECT l, count(*) AS c FROM t GROUP BY l HAVING l = 'AA';
--> l STRING COLLATE UTF8_LCASE, c BIGINT
--> aa|3
SELECT l, count(*) AS c FROM t GROUP BY 1 HAVING count(*) > 1 ORDER BY c, l;
--> l STRING COLLATE UTF8_LCASE, c BIGINT
--> NULL|2
--> b|2
--> aa|3
SELECT upper(l) AS u, count(*) AS c FROM t GROUP BY upper(l) ORDER BY u;
--> u STRING COLLATE UTF8_LCASE, c BIGINT
--> NULL|2
--> AA|3
--> B|2
--> C|1
SELECT l, n > 30 AS big, count(*) AS c FROM t GROUP BY ROLLUP (l, n > 30) ORDER BY l, big, c;
--> l STRING COLLATE UTF8_LCASE, big BOOLEAN, c BIGINT
--> NULL|NULL|2
--> NULL|NULL|8
--> NULL|true|2
--> aa|NULL|3
--> aa|false|3
--> b|NULL|2
--> b|true|2
--> c|NULL|1
--> c|true|1
SELECT l, q, count(*) AS c FROM t GROUP BY GROUPING SETS ((l), (q), ()) ORDER BY c, l, q;
--> l STRING COLLATE UTF8_LCASE, q STRING COLLATE UTF8_LCASE_RTRIM, c BIGINT
--> NULL|NULL|1
--> NULL| q|1
--> c|NULL|1
--> NULL|NULL|2
--> NULL|R|2
--> b|NULL|2
--> aa|NULL|3
--> NULL|Q|4
--> NULL|NULL|8
SELECT l, grouping(l) AS g, count(*) AS c FROM t GROUP BY CUBE (l) ORDER BY g, l;
--> l STRING COLLATE UTF8_LCASE, g TINYINT, c BIGINT
--> NULL|0|2
--> aa|0|3
--> b|0|2
--> c|0|1
--> NULL|1|8
SELECT DISTINCT l FROM t ORDER BY l;
--> l STRING COLLATE UTF8_LCASE
--> NULL
--> aa
--> b
--> c
SELECT DISTINCT q FROM t ORDER BY q;
--> q STRING COLLATE UTF8_LCASE_RTRIM
--> NULL
-->  q
--> Q
--> R
SELECT DISTINCT l, n > 25 AS big FROM t ORDER BY l, big;
--> l STRING COLLATE UTF8_LCASE, big BOOLEAN
--> NULL|true
--> aa|false
--> Aa|true
--> b|true
--> c|true
SELECT count(DISTINCT l) AS a, count(DISTINCT r) AS b, count(DISTINCT q) AS c, count(l) AS d, count(DISTINCT l, r) AS e FROM t;
--> a BIGINT, b BIGINT, c BIGINT, d BIGINT, e BIGINT
--> 3|3|3|6|5
SELECT approx_count_distinct(l) AS a, approx_count_distinct(r) AS b, approx_count_distinct(q) AS c FROM t;
--> a BIGINT, b BIGINT, c BIGINT
--> 3|3|3
SELECT min(l) AS a, max(l) AS b, min(q) AS c, max(q) AS d, min(r) AS e, max(r) AS f FROM t;
--> a STRING COLLATE UTF8_LCASE, b STRING COLLATE UTF8_LCASE, c STRING COLLATE UTF8_LCASE_RTRIM, d STRING COLLATE UTF8_LCASE_RTRIM, e STRING COLLATE UTF8_BINARY_RTRIM, f STRING COLLATE UTF8_BINARY_RTRIM
--> aa|c| q|R|X|y
SELECT typeof(min(l)) AS a, typeof(collect_list(l)) AS b, typeof(first(l)) AS c, typeof(max_by(l, n)) AS d FROM t;
--> a STRING, b STRING, c STRING, d STRING
--> string collate UTF8_LCASE|array<string collate UTF8_LCASE>|string collate UTF8_LCASE|string collate UTF8_LCASE
SELECT max_by(id, l) AS a, min_by(id, l) AS b, max_by(l, n) AS c FROM t;
--> a INT, b INT, c STRING COLLATE UTF8_LCASE
--> 7|3|NULL
SELECT first(l) AS a, last(l) AS b, any_value(l) AS c, first(l, true) AS d FROM t;
--> a STRING COLLATE UTF8_LCASE, b STRING COLLATE UTF8_LCASE, c STRING COLLATE UTF8_LCASE, d STRING COLLATE UTF8_LCASE
--> aa|NULL|aa|aa
SELECT collect_list(l) AS a, array_agg(l) AS b FROM t;
--> a ARRAY<STRING COLLATE UTF8_LCASE>, b ARRAY<STRING COLLATE UTF8_LCASE>
--> [aa, AA, Aa, b, B, c]|[aa, AA, Aa, b, B, c]
SELECT collect_set(l) AS a FROM t;
--! DATATYPE_MISMATCH.UNSUPPORTED_INPUT_TYPE
SELECT collect_set(b) AS a FROM VALUES ('a'), ('a') AS x(b);
--> a ARRAY<STRING>
--> [a]
SELECT listagg(l, ',') WITHIN GROUP (ORDER BY l, id) AS a FROM t;
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT listagg(l, ',') WITHIN GROUP (ORDER BY id) AS a FROM t;
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT listagg(DISTINCT l, ',') WITHIN GROUP (ORDER BY l) AS a FROM t;
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT listagg(DISTINCT l, ',') AS a FROM t;
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT typeof(listagg(l)) AS a, typeof(string_agg(l, ',')) AS b FROM t;
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT count_if(l = 'AA') AS a, sum(CASE WHEN l = 'b' THEN n END) AS b FROM t;
--> a BIGINT, b BIGINT
--> 3|90
SELECT bool_or(l = 'C') AS a, every(l < 'd') AS b FROM t;
--> a BOOLEAN, b BOOLEAN
--> true|true
SELECT hll_sketch_estimate(hll_sketch_agg(l)) AS a FROM t;
--> a BIGINT
--> 3
SELECT count_min_sketch(l, 0.5, 0.5, 1) IS NULL AS a FROM t;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT percentile(l, 0.5) AS a FROM t;
--! CAST_INVALID_INPUT
SELECT sum(l) AS a FROM VALUES ('1' COLLATE UTF8_LCASE), ('2' COLLATE UTF8_LCASE) AS x(l);
--> a DOUBLE
--> 3.0
SELECT avg(l) AS a, max(CAST(l AS INT)) AS b FROM VALUES ('1' COLLATE UTF8_LCASE), ('2') AS x(l);
--! INVALID_INLINE_TABLE.INCOMPATIBLE_TYPES_IN_INLINE_TABLE
SELECT l FROM VALUES ('1' COLLATE UTF8_LCASE), ('2' COLLATE UTF8_BINARY) AS x(l);
--! INVALID_INLINE_TABLE.INCOMPATIBLE_TYPES_IN_INLINE_TABLE
SELECT l, count(*) AS c FROM VALUES ('a' COLLATE UTF8_LCASE), ('A') AS x(l) GROUP BY l;
--! INVALID_INLINE_TABLE.INCOMPATIBLE_TYPES_IN_INLINE_TABLE
SELECT id, l FROM t ORDER BY l, id;
--> id INT, l STRING COLLATE UTF8_LCASE
--> 6|NULL
--> 8|NULL
--> 1|aa
--> 2|AA
--> 3|Aa
--> 4|b
--> 5|B
--> 7|c
SELECT id, l FROM t ORDER BY l DESC, id;
--> id INT, l STRING COLLATE UTF8_LCASE
--> 7|c
--> 4|b
--> 5|B
--> 1|aa
--> 2|AA
--> 3|Aa
--> 6|NULL
--> 8|NULL
SELECT id, l FROM t ORDER BY l ASC NULLS LAST, id DESC;
--> id INT, l STRING COLLATE UTF8_LCASE
--> 3|Aa
--> 2|AA
--> 1|aa
--> 5|B
--> 4|b
--> 7|c
--> 8|NULL
--> 6|NULL
SELECT id, q FROM t ORDER BY q, id;
--> id INT, q STRING COLLATE UTF8_LCASE_RTRIM
--> 6|NULL
--> 7| q
--> 1|Q
--> 2|q  
--> 3|q
--> 8|q
--> 4|R
--> 5|r 
SELECT id, r FROM t ORDER BY r DESC, id;
--> id INT, r STRING COLLATE UTF8_BINARY_RTRIM
--> 5|y
--> 7|y 
--> 8|y
--> 1|x
--> 2|x 
--> 4|x  
--> 3|X
--> 6|NULL
SELECT id FROM t ORDER BY struct(l, id);
--> id INT
--> 6
--> 8
--> 1
--> 2
--> 3
--> 4
--> 5
--> 7
SELECT id FROM t ORDER BY array(l), id DESC;
--> id INT
--> 8
--> 6
--> 3
--> 2
--> 1
--> 5
--> 4
--> 7
SELECT id, l FROM t ORDER BY l, id LIMIT 3;
--> id INT, l STRING COLLATE UTF8_LCASE
--> 6|NULL
--> 8|NULL
--> 1|aa
SELECT id, l FROM t WHERE l = 'aA' ORDER BY id;
--> id INT, l STRING COLLATE UTF8_LCASE
--> 1|aa
--> 2|AA
--> 3|Aa
SELECT id, l FROM t WHERE l IN ('AA', 'C') ORDER BY id;
--> id INT, l STRING COLLATE UTF8_LCASE
--> 1|aa
--> 2|AA
--> 3|Aa
--> 7|c
SELECT id FROM t WHERE l NOT IN ('AA', 'C') ORDER BY id;
--> id INT
--> 4
--> 5
SELECT id FROM t WHERE l BETWEEN 'A' AND 'B' ORDER BY id;
--> id INT
--> 1
--> 2
--> 3
--> 4
--> 5
SELECT id FROM t WHERE l LIKE 'A%' ORDER BY id;
--> id INT
--> 1
--> 2
--> 3
SELECT id FROM t WHERE q = 'Q' ORDER BY id;
--> id INT
--> 1
--> 2
--> 3
--> 8
SELECT id FROM t WHERE r = 'x' ORDER BY id;
--> id INT
--> 1
--> 2
--> 4
SELECT id FROM t WHERE r > 'X' ORDER BY id;
--> id INT
--> 1
--> 2
--> 4
--> 5
--> 7
--> 8
SELECT t.id, u.v FROM t JOIN u ON t.l = u.k ORDER BY t.id, u.v;
--> id INT, v INT
--> 1|1
--> 1|5
--> 2|1
--> 2|5
--> 3|1
--> 3|5
--> 7|3
SELECT t.id, u.v FROM t LEFT JOIN u ON t.l = u.k ORDER BY t.id, u.v;
--> id INT, v INT
--> 1|1
--> 1|5
--> 2|1
--> 2|5
--> 3|1
--> 3|5
--> 4|NULL
--> 5|NULL
--> 6|NULL
--> 7|3
--> 8|NULL
SELECT t.id, u.v FROM t RIGHT JOIN u ON t.l = u.k ORDER BY t.id, u.v;
--> id INT, v INT
--> NULL|2
--> NULL|4
--> 1|1
--> 1|5
--> 2|1
--> 2|5
--> 3|1
--> 3|5
--> 7|3
SELECT t.id, u.v FROM t FULL JOIN u ON t.l = u.k ORDER BY t.id, u.v;
--> id INT, v INT
--> NULL|2
--> NULL|4
--> 1|1
--> 1|5
--> 2|1
--> 2|5
--> 3|1
--> 3|5
--> 4|NULL
--> 5|NULL
--> 6|NULL
--> 7|3
--> 8|NULL
SELECT t.id, u.v FROM t JOIN u ON t.l <=> u.k ORDER BY t.id, u.v;
--> id INT, v INT
--> 1|1
--> 1|5
--> 2|1
--> 2|5
--> 3|1
--> 3|5
--> 6|4
--> 7|3
--> 8|4
SELECT t.id, u.v FROM t JOIN u ON t.l < u.k AND t.n > 30 ORDER BY t.id, u.v;
--> id INT, v INT
--> 4|2
--> 4|3
--> 5|2
--> 5|3
SELECT t.id FROM t LEFT SEMI JOIN u ON t.l = u.k ORDER BY t.id;
--> id INT
--> 1
--> 2
--> 3
--> 7
SELECT t.id FROM t LEFT ANTI JOIN u ON t.l = u.k ORDER BY t.id;
--> id INT
--> 4
--> 5
--> 6
--> 8
SELECT k, id, v FROM t JOIN (SELECT k AS l, v, k FROM u) USING (l) ORDER BY id, v;
--> k STRING COLLATE UTF8_LCASE, id INT, v INT
--> AA|1|1
--> aA|1|5
--> AA|2|1
--> aA|2|5
--> AA|3|1
--> aA|3|5
--> C|7|3
SELECT l, id, v FROM (SELECT l, id FROM t) JOIN (SELECT k AS l, v FROM u) USING (l) ORDER BY id, v;
--> l STRING COLLATE UTF8_LCASE, id INT, v INT
--> aa|1|1
--> aa|1|5
--> AA|2|1
--> AA|2|5
--> Aa|3|1
--> Aa|3|5
--> c|7|3
SELECT l, id, v FROM (SELECT l, id FROM t) FULL JOIN (SELECT k AS l, v FROM u) USING (l) ORDER BY id, v;
--> l STRING COLLATE UTF8_LCASE, id INT, v INT
--> bb|NULL|2
--> NULL|NULL|4
--> aa|1|1
--> aa|1|5
--> AA|2|1
--> AA|2|5
--> Aa|3|1
--> Aa|3|5
--> b|4|NULL
--> B|5|NULL
--> NULL|6|NULL
--> c|7|3
--> NULL|8|NULL
SELECT l, id, v FROM (SELECT l, id FROM t) NATURAL JOIN (SELECT k AS l, v FROM u) ORDER BY id, v;
--> l STRING COLLATE UTF8_LCASE, id INT, v INT
--> aa|1|1
--> aa|1|5
--> AA|2|1
--> AA|2|5
--> Aa|3|1
--> Aa|3|5
--> c|7|3
SELECT l FROM t JOIN (SELECT 'aa' AS l) USING (l);
--! INDETERMINATE_COLLATION_IN_EXPRESSION
SELECT id FROM t WHERE l IN (SELECT k FROM u) ORDER BY id;
--> id INT
--> 1
--> 2
--> 3
--> 7
SELECT id FROM t WHERE l NOT IN (SELECT k FROM u WHERE k IS NOT NULL) ORDER BY id;
--> id INT
--> 4
--> 5
SELECT id FROM t WHERE EXISTS (SELECT 1 FROM u WHERE u.k = t.l) ORDER BY id;
--> id INT
--> 1
--> 2
--> 3
--> 7
SELECT id, (SELECT max(v) FROM u WHERE u.k = t.l) AS m FROM t ORDER BY id;
--> id INT, m INT
--> 1|5
--> 2|5
--> 3|5
--> 4|NULL
--> 5|NULL
--> 6|NULL
--> 7|3
--> 8|NULL
SELECT id FROM t WHERE (l, n) IN (SELECT k, 10 FROM u) ORDER BY id;
--> id INT
--> 1
SELECT id FROM t WHERE l = (SELECT max(k) FROM u) ORDER BY id;
--> id INT
--> 7
SELECT lower(l) AS x FROM t UNION SELECT lower(k) FROM u ORDER BY x;
--> x STRING COLLATE UTF8_LCASE
--> NULL
--> aa
--> b
--> bb
--> c
SELECT count(*) AS c FROM (SELECT l FROM t UNION SELECT k FROM u);
--> c BIGINT
--> 5
SELECT count(*) AS c FROM (SELECT l FROM t UNION ALL SELECT k FROM u);
--> c BIGINT
--> 13
SELECT lower(l) AS x FROM (SELECT l FROM t INTERSECT SELECT k FROM u) ORDER BY x;
--> x STRING COLLATE UTF8_LCASE
--> NULL
--> aa
--> c
SELECT lower(l) AS x FROM (SELECT l FROM t INTERSECT ALL SELECT k FROM u) ORDER BY x;
--> x STRING COLLATE UTF8_LCASE
--> NULL
--> aa
--> aa
--> c
SELECT lower(l) AS x FROM (SELECT l FROM t EXCEPT SELECT k FROM u) ORDER BY x;
--> x STRING COLLATE UTF8_LCASE
--> b
SELECT lower(l) AS x FROM (SELECT l FROM t EXCEPT ALL SELECT k FROM u) ORDER BY x;
--> x STRING COLLATE UTF8_LCASE
--> NULL
--> aa
--> b
--> b
SELECT l FROM t INTERSECT SELECT k FROM u;
--> l STRING COLLATE UTF8_LCASE
--> NULL
--> aa
--> c
SELECT l FROM t EXCEPT SELECT k FROM u;
--> l STRING COLLATE UTF8_LCASE
--> b
SELECT id, rank() OVER (ORDER BY l) AS a, dense_rank() OVER (ORDER BY l) AS b FROM t ORDER BY id;
--> id INT, a INT, b INT
--> 1|3|2
--> 2|3|2
--> 3|3|2
--> 4|6|3
--> 5|6|3
--> 6|1|1
--> 7|8|4
--> 8|1|1
SELECT id, count(*) OVER (PARTITION BY l) AS a, sum(n) OVER (PARTITION BY l ORDER BY id) AS b FROM t ORDER BY id;
--> id INT, a BIGINT, b BIGINT
--> 1|3|10
--> 2|3|30
--> 3|3|60
--> 4|2|40
--> 5|2|90
--> 6|2|60
--> 7|1|70
--> 8|2|140
SELECT id, row_number() OVER (PARTITION BY q ORDER BY id) AS a FROM t ORDER BY id;
--> id INT, a INT
--> 1|1
--> 2|2
--> 3|3
--> 4|1
--> 5|2
--> 6|1
--> 7|1
--> 8|4
SELECT id, sum(n) OVER (ORDER BY l) AS a, lag(l) OVER (ORDER BY id) AS b, typeof(lead(l, 1, 'zz') OVER (ORDER BY id)) AS c FROM t ORDER BY id;
--> id INT, a BIGINT, b STRING COLLATE UTF8_LCASE, c STRING
--> 1|200|NULL|string collate UTF8_LCASE
--> 2|200|aa|string collate UTF8_LCASE
--> 3|200|AA|string collate UTF8_LCASE
--> 4|290|Aa|string collate UTF8_LCASE
--> 5|290|b|string collate UTF8_LCASE
--> 6|140|B|string collate UTF8_LCASE
--> 7|360|NULL|string collate UTF8_LCASE
--> 8|140|c|string collate UTF8_LCASE
SELECT id, max(l) OVER (ORDER BY id) AS a, min(l) OVER (ORDER BY id) AS b, first_value(l) OVER (ORDER BY id) AS c, nth_value(l, 2) OVER (ORDER BY id) AS d FROM t ORDER BY id;
--> id INT, a STRING COLLATE UTF8_LCASE, b STRING COLLATE UTF8_LCASE, c STRING COLLATE UTF8_LCASE, d STRING COLLATE UTF8_LCASE
--> 1|aa|aa|aa|NULL
--> 2|aa|aa|aa|AA
--> 3|aa|aa|aa|AA
--> 4|b|aa|aa|AA
--> 5|b|aa|aa|AA
--> 6|b|aa|aa|AA
--> 7|c|aa|aa|AA
--> 8|c|aa|aa|AA
SELECT id, ntile(2) OVER (PARTITION BY l = 'aa' ORDER BY id) AS a FROM t ORDER BY id;
--> id INT, a INT
--> 1|1
--> 2|1
--> 3|2
--> 4|1
--> 5|1
--> 6|1
--> 7|2
--> 8|2
SELECT id, count(DISTINCT l) OVER () AS a FROM t;
--! DISTINCT_WINDOW_FUNCTION_UNSUPPORTED
SELECT id, collect_set(l) OVER (ORDER BY id) AS a FROM t;
--! DATATYPE_MISMATCH.UNSUPPORTED_INPUT_TYPE
SELECT id, l FROM t QUALIFY row_number() OVER (PARTITION BY l ORDER BY id) = 1 ORDER BY id;
--> id INT, l STRING COLLATE UTF8_LCASE
--> 1|aa
--> 4|b
--> 6|NULL
--> 7|c
SELECT * FROM (SELECT l, n FROM t) PIVOT (sum(n) FOR l IN ('AA', 'b'));
--> AA BIGINT, b BIGINT
--> 60|90
SELECT l, x FROM t LATERAL VIEW explode(array(l, upper(l))) e AS x WHERE x = 'AA' ORDER BY id;
--> l STRING COLLATE UTF8_LCASE, x STRING COLLATE UTF8_LCASE
--> aa|aa
--> aa|AA
--> AA|AA
--> AA|AA
--> Aa|Aa
--> Aa|AA
SELECT x, count(*) AS c FROM (SELECT explode(array('a' COLLATE UTF8_LCASE, 'A', 'b')) AS x) GROUP BY x ORDER BY x;
--> x STRING COLLATE UTF8_LCASE, c BIGINT
--> a|2
--> b|1
SELECT k, v FROM (SELECT explode(map('a' COLLATE UTF8_LCASE, 1)) AS (k, v)) WHERE k = 'A';
--> k STRING COLLATE UTF8_LCASE, v INT
--> a|1
SELECT array_agg(n) AS a FROM t GROUP BY struct(l) ORDER BY a;
--> a ARRAY<INT>
--> [10, 20, 30]
--> [40, 50]
--> [60, 80]
--> [70]
SELECT DISTINCT struct(l) AS s FROM t WHERE l = 'aa';
--> s STRUCT<l: STRING COLLATE UTF8_LCASE>
--> {aa}
SELECT count(DISTINCT struct(l, r)) AS a, count(DISTINCT array(l)) AS b FROM t;
--> a BIGINT, b BIGINT
--> 7|4
SELECT count(DISTINCT l) FILTER (WHERE n > 20) AS a, sum(DISTINCT n) AS b FROM t;
--> a BIGINT, b BIGINT
--> 3|360
SELECT l, collect_list(id) AS ids FROM t GROUP BY l ORDER BY l;
--> l STRING COLLATE UTF8_LCASE, ids ARRAY<INT>
--> NULL|[6, 8]
--> aa|[1, 2, 3]
--> b|[4, 5]
--> c|[7]
SELECT l AS x, max(q) AS y FROM t GROUP BY l ORDER BY max(q), l;
--> x STRING COLLATE UTF8_LCASE, y STRING COLLATE UTF8_LCASE_RTRIM
--> c| q
--> NULL|q
--> aa|Q
--> b|R
SELECT CASE l WHEN 'AA' THEN 1 WHEN 'b' THEN 2 ELSE 3 END AS a FROM t ORDER BY id;
--> a INT
--> 1
--> 1
--> 1
--> 2
--> 2
--> 3
--> 3
--> 3
SELECT max(struct(l, id)) AS a, min(struct(l, id)) AS b, max(array(l)) AS c FROM t;
--> a STRUCT<l: STRING COLLATE UTF8_LCASE, id: INT>, b STRUCT<l: STRING COLLATE UTF8_LCASE, id: INT>, c ARRAY<STRING COLLATE UTF8_LCASE>
--> {c, 7}|{null, 6}|[c]
SELECT l, sum(n) AS s FROM t GROUP BY ALL ORDER BY ALL;
--> l STRING COLLATE UTF8_LCASE, s BIGINT
--> NULL|140
--> aa|60
--> b|90
--> c|70
FROM t |> AGGREGATE sum(n) AS s GROUP BY l |> ORDER BY s;
--> l STRING COLLATE UTF8_LCASE, s BIGINT
--> aa|60
--> c|70
--> b|90
--> NULL|140
FROM t |> WHERE l = 'AA' |> SELECT id |> ORDER BY id;
--> id INT
--> 1
--> 2
--> 3
MERGE INTO t USING u ON t.l = u.k WHEN MATCHED THEN DELETE;
--! UNSUPPORTED_FEATURE.TABLE_OPERATION
