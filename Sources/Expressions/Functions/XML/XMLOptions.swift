import Columns
import Formats

/// What the options of `from_xml`, `to_xml` and `schema_of_xml` say of names.
struct XMLOptions: Sendable {
    var records: RecordOptions
    /// Before the name of a member that is an attribute.
    let attributePrefix: String
    /// The member that is the text of an element with attributes or children.
    let valueTag: String
    /// The member that takes elements of other names.
    let wildcard: String
    let ignoresAttributes: Bool
    let ignoresNamespaces: Bool
    let trims: Bool
    let null: String?

    init(_ records: RecordOptions = RecordOptions()) {
        self.records = records
        attributePrefix = records.text("attributePrefix") ?? "_"
        valueTag = records.text("valueTag") ?? "_VALUE"
        wildcard = records.text("wildcardColName") ?? "xs_any"
        ignoresAttributes = records.isTrue("excludeAttribute", usually: false)
        ignoresNamespaces = records.isTrue("ignoreNamespace", usually: false)
        trims = records.isTrue("ignoreSurroundingSpaces", usually: true)
        null = records.text("nullValue")
    }

    init(_ arguments: [Argument], at index: Int) throws(FunctionError) {
        self.init(index < arguments.count ? try RecordOptions(arguments[index]) : RecordOptions())
    }

    func name(_ node: XMLDocument.Node) -> String {
        ignoresNamespaces ? node.localName : node.name
    }

    /// The attributes as members, but for those that are not wanted.
    func attributes(of node: Int, in document: XMLDocument) -> [(name: String, text: String)] {
        guard !ignoresAttributes else { return [] }
        return document.attributes(of: node).map {
            (attributePrefix + name(document.nodes[$0]), document.nodes[$0].text)
        }
    }

    func trimmed(_ text: String) -> String {
        guard trims else { return text }
        let kept = text.unicodeScalars.drop { $0.value <= 0x20 }
        guard let last = kept.lastIndex(where: { $0.value > 0x20 }) else { return "" }
        return String(kept[...last])
    }

    static func isBlank(_ text: String) -> Bool { text.utf8.allSatisfy { $0 <= 0x20 } }
}
