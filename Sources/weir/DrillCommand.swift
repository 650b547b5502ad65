import ArgumentParser
import Glibc
import Host
import Telemetry

struct DrillCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drill",
        abstract: "Rehearses failures on a copy of a pipeline's state, and gives the verdicts.",
        discussion: """
            Each drill is a failure at a moment: kill-worker@batch=5, kill-driver@3s, lose-blocks, \
            slow-worker:300ms, stop-source:5s, fail-sink, fill-disk, squeeze-memory, poison. Without \
            a moment it gets a batch of its own; batches count from the rehearsal's first, and a drill \
            waits until the one before it has recovered. A file of drills, one a line, may be named, \
            too. What the state has left to read is shared out among the drills; where it is too \
            little, or there is none, the rehearsal begins with the first row. Exit code 0 where every \
            verdict is PASS, else 4.
            """)

    @Argument(help: "A file of Spark SQL.")
    var pipeline: String

    @Argument(help: ArgumentHelp("Drills, or files of drills.", valueName: "spec"))
    var specs: [String]

    @Option(help: ArgumentHelp("The folder of its state; .weir/<name> here.", valueName: "folder"))
    var state: String?

    @Option(help: ArgumentHelp("Worker processes; as many as there are cores.", valueName: "n"))
    var workers: Int?

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("Fills ${NAME} in the pipeline.", valueName: "name=value"))
    var variables: [String] = []

    @Option(help: ArgumentHelp("Write a report of the run as JSON.", valueName: "file"))
    var report: String?

    @Flag(help: "Begin with the first row, whatever the state holds.")
    var fresh = false

    @Flag(help: "Leave the copy where it is, and say where.")
    var keep = false

    func validate() throws {
        try RunOptions.validate(workers: workers, variables: variables)
    }

    func run() throws {
        InterruptSignals.count()
        let output = ResultPrinter.Output()
        var outcome = try rehearse(isFresh: fresh, output)
        if outcome.lacksRows {
            let what = outcome.batches == 0 ? "nothing new" : "too little left"
            Self.say("the state has \(what) to read: rehearsing from the first row", output)
            outcome = try rehearse(isFresh: true, output)
        }
        let isWritten = output.complainOfFailure()
        throw ExitCode(outcome.code == 0 && !isWritten ? 1 : outcome.code)
    }

    private struct Outcome {
        var code: Int32
        var batches: Int64
        /// The state that was copied has too few rows left for some drill to be judged.
        var lacksRows: Bool
    }

    private func rehearse(isFresh: Bool, _ output: ResultPrinter.Output) throws -> Outcome {
        var options = RunOptions()
        options.variables = variables
        let copy: StateCopy
        let supervisor: Supervisor
        do {
            let base = try RunPreparation.read(pipeline).base
            let name = RunPreparation.name(of: pipeline)
            copy = try StateCopy(
                of: StateFolder(state ?? ".weir/\(name)"), isEmpty: isFresh, base: base, name: name)
        } catch {
            throw Complaint(error).exit
        }
        defer { if !keep { copy.remove() } }
        do {
            let drills = try DrillFile.specs(specs, first: copy.lastBatch + 1)
            let prepared = try RunPreparation.prepare(
                file: pipeline, state: copy.folder, variables: options.values, name: nil)
            var driver = DriverOptions(
                state: prepared.state.path, base: prepared.base, name: prepared.name,
                workers: workers ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))),
                intervalInMilliseconds: 500, isOnce: true, drills: drills)
            driver.areDrillsInTurn = true
            driver.lock = prepared.lock
            supervisor = try Supervisor(driver)
        } catch {
            throw Complaint(error).exit
        }
        var (code, withheld) = follow(supervisor, isLast: copy.lastBatch < 0, output)
        let drills = supervisor.report.drills
        if code == 0, drills.isEmpty || drills.contains(where: { $0.verdict?.result != .pass }) {
            code = 4
        }
        let lacksRows =
            code == 4 && copy.lastBatch >= 0 && InterruptSignals.seen == 0
            && (drills.isEmpty || drills.contains(where: Self.lackedRows))
        // Only another rehearsal tells them anew.
        if !lacksRows { for drill in withheld { Self.say(Self.line(drill), output) } }
        if let report {
            do { try supervisor.report.write(to: report) } catch { throw Complaint(error).exit }
        }
        if keep { Self.say("the copy is \(copy.folder)", output) }
        return Outcome(code: code, batches: supervisor.report.batches, lacksRows: lacksRows)
    }

    /// A drill whose moment did not come, or behind which nothing came in any more.
    private static func lackedRows(_ drill: DrillStatus) -> Bool {
        drill.verdict?.result == .inconclusive && drill.recoveryMilliseconds == nil
    }

    /// - Parameter isLast: no rehearsal follows where rows were lacking.
    /// - Returns: the exit code of the pipeline, and the drills with a verdict that was not told, since a
    ///   further rehearsal may give another.
    private func follow(
        _ supervisor: Supervisor, isLast: Bool, _ output: ResultPrinter.Output
    ) -> (code: Int32, withheld: [DrillStatus]) {
        var signals = 0
        var withheld: [DrillStatus] = []
        var told: Set<Int> = []
        while true {
            supervisor.wait(microseconds: 1_000_000)
            if InterruptSignals.seen > signals {
                signals = InterruptSignals.seen
                _ = supervisor.send(signals == 1 ? .clearFaults : .stop)
                if signals == 1 { _ = supervisor.send(.stop) }
                if signals > 1 {
                    supervisor.kill()
                    return (130, withheld)
                }
            }
            for event in supervisor.receive() {
                switch event {
                case .snapshot(let snapshot):
                    for drill in snapshot.drills
                    where drill.verdict != nil && told.insert(drill.id).inserted {
                        if !isLast, Self.lackedRows(drill) {
                            withheld.append(drill)
                        } else {
                            Self.say(Self.line(drill), output)
                        }
                    }
                case .refused(let reason): Self.say("refused: \(reason)", output)
                case .restarted: break
                case .ended(let code, let message):
                    if code != 0 {
                        _ =
                            Complaint(HostError(message.isEmpty ? "the driver failed" : message))
                            .exit
                    }
                    return (code, withheld)
                }
            }
        }
    }

    private static func line(_ drill: DrillStatus) -> String {
        let verdict = drill.verdict ?? Verdict(.inconclusive, "")
        func padded(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: max(0, width - text.count))
        }
        let time =
            drill.recoveryMilliseconds.map { "recovered in \(Int($0.rounded())) ms" }
            ?? "not recovered"
        return padded(verdict.result.rawValue, 12) + "  " + padded(drill.spec, 28) + "  "
            + padded(drill.target, 42) + "  " + padded(time, 24) + "  "
            + padded("\(drill.rowsReplayed) rows replayed", 22) + "  " + verdict.reason
    }

    private static func say(_ line: String, _ output: ResultPrinter.Output) {
        output.write(Array((Complaint.visible(line) + "\n").utf8))
    }
}
