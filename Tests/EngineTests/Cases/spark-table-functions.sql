-- Table functions, VALUES, TABLESAMPLE, hints and named arguments.
CREATE TEMPORARY VIEW t AS VALUES (1, 'a'), (2, 'b'), (3, 'a') AS t(id, k);
SELECT * FROM range(3);
--> id BIGINT
--> 0
--> 1
--> 2
SELECT * FROM range(1, 4);
--> id BIGINT
--> 1
--> 2
--> 3
SELECT * FROM range(0, 10, 3);
--> id BIGINT
--> 0
--> 3
--> 6
--> 9
SELECT * FROM range(0, 10, 3, 2) ORDER BY id;
--> id BIGINT
--> 0
--> 3
--> 6
--> 9
SELECT * FROM range(5, 0, -2);
--> id BIGINT
--> 1
--> 3
--> 5
SELECT * FROM range(0, 5, 0);
--! FAILED_FUNCTION_CALL
SELECT * FROM range(0);
--> id BIGINT
SELECT * FROM range(-2);
--> id BIGINT
SELECT * FROM range();
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT * FROM range(1, 2, 3, 4, 5);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT * FROM range('3');
--> id BIGINT
--> 0
--> 1
--> 2
SELECT * FROM range('a');
--! CAST_INVALID_INPUT
SELECT * FROM range(NULL);
--! UNEXPECTED_INPUT_TYPE
SELECT * FROM range(2.9);
--> id BIGINT
--> 0
--> 1
SELECT * FROM range(1 + 1);
--> id BIGINT
--> 0
--> 1
SELECT * FROM range(end => 3);
--! NON_FOLDABLE_ARGUMENT
SELECT * FROM range(start => 1, end => 3);
--! NON_FOLDABLE_ARGUMENT
SELECT * FROM range(3) AS r;
--> id BIGINT
--> 0
--> 1
--> 2
SELECT r.x FROM range(3) AS r(x);
--> x BIGINT
--> 0
--> 1
--> 2
SELECT r.x FROM range(3) AS r(x, y);
--! NUM_TABLE_VALUE_ALIASES_MISMATCH
SELECT range.id FROM range(2);
--! UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT * FROM range(id) FROM t;
--! PARSE_SYNTAX_ERROR
SELECT * FROM explode(array(1, 2));
--> col INT
--> 1
--> 2
SELECT * FROM explode(collection => array(1, 2));
--> col INT
--> 1
--> 2
SELECT * FROM explode(nope => array(1, 2));
--! UNRECOGNIZED_PARAMETER_NAME
SELECT * FROM explode(map('a', 1));
--> key STRING, value INT
--> a|1
SELECT * FROM explode(array(1, 2)) AS e;
--> col INT
--> 1
--> 2
SELECT e.x FROM explode(array(1, 2)) AS e(x);
--> x INT
--> 1
--> 2
SELECT * FROM explode(array(1, 2)) AS e(x, y);
--! NUM_TABLE_VALUE_ALIASES_MISMATCH
SELECT * FROM explode(map('a', 1)) AS e(x, y);
--> x STRING, y INT
--> a|1
SELECT * FROM explode(map('a', 1)) AS e(x);
--! NUM_TABLE_VALUE_ALIASES_MISMATCH
SELECT * FROM explode(1);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT * FROM explode();
--! REQUIRED_PARAMETER_NOT_FOUND
SELECT * FROM explode(array(1), array(2));
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT * FROM explode(NULL);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT * FROM explode_outer(CAST(NULL AS ARRAY<INT>));
--> col INT
--> NULL
SELECT * FROM explode_outer(array());
--> col VOID
--> NULL
SELECT * FROM explode(array());
--> col VOID
SELECT * FROM posexplode(array('x', 'y'));
--> pos INT, col STRING
--> 0|x
--> 1|y
SELECT * FROM posexplode(map('a', 1));
--> pos INT, key STRING, value INT
--> 0|a|1
SELECT * FROM posexplode_outer(CAST(NULL AS MAP<STRING, INT>));
--> pos INT, key STRING, value INT
--> NULL|NULL|NULL
SELECT * FROM inline(array(struct(1, 'a'), struct(2, 'b')));
--> col1 INT, col2 STRING
--> 1|a
--> 2|b
SELECT * FROM inline(array(named_struct('p', 1, 'q', 'a'), NULL));
--> p INT, q STRING
--> 1|a
--> NULL|NULL
SELECT * FROM inline_outer(CAST(NULL AS ARRAY<STRUCT<a: INT, b: STRING>>));
--> a INT, b STRING
--> NULL|NULL
SELECT * FROM inline(array(1));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT * FROM inline(input => array(struct(1, 'a')));
--> col1 INT, col2 STRING
--> 1|a
SELECT * FROM stack(2, 1, 2, 3, 4);
--> col0 INT, col1 INT
--> 1|2
--> 3|4
SELECT * FROM stack(2, 1, 2, 3);
--> col0 INT, col1 INT
--> 1|2
--> 3|NULL
SELECT * FROM stack(2, 1, 'a', 2, 'b') AS s(n, c);
--> n INT, c STRING
--> 1|a
--> 2|b
SELECT * FROM stack(0, 1);
--! DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE
SELECT * FROM stack(-1, 1);
--! DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE
SELECT * FROM stack(2);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT * FROM stack('2', 1, 2);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT * FROM stack(2, 1, 'a');
--! DATATYPE_MISMATCH.STACK_COLUMN_DIFF_TYPES
SELECT * FROM stack(2, 1, 2L);
--! DATATYPE_MISMATCH.STACK_COLUMN_DIFF_TYPES
SELECT * FROM stack(2, 1, 2.5);
--! DATATYPE_MISMATCH.STACK_COLUMN_DIFF_TYPES
SELECT * FROM stack(id, 1, 2), t;
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SELECT * FROM stack(NULL, 1, 2);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT stack(2, 1, 'a', 2, 'b') AS (n, c);
--> n INT, c STRING
--> 1|a
--> 2|b
SELECT stack(2, 1, 'a', 2, 'b') AS n;
--! UDTF_ALIAS_NUMBER_MISMATCH
SELECT id, stack(2, id, k, id * 10, upper(k)) FROM t ORDER BY 1, 2;
--> id INT, col0 INT, col1 STRING
--> 1|1|a
--> 1|10|A
--> 2|2|b
--> 2|20|B
--> 3|3|a
--> 3|30|A
SELECT * FROM json_tuple('{"a": 1, "b": "x"}', 'a', 'b');
--> c0 STRING, c1 STRING
--> 1|x
SELECT * FROM json_tuple('{"a": 1, "b": "x"}', 'a', 'b') AS j(a, b);
--> a STRING, b STRING
--> 1|x
SELECT * FROM json_tuple('{"a": 1}');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT * FROM json_tuple('not json', 'a');
--> c0 STRING
--> NULL
SELECT * FROM json_tuple(NULL, 'a');
--! DATATYPE_MISMATCH.NON_STRING_TYPE
SELECT * FROM json_tuple('{"a": {"b": [1, 2]}}', 'a', 'c');
--> c0 STRING, c1 STRING
--> {"b":[1,2]}|NULL
SELECT json_tuple('{"a": 1, "b": "x"}', 'a', 'b') AS (p, q);
--> p STRING, q STRING
--> 1|x
SELECT * FROM variant_explode(parse_json('[1, "x"]'));
--> pos INT, key STRING, value VARIANT
--> 0|NULL|1
--> 1|NULL|"x"
SELECT * FROM variant_explode(parse_json('{"a": 1, "b": null}'));
--> pos INT, key STRING, value VARIANT
--> 0|a|1
--> 1|b|null
SELECT pos, key FROM variant_explode_outer(parse_json('1'));
--> pos INT, key STRING
--> NULL|NULL
SELECT * FROM variant_explode(input => parse_json('[true]')) AS v(a, b, c);
--> a INT, b STRING, c VARIANT
--> 0|NULL|true
SELECT * FROM nope(1);
--! UNRESOLVABLE_TABLE_VALUED_FUNCTION
SELECT * FROM upper('a');
--! NOT_A_TABLE_FUNCTION
SELECT * FROM sum(1);
--! NOT_A_TABLE_FUNCTION
SELECT range(3);
--! NOT_A_SCALAR_FUNCTION
SELECT * FROM t, range(2) AS r ORDER BY t.id, r.id;
--> id INT, k STRING, id BIGINT
--> 1|a|0
--> 1|a|1
--> 2|b|0
--> 2|b|1
--> 3|a|0
--> 3|a|1
SELECT * FROM range(2) a JOIN range(2) b ON a.id = b.id;
--> id BIGINT, id BIGINT
--> 0|0
--> 1|1
SELECT * FROM VALUES (1, 2), (3, 4);
--> col1 INT, col2 INT
--> 1|2
--> 3|4
SELECT * FROM VALUES 1, 2;
--> col1 INT
--> 1
--> 2
SELECT * FROM VALUES (1), (2) AS v;
--> col1 INT
--> 1
--> 2
SELECT * FROM VALUES (1, 'a'), (2, NULL) AS v(x, y);
--> x INT, y STRING
--> 1|a
--> 2|NULL
SELECT * FROM VALUES (1, 'a'), (2) AS v(x, y);
--! INVALID_INLINE_TABLE.NUM_COLUMNS_MISMATCH
SELECT * FROM VALUES (1, 'a') AS v(x);
--! INVALID_INLINE_TABLE.NUM_COLUMNS_MISMATCH
SELECT * FROM VALUES (1), ('a') AS v(x);
--! INVALID_INLINE_TABLE.INCOMPATIBLE_TYPES_IN_INLINE_TABLE
SELECT * FROM VALUES (1), (2.5), (3L) AS v(x);
--> x DECIMAL(21,1)
--> 1.0
--> 2.5
--> 3.0
SELECT * FROM VALUES (array(1)), (array('a')) AS v(x);
--! INVALID_INLINE_TABLE.INCOMPATIBLE_TYPES_IN_INLINE_TABLE
SELECT * FROM VALUES (1), (true) AS v(x);
--! INVALID_INLINE_TABLE.INCOMPATIBLE_TYPES_IN_INLINE_TABLE
SELECT * FROM VALUES (DATE '2020-01-01'), (TIMESTAMP '2020-01-01 00:00:00') AS v(x);
--> x TIMESTAMP
--> 2020-01-01 00:00:00
--> 2020-01-01 00:00:00
SELECT * FROM VALUES (NULL), (NULL) AS v(x);
--> x VOID
--> NULL
--> NULL
SELECT * FROM VALUES (struct(1, 'a')), (named_struct('p', 2, 'q', 'b')) AS v(x);
--! INVALID_INLINE_TABLE.NUM_COLUMNS_MISMATCH
SELECT * FROM VALUES (id) AS v(x);
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SELECT * FROM VALUES (sum(1)) AS v(x);
--! INVALID_INLINE_TABLE.CANNOT_EVALUATE_EXPRESSION_IN_INLINE_TABLE
SELECT * FROM VALUES ((SELECT 1)) AS v(x);
--! UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.SCALAR_SUBQUERY_IN_VALUES
SELECT * FROM VALUES (explode(array(1, 2))) AS v(x);
--! INVALID_INLINE_TABLE.CANNOT_EVALUATE_EXPRESSION_IN_INLINE_TABLE
SELECT * FROM VALUES (1 + 1, upper('a')) AS v(x, y);
--> x INT, y STRING
--> 2|A
VALUES (1, 2);
--> col1 INT, col2 INT
--> 1|2
VALUES 1, 2 ORDER BY 1 DESC;
--> col1 INT
--> 2
--> 1
VALUES (1), (2) LIMIT 1;
--> col1 INT
--> 1
VALUES (1) UNION ALL VALUES (2);
--> col1 INT
--> 1
--> 2
SELECT * FROM (VALUES (1), (2)) AS q(a) ORDER BY a;
--> a INT
--> 1
--> 2
SELECT * FROM (VALUES (1), (2)) ORDER BY 1;
--> col1 INT
--> 1
--> 2
SELECT v.* FROM VALUES (1) v;
--> col1 INT
--> 1
SELECT count(*) FROM t TABLESAMPLE (100 PERCENT);
--> count(1) BIGINT
--> 3
SELECT count(*) FROM t TABLESAMPLE (0 PERCENT);
--> count(1) BIGINT
--> 0
SELECT count(*) FROM t TABLESAMPLE (2 ROWS);
--> count(1) BIGINT
--> 2
SELECT count(*) FROM t TABLESAMPLE (0 ROWS);
--> count(1) BIGINT
--> 0
SELECT count(*) FROM t TABLESAMPLE (10 ROWS) AS x WHERE x.id > 1;
--> count(1) BIGINT
--> 2
SELECT count(*) FROM t TABLESAMPLE (BUCKET 1 OUT OF 1);
--> count(1) BIGINT
--> 3
SELECT count(*) FROM t TABLESAMPLE (BUCKET 0 OUT OF 2);
--> count(1) BIGINT
--> 0
SELECT count(*) FROM t TABLESAMPLE (BUCKET 3 OUT OF 2);
--! INVALID_TABLESAMPLE_FRACTION
SELECT count(*) FROM t TABLESAMPLE (BUCKET 1 OUT OF 2 ON id);
--! _LEGACY_ERROR_TEMP_0015
SELECT count(*) FROM t TABLESAMPLE (101 PERCENT);
--! INVALID_TABLESAMPLE_FRACTION
SELECT count(*) FROM t TABLESAMPLE (-5 PERCENT);
--! INVALID_TABLESAMPLE_FRACTION
SELECT count(*) FROM t TABLESAMPLE (1 + 1 ROWS);
--> count(1) BIGINT
--> 2
SELECT count(*) FROM t TABLESAMPLE ('2' ROWS);
--! INVALID_LIMIT_LIKE_EXPRESSION.DATA_TYPE
SELECT count(*) FROM t TABLESAMPLE (100);
--! _LEGACY_ERROR_TEMP_0016
SELECT count(*) FROM t TABLESAMPLE (10B);
--! _LEGACY_ERROR_TEMP_0015
SELECT count(*) FROM t TABLESAMPLE SYSTEM (100 PERCENT);
--! UNSUPPORTED_FEATURE.TABLESAMPLE_SYSTEM_NO_SCAN
SELECT count(*) FROM t TABLESAMPLE BERNOULLI (100 PERCENT);
--> count(1) BIGINT
--> 3
SELECT count(*) FROM (SELECT * FROM t) TABLESAMPLE (100 PERCENT) REPEATABLE (5);
--> count(1) BIGINT
--> 3
SELECT count(*) FROM t TABLESAMPLE (100 PERCENT) REPEATABLE ('a');
--! PARSE_SYNTAX_ERROR
SELECT count(*) FROM range(10) TABLESAMPLE (100 PERCENT) r;
--! PARSE_SYNTAX_ERROR
SELECT count(*) FROM t TABLESAMPLE (100 PERCENT) JOIN t t2 TABLESAMPLE (100 PERCENT) ON t.id = t2.id;
--! PARSE_SYNTAX_ERROR
SELECT /*+ BROADCAST(t) */ count(*) FROM t;
--> count(1) BIGINT
--> 3
SELECT /*+ BROADCAST(nope) */ count(*) FROM t;
--> count(1) BIGINT
--> 3
SELECT /*+ NOSUCHHINT(t) */ count(*) FROM t;
--> count(1) BIGINT
--> 3
SELECT /*+ REPARTITION(3) */ count(*) FROM t;
--> count(1) BIGINT
--> 3
SELECT /*+ REPARTITION(3, k) */ * FROM t ORDER BY id;
--> id INT, k STRING
--> 1|a
--> 2|b
--> 3|a
SELECT /*+ REPARTITION */ * FROM t ORDER BY id;
--> id INT, k STRING
--> 1|a
--> 2|b
--> 3|a
SELECT /*+ COALESCE(1) */ * FROM t ORDER BY id;
--> id INT, k STRING
--> 1|a
--> 2|b
--> 3|a
SELECT /*+ REPARTITION_BY_RANGE(3, k) */ * FROM t ORDER BY id;
--> id INT, k STRING
--> 1|a
--> 2|b
--> 3|a
SELECT /*+ REPARTITION_BY_RANGE(3) */ * FROM t ORDER BY id;
--> id INT, k STRING
--> 1|a
--> 2|b
--> 3|a
SELECT /*+ REBALANCE */ * FROM t ORDER BY id;
--> id INT, k STRING
--> 1|a
--> 2|b
--> 3|a
SELECT /*+ REBALANCE(k) */ * FROM t ORDER BY id;
--> id INT, k STRING
--> 1|a
--> 2|b
--> 3|a
SELECT /*+ MERGE(t), SHUFFLE_HASH(t) */ count(*) FROM t JOIN t u USING (id);
--> count(1) BIGINT
--> 3
SELECT /*+ MAPJOIN(t) */ /*+ COALESCE(2) */ id FROM t ORDER BY id;
--> id INT
--> 1
--> 2
--> 3
SELECT /*+ BROADCAST t */ id FROM t;
--> id INT
--> 1
--> 2
--> 3
SELECT /*+ BROADCAST(t) */ DISTINCT k FROM t ORDER BY k;
--> k STRING
--> a
--> b
SELECT mask('AbC1', upperChar => 'U', lowerChar => 'l', digitChar => 'd');
--> mask(AbC1, U, l, d, NULL) STRING
--> UlUd
SELECT mask('AbC1', otherChar => 'o', str => 'x');
--! DUPLICATE_ROUTINE_PARAMETER_ASSIGNMENT.BOTH_POSITIONAL_AND_NAMED
SELECT mask(str => 'AbC-1', otherChar => 'o');
--> mask(AbC-1, X, x, n, o) STRING
--> XxXon
SELECT mask(upperChar => 'Q', 'AbC');
--! UNEXPECTED_POSITIONAL_ARGUMENT
SELECT mask('AbC', nope => 'Q');
--! UNRECOGNIZED_PARAMETER_NAME
SELECT mask('AbC', upperChar => 'Q', upperChar => 'R');
--! DUPLICATE_ROUTINE_PARAMETER_ASSIGNMENT.DOUBLE_NAMED_ARGUMENT_REFERENCE
SELECT mask('AbC', 'Q', upperChar => 'R');
--! DUPLICATE_ROUTINE_PARAMETER_ASSIGNMENT.BOTH_POSITIONAL_AND_NAMED
SELECT mask(upperChar => 'Q');
--! REQUIRED_PARAMETER_NOT_FOUND
SELECT upper(str => 'a');
--! NAMED_PARAMETERS_NOT_SUPPORTED
SELECT count(x => 1);
--! NAMED_PARAMETERS_NOT_SUPPORTED
SELECT to_json(expr => 1);
--! NAMED_PARAMETERS_NOT_SUPPORTED
SELECT upper(a => b => 1);
--! PARSE_SYNTAX_ERROR
