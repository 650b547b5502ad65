import Columns
import Query

/// Some of a range's numbers, a batch at a time.
struct NumberRangeNode: PlanNode {
    private static let rowsInBatch: UInt64 = 4096

    let range: NumberRange
    /// Places in the range.
    private var next: UInt64
    private let end: UInt64

    init(_ range: NumberRange, places: Range<UInt64>) {
        self.range = range
        next = places.lowerBound
        end = places.upperBound
    }

    mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
        guard next < end else { return nil }
        try context.checkWanted()
        let count = Int(min(Self.rowsInBatch, end - next))
        let first = range.number(at: next)
        let step = range.step
        let numbers = [Int64](unsafeUninitializedCapacity: count) { numbers, initialized in
            for row in 0..<count { numbers[row] = first &+ Int64(row) &* step }
            initialized = count
        }
        next += UInt64(count)
        return Batch(
            schema: range.schema, columns: [Column(.bigint, .integer(numbers))], count: count)
    }
}

/// A range in stretches that threads of their own may work through.
final class NumberRangeParts: PlanParts {
    private static let rowsInPart: UInt64 = 1 << 18
    private static let mostParts: UInt64 = 1024

    private let range: NumberRange
    private let stretch: UInt64

    init(_ range: NumberRange) {
        self.range = range
        stretch = max(Self.rowsInPart, range.count / Self.mostParts + 1)
    }

    func prepare(_ context: inout OperatorContext) -> Int {
        Int(range.count / stretch) + (range.count % stretch == 0 ? 0 : 1)
    }

    func part(_ index: Int) -> any PlanNode {
        let start = UInt64(index) * stretch
        return NumberRangeNode(range, places: start..<start + min(stretch, range.count - start))
    }
}
