import Columns
import Foundation
import Testing

@testable import Query

/// A file of cases: the statement, a line `---`, the plan or error that it must give, an empty line.
struct CaseFile: CustomStringConvertible, Sendable {
    var url: URL
    var cases: [(sql: String, expected: String)]

    var description: String { url.lastPathComponent }

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Cases")

    static let all: [CaseFile] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".sql") }.sorted().map {
            CaseFile(folder.appendingPathComponent($0))
        }
    }()

    init(_ url: URL) {
        self.url = url
        let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
        cases = text.components(separatedBy: "\n\n").compactMap { block in
            let block = block.trimmingCharacters(in: .newlines)
            guard !block.isEmpty else { return nil }
            let parts = block.components(separatedBy: "\n---\n")
            return (sql: parts[0], expected: parts.count > 1 ? parts[1] : "")
        }
    }

    func rewrite(_ results: [String]) throws {
        let text = zip(cases, results).map { "\($0.sql)\n---\n\($1)\n" }.joined(separator: "\n")
        try text.write(to: url, atomically: true, encoding: .utf8)
    }
}

@Suite struct CaseTests {
    static func result(of sql: String) -> String {
        do {
            let script = Script(sql)
            guard case .query(let query) = try script.parse(0).kind else { return "no query" }
            let plan = try Binder.plan(query, catalog: TestCatalog())
            let names = plan.schema.map { "\($0.name) \($0.type.description)" }
            return "(\(names.joined(separator: ", ")))\n" + PlanPrinter.text(plan)
        } catch {
            return error.located(in: sql).rendered
        }
    }

    @Test("Each case gives the plan or the error that its file says", arguments: CaseFile.all)
    func cases(file: CaseFile) throws {
        let results = file.cases.map { Self.result(of: $0.sql) }
        if ProcessInfo.processInfo.environment["WEIR_UPDATE_CASES"] == "1" {
            try file.rewrite(results)
            return
        }
        for (one, result) in zip(file.cases, results) {
            #expect(result == one.expected, "\(one.sql)")
        }
    }

    @Test(
        "Conditions of joins within conditions of joins are bound once each",
        arguments: ["", "LEFT"])
    func deepJoins(kind: String) {
        var sql = "SELECT 1"
        for depth in 0..<8 {
            sql = """
                SELECT t\(depth).a FROM t t\(depth) \(kind) JOIN u u\(depth)
                ON t\(depth).a = u\(depth).a AND EXISTS (\(sql))
                """
        }
        #expect(Self.result(of: sql).hasPrefix("(a int)"))
    }

    @Test("Columns are traced to their tables through many projections at once")
    func deepProjections() {
        var sql = "SELECT a, a AS b FROM u"
        for _ in 0..<24 { sql = "SELECT a, b FROM (\(sql))" }
        let query = """
            SELECT a FROM t WHERE d <= (SELECT max(q.b) FROM (\(sql)) q WHERE q.a = t.a)
            AND a IN (SELECT a FROM u)
            """
        #expect(Self.result(of: query).hasPrefix("(a int)"))
    }
}
