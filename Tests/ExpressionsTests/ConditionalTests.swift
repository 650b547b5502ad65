import Columns
import Testing

@testable import Expressions

/// `CASE`, `AND` and `OR` over columns against the same row by row.
@Suite struct ConditionalTests {
    private static let types: [DataType] = [.bigint, .bigint, .double, .string, .boolean]

    private static func call(_ name: String, _ arguments: Expression...) throws -> Expression {
        try ScalarCall.bind(name, arguments)
    }

    private static func column(_ index: Int) -> Expression { .column(index, types[index]) }

    private static func whole(_ value: Int64) -> Expression { .literal(.integer(value), .bigint) }

    private static func condition(_ random: inout RandomValues) throws -> Expression {
        let limit = whole(Int64(random.number(below: 7)) - 3)
        switch random.number(below: 7) {
        case 0: return try call("<", column(0), limit)
        case 1: return try call("=", column(3), .literal(.string("ab"), .string))
        case 2: return try call("isnotnull", column(1))
        case 3: return .and(try call(">", column(0), limit), column(4))
        case 4: return .or(try call("=", column(0), limit), column(4))
        case 5: return try call(">", column(2), .literal(.floating(0), .double))
        default: return column(4)
        }
    }

    /// The last one fails for most rows: it must not where the row does not need it.
    private static func result(
        _ type: DataType, _ random: inout RandomValues
    ) throws -> Expression {
        let choice = random.number(below: 6)
        if choice == 0 { return .literal(.null, type) }
        switch type {
        case .bigint:
            switch choice {
            case 1: return column(0)
            case 2: return column(1)
            case 3: return try call("+", column(0), column(1))
            case 4: return try call("+", column(0), whole(.max))
            default: return whole(7)
            }
        case .double: return choice < 4 ? column(2) : .literal(.floating(2.5), .double)
        case .boolean: return choice < 4 ? column(4) : .literal(.boolean(true), .boolean)
        default:
            return choice == 1
                ? column(3) : .literal(.string(["", "ab", "ä"][choice % 3]), .string)
        }
    }

    private static func batch(_ random: inout RandomValues, rows: Int) -> Batch {
        let columns = types.map { type in random.column(type, random.values(type, rows)) }
        return Batch(schema: types.map { Field("", $0) }, columns: columns, count: rows)
    }

    /// nil where the row fails.
    private static func alone(_ expression: Expression, _ batch: Batch, _ row: Int) -> Value? {
        var context = EvaluationContext()
        let one = batch.slice(row..<row + 1)
        switch expression {
        case .conditional(let branches, let otherwise):
            for branch in branches {
                guard let truth = alone(branch.condition, batch, row) else { return nil }
                if truth == .boolean(true) { return alone(branch.result, batch, row) }
            }
            return alone(otherwise, batch, row)
        case .coalesce(let values):
            for value in values.dropLast() {
                guard let known = alone(value, batch, row) else { return nil }
                if !known.isNull { return known }
            }
            return values.last.flatMap { alone($0, batch, row) }
        case .and(let left, let right), .or(let left, let right):
            let decisive: Value =
                if case .and = expression { .boolean(false) } else {
                    .boolean(true)
                }
            guard let a = alone(left, batch, row) else { return nil }
            if a == decisive { return a }
            guard let b = alone(right, batch, row) else { return nil }
            return b == decisive || !a.isNull ? b : .null
        default:
            let value = expression.evaluate(over: one, &context).value(at: 0)
            return context.failures.isEmpty ? value : nil
        }
    }

    private static func compare(_ expression: Expression, _ batch: Batch, _ seed: UInt64) {
        var context = EvaluationContext()
        let found = expression.evaluateColumn(over: batch, &context)
        let failed = Set(context.failures.map(\.row))
        for row in 0..<batch.count {
            let expected = alone(expression, batch, row)
            #expect(failed.contains(row) == (expected == nil), "seed \(seed), row \(row)")
            guard let expected else { continue }
            #expect(found.value(at: row) == expected, "seed \(seed), row \(row)")
        }
    }

    @Test("CASE gives what the first branch that holds gives", arguments: UInt64(1)...120)
    func branches(seed: UInt64) throws {
        var random = RandomValues(seed: seed)
        let type: DataType = [.bigint, .double, .boolean, .string][Int(seed % 4)]
        var branches: [Expression.Branch] = []
        for _ in 0..<1 + random.number(below: 4) {
            branches.append(
                .init(
                    condition: try Self.condition(&random),
                    result: try Self.result(type, &random)))
        }
        let expression = Expression.conditional(
            branches: branches, otherwise: try Self.result(type, &random))
        Self.compare(expression, Self.batch(&random, rows: random.number(below: 40)), seed)
    }

    @Test("COALESCE gives the first value that is not null", arguments: UInt64(1)...120)
    func coalesces(seed: UInt64) throws {
        var random = RandomValues(seed: seed)
        let type: DataType = [.bigint, .double, .boolean, .string][Int(seed % 4)]
        var values = [Self.column(Int([1, 2, 4, 3][Int(seed % 4)]))]
        for _ in 0..<random.number(below: 4) {
            values.insert(
                try Self.result(type, &random), at: random.number(below: values.count + 1))
        }
        Self.compare(.coalesce(values), Self.batch(&random, rows: random.number(below: 40)), seed)
    }

    @Test("AND and OR are three-valued", arguments: UInt64(1)...60)
    func logic(seed: UInt64) throws {
        var random = RandomValues(seed: seed)
        let (left, right) = (try Self.condition(&random), try Self.condition(&random))
        let batch = Self.batch(&random, rows: 40)
        Self.compare(.and(left, right), batch, seed)
        Self.compare(.or(left, right), batch, seed)
    }

    @Test("IN finds what a set of the constants holds", arguments: UInt64(1)...60)
    func membership(seed: UInt64) throws {
        var random = RandomValues(seed: seed)
        let count = [1, 5, 16, 17, 60, 300][Int(seed % 6)]
        let rows = 50
        var column: Column
        var constants: [Value]
        if seed % 2 == 0 {
            // Near each other and far apart.
            let step = [Int64(1), 1 << 40][Int(seed / 2 % 2)]
            func number() -> Value { .integer((Int64(random.number(below: 400)) - 200) &* step) }
            column = Column(.bigint, values: (0..<rows).map { _ in number() } + [.null])
            constants = (0..<count).map { _ in number() }
        } else {
            constants = (0..<count).map { .string("\($0 * 7)") }
            let values: [Value] = (0..<rows).map { _ in .string("\(random.number(below: 99))") }
            column = random.column(.string, values + [.null])
        }
        let hasNull = seed % 5 == 0
        if hasNull { constants.insert(.null, at: count / 2) }
        let type = column.type
        let found = try #require(
            Membership.computed([.column(column)] + constants.map { .scalar($0, type) }, rows + 1))
        for row in 0...rows {
            let value = column.value(at: row)
            let isIn = constants.contains(value)
            let expected: Value = value.isNull || !isIn && hasNull ? .null : .boolean(isIn)
            #expect(found.value(at: row) == expected, "seed \(seed), row \(row)")
        }
    }
}
