public import Columns
import ICU

/// The names of collations.
public enum CollationName {
    /// Reads a name, in whatever case: `UTF8_LCASE_RTRIM`, `de_AUT_AI_CI`, `SYSTEM.BUILTIN.UTF8_BINARY`.
    ///
    /// - Throws: `COLLATION_INVALID_NAME` with names that are near, `UNSUPPORTED_FEATURE.COLLATION` for the
    ///   collations of languages where there is no ICU.
    public static func collation(
        _ parts: [String]
    ) throws(FunctionError) -> Collation {
        let isBuiltIn =
            parts.count == 3 && parts[0].uppercased() == "SYSTEM"
            && parts[1].uppercased() == "BUILTIN"
        guard parts.count == 1 || isBuiltIn else { throw invalid(parts[parts.count - 1]) }
        let name = parts[parts.count - 1]
        guard let collation = binary(name.uppercased()) ?? language(name.uppercased()) else {
            throw invalid(name)
        }
        if case .language = collation.order, ICULibrary.shared == nil {
            throw FunctionError(
                "UNSUPPORTED_FEATURE.COLLATION",
                "The collation `\(name)` is not supported on this machine: texts are ordered by the "
                    + "rules of languages where the library ICU is, which is not installed (Debian: "
                    + "apt-get install libicu-dev).")
        }
        return collation
    }

    /// All that there are: those of each language as it is, and with all that may be overlooked.
    public static let all: [Collation] = orders.flatMap {
        [Collation($0), Collation($0, ignoresTrailingBlanks: true)]
    }

    private static var orders: [Collation.Order] {
        let flags = [(false, false), (false, true), (true, false), (true, true)]
        return [.binary, .lowercase]
            + LanguageOrder.names.flatMap { name in
                flags.compactMap { LanguageOrder(name, ignoresCase: $0, ignoresAccents: $1) }
                    .map { .language($0) }
            }
    }

    private static func binary(_ name: String) -> Collation? {
        switch name {
        case "UTF8_BINARY": .binary
        case "UTF8_BINARY_RTRIM": Collation(.binary, ignoresTrailingBlanks: true)
        case "UTF8_LCASE": Collation(.lowercase)
        case "UTF8_LCASE_RTRIM": Collation(.lowercase, ignoresTrailingBlanks: true)
        default: nil
        }
    }

    /// A language, then what is overlooked and what is not, of each kind one at most.
    private static func language(_ name: String) -> Collation? {
        let languages = LanguageOrder.names.filter { name.hasPrefix($0.uppercased()) }
        guard let language = languages.max(by: { $0.count < $1.count }),
            var order = LanguageOrder(language)
        else { return nil }
        var ignoresBlanks = false
        var kinds: Set<Character> = []
        let rest = name.dropFirst(language.count)
        guard rest.isEmpty || rest.first == "_" else { return nil }
        for specifier in rest.dropFirst().split(separator: "_", omittingEmptySubsequences: false)
        where !rest.isEmpty {
            switch specifier {
            case "CI", "CS": order.ignoresCase = specifier == "CI"
            case "AI", "AS": order.ignoresAccents = specifier == "AI"
            case "RTRIM": ignoresBlanks = true
            default: return nil
            }
            // Kinds differ in their first letters.
            guard kinds.insert(specifier[specifier.startIndex]).inserted else { return nil }
        }
        return Collation(.language(order), ignoresTrailingBlanks: ignoresBlanks)
    }

    // MARK: What may have been meant

    /// Bytes of a name that may be one with a slip; distances from longer ones take long, and say nothing.
    private static let longestGuessed = 64

    private static func invalid(_ name: String) -> FunctionError {
        FunctionError(
            "COLLATION_INVALID_NAME",
            "The value \(name) does not represent a correct collation name. Suggested valid "
                + "collation names: [\(suggestions(for: name.uppercased()).joined(separator: ", "))]."
        )
    }

    /// The nearest name, and two more that differ in less than three letters: near languages, with the
    /// specifiers that were given and go together.
    private static func suggestions(for name: String) -> [String] {
        guard name.utf8.count <= longestGuessed else { return [] }
        let isBinary = name.hasPrefix("UTF8_")
        let roots = isBinary ? ["UTF8_BINARY", "UTF8_LCASE"] : LanguageOrder.names
        let known = isBinary ? ["_RTRIM"] : ["_CI", "_AI", "_CS", "_AS", "_RTRIM"]
        var root = name
        var specifiers: [String] = []
        while let last = known.first(where: { root.hasSuffix($0) }) {
            root.removeLast(last.count)
            specifiers.removeAll { $0 == last }
            specifiers.insert(last, at: 0)
        }
        for (looser, stricter) in [("_CI", "_CS"), ("_AI", "_AS")]
        where specifiers.contains(stricter) { specifiers.removeAll { $0 == looser } }
        let suffix = specifiers.joined()
        let nearest = roots.map { ($0, NameDistance.distance($0.uppercased(), root)) }
            .enumerated().sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }
            .prefix(3).map { $0.element.0 + suffix }
        return nearest.prefix(1)
            + nearest.dropFirst().prefix { NameDistance.distance($0.uppercased(), name) < 3 }
    }
}
