import Columns

/// Who asks and where, and ways to fail on purpose.
enum SessionFunctions {
    static let functions: [ScalarFunction] = [
        .fixed(
            "current_user", aliases: ["user", "session_user"], [], .string,
            summary: "current_user(): who runs the query", isDeterministic: false
        ) { _, rows, context in .constant(.string(context.user), .string, count: rows) },
        constant("current_catalog", "spark_catalog", "the catalog that names are looked up in"),
        .fixed(
            "current_database", aliases: ["current_schema"], [], .string,
            summary: "current_database(): the schema that names are looked up in",
            isDeterministic: false
        ) { _, rows, context in .constant(.string(context.database), .string, count: rows) },
        .fixed(
            "current_path", [], .string,
            summary: "current_path(): where functions and tables are looked up",
            isDeterministic: false
        ) { _, rows, context in
            let path = "system.builtin,system.session,spark_catalog.\(context.database)"
            return .constant(.string(path), .string, count: rows)
        },
        ScalarFunction(
            "uuid", summary: "uuid([seed]): a random UUID, another for each row",
            isDeterministic: false
        ) { arguments throws(FunctionError) in
            try arguments.expect(0...1, of: "uuid")
            let seed = try RandomNumbers.seed(arguments, at: 0, of: "uuid")
            let call = RandomNumbers.nextCall()
            return ScalarOverload(parameters: arguments.map(\.type), result: .string) {
                _, rows, context in
                let seed = seed ?? context.drawing(call: call, seed: nil) { $0.nextLong() }
                return context.twisting(call: call, seed: seed) { random in
                    Column(
                        .string, values: (0..<rows).map { _ in .string(uuid(&random)) })
                }
            }
        },
        .resolved("raise_error", 1...1, "raise_error(message): fails") {
            _ throws(FunctionError) in
            .withNulls([.string], .void) { values throws(EvaluationError) in
                throw EvaluationError(
                    "USER_RAISED_EXCEPTION", values[0].isNull ? "null" : values[0].text)
            }
        },
        .resolved("assert_true", 1...2, "assert_true(test [, message]): null, or an error") {
            arguments throws(FunctionError) in
            let parameters = [DataType.boolean] + arguments.dropFirst().map { _ in .string }
            return .withNulls(parameters, .void) { values throws(EvaluationError) in
                if values[0].truth { return .null }
                let message = values.count > 1 ? values[1].text : "The condition is not true!"
                throw EvaluationError("USER_RAISED_EXCEPTION", message)
            }
        },
    ]

    private static func constant(
        _ name: String, aliases: [String] = [], _ value: String, _ summary: String
    ) -> ScalarFunction {
        .fixed(name, aliases: aliases, [], .string, summary: "\(name)(): \(summary)") {
            _, rows, _ in .constant(.string(value), .string, count: rows)
        }
    }

    /// Version 4 of RFC 9562.
    private static func uuid(_ random: inout MersenneTwister) -> String {
        let high = random.nextLong() & ~0xF000 | 0x4000
        let low = random.nextLong() | 1 << 63
        let bytes = [high, low & ~(1 << 62)].flatMap { word in
            (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) }
        }
        var text = Array(Encodings.hex(bytes, uppercase: false))
        for place in [20, 16, 12, 8] { text.insert("-", at: place) }
        return String(text)
    }
}
