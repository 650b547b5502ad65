/// Makes a column value by value, of any type. For slow paths; fast ones fill arrays themselves.
public struct ColumnBuilder: Sendable {
    public let type: DataType
    public private(set) var count = 0
    private var vector: Vector
    /// The builders of a list's elements, a map's keys and values, or a struct's members.
    private var children: [ColumnBuilder] = []
    private var validity: [UInt8]?

    public init(_ type: DataType, capacity: Int = 0) {
        self.type = type
        switch type.physical {
        case .none: vector = .none(count: 0)
        case .boolean: vector = .boolean([])
        case .integer:
            var values: [Int64] = []
            values.reserveCapacity(capacity)
            vector = .integer(values)
        case .floating:
            var values: [Double] = []
            values.reserveCapacity(capacity)
            vector = .floating(values)
        case .wide: vector = .wide([])
        case .string: vector = .string(StringVector())
        case .list:
            vector = .none(count: 0)
            guard case .array(let element) = type else { break }
            children = [ColumnBuilder(element)]
            offsets = [0]
        case .map:
            vector = .none(count: 0)
            guard case .map(let key, let value) = type else { break }
            children = [ColumnBuilder(key), ColumnBuilder(value)]
            offsets = [0]
        case .structure:
            vector = .none(count: 0)
            children = type.members.map { ColumnBuilder($0.type) }
        }
    }

    private var offsets: [Int32] = []

    /// Adds a row without a value.
    public mutating func appendNull() {
        if validity == nil { validity = Array(repeating: 1, count: count) }
        appendDefault()
        validity!.append(0)
    }

    /// A slot of no meaning.
    private mutating func appendDefault() {
        switch type.physical {
        case .none: break
        case .boolean: appendRaw(boolean: 0)
        case .integer: appendRaw(integer: 0)
        case .floating: appendRaw(floating: 0)
        case .wide: appendRaw(wide: 0)
        case .string: appendRaw(bytes: EmptyCollection())
        case .list, .map: offsets.append(offsets.last!)
        case .structure: for index in children.indices { children[index].appendNull() }
        }
        count += 1
    }

    private mutating func appendRaw(boolean: UInt8) {
        guard case .boolean(var values) = vector else { return }
        vector = .none(count: 0)
        values.append(boolean)
        vector = .boolean(values)
    }

    private mutating func appendRaw(integer: Int64) {
        guard case .integer(var values) = vector else { return }
        vector = .none(count: 0)
        values.append(integer)
        vector = .integer(values)
    }

    private mutating func appendRaw(floating: Double) {
        guard case .floating(var values) = vector else { return }
        vector = .none(count: 0)
        values.append(floating)
        vector = .floating(values)
    }

    private mutating func appendRaw(wide: Int128) {
        guard case .wide(var values) = vector else { return }
        vector = .none(count: 0)
        values.append(wide)
        vector = .wide(values)
    }

    private mutating func appendRaw(bytes: some Collection<UInt8>) {
        guard case .string(var strings) = vector else { return }
        vector = .none(count: 0)
        strings.append(bytes)
        vector = .string(strings)
    }

    /// - Precondition: the value is null or of the column's physical layout.
    public mutating func append(_ value: Value) {
        switch value {
        case .null:
            appendNull()
            return
        case .boolean(let value): appendRaw(boolean: value ? 1 : 0)
        case .integer(let value):
            switch type.physical {
            case .wide: appendRaw(wide: Int128(value))
            case .floating: appendRaw(floating: Double(value))
            default: appendRaw(integer: value)
            }
        case .floating(let value): appendRaw(floating: value)
        case .wide(let value):
            if type.physical == .integer {
                appendRaw(integer: Int64(value))
            } else {
                appendRaw(wide: value)
            }
        case .string(let value): appendRaw(bytes: value.utf8)
        case .binary(let value): appendRaw(bytes: value)
        case .list(let values):
            for value in values { children[0].append(value) }
            offsets.append(Int32(children[0].count))
        case .map(let entries):
            for entry in entries {
                children[0].append(entry.key)
                children[1].append(entry.value)
            }
            offsets.append(Int32(children[0].count))
        case .structure(let values):
            precondition(values.count == children.count, "a struct has a value for each member")
            for (index, value) in values.enumerated() { children[index].append(value) }
        }
        count += 1
        validity?.append(1)
    }

    /// The column so far.
    public consuming func build() -> Column {
        switch type.physical {
        case .none: return Column(type, .none(count: count))
        case .boolean, .integer, .floating, .wide, .string:
            return Column(type, vector, validity: validity)
        case .list:
            return Column(
                type, .list(ListVector(offsets: offsets, elements: children[0].build())),
                validity: validity)
        case .map:
            return Column(
                type,
                .map(
                    MapVector(
                        offsets: offsets, keys: children[0].build(), values: children[1].build())),
                validity: validity)
        case .structure:
            return Column(
                type, .structure(children.map { $0.build() }, count: count), validity: validity)
        }
    }
}

extension DataType {
    /// The fields of a struct; the three parts of a calendar interval; empty for others.
    public var members: [Field] {
        switch self {
        case .structure(let fields): fields
        case .calendarInterval:
            [Field("months", .int), Field("days", .int), Field("microseconds", .bigint)]
        default: []
        }
    }
}
