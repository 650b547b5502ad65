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
            return try value(of: values[2].text, in: part, name)
        }
    }

    /// What stands behind `key=` in the first pair of a query that begins so. The key is a regular expression, as
    /// it is for Spark.
    private static func value(
        of key: String, in query: String, _ name: String
    ) throws(EvaluationError) -> Value {
        if key.utf8.allSatisfy({ SignSet.word.contains($0) }) {
            for pair in query.split(separator: "&", omittingEmptySubsequences: false)
            where pair.hasPrefix(key + "=") {
                return .string(String(pair.dropFirst(key.count + 1)))
            }
            return .null
        }
        let pattern = try Pattern.compiled("(&|^)" + key + "=([^&]*)", name)
        let match = query.firstMatch(of: pattern.regex)
        return (match?.output[2].substring).map { .string(String($0)) } ?? .null
    }
}
