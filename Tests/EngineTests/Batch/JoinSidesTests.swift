import Columns
import Engine
import Testing

@Suite("Which side of a join is kept in a table")
struct JoinSidesTests {
    private static func run(_ query: String) throws -> (schema: Schema, rows: [[Value]]) {
        var shell = SQLShell()
        var found: (Schema, [[Value]])?
        shell.run(script: query, keepsGoing: false) { _, result in
            switch result {
            case .rows(let schema, let batches): found = (schema, batches.flatMap(\.rows))
            case .failure(let failure): Issue.record("\(failure.message)")
            }
        }
        return try #require(found)
    }

    /// The inputs of the plan's join, the one that is looked up from first.
    private static func sides(of query: String) throws -> [String] {
        let plan = try run("EXPLAIN " + query).rows
        guard case .string(let text)? = plan.first?.first else { return [] }
        return text.split(separator: "\n").filter { $0.contains("Range ") }.map {
            String($0.split(separator: " ").first(where: { Int($0) != nil }) ?? "")
        }
    }

    @Test("the smaller one, where one is much smaller and the other is large")
    func sides() throws {
        let small = "SELECT count(*) FROM range(10) a JOIN range(200000) b ON a.id = b.id"
        #expect(try Self.sides(of: small) == ["200000", "10"])
        let alike = "SELECT count(*) FROM range(100000) a JOIN range(200000) b ON a.id = b.id"
        #expect(try Self.sides(of: alike) == ["100000", "200000"])
        let few = "SELECT count(*) FROM range(10) a JOIN range(1000) b ON a.id = b.id"
        #expect(try Self.sides(of: few) == ["10", "1000"])
        let kept = "SELECT count(*) FROM range(10) a LEFT JOIN range(200000) b ON a.id = b.id"
        #expect(try Self.sides(of: kept) == ["10", "200000"])
    }

    @Test(
        "the rows and columns stay the same",
        arguments: [
            "a.id = b.id", "a.id * 3 = b.id + 1 AND a.id < b.id", "a.id = b.id % 7 AND b.id < 30",
            "a.id = b.id AND exists(array(1, 2), x -> x + a.id = b.id + 2)",
        ])
    func rows(condition: String) throws {
        let columns = "SELECT a.id AS x, b.id AS y, b.id - a.id AS z"
        let order = "ORDER BY x, y"
        let swapped = "\(columns) FROM range(9) a JOIN range(140000) b ON \(condition) \(order)"
        // A side that looks large is left where it is.
        let straight =
            "\(columns) FROM (SELECT explode(sequence(0L, 8L)) AS id) a JOIN (SELECT * FROM range(60) "
            + "UNION ALL SELECT * FROM range(60, 61)) b ON \(condition) \(order)"
        #expect(try Self.sides(of: swapped) == ["140000", "9"])
        let (schema, rows) = try Self.run(swapped)
        let expected = try Self.run(straight)
        #expect(schema == expected.schema)
        #expect(!rows.isEmpty)
        #expect(rows == expected.rows)
    }
}
