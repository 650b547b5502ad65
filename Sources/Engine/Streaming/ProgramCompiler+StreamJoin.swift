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
        let bounds = TimeBounds(of: join, left: left.time, right: right.time)
        if observes, join.kind != .inner, join.kind != .cross {
            let waits = join.kind == .right ? bounds.rightLingering : bounds.leftLingering
            if waits == nil || (join.kind == .full && bounds.rightLingering == nil) {
                throw EngineError.unsupported(
                    errorClass: "_LEGACY_ERROR_TEMP_3102",
                    message: "\(flow.name): a \(join.kind.rawValue) join of streams must know when "
                        + "to stop waiting; give both a WATERMARK and bound the difference of their "
                        + "times in ON")
            }
        }
        let offset = max(left.time.offset, right.time.offset)
        if let column = bounds.leftWatermark {
            left.add(.dropLate(column: column, offset: offset), node)
        }
        if let column = bounds.rightWatermark {
            right.add(.dropLate(column: column, offset: offset), node)
        }
        let stage = stages.count
        close(left, with: .exchange(stage: stage, side: 0))
        close(right, with: .exchange(stage: stage, side: 1))
        let needed = join.columnsForPartners
        let work = StageOperator.StreamJoin(
            operator: node, kind: join.kind,
            left: .init(
                schema: join.left.schema, timeColumn: bounds.left,
                watermarkColumn: bounds.leftWatermark,
                lingering: bounds.leftLingering,
                isPreserved: join.kind == .left || join.kind == .full,
                needed: needed.filter { $0 < join.left.schema.count }),
            right: .init(
                schema: join.right.schema, timeColumn: bounds.right,
                watermarkColumn: bounds.rightWatermark,
                lingering: bounds.rightLingering,
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
        // What comes out may be as old as the oldest row that still waits.
        time.offset = offset + max(bounds.leftLingering ?? 0, bounds.rightLingering ?? 0, 0)
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

extension Join {
    /// The columns, over both sides, that comparisons in ON need: where one is null, ON never holds.
    fileprivate var columnsForPartners: [Int] {
        var needed: Set<Int> = []
        for condition in residual?.conjuncts ?? [] {
            guard case .call(let call) = condition, Self.comparisons.contains(call.name) else {
                continue
            }
            for side in call.arguments { side.collectNullable(into: &needed) }
        }
        return needed.sorted()
    }

    private static let comparisons: Set<String> = ["=", "<", "<=", ">", ">=", "!=", "isnotnull"]
}

extension Expression {
    /// The columns whose null makes the whole null.
    fileprivate func collectNullable(into columns: inout Set<Int>) {
        switch self {
        case .column(let index, _): columns.insert(index)
        case .cast(let operand, _, .ansi): operand.collectNullable(into: &columns)
        case .call(let call) where ["+", "-", "*"].contains(call.name):
            for argument in call.arguments { argument.collectNullable(into: &columns) }
        default: break
        }
    }
}

/// How far apart the event times of two joined rows can be, read from the join's condition.
///
/// ```
/// low ≤ left − right ≤ high        a left row waits for right ones up to its time − low,
///                                  a right row for left ones up to its time + high
/// ```
struct TimeBounds {
    /// The sides' time columns, by which rows wait.
    var left: Int?
    var right: Int?
    /// Those that have a watermark of their own, by which late rows are dropped.
    var leftWatermark: Int?
    var rightWatermark: Int?
    private var low: Int64?
    private var high: Int64?

    /// A row whose partner may have the watermark's own time waits a millisecond longer, as Spark's
    /// do, which count watermarks in milliseconds.
    private static let atOnce: Int64 = 1_000

    /// Microseconds that a row waits beyond its own time; nil: for good.
    var leftLingering: Int64? { left != nil && right != nil ? low.map { -$0 } : nil }
    var rightLingering: Int64? { left != nil && right != nil ? high : nil }

    init(of join: Join, left leftTime: EventTime, right rightTime: EventTime) {
        leftWatermark = leftTime.columns.keys.min()
        rightWatermark = rightTime.columns.keys.min()
        left = leftWatermark
        right = rightWatermark
        for key in join.keys {
            // Equal times, or equal windows: the watermark of one side tells of both.
            guard case .column(let a, let type) = key.left, case .column(let b, type) = key.right
            else { continue }
            let (one, other) = (leftTime.columns[a], rightTime.columns[b])
            guard let kind = one ?? other, (other ?? kind) == kind else { continue }
            left = a
            right = b
            if one != nil { leftWatermark = a }
            if other != nil { rightWatermark = b }
            low = 0
            high = 0
            return
        }
        guard let residual = join.residual else { return }
        let width = join.left.schema.count
        for condition in residual.conjuncts {
            add(condition, width, leftTime, rightTime)
        }
    }

    /// A comparison of a left time with a right one, each plus or minus an interval.
    private mutating func add(
        _ condition: Expression, _ width: Int, _ leftTime: EventTime, _ rightTime: EventTime
    ) {
        guard case .call(let call) = condition, call.arguments.count == 2,
            let first = Self.linear(call.arguments[0]), let second = Self.linear(call.arguments[1])
        else { return }
        // first.column + first.shift  ?  second.column + second.shift
        let isLeftFirst = first.column < width
        let l = isLeftFirst ? first : second
        let r = isLeftFirst ? second : first
        guard l.column < width, r.column >= width, leftTime.columns[l.column] == .time,
            rightTime.columns[r.column - width] == .time
        else { return }
        var name = call.name
        if !isLeftFirst { name = ["<": ">", "<=": ">=", ">": "<", ">=": "<="][name] ?? name }
        // left ? right + distance
        let distance = r.shift - l.shift
        switch name {
        case "<": high = min(high ?? .max, distance)
        case "<=": high = min(high ?? .max, distance + Self.atOnce)
        case ">": low = max(low ?? .min, distance)
        case ">=": low = max(low ?? .min, distance - Self.atOnce)
        case "=", "==":
            high = min(high ?? .max, distance)
            low = max(low ?? .min, distance)
        default: return
        }
        left = l.column
        right = r.column - width
        leftWatermark = left
        rightWatermark = right
    }

    private static func linear(_ expression: Expression) -> (column: Int, shift: Int64)? {
        switch expression {
        case .column(let index, _): return (index, 0)
        case .cast(let operand, _, _): return linear(operand)
        case .call(let call) where call.arguments.count == 2:
            let isPlus = ["+", "add", "timestamp_add", "date_add"].contains(call.name)
            let isMinus = ["-", "subtract"].contains(call.name)
            guard isPlus || isMinus else { return nil }
            if let operand = linear(call.arguments[0]), let shift = interval(call.arguments[1]) {
                return (operand.column, operand.shift + (isPlus ? shift : -shift))
            }
            if isPlus, let operand = linear(call.arguments[1]),
                let shift = interval(call.arguments[0])
            {
                return (operand.column, operand.shift + shift)
            }
            return nil
        default: return nil
        }
    }

    /// Microseconds of a literal interval.
    private static func interval(_ expression: Expression) -> Int64? {
        switch expression {
        case .literal(.integer(let value), .dayTimeInterval): return value
        case .literal(.structure(let parts), .calendarInterval):
            guard parts.count == 3, case .integer(0) = parts[0], case .integer(let days) = parts[1],
                case .integer(let microseconds) = parts[2]
            else { return nil }
            return days * 86_400_000_000 + microseconds
        case .cast(let operand, .dayTimeInterval, _): return interval(operand)
        default: return nil
        }
    }
}
