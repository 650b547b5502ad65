import Columns
import Formats

/// Functions of arrays.
enum Arrays {
    static let functions: [ScalarFunction] = [
        onArray("array_distinct", "each element once", isCompared: true, ArrayOrder.distinct),
        onArray("array_compact", "without nulls", ArrayKernels.compacted),
        .resolved("sort_array", 1...2, "sort_array(a [, ascending])") {
            arguments throws(FunctionError) in
            let element = try element(arguments[0], "sort_array")
            if arguments.count > 1, arguments[1].literal == nil {
                throw FunctionError(
                    "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                    "Whether `sort_array` sorts upwards must be a constant.")
            }
            let parameters = [arguments[0].type] + arguments.dropFirst().map { _ in .boolean }
            let type = DataType.array(element)
            return ScalarOverload(parameters: parameters, result: type) {
                arguments, rows, context in
                var ascending = Value.boolean(true)
                if case .scalar(let value, _)? = arguments.dropFirst().first { ascending = value }
                guard arguments.dropFirst().allSatisfy(\.isScalar), !ascending.isNull,
                    let (list, validity) = arguments[0].lists(rows)
                else {
                    return Rows.map(arguments, rows, type, &context) { values in
                        let sign = values.count < 2 || values[1].truth ? 1 : -1
                        return .list(
                            values[0].elements.sorted { ValueOrder.compare($0, $1) * sign < 0 })
                    }
                }
                return ArrayOrder.sorted(
                    list, type, validity: validity, ascending: ascending.truth,
                    nullsFirst: ascending.truth)
            }
        },
        extreme("array_max", "its greatest element", sign: 1),
        extreme("array_min", "its least element", sign: -1),
        .resolved(
            "size", aliases: ["cardinality"], 1...1, "size(a): the elements of an array or map"
        ) { arguments throws(FunctionError) in
            switch arguments[0].type {
            case .array, .map, .void: break
            default:
                throw .wrongType("size", 0, arguments[0].type, wanted: "array\" or \"map")
            }
            let isNumber = !Dialect.isANSI && SessionRules.current.countsNullAsMinusOne
            let ofNull: Int64? = isNumber ? -1 : nil
            return ScalarOverload(parameters: [arguments[0].type], result: .int) {
                arguments, rows, _ in ArrayKernels.size(arguments[0], ofNull: ofNull, rows)
            }
        },
        .resolved("array_size", 1...1, "array_size(a)") { arguments throws(FunctionError) in
            if arguments[0].type != .void { _ = try element(arguments[0], "array_size") }
            return ScalarOverload(parameters: [arguments[0].type], result: .int) {
                arguments, rows, _ in ArrayKernels.size(arguments[0], ofNull: nil, rows)
            }
        },
        withElement("array_contains", "whether it has an element", .boolean) { arguments, _, rows in
            ArrayKernels.contains(arguments, rows)
        },
        withElement(
            "array_position", "where an element first stands, from 1; 0 if nowhere", .bigint
        ) { arguments, _, rows in ArrayKernels.position(arguments, rows) },
        withElement("array_remove", "without an element", nil, ArrayKernels.removed),
        extended("array_append", "with an element at the end") { $0 + [$1] },
        extended("array_prepend", "with an element at the start") { [$1] + $0 },
        combined("array_union", "the elements of either, each once") { distinct($0 + $1) },
        combined("array_intersect", "the elements of both, each once") { left, right in
            let other = Set(right)
            return distinct(left.filter { other.contains($0) })
        },
        combined("array_except", "the elements of a that b lacks, each once") { left, right in
            let other = Set(right)
            return distinct(left.filter { !other.contains($0) })
        },
        .resolved("arrays_overlap", 2...2, "arrays_overlap(a, b): whether they share an element") {
            arguments throws(FunctionError) in
            let type = try common(arguments, "arrays_overlap")
            try expectOrder(of: type, "arrays_overlap")
            return .rowwise([type, type], .boolean) { values in
                let (left, right) = (values[0].elements, values[1].elements)
                let other = Set(right)
                if left.contains(where: { !$0.isNull && other.contains($0) }) {
                    return .boolean(true)
                }
                let hasNull = left.contains(.null) || right.contains(.null)
                return hasNull && !left.isEmpty && !right.isEmpty ? .null : .boolean(false)
            }
        },
        .fixed(
            "array_join", [.array(.string), .string, .string], .string, optional: 1,
            summary: "array_join(a, separator [, for nulls])"
        ) { arguments, rows, context in
            ArrayKernels.joined(arguments, rows, &context)
                ?? Rows.map(arguments, rows, .string, &context, joined)
        },
        .resolved("array_repeat", 2...2, "array_repeat(x, n): n times x") {
            arguments throws(FunctionError) in
            let type = arguments[0].type
            return .withNulls([type, .int], .array(type)) { (values) throws(EvaluationError) in
                if values[1].isNull { return .null }
                let count = max(0, Int(values[1].integer))
                try ValueLimit.check(elements: count)
                return .list(Array(repeating: values[0], count: count))
            }
        },
        .resolved("flatten", 1...1, "flatten(a): arrays of arrays as one") {
            arguments throws(FunctionError) in
            let inner = try element(arguments[0], "flatten")
            guard case .array = inner else {
                throw .wrongType("flatten", 0, arguments[0].type, wanted: "array of array")
            }
            return ScalarOverload(parameters: [arguments[0].type], result: inner) {
                arguments, rows, _ in ArrayKernels.flattened(arguments[0], inner, rows)
            }
        },
        .resolved("slice", 3...3, "slice(a, from, length): a part, counted from 1 or the end") {
            arguments throws(FunctionError) in
            _ = try element(arguments[0], "slice")
            let type = arguments[0].type
            return ScalarOverload(parameters: [type, .int, .int], result: type) {
                arguments, rows, context in
                ArrayKernels.sliced(arguments, type, rows, &context)
            }
        },
        .resolved("get", 2...2, "get(a, i): the element from 0, or null") {
            arguments throws(FunctionError) in
            let type = try element(arguments[0], "get")
            return ScalarOverload(parameters: [arguments[0].type, .int], result: type) {
                arguments, rows, context in
                ArrayKernels.element(arguments, type, .lenient, rows, &context)
            }
        },
        elementAt("element_at", isTry: false), elementAt("try_element_at", isTry: true),
        .resolved("sequence", 2...3, "sequence(from, to [, step])") {
            arguments throws(FunctionError) in try sequence(arguments)
        },
    ]

    static func element(_ argument: Argument, _ name: String) throws(FunctionError) -> DataType {
        guard case .array(let element) = argument.type else {
            throw .wrongType(name, 0, argument.type, wanted: "array")
        }
        return element
    }

    /// What an array's elements and one more can be brought to, text to nothing else.
    static func fitting(_ array: Argument, _ value: Argument, _ name: String)
        throws(FunctionError) -> DataType
    {
        guard case .array(let own) = array.type else {
            let isOfElements = name == "array_remove" || name == "array_insert"
            throw isOfElements ? unfitting(name) : .wrongType(name, 0, array.type, wanted: "array")
        }
        let isMixed =
            (own == .string) != (value.type == .string) && own != .void && value.type != .void
        let type =
            name == "array_contains" && !isMixed
            ? Coercion.commonElement(own, value.type) : Coercion.tightest(own, value.type)
        guard let type else {
            throw unfitting(name)
        }
        return type
    }

    /// What is compared cannot hold maps.
    private static func expectOrder(of type: DataType, _ name: String) throws(FunctionError) {
        if type.holdsMap { throw .unordered(name, type) }
    }

    private static func unfitting(_ name: String) -> FunctionError {
        FunctionError(
            "DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES",
            "Input to `\(name)` should have been \"ARRAY\" followed by a value with same element type."
        )
    }

    private static func common(_ arguments: [Argument], _ name: String) throws(FunctionError)
        -> DataType
    {
        let types = arguments.map(\.type)
        guard let type = Coercion.common(types, by: Coercion.tightest), case .array = type
        else {
            var refusal = FunctionError.differingTypes(name, types[0], types[1])
            refusal.errorClass = "DATATYPE_MISMATCH.BINARY_ARRAY_DIFF_TYPES"
            throw refusal
        }
        return type
    }

    private static func distinct(_ values: [Value]) -> [Value] {
        var seen: Set<Value> = []
        return values.filter { seen.insert($0).inserted }
    }

    /// Texts put together with separators; nulls are left out, or stand as the third argument.
    private static func joined(_ values: [Value]) throws(EvaluationError) -> Value {
        var parts: [String] = []
        for value in values[0].elements {
            if !value.isNull {
                parts.append(value.text)
            } else if values.count > 2 {
                parts.append(values[2].text)
            }
        }
        return .string(try ValueLimit.joined(parts, values[1].text))
    }

    private static func onArray(
        _ name: String, _ summary: String, isCompared: Bool = false,
        _ body: @escaping @Sendable (Datum, DataType, _ rows: Int) -> Column
    ) -> ScalarFunction {
        .resolved(name, 1...1, "\(name)(a): \(summary)") { arguments throws(FunctionError) in
            let element = try element(arguments[0], name)
            if isCompared { try expectOrder(of: element, name) }
            let type = arguments[0].type
            return ScalarOverload(parameters: [type], result: type) { arguments, rows, _ in
                body(arguments[0], type, rows)
            }
        }
    }

    private static func extreme(_ name: String, _ summary: String, sign: Int) -> ScalarFunction {
        .resolved(name, 1...1, "\(name)(a): \(summary)") { arguments throws(FunctionError) in
            let type = try element(arguments[0], name)
            return ScalarOverload(parameters: [arguments[0].type], result: type) {
                arguments, rows, _ in
                ArrayOrder.extreme(arguments[0], type, sign: sign, rows)
            }
        }
    }

    private static func withElement(
        _ name: String, _ summary: String, _ result: DataType?,
        _ body: @escaping @Sendable ([Datum], DataType, _ rows: Int) -> Column
    ) -> ScalarFunction {
        .resolved(name, 2...2, "\(name)(a, x): \(summary)") { arguments throws(FunctionError) in
            let isNull = name == "array_contains" && arguments[1].type == .void
            if arguments[0].type == .void || isNull {
                throw FunctionError(
                    "DATATYPE_MISMATCH.NULL_TYPE",
                    "Null typed values cannot be used as arguments of "
                        + "`\(name)`.")
            }
            let type = try fitting(arguments[0], arguments[1], name)
            try expectOrder(of: type, name)
            let result = result ?? .array(type)
            return ScalarOverload(parameters: [.array(type), type], result: result) {
                arguments, rows, _ in body(arguments, result, rows)
            }
        }
    }

    private static func extended(
        _ name: String, _ summary: String, _ body: @escaping @Sendable ([Value], Value) -> [Value]
    ) -> ScalarFunction {
        .resolved(name, 2...2, "\(name)(a, x): \(summary)") { arguments throws(FunctionError) in
            let type = try fitting(arguments[0], arguments[1], name)
            return .withNulls([.array(type), type], .array(type)) {
                $0[0].isNull ? .null : .list(body($0[0].elements, $0[1]))
            }
        }
    }

    private static func combined(
        _ name: String, _ summary: String,
        _ body: @escaping @Sendable ([Value], [Value]) -> [Value]
    ) -> ScalarFunction {
        .resolved(name, 2...2, "\(name)(a, b): \(summary)") { arguments throws(FunctionError) in
            let type = try common(arguments, name)
            try expectOrder(of: type, name)
            return .rowwise([type, type], type) { .list(body($0[0].elements, $0[1].elements)) }
        }
    }

    private static func elementAt(_ name: String, isTry: Bool) -> ScalarFunction {
        .resolved(name, 2...2, "\(name)(a, i): the i-th element, from 1 or the end") {
            arguments throws(FunctionError) in
            if case .map(let own, let value) = arguments[0].type {
                guard let key = Coercion.tightest(own, arguments[1].type) else {
                    throw FunctionError(
                        "DATATYPE_MISMATCH.MAP_FUNCTION_DIFF_TYPES",
                        "Input to `\(name)` should have been a map followed by a value with the same "
                            + "key type.")
                }
                let map = DataType.map(key: key, value: value)
                return ScalarOverload(parameters: [map, key], result: value) {
                    arguments, rows, _ in ArrayKernels.value(arguments, value, rows)
                }
            }
            let type = try element(arguments[0], name)
            return ScalarOverload(parameters: [arguments[0].type, .int], result: type) {
                arguments, rows, context in
                ArrayKernels.element(arguments, type, .counted(isTry: isTry), rows, &context)
            }
        }
    }

    private static func steps() -> FunctionError {
        FunctionError(
            "DATATYPE_MISMATCH.SEQUENCE_WRONG_INPUT_TYPES",
            "`sequence` uses two ends of one type, integral, date or timestamp, and a step that fits "
                + "them.")
    }

    /// What moments are counted by.
    private static func isStep(_ type: DataType) -> Bool {
        switch type {
        case .yearMonthInterval, .dayTimeInterval, .calendarInterval, .void: true
        default: false
        }
    }

    private static func sequence(_ arguments: [Argument]) throws(FunctionError) -> ScalarOverload {
        var ends = arguments.prefix(2).map(\.type)
        if Dialect.isANSI, arguments.count > 2, Coercion.common(ends)?.isIntegral == true {
            // A step is a number like the ends, or a text that shows one.
            ends.append(arguments[2].type)
        }
        guard let type = Coercion.common(ends),
            type.isIntegral || [.date, .timestamp, .timestampNTZ].contains(type)
        else {
            throw steps()
        }
        var step: DataType = type.isIntegral ? type : .dayTimeInterval(.day, .second)
        var isMonths = false
        if arguments.count > 2, type.isIntegral, !Dialect.isANSI,
            !arguments[2].type.isIntegral && arguments[2].type != .void
        {
            throw steps()
        }
        if arguments.count > 2, !type.isIntegral {
            guard Self.isStep(arguments[2].type) else { throw steps() }
            step = arguments[2].type
            if step == .calendarInterval { return CalendarSequence.overload(type) }
            if case .yearMonthInterval = step { isMonths = true }
        }
        let perDay = TimestampParser.microsecondsPerDay
        let parameters = [type, type] + (arguments.count > 2 ? [step] : [])
        if isMonths {
            return .rowwise(parameters, .array(type)) { (values) throws(EvaluationError) in
                try months(
                    from: values[0].integer, to: values[1].integer, by: values[2].integer, type)
            }
        }
        return ScalarOverload(parameters: parameters, result: .array(type)) {
            arguments, rows, context in
            SequenceKernel.even(
                arguments, .array(type), unit: type.isIntegral || type == .date ? 1 : perDay,
                divisor: type == .date ? perDay : 1, rows, &context)
        }
    }

    /// Every so many months from the first.
    private static func months(from: Int64, to: Int64, by size: Int64, _ type: DataType)
        throws(EvaluationError) -> Value
    {
        guard size != 0, from == to || (from < to) == (size > 0) else {
            throw EvaluationError(
                "INVALID_PARAMETER_VALUE.SEQUENCE",
                "Illegal sequence boundaries: \(from) to \(to) by \(size).")
        }
        let perDay = TimestampParser.microsecondsPerDay
        let (days, rest) = type == .date ? (from, 0) : TimestampText.split(from)
        var list: [Value] = []
        var at = from
        while size > 0 ? at <= to : at >= to {
            list.append(.integer(at))
            let moved = TemporalArithmetic.addMonths(days, size * Int64(list.count))
            at = type == .date ? moved : moved * perDay + rest
        }
        return .list(list)
    }
}
