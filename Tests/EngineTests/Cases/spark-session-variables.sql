-- Variables of the session: types, defaults, SET, names beside columns.
CREATE TEMPORARY VIEW t AS VALUES (1, 'a'), (2, 'b'), (3, 'a') AS t(id, k);
DECLARE v1 INT;
SELECT v1;
--> v1 INT
--> NULL
DECLARE VARIABLE v2 INT DEFAULT 5;
DECLARE OR REPLACE VARIABLE v2 STRING DEFAULT 'x';
DECLARE v2 INT;
--! VARIABLE_ALREADY_EXISTS
DECLARE v3 = 1.5;
SELECT v3, typeof(v3);
--> v3 DECIMAL(2,1), typeof(variablereference(system.session.v3=1.5BD)) STRING
--> 1.5|decimal(2,1)
DECLARE v4 DEFAULT current_date() > DATE '2000-01-01';
SELECT v4, typeof(v4);
--> v4 BOOLEAN, typeof(variablereference(system.session.v4=true)) STRING
--> true|boolean
DECLARE v5;
--! INVALID_SQL_SYNTAX.VARIABLE_TYPE_OR_DEFAULT_REQUIRED
DECLARE v6 INT = 'x';
--! CAST_INVALID_INPUT
DECLARE v6 INT DEFAULT 300L;
DECLARE v7 TINYINT DEFAULT 300;
--! CAST_OVERFLOW
DECLARE v8 INT DEFAULT (SELECT max(id) FROM t);
--! INVALID_DEFAULT_VALUE.SUBQUERY_EXPRESSION
SELECT v8;
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
DECLARE v9 INT DEFAULT v1 + 1;
SELECT v9;
--> v9 INT
--> NULL
DECLARE v10 INT DEFAULT id;
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
DECLARE a1, a2 INT DEFAULT 7;
SELECT a1, a2;
--> a1 INT, a2 INT
--> 7|7
DECLARE a1, a3 INT DEFAULT 7;
--! VARIABLE_ALREADY_EXISTS
DECLARE OR REPLACE a1, a3 STRING DEFAULT 'q';
SELECT a1, a3;
--> a1 STRING, a3 STRING
--> q|q
DECLARE b1, b1 INT;
--! DUPLICATE_VARIABLE_NAME_INSIDE_DECLARE
DECLARE session.s1 INT DEFAULT 1;
DECLARE system.session.s2 INT DEFAULT 2;
DECLARE default.s3 INT;
--! UNRESOLVED_VARIABLE
SELECT s1, session.s1, system.session.s2;
--> s1 INT, s1 INT, s2 INT
--> 1|1|2
SELECT default.s1;
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
DECLARE `my var` INT DEFAULT 3;
SELECT `my var` + 1;
--> (variablereference(system.session.`my var`=3) + 1) INT
--> 4
DECLARE st STRUCT<a: INT, b: ARRAY<INT>> DEFAULT named_struct('a', 1, 'b', array(2, 3));
DECLARE m MAP<STRING, INT> DEFAULT map('k', 1);
SELECT m['k'], m.k;
--> variablereference(system.session.m=MAP('k', 1))[k] INT, k INT
--> 1|1
SET VAR v1 = 10;
SET VARIABLE v1 = v1 + 1;
SELECT v1;
--> v1 INT
--> 11
SET VAR v1 = DEFAULT;
SELECT v1;
--> v1 INT
--> NULL
SET VAR v2 = DEFAULT;
SELECT v2;
--> v2 STRING
--> x
SET VAR v1 = 'abc';
--! CAST_INVALID_INPUT
SET VAR v1 = '12';
SELECT v1;
--> v1 INT
--> 12
SET VAR v1 = 1, v2 = 'both';
SELECT v1, v2;
--> v1 INT, v2 STRING
--> 1|both
SET VAR v1 = 5, v2 = v1;
SELECT v1, v2;
--> v1 INT, v2 STRING
--> 5|5
SET VAR v1 = 5, v1 = 6;
--! DUPLICATE_ASSIGNMENTS
SET VAR (v1, v2) = (SELECT id, k FROM t WHERE id = 2);
SELECT v1, v2;
--> v1 INT, v2 STRING
--> 2|b
SET VAR (v1, v2) = (SELECT id, k FROM t WHERE id = 99);
SELECT v1, v2;
--> v1 INT, v2 STRING
--> NULL|NULL
SET VAR (v1, v2) = (SELECT id, k FROM t);
--! ROW_SUBQUERY_TOO_MANY_ROWS
SET VAR (v1, v2) = (SELECT 1);
--! ASSIGNMENT_ARITY_MISMATCH
SET VAR (v1) = (SELECT 1, 2);
--! ASSIGNMENT_ARITY_MISMATCH
SET VAR (v1, v1) = (SELECT 1, 2);
--! DUPLICATE_ASSIGNMENTS
SET VAR (v1) = (SELECT 8);
SELECT v1;
--> v1 INT
--> 8
SET VAR v1 = (SELECT id FROM t);
--! SCALAR_SUBQUERY_TOO_MANY_ROWS
SET VAR v1 = (SELECT max(id) FROM t);
SELECT v1;
--> v1 INT
--> 3
SET VAR nope = 1;
--! UNRESOLVED_VARIABLE
SET VAR session.v1 = 77;
SELECT v1;
--> v1 INT
--> 77
SET VAR system.session.v1 = 78;
SELECT v1;
--> v1 INT
--> 78
SET VAR st.a = 5;
--! UNRESOLVED_VARIABLE
SET VAR st = named_struct('a', 9, 'b', array(1));
SELECT st;
--> st STRUCT<a: INT, b: ARRAY<INT>>
--> {9, [1]}
SET VAR v1 = id;
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SET VAR v1 = sum(1);
SET VAR v1 = row_number() OVER ();
--! WINDOW_FUNCTION_FRAME_NOT_ORDERED
SET v1 = 4;
--! UNSUPPORTED_FEATURE.SET_VARIABLE_USING_SET
SELECT v1;
--> v1 INT
--> 1
DROP TEMPORARY VARIABLE v1;
SELECT v1;
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
DROP TEMPORARY VARIABLE v1;
--! VARIABLE_NOT_FOUND
DROP TEMPORARY VARIABLE IF EXISTS v1;
DROP VARIABLE v2;
--! PARSE_SYNTAX_ERROR
DROP TEMPORARY VARIABLE session.v2;
SELECT v2;
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
DECLARE id INT DEFAULT 100;
SELECT id FROM t ORDER BY id;
--> id INT
--> 1
--> 2
--> 3
SELECT session.id FROM t ORDER BY t.id;
--> id INT
--> 100
--> 100
--> 100
SELECT id;
--> id INT
--> 100
SELECT (SELECT max(t.id + session.id) FROM t);
--> scalarsubquery() INT
--> 103
SELECT id AS x, x + id FROM t ORDER BY x;
--> x INT, (lateralAliasReference(x) + id) INT
--> 1|2
--> 2|4
--> 3|6
SELECT k FROM t WHERE id = session.id - 98;
--> k STRING
--> b
SELECT count(*) FROM t GROUP BY id;
--> count(1) BIGINT
--> 1
--> 1
--> 1
SELECT id + 0 FROM VALUES (1) AS q(z);
--> (variablereference(system.session.id=100) + 0) INT
--> 100
SELECT z FROM VALUES (1) AS q(z) ORDER BY id;
--> z INT
--> 1
CREATE TEMPORARY VIEW vv AS SELECT session.id AS a;
SELECT * FROM vv;
--> a INT
--> 100
SET VAR id = 200;
SELECT * FROM vv;
--> a INT
--> 200
CREATE VIEW pvv AS SELECT session.id AS a;
--! INVALID_TEMP_OBJ_REFERENCE
CREATE TABLE vt (a INT DEFAULT session.id);
--! INVALID_DEFAULT_VALUE.NOT_CONSTANT
CREATE TABLE vt2 AS SELECT session.id AS a;
SELECT * FROM vt2;
--> a INT
--> 200
INSERT INTO vt2 VALUES (session.id + 1);
SELECT * FROM vt2 ORDER BY a;
--> a INT
--> 200
--> 201
SELECT transform(array(1, 2), x -> x + session.id);
--> transform(array(1, 2), lambdafunction((namedlambdavariable() + variablereference(system.session.id=200)), namedlambdavariable())) ARRAY<INT>
--> [201, 202]
SELECT transform(array(1, 2), id -> id + 1);
--> transform(array(1, 2), lambdafunction((namedlambdavariable() + 1), namedlambdavariable())) ARRAY<INT>
--> [2, 3]
DECLARE dt DATE DEFAULT '2020-01-01';
SELECT dt + 1;
--> date_add(variablereference(system.session.dt=DATE '2020-01-01'), 1) DATE
--> 2020-01-02
DECLARE dt2 = DATE '2020-01-01' + INTERVAL 1 MONTH;
SELECT dt2, typeof(dt2);
--> dt2 DATE, typeof(variablereference(system.session.dt2=DATE '2020-02-01')) STRING
--> 2020-02-01|date
DECLARE iv = INTERVAL 1 DAY;
SELECT iv, typeof(iv);
--> iv INTERVAL DAY, typeof(variablereference(system.session.iv=INTERVAL '1' DAY)) STRING
--> INTERVAL '1' DAY|interval day
DECLARE n1 = NULL;
SELECT n1, typeof(n1);
--> n1 VOID, typeof(variablereference(system.session.n1=NULL)) STRING
--> NULL|void
SET VAR n1 = 1;
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
DECLARE vc2 VARCHAR(3) DEFAULT 'abc';
DECLARE c1 CHAR(5) DEFAULT 'ab';
DECLARE u1 UNKNOWNTYPE;
--! UNSUPPORTED_DATATYPE
DECLARE 5a INT;
DECLARE select INT DEFAULT 1;
SELECT `select`;
--> select INT
--> 1
DECLARE a.b.c.d INT;
--! UNRESOLVED_VARIABLE
SHOW VARIABLES;
--! PARSE_SYNTAX_ERROR
SELECT a1 := 5;
--! PARSE_SYNTAX_ERROR
SET VAR (a1, a2) = (VALUES ('z', 1));
SELECT a1, a2;
--> a1 STRING, a2 INT
--> z|1
SET VAR a2 = CAST(NULL AS INT);
SELECT a2 IS NULL;
--> (variablereference(system.session.a2=CAST(NULL AS INT)) IS NULL) BOOLEAN
--> true
SET VAR a2 = 1 + (SELECT count(*) FROM t), a1 = 'n';
SELECT a1, a2;
--> a1 STRING, a2 INT
--> n|4
SET VAR a2 = 3000000000;
--! CAST_OVERFLOW
SELECT a2;
--> a2 INT
--> 4
DECLARE OR REPLACE v1 STRING = 'old';
DECLARE OR REPLACE v2 VARCHAR(3) = 'old';
SET VAR (v1, v2) = (SELECT 'new', 'too long');
--! EXCEED_LIMIT_LENGTH
SELECT v1, concat(v2) AS v2;
--> v1 STRING, v2 STRING
--> old|old
SET VAR v1 = 'new', v2 = 'too long';
--! EXCEED_LIMIT_LENGTH
SELECT v1, concat(v2) AS v2;
--> v1 STRING, v2 STRING
--> old|old
DECLARE OR REPLACE c1 CHAR(3) COLLATE UTF8_LCASE = 'abcdef';
--! EXCEED_LIMIT_LENGTH
DECLARE OR REPLACE c2 CHAR(3) COLLATE UTF8_LCASE = 'a';
SELECT length(c2), c2 = 'A  ' AS same;
--> length(variablereference(system.session.c2='a  ' collate UTF8_LCASE)) INT, same BOOLEAN
--> 3|true
