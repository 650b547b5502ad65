import Columns
import Expressions
import Formats
import Query

/// EXECUTE IMMEDIATE: a statement that is computed.
extension SQLShell {
    /// How deep EXECUTE IMMEDIATE may run itself.
    private static let deepestExecution = 32

    mutating func execute(
        _ text: ExpressionSyntax, into: [[String]], using: [SelectItemSyntax]
    ) throws(StatementError) -> StatementResult {
        for syntax in [text] + using.map(\.expression) where syntax.holdsSubquery {
            throw .query(
                QueryError(
                    "UNSUPPORTED_EXPR_FOR_PARAMETER",
                    "EXECUTE IMMEDIATE takes no subqueries; SET a variable to the value first.",
                    at: syntax.range))
        }
        let found = try value(of: .expressions([text]), types: [nil])
        guard found[0].type.withoutCollations == .string else {
            throw .query(
                QueryError(
                    "INVALID_EXPR_TYPE_FOR_QUERY_EXECUTE_IMMEDIATE",
                    "Expression type must be string type but got "
                        + "\"\(found[0].type.description.uppercased())\".", at: text.range))
        }
        guard executions < Self.deepestExecution else {
            throw .query(
                QueryError(
                    "NESTED_EXECUTE_IMMEDIATE",
                    "EXECUTE IMMEDIATE is nested more than \(Self.deepestExecution) deep.",
                    at: text.range))
        }
        executions += 1
        defer { executions -= 1 }
        guard case .string(let template) = found[0].value else {
            throw .query(
                QueryError(
                    "NULL_QUERY_STRING_EXECUTE_IMMEDIATE",
                    "Execute immediate requires a non-null variable as the query string.",
                    at: text.range))
        }
        let statement = try statement(of: template, try literals(of: using), at: text.range)
        // The variables of a script's blocks are not seen from the text.
        guard !into.isEmpty else {
            return try withoutBlocks { (shell: inout Self) throws(StatementError) in
                try shell.run(statement)
            }
        }
        guard case .query(let query) = statement else {
            throw .query(
                QueryError(
                    "INVALID_STATEMENT_FOR_EXECUTE_INTO", "INTO takes the row of a query.",
                    at: text.range))
        }
        let plan = try withoutBlocks { (shell: inout Self) throws(StatementError) in
            try shell.bind(query)
        }
        if let unknown = into.first(where: { variables.place(of: $0) == nil }) {
            throw .query(
                QueryError(
                    "UNRESOLVED_COLUMN.WITHOUT_SUGGESTION",
                    "A variable with name `\(unknown.joined(separator: "`.`"))` cannot be resolved; "
                        + "DECLARE it.", at: text.range))
        }
        let places = try places(of: into, at: text.range)
        let row = try row(of: plan, types: places.map { variables[$0]?.type })
        try store(row.map(\.value), at: places, text.range)
        return .nothing
    }

    /// What USING gives the markers of the text, by name where it has one.
    private func literals(
        of using: [SelectItemSyntax]
    ) throws(StatementError) -> [(name: String?, text: String)] {
        var literals: [(name: String?, text: String)] = []
        for item in using {
            let value = try value(of: .expressions([item.expression]), types: [nil])[0]
            var name = item.aliases.first
            if name == nil, case .name(let parts) = item.expression.kind { name = parts.last }
            if let name, literals.contains(where: { $0.name?.lowercased() == name.lowercased() }) {
                throw .query(
                    QueryError(
                        "EXEC_IMMEDIATE_DUPLICATE_ARGUMENT_ALIASES",
                        "The USING clause gives the name `\(name)` twice.",
                        at: item.expression.range))
            }
            literals.append((name, Self.literal(value.value, value.type)))
        }
        return literals
    }

    /// The one statement of a text whose markers are filled in.
    private func statement(
        of template: String, _ literals: [(name: String?, text: String)], at range: Range<Int>
    ) throws(StatementError) -> Statement {
        let script: Script
        do throws(QueryError) {
            script = Script(try Parameters.fill(template, with: literals))
        } catch {
            throw .query(QueryError(error.errorClass, error.message, at: range))
        }
        guard script.count > 0 else {
            throw .query(QueryError("PARSE_EMPTY_STATEMENT", "There is no statement.", at: range))
        }
        guard script.count == 1 else {
            throw .query(
                QueryError(
                    "PARSE_SYNTAX_ERROR", "EXECUTE IMMEDIATE takes one statement.", at: range))
        }
        let statement: Statement
        do throws(QueryError) {
            statement = try script.parse(0, names: VariableScopes(session: variables.session)).kind
        } catch {
            throw .query(error)
        }
        if case .compound = statement {
            throw .query(
                QueryError(
                    "SQL_SCRIPT_IN_EXECUTE_IMMEDIATE",
                    "SQL scripts in EXECUTE IMMEDIATE are not allowed.", at: range))
        }
        return statement
    }

    private mutating func withoutBlocks<Result>(
        _ run: (inout Self) throws(StatementError) -> Result
    ) throws(StatementError) -> Result {
        let blocks = variables.blocks
        variables.blocks = []
        defer { variables.blocks = blocks }
        return try run(&self)
    }

    /// A value as SQL text.
    private static func literal(_ value: Value, _ type: DataType) -> String {
        switch (value, type) {
        case (.null, .void): return "NULL"
        case (.null, _): return "CAST(NULL AS \(type.ddl))"
        case (.integer(let number), .int): return "\(number)"
        case (.integer(let number), .bigint): return "\(number)L"
        case (.boolean(let truth), _): return "\(truth)"
        case (_, .date): return "DATE '\(TextFormat.text(value, type))'"
        case (_, .timestamp): return "TIMESTAMP '\(TextFormat.text(value, type))'"
        case (_, .dayTimeInterval), (_, .yearMonthInterval): return TextFormat.text(value, type)
        case (.binary(let bytes), .binary):
            let digits = bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
            return "X'\(digits.joined().uppercased())'"
        case (_, .decimal(let precision, let scale))
        where scale > 0 && TextFormat.text(value, type).filter(\.isNumber).count == precision:
            return TextFormat.text(value, type)
        case (.list(let values), .array(let element)):
            return "array(\(values.map { literal($0, element) }.joined(separator: ", ")))"
        case (.map(let entries), .map(let key, let value)):
            let parts = entries.flatMap { [literal($0.key, key), literal($0.value, value)] }
            return "map(\(parts.joined(separator: ", ")))"
        case (.structure(let values), .structure(let fields)):
            let parts = zip(values, fields).flatMap { value, field in
                [literal(.string(field.name), .string), literal(value, field.type)]
            }
            return "named_struct(\(parts.joined(separator: ", ")))"
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
