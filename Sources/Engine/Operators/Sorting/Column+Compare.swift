import Columns

extension Column {
    /// Negative, zero or positive as the value at `left` is less, equal or greater.
    ///
    /// The order of `ORDER BY` for nested values: null before all, NaN after all, arrays and structs
    /// member by member, a shorter array before a longer one with the same beginning.
    func compare(_ left: Int, _ right: Int) -> Int {
        switch (isNull(at: left), isNull(at: right)) {
        case (true, true): return 0
        case (true, false): return -1
        case (false, true): return 1
        case (false, false): break
        }
        switch vector {
        case .none: return 0
        case .boolean(let values): return Int(values[left]) - Int(values[right])
        case .integer(let values): return Self.order(values[left], values[right])
        case .floating(let values):
            return Self.order(OrderWords.ordered(values[left]), OrderWords.ordered(values[right]))
        case .wide(let values): return Self.order(values[left], values[right])
        case .string(let strings):
            return strings.bytes.withUnsafeBytes {
                TextRanks.compare(strings.offsets, $0, left, right)
            }
        case .dictionary(let dictionary):
            return dictionary.values.bytes.withUnsafeBytes {
                TextRanks.compare(
                    dictionary.values.offsets, $0, Int(dictionary.codes[left]),
                    Int(dictionary.codes[right]))
            }
        case .list(let list):
            return Self.compare(list.offsets, left, right) { list.elements.compare($0, $1) }
        case .map(let map):
            return Self.compare(map.offsets, left, right) {
                let keys = map.keys.compare($0, $1)
                return keys != 0 ? keys : map.values.compare($0, $1)
            }
        case .structure(let members, _):
            for member in members {
                let order = member.compare(left, right)
                if order != 0 { return order }
            }
            return 0
        }
    }

    private static func order<T: Comparable>(_ left: T, _ right: T) -> Int {
        left < right ? -1 : left == right ? 0 : 1
    }

    private static func compare(
        _ offsets: [Int32], _ left: Int, _ right: Int, by element: (Int, Int) -> Int
    ) -> Int {
        var a = Int(offsets[left])
        var b = Int(offsets[right])
        let aEnd = Int(offsets[left + 1])
        let bEnd = Int(offsets[right + 1])
        while a < aEnd, b < bEnd {
            let order = element(a, b)
            if order != 0 { return order }
            a += 1
            b += 1
        }
        return (aEnd - a) - (bEnd - b)
    }
}
