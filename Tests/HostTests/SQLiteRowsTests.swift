import Columns
import Engine
import Glibc
import Query
import Testing

@testable import Host

/// What a verification reads of tables in SQLite files.
@Suite("Rows of an SQLite file") struct SQLiteRowsTests {
    private let folder: TemporaryFolder
    private let state: StateFolder

    init() throws {
        folder = try TemporaryFolder()
        state = StateFolder(folder.path + "/state")
        try state.make()
    }

    private static func schema(_ text: String) -> Schema {
        [Field("n", .bigint), Field(text, .string)]
    }

    private func table(_ schema: Schema) -> TableDefinition {
        TableDefinition(
            name: "t", kind: .streamingTable, format: "sqlite", location: folder.path + "/t.db",
            schema: schema)
    }

    private func sink(_ schema: Schema) throws -> SQLiteSink {
        let own = Program.Sink(table: table(schema), schema: schema, replaces: false)
        let sink = SQLiteSink(.table(0), own, path: folder.path + "/t.db")
        try sink.truncate(to: nil)
        return sink
    }

    private func publish(
        _ numbers: ClosedRange<Int>, batch: Int64, to sink: SQLiteSink, _ schema: Schema
    ) throws {
        var bytes: [UInt8] = []
        try SinkEncoding(table(schema), schema: schema).append(
            Batch(
                schema: schema,
                rows: numbers.map {
                    [.integer(Int64($0)), .string("\($0)" + String(repeating: "x", count: 200))]
                }), to: &bytes)
        let content = SinkContent(count: 1, rows: Int64(numbers.count), replaces: false) {
            [bytes] _ in bytes
        }
        try sink.publish(batch: batch, content)
    }

    private func numbers(_ lines: SQLiteRows.Lines) throws -> (found: [Int], blocks: Int) {
        var text: [UInt8] = []
        var blocks = 0
        while let block = try lines.next() {
            text += block
            blocks += 1
        }
        let found = String(decoding: text, as: UTF8.self).split(separator: "\n").map { line in
            Int(line.drop { !$0.isNumber }.prefix { $0.isNumber }) ?? -1
        }
        return (found, blocks)
    }

    @Test(
        "are all there in pieces, up to the count, whatever the columns are called",
        arguments: ["text", "RowID"], [Int64?.none, 0, 1, 4_000])
    func pieces(column: String, count: Int64?) throws {
        let schema = Self.schema(column)
        try publish(1...5_000, batch: 0, to: sink(schema), schema)
        let rows = SQLiteRows(table(schema), schema: schema, folder: folder.path + "/t.db")
        let (found, blocks) = try numbers(#require(try rows.appended(first: count)))
        #expect(found == Array((1...5_000).prefix(Int(count ?? 5_000))))
        #expect(blocks >= found.count / 2_500)
        let all = try numbers(#require(try rows.snapshot()))
        #expect(all.found == Array(1...5_000))
    }

    @Test("hold no log of the database open between two pieces")
    func checkpointed() throws {
        let schema = Self.schema("text")
        let sink = try sink(schema)
        try publish(1...5_000, batch: 0, to: sink, schema)
        let rows = SQLiteRows(table(schema), schema: schema, folder: folder.path + "/t.db")
        let lines = try #require(try rows.appended(first: 5_000))
        let first = try #require(try lines.next())
        var read = first.count
        try publish(5_001...5_100, batch: 1, to: sink, schema)
        let database = try SQLiteDatabase(folder.path + "/t.db")
        let checkpoint = try database.prepare("PRAGMA wal_checkpoint(TRUNCATE)")
        #expect(try checkpoint.step())
        // 0 where nobody was in the way.
        #expect(checkpoint.integer(0) == 0)
        checkpoint.reset()
        while let block = try lines.next() { read += block.count }
        let (found, _) = try numbers(#require(try rows.appended(first: nil)))
        #expect(found == Array(1...5_100))
        let whole = try #require(try rows.appended(first: 5_000))
        var expected = 0
        while let block = try whole.next() { expected += block.count }
        #expect(read == expected)
    }

    @Test("of a view that cannot be copied for want of room are no rows that differ")
    func noRoom() throws {
        let text = """
            CREATE TABLE events (n BIGINT) USING json LOCATION 'in';
            CREATE MATERIALIZED VIEW t USING sqlite AS SELECT n FROM STREAM events;
            """
        let program = try PipelineSession(
            text: text, name: "p", base: folder.path, partitions: 2
        ).program
        let own = program.sinks[0]
        let place = state.folder(of: own.table, base: folder.path)
        let sink = SQLiteSink(.table(0), own, path: SQLiteSink.file(own.table, place))
        try sink.truncate(to: nil)
        var bytes: [UInt8] = []
        try SinkEncoding(own.table, schema: own.schema).append(
            Batch(schema: own.schema, rows: [[.integer(1)]]), to: &bytes)
        try sink.publish(
            batch: 0, SinkContent(count: 1, rows: 1, replaces: true) { [bytes] _ in bytes })
        let scratch = folder.path + "/scratch"
        try File.makeFolder(scratch)
        let commit = BatchCommit(
            batch: 0, sinks: [try #require(sink.position)], observed: [], rowsIn: 1, rowsOut: 1,
            rowsLate: 0, rowsRejected: 0)
        func views() throws -> ViewFiles {
            try ViewFiles(
                program, state, folder.path, nil, LoggedBatches(state), commit, scratch: scratch)
        }
        _ = try views()
        let fault = FileFaults.Fault(place: scratch, code: ENOSPC)
        FileFaults.set(fault, isOn: true)
        defer { FileFaults.set(fault, isOn: false) }
        #expect(throws: HostError.self) { try views() }
    }
}
