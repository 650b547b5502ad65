import Columns
import Query
import Testing

@testable import Engine

/// Functions that give something else for each row, where rows may be computed twice.
@Suite("Chance on a stream")
struct ChanceTests {
    static let text = """
        CREATE TABLE events (v BIGINT) USING json LOCATION 'events';
        CREATE STREAMING TABLE t AS SELECT rand() AS a, rand(7) AS b, randn() AS c, uuid() AS d,
          monotonically_increasing_id() AS e, rand() AS f FROM STREAM events;
        """

    private func rows(
        _ program: Program, batch: Int64, split: Int, blocks: [Int]
    ) throws -> [[Value]] {
        let runner = TaskRunner(program, clock: { 0 }) { _ throws(EngineError) in [] }
        var rest = blocks.map { count in
            Batch(
                schema: [Field("v", .bigint)],
                rows: (0..<count).map { [.integer(Int64($0))] }
            ).project([])
        }[...]
        let source = Split(source: 0, resource: "events", start: 0, end: 1)
        let task = Task(
            id: 0, batch: batch, index: split, work: .map(source, only: nil),
            watermarks: .none(flows: 1))
        let output = try runner.run(
            task,
            input: .rows({ () throws(EngineError) -> SplitRows? in
                rest.popFirst().map { SplitRows($0) }
            }))
        return output.sinks.flatMap { $0.batches.flatMap(\.rows) }
    }

    @Test("A replay draws the same, however blocks are cut; other splits and batches draw others")
    func isReproducible() throws {
        let pipeline = try PipelineCompiler.compile(Self.text, name: "test") { _ in [] }
        let program = try Program.compile(pipeline, partitions: 2)
        let first = try rows(program, batch: 3, split: 1, blocks: [5, 4])
        #expect(try rows(program, batch: 3, split: 1, blocks: [9]) == first)
        let others =
            try rows(program, batch: 4, split: 1, blocks: [9])
            + rows(program, batch: 3, split: 2, blocks: [9])
        for column in 0..<6 {
            let values = (first + others).map { $0[column] }
            #expect(Set(values).count == 27, "column \(column)")
        }
        #expect(first.allSatisfy { $0[0] != $0[5] })
    }
}
