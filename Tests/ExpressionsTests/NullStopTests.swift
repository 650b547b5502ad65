import Columns
import Testing

@testable import Expressions

/// Functions of columns with nulls, and filters, against the same row by row, in the order of Spark's.
@Suite struct NullStopTests {
    private static func call(_ name: String, _ arguments: Expression...) throws -> Expression {
        try ScalarCall.bind(name, arguments)
    }

    /// Sums and quotients of two columns and small numbers, of which many fail.
    private static func number(_ random: inout RandomValues, depth: Int) throws -> Expression {
        guard depth > 0 else {
            let choice = random.number(below: 8)
            if choice == 0 { return .literal(.null, .bigint) }
            return choice < 7
                ? .column(choice % 2, .bigint)
                : .literal(.integer(Int64(random.number(below: 3))), .bigint)
        }
        let name = ["+", "div", "div", "*"][random.number(below: 4)]
        return try call(
            name, try number(&random, depth: depth - 1), try number(&random, depth: depth - 1))
    }

    private static func test(_ random: inout RandomValues) throws -> Expression {
        try call(
            ["=", "<"][random.number(below: 2)], try number(&random, depth: 1),
            try number(&random, depth: 2))
    }

    private static func batch(_ random: inout RandomValues) -> Batch {
        let columns = (0..<2).map { _ in Column(.bigint, values: random.values(.bigint, 40)) }
        return Batch(schema: columns.map { Field("", $0.type) }, columns: columns, count: 40)
    }

    /// nil where the row fails.
    private static func alone(_ expression: Expression, _ batch: Batch, _ row: Int) -> Value? {
        guard case .call(let call) = expression else {
            var context = EvaluationContext()
            return expression.evaluate(over: batch.slice(row..<row + 1), &context).value(at: 0)
        }
        if call.arguments.contains(where: {
            if case .literal(.null, _) = $0 { true } else { false }
        }) {
            return .null
        }
        var values = call.arguments
        // A division asks first what it divides by.
        for place in call.name == "div" ? values.indices.reversed() : Array(values.indices) {
            guard let value = alone(values[place], batch, row) else { return nil }
            if value.isNull { return .null }
            values[place] = .literal(value, values[place].type)
        }
        var context = EvaluationContext()
        let one = Expression.call(
            ScalarCall(name: call.name, arguments: values, overload: call.overload))
        let value = one.evaluate(over: batch.slice(row..<row + 1), &context).value(at: 0)
        return context.failures.isEmpty ? value : nil
    }

    @Test("What stands behind a null is not asked for", arguments: UInt64(1)...120)
    func arguments(seed: UInt64) throws {
        var random = RandomValues(seed: seed)
        let expression = try Self.number(&random, depth: 3)
        let batch = Self.batch(&random)
        var context = EvaluationContext()
        let found = expression.evaluateColumn(over: batch, &context)
        let failed = Set(context.failures.map(\.row))
        for row in 0..<batch.count {
            let expected = Self.alone(expression, batch, row)
            #expect(failed.contains(row) == (expected == nil), "seed \(seed), row \(row)")
            guard let expected else { continue }
            #expect(found.value(at: row) == expected, "seed \(seed), row \(row)")
        }
    }

    @Test("A filter asks for the next part where the ones before hold", arguments: UInt64(1)...120)
    func filters(seed: UInt64) throws {
        var random = RandomValues(seed: seed)
        let parts = [
            try Self.test(&random), try Self.test(&random), try Self.test(&random),
        ]
        let batch = Self.batch(&random)
        var context = EvaluationContext()
        let found = Expression.and(.and(parts[0], parts[1]), parts[2])
            .evaluateCondition(over: batch, &context).materialized(count: batch.count)
        let failed = Set(context.failures.map(\.row))
        for row in 0..<batch.count {
            var holds = true
            var fails = false
            for part in parts where holds && !fails {
                let truth = Self.alone(part, batch, row)
                fails = truth == nil
                holds = truth == .boolean(true)
            }
            #expect(failed.contains(row) == fails, "seed \(seed), row \(row)")
            guard !fails else { continue }
            #expect((found.value(at: row) == .boolean(true)) == holds, "seed \(seed), row \(row)")
        }
    }
}
