import Query

/// What a log and its last snapshot are under a changed pipeline: tables that stay as they were keep
/// their state, watermarks and rows, wherever they stand in the program now; the others begin anew.
///
/// ```
/// old program:  flows a, b      stages 0 (a), 1 (b)          snapshot of the last batch: 0, 1
/// new program:  flows a′, b, c  stages 0, 1 (a′), 2 (b), …   ─► 2 is what 1 was; all others empty
/// ```
public struct LogRebase: Sendable {
    let old: Program
    let new: Program
    /// Indices in `new.flows` of those that go on, with their indices in `old.flows`.
    let kept: [Int: Int]

    /// - Parameter fresh: the names of flows that begin anew; so do those that the old program has not.
    public init(old: Program, new: Program, fresh: Set<String>) {
        self.old = old
        self.new = new
        var kept: [Int: Int] = [:]
        for (index, flow) in new.flows.enumerated() where !fresh.contains(flow.name) {
            kept[index] = old.flows.firstIndex { $0.name == flow.name }
        }
        self.kept = kept
    }

    /// Where the state of each partition that goes on stood before.
    public var places: [StagePartition: StagePartition] {
        var places: [StagePartition: StagePartition] = [:]
        for (flow, before) in kept {
            for (stage, own) in zip(new.flows[flow].stages, old.flows[before].stages) {
                for partition in 0..<new.stages[stage].partitions {
                    places[StagePartition(stage: stage, partition: partition)] =
                        StagePartition(stage: own, partition: partition)
                }
            }
        }
        return places
    }

    /// A partition's snapshot for its new place.
    ///
    /// - Throws: where the bytes are not what was written.
    public func snapshot(_ bytes: [UInt8], to place: StagePartition, from before: StagePartition)
        throws(EngineError) -> [UInt8]
    {
        try StateSnapshot.moved(
            bytes, from: old.fingerprint(of: before), to: new.fingerprint(of: place))
    }

    /// The batch that the new log begins with, after the last one of the old. It has no rows, and it
    /// is never the first of all: no replay or recomputation "from the beginning" can take the new
    /// log for whole.
    public func batch(_ last: Int64) -> Int64 { last + 1 }

    /// The new log's first plan, after the old one's last.
    public func plan(_ last: BatchPlan) -> BatchPlan {
        var plan = last
        plan.batch = batch(last.batch)
        plan.splits = []
        plan.cursors = plan.cursors.compactMap { cursor in
            var cursor = cursor
            guard let index = source(cursor.source) else { return nil }
            cursor.source = index
            return cursor
        }
        var marks = new.initialWatermarks
        for (flow, before) in kept {
            if plan.watermarks.late.indices.contains(before) {
                marks.late[flow] = plan.watermarks.late[before]
            }
            if plan.watermarks.eviction.indices.contains(before) {
                marks.eviction[flow] = plan.watermarks.eviction[before]
            }
        }
        plan.watermarks = marks
        return plan
    }

    public func commit(_ commit: BatchCommit) -> BatchCommit {
        var moved = commit
        moved.batch = batch(commit.batch)
        moved.sinks = sinks(commit.sinks)
        moved.observed = Array(repeating: .min, count: new.watermarks.count)
        for (flow, before) in kept {
            let own = new.watermarks.indices.filter { new.watermarks[$0].flow == flow }
            let theirs = old.watermarks.indices.filter { old.watermarks[$0].flow == before }
            for (mark, source) in zip(own, theirs) where commit.observed.indices.contains(source) {
                moved.observed[mark] = commit.observed[source]
            }
        }
        return moved
    }

    /// The positions of the tables that go on, and of rejected records.
    public func sinks(_ positions: [SinkPosition]) -> [SinkPosition] {
        positions.compactMap { position in
            var position = position
            switch position.target {
            case .rejected(let index):
                guard let index = source(index) else { return nil }
                position.target = .rejected(source: index)
            case .table(let index):
                guard old.sinks.indices.contains(index),
                    let sink = new.sinks.firstIndex(where: {
                        $0.table.name == old.sinks[index].table.name
                    }), isKept(sink: sink)
                else { return nil }
                position.target = .table(sink)
            }
            return position
        }
    }

    /// Whether all flows into a table go on.
    private func isKept(sink: Int) -> Bool {
        new.flows.indices.allSatisfy { new.flows[$0].sink != sink || kept[$0] != nil }
    }

    private func source(_ index: Int) -> Int? {
        guard old.sources.indices.contains(index) else { return nil }
        let name = old.sources[index].table.name
        return new.sources.firstIndex { $0.table.name == name }
    }
}
