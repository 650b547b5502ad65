import Columns
import Expressions
import Formats
import Foundation
import Query
import Testing

@testable import Engine
@testable import Simulation

/// The stream cases, in the batches that Spark was given and in others.
@Suite("Stream cases")
struct StreamCaseTests {
    init() {
        ZoneInfo.setProvider { name in
            try? Array(Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/\(name)")))
        }
    }

    @Test("give what Spark gives, batch by batch, whoever is lost", arguments: StreamCaseFile.all())
    func agreesWithSpark(url: URL) throws {
        let file = try StreamCaseFile(url)
        for item in file.cases {
            if item.expected.first?.hasPrefix("--! ") == true {
                #expect(Self.refusal(of: item, in: file) == item.expected[0], "\(item.text)")
                continue
            }
            do {
                try check(item, in: file, partitions: 3, workers: 2)
            } catch {
                Issue.record("\(url.lastPathComponent): \(item.text) \(error)")
            }
        }
    }

    @Test(
        "come out the same when computed naively, however rows are cut into batches",
        arguments: StreamCaseFile.all())
    func agreesWithRecomputation(url: URL) throws {
        let file = try StreamCaseFile(url)
        for (number, item) in file.cases.enumerated()
        where item.expected.first?.hasPrefix("--! ") != true {
            let seed = UInt64(number % 3)
            do {
                try checkCuts(item, in: file, seed: seed)
            } catch {
                Issue.record("\(url.lastPathComponent), seed \(seed): \(item.text) \(error)")
            }
        }
    }

    /// How a query is refused; nil for one that is not.
    static func refusal(of item: StreamCaseFile.Case, in file: StreamCaseFile) -> String? {
        do {
            _ = try Program.compile(try file.pipeline(of: item), partitions: 2)
            return nil
        } catch let error as QueryError {
            return "--! " + error.errorClass
        } catch let error as EngineError {
            return "--! " + error.errorClass
        } catch {
            return "\(error)"
        }
    }

    /// A harness with the file's static tables, and each source's rows by batch.
    static func prepare(
        _ item: StreamCaseFile.Case, _ file: StreamCaseFile, partitions: Int, workers: Int
    ) throws -> (StreamHarness, rows: [[Batch]]) {
        let pipeline = try file.pipeline(of: item)
        var batches: [String: [Batch]] = [:]
        for table in file.tables {
            let schema = pipeline.table(table.name)!.schema!
            batches[table.name] = try table.batches.map { try table.batch($0, schema: schema) }
        }
        let harness = try StreamHarness(
            pipeline, partitions: partitions, workers: workers,
            tables: batches.compactMapValues(\.first))
        return (harness, harness.program.sources.map { batches[$0.table.name]! })
    }

    private func check(
        _ item: StreamCaseFile.Case, in file: StreamCaseFile, partitions: Int, workers: Int
    ) throws {
        var (harness, rows) = try Self.prepare(
            item, file, partitions: partitions, workers: workers)
        let schema = harness.program.sinks[0].schema
        var random = RandomColumns(seed: UInt64(item.text.utf8.count))
        let head = schema.map { "\($0.name) \($0.type.ddl)" }.joined(separator: ", ")
        #expect("--> " + head == item.expected.first, "\(item.text)")
        let wanted = item.rows
        let figures = item.figures
        for number in 0..<file.batchCount + 2 {
            let found = try Self.run(number, item, rows, &harness)
            let isTold = item.isView ? number < file.batchCount : wanted[number] != nil
            guard !item.isComplete || isTold else { continue }
            #expect(
                found.map(Self.rounded) == (wanted[number] ?? []).map(Self.rounded),
                "batch \(number), \(partitions) partitions: \(item.text)")
            if let figures = figures[number], !item.isComplete {
                let state = figures.firstRange(of: " late ").map { figures[..<$0.lowerBound] }
                #expect(
                    Self.figures(of: harness) == state ?? figures[...],
                    "batch \(number), \(partitions) partitions: \(item.text)")
            }
            switch random.below(5) {
            case 0: try harness.takeSnapshot()
            case 1: try harness.loseAll()
            case 2: try harness.lose(worker: random.below(workers))
            default: break
            }
        }
        for metrics in harness.flows.values {
            for own in metrics.operators { #expect(own.isBalanced, "\(own): \(item.text)") }
        }
    }

    /// Runs a batch of the file.
    ///
    /// - Parameter rows: Of each source, by batch.
    /// - Returns: What it publishes, in the words of the case file.
    static func run(
        _ number: Int, _ item: StreamCaseFile.Case, _ rows: [[Batch]],
        _ harness: inout StreamHarness
    ) throws -> [String] {
        let present = rows.indices.filter { number < rows[$0].count }
        let splits = present.filter { rows[$0][number].count > 0 }
        try harness.runBatch(splits.map { [rows[$0][number]] }, sources: splits)
        let published = (item.isComplete ? harness.published[0] : harness.publishedLast[0])
        let schema = harness.program.sinks[0].schema
        let found = (published ?? []).map { Self.text($0, schema) }
        let ordered = item.statement.lowercased().replacing("within group (order by", with: "")
        return ordered.contains("order by") && !item.isView ? found : found.sorted()
    }

    /// What each stage holds, from the root down, in the words of the case file.
    static func figures(of harness: StreamHarness) -> String {
        let stages = harness.program.stages
        let order = stages.indices.sorted {
            stages[$0].work.operatorIndex < stages[$1].work.operatorIndex
        }
        let counts = order.map { stage in
            harness.runners.flatMap { $0.states.filter { $0.key.stage == stage } }
                .reduce(0) { $0 + $1.value.rows }
        }
        return "state " + counts.map(String.init).joined(separator: " ")
    }

    /// Sums of doubles may be added in another order: the last digits do not count.
    private static func rounded(_ row: String) -> String {
        row.split(separator: "|", omittingEmptySubsequences: false).map { cell in
            guard cell.contains("."), cell.count > 14, let number = Double(cell) else {
                return String(cell)
            }
            return String(format: "%.11g", number)
        }.joined(separator: "|")
    }

    private static func text(_ row: [Value], _ schema: Schema) -> String {
        zip(row, schema).map { value, field in
            value.isNull
                ? "NULL"
                : TextFormat.text(value, field.type).replacingOccurrences(of: "\n", with: "\\n")
        }.joined(separator: "|")
    }

    /// - Parameter seed: 0 takes all rows in one batch.
    private func checkCuts(
        _ item: StreamCaseFile.Case, in file: StreamCaseFile, seed: UInt64
    ) throws {
        var (harness, rows) = try Self.prepare(item, file, partitions: 3, workers: 2)
        let program = harness.program
        guard program.pipeline.flows.allSatisfy({ $0.plan.unrepeatableFunction == nil }) else {
            return
        }
        let tables = try file.tables.filter(\.isStatic).map { table in
            try table.batch(
                table.batches[0], schema: program.pipeline.table(table.name)!.schema!)
        }
        let names = file.tables.filter(\.isStatic).map(\.name)
        let recomputation = Recomputation(program) { index in
            let table = program.staticTables[index]
            return [tables[names.firstIndex(of: table.table.name)!].project(table.columns)]
        }
        var random = RandomColumns(seed: seed)
        var waiting = rows.map { Batch.concatenated($0, schema: $0[0].schema) }
        var comparison = TableComparison(program.sinks[0].schema, isCSV: false)
        var number = 0
        var rest = 3
        while rest > 0 {
            let isDone = waiting.allSatisfy { $0.count == 0 }
            if isDone { rest -= 1 }
            var splits: [(source: Int, rows: Batch)] = []
            for source in waiting.indices {
                let count = seed == 0 ? Int.max : random.below(5)
                let taken = min(count, waiting[source].count)
                guard taken > 0 else { continue }
                splits.append((source, waiting[source].slice(0..<taken)))
                waiting[source] = waiting[source].slice(taken..<waiting[source].count)
            }
            try harness.runBatch(splits.map { [$0.rows] }, sources: splits.map(\.source))
            let plan = BatchPlan(
                batch: Int64(number), timeInMicroseconds: StreamHarness.time, splits: [],
                cursors: [],
                watermarks: harness.watermarks)
            var given: [Int: [Batch]] = [:]
            for (source, rows) in splits {
                let wanted = program.sources[source].schema.map(\.name)
                given[source] = [
                    rows.project(
                        wanted.map { name in rows.schema.firstIndex { $0.name == name }! })
                ]
            }
            for (_, appended) in try recomputation.add(plan, given) {
                comparison.expect(appended)
            }
            number += 1
        }
        rows = []
        if program.sinks[0].replaces {
            comparison.expect(try recomputation.view(ofSink: 0).rows)
        }
        var bytes: [UInt8] = []
        JSONLinesWriter().append(
            Batch(schema: program.sinks[0].schema, rows: harness.published[0] ?? []), to: &bytes)
        comparison.found(bytes)
        let difference = comparison.difference()
        #expect(difference.isEmpty, "seed \(seed): \(difference) \(item.text)")
    }
}
