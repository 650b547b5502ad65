import CSystem
import Engine
import Glibc

/// A materialized view's file, replaced as a whole: readers see the old or the new content.
final class ViewFileSink: Sink {
    let target: Publication.Target
    let folder: String
    private let name: String
    private let format: TableText
    private(set) var position: SinkPosition?
    private var file: String { PartFile.name(0, format.suffix) }

    init(_ target: Publication.Target, name: String, folder: String, format: TableText)
        throws(HostError)
    {
        self.target = target
        self.name = name
        self.folder = folder
        self.format = format
        try File.makeFolder(folder, isDurable: true)
    }

    /// Nothing is cut: every driver publishes its views anew before it ends.
    func truncate(to committed: SinkPosition?) throws(HostError) { position = committed }

    func refuseForeignContent() throws(HostError) {
        try PartFile.refuseAny(in: folder, of: name)
    }

    func publish(batch: Int64, _ content: SinkContent) throws(HostError) {
        let header = format.header
        var length = Int64(header.count)
        try File.replace(folder + "/" + file, isDurable: false) {
            descriptor, path throws(HostError) in
            try File.write(header, to: descriptor, path: path)
            try content.forEachBlock { bytes throws(HostError) in
                try File.write(bytes, to: descriptor, path: path)
                length += Int64(bytes.count)
            }
        }
        position = SinkPosition(
            target: target, file: file, length: length, rows: content.rows,
            batch: batch)
    }

    func sync() throws(HostError) {
        if let position {
            let path = folder + "/" + position.file
            let descriptor = weir_open(path, O_RDONLY, 0)
            guard descriptor >= 0 else {
                // A view is published anew at the next start.
                if errno == ENOENT { return }
                throw .system("cannot sync", path)
            }
            defer { close(descriptor) }
            try File.sync(descriptor, path: path)
        }
        try File.syncFolder(of: folder + "/.")
    }

    func newest(count: Int) -> [[String]] {
        guard let position else { return [] }
        return format.rows(
            of: folder + "/" + position.file, upTo: position.length, first: count)
    }
}
