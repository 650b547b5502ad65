/// A bounded summary of many numbers, from which shares of them are told with a known error.
///
/// ```
/// samples   value │ g: ranks it stands for │ delta: how far its rank may be off
/// head      the latest numbers, not yet put into the samples
/// ```
/// Source: Greenwald and Khanna (2001), in the order of steps of Spark's `QuantileSummaries`, so that
/// the answers are the same.
struct QuantileSketch: Sendable {
    private struct Sample: Sendable {
        var value: Double
        var g: Int64
        var delta: Int64
    }

    /// Numbers that are taken in at a time.
    static let headSize = 50_000
    private static let compressThreshold = 10_000

    let relativeError: Double
    private var samples: [Sample] = []
    private var count: Int64 = 0
    private var head: [Double] = []
    private var isCompressed = false

    init(accuracy: Double) { relativeError = 1 / accuracy }

    var isEmpty: Bool { samples.isEmpty && head.isEmpty }
    var sizeInBytes: Int { samples.count * 24 + head.count * 8 }

    mutating func insert(_ value: Double) {
        head.append(value)
        isCompressed = false
        if head.count >= Self.headSize {
            flush()
            if samples.count >= Self.compressThreshold { compress() }
        }
    }

    private mutating func flush() {
        guard !head.isEmpty else { return }
        NumberOrder.sort(&head)
        let sorted = head
        var merged: [Sample] = []
        merged.reserveCapacity(samples.count + sorted.count)
        var at = 0
        for (index, value) in sorted.enumerated() {
            while at < samples.count, samples[at].value <= value {
                merged.append(samples[at])
                at += 1
            }
            count += 1
            let isEnd = at == samples.count && index == sorted.count - 1
            let delta =
                merged.isEmpty || isEnd
                ? 0 : Int64((2 * relativeError * Double(count)).rounded(.down))
            merged.append(Sample(value: value, g: 1, delta: delta))
        }
        merged += samples[at...]
        samples = merged
        head = []
    }

    private mutating func compress() {
        flush()
        samples = Self.compressed(samples, 2 * relativeError * Double(count))
        isCompressed = true
    }

    private static func compressed(_ samples: [Sample], _ threshold: Double) -> [Sample] {
        samples.withUnsafeBufferPointer { samples in
            compressed(samples.count, threshold) { samples[$0] }
        }
    }

    @inline(__always)
    private static func compressed(
        _ count: Int, _ threshold: Double, _ sample: (Int) -> Sample
    ) -> [Sample] {
        guard count > 0 else { return [] }
        var head = sample(count - 1)
        var result: [Sample] = []
        for index in stride(from: count - 2, to: 0, by: -1) {
            let next = sample(index)
            if Double(next.g + head.g + head.delta) < threshold {
                head.g += next.g
            } else {
                result.append(head)
                head = next
            }
        }
        result.append(head)
        let least = sample(0)
        if least.value <= head.value, count > 1 { result.append(least) }
        result.reverse()
        return result
    }

    /// The places, in the order of `count` numbers, of what a sketch of them tells of the shares: numbers
    /// that are taken in at once count by their order alone, unless NaN is among them.
    ///
    /// - Precondition: There is a number, and no more of them than `headSize`.
    static func places(accuracy: Double, count: Int, shares: [Double]) -> [Int] {
        var sketch = QuantileSketch(accuracy: accuracy)
        let error = 2 * sketch.relativeError
        sketch.count = Int64(count)
        sketch.samples = compressed(count, error * Double(count)) { place in
            let isEnd = place == 0 || place == count - 1
            return Sample(
                value: Double(place), g: 1,
                delta: isEnd ? 0 : Int64((error * Double(place + 1)).rounded(.down)))
        }
        sketch.isCompressed = true
        return sketch.values(at: shares)?.map { Int($0) } ?? []
    }

    mutating func merge(_ other: QuantileSketch) {
        var other = other
        other.flush()
        flush()
        if other.count == 0 { return }
        if count == 0 {
            self = other
            return
        }
        let error = max(relativeError, other.relativeError)
        let own = Int64((2 * other.relativeError * Double(other.count)).rounded(.down))
        let theirs = Int64((2 * relativeError * Double(count)).rounded(.down))
        var merged: [Sample] = []
        merged.reserveCapacity(samples.count + other.samples.count)
        var (i, j) = (0, 0)
        while i < samples.count, j < other.samples.count {
            var next: Sample
            if samples[i].value < other.samples[j].value {
                next = samples[i]
                i += 1
                next.delta += j > 0 ? own : 0
            } else {
                next = other.samples[j]
                j += 1
                next.delta += i > 0 ? theirs : 0
            }
            merged.append(next)
        }
        merged += samples[i...]
        merged += other.samples[j...]
        count += other.count
        samples = Self.compressed(merged, 2 * error * Double(count))
        isCompressed = true
    }

    /// The values below which the shares lie, in their order; nil of no numbers.
    mutating func values(at shares: [Double]) -> [Double]? {
        if !isCompressed { compress() }
        guard let first = samples.first, let last = samples.last else { return nil }
        let widest = samples.reduce(Int64.min) { max($0, $1.delta + $1.g) }
        let error = Double(widest) / 2
        var result = [Double](repeating: 0, count: shares.count)
        var index = 0
        var rank = first.g
        for place in shares.indices.sorted(by: { shares[$0] < shares[$1] }) {
            let share = shares[place]
            if share <= relativeError {
                result[place] = first.value
            } else if share >= 1 - relativeError {
                result[place] = last.value
            } else {
                let wanted = Double(Int64((share * Double(count)).rounded(.up)))
                var isFound = false
                while index < samples.count - 1 {
                    let most = Double(rank + samples[index].delta)
                    if most - error <= wanted, wanted <= Double(rank) + error {
                        isFound = true
                        break
                    }
                    index += 1
                    rank += samples[index].g
                }
                result[place] = isFound ? samples[index].value : last.value
                if !isFound { rank = 0 }
            }
        }
        return result
    }

    /// Adds the sketch as numbers: count, then value, g and delta of each sample.
    func write(to numbers: inout [Double]) {
        var copy = self
        if !copy.isCompressed { copy.compress() }
        numbers.append(Double(copy.count))
        for sample in copy.samples {
            numbers.append(sample.value)
            numbers.append(Double(sample.g))
            numbers.append(Double(sample.delta))
        }
    }

    init(accuracy: Double, numbers: ArraySlice<Double>) {
        self.init(accuracy: accuracy)
        guard let first = numbers.first else { return }
        count = Int64(first)
        samples.reserveCapacity(numbers.count / 3)
        for at in stride(from: numbers.startIndex + 1, to: numbers.endIndex - 2, by: 3) {
            samples.append(
                Sample(
                    value: numbers[at], g: Int64(numbers[at + 1]), delta: Int64(numbers[at + 2])))
        }
        isCompressed = true
    }
}
