import Columns

/// `sequence` in even steps over whole columns.
enum SequenceKernel {
    /// - Parameters:
    ///   - unit: The step where no third argument gives one, up or down.
    ///   - divisor: What a given step is divided by: days of an interval in microseconds.
    static func even(
        _ arguments: [Datum], _ type: DataType, unit: Int64, divisor: Int64, _ rows: Int,
        _ context: inout EvaluationContext
    ) -> Column {
        let validity = Validity.all(arguments, rows: rows)
        let (from, to) = (arguments[0].integers(rows), arguments[1].integers(rows))
        let steps = arguments.count > 2 ? arguments[2].integers(rows) : []
        var values: [Int64] = []
        var offsets: [Int32] = [0]
        offsets.reserveCapacity(rows + 1)
        for row in 0..<rows {
            if validity?[row] != 0 {
                let step =
                    steps.isEmpty
                    ? (from[row] <= to[row] ? unit : -unit) &* divisor : steps[row]
                let failure =
                    step % divisor == 0
                    ? append(from[row], to[row], step / divisor, to: &values)
                    : appendDays(from[row], to[row], step, perDay: divisor, to: &values)
                if let failure { context.fail(row: row, failure) }
            }
            offsets.append(Int32(values.count))
        }
        guard case .array(let element) = type else { return .constant(.null, type, count: rows) }
        return Column(
            type, .list(ListVector(offsets: offsets, elements: Column(element, .integer(values)))),
            validity: validity)
    }

    /// Days in steps of some days and a part of one: the days in which the steps end.
    private static func appendDays(
        _ from: Int64, _ to: Int64, _ step: Int64, perDay: Int64, to values: inout [Int64]
    ) -> EvaluationError? {
        guard step.magnitude > perDay else {
            return EvaluationError(
                "_LEGACY_ERROR_TEMP_3242",
                "The step of a sequence of dates is an interval of whole days.")
        }
        let (first, isEarly) = from.multipliedReportingOverflow(by: perDay)
        let (last, isLate) = to.multipliedReportingOverflow(by: perDay)
        guard !isEarly, !isLate else { return Arithmetic.overflow(.bigint) }
        var micros: [Int64] = []
        if let failure = append(first, last, step, to: &micros) { return failure }
        for micro in micros {
            let (day, rest) = micro.quotientAndRemainder(dividingBy: perDay)
            values.append(rest < 0 ? day - 1 : day)
        }
        return nil
    }

    private static func append(
        _ from: Int64, _ to: Int64, _ size: Int64, to values: inout [Int64]
    ) -> EvaluationError? {
        if size == 0, from == to {
            values.append(from)
            return nil
        }
        guard size != 0, from == to || (from < to) == (size > 0) else {
            return EvaluationError(
                "INVALID_PARAMETER_VALUE.SEQUENCE",
                "Illegal sequence boundaries: \(from) to \(to) by \(size).")
        }
        let (distance, overflows) = to.subtractingReportingOverflow(from)
        let steps = overflows ? UInt64.max : distance.magnitude / size.magnitude
        do throws(EvaluationError) {
            try ValueLimit.check(elements: Int(min(steps, 1 << 62)))
            try ValueLimit.check(elementsOfColumn: values.count + Int(steps) + 1)
        } catch {
            return error
        }
        for step in 0...Int64(steps) { values.append(from &+ step &* size) }
        return nil
    }
}
