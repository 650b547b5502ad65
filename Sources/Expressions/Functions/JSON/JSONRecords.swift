import Columns
import Formats

/// Values as JSON and back with options: `from_json`, `to_json`, `json_tuple`.
enum JSONRecords {
    static let functions: [ScalarFunction] = [reading, writing, members]

    /// The schema is the second argument's type; the binder makes it of the schema's text.
    private static let reading = ScalarFunction.resolved(
        "from_json", 2...3,
        "from_json(text, schema [, options]): the value; what does not fit is null where it stands"
    ) { arguments throws(FunctionError) in
        guard arguments[0].type == .string || arguments[0].type == .void else {
            throw .wrongType("from_json", 0, arguments[0].type, wanted: "string")
        }
        let type = arguments[1].type
        switch type {
        case .structure, .array, .map: break
        default:
            throw FunctionError(
                "DATATYPE_MISMATCH.INVALID_JSON_SCHEMA",
                "Input schema \"\(type.description.uppercased())\" must be a struct, an array, a "
                    + "map or a variant.")
        }
        let options = arguments.count > 2 ? try RecordOptions(arguments[2]) : RecordOptions()
        let parameters = [DataType.string, type] + arguments.dropFirst(2).map(\.type)
        return ScalarOverload(parameters: parameters, result: type) { arguments, rows, context in
            Rows.map([arguments[0]], rows, type, &context) { (values) throws(EvaluationError) in
                let reader = Reader(options: options)
                let text = values[0].text
                guard let node = JSONNode(text) else {
                    if text.utf8.allSatisfy({ $0 <= 0x20 }) { return .null }
                    if options.failsFast { throw RecordOptions.malformed }
                    guard case .structure(let fields) = type else { return .null }
                    return .structure(fields.map { _ in .null })
                }
                let value = try reader.read(node, type)
                guard case .structure(let fields) = type else { return value }
                if case .structure = value { return value }
                if options.failsFast { throw RecordOptions.malformed }
                return .structure(fields.map { _ in .null })
            }
        }
    }

    private struct Reader {
        var options: RecordOptions

        func read(_ node: JSONNode, _ type: DataType) throws(EvaluationError) -> Value {
            switch (node, type) {
            case (.null, _): return .null
            case (.array(let elements), .array(let element)):
                var values: [Value] = []
                for item in elements { values.append(try read(item, element)) }
                return .list(values)
            case (.object(let members), .map(_, let inner)):
                var entries: [(key: Value, value: Value)] = []
                for member in members {
                    entries.append((.string(member.name), try read(member.value, inner)))
                }
                return .map(entries)
            case (.object(let members), .structure(let fields)):
                var values: [Value] = []
                for field in fields {
                    let member = members.last { $0.name == field.name }
                    values.append(
                        try member.map { (found) throws(EvaluationError) in
                            try read(found.value, field.type)
                        } ?? .null)
                }
                return .structure(values)
            default:
                if case .string(let text) = node, let pattern = options.pattern(type) {
                    return try checked(options.read(text, type, pattern))
                }
                return try checked(node.value(as: type))
            }
        }

        private func checked(_ value: Value) throws(EvaluationError) -> Value {
            if value.isNull, options.failsFast { throw RecordOptions.malformed }
            return value
        }
    }

    private static let writing = ScalarFunction.resolved(
        "to_json", 1...2, "to_json(x [, options]): a struct, an array or a map as JSON"
    ) { arguments throws(FunctionError) in
        let type = arguments[0].type
        switch type {
        case .structure, .array, .map: break
        default:
            throw FunctionError(
                "DATATYPE_MISMATCH.INVALID_JSON_SCHEMA",
                "Input schema \"\(type.description.uppercased())\" must be a struct, an array, a "
                    + "map or a variant.")
        }
        let options = arguments.count > 1 ? try RecordOptions(arguments[1]) : RecordOptions()
        let writer = Writer(
            options: options, dropsNulls: options.isTrue("ignoreNullFields", usually: true),
            sortsKeys: options.isTrue("sortKeys", usually: false))
        return .rowwise(arguments.map(\.type), .string) { values in
            var bytes: [UInt8] = []
            writer.append(values[0], type, to: &bytes)
            return .string(String(decoding: bytes, as: UTF8.self))
        }
    }

    private struct Writer {
        var options: RecordOptions
        var dropsNulls: Bool
        var sortsKeys: Bool

        func append(_ value: Value, _ type: DataType, to bytes: inout [UInt8]) {
            switch (value, type) {
            case (.list(let values), .array(let element)):
                bytes.append(UInt8(ascii: "["))
                for (index, value) in values.enumerated() {
                    if index > 0 { bytes.append(0x2C) }
                    append(value, element, to: &bytes)
                }
                bytes.append(UInt8(ascii: "]"))
            case (.structure(let values), .structure(let fields)):
                let members = zip(fields, values).filter { !dropsNulls || !$0.1.isNull }
                object(members.map { ($0.0.name, $0.1, $0.0.type) }, to: &bytes)
            case (.map(let entries), .map(let keyType, let valueType)):
                object(
                    entries.map { (name($0.key, keyType), $0.value, valueType) }, to: &bytes)
            default:
                if let text = options.written(value, type) {
                    JSONText.append(string: text.utf8, to: &bytes)
                } else {
                    JSONText.append(value, type, to: &bytes)
                }
            }
        }

        /// Keys that are structs are written as Spark's rows are: in brackets.
        private func name(_ key: Value, _ type: DataType) -> String {
            guard case .structure(let fields) = type, case .structure(let values) = key else {
                return TextFormat.text(key, type)
            }
            let parts = zip(values, fields).map { value, field in
                value.isNull ? "null" : name(value, field.type)
            }
            return "[" + parts.joined(separator: ",") + "]"
        }

        private func object(_ members: [(String, Value, DataType)], to bytes: inout [UInt8]) {
            let members = sortsKeys ? members.sorted { $0.0 < $1.0 } : members
            bytes.append(UInt8(ascii: "{"))
            for (index, (name, value, type)) in members.enumerated() {
                if index > 0 { bytes.append(0x2C) }
                JSONText.append(string: name.utf8, to: &bytes)
                bytes.append(0x3A)
                append(value, type, to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    /// `json_tuple(text, name …)` as an array of one struct; the binder expands it into a row.
    private static let members = ScalarFunction(
        "json_tuple", summary: "json_tuple(text, name, …): the members of those names"
    ) { arguments throws(FunctionError) in
        try arguments.expect(atLeast: 2, of: "json_tuple")
        for (index, argument) in arguments.enumerated() {
            guard argument.type == .string || argument.type == .void else {
                throw FunctionError(
                    "DATATYPE_MISMATCH.NON_STRING_TYPE",
                    "All arguments of `json_tuple` must be strings; the one at \(index + 1) is "
                        + "\"\(argument.type.description.uppercased())\".")
            }
        }
        let fields = (0..<(arguments.count - 1)).map { Field("c\($0)", .string) }
        let parameters = arguments.map { _ in DataType.string }
        return .withNulls(parameters, .array(.structure(fields))) { values in
            guard !values[0].isNull, case .object(let members)? = JSONNode(values[0].text) else {
                return .list([.structure(fields.map { _ in .null })])
            }
            let found = values.dropFirst().map { name -> Value in
                guard !name.isNull,
                    let member = members.last(where: { $0.name == name.text })
                else { return .null }
                switch member.value {
                case .null: return .null
                case .string(let text): return .string(text)
                default: return .string(member.value.text)
                }
            }
            return .list([.structure(found)])
        }
    }
}
