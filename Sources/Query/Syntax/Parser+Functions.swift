import Columns

/// `CREATE FUNCTION`.
extension Parser {
    /// What follows `CREATE [OR REPLACE] [TEMPORARY] FUNCTION`.
    mutating func createFunction() throws(QueryError) -> CreateFunction {
        let ifNotExists = take("IF", "NOT", "EXISTS")
        let start = current.start
        let name = try qualifiedName("the function's name")
        let nameRange = range(from: start)
        let parameters = try parameters()
        var result: DataType?
        var columns: [ColumnSyntax]?
        var givesTable = false
        var comment: String?
        while !isWord("RETURN") {
            if take("RETURNS", "TABLE") {
                givesTable = true
                if isSymbol("(") {
                    columns = try columnDefinitions(
                        orDuplicates: "DUPLICATE_ROUTINE_RETURNS_COLUMNS")
                }
            } else if take("RETURNS") {
                result = try dataType()
            } else if take("COMMENT") {
                comment = try string()
            } else if take("LANGUAGE") {
                try expect("SQL")
            } else if take("CONTAINS", "SQL") || take("READS", "SQL", "DATA")
                || take("NOT", "DETERMINISTIC") || take("DETERMINISTIC")
            {
                continue
            } else {
                throw unexpected("RETURNS or RETURN")
            }
        }
        try expect("RETURN")
        let bodyStart = current.start
        let body: CreateFunction.Body
        if givesTable {
            guard startsQuery() else {
                throw QueryError(
                    "USER_DEFINED_FUNCTIONS.SQL_TABLE_UDF_BODY_MUST_BE_A_QUERY",
                    "A function that RETURNS TABLE has a query behind RETURN.", at: current.range)
            }
            body = .table(try query(), columns)
        } else if startsQuery(), !isSymbol("(") {
            let query = try query()
            body = .value(ExpressionSyntax(.subquery(query), range(from: bodyStart)), result)
        } else {
            body = .value(try expression(), result)
        }
        return CreateFunction(
            name: name, parameters: parameters, body: body, comment: comment, isTemporary: false,
            orReplace: false, ifNotExists: ifNotExists, nameRange: nameRange)
    }

    /// `(name TYPE [DEFAULT value], …)`: those with a default stand last.
    private mutating func parameters() throws(QueryError) -> [ColumnSyntax] {
        if isSymbol("("), isSymbol(")", at: 1) {
            advance()
            advance()
            return []
        }
        let parameters = try columnDefinitions(orDuplicates: "DUPLICATE_ROUTINE_PARAMETER_NAMES")
        var hasDefault = false
        for parameter in parameters {
            guard parameter.isNullable else {
                throw QueryError(
                    "USER_DEFINED_FUNCTIONS.NOT_NULL_ON_FUNCTION_PARAMETERS",
                    "A parameter cannot be NOT NULL: `\(parameter.name)`.", at: parameter.range)
            }
            guard !hasDefault || parameter.defaultValue != nil else {
                throw QueryError(
                    "USER_DEFINED_FUNCTIONS.NOT_A_VALID_DEFAULT_PARAMETER_POSITION",
                    "The parameter `\(parameter.name)` stands behind one with a DEFAULT and needs one.",
                    at: parameter.range)
            }
            hasDefault = parameter.defaultValue != nil
        }
        return parameters
    }
}
