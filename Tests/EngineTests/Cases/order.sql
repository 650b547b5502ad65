CREATE TEMPORARY VIEW o AS SELECT * FROM VALUES ('b', 2, 0.5D), ('a', NULL, double('NaN')), (NULL, 3, -1.0D), ('ä', 1, NULL), ('', 9, double('-Infinity')) AS o(s, n, d);
SELECT * FROM o ORDER BY s;
--> s STRING, n INT, d DOUBLE
--> NULL|3|-1.0
--> |9|-Infinity
--> a|NULL|NaN
--> b|2|0.5
--> ä|1|NULL
SELECT * FROM o ORDER BY s DESC;
--> s STRING, n INT, d DOUBLE
--> ä|1|NULL
--> b|2|0.5
--> a|NULL|NaN
--> |9|-Infinity
--> NULL|3|-1.0
SELECT * FROM o ORDER BY n NULLS LAST;
--> s STRING, n INT, d DOUBLE
--> ä|1|NULL
--> b|2|0.5
--> NULL|3|-1.0
--> |9|-Infinity
--> a|NULL|NaN
SELECT * FROM o ORDER BY d DESC NULLS FIRST;
--> s STRING, n INT, d DOUBLE
--> ä|1|NULL
--> a|NULL|NaN
--> b|2|0.5
--> NULL|3|-1.0
--> |9|-Infinity
SELECT * FROM o ORDER BY d;
--> s STRING, n INT, d DOUBLE
--> ä|1|NULL
--> |9|-Infinity
--> NULL|3|-1.0
--> b|2|0.5
--> a|NULL|NaN
SELECT s, n FROM o ORDER BY 2 DESC LIMIT 2;
--> s STRING, n INT
--> |9
--> NULL|3
SELECT s FROM o ORDER BY n LIMIT 2 OFFSET 1;
--> s STRING
--> ä
--> b
SELECT s FROM o ORDER BY length(s), s DESC;
--> s STRING
--> NULL
--> 
--> ä
--> b
--> a
SELECT n FROM o ORDER BY d, n LIMIT 0;
--> n INT
SELECT s AS t FROM o ORDER BY t;
--> t STRING
--> NULL
--> 
--> a
--> b
--> ä
SELECT * FROM VALUES (struct(2, 'a')), (struct(1, 'b')), (NULL) AS v(x) ORDER BY x;
--! INVALID_INLINE_TABLE.NUM_COLUMNS_MISMATCH
SELECT * FROM VALUES (array(2)), (array(1, 5)), (array()), (NULL) AS v(x) ORDER BY x;
--> x ARRAY<INT>
--> NULL
--> []
--> [1, 5]
--> [2]
SELECT * FROM VALUES (12345678901234567890.5), (-1.0), (99.25) AS v(x) ORDER BY x DESC;
--> x DECIMAL(22,2)
--> 12345678901234567890.50
--> 99.25
--> -1.00
SELECT * FROM VALUES (true), (false), (NULL) AS v(x) ORDER BY x;
--> x BOOLEAN
--> NULL
--> false
--> true
SELECT * FROM VALUES ('a long text about nothing 2'), ('a long text about nothing 1'), ('a long text') AS v(x) ORDER BY x;
--> x STRING
--> a long text
--> a long text about nothing 1
--> a long text about nothing 2
