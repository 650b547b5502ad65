import Columns

/// Functions of arrays that compare elements with each other, over whole columns: on the numbers of
/// the elements, with their layout decided once.
enum ArrayOrder {
    /// The elements of each array sorted; of equal ones the first stays first.
    static func sorted(
        _ list: ListVector, _ type: DataType, validity: [UInt8]?, ascending: Bool,
        nullsFirst: Bool
    ) -> Column {
        let elements = list.elements
        var order = Selection(0..<Int32(elements.count))
        let sign = ascending ? 1 : -1
        switch elements.vector {
        case .integer(let values) where elements.validity == nil:
            // Equal numbers cannot be told apart: they are sorted themselves.
            var values = values
            for row in 0..<(list.offsets.count - 1) {
                let range = Int(list.offsets[row])..<Int(list.offsets[row + 1])
                if ascending { values[range].sort() } else { values[range].sort(by: >) }
            }
            let sorted = Column(elements.type, .integer(values))
            return Column(
                type, .list(ListVector(offsets: list.offsets, elements: sorted)),
                validity: validity)
        case .integer(let values):
            sort(&order, list, nullsFirst) { RowOrder.order(values[$0], values[$1]) * sign < 0 }
        case .floating(let values):
            sort(&order, list, nullsFirst) { RowOrder.order(values[$0], values[$1]) * sign < 0 }
        case .string(let strings):
            strings.bytes.withUnsafeBytes { bytes in
                sort(&order, list, nullsFirst) { one, other in
                    let left = Int(strings.offsets[one])..<Int(strings.offsets[one + 1])
                    let right = Int(strings.offsets[other])..<Int(strings.offsets[other + 1])
                    return RowOrder.order(
                        UnsafeRawBufferPointer(rebasing: bytes[left]),
                        UnsafeRawBufferPointer(rebasing: bytes[right])) * sign < 0
                }
            }
        default:
            let values = elements.values
            sort(&order, list, nullsFirst) {
                ValueOrder.compare(values[$0], values[$1]) * sign < 0
            }
        }
        return Column(
            type,
            .list(ListVector(offsets: list.offsets, elements: elements.gather(order))),
            validity: validity)
    }

    @inline(__always)
    private static func sort(
        _ order: inout Selection, _ list: ListVector, _ nullsFirst: Bool,
        _ precedes: (Int, Int) -> Bool
    ) {
        let validity = list.elements.type == .void ? nil : list.elements.validity
        for row in 0..<(list.offsets.count - 1) {
            let range = Int(list.offsets[row])..<Int(list.offsets[row + 1])
            order[range].sort { one, other in
                let (one, other) = (Int(one), Int(other))
                if let validity, validity[one] & validity[other] == 0 {
                    if validity[one] == validity[other] { return false }
                    return (validity[one] == 0) == nullsFirst
                }
                return precedes(one, other)
            }
        }
    }

    /// `array_max`, `array_min`: the first of the greatest or least elements that are no nulls.
    static func extreme(_ argument: Datum, _ type: DataType, sign: Int, _ rows: Int) -> Column {
        guard let (list, validity) = argument.lists(rows) else {
            return .constant(.null, type, count: rows)
        }
        let elements = list.elements.flattened
        var owners = [Int32](repeating: 0, count: elements.count)
        for row in 0..<rows where validity?[row] != 0 {
            for index in Int(list.offsets[row])..<Int(list.offsets[row + 1]) {
                owners[index] = Int32(row)
            }
        }
        // Elements of no array must not take part.
        let (first, end) = (Int(list.offsets[0]), Int(list.offsets[rows]))
        let isWhole = first == 0 && end == elements.count
        let part = isWhole ? elements : elements.slice(first..<end)
        if !isWhole { owners = Array(owners[first..<end]) }
        var contest = RowContest()
        contest.grow(toGroups: rows)
        let (met, winners) = contest.winners(
            of: part, owners, .extreme(sign: sign, lastOfEqual: false), skipsNulls: true)
        var places = Selection(repeating: -1, count: rows)
        for (row, winner) in zip(met, winners) where validity?[Int(row)] != 0 {
            places[Int(row)] = winner
        }
        return part.retyped(type).picked(places)
    }

    /// `array_distinct`: the first of equal elements.
    static func distinct(_ argument: Datum, _ type: DataType, _ rows: Int) -> Column {
        guard let (list, validity) = argument.lists(rows) else {
            return .constant(.null, type, count: rows)
        }
        // Elements of no array come before all arrays.
        var owners = [Int32](repeating: 0, count: list.elements.count)
        for row in 0..<rows {
            for index in Int(list.offsets[row])..<Int(list.offsets[row + 1]) {
                owners[index] = Int32(row) + 1
            }
        }
        let elements = list.elements.flattened
        var isFirst = [Bool](repeating: false, count: elements.count)
        if elements.validity == nil, case .integer(let values) = elements.vector,
            list.offsets.last! <= Int32(rows) &* 16
        {
            // Short lists: each element is compared with those before it.
            for row in 0..<rows {
                let start = Int(list.offsets[row])
                for index in start..<Int(list.offsets[row + 1]) {
                    var place = start
                    while place < index, values[place] != values[index] { place &+= 1 }
                    isFirst[index] = place == index
                }
            }
        } else {
            var seen = SeenValues(elements.type)
            let fresh = seen.insert(elements, groups: owners, groupCount: rows + 1)
            for index in fresh { isFirst[Int(index)] = true }
        }
        return ArrayKernels.filtered(list, type, validity: validity) { isFirst[$0] }
    }
}
