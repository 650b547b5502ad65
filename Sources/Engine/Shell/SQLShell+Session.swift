import Columns
import Expressions
import Formats
import Query

/// `DECLARE name TYPE = value`.
struct SessionVariable: Sendable {
    var type: DataType
    var value: Value
    /// What `SET VAR name = DEFAULT` gives.
    var initial: Value

    /// `session.name` or `system.session.name`.
    static func isQualified(_ parts: [String]) -> Bool {
        let qualifiers = parts.dropLast().map { $0.lowercased() }
        return qualifiers == ["session"] || qualifiers == ["system", "session"]
    }
}

extension SQLShell {
    mutating func run(_ statement: SessionStatement) throws(StatementError) -> StatementResult {
        switch statement {
        case .declare(let names, let type, let syntax, let orReplace):
            for name in names { try declare(name, type, syntax, orReplace: orReplace) }
        case .assign(let names, let values, let range): try assign(names, values, range)
        case .dropVariable(let name, let ifExists):
            guard variables.removeValue(forKey: Self.key(name)) != nil || ifExists else {
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

    private static func key(_ name: [String]) -> String { (name.last ?? "").lowercased() }

    private static func noVariable(_ name: [String]) -> StatementError {
        .query(
            QueryError(
                "UNRESOLVED_VARIABLE",
                "Cannot resolve variable `\(name.joined(separator: "`.`"))`; DECLARE it first."))
    }

    private mutating func declare(
        _ name: [String], _ type: DataType?, _ syntax: ExpressionSyntax?, orReplace: Bool
    ) throws(StatementError) {
        let key = Self.key(name)
        guard orReplace || variables[key] == nil else {
            throw .query(
                QueryError(
                    "VARIABLE_ALREADY_EXISTS",
                    "Cannot create the variable `\(key)` because it already exists; write DECLARE OR "
                        + "REPLACE."))
        }
        var value = (value: Value.null, type: type ?? .void)
        if let syntax {
            value = try self.value(of: .expressions([syntax]), types: [type])[0]
        }
        variables[key] = SessionVariable(
            type: value.type, value: value.value, initial: value.value)
    }

    private mutating func assign(
        _ names: [[String]], _ values: SessionStatement.AssignedValue, _ range: Range<Int>
    ) throws(StatementError) {
        var types: [DataType?] = []
        for name in names {
            guard let variable = variables[Self.key(name)] else { throw Self.noVariable(name) }
            types.append(variable.type)
        }
        let found = try value(of: values, types: types)
        for (index, name) in names.enumerated() {
            let key = Self.key(name)
            guard index < found.count else {
                throw .query(
                    QueryError(
                        "ASSIGNMENT_ARITY_MISMATCH",
                        "\(names.count) variables are set, but there are \(found.count) values.",
                        at: range))
            }
            var isDefault = false
            if case .expressions(let list) = values { isDefault = list[index] == nil }
            let initial = variables[key]?.initial ?? .null
            variables[key]?.value = isDefault ? initial : found[index].value
        }
    }

    /// One row's values, cast to types.
    private mutating func value(
        of values: SessionStatement.AssignedValue, types: [DataType?]
    ) throws(StatementError) -> [(value: Value, type: DataType)] {
        let plan: Plan
        switch values {
        case .query(let query): plan = try bind(query)
        case .expressions(let list):
            var select = SelectSyntax()
            select.items = list.enumerated().map { index, syntax in
                SelectItemSyntax(
                    expression: syntax ?? ExpressionSyntax(.literal(.null, .void), 0..<0),
                    aliases: ["c\(index)"])
            }
            plan = try bind(QuerySyntax(body: .select(select), range: 0..<0))
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

    // MARK: - EXECUTE IMMEDIATE

    private mutating func execute(
        _ text: ExpressionSyntax, into: [[String]], using: [SelectItemSyntax]
    ) throws(StatementError) -> StatementResult {
        let found = try value(of: .expressions([text]), types: [.string])
        guard case .string(let template) = found[0].value else {
            throw .query(
                QueryError(
                    "NULL_QUERY_STRING_EXECUTE_IMMEDIATE",
                    "Execute immediate requires a non-null variable as the query string.",
                    at: text.range))
        }
        var literals: [(name: String?, text: String)] = []
        for item in using {
            let value = try value(of: .expressions([item.expression]), types: [nil])[0]
            let name: String? =
                if let alias = item.aliases.first {
                    alias
                } else if case .name(let parts) = item.expression.kind {
                    parts.last
                } else {
                    nil
                }
            literals.append((name, Self.literal(value.value, value.type)))
        }
        let script: Script
        do throws(QueryError) {
            script = Script(try Parameters.fill(template, with: literals))
        } catch {
            throw .query(QueryError(error.errorClass, error.message, at: text.range))
        }
        guard script.count > 0 else {
            throw .query(
                QueryError("PARSE_EMPTY_STATEMENT", "There is no statement.", at: text.range))
        }
        let statement: StatementSyntax
        do throws(QueryError) {
            statement = try script.parse(0)
        } catch {
            throw .query(error)
        }
        if case .session(.execute) = statement.kind {
            throw .query(
                QueryError(
                    "NESTED_EXECUTE_IMMEDIATE", "Nested EXECUTE IMMEDIATE is not allowed.",
                    at: text.range))
        }
        guard !into.isEmpty else { return try run(statement.kind) }
        guard case .query(let query) = statement.kind else {
            throw .query(
                QueryError(
                    "INVALID_STATEMENT_FOR_EXECUTE_INTO", "INTO takes the row of a query.",
                    at: text.range))
        }
        try assign(into, .query(query), text.range)
        return .nothing
    }

    /// A value as SQL text.
    private static func literal(_ value: Value, _ type: DataType) -> String {
        switch (value, type) {
        case (.null, .void): return "NULL"
        case (.null, _): return "CAST(NULL AS \(type.ddl))"
        case (.integer(let number), .int): return "\(number)"
        case (.boolean(let truth), _): return "\(truth)"
        default:
            var bytes: [UInt8] = []
            for byte in TextFormat.text(value, type).utf8 {
                if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\\") {
                    bytes.append(UInt8(ascii: "\\"))
                }
                bytes.append(byte)
            }
            let text = "'" + String(decoding: bytes, as: UTF8.self) + "'"
            return type == .string ? text : "CAST(\(text) AS \(type.ddl))"
        }
    }
}
