import Columns
import Expressions
import Testing

@testable import Query

/// What a pipeline's file says of how its tables are read and its queries answered.
@Suite struct PipelineSettingsTests {
    private func compile(_ sql: String) throws(QueryError) -> Pipeline {
        let source = "CREATE TABLE ev (ts TIMESTAMP, v INT) USING csv LOCATION 'ev';\n"
        return try PipelineCompiler.compile(source + sql, name: "p") { _ in [] }
    }

    private static let query = "CREATE STREAMING TABLE t AS SELECT v FROM STREAM ev;"

    @Test("Without SET nothing differs from the defaults")
    func defaults() throws {
        let pipeline = try compile(Self.query)
        #expect(pipeline.chosen == PipelineSettings())
        #expect(pipeline.chosen.text.isEmpty)
    }

    @Test("The last of several SET counts, and is told from others")
    func chosen() throws {
        let pipeline = try compile(
            """
            SET spark.sql.streaming.multipleWatermarkPolicy = min;
            \(Self.query)
            SET spark.sql.streaming.multipleWatermarkPolicy = MAX;
            SET spark.sql.ansi.enabled = false;
            SET spark.sql.streaming.noDataMicroBatches.enabled = false;
            """)
        #expect(pipeline.chosen.watermarkPolicy == .max)
        #expect(!pipeline.chosen.isANSI)
        #expect(!pipeline.chosen.closesWithoutRows)
        #expect(pipeline.chosen.text == "not ansi, highest watermark")
    }

    @Test(
        "A value that a setting cannot have is refused",
        arguments: [
            ("spark.sql.streaming.multipleWatermarkPolicy", "INVALID_CONF_VALUE.REQUIREMENT"),
            (
                "spark.sql.streaming.noDataMicroBatches.enabled",
                "INVALID_CONF_VALUE.TYPE_MISMATCH"
            ),
        ])
    func refused(key: String, errorClass: String) throws {
        let error = #expect(throws: QueryError.self) {
            try compile("SET \(key) = most;\n" + Self.query)
        }
        #expect(error?.errorClass == errorClass)
    }

    @Test(
        "What Spark has anyway says nothing of partitions, and no state has more than a machine can use",
        arguments: [("200", nil), ("3", 3), ("64", 8)])
    func partitions(value: String, expected: Int?) throws {
        let pipeline = try compile("SET spark.sql.shuffle.partitions = \(value);\n" + Self.query)
        #expect(pipeline.chosen.partitions == expected)
    }

    private func plan(_ sql: String) throws -> String {
        try PlanPrinter.text(#require(compile(sql).flows.last).plan)
    }

    @Test("The file is read by the rules that SET chooses, wherever it stands")
    func reading() throws {
        let query = """
            CREATE MATERIALIZED VIEW m AS
            SELECT v FROM ev UNION SELECT 1 INTERSECT SELECT 2;
            """
        let set = "SET spark.sql.legacy.setopsPrecedence.enabled = true;"
        let written = """
            CREATE MATERIALIZED VIEW m AS
            (SELECT v FROM ev UNION SELECT 1) INTERSECT SELECT 2;
            """
        #expect(try plan(query) != plan(written))
        #expect(try plan("\(set)\n\(query)") == plan(written))
        #expect(try plan("\(query)\n\(set)") == plan(written))
    }

    @Test("What only the rules that SET chooses can read is read")
    func negation() throws {
        let query = "CREATE STREAMING TABLE t AS SELECT v FROM STREAM ev WHERE v ! IN (1, 2);"
        #expect(throws: QueryError.self) { try compile(query) }
        let set = "SET spark.sql.legacy.bangEqualsNot = true;\n"
        #expect(try plan(set + query) == plan(query.replacing(" ! ", with: " NOT ")))
    }

    @Test("States know queries by the settings, not by the names that the code gives their rules")
    func names() throws {
        let settings = """
            SET spark.sql.legacy.sizeOfNull = false;
            SET spark.sql.mapKeyDedupPolicy = last_win;
            SET spark.sql.groupByOrdinal = true;

            """
        let text = try compile(settings + Self.query).chosen.text
        #expect(text == "mapKeyDedupPolicy, legacy.sizeOfNull")
    }

    @Test("transform_keys keeps the rules that it was bound by")
    func lambdas() throws {
        let pipeline = try compile(
            """
            SET spark.sql.mapKeyDedupPolicy = LAST_WIN;
            CREATE STREAMING TABLE t AS
            SELECT transform_keys(map(v, 'a', v + 1, 'b'), (k, x) -> 0) AS m FROM STREAM ev;
            """)
        guard case .project(_, let columns)? = pipeline.flows.last?.plan else {
            Issue.record("no projection")
            return
        }
        let numbers = Column(.int, .integer([1, 2]))
        let batch = Batch(schema: [Field("v", .int)], columns: [numbers], count: 2)
        var context = EvaluationContext()
        let maps = columns[0].expression.evaluate(over: batch, &context)
        #expect(context.failures.isEmpty)
        #expect(maps.value(at: 1) == .map([(key: Value.integer(0), value: Value.string("b"))]))
    }

    @Test("What stands behind a table's name is an option of the table")
    func readers() throws {
        let pipeline = try compile(
            """
            CREATE STREAMING TABLE t AS SELECT v FROM STREAM ev WITH (header = true, maxFilesPerTrigger = 3);
            CREATE STREAMING TABLE u AS SELECT v FROM STREAM ev WITH (header = true, maxFilesPerTrigger = 1);
            """)
        #expect(pipeline.table("ev")?.options == ["header": "true"])
    }

    @Test("Readers of a table agree on how it is read")
    func disagreement() throws {
        let error = #expect(throws: QueryError.self) {
            try compile(
                "CREATE STREAMING TABLE t AS SELECT v FROM STREAM ev WITH (header = true);\n"
                    + Self.query.replacing("TABLE t", with: "TABLE u"))
        }
        #expect(error?.errorClass == "INVALID_OPTIONS")
        #expect(error?.message.contains("different values of the option `header`") == true)
    }
}
