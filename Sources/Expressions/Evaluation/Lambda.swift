public import Columns

/// A lambda's body with the rows it may look out to: what a higher-order function calls.
///
/// The body is evaluated for many elements at once. Its batch is
///
/// ```
/// outer columns, each element's row repeated │ parameters
/// a a a b b …                                │ x0 x1 x2 x3 x4 …
/// ```
public struct Lambda: Sendable {
    /// As many as the lambda names; fewer than the function offers where it names fewer.
    public let parameters: [DataType]
    public let result: DataType
    private let body: Expression
    private let outer: Batch
    private let readsOuter: Set<Int>

    init(parameters: [DataType], body: Expression, outer: Batch) {
        self.parameters = parameters
        self.result = body.type
        self.body = body
        self.outer = outer
        readsOuter = Set(body.columns.filter { $0 < outer.columns.count })
    }

    /// Computes the body for elements.
    ///
    /// - Parameters:
    ///   - columns: one for each parameter that the function offers, as long as `origins`.
    ///   - origins: the outer row of each element; what an element fails with fails that row.
    public func evaluate(
        _ columns: [Column], origins: Selection, _ context: inout EvaluationContext
    ) -> Column {
        context.within(origins) { context in
            var inner = outer.columns.enumerated().map { index, column in
                readsOuter.contains(index)
                    ? column.gather(origins) : Column(.void, .none(count: origins.count))
            }
            inner += zip(columns, parameters).map { $0.retyped($1) }
            let schema = inner.map { Field("", $0.type) }
            let batch = Batch(schema: schema, columns: inner, count: origins.count)
            return body.evaluateColumn(over: batch, &context).retyped(result)
        }
    }
}
