CREATE TABLE ord (id INT, cust STRING, amt DOUBLE) USING parquet;
INSERT INTO ord VALUES (1, 'a', 10.0), (2, 'b', 20.0), (3, 'a', 30.0), (4, NULL, 5.0);
CREATE FUNCTION byc(c STRING) RETURNS TABLE (id INT, amt DOUBLE) RETURN SELECT id, amt FROM ord WHERE cust = c;
SELECT * FROM byc('a') ORDER BY id;
--> id INT, amt DOUBLE
--> 1|10.0
--> 3|30.0
SELECT * FROM byc('zz');
--> id INT, amt DOUBLE
SELECT x.id, x.amt FROM byc('b') AS x;
--> id INT, amt DOUBLE
--> 2|20.0
SELECT p, q FROM byc('b') AS x(p, q);
--> p INT, q DOUBLE
--> 2|20.0
SELECT o.id, f.id FROM ord o, LATERAL byc(o.cust) f ORDER BY 1, 2;
--> id INT, id INT
--> 1|1
--> 1|3
--> 2|2
--> 3|1
--> 3|3
SELECT o.id, f.id FROM ord o, byc(o.cust) f;
--! UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SELECT o.id, f.amt FROM ord o LEFT JOIN LATERAL byc(o.cust) f ON f.amt > 15 ORDER BY 1, 2;
--> id INT, amt DOUBLE
--> 1|30.0
--> 2|20.0
--> 3|30.0
--> 4|NULL
SELECT count(*) FROM byc('a') JOIN byc('b');
--> count(1) BIGINT
--> 2
SELECT * FROM byc(1);
--> id INT, amt DOUBLE
SELECT * FROM byc();
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT * FROM byc('a', 'b');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT byc('a');
--! NOT_A_SCALAR_FUNCTION
SELECT * FROM byc(c => 'a') ORDER BY id;
--> id INT, amt DOUBLE
--> 1|10.0
--> 3|30.0
SELECT * FROM byc(d => 'a');
--! UNRECOGNIZED_PARAMETER_NAME
SELECT * FROM byc(upper('A') || '') ORDER BY id;
--> id INT, amt DOUBLE
CREATE FUNCTION tot(c STRING) RETURNS TABLE RETURN SELECT cust, sum(amt) AS s, count(*) AS n FROM ord WHERE cust = c GROUP BY cust;
SELECT * FROM tot('a');
--> cust STRING, s DOUBLE, n BIGINT
--> a|40.0|2
SELECT o.id, t.s FROM ord o, LATERAL tot(o.cust) t ORDER BY o.id;
--> id INT, s DOUBLE
--> 1|40.0
--> 2|20.0
--> 3|40.0
CREATE FUNCTION onerow(a INT, b INT DEFAULT 7) RETURNS TABLE (s INT, p INT) RETURN SELECT a + b, a * b;
SELECT * FROM onerow(2);
--> s INT, p INT
--> 9|14
SELECT * FROM onerow(2, 3);
--> s INT, p INT
--> 5|6
SELECT * FROM onerow(b => 1, a => 2);
--> s INT, p INT
--> 3|2
SELECT o.id, r.* FROM ord o, LATERAL onerow(o.id) r ORDER BY 1;
--> id INT, s INT, p INT
--> 1|8|7
--> 2|9|14
--> 3|10|21
--> 4|11|28
SELECT * FROM onerow(1), onerow(2);
--> s INT, p INT, s INT, p INT
--> 8|7|9|14
CREATE FUNCTION uni(a INT) RETURNS TABLE (v INT) RETURN SELECT a UNION ALL SELECT a * 2;
SELECT * FROM uni(5) ORDER BY v;
--> v INT
--> 5
--> 10
CREATE FUNCTION nested1(c STRING) RETURNS TABLE (id INT) RETURN SELECT id FROM byc(c);
SELECT * FROM nested1('a') ORDER BY 1;
--> id INT
--> 1
--> 3
CREATE FUNCTION scal(c STRING) RETURNS DOUBLE RETURN SELECT sum(amt) FROM ord WHERE cust = c;
SELECT scal('a'), scal('zz');
--> spark_catalog.default.scal(a) DOUBLE, spark_catalog.default.scal(zz) DOUBLE
--> 40.0|NULL
SELECT id, scal(cust) FROM ord ORDER BY id;
--> id INT, spark_catalog.default.scal(cust) DOUBLE
--> 1|40.0
--> 2|20.0
--> 3|40.0
--> 4|NULL
SELECT id FROM ord WHERE scal(cust) > 25 ORDER BY id;
--> id INT
--> 1
--> 3
SELECT scal(cust), count(*) FROM ord GROUP BY cust ORDER BY 1;
--> spark_catalog.default.scal(cust) DOUBLE, count(1) BIGINT
--> NULL|1
--> 20.0|1
--> 40.0|2
SELECT scal(max(cust)) FROM ord;
--> spark_catalog.default.scal(max(cust)) DOUBLE
--> 20.0
SELECT sum(scal(cust)) FROM ord;
--> sum(spark_catalog.default.scal(cust)) DOUBLE
--> 100.0
SELECT scal(upper(cust)) FROM ord ORDER BY 1;
--> spark_catalog.default.scal(upper(cust)) DOUBLE
--> NULL
--> NULL
--> NULL
--> NULL
CREATE FUNCTION ex(c STRING) RETURNS BOOLEAN RETURN EXISTS (SELECT 1 FROM ord WHERE cust = c);
SELECT ex('a'), ex('q'), ex(NULL);
--> spark_catalog.default.ex(a) BOOLEAN, spark_catalog.default.ex(q) BOOLEAN, spark_catalog.default.ex(NULL) BOOLEAN
--> true|false|false
SELECT id, ex(cust) FROM ord ORDER BY id;
--> id INT, spark_catalog.default.ex(cust) BOOLEAN
--> 1|true
--> 2|true
--> 3|true
--> 4|false
CREATE FUNCTION inq(x INT) RETURNS BOOLEAN RETURN x IN (SELECT id FROM ord);
SELECT inq(1), inq(9);
--> spark_catalog.default.inq(1) BOOLEAN, spark_catalog.default.inq(9) BOOLEAN
--> true|false
SELECT id, inq(id + 2) FROM ord ORDER BY id;
--> id INT, spark_catalog.default.inq((id + 2)) BOOLEAN
--> 1|true
--> 2|true
--> 3|false
--> 4|false
CREATE FUNCTION expr2(x INT, y INT) RETURNS INT RETURN CASE WHEN x > y THEN x ELSE y END;
SELECT expr2(1, 2), expr2(id, 3) FROM ord ORDER BY 2;
--> spark_catalog.default.expr2(1, 2) INT, spark_catalog.default.expr2(id, 3) INT
--> 2|3
--> 2|3
--> 2|3
--> 2|4
SELECT expr2(y => 1, x => 5);
--> spark_catalog.default.expr2(5, 1) INT
--> 5
SELECT expr2(1, y => 5);
--> spark_catalog.default.expr2(1, 5) INT
--> 5
SELECT expr2(y => 5, 1);
--! UNEXPECTED_POSITIONAL_ARGUMENT
SELECT expr2(x => 5);
--! REQUIRED_PARAMETER_NOT_FOUND
SELECT expr2(x => 5, x => 6);
--! DUPLICATE_ROUTINE_PARAMETER_ASSIGNMENT.DOUBLE_NAMED_ARGUMENT_REFERENCE
SELECT expr2(1, 2, 3);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
CREATE FUNCTION defpos(a INT DEFAULT 1, b INT) RETURNS INT RETURN a + b;
--! USER_DEFINED_FUNCTIONS.NOT_A_VALID_DEFAULT_PARAMETER_POSITION
CREATE FUNCTION badagg(a INT) RETURNS INT RETURN count(*);
--! USER_DEFINED_FUNCTIONS.CANNOT_CONTAIN_COMPLEX_FUNCTIONS
CREATE FUNCTION badwin(a INT) RETURNS INT RETURN row_number() OVER (ORDER BY a);
--! USER_DEFINED_FUNCTIONS.CANNOT_CONTAIN_COMPLEX_FUNCTIONS
CREATE FUNCTION badgen(a INT) RETURNS INT RETURN explode(array(a));
--! UNSUPPORTED_GENERATOR.NESTED_IN_EXPRESSIONS
CREATE FUNCTION badcols() RETURNS INT RETURN SELECT 1, 2;
--! INVALID_SUBQUERY_EXPRESSION.SCALAR_SUBQUERY_RETURN_MORE_THAN_ONE_OUTPUT_COLUMN
CREATE FUNCTION badtype(a INT) RETURNS DATE RETURN a;
--! DATATYPE_MISMATCH.CAST_WITH_FUNC_SUGGESTION
CREATE FUNCTION notab(a INT) RETURNS TABLE (x INT) RETURN 5;
--! USER_DEFINED_FUNCTIONS.SQL_TABLE_UDF_BODY_MUST_BE_A_QUERY
CREATE FUNCTION strfn(s STRING) RETURNS STRUCT<a: STRING, b: INT> RETURN named_struct('a', s, 'b', length(s));
SELECT strfn('abc'), strfn('x').b;
--> spark_catalog.default.strfn(abc) STRUCT<a: STRING, b: INT>, spark_catalog.default.strfn(x).b INT
--> {abc, 3}|1
CREATE FUNCTION arrf(n INT) RETURNS ARRAY<INT> RETURN transform(sequence(1, n), i -> i * n);
SELECT arrf(3);
--> spark_catalog.default.arrf(3) ARRAY<INT>
--> [3, 6, 9]
CREATE FUNCTION shadow(id INT) RETURNS BIGINT RETURN (SELECT count(*) FROM ord WHERE id = id);
SELECT shadow(1);
--> spark_catalog.default.shadow(1) BIGINT
--> 4
CREATE FUNCTION shadow2(id INT) RETURNS BIGINT RETURN (SELECT count(*) FROM ord WHERE ord.id = shadow2.id);
SELECT shadow2(1);
--> spark_catalog.default.shadow2(1) BIGINT
--> 1
CREATE FUNCTION qual(x INT) RETURNS INT RETURN qual.x + 1;
SELECT qual(4);
--> spark_catalog.default.qual(4) INT
--> 5
DESCRIBE FUNCTION byc;
--> function_desc STRING
-->           amt DOUBLE
--> Function: spark_catalog.default.byc
--> Input:    c STRING
--> Returns:  id  INT   
--> Type:     TABLE
DESCRIBE FUNCTION expr2;
--> function_desc STRING
-->           y INT
--> Function: spark_catalog.default.expr2
--> Input:    x INT
--> Returns:  INT
--> Type:     SCALAR
SHOW FUNCTIONS LIKE 'expr2';
--> function STRING
--> spark_catalog.default.expr2
CREATE TEMPORARY FUNCTION tt(x INT) RETURNS INT RETURN x;
SELECT tt(5), session.tt(6), system.session.tt(7);
--> tt(5) INT, tt(6) INT, tt(7) INT
--> 5|6|7
DROP FUNCTION tt;
--! EXPECT_PERSISTENT_FUNCTION_NOT_TEMP
DROP TEMPORARY FUNCTION expr2;
--! ROUTINE_NOT_FOUND
DROP TEMPORARY FUNCTION tt;
CREATE TEMPORARY FUNCTION abs(x INT) RETURNS INT RETURN x;
CREATE FUNCTION abs(x INT) RETURNS INT RETURN 99;
SELECT abs(-1);
--> abs(-1) INT
--> 1
SELECT default.abs(-1);
--> spark_catalog.default.abs(-1) INT
--> 99
CREATE DATABASE fdb;
CREATE FUNCTION fdb.ff(x INT) RETURNS INT RETURN x * 3;
SELECT fdb.ff(2);
--> spark_catalog.fdb.ff(2) INT
--> 6
SELECT ff(2);
--! UNRESOLVED_ROUTINE
USE fdb;
SELECT ff(2), default.qual(1);
--> spark_catalog.fdb.ff(2) INT, spark_catalog.default.qual(1) INT
--> 6|2
SELECT qual(1);
--! UNRESOLVED_ROUTINE
USE default;
DROP DATABASE fdb CASCADE;
CREATE VIEW vf AS SELECT qual(id) AS q FROM ord;
SELECT * FROM vf ORDER BY q;
--> q INT
--> 2
--> 3
--> 4
--> 5
CREATE TEMPORARY FUNCTION tq(x INT) RETURNS INT RETURN x;
DROP FUNCTION byc;
SELECT * FROM byc('a');
--! UNRESOLVABLE_TABLE_VALUED_FUNCTION
SELECT * FROM nested1('a');
--! UNRESOLVABLE_TABLE_VALUED_FUNCTION
CREATE OR REPLACE FUNCTION IF NOT EXISTS qq() RETURNS INT RETURN 1;
--! INVALID_SQL_SYNTAX.CREATE_ROUTINE_WITH_IF_NOT_EXISTS_AND_REPLACE
CREATE FUNCTION cd(d DATE) RETURNS STRING RETURN date_format(d, 'yyyy');
SELECT cd('2020-05-05'), cd(DATE'2021-01-01');
--> spark_catalog.default.cd(2020-05-05) STRING, spark_catalog.default.cd(DATE '2021-01-01') STRING
--> 2020|2021
SELECT cd(1);
--! DATATYPE_MISMATCH.CAST_WITH_FUNC_SUGGESTION
CREATE FUNCTION notnullable(x INT NOT NULL) RETURNS INT RETURN x;
--! USER_DEFINED_FUNCTIONS.NOT_NULL_ON_FUNCTION_PARAMETERS
CREATE FUNCTION withcomment(x INT COMMENT 'the x') RETURNS INT COMMENT 'fn' RETURN x;
SELECT withcomment(2);
--> spark_catalog.default.withcomment(2) INT
--> 2
CREATE FUNCTION lam(a ARRAY<INT>, k INT) RETURNS ARRAY<INT> RETURN filter(a, x -> x > k);
SELECT lam(array(1, 2, 3), 1);
--> spark_catalog.default.lam(array(1, 2, 3), 1) ARRAY<INT>
--> [2, 3]
SELECT aa.v FROM VALUES (array(1, 5)) AS t(arr), LATERAL (SELECT lam(arr, 2) AS v) aa;
--> v ARRAY<INT>
--> [5]
CREATE FUNCTION two(x INT) RETURNS INT RETURN x + x;
SELECT two(two(two(1)));
--> spark_catalog.default.two(spark_catalog.default.two(spark_catalog.default.two(1))) INT
--> 8
SELECT two(id) AS t FROM ord GROUP BY two(id) ORDER BY t;
--> t INT
--> 2
--> 4
--> 6
--> 8
SELECT sum(two(id)) OVER (ORDER BY id) FROM ord ORDER BY 1;
--> sum(spark_catalog.default.two(id)) OVER (ORDER BY id ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) BIGINT
--> 2
--> 6
--> 12
--> 20
SELECT id FROM ord a JOIN (SELECT 2 AS k) b ON two(a.id) = b.k * 2;
--> id INT
--> 2
