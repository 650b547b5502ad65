import CSystem
import Columns
import Glibc

/// Finds bytes in bytes. UTF-8 text holds a text exactly where its bytes hold the text's bytes.
enum ByteSearch {
    /// Whether no byte is above 0x7F.
    static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = bytes.baseAddress else { return true }
        let raw = UnsafeRawPointer(base)
        let whole = bytes.count & ~7
        var at = 0
        // Four words at a time, each on its own.
        var (first, second, third, fourth) = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))
        while at &+ 32 <= whole {
            first |= raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            second |= raw.loadUnaligned(fromByteOffset: at &+ 8, as: UInt64.self)
            third |= raw.loadUnaligned(fromByteOffset: at &+ 16, as: UInt64.self)
            fourth |= raw.loadUnaligned(fromByteOffset: at &+ 24, as: UInt64.self)
            at &+= 32
        }
        var seen = first | second | third | fourth
        while at < whole {
            seen |= raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            at &+= 8
        }
        while at < bytes.count {
            seen |= UInt64(base[at])
            at &+= 1
        }
        return seen & 0x8080_8080_8080_8080 == 0
    }

    /// Characters of UTF-8: bytes that do not continue one.
    @inline(__always)
    static func characters(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        for byte in text { count &+= byte & 0xC0 != 0x80 ? 1 : 0 }
        return count
    }

    /// Where character `number` (from 0) begins; the text's end where it has no more than that.
    @inline(__always)
    static func offset(of number: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        var left = number
        var at = 0
        while at < text.count {
            if text[at] & 0xC0 != 0x80 {
                if left <= 0 { return at }
                left &-= 1
            }
            at &+= 1
        }
        return at
    }

    /// The first place at or after `from`; −1 where there is none.
    @inline(__always)
    static func find(
        _ part: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from: Int = 0
    ) -> Int {
        guard part.count > 0 else { return from <= text.count ? from : -1 }
        let last = text.count &- part.count
        guard from <= last else { return -1 }
        if last &- from >= 64 { return findFar(part, in: text, from: from) }
        let first = part[0]
        var at = from
        while at <= last {
            if text[at] == first, matches(part, text.baseAddress! + at) { return at }
            at &+= 1
        }
        return -1
    }

    /// The same in a short text that stands among others, sixteen places at a time.
    ///
    /// - Parameter readable: Bytes from the text's start that may be read, its own and those behind it.
    @inline(__always)
    static func find(
        _ part: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from: Int,
        readable: Int
    ) -> Int {
        let width = part.count
        guard width > 0 else { return from <= text.count ? from : -1 }
        let last = text.count &- width
        let base = text.baseAddress!
        let (head, tail) = (part[0], part[width &- 1])
        var at = from
        while at <= last {
            guard at &+ width &+ 15 <= readable else { return find(part, in: text, from: at) }
            var hits = weir_mask16(base + at, head)
            hits &= weir_mask16(base + (at &+ width &- 1), tail)
            while hits != 0 {
                let place = at &+ hits.trailingZeroBitCount
                if place > last { return -1 }
                if matches(part, base + place) { return place }
                hits &= hits &- 1
            }
            at &+= 16
        }
        return -1
    }

    /// Sixteen places at a time are looked at for the part's first and last byte.
    @inline(never)
    private static func findFar(
        _ part: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from: Int
    ) -> Int {
        let base = text.baseAddress!
        let width = part.count
        let (first, last) = (part[0], part[width &- 1])
        var at = from
        while at &+ width &+ 15 <= text.count {
            var hits = weir_mask16(base + at, first)
            hits &= weir_mask16(base + (at &+ width &- 1), last)
            while hits != 0 {
                let place = at &+ hits.trailingZeroBitCount
                if matches(part, base + place) { return place }
                hits &= hits &- 1
            }
            at &+= 16
        }
        while at &+ width <= text.count {
            if base[at] == first, matches(part, base + at) { return at }
            at &+= 1
        }
        return -1
    }

    /// Whether the part stands at a place that has room for it.
    @inline(__always)
    static func matches(
        _ part: UnsafeBufferPointer<UInt8>, _ place: UnsafePointer<UInt8>
    ) -> Bool {
        if part.count <= 8 {
            var at = 0
            while at < part.count {
                if place[at] != part[at] { return false }
                at &+= 1
            }
            return true
        }
        return memcmp(place, part.baseAddress!, part.count) == 0
    }

    /// 1 for each row of a column that holds the part.
    ///
    /// All texts are searched as one: sixteen places at a time are looked at for the part's first and
    /// last byte, and what is found is given to the row it lies in.
    static func mask(
        of part: UnsafeBufferPointer<UInt8>, in texts: TextRows, rows: Int
    ) -> [UInt8] {
        guard part.count > 0 else { return [UInt8](repeating: 1, count: rows) }
        var mask = [UInt8](repeating: 0, count: rows)
        let end = texts.stride == 0 ? 0 : Int(texts.offsets[rows])
        let width = part.count
        let (first, last) = (part[0], part[width &- 1])
        mask.withUnsafeMutableBufferPointer { mask in
            var row = 0
            func found(_ place: Int) {
                while Int(texts.offsets[row &+ 1]) <= place { row &+= 1 }
                guard place &+ width <= Int(texts.offsets[row &+ 1]), mask[row] == 0,
                    matches(part, texts.bytes + place)
                else { return }
                mask[row] = 1
            }
            var at = 0
            while at &+ width &+ 15 <= end {
                var hits = weir_mask16(texts.bytes + at, first)
                hits &= weir_mask16(texts.bytes + (at &+ width &- 1), last)
                while hits != 0 {
                    found(at &+ hits.trailingZeroBitCount)
                    hits &= hits &- 1
                }
                at &+= 16
            }
            while at &+ width <= end {
                if texts.bytes[at] == first { found(at) }
                at &+= 1
            }
        }
        return mask
    }
}
