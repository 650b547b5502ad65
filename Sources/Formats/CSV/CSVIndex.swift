import CSystem

/// Where the separators of some lines lie, in order.
///
/// ```
/// bytes        7,ab,2⏎8,"x",3⏎
/// separators    0  1 2 3   4 5        delimiters and line ends
/// lineEnds           0       1
/// quotes               0 1
/// ```
/// A line of n fields without quotes is one whose end stands n separators behind the end before it.
/// Whoever makes one gives it back.
struct CSVIndex {
    private(set) var separators: UnsafeMutablePointer<UInt32>
    private(set) var lineEnds: UnsafeMutablePointer<UInt32>
    private(set) var quotes: UnsafeMutablePointer<UInt32>
    private var capacity: Int
    private(set) var separatorCount = 0
    private(set) var lineCount = 0
    private(set) var quoteCount = 0
    /// No byte has its highest bit.
    private(set) var isASCII = true

    init() {
        capacity = 1 << 12
        separators = .allocate(capacity: capacity)
        lineEnds = .allocate(capacity: capacity)
        quotes = .allocate(capacity: capacity)
    }

    func deallocate() {
        separators.deallocate()
        lineEnds.deallocate()
        quotes.deallocate()
    }

    /// - Parameter offset: what is added to each place.
    mutating func fill(
        _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, _ options: CSVOptions
    ) {
        // Each byte may be one, and 64 are written at a time.
        if bytes.count + 64 > capacity {
            deallocate()
            capacity = bytes.count + 64
            separators = .allocate(capacity: capacity)
            lineEnds = .allocate(capacity: capacity)
            quotes = .allocate(capacity: capacity)
        }
        var counts: (Int, Int, Int) = (0, 0, 0)
        isASCII =
            weir_index_csv(
                bytes.baseAddress, bytes.count, UInt32(truncatingIfNeeded: offset),
                options.delimiter, options.quote, separators, lineEnds, quotes, &counts.0,
                &counts.1, &counts.2) != 0
        (separatorCount, lineCount, quoteCount) = counts
        // The last line may be without an end.
        if !bytes.isEmpty, bytes[bytes.count - 1] != 0x0A {
            let end = UInt32(truncatingIfNeeded: offset + bytes.count)
            separators[separatorCount] = end
            lineEnds[lineCount] = end
            separatorCount += 1
            lineCount += 1
        }
    }
}
