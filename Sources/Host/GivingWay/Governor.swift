import CSystem
import Glibc

/// Waits for a child that asks a pipeline, stops it while the pipeline wants the processors, and hands on to it what the
/// terminal or anybody else tells this process. The commands of a `TRANSFORM`, children of the child, go on: they have
/// its priority, and wait for its rows.
struct Governor: ~Copyable {
    private let child: pid_t
    private var load: PipelineLoad
    private var allowance = ProcessorAllowance()
    /// When the child was looked at last, and the processor time that it had had by then; nanoseconds.
    private var lookedAt = Clock.nanoseconds()
    private var used: Int64 = 0

    init(child: pid_t, pipeline: pid_t) {
        self.child = child
        load = PipelineLoad(of: pipeline)
    }

    /// - Returns: The child's exit code, as a shell tells it.
    mutating func run() -> Int32 {
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH, SIGTSTP, SIGCHLD] {
            sigaddset(&signals, signal)
        }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        while true {
            var status: Int32 = 0
            let ended = waitpid(child, &status, WNOHANG)
            if ended == child {
                let signal = weir_wait_signal(status)
                return signal >= 0 ? 128 + signal : weir_wait_code(status)
            }
            // Somebody else has waited for it.
            if ended < 0, errno == ECHILD { return 1 }
            var pause = timespec(tv_sec: 0, tv_nsec: Int(govern()))
            let signal = sigtimedwait(&signals, nil, &pause)
            if signal > 0, signal != SIGCHLD { handOn(signal) }
        }
    }

    /// Stops the child or lets it go on, as the pipeline wants the processors.
    ///
    /// - Returns: Until when that holds, in nanoseconds from now.
    private mutating func govern() -> Int64 {
        let now = Clock.nanoseconds()
        let had = weir_processor_time(child)
        let wasStopped = allowance.isStopped
        // Beside a child that does nothing nobody has to ask.
        allowance.look(
            after: now - lookedAt, used: max(0, had - used),
            isWanted: (had > used || wasStopped) && load.wantsAllProcessors)
        lookedAt = now
        used = had
        if allowance.isStopped != wasStopped { kill(child, wasStopped ? SIGCONT : SIGSTOP) }
        return allowance.pause
    }

    private mutating func handOn(_ signal: Int32) {
        if signal == SIGTSTP {
            kill(child, SIGSTOP)
            raise(SIGSTOP)
        } else {
            kill(child, signal)
        }
        // It hears of a signal, and answers, only when it runs.
        kill(child, SIGCONT)
        allowance = ProcessorAllowance()
    }
}
