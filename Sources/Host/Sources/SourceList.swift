import Query

/// Which files of a source are done, as written with each snapshot: a line a file, how much of it was
/// taken and its name.
enum SourceList {
    static func read(_ path: String) throws(HostError) -> [(name: String, taken: Int64)] {
        guard File.exists(path) else { return [] }
        let text = String(decoding: try File.read(path), as: UTF8.self)
        return text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, let taken = Int64(parts[0]) else { return nil }
            return (String(parts[1]), taken)
        }
    }

    static func write(_ source: any Source, to folder: String) throws(HostError) {
        let lines = source.taken.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)\n" }
        try File.replace(
            folder + "/" + source.table.name, with: Array(lines.joined().utf8), isDurable: true)
    }
}
