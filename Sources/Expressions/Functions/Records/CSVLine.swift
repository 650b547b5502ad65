/// How `to_csv` writes a line: what is quoted, and what is escaped in it, as Spark's writer has it.
///
/// ```
/// x"y   ─► "x\"y"      a separator, a quote or the end of a line within: quoted
/// #x    ─► "#x"        what would begin a comment, in the first field
///  x    ─► x           blanks and control characters around are dropped
/// null  ─►             nullValue; an empty text is emptyValue, `""` where it is not set
/// ```
struct CSVLine {
    private let separator: [Unicode.Scalar]
    private let quote: Unicode.Scalar
    private let escape: Unicode.Scalar
    /// What stands before an escape that is none; nil where that needs no escape.
    private let escapeOfEscape: Unicode.Scalar?
    private let comment: Unicode.Scalar
    private let null: String
    private let empty: String
    private let quotesAll: Bool
    private let escapesQuotes: Bool
    private let trimsStart: Bool
    private let trimsEnd: Bool

    init(_ options: RecordOptions) {
        separator = Array((options.text("sep", "delimiter") ?? ",").unicodeScalars)
        quote = options.text("quote")?.unicodeScalars.first ?? "\""
        escape = options.text("escape")?.unicodeScalars.first ?? "\\"
        let own = options.text("charToEscapeQuoteEscaping")?.unicodeScalars.first
        escapeOfEscape = own ?? (escape == quote ? nil : escape)
        comment = options.text("comment")?.unicodeScalars.first ?? "#"
        null = options.text("nullValue") ?? ""
        empty = options.text("emptyValue") ?? "\"\""
        quotesAll = options.isTrue("quoteAll", usually: false)
        escapesQuotes = options.isTrue("escapeQuotes", usually: true)
        trimsStart = options.isTrue("ignoreLeadingWhiteSpace", usually: true)
        trimsEnd = options.isTrue("ignoreTrailingWhiteSpace", usually: true)
    }

    /// - Parameter fields: nil for nulls.
    /// - Returns: nil where there is nothing to write.
    func text(_ fields: [String?]) -> String? {
        var line = String.UnicodeScalarView()
        for (index, field) in fields.enumerated() {
            if index > 0 { line += separator }
            append(field, isFirst: index == 0, to: &line)
        }
        return line.isEmpty ? nil : String(line)
    }

    private func append(
        _ field: String?, isFirst: Bool, to line: inout String.UnicodeScalarView
    ) {
        let isStandIn = field?.isEmpty ?? true
        let all = Array((field.map { $0.isEmpty ? empty : $0 } ?? null).unicodeScalars)
        let rest = trimsStart ? all.drop { $0.value <= 0x20 } : all[...]
        let isQuoted =
            quotesAll || rest.first == quote || isFirst && all.first == comment
            || rest.contains { $0 == "\n" || $0 == "\r" || escapesQuotes && $0 == quote }
            || holdsSeparator(rest)
        if isQuoted, isStandIn, all.count >= 2, all.first == quote, all.last == quote {
            line += all
            return
        }
        var text = rest
        while trimsEnd, let last = text.last, last.value <= 0x20 { text.removeLast() }
        if text.isEmpty, !isStandIn {
            line += empty.unicodeScalars
            return
        }
        guard isQuoted else {
            line += text
            return
        }
        line.append(quote)
        for scalar in text {
            if scalar == quote {
                line.append(escape)
            } else if scalar == escape, let escapeOfEscape {
                line.append(escapeOfEscape)
            }
            line.append(scalar)
        }
        line.append(quote)
    }

    private func holdsSeparator(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let first = separator.first else { return false }
        return text.indices.contains { index in
            text[index] == first && text[index...].starts(with: separator)
        }
    }
}
