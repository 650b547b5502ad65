import Engine
import Glibc
import Query

/// All places that a pipeline writes to: its tables and the records that it turned away.
final class PipelineSinks {
    let program: Program
    let rejectedFolder: String
    private let sinks: [any Sink]

    init(program: Program, state: StateFolder, base: String) throws(HostError) {
        self.program = program
        rejectedFolder = state.rejected
        var sinks: [any Sink] = []
        for (index, own) in program.sinks.enumerated() {
            sinks.append(try Self.make(.table(index), own, state, base))
        }
        for (index, source) in program.sources.enumerated() {
            sinks.append(
                try FileSink(
                    .rejected(source: index), name: source.table.name, folder: state.rejected,
                    format: TableText(), single: source.table.name + ".jsonl"))
        }
        self.sinks = sinks
    }

    private static func make(
        _ target: Publication.Target, _ own: Program.Sink, _ state: StateFolder, _ base: String
    ) throws(HostError) -> any Sink {
        let name = own.table.name
        let place = state.folder(of: own.table, base: base)
        if own.table.format == "sqlite" {
            return SQLiteSink(target, own, path: SQLiteSink.file(own.table, place))
        }
        let format = try TableText(own.table, schema: own.schema)
        if own.replaces {
            return try ViewFileSink(target, name: name, folder: place, format: format)
        }
        return try FileSink(target, name: name, folder: place, format: format)
    }

    private var positions: [SinkPosition] { sinks.compactMap(\.position) }

    func position(of target: Publication.Target) -> SinkPosition? { sink(target)?.position }

    private func sink(_ target: Publication.Target) -> (any Sink)? {
        sinks.first { $0.target == target }
    }

    /// Cuts everything back to what is committed; what no commit knows goes.
    func truncate(to committed: [SinkPosition]) throws(HostError) {
        for sink in sinks {
            try sink.truncate(to: committed.first { $0.target == sink.target })
        }
    }

    /// A new pipeline's tables are empty: recovery cuts and removes what no commit knows, and must
    /// never meet anything that somebody else wrote.
    ///
    /// - Parameter tables: indices of those that are new; all where it is nil.
    func refuseForeignContent(tables: Set<Int>? = nil) throws(HostError) {
        for sink in sinks {
            if let tables {
                guard case .table(let index) = sink.target, tables.contains(index) else { continue }
            }
            try sink.refuseForeignContent()
        }
    }

    /// The log may have lost its end in a way that looks like a write that was cut short. Where a
    /// table has more than what is left of it, that is known.
    func refuseBatches(after planned: Int64) throws(HostError) {
        for sink in sinks { try sink.refuseBatches(after: planned) }
    }

    func publish(_ publications: [Publication], blocks: BlockStore, batch: Int64)
        throws(HostError) -> [SinkPosition]
    {
        for publication in publications {
            let made = publication.blocks
            let content = SinkContent(
                count: made.count, rows: made.reduce(0) { $0 + $1.rows },
                replaces: publication.replaces
            ) { index throws(HostError) in
                let id = made[index].id
                guard let bytes = blocks.read(id).flatMap({ BlockSeal.open($0) }) else {
                    throw HostError(
                        "the block \(blocks.path(id)) vanished before it was published, or was "
                            + "changed", code: EAGAIN)
                }
                return bytes
            }
            try sink(publication.target)?.publish(batch: batch, content)
        }
        return positions
    }

    /// Blocks that are gone, or are not what was written.
    func missing(_ publications: [Publication], blocks: BlockStore) -> [BlockID] {
        publications.flatMap(\.blocks).map(\.id).filter { id in
            blocks.read(id).flatMap { BlockSeal.open($0) } == nil
        }
    }

    /// Makes what was published durable.
    func sync() throws(HostError) -> [SinkPosition] {
        for sink in sinks { try sink.sync() }
        return positions
    }

    /// Nothing more is published by this process.
    func finish() {
        for sink in sinks { sink.finish() }
    }

    func newest(_ table: Int, count: Int) -> [[String]] {
        sink(.table(table))?.newest(count: count) ?? []
    }
}
