public import Columns
public import Query

/// Batches, one after the other.
public protocol BatchStream {
    /// The next batch, of any size above zero rows or none, or nil at the end.
    mutating func next() throws(EngineError) -> Batch?
}

/// Where a batch query's tables come from.
///
/// 1. `open` gives the rows of the scan's table as they are at that moment, with the scan's columns
///    in its order and of its types; a streaming scan reads what is there.
/// 2. `split` gives the same rows in parts, one after the other, each of which may be read by a
///    thread of its own. Where the cuts are depends on the data alone.
/// 3. `prefilters` may be used to skip rows or files; whatever they keep is filtered again.
/// 4. `estimatedRows` says about how many rows there are, without reading them; nil where nothing does.
public protocol TableProvider {
    func open(_ scan: Scan) throws(EngineError) -> any BatchStream
    func split(_ scan: Scan) throws(EngineError) -> [any BatchStream]
    func estimatedRows(of scan: Scan) -> Int?
}

extension TableProvider {
    public func split(_ scan: Scan) throws(EngineError) -> [any BatchStream] { [try open(scan)] }
    public func estimatedRows(of scan: Scan) -> Int? { nil }
}

/// Batches that are held in memory.
public struct StoredBatches: BatchStream {
    private var batches: [Batch]
    private var position = 0

    public init(_ batches: [Batch]) { self.batches = batches }

    public mutating func next() -> Batch? {
        guard position < batches.count else { return nil }
        position += 1
        return batches[position - 1]
    }

    /// The same batches in runs of a quarter of a million rows.
    func split() -> [any BatchStream] {
        runs(of: batches, count: \.count).map { StoredBatches($0) }
    }
}

/// Batches that are held in memory, packed.
struct PackedBatches: BatchStream {
    private var batches: [PackedBatch]
    private var position = 0

    init(_ batches: [PackedBatch]) { self.batches = batches }

    mutating func next() -> Batch? { nextPacked()?.unpacked() }

    mutating func nextPacked() -> PackedBatch? {
        guard position < batches.count else { return nil }
        position += 1
        return batches[position - 1]
    }

    /// The same batches in runs of a quarter of a million rows.
    func split() -> [any BatchStream] {
        runs(of: batches, count: \.count).map { PackedBatches($0) }
    }
}

/// Neighbouring batches that one thread works through, at least one run.
private func runs<Rows>(of batches: [Rows], count: (Rows) -> Int) -> [[Rows]] {
    let rowsInRun = 1 << 18
    var runs: [[Rows]] = []
    var run: [Rows] = []
    var rows = 0
    for batch in batches {
        run.append(batch)
        rows += count(batch)
        if rows >= rowsInRun {
            runs.append(run)
            run = []
            rows = 0
        }
    }
    if !run.isEmpty || runs.isEmpty { runs.append(run) }
    return runs
}
