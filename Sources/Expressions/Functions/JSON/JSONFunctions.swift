import Columns
import Formats

/// Functions between JSON text and values.
enum JSONFunctions {
    static let functions: [ScalarFunction] = [
        .fixed(
            "get_json_object", [.string, .string], .string,
            summary: "get_json_object(text, path): what stands at a path such as $.a[0].b"
        ) { arguments, rows, context in
            JSONKernels.object(arguments)
                ?? Rows.map(arguments, rows, .string, &context) { values in
                    guard let path = JSONPath(values[1].text), let node = JSONNode(values[0].text)
                    else { return .null }
                    return path.text(in: node).map { .string($0) } ?? .null
                }
        },
        .rowwise(
            "json_array_length", [.string], .int,
            "json_array_length(text): the elements of the outermost array"
        ) { values in
            guard case .array(let elements)? = JSONNode(values[0].text) else { return .null }
            return .integer(Int64(elements.count))
        },
        .rowwise(
            "json_object_keys", [.string], .array(.string),
            "json_object_keys(text): the names of the outermost object's members"
        ) { values in
            guard case .object(let members)? = JSONNode(values[0].text) else { return .null }
            return .list(members.map { .string($0.name) })
        },
        .resolved("schema_of_json", 1...2, "schema_of_json(text [, options]): the type of a value")
        { arguments throws(FunctionError) in
            let options = arguments.count > 1 ? try RecordOptions(arguments[1]) : RecordOptions()
            let (schema, grammar) = (JSONSchema(options), options.grammar)
            guard arguments[0].type != .void else {
                throw FunctionError(
                    "DATATYPE_MISMATCH.UNEXPECTED_NULL",
                    "The text given to `schema_of_json` must not be null.")
            }
            guard arguments[0].literal != nil else {
                throw FunctionError(
                    "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                    "The text given to `schema_of_json` must be a constant.")
            }
            let parameters = [DataType.string] + arguments.dropFirst().map(\.type)
            return .rowwise(parameters, .string) { values throws(EvaluationError) in
                guard let node = JSONNode(values[0].text, grammar) else {
                    throw EvaluationError(
                        "MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION",
                        "Malformed records are detected in record parsing: \(values[0].text).")
                }
                return .string(JSONSchema.definition(of: schema.type(of: node)))
            }
        },
    ]
}
