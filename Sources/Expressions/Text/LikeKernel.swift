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

    private struct Segment {
        /// Within `bytes`.
        var range: Range<Int>
        /// Without a byte that stands for any.
        var isPlain = true
    }

    /// Of all segments, end to end.
    private var bytes: [UInt8] = []
    private var segments = [Segment(range: 0..<0)]

    /// nil where the escape stands before what it may not: the definition tells of that.
    init?(_ pattern: [UInt8], escape: UInt8) {
        var rest = pattern[...]
        while let byte = rest.popFirst() {
            if byte == escape {
                guard let next = rest.popFirst(),
                    next == escape || next == UInt8(ascii: "_") || next == UInt8(ascii: "%")
                else { return nil }
                append(next)
            } else if byte == UInt8(ascii: "%") {
                segments.append(Segment(range: bytes.count..<bytes.count))
            } else {
                append(byte == UInt8(ascii: "_") ? Self.any : byte)
            }
        }
    }

    private mutating func append(_ byte: UInt8) {
        bytes.append(byte)
        let last = segments.count - 1
        segments[last].range = segments[last].range.lowerBound..<bytes.count
        if byte == Self.any { segments[last].isPlain = false }
    }

    /// The longest plain text that a match holds anywhere; nil where the ends must be looked at anyway.
    private var searched: Segment? {
        guard segments.count > 2, segments[0].range.isEmpty,
            segments[segments.count - 1].range.isEmpty
        else { return nil }
        return segments.filter { $0.isPlain && !$0.range.isEmpty }
            .max { $0.range.count < $1.range.count }
    }

    func truths(_ arguments: TextArguments) -> Column? {
        let rows = arguments.rows
        return arguments.withTexts(0) { texts in
            guard texts.stride == 1 else { return nil }
            let truths = bytes.withUnsafeBufferPointer { pattern in
                segments.withUnsafeBufferPointer { segments in
                    var truths = [UInt8](repeating: 1, count: rows)
                    if let searched {
                        // All rows are looked at as one text; few are left for the other segments.
                        let part = UnsafeBufferPointer(rebasing: pattern[searched.range])
                        truths = ByteSearch.mask(of: part, in: texts, rows: rows)
                        if segments.count == 3 { return truths }
                    }
                    let end = Int(texts.offsets[rows])
                    truths.withUnsafeMutableBufferPointer { truths in
                        for row in 0..<rows where truths[row] != 0 {
                            let readable = end &- Int(texts.offsets[row])
                            let isMatch = Self.matches(
                                texts[row], readable: readable, pattern, segments)
                            truths[row] = isMatch ? 1 : 0
                        }
                    }
                    return truths
                }
            }
            return Column(.boolean, .boolean(truths))
        }
    }

    private static func matches(
        _ text: UnsafeBufferPointer<UInt8>, readable: Int,
        _ pattern: UnsafeBufferPointer<UInt8>, _ segments: UnsafeBufferPointer<Segment>
    ) -> Bool {
        let last = segments.count - 1
        let head = UnsafeBufferPointer(rebasing: pattern[segments[0].range])
        if last == 0 { return text.count == head.count && stands(head, in: text, at: 0) }
        let tail = UnsafeBufferPointer(rebasing: pattern[segments[last].range])
        let end = text.count - tail.count
        guard head.count <= end, stands(head, in: text, at: 0), stands(tail, in: text, at: end)
        else { return false }
        let middle = UnsafeBufferPointer(rebasing: text[0..<end])
        var at = head.count
        for place in 1..<last {
            let segment = segments[place]
            let part = UnsafeBufferPointer(rebasing: pattern[segment.range])
            if segment.isPlain {
                at = ByteSearch.find(part, in: middle, from: at, readable: readable)
                if at < 0 { return false }
            } else {
                while at + part.count <= end, !stands(part, in: middle, at: at) { at += 1 }
            }
            at += part.count
            if at > end { return false }
        }
        return true
    }

    @inline(__always)
    private static func stands(
        _ segment: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, at place: Int
    ) -> Bool {
        for index in 0..<segment.count {
            let wanted = segment[index]
            if wanted != any, wanted != text[place &+ index] { return false }
        }
        return true
    }
}
