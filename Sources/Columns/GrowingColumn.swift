/// A column that rows are added to, many at a time: the store of what is kept.
///
/// ```
/// integers, floatings …   one array for the type's layout
/// offsets ─► bytes        strings
/// offsets ─► children     elements of lists, keys and values of maps; the members of structs
/// ```
public struct GrowingColumn: Sendable {
    public let type: DataType
    public private(set) var count = 0
    private let physical: DataType.Physical
    private var booleans: [UInt8] = []
    private var integers: [Int64] = []
    private var floatings: [Double] = []
    private var wides: [Int128] = []
    private var bytes: [UInt8] = []
    private var offsets: [Int32] = [0]
    private var children: [GrowingColumn] = []
    /// nil while no row is null.
    private var validity: [UInt8]?

    public init(_ type: DataType) {
        self.type = type
        physical = type.physical
        switch type {
        case .array(let element): children = [GrowingColumn(element)]
        case .map(let key, let value): children = [GrowingColumn(key), GrowingColumn(value)]
        default: children = type.members.map { GrowingColumn($0.type) }
        }
    }

    /// About how much memory it holds.
    public var sizeInBytes: Int {
        let own =
            booleans.count + integers.count * 8 + floatings.count * 8 + wides.count * 16
            + bytes.count + offsets.count * 4 + (validity?.count ?? 0)
        return children.reduce(own) { $0 + $1.sizeInBytes }
    }

    /// Adds a column's rows.
    ///
    /// - Precondition: the column is of this type's layout, or nothing but nulls.
    public mutating func append(_ column: Column) {
        let rows = column.count
        if case .none = column.vector, physical != .none {
            appendNulls(rows)
            return
        }
        if let mask = column.validity {
            if validity == nil, mask.contains(0) {
                validity = [UInt8](repeating: 1, count: count)
            }
            validity?.append(contentsOf: mask)
        } else {
            validity?.append(contentsOf: repeatElement(1, count: rows))
        }
        count += rows
        switch column.vector {
        case .none: break
        case .boolean(let values): booleans.append(contentsOf: values)
        case .integer(let values): integers.append(contentsOf: values)
        case .floating(let values): floatings.append(contentsOf: values)
        case .wide(let values): wides.append(contentsOf: values)
        case .string(let strings):
            append(strings.offsets.last! == strings.bytes.count ? strings : strings.slice(0..<rows))
        case .dictionary(let dictionary): append(dictionary.values.gather(dictionary.codes))
        case .list(let list):
            append(list.offsets, [list.elements], isTight: isTight(list.offsets, list.elements))
        case .map(let map):
            append(map.offsets, [map.keys, map.values], isTight: isTight(map.offsets, map.keys))
        case .structure(let members, _):
            for index in children.indices { children[index].append(members[index]) }
        }
    }

    /// Adds some neighbouring rows of a column.
    ///
    /// - Precondition: as for all rows of it.
    public mutating func append(_ column: Column, _ rows: Range<Int>) {
        switch column.vector {
        case .none, .dictionary, .list, .map, .structure: return append(column.slice(rows))
        case .boolean(let values): booleans.append(contentsOf: values[rows])
        case .integer(let values): integers.append(contentsOf: values[rows])
        case .floating(let values): floatings.append(contentsOf: values[rows])
        case .wide(let values): wides.append(contentsOf: values[rows])
        case .string(let strings): append(strings, rows)
        }
        if let mask = column.validity {
            if validity == nil, mask[rows].contains(0) {
                validity = [UInt8](repeating: 1, count: count)
            }
            validity?.append(contentsOf: mask[rows])
        } else {
            validity?.append(contentsOf: repeatElement(1, count: rows.count))
        }
        count += rows.count
    }

    private mutating func append(_ strings: StringVector, _ rows: Range<Int>) {
        let (start, end) = (strings.offsets[rows.lowerBound], strings.offsets[rows.upperBound])
        precondition(
            bytes.count + Int(end - start) <= Int32.max, "a column holds less than 2 GB of text")
        let base = Int32(bytes.count) &- start
        bytes.append(contentsOf: strings.bytes[Int(start)..<Int(end)])
        for row in rows { offsets.append(base &+ strings.offsets[row + 1]) }
    }

    /// Makes room for so many rows more, where a row's size is known.
    public mutating func reserveCapacity(_ rows: Int) {
        switch physical {
        case .boolean: booleans.reserveCapacity(count + rows)
        case .integer: integers.reserveCapacity(count + rows)
        case .floating: floatings.reserveCapacity(count + rows)
        case .wide: wides.reserveCapacity(count + rows)
        case .string, .list, .map: offsets.reserveCapacity(count + rows + 1)
        case .none, .structure: break
        }
    }

    private mutating func append(_ strings: StringVector) {
        extend(by: strings.offsets, base: bytes.count)
        bytes.append(contentsOf: strings.bytes)
    }

    /// Every element belongs to a list.
    private func isTight(_ offsets: [Int32], _ elements: Column) -> Bool {
        offsets[0] == 0 && Int(offsets[offsets.count - 1]) == elements.count
    }

    private mutating func append(_ parts: [Int32], _ columns: [Column], isTight: Bool) {
        guard isTight else {
            let (offsets, elements) = spread(parts, Selection(0..<Int32(parts.count - 1)))
            append(offsets, columns.map { $0.gather(elements) }, isTight: true)
            return
        }
        extend(by: parts, base: children[0].count)
        for index in children.indices { children[index].append(columns[index]) }
    }

    private mutating func extend(by parts: [Int32], base: Int) {
        precondition(
            base + Int(parts[parts.count - 1]) <= Int32.max, "a column holds less than 2 GB of text"
        )
        let base = Int32(base)
        offsets.append(contentsOf: parts.dropFirst().lazy.map { base &+ $0 })
    }

    private mutating func appendNulls(_ rows: Int) {
        if validity == nil { validity = [UInt8](repeating: 1, count: count) }
        validity?.append(contentsOf: repeatElement(0, count: rows))
        count += rows
        switch physical {
        case .none: break
        case .boolean: booleans.append(contentsOf: repeatElement(0, count: rows))
        case .integer: integers.append(contentsOf: repeatElement(0, count: rows))
        case .floating: floatings.append(contentsOf: repeatElement(0, count: rows))
        case .wide: wides.append(contentsOf: repeatElement(0, count: rows))
        case .string, .list, .map:
            offsets.append(contentsOf: repeatElement(offsets[offsets.count - 1], count: rows))
        case .structure:
            for index in children.indices { children[index].appendNulls(rows) }
        }
    }

    /// The rows so far; nothing is copied before more are added.
    public var column: Column {
        let vector: Vector =
            switch physical {
            case .none: .none(count: count)
            case .boolean: .boolean(booleans)
            case .integer: .integer(integers)
            case .floating: .floating(floatings)
            case .wide: .wide(wides)
            case .string: .string(StringVector(offsets: offsets, bytes: bytes))
            case .list: .list(ListVector(offsets: offsets, elements: children[0].column))
            case .map:
                .map(
                    MapVector(
                        offsets: offsets, keys: children[0].column, values: children[1].column))
            case .structure: .structure(children.map(\.column), count: count)
            }
        return Column(type, vector, validity: validity)
    }
}
