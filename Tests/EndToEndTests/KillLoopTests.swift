import Foundation
import Testing

/// kill -9 at random moments, over and over, while the year goes by.
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
            switch random.next(below: 4) {
            case 0:
                Processes.kill(run.process.processIdentifier, SIGKILL)
                run.process.waitUntilExit()
                run = try Weir.start(arguments)
            case 1: if let driver = run.driver { Processes.kill(driver, SIGKILL) }
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
        #expect(run.wait(seconds: 20))
        let last = try Weir.run([
            "run", pipeline.path, "--once", "--headless", "--state", state.path,
        ])
        #expect(last.code == 0, "\(last.errors)")
        #expect(try FlightsTests.digests(state) == FlightsTests.reference.get())
        let gone = waitUntil(seconds: 5) { seen.allSatisfy { !Processes.exists($0) } }
        #expect(gone, "a process outlived its pipeline")
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
