public import Columns
public import Query

/// How the shell reaches tables that lie outside it: files of a `LOCATION`, tables of a pipeline.
///
/// 1. `schema` gives the columns of a table whose statement lists none, from its data.
/// 2. `open` gives its rows as `TableProvider.open` does.
/// 3. `split` gives them in parts, as `TableProvider.split` does.
/// 4. `sizeInBytes` tells how much there is to read, without reading it; nil where nothing does.
/// 5. All others throw `EngineError.input` with Spark's class (`PATH_NOT_FOUND` …) where that fails.
public protocol ExternalTables {
    func schema(of table: TableDefinition) throws(EngineError) -> Schema
    func open(_ table: TableDefinition, schema: Schema, _ scan: Scan) throws(EngineError)
        -> any BatchStream
    func split(_ table: TableDefinition, schema: Schema, _ scan: Scan) throws(EngineError)
        -> [any BatchStream]
    func sizeInBytes(of table: TableDefinition) -> Int?
}

extension ExternalTables {
    public func split(
        _ table: TableDefinition, schema: Schema, _ scan: Scan
    ) throws(EngineError) -> [any BatchStream] {
        [try open(table, schema: schema, scan)]
    }

    public func sizeInBytes(of table: TableDefinition) -> Int? { nil }
}

/// A shell without files.
public struct NoExternalTables: ExternalTables {
    public init() {}

    public func schema(of table: TableDefinition) throws(EngineError) -> Schema {
        throw Self.refusal(table)
    }

    public func open(
        _ table: TableDefinition, schema: Schema, _ scan: Scan
    ) throws(EngineError) -> any BatchStream {
        throw Self.refusal(table)
    }

    private static func refusal(_ table: TableDefinition) -> EngineError {
        .input(
            errorClass: "PATH_NOT_FOUND",
            message: "Path does not exist: \(table.location ?? table.name).")
    }
}
