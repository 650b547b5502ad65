import Columns
import Expressions

/// Functions in FROM.
extension Binder {
    /// `range(…)` and generators in FROM; `over` is what a lateral one may use.
    mutating func tableFunction(
        _ call: CallSyntax, over input: Relation?, _ range: Range<Int>
    ) throws(QueryError) -> Relation {
        let name = call.function
        if name == "range" { return try self.range(call, range) }
        if name == "sql_keywords" { return try keywords(call, range) }
        if name == "collations" { return try collations(call, range) }
        if GeneratorKind(ofTable: name) == nil, let stated = catalog.function(call.name) {
            return try statedTable(stated, call, range)
        }
        guard let kind = GeneratorKind(ofTable: name) else {
            let near = NearestName.nearest(
                name, among: ["range", "explode", "posexplode", "inline", "stack"])
            guard FunctionLibrary.shared.scalar(named: name) == nil,
                FunctionLibrary.shared.aggregate(named: name) == nil
            else {
                throw QueryError(
                    "NOT_A_TABLE_FUNCTION",
                    "`\(name)` appears as a table function here, but the function was defined as a "
                        + "scalar function.", at: range)
            }
            throw QueryError(
                "UNRESOLVABLE_TABLE_VALUED_FUNCTION",
                "Could not resolve `\(name)` to a table-valued function."
                    + (near.map { " Did you mean `\($0)`?" } ?? ""), at: range)
        }
        let base = input ?? .oneRow
        var binder = ExpressionBinder(self, base.scope)
        let generator = try binder.generator(kind, call, range)
        return generate(generator, isOuter: generator.isOuter, over: base)
    }

    /// `range([start,] end [, step [, partitions]])`.
    private func range(
        _ call: CallSyntax, _ range: Range<Int>
    ) throws(QueryError) -> Relation {
        var numbers: [Int64] = []
        for argument in call.arguments {
            if case .named = argument.kind {
                throw QueryError(
                    "NON_FOLDABLE_ARGUMENT", "The parameters of range() have no names.", at: range)
            }
            let value: Expression
            do throws(QueryError) {
                value = try Binder.constant(argument).cast(to: .bigint).folded()
            } catch  where error.errorClass.hasPrefix("UNRESOLVED_COLUMN") {
                throw QueryError(
                    "NON_FOLDABLE_ARGUMENT", "range() takes constants.", at: argument.range)
            }
            guard case .integer(let number)? = value.literalValue else {
                if case .cast(.literal(.string(let text), .string), _, _) = value {
                    throw QueryError(
                        "CAST_INVALID_INPUT",
                        "The value '\(text)' of the type \"STRING\" cannot be cast to \"BIGINT\" "
                            + "because it is malformed.", at: range)
                }
                throw QueryError(
                    "UNEXPECTED_INPUT_TYPE", "range() takes whole numbers.", at: argument.range)
            }
            numbers.append(number)
        }
        guard (1...4).contains(numbers.count) else {
            throw QueryError(
                "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                "The `range` requires 1 to 4 parameters but the actual number is "
                    + "\(numbers.count).", at: range)
        }
        let start = numbers.count > 1 ? numbers[0] : 0
        let end = numbers.count > 1 ? numbers[1] : numbers[0]
        let step = numbers.count > 2 ? numbers[2] : 1
        guard step != 0 else {
            throw QueryError("FAILED_FUNCTION_CALL", "The step of range() is 0.", at: range)
        }
        return Relation(.range(NumberRange(from: start, before: end, by: step)))
    }

    /// `sql_keywords()`: a row for each word that has a meaning.
    private func keywords(
        _ call: CallSyntax, _ range: Range<Int>
    ) throws(QueryError) -> Relation {
        guard call.arguments.isEmpty else {
            throw QueryError(
                "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                "The `sql_keywords` requires 0 parameters but the actual number is "
                    + "\(call.arguments.count).", at: range)
        }
        let schema = [Field("keyword", .string), Field("reserved", .boolean)]
        let rows = Keywords.all.map { word -> [Expression] in
            [.literal(.string(word), .string), .literal(.boolean(false), .boolean)]
        }
        return Relation(.values(Values(schema: schema, rows: rows)))
    }
}
