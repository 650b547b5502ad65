import Columns
import Expressions
import Query

/// Both inputs of a join of streams, waiting for partners.
///
/// ```
///            old left    new left            each pair is met once, in the batch of its later row
/// old right     ·            ×
/// new right     ×            ×               rows go when the watermark says that none can come;
///                                            without a partner, an outer side's row goes with nulls
/// ```
final class StreamJoinState: StageState {
    private let work: StageOperator.StreamJoin
    private var left: JoinSide
    private var right: JoinSide

    init(_ work: StageOperator.StreamJoin) {
        self.work = work
        left = JoinSide(work.left)
        right = JoinSide(work.right)
    }

    var rows: Int { left.rows.count + right.rows.count }
    var sizeInBytes: Int { left.sizeInBytes + right.sizeInBytes }

    func reduce(_ blocks: [Batch], _ scope: inout StageScope) throws(EngineError) -> [Batch] {
        var fresh: [[Batch]] = [[], []]
        for block in blocks where block.count > 0 {
            let (side, batch) = block.unmarked()
            fresh[side].append(batch)
        }
        let newLeft = Batch.concatenated(fresh[0], schema: work.left.schema)
        let newRight = Batch.concatenated(fresh[1], schema: work.right.schema)
        var output: [Batch] = []
        let oldCount = left.rows.count
        let oldRightCount = right.rows.count
        left.append(newLeft)
        right.append(newRight)
        if newRight.count > 0, oldCount > 0 {
            let old = left.rows.slice(0..<oldCount)
            output += try pairs(old, 0, newRight, oldRightCount, &scope)
        }
        if newLeft.count > 0, right.rows.count > 0 {
            output += try pairs(newLeft, oldCount, right.rows, 0, &scope)
        }
        if work.kind == .semi {
            // A left row goes on once, when its first partner is known, and waits no longer.
            output = left.takeMatched().map { [$0] } ?? []
        }
        output += evict(scope.eviction)
        for batch in output {
            scope.metrics.made += Int64(batch.count)
            scope.metrics.rowsOut += Int64(batch.count)
        }
        return output
    }

    /// The pairs of two sets of rows, whose numbers within their sides begin at the given ones.
    private func pairs(
        _ leftRows: Batch, _ leftStart: Int, _ rightRows: Batch, _ rightStart: Int,
        _ scope: inout StageScope
    ) throws(EngineError) -> [Batch] {
        let width = work.left.schema.count
        let numbered = leftRows.numbered(from: leftStart)
        let partners = rightRows.numbered(from: rightStart)
        var join = HashJoin(
            kind: work.keys.isEmpty ? .cross : .inner, left: numbered.schema,
            right: partners.schema, keys: work.keys,
            residual: work.residual?.movingColumns { $0 < width ? $0 : $0 + 1 })
        scope.context.reset()
        try join.build(partners, &scope.context)
        join.finishBuild()
        var output: [Batch] = []
        let columns =
            Array(0..<width) + (0..<work.right.schema.count).map { width + 1 + $0 }
        for start in stride(from: 0, to: numbered.count, by: 4096) {
            scope.context.reset()
            let part = numbered.slice(start..<min(start + 4096, numbered.count))
            try join.begin(part, &scope.context)
            while let found = try join.next(&scope.context) {
                left.noteMatches(found.columns[width])
                right.noteMatches(found.columns[found.columns.count - 1])
                if work.kind != .semi { output.append(found.project(columns)) }
            }
        }
        return output
    }

    private func evict(_ watermark: Int64) -> [Batch] {
        var output: [Batch] = []
        if let gone = left.takeExpired(watermark), work.kind == .left || work.kind == .full {
            let nulls = work.right.schema.map { Column.nulls($0.type, count: gone.count) }
            output.append(
                Batch(
                    schema: gone.schema + work.right.schema, columns: gone.columns + nulls,
                    count: gone.count))
        }
        if let gone = right.takeExpired(watermark), work.kind == .right || work.kind == .full {
            let nulls = work.left.schema.map { Column.nulls($0.type, count: gone.count) }
            output.append(
                Batch(
                    schema: work.left.schema + gone.schema, columns: nulls + gone.columns,
                    count: gone.count))
        }
        return output
    }

    func collect(_ context: inout OperatorContext) throws(EngineError) -> [Batch] { [] }

    func frozen() -> FrozenState {
        let (left, right) = (left, right)
        return FrozenState(count: 2) { $0 == 0 ? left.part.marked(0) : right.part.marked(1) }
    }

    func restore(_ parts: [Batch]) throws(EngineError) {
        left = JoinSide(work.left)
        right = JoinSide(work.right)
        for part in parts {
            let (side, batch) = part.unmarked()
            if side == 0 { left.restore(batch) } else { right.restore(batch) }
        }
    }
}

/// One input's waiting rows, in the order in which they came.
struct JoinSide {
    let description: StageOperator.StreamJoin.Side
    private(set) var rows: Batch
    private(set) var isMatched: [UInt8] = []
    /// When each row goes; `Int64.max` for never.
    private var expiries: [Int64] = []
    private var firstExpiry = Int64.max

    init(_ description: StageOperator.StreamJoin.Side) {
        self.description = description
        rows = .empty(description.schema)
    }

    var sizeInBytes: Int { rows.sizeInBytes + rows.count * 9 }

    mutating func append(_ batch: Batch) {
        guard batch.count > 0 else { return }
        rows = rows.count == 0 ? batch : .concatenated([rows, batch], schema: description.schema)
        isMatched += [UInt8](repeating: 0, count: batch.count)
        let times = description.timeColumn.map { batch.columns[$0].eventTimes() }
        for row in 0..<batch.count {
            var expiry = Int64.max
            if let lingering = description.lingering, let time = times?[row] {
                expiry = time + lingering
            }
            expiries.append(expiry)
            firstExpiry = min(firstExpiry, expiry)
        }
    }

    mutating func noteMatches(_ numbers: Column) {
        guard case .integer(let rows) = numbers.vector else { return }
        for row in rows { isMatched[Int(row)] = 1 }
    }

    /// Removes the rows whose time is over.
    ///
    /// - Returns: Those of them that had no partner, or nil for none.
    mutating func takeExpired(_ watermark: Int64) -> Batch? {
        guard firstExpiry <= watermark else { return nil }
        let gone = takeRows { side, row in side.expiries[row] <= watermark }
        firstExpiry = expiries.min() ?? .max
        guard let gone, let last = gone.columns.last, case .boolean(let matched) = last.vector
        else { return nil }
        let lonely = (0..<Int32(gone.count)).filter { matched[Int($0)] == 0 }
        guard !lonely.isEmpty else { return nil }
        return gone.gather(lonely).project(Array(description.schema.indices))
    }

    /// Removes chosen rows and gives them, with whether each had a partner as a last column.
    private mutating func takeRows(_ isChosen: (JoinSide, Int) -> Bool) -> Batch? {
        var chosen: Selection = []
        var kept: Selection = []
        for row in 0..<rows.count {
            if isChosen(self, row) { chosen.append(Int32(row)) } else { kept.append(Int32(row)) }
        }
        guard !chosen.isEmpty else { return nil }
        var taken = rows.gather(chosen)
        taken.schema.append(Field("matched", .boolean))
        taken.columns.append(Column(.boolean, .boolean(chosen.map { isMatched[Int($0)] })))
        rows = rows.gather(kept)
        isMatched = kept.map { isMatched[Int($0)] }
        expiries = kept.map { expiries[Int($0)] }
        return taken
    }

    /// Removes the rows that have a partner and gives them.
    mutating func takeMatched() -> Batch? {
        takeRows { side, row in side.isMatched[row] != 0 }?
            .project(Array(description.schema.indices))
    }

    var part: Batch {
        var batch = rows
        batch.schema.append(Field("matched", .boolean))
        batch.columns.append(Column(.boolean, .boolean(isMatched)))
        return batch
    }

    mutating func restore(_ part: Batch) {
        let start = rows.count
        append(part.project(Array(description.schema.indices)))
        guard let last = part.columns.last, case .boolean(let matched) = last.vector else { return }
        for (row, mark) in matched.enumerated() { isMatched[start + row] = mark }
    }
}

extension Batch {
    /// With the rows' numbers as a last column.
    func numbered(from start: Int) -> Batch {
        var batch = self
        batch.schema.append(Field("row", .bigint))
        batch.columns.append(
            Column(.bigint, .integer((0..<count).map { Int64(start + $0) })))
        return batch
    }
}
