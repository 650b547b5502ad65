import Columns

/// Hints behind SELECT: `/*+ REPARTITION(3, a), BROADCAST(t) */`. They change no answer here; what Spark
/// refuses of them is refused.
extension Parser {
    /// The columns that hints name, of all hints between a SELECT that ends at a byte and what follows it.
    ///
    /// - Throws: `PARSE_SYNTAX_ERROR`, `_LEGACY_ERROR_TEMP_1046`, `…1047` and `…1048`.
    func hintedColumns(after end: Int) throws(QueryError) -> [ExpressionSyntax] {
        var columns: [ExpressionSyntax] = []
        for inside in try Lexer.hints(of: bytes, in: end..<current.start) {
            var parser = Parser(bytes, tokens: try Lexer.tokens(of: bytes, in: inside))
            repeat { columns += try parser.hint() } while parser.goesOnWithHint()
            try parser.expectEnd()
        }
        return columns
    }

    /// Another hint follows, behind a comma or none.
    private mutating func goesOnWithHint() -> Bool {
        takeSymbol(",") || current.kind == .word || current.kind == .quoted
    }

    private mutating func hint() throws(QueryError) -> [ExpressionSyntax] {
        let start = current.start
        let name = try identifier("a hint").uppercased()
        var parameters: [ExpressionSyntax] = []
        if isSymbol("(") {
            parameters = try list { (parser: inout Parser) throws(QueryError) in
                try parser.value(Self.strongest)
            }
        }
        switch name {
        case "COALESCE":
            guard parameters.count == 1, isCount(parameters[0]) else {
                throw QueryError(
                    "_LEGACY_ERROR_TEMP_1048",
                    "COALESCE Hint expects a partition number as a parameter.",
                    at: range(from: start))
            }
            return []
        case "REPARTITION", "REPARTITION_BY_RANGE", "REBALANCE":
            if let first = parameters.first, isCount(first) { parameters.removeFirst() }
            return try parameters.map { (parameter) throws(QueryError) in
                try hintedColumn(parameter, name)
            }
        case "BROADCAST", "BROADCASTJOIN", "MAPJOIN", "SHUFFLE_MERGE", "MERGE", "MERGEJOIN",
            "SHUFFLE_HASH", "SHUFFLE_REPLICATE_NL":
            for parameter in parameters {
                switch parameter.kind {
                case .name, .literal(.string, _): continue
                default:
                    throw QueryError(
                        "_LEGACY_ERROR_TEMP_1046",
                        "Join strategy hint parameter should be an identifier or string but was "
                            + "\"\(text(parameter.range))\".", at: parameter.range)
                }
            }
            return []
        default: return []
        }
    }

    /// No operator between two values binds as strongly.
    private static let strongest = 100

    /// Whether it is a number of partitions: a whole one above zero.
    private func isCount(_ parameter: ExpressionSyntax) -> Bool {
        if case .literal(.integer(let count), .int) = parameter.kind { count > 0 } else { false }
    }

    private func hintedColumn(
        _ parameter: ExpressionSyntax, _ name: String
    ) throws(QueryError) -> ExpressionSyntax {
        switch parameter.kind {
        case .name: return parameter
        case .literal(.string(let text), _): return ExpressionSyntax(.name([text]), parameter.range)
        default:
            throw QueryError(
                "_LEGACY_ERROR_TEMP_1047",
                "\(name) Hint parameters should include an optional integral partitionNum and/or "
                    + "columns, but \"\(text(parameter.range))\" can not be recognized as either "
                    + "partitionNum or columns.", at: parameter.range)
        }
    }
}
