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

    /// Goes over records while they have this layout and notes where their wanted values lie.
    ///
    /// Long, and in one piece: place, field and row stay in registers from record to record, and a
    /// stop in the middle of a record leaves all of them by one `defer`.
    ///
    /// - Parameter at: The first record's start; the start of the record that ended the scan.
    func scan(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: JSONIndex, at: inout Int,
        spans: inout JSONSpans, prefilter: JSONPrefilter?
    ) -> Stop {
        guard let base = bytes.baseAddress else { return .end }
        let count = bytes.count
        let firstField = UnsafePointer(fields.baseAddress!)
        let lastField = firstField + fields.count
        let keys = UnsafePointer(self.keys.baseAddress!)
        let capacity = JSONSpans.capacity
        let (starts, lengths) = (spans.starts, spans.lengths)
        var row = spans.count
        var position = at
        defer {
            spans.count = row
            at = position
        }
        while position < count {
            if row == capacity { return .full }
            var at = position
            var field = firstField
            while field != lastField {
                let length = field.pointee.keyLength
                // So that neither the key nor sixteen bytes of the value need to be checked. The
                // block's last record is for the general reader.
                guard at &+ length &+ 33 <= count else { return .otherValue }
                let mask = field.pointee.keyMask
                let key = keys + field.pointee.keyOffset
                guard weir_same16(base + at, key) & mask == mask,
                    length <= 16 || weir_equal(base + at, key, length) != 0
                else { return .otherKeys }
                at &+= length
                let place = field.pointee.place
                if base[at] == 0x22 {
                    guard field.pointee.takesText else { return .otherValue }
                    at &+= 1
                    let start = at
                    at = index.next(from: at)
                    guard at < count else { return .otherValue }
                    if base[at] != 0x22 {
                        // An escape, or a control character.
                        guard place < 0, let end = Self.longWay(bytes, from: start &- 1) else {
                            return .otherValue
                        }
                        at = end
                    } else {
                        if place >= 0 {
                            starts[place &+ row] = UInt32(truncatingIfNeeded: start)
                            lengths[place &+ row] = UInt32(truncatingIfNeeded: at &- start)
                        }
                        at &+= 1
                    }
                } else {
                    let start = at
                    let byte = base[at]
                    let isNested = byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
                    let isNull = byte == UInt8(ascii: "n")
                    // A string in single quotes is for the general reader.
                    guard byte != 0x27,
                        isNull || (isNested ? field.pointee.takesNested : field.pointee.takesBare),
                        let end = Self.bareEnd(bytes, base, from: at)
                    else { return .otherValue }
                    if place >= 0 {
                        starts[place &+ row] = UInt32(truncatingIfNeeded: start)
                        lengths[place &+ row] =
                            isNull ? JSONSpans.null : UInt32(truncatingIfNeeded: end &- start)
                    }
                    at = end
                }
                field += 1
            }
            for byte in closing {
                guard at < count, base[at] == byte else { return .otherKeys }
                at &+= 1
            }
            guard at == count || base[at] == 0x0A else { return .otherKeys }
            for column in missing {
                starts[column &* capacity &+ row] = UInt32(truncatingIfNeeded: position)
                lengths[column &* capacity &+ row] = JSONSpans.null
            }
            spans.records[row] = UInt32(truncatingIfNeeded: position)
            spans.lines[row] = UInt32(truncatingIfNeeded: spans.line)
            spans.line &+= 1
            position = min(at &+ 1, count)
            guard let prefilter else {
                row &+= 1
                continue
            }
            // Without a branch: which records hold it is anybody's guess.
            let place = prefilter.column &* capacity &+ row
            let isHit = prefilter.isHit(base + Int(starts[place]), lengths[place])
            row &+= isHit
            spans.filtered &+= 1 &- isHit
        }
        return .end
    }

    /// Behind a value that is no string; nil where it is malformed. At least sixteen bytes follow.
    @inline(__always)
    private static func bareEnd(
        _ bytes: UnsafeBufferPointer<UInt8>, _ base: UnsafePointer<UInt8>, from start: Int
    ) -> Int? {
        let digits = start &+ (base[start] == 0x2D ? 1 : 0)
        let count = weir_mask_nondigits16(base + digits).trailingZeroBitCount
        // A whole number of up to fifteen digits; anything else, and a leading zero, the long way.
        guard count < 16, count > 0, count == 1 || base[digits] != 0x30 else {
            return longWay(bytes, from: start)
        }
        let next = base[digits &+ count]
        guard next == 0x2C || next == UInt8(ascii: "}") else { return longWay(bytes, from: start) }
        return digits &+ count
    }

    @inline(never)
    private static func longWay(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let end = LineScanner.end(of: bytes, from: start)
        var scanner = JSONScanner(UnsafeBufferPointer(rebasing: bytes[..<end]), at: start)
        guard (try? scanner.skipValue(depth: 1)) != nil else { return nil }
        return scanner.at
    }
}
