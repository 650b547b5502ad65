import Engine
import Query

/// A pipeline's sources, each as far as it was taken.
enum PipelineSources {
    static func open(
        _ session: PipelineSession, _ state: StateFolder, _ contents: ContentStore,
        _ options: DriverOptions, log records: [LogRecord], isAfterPowerCut: Bool
    ) throws(HostError) -> [any Source] {
        var sources: [any Source] = []
        for (index, source) in session.program.sources.enumerated() {
            let own: any Source
            switch try SourceKind(source.table) {
            case .files:
                own = try FolderSource(
                    index: index, source: source, location: session.location(of: source.table),
                    contents: contents, workers: options.workers, isPaced: !options.isOnce)
            case .socket, .standardInput:
                own = try IngestSource(
                    index: index, source: source, parent: state.ingest, contents: contents,
                    workers: options.workers)
            case .rate(let pattern):
                own = RateSource(
                    index: index, source: source, pattern: pattern, workers: options.workers)
            }
            own.recover(try SourceList.read(state.sources + "/\(source.table.name)"))
            for case .planned(let plan) in records { own.recover(plan.splits) }
            if isAfterPowerCut { try own.cutBack() }
            sources.append(own)
        }
        return sources
    }
}
