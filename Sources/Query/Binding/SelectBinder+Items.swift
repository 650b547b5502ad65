import Columns
import Expressions

/// The items between SELECT and FROM.
extension SelectBinder {
    mutating func bindItems() throws(QueryError) {
        expressions.refusesAggregates = nil
        expressions.refusesWindows = false
        for item in select.items { try bind(item) }
        guard items.count <= 20_000 else {
            throw QueryError("QUERY_TOO_LARGE", "More than 20,000 columns.", at: select.range)
        }
    }

    private mutating func bind(_ item: SelectItemSyntax) throws(QueryError) {
        let range = item.expression.range
        if case .columnsLike(let parts) = item.expression.kind, item.aliases.isEmpty {
            for item in try expressions.columns(like: parts, range) {
                items.append(
                    Item(
                        name: item.column.name, expression: item.value, range: range,
                        qualifier: item.column.qualifier, note: item.column.note))
            }
            return
        }
        if case .star(let qualifier, let except) = item.expression.kind {
            try bindStar(qualifier, except: except, range)
            return
        }
        if case .call(let call) = item.expression.kind, call.over == nil,
            GeneratorKind(call.function) != nil
        {
            try bindGenerator(item)
            return
        }
        try bindValue(item)
    }

    private mutating func bindStar(
        _ qualifier: [String], except: [[String]], _ range: Range<Int>
    ) throws(QueryError) {
        guard select.from != nil || !input.scope.columns.isEmpty else {
            if except.isEmpty, let outer = expressions.binder.outers.first,
                let columns = qualifier.isEmpty ? [] : outer.star(qualifier)
            {
                // Beside LATERAL the star of a table to the left; it has no columns of its own.
                for column in columns {
                    let value = Expression.column(Slot.outer(column.index, level: 0), column.type)
                    items.append(Item(name: column.name, expression: value, range: range))
                }
                return
            }
            throw QueryError(
                "INVALID_USAGE_OF_STAR_OR_REGEX", "`*` needs a FROM clause.", at: range)
        }
        if let fields = structureStar(qualifier, except: except, range) {
            for (name, value) in try fields.get() {
                items.append(Item(name: name, expression: value, range: range))
            }
            return
        }
        for item in try expressions.starColumns(qualifier, except: except, range) {
            items.append(
                Item(
                    name: item.column.name, expression: item.value, range: range,
                    qualifier: item.isWhole ? item.column.qualifier : [],
                    note: item.isWhole ? item.column.note : ColumnNote()))
        }
    }

    /// An item that gives one column, and what those behind it may call it.
    private mutating func bindValue(_ item: SelectItemSyntax) throws(QueryError) {
        let range = item.expression.range
        expressions.usedAliases = []
        expressions.bindsItem = true
        defer { expressions.bindsItem = false }
        let bound = try expressions.bind(item.expression).sharingMarked()
        guard item.aliases.count <= 1 else {
            throw QueryError(
                "UDTF_ALIAS_NUMBER_MISMATCH",
                "Several aliases need a generator such as posexplode.", at: range)
        }
        var named = item.expression
        if case .call(var call) = named.kind, let over = call.over {
            call.over = try expressions.specification(over, range)
            named.kind = .call(call)
        }
        if !named.isNamedByColumn {
            for alias in expressions.usedAliases {
                named = named.renaming([alias], to: "lateralAliasReference(\(alias))")
            }
        }
        let name = item.aliases.first ?? expressions.naming.name(of: named)
        let column = column(of: item.expression)
        items.append(
            Item(
                name: name, expression: bound, range: range,
                qualifier: item.aliases.isEmpty ? column?.qualifier ?? [] : [],
                note: column?.note ?? ColumnNote()))
        if let alias = item.aliases.first {
            let key = Scope.key(alias)
            expressions.aliases[key] = expressions.aliases[key] ?? bound
            // Letters' case never tells these apart, whatever the rules say of columns.
            if !expressions.givenAliases.insert(alias.lowercased()).inserted {
                expressions.ambiguousAliases.insert(alias.lowercased())
            }
        }
    }

    /// The column of the input that an expression is.
    private func column(of syntax: ExpressionSyntax) -> ScopeColumn? {
        guard case .name(let parts) = syntax.kind,
            case .column(let column, let members) = input.scope.resolve(parts), members.isEmpty
        else { return nil }
        return column
    }

    /// `column.*` of a struct.
    private func structureStar(
        _ qualifier: [String], except: [[String]], _ range: Range<Int>
    ) -> Result<[(String, Expression)], QueryError>? {
        guard !qualifier.isEmpty, input.scope.star(qualifier) == nil,
            case .column(let column, let rest) = input.scope.resolve(qualifier)
        else { return nil }
        return Result { () throws(QueryError) in
            var value = column.expression
            for name in rest { value = try expressions.member(name, of: value, range) }
            if !except.isEmpty, let rest = try expressions.without(except, value, range) {
                value = rest
            }
            guard case .structure(let fields) = value.type else {
                throw QueryError(
                    "_LEGACY_ERROR_TEMP_1050",
                    "Only structs have members: `\(qualifier.joined(separator: "."))` is of the type "
                        + "\"\(value.type.description.uppercased())\".", at: range)
            }
            var members: [(String, Expression)] = []
            for field in fields {
                members.append(
                    (field.name, try expressions.member(field.name, of: value, range)))
            }
            return members
        }
    }
}

extension ExpressionSyntax {
    /// A column, or one under a cast, which keeps its name.
    fileprivate var isNamedByColumn: Bool {
        switch kind {
        case .name: true
        case .cast(let operand, _, _), .colonCast(let operand, _): operand.isNamedByColumn
        default: false
        }
    }
}
