public import Columns

/// A JSON value read whole, for functions that look into text.
public indirect enum JSONNode: Sendable {
    case null
    case boolean(Bool)
    /// As it was written.
    case number(String)
    case string(String)
    case array([JSONNode])
    /// Members in the order of the text, repeated ones too.
    case object([(name: String, value: JSONNode)])

    /// Its readers call themselves for each level.
    static let maximumDepth = 200

    /// nil where the text is not one JSON value.
    ///
    /// - Parameter ignoringRest: What stands behind the value is not looked at.
    public init?(_ text: String, _ grammar: JSONGrammar = .usual, ignoringRest: Bool = false) {
        var text = text
        let node = text.withUTF8 { bytes -> JSONNode? in
            var scanner = JSONScanner(bytes)
            grammar.skipSpace(&scanner)
            guard let node = try? JSONNode(&scanner, grammar, depth: 0) else { return nil }
            grammar.skipSpace(&scanner)
            return scanner.isAtEnd || ignoringRest ? node : nil
        }
        guard let node else { return nil }
        self = node
    }

    init(
        _ scanner: inout JSONScanner, _ grammar: JSONGrammar, depth: Int
    ) throws(JSONScanner.Failure) {
        guard depth < Self.maximumDepth else {
            throw JSONScanner.Failure(reason: "nested too deep", at: scanner.at)
        }
        switch scanner.peek {
        case UInt8(ascii: "n"):
            try scanner.word("null")
            self = .null
        case UInt8(ascii: "t"):
            try scanner.word("true")
            self = .boolean(true)
        case UInt8(ascii: "f"):
            try scanner.word("false")
            self = .boolean(false)
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            self = .string(try grammar.string(&scanner))
        case UInt8(ascii: "["):
            var elements: [JSONNode] = []
            try Self.items(&scanner, grammar, until: UInt8(ascii: "]")) {
                scanner throws(JSONScanner.Failure) in
                elements.append(try JSONNode(&scanner, grammar, depth: depth + 1))
            }
            self = .array(elements)
        case UInt8(ascii: "{"):
            var members: [(name: String, value: JSONNode)] = []
            try Self.items(&scanner, grammar, until: UInt8(ascii: "}")) {
                scanner throws(JSONScanner.Failure) in
                let name = try grammar.name(&scanner)
                grammar.skipSpace(&scanner)
                try scanner.expect(UInt8(ascii: ":"))
                grammar.skipSpace(&scanner)
                members.append((name, try JSONNode(&scanner, grammar, depth: depth + 1)))
            }
            self = .object(members)
        default: self = .number(try grammar.number(&scanner))
        }
    }

    /// What stands between commas from an opening bracket to its end.
    private static func items(
        _ scanner: inout JSONScanner, _ grammar: JSONGrammar, until end: UInt8,
        _ item: (inout JSONScanner) throws(JSONScanner.Failure) -> Void
    ) throws(JSONScanner.Failure) {
        scanner.at += 1
        grammar.skipSpace(&scanner)
        if scanner.peek == end {
            scanner.at += 1
            return
        }
        while true {
            grammar.skipSpace(&scanner)
            try item(&scanner)
            grammar.skipSpace(&scanner)
            if scanner.peek == UInt8(ascii: ",") {
                scanner.at += 1
                continue
            }
            try scanner.expect(end)
            return
        }
    }

    public func append(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes += "null".utf8
        case .boolean(let truth): bytes += (truth ? "true" : "false").utf8
        case .number(let text):
            // A fraction is written as the double that is nearest, as Java prints it.
            let isWhole = text.utf8.allSatisfy { $0 &- 0x30 <= 9 || $0 == UInt8(ascii: "-") }
            if text == "-0" {
                bytes.append(UInt8(ascii: "0"))
            } else if !isWhole, let number = Double(text) {
                TextFormat.append(.floating(number), .double, to: &bytes)
            } else {
                bytes += text.utf8
            }
        case .string(let text): JSONText.append(string: text.utf8, to: &bytes)
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                element.append(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                JSONText.append(string: member.name.utf8, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                member.value.append(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    /// Without spaces between its parts.
    public var text: String {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The value as a type, member by member: what does not fit is null where it stands.
    public func value(as type: DataType) -> Value {
        switch (self, type) {
        case (let node, .variant):
            return VariantNode(node).map { .binary($0.encoded) } ?? .null
        case (.null, _): return .null
        case (.array(let elements), .array(let element)):
            return .list(elements.map { $0.value(as: element) })
        case (.object(let members), .map(_, let value)):
            return .map(members.map { (.string($0.name), $0.value.value(as: value)) })
        case (.object(let members), .structure(let fields)):
            return .structure(
                fields.map { field in
                    members.last { $0.name == field.name }?.value.value(as: field.type) ?? .null
                })
        case (.string(let text), .string): return .string(text)
        case (_, .string): return .string(text)
        case (.number(let text), .double), (.number(let text), .float):
            if let special = JSONGrammar.notNumberValues[text] { return .floating(special) }
            return scanned(as: type)
        case (.array, _), (.object, _), (_, .array), (_, .map), (_, .structure): return .null
        default: return scanned(as: type)
        }
    }

    private func scanned(as type: DataType) -> Value {
        var bytes: [UInt8] = []
        if case .number(let text) = self { bytes += text.utf8 } else { append(to: &bytes) }
        return bytes.withUnsafeBufferPointer { buffer in
            var scanner = JSONScanner(buffer)
            return (try? scanner.value(type, FieldOptions())) ?? .null
        }
    }
}
