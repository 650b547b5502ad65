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
        try checkHasMembers(type)
        guard !type.hasOtherKeys else {
            throw FunctionError(
                "DATATYPE_MISMATCH.INVALID_JSON_MAP_KEY_TYPE",
                "Input schema \"\(type.description.uppercased())\" can only contain STRING as a key type "
                    + "for a MAP.")
        }
        let options = arguments.count > 2 ? try RecordOptions(arguments[2]) : RecordOptions()
        try options.checkMode(of: "from_json")
        var corrupt: Int?
        if case .structure(let fields) = type { corrupt = try options.corruptField(fields) }
        let parameters = [DataType.string, type] + arguments.dropFirst(2).map(\.type)
        let reader = Reader(options: options, corrupt: corrupt)
        let grammar = options.grammar
        let isPlain =
            arguments.count == 2 && corrupt == nil && !SessionRules.current.readsTimesAsBefore
        let plain = isPlain ? plainFields(type) : nil
        return ScalarOverload(parameters: parameters, result: type) {
            [reader] arguments, rows, context in
            var reader = reader
            reader.options.now = context.nowInMicroseconds
            let read: @Sendable ([Value]) throws(EvaluationError) -> Value = {
                [reader] (values) throws(EvaluationError) in
                let text = values[0].text
                let node = JSONNode(text, grammar, ignoringRest: true)
                if node == nil, text.utf8.allSatisfy({ $0 <= 0x20 }) { return .null }
                return try reader.record(node, type, text)
            }
            if let plain {
                // Without options no record is refused, so that no row can fail.
                let column = JSONKernels.members(arguments[0], plain, allowsRest: true) { texts in
                    Rows.map(
                        [.column(Column(.string, .string(texts)))], texts.count, type, &context,
                        read)
                }
                if let column { return column.retyped(type) }
            }
            return Rows.map([arguments[0]], rows, type, &context, read)
        }
    }

    /// The members of a struct that holds nothing but scalars and such structs.
    private static func plainFields(_ type: DataType) -> [Field]? {
        guard case .structure(let fields) = type, !fields.isEmpty,
            Set(fields.map(\.name)).count == fields.count,
            fields.allSatisfy({ JSONKernels.isScalar($0.type) || plainFields($0.type) != nil })
        else { return nil }
        return fields
    }

    private struct Reader {
        var options: RecordOptions
        /// The member that takes the text of malformed records.
        var corrupt: Int?

        /// The value of a whole text.
        ///
        /// - Parameter node: nil where the text is no JSON.
        func record(
            _ node: JSONNode?, _ type: DataType, _ text: String
        ) throws(EvaluationError) -> Value {
            var isWhole = true
            var value = Value.null
            if let node { value = try read(node, type, &isWhole) }
            if case .object? = node, case .array(let element) = type, case .structure = element,
                let node
            {
                // One object where an array of them is wanted.
                return .list([try read(node, element, &isWhole)])
            }
            guard case .structure(let fields) = type else {
                if node == nil || !isWhole { try refuse() }
                return isWhole ? value : .null
            }
            if case .structure(var values) = value {
                if !isWhole { try refuse() }
                if let corrupt { values[corrupt] = isWhole ? .null : .string(text) }
                return .structure(values)
            }
            try refuse()
            var values = fields.map { _ in Value.null }
            if let corrupt { values[corrupt] = .string(text) }
            return .structure(values)
        }

        private func refuse() throws(EvaluationError) {
            if options.failsFast { throw RecordOptions.malformed }
        }

        /// - Parameter isWhole: Becomes false where something does not fit: it is null, and so is an array
        ///   or a map that holds it.
        private func read(
            _ node: JSONNode, _ type: DataType, _ isWhole: inout Bool
        ) throws(EvaluationError) -> Value {
            switch (node, type) {
            case (let node, .variant):
                let value = VariantNode(node)
                if value == nil { isWhole = false }
                return value.map { .binary($0.encoded) } ?? .null
            case (.null, _): return .null
            case (.array(let elements), .array(let element)):
                var values: [Value] = []
                var fits = true
                for item in elements { values.append(try read(item, element, &fits)) }
                if !fits { isWhole = false }
                return fits ? .list(values) : .null
            case (.object(let members), .map(_, let inner)):
                var entries: [(key: Value, value: Value)] = []
                var fits = true
                for member in members {
                    entries.append((.string(member.name), try read(member.value, inner, &fits)))
                }
                if !fits { isWhole = false }
                return fits ? .map(entries) : .null
            case (.object(let members), .structure(let fields)):
                var values: [Value] = []
                for field in fields {
                    let member = members.last { $0.name == field.name }
                    values.append(
                        try member.map { (found) throws(EvaluationError) in
                            try read(found.value, field.type, &isWhole)
                        } ?? .null)
                }
                return .structure(values)
            default:
                let value: Value
                if case .string(let text) = node, let pattern = options.pattern(type) {
                    value = try options.read(text, type, pattern)
                } else {
                    value = node.value(as: type)
                }
                if value.isNull { isWhole = false }
                return value
            }
        }
    }

    private static func checkHasMembers(_ type: DataType) throws(FunctionError) {
        switch type {
        case .structure, .array, .map, .variant: break
        default:
            throw FunctionError(
                "DATATYPE_MISMATCH.INVALID_JSON_SCHEMA",
                "Input schema \"\(type.description.uppercased())\" must be a struct, an array, a "
                    + "map or a variant.")
        }
    }

    private static let writing = ScalarFunction.resolved(
        "to_json", 1...2, "to_json(x [, options]): a struct, an array or a map as JSON"
    ) { arguments throws(FunctionError) in
        let type = arguments[0].type
        try checkHasMembers(type)
        let options = arguments.count > 1 ? try RecordOptions(arguments[1]) : RecordOptions()
        let writer = Writer(
            options: options,
            dropsNulls: options.isTrue(
                "ignoreNullFields", usually: SessionRules.current.dropsNullMembers),
            sortsKeys: options.isTrue("sortKeys", usually: false),
            isPretty: options.isTrue("pretty", usually: false))
        var plain: [Field]?
        if arguments.count == 1, case .structure(let fields) = type { plain = fields }
        // The loop over columns drops nulls.
        let scalars = writer.dropsNulls ? plain : nil
        return ScalarOverload(parameters: arguments.map(\.type), result: .string) {
            arguments, rows, context in
            if let scalars, case .column(let column) = arguments[0],
                let texts = JSONKernels.written(column, scalars)
            {
                return texts
            }
            return Rows.map(arguments, rows, .string, &context) { values in
                var bytes: [UInt8] = []
                writer.append(values[0], type, to: &bytes)
                return .string(String(decoding: bytes, as: UTF8.self))
            }
        }
    }

    private struct Writer {
        var options: RecordOptions
        var dropsNulls: Bool
        var sortsKeys: Bool

        /// Over several lines, two spaces a level.
        var isPretty: Bool

        func append(
            _ value: Value, _ type: DataType, to bytes: inout [UInt8], depth: Int = 0
        ) {
            switch (value, type) {
            case (.list(let values), .array(let element)):
                bytes += (isPretty ? "[ " : "[").utf8
                for (index, value) in values.enumerated() {
                    if index > 0 { bytes += (isPretty ? ", " : ",").utf8 }
                    append(value, element, to: &bytes, depth: depth)
                }
                bytes += (isPretty && !values.isEmpty ? " ]" : "]").utf8
            case (.structure(let values), .structure(let fields)):
                let members = zip(fields, values).filter { !dropsNulls || !$0.1.isNull }
                object(members.map { ($0.0.name, $0.1, $0.0.type) }, to: &bytes, depth)
            case (.map(let entries), .map(let keyType, let valueType)):
                object(
                    entries.map { (name($0.key, keyType), $0.value, valueType) }, to: &bytes, depth)
            default:
                if let text = options.written(value, type) {
                    JSONText.append(string: text.utf8, to: &bytes)
                } else {
                    JSONText.append(RecordOptions.shown(value, type), type, to: &bytes)
                }
            }
        }

        /// Keys are written as Spark keeps them: times as their numbers, structs in brackets.
        private func name(_ key: Value, _ type: DataType) -> String {
            switch (key, type) {
            case (.structure(let values), .structure(let fields)):
                let parts = zip(values, fields).map { value, field in
                    value.isNull ? "null" : name(value, field.type)
                }
                return "[" + parts.joined(separator: ",") + "]"
            case (.integer(let number), .date), (.integer(let number), .timestamp),
                (.integer(let number), .timestampNTZ), (.integer(let number), .time):
                return "\(number)"
            default: return TextFormat.text(key, type)
            }
        }

        private func object(
            _ members: [(String, Value, DataType)], to bytes: inout [UInt8], _ depth: Int
        ) {
            let members = sortsKeys ? members.sorted { $0.0 < $1.0 } : members
            func startLine(_ depth: Int) {
                if isPretty { bytes += ("\n" + String(repeating: "  ", count: depth)).utf8 }
            }
            bytes.append(UInt8(ascii: "{"))
            if isPretty, members.isEmpty { bytes.append(0x20) }
            for (index, (name, value, type)) in members.enumerated() {
                if index > 0 { bytes.append(0x2C) }
                startLine(depth + 1)
                JSONText.append(string: name.utf8, to: &bytes)
                bytes += (isPretty ? " : " : ":").utf8
                append(value, type, to: &bytes, depth: depth + 1)
            }
            if !members.isEmpty { startLine(depth) }
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
        let row = DataType.structure(fields)
        return ScalarOverload(parameters: parameters, result: .array(row)) {
            arguments, rows, _ in
            tuples(arguments, fields, rows)
                ?? Column(
                    .array(row),
                    values: (0..<rows).map { place in
                        .list([tuple(arguments.map { $0.value(at: place) })])
                    })
        }
    }

    /// The members of one text.
    private static func tuple(_ values: [Value]) -> Value {
        guard !values[0].isNull, case .object(let members)? = JSONNode(values[0].text) else {
            return .structure(values.dropFirst().map { _ in .null })
        }
        return .structure(
            values.dropFirst().map { name -> Value in
                guard !name.isNull,
                    let member = members.last(where: { $0.name == name.text })
                else { return .null }
                switch member.value {
                case .null: return .null
                case .string(let text): return .string(text)
                default: return .string(member.value.text)
                }
            })
    }

    /// The same over a whole column where the names are constants that differ.
    private static func tuples(_ arguments: [Datum], _ fields: [Field], _ rows: Int) -> Column? {
        var names: [Value] = []
        for argument in arguments.dropFirst() {
            guard case .scalar(.string(let name), _) = argument else { return nil }
            names.append(.string(name))
        }
        let wanted = names.map { Field($0.text, .string) }
        let found = JSONKernels.members(arguments[0], wanted, allowsRest: false) { texts in
            Column(
                .structure(wanted),
                values: (0..<texts.count).map { tuple([.string(texts.string(at: $0))] + names) })
        }
        guard let found, case .structure(var members, _) = found.vector else { return nil }
        // A text that is null gives a row of nulls.
        for index in members.indices {
            members[index].validity = Validity.both(members[index].validity, found.validity)
        }
        let structure = Column(.structure(fields), .structure(members, count: rows))
        return Column(
            .array(.structure(fields)),
            .list(
                ListVector(offsets: Column.evenOffsets(rows: rows, width: 1), elements: structure)))
    }
}

extension DataType {
    /// Some map in it has keys that are no texts, as the names in JSON are.
    fileprivate var hasOtherKeys: Bool {
        switch self {
        case .array(let element): element.hasOtherKeys
        case .map(let key, let value): key.withoutCollations != .string || value.hasOtherKeys
        case .structure(let fields): fields.contains { $0.type.hasOtherKeys }
        default: false
        }
    }
}
