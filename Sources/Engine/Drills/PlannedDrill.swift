public import Telemetry

/// A failure on purpose, and when.
public struct PlannedDrill: Sendable, Hashable {
    public enum Trigger: Sendable, Hashable {
        /// While this batch is in work.
        case batch(Int64)
        /// So long after the run began.
        case time(microseconds: Int64)
    }

    public var drill: Drill
    public var trigger: Trigger
    /// As it was asked for.
    public var spec: String

    public init(drill: Drill, trigger: Trigger, spec: String = "") {
        self.drill = drill
        self.trigger = trigger
        self.spec = spec.isEmpty ? drill.spec : spec
    }
}

extension Drill {
    /// As it is asked for, without a moment.
    public var spec: String {
        func worker(_ name: String, _ index: Int) -> String {
            index == 0 ? name : "\(name):\(index)"
        }
        func time(_ name: String, _ seconds: Double) -> String {
            "\(name):\(Driver.text(seconds * 1000).filter { $0 != " " })"
        }
        switch self {
        case .killWorker(let index): return worker("kill-worker", index)
        case .killDriver: return "kill-driver"
        case .loseBlocks(let index): return worker("lose-blocks", index)
        case .slowWorker(_, let milliseconds): return time("slow-worker", milliseconds / 1000)
        case .stopSource(let seconds): return time("stop-source", seconds)
        case .failSink(let seconds): return time("fail-sink", seconds)
        case .fillDisk(let seconds): return time("fill-disk", seconds)
        case .squeezeMemory(let seconds): return time("squeeze-memory", seconds)
        case .poison(let records): return "poison:\(records)"
        }
    }

    /// How long its fault stays in place, in microseconds; 0 for one of a moment.
    var timeToLive: Int64 {
        switch self {
        case .killWorker, .killDriver: 0
        // Until there is something to lose.
        case .loseBlocks, .poison: 5_000_000
        case .slowWorker(_, let milliseconds):
            Int64(min(max(milliseconds * 10, 1000), 10_000) * 1000)
        case .stopSource(let seconds), .failSink(let seconds), .fillDisk(let seconds),
            .squeezeMemory(let seconds):
            Int64(min(max(seconds, 0.001), 600) * 1e6)
        }
    }
}

/// A fault that the host keeps up until it is told to end it; it goes with the process that has it.
public enum Fault: Sendable, Hashable {
    /// Publishing, which is the driver's alone, fails halfway through.
    case sink
    /// Whatever driver, workers and ingest processes write to the state folder, and what is
    /// published, meets a full disk.
    case disk
    /// No block finds room in memory.
    case memory
}
