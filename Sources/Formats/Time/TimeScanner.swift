/// Reads the parts of a date or a time from the left, blanks around the whole ignored.
struct TimeScanner {
    let text: UnsafeBufferPointer<UInt8>
    private(set) var at = 0
    private(set) var end: Int

    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
        end = text.count
        while at < end, text[at] <= 0x20 { at += 1 }
        trimEnd()
    }

    var isAtEnd: Bool { at == end }
    var peek: UInt8? { at < end ? text[at] : nil }

    mutating func skip(_ count: Int) { at += count }

    mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        at += 1
        return true
    }

    /// Leaves the last bytes out, and blanks before them.
    mutating func dropLast(_ count: Int) {
        end = max(at, end - count)
        trimEnd()
    }

    private mutating func trimEnd() {
        while end > at, text[end - 1] <= 0x20 { end -= 1 }
    }

    /// - Parameter digits: how many there may be; further ones are left where they are.
    mutating func number(digits: ClosedRange<Int>) -> Int? {
        let start = at
        var value = 0
        while let byte = peek, byte >= 0x30, byte <= 0x39, at - start < digits.upperBound {
            value = value * 10 + Int(byte - 0x30)
            at += 1
        }
        return digits.contains(at - start) ? value : nil
    }

    /// The digits behind a point, and how many there are.
    ///
    /// - Parameter unit: what 1 is; digits too small to count in it are cut off.
    mutating func fraction(of unit: Int) -> (value: Int, digits: Int) {
        var scale = unit / 10
        var (value, digits) = (0, 0)
        while let byte = peek, byte >= 0x30, byte <= 0x39 {
            value += Int(byte - 0x30) * scale
            scale /= 10
            digits += 1
            at += 1
        }
        return (value, digits)
    }
}
