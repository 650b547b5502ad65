import Testing

@testable import Engine
@testable import Simulation

/// A few seeds of each kind, in a debug build. Thousands, and every crash that there is, are
/// `make simulate`'s, whose program runs the same trials.
@Suite("Simulation")
struct SimulationTests {
    @Test("without faults ends with the right rows", arguments: SimulatedPipeline.allCases)
    func calm(kind: SimulatedPipeline) throws {
        for seed: UInt64 in 1...5 {
            let simulation = try Simulation(kind, seed: seed)
            try simulation.run()
            #expect(simulation.oracle.complaints == [], "seed \(seed)")
        }
    }

    @Test("whatever fails, by seeds: exactly the right rows", arguments: TrialFamily.allCases)
    func family(family: TrialFamily) throws {
        for seed: UInt64 in 1...10 {
            let trial = family.trial(seed: seed)
            #expect(try trial.complaints() == [], "\(trial.description)")
        }
    }

    @Test("stages that do not feed each other are worked on at one time, others one by one")
    func stages() throws {
        func most(_ kind: SimulatedPipeline) throws -> Int {
            let simulation = try Simulation(kind, seed: 3)
            var most = 0
            simulation.check = { simulation in
                let stages = (simulation.driver?.running.values ?? [:].values).compactMap { task in
                    if case .reduce(let place) = task.purpose { place.stage } else { nil }
                }
                most = max(most, Set(stages).count)
            }
            try simulation.run()
            return most
        }
        #expect(try most(.windows) == 2)
        #expect(try most(.chained) == 1)
    }

    @Test("a source whose log is full gets the snapshots that it waits for")
    func fullSource() throws {
        let simulation = try TrialFamily.full.trial(seed: 4).simulation()
        try simulation.run()
        #expect(simulation.rowsLetGo > 0)
    }

    @Test(
        "crashes before and after effects: exactly the right rows",
        arguments: [SimulatedFaults.Kind.driver, .worker, .power, .freeze],
        SimulatedPipeline.allCases)
    func crashes(fault: SimulatedFaults.Kind, kind: SimulatedPipeline) throws {
        for trial in try Trial.crashes(of: kind, by: fault, every: 60) {
            #expect(try trial.complaints() == [], "\(trial.description)")
        }
    }

    @Test(
        "a second crash during the recovery from the first: exactly the right rows",
        arguments: SimulatedPipeline.allCases)
    func doubleCrashes(kind: SimulatedPipeline) throws {
        for trial in try Trial.doubleCrashes(of: kind, every: 60) {
            #expect(try trial.complaints() == [], "\(trial.description)")
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
        /// How much there was of each, added up over the first and the second half of the day: what
        /// grows has three times as much in the second.
        var sums = [[Int]](repeating: Array(repeating: 0, count: 10), count: 2)
        var looks = [0, 0]
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
            looks[half] += 1
            for (place, size) in sizes.enumerated() { sums[half][place] += size }
        }
        try simulation.run()
        #expect(simulation.oracle.complaints == [])
        #expect(reached > 800)
        #expect(simulation.clock > 80_000_000_000)
        for (first, second) in zip(sums[0], sums[1]) {
            let (before, after) = (first / looks[0], second / looks[1])
            #expect(after <= before + before / 2 + 50, "\(sums) in \(looks)")
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
