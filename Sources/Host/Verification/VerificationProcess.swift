import CSystem
import Glibc
import Telemetry

/// The process that compares for a driver; the least urgent of all.
enum VerificationProcess {
    /// - Returns: the exit code.
    static func run(state: StateFolder, base: String, name: String, aside: String) -> Int32 {
        _ = weir_die_with_parent(SIGKILL)
        signal(SIGINT, SIG_IGN)
        signal(SIGTERM, SIG_IGN)
        _ = nice(10)
        let socket = MessageSocket(ChildProcess.inheritedSocket())
        var report = VerificationReport()
        do {
            report = try Verifier(state: state, base: base, name: name, aside: aside).run()
        } catch {
            let message = (error as? HostError)?.message ?? "\(error)"
            report.verdict = Verdict(.inconclusive, message)
        }
        socket.send(report.json)
        socket.drain()
        return 0
    }
}
