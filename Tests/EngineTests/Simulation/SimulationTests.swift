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
            let kind = SimulatedPipeline.allCases[Int(seed % 3)]
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

    @Test(
        "a crash before and after every effect: exactly the right rows",
        arguments: SimulatedFaults.Kind.allCases, SimulatedPipeline.allCases)
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

    @Test("a mistake made on purpose is seen", arguments: PlantedBug.allCases)
    func planted(bug: PlantedBug) throws {
        var isSeen = false
        for seed: UInt64 in 1...80 where !isSeen {
            let simulation = try Simulation(
                SimulatedPipeline.allCases[Int(seed % 3)], seed: seed,
                faults: SimulatedFaults(oneIn: 25), bug: bug)
            try simulation.run()
            isSeen = !simulation.oracle.complaints.isEmpty
        }
        #expect(isSeen, "nobody noticed: \(bug)")
    }
}
