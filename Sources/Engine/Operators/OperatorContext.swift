public import Columns
public import Expressions

/// What happens to a row whose value cannot be computed.
public enum ErrorPolicy: Sendable, Hashable {
    /// The query ends with the error: batch queries.
    case strict
    /// The row is removed and told to the caller: streams.
    case reject
}

/// A row that an operator removed because it failed.
public struct RejectedRow: Sendable {
    /// Its number in the batch that entered the chain of operators.
    public var row: Int
    public var error: EvaluationError

    public init(row: Int, error: EvaluationError) {
        self.row = row
        self.error = error
    }
}

/// What goes along with a batch through a chain of operators.
///
/// Under `reject`, operators that drop, repeat or reorder rows keep `origins` in step, so that a rejected row is
/// known by its place in the batch that entered:
/// ```
/// entered   0 1 2 3 4 5          reset(): origins = nil, each row is its own
/// filtered    1   3 4            origins = [1, 3, 4]
/// exploded  1 1 3 4 4 4          origins = [1, 1, 3, 4, 4, 4]
/// ```
public struct OperatorContext: Sendable {
    public var evaluation: EvaluationContext
    public var policy: ErrorPolicy
    /// What one operator may hold: past it, it ends with an error instead of the process.
    public var budgetInBytes: Int = .max
    /// Whether the query's answer is wanted no more; nil where it always is.
    public var isCancelled: (@Sendable () -> Bool)?
    public private(set) var rejected: [RejectedRow] = []
    /// The row of the entered batch that each present row came from; nil where they are the same.
    public private(set) var origins: Selection?

    public init(evaluation: EvaluationContext = .init(), policy: ErrorPolicy = .strict) {
        self.evaluation = evaluation
        self.policy = policy
    }

    /// Begins with a new batch; rejected rows of the last one are forgotten.
    public mutating func reset() {
        rejected.removeAll()
        origins = nil
    }

    /// Forgets the rejected rows, once they were told on.
    mutating func removeRejected() { rejected.removeAll() }

    /// The next operator sees the chosen rows of the present ones, in this order.
    mutating func choose(_ rows: Selection) {
        // Under `strict` no row is ever told by its number.
        guard policy == .reject else { return }
        if let origins {
            self.origins = rows.map { origins[Int($0)] }
        } else {
            origins = rows
        }
    }

    /// - Throws: `outOfMemory` when an operator holds more than the budget.
    func check(_ sizeInBytes: Int, holding: @autoclosure () -> String) throws(EngineError) {
        guard sizeInBytes > budgetInBytes else { return }
        throw .outOfMemory(
            neededInBytes: sizeInBytes, budgetInBytes: budgetInBytes, holding: holding())
    }

    /// What reads rows, and what makes many of few, asks before it goes on.
    ///
    /// - Throws: `cancelled` when the answer is wanted no more.
    func checkWanted() throws(EngineError) {
        if let isCancelled, isCancelled() { throw .cancelled }
    }

    /// The present rows are again those of an earlier moment.
    mutating func restore(origins: Selection?) { self.origins = origins }

    /// Deals with the rows that the last evaluation marked as failed.
    ///
    /// - Returns: The rows of `count` that stand, ascending, or nil for all of them. Under `reject`
    ///   the caller must go on with these only, and call `choose` for them.
    /// - Throws: The failure of the first row, under `strict`.
    mutating func settleFailures(of count: Int) throws(EngineError) -> Selection? {
        guard let first = evaluation.failures.min(by: { $0.row < $1.row }) else { return nil }
        let failures = evaluation.failures
        evaluation.removeFailures()
        if policy == .strict { throw .evaluation(first.error) }
        var stands = [Bool](repeating: true, count: count)
        for failure in failures where stands[failure.row] {
            stands[failure.row] = false
            let origin = origins.map { Int($0[failure.row]) } ?? failure.row
            rejected.append(RejectedRow(row: origin, error: failure.error))
        }
        return (0..<Int32(count)).filter { stands[Int($0)] }
    }
}
