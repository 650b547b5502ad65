import Testing

@testable import Engine

@Suite("Rows a second of a query")
struct RecentRowsTests {
    @Test("are those of the batches of two seconds, over the time that they cover")
    func window() {
        var recent = RecentRows()
        for batch in 1...10 {
            recent.add(
                at: Int64(batch) * 500_000, span: 500, rowsIn: Int64(batch) * 100, rowsOut: 1)
        }
        let rates = recent.rates(now: 5_100_000)
        #expect(rates.rowsIn == 1700)
        #expect(rates.rowsOut == 2)
    }

    @Test("of a long interval are the batch's, spread over it")
    func long() {
        var recent = RecentRows()
        recent.add(at: 0, span: 10_000, rowsIn: 9, rowsOut: 9)
        recent.add(at: 10_000_000, span: 10_000, rowsIn: 500, rowsOut: 0)
        #expect(recent.rates(now: 19_900_000).rowsIn == 50)
    }

    @Test("are none before the first batch, and once no batch comes any more")
    func none() {
        var recent = RecentRows()
        #expect(recent.rates(now: 7).rowsIn == 0)
        recent.add(at: 0, span: 20, rowsIn: 5, rowsOut: 5)
        #expect(recent.rates(now: 2_000_000).rowsIn == 250)
        #expect(recent.rates(now: 2_000_001).rowsIn == 0)
    }
}
