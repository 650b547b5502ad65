import Foundation
import Testing

/// kill -9 and kill -STOP at random moments, over and over, while the year goes by.
@Suite(.serialized) struct KillLoopTests {
    /// `WEIR_KILLS` and `WEIR_SEED` lengthen and repeat it.
    static let kills = Int(ProcessInfo.processInfo.environment["WEIR_KILLS"] ?? "") ?? 50
    static let seed =
        UInt64(ProcessInfo.processInfo.environment["WEIR_SEED"] ?? "")
        ?? UInt64.random(in: 1...1_000_000)

    @Test("any process killed at any moment leaves exactly the right rows")
    func killLoop() throws {
        print("kill loop: \(Self.kills) kills, WEIR_SEED=\(Self.seed)")
        var random = SplitMix(state: Self.seed)
        let scratch = try Scratch()
        let pipeline = try FlightsTests.faster(in: scratch)
        let state = scratch.folder.appending(path: "state")
        let arguments = [
            "run", pipeline.path, "--headless", "--interval", "20ms", "--state", state.path,
        ]
        var run = try Weir.start(arguments)
        var seen: Set<pid_t> = []
        for _ in 0..<Self.kills {
            var pause = timespec(tv_sec: 0, tv_nsec: Int(random.next(below: 250)) * 1_000_000)
            nanosleep(&pause, nil)
            seen.formUnion(run.workers + [run.driver].compactMap { $0 })
            let front = run.process.processIdentifier
            switch random.next(below: 10) {
            case 0, 1:
                Processes.kill(front, SIGKILL)
                run.process.waitUntilExit()
                run = try Weir.start(arguments)
            case 2, 3: if let driver = run.driver { Processes.kill(driver, SIGKILL) }
            case 4:
                // Somebody has to find out.
                if let worker = run.workers.randomElement(using: &random) {
                    Processes.kill(worker, SIGSTOP)
                }
            case 5:
                let all = run.workers + [run.driver, front].compactMap { $0 }
                if let victim = all.randomElement(using: &random) {
                    stop(victim, milliseconds: Int(random.next(below: 200)))
                }
            default:
                if let worker = run.workers.randomElement(using: &random) {
                    Processes.kill(worker, SIGKILL)
                }
            }
            if !run.process.isRunning {
                // The lock of the run before may have been held for a moment longer.
                run = try Weir.start(arguments)
            }
        }
        Processes.kill(run.process.processIdentifier, SIGTERM)
        #expect(run.wait(seconds: 60))
        let report = scratch.folder.appending(path: "report.json")
        let last = try Weir.run([
            "run", pipeline.path, "--once", "--headless", "--state", state.path, "--report",
            report.path,
        ])
        #expect(last.code == 0, "\(last.errors)")
        let told = try String(contentsOf: report, encoding: .utf8)
        #expect(told.contains(#""ledgerBalanced":true"#))
        let diary = try String(contentsOf: state.appending(path: "weir.log"), encoding: .utf8)
        #expect(!diary.contains("the ledger:"))
        #expect(try FlightsTests.digests(state) == FlightsTests.reference.get())
        let gone = waitUntil(seconds: 20) { seen.allSatisfy { !Processes.exists($0) } }
        #expect(gone, "a process outlived its pipeline")
        #expect(segments(of: state.path) == [])
    }

    /// As with a laptop that sleeps: the process goes on where it was.
    private func stop(_ pid: pid_t, milliseconds: Int) {
        Processes.kill(pid, SIGSTOP)
        var pause = timespec(tv_sec: 0, tv_nsec: milliseconds * 1_000_000)
        nanosleep(&pause, nil)
        Processes.kill(pid, SIGCONT)
    }

    /// Folders in shared memory that bear the name of a state folder.
    private func segments(of state: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/dev/shm")) ?? []
        return names.filter { name in
            let owner = try? String(contentsOfFile: "/dev/shm/\(name)/owner", encoding: .utf8)
            return owner == state
        }
    }
}

/// A small generator whose whole state is the printed seed.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func next(below bound: UInt64) -> UInt64 { next() % bound }
}
