import Glibc
import Host
import Telemetry

/// A run without a dashboard: a line for each snapshot's batches, events as they come.
struct HeadlessRun {
    let supervisor: Supervisor
    /// Standard output is for lines of progress; what else there is to say goes to standard error.
    let printsProgress: Bool

    init(_ supervisor: Supervisor, printsProgress: Bool = false) {
        self.supervisor = supervisor
        self.printsProgress = printsProgress
    }

    /// - Returns: the exit code.
    func run() -> Int32 {
        InterruptSignals.count()
        var signals = 0
        var last = Snapshot()
        while true {
            supervisor.wait(microseconds: 1_000_000)
            let seen = InterruptSignals.seen
            if seen > signals {
                signals = seen
                _ = supervisor.send(.stop)
                if seen > 1 {
                    supervisor.kill()
                    return 130
                }
            }
            for event in supervisor.receive() {
                switch event {
                case .snapshot(let snapshot):
                    show(snapshot)
                    last = snapshot
                case .refused(let reason): say("refused: \(reason)")
                case .restarted(let cause): say("driver \(cause), started again")
                case .ended(let code, let message):
                    // A driver that could not begin has nothing to sum up.
                    if !last.queries.isEmpty { summarize(last) }
                    if code != 0 {
                        _ =
                            Complaint(HostError(message.isEmpty ? "the driver failed" : message))
                            .exit
                    }
                    return code
                }
            }
        }
    }

    private func say(_ line: String) {
        var text = Complaint.visible(line) + "\n"
        let descriptor = printsProgress ? STDERR_FILENO : STDOUT_FILENO
        text.withUTF8 { _ = write(descriptor, $0.baseAddress, $0.count) }
    }

    private func show(_ snapshot: Snapshot) {
        for event in snapshot.events { say("  \(event.kind.rawValue): \(event.text)") }
        guard let newest = snapshot.batches.last else { return }
        let rows = snapshot.batches.reduce(0) { $0 + $1.rowsIn }
        let time = snapshot.batches.map(\.milliseconds).max() ?? 0
        let range =
            snapshot.batches.count == 1
            ? "batch \(newest.id)" : "batches \(snapshot.batches[0].id)–\(newest.id)"
        let most = snapshot.batches.count == 1 ? "" : "at most "
        say("\(range): \(rows) rows in, \(most)\((time * 10).rounded() / 10) ms")
    }

    private func summarize(_ last: Snapshot) {
        let ledger = last.pipeline.isLedgerBalanced ? "balanced" : "NOT BALANCED"
        say(
            "\(last.pipeline.rowsIn) rows in, \(last.pipeline.rowsRejected) rejected, "
                + "\(last.pipeline.rowsLate) late; ledger \(ledger)")
        for query in last.queries {
            say("  \(query.name): \(query.rowsOut) rows out")
        }
        say("tables: \(last.pipeline.stateFolder)/tables")
    }
}
