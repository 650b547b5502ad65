public import Telemetry

/// What happens to a dashboard.
public enum DashboardEvent: Sendable {
    case snapshot(Snapshot)
    case key(Key)
    case resized(Size)
    /// Microseconds since 1970.
    case tick(Int64)
    case disconnected(String)
    /// The pipeline came to its end; why, where it failed.
    case ended(failure: String?)
    case reconnected
    case driverRestarting(String)
    /// A command was refused, or could not be carried out, and why.
    case refused(String)
}

/// What a dashboard asks of its host.
public enum DashboardEffect: Equatable, Sendable {
    case send(Command)
    case redraw
    /// A theme's name or file.
    case theme(String)
    case quit
}

/// A key as a user names it.
public enum Key: Hashable, Sendable {
    case character(Character)
    case control(Character)
    case enter, escape, tab, backTab, backspace, delete
    case up, down, left, right, pageUp, pageDown, home, end
    /// Text that was pasted, its line ends as spaces.
    case paste(String)
}
