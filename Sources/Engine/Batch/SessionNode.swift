import Columns
import Expressions
import Query

/// Groups rows into sessions: rows of the same other keys, each at most its gap after the last.
///
/// Rows are sorted by the other keys and time; a session ends where the next row starts after
/// the latest `time + gap` so far. The session's column is struct<start, end>.
struct SessionNode: PlanNode {
    var input: any PlanNode
    let aggregate: Aggregate
    let session: Aggregate.Session
    private var batches: [Batch] = []
    private var pieces: Pieces?

    init(input: any PlanNode, aggregate: Aggregate, session: Aggregate.Session) {
        self.input = input
        self.aggregate = aggregate
        self.session = session
    }

    mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
        if pieces == nil {
            while let batch = try input.next(&context) {
                if batch.count > 0 { batches.append(batch) }
            }
            pieces = Pieces(try finish(&context))
            batches = []
        }
        return pieces?.next()
    }

    private func finish(_ context: inout OperatorContext) throws(EngineError) -> Batch {
        let all = Batch.concatenated(batches, schema: aggregate.input.schema)
        let times = session.time.evaluateColumn(over: all, &context.evaluation)
        let gaps = session.gap.evaluateColumn(over: all, &context.evaluation)
        var keys: [Column] = []
        for (index, group) in aggregate.groups.enumerated() where index != session.index {
            keys.append(group.expression.evaluateColumn(over: all, &context.evaluation))
        }
        _ = try context.settleFailures(of: all.count)
        var table = GroupTable(groups: groupsWithSession, calls: aggregate.calls)
        guard case .integer(let start) = times.vector, case .integer(let gap) = gaps.vector else {
            return try table.finish(nil, &context)
        }
        // A row without a time, or whose gap is not positive, belongs to no session.
        let rows = (0..<Int32(all.count)).filter {
            !times.isNull(at: Int($0)) && !gaps.isNull(at: Int($0)) && gap[Int($0)] > 0
        }
        let sessions = Self.sessions(
            rows, keys: keys.map { $0.gather(rows) }, start: rows.map { start[Int($0)] },
            gap: rows.map { gap[Int($0)] })
        var chosen = all.gather(rows)
        chosen.schema.append(Field("session", Self.type(of: session.time.type)))
        chosen.columns.append(sessions.column(type: session.time.type))
        try table.update(chosen, &context)
        return try table.finish(nil, &context)
    }

    /// The groups, with the session read from the column after the input's.
    private var groupsWithSession: [NamedExpression] {
        var groups = aggregate.groups
        let place = aggregate.input.schema.count
        groups[session.index].expression = .column(place, Self.type(of: session.time.type))
        return groups
    }

    static func type(of time: DataType) -> DataType {
        .structure([Field("start", time), Field("end", time)])
    }

    /// The session of each row.
    struct Sessions {
        var start: [Int64]
        var end: [Int64]

        func column(type: DataType) -> Column {
            Column(
                SessionNode.type(of: type),
                .structure(
                    [Column(type, .integer(start)), Column(type, .integer(end))],
                    count: start.count))
        }
    }

    private static func sessions(
        _ rows: Selection, keys: [Column], start: [Int64], gap: [Int64]
    ) -> Sessions {
        let grouping = OrderWords(grouping: keys, count: rows.count)
        var order = grouping
        order.append(Column(.bigint, .integer(start)), isDescending: false, areNullsFirst: true)
        let sorted = order.sortedRows()
        var result = Sessions(start: start, end: start)
        var place = 0
        while place < sorted.count {
            let first = Int(sorted[place])
            var end = BoundedTime.later(start[first], by: gap[first])
            var last = place + 1
            while last < sorted.count {
                let row = Int(sorted[last])
                guard grouping.areEqual(first, row), start[row] <= end else { break }
                end = max(end, BoundedTime.later(start[row], by: gap[row]))
                last += 1
            }
            for index in place..<last {
                result.start[Int(sorted[index])] = start[first]
                result.end[Int(sorted[index])] = end
            }
            place = last
        }
        return result
    }
}
