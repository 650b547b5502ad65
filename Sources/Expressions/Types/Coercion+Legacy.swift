import Columns

/// Which types went together before ANSI: Spark's `TypeCoercion`.
extension Coercion {
    /// The type of several results; numbers, dates and times beside a string become strings.
    static func legacyCommon(_ left: DataType, _ right: DataType) -> DataType? {
        if let type = withoutPromotion(left, right) { return type }
        switch (left, right) {
        case (.string, let other), (let other, .string): return promotes(other) ? .string : nil
        case (.array(let a), .array(let b)): return legacyCommon(a, b).map { .array($0) }
        case (.map(let keyA, let valueA), .map(let keyB, let valueB)):
            guard let key = commonKey(keyA, keyB, legacyCommon),
                let value = legacyCommon(valueA, valueB)
            else { return nil }
            return .map(key: key, value: value)
        case (.structure(let a), .structure(let b)): return members(a, b, legacyCommon)
        default: return nil
        }
    }

    /// The same where strings go with strings only.
    static func withoutPromotion(_ left: DataType, _ right: DataType) -> DataType? {
        if left == right { return left }
        switch (left, right) {
        case (.string, let other), (let other, .string): return other == .void ? .string : nil
        case (.float, _) where right.isIntegral, (_, .float) where left.isIntegral: return .float
        case (.array(let a), .array(let b)): return withoutPromotion(a, b).map { .array($0) }
        case (.map(let keyA, let valueA), .map(let keyB, let valueB)):
            guard let key = commonKey(keyA, keyB, withoutPromotion),
                let value = withoutPromotion(valueA, valueB)
            else { return nil }
            return .map(key: key, value: value)
        case (.structure(let a), .structure(let b)): return members(a, b, withoutPromotion)
        default: return ansiCommon(left, right)
        }
    }

    /// What both sides of a comparison are brought to: a string is read as the other side's type,
    /// beside a decimal as DOUBLE.
    static func legacyComparable(_ left: DataType, _ right: DataType) -> DataType? {
        if let type = withoutPromotion(left, right) { return type }
        switch (left, right) {
        case (.string, .decimal), (.decimal, .string): return .double
        case (.string, let other), (let other, .string):
            if case .yearMonthInterval = other { return nil }
            if case .dayTimeInterval = other { return nil }
            return promotes(other) || other == .boolean || other == .binary ? other : nil
        case (.boolean, let other) where other.isNumeric,
            (let other, .boolean) where other.isNumeric:
            return other
        default: return nil
        }
    }

    private static func promotes(_ type: DataType) -> Bool {
        switch type {
        case .array, .map, .structure, .boolean, .binary, .calendarInterval, .geometry, .geography:
            false
        default: true
        }
    }

    static func members(
        _ left: [Field], _ right: [Field], _ common: (DataType, DataType) -> DataType?
    ) -> DataType? {
        guard left.count == right.count else { return nil }
        var fields: [Field] = []
        for (one, other) in zip(left, right) {
            guard one.name.lowercased() == other.name.lowercased(),
                let type = common(one.type, other.type)
            else { return nil }
            fields.append(Field(one.name, type))
        }
        return .structure(fields)
    }

    /// Whether the older rules pass an argument of one type where another is wanted.
    static func isLegacyImplicit(_ from: DataType, to: DataType) -> Bool {
        if from.isNumeric, to.isNumeric { return true }
        switch (from, to) {
        case (.calendarInterval, .string): return false
        case (.string, .binary), (.string, .timestampNTZ): return true
        case (.string, .boolean): return false
        default: return isANSIImplicit(from, to: to)
        }
    }
}
