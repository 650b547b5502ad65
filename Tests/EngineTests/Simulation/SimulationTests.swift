import Foundation
import Testing

@testable import Engine

/// Driver, workers, disk and network in one thread; every failure is printed with what repeats it.
///
/// `WEIR_SEEDS` asks for so many seeds and every crash there is, `WEIR_SEED` for one seed, with all
/// that happens printed.
@Suite("Simulation")
struct SimulationTests {
    static let environment = ProcessInfo.processInfo.environment
    static let seeds: [UInt64] = {
        if let seed = UInt64(environment["WEIR_SEED"] ?? "") { return [seed] }
        return Array(1...(UInt64(environment["WEIR_SEEDS"] ?? "") ?? 24))
    }()
    /// Of the exhaustive runs, one in so many: all of them take a minute in debug.
    static let every = environment["WEIR_SEEDS"] == nil ? 16 : 1

    @Test("without faults ends with the right rows", arguments: SimulatedPipeline.allCases)
    func calm(kind: SimulatedPipeline) throws {
        for seed: UInt64 in 1...5 {
            let simulation = try Simulation(kind, seed: seed)
            try simulation.run()
            #expect(simulation.oracle.complaints == [], "seed \(seed)")
        }
    }

    @Test("any process killed, and the power cut, at random moments: exactly the right rows")
    func random() throws {
        for seed in Self.seeds {
            let kind = SimulatedPipeline.allCases[Int(seed) % SimulatedPipeline.allCases.count]
            let simulation = try Simulation(
                kind, seed: seed, workers: 1 + Int(seed % 4),
                faults: SimulatedFaults(oneIn: 15 + Int(seed % 40)))
            simulation.isTraced = Self.seeds.count == 1
            try simulation.run()
            #expect(
                simulation.oracle.complaints == [], "WEIR_SEED=\(seed), \(kind)")
        }
    }

    @Test("workers stopped, cut off, slow and talking nonsense, and a full disk: the same rows")
    func unkind() throws {
        for seed in Self.seeds {
            let kind = SimulatedPipeline.allCases[Int(seed) % SimulatedPipeline.allCases.count]
            var faults = SimulatedFaults(oneIn: 15 + Int(seed % 40))
            faults.kinds = SimulatedFaults.Kind.allCases + [.freeze, .slow]
            let simulation = try Simulation(
                kind, seed: seed, workers: 1 + Int(seed % 4), faults: faults)
            simulation.isTraced = Self.seeds.count == 1
            try simulation.run()
            #expect(
                simulation.oracle.complaints == [], "WEIR_SEED=\(seed), \(kind)")
        }
    }

    @Test("a source whose log is full gets the snapshots that it waits for")
    func fullSource() throws {
        for kind in SimulatedPipeline.allCases where kind.sources.count == 1 {
            for seed in Self.seeds.prefix(4) {
                let simulation = try Simulation(
                    kind, seed: seed, faults: SimulatedFaults(oneIn: seed % 2 == 0 ? 60 : 0))
                simulation.sourceWindow = 15
                simulation.isStoppedEarly = false
                try simulation.run()
                #expect(simulation.oracle.complaints == [], "seed \(seed), \(kind)")
                #expect(simulation.rowsLetGo > 0)
            }
        }
    }

    @Test("flipped bits in snapshots, under workers and drivers that die: the same rows")
    func flips() throws {
        for seed in Self.seeds {
            let kind = SimulatedPipeline.allCases[Int(seed) % SimulatedPipeline.allCases.count]
            var faults = SimulatedFaults(oneIn: 10 + Int(seed % 30))
            faults.kinds = [.flip, .flip, .worker, .worker, .driver]
            let simulation = try Simulation(
                kind, seed: seed, workers: 1 + Int(seed % 4), faults: faults)
            simulation.isTraced = Self.seeds.count == 1
            try simulation.run()
            #expect(
                simulation.oracle.complaints == [], "WEIR_SEED=\(seed), \(kind)")
        }
    }

    @Test(
        "a crash before and after every effect: exactly the right rows",
        arguments: [SimulatedFaults.Kind.driver, .worker, .power, .freeze],
        SimulatedPipeline.allCases)
    func exhaustive(fault: SimulatedFaults.Kind, kind: SimulatedPipeline) throws {
        let calm = try Simulation(kind, seed: 3, rows: 24)
        try calm.run()
        let first = Int(calm.seed) % Self.every
        for effect in stride(from: first, to: calm.effects, by: Self.every) {
            for moment in SimulatedFaults.Moment.allCases {
                let place = SimulatedFaults.Place(effect: effect, moment: moment)
                let simulation = try Simulation(
                    kind, seed: 3, rows: 24, faults: SimulatedFaults(places: [place: fault]))
                try simulation.run()
                #expect(
                    simulation.oracle.complaints == [],
                    "\(kind), \(fault) \(moment) effect \(effect)")
            }
        }
    }

    @Test(
        "a second crash during the recovery from the first: exactly the right rows",
        arguments: SimulatedPipeline.allCases)
    func double(kind: SimulatedPipeline) throws {
        let calm = try Simulation(kind, seed: 4, rows: 24)
        try calm.run()
        for effect in stride(from: 5, to: calm.effects, by: 3 * Self.every) {
            for distance in 1...12 {
                let first: SimulatedFaults.Kind = [.power, .driver, .worker][distance % 3]
                let second: SimulatedFaults.Kind = [.driver, .worker, .power][effect % 3]
                let faults = SimulatedFaults(places: [
                    SimulatedFaults.Place(effect: effect, moment: .after): first,
                    SimulatedFaults.Place(effect: effect + distance, moment: .before): second,
                ])
                let simulation = try Simulation(kind, seed: 4, rows: 24, faults: faults)
                try simulation.run()
                #expect(simulation.oracle.complaints == [], "\(kind), \(faults)")
            }
        }
    }

    @Test("a day of operation: neither log, nor snapshots, nor what the driver remembers grows")
    func day() throws {
        let simulation = try Simulation(.windows, seed: 6, rows: 2500)
        simulation.configuration.isOnce = false
        simulation.configuration.intervalInMilliseconds = 86_400_000 / 1000
        simulation.configuration.snapshotIntervalInMicroseconds = 1_200_000_000
        simulation.configuration.viewIntervalInMicroseconds = 3_600_000_000
        simulation.configuration.silenceInMicroseconds = 2_000_000
        simulation.rowsPerBatch = 6
        simulation.nudgeInterval = 600_000_000
        simulation.isStoppedEarly = false
        simulation.isLogCut = true
        simulation.maximumSteps = 400_000
        /// The most that there was of each, in the first and in the second half of the day.
        var largest = [[Int]](repeating: Array(repeating: 0, count: 10), count: 2)
        var reached: Int64 = -1
        simulation.check = { simulation in
            guard let driver = simulation.driver else { return }
            reached = max(reached, driver.lastBatch)
            let half = simulation.clock < 43_200_000_000 ? 0 : 1
            let sizes = [
                simulation.disk.log.count, simulation.disk.snapshots.count, driver.lineage.count,
                driver.running.count, driver.recordsInHand.count, driver.snapshotCommits.count,
                driver.telemetry.events.count, driver.telemetry.finishedReplays.count,
                driver.telemetry.batches.count, driver.snapshots.count,
            ]
            for (place, size) in sizes.enumerated() {
                largest[half][place] = max(largest[half][place], size)
            }
        }
        try simulation.run()
        #expect(simulation.oracle.complaints == [])
        #expect(reached > 800)
        #expect(simulation.clock > 80_000_000_000)
        for (first, second) in zip(largest[0], largest[1]) {
            #expect(second <= first + first / 4 + 50, "\(largest)")
        }
    }

    @Test("a mistake made on purpose is seen", arguments: PlantedBug.allCases)
    func planted(bug: PlantedBug) throws {
        var isSeen = false
        for seed: UInt64 in 1...80 where !isSeen {
            let simulation = try Simulation(
                SimulatedPipeline.allCases[Int(seed) % SimulatedPipeline.allCases.count],
                seed: seed,
                faults: SimulatedFaults(oneIn: 25), bug: bug)
            try simulation.run()
            isSeen = !simulation.oracle.complaints.isEmpty
        }
        #expect(isSeen, "nobody noticed: \(bug)")
    }
}
