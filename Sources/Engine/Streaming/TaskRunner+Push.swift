import Columns
import Expressions
import Query

extension TaskRunner {
    /// Takes a batch through a fragment, and on into those that read its sink.
    func push(_ batch: Batch, into index: Int) throws(EngineError) {
        let run = fragments[index]
        let flow = run.fragment.flow
        var batch = batch
        var now = clock()
        let begin = now
        for (place, step) in run.fragment.steps.enumerated() {
            var metrics = OperatorMetrics()
            let rejectedBefore = scope.context.rejected.count
            let rowsBefore = batch.count
            batch = try apply(run.steps[place], to: batch, flow)
            let failed = Int64(scope.context.rejected.count - rejectedBefore)
            let then = clock()
            metrics.nanoseconds = then - now
            now = then
            settle(&metrics, step.work, before: rowsBefore, after: batch.count, failed: failed)
            scope.count(flow) { flowMetrics in
                flowMetrics.operators[step.operator].add(metrics)
                flowMetrics.rowsLate += metrics.late
                flowMetrics.rowsRejected += failed
            }
            if batch.count == 0 { break }
        }
        if batch.count > 0 { try deliver(batch, from: run) }
        takeRejected(flow)
        let end = clock()
        scope.count(flow) { $0.nanoseconds += end - begin }
    }

    /// Rows that the reader left out count as if the fragment's filter, its second step, had done it.
    func countPrefiltered(_ rows: Int, in index: Int) {
        let fragment = fragments[index].fragment
        let rows = Int64(rows)
        scope.count(fragment.flow) { metrics in
            metrics.rowsIn += rows
            metrics.operators[fragment.steps[0].operator].rowsIn += rows
            metrics.operators[fragment.steps[0].operator].rowsOut += rows
            metrics.operators[fragment.steps[1].operator].rowsIn += rows
            metrics.operators[fragment.steps[1].operator].filtered += rows
        }
    }

    /// Closes a step's ledger. An operator may consist of several steps: only the one that gives the
    /// operator's rows counts them.
    private func settle(
        _ metrics: inout OperatorMetrics, _ work: Fragment.Work, before: Int, after: Int,
        failed: Int64
    ) {
        metrics.rejected = failed
        let kept = Int64(before) - failed
        switch work {
        case .pick, .project, .filter, .expand, .generate, .join, .observe:
            metrics.rowsIn = Int64(before)
            metrics.rowsOut = Int64(after)
            metrics.filtered = max(kept - Int64(after), 0)
            metrics.made = max(Int64(after) - kept, 0)
        case .reorder: break
        case .extend:
            metrics.rowsIn = failed
        case .session:
            metrics.filtered = kept - Int64(after)
            metrics.rowsIn = Int64(before - after)
        case .dropLate:
            metrics.late = kept - Int64(after)
            metrics.rowsIn = metrics.late + failed
        }
    }

    private func apply(
        _ step: FragmentRun.StepRun, to batch: Batch, _ flow: Int
    ) throws(EngineError) -> Batch {
        switch step {
        case .pick(let positions, let isIdentity):
            if isIdentity, positions.count == batch.columns.count { return batch }
            return batch.picking(positions)
        case .filter(let filter): return try filter.process(batch, &scope.context)
        case .project(let project): return try project.process(batch, &scope.context)
        case .extend(let expression): return try extend(batch, expression)
        case .session(let session): return try addSession(batch, session)
        case .generate(let generate): return try generate.process(batch, &scope.context)
        case .expand(let expand): return try expand.process(batch, &scope.context)
        case .join(let join):
            if !join.isBuilt { try build(join) }
            return try join.join.process(batch, &scope.context)
        case .observe(let watermark, let column):
            observe(batch.columns[column], watermark)
            return batch
        case .dropLate(let column, let offset):
            return dropLate(batch, column, late: scope.late(flow, offset))
        }
    }

    private func extend(
        _ batch: Batch, _ expression: NamedExpression
    ) throws(EngineError) -> Batch {
        let column = expression.expression.evaluateColumn(over: batch, &scope.context.evaluation)
        var batch = batch
        batch.columns.append(column)
        batch.schema.append(Field(expression.name, column.type))
        guard let standing = try scope.context.settleFailures(of: batch.count) else { return batch }
        scope.context.choose(standing)
        return batch.gather(standing)
    }

    private func addSession(
        _ batch: Batch, _ session: Fragment.Session
    ) throws(EngineError) -> Batch {
        let times = session.time.evaluateColumn(over: batch, &scope.context.evaluation)
        let gaps = session.gap.evaluateColumn(over: batch, &scope.context.evaluation)
        let standing =
            try scope.context.settleFailures(of: batch.count) ?? Selection(0..<Int32(batch.count))
        guard case .integer(let starts) = times.vector, case .integer(let lengths) = gaps.vector
        else { return batch.gather([]) }
        let chosen = standing.filter { row in
            let index = Int(row)
            return !times.isNull(at: index) && !gaps.isNull(at: index) && lengths[index] > 0
        }
        scope.context.choose(chosen)
        var result = batch.gather(chosen)
        let start = chosen.map { starts[Int($0)] }
        let end = chosen.map { BoundedTime.later(starts[Int($0)], by: lengths[Int($0)]) }
        let types = session.type.memberTypes ?? [.timestamp, .timestamp]
        let members = [Column(types[0], .integer(start)), Column(types[1], .integer(end))]
        result.columns.append(
            Column(session.type, .structure(members, count: chosen.count)))
        result.schema.append(Field(session.name, session.type))
        return result
    }

    /// Event time counts in whole milliseconds, as Spark's does.
    private func observe(_ column: Column, _ watermark: Int) {
        var column = column
        if case .structure(let members, _) = column.vector, members.count == 2 {
            column = members[1]
        }
        guard case .integer(let values) = column.vector else { return }
        var highest = Int64.min
        if let validity = column.validity {
            for (row, value) in values.enumerated() where validity[row] != 0 {
                highest = max(highest, value)
            }
        } else {
            highest = values.max() ?? .min
        }
        guard highest != .min else { return }
        let remainder = highest % 1000
        let whole = highest - (remainder < 0 ? remainder + 1000 : remainder)
        scope.output.observed[watermark] = max(scope.output.observed[watermark], whole)
    }

    private func dropLate(_ batch: Batch, _ column: Int, late: Int64) -> Batch {
        guard late != .min else { return batch }
        let times = batch.columns[column].eventTimes()
        var kept: Selection = []
        kept.reserveCapacity(batch.count)
        for (row, time) in times.enumerated() {
            if let time, time <= late { continue }
            kept.append(Int32(row))
        }
        if kept.count == batch.count { return batch }
        scope.context.choose(kept)
        return batch.gather(kept)
    }

    /// The end of a fragment: rows wait for the exchange, or are the table's.
    private func deliver(_ batch: Batch, from run: FragmentRun) throws(EngineError) {
        let flow = run.fragment.flow
        switch run.fragment.output {
        case .exchange(let stage, _):
            let index = program.stages[stage].work.operatorIndex
            let rejectedBefore = scope.context.rejected.count
            let started = clock()
            if run.partial != nil {
                try run.partial!.update(batch, &scope.context)
            } else {
                run.pending.append(batch)
            }
            let failed = Int64(scope.context.rejected.count - rejectedBefore)
            let spent = clock() - started
            run.hasRows = true
            // A view's buffer stands in the place of an operator whose steps were counted already.
            var isHeld = true
            switch program.stages[stage].work {
            case .rows: return
            case .deduplicate, .limit: isHeld = false
            case .aggregate, .join: break
            }
            scope.count(flow) { metrics in
                metrics.operators[index].rowsIn += Int64(batch.count)
                metrics.operators[index].rejected += failed
                metrics.operators[index].nanoseconds += spent
                if isHeld { metrics.operators[index].held += Int64(batch.count) - failed }
                metrics.rowsRejected += failed
            }
        case .sink(let sink):
            scope.count(flow) { $0.rowsOut += Int64(batch.count) }
            let rows = batch.aligned(to: program.sinks[sink].schema)
            if !scope.isReplay { scope.add(rows, toSink: sink) }
            takeRejected(flow)
            let context = scope.context
            for follower in run.followers {
                let target = fragments[follower]
                if let only = scope.only,
                    !target.reaches.contains(where: { stage in only.contains { $0.stage == stage } }
                    )
                {
                    continue
                }
                scope.count(target.fragment.flow) { $0.rowsIn += Int64(rows.count) }
                try push(rows, into: follower)
                scope.context = context
            }
        }
    }

    /// Notes the rows that failed since the last time.
    private func takeRejected(_ flow: Int) {
        for failure in scope.context.rejected {
            let origin = scope.source.map {
                TaskOutput.Rejected.Origin(source: $0, batch: scope.batch, row: failure.row)
            }
            scope.output.rejected.append(
                TaskOutput.Rejected(flow: flow, origin: origin, error: failure.error))
        }
        scope.context.removeRejected()
    }
}

extension TaskScope {
    mutating func add(_ batch: Batch, toSink sink: Int) {
        if let place = output.sinks.firstIndex(where: { $0.sink == sink }) {
            output.sinks[place].batches.append(batch)
        } else {
            output.sinks.append(TaskOutput.SinkRows(sink: sink, batches: [batch]))
        }
    }
}

extension Batch {
    /// The columns in the order and under the names of a table, matched by name; where the names
    /// differ, by position. A column that is missing is null.
    func aligned(to schema: Schema) -> Batch {
        if self.schema == schema { return self }
        let names = self.schema.map { $0.name.lowercased() }
        let isByName = Set(names).isSubset(of: schema.map { $0.name.lowercased() })
        let columns = schema.enumerated().map { index, field in
            if isByName {
                guard let place = names.firstIndex(of: field.name.lowercased()) else {
                    return Column.nulls(field.type, count: count)
                }
                return self.columns[place]
            }
            return index < self.columns.count
                ? self.columns[index] : Column.nulls(field.type, count: count)
        }
        return Batch(schema: schema, columns: columns, count: count)
    }

    /// The columns at these positions; −1 gives VOID.
    func picking(_ positions: [Int]) -> Batch {
        guard positions.contains(-1) else { return project(positions) }
        let void = Column(.void, .none(count: count))
        return Batch(
            schema: positions.map { $0 < 0 ? Field("", .void) : schema[$0] },
            columns: positions.map { $0 < 0 ? void : columns[$0] }, count: count)
    }
}
