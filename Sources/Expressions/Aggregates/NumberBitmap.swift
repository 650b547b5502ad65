package import Columns

/// Which whole numbers each group has met, null among them: a bit for each number between the least and
/// the greatest of all groups, as long as that takes little memory for what it holds.
///
/// ```
/// group 0                    group 1
/// │ null, – │ low … │ … last │ null, – │ low … │        words of 64 bits
/// ├──────── stride ──────────┤
/// ```
package struct NumberBitmap: Sendable {
    private var words: [UInt64] = []
    /// A multiple of 64.
    private var low: Int64 = 0
    /// Words of a group: the first for null, the others for numbers from `low` on.
    private var stride = 1
    private var groupCount = 0
    /// Bits that are set.
    package private(set) var count = 0

    /// Words that are taken whatever they hold, and for each bit that is set.
    private static let leastWords = 1 << 15
    private static let wordsOfBit = 2
    /// Numbers that are farther from 0 have no bits.
    private static let limit: Int64 = 1 << 60

    package init() {}

    package var sizeInBytes: Int { words.count * 8 }

    /// The greatest number that has a bit.
    private var last: Int64 { low + Int64(stride - 1) * 64 - 1 }

    /// Widens the bitmap for more groups and numbers; what stands in a null's place counts as well.
    ///
    /// - Returns: False where it would take too much memory; nothing is changed then.
    package mutating func makeRoom(for numbers: [Int64], groups: Int) -> Bool {
        guard var least = numbers.first else { return true }
        var greatest = least
        for number in numbers {
            least = min(least, number)
            greatest = max(greatest, number)
        }
        let isEmpty = stride == 1
        if !isEmpty, least >= low, greatest <= last, groups <= groupCount { return true }
        guard least > -Self.limit, greatest < Self.limit else { return false }
        // Room beyond, so that numbers that move on do not widen it each time.
        for slack in [(greatest - least) / 4, 0] {
            let start = isEmpty || least < low ? (least - slack) & ~63 : low
            let end = isEmpty || greatest > last ? greatest + slack : last
            if widen(to: groups, start, 2 + Int((end - start) / 64)) { return true }
        }
        return false
    }

    private mutating func widen(to groups: Int, _ start: Int64, _ wider: Int) -> Bool {
        let groups = groups > groupCount ? max(groups, groupCount * 3 / 2) : groupCount
        let (size, overflows) = groups.multipliedReportingOverflow(by: wider)
        guard !overflows, size <= max(Self.leastWords, count * Self.wordsOfBit) else {
            return false
        }
        var moved = [UInt64](repeating: 0, count: size)
        let shift = stride == 1 ? 0 : Int((low - start) / 64)
        for group in 0..<groupCount {
            let (from, to) = (group * stride, group * wider)
            moved[to] = words[from]
            for word in 1..<stride { moved[to + shift + word] = words[from + word] }
        }
        (words, stride, low, groupCount) = (moved, wider, start, groups)
        return true
    }

    /// Notes the numbers of rows.
    ///
    /// - Returns: The rows whose group had not met theirs.
    /// - Precondition: There is room for them.
    package mutating func insert(
        _ numbers: [Int64], _ validity: [UInt8]?, groups: [Int32]
    ) -> Selection {
        let (low, stride) = (low, stride)
        let fresh = Selection(unsafeUninitializedCapacity: groups.count) { fresh, initialized in
            var kept = 0
            words.withUnsafeMutableBufferPointer { words in
                for row in 0..<groups.count {
                    var place = Int(truncatingIfNeeded: numbers[row] &- low) &+ 64
                    if let validity { place = validity[row] == 0 ? 0 : place }
                    let word = Int(groups[row]) &* stride &+ place &>> 6
                    let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: place & 63)
                    let known = words[word]
                    words[word] = known | bit
                    fresh[kept] = Int32(truncatingIfNeeded: row)
                    kept &+= known & bit == 0 ? 1 : 0
                }
            }
            initialized = kept
        }
        count += fresh.count
        return fresh
    }

    /// The numbers that the chosen groups have met, group by group, ascending behind null.
    package func lists(of groups: Selection, type: DataType) -> ListVector {
        var offsets: [Int32] = [0]
        var numbers: [Int64] = []
        var nulls: [Int] = []
        for group in groups {
            // Groups that have met nothing yet may have no words.
            guard Int(group) < groupCount else {
                offsets.append(Int32(numbers.count))
                continue
            }
            let start = Int(group) * stride
            if words[start] != 0 {
                nulls.append(numbers.count)
                numbers.append(0)
            }
            for word in 1..<stride {
                var rest = words[start + word]
                let base = low &+ Int64(word - 1) &* 64
                while rest != 0 {
                    numbers.append(base &+ Int64(rest.trailingZeroBitCount))
                    rest &= rest &- 1
                }
            }
            offsets.append(Int32(numbers.count))
        }
        var validity: [UInt8]?
        if !nulls.isEmpty {
            var mask = [UInt8](repeating: 1, count: numbers.count)
            for place in nulls { mask[place] = 0 }
            validity = mask
        }
        return ListVector(
            offsets: offsets, elements: Column(type, .integer(numbers), validity: validity))
    }

    /// Forgets what the chosen groups have met.
    package mutating func remove(_ groups: Selection) {
        for group in groups where Int(group) < groupCount {
            for word in Int(group) * stride..<(Int(group) + 1) * stride {
                count -= words[word].nonzeroBitCount
                words[word] = 0
            }
        }
    }
}
