import Columns

#if canImport(Glibc)
    import Glibc
#endif

/// Functions of real numbers.
enum RealFunctions {
    static let functions: [ScalarFunction] = [
        real("cbrt", "the cube root") { StrictMath.cbrt($0) },
        logarithm("ln", "the natural logarithm") { StrictMath.log($0) },
        logarithm("log10", "the logarithm to base 10") { StrictMath.log10($0) },
        logarithm("log2", "the logarithm to base 2") { StrictMath.log2($0) },
        .rowwise("log1p", [.double], .double, "log1p(x): ln(1 + x)") {
            $0[0].floating <= -1 ? .null : .floating(StrictMath.log1p($0[0].floating))
        },
        .rowwise(
            "log", [.double, .double], .double, optional: 1,
            "log([base,] x): the logarithm, natural without a base"
        ) { values in
            let x = values[values.count - 1].floating
            guard x > 0 || x.isNaN else { return .null }
            guard values.count > 1 else { return .floating(StrictMath.log(x)) }
            let base = values[0].floating
            return base <= 0 ? .null : .floating(StrictMath.log(x) / StrictMath.log(base))
        },
        real("expm1", "e to the power of x, less 1") { StrictMath.expm1($0) },
        real("asin", "the arc sine") { asin($0) },
        real("acos", "the arc cosine") { StrictMath.acos($0) },
        real("atan", "the arc tangent") { StrictMath.atan($0) },
        real("sinh", "hyperbolic sine") { StrictMath.sinh($0) },
        real("cosh", "hyperbolic cosine") { StrictMath.cosh($0) },
        real("tanh", "hyperbolic tangent") { StrictMath.tanh($0) },
        real("asinh", "its inverse hyperbolic sine") { StrictMath.asinh($0) },
        real("acosh", "its inverse hyperbolic cosine") { StrictMath.acosh($0) },
        real("atanh", "its inverse hyperbolic tangent") {
            0.5 * (StrictMath.log1p($0) - StrictMath.log1p(-$0))
        },
        real("cot", "the cotangent") { 1 / tan($0) }, real("sec", "the secant") { 1 / cos($0) },
        real("csc", "the cosecant") { 1 / sin($0) },
        real("degrees", "radians as degrees") { $0 * 57.29577951308232 },
        real("radians", "degrees as radians") { $0 * 0.017453292519943295 },
        real("rint", "the nearest whole number, halves to the even one") {
            $0.rounded(.toNearestOrEven)
        },
        sign,
        .rowwise("atan2", [.double, .double], .double, "atan2(y, x): the angle") {
            .floating(StrictMath.atan2($0[0].floating, $0[1].floating))
        },
        .rowwise("hypot", [.double, .double], .double, "hypot(a, b): √(a² + b²)") {
            .floating(hypot($0[0].floating, $0[1].floating))
        },
        .resolved("isnan", 1...1, "isnan(x): whether it is no number; a null is not") { _ in
            .withNulls([.double], .boolean) { .boolean(!$0[0].isNull && $0[0].floating.isNaN) }
        },
        .fixed("e", [], .double, summary: "e(): Euler's number") { _, rows, _ in
            .constant(.floating(M_E), .double, count: rows)
        },
        .fixed("pi", [], .double, summary: "pi(): π") { _, rows, _ in
            .constant(.floating(.pi), .double, count: rows)
        },
        .resolved("nanvl", 2...2, "nanvl(a, b): a, or b where a is no number") { _ in
            .withNulls([.double, .double], .double) {
                !$0[0].isNull && $0[0].floating.isNaN ? $0[1] : $0[0]
            }
        },
    ]

    private static let sign = ScalarFunction.resolved(
        "signum", aliases: ["sign"], 1...1, "signum(x): −1, 0 or 1"
    ) { arguments throws(FunctionError) in
        let type = arguments[0].type
        if TemporalArithmetic.isInterval(type) {
            return .rowwise([type], .double) { .floating(Double($0[0].integer.signum())) }
        }
        guard Coercion.isImplicit(type, to: .double) else {
            throw .wrongType("signum", 0, type, wanted: "double\" or \"interval")
        }
        return .rowwise([.double], .double) {
            let x = $0[0].floating
            return .floating(x > 0 ? 1 : x < 0 ? -1 : x)
        }
    }

    private static func real(
        _ name: String, aliases: [String] = [], _ summary: String,
        _ body: @escaping @Sendable (Double) -> Double
    ) -> ScalarFunction {
        .fixed(name, aliases: aliases, [.double], .double, summary: "\(name)(x): \(summary)") {
            arguments, rows, _ in
            Column(
                .double, .floating(arguments[0].floatings(rows).map(body)),
                validity: Validity.all(arguments, rows: rows))
        }
    }

    /// Null where there is no logarithm.
    private static func logarithm(
        _ name: String, _ summary: String, _ body: @escaping @Sendable (Double) -> Double
    ) -> ScalarFunction {
        .fixed(
            name, [.double], .double, summary: "\(name)(x): \(summary); null unless positive",
            kernel: ScalarOverload.reals { $0 <= 0 ? nil : body($0) }.kernel)
    }
}
