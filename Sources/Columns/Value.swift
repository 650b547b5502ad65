/// One value of a row, for the places where speed is no matter: literals, results, tests, messages.
///
/// What a case means follows from the `DataType` beside it, as in `Vector`. Equality and hashing are
/// those of `GROUP BY`: NaN equals NaN and −0.0 equals 0.0.
public enum Value: Sendable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case floating(Double)
    case wide(Int128)
    case string(String)
    case binary([UInt8])
    case list([Value])
    /// Keys and values in the order of insertion.
    case map([(key: Value, value: Value)])
    case structure([Value])

    public var isNull: Bool {
        if case .null = self { true } else { false }
    }
}

extension Value: Hashable {
    public static func == (left: Value, right: Value) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.boolean(let a), .boolean(let b)): a == b
        case (.integer(let a), .integer(let b)): a == b
        case (.floating(let a), .floating(let b)): a == b || (a.isNaN && b.isNaN)
        case (.wide(let a), .wide(let b)): a == b
        case (.string(let a), .string(let b)): a.utf8.elementsEqual(b.utf8)
        case (.binary(let a), .binary(let b)): a == b
        case (.list(let a), .list(let b)), (.structure(let a), .structure(let b)): a == b
        case (.map(let a), .map(let b)):
            a.count == b.count
                && zip(a, b).allSatisfy { $0.key == $1.key && $0.value == $1.value }
        default: false
        }
    }

    public func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .boolean(let value): hasher.combine(value)
        case .integer(let value): hasher.combine(value)
        case .floating(let value):
            hasher.combine(value == 0 ? 0 : value.isNaN ? Double.nan.bitPattern : value.bitPattern)
        case .wide(let value): hasher.combine(value)
        case .string(let value): for byte in value.utf8 { hasher.combine(byte) }
        case .binary(let value): hasher.combine(value)
        case .list(let values), .structure(let values): hasher.combine(values)
        case .map(let entries):
            for entry in entries {
                hasher.combine(entry.key)
                hasher.combine(entry.value)
            }
        }
    }
}
