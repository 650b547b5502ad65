import Columns
import Synchronization
import Testing

@testable import Expressions

/// What is evaluated how often, where expressions share values and are nested.
@Suite struct SharingTests {
    /// Counts the rows and batches that are asked of a call.
    private final class Counter: Sendable {
        let batches = Mutex(0)
        let rows = Mutex(0)

        /// A sum of two columns, or a failure for each row with a negative one.
        func sum(_ left: Expression, _ right: Expression) -> Expression {
            let overload = ScalarOverload(parameters: [.bigint, .bigint], result: .bigint) {
                arguments, rows, context in
                self.batches.withLock { $0 += 1 }
                self.rows.withLock { $0 += rows }
                let values = (0..<rows).map { row -> Value in
                    let (a, b) = (arguments[0].value(at: row), arguments[1].value(at: row))
                    if a.isNull || b.isNull { return .null }
                    if a.integer < 0 {
                        context.fail(row: row, EvaluationError("ARITHMETIC_OVERFLOW", "negative"))
                    }
                    return .integer(a.integer &+ b.integer)
                }
                return Column(.bigint, values: values)
            }
            return .call(ScalarCall(name: "+", arguments: [left, right], overload: overload))
        }
    }

    private static let column = Expression.column(0, .bigint)

    private static func batch(_ values: [Value]) -> Batch {
        Batch(
            schema: [Field("a", .bigint)], columns: [Column(.bigint, values: values)],
            count: values.count)
    }

    private static func whole(_ value: Int64) -> Expression { .literal(.integer(value), .bigint) }

    private static func between(_ value: Expression) throws -> Expression {
        let reference = Expression.reference(0, .bigint)
        let both = Expression.and(
            try ScalarCall.bind(">=", [reference, whole(2)]),
            try ScalarCall.bind("<=", [reference, whole(4)]))
        return .shared(value, in: both)
    }

    private static func nullif(_ value: Expression, _ other: Int64) throws -> Expression {
        let same = try ScalarCall.bind("=", [.reference(0, .bigint), whole(other)])
        return .shared(
            value,
            in: .conditional(
                branches: [.init(condition: same, result: .literal(.null, .bigint))],
                otherwise: .reference(0, .bigint)))
    }

    @Test("A shared value is evaluated once for each row")
    func once() throws {
        let counter = Counter()
        let expression = try Self.between(counter.sum(Self.column, Self.whole(1)))
        var context = EvaluationContext()
        let found = expression.evaluateColumn(
            over: Self.batch([0, 1, 3, 4].map { .integer($0) } + [.null]), &context)
        #expect(
            (0..<5).map { found.value(at: $0) }
                == [.boolean(false), .boolean(true), .boolean(true), .boolean(false), .null])
        #expect(counter.rows.withLock { $0 } == 5)
    }

    @Test("A shared value follows the rows that a branch takes")
    func branches() throws {
        let counter = Counter()
        let inner = try Self.nullif(counter.sum(Self.column, Self.whole(1)), 3)
        // The division is not light, so that the branch is evaluated for its rows alone.
        let test = try ScalarCall.bind(
            ">", [try ScalarCall.bind("div", [Self.whole(4), Self.column]), Self.whole(1)])
        let expression = Expression.shared(
            Self.column,
            in: .conditional(
                branches: [.init(condition: test, result: inner)],
                otherwise: try ScalarCall.bind("*", [.reference(0, .bigint), Self.whole(10)])))
        var context = EvaluationContext()
        let found = expression.evaluateColumn(
            over: Self.batch([3, 2, 4, 1].map { .integer($0) }), &context)
        #expect(
            (0..<4).map { found.value(at: $0) }
                == [.integer(30), .null, .integer(40), .integer(2)])
        #expect(counter.rows.withLock { $0 } == 2)
    }

    @Test("Later values of COALESCE are evaluated where the first ones are null")
    func laziness() throws {
        let counter = Counter()
        let expression = Expression.coalesce([
            Self.column, try ScalarCall.bind("div", [Self.whole(1), Self.whole(0)]),
        ])
        var context = EvaluationContext()
        _ = expression.evaluateColumn(over: Self.batch([.integer(1), .integer(2)]), &context)
        #expect(context.failures.isEmpty)
        _ = expression.evaluateColumn(over: Self.batch([.integer(1), .null]), &context)
        #expect(context.failures.map(\.row) == [1])
        let once = Expression.coalesce([counter.sum(Self.column, Self.column), Self.whole(0)])
        _ = once.evaluateColumn(over: Self.batch([.integer(1), .null]), &context)
        #expect(counter.rows.withLock { $0 } == 2)
    }

    /// Forms that hold another one of the same.
    private static let forms: [@Sendable (Expression) throws -> Expression] = [
        { .coalesce([$0, whole(1)]) },
        { .coalesce([column, $0]) },
        { try nullif($0, 9) },
        {
            .conditional(
                branches: [
                    .init(
                        condition: try ScalarCall.bind("=", [column, whole(7)]), result: whole(7))
                ],
                otherwise: $0)
        },
        {
            .conditional(
                branches: [
                    .init(
                        condition: .and(
                            try ScalarCall.bind("<", [column, whole(7)]),
                            try ScalarCall.bind("<", [$0, whole(70)])), result: whole(7))
                ], otherwise: whole(1))
        },
    ]

    /// Were each of 40 levels tried before it is evaluated lazily, or copied, this would not end.
    @Test("What is nested deep is evaluated a few times at most", arguments: [false, true], 0..<5)
    func nesting(fails: Bool, form: Int) throws {
        let counter = Counter()
        var expression = counter.sum(Self.column, Self.whole(1))
        for _ in 0..<40 { expression = try Self.forms[form](expression) }
        var context = EvaluationContext()
        let values: [Value] = [.integer(1), fails ? .integer(-1) : .integer(3), .null]
        let found = expression.evaluateColumn(over: Self.batch(values), &context)
        #expect(found.count == 3)
        #expect(counter.batches.withLock { $0 } <= 3)
    }

    @Test("References pass by the values that are shared inside")
    func levels() throws {
        // x + 1 shared around a + 10, where both are asked for: (x + 1) * 100 + (a + 10)
        let sum = try ScalarCall.bind(
            "+",
            [
                try ScalarCall.bind("*", [.reference(1, .bigint), Self.whole(100)]),
                .reference(0, .bigint),
            ])
        let inner = Expression.shared(
            try ScalarCall.bind("+", [.reference(0, .bigint), Self.whole(10)]), in: sum)
        let outer = Expression.shared(
            try ScalarCall.bind("+", [Self.column, Self.whole(1)]), in: inner)
        #expect(inner.references == [0])
        #expect(outer.references.isEmpty)
        let plain = inner.referring(to: try ScalarCall.bind("+", [Self.column, Self.whole(1)]))
        #expect(plain.references.isEmpty)
        var context = EvaluationContext()
        for expression in [outer, plain, outer.folded()] {
            let found = expression.evaluateColumn(over: Self.batch([.integer(4)]), &context)
            #expect(found.value(at: 0) == .integer(515))
        }
        #expect(context.shared.isEmpty)
    }

    @Test("A reference means the innermost shared value")
    func substitution() throws {
        let inner = try Self.nullif(.reference(0, .bigint), 2)
        let outer = Expression.shared(Self.column, in: inner)
        #expect(inner.references == [0])
        #expect(outer.references.isEmpty)
        #expect(inner.referring(to: Self.column).isSame(as: try Self.nullif(Self.column, 2)))
        var context = EvaluationContext()
        let found = outer.evaluateColumn(
            over: Self.batch([.integer(2), .integer(3)]), &context)
        #expect(found.value(at: 0).isNull)
        #expect(found.value(at: 1) == .integer(3))
    }

    @Test("A shared constant is computed beforehand")
    func folding() throws {
        let sum = try ScalarCall.bind("+", [Self.whole(1), Self.whole(2)])
        #expect(try Self.nullif(sum, 3).folded().isSame(as: .literal(.null, .bigint)))
        #expect(try Self.nullif(sum, 4).folded().isSame(as: Self.whole(3)))
    }
}
