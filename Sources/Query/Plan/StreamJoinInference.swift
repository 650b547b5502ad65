import Columns
import Expressions

/// What Spark concludes about the sides of a join with a stream. It decides more than speed: rows that are
/// left out below a `WATERMARK` do not move it.
extension Join {
    /// The join with fewer rows that go on without a partner, where the conditions above let no such row pass.
    func simplified(under conditions: [Expression]) -> Join {
        guard left.isStreaming || right.isStreaming, [.left, .right, .full].contains(kind) else {
            return self
        }
        let width = left.schema.count
        let needsLeft = conditions.contains { $0.rejectsNulls { $0 < width } }
        let needsRight = conditions.contains { $0.rejectsNulls { $0 >= width } }
        var join = self
        switch (kind, needsLeft, needsRight) {
        case (.full, true, true), (.left, _, true), (.right, true, _): join.kind = .inner
        case (.full, true, false): join.kind = .left
        case (.full, false, true): join.kind = .right
        default: break
        }
        return join
    }

    /// Adds to the conditions of each side that is a stream what follows from ON and from the other side's.
    ///
    /// 1. What ON needs of a side's rows is there: a row without it meets nothing.
    /// 2. What is said of a key on one side holds for the key on the other.
    func infer(_ ofLeft: inout [Expression], _ ofRight: inout [Expression]) {
        let onLeft = ofLeft + left.knownConditions
        let onRight = ofRight + right.knownConditions
        if left.isStreaming, [.inner, .semi, .right].contains(kind) {
            if left.hasWatermark { ofLeft += presences(ofLeft: true) }
            for key in keys { ofLeft += Self.carried(onRight, from: key.right, to: key.left) }
            ofLeft = ofLeft.withoutRepeats
        }
        if right.isStreaming, [.inner, .semi, .left].contains(kind) {
            if right.hasWatermark { ofRight += presences(ofLeft: false) }
            for key in keys { ofRight += Self.carried(onLeft, from: key.left, to: key.right) }
            ofRight = ofRight.withoutRepeats
        }
    }

    private func presences(ofLeft isLeft: Bool) -> [Expression] {
        let width = left.schema.count
        let needed = columnsOfNull.filter { ($0 < width) == isLeft }
            .map { isLeft ? $0 : $0 - width }
        let schema = isLeft ? left.schema : right.schema
        return needed.sorted().compactMap { column in
            try? ScalarCall.bind("isnotnull", [.column(column, schema[column].type)])
        }
    }

    /// Conditions over one key column alone, said of the other.
    private static func carried(
        _ conditions: [Expression], from own: Expression, to other: Expression
    ) -> [Expression] {
        guard case .column(let index, let type) = own, case .column(let place, type) = other else {
            return []
        }
        return conditions.compactMap { condition in
            var isOfKey = false
            var isOfMore = false
            condition.forEachColumn { $0 == index ? (isOfKey = true) : (isOfMore = true) }
            guard isOfKey, !isOfMore, condition.isDeterministic, !condition.hasLambda else {
                return nil
            }
            return condition.mappingColumns { _ in place }
        }
    }
}

extension Plan {
    /// Conditions over its columns that all of its rows meet, as far as filters say.
    fileprivate var knownConditions: [Expression] {
        switch self {
        case .filter(let input, let condition): return condition.conjuncts + input.knownConditions
        case .watermark(let watermark): return watermark.input.knownConditions
        case .project(let input, let columns):
            var places: [Int: Int] = [:]
            for (place, column) in columns.enumerated().reversed() {
                if case .column(let index, _) = column.expression { places[index] = place }
            }
            return input.knownConditions.compactMap { condition in
                guard !condition.hasLambda, !condition.containsColumn(where: { places[$0] == nil })
                else { return nil }
                return condition.mappingColumns { places[$0]! }
            }
        default: return []
        }
    }
}

extension [Expression] {
    /// The conditions, each once, in the order in which they came; those of chance as often as they came.
    var withoutRepeats: [Expression] {
        var result: [Expression] = []
        for condition in self {
            let isKnown = result.contains { $0.isSame(as: condition) }
            if !isKnown || !condition.isDeterministic { result.append(condition) }
        }
        return result
    }
}
