import CSystem
import Columns
import Engine
import Expressions
import Formats
import Glibc
import Query
import Synchronization

/// A worker's process: performs the effects of `Worker` and hands it what happens, in one loop on one
/// thread. A second thread only gives signs of life.
public struct WorkerProcess {
    /// - Returns: the exit code.
    public static func run(
        state: StateFolder, base: String, name: String, worker: Int, incarnation: Int,
        partitions: Int, storage: StorageLevel
    ) -> Int32 {
        _ = weir_die_with_parent(SIGKILL)
        signal(SIGINT, SIG_IGN)
        signal(SIGTERM, SIG_IGN)
        signal(SIGPIPE, SIG_IGN)
        weir_keep_freed_memory()
        do {
            let session = try PipelineSession(
                text: String(decoding: try File.read(state.pipelineText), as: UTF8.self),
                name: name, base: base, partitions: partitions)
            let process = try Process(
                session, state: state, worker: worker, incarnation: incarnation,
                storage: storage)
            process.loop()
            return 0
        } catch {
            let message = "weir worker \(worker): \(error)\n"
            _ = write(2, message, message.utf8.count)
            return 1
        }
    }

    private final class Process {
        let session: PipelineSession
        let state: StateFolder
        let worker: Int
        let incarnation: Int
        let line: PulsedSocket
        let writer: StateWriter
        var machine: Engine.Worker
        var events: [WorkerEvent] = []
        /// What `execute` asked for, until it is begun.
        var execution: (task: Engine.Task, firstBlock: Int64)?
        var timer: Int64?
        var hasEnded = false
        var blocks: BlockStore
        let contents: ContentStore
        let runner: TaskRunner
        let opener: SplitOpener
        var nextBlock: Int64 = 0
        /// How much room the next block of each sink will take, by the one before.
        var sinkSizes: [Int: Int] = [:]
        /// Malformed records for the next split: a fault on purpose.
        var poison = 0

        init(
            _ session: PipelineSession, state: StateFolder, worker: Int, incarnation: Int,
            storage: StorageLevel
        ) throws(HostError) {
            self.session = session
            self.state = state
            self.worker = worker
            self.incarnation = incarnation
            let line = PulsedSocket(ChildProcess.childSocket)
            self.line = line
            writer = StateWriter { line.interrupt() }
            machine = Engine.Worker(worker: worker, incarnation: incarnation)
            let blocks = try BlockStore(state: state, level: storage)
            self.blocks = blocks
            contents = ContentStore(blocks)
            opener = SplitOpener(session, contents, state)
            let cache = TableCache(session, blocks: blocks, contents: contents)
            runner = TaskRunner(
                session.program, clock: Clock.nanoseconds,
                resources: ExecutionResources(parallelism: Threads())
            ) { index throws(EngineError) in
                do throws(HostError) {
                    return try cache.table(index)
                } catch {
                    throw EngineError.input(
                        errorClass: "CANNOT_READ_TABLE", message: error.message)
                }
            }
        }

        /// Since memory was last given back, there were tasks.
        private var holdsFreed = false
        /// What tasks let go is kept for the next ones, and given back when none came for so many
        /// microseconds.
        private static let idleTime: Int64 = 1_000_000

        func loop() {
            line.startPulse()
            events = [.started(pid: getpid(), now: Clock.now())]
            while !hasEnded {
                while !events.isEmpty, !hasEnded {
                    for effect in machine.handle(events.removeFirst()) { perform(effect) }
                    line.isBusy = machine.isBusy
                }
                if hasEnded { break }
                wait()
                if let (task, firstBlock) = execution, events.isEmpty {
                    execution = nil
                    nextBlock = firstBlock
                    holdsFreed = true
                    events.append(run(task))
                }
            }
            line.drain()
        }

        /// For messages, or the timer; with a task in hand only looks.
        private func wait() {
            var timeout: Int64 = -1
            if let timer { timeout = max(0, timer - Clock.now()) }
            if holdsFreed, timeout < 0 || timeout > Self.idleTime { timeout = Self.idleTime }
            if execution != nil { timeout = 0 }
            let messages = line.receive(timeout: timeout)
            if holdsFreed, timeout == Self.idleTime, messages.isEmpty {
                weir_return_freed_memory()
                holdsFreed = false
            }
            for bytes in messages {
                let now = Clock.now()
                if let message = try? ControlMessage(wireBytes: bytes) {
                    if case .poison(let records) = message { poison = records }
                    if case .squeeze(let isOn) = message { blocks.isSqueezed = isOn }
                    if case .fill(let isOn) = message {
                        FileFaults.fill(isOn ? state.path : nil)
                    }
                    events.append(.received(message, now: now))
                } else {
                    events.append(.disconnected(now: now))
                }
            }
            for result in writer.takeDone() {
                events.append(.executed(result, now: Clock.now()))
            }
            if line.isClosed { events.append(.disconnected(now: Clock.now())) }
            if let due = timer, due <= Clock.now() {
                timer = nil
                events.append(.timer(now: Clock.now()))
            }
        }

        private func perform(_ effect: WorkerEffect) {
            switch effect {
            case .send(let message): line.send(message.wireBytes)
            case .execute(let task, let firstBlock): execution = (task, firstBlock)
            case .remove(let ids): for id in ids { blocks.remove(id) }
            case .wait(let until): timer = until
            case .exit: hasEnded = true
            }
        }

        private func run(_ task: Engine.Task) -> WorkerEvent {
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
            var split: (any SplitRecords)?
            let input: TaskInput
            switch task.work {
            case .map(let own, _):
                let reader = try opener.open(own)
                if poison > 0, !task.isReplay {
                    let format = session.program.sources[own.source].table.recordFormat
                    reader.add(poison: Poison.records(poison, format: format))
                    poison = 0
                }
                split = reader
                input = .rows { () throws(EngineError) in try reader.next() }
            case .reduce(_, let inputs), .finish(_, let inputs):
                var batches: [Batch] = []
                var missing: [BlockID] = []
                for block in inputs {
                    guard let bytes = blocks.read(block.id),
                        let batch = try? BlockCodec.decode(bytes)
                    else {
                        missing.append(block.id)
                        continue
                    }
                    batches.append(batch)
                }
                guard missing.isEmpty else {
                    return TaskResult(task: task.id, outcome: .missing(missing))
                }
                input = .blocks(batches)
            case .restore(_, let file):
                var bytes: [UInt8]?
                if let file {
                    do throws(HostError) {
                        bytes = try File.read(state.snapshots + "/" + file)
                    } catch {
                        // A disk that is away may come back; a file that is gone does not, and
                        // one that cannot be read is as good as gone.
                        guard error.code == ENOENT || error.code == EIO else { throw error }
                        return TaskResult(task: task.id, outcome: .damaged(error.message))
                    }
                }
                input = .snapshot(bytes)
            case .collect, .snapshot, .drop: input = .none
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
                if !task.isReplay { try writeRejects(own, split, output, &result) }
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

        private func writeBlocks(
            _ output: TaskOutput, isReplay: Bool, isView: Bool, _ result: inout TaskResult
        ) throws(HostError) {
            for exchange in output.exchanges {
                try add(
                    BlockCodec.encode(exchange.rows), rows: exchange.rows.count,
                    .exchange(stage: exchange.to.stage, partition: exchange.to.partition), &result)
            }
            for collected in output.collected {
                try add(
                    BlockCodec.encode(collected.rows), rows: collected.rows.count,
                    .collected(flow: collected.flow), &result)
            }
            guard !isReplay else { return }
            for sink in output.sinks {
                let own = session.program.sinks[sink.sink]
                let encoding = try SinkEncoding(own.table, schema: own.schema)
                if isView {
                    try writeView(sink, encoding, &result)
                    continue
                }
                var bytes: [UInt8] = []
                bytes.reserveCapacity(sinkSizes[sink.sink, default: 0])
                var rows = 0
                for batch in sink.batches {
                    rows += batch.count
                    encoding.append(batch, to: &bytes)
                }
                guard rows > 0 else { continue }
                sinkSizes[sink.sink] = bytes.count + bytes.count / 16 + 64
                try add(consume bytes, rows: rows, .sink(table: sink.sink), &result)
            }
        }

        /// A view comes out of one task, while other workers have nothing to do: its rows are made text
        /// by several threads, some thousands a block.
        private func writeView(
            _ sink: TaskOutput.SinkRows, _ encoding: SinkEncoding, _ result: inout TaskResult
        ) throws(HostError) {
            let parts = Self.parts(of: sink.batches, rows: 32_768)
            let texts = Mutex([[UInt8]](repeating: [], count: parts.count))
            Threads().run(parts.count) { index in
                var bytes: [UInt8] = []
                for batch in parts[index] { encoding.append(batch, to: &bytes) }
                texts.withLock { $0[index] = bytes }
            }
            for (part, bytes) in zip(parts, texts.withLock { $0 }) {
                let rows = part.reduce(0) { $0 + $1.count }
                try add(bytes, rows: rows, .sink(table: sink.sink), &result)
            }
        }

        /// The batches in parts of at least so many rows, but for the last, and not many more.
        private static func parts(of batches: [Batch], rows: Int) -> [[Batch]] {
            var parts: [[Batch]] = []
            var room = 0
            for batch in batches {
                for start in stride(from: 0, to: batch.count, by: rows) {
                    let piece = batch.slice(start..<min(start + rows, batch.count))
                    if room <= 0 {
                        parts.append([])
                        room = rows
                    }
                    parts[parts.count - 1].append(piece)
                    room -= piece.count
                }
            }
            return parts
        }

        private func add(
            _ bytes: consuming [UInt8], rows: Int, _ destination: Block.Destination,
            _ result: inout TaskResult
        ) throws(HostError) {
            let id = BlockID(worker: worker, incarnation: incarnation, number: nextBlock)
            nextBlock += 1
            let size = Int64(bytes.count)
            switch destination {
            case .sink, .rejected: try blocks.write(BlockSeal.seal(bytes), as: id)
            // The block codec has a checksum of its own.
            default: try blocks.write(bytes, as: id)
            }
            result.blocks.append(
                Block(
                    id: id, destination: destination, rows: Int64(rows),
                    sizeInBytes: size))
        }

        /// Malformed records with their text; rows that a query could not compute with their values.
        private func writeRejects(
            _ split: Split, _ reader: any SplitRecords, _ output: TaskOutput,
            _ result: inout TaskResult
        ) throws(HostError) {
            guard !reader.rejects.isEmpty || !output.rejected.isEmpty else { return }
            var bytes: [UInt8] = []
            for (reject, line) in zip(reader.rejects, reader.linesOfRejects) {
                RejectedLine(
                    source: split.resource, offset: Int64(reject.offset), line: line, query: nil,
                    reason: reject.reason, record: reject.text
                ).append(to: &bytes)
            }
            for reject in output.rejected {
                RejectedLine(
                    source: split.resource, offset: split.start, line: nil,
                    query: session.program.flows[reject.flow].name,
                    reason: "[\(reject.error.errorClass)] \(reject.error.message)",
                    record: try row(of: reject, split)
                ).append(to: &bytes)
            }
            try add(
                bytes, rows: reader.rejects.count + output.rejected.count,
                .rejected(source: split.source), &result)
        }

        /// The rejected row's values, read again.
        private func row(of reject: TaskOutput.Rejected, _ split: Split) throws(HostError)
            -> String
        {
            guard let origin = reject.origin else { return "" }
            let reader = try opener.open(split)
            var batch: Batch?
            for _ in 0...origin.batch { batch = (try? reader.next())?.batch }
            guard let batch, origin.row < batch.count else { return "" }
            var bytes: [UInt8] = []
            JSONLinesWriter().append(batch.slice(origin.row..<origin.row + 1), to: &bytes)
            return String(decoding: bytes.dropLast(), as: UTF8.self)
        }
    }
}
