public import Telemetry

/// A running pipeline as `weir ps` shows it.
public struct RunningPipeline: Sendable {
    public var entry: Registry.Entry
    /// nil where the driver does not answer.
    public var status: PipelineStatus?

    /// All that run, each asked how it is; who does not answer within the time is listed without.
    public static func all(milliseconds: Int64 = 500) -> [RunningPipeline] {
        let entries = Registry.entries()
        let watchers = entries.map { Watcher(state: $0.state) }
        let end = Clock.now() + milliseconds * 1000
        return zip(entries, watchers).map { entry, watcher in
            var pipeline = RunningPipeline(entry: entry)
            guard let watcher else { return pipeline }
            while pipeline.status == nil, Clock.now() < end {
                Waiting.wait(
                    for: watcher.descriptor, milliseconds: Int32(max(1, (end - Clock.now()) / 1000))
                )
                for event in watcher.receive() {
                    switch event {
                    case .snapshot(let snapshot): pipeline.status = snapshot.pipeline
                    case .ended: return pipeline
                    case .refused, .restarted: break
                    }
                }
            }
            return pipeline
        }
    }
}
