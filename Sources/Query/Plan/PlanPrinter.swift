public import Columns
public import Expressions
import Formats

/// A plan as people read it: a line for each operator, indented below what reads from it.
///
/// ```
/// Aggregate [carrier] count(1)
/// +- Filter (dep_delay > 15)
///    +- Scan flights [dep_delay, carrier] stream
/// ```
public enum PlanPrinter {
    public static func text(_ plan: Plan) -> String {
        lines(of: plan).map { line in
            line.depth == 0
                ? line.text
                : String(repeating: "   ", count: line.depth - 1) + "+- " + line.text
        }.joined(separator: "\n")
    }

    /// The operators, the root first.
    public static func lines(of plan: Plan) -> [(depth: Int, text: String)] {
        var result: [(depth: Int, text: String)] = []
        func visit(_ plan: Plan, _ depth: Int) {
            result.append((depth, line(of: plan)))
            for input in plan.inputs { visit(input, depth + 1) }
        }
        visit(plan, 0)
        return result
    }

    /// An expression over columns of these names.
    public static func text(_ expression: Expression, over schema: Schema) -> String {
        PlanNames(schema.map(\.name)).text(expression)
    }

    /// One operator.
    public static func line(of plan: Plan) -> String {
        let names = PlanNames(plan.inputs.flatMap { $0.schema.map(\.name) })
        switch plan {
        case .scan(let scan):
            let columns = scan.schema.map(\.name).joined(separator: ", ")
            var text = "Scan \(scan.table) [\(columns)]"
            if scan.isStreaming { text += " stream" }
            if !scan.prefilters.isEmpty {
                let own = PlanNames(scan.schema.map(\.name))
                text += " where " + scan.prefilters.map { own.text($0) }.joined(separator: " AND ")
            }
            return text
        case .values(let values):
            return values.schema.isEmpty ? "One row" : "Values \(values.rows.count) rows"
        case .range(let range):
            return "Range \(range.count) numbers from \(range.start) by \(range.step)"
        case .filter(_, let condition): return "Filter \(names.text(condition))"
        case .project(_, let columns):
            return "Project [\(columns.map { names.named($0) }.joined(separator: ", "))]"
        case .aggregate(let aggregate): return line(of: aggregate, names)
        case .join(let join): return line(of: join, names)
        case .window(let window):
            let calls = window.calls.map(\.name).joined(separator: ", ")
            let partition = window.partition.map { names.text($0) }.joined(separator: ", ")
            return "Window [\(partition)] order [\(sorts(window.order, names))] \(calls)"
        case .sort(_, let keys): return "Sort [\(sorts(keys, names))]"
        case .limit(let input, let count, let offset):
            var text = count.map { "Limit \($0)" } ?? "Limit all"
            if offset > 0 { text += " offset \(offset)" }
            if case .sort = input, count != nil { text = "Top" + text.dropFirst(5) }
            return text
        case .union: return "Union"
        case .setOperation(let operation):
            let name = operation.kind == .intersect ? "Intersect" : "Except"
            return operation.isAll ? name + " all" : name
        case .generate(let generate):
            let columns = generate.generated.map(\.name).joined(separator: ", ")
            let outer = generate.isOuter ? " outer" : ""
            return "Generate\(outer) \(names.text(generate.generator)) [\(columns)]"
        case .expand(_, let projections, _): return "Expand \(projections.count) sets"
        case .deduplicate(let deduplicate):
            let schema = deduplicate.input.schema
            let columns = deduplicate.keys.map { schema[$0].name }.joined(separator: ", ")
            return "Deduplicate [\(columns)]"
                + (deduplicate.isWithinWatermark ? " within the watermark" : "")
        case .watermark(let watermark):
            let name = watermark.input.schema[watermark.column].name
            let delay = IntervalText.dayTime(watermark.delayInMicroseconds, .day, .second)
            return "Watermark \(name) delay \(delay)"
        case .transform(let transform):
            return "Transform '\(transform.command)'"
        }
    }

    private static func line(of aggregate: Aggregate, _ names: PlanNames) -> String {
        let groups = aggregate.groups.map(\.name).joined(separator: ", ")
        let calls = aggregate.calls.map { call in
            let distinct = call.isDistinct ? "DISTINCT " : ""
            let arguments = call.arguments.map { names.text($0) }.joined(separator: ", ")
            let filter = call.filter.map { " FILTER (WHERE \(names.text($0)))" } ?? ""
            return "\(call.function)(\(distinct)\(arguments))\(filter)"
        }
        let name = aggregate.session == nil ? "HashAggregate" : "SessionAggregate"
        return
            ([name] + (groups.isEmpty ? [] : ["[\(groups)]"]) + [
                calls.joined(separator: ", ")
            ]).filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func line(of join: Join, _ names: PlanNames) -> String {
        let left = PlanNames(join.left.schema.map(\.name))
        let right = PlanNames(join.right.schema.map(\.name))
        var tests = join.keys.map { "\(left.text($0.left)) = \(right.text($0.right))" }
        if let residual = join.residual { tests.append(names.text(residual)) }
        let kind =
            join.kind == .antiNullAware ? "null-aware anti" : join.kind.rawValue
        return "HashJoin \(kind)"
            + (tests.isEmpty ? "" : " on " + tests.joined(separator: " AND "))
    }

    private static func sorts(_ keys: [SortKey], _ names: PlanNames) -> String {
        keys.map { key in
            names.text(key.expression) + (key.isDescending ? " DESC" : "")
                + (key.areNullsFirst == key.isDescending
                    ? (key.areNullsFirst ? " NULLS FIRST" : " NULLS LAST") : "")
        }.joined(separator: ", ")
    }
}

/// Expressions in words, with the input's columns by name.
struct PlanNames {
    let names: [String]
    /// What stands for references to shared values.
    private var shared = SharedText()

    init(_ names: [String]) { self.names = names }

    func named(_ column: NamedExpression) -> String {
        let text = text(column.expression)
        return text == column.name ? text : "\(text) AS \(column.name)"
    }

    func text(_ generator: Generate.Generator) -> String {
        switch generator {
        case .explode(let expression): "explode(\(text(expression)))"
        case .posexplode(let expression): "posexplode(\(text(expression)))"
        case .inline(let expression): "inline(\(text(expression)))"
        case .stack(let rows): "stack(\(rows.count) rows)"
        }
    }

    func text(_ expression: Expression) -> String {
        switch expression {
        case .column(let index, _):
            return names.indices.contains(index) ? names[index] : "$\(index)"
        case .literal(let value, let type):
            if case .string(let text) = value { return "'\(text)'" }
            return ColumnNaming.literal(value, type)
        case .call(let call): return self.call(call)
        case .cast(let operand, let type, let mode):
            let name = mode == .ansi || mode == .label ? "CAST" : "TRY_CAST"
            return "\(name)(\(text(operand)) AS \(type.description.uppercased()))"
        case .and: return joined(expression.conjuncts, " AND ")
        case .or(let left, let right): return "(\(text(left)) OR \(text(right)))"
        case .conditional(let branches, let otherwise):
            let cases = branches.map { "WHEN \(text($0.condition)) THEN \(text($0.result))" }
            return "CASE \(cases.joined(separator: " ")) ELSE \(text(otherwise)) END"
        case .coalesce(let values): return coalesce(values)
        case .shared(let value, let body):
            return shared.text(of: text(value)) { shared in
                var inner = self
                inner.shared = shared
                return inner.text(body)
            }
        case .reference(let level, _): return shared.reference(level)
        case .lambda(_, let body): return "lambda(\(text(body)))"
        }
    }

    private func coalesce(_ values: [Expression]) -> String {
        let tests = SharedText.coalesce(values) {
            text($0)
        } isKnown: { value in
            value.literalValue.map { $0.isNull ? "false" : "true" }
                ?? "(\(text(value)) IS NOT NULL)"
        }
        guard let (branches, otherwise) = tests else {
            return "coalesce(\(values.map { text($0) }.joined(separator: ", ")))"
        }
        let cases = branches.map { "WHEN \($0.test) THEN \($0.result)" }
        return "CASE \(cases.joined(separator: " ")) ELSE \(otherwise) END"
    }

    private func joined(_ parts: [Expression], _ separator: String) -> String {
        "(" + parts.map { text($0) }.joined(separator: separator) + ")"
    }

    private func call(_ call: ScalarCall) -> String {
        let arguments = call.arguments
        switch (call.name, arguments.count) {
        case ("get_field", 2):
            if case .structure(let fields) = arguments[0].type,
                case .integer(let index)? = arguments[1].literalValue,
                fields.indices.contains(Int(index))
            {
                return "\(text(arguments[0])).\(fields[Int(index)].name)"
            }
            return "get_field(\(text(arguments[0])))"
        case ("[]", 2): return "\(text(arguments[0]))[\(text(arguments[1]))]"
        case ("not", 1): return "(NOT \(text(arguments[0])))"
        case ("isnull", 1): return "(\(text(arguments[0])) IS NULL)"
        case ("isnotnull", 1): return "(\(text(arguments[0])) IS NOT NULL)"
        case ("-", 1): return "(- \(text(arguments[0])))"
        case (let name, 2) where name.first.map { !$0.isLetter } ?? false || name == "div":
            return "(\(text(arguments[0])) \(name) \(text(arguments[1])))"
        case (let name, _):
            return "\(name)(\(arguments.map { text($0) }.joined(separator: ", ")))"
        }
    }
}
