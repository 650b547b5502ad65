import CSystem
import Glibc

/// How a process that asks a running pipeline leaves the processors to it.
///
/// It runs when nobody else wants to (`SCHED_IDLE`), on half of the processors, so that one is free whenever a batch
/// begins. That is enough among processes of one session. But where the kernel shares out the processors by session
/// first (`kernel.sched_autogroup_enabled`), a query in one terminal takes half of what a pipeline in another one has,
/// whatever its own priority. So it runs in a session of its own then, whose share of a core is a tenth where others
/// want all of it:
///
/// ```
/// shell ── weir sql orders "…"            of the terminal's session: hands on signals and the exit code
///            └─ weir sql orders "…"       of its own session, which has nice 10
/// ```
public enum GivingWay: Equatable {
    /// This process is to go on, on so many processors.
    case here(processors: Int)
    /// Another one has done everything, with this exit code.
    case there(exitCode: Int32)

    /// What tells a process that it is the second one.
    private static let mark = "WEIR_GIVES_WAY"
    /// `SCHED_IDLE`, which Swift's view of the C library leaves out.
    private static let idlePolicy: Int32 = 5
    private static let sessionNice = "10"

    /// Lets this process, or another one in its place, go behind the pipeline that runs on the folder, if one does.
    ///
    /// - Throws: `HostError` where the other one cannot be started.
    public static func to(_ state: StateFolder) throws(HostError) -> GivingWay {
        if getenv(mark) != nil {
            _ = weir_die_with_parent(SIGKILL)
            var signals = handedOn
            pthread_sigmask(SIG_UNBLOCK, &signals, nil)
            setsid()
            lowerSession()
        } else if !state.isInUse {
            return .here(processors: Threads.cores)
        } else if let pipeline = state.holder, isShared(with: pipeline) {
            return .there(exitCode: try runApart())
        }
        var none = sched_param()
        sched_setscheduler(0, idlePolicy, &none)
        return .here(processors: max(1, Threads.cores / 2))
    }

    /// Whether the kernel would give this session as much as the pipeline's.
    private static func isShared(with pipeline: pid_t) -> Bool {
        let setting = (try? File.read("/proc/sys/kernel/sched_autogroup_enabled")) ?? []
        guard setting.first == UInt8(ascii: "1") else { return false }
        let session = getsid(pipeline)
        return session >= 0 && session != getsid(0)
    }

    /// A kernel that does not let it shares as it likes: nothing depends on it but others' time.
    private static func lowerSession() {
        let group = open("/proc/self/autogroup", O_WRONLY | O_CLOEXEC)
        guard group >= 0 else { return }
        _ = sessionNice.withCString { write(group, $0, strlen($0)) }
        close(group)
    }

    /// The same command line in a process that makes itself a session.
    private static func runApart() throws(HostError) -> Int32 {
        setenv(mark, "1", 1)
        defer { unsetenv(mark) }
        var argv: [UnsafeMutablePointer<CChar>?] = CommandLine.arguments.map { strdup($0) } + [nil]
        defer { for pointer in argv { free(pointer) } }
        var pid = pid_t()
        let code = posix_spawn(&pid, "/proc/self/exe", nil, nil, &argv, environ)
        guard code == 0 else { throw .system("cannot start", "weir sql", code: code) }
        return handOnSignals(to: pid)
    }

    /// What the one process waits for, and the other must not have blocked.
    private static var handedOn: sigset_t {
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH] { sigaddset(&signals, signal) }
        return signals
    }

    /// Waits for the process; what the terminal or anybody else tells this one, that one hears.
    private static func handOnSignals(to pid: pid_t) -> Int32 {
        var signals = handedOn
        sigaddset(&signals, SIGCHLD)
        sigaddset(&signals, SIGTSTP)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        while true {
            var status: Int32 = 0
            if waitpid(pid, &status, WNOHANG) == pid {
                let signal = weir_wait_signal(status)
                return signal >= 0 ? 128 + signal : weir_wait_code(status)
            }
            var received: Int32 = 0
            guard sigwait(&signals, &received) == 0, received != SIGCHLD else { continue }
            if received == SIGTSTP {
                kill(pid, SIGSTOP)
                raise(SIGSTOP)
                kill(pid, SIGCONT)
            } else {
                kill(pid, received)
            }
        }
    }
}
