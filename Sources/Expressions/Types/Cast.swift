public import Columns
import Formats

/// Conversions between types, as `CAST` and `TRY_CAST` do them.
public enum Cast {
    /// Whether the conversion exists at all.
    public static func exists(_ from: DataType, to: DataType) -> Bool {
        if from.holdsCollation || to.holdsCollation {
            return exists(from.withoutCollations, to: to.withoutCollations)
        }
        if from == to || from == .void { return true }
        if from.isSpatial || to.isSpatial { return isBetweenShapes(from, to) }
        if to == .string { return !from.holdsShape }
        if from == .variant { return isFromVariant(to) }
        if to == .variant { return isToVariant(from) }
        switch (from, to) {
        case (.string, .array), (.string, .map), (.string, .structure): return false
        case (.string, _): return true
        case (.array(let a), .array(let b)): return exists(a, to: b)
        case (.map(let a, _), .map(let c, _))
        where !Dialect.isANSI && Coercion.commonKey(a, c, { _, _ in c }) == nil:
            // A key that cannot be cast would be null.
            return false
        case (.map(let a, let b), .map(let c, let d)): return exists(a, to: c) && exists(b, to: d)
        case (.structure(let a), .structure(let b)):
            return a.count == b.count && zip(a, b).allSatisfy { exists($0.type, to: $1.type) }
        case (.date, _) where !Dialect.isANSI && (to.isNumeric || to == .boolean),
            (.timestamp, .boolean) where !Dialect.isANSI,
            (.boolean, .timestamp) where !Dialect.isANSI,
            (_, .binary) where !Dialect.isANSI && from.isIntegral:
            return true
        case (.time, _): return isFromClock(to)
        case (.timestamp, .time), (.timestampNTZ, .time): return true
        case (.boolean, _): return to.isNumeric
        case (_, .boolean): return from.isNumeric
        case (.date, .timestamp), (.date, .timestampNTZ), (.timestamp, .date),
            (.timestampNTZ, .date), (.timestamp, .timestampNTZ), (.timestampNTZ, .timestamp):
            return true
        case (.dayTimeInterval, _) where to.isIntegral, (.yearMonthInterval, _) where to.isIntegral,
            (.dayTimeInterval, .decimal), (.yearMonthInterval, .decimal),
            (_, .dayTimeInterval) where from.isIntegral, (.decimal, .dayTimeInterval),
            (_, .yearMonthInterval) where from.isIntegral, (.decimal, .yearMonthInterval):
            return true
        case (.timestamp, _): return to.isNumeric
        case (_, .timestamp): return from.isNumeric
        case (.dayTimeInterval, .dayTimeInterval), (.yearMonthInterval, .yearMonthInterval):
            return true
        default: return from.isNumeric && to.isNumeric
        }
    }

    /// A shape may forget which system of coordinates it has, but not take on one; one on a globe may be laid on a
    /// plane.
    private static func isBetweenShapes(_ from: DataType, _ to: DataType) -> Bool {
        switch (from, to) {
        case (.geometry, .geometry(srid: nil)), (.geography, .geography(srid: nil)): true
        case (.geography(let own), .geometry(let other)): own == other
        default: from == to
        }
    }

    /// The error class of a cast that does not exist, with what Spark would suggest.
    public static func refusal(
        _ from: DataType, to: DataType, _ mode: CastMode = .standard
    ) -> String {
        let isTry = mode == .attempt
        guard Dialect.isANSI || isTry else { return "DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION" }
        let kind: String
        switch (from, to) {
        case (_, .binary) where isTry, (.boolean, .timestamp) where isTry,
            (_, .boolean) where isTry:
            kind = "CAST_WITHOUT_SUGGESTION"
        case (_, .binary) where from.isIntegral, (.boolean, .timestamp), (.date, .boolean),
            (.timestamp, .boolean):
            kind = "CAST_WITH_CONF_SUGGESTION"
        case (_, .date) where from.isNumeric, (.date, _) where to.isNumeric:
            kind = "CAST_WITH_FUNC_SUGGESTION"
        default: kind = "CAST_WITHOUT_SUGGESTION"
        }
        return "DATATYPE_MISMATCH." + kind
    }

    static func evaluate(
        _ datum: Datum, to target: DataType, _ mode: CastMode, rows: Int,
        _ context: inout EvaluationContext
    ) -> Datum {
        if datum.type == target { return datum }
        if target.holdsCollation || datum.type.holdsCollation {
            let plain = datum.labelled(datum.type.withoutCollations)
            return evaluate(plain, to: target.withoutCollations, mode, rows: rows, &context)
                .labelled(target)
        }
        if case .time = datum.type, target == .timestamp || target == .timestampNTZ {
            return .column(today(datum, target, rows, context.nowInMicroseconds))
        }
        let isDated = target == .timestamp && datum.type == .string
        switch isDated ? dated(datum, context.nowInMicroseconds) : datum {
        case .scalar(let value, let from):
            do {
                return .scalar(try convert(value, from, target, mode), target)
            } catch {
                if mode != .attempt { for row in 0..<rows { context.fail(row: row, error) } }
                return .scalar(.null, target)
            }
        case .column(let column):
            if let quick = quick(column, target) ?? CastLoops.converted(column, target) {
                return .column(quick)
            }
            if target == .string, mode != .legacy || !column.type.isLongDecimal,
                let texts = written(column)
            {
                return .column(texts)
            }
            if let values = read(column, target, mode, &context) { return .column(values) }
            if case .dictionary(let dictionary) = column.vector {
                return .column(
                    overDictionary(column, dictionary, target, mode, rows, &context))
            }
            var builder = ColumnBuilder(target, capacity: column.count)
            for row in 0..<column.count {
                do {
                    builder.append(try convert(column.value(at: row), column.type, target, mode))
                } catch {
                    if mode != .attempt { context.fail(row: row, error) }
                    builder.appendNull()
                }
            }
            return .column(builder.build())
        }
    }

    /// Each distinct string is converted once.
    private static func overDictionary(
        _ column: Column, _ dictionary: DictionaryVector, _ target: DataType, _ mode: CastMode,
        _ rows: Int, _ context: inout EvaluationContext
    ) -> Column {
        var builder = ColumnBuilder(target, capacity: dictionary.values.count)
        var errors: [Int: EvaluationError] = [:]
        for code in 0..<dictionary.values.count {
            do {
                let text = Value.string(dictionary.values.string(at: code))
                builder.append(try convert(text, column.type, target, mode))
            } catch {
                errors[code] = error
                builder.appendNull()
            }
        }
        if mode != .attempt, !errors.isEmpty {
            for row in 0..<rows where !column.isNull(at: row) {
                if let error = errors[Int(dictionary.codes[row])] { context.fail(row: row, error) }
            }
        }
        var result = builder.build().gather(dictionary.codes)
        result.validity = Validity.both(result.validity, column.validity)
        return result
    }

    /// Conversions that cannot fail and keep or widen the layout.
    private static func quick(_ column: Column, _ target: DataType) -> Column? {
        let from = column.type
        switch (column.vector, target) {
        case (.none(let count), _): return .constant(.null, target, count: count)
        case (.integer(let values), .double) where from.isIntegral,
            (.integer(let values), .float) where from.isIntegral:
            let isFloat = target == .float
            return Column(
                target, .floating(values.map { isFloat ? Double(Float($0)) : Double($0) }),
                validity: column.validity)
        case (.integer, .bigint), (.integer, .int), (.integer, .smallint):
            guard from.isIntegral, Coercion.rank(from) <= Coercion.rank(target) else { return nil }
            return column.retyped(target)
        case (.floating, .double): return column.retyped(.double)
        case (.integer(let days), .timestamp) where from == .date,
            (.integer(let days), .timestampNTZ) where from == .date:
            return Column(
                target, .integer(days.map { $0 &* TimestampParser.microsecondsPerDay }),
                validity: column.validity)
        case (.integer, .timestamp) where from == .timestampNTZ,
            (.integer, .timestampNTZ) where from == .timestamp:
            return column.retyped(target)
        default: return nil
        }
    }
}

extension Datum {
    /// The same values under a type of the same layout.
    fileprivate func labelled(_ label: DataType) -> Datum {
        switch self {
        case .column(let column): .column(column.labelled(label))
        case .scalar(let value, _): .scalar(value, label)
        }
    }
}

extension DataType {
    /// A decimal that may be too small for a text without an exponent, by the rules from before ANSI.
    fileprivate var isLongDecimal: Bool {
        if case .decimal(_, let scale) = self { scale > 6 } else { false }
    }
}
