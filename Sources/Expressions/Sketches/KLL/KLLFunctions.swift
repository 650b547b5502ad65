import Columns

/// `kll_sketch_get_n_…`, `…_get_quantile_…`, `…_get_rank_…`, `…_merge_…` and `…_to_string_…`.
enum KLLFunctions {
    static let functions: [ScalarFunction] =
        family(Int64.self) + family(Double.self) + family(Float.self)

    private static func family<Item: KLLItem>(_ item: Item.Type) -> [ScalarFunction] {
        let get = "kll_sketch_get"
        return [
            one("\(get)_n_\(Item.name)", .bigint, "how many values it has seen", item) {
                .integer($0.count)
            },
            one("kll_sketch_to_string_\(Item.name)", .string, "what it holds, in words", item) {
                .string($0.summary)
            },
            merge("kll_sketch_merge_\(Item.name)", item),
            question(
                "\(get)_quantile_\(Item.name)", of: .double, Item.type,
                "the values that shares of all do not exceed", item
            ) { ranking, value throws(EvaluationError) in
                let rank = value.floating
                guard !(rank < 0 || rank > 1) else {
                    throw outOfRange("\(get)_quantile_\(Item.name)")
                }
                return ranking.quantile(at: rank).value
            },
            question(
                "\(get)_rank_\(Item.name)", of: Item.type, .double,
                "the shares of all that do not exceed values", item
            ) { ranking, value throws(EvaluationError) in
                let item = value.isNull ? Item.zero : Item(value)
                if item.isMissing { throw invalid("\(get)_rank_\(Item.name)") }
                return .floating(ranking.rank(of: item))
            },
        ]
    }

    private static func one<Item: KLLItem>(
        _ name: String, _ result: DataType, _ summary: String, _ item: Item.Type,
        _ body: @escaping @Sendable (KLLSketch<Item>) -> Value
    ) -> ScalarFunction {
        .rowwise(name, [.binary], result, "\(name)(sketch): \(summary)") {
            values throws(EvaluationError) in
            body(try sketch(values[0], of: name))
        }
    }

    private static func merge<Item: KLLItem>(_ name: String, _ item: Item.Type) -> ScalarFunction {
        .rowwise(
            name, [.binary, .binary], .binary,
            "\(name)(sketch, another): the sketch of both together"
        ) { values throws(EvaluationError) in
            var merged: KLLSketch<Item> = try sketch(values[0], of: name)
            merged.merge(try sketch(values[1], of: name))
            return .binary(merged.encoded)
        }
    }

    /// A function of a sketch and a constant, or an array of constants, each with an answer.
    ///
    /// Nulls in an array are asked as 0.
    private static func question<Item: KLLItem>(
        _ name: String, of asked: DataType, _ answer: DataType, _ summary: String,
        _ item: Item.Type,
        _ body:
            @escaping @Sendable (KLLSketch<Item>.Ranking, Value) throws(EvaluationError) -> Value
    ) -> ScalarFunction {
        .resolved(name, 2...2, "\(name)(sketch, of): \(summary)") {
            arguments throws(FunctionError) in
            guard Coercion.isImplicit(arguments[0].type, to: .binary) else {
                throw .wrongType(name, 0, arguments[0].type, wanted: "binary")
            }
            let isMany = try expectQuestion(arguments[1], asked, of: name)
            let parameters = [DataType.binary, isMany ? .array(asked) : asked]
            return .rowwise(parameters, isMany ? .array(answer) : answer) {
                values throws(EvaluationError) in
                let known: KLLSketch<Item> = try sketch(values[0], of: name)
                if known.isEmpty { throw invalid(name) }
                let ranking = known.ranking
                guard isMany else { return try body(ranking, values[1]) }
                var answers: [Value] = []
                for value in values[1].elements { answers.append(try body(ranking, value)) }
                return .list(answers)
            }
        }
    }

    /// - Returns: Whether an array is asked.
    private static func expectQuestion(
        _ argument: Argument, _ asked: DataType, of name: String
    ) throws(FunctionError) -> Bool {
        let isMany = if case .array = argument.type { true } else { false }
        guard Coercion.isImplicit(argument.type, to: isMany ? .array(asked) : asked) else {
            throw .wrongType(
                name, 1, argument.type,
                wanted: "\(asked.description)\" or \"array<\(asked.description)>")
        }
        // An array without elements is not folded.
        guard argument.literal != nil || argument.type == .array(.void) else {
            throw .unfoldable(name, isMany ? "ranks" : "rank")
        }
        return isMany
    }

    private static func outOfRange(_ name: String) -> EvaluationError {
        EvaluationError(
            "KLL_SKETCH_INVALID_QUANTILE_RANGE",
            "For function `\(name)`, the quantile value must be between 0.0 and 1.0 (inclusive).")
    }

    static func invalid(_ name: String) -> EvaluationError {
        EvaluationError(
            "KLL_INVALID_INPUT_SKETCH_BUFFER",
            "Invalid call to `\(name)`; only valid KLL sketch buffers are supported as inputs (such as "
                + "those produced by the `kll_sketch_agg` function).")
    }

    static func sketch<Item: KLLItem>(_ value: Value, of name: String) throws(EvaluationError)
        -> KLLSketch<Item>
    {
        guard let sketch = try? KLLSketch<Item>(value.bytes) else { throw invalid(name) }
        return sketch
    }
}
