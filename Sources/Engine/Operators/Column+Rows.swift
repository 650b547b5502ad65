import Columns

extension Column {
    /// The chosen rows, in that order.
    func gather(_ rows: Selection) -> Column {
        let mask = validity.flatMap { $0.contains(0) ? $0 : nil }
        return Column(type, vector.gather(rows), validity: mask.map { $0.chosen(rows) })
    }

    /// The chosen rows, in that order; −1 gives null.
    func gatherOrNull(_ rows: Selection) -> Column {
        guard rows.contains(-1) else { return gather(rows) }
        guard count > 0 else { return Column.nulls(type, count: rows.count) }
        var result = gather(rows.map { max($0, 0) })
        let known = rows.map { $0 < 0 ? UInt8(0) : 1 }
        result.validity = result.validity.map { zip($0, known).map { $0 & $1 } } ?? known
        return result
    }

    /// Nulls only.
    static func nulls(_ type: DataType = .void, count: Int) -> Column {
        let vector: Vector
        switch type.physical {
        case .none: return Column(type, .none(count: count))
        case .boolean: vector = .boolean(Array(repeating: 0, count: count))
        case .integer: vector = .integer(Array(repeating: 0, count: count))
        case .floating: vector = .floating(Array(repeating: 0, count: count))
        case .wide: vector = .wide(Array(repeating: 0, count: count))
        case .string:
            vector = .string(StringVector(offsets: Array(repeating: 0, count: count + 1)))
        case .list:
            guard case .array(let element) = type else { preconditionFailure("not an array") }
            vector = .list(
                ListVector(
                    offsets: Array(repeating: 0, count: count + 1),
                    elements: .nulls(element, count: 0)))
        case .map:
            guard case .map(let key, let value) = type else { preconditionFailure("not a map") }
            vector = .map(
                MapVector(
                    offsets: Array(repeating: 0, count: count + 1), keys: .nulls(key, count: 0),
                    values: .nulls(value, count: 0)))
        case .structure:
            vector = .structure(
                (type.memberTypes ?? []).map { .nulls($0, count: count) }, count: count)
        }
        return Column(type, vector, validity: Array(repeating: 0, count: count))
    }

    /// Columns of one type, end to end.
    static func concatenated(_ parts: [Column], type: DataType) -> Column {
        if parts.count == 1 { return parts[0] }
        let parts = parts.filter { $0.count > 0 }
        if parts.isEmpty { return .nulls(type, count: 0) }
        if parts.count == 1 { return parts[0] }
        if parts.allSatisfy({ if case .void = $0.type { true } else { false } }) {
            return .nulls(count: parts.reduce(0) { $0 + $1.count })
        }
        var validity: [UInt8]?
        if parts.contains(where: { $0.validity != nil || $0.type == .void }) {
            var all: [UInt8] = []
            for part in parts {
                let byDefault: UInt8 = part.type == .void ? 0 : 1
                all += part.validity ?? Array(repeating: byDefault, count: part.count)
            }
            validity = all
        }
        let typed = parts.map { $0.type == .void ? Column.nulls(type, count: $0.count) : $0 }
        return Column(type, .concatenated(typed.map(\.vector), type: type), validity: validity)
    }

    var sizeInBytes: Int { vector.sizeInBytes + (validity?.count ?? 0) }
}

extension Vector {
    func gather(_ rows: Selection) -> Vector {
        switch self {
        case .none: .none(count: rows.count)
        case .boolean(let values): .boolean(values.chosen(rows))
        case .integer(let values): .integer(values.chosen(rows))
        case .floating(let values): .floating(values.chosen(rows))
        case .wide(let values): .wide(values.chosen(rows))
        case .string(let strings): .string(strings.gather(rows))
        case .dictionary(let dictionary):
            .dictionary(
                DictionaryVector(codes: dictionary.codes.chosen(rows), values: dictionary.values))
        case .list(let list):
            {
                let (offsets, elements) = Self.spread(list.offsets, rows)
                return .list(ListVector(offsets: offsets, elements: list.elements.gather(elements)))
            }()
        case .map(let map):
            {
                let (offsets, elements) = Self.spread(map.offsets, rows)
                return .map(
                    MapVector(
                        offsets: offsets, keys: map.keys.gather(elements),
                        values: map.values.gather(elements)))
            }()
        case .structure(let members, _):
            .structure(members.map { $0.gather(rows) }, count: rows.count)
        }
    }

    /// The offsets of chosen lists, and their elements.
    private static func spread(_ offsets: [Int32], _ rows: Selection) -> ([Int32], Selection) {
        var result: [Int32] = [0]
        var elements: Selection = []
        result.reserveCapacity(rows.count + 1)
        for row in rows {
            for element in offsets[Int(row)]..<offsets[Int(row) + 1] { elements.append(element) }
            result.append(Int32(elements.count))
        }
        return (result, elements)
    }

    static func concatenated(_ parts: [Vector], type: DataType) -> Vector {
        switch type.physical {
        case .none: return .none(count: parts.reduce(0) { $0 + $1.count })
        case .boolean:
            var all: [UInt8] = []
            for case .boolean(let values) in parts { all += values }
            return .boolean(all)
        case .integer:
            var all: [Int64] = []
            all.reserveCapacity(parts.reduce(0) { $0 + $1.count })
            for case .integer(let values) in parts { all += values }
            return .integer(all)
        case .floating:
            var all: [Double] = []
            all.reserveCapacity(parts.reduce(0) { $0 + $1.count })
            for case .floating(let values) in parts { all += values }
            return .floating(all)
        case .wide:
            var all: [Int128] = []
            for case .wide(let values) in parts { all += values }
            return .wide(all)
        case .string: return concatenatedStrings(parts)
        case .list:
            var offsets: [Int32] = [0]
            var elements: [Column] = []
            var elementType = DataType.void
            for case .list(let list) in parts {
                let base = offsets[offsets.count - 1]
                for offset in list.offsets.dropFirst() { offsets.append(base + offset) }
                elements.append(list.elements)
                elementType = list.elements.type
            }
            if case .array(let type) = type { elementType = type }
            return .list(
                ListVector(
                    offsets: offsets,
                    elements: .concatenated(elements, type: elementType)))
        case .map:
            guard case .map(let keyType, let valueType) = type else { return parts[0] }
            var offsets: [Int32] = [0]
            var keys: [Column] = []
            var values: [Column] = []
            for case .map(let map) in parts {
                let base = offsets[offsets.count - 1]
                for offset in map.offsets.dropFirst() { offsets.append(base + offset) }
                keys.append(map.keys)
                values.append(map.values)
            }
            return .map(
                MapVector(
                    offsets: offsets, keys: .concatenated(keys, type: keyType),
                    values: .concatenated(values, type: valueType)))
        case .structure:
            let types = type.memberTypes ?? []
            var columns = [[Column]](repeating: [], count: types.count)
            for case .structure(let members, _) in parts {
                for (index, member) in members.enumerated() { columns[index].append(member) }
            }
            return .structure(
                zip(columns, types).map { .concatenated($0, type: $1) },
                count: parts.reduce(0) { $0 + $1.count })
        }
    }

    /// One dictionary where all parts share it, else plain strings.
    private static func concatenatedStrings(_ parts: [Vector]) -> Vector {
        if case .dictionary(let first) = parts[0] {
            var codes: [Int32] = []
            var isShared = true
            for part in parts {
                guard case .dictionary(let next) = part, next.values.isSameStorage(as: first.values)
                else {
                    isShared = false
                    break
                }
                codes += next.codes
            }
            if isShared {
                return .dictionary(DictionaryVector(codes: codes, values: first.values))
            }
        }
        var result = StringVector()
        result.offsets.reserveCapacity(parts.reduce(1) { $0 + $1.count })
        for part in parts {
            switch part {
            case .string(let strings):
                let base = Int32(result.bytes.count)
                result.bytes += strings.bytes
                for offset in strings.offsets.dropFirst() { result.offsets.append(base + offset) }
            case .dictionary(let dictionary):
                for code in dictionary.codes {
                    let start = Int(dictionary.values.offsets[Int(code)])
                    let end = Int(dictionary.values.offsets[Int(code) + 1])
                    result.append(dictionary.values.bytes[start..<end])
                }
            default: break
            }
        }
        return .string(result)
    }

    var sizeInBytes: Int {
        switch self {
        case .none: 0
        case .boolean(let values): values.count
        case .integer(let values): values.count * 8
        case .floating(let values): values.count * 8
        case .wide(let values): values.count * 16
        case .string(let strings): strings.bytes.count + strings.offsets.count * 4
        case .dictionary(let dictionary):
            dictionary.codes.count * 4 + dictionary.values.bytes.count
        case .list(let list): list.offsets.count * 4 + list.elements.sizeInBytes
        case .map(let map): map.offsets.count * 4 + map.keys.sizeInBytes + map.values.sizeInBytes
        case .structure(let members, _): members.reduce(0) { $0 + $1.sizeInBytes }
        }
    }
}

extension StringVector {
    func gather(_ rows: Selection) -> StringVector {
        var total = 0
        for row in rows { total += Int(offsets[Int(row) + 1] - offsets[Int(row)]) }
        var result = StringVector()
        result.offsets.reserveCapacity(rows.count + 1)
        result.bytes.reserveCapacity(total)
        bytes.withUnsafeBufferPointer { bytes in
            for row in rows {
                let range = Int(offsets[Int(row)])..<Int(offsets[Int(row) + 1])
                result.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
                result.offsets.append(Int32(truncatingIfNeeded: result.bytes.count))
            }
        }
        return result
    }
}

extension Array where Element: BitwiseCopyable {
    @inline(__always)
    func chosen(_ rows: Selection) -> [Element] {
        [Element](unsafeUninitializedCapacity: rows.count) { result, count in
            count = rows.count
            withUnsafeBufferPointer { values in
                rows.withUnsafeBufferPointer { rows in
                    for index in 0..<rows.count { result[index] = values[Int(rows[index])] }
                }
            }
        }
    }
}
