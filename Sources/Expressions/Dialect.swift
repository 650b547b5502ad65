import Columns

/// Which of Spark's two sets of rules for types and failures holds while something is bound.
///
/// `SET spark.sql.ansi.enabled = false` chooses the older one: what cannot be computed is null, whole
/// numbers wrap, strings stand in for other types more freely. What has been bound keeps its rules.
public enum Dialect {
    @TaskLocal public static var isANSI = true
    /// Whether results of decimals give up digits behind the point where 38 digits do not suffice.
    ///
    /// `SET spark.sql.decimalOperations.allowPrecisionLoss = false` keeps them.
    @TaskLocal public static var allowsPrecisionLoss = true
}

extension CastMode {
    /// What a cast does where the text does not say.
    public static var standard: CastMode { Dialect.isANSI ? .ansi : .legacy }
}

/// Failures that the older rules answer with null, or with what is left of an overflow.
enum Leniency {
    private static let nullClasses: Set<String> = [
        "DIVIDE_BY_ZERO", "REMAINDER_BY_ZERO", "CAST_INVALID_INPUT", "CAST_OVERFLOW",
        "NUMERIC_VALUE_OUT_OF_RANGE", "INVALID_ARRAY_INDEX", "INVALID_ARRAY_INDEX_IN_ELEMENT_AT",
        "DATETIME_FIELD_OUT_OF_BOUNDS", "CANNOT_PARSE_TIMESTAMP", "INVALID_FRACTION_OF_SECOND",
        "ILLEGAL_DAY_OF_WEEK", "INVALID_URL",
    ]
    /// What signs make of decimals that are too long is an error all the same.
    private static let unforgiven = "NUMERIC_VALUE_OUT_OF_RANGE.WITHOUT_SUGGESTION"
    /// Younger functions, which know no older rules.
    private static let strictNames: Set<String> = [
        "make_time", "time_from_seconds", "time_from_millis", "time_from_micros",
    ]
    private static let wrappingClasses: Set<String> = [
        "ARITHMETIC_OVERFLOW", "BINARY_ARITHMETIC_OVERFLOW",
    ]

    /// The column with the failures forgiven that are; the others are told to the context.
    static func forgive(
        _ failures: [RowFailure], in column: Column, of name: String,
        _ context: inout EvaluationContext
    ) -> Column {
        var column = column
        var isNull: [Int] = []
        for failure in failures {
            let family = failure.error.errorClass.prefix { $0 != "." }
            if failure.error.leniently != nil { continue }
            let wraps = wrappingClasses.contains(String(family))
            if wraps, let wrapped = column.wrapped() {
                column = wrapped
            } else if wraps, case .decimal = column.type {
                isNull.append(failure.row)
            } else if nullClasses.contains(String(family)) && !strictNames.contains(name)
                && failure.error.errorClass != unforgiven
                || (name == "make_interval" && family.hasSuffix("OVERFLOW"))
            {
                isNull.append(failure.row)
            } else {
                context.fail(row: failure.row, failure.error)
            }
        }
        guard !isNull.isEmpty else { return column }
        var validity = column.validity ?? [UInt8](repeating: 1, count: column.count)
        for row in isNull { validity[row] = 0 }
        column.validity = validity
        return column
    }
}

extension ScalarOverload {
    /// The same under the older rules.
    func lenient(_ name: String) -> ScalarOverload {
        var lenient = self
        let strict = kernel
        lenient.kernel = { arguments, rows, context in
            var own = context.detached
            let column = strict(arguments, rows, &own)
            if own.failures.isEmpty { return column }
            return Leniency.forgive(own.failures, in: column, of: name, &context)
        }
        return lenient
    }
}

extension AggregateOverload {
    /// The same under the older rules.
    public func lenient() -> AggregateOverload {
        var lenient = self
        let make = makeAccumulator
        lenient.makeAccumulator = { LenientAccumulator(make()) }
        return lenient
    }
}

/// Another accumulator whose overflows wrap, or are null.
struct LenientAccumulator: WrappingAccumulator {
    var inner: any Accumulator

    init(_ inner: any Accumulator) { self.inner = inner }

    func finish(_ groups: Selection, context: inout EvaluationContext) -> Column {
        var own = context.detached
        let column = inner.finish(groups, context: &own)
        if own.failures.isEmpty { return column }
        return Leniency.forgive(own.failures, in: column, of: "", &context)
    }
}

extension EvaluationContext {
    /// A context for a part whose failures are looked at before they are told.
    var detached: EvaluationContext {
        var own = EvaluationContext(nowInMicroseconds: nowInMicroseconds, user: user)
        own.removeFailures()
        return own
    }
}

extension Column {
    /// Whole numbers cut to the bits that their type has; nil for other columns.
    fileprivate func wrapped() -> Column? {
        guard case .integer(let values) = vector else { return nil }
        var column = self
        switch type {
        case .tinyint:
            column.vector = .integer(values.map { Int64(Int8(truncatingIfNeeded: $0)) })
        case .smallint:
            column.vector = .integer(values.map { Int64(Int16(truncatingIfNeeded: $0)) })
        case .int: column.vector = .integer(values.map { Int64(Int32(truncatingIfNeeded: $0)) })
        case .bigint: break
        default: return nil
        }
        return column
    }
}
