public import Columns

/// Which types go together, by the rules that `Dialect` names.
public enum Coercion {
    /// The type that values of both can be brought to without being asked; nil where there is none.
    public static func common(_ left: DataType, _ right: DataType) -> DataType? {
        Dialect.isANSI ? ansiCommon(left, right) : legacyCommon(left, right)
    }

    /// What two sides of a comparison are brought to.
    public static func comparable(_ left: DataType, _ right: DataType) -> DataType? {
        if left.isShaped(as: right) { return left }
        if left == .variant && right == .string || left == .string && right == .variant {
            return .variant
        }
        if left.isNested, right.isNested { return tightest(left, right) }
        return Dialect.isANSI ? ansiCommon(left, right) : legacyComparable(left, right)
    }

    /// What the operand and the items of IN are brought to.
    static func member(_ left: DataType, _ right: DataType) -> DataType? {
        left.isShaped(as: right) ? left : common(left, right)
    }

    /// The common type of what must not become text to go together: rows of VALUES, least and greatest.
    public static func commonElement(_ left: DataType, _ right: DataType) -> DataType? {
        if left == .variant || right == .variant { return tightest(left, right) }
        return Dialect.isANSI ? ansiCommon(left, right) : withoutPromotion(left, right)
    }

    /// The common type of two that goes without a loss and without texts: what is nested and compared,
    /// arrays and their elements. Decimals go with decimals of the same type, and with whole numbers
    /// that they hold.
    ///
    /// Source: `findTightestCommonType` of Spark.
    public static func tightest(_ left: DataType, _ right: DataType) -> DataType? {
        if left == right { return left }
        switch (left, right) {
        case (.void, let other), (let other, .void): return other
        case (.geometry, .geometry): return .geometry(srid: nil)
        case (.geography, .geography): return .geography(srid: nil)
        case (.geometry, _), (.geography, _), (_, .geometry), (_, .geography): return nil
        case (.string, _), (_, .string), (.variant, _), (_, .variant): return nil
        case (.decimal(let precision, let scale), let whole) where whole.isIntegral,
            (let whole, .decimal(let precision, let scale)) where whole.isIntegral:
            guard let (digits, _) = DecimalRules.of(whole), precision - scale >= digits else {
                return nil
            }
            return .decimal(precision: precision, scale: scale)
        case (.decimal, _), (_, .decimal): return nil
        case (.array(let a), .array(let b)): return tightest(a, b).map { .array($0) }
        case (.map(let keyA, let valueA), .map(let keyB, let valueB)):
            guard let key = commonKey(keyA, keyB, tightest), let value = tightest(valueA, valueB)
            else { return nil }
            return .map(key: key, value: value)
        case (.structure(let a), .structure(let b)): return members(a, b, tightest)
        default: return withoutPromotion(left, right)
        }
    }

    /// The common type of maps' keys, which a cast must not make null.
    static func commonKey(
        _ left: DataType, _ right: DataType, _ common: (DataType, DataType) -> DataType?
    ) -> DataType? {
        guard let key = common(left, right) else { return nil }
        func mayBeNull(_ from: DataType) -> Bool {
            if from == key || from == .void { return false }
            if from == .string { return key != .binary }
            if case .decimal(let precision, let scale) = key {
                guard let (digits, places) = DecimalRules.of(from) else { return true }
                return precision - scale < digits - places || scale < places
            }
            return false
        }
        return mayBeNull(left) || mayBeNull(right) ? nil : key
    }

    /// The common type of what is compared for the least and greatest: texts go with texts only.
    static func commonWithoutText(_ left: DataType, _ right: DataType) -> DataType? {
        Dialect.isANSI && (left == .string) != (right == .string) && left != .void
            && right != .void ? nil : commonElement(left, right)
    }

    /// Spark's ANSI rules.
    ///
    /// Source: Spark's `AnsiTypeCoercion`: numbers widen, a FLOAT beside a whole number becomes
    /// DOUBLE, dates become timestamps, strings take the other side's type.
    static func ansiCommon(_ left: DataType, _ right: DataType) -> DataType? {
        if left == right { return left }
        switch (left, right) {
        case (.void, let other), (let other, .void): return other
        case (.decimal, .float), (.decimal, .double), (.float, .decimal), (.double, .decimal):
            return .double
        case (.decimal, _) where right.isNumeric, (_, .decimal) where left.isNumeric:
            return DecimalRules.wider(DecimalRules.of(left)!, DecimalRules.of(right)!)
        case (.float, _) where right.isIntegral, (_, .float) where left.isIntegral: return .double
        case (_, _) where left.isNumeric && right.isNumeric:
            return rank(left) >= rank(right) ? left : right
        case (.string, let other), (let other, .string): return commonWithString(other)
        case (.date, .timestamp), (.timestamp, .date), (.timestamp, .timestampNTZ),
            (.timestampNTZ, .timestamp):
            return .timestamp
        case (.date, .timestampNTZ), (.timestampNTZ, .date): return .timestampNTZ
        case (.time(let a), .time(let b)): return .time(precision: max(a, b))
        case (.geometry, .geometry): return .geometry(srid: nil)
        case (.geography, .geography): return .geography(srid: nil)
        case (.dayTimeInterval(let a, let b), .dayTimeInterval(let c, let d)):
            return .dayTimeInterval(min(a, c), max(b, d))
        case (.yearMonthInterval(let a, let b), .yearMonthInterval(let c, let d)):
            return .yearMonthInterval(min(a, c), max(b, d))
        case (.array(let a), .array(let b)): return ansiCommon(a, b).map { .array($0) }
        case (.map(let keyA, let valueA), .map(let keyB, let valueB)):
            guard let key = commonKey(keyA, keyB, ansiCommon),
                let value = ansiCommon(valueA, valueB)
            else { return nil }
            return .map(key: key, value: value)
        case (.structure(let a), .structure(let b)): return members(a, b, ansiCommon)
        default: return nil
        }
    }

    public static func common(_ types: [DataType]) -> DataType? {
        common(types, by: common)
    }

    public static func common(
        _ types: [DataType], by rule: (DataType, DataType) -> DataType?
    ) -> DataType? {
        var result = DataType.void
        for type in types {
            guard let next = rule(result, type) else { return nil }
            result = next
        }
        return result
    }

    /// A string beside another type is read as that type; beside whole numbers as BIGINT, beside
    /// others as DOUBLE.
    private static func commonWithString(_ other: DataType) -> DataType? {
        switch other {
        case .tinyint, .smallint, .int, .bigint: .bigint
        case .decimal, .float, .double: .double
        case .date, .timestamp, .timestampNTZ, .time, .boolean, .binary, .variant: other
        default: nil
        }
    }

    /// Whether a function's argument of one type may be passed where another is wanted.
    public static func isImplicit(_ from: DataType, to: DataType) -> Bool {
        let (from, to) = (from.withoutCollations, to.withoutCollations)
        return Dialect.isANSI ? isANSIImplicit(from, to: to) : isLegacyImplicit(from, to: to)
    }

    /// Source: `Cast.canANSIStoreAssign`, and texts for whatever is no collection. A number is passed
    /// where a narrower one is wanted; a value that does not fit there is an error of its row.
    static func isANSIImplicit(_ from: DataType, to: DataType) -> Bool {
        if from == to || from == .void { return true }
        if from.isSpatial || to.isSpatial {
            return from.isSpatial && to.isSpatial && Cast.exists(from, to: to)
        }
        switch (from, to) {
        case (.array(let a), .array(let b)): return isANSIImplicit(a, to: b)
        case (.map(let keyA, let valueA), .map(let keyB, let valueB)):
            return isANSIImplicit(keyA, to: keyB) && isANSIImplicit(valueA, to: valueB)
        case (.structure(let a), .structure(let b)):
            return a.count == b.count
                && zip(a, b).allSatisfy { isANSIImplicit($0.type, to: $1.type) }
        case (.array, _), (.map, _), (.structure, _), (_, .array), (_, .map), (_, .structure):
            return false
        case (.string, _): return to != .calendarInterval && to != .variant
        case (_, .string): return true
        case (.dayTimeInterval, .dayTimeInterval), (.yearMonthInterval, .yearMonthInterval):
            return true
        default: return from.isNumeric && to.isNumeric || from.isDatetime && to.isDatetime
        }
    }

    /// From the narrowest number to the widest.
    static func rank(_ type: DataType) -> Int {
        switch type {
        case .tinyint: 1
        case .smallint: 2
        case .int: 3
        case .bigint: 4
        case .decimal: 5
        case .float: 6
        case .double: 7
        default: 0
        }
    }
}

extension DataType {
    fileprivate var isNested: Bool {
        switch self {
        case .array, .map, .structure: true
        default: false
        }
    }

    /// The same type but for the names of members, by which structs are not told apart in comparisons.
    fileprivate func isShaped(as other: DataType) -> Bool {
        switch (self, other) {
        case (.structure(let a), .structure(let b)):
            a.count == b.count && zip(a, b).allSatisfy { $0.type.isShaped(as: $1.type) }
        case (.array(let a), .array(let b)): a.isShaped(as: b)
        case (.map(let keyA, let valueA), .map(let keyB, let valueB)):
            keyA.isShaped(as: keyB) && valueA.isShaped(as: valueB)
        default: self == other
        }
    }
}

/// Spark's precision rules for decimals (`DecimalPrecision`, with loss of scale allowed).
public enum DecimalRules {
    /// The decimal that holds every value of a type of whole or exact numbers.
    public static func of(_ type: DataType) -> (precision: Int, scale: Int)? {
        switch type {
        case .tinyint: (3, 0)
        case .smallint: (5, 0)
        case .int: (10, 0)
        case .bigint: (20, 0)
        case .decimal(let precision, let scale): (precision, scale)
        default: nil
        }
    }

    /// As `of`, but a whole number that stands there as a literal takes the digits that it has, where
    /// the other side is a decimal; a TINYINT does not, in Spark too.
    static func of(_ argument: Argument, beside other: DataType) -> (precision: Int, scale: Int)? {
        if SessionRules.current.countsDigitsOfLiterals, case .decimal = other,
            argument.type.isIntegral, argument.type != .tinyint,
            case .integer(let value)? = argument.literal
        {
            return (String(value.magnitude).utf8.count, 0)
        }
        return of(argument.type)
    }

    static func wider(
        _ left: (precision: Int, scale: Int), _ right: (precision: Int, scale: Int)
    ) -> DataType {
        let scale = max(left.scale, right.scale)
        let whole = max(left.precision - left.scale, right.precision - right.scale)
        // Digits before the point are kept first.
        if whole + scale <= 38 { return .decimal(precision: whole + scale, scale: scale) }
        return .decimal(precision: 38, scale: max(38 - whole, 0))
    }

    /// At most 38 digits; digits before the point are kept first, at least 6 after it.
    public static func adjusted(precision: Int, scale: Int) -> DataType {
        if precision <= 38 { return .decimal(precision: precision, scale: scale) }
        let whole = precision - scale
        return .decimal(precision: 38, scale: max(38 - whole, min(scale, 6)))
    }

    static func bounded(precision: Int, scale: Int) -> DataType {
        .decimal(precision: min(precision, 38), scale: min(scale, 38))
    }

    public static func result(
        of operation: String, _ left: (precision: Int, scale: Int),
        _ right: (precision: Int, scale: Int)
    ) -> DataType {
        let (p1, s1, p2, s2) = (left.precision, left.scale, right.precision, right.scale)
        guard Dialect.allowsPrecisionLoss else { return exact(operation, left, right) }
        switch operation {
        case "+", "-":
            let scale = max(s1, s2)
            return adjusted(precision: max(p1 - s1, p2 - s2) + scale + 1, scale: scale)
        case "*": return adjusted(precision: p1 + p2 + 1, scale: s1 + s2)
        case "/":
            let scale = max(6, s1 + p2 + 1)
            return adjusted(precision: p1 - s1 + s2 + scale, scale: scale)
        default:
            let scale = max(s1, s2)
            return adjusted(precision: min(p1 - s1, p2 - s2) + scale, scale: scale)
        }
    }

    /// The same with all digits behind the point, up to 38 in all.
    private static func exact(
        _ operation: String, _ left: (precision: Int, scale: Int),
        _ right: (precision: Int, scale: Int)
    ) -> DataType {
        let (p1, s1, p2, s2) = (left.precision, left.scale, right.precision, right.scale)
        let scale = max(s1, s2)
        switch operation {
        case "+", "-":
            return bounded(precision: max(p1 - s1, p2 - s2) + scale + 1, scale: scale)
        case "*": return bounded(precision: p1 + p2 + 1, scale: s1 + s2)
        case "/":
            // Both parts give up half of what is too much.
            let whole = min(38, p1 - s1 + s2)
            let fraction = min(38, max(6, s1 + p2 + 1))
            let excess = whole + fraction - 38
            guard excess > 0 else {
                return bounded(precision: whole + fraction, scale: fraction)
            }
            return bounded(precision: 38, scale: fraction - excess / 2 - 1)
        default: return bounded(precision: min(p1 - s1, p2 - s2) + scale, scale: scale)
        }
    }
}
