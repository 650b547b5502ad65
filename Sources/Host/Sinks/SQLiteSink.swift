import Columns
import Engine
import Formats
import Glibc
import Query

/// A table in an SQLite file. The batch's number is written in the same transaction as its rows, so
/// a batch that is published again is recognised and passed over.
///
/// ```
/// weather.db ─┬─ delays(hour TEXT, origin TEXT, n INTEGER)      the rows
///             └─ weir_batches(name, batch, rows, synced)        a line for each table
/// ```
/// The file is in WAL mode, so others read while the pipeline writes. Commits between snapshots are
/// not synced one by one; after a power cut the batches that it took are published again.
final class SQLiteSink: Sink {
    let target: Publication.Target
    let path: String
    private let name: String
    private let schema: Schema
    private let replaces: Bool
    private let database: SQLiteDatabase
    private let insert: SQLiteDatabase.Statement
    private(set) var position: SinkPosition?
    /// The last batch in the database, −1 before the first.
    private var lastBatch: Int64 = -1
    private var rows: Int64 = 0
    private var file: String { File.name(of: path) }

    /// - Parameter place: the table's `LOCATION`, or its folder in the state folder.
    static func file(_ table: TableDefinition, _ place: String) -> String {
        table.location == nil || File.isFolder(place) ? "\(place)/\(table.name).db" : place
    }

    init(_ target: Publication.Target, _ own: Program.Sink, path: String) throws(HostError) {
        self.target = target
        self.path = path
        name = own.table.options["dbtable"] ?? own.table.name
        schema = own.schema
        replaces = own.replaces
        try File.makeFolder(File.parent(of: path))
        database = try SQLiteDatabase(path)
        try database.execute("PRAGMA journal_mode=WAL")
        try database.execute("PRAGMA synchronous=NORMAL")
        try database.execute(
            """
            CREATE TABLE IF NOT EXISTS weir_batches (
              name TEXT PRIMARY KEY, batch INTEGER NOT NULL, rows INTEGER NOT NULL,
              synced INTEGER NOT NULL) WITHOUT ROWID
            """)
        let table = SQLiteDatabase.quoted(name)
        let columns = schema.map { "\(SQLiteDatabase.quoted($0.name)) \(Self.type($0.type))" }
        // Where the statement makes no table, a published batch tells a foreign one.
        hadTable = try Self.exists(name, in: database)
        try database.execute(
            "CREATE TABLE IF NOT EXISTS \(table) (\(columns.joined(separator: ", ")))")
        let places = schema.map { _ in "?" }.joined(separator: ", ")
        let names = schema.map { SQLiteDatabase.quoted($0.name) }.joined(separator: ", ")
        insert = try database.prepare("INSERT INTO \(table) (\(names)) VALUES (\(places))")
        try readPosition()
    }

    private let hadTable: Bool

    private static func exists(_ name: String, in database: SQLiteDatabase) throws(HostError)
        -> Bool
    {
        let query = try database.prepare(
            "SELECT 1 FROM sqlite_master WHERE type IN ('table', 'view') AND name = ? "
                + "COLLATE NOCASE")
        query.bind(0, text: name.utf8)
        defer { query.reset() }
        return try query.step()
    }

    private func readPosition() throws(HostError) {
        let query = try database.prepare("SELECT batch, rows FROM weir_batches WHERE name = ?")
        query.bind(0, text: name.utf8)
        defer { query.reset() }
        guard try query.step() else {
            (lastBatch, rows) = (-1, 0)
            return
        }
        (lastBatch, rows) = (query.integer(0), query.integer(1))
    }

    /// What SQLite calls a column that keeps such values exactly.
    private static func type(_ type: DataType) -> String {
        switch type {
        case .tinyint, .smallint, .int, .bigint, .boolean: "INTEGER"
        case .float, .double: "REAL"
        case .binary: "BLOB"
        default: "TEXT"
        }
    }

    func refuseForeignContent() throws(HostError) {
        var isForeign = lastBatch >= 0
        if !isForeign, hadTable { isForeign = try holdsRows() }
        guard isForeign else { return }
        throw HostError(
            "table \(name): \(path) already holds a table of this name, which this pipeline did not "
                + "write; give another file as LOCATION, or the state that wrote it",
            isUsage: true)
    }

    private func holdsRows() throws(HostError) -> Bool {
        let query = try database.prepare("SELECT 1 FROM \(SQLiteDatabase.quoted(name)) LIMIT 1")
        defer { query.reset() }
        return try query.step()
    }

    /// Nothing is cut: what is there is whole batches, and those that come again are passed over.
    func truncate(to committed: SinkPosition?) throws(HostError) {
        try readPosition()
        if let committed, committed.length > lastBatch {
            throw HostError(
                "\(path) has batches up to \(lastBatch) of \(name), \(committed.length) was "
                    + "committed: it was changed from outside")
        }
        position = committed
    }

    func publish(batch: Int64, _ content: SinkContent) throws(HostError) {
        if batch > lastBatch || content.replaces {
            var batches: [Batch] = []
            for block in content.blocks {
                guard let own = SinkEncoding.batches(block) else {
                    throw HostError("a block of table \(name) is damaged", code: EAGAIN)
                }
                batches += own
            }
            let total = content.replaces ? content.rows : rows + content.rows
            try database.transaction { () throws(HostError) in
                if content.replaces {
                    try database.execute("DELETE FROM \(SQLiteDatabase.quoted(name))")
                }
                for batch in batches { try add(batch) }
                try note(max(batch, lastBatch), total)
            }
            lastBatch = max(batch, lastBatch)
            rows = total
        }
        position = SinkPosition(target: target, file: file, length: lastBatch, rows: rows)
    }

    private func note(_ batch: Int64, _ rows: Int64) throws(HostError) {
        let statement = try database.prepare(
            """
            INSERT INTO weir_batches VALUES (?, ?, ?, -1)
            ON CONFLICT (name) DO UPDATE SET batch = excluded.batch, rows = excluded.rows
            """)
        statement.bind(0, text: name.utf8)
        statement.bind(1, batch)
        statement.bind(2, rows)
        _ = try statement.step()
    }

    private func add(_ batch: Batch) throws(HostError) {
        for row in 0..<batch.count {
            for (index, column) in batch.columns.enumerated() {
                bind(index, column.value(at: row), column.type)
            }
            _ = try insert.step()
        }
    }

    private func bind(_ index: Int, _ value: Value, _ type: DataType) {
        switch (value, type) {
        case (.null, _): insert.bindNull(index)
        case (.boolean(let value), _): insert.bind(index, value ? 1 : 0 as Int64)
        case (.integer(let value), _) where type.isIntegral: insert.bind(index, value)
        case (.floating(let value), _) where !value.isNaN: insert.bind(index, value)
        case (.string(let value), _): insert.bind(index, text: value.utf8)
        case (.binary(let value), _): insert.bind(index, blob: value)
        default: insert.bind(index, text: Self.text(value, type))
        }
    }

    /// As in the other sinks: timestamps in ISO 8601, nested values as JSON.
    private static func text(_ value: Value, _ type: DataType) -> [UInt8] {
        var bytes: [UInt8] = []
        switch (value, type) {
        case (.integer(let micros), .timestamp): TimestampText.appendISO(micros, to: &bytes)
        case (.integer(let micros), .timestampNTZ):
            TimestampText.appendISO(micros, zone: false, to: &bytes)
        case (.list, _), (.map, _), (.structure, .structure):
            JSONText.append(value, type, to: &bytes)
        default: TextFormat.append(value, type, to: &bytes)
        }
        return bytes
    }

    /// A commit in full: it syncs the log of SQLite, and all commits before it lie in that.
    func sync() throws(HostError) {
        try database.execute("PRAGMA synchronous=FULL")
        defer { try? database.execute("PRAGMA synchronous=NORMAL") }
        let statement = try database.prepare(
            "UPDATE weir_batches SET synced = batch WHERE name = ?")
        statement.bind(0, text: name.utf8)
        _ = try statement.step()
        try File.syncFolder(of: path)
    }

    func newest(count: Int) -> [[String]] {
        let table = SQLiteDatabase.quoted(name)
        let query = try? database.prepare(
            "SELECT * FROM \(table) ORDER BY rowid \(replaces ? "ASC" : "DESC") LIMIT \(count)")
        guard let query else { return [] }
        var found: [[String]] = []
        while (try? query.step()) == true {
            found.append(schema.indices.map { query.text($0) ?? "–" })
        }
        return replaces ? found : found.reversed()
    }
}
