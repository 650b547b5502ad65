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
        let results = done.results
        return operators(results, program) ?? reads(done, program) ?? exchanges(results)
            ?? sinks(results, program)
    }

    /// Over a batch: a task alone need not balance, since an operator's rows go in on the map side
    /// and come out on the reduce side.
    private static func operators(_ results: [TaskResult], _ program: Program) -> String? {
        var sums = program.flows.map {
            [OperatorMetrics](repeating: .init(), count: $0.operators.count)
        }
        for result in results {
            for (flow, metrics) in result.metrics.flows {
                for (place, own) in metrics.operators.enumerated()
                where place < sums[flow].count {
                    sums[flow][place].add(own)
                }
            }
        }
        for (index, flow) in program.flows.enumerated() {
            guard let place = sums[index].firstIndex(where: { !$0.isBalanced }) else { continue }
            let own = sums[index][place]
            return "\(flow.name), \(flow.operators[place].text.prefix(40)): "
                + "in \(own.rowsIn) + made \(own.made) ≠ out \(own.rowsOut) "
                + "+ filtered \(own.filtered) + late \(own.late) + rejected \(own.rejected) "
                + "+ held \(own.held)"
        }
        return nil
    }

    private static func reads(_ done: BatchInHand, _ program: Program) -> String? {
        // How often each flow takes each source's rows.
        var entries: [Int: [Int: Int64]] = [:]
        var chained: Set<Int> = []
        for fragment in program.fragments {
            switch fragment.input {
            case .source(let source):
                entries[source, default: [:]][fragment.flow, default: 0] += 1
            // A flow that also reads what another one gives has those rows in its count, too.
            case .sink: chained.insert(fragment.flow)
            default: break
            }
        }
        for (split, status) in zip(done.plan.splits, done.maps) {
            guard let metrics = status.result?.metrics else { continue }
            for (flow, times) in entries[split.source] ?? [:] where !chained.contains(flow) {
                let taken = metrics.flows[flow]?.rowsIn ?? 0
                if taken != metrics.rowsRead * times {
                    return "\(program.flows[flow].name) took \(taken) of \(metrics.rowsRead) rows "
                        + "read, \(times) times"
                }
            }
        }
        return nil
    }

    private static func exchanges(_ results: [TaskResult]) -> String? {
        var written: Int64 = 0
        var taken: Int64 = 0
        for result in results {
            taken += result.metrics.rowsTaken
            for block in result.blocks {
                if case .exchange = block.destination { written += block.rows }
            }
        }
        return written == taken
            ? nil : "\(written) rows were exchanged, \(taken) arrived"
    }

    private static func sinks(_ results: [TaskResult], _ program: Program) -> String? {
        var given = [Int64](repeating: 0, count: program.sinks.count)
        var written = given
        for result in results {
            for (flow, metrics) in result.metrics.flows {
                given[program.flows[flow].sink] += metrics.rowsOut
            }
            for block in result.blocks {
                if case .sink(let table) = block.destination { written[table] += block.rows }
            }
        }
        for (index, sink) in program.sinks.enumerated() where given[index] != written[index] {
            return "\(sink.table.name) was given \(given[index]) rows, its blocks hold "
                + "\(written[index])"
        }
        return nil
    }
}
