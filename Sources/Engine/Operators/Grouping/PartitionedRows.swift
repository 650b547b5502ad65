import Columns

/// A batch's rows ordered by the partition that their key falls into, rows of one partition in the
/// order they came.
///
/// ```
/// hash(key) >> 58 = partition      offsets   0     3     3        9 … count
///                                  rows      ├─ 0 ─┤├ 1 ┤├── 2 ──┤
/// ```
struct PartitionedRows: Sendable {
    static let count = 64

    let batch: Batch
    /// Where each partition begins; one more than there are partitions.
    let offsets: [Int]

    /// - Parameter keyCount: The first columns are the key.
    init(_ batch: Batch, keyCount: Int) {
        let hashes = RowHash.hash(Array(batch.columns.prefix(keyCount)), count: batch.count)
        let (order, offsets) = Self.order(hashes)
        self.batch = batch.gather(order)
        self.offsets = offsets
    }

    func rows(of partition: Int) -> Range<Int> { offsets[partition]..<offsets[partition + 1] }

    /// Row numbers by partition, and where each partition begins.
    static func order(_ hashes: [UInt64]) -> (rows: Selection, offsets: [Int]) {
        var offsets = [Int](repeating: 0, count: count + 1)
        let rows = Selection(unsafeUninitializedCapacity: hashes.count) { rows, initialized in
            offsets.withUnsafeMutableBufferPointer { offsets in
                hashes.withUnsafeBufferPointer { hashes in
                    for hash in hashes { offsets[partition(of: hash) &+ 1] &+= 1 }
                    for place in 1...count { offsets[place] &+= offsets[place &- 1] }
                    withUnsafeTemporaryAllocation(of: Int.self, capacity: count) { next in
                        for place in 0..<count {
                            next.initializeElement(at: place, to: offsets[place])
                        }
                        for row in 0..<hashes.count {
                            let place = partition(of: hashes[row])
                            rows[next[place]] = Int32(truncatingIfNeeded: row)
                            next[place] &+= 1
                        }
                    }
                }
            }
            initialized = hashes.count
        }
        return (rows, offsets)
    }

    @inline(__always)
    static func partition(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> 58) }
}
