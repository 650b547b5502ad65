import Query
import Testing

@testable import Engine

@Suite("Tables that declare their columns in another order")
struct ReorderedColumnsTests {
    private func flow(_ query: String, over columns: String) throws -> Program.FlowProgram {
        let text = """
            CREATE TABLE ev (\(columns)) USING json LOCATION 'ev';
            CREATE TABLE names (k STRING, name STRING) USING json LOCATION 'names';
            CREATE \(query);
            """
        let pipeline = try PipelineCompiler.compile(text, name: "p") { _ in [] }
        return try Program.compile(pipeline, partitions: 2).flows[0]
    }

    private static let stream = "STREAM ev WATERMARK ts DELAY OF INTERVAL 1 SECOND"

    @Test(
        "mean the same to what keeps nothing of their order",
        arguments: [
            "STREAMING TABLE t AS SELECT k, v FROM STREAM ev WHERE g > 1 AND v < 5",
            "STREAMING TABLE t AS SELECT v + g AS n, ts FROM STREAM ev",
            "STREAMING TABLE t AS SELECT window.start, k, sum(v) AS n FROM \(stream) GROUP BY window(ts, '5 seconds'), k",
            "STREAMING TABLE t AS SELECT session_window.start, k, max(g) AS n FROM \(stream) "
                + "GROUP BY session_window(ts, '5 seconds'), k",
            "STREAMING TABLE t AS SELECT DISTINCT ts, k FROM \(stream)",
            "STREAMING TABLE t AS SELECT e.k, n.name, e.v FROM STREAM ev e JOIN names n ON e.k = n.k",
            "STREAMING TABLE t AS SELECT k, transform(array(v, g), x -> x + v) AS a FROM STREAM ev",
            "MATERIALIZED VIEW t AS SELECT k, sum(v) AS n, max(g) AS m FROM STREAM ev GROUP BY k",
        ])
    func same(query: String) throws {
        let before = try flow(query, over: "ts TIMESTAMP, k STRING, g BIGINT, v BIGINT")
        let after = try flow(query, over: "v BIGINT, k STRING, ts TIMESTAMP, g BIGINT")
        #expect(before.meaning == after.meaning)
    }

    @Test(
        "mean something else where rows are kept or given in their order, or the query is another",
        arguments: [
            ("STREAMING TABLE t AS SELECT * FROM STREAM ev", nil),
            (
                "STREAMING TABLE t AS SELECT a.k, a.v, b.g FROM \(stream) AS a JOIN \(stream) AS b "
                    + "ON a.k = b.k AND a.ts = b.ts", nil
            ),
            (
                "STREAMING TABLE t AS SELECT k, v FROM STREAM ev WHERE g > 1",
                "STREAMING TABLE t AS SELECT k, g AS v FROM STREAM ev WHERE v > 1"
            ),
            (
                "MATERIALIZED VIEW t AS SELECT k, sum(v) AS n FROM STREAM ev GROUP BY k",
                "MATERIALIZED VIEW t AS SELECT k, sum(g) AS n FROM STREAM ev GROUP BY k"
            ),
            (
                "STREAMING TABLE t AS SELECT ts, k, g, v, v + 1 AS w FROM STREAM ev",
                "STREAMING TABLE t AS SELECT ts, k, g, v, v + 2 AS w FROM STREAM ev"
            ),
        ] as [(String, String?)])
    func other(query: String, later: String?) throws {
        let before = try flow(query, over: "ts TIMESTAMP, k STRING, g BIGINT, v BIGINT")
        let after = try flow(later ?? query, over: "v BIGINT, k STRING, ts TIMESTAMP, g BIGINT")
        #expect(before.meaning != after.meaning)
    }

    @Test(
        "are told apart where two of a query have one name",
        arguments: [
            "STREAMING TABLE t AS SELECT x, y FROM (SELECT # FROM $) AS s(x, y)",
            "STREAMING TABLE t AS SELECT x, y FROM (SELECT # FROM $ UNION ALL SELECT # FROM $) AS s(x, y)",
            "MATERIALIZED VIEW t AS SELECT x, count(y) AS n FROM (SELECT # FROM $ WHERE a.k <> 'c') "
                + "AS s(x, y) GROUP BY x",
            "MATERIALIZED VIEW t AS SELECT x, y FROM (SELECT DISTINCT # FROM $) AS s(x, y)",
            "MATERIALIZED VIEW t AS SELECT x, y FROM (SELECT DISTINCT # FROM $ ORDER BY 1 LIMIT 3) AS s(x, y)",
        ])
    func oneName(query: String) throws {
        let tables = "STREAM ev AS a LEFT JOIN (SELECT k FROM names) AS b ON a.k = b.k"
        func meaning(_ names: String) throws -> UInt64 {
            let own = query.replacing("#", with: names).replacing("$", with: tables)
            return try flow(own, over: "k STRING").meaning
        }
        let first = try meaning("a.k, b.k")
        #expect(try first == meaning("a.k, b.k"))
        #expect(try first != meaning("b.k, a.k"))
    }
}
