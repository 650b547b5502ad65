import Columns

extension SessionFunctions {
    /// What is the same for the whole of a query.
    static let constants: [ScalarFunction] = [
        fixedText("version", "4.3.0", "which Spark's rules are followed"),
        fixedText("input_file_name", "", "the file that a row is from; empty in memory"),
        number("spark_partition_id", .int, 0),
        number("input_file_block_start", .bigint, -1),
        number("input_file_block_length", .bigint, -1),
        .resolved("equal_null", 2...2, "equal_null(a, b): whether they are equal, or both null") {
            arguments throws(FunctionError) in
            guard let function = FunctionLibrary.shared.scalar(named: "<=>") else {
                throw FunctionError("UNRESOLVED_ROUTINE", "Cannot resolve routine `<=>`.")
            }
            return try function.resolve(arguments)
        },
    ]

    private static func fixedText(_ name: String, _ value: String, _ summary: String)
        -> ScalarFunction
    {
        .fixed(name, [], .string, summary: "\(name)(): \(summary)") { _, rows, _ in
            .constant(.string(value), .string, count: rows)
        }
    }

    private static func number(_ name: String, _ type: DataType, _ value: Int64)
        -> ScalarFunction
    {
        .fixed(name, [], type, summary: "\(name)(): \(value)") { _, rows, _ in
            .constant(.integer(value), type, count: rows)
        }
    }
}
