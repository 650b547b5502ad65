import Columns
import Formats
import Testing

@testable import Engine

@Suite("Comparing a table with what it should be")
struct TableComparisonTests {
    static let schema: Schema = [Field("k", .string), Field("n", .bigint), Field("x", .double)]
    static let rows: [[Value]] = [
        [.string("a"), .integer(1), .floating(0.1)],
        [.string("a"), .integer(1), .floating(0.1)],
        [.string("b"), .null, .floating(.nan)],
        [.null, .integer(-7), .floating(1e300)],
        [.string("ü,\"\n"), .integer(3), .null],
    ]

    private func comparison(_ published: String, isCSV: Bool = false) -> TableComparison {
        var table = TableComparison(Self.schema, isCSV: isCSV)
        table.expect(Batch(schema: Self.schema, rows: Self.rows))
        table.found(Array(published.utf8))
        return table
    }

    private func text(_ rows: [[Value]], isCSV: Bool = false) -> String {
        var bytes: [UInt8] = []
        let batch = Batch(schema: Self.schema, rows: rows)
        if isCSV {
            CSVWriter().append(batch, to: &bytes)
        } else {
            JSONLinesWriter().append(batch, to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("the same rows in any order are equal", arguments: [false, true])
    func equal(isCSV: Bool) {
        let table = comparison(text(Self.rows.reversed(), isCSV: isCSV), isCSV: isCSV)
        #expect(table.difference().isEmpty, "\(table.difference())")
        #expect(table.rowsExpected == 5)
        #expect(table.rowsPublished == 5)
    }

    @Test("a lost row is found, also one of two twins", arguments: Self.rows.indices)
    func lost(index: Int) {
        var rows = Self.rows
        rows.remove(at: index)
        let difference = comparison(text(rows)).difference()
        #expect(difference.rowsMissing == 1)
        #expect(difference.rowsExtra == 0)
    }

    @Test("a row that stands there twice is found", arguments: Self.rows.indices)
    func twice(index: Int) {
        let difference = comparison(text(Self.rows + [Self.rows[index]])).difference()
        #expect(difference.rowsMissing == 0)
        #expect(difference.rowsExtra == 1)
    }

    @Test("a changed value is found", arguments: Self.rows.indices)
    func changed(index: Int) {
        var rows = Self.rows
        rows[index][1] = .integer(99)
        let difference = comparison(text(rows)).difference()
        #expect(difference.rowsMissing == 1)
        #expect(difference.rowsExtra == 1)
    }

    @Test("sums that differ in the last digit are equal, others are not")
    func sums() {
        var rows = Self.rows
        rows[0][2] = .floating(0.1.nextUp)
        #expect(comparison(text(rows)).difference().isEmpty)
        rows[0][2] = .floating(0.10001)
        #expect(comparison(text(rows)).difference().rowsMissing == 1)
    }

    @Test("what is no row is too much")
    func garbage() {
        let difference = comparison(text(Self.rows) + "{\"k\": \n").difference()
        #expect(difference.rowsExtra == 1)
    }
}
