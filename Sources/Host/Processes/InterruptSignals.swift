import CSystem
import Glibc

/// SIGINT, SIGTERM and SIGHUP, counted: the first asks for an orderly end, the second for one at once.
public enum InterruptSignals {
    public static func count() { weir_count_signals() }
    public static var seen: Int { Int(weir_signals_seen()) }

    /// Lets them end this process, as they do of themselves: whoever started it may have had them blocked.
    public static func unblock() {
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    }
}
