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
        var seen: Set<String> = []
        while !isWord("RETURN") {
            // DETERMINISTIC and NOT DETERMINISTIC, CONTAINS and READS are one clause each.
            let clauses = [
                "NOT": "DETERMINISTIC", "CONTAINS": "SQL DATA ACCESS", "READS": "SQL DATA ACCESS",
            ]
            let clause = clauses[upperWord] ?? upperWord
            guard seen.insert(clause).inserted else {
                throw QueryError(
                    "DUPLICATE_CLAUSES", "The clause \(clause) is written twice; leave one out.",
                    at: current.range)
            }
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

    /// Functions of the session belong to no database, and IF NOT EXISTS is for those that stay.
    func checkTemporary(_ function: CreateFunction) throws(QueryError) {
        guard !function.ifNotExists else {
            throw QueryError(
                "INVALID_SQL_SYNTAX.CREATE_TEMP_FUNC_WITH_IF_NOT_EXISTS",
                "CREATE TEMPORARY FUNCTION takes no IF NOT EXISTS; write OR REPLACE.",
                at: function.nameRange)
        }
        guard
            function.name.count == 1 || function.name[0].lowercased() == "session"
                || function.name[0].lowercased() == "system"
        else {
            throw QueryError(
                "INVALID_TEMP_OBJ_QUALIFIER",
                "A temporary function belongs to the session and takes no qualifier such as "
                    + "`\(function.name.dropLast().joined(separator: "`.`"))`.",
                at: function.nameRange)
        }
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
            guard parameter.defaultValue?.holdsSubquery != true else {
                throw QueryError(
                    "USER_DEFINED_FUNCTIONS.NOT_A_VALID_DEFAULT_EXPRESSION",
                    "The DEFAULT of the parameter `\(parameter.name)` holds a subquery.",
                    at: parameter.range)
            }
        }
        return parameters
    }
}
