import Dashboard
import Glibc
import Telemetry

/// The front end's one loop: keys and telemetry in, screens and commands out.
///
///     let loop = try TerminalLoop(theme: options.theme)
///     let ending = loop.run(feed)       // returns with the terminal as it was
///
/// The screen is drawn when something changed, at most five times a second, keys at once.
public final class TerminalLoop {
    public enum Ending: Equatable, Sendable {
        /// The user quit.
        case quit
        /// SIGINT, SIGTERM or SIGHUP.
        case signal(Int32)
        /// Standard input was closed.
        case closed
    }

    private let terminal: Terminal
    private let signals: Int32
    private var state: DashboardState
    private var isDirty = true
    private var drawnAt: Int64 = 0

    /// Takes the terminal.
    ///
    /// - Parameter theme: a theme's name or file; nil for what suits the terminal.
    /// - Throws: that there is no terminal, or that the theme is missing or wrong; the terminal is
    ///   then as it was.
    public init(theme: String?) throws(TerminalError) {
        signals = Signals.install()
        terminal = try Terminal(theme: theme)
        Signals.handle()
        state = DashboardState(size: terminal.size, isASCII: terminal.isASCII)
    }

    deinit {
        terminal.close()
        Signals.release()
    }

    public func run(_ feed: any TelemetryFeed) -> Ending {
        defer {
            terminal.close()
            Signals.release()
        }
        while true {
            if isDirty, clock(CLOCK_MONOTONIC) - drawnAt >= 200_000 { draw() }
            var polled = ([STDIN_FILENO, signals] + feed.descriptors).map {
                pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
            }
            _ = poll(&polled, nfds_t(polled.count), Int32(timeout(feed)))
            if let number = Signals.received() { return .signal(number) }
            let (keys, isResized) = terminal.keys()
            if keys.isEmpty, polled[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 {
                return .closed
            }
            var events = feed.receive()
            events.append(.tick(clock(CLOCK_REALTIME)))
            if isResized { events.append(.resized(terminal.size)) }
            events += keys.map { .key($0) }
            for event in events where perform(state.handle(event), feed) { return .quit }
            // A key is answered at once.
            if !keys.isEmpty || isResized, isDirty { draw() }
        }
    }

    /// True when the user quits.
    private func perform(_ effects: [DashboardEffect], _ feed: any TelemetryFeed) -> Bool {
        for effect in effects {
            switch effect {
            case .redraw: isDirty = true
            case .quit: return true
            case .send(let command):
                if let reason = feed.send(command) { _ = state.handle(.refused(reason)) }
            case .theme(let name):
                do throws(TerminalError) {
                    try terminal.use(theme: name)
                } catch {
                    _ = state.handle(.refused(error.description))
                }
            }
        }
        return false
    }

    private func draw() {
        terminal.show(Screen.view(state))
        isDirty = false
        drawnAt = clock(CLOCK_MONOTONIC)
    }

    /// Milliseconds; a second at most, so that what depends on the time is right.
    private func timeout(_ feed: any TelemetryFeed) -> Int {
        var timeout = max(0, min(feed.deadline ?? 1000, 1000))
        if isDirty {
            let since = clock(CLOCK_MONOTONIC) - drawnAt
            timeout = min(timeout, max(1, Int(200_000 - since) / 1000))
        }
        return timeout
    }

    /// Microseconds.
    private func clock(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
    }
}
