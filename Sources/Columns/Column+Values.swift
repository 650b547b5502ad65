extension Column {
    public init(_ type: DataType, values: [Value]) {
        var builder = ColumnBuilder(type, capacity: values.count)
        for value in values { builder.append(value) }
        self = builder.build()
    }

    /// `count` times the same value.
    public static func constant(_ value: Value, _ type: DataType, count: Int) -> Column {
        let one = Column(type, values: [value])
        return one.gather(Selection(repeating: 0, count: count))
    }

    /// The value of a row, taken out of its vector.
    public func value(at index: Int) -> Value {
        if isNull(at: index) { return .null }
        switch vector {
        case .none: return .null
        case .boolean(let values): return .boolean(values[index] != 0)
        case .integer(let values): return .integer(values[index])
        case .floating(let values): return .floating(values[index])
        case .wide(let values): return .wide(values[index])
        case .string(let strings): return text(strings, index)
        case .dictionary(let dictionary):
            return text(dictionary.values, Int(dictionary.codes[index]))
        case .list(let list):
            let range = Int(list.offsets[index])..<Int(list.offsets[index + 1])
            return .list(range.map { list.elements.value(at: $0) })
        case .map(let map):
            let range = Int(map.offsets[index])..<Int(map.offsets[index + 1])
            return .map(range.map { (map.keys.value(at: $0), map.values.value(at: $0)) })
        case .structure(let members, _):
            return .structure(members.map { $0.value(at: index) })
        }
    }

    private func text(_ strings: StringVector, _ index: Int) -> Value {
        guard type.isOfBytes else { return .string(strings.string(at: index)) }
        let range = Int(strings.offsets[index])..<Int(strings.offsets[index + 1])
        return .binary(Array(strings.bytes[range]))
    }

    public var values: [Value] { (0..<count).map { value(at: $0) } }

    /// A dictionary column as plain strings; any other as it is.
    public var flattened: Column {
        guard case .dictionary(let dictionary) = vector else { return self }
        return Column(type, .string(dictionary.values.gather(dictionary.codes)), validity: validity)
    }
}

extension Datum {
    /// A scalar repeated `count` times, or the column.
    public func materialized(count: Int) -> Column {
        switch self {
        case .column(let column): column
        case .scalar(let value, let type): .constant(value, type, count: count)
        }
    }

    /// The value of a row, taken out of its vector.
    public func value(at index: Int) -> Value {
        switch self {
        case .column(let column): column.value(at: index)
        case .scalar(let value, _): value
        }
    }
}

extension Batch {
    public init(schema: Schema, rows: [[Value]]) {
        let columns = schema.indices.map { index in
            Column(schema[index].type, values: rows.map { $0[index] })
        }
        self.init(schema: schema, columns: columns, count: rows.count)
    }

    /// The rows, for slow paths and tests.
    public var rows: [[Value]] {
        (0..<count).map { row in columns.map { $0.value(at: row) } }
    }

    /// No rows of these columns.
    public static func empty(_ schema: Schema) -> Batch { Batch(schema: schema, rows: []) }
}
