import Columns

/// Rows that wait for partners, found by the hash of their keys and let go in the order of time.
///
/// ```
/// chunks   [0 ─────────── 40 000)[40 000 ── 52 000)[52 000 ─ 52 300)   rows in the order they came
/// newest   hash ─► 52 107      previous[52 107] ─► 41 223 ─► none      the rows of one hash, for those
///                                                                       before `previous.count`
/// expiries (time, row) (time, row) …                                   a heap, the earliest on top
/// isGone   0 0 1 0 …                                                    until half of them are: then
///                                                                       what is left moves together
/// ```
/// A chunk grows until it is not much smaller than the one before it, and becomes one with it: a row
/// is copied a logarithmic number of times.
///
/// Rows are entered under their hashes when they are first looked for: those of a stream that nothing
/// else comes to meet never are.
///
/// Complexity: all that a batch costs depends on its own rows, those of the same keys, and those whose
/// time is over, not on how many wait.
struct WaitingRows {
    private struct Chunk {
        var start: Int
        var rows: Batch
        var end: Int { start + rows.count }
    }

    let schema: Schema
    private var chunks: [Chunk] = []
    private(set) var isMatched: [UInt8] = []
    private var isGone: [UInt8] = []
    private var hashes: [UInt64] = []
    private var newest = NewestRows()
    private var previous: [Int32] = []
    /// Rows go by time; else `expiries` is empty.
    private let expires: Bool
    private var expiries: [Int64] = []
    private var heap = ExpiryHeap()
    private var gone = 0
    private static let largestChunk = 65_536

    /// - Parameter expires: Rows go by time, and not for good.
    init(_ schema: Schema, expires: Bool = true) {
        self.schema = schema
        self.expires = expires
    }

    /// Rows that wait.
    var count: Int { isGone.count - gone }
    /// The number that the next row gets.
    var end: Int { isGone.count }

    var sizeInBytes: Int {
        chunks.reduce(0) { $0 + $1.rows.sizeInBytes } + isGone.count * 10 + previous.count * 4
            + expiries.count * 8 + newest.sizeInBytes + heap.sizeInBytes
    }

    /// - Parameters:
    ///   - hashes: Of each row's keys.
    ///   - expiries: When each row goes, `Int64.max` for never; empty where rows do not go by time.
    ///   - matched: Which rows had a partner; none of them where it is empty.
    mutating func append(
        _ batch: Batch, hashes own: [UInt64], expiries times: [Int64], matched: [UInt8] = []
    ) {
        guard batch.count > 0 else { return }
        let start = end
        var piece = Chunk(start: start, rows: batch)
        while let last = chunks.last, last.rows.count <= piece.rows.count * 2,
            last.rows.count + piece.rows.count <= Self.largestChunk
        {
            let rows = Batch.concatenated([last.rows, piece.rows], schema: schema)
            piece = Chunk(start: last.start, rows: rows)
            chunks.removeLast()
        }
        chunks.append(piece)
        isMatched += matched.isEmpty ? [UInt8](repeating: 0, count: batch.count) : matched
        isGone += [UInt8](repeating: 0, count: batch.count)
        hashes += own
        guard expires else { return }
        expiries += times
        for row in 0..<batch.count { heap.push(times[row], Int32(start + row)) }
    }

    /// Enters the rows that came since the last time under their hashes.
    private mutating func enterNewRows() {
        let start = previous.count
        guard start < hashes.count else { return }
        newest.reserve(hashes.count - start)
        previous.reserveCapacity(hashes.count)
        for row in start..<hashes.count {
            previous.append(newest.update(hashes[row], to: Int32(row)))
        }
    }

    /// The numbers of the rows before `limit` whose keys hash to any of the given, ascending.
    mutating func rows(withHashes wanted: [UInt64], before limit: Int) -> [Int] {
        enterNewRows()
        var found: [Int] = []
        var seen = NewestRows()
        for hash in wanted where seen.update(hash, to: 0) < 0 {
            var row = newest[hash]
            while row >= 0 {
                if Int(row) < limit, isGone[Int(row)] == 0 { found.append(Int(row)) }
                row = previous[Int(row)]
            }
        }
        guard found.count > limit / 16 else { return found.sorted() }
        // So many of them are sooner marked and listed than sorted.
        var isFound = [UInt8](repeating: 0, count: limit)
        for row in found { isFound[row] = 1 }
        return (0..<limit).filter { isFound[$0] != 0 }
    }

    /// The numbers of all rows before `limit`.
    func allRows(before limit: Int) -> [Int] { (0..<limit).filter { isGone[$0] == 0 } }

    /// Rows by their numbers, ascending, with the numbers as a last column.
    func numbered(_ numbers: [Int]) -> Batch {
        var batch = rows(numbers)
        batch.schema.append(Field("row", .bigint))
        batch.columns.append(Column(.bigint, .integer(numbers.map(Int64.init))))
        return batch
    }

    /// Rows by their numbers, ascending.
    func rows(_ numbers: [Int]) -> Batch {
        var parts: [Batch] = []
        var next = 0
        while next < numbers.count {
            let chunk = chunks[self.chunk(of: numbers[next])]
            var local: Selection = []
            while next < numbers.count, numbers[next] < chunk.end {
                local.append(Int32(numbers[next] - chunk.start))
                next += 1
            }
            parts.append(local.count == chunk.rows.count ? chunk.rows : chunk.rows.gather(local))
        }
        return Batch.concatenated(parts, schema: schema)
    }

    private func chunk(of number: Int) -> Int {
        var (low, high) = (0, chunks.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if chunks[middle].start <= number { low = middle } else { high = middle }
        }
        return low
    }

    mutating func noteMatch(_ number: Int) { isMatched[number] = 1 }

    /// Lets rows go, and gives them.
    mutating func take(_ numbers: [Int]) -> Batch {
        let rows = rows(numbers)
        remove(numbers)
        return rows
    }

    /// Lets the rows go whose time is over.
    ///
    /// - Parameter tellsLonely: The rows that had no partner are wanted.
    /// - Returns: Those of them that had no partner, in the order in which they came; nil for none.
    mutating func takeExpired(_ watermark: Int64, tellsLonely: Bool = true) -> Batch? {
        var expired: [Int] = []
        while let row = heap.pop(upTo: watermark) {
            if isGone[Int(row)] == 0 { expired.append(Int(row)) }
        }
        guard !expired.isEmpty else { return nil }
        expired.sort()
        let lonely = tellsLonely ? expired.filter { isMatched[$0] == 0 } : []
        let rows = lonely.isEmpty ? nil : rows(lonely)
        remove(expired)
        return rows
    }

    private mutating func remove(_ numbers: [Int]) {
        for number in numbers { isGone[number] = 1 }
        gone += numbers.count
        if gone == isGone.count {
            self = WaitingRows(schema, expires: expires)
        } else if gone > 1024, gone * 2 > isGone.count {
            compact()
        }
    }

    private mutating func compact() {
        let kept = (0..<isGone.count).filter { isGone[$0] == 0 }
        var fresh = WaitingRows(schema, expires: expires)
        for start in stride(from: 0, to: kept.count, by: Self.largestChunk) {
            let part = Array(kept[start..<min(start + Self.largestChunk, kept.count)])
            fresh.append(
                rows(part), hashes: part.map { hashes[$0] },
                expiries: expires ? part.map { expiries[$0] } : [],
                matched: part.map { isMatched[$0] })
        }
        self = fresh
    }

    var chunkCount: Int { chunks.count }

    /// Those of a chunk's rows that wait, with whether each had a partner as a last column.
    func part(_ index: Int) -> Batch {
        let chunk = chunks[index]
        let kept = (0..<chunk.rows.count).filter { isGone[chunk.start + $0] == 0 }
        var batch = chunk.rows
        if kept.count < batch.count { batch = batch.gather(kept.map(Int32.init)) }
        batch.schema.append(Field("matched", .boolean))
        batch.columns.append(
            Column(.boolean, .boolean(kept.map { isMatched[chunk.start + $0] })))
        return batch
    }
}

/// Rows by the time at which they go, the earliest on top; rows that never go are not in it.
struct ExpiryHeap {
    private var items: [(time: Int64, row: Int32)] = []

    var sizeInBytes: Int { items.count * 16 }

    /// Complexity: O(log n).
    mutating func push(_ time: Int64, _ row: Int32) {
        guard time != .max else { return }
        items.append((time, row))
        var place = items.count - 1
        while place > 0, items[(place - 1) / 2].time > time {
            items[place] = items[(place - 1) / 2]
            place = (place - 1) / 2
        }
        items[place] = (time, row)
    }

    /// The row that goes first, where its time is not after `limit`.
    ///
    /// Complexity: O(log n).
    mutating func pop(upTo limit: Int64) -> Int32? {
        guard let first = items.first, first.time <= limit else { return nil }
        let last = items.removeLast()
        guard !items.isEmpty else { return first.row }
        var place = 0
        while place * 2 + 1 < items.count {
            var child = place * 2 + 1
            if child + 1 < items.count, items[child + 1].time < items[child].time { child += 1 }
            if items[child].time >= last.time { break }
            items[place] = items[child]
            place = child
        }
        items[place] = last
        return first.row
    }
}
