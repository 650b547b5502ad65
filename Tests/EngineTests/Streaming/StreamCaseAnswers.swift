import Columns
import Foundation
import Testing

@testable import Engine
@testable import Simulation

/// What weir gives for cases that have no answers yet, or others, in the form of a case file: for comparing
/// many new queries with a real Spark's answers before any of them is kept.
@Suite("Answers of stream cases")
struct StreamCaseAnswers {
    private static let isAsked =
        ProcessInfo.processInfo.environment["WEIR_STREAM_CASES"] != nil

    @Test(
        "are written beside the files that WEIR_STREAM_CASES names", .enabled(if: isAsked),
        arguments: StreamCaseFile.all())
    func write(url: URL) throws {
        let file = try StreamCaseFile(url)
        var text = ""
        for item in file.cases {
            text += item.text + Self.answer(item, in: file).map { $0 + "\n" }.joined()
        }
        try text.write(
            to: url.appendingPathExtension("weir"), atomically: true, encoding: .utf8)
    }

    private static func answer(_ item: StreamCaseFile.Case, in file: StreamCaseFile) -> [String] {
        if let refusal = StreamCaseTests.refusal(of: item, in: file) { return [refusal] }
        do {
            var (harness, rows) = try StreamCaseTests.prepare(
                item, file, partitions: 3, workers: 2)
            let schema = harness.program.sinks[0].schema
            let head = schema.map { "\($0.name) \($0.type.ddl)" }.joined(separator: ", ")
            var given: [String] = []
            var figures: [String] = []
            var lateBefore: Int64 = 0
            for number in 0..<file.batchCount + 3 {
                let found = try StreamCaseTests.run(number, item, rows, &harness)
                given += found.map { "--> \(number): \($0)" }
                guard !harness.program.stages.isEmpty, !item.isComplete else { continue }
                let late = Self.late(harness)
                figures.append(
                    "--~ \(number): " + StreamCaseTests.figures(of: harness)
                        + (late > lateBefore ? " late \(late - lateBefore)" : ""))
                lateBefore = late
            }
            return ["--> " + head] + given + figures
        } catch {
            return ["--! \(error)"]
        }
    }

    /// Rows that came too late so far.
    private static func late(_ harness: StreamHarness) -> Int64 {
        harness.flows.values.flatMap(\.operators).reduce(0) { $0 + $1.late }
    }
}
