import Columns
import Testing

@testable import Engine
@testable import Simulation

@Suite struct CachedRowsTests {
    @Test("Cached rows are the same rows in the same order", arguments: UInt64(1)...10)
    func keepsRows(seed: UInt64) {
        var random = RandomColumns(seed: seed)
        let types: [DataType] = [.string, .bigint, .array(.int), .double]
        let schema = types.enumerated().map { Field("c\($0)", $1) }
        let batches = (0..<random.below(8)).map { _ in
            let count = random.below(120)
            let columns = types.map { random.column($0, rows: count, spread: 30) }
            return Batch(schema: schema, columns: columns, count: count)
        }
        var cached = CachedRows(schema: schema, size: 40)
        for batch in batches { cached.append(batch) }
        let packed = cached.finish()
        #expect(
            packed.flatMap { $0.unpacked().rows } == batches.flatMap(\.rows), "seed \(seed)")
        #expect(packed.dropLast().allSatisfy { (40..<120).contains($0.count) }, "seed \(seed)")
    }

    @Test("Texts under several dictionaries come under one, those of early batches too")
    func sharesDictionaries() throws {
        let schema = [Field("s", .string)]
        let texts = [["a", "b", "a"], ["c", "a"], ["b", "d", "d"], ["e"]]
        var cached = CachedRows(schema: schema, size: 4)
        for part in texts {
            let plain = Column(.string, values: part.map { .string($0) })
            guard case .string(let strings) = plain.vector else { continue }
            cached.append(
                Batch(schema: schema, columns: [plain.asDictionary(of: strings)], count: part.count)
            )
        }
        let packed = cached.finish().map { $0.unpacked() }
        #expect(packed.map(\.count) == [5, 4])
        #expect(
            packed.flatMap(\.rows) == texts.joined().map { [.string($0)] })
        let dictionaries = packed.compactMap { batch in
            if case .dictionary(let found) = batch.columns[0].vector { found } else { nil }
        }
        try #require(dictionaries.count == 2)
        #expect(dictionaries[0].codes == [0, 1, 0, 2, 0])
        #expect(dictionaries[1].codes == [1, 3, 3, 4])
        #expect(dictionaries[0].values.isSameStorage(as: dictionaries[1].values))
    }

    /// Rows of several batches, with nulls, of narrow and wide numbers, dates, texts and decimals.
    private static let rows = """
        SELECT id, IF(id % 7 = 0, NULL, id % 300 - 20) AS a, 90000000 * id AS wide, id % 2 = 0 AS b,
          date_add(DATE'2024-01-01', CAST(id % 90 AS INT)) AS d, CAST(id % 50 AS DECIMAL(5, 2)) AS m,
          IF(id % 5 = 0, NULL, array('x', 'y', 'z')[id % 3]) AS t FROM range(150000)
        """

    @Test(
        "Queries over cached rows give what they give over the rows as they are computed",
        arguments: [
            "a = 5", "a != 5", "a < 0", "a <= -20", "a > 278", "a >= 279", "a = 9000", "a > -9000",
            "5 = a", "a <=> NULL", "wide >= 13491000000000", "d = DATE'2024-02-01'", "m > 49",
            "m < 0.5",
            "t = 'y'", "t IS NULL", "a = 5 AND t = 'y'", "a = 5 OR b", "b", "1 = 1", "a = NULL",
            "id % 1000 = 1", "exists(array(1, 2), x -> x + a = 7)",
        ])
    func filters(condition: String) throws {
        func answer(_ table: String) throws -> [[Value]] {
            var shell = SQLShell()
            var found: [[Value]]?
            shell.run(
                script: """
                    CREATE TEMPORARY VIEW computed AS \(Self.rows);
                    CACHE TABLE cached AS SELECT * FROM computed;
                    SELECT count(*), sum(id), sum(a), sum(wide), min(t), max(d), sum(m), count_if(b)
                    FROM \(table) WHERE \(condition);
                    """, keepsGoing: false
            ) { _, result in
                switch result {
                case .rows(_, let batches): found = batches.flatMap(\.rows)
                case .failure(let failure): Issue.record("\(failure.message)")
                }
            }
            return try #require(found)
        }
        #expect(try answer("cached") == answer("computed"))
    }
}
