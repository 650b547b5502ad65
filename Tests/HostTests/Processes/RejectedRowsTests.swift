import Columns
import Formats
import Testing

@testable import Engine
@testable import Host

@Suite("Rows that a query could not use")
struct RejectedRowsTests {
    /// Batches of ten numbers.
    private final class Numbers: SplitRecords {
        let rejects: [RejectedRecord] = []
        let rowsRejected = 0
        let linesOfRejects: [Int] = []
        private var at = 0

        func add(poison records: [UInt8]) {}

        func next() throws(EngineError) -> SplitRows? {
            guard at < 100 else { return nil }
            let values = (at..<at + 10).map { Int64($0) }
            at += 10
            return SplitRows(
                Batch(
                    schema: [Field("n", .bigint)], columns: [Column(.bigint, .integer(values))],
                    count: 10), filtered: 0)
        }
    }

    @Test("are read once for all that stand in order, and again for the next flow's")
    func readings() throws {
        var opened = 0
        let rows = RejectedRows { () throws(HostError) in
            opened += 1
            return Numbers()
        }
        for flow in 1...2 {
            for number in stride(from: 0, to: 100, by: 3) {
                let text = try rows.text(.init(source: 0, batch: number / 10, row: number % 10))
                #expect(text == #"{"n":\#(number)}"#)
            }
            #expect(opened == flow)
        }
        #expect(try rows.text(.init(source: 0, batch: 10, row: 0)) == "")
        #expect(try rows.text(.init(source: 0, batch: 9, row: 10)) == "")
    }
}
