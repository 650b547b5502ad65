-- Lambdas in aggregates of grouping sets.
SELECT i, max(s), bool_or(forall(a, x -> x > 0)) FROM VALUES (1, 'a', array(1, 2)), (1, 'b', array(0)), (2, 'c', NULL) AS t(i, s, a) GROUP BY ROLLUP(i) ORDER BY i NULLS LAST;
--> i INT, max(s) STRING, bool_or(forall(a, lambdafunction((namedlambdavariable() > 0), namedlambdavariable()))) BOOLEAN
--> 1|b|true
--> 2|c|NULL
--> NULL|c|true
SELECT i, s, sum(aggregate(a, 0, (acc, x) -> acc + x + i)) FROM VALUES (1, 'a', array(1, 2)), (1, 'b', array(0)), (2, 'c', NULL) AS t(i, s, a) GROUP BY CUBE(i, s) ORDER BY i NULLS LAST, s NULLS LAST;
--> i INT, s STRING, sum(aggregate(a, 0, lambdafunction(((namedlambdavariable() + namedlambdavariable()) + i), namedlambdavariable(), namedlambdavariable()), lambdafunction(namedlambdavariable(), namedlambdavariable()))) BIGINT
--> 1|a|5
--> 1|b|1
--> 1|NULL|6
--> 2|c|NULL
--> 2|NULL|NULL
--> NULL|a|5
--> NULL|b|1
--> NULL|c|NULL
--> NULL|NULL|6
