import CSystem
import Columns
import Engine
import Glibc
import Query

/// A worker's process: performs the effects of `Worker` and hands it what happens, in one loop on one
/// thread. A second thread only gives signs of life.
struct WorkerProcess {
    /// Compiles the pipeline, and then waits for the driver to begin: it may have started the process
    /// ahead.
    ///
    /// - Returns: the exit code.
    static func run(
        state: StateFolder, base: String, name: String, worker: Int, partitions: Int?,
        storage: StorageLevel
    ) -> Int32 {
        _ = weir_die_with_parent(SIGKILL)
        signal(SIGINT, SIG_IGN)
        signal(SIGTERM, SIG_IGN)
        signal(SIGPIPE, SIG_IGN)
        weir_keep_freed_memory()
        let session = Result {
            try PipelineSession(
                text: String(decoding: try File.read(state.pipelineText), as: UTF8.self),
                name: name, base: base, partitions: partitions)
        }
        let line = PulsedSocket(ChildProcess.inheritedSocket())
        // A driver that does not come so far says itself what is wrong.
        guard let (incarnation, messages) = awaitBeginning(line) else { return 0 }
        do {
            let process = try Process(
                try session.get(), line, state: state, worker: worker, incarnation: incarnation,
                storage: storage)
            process.loop(after: messages)
            return 0
        } catch {
            let message = "weir worker \(worker): \(error)\n"
            _ = write(2, message, message.utf8.count)
            return 1
        }
    }

    /// - Returns: Which incarnation this is, and what else has come in; nil where the driver ended
    ///   before it said so.
    private static func awaitBeginning(
        _ line: PulsedSocket
    ) -> (incarnation: Int, messages: ArraySlice<[UInt8]>)? {
        while !line.isClosed {
            let messages = line.receive(timeout: -1)
            guard let first = messages.first else { continue }
            guard case .begin(let incarnation)? = try? ControlMessage(wireBytes: first) else {
                return nil
            }
            return (incarnation, messages.dropFirst())
        }
        return nil
    }

    /// The loop, and what it holds.
    final class Process {
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
            _ session: PipelineSession, _ line: PulsedSocket, state: StateFolder, worker: Int,
            incarnation: Int, storage: StorageLevel
        ) throws(HostError) {
            self.session = session
            self.state = state
            self.worker = worker
            self.incarnation = incarnation
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

        /// - Parameter messages: What the driver has said already.
        func loop(after messages: ArraySlice<[UInt8]>) {
            line.startPulse()
            events = [.started(pid: getpid(), now: Clock.now())]
            take(messages)
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
            take(messages[...])
            for result in writer.takeDone() {
                events.append(.executed(result, now: Clock.now()))
            }
            if line.isClosed { events.append(.disconnected(now: Clock.now())) }
            if let due = timer, due <= Clock.now() {
                timer = nil
                events.append(.timer(now: Clock.now()))
            }
        }

        private func take(_ messages: ArraySlice<[UInt8]>) {
            for bytes in messages {
                let now = Clock.now()
                if let message = try? ControlMessage(wireBytes: bytes) {
                    if case .poison(let records) = message { poison = records }
                    if case .squeeze(let isOn) = message { blocks.isSqueezed = isOn }
                    if case .fill(let isOn) = message {
                        FileFaults.set(.init(place: state.path + "/", code: ENOSPC), isOn: isOn)
                    }
                    events.append(.received(message, now: now))
                } else {
                    events.append(.disconnected(now: now))
                }
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
    }
}
