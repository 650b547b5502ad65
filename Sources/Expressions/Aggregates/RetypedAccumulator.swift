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
        for failure in own.failures { context.fail(row: failure.row, Intervals.sumOverflow) }
        if case .yearMonthInterval = result, case .integer(let months) = column.vector {
            for (row, value) in months.enumerated() where Int32(exactly: value) == nil {
                context.fail(row: row, Intervals.sumOverflow)
            }
        }
        if case .floating(let values) = column.vector {
            column.vector = .integer(
                values.map { Int64(saturating: $0.rounded(.toNearestOrAwayFromZero)) })
        }
        column.type = result
        return column
    }
}
