/// What happens to a worker. Times are microseconds by the host's clock.
public enum WorkerEvent: Sendable {
    /// The first event: the process runs and the driver can be reached.
    case started(pid: Int32, now: Int64)
    /// The driver said something.
    case received(ControlMessage, now: Int64)
    /// The answer to `execute`.
    case executed(TaskResult, now: Int64)
    /// What `execute` began goes on in the background, without touching state; `executed` follows.
    case deferred(task: Int64, now: Int64)
    /// The timer that `wait` asked for.
    case timer(now: Int64)
    /// The driver is gone, or what came from it made no sense.
    case disconnected(now: Int64)
}

/// What a worker wants done. The host performs effects in order.
public enum WorkerEffect: Sendable {
    case send(ControlMessage)
    /// Reads the task's inputs, runs it, writes its blocks under numbers from `firstBlock` on;
    /// answered by `executed`, perhaps after `deferred`. An input that is gone is answered as `missing`.
    case execute(Task, firstBlock: Int64)
    /// Blocks of this worker that nobody will ask for again.
    case remove([BlockID])
    /// Answered by `timer`.
    case wait(until: Int64)
    /// The end of the process.
    case exit
}
