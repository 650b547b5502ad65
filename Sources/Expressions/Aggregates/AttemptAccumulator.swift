import Columns

/// Another accumulator with null where that one's result is an error: `try_sum`, `try_avg`.
struct AttemptAccumulator: WrappingAccumulator {
    var inner: any Accumulator

    init(_ inner: any Accumulator) { self.inner = inner }

    func finish(_ groups: Selection, context: inout EvaluationContext) -> Column {
        var own = context.detached
        var column = inner.finish(groups, context: &own)
        guard !own.failures.isEmpty else { return column }
        var validity = column.validity ?? [UInt8](repeating: 1, count: groups.count)
        for failure in own.failures { validity[failure.row] = 0 }
        column.validity = validity
        return column
    }
}
