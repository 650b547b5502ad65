import Columns

/// The order of values in their layouts, as `ValueOrder` has it.
enum RowOrder {
    @inline(__always)
    static func order<Number: Comparable>(_ left: Number, _ right: Number) -> Int {
        left < right ? -1 : left > right ? 1 : 0
    }

    /// NaN above all, and equal to itself; −0.0 equals 0.0.
    @inline(__always)
    static func order(_ left: Double, _ right: Double) -> Int {
        if left < right { return -1 }
        if left > right { return 1 }
        return left == right ? 0 : (left.isNaN ? 1 : 0) - (right.isNaN ? 1 : 0)
    }

    /// By bytes.
    @inline(__always)
    static func order(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
        let common = min(left.count, right.count)
        if common > 0 {
            if left[0] != right[0] { return left[0] < right[0] ? -1 : 1 }
            for index in 1..<common where left[index] != right[index] {
                return left[index] < right[index] ? -1 : 1
            }
        }
        return left.count - right.count
    }
}

/// Finds, in one batch, the row of each group that comes before all others of it.
///
/// ```
/// groups   0 1 0 2 1            the best row so far of each group met, −1 for the others
/// values   5 3 4 9 8            best   2 1 3      for the least values
/// ```
struct RowContest: Sendable {
    private var best: [Int32] = []

    /// Which of a group's rows is looked for.
    enum Aim: Sendable {
        case first, last
        /// With `sign` 1 the greatest, with −1 the least; of equal ones the last where it says so.
        case extreme(sign: Int, lastOfEqual: Bool)
    }

    var sizeInBytes: Int { best.count * 4 }

    mutating func grow(toGroups count: Int) {
        guard count > best.count else { return }
        best.append(contentsOf: repeatElement(-1, count: count - best.count))
    }

    /// The groups that have a row that is not null (where `skipsNulls`), with the best row of each.
    mutating func winners(
        of column: Column, _ groups: [Int32], _ aim: Aim, skipsNulls: Bool
    ) -> (groups: [Int32], rows: Selection) {
        var validity: [UInt8]?
        if skipsNulls {
            if column.type == .void { return ([], []) }
            validity = column.validity
        }
        switch aim {
        case .first: return run(groups, validity) { _, _ in false }
        case .last: return run(groups, validity) { _, _ in true }
        case .extreme(let sign, let lastOfEqual):
            // Better is an order × sign above this.
            let least = lastOfEqual ? -1 : 0
            return extremes(of: column, groups, validity, sign, least)
        }
    }

    private mutating func extremes(
        of column: Column, _ groups: [Int32], _ validity: [UInt8]?, _ sign: Int, _ least: Int
    ) -> (groups: [Int32], rows: Selection) {
        switch column.vector {
        case .integer(let values):
            return values.withUnsafeBufferPointer { values in
                run(groups, validity) { RowOrder.order(values[$0], values[$1]) &* sign > least }
            }
        case .floating(let values):
            return values.withUnsafeBufferPointer { values in
                run(groups, validity) { RowOrder.order(values[$0], values[$1]) &* sign > least }
            }
        case .wide(let values):
            return values.withUnsafeBufferPointer { values in
                run(groups, validity) { RowOrder.order(values[$0], values[$1]) &* sign > least }
            }
        case .boolean(let values):
            return run(groups, validity) { RowOrder.order(values[$0], values[$1]) &* sign > least }
        case .string(let strings):
            return extremes(of: strings, groups, validity, sign, least) { $0 }
        case .dictionary(let dictionary):
            return dictionary.codes.withUnsafeBufferPointer { codes in
                extremes(of: dictionary.values, groups, validity, sign, least) { Int(codes[$0]) }
            }
        case .none, .list, .map, .structure:
            let leads = Self.leads(of: column)
            return run(groups, validity) { row, best in
                if let leads, leads[row] != leads[best] {
                    return RowOrder.order(leads[row], leads[best]) &* sign > least
                }
                return ValueOrder.compare(column.value(at: row), column.value(at: best)) * sign
                    > least
            }
        }
    }

    /// The first members of structs that begin with a whole number that is never null: most structs
    /// are told apart by it alone, without being looked at member by member.
    private static func leads(of column: Column) -> [Int64]? {
        guard case .structure(let members, _) = column.vector, let first = members.first,
            first.validity == nil, case .integer(let numbers) = first.vector
        else { return nil }
        return numbers
    }

    @inline(__always)
    private mutating func extremes(
        of strings: StringVector, _ groups: [Int32], _ validity: [UInt8]?, _ sign: Int,
        _ least: Int, _ place: (Int) -> Int
    ) -> (groups: [Int32], rows: Selection) {
        strings.bytes.withUnsafeBytes { bytes in
            strings.offsets.withUnsafeBufferPointer { offsets in
                run(groups, validity) { one, other in
                    let (a, b) = (place(one), place(other))
                    let left = Int(offsets[a])..<Int(offsets[a + 1])
                    let right = Int(offsets[b])..<Int(offsets[b + 1])
                    return RowOrder.order(
                        UnsafeRawBufferPointer(rebasing: bytes[left]),
                        UnsafeRawBufferPointer(rebasing: bytes[right])) * sign > least
                }
            }
        }
    }

    @inline(__always)
    private mutating func run(
        _ groups: [Int32], _ validity: [UInt8]?, _ isBetter: (_ row: Int, _ best: Int) -> Bool
    ) -> (groups: [Int32], rows: Selection) {
        var met: [Int32] = []
        best.withUnsafeMutableBufferPointer { best in
            groups.withUnsafeBufferPointer { groups in
                for row in 0..<groups.count {
                    if let validity, validity[row] == 0 { continue }
                    let group = Int(groups[row])
                    let leader = best[group]
                    if leader < 0 {
                        met.append(groups[row])
                        best[group] = Int32(truncatingIfNeeded: row)
                    } else if isBetter(row, Int(leader)) {
                        best[group] = Int32(truncatingIfNeeded: row)
                    }
                }
            }
        }
        let rows = gather(best, met)
        for group in met { best[Int(group)] = -1 }
        return (met, rows)
    }
}
