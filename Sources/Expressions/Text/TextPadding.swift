import Columns

/// `lpad`, `rpad`, `repeat` and `space`.
enum TextPadding {
    static let kernels: [String: TextKernel] = [
        "lpad": TextKernel { padded($0, atStart: true) },
        "rpad": TextKernel { padded($0, atStart: false) },
        "repeat": TextKernel { repeated($0) },
    ]

    /// The filling is of ASCII, so that a byte is a character.
    private static func padded(_ arguments: TextArguments, atStart: Bool) -> Column? {
        let filling = arguments.count > 2 ? arguments.constantText(2) : [0x20]
        guard arguments.data[0].type == .string, let filling, !filling.isEmpty,
            filling.allSatisfy({ $0 < 0x80 }), fits(arguments)
        else { return nil }
        return arguments.withNumbers(1) { lengths in
            arguments.withTexts(0) { texts in
                filling.withUnsafeBufferPointer { filling in
                    let rows = arguments.rows
                    let all = texts.all(rows: rows)
                    let isPlain = ByteSearch.isASCII(all)
                    var writer = TextWriter(rows: rows, expected: all.count * 2)
                    for row in 0..<rows {
                        let text = texts[row]
                        let length = max(0, lengths[row])
                        let count = isPlain ? text.count : ByteSearch.characters(text)
                        if count >= length {
                            let kept =
                                isPlain ? length : ByteSearch.offset(of: length, in: text)
                            writer.append(text.baseAddress ?? TextRows.nothing, kept)
                        } else {
                            if !atStart { writer.append(text) }
                            fill(&writer, length &- count, filling)
                            if atStart { writer.append(text) }
                        }
                        writer.end()
                    }
                    return writer.finish().map { Column(.string, .string($0)) }
                }
            }
        }
    }

    /// Whether every text may become as long as is asked for.
    private static func fits(_ arguments: TextArguments) -> Bool {
        arguments.withNumbers(1) { lengths in
            (0..<arguments.rows).allSatisfy { lengths[$0] <= ValueLimit.bytes }
        } ?? false
    }

    @inline(__always)
    private static func fill(
        _ writer: inout TextWriter, _ missing: Int, _ filling: UnsafeBufferPointer<UInt8>
    ) {
        writer.write(most: missing) { target in
            var source = 0
            for index in 0..<missing {
                target[index] = filling[source]
                source &+= 1
                if source == filling.count { source = 0 }
            }
            return missing
        }
    }

    private static func repeated(_ arguments: TextArguments) -> Column? {
        guard let count = arguments.constantNumber(1), count <= ValueLimit.bytes else {
            return nil
        }
        return arguments.withTexts(0) { texts in
            let rows = arguments.rows
            let all = texts.all(rows: rows).count
            guard texts.stride == 1, all * max(count, 1) <= 1 << 30 else { return nil }
            var writer = TextWriter(rows: rows, expected: all * max(0, count))
            for row in 0..<rows {
                let text = texts[row]
                if text.count > 0 { for _ in 0..<max(0, count) { writer.append(text) } }
                writer.end()
            }
            return writer.finish().map { Column(.string, .string($0)) }
        }
    }
}
