import CSystem
import Columns
import Engine
import Glibc
import Query
import Telemetry

/// Compares what is published with what an independent recomputation from the logged ranges gives.
///
/// ```
/// history/ + log/ ─► plans ─► source files ─► Recomputation ─► rows ─┐
///                                                                    ├─► multisets ─► verdict
/// tables/ ────────────────────────────────────────────────► lines ───┘
/// ```
/// It reads only. Of a pipeline that runs, the tables are taken up to the committed lengths, and the
/// views as they were when the driver set them aside.
public struct Verifier {
    private let state: StateFolder
    private let session: PipelineSession
    private let scratch: String
    private let contents: ContentStore
    private var logged: LoggedBatches
    /// What a driver set aside for a verification while it runs.
    private let aside: SetAside?
    /// Before the log was read: what has ended since may have gone on beyond it.
    private let wasInUse: Bool

    /// - Parameters:
    ///   - base: the folder that relative locations start from.
    ///   - folder: what `SetAside` made; nil to compare what is there now.
    public init(state: StateFolder, base: String, name: String, aside folder: String? = nil) throws
    {
        self.state = state
        aside = try folder.map { try SetAside(reading: $0) }
        wasInUse = state.isInUse
        logged = try LoggedBatches(state)
        session = try PipelineSession(
            text: String(decoding: try File.read(state.pipelineText), as: UTF8.self), name: name,
            base: base, partitions: state.partitions)
        scratch = "\(state.path)/verification-\(getpid())"
        contents = ContentStore(folder: scratch)
    }

    public func run() throws -> VerificationReport {
        let started = Clock.nanoseconds()
        try File.makeFolder(scratch)
        defer { File.removeFolder(scratch) }
        var report = try compare()
        report.milliseconds = Double(Clock.nanoseconds() - started) / 1e6
        return report
    }

    private func compare() throws -> VerificationReport {
        var report = VerificationReport()
        guard let commit = aside?.commit ?? logged.lastCommit else {
            report.verdict = Verdict(.inconclusive, "no batch was committed yet")
            return report
        }
        let (plans, missing) = logged.gapless(upTo: commit.batch)
        if let missing {
            report.verdict = Verdict(
                .inconclusive,
                "the history does not go back to the beginning: batch \(missing) is gone"
            )
            return report
        }
        let program = session.program
        var views = try ViewFiles(
            program, state, session.base, aside, logged, commit, scratch: scratch)
        // Behind the committed end stands what a batch without a commit has published; where there is no
        // such batch, nothing may stand there.
        let isOpen =
            aside != nil || logged.lastPlanned > commit.batch || wasInUse || state.isInUse
        var tables = try program.sinks.indices.map { try compared($0, commit, isOpen: isOpen) }
        let recomputation = recomputation()
        let reader = LoggedRows(SplitOpener(session, contents, state))
        for plan in plans {
            let rows: [Int: [Batch]]
            do throws(HostError) {
                rows = try reader.rows(of: plan)
            } catch {
                report.verdict = Verdict(.inconclusive, error.message)
                return report
            }
            for batches in rows.values {
                report.rowsRead += Int64(batches.reduce(0) { $0 + $1.count })
            }
            for (sink, appended) in try recomputation.add(plan, rows) {
                try tables[sink].expect(appended)
            }
            report.batch = plan.batch
            try views.compare(recomputation)
        }
        // A batch that was planned and not committed may have published a view.
        for batch in views.later where batch > commit.batch {
            guard let plan = logged.plans[batch], batch == recomputation.lastBatch + 1 else {
                break
            }
            _ = try recomputation.add(plan, try reader.rows(of: plan))
            try views.compare(recomputation)
        }
        for index in program.sinks.indices {
            let table = try judge(index, &tables[index], views, recomputation, isOpen: isOpen)
            if let table {
                report.tables.append(table)
            }
        }
        report.conclude()
        return report
    }

    private func recomputation() -> Recomputation {
        let contents = contents
        let session = session
        return Recomputation(session.program) { index throws(EngineError) in
            do throws(HostError) {
                return try session.staticTable(index, contents: contents)
            } catch {
                throw EngineError.input(errorClass: "CANNOT_READ_TABLE", message: error.message)
            }
        }
    }

    /// What one table came to; nil for a view that was not published yet.
    private func judge(
        _ index: Int, _ compared: inout ComparedTable, _ views: ViewFiles,
        _ recomputation: Recomputation, isOpen: Bool
    ) throws -> VerificationReport.Table? {
        let sink = session.program.sinks[index]
        var table = VerificationReport.Table(name: sink.table.name)
        if sink.replaces {
            guard let result = views.result(index) else {
                if isOpen { return nil }
                table.rowsExpected = try recomputation.view(ofSink: index).rows.count
                table.rowsMissing = table.rowsExpected
                table.doubt = "it was never published"
                return table
            }
            table = result
        } else {
            table = try compared.result()
        }
        if !table.isEqual, table.doubt.isEmpty,
            let function = recomputation.doubt(aboutSink: index)
        {
            table.doubt = "\(function) gives something else each time"
        }
        if !PublishedFiles.formats.contains(sink.table.format) {
            table.doubt = "tables of the format \(sink.table.format) are not read"
        }
        return table
    }

    /// - Parameter isOpen: More may be published than is committed.
    private func compared(
        _ index: Int, _ commit: BatchCommit, isOpen: Bool
    ) throws(HostError) -> ComparedTable {
        let sink = session.program.sinks[index]
        let files = PublishedFiles(sink, state: state, base: session.base)
        let position = commit.sinks.first { $0.target == .table(index) }
        let isRead =
            !sink.replaces && PublishedFiles.formats.contains(sink.table.format)
            && !(isOpen && position == nil)
        return ComparedTable(
            sink.table.name,
            TableComparison(sink.schema, isCSV: files.isCSV),
            published: isRead ? try files.rows(upTo: isOpen ? position : nil) : nil)
    }
}

extension VerificationReport.Table {
    mutating func fill(_ comparison: TableComparison) {
        rowsExpected = comparison.rowsExpected
        rowsPublished = comparison.rowsPublished
        let difference = comparison.difference()
        rowsMissing = difference.rowsMissing
        rowsExtra = difference.rowsExtra
        samples =
            difference.missing.prefix(3).map { Self.sample("missing", $0) }
            + difference.extra.prefix(3).map { Self.sample("too many", $0) }
    }

    private static func sample(_ what: String, _ entry: (line: String, count: Int)) -> String {
        let times = entry.count > 1 ? " (\(entry.count) times)" : ""
        return "\(what)\(times): \(entry.line.prefix(300))"
    }
}

/// Reads the rows of logged splits again.
struct LoggedRows {
    private let opener: SplitOpener

    init(_ opener: SplitOpener) { self.opener = opener }

    func rows(of plan: BatchPlan) throws(HostError) -> [Int: [Batch]] {
        var rows: [Int: [Batch]] = [:]
        for split in plan.splits {
            let own = try opener.open(split, of: plan.batch)
            do throws(EngineError) {
                while let block = try own.next() {
                    rows[split.source, default: []].append(block.batch)
                }
            } catch {
                throw HostError(error.message)
            }
        }
        return rows
    }
}
