/// How a CSV file is written, in Spark's words.
public struct CSVOptions: Sendable {
    public var delimiter: UInt8 = UInt8(ascii: ",")
    public var quote: UInt8 = UInt8(ascii: "\"")
    public var escape: UInt8 = UInt8(ascii: "\\")
    /// Lines that start with it are no records.
    public var comment: UInt8?
    public var ignoreLeadingWhiteSpace = false
    public var ignoreTrailingWhiteSpace = false
    /// What quotes with nothing between them stand for (`emptyValue`).
    public var empty: [UInt8] = []
    /// Whether a record must have as many fields as the file has columns. Spark does not look where a
    /// query needs only some of them.
    public var countsFields = true
    public var field = FieldOptions()

    public init() {}
}
