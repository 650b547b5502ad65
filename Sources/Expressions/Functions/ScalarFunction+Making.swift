public import Columns

extension ScalarFunction {
    /// A function with one signature: arguments are cast to it where Spark casts implicitly.
    static func fixed(
        _ name: String, aliases: [String] = [], _ parameters: [DataType], _ result: DataType,
        optional: Int = 0, summary: String, isDeterministic: Bool = true,
        kernel: @escaping ScalarOverload.Kernel
    ) -> ScalarFunction {
        ScalarFunction(name, aliases: aliases, summary: summary, isDeterministic: isDeterministic) {
            arguments throws(FunctionError) in
            let counts = (parameters.count - optional)...parameters.count
            try arguments.expect(counts, of: name)
            let chosen = Array(parameters.prefix(arguments.count))
            for (index, argument) in arguments.enumerated() {
                guard Coercion.isImplicit(argument.type, to: chosen[index]) else {
                    throw .wrongType(name, index, argument.type, wanted: chosen[index].description)
                }
            }
            return ScalarOverload(parameters: chosen, result: result, kernel: kernel)
        }
    }
}

extension [Argument] {
    /// Functions whose parameters have names in Spark: it misses these, rather than a number of them.
    private static var named: Set<String> {
        ["count_min_sketch", "mask", "try_variant_set", "variant_set", "variant_strip_nulls"]
    }

    func expect(_ counts: ClosedRange<Int>, of name: String) throws(FunctionError) {
        guard !counts.contains(count) else { return }
        if count < counts.lowerBound, Self.named.contains(name) {
            throw FunctionError(
                "REQUIRED_PARAMETER_NOT_FOUND",
                "Cannot invoke routine `\(name)` because one of its parameters is required, but the "
                    + "routine call did not supply a value.")
        }
        let wanted =
            counts.count == 1
            ? "\(counts.lowerBound)" : "\(counts.lowerBound) to \(counts.upperBound)"
        throw FunctionError(
            "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
            "The `\(name)` requires \(wanted) parameters but the actual number is \(count).")
    }

    func expect(atLeast least: Int, of name: String) throws(FunctionError) {
        guard count < least else { return }
        throw FunctionError(
            "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
            "The `\(name)` requires > \(least - 1) parameters but the actual number is \(count).")
    }
}

extension FunctionError {
    public static func wrongType(_ name: String, _ index: Int, _ type: DataType, wanted: String)
        -> FunctionError
    {
        let ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh"]
        let place = index < ordinals.count ? ordinals[index] : "\(index + 1)th"
        return FunctionError(
            "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
            "Cannot resolve \"\(name)\" due to data type mismatch: the \(place) parameter requires "
                + "the \"\(wanted.uppercased())\" type, however it has the type "
                + "\"\(type.description.uppercased())\".")
    }

    /// The type has no order, and so no equality that a query could use.
    static func unordered(_ name: String, _ type: DataType) -> FunctionError {
        FunctionError(
            "DATATYPE_MISMATCH.INVALID_ORDERING_TYPE",
            "Cannot resolve \"\(name)\" due to data type mismatch: it does not support ordering on "
                + "type \"\(type.description.uppercased())\".")
    }

    static func differingTypes(_ name: String, _ left: DataType, _ right: DataType)
        -> FunctionError
    {
        FunctionError(
            "DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES",
            "Cannot resolve \"\(name)\" due to data type mismatch: the left and right operands have "
                + "incompatible types (\"\(left.description.uppercased())\" and "
                + "\"\(right.description.uppercased())\").")
    }
}

/// Row loops that functions share. Null in, null out.
enum Rows {
    /// Calls `body` with each row's values where none of them is null.
    static func map(
        _ arguments: [Datum], _ rows: Int, _ result: DataType,
        _ context: inout EvaluationContext,
        _ body: ([Value]) throws(EvaluationError) -> Value
    ) -> Column {
        if let column = overDictionary(arguments, rows, result, &context, body) { return column }
        let validity = Validity.all(arguments, rows: rows)
        var builder = ColumnBuilder(result, capacity: rows)
        var limit = ValueLimit()
        // One buffer for all rows.
        var values = [Value](repeating: .null, count: arguments.count)
        for row in 0..<rows {
            if let validity, validity[row] == 0 {
                builder.appendNull()
                continue
            }
            for index in 0..<arguments.count { values[index] = arguments[index].value(at: row) }
            do {
                let value = try body(values)
                try limit.take(value)
                builder.append(value)
            } catch {
                context.fail(row: row, error)
                builder.append(error.leniently ?? .null)
            }
        }
        return builder.build()
    }

    /// With one dictionary column and else constants, each distinct string is computed once.
    private static func overDictionary(
        _ arguments: [Datum], _ rows: Int, _ result: DataType,
        _ context: inout EvaluationContext,
        _ body: ([Value]) throws(EvaluationError) -> Value
    ) -> Column? {
        guard let lone = LoneDictionary(arguments, rows: rows) else { return nil }
        let distinct = lone.texts.values
        var builder = ColumnBuilder(result, capacity: distinct.count)
        var values = arguments.map { $0.value(at: 0) }
        var limit = ValueLimit()
        for code in 0..<distinct.count {
            values[lone.position] = .string(distinct.string(at: code))
            do {
                let value = try body(values)
                try limit.take(value)
                builder.append(value)
            } catch {
                return nil
            }
        }
        var gathered = builder.build().gather(lone.texts.codes)
        gathered.validity = Validity.both(gathered.validity, lone.column.validity)
        return gathered
    }
}

extension Value {
    /// The whole number; 0 for anything else.
    var integer: Int64 {
        if case .integer(let value) = self { value } else { 0 }
    }

    var floating: Double {
        if case .floating(let value) = self { value } else { 0 }
    }

    var text: String {
        if case .string(let value) = self { value } else { "" }
    }
}
