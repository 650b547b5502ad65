SELECT k, min_by(x, y) AS a, max_by(x, y) AS b FROM VALUES ('p', 'a', 1), ('p', 'b', 3), ('q', 'c', null), ('p', null, 9), ('q', 'd', 0) AS t(k, x, y) GROUP BY k ORDER BY k;
--> k STRING, a STRING, b STRING
--> p|a|NULL
--> q|d|d
SELECT min_by(x, s) AS a, max_by(x, s) AS b FROM VALUES (1, 'ä'), (2, ''), (3, 'zz'), (4, null) AS t(x, s);
--> a INT, b INT
--> 2|1
SELECT max_by(x, d) AS a, min_by(x, d) AS b FROM VALUES (1, double('NaN')), (2, 1e300D), (3, -1D) AS t(x, d);
--> a INT, b INT
--> 1|3
SELECT max_by(x, a) AS b FROM VALUES (1, array(1, 2)), (2, array(2)), (3, array(1, 3)) AS t(x, a);
--> b INT
--> 2
SELECT k, min(s) AS a, max(s) AS b, min(d) AS c, max(d) AS e FROM VALUES (1, 'b', 1.50), (1, 'abc', 20.25), (2, null, null), (1, '', -3.00) AS t(k, s, d) GROUP BY k ORDER BY k;
--> k INT, a STRING, b STRING, c DECIMAL(4,2), e DECIMAL(4,2)
--> 1||b|-3.00|20.25
--> 2|NULL|NULL|NULL|NULL
SELECT min(d) AS a, max(d) AS b FROM VALUES (CAST('123456789012345678901234.5' AS DECIMAL(38, 1))), (CAST('-1' AS DECIMAL(38, 1))) AS t(d);
--> a DECIMAL(38,1), b DECIMAL(38,1)
--> -1.0|123456789012345678901234.5
SELECT min(b) AS a, max(b) AS c FROM VALUES (true), (false), (null) AS t(b);
--> a BOOLEAN, c BOOLEAN
--> false|true
SELECT k, bool_and(b) AS a, bool_or(b) AS o, count_if(b) AS n FROM VALUES (1, true), (1, null), (2, false), (2, true), (3, null) AS t(k, b) GROUP BY k ORDER BY k;
--> k INT, a BOOLEAN, o BOOLEAN, n BIGINT
--> 1|true|true|1
--> 2|false|true|1
--> 3|NULL|NULL|0
SELECT k, bit_and(x) AS a, bit_or(x) AS o, bit_xor(x) AS e FROM VALUES (1, 6), (1, 3), (2, null), (2, -1) AS t(k, x) GROUP BY k ORDER BY k;
--> k INT, a INT, o INT, e INT
--> 1|2|7|5
--> 2|-1|-1|-1
SELECT k, sort_array(collect_list(x)) AS a, sort_array(collect_set(x)) AS b FROM VALUES (1, 'a'), (1, 'a'), (1, null), (2, 'b'), (3, null) AS t(k, x) GROUP BY k ORDER BY k;
--> k INT, a ARRAY<STRING>, b ARRAY<STRING>
--> 1|[a, a]|[a]
--> 2|[b]|[b]
--> 3|[]|[]
SELECT sort_array(collect_set(x)) AS a FROM VALUES (1.50), (1.50), (-2.00), (null) AS t(x);
--> a ARRAY<DECIMAL(3,2)>
--> [-2.00, 1.50]
SELECT k, percentile(x, 0.5) AS a, percentile(x, array(0.0, 0.25, 1.0)) AS b, median(x) AS c FROM VALUES (1, 3), (1, 1), (1, 10), (1, 4), (2, null), (3, 7) AS t(k, x) GROUP BY k ORDER BY k;
--> k INT, a DOUBLE, b ARRAY<DOUBLE>, c DOUBLE
--> 1|3.5|[1.0, 2.5, 10.0]|3.5
--> 2|NULL|NULL|NULL
--> 3|7.0|[7.0, 7.0, 7.0]|7.0
SELECT percentile(x, 0.9, n) AS a FROM VALUES (1, 3), (5, 1), (9, 0), (7, null) AS t(x, n);
--> a DOUBLE
--> 3.8000000000000007
SELECT percentile_cont(0.25) WITHIN GROUP (ORDER BY x DESC) AS a, percentile_disc(0.25) WITHIN GROUP (ORDER BY x DESC) AS b FROM VALUES (1), (2), (3), (4), (10) AS t(x);
--> a DOUBLE, b DOUBLE
--> 4.0|4.0
SELECT k, mode(x) AS m FROM VALUES (1, 5), (1, 5), (1, 4), (2, 7), (3, null) AS t(k, x) GROUP BY k ORDER BY k;
--> k INT, m INT
--> 1|5
--> 2|7
--> 3|NULL
SELECT mode() WITHIN GROUP (ORDER BY x DESC) AS a, mode() WITHIN GROUP (ORDER BY x) AS b FROM VALUES (1), (2), (2), (1), (0) AS t(x);
--> a INT, b INT
--> 2|1
SELECT k, listagg(s, ', ') WITHIN GROUP (ORDER BY n DESC) AS l FROM VALUES (1, 'a', 1), (1, 'b', 2), (1, null, 3), (2, null, 1), (1, 'c', 0) AS t(k, s, n) GROUP BY k ORDER BY k;
--> k INT, l STRING
--> 1|b, a, c
--> 2|NULL
SELECT k, count(DISTINCT x) AS a FROM VALUES (1, 'a'), (1, 'a'), (1, null), (2, null), (3, 'b'), (3, 'c') AS t(k, x) GROUP BY k ORDER BY k;
--> k INT, a BIGINT
--> 1|1
--> 2|0
--> 3|2
SELECT count(DISTINCT x) AS a, count(DISTINCT x + 1) AS b FROM VALUES (1), (1), (2), (null) AS t(x);
--> a BIGINT, b BIGINT
--> 2|2
SELECT count(DISTINCT x, y) AS a FROM VALUES (1, 1), (1, 1), (1, null), (2, 1) AS t(x, y);
--> a BIGINT
--> 2
SELECT count(DISTINCT x) AS a FROM VALUES (0.0D), (-0.0D), (double('NaN')), (double('NaN')) AS t(x);
--> a BIGINT
--> 2
SELECT count(DISTINCT x) FILTER (WHERE x > 1) AS a FROM VALUES (1), (2), (2), (3) AS t(x);
--> a BIGINT
--> 2
SELECT count(DISTINCT x) AS a FROM VALUES (1) AS t(x) WHERE x > 5;
--> a BIGINT
--> 0
SELECT k, max_by(x, y) FILTER (WHERE y < 3) AS a FROM VALUES (1, 'a', 1), (1, 'b', 3), (2, 'c', 5) AS t(k, x, y) GROUP BY k ORDER BY k;
--> k INT, a STRING
--> 1|a
--> 2|NULL
SELECT sum(x) AS a, avg(x) AS b FROM VALUES (CAST('99999999999999999999.99' AS DECIMAL(22, 2))), (CAST('0.01' AS DECIMAL(22, 2))), (null) AS t(x);
--> a DECIMAL(32,2), b DECIMAL(26,6)
--> 100000000000000000000.00|50000000000000000000.000000
SELECT get_json_object(j, '$.a') AS a, get_json_object(j, '$.b[1].c') AS b FROM VALUES ('{"a":1,"b":[0,{"c":"x\\ny"}]}'), ('{"a":1.50}'), ('{"a":{"b" : [1, 2.0]}}'), ('{"a":null}'), ('{"a":"ü"}'), ('[1]'), ('{"a":tru'), (''), (null) AS t(j);
--> a STRING, b STRING
--> 1.5|NULL
--> 1|x\ny
--> NULL|NULL
--> NULL|NULL
--> NULL|NULL
--> NULL|NULL
--> NULL|NULL
--> {"b":[1,2.0]}|NULL
--> ü|NULL
SELECT get_json_object(j, '$.a.b') AS a, get_json_object(j, '$.a[*].b') AS b FROM VALUES ('{"a":[{"b":1},{"b":2}]}'), ('{"a":{"b":3}}') AS t(j);
--> a STRING, b STRING
--> 3|NULL
--> NULL|[1,2]
SELECT get_json_object(j, '$.a') AS a FROM VALUES ('{"a":123456789012345678901234567890}'), ('{"a":1e3}'), ('{"a":-0}'), ('{"a":true}') AS t(j);
--> a STRING
--> 0
--> 1000.0
--> 123456789012345678901234567890
--> true
SELECT id, json_tuple(j, 'a', 'b') AS (a, b) FROM VALUES (1, '{"a":1,"b":"x","a":2}'), (2, '{"b":[1, 2]}'), (3, 'no'), (4, null), (5, '{"a":1.0}') AS t(id, j);
--> id INT, a STRING, b STRING
--> 1|2|x
--> 2|NULL|[1,2]
--> 3|NULL|NULL
--> 4|NULL|NULL
--> 5|1.0|NULL
SELECT from_json(j, 'a BIGINT, b STRING, c DOUBLE, d DATE') AS s FROM VALUES ('{"a":1,"b":"x","c":2,"d":"2024-02-29"}'), ('{"a":"1","b":2,"c":"NaN"}'), ('{"a":1.5,"b":{"x":1}}'), ('{"b":true}'), ('[]'), (' '), ('{"a":1'), (null), ('{"a":1}rest') AS t(j);
--> s STRUCT<a: BIGINT, b: STRING, c: DOUBLE, d: DATE>
--> NULL
--> NULL
--> {1, null, null, null}
--> {1, x, 2.0, 2024-02-29}
--> {null, 2, NaN, null}
--> {null, null, null, null}
--> {null, null, null, null}
--> {null, true, null, null}
--> {null, {"x":1}, null, null}
SELECT from_json(j, 'a INT, b BOOLEAN') AS s FROM VALUES ('{"a":3000000000,"b":1}'), ('{"b":false,"a":-7}') AS t(j);
--> s STRUCT<a: INT, b: BOOLEAN>
--> {-7, false}
--> {null, null}
SELECT to_json(s) AS j FROM VALUES (named_struct('a', 1, 'b', 'x"y', 'c', 1.50, 'd', DATE'2024-01-01')), (named_struct('a', null, 'b', null, 'c', null, 'd', null)), (null) AS t(s);
--> j STRING
--> NULL
--> {"a":1,"b":"x\"y","c":1.50,"d":"2024-01-01"}
--> {}
SELECT size(a) AS n, array_size(a) AS m, array_contains(a, 2) AS c, array_position(a, 2) AS p, array_remove(a, 2) AS r FROM VALUES (array(1, 2, 2)), (array(1, null)), (array(3)), (CAST(array() AS ARRAY<INT>)), (null) AS t(a);
--> n INT, m INT, c BOOLEAN, p BIGINT, r ARRAY<INT>
--> 0|0|false|0|[]
--> 1|1|false|0|[3]
--> 2|2|NULL|0|[1, null]
--> 3|3|true|2|[1]
--> NULL|NULL|NULL|NULL|NULL
SELECT array_contains(a, x) AS c, array_position(a, x) AS p FROM VALUES (array('a', 'ä'), 'ä'), (array('a'), null), (array(null, 'b'), 'c') AS t(a, x);
--> c BOOLEAN, p BIGINT
--> NULL|0
--> NULL|NULL
--> true|2
SELECT sort_array(a) AS u, sort_array(a, false) AS d, array_sort(a) AS s FROM VALUES (array('b', null, 'a', 'ä')), (array('x')), (null) AS t(a);
--> u ARRAY<STRING>, d ARRAY<STRING>, s ARRAY<STRING>
--> NULL|NULL|NULL
--> [null, a, b, ä]|[ä, b, a, null]|[a, b, ä, null]
--> [x]|[x]|[x]
SELECT sort_array(a) AS u, array_max(a) AS x, array_min(a) AS n FROM VALUES (array(2D, double('NaN'), -1D, null)), (array(CAST(null AS DOUBLE))), (null) AS t(a);
--> u ARRAY<DOUBLE>, x DOUBLE, n DOUBLE
--> NULL|NULL|NULL
--> [null, -1.0, 2.0, NaN]|NaN|-1.0
--> [null]|NULL|NULL
SELECT array_distinct(a) AS d, array_compact(a) AS c FROM VALUES (array(1, null, 1, null, 2)), (array(3, 3)), (null) AS t(a);
--> d ARRAY<INT>, c ARRAY<INT>
--> NULL|NULL
--> [1, null, 2]|[1, 1, 2]
--> [3]|[3, 3]
SELECT a[i] AS x FROM VALUES (array(1, 2), 1), (array(1), null), (null, 5) AS t(a, i);
--> x INT
--> 2
--> NULL
--> NULL
SELECT a[i] AS x FROM VALUES (array(1, 2), 2) AS t(a, i);
--! INVALID_ARRAY_INDEX
SELECT element_at(a, i) AS x FROM VALUES (array('p', 'q'), -1), (array('p', 'q'), 1), (array('r', null), 2) AS t(a, i);
--> x STRING
--> NULL
--> p
--> q
SELECT element_at(a, i) AS x FROM VALUES (array(1, 2), 0) AS t(a, i);
--! INVALID_INDEX_OF_ZERO
SELECT element_at(a, i) AS x FROM VALUES (array(1, 2), 3) AS t(a, i);
--! INVALID_ARRAY_INDEX_IN_ELEMENT_AT
SELECT try_element_at(a, i) AS x, get(a, i) AS y FROM VALUES (array(1, 2), 3), (array(1, 2), 1), (array(1, 2), -2) AS t(a, i);
--> x INT, y INT
--> 1|2
--> 1|NULL
--> NULL|NULL
SELECT slice(a, i, n) AS s FROM VALUES (array(1, 2, 3), 2, 5), (array(1, 2, 3), -2, 1), (array(1, 2, 3), 9, 1), (array(1, 2, 3), -9, 1), (null, 1, 1) AS t(a, i, n);
--> s ARRAY<INT>
--> NULL
--> [2, 3]
--> [2]
--> []
--> []
SELECT array_join(a, '-') AS j, array_join(a, '-', '?') AS k FROM VALUES (array('a', null, 'b')), (array(null)), (array('')), (null) AS t(a);
--> j STRING, k STRING
--> NULL|NULL
--> a-b|a-?-b
--> |
--> |?
SELECT flatten(a) AS f FROM VALUES (array(array(1), array(2, 3))), (array(array(1), null)), (array()), (null) AS t(a);
--> f ARRAY<INT>
--> NULL
--> NULL
--> [1, 2, 3]
--> []
SELECT concat(a, b) AS c FROM VALUES (array(1), array(2, null)), (array(1), null), (array(), array(3)) AS t(a, b);
--> c ARRAY<INT>
--> NULL
--> [1, 2, null]
--> [3]
SELECT sequence(a, b) AS s FROM VALUES (1, 4), (3, 1), (2, 2), (null, 1) AS t(a, b);
--> s ARRAY<INT>
--> NULL
--> [1, 2, 3, 4]
--> [2]
--> [3, 2, 1]
SELECT sequence(a, b, c) AS s FROM VALUES (1, 10, 4), (5, 1, -2) AS t(a, b, c);
--> s ARRAY<INT>
--> [1, 5, 9]
--> [5, 3, 1]
SELECT sequence(a, b, INTERVAL 1 MONTH) AS s, sequence(a, b, INTERVAL 20 DAY) AS d FROM VALUES (DATE'2024-01-31', DATE'2024-03-31') AS t(a, b);
--> s ARRAY<DATE>, d ARRAY<DATE>
--> [2024-01-31, 2024-02-29, 2024-03-31]|[2024-01-31, 2024-02-20, 2024-03-11, 2024-03-31]
SELECT m['a'] AS x, m[k] AS y, size(m) AS n, map_keys(m) AS k1, map_values(m) AS v1 FROM (SELECT map('a', x, 'b', 2) AS m, k FROM VALUES (1, 'b'), (null, 'c'), (3, null) AS t(x, k));
--> x INT, y INT, n INT, k1 ARRAY<STRING>, v1 ARRAY<INT>
--> 1|2|2|[a, b]|[1, 2]
--> 3|NULL|2|[a, b]|[3, 2]
--> NULL|NULL|2|[a, b]|[null, 2]
SELECT map(a, 1, b, 2) AS m FROM VALUES (1, 2), (3, 4) AS t(a, b);
--> m MAP<INT, INT>
--> {1 -> 1, 2 -> 2}
--> {3 -> 1, 4 -> 2}
SELECT map(a, 1, b, 2) AS m FROM VALUES (1, 2), (3, 3) AS t(a, b);
--! DUPLICATED_MAP_KEY
SELECT map_entries(m) AS e, map_contains_key(m, 'b') AS c FROM (SELECT map('a', x, 'b', x + 1) AS m FROM VALUES (1), (5) AS t(x));
--> e ARRAY<STRUCT<key: STRING, value: INT>>, c BOOLEAN
--> [{a, 1}, {b, 2}]|true
--> [{a, 5}, {b, 6}]|true
SELECT map_filter(m, (k, v) -> v > 1) AS f, transform_values(m, (k, v) -> v * 2) AS t FROM (SELECT map('a', x, 'b', x + 1) AS m FROM VALUES (1), (5), (null) AS t(x));
--> f MAP<STRING, INT>, t MAP<STRING, INT>
--> {a -> 5, b -> 6}|{a -> 10, b -> 12}
--> {b -> 2}|{a -> 2, b -> 4}
--> {}|{a -> null, b -> null}
SELECT transform(a, x -> x + n) AS t, filter(a, (x, i) -> i > 0) AS f, exists(a, x -> x > 2) AS e, forall(a, x -> x > 0) AS g FROM VALUES (array(1, 2, 3), 10), (array(1, null), 20), (CAST(array() AS ARRAY<INT>), 1), (null, 1) AS t(a, n);
--> t ARRAY<INT>, f ARRAY<INT>, e BOOLEAN, g BOOLEAN
--> NULL|NULL|NULL|NULL
--> [11, 12, 13]|[2, 3]|true|true
--> [21, null]|[null]|NULL|NULL
--> []|[]|false|true
SELECT aggregate(a, 0, (s, x) -> s + x, s -> s * n) AS r, aggregate(a, '', (s, x) -> concat(s, x)) AS c FROM VALUES (array(1, 2, 3), 10), (array(7), 2), (CAST(array() AS ARRAY<INT>), 5), (null, 1), (array(1, null), 1) AS t(a, n);
--> r INT, c STRING
--> 0|
--> 14|7
--> 60|123
--> NULL|NULL
--> NULL|NULL
SELECT zip_with(a, b, (x, y) -> concat(x, coalesce(y, '-'))) AS z FROM VALUES (array('a', 'b'), array('c')), (array('a'), array('x', 'y')), (null, array('z')) AS t(a, b);
--> z ARRAY<STRING>
--> NULL
--> [ac, b-]
--> [ax, null]
SELECT array(x, 1, y) AS a FROM VALUES (1, 2), (null, 3) AS t(x, y);
--> a ARRAY<INT>
--> [1, 1, 2]
--> [null, 1, 3]
SELECT named_struct('a', x, 'b', array(x)).b[0] AS v FROM VALUES (1), (null) AS t(x);
--> v INT
--> 1
--> NULL
