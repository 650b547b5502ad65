import Columns
import Expressions
import Query
import Testing

@testable import Engine
@testable import Simulation

@Suite struct HashJoinTests {
    private static let left = [Field("a", .string), Field("x", .int)]
    private static let right = [Field("b", .string), Field("y", .int)]
    private static let kinds: [Join.Kind] = [
        .inner, .left, .right, .full, .cross, .semi, .anti, .antiNullAware, .mark,
    ]

    /// `x < y`, null where either is.
    private static let less: Expression = .call(
        ScalarCall(
            name: "<", arguments: [.column(1, .int), .column(3, .int)],
            overload: ScalarOverload(parameters: [.int, .int], result: .boolean) {
                arguments, rows, _ in
                let left = arguments[0].materialized(count: rows)
                let right = arguments[1].materialized(count: rows)
                return Column(
                    .boolean,
                    values: (0..<rows).map { row in
                        guard case .integer(let a) = left.value(at: row),
                            case .integer(let b) = right.value(at: row)
                        else { return .null }
                        return .boolean(a < b)
                    })
            }))

    /// Pair by pair. nil means unknown.
    private static func matches(
        _ kind: Join.Kind, _ left: [Value], _ right: [Value], residual: Bool
    ) -> Bool? {
        var verdict: Bool? = true
        if kind != .cross {
            verdict = left[0].isNull || right[0].isNull ? nil : left[0] == right[0]
        }
        guard residual, verdict != false else { return verdict }
        guard case .integer(let a) = left[1], case .integer(let b) = right[1] else { return nil }
        return a < b ? verdict : false
    }

    private static func reference(
        _ kind: Join.Kind, _ left: [[Value]], _ right: [[Value]], residual: Bool
    ) -> [[Value]] {
        let nulls: [Value] = [.null, .null]
        var rows: [[Value]] = []
        for a in left {
            let verdicts = right.map { matches(kind, a, $0, residual: residual) }
            let found = zip(right, verdicts).filter { $0.1 == true }.map(\.0)
            switch kind {
            case .semi: if !found.isEmpty { rows.append(a) }
            case .anti: if found.isEmpty { rows.append(a) }
            case .antiNullAware: if verdicts.allSatisfy({ $0 == false }) { rows.append(a) }
            case .mark: rows.append(a + [.boolean(!found.isEmpty)])
            default:
                rows += found.map { a + $0 }
                if found.isEmpty, kind == .left || kind == .full { rows.append(a + nulls) }
            }
        }
        if kind == .right || kind == .full {
            for b in right
            where !left.contains(where: { matches(kind, $0, b, residual: residual) == true }) {
                rows.append(nulls + b)
            }
        }
        return rows
    }

    @Test(
        "Every kind of join equals comparing every pair", arguments: 1...25 as ClosedRange<UInt64>)
    func equalsNestedLoop(seed: UInt64) throws {
        var random = RandomColumns(seed: seed)
        for kind in Self.kinds {
            let residual = random.below(2) == 0
            let spread = [2, 30, 400][random.below(3)]
            var join = HashJoin(
                kind: kind, left: Self.left, right: Self.right,
                keys: kind == .cross ? [] : [(.column(0, .string), .column(0, .string))],
                residual: residual ? Self.less : nil)
            var context = OperatorContext(policy: .reject)
            var rightRows: [[Value]] = []
            for _ in 0..<random.below(3) {
                let batch = Self.batch(&random, Self.right, spread: spread)
                rightRows += batch.rows
                try join.build(batch, &context)
            }
            join.finishBuild()
            var leftRows: [[Value]] = []
            var found: [[Value]] = []
            for _ in 0..<2 {
                let batch = Self.batch(&random, Self.left, spread: spread)
                leftRows += batch.rows
                let output = try join.process(batch, &context)
                #expect(context.origins?.count ?? batch.count == output.count)
                context.reset()
                found += output.rows
            }
            found += join.unmatched()?.rows ?? []
            let wanted = Self.reference(kind, leftRows, rightRows, residual: residual)
            #expect(counts(found) == counts(wanted), "seed \(seed), \(kind), residual \(residual)")
        }
    }

    private static func batch(
        _ random: inout RandomColumns, _ schema: Schema, spread: Int
    ) -> Batch {
        let rows = random.below(60)
        return Batch(
            schema: schema,
            columns: schema.map { random.column($0.type, rows: rows, spread: spread) }, count: rows)
    }

    private func counts(_ rows: [[Value]]) -> [[Value]: Int] {
        rows.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    @Test("A scalar subquery's second match is an error")
    func refusesSecondMatch() throws {
        var context = OperatorContext()
        var join = HashJoin(kind: .single, left: Self.left, right: Self.right, keys: [])
        let row = Batch(
            schema: Self.right,
            columns: [Column(.string, values: [.string("a")]), Column(.int, .integer([1]))],
            count: 1)
        try join.build(row, &context)
        try join.build(row, &context)
        join.finishBuild()
        #expect(throws: EngineError.self) { try join.process(row, &context) }
    }
}
