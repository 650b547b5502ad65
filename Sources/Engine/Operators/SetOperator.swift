public import Columns
public import Query

/// `INTERSECT` and `EXCEPT`, of sets or of multisets (`ALL`). Null equals null.
///
/// Use: `build` for each batch of the right side, then `process` for each batch of the left.
public struct SetOperator: Sendable {
    public let kind: SetOperation.Kind
    public let isAll: Bool
    private var keys: GroupKeys
    /// Of each combination: how many right rows were not yet paired with a left one.
    private var remaining: [Int] = []
    /// The combination was given out already.
    private var isGiven: [Bool] = []

    public init(kind: SetOperation.Kind, isAll: Bool, schema: Schema) {
        self.kind = kind
        self.isAll = isAll
        keys = GroupKeys(types: schema.map(\.type))
    }

    public var sizeInBytes: Int { keys.sizeInBytes + remaining.count * 9 }

    public mutating func build(_ batch: Batch) {
        for group in groups(of: batch) { remaining[Int(group)] += 1 }
    }

    public mutating func process(_ batch: Batch, _ context: inout OperatorContext) -> Batch {
        var rows: Selection = []
        for (row, group) in groups(of: batch).enumerated() {
            let isRight = remaining[Int(group)] > 0
            if isAll {
                if isRight { remaining[Int(group)] -= 1 }
            } else {
                if isGiven[Int(group)] { continue }
                isGiven[Int(group)] = true
            }
            if isRight == (kind == .intersect) { rows.append(Int32(row)) }
        }
        context.choose(rows)
        return batch.gather(rows)
    }

    private mutating func groups(of batch: Batch) -> [Int32] {
        let groups = keys.insert(batch.columns, rows: batch.count)
        while remaining.count < keys.capacity {
            remaining.append(0)
            isGiven.append(false)
        }
        return groups
    }
}
