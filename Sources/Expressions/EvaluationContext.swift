import Columns

/// What evaluation may know besides its input, and where it tells of rows that fail.
public struct EvaluationContext: Sendable {
    /// Microseconds since 1970 at the start of the query or batch: what `current_timestamp` gives.
    public var nowInMicroseconds: Int64
    /// What `current_user`, `current_catalog` and `current_database` give.
    public var user: String
    /// Rows that failed, with the first error of each, in no particular order.
    public private(set) var failures: [RowFailure] = []
    /// While a part of the batch is evaluated, the original row of each row; nil for all of them.
    var rowNumbers: Selection?

    public init(nowInMicroseconds: Int64 = 0, user: String = "weir") {
        self.nowInMicroseconds = nowInMicroseconds
        self.user = user
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
    mutating func within<Result>(
        _ rows: Selection, _ body: (inout EvaluationContext) -> Result
    ) -> Result {
        let before = rowNumbers
        rowNumbers = before.map { before in rows.map { before[Int($0)] } } ?? rows
        defer { rowNumbers = before }
        return body(&self)
    }

    public mutating func removeFailures() { failures.removeAll() }
}

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
