import Columns
import Expressions
import Query

/// What scans find: rows by source and table, read anew or all that there were.
final class NaiveTables {
    let program: Program
    private let staticTable: (Int) throws(EngineError) -> [Batch]
    private var statics: [Int: NaiveRows] = [:]
    /// Of the batch in hand, by source and by sink.
    var freshSources: [Int: NaiveRows] = [:]
    var freshSinks: [Int: NaiveRows] = [:]
    /// Since the first batch; only of what views read.
    private(set) var allSources: [Int: NaiveRows] = [:]
    private(set) var allSinks: [Int: NaiveRows] = [:]
    private let keptSources: Set<Int>
    private let keptSinks: Set<Int>

    init(_ program: Program, staticTable: @escaping (Int) throws(EngineError) -> [Batch]) {
        self.program = program
        self.staticTable = staticTable
        let read = program.pipeline.flows.filter { $0.mode == .complete }.flatMap { flow in
            flow.plan.tablesRead.map(\.table)
        }
        keptSources = Set(
            program.sources.indices.filter { read.contains(program.sources[$0].table.name) })
        keptSinks = Set(
            program.sinks.indices.filter { read.contains(program.sinks[$0].table.name) })
    }

    func beginBatch(_ sources: [Int: [Batch]]) {
        freshSinks = [:]
        freshSources = [:]
        for (source, batches) in sources {
            let rows = NaiveRows(program.sources[source].schema, batches.flatMap(\.rows))
            freshSources[source] = rows
            guard keptSources.contains(source) else { continue }
            allSources[source, default: NaiveRows(rows.schema)].rows += rows.rows
        }
    }

    func append(_ rows: NaiveRows, toSink sink: Int) {
        freshSinks[sink, default: NaiveRows(rows.schema)].rows += rows.rows
        guard keptSinks.contains(sink) else { return }
        allSinks[sink, default: NaiveRows(rows.schema)].rows += rows.rows
    }

    func source(of table: String) -> Int? {
        program.sources.firstIndex { $0.table.name == table }
    }

    func sink(of table: String) -> Int? {
        program.sinks.firstIndex { $0.table.name == table }
    }

    /// Which rows of a table that grows.
    enum Extent {
        /// What the batch in hand brought.
        case batch
        /// All until now.
        case untilNow
        /// What lies there, as the static side of a join sees it, though another flow may follow the table.
        case asItStands
    }

    func rows(of scan: Scan, _ extent: Extent) throws(EngineError) -> NaiveRows {
        let isFresh = extent == .batch
        if let sink = sink(of: scan.table), !program.sinks[sink].replaces {
            let rows = isFresh ? freshSinks[sink] : allSinks[sink]
            return Self.pick(scan.columns, from: rows, as: scan.schema)
        }
        if let source = source(of: scan.table), scan.isStreaming || extent == .untilNow {
            let own = program.sources[source]
            let places = scan.columns.map { column -> Int? in
                let name = own.table.schema?[column].name
                return own.schema.firstIndex { $0.name == name }
            }
            let rows = isFresh ? freshSources[source] : allSources[source]
            return Self.pick(places, from: rows, as: scan.schema)
        }
        guard let index = program.staticTables.firstIndex(where: { $0.table.name == scan.table })
        else {
            throw .input(
                errorClass: "TABLE_OR_VIEW_NOT_FOUND",
                message: "The table `\(scan.table)` cannot be read again.")
        }
        let own = program.staticTables[index]
        if statics[index] == nil {
            statics[index] = NaiveRows(own.schema, try staticTable(index).flatMap(\.rows))
        }
        let places = scan.columns.map { column in
            own.columns.isEmpty ? column : own.columns.firstIndex(of: column)
        }
        return Self.pick(places, from: statics[index], as: scan.schema)
    }

    /// Columns that nobody reads are null.
    private static func pick(
        _ places: [Int?], from rows: NaiveRows?, as schema: Schema
    ) -> NaiveRows {
        NaiveRows(
            schema, rows?.rows.map { row in places.map { $0.map { row[$0] } ?? .null } } ?? [])
    }
}
