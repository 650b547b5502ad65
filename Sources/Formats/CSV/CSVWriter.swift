public import Columns

/// Batches as CSV: values as text, quotes only where they are needed, null as nothing.
public struct CSVWriter: Sendable {
    public var delimiter: UInt8

    public init(delimiter: UInt8 = UInt8(ascii: ",")) { self.delimiter = delimiter }

    /// Adds the line that names the columns.
    public func appendHeader(_ schema: Schema, to bytes: inout [UInt8]) {
        for (index, field) in schema.enumerated() {
            if index > 0 { bytes.append(delimiter) }
            append(Array(field.name.utf8), to: &bytes)
        }
        bytes.append(0x0A)
    }

    /// Adds each row as a line with its line feed.
    public func append(_ batch: Batch, to bytes: inout [UInt8]) {
        var text: [UInt8] = []
        for row in 0..<batch.count {
            for (index, column) in batch.columns.enumerated() {
                if index > 0 { bytes.append(delimiter) }
                guard !column.isNull(at: row) else { continue }
                text.removeAll(keepingCapacity: true)
                let value = column.value(at: row)
                switch (value, column.type) {
                case (.integer(let micros), .timestamp):
                    TimestampText.appendISO(micros, to: &text)
                case (.integer(let micros), .timestampNTZ):
                    TimestampText.appendISO(micros, zone: false, to: &text)
                default: TextFormat.append(value, column.type, to: &text)
                }
                append(text, isString: column.type == .string, to: &bytes)
            }
            bytes.append(0x0A)
        }
    }

    private func append(_ text: [UInt8], isString: Bool = false, to bytes: inout [UInt8]) {
        let needsQuotes =
            (isString && text.isEmpty)
            || text.contains { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes else {
            bytes += text
            return
        }
        bytes.append(0x22)
        for byte in text {
            if byte == 0x22 || byte == 0x5C { bytes.append(0x5C) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }
}
