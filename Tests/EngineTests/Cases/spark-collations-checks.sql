-- What functions check of collated texts, and searches and patterns that look further than one argument.
CREATE OR REPLACE TEMPORARY VIEW t AS SELECT id, l COLLATE UTF8_LCASE AS l, r COLLATE UTF8_BINARY_RTRIM AS r FROM VALUES (1, 'b', 'b'), (2, 'B', 'b '), (3, 'a', 'a'), (4, NULL, NULL) AS v(id, l, r);
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
