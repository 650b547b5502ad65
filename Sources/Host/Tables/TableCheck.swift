public import Query

/// Holds the statements of a pipeline's tables to the formats and options that there are, and to the
/// folders that they name. Each complaint points at its word, and says what would be right.
///
/// Options that nothing reads are refused although Spark ignores them: a name with a letter missing
/// would be no limit, or no header, without a word.
public enum TableCheck {
    /// What is wrong with the statement alone, before anybody looks at files.
    ///
    /// - Parameters:
    ///   - reads: the options behind the table's name where it is read: `STREAM t WITH (…)`.
    /// - Throws: `DATA_SOURCE_NOT_FOUND`, `INVALID_OPTIONS`.
    public static func check(
        _ table: TableDefinition, reads: [OptionsSyntax] = []
    ) throws(QueryError) {
        guard let format = try format(of: table) else { return }
        try checkName(of: table)
        for entry in table.places.options {
            try check(entry, of: table, format, format.options)
        }
        for entry in reads.flatMap(\.entries) where table.kind == .source {
            try check(entry, of: table, format, format.options.filter(\.isOfReaders))
        }
        for name in format.required where table.options[name.lowercased()] == nil {
            throw QueryError(
                "INVALID_OPTIONS",
                "`\(table.name)` needs the option `\(name)`: USING \(format.name) OPTIONS (\(name) "
                    + "'…').", at: table.places.format ?? table.places.name)
        }
    }

    /// A table's name is also that of files and folders in the state.
    private static func checkName(of table: TableDefinition) throws(QueryError) {
        let name = table.name
        let longest = 200
        guard
            name.hasPrefix(".") || name.utf8.count > longest
                || name.unicodeScalars.contains(where: { $0 == "/" || $0.value < 0x20 })
        else { return }
        throw QueryError(
            "INVALID_SCHEMA_OR_RELATION_NAME",
            "`\(name)` is not a valid name for a pipeline's table: its files bear it. It may have no /, "
                + "begin with no period, and have \(longest) bytes at most.", at: table.places.name)
    }

    /// nil for what has none: temporary views.
    private static func format(of table: TableDefinition) throws(QueryError) -> TableFormat? {
        let known: [TableFormat]
        switch table.kind {
        case .temporaryView: return nil
        case .source: known = TableFormat.sources
        case .streamingTable, .materializedView:
            if table.format.isEmpty { return TableFormat.sinks[0] }
            known = TableFormat.sinks
        }
        if let format = known.first(where: { $0.name == table.format }) { return format }
        let names = known.map(\.name)
        let near = NearestName.nearest(table.format, among: names)
        let what = table.kind == .source ? "read" : "written"
        throw QueryError(
            "DATA_SOURCE_NOT_FOUND",
            "`\(table.name)` cannot be \(what) with the format `\(table.format)`."
                + (near.map { " Did you mean `\($0)`?" } ?? "")
                + " There are \(listed(names)).", at: table.places.format ?? table.places.name)
    }

    private static func check(
        _ entry: OptionsSyntax.Entry, of table: TableDefinition, _ format: TableFormat,
        _ rules: [TableFormat.Rule]
    ) throws(QueryError) {
        let key = entry.name.lowercased()
        guard let rule = rules.first(where: { $0.name.lowercased() == key }) else {
            throw unknown(entry, of: table, format, rules)
        }
        guard !rule.accepts(entry.value) else { return }
        throw QueryError(
            "INVALID_OPTIONS",
            "The option `\(rule.name)` of `\(table.name)` is '\(entry.value)', and must be "
                + "\(rule.expected).", at: entry.valueRange)
    }

    private static func unknown(
        _ entry: OptionsSyntax.Entry, of table: TableDefinition, _ format: TableFormat,
        _ rules: [TableFormat.Rule]
    ) -> QueryError {
        let isMisplaced = format.options.contains {
            $0.name.lowercased() == entry.name.lowercased()
        }
        if isMisplaced {
            return QueryError(
                "INVALID_OPTIONS",
                "The option `\(entry.name)` belongs into the statement that creates "
                    + "`\(table.name)`: it says which table that is.", at: entry.nameRange)
        }
        let names = rules.map(\.name)
        let near = NearestName.nearest(entry.name, among: names)
        let hint = near.map { " Did you mean `\($0)`?" } ?? " There are \(listed(names))."
        return QueryError(
            "INVALID_OPTIONS",
            "A \(format.name) table has no option `\(entry.name)` that weir knows.\(hint)",
            at: entry.nameRange)
    }

    private static func listed(_ names: [String]) -> String {
        guard names.count > 1 else { return names.first ?? "none" }
        return names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
    }
}
