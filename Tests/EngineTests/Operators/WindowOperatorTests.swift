import Columns
import Expressions
import Query
import Testing

@testable import Engine
@testable import Simulation

@Suite struct WindowOperatorTests {
    private static let schema = [
        Field("group", .string), Field("order", .bigint), Field("amount", .bigint),
    ]
    private static let amount: Expression = .column(2, .bigint)

    private static func bounds(_ random: inout RandomColumns) -> WindowFrame {
        func bound() -> WindowFrame.Bound {
            random.below(3) == 0
                ? .currentRow : .offset(.integer(Int64(random.below(9)) - 4), .bigint)
        }
        let unit: WindowFrame.Unit = random.below(2) == 0 ? .rows : .range
        let start = random.below(3) == 0 ? .unboundedPreceding : bound()
        let end = random.below(3) == 0 ? .unboundedFollowing : bound()
        return WindowFrame(unit: unit, start: start, end: end)
    }

    /// The rows of a partition (sorted) that are in the frame of the row at `place`.
    private static func frame(
        _ frame: WindowFrame, _ rows: [[Value]], _ place: Int, descending: Bool
    ) -> [Int] {
        rows.indices.filter { other in
            isAfter(frame.start, frame.unit, rows, other, place, descending, isStart: true)
                && isAfter(frame.end, frame.unit, rows, other, place, descending, isStart: false)
        }
    }

    private static func isAfter(
        _ bound: WindowFrame.Bound, _ unit: WindowFrame.Unit, _ rows: [[Value]], _ other: Int,
        _ place: Int, _ descending: Bool, isStart: Bool
    ) -> Bool {
        func holds(_ a: Int64, _ b: Int64) -> Bool { isStart ? a >= b : a <= b }
        var offset: Int64 = 0
        switch bound {
        case .unboundedPreceding: return isStart
        case .unboundedFollowing: return !isStart
        case .currentRow: break
        case .offset(.integer(let value), _): offset = value
        case .offset: return false
        }
        if unit == .rows { return holds(Int64(other), Int64(place) + offset) }
        guard case .integer(let mine) = rows[place][1] else {
            // A null's peers are the nulls; all others lie on one side of it.
            if rows[other][1].isNull { return true }
            return isStart ? other > place : other < place
        }
        guard case .integer(let theirs) = rows[other][1] else {
            return isStart ? other > place : other < place
        }
        return descending
            ? holds(-theirs, -mine + offset) : holds(theirs, mine + offset)
    }

    @Test(
        "Sums and ranks over frames equal those added up row by row",
        arguments: 1...40 as ClosedRange<UInt64>)
    func equalsNaive(seed: UInt64) throws {
        var random = RandomColumns(seed: seed)
        // Long enough, at times, for running totals to be carried from block to block.
        let count = 1 + random.below(seed % 5 == 0 ? 600 : 120)
        var positive = SumOfIntegers.call(of: Self.amount)
        positive.filter = try ScalarCall.bind(
            ">", [Self.amount, .literal(.integer(0), .bigint)])
        let batch = Batch(
            schema: Self.schema,
            columns: [
                random.column(.string, rows: count, spread: 3),
                Column(.bigint, values: (0..<count).map { _ in random.value(.int, spread: 20) }),
                Column(.bigint, values: (0..<count).map { _ in random.value(.int, spread: 50) }),
            ], count: count)
        let frame = Self.bounds(&random)
        let descending = random.below(2) == 0
        let whole = WindowFrame(unit: .rows, start: .unboundedPreceding, end: .currentRow)
        let number = [1, 2, -1][random.below(3)]
        let ignoresNulls = random.below(2) == 0
        let lag = Int64(random.below(5)) - 2
        let window = Window(
            input: .values(Values(schema: Self.schema, rows: [])),
            partition: [.column(0, .string)],
            order: [SortKey(.column(1, .bigint), isDescending: descending)],
            calls: [
                WindowCall(
                    name: "s", type: .bigint,
                    function: .aggregate(SumOfIntegers.call(of: Self.amount)),
                    frame: frame),
                WindowCall(
                    name: "p", type: .bigint, function: .aggregate(positive), frame: frame),
                WindowCall(name: "r", type: .int, function: .rank, frame: whole),
                WindowCall(name: "d", type: .int, function: .denseRank, frame: whole),
                WindowCall(
                    name: "n", type: .bigint,
                    function: .nth(Self.amount, Int64(number), ignoresNulls: ignoresNulls),
                    frame: frame),
                WindowCall(
                    name: "l", type: .bigint,
                    function: .lag(
                        Self.amount, offset: lag, otherwise: .literal(.integer(-7), .bigint),
                        ignoresNulls: false), frame: whole),
                WindowCall(name: "t", type: .int, function: .ntile(3), frame: whole),
            ])
        var sut = WindowOperator(window)
        sut.add(batch)
        var context = OperatorContext()
        let found = try sut.finish(&context).rows
        var expected: [[Value]] = []
        for (_, rows) in Dictionary(grouping: batch.rows, by: { $0[0] }) {
            let keys = [SortKey(.column(0, .bigint), isDescending: descending)]
            let sorted = rows.sorted { SorterTests.precedes([$0[1]], [$1[1]], keys) }
            for place in sorted.indices {
                let inside = Self.frame(frame, sorted, place, descending: descending)
                let values = inside.map { sorted[$0][2] }
                let numbers = values.compactMap { if case .integer(let n) = $0 { n } else { nil } }
                let above = numbers.filter { $0 > 0 }
                let picks = ignoresNulls ? values.filter { !$0.isNull } : values
                let index = number > 0 ? number - 1 : picks.count + number
                let first = sorted.firstIndex { $0[1] == sorted[place][1] }!
                let distinct = Set(sorted[..<first].map { $0[1] }).count
                let target = place - Int(lag)
                let size = sorted.count
                let tile = (0..<3).first { bucket in
                    let upTo = (0...bucket).reduce(0) { $0 + size / 3 + ($1 < size % 3 ? 1 : 0) }
                    return place < upTo
                }!
                expected.append(
                    sorted[place] + [
                        numbers.isEmpty ? .null : .integer(numbers.reduce(0, +)),
                        above.isEmpty ? .null : .integer(above.reduce(0, +)),
                        .integer(Int64(first + 1)), .integer(Int64(distinct + 1)),
                        picks.indices.contains(index) ? picks[index] : .null,
                        sorted.indices.contains(target) ? sorted[target][2] : .integer(-7),
                        .integer(Int64(tile + 1)),
                    ])
            }
        }
        func counted(_ rows: [[Value]]) -> [[Value]: Int] {
            rows.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }
        #expect(
            counted(found) == counted(expected),
            "seed \(seed), \(frame), descending \(descending), nth \(number) \(ignoresNulls)")
    }
}
