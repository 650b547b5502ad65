import Columns

/// `replace` and `translate`.
enum TextReplacing {
    static let kernels: [String: TextKernel] = [
        "replace": TextKernel { replaced($0) },
        "translate": TextKernel(isForASCII: true) { translated($0) },
    ]

    private static func replaced(_ arguments: TextArguments) -> Column? {
        arguments.withTexts(0..<arguments.count) { operands in
            let rows = arguments.rows
            var writer = TextWriter(rows: rows, expected: operands[0].all(rows: rows).count)
            for row in 0..<rows {
                let text = operands[0][row]
                let part = operands[1][row]
                let base = text.baseAddress!
                var from = 0
                while part.count > 0 {
                    let next = ByteSearch.find(part, in: text, from: from)
                    if next < 0 { break }
                    writer.append(base + from, next &- from)
                    if operands.count > 2 { writer.append(operands[2][row]) }
                    from = next &+ part.count
                }
                writer.append(base + from, text.count &- from)
                writer.end()
            }
            return writer.finish().map { Column(.string, .string($0)) }
        }
    }

    /// By a table of 128 signs; what has no fellow is left out.
    private static func translated(_ arguments: TextArguments) -> Column? {
        guard let from = arguments.constantText(1), let to = arguments.constantText(2),
            (from + to).allSatisfy({ $0 < 0x80 })
        else { return nil }
        let dropped: UInt8 = 0xFF
        var table = (0...255).map { UInt8($0) }
        var seen: Set<UInt8> = []
        for (index, byte) in from.enumerated() where seen.insert(byte).inserted {
            table[Int(byte)] = index < to.count ? to[index] : dropped
        }
        return arguments.withTexts(0) { texts in
            table.withUnsafeBufferPointer { table in
                let rows = arguments.rows
                var writer = TextWriter(rows: rows, expected: texts.all(rows: rows).count)
                for row in 0..<rows {
                    let text = texts[row]
                    writer.write(most: text.count) { target in
                        var count = 0
                        for byte in text {
                            target[count] = table[Int(byte)]
                            count &+= target[count] == dropped ? 0 : 1
                        }
                        return count
                    }
                    writer.end()
                }
                return writer.finish().map { Column(.string, .string($0)) }
            }
        }
    }
}
