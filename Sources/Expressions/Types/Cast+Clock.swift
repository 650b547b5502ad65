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
