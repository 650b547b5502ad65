import Columns

/// Spread, shape and kinship of columns of numbers.
enum Statistics {
    static let functions: [AggregateFunction] = [
        moments("stddev", aliases: ["stddev_samp", "std"], "the sample's standard deviation") {
            $0.count > 1 ? ($0.x2 / ($0.count - 1)).squareRoot() : nil
        },
        moments("stddev_pop", "the standard deviation") { ($0.x2 / $0.count).squareRoot() },
        moments("variance", aliases: ["var_samp"], "the sample's variance") {
            $0.count > 1 ? $0.x2 / ($0.count - 1) : nil
        },
        moments("var_pop", "the variance") { $0.x2 / $0.count },
        moments("skewness", "how far it leans") {
            $0.x2 == 0 ? nil : $0.count.squareRoot() * $0.x3 / ($0.x2 * $0.x2 * $0.x2).squareRoot()
        },
        moments("kurtosis", "how heavy its ends are, 0 for the normal curve") {
            $0.x2 == 0 ? nil : $0.count * $0.x4 / ($0.x2 * $0.x2) - 3
        },
        moments("corr", "how closely they go together", width: 2) {
            $0.x2 == 0 || $0.y2 == 0 ? nil : $0.xy / ($0.x2 * $0.y2).squareRoot()
        },
        moments("covar_pop", "the covariance", width: 2) { $0.xy / $0.count },
        moments("covar_samp", "the sample's covariance", width: 2) {
            $0.count > 1 ? $0.xy / ($0.count - 1) : nil
        },
    ]

    /// What a division by nothing gives is null, or by older rules no number.
    private static func divided(
        _ make: @escaping @Sendable (Moments) -> Double?
    ) -> @Sendable (Moments) -> Double? {
        guard SessionRules.current.dividesByNoRows else { return make }
        return { make($0) ?? .nan }
    }

    private static func moments(
        _ name: String, aliases: [String] = [], _ summary: String, width: Int = 1,
        _ make: @escaping @Sendable (Moments) -> Double?
    ) -> AggregateFunction {
        let parameters = width == 1 ? "x" : "x, y"
        return AggregateFunction(
            name, aliases: aliases, summary: "\(name)(\(parameters)): \(summary)"
        ) { arguments throws(FunctionError) in
            try arguments.expect(width...width, of: name)
            for (index, argument) in arguments.enumerated() {
                guard Coercion.isImplicit(argument.type, to: .double) else {
                    throw .wrongType(name, index, argument.type, wanted: "double")
                }
            }
            let result = divided(make)
            return AggregateOverload(
                parameters: Array(repeating: .double, count: width), result: .double,
                partial: MomentsAccumulator<Moments>.partial
            ) { MomentsAccumulator(make: result) }
        }
    }
}
