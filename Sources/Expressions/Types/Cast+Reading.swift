import Columns
import Formats

/// `CAST(text AS …)` of whole columns. The usual forms are read where they lie; a text of another form
/// is converted alone, as `convert` has it, with its errors.
extension Cast {
    /// nil for types that are cast value by value.
    static func read(
        _ column: Column, _ target: DataType, _ mode: CastMode, _ context: inout EvaluationContext
    ) -> Column? {
        guard column.type == .string, case .string = column.vector else { return nil }
        switch target {
        case .tinyint: return wholes(column, target, Int64(Int8.min)...127, mode, &context)
        case .smallint: return wholes(column, target, Int64(Int16.min)...32_767, mode, &context)
        case .int:
            return wholes(column, target, Int64(Int32.min)...Int64(Int32.max), mode, &context)
        case .bigint: return wholes(column, target, Int64.min...Int64.max, mode, &context)
        case .decimal(let precision, let scale) where precision <= 18:
            let bound = powers[precision]
            return integers(column, target, mode, &context) { decimal($0, scale, below: bound) }
        case .date:
            return integers(column, target, mode, &context) { TimestampParser.date($0) }
        case .timestamp:
            return integers(column, target, mode, &context) { TimestampParser.timestamp($0) }
        case .timestampNTZ:
            return integers(column, target, mode, &context) { text in
                let hasZone = text.dropFirst(11).contains { $0 == 0x2B || $0 == 0x2D }
                return hasZone ? nil : TimestampParser.timestamp(text)
            }
        case .double:
            return doubles(column, target, mode, &context) { Double($0) / $1 }
        case .float:
            return doubles(column, target, mode, &context) { Double(Float(Double($0) / $1)) }
        case .binary: return column.retyped(.binary)
        default: return nil
        }
    }

    private static func wholes(
        _ column: Column, _ target: DataType, _ bounds: ClosedRange<Int64>, _ mode: CastMode,
        _ context: inout EvaluationContext
    ) -> Column {
        integers(column, target, mode, &context) { text in
            guard let value = whole(text), bounds.contains(value) else { return nil }
            return value
        }
    }

    /// The powers of ten that 64 bits hold.
    private static let powers: [Int64] = (0...18).map { exponent in
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }

    /// Where what stands behind a sign begins and ends, without blanks around it, and the sign; nil where
    /// nothing does.
    @inline(__always)
    private static func unsigned(
        _ text: UnsafeBufferPointer<UInt8>
    ) -> (first: Int, end: Int, isNegative: Bool)? {
        var (at, end) = (0, text.count)
        while at < end, text[at] <= 0x20 { at &+= 1 }
        while end > at, text[end &- 1] <= 0x20 { end &-= 1 }
        guard at < end else { return nil }
        let isNegative = text[at] == 0x2D
        if isNegative || text[at] == 0x2B { at &+= 1 }
        return at < end ? (at, end, isNegative) : nil
    }

    /// Up to 18 digits with an optional sign, blanks around them ignored.
    @inline(__always)
    private static func whole(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
        guard let (first, end, isNegative) = unsigned(text), end &- first <= 18 else { return nil }
        var at = first
        var value: Int64 = 0
        while at < end {
            let digit = text[at] &- 0x30
            guard digit <= 9 else { return nil }
            value = value &* 10 &+ Int64(digit)
            at &+= 1
        }
        return isNegative ? 0 &- value : value
    }

    /// Digits and, if there is one, a point between digits.
    ///
    /// - Returns: The digits as one number, how many stand behind the point, and the sign; nil for
    ///   other forms and more than 15 digits.
    @inline(__always)
    private static func digits(
        _ text: UnsafeBufferPointer<UInt8>
    ) -> (value: Int64, fraction: Int, isNegative: Bool)? {
        guard let (first, end, isNegative) = unsigned(text), end &- first <= 16,
            text[first] != 0x2E, text[end &- 1] != 0x2E
        else { return nil }
        var value: Int64 = 0
        var point = -1
        var at = first
        while at < end {
            let digit = text[at] &- 0x30
            if digit <= 9 {
                value = value &* 10 &+ Int64(digit)
            } else if text[at] == 0x2E, point < 0 {
                point = at
            } else {
                return nil
            }
            at &+= 1
        }
        let count = end &- first &- (point < 0 ? 0 : 1)
        return count <= 15 ? (value, point < 0 ? 0 : end &- point &- 1, isNegative) : nil
    }

    @inline(__always)
    private static func decimal(
        _ text: UnsafeBufferPointer<UInt8>, _ scale: Int, below bound: Int64
    ) -> Int64? {
        guard let (value, fraction, isNegative) = digits(text), fraction <= scale else {
            return nil
        }
        let (scaled, overflows) = value.multipliedReportingOverflow(by: powers[scale &- fraction])
        guard !overflows, scaled < bound else { return nil }
        return isNegative ? 0 &- scaled : scaled
    }

    /// - Parameter parse: nil where the text has another form than the usual.
    @inline(__always)
    private static func integers(
        _ column: Column, _ target: DataType, _ mode: CastMode, _ context: inout EvaluationContext,
        _ parse: (UnsafeBufferPointer<UInt8>) -> Int64?
    ) -> Column {
        var (odd, values) = parsed(column, zero: Int64(0), parse)
        let validity = fill(odd, of: column, target, mode, &context) { values[$0] = $1.integer }
        return Column(target, .integer(values), validity: validity)
    }

    /// - Parameter divide: Makes the value of digits and of the power of ten by which they are divided;
    ///   both are exact in a double, and so is rounded once (Clinger, 1990).
    @inline(__always)
    private static func doubles(
        _ column: Column, _ target: DataType, _ mode: CastMode, _ context: inout EvaluationContext,
        _ divide: (Int64, Double) -> Double
    ) -> Column {
        var (odd, values) = parsed(column, zero: 0.0) { text -> Double? in
            guard let (value, fraction, isNegative) = digits(text) else { return nil }
            let magnitude = divide(value, Double(powers[fraction]))
            return isNegative ? -magnitude : magnitude
        }
        let validity = fill(odd, of: column, target, mode, &context) { values[$0] = $1.floating }
        return Column(target, .floating(values), validity: validity)
    }

    /// What the usual forms stand for, and the rows that have another.
    @inline(__always)
    private static func parsed<Element>(
        _ column: Column, zero: Element, _ parse: (UnsafeBufferPointer<UInt8>) -> Element?
    ) -> (odd: [Int], values: [Element]) {
        guard case .string(let strings) = column.vector else { return ([], []) }
        var odd: [Int] = []
        let rows = strings.count
        let values = [Element](unsafeUninitializedCapacity: rows) { values, count in
            strings.offsets.withUnsafeBufferPointer { offsets in
                strings.bytes.withUnsafeBufferPointer { bytes in
                    let texts = TextRows(
                        offsets: offsets.baseAddress!, bytes: bytes.baseAddress ?? TextRows.nothing,
                        stride: 1)
                    for row in 0..<rows {
                        if let value = parse(texts[row]) {
                            (values.baseAddress! + row).initialize(to: value)
                        } else {
                            (values.baseAddress! + row).initialize(to: zero)
                            if !column.isNull(at: row) { odd.append(row) }
                        }
                    }
                }
            }
            count = rows
        }
        return (odd, values)
    }

    /// Converts the rows of unusual forms one by one.
    ///
    /// - Returns: The validity of the column, without those that fail or are null.
    private static func fill(
        _ odd: [Int], of column: Column, _ target: DataType, _ mode: CastMode,
        _ context: inout EvaluationContext, _ set: (Int, Value) -> Void
    ) -> [UInt8]? {
        var validity = column.validity
        for row in odd {
            if let value = alone(column, row, target, mode, &context) {
                set(row, value)
            } else {
                if validity == nil { validity = [UInt8](repeating: 1, count: column.count) }
                validity![row] = 0
            }
        }
        return validity
    }

    /// One value by the long way; nil for null, and where it fails, which the context is told.
    private static func alone(
        _ column: Column, _ row: Int, _ target: DataType, _ mode: CastMode,
        _ context: inout EvaluationContext
    ) -> Value? {
        do throws(EvaluationError) {
            let value = try convert(column.value(at: row), column.type, target, mode)
            return value.isNull ? nil : value
        } catch {
            if mode != .attempt { context.fail(row: row, error) }
            return nil
        }
    }
}
