import Columns
import Query
import Testing

@testable import Engine

@Suite struct PartsTests {
    /// Queries whose rows come in any order, and those that say in which.
    static let queries = [
        "SELECT k, count(*), sum(v % 1000), min(d), max(s) FROM facts GROUP BY k",
        "SELECT s, count(*), count(d), avg(v) FROM facts WHERE v IS NOT NULL GROUP BY s",
        "SELECT k, s, d, count(*) FROM facts GROUP BY k, s, d",
        "SELECT count(*), sum(v % 1000), min(s), count(DISTINCT k), count(DISTINCT s) FROM facts",
        "SELECT k, first(n), collect_list(n) FROM facts GROUP BY k",
        "SELECT k % 5, count(*) FILTER (WHERE v > 0), count(DISTINCT s) FROM facts GROUP BY 1",
        "SELECT n, sum(d) FROM facts GROUP BY n",
        "SELECT count(*), sum(c) FROM (SELECT s, count(*) AS c FROM facts GROUP BY s)",
        "SELECT word, count(*) FROM (SELECT explode(split(s, 'e')) AS word FROM facts) GROUP BY word",
        "SELECT n, name FROM facts JOIN names ON facts.k = names.k",
        "SELECT n, name FROM facts LEFT JOIN names ON facts.k = names.k AND v > 0",
        "SELECT n, name FROM facts RIGHT JOIN names ON facts.k = names.k",
        "SELECT n, name FROM facts FULL JOIN names ON facts.k = names.k",
        "SELECT n FROM facts WHERE k IN (SELECT k FROM names)",
        "SELECT n FROM facts WHERE k NOT IN (SELECT k FROM names WHERE k IS NOT NULL)",
        "SELECT n FROM facts WHERE NOT EXISTS (SELECT 1 FROM names WHERE names.name = facts.s)",
        "SELECT name, count(*) FROM facts JOIN names ON s = name GROUP BY name",
        "SELECT n, s FROM facts WHERE v > 0 UNION ALL SELECT k, name FROM names",
        "SELECT DISTINCT s, k FROM facts",
        "SELECT DISTINCT d FROM facts",
        "SELECT count(*), count(v) FROM (SELECT DISTINCT k, v FROM facts)",
        "SELECT k % 3, count(DISTINCT v), sum(DISTINCT n % 50), max(DISTINCT k) FROM facts GROUP BY 1",
        "SELECT count(DISTINCT n % 90), count(DISTINCT v % 9999 * 1000003), min(DISTINCT n) FROM facts",
        "SELECT k, percentile(v, 0.3), listagg(s, ','), percentile_approx(d, 0.5) FROM facts GROUP BY k",
        """
        SELECT k, theta_sketch_agg(n, 4), hll_sketch_estimate(hll_sketch_agg(s)),
          count_min_sketch(s, 0.5D, 0.9D, 1),
          kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(n), 0.3D),
          approx_top_k_estimate(approx_top_k_accumulate(k))
        FROM facts GROUP BY k
        """,
        "SELECT s, k, grouping_id(), count(*), sum(v % 9), max(d) FROM facts GROUP BY CUBE (s, k)",
        "SELECT s, k, grouping_id(), count(*), sum(v % 9), max(s) FROM facts GROUP BY ROLLUP (s, k)",
        "SELECT n, k, count(v), avg(n), sum(v % 9) FROM facts GROUP BY GROUPING SETS ((n, k), (k, n), (k), ())",
        "SELECT s, k, min(n) FILTER (WHERE v > 0) FROM facts GROUP BY GROUPING SETS ((s, k), (s), (k))",
        "SELECT s, k, min(n) FILTER (WHERE v > 0), sum(d) FROM facts GROUP BY GROUPING SETS ((s), (s, k), (k))",
        "SELECT n, k, s, count(*), sum(n) FROM facts GROUP BY CUBE (n, k, s)",
        "SELECT s, count(DISTINCT k), min(n) FROM facts GROUP BY ROLLUP (s)",
        "SELECT k, s FROM facts INTERSECT SELECT k, name FROM names",
        "SELECT k FROM facts EXCEPT ALL SELECT k FROM names",
        "SELECT s FROM names LEFT JOIN facts USING (k) EXCEPT SELECT name FROM names",
        "SELECT n, d FROM facts ORDER BY d DESC, s, n",
        "SELECT n, s, v FROM facts ORDER BY s, v DESC NULLS LAST, n",
        "SELECT n, s FROM facts ORDER BY s LIMIT 17 OFFSET 30",
        "SELECT n FROM facts LIMIT 40",
        "SELECT n, row_number() OVER (PARTITION BY k ORDER BY v, n) FROM facts",
        "SELECT n, sum(v % 9) OVER (PARTITION BY k ORDER BY n ROWS 2 PRECEDING) FROM facts",
        "SELECT n, sum(v % 9) OVER (), count(*) FILTER (WHERE k > 3) OVER (), max(s) OVER () FROM facts",
        "SELECT sum(n - m) FROM (SELECT n, min(n) OVER (RANGE CURRENT ROW) AS m FROM facts WHERE v > 0)",
        "SELECT n, lag(v) OVER (PARTITION BY n % 40 ORDER BY d, n) FROM facts",
        "SELECT k, sum(r) FROM (SELECT k, rank() OVER (PARTITION BY k ORDER BY d) AS r FROM facts) GROUP BY k",
    ]

    private static func ordered(_ rows: [[Value]], _ query: String) -> [String] {
        let texts = rows.map { "\($0)" }
        let clauses = query.replacing(/OVER \([^)]*\)/, with: "")
        return clauses.contains("ORDER BY") || clauses.contains("LIMIT") ? texts : texts.sorted()
    }

    @Test(
        "Many threads, small tables and rows on disk give what one thread gives", arguments: queries
    )
    func agrees(query: String) throws {
        for seed in UInt64(1)...2 {
            let keys = [40, 5000][Int(seed % 2)]
            let tables = SplitTables(seed: seed, rows: 160, keys: keys)
            let expected = try tables.rows(query, ExecutionResources())
            var threads = ExecutionResources(parallelism: TestThreads(width: 3))
            let inParallel = try tables.rows(query, threads)
            // Bit by bit and in the same order.
            #expect("\(inParallel)" == "\(expected)", "seed \(seed)")
            threads.rowsInWork = 16
            let small = try tables.rows(query, threads)
            #expect(
                Self.ordered(small, query) == Self.ordered(expected, query), "seed \(seed)")
            let space = TestSpillSpace()
            var spilling = ExecutionResources(
                parallelism: TestThreads(width: 3), budgetInBytes: 1 << 12,
                makeSpillSpace: { space })
            spilling.rowsInWork = 50
            let spilled = try tables.rows(query, spilling)
            #expect(
                Self.ordered(spilled, query) == Self.ordered(expected, query), "seed \(seed)")
        }
    }

    @Test("Groups of several sets are those of each set", arguments: UInt64(1)...6)
    func groupsBySetsLikeOneByOne(seed: UInt64) throws {
        let tables = SplitTables(seed: seed, rows: 300, keys: [5, 40, 5000][Int(seed % 3)])
        var resources = ExecutionResources(parallelism: TestThreads(width: 2))
        resources.rowsInWork = [16, 1 << 15][Int(seed % 2)]
        let calls = "count(*), sum(v % 100), min(n), max(s)"
        let found = try tables.rows(
            "SELECT k, s, \(calls) FROM facts GROUP BY ROLLUP (k, s)", resources)
        let expected = try [
            "SELECT k, s, \(calls) FROM facts GROUP BY k, s",
            "SELECT k, NULL, \(calls) FROM facts GROUP BY k",
            "SELECT NULL, NULL, \(calls) FROM facts HAVING count(*) > 0",
        ].flatMap { try tables.rows($0, ExecutionResources()) }
        #expect(
            found.map { "\($0)" }.sorted() == expected.map { "\($0)" }.sorted(), "seed \(seed)")
    }

    @Test("Groups of many splits are those of a dictionary", arguments: UInt64(1)...4)
    func groupsLikeADictionary(seed: UInt64) throws {
        let tables = SplitTables(seed: seed, rows: 600, keys: 200)
        let all = try tables.rows("SELECT s, v FROM facts", ExecutionResources())
        var counts: [Value: Int64] = [:]
        for row in all { counts[row[0], default: 0] += row[1].isNull ? 0 : 1 }
        var resources = ExecutionResources(parallelism: TestThreads(width: 2))
        resources.rowsInWork = 20
        let found = try tables.rows(
            "SELECT s, count(v) FROM facts GROUP BY s", resources)
        #expect(found.count == counts.count, "seed \(seed)")
        for row in found { #expect(.integer(counts[row[0]] ?? -1) == row[1], "seed \(seed)") }
    }
}
