import Engine
import Glibc
import Synchronization

/// Writes captured state down on a thread of its own, one partition after the other, while the
/// process does other tasks.
final class StateWriter: Sendable {
    private struct Job: Sendable {
        var capture: StateCapture
        var path: String
        var answer: TaskResult
    }

    private struct Jobs: Sendable {
        var waiting: [Job] = []
        var done: [TaskResult] = []
        var isRunning = false
    }

    private let jobs = Mutex(Jobs())
    private let notify: @Sendable () -> Void

    /// - Parameter notify: Called, by the thread, when an answer can be taken.
    init(notify: @escaping @Sendable () -> Void) { self.notify = notify }

    func add(_ capture: StateCapture, to path: String, answer: TaskResult) {
        let mustStart = jobs.withLock { jobs in
            jobs.waiting.append(Job(capture: capture, path: path, answer: answer))
            defer { jobs.isRunning = true }
            return !jobs.isRunning
        }
        if mustStart { start() }
    }

    /// The answers of what has been written since.
    func takeDone() -> [TaskResult] {
        jobs.withLock { jobs in
            defer { jobs.done = [] }
            return jobs.done
        }
    }

    private func start() {
        var thread = pthread_t()
        let own = Unmanaged.passRetained(self).toOpaque()
        let code = pthread_create(
            &thread, nil,
            { pointer in
                // Of this thread alone, as Linux has it: batches come first.
                setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
                Unmanaged<StateWriter>.fromOpaque(pointer!).takeRetainedValue().work()
                return nil
            }, own)
        if code == 0 {
            pthread_detach(thread)
        } else {
            Unmanaged<StateWriter>.fromOpaque(own).release()
            work()
        }
    }

    private func work() {
        while let job = next() {
            var answer = job.answer
            do throws(HostError) {
                try File.replace(job.path, with: job.capture.encoded(), isDurable: true)
            } catch {
                answer.outcome =
                    error.isTransient ? .obstructed(error.message) : .failed(error.message)
            }
            jobs.withLock { $0.done.append(answer) }
            notify()
        }
    }

    private func next() -> Job? {
        jobs.withLock { jobs in
            if jobs.waiting.isEmpty {
                jobs.isRunning = false
                return nil
            }
            return jobs.waiting.removeFirst()
        }
    }
}
