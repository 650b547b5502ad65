/// Reads Java's regular expressions over ASCII, as far as automata can follow them.
///
/// Everything else is refused, and left to the engine that the functions' definitions use: references
/// back, looking around, possessive quantifiers, word bounds, classes of Unicode, flags but `i` and `s`,
/// and repetitions of what may be empty, where Java has rules of its own.
struct RegexReader {
    struct Refusal: Error {}

    private let pattern: [UInt8]
    private var at = 0
    private var ignoresCase = false
    private var dotIsAll = false
    private var hasEnd = false
    private(set) var groups = 0

    private init(_ pattern: [UInt8]) { self.pattern = pattern }

    /// nil where the pattern is refused or wrong.
    static func read(_ pattern: [UInt8]) -> (node: RegexNode, groups: Int)? {
        guard pattern.count <= 1000, pattern.allSatisfy({ $0 < 0x80 }) else { return nil }
        var reader = RegexReader(pattern)
        do throws(Refusal) {
            reader.readFlags()
            let node = try reader.alternatives(depth: 0)
            guard reader.peek == nil else { throw Refusal() }
            return (node, reader.groups)
        } catch {
            return nil
        }
    }

    private var peek: UInt8? { at < pattern.count ? pattern[at] : nil }

    private mutating func take(_ text: StaticString) -> Bool {
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        guard pattern[at...].starts(with: wanted) else { return false }
        at += wanted.count
        return true
    }

    private mutating func next() throws(Refusal) -> UInt8 {
        guard let byte = peek else { throw Refusal() }
        at += 1
        return byte
    }

    private mutating func readFlags() {
        if take("(?i)") { ignoresCase = true }
        if take("(?s)") { dotIsAll = true }
    }

    private mutating func alternatives(depth: Int) throws(Refusal) -> RegexNode {
        guard depth < 50 else { throw Refusal() }
        var parts = [try sequence(depth: depth)]
        while take("|") { parts.append(try sequence(depth: depth)) }
        return parts.count == 1 ? parts[0] : .alternatives(parts)
    }

    private mutating func sequence(depth: Int) throws(Refusal) -> RegexNode {
        var parts: [RegexNode] = []
        while let byte = peek, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
            parts.append(try quantified(try atom(depth: depth)))
        }
        return .sequence(parts)
    }

    private mutating func quantified(_ body: RegexNode) throws(Refusal) -> RegexNode {
        let least: Int
        let most: Int?
        if take("*") {
            (least, most) = (0, nil)
        } else if take("+") {
            (least, most) = (1, nil)
        } else if take("?") {
            (least, most) = (0, 1)
        } else if take("{") {
            (least, most) = try bounds()
        } else {
            return body
        }
        let isLazy = take("?")
        if let byte = peek, "*+?{".utf8.contains(byte) { throw Refusal() }
        if body.isNullable { throw Refusal() }
        return .repeated(body, least: least, most: most, isLazy: isLazy)
    }

    private mutating func bounds() throws(Refusal) -> (Int, Int?) {
        let least = try number()
        if take("}") { return (least, least) }
        guard take(",") else { throw Refusal() }
        if take("}") { return (least, nil) }
        let most = try number()
        guard take("}"), most >= least else { throw Refusal() }
        return (least, most)
    }

    private mutating func number() throws(Refusal) -> Int {
        var value = 0
        let start = at
        while let byte = peek, byte >= 0x30, byte <= 0x39 {
            value = value * 10 + Int(byte - 0x30)
            at += 1
            guard value <= 1000 else { throw Refusal() }
        }
        guard at > start else { throw Refusal() }
        return value
    }

    private mutating func atom(depth: Int) throws(Refusal) -> RegexNode {
        let byte = try next()
        switch byte {
        case UInt8(ascii: "("): return try group(depth: depth)
        case UInt8(ascii: "["): return .sign(try signs())
        case UInt8(ascii: "."):
            return .sign(dotIsAll ? SignSet(0...127) : SignSet(0...9, 11...12, 14...127))
        case UInt8(ascii: "^"): return try start()
        case UInt8(ascii: "$"):
            hasEnd = true
            return .end
        case UInt8(ascii: "\\"):
            if take("A") { return try start() }
            if take("Z") || take("z") {
                hasEnd = true
                return .end
            }
            switch try escaped() {
            case .sign(let sign): return .sign(folded(SignSet(sign...sign)))
            case .set(let set): return .sign(set)
            }
        case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"), UInt8(ascii: "{"):
            throw Refusal()
        default: return .sign(folded(SignSet(byte...byte)))
        }
    }

    /// A start behind an end matches the empty text alone, which no automaton here is told of.
    private func start() throws(Refusal) -> RegexNode {
        if hasEnd { throw Refusal() }
        return .start
    }

    private func folded(_ set: SignSet) -> SignSet { ignoresCase ? set.ignoringCase : set }

    private mutating func group(depth: Int) throws(Refusal) -> RegexNode {
        var number: Int?
        if !take("?:") {
            if take("?<") {
                guard let first = peek, (first | 0x20) >= 0x61, (first | 0x20) <= 0x7A else {
                    throw Refusal()
                }
                while !take(">") {
                    let byte = try next()
                    guard SignSet.word.contains(byte), byte != UInt8(ascii: "_") else {
                        throw Refusal()
                    }
                }
            } else if peek == UInt8(ascii: "?") {
                throw Refusal()
            }
            groups += 1
            number = groups
        }
        let body = try alternatives(depth: depth + 1)
        guard take(")") else { throw Refusal() }
        return number.map { .group(body, number: $0) } ?? body
    }

    private enum Escape {
        case sign(UInt8)
        case set(SignSet)
    }

    /// What stands behind a backslash.
    private mutating func escaped() throws(Refusal) -> Escape {
        let byte = try next()
        switch byte {
        case UInt8(ascii: "d"): return .set(.digit)
        case UInt8(ascii: "D"): return .set(SignSet.digit.inverted)
        case UInt8(ascii: "w"): return .set(.word)
        case UInt8(ascii: "W"): return .set(SignSet.word.inverted)
        case UInt8(ascii: "s"): return .set(.space)
        case UInt8(ascii: "S"): return .set(SignSet.space.inverted)
        case UInt8(ascii: "t"): return .sign(9)
        case UInt8(ascii: "n"): return .sign(10)
        case UInt8(ascii: "f"): return .sign(12)
        case UInt8(ascii: "r"): return .sign(13)
        default:
            guard !SignSet.word.contains(byte) || byte == UInt8(ascii: "_") else {
                throw Refusal()
            }
            return .sign(byte)
        }
    }

    /// A class in brackets, without classes or intersections in it.
    private mutating func signs() throws(Refusal) -> SignSet {
        let isInverted = take("^")
        var set = SignSet()
        guard peek != UInt8(ascii: "]") else { throw Refusal() }
        while !take("]") {
            guard let first = try item() else { throw Refusal() }
            guard case .sign(let low) = first else {
                if case .set(let own) = first { set.formUnion(own) }
                continue
            }
            let isRange =
                peek == UInt8(ascii: "-") && at + 1 < pattern.count
                && pattern[at + 1] != UInt8(ascii: "]")
            guard isRange else {
                set.insert(low)
                continue
            }
            at += 1
            guard case .sign(let high)? = try item(), high >= low else { throw Refusal() }
            for sign in low...high { set.insert(sign) }
        }
        set = folded(set)
        return isInverted ? set.inverted : set
    }

    private mutating func item() throws(Refusal) -> Escape? {
        let byte = try next()
        switch byte {
        case UInt8(ascii: "["): return nil
        case UInt8(ascii: "&") where peek == UInt8(ascii: "&"): return nil
        case UInt8(ascii: "\\"): return try escaped()
        default: return .sign(byte)
        }
    }
}

extension SignSet {
    static let digit = SignSet(0x30...0x39)
    static let word = SignSet(0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A)
    static let space = SignSet(9...13, 0x20...0x20)
}
