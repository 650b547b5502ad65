import Columns

/// Functions of maps that take a lambda of a key and a value.
enum HigherOrderMaps {
    static let functions: [ScalarFunction] = [
        ofEntries("map_filter", "the entries for which the test holds", test: true) {
            $1
        } build: {
            entries, tests in
            let (parts, offsets) = entries.passing(tests)
            return (offsets, parts[0], parts[1])
        },
        ofEntries("transform_values", "with what the lambda makes of each value") {
            made, type in
            guard case .map(let key, _) = type else { return type }
            return .map(key: key, value: made)
        } build: { entries, values in
            (entries.offsets, entries.parts[0], values)
        },
        transformKeys,
    ]

    private static func entryTypes(_ arguments: [Argument], _ name: String)
        throws(FunctionError) -> (key: DataType, value: DataType)
    {
        guard case .map(let key, let value) = arguments[0].type else {
            throw .wrongType(name, 0, arguments[0].type, wanted: "map")
        }
        guard arguments[1].lambdaParameters != nil else {
            throw .wrongType(name, 1, arguments[1].type, wanted: "lambda")
        }
        return (key, value)
    }

    private static func ofEntries(
        _ name: String, _ summary: String, test: Bool = false,
        _ result: @escaping @Sendable (DataType, DataType) -> DataType,
        build: @escaping @Sendable (ListElements, Column) -> ([Int32], Column, Column)
    ) -> ScalarFunction {
        .resolved(name, 2...2, "\(name)(m, (k, v) -> …): \(summary)") {
            arguments throws(FunctionError) in
            _ = try entryTypes(arguments, name)
            let type = arguments[0].type
            let made = test ? .boolean : arguments[1].type
            let resultType = result(made, type)
            return ScalarOverload(parameters: [type, made], result: resultType) {
                arguments, lambdas, rows, context in
                let entries = ListElements(arguments[0], rows: rows)
                let results = lambdas[0].evaluate(
                    entries.parts, origins: entries.origins, &context)
                let (offsets, keys, values) = build(entries, results)
                return Column(
                    resultType, .map(MapVector(offsets: offsets, keys: keys, values: values)),
                    validity: entries.validity)
            }
        }
    }

    private static let transformKeys = ScalarFunction.resolved(
        "transform_keys", 2...2,
        "transform_keys(m, (k, v) -> …): with what the lambda makes of each key"
    ) { arguments throws(FunctionError) in
        let (_, value) = try entryTypes(arguments, "transform_keys")
        let made = arguments[1].type
        let result = DataType.map(key: made, value: value)
        return ScalarOverload(parameters: arguments.map(\.type), result: result) {
            arguments, lambdas, rows, context in
            let entries = ListElements(arguments[0], rows: rows)
            let keys = lambdas[0].evaluate(entries.parts, origins: entries.origins, &context)
            var seen = Set<[Value]>()
            for (index, row) in entries.origins.enumerated() {
                let key = keys.value(at: index)
                if key.isNull {
                    context.fail(
                        row: Int(row),
                        EvaluationError("NULL_MAP_KEY", "Cannot use null as map key."))
                } else if !SessionRules.current.keepsLastKey,
                    !seen.insert([.integer(Int64(row)), key]).inserted
                {
                    context.fail(
                        row: Int(row),
                        EvaluationError(
                            "DUPLICATED_MAP_KEY",
                            "Duplicate map key was found, please check the input data."))
                }
            }
            if SessionRules.current.keepsLastKey {
                return lastOfEqualKeys(entries, keys, result)
            }
            let vector = MapVector(
                offsets: entries.offsets, keys: keys, values: entries.parts[1])
            return Column(result, .map(vector), validity: entries.validity)
        }
    }

    /// Maps of new keys, the last of equal ones kept.
    private static func lastOfEqualKeys(
        _ entries: ListElements, _ keys: Column, _ type: DataType
    ) -> Column {
        let maps = (0..<entries.offsets.count - 1).map { row -> Value in
            guard entries.validity?[row] ?? 1 != 0 else { return .null }
            let range = Int(entries.offsets[row])..<Int(entries.offsets[row + 1])
            let pairs = range.map { (keys.value(at: $0), entries.parts[1].value(at: $0)) }
            return (try? Maps.made(pairs)) ?? .null
        }
        return Column(type, values: maps)
    }
}
