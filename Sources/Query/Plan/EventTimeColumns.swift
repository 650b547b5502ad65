import Columns
import Expressions

/// Which columns of a plan hold event time: those that a `WATERMARK` clause names, and the windows
/// made of them.
struct EventTimeColumns {
    static func of(_ plan: Plan) -> Set<Int> {
        switch plan {
        case .scan, .values, .range, .transform: return []
        case .watermark(let watermark):
            return of(watermark.input).union([watermark.column])
        case .filter(let input, _), .sort(let input, _), .limit(let input, _, _):
            return of(input)
        case .deduplicate(let deduplicate): return of(deduplicate.input)
        case .window(let window): return of(window.input)
        case .project(let input, let columns):
            return projected(columns.map(\.expression), of(input))
        case .aggregate(let aggregate):
            let below = of(aggregate.input)
            var result = projected(aggregate.groups.map(\.expression), below)
            if let session = aggregate.session, carries(session.time, below) {
                result.insert(session.index)
            }
            return result
        case .join(let join):
            let left = of(join.left)
            switch join.kind {
            case .semi, .anti, .antiNullAware, .mark: return left
            default:
                let width = join.left.schema.count
                return left.union(of(join.right).map { $0 + width })
            }
        case .union(let inputs):
            // As in Spark, the first input tells of them all.
            return inputs.first.map(of) ?? []
        case .setOperation(let operation): return of(operation.left)
        case .generate(let generate):
            let below = of(generate.input)
            let width = generate.input.schema.count
            var result = below
            if case .explode(let list) = generate.generator, carries(list, below) {
                result.insert(width)
            }
            return result
        case .expand(let input, let projections, _):
            let below = of(input)
            // A set of ROLLUP or CUBE that leaves the time out has null in its place, as rows without
            // a time have.
            let rows = projections.map { projected($0, below) }
            let any = rows.reduce(into: Set<Int>()) { $0.formUnion($1) }
            return any.filter { column in
                zip(projections, rows).allSatisfy { projection, found in
                    found.contains(column) || projection[column].literalValue?.isNull == true
                }
            }
        }
    }

    private static func projected(_ columns: [Expression], _ below: Set<Int>) -> Set<Int> {
        Set(columns.indices.filter { carries(columns[$0], below) })
    }

    /// The time itself or its window. A member of a window is a time like any other.
    static func carries(_ expression: Expression, _ columns: Set<Int>) -> Bool {
        switch expression {
        case .column(let index, _): return columns.contains(index)
        case .call(let call):
            switch call.name {
            case "window_time", "tumbling_window", "sliding_window":
                return call.arguments.first.map { carries($0, columns) } ?? false
            default: return false
            }
        default: return false
        }
    }
}
