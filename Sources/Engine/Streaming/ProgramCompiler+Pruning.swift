import Expressions
import Query

extension ProgramCompiler {
    /// For each scan from left to right, the positions in its output that anything reads; nil for all.
    ///
    /// Rows that go into state or into a table as they are need all their columns; those that are
    /// projected or grouped before, only what is named there. Readers skip the others.
    func neededColumns(_ plan: Plan) -> [Set<Int>?] {
        var found: [Set<Int>?] = []
        collect(plan, needed: nil, into: &found)
        return found
    }

    private func collect(
        _ plan: Plan, needed: Set<Int>?, into found: inout [Set<Int>?]
    ) {
        func below(_ input: Plan, _ columns: Set<Int>?) {
            collect(input, needed: columns, into: &found)
        }
        switch plan {
        case .scan: found.append(needed)
        case .values, .range: break
        case .filter(let input, let condition):
            below(input, needed?.union(condition.columns))
        case .project(let input, let expressions):
            let columns = Set(expressions.flatMap { $0.expression.columns })
            below(input, isNarrow(input) ? columns : nil)
        case .watermark(let watermark):
            below(watermark.input, needed?.union([watermark.column]))
        case .generate(let generate):
            let columns = generate.generator.columns
            below(generate.input, needed?.union(columns))
        case .expand(let input, let projections, _):
            let columns = Set(projections.joined().flatMap { $0.columns })
            below(input, isNarrow(input) ? columns : nil)
        case .aggregate(let aggregate):
            let columns = isNarrow(aggregate.input) ? aggregate.columns : nil
            below(aggregate.input, columns)
        case .join(let join):
            guard isNarrow(plan), join.left.isStreaming, let needed else {
                for input in plan.inputs { below(input, nil) }
                return
            }
            let width = join.left.schema.count
            var columns = needed.filter { $0 < width }
            columns.formUnion(join.keys.flatMap { $0.left.columns })
            columns.formUnion((join.residual?.columns ?? []).filter { $0 < width })
            below(join.left, columns)
            below(join.right, nil)
        case .union(let inputs):
            for input in inputs { below(input, isNarrow(plan) ? needed : nil) }
        case .deduplicate, .window, .sort, .limit, .setOperation, .transform:
            for input in plan.inputs { below(input, nil) }
        }
    }
}

extension Aggregate {
    /// The positions in the input that groups and calls read.
    var columns: Set<Int> {
        var found = Set(groups.flatMap { $0.expression.columns })
        for call in calls {
            found.formUnion(call.arguments.flatMap { $0.columns })
            found.formUnion(call.filter?.columns ?? [])
        }
        if let session {
            found.formUnion(session.time.columns)
            found.formUnion(session.gap.columns)
        }
        return found
    }
}

extension Generate.Generator {
    /// The positions in the input that the generator reads.
    var columns: Set<Int> {
        switch self {
        case .explode(let value), .posexplode(let value), .inline(let value): Set(value.columns)
        case .stack(let rows): rows.joined().reduce(into: []) { $0.formUnion($1.columns) }
        }
    }
}
