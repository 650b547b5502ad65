import Expressions

extension Parser {
    /// What stands after `FROM`: relations, joined by words or commas, and lateral views.
    ///
    /// Commas and joins bind alike, from the left: in `a, b JOIN c ON …` the condition sees `a`, and
    /// `a, b RIGHT JOIN c` keeps the rows of `c` where `a` is empty. PIVOT turns all that stands before.
    mutating func relations() throws(QueryError) -> RelationSyntax {
        let start = current.start
        var result = try relation()
        var chain = 0
        while true {
            if takeSymbol(",") {
                let right = try relationBehindComma()
                let cross = JoinSyntax(kind: .cross, left: result, right: right, condition: .none)
                result = RelationSyntax(kind: .join(cross), range: range(from: start))
            } else if let join = try join(to: result) {
                result = RelationSyntax(kind: .join(join), range: range(from: start))
            } else if startsPivot {
                try attach(to: &result, from: start, pivots: true)
            } else {
                return try lateralViews(over: result)
            }
            chain += 1
            try checkChain(chain)
        }
    }

    /// What a comma joins: one relation, or all that JOIN joins to it where that binds more tightly.
    private mutating func relationBehindComma() throws(QueryError) -> RelationSyntax {
        let start = current.start
        var result = try relation()
        guard SessionRules.current.joinsBeforeCommas else { return result }
        var chain = 0
        while let join = try join(to: result) {
            result = RelationSyntax(kind: .join(join), range: range(from: start))
            chain += 1
            try checkChain(chain)
        }
        return result
    }

    private var startsPivot: Bool {
        isWord("UNPIVOT") || (isWord("PIVOT") && isSymbol("(", at: 1))
    }

    /// A join's words, its right side and condition; nil where no join follows.
    mutating func join(to left: RelationSyntax) throws(QueryError) -> JoinSyntax? {
        let (saved, start) = (index, current.start)
        let isNatural = take("NATURAL")
        let kind: JoinSyntax.Kind
        if take("LEFT") {
            if take("SEMI") {
                kind = .semi
            } else if take("ANTI") {
                kind = .anti
            } else {
                _ = take("OUTER")
                kind = .left
            }
        } else if take("RIGHT") {
            _ = take("OUTER")
            kind = .right
        } else if take("FULL") {
            _ = take("OUTER")
            kind = .full
        } else if take("SEMI") {
            kind = .semi
        } else if take("ANTI") {
            kind = .anti
        } else if take("CROSS") {
            kind = .cross
        } else {
            _ = take("INNER")
            kind = .inner
        }
        guard take("JOIN") else {
            if index != saved { throw unexpected("JOIN") }
            return nil
        }
        let right = try relation()
        guard !isNatural || kind != .cross else {
            throw QueryError(
                "INCOMPATIBLE_JOIN_TYPES",
                "The join types NATURAL and CROSS are incompatible.", at: range(from: start))
        }
        var condition = isNatural ? JoinSyntax.Condition.natural : .none
        if !isNatural {
            if take("ON") {
                condition = .on(try expression())
            } else if isWord("USING"), isSymbol("(", at: 1) {
                advance()
                condition = .using(try nameList())
            }
        }
        return JoinSyntax(
            kind: kind, left: left, right: right, condition: condition, clause: range(from: start))
    }

    /// One relation with its alias, sample and watermark.
    mutating func relation() throws(QueryError) -> RelationSyntax {
        try enter()
        defer { leave() }
        let start = current.start
        var result = RelationSyntax(kind: try relationKind(), range: range(from: start))
        result.range = range(from: start)
        try attach(to: &result, from: start, pivots: false)
        return result
    }

    private mutating func attach(
        to result: inout RelationSyntax, from start: Int, pivots: Bool
    ) throws(QueryError) {
        while pivots || !startsPivot {
            if isWord("TABLESAMPLE"), result.alias == nil, result.sample == nil, result.isSampled {
                result.sample = try sample()
            } else if isWord("WATERMARK"), result.watermark == nil, !isSymbol(",", at: 1),
                token(1).kind != .end
            {
                result.watermark = try watermark()
            } else if isWord("PIVOT"), isSymbol("(", at: 1) {
                advance()
                let pivot = try pivot()
                result = RelationSyntax(kind: .pivot(result, pivot), range: range(from: start))
                result.alias = try plainAlias().map { AliasSyntax(name: $0, columns: []) }
            } else if isWord("UNPIVOT") {
                advance()
                let unpivot = try unpivot()
                result = RelationSyntax(
                    kind: .unpivot(result, unpivot), range: range(from: start))
                result.alias = try plainAlias().map { AliasSyntax(name: $0, columns: []) }
            } else if result.alias == nil, let alias = try tableAlias() {
                result.alias = alias
            } else {
                return
            }
        }
    }

    private mutating func relationKind() throws(QueryError) -> RelationSyntax.Kind {
        if isSymbol("(") {
            if startsQuery() {
                advance()
                let query = try query()
                try expectSymbol(")")
                return .query(query, isLateral: false)
            }
            advance()
            let inner = try relations()
            try expectSymbol(")")
            if inner.alias == nil { return inner.kind }
            return .query(
                QuerySyntax(body: .relation(inner), range: inner.range), isLateral: false)
        }
        if isWord("LATERAL"), isSymbol("(", at: 1) {
            advance()
            advance()
            let query = try query()
            try expectSymbol(")")
            return .query(query, isLateral: true)
        }
        if isWord("LATERAL"), !isWord("VIEW", at: 1), token(1).kind == .word {
            let start = current.start
            advance()
            let name = try qualifiedName("a table function")
            guard isSymbol("(") else {
                throw QueryError(
                    "INVALID_SQL_SYNTAX.LATERAL_WITHOUT_SUBQUERY_OR_TABLE_VALUED_FUNC",
                    "LATERAL stands before a subquery or a table function.",
                    at: range(from: start))
            }
            return .function(try callSyntax(name), isLateral: true)
        }
        if isWord("VALUES"), !isSymbol(".", at: 1), token(1).kind != .end {
            advance()
            return .values(try valueRows())
        }
        if isWord("STREAM"), isSymbol("(", at: 1) {
            advance()
            advance()
            if isWord("TABLE") { advance() }
            let table = try table(isStream: true)
            try expectSymbol(")")
            guard case .table(var syntax) = table else { return table }
            try tableOptions(&syntax)
            return .table(syntax)
        }
        if isWord("STREAM"), token(1).kind == .word || token(1).kind == .quoted,
            !isStreamAlias()
        {
            advance()
            return try table(isStream: true)
        }
        return try table(isStream: false)
    }

    /// `FROM stream s`, `FROM stream WHERE …`: a table of that name.
    private func isStreamAlias() -> Bool {
        let saved = token(1)
        guard saved.kind == .word else { return false }
        let word = text(saved.range).uppercased()
        return ["WHERE", "GROUP", "ORDER", "LIMIT", "JOIN", "AS", "ON", "INNER", "LEFT", "RIGHT"]
            .contains(word) && !isSymbol(".", at: 2)
    }

    private mutating func table(isStream: Bool) throws(QueryError) -> RelationSyntax.Kind {
        let name = try qualifiedName("a table")
        if !isStream, isSymbol("(") {
            return .function(try callSyntax(name), isLateral: false)
        }
        var table = TableSyntax(name: name, isStream: isStream)
        try tableOptions(&table)
        return .table(table)
    }

    private mutating func tableOptions(_ table: inout TableSyntax) throws(QueryError) {
        if isWord("WITH"), isSymbol("(", at: 1) {
            advance()
            table.options = try options()
        }
    }

    /// Words that go on with FROM and so name no table.
    private static let joinWords: Set<String> = [
        "ANTI", "CROSS", "EXCEPT", "FULL", "INNER", "INTERSECT", "JOIN", "LATERAL", "LEFT",
        "NATURAL", "ON", "RIGHT", "SEMI", "MINUS", "UNION", "USING",
    ]

    /// `[AS] name [(columns)]`, or columns alone.
    mutating func tableAlias() throws(QueryError) -> AliasSyntax? {
        let hasAs = take("AS")
        // `FROM t MAP a USING 'command'` goes on.
        if !hasAs, startsMapReduce() { return nil }
        guard hasAs || current.kind == .quoted || (current.kind == .word && !isClauseWord())
        else { return nil }
        if hasAs, isSymbol("(") { return AliasSyntax(name: nil, columns: try nameList()) }
        if current.kind == .word, Self.joinWords.contains(upperWord) {
            throw unexpected("an alias")
        }
        let name = try identifier("an alias")
        let columns = isSymbol("(") ? try nameList() : []
        return AliasSyntax(name: name, columns: columns)
    }

    private mutating func watermark() throws(QueryError) -> WatermarkSyntax {
        let start = current.start
        try expect("WATERMARK")
        let time = try expression()
        let name = take("AS") ? try identifier("a name for the time column") : nil
        try expect("DELAY")
        try expect("OF")
        let delayStart = current.start
        let delay = try intervalReader()
        guard delay.microseconds >= 0, delay.months >= 0 else {
            throw QueryError(
                "INVALID_INTERVAL_FORMAT.NEGATIVE", "A watermark's delay cannot be negative.",
                at: range(from: delayStart))
        }
        // Spark counts a month of delay as 31 days.
        let months = delay.months.multipliedReportingOverflow(by: 31 * 86_400_000_000)
        let sum = months.partialValue.addingReportingOverflow(delay.microseconds)
        guard !months.overflow, !sum.overflow else {
            throw QueryError(
                "INVALID_INTERVAL_FORMAT", "This delay is too long.", at: range(from: delayStart))
        }
        return WatermarkSyntax(
            time: time, name: name, delayInMicroseconds: sum.partialValue,
            range: range(from: start))
    }

    // MARK: Lateral views, pivots

    mutating func lateralViews(over relation: RelationSyntax) throws(QueryError) -> RelationSyntax {
        var result = relation
        var chain = 0
        while isWord("LATERAL"), isWord("VIEW", at: 1) {
            chain += 1
            try checkChain(chain)
            let view = try lateralView(over: result)
            result = RelationSyntax(
                kind: .lateralView(view), range: range(from: relation.range.lowerBound))
        }
        return result
    }

    mutating func lateralView(
        over input: RelationSyntax
    ) throws(QueryError) -> LateralViewSyntax {
        let start = current.start
        advance()
        advance()
        let isOuter = take("OUTER")
        let name = try qualifiedName("a generator such as explode")
        var view = LateralViewSyntax(
            input: input, call: try callSyntax(name), isOuter: isOuter, table: nil, columns: [])
        if !isWord("AS"), current.kind == .quoted || (current.kind == .word && !isClauseWord()) {
            view.table = try identifier()
        } else if !isWord("AS") {
            throw unexpected("a name for the view of LATERAL VIEW")
        }
        if take("AS") || current.kind == .quoted || (current.kind == .word && !isClauseWord()) {
            view.columns = try commaSeparated { (parser: inout Parser) throws(QueryError) in
                try parser.identifier("a column's name")
            }
        }
        view.clause = range(from: start)
        return view
    }

    mutating func pivot() throws(QueryError) -> PivotSyntax {
        let start = current.start
        try expectSymbol("(")
        let aggregates = try selectItems()
        try expect("FOR")
        let columns = isSymbol("(") ? try nameList() : [try identifier("a column's name")]
        try expect("IN")
        let values = try list { (parser: inout Parser) throws(QueryError) in
            (value: try parser.expression(), alias: try parser.plainAlias())
        }
        try expectSymbol(")")
        return PivotSyntax(
            aggregates: aggregates, columns: columns, values: values, range: range(from: start))
    }

    /// `UNPIVOT (value FOR name IN (column, …))`, or `((value, …) FOR name IN ((column, …), …))`.
    mutating func unpivot() throws(QueryError) -> UnpivotSyntax {
        var includesNulls = false
        if take("INCLUDE", "NULLS") {
            includesNulls = true
        } else {
            _ = take("EXCLUDE", "NULLS")
        }
        try expectSymbol("(")
        let takesLists = isSymbol("(")
        let values = takesLists ? try nameList() : [try identifier()]
        try expect("FOR")
        let name = try identifier()
        try expect("IN")
        let columns = try list { (parser: inout Parser) throws(QueryError) in
            let columns =
                takesLists
                ? try parser.list { (parser: inout Parser) throws(QueryError) in
                    try parser.qualifiedName()
                } : [try parser.qualifiedName("a column's name")]
            return (columns: columns, alias: try parser.plainAlias())
        }
        try expectSymbol(")")
        return UnpivotSyntax(
            includesNulls: includesNulls, values: values, name: name, columns: columns)
    }

    /// `[AS] name`.
    mutating func plainAlias() throws(QueryError) -> String? {
        let isName = current.kind == .quoted || (current.kind == .word && !isClauseWord())
        return take("AS") || isName ? try identifier() : nil
    }
}
