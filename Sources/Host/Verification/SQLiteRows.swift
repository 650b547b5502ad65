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

    /// The rows as they are now, whatever is written meanwhile; nil where there is no such table.
    ///
    /// - Parameter count: how many of the first rows are meant; nil for all.
    func lines(first count: Int64? = nil) throws(HostError) -> Lines? {
        guard File.exists(path) else { return nil }
        let database = try SQLiteDatabase(reading: path)
        guard try database.has(name) else { return nil }
        let columns = schema.map { SQLiteDatabase.quoted($0.name) }.joined(separator: ", ")
        let query = try database.prepare(
            "SELECT \(columns) FROM \(SQLiteDatabase.quoted(name)) ORDER BY rowid LIMIT ?")
        query.bind(0, count ?? -1)
        return try Lines(query, schema)
    }

    /// Writes all lines into a file.
    func write(to path: String) throws(HostError) {
        let lines = try lines()
        try File.replace(path, isDurable: false) { descriptor, path throws(HostError) in
            while let block = try lines?.next() {
                try File.write(block, to: descriptor, path: path)
            }
        }
    }

    /// Rows of a query that goes on while they are read.
    final class Lines {
        private let query: SQLiteDatabase.Statement
        private let schema: Schema
        /// The statement stands at a row that was not given yet.
        private var hasRow: Bool

        private static let blockSize = 1 << 18

        /// Begins to read, so that the rows stay as they are.
        fileprivate init(_ query: SQLiteDatabase.Statement, _ schema: Schema) throws(HostError) {
            self.query = query
            self.schema = schema
            hasRow = try query.step()
        }

        /// About a quarter of a megabyte of lines; nil after the last.
        func next() throws(HostError) -> [UInt8]? {
            var bytes: [UInt8] = []
            while hasRow, bytes.count < Self.blockSize {
                appendRow(to: &bytes)
                hasRow = try query.step()
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
