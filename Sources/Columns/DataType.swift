/// A SQL type, as Spark names them.
public indirect enum DataType: Hashable, Sendable {
    /// The type of a bare `NULL`.
    case void
    case boolean
    case tinyint, smallint, int, bigint
    case float, double
    /// Exact numbers of up to 38 digits, `scale` of them after the point.
    case decimal(precision: Int, scale: Int)
    case string
    /// A text that is compared as a collation says, which is for the binder alone: what runs has `.string`
    /// in its place (`withoutCollations`).
    case collated(Collation)
    case binary
    /// Days since 1970-01-01.
    case date
    /// Microseconds since 1970-01-01T00:00:00Z; the session's time zone is UTC.
    case timestamp
    /// Microseconds on a wall clock without a time zone.
    case timestampNTZ
    /// Nanoseconds since midnight, a multiple of those that `precision` digits of a second leave.
    case time(precision: Int)
    /// Months.
    case yearMonthInterval(IntervalUnit, IntervalUnit)
    /// Microseconds.
    case dayTimeInterval(IntervalUnit, IntervalUnit)
    /// Spark's legacy interval: months, days and microseconds apart.
    case calendarInterval
    /// A value of JSON's kinds and a few more, each row of its own: see `Variant`.
    case variant
    /// Shapes on a plane, in the system of coordinates with a number (an SRID), or each in its own: see
    /// `SpatialValue`.
    case geometry(srid: Int?)
    /// Shapes on a globe, in degrees of longitude and latitude.
    case geography(srid: Int?)
    case array(DataType)
    case map(key: DataType, value: DataType)
    case structure([Field])
}

/// The first and last unit of an interval type, from the largest to the smallest.
public enum IntervalUnit: Int, Hashable, Sendable, Comparable, CaseIterable {
    case year, month, day, hour, minute, second

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    public var name: String {
        switch self {
        case .year: "year"
        case .month: "month"
        case .day: "day"
        case .hour: "hour"
        case .minute: "minute"
        case .second: "second"
        }
    }
}

/// A named, typed column of a schema or member of a struct.
public struct Field: Hashable, Sendable {
    public var name: String
    public var type: DataType

    public init(_ name: String, _ type: DataType) {
        self.name = name
        self.type = type
    }
}

extension DataType {
    /// The layout that a column of this type has in memory.
    public enum Physical: Hashable, Sendable {
        case none, boolean, integer, floating, wide, string, list, map, structure
    }

    /// Which `Vector` case holds values of this type.
    @inlinable
    public var physical: Physical {
        switch self {
        case .void: .none
        case .boolean: .boolean
        case .tinyint, .smallint, .int, .bigint, .date, .timestamp, .timestampNTZ,
            .time, .yearMonthInterval, .dayTimeInterval:
            .integer
        case .decimal(let precision, _): precision <= 18 ? .integer : .wide
        case .float, .double: .floating
        case .string, .collated, .binary, .variant, .geometry, .geography: .string
        case .array: .list
        case .map: .map
        case .structure, .calendarInterval: .structure
        }
    }

    /// The name as Spark prints it in `DESCRIBE`, error messages and `typeof`, in lower case.
    public var description: String {
        switch self {
        case .void: "void"
        case .boolean: "boolean"
        case .tinyint: "tinyint"
        case .smallint: "smallint"
        case .int: "int"
        case .bigint: "bigint"
        case .float: "float"
        case .double: "double"
        case .decimal(let precision, let scale): "decimal(\(precision),\(scale))"
        case .string: "string"
        case .collated(let collation): "string collate \(collation.name)"
        case .binary: "binary"
        case .date: "date"
        case .timestamp: "timestamp"
        case .timestampNTZ: "timestamp_ntz"
        case .time(let precision): "time(\(precision))"
        case .yearMonthInterval(let from, let to), .dayTimeInterval(let from, let to):
            from == to ? "interval \(from.name)" : "interval \(from.name) to \(to.name)"
        case .calendarInterval: "interval"
        case .variant: "variant"
        case .geometry(let srid): "geometry(\(srid.map { "\($0)" } ?? "any"))"
        case .geography(let srid): "geography(\(srid.map { "\($0)" } ?? "any"))"
        case .array(let element): "array<\(element.description)>"
        case .map(let key, let value): "map<\(key.description),\(value.description)>"
        case .structure(let fields):
            "struct<"
                + fields.map { "\($0.name):\($0.type.description)" }.joined(separator: ",") + ">"
        }
    }

    /// A map, or something with a map in it.
    public var holdsMap: Bool {
        switch self {
        case .map: true
        case .array(let element): element.holdsMap
        case .structure(let fields): fields.contains { $0.type.holdsMap }
        default: false
        }
    }

    /// A variant, or something with a variant in it.
    public var holdsVariant: Bool { holds { $0 == .variant } }

    /// A shape, or something with a shape in it.
    public var holdsShape: Bool { holds(\.isSpatial) }

    /// Its values have no order and are not told apart by what is in them: variants and shapes.
    public var holdsUnordered: Bool { holds { $0 == .variant || $0.isSpatial } }

    private func holds(_ matches: (DataType) -> Bool) -> Bool {
        switch self {
        case .array(let element): element.holds(matches)
        case .map(let key, let value): key.holds(matches) || value.holds(matches)
        case .structure(let fields): fields.contains { $0.type.holds(matches) }
        default: matches(self)
        }
    }

    public var isSpatial: Bool {
        switch self {
        case .geometry, .geography: true
        default: false
        }
    }

    /// Its values are bytes, and not text.
    public var isOfBytes: Bool { self == .binary || self == .variant || isSpatial }

    public var isIntegral: Bool {
        switch self {
        case .tinyint, .smallint, .int, .bigint: true
        default: false
        }
    }

    /// A date, a time of day, or both.
    public var isDatetime: Bool {
        switch self {
        case .date, .timestamp, .timestampNTZ, .time: true
        default: false
        }
    }

    public var isNumeric: Bool {
        switch self {
        case .tinyint, .smallint, .int, .bigint, .float, .double, .decimal: true
        default: false
        }
    }
}
