import Columns
import Expressions

extension Binder {
    mutating func join(_ syntax: JoinSyntax, _ range: Range<Int>) throws(QueryError) -> Relation {
        try join(try relation(syntax.left), syntax, range)
    }

    /// Joins the right side of the syntax to what is bound already.
    mutating func join(
        _ left: Relation, _ syntax: JoinSyntax, _ range: Range<Int>
    ) throws(QueryError) -> Relation {
        let range = syntax.clause.isEmpty ? range : syntax.clause
        var condition: ExpressionSyntax?
        if case .on(let written) = syntax.condition { condition = written }
        if syntax.right.isLateral { try checkLateral(syntax, range) }
        if let lateral = try lateral(
            syntax.right, beside: left, syntax.kind == .left ? .left : .inner,
            on: syntax.kind == .left ? condition : nil)
        {
            guard let condition, syntax.kind != .left else { return lateral }
            var binder = ExpressionBinder(self, lateral.scope)
            return try binder.filter(lateral, by: condition)
        }
        let right = try relation(syntax.right)
        let width = left.plan.schema.count
        var both = left.scope
        both.columns += right.scope.columns.map {
            var column = $0
            column.index += width
            return column
        }
        var join = Join(
            kind: kind(of: syntax), left: left.plan, right: right.plan, keys: [])
        switch syntax.condition {
        case .none: break
        case .on(let condition):
            // Subqueries are bound once: each level that bound them twice would double all below it.
            if join.kind == .inner, condition.holdsSubquery {
                return try joined(left, right, on: condition, both)
            }
            var binder = ExpressionBinder(self, both)
            binder.refusesAggregates = Self.clauseOfJoins
            let bound = try binder.joinCondition(condition)
            guard binder.subqueries.isEmpty else {
                // Functions that statements made may ask them, too.
                if join.kind == .inner { return try joined(left, right, on: condition, both) }
                return try JoinSubqueries(binder.subqueries, at: condition.range)
                    .join(left, right, join.kind, on: bound, both)
            }
            join.split(bound, leftWidth: width)
        case .using(let names):
            return try using(names, left, right, join, range)
        case .natural:
            let names = left.scope.columns.filter { column in
                !column.isHidden
                    && right.scope.columns.contains {
                        !$0.isHidden && Scope.equal($0.name, column.name)
                    }
            }.map(\.name)
            return try using(names, left, right, join, range)
        }
        let mayBeCross = SessionRules.current.joinsFreely || isStatedCross(syntax)
        if mayBeCross, join.keys.isEmpty, join.residual == nil, join.kind == .inner {
            join.kind = .cross
        }
        let isHalf = join.kind == .semi || join.kind == .anti
        return Relation(.join(join), isHalf ? left.scope : both)
    }

    private func checkLateral(_ syntax: JoinSyntax, _ range: Range<Int>) throws(QueryError) {
        switch syntax.condition {
        case .natural:
            throw QueryError(
                "INCOMPATIBLE_JOIN_TYPES", "NATURAL and LATERAL cannot be combined.", at: range)
        case .using:
            throw QueryError(
                "UNSUPPORTED_FEATURE.LATERAL_JOIN_USING",
                "JOIN LATERAL takes ON, not USING.", at: range)
        default: break
        }
        guard [.inner, .cross, .left].contains(syntax.kind) else {
            throw QueryError(
                "INVALID_LATERAL_JOIN_TYPE",
                "A LATERAL relation is joined by INNER, CROSS or LEFT JOIN only.", at: range)
        }
    }

    /// How refusals call the place of a join's condition.
    private static let clauseOfJoins = "the ON of a join"

    /// An inner join whose condition asks subqueries, which may as well stand behind it.
    private func joined(
        _ left: Relation, _ right: Relation, on condition: ExpressionSyntax, _ both: Scope
    ) throws(QueryError) -> Relation {
        let all = Relation(
            .join(Join(kind: .cross, left: left.plan, right: right.plan, keys: [])), both)
        let width = left.plan.schema.count
        var binder = ExpressionBinder(self, both)
        return try binder.filter(
            all, by: condition, in: Self.clauseOfJoins,
            errorClass: ExpressionBinder.noJoinCondition
        ) { (pending) throws(QueryError) in
            try JoinSubqueries([pending], at: condition.range).check(leftWidth: width)
        }
    }

    /// `CROSS JOIN`, and no comma.
    private func isStatedCross(_ syntax: JoinSyntax) -> Bool {
        syntax.kind == .cross && !syntax.clause.isEmpty
    }

    private func kind(of syntax: JoinSyntax) -> Join.Kind {
        switch syntax.kind {
        case .inner: .inner
        case .cross:
            if case .none = syntax.condition,
                SessionRules.current.joinsFreely || isStatedCross(syntax)
            {
                .cross
            } else {
                .inner
            }
        case .left: .left
        case .right: .right
        case .full: .full
        case .semi: .semi
        case .anti: .anti
        }
    }

    /// USING and NATURAL: each named column appears once, first.
    private func using(
        _ names: [String], _ left: Relation, _ right: Relation, _ join: Join, _ range: Range<Int>
    ) throws(QueryError) -> Relation {
        var join = join
        let width = left.plan.schema.count
        let isHalf = join.kind == .semi || join.kind == .anti
        var merged: [ScopeColumn] = []
        var hidden: [ScopeColumn] = []
        var coalesced: [NamedExpression] = []
        var leftRest = left.scope.columns
        var rightRest = right.scope.columns
        let binder = ExpressionBinder(self, left.scope)
        let total = width + right.plan.schema.count
        for name in names {
            let one = try usingColumn(name, left.scope, "left", range)
            var other = try usingColumn(name, right.scope, "right", range)
            let type = try binder.compared(one.expression.type, other.expression.type, range)
            join.keys.append(
                (left: one.expression.cast(to: type), right: other.expression.cast(to: type)))
            leftRest.removeAll { $0.index == one.index && Scope.equal($0.name, name) }
            rightRest.removeAll { $0.index == other.index && Scope.equal($0.name, name) }
            other.index += width
            switch join.kind {
            case .right:
                merged.append(other)
                hidden.append(one)
            case .full:
                let exists = try binder.called("isnotnull", [one.expression], range)
                let value = Expression.conditional(
                    branches: [.init(condition: exists, result: one.expression.cast(to: type))],
                    otherwise: other.expression.cast(to: type))
                merged.append(
                    ScopeColumn(
                        name: one.name, qualifier: [], type: type,
                        index: total + coalesced.count))
                coalesced.append(NamedExpression(one.name, value))
                hidden += [one, other]
            default:
                merged.append(one)
                hidden.append(other)
            }
        }
        if names.isEmpty, join.kind == .inner, SessionRules.current.joinsFreely {
            join.kind = .cross
        }
        var result = Relation(.join(join), Scope())
        if !coalesced.isEmpty { _ = result.append(coalesced) }
        for index in hidden.indices { hidden[index].isHidden = true }
        result.scope.columns = merged + leftRest
        if !isHalf {
            result.scope.columns += rightRest.map {
                var column = $0
                column.index += width
                return column
            }
            result.scope.columns += hidden
        }
        return result
    }

    private func usingColumn(
        _ name: String, _ scope: Scope, _ side: String, _ range: Range<Int>
    ) throws(QueryError) -> ScopeColumn {
        switch scope.resolve([name]) {
        case .column(let column, _): return column
        case .ambiguous:
            throw QueryError(
                "AMBIGUOUS_REFERENCE",
                "The \(side) side of the join has several columns `\(name)`.", at: range)
        case .none:
            let names = scope.suggestions(for: [name]).map { "`\($0)`" }
            throw QueryError(
                "UNRESOLVED_USING_COLUMN_FOR_JOIN",
                "USING column `\(name)` cannot be resolved on the \(side) side of the join. The "
                    + "\(side)-side columns: [\(names.joined(separator: ", "))].", at: range)
        }
    }
}

extension Join {
    /// Takes a condition over both sides' columns into keys and residual. What concerns one side
    /// alone moves into that side where the kind of join allows it.
    mutating func split(_ condition: Expression, leftWidth width: Int) {
        var rest = [residual].compactMap { $0 }
        var leftTests: [Expression] = []
        var rightTests: [Expression] = []
        for part in condition.conjuncts {
            let usesSlots = part.containsColumn { Slot.of($0) != nil }
            let usesLeft = part.containsColumn { $0 < width }
            let usesRight = part.containsColumn { $0 >= width }
            if !usesSlots, let key = key(part, width) {
                keys.append(key)
            } else if !usesSlots, usesLeft, !usesRight,
                kind == .inner || kind == .semi
                    || kind == .right
            {
                leftTests.append(part)
            } else if !usesSlots, usesRight, !usesLeft,
                [.inner, .left, .semi, .anti].contains(kind)
            {
                rightTests.append(part.mappingColumns { $0 - width })
            } else {
                rest.append(part)
            }
        }
        if let test = Expression.conjunction(leftTests) { left = .filter(left, test) }
        if let test = Expression.conjunction(rightTests) { right = .filter(right, test) }
        let total = width + right.schema.count
        residual = Expression.conjunction(rest).map { condition in
            condition.mappingColumns { index in
                if let (slot, number) = Slot.of(index), slot == .lambda { return total + number }
                return index
            }
        }
        if kind == .cross, !keys.isEmpty || residual != nil { kind = .inner }
    }

    private func key(
        _ part: Expression, _ width: Int
    ) -> (left: Expression, right: Expression)? {
        guard case .call(let call) = part, call.arguments.count == 2,
            call.name == "=" || call.name == "<=>"
        else { return nil }
        var (a, b) = (call.arguments[0], call.arguments[1])
        func isLeft(_ e: Expression) -> Bool {
            e.containsColumn { $0 < width } && !e.containsColumn { $0 >= width }
        }
        func isRight(_ e: Expression) -> Bool {
            e.containsColumn { $0 >= width } && !e.containsColumn { $0 < width }
        }
        if isRight(a), isLeft(b) { swap(&a, &b) }
        guard isLeft(a), isRight(b) else { return nil }
        b = b.mappingColumns { $0 - width }
        if call.name == "<=>" {
            guard let left = a.asMember, let right = b.asMember else { return nil }
            (a, b) = (left, right)
        }
        return (left: a, right: b)
    }
}

extension Expression {
    /// A struct of the value alone, as a key that is equal where both are null: members of structs that
    /// are null are equal, and a struct of them is none.
    var asMember: Expression? {
        try? ScalarCall.bind("named_struct", [.literal(.string("key"), .string), self])
    }

    /// What `asMember` made a key of; else itself.
    var ofMember: Expression {
        guard case .call(let call) = self, call.name == "named_struct", call.arguments.count == 2,
            call.arguments[0].literalValue == .string("key")
        else { return self }
        return call.arguments[1]
    }
}
