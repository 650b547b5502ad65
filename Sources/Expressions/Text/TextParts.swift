import Columns

/// Parts of texts: `substring`, `left`, `right`, the trims, `split_part`, `substring_index`.
enum TextParts {
    static let kernels: [String: TextKernel] = [
        "substring": TextKernel { substring($0) },
        "left": TextKernel { arguments in
            part(arguments, numbers: 1) { count, number, _ in
                0..<min(count, max(0, number))
            }
        },
        "right": TextKernel { arguments in
            part(arguments, numbers: 1) { count, number, _ in
                max(0, count - max(0, number))..<count
            }
        },
        "trim": TextKernel { trimmed($0, atStart: true, atEnd: true) },
        "ltrim": TextKernel { trimmed($0, atStart: true, atEnd: false) },
        "rtrim": TextKernel { trimmed($0, atStart: false, atEnd: true) },
        "reverse": TextKernel(isForASCII: true) { reversed($0) },
        "split_part": TextKernel { piece($0) },
        "substring_index": TextKernel { pieces($0) },
    ]

    private static func substring(_ arguments: TextArguments) -> Column? {
        part(arguments, numbers: arguments.count - 1) { count, from, length in
            let start = from > 0 ? from &- 1 : from < 0 ? count &+ from : 0
            let end = min(count, start &+ length)
            let first = max(0, start)
            return first < end ? first..<end : 0..<0
        }
    }

    /// - Parameter choose: Which characters are kept, of how many there are, by the one or two numbers
    ///   behind the text.
    @inline(__always)
    private static func part(
        _ arguments: TextArguments, numbers: Int,
        _ choose: (_ count: Int, _ first: Int, _ second: Int) -> Range<Int>
    ) -> Column? {
        let isBinary = arguments.data[0].type == .binary
        return withNumbers(arguments, numbers) { first, second in
            arguments.withTexts(0) { texts in
                let rows = arguments.rows
                let all = texts.all(rows: rows)
                let isPlain = isBinary || ByteSearch.isASCII(all)
                var writer = TextWriter(rows: rows, expected: all.count)
                for row in 0..<rows {
                    let text = texts[row]
                    let count = isPlain ? text.count : ByteSearch.characters(text)
                    let kept = choose(count, first[row], second[row])
                    var start = kept.lowerBound
                    var end = kept.upperBound
                    if count != text.count {
                        start = ByteSearch.offset(of: start, in: text)
                        end = ByteSearch.offset(of: end, in: text)
                    }
                    writer.append((text.baseAddress ?? TextRows.nothing) + start, end &- start)
                    writer.end()
                }
                return writer.finish().map { Column(arguments.data[0].type, .string($0)) }
            }
        }
    }

    /// The numbers behind the text; for the one that is missing, more than a text is long.
    @inline(__always)
    private static func withNumbers(
        _ arguments: TextArguments, _ count: Int, _ body: (WholeRows, WholeRows) -> Column?
    ) -> Column? {
        arguments.withNumbers(1) { first in
            guard count < 2 else { return arguments.withNumbers(2) { body(first, $0) } }
            return withUnsafePointer(to: Int64(Int32.max)) {
                body(first, WholeRows(values: $0, stride: 0))
            }
        }
    }

    private static func trimmed(
        _ arguments: TextArguments, atStart: Bool, atEnd: Bool
    ) -> Column? {
        let cut = arguments.count > 1 ? arguments.constantText(1) : [0x20]
        guard arguments.data.allSatisfy({ $0.type == .string }), let cut,
            cut.allSatisfy({ $0 < 0x80 })
        else { return nil }
        var isCut = [Bool](repeating: false, count: 256)
        for byte in cut { isCut[Int(byte)] = true }
        return arguments.withTexts(0) { texts in
            isCut.withUnsafeBufferPointer { isCut in
                let rows = arguments.rows
                var writer = TextWriter(rows: rows, expected: texts.all(rows: rows).count)
                for row in 0..<rows {
                    let text = texts[row]
                    var (start, end) = (0, text.count)
                    if atStart { while start < end, isCut[Int(text[start])] { start &+= 1 } }
                    if atEnd { while end > start, isCut[Int(text[end &- 1])] { end &-= 1 } }
                    writer.append((text.baseAddress ?? TextRows.nothing) + start, end &- start)
                    writer.end()
                }
                return writer.finish().map { Column(.string, .string($0)) }
            }
        }
    }

    private static func reversed(_ arguments: TextArguments) -> Column? {
        guard arguments.data[0].type == .string else { return nil }
        return arguments.withTexts(0) { texts in
            let rows = arguments.rows
            var writer = TextWriter(rows: rows, expected: texts.all(rows: rows).count)
            for row in 0..<rows {
                let text = texts[row]
                writer.write(most: text.count) { target in
                    for index in 0..<text.count { target[index] = text[text.count &- 1 &- index] }
                    return text.count
                }
                writer.end()
            }
            return writer.finish().map { Column(.string, .string($0)) }
        }
    }

    /// The n-th of the pieces between delimiters, from the end where n is negative.
    private static func piece(_ arguments: TextArguments) -> Column? {
        guard let delimiter = arguments.constantText(1), let number = arguments.constantNumber(2),
            number != 0
        else { return nil }
        return cut(arguments, delimiter) { text, delimiter in
            guard delimiter.count > 0 else {
                return number == 1 || number == -1 ? 0..<text.count : 0..<0
            }
            var wanted = number
            if number < 0 { wanted = count(delimiter, in: text) + 2 + number }
            guard wanted > 0 else { return 0..<0 }
            var start = 0
            while true {
                let next = ByteSearch.find(delimiter, in: text, from: start)
                wanted -= 1
                if wanted == 0 { return start..<(next < 0 ? text.count : next) }
                if next < 0 { return 0..<0 }
                start = next + delimiter.count
            }
        }
    }

    /// What stands before the n-th delimiter, or behind the n-th from the end.
    private static func pieces(_ arguments: TextArguments) -> Column? {
        guard let delimiter = arguments.constantText(1), let number = arguments.constantNumber(2)
        else { return nil }
        return cut(arguments, delimiter) { text, delimiter in
            guard delimiter.count > 0, number != 0 else { return 0..<0 }
            var wanted = number
            if number < 0 { wanted = count(delimiter, in: text) + 1 + number }
            guard wanted > 0 else { return 0..<text.count }
            var start = 0
            while true {
                let next = ByteSearch.find(delimiter, in: text, from: start)
                if next < 0 { return 0..<text.count }
                wanted -= 1
                if wanted == 0 {
                    return number > 0 ? 0..<next : (next + delimiter.count)..<text.count
                }
                start = next + delimiter.count
            }
        }
    }

    /// How often the delimiter stands in the text, one after the other.
    private static func count(
        _ delimiter: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
    ) -> Int {
        var count = 0
        var at = 0
        while true {
            at = ByteSearch.find(delimiter, in: text, from: at)
            if at < 0 { return count }
            count += 1
            at += delimiter.count
        }
    }

    @inline(__always)
    private static func cut(
        _ arguments: TextArguments, _ delimiter: [UInt8],
        _ choose: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Range<Int>
    ) -> Column? {
        arguments.withTexts(0) { texts in
            delimiter.withUnsafeBufferPointer { delimiter in
                let rows = arguments.rows
                var writer = TextWriter(rows: rows, expected: texts.all(rows: rows).count)
                for row in 0..<rows {
                    let text = texts[row]
                    let kept = choose(text, delimiter)
                    writer.append(
                        (text.baseAddress ?? TextRows.nothing) + kept.lowerBound, kept.count)
                    writer.end()
                }
                return writer.finish().map { Column(.string, .string($0)) }
            }
        }
    }
}
