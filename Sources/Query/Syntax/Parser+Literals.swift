import Columns
import Expressions
import Formats

extension Parser {
    /// `1`, `1L`, `1.5`, `1e3`, `1.5BD` …; the sign in front belongs to it.
    mutating func number(
        isNegative: Bool, from start: Int
    ) throws(QueryError) -> ExpressionSyntax {
        let token = current
        advance()
        let range = range(from: start)
        let sign = isNegative ? "-" : ""
        var digits = text(token.range)
        if token.kind == .integer {
            if let value = Int64(sign + digits) {
                let isInt = Int32(exactly: value) != nil
                return ExpressionSyntax(.literal(.integer(value), isInt ? .int : .bigint), range)
            }
            return try decimal(sign + digits, range)
        }
        let suffix = digits.last.map { $0.uppercased() } ?? ""
        switch suffix {
        case "L", "S", "Y":
            digits.removeLast()
            return try whole(sign + digits, suffix, range)
        case "D" where digits.dropLast().last.map({ $0 == "b" || $0 == "B" }) ?? false:
            return try decimal(sign + digits.dropLast(2), range)
        case "D", "F":
            digits.removeLast()
            return try floating(sign + digits, isFloat: suffix == "F", range)
        default:
            if !SessionRules.current.readsExponentsAsDecimals,
                digits.contains("e") || digits.contains("E")
            {
                return try floating(sign + digits, isFloat: false, range)
            }
            return try decimal(sign + digits, range)
        }
    }

    private func whole(
        _ digits: String, _ suffix: String, _ range: Range<Int>
    ) throws(QueryError) -> ExpressionSyntax {
        let (type, limits): (DataType, ClosedRange<Int64>) =
            switch suffix {
            case "L": (.bigint, Int64.min...Int64.max)
            case "S": (.smallint, -32768...32767)
            default: (.tinyint, -128...127)
            }
        guard let value = Int64(digits), limits.contains(value) else {
            throw QueryError(
                "INVALID_NUMERIC_LITERAL_RANGE",
                "\(digits) is outside the range of \(type.description.uppercased()), "
                    + "\(limits.lowerBound) to \(limits.upperBound).", at: range)
        }
        return ExpressionSyntax(.literal(.integer(value), type), range)
    }

    private func floating(
        _ digits: String, isFloat: Bool, _ range: Range<Int>
    ) throws(QueryError) -> ExpressionSyntax {
        let value = isFloat ? Float(digits).map { Double($0) } : Double(digits)
        // The digits themselves must lie in the range, even where they would be rounded into it.
        let isWithin =
            !isFloat || (Double(digits)?.magnitude ?? 0) <= Double(Float.greatestFiniteMagnitude)
        guard let value, value.isFinite, isWithin else {
            throw QueryError(
                "INVALID_NUMERIC_LITERAL_RANGE",
                "\(digits) is outside the range of \(isFloat ? "FLOAT" : "DOUBLE").", at: range)
        }
        return ExpressionSyntax(.literal(.floating(value), isFloat ? .float : .double), range)
    }

    private func decimal(
        _ digits: String, _ range: Range<Int>
    ) throws(QueryError) -> ExpressionSyntax {
        var digits = digits
        let parts = withUTF8(&digits) { DecimalText.parts($0) }
        let point = digits.firstIndex(of: ".").map {
            digits.utf8.distance(from: digits.index(after: $0), to: digits.endIndex)
        }
        let hasExponent = digits.contains("e") || digits.contains("E")
        guard let (mantissa, power) = parts else {
            throw error("\(digits) is no number.", at: range)
        }
        var unscaled = mantissa
        var scale = hasExponent ? max(0, -power) : point ?? 0
        if hasExponent, power > 0, power <= 38 {
            let (product, overflow) = mantissa.multipliedReportingOverflow(
                by: DecimalText.powerOfTen(power))
            if overflow { scale = 99 }
            unscaled = product
        } else if !hasExponent, -power < scale, scale <= 38 {
            // More digits than a decimal keeps leave a power that no decimal has room for.
            let missing = scale + power
            let (product, overflow) = mantissa.multipliedReportingOverflow(
                by: DecimalText.powerOfTen(min(missing, 38)))
            if overflow || missing > 38 { scale = 99 }
            unscaled = product
        }
        let count = String(unscaled.magnitude).utf8.count
        let precision = max(unscaled == 0 ? 1 : count, scale)
        let written = digits.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }.count
        guard precision <= 38, scale <= 38, power <= 38, written <= 60 else {
            throw QueryError(
                "DECIMAL_PRECISION_EXCEEDS_MAX_PRECISION",
                "\(digits) has more than the 38 digits of DECIMAL; write it with an exponent, as "
                    + "DOUBLE.", at: range)
        }
        let value: Value = precision <= 18 ? .integer(Int64(unscaled)) : .wide(unscaled)
        return ExpressionSyntax(
            .literal(value, .decimal(precision: precision, scale: scale)), range)
    }

    private func withUTF8<Result>(
        _ text: inout String, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result { text.withUTF8(body) }

    /// `X'1F'`.
    mutating func hexadecimal() throws(QueryError) -> ExpressionSyntax {
        let range = current.range
        advance()
        return try binary(bytes[range.lowerBound + 2..<range.upperBound - 1], range)
    }

    /// `X '1F'`.
    mutating func spacedHexadecimal() throws(QueryError) -> ExpressionSyntax {
        let start = current.start
        advance()
        let digits = Array(try string().utf8)
        return try binary(digits[...], range(from: start))
    }

    private func binary(_ text: ArraySlice<UInt8>, _ range: Range<Int>) throws(QueryError)
        -> ExpressionSyntax
    {
        var digits = text.map { Character(Unicode.Scalar($0)).hexDigitValue }
        if digits.count % 2 == 1 { digits.insert(0, at: 0) }
        guard !digits.contains(nil) else {
            throw QueryError(
                "INVALID_TYPED_LITERAL", "X'…' holds hexadecimal digits only.", at: range)
        }
        var value: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            value.append(UInt8(digits[index]! << 4 | digits[index + 1]!))
        }
        return ExpressionSyntax(.literal(.binary(value), .binary), range)
    }

    /// `DATE '2013-01-31'` and its kin.
    mutating func timeLiteral() throws(QueryError) -> ExpressionSyntax {
        let start = current.start
        var word = upperWord
        advance()
        var text = try string()
        let range = range(from: start)
        if word == "TIMESTAMP", SessionRules.current.timestampHasNoZone,
            withUTF8(&text, { TimestampParser.timestamp($0, allowsZone: false) }) != nil
        {
            word = "TIMESTAMP_NTZ"
        }
        let trimmed = text.drop { $0 == " " }
        text = String(trimmed)
        while text.last == " " { text.removeLast() }
        if let special = try specialTime(text.lowercased(), word, range) { return special }
        let isDate = word == "DATE"
        let value =
            isDate
            ? withUTF8(&text) { TimestampParser.date($0) }
            : Cast.timestamp(of: text, isLocal: word == "TIMESTAMP_NTZ")
        guard let value else {
            let form = isDate ? "2013-01-31" : "2013-01-31 12:00:00"
            throw QueryError(
                "INVALID_TYPED_LITERAL",
                "'\(text)' is no \(word); write it as \(word) '\(form)'.", at: range)
        }
        let type: DataType = isDate ? .date : word == "TIMESTAMP_NTZ" ? .timestampNTZ : .timestamp
        return ExpressionSyntax(.literal(.integer(value), type), range)
    }

    /// `DATE 'today'`, `TIMESTAMP 'now'` and their like, and `TIMESTAMP '12:00'`, which is of today; nil
    /// for another text.
    private func specialTime(
        _ text: String, _ word: String, _ range: Range<Int>
    ) throws(QueryError) -> ExpressionSyntax? {
        let isDate = word == "DATE"
        let type: DataType =
            isDate ? .date : word == "TIMESTAMP_NTZ" ? .timestampNTZ : .timestamp
        func call(_ name: String, _ arguments: [ExpressionSyntax] = []) -> ExpressionSyntax {
            ExpressionSyntax(.call(CallSyntax(name: [name], arguments: arguments)), range)
        }
        func day(_ distance: Int64) -> ExpressionSyntax {
            let count = ExpressionSyntax(.literal(.integer(distance), .int), range)
            let day =
                distance == 0
                ? call("current_date") : call("date_add", [call("current_date"), count])
            return isDate ? day : ExpressionSyntax(.cast(day, type, .ansi), range)
        }
        switch text {
        case "epoch": return ExpressionSyntax(.literal(.integer(0), type), range)
        case "now" where !isDate:
            return call(type == .timestampNTZ ? "localtimestamp" : "current_timestamp")
        case "now", "today": return day(0)
        case "tomorrow": return day(1)
        case "yesterday": return day(-1)
        default: break
        }
        var clock = text
        guard type == .timestamp, text.contains(":"),
            withUTF8(&clock, { ClockText.parse($0) }) != nil
        else { return nil }
        let literal = ExpressionSyntax(.literal(.string(text), .string), range)
        return ExpressionSyntax(.cast(literal, type, .ansi), range)
    }

    /// `TIME '12:34:56.789'`, of six digits after the point or of as many more as are written.
    mutating func clockLiteral() throws(QueryError) -> ExpressionSyntax {
        let start = current.start
        advance()
        var text = try string()
        let range = range(from: start)
        guard let clock = withUTF8(&text, { ClockText.parse($0) }) else {
            throw QueryError(
                "INVALID_TYPED_LITERAL", "'\(text)' is no TIME; write it as TIME '12:00:00'.",
                at: range)
        }
        guard clock.digits <= 9 else {
            throw QueryError(
                "INVALID_TIME_LITERAL_PRECISION",
                "The TIME literal '\(text)' has \(clock.digits) digits after the point, of which nine at "
                    + "most count.", at: range)
        }
        let type = DataType.time(precision: max(6, clock.digits))
        return ExpressionSyntax(.literal(.integer(clock.nanos), type), range)
    }

    // MARK: Intervals

    private static let units: [String: IntervalUnit] = [
        "YEAR": .year, "MONTH": .month, "DAY": .day, "HOUR": .hour, "MINUTE": .minute,
        "SECOND": .second,
    ]

    /// `INTERVAL '1' DAY`, `INTERVAL 1 DAY 2 HOURS`, `INTERVAL '1-2' YEAR TO MONTH`,
    /// `INTERVAL '3 days'`; `INTERVAL (x) DAY` is left to the functions.
    mutating func interval() throws(QueryError) -> ExpressionSyntax {
        let start = current.start
        let reader = try intervalReader()
        if SessionRules.current.makesCalendarIntervals {
            let (value, type) = reader.calendarLiteral
            return ExpressionSyntax(.literal(value, type), range(from: start))
        }
        let (value, type) = reader.literal
        if type == .calendarInterval {
            throw QueryError(
                "_LEGACY_ERROR_TEMP_0029",
                "Cannot mix year-month and day-time fields: \(text(range(from: start))); write "
                    + "make_interval(…) or a sum of two intervals.", at: range(from: start))
        }
        return ExpressionSyntax(.literal(value, type), range(from: start))
    }

    /// From `INTERVAL` on.
    mutating func intervalReader() throws(QueryError) -> IntervalReader {
        let start = current.start
        try expect("INTERVAL")
        let isNegative = takeSymbol("-")
        if !isNegative { _ = takeSymbol("+") }
        var reader = IntervalReader()
        if current.kind == .string, unit(at: 1) == nil {
            let text = try string()
            guard let read = IntervalReader.read(text) else {
                throw QueryError(
                    "INVALID_TYPED_LITERAL",
                    "'\(text)' is no interval; write amounts and units, as in INTERVAL '1 day 2 hours'.",
                    at: range(from: start))
            }
            reader = read
        } else {
            if current.kind == .string, isWord("TO", at: 2), let from = unit(at: 1),
                let to = unit(at: 3)
            {
                let text = try string()
                advance()
                advance()
                advance()
                reader = try fromTo(text, from, to, start)
            } else {
                var count = 0
                while let amount = intervalAmount() {
                    advance()
                    if amount.isSigned { advance() }
                    let unit = text(current.range)
                    advance()
                    guard !amount.text.contains(where: \.isLetter) else {
                        throw QueryError(
                            "_LEGACY_ERROR_TEMP_0026",
                            "Can only use numbers in the interval value part for multiple unit value "
                                + "pairs interval form, but got invalid value: \(amount.text).",
                            at: range(from: start))
                    }
                    guard reader.add(amount.text, unit) else {
                        throw invalidInterval(amount.text, unit, from: start)
                    }
                    count += 1
                }
                guard count != 1 || !isWord("TO") || unit(at: 1) == nil else {
                    throw QueryError(
                        "_LEGACY_ERROR_TEMP_0027", "The value of from-to unit must be a string.",
                        at: range(from: start))
                }
                guard count > 0 else { throw unexpected("an amount and a unit, as in 10 MINUTES") }
            }
        }
        if isNegative { reader.negate() }
        return reader
    }

    private func invalidInterval(
        _ amount: String, _ unit: String, from start: Int
    ) -> QueryError {
        let isNumber =
            !amount.isEmpty && amount.utf8.allSatisfy { (0x2B...0x39).contains($0) || $0 == 0x20 }
        let kind =
            !isNumber
            ? "UNRECOGNIZED_NUMBER"
            : amount.contains(" ")
                ? "INVALID_UNIT"
                : amount.contains(".") ? "INVALID_FRACTION" : "ARITHMETIC_EXCEPTION"
        return QueryError(
            "INVALID_INTERVAL_FORMAT.\(kind)",
            "'\(amount) \(unit)' is no interval; write amounts and units, as in INTERVAL '1 day 2 "
                + "hours' or INTERVAL 10 MINUTES.", at: range(from: start))
    }

    private static let unitNames: Set<String> = [
        "YEAR", "MONTH", "WEEK", "DAY", "HOUR", "MINUTE", "SECOND", "MILLISECOND", "MICROSECOND",
        "YEARS", "MONTHS", "WEEKS", "DAYS", "HOURS", "MINUTES", "SECONDS", "MILLISECONDS",
        "MICROSECONDS",
    ]

    func isUnit(at offset: Int) -> Bool { unit(at: offset) != nil }

    private func unit(at offset: Int) -> IntervalUnit? {
        guard token(offset).kind == .word else { return nil }
        let name = text(token(offset).range).uppercased()
        guard Self.unitNames.contains(name) else { return nil }
        return Self.units[name] ?? .second
    }

    /// The number of a part of an interval, where one and its unit follow.
    private func intervalAmount() -> (text: String, isSigned: Bool)? {
        let isSigned = isSymbol("-") || isSymbol("+")
        let offset = isSigned ? 1 : 0
        let token = token(offset)
        guard unit(at: offset + 1) != nil else { return nil }
        let sign = isSymbol("-") ? "-" : ""
        switch token.kind {
        case .integer, .number: return (sign + text(token.range), isSigned)
        case .string:
            var inner = StringLiteral.text(bytes[token.range]).drop { $0 == " " }
            while inner.last == " " { inner.removeLast() }
            // Two signs take each other away.
            if sign == "-", inner.first == "-" { return (String(inner.dropFirst()), isSigned) }
            return (sign + inner, isSigned)
        default: return nil
        }
    }

    /// `'1-2' YEAR TO MONTH`, `'1 02:03:04.5' DAY TO SECOND` and the forms between.
    private func fromTo(
        _ text: String, _ from: IntervalUnit, _ to: IntervalUnit, _ start: Int
    ) throws(QueryError) -> IntervalReader {
        func refusal(_ errorClass: String) -> QueryError {
            QueryError(
                errorClass,
                "'\(text)' is no interval from \(from.name) to \(to.name); write as in INTERVAL '1-2' "
                    + "YEAR TO MONTH or INTERVAL '1 02:03:04' DAY TO SECOND.",
                at: range(from: start))
        }
        guard from < to, (from <= .month) == (to <= .month) else {
            throw refusal("INVALID_INTERVAL_FORMAT.UNSUPPORTED_FROM_TO_EXPRESSION")
        }
        let type: DataType =
            to <= .month ? .yearMonthInterval(from, to) : .dayTimeInterval(from, to)
        let cast = Expression.literal(.string(text), .string).cast(to: type)
        if case .integer(let amount)? = cast.folded().literalValue {
            var reader = IntervalReader()
            reader.add(amount, to)
            reader.widen(from, to)
            if from == .day { reader.splitDays() }
            return reader
        }
        let isOfMonths = to <= .month
        guard Self.hasShape(text, from, to) else {
            throw refusal(
                "INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING"
                    + (isOfMonths ? "" : "_WITH_NOTICE"))
        }
        throw refusal(
            isOfMonths ? "INVALID_INTERVAL_FORMAT.INTERVAL_PARSING" : "_LEGACY_ERROR_TEMP_0063")
    }

    /// Whether each unit has its number, large as it may be.
    private static func hasShape(_ text: String, _ from: IntervalUnit, _ to: IntervalUnit) -> Bool {
        let units = IntervalUnit.allCases.filter { $0 >= from && $0 <= to }
        var rest = text.drop { $0 == " " }.utf8
        while rest.last == UInt8(ascii: " ") { rest.removeLast() }
        if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
        for unit in units {
            let digits = rest.prefix { (0x30...0x39).contains($0) }
            rest = rest.dropFirst(digits.count)
            guard !digits.isEmpty, unit <= .month || unit == from || digits.count <= 2 else {
                return false
            }
            guard unit != to else { break }
            let separator: UInt8 = unit == .year ? 0x2D : unit == .day ? 0x20 : 0x3A
            guard rest.popFirst() == separator else { return false }
        }
        if to == .second, rest.popFirst() == UInt8(ascii: ".") {
            return rest.count <= 9 && rest.allSatisfy { (0x30...0x39).contains($0) }
        }
        return rest.isEmpty
    }
}
