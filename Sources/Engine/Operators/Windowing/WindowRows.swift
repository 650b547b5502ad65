import Columns
import Query

/// The rows in the order of a window, and where each one's partition and peers lie.
struct WindowRows: Sendable {
    /// The input's row at each place.
    let sorted: Selection
    /// All of these by place; ends are one past the last.
    private(set) var partitionStart: [Int32]
    private(set) var partitionEnd: [Int32]
    private(set) var peerStart: [Int32]
    private(set) var peerEnd: [Int32]

    var count: Int { sorted.count }

    init(partition: OrderWords, order: OrderWords, isSorted: Bool = false) {
        if isSorted {
            sorted = Selection(0..<Int32(order.count))
        } else {
            var all = partition
            all.append(order)
            sorted = all.sortedRows()
        }
        var isNew = [UInt8](repeating: 0, count: sorted.count)
        Self.mark(partition, sorted, in: &isNew)
        (partitionStart, partitionEnd) = Self.runs(isNew)
        if order.words.isEmpty {
            (peerStart, peerEnd) = (partitionStart, partitionEnd)
        } else {
            Self.mark(order, sorted, in: &isNew)
            (peerStart, peerEnd) = Self.runs(isNew)
        }
    }

    /// Marks the places whose row differs from the one before.
    private static func mark(_ words: OrderWords, _ sorted: Selection, in isNew: inout [UInt8]) {
        for word in words.words {
            let own = gather(word, sorted)
            isNew.withUnsafeMutableBufferPointer { isNew in
                own.withUnsafeBufferPointer { own in
                    for place in 1..<max(own.count, 1) {
                        isNew[place] |= own[place] != own[place &- 1] ? 1 : 0
                    }
                }
            }
        }
    }

    /// Where the run of each place begins and ends; marked places begin one.
    private static func runs(_ isNew: [UInt8]) -> (start: [Int32], end: [Int32]) {
        let count = isNew.count
        var starts = [0]
        for place in 1..<max(count, 1) where isNew[place] != 0 { starts.append(place) }
        starts.append(count)
        func filled(_ bound: (Int) -> Int) -> [Int32] {
            [Int32](unsafeUninitializedCapacity: count) { places, initialized in
                for run in 0..<(starts.count - 1) {
                    let number = Int32(truncatingIfNeeded: bound(run))
                    for place in starts[run]..<starts[run + 1] { places[place] = number }
                }
                initialized = count
            }
        }
        return (filled { starts[$0] }, filled { starts[$0 + 1] })
    }

    /// `row_number`, `rank` and their kin, which know no frame.
    func ranking(_ call: WindowCall) -> Column {
        switch call.function {
        case .rowNumber: return integers(call) { Int64($0) - Int64(partitionStart[$0]) + 1 }
        case .rank: return integers(call) { Int64(peerStart[$0]) - Int64(partitionStart[$0]) + 1 }
        case .denseRank:
            var rank: Int64 = 0
            return integers(call) { place in
                if Int(partitionStart[place]) == place {
                    rank = 1
                } else if Int(peerStart[place]) == place {
                    rank += 1
                }
                return rank
            }
        case .percentRank:
            return floatings(call) { place in
                let size = partitionEnd[place] - partitionStart[place]
                let rank = peerStart[place] - partitionStart[place]
                return size > 1 ? Double(rank) / Double(size - 1) : 0
            }
        case .cumulativeDistribution:
            return floatings(call) { place in
                let size = partitionEnd[place] - partitionStart[place]
                return Double(peerEnd[place] - partitionStart[place]) / Double(size)
            }
        case .ntile(let buckets):
            return integers(call) { place in
                let size = Int64(partitionEnd[place] - partitionStart[place])
                let index = Int64(place) - Int64(partitionStart[place])
                return Self.bucket(of: index, size: size, buckets: buckets)
            }
        case .lag, .nth, .aggregate: preconditionFailure("not a ranking function")
        }
    }

    /// The first `size % buckets` buckets hold one row more than the others.
    private static func bucket(of index: Int64, size: Int64, buckets: Int64) -> Int64 {
        let small = size / buckets
        let larger = size % buckets
        let inLarger = larger * (small + 1)
        if index < inLarger { return index / (small + 1) + 1 }
        return larger + (index - inLarger) / max(small, 1) + 1
    }

    private func integers(_ call: WindowCall, _ value: (Int) -> Int64) -> Column {
        Column(call.type, .integer((0..<count).map(value)))
    }

    private func floatings(_ call: WindowCall, _ value: (Int) -> Double) -> Column {
        Column(call.type, .floating((0..<count).map(value)))
    }

    /// The place `offset` rows before each row of its partition (after, where negative), or −1.
    func lagging(_ values: Column, by offset: Int, ignoresNulls: Bool) -> Selection {
        guard ignoresNulls, offset != 0 else {
            return (0..<count).map { place in
                let target = place - offset
                let isInside =
                    target >= Int(partitionStart[place]) && target < Int(partitionEnd[place])
                return isInside ? Int32(target) : -1
            }
        }
        let present = PresentPlaces(values)
        return (0..<count).map { place in
            // Present places before this row, and those up to and with it.
            let index =
                offset > 0
                ? present.countBefore(place) - offset : present.countBefore(place + 1) - offset - 1
            guard index >= 0, index < present.places.count else { return -1 }
            let target = present.places[index]
            return target >= partitionStart[place] && target < partitionEnd[place] ? target : -1
        }
    }
}

/// The places of a column that are not null.
struct PresentPlaces: Sendable {
    private(set) var places: Selection = []
    private var before: [Int32] = [0]

    init(_ column: Column) {
        before.reserveCapacity(column.count + 1)
        for place in 0..<column.count {
            if !column.isNull(at: place) { places.append(Int32(place)) }
            before.append(Int32(places.count))
        }
    }

    func countBefore(_ place: Int) -> Int { Int(before[place]) }
}
