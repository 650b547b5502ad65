import Columns

/// What `counter_diff(value [, start]) OVER (…)` makes of a row and of the last row before it that has a
/// value: how far a counter that only grows has come, or null where it began anew.
enum CounterDifference {
    /// The value and the start of a row, and both of the row before as a struct.
    static let functions: [ScalarFunction] = [
        .resolved("counter difference", 3...3, "counter difference(value, start, previous)") {
            arguments throws(FunctionError) in
            let type = arguments[0].type == .void ? .double : arguments[0].type
            guard type.isNumeric else {
                throw .wrongType("counter_diff", 0, type, wanted: "numeric")
            }
            let start = arguments[1].type
            guard [.void, .timestamp, .timestampNTZ].contains(start) else {
                throw .wrongType("counter_diff", 1, start, wanted: "timestamp")
            }
            return .withNulls([type, start, arguments[2].type], type) {
                (values) throws(EvaluationError) in
                try difference(values[0], values[1], values[2].elements)
            }
        }
    ]

    private static func difference(
        _ value: Value, _ start: Value, _ previous: [Value]
    ) throws(EvaluationError) -> Value {
        if value.isNull { return .null }
        if ValueOrder.compare(value, zero(like: value)) < 0 {
            throw EvaluationError(
                "COUNTER_DIFF_NEGATIVE_COUNTER_VALUE", "A counter must not be negative.")
        }
        guard previous.count == 2 else { return .null }
        if !start.isNull, !previous[1].isNull {
            let order = ValueOrder.compare(start, previous[1])
            if order < 0 {
                throw EvaluationError(
                    "COUNTER_DIFF_START_TIME_DECREASED",
                    "The start of a counter must not lie before that of the row before.")
            }
            if order > 0 { return .null }
        }
        if ValueOrder.compare(value, previous[0]) < 0 { return .null }
        switch (value, previous[0]) {
        case (.integer(let one), .integer(let other)): return .integer(one - other)
        case (.wide(let one), .wide(let other)): return .wide(one - other)
        case (.floating(let one), .floating(let other)): return .floating(one - other)
        default: return .null
        }
    }

    private static func zero(like value: Value) -> Value {
        switch value {
        case .floating: .floating(0)
        case .wide: .wide(0)
        default: .integer(0)
        }
    }
}
