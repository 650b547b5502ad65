import Engine
import Glibc
import Query

/// The files of materialized views, and after which batch each may have been as it is.
///
/// A view is replaced now and then, and a process may be lost between the replacement and the record
/// of it: so a view may be as of the batch that the log names, or as of the one in hand.
struct ViewFiles {
    private struct View {
        /// As it was in the beginning; nil where there was none.
        var content: PublishedBlocks?
        var batches: Set<Int64>
        var result: VerificationReport.Table?
    }

    private let program: Program
    private var views: [Int: View] = [:]

    /// - Parameter scratch: a folder for the rows of views that are no files.
    /// - Throws: Where a view that is there cannot be read, which says nothing about its rows.
    init(
        _ program: Program, _ state: StateFolder, _ base: String, _ aside: SetAside?,
        _ logged: LoggedBatches, _ commit: BatchCommit, scratch: String
    ) throws(HostError) {
        self.program = program
        for (index, sink) in program.sinks.enumerated() where sink.replaces {
            let files = PublishedFiles(sink, state: state, base: base)
            guard let position = commit.sinks.first(where: { $0.target == .table(index) }) else {
                continue
            }
            var batches: Set<Int64> = [position.batch]
            if aside == nil {
                if logged.lastPlanned > commit.batch { batches.insert(logged.lastPlanned) }
                if state.isInUse {
                    for earlier in logged.commits {
                        for own in earlier.sinks where own.target == .table(index) {
                            batches.insert(own.batch)
                        }
                    }
                }
            }
            var kept = aside?.view(index)
            if kept == nil, let database = files.database {
                let copy = "\(scratch)/view-\(index)"
                try database.write(to: copy)
                kept = copy
            }
            views[index] = View(
                content: try Self.content(of: files, position, kept), batches: batches)
        }
    }

    private static func content(
        of files: PublishedFiles, _ position: SinkPosition, _ kept: String?
    ) throws(HostError) -> PublishedBlocks? {
        do throws(HostError) {
            return try files.view(position, aside: kept)
        } catch {
            guard error.code == ENOENT else { throw error }
            return nil
        }
    }

    /// Batches behind the last commit that a view may show.
    var later: [Int64] { Set(views.values.flatMap(\.batches)).sorted() }

    /// Compares the views that may be as of the batch that was just taken in.
    mutating func compare(_ recomputation: Recomputation) throws {
        for (index, view) in views
        where view.batches.contains(recomputation.lastBatch) && !(view.result?.isEqual ?? false) {
            let sink = program.sinks[index]
            let (rows, isAmbiguous) = try recomputation.view(ofSink: index)
            var compared = ComparedTable(
                sink.table.name,
                TableComparison(sink.schema, isCSV: sink.table.format == "csv"),
                published: try view.content?.again())
            try compared.expect(rows)
            var table = try compared.result()
            if !table.isEqual, isAmbiguous {
                table.doubt = "LIMIT cuts between rows of the same rank: others are as right"
            }
            views[index]!.result = table
        }
    }

    /// nil for a view that was never published.
    func result(_ sink: Int) -> VerificationReport.Table? { views[sink]?.result }
}
