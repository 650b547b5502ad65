/// Colours a statement lightly: words of the language, texts and comments.
enum SQLHighlight {
    private static let words: Set<String> = [
        "ALL", "AND", "APPEND", "AS", "ASC", "BETWEEN", "BY", "CACHE", "CASE", "CAST", "CREATE",
        "CROSS", "DELAY", "DESC", "DISTINCT", "ELSE", "END", "EXISTS", "FLOW", "FROM", "FULL",
        "GROUP", "HAVING", "IN", "INNER", "INSERT", "INTERVAL", "INTO", "IS", "JOIN", "LEFT",
        "LIKE", "LIMIT", "MATERIALIZED", "NAME", "NOT", "NULL", "OF", "ON", "OR", "ORDER", "OUTER",
        "OVER", "PARTITION", "RIGHT", "SELECT", "STREAM", "STREAMING", "TABLE", "TEMPORARY",
        "THEN", "UNION", "USING", "VALUES", "VIEW", "WATERMARK", "WHEN", "WHERE", "WITH",
    ]

    static func lines(_ sql: String) -> [[(text: String, role: Role)]] {
        sql.split(separator: "\n", omittingEmptySubsequences: false).map { highlight($0) }
    }

    private static func highlight(_ line: Substring) -> [(text: String, role: Role)] {
        var parts: [(text: String, role: Role)] = []
        var rest = line
        while let first = rest.first {
            let part: Substring
            var role = Role.text
            if rest.hasPrefix("--") {
                part = rest
                role = .dim
            } else if first == "'" {
                let body = rest.dropFirst().prefix { $0 != "'" }
                part = rest.prefix(body.count + 2)
                role = .graph
            } else if isWord(first) {
                part = rest.prefix(while: isWord)
                role = words.contains(part.uppercased()) ? .title : .text
            } else {
                part = rest.prefix { !isWord($0) && $0 != "'" && $0 != "-" }
            }
            // A single "-" is neither a comment nor the beginning of a word.
            let taken = part.isEmpty ? rest.prefix(1) : part
            parts.append((String(taken), role))
            rest = rest.dropFirst(taken.count)
        }
        return parts
    }

    private static func isWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_"
    }
}
