import CSystem
import Glibc

/// Control-C while a statement runs: it ends the statement, not the shell.
///
/// The signal is blocked in this thread and in those that it makes, so that it waits until it is asked
/// for: no handler runs, and any thread may ask.
public enum Interrupt {
    /// From now on Control-C no longer ends the process.
    public static func holdBack() {
        var signals = set
        pthread_sigmask(SIG_BLOCK, &signals, nil)
    }

    public static var isWaiting: Bool {
        var pending = sigset_t()
        return sigpending(&pending) == 0 && sigismember(&pending, SIGINT) == 1
    }

    /// Takes what waits; nothing happens where nothing does.
    public static func forget() {
        var signals = set
        var now = timespec()
        while sigtimedwait(&signals, nil, &now) > 0 {}
    }

    private static var set: sigset_t {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGINT)
        return signals
    }
}
