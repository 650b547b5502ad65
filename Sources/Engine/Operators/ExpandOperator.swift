public import Columns
public import Expressions

/// Gives each row once for each list of expressions: `GROUPING SETS`, `CUBE`, `ROLLUP`.
public struct ExpandOperator: Sendable {
    public var projections: [[Expression]]
    public let schema: Schema

    public init(projections: [[Expression]], schema: Schema) {
        self.projections = projections
        self.schema = schema
    }

    /// All rows by the first list, then all by the second …
    public func process(
        _ batch: Batch, _ context: inout OperatorContext
    ) throws(EngineError) -> Batch {
        var columns = projections.map { projection in
            projection.map { $0.evaluateColumn(over: batch, &context.evaluation) }
        }
        var rows = Selection(0..<Int32(batch.count))
        if let standing = try context.settleFailures(of: batch.count) {
            columns = columns.map { $0.map { $0.gather(standing) } }
            rows = standing
        }
        context.choose(Selection(projections.flatMap { _ in rows }))
        let merged = schema.indices.map { index in
            Column.concatenated(columns.map { $0[index] }, type: schema[index].type)
        }
        return Batch(
            schema: schema, columns: merged, count: rows.count * projections.count)
    }
}
