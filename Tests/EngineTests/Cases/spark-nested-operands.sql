SET spark.sql.timeType.enabled=true;
--> key STRING, value STRING
--> spark.sql.timeType.enabled|true
SELECT array(1) = array(1L);
--> (array(1) = array(1)) BOOLEAN
--> true
SELECT array(1L) = array(1);
--> (array(1) = array(1)) BOOLEAN
--> true
SELECT array(1) = array(1.5D);
--> (array(1) = array(1.5)) BOOLEAN
--> false
SELECT array(1) = array(CAST(1 AS DECIMAL(10,0)));
--> (array(1) = array(CAST(1 AS DECIMAL(10,0)))) BOOLEAN
--> true
SELECT array(CAST(1 AS DECIMAL(10,2))) = array(CAST(1 AS DECIMAL(12,0)));
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT array(1.5F) = array(1.5D);
--> (array(1.5) = array(1.5)) BOOLEAN
--> true
SELECT array(1) = array(1.5F);
--> (array(1) = array(1.5)) BOOLEAN
--> false
SELECT array(1) = array(NULL);
--> (array(1) = array(NULL)) BOOLEAN
--> false
SELECT array() = array(1);
--> (array() = array(1)) BOOLEAN
--> false
SELECT array(1) = array('1');
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT array('1') = array(1) FROM VALUES (1) t(x);
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT array(x) = array(y) FROM VALUES ('1', 1) t(x,y);
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT array(DATE'2024-01-01') = array(TIMESTAMP'2024-01-01 00:00:00');
--> (array(DATE '2024-01-01') = array(TIMESTAMP '2024-01-01 00:00:00')) BOOLEAN
--> true
SELECT array(DATE'2024-01-01') = array('2024-01-01');
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT array(array(1)) = array(array(1L));
--> (array(array(1)) = array(array(1))) BOOLEAN
--> true
SELECT struct(1) = struct(1L);
--> (struct(1) = struct(1)) BOOLEAN
--> true
SELECT struct(1) = struct('1');
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT struct(1 AS a) = struct(1L AS b);
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT struct(1 AS a) = struct(1L AS a);
--> (struct(1 AS a) = struct(1 AS a)) BOOLEAN
--> true
SELECT struct(1 AS a) = struct('1' AS a);
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT named_struct('a', x) = named_struct('a', y) FROM VALUES ('1', 1) t(x,y);
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT struct(array(1)) = struct(array(1L));
--> (struct(array(1)) = struct(array(1))) BOOLEAN
--> true
SELECT struct(1, 2) = struct(1);
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT (1, '2') = ('1', 2);
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT (1, 2) = (1L, 2.0);
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT (1, 2) < (1L, 2.5);
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT array(1) < array(1L);
--> (array(1) < array(1)) BOOLEAN
--> false
SELECT array(1) <=> array(1L);
--> (array(1) <=> array(1)) BOOLEAN
--> true
SELECT array(1) <=> array('1');
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT array(1) <> array('1');
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT array(1) >= array('1');
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT array(INTERVAL '1' DAY) = array(INTERVAL '24' HOUR);
--> (array(INTERVAL '1' DAY) = array(INTERVAL '24' HOUR)) BOOLEAN
--> true
SELECT array(1) IN (array(1L));
--> (array(1) IN (array(1))) BOOLEAN
--> true
SELECT array(1) IN (array('1'));
--> (array(1) IN (array(1))) BOOLEAN
--> true
SELECT array(7) IN (array(3.25BD));
--> (array(7) IN (array(3.25))) BOOLEAN
--> false
SELECT struct(1) IN (struct('1'));
--> (struct(1) IN (struct(1))) BOOLEAN
--> true
SELECT (1,2) IN (('1','2'));
--> (named_struct(col1, 1, col2, 2) IN (named_struct(col1, 1, col2, 2))) BOOLEAN
--> true
SELECT (1,2) IN ((1L,2.0));
--> (named_struct(col1, 1, col2, 2) IN (named_struct(col1, 1, col2, 2.0))) BOOLEAN
--> true
SELECT array_union(array(DATE'2024-01-01'), array('2024-01-01'));
--! DATATYPE_MISMATCH.BINARY_ARRAY_DIFF_TYPES
SELECT array_union(array(1), array('2'));
--! DATATYPE_MISMATCH.BINARY_ARRAY_DIFF_TYPES
SELECT array_union(array(1), array(2L));
--> array_union(array(1), array(2)) ARRAY<BIGINT>
--> [1, 2]
SELECT array_union(array(1), array(2.5));
--! DATATYPE_MISMATCH.BINARY_ARRAY_DIFF_TYPES
SELECT array_union(array('a'), array(X'61'));
--! DATATYPE_MISMATCH.BINARY_ARRAY_DIFF_TYPES
SELECT array_union(array('1'), array(true));
--! DATATYPE_MISMATCH.BINARY_ARRAY_DIFF_TYPES
SELECT array_union(array(x), array(y)) FROM VALUES ('1', 1) t(x,y);
--! DATATYPE_MISMATCH.BINARY_ARRAY_DIFF_TYPES
SELECT array_intersect(array('1'), array(1));
--! DATATYPE_MISMATCH.BINARY_ARRAY_DIFF_TYPES
SELECT array_except(array('1'), array(1.5));
--! DATATYPE_MISMATCH.BINARY_ARRAY_DIFF_TYPES
SELECT arrays_overlap(array('1'), array(1));
--! DATATYPE_MISMATCH.BINARY_ARRAY_DIFF_TYPES
SELECT arrays_overlap(array(1), array(2.5));
--! DATATYPE_MISMATCH.BINARY_ARRAY_DIFF_TYPES
SELECT array_contains(array('1'), 1);
--! DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES
SELECT array_contains(array(1), '1');
--! DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES
SELECT array_contains(array(1), 1.5);
--> array_contains(array(1), 1.5) BOOLEAN
--> false
SELECT array_contains(array(1), 1L);
--> array_contains(array(1), 1) BOOLEAN
--> true
SELECT array_contains(array(DATE'2024-01-01'), '2024-01-01');
--! DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES
SELECT array_position(array('1'), 1);
--! DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES
SELECT array_position(array(1), '1');
--! DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES
SELECT array_position(array(1), 1.0);
--! DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES
SELECT array_remove(array(1), '1');
--! DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES
SELECT array_append(array(1), '1');
--! DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES
SELECT array_append(array('1'), 1);
--! DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES
SELECT array_append(array(1), 1.5);
--! DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES
SELECT array_append(array(1), 1L);
--> array_append(array(1), 1) ARRAY<BIGINT>
--> [1, 1]
SELECT array_append(array(DATE'2024-01-01'), '2024-01-01');
--! DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES
SELECT array_prepend(array(1), 2.5D);
--> array_prepend(array(1), 2.5) ARRAY<DOUBLE>
--> [2.5, 1.0]
SELECT array_insert(array(1), 1, 2L);
--> array_insert(array(1), 1, 2) ARRAY<BIGINT>
--> [2, 1]
SELECT array_insert(array(1), 1, '2');
--! DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES
SELECT concat(array(1), array('1'));
--> concat(array(1), array(1)) ARRAY<BIGINT>
--> [1, 1]
SELECT concat(array(1), array(1L));
--> concat(array(1), array(1)) ARRAY<BIGINT>
--> [1, 1]
SELECT concat(array(1), array(2.5));
--> concat(array(1), array(2.5)) ARRAY<DECIMAL(11,1)>
--> [1.0, 2.5]
SELECT concat(array(DATE'2024-01-01'), array('2024-01-01'));
--> concat(array(DATE '2024-01-01'), array(2024-01-01)) ARRAY<DATE>
--> [2024-01-01, 2024-01-01]
SELECT map_contains_key(map(1,2), '1');
--! DATATYPE_MISMATCH.MAP_FUNCTION_DIFF_TYPES
SELECT map_contains_key(map(1,2), 1L);
--> map_contains_key(map(1, 2), 1) BOOLEAN
--> true
SELECT map_contains_key(map('1',2), 1);
--! DATATYPE_MISMATCH.MAP_FUNCTION_DIFF_TYPES
SELECT map_contains_key(map(1L,2), 1);
--> map_contains_key(map(1, 2), 1) BOOLEAN
--> true
SELECT element_at(map(1,2), 1L);
--> element_at(map(1, 2), 1) INT
--> 2
SELECT element_at(map(1,2), '1');
--! DATATYPE_MISMATCH.MAP_FUNCTION_DIFF_TYPES
SELECT element_at(map('1',2), 1);
--! DATATYPE_MISMATCH.MAP_FUNCTION_DIFF_TYPES
SELECT element_at(map(1L,2), 1);
--> element_at(map(1, 2), 1) INT
--> 2
SELECT element_at(map(1.5,2), 1);
--! DATATYPE_MISMATCH.MAP_FUNCTION_DIFF_TYPES
SELECT element_at(map(1.5D,2), 1);
--> element_at(map(1.5, 2), 1) INT
--> NULL
SELECT element_at(map(DATE'2024-01-01',2), '2024-01-01');
--! DATATYPE_MISMATCH.MAP_FUNCTION_DIFF_TYPES
SELECT try_element_at(map(1,2), 1L);
--> try_element_at(map(1, 2), 1) INT
--> 2
SELECT map(1,2)[1L];
--> map(1, 2)[1] INT
--> 2
SELECT map(1,2)['1'];
--> map(1, 2)[1] INT
--> 2
SELECT map('1',2)[1];
--> map(1, 2)[1] INT
--> 2
SELECT map(1L,2)[1];
--> map(1, 2)[1] INT
--> 2
SELECT map(1.5,2)[1];
--> map(1.5, 2)[1] INT
--> NULL
SELECT map(DATE'2024-01-01',2)['2024-01-01'];
--> map(DATE '2024-01-01', 2)[2024-01-01] INT
--> 2
SELECT coalesce(array(1), array('1'));
--> coalesce(array(1), array(1)) ARRAY<BIGINT>
--> [1]
SELECT coalesce(array(1), array(1.5));
--> coalesce(array(1), array(1.5)) ARRAY<DECIMAL(11,1)>
--> [1.0]
SELECT coalesce(struct(1 AS a), struct(1L AS a));
--> coalesce(struct(1 AS a), struct(1 AS a)) STRUCT<a: BIGINT>
--> {1}
SELECT coalesce(struct(1 AS a), struct(1L AS b));
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT coalesce(struct(1 AS a), struct(1L AS A));
--> coalesce(struct(1 AS a), struct(1 AS A)) STRUCT<a: BIGINT>
--> {1}
SELECT coalesce(map(1,2), map('1',2L));
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT coalesce(parse_json('1'), 'x');
--> coalesce(parse_json(1), x) VARIANT
--> 1
SELECT coalesce(parse_json('1'), 1);
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT coalesce(1, parse_json('1'));
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT IF(true, parse_json('1'), 'x');
--> (IF(true, parse_json(1), x)) VARIANT
--> 1
SELECT CASE WHEN true THEN parse_json('1') ELSE '5' END;
--> CASE WHEN true THEN parse_json(1) ELSE 5 END VARIANT
--> 1
SELECT array(parse_json('1'), 'x');
--> array(parse_json(1), x) ARRAY<VARIANT>
--> [1, "x"]
SELECT nvl2(1, parse_json('1'), 'x');
--> nvl2(1, parse_json(1), x) VARIANT
--> 1
SELECT nvl(parse_json('1'), 'x');
--> nvl(parse_json(1), x) VARIANT
--> 1
SELECT parse_json('1') AS c UNION ALL SELECT 'x';
--> c VARIANT
--> "x"
--> 1
SELECT * FROM VALUES (parse_json('1')), ('x') t(x);
--! INVALID_INLINE_TABLE.INCOMPATIBLE_TYPES_IN_INLINE_TABLE
SELECT 1 WHERE 'true';
--! DATATYPE_MISMATCH.FILTER_NOT_BOOLEAN
SELECT 1 FROM VALUES (1) t(x) WHERE 'true';
--! DATATYPE_MISMATCH.FILTER_NOT_BOOLEAN
SELECT 1 FROM VALUES ('true') t(x) WHERE x;
--! DATATYPE_MISMATCH.FILTER_NOT_BOOLEAN
SELECT 1 FROM VALUES (1) t(x) WHERE 1;
--! DATATYPE_MISMATCH.FILTER_NOT_BOOLEAN
SELECT 1 FROM VALUES (1) t(x) WHERE NULL;
--! DATATYPE_MISMATCH.FILTER_NOT_BOOLEAN
SELECT 1 FROM VALUES (1) t(x) WHERE x = 1 AND 'true';
--> 1 INT
--> 1
SELECT 1 FROM VALUES (1) t(x) WHERE 'true' AND 'true';
--! DATATYPE_MISMATCH.BINARY_OP_WRONG_TYPE
SELECT 1 FROM VALUES (1) t(x) WHERE 'true' OR x = 1;
--> 1 INT
--> 1
SELECT 1 FROM VALUES (1) t(x) WHERE NOT 'true';
--> 1 INT
SELECT NOT 'true';
--> (NOT true) BOOLEAN
--> false
SELECT CASE WHEN 'true' THEN 1 END;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT IF('true', 1, 2);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT IF('x', 1, 2);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT IF(NULL, 1, 2);
--> (IF(NULL, 1, 2)) INT
--> 2
SELECT count(*) FILTER (WHERE 'true') FROM VALUES (1) t(x);
--! INVALID_AGGREGATE_FILTER.NOT_BOOLEAN
SELECT count(*) FROM VALUES (1) t(x) JOIN VALUES (1) s(y) ON 'true';
--! JOIN_CONDITION_IS_NOT_BOOLEAN_TYPE
SELECT count(*) FROM VALUES (1) t(x) JOIN VALUES (1) s(y) ON 1;
--! JOIN_CONDITION_IS_NOT_BOOLEAN_TYPE
SELECT count(*) FROM VALUES (1) t(x) HAVING 'true';
--> count(1) BIGINT
--> 1
SELECT count(*) FROM VALUES (1) t(x) HAVING 'x';
--! CAST_INVALID_INPUT
SELECT count(*) FROM VALUES (1) t(x) HAVING 0;
--> count(1) BIGINT
SELECT count(*) FROM VALUES (1) t(x) HAVING count(*);
--> count(1) BIGINT
--> 1
SELECT x FROM VALUES (1), (0) t(x) GROUP BY x HAVING x;
--> x INT
--> 1
SELECT x FROM VALUES (1), (0) t(x) GROUP BY x HAVING sum(x);
--> x INT
--> 1
SELECT x FROM VALUES (1), (0) t(x) GROUP BY x HAVING NULL;
--> x INT
SELECT x FROM VALUES (1), (0) t(x) GROUP BY x HAVING coalesce(x, 0);
--> x INT
--> 1
SELECT x FROM VALUES (1), (0) t(x) GROUP BY x HAVING DATE'2020-01-01';
--! DATATYPE_MISMATCH.CAST_WITH_CONF_SUGGESTION
SELECT x FROM VALUES (1), (0) t(x) GROUP BY x HAVING TIMESTAMP'2020-01-01 00:00:00';
--! DATATYPE_MISMATCH.CAST_WITH_CONF_SUGGESTION
SELECT x FROM VALUES (1), (0) t(x) QUALIFY 'true';
--! QUALIFY_REQUIRES_WINDOW_FUNCTION
SELECT x FROM VALUES (1), (0) t(x) QUALIFY row_number() OVER (ORDER BY x);
--> x INT
--> 0
--> 1
SELECT 3.25BD >= 1Y, 3.25BD > 1Y, 3.25BD < 1Y, 3.25BD <= 1Y, 3.25BD = 1Y, 3.25BD <=> 1Y, 3.25BD <> 1Y;
--> (3 >= 1) BOOLEAN, (4 > 1) BOOLEAN, (3 < 1) BOOLEAN, (4 <= 1) BOOLEAN, (3.25 = 1) BOOLEAN, (3.25 <=> 1) BOOLEAN, (NOT (3.25 = 1)) BOOLEAN
--> true|true|false|false|false|false|true
SELECT 1Y >= 3.25BD, 1Y > 3.25BD, 1Y < 3.25BD, 1Y <= 3.25BD, 1Y = 3.25BD;
--> (1 >= 4) BOOLEAN, (1 > 3) BOOLEAN, (1 < 4) BOOLEAN, (1 <= 3) BOOLEAN, (1 = 3.25) BOOLEAN
--> false|false|true|true|false
SELECT x >= 3.25BD, x > 3.25BD, x < 3.25, x <= 3.25, x = 3.25, 3.25 > x, 3.25 < x FROM VALUES (1) t(x);
--> (x >= 4) BOOLEAN, (x > 3) BOOLEAN, (x < 4) BOOLEAN, (x <= 3) BOOLEAN, (x = 3.25) BOOLEAN, (4 > x) BOOLEAN, (3 < x) BOOLEAN
--> false|false|true|true|false|true|false
SELECT x >= 3.25BD, x > 1000.5, x < 1000.5, x <= 1000.5, x = 1000.5, 1000.5 > x, 1000.5 < x FROM VALUES (1Y) t(x);
--> (x >= 4) BOOLEAN, (x > 1000) BOOLEAN, (x < 1001) BOOLEAN, (x <= 1000) BOOLEAN, (x = 1000.5) BOOLEAN, (1001 > x) BOOLEAN, (1000 < x) BOOLEAN
--> false|false|true|true|false|true|false
SELECT x >= 3.25BD, x < 99999999999999999999.5, x > 99999999999999999999.5 FROM VALUES (1L) t(x);
--> (x >= 4) BOOLEAN, true BOOLEAN, false BOOLEAN
--> false|true|false
SELECT x > -3.25, x < -3.25, -3.25 > x, x >= -0.5 FROM VALUES (1L) t(x);
--> (x > -4) BOOLEAN, (x < -3) BOOLEAN, (-3 > x) BOOLEAN, (x >= 0) BOOLEAN
--> true|false|false|true
SELECT CAST(NULL AS INT) >= 0.5, CAST(NULL AS INT) > 99999999999.5;
--> (CAST(NULL AS INT) >= 1) BOOLEAN, (CAST(NULL AS INT) > 99999999999) BOOLEAN
--> NULL|NULL
SELECT x BETWEEN 1.5 AND 3.5, x NOT BETWEEN 0.5 AND 1.5 FROM VALUES (1) t(x);
--> between(x, 1.5, 3.5) BOOLEAN, (NOT between(x, 0.5, 1.5)) BOOLEAN
--> false|false
SELECT x FROM VALUES (1), (2) t(x) WHERE x > 1.5;
--> x INT
--> 2
SELECT +NULL, -NULL, ~NULL, NOT NULL;
--> (+ NULL) DOUBLE, (- NULL) DOUBLE, ~NULL INT, (NOT NULL) BOOLEAN
--> NULL|NULL|NULL|NULL
SELECT +'5', -'5', +'x';
--! CAST_INVALID_INPUT
SELECT ~'5';
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT +DATE'2020-01-01';
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT +true;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT -true;
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT +INTERVAL '1' DAY, -INTERVAL '1' DAY, +INTERVAL '1' MONTH;
--> (+ INTERVAL '1' DAY) INTERVAL DAY, (- INTERVAL '1' DAY) INTERVAL DAY, (+ INTERVAL '1' MONTH) INTERVAL MONTH
--> INTERVAL '1' DAY|INTERVAL '-1' DAY|INTERVAL '1' MONTH
SELECT +TIME'10:00:00';
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT +parse_json('1');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT +X'31';
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT +x FROM VALUES (1Y) t(x);
--> (+ x) TINYINT
--> 1
SELECT decode(1, '1', 'a', 'b');
--> decode(1, 1, a, b) STRING
--> a
SELECT decode(1, 1L, 'a', 2.5, 'b', 'c');
--> decode(1, 1, a, 2.5, b, c) STRING
--> a
SELECT decode(1, DATE'2024-01-01', 'a');
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT decode(1, 1, 'a', 2, 3);
--! CAST_INVALID_INPUT
SELECT decode(1, 1, 'a', 2, DATE'2024-01-01');
--! CAST_INVALID_INPUT
SELECT decode(1, 1, array(1), 2, 'x');
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT decode(NULL, NULL, 'a', 'b');
--> decode(NULL, NULL, a, b) STRING
--> a
SELECT decode(1, 1);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT decode(X'61', 'UTF-8');
--> decode(X'61', UTF-8) STRING
--> a
SELECT decode(array(1), array(1), 'x');
--> decode(array(1), array(1), x) STRING
--> x
SELECT decode(map(1,2), map(1,2), 'x');
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT map_concat(map(1,2), map(1L,2));
--! DUPLICATED_MAP_KEY
SELECT map_concat(map(1,'a'), map(2,2));
--! CAST_INVALID_INPUT
SELECT map_concat(map(1,array(1)), map(2,2));
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT map_concat(map(1,2), 5);
--! DATATYPE_MISMATCH.MAP_CONCAT_DIFF_TYPES
SELECT map_concat(map(1,2), array(5));
--! DATATYPE_MISMATCH.MAP_CONCAT_DIFF_TYPES
SELECT map_concat(map(1,2), NULL);
--! DATATYPE_MISMATCH.MAP_CONCAT_DIFF_TYPES
SELECT map_concat(map(1,2), map(DATE'2024-01-01',2));
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT map_concat(map('a',2), map(1,2));
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT * FROM VALUES (1) t(x) JOIN VALUES (array(1)) s(x) USING (x);
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT * FROM VALUES (1) t(x) JOIN VALUES ('1') s(x) USING (x);
--> x INT
--> 1
SELECT * FROM VALUES (1) t(x) JOIN VALUES (DATE'2024-01-01') s(x) USING (x);
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT * FROM VALUES (1) t(x) NATURAL JOIN VALUES (DATE'2024-01-01') s(x);
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT 5[1];
--! INVALID_EXTRACT_BASE_FIELD_TYPE
SELECT 'abc'[1];
--! INVALID_EXTRACT_BASE_FIELD_TYPE
SELECT NULL[1];
--> NULL[1] VOID
--> NULL
SELECT struct(1)[0];
--! INVALID_EXTRACT_FIELD_TYPE
SELECT struct(1)['col1'];
--> struct(1).col1 INT
--> 1
SELECT struct(1)['nope'];
--! FIELD_NOT_FOUND
SELECT map(1,2).a;
--! CAST_INVALID_INPUT
SELECT map('a',2).a;
--> map(a, 2)[a] INT
--> 2
SELECT array(1)[DATE'2024-01-01'];
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT array(1)[1L], array(1)[0S], array(1)[0Y];
--! INVALID_ARRAY_INDEX
SELECT array(1)[1.5];
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT array(1)[0BD];
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT array(1)[NULL];
--> array(1)[NULL] INT
--> NULL
SELECT array(1)['0'];
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT map(1,2)[NULL];
--> map(1, 2)[NULL] INT
--> NULL
SELECT array_contains(5, parse_json('1'));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT array_contains(array(parse_json('1')), parse_json('1'));
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT array_position(array(1), parse_json('1'));
--! DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES
SELECT array_distinct(array(parse_json('1')));
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT map_from_arrays(array(parse_json('1')), array(1));
--! DATATYPE_MISMATCH.INVALID_MAP_KEY_TYPE
SELECT map(parse_json('1'), 1);
--! DATATYPE_MISMATCH.INVALID_MAP_KEY_TYPE
SELECT map_from_entries(array(struct(parse_json('1'), 1)));
--! DATATYPE_MISMATCH.INVALID_MAP_KEY_TYPE
SELECT mode(map(1,2)), mode(map());
--> mode(map(1, 2)) MAP<INT, INT>, mode(map()) MAP<VOID, VOID>
--> {1 -> 2}|{}
SELECT mode(array(1)), mode(struct(1)), mode(X'31'), mode(make_interval(1));
--> mode(array(1)) ARRAY<INT>, mode(struct(1)) STRUCT<col1: INT>, mode(X'31') BINARY, mode(make_interval(1, 0, 0, 0, 0, 0, 0.000000)) INTERVAL
--> [1]|{1}|1|1 years
SELECT mode(parse_json('1'));
--> mode(parse_json(1)) VARIANT
--> 1
SELECT width_bucket(DATE'2024-01-01', DATE'2024-01-01', DATE'2024-01-01', 4);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT width_bucket(INTERVAL '2' DAY, INTERVAL '1' YEAR, INTERVAL '1' DAY, 4);
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT width_bucket(INTERVAL '2' DAY, INTERVAL '1' DAY, INTERVAL '3' DAY, 4);
--> width_bucket(INTERVAL '2' DAY, INTERVAL '1' DAY, INTERVAL '3' DAY, 4) BIGINT
--> 3
SELECT width_bucket(INTERVAL '2' DAY, INTERVAL '1' DAY, INTERVAL '72' HOUR, 4L);
--> width_bucket(INTERVAL '2' DAY, INTERVAL '1' DAY, INTERVAL '72' HOUR, 4) BIGINT
--> 3
SELECT width_bucket(INTERVAL '2' DAY, 1, 3, 4);
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT width_bucket(2, INTERVAL '1' DAY, INTERVAL '3' DAY, 4);
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT width_bucket('2', 1, '3', '4');
--> width_bucket(2, 1, 3, 4) BIGINT
--> 3
SELECT width_bucket(2, 1, 3, 4.5);
--> width_bucket(2, 1, 3, 4.5) BIGINT
--> 3
SELECT width_bucket(NULL, 1, 3, 4);
--> width_bucket(NULL, 1, 3, 4) BIGINT
--> NULL
SELECT width_bucket(NULL, INTERVAL '1' DAY, INTERVAL '3' DAY, 4);
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT width_bucket(true, 1, 3, 4);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT width_bucket(1, 1, 3, INTERVAL '1' DAY);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT to_timestamp(DATE'2024-01-01', 'x'), to_date(TIMESTAMP'2024-01-01 10:00:00', 'x'), to_timestamp(TIMESTAMP_NTZ'2024-01-01 10:00:00', 'x');
--> to_timestamp(DATE '2024-01-01', x) TIMESTAMP, to_date(TIMESTAMP '2024-01-01 10:00:00', x) DATE, to_timestamp(TIMESTAMP_NTZ '2024-01-01 10:00:00', x) TIMESTAMP
--> 2024-01-01 00:00:00|2024-01-01|2024-01-01 10:00:00
SELECT to_date(DATE'2024-01-01', 'x'), to_date(DATE'2024-01-01', NULL);
--> to_date(DATE '2024-01-01', x) DATE, to_date(DATE '2024-01-01', NULL) DATE
--> 2024-01-01|2024-01-01
SELECT to_timestamp_ntz(DATE'2024-01-01', 'x'), to_timestamp_ltz(DATE'2024-01-01', 'x');
--> to_timestamp_ntz(DATE '2024-01-01', x) TIMESTAMP_NTZ, to_timestamp_ltz(DATE '2024-01-01', x) TIMESTAMP
--> 2024-01-01 00:00:00|2024-01-01 00:00:00
SELECT to_unix_timestamp(DATE'2024-01-01', 'x'), unix_timestamp(TIMESTAMP'2024-01-01 10:00:00', 'x');
--> to_unix_timestamp(DATE '2024-01-01', x) BIGINT, unix_timestamp(TIMESTAMP '2024-01-01 10:00:00', x) BIGINT
--> 1704067200|1704103200
SELECT to_timestamp(true, 'yyyy');
--! CANNOT_PARSE_TIMESTAMP
SELECT to_timestamp(5);
--> to_timestamp(5) TIMESTAMP
--> 1970-01-01 00:00:05
SELECT to_date(true, 'yyyy');
--! CANNOT_PARSE_TIMESTAMP
SELECT trunc('x', 'nope'), trunc('2024-01-01', 'nope'), date_trunc('nope', 'x');
--> trunc(x, nope) DATE, trunc(2024-01-01, nope) DATE, date_trunc(nope, x) TIMESTAMP
--> NULL|NULL|NULL
SELECT trunc('x', 'MM');
--! CAST_INVALID_INPUT
SELECT trunc(x, y) FROM VALUES ('2024-05-05','MM'), ('2024-05-05','nope') t(x,y);
--> trunc(x, y) DATE
--> 2024-05-01
--> NULL
SELECT date_part(concat('YE','AR'), DATE'2024-01-01'), date_part('YEAR', '2024-01-01');
--> date_part(concat(YE, AR), DATE '2024-01-01') INT, date_part(YEAR, 2024-01-01) INT
--> 2024|2024
SELECT date_part(x, DATE'2024-01-01') FROM VALUES ('YEAR') t(x);
--! NON_FOLDABLE_ARGUMENT
SELECT date_part(1, DATE'2024-01-01');
--! NON_FOLDABLE_ARGUMENT
SELECT date_part(NULL, DATE'2024-01-01'), date_part(CAST(NULL AS STRING), DATE'2024-01-01');
--> date_part(NULL, DATE '2024-01-01') DOUBLE, date_part(CAST(NULL AS STRING), DATE '2024-01-01') DOUBLE
--> NULL|NULL
SELECT date_part('YEAR');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT date_part('nope', DATE'2024-01-01');
--! INVALID_EXTRACT_FIELD
SELECT TRY_CAST(2S AS BINARY);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT CAST(2S AS BINARY);
--! DATATYPE_MISMATCH.CAST_WITH_CONF_SUGGESTION
SELECT TRY_CAST(DATE'2024-01-01' AS INT);
--! DATATYPE_MISMATCH.CAST_WITH_FUNC_SUGGESTION
SELECT CAST(DATE'2024-01-01' AS INT);
--! DATATYPE_MISMATCH.CAST_WITH_FUNC_SUGGESTION
SELECT TRY_CAST(1 AS DATE);
--! DATATYPE_MISMATCH.CAST_WITH_FUNC_SUGGESTION
SELECT TRY_CAST(true AS TIMESTAMP);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT TRY_CAST(TIMESTAMP'2024-01-01 00:00:00' AS INT), TRY_CAST(TIMESTAMP'9024-01-01 00:00:00' AS INT);
--> TRY_CAST(TIMESTAMP '2024-01-01 00:00:00' AS INT) INT, TRY_CAST(TIMESTAMP '9024-01-01 00:00:00' AS INT) INT
--> 1704067200|NULL
SELECT map() NOT IN (SELECT map(1,2));
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT map(1,2) IN (SELECT map(1,2));
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT parse_json('1') IN (SELECT parse_json('1'));
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT (1, 'a') IN (SELECT 1, 'a'), (1.5, DATE'2024-01-01') IN (SELECT 1.5, DATE'2024-01-01'), (NULL, true) IN (SELECT 1, true);
--> (named_struct('1', 1, 'a', a) IN (listquery())) BOOLEAN, (named_struct('1.5', 1.5, '_1', DATE '2024-01-01') IN (listquery())) BOOLEAN, (named_struct('NULL', NULL, '_1', true) IN (listquery())) BOOLEAN
--> true|true|false
SELECT (x, x + 1, 2) IN (SELECT 1, 2, 2) FROM VALUES (1) t(x);
--> (named_struct('x', x, '_1', (x + 1), '2', 2) IN (listquery())) BOOLEAN
--> true
SELECT (x, CAST(x AS STRING), -1) IN (SELECT 1, '2', 2) FROM VALUES (1) t(x);
--> (named_struct('x', x, '_1', CAST(x AS STRING), '-1', -1) IN (listquery())) BOOLEAN
--> false
SELECT (x AS a, 1) IN (SELECT 1, 2) FROM VALUES (1) t(x);
--> (named_struct('a', x AS a, '1', 1) IN (listquery())) BOOLEAN
--> false
