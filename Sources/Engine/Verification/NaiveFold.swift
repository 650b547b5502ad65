import Columns
import Expressions
import Query

/// One aggregate of one group, row by row.
///
/// The common functions are added up here, in plain values; of the others the arguments are kept, and
/// the function is asked once, at the end, over all of them.
final class NaiveFold {
    private let call: AggregateCall
    private let isCount: Bool
    private let sumOfWhole: Bool
    private let sumOfReal: Bool
    private let isAverage: Bool
    private let order: ((Value, Value) -> Bool)?
    private var count: Int64 = 0
    private var whole: Int128 = 0
    private var real = 0.0
    private var extreme = Value.null
    private var seen: Set<[Value]> = []
    private var kept: [[Value]] = []

    init(_ call: AggregateCall) {
        self.call = call
        let types = call.arguments.map(\.type)
        let isWhole = types.first.map(Self.isWhole) ?? false
        let isReal = types.first == .double
        isCount = call.function == "count"
        let isSum = call.function == "sum" && types.count == 1
        sumOfWhole = isSum && isWhole && call.overload.result == .bigint
        sumOfReal = isSum && isReal && call.overload.result == .double
        isAverage =
            ["avg", "mean"].contains(call.function) && types.count == 1 && (isWhole || isReal)
            && call.overload.result == .double
        let isOrdered = types.count == 1 && (isWhole || isReal || types[0] == .string)
        switch call.function {
        case "min" where isOrdered: order = { Self.precedes($0, $1) }
        case "max" where isOrdered: order = { Self.precedes($1, $0) }
        default: order = nil
        }
    }

    private static func isWhole(_ type: DataType) -> Bool {
        switch type {
        case .tinyint, .smallint, .int, .bigint, .date, .timestamp, .timestampNTZ, .time: true
        default: false
        }
    }

    /// Ascending; NaN is the greatest number, strings by their bytes.
    static func precedes(_ left: Value, _ right: Value) -> Bool {
        switch (left, right) {
        case (.integer(let a), .integer(let b)): return a < b
        case (.floating(let a), .floating(let b)):
            if a.isNaN { return false }
            return b.isNaN || a < b
        case (.string(let a), .string(let b)):
            return a.utf8.lexicographicallyPrecedes(b.utf8)
        default: return false
        }
    }

    func add(_ arguments: [Value]) {
        if call.isDistinct, !arguments.isEmpty, !seen.insert(arguments).inserted { return }
        if isCount {
            if !arguments.contains(where: \.isNull) { count += 1 }
        } else if order != nil || sumOfWhole || sumOfReal || isAverage {
            addNumber(arguments[0])
        } else {
            kept.append(arguments)
        }
    }

    private func addNumber(_ value: Value) {
        guard !value.isNull else { return }
        count += 1
        if let order {
            if count == 1 || order(value, extreme) { extreme = value }
            return
        }
        switch value {
        case .integer(let number): whole += Int128(number)
        case .floating(let number): real += number
        default: break
        }
    }

    /// nil where the result cannot be computed: the row is rejected.
    func result(now: Int64) -> Value? {
        if isCount { return .integer(count) }
        if order != nil { return extreme }
        if sumOfWhole || sumOfReal || isAverage, count == 0 { return .null }
        if sumOfWhole { return Int64(exactly: whole).map { .integer($0) } }
        if sumOfReal { return .floating(real) }
        if isAverage {
            let sum = call.arguments[0].type == .double ? real : Double(whole)
            return .floating(sum / Double(count))
        }
        var context = EvaluationContext(nowInMicroseconds: now)
        var accumulator = call.overload.makeAccumulator()
        accumulator.grow(toGroups: 1)
        if !kept.isEmpty {
            let columns = call.arguments.enumerated().map { index, argument in
                Datum.column(Column(argument.type, values: kept.map { $0[index] }))
            }
            accumulator.update(
                groups: Array(repeating: 0, count: kept.count), arguments: columns,
                context: &context)
        }
        let column = accumulator.finish([0], context: &context)
        return context.failures.isEmpty ? column.value(at: 0) : nil
    }
}

/// The groups of an aggregate, in the order of their first rows.
final class NaiveGroups {
    private let groups: [NamedExpression]
    private let calls: [AggregateCall]
    private var folds: [[Value]: [NaiveFold]] = [:]

    init(_ groups: [NamedExpression], _ calls: [AggregateCall]) {
        self.groups = groups
        self.calls = calls
        if groups.isEmpty { folds[[]] = calls.map { NaiveFold($0) } }
    }

    var schema: Schema {
        groups.map { Field($0.name, $0.expression.type) }
            + calls.map { Field($0.name, $0.overload.result) }
    }

    /// Keys, then for each call whether its filter lets the row by and the arguments it gets.
    struct Entry {
        var keys: [Value]
        var arguments: [[Value]?]
    }

    /// What each row brings; rows that fail are left out.
    func entries(of input: NaiveRows, now: Int64) -> [Entry] {
        let keys = input.values(of: groups.map(\.expression), now: now)
        var isGood = keys.map { $0 != nil }
        var columns: [[[Value]?]] = []
        for call in calls {
            var passes = [Bool](repeating: true, count: input.rows.count)
            if let filter = call.filter {
                for (row, truth) in input.values(of: [filter], now: now).enumerated() {
                    passes[row] = truth?.first == .boolean(true)
                    if truth == nil { isGood[row] = false }
                }
            }
            let chosen = passes.indices.filter { passes[$0] }
            let part = NaiveRows(input.schema, chosen.map { input.rows[$0] })
            let arguments =
                call.arguments.isEmpty
                ? Array(repeating: [], count: chosen.count)
                : part.values(of: call.arguments, now: now)
            var all = [[Value]?](repeating: nil, count: input.rows.count)
            for (row, own) in zip(chosen, arguments) {
                all[row] = own
                if own == nil { isGood[row] = false }
            }
            columns.append(all)
        }
        return input.rows.indices.filter { isGood[$0] }.map { row in
            Entry(keys: keys[row]!.map(\.withOneZero), arguments: columns.map { $0[row] })
        }
    }

    func add(_ entry: Entry) {
        var own = folds[entry.keys]
        if own == nil {
            own = calls.map { NaiveFold($0) }
            folds[entry.keys] = own
        }
        for (fold, arguments) in zip(own!, entry.arguments) {
            if let arguments { fold.add(arguments) }
        }
    }

    /// Removes the groups that are over and gives their rows; those that fail are left out.
    func take(where isOver: ([Value]) -> Bool, now: Int64) -> [[Value]] {
        var result: [[Value]] = []
        for (keys, own) in folds where isOver(keys) {
            folds[keys] = nil
            let values = own.map { $0.result(now: now) }
            if values.contains(where: { $0 == nil }) { continue }
            result.append(keys + values.map { $0! })
        }
        return result
    }
}
