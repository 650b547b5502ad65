import Columns
import Formats

/// Casts to and from TIME.
extension Cast {
    /// Whether a time of day can be that: numbers are its seconds, timestamps are of today.
    static func isFromClock(_ to: DataType) -> Bool {
        switch to {
        case .tinyint, .smallint, .int, .bigint, .decimal, .time, .timestamp, .timestampNTZ: true
        default: false
        }
    }

    /// - Throws: `CAST_INVALID_INPUT`.
    static func clock(
        _ value: Value, _ from: DataType, _ to: DataType
    ) throws(EvaluationError) -> Value {
        guard case .time(let precision) = to else { return .null }
        let nanos: Int64
        switch (value, from) {
        case (.integer(let own), .time): nanos = own
        case (.integer(let micros), .timestamp), (.integer(let micros), .timestampNTZ):
            nanos = TimestampText.split(micros).rest * 1000
        case (.string(var text), _):
            guard let clock = text.withUTF8({ ClockText.parse($0) }) else {
                throw invalid(value, from, to)
            }
            nanos = clock.nanos
        default: throw invalid(value, from, to)
        }
        return .integer(ClockText.truncated(nanos, to: precision))
    }

    /// Texts of a time alone, `[T]h:m[:s[.f][zone]]`, behind the day that it is: so TIMESTAMP takes them.
    static func dated(_ texts: Datum, _ nowInMicroseconds: Int64) -> Datum {
        let days = TimestampText.split(nowInMicroseconds).days
        let day = Array((TextFormat.text(.integer(days), .date) + "T").utf8)
        switch texts {
        case .scalar(.string(let text), let type):
            let bytes = Array(text.utf8)
            let start = bytes.withUnsafeBufferPointer { timeAlone($0, 0..<$0.count) }
            guard let start else { return texts }
            return .scalar(.string(String(decoding: day + bytes[start...], as: UTF8.self)), type)
        case .column(let column):
            guard let vector = dated(column.vector, day) else { return texts }
            return .column(Column(column.type, vector, validity: column.validity))
        default: return texts
        }
    }

    private static func dated(_ vector: Vector, _ day: [UInt8]) -> Vector? {
        switch vector {
        case .string(let texts): return dated(texts, day).map { .string($0) }
        case .dictionary(let dictionary):
            return dated(dictionary.values, day).map {
                .dictionary(DictionaryVector(codes: dictionary.codes, values: $0))
            }
        default: return nil
        }
    }

    /// nil where there is no time alone.
    private static func dated(_ texts: StringVector, _ day: [UInt8]) -> StringVector? {
        let holdsOne = texts.bytes.withUnsafeBufferPointer { bytes in
            texts.offsets.withUnsafeBufferPointer { offsets in
                (0..<texts.count).contains { row in
                    timeAlone(bytes, Int(offsets[row])..<Int(offsets[row + 1])) != nil
                }
            }
        }
        guard holdsOne else { return nil }
        var result = StringVector()
        for row in 0..<texts.count {
            let range = Int(texts.offsets[row])..<Int(texts.offsets[row + 1])
            let start = texts.bytes.withUnsafeBufferPointer { timeAlone($0, range) }
            result.append(
                (start == nil ? [] : day)
                    + texts.bytes[(start ?? range.lowerBound)..<range.upperBound])
        }
        return result
    }

    /// Whether a text is a time of a day that it does not name.
    static func isTimeAlone(_ text: String) -> Bool {
        Array(text.utf8).withUnsafeBufferPointer { timeAlone($0, 0..<$0.count) } != nil
    }

    /// Where the hour of a time alone begins: one or two digits and a colon, behind blanks and a T.
    @inline(__always)
    private static func timeAlone(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Int? {
        let end = range.upperBound
        var start = range.lowerBound
        while start < end, bytes[start] <= 0x20 { start += 1 }
        if start < end, bytes[start] == UInt8(ascii: "T") { start += 1 }
        var at = start
        while at < end, at - start < 2, bytes[at] &- 0x30 <= 9 { at += 1 }
        return at > start && at < end && bytes[at] == UInt8(ascii: ":") ? start : nil
    }

    /// Times of the day that it is, to the microsecond.
    static func today(
        _ clock: Datum, _ target: DataType, _ rows: Int, _ nowInMicroseconds: Int64
    ) -> Column {
        let midnight = nowInMicroseconds - TimestampText.split(nowInMicroseconds).rest
        return Column(
            target, .integer(clock.integers(rows).map { midnight + $0 / 1000 }),
            validity: Validity.all([clock], rows: rows))
    }
}
