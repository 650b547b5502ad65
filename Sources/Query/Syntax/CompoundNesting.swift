/// Follows the tokens of a text to tell whether a semicolon stands inside `BEGIN … END`.
///
/// Only what opens and closes is looked at, so that a script with a mistake in it still ends where its
/// author meant it to.
struct CompoundNesting {
    private enum Opener { case block, statement, expression }

    private var openers: [Opener] = []
    /// The token before; empty at the beginning.
    private var last = ""
    private var isInHandler = false

    var isOpen: Bool { !openers.isEmpty }

    mutating func take(_ token: Token, of bytes: [UInt8]) {
        switch token.kind {
        case .word where token.range.count <= 7:
            take(String(decoding: bytes[token.range], as: UTF8.self).uppercased())
        case .symbol: take(String(decoding: bytes[token.range], as: UTF8.self))
        default: take("other")
        }
    }

    /// - Parameter token: a word in upper case, a symbol, or what can be neither.
    private mutating func take(_ token: String) {
        defer { last = token }
        // Names may be words that open and close, too.
        if [".", "AS", "DECLARE", "SET"].contains(last) { return }
        if last == "END", ["IF", "CASE", "WHILE", "LOOP", "REPEAT", "FOR"].contains(token) {
            return
        }
        switch token {
        case ";": isInHandler = false
        case "HANDLER": isInHandler = isOpen
        case "END": openers.removeLast(isOpen ? 1 : 0)
        case "BEGIN" where startsStatement || isInHandler: openers.append(.block)
        case "CASE" where isOpen: openers.append(startsStatement ? .statement : .expression)
        case "IF", "WHILE", "LOOP", "REPEAT", "FOR":
            if isOpen, startsStatement { openers.append(.statement) }
        default: break
        }
    }

    private var startsStatement: Bool {
        switch last {
        case "": return !isOpen
        case ";", ":", "BEGIN", "ATOMIC", "DO", "LOOP", "REPEAT": return true
        case "THEN", "ELSE": return openers.last != .expression
        default: return false
        }
    }
}
