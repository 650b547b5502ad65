import Columns
import Formats

/// Casts that give null: `TRY_CAST`, and all casts by the rules from before ANSI.
extension Cast {
    /// One value in another type, as the mode has it.
    ///
    /// - Throws: in `.ansi` what `convert` throws; in `.legacy` what intervals refuse; else nothing.
    static func convert(
        _ value: Value, _ from: DataType, _ to: DataType, _ mode: CastMode
    ) throws(EvaluationError) -> Value {
        if mode == .ansi { return try convert(value, from, to) }
        if value.isNull { return .null }
        if from == .variant { return try variant(value, to: to, isAttempt: mode == .attempt) }
        switch (value, from, to) {
        case (.list(let values), .array(let own), .array(let wanted)):
            var result: [Value] = []
            for value in values { result.append(try convert(value, own, wanted, mode)) }
            return .list(result)
        case (.map(let entries), .map(let ownKey, let ownValue), .map(let key, let wanted)):
            var result: [(key: Value, value: Value)] = []
            for entry in entries {
                let name = try convert(entry.key, ownKey, key, mode)
                result.append((name, try convert(entry.value, ownValue, wanted, mode)))
            }
            return .map(result)
        case (.structure(let values), .structure(let own), .structure(let fields)):
            var result: [Value] = []
            for (index, value) in values.enumerated() {
                result.append(try convert(value, own[index].type, fields[index].type, mode))
            }
            return .structure(result)
        default: break
        }
        if mode == .legacy, let value = legacy(value, from, to) { return value }
        do throws(EvaluationError) {
            return try convert(value, from, to)
        } catch {
            let isInterval = to.isBoundedInterval || from.isBoundedInterval
            if mode == .legacy, isInterval { throw error }
            return .null
        }
    }

    /// Casts that ANSI refuses or answers otherwise; nil where there is no difference but the error.
    private static func legacy(_ value: Value, _ from: DataType, _ to: DataType) -> Value? {
        switch (value, from) {
        case (_, .date) where to.isNumeric || to == .boolean: return .null
        case (.integer(let micros), .timestamp) where to == .boolean:
            return .boolean(micros != 0)
        case (_, .decimal(_, let scale)) where to == .string && scale > 6:
            return .string(DecimalText.scientific(TextFormat.text(value, from), scale: scale))
        case (.boolean(let truth), _) where to == .timestamp: return .integer(truth ? 1 : 0)
        case (.integer(let number), _) where to == .binary && from.isIntegral:
            return .binary(bigEndian(number, width(from)))
        case (.string(let text), _) where to.isIntegral:
            guard let number = wholePart(text), fits(number, to) else { return .null }
            return .integer(Int64(number))
        case (.floating(let number), _) where to.isIntegral: return wrapped(number, to)
        case (.floating(let seconds), _) where to == .timestamp && seconds.isFinite:
            return (seconds * 1e6).magnitude < 0x1p63
                ? nil : .integer(seconds < 0 ? .min : .max)
        case (.integer(let number), .decimal(_, let scale)) where to.isIntegral:
            return wrapped(Int128(number) / DecimalText.powerOfTen(scale), to)
        case (.wide(let number), .decimal(_, let scale)) where to.isIntegral:
            return wrapped(number / DecimalText.powerOfTen(scale), to)
        case (.integer(let number), _) where from.isIntegral && to.isIntegral:
            return wrapped(Int128(number), to)
        default: return nil
        }
    }

    private static func width(_ type: DataType) -> Int {
        switch type {
        case .tinyint: 1
        case .smallint: 2
        case .int: 4
        default: 8
        }
    }

    private static func bigEndian(_ number: Int64, _ width: Int) -> [UInt8] {
        (0..<width).map { UInt8(truncatingIfNeeded: number >> Int64(8 * (width - 1 - $0))) }
    }

    private static func wrapped(_ number: Int128, _ type: DataType) -> Value {
        switch type {
        case .tinyint: .integer(Int64(Int8(truncatingIfNeeded: number)))
        case .smallint: .integer(Int64(Int16(truncatingIfNeeded: number)))
        case .int: .integer(Int64(Int32(truncatingIfNeeded: number)))
        default: .integer(Int64(truncatingIfNeeded: number))
        }
    }

    /// As Java narrows: to the nearest INT or BIGINT, then by bits.
    private static func wrapped(_ number: Double, _ type: DataType) -> Value {
        if number.isNaN { return .integer(0) }
        if type == .bigint {
            if number >= 0x1p63 { return .integer(.max) }
            return .integer(number <= -0x1p63 ? .min : Int64(number))
        }
        let bounded = min(max(number, -0x1p31), 0x1p31 - 1)
        return wrapped(Int128(bounded), type)
    }

    /// The digits before a point, where digits or nothing follow it.
    private static func wholePart(_ text: String) -> Int128? {
        let bytes = Array(text.utf8).trimmed
        guard let point = bytes.firstIndex(of: 0x2E) else { return wholeNumber(text) }
        let fraction = bytes[(point + 1)...]
        guard fraction.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        let whole = bytes[..<point]
        let isBare = whole.allSatisfy { $0 == 0x2B || $0 == 0x2D } && whole.count <= 1
        return isBare ? 0 : wholeNumber(String(decoding: whole, as: UTF8.self))
    }
}

extension DataType {
    fileprivate var isBoundedInterval: Bool {
        switch self {
        case .dayTimeInterval, .yearMonthInterval: true
        default: false
        }
    }
}
