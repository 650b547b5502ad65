/// Numbers of which single places in their order are asked for: selected, without sorting them all.
///
/// ```
/// places so far in order      pivot of the last question        not looked at yet
///  ≤ pivot …                          │                          ≥ pivot …
/// ```
/// The order is that of `percentile`: NaN above all.
struct RankedNumbers {
    /// Whole numbers in the order of the doubles that they stand for.
    private var keys: [Int64]
    private var chosen = 0..<0
    /// The last place that was asked for: what lies behind it is not less.
    private var settled = -1

    init(_ numbers: [Double]) {
        keys = numbers.map(NumberOrder.key)
    }

    /// Of the chosen numbers.
    var count: Int { chosen.count }

    /// Asks about a part of the numbers from here on.
    mutating func choose(_ range: Range<Int>) {
        chosen = range
        settled = -1
    }

    /// The number at a place of the chosen ones, from 0.
    ///
    /// - Complexity: O(count); less for places behind the last one that was asked for.
    mutating func value(at place: Int) -> Double {
        var low = chosen.lowerBound
        if place == settled {
            return NumberOrder.number(keys[low + place])
        } else if place > settled {
            low += settled + 1
        }
        let wanted = chosen.lowerBound + place
        let end = chosen.upperBound
        keys.withUnsafeMutableBufferPointer { Self.select(wanted, low, end, $0) }
        settled = place
        return NumberOrder.number(keys[wanted])
    }

    /// Puts the number of a place there, smaller ones before it and greater ones behind it.
    private static func select(
        _ wanted: Int, _ start: Int, _ end: Int, _ keys: UnsafeMutableBufferPointer<Int64>
    ) {
        var (low, high) = (start, end - 1)
        // Pivots that split badly again and again end in a sort.
        var rounds = 2 * (Int.bitWidth - (end - start).leadingZeroBitCount) + 8
        while low < high {
            if rounds == 0 {
                var rest = UnsafeMutableBufferPointer(rebasing: keys[low...high])
                return rest.sort()
            }
            rounds -= 1
            let pivot = pivot(wanted, low, high, keys)
            let split = partition(keys, low, high) { isLess($0, pivot) }
            if wanted < split {
                high = split - 1
                continue
            }
            let end = partition(keys, split, high) { ~isLess(pivot, $0) }
            if wanted < end { return }
            low = end
        }
    }

    /// −1 where `a` is below `b`, else 0, without a branch (Warren, Hacker's Delight, 2-12).
    @inline(__always)
    private static func isLess(_ a: Int64, _ b: Int64) -> Int64 {
        ((a & ~b) | (~(a ^ b) & (a &- b))) &>> 63
    }

    /// Brings the keys for which `belongs` is −1 to the front.
    ///
    /// - Returns: Where the others begin.
    @inline(__always)
    private static func partition(
        _ keys: UnsafeMutableBufferPointer<Int64>, _ low: Int, _ high: Int,
        _ belongs: (Int64) -> Int64
    ) -> Int {
        var split = low
        for index in low..<high + 1 {
            let key = keys[index]
            keys[index] = keys[split]
            keys[split] = key
            split &-= Int(belongs(key))
        }
        return split
    }

    /// A key near the wanted place, taken from a sample, on the side that leaves few keys with it.
    private static func pivot(
        _ wanted: Int, _ low: Int, _ high: Int, _ keys: UnsafeMutableBufferPointer<Int64>
    ) -> Int64 {
        let count = high - low + 1
        guard count > 256 else {
            return median(keys[low], keys[low + count / 2], keys[high])
        }
        let size = 31
        return withUnsafeTemporaryAllocation(of: Int64.self, capacity: size) { sample in
            for index in 0..<size {
                let key = keys[low + count / size * index + count / size / 2]
                var place = index
                while place > 0, sample[place - 1] > key {
                    sample[place] = sample[place - 1]
                    place -= 1
                }
                sample[place] = key
            }
            let rank = (wanted - low) * size / count
            return sample[rank <= size / 2 ? rank + 2 : rank - 2]
        }
    }

    private static func median(_ a: Int64, _ b: Int64, _ c: Int64) -> Int64 {
        max(min(a, b), min(max(a, b), c))
    }
}
