#if canImport(Glibc)
    import Glibc
#endif

/// What an XPath gives.
public enum XPathValue: Sendable {
    /// In document order, each once.
    case nodes([Int])
    case boolean(Bool)
    case number(Double)
    case text(String)
}

extension XPath {
    /// Evaluates it at the document.
    ///
    /// - Throws: where a function wants nodes and is given something else, and where the work exceeds a bound.
    public func evaluate(in document: XMLDocument) throws(XPathError) -> XPathValue {
        var evaluation = XPathEvaluation(document: document)
        return try evaluation.value(root, at: .init(node: 0, position: 1, size: 1))
    }
}

/// One evaluation over one document.
struct XPathEvaluation {
    /// Nodes looked at: predicates within predicates multiply.
    private static let maximumVisits = 10_000_000

    struct Context {
        var node: Int
        /// From 1.
        var position: Int
        var size: Int
    }

    let document: XMLDocument
    private var visits = 0

    init(document: XMLDocument) { self.document = document }

    mutating func visit(_ count: Int) throws(XPathError) {
        visits += count
        guard visits <= Self.maximumVisits else {
            throw XPathError(reason: "more than \(Self.maximumVisits) nodes to look at")
        }
    }

    mutating func value(_ node: XPath.Node, at context: Context) throws(XPathError) -> XPathValue {
        switch node {
        case .number(let value): return .number(value)
        case .text(let text): return .text(text)
        case .negated(let inner): return .number(-number(try value(inner, at: context)))
        case .variable(let name): throw XPathError(reason: "the variable $\(name) has no value")
        case .union(let left, let right):
            let both =
                try nodes(try value(left, at: context)) + nodes(try value(right, at: context))
            return .nodes(unique(both))
        case .binary(let sign, let left, let right):
            return try binary(sign, left, right, context)
        case .call(let function, let arguments):
            return try call(function, arguments, context)
        case .path(let start, let steps):
            var current: [Int]
            switch start {
            case .context: current = [context.node]
            case .root: current = [0]
            case .expression(let inner, let predicates):
                current = try nodes(try value(inner, at: context))
                for predicate in predicates { current = try filter(current, by: predicate) }
            }
            for step in steps { current = try take(step, from: current) }
            return .nodes(current)
        }
    }

    private func unique(_ nodes: [Int]) -> [Int] {
        var sorted = nodes.sorted()
        var kept = 0
        for node in sorted where kept == 0 || sorted[kept - 1] != node {
            sorted[kept] = node
            kept += 1
        }
        sorted.removeLast(sorted.count - kept)
        return sorted
    }

    // MARK: Steps

    private mutating func take(_ step: XPath.Step, from nodes: [Int]) throws(XPathError) -> [Int] {
        var found: [Int] = []
        for node in nodes {
            let reached = reach(step.axis, from: node)
            try visit(reached.count + 1)
            var chosen = reached.filter { passes($0, step.test, step.axis) }
            for predicate in step.predicates { chosen = try filter(chosen, by: predicate) }
            found += chosen
        }
        return unique(found)
    }

    /// Keeps the nodes for which the predicate holds; their order is the axis's.
    private mutating func filter(_ nodes: [Int], by predicate: XPath.Node) throws(XPathError)
        -> [Int]
    {
        var kept: [Int] = []
        for (index, node) in nodes.enumerated() {
            try visit(1)
            let context = Context(node: node, position: index + 1, size: nodes.count)
            let value = try value(predicate, at: context)
            let holds =
                if case .number(let number) = value { number == Double(index + 1) } else {
                    boolean(value)
                }
            if holds { kept.append(node) }
        }
        return kept
    }

    private func passes(_ node: Int, _ test: XPath.Test, _ axis: XPath.Axis) -> Bool {
        let item = document.nodes[node]
        let principal: XMLDocument.Kind = axis == .attribute ? .attribute : .element
        switch test {
        case .node: return true
        case .text: return item.kind == .text
        case .comment: return item.kind == .comment
        case .instruction(let target):
            return item.kind == .instruction && (target == nil || target == item.name)
        case .any: return item.kind == principal
        case .name(let name): return item.kind == principal && item.localName == name
        case .nothing: return false
        }
    }

    private func reach(_ axis: XPath.Axis, from node: Int) -> [Int] {
        let nodes = document.nodes
        switch axis {
        case .self: return [node]
        case .namespace: return []
        case .child: return nodes[node].kind == .attribute ? [] : document.children(of: node)
        case .attribute:
            return document.attributes(of: node).filter {
                nodes[$0].name != "xmlns" && !nodes[$0].name.hasPrefix("xmlns:")
            }
        case .parent: return node == 0 ? [] : [nodes[node].parent]
        case .ancestor: return ancestors(of: node)
        case .ancestorOrSelf: return [node] + ancestors(of: node)
        case .descendant: return descendants(of: node)
        case .descendantOrSelf: return [node] + descendants(of: node)
        case .following:
            return (nodes[node].end..<nodes.count).filter { nodes[$0].kind != .attribute }
        case .preceding:
            let above = Set(ancestors(of: node))
            return (0..<node).reversed().filter {
                nodes[$0].kind != .attribute && !above.contains($0)
            }
        case .followingSibling: return siblings(of: node).filter { $0 > node }
        case .precedingSibling: return siblings(of: node).filter { $0 < node }.reversed()
        }
    }

    private func siblings(of node: Int) -> [Int] {
        guard node > 0, document.nodes[node].kind != .attribute else { return [] }
        return document.children(of: document.nodes[node].parent)
    }

    /// The nearest first.
    private func ancestors(of node: Int) -> [Int] {
        var found: [Int] = []
        var above = document.nodes[node].parent
        while above >= 0 {
            found.append(above)
            above = document.nodes[above].parent
        }
        return found
    }

    private func descendants(of node: Int) -> [Int] {
        (node + 1..<document.nodes[node].end).filter { document.nodes[$0].kind != .attribute }
    }

    // MARK: Values

    func nodes(_ value: XPathValue) throws(XPathError) -> [Int] {
        guard case .nodes(let nodes) = value else {
            throw XPathError(reason: "nodes were expected")
        }
        return nodes
    }

    func text(_ value: XPathValue) -> String { value.text(in: document) }
    func number(_ value: XPathValue) -> Double { value.number(in: document) }
    func boolean(_ value: XPathValue) -> Bool { value.truth }

    private mutating func binary(
        _ sign: XPath.Operator, _ left: XPath.Node, _ right: XPath.Node, _ context: Context
    ) throws(XPathError) -> XPathValue {
        let first = try value(left, at: context)
        switch sign {
        case .or: if boolean(first) { return .boolean(true) }
        case .and: if !boolean(first) { return .boolean(false) }
        default: break
        }
        let second = try value(right, at: context)
        switch sign {
        case .or, .and: return .boolean(boolean(second))
        case .plus: return .number(number(first) + number(second))
        case .minus: return .number(number(first) - number(second))
        case .times: return .number(number(first) * number(second))
        case .div: return .number(number(first) / number(second))
        case .mod: return .number(fmod(number(first), number(second)))
        default: return .boolean(try compare(sign, first, second))
        }
    }

    /// A set of nodes compares as any of its nodes does.
    private mutating func compare(
        _ sign: XPath.Operator, _ left: XPathValue, _ right: XPathValue
    ) throws(XPathError) -> Bool {
        switch (left, right) {
        case (.nodes(let nodes), .boolean), (.boolean, .nodes(let nodes)):
            let set = XPathValue.boolean(!nodes.isEmpty)
            if case .boolean = left { return holds(sign, left, set) }
            return holds(sign, set, right)
        case (.nodes(let nodes), _):
            for node in nodes {
                try visit(document.nodes[node].end - node)
                if try compare(sign, .text(document.string(of: node)), right) { return true }
            }
            return false
        case (_, .nodes(let nodes)):
            for node in nodes {
                try visit(document.nodes[node].end - node)
                if holds(sign, left, .text(document.string(of: node))) { return true }
            }
            return false
        default: return holds(sign, left, right)
        }
    }

    private func holds(_ sign: XPath.Operator, _ left: XPathValue, _ right: XPathValue) -> Bool {
        switch sign {
        case .less: return number(left) < number(right)
        case .lessOrEqual: return number(left) <= number(right)
        case .greater: return number(left) > number(right)
        case .greaterOrEqual: return number(left) >= number(right)
        default: break
        }
        let isEqual: Bool
        switch (left, right) {
        case (.boolean, _), (_, .boolean): isEqual = boolean(left) == boolean(right)
        case (.number, _), (_, .number): isEqual = number(left) == number(right)
        default: isEqual = text(left) == text(right)
        }
        return (sign == .equal) == isEqual
    }
}

/// Numbers as XPath writes them.
enum XPathNumber {
    /// Digits with a point and a minus; anything else is no number.
    static func read(_ text: String) -> Double {
        var digits = Substring(text).utf8.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
        while let last = digits.last, last == 0x20 || (0x09...0x0D).contains(last) {
            digits.removeLast()
        }
        var rest = digits
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        let points = rest.reduce(into: 0) { $0 += $1 == UInt8(ascii: ".") ? 1 : 0 }
        let isNumber = rest.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
        guard isNumber, points <= 1, rest.count > points else { return .nan }
        var written = String(rest) ?? ""
        if written.hasPrefix(".") { written = "0" + written }
        if written.hasSuffix(".") { written += "0" }
        let value = Double(written) ?? .nan
        return rest.count < digits.count ? -value : value
    }

    /// Without an exponent, and without a point where it is whole.
    static func text(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
        if value == 0 { return "0" }
        let text = "\(value.magnitude)"
        let sign = value < 0 ? "-" : ""
        let parts = text.split(separator: "e", maxSplits: 1)
        let mantissa = parts[0].split(separator: ".", maxSplits: 1)
        var digits = mantissa[0] + (mantissa.count > 1 ? mantissa[1] : "")
        var point = mantissa[0].count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
        while digits.count > 1, digits.last == "0" { digits.removeLast() }
        while digits.count > 1, digits.first == "0" {
            digits.removeFirst()
            point -= 1
        }
        if point <= 0 {
            return sign + "0." + String(repeating: "0", count: -point) + digits
        }
        if point >= digits.count {
            return sign + digits + String(repeating: "0", count: point - digits.count)
        }
        return sign + digits.prefix(point) + "." + digits.dropFirst(point)
    }
}

extension XPathValue {
    /// As a condition.
    public var truth: Bool {
        switch self {
        case .nodes(let nodes): !nodes.isEmpty
        case .boolean(let value): value
        case .number(let value): value != 0 && !value.isNaN
        case .text(let text): !text.isEmpty
        }
    }

    /// As a number; of nodes, that of the first one's text.
    public func number(in document: XMLDocument) -> Double {
        switch self {
        case .boolean(let value): value ? 1 : 0
        case .number(let value): value
        case .nodes, .text: XPathNumber.read(text(in: document))
        }
    }

    /// As a text; of nodes, that of the first one.
    public func text(in document: XMLDocument) -> String {
        switch self {
        case .nodes(let nodes): nodes.first.map { document.string(of: $0) } ?? ""
        case .boolean(let value): value ? "true" : "false"
        case .number(let value): XPathNumber.text(value)
        case .text(let text): text
        }
    }
}
