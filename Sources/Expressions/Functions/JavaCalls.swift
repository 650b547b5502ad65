import Columns

/// `reflect` and its kin call methods of Java's classes. There are none here, and so each call is refused
/// as that of a class which is not found.
enum JavaCalls {
    static let functions: [ScalarFunction] = [
        call(
            "reflect", aliases: ["java_method"],
            "a method of a class of Java, which there is none of"),
        call("try_reflect", "the same, or null where the method fails"),
    ]

    private static func call(
        _ name: String, aliases: [String] = [], _ summary: String
    ) -> ScalarFunction {
        ScalarFunction(name, aliases: aliases, summary: "\(name)(class, method, …): \(summary)") {
            arguments throws(FunctionError) in
            try arguments.expect(atLeast: 2, of: name)
            for (index, argument) in arguments.prefix(2).enumerated() {
                guard argument.type == .string else {
                    throw .wrongType(name, index, argument.type, wanted: "string")
                }
                guard argument.literal != nil else {
                    throw FunctionError(
                        "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                        "The class and the method given to `\(name)` must be constants.")
                }
            }
            throw FunctionError(
                "DATATYPE_MISMATCH.UNEXPECTED_CLASS_TYPE",
                "The class \(arguments[0].literal?.text ?? "") is not found: methods of Java cannot be "
                    + "called here.")
        }
    }
}
