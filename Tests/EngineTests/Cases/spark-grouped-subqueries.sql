CREATE TABLE ta (k INT, v INT) USING parquet;
INSERT INTO ta VALUES (1, 10), (1, 20), (2, 30), (NULL, 40);
CREATE TABLE tb (k INT, w INT) USING parquet;
INSERT INTO tb VALUES (1, 100), (2, 200), (2, 50);
SELECT (SELECT max(w) FROM tb) AS m, sum(v) FROM ta GROUP BY (SELECT max(w) FROM tb);
--> m INT, sum(v) BIGINT
--> 200|100
SELECT sum(v) FROM ta GROUP BY (SELECT max(w) FROM tb);
--> sum(v) BIGINT
--> 100
SELECT sum(v) FROM ta GROUP BY (SELECT max(w) FROM tb WHERE tb.k = ta.k);
--! UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.MUST_AGGREGATE_CORRELATED_SCALAR_SUBQUERY
SELECT (SELECT max(w) FROM tb WHERE tb.k = ta.k) AS m, sum(v) FROM ta GROUP BY (SELECT max(w) FROM tb WHERE tb.k = ta.k);
--> m INT, sum(v) BIGINT
--> 100|30
--> 200|30
--> NULL|40
SELECT (SELECT max(w) FROM tb WHERE tb.k = ta.k) AS m, sum(v) FROM ta GROUP BY 1;
--> m INT, sum(v) BIGINT
--> 100|30
--> 200|30
--> NULL|40
SELECT (SELECT max(w) FROM tb WHERE tb.k = ta.k) AS m, sum(v) FROM ta GROUP BY m;
--> m INT, sum(v) BIGINT
--> 100|30
--> 200|30
--> NULL|40
SELECT (SELECT max(w) FROM tb WHERE tb.k = ta.k) AS m, sum(v) FROM ta GROUP BY ALL;
--> m INT, sum(v) BIGINT
--> 100|30
--> 200|30
--> NULL|40
SELECT (SELECT max(w) FROM tb WHERE tb.k = ta.k) + 1 AS m, sum(v) FROM ta GROUP BY (SELECT max(w) FROM tb WHERE tb.k = ta.k);
--> m INT, sum(v) BIGINT
--> 101|30
--> 201|30
--> NULL|40
SELECT (SELECT max(w) FROM tb WHERE tb.k = ta.k) + 1 AS m, sum(v) FROM ta GROUP BY (SELECT max(w) FROM tb WHERE tb.k = ta.k) + 1;
--> m INT, sum(v) BIGINT
--> 101|30
--> 201|30
--> NULL|40
SELECT k, (SELECT max(w) FROM tb WHERE tb.k = ta.k) AS m, sum(v) FROM ta GROUP BY k;
--! SCALAR_SUBQUERY_IS_IN_GROUP_BY_OR_AGGREGATE_FUNCTION
SELECT k, (SELECT max(w) FROM tb WHERE tb.k = ta.k) AS m, sum(v) FROM ta GROUP BY k, (SELECT max(w) FROM tb WHERE tb.k = ta.k);
--> k INT, m INT, sum(v) BIGINT
--> 1|100|30
--> 2|200|30
--> NULL|NULL|40
SELECT k, sum(v) FROM ta GROUP BY k HAVING sum(v) > (SELECT min(w) FROM tb WHERE tb.k = ta.k) - 25;
--> k INT, sum(v) BIGINT
--> 2|30
SELECT sum(v) FROM ta GROUP BY k IN (SELECT k FROM tb);
--> sum(v) BIGINT
--> 40
--> 60
SELECT k IN (SELECT k FROM tb) AS i, sum(v) FROM ta GROUP BY k IN (SELECT k FROM tb);
--> i BOOLEAN, sum(v) BIGINT
--> false|40
--> true|60
SELECT k IN (SELECT k FROM tb) AS i, sum(v) FROM ta GROUP BY i;
--> i BOOLEAN, sum(v) BIGINT
--> false|40
--> true|60
SELECT EXISTS (SELECT 1 FROM tb WHERE tb.k = ta.k) AS e, count(*) FROM ta GROUP BY EXISTS (SELECT 1 FROM tb WHERE tb.k = ta.k);
--> e BOOLEAN, count(1) BIGINT
--> false|1
--> true|3
SELECT EXISTS (SELECT 1 FROM tb WHERE tb.k = ta.k) AS e, count(*) FROM ta GROUP BY e;
--> e BOOLEAN, count(1) BIGINT
--> false|1
--> true|3
SELECT EXISTS (SELECT 1 FROM tb WHERE tb.k = ta.k) AS e, count(*) FROM ta GROUP BY ALL;
--> e BOOLEAN, count(1) BIGINT
--> false|1
--> true|3
SELECT (SELECT max(w) FROM tb) AS m, k, sum(v) FROM ta GROUP BY ROLLUP ((SELECT max(w) FROM tb), k);
--> m INT, k INT, sum(v) BIGINT
--> 200|1|30
--> 200|2|30
--> 200|NULL|100
--> 200|NULL|40
--> NULL|NULL|100
SELECT (SELECT max(w) FROM tb) AS m, k, sum(v) FROM ta GROUP BY CUBE (m, k);
--> m INT, k INT, sum(v) BIGINT
--> 200|1|30
--> 200|2|30
--> 200|NULL|100
--> 200|NULL|40
--> NULL|1|30
--> NULL|2|30
--> NULL|NULL|100
--> NULL|NULL|40
SELECT (SELECT max(w) FROM tb WHERE tb.k = ta.k) AS m, sum(v) FROM ta GROUP BY ROLLUP (m);
--> m INT, sum(v) BIGINT
--> 100|30
--> 200|30
--> NULL|100
--> NULL|40
SELECT (SELECT max(w) FROM tb WHERE tb.k = ta.k) AS m, k, sum(v) FROM ta GROUP BY GROUPING SETS ((m), (k));
--> m INT, k INT, sum(v) BIGINT
--> 100|NULL|30
--> 200|NULL|30
--> NULL|1|30
--> NULL|2|30
--> NULL|NULL|40
--> NULL|NULL|40
SELECT (SELECT max(w) FROM tb WHERE tb.k = ta.k) AS m, sum(v) FROM ta GROUP BY m ORDER BY m;
--> m INT, sum(v) BIGINT
--> NULL|40
--> 100|30
--> 200|30
SELECT (SELECT max(w) FROM tb WHERE tb.k = ta.k) AS m, sum(v) FROM ta GROUP BY m HAVING m > 100;
--> m INT, sum(v) BIGINT
--> 200|30
SELECT (SELECT max(w) FROM tb WHERE tb.k = ta.k) AS m, sum(v) FROM ta GROUP BY m ORDER BY (SELECT max(w) FROM tb WHERE tb.k = ta.k);
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT sum(v) FROM ta GROUP BY (SELECT max(w) FROM tb WHERE tb.k = ta.k) HAVING (SELECT max(w) FROM tb WHERE tb.k = ta.k) > 100;
--> sum(v) BIGINT
--> 30
SELECT (SELECT max(w) FROM tb) + k AS m, sum(v) FROM ta GROUP BY (SELECT max(w) FROM tb) + k;
--> m INT, sum(v) BIGINT
--> 201|30
--> 202|30
--> NULL|40
SELECT (SELECT max(w) FROM tb), (SELECT min(w) FROM tb), count(*) FROM ta GROUP BY (SELECT max(w) FROM tb), (SELECT min(w) FROM tb);
--> scalarsubquery() INT, scalarsubquery() INT, count(1) BIGINT
--> 200|50|4
SELECT (SELECT max(w) FROM tb), (SELECT min(w) FROM tb), count(*) FROM ta GROUP BY (SELECT max(w) FROM tb);
--> scalarsubquery() INT, scalarsubquery() INT, count(1) BIGINT
--> 200|50|4
SELECT DISTINCT (SELECT max(w) FROM tb WHERE tb.k = ta.k) FROM ta;
--> scalarsubquery(k) INT
--> 100
--> 200
--> NULL
SELECT count(DISTINCT (SELECT max(w) FROM tb WHERE tb.k = ta.k)) FROM ta;
--> count(DISTINCT scalarsubquery(k)) BIGINT
--> 2
SELECT sum((SELECT max(w) FROM tb WHERE tb.k = ta.k)) FROM ta GROUP BY k;
--> sum(scalarsubquery(k)) BIGINT
--> 200
--> 200
--> NULL
SELECT sum(v) FILTER (WHERE v > (SELECT min(w) / 5 FROM tb)) FROM ta GROUP BY k;
--> sum(v) FILTER (WHERE (v > scalarsubquery())) BIGINT
--> 20
--> 30
--> 40
SELECT array_agg(v) FROM ta GROUP BY array((SELECT max(w) FROM tb));
--> collect_list(v) ARRAY<INT>
--> [10, 20, 30, 40]
SELECT sum(v) FROM ta GROUP BY CASE WHEN k = (SELECT min(k) FROM tb) THEN 'a' ELSE 'b' END;
--> sum(v) BIGINT
--> 30
--> 70
SELECT CASE WHEN k = (SELECT min(k) FROM tb) THEN 'a' ELSE 'b' END AS c, sum(v) FROM ta GROUP BY c;
--> c STRING, sum(v) BIGINT
--> a|30
--> b|70
SELECT CASE WHEN k = (SELECT min(k) FROM tb) THEN 'a' ELSE 'b' END AS c, sum(v) FROM ta GROUP BY CASE WHEN k = (SELECT min(k) FROM tb) THEN 'a' ELSE 'b' END;
--> c STRING, sum(v) BIGINT
--> a|30
--> b|70
SELECT max(v) OVER (PARTITION BY (SELECT max(w) FROM tb WHERE tb.k = ta.k)) FROM ta;
--> max(v) OVER (PARTITION BY scalarsubquery(k) ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) INT
--> 20
--> 20
--> 30
--> 40
SELECT v, rank() OVER (ORDER BY (SELECT max(w) FROM tb WHERE tb.k = ta.k), v) FROM ta;
--> v INT, RANK() OVER (ORDER BY scalarsubquery(k) ASC NULLS FIRST, v ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT
--> 40|1
--> 10|2
--> 20|3
--> 30|4
FROM ta |> AGGREGATE sum(v) AS s GROUP BY (SELECT max(w) FROM tb WHERE tb.k = ta.k) AS m;
--> m INT, s BIGINT
--> 100|30
--> 200|30
--> NULL|40
FROM ta |> AGGREGATE sum(v) AS s GROUP BY (SELECT max(w) FROM tb);
--> scalarsubquery() INT, s BIGINT
--> 200|100
FROM ta |> EXTEND (SELECT max(w) FROM tb WHERE tb.k = ta.k) AS m |> AGGREGATE sum(v) GROUP BY m;
--> m INT, sum(v) BIGINT
--> 100|30
--> 200|30
--> NULL|40
CREATE FUNCTION f_max() RETURNS INT RETURN (SELECT max(w) FROM tb);
CREATE FUNCTION f_of(x INT) RETURNS INT RETURN (SELECT max(w) FROM tb WHERE tb.k = x);
CREATE FUNCTION f_of2(x INT) RETURNS INT RETURN SELECT max(w) FROM tb WHERE tb.k = f_of2.x;
CREATE FUNCTION f_has(x INT) RETURNS BOOLEAN RETURN EXISTS (SELECT 1 FROM tb WHERE tb.k = x);
CREATE FUNCTION f_in(x INT) RETURNS BOOLEAN RETURN x IN (SELECT k FROM tb);
CREATE FUNCTION f_sum(x INT, y INT) RETURNS BIGINT RETURN x + (SELECT sum(w) FROM tb WHERE tb.k >= x AND tb.k <= y);
CREATE FUNCTION f_nest(x INT) RETURNS INT RETURN f_of(x) + f_max();
CREATE FUNCTION f_rows(x INT) RETURNS TABLE (k INT, w INT) RETURN SELECT k, w FROM tb WHERE k = x;
CREATE FUNCTION f_rows2(x INT) RETURNS TABLE (k INT, c BIGINT) RETURN SELECT k, count(*) FROM tb WHERE k = x GROUP BY k;
CREATE FUNCTION f_rows3(x INT) RETURNS TABLE (k INT, m INT) RETURN SELECT k, f_of(k) FROM ta WHERE k >= x;
CREATE FUNCTION f_rows4(x INT) RETURNS TABLE (n INT) RETURN SELECT x UNION ALL SELECT x + 1;
CREATE FUNCTION f_rows6(x INT) RETURNS TABLE (n INT) RETURN SELECT explode(sequence(1, x));
CREATE FUNCTION f_rows7(x INT) RETURNS TABLE (n INT) RETURN VALUES (x), (x * 2);
--! INVALID_INLINE_TABLE.CANNOT_EVALUATE_EXPRESSION_IN_INLINE_TABLE
CREATE FUNCTION f_rows8(x INT) RETURNS TABLE (n INT) RETURN SELECT a.k FROM ta a JOIN tb b ON a.k = b.k WHERE a.k = x;
SELECT f_max();
--> spark_catalog.default.f_max() INT
--> 200
SELECT f_of(1), f_of(2), f_of(3), f_of(NULL);
--> spark_catalog.default.f_of(1) INT, spark_catalog.default.f_of(2) INT, spark_catalog.default.f_of(3) INT, spark_catalog.default.f_of(NULL) INT
--> 100|200|NULL|NULL
SELECT k, f_of(k) FROM ta;
--> k INT, spark_catalog.default.f_of(k) INT
--> 1|100
--> 1|100
--> 2|200
--> NULL|NULL
SELECT k, f_of2(k), f_has(k), f_in(k) FROM ta;
--> k INT, spark_catalog.default.f_of2(k) INT, spark_catalog.default.f_has(k) BOOLEAN, spark_catalog.default.f_in(k) BOOLEAN
--> 1|100|true|true
--> 1|100|true|true
--> 2|200|true|true
--> NULL|NULL|false|false
SELECT k, f_sum(k, 2) FROM ta;
--> k INT, spark_catalog.default.f_sum(k, 2) BIGINT
--> 1|351
--> 1|351
--> 2|252
--> NULL|NULL
SELECT k, f_nest(k) FROM ta;
--> k INT, spark_catalog.default.f_nest(k) INT
--> 1|300
--> 1|300
--> 2|400
--> NULL|NULL
SELECT k FROM ta WHERE f_of(k) > 100;
--> k INT
--> 2
SELECT k FROM ta WHERE f_has(k);
--> k INT
--> 1
--> 1
--> 2
SELECT k FROM ta WHERE NOT f_has(k);
--> k INT
--> NULL
SELECT k FROM ta WHERE f_in(k);
--> k INT
--> 1
--> 1
--> 2
SELECT f_of(k), sum(v) FROM ta GROUP BY f_of(k);
--> spark_catalog.default.f_of(k) INT, sum(v) BIGINT
--> 100|30
--> 200|30
--> NULL|40
SELECT f_of(k) AS m, sum(v) FROM ta GROUP BY m;
--> m INT, sum(v) BIGINT
--> 100|30
--> 200|30
--> NULL|40
SELECT f_of(k) AS m, sum(v) FROM ta GROUP BY ALL;
--> m INT, sum(v) BIGINT
--> 100|30
--> 200|30
--> NULL|40
SELECT f_of(k) AS m, sum(v) FROM ta GROUP BY 1;
--> m INT, sum(v) BIGINT
--> 100|30
--> 200|30
--> NULL|40
SELECT k, f_of(k), sum(v) FROM ta GROUP BY k;
--> k INT, spark_catalog.default.f_of(k) INT, sum(v) BIGINT
--> 1|100|30
--> 2|200|30
--> NULL|NULL|40
SELECT k, sum(v) FROM ta GROUP BY k HAVING sum(v) < f_of(k);
--> k INT, sum(v) BIGINT
--> 1|30
--> 2|30
SELECT k, sum(v) FROM ta GROUP BY k HAVING f_of(k) > 100;
--> k INT, sum(v) BIGINT
--> 2|30
SELECT sum(f_of(k)) FROM ta;
--> sum(spark_catalog.default.f_of(k)) BIGINT
--> 400
SELECT sum(f_max()) FROM ta;
--> sum(spark_catalog.default.f_max()) BIGINT
--> 800
SELECT k, f_of(sum(v)) FROM ta GROUP BY k;
--> k INT, spark_catalog.default.f_of(sum(v)) INT
--> 1|NULL
--> 2|NULL
--> NULL|NULL
SELECT k, f_of(max(k)) FROM ta GROUP BY k;
--> k INT, spark_catalog.default.f_of(max(k)) INT
--> 1|100
--> 2|200
--> NULL|NULL
SELECT f_of(max(k)) FROM ta;
--> spark_catalog.default.f_of(max(k)) INT
--> 200
SELECT k, v FROM ta ORDER BY f_of(k), v;
--! UNSUPPORTED_SQL_UDF_USAGE
SELECT k, f_of(k) AS m FROM ta ORDER BY m, k;
--> k INT, m INT
--> NULL|NULL
--> 1|100
--> 1|100
--> 2|200
SELECT k, sum(v) FROM ta GROUP BY k ORDER BY f_of(k);
--! UNSUPPORTED_SQL_UDF_USAGE
SELECT ta.k, tb.w FROM ta JOIN tb ON f_of(ta.k) = tb.w;
--! UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.UNSUPPORTED_CORRELATED_SCALAR_SUBQUERY
SELECT ta.k, tb.w FROM ta LEFT JOIN tb ON f_of(ta.k) = tb.w;
--! UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.UNSUPPORTED_CORRELATED_SCALAR_SUBQUERY
SELECT ta.k, tb.w FROM ta JOIN tb ON tb.w = f_max();
--> k INT, w INT
--> 1|200
--> 1|200
--> 2|200
--> NULL|200
SELECT v, rank() OVER (ORDER BY f_of(k), v) FROM ta;
--> v INT, RANK() OVER (ORDER BY spark_catalog.default.f_of(k) ASC NULLS FIRST, v ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) INT
--> 40|1
--> 10|2
--> 20|3
--> 30|4
SELECT v, sum(v) OVER (PARTITION BY f_of(k) ORDER BY v) FROM ta;
--> v INT, sum(v) OVER (PARTITION BY spark_catalog.default.f_of(k) ORDER BY v ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) BIGINT
--> 40|40
--> 10|10
--> 20|30
--> 30|30
SELECT k FROM ta QUALIFY row_number() OVER (ORDER BY f_of(k), v) = 1;
--> k INT
--> NULL
SELECT CASE WHEN f_has(k) THEN f_of(k) ELSE -1 END FROM ta;
--> CASE WHEN spark_catalog.default.f_has(k) THEN spark_catalog.default.f_of(k) ELSE -1 END INT
--> -1
--> 100
--> 100
--> 200
SELECT coalesce(f_of(k), 0) + 1 FROM ta;
--> (coalesce(spark_catalog.default.f_of(k), 0) + 1) INT
--> 1
--> 101
--> 101
--> 201
SELECT transform(array(1, 2), x -> f_of(x));
--! UNSUPPORTED_FEATURE.LAMBDA_FUNCTION_WITH_SQL_UDF
SELECT filter(array(1, 2, 3), x -> f_has(x));
--! UNSUPPORTED_FEATURE.LAMBDA_FUNCTION_WITH_SQL_UDF
SELECT * FROM VALUES (f_max()), (f_of(1)) AS t(a);
--! INVALID_INLINE_TABLE.CANNOT_EVALUATE_EXPRESSION_IN_INLINE_TABLE
SELECT explode(array(f_of(1), f_max()));
--! UNSUPPORTED_SQL_UDF_USAGE
SELECT * FROM ta LATERAL VIEW explode(array(f_of(k), 1)) AS e;
--! UNSUPPORTED_SQL_UDF_USAGE
SELECT k, (SELECT f_of(ta.k)) FROM ta;
--> k INT, scalarsubquery(k) INT
--> 1|100
--> 1|100
--> 2|200
--> NULL|NULL
SELECT k, (SELECT max(f_of(tb.k)) FROM tb WHERE tb.k = ta.k) FROM ta;
--> k INT, scalarsubquery(k) INT
--> 1|100
--> 1|100
--> 2|200
--> NULL|NULL
SELECT k FROM ta WHERE k IN (SELECT f_of(k) - 99 FROM tb);
--> k INT
--> 1
--> 1
SELECT k FROM ta WHERE EXISTS (SELECT 1 FROM tb WHERE tb.w = f_of(ta.k));
--> k INT
--> 1
--> 1
--> 2
SELECT f_of((SELECT max(k) FROM tb));
--> spark_catalog.default.f_of(scalarsubquery()) INT
--> 200
SELECT f_of(f_of(1) - 99);
--> spark_catalog.default.f_of((spark_catalog.default.f_of(1) - 99)) INT
--> 100
SELECT f_of(x => 2);
--> spark_catalog.default.f_of(2) INT
--> 200
SELECT sum(DISTINCT f_of(k)) FROM ta;
--> sum(DISTINCT spark_catalog.default.f_of(k)) BIGINT
--> 300
SELECT sum(v) FILTER (WHERE f_has(k)) FROM ta;
--> sum(v) FILTER (WHERE spark_catalog.default.f_has(k)) BIGINT
--> 60
SELECT f_of(k) FROM ta UNION SELECT f_max();
--> spark_catalog.default.f_of(k) INT
--> 100
--> 200
--> NULL
SELECT * FROM f_rows(2);
--> k INT, w INT
--> 2|200
--> 2|50
SELECT * FROM f_rows(1), f_rows(2);
--> k INT, w INT, k INT, w INT
--> 1|100|2|200
--> 1|100|2|50
SELECT ta.k, r.w FROM ta, LATERAL f_rows(ta.k) r;
--> k INT, w INT
--> 1|100
--> 1|100
--> 2|200
--> 2|50
SELECT ta.k, r.w FROM ta LEFT JOIN LATERAL f_rows(ta.k) r;
--> k INT, w INT
--> 1|100
--> 1|100
--> 2|200
--> 2|50
--> NULL|NULL
SELECT ta.k, r.w FROM ta LEFT JOIN LATERAL f_rows(ta.k) r ON r.w > 60;
--> k INT, w INT
--> 1|100
--> 1|100
--> 2|200
--> NULL|NULL
SELECT ta.k, r.c FROM ta, LATERAL f_rows2(ta.k) r;
--> k INT, c BIGINT
--> 1|1
--> 1|1
--> 2|2
SELECT * FROM f_rows3(1);
--> k INT, m INT
--> 1|100
--> 1|100
--> 2|200
SELECT tb.k, r.m FROM tb, LATERAL f_rows3(tb.k) r;
--> k INT, m INT
--> 1|100
--> 1|100
--> 1|200
--> 2|200
--> 2|200
SELECT ta.k, r.n FROM ta, LATERAL f_rows4(ta.k) r;
--> k INT, n INT
--> 1|1
--> 1|1
--> 1|2
--> 1|2
--> 2|2
--> 2|3
--> NULL|NULL
--> NULL|NULL
SELECT ta.k, r.n FROM ta, LATERAL f_rows6(ta.k) r;
--> k INT, n INT
--> 1|1
--> 1|1
--> 2|1
--> 2|2
SELECT ta.k, r.n FROM ta, LATERAL f_rows7(ta.k) r;
--! UNRESOLVABLE_TABLE_VALUED_FUNCTION
SELECT ta.k, r.n FROM ta, LATERAL f_rows8(ta.k) r;
--> k INT, n INT
--> 1|1
--> 1|1
--> 1|1
--> 1|1
--> 2|2
--> 2|2
SELECT * FROM f_rows((SELECT max(k) FROM tb));
--> k INT, w INT
--> 2|200
--> 2|50
SELECT * FROM f_rows(f_of(1) - 99);
--> k INT, w INT
--> 1|100
SELECT (SELECT sum(w) FROM f_rows(2));
--> scalarsubquery() BIGINT
--> 250
SELECT k, (SELECT sum(w) FROM f_rows(ta.k)) FROM ta;
--> k INT, scalarsubquery(k) BIGINT
--> 1|100
--> 1|100
--> 2|250
--> NULL|NULL
SELECT k FROM ta WHERE EXISTS (SELECT 1 FROM f_rows(ta.k));
--> k INT
--> 1
--> 1
--> 2
SELECT k FROM ta WHERE k IN (SELECT k FROM f_rows(2));
--> k INT
--> 2
WITH c AS (SELECT * FROM f_rows(2)) SELECT sum(w), f_of(max(k)) FROM c;
--> sum(w) BIGINT, spark_catalog.default.f_of(max(k)) INT
--> 250|200
SELECT sum(w) FROM f_rows(2) GROUP BY f_has(k);
--> sum(w) BIGINT
--> 250
SELECT * FROM f_rows(2) PIVOT (sum(w) FOR k IN (1, 2));
--> 1 BIGINT, 2 BIGINT
--> NULL|250
CREATE VIEW v1 AS SELECT k, f_of(k) AS m FROM ta;
SELECT * FROM v1;
--> k INT, m INT
--> 1|100
--> 1|100
--> 2|200
--> NULL|NULL
INSERT INTO ta SELECT f_of(1), f_max();
INSERT INTO ta VALUES (f_of(1), f_max());
--! INVALID_INLINE_TABLE.CANNOT_EVALUATE_EXPRESSION_IN_INLINE_TABLE
CREATE TABLE tc USING parquet AS SELECT f_of(k) AS m FROM ta;
SELECT * FROM tc;
--> m INT
--> 100
--> 100
--> 200
--> NULL
--> NULL
DECLARE VARIABLE q1 INT DEFAULT 1;
SET VAR q1 = f_of(2);
SELECT q1;
--> q1 INT
--> 200
SELECT f_of(q1 - 198);
--> spark_catalog.default.f_of((variablereference(system.session.q1=200) - 198)) INT
--> 200
CREATE FUNCTION f_var(x INT) RETURNS INT RETURN x + q1;
--! INVALID_TEMP_OBJ_REFERENCE
CREATE TEMPORARY FUNCTION t_of(x INT) RETURNS INT RETURN (SELECT max(w) FROM tb WHERE tb.k = x) + q1;
SELECT t_of(1);
--> t_of(1) INT
--> 300
CREATE TEMPORARY FUNCTION t_two(x INT, y INT DEFAULT 2) RETURNS INT RETURN (SELECT count(*) FROM tb WHERE k BETWEEN x AND y);
SELECT t_two(1), t_two(2), t_two(1, 1);
--> t_two(1) INT, t_two(2) INT, t_two(1, 1) INT
--> 3|2|1
SELECT k, t_two(k) FROM ta;
--> k INT, t_two(k) INT
--> 100|0
--> 1|3
--> 1|3
--> 2|2
--> NULL|0
CREATE TEMPORARY FUNCTION t_str(x INT) RETURNS STRING RETURN (SELECT concat_ws(',', sort_array(collect_list(w))) FROM tb WHERE k = x);
SELECT k, t_str(k) FROM ta;
--> k INT, t_str(k) STRING
--> 100|
--> 1|100
--> 1|100
--> 2|50,200
--> NULL|
CREATE TEMPORARY FUNCTION t_struct(x INT) RETURNS STRUCT<a: INT, b: BIGINT> RETURN (SELECT struct(max(w), count(*)) FROM tb WHERE k = x);
SELECT k, t_struct(k).a FROM ta;
--> k INT, t_struct(k).a INT
--> 100|NULL
--> 1|100
--> 1|100
--> 2|200
--> NULL|NULL
CREATE TEMPORARY FUNCTION t_many(x INT) RETURNS INT RETURN (SELECT w FROM tb WHERE k = x);
SELECT t_many(1);
--> t_many(1) INT
--> 100
SELECT t_many(2);
--! SCALAR_SUBQUERY_TOO_MANY_ROWS
CREATE TEMPORARY FUNCTION t_bad(x INT) RETURNS INT RETURN (SELECT w, k FROM tb WHERE k = x);
--! INVALID_SUBQUERY_EXPRESSION.SCALAR_SUBQUERY_RETURN_MORE_THAN_ONE_OUTPUT_COLUMN
CREATE TEMPORARY FUNCTION t_bad2(x INT) RETURNS INT RETURN (SELECT nope FROM tb WHERE k = x);
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
CREATE TEMPORARY FUNCTION t_bad3(x INT) RETURNS INT RETURN (SELECT max(w) FROM nope WHERE k = x);
--! TABLE_OR_VIEW_NOT_FOUND
CREATE TEMPORARY FUNCTION t_agg(x INT) RETURNS INT RETURN sum(x);
--! USER_DEFINED_FUNCTIONS.CANNOT_CONTAIN_COMPLEX_FUNCTIONS
CREATE TEMPORARY FUNCTION t_tab(x INT) RETURNS TABLE (a INT) RETURN SELECT max(w) FROM tb WHERE k = x;
SELECT ta.k, r.a FROM ta, LATERAL t_tab(k) r;
--> k INT, a INT
--> 100|NULL
--> 1|100
--> 1|100
--> 2|200
--> NULL|NULL
SELECT * FROM t_tab(3);
--> a INT
--> NULL
SELECT * FROM t_tab();
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT * FROM t_of(1);
--! NOT_A_TABLE_FUNCTION
SELECT f_rows(1);
--! NOT_A_SCALAR_FUNCTION
