/// Texts in lower case and as titles, as Unicode has them.
enum LetterCase {
    /// In lower case; a sigma at the end of a word becomes ς.
    ///
    /// - Complexity: O(n).
    static func lowercased(_ text: String) -> String {
        guard text.utf8.contains(0xCE), text.unicodeScalars.contains("Σ") else {
            return text.lowercased()
        }
        let scalars = Array(text.unicodeScalars)
        var result = ""
        for (place, scalar) in scalars.enumerated() {
            if scalar == "Σ" {
                result += endsWord(scalars, place) ? "ς" : "σ"
            } else {
                result += scalar.properties.lowercaseMapping
            }
        }
        return result
    }

    /// A letter stands before the place and none behind it, accents and such aside.
    ///
    /// Source: `Final_Sigma` in the Unicode Standard, table 3-17.
    private static func endsWord(_ scalars: [UnicodeScalar], _ place: Int) -> Bool {
        let before = scalars[..<place].last { !$0.properties.isCaseIgnorable }
        let behind = scalars[(place + 1)...].first { !$0.properties.isCaseIgnorable }
        return (before?.properties.isCased ?? false) && !(behind?.properties.isCased ?? false)
    }

    /// In lower case, but for the first letter after each blank, which is in title case: `ǆ` becomes `ǅ`.
    static func capitalised(_ text: String) -> String {
        var result = ""
        for (place, word) in text.split(separator: " ", omittingEmptySubsequences: false)
            .enumerated()
        {
            if place > 0 { result += " " }
            guard let first = word.unicodeScalars.first else { continue }
            let whole = lowercased(String(word)).unicodeScalars
            // What the first letter is in lower case, which may be more than one character.
            let start = first.properties.lowercaseMapping.unicodeScalars.count
            result += first.properties.titlecaseMapping
            result.unicodeScalars.append(contentsOf: whole.dropFirst(start))
        }
        return result
    }
}
