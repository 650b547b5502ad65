import Columns

/// Who the files of a folder were when they were read: tells a file that goes on from one that was cut,
/// rewritten, renamed or put in another's place.
///
/// A name alone says little: logs are rotated, files are written anew in place. A file is known by its
/// fingerprint (size, time, inode, first and last bytes), and one that has grown by what had been read of
/// it, whose first and last bytes must be as they were.
struct FileIdentities {
    private struct Mark {
        var fingerprint: UInt64
        /// Unknown for what a process before this one read.
        var consumed: (inode: UInt64, length: Int, sum: UInt32)?
    }

    private var marks: [String: Mark] = [:]
    /// A name for each fingerprint among the marks.
    private var names: [UInt64: String] = [:]
    /// What files that are done looked like, as far as a listing shows it.
    private var done: [String: SourceFile] = [:]
    private var told: Set<String> = []

    /// A logged split's file.
    mutating func recover(_ name: String, _ fingerprint: UInt64) {
        mark(name, Mark(fingerprint: fingerprint))
    }

    private mutating func mark(_ name: String, _ mark: Mark) {
        if let before = marks.updateValue(mark, forKey: name), names[before.fingerprint] == name {
            names[before.fingerprint] = nil
        }
        names[mark.fingerprint] = name
    }

    /// - Parameter length: how much of the content has been read.
    mutating func note(
        _ file: SourceFile, _ content: UnsafeBufferPointer<UInt8>, upTo length: Int64
    ) {
        let read = UnsafeBufferPointer(rebasing: content[..<Int(length)])
        mark(
            file.name,
            Mark(
                fingerprint: file.fingerprint,
                consumed: (file.inode, read.count, SourceFile.sum(of: read))))
    }

    mutating func noteDone(_ file: SourceFile) { done[file.name] = file }

    /// Whether the file is the one that was read from under its name, perhaps longer now.
    ///
    /// - Throws: where it is not.
    func check(
        _ file: SourceFile, _ content: UnsafeBufferPointer<UInt8>, taken: Int64
    ) throws(HostError) {
        guard let mark = marks[file.name], mark.fingerprint != file.fingerprint else { return }
        let what: String
        if content.count < taken {
            what = "is shorter than what had been read of it: it was cut or written anew"
        } else if let consumed = mark.consumed, consumed.inode != file.inode {
            what = "is another file than the one that was being read under this name"
        } else if let consumed = mark.consumed, Self.holds(consumed.length, consumed.sum, content) {
            return
        } else {
            what = "was changed while it was being read"
        }
        throw HostError(
            "\(file.path) \(what); \(taken) bytes of it had been read. A source's files must stay as "
                + "they are: give new content a new name")
    }

    private static func holds(
        _ length: Int, _ sum: UInt32, _ content: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        content.count >= length
            && SourceFile.sum(of: UnsafeBufferPointer(rebasing: content[..<length])) == sum
    }

    /// The name under which a file that seems new was read before. The same content may stand there
    /// still: then they are two files.
    func formerName(of file: SourceFile) -> String? {
        let former = names[file.fingerprint]
        return former == file.name ? nil : former
    }

    /// What happened to files that were read, each told once.
    ///
    /// - Parameter taken: of each file, `Int64.max` where it is done.
    mutating func news(_ listed: [SourceFile], taken: [String: Int64]) -> [String] {
        var news: [String] = []
        var names: Set<String> = []
        for file in listed {
            names.insert(file.name)
            guard let known = done[file.name], taken[file.name] == Int64.max,
                known.inode != file.inode || known.sizeInBytes != file.sizeInBytes
                    || known.modified != file.modified
            else { continue }
            let what =
                known.inode != file.inode
                ? "was replaced by another file"
                : file.sizeInBytes < known.sizeInBytes
                    ? "was cut" : "was changed"
            if told.insert("\(file.name) \(file.fingerprint)").inserted {
                news.append(
                    "\(file.path) \(what) after it had been read; it is not read again: give new "
                        + "content a new name")
            }
        }
        for (name, length) in taken where length != Int64.max && !names.contains(name) {
            if told.insert("\(name) gone").inserted {
                news.append("\(name) is gone; \(length) bytes of it were read and the rest is lost")
            }
        }
        return news
    }
}
