import Columns
import Query
import Testing

@testable import Engine
@testable import Simulation

/// Set operations and grouping sets against what simpler queries give.
@Suite struct SetsTests {
    private static func rows(
        _ query: String, _ tables: SplitTables, rowsInWork: Int
    ) throws -> [[Value]] {
        var resources = ExecutionResources(parallelism: TestThreads(width: 2))
        resources.rowsInWork = rowsInWork
        return try tables.rows(query, resources)
    }

    private static func counts(_ rows: [[Value]]) -> [[Value]: Int] {
        rows.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    @Test("Set operations count rows as multisets do", arguments: UInt64(1)...12)
    func countRows(seed: UInt64) throws {
        let tables = SplitTables(seed: seed, rows: 120, keys: 6)
        let rowsInWork = [1 << 15, 10][Int(seed % 2)]
        let (left, right) = ("SELECT k, s FROM facts", "SELECT k, name FROM names")
        let mine = Self.counts(try Self.rows(left, tables, rowsInWork: rowsInWork))
        let theirs = Self.counts(try Self.rows(right, tables, rowsInWork: rowsInWork))
        for operation in ["INTERSECT", "INTERSECT ALL", "EXCEPT", "EXCEPT ALL"] {
            let wanted = mine.reduce(into: [[Value]: Int]()) { result, entry in
                let other = theirs[entry.key] ?? 0
                let count =
                    switch operation {
                    case "INTERSECT ALL": min(entry.value, other)
                    case "INTERSECT": other > 0 ? 1 : 0
                    case "EXCEPT ALL": max(entry.value - other, 0)
                    default: other > 0 ? 0 : 1
                    }
                if count > 0 { result[entry.key] = count }
            }
            let found = try Self.rows(
                "\(left) \(operation) \(right)", tables, rowsInWork: rowsInWork)
            #expect(Self.counts(found) == wanted, "seed \(seed), \(operation)")
        }
    }

    /// A list of sets and the same as one grouping for each.
    static let sets: [(clause: String, groups: [[String]])] = [
        ("ROLLUP (k, s)", [["k", "s"], ["k"], []]),
        ("CUBE (s, k)", [["k", "s"], ["k"], ["s"], []]),
        ("GROUPING SETS ((k), (s), (k))", [["k"], ["s"], ["k"]]),
        ("GROUPING SETS ((n, k), (n))", [["n", "k"], ["n"]]),
        ("GROUPING SETS ((s), (), (k, s), (k))", [["s"], [], ["k", "s"], ["k"]]),
        ("GROUPING SETS ((k, s), (s, k), ())", [["k", "s"], ["k", "s"], []]),
    ]

    /// Those that can be computed from the finest groups, and those that need the rows.
    static let calls = [
        "count(*), count(v), sum(v % 7), avg(v % 7), min(n), max(s), bool_or(v > 0), sum(n) FILTER (WHERE d > 0)",
        "count(*), count(v), sum(v % 7), avg(v % 7), min(d), max(s), sum(n) FILTER (WHERE d > 0), stddev(n)",
    ]

    @Test(
        "Grouping sets are the groupings by each of them",
        arguments: sets.indices, [8, 100_000])
    func groupings(index: Int, rowsInWork: Int) throws {
        let (clause, groups) = Self.sets[index]
        for seed in UInt64(1)...8 {
            let calls = Self.calls[Int(seed / 2 % 2)]
            let tables = SplitTables(seed: seed, rows: 150, keys: [3, 60][Int(seed % 2)])
            let all = ["n", "k", "s"]
            let columns = all.filter { groups.joined().contains($0) }
            let found = try Self.rows(
                "SELECT \(columns.joined(separator: ", ")), \(calls) FROM facts GROUP BY \(clause)",
                tables, rowsInWork: rowsInWork)
            let wanted = try groups.flatMap { group in
                let keys = columns.map { group.contains($0) ? $0 : "NULL" }
                let by = group.isEmpty ? "" : "GROUP BY \(group.joined(separator: ", "))"
                return try Self.rows(
                    "SELECT \(keys.joined(separator: ", ")), \(calls) FROM facts \(by)", tables,
                    rowsInWork: rowsInWork)
            }
            #expect(
                Self.rounded(found) == Self.rounded(wanted), "seed \(seed), \(clause)")
        }
    }

    /// Means and deviations may differ in the last digits: they depend on what was put together first.
    private static func rounded(_ rows: [[Value]]) -> [[Value]: Int] {
        counts(
            rows.map { row in
                row.map { value in
                    guard case .floating(let number) = value, number.isFinite, number != 0 else {
                        return value
                    }
                    return .integer(Int64((number.magnitude * 1e4).rounded().clamped))
                }
            })
    }
}

extension Double {
    /// Within what a whole number can hold.
    fileprivate var clamped: Double { Swift.min(self, 1e18) }
}
