SET spark.sql.ansi.enabled=false;
--> key STRING, value STRING
--> spark.sql.ansi.enabled|false
CREATE TEMPORARY FUNCTION lenient(x STRING) RETURNS INT RETURN CAST(x AS INT);
CREATE FUNCTION lasting(x STRING) RETURNS INT RETURN CAST(x AS INT);
CREATE TEMPORARY FUNCTION rowsof(x STRING) RETURNS TABLE(a INT) RETURN SELECT CAST(x AS INT);
SELECT lenient('x');
--> lenient(x) INT
--> NULL
SET spark.sql.ansi.enabled=true;
--> key STRING, value STRING
--> spark.sql.ansi.enabled|true
SELECT lenient('x'), lasting('y');
--> lenient(x) INT, spark_catalog.default.lasting(y) INT
--> NULL|NULL
SELECT lenient(CAST('a' AS INT));
--! CAST_INVALID_INPUT
SELECT * FROM rowsof('x');
--> a INT
--> NULL
SELECT lenient(x) FROM VALUES ('q'), ('1') AS t(x);
--> lenient(x) INT
--> 1
--> NULL
CREATE TEMPORARY FUNCTION strict(x STRING) RETURNS INT RETURN CAST(x AS INT);
SET spark.sql.ansi.enabled=false;
--> key STRING, value STRING
--> spark.sql.ansi.enabled|false
SELECT strict('x');
--! CAST_INVALID_INPUT
SELECT strict(x) FROM VALUES ('q'), ('1') AS t(x);
--! CAST_INVALID_INPUT
SET spark.sql.ansi.enabled=true;
--> key STRING, value STRING
--> spark.sql.ansi.enabled|true
