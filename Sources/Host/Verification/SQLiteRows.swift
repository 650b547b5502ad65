import Columns
import Formats
import Query

/// A table's rows in an SQLite file, as the JSON lines that the same rows are published as elsewhere.
///
/// `SQLiteSink` keeps every value exactly, numbers as numbers and what SQLite has no type for as text:
/// that text is put where JSON has it, in quotes or without.
struct SQLiteRows {
    private let path: String
    private let name: String
    private let schema: Schema

    init(_ table: TableDefinition, schema: Schema, folder: String) {
        path = SQLiteSink.file(table, folder)
        name = SQLiteSink.name(table)
        self.schema = schema
    }

    /// The rows of a table that only grows, a block at a time: no reading stays open between two
    /// blocks, since what is written meanwhile would pile up in SQLite's log. nil where there is no
    /// such table.
    ///
    /// - Parameter count: how many of the first rows are meant; nil for all.
    func appended(first count: Int64?) throws(HostError) -> Lines? {
        try lines(count ?? .max, isSnapshot: false)
    }

    /// The rows of a table that is replaced, all as they are when the first is read.
    func snapshot() throws(HostError) -> Lines? { try lines(.max, isSnapshot: true) }

    private func lines(_ count: Int64, isSnapshot: Bool) throws(HostError) -> Lines? {
        guard File.exists(path) else { return nil }
        let database = try SQLiteDatabase(reading: path)
        guard try database.has(name) else { return nil }
        let columns = schema.map { SQLiteDatabase.quoted($0.name) }.joined(separator: ", ")
        let number = try rowNumber()
        let query = try database.prepare(
            """
            SELECT \(columns), \(number) FROM \(SQLiteDatabase.quoted(name))
            WHERE \(number) > ? ORDER BY \(number) LIMIT ?
            """)
        return Lines(query, schema, count: count, isSnapshot: isSnapshot)
    }

    /// What SQLite calls a row's number, by a name that none of the columns has taken.
    private func rowNumber() throws(HostError) -> String {
        let taken = Set(schema.map { $0.name.lowercased() })
        guard let free = ["rowid", "_rowid_", "oid"].first(where: { !taken.contains($0) }) else {
            throw HostError("\(path): the columns of \(name) hide its rows' numbers")
        }
        return free
    }

    /// Writes all lines of a table that is replaced into a file.
    func write(to path: String) throws(HostError) {
        let lines = try snapshot()
        try File.replace(path, isDurable: false) { descriptor, path throws(HostError) in
            while let block = try lines?.next() {
                try File.write(block, to: descriptor, path: path)
            }
        }
    }

    /// Rows as lines, in the order in which they were added.
    final class Lines {
        /// Its parameters are the row's number behind which it begins, and how many rows it gives.
        /// Behind the columns, it gives each row's number.
        private let query: SQLiteDatabase.Statement
        private let schema: Schema
        private let isSnapshot: Bool
        /// The number of the last row that was given.
        private var last = Int64.min
        /// Rows that are still wanted.
        private var left: Int64
        private var isOpen = false
        private var hasEnded = false

        private static let blockSize = 1 << 18

        fileprivate init(
            _ query: SQLiteDatabase.Statement, _ schema: Schema, count: Int64, isSnapshot: Bool
        ) {
            self.query = query
            self.schema = schema
            self.isSnapshot = isSnapshot
            left = count
        }

        /// About a quarter of a megabyte of lines; nil after the last.
        func next() throws(HostError) -> [UInt8]? {
            guard !hasEnded else { return nil }
            if !isOpen {
                query.bind(0, last)
                query.bind(1, left)
                isOpen = true
            }
            var bytes: [UInt8] = []
            while bytes.count < Self.blockSize {
                guard try query.step() else {
                    hasEnded = true
                    break
                }
                appendRow(to: &bytes)
                last = query.integer(schema.count)
                left -= 1
            }
            if !isSnapshot, !hasEnded {
                query.reset()
                isOpen = false
            }
            return bytes.isEmpty ? nil : bytes
        }

        private func appendRow(to bytes: inout [UInt8]) {
            bytes.append(UInt8(ascii: "{"))
            var isFirst = true
            for (index, field) in schema.enumerated() where !query.isNull(index) {
                if !isFirst { bytes.append(UInt8(ascii: ",")) }
                isFirst = false
                JSONText.append(string: field.name.utf8, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                SQLiteRows.append(query, index, field.type, to: &bytes)
            }
            bytes += "}\n".utf8
        }
    }

    private static func append(
        _ query: SQLiteDatabase.Statement, _ index: Int, _ type: DataType, to bytes: inout [UInt8]
    ) {
        switch type {
        case .boolean: bytes += (query.integer(index) == 0 ? "false" : "true").utf8
        case .float, .double:
            // What is no number has no place in a column of numbers.
            if query.isText(index) {
                JSONText.append(string: query.bytes(index), to: &bytes)
            } else {
                JSONText.append(.floating(query.number(index)), type, to: &bytes)
            }
        case .binary: JSONText.append(.binary(query.bytes(index)), type, to: &bytes)
        case .decimal, .array, .map, .structure, .variant: bytes += query.bytes(index)
        case let type where type.isIntegral: bytes += query.bytes(index)
        default: JSONText.append(string: query.bytes(index), to: &bytes)
        }
    }
}
