public import Columns
public import Expressions

/// What a `CREATE` statement said of a table, view or stream.
public struct TableDefinition: Sendable {
    public enum Kind: String, Sendable, Hashable {
        /// `CREATE TABLE … USING …`: files or another source; static or, read as `STREAM`, a stream.
        case source = "table"
        case streamingTable = "streaming table"
        case materializedView = "materialized view"
        case temporaryView = "temporary view"
    }

    public var name: String
    public var kind: Kind
    /// "json", "csv", "rate", "socket" …; empty where the statement names none.
    public var format: String
    /// The folder, as written; relative to the pipeline's file.
    public var location: String?
    /// Keys in lower case.
    public var options: [String: String]
    /// nil where the statement lists no columns: inferred from the data, or the query's schema.
    public var schema: Schema?
    /// The schema with the collations of its texts, in a pipeline where some have one: what queries see,
    /// while readers and writers know `schema`.
    public var collatedSchema: Schema?
    public var comment: String?
    /// Where the statement stands in its file: bytes.
    public var position: Range<Int>
    public var places: TablePlaces

    public init(
        name: String, kind: Kind, format: String = "", location: String? = nil,
        options: [String: String] = [:], schema: Schema? = nil, comment: String? = nil,
        position: Range<Int> = 0..<0, places: TablePlaces = TablePlaces()
    ) {
        self.name = name
        self.kind = kind
        self.format = format
        self.location = location
        self.options = options
        self.schema = schema
        self.comment = comment
        self.position = position
        self.places = places
    }

    /// Files that a query names itself; no statement creates them.
    public var isNamedByQuery: Bool { kind == .source && places.name.isEmpty }

    /// What is said of files whose times have a pattern that would have to be read as before Spark 3: readers of files
    /// know the newer patterns alone. nil where there is nothing to say.
    public func timePatternNote(by rules: SessionRules = .current) -> String? {
        let option = ["dateformat", "timestampformat"].first { options[$0] != nil }
        guard let option, rules.readsTimesAsBefore else { return nil }
        return "The option `\(option)` of the table `\(name)` is read by the newer rules whatever "
            + "spark.sql.legacy.timeParserPolicy says; where that makes a difference, declare the column "
            + "as STRING and use to_timestamp(…)."
    }
}
