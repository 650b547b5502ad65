import Columns
import Engine
import Formats
import Foundation

/// A file of statements with what each must give:
/// ```
/// SELECT n, count(*) AS c FROM t GROUP BY n;
/// --> n INT, c BIGINT
/// --> 1|2
/// SELECT 1 / 0;
/// --! DIVIDE_BY_ZERO
/// ```
/// Rows are compared in order where the statement says ORDER BY, and sorted otherwise. A statement ends
/// with a line that ends with a semicolon; one that begins with BEGIN, where that line begins with END.
struct SQLCaseFile {
    struct Case {
        /// With its comments, and the semicolon.
        var text: String
        var expected: [String]
    }

    let url: URL
    private(set) var cases: [Case] = []
    /// What stands after the last statement.
    private var rest = ""

    init(_ url: URL) throws {
        self.url = url
        var text = ""
        var statement = ""
        var isScript = false
        for line in try String(contentsOf: url, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        {
            if line.hasPrefix("--> ") || line == "-->" || line.hasPrefix("--! ") {
                cases[cases.count - 1].expected.append(String(line))
                continue
            }
            text += line + "\n"
            isScript = isScript || line.hasPrefix("BEGIN") && statement.isEmpty
            if !line.hasPrefix("--") { statement += line }
            if line.hasSuffix(";"), !isScript || line.hasPrefix("END") || line.hasPrefix("BEGIN") {
                (isScript, statement) = (false, "")
                cases.append(Case(text: text, expected: []))
                text = ""
            }
        }
        rest = text.trimmingCharacters(in: .newlines)
    }

    static func all() -> [URL] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Cases")
        let files = try? FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: nil)
        return (files ?? []).filter { $0.pathExtension == "sql" }.sorted { $0.path < $1.path }
    }

    /// The lines that a result is written as.
    static func lines(of result: StatementResult, isOrdered: Bool) -> [String] {
        switch result {
        case .failure(let failure): return ["--! " + failure.errorClass]
        case .rows(let schema, let batches):
            if schema.isEmpty { return [] }
            let head = escape(
                schema.map { "\($0.name) \($0.type.ddl)" }.joined(separator: ", "))
            var rows: [String] = []
            for batch in batches {
                for row in batch.rows {
                    let cells = zip(row, schema).map { value, field in
                        value.isNull ? "NULL" : escape(TextFormat.text(value, field.type))
                    }
                    rows.append("--> " + cells.joined(separator: "|"))
                }
            }
            return ["--> " + head] + (isOrdered ? rows : rows.sorted())
        }
    }

    private static func escape(_ text: String) -> String {
        text.replacingOccurrences(of: "\n", with: "\\n")
    }

    /// Writes the file anew with what the statements really gave.
    func rewrite(with results: [[String]]) throws {
        var text = ""
        for (item, lines) in zip(cases, results) {
            text += item.text
            for line in lines { text += line + "\n" }
        }
        if !rest.isEmpty { text += rest + "\n" }
        try text.write(to: url, atomically: true, encoding: .utf8)
    }
}
