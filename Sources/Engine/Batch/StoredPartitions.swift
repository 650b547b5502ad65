import Columns

/// Rows ordered by the partition that they fall into, together in memory or partition by partition
/// on disk. Rows of one partition stay in the order they came.
///
/// ```
/// offsets   0     3     3        9 … count
/// rows      ├─ 0 ─┤├ 1 ┤├── 2 ──┤
/// ```
struct StoredPartitions: Sendable {
    private var together: StoredRows?
    private var offsets: [Int] = []
    private var apart: [StoredRows?] = []

    /// Partitions of rows by the hashes of their keys.
    static let hashed = 64

    static func partition(of hash: UInt64) -> Int32 { Int32(truncatingIfNeeded: hash &>> 58) }

    /// - Parameters:
    ///   - numbers: Each row's partition, below `count`.
    ///   - what: The clause that holds the rows, for the error where they fit nowhere.
    init(
        _ batch: Batch, numbers: [Int32], count: Int, _ memory: QueryMemory, holding what: String
    ) throws(EngineError) {
        let (order, offsets) = Self.order(numbers, count: count)
        let rows = batch.gather(order)
        if let stored = try memory.keep(rows, holding: what) {
            together = stored
            self.offsets = offsets
            return
        }
        for partition in 0..<count {
            let range = offsets[partition]..<offsets[partition + 1]
            apart.append(range.isEmpty ? nil : try memory.spill(rows.slice(range)))
        }
    }

    /// Rows by the hashes of the given keys.
    init(
        _ batch: Batch, keys: [Column], _ memory: QueryMemory, holding what: String
    ) throws(EngineError) {
        let hashes = RowHash.hash(keys, count: batch.count)
        try self.init(
            batch, numbers: hashes.map { Self.partition(of: $0) }, count: Self.hashed, memory,
            holding: what)
    }

    func count(of partition: Int) -> Int {
        guard together != nil else { return apart[partition]?.count ?? 0 }
        return offsets[partition + 1] - offsets[partition]
    }

    func sizeInBytes(of partition: Int) -> Int {
        guard let together else { return apart[partition]?.sizeInBytes ?? 0 }
        return together.sizeInBytes / max(together.count, 1) * count(of: partition)
    }

    /// A partition's rows; nil where there are none.
    func rows(of partition: Int, _ memory: QueryMemory) throws(EngineError) -> Batch? {
        guard let (rows, range) = try span(of: partition, memory) else { return nil }
        return range.count == rows.count ? rows : rows.slice(range)
    }

    /// Where a partition's rows are, which are not copied; nil where there are none.
    func span(
        of partition: Int, _ memory: QueryMemory
    ) throws(EngineError) -> (rows: Batch, range: Range<Int>)? {
        if let together {
            let range = offsets[partition]..<offsets[partition + 1]
            return range.isEmpty ? nil : (try memory.load(together), range)
        }
        guard let stored = apart[partition] else { return nil }
        let rows = try memory.load(stored)
        return (rows, 0..<rows.count)
    }

    /// Lets go of the rows.
    func release(_ memory: QueryMemory) {
        if let together { memory.release(together) }
    }

    /// Row numbers by partition, and where each partition begins.
    static func order(_ numbers: [Int32], count: Int) -> (rows: Selection, offsets: [Int]) {
        var offsets = [Int](repeating: 0, count: count + 1)
        let rows = Selection(unsafeUninitializedCapacity: numbers.count) { rows, initialized in
            offsets.withUnsafeMutableBufferPointer { offsets in
                numbers.withUnsafeBufferPointer { numbers in
                    for number in numbers { offsets[Int(number) &+ 1] &+= 1 }
                    for place in 1...count { offsets[place] &+= offsets[place &- 1] }
                    var next = Array(offsets)
                    next.withUnsafeMutableBufferPointer { next in
                        for row in 0..<numbers.count {
                            let place = Int(numbers[row])
                            rows[next[place]] = Int32(truncatingIfNeeded: row)
                            next[place] &+= 1
                        }
                    }
                }
            }
            initialized = numbers.count
        }
        return (rows, offsets)
    }
}

extension Batch {
    /// The rows of one of several passes over a partition, by other bits of the keys' hashes.
    func share(keys: [Column], pass: Int, of passes: Int) -> Batch {
        let hashes = RowHash.hash(keys, count: count)
        return gather(
            (0..<Int32(count)).filter {
                Int((hashes[Int($0)] >> 20) & 0xFFFF_FFFF) % passes == pass
            })
    }
}
