import Columns

/// The line through pairs (y, x) that comes nearest to them: `regr_slope` and its kin.
///
/// The operations go in the order that Spark has, to the last digit.
enum Regression {
    static let functions: [AggregateFunction] = [
        pairs("regr_avgx", "the mean of x") { $0.meanX },
        pairs("regr_avgy", "the mean of y") { $0.meanY },
        pairs("regr_sxx", "the squares of x's distances from its mean") { $0.x2 },
        pairs("regr_syy", "the squares of y's distances from its mean") { $0.y2 },
        pairs("regr_sxy", "the products of both distances") { $0.products.xy },
        pairs("regr_slope", "how steep it is") { $0.slope },
        pairs("regr_intercept", "where it meets x = 0") { state in
            state.slope.map { state.settled(state.meanY) - $0 * state.settled(state.meanX) }
        },
        pairs("regr_r2", "how much of y it explains") { state in
            let moments = state.products
            if moments.y2 == 0 { return nil }
            if moments.x2 == 0 { return 1 }
            let correlation = moments.xy / (moments.x2 * moments.y2).squareRoot()
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
        _ make: @escaping @Sendable (RegressionState) -> Double?
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
                partial: MomentsAccumulator<RegressionState>.partial
            ) { MomentsAccumulator(make: make) }
        }
    }
}

/// ```
/// moments of (y, x) │ mean y │ mean x │ Σdy² │ Σdx² │ Σdxdy
/// ```
/// The sums are there twice: one pass can round them in several orders, and the functions differ in theirs.
struct RegressionState: MomentsState {
    /// In these `x` is the first argument, which SQL calls y.
    private(set) var products = Moments()
    private(set) var meanY = 0.0
    private(set) var meanX = 0.0
    private(set) var y2 = 0.0
    private(set) var x2 = 0.0
    private var xy = 0.0

    static let width = Moments.width + 5

    init() {}

    init(fields: [Double]) {
        products = Moments(fields: Array(fields.prefix(Moments.width)))
        let own = Array(fields.dropFirst(Moments.width))
        (meanY, meanX, y2, x2, xy) = (own[0], own[1], own[2], own[3], own[4])
    }

    var fields: [Double] { products.fields + [meanY, meanX, y2, x2, xy] }

    var count: Double { products.count }

    /// nil where all x are the same.
    var slope: Double? { x2 == 0 ? nil : (xy / count) / (x2 / count) }

    /// A mean as it comes out of a state that was put together with an empty one.
    func settled(_ mean: Double) -> Double { mean / count * count }

    mutating func add(_ x: Double) { add(x, x) }

    mutating func add(_ y: Double, _ x: Double) {
        products.add(y, x)
        let (dy, dx) = (y - meanY, x - meanX)
        let (stepY, stepX) = (dy / count, dx / count)
        meanY += stepY
        meanX += stepX
        y2 += dy * (dy - stepY)
        x2 += dx * (dx - stepX)
        xy += dx * (y - meanY)
    }

    mutating func merge(_ other: RegressionState) {
        guard other.count > 0 else { return }
        guard count > 0 else {
            self = other
            return
        }
        let (own, others) = (count, other.count)
        products.merge(other.products)
        let (dy, dx) = (other.meanY - meanY, other.meanX - meanX)
        let (stepY, stepX) = (dy / count, dx / count)
        y2 += other.y2 + dy * stepY * own * others
        x2 += other.x2 + dx * stepX * own * others
        xy += other.xy + dx * stepY * own * others
        meanY += stepY * others
        meanX += stepX * others
    }
}
