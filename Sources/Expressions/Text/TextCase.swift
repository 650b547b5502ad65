import Columns

/// `upper`, `lower` and `initcap` of ASCII.
enum TextCase {
    static let kernels: [String: TextKernel] = [
        "upper": TextKernel(isForASCII: true) { mapped($0, from: 0x61) },
        "lower": TextKernel(isForASCII: true) { mapped($0, from: 0x41) },
        "initcap": TextKernel(isForASCII: true) { capitalised($0) },
    ]

    /// Letters from `first` on change their case; lengths stay.
    private static func mapped(_ arguments: TextArguments, from first: UInt8) -> Column? {
        guard case .column(let column) = arguments.data[0],
            case .string(let strings) = column.vector
        else { return nil }
        let bytes = mapped(strings.bytes, from: first)
        return Column(.string, .string(StringVector(offsets: strings.offsets, bytes: bytes)))
    }

    static func mapped(_ bytes: [UInt8], from first: UInt8) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: bytes.count) { target, count in
            bytes.withUnsafeBufferPointer { source in
                for index in 0..<source.count {
                    let byte = source[index]
                    target[index] = byte ^ (byte &- first < 26 ? 0x20 : 0)
                }
            }
            count = bytes.count
        }
    }

    private static func capitalised(_ arguments: TextArguments) -> Column? {
        arguments.withTexts(0) { texts in
            let rows = arguments.rows
            var writer = TextWriter(rows: rows, expected: texts.all(rows: rows).count)
            for row in 0..<rows {
                let text = texts[row]
                writer.write(most: text.count) { target in
                    var isStart = true
                    for index in 0..<text.count {
                        let byte = text[index]
                        let first: UInt8 = isStart ? 0x61 : 0x41
                        target[index] = byte ^ (byte &- first < 26 ? 0x20 : 0)
                        isStart = byte == 0x20
                    }
                    return text.count
                }
                writer.end()
            }
            return writer.finish().map { Column(.string, .string($0)) }
        }
    }
}
