import Columns
import Expressions
import Query

extension SQLShell {
    mutating func run(_ statement: SessionStatement) throws(StatementError) -> StatementResult {
        switch statement {
        case .declare(let names, let type, let length, let syntax, let orReplace):
            try declare(names, type, length, syntax, orReplace: orReplace)
        case .assign(let names, let values, let range): try assign(names, values, range)
        case .dropVariable(let name, let ifExists):
            guard variables.blocks.isEmpty else {
                throw .query(
                    QueryError(
                        "UNSUPPORTED_FEATURE.SQL_SCRIPTING_DROP_TEMPORARY_VARIABLE",
                        "DROP TEMPORARY VARIABLE is not supported within SQL scripts; use EXECUTE "
                            + "IMMEDIATE 'DROP TEMPORARY VARIABLE …'."))
            }
            guard variables.session.removeValue(forKey: Self.key(name)) != nil || ifExists else {
                throw .query(
                    QueryError(
                        "VARIABLE_NOT_FOUND",
                        "The variable `\(name.joined(separator: "`.`"))` cannot be found."))
            }
        case .execute(let text, let into, let using):
            return try execute(text, into: into, using: using)
        }
        return .nothing
    }

    private static func key(_ name: [String]) -> String { (name.last ?? "").nameKey }

    private static func noVariable(_ name: [String]) -> StatementError {
        .query(
            QueryError(
                "UNRESOLVED_VARIABLE",
                "Cannot resolve variable `\(name.joined(separator: "`.`"))`; DECLARE it first."))
    }

    static func variableExists(_ name: String) -> StatementError {
        .query(
            QueryError(
                "VARIABLE_ALREADY_EXISTS",
                "Cannot create the variable `\(name)` because it already exists."))
    }

    private mutating func declare(
        _ names: [[String]], _ type: DataType?, _ lengths: DeclaredLengths?,
        _ syntax: ExpressionSyntax?, orReplace: Bool
    ) throws(StatementError) {
        if let syntax {
            do throws(QueryError) {
                try VariableDefault.check(syntax)
            } catch {
                throw .query(error)
            }
        }
        var keys: Set<String> = []
        for name in names where !keys.insert(Self.key(name)).inserted {
            throw .query(
                QueryError(
                    "DUPLICATE_VARIABLE_NAME_INSIDE_DECLARE",
                    "Found duplicate variable `\(name.last ?? "")` in the declare variable list."))
        }
        for name in names { try checkDeclaration(of: name, orReplace: orReplace) }
        var value = (value: Value.null, type: type ?? .void)
        if let syntax {
            value = try self.value(of: .expressions([syntax]), types: [type])[0]
        }
        value.value = try Self.fitted(value.value, value.type, lengths, at: syntax?.range)
        let variable = SessionVariable(
            type: value.type, lengths: lengths, value: value.value, initial: value.value)
        for key in keys {
            if variables.blocks.isEmpty {
                variables.session[key] = variable
            } else {
                variables.blocks[variables.blocks.count - 1].variables[key] = variable
            }
        }
    }

    private func checkDeclaration(of name: [String], orReplace: Bool) throws(StatementError) {
        let key = Self.key(name)
        guard let block = variables.blocks.last else {
            guard name.count == 1 || VariableScopes.isOfSession(name) else {
                throw Self.noVariable(name)
            }
            guard orReplace || variables.session[key] == nil else {
                throw Self.variableExists(name.last ?? "")
            }
            return
        }
        let refusal: (kind: String, why: String)? =
            if name.count > 1 {
                ("QUALIFIED_LOCAL_VARIABLE", "must be declared without a qualifier")
            } else if orReplace {
                ("REPLACE_LOCAL_VARIABLE", "does not support DECLARE OR REPLACE")
            } else {
                nil
            }
        if let refusal {
            throw .query(
                QueryError(
                    "INVALID_VARIABLE_DECLARATION.\(refusal.kind)",
                    "Invalid variable declaration. The variable `\(name.joined(separator: "`.`"))` "
                        + "\(refusal.why)."))
        }
        guard block.variables[key] == nil else { throw Self.variableExists(name.last ?? "") }
    }

    private mutating func assign(
        _ names: [[String]], _ values: SessionStatement.AssignedValue, _ range: Range<Int>
    ) throws(StatementError) {
        let places = try places(of: names, at: range)
        // Outside of scripts a value sees those before it as columns, which come before variables.
        let columns = variables.blocks.isEmpty ? names.map(\.last) : []
        var found = try value(
            of: values, types: places.map { variables[$0]?.type }, names: columns)
        if case .expressions(let list) = values {
            for (index, place) in places.enumerated() where list[index] == nil {
                found[index].value = variables[place]?.initial ?? .null
            }
        }
        try store(found.map(\.value), at: places, range)
    }

    func places(
        of names: [[String]], at range: Range<Int>
    ) throws(StatementError) -> [VariableScopes.Place] {
        var places: [VariableScopes.Place] = []
        var seen: Set<[String]> = []
        for name in names {
            guard let place = variables.place(of: name) else { throw Self.noVariable(name) }
            places.append(place)
        }
        for name in names where !seen.insert(name.map { $0.nameKey }).inserted {
            throw .query(
                QueryError(
                    "DUPLICATE_ASSIGNMENTS",
                    "The columns or variables `\(name.joined(separator: "`.`"))` appear more than "
                        + "once as assignment targets.", at: range))
        }
        return places
    }

    mutating func store(
        _ values: [Value], at places: [VariableScopes.Place], _ range: Range<Int>
    ) throws(StatementError) {
        guard places.count == values.count else {
            throw .query(
                QueryError(
                    "ASSIGNMENT_ARITY_MISMATCH",
                    "\(places.count) variables are set, but there are \(values.count) values.",
                    at: range))
        }
        // All or none are set.
        let fitted = try zip(places, values).map { (place, value) throws(StatementError) in
            guard let variable = variables[place] else { return value }
            return try Self.fitted(value, variable.type, variable.lengths, at: range)
        }
        for (place, value) in zip(places, fitted) { variables[place]?.value = value }
    }

    private static func fitted(
        _ value: Value, _ type: DataType, _ lengths: DeclaredLengths?, at range: Range<Int>?
    ) throws(StatementError) -> Value {
        do throws(EvaluationError) {
            return try lengths?.fitted(value, type) ?? value
        } catch {
            throw .query(QueryError(error.errorClass, error.message, at: range))
        }
    }

    /// One row's values, cast to types where they are given.
    ///
    /// - Parameter names: What the values are called: later ones see those before them by these names.
    func value(
        of values: SessionStatement.AssignedValue, types: [DataType?], names: [String?] = []
    ) throws(StatementError) -> [(value: Value, type: DataType)] {
        switch values {
        case .query(let query): return try row(of: bind(query), types: types)
        case .expressions(let list):
            var select = SelectSyntax()
            select.items = list.enumerated().map { index, syntax in
                var value = syntax ?? ExpressionSyntax(.literal(.null, .void), 0..<0)
                if let type = types[index] {
                    value = ExpressionSyntax(.cast(value, type, .ansi), value.range)
                }
                return SelectItemSyntax(
                    expression: value,
                    aliases: [names.indices.contains(index) ? names[index] ?? "" : "c\(index)"])
            }
            let query = QuerySyntax(body: .select(select), range: 0..<0)
            return try row(of: bind(query), types: types)
        }
    }

    /// The only row of a query, of nulls where it has none.
    func row(
        of plan: Plan, types: [DataType?]
    ) throws(StatementError) -> [(value: Value, type: DataType)] {
        for (field, type) in zip(plan.schema, types) {
            guard let type, !Cast.exists(field.type, to: type) else { continue }
            throw .query(
                QueryError(
                    Cast.refusal(field.type, to: type),
                    "Cannot cast \"\(field.type.description.uppercased())\" to "
                        + "\"\(type.description.uppercased())\"."))
        }
        let columns = plan.schema.enumerated().map { index, field in
            let column = Expression.column(index, field.type)
            let type = index < types.count ? types[index] : nil
            return NamedExpression(field.name, column.cast(to: type ?? field.type))
        }
        let cast = Plan.project(plan, columns)
        var rows: [[Value]] = []
        for batch in try batches(of: cast) {
            for row in 0..<batch.count {
                rows.append(batch.columns.map { $0.value(at: row) })
            }
        }
        guard rows.count <= 1 else {
            throw .query(
                QueryError(
                    "ROW_SUBQUERY_TOO_MANY_ROWS",
                    "More than one row returned by a subquery used as a row."))
        }
        let row = rows.first ?? Array(repeating: .null, count: cast.schema.count)
        return zip(row, cast.schema).map { ($0, $1.type) }
    }
}
