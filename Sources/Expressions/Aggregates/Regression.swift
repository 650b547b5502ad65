import Columns

/// The line through pairs (y, x) that comes nearest to them: `regr_slope` and its kin.
///
/// In the states `x` is the first argument, which SQL calls y, and `y` the second.
enum Regression {
    static let functions: [AggregateFunction] = [
        pairs("regr_avgx", "the mean of x") { $0.meanY },
        pairs("regr_avgy", "the mean of y") { $0.meanX },
        pairs("regr_sxx", "the squares of x's distances from its mean") { $0.y2 },
        pairs("regr_syy", "the squares of y's distances from its mean") { $0.x2 },
        pairs("regr_sxy", "the products of both distances") { $0.xy },
        pairs("regr_slope", "how steep it is") { $0.y2 == 0 ? nil : $0.xy / $0.y2 },
        pairs("regr_intercept", "where it meets x = 0") {
            $0.y2 == 0 ? nil : $0.meanX - $0.xy / $0.y2 * $0.meanY
        },
        pairs("regr_r2", "how much of y it explains") { state in
            if state.y2 == 0 { return nil }
            if state.x2 == 0 { return 1 }
            let correlation = state.xy / (state.x2 * state.y2).squareRoot()
            return correlation * correlation
        },
        AggregateFunction("regr_count", summary: "regr_count(y, x): pairs without null") {
            arguments throws(FunctionError) in
            try arguments.expect(2...2, of: "regr_count")
            var parameters: [DataType] = []
            for (index, argument) in arguments.enumerated() {
                switch argument.type {
                case .string, .void: parameters.append(.double)
                case let type where type.isNumeric: parameters.append(type)
                default: throw .wrongType("regr_count", index, argument.type, wanted: "numeric")
                }
            }
            return AggregateOverload(
                parameters: parameters, result: .bigint, partial: [.bigint]
            ) { CountAccumulator(countsTrue: false) }
        },
    ]

    private static func pairs(
        _ name: String, _ summary: String,
        _ make: @escaping @Sendable (MomentsAccumulator.State) -> Double?
    ) -> AggregateFunction {
        AggregateFunction(name, summary: "\(name)(y, x): \(summary)") {
            arguments throws(FunctionError) in
            try arguments.expect(2...2, of: name)
            for (index, argument) in arguments.enumerated() {
                guard Coercion.isImplicit(argument.type, to: .double) else {
                    throw .wrongType(name, index, argument.type, wanted: "double")
                }
            }
            return AggregateOverload(
                parameters: [.double, .double], result: .double,
                partial: MomentsAccumulator.partial
            ) { MomentsAccumulator(make: make) }
        }
    }
}
