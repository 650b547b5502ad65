/// One simulated run and how to repeat it.
struct Trial: Sendable {
    /// What goes wrong, and the seed or the place of it.
    let description: String
    let simulation: @Sendable () throws -> Simulation

    /// What the oracle has to say against the run; nothing where it was exact.
    func complaints(isTraced: Bool = false) throws -> [String] {
        let simulation = try simulation()
        simulation.isTraced = isTraced
        try simulation.run()
        return simulation.oracle.complaints
    }
}

/// Runs over pipelines, numbers of workers and faults that a seed chooses.
enum TrialFamily: String, CaseIterable, Sendable {
    /// Any process killed, and the power cut, at random moments.
    case killed
    /// Besides, workers stopped, cut off, slow and talking nonsense, and a full disk.
    case unkind
    /// Flipped bits in snapshots, under workers and drivers that die.
    case flipped
    /// Blocks that vanish under workers that live, and under some that die.
    case swept
    /// A source that takes in nothing new before snapshots let go of the old.
    case full

    func trial(seed: UInt64) -> Trial {
        Trial(description: "\(rawValue), seed \(seed)") {
            var kinds = SimulatedPipeline.allCases
            if self == .full { kinds = kinds.filter { $0.sources.count == 1 } }
            var faults = SimulatedFaults(oneIn: 15 + Int(seed % 40))
            switch self {
            case .killed: break
            case .unkind: faults.kinds = SimulatedFaults.Kind.allCases + [.freeze, .slow]
            case .flipped:
                // More deaths than these and the driver gives up, rightly.
                faults = SimulatedFaults(oneIn: 18 + Int(seed % 30))
                faults.kinds = [.flip, .flip, .worker, .worker, .driver]
            case .swept:
                faults = SimulatedFaults(oneIn: 25 + Int(seed % 40))
                faults.kinds = [.blocks, .blocks, .blocks, .worker]
            case .full: faults = SimulatedFaults(oneIn: seed % 2 == 0 ? 60 : 0)
            }
            let simulation = try Simulation(
                kinds[Int(seed % UInt64(kinds.count))], seed: seed,
                workers: self == .full ? 2 : 1 + Int(seed % 4), faults: faults)
            if self == .full {
                simulation.sourceWindow = 15
                simulation.isStoppedEarly = false
            }
            return simulation
        }
    }
}

extension Trial {
    /// A small run of `kind` with `fault` before and after its effects.
    ///
    /// - Parameter every: One effect in so many; all with 1.
    static func crashes(
        of kind: SimulatedPipeline, by fault: SimulatedFaults.Kind, every: Int
    ) throws -> [Trial] {
        let calm = try Simulation(kind, seed: 3, rows: 24)
        try calm.run()
        return stride(from: 3 % every, to: calm.effects, by: every).flatMap { effect in
            SimulatedFaults.Moment.allCases.map { moment in
                Trial(description: "\(kind), \(fault) \(moment) effect \(effect)") {
                    let place = SimulatedFaults.Place(effect: effect, moment: moment)
                    return try Simulation(
                        kind, seed: 3, rows: 24, faults: SimulatedFaults(places: [place: fault]))
                }
            }
        }
    }

    /// A second crash within the twelve effects after the first.
    static func doubleCrashes(of kind: SimulatedPipeline, every: Int) throws -> [Trial] {
        let calm = try Simulation(kind, seed: 4, rows: 24)
        try calm.run()
        return stride(from: 5, to: calm.effects, by: 3 * every).flatMap { effect in
            (1...12).map { distance in
                let first: SimulatedFaults.Kind = [.power, .driver, .worker][distance % 3]
                let second: SimulatedFaults.Kind = [.driver, .worker, .power][effect % 3]
                let faults = SimulatedFaults(places: [
                    SimulatedFaults.Place(effect: effect, moment: .after): first,
                    SimulatedFaults.Place(effect: effect + distance, moment: .before): second,
                ])
                return Trial(description: "\(kind), \(faults)") {
                    try Simulation(kind, seed: 4, rows: 24, faults: faults)
                }
            }
        }
    }

    /// Every crash before and after every effect, and every second crash soon after a first.
    static func exhaustive(of kind: SimulatedPipeline) throws -> [Trial] {
        let faults: [SimulatedFaults.Kind] = [.driver, .worker, .power, .freeze]
        return try faults.flatMap { try crashes(of: kind, by: $0, every: 1) }
            + doubleCrashes(of: kind, every: 1)
    }
}
