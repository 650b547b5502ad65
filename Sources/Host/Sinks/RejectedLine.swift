import Formats

/// One line of `rejected/<table>.jsonl`.
struct RejectedLine {
    var source: String
    /// In bytes, within the (unpacked) source.
    var offset: Int64
    /// From 1; nil where only a query found the fault.
    var line: Int?
    /// The query that could not use the record; nil where nobody could.
    var query: String?
    var reason: String
    var record: String

    func append(to bytes: inout [UInt8]) {
        bytes += #"{"source":"#.utf8
        JSONText.append(string: source.utf8, to: &bytes)
        bytes += #","offset":\#(offset)"#.utf8
        if let line { bytes += #","line":\#(line)"#.utf8 }
        if let query {
            bytes += #","query":"#.utf8
            JSONText.append(string: query.utf8, to: &bytes)
        }
        bytes += #","reason":"#.utf8
        JSONText.append(string: reason.utf8, to: &bytes)
        bytes += #","record":"#.utf8
        JSONText.append(string: record.utf8, to: &bytes)
        bytes += "}\n".utf8
    }
}
