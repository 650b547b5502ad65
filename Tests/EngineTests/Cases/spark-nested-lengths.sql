-- CHAR(n) and VARCHAR(n) in arrays, maps and structs: padded and checked where they are written. Answers of Spark 4.3.
CREATE TABLE n1 (id INT, a ARRAY<CHAR(4)>, v ARRAY<VARCHAR(3)>, m MAP<CHAR(3), VARCHAR(2)>, s STRUCT<c: CHAR(3), d: STRUCT<e: VARCHAR(2), f: INT>>) USING parquet;
INSERT INTO n1 VALUES (1, array('a', 'bb', NULL), array('x', 'yyy'), map('k', 'v'), named_struct('c', 'q', 'd', named_struct('e', 'z', 'f', 1)));
SELECT * FROM n1;
--> id INT, a ARRAY<STRING>, v ARRAY<STRING>, m MAP<STRING, STRING>, s STRUCT<c: STRING, d: STRUCT<e: STRING, f: INT>>
--> 1|[a   , bb  , null]|[x, yyy]|{k   -> v}|{q  , {z, 1}}
SELECT length(a[0]), length(v[0]), length(map_keys(m)[0]), length(m['k  ']), length(s.c), length(s.d.e) FROM n1;
--> length(a[0]) INT, length(v[0]) INT, length(map_keys(m)[0]) INT, length(m[k  ]) INT, length(s.c) INT, length(s.d.e) INT
--> 4|1|3|1|3|1
INSERT INTO n1 VALUES (2, array('abcde'), NULL, NULL, NULL);
--! EXCEED_LIMIT_LENGTH
INSERT INTO n1 VALUES (2, array('abcd   '), NULL, NULL, NULL);
INSERT INTO n1 VALUES (3, NULL, array('abcd'), NULL, NULL);
--! EXCEED_LIMIT_LENGTH
INSERT INTO n1 VALUES (3, NULL, array('abc  '), NULL, NULL);
INSERT INTO n1 VALUES (4, NULL, NULL, map('abcd', 'a'), NULL);
--! EXCEED_LIMIT_LENGTH
INSERT INTO n1 VALUES (4, NULL, NULL, map('abc', 'abc'), NULL);
--! EXCEED_LIMIT_LENGTH
INSERT INTO n1 VALUES (5, NULL, NULL, NULL, named_struct('c', 'long', 'd', NULL));
--! EXCEED_LIMIT_LENGTH
INSERT INTO n1 VALUES (5, NULL, NULL, NULL, named_struct('c', NULL, 'd', named_struct('e', 'abc', 'f', 2)));
--! EXCEED_LIMIT_LENGTH
INSERT INTO n1 VALUES (5, NULL, NULL, NULL, named_struct('c', NULL, 'd', named_struct('e', 'ab ', 'f', 2)));
SELECT id, a, v, m, s FROM n1 ORDER BY id;
--> id INT, a ARRAY<STRING>, v ARRAY<STRING>, m MAP<STRING, STRING>, s STRUCT<c: STRING, d: STRUCT<e: STRING, f: INT>>
--> 1|[a   , bb  , null]|[x, yyy]|{k   -> v}|{q  , {z, 1}}
--> 2|[abcd]|NULL|NULL|NULL
--> 3|NULL|[abc]|NULL|NULL
--> 5|NULL|NULL|NULL|{null, {ab, 2}}
DESCRIBE n1;
--> col_name STRING, data_type STRING, comment STRING
--> a|array<char(4)>|NULL
--> id|int|NULL
--> m|map<char(3),varchar(2)>|NULL
--> s|struct<c:char(3),d:struct<e:varchar(2),f:int>>|NULL
--> v|array<varchar(3)>|NULL
SHOW CREATE TABLE n1;
--> createtab_stmt STRING
--> CREATE TABLE spark_catalog.default.n1 (\n  id INT,\n  a ARRAY<CHAR(4) COLLATE UTF8_BINARY>,\n  v ARRAY<VARCHAR(3) COLLATE UTF8_BINARY>,\n  m MAP<CHAR(3) COLLATE UTF8_BINARY, VARCHAR(2) COLLATE UTF8_BINARY>,\n  s STRUCT<c: CHAR(3) COLLATE UTF8_BINARY, d: STRUCT<e: VARCHAR(2) COLLATE UTF8_BINARY, f: INT>>)\nUSING parquet\n
DESCRIBE n1 s;
--> info_name STRING, info_value STRING
--> col_name|s
--> comment|NULL
--> data_type|struct<c:char(3),d:struct<e:varchar(2),f:int>>
SELECT s.c = 'q' FROM n1 ORDER BY id;
--> (s.c = q) BOOLEAN
--> false
--> NULL
--> NULL
--> NULL
SELECT a = array('a   ', 'bb  ', NULL) FROM n1 ORDER BY id;
--> (a = array(a   , bb  , NULL)) BOOLEAN
--> true
--> false
--> NULL
--> NULL
SELECT typeof(a), typeof(m), typeof(s) FROM n1 WHERE id = 1;
--> typeof(a) STRING, typeof(m) STRING, typeof(s) STRING
--> array<string>|map<string,string>|struct<c:string,d:struct<e:string,f:int>>
SELECT CAST(array('abc') AS ARRAY<CHAR(2)>);
--> array(abc) ARRAY<STRING>
--> [abc]
SELECT CAST(array('abc') AS ARRAY<VARCHAR(2)>);
--> array(abc) ARRAY<STRING>
--> [abc]
CREATE TABLE n2 (a ARRAY<CHAR(3)> DEFAULT array('x')) USING parquet;
INSERT INTO n2 VALUES (DEFAULT);
SELECT a, length(a[0]) FROM n2;
--> a ARRAY<STRING>, length(a[0]) INT
--> [x  ]|3
CREATE TABLE n3 (a ARRAY<ARRAY<CHAR(3)>>, b MAP<INT, STRUCT<x: CHAR(2)>>) USING json;
INSERT INTO n3 VALUES (array(array('a'), NULL), map(1, named_struct('x', 'a')));
INSERT INTO n3 VALUES (array(array('abcd')), NULL);
--! EXCEED_LIMIT_LENGTH
CREATE TABLE n4 USING parquet AS SELECT a, s FROM n1;
DESCRIBE n4;
--> col_name STRING, data_type STRING, comment STRING
--> a|array<char(4)>|NULL
--> s|struct<c:char(3),d:struct<e:varchar(2),f:int>>|NULL
INSERT INTO n4 SELECT array('abcdefg'), NULL;
--! EXCEED_LIMIT_LENGTH
CREATE VIEW nv AS SELECT a, s FROM n1;
DESCRIBE nv;
--> col_name STRING, data_type STRING, comment STRING
--> a|array<char(4)>|NULL
--> s|struct<c:char(3),d:struct<e:varchar(2),f:int>>|NULL
DESCRIBE TABLE EXTENDED n1 s;
--> info_name STRING, info_value STRING
--> avg_col_len|NULL
--> col_name|s
--> comment|NULL
--> data_type|struct<c:char(3),d:struct<e:varchar(2),f:int>>
--> distinct_count|NULL
--> histogram|NULL
--> max_col_len|NULL
--> max|NULL
--> min|NULL
--> num_nulls|NULL
SELECT a FROM n1 WHERE a[0] = 'a' ORDER BY id;
--> a ARRAY<STRING>
SELECT a FROM n1 WHERE a[0] = 'a   ' ORDER BY id;
--> a ARRAY<STRING>
--> [a   , bb  , null]
SELECT s.c FROM n1 WHERE s.c IN ('q', 'r');
--> c STRING
ALTER TABLE n1 ADD COLUMNS (z ARRAY<VARCHAR(2)>);
INSERT INTO n1 VALUES (9, NULL, NULL, NULL, NULL, array('abc'));
--! EXCEED_LIMIT_LENGTH
DECLARE VARIABLE va ARRAY<CHAR(3)> = array('a');
SET VAR va = array('abcd');
--! EXCEED_LIMIT_LENGTH
CREATE TABLE n5 (s STRUCT<c: CHAR(3) COLLATE UTF8_LCASE>) USING parquet;
INSERT INTO n5 SELECT named_struct('c', 'x');
SELECT s, s.c = 'X' FROM n5;
--> s STRUCT<c: STRING COLLATE UTF8_LCASE>, (s.c = 'X' collate UTF8_LCASE) BOOLEAN
--> {x  }|false
DESCRIBE n5;
--> col_name STRING, data_type STRING, comment STRING
--> s|struct<c:char(3) collate UTF8_LCASE>|NULL
SHOW COLUMNS IN n1;
--> col_name STRING
--> a
--> id
--> m
--> s
--> v
--> z
INSERT INTO n1 (id, a) VALUES (20, array(1, 2));
SELECT a FROM n1 WHERE id = 20;
--> a ARRAY<STRING>
--> [1   , 2   ]
INSERT INTO n1 (id, a) VALUES (21, array(123456));
--! EXCEED_LIMIT_LENGTH
SELECT transform(a, x -> length(x)) FROM n1 ORDER BY id;
--> transform(a, lambdafunction(length(namedlambdavariable()), namedlambdavariable())) ARRAY<INT>
--> [4, 4, null]
--> [4]
--> NULL
--> NULL
--> [4, 4]
DROP TABLE n1;
DROP TABLE n2;
DROP TABLE n3;
DROP TABLE n4;
DROP TABLE n5;
DROP VIEW nv;
