public import Columns
import ICU

/// All collations, as they are listed.
public enum CollationCatalog {
    /// What is told of each.
    public static let columns = [
        "CATALOG", "SCHEMA", "NAME", "LANGUAGE", "COUNTRY", "ACCENT_SENSITIVITY",
        "CASE_SENSITIVITY", "PAD_ATTRIBUTE", "ICU_VERSION",
    ]

    /// A row of texts and nulls for each collation. Where there is no ICU, languages have no names.
    public static var rows: [[Value]] {
        let library = ICULibrary.shared
        return CollationName.all.map { collation in
            var language: String?
            var country: String?
            var version: String?
            var ignoresAccents = false
            if case .language(let order) = collation.order {
                ignoresAccents = order.ignoresAccents
                version = library?.version
                if !order.locale.isEmpty {
                    language = library?.languageName(of: order.locale)
                    country = library?.countryName(of: order.locale)
                }
            }
            let texts = [
                "SYSTEM", "BUILTIN", collation.name, language, country == "" ? nil : country,
                ignoresAccents ? "ACCENT_INSENSITIVE" : "ACCENT_SENSITIVE",
                collation.ignoresCase ? "CASE_INSENSITIVE" : "CASE_SENSITIVE",
                collation.ignoresTrailingBlanks ? "RTRIM" : "NO_PAD", version,
            ]
            return texts.map { $0.map { .string($0) } ?? .null }
        }
    }
}
