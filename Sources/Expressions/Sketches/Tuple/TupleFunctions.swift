import Columns

/// Functions of stored tuple sketches: what one tells, and two put together.
enum TupleFunctions {
    static let functions: [ScalarFunction] =
        functions(of: Double.self) + functions(of: Int32.self)

    private static func functions<Summary: TupleSummary>(
        of _: Summary.Type
    ) -> [ScalarFunction] {
        let ending = "_" + Summary.summaryName
        return [
            told("tuple_sketch_estimate" + ending, "about how many values differ") {
                (sketch: CompactTuple<Summary>) in sketch.estimate
            },
            told("tuple_sketch_theta" + ending, "the share of all hashes that it keeps") {
                (sketch: CompactTuple<Summary>) in sketch.share
            },
            total("tuple_sketch_summary" + ending, Summary.self),
            union("tuple_union" + ending, Summary.self, secondOf: tuple),
            union("tuple_union_theta" + ending, Summary.self, secondOf: theta),
            intersection("tuple_intersection" + ending, Summary.self, secondOf: tuple),
            intersection("tuple_intersection_theta" + ending, Summary.self, secondOf: theta),
            difference("tuple_difference" + ending, Summary.self, secondOf: tuple),
            difference("tuple_difference_theta" + ending, Summary.self, secondOf: theta),
        ]
    }

    /// Reads the second sketch of two.
    private typealias Reader<Summary: TupleSummary> =
        @Sendable (Value, SummaryMode, String) throws(EvaluationError) -> CompactTuple<Summary>

    private static func tuple<Summary>(
        _ value: Value, _: SummaryMode, _ name: String
    ) throws(EvaluationError) -> CompactTuple<Summary> {
        try TupleArguments.sketch(value, of: name)
    }

    private static func theta<Summary>(
        _ value: Value, _ mode: SummaryMode, _ name: String
    ) throws(EvaluationError) -> CompactTuple<Summary> {
        CompactTuple(try ThetaFunctions.sketch(value, of: name), mode)
    }

    private static func told<Summary: TupleSummary>(
        _ name: String, _ summary: String,
        _ body: @escaping @Sendable (CompactTuple<Summary>) -> Double
    ) -> ScalarFunction {
        .resolved(name, 1...1, "\(name)(sketch): \(summary)") { arguments throws(FunctionError) in
            try arguments.expect([.binary], at: 0, of: name)
            return .rowwise([.binary], .double) { values throws(EvaluationError) in
                .floating(body(try TupleArguments.sketch(values[0], of: name)))
            }
        }
    }

    private static func total<Summary: TupleSummary>(
        _ name: String, _: Summary.Type
    ) -> ScalarFunction {
        .resolved(name, 1...2, "\(name)(sketch [, mode]): the numbers of its values together") {
            arguments throws(FunctionError) in
            try arguments.expect([.binary], at: 0, of: name)
            let mode = try TupleArguments.mode(arguments, at: 1, of: name)
            let types = Array([DataType.binary, .string].prefix(arguments.count))
            return .rowwise(types, Summary.totalType) { values throws(EvaluationError) in
                let sketch: CompactTuple<Summary> = try TupleArguments.sketch(values[0], of: name)
                return Summary.total(sketch.entries.map(\.summary), mode)
            }
        }
    }

    private static func union<Summary: TupleSummary>(
        _ name: String, _: Summary.Type, secondOf second: @escaping Reader<Summary>
    ) -> ScalarFunction {
        .resolved(
            name, 2...4, "\(name)(sketch, another [, lgNomEntries [, mode]]): of all values of both"
        ) { arguments throws(FunctionError) in
            for index in 0..<2 { try arguments.expect([.binary], at: index, of: name) }
            let precision = try TupleArguments.precision(arguments, at: 2, of: name)
            let mode = try TupleArguments.mode(arguments, at: 3, of: name)
            let types = Array([DataType.binary, .binary, .int, .string].prefix(arguments.count))
            return .rowwise(types, .binary) { values throws(EvaluationError) in
                var union = TupleSketch<Summary>(precision: precision, mode: mode)
                union.merge(try TupleArguments.sketch(values[0], of: name))
                union.merge(try second(values[1], mode, name))
                return .binary(union.compact.trimmed(to: precision).encoded)
            }
        }
    }

    private static func intersection<Summary: TupleSummary>(
        _ name: String, _: Summary.Type, secondOf second: @escaping Reader<Summary>
    ) -> ScalarFunction {
        .resolved(name, 2...3, "\(name)(sketch, another [, mode]): of the values that both have") {
            arguments throws(FunctionError) in
            for index in 0..<2 { try arguments.expect([.binary], at: index, of: name) }
            let mode = try TupleArguments.mode(arguments, at: 2, of: name)
            let types = Array([DataType.binary, .binary, .string].prefix(arguments.count))
            return .rowwise(types, .binary) { values throws(EvaluationError) in
                let first: CompactTuple<Summary> = try TupleArguments.sketch(values[0], of: name)
                let other = try second(values[1], mode, name)
                return .binary(first.intersected(with: other, mode).encoded)
            }
        }
    }

    private static func difference<Summary: TupleSummary>(
        _ name: String, _: Summary.Type, secondOf second: @escaping Reader<Summary>
    ) -> ScalarFunction {
        .resolved(name, 2...2, "\(name)(sketch, another): of the values that only the first has") {
            arguments throws(FunctionError) in
            for index in 0..<2 { try arguments.expect([.binary], at: index, of: name) }
            return .rowwise([.binary, .binary], .binary) { values throws(EvaluationError) in
                let first: CompactTuple<Summary> = try TupleArguments.sketch(values[0], of: name)
                let other = try second(values[1], .sum, name)
                return .binary(first.subtracting(other.values).encoded)
            }
        }
    }
}
