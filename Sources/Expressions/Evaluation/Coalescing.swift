import Columns

/// `COALESCE`: the first value that is not null. What stands behind is computed for the rows alone that are null
/// so far, or, where it is light, for all of them.
enum Coalescing {
    static func evaluate(
        _ values: [Expression], _ type: DataType, over batch: Batch,
        _ context: inout EvaluationContext
    ) -> Datum {
        guard let first = values.first?.evaluate(over: batch, &context) else {
            return .scalar(.null, type)
        }
        let others = Array(values.dropFirst())
        switch first {
        case .scalar(let value, _):
            return value.isNull ? evaluate(others, type, over: batch, &context) : first
        case .column(let column):
            if case .none = column.vector {
                return evaluate(others, type, over: batch, &context)
            }
            guard let validity = column.validity, !others.isEmpty else { return first }
            let result = context.eagerly { (context) throws(FailedTry) in
                try laid(first, over: others, type, of: batch, &context)
            } orLazily: { context in
                let open: Selection = validity.indices.filter { validity[$0] == 0 }.map {
                    Int32($0)
                }
                return filled(column, open, with: others, type, of: batch, &context)
            }
            return .column(result)
        }
    }

    /// nil where what stands behind the first value is not light.
    private static func laid(
        _ first: Datum, over others: [Expression], _ type: DataType, of batch: Batch,
        _ context: inout EvaluationContext
    ) throws(FailedTry) -> Column? {
        guard ConditionalBlend.holds(type), others.allSatisfy(\.isLight) else { return nil }
        var data = [first]
        for value in others { data.append(try value.evaluateEagerly(over: batch, &context)) }
        return try ConditionalBlend.laid(
            others.map { _ in nil }, data, type, over: batch, &context)
    }

    /// The values of the first, and in its open rows those of the others.
    private static func filled(
        _ first: Column, _ open: Selection, with others: [Expression], _ type: DataType,
        of batch: Batch, _ context: inout EvaluationContext
    ) -> Column {
        guard !open.isEmpty else { return first }
        let rest = Expression.coalesce(others).evaluatePart(open, of: batch, &context)
        var places = Selection(0..<Int32(batch.count))
        for (position, row) in open.enumerated() {
            places[Int(row)] = Int32(batch.count + position)
        }
        return Column.concatenate([first, rest].map { $0.retyped(type).flattened }).gather(places)
    }
}
