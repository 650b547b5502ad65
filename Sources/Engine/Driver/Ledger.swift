import Query

/// Every row of every batch accounted for, by figures that were counted in different places.
///
/// ```
///  read ──► flows' rowsIn ──► operators ──► exchanged blocks ──► taken by reduces ──► sink's rows
///       (1)               (2)           (3)                                     (4)
/// ```
/// 1. Each flow over a source takes as many rows as were read of it.
/// 2. For each operator: in + made = out + filtered + late + rejected + held.
/// 3. Reduces take as many rows as the blocks for them were written with.
/// 4. What flows give is what the tables' blocks hold.
struct Ledger: Sendable {
    /// What does not add up first; empty while all does.
    private(set) var alarm = ""

    var isBalanced: Bool { alarm.isEmpty }

    /// - Returns: What does not add up in this batch; nil where all does.
    mutating func check(_ done: BatchInHand, _ program: Program) -> String? {
        guard let problem = Self.problem(done, program) else { return nil }
        let text = "batch \(done.plan.batch): \(problem)"
        if alarm.isEmpty { alarm = text }
        return text
    }

    private static func problem(_ done: BatchInHand, _ program: Program) -> String? {
        operators(done, program) ?? reads(done, program) ?? exchanges(done) ?? sinks(done, program)
    }

    /// Over a batch: a task alone need not balance, since an operator's rows go in on the map side
    /// and come out on the reduce side.
    private static func operators(_ done: BatchInHand, _ program: Program) -> String? {
        for (index, flow) in program.flows.enumerated() {
            var sums = [OperatorMetrics](repeating: .init(), count: flow.operators.count)
            for result in done.results {
                for (place, own) in (result.metrics.flows[index]?.operators ?? []).enumerated()
                where place < sums.count {
                    sums[place].add(own)
                }
            }
            guard let place = sums.firstIndex(where: { !$0.isBalanced }) else { continue }
            let own = sums[place]
            return "\(flow.name), \(flow.operators[place].text.prefix(40)): "
                + "in \(own.rowsIn) + made \(own.made) ≠ out \(own.rowsOut) "
                + "+ filtered \(own.filtered) + late \(own.late) + rejected \(own.rejected) "
                + "+ held \(own.held)"
        }
        return nil
    }

    private static func reads(_ done: BatchInHand, _ program: Program) -> String? {
        for (index, status) in done.maps.enumerated() {
            guard let metrics = status.result?.metrics else { continue }
            let source = done.plan.splits[index].source
            for (number, flow) in program.flows.enumerated() {
                let entries = program.fragments.count {
                    $0.flow == number && $0.input == .source(source)
                }
                // A flow that also reads what another one gives has those rows in its count, too.
                let isAlone = program.fragments.allSatisfy {
                    guard $0.flow == number else { return true }
                    if case .sink = $0.input { return false }
                    return true
                }
                guard entries > 0, isAlone else { continue }
                let taken = metrics.flows[number]?.rowsIn ?? 0
                if taken != metrics.rowsRead * Int64(entries) {
                    return "\(flow.name) took \(taken) of \(metrics.rowsRead) rows read, "
                        + "\(entries) times"
                }
            }
        }
        return nil
    }

    private static func exchanges(_ done: BatchInHand) -> String? {
        var written: Int64 = 0
        var taken: Int64 = 0
        for result in done.results {
            taken += result.metrics.rowsTaken
            for block in result.blocks {
                if case .exchange = block.destination { written += block.rows }
            }
        }
        return written == taken
            ? nil : "\(written) rows were exchanged, \(taken) arrived"
    }

    private static func sinks(_ done: BatchInHand, _ program: Program) -> String? {
        for (index, sink) in program.sinks.enumerated() {
            var given: Int64 = 0
            var written: Int64 = 0
            for result in done.results {
                for (flow, metrics) in result.metrics.flows
                where program.flows[flow].sink == index {
                    given += metrics.rowsOut
                }
                for block in result.blocks where block.destination == .sink(table: index) {
                    written += block.rows
                }
            }
            if given != written {
                return "\(sink.table.name) was given \(given) rows, its blocks hold \(written)"
            }
        }
        return nil
    }
}
