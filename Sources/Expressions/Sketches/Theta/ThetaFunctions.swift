import Columns

/// `theta_sketch_estimate`, `theta_union`, `theta_intersection` and `theta_difference`.
enum ThetaFunctions {
    static let functions: [ScalarFunction] = [
        .resolved(
            "theta_sketch_estimate", 1...1,
            "theta_sketch_estimate(sketch): about how many values differ that it has seen"
        ) { arguments throws(FunctionError) in
            try arguments.expect([.binary], at: 0, of: "theta_sketch_estimate")
            return .rowwise([.binary], .bigint) { values throws(EvaluationError) in
                let known = try sketch(values[0], of: "theta_sketch_estimate")
                return .integer(Int64(saturating: known.estimate.rounded()))
            }
        },
        .resolved(
            "theta_union", 2...3,
            "theta_union(sketch, another [, lgNomEntries]): the sketch of all values of both"
        ) { arguments throws(FunctionError) in
            try expectSketches(arguments, of: "theta_union")
            try arguments.expect([.int], at: 2, of: "theta_union")
            let types: [DataType] = [.binary, .binary, .int]
            return .rowwise(Array(types.prefix(arguments.count)), .binary) {
                values throws(EvaluationError) in
                let precision = values.count > 2 ? Int(values[2].integer) : 12
                try check(precision: precision, of: "theta_union")
                var union = ThetaSketch(precision: precision)
                for value in values.prefix(2) {
                    union.merge(try sketch(value, of: "theta_union"))
                }
                return .binary(union.compact.encoded)
            }
        },
        pair("theta_intersection", "the sketch of the values that both have") {
            $0.intersected(with: $1)
        },
        pair("theta_difference", "the sketch of the values that only the first one has") {
            $0.subtracting($1)
        },
    ]

    private static func pair(
        _ name: String, _ summary: String,
        _ body: @escaping @Sendable (CompactTheta, CompactTheta) -> CompactTheta
    ) -> ScalarFunction {
        .resolved(name, 2...2, "\(name)(sketch, another): \(summary)") {
            arguments throws(FunctionError) in
            try expectSketches(arguments, of: name)
            return .rowwise([.binary, .binary], .binary) { values throws(EvaluationError) in
                let first = try sketch(values[0], of: name)
                return .binary(body(first, try sketch(values[1], of: name)).encoded)
            }
        }
    }

    private static func expectSketches(_ arguments: [Argument], of name: String)
        throws(FunctionError)
    {
        for index in 0..<2 { try arguments.expect([.binary], at: index, of: name) }
    }

    static func check(precision: Int, of name: String) throws(EvaluationError) {
        guard ThetaSketch.precisions.contains(precision) else {
            throw EvaluationError(
                "SKETCH_INVALID_LG_NOM_ENTRIES",
                "Invalid call to `\(name)`; the `lgNomEntries` value must be between 4 and 26, "
                    + "inclusive: \(precision).")
        }
    }

    static func sketch(_ value: Value, of name: String) throws(EvaluationError) -> CompactTheta {
        do {
            return try CompactTheta(value.bytes)
        } catch .malformed {
            throw EvaluationError(
                "THETA_INVALID_INPUT_SKETCH_BUFFER",
                "Invalid call to `\(name)`; only valid Theta sketch buffers are supported as inputs "
                    + "(such as those produced by the `theta_sketch_agg` function).")
        } catch {
            throw EvaluationError(
                "THETA_INVALID_INPUT_SKETCH_BUFFER_FAMILY",
                "Invalid call to `\(name)`: a compact theta sketch is expected. Only valid Theta sketch "
                    + "buffers (produced by `theta_sketch_agg`) are supported as inputs.")
        }
    }
}
