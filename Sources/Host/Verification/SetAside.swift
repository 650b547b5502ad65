import Engine
import Glibc
import Query

/// What a running driver sets aside for a verification: its last commit, and a second name for each
/// view's file, which keeps the content when the view is replaced.
///
/// ```
/// verify-<n>/commit   the commit, as a frame of the batch log
/// verify-<n>/<sink>   a hard link to the view's file; of one in a database, its rows
/// ```
struct SetAside {
    let folder: String
    let commit: BatchCommit

    init(
        in folder: String, _ commit: BatchCommit, _ program: Program, _ state: StateFolder,
        base: String
    ) throws(HostError) {
        self.folder = folder
        self.commit = commit
        File.removeFolder(folder)
        try File.makeFolder(folder)
        try File.replace(
            folder + "/commit", with: LogCodec.frame(.committed(commit)), isDurable: false)
        for (index, sink) in program.sinks.enumerated() where sink.replaces {
            guard let position = commit.sinks.first(where: { $0.target == .table(index) }) else {
                continue
            }
            let folder = state.folder(of: sink.table, base: base)
            if sink.table.format == "sqlite" {
                let rows = SQLiteRows(sink.table, schema: sink.schema, folder: folder)
                try rows.write(to: view(index))
                continue
            }
            let path = folder + "/" + position.file
            if link(path, view(index)) != 0 {
                // Another file system, or one without links.
                try File.replace(view(index), with: try File.read(path), isDurable: false)
            }
        }
    }

    init(reading folder: String) throws(HostError) {
        self.folder = folder
        let bytes = try File.read(folder + "/commit")
        guard case .committed(let commit)? = (try? LogCodec.read(bytes))?.records.first else {
            throw HostError("\(folder)/commit is damaged")
        }
        self.commit = commit
    }

    func view(_ sink: Int) -> String { "\(folder)/\(sink)" }

    func remove() { File.removeFolder(folder) }
}
