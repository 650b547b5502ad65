import Columns
public import Expressions

/// Takes out of a subquery's plan what refers to the query around it, so that the subquery can be
/// computed once and joined.
///
/// ```
/// (SELECT max(b.v) FROM b WHERE b.k = a.k)
///   ─►  plan:       aggregate max(v) by k          predicates:  outer k = column 1
/// ```
/// The plan's own columns keep their positions; columns that the predicates need are added behind.
struct Decorrelation {
    var plan: Plan
    /// Over the plan's columns and `Slot.outer`.
    var predicates: [Expression]
    /// The values of the plan's columns for an outer row without any match, where an aggregate
    /// without groups would give a row even then.
    var defaults: [Expression]?

    /// References stand where they cannot be taken out: see `DependentJoin`.
    private(set) var isRefused = false

    /// - Parameter isExistence: only whether there are rows matters.
    init(_ plan: Plan, isExistence: Bool, at range: Range<Int>) throws(QueryError) {
        do {
            self = try Self.pull(plan, isExistence, range)
        } catch  where error.errorClass == Self.refusalClass {
            self = Decorrelation(plan, [])
            isRefused = true
        }
    }

    /// An aggregate without groups gives its row for every row around, also where nothing matches:
    /// what asks for that row cannot do with the groups that were made of it.
    mutating func refuseDefaults() {
        if defaults != nil, !predicates.isEmpty { isRefused = true }
    }

    private static let refusalClass =
        "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.CORRELATED_COLUMN_IS_NOT_ALLOWED_IN_PREDICATE"

    private init(_ plan: Plan, _ predicates: [Expression], defaults: [Expression]? = nil) {
        self.plan = plan
        self.predicates = predicates
        self.defaults = defaults
    }

    private static func refusal(_ what: String, _ range: Range<Int>) -> QueryError {
        QueryError(
            refusalClass,
            "This subquery refers to the query around it \(what). Compare outer columns with `=` in "
                + "its WHERE, or write it as a join.", at: range)
    }

    private static func pull(
        _ plan: Plan, _ isExistence: Bool, _ range: Range<Int>
    ) throws(QueryError) -> Decorrelation {
        guard plan.isCorrelated else { return Decorrelation(plan, []) }
        switch plan {
        case .filter(let input, let condition):
            var below = try pull(input, isExistence, range)
            // A test of what an aggregate gives decides about its row for no rows, too.
            guard below.defaults == nil else { throw refusal("below its HAVING", range) }
            var kept: [Expression] = []
            for part in condition.conjuncts {
                if part.contains(.outer) {
                    // Parameters of lambdas stand behind the columns, which will be others.
                    guard !part.hasLambda else { throw refusal("within a lambda's call", range) }
                    below.predicates.append(part)
                } else {
                    kept.append(part)
                }
            }
            if let kept = Expression.conjunction(kept) { below.plan = .filter(below.plan, kept) }
            return below
        case .project(let input, let columns):
            return try project(try pull(input, isExistence, range), columns, isExistence, range)
        case .aggregate(let aggregate): return try self.aggregate(aggregate, range)
        case .sort(let input, let keys):
            var below = try pull(input, isExistence, range)
            guard keys.allSatisfy({ !$0.expression.contains(.outer) }) else {
                throw refusal("in ORDER BY", range)
            }
            if !isExistence { below.plan = .sort(below.plan, keys) }
            return below
        case .limit(let input, let count, let offset):
            return try limit(
                try pull(input, isExistence, range), count, offset, isExistence, range)
        case .join(let join): return try self.join(join, range)
        case .deduplicate(var deduplicate):
            var below = try pull(deduplicate.input, isExistence, range)
            let width = deduplicate.input.schema.count
            deduplicate.input = below.plan
            deduplicate.keys += Array(width..<below.plan.schema.count)
            below.plan = .deduplicate(deduplicate)
            return below
        case .generate(var generate):
            return try self.generate(&generate, range)
        default: throw refusal("below a set operation or window function", range)
        }
    }

    private static func project(
        _ below: Decorrelation, _ columns: [NamedExpression], _ isExistence: Bool,
        _ range: Range<Int>
    ) throws(QueryError) -> Decorrelation {
        var columns = columns
        if isExistence {
            for index in columns.indices where columns[index].expression.contains(.outer) {
                columns[index].expression = .literal(.null, columns[index].expression.type)
            }
        }
        guard columns.allSatisfy({ !$0.expression.contains(.outer) }) else {
            throw refusal("in its SELECT list", range)
        }
        let schema = below.plan.schema
        var places: [Int: Int] = [:]
        let predicates = below.predicates.map { predicate in
            predicate.mappingColumns { index in
                guard Slot.of(index) == nil else { return index }
                if let place = places[index] { return place }
                let field = schema[index]
                columns.append(NamedExpression(field.name, .column(index, field.type)))
                places[index] = columns.count - 1
                return columns.count - 1
            }
        }
        let defaults = below.defaults.map { defaults in
            columns.map { column in
                column.expression.rewritten { (part: Expression) -> Expression? in
                    if case .column(let index, let type) = part {
                        return defaults.indices.contains(index)
                            ? defaults[index] : .literal(.null, type)
                    }
                    return nil
                }.folded()
            }
        }
        return Decorrelation(.project(below.plan, columns), predicates, defaults: defaults)
    }

    /// What is compared with outer columns becomes a group.
    private static func aggregate(
        _ aggregate: Aggregate, _ range: Range<Int>
    ) throws(QueryError) -> Decorrelation {
        let below = try pull(aggregate.input, false, range)
        var result = aggregate
        result.input = below.plan
        let ownGroups = aggregate.groups.count
        let width = ownGroups + aggregate.calls.count
        for call in aggregate.calls
        where call.arguments.contains(where: { $0.contains(.outer) })
            || call.filter?.contains(.outer) == true
        {
            throw refusal("inside an aggregate function", range)
        }
        guard aggregate.groups.allSatisfy({ !$0.expression.contains(.outer) }) else {
            throw refusal("in GROUP BY", range)
        }
        var predicates: [Expression] = []
        var added: [Expression] = []
        for predicate in below.predicates {
            guard case .call(let call) = predicate, call.name == "=" || call.name == "<=>",
                call.arguments.count == 2,
                let inner = call.arguments.first(where: { !$0.contains(.outer) }),
                let outer = call.arguments.first(where: { $0.isOuterOnly })
            else { throw refusal("with a comparison other than `=` below an aggregate", range) }
            let place = width + added.count
            added.append(inner)
            result.groups.append(NamedExpression("key\(added.count)", inner))
            var moved = call
            moved.arguments = [outer, .column(place, inner.type)]
            predicates.append(.call(moved))
        }
        // Groups stand before calls: put the added ones behind again.
        let schema = Plan.aggregate(result).schema
        let order =
            Array(0..<ownGroups)
            + Array((ownGroups + added.count)..<schema.count)
            + Array(ownGroups..<(ownGroups + added.count))
        let columns = order.map {
            NamedExpression(schema[$0].name, .column($0, schema[$0].type))
        }
        let defaults: [Expression]? =
            ownGroups > 0
            ? nil
            : aggregate.calls.map { call in
                .literal(call.valueOfNoRows, call.overload.result)
            }
        return Decorrelation(.project(.aggregate(result), columns), predicates, defaults: defaults)
    }

    /// The first rows for each outer row: numbered within what it is compared with.
    private static func limit(
        _ below: Decorrelation, _ count: Int64?, _ offset: Int64, _ isExistence: Bool,
        _ range: Range<Int>
    ) throws(QueryError) -> Decorrelation {
        if below.predicates.isEmpty || (isExistence && (count ?? 1) > 0 && offset == 0) {
            var result = below
            if below.predicates.isEmpty {
                result.plan = .limit(below.plan, count: count, offset: offset)
            }
            return result
        }
        var partition: [Expression] = []
        for predicate in below.predicates {
            guard case .call(let call) = predicate, call.name == "=",
                let inner = call.arguments.first(where: { !$0.contains(.outer) }),
                call.arguments.contains(where: { $0.isOuterOnly })
            else { throw refusal("with a comparison other than `=` below LIMIT", range) }
            partition.append(inner)
        }
        var order: [SortKey] = []
        var input = below.plan
        if case .sort(let sorted, let keys) = below.plan {
            order = keys
            input = sorted
        }
        let width = input.schema.count
        let frame = WindowFrame(unit: .rows, start: .unboundedPreceding, end: .currentRow)
        let call = WindowCall(name: "number", type: .int, function: .rowNumber, frame: frame)
        var result = below
        result.plan = .window(
            Window(input: input, partition: partition, order: order, calls: [call]))
        var tests: [Expression] = []
        do {
            let number = Expression.column(width, .int)
            if let count {
                let last = Expression.literal(.integer(offset &+ count), .bigint)
                tests.append(try ScalarCall.bind("<=", [number, last]))
            }
            let skipped = Expression.literal(.integer(offset), .bigint)
            tests.append(try ScalarCall.bind(">", [number, skipped]))
        } catch {
            throw QueryError(error, at: range)
        }
        if let test = Expression.conjunction(tests) { result.plan = .filter(result.plan, test) }
        return result
    }

    private static func join(
        _ join: Join, _ range: Range<Int>
    ) throws(QueryError) -> Decorrelation {
        var result = join
        guard !join.keys.contains(where: { $0.left.contains(.outer) || $0.right.contains(.outer) })
        else { throw refusal("as a join's key", range) }
        let left = try pull(join.left, false, range)
        let keepsRight = join.kind == .inner || join.kind == .cross
        guard !join.right.isCorrelated || keepsRight else {
            throw refusal("on the right of a \(join.kind.rawValue) join", range)
        }
        let right = try pull(join.right, false, range)
        let (leftWidth, rightWidth) = (join.left.schema.count, join.right.schema.count)
        let leftAll = left.plan.schema.count
        result.left = left.plan
        result.right = right.plan
        // The left side may have grown: right columns stand further on.
        func place(_ index: Int) -> Int {
            Slot.of(index) != nil || index < leftWidth ? index : index - leftWidth + leftAll
        }
        var predicates = left.predicates
        predicates += right.predicates.map { predicate in
            predicate.mappingColumns { Slot.of($0) == nil ? $0 + leftAll : $0 }
        }
        var kept: [Expression] = []
        for part in join.residual?.conjuncts ?? [] {
            guard !part.hasLambda else { throw refusal("beside a lambda's call", range) }
            let moved = part.mappingColumns(place)
            if !moved.contains(.outer) {
                kept.append(moved)
            } else if keepsRight {
                predicates.append(moved)
            } else {
                throw refusal("in the ON of a \(join.kind.rawValue) join", range)
            }
        }
        if result.kind == .cross, !kept.isEmpty { result.kind = .inner }
        result.residual = Expression.conjunction(kept)
        let schema = Plan.join(result).schema
        let hasRight = schema.count > leftAll
        let own = Array(0..<leftWidth) + (hasRight ? Array(leftAll..<leftAll + rightWidth) : [])
        var order = own
        for index in schema.indices where !own.contains(index) { order.append(index) }
        var places = [Int](repeating: 0, count: schema.count)
        for (new, old) in order.enumerated() { places[old] = new }
        let columns = order.map {
            NamedExpression(schema[$0].name, .column($0, schema[$0].type))
        }
        return Decorrelation(
            .project(.join(result), columns),
            predicates.map { $0.mappingColumns { Slot.of($0) == nil ? places[$0] : $0 } })
    }

    private static func generate(
        _ generate: inout Generate, _ range: Range<Int>
    ) throws(QueryError) -> Decorrelation {
        var refuses = false
        _ = generate.generator.mapped { (expression: Expression) -> Expression in
            refuses = refuses || expression.contains(.outer)
            return expression
        }
        if refuses { throw refusal("inside a generator", range) }
        let width = generate.input.schema.count
        let count = generate.generated.count
        let below = try pull(generate.input, false, range)
        generate.input = below.plan
        let schema = Plan.generate(generate).schema
        let all = below.plan.schema.count
        let order = Array(0..<width) + Array(all..<all + count) + Array(width..<all)
        var places = [Int](repeating: 0, count: schema.count)
        for (new, old) in order.enumerated() { places[old] = new }
        let columns = order.map {
            NamedExpression(schema[$0].name, .column($0, schema[$0].type))
        }
        return Decorrelation(
            .project(.generate(generate), columns),
            below.predicates.map { $0.mappingColumns { Slot.of($0) == nil ? places[$0] : $0 } })
    }
}

extension Expression {
    /// Anything but a null.
    var isValue: Bool { literalValue?.isNull != true }

    /// Names columns of its input alone; the body of a lambda counts its own.
    fileprivate func isSettled(over width: Int) -> Bool {
        switch self {
        case .column(let index, _): index < width
        case .lambda: true
        default: children.allSatisfy { $0.isSettled(over: width) }
        }
    }

    /// Refers to the query around it and to nothing of its own.
    var isOuterOnly: Bool {
        contains(.outer) && !containsColumn { Slot.of($0) == nil }
    }
}

extension Plan {
    /// Anything in it refers to the query around it.
    var isCorrelated: Bool {
        expressions.contains { $0.contains(.outer) } || inputs.contains(where: \.isCorrelated)
    }

    /// Every column that an expression names is one of its operator's inputs: no stand-in is left over.
    var isSettled: Bool {
        let own = inputs.isEmpty ? schema.count : inputs.reduce(0) { $0 + $1.schema.count }
        return expressions.allSatisfy { $0.isSettled(over: own) }
            && inputs.allSatisfy(\.isSettled)
    }

    /// The operator's own expressions.
    var expressions: [Expression] {
        switch self {
        case .scan(let scan): return scan.prefilters
        case .values(let values): return values.rows.flatMap { $0 }
        case .range: return []
        case .filter(_, let condition): return [condition]
        case .project(_, let columns): return columns.map(\.expression)
        case .aggregate(let aggregate):
            var result = aggregate.groups.map(\.expression)
            for call in aggregate.calls {
                result += call.arguments + [call.filter].compactMap { $0 }
            }
            if let session = aggregate.session { result += [session.time, session.gap] }
            return result
        case .join(let join):
            return join.keys.flatMap { [$0.left, $0.right] } + [join.residual].compactMap { $0 }
        case .window(let window):
            var result = window.partition + window.order.map(\.expression)
            for call in window.calls { result += call.function.expressions }
            return result
        case .sort(_, let keys): return keys.map(\.expression)
        case .generate(let generate):
            var result: [Expression] = []
            _ = generate.generator.mapped { (expression: Expression) -> Expression in
                result.append(expression)
                return expression
            }
            return result
        case .expand(_, let projections, _): return projections.flatMap { $0 }
        case .limit, .union, .setOperation, .deduplicate, .watermark, .transform: return []
        }
    }
}

extension WindowCall.Function {
    var expressions: [Expression] {
        switch self {
        case .lag(let value, _, let otherwise, _): [value, otherwise]
        case .nth(let value, _, _): [value]
        case .aggregate(let call): call.arguments + [call.filter].compactMap { $0 }
        default: []
        }
    }

    func mapped<E: Error>(
        _ change: (Expression) throws(E) -> Expression
    ) throws(E) -> WindowCall.Function {
        switch self {
        case .lag(let value, let offset, let otherwise, let ignoresNulls):
            return .lag(
                try change(value), offset: offset, otherwise: try change(otherwise),
                ignoresNulls: ignoresNulls)
        case .nth(let value, let place, let ignoresNulls):
            return .nth(try change(value), place, ignoresNulls: ignoresNulls)
        case .aggregate(let call): return .aggregate(try call.mapped(change))
        default: return self
        }
    }
}

extension AggregateCall {
    /// The call with its arguments and its filter changed.
    public func mapped<E: Error>(
        _ change: (Expression) throws(E) -> Expression
    ) throws(E) -> AggregateCall {
        var call = self
        for index in call.arguments.indices {
            call.arguments[index] = try change(call.arguments[index])
        }
        if let filter { call.filter = try change(filter) }
        return call
    }
}
