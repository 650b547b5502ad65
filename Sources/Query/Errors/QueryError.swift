/// What is wrong with a text: Spark's error class, what would be right, and where.
public struct QueryError: Error, Sendable {
    /// Spark's name, with its subclass after a dot: "UNRESOLVED_COLUMN.WITH_SUGGESTION".
    public var errorClass: String
    /// In sentences: what is wrong, and what would be right.
    public var message: String
    /// Bytes of the text; nil where the error belongs to no place.
    public var position: Range<Int>?
    /// Where the position is, once it has been looked up in its text.
    public var place: TextPlace?

    public init(_ errorClass: String, _ message: String, at position: Range<Int>? = nil) {
        self.errorClass = errorClass
        self.message = message
        self.position = position
    }

    /// The same error with line and column, found in the text that it speaks of.
    public func located(in text: String, file: String? = nil) -> QueryError {
        located(in: Array(text.utf8), file: file)
    }

    /// - Parameters:
    ///   - lineStarts: The offset of each line's first byte, where they are known.
    ///   - before: Lines that the text had before these bytes, and columns of their first line.
    /// - Complexity: O(bytes before the position), or O(log lines) with `lineStarts`.
    public func located(
        in bytes: [UInt8], file: String? = nil, lineStarts: [Int]? = nil,
        before: (lines: Int, columns: Int) = (0, 0)
    ) -> QueryError {
        guard let position, place == nil else { return self }
        var error = self
        var place = TextPlace(of: position, in: bytes, file: file, lineStarts: lineStarts)
        if place.line == 1 { place.column += before.columns }
        place.line += before.lines
        error.place = place
        return error
    }

    /// ```
    /// flights.sql:3:8: [UNRESOLVED_COLUMN.WITH_SUGGESTION] There is no column `carier`. Did you mean …
    ///  3 | SELECT carier FROM flights
    ///    |        ^~~~~~
    /// ```
    public var rendered: String {
        let headline = "[\(errorClass)] \(message)"
        return place?.rendered(under: headline) ?? headline
    }
}

/// A position of a text as people count it.
public struct TextPlace: Hashable, Sendable {
    public var file: String?
    /// From 1.
    public var line: Int
    /// From 1, in characters.
    public var column: Int
    /// The line, cut to a window around the position where it is very long.
    public var lineText: String
    /// Where the caret stands under `lineText`, from 0.
    public var caretColumn: Int
    public var caretWidth: Int

    /// Lines longer than this are shown in part.
    private static let longestLine = 160

    init(
        of position: Range<Int>, in bytes: [UInt8], file: String?, lineStarts: [Int]? = nil
    ) {
        self.file = file
        let start = min(max(position.lowerBound, 0), bytes.count)
        let lineStarts = lineStarts ?? Self.lineStarts(of: bytes[..<start])
        var (low, high) = (0, lineStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= start { low = middle } else { high = middle }
        }
        let lineStart = lineStarts[low]
        let line = low + 1
        var lineEnd = start
        while lineEnd < bytes.count, bytes[lineEnd] != UInt8(ascii: "\n") { lineEnd += 1 }
        self.line = line
        column = Self.characters(bytes, lineStart..<start) + 1
        var from = lineStart
        var to = lineEnd
        if to - from > Self.longestLine {
            from = max(lineStart, start - Self.longestLine / 2)
            to = min(lineEnd, from + Self.longestLine)
            while from > lineStart, bytes[from] & 0xC0 == 0x80 { from -= 1 }
            while to < lineEnd, bytes[to] & 0xC0 == 0x80 { to += 1 }
        }
        lineText = String(
            String(decoding: bytes[from..<to], as: UTF8.self).map { $0 < " " ? " " : $0 })
        caretColumn = Self.characters(bytes, from..<max(from, start))
        let end = min(max(position.upperBound, start), to)
        caretWidth = max(1, Self.characters(bytes, min(start, end)..<end))
    }

    /// The headline behind the place, and below it the line with a caret.
    public func rendered(under headline: String) -> String {
        let file = file.map { $0 + ":" } ?? ""
        let number = String(line)
        let margin = String(repeating: " ", count: number.count)
        let underline =
            String(repeating: " ", count: caretColumn)
            + "^" + String(repeating: "~", count: max(0, caretWidth - 1))
        return """
            \(file)\(line):\(column): \(headline)
             \(number) | \(lineText)
             \(margin) | \(underline)
            """
    }

    /// The offset of each line's first byte.
    static func lineStarts(of bytes: ArraySlice<UInt8>) -> [Int] {
        var starts = [0]
        for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
            starts.append(index + 1)
        }
        return starts
    }

    static func characters(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        String(decoding: bytes[range], as: UTF8.self).count
    }
}
