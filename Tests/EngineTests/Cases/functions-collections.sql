SELECT size(array(1, 2)) AS a, size(map('a', 1)) AS b, array_contains(array(1, NULL), 2) AS c, array_position(array(1, 2), 2) AS d, array_remove(array(1, 2, 1), 1) AS e, array_distinct(array(1, 1, 2)) AS f;
--> a INT, b INT, c BOOLEAN, d BIGINT, e ARRAY<INT>, f ARRAY<INT>
--> 2|1|NULL|2|[2]|[1, 2]
SELECT array_union(array(1, 2), array(2, 3)) AS a, array_intersect(array(1, 2), array(2, 3)) AS b, array_except(array(1, 2), array(2, 3)) AS c, arrays_overlap(array(1, 2), array(2)) AS d, array_join(array('a', NULL, 'b'), '-', '?') AS e, array_repeat('x', 2) AS f;
--> a ARRAY<INT>, b ARRAY<INT>, c ARRAY<INT>, d BOOLEAN, e STRING, f ARRAY<STRING>
--> [1, 2, 3]|[2]|[1]|true|a-?-b|[x, x]
SELECT flatten(array(array(1), array(2, 3))) AS a, slice(array(1, 2, 3), 2, 2) AS b, slice(array(1, 2, 3), -2, 1) AS c, sequence(1, 5, 2) AS d, sequence(DATE '2024-01-01', DATE '2024-01-03') AS e, element_at(array(1, 2), -1) AS f;
--> a ARRAY<INT>, b ARRAY<INT>, c ARRAY<INT>, d ARRAY<INT>, e ARRAY<DATE>, f INT
--> [1, 2, 3]|[2, 3]|[2]|[1, 3, 5]|[2024-01-01, 2024-01-02, 2024-01-03]|2
SELECT sort_array(array(2, NULL, 1)) AS a, sort_array(array(2, NULL, 1), false) AS b, array_max(array(1, 3, NULL)) AS c, array_min(array(1, 3, NULL)) AS d, array_append(array(1), 2) AS e, array_prepend(array(1), 2) AS f, array_compact(array(1, NULL)) AS g;
--> a ARRAY<INT>, b ARRAY<INT>, c INT, d INT, e ARRAY<INT>, f ARRAY<INT>, g ARRAY<INT>
--> [null, 1, 2]|[2, 1, null]|3|1|[1, 2]|[2, 1]|[1]
SELECT map_keys(map('a', 1, 'b', 2)) AS a, map_values(map('a', 1, 'b', 2)) AS b, map_entries(map('a', 1)) AS c, map_concat(map('a', 1), map('b', 2)) AS d, map_from_arrays(array('a'), array(1)) AS e, map_contains_key(map('a', 1), 'b') AS f, str_to_map('a:1,b:2') AS g, element_at(map('a', 1), 'z') AS h;
--> a ARRAY<STRING>, b ARRAY<INT>, c ARRAY<STRUCT<key: STRING, value: INT>>, d MAP<STRING, INT>, e MAP<STRING, INT>, f BOOLEAN, g MAP<STRING, STRING>, h INT
--> [a, b]|[1, 2]|[{a, 1}]|{a -> 1, b -> 2}|{a -> 1}|false|{a -> 1, b -> 2}|NULL
SELECT map('a', 1, 'a', 2);
--! DUPLICATED_MAP_KEY
SELECT element_at(array(1, 2), 3);
--! INVALID_ARRAY_INDEX_IN_ELEMENT_AT
SELECT get(array(1, 2), 5) AS a, try_element_at(array(1, 2), 5) AS b, map_from_entries(array(struct('a', 1))) AS c;
--> a INT, b INT, c MAP<STRING, INT>
--> NULL|NULL|{a -> 1}
