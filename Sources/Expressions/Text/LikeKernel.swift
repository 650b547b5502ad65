import Columns

/// `LIKE` and `ILIKE` with a constant pattern.
///
/// ```
/// ab%c_d%ef      head "ab"   middle "c_d"   tail "ef"
/// ```
/// The head and the tail stand at the ends, the middles between them in their order, each as far to
/// the left as it can. `_` is a byte, so rows with characters beyond ASCII go one by one.
enum LikeKernel {
    static let kernels: [String: TextKernel] = [
        "like": TextKernel(isForASCII: true) { matches($0, ignoringCase: false) },
        "ilike": TextKernel(isForASCII: true) { matches($0, ignoringCase: true) },
    ]

    private static func matches(_ arguments: TextArguments, ignoringCase: Bool) -> Column? {
        guard var pattern = arguments.constantText(1) else { return nil }
        var escape: UInt8 = UInt8(ascii: "\\")
        if arguments.count > 2 {
            guard let own = arguments.constantText(2), own.count == 1 else { return nil }
            escape = own[0]
        }
        guard pattern.allSatisfy({ $0 < 0x80 }) else { return nil }
        if ignoringCase {
            pattern = TextCase.mapped(pattern, from: 0x41)
            guard case .column(let column) = arguments.data[0],
                case .string(var strings) = column.vector
            else { return nil }
            strings.bytes = TextCase.mapped(strings.bytes, from: 0x41)
            var lowered = arguments.data
            lowered[0] = .column(Column(.string, .string(strings), validity: column.validity))
            let own = TextArguments(
                data: lowered, rows: arguments.rows, validity: arguments.validity)
            return LikeSegments(pattern, escape: escape)?.truths(own)
        }
        return LikeSegments(pattern, escape: escape)?.truths(arguments)
    }
}

/// A `LIKE` pattern cut at its `%`.
struct LikeSegments {
    /// What stands for any byte, within a segment; no byte of ASCII.
    private static let any: UInt8 = 0xFF

    private var segments: [[UInt8]] = [[]]

    /// nil where the escape stands before what it may not: the definition tells of that.
    init?(_ pattern: [UInt8], escape: UInt8) {
        var rest = pattern[...]
        while let byte = rest.popFirst() {
            if byte == escape {
                guard let next = rest.popFirst(),
                    next == escape || next == UInt8(ascii: "_") || next == UInt8(ascii: "%")
                else { return nil }
                segments[segments.count - 1].append(next)
            } else if byte == UInt8(ascii: "%") {
                segments.append([])
            } else {
                segments[segments.count - 1].append(byte == UInt8(ascii: "_") ? Self.any : byte)
            }
        }
    }

    func truths(_ arguments: TextArguments) -> Column? {
        let rows = arguments.rows
        return arguments.withTexts(0) { texts in
            guard texts.stride == 1 else { return nil }
            // %part%, the most frequent of all, looks at all rows as one text.
            if segments.count == 3, segments[0].isEmpty, segments[2].isEmpty,
                !segments[1].contains(Self.any)
            {
                let mask = segments[1].withUnsafeBufferPointer {
                    ByteSearch.mask(of: $0, in: texts, rows: rows)
                }
                return Column(.boolean, .boolean(mask))
            }
            var truths = [UInt8](repeating: 0, count: rows)
            for row in 0..<rows { truths[row] = matches(texts[row]) ? 1 : 0 }
            return Column(.boolean, .boolean(truths))
        }
    }

    private func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let last = segments.count - 1
        let head = segments[0]
        if last == 0 { return text.count == head.count && Self.stands(head, in: text, at: 0) }
        let tail = segments[last]
        let end = text.count - tail.count
        guard head.count <= end, Self.stands(head, in: text, at: 0),
            Self.stands(tail, in: text, at: end)
        else { return false }
        var at = head.count
        for index in 1..<last {
            let segment = segments[index]
            while at + segment.count <= end, !Self.stands(segment, in: text, at: at) { at += 1 }
            at += segment.count
            if at > end { return false }
        }
        return true
    }

    @inline(__always)
    private static func stands(
        _ segment: [UInt8], in text: UnsafeBufferPointer<UInt8>, at place: Int
    ) -> Bool {
        for index in 0..<segment.count {
            let wanted = segment[index]
            if wanted != any, wanted != text[place &+ index] { return false }
        }
        return true
    }
}
