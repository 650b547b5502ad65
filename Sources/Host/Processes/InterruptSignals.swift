import CSystem

/// SIGINT, SIGTERM and SIGHUP, counted: the first asks for an orderly end, the second for one at once.
public enum InterruptSignals {
    public static func count() { weir_count_signals() }
    public static var seen: Int { Int(weir_signals_seen()) }
}
