import Columns

/// `CASE`, `IF`, `COALESCE` whose parts are all light: every part is computed for all rows, and the
/// results are laid over each other from the last branch to the first.
///
/// ```
/// otherwise   9 9 9 9
/// branch 1    5 9 9 5      where its condition holds
/// branch 0    5 1 9 1      where its condition holds
/// ```
enum ConditionalBlend {
    /// nil where a part is not light, or fails for a row: branches are then computed one after the other
    /// for the rows that reach them.
    static func computed(
        _ branches: [Expression.Branch], _ otherwise: Expression, _ type: DataType,
        over batch: Batch, _ context: EvaluationContext
    ) -> Column? {
        guard batch.count > 0, branches.allSatisfy({ $0.condition.isLight }) else { return nil }
        let results = branches.map(\.result) + [otherwise]
        if type.physical == .string {
            return texts(branches, results, type, over: batch, context)
        }
        guard results.allSatisfy(\.isLight) else { return nil }
        switch type.physical {
        case .boolean:
            return column(branches, results, type, over: batch, context) { vector in
                if case .boolean(let values) = vector { values } else { nil }
            } constant: {
                $0.truth ? 1 : 0
            } vector: {
                .boolean($0)
            }
        case .integer:
            return column(branches, results, type, over: batch, context) { vector in
                if case .integer(let values) = vector { values } else { nil }
            } constant: {
                $0.integer
            } vector: {
                .integer($0)
            }
        case .floating:
            return column(branches, results, type, over: batch, context) { vector in
                if case .floating(let values) = vector { values } else { nil }
            } constant: {
                $0.floating
            } vector: {
                .floating($0)
            }
        default: return nil
        }
    }

    /// Constant texts become a dictionary.
    private static func texts(
        _ branches: [Expression.Branch], _ results: [Expression], _ type: DataType,
        over batch: Batch, _ context: EvaluationContext
    ) -> Column? {
        var builder = DictionaryBuilder()
        var codes: [Datum] = []
        for result in results {
            guard case .literal(let value, _) = result else { return nil }
            if value.isNull {
                codes.append(.scalar(.null, .int))
            } else {
                let code = value.bytes.withUnsafeBufferPointer { builder.code(of: $0) }
                codes.append(.scalar(.integer(Int64(code)), .int))
            }
        }
        guard builder.count > 0,
            var (values, validity) = blended(
                branches, codes, over: batch, context, Int32.self, { _ in nil },
                constant: { Int32(truncatingIfNeeded: $0.integer) })
        else { return nil }
        if validity?.contains(0) != true { validity = nil }
        // A null's code is of no meaning, but must be one.
        if validity != nil {
            for row in values.indices where validity?[row] == 0 { values[row] = 0 }
        }
        return Column(
            type, .dictionary(DictionaryVector(codes: values, values: builder.values)),
            validity: validity)
    }

    @inline(__always)
    private static func column<Number>(
        _ branches: [Expression.Branch], _ results: [Expression], _ type: DataType,
        over batch: Batch, _ context: EvaluationContext, _ values: (Vector) -> [Number]?,
        constant: (Value) -> Number, vector: ([Number]) -> Vector
    ) -> Column? {
        var data: [Datum] = []
        for result in results {
            guard let datum = result.evaluateTrial(over: batch, context) else { return nil }
            data.append(datum)
        }
        guard
            let (numbers, validity) = blended(
                branches, data, over: batch, context, Number.self, values, constant: constant)
        else { return nil }
        return Column(
            type, vector(numbers), validity: validity?.contains(0) == true ? validity : nil)
    }

    /// - Parameter results: Of each branch, and of the rest.
    @inline(__always)
    private static func blended<Number>(
        _ branches: [Expression.Branch], _ results: [Datum], over batch: Batch,
        _ context: EvaluationContext, _: Number.Type, _ values: (Vector) -> [Number]?,
        constant: (Value) -> Number
    ) -> (values: [Number], validity: [UInt8]?)? {
        let rows = batch.count
        var numbers: [Number]
        var validity: [UInt8]?
        switch results[branches.count] {
        case .scalar(let value, _):
            numbers = [Number](repeating: constant(value), count: rows)
            if value.isNull { validity = [UInt8](repeating: 0, count: rows) }
        case .column(let column):
            if case .none = column.vector {
                numbers = [Number](repeating: constant(.null), count: rows)
                validity = [UInt8](repeating: 0, count: rows)
            } else {
                guard let own = values(column.vector) else { return nil }
                (numbers, validity) = (own, column.validity)
            }
        }
        for (branch, result) in zip(branches, results).reversed() {
            let mask: [UInt8]
            if let known = notNull(branch, result) {
                mask = known ?? [UInt8](repeating: 1, count: rows)
            } else {
                guard let truth = branch.condition.evaluateTrial(over: batch, context),
                    case .boolean(let truths) = truth.materialized(count: rows).vector
                else { return nil }
                mask = Validity.both(truths, Validity.all([truth], rows: rows)) ?? truths
            }
            switch result {
            case .scalar(let value, _):
                let number = constant(value)
                Blend.lay(number, over: &numbers, mask)
                lay(value.isNull ? 0 : 1, over: &validity, mask)
            case .column(let column):
                if case .none = column.vector {
                    lay(0, over: &validity, mask)
                    continue
                }
                guard let own = values(column.vector) else { return nil }
                Blend.lay(own, over: &numbers, mask)
                lay(column.validity, over: &validity, mask)
            }
        }
        return (numbers, validity)
    }

    /// The rows where the result is not null, if that is the branch's condition: as `COALESCE` asks, whose
    /// values are computed once so. The inner nil stands for all rows.
    private static func notNull(_ branch: Expression.Branch, _ result: Datum) -> [UInt8]?? {
        guard case .call(let call) = branch.condition, call.name == "isnotnull",
            call.arguments[0].isSame(as: branch.result), case .column(let column) = result,
            column.type != .void
        else { return nil }
        return .some(column.validity)
    }

    private static func lay(_ mark: UInt8, over validity: inout [UInt8]?, _ mask: [UInt8]) {
        if validity == nil, mark == 1 { return }
        var result = validity ?? [UInt8](repeating: 1, count: mask.count)
        validity = nil
        Blend.lay(mark, over: &result, mask)
        validity = result
    }

    private static func lay(_ marks: [UInt8]?, over validity: inout [UInt8]?, _ mask: [UInt8]) {
        guard let marks else { return lay(1, over: &validity, mask) }
        var result = validity ?? [UInt8](repeating: 1, count: mask.count)
        validity = nil
        Blend.lay(marks, over: &result, mask)
        validity = result
    }
}
