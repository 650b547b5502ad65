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
    /// How often items came in all.
    private(set) var total: Int64 = 0
    /// The most places that the table grows to; a power of two.
    let limit: Int
    let type: DataType

    /// - Parameter tracked: so many different items are counted exactly.
    init(tracked: Int, of type: DataType) {
        var limit = 8
        while limit * 3 / 4 < tracked { limit *= 2 }
        self.init(limit: limit, size: 8, of: type)
    }

    /// - Parameters:
    ///   - limit: The most places that the table grows to; a power of two from 8 on.
    ///   - size: The places that it has.
    init(limit: Int, size: Int, of type: DataType) {
        self.limit = limit
        self.type = type
        items = Array(repeating: nil, count: size)
        counts = Array(repeating: 0, count: size)
    }

    var size: Int { items.count }

    var sizeInBytes: Int { items.count * 48 }

    mutating func add(_ item: Value, _ count: Int64) {
        total &+= count
        insert(item, count)
        guard active > items.count * 3 / 4 else { return }
        if items.count < limit { rebuild(size: items.count * 2) } else { purge() }
    }

    /// - Parameter total: How often items came in all; nil where that is not known.
    mutating func merge(
        _ others: [(item: Value, count: Int64)], offset: Int64, total: Int64? = nil
    ) {
        let before = self.total
        for other in others { add(other.item, other.count) }
        self.offset &+= offset
        if let total { self.total = before &+ total }
    }

    private mutating func insert(_ item: Value, _ count: Int64) {
        let mask = items.count - 1
        var place = Int(truncatingIfNeeded: hash(item)) & mask
        while let other = items[place], other != item { place = (place + 1) & mask }
        if items[place] == nil {
            items[place] = item
            active += 1
        }
        counts[place] &+= count
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
        offset &+= median
        for place in counts.indices { counts[place] &-= median }
        rebuild(size: items.count)
    }

    /// The counters as they lie.
    var places: [(item: Value, count: Int64)] {
        zip(items, counts).compactMap { item, count in item.map { ($0, count) } }
    }

    /// The counters in the order in which DataSketches walks over its table.
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
        return sorted.prefix(count).map { ($0.element.item, $0.element.count &+ offset) }
    }

    /// The same with the nulls, which were counted apart, in their place.
    func most(_ count: Int, nulls: Int64) -> Value {
        var found = most(count)
        if nulls > 0 {
            let place = found.firstIndex { $0.count < nulls } ?? found.count
            found.insert((.null, nulls), at: place)
        }
        return .list(found.prefix(count).map { .structure([$0.item, .integer($0.count)]) })
    }

    /// The type of what `most` gives.
    static func resultType(of type: DataType) -> DataType {
        .array(.structure([Field("item", type), Field("count", .bigint)]))
    }

    /// What Java's `hashCode` gives, with the last step of MurmurHash3.
    private func hash(_ item: Value) -> UInt64 {
        let code: Int32 =
            switch item {
            case .boolean(let value): value ? 1231 : 1237
            case .integer(let value) where type.isShort: Int32(truncatingIfNeeded: value)
            case .integer(let value):
                Int32(
                    truncatingIfNeeded: value
                        ^ Int64(bitPattern: UInt64(bitPattern: value) >> 32))
            case .floating(let value) where type == .float:
                Int32(bitPattern: Float(value).bitPattern)
            case .floating(let value):
                Int32(truncatingIfNeeded: value.bitPattern ^ value.bitPattern >> 32)
            case .wide(let value): Int32(truncatingIfNeeded: value ^ value >> 64)
            default: item.text.utf16.reduce(0) { $0 &* 31 &+ Int32($1) }
            }
        var hash = UInt64(bitPattern: Int64(code))
        hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
        hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
        return hash ^ hash >> 33
    }
}

extension DataType {
    /// Java keeps such values in 32 bits or less.
    fileprivate var isShort: Bool {
        switch self {
        case .tinyint, .smallint, .int, .date: true
        default: false
        }
    }
}
