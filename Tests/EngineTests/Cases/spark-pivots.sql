-- PIVOT and UNPIVOT: names, types, groups without rows, what is refused.
CREATE TEMPORARY VIEW sales AS VALUES (2012, 'Java', 200, true), (2012, 'dotNET', 50, false), (2013, 'Java', 300, NULL), (2013, 'dotNET', NULL, true), (2014, 'SQL', 7, false), (2014, NULL, 9, true) AS sales(y, c, e, f);
CREATE TEMPORARY VIEW st AS VALUES (1, named_struct('a', 1, 'b', 'x')), (2, named_struct('a', 2, 'b', 'y')) AS st(id, s);
CREATE TEMPORARY VIEW wide AS VALUES (1, 10, 20, CAST(NULL AS INT), 'l'), (2, NULL, 50, 60, 'm') AS wide(id, q1, q2, q3, lab);
SELECT * FROM sales PIVOT (sum(e) FOR c IN ('Java', 'dotNET')) ORDER BY y, f;
--> y INT, f BOOLEAN, Java BIGINT, dotNET BIGINT
--> 2012|false|NULL|50
--> 2012|true|200|NULL
--> 2013|NULL|300|NULL
--> 2013|true|NULL|NULL
--> 2014|false|NULL|NULL
--> 2014|true|NULL|NULL
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (sum(e) FOR c IN ('Java', 'dotNET', NULL)) ORDER BY y;
--> y INT, Java BIGINT, dotNET BIGINT, null BIGINT
--> 2012|200|50|NULL
--> 2013|300|NULL|NULL
--> 2014|NULL|NULL|9
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (sum(e) AS total FOR c IN ('Java', 'dotNET')) ORDER BY y;
--> y INT, Java BIGINT, dotNET BIGINT
--> 2012|200|50
--> 2013|300|NULL
--> 2014|NULL|NULL
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (sum(e), avg(e) FOR c IN ('Java', 'dotNET')) ORDER BY y;
--> y INT, Java_sum(e) BIGINT, Java_avg(e) DOUBLE, dotNET_sum(e) BIGINT, dotNET_avg(e) DOUBLE
--> 2012|200|200.0|50|50.0
--> 2013|300|300.0|NULL|NULL
--> 2014|NULL|NULL|NULL|NULL
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (sum(e) s, avg(e) AS a FOR c IN ('Java' AS j, 'dotNET' d)) ORDER BY y;
--> y INT, j_s BIGINT, j_a DOUBLE, d_s BIGINT, d_a DOUBLE
--> 2012|200|200.0|50|50.0
--> 2013|300|300.0|NULL|NULL
--> 2014|NULL|NULL|NULL|NULL
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (sum(e) + 1, count(*) FOR c IN ('Java')) ORDER BY y;
--> y INT, Java_(sum(e) + 1) BIGINT, Java_count(1) BIGINT
--> 2012|201|1
--> 2013|301|1
--> 2014|NULL|NULL
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (count(e) FOR c IN ('Java', 'SQL')) ORDER BY y;
--> y INT, Java BIGINT, SQL BIGINT
--> 2012|1|NULL
--> 2013|1|NULL
--> 2014|NULL|1
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (collect_list(e) FOR c IN ('Java', 'SQL')) ORDER BY y;
--> y INT, Java ARRAY<INT>, SQL ARRAY<INT>
--> 2012|[200]|[]
--> 2013|[300]|[]
--> 2014|[]|[7]
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (count(DISTINCT e) FOR c IN ('Java', 'SQL')) ORDER BY y;
--> y INT, Java BIGINT, SQL BIGINT
--> 2012|1|NULL
--> 2013|1|NULL
--> 2014|NULL|1
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (sum(e) FILTER (WHERE e > 100) FOR c IN ('Java', 'SQL')) ORDER BY y;
--> y INT, Java BIGINT, SQL BIGINT
--> 2012|200|NULL
--> 2013|300|NULL
--> 2014|NULL|NULL
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (sum(e) FOR y IN (2012, 2013)) ORDER BY c;
--> c STRING, 2012 BIGINT, 2013 BIGINT
--> NULL|NULL|NULL
--> Java|200|300
--> SQL|NULL|NULL
--> dotNET|50|NULL
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (sum(e) FOR y IN (2012 AS a, 2013 AS b)) ORDER BY c;
--> c STRING, a BIGINT, b BIGINT
--> NULL|NULL|NULL
--> Java|200|300
--> SQL|NULL|NULL
--> dotNET|50|NULL
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (sum(e) FOR y IN ('2012', '2013')) ORDER BY c;
--> c STRING, 2012 BIGINT, 2013 BIGINT
--> NULL|NULL|NULL
--> Java|200|300
--> SQL|NULL|NULL
--> dotNET|50|NULL
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (sum(e) FOR y IN (2012L, 2013.0)) ORDER BY c;
--> c STRING, 2012 BIGINT, 2013.0 BIGINT
--> NULL|NULL|NULL
--> Java|200|300
--> SQL|NULL|NULL
--> dotNET|50|NULL
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (sum(e) FOR y IN (2000 + 12)) ORDER BY c;
--> c STRING, 2012 BIGINT
--> NULL|NULL
--> Java|200
--> SQL|NULL
--> dotNET|50
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (sum(e) FOR y IN (e)) ORDER BY c;
--! NON_LITERAL_PIVOT_VALUES
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (sum(e) FOR y IN ()) ORDER BY c;
--! PARSE_SYNTAX_ERROR
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (sum(e) FOR y IN (2012, 2012)) ORDER BY c;
--> c STRING, 2012 BIGINT, 2012 BIGINT
--> NULL|NULL|NULL
--> Java|200|200
--> SQL|NULL|NULL
--> dotNET|50|50
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (sum(e) FOR (y, c) IN ((2012, 'Java'), (2013, 'dotNET')));
--> {2012, Java} BIGINT, {2013, dotNET} BIGINT
--> 200|NULL
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (sum(e) AS s, max(e) AS m FOR (y, c) IN ((2012, 'Java') AS j12, (2013, 'Java') AS j13));
--> j12_s BIGINT, j12_m INT, j13_s BIGINT, j13_m INT
--> 200|200|300|300
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (sum(e) FOR (y, c) IN ((2012), (2013)));
--! PIVOT_VALUE_DATA_TYPE_MISMATCH
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (sum(e) FOR (y, c) IN (2012, 2013));
--! PIVOT_VALUE_DATA_TYPE_MISMATCH
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (sum(e) FOR (y) IN (2012)) ORDER BY c;
--> c STRING, 2012 BIGINT
--> NULL|NULL
--> Java|200
--> SQL|NULL
--> dotNET|50
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (sum(e) FOR y IN ((2012)) ) ORDER BY c;
--> c STRING, 2012 BIGINT
--> NULL|NULL
--> Java|200
--> SQL|NULL
--> dotNET|50
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (sum(y) FOR y IN (2012)) ORDER BY c;
--> c STRING, e INT, 2012 BIGINT
--> NULL|9|NULL
--> Java|200|2012
--> Java|300|NULL
--> SQL|7|NULL
--> dotNET|50|2012
--> dotNET|NULL|NULL
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (sum(e) FOR y % 2 IN (0)) ORDER BY c;
--! PARSE_SYNTAX_ERROR
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (sum(e) FOR nope IN (0)) ORDER BY c;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (sum(nope) FOR y IN (0)) ORDER BY c;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (e FOR y IN (2012));
--! _LEGACY_ERROR_TEMP_1006
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (upper(c) FOR y IN (2012));
--! _LEGACY_ERROR_TEMP_1006
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (sum(sum(e)) FOR y IN (2012));
--! NESTED_AGGREGATE_FUNCTION
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (1 FOR y IN (2012));
--> c STRING, e INT, 2012 INT
--> Java|200|1
--> Java|300|NULL
--> NULL|9|NULL
--> SQL|7|NULL
--> dotNET|50|1
--> dotNET|NULL|NULL
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (sum(e) OVER () FOR y IN (2012));
--! MISSING_AGGREGATION
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (coalesce(sum(e), 0) FOR c IN ('Java', 'SQL')) ORDER BY y;
--> y INT, Java BIGINT, SQL BIGINT
--> 2012|200|NULL
--> 2013|300|NULL
--> 2014|NULL|7
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (ceil(avg(e)) AS up FOR c IN ('Java')) ORDER BY y;
--> y INT, Java BIGINT
--> 2012|200
--> 2013|300
--> 2014|NULL
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (first(e) FOR c IN ('Java')) ORDER BY y;
--> y INT, Java INT
--> 2012|200
--> 2013|300
--> 2014|NULL
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (any_value(e) FOR c IN ('Java')) ORDER BY y;
--> y INT, Java INT
--> 2012|200
--> 2013|300
--> 2014|NULL
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (max(named_struct('e', e)) FOR c IN ('Java')) ORDER BY y;
--> y INT, Java STRUCT<e: INT>
--> 2012|{200}
--> 2013|{300}
--> 2014|NULL
SELECT * FROM (SELECT y, c, f FROM sales) PIVOT (bool_or(f) FOR c IN ('Java', 'SQL')) ORDER BY y;
--> y INT, Java BOOLEAN, SQL BOOLEAN
--> 2012|true|NULL
--> 2013|NULL|NULL
--> 2014|NULL|false
SELECT * FROM (SELECT y, f, e FROM sales) PIVOT (sum(e) FOR f IN (true, false)) ORDER BY y;
--> y INT, true BIGINT, false BIGINT
--> 2012|200|50
--> 2013|NULL|NULL
--> 2014|9|7
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (sum(e) FOR c IN ('Java')) AS p ORDER BY p.y;
--> y INT, Java BIGINT
--> 2012|200
--> 2013|300
--> 2014|NULL
SELECT p.q, p.r FROM (SELECT y, c, e FROM sales) PIVOT (sum(e) FOR c IN ('Java')) AS p(q, r) ORDER BY q;
--! PARSE_SYNTAX_ERROR
SELECT p.q FROM (SELECT y, c, e FROM sales) PIVOT (sum(e) FOR c IN ('Java')) AS p(q) ORDER BY q;
--! PARSE_SYNTAX_ERROR
SELECT sales.y FROM sales PIVOT (sum(e) FOR c IN ('Java'));
--> y INT
--> 2012
--> 2012
--> 2013
--> 2013
--> 2014
--> 2014
SELECT y, Java FROM (SELECT y, c, e FROM sales) PIVOT (sum(e) FOR c IN ('Java')) WHERE Java > 200;
--> y INT, Java BIGINT
--> 2013|300
SELECT sum(Java) FROM (SELECT y, c, e FROM sales) PIVOT (sum(e) FOR c IN ('Java'));
--> sum(Java) BIGINT
--> 500
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (sum(e) FOR c IN ('Java')) PIVOT (sum(Java) FOR y IN (2012, 2013));
--> 2012 BIGINT, 2013 BIGINT
--> 200|300
SELECT * FROM (SELECT y, c, e FROM sales) PIVOT (sum(e) FOR c IN ('Java', 'SQL')) UNPIVOT (n FOR c IN (Java, SQL)) ORDER BY y, c;
--> y INT, c STRING, n BIGINT
--> 2012|Java|200
--> 2013|Java|300
--> 2014|SQL|7
SELECT * FROM sales s PIVOT (sum(s.e) FOR s.c IN ('Java')) ORDER BY y, f;
--! PARSE_SYNTAX_ERROR
SELECT * FROM sales JOIN st ON y = 2011 + id PIVOT (sum(e) FOR c IN ('Java')) ORDER BY y, f;
--> y INT, f BOOLEAN, id INT, s STRUCT<a: INT, b: STRING>, Java BIGINT
--> 2012|false|1|{1, x}|NULL
--> 2012|true|1|{1, x}|200
--> 2013|NULL|2|{2, y}|300
--> 2013|true|2|{2, y}|NULL
SELECT * FROM st PIVOT (max(id) FOR s IN (named_struct('a', 1, 'b', 'x'), named_struct('a', 2, 'b', 'y')));
--> {1, x} INT, {2, y} INT
--> 1|2
SELECT * FROM (SELECT id, s.a AS a FROM st) PIVOT (max(id) FOR a IN (1, 2));
--> 1 INT, 2 INT
--> 1|2
SELECT * FROM st PIVOT (max(id) FOR s.a IN (1, 2));
--! PARSE_SYNTAX_ERROR
SELECT * FROM (SELECT y, array(c) AS cs, e FROM sales) PIVOT (sum(e) FOR cs IN (array('Java'))) ORDER BY y;
--> y INT, [Java] BIGINT
--> 2012|200
--> 2013|300
--> 2014|NULL
SELECT * FROM (SELECT y, map('a', c) AS cs, e FROM sales) PIVOT (sum(e) FOR cs IN (map('a', 'Java'))) ORDER BY y;
--! INCOMPARABLE_PIVOT_COLUMN
SELECT * FROM VALUES (DATE '2020-01-01', 1), (DATE '2020-01-02', 2) AS d(d, n) PIVOT (sum(n) FOR d IN (DATE '2020-01-01', DATE'2020-01-02' AS two));
--> 2020-01-01 BIGINT, two BIGINT
--> 1|2
SELECT * FROM VALUES (TIMESTAMP '2020-01-01 10:00:00', 1) AS d(d, n) PIVOT (sum(n) FOR d IN (TIMESTAMP '2020-01-01 10:00:00'));
--> 2020-01-01 10:00:00 BIGINT
--> 1
SELECT * FROM VALUES (1.5, 1), (2.50, 2) AS d(d, n) PIVOT (sum(n) FOR d IN (1.5, 2.5));
--> 1.5 BIGINT, 2.5 BIGINT
--> 1|2
SELECT * FROM VALUES (1.5D, 1), (2.50D, 2) AS d(d, n) PIVOT (sum(n) FOR d IN (1.5D, 1e2));
--> 1.5 BIGINT, 100.0 BIGINT
--> 1|NULL
SELECT * FROM VALUES (-1, 1), (2, 2) AS d(d, n) PIVOT (sum(n) FOR d IN (-1, 2));
--> -1 BIGINT, 2 BIGINT
--> 1|2
SELECT * FROM VALUES (X'01', 1) AS d(d, n) PIVOT (sum(n) FOR d IN (X'01'));
-->  BIGINT
--> 1
SELECT * FROM VALUES (INTERVAL '1' DAY, 1) AS d(d, n) PIVOT (sum(n) FOR d IN (INTERVAL '1' DAY));
--> INTERVAL '1' DAY BIGINT
--> 1
SELECT * FROM VALUES ('a', 1), ('b', 2) AS d(d, n) PIVOT (sum(n) FOR d IN (upper('x'), concat('a', '')));
--> X BIGINT, a BIGINT
--> NULL|1
SELECT * FROM VALUES ('a', 1), ('b', 2) AS d(d, n) PIVOT (sum(n) AS `s um`, count(n) AS c FOR d IN ('a' AS `x y`));
--> x y_s um BIGINT, x y_c BIGINT
--> 1|1
SELECT * FROM VALUES ('a', 1), ('b', 2) AS d(d, n) PIVOT (sum(n) FOR d IN (ANY));
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT * FROM VALUES ('a', 1), ('b', 2) AS d(d, n) PIVOT (sum(n) FOR d IN ('a', 'b')) WHERE a = 1;
--> a BIGINT, b BIGINT
--> 1|2
SELECT * FROM VALUES ('a', 1, 5), ('b', 2, 6) AS d(d, n, m) PIVOT (sum(n), sum(m) FOR d IN ('a', 'b'));
--> a_sum(n) BIGINT, a_sum(m) BIGINT, b_sum(n) BIGINT, b_sum(m) BIGINT
--> 1|5|2|6
SELECT * FROM VALUES ('a', 1, 5), ('b', 2, 6) AS d(d, n, m) PIVOT (sum(n * m) FOR d IN ('a', 'b'));
--> a BIGINT, b BIGINT
--> 5|12
SELECT * FROM VALUES ('a', 1, 5), ('b', 2, 6) AS d(d, n, m) PIVOT (percentile_approx(n, 0.5) FOR d IN ('a', 'b')) ORDER BY m;
--> m INT, a INT, b INT
--> 5|1|NULL
--> 6|NULL|2
SELECT * FROM VALUES ('a', 1, 5), ('a', 2, 6) AS d(d, n, m) PIVOT (max_by(n, m) FOR d IN ('a', 'b'));
--> a INT, b INT
--> 2|NULL
SELECT * FROM VALUES ('a', 1, 5), ('a', 2, 6) AS d(d, n, m) PIVOT (max_by(n, m) AS best, min(d) FOR d IN ('a', 'b'));
--> a_best INT, a_min(d) STRING, b_best INT, b_min(d) STRING
--> 2|a|NULL|NULL
SELECT * FROM wide UNPIVOT (v FOR q IN (q1, q2, q3)) ORDER BY id, q;
--> id INT, lab STRING, q STRING, v INT
--> 1|l|q1|10
--> 1|l|q2|20
--> 2|m|q2|50
--> 2|m|q3|60
SELECT * FROM wide UNPIVOT INCLUDE NULLS (v FOR q IN (q1, q2, q3)) ORDER BY id, q;
--> id INT, lab STRING, q STRING, v INT
--> 1|l|q1|10
--> 1|l|q2|20
--> 1|l|q3|NULL
--> 2|m|q1|NULL
--> 2|m|q2|50
--> 2|m|q3|60
SELECT * FROM wide UNPIVOT EXCLUDE NULLS (v FOR q IN (q1, q2, q3)) ORDER BY id, q;
--> id INT, lab STRING, q STRING, v INT
--> 1|l|q1|10
--> 1|l|q2|20
--> 2|m|q2|50
--> 2|m|q3|60
SELECT * FROM wide UNPIVOT (v FOR q IN (q1 AS `Q 1`, q2 second)) ORDER BY id, q;
--> id INT, q3 INT, lab STRING, q STRING, v INT
--> 1|NULL|l|Q 1|10
--> 1|NULL|l|second|20
--> 2|60|m|second|50
SELECT * FROM wide UNPIVOT (v FOR q IN (q1 AS 'text', q2)) ORDER BY id, q;
--! PARSE_SYNTAX_ERROR
SELECT * FROM wide UNPIVOT (v FOR q IN (q1, q1)) ORDER BY id, q;
--> id INT, q2 INT, q3 INT, lab STRING, q STRING, v INT
--> 1|20|NULL|l|q1|10
--> 1|20|NULL|l|q1|10
SELECT * FROM wide UNPIVOT (v FOR q IN (q1, lab)) ORDER BY id, q;
--! UNPIVOT_VALUE_DATA_TYPE_MISMATCH
SELECT * FROM wide UNPIVOT (v FOR q IN (nope)) ORDER BY id, q;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT * FROM wide UNPIVOT (v FOR q IN (q1 + 1)) ORDER BY id, q;
--! PARSE_SYNTAX_ERROR
SELECT * FROM wide UNPIVOT (v FOR q IN (wide.q1)) ORDER BY id, q;
--> id INT, q2 INT, q3 INT, lab STRING, q STRING, v INT
--> 1|20|NULL|l|q1|10
SELECT * FROM wide w UNPIVOT (v FOR q IN (w.q1)) ORDER BY id, q;
--> id INT, q2 INT, q3 INT, lab STRING, q STRING, v INT
--> 1|20|NULL|l|q1|10
SELECT * FROM wide w UNPIVOT (v FOR q IN (wide.q1)) ORDER BY id, q;
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT * FROM wide UNPIVOT (v FOR q IN (*)) ORDER BY id, q;
--! PARSE_SYNTAX_ERROR
SELECT * FROM wide UNPIVOT (v FOR q IN ()) ORDER BY id, q;
--! PARSE_SYNTAX_ERROR
SELECT * FROM wide UNPIVOT ((a, b) FOR q IN ((q1, q2), (q2, q3))) ORDER BY id, q;
--> id INT, lab STRING, q STRING, a INT, b INT
--> 1|l|q1_q2|10|20
--> 1|l|q2_q3|20|NULL
--> 2|m|q1_q2|NULL|50
--> 2|m|q2_q3|50|60
SELECT * FROM wide UNPIVOT ((a, b) FOR q IN ((q1, q2) AS x, (q2, q3))) ORDER BY id, q;
--> id INT, lab STRING, q STRING, a INT, b INT
--> 1|l|q2_q3|20|NULL
--> 1|l|x|10|20
--> 2|m|q2_q3|50|60
--> 2|m|x|NULL|50
SELECT * FROM wide UNPIVOT INCLUDE NULLS ((a, b) FOR q IN ((q1, q3) AS x, (q3, q1) AS y)) ORDER BY id, q;
--> id INT, q2 INT, lab STRING, q STRING, a INT, b INT
--> 1|20|l|x|10|NULL
--> 1|20|l|y|NULL|10
--> 2|50|m|x|NULL|60
--> 2|50|m|y|60|NULL
SELECT * FROM wide UNPIVOT EXCLUDE NULLS ((a, b) FOR q IN ((q1, q3) AS x, (q3, q3) AS y)) ORDER BY id, q;
--> id INT, q2 INT, lab STRING, q STRING, a INT, b INT
--> 1|20|l|x|10|NULL
--> 2|50|m|x|NULL|60
--> 2|50|m|y|60|60
SELECT * FROM wide UNPIVOT ((a, b) FOR q IN ((q1), (q2))) ORDER BY id, q;
--! UNPIVOT_VALUE_SIZE_MISMATCH
SELECT * FROM wide UNPIVOT ((a, b) FOR q IN ((q1, q2, q3))) ORDER BY id, q;
--! UNPIVOT_VALUE_SIZE_MISMATCH
SELECT * FROM wide UNPIVOT ((a, b) FOR q IN (q1, q2)) ORDER BY id, q;
--! PARSE_SYNTAX_ERROR
SELECT * FROM wide UNPIVOT (v FOR q IN ((q1, q2))) ORDER BY id, q;
--! PARSE_SYNTAX_ERROR
SELECT * FROM wide UNPIVOT ((v) FOR q IN ((q1), (q2))) ORDER BY id, q;
--> id INT, q3 INT, lab STRING, q STRING, v INT
--> 1|NULL|l|q1|10
--> 1|NULL|l|q2|20
--> 2|60|m|q2|50
SELECT * FROM wide UNPIVOT ((a, b) FOR q IN ((q1, lab), (q2, lab))) ORDER BY id, q;
--> id INT, q3 INT, q STRING, a INT, b STRING
--> 1|NULL|q1_lab|10|l
--> 1|NULL|q2_lab|20|l
--> 2|60|q1_lab|NULL|m
--> 2|60|q2_lab|50|m
SELECT * FROM wide UNPIVOT ((a, b) FOR q IN ((q1, lab), (lab, q2))) ORDER BY id, q;
--! UNPIVOT_VALUE_DATA_TYPE_MISMATCH
SELECT * FROM wide UNPIVOT (v FOR q IN (q1, q2)) AS p ORDER BY p.id, p.q;
--> id INT, q3 INT, lab STRING, q STRING, v INT
--> 1|NULL|l|q1|10
--> 1|NULL|l|q2|20
--> 2|60|m|q2|50
SELECT p.a FROM wide UNPIVOT (v FOR q IN (q1, q2)) AS p(a, b, c, d, e) ORDER BY a;
--! PARSE_SYNTAX_ERROR
SELECT wide.id FROM wide UNPIVOT (v FOR q IN (q1, q2));
--> id INT
--> 1
--> 1
--> 2
SELECT q, sum(v) FROM wide UNPIVOT (v FOR q IN (q1, q2, q3)) GROUP BY q ORDER BY q;
--> q STRING, sum(v) BIGINT
--> q1|10
--> q2|70
--> q3|60
SELECT * FROM wide UNPIVOT (v FOR id IN (q1, q2)) ORDER BY 1, 2;
--> id INT, q3 INT, lab STRING, id STRING, v INT
--> 1|NULL|l|q1|10
--> 1|NULL|l|q2|20
--> 2|60|m|q2|50
SELECT * FROM wide UNPIVOT (q1 FOR q IN (q1, q2)) ORDER BY 1, 2, 3, 4;
--> id INT, q3 INT, lab STRING, q STRING, q1 INT
--> 1|NULL|l|q1|10
--> 1|NULL|l|q2|20
--> 2|60|m|q2|50
SELECT * FROM (SELECT id, CAST(q1 AS BIGINT) AS a, q2 AS b, 1.5 AS c FROM wide) UNPIVOT (v FOR q IN (a, b, c)) ORDER BY id, q;
--> id INT, q STRING, v DECIMAL(21,1)
--> 1|a|10.0
--> 1|b|20.0
--> 1|c|1.5
--> 2|b|50.0
--> 2|c|1.5
SELECT * FROM (SELECT id, CAST(q1 AS BIGINT) AS a, 2D AS b FROM wide) UNPIVOT (v FOR q IN (a, b)) ORDER BY id, q;
--> id INT, q STRING, v DOUBLE
--> 1|a|10.0
--> 1|b|2.0
--> 2|b|2.0
SELECT * FROM (SELECT id, DATE '2020-01-01' AS a, TIMESTAMP '2020-01-02 00:00:00' AS b FROM wide) UNPIVOT (v FOR q IN (a, b)) ORDER BY id, q;
--> id INT, q STRING, v TIMESTAMP
--> 1|a|2020-01-01 00:00:00
--> 1|b|2020-01-02 00:00:00
--> 2|a|2020-01-01 00:00:00
--> 2|b|2020-01-02 00:00:00
SELECT * FROM (SELECT id, array(1) AS a, array(2L) AS b FROM wide) UNPIVOT (v FOR q IN (a, b)) ORDER BY id, q;
--> id INT, q STRING, v ARRAY<BIGINT>
--> 1|a|[1]
--> 1|b|[2]
--> 2|a|[1]
--> 2|b|[2]
SELECT * FROM st UNPIVOT (v FOR q IN (s.a)) ORDER BY id;
--! UNPIVOT_REQUIRES_ATTRIBUTES
SELECT * FROM st UNPIVOT (v FOR q IN (s)) ORDER BY id;
--> id INT, q STRING, v STRUCT<a: INT, b: STRING>
--> 1|s|{1, x}
--> 2|s|{2, y}
SELECT * FROM st UNPIVOT (v FOR q IN (s.a AS one, id)) ORDER BY q, v;
--! UNPIVOT_REQUIRES_ATTRIBUTES
SELECT * FROM wide UNPIVOT (v FOR q IN (q1)) UNPIVOT (v2 FOR q22 IN (q2)) ORDER BY id;
--> id INT, q3 INT, lab STRING, q STRING, v INT, q22 STRING, v2 INT
--> 1|NULL|l|q1|10|q2|20
SELECT * FROM wide, LATERAL (SELECT id + 1 AS n) UNPIVOT (v FOR q IN (q1, n)) ORDER BY id, q;
--> id INT, q2 INT, q3 INT, lab STRING, q STRING, v INT
--> 1|20|NULL|l|n|2
--> 1|20|NULL|l|q1|10
--> 2|50|60|m|n|3
SELECT * FROM wide JOIN st USING (id) UNPIVOT (v FOR q IN (q1, q2)) ORDER BY id, q;
--> id INT, q3 INT, lab STRING, s STRUCT<a: INT, b: STRING>, q STRING, v INT
--> 1|NULL|l|{1, x}|q1|10
--> 1|NULL|l|{1, x}|q2|20
--> 2|60|m|{2, y}|q2|50
SELECT count(*) FROM wide UNPIVOT (v FOR q IN (id, q1, q2, q3)) WHERE v > 10;
--> count(1) BIGINT
--> 3
