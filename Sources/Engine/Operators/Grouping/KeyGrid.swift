import Columns

/// Looks up combinations of key columns that have few values each in one array, beside the tables that
/// number them.
///
/// ```
/// column 0   number − lowest ─┐
/// column 1   number − lowest ─┼─► (place₀ · width₁ + place₁) · width₂ + place₂ ─► cells ─► group, or −1
/// column 2   code of a text  ─┘
/// ```
/// It is a memory of what the tables said: what does not stand in it is asked of them. Nulls never do.
struct KeyGrid: Sendable {
    /// A key column without nulls, as the grid reads it.
    enum Axis {
        case numbers([Int64])
        /// −1 is none; `limit` is one more than the largest of any row.
        case codes([Int32], limit: Int)
    }

    /// The values of a column that have places.
    private struct Span {
        var lowest: Int64
        var width: Int
    }

    private var spans: [Span] = []
    private var cells: [Int32] = []
    /// It is of no use: a column has too many values or none of these types, or they changed too often.
    private(set) var isClosed = false
    private var growthsLeft = 24
    /// Not before so many groups are there may it be larger.
    private var leastGroups = 0

    /// That stay in the nearer caches.
    private static let mostCells = 1 << 17
    /// Fewer are made for any number of groups.
    private static let fewCells = 1 << 12
    private static let mostCellsOfGroup = 16

    var sizeInBytes: Int { cells.count * 4 }

    /// As many combinations there may be of values that were met; nil where it is not known.
    var mostGroups: Int? { cells.isEmpty ? nil : cells.count }

    /// Forgets all groups; values keep their places.
    mutating func clear() { for cell in cells.indices { cells[cell] = -1 } }

    mutating func close() {
        spans = []
        cells = []
        isClosed = true
    }

    /// Whether it is worth being asked.
    func mayHold(groups: Int) -> Bool { !isClosed && (!cells.isEmpty || groups >= leastGroups) }

    /// The cell of each row; nil where a value lies beside its span, or there are no cells yet.
    func places(of axes: [Axis], rows: Int) -> [Int64]? {
        if cells.isEmpty { return nil }
        var outside: Int64 = 0
        var places = [Int64](unsafeUninitializedCapacity: rows) { places, initialized in
            outside = Self.set(places, axes[0], spans[0], rows: rows)
            initialized = rows
        }
        places.withUnsafeMutableBufferPointer { places in
            for (axis, span) in zip(axes, spans).dropFirst() {
                outside |= Self.add(axis, span, to: places)
            }
        }
        return outside < 0 ? nil : places
    }

    /// The group in each place, −1 where none is known.
    func groups(at places: [Int64]) -> [Int32] {
        [Int32](unsafeUninitializedCapacity: places.count) { groups, initialized in
            cells.withUnsafeBufferPointer { cells in
                places.withUnsafeBufferPointer { places in
                    for row in 0..<places.count { groups[row] = cells[Int(places[row])] }
                }
            }
            initialized = places.count
        }
    }

    mutating func note(_ group: Int32, at place: Int64) { cells[Int(place)] = group }

    /// Gives the values of a batch places.
    ///
    /// - Parameter groups: How many there are.
    /// - Returns: Whether they have; no group is known then.
    mutating func makeRoom(for axes: [Axis], groups: Int) -> Bool {
        guard !isClosed, groups >= leastGroups else { return false }
        var wider: [Span] = []
        for (place, axis) in axes.enumerated() {
            guard let span = Self.span(of: axis, beside: spans.isEmpty ? nil : spans[place]) else {
                close()
                return false
            }
            wider.append(span)
        }
        guard let count = Self.product(wider), count <= Self.mostCells, growthsLeft > 0 else {
            close()
            return false
        }
        guard count <= max(Self.fewCells, groups * Self.mostCellsOfGroup) else {
            leastGroups = max(groups * 2, 1)
            return false
        }
        growthsLeft -= 1
        // Room behind the values, so that those that grow slowly are not placed anew for every batch.
        let roomier =
            spans.isEmpty ? wider : wider.map { Span(lowest: $0.lowest, width: $0.width * 5 / 4) }
        if let roomy = Self.product(roomier), roomy <= Self.mostCells {
            spans = roomier
            cells = [Int32](repeating: -1, count: roomy)
        } else {
            spans = wider
            cells = [Int32](repeating: -1, count: count)
        }
        return true
    }

    private static func product(_ spans: [Span]) -> Int? {
        var product = 1
        for span in spans {
            let (next, overflows) = product.multipliedReportingOverflow(by: span.width)
            if overflows { return nil }
            product = next
        }
        return product
    }

    /// The values of an axis and of a span; nil where they are too many.
    private static func span(of axis: Axis, beside known: Span?) -> Span? {
        switch axis {
        case .codes(_, let limit):
            return limit <= mostCells ? Span(lowest: 0, width: max(limit, known?.width ?? 1)) : nil
        case .numbers(let numbers):
            guard var low = numbers.first, var high = numbers.first else { return nil }
            numbers.withUnsafeBufferPointer { numbers in
                for number in numbers {
                    low = min(low, number)
                    high = max(high, number)
                }
            }
            if let known {
                low = min(low, known.lowest)
                high = max(high, known.lowest + Int64(known.width) - 1)
            }
            let (width, overflows) = high.subtractingReportingOverflow(low)
            // Far from the ends, so that no distance is taken for another one.
            guard !overflows, width < Int64(mostCells), high < Int64.max - Int64(mostCells) * 2
            else {
                return nil
            }
            return Span(lowest: low, width: Int(width) + 1)
        }
    }

    // MARK: - Places

    /// - Returns: A negative number where a value lies beside the span.
    private static func set(
        _ places: UnsafeMutableBufferPointer<Int64>, _ axis: Axis, _ span: Span, rows: Int
    ) -> Int64 {
        let (lowest, last) = (span.lowest, Int64(span.width - 1))
        var outside: Int64 = 0
        switch axis {
        case .numbers(let numbers):
            numbers.withUnsafeBufferPointer { numbers in
                for row in 0..<rows {
                    let place = numbers[row] &- lowest
                    outside |= place | (last &- place)
                    places[row] = place
                }
            }
        case .codes(let codes, _):
            codes.withUnsafeBufferPointer { codes in
                for row in 0..<rows {
                    let place = Int64(codes[row])
                    outside |= place | (last &- place)
                    places[row] = place
                }
            }
        }
        return outside
    }

    /// The same for a column behind others.
    private static func add(
        _ axis: Axis, _ span: Span, to places: UnsafeMutableBufferPointer<Int64>
    ) -> Int64 {
        let (lowest, last) = (span.lowest, Int64(span.width - 1))
        // Places are below 2^17: a product of 32 bits by 32 holds them, of which there are several at a time.
        let width = UInt64(UInt32(truncatingIfNeeded: span.width))
        var outside: Int64 = 0
        switch axis {
        case .numbers(let numbers):
            numbers.withUnsafeBufferPointer { numbers in
                for row in 0..<places.count {
                    let place = numbers[row] &- lowest
                    outside |= place | (last &- place)
                    let before = UInt64(UInt32(truncatingIfNeeded: places[row])) &* width
                    places[row] = Int64(bitPattern: before) &+ place
                }
            }
        case .codes(let codes, _):
            codes.withUnsafeBufferPointer { codes in
                for row in 0..<places.count {
                    let place = Int64(codes[row])
                    outside |= place | (last &- place)
                    let before = UInt64(UInt32(truncatingIfNeeded: places[row])) &* width
                    places[row] = Int64(bitPattern: before) &+ place
                }
            }
        }
        return outside
    }
}
