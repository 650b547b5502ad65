import Columns
import Expressions

/// Computes a subquery for all rows around it at once, whatever stands between its references and
/// its top: set operations, windows, aggregates, LIMIT, outer joins.
///
/// The values that the subquery refers to are taken from the rows around it once each, as a table of
/// its own, the domain. Every operator of the subquery then carries them behind its own columns:
/// ```
/// (SELECT max(b.v) FROM b WHERE b.k < a.k)
///   ─►  aggregate max(v) by d.k over filter (b.k < d.k) over b × d,   d = the distinct a.k
/// ```
/// The subquery is joined by those columns afterwards; nulls among them meet each other.
/// After T. Neumann and A. Kemper, "Unnesting Arbitrary Queries" (2015).
struct DependentJoin {
    /// The columns of the query around that the subquery reads, in the order of the domain.
    let references: [(column: Int, type: DataType)]
    private let domain: Plan
    private let places: [Int: Int]
    private let range: Range<Int>

    /// - Parameters:
    ///   - around: the plan whose rows the subquery is computed for.
    ///   - place: brings a column of the query around to the plan's columns.
    init(
        of subquery: Plan, over around: Plan, at range: Range<Int>,
        _ place: (Expression) throws(QueryError) -> Expression
    ) throws(QueryError) {
        var types: [Int: DataType] = [:]
        subquery.forEachReference { column, type in types[column] = type }
        references = types.sorted { $0.key < $1.key }.map { (column: $0.key, type: $0.value) }
        var columns: [NamedExpression] = []
        var places: [Int: Int] = [:]
        for (index, reference) in references.enumerated() {
            let value = try place(.column(Slot.own(reference.column), reference.type))
            columns.append(NamedExpression("outer\(index + 1)", value))
            places[reference.column] = index
        }
        domain = .deduplicate(
            Deduplicate(input: .project(around, columns), keys: Array(columns.indices)))
        self.places = places
        self.range = range
    }

    private var width: Int { references.count }

    /// The subquery with the domain's columns behind its own.
    func applied(to plan: Plan) throws(QueryError) -> Plan {
        guard plan.refersOutside else { return cross(plan) }
        switch plan {
        case .filter(let input, let condition):
            let below = try applied(to: input)
            return .filter(below, placed(condition, behind: input))
        case .project(let input, let columns):
            let below = try applied(to: input)
            let own = columns.map { NamedExpression($0.name, placed($0.expression, behind: input)) }
            return .project(below, own + carried(behind: input.schema.count))
        case .aggregate(let aggregate): return try self.aggregate(aggregate)
        case .join(let join): return try self.join(join)
        case .window(var window):
            let count = window.input.schema.count
            let input = window.input
            window.partition = window.partition.map { placed($0, behind: input) }
            window.order = window.order.map { placed($0, behind: input) }
            for index in window.calls.indices {
                window.calls[index].function = window.calls[index].function.mapped {
                    (part: Expression) -> Expression in placed(part, behind: input)
                }
            }
            window.partition += columns(from: count)
            window.input = try applied(to: input)
            return last(.window(window), domainAt: count)
        case .sort(let input, let keys):
            return .sort(try applied(to: input), keys.map { placed($0, behind: input) })
        case .limit(let input, let count, let offset):
            return try limit(input, count, offset)
        case .union(let inputs):
            var mapped: [Plan] = []
            for input in inputs { mapped.append(try applied(to: input)) }
            return .union(mapped)
        case .setOperation(var operation):
            operation.left = try applied(to: operation.left)
            operation.right = try applied(to: operation.right)
            return .setOperation(operation)
        case .generate(var generate):
            let input = generate.input
            generate.generator = generate.generator.mapped {
                (part: Expression) -> Expression in placed(part, behind: input)
            }
            generate.input = try applied(to: input)
            return last(.generate(generate), domainAt: input.schema.count)
        case .expand(let input, let projections, let schema):
            let carried = columns(from: input.schema.count)
            return .expand(
                try applied(to: input),
                projections: projections.map { list in
                    list.map { placed($0, behind: input) } + carried
                }, schema: schema + domain.schema)
        case .deduplicate(var deduplicate):
            let count = deduplicate.input.schema.count
            deduplicate.keys += Array(count..<count + width)
            deduplicate.input = try applied(to: deduplicate.input)
            return .deduplicate(deduplicate)
        case .values(let values):
            let rows = values.rows.map { row in
                Plan.project(
                    domain,
                    zip(values.schema, row).map {
                        NamedExpression($0.name, placed($1, from: 0))
                    } + carried(behind: 0))
            }
            return rows.count == 1 ? rows[0] : .union(rows)
        case .watermark(var watermark):
            watermark.input = try applied(to: watermark.input)
            return .watermark(watermark)
        case .scan, .range: return cross(plan)
        case .transform:
            // A command sees its rows once, and not once for each row around.
            throw QueryError(
                "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY."
                    + "ACCESSING_OUTER_QUERY_COLUMN_IS_NOT_ALLOWED",
                "TRANSFORM … USING cannot refer to the query around it.", at: range)
        }
    }

    // MARK: Operators

    private func cross(_ plan: Plan) -> Plan {
        .join(Join(kind: .cross, left: plan, right: domain, keys: []))
    }

    /// The domain's columns become groups. Without groups of its own, each value has a row even
    /// where nothing is aggregated.
    private func aggregate(_ aggregate: Aggregate) throws(QueryError) -> Plan {
        let input = aggregate.input
        let count = input.schema.count
        var result = aggregate
        result.input = try applied(to: input)
        result.groups = aggregate.groups.map {
            NamedExpression($0.name, placed($0.expression, behind: input))
        }
        result.calls = aggregate.calls.map { call in
            call.mapped { (part: Expression) -> Expression in placed(part, behind: input) }
        }
        result.groups += carried(behind: count)
        let grouped = last(.aggregate(result), domainAt: aggregate.groups.count)
        guard aggregate.groups.isEmpty else { return grouped }
        let schema = grouped.schema
        let calls = aggregate.calls.count
        let marked = Plan.project(
            grouped,
            schema.enumerated().map { NamedExpression($1.name, .column($0, $1.type)) }
                + [NamedExpression("found", .literal(.boolean(true), .boolean))])
        let all = Plan.join(
            Join(
                kind: .left, left: domain, right: marked,
                keys: try same(columns(from: 0), columns(from: calls))))
        let found = Expression.column(width + schema.count, .boolean)
        var output: [NamedExpression] = []
        for (index, call) in aggregate.calls.enumerated() {
            let type = call.overload.result
            let value = Expression.column(width + index, type)
            let ofNone = call.valueOfNoRows
            output.append(
                NamedExpression(
                    call.name,
                    ofNone.isNull
                        ? value
                        : .conditional(
                            branches: [.init(condition: found, result: value)],
                            otherwise: .literal(ofNone, type))))
        }
        return .project(all, output + carried(behind: 0))
    }

    private func limit(
        _ input: Plan, _ count: Int64?, _ offset: Int64
    ) throws(QueryError) -> Plan {
        var below = try applied(to: input)
        var order: [SortKey] = []
        if case .sort(let sorted, let keys) = below { (below, order) = (sorted, keys) }
        let number = below.schema.count
        let frame = WindowFrame(unit: .rows, start: .unboundedPreceding, end: .currentRow)
        let call = WindowCall(name: "number", type: .int, function: .rowNumber, frame: frame)
        let numbered = Plan.window(
            Window(
                input: below, partition: columns(from: number - width), order: order,
                calls: [call]))
        let place = Expression.column(number, .int)
        var tests = [try called(">", [place, .literal(.integer(offset), .bigint)])]
        if let count {
            let (last, overflow) = offset.addingReportingOverflow(count)
            let bound = Expression.literal(.integer(overflow ? .max : last), .bigint)
            tests.append(try called("<=", [place, bound]))
        }
        let schema = below.schema
        let kept = Plan.filter(numbered, Expression.conjunction(tests)!)
        let output = schema.enumerated().map { NamedExpression($1.name, .column($0, $1.type)) }
        return .project(kept, output)
    }

    private func join(_ join: Join) throws(QueryError) -> Plan {
        var join = join
        if join.kind == .antiNullAware { try spellOutNulls(of: &join) }
        let (leftCount, rightCount) = (join.left.schema.count, join.right.schema.count)
        let givesRight = ![.semi, .anti, .mark].contains(join.kind)
        let needsRight =
            join.right.refersOutside || join.kind == .right || join.kind == .full
        let needsLeft =
            join.left.refersOutside || join.kind != .inner && join.kind != .cross
            || !needsRight
        let left = needsLeft ? try applied(to: join.left) : join.left
        let right = needsRight ? try applied(to: join.right) : join.right
        let rightAt = left.schema.count
        let domainAt = needsLeft ? leftCount : rightAt + rightCount
        let all = rightAt + right.schema.count
        let move = { (index: Int) -> Int in
            if let reference = Slot.outerColumn(index) {
                return reference.level == 0
                    ? domainAt + (places[reference.column] ?? 0)
                    : Slot.outer(reference.column, level: reference.level - 1)
            }
            if Slot.of(index) != nil || index < leftCount { return index }
            // Parameters of lambdas stand behind all columns.
            let place = index - leftCount
            return place < rightCount ? place + rightAt : place - rightCount + all
        }
        var result = Join(
            kind: join.kind, left: left, right: right, keys: [],
            residual: join.residual?.mappingColumns(move))
        var tests = [result.residual].compactMap { $0 }
        for key in join.keys {
            if key.left.contains(.outer) || key.right.contains(.outer) {
                let inner = key.right.mappingColumns {
                    Slot.of($0) == nil ? $0 + leftCount : $0
                }
                tests.append(try called("=", [key.left, inner]).mappingColumns(move))
            } else {
                result.keys.append(key)
            }
        }
        if needsLeft, needsRight {
            result.keys += try same(columns(from: leftCount), columns(from: rightCount))
        }
        result.residual = Expression.conjunction(tests)
        if result.kind == .cross, !result.keys.isEmpty || result.residual != nil {
            result.kind = .inner
        }
        // Own columns first, then what is between, then the domain.
        let schema = Plan.join(result).schema
        var output = (0..<leftCount).map { NamedExpression(schema[$0].name, schema, $0) }
        if givesRight {
            output += (0..<rightCount).map {
                NamedExpression(schema[rightAt + $0].name, schema, rightAt + $0)
            }
        } else if join.kind == .mark {
            output.append(NamedExpression("exists", schema, rightAt))
        }
        for (index, field) in domain.schema.enumerated() {
            var value = Expression.column(domainAt + index, field.type)
            if join.kind == .right || join.kind == .full {
                let other = Expression.column(rightAt + rightCount + index, field.type)
                value = try called("coalesce", [value, other])
            }
            output.append(NamedExpression(field.name, value))
        }
        return .project(.join(result), output)
    }

    /// `NOT IN`: a row goes where any row of the right side is equal or may be.
    private func spellOutNulls(of join: inout Join) throws(QueryError) {
        let width = join.left.schema.count
        var tests: [Expression] = []
        for key in join.keys {
            let right = key.right.mappingColumns { Slot.of($0) == nil ? $0 + width : $0 }
            let parts = [
                try called("=", [key.left, right]), try called("isnull", [key.left]),
                try called("isnull", [right]),
            ]
            tests.append(Expression.disjunction(parts)!)
        }
        join.kind = .anti
        join.keys = []
        join.residual = Expression.conjunction(tests + [join.residual].compactMap { $0 })
    }

    // MARK: Columns

    /// The domain's columns where they stand from a position on.
    private func columns(from start: Int) -> [Expression] {
        references.enumerated().map { .column(start + $0, $1.type) }
    }

    private func carried(behind start: Int) -> [NamedExpression] {
        zip(domain.schema, columns(from: start)).map { NamedExpression($0.name, $1) }
    }

    /// Brings the domain's columns from where an operator keeps them to the end.
    private func last(_ plan: Plan, domainAt start: Int) -> Plan {
        let schema = plan.schema
        let order =
            Array(0..<start) + Array(start + width..<schema.count)
            + Array(start..<start + width)
        return .project(plan, order.map { NamedExpression(schema[$0].name, schema, $0) })
    }

    private func placed(_ expression: Expression, behind input: Plan) -> Expression {
        placed(expression, from: input.schema.count)
    }

    /// An expression of the subquery over an input with the domain behind `start` columns.
    private func placed(_ expression: Expression, from start: Int) -> Expression {
        guard expression.contains(.outer) || expression.hasLambda else { return expression }
        return expression.mappingColumns { index in
            if let reference = Slot.outerColumn(index) {
                return reference.level == 0
                    ? start + (places[reference.column] ?? 0)
                    : Slot.outer(reference.column, level: reference.level - 1)
            }
            // Parameters of lambdas stand behind the columns.
            return Slot.of(index) == nil && index >= start ? index + width : index
        }
    }

    private func placed(_ key: SortKey, behind input: Plan) -> SortKey {
        var key = key
        key.expression = placed(key.expression, behind: input)
        return key
    }

    /// Keys under which nulls meet nulls.
    func same(
        _ left: [Expression], _ right: [Expression]
    ) throws(QueryError) -> [(left: Expression, right: Expression)] {
        var keys: [(left: Expression, right: Expression)] = []
        let name = Expression.literal(.string("key"), .string)
        for (one, other) in zip(left, right) {
            keys.append(
                (
                    left: try called("named_struct", [name, one]),
                    right: try called("named_struct", [name, other])
                ))
        }
        return keys
    }

    private func called(
        _ name: String, _ arguments: [Expression]
    ) throws(QueryError) -> Expression {
        do {
            return try ScalarCall.bind(name, arguments)
        } catch {
            throw QueryError(error, at: range)
        }
    }
}

extension NamedExpression {
    /// The column at a position of a schema.
    fileprivate init(_ name: String, _ schema: Schema, _ index: Int) {
        self.init(name, .column(index, schema[index].type))
    }
}

extension AggregateCall {
    /// What it gives where there are no rows: null, but for what counts, collects or combines bits.
    var valueOfNoRows: Value {
        switch function {
        case "count", "count_if", "approx_count_distinct", "regr_count": .integer(0)
        case "collect_list", "collect_set": .list([])
        case "bitmap_construct_agg", "bitmap_or_agg": .binary([UInt8](repeating: 0, count: 4096))
        case "bitmap_and_agg": .binary([UInt8](repeating: 0xFF, count: 4096))
        default: .null
        }
    }
}

extension Plan {
    /// The nearest query's columns that it reads, with their types.
    /// Each reference to a column of the query around, from the top down.
    func forEachReference(_ visit: (Int, DataType) -> Void) {
        for expression in expressions { expression.forEachReference(visit) }
        for input in inputs { input.forEachReference(visit) }
    }

    /// Anything in it refers to a query around it, near or far.
    fileprivate var refersOutside: Bool { isCorrelated }

    /// The plan one level further out: references to the query around are gone, those further out
    /// are one level nearer.
    func loweringReferences() -> Plan {
        guard isCorrelated else { return self }
        return mappingInputs { $0.loweringReferences() }.mappingExpressions { expression in
            expression.mappingColumns { index in
                guard let reference = Slot.outerColumn(index), reference.level > 0 else {
                    return index
                }
                return Slot.outer(reference.column, level: reference.level - 1)
            }
        }
    }

    /// References raised by levels: the plan stands deeper than where it was bound.
    func raisingReferences(by levels: Int) -> Plan {
        guard levels > 0, isCorrelated else { return self }
        return mappingInputs { $0.raisingReferences(by: levels) }.mappingExpressions {
            $0.mappingColumns { index in
                guard let reference = Slot.outerColumn(index) else { return index }
                return Slot.outer(reference.column, level: reference.level + levels)
            }
        }
    }
}

extension Expression {
    fileprivate func forEachReference(_ visit: (Int, DataType) -> Void) {
        if case .column(let index, let type) = self,
            let reference = Slot.outerColumn(index), reference.level == 0
        {
            visit(reference.column, type)
        }
        for child in children { child.forEachReference(visit) }
    }
}
