public import Dashboard
public import Telemetry

/// Where the dashboard's snapshots come from and its commands go: a driver's socket, usually.
///
/// Its duties, all called from the loop's one thread, none of which may wait:
/// 1. `descriptors` are polled for reading; they are asked anew before each wait, so that a new
///    connection may take the place of a lost one.
/// 2. `receive` is called when one of them is readable or closed, and when `deadline` has passed.
///    It returns what came in, among it `.disconnected`, `.reconnected` and `.driverRestarting`.
/// 3. `send` carries a command out, or returns why it cannot: that is shown to the user.
public protocol TelemetryFeed: AnyObject {
    var descriptors: [Int32] { get }
    /// Milliseconds until `receive` wants to be called in any case; nil for never.
    var deadline: Int? { get }
    func receive() -> [DashboardEvent]
    func send(_ command: Command) -> String?
}
