import Columns
import Engine
import Formats
import Query

/// The columns of a table whose statement lists none, from its data, as Spark finds them.
///
/// JSON: the least type for all values of a name, names in their order, `_corrupt_record` where a line
/// is no JSON. CSV: the header's names, or `_c0` and on; STRING unless `inferSchema` is true.
/// `samplingRatio` looks at that part of the records, evenly.
struct SchemaInference {
    private let table: TableDefinition
    private let files: [String]
    private let ratio: Double
    private var records = 0

    /// - Parameters:
    ///   - files: in the order in which they are read.
    /// - Throws: `UNABLE_TO_INFER_SCHEMA` where there is no data to look at.
    static func schema(
        of table: TableDefinition, files: [String]
    ) throws(EngineError) -> Schema {
        var inference = SchemaInference(
            table: table, files: files,
            ratio: try told { () throws(HostError) in
                try table.value(of: TableOptions.samplingRatio) ?? 1
            })
        let schema =
            switch table.format {
            case "json": try inference.json()
            case "csv": try inference.csv()
            case "text": [Field("value", .string)]
            default: Schema()
            }
        guard !schema.isEmpty else {
            throw .input(
                errorClass: "UNABLE_TO_INFER_SCHEMA",
                message: "Unable to infer schema for \(table.name). It must be specified manually: "
                    + "list its columns.")
        }
        var seen: Set<String> = []
        for field in schema where !seen.insert(field.name.lowercased()).inserted {
            throw .input(
                errorClass: "COLUMN_ALREADY_EXISTS",
                message: "The column `\(field.name.lowercased())` already exists. Choose another "
                    + "name or rename the existing column.")
        }
        return schema
    }

    private init(table: TableDefinition, files: [String], ratio: Double) {
        self.table = table
        self.files = files
        self.ratio = ratio
    }

    /// Whether the next record is looked at.
    private mutating func isSampled() -> Bool {
        records += 1
        return ratio >= 1 || Int(Double(records) * ratio) > Int(Double(records - 1) * ratio)
    }

    private func isTrue(_ option: TableOption<Bool>) throws(EngineError) -> Bool {
        try Self.told { () throws(HostError) in try table.value(of: option) ?? false }
    }

    /// A wrong option, as an error of the statement that reads the table.
    private static func told<Value>(
        _ body: () throws(HostError) -> Value
    ) throws(EngineError) -> Value {
        do throws(HostError) {
            return try body()
        } catch {
            throw .input(errorClass: "INVALID_OPTIONS", message: error.message)
        }
    }

    /// Calls `body` with blocks of whole lines.
    private func forEachBlock(
        _ start: (UnsafeBufferPointer<UInt8>) -> Int,
        _ body: (UnsafeBufferPointer<UInt8>, String) throws(EngineError) -> Bool
    ) throws(EngineError) {
        for split in try FileSplit.splits(of: files) {
            let lines = try SplitLines(split, start: start)
            while let piece = try lines.next() {
                guard case .lines(let block) = piece else { continue }
                guard try body(block, split.path) else { return }
            }
        }
    }

    private mutating func json() throws(EngineError) -> Schema {
        var options = JSONShape.Options()
        options.primitivesAreStrings = try isTrue(TableOptions.primitivesAsString)
        options.infersTimestamps = try isTrue(TableOptions.inferTimestamp)
        options.dropsNullFields = try isTrue(TableOptions.dropFieldIfAllNull)
        let shape = JSONShape()
        let mode = try mode()
        var isCorrupt = false
        var this = self
        try forEachBlock({ $0.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }) {
            block, path throws(EngineError) in
            var at = 0
            while at < block.count {
                let end = LineScanner.end(of: block, from: at)
                let line = UnsafeBufferPointer(rebasing: block[at..<end])
                at = end + 1
                if line.allSatisfy({ $0 <= 0x20 }) || !this.isSampled() { continue }
                if shape.add(line: line, options) { continue }
                isCorrupt = true
                guard mode != .failFast else {
                    throw .input(
                        errorClass: "MALFORMED_RECORD_IN_SCHEMA_INFERENCE",
                        message: "Malformed records are detected in schema inference of \(path). "
                            + "Parse Mode: FAILFAST.")
                }
            }
            return true
        }
        self = this
        var schema = shape.fields(options)
        if isCorrupt, mode != .dropMalformed, !schema.isEmpty {
            let name = RecordMode.corruptName(table)
            schema.removeAll { $0.name == name }
            let place =
                schema.firstIndex { name.utf8.lexicographicallyPrecedes($0.name.utf8) }
                ?? schema.count
            schema.insert(Field(name, .string), at: place)
        }
        return schema
    }

    private func mode() throws(EngineError) -> RecordMode {
        try Self.told { () throws(HostError) in try RecordMode(table, otherwise: .permissive) }
    }

    private func reader(_ columns: Int) throws(EngineError) -> RecordReader {
        var plain = table
        plain.schema = (0..<columns).map { Field("_c\($0)", .string) }
        plain.options[TableOptions.mode.key] = "PERMISSIVE"
        return try Self.told { [plain] () throws(HostError) in
            try RecordReader(plain, columns: plain.schema ?? [], otherwise: .permissive)
        }
    }

    private mutating func csv() throws(EngineError) -> Schema {
        let single = try reader(1)
        let fields = try Self.told { () throws(HostError) in
            try RecordReader.fieldOptions(of: table)
        }
        let csv = try Self.told { () throws(HostError) in
            try RecordReader.csvOptions(of: table, fields)
        }
        var first: [String?] = []
        try forEachBlock(single.firstRecord(of:)) { block, _ throws(EngineError) in
            let end = LineScanner.end(of: block, from: 0)
            first = CSVReader.fields(of: UnsafeBufferPointer(rebasing: block[..<end]), csv)
            return false
        }
        guard !first.isEmpty else { return [] }
        let names = names(first, hasHeader: single.hasHeader)
        guard try isTrue(TableOptions.inferSchema) else { return names.map { Field($0, .string) } }
        let rows = try reader(names.count)
        var kinds = [CSVKind](repeating: .nothing, count: names.count)
        var this = self
        try forEachBlock(rows.start(of:)) { block, _ throws(EngineError) in
            let batch = rows.read(block).batch
            for row in 0..<batch.count where this.isSampled() {
                for (index, column) in batch.columns.enumerated() where !column.isNull(at: row) {
                    guard kinds[index] != .string, case .string(var text) = column.value(at: row)
                    else { continue }
                    kinds[index] = text.withUTF8 { kinds[index].adding($0, fields) }
                }
            }
            return true
        }
        self = this
        return zip(names, kinds).map { Field($0, $1.type) }
    }

    /// As Spark: a name that is missing or stands twice gets its position.
    private func names(_ first: [String?], hasHeader: Bool) -> [String] {
        guard hasHeader else { return first.indices.map { "_c\($0)" } }
        var count: [String: Int] = [:]
        for name in first { count[(name ?? "").lowercased(), default: 0] += 1 }
        return first.enumerated().map { index, name in
            guard let name, !name.isEmpty, name != table.options[TableOptions.nullValue.key] else {
                return "_c\(index)"
            }
            return count[name.lowercased()]! > 1 ? "\(name)\(index)" : name
        }
    }
}
