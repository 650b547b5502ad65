import Columns
import Formats

#if canImport(Glibc)
    import Glibc
#endif

/// Functions of numbers.
enum Mathematics {
    static let functions: [ScalarFunction] = [
        double("sqrt", "the square root") { $0.squareRoot() },
        double("exp", "e to the power of x") { StrictMath.exp($0) },
        double("sin", "the sine") { sin($0) }, double("cos", "the cosine") { cos($0) },
        double("tan", "the tangent") { tan($0) },
        .fixed(
            "pow", aliases: ["power"], [.double, .double], .double,
            summary: "pow(x, y): x to the power of y"
        ) { arguments, rows, _ in
            if case .scalar(let exponent, _) = arguments[1], !exponent.isNull {
                return Column(
                    .double,
                    .floating(
                        PowerLoops.powers(arguments[0].floatings(rows), exponent.floating)),
                    validity: Validity.all(arguments, rows: rows))
            }
            let (a, b) = (arguments[0].floatings(rows), arguments[1].floatings(rows))
            return Column(
                .double, .floating((0..<rows).map { StrictMath.pow(a[$0], b[$0]) }),
                validity: Validity.all(arguments, rows: rows))
        },
        absolute,
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
        let own = arguments[0].type
        let type = own == .string || own == .void ? DataType.double : own
        guard type.isNumeric || TemporalArithmetic.isInterval(type) else {
            throw .wrongType("abs", 0, type, wanted: "numeric\" or \"interval")
        }
        let least: Int64 =
            switch type {
            case .tinyint: Int64(Int8.min)
            case .smallint: Int64(Int16.min)
            case .int, .yearMonthInterval: Int64(Int32.min)
            default: .min
            }
        return ScalarOverload(parameters: [type], result: type) { arguments, rows, context in
            if case .column(let column) = arguments[0] {
                switch column.vector {
                case .integer(let values) where !values.contains(least):
                    return Column(type, .integer(values.map { abs($0) }), validity: column.validity)
                case .floating(let values):
                    return Column(
                        type, .floating(values.map { abs($0) }), validity: column.validity)
                default: break
                }
            }
            return Rows.map(arguments, rows, type, &context) { values throws(EvaluationError) in
                switch values[0] {
                case .integer(let value):
                    if value == least { throw Arithmetic.overflow(type).or(values[0]) }
                    return .integer(abs(value))
                case .floating(let value): return .floating(abs(value))
                case .wide(let value):
                    return value < 0 ? try DecimalArithmetic.signed(-value, type) : values[0]
                default: return .null
                }
            }
        }
    }
}
