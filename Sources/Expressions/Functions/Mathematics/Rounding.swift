import Columns
import Formats

/// `round`, `bround`, `ceil` and `floor`, with or without digits.
enum Rounding {
    enum Mode: Sendable {
        case halfUp, halfEven, up, down

        /// The quotient of a division, rounded.
        func divide(_ value: Int128, by unit: Int128) -> Int128 {
            let (quotient, rest) = value.quotientAndRemainder(dividingBy: unit)
            if rest == 0 { return quotient }
            switch self {
            case .up: return rest > 0 ? quotient + 1 : quotient
            case .down: return rest < 0 ? quotient - 1 : quotient
            case .halfUp, .halfEven:
                let twice = rest.magnitude * 2
                let isHalf = twice == unit.magnitude
                let isAway =
                    twice > unit.magnitude || (isHalf && (self == .halfUp || quotient % 2 != 0))
                return isAway ? quotient + (value < 0 ? -1 : 1) : quotient
            }
        }
    }

    static let functions: [ScalarFunction] = [
        half("round", .halfUp, "rounded, halves away from 0"),
        half("bround", .halfEven, "rounded, halves to the even side"),
        limit("ceil", aliases: ["ceiling"], .up, "the next whole number above"),
        limit("floor", .down, "the next whole number below"),
    ]

    private static func digits(_ arguments: [Argument], _ name: String) throws(FunctionError)
        -> Int?
    {
        guard arguments.count > 1 else { return 0 }
        guard Coercion.isImplicit(arguments[1].type, to: .int) else {
            throw .wrongType(name, 1, arguments[1].type, wanted: "int")
        }
        guard let literal = arguments[1].literal else {
            throw FunctionError(
                "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                "The number of digits given to `\(name)` must be a constant.")
        }
        if literal.isNull { return nil }
        let count = (try? Cast.convert(literal, arguments[1].type, .int))?.integer ?? 0
        return Int(max(-400, min(400, count)))
    }

    private static func half(_ name: String, _ mode: Mode, _ summary: String) -> ScalarFunction {
        .resolved(name, 1...2, "\(name)(x [, digits]): \(summary)") {
            arguments throws(FunctionError) in
            var type = arguments[0].type
            if type == .string || type == .void { type = .double }
            guard type.isNumeric else { throw .wrongType(name, 0, type, wanted: "numeric") }
            let found = try Self.digits(arguments, name)
            let parameters = [type] + arguments.dropFirst().map { _ in .int }
            let own = type
            guard let digits = found else {
                var result = type
                if case .decimal(let precision, let scale) = type {
                    result = decimal(precision, scale, 0)
                }
                return .rowwise(parameters, result) { _ in .null }
            }
            if case .decimal(let precision, let scale) = type {
                let result = decimal(precision, scale, digits)
                return exactly(parameters, scale, digits, mode, result)
            }
            if type.isIntegral {
                return .rowwise(parameters, type) { (values) throws(EvaluationError) in
                    guard digits < 0 else { return values[0] }
                    let number = whole(Int128(values[0].integer), -digits, mode)
                    return try checked(number, own)
                }
            }
            return ScalarOverload(parameters: parameters, result: type) { arguments, rows, _ in
                let isFloat = own == .float
                let values = arguments[0].floatings(rows).map { value in
                    let number = real(value, digits, mode)
                    return isFloat ? Double(Float(number)) : number
                }
                return Column(
                    own, .floating(values), validity: Validity.all(arguments, rows: rows))
            }
        }
    }

    /// Source: Spark's `RoundBase.dataType`.
    private static func decimal(_ precision: Int, _ scale: Int, _ digits: Int) -> DataType {
        let whole = precision - scale + 1
        if digits < 0 {
            return .decimal(precision: min(38, max(whole, -digits + 1)), scale: 0)
        }
        let kept = min(scale, digits)
        return .decimal(precision: min(38, whole + kept), scale: kept)
    }

    private static func whole(_ number: Int128, _ digits: Int, _ mode: Mode) -> Int128 {
        if digits > 37 { return mode == .up && number > 0 ? .max : 0 }
        let unit = DecimalText.powerOfTen(digits)
        let (product, overflows) = mode.divide(number, by: unit).multipliedReportingOverflow(
            by: unit)
        return overflows ? .max : product
    }

    private static func checked(_ number: Int128, _ type: DataType) throws(EvaluationError)
        -> Value
    {
        let fits: Bool
        switch type {
        case .tinyint: fits = Int8(exactly: number) != nil
        case .smallint: fits = Int16(exactly: number) != nil
        case .int: fits = Int32(exactly: number) != nil
        default: fits = Int64(exactly: number) != nil
        }
        guard fits else {
            let wrapped: Int64 =
                switch type {
                case .tinyint: Int64(Int8(truncatingIfNeeded: number))
                case .smallint: Int64(Int16(truncatingIfNeeded: number))
                case .int: Int64(Int32(truncatingIfNeeded: number))
                default: Int64(truncatingIfNeeded: number)
                }
            throw Arithmetic.overflow(type).or(.integer(wrapped))
        }
        return .integer(Int64(number))
    }

    /// Of decimals, by column where their numbers are small.
    private static func exactly(
        _ parameters: [DataType], _ scale: Int, _ digits: Int, _ mode: Mode, _ result: DataType
    ) -> ScalarOverload {
        let closely = ScalarOverload.rowwise(parameters, result) {
            (values) throws(EvaluationError) in
            try exact(values[0].unscaled, scale, digits, mode, result)
        }
        return ScalarOverload(parameters: parameters, result: result) { arguments, rows, context in
            DecimalRounding.rounded(
                arguments[0], scale: scale, digits: digits, mode, result)
                ?? closely.kernel(arguments, rows, &context)
        }
    }

    private static func exact(
        _ unscaled: Int128, _ scale: Int, _ digits: Int, _ mode: Mode, _ result: DataType
    ) throws(EvaluationError) -> Value {
        guard case .decimal(let precision, let kept) = result else { return .null }
        var number = unscaled
        if digits < scale {
            let dropped = scale - digits
            number =
                dropped > 38
                ? 0 : mode.divide(unscaled, by: DecimalText.powerOfTen(min(dropped, 38)))
            let back = kept - digits
            if back > 0 {
                let (product, overflows) = number.multipliedReportingOverflow(
                    by: DecimalText.powerOfTen(min(back, 38)))
                number = overflows ? .max : product
            }
        }
        guard number.magnitude < DecimalText.powerOfTen(precision).magnitude else {
            throw EvaluationError(
                "NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION",
                "The result cannot be represented as Decimal(\(precision), \(kept)).")
        }
        return precision <= 18 ? .integer(Int64(number)) : .wide(number)
    }

    static func real(_ value: Double, _ digits: Int, _ mode: Mode) -> Double {
        if mode == .halfUp, let quick = quickly(value, digits) { return quick }
        return exactly(value, digits, mode)
    }

    /// Of the shortest decimal form, as Java's `BigDecimal(Double.toString(x))`.
    static func exactly(_ value: Double, _ digits: Int, _ mode: Mode) -> Double {
        // A decimal has no negative zero.
        if value == 0 { return 0 }
        guard value.isFinite else { return value }
        var text = value.description
        guard let (mantissa, power) = text.withUTF8({ DecimalText.parts($0) }) else {
            return value
        }
        // mantissa × 10^power; what stands below 10^-digits goes.
        let dropped = -power - digits
        guard dropped > 0 else { return value }
        guard dropped <= 38 else { return 0 }
        let number = mode.divide(mantissa, by: DecimalText.powerOfTen(dropped))
        return Double("\(number)e\(-digits)") ?? value
    }

    /// Rounds where the answer is beyond doubt: the digits dropped are no half, as far as a Double
    /// tells, and what is kept is a whole number that a Double holds, over a power of ten that one
    /// holds, whose quotient is the Double nearest to the decimal.
    private static func quickly(_ value: Double, _ digits: Int) -> Double? {
        guard (0...15).contains(digits) else { return nil }
        let unit = powersOfTen[digits]
        let scaled = value.magnitude * unit
        // The error of the product stays below 2^-20.
        guard scaled < 4_294_967_296 else { return nil }
        let whole = scaled.rounded(.down)
        let rest = scaled - whole
        guard (rest - 0.5).magnitude > 1e-5 else { return nil }
        let kept = rest > 0.5 ? whole + 1 : whole
        return kept == 0 ? 0 : (value < 0 ? -kept : kept) / unit
    }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]

    private static func limit(
        _ name: String, aliases: [String] = [], _ mode: Mode, _ summary: String
    ) -> ScalarFunction {
        .resolved(name, aliases: aliases, 1...2, "\(name)(x [, digits]): \(summary)") {
            arguments throws(FunctionError) in
            if arguments.count > 1 {
                let isConstant = arguments[1].literal != nil
                guard isConstant, [.int, .void].contains(arguments[1].type) else {
                    throw FunctionError(
                        "NON_FOLDABLE_ARGUMENT",
                        "The function `\(name)` requires the parameter `scale` to be a foldable "
                            + "expression of the type \"INT\".")
                }
                return try scaled(name, mode, arguments)
            }
            switch arguments[0].type {
            case .tinyint, .smallint, .int, .bigint:
                return .wholes(.bigint, .bigint) { $0 }
            case .decimal(let precision, let scale):
                let result: DataType =
                    scale == 0
                    ? arguments[0].type
                    : .decimal(precision: min(38, precision - scale + 1), scale: 0)
                return exactly([arguments[0].type], scale, 0, mode, result)
            default:
                guard Coercion.isImplicit(arguments[0].type, to: .double) else {
                    throw .wrongType(
                        name, 0, arguments[0].type,
                        wanted: "decimal\" or \"double\" or \"bigint")
                }
                return ScalarOverload(parameters: [.double], result: .bigint) {
                    arguments, rows, context in
                    let validity = Validity.all(arguments, rows: rows)
                    var values = [Int64](repeating: 0, count: rows)
                    for (row, value) in arguments[0].floatings(rows).enumerated() {
                        // As Java narrows: to the nearest BIGINT, NaN to 0.
                        let number = value.rounded(mode == .up ? .up : .down)
                        if number.isNaN { continue }
                        if let whole = Int64(exactly: number) {
                            values[row] = whole
                            continue
                        }
                        values[row] = number < 0 ? .min : .max
                        if validity?[row] != 0 {
                            context.fail(row: row, Arithmetic.overflow(.bigint))
                        }
                    }
                    return Column(.bigint, .integer(values), validity: validity)
                }
            }
        }
    }

    /// With digits the result is a decimal.
    private static func scaled(_ name: String, _ mode: Mode, _ arguments: [Argument])
        throws(FunctionError) -> ScalarOverload
    {
        guard Coercion.isImplicit(arguments[1].type, to: .int) else {
            throw .wrongType(name, 1, arguments[1].type, wanted: "int")
        }
        guard let literal = arguments[1].literal, !literal.isNull else {
            throw FunctionError(
                "NON_FOLDABLE_ARGUMENT",
                "The function `\(name)` requires the parameter `scale` to be a foldable "
                    + "expression of the type \"INT\", but the actual argument is non-foldable.")
        }
        let digits = Int(literal.integer)
        let type: DataType
        switch arguments[0].type {
        case .decimal: type = arguments[0].type
        case .float: type = .decimal(precision: 14, scale: 7)
        case .double, .string, .void: type = .decimal(precision: 30, scale: 15)
        default:
            guard let own = DecimalRules.of(arguments[0].type) else {
                throw .wrongType(name, 0, arguments[0].type, wanted: "decimal")
            }
            type = .decimal(precision: own.precision, scale: own.scale)
        }
        guard case .decimal(let precision, let scale) = type else {
            throw .wrongType(name, 0, arguments[0].type, wanted: "decimal")
        }
        let result = decimal(precision, scale, digits)
        return exactly([type, .int], scale, digits, mode, result)
    }
}
