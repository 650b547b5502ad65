import Columns

/// Another accumulator over whole numbers, with the result as an interval.
struct RetypedAccumulator: WrappingAccumulator {
    var inner: any Accumulator
    private let result: DataType

    init(_ inner: any Accumulator, as result: DataType) {
        self.inner = inner
        self.result = result
    }

    func finish(_ groups: Selection, context: inout EvaluationContext) -> Column {
        var own = context.detached
        var column = inner.finish(groups, context: &own)
        if let means = inner as? WholeSumAccumulator, means.isAverage {
            // A mean goes through the sum, which is an interval too.
            expectIntervals(means.summing.finish(groups, context: &own), &context)
        }
        for failure in own.failures { context.fail(row: failure.row, Intervals.sumOverflow) }
        expectIntervals(column, &context)
        if case .floating(let values) = column.vector {
            column.vector = .integer(
                values.map { Int64(saturating: $0.rounded(.toNearestOrAwayFromZero)) })
        }
        column.type = result
        return column
    }

    /// Sums of months that are too many for an interval fail.
    private func expectIntervals(_ sums: Column, _ context: inout EvaluationContext) {
        guard case .yearMonthInterval = result, case .integer(let months) = sums.vector else {
            return
        }
        for (row, value) in months.enumerated() where Int32(exactly: value) == nil {
            context.fail(row: row, Intervals.sumOverflow)
        }
    }
}
