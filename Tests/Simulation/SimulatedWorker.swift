import Columns
import Engine

/// A worker process: the real state machine and the real task runner, with blocks in memory.
final class SimulatedWorker {
    enum Content {
        case rows(Batch)
        case sink([[Value]])

        var schema: Schema? {
            if case .rows(let batch) = self { batch.schema } else { nil }
        }
    }

    var worker: Worker
    let runner: TaskRunner
    var blocks: [BlockID: Content] = [:]
    /// A socket keeps its order: nothing arrives before what was sent earlier.
    var lastSent: Int64 = 0
    var lastReceived: Int64 = 0
    /// Stopped until then; nothing that comes is lost before the process is.
    var frozenUntil: Int64 = 0
    /// So many of the next messages to or from it are lost.
    var lostMessages = 0
    var answersGarbage = false
    /// More time for each task, until then.
    var slowUntil: Int64 = 0
    var isPulsing = false
    /// State that is being written while other tasks run.
    var captures: [Int64: StateCapture] = [:]

    init(_ worker: Int, _ incarnation: Int, _ program: Program) {
        self.worker = Worker(worker: worker, incarnation: incarnation)
        runner = TaskRunner(program, clock: { 0 }) { _ throws(EngineError) in [] }
    }

    /// What a host does for `execute`.
    ///
    /// - Parameters:
    ///   - find: Any worker's block, or nil when it is gone.
    ///   - read: The rows of a split.
    ///   - disk: Snapshots are written to it and read from it, synced.
    func execute(
        _ task: Task, firstBlock: Int64, find: (BlockID) -> Content?,
        read: (Split) -> [[Value]], disk: inout SimulatedDisk
    ) -> TaskResult {
        var input = TaskInput.none
        switch task.work {
        case .map(let split, _):
            let wanted = runner.program.sources[split.source].schema.map(\.name)
            let rows = Batch(schema: StreamPlans.schema, rows: read(split))
            var rest = [
                rows.project(wanted.map { name in rows.schema.firstIndex { $0.name == name }! })
            ][...]
            input = .rows({ () throws(EngineError) -> SplitRows? in
                rest.popFirst().map { SplitRows($0) }
            })
        case .reduce(_, let inputs), .finish(_, let inputs):
            var batches: [Batch] = []
            var missing: [BlockID] = []
            for block in inputs {
                guard let content = find(block.id) else {
                    missing.append(block.id)
                    continue
                }
                if case .rows(let batch) = content { batches.append(batch) }
            }
            if !missing.isEmpty { return TaskResult(task: task.id, outcome: .missing(missing)) }
            input = .blocks(batches)
        case .restore(_, let name?):
            guard let bytes = disk.snapshots[name] else {
                return TaskResult(task: task.id, outcome: .failed("no snapshot \(name)"))
            }
            input = .snapshot(bytes)
        case .restore(_, nil): input = .snapshot(nil)
        case .collect, .snapshot, .drop: break
        }
        do throws(EngineError) {
            let output = try runner.run(task, input: input)
            if let capture = output.snapshot {
                captures[task.id] = capture
                return TaskResult(task: task.id, outcome: .done)
            }
            return keep(output, of: task, from: firstBlock)
        } catch {
            if case .restore(_, let name?) = task.work, disk.flipped.contains(name) {
                return TaskResult(task: task.id, outcome: .damaged(error.message))
            }
            return TaskResult(task: task.id, outcome: .failed(error.message))
        }
    }

    private func keep(_ output: TaskOutput, of task: Task, from first: Int64) -> TaskResult {
        var result = TaskResult(task: task.id, outcome: .done)
        result.metrics = output.metrics
        result.observed = output.observed
        var number = first
        func add(_ content: Content, _ destination: Block.Destination, _ rows: Int) {
            let id = BlockID(
                worker: worker.worker, incarnation: worker.incarnation, number: number)
            number += 1
            blocks[id] = content
            result.blocks.append(
                Block(
                    id: id, destination: destination, rows: Int64(rows),
                    sizeInBytes: Int64(rows) * 8))
        }
        for exchange in output.exchanges {
            add(
                .rows(exchange.rows),
                .exchange(stage: exchange.to.stage, partition: exchange.to.partition),
                exchange.rows.count)
        }
        for sink in output.sinks {
            let rows = sink.batches.flatMap(\.rows)
            add(.sink(rows), .sink(table: sink.sink), rows.count)
        }
        for collected in output.collected {
            add(.rows(collected.rows), .collected(flow: collected.flow), collected.rows.count)
        }
        return result
    }
}
