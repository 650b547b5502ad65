import CSystem
import Engine
import Formats
import Glibc
import Query

/// The tables' files: rolling ones that are appended to, or one that is replaced.
///
/// Publishing a batch twice is publishing it once, because recovery cuts each file back to the length
/// that the log has for the last commit.
final class FileSinks {
    let program: Program
    private let folders: [String]
    private let rejectedFolder: String
    private var open: [Publication.Target: OpenFile] = [:]
    private var positions: [Publication.Target: SinkPosition] = [:]

    /// A file is followed by the next when it has grown to this.
    static let rollSize: Int64 = 64 << 20

    private final class OpenFile {
        let descriptor: Int32
        let path: String

        init(_ path: String) throws(HostError) {
            self.path = path
            descriptor = weir_open(path, O_WRONLY | O_CREAT, 0o600)
            guard descriptor >= 0 else { throw .system("cannot write", path) }
            lseek(descriptor, 0, SEEK_END)
        }

        deinit { close(descriptor) }
    }

    init(program: Program, state: StateFolder, base: String) throws(HostError) {
        self.program = program
        folders = program.sinks.map { state.folder(of: $0.table, base: base) }
        rejectedFolder = state.rejected
        for folder in folders { try File.makeFolder(folder) }
    }

    private func isCSV(_ target: Publication.Target) -> Bool {
        if case .table(let index) = target {
            program.sinks[index].table.format == "csv"
        } else {
            false
        }
    }

    private func fileName(_ target: Publication.Target, _ number: Int) -> String {
        switch target {
        case .rejected(let source): return program.sources[source].table.name + ".jsonl"
        case .table:
            let digits = String(number)
            let padded = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
            return "part-\(padded)." + (isCSV(target) ? "csv" : "jsonl")
        }
    }

    func position(of target: Publication.Target) -> SinkPosition? { positions[target] }

    func folder(_ target: Publication.Target) -> String {
        switch target {
        case .table(let index): folders[index]
        case .rejected: rejectedFolder
        }
    }

    private var targets: [Publication.Target] {
        program.sinks.indices.map { .table($0) }
            + program.sources.indices.map { .rejected(source: $0) }
    }

    /// Cuts everything back to what is committed; files that no commit knows go.
    func truncate(to committed: [SinkPosition]) throws(HostError) {
        open = [:]
        positions = [:]
        for target in targets {
            if case .table(let index) = target, program.sinks[index].replaces {
                if let position = committed.first(where: { $0.target == target }) {
                    positions[target] = position
                }
                continue
            }
            let position = committed.first { $0.target == target }
            let folder = folder(target)
            for name in try File.list(folder) where isOurs(name, target) {
                let path = folder + "/" + name
                guard let position, name <= position.file else {
                    unlink(path)
                    continue
                }
                guard name == position.file else { continue }
                guard let file = SourceFile.at(path, name: name) else { continue }
                if file.sizeInBytes < position.length {
                    throw HostError(
                        "\(path) has \(file.sizeInBytes) bytes, \(position.length) were committed: "
                            + "it was changed from outside")
                }
                guard Glibc.truncate(path, off_t(position.length)) == 0 else {
                    throw .system("cannot cut", path)
                }
            }
            if let position { positions[target] = position }
        }
    }

    /// A new pipeline's tables are empty folders: recovery cuts and removes `part-` files, and must
    /// never meet any that somebody else wrote.
    func refuseForeignFiles() throws(HostError) {
        for (sink, folder) in zip(program.sinks, folders) {
            guard let name = try File.list(folder).first(where: { $0.hasPrefix("part-") }) else {
                continue
            }
            throw HostError(
                "table \(sink.table.name): \(folder) already holds \(name), which this pipeline did "
                    + "not write; give an empty folder as LOCATION, or the state that wrote it",
                isUsage: true)
        }
    }

    private func isOurs(_ name: String, _ target: Publication.Target) -> Bool {
        switch target {
        case .table: name.hasPrefix("part-") && !name.hasSuffix(".tmp")
        case .rejected: name == fileName(target, 0)
        }
    }

    func publish(
        _ publications: [Publication], blocks: BlockStore, batch: Int64 = -1
    ) throws(HostError) -> [SinkPosition] {
        for publication in publications {
            var bytes: [UInt8] = []
            var rows: Int64 = 0
            for block in publication.blocks {
                guard let content = blocks.read(block.id) else {
                    throw HostError(
                        "the block \(blocks.path(block.id)) vanished before it was published",
                        code: EAGAIN)
                }
                rows += block.rows
                if bytes.isEmpty { bytes = content } else { bytes += content }
            }
            if publication.replaces {
                try replace(publication.target, bytes, rows, batch)
            } else {
                try append(publication.target, bytes, rows)
            }
        }
        return allPositions
    }

    private var allPositions: [SinkPosition] { targets.compactMap { positions[$0] } }

    private func header(_ target: Publication.Target) -> [UInt8] {
        guard isCSV(target), case .table(let index) = target else { return [] }
        var bytes: [UInt8] = []
        CSVWriter().appendHeader(program.sinks[index].schema, to: &bytes)
        return bytes
    }

    private func replace(
        _ target: Publication.Target, _ bytes: [UInt8], _ rows: Int64, _ batch: Int64
    ) throws(HostError) {
        let name = fileName(target, 0)
        try File.replace(
            folder(target) + "/" + name, with: header(target) + bytes, isDurable: false)
        positions[target] = SinkPosition(
            target: target, file: name, length: Int64(bytes.count), rows: rows, batch: batch)
    }

    private func append(_ target: Publication.Target, _ bytes: [UInt8], _ rows: Int64)
        throws(HostError)
    {
        var position =
            positions[target]
            ?? SinkPosition(target: target, file: fileName(target, 0), length: 0, rows: 0)
        if position.length >= Self.rollSize, case .table = target {
            let number = Int(position.file.dropFirst(5).prefix { $0.isNumber }) ?? 0
            if let file = open[target], fdatasync(file.descriptor) != 0 {
                throw .system("cannot sync", file.path)
            }
            open[target] = nil
            position.file = fileName(target, number + 1)
            position.length = 0
        }
        let file: OpenFile
        if let known = open[target] {
            file = known
        } else {
            file = try OpenFile(folder(target) + "/" + position.file)
            open[target] = file
        }
        if position.length == 0 {
            let header = header(target)
            try File.write(header, to: file.descriptor, path: file.path)
            position.length += Int64(header.count)
        }
        try File.write(bytes, to: file.descriptor, path: file.path)
        position.length += Int64(bytes.count)
        position.rows += rows
        positions[target] = position
    }

    /// Makes what was published durable.
    func sync() throws(HostError) -> [SinkPosition] {
        for file in open.values {
            guard fdatasync(file.descriptor) == 0 else { throw .system("cannot sync", file.path) }
        }
        for target in targets {
            guard case .table(let index) = target, program.sinks[index].replaces,
                let position = positions[target]
            else { continue }
            let path = folder(target) + "/" + position.file
            let descriptor = weir_open(path, O_RDONLY, 0)
            guard descriptor >= 0 else { continue }
            defer { close(descriptor) }
            guard fdatasync(descriptor) == 0 else { throw .system("cannot sync", path) }
        }
        for folder in Set(targets.map { folder($0) }) { try File.syncFolder(of: folder + "/.") }
        return allPositions
    }
}
