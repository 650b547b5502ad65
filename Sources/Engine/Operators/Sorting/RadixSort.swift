import Columns

/// Stable sorting of row numbers by a word each.
enum RadixSort {
    private struct Entry: BitwiseCopyable {
        var word: UInt64
        var row: Int32
    }

    /// Below this many rows comparing is faster than counting.
    private static let smallCount = 192

    /// Reorders `rows` by `words[row]`; rows with equal words stay in their order.
    static func sort(_ rows: inout Selection, by words: [UInt64]) {
        guard rows.count > 1 else { return }
        var entries = rows.map { Entry(word: words[Int($0)], row: $0) }
        if entries.count < smallCount {
            insertionSort(&entries)
        } else {
            sortByDigits(&entries)
        }
        for (place, entry) in entries.enumerated() { rows[place] = entry.row }
    }

    /// The row numbers in the order of their words, where word and row number fit into 64 bits
    /// together: half the memory to move. nil where they do not.
    static func sortedRows(of words: [UInt64]) -> Selection? {
        let rowBits = UInt64(64 - words.count.leadingZeroBitCount)
        var all: UInt64 = 0
        for word in words { all |= word }
        guard words.count >= smallCount, all.leadingZeroBitCount >= Int(rowBits) else { return nil }
        var entries = words
        for row in 0..<entries.count { entries[row] = entries[row] &<< rowBits | UInt64(row) }
        var other = [UInt64](unsafeUninitializedCapacity: entries.count) { _, count in
            count = words.count
        }
        var shift = rowBits
        while shift < 64, all &>> (shift - rowBits) != 0 {
            entries.withUnsafeBufferPointer { source in
                other.withUnsafeMutableBufferPointer { target in
                    distribute(source, target) {
                        Int(truncatingIfNeeded: ($0 &>> shift) & 0xFF)
                    }
                }
            }
            swap(&entries, &other)
            shift += 8
        }
        let mask: UInt64 = 1 &<< rowBits &- 1
        return Selection(unsafeUninitializedCapacity: entries.count) { rows, count in
            count = entries.count
            for place in 0..<count {
                rows[place] = Int32(truncatingIfNeeded: entries[place] & mask)
            }
        }
    }

    private static func insertionSort(_ entries: inout [Entry]) {
        entries.withUnsafeMutableBufferPointer { entries in
            for place in 1..<entries.count {
                let entry = entries[place]
                var hole = place
                while hole > 0, entries[hole - 1].word > entry.word {
                    entries[hole] = entries[hole - 1]
                    hole -= 1
                }
                entries[hole] = entry
            }
        }
    }

    /// Byte by byte from the least significant; bytes in which no two words differ are skipped.
    private static func sortByDigits(_ entries: inout [Entry]) {
        let count = entries.count
        var differing: UInt64 = 0
        let first = entries[0].word
        var isSorted = true
        var last = first
        for entry in entries {
            differing |= entry.word ^ first
            if entry.word < last { isSorted = false }
            last = entry.word
        }
        if isSorted { return }
        var other = [Entry](repeating: Entry(word: 0, row: 0), count: count)
        for digit in 0..<8 {
            let shift = UInt64(digit * 8)
            guard (differing >> shift) & 0xFF != 0 else { continue }
            entries.withUnsafeBufferPointer { source in
                other.withUnsafeMutableBufferPointer { target in
                    distribute(source, target) {
                        Int(truncatingIfNeeded: ($0.word &>> shift) & 0xFF)
                    }
                }
            }
            swap(&entries, &other)
        }
    }

    /// Copies entries to where their digit puts them, equal digits in their order.
    @inline(__always)
    private static func distribute<T: BitwiseCopyable>(
        _ source: UnsafeBufferPointer<T>, _ target: UnsafeMutableBufferPointer<T>,
        digit: (T) -> Int
    ) {
        withUnsafeTemporaryAllocation(of: Int.self, capacity: 256) { places in
            places.initialize(repeating: 0)
            for index in 0..<source.count { places[digit(source[index])] &+= 1 }
            var total = 0
            for digit in 0..<256 {
                let count = places[digit]
                places[digit] = total
                total += count
            }
            for index in 0..<source.count {
                let place = digit(source[index])
                target[places[place]] = source[index]
                places[place] &+= 1
            }
        }
    }
}
