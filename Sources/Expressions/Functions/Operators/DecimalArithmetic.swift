import Columns
import Formats

/// Exact arithmetic; results that do not fit the result's type are errors.
enum DecimalArithmetic {
    static func overload(
        _ name: String, _ left: (precision: Int, scale: Int), _ right: (precision: Int, scale: Int)
    ) -> ScalarOverload {
        let result = DecimalRules.result(of: name, left, right)
        guard case .decimal(let precision, let scale) = result else {
            preconditionFailure("decimal arithmetic gives decimals")
        }
        return ScalarOverload(
            parameters: [
                .decimal(precision: left.precision, scale: left.scale),
                .decimal(precision: right.precision, scale: right.scale),
            ], result: result
        ) { arguments, rows, context in
            let loops = DecimalLoops(left: left, right: right, precision: precision, scale: scale)
            if let (values, open) = loops.computed(name, arguments, rows) {
                let validity = Validity.all(arguments, rows: rows)
                for row in open where validity?[Int(row)] != 0 {
                    context.fail(
                        row: Int(row),
                        arguments[1].value(at: Int(row)).unscaled == 0
                            && (name == "/" || name == "%")
                            ? name == "/" ? Arithmetic.divideByZero : Arithmetic.remainderByZero
                            : overflow(precision, scale))
                }
                let isNarrow = precision <= 18
                return Column(
                    result,
                    isNarrow
                        ? .integer(values.map { Int64(truncatingIfNeeded: $0) }) : .wide(values),
                    validity: openRows(open, validity, rows))
            }
            return Rows.map(arguments, rows, result, &context) { values throws(EvaluationError) in
                let value = try computed(
                    name, values[0].unscaled, values[1].unscaled, left, right, precision, scale)
                return precision <= 18 ? .integer(Int64(value)) : .wide(value)
            }
        }
    }

    /// One result, at the result's scale.
    static func computed(
        _ name: String, _ a: Int128, _ b: Int128, _ left: (precision: Int, scale: Int),
        _ right: (precision: Int, scale: Int), _ precision: Int, _ scale: Int
    ) throws(EvaluationError) -> Int128 {
        if name == "/", b == 0 { throw Arithmetic.divideByZero }
        if name == "%" || name == "pmod", b == 0 { throw Arithmetic.remainderByZero }
        let wide = WideDecimals(a, left.scale, b, right.scale)
        let value: Int128?
        switch name {
        case "*":
            let (product, overflows) = a.multipliedReportingOverflow(by: b)
            value =
                overflows
                ? wide.product(precision, scale)
                : rescale(product, from: left.scale + right.scale, precision, scale)
        case "/":
            value =
                divide(a, b, shiftedBy: scale + 1 + right.scale - left.scale).flatMap {
                    rescale($0, from: scale + 1, precision, scale)
                } ?? wide.quotient(precision, scale)
        default:
            let common = max(left.scale, right.scale)
            guard let x = shift(a, common - left.scale), let y = shift(b, common - right.scale)
            else {
                value = wide.computed(name, precision, scale)
                break
            }
            if name == "%" || name == "pmod" {
                var rest = x % y
                if name == "pmod", rest < 0 { rest = (rest + y) % y }
                value = rescale(rest, from: common, precision, scale)
                break
            }
            let (sum, overflows) =
                name == "+" ? x.addingReportingOverflow(y) : x.subtractingReportingOverflow(y)
            value =
                overflows
                ? wide.computed(name, precision, scale)
                : rescale(sum, from: common, precision, scale)
        }
        guard let value else { throw overflow(precision, scale) }
        return value
    }

    /// What a sign is put before, or taken from: Spark keeps 34 digits of it, as Scala's decimals have
    /// them, with halves rounded to the even side.
    static func signed(_ value: Int128, _ type: DataType) throws(EvaluationError) -> Value {
        guard case .decimal(let precision, _) = type else { return .wide(value) }
        var result = value
        var unit: Int128 = 1
        while (value / unit).magnitude >= DecimalText.powerOfTen(34).magnitude { unit *= 10 }
        if unit > 1 { result = Rounding.Mode.halfEven.divide(value, by: unit) * unit }
        guard result.magnitude < DecimalText.powerOfTen(precision).magnitude else {
            throw EvaluationError(
                "NUMERIC_VALUE_OUT_OF_RANGE.WITHOUT_SUGGESTION",
                "The value cannot be represented with \(precision) digits.")
        }
        return .wide(result)
    }

    /// Rows without a result are null.
    private static func openRows(_ open: Selection, _ validity: [UInt8]?, _ rows: Int) -> [UInt8]? {
        var validity = validity
        for row in open { SomeRows.clear(Int(row), of: rows, in: &validity) }
        return validity
    }

    /// `a div b`: the whole part of the exact quotient, as BIGINT. What is wider than that wraps; what
    /// is wider than the decimal in between is an error.
    static func wholeDivision(
        _ left: (precision: Int, scale: Int), _ right: (precision: Int, scale: Int)
    ) -> ScalarOverload {
        let digits = min(max(left.precision - left.scale + right.scale, 1), 38)
        return .rowwise(
            [
                .decimal(precision: left.precision, scale: left.scale),
                .decimal(precision: right.precision, scale: right.scale),
            ], .bigint
        ) { values throws(EvaluationError) in
            let (a, b) = (values[0].unscaled, values[1].unscaled)
            if b == 0 { throw Arithmetic.divideByZero }
            let common = max(left.scale, right.scale)
            let quotient: Int128?
            if let x = shift(a, common - left.scale), let y = shift(b, common - right.scale) {
                quotient = x / y
            } else {
                quotient = WideDecimals(a, left.scale, b, right.scale).wholeQuotient()
            }
            guard let quotient, quotient.magnitude < DecimalText.powerOfTen(digits).magnitude
            else { throw overflow(digits, 0) }
            return .integer(Int64(truncatingIfNeeded: quotient))
        }
    }

    static func overflow(_ precision: Int, _ scale: Int) -> EvaluationError {
        EvaluationError(
            "NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION",
            "The result cannot be represented as Decimal(\(precision), \(scale)).")
    }

    private static func rescale(_ value: Int128, from: Int, _ precision: Int, _ scale: Int)
        -> Int128?
    {
        DecimalText.rescale(value, power: -from, precision: precision, scale: scale)
    }

    private static func shift(_ value: Int128, _ digits: Int) -> Int128? {
        guard digits > 0 else { return value }
        let (product, overflows) = value.multipliedReportingOverflow(
            by: DecimalText.powerOfTen(digits))
        return overflows ? nil : product
    }

    /// a × 10^shift ÷ b, truncated, digit by digit so that nothing overflows on the way.
    private static func divide(_ a: Int128, _ b: Int128, shiftedBy shift: Int) -> Int128? {
        var (quotient, rest) = a.quotientAndRemainder(dividingBy: b)
        if shift < 0 { return quotient / DecimalText.powerOfTen(-shift) }
        for _ in 0..<shift {
            let (q, overflowQ) = quotient.multipliedReportingOverflow(by: 10)
            let (r, overflowR) = rest.multipliedReportingOverflow(by: 10)
            if overflowQ || overflowR { return nil }
            quotient = q + r / b
            rest = r % b
        }
        return quotient
    }
}

extension Datum {
    /// The unscaled numbers of an argument, a scalar repeated.
    func unscaled(_ rows: Int) -> [Int128] {
        switch self {
        case .scalar(let value, _): return [Int128](repeating: value.unscaled, count: rows)
        case .column(let column):
            switch column.vector {
            case .wide(let values): return values
            case .integer(let values): return values.map { Int128($0) }
            default: return [Int128](repeating: 0, count: rows)
            }
        }
    }
}

extension Value {
    /// A decimal's unscaled number.
    var unscaled: Int128 {
        switch self {
        case .integer(let value): Int128(value)
        case .wide(let value): value
        default: 0
        }
    }
}
