/// What a user may ask of a running engine.
public enum Command: Codable, Sendable, Equatable {
    /// From the next batch on.
    case setInterval(milliseconds: Double)
    case setAutomaticInterval
    case drill(Drill)
    /// Ends every fault that a drill put in place.
    case clearFaults
    /// Ends after the batch in hand.
    case stop
    /// Asks for `Snapshot.detail` of a query; nil closes it.
    case open(query: String?)
}

/// A failure on purpose. Every fault has a time to live and goes by itself.
public enum Drill: Codable, Sendable, Equatable, Hashable {
    case killWorker(Int)
    case killDriver
    /// The blocks that this worker holds of the batch in hand are gone, as after a disk's failure.
    case loseBlocks(Int)
    case slowWorker(Int, milliseconds: Double)
    case stopSource(seconds: Double)
    /// Publishing fails for so long.
    case failSink(seconds: Double)
    /// Writing to the state folder fails for so long, as on a full disk.
    case fillDisk(seconds: Double)
    /// Blocks find no room in memory for so long.
    case squeezeMemory(seconds: Double)
    /// So many malformed records come in with the next rows.
    case poison(records: Int)

    /// Its figures are such as somebody may mean: up to an hour, up to 100 000 records.
    public var isPossible: Bool {
        switch self {
        case .killDriver: true
        case .killWorker(let index), .loseBlocks(let index): index >= 0
        case .slowWorker(let index, let milliseconds):
            index >= 0 && milliseconds >= 0 && milliseconds <= 3_600_000
        case .stopSource(let seconds), .failSink(let seconds), .fillDisk(let seconds),
            .squeezeMemory(let seconds):
            seconds >= 0 && seconds <= 3600
        case .poison(let records): (0...100_000).contains(records)
        }
    }
}
