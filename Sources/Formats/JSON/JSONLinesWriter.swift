public import Columns

/// Batches as JSON objects, one a line, as Spark writes them: null members left out, timestamps in
/// ISO 8601, doubles as Java prints them.
public struct JSONLinesWriter: Sendable {
    /// Keeps null members, for people to read.
    public var keepsNulls: Bool

    public init(keepsNulls: Bool = false) { self.keepsNulls = keepsNulls }

    public func append(_ batch: Batch, to bytes: inout [UInt8]) {
        let keys = batch.schema.map { field -> [UInt8] in
            var key: [UInt8] = []
            JSONText.append(string: field.name.utf8, to: &key)
            key.append(0x3A)
            return key
        }
        let cells = batch.columns.map { Cell($0) }
        for row in 0..<batch.count {
            bytes.append(UInt8(ascii: "{"))
            var isFirst = true
            for index in cells.indices {
                let isNull = cells[index].isNull(row)
                if isNull, !keepsNulls { continue }
                if !isFirst { bytes.append(0x2C) }
                isFirst = false
                bytes.append(contentsOf: keys[index])
                if isNull {
                    bytes.append(contentsOf: "null".utf8)
                } else {
                    cells[index].append(row, to: &bytes)
                }
            }
            bytes.append(UInt8(ascii: "}"))
            bytes.append(0x0A)
        }
    }

    /// A column with what writing it needs decided once.
    private struct Cell {
        let column: Column
        /// A dictionary's values in quotes, ready to be copied.
        var quoted: [[UInt8]] = []

        init(_ column: Column) {
            self.column = column
            if case .dictionary(let dictionary) = column.vector, dictionary.values.count <= 1 << 16
            {
                quoted = (0..<dictionary.values.count).map { index in
                    var text: [UInt8] = []
                    let range =
                        Int(
                            dictionary.values.offsets[index])..<Int(
                            dictionary.values.offsets[index + 1])
                    JSONText.append(string: dictionary.values.bytes[range], to: &text)
                    return text
                }
            }
        }

        @inline(__always)
        func isNull(_ row: Int) -> Bool { column.isNull(at: row) }

        @inline(__always)
        func append(_ row: Int, to bytes: inout [UInt8]) {
            switch column.vector {
            case .integer(let values):
                switch column.type {
                case .timestamp, .timestampNTZ, .date, .decimal, .dayTimeInterval,
                    .yearMonthInterval:
                    JSONText.append(.integer(values[row]), column.type, to: &bytes)
                default: NumberText.append(values[row], to: &bytes)
                }
            case .dictionary(let dictionary) where !quoted.isEmpty:
                bytes.append(contentsOf: quoted[Int(dictionary.codes[row])])
            case .string(let strings) where column.type == .string:
                let range = Int(strings.offsets[row])..<Int(strings.offsets[row + 1])
                JSONText.append(string: strings.bytes[range], to: &bytes)
            default: JSONText.append(column.value(at: row), column.type, to: &bytes)
            }
        }
    }
}
