import Columns
import Engine
import Glibc
import Testing

@testable import Host

/// Static tables that `CACHE TABLE` names.
@Suite("A cached table") struct TableCacheTests {
    private let folder: TemporaryFolder
    private let blocks: BlockStore

    init() throws {
        folder = try TemporaryFolder()
        let state = StateFolder(folder.path + "/state")
        try state.make()
        blocks = try BlockStore(state: state, level: .disk)
        try folder.write("names/day=1/0.csv", "1,a|b\n".utf8, age: 1)
    }

    /// - Parameters:
    ///   - table: how `names` is declared.
    ///   - columns: what the pipeline asks of it.
    private func rows(_ table: String, _ columns: String) throws -> [String] {
        let text = """
            CREATE TABLE events (id INT) USING json LOCATION 'events';
            CREATE TABLE names \(table);
            CACHE TABLE names;
            CREATE STREAMING TABLE joined AS
              SELECT e.id, \(columns) FROM STREAM events e JOIN names n ON e.id = n.id;
            """
        let session = try PipelineSession(
            text: text, name: "p", base: folder.path, partitions: 2)
        let cache = TableCache(session, blocks: blocks, contents: ContentStore(blocks))
        return try cache.table(0).flatMap { batch in batch.rows.map { "\($0)" } }
    }

    private var keptFiles: Int {
        get throws { try File.list(blocks.folder).filter { $0.hasPrefix("cached-") }.count }
    }

    private static let declared = "(id INT, name STRING, day INT) USING csv LOCATION 'names'"

    @Test("is not read again while nothing about it has changed")
    func kept() throws {
        _ = try rows(Self.declared, "n.name")
        let file = try #require(try File.list(blocks.folder).first { $0.hasPrefix("cached-") })
        // Other rows in its place: who reads the table's own files again does not find them.
        let other = Batch(
            schema: [Field("id", .int), Field("name", .string)],
            rows: [[.integer(7), .string("kept")]])
        try blocks.write(TableCache.encode([other]), named: file, level: .disk)
        #expect(try rows(Self.declared, "n.name") == other.rows.map { "\($0)" })
        #expect(try keptFiles == 1)
    }

    @Test(
        "is read again by a pipeline that reads it otherwise",
        arguments: [
            (
                "(id INT, name STRING, day INT) USING csv OPTIONS (sep '|') LOCATION 'names'",
                "n.name"
            ),
            ("(id BIGINT, name STRING, day INT) USING csv LOCATION 'names'", "n.name"),
            ("(id INT, name BINARY, day INT) USING csv LOCATION 'names'", "n.name"),
            ("(id INT, name STRING, day INT) USING csv LOCATION 'names'", "n.day"),
            ("(id INT, `name` STRING, day STRING) USING csv LOCATION 'names'", "n.name, n.day"),
        ])
    func readOtherwise(table: String, columns: String) throws {
        _ = try rows(Self.declared, "n.name")
        let found = try rows(table, columns)
        #expect(try keptFiles == 2)
        blocks.removeAll()
        try StateFolder(folder.path + "/state").make()
        try File.makeFolder(blocks.folder)
        #expect(try rows(table, columns) == found)
    }

    @Test("is read again when its folder has another name, which gives a column its value")
    func renamed() throws {
        let before = try rows(Self.declared, "n.day")
        try #require(rename(folder.path + "/names/day=1", folder.path + "/names/day=2") == 0)
        let after = try rows(Self.declared, "n.day")
        #expect(after != before)
        #expect(try keptFiles == 2)
    }
}
