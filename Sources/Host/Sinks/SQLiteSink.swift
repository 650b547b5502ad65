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
///             └─ weir_batches(name, batch, rows, synced,        a line for each table
///                             checksum)                         of name, batch and rows
/// ```
/// The file is in WAL mode, so others read while the pipeline writes. Commits between snapshots are
/// not synced one by one; after a power cut the batches that it took are published again.
final class SQLiteSink: Sink {
    let target: Publication.Target
    let path: String
    private let name: String
    private let schema: Schema
    private let replaces: Bool
    /// nil until something is to be written: whoever only looks changes nothing.
    private var connection: Connection?
    private(set) var position: SinkPosition?
    /// The last batch in the database, −1 before the first.
    private var lastBatch: Int64 = -1
    private var rows: Int64 = 0
    private var file: String { File.name(of: path) }

    private struct Connection {
        let database: SQLiteDatabase
        let insert: SQLiteDatabase.Statement
    }

    /// - Parameter place: the table's `LOCATION`, or its folder in the state folder.
    static func file(_ table: TableDefinition, _ place: String) -> String {
        table.location == nil || File.isFolder(place) ? "\(place)/\(table.name).db" : place
    }

    /// What the table is called in the database.
    static func name(_ table: TableDefinition) -> String {
        table.options[TableOptions.dbtable.key] ?? table.name
    }

    init(_ target: Publication.Target, _ own: Program.Sink, path: String) {
        self.target = target
        self.path = path
        name = Self.name(own.table)
        schema = own.schema
        replaces = own.replaces
    }

    /// The database, made with its tables where they are not there yet.
    private func connect() throws(HostError) -> Connection {
        if let connection { return connection }
        try File.makeFolder(File.parent(of: path), isDurable: true)
        let database = try SQLiteDatabase(path)
        try database.execute("PRAGMA journal_mode=WAL")
        try database.execute("PRAGMA synchronous=NORMAL")
        try database.execute(
            """
            CREATE TABLE IF NOT EXISTS weir_batches (
              name TEXT PRIMARY KEY, batch INTEGER NOT NULL, rows INTEGER NOT NULL,
              synced INTEGER NOT NULL, checksum INTEGER) WITHOUT ROWID
            """)
        // Versions before kept no checksum.
        if (try? database.prepare("SELECT checksum FROM weir_batches")) == nil {
            try database.execute("ALTER TABLE weir_batches ADD COLUMN checksum INTEGER")
        }
        let table = SQLiteDatabase.quoted(name)
        let columns = schema.map { "\(SQLiteDatabase.quoted($0.name)) \(Self.type($0.type))" }
        try database.execute(
            "CREATE TABLE IF NOT EXISTS \(table) (\(columns.joined(separator: ", ")))")
        let places = schema.map { _ in "?" }.joined(separator: ", ")
        let names = schema.map { SQLiteDatabase.quoted($0.name) }.joined(separator: ", ")
        let insert = try database.prepare("INSERT INTO \(table) (\(names)) VALUES (\(places))")
        let made = Connection(database: database, insert: insert)
        connection = made
        try readPosition(database)
        return made
    }

    private func readPosition(_ database: SQLiteDatabase) throws(HostError) {
        let query = try database.prepare(
            "SELECT batch, rows, checksum FROM weir_batches WHERE name = ?")
        query.bind(0, text: name.utf8)
        defer { query.reset() }
        guard try query.step() else {
            (lastBatch, rows) = (-1, 0)
            return
        }
        (lastBatch, rows) = (query.integer(0), query.integer(1))
        guard query.isNull(2) || query.integer(2) == checksum(lastBatch, rows) else {
            throw HostError(
                "\(path): the line of \(name) in weir_batches is damaged: which batches the table "
                    + "has is not known any more; put it back from a copy, or begin anew with "
                    + "another --state and LOCATION")
        }
    }

    /// Of what decides whether a batch is passed over.
    private func checksum(_ batch: Int64, _ rows: Int64) -> Int64 {
        Int64(CRC32C.checksum(Array("\(name)|\(batch)|\(rows)".utf8)))
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

    /// Only looks: a database of somebody else stays as it is.
    func refuseForeignContent() throws(HostError) {
        guard File.exists(path), try holdsForeignRows() else { return }
        throw HostError(
            "table \(name): \(path) already holds a table of this name, which this pipeline did not "
                + "write; give another file as LOCATION, or the state that wrote it",
            isUsage: true)
    }

    private func holdsForeignRows() throws(HostError) -> Bool {
        let database = try SQLiteDatabase(reading: path)
        if try database.has("weir_batches") {
            let query = try database.prepare("SELECT 1 FROM weir_batches WHERE name = ?")
            query.bind(0, text: name.utf8)
            defer { query.reset() }
            if try query.step() { return true }
        }
        guard try database.has(name) else { return false }
        let query = try database.prepare("SELECT 1 FROM \(SQLiteDatabase.quoted(name)) LIMIT 1")
        defer { query.reset() }
        return try query.step()
    }

    /// Nothing is cut: what is there is whole batches, and those that come again are passed over.
    /// Where nothing is committed, the table begins without rows.
    func truncate(to committed: SinkPosition?) throws(HostError) {
        let database = try connect().database
        try readPosition(database)
        if let committed, committed.length > lastBatch {
            throw HostError(
                "\(path) has batches up to \(lastBatch) of \(name), \(committed.length) was "
                    + "committed: it was changed from outside")
        }
        if committed == nil, lastBatch >= 0 {
            let line = try database.prepare("DELETE FROM weir_batches WHERE name = ?")
            line.bind(0, text: name.utf8)
            try database.transaction { () throws(HostError) in
                try database.execute("DELETE FROM \(SQLiteDatabase.quoted(name))")
                _ = try line.step()
            }
            (lastBatch, rows) = (-1, 0)
        }
        position = committed
    }

    /// A batch that the log knows nothing of would hide another one of the same number.
    func refuseBatches(after planned: Int64) throws(HostError) {
        guard File.exists(path) else { return }
        let database = try connect().database
        try readPosition(database)
        guard lastBatch > planned else { return }
        throw HostError(
            "\(path) has batches up to \(lastBatch) of \(name), and the batch log ends with "
                + "\(planned): it has lost its end; put it back from a copy, or begin anew with "
                + "another --state and LOCATION")
    }

    func publish(batch: Int64, _ content: SinkContent) throws(HostError) {
        let database = try connect().database
        if batch > lastBatch || content.replaces {
            var batches: [Batch] = []
            try content.forEachBlock { block throws(HostError) in
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
                try note(max(batch, lastBatch), total, in: database)
            }
            lastBatch = max(batch, lastBatch)
            rows = total
        }
        position = SinkPosition(
            target: target, file: file, length: lastBatch, rows: rows,
            batch: content.replaces ? batch : -1)
    }

    private func note(_ batch: Int64, _ rows: Int64, in database: SQLiteDatabase)
        throws(HostError)
    {
        let statement = try database.prepare(
            """
            INSERT INTO weir_batches (name, batch, rows, synced, checksum)
            VALUES (?, ?, ?, -1, ?)
            ON CONFLICT (name) DO UPDATE SET
              batch = excluded.batch, rows = excluded.rows, checksum = excluded.checksum
            """)
        statement.bind(0, text: name.utf8)
        statement.bind(1, batch)
        statement.bind(2, rows)
        statement.bind(3, checksum(batch, rows))
        _ = try statement.step()
    }

    private func add(_ batch: Batch) throws(HostError) {
        let insert = try connect().insert
        for row in 0..<batch.count {
            for (index, column) in batch.columns.enumerated() {
                Self.bind(insert, index, column.value(at: row), column.type)
            }
            _ = try insert.step()
        }
    }

    private static func bind(
        _ insert: SQLiteDatabase.Statement, _ index: Int, _ value: Value, _ type: DataType
    ) {
        switch (value, type) {
        case (.null, _): insert.bindNull(index)
        case (.boolean(let value), _): insert.bind(index, value ? 1 : 0 as Int64)
        case (.integer(let value), _) where type.isIntegral: insert.bind(index, value)
        case (.floating(let value), _) where !value.isNaN: insert.bind(index, value)
        case (.string(let value), _): insert.bind(index, text: value.utf8)
        case (.binary(let value), .binary): insert.bind(index, blob: value)
        default: insert.bind(index, text: text(value, type))
        }
    }

    /// As in the other sinks: timestamps in ISO 8601, nested values as JSON.
    private static func text(_ value: Value, _ type: DataType) -> [UInt8] {
        var bytes: [UInt8] = []
        switch (value, type) {
        case (.integer(let micros), .timestamp): TimestampText.appendISO(micros, to: &bytes)
        case (.integer(let micros), .timestampNTZ):
            TimestampText.appendISO(micros, zone: false, to: &bytes)
        case (.list, _), (.map, _), (.structure, .structure), (_, .variant):
            JSONText.append(value, type, to: &bytes)
        default: TextFormat.append(value, type, to: &bytes)
        }
        return bytes
    }

    /// All commits lie in SQLite's log beside the database, but for those that SQLite has taken over into the
    /// database and synced there. That log may be opened and closed here: SQLite has no locks on it. Where the
    /// file system allows none, each commit has synced the database.
    func sync() throws(HostError) {
        let database = try connect().database
        let statement = try database.prepare(
            "UPDATE weir_batches SET synced = batch WHERE name = ?")
        statement.bind(0, text: name.utf8)
        _ = try statement.step()
        let file = database.file
        if File.exists(file + "-wal") { try File.sync(file + "-wal") }
        try File.syncFolder(of: file)
    }

    /// The last connection that closes takes SQLite's log into the database itself, and removes it.
    func finish() { connection = nil }

    /// In bytes: a value may have many megabytes, and no screen shows more.
    private static let longestShown = 1024

    func newest(count: Int) -> [[String]] {
        let table = SQLiteDatabase.quoted(name)
        guard let database = connection?.database else { return [] }
        let query = try? database.prepare(
            "SELECT * FROM \(table) ORDER BY rowid \(replaces ? "ASC" : "DESC") LIMIT \(count)")
        guard let query else { return [] }
        var found: [[String]] = []
        while (try? query.step()) == true {
            found.append(schema.indices.map { query.text($0, atMost: Self.longestShown) ?? "–" })
        }
        return replaces ? found : found.reversed()
    }
}
