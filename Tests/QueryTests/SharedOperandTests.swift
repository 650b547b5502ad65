import Columns
import Expressions
import Testing

@testable import Query

/// Forms that ask for an operand in several places hold it once.
@Suite struct SharedOperandTests {
    private static func items(_ sql: String) throws -> [Expression] {
        let plan = try Binder.bind(try Parser.query(sql), catalog: TestCatalog())
        guard case .project(_, let columns) = plan else { return [] }
        return columns.map(\.expression)
    }

    private static func size(_ expression: Expression) -> Int {
        1 + expression.children.reduce(0) { $0 + size($1) }
    }

    @Test(
        "What is bound grows with the depth of its nesting and no faster",
        arguments: [
            "coalesce(@ + 1, 1)", "nvl(@, 1)", "ifnull(@, 1)", "nvl2(@, 1, 2)", "nullif(@, 1)",
            "nullifzero(@)", "zeroifnull(@)", "int(@ BETWEEN 1 AND 2)",
            "int(@ NOT BETWEEN 1 AND 2)", "CASE @ WHEN 1 THEN 2 WHEN 2 THEN 3 ELSE 4 END",
            "decode(@, 1, 2, 2, 3, 4)", "int(string(@) LIKE ANY ('1%', '2%'))",
            "int(string(@) LIKE ALL ('1%', b))", "int(string(@) NOT LIKE ANY ('1%', '2%'))",
            "int(string(@) ILIKE ANY ('1%', '2%'))", "int(double(@) > 0.5)",
            "int(0.5 <= double(@))", "CASE floor(rand(1) + @) WHEN 1 THEN 2 WHEN 3 THEN 4 END",
            "decode(rand(1) + @, 1, 2, 2, 3, 4)", "nullif(rand(1) + @, 1)",
        ])
    func growth(form: String) throws {
        func size(_ depth: Int) throws -> Int {
            var text = "a"
            for _ in 0..<depth { text = form.split(separator: "@").joined(separator: text) }
            return try Self.items("SELECT \(text) AS x FROM t").map(Self.size).reduce(0, +)
        }
        let (ten, many) = (try size(10), try size(26))
        #expect(many <= max(4 * ten, 4_000))
    }

    @Test(
        "A BETWEEN in a condition is two comparisons",
        arguments: ["a", "a + 1", "abs(a - d) * 2"])
    func halves(operand: String) throws {
        let plan = try Binder.bind(
            try Parser.query("SELECT a FROM t WHERE \(operand) BETWEEN 1 AND d"),
            catalog: TestCatalog())
        guard case .project(.filter(_, let condition), _) = plan else {
            Issue.record("no filter")
            return
        }
        let names = condition.conjuncts.map { part -> String in
            if case .call(let call) = part { call.name } else { "" }
        }
        #expect(names == [">=", "<="])
        #expect(condition.conjuncts.allSatisfy { $0.references.isEmpty })
    }

    @Test("Chance stays in one condition, and is drawn as often as the form asks")
    func chance() throws {
        let between = try Self.items("SELECT rand(1) BETWEEN 0.2 AND 0.4 AS x FROM t")[0]
        #expect(between.conjuncts.count == 1)
        func draws(_ expression: Expression) -> Int {
            var own = 0
            if case .call(let call) = expression, call.name == "rand" { own = 1 }
            return own + expression.children.reduce(0) { $0 + draws($1) }
        }
        #expect(draws(between) == 1)
        #expect(try draws(Self.items("SELECT nullif(rand(1), 0.5) AS x FROM t")[0]) == 1)
        let chosen = try Self.items(
            "SELECT CASE floor(rand(1) * 3) WHEN 0 THEN 1 WHEN 1 THEN 2 END AS x FROM t")[0]
        #expect(draws(chosen) == 2)
    }

    @Test("Items of SELECT over items before them hold each once")
    func aliases() throws {
        var sql = "SELECT a + 1 AS x0"
        for place in 1...30 { sql += ", x\(place - 1) * x\(place - 1) % 7 AS x\(place)" }
        let items = try Self.items(sql + " FROM t")
        #expect(items.count == 31)
        #expect(items.map(Self.size).max() ?? 0 < 500)
    }

    @Test("An item in a lambda keeps the rows that it belongs to")
    func lambdas() throws {
        let items = try Self.items(
            "SELECT a + 1 AS x0, transform(array(a), e -> e + x0 * x0) AS z FROM t")
        #expect(items.allSatisfy { $0.references.isEmpty })
    }
}
