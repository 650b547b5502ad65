import Query
import Testing

@testable import Engine
@testable import Simulation

@Suite("The ledger")
struct LedgerTests {
    /// Where a row goes astray.
    enum Loss: CaseIterable {
        case read, operation, exchange, table

        var complaint: String {
            switch self {
            case .read: "took 9 of 10 rows read"
            case .operation: "in 10 + made 0 ≠ out 9"
            case .exchange: "4 rows were exchanged, 3 arrived"
            case .table: "was given 2 rows, its blocks hold 3"
            }
        }
    }

    private let program: Program

    init() throws {
        program = try Program.compile(SimulatedPipeline.windows.pipeline, partitions: 2)
    }

    private func block(_ number: Int64, _ destination: Block.Destination, rows: Int64) -> Block {
        Block(
            id: BlockID(worker: 0, incarnation: 1, number: number), destination: destination,
            rows: rows, sizeInBytes: 8 * rows)
    }

    /// Ten rows read, of which a table gets three and a partition four.
    private func batch(losing loss: Loss? = nil) -> BatchInHand {
        let plan = BatchPlan(
            batch: 7, timeInMicroseconds: 0,
            splits: [Split(source: 0, resource: "events", start: 0, end: 10)], cursors: [],
            watermarks: program.initialWatermarks)
        var batch = BatchInHand(plan: plan, isRerun: false, startedAt: 0, program: program)
        var map = TaskResult(task: 1, outcome: .done)
        map.metrics.rowsRead = 10
        for fragment in program.fragments where fragment.input == .source(0) {
            map.metrics.flows[fragment.flow, default: FlowMetrics()].rowsIn += 10
        }
        map.metrics.flows[0, default: FlowMetrics()].rowsOut = 3
        map.blocks = [
            block(1, .sink(table: program.flows[0].sink), rows: 3),
            block(2, .exchange(stage: 0, partition: 1), rows: 4),
        ]
        var reduce = TaskResult(task: 2, outcome: .done)
        reduce.metrics.rowsTaken = loss == .exchange ? 3 : 4
        switch loss {
        case .read: map.metrics.flows[0]!.rowsIn = 9
        case .operation:
            var own = OperatorMetrics()
            (own.rowsIn, own.rowsOut) = (10, 9)
            map.metrics.flows[0]!.operators = [own]
        case .table: map.metrics.flows[0]!.rowsOut = 2
        case .exchange, nil: break
        }
        batch.maps[0] = .done(worker: 0, map)
        batch[StagePartition(stage: 0, partition: 1)] = .done(worker: 1, reduce)
        return batch
    }

    @Test("a batch whose rows are all accounted for is balanced")
    func balanced() {
        var ledger = Ledger()
        #expect(ledger.check(batch(), program) == nil)
        #expect(ledger.isBalanced)
    }

    @Test("a row that goes astray is alarmed, wherever it happens", arguments: Loss.allCases)
    func astray(loss: Loss) {
        var ledger = Ledger()
        let complaint = ledger.check(batch(losing: loss), program)
        #expect(complaint?.contains(loss.complaint) == true, "\(complaint ?? "nothing")")
        #expect(ledger.alarm == complaint)
        #expect(ledger.alarm.hasPrefix("batch 7: "))
        // The batches after it do not take the alarm away.
        #expect(ledger.check(batch(), program) == nil)
        #expect(!ledger.isBalanced)
    }
}
