import Columns
import Expressions

/// Leaves out the columns that nothing reads, down to the scans.
enum ColumnPruning {
    static func applied(to plan: Plan) -> Plan {
        let schema = plan.schema
        let (result, places) = prune(plan, Set(schema.indices))
        let isSame =
            result.schema.count == schema.count && schema.indices.allSatisfy { places[$0] == $0 }
        if isSame { return result }
        return .project(
            result,
            schema.enumerated().map {
                NamedExpression($1.name, .column(places[$0] ?? 0, $1.type))
            })
    }

    /// The plan with at least the needed columns, and where each of them stands now.
    private static func prune(_ plan: Plan, _ needed: Set<Int>) -> (Plan, [Int: Int]) {
        switch plan {
        case .scan(let scan): return self.scan(scan, needed)
        case .values, .range: return kept(plan)
        case .filter(let input, let condition):
            let width = input.schema.count
            var below = needed
            condition.addColumns(below: width, to: &below)
            let (pruned, places) = prune(input, below)
            let moved = condition.moved(places, from: width, to: pruned.schema.count)
            return (.filter(pruned, moved), places)
        case .project(let input, let columns): return project(input, columns, needed)
        case .aggregate(let aggregate): return self.aggregate(aggregate, needed)
        case .join(let join): return self.join(join, needed)
        case .window(let window): return self.window(window, needed)
        case .sort(let input, let keys):
            let width = input.schema.count
            var below = needed
            for key in keys { key.expression.addColumns(below: width, to: &below) }
            let (pruned, places) = prune(input, below)
            let newWidth = pruned.schema.count
            return (.sort(pruned, keys.map { $0.moved(places, width, newWidth) }), places)
        case .limit(let input, let count, let offset):
            let (pruned, places) = prune(input, needed)
            return (.limit(pruned, count: count, offset: offset), places)
        case .union(let inputs): return union(inputs, needed)
        case .setOperation(var operation):
            operation.left = applied(to: operation.left)
            operation.right = applied(to: operation.right)
            return kept(.setOperation(operation))
        case .generate(let generate): return self.generate(generate, needed)
        case .expand(let input, let projections, let schema):
            return expand(input, projections, schema, needed)
        case .deduplicate(var deduplicate):
            let (pruned, places) = prune(
                deduplicate.input, needed.union(deduplicate.keys))
            deduplicate.input = pruned
            deduplicate.keys = deduplicate.keys.map { places[$0] ?? 0 }
            return (.deduplicate(deduplicate), places)
        case .watermark(var watermark):
            let (pruned, places) = prune(watermark.input, needed.union([watermark.column]))
            watermark.input = pruned
            watermark.column = places[watermark.column] ?? 0
            return (.watermark(watermark), places)
        case .transform(var transform):
            transform.input = applied(to: transform.input)
            return kept(.transform(transform))
        }
    }

    private static func kept(_ plan: Plan) -> (Plan, [Int: Int]) {
        (plan, identity(plan.schema.count))
    }

    private static func identity(_ count: Int) -> [Int: Int] {
        Dictionary(uniqueKeysWithValues: (0..<count).map { ($0, $0) })
    }

    private static func places(_ chosen: [Int]) -> [Int: Int] {
        Dictionary(uniqueKeysWithValues: chosen.enumerated().map { ($1, $0) })
    }

    /// At least one column: a reader counts rows by something.
    private static func scan(_ scan: Scan, _ needed: Set<Int>) -> (Plan, [Int: Int]) {
        var chosen = needed.sorted()
        if chosen.isEmpty, !scan.schema.isEmpty { chosen = [0] }
        var result = scan
        result.columns = chosen.map { scan.columns[$0] }
        result.schema = chosen.map { scan.schema[$0] }
        return (.scan(result), places(chosen))
    }

    private static func project(
        _ input: Plan, _ columns: [NamedExpression], _ needed: Set<Int>
    ) -> (Plan, [Int: Int]) {
        let width = input.schema.count
        let chosen = needed.sorted()
        var below: Set<Int> = []
        for index in chosen { columns[index].expression.addColumns(below: width, to: &below) }
        let (pruned, inner) = prune(input, below)
        let newWidth = pruned.schema.count
        let moved = chosen.map {
            NamedExpression(
                columns[$0].name,
                columns[$0].expression.moved(inner, from: width, to: newWidth))
        }
        return (.project(pruned, moved), places(chosen))
    }

    private static func aggregate(
        _ aggregate: Aggregate, _ needed: Set<Int>
    ) -> (Plan, [Int: Int]) {
        var result = aggregate
        let width = aggregate.input.schema.count
        let groups = aggregate.groups.count
        let calls = aggregate.calls.indices.filter { needed.contains(groups + $0) }
        var below: Set<Int> = []
        for group in aggregate.groups { group.expression.addColumns(below: width, to: &below) }
        for index in calls {
            _ = aggregate.calls[index].mapped { (part: Expression) -> Expression in
                part.addColumns(below: width, to: &below)
                return part
            }
        }
        aggregate.session?.time.addColumns(below: width, to: &below)
        aggregate.session?.gap.addColumns(below: width, to: &below)
        let (pruned, inner) = prune(aggregate.input, below)
        let newWidth = pruned.schema.count
        func move(_ expression: Expression) -> Expression {
            expression.moved(inner, from: width, to: newWidth)
        }
        result.input = pruned
        result.groups = aggregate.groups.map { NamedExpression($0.name, move($0.expression)) }
        result.calls = calls.map { aggregate.calls[$0].mapped(move) }
        if let session = aggregate.session {
            result.session = Aggregate.Session(
                index: session.index, time: move(session.time), gap: move(session.gap))
        }
        return (.aggregate(result), places(Array(0..<groups) + calls.map { $0 + groups }))
    }

    private static func join(_ join: Join, _ needed: Set<Int>) -> (Plan, [Int: Int]) {
        var result = join
        let width = join.left.schema.count
        let rightWidth = join.right.schema.count
        let total = width + rightWidth
        var left = needed.filter { $0 < width }
        if left.count == needed.count, join.isUnreadAnswer { return prune(join.left, needed) }
        var right: Set<Int> = []
        let givesRight = ![.semi, .anti, .antiNullAware, .mark].contains(join.kind)
        if givesRight { right = Set(needed.filter { $0 >= width }.map { $0 - width }) }
        if join.kind == .single { right = Set(0..<rightWidth) }
        for key in join.keys {
            key.left.addColumns(below: width, to: &left)
            key.right.addColumns(below: rightWidth, to: &right)
        }
        var used: Set<Int> = []
        join.residual?.addColumns(below: total, to: &used)
        left.formUnion(used.filter { $0 < width })
        right.formUnion(used.filter { $0 >= width }.map { $0 - width })
        let isOfStreams = join.left.isStreaming && join.right.isStreaming
        let prune = isOfStreams ? pruneWaiting : Self.prune
        let (newLeft, leftPlaces) = prune(join.left, left)
        let (newRight, rightPlaces) = prune(join.right, right)
        let (leftCount, rightCount) = (newLeft.schema.count, newRight.schema.count)
        result.left = newLeft
        result.right = newRight
        result.keys = join.keys.map { key in
            (
                left: key.left.moved(leftPlaces, from: width, to: leftCount),
                right: key.right.moved(rightPlaces, from: rightWidth, to: rightCount)
            )
        }
        var both = leftPlaces
        for (old, new) in rightPlaces { both[old + width] = new + leftCount }
        result.residual = join.residual?.moved(both, from: total, to: leftCount + rightCount)
        if join.kind == .mark {
            var marked = leftPlaces
            marked[width] = leftCount
            return (.join(result), marked)
        }
        return (.join(result), givesRight ? both : leftPlaces)
    }

    /// The plan with the needed columns and no others: its rows wait in state, with all that they have.
    ///
    /// As in Spark, one whose event time nothing reads is never too late.
    private static func pruneWaiting(_ plan: Plan, _ needed: Set<Int>) -> (Plan, [Int: Int]) {
        let (pruned, inner) = prune(plan, needed)
        let schema = pruned.schema
        guard !needed.isEmpty, schema.count > needed.count else { return (pruned, inner) }
        let chosen = needed.sorted()
        let columns = chosen.map { old -> NamedExpression in
            guard let place = inner[old] else {
                preconditionFailure("a needed column is kept")
            }
            return NamedExpression(schema[place].name, .column(place, schema[place].type))
        }
        return (.project(pruned, columns), places(chosen))
    }

    private static func window(_ window: Window, _ needed: Set<Int>) -> (Plan, [Int: Int]) {
        var result = window
        let width = window.input.schema.count
        let calls = window.calls.indices.filter { needed.contains(width + $0) }
        if calls.isEmpty { return prune(window.input, needed) }
        var below = needed.filter { $0 < width }
        for part in window.partition { part.addColumns(below: width, to: &below) }
        for key in window.order { key.expression.addColumns(below: width, to: &below) }
        for index in calls {
            for part in window.calls[index].function.expressions {
                part.addColumns(below: width, to: &below)
            }
        }
        let (pruned, inner) = prune(window.input, below)
        let newWidth = pruned.schema.count
        func move(_ expression: Expression) -> Expression {
            expression.moved(inner, from: width, to: newWidth)
        }
        result.input = pruned
        result.partition = window.partition.map(move)
        result.order = window.order.map { $0.moved(inner, width, newWidth) }
        result.calls = calls.map { index in
            var call = window.calls[index]
            call.function = call.function.mapped(move)
            return call
        }
        var places = inner
        for (new, old) in calls.enumerated() { places[width + old] = newWidth + new }
        return (.window(result), places)
    }

    /// All inputs with the same columns in the same order.
    private static func union(_ inputs: [Plan], _ needed: Set<Int>) -> (Plan, [Int: Int]) {
        let chosen = needed.sorted()
        let result = inputs.map { input -> Plan in
            let schema = input.schema
            let (pruned, inner) = prune(input, needed)
            let isSame =
                pruned.schema.count == chosen.count
                && chosen.enumerated().allSatisfy { inner[$1] == $0 }
            if isSame { return pruned }
            return .project(
                pruned,
                chosen.map {
                    NamedExpression(schema[$0].name, .column(inner[$0] ?? 0, schema[$0].type))
                })
        }
        return (.union(result), places(chosen))
    }

    private static func generate(
        _ generate: Generate, _ needed: Set<Int>
    ) -> (Plan, [Int: Int]) {
        var result = generate
        let width = generate.input.schema.count
        var below = needed.filter { $0 < width }
        _ = generate.generator.mapped { (part: Expression) -> Expression in
            part.addColumns(below: width, to: &below)
            return part
        }
        let (pruned, inner) = prune(generate.input, below)
        let newWidth = pruned.schema.count
        result.input = pruned
        result.generator = generate.generator.mapped {
            (part: Expression) -> Expression in
            part.moved(inner, from: width, to: newWidth)
        }
        var places = inner
        for index in generate.generated.indices { places[width + index] = newWidth + index }
        return (.generate(result), places)
    }

    private static func expand(
        _ input: Plan, _ projections: [[Expression]], _ schema: Schema, _ needed: Set<Int>
    ) -> (Plan, [Int: Int]) {
        let width = input.schema.count
        let chosen = needed.sorted()
        var below: Set<Int> = []
        for row in projections {
            for index in chosen { row[index].addColumns(below: width, to: &below) }
        }
        let (pruned, inner) = prune(input, below)
        let newWidth = pruned.schema.count
        let moved = projections.map { row in
            chosen.map { row[$0].moved(inner, from: width, to: newWidth) }
        }
        return (
            .expand(pruned, projections: moved, schema: chosen.map { schema[$0] }), places(chosen)
        )
    }
}

extension Join {
    /// It gives each row of a stream the answer of a subquery, if anything reads it.
    fileprivate var isUnreadAnswer: Bool {
        left.isStreaming && (kind == .mark || kind == .single)
    }
}

extension SortKey {
    fileprivate func moved(_ places: [Int: Int], _ width: Int, _ newWidth: Int) -> SortKey {
        var key = self
        key.expression = expression.moved(places, from: width, to: newWidth)
        return key
    }
}
