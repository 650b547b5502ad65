-- What functions check of collated texts, and searches and patterns that look further than one argument.
CREATE OR REPLACE TEMPORARY VIEW t AS SELECT id, l COLLATE UTF8_LCASE AS l, r COLLATE UTF8_BINARY_RTRIM AS r FROM VALUES (1, 'b', 'b'), (2, 'B', 'b '), (3, 'a', 'a'), (4, NULL, NULL) AS v(id, l, r);
SELECT max(l), min(l) FROM t;
--> max(l) STRING COLLATE UTF8_LCASE, min(l) STRING COLLATE UTF8_LCASE
--> b|a
SELECT max(l, 1) FROM t;
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT min(l, 2) FROM t;
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT max(map(l, 1)) FROM t;
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT min(map(1, l)) FROM t;
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT min(struct(l, id)), max(array(l)) FROM t;
--> min(struct(l, id)) STRUCT<l: STRING COLLATE UTF8_LCASE, id: INT>, max(array(l)) ARRAY<STRING COLLATE UTF8_LCASE>
--> {null, 4}|[b]
SELECT min(struct(map(1, l))) FROM t;
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT max(DISTINCT l), min(DISTINCT l) FROM t;
--> max(DISTINCT l) STRING COLLATE UTF8_LCASE, min(DISTINCT l) STRING COLLATE UTF8_LCASE
--> b|a
SELECT max(l) OVER (ORDER BY id), min(l) FILTER (WHERE id > 1) OVER (ORDER BY id) FROM t ORDER BY id;
--> max(l) OVER (ORDER BY id ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) STRING COLLATE UTF8_LCASE, min(l) FILTER (WHERE (id > 1)) OVER (ORDER BY id ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) STRING COLLATE UTF8_LCASE
--> b|NULL
--> b|B
--> b|a
--> b|a
SELECT greatest(l) FROM t;
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT least(l) FROM t;
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT greatest(l, 1) FROM t;
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT least(id, l) FROM t;
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT greatest(map(1, l), map(1, l)) FROM t;
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT greatest(l, NULL, 'A') AS g, least(NULL, l) AS s FROM t ORDER BY id;
--> g STRING COLLATE UTF8_LCASE, s STRING COLLATE UTF8_LCASE
--> b|b
--> B|B
--> a|a
--> A|NULL
SELECT greatest(array(l), array('b')) AS g, least(struct(l), struct('C')) AS s FROM t ORDER BY id;
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT least(l, 'A' COLLATE UTF8_BINARY) FROM t;
--> least(l, collate(A, UTF8_BINARY)) STRING
--> A
--> A
--> A
--> A
SELECT instr('aBcb' COLLATE UTF8_LCASE, 'B', 1) AS v;
--> v INT
--> 2
SELECT instr('aBcb' COLLATE UTF8_LCASE, 'b', 3) AS v;
--> v INT
--> 4
SELECT instr('aBcb' COLLATE UTF8_LCASE, 'b', 5) AS v;
--> v INT
--> 0
SELECT instr('aBcb' COLLATE UTF8_LCASE, 'b', 6) AS v;
--> v INT
--> 0
SELECT instr('aBcb' COLLATE UTF8_LCASE, 'b', 0) AS v;
--> v INT
--> 0
SELECT instr('aBcb' COLLATE UTF8_LCASE, 'B', -1) AS v;
--> v INT
--> 4
SELECT instr('aBcb' COLLATE UTF8_LCASE, 'B', -2) AS v;
--> v INT
--> 2
SELECT instr('aBcb' COLLATE UTF8_LCASE, 'B', -9) AS v;
--> v INT
--> 0
SELECT instr('aBcb' COLLATE UTF8_LCASE, 'B', 1, 2) AS v;
--> v INT
--> 4
SELECT instr('aBcb' COLLATE UTF8_LCASE, 'B', -1, 2) AS v;
--> v INT
--> 2
SELECT instr('aBcb' COLLATE UTF8_LCASE, 'B', 1, 3) AS v;
--> v INT
--> 0
SELECT instr('aBcb' COLLATE UTF8_LCASE, 'B', 1, 0) AS v;
--! INVALID_PARAMETER_VALUE.OCCURRENCE
SELECT instr('aAaA' COLLATE UTF8_LCASE, 'AA', 1, 2) AS v, instr('aAaA' COLLATE UTF8_LCASE, 'AA', -1, 2) AS w;
--> v INT, w INT
--> 2|2
SELECT instr('aBcb' COLLATE UTF8_LCASE, '', 1) AS v, instr('aBcb' COLLATE UTF8_LCASE, '', 3) AS w, instr('aBcb' COLLATE UTF8_LCASE, '', -1) AS x;
--> v INT, w INT, x INT
--> 1|1|1
SELECT instr('aBcb' COLLATE UTF8_LCASE, '', 1, 2) AS v;
--> v INT
--> 1
SELECT instr('aİbi̇' COLLATE UTF8_LCASE, 'i̇', 1) AS v, instr('aİbi̇' COLLATE UTF8_LCASE, 'i̇', -1) AS w, instr('aİbi̇' COLLATE UTF8_LCASE, 'İ', 3) AS x;
--> v INT, w INT, x INT
--> 2|4|4
SELECT instr('aBcb' COLLATE UTF8_BINARY_RTRIM, 'b ', 1) AS v;
--> v INT
--> 4
SELECT instr('a b b' COLLATE UTF8_BINARY_RTRIM, 'b ', 1, 2) AS v;
--> v INT
--> 5
SELECT instr('aBcb' COLLATE UTF8_LCASE, 'b', NULL) AS v;
--> v INT
--> NULL
SELECT instr(l, r, 1) FROM t;
--! INDETERMINATE_COLLATION_IN_EXPRESSION
SELECT instr(l, 'B', id) AS v FROM t ORDER BY id;
--> v INT
--> 1
--> 0
--> 0
--> NULL
SELECT str_to_map('axK1,bXk2' COLLATE UTF8_LCASE, ',', 'X') AS v;
--> v MAP<STRING COLLATE UTF8_LCASE, STRING COLLATE UTF8_LCASE>
--> {a -> K1, b -> k2}
SELECT str_to_map('akXAbKxB' COLLATE UTF8_LCASE, 'x', 'K') AS v;
--> v MAP<STRING COLLATE UTF8_LCASE, STRING COLLATE UTF8_LCASE>
--> {a -> , Ab -> , B -> null}
SELECT str_to_map('akXAbKxB' COLLATE UTF8_LCASE, 'X', 'k') AS v;
--> v MAP<STRING COLLATE UTF8_LCASE, STRING COLLATE UTF8_LCASE>
--> {a -> , Ab -> , B -> null}
SELECT str_to_map('pXqyrXs', 'y' COLLATE UTF8_LCASE, 'x') AS v;
--> v MAP<STRING COLLATE UTF8_LCASE, STRING COLLATE UTF8_LCASE>
--> {p -> q, r -> s}
SELECT position('b', l) AS v FROM t ORDER BY id;
--> v INT
--> 1
--> 1
--> 0
--> NULL
SELECT position(r, l) FROM t;
--! INDETERMINATE_COLLATION_IN_EXPRESSION
SELECT locate(r, l) FROM t;
--! INDETERMINATE_COLLATION_IN_EXPRESSION
SELECT position('B' IN l) AS v FROM t ORDER BY id;
--> v INT
--> 1
--> 1
--> 0
--> NULL
SELECT position('B', l, 1) AS v FROM t ORDER BY id;
--> v INT
--> 1
--> 1
--> 0
--> NULL
SELECT instr('ab', 'b', 1, 0) AS v;
--! INVALID_PARAMETER_VALUE.OCCURRENCE
SELECT instr('ab', '', -1) AS v;
--> v INT
--> 1
SELECT instr('ab', '', 0) AS v;
--> v INT
--> 1
SELECT instr('ab' COLLATE UTF8_LCASE, '', 0) AS v;
--> v INT
--> 1
SELECT instr('ab' COLLATE UTF8_LCASE, '', 1, 0) AS v;
--! INVALID_PARAMETER_VALUE.OCCURRENCE
SELECT instr('ab' COLLATE UTF8_LCASE, 'b', 0, 0) AS v;
--! INVALID_PARAMETER_VALUE.OCCURRENCE
SELECT instr('ab' COLLATE UTF8_BINARY, 'b', 1, 0) AS v;
--! INVALID_PARAMETER_VALUE.OCCURRENCE
SELECT instr('ab' COLLATE UTF8_LCASE, 'b', 1, -1) AS v;
--! INVALID_PARAMETER_VALUE.OCCURRENCE
SELECT instr('' COLLATE UTF8_LCASE, '', 1) AS v;
--> v INT
--> 1
SELECT greatest(array('a' COLLATE UTF8_LCASE), array('B' COLLATE UTF8_LCASE)) AS v;
--> v ARRAY<STRING COLLATE UTF8_LCASE>
--> [B]
