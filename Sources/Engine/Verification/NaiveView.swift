import Columns
import Expressions
import Query

/// A whole plan over all rows that there are: what a materialized view holds, or the static side of a join.
struct NaiveView {
    let tables: NaiveTables
    private let extent: NaiveTables.Extent
    /// What `current_timestamp` gives.
    let now: Int64
    /// A `LIMIT` cut between rows of the same rank: another cut would be as right.
    private(set) var isAmbiguous = false

    init(_ tables: NaiveTables, _ extent: NaiveTables.Extent = .untilNow, now: Int64) {
        self.tables = tables
        self.extent = extent
        self.now = now
    }

    mutating func rows(of plan: Plan) throws(EngineError) -> NaiveRows {
        switch plan {
        case .scan(let scan): return try rows(of: scan)
        case .values(let values):
            let unit = NaiveRows([], [[]])
            var result = NaiveRows(values.schema)
            for row in values.rows {
                result.rows += unit.values(of: row, now: now).compactMap { $0 }
            }
            return result
        case .range(let range):
            let rows = (0..<range.count).map { [Value.integer(range.number(at: $0))] }
            return NaiveRows(range.schema, rows)
        case .filter(let input, let condition):
            return try rows(of: input).filtered(by: condition, now: now)
        case .project(let input, let expressions):
            return try rows(of: input).projected(to: expressions, now: now)
        case .expand(let input, let projections, let schema):
            return try rows(of: input).expanded(by: projections, schema, now: now)
        case .generate(let generate):
            return try rows(of: generate.input).generated(by: generate, now: now)
        case .watermark(let watermark): return try rows(of: watermark.input)
        case .union(let inputs):
            var result = NaiveRows(plan.schema)
            for input in inputs { result.rows += try rows(of: input).rows }
            return result
        case .aggregate(let aggregate):
            guard aggregate.session == nil else { return try rowsByEngine(of: plan) }
            let input = try rows(of: aggregate.input)
            let groups = NaiveGroups(aggregate.groups, aggregate.calls)
            for entry in groups.entries(of: input, now: now) { groups.add(entry) }
            return NaiveRows(groups.schema, groups.take(where: { _ in true }, now: now))
        case .deduplicate(let deduplicate):
            let input = try rows(of: deduplicate.input)
            var seen: Set<[Value]> = []
            return NaiveRows(
                input.schema,
                input.rows.filter { row in
                    seen.insert(deduplicate.keys.map { row[$0] }).inserted
                })
        case .join(let plan):
            let left = try rows(of: plan.left)
            let right = try rows(of: plan.right)
            let join = NaiveJoin(join: plan)
            return join.rows(left, right, join.index(right, now: now), now: now)
        case .setOperation(let operation): return try rows(of: operation)
        case .sort(let input, let keys): return try sorted(input, keys).rows
        case .limit(let input, let count, let offset):
            return try limited(input, count, offset)
        case .window, .transform: return try rowsByEngine(of: plan)
        }
    }

    private mutating func rows(of scan: Scan) throws(EngineError) -> NaiveRows {
        let pipeline = tables.program.pipeline
        let view = pipeline.flows.first { $0.target == scan.table && $0.mode == .complete }
        guard let view else { return try tables.rows(of: scan, extent) }
        let all = try rows(of: view.plan)
        return NaiveRows(scan.schema, all.rows.map { row in scan.columns.map { row[$0] } })
    }

    private mutating func rows(of operation: SetOperation) throws(EngineError) -> NaiveRows {
        let left = try rows(of: operation.left)
        var others: [[Value]: Int] = [:]
        for row in try rows(of: operation.right).rows { others[row, default: 0] += 1 }
        var given: Set<[Value]> = []
        var result = NaiveRows(left.schema)
        for row in left.rows {
            let isThere = others[row, default: 0] > 0
            if operation.isAll {
                if isThere { others[row]! -= 1 }
                if isThere == (operation.kind == .intersect) { result.rows.append(row) }
            } else if isThere == (operation.kind == .intersect), given.insert(row).inserted {
                result.rows.append(row)
            }
        }
        return result
    }

    // MARK: - Order

    /// The rows in order, each with its rank's values.
    private mutating func sorted(
        _ input: Plan, _ keys: [SortKey]
    ) throws(EngineError) -> (rows: NaiveRows, ranks: [[Value]]) {
        let all = try rows(of: input)
        let ranks = all.values(of: keys.map(\.expression), now: now)
        let order = all.rows.indices.filter { ranks[$0] != nil }.sorted { a, b in
            let order = Self.compare(ranks[a]!, ranks[b]!, keys)
            return order == 0 ? a < b : order < 0
        }
        return (NaiveRows(all.schema, order.map { all.rows[$0] }), order.map { ranks[$0]! })
    }

    private static func compare(_ left: [Value], _ right: [Value], _ keys: [SortKey]) -> Int {
        for (index, key) in keys.enumerated() {
            let (a, b) = (left[index], right[index])
            if a == b { continue }
            if a.isNull { return key.areNullsFirst ? -1 : 1 }
            if b.isNull { return key.areNullsFirst ? 1 : -1 }
            let order = compare(a, b)
            if order != 0 { return key.isDescending ? -order : order }
        }
        return 0
    }

    static func compare(_ left: Value, _ right: Value) -> Int {
        if NaiveFold.precedes(left, right) { return -1 }
        if NaiveFold.precedes(right, left) { return 1 }
        switch (left, right) {
        case (.null, .null): return 0
        case (.null, _): return -1
        case (_, .null): return 1
        case (.wide(let a), .wide(let b)): return a < b ? -1 : a > b ? 1 : 0
        case (.boolean(let a), .boolean(let b)): return a == b ? 0 : b ? -1 : 1
        case (.binary(let a), .binary(let b)):
            return a == b ? 0 : a.lexicographicallyPrecedes(b) ? -1 : 1
        case (.structure(let a), .structure(let b)), (.list(let a), .list(let b)):
            for (x, y) in zip(a, b) {
                let order = compare(x, y)
                if order != 0 { return order }
            }
            return a.count - b.count
        default: return 0
        }
    }

    private mutating func limited(
        _ input: Plan, _ count: Int64?, _ offset: Int64
    ) throws(EngineError) -> NaiveRows {
        var result: NaiveRows
        var ranks: [[Value]]?
        var keys: [SortKey] = []
        // Projections change no row's place.
        var above: [[NamedExpression]] = []
        var below = input
        while case .project(let inner, let expressions) = below {
            above.append(expressions)
            below = inner
        }
        if case .sort(let inner, let own) = below {
            keys = own
            let ordered = try sorted(inner, own)
            (result, ranks) = (ordered.rows, ordered.ranks)
        } else {
            result = try rows(of: below)
        }
        let start = min(Int(offset), result.rows.count)
        let end = count.map { min(start + Int($0), result.rows.count) } ?? result.rows.count
        for cut in [start, end] where cut > 0 && cut < result.rows.count && start < end {
            guard let ranks else {
                isAmbiguous = true
                continue
            }
            if Self.compare(ranks[cut - 1], ranks[cut], keys) == 0 { isAmbiguous = true }
        }
        result.rows = Array(result.rows[start..<max(start, end)])
        for expressions in above.reversed() {
            result = result.projected(to: expressions, now: now)
        }
        return result
    }

    // MARK: - What is not written down twice

    /// Window functions and sessions of a view, over rows that were computed here.
    private mutating func rowsByEngine(of plan: Plan) throws(EngineError) -> NaiveRows {
        var inputs: [String: NaiveRows] = [:]
        let replaced = try plan.mappingInputs { (input) throws(EngineError) -> Plan in
            let name = "\(inputs.count)"
            inputs[name] = try rows(of: input)
            let schema = input.schema
            return .scan(
                Scan(
                    table: name, columns: Array(schema.indices), schema: schema,
                    isStreaming: false))
        }
        var executor = try BatchExecutor(replaced, tables: Computed(inputs: inputs))
        return NaiveRows(plan.schema, try executor.allBatches().flatMap(\.rows))
    }

    private struct Computed: TableProvider {
        let inputs: [String: NaiveRows]

        func open(_ scan: Scan) throws(EngineError) -> any BatchStream {
            let rows = inputs[scan.table]?.rows.map { row in scan.columns.map { row[$0] } } ?? []
            return StoredBatches([Batch(schema: scan.schema, rows: rows)])
        }
    }
}
