import Columns

/// Counts of the items that come most often, with a bounded number of counters.
///
/// ```
/// counters    item a: 7   item b: 3   …            at most three quarters of `limit`
/// offset      what was taken off all of them when there were too many: how far a count may be off
/// ```
/// Source: Misra and Gries (1982), with the purge by a sampled median of Anderson et al. (2017) and the
/// open addressing of Apache DataSketches, so that items of the same count come in Spark's order.
struct FrequentItems {
    private var items: [Value?]
    private var counts: [Int64]
    private var active = 0
    private(set) var offset: Int64 = 0
    /// The most places that the table grows to; a power of two.
    private let limit: Int

    /// - Parameter tracked: so many different items are counted exactly.
    init(tracked: Int) {
        var limit = 8
        while limit * 3 / 4 < tracked { limit *= 2 }
        self.limit = limit
        items = Array(repeating: nil, count: 8)
        counts = Array(repeating: 0, count: 8)
    }

    var sizeInBytes: Int { items.count * 48 }

    mutating func add(_ item: Value, _ count: Int64) {
        insert(item, count)
        guard active > items.count * 3 / 4 else { return }
        if items.count < limit { rebuild(size: items.count * 2) } else { purge() }
    }

    mutating func merge(_ others: [(item: Value, count: Int64)], offset: Int64) {
        for other in others { add(other.item, other.count) }
        self.offset += offset
    }

    private mutating func insert(_ item: Value, _ count: Int64) {
        let mask = items.count - 1
        var place = Int(truncatingIfNeeded: Self.hash(item)) & mask
        while let other = items[place], other != item { place = (place + 1) & mask }
        if items[place] == nil {
            items[place] = item
            active += 1
        }
        counts[place] += count
    }

    private mutating func rebuild(size: Int) {
        let before = zip(items, counts)
        items = Array(repeating: nil, count: size)
        counts = Array(repeating: 0, count: size)
        active = 0
        for case (let item?, let count) in before where count > 0 { insert(item, count) }
    }

    /// Takes the median of some counts off all, and drops those that have nothing left.
    private mutating func purge() {
        var sample: [Int64] = []
        for (item, count) in zip(items, counts) where item != nil && sample.count < 1024 {
            sample.append(count)
        }
        sample.sort()
        let median = sample[sample.count / 2]
        offset += median
        for place in counts.indices { counts[place] -= median }
        rebuild(size: items.count)
    }

    /// The counters as they lie, in the order in which DataSketches walks over its table.
    var entries: [(item: Value, count: Int64)] {
        let mask = items.count - 1
        let stride = Int(Double(items.count) * 0.6180339887498949) | 1
        var found: [(item: Value, count: Int64)] = []
        var place = 0
        for _ in items.indices {
            if let item = items[place] { found.append((item, counts[place])) }
            place = (place + stride) & mask
        }
        return found
    }

    /// The items that are certainly among the most frequent, the most frequent first.
    func most(_ count: Int) -> [(item: Value, count: Int64)] {
        let certain = entries.filter { $0.count > offset }.enumerated()
        let sorted = certain.sorted {
            $0.element.count != $1.element.count
                ? $0.element.count > $1.element.count : $0.offset < $1.offset
        }
        return sorted.prefix(count).map { ($0.element.item, $0.element.count + offset) }
    }

    /// What Java's `hashCode` gives, with the last step of MurmurHash3.
    private static func hash(_ item: Value) -> UInt64 {
        let code: Int32 =
            switch item {
            case .boolean(let value): value ? 1231 : 1237
            case .integer(let value):
                Int32(exactly: value)
                    ?? Int32(
                        truncatingIfNeeded: value
                            ^ Int64(bitPattern: UInt64(bitPattern: value) >> 32))
            case .floating(let value):
                Int32(truncatingIfNeeded: value.bitPattern ^ value.bitPattern >> 32)
            default: item.text.utf16.reduce(0) { $0 &* 31 &+ Int32($1) }
            }
        var hash = UInt64(bitPattern: Int64(code))
        hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
        hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
        return hash ^ hash >> 33
    }
}
