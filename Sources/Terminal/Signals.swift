import CNcurses
import Glibc

/// Ends the loop on SIGINT, SIGTERM and SIGHUP, gives the terminal back when we crash, and takes it
/// again after Control-Z and `fg`, of which ncurses does the most.
enum Signals {
    // Written before the handlers are installed and only read by them: a handler may neither lock
    // nor allocate, so nothing but plain globals can be used there.
    nonisolated(unsafe) private static var pipe: (read: Int32, write: Int32) = (-1, -1)
    nonisolated(unsafe) private static var settings = termios()
    nonisolated(unsafe) private static var restore: UnsafeMutablePointer<CChar>?
    nonisolated(unsafe) private static var restoreCount = 0
    nonisolated(unsafe) private static var mode: (on: EscapeSequence, off: EscapeSequence)?
    /// What ncurses does when the process is to be stopped.
    nonisolated(unsafe) private static var suspend: sighandler_t?

    /// Bytes for the terminal that stay where they are.
    private struct EscapeSequence {
        let bytes: UnsafeMutablePointer<CChar>?
        let count: Int
        let terminal: Int32

        init(_ text: String, _ terminal: Int32) {
            bytes = strdup(text)
            count = text.utf8.count
            self.terminal = terminal
        }

        func send() { _ = write(terminal, bytes, count) }
    }

    private static let crashes = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE]
    private static let ends = [SIGINT, SIGTERM, SIGHUP]

    /// Call before ncurses changes the terminal. Returns what becomes readable when we are to end.
    static func install() -> Int32 {
        if pipe.read < 0 {
            var ends: [Int32] = [-1, -1]
            if Glibc.pipe(&ends) == 0 { pipe = (ends[0], ends[1]) }
            for end in ends {
                _ = fcntl(end, F_SETFD, FD_CLOEXEC)
                _ = fcntl(end, F_SETFL, O_NONBLOCK)
            }
        }
        tcgetattr(STDIN_FILENO, &settings)
        // Colours off, cursor shown, pastes as keys, keypad off, alternate screen left: what every terminal with
        // an alternate screen understands.
        if restore == nil {
            restore = strdup("\u{1b}[0m\u{1b}[?25h\u{1b}[?2004l\u{1b}[?1l\u{1b}>\u{1b}[?1049l")
            restoreCount = restore.map { strlen($0) } ?? 0
        }
        return pipe.read
    }

    /// Call after ncurses has installed its own handlers, which these replace.
    static func handle() {
        handleEnds()
        for number in crashes { signal(number) { Signals.crash($0) } }
    }

    static func handleEnds() {
        for number in ends { signal(number) { Signals.tell($0) } }
    }

    /// A mode of the terminal that ncurses knows nothing of: off while the process is stopped, since
    /// what runs meanwhile may not know it, and on again when it goes on.
    ///
    /// Call after ncurses has installed its own handlers, which are called behind these.
    static func keep(mode on: String, off: String, on terminal: Int32 = STDOUT_FILENO) {
        mode = (EscapeSequence(on, terminal), EscapeSequence(off, terminal))
        let before = signal(SIGTSTP) { Signals.stop($0) }
        let ignored = unsafeBitCast(SIG_IGN, to: Int.self)
        if let before, unsafeBitCast(before, to: Int.self) != ignored {
            suspend = before
        } else {
            // Under a shell that knows no jobs nobody is stopped.
            signal(SIGTSTP, before)
        }
        signal(SIGCONT) { _ in Signals.resume() }
    }

    // What a handler interrupts may be about to look at errno, which a handler's own calls set: each that
    // returns gives it back.

    private static func stop(_ number: Int32) {
        let before = errno
        defer { errno = before }
        mode?.off.send()
        suspend?(number)
    }

    private static func resume() {
        let before = errno
        defer { errno = before }
        mode?.on.send()
    }

    static func release() {
        releaseEnds()
        for number in crashes { signal(number, SIG_DFL) }
        forgetMode()
    }

    static func releaseEnds() {
        for number in ends { signal(number, SIG_DFL) }
    }

    static func forgetMode() {
        if suspend != nil {
            signal(SIGTSTP, SIG_DFL)
            suspend = nil
        }
        signal(SIGCONT, SIG_DFL)
        mode = nil
    }

    /// The signal that asked us to end.
    static func received() -> Int32? {
        var byte: UInt8 = 0
        return read(pipe.read, &byte, 1) == 1 ? Int32(byte) : nil
    }

    private static func tell(_ number: Int32) {
        let before = errno
        defer { errno = before }
        var byte = UInt8(truncatingIfNeeded: number)
        _ = write(pipe.write, &byte, 1)
    }

    private static func crash(_ number: Int32) {
        if let restore { _ = write(STDOUT_FILENO, restore, restoreCount) }
        tcsetattr(STDIN_FILENO, TCSANOW, &settings)
        signal(number, SIG_DFL)
        raise(number)
    }
}
