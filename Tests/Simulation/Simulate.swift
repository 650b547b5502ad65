import ArgumentParser
import Glibc
import Synchronization

/// `make simulate`: thousands of failures of driver, workers, disk and network, on all processors.
@main
struct Simulate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "weir-simulate",
        abstract: "Simulates failures from seeds, and shows that nothing is lost or counted twice.",
        discussion: """
            Ends with status 1 at the first run whose published rows are not exact, and tells the \
            family and the seed that repeat it: weir-simulate --family killed --seed 7
            """)

    @Option(help: "Seeds of each family.")
    var seeds: UInt64 = 500
    @Option(help: "The first seed.")
    var first: UInt64 = 1
    @Option(help: "Go on with further seeds until so many seconds are over.")
    var seconds: Int?
    @Option(help: "One seed alone, with all that happens printed.")
    var seed: UInt64?
    @Option(help: "killed, unkind, flipped, swept or full; all of them without.")
    var family: TrialFamily?
    @Flag(help: "Also a crash before and after every effect of small runs.")
    var exhaustive = false
    @Option(help: "Runs at a time; as many as there are processors without.")
    var threads = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

    mutating func validate() throws {
        guard seeds > 0, threads > 0 else {
            throw ValidationError("--seeds and --threads are at least 1")
        }
    }

    func run() async throws {
        try Self.hashDeterministically()
        let families = family.map { [$0] } ?? TrialFamily.allCases
        if let seed {
            for family in families {
                try await report(family.rawValue, [family.trial(seed: seed)], isTraced: true)
            }
            return
        }
        let end = ContinuousClock.now + .seconds(seconds ?? 0)
        if exhaustive {
            for kind in SimulatedPipeline.allCases {
                try await report("every crash of \(kind)", try Trial.exhaustive(of: kind))
            }
        }
        var start = first
        repeat {
            for family in families {
                let trials = (start..<start + seeds).map { family.trial(seed: $0) }
                try await report("\(family), seeds \(start) to \(start + seeds - 1)", trials)
            }
            start += seeds
        } while ContinuousClock.now < end
    }

    /// A seed repeats a run only where dictionaries are gone through in the same order again: the
    /// program begins anew with that said in its environment.
    private static func hashDeterministically() throws {
        let variable = "SWIFT_DETERMINISTIC_HASHING"
        guard getenv(variable) == nil else { return }
        setenv(variable, "1", 1)
        var arguments = CommandLine.arguments.map { strdup($0) } + [nil]
        execv("/proc/self/exe", &arguments)
        throw ValidationError("cannot start anew: \(String(cString: strerror(errno)))")
    }

    /// Runs them side by side; the first that is not exact ends the program.
    private func report(_ name: String, _ trials: [Trial], isTraced: Bool = false) async throws {
        let start = ContinuousClock.now
        let failure = await Self.firstFailure(of: trials, threads: threads, isTraced: isTraced)
        if let failure {
            print("NOT EXACT: \(failure)")
            throw ExitCode.failure
        }
        let tenths = Int((ContinuousClock.now - start) / .milliseconds(100))
        print("\(name): \(trials.count) exact in \(tenths / 10).\(tenths % 10) s")
        fflush(nil)
    }

    private static func firstFailure(
        of trials: [Trial], threads: Int, isTraced: Bool
    ) async -> String? {
        let next = SharedPlace()
        return await withTaskGroup(of: String?.self) { group in
            for _ in 0..<min(threads, trials.count) {
                group.addTask {
                    while let trial = next.take(of: trials) {
                        guard let failure = failure(of: trial, isTraced: isTraced) else { continue }
                        next.end(of: trials)
                        return failure
                    }
                    return nil
                }
            }
            return await group.reduce(nil) { $0 ?? $1 }
        }
    }

    private static func failure(of trial: Trial, isTraced: Bool) -> String? {
        do {
            let complaints = try trial.complaints(isTraced: isTraced)
            guard !complaints.isEmpty else { return nil }
            return "\(trial.description): \(complaints.joined(separator: "; "))"
        } catch {
            return "\(trial.description): \(error)"
        }
    }
}

extension TrialFamily: ExpressibleByArgument {}

/// Which trial is next, for several threads.
private final class SharedPlace: Sendable {
    private let index = Atomic<Int>(0)

    func take(of trials: [Trial]) -> Trial? {
        let index = index.add(1, ordering: .relaxed).oldValue
        return index < trials.count ? trials[index] : nil
    }

    func end(of trials: [Trial]) { index.store(trials.count, ordering: .relaxed) }
}
