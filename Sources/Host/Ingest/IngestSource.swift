import Engine
import Formats
import Glibc
import Query

/// The driver's view of an ingest log: ranges of whole lines, made durable before they are offered.
final class IngestSource: Source {
    let index: Int
    let table: TableDefinition
    private let folder: IngestFolder
    private let contents: ContentStore
    private let maximumBytes: Int64
    private let workers: Int
    /// Bytes taken of each segment; `Int64.max` when it is done.
    private(set) var taken: [String: Int64] = [:]

    /// - Parameter parent: `ingest/` of the pipeline's state folder.
    init(
        index: Int, source: Program.Source, parent: String, contents: ContentStore, workers: Int
    ) throws(HostError) {
        self.index = index
        var table = source.table
        table.options = source.options
        self.table = table
        maximumBytes = try table.value(of: TableOptions.maxBytesPerTrigger) ?? .max
        folder = try IngestFolder(parent, source.table)
        self.contents = contents
        self.workers = max(1, workers)
        try File.makeFolder(folder.path, isDurable: true)
    }

    func recover(_ splits: [Split]) {
        for split in splits where split.source == index {
            taken[split.resource] = max(taken[split.resource] ?? 0, split.end)
        }
    }

    func recover(_ list: [(name: String, taken: Int64)]) {
        for entry in list { taken[entry.name] = entry.taken }
    }

    func rewind(to taken: [String: Int64]) { self.taken = taken }

    /// What was not planned was not synced either: it may be torn, or zeros.
    func cutBack() throws(HostError) {
        for segment in try folder.segments() {
            let known = taken[segment.name] ?? 0
            guard segment.size > known else { continue }
            let path = folder.path + "/" + segment.name
            guard truncate(path, off_t(known)) == 0 else {
                throw .system("cannot cut back", path)
            }
        }
    }

    func offer(now: Int64, limitInBytes: Int64) throws(HostError) -> SourceOffer {
        // Looked at first: what came before the end was marked is in the segments.
        let hasEnded = folder.hasEnded
        var offer = SourceOffer()
        var left = min(maximumBytes, limitInBytes)
        let segments = try folder.segments()
        for segment in segments where taken[segment.name] != Int64.max {
            let start = taken[segment.name] ?? 0
            let isLast = segment.name == segments.last?.name
            let path = folder.path + "/" + segment.name
            guard let file = SourceFile.at(path, name: segment.name) else { continue }
            if file.sizeInBytes <= start {
                if !isLast { taken[segment.name] = Int64.max }
                continue
            }
            if left <= 0 {
                offer.backlogInBytes += file.sizeInBytes - start
                offer.isExhausted = false
                continue
            }
            let content = try contents.content(file)
            let whole = Int64(LineScanner.wholeLines(content.bytes))
            var end = whole
            if whole - start > left {
                let last = LineScanner.end(of: content.bytes, from: Int(start + left - 1)) + 1
                end = min(Int64(last), whole)
            }
            if end > start {
                try folder.sync(segment.name)
                offer.splits += split(segment.name, content.bytes, start, end)
                offer.position = #"{"segment":"\#(segment.name)","offset":\#(end)}"#
                left -= end - start
            }
            if end < whole {
                offer.isExhausted = false
                offer.backlogInBytes += whole - end
            }
            taken[segment.name] = end == whole && !isLast ? Int64.max : max(end, start)
        }
        if !offer.splits.isEmpty { try File.syncFolder(of: folder.path + "/-") }
        if !hasEnded { offer.isExhausted = false }
        if offer.splits.isEmpty { offer.needsSnapshot = try folder.isFull() }
        return offer
    }

    private func split(
        _ name: String, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int64, _ end: Int64
    ) -> [Split] {
        let size = end - start
        let pieces = max(1, min(size / (256 << 10), Int64(workers)))
        var splits: [Split] = []
        var at = start
        for piece in 1...pieces where at < end {
            var stop = piece == pieces ? end : start + size / pieces * piece
            if stop < end {
                stop = min(Int64(LineScanner.end(of: bytes, from: Int(stop))) + 1, end)
            }
            guard stop > at else { continue }
            splits.append(
                Split(
                    source: index, resource: name, start: at, end: stop,
                    fingerprint: IngestFolder.checksum(bytes, at..<stop)))
            at = stop
        }
        return splits
    }

    func forget(except needed: [Split]) {
        let names = Set(needed.filter { $0.source == index }.map(\.resource))
        // What cannot be removed now is tried again with the next snapshot.
        let removed = (try? folder.forget(taken: taken, needed: names)) ?? []
        for name in removed { taken[name] = nil }
    }
}
