import Columns
import Engine
import Glibc
import Query

/// A task from its input to its answer.
extension WorkerProcess.Process {
    func run(_ task: Engine.Task) -> WorkerEvent {
        do throws(HostError) {
            guard let result = try perform(task) else {
                return .deferred(task: task.id, now: Clock.now())
            }
            return .executed(result, now: Clock.now())
        } catch {
            let outcome: TaskResult.Outcome =
                error.isTransient ? .obstructed(error.message) : .failed(error.message)
            return .executed(TaskResult(task: task.id, outcome: outcome), now: Clock.now())
        }
    }

    /// - Returns: nil where the rest is done in the background.
    private func perform(_ task: Engine.Task) throws(HostError) -> TaskResult? {
        let started = Clock.nanoseconds()
        let input: TaskInput
        var split: (any SplitRecords)?
        switch try fetch(task) {
        case .rows(let records):
            split = records
            input = .rows { () throws(EngineError) in try records.next() }
        case .other(let fetched): input = fetched
        case .unavailable(let outcome): return TaskResult(task: task.id, outcome: outcome)
        }
        let fetched = Clock.nanoseconds()
        let output: TaskOutput
        do {
            output = try runner.run(task, input: input)
        } catch {
            if case .restore(_, let file?) = task.work {
                let path = state.snapshots + "/" + file
                return TaskResult(task: task.id, outcome: .damaged("\(path): \(error)"))
            }
            return TaskResult(task: task.id, outcome: .failed("\(error)"))
        }
        var result = TaskResult(task: task.id, outcome: .done)
        result.metrics = output.metrics
        result.observed = output.observed
        if case .map(let own, _) = task.work, let split {
            result.metrics.rowsRejected += Int64(split.rowsRejected)
            result.metrics.bytesRead += own.end - own.start
            if !task.isReplay { try writeRejects(own, of: task.batch, split, output, &result) }
        }
        if let capture = output.snapshot, case .snapshot(_, let file) = task.work {
            writer.add(capture, to: state.snapshots + "/" + file, answer: result)
            return nil
        }
        let computed = Clock.nanoseconds()
        var isView = false
        if case .finish = task.work { isView = true }
        try writeBlocks(output, isReplay: task.isReplay, isView: isView, &result)
        result.metrics.exchangeNanoseconds =
            (fetched - started) + (Clock.nanoseconds() - computed)
        return result
    }

    /// What a task works on.
    private enum Fetched {
        case rows(any SplitRecords)
        case other(TaskInput)
        /// It cannot be had: the driver decides what follows.
        case unavailable(TaskResult.Outcome)
    }

    private func fetch(_ task: Engine.Task) throws(HostError) -> Fetched {
        switch task.work {
        case .map(let split, _):
            let records = try opener.open(split, of: task.batch)
            if poison > 0, !task.isReplay {
                let format = session.program.sources[split.source].table.recordFormat
                records.add(poison: Poison.records(poison, format: format))
                poison = 0
            }
            return .rows(records)
        case .reduce(_, let inputs), .finish(_, let inputs): return fetch(inputs)
        case .restore(_, let file?):
            do throws(HostError) {
                return .other(.snapshot(try File.read(state.snapshots + "/" + file)))
            } catch {
                // A disk that is away may come back; a file that is gone does not, and one that
                // cannot be read is as good as gone.
                guard error.code == ENOENT || error.code == EIO else { throw error }
                return .unavailable(.damaged(error.message))
            }
        case .restore(_, nil): return .other(.snapshot(nil))
        case .collect, .snapshot, .drop: return .other(.none)
        }
    }

    private func fetch(_ inputs: [Block]) -> Fetched {
        var batches: [Batch] = []
        var missing: [BlockID] = []
        for block in inputs {
            if let bytes = blocks.read(block.id), let batch = try? BlockCodec.decode(bytes) {
                batches.append(batch)
            } else {
                missing.append(block.id)
            }
        }
        return missing.isEmpty ? .other(.blocks(batches)) : .unavailable(.missing(missing))
    }
}
