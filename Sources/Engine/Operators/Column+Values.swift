import Columns

extension Column {
    /// One row as a value, for slow paths.
    func value(at row: Int) -> Value {
        if isNull(at: row) { return .null }
        switch vector {
        case .none: return .null
        case .boolean(let values): return .boolean(values[row] != 0)
        case .integer(let values): return .integer(values[row])
        case .floating(let values): return .floating(values[row])
        case .wide(let values): return .wide(values[row])
        case .string(let strings): return text(strings, row)
        case .dictionary(let dictionary): return text(dictionary.values, Int(dictionary.codes[row]))
        case .list(let list):
            return .list(
                (list.offsets[row]..<list.offsets[row + 1]).map {
                    list.elements.value(at: Int($0))
                })
        case .map(let map):
            return .map(
                (map.offsets[row]..<map.offsets[row + 1]).map {
                    (key: map.keys.value(at: Int($0)), value: map.values.value(at: Int($0)))
                })
        case .structure(let members, _): return .structure(members.map { $0.value(at: row) })
        }
    }

    private func text(_ strings: StringVector, _ row: Int) -> Value {
        guard case .binary = type else { return .string(strings.string(at: row)) }
        return .binary(
            Array(strings.bytes[Int(strings.offsets[row])..<Int(strings.offsets[row + 1])]))
    }

    init(_ type: DataType, repeating value: Value, count: Int) {
        guard case .integer(let number) = value, type.physical == .integer else {
            self = Column(type, values: [value]).gather(Selection(repeating: 0, count: count))
            return
        }
        self.init(type, .integer(Array(repeating: number, count: count)))
    }

    /// A column of given values; those that do not fit the type are null.
    init(_ type: DataType, values: [Value]) {
        let vector: Vector
        switch type.physical {
        case .none:
            self.init(type, .none(count: values.count))
            return
        case .boolean: vector = .boolean(values.map { $0 == .boolean(true) ? 1 : 0 })
        case .integer: vector = .integer(values.map(\.asInteger))
        case .floating:
            vector = .floating(
                values.map { if case .floating(let number) = $0 { number } else { 0 } })
        case .wide:
            vector = .wide(
                values.map {
                    if case .wide(let number) = $0 { number } else { Int128($0.asInteger) }
                })
        case .string:
            var strings = StringVector()
            for value in values {
                switch value {
                case .string(let text): strings.append(text.utf8)
                case .binary(let bytes): strings.append(bytes)
                default: strings.append(EmptyCollection<UInt8>())
                }
            }
            vector = .string(strings)
        case .list:
            var offsets: [Int32] = [0]
            var elements: [Value] = []
            for value in values {
                if case .list(let list) = value { elements += list }
                offsets.append(Int32(elements.count))
            }
            guard case .array(let element) = type else { preconditionFailure("not an array") }
            vector = .list(
                ListVector(offsets: offsets, elements: Column(element, values: elements)))
        case .map:
            var offsets: [Int32] = [0]
            var entries: [(key: Value, value: Value)] = []
            for value in values {
                if case .map(let map) = value { entries += map }
                offsets.append(Int32(entries.count))
            }
            guard case .map(let key, let value) = type else { preconditionFailure("not a map") }
            vector = .map(
                MapVector(
                    offsets: offsets, keys: Column(key, values: entries.map(\.key)),
                    values: Column(value, values: entries.map(\.value))))
        case .structure:
            let types = type.memberTypes ?? []
            vector = .structure(
                types.enumerated().map { index, type in
                    Column(
                        type,
                        values: values.map {
                            if case .structure(let members) = $0 { members[index] } else { .null }
                        })
                }, count: values.count)
        }
        let validity: [UInt8]? =
            values.contains(where: \.isNull) ? values.map { $0.isNull ? 0 : 1 } : nil
        self.init(type, vector, validity: validity)
    }
}

extension Value {
    fileprivate var asInteger: Int64 {
        switch self {
        case .integer(let number): number
        case .wide(let number): Int64(truncatingIfNeeded: number)
        default: 0
        }
    }
}
