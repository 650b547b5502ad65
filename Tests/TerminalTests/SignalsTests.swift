import Glibc
import Testing

@testable import Terminal

/// Handlers run between any two instructions of what they interrupt.
///
/// Those of crashes stay as they are: other tests of this process map files that are cut, which is a
/// signal to them.
@Suite(.serialized) struct SignalsTests {
    /// Raises a signal in this thread, which tests may have it blocked in, some times over.
    ///
    /// - Returns: After how many of them errno was another than before.
    private func raised(_ number: Int32, times: Int) -> Int {
        var signals = sigset_t()
        var before = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, number)
        pthread_sigmask(SIG_UNBLOCK, &signals, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        var changed = 0
        for _ in 0..<times {
            errno = EDOM
            raise(number)
            if errno != EDOM { changed += 1 }
        }
        return changed
    }

    @Test("A handler whose own calls fail leaves errno as it was", arguments: [SIGINT, SIGTERM])
    func ends(number: Int32) {
        _ = Signals.install()
        Signals.handleEnds()
        defer {
            Signals.releaseEnds()
            while Signals.received() != nil {}
        }
        // A pipe holds 64 KiB: what comes after that cannot be written down.
        #expect(raised(number, times: 70_000) == 0)
        #expect(Signals.received() == number)
    }

    @Test("Stopping and going on do so, too, where the terminal is gone", arguments: [SIGCONT])
    func goesOn(number: Int32) {
        Signals.keep(mode: "on", off: "off", on: -1)
        defer { Signals.forgetMode() }
        #expect(raised(number, times: 3) == 0)
    }
}
