import Columns
import Foundation
import Testing

@testable import Query

@Suite struct PipelineTests {
    private static let source = """
        CREATE TABLE ev (ts TIMESTAMP, k STRING, v BIGINT) USING json LOCATION 'ev';
        CREATE TABLE names (k STRING, name STRING) USING csv LOCATION 'names';

        """

    private func compile(_ sql: String) throws(QueryError) -> Pipeline {
        try PipelineCompiler.compile(Self.source + sql, name: "p") { _ in [] }
    }

    @Test("The demo's pipeline compiles")
    func demo() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("demo/flights.sql")
        let text = try String(contentsOf: file, encoding: .utf8)
        let pipeline = try PipelineCompiler.compile(text, name: "flights") { _ in [] }
        #expect(
            pipeline.flows.map(\.name) == [
                "delays_by_hour", "worst_routes", "cancellations", "flights_in_weather",
                "very_late",
            ])
        for flow in pipeline.flows { #expect(flow.plan.isStreaming, "\(flow.name)") }
        let routes = try #require(pipeline.flows.first { $0.name == "worst_routes" })
        let scans = routes.plan.tablesRead
        #expect(scans.filter(\.isStreaming).map(\.table) == ["flights"])
        #expect(scans.first { $0.table == "flights" }?.schema.count == 4)
    }

    @Test("Files that queries name by format and path are sources, once each")
    func namedFiles() throws {
        let sql = """
            CREATE STREAMING TABLE t AS SELECT e.k, c.name FROM STREAM ev e JOIN csv.`in/c.csv` WITH (header = 'true') c
              ON e.k = c.k;
            CREATE MATERIALIZED VIEW n AS SELECT count(*) AS n FROM csv.`in/c.csv` WITH (header = 'true');
            """
        let pipeline = try PipelineCompiler.compile(Self.source + sql, name: "p") { table in
            #expect(table.format == "csv" && table.location == "in/c.csv")
            #expect(table.options == ["header": "true"])
            return [Field("k", .string), Field("name", .string)]
        }
        #expect(pipeline.tables.map(\.name) == ["ev", "names", "t", "n", "in/c.csv"])
        #expect(
            pipeline.flows.allSatisfy { flow in
                flow.plan.tablesRead.contains { $0.table == "in/c.csv" }
            })
        let error = #expect(throws: QueryError.self) {
            try compile("CREATE MATERIALIZED VIEW m AS SELECT * FROM parquet.`in/c`;")
        }
        #expect(error?.errorClass == "UNSUPPORTED_DATASOURCE_FOR_DIRECT_QUERY")
    }

    @Test(
        "No part of a pipeline may ask a command",
        arguments: [
            "CREATE STREAMING TABLE t AS SELECT e.k FROM STREAM ev e JOIN (SELECT TRANSFORM(k) USING "
                + "'cat' AS (k STRING) FROM names) n ON e.k = n.k;",
            "CREATE STREAMING TABLE t AS SELECT k FROM STREAM ev WHERE k IN (SELECT TRANSFORM(k) "
                + "USING 'cat' AS (k STRING) FROM names);",
            "CREATE STREAMING TABLE t AS SELECT TRANSFORM(k) USING 'cat' AS (k STRING) FROM STREAM ev;",
            "CREATE MATERIALIZED VIEW t AS SELECT TRANSFORM(k) USING 'cat' AS (k STRING) FROM names;",
        ])
    func commands(sql: String) throws {
        let error = #expect(throws: QueryError.self) { try compile(sql) }
        #expect(error?.message.contains("TRANSFORM … USING runs in `weir sql`") == true)
    }

    @Test("Groups of groups by a random number stay two aggregations")
    func randomGroups() throws {
        let pipeline = try compile(
            """
            CREATE STREAMING TABLE t AS SELECT w, max(r) AS most, min(r) AS least FROM (
              SELECT window(ts, '1 minute') AS w, rand() AS r FROM STREAM ev WATERMARK ts DELAY OF
              INTERVAL 1 MINUTE GROUP BY window(ts, '1 minute'), rand()) GROUP BY w;
            """)
        let text = PlanPrinter.text(try #require(pipeline.flows.first).plan)
        #expect(text.components(separatedBy: "HashAggregate").count == 3, "\(text)")
    }

    @Test("Several flows fill one table by name")
    func severalFlows() throws {
        let pipeline = try compile(
            """
            CREATE STREAMING TABLE all_ev (k STRING, v BIGINT, origin STRING);
            CREATE FLOW one AS INSERT INTO all_ev BY NAME SELECT v, k, 'a' AS origin FROM STREAM ev;
            CREATE FLOW two AS INSERT INTO all_ev BY NAME SELECT k FROM STREAM ev WHERE v > 3;
            CREATE MATERIALIZED VIEW counts AS SELECT origin, count(*) AS n FROM all_ev GROUP BY origin;
            """)
        #expect(pipeline.flows.map(\.name) == ["one", "two", "counts"])
        #expect(pipeline.flows[1].plan.schema.map(\.name) == ["k", "v", "origin"])
        #expect(pipeline.table("counts")?.schema?.map(\.name) == ["origin", "n"])
    }

    @Test("Statements may stand in any order")
    func anyOrder() throws {
        let pipeline = try compile(
            """
            CREATE STREAMING TABLE second AS SELECT k FROM STREAM first WHERE v > 1;
            CREATE STREAMING TABLE first AS SELECT k, v FROM STREAM ev;
            """)
        #expect(pipeline.flows.map(\.name) == ["first", "second"])
    }

    @Test(
        "What cannot be a pipeline is refused with its reason",
        arguments: [
            (
                "CREATE STREAMING TABLE a AS SELECT k, count(*) AS n FROM STREAM ev GROUP BY k",
                "STREAMING_OUTPUT_MODE.UNSUPPORTED_OPERATION"
            ),
            (
                "CREATE STREAMING TABLE a AS SELECT k FROM STREAM ev ORDER BY k",
                "_LEGACY_ERROR_TEMP_3102"
            ),
            (
                "CREATE STREAMING TABLE a AS SELECT DISTINCT k FROM STREAM ev",
                "STREAMING_OUTPUT_MODE.UNSUPPORTED_OPERATION"
            ),
            (
                "CREATE STREAMING TABLE a AS SELECT k FROM STREAM ev WHERE k IN (SELECT k FROM STREAM ev)",
                "INVALID_SUBQUERY_EXPRESSION.STREAMING_QUERY"
            ),
            (
                "CREATE STREAMING TABLE a AS SELECT row_number() OVER (ORDER BY ts) r FROM STREAM ev",
                "NON_TIME_WINDOW_NOT_SUPPORTED_IN_STREAMING"
            ),
            (
                "CREATE STREAMING TABLE a AS SELECT k FROM STREAM ev WATERMARK v DELAY OF INTERVAL 1 DAY",
                "EVENT_TIME_IS_NOT_ON_TIMESTAMP_TYPE"
            ),
            (
                "CREATE STREAMING TABLE a AS SELECT k FROM ev",
                "INVALID_FLOW_QUERY_TYPE.BATCH_RELATION_FOR_STREAMING_TABLE"
            ),
            (
                """
                CREATE STREAMING TABLE a AS SELECT c, ts, count(*) AS n
                FROM (SELECT k COLLATE UTF8_LCASE AS c, ts
                  FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 1 MINUTE) GROUP BY c, ts
                """,
                "STATE_STORE_UNSUPPORTED_OPERATION_BINARY_INEQUALITY"
            ),
            (
                "CREATE STREAMING TABLE a AS SELECT k = 'A' COLLATE nosuch AS t FROM STREAM ev",
                "COLLATION_INVALID_NAME"
            ),
            ("CREATE STREAMING TABLE a AS SELECT k FROM STREAM evv", "TABLE_OR_VIEW_NOT_FOUND"),
            ("CREATE STREAMING TABLE a AS SELECT k FROM STREAM a", "PIPELINE_GRAPH_CYCLE"),
            ("CREATE STREAMING TABLE ev AS SELECT 1 AS k", "PIPELINE_DUPLICATE_IDENTIFIERS"),
            ("CREATE STREAMING TABLE a", "PIPELINE_DATASET_WITHOUT_FLOW"),
            ("SELECT 1", "INVALID_PIPELINE_STATEMENT"),
            (
                "CREATE FLOW f AS INSERT INTO b BY NAME SELECT k FROM STREAM ev",
                "TABLE_OR_VIEW_NOT_FOUND"
            ),
        ])
    func refusals(sql: String, errorClass: String) {
        do {
            _ = try compile(sql)
            Issue.record("compiled: \(sql)")
        } catch {
            #expect(error.errorClass == errorClass, "\(error.rendered)")
            #expect(error.place != nil)
        }
    }

    @Test("Collations hold from table to table, and what runs knows none")
    func collations() throws {
        let pipeline = try compile(
            """
            CREATE STREAMING TABLE a AS SELECT ts, k COLLATE UTF8_LCASE AS c FROM STREAM ev;
            CREATE MATERIALIZED VIEW b AS SELECT c, count(*) AS n FROM a WHERE c = 'X' GROUP BY c;
            """)
        #expect(pipeline.flows[0].plan.schema.map(\.type) == [.timestamp, .string])
        #expect(pipeline.table("a")?.schema?.map(\.type) == [.timestamp, .string])
        let view = pipeline.flows[1].plan
        #expect(view.schema.map(\.type) == [.string, .bigint])
        let text = PlanPrinter.text(view)
        #expect(text.contains("collation_key"), "\(text)")
        #expect(!text.contains("collate("), "\(text)")
    }

    @Test("A materialized view says where and how it is stored")
    func storedView() throws {
        let pipeline = try compile(
            """
            CREATE MATERIALIZED VIEW best USING sqlite OPTIONS (mode 'x') LOCATION 'out/best.db'
            COMMENT 'the best' AS SELECT k, count(*) AS n FROM ev GROUP BY k;
            """)
        let view = try #require(pipeline.table("best"))
        #expect(view.kind == .materializedView && view.format == "sqlite")
        #expect(view.location == "out/best.db" && view.comment == "the best")
        #expect(view.options["mode"] == "x")
    }

    @Test("Variables are filled, and a missing one is named")
    func variables() throws {
        #expect(try Variables.fill("a ${X} b", with: ["X": "1"]) == "a 1 b")
        #expect(throws: QueryError.self) { try Variables.fill("${Y}", with: ["X": "1"]) }
    }
}
