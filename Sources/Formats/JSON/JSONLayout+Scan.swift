import CSystem

extension JSONLayout {
    /// Why a scan ended.
    enum Stop {
        /// The block is done.
        case end
        /// There is no room for more spans.
        case full
        /// The record at the scan's end has other keys.
        case otherKeys
        /// The record at the scan's end has these keys as far as was seen, and a value that is for
        /// the general reader: an escape in a wanted string, another type, or malformed.
        case otherValue
    }

    /// A condition that records meet before anything is made of them.
    struct Prefilter {
        var column: Int
        var text: UnsafeBufferPointer<UInt8>
    }

    /// Goes over records while they have this layout and notes where their wanted values lie.
    ///
    /// - Parameter at: The first record's start; the start of the record that ended the scan.
    func scan(
        _ bytes: UnsafeBufferPointer<UInt8>, at: inout Int, spans: inout JSONSpans,
        prefilter: Prefilter?
    ) -> Stop {
        guard let base = bytes.baseAddress else { return .end }
        let count = bytes.count
        let fields = UnsafeBufferPointer(self.fields)
        let capacity = JSONSpans.capacity
        let (starts, lengths) = (spans.starts, spans.lengths)
        var row = spans.count
        var position = at
        defer {
            spans.count = row
            at = position
        }
        record: while position < count {
            if row == capacity { return .full }
            var at = position
            for index in 0..<fields.count {
                let field = fields.baseAddress! + index
                guard
                    Self.matches(
                        field.pointee.key, UnsafePointer(keys.baseAddress!), base, at, count)
                else { return .otherKeys }
                at &+= field.pointee.key.length
                guard at < count else { return .otherValue }
                let column = field.pointee.column
                let byte = base[at]
                if byte == 0x22 {
                    guard field.pointee.takesText else { return .otherValue }
                    at &+= 1
                    let start = at
                    at = Self.stringEnd(base, from: at, to: count)
                    guard at < count else { return .otherValue }
                    if base[at] != 0x22 {
                        guard column < 0, let end = Self.longWay(bytes, from: start &- 1) else {
                            return .otherValue
                        }
                        at = end
                        continue
                    }
                    if column >= 0 {
                        starts[column &* capacity &+ row] = UInt32(truncatingIfNeeded: start)
                        lengths[column &* capacity &+ row] = UInt32(truncatingIfNeeded: at &- start)
                    }
                    at &+= 1
                } else {
                    let start = at
                    let isNested = byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
                    let isNull = byte == UInt8(ascii: "n")
                    guard
                        isNull || (isNested ? field.pointee.takesNested : field.pointee.takesBare),
                        let end = Self.bareEnd(bytes, base, byte, from: at, to: count)
                    else { return .otherValue }
                    at = end
                    if column >= 0 {
                        starts[column &* capacity &+ row] = UInt32(truncatingIfNeeded: start)
                        lengths[column &* capacity &+ row] =
                            isNull ? JSONSpans.null : UInt32(truncatingIfNeeded: at &- start)
                    }
                }
            }
            for byte in closing {
                guard at < count, base[at] == byte else { return .otherKeys }
                at &+= 1
            }
            guard at == count || base[at] == 0x0A else { return .otherKeys }
            for column in missing { lengths[column &* capacity &+ row] = JSONSpans.null }
            spans.records[row] = UInt32(truncatingIfNeeded: position)
            spans.lines[row] = UInt32(truncatingIfNeeded: spans.line)
            spans.line &+= 1
            position = min(at &+ 1, count)
            if let prefilter {
                let place = prefilter.column &* capacity &+ row
                guard
                    Int(lengths[place]) == prefilter.text.count,
                    weir_equal(
                        base + Int(starts[place]), prefilter.text.baseAddress, prefilter.text.count)
                        != 0
                else {
                    spans.filtered &+= 1
                    continue record
                }
            }
            row &+= 1
        }
        return .end
    }

    @inline(__always)
    private static func matches(
        _ key: Key, _ keys: UnsafePointer<UInt8>, _ base: UnsafePointer<UInt8>, _ at: Int,
        _ count: Int
    ) -> Bool {
        if at &+ 16 <= count {
            let input = UnsafeRawPointer(base + at)
            let first = input.loadUnaligned(as: UInt64.self) ^ key.first
            let second = input.loadUnaligned(fromByteOffset: 8, as: UInt64.self) ^ key.second
            if (first & key.firstMask) | (second & key.secondMask) != 0 { return false }
            if key.length <= 16 { return true }
        }
        guard at &+ key.length <= count else { return false }
        return weir_equal(base + at, keys + key.offset, key.length) != 0
    }

    /// The closing quote of a string without escapes; something else where there is an escape, a
    /// control character or no quote.
    @inline(__always)
    private static func stringEnd(
        _ base: UnsafePointer<UInt8>, from start: Int, to end: Int
    ) -> Int {
        var at = start
        while at &+ 16 <= end {
            let mask = weir_mask_string16(base + at)
            if mask != 0 { return at &+ mask.trailingZeroBitCount }
            at &+= 16
        }
        while at < end, base[at] != 0x22, base[at] != 0x5C, base[at] >= 0x20 { at &+= 1 }
        return at
    }

    /// Behind a value that is no string; nil where it is malformed.
    @inline(__always)
    private static func bareEnd(
        _ bytes: UnsafeBufferPointer<UInt8>, _ base: UnsafePointer<UInt8>, _ byte: UInt8,
        from start: Int, to end: Int
    ) -> Int? {
        var at = start
        if byte == 0x2D { at &+= 1 }
        let digits = at
        while at < end, base[at] &- 0x30 <= 9 { at &+= 1 }
        // A whole number; anything else, and a leading zero, the long way.
        guard at < end, at > digits, at &- digits == 1 || base[digits] != 0x30, base[at] != 0x2E,
            base[at] | 0x20 != UInt8(ascii: "e")
        else { return longWay(bytes, from: start) }
        return at
    }

    @inline(never)
    private static func longWay(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let end = LineScanner.end(of: bytes, from: start)
        var scanner = JSONScanner(UnsafeBufferPointer(rebasing: bytes[..<end]), at: start)
        guard (try? scanner.skipValue(depth: 1)) != nil else { return nil }
        return scanner.at
    }
}
