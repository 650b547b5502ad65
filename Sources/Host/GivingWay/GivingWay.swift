import CSystem
import Glibc

/// How a process that asks a running pipeline leaves the processors to it.
///
/// The work is done by a child, which runs when nobody else wants to (`SCHED_IDLE`), on half of the
/// processors where it has threads at all, in a session of its own with the least share of them: the
/// kernel may share out the processors by session first (`kernel.sched_autogroup_enabled`), and a query
/// in one terminal would have half of what a pipeline in another one has. That is not enough. As long as
/// anything runs on a processor the kernel lets the pipeline's processes wait for one another on the
/// other ones, and so the parent stops the child whenever the pipeline has work for all processors
/// (`ProcessorAllowance`):
///
/// ```
/// weir sql orders "…"         of the terminal's session: looks at the pipeline, hands on signals and the exit code
///   └─ weir sql orders "…"    of its own session: asks
/// ```
public enum GivingWay: Equatable {
    /// This process is to go on, on so many processors.
    case here(processors: Int)
    /// Another one has done everything, with this exit code.
    case there(exitCode: Int32)

    /// `SCHED_IDLE`, which Swift's view of the C library leaves out.
    private static let idlePolicy: Int32 = 5
    private static let leastShare = "19"

    /// Lets a child go on behind the pipeline that runs on the folder, if one does; to be called while this
    /// process has one thread.
    ///
    /// - Returns: In the child, and where no pipeline runs, `here`; in its parent, when the child has ended, `there`.
    /// - Throws: `HostError` where the child cannot be started.
    public static func to(_ state: StateFolder) throws(HostError) -> GivingWay {
        guard state.isInUse, let pipeline = state.holder else {
            return .here(processors: Threads.cores)
        }
        hearOfEnds()
        let parent = getpid()
        switch weir_fork() {
        case 0:
            _ = weir_die_with_parent(SIGKILL)
            guard getppid() == parent else { _exit(1) }
            beLast()
            return .here(processors: max(1, Threads.cores / 2))
        case let child where child > 0:
            var governor = Governor(child: child, pipeline: pipeline)
            return .there(exitCode: governor.run())
        default: throw .system("cannot start", "weir sql")
        }
    }

    /// Whoever started this process may have it hear of no child's end, and then there is none to wait for.
    /// That a child was stopped or goes on is no news.
    private static func hearOfEnds() {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = SIG_DFL
        action.sa_flags = SA_NOCLDSTOP
        sigaction(SIGCHLD, &action, nil)
    }

    /// A kernel that does not let it shares as it likes: nothing depends on it but others' time.
    private static func beLast() {
        setsid()
        let group = open("/proc/self/autogroup", O_WRONLY | O_CLOEXEC)
        if group >= 0 {
            _ = leastShare.withCString { write(group, $0, strlen($0)) }
            close(group)
        }
        var none = sched_param()
        sched_setscheduler(0, idlePolicy, &none)
    }
}
