import Columns

/// `concat`, `||` and `concat_ws`.
enum TextJoining {
    static let kernels: [String: TextKernel] = [
        "concat": TextKernel { concatenated($0) },
        "concat_ws": TextKernel(judgesNulls: true) { joined($0) },
    ]

    /// In passes, an argument each: how long the results are, then the texts to where they belong.
    private static func concatenated(_ arguments: TextArguments) -> Column? {
        let rows = arguments.rows
        let type = arguments.data[0].type
        guard type == .string || type == .binary, arguments.count > 0 else { return nil }
        return arguments.withTexts(0..<arguments.count) { operands in
            guard let offsets = offsets(operands, rows) else { return nil }
            var cursors = offsets
            // Sixteen bytes more than are used: short texts are copied with what follows them.
            let bytes = [UInt8](unsafeUninitializedCapacity: Int(offsets[rows]) + 16) {
                target, count in
                cursors.withUnsafeMutableBufferPointer { cursors in
                    for operand in operands {
                        place(operand, rows, cursors.baseAddress!, target.baseAddress!)
                    }
                }
                count = Int(offsets[rows])
            }
            return Column(type, .string(StringVector(offsets: offsets, bytes: bytes)))
        }
    }

    /// Where each row's result begins and ends; nil where one is too long.
    private static func offsets(_ operands: [TextRows], _ rows: Int) -> [Int32]? {
        var sums = [Int](repeating: 0, count: rows)
        sums.withUnsafeMutableBufferPointer { sums in
            for operand in operands {
                if operand.stride == 0 {
                    let length = Int(operand.offsets[1])
                    for row in 0..<rows { sums[row] &+= length }
                } else {
                    for row in 0..<rows {
                        sums[row] &+= Int(operand.offsets[row &+ 1] &- operand.offsets[row])
                    }
                }
            }
        }
        var total = 0
        var longest = 0
        var offsets = [Int32](repeating: 0, count: rows + 1)
        for row in 0..<rows {
            longest = max(longest, sums[row])
            total &+= sums[row]
            offsets[row + 1] = Int32(truncatingIfNeeded: total)
        }
        return longest <= ValueLimit.bytes && total <= 1 << 30 ? offsets : nil
    }

    private static func place(
        _ operand: TextRows, _ rows: Int, _ cursors: UnsafeMutablePointer<Int32>,
        _ target: UnsafeMutablePointer<UInt8>
    ) {
        for row in 0..<rows {
            let text = operand[row]
            TextWriter.copy(text.baseAddress!, text.count, target + Int(cursors[row]))
            cursors[row] &+= Int32(truncatingIfNeeded: text.count)
        }
    }

    /// With a separator between what is not null.
    private static func joined(_ arguments: TextArguments) -> Column? {
        let rows = arguments.rows
        guard arguments.count > 1, arguments.data.allSatisfy({ $0.type == .string }),
            arguments.constantText(0) != nil
        else { return nil }
        let validities = arguments.data.map { argument -> [UInt8]? in
            if case .column(let column) = argument { column.validity } else { nil }
        }
        return arguments.withTexts(0..<arguments.count) { operands in
            let separator = operands[0][0]
            let size = operands.reduce(0) { $0 + $1.all(rows: rows).count }
            var writer = TextWriter(rows: rows, expected: size + rows * separator.count * 2)
            for row in 0..<rows {
                var isFirst = true
                for index in 1..<operands.count {
                    if let validity = validities[index], validity[row] == 0 { continue }
                    if !isFirst { writer.append(separator) }
                    writer.append(operands[index][row])
                    isFirst = false
                }
                writer.end()
            }
            return writer.finish().map { Column(.string, .string($0)) }
        }
    }
}
