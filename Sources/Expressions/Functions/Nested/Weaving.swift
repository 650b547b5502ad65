import Columns
import Formats

/// Arrays and maps put together place by place.
enum Weaving {
    static let functions: [ScalarFunction] = [
        ScalarFunction("arrays_zip", summary: "arrays_zip(a, b, …): structs of their elements") {
            arguments throws(FunctionError) in
            var fields: [Field] = []
            for (index, argument) in arguments.enumerated() {
                switch argument.type {
                case .array(let element): fields.append(Field("\(index)", element))
                case .void: fields.append(Field("\(index)", .void))
                default:
                    throw .wrongType("arrays_zip", index, argument.type, wanted: "array")
                }
            }
            let result = DataType.array(.structure(fields))
            return .rowwise(arguments.map(\.type), result) { values in
                let longest = values.map(\.elements.count).max() ?? 0
                let rows = (0..<longest).map { place in
                    Value.structure(
                        values.map {
                            let elements = $0.elements
                            return place < elements.count ? elements[place] : .null
                        })
                }
                return .list(rows)
            }
        },
        .resolved("array_insert", 3...3, "array_insert(a, place, x): with x put there") {
            arguments throws(FunctionError) in
            if arguments[0].type == .void {
                throw FunctionError(
                    "DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES",
                    "Input to `array_insert` should have been \"ARRAY\".")
            }
            let common = try Arrays.fitting(arguments[0], arguments[2], "array_insert")
            let type = DataType.array(common)
            return .withNulls([type, .int, common], type) { (values) throws(EvaluationError) in
                if values[0].isNull || values[1].isNull { return .null }
                return .list(
                    try inserted(values[0].elements, Int(values[1].integer), values[2]))
            }
        },
        ScalarFunction(
            "shuffle", summary: "shuffle(a [, seed]): its elements in any order",
            isDeterministic: false
        ) { arguments throws(FunctionError) in
            try arguments.expect(1...2, of: "shuffle")
            guard case .array = arguments[0].type else {
                throw .wrongType("shuffle", 0, arguments[0].type, wanted: "array")
            }
            let seed = try RandomNumbers.seed(arguments, at: 1, of: "shuffle")
            let (call, type) = (RandomNumbers.nextCall(), arguments[0].type)
            return ScalarOverload(parameters: arguments.map(\.type), result: type) {
                arguments, rows, context in
                let seed = seed ?? context.drawing(call: call, seed: nil) { $0.nextLong() }
                return context.twisting(call: call, seed: seed) { random in
                    let lists = (0..<rows).map { row -> Value in
                        let list = arguments[0].value(at: row)
                        return list.isNull ? .null : .list(shuffled(list.elements, &random))
                    }
                    return Column(type, values: lists)
                }
            }
        },
        mapZip,
    ]

    /// Each element takes the place of one of those up to it, which goes to the end.
    private static func shuffled(_ list: [Value], _ random: inout MersenneTwister) -> [Value] {
        var result: [Value] = []
        for (place, element) in list.enumerated() {
            result.append(element)
            result.swapAt(Int(random.nextInt(below: Int32(place + 1))), place)
        }
        return result
    }

    private static func inserted(_ list: [Value], _ place: Int, _ value: Value)
        throws(EvaluationError) -> [Value]
    {
        if place == 0 {
            throw EvaluationError(
                "INVALID_INDEX_OF_ZERO",
                "The index 0 is invalid. An index shall be either < 0 or > 0.")
        }
        try ValueLimit.check(elements: Int(place.magnitude))
        var list = list
        if place > 0 {
            while list.count < place - 1 { list.append(.null) }
            list.insert(value, at: place - 1)
        } else {
            let index = list.count + place + (SessionRules.current.insertsBeforeLast ? 0 : 1)
            if index >= 0 {
                list.insert(value, at: index)
            } else {
                let nulls = [Value](repeating: .null, count: -index)
                list = [value] + nulls + list
            }
        }
        return list
    }

    private static let mapZip = ScalarFunction.resolved(
        "map_zip_with", 3...3,
        "map_zip_with(a, b, (k, x, y) -> …): one entry for each key of either"
    ) { arguments throws(FunctionError) in
        guard case .map(let key, let left) = arguments[0].type else {
            throw .wrongType("map_zip_with", 0, arguments[0].type, wanted: "map")
        }
        guard case .map(let other, let right) = arguments[1].type else {
            throw .wrongType("map_zip_with", 1, arguments[1].type, wanted: "map")
        }
        guard let common = Coercion.tightest(key, other) else {
            throw FunctionError(
                "DATATYPE_MISMATCH.MAP_ZIP_WITH_DIFF_TYPES",
                "Input to the `map_zip_with` should have been two maps with compatible key types.")
        }
        guard arguments[2].lambdaParameters != nil else {
            throw .wrongType("map_zip_with", 2, arguments[2].type, wanted: "lambda")
        }
        let made = arguments[2].type
        let result = DataType.map(key: common, value: made)
        return ScalarOverload(
            parameters: [
                .map(key: common, value: left), .map(key: common, value: right), made,
            ], result: result
        ) { arguments, lambdas, rows, context in
            var origins: Selection = []
            var counts = [Int](repeating: 0, count: rows)
            var keys: [Value] = []
            var lefts: [Value] = []
            var rights: [Value] = []
            for row in 0..<rows {
                let (a, b) = (arguments[0].value(at: row), arguments[1].value(at: row))
                if a.isNull || b.isNull { continue }
                let own = a.entries.map(\.key)
                let found = own + b.entries.map(\.key).filter { !own.contains($0) }
                counts[row] = found.count
                for key in found {
                    origins.append(Int32(row))
                    keys.append(key)
                    lefts.append(a.entries.first { $0.key == key }?.value ?? .null)
                    rights.append(b.entries.first { $0.key == key }?.value ?? .null)
                }
            }
            let keyColumn = Column(common, values: keys)
            let columns = [keyColumn, Column(left, values: lefts), Column(right, values: rights)]
            let values = lambdas[0].evaluate(columns, origins: origins, &context)
            let vector = MapVector(
                offsets: ListElements.offsets(counts), keys: keyColumn, values: values)
            return Column(
                result, .map(vector), validity: Validity.all(arguments, rows: rows))
        }
    }
}
