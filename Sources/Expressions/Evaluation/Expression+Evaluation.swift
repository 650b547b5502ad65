public import Columns

extension Expression {
    /// Computes the expression for every row of a batch.
    ///
    /// A row that fails is told to the context, and holds anything in the result.
    public func evaluate(over batch: Batch, _ context: inout EvaluationContext) -> Datum {
        switch self {
        case .column(let index, _): return .column(batch.columns[index])
        case .literal(let value, let type): return .scalar(value, type)
        case .call(let call):
            if let kernel = call.overload.higherOrder {
                let before = context.failures.count
                let column = Self.higherOrder(call, kernel, over: batch, &context)
                context.locate(since: before, at: call.origin)
                return .column(column)
            }
            if call.isStopped { return .scalar(.null, call.overload.result) }
            let arguments = call.argumentValues(over: batch, &context)
            let isConstant = arguments.allSatisfy {
                if case .scalar = $0 { true } else { false }
            }
            // Once is enough for constants, and what a constant fails with fails every row.
            if isConstant, !arguments.isEmpty, batch.count > 1, call.isFoldable {
                let failures = context.failures.count
                let one = call.overload.kernel(arguments, 1, &context)
                if context.failures.count == failures {
                    return .scalar(one.value(at: 0), one.type)
                }
            }
            let before = context.failures.count
            let column = call.overload.kernel(arguments, batch.count, &context)
            context.locate(since: before, at: call.origin)
            return .column(column)
        case .cast(let operand, let target, let mode):
            let datum = operand.evaluate(over: batch, &context)
            let before = context.failures.count
            let cast = Cast.evaluate(datum, to: target, mode, rows: batch.count, &context)
            context.locate(since: before, at: mode.origin)
            return cast
        case .and(let left, let right):
            return .column(
                Self.logical(left, right, decisive: 0, over: batch, &context))
        case .or(let left, let right):
            return .column(
                Self.logical(left, right, decisive: 1, over: batch, &context))
        case .conditional(let branches, let otherwise):
            let column = context.eagerly { (context) throws(FailedTry) in
                try ConditionalBlend.computed(branches, otherwise, type, over: batch, &context)
            } orLazily: { context in
                Self.conditional(branches, otherwise, type, over: batch, &context)
            }
            return .column(column)
        case .coalesce(let values):
            return Coalescing.evaluate(values, type, over: batch, &context)
        case .shared(let value, let body):
            let shared = value.evaluate(over: batch, &context)
            context.shared.append(shared)
            defer { context.shared.removeLast() }
            return body.evaluate(over: batch, &context)
        case .reference(let level, _): return context.shared[context.shared.count - 1 - level]
        case .lambda:
            let error = EvaluationError(
                "INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION",
                "A lambda function should only be used in a higher order function.")
            for row in 0..<batch.count { context.fail(row: row, error) }
            return .scalar(.null, type)
        }
    }

    public func evaluateColumn(over batch: Batch, _ context: inout EvaluationContext) -> Column {
        evaluate(over: batch, &context).materialized(count: batch.count)
    }

    private static func higherOrder(
        _ call: ScalarCall, _ kernel: ScalarOverload.HigherOrderKernel, over batch: Batch,
        _ context: inout EvaluationContext
    ) -> Column {
        var arguments: [Datum] = []
        var lambdas: [Lambda] = []
        for argument in call.arguments {
            if case .lambda(let parameters, let body) = argument {
                lambdas.append(Lambda(parameters: parameters, body: body, outer: batch))
            } else {
                arguments.append(argument.evaluate(over: batch, &context))
            }
        }
        return kernel(arguments, lambdas, batch.count, &context)
    }

    /// `AND` (decisive 0) and `OR` (decisive 1) over three values: 0, 1 and null.
    private static func logical(
        _ left: Expression, _ right: Expression, decisive: UInt8, over batch: Batch,
        _ context: inout EvaluationContext
    ) -> Column {
        let first = left.evaluateColumn(over: batch, &context)
        guard case .boolean = first.vector else {
            return .constant(.null, .boolean, count: batch.count)
        }
        return context.eagerly { (context) throws(FailedTry) -> Column? in
            guard right.isLight else { return nil }
            let second = try right.evaluateEagerly(over: batch, &context)
            return combined(first, second.materialized(count: batch.count), decisive)
        } orLazily: { context in
            lazily(first, right, decisive, over: batch, &context)
        }
    }

    /// The right side is evaluated for the rows that the left one leaves open.
    private static func lazily(
        _ first: Column, _ right: Expression, _ decisive: UInt8, over batch: Batch,
        _ context: inout EvaluationContext
    ) -> Column {
        guard case .boolean(var values) = first.vector else {
            return .constant(.null, .boolean, count: batch.count)
        }
        var valid = first.validity ?? [UInt8](repeating: 1, count: batch.count)
        var open: Selection = []
        for row in 0..<batch.count where !(valid[row] == 1 && values[row] == decisive) {
            open.append(Int32(row))
        }
        if !open.isEmpty {
            let second = right.evaluatePart(open, of: batch, &context)
            guard case .boolean(let others) = second.vector else {
                return .constant(.null, .boolean, count: batch.count)
            }
            for (position, row) in open.enumerated() {
                let row = Int(row)
                if second.isNull(at: position) {
                    valid[row] = 0
                } else if others[position] == decisive {
                    values[row] = decisive
                    valid[row] = 1
                } else if valid[row] == 1 {
                    values[row] = others[position]
                }
            }
        }
        return Column(
            .boolean, .boolean(values), validity: valid.contains(0) ? valid : nil)
    }

    /// `AND` and `OR` of sides that are both known for all rows.
    private static func combined(_ left: Column, _ right: Column, _ decisive: UInt8) -> Column? {
        guard case .boolean(let a) = left.vector, case .boolean(let b) = right.vector else {
            return nil
        }
        let rows = a.count
        var values = [UInt8](repeating: 0, count: rows)
        if decisive == 0 {
            for row in 0..<rows { values[row] = a[row] & b[row] }
        } else {
            for row in 0..<rows { values[row] = a[row] | b[row] }
        }
        if left.validity == nil, right.validity == nil { return Column(.boolean, .boolean(values)) }
        let ones = [UInt8](repeating: 1, count: rows)
        let (known, other) = (left.validity ?? ones, right.validity ?? ones)
        var valid = ones
        for row in 0..<rows {
            // Decided by one side that is known, or both are known.
            let byLeft = known[row] & (a[row] ^ decisive ^ 1)
            let byRight = other[row] & (b[row] ^ decisive ^ 1)
            let isDecided = byLeft | byRight
            valid[row] = isDecided | (known[row] & other[row])
            values[row] = isDecided != 0 ? decisive : values[row]
        }
        return Column(.boolean, .boolean(values), validity: valid.contains(0) ? valid : nil)
    }

    /// The values for some rows of a batch, in the order of the selection.
    func evaluatePart(
        _ rows: Selection, of batch: Batch, _ context: inout EvaluationContext
    ) -> Column {
        if rows.count == batch.count { return evaluateColumn(over: batch, &context) }
        return context.within(rows) { context in
            // Only what the expression reads is copied.
            let used = Set(columns)
            let part = batch.columns.enumerated().map { index, column in
                used.contains(index)
                    ? column.gather(rows) : Column(.void, .none(count: rows.count))
            }
            let schema = zip(batch.schema, part).map { Field($0.name, $1.type) }
            let around = context.shared
            defer { context.shared = around }
            for level in around.isEmpty ? [] : references {
                let place = around.count - 1 - level
                guard case .column(let column) = around[place] else { continue }
                context.shared[place] = .column(column.gather(rows))
            }
            return evaluateColumn(
                over: Batch(schema: schema, columns: part, count: rows.count), &context)
        }
    }

    private static func conditional(
        _ branches: [Branch], _ otherwise: Expression, _ type: DataType, over batch: Batch,
        _ context: inout EvaluationContext
    ) -> Column {
        var open = Selection(0..<Int32(batch.count))
        var parts: [Column] = []
        var places = Selection(repeating: 0, count: batch.count)
        var placed: Int32 = 0
        func place(_ rows: Selection, _ column: Column) {
            for row in rows {
                places[Int(row)] = placed
                placed += 1
            }
            parts.append(column)
        }
        for branch in branches where !open.isEmpty {
            let truth = branch.condition.evaluatePart(open, of: batch, &context)
            guard case .boolean(let values) = truth.vector else { continue }
            var taken: Selection = []
            var left: Selection = []
            for (position, row) in open.enumerated() {
                if values[position] == 1, !truth.isNull(at: position) {
                    taken.append(row)
                } else {
                    left.append(row)
                }
            }
            if !taken.isEmpty {
                place(taken, branch.result.evaluatePart(taken, of: batch, &context))
            }
            open = left
        }
        if !open.isEmpty { place(open, otherwise.evaluatePart(open, of: batch, &context)) }
        guard !parts.isEmpty else { return Column(type, values: []) }
        return Column.concatenate(parts.map { $0.retyped(type).flattened }).gather(places)
    }

    /// Positions of the input that the expression reads, each once, ascending.
    public var columns: [Int] {
        var found: Set<Int> = []
        collectColumns(into: &found)
        return found.sorted()
    }

    private func collectColumns(into found: inout Set<Int>) {
        if case .column(let index, _) = self { found.insert(index) }
        for child in children { child.collectColumns(into: &found) }
    }

    /// The direct parts.
    public var children: [Expression] {
        switch self {
        case .column, .literal, .reference: []
        case .call(let call): call.arguments
        case .cast(let operand, _, _): [operand]
        case .and(let left, let right), .or(let left, let right): [left, right]
        case .conditional(let branches, let otherwise):
            branches.flatMap { [$0.condition, $0.result] } + [otherwise]
        case .coalesce(let values): values
        case .shared(let value, let body): [value, body]
        case .lambda(_, let body): [body]
        }
    }

    /// Whether some part is a lambda: its parameters are counted from the width of the rows that it looks
    /// out to.
    public var hasLambda: Bool {
        if case .lambda = self { return true }
        return children.contains(where: \.hasLambda)
    }
}

extension Column {
    /// The same values under a type of the same layout; a column of nothing but nulls as any type.
    func retyped(_ type: DataType) -> Column {
        if case .none(let count) = vector, type != .void {
            return .constant(.null, type, count: count)
        }
        var column = self
        column.type = type
        return column
    }
}

extension ScalarCall {
    /// Functions whose value depends on more than their arguments are computed for each row.
    var isFoldable: Bool {
        !overload.dependsOnNow
            && FunctionLibrary.shared.scalar(named: name)?.isDeterministic ?? true
    }
}
