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
    /// Columns of the pairs that anything reads; others come out as VOID. nil means all.
    private let needed: Set<Int>?
    /// Whether a row had a partner decides something.
    private let tellsMatches: Bool
    private var left: WaitingRows
    private var right: WaitingRows

    init(_ work: StageOperator.StreamJoin, needed: Set<Int>? = nil) {
        self.work = work
        self.needed = needed
        tellsMatches = work.kind != .inner && work.kind != .cross
        left = work.left.waitingRows
        right = work.right.waitingRows
    }

    var rows: Int { left.count + right.count }
    var sizeInBytes: Int { left.sizeInBytes + right.sizeInBytes }

    func reduce(
        _ blocks: [Batch], _ scope: inout StageScope, _ emit: Emit
    ) throws(EngineError) {
        var (newLeft, newRight) = sides(of: blocks)
        let leftAlone = try takeAlone(&newLeft, work.leftOnly, &scope)
        let rightAlone = try takeAlone(&newRight, work.rightOnly, &scope)
        let leftHashes = hashes(of: &newLeft, work.keys.map(\.left), work.left, &scope.context)
        let rightHashes = hashes(of: &newRight, work.keys.map(\.right), work.right, &scope.context)
        let (oldLeft, oldRight) = (left.end, right.end)
        let rightExpiries = work.right.expiries(of: newRight)
        left.append(newLeft, hashes: leftHashes, expiries: work.left.expiries(of: newLeft))
        right.append(newRight, hashes: rightHashes, expiries: rightExpiries)
        var made = 0
        func give(_ batch: Batch) throws(EngineError) {
            made += batch.count
            try emit(batch)
        }
        var matched: [Int] = []
        if newRight.count > 0, oldLeft > 0 {
            let old = partners(in: &left, of: rightHashes, before: oldLeft)
            try pairs(
                rows(old, of: left), marked(newRight, from: oldRight), &matched, &scope.context,
                give)
        }
        if newLeft.count > 0, oldRight > 0 {
            let old = partners(in: &right, of: leftHashes, before: oldRight)
            try pairs(
                marked(newLeft, from: oldLeft), rows(old, of: right), &matched, &scope.context,
                give)
        }
        if newLeft.count > 0, newRight.count > 0 {
            var rights = marked(newRight, from: oldRight)
            if work.kind == .semi, !rightExpiries.isEmpty {
                // As in Spark: a new right row that will not wait meets what waits already alone.
                let stays = rightExpiries.indices.filter { rightExpiries[$0] > scope.eviction }
                rights = rights.gather(stays.map(Int32.init))
            }
            try pairs(marked(newLeft, from: oldLeft), rights, &matched, &scope.context, give)
        }
        if work.kind == .semi, !matched.isEmpty {
            // A left row goes on once, when its first partner is known, and waits no longer.
            try give(left.take(matched.sorted()))
        }
        for batch in lonely(leftAlone, rightAlone) { try give(batch) }
        let late = lonely(
            left.takeExpired(scope.eviction, tellsLonely: work.left.isPreserved),
            right.takeExpired(scope.eviction, tellsLonely: work.right.isPreserved))
        for batch in late { try give(batch) }
        scope.metrics.made += Int64(made)
        scope.metrics.rowsOut += Int64(made)
    }

    private func sides(of blocks: [Batch]) -> (left: Batch, right: Batch) {
        var fresh: [[Batch]] = [[], []]
        for block in blocks where block.count > 0 {
            let (side, batch) = block.unmarked()
            fresh[side].append(batch)
        }
        return (
            .concatenated(fresh[0], schema: work.left.schema),
            .concatenated(fresh[1], schema: work.right.schema)
        )
    }

    /// Takes out the rows that go on without a partner at once.
    private func takeAlone(
        _ rows: inout Batch, _ condition: Expression?, _ scope: inout StageScope
    ) throws(EngineError) -> Batch? {
        guard let condition, rows.count > 0 else { return nil }
        scope.context.reset()
        let column = condition.evaluateColumn(over: rows, &scope.context.evaluation)
        let standing = try scope.context.settleFailures(of: rows.count)
        let kept = FilterOperator.trueRows(of: column, among: standing)
        guard kept.count < rows.count else { return nil }
        let isKept = Set(kept)
        let alone = (standing ?? Selection(0..<Int32(rows.count))).filter { !isKept.contains($0) }
        defer { rows = rows.gather(kept) }
        return rows.gather(alone)
    }

    /// Of rows' keys; without keys, all rows are of one hash. Rows that can neither meet a partner nor
    /// go on without one, for a null in their key or their time, are left out.
    private func hashes(
        of rows: inout Batch, _ keys: [Expression], _ side: StageOperator.StreamJoin.Side,
        _ context: inout OperatorContext
    ) -> [UInt64] {
        guard rows.count > 0 else { return [] }
        var columns = keys.map { $0.evaluateColumn(over: rows, &context.evaluation) }
        // A key that cannot be computed is told when the rows are joined.
        context.evaluation.removeFailures()
        if !side.isPreserved {
            var needed = columns
            if case .column(let time, _)? = side.expiry?.time {
                needed.append(rows.columns[time])
            }
            needed += side.needed.map { rows.columns[$0] }
            if let nulls = HashJoin.rowsWithNull(needed, rows: rows.count), !nulls.isEmpty {
                let isNull = Set(nulls)
                let kept = (0..<Int32(rows.count)).filter { !isNull.contains($0) }
                rows = rows.gather(kept)
                columns = columns.map { $0.gather(kept) }
            }
        }
        return RowHash.hash(columns, count: rows.count)
    }

    private func partners(
        in side: inout WaitingRows, of hashes: [UInt64], before limit: Int
    ) -> [Int] {
        work.keys.isEmpty
            ? side.allRows(before: limit) : side.rows(withHashes: hashes, before: limit)
    }

    /// Waiting rows, with their numbers as a last column where these are wanted.
    private func rows(_ numbers: [Int], of side: WaitingRows) -> Batch {
        tellsMatches ? side.numbered(numbers) : side.rows(numbers)
    }

    /// New rows, with their numbers as a last column where these are wanted.
    private func marked(_ rows: Batch, from start: Int) -> Batch {
        tellsMatches ? rows.numbered(from: start) : rows
    }

    /// Gives the pairs of two sets of rows, which `rows(_:of:)` or `marked` made.
    ///
    /// - Parameter matched: Takes the numbers of left rows that found their first partner.
    private func pairs(
        _ lefts: Batch, _ rights: Batch, _ matched: inout [Int], _ context: inout OperatorContext,
        _ give: Emit
    ) throws(EngineError) {
        guard lefts.count > 0, rights.count > 0 else { return }
        let (width, other) = (work.left.schema.count, work.right.schema.count)
        let marks = tellsMatches ? 1 : 0
        // The larger side passes by the smaller one, which is held.
        let isSwapped = lefts.count < rights.count
        let (held, passing) = isSwapped ? (lefts, rights) : (rights, lefts)
        // Where the left and the right side's columns begin in the pairs, the rows' numbers behind them.
        let (left, right) = isSwapped ? (other + marks, 0) : (0, width + marks)
        func place(_ column: Int) -> Int {
            column < width ? left + column : right + column - width
        }
        var join = HashJoin(
            kind: work.keys.isEmpty ? .cross : .inner, left: passing.schema, right: held.schema,
            keys: isSwapped ? work.keys.map { (left: $0.right, right: $0.left) } : work.keys,
            residual: work.residual?.movingColumns { column in
                // A lambda's parameters stand beyond both sides.
                column < width + other ? place(column) : column + 2 * marks
            })
        let wanted: Set<Int>? = work.kind == .semi ? [] : needed
        join.needed = wanted.map { wanted in
            Set(wanted.map(place)).union(tellsMatches ? [left + width, right + other] : [])
        }
        context.reset()
        try join.build(held, &context)
        join.finishBuild()
        let columns = (0..<width + other).map(place)
        for start in stride(from: 0, to: passing.count, by: 4096) {
            context.reset()
            let part = passing.slice(start..<min(start + 4096, passing.count))
            try join.begin(part, &context)
            while let found = try join.next(&context) {
                if tellsMatches {
                    noteMatches(
                        found.columns[left + width], found.columns[right + other], &matched)
                }
                if work.kind != .semi { try give(found.project(columns)) }
            }
        }
    }

    private func noteMatches(_ lefts: Column, _ rights: Column, _ matched: inout [Int]) {
        guard case .integer(let lefts) = lefts.vector, case .integer(let rights) = rights.vector
        else { return }
        for row in lefts where left.isMatched[Int(row)] == 0 {
            left.noteMatch(Int(row))
            matched.append(Int(row))
        }
        for row in rights { right.noteMatch(Int(row)) }
    }

    /// Rows without a partner as the join gives them: with nulls, or not at all.
    private func lonely(_ lefts: Batch?, _ rights: Batch?) -> [Batch] {
        var output: [Batch] = []
        if let gone = lefts, gone.count > 0, work.left.isPreserved {
            let nulls = work.right.schema.map { Column.nulls($0.type, count: gone.count) }
            output.append(
                Batch(
                    schema: gone.schema + work.right.schema, columns: gone.columns + nulls,
                    count: gone.count))
        }
        if let gone = rights, gone.count > 0, work.right.isPreserved {
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
        let (lefts, rights) = (left.chunkCount, right.chunkCount)
        return FrozenState(count: lefts + rights) { part in
            part < lefts
                ? left.part(part).marked(0) : right.part(part - lefts).marked(1)
        }
    }

    func restore(_ parts: [Batch]) throws(EngineError) {
        left = work.left.waitingRows
        right = work.right.waitingRows
        var context = OperatorContext()
        for part in parts {
            let (side, batch) = part.unmarked()
            let isLeft = side == 0
            let description = isLeft ? work.left : work.right
            let rows = batch.project(Array(description.schema.indices))
            let keys = work.keys.map {
                (isLeft ? $0.left : $0.right).evaluateColumn(over: rows, &context.evaluation)
            }
            context.evaluation.removeFailures()
            let hashes = RowHash.hash(keys, count: rows.count)
            let expiries = description.expiries(of: rows)
            var matched: [UInt8] = []
            if case .boolean(let marks)? = batch.columns.last?.vector { matched = marks }
            if isLeft {
                left.append(rows, hashes: hashes, expiries: expiries, matched: matched)
            } else {
                right.append(rows, hashes: hashes, expiries: expiries, matched: matched)
            }
        }
    }
}

extension StageOperator.StreamJoin.Side {
    /// Of this side, none yet.
    var waitingRows: WaitingRows {
        WaitingRows(schema, expires: expiry != nil)
    }

    /// When each row goes, `Int64.max` for never; empty where rows do not go by time.
    func expiries(of rows: Batch) -> [Int64] {
        guard let expiry else { return [] }
        // A time that cannot be computed is told when the rows are joined.
        var context = EvaluationContext()
        let times = expiry.time.evaluateColumn(over: rows, &context)
        return times.eventTimes().map { time in
            guard let time else { return .max }
            let (sum, isOver) = time.addingReportingOverflow(expiry.lingering)
            return isOver ? .max : sum
        }
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
