import Columns
import Formats

/// `from_xml`: a text of XML as a struct.
enum XMLRecords {
    static let functions: [ScalarFunction] = [reading]

    /// The schema is the second argument's type; the binder makes it of the schema's text.
    private static let reading = ScalarFunction.resolved(
        "from_xml", 2...3, "from_xml(text, schema [, options]): the struct that it holds"
    ) { arguments throws(FunctionError) in
        guard arguments[0].type == .string || arguments[0].type == .void else {
            throw .wrongType("from_xml", 0, arguments[0].type, wanted: "string")
        }
        let type = arguments[1].type
        var fields: [Field] = []
        switch type {
        case .structure(let members): fields = members
        case .variant: break
        default:
            throw FunctionError(
                "DATATYPE_MISMATCH.INVALID_XML_SCHEMA",
                "Input schema \"\(type.description.uppercased())\" must be a struct or a variant.")
        }
        let options = try XMLOptions(arguments, at: 2)
        try options.records.checkMode(of: "from_xml")
        let corrupt = try options.records.corruptField(fields)
        let members = fields
        let parameters = [DataType.string, type] + arguments.dropFirst(2).map(\.type)
        return ScalarOverload(parameters: parameters, result: type) {
            [options] arguments, rows, context in
            var options = options
            options.records.now = context.nowInMicroseconds
            return Rows.map([arguments[0]], rows, type, &context) {
                [options] (values) throws(EvaluationError) in
                let text = values[0].text
                if let value = try read(text, type, options) { return value }
                if options.records.failsFast { throw RecordOptions.malformed }
                if type == .variant { return .null }
                var row = members.map { _ in Value.null }
                if let corrupt { row[corrupt] = .string(text) }
                return .structure(row)
            }
        }
    }

    /// - Returns: nil where the text is no XML, or something in it does not fit.
    private static func read(
        _ text: String, _ type: DataType, _ options: XMLOptions
    ) throws(EvaluationError) -> Value? {
        guard let document = try? XMLReader.read(text, ignoringRest: true) else { return nil }
        var reader = Reader(document: document, options: options)
        let value =
            if case .structure(let fields) = type {
                reader.structure(document.root, fields, hasAttributes: true)
            } else {
                reader.variant(document.root)
            }
        if let failure = reader.failure { throw failure }
        return reader.isWhole ? value : nil
    }

    /// Elements of one document as values.
    private struct Reader {
        let document: XMLDocument
        let options: XMLOptions
        /// Becomes false where something does not fit.
        var isWhole = true
        /// Why the whole is to fail.
        var failure: EvaluationError?

        mutating func structure(_ node: Int, _ fields: [Field], hasAttributes: Bool) -> Value {
            var row = fields.map { _ in Value.null }
            var repeated: [Int: [Value]] = [:]
            func place(_ name: String) -> Int? {
                fields.firstIndex { $0.name == name }
                    ?? fields.firstIndex { $0.name.lowercased() == name.lowercased() }
            }
            func put(_ place: Int, _ value: (inout Reader, DataType) -> Value) {
                if case .array(let element) = fields[place].type {
                    repeated[place, default: []].append(value(&self, element))
                } else {
                    row[place] = value(&self, fields[place].type)
                }
            }
            if hasAttributes {
                for (name, text) in options.attributes(of: node, in: document) {
                    if let index = place(name) { row[index] = scalar(text, fields[index].type) }
                }
            }
            for child in document.children(of: node) {
                let item = document.nodes[child]
                if item.kind == .text, !XMLOptions.isBlank(item.text) {
                    if let index = place(options.valueTag) {
                        put(index) { $0.scalar(item.text, $1) }
                    }
                } else if item.kind == .element {
                    if let index = place(options.name(item)) {
                        put(index) { $0.element(child, $1) }
                    } else if let index = place(options.wildcard) {
                        put(index) { $0.element(child, $1) }
                    }
                }
            }
            for (place, values) in repeated { row[place] = .list(values) }
            return .structure(row)
        }

        /// What an element holds.
        private mutating func element(_ node: Int, _ type: DataType) -> Value {
            let children = document.children(of: node).filter {
                document.nodes[$0].kind == .element || document.nodes[$0].kind == .text
            }
            switch type {
            case .structure(let fields):
                let isEmpty = children.isEmpty && document.attributes(of: node).isEmpty
                if isEmpty { return .null }
                return structure(node, fields, hasAttributes: true)
            case .map(_, let inner): return map(node, inner)
            case .variant: return variant(node)
            case .string:
                if children.isEmpty { return options.null == "" ? .null : .string("") }
                return scalar(inner(node), .string)
            default: break
            }
            guard let first = children.first else { return .null }
            let text = children.filter { document.nodes[$0].kind == .text }
            if document.nodes[first].kind == .element
                || children.count > text.count && options.trimmed(document.nodes[first].text) == ""
            {
                isWhole = false
                return .null
            }
            guard let only = text.first else { return .null }
            if children.count > text.count { isWhole = false }
            if case .array(let element) = type { return scalar(document.nodes[only].text, element) }
            return scalar(document.nodes[only].text, type)
        }

        private mutating func map(_ node: Int, _ type: DataType) -> Value {
            var entries: [(key: Value, value: Value)] = []
            func put(_ name: String, _ value: Value) {
                let place = entries.firstIndex { $0.key.text == name }
                if let place {
                    entries[place].value = value
                } else {
                    entries.append((.string(name), value))
                }
            }
            for (name, text) in options.attributes(of: node, in: document) {
                put(name, scalar(text, type))
            }
            for child in document.children(of: node) where document.nodes[child].kind == .element {
                put(options.name(document.nodes[child]), element(child, type))
            }
            return .map(entries)
        }

        /// The text of one value.
        private mutating func scalar(_ text: String, _ type: DataType) -> Value {
            let trimmed = options.trimmed(text)
            if let null = options.null, trimmed == null { return .null }
            if type == .string { return .string(trimmed) }
            if type == .binary || trimmed.isEmpty { return .null }
            if type == .variant { return .binary(XMLVariant.scalar(trimmed).encoded) }
            let value = time(trimmed, type) ?? XMLScalar.value(trimmed, type)
            guard let value, !value.isNull else {
                isWhole = false
                return .null
            }
            return value
        }

        /// A time as its pattern reads it; nil where none is set.
        private mutating func time(_ text: String, _ type: DataType) -> Value? {
            guard let pattern = options.records.pattern(type) else { return nil }
            do throws(EvaluationError) {
                return try options.records.read(text, type, pattern)
            } catch {
                failure = error
                return .null
            }
        }

        /// The markup within an element.
        private func inner(_ node: Int) -> String {
            var text = ""
            for child in document.children(of: node) {
                let item = document.nodes[child]
                if item.kind == .text { text += item.text }
                guard item.kind == .element else { continue }
                let name = options.name(item)
                text += "<" + name
                for (name, value) in options.attributes(of: child, in: document) {
                    text += " \(name.dropFirst(options.attributePrefix.count))=\"\(value)\""
                }
                text += ">" + inner(child) + "</\(name)>"
            }
            return text
        }

        func variant(_ node: Int) -> Value {
            .binary(XMLVariant.node(node, document, options).encoded)
        }
    }
}

/// A text as a value, as XML writes them.
enum XMLScalar {
    static func value(_ text: String, _ type: DataType) -> Value? {
        switch type {
        case .boolean:
            switch text.lowercased() {
            case "true", "1": return .boolean(true)
            case "false", "0": return .boolean(false)
            default: return nil
            }
        case .tinyint, .smallint, .int, .bigint:
            return isWhole(text) ? try? Cast.convert(.string(text), .string, type) : nil
        case .double, .float:
            // Java's words for what is no number, in its own case.
            let isWord = text.utf8.contains {
                $0 | 0x20 == UInt8(ascii: "i") || $0 | 0x20 == UInt8(ascii: "n")
            }
            guard !isWord || ["NaN", "Infinity", "+Infinity", "-Infinity"].contains(text) else {
                return nil
            }
            return try? Cast.convert(.string(text), .string, type)
        case .decimal:
            let digits = text.filter { $0 != "," }
            return try? Cast.convert(.string(digits), .string, type)
        default: return try? Cast.convert(.string(text), .string, type)
        }
    }

    /// A sign and digits, no more.
    private static func isWhole(_ text: String) -> Bool {
        let digits =
            text.utf8.first.map { $0 == 0x2B || $0 == 0x2D } == true
            ? text.utf8.dropFirst() : text.utf8[...]
        return !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) }
    }
}
