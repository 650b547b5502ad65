import Columns
import Engine
import Expressions
import Query

/// Plans over `events(ts TIMESTAMP, k STRING, v BIGINT)`, built by hand.
enum StreamPlans {
    static let second: Int64 = 1_000_000
    static let schema: Schema = [
        Field("ts", .timestamp), Field("k", .string), Field("v", .bigint),
    ]
    static let windowType = DataType.structure([
        Field("start", .timestamp), Field("end", .timestamp),
    ])
    static let ts = Expression.column(0, .timestamp)
    static let k = Expression.column(1, .string)
    static let v = Expression.column(2, .bigint)

    static func events(streaming: Bool = true) -> Plan {
        .scan(
            Scan(table: "events", columns: [0, 1, 2], schema: schema, isStreaming: streaming))
    }

    static func watermarked(delay: Int64 = 10) -> Plan {
        .watermark(
            Watermark(input: events(), column: 0, delayInMicroseconds: delay * second))
    }

    /// `window(ts, size)`.
    static func window(_ time: Expression, seconds: Int64) -> Expression {
        let size = seconds * second
        return call("window", [time], windowType) { arguments, rows, _ in
            let column = arguments[0].materialized(count: rows)
            return Column(
                windowType,
                values: (0..<rows).map { row in
                    guard case .integer(let time) = column.value(at: row) else { return .null }
                    let start = windowStart(time, size)
                    return .structure([.integer(start), .integer(start + size)])
                })
        }
    }

    static func windowStart(_ time: Int64, _ size: Int64) -> Int64 {
        time - ((time % size) + size) % size
    }

    /// `window_time(window)`.
    static func windowTime(_ window: Expression) -> Expression {
        call("window_time", [window], .timestamp) { arguments, rows, _ in
            let column = arguments[0].materialized(count: rows)
            return Column(
                .timestamp,
                values: (0..<rows).map { row in
                    guard case .structure(let members) = column.value(at: row),
                        case .integer(let end) = members[1]
                    else { return .null }
                    return .integer(end - 1)
                })
        }
    }

    static func integers(
        _ name: String, _ arguments: [Expression], _ result: DataType = .bigint,
        _ compute: @escaping @Sendable ([Int64]) -> Value?
    ) -> Expression {
        call(name, arguments, result) { arguments, rows, context in
            let columns = arguments.map { $0.materialized(count: rows) }
            var values: [Value] = []
            for row in 0..<rows {
                let operands = columns.compactMap { column -> Int64? in
                    guard case .integer(let value) = column.value(at: row) else { return nil }
                    return value
                }
                guard operands.count == columns.count else {
                    values.append(.null)
                    continue
                }
                let value = compute(operands)
                if value == nil {
                    context.fail(row: row, EvaluationError("DIVIDE_BY_ZERO", "Division by zero."))
                }
                values.append(value ?? .null)
            }
            return Column(result, values: values)
        }
    }

    static func call(
        _ name: String, _ arguments: [Expression], _ result: DataType,
        _ kernel: @escaping ScalarOverload.Kernel
    ) -> Expression {
        .call(
            ScalarCall(
                name: name, arguments: arguments,
                overload: ScalarOverload(
                    parameters: arguments.map(\.type), result: result, kernel: kernel)))
    }

    static func atLeast(_ left: Expression, _ right: Expression) -> Expression {
        integers(">=", [left, right], .boolean) { .boolean($0[0] >= $0[1]) }
    }

    static func sum(_ value: Expression, name: String = "sum") -> AggregateCall {
        var call = SumOfIntegers.call(of: value)
        call.name = name
        return call
    }

    static func flow(_ target: String, _ mode: Flow.Mode, _ plan: Plan) -> Flow {
        Flow(name: target, target: target, mode: mode, plan: plan, sql: "")
    }

    static func pipeline(_ flows: [Flow], tables: [TableDefinition] = []) -> Pipeline {
        var all = [TableDefinition(name: "events", kind: .source, schema: schema)] + tables
        for flow in flows where !all.contains(where: { $0.name == flow.target }) {
            all.append(
                TableDefinition(
                    name: flow.target,
                    kind: flow.mode == .append ? .streamingTable : .materializedView,
                    schema: flow.plan.schema))
        }
        return Pipeline(name: "test", text: "", tables: all, flows: flows)
    }
}
