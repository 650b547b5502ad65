import Columns
import Engine
import Query
import Testing

/// A pipeline's file that a shell declares is read by the file's own settings.
@Suite("The settings of a pipeline's file")
struct PipelineRulesTests {
    private func answer(to query: String, over file: String) throws -> String {
        var shell = SQLShell()
        try shell.declare(pipeline: Script(file), folder: ".")
        switch shell.run(0, of: Script(query)) {
        case .failure(let failure): return failure.errorClass
        case .rows(_, let batches):
            return batches.flatMap { batch in
                (0..<batch.count).map { row in
                    batch.columns.map { "\($0.value(at: row))" }.joined(separator: " ")
                }
            }.joined(separator: "\n")
        }
    }

    @Test("hold for its views, and for what is asked of them")
    func views() throws {
        let file = """
            SET spark.sql.ansi.enabled = false;
            CREATE MATERIALIZED VIEW v AS SELECT CAST('x' AS INT) AS a;
            """
        #expect(try answer(to: "SELECT a IS NULL FROM v", over: file) == "boolean(true)")
    }

    @Test("hold where they stand behind what they change, as they do in a pipeline that runs")
    func order() throws {
        let file = """
            CREATE MATERIALIZED VIEW v AS SELECT CAST('x' AS INT) AS a;
            SET spark.sql.ansi.enabled = false;
            """
        #expect(try answer(to: "SELECT a IS NULL FROM v", over: file) == "boolean(true)")
    }

    @Test("tell names apart that differ in their letters' case")
    func cases() throws {
        let file = """
            SET spark.sql.caseSensitive = true;
            CREATE MATERIALIZED VIEW V AS SELECT 1 AS a, 2 AS A;
            CREATE MATERIALIZED VIEW v AS SELECT A FROM V;
            """
        #expect(try answer(to: "SELECT A FROM v", over: file) == "integer(2)")
        #expect(try answer(to: "SELECT a FROM V", over: file) == "integer(1)")
        #expect(
            try answer(to: "SELECT a FROM v", over: file)
                == "UNRESOLVED_COLUMN.WITH_SUGGESTION")
    }

    @Test("that are not followed are taken, and a note says so")
    func notes() {
        var shell = SQLShell()
        var notes: [String] = []
        shell.tellNote = { notes.append($0) }
        let script = Script(
            """
            SET spark.sql.legacy.nullInEmptyListBehavior = false;
            SET spark.sql.legacy.nullInEmptyListBehavior = true;
            SET spark.sql.shuffle.partitions = 4;
            """)
        for index in 0..<script.count {
            if case .failure(let failure) = shell.run(index, of: script) {
                Issue.record("\(failure)")
            }
        }
        #expect(notes.count == 1)
        #expect(notes.first?.contains("not followed here: it stays 'false'") == true)
    }
}
