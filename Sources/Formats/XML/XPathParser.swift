/// Reads XPath 1.0: tokens by the rule that decides between names and operators, then by precedence.
///
/// Source: W3C XML Path Language 1.0, sections 2, 3 and 3.7.
struct XPathParser {
    private enum Token: Equatable {
        case number(Double)
        case literal(String)
        /// With a prefix, if it has one; `*` and `p:*` too.
        case name(String)
        case sign(String)
        case end
    }

    /// Expressions within expressions.
    private static let maximumDepth = 100

    private var scalars: [UnicodeScalar]
    private var place = 0
    private var token = Token.end
    /// The token before, which decides whether `*`, `and` and such are operators.
    private var previous: Token?
    private var depth = 0

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    mutating func whole() throws(XPathError) -> XPath.Node {
        try advance()
        let node = try expression(0)
        guard token == .end else { throw XPathError(reason: "an extra token: \(token)") }
        return node
    }

    // MARK: Tokens

    private var next: UnicodeScalar? { place < scalars.count ? scalars[place] : nil }

    private static func isName(_ scalar: UnicodeScalar, isFirst: Bool) -> Bool {
        guard scalar.isASCII else { return true }
        return scalar != ":" && XMLName.holds(UInt8(scalar.value), isFirst: isFirst)
    }

    private mutating func advance() throws(XPathError) {
        previous = token
        while let scalar = next, scalar.properties.isWhitespace { place += 1 }
        guard let scalar = next else {
            token = .end
            return
        }
        if ("0"..."9").contains(scalar)
            || scalar == "." && place + 1 < scalars.count
                && ("0"..."9").contains(scalars[place + 1])
        {
            token = .number(number())
        } else if scalar == "\"" || scalar == "'" {
            token = .literal(try literal(scalar))
        } else if Self.isName(scalar, isFirst: true) {
            token = .name(name())
        } else {
            token = try sign(scalar)
        }
    }

    private mutating func number() -> Double {
        let start = place
        var hasPoint = false
        while let scalar = next, ("0"..."9").contains(scalar) || scalar == "." && !hasPoint {
            hasPoint = hasPoint || scalar == "."
            place += 1
        }
        var text = String(String.UnicodeScalarView(scalars[start..<place]))
        if text.hasPrefix(".") { text = "0" + text }
        if text.hasSuffix(".") { text += "0" }
        return Double(text) ?? .nan
    }

    private mutating func literal(_ quote: UnicodeScalar) throws(XPathError) -> String {
        let start = place + 1
        guard let end = scalars[start...].firstIndex(of: quote) else {
            throw XPathError(reason: "a literal that does not end")
        }
        place = end + 1
        return String(String.UnicodeScalarView(scalars[start..<end]))
    }

    /// A name; one that is followed by a colon and a name or a star goes on with it.
    private mutating func name() -> String {
        let start = place
        func skip(_ place: inout Int) {
            let first = place
            while place < scalars.count, Self.isName(scalars[place], isFirst: place == first) {
                place += 1
            }
        }
        skip(&place)
        if place + 1 < scalars.count, scalars[place] == ":", scalars[place + 1] != ":" {
            if scalars[place + 1] == "*" {
                place += 2
            } else if Self.isName(scalars[place + 1], isFirst: true) {
                place += 1
                skip(&place)
            }
        }
        return String(String.UnicodeScalarView(scalars[start..<place]))
    }

    private static let signs = ["//", "::", "..", "!=", "<=", ">="]

    private mutating func sign(_ scalar: UnicodeScalar) throws(XPathError) -> Token {
        if place + 1 < scalars.count {
            let pair = String(scalar) + String(scalars[place + 1])
            if Self.signs.contains(pair) {
                place += 2
                return .sign(pair)
            }
        }
        guard "/()[].@,|+-=<>*$".unicodeScalars.contains(scalar) else {
            throw XPathError(reason: "an unexpected '\(scalar)'")
        }
        place += 1
        return .sign(String(scalar))
    }

    private mutating func take(_ sign: String) throws(XPathError) -> Bool {
        guard token == .sign(sign) else { return false }
        try advance()
        return true
    }

    private mutating func expect(_ sign: String) throws(XPathError) {
        guard try take(sign) else { throw XPathError(reason: "expected '\(sign)'") }
    }

    // MARK: Expressions

    /// Binary operators that bind closer than `floor`.
    private mutating func expression(_ floor: Int) throws(XPathError) -> XPath.Node {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else {
            throw XPathError(reason: "more than \(Self.maximumDepth) expressions in one another")
        }
        var left = try unary()
        while let sign = binaryOperator, sign.precedence > floor {
            try advance()
            left = .binary(sign, left, try expression(sign.precedence))
        }
        return left
    }

    /// Only asked after an operand, where a name or a star must be an operator.
    private var binaryOperator: XPath.Operator? {
        switch token {
        case .sign(let text): XPath.Operator(rawValue: text)
        case .name(let text) where ["or", "and", "div", "mod"].contains(text):
            XPath.Operator(rawValue: text)
        default: nil
        }
    }

    private mutating func unary() throws(XPathError) -> XPath.Node {
        if try take("-") { return .negated(try union()) }
        return try union()
    }

    private mutating func union() throws(XPathError) -> XPath.Node {
        var left = try path()
        while try take("|") { left = .union(left, try path()) }
        return left
    }

    private static let nodeTypes = ["node", "text", "comment", "processing-instruction"]

    private mutating func path() throws(XPathError) -> XPath.Node {
        switch token {
        case .number, .literal, .sign("("), .sign("$"): return try filtered()
        case .name(let name) where isCall && !Self.nodeTypes.contains(name): return try filtered()
        case .sign("/"):
            try advance()
            return startsStep
                ? .path(start: .root, try steps([])) : .path(start: .root, [])
        case .sign("//"):
            try advance()
            return .path(start: .root, try steps([Self.anywhere]))
        default:
            return .path(start: .context, try steps([]))
        }
    }

    private static let anywhere = XPath.Step(axis: .descendantOrSelf, test: .node, predicates: [])

    /// Whether a parenthesis follows the name.
    private var isCall: Bool {
        var next = place
        while next < scalars.count, scalars[next].properties.isWhitespace { next += 1 }
        return next < scalars.count && scalars[next] == "("
    }

    private var startsStep: Bool {
        switch token {
        case .name, .sign("*"), .sign("@"), .sign("."), .sign(".."): true
        default: false
        }
    }

    /// A primary expression with its predicates and the path that goes on from it.
    private mutating func filtered() throws(XPathError) -> XPath.Node {
        let primary = try primary()
        let predicates = try predicates()
        var rest: [XPath.Step] = []
        if try take("/") {
            rest = try steps([])
        } else if try take("//") {
            rest = try steps([Self.anywhere])
        } else if predicates.isEmpty {
            return primary
        }
        return .path(start: .expression(primary, predicates: predicates), rest)
    }

    private mutating func primary() throws(XPathError) -> XPath.Node {
        switch token {
        case .number(let value):
            try advance()
            return .number(value)
        case .literal(let text):
            try advance()
            return .text(text)
        case .sign("("):
            try advance()
            let inner = try expression(0)
            try expect(")")
            return inner
        case .sign("$"):
            try advance()
            guard case .name(let name) = token else { throw XPathError(reason: "expected a name") }
            try advance()
            return .variable(name)
        case .name(let name):
            try advance()
            return try call(name)
        default: throw XPathError(reason: "a location path was expected")
        }
    }

    private mutating func call(_ name: String) throws(XPathError) -> XPath.Node {
        guard let function = XPath.Function(rawValue: name) else {
            throw XPathError(reason: "could not find function: \(name)")
        }
        try expect("(")
        var arguments: [XPath.Node] = []
        if token != .sign(")") {
            repeat { arguments.append(try expression(0)) } while try take(",")
        }
        try expect(")")
        guard function.counts.contains(arguments.count) else {
            throw XPathError(reason: "\(name) does not take \(arguments.count) arguments")
        }
        return .call(function, arguments)
    }

    private mutating func predicates() throws(XPathError) -> [XPath.Node] {
        var found: [XPath.Node] = []
        while try take("[") {
            found.append(try expression(0))
            try expect("]")
        }
        return found
    }

    // MARK: Steps

    private mutating func steps(_ first: [XPath.Step]) throws(XPathError) -> [XPath.Step] {
        var found = first
        while true {
            found.append(try step())
            if try take("/") { continue }
            guard try take("//") else { return found }
            found.append(Self.anywhere)
        }
    }

    private mutating func step() throws(XPathError) -> XPath.Step {
        if try take(".") { return .init(axis: .self, test: .node, predicates: []) }
        if try take("..") { return .init(axis: .parent, test: .node, predicates: []) }
        var axis = XPath.Axis.child
        if try take("@") {
            axis = .attribute
        } else if case .name(let name) = token, isAxis {
            guard let named = XPath.Axis(rawValue: name) else {
                throw XPathError(reason: "unknown axis: \(name)")
            }
            axis = named
            try advance()
            try expect("::")
        }
        let test = try nodeTest()
        return .init(axis: axis, test: test, predicates: try predicates())
    }

    /// Whether two colons follow the name.
    private var isAxis: Bool {
        var next = place
        while next < scalars.count, scalars[next].properties.isWhitespace { next += 1 }
        return next + 1 < scalars.count && scalars[next] == ":" && scalars[next + 1] == ":"
    }

    private mutating func nodeTest() throws(XPathError) -> XPath.Test {
        if try take("*") { return .any }
        guard case .name(let name) = token else {
            throw XPathError(reason: "a location step was expected")
        }
        let isType = isCall && Self.nodeTypes.contains(name)
        try advance()
        guard isType else { return name.contains(":") ? .nothing : .name(name) }
        try expect("(")
        var target: String?
        if name == "processing-instruction", case .literal(let text) = token {
            target = text
            try advance()
        }
        try expect(")")
        switch name {
        case "node": return .node
        case "text": return .text
        case "comment": return .comment
        default: return .instruction(target)
        }
    }
}
