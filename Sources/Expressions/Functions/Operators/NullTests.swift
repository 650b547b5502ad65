import Columns

/// `NOT`, `IS NULL`, `IS NOT NULL`.
enum NullTests {
    static let functions: [ScalarFunction] = [
        .fixed("not", aliases: ["!"], [.boolean], .boolean, summary: "NOT a") {
            arguments, rows, _ in
            guard case .boolean(let values) = arguments[0].materialized(count: rows).vector else {
                return .constant(.null, .boolean, count: rows)
            }
            return Column(
                .boolean, .boolean(values.map { 1 &- $0 }),
                validity: Validity.all(arguments, rows: rows))
        },
        test("isnull", "whether it is null", whenNull: 1),
        test("isnotnull", "whether it is not null", whenNull: 0),
    ]

    private static func test(_ name: String, _ summary: String, whenNull: UInt8) -> ScalarFunction {
        ScalarFunction(name, summary: "\(name)(a): \(summary)") { arguments throws(FunctionError) in
            try arguments.expect(1...1, of: name)
            return ScalarOverload(parameters: [arguments[0].type], result: .boolean) {
                arguments, rows, _ in
                guard let validity = Validity.all(arguments, rows: rows) else {
                    return Column(
                        .boolean, .boolean([UInt8](repeating: 1 &- whenNull, count: rows)))
                }
                return Column(
                    .boolean,
                    .boolean(validity.map { $0 == 0 ? whenNull : 1 &- whenNull }))
            }
        }
    }
}
