import Columns

/// `v:a.b[0]['c']`: a part of a variant.
extension Parser {
    /// Whether a path may start at the colon here.
    var startsVariantPath: Bool {
        token(1).kind == .word || token(1).kind == .quoted || isSymbol("[", at: 1)
    }

    /// Reads the path from its colon on, as a call of `variant_get`.
    mutating func variantPath(
        _ operand: ExpressionSyntax, from start: Int
    ) throws(QueryError) -> ExpressionSyntax {
        try expectSymbol(":")
        let first = current.start
        var path = "$"
        var name = ""
        if !isSymbol("[") { try member(&path, &name) }
        while true {
            if isSymbol(".") {
                advance()
                try member(&path, &name)
            } else if takeSymbol("[") {
                if current.kind == .integer {
                    path += "[\(text(current.range))]"
                    advance()
                } else {
                    name = try string()
                    path += "['\(name)']"
                }
                try expectSymbol("]")
            } else {
                break
            }
        }
        let literal = ExpressionSyntax(.literal(.string(path), .string), range(from: first))
        var call = CallSyntax(name: ["variant_get"], arguments: [operand, literal])
        call.spelling = .path(name: name)
        return ExpressionSyntax(.call(call), range(from: start))
    }

    private mutating func member(_ path: inout String, _ name: inout String) throws(QueryError) {
        let isQuoted = current.kind == .quoted
        name = try identifier("a member's name")
        path += isQuoted ? "['\(name)']" : ".\(name)"
    }
}
