import Engine
import Formats
import Glibc
import Query

/// A table's published rows, as they lie in its folder; of a table in a database, as the lines that its
/// rows are elsewhere.
struct PublishedFiles {
    let folder: String
    let isCSV: Bool
    /// nil where the table is no SQLite file.
    let database: SQLiteRows?

    /// The formats that are read here.
    static let formats = ["", "json", "csv", "sqlite"]

    init(_ sink: Program.Sink, state: StateFolder, base: String) {
        folder = state.folder(of: sink.table, base: base)
        isCSV = sink.table.format == "csv"
        database =
            sink.table.format == "sqlite"
            ? SQLiteRows(sink.table, schema: sink.schema, folder: folder) : nil
    }

    /// - Parameter position: where the committed rows end; nil for all that are there.
    func rows(upTo position: SinkPosition?) throws(HostError) -> PublishedBlocks {
        if let database { return PublishedBlocks(try database.appended(first: position?.rows)) }
        guard File.exists(folder) else { return PublishedBlocks([], isCSV: isCSV) }
        let last = position.flatMap { PartFile.number($0.file) } ?? .max
        var files: [(number: Int, file: PublishedBlocks.Part)] = []
        for name in try File.list(folder) {
            guard name.hasPrefix("part-"), !name.hasSuffix(".tmp") else { continue }
            let number = PartFile.number(name) ?? .max
            guard number <= last || number == .max else { continue }
            let limit = position.flatMap { name == $0.file ? $0.length : nil }
            files.append((number, .init(path: folder + "/" + name, limit: limit ?? .max)))
        }
        // By number, as they were written: by name, the hundred thousandth comes before the second.
        return PublishedBlocks(
            files.sorted { $0.number < $1.number }.map(\.file), isCSV: isCSV)
    }

    /// A view's rows, which stay as they are now when its file is replaced.
    ///
    /// - Parameter aside: what `SetAside` kept of it; nil for what is there now.
    func view(_ position: SinkPosition, aside: String?) throws(HostError) -> PublishedBlocks {
        if aside == nil, let database { return PublishedBlocks(try database.snapshot()) }
        let blocks = PublishedBlocks(
            [.init(path: aside ?? folder + "/" + position.file, limit: .max)], isCSV: isCSV)
        try blocks.open()
        return blocks
    }
}
