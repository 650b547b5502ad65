import Columns
import Engine

/// Columns of seeded random values, with the values that go wrong most often among them.
struct RandomColumns {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    mutating func below(_ bound: Int) -> Int { Int(next() >> 11) % bound }

    static let types: [DataType] = [
        .boolean, .int, .bigint, .timestamp, .double, .string, .decimal(precision: 30, scale: 2),
        .void, .array(.int), .structure([Field("start", .timestamp), Field("end", .timestamp)]),
        .binary, .time(precision: 6),
    ]

    mutating func value(_ type: DataType, spread: Int) -> Value {
        if below(8) == 0 { return .null }
        switch type {
        case .void: return .null
        case .boolean: return .boolean(below(2) == 0)
        case .int: return .integer(Int64(below(spread)) - 3)
        case .bigint: return .integer(Int64(below(spread)) &* 0x1234_5678_9ABC_DEF1)
        case .time: return .integer(Int64(below(spread) % 86_400) * 1_000_000_000)
        case .timestamp: return .integer(Int64(below(spread)) &* 10_000_000)
        case .double:
            let special = [Double.nan, -Double.nan, 0.0, -0.0, .infinity, 1.5]
            return .floating(below(3) == 0 ? special[below(6)] : Double(below(spread)) / 4)
        case .decimal: return .wide(Int128(below(spread)) &* Int128(Int64.max))
        case .string:
            let texts = ["", "a", "ä", "a long text of more than sixteen bytes", "\u{0}"]
            return .string(below(3) == 0 ? texts[below(5)] : "key\(below(spread))")
        case .binary: return .binary([UInt8(below(min(spread, 250)))])
        case .array(let element):
            return .list((0..<below(3)).map { _ in value(element, spread: spread) })
        case .structure(let fields):
            return .structure(fields.map { value($0.type, spread: spread) })
        default: return .integer(Int64(below(spread)))
        }
    }

    mutating func column(_ type: DataType, rows: Int, spread: Int) -> Column {
        let column = Column(type, values: (0..<rows).map { _ in value(type, spread: spread) })
        guard case .string(let strings) = column.vector, below(2) == 0 else { return column }
        return column.asDictionary(of: strings)
    }
}

extension Column {
    /// The same strings by number.
    func asDictionary(of strings: StringVector) -> Column {
        var codes: [Int32] = []
        var numbers: [[UInt8]: Int32] = [:]
        var values = StringVector()
        for row in 0..<strings.count {
            let text = Array(
                strings.bytes[Int(strings.offsets[row])..<Int(strings.offsets[row + 1])])
            if numbers[text] == nil {
                numbers[text] = Int32(values.count)
                values.append(text)
            }
            codes.append(numbers[text]!)
        }
        return Column(
            type, .dictionary(DictionaryVector(codes: codes, values: values)), validity: validity)
    }
}
