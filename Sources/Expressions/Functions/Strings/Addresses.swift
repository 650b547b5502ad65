import Columns

/// Parts of URLs.
enum Addresses {
    static let functions: [ScalarFunction] = [
        parsing("parse_url", isAttempt: false), parsing("try_parse_url", isAttempt: true),
        .rowwise("try_url_decode", [.string], .string, "try_url_decode(text): null if malformed") {
            Encodings.decodedURL($0[0].bytes).map { .string($0) } ?? .null
        },
    ]

    private static func parsing(_ name: String, isAttempt: Bool) -> ScalarFunction {
        .rowwise(
            name, [.string, .string, .string], .string, optional: 1,
            "\(name)(url, part [, key]): HOST, PATH, QUERY, REF, PROTOCOL, FILE, AUTHORITY, USERINFO"
        ) { (values) throws(EvaluationError) in
            guard let address = Address(values[0].text) else {
                if isAttempt { return .null }
                throw EvaluationError(
                    "INVALID_URL",
                    "The url is invalid: \(values[0].text). Use `try_parse_url` to tolerate "
                        + "invalid URL and return NULL instead.")
            }
            let part = address.part(values[1].text)
            guard values.count > 2 else { return part.map { .string($0) } ?? .null }
            guard values[1].text == "QUERY", let part else { return .null }
            for pair in part.split(separator: "&", omittingEmptySubsequences: false) {
                let key = values[2].text + "="
                if pair.hasPrefix(key) { return .string(String(pair.dropFirst(key.count))) }
            }
            return .null
        }
    }
}

/// A URI cut at its separators, by RFC 2396 as Java's `URI` reads it.
///
/// ```
/// scheme:[//[userinfo@]host[:port]]path[?query][#fragment]
/// ```
struct Address {
    private var scheme: String?
    private var authority: String?
    private var path = ""
    private var query: String?
    private var fragment: String?

    /// nil where a character stands that no URI may have.
    init?(_ text: String) {
        let illegal = Set("\"<>\\^`{|} \t\n".utf8)
        let bytes = Array(text.utf8)
        guard !bytes.contains(where: { illegal.contains($0) || $0 < 0x21 || $0 == 0x7F }) else {
            return nil
        }
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "%") {
            guard index + 2 < bytes.count + 0, index + 2 <= bytes.count - 1,
                Encodings.unhex(Array(bytes[(index + 1)...(index + 2)])) != nil
            else { return nil }
        }
        var rest = text[...]
        if let at = rest.firstIndex(of: "#") {
            fragment = String(rest[rest.index(after: at)...])
            rest = rest[..<at]
        }
        if let at = rest.firstIndex(where: { $0 == ":" || $0 == "/" || $0 == "?" }),
            rest[at] == ":"
        {
            let name = rest[..<at]
            guard let first = name.first, first.isASCII, first.isLetter else { return nil }
            scheme = String(name)
            rest = rest[rest.index(after: at)...]
            if rest.isEmpty { return nil }
        }
        if let at = rest.firstIndex(of: "?") {
            query = String(rest[rest.index(after: at)...])
            rest = rest[..<at]
        }
        if rest.hasPrefix("//") {
            rest = rest.dropFirst(2)
            let end = rest.firstIndex(of: "/") ?? rest.endIndex
            authority = String(rest[..<end])
            rest = rest[end...]
        }
        if let authority, authority.contains("["), !authority.contains("]") { return nil }
        path = String(rest)
    }

    func part(_ name: String) -> String? {
        switch name {
        case "PROTOCOL": return scheme
        case "AUTHORITY": return authority
        case "PATH": return path
        case "QUERY": return query
        case "REF": return fragment
        case "FILE": return query.map { "\(path)?\($0)" } ?? path
        case "USERINFO": return user
        case "HOST": return host
        default: return nil
        }
    }

    private var user: String? {
        guard let authority, let at = authority.firstIndex(of: "@") else { return nil }
        return String(authority[..<at])
    }

    private var host: String? {
        guard let authority else { return nil }
        var rest = authority[...]
        if let at = rest.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
        if let colon = rest.lastIndex(of: ":"), !rest[colon...].contains("]") {
            rest = rest[..<colon]
        }
        let letters = rest.utf8.allSatisfy { $0 != 0x5F }
        return rest.isEmpty || !letters ? nil : String(rest)
    }
}
