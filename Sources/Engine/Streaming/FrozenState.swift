import Columns

/// A state as it was at one moment, read part by part.
struct FrozenState: Sendable {
    let count: Int
    /// The part with this number.
    let part: @Sendable (Int) -> Batch

    init(count: Int, part: @escaping @Sendable (Int) -> Batch) {
        self.count = count
        self.part = part
    }

    init(_ parts: [Batch]) { self.init(count: parts.count) { parts[$0] } }
}

/// A partition's state as it was when the `snapshot` task ran. Writing it down may take its time: it
/// shares nothing with the state that goes on.
public struct StateCapture: Sendable {
    let state: FrozenState
    let fingerprint: UInt64

    /// The bytes of the snapshot's file.
    public func encoded() -> [UInt8] { StateSnapshot.encode(state, fingerprint: fingerprint) }
}
