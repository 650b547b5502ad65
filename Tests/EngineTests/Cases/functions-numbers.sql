SELECT abs(-2) AS a, sign(-2.5) AS b, round(2.5) AS e, round(-1.25, 1) AS f, round(125, -1) AS g;
--> a INT, b DOUBLE, e DECIMAL(2,0), f DECIMAL(3,1), g INT
--> 2|-1.0|3|-1.3|130
SELECT sqrt(2.0D) AS a, ln(2) AS d, log10(100) AS e, log2(8) AS f, log(2, 8) AS g, pow(2, 10) AS h;
--> a DOUBLE, d DOUBLE, e DOUBLE, f DOUBLE, g DOUBLE, h DOUBLE
--> 1.4142135623730951|0.6931471805599453|2.0|3.0|3.0|1024.0
SELECT sin(1) AS a, cos(1) AS b, tan(1) AS c, asin(1) AS d, acos(1) AS e, atan(1) AS f, atan2(1, 2) AS g, degrees(1) AS h, radians(180) AS i, pi() AS j;
--> a DOUBLE, b DOUBLE, c DOUBLE, d DOUBLE, e DOUBLE, f DOUBLE, g DOUBLE, h DOUBLE, i DOUBLE, j DOUBLE
--> 0.8414709848078965|0.5403023058681398|1.5574077246549023|1.5707963267948966|0.0|0.7853981633974483|0.4636476090008061|57.29577951308232|3.141592653589793|3.141592653589793
SELECT mod(7, 3) AS a, pmod(-7, 3) AS b, 7 div 2 AS c, greatest(1, 3, 2) AS d, least(1.5, 2) AS e, bin(5) AS f, conv('ff', 16, 10) AS g, factorial(5) AS h;
--> a INT, b INT, c BIGINT, d INT, e DECIMAL(11,1), f STRING, g STRING, h BIGINT
--> 1|2|3|3|1.5|101|255|120
SELECT shiftleft(1, 3) AS a, shiftright(-8, 1) AS b, bit_count(7) AS c, 5 & 3 AS d, 5 | 3 AS e, 5 ^ 3 AS f, ~5 AS g;
--> a INT, b INT, c INT, d INT, e INT, f INT, g INT
--> 8|-4|3|1|7|6|-6
SELECT ceil(1.25D) AS a, floor(CAST(5 AS BIGINT)) AS b, rint(2.5) AS d, hypot(3, 4) AS e, expm1(0) AS f, log1p(0) AS g, width_bucket(5.3, 0.2, 10.6, 5) AS h;
--> a BIGINT, b BIGINT, d DOUBLE, e DOUBLE, f DOUBLE, g DOUBLE, h BIGINT
--> 2|5|2.0|5.0|0.0|0.0|3
SELECT try_add(2147483647, 1) AS a, try_divide(1, 0) AS b, try_subtract(1, 2) AS c, try_multiply(2, 3) AS d, isnan(CAST('NaN' AS DOUBLE)) AS e, nanvl(CAST('NaN' AS DOUBLE), 1) AS f;
--> a INT, b DOUBLE, c INT, d INT, e BOOLEAN, f DOUBLE
--> NULL|NULL|-1|6|true|1.0
