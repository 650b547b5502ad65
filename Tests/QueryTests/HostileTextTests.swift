import Testing

@testable import Query

/// Text that nobody means well with: errors, never a trap.
@Suite struct HostileTextTests {
    @Test(
        "Ten thousand levels of nesting are an error",
        arguments: [
            ["SELECT ", "(", "1"],
            ["SELECT ", "NOT ", "true"],
            ["SELECT ", "- ", "1"],
            ["SELECT ", "CASE WHEN ", ""],
            ["SELECT ", "f(", ""],
            ["SELECT CAST(1 AS ", "ARRAY<", ""],
            ["", "SELECT * FROM (", ""],
            ["SELECT 1 ", "+ 1 ", ""],
            ["SELECT a", "[0]", ""],
            ["", "EXPLAIN ", ""],
            ["SELECT ", "x -> ", "1"],
            ["SELECT * FROM ", "(", "t"],
        ])
    func nesting(parts: [String]) {
        let sql = parts[0] + String(repeating: parts[1], count: 10_000) + parts[2]
        #expect(throws: QueryError.self) { try Script(sql).parse() }
    }

    @Test("The deepest nesting that is allowed binds")
    func deepest() throws {
        let depth = Parser.deepestNesting - 8
        let sql =
            "SELECT \(String(repeating: "(1 + ", count: depth / 2))a"
            + "\(String(repeating: ")", count: depth / 2)) FROM t"
        _ = try Binder.plan(try Parser.query(sql), catalog: TestCatalog())
        let chain = "SELECT a\(String(repeating: " + 1", count: Parser.longestChain - 1)) FROM t"
        _ = try Binder.plan(try Parser.query(chain), catalog: TestCatalog())
    }

    @Test("Thousands of alternatives are one flat condition")
    func alternatives() throws {
        let tests = (0..<3000).map { "a = \($0)" }.joined(separator: " OR ")
        _ = try Binder.plan(
            try Parser.query("SELECT a FROM t WHERE \(tests)"), catalog: TestCatalog())
    }

    @Test("A WITH that doubles with every line is refused")
    func doubling() throws {
        var sql = "WITH q0 AS (SELECT a FROM t)"
        for level in 1...40 {
            sql += ", q\(level) AS (SELECT x.a FROM q\(level - 1) x CROSS JOIN q\(level - 1) y)"
        }
        sql += " SELECT * FROM q40"
        let query = try Parser.query(sql)
        #expect(throws: QueryError.self) { try Binder.bind(query, catalog: TestCatalog()) }
    }

    @Test("Mutations of the cases never trap", arguments: CaseFile.all)
    func mutations(file: CaseFile) {
        let seed: UInt64 = 20_130_101
        var state = seed
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(max(1, bound)))
        }
        let scraps = [
            "(", ")", "'", "`", ",", ".", "*", "SELECT", "FROM", "WHERE", "NULL", "/*", "--", "$",
            "::", "->", "[", "]", "\u{0}", "é", "999999999999999999999", "OVER", "JOIN", "|>",
            "WINDOW", "INTERVAL", "CASE", "1e999", "X'1", ";", "DISTINCT", "ORDER BY",
        ]
        for one in file.cases {
            for _ in 0..<60 {
                var bytes = Array(one.sql.utf8)
                for _ in 0...random(3) {
                    let place = random(bytes.count)
                    switch random(3) {
                    case 0: bytes.remove(at: place)
                    case 1: bytes.insert(contentsOf: scraps[random(scraps.count)].utf8, at: place)
                    default: bytes[place] = UInt8(32 + random(95))
                    }
                    if bytes.isEmpty { break }
                }
                let sql = String(decoding: bytes, as: UTF8.self)
                let script = Script(sql)
                for index in 0..<script.count { _ = CaseTests.result(of: script.text(of: index)) }
            }
        }
    }
}
