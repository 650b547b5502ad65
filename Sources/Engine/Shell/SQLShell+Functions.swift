import Columns
import Expressions
import Query

/// Functions: those of the library, and those that statements make.
extension SQLShell {
    /// Where functions of the session are kept: those of a database under `database.name`.
    private static let session = "session."

    static func isOfSession(function key: String) -> Bool { key.hasPrefix(session) }

    mutating func create(_ function: CreateFunction) throws(StatementError) {
        let key = try functionKey(function.name, isTemporary: function.isTemporary)
        if functions[key] != nil {
            if function.ifNotExists { return }
            guard function.orReplace else {
                throw .query(
                    QueryError(
                        "ROUTINE_ALREADY_EXISTS",
                        "Cannot create the routine `\(function.name.last ?? "")` because it already "
                            + "exists; write CREATE OR REPLACE.", at: function.nameRange))
            }
        }
        let stated = StatedFunction(function, fullName: Self.fullName(key))
        do throws(QueryError) {
            try Binder.check(stated, catalog: catalog)
        } catch {
            throw .query(error)
        }
        if !function.isTemporary, (try? Binder.check(stated, catalog: catalog.lasting)) == nil {
            throw .query(
                QueryError(
                    "INVALID_TEMP_OBJ_REFERENCE",
                    "Cannot create the persistent function `\(function.name.last ?? "")` because it "
                        + "references what goes with the session; make it TEMPORARY.",
                    at: function.nameRange))
        }
        functions[key] = function
    }

    mutating func dropFunction(
        _ name: [String], isTemporary: Bool, ifExists: Bool
    ) throws(StatementError) {
        let last = (name.last ?? "").lowercased()
        if ifExists, let database = name.dropLast().last, !databases.contains(database) { return }
        let key = try functionKey(name, isTemporary: isTemporary)
        if !isTemporary, name.count == 1, functions[Self.session + last] != nil {
            throw .query(
                QueryError(
                    "EXPECT_PERSISTENT_FUNCTION_NOT_TEMP",
                    "`\(last)` is temporary; write DROP TEMPORARY FUNCTION."))
        }
        if functions.removeValue(forKey: key) != nil || ifExists { return }
        let library = FunctionLibrary.shared
        if name.count == 1,
            library.scalar(named: last) != nil
                || library.aggregate(named: last) != nil
        {
            throw .query(
                QueryError(
                    "FORBIDDEN_OPERATION", "`\(last)` is a function of the library and stays."))
        }
        throw .query(
            QueryError(
                "ROUTINE_NOT_FOUND",
                "The routine `\(name.joined(separator: "`.`"))` cannot be found."))
    }

    private func functionKey(
        _ name: [String], isTemporary: Bool
    ) throws(StatementError) -> String {
        let last = name.last ?? ""
        if isTemporary { return Self.session + last.lowercased() }
        let database = name.dropLast().last?.nameKey ?? databases.current
        guard databases.contains(database) else { throw Self.noDatabase(database) }
        return database + "." + last.nameKey
    }

    private static func fullName(_ key: String) -> [String] {
        let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
        return key.hasPrefix(session) ? [parts[1]] : [Databases.catalog] + parts
    }

    /// The function that a name stands for: of the session before those of the database.
    static func function(
        _ name: [String], of functions: [String: CreateFunction], _ databases: Databases
    ) -> StatedFunction? {
        let last = name.last ?? ""
        // Letters' case never tells functions of the session apart.
        let temporary = session + last.lowercased()
        var keys: [String]
        if name.count == 1 {
            keys = [temporary, databases.current + "." + last.nameKey]
        } else if VariableScopes.isOfSession(name) {
            keys = [temporary]
        } else {
            keys = [name[name.count - 2].nameKey + "." + last.nameKey]
        }
        for key in keys {
            if let found = functions[key] {
                // One of the session is called as it was made.
                let own = key.hasPrefix(session) ? found.name.last.map { [$0] } : nil
                return StatedFunction(found, fullName: own ?? fullName(key))
            }
        }
        return nil
    }

    // MARK: - Lists and descriptions

    func listFunctions(
        _ ofLibrary: Bool, _ ofStatements: Bool, in database: String?, _ pattern: String?
    ) throws(StatementError) -> StatementResult {
        let database = (database ?? databases.current).lowercased()
        guard databases.contains(database) else { throw Self.noDatabase(database) }
        var names = ofLibrary ? Self.libraryNames : []
        if ofStatements {
            for key in functions.keys {
                let name = Self.fullName(key)
                if name.count > 1, name[name.count - 2] != database { continue }
                if Self.matches(name.last ?? "", pattern) {
                    names.insert(name.joined(separator: "."))
                }
            }
        }
        let shown = names.filter { $0.contains(".") || Self.matches($0, pattern) }.sorted()
        return Self.texts(["function"], shown.map { [.string($0)] })
    }

    func describeFunction(
        _ name: [String], isExtended: Bool
    ) throws(StatementError) -> StatementResult {
        let library = FunctionLibrary.shared
        let known = (name.last ?? "").lowercased()
        var lines: [String]
        if name.count == 1,
            let summary = library.scalar(named: known)?.summary
                ?? library.aggregate(named: known)?.summary ?? Self.boundUsages[known]
        {
            lines = ["Function: \(known)", "Usage: \(summary)"]
        } else if let stated = Self.function(name, of: functions, databases) {
            lines = Self.description(of: stated, isExtended)
        } else {
            throw .query(
                QueryError(
                    "UNRESOLVED_ROUTINE",
                    "Cannot resolve routine `\(name.joined(separator: "`.`"))` on search path."))
        }
        return Self.texts(["function_desc"], lines.map { [.string($0)] })
    }

    private static func description(of stated: StatedFunction, _ isExtended: Bool) -> [String] {
        let function = stated.definition
        var lines = ["Function: \(stated.title)"]
        func add(_ title: String, _ columns: [(String, String)]) {
            let width = columns.map(\.0.count).max() ?? 0
            let typeWidth = columns.map(\.1.count).max() ?? 0
            for (index, column) in columns.enumerated() {
                let head = index == 0 ? title : ""
                lines.append(
                    head + String(repeating: " ", count: 10 - head.count) + column.0
                        + String(repeating: " ", count: width - column.0.count + 1) + column.1
                        + String(repeating: " ", count: typeWidth - column.1.count))
            }
        }
        let parameters = function.parameters.map { ($0.name, $0.type.ddl) }
        switch function.body {
        case .value(_, let result):
            lines.append("Type:     SCALAR")
            add("Input:", parameters)
            if parameters.isEmpty { lines.append("Input:    ()") }
            if let result { lines.append("Returns:  \(result.ddl)") }
        case .table(_, let columns):
            lines.append("Type:     TABLE")
            add("Input:", parameters)
            if parameters.isEmpty { lines.append("Input:    ()") }
            add("Returns:", (columns ?? []).map { ($0.name, $0.type.ddl) })
        }
        if isExtended, let comment = function.comment { lines.append("Comment:  \(comment)") }
        return lines
    }

    private static var libraryNames: Set<String> {
        let library = FunctionLibrary.shared
        return Set(library.scalars.flatMap { [$0.name] + $0.aliases })
            .union(library.aggregates.flatMap { [$0.name] + $0.aliases })
            .union(boundNames).subtracting(innerNames)
    }

    private static var boundNames: Set<String> { Set(boundUsages.keys) }

    /// What queries are rewritten with, and what Spark's parser knows rather than its catalogue.
    private static let innerNames: Set<String> = [
        "[]", "char_type_write_side_check", "counter difference", "extract_second", "get_field",
        "one zero",
        "timestampadd", "timestampdiff", "varchar_type_write_side_check", "week", "yearofweek",
    ]
}
