/// An expression of XPath 1.0.
///
/// Names are compared without prefixes and namespaces are not known, as for Java's parser as Spark sets it up: a
/// name with a prefix finds nothing.
public struct XPath: Sendable {
    indirect enum Node: Sendable {
        case number(Double)
        case text(String)
        /// `-x`
        case negated(Node)
        case binary(Operator, Node, Node)
        case call(Function, [Node])
        /// `(x)[predicate]/rest`; no start where the path begins at the context or the root.
        case path(start: Start, [Step])
        case union(Node, Node)
        /// `$name`: none has a value.
        case variable(String)
    }

    indirect enum Start: Sendable {
        case context
        case root
        case expression(Node, predicates: [Node])
    }

    struct Step: Sendable {
        var axis: Axis
        var test: Test
        var predicates: [Node]
    }

    enum Test: Sendable {
        case node, text, comment
        case instruction(String?)
        case any
        case name(String)
        /// A name with a prefix.
        case nothing
    }

    enum Axis: String, Sendable {
        case ancestor
        case ancestorOrSelf = "ancestor-or-self"
        case attribute, child, descendant
        case descendantOrSelf = "descendant-or-self"
        case following
        case followingSibling = "following-sibling"
        case namespace, parent, preceding
        case precedingSibling = "preceding-sibling"
        case `self`
    }

    enum Operator: String, Sendable {
        case or, and
        case equal = "="
        case notEqual = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        case plus = "+"
        case minus = "-"
        case times = "*"
        case div, mod

        /// The higher, the closer it binds.
        var precedence: Int {
            switch self {
            case .or: 1
            case .and: 2
            case .equal, .notEqual: 3
            case .less, .lessOrEqual, .greater, .greaterOrEqual: 4
            case .plus, .minus: 5
            case .times, .div, .mod: 6
            }
        }
    }

    enum Function: String, Sendable {
        case last, position, count, id
        case localName = "local-name"
        case namespaceURI = "namespace-uri"
        case name, string, concat
        case startsWith = "starts-with"
        case contains
        case substringBefore = "substring-before"
        case substringAfter = "substring-after"
        case substring
        case stringLength = "string-length"
        case normalizeSpace = "normalize-space"
        case translate, boolean, not
        case yes = "true"
        case no = "false"
        case lang, number, sum, floor, ceiling, round

        var counts: ClosedRange<Int> {
            switch self {
            case .last, .position, .yes, .no: 0...0
            case .count, .id, .boolean, .not, .lang, .sum, .floor, .ceiling, .round: 1...1
            case .localName, .namespaceURI, .name, .string, .stringLength, .normalizeSpace,
                .number:
                0...1
            case .startsWith, .contains, .substringBefore, .substringAfter: 2...2
            case .substring: 2...3
            case .translate: 3...3
            case .concat: 2...Int.max
            }
        }
    }

    let root: Node

    /// - Throws: where the text is no XPath.
    public init(_ text: String) throws(XPathError) {
        var parser = XPathParser(text)
        root = try parser.whole()
    }
}

/// Why an XPath cannot be read or evaluated.
public struct XPathError: Error, Sendable {
    public var reason: String
}
