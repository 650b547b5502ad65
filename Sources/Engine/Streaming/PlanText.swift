import Columns
import Expressions
import Query

/// A plan in words: a line for each operator, for people; the whole of it, for the fingerprint.
struct PlanText {
    /// The operators, the root first, in the order in which steps and metrics number them.
    static func operators(of plan: Plan) -> [(depth: Int, text: String)] {
        var lines: [(depth: Int, text: String)] = []
        func visit(_ plan: Plan, _ depth: Int) {
            lines.append((depth, line(of: plan)))
            for input in plan.inputs { visit(input, depth + 1) }
        }
        visit(plan, 0)
        return lines
    }

    /// FNV-1a over the operators, their expressions and the schema: the same in every process.
    ///
    /// - Parameter kept: The columns of rows that are kept, where their order is not to be told from the plan.
    static func fingerprint(
        of plan: Plan, mode: Flow.Mode, under settings: PipelineSettings,
        keeping kept: [Schema] = []
    ) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func add(_ text: String) {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
            hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01b3
        }
        add(mode.rawValue)
        for (depth, text) in operators(of: plan) { add("\(depth) \(text)") }
        for field in plan.schema { add("\(field.name) \(field.type.description)") }
        if !settings.text.isEmpty { add(settings.text) }
        for schema in kept {
            add(schema.map { "\($0.name) \($0.type.description)" }.joined(separator: ", "))
        }
        return hash
    }

    static func line(of plan: Plan) -> String {
        switch plan {
        case .scan(let scan):
            let names = scan.schema.map(\.name).joined(separator: ", ")
            return "\(scan.isStreaming ? "stream" : "scan") \(scan.table) [\(names)]"
        case .values(let values):
            let rows = values.rows.map { "(" + list($0) + ")" }
            return "values " + rows.joined(separator: ", ")
        case .range(let range): return "range \(range.start) by \(range.step) × \(range.count)"
        case .filter(_, let condition): return "filter " + text(condition)
        case .project(_, let expressions): return "project " + named(expressions)
        case .aggregate(let aggregate): return line(of: aggregate)
        case .join(let join):
            var parts = join.keys.map { "\(text($0.left)) = \(text($0.right))" }
            if let residual = join.residual { parts.append(text(residual)) }
            return "\(join.kind.rawValue) join on " + parts.joined(separator: " and ")
        case .window(let window):
            let calls = window.calls.map { "\($0.function) \($0.frame) as \($0.name)" }
            return "window " + calls.joined(separator: ", ") + " by " + list(window.partition)
                + " order " + keys(window.order)
        case .sort(_, let order): return "sort " + keys(order)
        case .limit(_, let count, let offset):
            return "limit \(count.map(String.init) ?? "all")" + (offset > 0 ? " + \(offset)" : "")
        case .union: return "union all"
        case .setOperation(let operation):
            return "\(operation.kind)" + (operation.isAll ? " all" : "")
        case .generate(let generate):
            let name = generate.isOuter ? "generate outer " : "generate "
            return name + text(generate.generator)
        case .expand(_, let projections, _):
            return "expand " + projections.map { "(" + list($0) + ")" }.joined(separator: ", ")
        case .deduplicate(let deduplicate):
            let schema = deduplicate.input.schema
            let names = deduplicate.keys.map { schema[$0].name }.joined(separator: ", ")
            return "deduplicate by \(names)"
                + (deduplicate.isWithinWatermark ? " within the watermark" : "")
        case .watermark(let watermark):
            let name = watermark.input.schema[watermark.column].name
            return "watermark \(name) − \(watermark.delayInMicroseconds) µs"
        case .transform(let transform):
            return "transform by \(transform.command)"
        }
    }

    private static func line(of aggregate: Aggregate) -> String {
        let calls = aggregate.calls.map { call in
            let distinct = call.isDistinct ? "distinct " : ""
            let filter = call.filter.map { " filter " + text($0) } ?? ""
            return "\(call.function)(\(distinct)\(list(call.arguments)))\(filter) as \(call.name)"
        }
        var line = "aggregate " + calls.joined(separator: ", ")
        if !aggregate.groups.isEmpty { line += " by " + named(aggregate.groups) }
        if let session = aggregate.session {
            line += " session \(text(session.time)) gap \(text(session.gap))"
        }
        return line
    }

    private static func named(_ expressions: [NamedExpression]) -> String {
        expressions.map { "\(text($0.expression)) as \($0.name)" }.joined(separator: ", ")
    }

    private static func list(_ expressions: [Expression]) -> String {
        expressions.map { text($0) }.joined(separator: ", ")
    }

    private static func keys(_ keys: [SortKey]) -> String {
        keys.map { key in
            text(key.expression) + (key.isDescending ? " desc" : "")
                + (key.areNullsFirst ? " nulls first" : " nulls last")
        }.joined(separator: ", ")
    }

    private static func text(_ generator: Generate.Generator) -> String {
        switch generator {
        case .explode(let expression): "explode(\(text(expression)))"
        case .posexplode(let expression): "posexplode(\(text(expression)))"
        case .inline(let expression): "inline(\(text(expression)))"
        case .stack(let rows):
            "stack(" + rows.map { list($0) }.joined(separator: "; ") + ")"
        }
    }

    /// - Parameter shared: What stands for references to shared values.
    static func text(_ expression: Expression, _ shared: SharedText = SharedText()) -> String {
        func text(_ part: Expression) -> String { Self.text(part, shared) }
        func list(_ parts: [Expression]) -> String {
            parts.map { text($0) }.joined(separator: ", ")
        }
        switch expression {
        case .column(let index, _): return "#\(index)"
        case .literal(let value, let type): return "\(Self.text(value)):\(type.description)"
        case .call(let call): return "\(call.name)(\(list(call.arguments)))"
        case .cast(let operand, let type, let mode):
            let name = mode == .ansi ? "cast" : "try_cast"
            return "\(name)(\(text(operand)) as \(type.description))"
        case .and(let left, let right): return "(\(text(left)) and \(text(right)))"
        case .or(let left, let right): return "(\(text(left)) or \(text(right)))"
        case .conditional(let branches, let otherwise):
            let cases = branches.map { "when \(text($0.condition)) then \(text($0.result))" }
            return "case " + cases.joined(separator: " ") + " else \(text(otherwise)) end"
        case .coalesce(let values):
            let tests = SharedText.coalesce(values) {
                text($0)
            } isKnown: { value in
                if case .literal(let known, _) = value { return "\(!known.isNull):boolean" }
                return "isnotnull(\(text(value)))"
            }
            guard let (branches, otherwise) = tests else { return "coalesce(\(list(values)))" }
            let cases = branches.map { "when \($0.test) then \($0.result)" }
            return "case " + cases.joined(separator: " ") + " else \(otherwise) end"
        case .shared(let value, let body):
            return shared.text(of: text(value)) { Self.text(body, $0) }
        case .reference(let level, _): return shared.reference(level)
        case .lambda(let parameters, let body):
            return "(\(parameters.count) -> \(text(body)))"
        }
    }

    private static func text(_ value: Value) -> String {
        switch value {
        case .null: return "null"
        case .boolean(let value): return "\(value)"
        case .integer(let value): return "\(value)"
        case .floating(let value): return "\(value)"
        case .wide(let value): return "\(value)"
        case .string(let value): return "'\(value)'"
        case .binary(let bytes): return "\(bytes)"
        case .list(let values): return "[" + values.map { text($0) }.joined(separator: ",") + "]"
        case .map(let entries):
            let texts = entries.map { "\(text($0.key)):\(text($0.value))" }
            return "{" + texts.joined(separator: ",") + "}"
        case .structure(let values):
            return "(" + values.map { text($0) }.joined(separator: ",") + ")"
        }
    }
}
