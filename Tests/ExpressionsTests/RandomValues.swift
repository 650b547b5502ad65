import Columns

/// Seeded values with the edges that kernels trip over: nulls, empty and long texts, letters beyond
/// ASCII, both zeros, NaN.
struct RandomValues {
    private var state: UInt64
    /// Without, kernels take their ways for columns that hold none.
    var hasNulls = true

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func number(below limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 33) % limit
    }

    mutating func value(_ type: DataType) -> Value {
        if number(below: 6) == 0, hasNulls { return .null }
        switch type {
        case .boolean: return .boolean(number(below: 2) == 0)
        case .double:
            return .floating([-1.5, -0.0, 0, 0.25, .nan, .infinity, 7][number(below: 7)])
        case .string:
            let texts = [
                "", "a", "ab", "abc", "b", "ä", "zz", "a longer text than sixteen bytes", "😀",
            ]
            return .string(texts[number(below: texts.count)])
        case .array(let element):
            return .list((0..<number(below: 5)).map { _ in value(element) })
        default:
            let small = Int64(number(below: 9)) - 4
            return type.physical == .wide
                ? .wide(Int128(small) << 70) : .integer(small)
        }
    }

    mutating func values(_ type: DataType, _ count: Int) -> [Value] {
        (0..<count).map { _ in value(type) }
    }

    /// The values as a column, texts by number every other time.
    mutating func column(_ type: DataType, _ values: [Value]) -> Column {
        let column = Column(type, values: values)
        guard case .string(let strings) = column.vector, number(below: 2) == 0 else {
            return column
        }
        var distinct: [String] = []
        let codes = (0..<strings.count).map { row -> Int32 in
            let text = strings.string(at: row)
            if let code = distinct.firstIndex(of: text) { return Int32(code) }
            distinct.append(text)
            return Int32(distinct.count - 1)
        }
        var vector = StringVector()
        for text in distinct { vector.append(text.utf8) }
        return Column(
            type, .dictionary(DictionaryVector(codes: codes, values: vector)),
            validity: column.validity)
    }
}
