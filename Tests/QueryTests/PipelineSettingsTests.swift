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
