import Columns

/// Functions of maps.
enum Maps {
    /// Maps and variants have no order, and so are no keys.
    private static func checkKey(_ key: DataType) throws(FunctionError) {
        guard key.holdsMap || key.holdsVariant else { return }
        throw FunctionError(
            "DATATYPE_MISMATCH.INVALID_MAP_KEY_TYPE",
            "The key of a map cannot be or contain \"\(key.description.uppercased())\".")
    }

    static let functions: [ScalarFunction] = [
        ScalarFunction("map", summary: "map(key, value, …)") { arguments throws(FunctionError) in
            guard arguments.count % 2 == 0 else {
                throw FunctionError(
                    "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                    "The `map` requires 2n (n > 0) parameters but the actual number is "
                        + "\(arguments.count).")
            }
            var (keys, values): ([DataType], [DataType]) = ([], [])
            for (index, argument) in arguments.enumerated() {
                if index % 2 == 0 {
                    keys.append(argument.type)
                } else {
                    values.append(argument.type)
                }
            }
            if arguments.isEmpty, SessionRules.current.fillsCollectionsWithTexts {
                (keys, values) = ([.string], [.string])
            }
            guard let key = Coercion.common(keys) else {
                throw FunctionError(
                    "DATATYPE_MISMATCH.CREATE_MAP_KEY_DIFF_TYPES",
                    "The given keys of `map` should all be the same type.")
            }
            guard let value = Coercion.common(values) else {
                throw FunctionError(
                    "DATATYPE_MISMATCH.CREATE_MAP_VALUE_DIFF_TYPES",
                    "The given values of `map` should all be the same type.")
            }
            try checkKey(key)
            let parameters = arguments.indices.map { $0 % 2 == 0 ? key : value }
            let rowwise = ScalarOverload.withNulls(parameters, .map(key: key, value: value)) {
                (items) throws(EvaluationError) in
                try made(
                    stride(from: 0, to: items.count, by: 2).map { (items[$0], items[$0 + 1]) })
            }
            return ScalarOverload(parameters: parameters, result: rowwise.result) {
                arguments, rows, context in
                MapKernels.map(arguments, key, value, rows)
                    ?? rowwise.kernel(arguments, rows, &context)
            }
        },
        .resolved("map_from_arrays", 2...2, "map_from_arrays(keys, values)") {
            arguments throws(FunctionError) in
            let key = try Arrays.element(arguments[0], "map_from_arrays")
            let value = try Arrays.element(arguments[1], "map_from_arrays")
            try checkKey(key)
            return .rowwise(arguments.map(\.type), .map(key: key, value: value)) {
                (values) throws(EvaluationError) in
                guard values[0].elements.count == values[1].elements.count else {
                    throw EvaluationError(
                        "_LEGACY_ERROR_TEMP_2128",
                        "The key array and value array of MapData must have the same length.")
                }
                // Whole arrays become keys as they are.
                return try made(
                    Array(zip(values[0].elements, values[1].elements)), joinsZeros: false)
            }
        },
        .resolved("map_from_entries", 1...1, "map_from_entries(a): of structs of two") {
            arguments throws(FunctionError) in
            guard case .array(.structure(let fields)) = arguments[0].type, fields.count == 2 else {
                throw .wrongType(
                    "map_from_entries", 0, arguments[0].type, wanted: "array of pairs")
            }
            try checkKey(fields[0].type)
            return .rowwise(
                [arguments[0].type], .map(key: fields[0].type, value: fields[1].type)
            ) { (values) throws(EvaluationError) in
                try made(values[0].elements.map { ($0.elements[0], $0.elements[1]) })
            }
        },
        onMap("map_keys", { key, _ in key }) { map, _ in map.keys },
        onMap("map_values", { _, value in value }) { map, _ in map.values },
        onMap(
            "map_entries", { .structure([Field("key", $0), Field("value", $1)]) }
        ) { map, type in
            Column(type, .structure([map.keys, map.values], count: map.keys.count))
        },
        .resolved("map_contains_key", 2...2, "map_contains_key(m, key)") {
            arguments throws(FunctionError) in
            guard case .map(let own, let value) = arguments[0].type, arguments[1].type != .void,
                let key = Coercion.tightest(own, arguments[1].type)
            else {
                throw FunctionError(
                    "DATATYPE_MISMATCH.MAP_FUNCTION_DIFF_TYPES",
                    "Input to `map_contains_key` should have been a map followed by a value with the "
                        + "same key type.")
            }
            return ScalarOverload(
                parameters: [.map(key: key, value: value), key], result: .boolean
            ) { arguments, rows, _ in MapKernels.contains(arguments, rows) }
        },
        ScalarFunction("map_concat", summary: "map_concat(a, b, …)") {
            arguments throws(FunctionError) in
            let areMaps = arguments.allSatisfy { if case .map = $0.type { true } else { false } }
            guard areMaps, let type = Coercion.common(arguments.map(\.type)), case .map = type
            else {
                throw FunctionError(
                    areMaps && !arguments.isEmpty
                        ? "DATATYPE_MISMATCH.DATA_DIFF_TYPES"
                        : "DATATYPE_MISMATCH.MAP_CONCAT_DIFF_TYPES",
                    "The `map_concat` should all be of type map, with the same types of keys and "
                        + "values.")
            }
            return .rowwise(Array(repeating: type, count: arguments.count), type) {
                (values) throws(EvaluationError) in
                try made(values.flatMap { $0.entries.map { ($0.key, $0.value) } })
            }
        },
        .rowwise(
            "str_to_map", [.string, .string, .string], .map(key: .string, value: .string),
            optional: 2, "str_to_map(text [, pairs by [, key and value by]])"
        ) { (values) throws(EvaluationError) in
            let pairs = values.count > 1 ? values[1].text : ","
            let sign = values.count > 2 ? values[2].text : ":"
            var entries: [(Value, Value)] = []
            for part in try Splitting.split(values[0].text, by: pairs, limit: -1) {
                let pair = try Splitting.split(part, by: sign, limit: 2)
                entries.append((.string(pair[0]), pair.count > 1 ? .string(pair[1]) : .null))
            }
            return try made(entries)
        },
    ]

    /// - Parameter joinsZeros: A key of minus zero becomes zero.
    /// - Throws: `NULL_MAP_KEY`, `DUPLICATED_MAP_KEY` unless the last of equal keys stays.
    static func made(
        _ pairs: [(Value, Value)], joinsZeros: Bool = true
    ) throws(EvaluationError) -> Value {
        var seen: Set<Value> = []
        var entries: [(key: Value, value: Value)] = []
        for (key, value) in pairs {
            let key = joinsZeros && key == .floating(0) ? .floating(0) : key
            if key.isNull {
                throw EvaluationError("NULL_MAP_KEY", "Cannot use null as map key.")
            }
            guard seen.insert(key).inserted else {
                if SessionRules.current.keepsLastKey,
                    let place = entries.firstIndex(where: { $0.key == key })
                {
                    entries[place].value = value
                    continue
                }
                throw EvaluationError(
                    "DUPLICATED_MAP_KEY",
                    "Duplicate map key was found, please check the input data.")
            }
            entries.append((key, value))
        }
        return .map(entries)
    }

    /// - Parameter element: Of the resulting array.
    private static func onMap(
        _ name: String, _ element: @escaping @Sendable (DataType, DataType) -> DataType,
        _ body: @escaping @Sendable (MapVector, _ element: DataType) -> Column
    ) -> ScalarFunction {
        .resolved(name, 1...1, "\(name)(m)") { arguments throws(FunctionError) in
            guard case .map(let key, let value) = arguments[0].type else {
                throw .wrongType(name, 0, arguments[0].type, wanted: "map")
            }
            let type = element(key, value)
            return ScalarOverload(parameters: [arguments[0].type], result: .array(type)) {
                arguments, rows, _ in
                MapKernels.part(arguments[0], .array(type), rows) { body($0, type) }
            }
        }
    }
}
