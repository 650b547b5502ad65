/// What goes wrong in a simulated run, and when: numbers count the driver's effects from the start.
struct SimulatedFaults: CustomStringConvertible {
    enum Kind: Hashable, CaseIterable {
        /// kill -9 of the driver; its workers end with it.
        case driver
        /// kill -9 of a worker.
        case worker
        /// The machine: everything that was not synced may be gone.
        case power
        /// A worker is stopped, for good or for a while.
        case freeze
        /// A message between driver and a worker is lost.
        case cut
        /// A worker's next answer is nonsense.
        case garbage
        /// A worker takes its time for each task.
        case slow
        /// The disk takes nothing for a while.
        case disk
        /// A bit of the newest snapshot flips, in each of its files.
        case flip
        /// Some of the blocks of a worker that lives are gone.
        case blocks
    }

    enum Moment: Hashable, CaseIterable { case before, after }

    struct Place: Hashable {
        var effect: Int
        var moment: Moment
    }

    var places: [Place: Kind] = [:]
    /// Which kinds happen at random; a kind that stands twice does so twice as often.
    var kinds: [Kind] = [.driver, .worker, .worker, .power]
    /// Beyond those, at random: one in so many effects; 0 for none.
    var oneIn = 0
    /// Random faults end here, so that a run can come to its end.
    var untilEffect = 400

    var description: String {
        places.map { "\($0.value) \($0.key.moment) effect \($0.key.effect)" }.sorted()
            .joined(separator: ", ") + (oneIn > 0 ? ", one in \(oneIn)" : "")
    }
}

/// A mistake made on purpose: the simulation must see it.
enum PlantedBug: CaseIterable {
    /// `logged` is answered although nothing was synced.
    case skippedSync
    /// `published` is answered before the rows are written.
    case commitBeforePublishing
    /// A recovered driver asks its sources for the last record again.
    case offsetOffByOne
    /// Instead of a dead worker's block, one of the same form is taken from another.
    case deadWorkersBlock
    /// Recovery forgets what was observed.
    case forgottenWatermark
    /// Each driver writes files of its own name and cuts only those back.
    case runDependentName
    /// A snapshot holds what became of the state while it was written.
    case lateSnapshot
    /// A task that comes twice is done twice.
    case doubleExecution
    /// `snapshot` is answered although the file is not on the disk.
    case unsyncedSnapshot
}
