public import Columns

/// What evaluation may know besides its input, and where it tells of rows that fail.
public struct EvaluationContext: Sendable {
    /// Microseconds since 1970 at the start of the query or batch: what `current_timestamp` gives.
    public var nowInMicroseconds: Int64
    /// What `current_user` and `current_database` give.
    public var user: String
    public var database: String
    /// What calls without a seed of their own draw from; nil for real chance.
    public var seed: Int64?
    /// The number of this lot of rows (a part of a query, a split of a batch): lots draw apart.
    public var lot: Int64 = 0
    /// How far the drawing calls of the query have come in this lot, by their numbers.
    private var generators: [Int: SparkRandom] = [:]
    private var twisters: [Int: MersenneTwister] = [:]
    private var rowsCounted: [Int: Int64] = [:]
    /// Rows that failed, with the first error of each, in no particular order.
    public private(set) var failures: [RowFailure] = []
    /// While a part of the batch is evaluated, the original row of each row; nil for all of them.
    var rowNumbers: Selection?
    /// The values shared around the part being evaluated, the innermost last.
    var shared: [Datum] = []
    /// Whether parts may be evaluated for rows that may not need them.
    var eagerness = Eagerness.tried

    public init(
        nowInMicroseconds: Int64 = 0, user: String = "weir", database: String = "default"
    ) {
        self.nowInMicroseconds = nowInMicroseconds
        self.user = user
        self.database = database
    }

    /// Says where failures come from that have been told since there were `count` of them.
    mutating func locate(since count: Int, at origin: Range<Int>?) {
        guard let origin, count < failures.count else { return }
        for index in count..<failures.count where failures[index].error.origin == nil {
            failures[index].error.origin = origin
        }
    }

    /// Marks a row of the part being evaluated as failed.
    public mutating func fail(row: Int, _ error: EvaluationError) {
        let original = rowNumbers.map { Int($0[row]) } ?? row
        failures.append(RowFailure(row: original, error: error))
    }

    /// Evaluates a part of the batch: failures in it carry the original row's number.
    public mutating func within<Result>(
        _ rows: Selection, _ body: (inout EvaluationContext) -> Result
    ) -> Result {
        let before = rowNumbers
        rowNumbers = before.map { before in rows.map { before[Int($0)] } } ?? rows
        defer { rowNumbers = before }
        return body(&self)
    }

    /// Goes on with a call's sequence of random numbers.
    ///
    /// - Parameter own: The call's seed; nil where the query gives none.
    mutating func drawing<Result>(
        call: Int, seed own: Int64?, _ draw: (inout SparkRandom) -> Result
    ) -> Result {
        var random =
            generators[call]
            ?? SparkRandom(
                seed: (own ?? seed.map { $0 &+ Int64(call) &* 0x9E37_79B9 }
                    ?? Int64.random(in: .min ... .max)) &+ lot)
        defer { generators[call] = random }
        return draw(&random)
    }

    /// The same for a call with a seed that draws from another generator.
    mutating func twisting<Result>(
        call: Int, seed: Int64, _ draw: (inout MersenneTwister) -> Result
    ) -> Result {
        var random = twisters[call] ?? MersenneTwister(seed: seed &+ lot)
        defer { twisters[call] = random }
        return draw(&random)
    }

    /// The numbers of the next rows in this lot, for a call that numbers them.
    ///
    /// ```
    /// query    part (31 bits) │ row (33 bits)                       as Spark's
    /// stream   batch and split (39 bits) │ row (24 bits)            no two of its life are the same
    /// ```
    mutating func numbers(call: Int, of rows: Int) -> Range<Int64> {
        let next = rowsCounted[call, default: 0]
        rowsCounted[call] = next + Int64(rows)
        let first = next &+ lot &<< (seed == nil ? 33 : 24)
        return first..<first &+ Int64(rows)
    }

    public mutating func removeFailures() { failures.removeAll() }

    /// Forgets all but the first failures.
    mutating func removeFailures(since count: Int) {
        failures.removeLast(failures.count - count)
    }
}

/// What went wrong with a row of the batch in hand.
public struct RowFailure: Sendable {
    public var row: Int
    public var error: EvaluationError
}

/// A value that an expression cannot compute under ANSI rules. A batch query ends with it; a stream
/// rejects the record.
public struct EvaluationError: Error, Sendable {
    /// "DIVIDE_BY_ZERO", "ARITHMETIC_OVERFLOW", "CAST_INVALID_INPUT" …
    public var errorClass: String
    public var message: String
    /// What the rules before ANSI answer in its place; nil for null.
    var leniently: Value?
    /// Bytes of the text that asked for the value, where that is known.
    public var origin: Range<Int>?

    public init(_ errorClass: String, _ message: String) {
        self.errorClass = errorClass
        self.message = message
    }

    /// The same with an answer for the rules before ANSI.
    func or(_ value: Value) -> EvaluationError {
        var error = self
        error.leniently = value
        return error
    }
}
