import Columns
import Testing

@testable import Query

private func plan(_ sql: String) throws -> String {
    do {
        return PlanPrinter.text(try Binder.bind(try Parser.query(sql), catalog: TestCatalog()))
    } catch let error as QueryError {
        return "error " + error.located(in: sql).rendered
    }
}

@Suite struct BinderTests {
    @Test(
        "The queries that everybody writes bind",
        arguments: [
            "SELECT a, b FROM t WHERE a > 1 AND b LIKE 'x%' ORDER BY c DESC LIMIT 3",
            "SELECT b, count(*) AS n, sum(a) FROM t GROUP BY b HAVING count(*) > 1 ORDER BY n, sum(c)",
            "SELECT t.a, u.x FROM t JOIN u ON t.a = u.a AND u.x <> 'q' LEFT JOIN ev ON k = x",
            "SELECT * FROM t JOIN u USING (a)",
            "SELECT * FROM t FULL JOIN u USING (a)",
            "WITH q AS (SELECT a, b FROM t) SELECT q.* FROM q WHERE a IN (SELECT a FROM u)",
            "SELECT window.start AS s, k, count(*) AS n FROM STREAM ev WITH (maxFilesPerTrigger=1) WATERMARK ts DELAY OF INTERVAL 10 SECONDS GROUP BY window(ts, '20 seconds'), k",
            "SELECT window, count(*) FROM ev GROUP BY window(ts, '1 hour', '10 minutes')",
            "SELECT session_window.start, k, count(*) FROM ev GROUP BY session_window(ts, '5 minutes'), k",
            "SELECT b, grouping(b), count(*) FROM t GROUP BY ROLLUP (b, a)",
            "SELECT a, row_number() OVER (PARTITION BY b ORDER BY c) rn FROM t QUALIFY rn = 1",
            "SELECT a, explode(y) FROM u",
            "SELECT x, e FROM u LATERAL VIEW explode(y) z AS e",
            "SELECT a FROM t WHERE EXISTS (SELECT 1 FROM u WHERE u.a = t.a) AND a NOT IN (SELECT a FROM u)",
            "SELECT b, (SELECT count(*) FROM u WHERE u.a = t.a) AS n FROM t",
            "SELECT b, sum(a) FROM t GROUP BY ALL HAVING sum(a) > (SELECT avg(a) FROM u)",
            "SELECT a FROM t UNION ALL SELECT a FROM u UNION ALL SELECT d FROM t ORDER BY 1",
            "SELECT DISTINCT b FROM t INTERSECT SELECT x FROM u",
            "FROM t |> WHERE a > 1 |> AGGREGATE sum(c) AS s GROUP BY b |> ORDER BY s |> LIMIT 3",
            "SELECT a + 1 AS n, n * 2 AS m FROM t",
            "SELECT s.f, s.*, ev.s.g FROM ev",
            "VALUES (1, 'a'), (2, NULL)",
            "SELECT CASE a WHEN 1 THEN 'x' ELSE b END, coalesce(b, 'n'), CAST(a AS STRING), 1 + 2 FROM t",
            "SELECT nope FROM t",
            "SELECT a FROM tt",
            "SELECT b, a FROM t GROUP BY b",
            "SELECT upperr(b) FROM t",
            "SELECT FROM",
        ])
    func prints(sql: String) throws {
        print("-- \(sql)\n\(try plan(sql))\n")
    }
}
