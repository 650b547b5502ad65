import Engine
import Formats

/// What a batch takes of some files, in pieces for the workers, each of whole lines.
///
/// Large ones first, since each costs a message and a block for each partition, and smaller ones
/// towards the end of the batch, so that no worker waits long for another's last (guided
/// self-scheduling, Polychronopoulos and Kuck, 1987).
struct GuidedPieces {
    /// Whole lines of a file.
    struct Part {
        let file: SourceFile
        let content: ContentStore.Content
        /// In bytes of the content.
        let range: Range<Int64>
    }

    /// In bytes: less is not worth a task of its own.
    static let smallest = 256 << 10
    /// In bytes: what the last pieces of a large batch have.
    static let small = 4 << 20
    static let largest = 32 << 20

    private let parts: [Part]
    private let workers: Int
    private let total: Int

    init(_ parts: [Part], workers: Int) {
        self.parts = parts
        self.workers = workers
        total = parts.reduce(0) { $0 + $1.range.count }
    }

    /// In the order of the parts; together they are exactly the parts.
    func splits(source: Int) -> [Split] {
        let smallest = max(Self.smallest, min(Self.small, total / workers))
        var splits: [Split] = []
        var left = total
        for part in parts {
            var at = Int(part.range.lowerBound)
            let end = Int(part.range.upperBound)
            while at < end {
                let size = min(Self.largest, max(smallest, left / (2 * workers)))
                var stop = end
                // A rest that is smaller than the smallest goes with the last.
                if end - at - size >= smallest {
                    stop = min(LineScanner.end(of: part.content.bytes, from: at + size) + 1, end)
                }
                splits.append(
                    Split(
                        source: source, resource: part.file.name, start: Int64(at),
                        end: Int64(stop), fingerprint: part.file.fingerprint))
                left -= stop - at
                at = stop
            }
        }
        return splits
    }
}
