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
}
