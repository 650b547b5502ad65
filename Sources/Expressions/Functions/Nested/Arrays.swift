import Columns
import Formats

/// Functions of arrays.
enum Arrays {
    static let functions: [ScalarFunction] = [
        onArray("array_distinct", "each element once") { .list(distinct($0)) },
        onArray("array_compact", "without nulls") { .list($0.filter { !$0.isNull }) },
        .resolved("sort_array", 1...2, "sort_array(a [, ascending])") {
            arguments throws(FunctionError) in
            let element = try element(arguments[0], "sort_array")
            let parameters = [arguments[0].type] + arguments.dropFirst().map { _ in .boolean }
            return .rowwise(parameters, .array(element)) { values in
                let ascending = values.count < 2 || values[1].truth
                return .list(
                    values[0].elements.sorted {
                        ValueOrder.compare($0, $1) * (ascending ? 1 : -1) < 0
                    })
            }
        },
        onElement("array_max", "its greatest element") { extreme($0, 1) },
        onElement("array_min", "its least element") { extreme($0, -1) },
        .resolved(
            "size", aliases: ["cardinality"], 1...1, "size(a): the elements of an array or map"
        ) { arguments throws(FunctionError) in
            switch arguments[0].type {
            case .array, .map, .void: break
            default:
                throw .wrongType("size", 0, arguments[0].type, wanted: "array\" or \"map")
            }
            let ofNull: Value = Dialect.isANSI ? .null : .integer(-1)
            return .withNulls([arguments[0].type], .int) { values in
                if values[0].isNull { return ofNull }
                return .integer(Int64(max(values[0].elements.count, values[0].entries.count)))
            }
        },
        .resolved("array_size", 1...1, "array_size(a)") { arguments throws(FunctionError) in
            if arguments[0].type != .void { _ = try element(arguments[0], "array_size") }
            return .rowwise([arguments[0].type], .int) { .integer(Int64($0[0].elements.count)) }
        },
        withElement("array_contains", "whether it has an element", .boolean) { list, value in
            if list.contains(value) { return .boolean(true) }
            return list.contains(.null) ? .null : .boolean(false)
        },
        withElement(
            "array_position", "where an element first stands, from 1; 0 if nowhere", .bigint
        ) { list, value in .integer(Int64((list.firstIndex(of: value) ?? -1) + 1)) },
        withElement("array_remove", "without an element", nil) { list, value in
            .list(list.filter { $0 != value })
        },
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
        .rowwise(
            "array_join", [.array(.string), .string, .string], .string, optional: 1,
            "array_join(a, separator [, for nulls])"
        ) { (values) throws(EvaluationError) in
            var parts: [String] = []
            for value in values[0].elements {
                if !value.isNull {
                    parts.append(value.text)
                } else if values.count > 2 {
                    parts.append(values[2].text)
                }
            }
            return .string(try ValueLimit.joined(parts, values[1].text))
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
            return .rowwise([arguments[0].type], inner) { values in
                if values[0].elements.contains(.null) { return .null }
                return .list(values[0].elements.flatMap(\.elements))
            }
        },
        .resolved("slice", 3...3, "slice(a, from, length): a part, counted from 1 or the end") {
            arguments throws(FunctionError) in
            _ = try element(arguments[0], "slice")
            return .rowwise([arguments[0].type, .int, .int], arguments[0].type) {
                (values) throws(EvaluationError) in
                let list = values[0].elements
                let (from, length) = (Int(values[1].integer), Int(values[2].integer))
                guard from != 0, length >= 0 else {
                    throw EvaluationError(
                        "INVALID_PARAMETER_VALUE.\(from == 0 ? "START" : "LENGTH")",
                        "`slice` counts from 1 or from −1, and its length is not negative.")
                }
                let start = from > 0 ? from - 1 : list.count + from
                guard start >= 0, start < list.count else { return .list([]) }
                return .list(Array(list[start..<min(list.count, start + length)]))
            }
        },
        .resolved("get", 2...2, "get(a, i): the element from 0, or null") {
            arguments throws(FunctionError) in
            let type = try element(arguments[0], "get")
            return .rowwise([arguments[0].type, .int], type) { values in
                let list = values[0].elements
                let index = Int(values[1].integer)
                return list.indices.contains(index) ? list[index] : .null
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
        guard !isMixed, let type = Coercion.commonElement(own, value.type) else {
            throw unfitting(name)
        }
        return type
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
        guard let type = Coercion.common(types, by: Coercion.commonElement), case .array = type
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

    private static func extreme(_ values: [Value], _ sign: Int) -> Value {
        var best = Value.null
        for value in values where !value.isNull {
            if best.isNull || ValueOrder.compare(value, best) * sign > 0 { best = value }
        }
        return best
    }

    private static func onArray(
        _ name: String, _ summary: String, _ body: @escaping @Sendable ([Value]) -> Value
    ) -> ScalarFunction {
        .resolved(name, 1...1, "\(name)(a): \(summary)") { arguments throws(FunctionError) in
            _ = try element(arguments[0], name)
            return .rowwise([arguments[0].type], arguments[0].type) { body($0[0].elements) }
        }
    }

    private static func onElement(
        _ name: String, _ summary: String, _ body: @escaping @Sendable ([Value]) -> Value
    ) -> ScalarFunction {
        .resolved(name, 1...1, "\(name)(a): \(summary)") { arguments throws(FunctionError) in
            let type = try element(arguments[0], name)
            return .rowwise([arguments[0].type], type) { body($0[0].elements) }
        }
    }

    private static func withElement(
        _ name: String, _ summary: String, _ result: DataType?,
        _ body: @escaping @Sendable ([Value], Value) -> Value
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
            return .rowwise([.array(type), type], result ?? .array(type)) {
                body($0[0].elements, $0[1])
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
            return .rowwise([type, type], type) { .list(body($0[0].elements, $0[1].elements)) }
        }
    }

    private static func elementAt(_ name: String, isTry: Bool) -> ScalarFunction {
        .resolved(name, 2...2, "\(name)(a, i): the i-th element, from 1 or the end") {
            arguments throws(FunctionError) in
            if case .map(let key, let value) = arguments[0].type {
                return .rowwise([arguments[0].type, key], value) { values in
                    values[0].entries.first { $0.key == values[1] }?.value ?? .null
                }
            }
            let type = try element(arguments[0], name)
            return .rowwise([arguments[0].type, .int], type) {
                (values) throws(EvaluationError) in
                let list = values[0].elements
                let index = Int(values[1].integer)
                if index == 0 {
                    throw EvaluationError(
                        "INVALID_INDEX_OF_ZERO",
                        "The index 0 is invalid. An index shall be either < 0 or > 0 (the first "
                            + "element has index 1).")
                }
                let place = index > 0 ? index - 1 : list.count + index
                if list.indices.contains(place) { return list[place] }
                if isTry { return .null }
                throw EvaluationError(
                    "INVALID_ARRAY_INDEX_IN_ELEMENT_AT",
                    "The index \(index) is out of bounds. The array has \(list.count) elements. "
                        + "Use `try_element_at` to tolerate accessing element at invalid index and "
                        + "return NULL instead.")
            }
        }
    }

    private static func sequence(_ arguments: [Argument]) throws(FunctionError) -> ScalarOverload {
        let ends = arguments.prefix(2).map(\.type)
        guard let type = Coercion.common(ends),
            type.isIntegral || type == .date || type == .timestamp
        else {
            throw FunctionError(
                "DATATYPE_MISMATCH.SEQUENCE_WRONG_INPUT_TYPES",
                "`sequence` uses two ends of one type, integral, date or timestamp, and a step that "
                    + "fits them.")
        }
        var step: DataType = type.isIntegral ? type : .dayTimeInterval(.day, .second)
        var isMonths = false
        if arguments.count > 2, !type.isIntegral {
            step = arguments[2].type
            if case .yearMonthInterval = step { isMonths = true }
        }
        let perDay = TimestampParser.microsecondsPerDay
        let counted = isMonths
        return .rowwise(
            [type, type] + (arguments.count > 2 ? [step] : []), .array(type)
        ) { (values) throws(EvaluationError) in
            let (from, to) = (values[0].integer, values[1].integer)
            let unit: Int64 = type.isIntegral ? 1 : type == .date ? 1 : perDay
            var size = from <= to ? unit : -unit
            if values.count > 2 {
                size = values[2].integer
                if type == .date, !counted { size /= perDay }
            }
            guard size != 0, from == to || (from < to) == (size > 0) else {
                throw EvaluationError(
                    "INVALID_PARAMETER_VALUE.SEQUENCE",
                    "Illegal sequence boundaries: \(from) to \(to) by \(size).")
            }
            let (distance, overflows) = to.subtractingReportingOverflow(from)
            if !counted {
                let steps = overflows ? .max : distance.magnitude / size.magnitude
                try ValueLimit.check(elements: Int(min(steps, 1 << 62)))
            }
            var list: [Value] = []
            var at = from
            while size > 0 ? at <= to : at >= to {
                list.append(.integer(at))
                if counted {
                    let months = size * Int64(list.count)
                    let (days, rest) =
                        type == .date ? (from, 0) : TimestampText.split(from)
                    let moved = TemporalArithmetic.addMonths(days, months)
                    at = type == .date ? moved : moved * perDay + rest
                } else {
                    let (next, overflows) = at.addingReportingOverflow(size)
                    if overflows { break }
                    at = next
                }
            }
            return .list(list)
        }
    }
}
