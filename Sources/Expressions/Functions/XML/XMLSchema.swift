import Columns
import Formats

/// `schema_of_xml`: the struct that a text of XML fits.
enum XMLSchema {
    static let functions: [ScalarFunction] = [
        .resolved(
            "schema_of_xml", 1...2, "schema_of_xml(text [, options]): the struct that it fits"
        ) {
            arguments throws(FunctionError) in
            if arguments[0].type != .string, arguments[0].type != .void {
                throw .wrongType("schema_of_xml", 0, arguments[0].type, wanted: "string")
            }
            guard let literal = arguments[0].literal else {
                throw FunctionError(
                    "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                    "The text given to `schema_of_xml` must be a constant.")
            }
            guard !literal.isNull else {
                throw FunctionError(
                    "DATATYPE_MISMATCH.UNEXPECTED_NULL", "The xml must not be null.")
            }
            let options = try XMLOptions(arguments, at: 1)
            return .rowwise([.string] + arguments.dropFirst().map(\.type), .string) { values in
                .string(text(of: values[0].text, options))
            }
        }
    ]

    private static func text(of xml: String, _ options: XMLOptions) -> String {
        guard let document = try? XMLReader.read(xml, ignoringRest: true) else {
            let name = options.records.text("columnNameOfCorruptRecord") ?? "_corrupt_record"
            return "STRUCT<\(name): STRING>"
        }
        let schema = Inference(document: document, options: options)
        return JSONSchema.definition(
            of: schema.shown(schema.type(of: document.root, isRoot: true)))
    }

    private struct Inference {
        let document: XMLDocument
        let options: XMLOptions

        func type(of node: Int, isRoot: Bool = false) -> DataType {
            var fields: [Field] = []
            func add(_ name: String, _ type: DataType) {
                let place = fields.firstIndex { $0.name.lowercased() == name.lowercased() }
                guard let place else {
                    fields.append(Field(name, type))
                    return
                }
                // What comes again is an array of what fits both.
                let before = fields[place].type
                if case .array(let element) = before {
                    fields[place] = Field(fields[place].name, .array(merged(element, type)))
                } else {
                    fields[place] = Field(fields[place].name, .array(merged(before, type)))
                }
            }
            for (name, text) in options.attributes(of: node, in: document) {
                add(name, scalar(text))
            }
            let hasAttributes = !fields.isEmpty
            var content: DataType?
            for child in document.children(of: node) {
                let item = document.nodes[child]
                if item.kind == .element {
                    add(options.name(item), type(of: child))
                } else if item.kind == .text, !XMLOptions.isBlank(item.text) {
                    let found = scalar(item.text)
                    content =
                        switch content {
                        case nil: found
                        case .array(let element)?: .array(merged(element, found))
                        case let before?: .array(merged(before, found))
                        }
                }
            }
            let hasChildren = fields.count > 0
            if !hasChildren, !isRoot { return content ?? .void }
            if let content { fields.append(Field(options.valueTag, content)) }
            if !hasChildren, !hasAttributes, fields.isEmpty { return .structure([]) }
            return .structure(fields.sorted { $0.name < $1.name })
        }

        private func scalar(_ text: String) -> DataType {
            let text = options.trimmed(text)
            guard options.records.isTrue("inferSchema", usually: true) else { return .string }
            if text.isEmpty || text == options.null { return .void }
            if XMLScalar.value(text, .bigint) != nil { return .bigint }
            let isNumber = text.utf8.allSatisfy {
                (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0)
            }
            if isNumber {
                if options.records.isTrue("prefersDecimal", usually: false),
                    let type = decimal(text)
                {
                    return type
                }
                if XMLScalar.value(text, .double) != nil { return .double }
            }
            if ["true", "false"].contains(text.lowercased()) { return .boolean }
            for type in [DataType.date, .timestamp] {
                if let pattern = options.records.pattern(type) {
                    if let value = try? options.records.read(text, type, pattern), !value.isNull {
                        return type
                    }
                } else if type == .timestamp || text.utf8.count <= 10,
                    (try? Cast.convert(.string(text), .string, type)) != nil
                {
                    return type
                }
            }
            // A time of the day would be one of today's.
            var clock = text
            return clock.withUTF8 { ClockText.parse($0) } == nil ? .string : .timestamp
        }

        private func decimal(_ text: String) -> DataType? {
            guard !text.lowercased().contains("e") else { return nil }
            let unsigned = text.drop { $0 == "-" || $0 == "+" }
            let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
            let scale = parts.count > 1 ? parts[1].utf8.count : 0
            let whole = parts[0].drop { $0 == "0" }.utf8.count
            let precision = max(whole + scale, 1)
            return precision <= 38 ? .decimal(precision: precision, scale: scale) : nil
        }

        /// What holds both; text where nothing else does.
        private func merged(_ left: DataType, _ right: DataType) -> DataType {
            switch (left, right) {
            case (.void, let other), (let other, .void): return other
            case (.array(let a), .array(let b)): return .array(merged(a, b))
            case (.array(let a), let b), (let b, .array(let a)): return .array(merged(a, b))
            case (.structure(let a), .structure(let b)):
                var fields = a
                for field in b {
                    let place = fields.firstIndex {
                        $0.name.lowercased() == field.name.lowercased()
                    }
                    if let place {
                        fields[place] = Field(
                            fields[place].name, merged(fields[place].type, field.type))
                    } else {
                        fields.append(field)
                    }
                }
                return .structure(fields.sorted { $0.name < $1.name })
            case (.structure(let fields), let other), (let other, .structure(let fields)):
                // A text beside elements with attributes is their value.
                let value = fields.first { $0.name == options.valueTag }?.type ?? .void
                var kept = fields.filter { $0.name != options.valueTag }
                kept.append(Field(options.valueTag, merged(value, other)))
                return .structure(kept.sorted { $0.name < $1.name })
            default:
                return left == right ? left : Self.number(left, right) ?? .string
            }
        }

        private static func number(_ left: DataType, _ right: DataType) -> DataType? {
            switch (left, right) {
            case (.date, .timestamp), (.timestamp, .date): return .timestamp
            case (.bigint, .double), (.double, .bigint), (.decimal, .double), (.double, .decimal):
                return .double
            case (.bigint, .decimal(let precision, let scale)),
                (.decimal(let precision, let scale), .bigint):
                return decimal(precision, scale, 20, 0)
            case (.decimal(let p, let s), .decimal(let q, let t)): return decimal(p, s, q, t)
            default: return nil
            }
        }

        private static func decimal(_ p: Int, _ s: Int, _ q: Int, _ t: Int) -> DataType {
            let scale = max(s, t)
            let precision = max(p - s, q - t) + scale
            return precision <= 38 ? .decimal(precision: precision, scale: scale) : .double
        }

        /// The type as it is told: text for what was always empty.
        func shown(_ type: DataType) -> DataType {
            switch type {
            case .void: .string
            case .array(let element): .array(shown(element))
            case .structure(let fields): .structure(fields.map { Field($0.name, shown($0.type)) })
            default: type
            }
        }
    }
}
