SELECT nope FROM t
---
1:8: [UNRESOLVED_COLUMN.WITH_SUGGESTION] A column, variable, or function parameter with name `nope` cannot be resolved. Did you mean one of the following? [`a`, `b`, `c`, `d`].
 1 | SELECT nope FROM t
   |        ^~~~

SELECT a FROM tt
---
1:15: [TABLE_OR_VIEW_NOT_FOUND] The table or view `tt` cannot be found. Did you mean `t`?
 1 | SELECT a FROM tt
   |               ^~

SELECT b, a FROM t GROUP BY b
---
1:11: [MISSING_AGGREGATION] The non-aggregating expression "a" is based on columns which are not participating in the GROUP BY clause. Add the columns or the expression to the GROUP BY, aggregate the expression, or use "any_value(a)" if you do not care which of the values within a group is returned.
 1 | SELECT b, a FROM t GROUP BY b
   |           ^

SELECT upperr(b) FROM t
---
1:8: [UNRESOLVED_ROUTINE] Cannot resolve routine `upperr`. Did you mean `upper`?
 1 | SELECT upperr(b) FROM t
   |        ^~~~~~~~~

SELECT FROM
---
1:8: [PARSE_SYNTAX_ERROR] Syntax error at or near `FROM`: expected an expression.
 1 | SELECT FROM
   |        ^~~~

SELECT a FROM t WHERE count(*) > 1
---
1:23: [INVALID_WHERE_CONDITION] Aggregate functions are not allowed in WHERE; filter groups with HAVING.
 1 | SELECT a FROM t WHERE count(*) > 1
   |                       ^~~~~~~~

SELECT a FROM t JOIN u ON t.a = u.a
---
1:8: [AMBIGUOUS_REFERENCE] Reference `a` is ambiguous, could be: [`t.a`, `u.a`]. Put the table's name before it.
 1 | SELECT a FROM t JOIN u ON t.a = u.a
   |        ^

SELECT a FROM t WHERE b
---
1:23: [DATATYPE_MISMATCH.FILTER_NOT_BOOLEAN] Filter expression "b" of type "STRING" is not a boolean.
 1 | SELECT a FROM t WHERE b
   |                       ^

SELECT a, b FROM t UNION SELECT a FROM u
---
1:1: [NUM_COLUMNS_MISMATCH] UNION can only be performed on inputs with the same number of columns, but the first input has 2 columns and another input has 1 columns.
 1 | SELECT a, b FROM t UNION SELECT a FROM u
   | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

SELECT row_number() FROM t
---
1:8: [WINDOW_FUNCTION_WITHOUT_OVER_CLAUSE] Window function "row_number()" requires an OVER clause.
 1 | SELECT row_number() FROM t
   |        ^~~~~~~~~~~~

SELECT 'abc
---
1:8: [PARSE_SYNTAX_ERROR] This string has no end: its closing quote is missing.
 1 | SELECT 'abc
   |        ^

SELECT a FROM t ORDER BY 7
---
1:26: [ORDER_BY_POS_OUT_OF_RANGE] ORDER BY position 7 is not in select list (valid range is [1, 1]).
 1 | SELECT a FROM t ORDER BY 7
   |                          ^

SELECT a FROM t LIMIT -1
---
1:23: [INVALID_LIMIT_LIKE_EXPRESSION.IS_NEGATIVE] The limit expression must be equal to or greater than 0, but got -1.
 1 | SELECT a FROM t LIMIT -1
   |                       ^~

SELECT CAST(a AS NUMBR) FROM t
---
1:18: [UNSUPPORTED_DATATYPE] There is no type NUMBR.
 1 | SELECT CAST(a AS NUMBR) FROM t
   |                  ^~~~~

SELECT a FROM t WHERE a =
---
1:25: [PARSE_SYNTAX_ERROR] Syntax error at or near the end of the text: expected an expression.
 1 | SELECT a FROM t WHERE a =
   |                         ^

SELECT CAST(a AS STRING COLLATE UNICODE_C) FROM t
---
1:33: [COLLATION_INVALID_NAME] The value UNICODE_C does not represent a correct collation name. Suggested valid collation names: [UNICODE].
 1 | SELECT CAST(a AS STRING COLLATE UNICODE_C) FROM t
   |                                 ^~~~~~~~~

SELECT last(DISTINCT b COLLATE UTF8_LCASE) FROM t
---
1:8: [UNSUPPORTED_FEATURE] `last` takes no DISTINCT texts of the type "STRING COLLATE UTF8_LCASE"; group by them in a subquery.
 1 | SELECT last(DISTINCT b COLLATE UTF8_LCASE) FROM t
   |        ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
