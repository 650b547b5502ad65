public import Columns
public import Engine
import Formats
import Glibc
public import Query

/// A pipeline's tables, views and streams as of its last committed batch, whether it runs or not.
///
/// ```
/// streaming table     its files up to the committed lengths
/// materialized view   its file, which is replaced as a whole
/// stream              the rows of all logged ranges up to the committed batch
/// static table        its files as they are now
/// ```
/// It reads only, in a process of its own: the pipeline's batches wait for nothing. `GivingWay` leaves them the processors.
public final class StateTables: ExternalTables {
    private let state: StateFolder
    private let session: PipelineSession
    private let scratch: String
    private let contents: ContentStore
    private var commit: BatchCommit?

    /// - Throws: `HostError` (usage) where the folder holds no pipeline's state.
    public init(_ state: StateFolder) throws {
        guard File.exists(state.pipelineText), File.exists(state.log) else {
            throw HostError(
                "\(state.path) holds no pipeline's state, and no pipeline runs under this name; "
                    + Registry.runningNames, isUsage: true)
        }
        self.state = state
        let base = (try? File.read(state.baseFile)).map { String(decoding: $0, as: UTF8.self) }
        session = try PipelineSession(
            text: String(decoding: try File.read(state.pipelineText), as: UTF8.self),
            name: File.name(of: state.path), base: base ?? File.absolute("."),
            partitions: state.partitions)
        scratch = "\(state.path)/query-\(getpid())"
        contents = ContentStore(folder: scratch)
        try refresh()
    }

    deinit { File.removeFolder(scratch) }

    /// The last committed batch; −1 for none.
    public var batch: Int64 { commit?.batch ?? -1 }

    /// Moves on to the batch that is committed by now.
    public func refresh() throws(HostError) {
        commit = try LoggedBatches(state, withHistory: false).lastCommit
    }

    /// All tables with their columns.
    public var definitions: [TableDefinition] {
        let program = session.program
        var found: [TableDefinition] = program.sinks.map { sink in
            var table = sink.table
            table.schema = sink.schema
            return table
        }
        for table in program.pipeline.tables
        where table.schema != nil && !found.contains(where: { $0.name == table.name }) {
            found.append(table)
        }
        return found
    }

    /// The pipeline's text, whose views are views here.
    public var text: String { session.program.pipeline.text }

    public func schema(of table: TableDefinition) throws(EngineError) -> Schema {
        try FileTables().schema(of: located(table))
    }

    private func located(_ table: TableDefinition) -> TableDefinition {
        var table = table
        table.location = (table.location ?? table.options["path"]).map {
            File.resolve($0, in: session.base)
        }
        return table
    }

    public func open(
        _ table: TableDefinition, schema: Schema, _ scan: Scan
    ) throws(EngineError) -> any BatchStream {
        let program = session.program
        do throws(HostError) {
            if let sink = program.sinks.firstIndex(where: { $0.table.name == table.name }) {
                return try PublishedRows(
                    program.sinks[sink], state: state, base: session.base, scan,
                    upTo: commit?.sinks.first { $0.target == .table(sink) })
            }
            if let source = program.sources.firstIndex(where: { $0.table.name == table.name }) {
                try File.makeFolder(scratch)
                return try StreamedRows(
                    source, session, SplitOpener(session, contents, state), scan,
                    LoggedBatches(state).gapless(upTo: batch))
            }
        } catch {
            throw .input(errorClass: "CANNOT_READ_TABLE", message: error.message)
        }
        return try FileTables().open(located(table), schema: schema, scan)
    }

    public func split(
        _ table: TableDefinition, schema: Schema, _ scan: Scan
    ) throws(EngineError) -> [any BatchStream] {
        let program = session.program
        let isOwn =
            program.sinks.contains { $0.table.name == table.name }
            || program.sources.contains { $0.table.name == table.name }
        guard !isOwn else { return [try open(table, schema: schema, scan)] }
        return try FileTables().split(located(table), schema: schema, scan)
    }
}

/// The committed rows of a table's files, a block of them in memory at a time.
struct PublishedRows: BatchStream {
    private let reader: RecordReader
    private let schema: Schema
    /// nil where nothing was committed.
    private var blocks: PublishedBlocks?

    init(
        _ sink: Program.Sink, state: StateFolder, base: String, _ scan: Scan,
        upTo position: SinkPosition?
    ) throws(HostError) {
        let files = PublishedFiles(sink, state: state, base: base)
        schema = scan.schema
        guard PublishedFiles.formats.contains(sink.table.format) else {
            throw HostError("tables of the format \(sink.table.format) are not read here")
        }
        let table = TableDefinition(
            name: sink.table.name, kind: .source, format: files.isCSV ? "csv" : "json",
            schema: sink.schema)
        reader = try RecordReader(table, columns: scan.schema, isOwn: true)
        guard let position else { return }
        // A view's file is as long as it is: it may have been replaced since, and be replaced again.
        blocks =
            sink.replaces
            ? try files.view(position, aside: nil) : try files.rows(upTo: position)
    }

    mutating func next() throws(EngineError) -> Batch? {
        do throws(HostError) {
            guard let bytes = try blocks?.next() else { return nil }
            let result = bytes.withUnsafeBufferPointer { reader.read($0) }
            return Batch(schema: schema, columns: result.batch.columns, count: result.batch.count)
        } catch {
            throw .input(errorClass: "CANNOT_READ_TABLE", message: error.message)
        }
    }
}

/// The rows of a source's logged ranges.
struct StreamedRows: BatchStream {
    private let opener: SplitOpener
    private let columns: Schema
    private let scan: Scan
    private var splits: ArraySlice<(split: Split, batch: Int64)>
    private var open: (any SplitRecords)?

    init(
        _ source: Int, _ session: PipelineSession, _ opener: SplitOpener, _ scan: Scan,
        _ logged: (plans: [BatchPlan], firstMissing: Int64?)
    ) throws(HostError) {
        if let batch = logged.firstMissing {
            throw HostError("the history does not go back to the beginning: batch \(batch) is gone")
        }
        self.opener = opener
        self.scan = scan
        let own = session.program.sources[source]
        // What the pipeline reads decides which records are good.
        let others = own.schema.filter { field in
            !scan.schema.contains { $0.name == field.name }
        }
        columns = scan.schema + others
        splits =
            logged.plans.flatMap { plan in
                plan.splits.filter { $0.source == source }.map { ($0, plan.batch) }
            }[...]
    }

    mutating func next() throws(EngineError) -> Batch? {
        while true {
            if let rows = try open?.next() {
                return Batch(
                    schema: scan.schema,
                    columns: Array(rows.batch.columns.prefix(scan.schema.count)),
                    count: rows.batch.count)
            }
            guard let (split, batch) = splits.popFirst() else { return nil }
            do throws(HostError) {
                open = try opener.open(split, of: batch, columns: columns)
            } catch {
                throw .input(errorClass: "CANNOT_READ_TABLE", message: error.message)
            }
        }
    }
}
