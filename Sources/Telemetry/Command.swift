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

/// A failure on purpose.
public enum Drill: Codable, Sendable, Equatable, Hashable {
    case killWorker(Int)
    case killDriver
    case slowWorker(Int, milliseconds: Double)
    case stopSource(seconds: Double)
}
