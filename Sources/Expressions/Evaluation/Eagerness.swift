import Columns

/// How what is evaluated lazily, because it might fail where it is not needed, may be evaluated for all rows
/// of a batch, which is quicker where it does not fail.
///
/// One try covers all that is nested in it, and so does its failure: were each part tried again, what is
/// nested n deep would be evaluated 2ⁿ times.
enum Eagerness {
    /// It is tried, and evaluated lazily where it fails.
    case tried
    /// A try is on its way: what fails ends it.
    case trying
    /// A try has failed.
    case never
}

/// A try met a row that fails.
struct FailedTry: Error {}

extension EvaluationContext {
    /// Evaluates for all rows what `eager` can, and the rest as `lazy` does.
    ///
    /// - Parameter eager: nil where it is nothing to be tried.
    mutating func eagerly<Result>(
        _ eager: (inout EvaluationContext) throws(FailedTry) -> Result?,
        orLazily lazy: (inout EvaluationContext) -> Result
    ) -> Result {
        guard eagerness != .never else { return lazy(&self) }
        do throws(FailedTry) {
            if let result = try eager(&self) { return result }
            return lazy(&self)
        } catch {
            eagerness = .never
            defer { eagerness = .tried }
            return lazy(&self)
        }
    }
}

extension Expression {
    /// The values for all rows of a batch.
    ///
    /// - Throws: where a row fails, of which nothing is told: it may not have needed the value.
    func evaluateEagerly(
        over batch: Batch, _ context: inout EvaluationContext
    ) throws(FailedTry) -> Datum {
        if context.eagerness == .trying { return evaluate(over: batch, &context) }
        var trial = context
        trial.removeFailures()
        trial.eagerness = .trying
        let datum = evaluate(over: batch, &trial)
        guard trial.failures.isEmpty else { throw FailedTry() }
        return datum
    }
}
