import Columns
import Engine
import Formats
import Foundation
import Query

/// A file of queries over streams with what each batch must give: `StreamCases/README.md` has the format.
struct StreamCaseFile {
    struct Table {
        var name: String
        /// In DDL.
        var columns: String
        var isStatic: Bool
        /// Rows as JSON arrays.
        var batches: [[[Any]]]
    }

    struct Case {
        /// With its comments, and the semicolon.
        var text: String
        var expected: [String]

        /// Whether its result is kept whole and written anew.
        var isComplete: Bool { text.contains("--@ complete") || isView }

        /// Whether it reads tables whole, so that each batch gives the answer to all rows so far.
        var isView: Bool { text.contains("--@ view") }

        var statement: String {
            let lines = text.split(separator: "\n").filter { !$0.hasPrefix("--") }
            return String(lines.joined(separator: "\n").dropLast())
        }

        /// The rows that stand beside the query, by batch.
        var rows: [Int: [String]] {
            var rows: [Int: [String]] = [:]
            for line in expected.dropFirst() where line.hasPrefix("--> ") {
                let (batch, row) = Self.numbered(line)
                rows[batch, default: []].append(row)
            }
            return rows
        }

        /// The figures of `--~` lines, by batch.
        var figures: [Int: String] {
            Dictionary(
                uniqueKeysWithValues: expected.filter { $0.hasPrefix("--~ ") }.map(Self.numbered))
        }

        private static func numbered(_ line: String) -> (Int, String) {
            let rest = line.dropFirst(4)
            let colon = rest.firstIndex(of: ":")!
            return (Int(rest[..<colon])!, String(rest[colon...].dropFirst(2)))
        }
    }

    let url: URL
    private(set) var tables: [Table] = []
    /// Temporary views, as statements.
    private(set) var views: [String] = []
    /// `SET` statements.
    private(set) var settings = ""
    private(set) var cases: [Case] = []

    init(_ url: URL) throws {
        self.url = url
        var text = ""
        for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
            if line.hasPrefix("--= "), line.contains(" AS SELECT ") {
                views.append("CREATE TEMPORARY VIEW \(line.dropFirst(4));\n")
                text = ""
            } else if line.hasPrefix("--= SET ") {
                settings += line.dropFirst(4) + ";\n"
                text = ""
            } else if line.hasPrefix("--= ") {
                let isStatic = line.hasSuffix(" STATIC")
                let words = line.dropFirst(4).split(separator: " ", maxSplits: 1)
                let columns = words[1].dropFirst().dropLast(isStatic ? 8 : 1)
                tables.append(
                    Table(
                        name: String(words[0]), columns: String(columns), isStatic: isStatic,
                        batches: []))
                text = ""
            } else if line.hasPrefix("--+ ") {
                let rows = try JSONSerialization.jsonObject(with: Data(line.dropFirst(4).utf8))
                tables[tables.count - 1].batches.append(rows as! [[Any]])
            } else if ["--> ", "--! ", "--~ "].contains(line.prefix(4)) {
                cases[cases.count - 1].expected.append(String(line))
            } else {
                text += line + "\n"
                if line.hasSuffix(";") {
                    cases.append(Case(text: text, expected: []))
                    text = ""
                }
            }
        }
    }

    /// The files of `StreamCases`, or those that `WEIR_STREAM_CASES` names, with colons between them.
    static func all() -> [URL] {
        if let own = ProcessInfo.processInfo.environment["WEIR_STREAM_CASES"] {
            return own.split(separator: ":").map { URL(fileURLWithPath: String($0)) }
        }
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("StreamCases")
        let files = try? FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: nil)
        return (files ?? []).filter { $0.pathExtension == "sql" }.sorted { $0.path < $1.path }
    }

    var batchCount: Int { tables.filter { !$0.isStatic }.map(\.batches.count).max() ?? 0 }

    /// The pipeline whose only flow is the query.
    func pipeline(of item: Case) throws -> Pipeline {
        let sources = tables.map {
            "CREATE TABLE \($0.name) (\($0.columns)) USING json LOCATION '\($0.name)';\n"
        }
        let kind = item.isComplete ? "MATERIALIZED VIEW" : "STREAMING TABLE"
        let given = settings + (sources + views).joined()
        let text = given + "CREATE \(kind) answer AS \(item.statement);\n"
        return try PipelineCompiler.compile(text, name: "case") { _ in [] }
    }
}

extension StreamCaseFile.Table {
    /// Rows as a batch, through the reader that files go through.
    func batch(_ rows: [[Any]], schema: Schema) throws -> Batch {
        var text = Data()
        for row in rows {
            let cells = Dictionary(uniqueKeysWithValues: zip(schema.map(\.name), row))
            text += try JSONSerialization.data(withJSONObject: cells) + Data("\n".utf8)
        }
        guard !text.isEmpty else { return .empty(schema) }
        let reader = JSONLinesReader(schema: schema)
        let memory = reader.makeMemory()
        return text.withUnsafeBytes { bytes in
            reader.read(bytes.bindMemory(to: UInt8.self), memory).batch
        }
    }
}
