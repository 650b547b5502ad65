import Engine
import Formats
import Glibc
import Query

/// A table's published bytes, as they lie in its folder; of a table in a database, the lines that its
/// rows are elsewhere.
struct PublishedFiles {
    let folder: String
    let isCSV: Bool
    /// nil where the table is no SQLite file.
    private let database: SQLiteRows?

    /// The formats that are read here.
    static let formats = ["", "json", "csv", "sqlite"]

    init(_ sink: Program.Sink, state: StateFolder, base: String) {
        folder = state.folder(of: sink.table, base: base)
        isCSV = sink.table.format == "csv"
        database =
            sink.table.format == "sqlite"
            ? SQLiteRows(sink.table, schema: sink.schema, folder: folder) : nil
    }

    /// Everything, a file a call, without headers.
    ///
    /// - Parameter position: where the committed content ends; nil for all that is there.
    func forEach(upTo position: SinkPosition?, _ body: ([UInt8]) -> Void) throws(HostError) {
        if let database {
            body(try database.lines(first: position?.rows))
            return
        }
        guard File.exists(folder) else { return }
        let last = position.flatMap { PartFile.number($0.file) } ?? .max
        for name in try File.list(folder) where name.hasPrefix("part-") && !name.hasSuffix(".tmp") {
            if let number = PartFile.number(name), number > last { continue }
            var bytes = try File.read(folder + "/" + name)
            if let position, name == position.file, bytes.count > position.length {
                bytes.removeLast(bytes.count - Int(position.length))
            }
            body(withoutHeader(bytes))
        }
    }

    /// A view's only file.
    ///
    /// - Parameter aside: what `SetAside` kept of it; nil for what is there now.
    func view(_ position: SinkPosition, aside: String?) throws(HostError) -> [UInt8] {
        if aside == nil, let database { return try database.lines() }
        return withoutHeader(try File.read(aside ?? folder + "/" + position.file))
    }

    private func withoutHeader(_ bytes: [UInt8]) -> [UInt8] {
        guard isCSV, let end = bytes.firstIndex(of: 0x0A) else { return bytes }
        return Array(bytes[(end + 1)...])
    }
}
