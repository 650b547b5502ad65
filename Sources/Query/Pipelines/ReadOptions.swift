/// The options that stand behind a table's name where it is read: `STREAM t WITH (mode = 'FAILFAST')`.
///
/// One reader serves all who read a table, so all must tell it the same, by such an option or by the table's own.
/// The limits of a batch alone may differ: the lowest counts.
enum ReadOptions {
    private static let limits: Set<String> = ["maxfilespertrigger", "maxbytespertrigger"]

    /// The table with what its readers say among its options.
    ///
    /// - Throws: `INVALID_OPTIONS` where they say different things.
    static func applied(
        _ reads: [OptionsSyntax], to table: TableDefinition
    ) throws(QueryError) -> TableDefinition {
        var result = table
        for entry in reads.flatMap(\.entries) {
            let key = entry.name.lowercased()
            guard !limits.contains(key) else { continue }
            let isTheSame = reads.allSatisfy {
                ($0.values[key] ?? table.options[key]) == entry.value
            }
            guard isTheSame else {
                throw QueryError(
                    "INVALID_OPTIONS",
                    "`\(table.name)` is read with different values of the option `\(entry.name)`. Create "
                        + "another table of the same LOCATION, and read that one so.",
                    at: entry.nameRange)
            }
            result.options[key] = entry.value
        }
        return result
    }
}
