import Columns

/// Neighbouring texts put end to end, with another text between them: one text for each list of them.
struct TextJoin {
    private let strings: StringVector
    /// The texts of list `i` are those from `offsets[i]` to `offsets[i + 1]`.
    private let offsets: [Int32]
    private let separator: [UInt8]

    init(_ strings: StringVector, _ offsets: [Int32], _ separator: [UInt8]) {
        self.strings = strings
        self.offsets = offsets
        self.separator = separator
    }

    private var count: Int { offsets.count - 1 }

    /// Bytes of a list's text.
    private func size(of list: Int) -> Int {
        let (start, end) = (Int(offsets[list]), Int(offsets[list + 1]))
        if start == end { return 0 }
        return Int(strings.offsets[end] - strings.offsets[start])
            + (end - start - 1) * separator.count
    }

    /// Of all lists' texts.
    var sizeInBytes: Int { (0..<count).reduce(0) { $0 + size(of: $1) } }

    /// The texts; null for lists of none. A text that is too long is told to the context by its list.
    func column(_ type: DataType, _ context: inout EvaluationContext) -> Column {
        var validity = [UInt8](repeating: 1, count: count)
        var total = 0
        for list in 0..<count {
            let size = size(of: list)
            do throws(EvaluationError) {
                try ValueLimit.check(bytes: size)
                try ValueLimit.check(bytesOfColumn: total + size)
                total += size
                if offsets[list] == offsets[list + 1] { validity[list] = 0 }
            } catch {
                context.fail(row: list, error)
                validity[list] = 0
            }
        }
        let texts = texts(of: validity, sizeInBytes: total)
        return Column(type, .string(texts), validity: validity.contains(0) ? validity : nil)
    }

    /// The texts of all lists.
    ///
    /// - Precondition: They take less than 2 GB.
    func texts() -> StringVector {
        texts(of: [UInt8](repeating: 1, count: count), sizeInBytes: sizeInBytes)
    }

    /// The texts of the lists that a mask marks, and empty ones for the others.
    private func texts(of mask: [UInt8], sizeInBytes: Int) -> StringVector {
        var ends: [Int32] = [0]
        ends.reserveCapacity(count + 1)
        // Short texts are copied sixteen bytes at a time, whatever lies behind them.
        let bytes = [UInt8](unsafeUninitializedCapacity: sizeInBytes + 16) { target, initialized in
            strings.bytes.withUnsafeBufferPointer { source in
                strings.offsets.withUnsafeBufferPointer { starts in
                    separator.withUnsafeBufferPointer { separator in
                        var place = target.baseAddress!
                        for list in 0..<count {
                            if mask[list] != 0 {
                                let range = Int(offsets[list])..<Int(offsets[list + 1])
                                place = Self.join(range, source, starts, separator, to: place)
                            }
                            ends.append(
                                Int32(truncatingIfNeeded: place - target.baseAddress!))
                        }
                    }
                }
            }
            initialized = sizeInBytes
        }
        return StringVector(offsets: ends, bytes: bytes)
    }

    /// - Returns: Where the text ends.
    @inline(__always)
    private static func join(
        _ range: Range<Int>, _ source: UnsafeBufferPointer<UInt8>,
        _ starts: UnsafeBufferPointer<Int32>, _ separator: UnsafeBufferPointer<UInt8>,
        to target: UnsafeMutablePointer<UInt8>
    ) -> UnsafeMutablePointer<UInt8> {
        var place = target
        for text in range {
            if text > range.lowerBound {
                for byte in separator {
                    place.initialize(to: byte)
                    place += 1
                }
            }
            let start = Int(starts[text])
            let length = Int(starts[text &+ 1]) &- start
            StringVector.copy(source, start, length, place)
            place += length
        }
        return place
    }
}
