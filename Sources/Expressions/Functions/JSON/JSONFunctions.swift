import Columns
import Formats

/// Functions between JSON text and values.
enum JSONFunctions {
    static let functions: [ScalarFunction] = [
        .rowwise(
            "get_json_object", [.string, .string], .string,
            "get_json_object(text, path): what stands at a path such as $.a[0].b"
        ) { values in
            guard let path = JSONPath(values[1].text), let node = JSONNode(values[0].text) else {
                return .null
            }
            return path.text(in: node).map { .string($0) } ?? .null
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
        .rowwise(
            "schema_of_json", [.string], .string,
            "schema_of_json(text): the type that fits a value"
        ) { values throws(EvaluationError) in
            guard let node = JSONNode(values[0].text) else {
                throw EvaluationError(
                    "MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION",
                    "Malformed records are detected in record parsing: \(values[0].text).")
            }
            return .string(JSONSchema.definition(of: JSONSchema.type(of: node)))
        },
        toJSON, fromJSON,
    ]

    private static let toJSON = ScalarFunction.resolved(
        "to_json", 1...1, "to_json(x): a struct, an array or a map as JSON"
    ) { arguments throws(FunctionError) in
        let type = arguments[0].type
        switch type {
        case .structure, .array, .map: break
        default: throw .wrongType("to_json", 0, type, wanted: "struct, array or map")
        }
        return .rowwise([type], .string) { values in
            var bytes: [UInt8] = []
            JSONText.append(values[0], type, to: &bytes)
            return .string(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// The schema is the second argument's type; the binder makes it of the schema's text.
    private static let fromJSON = ScalarFunction.resolved(
        "from_json", 2...2,
        "from_json(text, schema): the value; what does not fit is null where it stands"
    ) { arguments throws(FunctionError) in
        let type = arguments[1].type
        switch type {
        case .structure, .array, .map: break
        default:
            throw FunctionError(
                "DATATYPE_MISMATCH.INVALID_JSON_SCHEMA",
                "Input schema \"\(type.description.uppercased())\" must be a struct, an array, a "
                    + "map or a variant.")
        }
        return ScalarOverload(parameters: [.string, type], result: type) {
            arguments, rows, context in
            Rows.map([arguments[0]], rows, type, &context) { values in
                let node = JSONNode(values[0].text) ?? .null
                guard case .structure(let fields) = type else { return node.value(as: type) }
                if case .structure(let members) = node.value(as: type) {
                    return .structure(members)
                }
                return .structure(fields.map { _ in .null })
            }
        }
    }
}
