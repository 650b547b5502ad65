import Columns
import Engine
import Formats
import Query

/// The rows of a split, block by block.
protocol SplitRecords: AnyObject {
    /// nil at the end.
    ///
    /// - Throws: where the file was cut, or a record is malformed and the table's mode is FAILFAST.
    func next() throws(EngineError) -> SplitRows?
    /// Malformed records so far, as far as their text is kept.
    var rejects: [RejectedRecord] { get }
    var rowsRejected: Int { get }
    /// In which line of its resource each of `rejects` begins, from 1.
    var linesOfRejects: [Int] { get }
    /// A drill's records, read behind the split's own; should one of them be good, it is no row.
    func add(poison records: [UInt8])
}

/// Opens the splits of a pipeline's sources: the one place where a range becomes rows, for workers,
/// for the verifier and for questions.
final class SplitOpener {
    private let session: PipelineSession
    private let contents: ContentStore
    /// The folder of the ingest logs.
    private let ingest: String
    private var readers: [Int: RecordReader] = [:]
    /// Of files that lie in folders of a partition.
    private var partReaders: [PartKey: RecordReader] = [:]

    private struct PartKey: Hashable {
        var source: Int
        var names: [String]
    }

    init(_ session: PipelineSession, _ contents: ContentStore, _ state: StateFolder) {
        self.session = session
        self.contents = contents
        ingest = state.ingest
    }

    /// - Parameters:
    ///   - batch: the one that the split was logged for; errors name it.
    ///   - columns: the wanted ones; those that the pipeline needs where it is nil.
    /// - Throws: where what was logged is gone or was changed.
    func open(
        _ split: Split, of batch: Int64, columns: Schema? = nil
    ) throws(HostError) -> any SplitRecords {
        let source = session.program.sources[split.source]
        let kind = try SourceKind(source.table)
        if case .rate(let pattern) = kind {
            return RateRows(split, pattern: pattern, schema: columns ?? source.schema)
        }
        let content =
            kind.isIngested
            ? try IngestFolder(ingest, source.table).content(of: split, contents)
            : try content(of: split, in: batch)
        let part = try FolderPartition(of: split.resource, in: source.table)
        guard part.isEmpty || kind.isIngested else {
            return SplitReader(
                split, content: content, reader: try reader(split.source, columns, of: part),
                in: part, columns: columns ?? source.schema)
        }
        return SplitReader(split, content: content, reader: try reader(split.source, columns))
    }

    private func content(
        of split: Split, in batch: Int64
    ) throws(HostError) -> ContentStore.Content {
        let file = try session.file(of: split, in: batch)
        do throws(HostError) {
            return try contents.content(file, isSame: true)
        } catch {
            guard SourceFile.isGone(file.path, error) else { throw error }
            // It was known, and was the right one then.
            session.forget(split)
            return try contents.content(try session.file(of: split, in: batch), isSame: true)
        }
    }

    /// For what the files of a part hold themselves.
    private func reader(
        _ index: Int, _ columns: Schema?, of part: FolderPartition
    ) throws(HostError) -> RecordReader {
        let source = session.program.sources[index]
        var table = source.table
        table.schema = table.schema.map { part.ownColumns(of: $0) }
        let all = source.table.schema ?? source.schema
        if let columns {
            return try RecordReader(table, columns: part.readColumns(for: columns, of: all))
        }
        let key = PartKey(source: index, names: part.values.map(\.name))
        if let known = partReaders[key] { return known }
        let reader = try RecordReader(
            table, columns: part.readColumns(for: source.schema, of: all))
        partReaders[key] = reader
        return reader
    }

    private func reader(_ index: Int, _ columns: Schema?) throws(HostError) -> RecordReader {
        let source = session.program.sources[index]
        if let columns { return try RecordReader(source.table, columns: columns) }
        if let known = readers[index] { return known }
        let reader = try RecordReader(
            source.table, columns: source.schema, prefilter: source.prefilter)
        readers[index] = reader
        return reader
    }
}
