/// A worker: takes tasks from the driver and answers each. A value without clock, file or socket;
/// only the names of blocks pass through it, never their rows.
///
/// Its duties:
/// 1. Say who it is.
/// 2. Run tasks one at a time in the order in which they came: tasks on one partition's state are
///    told in the order in which they must happen. What a snapshot captured is written beside them.
/// 3. Answer every task once, whatever came of it, unless it was cancelled before it began. A task
///    that was given twice is run once.
/// 4. Never give one name to two blocks.
/// 5. Remove blocks when told, and only its own.
/// 6. End when the driver ends: nobody else will ask for its blocks.
/// 7. While it has work, give a sign of life several times a second, also in the middle of a task:
///    whoever is silent with work in hand is taken for dead. The host does it, beside this value.
public struct Worker: Sendable {
    public let worker: Int
    public let incarnation: Int

    private enum Activity: Sendable, Hashable {
        case idle
        /// A fault on purpose: the first task in the queue begins later.
        case waiting
        case executing(task: Int64)
        case ended
    }

    private var activity = Activity.idle
    private var queue: [Task] = []
    /// The newest task that was taken; the driver counts up.
    private var newestTask: Int64 = -1
    private var nextBlock: Int64 = 0
    /// Before each task; zero but for a fault on purpose.
    private var delayInMicroseconds: Int64 = 0
    /// Captured, and being written.
    private var deferred: Set<Int64> = []
    private var isEnding = false
    private var effects: [WorkerEffect] = []

    public init(worker: Int, incarnation: Int) {
        self.worker = worker
        self.incarnation = incarnation
    }

    public mutating func handle(_ event: WorkerEvent) -> [WorkerEffect] {
        effects = []
        guard activity != .ended else { return [] }
        switch event {
        case .started(let pid, _):
            effects.append(.send(.ready(worker: worker, incarnation: incarnation, pid: pid)))
        case .received(let message, let now): receive(message, now)
        case .executed(let result, let now): executed(result, now)
        case .deferred(let task, let now):
            guard activity == .executing(task: task) else { break }
            deferred.insert(task)
            activity = .idle
            beginNext(now, isDelayed: false)
        case .timer(let now):
            guard activity == .waiting else { break }
            activity = .idle
            beginNext(now, isDelayed: true)
        case .disconnected: end()
        }
        return effects
    }

    private mutating func receive(_ message: ControlMessage, _ now: Int64) {
        switch message {
        case .run(let tasks):
            for task in tasks where task.id > newestTask {
                newestTask = task.id
                queue.append(task)
            }
            beginNext(now, isDelayed: false)
        case .slow(let milliseconds):
            let bounded = min(max(milliseconds, 0), 3_600_000)
            delayInMicroseconds = bounded.isFinite ? Int64(bounded * 1000) : 0
            if delayInMicroseconds == 0, activity == .waiting {
                activity = .idle
                beginNext(now, isDelayed: true)
            }
        case .release(let blocks):
            let own = blocks.filter { $0.worker == worker && $0.incarnation == incarnation }
            if !own.isEmpty { effects.append(.remove(own)) }
        case .stop:
            isEnding = true
            beginNext(now, isDelayed: true)
        case .cancel(let tasks):
            let first = queue.first?.id
            queue.removeAll { tasks.contains($0.id) }
            // The one that waited for its turn is not to be waited for.
            if activity == .waiting, queue.first?.id != first {
                activity = .idle
                beginNext(now, isDelayed: false)
            }
        // Faults of reading and writing: the host's, beside this value.
        case .poison, .squeeze, .fill: break
        case .begin, .ready, .finished, .alive: end()
        }
    }

    private mutating func executed(_ result: TaskResult, _ now: Int64) {
        if deferred.remove(result.task) != nil {
            effects.append(.send(.finished(result)))
            beginNext(now, isDelayed: false)
            return
        }
        guard activity == .executing(task: result.task) else { return }
        for block in result.blocks { nextBlock = max(nextBlock, block.id.number + 1) }
        effects.append(.send(.finished(result)))
        activity = .idle
        beginNext(now, isDelayed: false)
    }

    private mutating func beginNext(_ now: Int64, isDelayed: Bool) {
        guard activity == .idle else { return }
        guard !queue.isEmpty else {
            if isEnding, deferred.isEmpty { end() }
            return
        }
        if !isDelayed, delayInMicroseconds > 0 {
            activity = .waiting
            effects.append(.wait(until: now + delayInMicroseconds))
            return
        }
        let task = queue.removeFirst()
        activity = .executing(task: task.id)
        effects.append(.execute(task, firstBlock: nextBlock))
    }

    /// Has work in hand: signs of life are expected.
    public var isBusy: Bool {
        switch activity {
        case .waiting, .executing: true
        case .idle: !deferred.isEmpty
        case .ended: false
        }
    }

    private mutating func end() {
        activity = .ended
        queue = []
        effects.append(.exit)
    }
}
