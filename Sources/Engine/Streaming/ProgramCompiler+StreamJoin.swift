import Columns
import Expressions
import Query

extension ProgramCompiler {
    /// A join of two streams: both wait in the same stage, until event time says that none will come;
    /// in a materialized view, which has no watermarks, for good.
    mutating func lower(streams join: Join, _ node: Int, _ observes: Bool) throws(EngineError)
        -> Lowered
    {
        let flow = pipeline.flows[flow]
        guard [.inner, .left, .right, .full, .semi, .cross].contains(join.kind) else {
            throw Self.unsupported(
                flow, "a \(join.kind.rawValue) join of two streams would never be sure of a row;",
                "join with a static table, or make this a materialized view")
        }
        var left = try lower(join.left, node: node + 1, observes: observes)
        var right = try lower(
            join.right, node: node + 1 + join.left.operatorCount, observes: observes)
        let bounds = StreamJoinBounds(
            of: join, leftTimes: Set(left.time.columns.keys),
            rightTimes: Set(right.time.columns.keys))
        if observes, !bounds.isCertain(for: join.kind) {
            throw EngineError.unsupported(
                errorClass: "_LEGACY_ERROR_TEMP_3102",
                message: "\(flow.name): a \(join.kind.rawValue) join of streams must know when "
                    + "to stop waiting; give both a WATERMARK and bound the difference of their "
                    + "times in ON")
        }
        let offset = max(left.time.offset, right.time.offset)
        let (leftTime, rightTime) = (left.time.columns.keys.min(), right.time.columns.keys.min())
        if let leftTime { left.add(.dropLate(column: leftTime, offset: offset), node) }
        if let rightTime { right.add(.dropLate(column: rightTime, offset: offset), node) }
        let stage = stages.count
        close(left, with: .exchange(stage: stage, side: 0))
        close(right, with: .exchange(stage: stage, side: 1))
        let needed = join.wasSimplifiedLate ? [] : join.columnsOfNull.sorted()
        let work = StageOperator.StreamJoin(
            operator: node, kind: join.kind,
            left: .init(
                schema: join.left.schema, expiry: bounds.left, watermarkColumn: leftTime,
                isPreserved: join.kind == .left || join.kind == .full,
                needed: needed.filter { $0 < join.left.schema.count }),
            right: .init(
                schema: join.right.schema, expiry: bounds.right, watermarkColumn: rightTime,
                isPreserved: join.kind == .right || join.kind == .full,
                needed: needed.map { $0 - join.left.schema.count }.filter { $0 >= 0 }),
            keys: join.keys, residual: join.residual, leftOnly: join.onlyCondition(ofLeft: true),
            rightOnly: join.onlyCondition(ofLeft: false), offset: offset)
        stages.append(
            Program.Stage(
                flow: self.flow, upstream: [], sources: [],
                partitions: join.keys.isEmpty ? 1 : partitions, work: .join(work)))
        var time = left.time
        if join.kind != .semi {
            for (column, kind) in right.time.columns {
                time.columns[column + join.left.schema.count] = kind
            }
        }
        time.delay = max(left.time.delay, right.time.delay)
        // What comes out may be as old as the oldest row that still waits; of a semi join, on the left.
        let rightLingering = join.kind == .semi ? nil : bounds.right?.lingering
        time.offset = offset + max(bounds.left?.lingering ?? 0, rightLingering ?? 0, 0)
        return Lowered(chains: [.init(input: .stage(stage), steps: [])], time: time)
    }
}

extension Join {
    /// What ON says of a side alone whose rows go on without a partner, over its own columns.
    func onlyCondition(ofLeft isLeft: Bool) -> Expression? {
        guard kind == .full || kind == (isLeft ? .left : .right), let residual else { return nil }
        let width = left.schema.count
        let own = residual.conjuncts.filter { condition in
            let columns = condition.usedColumns
            return !columns.isEmpty && columns.allSatisfy { ($0 < width) == isLeft }
        }
        guard let first = own.first else { return nil }
        let all = own.dropFirst().reduce(first) { .and($0, $1) }
        return isLeft ? all : all.movingColumns { $0 - width }
    }
}
