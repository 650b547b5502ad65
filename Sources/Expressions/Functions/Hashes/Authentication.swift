import Columns

/// Keyed hashes.
///
/// Source: RFC 2104.
enum Authentication {
    static let functions: [ScalarFunction] = [
        .rowwise(
            "hmac", [.binary, .binary, .string], .binary, optional: 1,
            "hmac(key, message [, algorithm]): the message's code, by SHA-256 where none is named"
        ) { (values) throws(EvaluationError) in
            let name = values.count > 2 ? values[2].text : "SHA-256"
            guard let hash = hashes[name.uppercased()] else {
                throw EvaluationError(
                    "INVALID_PARAMETER_VALUE.HMAC_ALGORITHM",
                    "The value of parameter(s) `algorithm` in `hmac` is invalid: expects one of "
                        + "SHA-224, SHA-256, SHA-384, SHA-512, SHA-1 and MD5, but got '\(name)'.")
            }
            guard !values[0].bytes.isEmpty else {
                throw EvaluationError(
                    "INVALID_PARAMETER_VALUE.HMAC_CRYPTO_ERROR",
                    "The value of parameter(s) `key` in `hmac` is invalid: the key is empty.")
            }
            return .binary(code(values[1].bytes, values[0].bytes, hash))
        }
    ]

    private struct Hash: Sendable {
        /// In bytes.
        let block: Int
        let digest: @Sendable ([UInt8]) -> [UInt8]
    }

    private static let hashes: [String: Hash] = [
        "MD5": Hash(block: 64) { MD5.digest($0) },
        "SHA-1": Hash(block: 64) { SHA1.digest($0) },
        "SHA-224": Hash(block: 64) { SHA256.digest($0, isShort: true) },
        "SHA-256": Hash(block: 64) { SHA256.digest($0) },
        "SHA-384": Hash(block: 128) { SHA512.digest($0, isShort: true) },
        "SHA-512": Hash(block: 128) { SHA512.digest($0) },
    ]

    private static func code(_ message: [UInt8], _ key: [UInt8], _ hash: Hash) -> [UInt8] {
        var padded = key.count > hash.block ? hash.digest(key) : key
        padded += Array(repeating: 0, count: hash.block - padded.count)
        let inner = hash.digest(padded.map { $0 ^ 0x36 } + message)
        return hash.digest(padded.map { $0 ^ 0x5C } + inner)
    }
}
