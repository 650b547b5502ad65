import Columns

/// `collate` and `collation`, as far as the library knows them: the binder makes types of them.
enum CollateFunctions {
    static let functions: [ScalarFunction] = [
        .resolved("collate", 2...2, "collate(text, name): compared as the collation says") {
            arguments throws(FunctionError) in
            try collate(arguments)
        },
        .resolved("collation", 1...1, "collation(text): the name of the text's collation") {
            arguments throws(FunctionError) in
            let type = arguments[0].type
            let collation: Collation
            switch type {
            case .string, .void: collation = .binary
            case .collated(let own): collation = own
            default: throw .wrongType("collation", 0, type, wanted: "string")
            }
            let name =
                collation == .indeterminate ? "null" : "SYSTEM.BUILTIN." + collation.name
            return ScalarOverload(parameters: [type], result: .string) { _, rows, _ in
                .constant(.string(name), .string, count: rows)
            }
        },
    ]

    private static func collate(_ arguments: [Argument]) throws(FunctionError) -> ScalarOverload {
        guard arguments[1].type.withoutCollations == .string else {
            throw FunctionError(
                "UNEXPECTED_INPUT_TYPE",
                "The second parameter of function `collate` requires the \"STRING\" type, however it "
                    + "has the type \"\(arguments[1].type.description.uppercased())\".")
        }
        guard case .string(let name)? = arguments[1].literal else {
            throw FunctionError(
                "NON_FOLDABLE_ARGUMENT",
                "The function `collate` requires the parameter `collationName` to be a foldable "
                    + "expression of the type \"STRING\".")
        }
        let collation = try CollationName.collation([name])
        let type = arguments[0].type
        guard type.withoutCollations == .string || type == .void else {
            throw .wrongType("collate", 0, type, wanted: "string")
        }
        return ScalarOverload(
            parameters: [.collated(collation), .string], result: .collated(collation)
        ) { arguments, rows, _ in
            arguments[0].materialized(count: rows).labelled(.collated(collation))
        }
    }
}
