import Columns
import Expressions
import Query

/// Rows as lists of values: the form in which the recomputation thinks. Slow, and plain to read.
struct NaiveRows {
    var schema: Schema
    var rows: [[Value]] = []

    init(_ schema: Schema, _ rows: [[Value]] = []) {
        self.schema = schema
        self.rows = rows
    }

    /// What each expression gives for each row; nil for rows for which one of them cannot be computed.
    func values(of expressions: [Expression], now: Int64) -> [[Value]?] {
        if rows.isEmpty { return [] }
        if let positions = Self.positions(expressions, in: schema) {
            return rows.map { row in positions.map { row[$0] } }
        }
        let used = Set(expressions.flatMap { $0.columns })
        var result: [[Value]?] = []
        result.reserveCapacity(rows.count)
        for start in stride(from: 0, to: rows.count, by: 1024) {
            let part = rows[start..<min(start + 1024, rows.count)]
            let columns = schema.enumerated().map { index, field in
                used.contains(index)
                    ? Column(field.type, values: part.map { $0[index] })
                    : Column(.void, .none(count: part.count))
            }
            let fields = zip(schema, columns).map { Field($0.name, $1.type) }
            let batch = Batch(schema: fields, columns: columns, count: part.count)
            var context = EvaluationContext(nowInMicroseconds: now)
            let results = expressions.map { $0.evaluate(over: batch, &context) }
            let failed = Set(context.failures.map(\.row))
            for row in 0..<part.count {
                result.append(failed.contains(row) ? nil : results.map { $0.value(at: row) })
            }
        }
        return result
    }

    /// Plain columns need no evaluation.
    private static func positions(_ expressions: [Expression], in schema: Schema) -> [Int]? {
        var positions: [Int] = []
        for expression in expressions {
            guard case .column(let index, _) = expression, index < schema.count else { return nil }
            positions.append(index)
        }
        return positions
    }

    func filtered(by condition: Expression, now: Int64) -> NaiveRows {
        let truth = values(of: [condition], now: now)
        return NaiveRows(schema, zip(rows, truth).filter { $1?.first == .boolean(true) }.map(\.0))
    }

    func projected(to expressions: [NamedExpression], now: Int64) -> NaiveRows {
        let results = values(of: expressions.map(\.expression), now: now)
        return NaiveRows(
            expressions.map { Field($0.name, $0.expression.type) }, results.compactMap { $0 })
    }

    func expanded(by projections: [[Expression]], _ schema: Schema, now: Int64) -> NaiveRows {
        let width = schema.count
        let all = values(of: projections.flatMap { $0 }, now: now)
        var result = NaiveRows(schema)
        for row in all {
            guard let row else { continue }
            for start in stride(from: 0, to: row.count, by: max(width, 1)) {
                result.rows.append(Array(row[start..<start + width]))
            }
        }
        return result
    }

    func generated(by generate: Generate, now: Int64) -> NaiveRows {
        var result = NaiveRows(schema + generate.generated)
        let width = generate.generated.count
        let nulls = [Value](repeating: .null, count: width)
        func add(_ row: [Value], _ lines: [[Value]]) {
            for line in lines { result.rows.append(row + line) }
            if lines.isEmpty, generate.isOuter { result.rows.append(row + nulls) }
        }
        switch generate.generator {
        case .explode(let expression):
            for (row, value) in zip(rows, values(of: [expression], now: now)) {
                if let value { add(row, Self.elements(value[0])) }
            }
        case .posexplode(let expression):
            for (row, value) in zip(rows, values(of: [expression], now: now)) {
                guard let value else { continue }
                let lines = Self.elements(value[0]).enumerated().map {
                    [.integer(Int64($0))] + $1
                }
                add(row, lines)
            }
        case .inline(let expression):
            for (row, value) in zip(rows, values(of: [expression], now: now)) {
                guard let value else { continue }
                let lines = Self.elements(value[0]).map { element -> [Value] in
                    if case .structure(let members) = element[0] { return members }
                    return nulls
                }
                add(row, lines)
            }
        case .stack(let lists):
            for (row, values) in zip(rows, values(of: lists.flatMap { $0 }, now: now)) {
                guard let values else { continue }
                let size = values.count / max(lists.count, 1)
                add(row, lists.indices.map { Array(values[$0 * size..<($0 + 1) * size]) })
            }
        }
        return result
    }

    private static func elements(_ value: Value) -> [[Value]] {
        switch value {
        case .list(let values): values.map { [$0] }
        case .map(let entries): entries.map { [$0.key, $0.value] }
        default: []
        }
    }

    /// Under the names of a table, matched by name; where the names differ, by position.
    func aligned(to target: Schema) -> NaiveRows {
        let names = schema.map { $0.name.lowercased() }
        let wanted = target.map { $0.name.lowercased() }
        let isByName = Set(names).isSubset(of: wanted)
        let places = wanted.indices.map { index in
            isByName
                ? names.firstIndex(of: wanted[index]) : index < names.count ? index : nil
        }
        return NaiveRows(target, rows.map { row in places.map { $0.map { row[$0] } ?? .null } })
    }

    /// The rows as columns, for writers.
    var batch: Batch { Batch(schema: schema, rows: rows) }
}

extension Value {
    /// When an event is over: its time, or its window's end; nil for null.
    var eventTime: Int64? {
        switch self {
        case .integer(let time): time
        case .structure(let members) where members.count == 2: members[1].eventTime
        default: nil
        }
    }
}
