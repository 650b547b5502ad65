import Columns
import Expressions

/// A condition on its way towards the scans.
enum MovingCondition {
    case test(Expression)
    case subquery(SubqueryCondition)

    /// Whether it gives the same for a row each time. One that holds a lambda, whose parameters count from the
    /// input's width, stays where it is, too.
    var mayMove: Bool { isDeterministic && !asked.contains(where: \.hasLambda) }

    var isDeterministic: Bool { asked.allSatisfy(\.isDeterministic) }

    /// Whether it asks for a column of the row that `matches`.
    func asks(_ matches: (Int) -> Bool) -> Bool {
        switch self {
        case .test(let test): test.containsColumn(where: matches)
        case .subquery(let condition):
            condition.asked.contains { $0.containsColumn { $0 < condition.width && matches($0) } }
        }
    }

    /// It asks for nothing of the row: what it says holds for all rows or for none.
    var isOfNoRow: Bool { !asks { _ in true } }

    /// The only column of the row that it asks for.
    var onlyColumn: Int? {
        var found: Int?
        guard mayMove else { return nil }
        let asksForMore = asks { index in
            if found == nil { found = index }
            return found != index
        }
        return asksForMore ? nil : found
    }

    /// It asks a subquery that depends on the row by more than what IN compares.
    var isCorrelated: Bool {
        guard case .subquery(let condition) = self else { return false }
        return condition.joins.contains { $0.subquery == .correlated }
    }

    /// It asks for the value of a subquery that depends on the row, or for another that shares a column with
    /// such a one.
    var comparesWithOwnValue: Bool {
        guard case .subquery(let condition) = self else { return false }
        return condition.joins.contains(where: \.staysWithOwnValue)
    }

    /// The columns of the row without which it does not hold, as far as it tells without asking.
    var columnsOfNull: Set<Int> {
        switch self {
        case .test(let test): test.columnsOfNull
        case .subquery where comparesWithOwnValue: []
        case .subquery(let condition):
            (condition.test?.columnsOfNull ?? []).filter { $0 < condition.width }
        }
    }

    /// Whether it fails where all that it asks for is null.
    var failsForNulls: Bool {
        guard case .test(let test) = self, mayMove else { return false }
        let value = test.replacingNulls.folded().literalValue
        return value == .boolean(false) || value?.isNull == true
    }

    func isSame(as other: MovingCondition) -> Bool {
        switch (self, other) {
        case (.test(let one), .test(let two)): one.isSame(as: two)
        case (.subquery(let one), .subquery(let two)): one.isSame(as: two)
        default: false
        }
    }

    /// The same said of the row that these columns are computed from.
    ///
    /// - Parameter width: Of that row.
    func over(_ columns: [Expression], width: Int) -> MovingCondition {
        switch self {
        case .test(let test): .test(test.replacingColumns { columns[$0] })
        case .subquery(let condition): .subquery(condition.over(columns, width: width))
        }
    }

    /// The same said of a part of the row.
    ///
    /// - Parameter part: Where its columns stand in the row.
    func over(_ part: Range<Int>, of schema: Schema) -> MovingCondition {
        let columns = schema.enumerated().map { index, field in
            Expression.column(max(index - part.lowerBound, 0), field.type)
        }
        return over(columns, width: part.count)
    }

    private var asked: [Expression] {
        switch self {
        case .test(let test): [test]
        case .subquery(let condition): condition.asked
        }
    }
}

extension [MovingCondition] {
    /// Those that ask no subquery.
    var tests: [Expression] {
        compactMap { if case .test(let test) = $0 { test } else { nil } }
    }

    /// The conditions, each once, in the order in which they came; those of chance as often as they came.
    var withoutRepeats: [MovingCondition] {
        var result: [MovingCondition] = []
        for condition in self {
            let isKnown = result.contains { $0.isSame(as: condition) }
            if !isKnown || !condition.isDeterministic { result.append(condition) }
        }
        return result
    }
}

extension Expression {
    /// Its value where every column is null.
    fileprivate var replacingNulls: Expression {
        rewritten { (part: Expression) -> Expression? in
            if case .column(_, let type) = part { return .literal(.null, type) }
            return nil
        }
    }

    func replacingColumns(_ value: (Int) -> Expression) -> Expression {
        rewritten { (part: Expression) -> Expression? in
            if case .column(let index, _) = part { return value(index) }
            return nil
        }
    }
}
