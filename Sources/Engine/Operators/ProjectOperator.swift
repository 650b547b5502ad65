public import Columns
import Expressions
public import Query

/// Computes a new row from each row.
public struct ProjectOperator: Sendable {
    public var expressions: [NamedExpression]
    public let schema: Schema

    public init(_ expressions: [NamedExpression]) {
        self.expressions = expressions
        schema = expressions.map { Field($0.name, $0.expression.type) }
    }

    public func process(
        _ batch: Batch, _ context: inout OperatorContext
    ) throws(EngineError) -> Batch {
        var columns = expressions.map {
            $0.expression.evaluateColumn(over: batch, &context.evaluation)
        }
        var count = batch.count
        if let standing = try context.settleFailures(of: count) {
            columns = columns.map { $0.gather(standing) }
            count = standing.count
            context.choose(standing)
        }
        return Batch(schema: schema, columns: columns, count: count)
    }
}
