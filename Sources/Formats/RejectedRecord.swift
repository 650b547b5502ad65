/// A record that could not be taken, and why.
public struct RejectedRecord: Hashable, Sendable {
    /// Of the record's first byte, counted from the start of the block it was read from.
    public var offset: Int
    /// Within the block, from 0.
    public var line: Int
    public var reason: String
    /// Its text, at most `maximumTextBytes` of it, invalid UTF-8 repaired.
    public var text: String

    public static let maximumTextBytes = 4096

    public init(offset: Int, line: Int, reason: String, text: UnsafeBufferPointer<UInt8>) {
        self.offset = offset
        self.line = line
        self.reason = reason
        self.text = String(decoding: text.prefix(Self.maximumTextBytes), as: UTF8.self)
    }
}
