import Columns
public import Expressions

extension Expression {
    /// The columns without which a condition does not hold, or a value is null, for Spark's optimizer:
    /// it looks through comparisons, arithmetic and casts, and not through every function that gives
    /// null for null.
    public var columnsOfNull: Set<Int> {
        switch self {
        case .column(let index, _): return [index]
        case .cast(let operand, _, .ansi): return operand.columnsOfNull
        case .call(let call) where Self.passesNullOn.contains(call.name):
            return call.arguments.reduce(into: []) { $0.formUnion($1.columnsOfNull) }
        default: return []
        }
    }

    private static let passesNullOn: Set<String> = [
        "=", "<", "<=", ">", ">=", "!=", "isnotnull", "not", "+", "-", "*", "/", "%", "div", "pmod",
        "negative", "positive", "abs", "timestamp_add", "date_add", "date_sub", "unix_timestamp",
        "to_unix_timestamp", "unix_micros", "unix_millis", "unix_seconds", "timestamp_seconds",
        "timestamp_millis", "timestamp_micros", "year", "month", "day", "hour", "minute", "second",
        "upper", "lower", "length", "substring", "substr", "like", "rlike", "startswith",
        "endswith",
        "contains", "sqrt", "floor", "ceil", "round",
    ]
}

extension Join {
    /// The columns, over both sides, whose null leaves ON without a chance.
    ///
    /// Spark computes what BETWEEN asks of both sides but once, and concludes nothing from it.
    public var columnsOfNull: Set<Int> {
        let width = left.schema.count
        var found: Set<Int> = []
        for key in keys {
            found.formUnion(key.left.columnsOfNull)
            found.formUnion(key.right.columnsOfNull.map { $0 + width })
        }
        let conditions = residual?.conjuncts ?? []
        for condition in conditions where !isHalfOfBetween(condition, among: conditions) {
            found.formUnion(condition.columnsOfNull)
        }
        return found
    }

    /// `x >= low` beside `x <= high`, or the other way round, where x is computed from both sides.
    private func isHalfOfBetween(_ condition: Expression, among all: [Expression]) -> Bool {
        let other = ["<=": ">=", ">=": "<="]
        guard case .call(let call) = condition, let name = other[call.name],
            let asked = call.arguments.first
        else { return false }
        let width = left.schema.count
        guard asked.containsColumn(where: { $0 < width }),
            asked.containsColumn(where: { $0 >= width })
        else { return false }
        return all.contains { twin in
            guard case .call(let call) = twin else { return false }
            return call.name == name && call.arguments[0].isSame(as: asked)
        }
    }
}
