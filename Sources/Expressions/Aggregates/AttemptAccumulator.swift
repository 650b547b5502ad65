import Columns

/// Another accumulator with null where that one's result is an error: `try_sum`, `try_avg`.
struct AttemptAccumulator: Accumulator {
    private var inner: any Accumulator

    init(_ inner: any Accumulator) { self.inner = inner }

    mutating func grow(toGroups count: Int) { inner.grow(toGroups: count) }

    mutating func update(
        groups: [Int32], arguments: [Datum], context: inout EvaluationContext
    ) { inner.update(groups: groups, arguments: arguments, context: &context) }

    mutating func merge(groups: [Int32], partial: [Column]) {
        inner.merge(groups: groups, partial: partial)
    }

    func partial(of groups: Selection) -> [Column] { inner.partial(of: groups) }

    func finish(_ groups: Selection, context: inout EvaluationContext) -> Column {
        var own = EvaluationContext(nowInMicroseconds: context.nowInMicroseconds)
        var column = inner.finish(groups, context: &own)
        guard !own.failures.isEmpty else { return column }
        var validity = column.validity ?? [UInt8](repeating: 1, count: groups.count)
        for failure in own.failures { validity[failure.row] = 0 }
        column.validity = validity
        return column
    }

    mutating func reset(_ groups: Selection) { inner.reset(groups) }

    var sizeInBytes: Int { inner.sizeInBytes }
}
