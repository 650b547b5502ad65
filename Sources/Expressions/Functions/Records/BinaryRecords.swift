/// `from_avro`, `to_protobuf` and the like, which Spark has by name and computes only where a package is loaded.
/// They are known so that a script is answered as it is there.
enum BinaryRecords {
    static let functions: [ScalarFunction] = [
        function("from_avro", 2...3, "Avro"), function("to_avro", 1...2, "Avro"),
        function("schema_of_avro", 1...2, "Avro"), function("from_protobuf", 2...4, "Protobuf"),
        function("to_protobuf", 2...4, "Protobuf"),
    ]

    private static func function(
        _ name: String, _ counts: ClosedRange<Int>, _ format: String
    ) -> ScalarFunction {
        .resolved(name, counts, "\(name)(…): needs the \(format) data source, which is not here") {
            _ throws(FunctionError) in
            throw FunctionError(
                "\(format.uppercased())_NOT_LOADED_SQL_FUNCTIONS_UNUSABLE",
                "Cannot call the \(name.uppercased()) SQL function because the \(format) data source "
                    + "is not loaded: records are read from JSON, CSV and XML here.")
        }
    }
}
