import Columns

/// Aggregates whose state is one row.
enum Folds {
    static let functions: [AggregateFunction] = [
        place("first", aliases: ["first_value", "any_value"], "the first value", isLast: false),
        place("last", aliases: ["last_value"], "the last value", isLast: true),
        extremeBy("min_by", "the value beside the least", sign: -1),
        extremeBy("max_by", "the value beside the greatest", sign: 1),
        truth("bool_and", aliases: ["every"], "whether all are true", .and),
        truth("bool_or", aliases: ["some", "any"], "whether any is true", .or),
        bits("bit_and", "the bits of all", .and),
        bits("bit_or", "the bits of any", .or),
        bits("bit_xor", "the bits of an odd number", .xor),
    ]

    private static func overload(
        _ types: [DataType], _ aim: RowContest.Aim, skipsNulls: Bool, extra: [DataType] = []
    ) -> AggregateOverload {
        AggregateOverload(
            parameters: types + extra, result: types[0],
            partial: [ChosenRowAccumulator.stateType(types)]
        ) { ChosenRowAccumulator(types: types, aim: aim, skipsNulls: skipsNulls) }
    }

    private static func bits(_ type: DataType, _ operation: BitFoldAccumulator.Operation)
        -> AggregateOverload
    {
        AggregateOverload(
            parameters: [type], result: type, partial: [ChosenRowAccumulator.stateType([type])]
        ) { BitFoldAccumulator(type: type, operation: operation) }
    }

    /// The second argument says whether nulls are passed over.
    private static func place(
        _ name: String, aliases: [String], _ summary: String, isLast: Bool
    ) -> AggregateFunction {
        AggregateFunction(name, aliases: aliases, summary: "\(name)(x [, ignoreNulls]): \(summary)")
        {
            arguments throws(FunctionError) in
            try arguments.expect(1...2, of: name)
            if arguments.count > 1 {
                guard arguments[1].type == .boolean, arguments[1].literal?.isNull == false else {
                    throw FunctionError(
                        "_LEGACY_ERROR_TEMP_1210",
                        "The second argument in \(name) should be a boolean literal.")
                }
            }
            let ignoresNulls = arguments.count > 1 && arguments[1].literal?.truth == true
            return overload(
                [arguments[0].type], isLast ? .last : .first, skipsNulls: ignoresNulls,
                extra: arguments.dropFirst().map(\.type))
        }
    }

    private static func extremeBy(_ name: String, _ summary: String, sign: Int)
        -> AggregateFunction
    {
        AggregateFunction(name, summary: "\(name)(x, y): \(summary) y") {
            arguments throws(FunctionError) in
            try arguments.expect(2...3, of: name)
            let key = arguments[1].type
            if key.holdsUnordered || key.holdsMap || key == .calendarInterval {
                throw .unordered(name, key)
            }
            if arguments.count == 3 { return try several(name, arguments, sign) }
            return overload(
                arguments.map(\.type), .extreme(sign: sign, lastOfEqual: true), skipsNulls: true)
        }
    }

    /// The values beside the n least or greatest.
    private static func several(_ name: String, _ arguments: [Argument], _ sign: Int)
        throws(FunctionError) -> AggregateOverload
    {
        guard Coercion.isImplicit(arguments[2].type, to: .int) else {
            throw .wrongType(name, 2, arguments[2].type, wanted: "integral")
        }
        guard let literal = arguments[2].literal else {
            throw FunctionError(
                "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                "The number given to `\(name)` must be a constant.")
        }
        let count: Int64
        do throws(EvaluationError) {
            count = try Cast.convert(literal, arguments[2].type, .int).integer
        } catch {
            throw FunctionError(error.errorClass, error.message)
        }
        guard count > 0, count <= 100_000 else {
            throw FunctionError(
                "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE",
                "The number given to `\(name)` must be between [1, 100000].")
        }
        let type = DataType.structure([
            Field("x", arguments[0].type), Field("y", arguments[1].type),
        ])
        let result = DataType.array(arguments[0].type)
        return AggregateOverload(
            parameters: arguments.map(\.type), result: result, partial: [.array(type)]
        ) {
            CollectingAccumulator(type: type, result: result, width: 2, skipsNulls: false) {
                rows in
                let kept = rows.filter { !$0.elements[1].isNull }
                if kept.isEmpty { return .null }
                let sorted = kept.enumerated().sorted { a, b in
                    let order =
                        ValueOrder.compare(a.element.elements[1], b.element.elements[1]) * sign
                    return order == 0 ? a.offset < b.offset : order > 0
                }
                return .list(sorted.prefix(Int(count)).map { $0.element.elements[0] })
            }
        }
    }

    private static func truth(
        _ name: String, aliases: [String], _ summary: String,
        _ operation: BitFoldAccumulator.Operation
    ) -> AggregateFunction {
        AggregateFunction(name, aliases: aliases, summary: "\(name)(condition): \(summary)") {
            arguments throws(FunctionError) in
            try arguments.expect(1...1, of: name)
            guard Coercion.isImplicit(arguments[0].type, to: .boolean) else {
                throw .wrongType(name, 0, arguments[0].type, wanted: "boolean")
            }
            return bits(.boolean, operation)
        }
    }

    private static func bits(
        _ name: String, _ summary: String, _ operation: BitFoldAccumulator.Operation
    ) -> AggregateFunction {
        AggregateFunction(name, summary: "\(name)(x): \(summary)") {
            arguments throws(FunctionError) in
            try arguments.expect(1...1, of: name)
            let type = arguments[0].type == .void ? .int : arguments[0].type
            guard type.isIntegral else { throw .wrongType(name, 0, type, wanted: "integral") }
            return bits(type, operation)
        }
    }
}
