import Columns
import Expressions
import Query

extension TaskRunner {
    /// Gives the rows that waited for the task's end to the partitions that they belong to.
    func flush() throws(EngineError) {
        for run in fragments {
            guard case .exchange(let stage, let side) = run.fragment.output else { continue }
            let rows: Batch
            var keys: [Column] = []
            if let partial = run.partial {
                // Without keys there is always a group; it says nothing before a row came.
                guard partial.count > 0, !partial.groups.isEmpty || run.hasRows else { continue }
                rows = partial.partial()
            } else {
                guard let first = run.pending.first else { continue }
                rows = Batch.concatenated(run.pending, schema: first.schema)
            }
            for key in run.keys {
                keys.append(key.evaluateColumn(over: rows, &scope.context.evaluation))
            }
            scope.context.evaluation.removeFailures()
            let isJoin = program.stages[stage].work.isJoin
            for (partition, part) in split(rows, by: keys, into: run.partitions) {
                let to = StagePartition(stage: stage, partition: partition)
                if let only = scope.only, !only.contains(to) { continue }
                scope.output.exchanges.append(
                    TaskOutput.Exchange(
                        to: to, rows: isJoin ? part.marked(BlockMark.side(side)) : part))
            }
        }
    }

    /// The rows of each partition, in order; partitions without rows are left out.
    private func split(
        _ batch: Batch, by keys: [Column], into partitions: Int
    ) -> [(Int, Batch)] {
        guard partitions > 1, !keys.isEmpty else { return [(0, batch)] }
        let hashes = RowHash.hash(keys, count: batch.count)
        var selections = [Selection](repeating: [], count: partitions)
        for (row, hash) in hashes.enumerated() {
            selections[Int(hash % UInt64(partitions))].append(Int32(row))
        }
        return selections.enumerated().compactMap { partition, rows in
            if rows.isEmpty { return nil }
            return (partition, rows.count == batch.count ? batch : batch.gather(rows))
        }
    }
}

/// A word about a block that travels within it, as the name of a last column of VOID.
enum BlockMark {
    static let prefix = "\u{1}mark "

    /// Which input of a join the rows belong to.
    static func side(_ side: Int) -> Int { side }
    /// Which stage's rows a view collects.
    static func stage(_ stage: Int) -> Int { stage }
}

extension Batch {
    func marked(_ mark: Int) -> Batch {
        var batch = self
        batch.schema.append(Field("\(BlockMark.prefix)\(mark)", .void))
        batch.columns.append(Column(.void, .none(count: count)))
        return batch
    }

    /// The mark and the batch without it.
    func unmarked() -> (mark: Int, batch: Batch) {
        guard let name = schema.last?.name, name.hasPrefix(BlockMark.prefix) else {
            return (0, self)
        }
        var batch = self
        batch.schema.removeLast()
        batch.columns.removeLast()
        return (Int(name.dropFirst(BlockMark.prefix.count)) ?? 0, batch)
    }
}
