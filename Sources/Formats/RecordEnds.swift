/// Where records end in text that begins with one: at line feeds, but in CSV not at those in
/// quotes.
///
/// Quotes are as weir writes them: `"` around a field, and a backslash before what is not the end.
public struct RecordEnds {
    private let isCSV: Bool

    public init(isCSV: Bool) { self.isCSV = isCSV }

    /// Behind the first record's line feed; nil where there is none.
    public func first(in bytes: [UInt8]) -> Int? {
        guard isCSV else { return bytes.firstIndex(of: 0x0A).map { $0 + 1 } }
        var found: Int?
        scan(bytes) { end in
            found = end
            return false
        }
        return found
    }

    /// Behind the last record's line feed; nil where there is none.
    public func last(in bytes: [UInt8]) -> Int? {
        guard isCSV else { return bytes.lastIndex(of: 0x0A).map { $0 + 1 } }
        var found: Int?
        scan(bytes) { end in
            found = end
            return true
        }
        return found
    }

    /// Behind the line feed of each record; until `body` says false.
    public func scan(_ bytes: [UInt8], _ body: (Int) -> Bool) {
        var isQuoted = false
        var isEscaped = false
        for (at, byte) in bytes.enumerated() {
            if isEscaped {
                isEscaped = false
            } else if isCSV, byte == 0x22 {
                isQuoted.toggle()
            } else if isCSV, isQuoted, byte == 0x5C {
                isEscaped = true
            }
            if byte == 0x0A, !isQuoted, !body(at + 1) { return }
        }
    }
}
