import Columns
import Engine
import Query

/// Which files of a source are done, as written with each snapshot.
///
/// ```
/// weir-sources 1 3735928559     CRC32C of all lines that follow
/// 4096 f0001.json               how much of a file was taken, and its name; \\ and \n for \ and ⏎
/// ```
/// Lists without the first line are of versions before it was written.
enum SourceList {
    private static let title = "weir-sources 1 "

    /// - Throws: where the list is not what was written: rows would be lost or taken in twice.
    static func read(_ path: String) throws(HostError) -> [(name: String, taken: Int64)] {
        guard File.exists(path) else { return [] }
        let bytes = try File.read(path)
        guard let list = parse(bytes) else {
            throw HostError(
                "\(path) is damaged: which files were taken in is not known any more; put it back "
                    + "from a copy, or begin anew with another --state")
        }
        return list
    }

    /// nil for what was not written by `text`.
    private static func parse(_ bytes: [UInt8]) -> [(name: String, taken: Int64)]? {
        guard !bytes.isEmpty else { return [] }
        guard bytes.last == 0x0A else { return nil }
        var lines = bytes[...]
        var isOld = true
        if let first = bytes.first, !(0x30...0x39).contains(first) {
            let end = bytes.firstIndex(of: 0x0A)!
            let words = String(decoding: bytes[..<end], as: UTF8.self)
            lines = bytes[(end + 1)...]
            isOld = false
            guard words == title + String(CRC32C.checksum(Array(lines))) else { return nil }
        }
        var list: [(name: String, taken: Int64)] = []
        for line in lines.split(separator: 0x0A) {
            guard let space = line.firstIndex(of: 0x20), space < line.endIndex - 1,
                let taken = Int64(String(decoding: line[..<space], as: UTF8.self))
            else { return nil }
            let name = String(decoding: line[(space + 1)...], as: UTF8.self)
            list.append((isOld ? name : unescaped(name), taken))
        }
        return list
    }

    private static func escaped(_ name: String) -> String {
        var own = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "\\": own += "\\\\"
            case "\n": own += "\\n"
            default: own.unicodeScalars.append(scalar)
            }
        }
        return own
    }

    private static func unescaped(_ text: String) -> String {
        var own = ""
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if isEscaped {
                own.unicodeScalars.append(scalar == "n" ? "\n" : scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                own.unicodeScalars.append(scalar)
            }
        }
        return own
    }

    private static func text(_ taken: [String: Int64]) -> [UInt8] {
        let lines = taken.sorted { $0.key < $1.key }.map {
            "\($0.value) \(escaped($0.key))\n"
        }
        let bytes = Array(lines.joined().utf8)
        return Array((title + "\(CRC32C.checksum(bytes))\n").utf8) + bytes
    }

    static func write(_ source: any Source, to folder: String) throws(HostError) {
        try File.replace(
            folder + "/" + source.table.name, with: text(source.taken), isDurable: true)
    }
}
