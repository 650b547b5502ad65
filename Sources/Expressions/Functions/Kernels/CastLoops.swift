import Columns
import Formats

/// Conversions between numbers, dates and moments as loops. A column with a value that does not fit is
/// left to the conversion of single values, which knows what is to be said of it.
enum CastLoops {
    static func converted(_ column: Column, _ target: DataType) -> Column? {
        switch (column.vector, column.type, target) {
        case (.integer(let values), let from, .tinyint),
            (.integer(let values), let from, .smallint),
            (.integer(let values), let from, .int):
            guard from.isIntegral else { return fromDecimal(values, column, target) }
            return whole(values, column, target)
        case (.integer(let values), let from, .bigint):
            if from == .timestamp {
                let seconds = values.map { $0 >= 0 ? $0 / 1_000_000 : ($0 &- 999_999) / 1_000_000 }
                return Column(.bigint, .integer(seconds), validity: column.validity)
            }
            return fromDecimal(values, column, target)
        case (.integer(let values), let from, .decimal(let precision, let scale)):
            if from.isIntegral {
                return decimal(values, column, 0, precision, scale)
            }
            guard case .decimal(_, let own) = from, own <= scale else { return nil }
            return decimal(values, column, own, precision, scale)
        case (.integer(let values), .decimal(_, let scale), .double):
            guard scale <= 22 else { return nil }
            let unit = Double(DecimalText.powerOfTen(scale))
            // Beyond 2^53 the quotient would be rounded twice.
            guard values.allSatisfy({ $0.magnitude < 1 << 53 }) else { return nil }
            return Column(
                .double, .floating(values.map { Double($0) / unit }), validity: column.validity)
        case (.floating(let values), _, .bigint), (.floating(let values), _, .int),
            (.floating(let values), _, .smallint), (.floating(let values), _, .tinyint):
            let (low, high) = bounds(target)
            // The largest BIGINT is no Double: 2^63 is the first that is too large.
            guard values.allSatisfy({ $0 > Double(low) - 1 && $0 < Double(high) }) else {
                return nil
            }
            return whole(values.map { Int64($0) }, column, target)
        case (.floating(let values), .double, .float):
            return Column(
                .float, .floating(values.map { Double(Float($0)) }), validity: column.validity)
        case (.integer(let micros), .timestamp, .date),
            (.integer(let micros), .timestampNTZ, .date):
            return Column(
                .date, .integer(micros.map { TimestampText.split($0).days }),
                validity: column.validity)
        case (.boolean(let truths), _, .int), (.boolean(let truths), _, .bigint):
            return Column(
                target, .integer(truths.map { Int64($0) }), validity: column.validity)
        default: return nil
        }
    }

    private static func bounds(_ type: DataType) -> (low: Int64, high: Int64) {
        switch type {
        case .tinyint: (Int64(Int8.min), Int64(Int8.max))
        case .smallint: (Int64(Int16.min), Int64(Int16.max))
        case .int: (Int64(Int32.min), Int64(Int32.max))
        default: (.min, .max)
        }
    }

    private static func whole(_ values: [Int64], _ column: Column, _ target: DataType) -> Column? {
        let (low, high) = bounds(target)
        guard target == .bigint || WholeKernels.areWithin(values, low...high) else { return nil }
        return Column(target, .integer(values), validity: column.validity)
    }

    /// The whole parts of decimals of up to 18 digits.
    private static func fromDecimal(
        _ values: [Int64], _ column: Column, _ target: DataType
    ) -> Column? {
        guard case .decimal(_, let scale) = column.type else { return nil }
        let unit = Int64(DecimalText.powerOfTen(scale))
        return whole(unit == 1 ? values : values.map { $0 / unit }, column, target)
    }

    /// Numbers at a scale as decimals at one that is no smaller.
    private static func decimal(
        _ values: [Int64], _ column: Column, _ from: Int, _ precision: Int, _ scale: Int
    ) -> Column? {
        guard scale - from <= 18 else { return nil }
        let type = DataType.decimal(precision: precision, scale: scale)
        let unit = DecimalText.powerOfTen(scale - from)
        // What has more digits in front than the type has room for.
        let limit = DecimalText.powerOfTen(precision) / unit
        guard limit > 0 else { return nil }
        // From 10^19 on there is room for all numbers of 64 bits.
        if limit <= DecimalText.powerOfTen(18) {
            let most = Int64(limit) - 1
            guard WholeKernels.areWithin(values, -most...most) else { return nil }
        }
        let narrow = Int64(truncatingIfNeeded: unit)
        if precision <= 18 {
            return Column(
                type, .integer(values.map { $0 &* narrow }), validity: column.validity)
        }
        let wide = values.map { value -> Int128 in
            let (high, low) = value.multipliedFullWidth(by: narrow)
            return Int128(high) << 64 | Int128(low)
        }
        return Column(type, .wide(wide), validity: column.validity)
    }
}
