import Engine
import Formats
import Glibc
import Query

/// A table's published bytes, as they lie in its folder.
struct PublishedFiles {
    let folder: String
    let isCSV: Bool

    init(_ sink: Program.Sink, state: StateFolder, base: String) {
        folder = state.folder(of: sink.table, base: base)
        isCSV = sink.table.format == "csv"
    }

    /// Everything, a file a call, without headers.
    ///
    /// - Parameter position: where the committed content ends; nil for all that is there.
    func forEach(upTo position: SinkPosition?, _ body: ([UInt8]) -> Void) throws(HostError) {
        guard File.exists(folder) else { return }
        for name in try File.list(folder) where name.hasPrefix("part-") && !name.hasSuffix(".tmp") {
            if let position, name > position.file { continue }
            var bytes = try File.read(folder + "/" + name)
            if let position, name == position.file, bytes.count > position.length {
                bytes.removeLast(bytes.count - Int(position.length))
            }
            body(withoutHeader(bytes))
        }
    }

    /// A view's only file.
    func whole(_ path: String) throws(HostError) -> [UInt8] {
        withoutHeader(try File.read(path))
    }

    private func withoutHeader(_ bytes: [UInt8]) -> [UInt8] {
        guard isCSV, let end = bytes.firstIndex(of: 0x0A) else { return bytes }
        return Array(bytes[(end + 1)...])
    }
}
