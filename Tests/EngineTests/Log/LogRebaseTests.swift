import Columns
import Expressions
import Query
import Testing

@testable import Engine
@testable import Simulation

@Suite("A log under a changed pipeline")
struct LogRebaseTests {
    private static let partitions = 2

    private func program(_ flows: [(name: String, least: Int64)]) throws -> Program {
        let pipeline = StreamPlans.pipeline(
            flows.map { flow in
                StreamPlans.flow(
                    flow.name, .append,
                    .filter(
                        StreamPlans.watermarked(delay: 5),
                        StreamPlans.atLeast(
                            StreamPlans.v, .literal(.integer(flow.least), .bigint))))
            })
        return try Program.compile(pipeline, partitions: Self.partitions)
    }

    private func position(_ table: Int, _ rows: Int64) -> SinkPosition {
        SinkPosition(target: .table(table), file: "part-0", length: rows * 10, rows: rows)
    }

    @Test("tables that stay keep their rows and watermarks wherever they stand, others have none")
    func moved() throws {
        let old = try program([("a", 1), ("b", 2)])
        let new = try program([("c", 3), ("b", 2), ("a", 4)])
        let rebase = LogRebase(old: old, new: new, fresh: ["a", "c"])
        let sinks = old.sinks.map(\.table.name)
        let a = sinks.firstIndex(of: "a")!, b = sinks.firstIndex(of: "b")!
        let rejected = SinkPosition(
            target: .rejected(source: 0), file: "events.jsonl", length: 3, rows: 1)
        let own = rebase.sinks([position(a, 5), position(b, 7), rejected])
        let place = new.sinks.firstIndex { $0.table.name == "b" }!
        #expect(own == [position(place, 7), rejected])

        let flowB = old.flows.firstIndex { $0.name == "b" }!
        var marks = Watermarks.none(flows: 2)
        marks.late[flowB] = 100
        marks.eviction[flowB] = 90
        let plan = BatchPlan(
            batch: 4, timeInMicroseconds: 1,
            splits: [Split(source: 0, resource: "f", start: 0, end: 9, fingerprint: 1)],
            cursors: [SourceCursor(source: 0, position: "{}")], watermarks: marks)
        let moved = rebase.plan(plan)
        #expect(moved.batch == 5)
        #expect(moved.splits.isEmpty, "no replay brings old rows into tables that begin anew")
        #expect(moved.cursors == plan.cursors)
        #expect(new.flows.map(\.name).map { $0 == "b" } == moved.watermarks.late.map { $0 == 100 })
        #expect(moved.watermarks.eviction.filter { $0 == 90 }.count == 1)

        let commit = rebase.commit(
            BatchCommit(
                batch: 4, sinks: [position(a, 5)],
                observed: old.watermarks.map { $0.flow == flowB ? 50 : 40 }, rowsIn: 12,
                rowsOut: 12, rowsLate: 0, rowsRejected: 2))
        #expect(commit.batch == 5)
        #expect(commit.sinks.isEmpty)
        #expect(commit.rowsRejected == 2)
        #expect(commit.observed.filter { $0 == 50 }.count == 1)
        #expect(!commit.observed.contains(40))
    }
}
