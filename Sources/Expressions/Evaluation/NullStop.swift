public import Columns

/// Functions that give null as soon as an argument is null: those behind it are not asked for, and what they would
/// have failed with is not told.
///
/// ```
/// a = 1 div b      where a is null, nothing is divided
/// ```
extension ScalarCall {
    private static let stopping: Set<String> = [
        "=", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "%", "div", "&", "|", "^", "pmod",
        "try_add", "try_subtract", "try_multiply", "try_divide", "try_mod", "try_element_at",
        "pow", "atan2", "hypot", "log", "round", "bround", "shiftleft", "shiftright",
        "shiftrightunsigned", "like", "ilike", "rlike", "substring", "left", "right", "instr",
        "repeat", "lpad", "rpad", "translate", "replace", "split", "split_part", "find_in_set",
        "contains", "startswith", "endswith", "regexp_replace", "regexp_extract",
        "regexp_extract_all", "regexp_count", "regexp_instr", "regexp_substr", "date_add",
        "date_sub", "datediff", "date_diff", "add_months", "months_between", "trunc",
        "date_trunc", "date_format", "element_at", "get", "array_contains", "array_position",
        "conv", "sha2", "format_number", "base64", "encode", "decode", "[]", "make_date",
        "substring_index", "slice",
    ]

    /// Those of them that ask for their last argument first, as divisions ask whether they divide by zero.
    private static let fromTheRight: Set<String> = [
        "/", "%", "div", "pmod", "try_divide", "try_mod", "trunc",
    ]

    /// Nulls end it.
    private var stopsAtNull: Bool { arguments.count > 1 && Self.stopping.contains(name) }

    /// In which order arguments are asked for.
    private var order: [Int] {
        Self.fromTheRight.contains(name) ? arguments.indices.reversed() : Array(arguments.indices)
    }

    /// Something has to be computed that another argument may make needless.
    private var isAskedForBehind: Bool {
        arguments.dropFirst().contains { !$0.isFound }
            || !arguments[0].isFound && Self.fromTheRight.contains(name)
    }

    /// A constant null is among the arguments, which decides before any of them is computed.
    var isStopped: Bool {
        guard arguments.contains(where: \.isConstantNull) else { return false }
        return name == "in" ? arguments[0].isConstantNull : stopsAtNull
    }

    /// The arguments for each row of a batch. Those behind a null hold anything.
    func argumentValues(over batch: Batch, _ context: inout EvaluationContext) -> [Datum] {
        guard arguments.count > 1, isAskedForBehind, stopsAtNull else {
            return arguments.map { $0.evaluate(over: batch, &context) }
        }
        let order = order
        let rest = order.dropFirst()
        let first = arguments[order[0]].evaluate(over: batch, &context)
        var all = [Datum](repeating: first, count: arguments.count)
        if rest.count == 1, !first.mayHoldNull {
            all[order[1]] = arguments[order[1]].evaluate(over: batch, &context)
            return all
        }
        return context.eagerly { (context) throws(FailedTry) in
            // Chance is drawn for the rows that come to it.
            guard rest.allSatisfy({ arguments[$0].isDeterministic }) else { return nil }
            for place in rest {
                all[place] = try arguments[place].evaluateEagerly(over: batch, &context)
            }
            return all
        } orLazily: { context in
            lazyValues(behind: first, order, over: batch, &context)
        }
    }

    /// Each argument for the rows alone in which those asked for before it are not null.
    private func lazyValues(
        behind first: Datum, _ order: [Int], over batch: Batch, _ context: inout EvaluationContext
    ) -> [Datum] {
        var all = [Datum](repeating: first, count: arguments.count)
        var open = first.openRows(among: Selection(0..<Int32(batch.count)))
        for place in order.dropFirst() {
            let part = arguments[place].evaluatePart(open, of: batch, &context)
            all[place] = .column(part.spread(to: open, of: batch.count))
            open = all[place].openRows(among: open)
        }
        return all
    }
}

extension Expression {
    fileprivate var isConstantNull: Bool {
        if case .literal(.null, _) = self { true } else { false }
    }

    /// It is there without being computed.
    fileprivate var isFound: Bool {
        switch self {
        case .column, .literal, .reference: true
        case .cast(.column(_, let from), let to, _): Self.neverFails(from, to)
        default: false
        }
    }

    /// Numbers as wider ones.
    private static func neverFails(_ from: DataType, _ to: DataType) -> Bool {
        if to == .double || to == .float { return from.isNumeric }
        let wholes: [DataType] = [.tinyint, .smallint, .int, .bigint]
        guard let narrow = wholes.firstIndex(of: from), let wide = wholes.firstIndex(of: to) else {
            return false
        }
        return narrow <= wide
    }

    /// The call's result where a constant null decides it and no column is read: nothing is computed then.
    public var stoppedByNull: Expression {
        guard case .call(let call) = self, call.isStopped, columns.isEmpty, !hasLambda else {
            return self
        }
        return .literal(.null, type)
    }

    private var partsOfAnd: [Expression] {
        guard case .and(let left, let right) = self else { return [self] }
        return left.partsOfAnd + right.partsOfAnd
    }

    /// Whether a row fulfils a condition. A row that fails one part of an AND asks for no further one, and neither
    /// does one for which a part is null.
    ///
    /// - Returns: What holds true for the rows that do, and anything else for the others.
    public func evaluateCondition(
        over batch: Batch, _ context: inout EvaluationContext
    ) -> Datum {
        let before = context.failures.count
        let truth = evaluate(over: batch, &context)
        guard case .and = self, context.failures.count > before else { return truth }
        context.removeFailures(since: before)
        var open = Selection(0..<Int32(batch.count))
        for part in partsOfAnd where !open.isEmpty {
            let column = part.evaluatePart(open, of: batch, &context)
            guard case .boolean(let values) = column.vector else { return .scalar(.null, .boolean) }
            open = open.indices.filter { values[$0] == 1 && !column.isNull(at: $0) }.map {
                open[$0]
            }
        }
        var values = [UInt8](repeating: 0, count: batch.count)
        for row in open { values[Int(row)] = 1 }
        return .column(Column(.boolean, .boolean(values)))
    }
}

extension Datum {
    fileprivate var mayHoldNull: Bool {
        switch self {
        case .scalar(let value, _): value.isNull
        case .column(let column): column.validity != nil || column.type == .void
        }
    }

    /// Of some rows those that hold a value.
    fileprivate func openRows(among rows: Selection) -> Selection {
        switch self {
        case .scalar(let value, _): value.isNull ? [] : rows
        case .column(let column): rows.filter { !column.isNull(at: Int($0)) }
        }
    }
}

extension Column {
    /// Values put into some rows of many; null in the others.
    fileprivate func spread(to rows: Selection, of count: Int) -> Column {
        if rows.count == count { return self }
        var places = Selection(repeating: Int32(self.count), count: count)
        for (place, row) in rows.enumerated() { places[Int(row)] = Int32(place) }
        let padded = [self, .constant(.null, type, count: 1)].map { $0.retyped(type).flattened }
        return Column.concatenate(padded).gather(places)
    }
}
