/// A record that could not be used.
public struct RejectedRecord: Codable, Sendable, Equatable {
    public var timeInMicroseconds: Int64
    public var batch: Int64
    /// The table that it was read for.
    public var table: String
    /// The file, or the address.
    public var source: String
    /// Where the record begins, in bytes.
    public var offset: Int64
    public var reason: String
    /// The record, or its beginning.
    public var text: String

    public init(
        timeInMicroseconds: Int64, batch: Int64, table: String, source: String, offset: Int64,
        reason: String, text: String
    ) {
        self.timeInMicroseconds = timeInMicroseconds
        self.batch = batch
        self.table = table
        self.source = source
        self.offset = offset
        self.reason = reason
        self.text = text
    }
}
