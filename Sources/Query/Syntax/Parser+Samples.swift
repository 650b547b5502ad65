import Columns

/// `TABLESAMPLE (method) [REPEATABLE (seed)]`.
public struct SampleSyntax: Sendable {
    public enum Method: Sendable {
        /// From 0 to 1.
        case fraction(Double)
        case rows(ExpressionSyntax)
    }

    public var method: Method
    public var seed: Int64?
    public var range: Range<Int>
}

extension Parser {
    /// What stands after a table or a query in parentheses, before its alias.
    mutating func sample() throws(QueryError) -> SampleSyntax {
        let start = current.start
        try expect("TABLESAMPLE")
        let isOfBlocks = take("SYSTEM")
        if !isOfBlocks { _ = take("BERNOULLI") }
        try expectSymbol("(")
        if isSymbol(")") {
            throw refusedSample("0014", "TABLESAMPLE does not accept empty inputs.", from: start)
        }
        let method = try sampleMethod(from: start)
        try expectSymbol(")")
        if isOfBlocks {
            let isOfRows = if case .rows = method { true } else { false }
            throw QueryError(
                "UNSUPPORTED_FEATURE.TABLESAMPLE_SYSTEM_"
                    + (isOfRows ? "SAMPLE_METHOD" : "NO_SCAN"),
                "TABLESAMPLE SYSTEM takes blocks of a table's files; leave SYSTEM out.",
                at: range(from: start))
        }
        var seed: Int64?
        if take("REPEATABLE") {
            try expectSymbol("(")
            guard current.kind == .integer, let number = Int64(text(current.range)) else {
                throw unexpected("a whole number")
            }
            seed = number
            advance()
            try expectSymbol(")")
        }
        return SampleSyntax(method: method, seed: seed, range: range(from: start))
    }

    private mutating func sampleMethod(from start: Int) throws(QueryError) -> SampleSyntax.Method {
        if take("BUCKET") {
            let part = try sampleNumber()
            try expect("OUT")
            try expect("OF")
            let whole = try sampleNumber()
            if take("ON") {
                _ = try qualifiedName()
                let isCall = takeSymbol("(")
                if isCall { try expectSymbol(")") }
                throw refusedSample(
                    "0015",
                    "TABLESAMPLE(BUCKET x OUT OF y ON \(isCall ? "function" : "colname")) is not "
                        + "supported.", from: start)
            }
            return .fraction(try sampleFraction(part / whole, from: start))
        }
        let isNegative = isSymbol("-") && isWord("PERCENT", at: 2)
        if isNegative || isWord("PERCENT", at: 1) {
            if isNegative { advance() }
            let number = try sampleNumber()
            advance()
            return .fraction(
                try sampleFraction((isNegative ? -number : number) / 100, from: start))
        }
        let amountStart = current.start
        let amount = try expression()
        if take("ROWS") { return .rows(amount) }
        guard isSymbol(")") else { throw unexpected("PERCENT, ROWS or BUCKET") }
        let written = text(range(from: amountStart))
        let isLength =
            written.count > 1 && written.dropLast().allSatisfy(\.isNumber)
            && "bkmg".contains(written.suffix(1).lowercased())
        throw refusedSample(
            isLength ? "0015" : "0016",
            "\(written) is not a valid byte length literal; sampling by bytes is not "
                + "supported.", from: start)
    }

    private mutating func sampleNumber() throws(QueryError) -> Double {
        guard current.kind == .integer || current.kind == .number,
            let number = Double(text(current.range))
        else { throw unexpected("a number") }
        advance()
        return number
    }

    private func sampleFraction(
        _ fraction: Double, from start: Int
    ) throws(QueryError) -> Double {
        guard fraction >= -1e-6, fraction <= 1 + 1e-6 else {
            throw QueryError(
                "INVALID_TABLESAMPLE_FRACTION",
                "Sampling fraction (\(fraction)) must be on interval [0, 1].",
                at: range(from: start))
        }
        return fraction
    }

    private func refusedSample(
        _ number: String, _ message: String, from start: Int
    ) -> QueryError {
        QueryError("_LEGACY_ERROR_TEMP_\(number)", message, at: range(from: start))
    }
}
