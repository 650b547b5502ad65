import Columns
import Expressions
import Query

/// What the definition of a table or view must be like.
extension SQLShell {
    /// Formats whose files keep columns by type: they have no place for calendar intervals.
    private static let typedFormats: Set<String> = ["", "parquet", "orc"]
    /// Formats whose fields are texts.
    private static let textFormats: Set<String> = ["csv", "text"]
    private static let mostBuckets = 100_000

    /// - Throws: What Spark says of columns, partitions, buckets and defaults that do not fit together.
    func checkDefinition(of create: CreateTable, _ name: String) throws(StatementError) {
        let columns = create.columns ?? []
        let format = (create.format ?? "").lowercased()
        if create.columns == nil {
            throw .query(
                QueryError(
                    "UNABLE_TO_INFER_SCHEMA",
                    "Unable to infer the schema of `\(create.name.last ?? "")`: list its columns, or "
                        + "name the LOCATION of its files.", at: create.nameRange))
        }
        for column in columns { try Self.checkMembers(of: column.type) }
        for column in columns where !Self.holds(format, column.type) {
            throw .query(
                QueryError(
                    "UNSUPPORTED_DATA_TYPE_FOR_DATASOURCE",
                    "\(format.isEmpty ? "parquet" : format) has no place for `\(column.name)` of the "
                        + "type \"\(column.type.ddl)\"."))
        }
        let schema = columns.map { Field($0.name, $0.type) }
        try checkPartitioning(of: create, schema, name)
        if let buckets = create.buckets {
            guard buckets.count > 0, buckets.count <= Self.mostBuckets else {
                throw .query(
                    QueryError(
                        "INVALID_BUCKET_COUNT",
                        "A table has 1 to \(Self.mostBuckets) buckets, and not \(buckets.count)."))
            }
            for bucket in buckets.columns { try check(bucket, "bucket", isOneOf: schema, name) }
            for sort in buckets.sortedBy { try check(sort, "sort", isOneOf: schema, name) }
        }
        for column in columns { try checkDefault(of: column) }
    }

    /// What tables of the shell and sources may be stored in or read from.
    private static let formats: Set<String> = [
        "", "parquet", "orc", "json", "csv", "text", "xml", "binaryfile", "sqlite", "socket",
        "stdin",
        "rate", "rate-micro-batch",
    ]

    func checkFormat(of create: CreateTable) throws(StatementError) {
        let format = (create.format ?? "").lowercased()
        // What lies elsewhere is known to who reads it.
        let isElsewhere = create.location != nil || create.options["path"] != nil
        guard !isElsewhere, !Self.formats.contains(format) else { return }
        throw .query(
            QueryError(
                "DATA_SOURCE_NOT_FOUND",
                "Failed to find the data source `\(format)`. Formats here: "
                    + Self.formats.filter { !$0.isEmpty }.sorted().joined(separator: ", ") + ".",
                at: create.formatRange ?? create.nameRange))
    }

    /// The members of a struct have names of their own.
    private static func checkMembers(of type: DataType) throws(StatementError) {
        switch type {
        case .array(let element): try checkMembers(of: element)
        case .map(let key, let value):
            try checkMembers(of: key)
            try checkMembers(of: value)
        case .structure(let fields):
            try checkNames(fields.map(\.name))
            for field in fields { try checkMembers(of: field.type) }
        default: return
        }
    }

    private static func holds(_ format: String, _ type: DataType) -> Bool {
        if format == "text" { return type.withoutCollations == .string }
        switch type {
        case .variant: return !textFormats.contains(format)
        case .calendarInterval:
            return !typedFormats.contains(format) && !textFormats.contains(format)
        case .array, .map, .structure: return !textFormats.contains(format)
        default: return true
        }
    }

    /// Its values are names of folders.
    private static func dividesTables(_ type: DataType) -> Bool {
        switch type {
        case .array, .map, .structure, .variant: false
        default: true
        }
    }

    func checkPartitioning(
        of create: CreateTable, _ columns: Schema, _ name: String
    ) throws(StatementError) {
        var seen: Set<String> = []
        for part in create.partitionedBy {
            let key = part.nameKey
            guard seen.insert(key).inserted else {
                throw .query(
                    QueryError("COLUMN_ALREADY_EXISTS", "`\(key)` is listed twice."))
            }
            try check(part, "partition", isOneOf: columns, name)
            for column in columns
            where column.name.nameKey == key && !Self.dividesTables(column.type) {
                throw .query(
                    QueryError(
                        "INVALID_PARTITION_COLUMN_DATA_TYPE",
                        "Cannot use \"\(column.type.ddl)\" for partition column.",
                        at: create.nameRange))
            }
        }
        if !columns.isEmpty, seen.count == columns.count {
            throw .query(
                QueryError(
                    "ALL_PARTITION_COLUMNS_NOT_ALLOWED",
                    "Cannot use all columns for partition columns."))
        }
    }

    private func check(
        _ column: String, _ kind: String, isOneOf columns: Schema, _ name: String
    ) throws(StatementError) {
        guard !columns.contains(where: { $0.name.nameKey == column.nameKey }) else {
            return
        }
        throw .query(
            QueryError(
                "COLUMN_NOT_DEFINED_IN_TABLE",
                "The \(kind) column `\(column)` is not defined in table \(Self.quoted(name)), which "
                    + "has \(columns.map { "`\($0.name)`" }.joined(separator: ", "))."))
    }

    // MARK: - Defaults

    /// A column's default is a constant of its type, or one that becomes it without loss.
    func checkDefault(of column: ColumnSyntax) throws(StatementError) {
        guard let syntax = column.defaultValue else { return }
        try check(syntax, isDefaultOf: Field(column.name, column.type), column.length)
    }

    func check(
        _ syntax: ExpressionSyntax, isDefaultOf column: Field, _ length: DeclaredLengths?
    ) throws(StatementError) {
        func refusal(_ kind: String, _ why: String) -> StatementError {
            .query(
                QueryError(
                    "INVALID_DEFAULT_VALUE.\(kind)",
                    "The default of the column `\(column.name)` \(why)."))
        }
        guard !syntax.holdsSubquery else {
            throw refusal("SUBQUERY_EXPRESSION", "holds a subquery")
        }
        let value: Expression
        do throws(StatementError) {
            value = try constant(syntax)
        } catch {
            guard case .query(let failure) = error,
                failure.errorClass.hasPrefix("UNRESOLVED_COLUMN")
            else { throw error }
            throw refusal("NOT_CONSTANT", "is no constant")
        }
        guard Self.fits(value, column.type) else {
            throw refusal(
                "DATA_TYPE",
                "is of the type \"\(value.type.ddl)\", where \"\(column.type.ddl)\" is needed")
        }
        guard !syntax.isRandom else {
            throw refusal("NON_DETERMINISTIC", "is not the same each time")
        }
        if let length = length?.text, case .literal(.string(let text), _) = value,
            text.unicodeScalars.count > length.count
        {
            throw .query(
                QueryError(
                    "EXCEED_LIMIT_LENGTH",
                    "Exceeds char/varchar type length limitation: "
                        + "\(length.count)."))
        }
    }

    /// Whether a default of one type may stand for a value of another.
    private static func fits(_ value: Expression, _ type: DataType) -> Bool {
        let (from, type) = (value.type.withoutCollations, type.withoutCollations)
        if from == type || from == .void || type == .string { return true }
        guard case .literal(let literal, _) = value else {
            return StoreAssignment.mayStore(from, as: type) && !(from.isNumeric && type.isIntegral)
        }
        switch (literal, type) {
        case (.integer(let number), .tinyint): return Int8(exactly: number) != nil
        case (.integer(let number), .smallint): return Int16(exactly: number) != nil
        case (.integer(let number), .int): return Int32(exactly: number) != nil
        case (.string, .date), (.string, .timestamp), (.string, .timestampNTZ):
            if case .literal(let found, _) = value.cast(to: type, .attempt).folded() {
                return !found.isNull
            }
            return false
        default:
            return StoreAssignment.mayStore(from, as: type)
                && !(!from.isIntegral && type.isIntegral)
        }
    }

    /// A table's texts have collations that are known.
    static func checkCollations(_ schema: Schema) throws(StatementError) {
        let field = schema.first { $0.type.collations.contains(.indeterminate) }
        guard let field else { return }
        throw .query(
            QueryError(
                "INDETERMINATE_COLLATION_IN_SCHEMA",
                "Schema contains indeterminate collation at: [`\(field.name)`]. Use COLLATE to say "
                    + "which one counts."))
    }

    // MARK: - Views

    /// The columns of a view that stays have names of their own: not those that an expression gets.
    static func checkAliases(
        _ query: QuerySyntax, _ schema: Schema, of name: String, at range: Range<Int>
    ) throws(StatementError) {
        guard !SessionRules.current.namesViewColumns, let item = query.firstUnnamedItem else {
            return
        }
        throw .query(
            QueryError(
                "CREATE_PERMANENT_VIEW_WITHOUT_ALIAS",
                "Not allowed to create the permanent view \(quoted(name)) without explicitly "
                    + "assigning an alias for one of its expressions.", at: item.expression.range))
    }
}
