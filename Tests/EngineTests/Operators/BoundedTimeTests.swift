import Columns
import Testing

@testable import Engine
@testable import Simulation

@Suite("Times at the ends of all time")
struct BoundedTimeTests {
    @Test("stay between the first and the last")
    func ends() {
        #expect(BoundedTime.later(5, by: 7) == 12 && BoundedTime.earlier(5, by: 7) == -2)
        #expect(BoundedTime.later(.max - 1, by: 7) == .max)
        #expect(BoundedTime.later(.min + 3, by: -7) == .min + 1)
        // The smallest value is no time.
        #expect(BoundedTime.earlier(.min + 3, by: 7) == .min + 1)
        #expect(BoundedTime.earlier(.min + 8, by: 8) == .min + 1)
        #expect(BoundedTime.earlier(.max - 1, by: -7) == .max)
    }

    @Test("in a session window are a row like others")
    func session() throws {
        var shell = SQLShell()
        var found: [[Value]] = []
        shell.run(
            script: """
                SELECT count(*) AS n
                FROM VALUES (timestamp_micros(9223372036854775807)),
                  (timestamp_micros(9223372036854775000)), (timestamp_micros(0)) AS r(ts)
                GROUP BY session_window(ts, '1 hour') ORDER BY n
                """, keepsGoing: false
        ) { _, result in
            switch result {
            case .rows(_, let batches): found = batches.flatMap(\.rows)
            case .failure(let failure): Issue.record("\(failure.message)")
            }
        }
        #expect(found == [[.integer(1)], [.integer(2)]])
    }

    @Test("move no watermark beyond them")
    func watermark() throws {
        let program = try Program.compile(SimulatedPipeline.windows.pipeline, partitions: 2)
        let none = program.initialWatermarks.eviction.map { _ in Int64.min }
        let observed = program.watermarks.map { _ in Int64.min + 1 }
        let next = program.watermarks(observed: observed, previous: none)
        #expect(next.contains(.min + 1))
    }
}
