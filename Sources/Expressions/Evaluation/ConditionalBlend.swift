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
    /// nil where a part is not light: branches are then computed one after the other for the rows that
    /// reach them.
    ///
    /// - Throws: where a part fails for a row.
    static func computed(
        _ branches: [Expression.Branch], _ otherwise: Expression, _ type: DataType,
        over batch: Batch, _ context: inout EvaluationContext
    ) throws(FailedTry) -> Column? {
        guard batch.count > 0, branches.allSatisfy({ $0.condition.isLight }) else { return nil }
        let results = branches.map(\.result) + [otherwise]
        let conditions = branches.map(\.condition)
        if type.physical == .string {
            return try texts(conditions, results, type, over: batch, &context)
        }
        guard holds(type), results.allSatisfy(\.isLight) else { return nil }
        var data: [Datum] = []
        for result in results { data.append(try result.evaluateEagerly(over: batch, &context)) }
        return try laid(conditions, data, type, over: batch, &context)
    }

    /// Whether values of a type are laid over each other.
    static func holds(_ type: DataType) -> Bool {
        switch type.physical {
        case .boolean, .integer, .floating: true
        default: false
        }
    }

    /// Results laid over each other.
    ///
    /// - Parameters:
    ///   - conditions: Where each result counts; nil for where it is not null.
    ///   - results: One for each condition, and the rest's.
    static func laid(
        _ conditions: [Expression?], _ results: [Datum], _ type: DataType, over batch: Batch,
        _ context: inout EvaluationContext
    ) throws(FailedTry) -> Column? {
        switch type.physical {
        case .boolean:
            return try column(conditions, results, type, over: batch, &context) { vector in
                if case .boolean(let values) = vector { values } else { nil }
            } constant: {
                $0.truth ? 1 : 0
            } vector: {
                .boolean($0)
            }
        case .integer:
            return try column(conditions, results, type, over: batch, &context) { vector in
                if case .integer(let values) = vector { values } else { nil }
            } constant: {
                $0.integer
            } vector: {
                .integer($0)
            }
        case .floating:
            return try column(conditions, results, type, over: batch, &context) { vector in
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
        _ conditions: [Expression], _ results: [Expression], _ type: DataType,
        over batch: Batch, _ context: inout EvaluationContext
    ) throws(FailedTry) -> Column? {
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
            var (values, validity) = try blended(
                conditions, codes, over: batch, &context, Int32.self, { _ in nil },
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
        _ conditions: [Expression?], _ results: [Datum], _ type: DataType,
        over batch: Batch, _ context: inout EvaluationContext, _ values: (Vector) -> [Number]?,
        constant: (Value) -> Number, vector: ([Number]) -> Vector
    ) throws(FailedTry) -> Column? {
        guard
            let (numbers, validity) = try blended(
                conditions, results, over: batch, &context, Number.self, values,
                constant: constant)
        else { return nil }
        return Column(
            type, vector(numbers), validity: validity?.contains(0) == true ? validity : nil)
    }

    @inline(__always)
    private static func blended<Number>(
        _ conditions: [Expression?], _ results: [Datum], over batch: Batch,
        _ context: inout EvaluationContext, _: Number.Type, _ values: (Vector) -> [Number]?,
        constant: (Value) -> Number
    ) throws(FailedTry) -> (values: [Number], validity: [UInt8]?)? {
        let rows = batch.count
        var numbers: [Number]
        var validity: [UInt8]?
        switch results[conditions.count] {
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
        for (condition, result) in zip(conditions, results).reversed() {
            let mask: [UInt8]
            if let condition {
                let truth = try condition.evaluateEagerly(over: batch, &context)
                guard case .boolean(let truths) = truth.materialized(count: rows).vector else {
                    return nil
                }
                mask = Validity.both(truths, Validity.all([truth], rows: rows)) ?? truths
            } else {
                mask =
                    Validity.all([result], rows: rows) ?? [UInt8](repeating: 1, count: rows)
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
