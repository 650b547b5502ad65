import Columns
import Expressions
import Query

/// A flow that appends, batch by batch and row by row, by the rules of Spark's manual:
/// 1. the watermark of a batch is the highest time seen in the batches before it, less the delay, the
///    lowest of a flow's several (the highest, where the settings say so); it never goes back, and begins with
///    the year 1970;
/// 2. rows are late by the watermark of the batch before;
/// 3. groups, keys and waiting rows go when the batch's own watermark has reached their end.
final class NaiveFlow {
    private let number: Int
    private let flow: Flow
    private let tables: NaiveTables
    private var groups: [Int: NaiveGroups] = [:]
    private var sessions: [Int: [OpenSession]] = [:]
    private var keys: [Int: [[Value]: Int64]] = [:]
    private var streamJoins: [Int: NaiveStreamJoin] = [:]
    /// Rows that a LIMIT let through.
    private var passed: [Int: Int64] = [:]
    private var indexes: [Int: (rows: NaiveRows, index: NaiveJoin.Index)] = [:]
    /// The highest time seen, by the operator that declares it.
    private var highest: [Int: Int64] = [:]
    private var seenInBatch: [Int: Int64] = [:]
    private var late = Int64.min
    private var eviction = Int64.min
    private var now: Int64 = 0

    init(_ number: Int, _ tables: NaiveTables) {
        self.number = number
        self.tables = tables
        flow = tables.program.pipeline.flows[number]
    }

    /// The rows that the batch appends to the flow's table.
    func step(now: Int64) throws(EngineError) -> NaiveRows {
        self.now = now
        if eviction == .min, !delays.isEmpty { eviction = 0 }
        late = eviction
        if let watermark { eviction = max(eviction, watermark) }
        seenInBatch = [:]
        let rows = try rows(of: flow.plan, 0)
        for (node, time) in seenInBatch { highest[node] = max(highest[node] ?? .min, time) }
        return rows
    }

    /// nil while one of the flow's clauses, or each, has seen nothing.
    private var watermark: Int64? {
        let own = delays.map { node, delay in
            highest[node].map { BoundedTime.earlier($0, by: delay) }
        }
        if tables.program.pipeline.chosen.watermarkPolicy == .max {
            return own.compactMap { $0 }.max()
        }
        return own.contains(nil) ? nil : own.compactMap { $0 }.min()
    }

    private lazy var delays: [Int: Int64] = {
        var found: [Int: Int64] = [:]
        func look(_ plan: Plan, _ node: Int) {
            if case .watermark(let own) = plan { found[node] = own.delayInMicroseconds }
            var next = node + 1
            for input in plan.inputs {
                look(input, next)
                next += input.operatorCount
            }
        }
        look(flow.plan, 0)
        return found
    }()

    /// How the compiled program describes the stateful operator at a node: its event time's column,
    /// and how far its watermark stays behind.
    private func stage(_ node: Int) throws(EngineError) -> StageOperator {
        for stage in tables.program.stages
        where stage.flow == number && stage.work.operatorIndex == node {
            return stage.work
        }
        throw .unsupported(
            errorClass: "UNSUPPORTED_STREAMING_OPERATOR",
            message: "\(flow.name): operator \(node) has no stage")
    }

    private func behind(_ time: Int64, _ offset: Int64) -> Int64 {
        time == .min ? .min : BoundedTime.earlier(time, by: offset)
    }

    private func isLate(_ value: Value, _ offset: Int64) -> Bool {
        guard late != .min, let time = value.eventTime else { return false }
        return time <= behind(late, offset)
    }

    // MARK: - Operators

    /// - Parameter node: The operator's place in the plan, the root 0, inputs from left to right.
    private func rows(of plan: Plan, _ node: Int) throws(EngineError) -> NaiveRows {
        switch plan {
        case .scan(let scan): return try tables.rows(of: scan, .batch)
        case .filter(let input, let condition):
            return try rows(of: input, node + 1).filtered(by: condition, now: now)
        case .project(let input, let expressions):
            return try rows(of: input, node + 1).projected(to: expressions, now: now)
        case .expand(let input, let projections, let schema):
            return try rows(of: input, node + 1).expanded(by: projections, schema, now: now)
        case .generate(let generate):
            return try rows(of: generate.input, node + 1).generated(by: generate, now: now)
        case .union(let inputs):
            var result = NaiveRows(plan.schema)
            var next = node + 1
            for input in inputs {
                result.rows += try rows(of: input, next).rows
                next += input.operatorCount
            }
            return result
        case .watermark(let watermark):
            let input = try rows(of: watermark.input, node + 1)
            for row in input.rows {
                guard let time = row[watermark.column].eventTime else { continue }
                // Whole milliseconds, as Spark counts.
                let whole = time - ((time % 1000) + 1000) % 1000
                seenInBatch[node] = max(seenInBatch[node] ?? .min, whole)
            }
            return input
        case .aggregate(let aggregate):
            let input = try rows(of: aggregate.input, node + 1)
            guard case .aggregate(let stage) = try stage(node) else { break }
            return aggregate.session == nil
                ? group(aggregate, input, stage, node) : sessions(aggregate, input, stage, node)
        case .deduplicate(let deduplicate):
            let input = try rows(of: deduplicate.input, node + 1)
            guard case .deduplicate(let stage) = try stage(node) else { break }
            return distinct(input, stage, node)
        case .join(let join): return try rows(of: join, node)
        case .limit(let input, let count?, offset: 0):
            var result = try rows(of: input, node + 1)
            result.rows = Array(result.rows.prefix(Int(count - passed[node, default: 0])))
            passed[node, default: 0] += Int64(result.rows.count)
            return result
        case .values, .range, .window, .sort, .limit, .setOperation, .transform: break
        }
        throw .unsupported(
            errorClass: "UNSUPPORTED_STREAMING_OPERATOR",
            message: "\(flow.name): \(plan.operatorName) has no result on a stream")
    }

    private func group(
        _ aggregate: Aggregate, _ input: NaiveRows, _ stage: StageOperator.Aggregation, _ node: Int
    ) -> NaiveRows {
        let own = groups[node] ?? NaiveGroups(aggregate.groups, aggregate.calls)
        groups[node] = own
        let time = stage.timeGroup ?? 0
        for entry in own.entries(of: input, now: now)
        where !isLate(entry.keys[time], stage.offset) {
            own.add(entry)
        }
        let limit = behind(eviction, stage.offset)
        let closed = own.take(
            where: { keys in keys[time].eventTime.map { $0 <= limit } ?? false }, now: now)
        return NaiveRows(own.schema, closed)
    }

    private struct OpenSession {
        var keys: [Value]
        var start: Int64
        var end: Int64
        var entries: [NaiveGroups.Entry]
    }

    private func sessions(
        _ aggregate: Aggregate, _ input: NaiveRows, _ stage: StageOperator.Aggregation, _ node: Int
    ) -> NaiveRows {
        guard let session = aggregate.session else { return input }
        // The session's own column is put in by hand.
        var plain = aggregate.groups
        plain[session.index].expression = session.time
        let entries = NaiveGroups(plain, aggregate.calls).entries(of: input, now: now)
        let gaps = input.values(of: [session.gap], now: now)
        var fresh: [OpenSession] = []
        guard entries.count == gaps.count || gaps.allSatisfy({ $0 == gaps.first }) else {
            return NaiveRows(NaiveGroups(aggregate.groups, aggregate.calls).schema)
        }
        for (place, entry) in entries.enumerated() {
            guard case .integer(let time) = entry.keys[session.index],
                case .integer(let gap)? = gaps[place]?.first, gap > 0
            else { continue }
            let end = BoundedTime.later(time, by: gap)
            guard !isLate(.integer(end), stage.offset) else { continue }
            var keys = entry.keys
            keys[session.index] = .null
            fresh.append(OpenSession(keys: keys, start: time, end: end, entries: [entry]))
        }
        var open = Self.joined((sessions[node] ?? []) + fresh)
        let limit = behind(eviction, stage.offset)
        let schema = NaiveGroups(aggregate.groups, aggregate.calls).schema
        var result = NaiveRows(schema)
        for closed in open where closed.end <= limit {
            let groups = NaiveGroups(aggregate.groups, aggregate.calls)
            var keys = closed.keys
            keys[session.index] = .structure([.integer(closed.start), .integer(closed.end)])
            for entry in closed.entries {
                groups.add(NaiveGroups.Entry(keys: keys, arguments: entry.arguments))
            }
            result.rows += groups.take(where: { _ in true }, now: now)
        }
        open.removeAll { $0.end <= limit }
        sessions[node] = open
        return result
    }

    /// Sessions of the same keys that touch become one. What they hold stands in the order in which they start, as
    /// aggregates that look at the order see it.
    private static func joined(_ sessions: [OpenSession]) -> [OpenSession] {
        var keys: [[Value]] = []
        var byKeys: [[Value]: [OpenSession]] = [:]
        for session in sessions {
            if byKeys[session.keys] == nil { keys.append(session.keys) }
            byKeys[session.keys, default: []].append(session)
        }
        var result: [OpenSession] = []
        for own in keys {
            let sorted = (byKeys[own] ?? []).enumerated().sorted {
                ($0.element.start, $0.element.end, $0.offset)
                    < ($1.element.start, $1.element.end, $1.offset)
            }
            for (_, session) in sorted {
                if let last = result.last, last.keys == own, session.start <= last.end {
                    result[result.count - 1].end = max(last.end, session.end)
                    result[result.count - 1].entries += session.entries
                } else {
                    result.append(session)
                }
            }
        }
        return result
    }

    private func distinct(
        _ input: NaiveRows, _ stage: StageOperator.Deduplication, _ node: Int
    ) -> NaiveRows {
        var known = keys[node] ?? [:]
        var result = NaiveRows(input.schema)
        for row in input.rows {
            if let column = stage.timeColumn, isLate(row[column], stage.offset) { continue }
            let key = stage.keys.map { row[$0] }
            guard known[key] == nil else { continue }
            let time = stage.timeColumn.flatMap { row[$0].eventTime }
            known[key] = time.map { $0 + stage.lingering } ?? .max
            result.rows.append(row)
        }
        let limit = behind(eviction, stage.offset)
        if limit != .min { known = known.filter { $0.value > limit } }
        keys[node] = known
        return result
    }

    // MARK: - Joins

    private func rows(of join: Join, _ node: Int) throws(EngineError) -> NaiveRows {
        let rightNode = node + 1 + join.left.operatorCount
        if join.left.isStreaming, join.right.isStreaming {
            guard case .join(let stage) = try stage(node) else {
                return NaiveRows(join.left.schema)
            }
            let left = try rows(of: join.left, node + 1)
            let right = try rows(of: join.right, rightNode)
            return streamJoins[
                node,
                default: NaiveStreamJoin(join, stage, left: left.schema, right: right.schema)
            ].step(
                left, right, late: late == .min ? nil : late - stage.offset,
                limit: behind(eviction, stage.offset), now: now)
        }
        if join.left.isStreaming {
            let left = try rows(of: join.left, node + 1)
            let (right, index) = try fixed(join, join.right, node)
            return NaiveJoin(join: join).rows(left, right, index, now: now)
        }
        // The stream stands on the right: the sides change places, and their columns back.
        let (leftWidth, rightWidth) = (join.left.schema.count, join.right.schema.count)
        var swapped = Join(
            kind: join.kind == .right ? .left : join.kind, left: join.right, right: join.left,
            keys: join.keys.map { (left: $0.right, right: $0.left) })
        swapped.residual = join.residual?.movingColumns { column in
            column < leftWidth
                ? column + rightWidth
                : column < leftWidth + rightWidth ? column - leftWidth : column
        }
        let stream = try rows(of: join.right, rightNode)
        let (right, index) = try fixed(swapped, join.left, node)
        let found = NaiveJoin(join: swapped).rows(stream, right, index, now: now)
        return NaiveRows(
            join.left.schema + join.right.schema,
            found.rows.map { Array($0[rightWidth...]) + Array($0[..<rightWidth]) })
    }

    /// The side that stands still, computed once.
    private func fixed(_ join: Join, _ plan: Plan, _ node: Int) throws(EngineError) -> (
        rows: NaiveRows, index: NaiveJoin.Index
    ) {
        if let known = indexes[node] { return known }
        var view = NaiveView(tables, .asItStands, now: now)
        let rows = try view.rows(of: plan)
        let made = (rows: rows, index: NaiveJoin(join: join).index(rows, now: now))
        indexes[node] = made
        return made
    }
}
