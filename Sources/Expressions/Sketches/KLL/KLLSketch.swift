/// Where values lie among all that came, from few of them: a quantile sketch that has a bounded error
/// of ranks.
///
/// ```
/// level 0   values as they came                each stands for 1
/// level 1   ascending                          each stands for 2
/// level 2   ascending                          each stands for 4 …
/// ```
/// When there is no room left, the lowest level that has its share of it gives every other of its
/// values, sorted, to the level above. Which half goes is a toss; here it follows from how many values
/// there are, so that the same rows give the same sketch again.
///
/// Source: Karnin, Lang and Liberty (2016), with the capacities of levels as Apache DataSketches has them.
struct KLLSketch<Item: KLLItem>: Sendable {
    /// How large the levels are, and so the error: 8 to 65,535.
    let size: Int
    /// The least `size` of all that were merged into it.
    private(set) var leastSize: Int
    private(set) var count: Int64 = 0
    private(set) var least: Item = .zero
    private(set) var greatest: Item = .zero
    /// Level 0 has its newest value last.
    private(set) var levels: [[Item]] = [[]]
    /// How many values are held and may be held, of all levels together.
    private(set) var held = 0
    private(set) var capacity: Int

    static var sizes: ClosedRange<Int> { 8...65_535 }
    static var usualSize: Int { 200 }
    /// The least capacity of a level.
    static var leastCapacity: Int { 8 }
    /// So many levels hold more values than can be counted.
    static var mostLevels: Int { 61 }

    init(size: Int) {
        precondition(Self.sizes.contains(size))
        self.size = size
        leastSize = size
        capacity = Self.capacity(size: size, levels: 1)
    }

    var isEmpty: Bool { count == 0 }
    var isEstimate: Bool { levels.count > 1 }
    var sizeInBytes: Int { held * MemoryLayout<Item>.stride + levels.count * 40 }

    // MARK: - Capacities

    /// Of level `level` when there are `count`: two thirds of the one above.
    private static func capacity(size: Int, level: Int, of count: Int) -> Int {
        let depth = count - level - 1
        // Powers of three outgrow 64 bits; rounding half way is part of the form.
        guard depth > 30 else { return max(leastCapacity, shrunk(size, by: depth)) }
        let half = depth / 2
        return max(leastCapacity, shrunk(shrunk(size, by: half), by: depth - half))
    }

    /// Two thirds of it, `depth` times.
    private static func shrunk(_ size: Int, by depth: Int) -> Int {
        var power = 1
        for _ in 0..<depth { power *= 3 }
        return (((size << 1) << depth) / power + 1) >> 1
    }

    static func capacity(size: Int, levels: Int) -> Int {
        (0..<levels).reduce(0) { $0 + capacity(size: size, level: $1, of: levels) }
    }

    private func capacity(of level: Int) -> Int {
        Self.capacity(size: size, level: level, of: levels.count)
    }

    // MARK: - Values one by one

    mutating func insert(_ item: Item) {
        if item.isMissing { return }
        note(item, item)
        count &+= 1
        append(item)
    }

    private mutating func note(_ low: Item, _ high: Item) {
        least = isEmpty ? low : min(least, low)
        greatest = isEmpty ? high : max(greatest, high)
    }

    private mutating func append(_ item: Item) {
        while held >= capacity { makeRoom() }
        levels[0].append(item)
        held += 1
    }

    private mutating func makeRoom() {
        guard let level = levels.indices.first(where: { levels[$0].count >= capacity(of: $0) })
        else { preconditionFailure("a full sketch has a full level") }
        compact(level)
        capacity = Self.capacity(size: size, levels: levels.count)
    }

    /// Gives half of a level to the one above; of an odd number, one stays.
    private mutating func compact(_ level: Int) {
        if level == levels.count - 1 { levels.append([]) }
        var items = levels[level]
        var rest: [Item] = []
        if items.count % 2 == 1 {
            // Level 0 lies the other way round.
            rest = [level == 0 ? items.removeLast() : items.removeFirst()]
        }
        if level == 0 { items.sort() }
        let half = stride(from: toss(level) ? 1 : 0, to: items.count, by: 2).map { items[$0] }
        levels[level] = rest
        levels[level + 1] = Self.merged(half, levels[level + 1])
        held -= half.count
    }

    /// A bit that is as good as drawn, from how many values there are.
    private func toss(_ level: Int) -> Bool {
        var word = UInt64(bitPattern: count) &* 64 &+ UInt64(level) &+ 0x9E37_79B9_7F4A_7C15
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return (word ^ word >> 31) & 1 == 1
    }

    private static func merged(_ left: [Item], _ right: [Item]) -> [Item] {
        if right.isEmpty { return left }
        if left.isEmpty { return right }
        var result: [Item] = []
        result.reserveCapacity(left.count + right.count)
        var (i, j) = (0, 0)
        while i < left.count, j < right.count {
            if right[j] < left[i] {
                result.append(right[j])
                j += 1
            } else {
                result.append(left[i])
                i += 1
            }
        }
        return result + left[i...] + right[j...]
    }

    // MARK: - Many at once

    mutating func merge(_ other: KLLSketch) {
        if other.isEmpty { return }
        note(other.least, other.greatest)
        if other.isEstimate { leastSize = min(leastSize, other.leastSize) }
        // The other one's newest value first: so they lie in its memory.
        for item in other.levels[0].reversed() {
            count &+= 1
            append(item)
        }
        let above = other.levels.dropFirst()
        for (offset, items) in above.enumerated() where !items.isEmpty {
            let level = offset + 1
            while levels.count <= level { levels.append([]) }
            levels[level] = Self.merged(levels[level], items)
            held += items.count
        }
        count &+= other.count &- Int64(other.levels[0].count)
        while levels.count < other.levels.count { levels.append([]) }
        capacity = Self.capacity(size: size, levels: levels.count)
        if other.isEstimate { shrink() }
    }

    /// Goes up the levels once and halves those that are full, until all fit.
    private mutating func shrink() {
        var level = 0
        while level < levels.count, held >= capacity {
            if levels[level].count >= capacity(of: level) {
                compact(level)
                capacity = Self.capacity(size: size, levels: levels.count)
            }
            level += 1
        }
        while held > capacity { makeRoom() }
    }

    // MARK: - From stored parts

    /// - Parameter levels: Level 0 with its newest value last.
    init(
        size: Int, leastSize: Int, count: Int64, least: Item, greatest: Item, levels: [[Item]]
    ) {
        self.init(size: size)
        self.leastSize = leastSize
        self.count = count
        self.least = least
        self.greatest = greatest
        self.levels = levels
        held = levels.reduce(0) { $0 + $1.count }
        capacity = Self.capacity(size: size, levels: levels.count)
    }
}
