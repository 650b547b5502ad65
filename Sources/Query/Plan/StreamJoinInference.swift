import Columns
import Expressions

/// What Spark concludes about the sides of a join with a stream. It decides more than speed: rows that are
/// left out below a `WATERMARK` do not move it.
extension Join {
    /// The join with fewer rows that go on without a partner, where the conditions above let no such row pass.
    func simplified(under conditions: [MovingCondition]) -> Join {
        guard left.isStreaming || right.isStreaming, [.left, .right, .full].contains(kind) else {
            return self
        }
        let width = left.schema.count
        func need(_ isOfSide: (Int) -> Bool) -> Bool {
            conditions.contains { condition in
                condition.columnsOfNull.contains(where: isOfSide)
                    || condition.failsForNulls && condition.asks(isOfSide)
                        && !condition.asks { !isOfSide($0) }
            }
        }
        let needsLeft = need { $0 < width }
        let needsRight = need { $0 >= width }
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
    /// 2. What is said of a key on one side holds for the key on the other, but for what asks a subquery that
    ///    depends on the row, unless ON says it.
    /// 3. What a comparison with a subquery's value needs of the row is there; and where it needs the value, the
    ///    row has a match. Of rows that a join of streams gives, Spark learns this too late to conclude more.
    ///
    /// - Parameter conditions: Those above the join, over its columns.
    func infer(
        _ ofLeft: inout [MovingCondition], _ ofRight: inout [MovingCondition],
        under conditions: [MovingCondition]
    ) {
        var needsValue = false
        if kind == .single, subquery == .correlated, left.hasWatermark, !left.joinsStreams {
            let width = left.schema.count
            let needed = conditions.reduce(into: Set()) { $0.formUnion($1.columnsOfNull) }
            needsValue = !hasTwin && needed.contains { $0 >= width }
            ofLeft += presences(of: needed.filter { $0 < width }, left.schema)
        }
        guard !hasTwin else { return }
        func independent(_ conditions: [MovingCondition]) -> [MovingCondition] {
            conditions.filter { !$0.isCorrelated }
        }
        let onLeft = independent(ofLeft + left.knownConditions) + asked(ofLeft: true)
        let onRight = independent(ofRight + right.knownConditions) + asked(ofLeft: false)
        if left.isStreaming, needsValue || [.inner, .semi, .right].contains(kind) {
            if left.hasWatermark { ofLeft += presences(ofLeft: true) }
            for key in keys {
                ofLeft += carried(onRight, from: key.right, to: key.left, left.schema)
            }
            ofLeft = ofLeft.withoutRepeats
        }
        if right.isStreaming, [.inner, .semi, .left].contains(kind) {
            if right.hasWatermark { ofRight += presences(ofLeft: false) }
            for key in keys {
                ofRight += carried(onLeft, from: key.left, to: key.right, right.schema)
            }
            ofRight = ofRight.withoutRepeats
        }
    }

    /// What ON says of one side alone.
    private func asked(ofLeft isLeft: Bool) -> [MovingCondition] {
        let width = left.schema.count
        let tests = (residual?.conjuncts ?? []).filter { condition in
            !condition.containsColumn { ($0 < width) != isLeft }
        }
        return tests.map { test in
            isLeft
                ? left.owning(.test(test)) : right.owning(.test(test.mappingColumns { $0 - width }))
        }
    }

    private func presences(ofLeft isLeft: Bool) -> [MovingCondition] {
        let width = left.schema.count
        let needed = columnsOfNull.filter { ($0 < width) == isLeft }
            .map { isLeft ? $0 : $0 - width }
        return presences(of: Set(needed), isLeft ? left.schema : right.schema)
    }

    private func presences(of columns: Set<Int>, _ schema: Schema) -> [MovingCondition] {
        columns.sorted().compactMap { column in
            (try? ScalarCall.bind("isnotnull", [.column(column, schema[column].type)]))
                .map { .test($0) }
        }
    }

    /// Conditions over one key column alone, said of the other.
    private func carried(
        _ conditions: [MovingCondition], from own: Expression, to other: Expression,
        _ schema: Schema
    ) -> [MovingCondition] {
        guard case .column(let index, let type) = own, case .column(let place, type) = other else {
            return []
        }
        let columns = [Expression](repeating: other, count: max(index, place) + 1)
        return conditions.filter { $0.onlyColumn == index }
            .map { $0.over(columns, width: schema.count) }
    }
}

extension Plan {
    fileprivate var joinsStreams: Bool {
        if case .join(let join) = self, join.left.isStreaming, join.right.isStreaming {
            return true
        }
        return inputs.contains(where: \.joinsStreams)
    }

    /// Conditions over its columns that all of its rows meet, as far as filters say.
    fileprivate var knownConditions: [MovingCondition] {
        switch self {
        case .filter(let input, let condition):
            return condition.conjuncts.map { input.owning(.test($0)) } + input.knownConditions
        case .watermark(let watermark): return watermark.input.knownConditions
        case .deduplicate(let deduplicate): return deduplicate.input.knownConditions
        case .aggregate(let aggregate):
            var groups = aggregate.groups.map(\.expression)
            if let session = aggregate.session?.index { groups[session] = .literal(.null, .void) }
            return aggregate.input.known(through: groups, width: schema.count)
        case .join(let join): return join.knownConditions
        case .project(let input, let columns):
            return input.known(through: columns.map(\.expression), width: columns.count)
        default: return []
        }
    }

    /// What is known of its rows, said of others that have some of its columns.
    ///
    /// - Parameter columns: The first columns of those rows, over this plan's.
    private func known(through columns: [Expression], width: Int) -> [MovingCondition] {
        var places: [Int: Int] = [:]
        for (place, column) in columns.enumerated().reversed() {
            if case .column(let index, _) = column { places[index] = place }
        }
        let moved = schema.enumerated().map { index, field in
            Expression.column(places[index] ?? 0, field.type)
        }
        return knownConditions.filter { condition in
            condition.mayMove && !condition.asks { places[$0] == nil }
        }.map { $0.over(moved, width: width) }
    }

    /// A condition over this plan's columns, together with the answers of subqueries that it asks for.
    fileprivate func owning(_ condition: MovingCondition) -> MovingCondition {
        guard case .join(let join) = self, let own = SubqueryCondition(condition, over: join)
        else { return condition }
        return join.left.owning(.subquery(own))
    }
}

extension Join {
    /// Conditions over its columns that all of its rows meet: those of the sides whose rows never lack.
    fileprivate var knownConditions: [MovingCondition] {
        switch kind {
        case .mark, .single: return knownOfLeft
        case .semi, .anti, .antiNullAware:
            let own = SubqueryCondition(self).map { [MovingCondition.subquery($0)] } ?? []
            return own + knownOfLeft
        case .left: return knownOfLeft
        case .right: return knownOfRight
        case .inner, .cross: return knownOfLeft + knownOfRight
        case .full: return []
        }
    }

    private var knownOfLeft: [MovingCondition] { moved(left.knownConditions, left.schema, by: 0) }

    private var knownOfRight: [MovingCondition] {
        moved(right.knownConditions, right.schema, by: left.schema.count)
    }

    private func moved(
        _ conditions: [MovingCondition], _ schema: Schema, by shift: Int
    ) -> [MovingCondition] {
        let columns = schema.enumerated().map { Expression.column($0 + shift, $1.type) }
        let width = Plan.join(self).schema.count
        return conditions.filter(\.mayMove).map { $0.over(columns, width: width) }
    }
}
