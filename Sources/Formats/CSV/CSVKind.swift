public import Columns

/// What the fields of a CSV column have turned out to be so far, by Spark's rules.
public enum CSVKind: Hashable, Sendable {
    /// Only nulls so far.
    case nothing
    case int, bigint
    /// Whole numbers beyond BIGINT, of so many digits.
    case decimal(Int)
    case double, date, time, timestamp, boolean, string

    public var type: DataType {
        switch self {
        case .nothing, .string: .string
        case .int: .int
        case .bigint: .bigint
        case .decimal(let digits): .decimal(precision: digits, scale: 0)
        case .double: .double
        case .date: .date
        case .time: .time(precision: 6)
        case .timestamp: .timestamp
        case .boolean: .boolean
        }
    }

    /// The kind of a column of this kind and one more field.
    public func adding(_ text: UnsafeBufferPointer<UInt8>, _ options: FieldOptions) -> CSVKind {
        self == .string ? .string : merged(kind(of: text, options))
    }

    /// Lesser kinds than the column's own are not tried again.
    private func kind(of text: UnsafeBufferPointer<UInt8>, _ options: FieldOptions) -> CSVKind {
        var rank = 0
        switch self {
        case .nothing, .int: rank = 0
        case .bigint: rank = 1
        case .decimal: rank = 2
        case .double: rank = 3
        case .date: rank = 4
        case .time: rank = 5
        case .timestamp: rank = 6
        case .boolean, .string: rank = 7
        }
        if rank <= 2, let number = FieldParser.integer(text) {
            return rank == 0 && Int64(Int32(truncatingIfNeeded: number)) == number
                ? .int : rank <= 1 ? .bigint : .decimal(String(number.magnitude).utf8.count)
        }
        if rank <= 2, let digits = Self.digits(text) { return .decimal(digits) }
        if rank <= 3, FieldParser.double(Self.trimmed(text)) != nil { return .double }
        if rank <= 4, Self.isDate(text, options) { return .date }
        if rank <= 5 {
            let clock =
                options.timePattern.map { $0.parseClock(text) } ?? ClockText.parse(text)?.nanos
            if clock != nil { return .time }
        }
        if rank <= 6 {
            let time =
                options.timestampPattern.map { $0.parseTimestamp(text) }
                ?? TimestampParser.timestamp(text)
            if time != nil { return .timestamp }
        }
        return FieldParser.boolean(text) == nil ? .string : .boolean
    }

    private static func digits(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        var rest = text[...]
        if rest.first == 0x2D || rest.first == 0x2B { rest.removeFirst() }
        guard !rest.isEmpty, rest.allSatisfy({ $0 &- 0x30 <= 9 }) else { return nil }
        while rest.count > 1, rest.first == 0x30 { rest.removeFirst() }
        return rest.count <= 38 ? rest.count : nil
    }

    /// As Java reads a double.
    private static func trimmed(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var (start, end) = (0, text.count)
        while start < end, text[start] <= 0x20 { start += 1 }
        while end > start, text[end - 1] <= 0x20 { end -= 1 }
        return UnsafeBufferPointer(rebasing: text[start..<end])
    }

    /// By the pattern, or as `2020-01-31` to the letter.
    private static func isDate(
        _ text: UnsafeBufferPointer<UInt8>, _ options: FieldOptions
    ) -> Bool {
        if let pattern = options.datePattern { return pattern.parseTimestamp(text) != nil }
        return text.count == 10 && text[4] == 0x2D && text[7] == 0x2D
            && TimestampParser.date(text) != nil
    }

    private func merged(_ other: CSVKind) -> CSVKind {
        if self == other { return self }
        switch (self, other) {
        case (.nothing, _): return other
        case (.int, .bigint), (.bigint, .int): return .bigint
        case (.int, .decimal(let digits)), (.decimal(let digits), .int):
            return .decimal(max(10, digits))
        case (.bigint, .decimal(let digits)), (.decimal(let digits), .bigint):
            return .decimal(max(20, digits))
        case (.decimal(let a), .decimal(let b)): return .decimal(max(a, b))
        case (.int, .double), (.bigint, .double), (.decimal, .double), (.double, _):
            return other.isNumber ? .double : .string
        case (.date, .timestamp), (.timestamp, .date): return .timestamp
        default: return .string
        }
    }

    private var isNumber: Bool {
        switch self {
        case .int, .bigint, .decimal, .double: true
        default: false
        }
    }
}
