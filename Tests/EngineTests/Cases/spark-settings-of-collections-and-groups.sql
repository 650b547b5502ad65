SELECT map(-0.0D, 1), map(0.0D, 1, -0.0D, 2);
--! DUPLICATED_MAP_KEY
SELECT map_from_arrays(array(-0.0D), array(1)), map_from_entries(array(struct(-0.0D, 1))), map(CAST(-0.0 AS FLOAT), 1), map(array(-0.0D), 1), map(named_struct('a', -0.0D), 1), map(double('NaN'), 1, double('NaN'), 2);
--! DUPLICATED_MAP_KEY
SELECT transform_keys(map(1, 2), (k, v) -> -0.0D), map_concat(map(-0.0D, 1), map(1.0D, 2)), map_zip_with(map(-0.0D, 1), map(0.0D, 2), (k, a, b) -> a + b), map(-0.0D, 1)[0.0D];
--> transform_keys(map(1, 2), lambdafunction(-0.0, namedlambdavariable(), namedlambdavariable())) MAP<DOUBLE, INT>, map_concat(map(-0.0, 1), map(1.0, 2)) MAP<DOUBLE, INT>, map_zip_with(map(-0.0, 1), map(0.0, 2), lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable(), namedlambdavariable())) MAP<DOUBLE, INT>, map(-0.0, 1)[0.0] INT
--> {-0.0 -> 2}|{0.0 -> 1, 1.0 -> 2}|{0.0 -> 3}|1
SELECT raise_error('VIEW_NOT_FOUND', map('relationName', 'x'));
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT raise_error();
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT raise_error('a', 'b', 'c');
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT raise_error('x');
--! USER_RAISED_EXCEPTION
SELECT a, b, grouping_id(), count(*) FROM VALUES (1, 2), (1, 3) AS t(a, b) GROUP BY a, b GROUPING SETS ((b), (a));
--> a INT, b INT, grouping_id() BIGINT, count(1) BIGINT
--> 1|NULL|1|2
--> NULL|2|2|1
--> NULL|3|2|1
SELECT a, b, grouping_id(), count(*) FROM VALUES (1, 2), (1, 3) AS t(a, b) GROUP BY b, a GROUPING SETS ((a), (b), ());
--> a INT, b INT, grouping_id() BIGINT, count(1) BIGINT
--> 1|NULL|2|2
--> NULL|2|1|1
--> NULL|3|1|1
--> NULL|NULL|3|2
SELECT a, b, c, grouping_id(), grouping(a), count(*) FROM VALUES (1, 2, 3), (1, 3, 4) AS t(a, b, c) GROUP BY c, a, b GROUPING SETS ((a, b), (c), ());
--> a INT, b INT, c INT, grouping_id() BIGINT, grouping(a) TINYINT, count(1) BIGINT
--> 1|2|NULL|4|0|1
--> 1|3|NULL|4|0|1
--> NULL|NULL|3|3|1|1
--> NULL|NULL|4|3|1|1
--> NULL|NULL|NULL|7|1|2
SELECT a, b, grouping_id() FROM VALUES (1, 2), (1, 3) AS t(a, b) GROUP BY a, b GROUPING SETS ((b), (a), (a, b)) ORDER BY 3, 1, 2;
--> a INT, b INT, grouping_id() BIGINT
--> 1|2|0
--> 1|3|0
--> 1|NULL|1
--> NULL|2|2
--> NULL|3|2
SELECT a + 1, grouping_id() FROM VALUES (1, 2), (1, 3) AS t(a, b) GROUP BY a + 1, b GROUPING SETS ((b), (a + 1));
--> (a + 1) INT, grouping_id() BIGINT
--> 2|1
--> NULL|2
--> NULL|2
SELECT a, b, grouping_id(a, b) FROM VALUES (1, 2), (1, 3) AS t(a, b) GROUP BY a, b GROUPING SETS ((b), (a));
--> a INT, b INT, grouping_id(a, b) BIGINT
--> 1|NULL|1
--> NULL|2|2
--> NULL|3|2
SELECT a, b, grouping_id(b, a) FROM VALUES (1, 2), (1, 3) AS t(a, b) GROUP BY a, b GROUPING SETS ((b), (a));
--! GROUPING_ID_COLUMN_MISMATCH
CREATE TABLE p1 (a INT) USING parquet TBLPROPERTIES ('owner' = 'x');
--! UNSUPPORTED_FEATURE.SET_TABLE_PROPERTY
CREATE TABLE p2 (a INT) USING parquet TBLPROPERTIES ('provider' = 'x');
--! UNSUPPORTED_FEATURE.SET_TABLE_PROPERTY
CREATE TABLE p3 (a INT) USING parquet TBLPROPERTIES ('comment' = 'x');
CREATE TABLE p4 (a INT) USING parquet TBLPROPERTIES ('external' = 'x');
--! UNSUPPORTED_FEATURE.SET_TABLE_PROPERTY
CREATE TABLE p5 (a INT) USING parquet TBLPROPERTIES ('is_managed_location' = 'x');
--! UNSUPPORTED_FEATURE.SET_TABLE_PROPERTY
CREATE TABLE p6 (a INT) USING parquet TBLPROPERTIES ('collation' = 'x');
--! UNSUPPORTED_FEATURE.SET_TABLE_PROPERTY
CREATE TABLE p7 (a INT) USING parquet TBLPROPERTIES ('table_type' = 'x');
--! UNSUPPORTED_FEATURE.SET_TABLE_PROPERTY
CREATE TABLE p8 (a INT) USING parquet TBLPROPERTIES ('Owner' = 'x');
ALTER TABLE p3 SET TBLPROPERTIES ('owner' = 'x');
--! UNSUPPORTED_FEATURE.SET_TABLE_PROPERTY
ALTER TABLE p3 SET TBLPROPERTIES ('location' = 'x');
--! UNSUPPORTED_FEATURE.SET_TABLE_PROPERTY
ALTER TABLE p3 SET TBLPROPERTIES ('provider' = 'x');
--! UNSUPPORTED_FEATURE.SET_TABLE_PROPERTY
ALTER TABLE p3 SET TBLPROPERTIES ('comment' = 'y');
ALTER TABLE p3 UNSET TBLPROPERTIES ('owner');
--! UNSUPPORTED_FEATURE.SET_TABLE_PROPERTY
ALTER TABLE p3 UNSET TBLPROPERTIES ('provider');
--! UNSUPPORTED_FEATURE.SET_TABLE_PROPERTY
CREATE VIEW pv TBLPROPERTIES ('owner' = 'x') AS SELECT 1 AS a;
ALTER VIEW pv SET TBLPROPERTIES ('owner' = 'x');
--! UNSUPPORTED_FEATURE.SET_TABLE_PROPERTY
CREATE DATABASE pd1 WITH DBPROPERTIES ('location' = 'x');
--! UNSUPPORTED_FEATURE.SET_NAMESPACE_PROPERTY
CREATE DATABASE pd2 WITH DBPROPERTIES ('owner' = 'x');
--! UNSUPPORTED_FEATURE.SET_NAMESPACE_PROPERTY
CREATE DATABASE pd3 WITH DBPROPERTIES ('comment' = 'x');
CREATE DATABASE pd4 WITH DBPROPERTIES ('collation' = 'x');
--! UNSUPPORTED_FEATURE.SET_NAMESPACE_PROPERTY
ALTER DATABASE default SET DBPROPERTIES ('owner' = 'x');
--! UNSUPPORTED_FEATURE.SET_NAMESPACE_PROPERTY
ALTER DATABASE default SET DBPROPERTIES ('location' = 'x');
--! UNSUPPORTED_FEATURE.SET_NAMESPACE_PROPERTY
SELECT from_json('{"a":"xyz"}', 'a CHAR(1)');
--! UNSUPPORTED_CHAR_OR_VARCHAR_AS_STRING
SELECT from_json('{"a":"xyz"}', 'a VARCHAR(1)');
--! UNSUPPORTED_CHAR_OR_VARCHAR_AS_STRING
SELECT from_json('{"a":"xyz"}', 'STRUCT<a: VARCHAR(1)>'), 1;
--! UNSUPPORTED_CHAR_OR_VARCHAR_AS_STRING
SELECT from_csv('xyz', 'a CHAR(1)');
--! UNSUPPORTED_CHAR_OR_VARCHAR_AS_STRING
SELECT from_xml('<a><b>x</b></a>', 'b CHAR(1)');
--! UNSUPPORTED_CHAR_OR_VARCHAR_AS_STRING
SELECT from_json('["x"]', 'ARRAY<CHAR(1)>');
--! UNSUPPORTED_CHAR_OR_VARCHAR_AS_STRING
SELECT schema_of_json('{"a":1}');
--> schema_of_json({"a":1}) STRING
--> STRUCT<a: BIGINT>
SELECT * FROM VALUES (1) AS a(x), LATERAL (SELECT x + 1);
--> x INT, (outer(a.x) + 1) INT
--> 1|2
SELECT * FROM VALUES (1) AS a(x), LATERAL (SELECT x);
--> x INT, x INT
--> 1|1
SELECT * FROM VALUES (1) AS a(x), LATERAL (SELECT a.x * 2, upper(string(x)), 5);
--> x INT, (outer(a.x) * 2) INT, upper(outer(a.x)) STRING, 5 INT
--> 1|2|1|5
SELECT * FROM VALUES (1) AS a(x), LATERAL (SELECT y + x FROM VALUES (2) AS b(y));
--> x INT, (y + outer(a.x)) INT
--> 1|3
CREATE TEMPORARY FUNCTION FnA(x INT) RETURNS INT RETURN x + 1;
SELECT fna(1), FNA(2), FnA(3), fna(fna(1));
--> FnA(1) INT, FnA(2) INT, FnA(3) INT, FnA(FnA(1)) INT
--> 2|3|4|3
CREATE FUNCTION FnP(x INT) RETURNS INT RETURN x + 1;
SELECT fnp(1), default.FNP(2), spark_catalog.default.fnp(3);
--> spark_catalog.default.fnp(1) INT, spark_catalog.default.fnp(2) INT, spark_catalog.default.fnp(3) INT
--> 2|3|4
CREATE TEMPORARY FUNCTION FnT(x INT) RETURNS TABLE(a INT) RETURN SELECT x;
SELECT session.fna(1), system.session.FNA(1);
--> FnA(1) INT, FnA(1) INT
--> 2|2
SET spark.sql.legacy.sessionInitWithConfigDefaults=true;
--! CANNOT_MODIFY_STATIC_CONFIG
SET spark.sql.legacy.createEmptyCollectionUsingStringType=true;
--> key STRING, value STRING
--> spark.sql.legacy.createEmptyCollectionUsingStringType|true
SELECT typeof(array()), typeof(map()), typeof(array(array())), typeof(named_struct('a', array()));
--> typeof(array()) STRING, typeof(map()) STRING, typeof(array(array())) STRING, typeof(named_struct(a, array())) STRING
--> array<string>|map<string,string>|array<array<string>>|struct<a:array<string>>
SELECT concat(array(), array(1)), array() = array('a'), size(array());
--> concat(array(), array(1)) ARRAY<BIGINT>, (array() = array(a)) BOOLEAN, size(array()) INT
--> [1]|false|0
SELECT coalesce(array(), array('x')), map(), element_at(map(), 'a'), array_union(array(), array('x'));
--> coalesce(array(), array(x)) ARRAY<STRING>, map() MAP<STRING, STRING>, element_at(map(), a) STRING, array_union(array(), array(x)) ARRAY<STRING>
--> []|{}|NULL|[x]
SELECT map_concat(map(), map('a', 1));
--> map_concat(map(), map(a, 1)) MAP<STRING, BIGINT>
--> {a -> 1}
SET spark.sql.legacy.createEmptyCollectionUsingStringType=false;
--> key STRING, value STRING
--> spark.sql.legacy.createEmptyCollectionUsingStringType|false
SET spark.sql.legacy.groupingIdWithAppendedUserGroupBy=true;
--> key STRING, value STRING
--> spark.sql.legacy.groupingIdWithAppendedUserGroupBy|true
SELECT a, b, grouping_id(), count(*) FROM VALUES (1, 2), (1, 3) AS t(a, b) GROUP BY a, b GROUPING SETS ((b), (a));
--> a INT, b INT, grouping_id() BIGINT, count(1) BIGINT
--> 1|NULL|2|2
--> NULL|2|1|1
--> NULL|3|1|1
SELECT a, b, c, grouping_id(), grouping(a), count(*) FROM VALUES (1, 2, 3), (1, 3, 4) AS t(a, b, c) GROUP BY c, a, b GROUPING SETS ((a, b), (c), ());
--> a INT, b INT, c INT, grouping_id() BIGINT, grouping(a) TINYINT, count(1) BIGINT
--> 1|2|NULL|1|0|1
--> 1|3|NULL|1|0|1
--> NULL|NULL|3|6|1|1
--> NULL|NULL|4|6|1|1
--> NULL|NULL|NULL|7|1|2
SELECT a, b, c, grouping_id(), count(*) FROM VALUES (1, 2, 3), (1, 3, 4) AS t(a, b, c) GROUP BY c, a, b GROUPING SETS ((a), (b));
--> a INT, b INT, c INT, grouping_id() BIGINT, count(1) BIGINT
--> 1|NULL|NULL|3|2
--> NULL|2|NULL|5|1
--> NULL|3|NULL|5|1
SET spark.sql.legacy.groupingIdWithAppendedUserGroupBy=false;
--> key STRING, value STRING
--> spark.sql.legacy.groupingIdWithAppendedUserGroupBy|false
SELECT a, b, c, grouping_id(), count(*) FROM VALUES (1, 2, 3), (1, 3, 4) AS t(a, b, c) GROUP BY c, a, b GROUPING SETS ((a), (b));
--> a INT, b INT, c INT, grouping_id() BIGINT, count(1) BIGINT
--> 1|NULL|NULL|5|2
--> NULL|2|NULL|6|1
--> NULL|3|NULL|6|1
SELECT map(-0.0D, 1), map(CAST(-0.0 AS FLOAT), 1), map(array(-0.0D), 1), map(named_struct('a', -0.0D), 1);
--> map(-0.0, 1) MAP<DOUBLE, INT>, map(CAST(0.0 AS FLOAT), 1) MAP<FLOAT, INT>, map(array(-0.0), 1) MAP<ARRAY<DOUBLE>, INT>, map(named_struct(a, -0.0), 1) MAP<STRUCT<a: DOUBLE>, INT>
--> {0.0 -> 1}|{0.0 -> 1}|{[-0.0] -> 1}|{{-0.0} -> 1}
SELECT map(0.0D, 1, -0.0D, 2);
--! DUPLICATED_MAP_KEY
SELECT map_from_arrays(array(-0.0D), array(1)), map_from_entries(array(struct(-0.0D, 1))), map_concat(map_from_arrays(array(-0.0D), array(1)), map(1.0D, 2));
--> map_from_arrays(array(-0.0), array(1)) MAP<DOUBLE, INT>, map_from_entries(array(struct(-0.0, 1))) MAP<DOUBLE, INT>, map_concat(map_from_arrays(array(-0.0), array(1)), map(1.0, 2)) MAP<DOUBLE, INT>
--> {-0.0 -> 1}|{0.0 -> 1}|{0.0 -> 1, 1.0 -> 2}
SELECT map(d, 1), map_from_entries(array(struct(d, 1))) FROM VALUES (-0.0D), (1.5D) AS t(d);
--> map(d, 1) MAP<DOUBLE, INT>, map_from_entries(array(struct(d, 1))) MAP<DOUBLE, INT>
--> {0.0 -> 1}|{0.0 -> 1}
--> {1.5 -> 1}|{1.5 -> 1}
