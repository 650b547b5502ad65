import Columns
import Formats

/// Functions of whole numbers and bits, and choices among values.
enum WholeFunctions {
    static let functions: [ScalarFunction] = [
        bits("&", "a & b: the bits of both") { $0 & $1 },
        bits("|", "a | b: the bits of either") { $0 | $1 },
        bits("^", "a ^ b: the bits of one alone") { $0 ^ $1 },
        .resolved("~", 1...1, "~a: the bits turned over") { arguments throws(FunctionError) in
            let type = arguments[0].type
            guard type.isIntegral else { throw .wrongType("~", 0, type, wanted: "integral") }
            return .wholes(type, type) { ~$0 }
        },
        shift("shiftleft", aliases: ["<<"], "shifted left") { value, count, width in
            width == 32
                ? Int64(Int32(truncatingIfNeeded: value) &<< Int32(count)) : value &<< count
        },
        shift("shiftright", aliases: [">>"], "shifted right, keeping the sign") {
            value, count, width in
            width == 32
                ? Int64(Int32(truncatingIfNeeded: value) &>> Int32(count)) : value &>> count
        },
        shift("shiftrightunsigned", aliases: [">>>"], "shifted right") { value, count, width in
            guard width == 64 else {
                return Int64(
                    Int32(
                        bitPattern: UInt32(truncatingIfNeeded: value)
                            &>> UInt32(truncatingIfNeeded: count)))
            }
            return Int64(bitPattern: UInt64(bitPattern: value) &>> UInt64(count & 63))
        },
        .resolved("bit_count", 1...1, "bit_count(n): the bits that are 1") {
            arguments throws(FunctionError) in
            let type = arguments[0].type
            if type == .boolean { return .rowwise([type], .int) { .integer($0[0].truth ? 1 : 0) } }
            guard type.isIntegral || type == .void else {
                throw .wrongType("bit_count", 0, type, wanted: "integral\" or \"boolean")
            }
            return .wholes(.bigint, .int) { Int64($0.nonzeroBitCount) }
        },
        .resolved("bit_get", aliases: ["getbit"], 2...2, "bit_get(n, place): that bit, 0 or 1") {
            arguments throws(FunctionError) in
            let widths: [DataType: Int64] = [.tinyint: 8, .smallint: 16, .int: 32, .bigint: 64]
            guard let width = widths[arguments[0].type] else {
                throw .wrongType("bit_get", 0, arguments[0].type, wanted: "integral")
            }
            return .rowwise([.bigint, .int], .tinyint) { (values) throws(EvaluationError) in
                let place = values[1].integer
                guard place >= 0, place < width else {
                    throw EvaluationError(
                        "INVALID_PARAMETER_VALUE.BIT_POSITION_RANGE",
                        "The bit position must be from 0 to \(width - 1), but got \(place).")
                }
                return .integer(values[0].integer >> place & 1)
            }
        },
        .rowwise("bin", [.bigint], .string, "bin(n): as binary digits") {
            .string(String(UInt64(bitPattern: $0[0].integer), radix: 2))
        },
        .rowwise("factorial", [.int], .bigint, "factorial(n); null unless 0 to 20") {
            let n = $0[0].integer
            guard n >= 0, n <= 20 else { return .null }
            return .integer((0..<n).reduce(1) { $0 * ($1 + 1) })
        },
        .rowwise(
            "conv", [.string, .int, .int], .string, "conv(text, from, to): in another base"
        ) { (values) throws(EvaluationError) in
            let (from, to) = (Int(values[1].integer), Int(values[2].integer))
            guard (2...36).contains(from), (2...36).contains(abs(to)) else { return .null }
            var text = values[0].text[...]
            let isNegative = text.first == "-"
            if isNegative { text = text.dropFirst() }
            let digits = text.prefix { ($0.hexDigitValue ?? letter($0)) < from }
            guard !text.isEmpty else { return .null }
            guard let number = UInt64(digits.isEmpty ? "0" : digits, radix: from) else {
                let all = String(UInt64.max, radix: abs(to), uppercase: true)
                throw EvaluationError(
                    "ARITHMETIC_OVERFLOW", "Overflow in function conv()."
                ).or(.string(to < 0 ? "-1" : all))
            }
            if to < 0 {
                let signed = Int64(bitPattern: isNegative ? 0 &- number : number)
                return .string(String(signed, radix: -to, uppercase: true))
            }
            return .string(
                String(isNegative ? 0 &- number : number, radix: to, uppercase: true))
        },
        .resolved(
            "width_bucket", 4...4,
            "width_bucket(x, low, high, n): which of n equal parts it falls into"
        ) { arguments throws(FunctionError) in
            var parameters: [DataType] = [.double, .double, .double, .bigint]
            for index in 0..<3 where TemporalArithmetic.isInterval(arguments[index].type) {
                parameters[index] = arguments[index].type
            }
            let isInterval = parameters[0] != .double
            for (index, argument) in arguments.enumerated() {
                guard Coercion.isImplicit(argument.type, to: parameters[index]) else {
                    throw .wrongType(
                        "width_bucket", index, argument.type,
                        wanted: parameters[index].description)
                }
            }
            guard parameters[0..<3].allSatisfy({ $0.isKin(to: parameters[0]) }) else {
                throw FunctionError(
                    "DATATYPE_MISMATCH.DATA_DIFF_TYPES",
                    "Input to `width_bucket` should all be the same type.")
            }
            return .rowwise(parameters, .bigint) { values in
                func number(_ index: Int) -> Double {
                    isInterval ? Double(values[index].integer) : values[index].floating
                }
                let (x, low, high) = (number(0), number(1), number(2))
                return bucket(x, low, high, values[3].integer)
            }
        },
        modulus, extreme("greatest", 1), extreme("least", -1),
        attempt("try_add", "+"), attempt("try_subtract", "-"), attempt("try_multiply", "*"),
        attempt("try_divide", "/"), attempt("try_mod", "%"),
    ]

    /// From 1 to n; 0 below and n + 1 above.
    private static func bucket(_ x: Double, _ low: Double, _ high: Double, _ count: Int64)
        -> Value
    {
        guard count > 0, count < .max, low != high, low.isFinite, high.isFinite, !x.isNaN else {
            return .null
        }
        if low < high {
            if x < low { return .integer(0) }
            if x >= high { return .integer(count + 1) }
        } else {
            if x > low { return .integer(0) }
            if x <= high { return .integer(count + 1) }
        }
        return .integer(Int64(Double(count) * (x - low) / (high - low)) + 1)
    }

    private static func letter(_ character: Character) -> Int {
        guard let byte = character.asciiValue, (byte | 0x20) >= 0x61, (byte | 0x20) <= 0x7A else {
            return 99
        }
        return Int(byte | 0x20) - 0x61 + 10
    }

    private static func bits(
        _ name: String, _ summary: String, _ body: @escaping @Sendable (Int64, Int64) -> Int64
    ) -> ScalarFunction {
        .resolved(name, 2...2, summary) { arguments throws(FunctionError) in
            let met = try Operands.common(of: "(left \(name) right)", arguments) {
                $0.isIntegral || $0 == .void
            }
            let common = met == .void ? .int : met
            return ScalarOverload(parameters: [common, common], result: common) {
                arguments, rows, _ in
                let (a, b) = (arguments[0].integers(rows), arguments[1].integers(rows))
                return Column(
                    common, .integer((0..<rows).map { body(a[$0], b[$0]) }),
                    validity: Validity.all(arguments, rows: rows))
            }
        }
    }

    private static func shift(
        _ name: String, aliases: [String], _ summary: String,
        _ body: @escaping @Sendable (Int64, Int64, Int) -> Int64
    ) -> ScalarFunction {
        .resolved(name, aliases: aliases, 2...2, "\(name)(a, n): \(summary)") { arguments in
            let type: DataType = arguments[0].type == .bigint ? .bigint : .int
            let width = type == .int ? 32 : 64
            return .wholes(type, .int, type) { body($0, $1, width) }
        }
    }

    /// What is left of a division, never negative for a positive divisor.
    private static let modulus = ScalarFunction.resolved("pmod", 2...2, "pmod(a, b): a modulo b") {
        arguments throws(FunctionError) in
        let numbers = arguments.map { argument in
            argument.type == .string && !Dialect.isANSI ? Argument(type: .double) : argument
        }
        let met = try Operands.common(of: "pmod", numbers) { $0.isNumeric || $0 == .void }
        let common = met == .void ? .double : met
        if let both = DecimalRules.of(common), case .decimal = common {
            return DecimalArithmetic.overload(
                "pmod", DecimalRules.of(arguments[0], beside: arguments[1].type) ?? both,
                DecimalRules.of(arguments[1], beside: arguments[0].type) ?? both)
        }
        if common.isIntegral {
            return .wholes([common, common], common) { a, b in
                guard b != 0 else { return nil }
                if b == -1 { return 0 }
                let rest = a % b
                return rest < 0 ? (rest &+ b) % b : rest
            } closely: { (values) throws(EvaluationError) in
                try Self.rest(of: values)
            }
        }
        return .rowwise([common, common], common) { (values) throws(EvaluationError) in
            try rest(of: values)
        }
    }

    private static func rest(of values: [Value]) throws(EvaluationError) -> Value {
        switch (values[0], values[1]) {
        case (.integer(let a), .integer(let b)):
            if b == 0 { throw Arithmetic.remainderByZero }
            if b == -1 { return .integer(0) }
            let rest = a % b
            return .integer(rest < 0 ? (rest &+ b) % b : rest)
        case (.floating(let a), .floating(let b)):
            if b == 0 { throw Arithmetic.remainderByZero }
            let rest = a.truncatingRemainder(dividingBy: b)
            return .floating(
                rest < 0 ? (rest + b).truncatingRemainder(dividingBy: b) : rest)
        default: return .null
        }
    }

    /// Nulls are passed over.
    private static func extreme(_ name: String, _ sign: Int) -> ScalarFunction {
        ScalarFunction(name, summary: "\(name)(a, b, …): of those that are not null") {
            arguments throws(FunctionError) in
            try arguments.expect(atLeast: 2, of: name)
            let types = arguments.map(\.type)
            guard let common = Coercion.common(types, by: Coercion.commonWithoutText) else {
                throw FunctionError(
                    "DATATYPE_MISMATCH.DATA_DIFF_TYPES",
                    "Input to `\(name)` should all be the same type.")
            }
            if case .map = common { throw .unordered(name, common) }
            let closely = ScalarOverload.withNulls(
                Array(repeating: common, count: arguments.count), common
            ) { values in
                var best = Value.null
                for value in values where !value.isNull {
                    if best.isNull || ValueOrder.compare(value, best) * sign > 0 { best = value }
                }
                return best
            }
            var overload = closely
            overload.kernel = { arguments, rows, context in
                ExtremeLoops.computed(arguments, rows, common, isGreatest: sign > 0)
                    ?? closely.kernel(arguments, rows, &context)
            }
            return overload
        }
    }

    /// The operator with null in place of an error.
    private static func attempt(_ name: String, _ sign: String) -> ScalarFunction {
        .resolved(name, 2...2, "\(name)(a, b): a \(sign) b, or null") {
            arguments throws(FunctionError) in
            guard let function = FunctionLibrary.shared.scalar(named: sign) else {
                throw FunctionError("UNRESOLVED_ROUTINE", "Cannot resolve routine `\(sign)`.")
            }
            let overload = try function.resolve(arguments)
            let kernel = overload.kernel
            let wanted = overload.parameters
            // Texts are read as numbers within, so that one that is none gives null too.
            let taken = zip(arguments, wanted).map { $0.type == .string ? .string : $1 }
            return ScalarOverload(parameters: taken, result: overload.result) {
                arguments, rows, context in
                var own = EvaluationContext(nowInMicroseconds: context.nowInMicroseconds)
                let arguments = zip(arguments, wanted).map {
                    Cast.evaluate($0, to: $1, .attempt, rows: rows, &own)
                }
                var column = kernel(arguments, rows, &own)
                guard !own.failures.isEmpty else { return column }
                var validity = column.validity ?? [UInt8](repeating: 1, count: rows)
                for failure in own.failures { validity[failure.row] = 0 }
                column.validity = validity
                return column
            }
        }
    }
}

extension DataType {
    /// Both are intervals of months, or of days, or neither is an interval.
    fileprivate func isKin(to other: DataType) -> Bool {
        switch (self, other) {
        case (.yearMonthInterval, .yearMonthInterval), (.dayTimeInterval, .dayTimeInterval): true
        case (.yearMonthInterval, _), (_, .yearMonthInterval), (.dayTimeInterval, _),
            (_, .dayTimeInterval):
            false
        default: true
        }
    }
}
