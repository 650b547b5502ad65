/// How much of the processors somebody may have who comes after a pipeline: all that it does not want, and a little of
/// what it wants.
///
/// The little is a credit of processor time. It is full at the start, so that short questions are answered at once; it is
/// spent while the pipeline wants all processors, and grows slowly, so that long ones come to an end beside a pipeline
/// that never rests.
struct ProcessorAllowance {
    /// Nanoseconds of processor time.
    private static let most: Int64 = 12_000_000
    /// What makes it worth to go on at all.
    private static let least: Int64 = 1_000_000
    /// A nanosecond of credit grows in so many.
    private static let growth: Int64 = 100

    private(set) var isStopped = false
    private var credit = Self.most
    /// Of the last eight times or so, how often the pipeline had work for all processors; in thousandths. A batch that
    /// waits for the disk for a moment does not leave the processors to others: they would be in the way of the next one.
    private var wanted = 0
    /// How many times in a row nothing had been done.
    private var quiet = 0

    /// Decides anew.
    ///
    /// - Parameters:
    ///   - elapsed: Nanoseconds since the last time.
    ///   - used: Nanoseconds of processor time that were had in them.
    ///   - isWanted: Whether the pipeline has work for all processors now.
    mutating func look(after elapsed: Int64, used: Int64, isWanted: Bool) {
        credit = min(Self.most, credit + elapsed / Self.growth)
        let wasBusy = wanted >= 500
        wanted += ((isWanted ? 1000 : 0) - wanted) / 8
        let isBusy = wanted >= 500
        // Many threads may have had much more since the last time; they need not wait for ever.
        if wasBusy || isBusy { credit = max(credit - used, -Self.most) }
        quiet = used > 0 || isStopped ? 0 : quiet + 1
        isStopped = isBusy && (isStopped ? credit < Self.least : credit <= 0)
    }

    /// When to look again, in nanoseconds: the sooner the less credit there is, and rarely while nothing is done, as when
    /// somebody thinks about the next question.
    var pause: Int64 {
        if isStopped { return 4_000_000 }
        return quiet < 10 ? max(1_000_000, credit / 4) : quiet < 100 ? 10_000_000 : 50_000_000
    }
}
