import Columns

/// Strings as words that compare as their bytes do.
///
/// Up to seven bytes fit into the word itself, before their length; longer ones are sorted by their
/// first eight bytes and then compared, and the word is the place among the distinct ones.
enum TextRanks {
    static func words(of strings: StringVector) -> [UInt64] {
        let count = strings.count
        var isShort = true
        for row in 0..<count where strings.offsets[row + 1] - strings.offsets[row] > 7 {
            isShort = false
            break
        }
        return strings.bytes.withUnsafeBytes { bytes in
            isShort ? short(strings.offsets, bytes) : ranks(strings.offsets, bytes)
        }
    }

    private static func short(_ offsets: [Int32], _ bytes: UnsafeRawBufferPointer) -> [UInt64] {
        offsets.withUnsafeBufferPointer { offsets in
            (0..<offsets.count - 1).map { row in
                let length = UInt64(offsets[row + 1] - offsets[row])
                return prefix(offsets, bytes, row) | length
            }
        }
    }

    /// The first eight bytes, the first one highest, zeros after the end.
    @inline(__always)
    static func prefix(
        _ offsets: UnsafeBufferPointer<Int32>, _ bytes: UnsafeRawBufferPointer, _ row: Int
    ) -> UInt64 {
        let start = Int(offsets[row])
        let end = Int(offsets[row + 1])
        if end - start >= 8 {
            return UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
        }
        var word: UInt64 = 0
        var shift: UInt64 = 56
        for index in start..<end {
            word |= UInt64(bytes[index]) &<< shift
            shift &-= 8
        }
        return word
    }

    private static func ranks(_ offsets: [Int32], _ bytes: UnsafeRawBufferPointer) -> [UInt64] {
        let count = offsets.count - 1
        let prefixes = offsets.withUnsafeBufferPointer { offsets in
            (0..<count).map { prefix(offsets, bytes, $0) }
        }
        var rows = Selection(0..<Int32(count))
        RadixSort.sort(&rows, by: prefixes)
        var start = 0
        while start < count {
            var end = start + 1
            let word = prefixes[Int(rows[start])]
            while end < count, prefixes[Int(rows[end])] == word { end += 1 }
            if end - start > 1 {
                rows[start..<end].sort { compare(offsets, bytes, Int($0), Int($1)) < 0 }
            }
            start = end
        }
        var words = [UInt64](repeating: 0, count: count)
        var rank: UInt64 = 0
        for place in 0..<count {
            let row = Int(rows[place])
            if place > 0 {
                let before = Int(rows[place - 1])
                if prefixes[before] != prefixes[row] || compare(offsets, bytes, before, row) != 0 {
                    rank += 1
                }
            }
            words[row] = rank
        }
        return words
    }

    /// Negative, zero or positive as the left string is less, equal or greater, byte by byte.
    static func compare(
        _ offsets: [Int32], _ bytes: UnsafeRawBufferPointer, _ left: Int, _ right: Int
    ) -> Int {
        let leftStart = Int(offsets[left])
        let rightStart = Int(offsets[right])
        let leftCount = Int(offsets[left + 1]) - leftStart
        let rightCount = Int(offsets[right + 1]) - rightStart
        let shared = min(leftCount, rightCount)
        var index = 0
        while index + 8 <= shared {
            let a = bytes.loadUnaligned(fromByteOffset: leftStart + index, as: UInt64.self)
            let b = bytes.loadUnaligned(fromByteOffset: rightStart + index, as: UInt64.self)
            if a != b { return UInt64(bigEndian: a) < UInt64(bigEndian: b) ? -1 : 1 }
            index += 8
        }
        while index < shared {
            let a = bytes[leftStart + index]
            let b = bytes[rightStart + index]
            if a != b { return a < b ? -1 : 1 }
            index += 1
        }
        return leftCount - rightCount
    }
}
