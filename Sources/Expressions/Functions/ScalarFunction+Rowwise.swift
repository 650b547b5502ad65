import Columns

extension ScalarFunction {
    /// A function of one signature that is computed value by value: null in, null out, and each
    /// distinct string of a dictionary once.
    static func rowwise(
        _ name: String, aliases: [String] = [], _ parameters: [DataType], _ result: DataType,
        optional: Int = 0, _ summary: String,
        body: @escaping @Sendable ([Value]) throws(EvaluationError) -> Value
    ) -> ScalarFunction {
        .fixed(
            name, aliases: aliases, parameters, result, optional: optional, summary: summary
        ) { arguments, rows, context in
            Rows.map(arguments, rows, result, &context, body)
        }
    }

    /// The same where the arguments' types decide.
    static func resolved(
        _ name: String, aliases: [String] = [], _ counts: ClosedRange<Int>, _ summary: String,
        resolve: @escaping @Sendable ([Argument]) throws(FunctionError) -> ScalarOverload
    ) -> ScalarFunction {
        ScalarFunction(name, aliases: aliases, summary: summary) {
            arguments throws(FunctionError) in
            try arguments.expect(counts, of: name)
            return try resolve(arguments)
        }
    }
}

extension ScalarOverload {
    static func rowwise(
        _ parameters: [DataType], _ result: DataType,
        body: @escaping @Sendable ([Value]) throws(EvaluationError) -> Value
    ) -> ScalarOverload {
        ScalarOverload(parameters: parameters, result: result) { arguments, rows, context in
            Rows.map(arguments, rows, result, &context, body)
        }
    }

    /// For functions that look at nulls themselves.
    static func withNulls(
        _ parameters: [DataType], _ result: DataType,
        body: @escaping @Sendable ([Value]) throws(EvaluationError) -> Value
    ) -> ScalarOverload {
        ScalarOverload(parameters: parameters, result: result) { arguments, rows, context in
            var builder = ColumnBuilder(result, capacity: rows)
            var limit = ValueLimit()
            var values = [Value](repeating: .null, count: arguments.count)
            for row in 0..<rows {
                for index in 0..<arguments.count { values[index] = arguments[index].value(at: row) }
                do throws(EvaluationError) {
                    let value = try body(values)
                    try limit.take(value)
                    builder.append(value)
                } catch {
                    context.fail(row: row, error)
                    builder.appendNull()
                }
            }
            return builder.build()
        }
    }
}

extension Value {
    var elements: [Value] {
        switch self {
        case .list(let values), .structure(let values): values
        default: []
        }
    }

    var entries: [(key: Value, value: Value)] {
        if case .map(let entries) = self { entries } else { [] }
    }

    var truth: Bool {
        if case .boolean(let value) = self { value } else { false }
    }

    /// The bytes of a string or of binary.
    var bytes: [UInt8] {
        switch self {
        case .string(let text): Array(text.utf8)
        case .binary(let bytes): bytes
        default: []
        }
    }

    var scalars: [UnicodeScalar] { Array(text.unicodeScalars) }

    static func text(_ scalars: some Sequence<UnicodeScalar>) -> Value {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return .string(String(view))
    }
}
