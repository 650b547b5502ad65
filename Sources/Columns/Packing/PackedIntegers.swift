/// Whole numbers that lie close together: the least of them, and how far each is above it.
///
/// ```
/// 1 700 000 000 012, 1 700 000 000 010, 1 700 000 000 250   24 bytes
/// least 1 700 000 000 010 │ bytes 2, 0, 240                  8 + 3
/// ```
/// (A frame of reference: Goldstein, Ramakrishnan and Shaft, 1998.) What reads them from memory reads an
/// eighth to a half.
public struct PackedIntegers: Sendable {
    public enum Offsets: Sendable {
        case bytes([UInt8])
        case shorts([UInt16])
        case words([UInt32])
    }

    public let least: Int64
    public let offsets: Offsets

    /// - Parameter validity: 0 where a number has no meaning and need not be kept; nil where all have one.
    /// - Returns: nil where the numbers need as many bytes as they have.
    public init?<Number: FixedWidthInteger & SignedInteger>(
        _ numbers: [Number], validity: [UInt8]? = nil
    ) {
        guard let range = Self.range(numbers, validity) else { return nil }
        least = Int64(range.lowerBound)
        let span = UInt64(bitPattern: Int64(range.upperBound) &- least)
        if span <= UInt64(UInt8.max) {
            offsets = .bytes(Self.offsets(numbers, least, validity))
        } else if span <= UInt64(UInt16.max) {
            offsets = .shorts(Self.offsets(numbers, least, validity))
        } else if span <= UInt64(UInt32.max), Number.bitWidth > 32 {
            offsets = .words(Self.offsets(numbers, least, validity))
        } else {
            return nil
        }
    }

    public var count: Int {
        switch offsets {
        case .bytes(let offsets): offsets.count
        case .shorts(let offsets): offsets.count
        case .words(let offsets): offsets.count
        }
    }

    /// All numbers. `Number` must be able to hold them: it is the type that they came in.
    public func numbers<Number: FixedWidthInteger>(as type: Number.Type = Number.self) -> [Number] {
        switch offsets {
        case .bytes(let offsets): Self.numbers(offsets, least)
        case .shorts(let offsets): Self.numbers(offsets, least)
        case .words(let offsets): Self.numbers(offsets, least)
        }
    }

    /// The chosen numbers, in the selection's order.
    ///
    /// - Precondition: every number in `selection` is below `count`.
    public func gather<Number: FixedWidthInteger>(
        _ selection: Selection, as type: Number.Type = Number.self
    ) -> [Number] {
        switch offsets {
        case .bytes(let offsets): Self.gather(offsets, least, selection)
        case .shorts(let offsets): Self.gather(offsets, least, selection)
        case .words(let offsets): Self.gather(offsets, least, selection)
        }
    }

    public enum Relation: Sendable {
        case equal, unequal, less, lessOrEqual, greater, greaterOrEqual
    }

    /// 1 for each number that stands in a relation to another, 0 for the others.
    public func mask(_ relation: Relation, _ bound: Int64) -> [UInt8] {
        switch offsets {
        case .bytes(let offsets): Self.mask(offsets, least, relation, bound)
        case .shorts(let offsets): Self.mask(offsets, least, relation, bound)
        case .words(let offsets): Self.mask(offsets, least, relation, bound)
        }
    }
}

// MARK: - Loops

extension PackedIntegers {
    private static func range<Number: FixedWidthInteger>(
        _ numbers: [Number], _ validity: [UInt8]?
    ) -> ClosedRange<Number>? {
        var least = Number.max
        var greatest = Number.min
        if let validity {
            for (row, number) in numbers.enumerated() where validity[row] != 0 {
                least = min(least, number)
                greatest = max(greatest, number)
            }
            if least > greatest { return 0...0 }
        } else {
            for number in numbers {
                least = min(least, number)
                greatest = max(greatest, number)
            }
        }
        return least <= greatest ? least...greatest : nil
    }

    private static func offsets<Number: FixedWidthInteger, Offset: FixedWidthInteger>(
        _ numbers: [Number], _ least: Int64, _ validity: [UInt8]?
    ) -> [Offset] {
        var offsets = numbers.map { Offset(truncatingIfNeeded: Int64($0) &- least) }
        if let validity {
            for row in offsets.indices where validity[row] == 0 { offsets[row] = 0 }
        }
        return offsets
    }

    @inline(__always)
    private static func numbers<Offset: FixedWidthInteger, Number: FixedWidthInteger>(
        _ offsets: [Offset], _ least: Int64
    ) -> [Number] {
        let least = Number(truncatingIfNeeded: least)
        return [Number](unsafeUninitializedCapacity: offsets.count) { numbers, initialized in
            offsets.withUnsafeBufferPointer { offsets in
                for row in 0..<offsets.count {
                    numbers[row] = Number(truncatingIfNeeded: offsets[row]) &+ least
                }
            }
            initialized = offsets.count
        }
    }

    @inline(__always)
    private static func gather<Offset: FixedWidthInteger, Number: FixedWidthInteger>(
        _ offsets: [Offset], _ least: Int64, _ selection: Selection
    ) -> [Number] {
        let least = Number(truncatingIfNeeded: least)
        return [Number](unsafeUninitializedCapacity: selection.count) { numbers, initialized in
            offsets.withUnsafeBufferPointer { offsets in
                selection.withUnsafeBufferPointer { rows in
                    let count = UInt(offsets.count)
                    for place in 0..<rows.count {
                        let row = UInt(bitPattern: Int(rows[place]))
                        precondition(row < count, "a selection names rows of its column")
                        numbers[place] =
                            Number(truncatingIfNeeded: offsets[Int(bitPattern: row)]) &+ least
                    }
                }
            }
            initialized = selection.count
        }
    }

    @inline(__always)
    private static func mask<Offset: FixedWidthInteger & UnsignedInteger>(
        _ offsets: [Offset], _ least: Int64, _ relation: Relation, _ bound: Int64
    ) -> [UInt8] {
        let (distance, overflow) = bound.subtractingReportingOverflow(least)
        guard !overflow, let bound = Offset(exactly: distance) else {
            // All numbers are on one side of the bound.
            let isAbove = bound > least
            let holds: Bool =
                switch relation {
                case .equal: false
                case .unequal: true
                case .less, .lessOrEqual: isAbove
                case .greater, .greaterOrEqual: !isAbove
                }
            return [UInt8](repeating: holds ? 1 : 0, count: offsets.count)
        }
        return [UInt8](unsafeUninitializedCapacity: offsets.count) { mask, initialized in
            offsets.withUnsafeBufferPointer { offsets in
                switch relation {
                case .equal: fill(mask, offsets) { $0 == bound }
                case .unequal: fill(mask, offsets) { $0 != bound }
                case .less: fill(mask, offsets) { $0 < bound }
                case .lessOrEqual: fill(mask, offsets) { $0 <= bound }
                case .greater: fill(mask, offsets) { $0 > bound }
                case .greaterOrEqual: fill(mask, offsets) { $0 >= bound }
                }
            }
            initialized = offsets.count
        }
    }

    @inline(__always)
    private static func fill<Offset>(
        _ mask: UnsafeMutableBufferPointer<UInt8>, _ offsets: UnsafeBufferPointer<Offset>,
        _ holds: (Offset) -> Bool
    ) {
        for row in 0..<offsets.count { mask[row] = holds(offsets[row]) ? 1 : 0 }
    }
}
