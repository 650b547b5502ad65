/// Files that a query names itself, by format and path: ``FROM json.`folder` ``, ``csv.`a.csv` WITH (header 'true')``.
public struct NamedFiles: Sendable, Hashable {
    /// `json`, `csv` or `text`.
    public let format: String
    public let path: String
    /// Of the reader, by name in lower case.
    public let options: [String: String]

    private static let formats: Set<String> = ["json", "csv", "text"]
    /// Formats that Spark reads so and weir does not, and sources that are no files.
    private static let others: Set<String> = [
        "parquet", "orc", "avro", "xml", "binaryfile", "hive", "jdbc", "kafka", "rate",
        "rate-micro-batch", "socket",
    ]

    /// nil where the name is that of a table.
    ///
    /// - Throws: `UNSUPPORTED_DATASOURCE_FOR_DIRECT_QUERY` where it can only mean files that are not read.
    public init?(_ table: TableSyntax, at range: Range<Int>) throws(QueryError) {
        guard table.name.count == 2, !table.isStream else { return nil }
        let format = table.name[0].lowercased()
        guard !Self.others.contains(format) else {
            throw QueryError(
                "UNSUPPORTED_DATASOURCE_FOR_DIRECT_QUERY",
                "Unsupported data source type for direct query on files: \(table.name[0]). Those of "
                    + "\(Self.formats.sorted().joined(separator: ", ")) are read.", at: range)
        }
        guard Self.formats.contains(format) else { return nil }
        self.format = format
        path = table.name[1]
        options = table.options.values
    }

    /// The table that they are read as, under the name.
    public func table(named name: String) -> TableDefinition {
        TableDefinition(name: name, kind: .source, format: format, location: path, options: options)
    }
}
