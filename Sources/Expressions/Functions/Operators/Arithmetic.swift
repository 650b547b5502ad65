import Columns
import Formats

/// `+ - * / % div` and the signs, by Spark's ANSI rules: what overflows is an error.
enum Arithmetic {
    static let functions: [ScalarFunction] = [
        binary("+", "a + b: the sum"), binary("-", "a - b: the difference; -a: the opposite"),
        binary("*", "a * b: the product"), binary("/", "a / b: the quotient, never whole"),
        binary("%", aliases: ["mod"], "a % b: what the division leaves over"),
        .resolved("negative", 1...1, "negative(a): the opposite") {
            arguments throws(FunctionError) in try negation(arguments[0])
        },
        .resolved("positive", 1...1, "positive(a): itself") {
            arguments throws(FunctionError) in try unchanged(arguments[0])
        },
        binary("div", "a div b: the whole part of the quotient"),
    ]

    private static func binary(_ name: String, aliases: [String] = [], _ summary: String)
        -> ScalarFunction
    {
        ScalarFunction(name, aliases: aliases, summary: summary) {
            arguments throws(FunctionError) in
            if name == "-", arguments.count == 1 { return try negation(arguments[0]) }
            if name == "+", arguments.count == 1 { return try unchanged(arguments[0]) }
            try arguments.expect(2...2, of: name)
            var arguments = arguments
            if !Dialect.isANSI {
                if name == "div", arguments.contains(where: { $0.type == .string }) {
                    throw .differingTypes(
                        "(left div right)", arguments[0].type, arguments[1].type)
                }
                arguments = withTextAsNumbers(arguments)
            }
            let (left, right) = (arguments[0].type, arguments[1].type)
            if let temporal = try TemporalArithmetic.overload(name, left, right) {
                return temporal
            }
            let common = try Operands.common(of: "(left \(name) right)", arguments) { type in
                if name == "div", Dialect.isANSI, type == .float || type == .double {
                    return false
                }
                return type.isNumeric || type == .void
            }
            if name == "div" {
                if case .decimal = common {
                    let both = DecimalRules.of(common)!
                    return DecimalArithmetic.wholeDivision(
                        DecimalRules.of(left) ?? both, DecimalRules.of(right) ?? both)
                }
                return wholeDivision()
            }
            switch common {
            case .decimal where name == "/" && left == .void: return floating(name, .double)
            case .decimal:
                let both = DecimalRules.of(common)!
                return DecimalArithmetic.overload(
                    name, DecimalRules.of(arguments[0], beside: right) ?? both,
                    DecimalRules.of(arguments[1], beside: left) ?? both)
            case .tinyint, .smallint, .int, .bigint:
                if name == "/" { return quotient(of: [left, right]) }
                return whole(name, common)
            case .float where name == "/": return floating(name, .double)
            case .float: return floating(name, .float)
            default: return floating(name, .double)
            }
        }
    }

    /// Before ANSI, text beside anything but an interval or a time was read as DOUBLE.
    private static func withTextAsNumbers(_ arguments: [Argument]) -> [Argument] {
        let isTemporal = arguments.contains { argument in
            !(argument.type.isNumeric || argument.type == .string || argument.type == .void)
        }
        guard !isTemporal, arguments.contains(where: { $0.type == .string }) else {
            return arguments
        }
        return arguments.map { $0.type == .string ? Argument(type: .double) : $0 }
    }

    static let divideByZero = EvaluationError(
        "DIVIDE_BY_ZERO",
        "Division by zero. Use `try_divide` to tolerate divisor being 0 and return NULL instead.")

    static func overflow(_ type: DataType) -> EvaluationError {
        EvaluationError(
            "ARITHMETIC_OVERFLOW",
            "\(type.description) overflow. Use a `try_` function to tolerate overflow and return "
                + "NULL instead.")
    }

    /// Of an operator: the two narrow types have a class of their own.
    private static func narrow(_ type: DataType) -> EvaluationError {
        guard type == .tinyint || type == .smallint else { return overflow(type) }
        var error = overflow(type)
        error.errorClass = "BINARY_ARITHMETIC_OVERFLOW"
        return error
    }

    private static func bounds(_ type: DataType) -> ClosedRange<Int64> {
        switch type {
        case .tinyint: Int64(Int8.min)...Int64(Int8.max)
        case .smallint: Int64(Int16.min)...Int64(Int16.max)
        case .int: Int64(Int32.min)...Int64(Int32.max)
        default: Int64.min...Int64.max
        }
    }

    private static func whole(_ name: String, _ type: DataType) -> ScalarOverload {
        let bounds = bounds(type)
        return ScalarOverload(parameters: [type, type], result: type) { arguments, rows, context in
            let validity = Validity.all(arguments, rows: rows)
            if let quick = WholeKernels.compute(name, arguments[0], arguments[1], bounds: bounds) {
                return Column(type, .integer(quick), validity: validity)
            }
            let (left, right) = (arguments[0].integers(rows), arguments[1].integers(rows))
            var result = [Int64](repeating: 0, count: rows)
            var failed: Selection = []
            func run(_ operation: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)) {
                for row in 0..<rows {
                    let (value, overflows) = operation(left[row], right[row])
                    result[row] = value
                    if overflows || value < bounds.lowerBound || value > bounds.upperBound {
                        failed.append(Int32(row))
                    }
                }
            }
            switch name {
            case "+": run { $0.addingReportingOverflow($1) }
            case "-": run { $0.subtractingReportingOverflow($1) }
            case "*": run { $0.multipliedReportingOverflow(by: $1) }
            default: run { $0.remainderReportingOverflow(dividingBy: $1) }
            }
            for row in failed where validity?[Int(row)] != 0 {
                if name == "%", right[Int(row)] == -1 {
                    result[Int(row)] = 0
                } else {
                    context.fail(
                        row: Int(row), name == "%" ? remainderByZero : narrow(type))
                }
            }
            return Column(type, .integer(result), validity: validity)
        }
    }

    static let remainderByZero = EvaluationError(
        "REMAINDER_BY_ZERO",
        "Remainder by zero. Use `try_mod` to tolerate divisor being 0 and return NULL instead.")

    private static func wholeDivision() -> ScalarOverload {
        ScalarOverload(parameters: [.bigint, .bigint], result: .bigint) {
            arguments, rows, context in
            let validity = Validity.all(arguments, rows: rows)
            let (left, right) = (arguments[0].integers(rows), arguments[1].integers(rows))
            var result = [Int64](repeating: 0, count: rows)
            for row in 0..<rows where validity?[row] != 0 {
                let (value, overflows) = left[row].dividedReportingOverflow(by: right[row])
                result[row] = value
                if overflows {
                    context.fail(row: row, right[row] == 0 ? divideByZero : overflow(.bigint))
                }
            }
            return Column(.bigint, .integer(result), validity: validity)
        }
    }

    private static func floating(_ name: String, _ type: DataType) -> ScalarOverload {
        ScalarOverload(parameters: [type, type], result: type) { arguments, rows, context in
            let validity = Validity.all(arguments, rows: rows)
            let (left, right) = (arguments[0].floatings(rows), arguments[1].floatings(rows))
            var result = [Double](repeating: 0, count: rows)
            switch name {
            case "+": for row in 0..<rows { result[row] = left[row] + right[row] }
            case "-": for row in 0..<rows { result[row] = left[row] - right[row] }
            case "*": for row in 0..<rows { result[row] = left[row] * right[row] }
            default:
                for row in 0..<rows where validity?[row] != 0 {
                    if right[row] == 0 {
                        context.fail(row: row, name == "/" ? divideByZero : remainderByZero)
                    }
                    result[row] =
                        name == "/"
                        ? left[row] / right[row]
                        : left[row].truncatingRemainder(dividingBy: right[row])
                }
            }
            if type == .float { for row in 0..<rows { result[row] = Double(Float(result[row])) } }
            return Column(type, .floating(result), validity: validity)
        }
    }

    /// Of whole numbers: a text beside one must show a whole number too.
    private static func quotient(of types: [DataType]) -> ScalarOverload {
        let overload = floating("/", .double)
        guard types.contains(.string) else { return overload }
        let kernel = overload.kernel
        return ScalarOverload(
            parameters: types.map { $0 == .string ? .bigint : .double }, result: .double
        ) { arguments, rows, context in
            var numbers: [Datum] = []
            for (argument, type) in zip(arguments, types) {
                numbers.append(
                    type == .string
                        ? Cast.evaluate(argument, to: .double, .ansi, rows: rows, &context)
                        : argument)
            }
            return kernel(numbers, rows, &context)
        }
    }

    private static func unchanged(_ argument: Argument) throws(FunctionError) -> ScalarOverload {
        let isOpen = argument.type == .string || argument.type == .void
        let type = isOpen ? DataType.double : argument.type
        guard
            type.isNumeric || TemporalArithmetic.isInterval(type) || type == .calendarInterval
        else { throw .wrongType("positive", 0, type, wanted: "numeric\" or \"interval") }
        return ScalarOverload(parameters: [type], result: type) { arguments, rows, _ in
            arguments[0].materialized(count: rows)
        }
    }

    private static func negation(_ argument: Argument) throws(FunctionError) -> ScalarOverload {
        let isOpen = argument.type == .string || argument.type == .void
        let type = isOpen ? DataType.double : argument.type
        if type == .calendarInterval {
            return .rowwise([type], type) {
                .structure($0[0].elements.map { .integer(0 &- $0.integer) })
            }
        }
        switch type.physical {
        case .integer where type.isNumeric, .integer where TemporalArithmetic.isInterval(type):
            var least = bounds(type).lowerBound
            if case .yearMonthInterval = type { least = Int64(Int32.min) }
            let failure = TemporalArithmetic.isInterval(type) ? Intervals.overflow : overflow(type)
            return ScalarOverload(parameters: [type], result: type) {
                [least] arguments, rows, context in
                let values = arguments[0].integers(rows)
                let validity = Validity.all(arguments, rows: rows)
                for row in 0..<rows where values[row] == least && validity?[row] != 0 {
                    context.fail(row: row, failure)
                }
                return Column(type, .integer(values.map { 0 &- $0 }), validity: validity)
            }
        case .floating:
            return ScalarOverload(parameters: [type], result: type) { arguments, rows, _ in
                Column(
                    type, .floating(arguments[0].floatings(rows).map { -$0 }),
                    validity: Validity.all(arguments, rows: rows))
            }
        case .wide:
            return ScalarOverload(parameters: [type], result: type) { arguments, rows, context in
                Rows.map(arguments, rows, type, &context) { values throws(EvaluationError) in
                    try DecimalArithmetic.signed(-values[0].unscaled, type)
                }
            }
        default: throw .wrongType("-", 0, argument.type, wanted: "numeric")
        }
    }
}

extension Datum {
    /// The whole numbers of an argument, a scalar repeated.
    func integers(_ rows: Int) -> [Int64] {
        switch self {
        case .scalar(let value, _): return [Int64](repeating: value.integer, count: rows)
        case .column(let column):
            if case .integer(let values) = column.vector { return values }
            return [Int64](repeating: 0, count: rows)
        }
    }

    func floatings(_ rows: Int) -> [Double] {
        switch self {
        case .scalar(let value, _): return [Double](repeating: value.floating, count: rows)
        case .column(let column):
            if case .floating(let values) = column.vector { return values }
            return [Double](repeating: 0, count: rows)
        }
    }
}
