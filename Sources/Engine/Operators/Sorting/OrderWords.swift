import Columns
import Query

/// Rows' sort keys as unsigned words, the most significant first: rows compare as their words do.
///
/// ```
/// key 1: a null flag (only where there are nulls), one or two words of value
/// key 2: …
/// ```
/// Descending keys are inverted. Words of equal rows are equal, so that peers are told by them too.
struct OrderWords: Sendable {
    private(set) var words: [[UInt64]] = []
    let count: Int

    init(count: Int) { self.count = count }

    /// Columns as `GROUP BY` sees them: any order will do.
    init(grouping columns: [Column], count: Int) {
        self.init(count: count)
        for column in columns { append(column, isDescending: false, areNullsFirst: true) }
    }

    init(_ columns: [Column], keys: [SortKey], count: Int) {
        self.init(count: count)
        for (column, key) in zip(columns, keys) {
            append(column, isDescending: key.isDescending, areNullsFirst: key.areNullsFirst)
        }
    }

    mutating func append(_ column: Column, isDescending: Bool, areNullsFirst: Bool) {
        if case .void = column.type { return }
        let validity = column.validity.flatMap { $0.contains(0) ? $0 : nil }
        if let validity {
            let flip: UInt8 = areNullsFirst ? 0 : 1
            words.append(validity.map { UInt64($0 ^ flip) })
        }
        for var values in Self.values(of: column) {
            if isDescending { for row in 0..<count { values[row] = ~values[row] } }
            if let validity { Self.level(&values, validity) }
            words.append(values)
        }
    }

    /// Gives nulls the least of the values, so that they do not widen the range in which these lie.
    private static func level(_ values: inout [UInt64], _ validity: [UInt8]) {
        var least = UInt64.max
        for row in values.indices where validity[row] != 0 { least = min(least, values[row]) }
        for row in values.indices where validity[row] == 0 { values[row] = least }
    }

    mutating func append(_ other: OrderWords) { words += other.words }

    private static func values(of column: Column) -> [[UInt64]] {
        switch column.vector {
        case .none: []
        case .boolean(let values): [values.map { UInt64($0) }]
        case .integer(let values): [values.map { UInt64(bitPattern: $0) ^ (1 << 63) }]
        case .floating(let values): [values.map(ordered)]
        case .wide(let values):
            [
                values.map { UInt64(bitPattern: Int64(truncatingIfNeeded: $0 >> 64)) ^ (1 << 63) },
                values.map { UInt64(truncatingIfNeeded: $0) },
            ]
        case .string(let strings): [TextRanks.words(of: strings)]
        case .dictionary(let dictionary):
            [Columns.gather(TextRanks.words(of: dictionary.values), dictionary.codes)]
        case .structure(let members, _):
            members.reduce(into: OrderWords(count: column.count)) { words, member in
                words.append(member, isDescending: false, areNullsFirst: true)
            }.words
        case .list, .map: [ranks(of: column)]
        }
    }

    /// A double's bits so that unsigned order is SQL's: one zero, NaN above all.
    static func ordered(_ value: Double) -> UInt64 {
        if value.isNaN { return .max }
        let bits = (value == 0 ? 0.0 : value).bitPattern
        return bits >> 63 == 1 ? ~bits : bits | (1 << 63)
    }

    /// Nested values by their place among the sorted ones.
    private static func ranks(of column: Column) -> [UInt64] {
        let rows = (0..<column.count).sorted { column.compare($0, $1) < 0 }
        var ranks = [UInt64](repeating: 0, count: column.count)
        var rank: UInt64 = 0
        for (place, row) in rows.enumerated() {
            if place > 0, column.compare(rows[place - 1], row) != 0 { rank += 1 }
            ranks[row] = rank
        }
        return ranks
    }

    /// The same order in as few words as the values' ranges allow.
    func packed() -> OrderWords {
        guard count > 0 else { return self }
        var result = OrderWords(count: count)
        var current: [UInt64] = []
        var usedBits = 64
        for word in words {
            var low = UInt64.max
            var high = UInt64.min
            for value in word {
                low = min(low, value)
                high = max(high, value)
            }
            let bits = 64 - (high - low).leadingZeroBitCount
            if bits == 0 { continue }
            if usedBits + bits <= 64 {
                for row in 0..<count {
                    current[row] = current[row] &<< UInt64(bits) | (word[row] &- low)
                }
                usedBits += bits
            } else {
                if !current.isEmpty { result.words.append(current) }
                current = word
                for row in 0..<count { current[row] &-= low }
                usedBits = bits
            }
        }
        if !current.isEmpty { result.words.append(current) }
        return result
    }

    /// All words of the two rows are equal.
    func areEqual(_ left: Int, _ right: Int) -> Bool {
        for word in words where word[left] != word[right] { return false }
        return true
    }

    /// Row numbers in ascending order; equal rows stay in their order.
    ///
    /// - Complexity: O(rows × bytes in which the words differ).
    func sortedRows() -> Selection {
        let packed = self.packed()
        if packed.words.count == 1, let rows = RadixSort.sortedRows(of: packed.words[0]) {
            return rows
        }
        var rows = Selection(0..<Int32(count))
        for word in packed.words.reversed() { RadixSort.sort(&rows, by: word) }
        return rows
    }
}
