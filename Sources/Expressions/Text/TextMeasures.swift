import Columns

/// `length` and its kin.
enum TextMeasures {
    static let kernels: [String: TextKernel] = [
        "length": TextKernel { characters($0) },
        "octet_length": TextKernel { bytes($0, times: 1) },
        "bit_length": TextKernel { bytes($0, times: 8) },
    ]

    private static func bytes(_ arguments: TextArguments, times factor: Int64) -> Column? {
        arguments.withTexts(0) { texts in
            let lengths = [Int64](unsafeUninitializedCapacity: arguments.rows) { lengths, count in
                for row in 0..<arguments.rows {
                    let length = texts.offsets[row &+ 1] &- texts.offsets[row]
                    lengths[row] = Int64(length) &* factor
                }
                count = arguments.rows
            }
            return Column(.int, .integer(lengths))
        }
    }

    private static func characters(_ arguments: TextArguments) -> Column? {
        arguments.withTexts(0) { texts in
            let rows = arguments.rows
            if arguments.data[0].type == .binary || ByteSearch.isASCII(texts.all(rows: rows)) {
                return bytes(arguments, times: 1)
            }
            let lengths = [Int64](unsafeUninitializedCapacity: rows) { lengths, count in
                for row in 0..<rows { lengths[row] = Int64(ByteSearch.characters(texts[row])) }
                count = rows
            }
            return Column(.int, .integer(lengths))
        }
    }
}
