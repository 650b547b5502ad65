import Columns
import Formats

/// XML as a VARIANT: elements are objects, those that repeat are arrays.
enum XMLVariant {
    static func node(_ node: Int, _ document: XMLDocument, _ options: XMLOptions) -> VariantNode {
        var members: [(name: String, values: [VariantNode])] = []
        func put(_ name: String, _ value: VariantNode) {
            if let place = members.firstIndex(where: { $0.name == name }) {
                members[place].values.append(value)
            } else {
                members.append((name, [value]))
            }
        }
        let attributes = options.attributes(of: node, in: document)
        for (name, text) in attributes { put(name, scalar(options.trimmed(text))) }
        var texts: [VariantNode] = []
        for child in document.children(of: node) {
            let item = document.nodes[child]
            if item.kind == .element {
                put(options.name(item), self.node(child, document, options))
            } else if item.kind == .text, !XMLOptions.isBlank(item.text) {
                texts.append(scalar(options.trimmed(item.text)))
            }
        }
        if members.isEmpty {
            // One text alone is its value.
            return texts.first ?? .null
        }
        for text in texts { put(options.valueTag, text) }
        let values = members.map {
            (
                name: Array($0.name.utf8),
                value: $0.values.count == 1 ? $0.values[0] : .array($0.values)
            )
        }
        return VariantNode(members: values) ?? .null
    }

    /// A boolean, a number, or text.
    static func scalar(_ text: String) -> VariantNode {
        var text = text
        switch text.lowercased() {
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        default: return text.withUTF8 { VariantNode(field: $0) }
        }
    }
}
