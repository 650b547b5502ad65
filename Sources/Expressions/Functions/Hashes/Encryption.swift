import Columns

/// `aes_encrypt` and `aes_decrypt`.
enum Encryption {
    static let functions: [ScalarFunction] = [encrypting, decrypting, attempting]

    private enum Mode: String {
        case ecb = "ECB"
        case cbc = "CBC"
        case gcm = "GCM"

        var padding: String { self == .gcm ? "NONE" : "PKCS" }
        /// Bytes of the vector that stands before the text.
        var vector: Int { self == .ecb ? 0 : self == .cbc ? 16 : 12 }

        init(_ name: String, padding: String) throws(EvaluationError) {
            let mode = Mode(rawValue: name.uppercased())
            guard let mode, [mode.padding, "DEFAULT"].contains(padding.uppercased()) else {
                throw EvaluationError(
                    "UNSUPPORTED_FEATURE.AES_MODE",
                    "The feature is not supported: AES-\(name) with the padding \(padding) by the "
                        + "`aes_encrypt`/`aes_decrypt` function.")
            }
            self = mode
        }
    }

    private static let encrypting = ScalarFunction(
        "aes_encrypt",
        summary:
            "aes_encrypt(text, key [, mode [, padding [, iv [, aad]]]]): by AES, GCM unless told",
        isDeterministic: false
    ) { arguments throws(FunctionError) in
        try arguments.expect(2...6, of: "aes_encrypt")
        let parameters = Array(
            [DataType.binary, .binary, .string, .string, .binary, .binary].prefix(arguments.count))
        try check(arguments, "aes_encrypt", parameters)
        let call = RandomNumbers.nextCall()
        return ScalarOverload(parameters: parameters, result: .binary) { arguments, rows, context in
            var failures: [(Int, EvaluationError)] = []
            let column = context.drawing(call: call, seed: nil) { random in
                var builder = ColumnBuilder(.binary, capacity: rows)
                for row in 0..<rows {
                    let values = arguments.map { $0.value(at: row) }
                    guard !values.contains(where: \.isNull) else {
                        builder.appendNull()
                        continue
                    }
                    do throws(EvaluationError) {
                        let result = try encrypted(values) { random.nextByte() }
                        builder.append(.binary(result))
                    } catch {
                        failures.append((row, error))
                        builder.appendNull()
                    }
                }
                return builder.build()
            }
            for (row, error) in failures { context.fail(row: row, error) }
            return column
        }
    }

    private static let decrypting = ScalarFunction.resolved(
        "aes_decrypt", 2...5,
        "aes_decrypt(data, key [, mode [, padding [, aad]]]): what aes_encrypt was given"
    ) { arguments throws(FunctionError) in
        try decryption("aes_decrypt", arguments) { values throws(EvaluationError) in
            .binary(try decrypted(values))
        }
    }

    private static let attempting = ScalarFunction.resolved(
        "try_aes_decrypt", 2...5,
        "try_aes_decrypt(data, key [, mode [, padding [, aad]]]): the same, null where it fails"
    ) { arguments throws(FunctionError) in
        try decryption("try_aes_decrypt", arguments) { values in
            (try? decrypted(values)).map { .binary($0) } ?? .null
        }
    }

    private static func decryption(
        _ name: String, _ arguments: [Argument],
        _ body: @escaping @Sendable ([Value]) throws(EvaluationError) -> Value
    ) throws(FunctionError) -> ScalarOverload {
        let parameters = Array(
            [DataType.binary, .binary, .string, .string, .binary].prefix(arguments.count))
        try check(arguments, name, parameters)
        return .rowwise(parameters, .binary, body: body)
    }

    private static func check(_ arguments: [Argument], _ name: String, _ parameters: [DataType])
        throws(FunctionError)
    {
        for (index, argument) in arguments.enumerated()
        where !Coercion.isImplicit(argument.type, to: parameters[index]) {
            throw .wrongType(
                name, index, argument.type, wanted: parameters[index].description)
        }
    }

    private static func mode(_ values: [Value]) throws(EvaluationError) -> Mode {
        try Mode(
            values.count > 2 ? values[2].text : "GCM",
            padding: values.count > 3 ? values[3].text : "DEFAULT")
    }

    private static func cipher(_ key: [UInt8]) throws(EvaluationError) -> AES {
        guard [16, 24, 32].contains(key.count) else {
            throw EvaluationError(
                "INVALID_PARAMETER_VALUE.AES_KEY_LENGTH",
                "The value of parameter(s) `key` in `aes_encrypt`/`aes_decrypt` is invalid: expects a "
                    + "binary value with 16, 24 or 32 bytes, but got \(key.count) bytes.")
        }
        return AES(key: key)
    }

    private static func encrypted(_ values: [Value], _ draw: () -> UInt8)
        throws(EvaluationError) -> [UInt8]
    {
        let mode = try mode(values)
        let cipher = try cipher(values[1].bytes)
        var vector = values.count > 4 ? values[4].bytes : []
        let beside = values.count > 5 ? values[5].bytes : []
        if mode == .ecb, !vector.isEmpty {
            throw unsupported("AES_MODE_IV", mode, "initialization vectors (IVs)")
        }
        guard vector.isEmpty || vector.count == mode.vector else {
            throw EvaluationError(
                "INVALID_PARAMETER_VALUE.AES_IV_LENGTH",
                "The value of parameter(s) `iv` in `aes_encrypt`/`aes_decrypt` is invalid: supports "
                    + "16-byte CBC IVs and 12-byte GCM IVs, but got \(vector.count) bytes for "
                    + "\(mode.rawValue).")
        }
        if mode != .gcm, !beside.isEmpty {
            throw unsupported("AES_MODE_AAD", mode, "additional authenticate data (AAD)")
        }
        let text = values[0].bytes
        if vector.isEmpty {
            vector = self.vector(mode, text, key: values[1].bytes, beside: beside, draw)
        }
        return switch mode {
        case .ecb: AESModes.encrypt(text, cipher, vector: nil)
        case .cbc: vector + AESModes.encrypt(text, cipher, vector: vector)
        case .gcm: vector + AESModes.seal(text, cipher, nonce: vector, beside: beside)
        }
    }

    /// A vector of the text's own: a stream draws the same bytes again when it replays a batch, and another
    /// stream may draw them too. With the text in it, no vector stands for two texts under one key, which
    /// would give both away.
    private static func vector(
        _ mode: Mode, _ text: [UInt8], key: [UInt8], beside: [UInt8], _ draw: () -> UInt8
    ) -> [UInt8] {
        let drawn = (0..<16).map { _ in draw() }
        let lengths = withUnsafeBytes(of: (UInt64(key.count), UInt64(beside.count))) { Array($0) }
        return Array(
            SHA256.digest(lengths + key + beside + drawn + text).prefix(mode.vector))
    }

    private static func unsupported(_ subclass: String, _ mode: Mode, _ what: String)
        -> EvaluationError
    {
        EvaluationError(
            "UNSUPPORTED_FEATURE.\(subclass)",
            "The feature is not supported: `aes_encrypt` with AES-\(mode.rawValue) does not support "
                + "\(what).")
    }

    private static func decrypted(_ values: [Value]) throws(EvaluationError) -> [UInt8] {
        let mode = try mode(values)
        let cipher = try cipher(values[1].bytes)
        let beside = values.count > 4 ? values[4].bytes : []
        if mode != .gcm, !beside.isEmpty {
            throw unsupported("AES_MODE_AAD", mode, "additional authenticate data (AAD)")
        }
        let data = values[0].bytes
        let vector = Array(data.prefix(mode.vector))
        let rest = Array(data.dropFirst(mode.vector))
        do throws(AESModes.Failure) {
            guard vector.count == mode.vector else { throw .length }
            return switch mode {
            case .ecb: try AESModes.decrypt(rest, cipher, vector: nil)
            case .cbc: try AESModes.decrypt(rest, cipher, vector: vector)
            case .gcm: try AESModes.open(rest, cipher, nonce: vector, beside: beside)
            }
        } catch {
            let detail =
                switch error {
                case .length: "the input has no length that this mode gives"
                case .padding: "the last block is not padded: is the key right?"
                case .tag: "the tag does not match: is the key right?"
                }
            throw EvaluationError(
                "INVALID_PARAMETER_VALUE.AES_CRYPTO_ERROR",
                "The value of parameter(s) `expr`, `key` in `aes_encrypt`/`aes_decrypt` is invalid: "
                    + "detail message: \(detail).")
        }
    }
}
