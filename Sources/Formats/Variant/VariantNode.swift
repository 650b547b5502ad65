/// A VARIANT value taken apart, for what makes and changes them. `Variant` reads them as they lie.
public indirect enum VariantNode: Sendable {
    case null
    case boolean(Bool)
    case integer(Int64)
    /// Without zeros at the end of the fraction.
    case decimal(Int128, scale: Int)
    case double(Double)
    case float(Double)
    case string([UInt8])
    case binary([UInt8])
    /// Days since 1970-01-01.
    case date(Int64)
    /// Microseconds since 1970.
    case timestamp(Int64)
    case timestampNTZ(Int64)
    case array([VariantNode])
    /// In the order of the names' bytes, none of them twice.
    case object([(name: [UInt8], value: VariantNode)])

    /// The value of a JSON text; numbers with a point but no exponent are exact.
    ///
    /// - Returns: nil where an object has a name twice.
    public init?(_ node: JSONNode) {
        switch node {
        case .null: self = .null
        case .boolean(let truth): self = .boolean(truth)
        case .number(let text): self = Self.number(text)
        case .string(let text): self = .string(Array(text.utf8))
        case .array(let elements):
            var values: [VariantNode] = []
            for element in elements {
                guard let value = VariantNode(element) else { return nil }
                values.append(value)
            }
            self = .array(values)
        case .object(let members):
            var values: [(name: [UInt8], value: VariantNode)] = []
            for member in members {
                guard let value = VariantNode(member.value) else { return nil }
                values.append((Array(member.name.utf8), value))
            }
            guard let object = VariantNode(members: values) else { return nil }
            self = object
        }
    }

    /// A field of CSV: a number, a date, a timestamp or a boolean where it is one, else text.
    public init(field: UnsafeBufferPointer<UInt8>) {
        if let whole = FieldParser.integer(field) {
            self = .integer(whole)
        } else if let exact = Self.exact(field) {
            self = exact
        } else if field.count == 10, let days = TimestampParser.date(field) {
            self = .date(days)
        } else if field.count > 10, let micros = TimestampParser.timestamp(field) {
            self = .timestamp(micros)
        } else if let truth = FieldParser.boolean(field) {
            self = .boolean(truth)
        } else {
            self = .string(Array(field))
        }
    }

    private static func exact(_ field: UnsafeBufferPointer<UInt8>) -> VariantNode? {
        guard let (mantissa, power) = DecimalText.parts(field), power >= -38, power <= 38 else {
            return nil
        }
        if power <= 0 {
            return mantissa.magnitude < limit ? exact(mantissa, scale: -power) : nil
        }
        let (whole, overflows) = mantissa.multipliedReportingOverflow(
            by: DecimalText.powerOfTen(power))
        return overflows || whole.magnitude >= limit ? nil : .decimal(whole, scale: 0)
    }

    /// An object of members in any order; nil where a name stands twice.
    public init?(members: [(name: [UInt8], value: VariantNode)]) {
        let sorted = members.sorted { $0.name.lexicographicallyPrecedes($1.name) }
        for (one, next) in zip(sorted, sorted.dropFirst()) where one.name == next.name {
            return nil
        }
        self = .object(sorted)
    }

    /// A decimal without zeros at its end.
    public static func exact(_ unscaled: Int128, scale: Int) -> VariantNode {
        var (unscaled, scale) = (unscaled, scale)
        while scale > 0, unscaled % 10 == 0 {
            unscaled /= 10
            scale -= 1
        }
        return .decimal(unscaled, scale: scale)
    }

    private static func number(_ text: String) -> VariantNode {
        if let whole = Int64(text) { return .integer(whole) }
        if !text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
            let digits = text.utf8.drop { $0 == 0x2D }
            let scale = digits.firstIndex(of: 0x2E).map {
                digits.distance(from: $0, to: digits.endIndex) - 1
            }
            let unscaled = Int128(text.filter { $0 != "." })
            if let unscaled, scale ?? 0 <= 38, unscaled.magnitude < Self.limit {
                return exact(unscaled, scale: scale ?? 0)
            }
        }
        return .double(Double(text) ?? .nan)
    }

    /// The first number of more than 38 digits.
    private static let limit = UInt128(DecimalText.powerOfTen(38))
}
