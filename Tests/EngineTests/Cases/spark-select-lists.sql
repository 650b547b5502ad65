-- LATERAL joins, lateral aliases, QUALIFY, GROUP BY ALL, ORDER BY ALL, stars and EXCEPT.
CREATE TEMPORARY VIEW t AS VALUES (1, 'a', 10), (2, 'b', 20), (3, 'a', 30) AS t(id, k, v);
CREATE TEMPORARY VIEW u AS VALUES (1, 100), (1, 101), (3, 300) AS u(id, w);
CREATE TEMPORARY VIEW arr AS VALUES (1, array(1, 2), map('x', 1, 'y', 2)), (2, array(), map()), (3, NULL, NULL) AS arr(id, xs, m);
CREATE TEMPORARY VIEW st AS SELECT 1 AS id, named_struct('a', 1, 'b', named_struct('c', 2, 'd', 'q')) AS s;
SELECT * FROM t, LATERAL (SELECT w FROM u WHERE u.id = t.id) ORDER BY id, w;
--> id INT, k STRING, v INT, w INT
--> 1|a|10|100
--> 1|a|10|101
--> 3|a|30|300
SELECT * FROM t, LATERAL (SELECT sum(w) AS s FROM u WHERE u.id = t.id) ORDER BY id;
--> id INT, k STRING, v INT, s BIGINT
--> 1|a|10|201
--> 2|b|20|NULL
--> 3|a|30|300
SELECT * FROM t, LATERAL (SELECT t.id + 1 AS n), LATERAL (SELECT n * 2 AS m) ORDER BY id;
--> id INT, k STRING, v INT, n INT, m INT
--> 1|a|10|2|4
--> 2|b|20|3|6
--> 3|a|30|4|8
SELECT * FROM t LEFT JOIN LATERAL (SELECT w FROM u WHERE u.id = t.id) x ON x.w > 100 ORDER BY id, w;
--> id INT, k STRING, v INT, w INT
--> 1|a|10|101
--> 2|b|20|NULL
--> 3|a|30|300
SELECT * FROM t INNER JOIN LATERAL (SELECT w FROM u WHERE u.id = t.id ORDER BY w DESC LIMIT 1) ORDER BY id;
--> id INT, k STRING, v INT, w INT
--> 1|a|10|101
--> 3|a|30|300
SELECT * FROM t RIGHT JOIN LATERAL (SELECT w FROM u) ON true;
--! INVALID_LATERAL_JOIN_TYPE
SELECT * FROM t FULL JOIN LATERAL (SELECT w FROM u) ON true;
--! INVALID_LATERAL_JOIN_TYPE
SELECT * FROM t LEFT SEMI JOIN LATERAL (SELECT w FROM u) ON true;
--! INVALID_LATERAL_JOIN_TYPE
SELECT * FROM t JOIN LATERAL (SELECT w FROM u) USING (id);
--! UNSUPPORTED_FEATURE.LATERAL_JOIN_USING
SELECT * FROM t NATURAL JOIN LATERAL (SELECT w FROM u);
--! INCOMPATIBLE_JOIN_TYPES
SELECT * FROM LATERAL (SELECT 1 AS a);
--> a INT
--> 1
SELECT * FROM t, LATERAL (SELECT nope FROM u);
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT * FROM t, LATERAL u;
--! INVALID_SQL_SYNTAX.LATERAL_WITHOUT_SUBQUERY_OR_TABLE_VALUED_FUNC
SELECT * FROM t, (SELECT t.id AS n);
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SELECT * FROM t, LATERAL (VALUES (t.id), (t.v)) AS x(n) ORDER BY id, n;
--! INVALID_INLINE_TABLE.CANNOT_EVALUATE_EXPRESSION_IN_INLINE_TABLE
SELECT * FROM t, LATERAL (SELECT t.id AS n UNION ALL SELECT t.v) AS x ORDER BY id, n;
--> id INT, k STRING, v INT, n INT
--> 1|a|10|1
--> 1|a|10|10
--> 2|b|20|2
--> 2|b|20|20
--> 3|a|30|3
--> 3|a|30|30
SELECT * FROM t, LATERAL explode(array(id, v)) AS e(c) ORDER BY id, c;
--> id INT, k STRING, v INT, c INT
--> 1|a|10|1
--> 1|a|10|10
--> 2|b|20|2
--> 2|b|20|20
--> 3|a|30|3
--> 3|a|30|30
SELECT * FROM t, LATERAL explode(array(id, v)) ORDER BY id, col;
--> id INT, k STRING, v INT, col INT
--> 1|a|10|1
--> 1|a|10|10
--> 2|b|20|2
--> 2|b|20|20
--> 3|a|30|3
--> 3|a|30|30
SELECT * FROM t LEFT JOIN LATERAL explode(CAST(array() AS ARRAY<INT>)) ON true ORDER BY id;
--> id INT, k STRING, v INT, col INT
--> 1|a|10|NULL
--> 2|b|20|NULL
--> 3|a|30|NULL
SELECT * FROM t CROSS JOIN LATERAL posexplode(array('x', 'y')) AS p(i, e) ORDER BY id, i;
--> id INT, k STRING, v INT, i INT, e STRING
--> 1|a|10|0|x
--> 1|a|10|1|y
--> 2|b|20|0|x
--> 2|b|20|1|y
--> 3|a|30|0|x
--> 3|a|30|1|y
SELECT * FROM arr, LATERAL explode(xs) AS e(c) ORDER BY id, c;
--> id INT, xs ARRAY<INT>, m MAP<STRING, INT>, c INT
--> 1|[1, 2]|{x -> 1, y -> 2}|1
--> 1|[1, 2]|{x -> 1, y -> 2}|2
SELECT * FROM arr, LATERAL explode_outer(xs) AS e(c) ORDER BY id, c;
--> id INT, xs ARRAY<INT>, m MAP<STRING, INT>, c INT
--> 1|[1, 2]|{x -> 1, y -> 2}|1
--> 1|[1, 2]|{x -> 1, y -> 2}|2
--> 2|[]|{}|NULL
--> 3|NULL|NULL|NULL
SELECT arr.id, e.* FROM arr, LATERAL explode(m) AS e ORDER BY 1, 2;
--> id INT, key STRING, value INT
--> 1|x|1
--> 1|y|2
SELECT arr.id, e.* FROM arr, LATERAL explode(m) AS e(kk, vv) ORDER BY 1, 2;
--> id INT, kk STRING, vv INT
--> 1|x|1
--> 1|y|2
SELECT arr.id, e.* FROM arr, LATERAL explode(m) AS e(kk) ORDER BY 1, 2;
--! NUM_TABLE_VALUE_ALIASES_MISMATCH
SELECT * FROM t, LATERAL range(id) AS r ORDER BY t.id, r.id;
--! NON_FOLDABLE_ARGUMENT
SELECT * FROM t, LATERAL stack(2, id, v) AS s(n) ORDER BY id, n;
--> id INT, k STRING, v INT, n INT
--> 1|a|10|1
--> 1|a|10|10
--> 2|b|20|2
--> 2|b|20|20
--> 3|a|30|3
--> 3|a|30|30
SELECT * FROM t, LATERAL inline(array(named_struct('p', id, 'q', k))) ORDER BY id;
--> id INT, k STRING, v INT, p INT, q STRING
--> 1|a|10|1|a
--> 2|b|20|2|b
--> 3|a|30|3|a
SELECT * FROM t, LATERAL json_tuple('{"a": 1}', 'a') ORDER BY id;
--> id INT, k STRING, v INT, c0 STRING
--> 1|a|10|1
--> 2|b|20|1
--> 3|a|30|1
SELECT * FROM t, LATERAL (SELECT count(*) AS c FROM u WHERE u.id > t.id) ORDER BY t.id;
--> id INT, k STRING, v INT, c BIGINT
--> 1|a|10|1
--> 2|b|20|1
--> 3|a|30|0
SELECT * FROM t, LATERAL (SELECT id FROM u WHERE u.id = t.id) AS x ORDER BY t.id;
--> id INT, k STRING, v INT, id INT
--> 1|a|10|1
--> 1|a|10|1
--> 3|a|30|3
SELECT * FROM t, LATERAL (SELECT * FROM u WHERE w > (SELECT max(v) FROM t)) ORDER BY 1, 4, 5;
--> id INT, k STRING, v INT, id INT, w INT
--> 1|a|10|1|100
--> 1|a|10|1|101
--> 1|a|10|3|300
--> 2|b|20|1|100
--> 2|b|20|1|101
--> 2|b|20|3|300
--> 3|a|30|1|100
--> 3|a|30|1|101
--> 3|a|30|3|300
SELECT t.id, (SELECT max(x.n) FROM LATERAL (SELECT t.id AS n) AS x) FROM t ORDER BY 1;
--> id INT, scalarsubquery(id) INT
--> 1|1
--> 2|2
--> 3|3
SELECT id, x.c FROM t JOIN LATERAL (SELECT id + v AS c) x ON x.c > 11 ORDER BY id;
--> id INT, c INT
--> 2|22
--> 3|33
SELECT * FROM t JOIN u ON t.id = u.id, LATERAL (SELECT t.v + u.w AS z) ORDER BY w;
--> id INT, k STRING, v INT, id INT, w INT, z INT
--> 1|a|10|1|100|110
--> 1|a|10|1|101|111
--> 3|a|30|3|300|330
SELECT * FROM t, LATERAL (SELECT row_number() OVER (ORDER BY w) AS rn, w FROM u WHERE u.id = t.id) ORDER BY id, rn;
--> id INT, k STRING, v INT, rn INT, w INT
--> 1|a|10|1|100
--> 1|a|10|2|101
--> 3|a|30|1|300
SELECT * FROM t, LATERAL (WITH c AS (SELECT w FROM u WHERE u.id = t.id) SELECT max(w) AS mw FROM c) ORDER BY id;
--> id INT, k STRING, v INT, mw INT
--> 1|a|10|101
--> 2|b|20|NULL
--> 3|a|30|300
SELECT * FROM t, LATERAL (SELECT DISTINCT k AS kk FROM t AS t2 WHERE t2.k = t.k) ORDER BY id;
--> id INT, k STRING, v INT, kk STRING
--> 1|a|10|a
--> 2|b|20|b
--> 3|a|30|a
SELECT id + 1 AS a, a + 1 AS b, b * 2 AS c FROM t ORDER BY id;
--> a INT, b INT, c INT
--> 2|3|6
--> 3|4|8
--> 4|5|10
SELECT id AS v, v AS w FROM t ORDER BY id;
--> v INT, w INT
--> 1|10
--> 2|20
--> 3|30
SELECT id AS a, id + 1 AS a, a AS b FROM t;
--! AMBIGUOUS_LATERAL_COLUMN_ALIAS
SELECT sum(v) AS s, s + 1 AS r, avg(s) FROM t;
--! UNSUPPORTED_FEATURE.LATERAL_COLUMN_ALIAS_IN_AGGREGATE_FUNC
SELECT sum(v) AS s, s + 1 AS r FROM t;
--> s BIGINT, r BIGINT
--> 60|61
SELECT k, sum(v) AS s, s / count(*) AS r FROM t GROUP BY k ORDER BY k;
--> k STRING, s BIGINT, r DOUBLE
--> a|40|20.0
--> b|20|20.0
SELECT k AS kk, sum(v) AS s FROM t GROUP BY kk HAVING s > 20 ORDER BY kk;
--> kk STRING, s BIGINT
--> a|40
SELECT id + 1 AS a, row_number() OVER (ORDER BY a DESC) AS rn FROM t ORDER BY id;
--! UNSUPPORTED_FEATURE.LATERAL_COLUMN_ALIAS_IN_WINDOW
SELECT row_number() OVER (ORDER BY id) AS rn, rn + 1 AS r2 FROM t ORDER BY id;
--> rn INT, r2 INT
--> 1|2
--> 2|3
--> 3|4
SELECT rank() OVER (ORDER BY v) AS r, sum(r) OVER () FROM t;
--! UNSUPPORTED_FEATURE.LATERAL_COLUMN_ALIAS_IN_WINDOW
SELECT id AS a FROM t WHERE a > 1;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT id AS a, (SELECT max(w) FROM u WHERE u.id = a) AS b FROM t ORDER BY 1;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT explode(array(1, 2)) AS e, e + 1 AS f;
--> e INT, f INT
--> 1|2
--> 2|3
SELECT named_struct('x', id) AS s, s.x AS sx FROM t ORDER BY id;
--> s STRUCT<x: INT>, sx INT
--> {1}|1
--> {2}|2
--> {3}|3
SELECT array(id, v) AS xs, transform(xs, x -> x + id) AS ys FROM t ORDER BY id;
--> xs ARRAY<INT>, ys ARRAY<INT>
--> [1, 10]|[2, 11]
--> [2, 20]|[4, 22]
--> [3, 30]|[6, 33]
SELECT 1 AS a, 'x' AS A, a FROM t;
--! AMBIGUOUS_LATERAL_COLUMN_ALIAS
SELECT id AS a, b AS c, a + 1 AS b FROM t;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT DISTINCT k AS a, upper(a) AS b FROM t ORDER BY a;
--> a STRING, b STRING
--> a|A
--> b|B
SELECT id FROM t QUALIFY row_number() OVER (ORDER BY id DESC) = 1;
--> id INT
--> 3
SELECT id, row_number() OVER (PARTITION BY k ORDER BY id DESC) AS rn FROM t QUALIFY rn = 1 ORDER BY id;
--> id INT, rn INT
--> 2|1
--> 3|1
SELECT id FROM t QUALIFY id = 1;
--! QUALIFY_REQUIRES_WINDOW_FUNCTION
SELECT id FROM t WHERE id < 3 QUALIFY count(*) OVER () = 2 ORDER BY id;
--> id INT
--> 1
--> 2
SELECT id AS qualify FROM t ORDER BY id;
--> qualify INT
--> 1
--> 2
--> 3
SELECT k, count(*) FROM t GROUP BY ALL ORDER BY k;
--> k STRING, count(1) BIGINT
--> a|2
--> b|1
SELECT k, id + 1, sum(v) FROM t GROUP BY ALL ORDER BY k, 2;
--> k STRING, (id + 1) INT, sum(v) BIGINT
--> a|2|10
--> a|4|30
--> b|3|20
SELECT sum(v) FROM t GROUP BY ALL;
--> sum(v) BIGINT
--> 60
SELECT k, sum(v) + id FROM t GROUP BY ALL;
--! MISSING_AGGREGATION
SELECT k, sum(v) + 1 AS s FROM t GROUP BY ALL HAVING s > 21;
--> k STRING, s BIGINT
--> a|41
SELECT k, (SELECT max(w) FROM u) AS m, count(*) FROM t GROUP BY ALL ORDER BY k;
--> k STRING, m INT, count(1) BIGINT
--> a|300|2
--> b|300|1
SELECT 1, 'x' FROM t GROUP BY ALL;
--> 1 INT, x STRING
--> 1|x
SELECT *, count(*) FROM t GROUP BY ALL ORDER BY id;
--> id INT, k STRING, v INT, count(1) BIGINT
--> 1|a|10|1
--> 2|b|20|1
--> 3|a|30|1
SELECT k, row_number() OVER (ORDER BY k) FROM t GROUP BY ALL ORDER BY k;
--! UNSUPPORTED_EXPR_FOR_OPERATOR
SELECT k AS all FROM t GROUP BY all ORDER BY 1;
--> all STRING
--> a
--> b
SELECT k, sum(v) FROM t GROUP BY 1 ORDER BY 2 DESC;
--> k STRING, sum(v) BIGINT
--> a|40
--> b|20
SELECT sum(v) FROM t GROUP BY 1;
--! GROUP_BY_POS_AGGREGATE
SELECT k FROM t GROUP BY 0;
--! GROUP_BY_POS_OUT_OF_RANGE
SELECT k FROM t GROUP BY -1;
--! GROUP_BY_POS_OUT_OF_RANGE
SELECT k FROM t GROUP BY 3;
--! GROUP_BY_POS_OUT_OF_RANGE
SELECT k, count(*) FROM t GROUP BY 1.0;
--! MISSING_AGGREGATION
SELECT k, count(*) FROM t GROUP BY '1';
--! MISSING_AGGREGATION
SELECT upper(k) AS k, count(*) FROM t GROUP BY k ORDER BY 1;
--> k STRING, count(1) BIGINT
--> A|2
--> B|1
SELECT upper(k) AS x, count(*) FROM t GROUP BY x ORDER BY x;
--> x STRING, count(1) BIGINT
--> A|2
--> B|1
SELECT count(*) AS c FROM t GROUP BY c;
--! GROUP_BY_AGGREGATE
SELECT k AS x, id AS x FROM t GROUP BY x;
--! MISSING_AGGREGATION
SELECT t.k, max(v) FROM t GROUP BY k HAVING max(v) > (SELECT min(w) FROM u) - 75 ORDER BY k;
--> k STRING, max(v) INT
--> a|30
SELECT k, max(v) FROM t GROUP BY k HAVING EXISTS (SELECT 1 FROM u WHERE u.id = count(*)) ORDER BY k;
--! INVALID_WHERE_CONDITION
SELECT k, max(v) FROM t GROUP BY k HAVING max(v) IN (SELECT w - 270 FROM u);
--> k STRING, max(v) INT
--> a|30
SELECT k, max(v) FROM t GROUP BY k HAVING count(*) = (SELECT count(*) FROM u WHERE u.w > 100);
--> k STRING, max(v) INT
--> a|30
SELECT k, max(v) FROM t GROUP BY k HAVING (SELECT max(w) FROM u WHERE u.id = max(t.id)) > 0 ORDER BY k;
--> k STRING, max(v) INT
--> a|30
SELECT max(v) AS m FROM t HAVING m > 1000;
--> m INT
SELECT 1 HAVING true;
--> 1 INT
--> 1
SELECT id FROM t HAVING id > 1;
--! MISSING_GROUP_BY
SELECT * FROM t ORDER BY ALL;
--> id INT, k STRING, v INT
--> 1|a|10
--> 2|b|20
--> 3|a|30
SELECT k, id FROM t ORDER BY ALL DESC;
--> k STRING, id INT
--> b|2
--> a|3
--> a|1
SELECT k, -id AS n FROM t ORDER BY ALL NULLS LAST;
--> k STRING, n INT
--> a|-3
--> a|-1
--> b|-2
SELECT k, id FROM t ORDER BY ALL, id;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT m FROM arr ORDER BY ALL;
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT 1 AS all, id FROM t ORDER BY all DESC, id;
--> all INT, id INT
--> 1|1
--> 1|2
--> 1|3
SELECT * EXCEPT (k) FROM t ORDER BY id;
--> id INT, v INT
--> 1|10
--> 2|20
--> 3|30
SELECT * EXCEPT (k, nope) FROM t;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT * EXCEPT (k, k) FROM t;
--! EXCEPT_OVERLAPPING_COLUMNS
SELECT * EXCEPT (id, k, v) FROM t;
SELECT t.* EXCEPT (id), u.* EXCEPT (u.id) FROM t JOIN u ON t.id = u.id ORDER BY w;
--> k STRING, v INT, w INT
--> a|10|100
--> a|10|101
--> a|30|300
SELECT * EXCEPT (id) FROM t JOIN u ON t.id = u.id;
--! AMBIGUOUS_REFERENCE
SELECT * EXCEPT (t.id) FROM t JOIN u ON t.id = u.id ORDER BY w;
--> k STRING, v INT, id INT, w INT
--> a|10|1|100
--> a|10|1|101
--> a|30|3|300
SELECT * EXCEPT (s.a) FROM st;
--> id INT, s STRUCT<b: STRUCT<c: INT, d: STRING>>
--> 1|{{2, q}}
SELECT * EXCEPT (s.b.c) FROM st;
--> id INT, s STRUCT<a: INT, b: STRUCT<d: STRING>>
--> 1|{1, {q}}
SELECT * EXCEPT (s.b.c, s.b.d) FROM st;
--> id INT, s STRUCT<a: INT, b: STRUCT<>>
--> 1|{1, {}}
SELECT * EXCEPT (s.a, s.b) FROM st;
--> id INT, s STRUCT<>
--> 1|{}
SELECT * EXCEPT (s.nope) FROM st;
--! FIELD_NOT_FOUND
SELECT * EXCEPT (s, s.a) FROM st;
--! EXCEPT_OVERLAPPING_COLUMNS
SELECT * EXCEPT (s.a, s.a) FROM st;
--! EXCEPT_OVERLAPPING_COLUMNS
SELECT * EXCEPT (st.s.a) FROM st;
--> id INT, s STRUCT<b: STRUCT<c: INT, d: STRING>>
--> 1|{{2, q}}
SELECT s.* EXCEPT (a) FROM st;
--> b STRUCT<c: INT, d: STRING>
--> {2, q}
SELECT s.* EXCEPT (b.c) FROM st;
--> a INT, b STRUCT<d: STRING>
--> 1|{q}
SELECT st.s.* EXCEPT (b) FROM st;
--> a INT
--> 1
SELECT * EXCEPT (S.A) FROM st;
--> id INT, s STRUCT<b: STRUCT<c: INT, d: STRING>>
--> 1|{{2, q}}
SELECT s.b.* FROM st;
--> c INT, d STRING
--> 2|q
SELECT * EXCEPT () FROM st;
--! PARSE_SYNTAX_ERROR
SELECT * EXCEPT k FROM t;
--! PARSE_SYNTAX_ERROR
SELECT count(* EXCEPT (k)) FROM t;
--> count(id, v) BIGINT
--> 3
SELECT struct(* EXCEPT (k)) AS s FROM t ORDER BY 1;
--> s STRUCT<id: INT, v: INT>
--> {1, 10}
--> {2, 20}
--> {3, 30}
SELECT array(*) FROM u ORDER BY 1;
--> array(id, w) ARRAY<INT>
--> [1, 100]
--> [1, 101]
--> [3, 300]
SELECT coalesce(*) FROM u ORDER BY 1;
--> coalesce(id, w) INT
--> 1
--> 1
--> 3
SELECT concat_ws(',', *) AS c FROM t ORDER BY c;
--> c STRING
--> 1,a,10
--> 2,b,20
--> 3,a,30
SELECT greatest(*) FROM u ORDER BY 1;
--> greatest(id, w) INT
--> 100
--> 101
--> 300
SELECT id FROM u WHERE 300 IN (*);
--> id INT
--> 3
SELECT * + 1 FROM u;
--! INVALID_USAGE_OF_STAR_OR_REGEX
SELECT (*) FROM u;
--> id INT, w INT
--> 1|100
--> 1|101
--> 3|300
SELECT u.*, t.* FROM t JOIN u USING (id) ORDER BY w;
--> id INT, w INT, id INT, k STRING, v INT
--> 1|100|1|a|10
--> 1|101|1|a|10
--> 3|300|3|a|30
SELECT nope.* FROM t;
--! CANNOT_RESOLVE_STAR_EXPAND
SELECT id.* FROM t;
--! _LEGACY_ERROR_TEMP_1050
SELECT xs.* FROM arr;
--! _LEGACY_ERROR_TEMP_1050
SELECT m.* FROM arr;
--! _LEGACY_ERROR_TEMP_1050
