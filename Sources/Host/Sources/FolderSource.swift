import Columns
import Engine
import Formats
import Glibc
import Query

/// A folder of files as a replayable source: what there is, in order, and how far it was taken.
///
/// Which files are done is not kept in the order of their times (a file may be moved in with an old
/// one) but by name: from the splits in the batch log, and from a list that is written with each
/// snapshot, before the log is cut.
final class FolderSource: Source {
    let index: Int
    let table: TableDefinition
    private let location: String
    private let maximumFiles: Int
    /// In a batch, where the table does not say otherwise: each is a task, and small files are none
    /// that the bytes of a batch would bound.
    private static let usualMaximumFiles = 4096
    private let maximumBytes: Int64
    private let contents: ContentStore
    private let reader: RecordReader
    private let workers: Int
    private let isPaced: Bool
    /// Bytes taken of each file; `Int64.max` when it is done.
    private(set) var taken: [String: Int64] = [:]
    /// The packed files whose unpacked content may be kept: their fingerprints by name.
    private var unpacked: [String: UInt64] = [:]
    /// The packed files that the last offer left, in their order.
    private var nextPacked: [SourceFile] = []
    private var listing: FolderListing
    private var identities = FileIdentities()
    private var pace: ReplayPace?
    private var current: SourceFile?

    init(
        index: Int, source: Program.Source, location: String, contents: ContentStore, workers: Int,
        isPaced: Bool
    ) throws(HostError) {
        self.index = index
        var table = source.table
        table.options = source.options
        self.table = table
        maximumFiles =
            try table.value(of: TableOptions.maxFilesPerTrigger).map { Int($0) }
            ?? Self.usualMaximumFiles
        maximumBytes = try table.value(of: TableOptions.maxBytesPerTrigger) ?? .max
        self.location = location
        listing = try FolderListing(location, of: table)
        self.contents = contents
        self.workers = max(1, workers)
        reader = try RecordReader(source.table, columns: source.schema)
        let replayColumn = try table.value(of: TableOptions.replayColumn)
        self.isPaced = isPaced && replayColumn != nil
    }

    /// What earlier batches took.
    func recover(_ splits: [Split]) {
        for split in splits where split.source == index {
            taken[split.resource] = max(taken[split.resource] ?? 0, split.end)
            note(split.resource, split.fingerprint)
            identities.recover(split.resource, split.fingerprint)
        }
    }

    func recover(_ list: [(name: String, taken: Int64)]) {
        for entry in list { taken[entry.name] = entry.taken }
    }

    private func note(_ name: String, _ fingerprint: UInt64) {
        if name.hasSuffix(".gz") { unpacked[name] = fingerprint }
    }

    /// Gives up the unpacked content of files that are done.
    func forget(except splits: [Split]) {
        let needed = Set(splits.map(\.fingerprint))
        for (name, fingerprint) in unpacked where isTaken(name) && !needed.contains(fingerprint) {
            contents.forget(fingerprint)
            unpacked[name] = nil
        }
    }

    /// Takes back what was offered since `taken` was so.
    func rewind(to taken: [String: Int64]) {
        self.taken = taken
        listing.forget()
        current = nil
        pace?.forgetFile()
    }

    private func isTaken(_ name: String) -> Bool { taken[name] == Int64.max }

    /// How often in a row a file was another one when it was opened.
    private var changes: [String: Int] = [:]
    private static let mostChanges = 100

    /// As many bytes of packed files a batch begins another file with at most.
    private static let mostUnpackedBytes: Int64 = 512 << 20

    func offer(now: Int64, limitInBytes: Int64) throws(HostError) -> SourceOffer {
        let look = try listing.look(now: now, isDone: isTaken)
        return try offer(of: look, now: now, limitInBytes: limitInBytes)
    }

    /// - Parameter look: Its files may be gone by now: such a file is none that the source ever had.
    func offer(
        of look: FolderListing.Look, now: Int64, limitInBytes: Int64
    ) throws(HostError) -> SourceOffer {
        var offer = SourceOffer()
        let mostBytes = min(maximumBytes, limitInBytes)
        var bytesLeft = mostBytes
        var files = 0
        var areSomeGone = false
        let listed = look.files
        nextPacked = listed.filter { $0.name.hasSuffix(".gz") && taken[$0.name] == nil }
        var pieces = GuidedPieces(
            expecting: isPaced ? 0 : min(untaken(listed), bytesLeft), of: bytesLeft,
            workers: workers)
        for var file in listed where !isTaken(file.name) {
            // Packed files are unpacked while the batch is planned: of them a batch takes less.
            let isEnough =
                file.name.hasSuffix(".gz") && mostBytes - bytesLeft >= Self.mostUnpackedBytes
            if files >= maximumFiles || bytesLeft <= 0 || isEnough {
                offer.isExhausted = false
                offer.backlogInBytes +=
                    file.sizeInBytes - min(taken[file.name] ?? 0, file.sizeInBytes)
                continue
            }
            guard let content = try open(&file) else {
                areSomeGone = areSomeGone || !isTaken(file.name)
                continue
            }
            let start = max(taken[file.name] ?? 0, Int64(reader.start(of: content.bytes)))
            let size = Int64(content.bytes.count)
            if start >= size {
                // A file without rows is one of those that a batch may take, too.
                if taken[file.name] == nil { files += 1 }
                finish(file)
                continue
            }
            var end = Self.end(of: content.bytes, from: start, limitInBytes: bytesLeft)
            if isPaced {
                let due = try due(file, content, from: start, now: now)
                offer.backlogInBytes += max(due - end, 0)
                end = min(end, due)
                if end <= start { break }
            }
            offer.splits += pieces.cut(start..<end, of: content.bytes).map {
                Split(
                    source: index, resource: file.name, start: $0.lowerBound, end: $0.upperBound,
                    fingerprint: file.fingerprint)
            }
            offer.position = #"{"file":\#(JSONText.quoted(file.name)),"offset":\#(end)}"#
            bytesLeft -= end - start
            files += 1
            try note(file, content, upTo: end)
            if end == size {
                finish(file)
            } else {
                // The rest of it belongs to the next batch.
                offer.isExhausted = false
                if isPaced { break }
                offer.backlogInBytes += size - end
            }
        }
        if isPaced, !offer.splits.isEmpty { offer.isExhausted = false }
        // More may have come since, or what is gone may be there under another name.
        if !look.isFresh || areSomeGone { offer.isExhausted = false }
        if areSomeGone { listing.forget() }
        if look.isFull { offer.warnings = identities.news(listed, taken: taken) }
        return offer
    }

    /// Opens a file that is not done, and makes sure that it is what it was when it was begun.
    ///
    /// - Returns: nil where it is done under another name, or gone or another one in this moment.
    private func open(_ file: inout SourceFile) throws(HostError) -> ContentStore.Content? {
        guard try file.identify() else { return nil }
        var begun = taken[file.name]
        if begun == nil, let former = identities.formerName(of: file),
            SourceFile.at(location + "/" + former, name: former)?.inode != file.inode
        {
            // The same file under another name goes on where it was.
            begun = taken[former]
            if begun == Int64.max {
                taken[file.name] = begun
                return nil
            }
        }
        try checkFolders(of: file)
        let content: ContentStore.Content
        do throws(HostError) {
            content = try contents.content(file, isSame: true)
        } catch {
            guard SourceFile.isGone(file.path, error) else { throw error }
            if error.code == ESTALE { try noteChange(of: file) }
            return nil
        }
        changes[file.name] = nil
        if !isPaced { content.willBeReadAtPlaces() }
        if let begun {
            try identities.check(file, content.bytes, taken: begun)
            taken[file.name] = begun
        }
        note(file.name, file.fingerprint)
        return content
    }

    /// One that is being replaced is another one the next time; one that never stands still cannot be read.
    private func noteChange(of file: SourceFile) throws(HostError) {
        changes[file.name, default: 0] += 1
        guard changes[file.name, default: 0] < Self.mostChanges else {
            throw HostError(
                "\(file.path) was changed each of \(Self.mostChanges) times between being looked at and being "
                    + "opened; write files elsewhere, or under a name that begins with a dot, and rename "
                    + "them when they are whole")
        }
    }

    private func note(
        _ file: SourceFile, _ content: ContentStore.Content, upTo end: Int64
    ) throws(HostError) {
        taken[file.name] = end
        identities.note(file, content.bytes, upTo: end)
        if content.hasShrunk { throw HostError("\(file.path) was cut while it was read") }
    }

    /// Bytes of the files that are not done, as they lie on the disk, as far as a batch takes files.
    private func untaken(_ listed: [SourceFile]) -> Int64 {
        var bytes: Int64 = 0
        for file in listed.lazy.filter({ !self.isTaken($0.name) }).prefix(maximumFiles) {
            bytes += max(0, file.sizeInBytes - (taken[file.name] ?? 0))
        }
        return bytes
    }

    /// Here, before the log holds what no worker could read.
    private func checkFolders(of file: SourceFile) throws(HostError) {
        let part = try FolderPartition(of: file.name, in: table)
        do throws(EngineError) {
            try part.check(against: table.schema ?? [], of: file.path)
        } catch {
            throw HostError(
                "table \(table.name): \(error.message) Give the folder another name, or move it away.",
                isUsage: true)
        }
    }

    /// Where whole lines end that have about so many bytes; one line at least.
    private static func end(
        of bytes: UnsafeBufferPointer<UInt8>, from start: Int64, limitInBytes: Int64
    ) -> Int64 {
        let size = Int64(bytes.count)
        guard size - start > limitInBytes else { return size }
        let last = LineScanner.end(of: bytes, from: Int(start + max(limitInBytes, 1) - 1))
        return min(Int64(last) + 1, size)
    }

    /// Unpacks the next file that is not done, if it is packed. What fails here fails again, and is
    /// told, when the file's turn comes.
    func prepareNext() {
        guard var next = nextPacked.first(where: { taken[$0.name] == nil }),
            (try? next.identify()) == true
        else { return }
        _ = try? contents.content(next)
    }

    private func finish(_ file: SourceFile) {
        taken[file.name] = Int64.max
        identities.noteDone(file)
        if current?.name == file.name {
            current = nil
            pace?.forgetFile()
        }
    }

    /// How far the file's records are due by the replayed clock.
    private func due(
        _ file: SourceFile, _ content: ContentStore.Content, from start: Int64, now: Int64
    ) throws(HostError) -> Int64 {
        if pace == nil {
            pace = try ReplayPace(table: table)
        }
        if current != file {
            try pace!.open(
                content.bytes, from: reader.start(of: content.bytes),
                in: FolderPartition(of: file.name, in: table), of: file.path)
            current = file
        }
        return pace!.due(from: start, now: now)
    }
}
