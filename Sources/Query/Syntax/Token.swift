/// A piece of SQL text: what kind it is and which bytes it covers.
struct Token: Sendable {
    enum Kind: UInt8, Sendable {
        /// A keyword or a name; which of them only the parser can tell.
        case word
        /// A name in backquotes.
        case quoted
        /// A string literal, with its quotes and an `r` before them.
        case string
        /// `X'…'`.
        case hexadecimal
        /// Digits without point, exponent or suffix.
        case integer
        /// Any other number, its suffix included.
        case number
        case symbol
        case end
    }

    var kind: Kind
    var start: Int
    var end: Int

    var range: Range<Int> { start..<end }
}
