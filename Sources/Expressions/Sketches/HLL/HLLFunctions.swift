import Columns

/// `hll_sketch_estimate` and `hll_union`.
enum HLLFunctions {
    static let functions: [ScalarFunction] = [
        .resolved(
            "hll_sketch_estimate", 1...1,
            "hll_sketch_estimate(sketch): about how many values differ that it has seen"
        ) { arguments throws(FunctionError) in
            try arguments.expect([.binary], at: 0, of: "hll_sketch_estimate")
            return .rowwise([.binary], .bigint) { values throws(EvaluationError) in
                let known = try sketch(values[0], of: "hll_sketch_estimate")
                return .integer(Int64(saturating: known.estimate.rounded()))
            }
        },
        .resolved(
            "hll_union", 2...3,
            "hll_union(sketch, another [, allowDifferentLgConfigK]): the sketch of both together"
        ) { arguments throws(FunctionError) in
            for index in 0..<2 { try arguments.expect([.binary], at: index, of: "hll_union") }
            try arguments.expect([.boolean], at: 2, of: "hll_union")
            let types: [DataType] = [.binary, .binary, .boolean]
            return .rowwise(Array(types.prefix(arguments.count)), .binary) {
                values throws(EvaluationError) in
                .binary(try union(values).encoded)
            }
        },
    ]

    private static func union(_ values: [Value]) throws(EvaluationError) -> HLLSketch {
        let first = try sketch(values[0], of: "hll_union")
        let second = try sketch(values[1], of: "hll_union")
        let allowsDifferent = values.count > 2 && values[2].truth
        guard allowsDifferent || first.precision == second.precision else {
            throw difference(first.precision, second.precision, of: "hll_union")
        }
        var union = HLLSketch(precision: min(first.precision, second.precision))
        union.merge(first)
        union.merge(second)
        return union
    }

    static func sketch(_ value: Value, of name: String) throws(EvaluationError) -> HLLSketch {
        guard let sketch = try? HLLSketch(value.bytes) else {
            throw EvaluationError(
                "HLL_INVALID_INPUT_SKETCH_BUFFER",
                "Invalid call to `\(name)`; only valid HLL sketch buffers are supported as inputs (such "
                    + "as those produced by the `hll_sketch_agg` function).")
        }
        return sketch
    }

    static func difference(_ first: Int, _ second: Int, of name: String) -> EvaluationError {
        EvaluationError(
            "HLL_UNION_DIFFERENT_LG_K",
            "Sketches have different `lgConfigK` values: \(first) and \(second). Set the "
                + "`allowDifferentLgConfigK` parameter to true to call `\(name)` with different "
                + "`lgConfigK` values.")
    }
}
