import Columns
import Formats

#if canImport(Glibc)
    import Glibc
#endif

/// Functions of numbers.
enum Mathematics {
    static let functions: [ScalarFunction] = [
        double("sqrt", "the square root") { $0.squareRoot() },
        double("exp", "e to the power of x") { exp($0) },
        double("sin", "the sine") { sin($0) }, double("cos", "the cosine") { cos($0) },
        double("tan", "the tangent") { tan($0) },
        .fixed(
            "pow", aliases: ["power"], [.double, .double], .double,
            summary: "pow(x, y): x to the power of y"
        ) { arguments, rows, _ in
            let (a, b) = (arguments[0].floatings(rows), arguments[1].floatings(rows))
            return Column(
                .double, .floating((0..<rows).map { pow(a[$0], b[$0]) }),
                validity: Validity.all(arguments, rows: rows))
        },
        absolute,
        rounding("floor", "the next whole number below") { $0.rounded(.down) },
        rounding("ceil", aliases: ["ceiling"], "the next whole number above") { $0.rounded(.up) },
        round,
    ]

    private static func double(
        _ name: String, _ summary: String, _ body: @escaping @Sendable (Double) -> Double
    ) -> ScalarFunction {
        .fixed(name, [.double], .double, summary: "\(name)(x): \(summary)") { arguments, rows, _ in
            Column(
                .double, .floating(arguments[0].floatings(rows).map(body)),
                validity: Validity.all(arguments, rows: rows))
        }
    }

    private static let absolute = ScalarFunction("abs", summary: "abs(x): without the sign") {
        arguments throws(FunctionError) in
        try arguments.expect(1...1, of: "abs")
        let type = arguments[0].type == .string ? DataType.double : arguments[0].type
        guard type.isNumeric else {
            throw .wrongType("abs", 0, type, wanted: "numeric")
        }
        return ScalarOverload(parameters: [type], result: type) { arguments, rows, context in
            Rows.map(arguments, rows, type, &context) { values throws(EvaluationError) in
                switch values[0] {
                case .integer(let value):
                    if value == .min { throw Arithmetic.overflow(type) }
                    return .integer(abs(value))
                case .floating(let value): return .floating(abs(value))
                case .wide(let value): return .wide(abs(value))
                default: return .null
                }
            }
        }
    }

    private static func rounding(
        _ name: String, aliases: [String] = [], _ summary: String,
        _ body: @escaping @Sendable (Double) -> Double
    ) -> ScalarFunction {
        ScalarFunction(name, aliases: aliases, summary: "\(name)(x): \(summary)") {
            arguments throws(FunctionError) in
            try arguments.expect(1...1, of: name)
            if arguments[0].type.isIntegral {
                return ScalarOverload(parameters: [.bigint], result: .bigint) {
                    arguments, rows, _ in
                    arguments[0].materialized(count: rows)
                }
            }
            guard Coercion.isImplicit(arguments[0].type, to: .double) else {
                throw .wrongType(name, 0, arguments[0].type, wanted: "double")
            }
            return ScalarOverload(parameters: [.double], result: .bigint) {
                arguments, rows, context in
                Rows.map(arguments, rows, .bigint, &context) { values throws(EvaluationError) in
                    let value = body(values[0].floating)
                    guard let whole = Int64(exactly: value) else {
                        throw Arithmetic.overflow(.bigint)
                    }
                    return .integer(whole)
                }
            }
        }
    }

    /// Half up, away from zero: Spark rounds the shortest decimal form of a double.
    private static let round = ScalarFunction(
        "round", summary: "round(x [, digits]): rounded half up"
    ) { arguments throws(FunctionError) in
        try arguments.expect(1...2, of: "round")
        let type = arguments[0].type
        guard type.isNumeric || type == .string else {
            throw .wrongType("round", 0, type, wanted: "numeric")
        }
        let parameters: [DataType] = [type == .string ? .double : type, .int]
        let result: DataType
        if case .decimal(let precision, let scale) = type {
            let digits = max(
                0, min(scale, Int(arguments.count > 1 ? arguments[1].literal?.integer ?? 0 : 0)))
            result = .decimal(precision: min(38, precision - scale + 1 + digits), scale: digits)
        } else {
            result = parameters[0]
        }
        return ScalarOverload(
            parameters: Array(parameters.prefix(arguments.count)), result: result
        ) { arguments, rows, context in
            Rows.map(arguments, rows, result, &context) { values throws(EvaluationError) in
                let digits = values.count > 1 ? Int(values[1].integer) : 0
                switch (values[0], type) {
                case (.integer(let value), .decimal(_, let scale)):
                    return .integer(Int64(rounded(Int128(value), scale, result) ?? 0))
                case (.wide(let value), .decimal(_, let scale)):
                    let number = rounded(value, scale, result) ?? 0
                    return result.physical == .wide ? .wide(number) : .integer(Int64(number))
                case (.integer(let value), _):
                    guard digits < 0 else { return values[0] }
                    let unit = DecimalText.powerOfTen(min(-digits, 20))
                    let half = unit / 2
                    let number = Int128(value)
                    let up = number < 0 ? number - half : number + half
                    return .integer(Int64(up / unit * unit))
                case (.floating(let value), _):
                    guard value.isFinite else { return values[0] }
                    var text = value.description
                    let scale = max(digits, 0)
                    let parts = text.withUTF8 { DecimalText.parts($0) }
                    guard let parts,
                        let unscaled = DecimalText.rescale(
                            parts.0, power: parts.1, precision: 38, scale: scale)
                    else { return values[0] }
                    if digits < 0 {
                        let unit = DecimalText.powerOfTen(min(-digits, 37))
                        let half = unit / 2
                        let up = unscaled < 0 ? unscaled - half : unscaled + half
                        return .floating(Double(up / unit * unit))
                    }
                    return .floating(Cast.double(unscaled, scale))
                default: return .null
                }
            }
        }
    }

    private static func rounded(_ value: Int128, _ scale: Int, _ result: DataType) -> Int128? {
        guard case .decimal(let precision, let digits) = result else { return nil }
        return DecimalText.rescale(value, power: -scale, precision: precision, scale: digits)
    }
}
