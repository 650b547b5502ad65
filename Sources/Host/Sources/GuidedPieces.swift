import Formats

/// Cuts what a batch takes of its files into pieces for the workers, each of whole lines.
///
/// Large ones first, since each costs a message and a block for each partition, and smaller ones
/// towards the end of the batch, so that no worker waits long for another's last (guided
/// self-scheduling, Polychronopoulos and Kuck, 1987).
struct GuidedPieces {
    /// In bytes: less is not worth a task of its own.
    static let smallest: Int64 = 256 << 10
    /// In bytes: what the last pieces of a large batch have.
    static let small: Int64 = 4 << 20
    static let largest: Int64 = 32 << 20
    /// The largest of a batch that may take much, since batches before gave little of what they took.
    static let largestOfMuch: Int64 = 128 << 20

    private let largest: Int64
    private let workers: Int64
    /// Of the batch, as far as is known.
    private var left: Int64

    /// - Parameters:
    ///   - bytes: about so many will be cut in all; a file of more is enough to know better.
    ///   - limit: what the batch may take, in bytes.
    init(expecting bytes: Int64, of limit: Int64 = 0, workers: Int) {
        left = bytes
        largest = min(max(Self.largest, limit / 16), Self.largestOfMuch)
        self.workers = Int64(max(1, workers))
    }

    /// - Parameters:
    ///   - range: where whole lines begin and end in the content, in bytes.
    ///   - content: the file's, of which the ends of some lines are looked at.
    /// - Returns: Ranges one after the other, together exactly the range.
    mutating func cut(_ range: Range<Int64>, of content: UnsafeBufferPointer<UInt8>) -> [Range<
        Int64
    >] {
        left = max(left, range.upperBound - range.lowerBound)
        let smallest = max(Self.smallest, min(Self.small, left / workers))
        var pieces: [Range<Int64>] = []
        var at = range.lowerBound
        while at < range.upperBound {
            let size = min(largest, max(smallest, left / (2 * workers)))
            var stop = range.upperBound
            // A rest that is smaller than the smallest goes with the last.
            if stop - at - size >= smallest {
                stop = min(Int64(LineScanner.end(of: content, from: Int(at + size))) + 1, stop)
            }
            pieces.append(at..<stop)
            left -= stop - at
            at = stop
        }
        return pieces
    }
}
