import Columns

/// One value for each group, of any type: the state of `max`, `first`, `min_by` and their kin.
///
/// ```
/// marks     0 nothing yet │ 1 null │ 2 a value
/// numbers   one array for the type's layout
/// texts     starts, lengths ─► bytes     a longer text goes to the end, a shorter one in place
/// the rest  `Value`s
/// ```
struct GroupValues: Sendable {
    let type: DataType
    private let physical: DataType.Physical
    private(set) var marks: [UInt8] = []
    private var integers: [Int64] = []
    private var floatings: [Double] = []
    private var wides: [Int128] = []
    private var starts: [Int] = []
    private var lengths: [Int32] = []
    private var bytes: [UInt8] = []
    private var idleBytes = 0
    private var values: [Value] = []

    init(_ type: DataType) {
        self.type = type
        physical = type.physical
    }

    var sizeInBytes: Int {
        marks.count + integers.count * 8 + floatings.count * 8 + wides.count * 16
            + starts.count * 12 + bytes.count + values.count * 40
    }

    func isSet(_ group: Int32) -> Bool { marks[Int(group)] != 0 }

    mutating func grow(toGroups count: Int) {
        guard count > marks.count else { return }
        let more = count - marks.count
        marks.append(contentsOf: repeatElement(0, count: more))
        switch physical {
        case .boolean, .integer: integers.append(contentsOf: repeatElement(0, count: more))
        case .floating: floatings.append(contentsOf: repeatElement(0, count: more))
        case .wide: wides.append(contentsOf: repeatElement(0, count: more))
        case .string:
            starts.append(contentsOf: repeatElement(0, count: more))
            lengths.append(contentsOf: repeatElement(0, count: more))
        case .none, .list, .map, .structure:
            values.append(contentsOf: repeatElement(.null, count: more))
        }
    }

    /// Sets the value of `groups[i]` to row `rows[i]`.
    mutating func set(_ groups: [Int32], to column: Column, _ rows: Selection) {
        for place in groups.indices {
            marks[Int(groups[place])] = column.isNull(at: Int(rows[place])) ? 1 : 2
        }
        switch column.vector {
        case .none: break
        case .boolean(let new):
            for place in groups.indices {
                integers[Int(groups[place])] = Int64(new[Int(rows[place])])
            }
        case .integer(let new):
            for place in groups.indices { integers[Int(groups[place])] = new[Int(rows[place])] }
        case .floating(let new):
            for place in groups.indices { floatings[Int(groups[place])] = new[Int(rows[place])] }
        case .wide(let new):
            for place in groups.indices { wides[Int(groups[place])] = new[Int(rows[place])] }
        case .string(let new): setTexts(groups, new, rows)
        case .dictionary(let new):
            setTexts(groups, new.values, rows.map { new.codes[Int($0)] })
        case .list, .map, .structure:
            for place in groups.indices {
                values[Int(groups[place])] = column.value(at: Int(rows[place]))
            }
        }
    }

    private mutating func setTexts(_ groups: [Int32], _ new: StringVector, _ rows: Selection) {
        new.bytes.withUnsafeBufferPointer { source in
            for place in groups.indices {
                let group = Int(groups[place])
                let row = Int(rows[place])
                let range = Int(new.offsets[row])..<Int(new.offsets[row + 1])
                let text = UnsafeBufferPointer(rebasing: source[range])
                if text.count <= Int(lengths[group]) {
                    idleBytes += Int(lengths[group]) - text.count
                    for index in 0..<text.count { bytes[starts[group] + index] = text[index] }
                } else {
                    idleBytes += Int(lengths[group])
                    starts[group] = bytes.count
                    bytes.append(contentsOf: text)
                }
                lengths[group] = Int32(text.count)
            }
        }
        if idleBytes > max(1 << 16, bytes.count / 2) { compact() }
    }

    private mutating func compact() {
        var fresh: [UInt8] = []
        fresh.reserveCapacity(bytes.count - idleBytes)
        for group in starts.indices {
            let range = starts[group]..<starts[group] + Int(lengths[group])
            starts[group] = fresh.count
            fresh += bytes[range]
        }
        bytes = fresh
        idleBytes = 0
    }

    /// How rows compare with their groups' values, neither of them null.
    func compare(_ column: Column, _ rows: Selection, with groups: [Int32]) -> [Int] {
        switch (physical, column.vector) {
        case (.boolean, .boolean(let new)):
            groups.indices.map {
                RowOrder.order(Int64(new[Int(rows[$0])]), integers[Int(groups[$0])])
            }
        case (.integer, .integer(let new)):
            groups.indices.map { RowOrder.order(new[Int(rows[$0])], integers[Int(groups[$0])]) }
        case (.floating, .floating(let new)):
            groups.indices.map { RowOrder.order(new[Int(rows[$0])], floatings[Int(groups[$0])]) }
        case (.wide, .wide(let new)):
            groups.indices.map { RowOrder.order(new[Int(rows[$0])], wides[Int(groups[$0])]) }
        case (.string, .string(let new)): compareTexts(new, rows, groups)
        case (.string, .dictionary(let new)):
            compareTexts(new.values, rows.map { new.codes[Int($0)] }, groups)
        default:
            groups.indices.map {
                ValueOrder.compare(column.value(at: Int(rows[$0])), values[Int(groups[$0])])
            }
        }
    }

    private func compareTexts(_ new: StringVector, _ rows: Selection, _ groups: [Int32]) -> [Int] {
        new.bytes.withUnsafeBytes { source in
            bytes.withUnsafeBytes { own in
                groups.indices.map { place in
                    let group = Int(groups[place])
                    let row = Int(rows[place])
                    let text = Int(new.offsets[row])..<Int(new.offsets[row + 1])
                    let mine = starts[group]..<starts[group] + Int(lengths[group])
                    return RowOrder.order(
                        UnsafeRawBufferPointer(rebasing: source[text]),
                        UnsafeRawBufferPointer(rebasing: own[mine]))
                }
            }
        }
    }

    /// The values of the chosen groups; null where there is none.
    func column(of groups: Selection) -> Column {
        let mask = groups.map { marks[Int($0)] &>> 1 }
        let validity = mask.contains(0) ? mask : nil
        let vector: Vector
        switch physical {
        case .none: vector = .none(count: groups.count)
        case .boolean: vector = .boolean(groups.map { UInt8(integers[Int($0)] & 1) })
        case .integer: vector = .integer(gather(integers, groups))
        case .floating: vector = .floating(gather(floatings, groups))
        case .wide: vector = .wide(gather(wides, groups))
        case .string:
            var strings = StringVector()
            for group in groups {
                let start = starts[Int(group)]
                strings.append(bytes[start..<start + Int(lengths[Int(group)])])
            }
            vector = .string(strings)
        case .list, .map, .structure:
            return Column(
                type, values: groups.map { marks[Int($0)] == 2 ? values[Int($0)] : .null })
        }
        return Column(type, vector, validity: validity)
    }

    mutating func reset(_ groups: Selection) {
        for group in groups {
            marks[Int(group)] = 0
            if !values.isEmpty { values[Int(group)] = .null }
            if !lengths.isEmpty {
                idleBytes += Int(lengths[Int(group)])
                lengths[Int(group)] = 0
            }
        }
    }
}
