public import Columns

/// Lets the first row of each key through.
public struct DeduplicateOperator: Sendable {
    /// Positions in the input.
    public let keys: [Int]
    private var seen: GroupKeys

    public init(keys: [Int], schema: Schema) {
        self.keys = keys
        seen = GroupKeys(types: keys.map { schema[$0].type })
    }

    public var sizeInBytes: Int { seen.sizeInBytes }

    public mutating func process(_ batch: Batch, _ context: inout OperatorContext) -> Batch {
        let known = seen.capacity
        let groups = seen.insert(keys.map { batch.columns[$0] }, rows: batch.count)
        var isNew = [Bool](repeating: true, count: seen.capacity - known)
        var rows: Selection = []
        for (row, group) in groups.enumerated() where Int(group) >= known {
            if isNew[Int(group) - known] { rows.append(Int32(row)) }
            isNew[Int(group) - known] = false
        }
        if rows.count == batch.count { return batch }
        context.choose(rows)
        return batch.gather(rows)
    }
}
