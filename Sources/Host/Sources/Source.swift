import Engine
import Query

/// Where a stream's rows come from, as the driver has it: something that can be asked again for a
/// range, and then gives the same records. The duties are listed in this folder's README.
protocol Source: AnyObject {
    /// Its place in `Program.sources`.
    var index: Int { get }
    var table: TableDefinition { get }
    /// How far each resource was taken, in the source's own unit; `Int64.max` when it is done.
    var taken: [String: Int64] { get }

    /// What was taken when the last snapshot was made: the first that a source hears.
    func recover(_ list: [(name: String, taken: Int64)])
    /// What batches in the log have taken, of which the oldest may be older than the list.
    func recover(_ splits: [Split])
    /// After a power cut: what was written and not logged cannot be believed.
    func cutBack() throws(HostError)
    /// The next batch's splits, within the source's own limits.
    ///
    /// - Parameters:
    ///   - now: microseconds since 1970.
    ///   - limitInBytes: back-pressure; what goes beyond by less than a record is taken. 0 only asks what
    ///     there is: nothing is taken.
    func offer(now: Int64, limitInBytes: Int64) throws(HostError) -> SourceOffer
    /// Takes back what was offered since `taken` was so.
    func rewind(to taken: [String: Int64])
    /// Time to do ahead what the next offer needs.
    func prepareNext()
    /// Lets go what neither these splits nor later batches need.
    func forget(except needed: [Split])
}

extension Source {
    func cutBack() throws(HostError) {}
    func prepareNext() {}
    func forget(except needed: [Split]) {}
}

/// What a source has for the next batch.
struct SourceOffer {
    /// In the order in which their records count.
    var splits: [Split] = []
    var backlogInBytes: Int64 = 0
    /// There is no more, or for a source that never ends: not now.
    var isExhausted = true
    /// How far it reaches now, as JSON.
    var position = ""
    /// What a person should know of its files; each is told once.
    var warnings: [String] = []
    /// It takes nothing more in until a snapshot covers what was taken.
    var needsSnapshot = false
}
