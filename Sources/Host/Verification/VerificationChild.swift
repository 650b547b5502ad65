import Glibc
import Telemetry

/// A comparison under way in a process of its own, so that no batch waits for it.
final class VerificationChild {
    let number: Int
    private let child: ChildProcess
    private let socket: MessageSocket
    private let aside: SetAside

    init(
        number: Int, _ aside: SetAside, state: StateFolder, base: String, name: String
    ) throws(HostError) {
        self.number = number
        self.aside = aside
        var arguments = ProcessArguments(.verification)
        arguments.add("--state", state.path)
        arguments.add("--base", base)
        arguments.add("--name", name)
        arguments.add("--aside", aside.folder)
        child = try ChildProcess.spawn(
            arguments, environment: ["SWIFT_BACKTRACE": "enable=no"])
        socket = MessageSocket(child.socket)
    }

    var entry: pollfd { pollfd(fd: socket.descriptor, events: Int16(POLLIN), revents: 0) }

    /// What it came to; nil while it goes on.
    func receive() -> (verdict: Verdict, batch: Int64)? {
        for bytes in socket.receive() {
            guard let report = VerificationReport.decode(bytes) else { continue }
            end()
            return (report.verdict, report.batch)
        }
        guard socket.isClosed else { return nil }
        let ending = child.reap()
        aside.remove()
        return (Verdict(.inconclusive, "the comparison \(ending.description)"), -1)
    }

    /// Ends it, done or not.
    func end() {
        kill(child.pid, SIGKILL)
        _ = child.reap()
        aside.remove()
    }
}
