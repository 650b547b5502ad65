/// An XML document as a flat list of nodes in document order.
///
/// ```
/// <a x="1">t<b/></a>      0 document │ 1 element a │ 2 attribute x │ 3 text t │ 4 element b
/// end of each             5          │ 5           │ 3             │ 4        │ 5
/// ```
/// The descendants of node `i`, its attributes first, are the nodes between `i` and its `end`.
public struct XMLDocument: Sendable {
    public enum Kind: Sendable { case document, element, attribute, text, comment, instruction }

    public struct Node: Sendable {
        public var kind: Kind
        /// As it is written, with its prefix.
        public var name: String
        /// Of an attribute, a text, a comment or an instruction.
        public var text: String
        public var parent: Int
        /// One past its last descendant.
        public var end: Int
        /// Bytes of `text` that stand before its first CDATA section, where it has one after them.
        public var leading: Int?

        /// Without its prefix.
        public var localName: String {
            guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return name }
            return String(name[name.utf8.index(after: colon)...])
        }
    }

    public internal(set) var nodes: [Node]

    init() {
        nodes = [Node(kind: .document, name: "", text: "", parent: -1, end: 1)]
    }

    /// The element that holds all others.
    public var root: Int {
        children(of: 0).first { nodes[$0].kind == .element } ?? 0
    }

    /// The numbers of a node's attributes.
    public func attributes(of node: Int) -> Range<Int> {
        guard nodes[node].kind == .element else { return node..<node }
        var last = node + 1
        while last < nodes[node].end, nodes[last].kind == .attribute { last += 1 }
        return node + 1..<last
    }

    /// The numbers of a node's children, in their order.
    public func children(of node: Int) -> [Int] {
        var found: [Int] = []
        var next = attributes(of: node).upperBound
        if nodes[node].kind != .element { next = node + 1 }
        while next < nodes[node].end {
            found.append(next)
            next = nodes[next].end
        }
        return found
    }

    /// All text in it, as XPath has it.
    public func string(of node: Int) -> String {
        switch nodes[node].kind {
        case .document, .element:
            var text = ""
            for inner in node..<nodes[node].end where nodes[inner].kind == .text {
                text += nodes[inner].text
            }
            return text
        case .attribute, .text, .comment, .instruction: return nodes[node].text
        }
    }
}

/// Why a text is no XML.
public struct XMLError: Error, Sendable {
    /// What was wrong, to be followed by the place.
    public var reason: String
    /// In bytes.
    public var offset: Int
}
