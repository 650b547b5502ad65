import Columns
import Testing

@testable import Engine
@testable import Simulation

@Suite("Rows that wait for partners")
struct WaitingRowsTests {
    private struct Row {
        var value: Int64
        var hash: UInt64
        var expiry: Int64
        var isMatched = false
    }

    private func values(_ batch: Batch) -> [Int64] {
        guard case .integer(let values) = batch.columns[0].vector else { return [] }
        return values
    }

    @Test("are found by their keys and go in time, as in a plain list", arguments: [1, 2, 3])
    func equalsList(seed: Int) {
        var random = RandomColumns(seed: UInt64(seed))
        var rows = WaitingRows([Field("v", .bigint)])
        var list: [Row] = []
        var next: Int64 = 0
        for round in 0..<80 {
            var fresh: [Row] = []
            for _ in 0..<random.below(200) {
                next += 1
                let isForGood = random.below(20) == 0
                fresh.append(
                    Row(
                        value: next, hash: UInt64(random.below(40)),
                        expiry: isForGood ? .max : Int64(round * 10 + random.below(60))))
            }
            rows.append(
                Batch(
                    schema: rows.schema, columns: [Column(.bigint, .integer(fresh.map(\.value)))],
                    count: fresh.count), hashes: fresh.map(\.hash), expiries: fresh.map(\.expiry))
            list += fresh
            let hash = UInt64(random.below(40))
            let found = rows.rows(withHashes: [hash, hash], before: rows.end)
            let partners = list.filter { $0.hash == hash }.map(\.value)
            #expect(values(rows.numbered(found)) == partners, "seed \(seed), round \(round)")
            for (place, number) in found.enumerated() where place % 3 == 0 {
                rows.noteMatch(number)
                let value = partners[place]
                for index in list.indices where list[index].value == value {
                    list[index].isMatched = true
                }
            }
            if round % 7 == 3, !found.isEmpty {
                #expect(values(rows.take(found)) == partners)
                list.removeAll { $0.hash == hash }
            }
            let watermark = Int64(round * 10)
            let over = list.filter { $0.expiry <= watermark && !$0.isMatched }.map(\.value)
            #expect(
                rows.takeExpired(watermark).map { values($0) } ?? [] == over,
                "seed \(seed), round \(round)")
            list.removeAll { $0.expiry <= watermark }
            #expect(rows.count == list.count)
            let parts = (0..<rows.chunkCount).flatMap { values(rows.part($0)) }
            #expect(parts == list.map(\.value), "seed \(seed), round \(round)")
        }
        // What went left no trace: half of what ever came is more than what is remembered.
        #expect(rows.end < Int(next) / 2)
    }
}
