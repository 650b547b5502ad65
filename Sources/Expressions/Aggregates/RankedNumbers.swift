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
        keys = numbers.map { number in
            let bits = Int64(bitPattern: (number.isNaN ? Double.nan : number).bitPattern)
            return bits ^ (bits &>> 63 & Int64.max)
        }
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
            return Self.number(keys[low + place])
        } else if place > settled {
            low += settled + 1
        }
        let wanted = chosen.lowerBound + place
        let end = chosen.upperBound
        keys.withUnsafeMutableBufferPointer { Self.select(wanted, low, end, $0) }
        settled = place
        return Self.number(keys[wanted])
    }

    private static func number(_ key: Int64) -> Double {
        Double(bitPattern: UInt64(bitPattern: key ^ (key &>> 63 & Int64.max)))
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
            let pivot = median(keys[low], keys[low + (high - low) / 2], keys[high])
            var (left, right) = (low, high)
            while left <= right {
                while keys[left] < pivot { left &+= 1 }
                while keys[right] > pivot { right &-= 1 }
                if left <= right {
                    keys.swapAt(left, right)
                    left &+= 1
                    right &-= 1
                }
            }
            if wanted <= right {
                high = right
            } else if wanted >= left {
                low = left
            } else {
                return
            }
        }
    }

    private static func median(_ a: Int64, _ b: Int64, _ c: Int64) -> Int64 {
        max(min(a, b), min(max(a, b), c))
    }
}
