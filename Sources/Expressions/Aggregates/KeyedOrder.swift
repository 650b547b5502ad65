import Columns

/// The order of rows by keys, as WITHIN GROUP asks for it: nulls are least, and rows of equal keys stay as
/// they came.
struct KeyedOrder {
    /// One key of all rows.
    private enum Key {
        /// Greater for greater values; of no meaning for nulls.
        case words([UInt64], validity: [UInt8]?)
        case texts(StringVector, validity: [UInt8]?)
        case values([Value])
    }

    private let keys: [Key]
    private let descending: [Bool]

    init(_ columns: [Column], descending: [Bool]) {
        keys = columns.map(Self.key)
        self.descending = descending
    }

    private static func key(_ column: Column) -> Key {
        let column = column.flattened
        let validity = column.validity?.contains(0) == true ? column.validity : nil
        switch column.vector {
        case .boolean(let values): return .words(values.map { UInt64($0) }, validity: validity)
        case .integer(let values): return .words(values.map(word), validity: validity)
        case .floating(let values):
            // Both zeros are equal.
            return .words(
                values.map { word(NumberOrder.key($0 == 0 ? 0 : $0)) }, validity: validity)
        case .string(let strings): return .texts(strings, validity: validity)
        case .none, .wide, .dictionary, .list, .map, .structure: return .values(column.values)
        }
    }

    private static func word(_ number: Int64) -> UInt64 {
        UInt64(bitPattern: number) ^ 1 &<< 63
    }

    /// Puts rows `range` of a selection, which ascend, into the order.
    func sort(_ rows: inout Selection, _ range: Range<Int>) {
        if keys.count == 1, case .words(let words, nil) = keys[0] {
            return sort(&rows, range, by: words, turned: descending[0] ? .max : 0)
        }
        rows[range].sort { a, b in
            let order = compare(Int(a), Int(b))
            return order == 0 ? a < b : order < 0
        }
    }

    /// By one word each, held beside the row while they are sorted.
    private func sort(
        _ rows: inout Selection, _ range: Range<Int>, by words: [UInt64], turned: UInt64
    ) {
        var pairs = range.map { (word: words[Int(rows[$0])] ^ turned, row: rows[$0]) }
        pairs.sort { $0.word != $1.word ? $0.word < $1.word : $0.row < $1.row }
        for (place, pair) in zip(range, pairs) { rows[place] = pair.row }
    }

    private func compare(_ a: Int, _ b: Int) -> Int {
        for (key, isDescending) in zip(keys, descending) {
            let order =
                switch key {
                case .words(let words, let validity):
                    Self.nulls(validity, a, b) ?? RowOrder.order(words[a], words[b])
                case .texts(let strings, let validity):
                    Self.nulls(validity, a, b) ?? Self.order(strings, a, b)
                case .values(let values): ValueOrder.compare(values[a], values[b])
                }
            if order != 0 { return isDescending ? -order : order }
        }
        return 0
    }

    /// The order of two rows of which one at least is null; nil where neither is.
    @inline(__always)
    private static func nulls(_ validity: [UInt8]?, _ a: Int, _ b: Int) -> Int? {
        guard let validity, validity[a] & validity[b] == 0 else { return nil }
        return Int(validity[a]) - Int(validity[b])
    }

    private static func order(_ strings: StringVector, _ a: Int, _ b: Int) -> Int {
        strings.bytes.withUnsafeBytes { bytes in
            let left = Int(strings.offsets[a])..<Int(strings.offsets[a + 1])
            let right = Int(strings.offsets[b])..<Int(strings.offsets[b + 1])
            return RowOrder.order(
                UnsafeRawBufferPointer(rebasing: bytes[left]),
                UnsafeRawBufferPointer(rebasing: bytes[right]))
        }
    }
}
