import Columns

/// Members of structs, elements of arrays and maps, and how they are made.
enum Structures {
    static let functions: [ScalarFunction] = [member, element, named, array]

    private static let member = ScalarFunction(
        "get_field", summary: "a.b: a member of a struct"
    ) { arguments throws(FunctionError) in
        try arguments.expect(2...2, of: "get_field")
        guard case .structure(let fields) = arguments[0].type,
            case .integer(let index)? = arguments[1].literal, fields.indices.contains(Int(index))
        else { throw .wrongType("get_field", 0, arguments[0].type, wanted: "struct") }
        return ScalarOverload(
            parameters: [arguments[0].type, arguments[1].type], result: fields[Int(index)].type
        ) { arguments, rows, _ in
            guard case .structure(let members, _) = arguments[0].materialized(count: rows).vector
            else { return .constant(.null, fields[Int(index)].type, count: rows) }
            var column = members[Int(index)]
            column.validity = Validity.both(
                column.validity, Validity.all([arguments[0]], rows: rows))
            return column
        }
    }

    private static let element = ScalarFunction("[]", summary: "a[i]: an element") {
        arguments throws(FunctionError) in
        try arguments.expect(2...2, of: "[]")
        switch arguments[0].type {
        case .array(let element):
            guard arguments[1].type.isIntegral || arguments[1].type == .void || !Dialect.isANSI
            else { throw .wrongType("[]", 1, arguments[1].type, wanted: "integral") }
            return ScalarOverload(
                parameters: [arguments[0].type, .bigint], result: element
            ) { arguments, rows, context in
                ArrayKernels.element(arguments, element, .subscripted, rows, &context)
            }
        case .map(let key, let value):
            return ScalarOverload(parameters: [arguments[0].type, key], result: value) {
                arguments, rows, _ in
                ArrayKernels.value(arguments, value, rows)
            }
        default: throw .wrongType("[]", 0, arguments[0].type, wanted: "array or map")
        }
    }

    private static let named = ScalarFunction(
        "named_struct", summary: "named_struct(name, value, …): a struct"
    ) { arguments throws(FunctionError) in
        guard arguments.count.isMultiple(of: 2) else {
            throw FunctionError(
                "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                "The `named_struct` requires 2n (n > 0) parameters but the actual number is "
                    + "\(arguments.count).")
        }
        var fields: [Field] = []
        for index in stride(from: 0, to: arguments.count - 1, by: 2) {
            guard case .string(let name)? = arguments[index].literal else {
                throw FunctionError(
                    "DATATYPE_MISMATCH.CREATE_NAMED_STRUCT_WITHOUT_FOLDABLE_STRING",
                    "Only constant texts may name the members of a `named_struct`, not "
                        + "\"\(arguments[index].type.description.uppercased())\".")
            }
            fields.append(Field(name, arguments[index + 1].type))
        }
        let type = DataType.structure(fields)
        return ScalarOverload(parameters: arguments.map(\.type), result: type) {
            arguments, rows, _ in
            let members = stride(from: 1, to: arguments.count, by: 2).map {
                arguments[$0].materialized(count: rows)
            }
            return Column(type, .structure(members, count: rows))
        }
    }

    private static let array = ScalarFunction("array", summary: "array(a, b, …): an array") {
        arguments throws(FunctionError) in
        let isOfTexts = arguments.isEmpty && SessionRules.current.fillsCollectionsWithTexts
        guard let common = isOfTexts ? .string : Coercion.common(arguments.map(\.type)) else {
            throw FunctionError(
                "DATATYPE_MISMATCH.DATA_DIFF_TYPES",
                "Input to `array` should all be the same type.")
        }
        return ScalarOverload(
            parameters: Array(repeating: common, count: arguments.count), result: .array(common)
        ) { arguments, rows, _ in
            let elements = Column.interleaved(arguments, common, rows: rows)
            let offsets = Column.evenOffsets(rows: rows, width: arguments.count)
            return Column(
                .array(common), .list(ListVector(offsets: offsets, elements: elements)))
        }
    }
}
