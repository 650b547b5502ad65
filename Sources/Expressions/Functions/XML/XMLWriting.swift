import Columns
import Formats

/// `to_xml`: a struct as XML.
enum XMLWriting {
    static let functions: [ScalarFunction] = [
        .resolved("to_xml", 1...2, "to_xml(struct [, options]): its members as elements") {
            arguments throws(FunctionError) in
            let type = arguments[0].type
            switch type {
            case .structure, .variant, .void: break
            default: throw .wrongType("to_xml", 0, type, wanted: "struct")
            }
            let options = try XMLOptions(arguments, at: 1)
            let rowTag = options.records.text("rowTag") ?? "ROW"
            let item = options.records.text("arrayElementName") ?? "item"
            return .rowwise(arguments.map(\.type), .string) { (values) throws(EvaluationError) in
                var writer = Writer(options: options, item: item)
                try writer.element(rowTag, values[0], type)
                return .string(String(decoding: writer.bytes, as: UTF8.self))
            }
        }
    ]

    /// Four blanks a level; an element without children is on one line.
    private struct Writer {
        let options: XMLOptions
        /// The name of the elements of arrays in arrays.
        let item: String
        var bytes: [UInt8] = []
        private var depth = 0

        init(options: XMLOptions, item: String) {
            self.options = options
            self.item = item
        }

        private mutating func startLine() {
            if !bytes.isEmpty { bytes.append(0x0A) }
            bytes += String(repeating: "    ", count: depth).utf8
        }

        private mutating func start(_ name: String) throws(EvaluationError) {
            guard XMLName.isValid(name) else {
                throw EvaluationError(
                    "INVALID_XML_NAME", "The name '\(name)' cannot be one of an element.")
            }
            startLine()
            bytes.append(UInt8(ascii: "<"))
            bytes += name.utf8
        }

        /// A member, an attribute or an element, by its name.
        private struct Member {
            let name: String
            let value: Value
            let type: DataType
        }

        mutating func element(_ name: String, _ value: Value, _ type: DataType)
            throws(EvaluationError)
        {
            switch (value, type) {
            case (.structure(let values), .structure(let fields)):
                try element(
                    name,
                    zip(fields, values).map { Member(name: $0.name, value: $1, type: $0.type) })
            case (.map(let entries), .map(let key, let inner)):
                try element(
                    name,
                    entries.map {
                        Member(name: TextFormat.text($0.key, key), value: $0.value, type: inner)
                    })
            case (.binary(let bytes), .variant):
                try element(name, bytes.withVariant(\.node))
            default:
                try start(name)
                try text(value, type)
                bytes += "</\(name)>".utf8
            }
        }

        private mutating func element(_ name: String, _ members: [Member])
            throws(EvaluationError)
        {
            try start(name)
            var rest: [Member] = []
            var content: Member?
            for member in members {
                if member.name == options.valueTag {
                    content = member.value.isNull ? nil : member
                } else if member.name.hasPrefix(options.attributePrefix),
                    !options.attributePrefix.isEmpty
                {
                    try attribute(member)
                } else if !member.value.isNull || options.null != nil {
                    rest.append(member)
                }
            }
            guard content != nil || !rest.isEmpty else {
                bytes += "/>".utf8
                return
            }
            bytes.append(UInt8(ascii: ">"))
            if let content { try text(content.value, content.type, isInside: true) }
            depth += 1
            let length = bytes.count
            for member in rest { try child(member) }
            depth -= 1
            if bytes.count > length { startLine() }
            bytes += "</\(name)>".utf8
        }

        /// Arrays repeat their name; arrays in them have elements of another.
        private mutating func child(_ member: Member) throws(EvaluationError) {
            guard case .array(let inner) = member.type, case .list(let values) = member.value
            else {
                if member.value.isNull {
                    if let null = options.null {
                        try element(member.name, .string(null), .string)
                    }
                } else {
                    try element(member.name, member.value, member.type)
                }
                return
            }
            for value in values where !value.isNull || options.null != nil {
                if case .array(let within) = inner {
                    try element(
                        member.name,
                        value.elements.map { Member(name: item, value: $0, type: within) })
                } else {
                    try child(Member(name: member.name, value: value, type: inner))
                }
            }
        }

        private mutating func element(_ name: String, _ node: VariantNode)
            throws(EvaluationError)
        {
            switch node {
            case .null:
                try start(name)
                bytes += "/>".utf8
            case .array(let elements):
                for inner in elements { try element(name, inner) }
            case .object(let members):
                try start(name)
                var rest: [(name: String, value: VariantNode)] = []
                for member in members {
                    let name = String(decoding: member.name, as: UTF8.self)
                    if name.hasPrefix(options.attributePrefix), name != options.valueTag,
                        let (value, type) = member.value.scalar
                    {
                        try attribute(Member(name: name, value: value, type: type))
                    } else {
                        rest.append((name, member.value))
                    }
                }
                guard !rest.isEmpty else {
                    bytes += "/>".utf8
                    return
                }
                bytes.append(UInt8(ascii: ">"))
                depth += 1
                for member in rest { try element(member.name, member.value) }
                depth -= 1
                startLine()
                bytes += "</\(name)>".utf8
            default:
                guard let (value, type) = node.scalar else { return }
                try element(name, value, type)
            }
        }

        private mutating func attribute(_ member: Member) throws(EvaluationError) {
            let name = String(member.name.dropFirst(options.attributePrefix.count))
            guard !member.value.isNull || options.null != nil else { return }
            guard XMLName.isValid(name) else {
                throw EvaluationError(
                    "INVALID_XML_NAME", "The name '\(name)' cannot be one of an attribute.")
            }
            bytes += " \(name)=\"".utf8
            let text =
                member.value.isNull ? options.null ?? "" : try written(member.value, member.type)
            try append(text, isAttribute: true)
            bytes.append(UInt8(ascii: "\""))
        }

        private mutating func text(_ value: Value, _ type: DataType, isInside: Bool = false)
            throws(EvaluationError)
        {
            if !isInside { bytes.append(UInt8(ascii: ">")) }
            try append(try written(value, type), isAttribute: false)
        }

        private func written(_ value: Value, _ type: DataType) throws(EvaluationError) -> String {
            if let text = options.records.written(value, type) { return text }
            switch (value, type) {
            case (.integer(let micros), .timestamp), (.integer(let micros), .timestampNTZ):
                var bytes: [UInt8] = []
                let millis = micros - ((micros % 1000) + 1000) % 1000
                TimestampText.appendISO(millis, zone: type == .timestamp, to: &bytes)
                return String(decoding: bytes, as: UTF8.self)
            case (.binary(let data), .binary):
                let pairs = data.map { byte -> String in
                    let text = String(byte, radix: 16, uppercase: true)
                    return text.utf8.count == 1 ? "0" + text : text
                }
                return "[" + pairs.joined(separator: " ") + "]"
            case (_, .yearMonthInterval), (_, .dayTimeInterval), (_, .calendarInterval):
                throw EvaluationError(
                    "_LEGACY_ERROR_TEMP_3238",
                    "Failed to convert a value of type \(type.description.uppercased()) to XML.")
            default: return TextFormat.text(value, type)
            }
        }

        private mutating func append(_ text: String, isAttribute: Bool) throws(EvaluationError) {
            for byte in text.utf8 {
                switch byte {
                case UInt8(ascii: "<"): bytes += "&lt;".utf8
                case UInt8(ascii: "&"): bytes += "&amp;".utf8
                case UInt8(ascii: "\"") where isAttribute: bytes += "&quot;".utf8
                case 0x0D: bytes += "&#xd;".utf8
                case 0x0A where isAttribute: bytes += "&#xa;".utf8
                case 0x09 where isAttribute: bytes += "&#x9;".utf8
                case 0..<0x20 where byte != 0x0A && byte != 0x09:
                    throw EvaluationError(
                        "INVALID_XML_CHARACTER",
                        "XML has no place for the control character \(byte).")
                default: bytes.append(byte)
                }
            }
        }
    }
}
