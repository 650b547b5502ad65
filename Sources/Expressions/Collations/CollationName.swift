public import Columns

/// The names of collations.
public enum CollationName {
    /// Reads a name, in whatever case: `UTF8_LCASE_RTRIM`, `SYSTEM.BUILTIN.UTF8_BINARY`.
    ///
    /// - Throws: `COLLATION_INVALID_NAME` with names that are near, `UNSUPPORTED_FEATURE.COLLATION` for the
    ///   collations of languages.
    public static func collation(
        _ parts: [String]
    ) throws(FunctionError) -> Collation {
        var parts = parts
        if parts.count == 3, parts[0].uppercased() == "SYSTEM", parts[1].uppercased() == "BUILTIN" {
            parts.removeFirst(2)
        }
        let whole = parts.joined(separator: ".")
        guard parts.count == 1 else { throw invalid(whole) }
        var name = whole.uppercased()
        let isTrimmed = name.hasSuffix("_RTRIM")
        if isTrimmed { name.removeLast("_RTRIM".count) }
        switch name {
        case "UTF8_BINARY": return Collation(.binary, ignoresTrailingBlanks: isTrimmed)
        case "UTF8_LCASE": return Collation(.lowercase, ignoresTrailingBlanks: isTrimmed)
        default:
            guard isOfLanguage(name) else { throw invalid(whole) }
            throw FunctionError(
                "UNSUPPORTED_FEATURE.COLLATION",
                "The collation `\(whole)` is not supported: texts are compared by their bytes "
                    + "(UTF8_BINARY) or in lower case (UTF8_LCASE), and not by the rules of languages."
            )
        }
    }

    /// Those that are computed here.
    public static let all: [Collation] = [Collation.Order.binary, .lowercase].flatMap {
        [Collation($0), Collation($0, ignoresTrailingBlanks: true)]
    }

    /// `UNICODE` or a language with its script and country, then what is overlooked, each once.
    private static func isOfLanguage(_ name: String) -> Bool {
        var parts = name.split(separator: "_", omittingEmptySubsequences: false)[...]
        guard let language = parts.popFirst() else { return false }
        if language != "UNICODE" {
            guard (2...3).contains(language.count), language.allSatisfy(\.isLetter) else {
                return false
            }
            if let script = parts.first, script.count == 4 { parts = parts.dropFirst() }
            if let country = parts.first, country.count == 3 { parts = parts.dropFirst() }
        }
        let options = parts.map(String.init)
        let cases = options.filter { $0 == "CI" || $0 == "CS" }
        let accents = options.filter { $0 == "AI" || $0 == "AS" }
        return cases.count <= 1 && accents.count <= 1
            && cases.count + accents.count == options.count
    }

    private static func invalid(_ name: String) -> FunctionError {
        let names = all.map(\.name).map { ($0, NameDistance.distance(name.uppercased(), $0)) }
            .sorted { $0.1 < $1.1 }.prefix(3).map { "\"\($0.0)\"" }
        return FunctionError(
            "COLLATION_INVALID_NAME",
            "The value \(name) does not represent a correct collation name. Suggested valid "
                + "collation names: [\(names.joined(separator: ", "))].")
    }
}
