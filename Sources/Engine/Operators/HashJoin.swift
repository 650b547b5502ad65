public import Columns
public import Expressions
public import Query

/// Joins batches of the left side with a right side that is held in memory.
///
/// The right side's keys are numbered, its rows listed by number; a left row's key is looked up
/// (once for each dictionary entry where it is a dictionary) and paired with the listed rows:
/// ```
/// left key ─► code ─► starts[code] ..< starts[code + 1] ─► rows of the right side
/// ```
/// Use: `build` for each batch of the right side, `finishBuild`, then for each left batch `begin` and
/// `next` until nil (or `process` for all at once), and `unmatched` at the end for right and full.
public struct HashJoin: Sendable {
    public let kind: Join.Kind
    public let schema: Schema
    let leftKeys: [Expression]
    let rightKeys: [Expression]
    let residual: Expression?
    let leftSchema: Schema
    let rightSchema: Schema
    /// Left and right columns that anything above reads; others come out as VOID. nil means all.
    public var needed: Set<Int>?
    /// Output rows a call of `next` stays near.
    let chunk = 4096

    private var keys: GroupKeys
    private var pending: [Batch] = []
    /// Of the right side's rows.
    private var rowBytes = 0
    private var codes: [Int32] = []
    private var right: Batch
    private(set) var hasNullKey = false
    /// There are right rows, here or elsewhere.
    private var isPartOfRows = false
    private var starts: [Int32] = [0]
    private var rows: Selection = []
    /// Each code has rows: none is of a null.
    private var haveCodesRows = false
    private var areKeysUnique = false
    /// The right row of each code, −1 for none; where keys are unique.
    private var rowOfCode: Selection = []
    /// Row n has code n: codes are rows.
    private var areCodesRows = false
    private var isMatched: [UInt8] = []
    private var probe: Probe?

    /// A left batch in work.
    private struct Probe: Sendable {
        var batch: Batch
        var codes: [Int32]
        var isMatched: [UInt8]
        /// The next pair: left row, and how many of its right rows were paired.
        var row = 0
        var paired = 0
        /// All pairs were given; the left rows without a match come next.
        var isPaired = false
    }

    public init(
        kind: Join.Kind, left: Schema, right: Schema,
        keys: [(left: Expression, right: Expression)], residual: Expression? = nil
    ) {
        self.kind = kind
        leftSchema = left
        rightSchema = right
        // NOT IN over several columns compares each with three-valued logic: see `NullAwareMatch`.
        leftKeys = keys.map(\.left)
        rightKeys = keys.map(\.right)
        self.residual = residual
        self.keys = GroupKeys(types: rightKeys.map(\.type))
        self.right = Batch.empty(right)
        switch kind {
        case .semi, .anti, .antiNullAware: schema = left
        case .mark: schema = left + [Field("exists", .boolean)]
        default: schema = left + right
        }
    }

    public init(_ join: Join) {
        self.init(
            kind: join.kind, left: join.left.schema, right: join.right.schema, keys: join.keys,
            residual: join.residual)
    }

    public var rightCount: Int { right.count + pending.reduce(0) { $0 + $1.count } }

    public var sizeInBytes: Int {
        keys.sizeInBytes + rowBytes
            + (codes.count + starts.count + rows.count) * 4
    }
}

// MARK: - The right side

extension HashJoin {
    public mutating func build(
        _ batch: Batch, _ context: inout OperatorContext
    ) throws(EngineError) {
        var batch = batch
        guard batch.count > 0 else { return }
        var columns = rightKeys.map { $0.evaluateColumn(over: batch, &context.evaluation) }
        if let standing = try context.settleFailures(of: batch.count) {
            columns = columns.map { $0.gather(standing) }
            batch = batch.gather(standing)
        }
        var found = keys.insert(columns, rows: batch.count)
        if let nulls = Self.rowsWithNull(columns, rows: batch.count) {
            hasNullKey = true
            for row in nulls { found[Int(row)] = -1 }
        }
        codes += found
        pending.append(batch)
        rowBytes += batch.sizeInBytes
    }

    /// Rows whose keys differ never meet: the sides may be cut by their keys.
    var canBeCut: Bool {
        switch kind {
        case .cross: false
        case .antiNullAware: rightKeys.count == 1 && residual == nil
        default: !rightKeys.isEmpty
        }
    }

    /// Tells a table of some of the right rows what `NOT IN` must know of all of them.
    mutating func know(hasRows: Bool, hasNullKey: Bool) {
        isPartOfRows = hasRows
        self.hasNullKey = hasNullKey
    }

    /// Takes back the batches that were built so far.
    mutating func takePending() -> [Batch] {
        defer { pending = [] }
        return pending
    }

    public mutating func finishBuild() {
        right = Batch.concatenated(pending, schema: rightSchema)
        pending = []
        keys.prepareToFind()
        let groups = keys.capacity
        starts = [Int32](repeating: 0, count: groups + 1)
        for code in codes where code >= 0 { starts[Int(code) + 1] += 1 }
        haveCodesRows = !starts.dropFirst().contains(0)
        areKeysUnique = !starts.contains { $0 > 1 }
        for group in 0..<groups { starts[group + 1] += starts[group] }
        var next = starts
        rows = Selection(repeating: 0, count: Int(starts[groups]))
        for (row, code) in codes.enumerated() where code >= 0 {
            rows[Int(next[Int(code)])] = Int32(row)
            next[Int(code)] += 1
        }
        if areKeysUnique {
            rowOfCode = (0..<groups).map {
                starts[$0] < starts[$0 + 1] ? rows[Int(starts[$0])] : -1
            }
            areCodesRows = rowOfCode.indices.allSatisfy { rowOfCode[$0] == Int32($0) }
        }
        codes = []
        if kind == .right || kind == .full {
            isMatched = [UInt8](repeating: 0, count: right.count)
        }
    }

    /// Rows in which any of the columns is null; nil for none.
    static func rowsWithNull(_ columns: [Column], rows: Int) -> Selection? {
        var isNull: [Bool]?
        for column in columns {
            if case .void = column.type { return Selection(0..<Int32(rows)) }
            guard let validity = column.validity, validity.contains(0) else { continue }
            var marks = isNull ?? [Bool](repeating: false, count: rows)
            for row in 0..<rows where validity[row] == 0 { marks[row] = true }
            isNull = marks
        }
        return isNull.map { marks in (0..<Int32(rows)).filter { marks[Int($0)] } }
    }
}

// MARK: - The left side

extension HashJoin {
    /// All rows that a left batch gives, at once: for joins that do not multiply rows much.
    public mutating func process(
        _ batch: Batch, _ context: inout OperatorContext
    ) throws(EngineError) -> Batch {
        try begin(batch, &context)
        var output: [Batch] = []
        var origins: Selection = []
        while let (part, leftRows) = try nextWithRows(&context, tellsRows: true) {
            output.append(part)
            origins += leftRows
        }
        context.choose(origins)
        return output.count == 1 ? output[0] : Batch.concatenated(output, schema: schema)
    }

    /// Looks up the keys of a left batch.
    public mutating func begin(
        _ batch: Batch, _ context: inout OperatorContext
    ) throws(EngineError) {
        var batch = batch
        var columns = leftKeys.map { $0.evaluateColumn(over: batch, &context.evaluation) }
        if let standing = try context.settleFailures(of: batch.count) {
            columns = columns.map { $0.gather(standing) }
            batch = batch.gather(standing)
            context.choose(standing)
        }
        var codes = keys.find(columns, rows: batch.count)
        let nulls = Self.rowsWithNull(columns, rows: batch.count)
        for row in nulls ?? [] { codes[Int(row)] = -1 }
        if kind == .antiNullAware {
            batch = try nullAwareCandidates(batch, &codes, nulls: nulls ?? [], &context)
        }
        probe = Probe(
            batch: batch, codes: codes, isMatched: [UInt8](repeating: 0, count: batch.count))
    }

    /// Some of the rows of the batch in work, or nil when it is done.
    public mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
        try nextWithRows(&context, tellsRows: false)?.0
    }

    /// - Parameter tellsRows: The left rows are wanted too, and not only the joined ones.
    private mutating func nextWithRows(
        _ context: inout OperatorContext, tellsRows: Bool
    ) throws(EngineError) -> (Batch, Selection)? {
        guard let work = probe else { return nil }
        if residual == nil, let output = unconditional(work, tellsRows: tellsRows) {
            probe = nil
            return output
        }
        while probe?.isPaired == false {
            try context.checkWanted()
            let (left, right) = nextPairs()
            guard !left.isEmpty else { continue }
            let (matchedLeft, matchedRight) = try matching(work.batch, left, right, &context)
            for row in matchedLeft {
                if kind == .single, probe!.isMatched[Int(row)] != 0 { throw Self.secondMatch }
                probe!.isMatched[Int(row)] = 1
            }
            if !isMatched.isEmpty { for row in matchedRight { isMatched[Int(row)] = 1 } }
            if givesPairs, !matchedLeft.isEmpty {
                return (combine(work.batch, matchedLeft, matchedRight), matchedLeft)
            }
        }
        defer { probe = nil }
        return rest(of: probe!)
    }

    private var givesPairs: Bool {
        switch kind {
        case .semi, .anti, .antiNullAware, .mark: false
        default: true
        }
    }

    static var secondMatch: EngineError {
        .evaluation(
            EvaluationError(
                "SCALAR_SUBQUERY_TOO_MANY_ROWS",
                "More than one row returned by a subquery used as an expression."))
    }

    /// What comes out once all pairs are known: the left rows with or without a match.
    private func rest(of work: Probe) -> (Batch, Selection)? {
        let rows = (0..<Int32(work.batch.count))
        switch kind {
        case .inner, .cross, .right: return nil
        case .left, .full, .single:
            let left = rows.filter { work.isMatched[Int($0)] == 0 }
            guard !left.isEmpty else { return nil }
            let none = Selection(repeating: -1, count: left.count)
            return (combine(work.batch, left, none), left)
        case .semi:
            let left = selection(of: work.isMatched)
            return (work.batch.gather(left), left)
        case .anti, .antiNullAware:
            let left = selection(of: work.isMatched.map { 1 &- $0 })
            return (work.batch.gather(left), left)
        case .mark:
            var batch = work.batch
            batch.columns.append(Column(.boolean, .boolean(work.isMatched)))
            batch.schema = schema
            return (batch, Selection(rows))
        }
    }

    /// The common cases, without pairs in between: no residual, and no row is multiplied.
    private mutating func unconditional(
        _ work: Probe, tellsRows: Bool
    ) -> (Batch, Selection)? {
        switch kind {
        case .semi, .anti, .mark, .antiNullAware:
            var work = work
            if haveCodesRows {
                // The sign as 0 or 1.
                work.isMatched = work.codes.map { UInt8(truncatingIfNeeded: 1 &+ ($0 &>> 31)) }
            } else {
                for (row, code) in work.codes.enumerated() where code >= 0 {
                    work.isMatched[row] = starts[Int(code)] < starts[Int(code) + 1] ? 1 : 0
                }
            }
            return rest(of: work)
        case .inner, .left, .right, .full, .single:
            guard areKeysUnique, !leftKeys.isEmpty else { return nil }
            let found = rightRows(of: work.codes)
            if !isMatched.isEmpty { for row in found where row >= 0 { isMatched[Int(row)] = 1 } }
            if kind == .inner || kind == .right {
                let left = Self.present(found)
                if left.count < found.count {
                    return (combine(work.batch, left, gather(found, left)), left)
                }
            }
            let rows = tellsRows ? Selection(0..<Int32(found.count)) : []
            return (combine(work.batch, nil, found), rows)
        case .cross: return nil
        }
    }

    /// The right row of each code, −1 for none. Keys are unique.
    private func rightRows(of codes: [Int32]) -> Selection {
        if areCodesRows { return codes }
        return Selection(unsafeUninitializedCapacity: codes.count) { found, initialized in
            rowOfCode.withUnsafeBufferPointer { rows in
                codes.withUnsafeBufferPointer { codes in
                    guard !rows.isEmpty else { return found.initialize(repeating: -1) }
                    for place in 0..<codes.count {
                        let code = codes[place]
                        let row = rows[Int(max(code, 0))]
                        found[place] = code < 0 ? -1 : row
                    }
                }
            }
            initialized = codes.count
        }
    }

    /// The places of what is not −1.
    private static func present(_ found: Selection) -> Selection {
        Selection(unsafeUninitializedCapacity: found.count) { places, initialized in
            var count = 0
            found.withUnsafeBufferPointer { found in
                for place in 0..<found.count {
                    places[count] = Int32(truncatingIfNeeded: place)
                    // The sign as 0 or 1.
                    count &+= Int(1 &+ (found[place] &>> 31))
                }
            }
            initialized = count
        }
    }

    /// The next pairs of rows with equal keys, about `chunk` of them.
    private mutating func nextPairs() -> (left: Selection, right: Selection) {
        guard var work = probe else { return ([], []) }
        probe = nil
        var left: Selection = []
        var right: Selection = []
        left.reserveCapacity(chunk)
        right.reserveCapacity(chunk)
        while left.count < chunk, work.row < work.codes.count {
            let code = Int(work.codes[work.row])
            if code >= 0, code + 1 < starts.count {
                let start = Int(starts[code]) + work.paired
                let end = min(Int(starts[code + 1]), start + chunk - left.count)
                for place in start..<max(start, end) {
                    left.append(Int32(work.row))
                    right.append(rows[place])
                }
                work.paired += max(end - start, 0)
                if end < Int(starts[code + 1]) { break }
            }
            work.row += 1
            work.paired = 0
        }
        if work.row == work.codes.count { work.isPaired = true }
        probe = work
        return (left, right)
    }

    /// The pairs for which the residual condition is true.
    private func matching(
        _ batch: Batch, _ left: Selection, _ right: Selection, _ context: inout OperatorContext
    ) throws(EngineError) -> (Selection, Selection) {
        guard let residual else { return (left, right) }
        let used = residual.usedColumns
        let pairs = pair(batch, left, self.right, right, used: used)
        let truth = residual.evaluateColumn(over: pairs, &context.evaluation)
        let origins = context.origins
        context.choose(left)
        let standing = try context.settleFailures(of: pairs.count)
        context.restore(origins: origins)
        let chosen = FilterOperator.trueRows(of: truth, among: standing)
        if chosen.count == left.count { return (left, right) }
        return (chosen.map { left[Int($0)] }, chosen.map { right[Int($0)] })
    }

    private func combine(_ batch: Batch, _ left: Selection?, _ right: Selection) -> Batch {
        var result = pair(batch, left, self.right, right, used: needed)
        result.schema = schema
        return result
    }

    private func pair(
        _ leftBatch: Batch, _ left: Selection?, _ rightBatch: Batch, _ right: Selection,
        used: Set<Int>?
    ) -> Batch {
        var columns: [Column] = []
        columns.reserveCapacity(leftBatch.columns.count + rightBatch.columns.count)
        for (index, column) in leftBatch.columns.enumerated() {
            if let used, !used.contains(index) {
                columns.append(Column(.void, .none(count: right.count)))
            } else {
                columns.append(left.map { column.gatherOrNull($0) } ?? column)
            }
        }
        for (index, column) in rightBatch.columns.enumerated() {
            if let used, !used.contains(leftBatch.columns.count + index) {
                columns.append(Column(.void, .none(count: right.count)))
            } else {
                columns.append(column.gatherOrNull(right))
            }
        }
        return Batch(schema: leftSchema + rightSchema, columns: columns, count: right.count)
    }

    /// After the last left batch: right rows without a match, beside nulls. For right and full.
    public func unmatched() -> Batch? {
        guard kind == .right || kind == .full else { return nil }
        let rows = (0..<Int32(right.count)).filter { isMatched[Int($0)] == 0 }
        guard !rows.isEmpty else { return nil }
        let left = leftSchema.map { Column.nulls($0.type, count: rows.count) }
        return Batch(
            schema: schema, columns: left + right.columns.map { $0.gather(rows) },
            count: rows.count)
    }
}

// MARK: - NOT IN

extension HashJoin {
    /// Leaves only the left rows that `NOT IN` may keep; those that a null decides against go.
    ///
    /// With one key: an empty right side keeps every row; a null on the right keeps none; a null on
    /// the left is not kept. With more, or a further condition, every pair is compared: a row goes
    /// when some right row differs in no column for certain.
    private func nullAwareCandidates(
        _ batch: Batch, _ codes: inout [Int32], nulls: Selection, _ context: inout OperatorContext
    ) throws(EngineError) -> Batch {
        guard right.count > 0 || isPartOfRows else { return batch }
        var kept: Selection
        if leftKeys.count == 1, residual == nil {
            if hasNullKey {
                kept = []
            } else {
                let isNull = Set(nulls)
                kept = (0..<Int32(batch.count)).filter { !isNull.contains($0) }
            }
        } else {
            kept = try certainlyDifferent(batch, &context)
        }
        codes = kept.map { codes[Int($0)] }
        context.choose(kept)
        return batch.gather(kept)
    }

    private func certainlyDifferent(
        _ batch: Batch, _ context: inout OperatorContext
    ) throws(EngineError) -> Selection {
        let leftValues = leftKeys.map { $0.evaluateColumn(over: batch, &context.evaluation) }
        let rightValues = rightKeys.map { $0.evaluateColumn(over: right, &context.evaluation) }
        _ = try context.settleFailures(of: batch.count)
        let all = Selection(0..<Int32(right.count))
        var kept: Selection = []
        for row in 0..<batch.count {
            var candidates = all
            for (left, right) in zip(leftValues, rightValues) where !left.isNull(at: row) {
                let value = left.value(at: row)
                candidates = candidates.filter {
                    right.isNull(at: Int($0)) || right.value(at: Int($0)) == value
                }
            }
            if !candidates.isEmpty, let residual {
                let left = Selection(repeating: Int32(row), count: candidates.count)
                let pairs = pair(batch, left, right, candidates, used: residual.usedColumns)
                let truth = residual.evaluateColumn(over: pairs, &context.evaluation)
                _ = try context.settleFailures(of: pairs.count)
                candidates = candidates.indices.filter {
                    truth.isNull(at: $0) || truth.value(at: $0) == .boolean(true)
                }.map { candidates[$0] }
            }
            if candidates.isEmpty { kept.append(Int32(row)) }
        }
        return kept
    }
}
