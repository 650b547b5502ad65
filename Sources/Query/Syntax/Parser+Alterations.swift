import Expressions

/// `ALTER …`, and statements that would change single rows.
extension Parser {
    /// `PARTITION (name = value, …)` where it stands here.
    ///
    /// - Throws: `DUPLICATE_KEY` where a column is named twice.
    mutating func optionalPartition() throws(QueryError) -> PartitionSpec? {
        isWord("PARTITION") ? try partition() : nil
    }

    private mutating func partition() throws(QueryError) -> PartitionSpec {
        let start = current.start
        try expect("PARTITION")
        let spec = try list { (parser: inout Parser) throws(QueryError) in
            let name = try parser.identifier("a column's name")
            return (name: name, value: parser.takeSymbol("=") ? try parser.expression() : nil)
        }
        var seen: Set<String> = []
        for part in spec where !seen.insert(part.name.nameKey).inserted {
            throw QueryError(
                "DUPLICATE_KEY", "Found duplicate keys `\(part.name)`.", at: range(from: start))
        }
        return spec
    }

    mutating func alteration() throws(QueryError) -> Alteration {
        let start = current.start
        try expect("ALTER")
        if take("DATABASE") || take("SCHEMA") || take("NAMESPACE") {
            let name = try qualifiedName("a database")
            try expect("SET")
            if take("DBPROPERTIES") || take("PROPERTIES") { try checkDatabaseProperties() }
            while !isAtEnd { advance() }
            return .database(name.last ?? "")
        }
        let isView = take("VIEW")
        if !isView { try expect("TABLE") }
        let nameStart = current.start
        let name = try qualifiedName(isView ? "a view" : "a table")
        let nameRange = range(from: nameStart)
        if isView, isWords("WITH", "SCHEMA"), let mode = try viewSchemaMode() {
            return .viewSchema(name, mode, nameRange: nameRange)
        }
        if isView, isWord("AS") || startsQuery() {
            _ = take("AS")
            let start = current.start
            let query = try query()
            return .view(
                name, query: query, text: text(range(from: start)), nameRange: nameRange)
        }
        let change = try tableChange(isView: isView)
        return .table(
            TableAlteration(
                isView: isView, name: name, nameRange: nameRange, change: change,
                range: range(from: start)))
    }

    private mutating func tableChange(
        isView: Bool
    ) throws(QueryError) -> TableAlteration.Change {
        if take("RENAME", "TO") { return .rename(to: try qualifiedName("the new name")) }
        if take("SET", "TBLPROPERTIES") {
            let start = current.start
            return .setProperties(try permitted(options().writtenValues, from: start))
        }
        if take("DEFAULT", "COLLATION") { return .defaultCollation(try collation()) }
        if take("UNSET", "TBLPROPERTIES") {
            _ = take("IF", "EXISTS")
            let start = current.start
            let names = try list { (parser: inout Parser) throws(QueryError) in
                parser.current.kind == .string
                    ? try parser.string() : try parser.qualifiedName().joined(separator: ".")
            }
            try checkReserved(names, from: start)
            return .unsetProperties(names)
        }
        guard !isView else { throw unexpected("AS, RENAME TO, SET or UNSET TBLPROPERTIES") }
        if let change = try partitionChange() { return change }
        switch upperWord {
        case "ADD":
            advance()
            if isWord("CONSTRAINT") {
                while !isAtEnd { advance() }
                return .refused("ADD CONSTRAINT")
            }
            if !take("COLUMN"), !take("COLUMNS") { throw unexpected("COLUMN or PARTITION") }
            return try addedColumns()
        case "ALTER", "CHANGE": return try columnChange()
        case "DROP", "RENAME", "REPLACE":
            let word = upperWord
            advance()
            if word == "DROP", isWord("CONSTRAINT") {
                while !isAtEnd { advance() }
                return .refused("DROP CONSTRAINT")
            }
            if !take("COLUMN") { try expect("COLUMNS") }
            while !isAtEnd { advance() }
            return .refused(word == "RENAME" ? "RENAME COLUMN" : word + " COLUMNS")
        case "RECOVER":
            advance()
            try expect("PARTITIONS")
            return .partitionsFound("RECOVER PARTITIONS")
        case "SET":
            advance()
            let title = "SET " + upperWord
            guard ["LOCATION", "SERDE", "SERDEPROPERTIES"].contains(upperWord) else {
                throw unexpected("TBLPROPERTIES, LOCATION or SERDEPROPERTIES")
            }
            while !isAtEnd { advance() }
            return .ignored(title)
        default: throw unexpected("RENAME, ADD, ALTER, DROP, SET or UNSET")
        }
    }

    private mutating func partitionChange() throws(QueryError) -> TableAlteration.Change? {
        let start = index
        if isWord("PARTITION") {
            let from = try partition()
            if take("RENAME", "TO") { return .renamePartition(from, to: try partition()) }
            try expect("SET")
            let title = "SET " + upperWord
            while !isAtEnd { advance() }
            return .ignored(title)
        }
        let isAdd = take("ADD")
        guard isAdd || take("DROP") else { return nil }
        let isConditional = isAdd ? take("IF", "NOT", "EXISTS") : take("IF", "EXISTS")
        guard isWord("PARTITION") else {
            rewind(to: start)
            return nil
        }
        var specs: [PartitionSpec] = []
        while isWord("PARTITION") {
            specs.append(try partition())
            if take("LOCATION") { _ = try string("the folder, as a string") }
            _ = takeSymbol(",")
        }
        _ = take("PURGE")
        return isAdd
            ? .addPartitions(specs, ifNotExists: isConditional)
            : .dropPartitions(specs, ifExists: isConditional)
    }

    /// What follows `ADD COLUMNS`, with or without parentheses. A place among the others is read over:
    /// new columns stand last.
    private mutating func addedColumns() throws(QueryError) -> TableAlteration.Change {
        let isEnclosed = takeSymbol("(")
        let columns = try commaSeparated { (parser: inout Parser) throws(QueryError) in
            let column = try parser.columnDefinition()
            if parser.take("AFTER") {
                _ = try parser.qualifiedName("a column's name")
            } else {
                _ = parser.take("FIRST")
            }
            return column
        }
        if isEnclosed { try expectSymbol(")") }
        return .addColumns(columns)
    }

    /// `ALTER COLUMN name …`, `CHANGE COLUMN name name TYPE …`.
    private mutating func columnChange() throws(QueryError) -> TableAlteration.Change {
        let start = current.start
        let isChange = isWord("CHANGE")
        advance()
        _ = take("COLUMN")
        let column = try identifier("a column's name")
        if isSymbol(".") {
            while !isAtEnd { advance() }
            return .refused("ALTER COLUMN with qualified column")
        }
        if isChange, !isWord("COMMENT"), !isWord("TYPE") {
            let changed = try columnDefinition()
            guard changed.name.nameKey == column.nameKey else {
                throw QueryError(
                    "_LEGACY_ERROR_TEMP_0034",
                    "Renaming a column is not supported with ALTER COLUMN; write RENAME COLUMN.",
                    at: range(from: start))
            }
            return .column(column, .type(changed.type, changed.length, comment: changed.comment))
        }
        if take("TYPE") {
            textLengths = []
            let type = try dataType()
            return .column(
                column, .type(type, DeclaredLengths(of: type, textLengths), comment: nil))
        }
        if take("COMMENT") { return .column(column, .comment(try string("the comment"))) }
        if take("SET", "DEFAULT") {
            let start = current.start
            let value = try expression()
            return .column(column, .defaultValue(value, text: text(range(from: start))))
        }
        if take("DROP", "DEFAULT") { return .column(column, .defaultValue(nil, text: nil)) }
        if isWord("SET") || isWord("DROP") {
            advance()
            try expect("NOT")
            try expect("NULL")
            return .column(column, .refused)
        }
        if take("FIRST") { return .column(column, .refused) }
        if take("AFTER") {
            _ = try identifier("a column's name")
            return .column(column, .refused)
        }
        throw unexpected("TYPE, COMMENT, SET or DROP")
    }

    /// `DELETE FROM t WHERE …`, `UPDATE t SET …`, `MERGE INTO t USING …`.
    mutating func refusedChange() throws(QueryError) -> Alteration {
        let word = upperWord
        advance()
        if word == "DELETE" { try expect("FROM") }
        if word == "MERGE" { try expect("INTO") }
        let start = current.start
        let name = try qualifiedName("a table")
        let nameRange = range(from: start)
        var reads: QuerySyntax?
        if word == "DELETE", take("WHERE") {
            let everything = ExpressionSyntax(.star(qualifier: [], except: []), nameRange)
            var select = SelectSyntax(
                items: [SelectItemSyntax(expression: everything, aliases: [])], range: nameRange)
            select.from = RelationSyntax(
                kind: .table(TableSyntax(name: name)), range: nameRange)
            select.filter = try expression()
            reads = QuerySyntax(body: .select(select), range: range(from: start))
        } else {
            while !isAtEnd { advance() }
        }
        return .refusedChange(word, table: name, nameRange: nameRange, reads: reads)
    }
}
