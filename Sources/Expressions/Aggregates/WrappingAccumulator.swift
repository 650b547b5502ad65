import Columns

/// An accumulator that gathers as another one does, and differs in its results.
protocol WrappingAccumulator: Accumulator {
    var inner: any Accumulator { get set }
}

extension WrappingAccumulator {
    mutating func grow(toGroups count: Int) { inner.grow(toGroups: count) }

    mutating func update(
        groups: [Int32], arguments: [Datum], context: inout EvaluationContext
    ) { inner.update(groups: groups, arguments: arguments, context: &context) }

    mutating func merge(groups: [Int32], partial: [Column]) {
        inner.merge(groups: groups, partial: partial)
    }

    func partial(of groups: Selection) -> [Column] { inner.partial(of: groups) }

    mutating func reset(_ groups: Selection) { inner.reset(groups) }

    var dependsOnOrder: Bool { inner.dependsOnOrder }

    var sizeInBytes: Int { inner.sizeInBytes }
}
