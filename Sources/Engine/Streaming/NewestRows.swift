/// The newest row of each hash: open addressing over a power of two, with what the hash's low bits name
/// tried first. The hashes are spread already.
struct NewestRows {
    private var hashes: [UInt64] = []
    /// −1 where a place is free.
    private var rows: [Int32] = []
    private(set) var count = 0

    var sizeInBytes: Int { hashes.count * 12 }

    /// −1 where no row has the hash.
    subscript(hash: UInt64) -> Int32 {
        guard !rows.isEmpty else { return -1 }
        return rows[place(of: hash)]
    }

    /// - Returns: The row that was the newest until now; −1 for none.
    mutating func update(_ hash: UInt64, to row: Int32) -> Int32 {
        if (count + 1) * 4 > rows.count * 3 { grow(to: max(64, rows.count * 2)) }
        let place = place(of: hash)
        let before = rows[place]
        if before < 0 { count += 1 }
        (hashes[place], rows[place]) = (hash, row)
        return before
    }

    /// Makes room for so many hashes more.
    mutating func reserve(_ more: Int) {
        var size = max(64, rows.count)
        while (count + more + 1) * 4 > size * 3 { size *= 2 }
        if size > rows.count { grow(to: size) }
    }

    private func place(of hash: UInt64) -> Int {
        let mask = rows.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while rows[place] >= 0, hashes[place] != hash { place = (place + 1) & mask }
        return place
    }

    private mutating func grow(to size: Int) {
        let before = zip(hashes, rows)
        hashes = [UInt64](repeating: 0, count: size)
        rows = [Int32](repeating: -1, count: size)
        for (hash, row) in before where row >= 0 {
            let place = place(of: hash)
            (hashes[place], rows[place]) = (hash, row)
        }
    }
}
