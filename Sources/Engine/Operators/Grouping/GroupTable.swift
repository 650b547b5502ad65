public import Columns
import Expressions
public import Query

/// Groups rows by key and keeps the running aggregates of each group: the state of `GROUP BY`.
///
/// ```
/// rows ─► update ─┐
///                 ├─► group keys + accumulators ─► finish  ─► keys, results
/// partial ─► merge┘                             └► partial ─► keys, partial columns of each call
/// ```
/// Groups are numbered densely; numbers of removed groups are used again. A table without keys has
/// one group from the start. Partial rows are the table's form on the wire and in snapshots:
/// `merge` of `partial` into an empty table restores it.
public struct GroupTable: Sendable {
    public let groups: [NamedExpression]
    public let calls: [AggregateCall]
    /// Of finished rows: the group keys, then one column for each call.
    public let schema: Schema
    /// Of partial rows: the group keys, then the partial columns of each call.
    public let partialSchema: Schema
    private var keys: GroupKeys
    private var accumulators: [any Accumulator]
    private let partialRanges: [Range<Int>]
    /// What the calls give does not depend on how rows are brought together.
    private let isExact: Bool

    public init(groups: [NamedExpression], calls: [AggregateCall]) {
        self.groups = groups
        self.calls = calls
        let keySchema = groups.map { Field($0.name, $0.expression.type) }
        keys = GroupKeys(types: keySchema.map(\.type))
        schema = keySchema + calls.map { Field($0.name, $0.overload.result) }
        accumulators = calls.map { Self.accumulator(of: $0) }
        var partial = keySchema
        var ranges: [Range<Int>] = []
        for call in calls {
            let types = Self.partialTypes(of: call)
            ranges.append(partial.count..<partial.count + types.count)
            partial += types.enumerated().map { Field("\(call.name).\($0)", $1) }
        }
        partialSchema = partial
        partialRanges = ranges
        isExact = calls.allSatisfy(\.isExact)
        if groups.isEmpty { ensureOnlyGroup() }
    }

    public init(_ aggregate: Aggregate) {
        self.init(groups: aggregate.groups, calls: aggregate.calls)
    }

    private static func accumulator(of call: AggregateCall) -> any Accumulator {
        guard call.isDistinct, !call.arguments.isEmpty else {
            return call.overload.makeAccumulator()
        }
        return DistinctAccumulator(
            types: call.arguments.map(\.type), inner: call.overload.makeAccumulator())
    }

    static func partialTypes(of call: AggregateCall) -> [DataType] {
        guard call.isDistinct, !call.arguments.isEmpty else { return call.overload.partial }
        return [DistinctAccumulator.partialType(call.arguments.map(\.type))]
    }

    private mutating func ensureOnlyGroup() {
        _ = keys.insert([], rows: 1)
        grow()
    }

    private mutating func grow() {
        for index in accumulators.indices { accumulators[index].grow(toGroups: keys.capacity) }
    }

    /// Groups that are there.
    public var count: Int { keys.count }
    /// As many as there can be by the values of keys that were met; nil where that is not known, or where
    /// results would show in their last bits whether rows were grouped before they are merged.
    var mostGroups: Int? { isExact ? keys.mostGroups : nil }
    /// The numbers of the groups that are there, ascending.
    public var live: Selection { keys.live }

    public var sizeInBytes: Int {
        keys.sizeInBytes + accumulators.reduce(0) { $0 + $1.sizeInBytes }
    }

    /// Adds rows of the input.
    ///
    /// - Returns: The group of each row that stands, in the order of the rows.
    @discardableResult
    public mutating func update(
        _ batch: Batch, _ context: inout OperatorContext
    ) throws(EngineError) -> [Int32] {
        let rows = try EvaluatedRows(groups, calls, over: batch, &context)
        let numbers = keys.insert(rows.keys, rows: rows.count)
        grow()
        for (index, input) in rows.inputs.enumerated() {
            input.update(&accumulators[index], groups: numbers, &context.evaluation)
        }
        context.evaluation.removeFailures()
        return numbers
    }

    /// Adds partial rows of another table for the same groups and calls.
    ///
    /// - Returns: The group of each partial row.
    @discardableResult
    public mutating func merge(_ partial: Batch) -> [Int32] {
        let numbers = keys.insert(
            Array(partial.columns.prefix(groups.count)), rows: partial.count)
        grow()
        for (index, range) in partialRanges.enumerated() {
            accumulators[index].merge(groups: numbers, partial: Array(partial.columns[range]))
        }
        return numbers
    }

    /// Adds the partial rows of several tables in their order, large ones call beside call.
    ///
    /// - Parameter leastSizeInBytes: What threads are worth their start for.
    mutating func merge(
        _ partials: [Batch], on parallelism: any Parallelism, leastSizeInBytes: Int = 1 << 20
    ) {
        let size = partials.reduce(0) { $0 + $1.sizeInBytes }
        guard accumulators.count > 1, size >= leastSizeInBytes else {
            for partial in partials { merge(partial) }
            return
        }
        let numbers = partials.map {
            keys.insert(Array($0.columns.prefix(groups.count)), rows: $0.count)
        }
        grow()
        let ranges = partialRanges
        accumulators.withUnsafeMutableBufferPointer { accumulators in
            let own = Handed(accumulators)
            parallelism.run(ranges.count) { index in
                for (partial, numbers) in zip(partials, numbers) {
                    own.value[index].merge(
                        groups: numbers, partial: Array(partial.columns[ranges[index]]))
                }
            }
        }
    }

    /// The state of the chosen groups, or of all, as partial rows.
    public func partial(of groups: Selection? = nil) -> Batch {
        let chosen = groups ?? live
        var columns = keys.columns(of: chosen)
        for accumulator in accumulators { columns += accumulator.partial(of: chosen) }
        return Batch(schema: partialSchema, columns: columns, count: chosen.count)
    }

    /// The results of the chosen groups, or of all. A group whose result fails is removed from them
    /// under `reject`.
    public func finish(
        _ groups: Selection? = nil, _ context: inout OperatorContext
    ) throws(EngineError) -> Batch {
        let chosen = groups ?? live
        var columns = keys.columns(of: chosen)
        for accumulator in accumulators {
            columns.append(accumulator.finish(chosen, context: &context.evaluation))
        }
        return try settled(columns, count: chosen.count, &context)
    }

    /// The results of partial rows of which each is all there is of its group, from an empty table.
    func finish(
        groupsOf partial: Batch, _ context: inout OperatorContext
    ) throws(EngineError) -> Batch {
        let rows = Selection(0..<Int32(partial.count))
        var columns = Array(partial.columns.prefix(groups.count))
        for (var accumulator, range) in zip(accumulators, partialRanges) {
            accumulator.grow(toGroups: rows.count)
            accumulator.merge(groups: rows, partial: Array(partial.columns[range]))
            columns.append(accumulator.finish(rows, context: &context.evaluation))
        }
        return try settled(columns, count: rows.count, &context)
    }

    private func settled(
        _ columns: [Column], count: Int, _ context: inout OperatorContext
    ) throws(EngineError) -> Batch {
        let batch = Batch(schema: schema, columns: columns, count: count)
        guard let standing = try context.settleFailures(of: count) else { return batch }
        return batch.gather(standing)
    }

    /// The keys of the chosen groups.
    public func keys(of groups: Selection) -> [Column] { keys.columns(of: groups) }

    /// Forgets groups; their numbers are used again.
    public mutating func remove(_ groups: Selection) {
        guard !groups.isEmpty else { return }
        keys.remove(groups)
        for index in accumulators.indices { accumulators[index].reset(groups) }
        if self.groups.isEmpty { ensureOnlyGroup() }
    }

    /// Forgets everything.
    public mutating func removeAll() { self = GroupTable(groups: groups, calls: calls) }
}

/// The keys of a batch's rows and what the calls take of them, without the rows that failed.
private struct EvaluatedRows {
    var keys: [Column]
    var inputs: [CallInput] = []
    var count: Int

    init(
        _ groups: [NamedExpression], _ calls: [AggregateCall], over batch: Batch,
        _ context: inout OperatorContext
    ) throws(EngineError) {
        count = batch.count
        keys = groups.map { $0.expression.evaluateColumn(over: batch, &context.evaluation) }
        for call in calls { inputs.append(CallInput(call, over: batch, &context.evaluation)) }
        guard let standing = try context.settleFailures(of: batch.count) else { return }
        keys = keys.map { $0.gather(standing) }
        inputs = inputs.map { $0.gather(standing) }
        count = standing.count
        context.choose(standing)
    }
}

/// What one aggregate call takes from a batch: its arguments, and the rows that its filter lets by.
struct CallInput {
    var arguments: [Datum]
    var rows: Selection?

    init(_ call: AggregateCall, over batch: Batch, _ context: inout EvaluationContext) {
        guard let filter = call.filter else {
            arguments = call.arguments.map { $0.evaluate(over: batch, &context) }
            return
        }
        let mask = filter.evaluateColumn(over: batch, &context)
        let chosen = FilterOperator.trueRows(of: mask, among: nil)
        // Arguments are evaluated for the filtered rows only, so that others cannot fail.
        var inner = EvaluationContext(
            nowInMicroseconds: context.nowInMicroseconds, user: context.user)
        let part = batch.gather(chosen, needed: Set(call.arguments.flatMap { $0.columns }))
        arguments = call.arguments.map { $0.evaluate(over: part, &inner) }
        for failure in inner.failures {
            context.fail(row: Int(chosen[failure.row]), failure.error)
        }
        rows = chosen
    }

    /// Only the rows of `standing`, ascending.
    func gather(_ standing: Selection) -> CallInput {
        var result = self
        guard let rows else {
            result.arguments = arguments.map { $0.gather(standing) }
            return result
        }
        var newNumber: [Int32: Int32] = [:]
        for (position, row) in standing.enumerated() { newNumber[row] = Int32(position) }
        let kept = rows.indices.filter { newNumber[rows[$0]] != nil }
        result.rows = kept.map { newNumber[rows[$0]]! }
        result.arguments = arguments.map { $0.gather(kept.map { Int32($0) }) }
        return result
    }

    func update(
        _ accumulator: inout any Accumulator, groups: [Int32], _ context: inout EvaluationContext
    ) {
        let chosen = rows.map { $0.map { groups[Int($0)] } } ?? groups
        accumulator.update(groups: chosen, arguments: arguments, context: &context)
    }
}
