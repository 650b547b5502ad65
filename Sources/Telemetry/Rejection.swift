/// A record that could not be used, or a row that a query could not compute with.
public struct Rejection: Codable, Sendable, Equatable {
    /// When it was told.
    public var timeInMicroseconds: Int64
    /// The table that it was read for.
    public var table: String
    /// The file, or the address.
    public var source: String
    /// Where the record begins, in bytes; where only a query found the fault, where its split does.
    public var offset: Int64
    /// From 1; nil where only a query found the fault.
    public var line: Int?
    /// The query that could not use the record; nil where nobody could.
    public var query: String?
    public var reason: String
    /// The record, or its beginning.
    public var text: String

    public init(
        timeInMicroseconds: Int64, table: String, source: String, offset: Int64, line: Int? = nil,
        query: String? = nil, reason: String, text: String
    ) {
        self.timeInMicroseconds = timeInMicroseconds
        self.table = table
        self.source = source
        self.offset = offset
        self.line = line
        self.query = query
        self.reason = reason
        self.text = text
    }
}
