import Columns
import Expressions

extension Expression {
    func evaluate(over batch: Batch, _ context: inout EvaluationContext) -> Datum {
        switch self {
        case .column(let index, _): return .column(batch.columns[index])
        case .literal(let value, let type): return .scalar(value, type)
        case .call(let call):
            return .column(
                call.overload.kernel(
                    call.arguments.map { $0.evaluate(over: batch, &context) }, batch.count,
                    &context))
        default: return .scalar(.null, type)
        }
    }

    func evaluateColumn(over batch: Batch, _ context: inout EvaluationContext) -> Column {
        evaluate(over: batch, &context).materialized(count: batch.count)
    }
}
