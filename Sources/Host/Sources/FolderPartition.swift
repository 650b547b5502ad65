import Columns
import Engine
import Expressions
import Query

/// What the folders that a file lies in say of its rows, where a table is kept in parts as Spark and Hive
/// write them: `day=2024-01-01/k=a/0.json`.
struct FolderPartition: Hashable {
    struct Entry: Hashable {
        /// A column's name.
        var name: String
        /// nil for null.
        var text: String?
    }

    let values: [Entry]

    private static let null = "__HIVE_DEFAULT_PARTITION__"

    /// - Parameter name: A file's, from the table's folder on.
    init(of name: String) {
        values = name.split(separator: "/").dropLast().compactMap { folder in
            guard let sign = folder.firstIndex(of: "="), sign > folder.startIndex else {
                return nil
            }
            let text = Self.unescaped(folder[folder.index(after: sign)...])
            return Entry(
                name: Self.unescaped(folder[..<sign]), text: text == Self.null ? nil : text)
        }
    }

    /// Nothing where all folders below the table's are read alike.
    init(of name: String, in table: TableDefinition) throws(HostError) {
        let isRecursive = try table.value(of: TableOptions.recursiveFileLookup) ?? false
        self.init(of: isRecursive ? "" : name)
    }

    /// Whether a folder of this name holds a part of a table.
    static func isPart(_ folder: String) -> Bool {
        folder.firstIndex(of: "=").map { $0 > folder.startIndex } ?? false
    }

    var isEmpty: Bool { values.isEmpty }

    private func value(of column: Field) -> Entry? {
        values.last { $0.name.lowercased() == column.name.lowercased() }
    }

    /// The columns that the files themselves hold.
    func ownColumns(of schema: Schema) -> Schema { schema.filter { value(of: $0) == nil } }

    /// What is read of the files for some columns of a table: at least one, since rows are counted by it.
    func readColumns(for wanted: Schema, of table: Schema) -> Schema {
        let own = ownColumns(of: wanted)
        return own.isEmpty ? Array(ownColumns(of: table).prefix(1)) : own
    }

    /// Rows of a file with what its folders say.
    ///
    /// - Parameters:
    ///   - rows: With the columns that are read for `schema`.
    ///   - file: What errors tell.
    /// - Throws: where a folder's name is no value of its column's type.
    func filled(
        _ rows: Batch, to schema: Schema, of file: String
    ) throws(EngineError) -> Batch {
        var columns: [Column] = []
        var own = rows.columns[...]
        for field in schema {
            if let given = value(of: field) {
                columns.append(
                    .constant(try read(given, as: field, of: file), field.type, count: rows.count))
            } else if let column = own.popFirst() {
                columns.append(column)
            }
        }
        return Batch(schema: schema, columns: columns, count: rows.count)
    }

    /// - Throws: where a folder's name is no value of its column's type.
    func check(against schema: Schema, of file: String) throws(EngineError) {
        for field in schema {
            if let given = value(of: field) { _ = try read(given, as: field, of: file) }
        }
    }

    private func read(
        _ given: Entry, as field: Field, of file: String
    ) throws(EngineError) -> Value {
        guard let text = given.text else { return .null }
        guard let read = Self.value(text, field.type) else {
            throw .input(
                errorClass: "INVALID_PARTITION_VALUE",
                message: "\(file) lies in the folder \(given.name)=\(text), which is no value of "
                    + "the column `\(field.name)`, a \(field.type.ddl).")
        }
        return read
    }

    /// nil where the text is no value of the type.
    private static func value(_ text: String, _ type: DataType) -> Value? {
        let read = Expression.literal(.string(text), .string).cast(to: type).folded()
        guard case .literal(let value, _) = read, !value.isNull else { return nil }
        return value
    }

    /// The columns that folders name, in the order in which they are met, with the least type for all that they
    /// say, as Spark finds it.
    static func columns(of parts: [FolderPartition]) -> Schema {
        var texts: [(name: String, values: [String])] = []
        for entry in parts.flatMap(\.values) {
            let place = texts.firstIndex { $0.name == entry.name }
            if place == nil { texts.append((entry.name, [])) }
            texts[place ?? texts.count - 1].values += entry.text.map { [$0] } ?? []
        }
        return texts.map { Field($0.name, leastType(of: $0.values)) }
    }

    private static func leastType(of texts: [String]) -> DataType {
        guard !texts.isEmpty else { return .string }
        if texts.allSatisfy({ Int32($0) != nil }) { return .int }
        if texts.allSatisfy({ Int64($0) != nil }) { return .bigint }
        // By the cast that reads them: Swift's own reading takes hexadecimal, too.
        if texts.allSatisfy({ value($0, .double) != nil }) { return .double }
        let areDates = texts.allSatisfy { $0.utf8.count == 10 && value($0, .date) != nil }
        return areDates ? .date : .string
    }

    /// `%3A` stands for a colon.
    private static func unescaped(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
