/// Reads a text as XML 1.0.
///
/// A document type is passed over: what it declares is never expanded, so that a short text stays a small
/// document, and nothing outside of the text is read. Depth is bounded.
public struct XMLReader {
    /// Elements within elements.
    static let maximumDepth = 500

    private let bytes: [UInt8]
    private var place = 0
    private var document = XMLDocument()
    private var open: [Int] = []

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// - Parameter ignoringRest: Whether anything may follow the document's element.
    public static func read(_ text: String, ignoringRest: Bool = false) throws(XMLError)
        -> XMLDocument
    {
        var reader = XMLReader(Array(text.utf8))
        try reader.prolog()
        try reader.startElement()
        while !reader.open.isEmpty { try reader.content() }
        if !ignoringRest { try reader.miscellany() }
        reader.document.nodes[0].end = reader.document.nodes.count
        guard ignoringRest || reader.place == reader.bytes.count else {
            throw reader.error("text after the document's element")
        }
        return reader.document
    }

    private func error(_ reason: String) -> XMLError { XMLError(reason: reason, offset: place) }

    private func at(_ text: StaticString) -> Bool {
        guard place + text.utf8CodeUnitCount <= bytes.count else { return false }
        for index in 0..<text.utf8CodeUnitCount
        where bytes[place + index] != text.utf8Start[index] { return false }
        return true
    }

    private mutating func take(_ text: StaticString) -> Bool {
        guard at(text) else { return false }
        place += text.utf8CodeUnitCount
        return true
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
    }

    @discardableResult
    private mutating func skipSpace() -> Bool {
        let start = place
        while place < bytes.count, Self.isSpace(bytes[place]) { place += 1 }
        return place > start
    }

    private mutating func prolog() throws(XMLError) {
        if at("<?xml"), place + 5 < bytes.count, Self.isSpace(bytes[place + 5]) {
            _ = try upTo("?>", "an XML declaration")
        }
        try miscellany()
        if take("<!DOCTYPE") {
            try documentType()
            try miscellany()
        }
        guard place < bytes.count, bytes[place] == UInt8(ascii: "<") else {
            throw error("no element")
        }
    }

    /// Comments, instructions and white space around the document's element.
    private mutating func miscellany() throws(XMLError) {
        while true {
            skipSpace()
            if at("<!--") {
                try comment(parent: 0)
            } else if at("<?") {
                try instruction(parent: 0)
            } else {
                return
            }
        }
    }

    private mutating func documentType() throws(XMLError) {
        var isInside = false
        var quote: UInt8?
        while place < bytes.count {
            let byte = bytes[place]
            if !isInside, quote == nil, at("SYSTEM") || at("PUBLIC") {
                throw error("a document type that is kept elsewhere")
            }
            place += 1
            if let open = quote {
                if byte == open { quote = nil }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
            case UInt8(ascii: "["): isInside = true
            case UInt8(ascii: "]"): isInside = false
            case UInt8(ascii: ">") where !isInside: return
            default: break
            }
        }
        throw error("a document type that does not end")
    }

    /// What stands before the text that ends it.
    private mutating func upTo(_ end: StaticString, _ what: String) throws(XMLError) -> String {
        let start = place
        while place < bytes.count, !at(end) { place += 1 }
        let text = bytes[start..<place]
        guard take(end) else { throw error("\(what) that does not end") }
        return try checked(text)
    }

    /// - Throws: where a character is none that XML allows.
    private func checked(_ text: ArraySlice<UInt8>) throws(XMLError) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var last: UInt8 = 0
        for byte in text {
            guard byte >= 0x20 || Self.isSpace(byte) else {
                throw error("a control character")
            }
            // A line ends with a line feed alone.
            if !(byte == 0x0A && last == 0x0D) { result.append(byte == 0x0D ? 0x0A : byte) }
            last = byte
        }
        return String(decoding: result, as: UTF8.self)
    }

    private mutating func name() throws(XMLError) -> String {
        let start = place
        while place < bytes.count, XMLName.holds(bytes[place], isFirst: place == start) {
            place += 1
        }
        guard place > start else { throw error("no name") }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func append(
        _ kind: XMLDocument.Kind, _ name: String, _ text: String, _ parent: Int
    ) {
        let index = document.nodes.count
        document.nodes.append(
            .init(kind: kind, name: name, text: text, parent: parent, end: index + 1))
    }

    private mutating func comment(parent: Int) throws(XMLError) {
        place += 4
        let text = try upTo("--", "a comment")
        guard take(">") else { throw error("two hyphens in a comment") }
        append(.comment, "", text, parent)
    }

    private mutating func instruction(parent: Int) throws(XMLError) {
        place += 2
        let target = try name()
        guard target.lowercased() != "xml" else { throw error("a declaration that is not first") }
        skipSpace()
        let text = try upTo("?>", "an instruction")
        append(.instruction, target, text, parent)
    }

    /// One piece of what the innermost open element holds.
    private mutating func content() throws(XMLError) {
        guard place < bytes.count, let parent = open.last else {
            throw error("an element that does not end")
        }
        guard bytes[place] == UInt8(ascii: "<") else { return try text(parent) }
        if at("</") {
            try endElement()
        } else if at("<!--") {
            try comment(parent: parent)
        } else if take("<![CDATA[") {
            add(text: try upTo("]]>", "a CDATA section"), isSection: true, parent)
        } else if at("<?") {
            try instruction(parent: parent)
        } else {
            try startElement()
        }
    }

    /// Text joins the text before it.
    private mutating func add(text: String, isSection: Bool, _ parent: Int) {
        let last = document.nodes.count - 1
        guard document.nodes[last].kind == .text, document.nodes[last].parent == parent else {
            if !text.isEmpty { append(.text, "", text, parent) }
            return
        }
        if document.nodes[last].leading == nil {
            document.nodes[last].leading = document.nodes[last].text.utf8.count
        }
        document.nodes[last].text += text
    }

    private mutating func text(_ parent: Int) throws(XMLError) {
        var text = ""
        var start = place
        while place < bytes.count, bytes[place] != UInt8(ascii: "<") {
            if at("]]>") { throw error("the end of a CDATA section that did not begin") }
            guard bytes[place] == UInt8(ascii: "&") else {
                place += 1
                continue
            }
            text += try checked(bytes[start..<place])
            text += try reference()
            start = place
        }
        text += try checked(bytes[start..<place])
        add(text: text, isSection: false, parent)
    }

    private static let entities: [String: String] = [
        "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'",
    ]

    /// `&lt;`, `&#65;`, `&#x41;` and such.
    private mutating func reference() throws(XMLError) -> String {
        place += 1
        if take("#") {
            let radix = take("x") ? 16 : 10
            let digits = try upTo(";", "a reference")
            guard digits.utf8.first != UInt8(ascii: "+"), let code = UInt32(digits, radix: radix),
                let scalar = UnicodeScalar(code), code >= 0x20 || [9, 10, 13].contains(code),
                code != 0xFFFE, code != 0xFFFF
            else { throw error("a reference to no character") }
            return String(Character(scalar))
        }
        let entity = try name()
        guard take(";"), let text = Self.entities[entity] else {
            throw error("a reference to the unknown entity '\(entity)'")
        }
        return text
    }

    private mutating func startElement() throws(XMLError) {
        place += 1
        guard open.count < Self.maximumDepth else {
            throw error("more than \(Self.maximumDepth) elements in one another")
        }
        let element = document.nodes.count
        append(.element, try name(), "", open.last ?? 0)
        while true {
            let isApart = skipSpace()
            if take("/>") {
                document.nodes[element].end = document.nodes.count
                return
            }
            if take(">") { break }
            guard isApart else { throw error("no space before an attribute") }
            try attribute(of: element)
        }
        open.append(element)
    }

    private mutating func attribute(of element: Int) throws(XMLError) {
        let name = try name()
        skipSpace()
        guard take("=") else { throw error("an attribute without a value") }
        skipSpace()
        guard at("\"") || at("'") else { throw error("a value without quotes") }
        let quote = bytes[place]
        place += 1
        var value = ""
        var start = place
        while place < bytes.count, bytes[place] != quote {
            let byte = bytes[place]
            if byte == UInt8(ascii: "<") { throw error("a '<' in a value") }
            guard byte == UInt8(ascii: "&") else {
                place += 1
                continue
            }
            value += try spaced(bytes[start..<place])
            value += try reference()
            start = place
        }
        value += try spaced(bytes[start..<place])
        guard place < bytes.count else { throw error("a value that does not end") }
        place += 1
        for other in element + 1..<document.nodes.count where document.nodes[other].name == name {
            throw error("the attribute '\(name)' twice")
        }
        append(.attribute, name, value, element)
    }

    /// White space of a value is blanks.
    private func spaced(_ text: ArraySlice<UInt8>) throws(XMLError) -> String {
        let text = try checked(text)
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0 == "\n" || $0 == "\t" ? " " : $0 }))
    }

    private mutating func endElement() throws(XMLError) {
        place += 2
        let name = try name()
        skipSpace()
        guard take(">"), let element = open.popLast(), document.nodes[element].name == name else {
            throw error("the end of '\(name)', which is not the innermost element")
        }
        document.nodes[element].end = document.nodes.count
    }
}

/// What names are made of.
public enum XMLName {
    static func holds(_ byte: UInt8, isFirst: Bool) -> Bool {
        switch byte {
        case 0x61...0x7A, 0x41...0x5A, 0x5F, 0x3A, 0x80...: true
        case 0x30...0x39, 0x2D, 0x2E: !isFirst
        default: false
        }
    }

    public static func isValid(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.enumerated().allSatisfy { holds($0.element, isFirst: $0.offset == 0) }
    }
}
