import Columns
import Expressions
import Query
import Testing

@testable import Engine
@testable import Simulation

@Suite("Streams")
struct StreamTests {
    static let seeds: [UInt64] = Array(1...4)

    /// Runs a stream through a pipeline and the definition, with failures where asked for.
    private func check(
        _ seed: UInt64, _ pipeline: Pipeline, sink: Int = 0, delay: Int64 = 10,
        expected: (NaiveStream) -> [[[Value]]]
    ) throws {
        print("seed \(seed)")
        var stream = RandomStream(seed: seed)
        var history: [[[Value]]] = (0..<9).map { _ in stream.batch() }
        history += [[], []]
        for (partitions, workers) in [(1, 1), (5, 3)] {
            var naive = NaiveStream(delay: delay)
            naive.batches = history
            let wanted = expected(naive)
            var harness = try StreamHarness(
                pipeline, partitions: partitions, workers: workers)
            for (index, rows) in history.enumerated() {
                let parts = Self.splits(of: rows, into: stream.random.below(3) + 1)
                try harness.runBatch(parts)
                let got = NaiveStream.ordered(harness.publishedLast[sink] ?? [])
                #expect(
                    got == NaiveStream.ordered(wanted[index]),
                    "seed \(seed), batch \(index), \(partitions) partitions")
                switch stream.random.below(6) {
                case 0: try harness.takeSnapshot()
                case 1: try harness.loseAll()
                case 2:
                    try harness.lose(worker: stream.random.below(workers))
                default: break
                }
            }
            for (flow, metrics) in harness.flows {
                for (index, own) in metrics.operators.enumerated() {
                    #expect(own.isBalanced, "flow \(flow), operator \(index): \(own)")
                }
            }
        }
    }

    /// Splits of two batches each.
    private static func splits(of rows: [[Value]], into count: Int) -> [[Batch]] {
        guard !rows.isEmpty else { return [] }
        let size = (rows.count + count - 1) / count
        var splits: [[Batch]] = []
        for start in stride(from: 0, to: rows.count, by: size) {
            let part = Array(rows[start..<min(start + size, rows.count)])
            let middle = part.count / 2
            splits.append([
                Batch(schema: StreamPlans.schema, rows: Array(part[..<middle])),
                Batch(schema: StreamPlans.schema, rows: Array(part[middle...])),
            ])
        }
        return splits
    }

    private func windowSums(_ size: Int64) -> Plan {
        let filtered = Plan.filter(
            StreamPlans.watermarked(),
            StreamPlans.atLeast(StreamPlans.v, .literal(.integer(5), .bigint)))
        return .aggregate(
            Aggregate(
                input: filtered,
                groups: [
                    NamedExpression("window", StreamPlans.window(StreamPlans.ts, seconds: size)),
                    NamedExpression("k", StreamPlans.k),
                ], calls: [StreamPlans.sum(StreamPlans.v)]))
    }

    private func isLarge(_ row: [Value]) -> Bool {
        if case .integer(let value) = row[2] { value >= 5 } else { false }
    }

    @Test("Tumbling windows close once, by Spark's watermark", arguments: seeds)
    func tumblingWindows(seed: UInt64) throws {
        let pipeline = StreamPlans.pipeline([StreamPlans.flow("sums", .append, windowSums(7))])
        try check(seed, pipeline) { $0.windowSums(size: 7, where: isLarge) }
    }

    @Test("A window is over, and its rows late, when the watermark is exactly its end")
    func watermarkAtTheEnd() throws {
        let pipeline = StreamPlans.pipeline([StreamPlans.flow("sums", .append, windowSums(10))])
        var harness = try StreamHarness(pipeline, partitions: 1, workers: 1)
        func rows(_ seconds: [Int64]) -> [[Batch]] {
            let values = seconds.map { second -> [Value] in
                [.integer(second * StreamPlans.second), .string("a"), .integer(10)]
            }
            return [[Batch(schema: StreamPlans.schema, rows: values)]]
        }
        let window = { (start: Int64) in
            Value.structure([
                .integer(start * StreamPlans.second), .integer((start + 10) * StreamPlans.second),
            ])
        }
        try harness.runBatch(rows([95, 110]))
        #expect(harness.published[0] == nil)
        // The watermark becomes 100: the window that ends there goes, with the row of this batch.
        try harness.runBatch(rows([96]))
        #expect(harness.publishedLast[0] == [[window(90), .string("a"), .integer(20)]])
        try harness.runBatch(rows([99, 100]))
        #expect(harness.publishedLast[0] == nil)
        #expect(harness.flows[0]?.rowsLate == 1)
        try harness.runBatch(rows([120]))
        try harness.settle()
        #expect(harness.publishedLast[0] == [[window(100), .string("a"), .integer(10)]])
    }

    @Test("A flow reads what another appends within the same batch", arguments: seeds.prefix(4))
    func flowOverFlow(seed: UInt64) throws {
        let sums = windowSums(7)
        let large = Plan.filter(
            .scan(
                Scan(
                    table: "sums", columns: [2, 0], schema: [sums.schema[2], sums.schema[0]],
                    isStreaming: true)),
            StreamPlans.atLeast(.column(0, .bigint), .literal(.integer(10), .bigint)))
        let pipeline = StreamPlans.pipeline([
            StreamPlans.flow("sums", .append, sums), StreamPlans.flow("large", .append, large),
        ])
        try check(seed, pipeline, sink: 1) { naive in
            naive.windowSums(size: 7, where: isLarge).map { rows in
                rows.filter { if case .integer(let sum) = $0[2] { sum >= 10 } else { false } }
                    .map { [$0[2], $0[0]] }
            }
        }
    }

    @Test("The first row of each key passes", arguments: seeds)
    func deduplicates(seed: UInt64) throws {
        let plan = Plan.deduplicate(
            Deduplicate(input: StreamPlans.watermarked(), keys: [0, 1]))
        let pipeline = StreamPlans.pipeline([StreamPlans.flow("firsts", .append, plan)])
        try check(seed, pipeline) { $0.distinct() }
    }

    @Test("A key is forgotten when the watermark passes its first row", arguments: seeds)
    func deduplicatesWithinWatermark(seed: UInt64) throws {
        let plan = Plan.deduplicate(
            Deduplicate(input: StreamPlans.watermarked(), keys: [1], isWithinWatermark: true))
        let pipeline = StreamPlans.pipeline([StreamPlans.flow("firsts", .append, plan)])
        // Which rows come first depends on their order within a batch, which splits keep.
        try check(seed, pipeline) { $0.distinctWithinWatermark() }
    }

    @Test("A key is forgotten when the watermark is exactly where its row's time is over")
    func keyAtTheWatermark() throws {
        let plan = Plan.deduplicate(
            Deduplicate(
                input: StreamPlans.watermarked(delay: 10), keys: [1], isWithinWatermark: true))
        let pipeline = StreamPlans.pipeline([StreamPlans.flow("firsts", .append, plan)])
        var harness = try StreamHarness(pipeline, partitions: 1, workers: 1)
        // The first is over at 110, where the third batch's watermark is.
        for (seconds, key) in [(100, "a"), (120, "b"), (120, "b"), (125, "a")] as [(Int64, String)]
        {
            let row: [Value] = [
                .integer(seconds * StreamPlans.second), .string(key), .integer(seconds),
            ]
            try harness.runBatch([[Batch(schema: StreamPlans.schema, rows: [row])]])
        }
        #expect(
            harness.published[0]?.map { $0[2] } == [.integer(100), .integer(120), .integer(125)])
    }

    @Test("A replay writes the rows of the partitions that are replayed, and none for tables")
    func replayedPartitions() throws {
        let program = try Program.compile(SimulatedPipeline.windows.pipeline, partitions: 4)
        let stage = try #require(
            program.stages.indices.first { program.stages[$0].partitions == 4 })
        var stream = RandomStream(seed: 5)
        let wanted = program.sources[0].schema.map { field in
            StreamPlans.schema.firstIndex { $0.name == field.name }!
        }
        let batch = Batch(
            schema: StreamPlans.schema, rows: (0..<100).map { _ in stream.row() }
        ).project(wanted)
        func output(only: [StagePartition]?) throws -> TaskOutput {
            let runner = TaskRunner(program, clock: { 0 }) { _ throws(EngineError) in [] }
            let split = Split(source: 0, resource: "", start: 0, end: 0)
            var rest = [batch][...]
            return try runner.run(
                Task(
                    id: 0, batch: 0, index: 0, work: .map(split, only: only),
                    watermarks: program.initialWatermarks, isReplay: only != nil),
                input: .rows({ () throws(EngineError) -> SplitRows? in
                    rest.popFirst().map { SplitRows($0) }
                }))
        }
        let whole = try output(only: nil)
        #expect(!whole.sinks.isEmpty)
        let place = try #require(whole.exchanges.first { $0.to.stage == stage }?.to)
        let replayed = try output(only: [place])
        #expect(replayed.sinks.isEmpty)
        #expect(Set(replayed.exchanges.map(\.to)) == [place])
        #expect(
            replayed.exchanges.map(\.rows.count)
                == whole.exchanges.filter { $0.to == place }.map(\.rows.count))
    }

    @Test("Sliding windows hold each row several times", arguments: seeds.prefix(3))
    func slidingWindows(seed: UInt64) throws {
        let literal = { (seconds: Int64) in
            Expression.literal(.integer(seconds * StreamPlans.second), .bigint)
        }
        let windows = try ScalarCall.bind(
            "sliding_window", [StreamPlans.ts, literal(6), literal(3), literal(0)])
        let exploded = Plan.generate(
            Generate(
                input: StreamPlans.watermarked(), generator: .explode(windows), isOuter: false,
                generated: [Field("window", StreamPlans.windowType)]))
        let plan = Plan.aggregate(
            Aggregate(
                input: exploded,
                groups: [
                    NamedExpression("window", .column(3, StreamPlans.windowType)),
                    NamedExpression("k", StreamPlans.k),
                ], calls: [StreamPlans.sum(StreamPlans.v)]))
        let pipeline = StreamPlans.pipeline([StreamPlans.flow("sums", .append, plan)])
        try check(seed, pipeline) { naive in
            // Each row counts for two grids of tumbling windows, three seconds apart.
            let first = naive.windowSums(size: 6) { $0[0] != .null }
            let second = naive.windowSums(size: 6, shift: 3) { $0[0] != .null }
            return zip(first, second).map { $0 + $1 }
        }
    }

    @Test("Sessions of a key that touch become one", arguments: seeds)
    func sessions(seed: UInt64) throws {
        let plan = Plan.aggregate(
            Aggregate(
                input: StreamPlans.watermarked(),
                groups: [
                    NamedExpression("session", StreamPlans.window(StreamPlans.ts, seconds: 5)),
                    NamedExpression("k", StreamPlans.k),
                ], calls: [StreamPlans.sum(StreamPlans.v)],
                session: Aggregate.Session(
                    index: 0, time: StreamPlans.ts,
                    gap: .literal(.integer(5 * StreamPlans.second), .bigint))))
        let pipeline = StreamPlans.pipeline([StreamPlans.flow("sessions", .append, plan)])
        try check(seed, pipeline) { $0.sessions(gap: 5) }
    }

    @Test("A view over groups, and one over rows, hold what a batch query gives", arguments: seeds)
    func views(seed: UInt64) throws {
        let sums = Plan.aggregate(
            Aggregate(
                input: StreamPlans.events(streaming: false),
                groups: [NamedExpression("k", StreamPlans.k)],
                calls: [StreamPlans.sum(StreamPlans.v)]))
        let sorted = Plan.limit(
            .sort(
                .filter(
                    sums,
                    StreamPlans.atLeast(.column(1, .bigint), .literal(.integer(0), .bigint))),
                [SortKey(.column(1, .bigint), isDescending: true), SortKey(.column(0, .string))]),
            count: 3, offset: 0)
        let passing = StreamPlans.flow(
            "passing", .append,
            .project(StreamPlans.events(), [NamedExpression("v", StreamPlans.v)]))
        let pipeline = StreamPlans.pipeline([
            passing, StreamPlans.flow("best", .complete, sorted),
        ])
        try check(seed, pipeline, sink: 1) { naive in
            naive.batches.indices.map { index in
                var groups: [Value: Value] = [:]
                for row in naive.batches[...index].joined() {
                    groups[row[1]] = NaiveStream.plus(groups[row[1]] ?? .null, row[2])
                }
                let rows = groups.filter { $0.value != .null }.map { [$0.key, $0.value] }
                let ordered = rows.sorted { left, right in
                    let order = NaiveStream.compare(right[1], left[1])
                    return order != 0
                        ? order < 0 : NaiveStream.compare(left[0], right[0]) < 0
                }
                return Array(ordered.prefix(3))
            }
        }
    }

    @Test("A view of several aggregates, joins or another view is what a batch query gives")
    func viewsWithoutIncrementalForm() throws {
        let sums = Plan.aggregate(
            Aggregate(
                input: StreamPlans.events(), groups: [NamedExpression("k", StreamPlans.k)],
                calls: [StreamPlans.sum(StreamPlans.v)]))
        let total = Plan.aggregate(
            Aggregate(input: sums, groups: [], calls: [StreamPlans.sum(.column(1, .bigint))]))
        let joined = Plan.project(
            .join(
                Join(
                    kind: .inner, left: StreamPlans.events(), right: sums,
                    keys: [(left: StreamPlans.k, right: .column(0, .string))])),
            [NamedExpression("v", StreamPlans.v), NamedExpression("sum", .column(4, .bigint))])
        let distinct = Plan.deduplicate(
            Deduplicate(
                input: .project(StreamPlans.events(), [NamedExpression("k", StreamPlans.k)]),
                keys: [0]))
        let overView = Plan.filter(
            .scan(
                Scan(
                    table: "joined", columns: [1], schema: [Field("sum", .bigint)],
                    isStreaming: false)),
            StreamPlans.atLeast(.column(0, .bigint), .literal(.integer(30), .bigint)))
        let pipeline = StreamPlans.pipeline([
            StreamPlans.flow("total", .complete, total),
            StreamPlans.flow("joined", .complete, joined),
            StreamPlans.flow("distinct", .complete, distinct),
            StreamPlans.flow("large", .complete, overView),
        ])
        let sumsOf = { (rows: [[Value]]) -> [Value: Value] in
            var groups: [Value: Value] = [:]
            for row in rows { groups[row[1]] = NaiveStream.plus(groups[row[1]] ?? .null, row[2]) }
            return groups
        }
        let joinedOf = { (rows: [[Value]]) -> [[Value]] in
            let sums = sumsOf(rows)
            return rows.filter { $0[1] != .null }.map { [$0[2], sums[$0[1]]!] }
        }
        func all(_ naive: NaiveStream, _ make: ([[Value]]) -> [[Value]]) -> [[[Value]]] {
            naive.batches.indices.map { make(Array(naive.batches[...$0].joined())) }
        }
        try check(5, pipeline, sink: 0) { naive in
            all(naive) { [[sumsOf($0).values.reduce(.null, NaiveStream.plus)]] }
        }
        try check(6, pipeline, sink: 1) { all($0, joinedOf) }
        try check(7, pipeline, sink: 2) { all($0) { Set($0.map { $0[1] }).map { [$0] } } }
        try check(8, pipeline, sink: 3) { naive in
            all(naive) { rows in
                joinedOf(rows).map { [$0[1]] }.filter {
                    if case .integer(let sum) = $0[0] { sum >= 30 } else { false }
                }
            }
        }
    }

    @Test(
        "Groups of two streams that meet are kept up to date, not computed anew", arguments: seeds)
    func viewsOverJoins(seed: UInt64) throws {
        let later = Plan.join(
            Join(
                kind: .inner, left: StreamPlans.events(), right: StreamPlans.events(),
                keys: [(left: StreamPlans.k, right: StreamPlans.k)],
                residual: StreamPlans.atLeast(.column(2, .bigint), .column(5, .bigint))))
        let sums = Plan.aggregate(
            Aggregate(
                input: later, groups: [NamedExpression("k", StreamPlans.k)],
                calls: [StreamPlans.sum(.column(5, .bigint))]))
        let known = Plan.join(
            Join(
                kind: .semi, left: StreamPlans.events(),
                right: .filter(
                    StreamPlans.events(),
                    StreamPlans.atLeast(StreamPlans.v, .literal(.integer(15), .bigint))),
                keys: [(left: StreamPlans.k, right: StreamPlans.k)]))
        let total = Plan.aggregate(
            Aggregate(input: known, groups: [], calls: [StreamPlans.sum(StreamPlans.v)]))
        let pipeline = StreamPlans.pipeline([
            StreamPlans.flow("sums", .complete, sums), StreamPlans.flow("total", .complete, total),
        ])
        let program = try Program.compile(pipeline, partitions: 3)
        #expect(program.stages.map(\.work.isJoin) == [true, false, true, false])
        func value(_ row: [Value]) -> Int64? {
            if case .integer(let value) = row[2] { value } else { nil }
        }
        func all(_ naive: NaiveStream, _ make: ([[Value]]) -> [[Value]]) -> [[[Value]]] {
            naive.batches.indices.map { make(Array(naive.batches[...$0].joined())) }
        }
        try check(seed, pipeline, sink: 0) { naive in
            all(naive) { rows in
                var sums: [Value: Int64] = [:]
                for left in rows where left[1] != .null {
                    for right in rows where right[1] == left[1] {
                        guard let a = value(left), let b = value(right), a >= b else { continue }
                        sums[left[1], default: 0] += b
                    }
                }
                return sums.map { [$0.key, .integer($0.value)] }
            }
        }
        try check(seed, pipeline, sink: 1) { naive in
            all(naive) { rows in
                let large = Set(rows.filter { (value($0) ?? 0) >= 15 }.map { $0[1] })
                let found = rows.filter { $0[1] != .null && large.contains($0[1]) }
                return [[found.map { $0[2] }.reduce(.null, NaiveStream.plus)]]
            }
        }
    }

    @Test("Windows of windows: an aggregate over an aggregate's time", arguments: seeds)
    func chained(seed: UInt64) throws {
        let inner = windowSums(4)
        let outer = Plan.aggregate(
            Aggregate(
                input: inner,
                groups: [
                    NamedExpression(
                        "window",
                        StreamPlans.window(
                            StreamPlans.windowTime(.column(0, StreamPlans.windowType)), seconds: 12)
                    ), NamedExpression("k", .column(1, .string)),
                ], calls: [StreamPlans.sum(.column(2, .bigint))]))
        let pipeline = StreamPlans.pipeline([StreamPlans.flow("twice", .append, outer)])
        try check(seed, pipeline) { naive in
            // What the inner windows give, by the batch they close in; the outer ones close by the
            // same watermark.
            let inner = naive.windowSums(size: 4, where: isLarge)
            let size = 12 * StreamPlans.second
            var emitted: Set<[Value]> = []
            return inner.indices.map { index in
                var groups: [[Value]: Value] = [:]
                for row in inner[...index].joined() {
                    guard case .structure(let members) = row[0], case .integer(let end) = members[1]
                    else { continue }
                    let start = StreamPlans.windowStart(end - 1, size)
                    let key: [Value] = [
                        .structure([.integer(start), .integer(start + size)]), row[1],
                    ]
                    groups[key] = NaiveStream.plus(groups[key] ?? .null, row[2])
                }
                return groups.filter { entry in
                    guard case .structure(let members) = entry.key[0],
                        case .integer(let end) = members[1]
                    else { return false }
                    return end <= naive.watermarks(index).eviction
                        && emitted.insert(entry.key).inserted
                }.map { $0.key + [$0.value] }
            }
        }
    }

    /// Left rows with v ≥ 8 meet right ones with v < 14 of the same key, −5 s ≤ left − right ≤ 3 s.
    private func streamJoin(_ kind: Join.Kind) -> Plan {
        let left = Plan.filter(
            StreamPlans.watermarked(),
            StreamPlans.atLeast(StreamPlans.v, .literal(.integer(8), .bigint)))
        let right = Plan.filter(
            StreamPlans.watermarked(),
            StreamPlans.atLeast(.literal(.integer(13), .bigint), StreamPlans.v))
        let type = DataType.dayTimeInterval(.day, .second)
        let plus = { (time: Expression, seconds: Int64) in
            StreamPlans.integers(
                "+", [time, .literal(.integer(seconds * StreamPlans.second), type)], .timestamp
            ) { .integer($0[0] + $0[1]) }
        }
        let leftTime = Expression.column(0, .timestamp)
        let rightTime = Expression.column(3, .timestamp)
        let residual = Expression.and(
            StreamPlans.atLeast(plus(leftTime, 5), rightTime),
            StreamPlans.atLeast(plus(rightTime, 3), leftTime))
        return .join(
            Join(
                kind: kind, left: left, right: right,
                keys: [(left: StreamPlans.k, right: StreamPlans.k)], residual: residual))
    }

    private func joined(_ naive: NaiveStream, _ kind: Join.Kind) -> [[[Value]]] {
        func time(_ row: [Value]) -> Int64? {
            if case .integer(let time) = row[0] { time } else { nil }
        }
        func v(_ row: [Value]) -> Int64? {
            if case .integer(let v) = row[2] { v } else { nil }
        }
        let rows = naive.punctual(end: time)
        var left: [(row: [Value], isMatched: Bool, isGone: Bool)] = []
        var right: [(row: [Value], isMatched: Bool, isGone: Bool)] = []
        return rows.indices.map { index in
            var output: [[Value]] = []
            func matches(_ l: [Value], _ r: [Value]) -> Bool {
                guard l[1] != .null, l[1] == r[1], let a = time(l), let b = time(r) else {
                    return false
                }
                return -5 * StreamPlans.second <= a - b && a - b <= 3 * StreamPlans.second
            }
            for row in rows[index] {
                if let value = v(row), value >= 8 { left.append((row, false, false)) }
            }
            let newRight = rows[index].filter { v($0).map { $0 <= 13 } ?? false }
            let oldRight = right.count
            right += newRight.map { ($0, false, false) }
            let eviction = naive.watermarks(index).eviction
            let newLeft = left.count - rows[index].filter { v($0).map { $0 >= 8 } ?? false }.count
            for l in left.indices {
                for r in right.indices
                where (l >= newLeft || r >= oldRight) && matches(left[l].row, right[r].row) {
                    // Of new rows a semi join meets, as Spark's, only those on the right that wait.
                    if kind == .semi, l >= newLeft, r >= oldRight, let end = time(right[r].row),
                        end + 3 * StreamPlans.second + 1_000 <= eviction
                    {
                        continue
                    }
                    if kind == .semi {
                        if !left[l].isMatched { output.append(left[l].row) }
                    } else {
                        output.append(left[l].row + right[r].row)
                    }
                    left[l].isMatched = true
                    right[r].isMatched = true
                }
            }
            let nulls: [Value] = [.null, .null, .null]
            if kind == .left || kind == .full {
                for l in left.indices where !left[l].isGone && !left[l].isMatched {
                    guard let end = time(left[l].row), end + 5 * StreamPlans.second <= eviction
                    else { continue }
                    left[l].isGone = true
                    output.append(left[l].row + nulls)
                }
            }
            if kind == .right || kind == .full {
                for r in right.indices where !right[r].isGone && !right[r].isMatched {
                    guard let end = time(right[r].row), end + 3 * StreamPlans.second <= eviction
                    else { continue }
                    right[r].isGone = true
                    output.append(nulls + right[r].row)
                }
            }
            return output
        }
    }

    @Test(
        "Two streams meet within their time bounds; outer rows leave when none can come",
        arguments: [Join.Kind.inner, .left, .right, .full, .semi], seeds.prefix(3))
    func streamJoins(kind: Join.Kind, seed: UInt64) throws {
        let pipeline = StreamPlans.pipeline([
            StreamPlans.flow("pairs", .append, streamJoin(kind))
        ])
        try check(seed, pipeline) { joined($0, kind) }
    }

    @Test("What a join of streams waits for is bounded by the watermark")
    func joinStateIsFreed() throws {
        let pipeline = StreamPlans.pipeline([
            StreamPlans.flow("pairs", .append, streamJoin(.inner))
        ])
        let program = try Program.compile(pipeline, partitions: 1)
        guard case .join(let work) = program.stages[0].work else {
            Issue.record("no join")
            return
        }
        #expect(work.left.expiry?.lingering == 5 * StreamPlans.second + 1_000)
        #expect(work.right.expiry?.lingering == 3 * StreamPlans.second + 1_000)
    }

    @Test("Several streams united feed one table")
    func union() throws {
        let part = { (least: Int64) in
            Plan.filter(
                StreamPlans.events(),
                StreamPlans.atLeast(StreamPlans.v, .literal(.integer(least), .bigint)))
        }
        let pipeline = StreamPlans.pipeline([
            StreamPlans.flow("both", .append, .union([part(5), part(15)])),
            Flow(name: "more", target: "both", mode: .append, plan: part(18), sql: ""),
        ])
        try check(3, pipeline) { naive in
            naive.batches.map { batch in
                [5, 15, 18].flatMap { least in
                    batch.filter { if case .integer(let v) = $0[2] { v >= least } else { false } }
                }
            }
        }
    }

    @Test("A row that cannot be computed is rejected with its place, others go on")
    func rejects() throws {
        let inverse = StreamPlans.integers("div", [StreamPlans.v]) {
            $0[0] == 0 ? nil : .integer(100 / $0[0])
        }
        let plan = Plan.project(StreamPlans.events(), [NamedExpression("i", inverse)])
        var harness = try StreamHarness(
            StreamPlans.pipeline([StreamPlans.flow("inverses", .append, plan)]), partitions: 2,
            workers: 1)
        let rows: [[Value]] = [3, 0, 5, 0].map { [.integer(1), .string("a"), .integer($0)] }
        try harness.runBatch([[Batch(schema: StreamPlans.schema, rows: rows)]])
        #expect(harness.published[0] == [[.integer(33)], [.integer(20)]])
        #expect(harness.rejected.map(\.origin?.row) == [1, 3])
        #expect(harness.rejected.allSatisfy { $0.error.errorClass == "DIVIDE_BY_ZERO" })
        #expect(harness.flows[0]?.operators.allSatisfy(\.isBalanced) == true)
    }

    @Test("A stream is joined with a static table on either side")
    func staticJoin() throws {
        let names: Schema = [Field("k", .string), Field("name", .string)]
        let table = Plan.scan(
            Scan(table: "names", columns: [0, 1], schema: names, isStreaming: false))
        let left = Plan.join(
            Join(
                kind: .left, left: StreamPlans.events(), right: table,
                keys: [(left: StreamPlans.k, right: .column(0, .string))]))
        let right = Plan.join(
            Join(
                kind: .inner, left: table, right: StreamPlans.events(),
                keys: [(left: .column(0, .string), right: StreamPlans.k)]))
        let pipeline = StreamPlans.pipeline(
            [StreamPlans.flow("left", .append, left), StreamPlans.flow("right", .append, right)],
            tables: [TableDefinition(name: "names", kind: .source, schema: names)])
        var harness = try StreamHarness(
            pipeline, partitions: 2, workers: 1,
            tables: [
                "names": Batch(
                    schema: names, rows: [[.string("a"), .string("Anna")], [.null, .string("?")]])
            ])
        let rows: [[Value]] = [
            [.integer(1), .string("a"), .integer(1)], [.integer(2), .string("b"), .integer(2)],
            [.integer(3), .null, .integer(3)],
        ]
        try harness.runBatch([[Batch(schema: StreamPlans.schema, rows: rows)]])
        #expect(
            harness.published[0] == [
                rows[0] + [.string("a"), .string("Anna")], rows[1] + [.null, .null],
                rows[2] + [.null, .null],
            ])
        #expect(harness.published[1] == [[.string("a"), .string("Anna")] + rows[0]])
    }

    @Test("A source is asked only for the columns that something reads")
    func prunesSources() throws {
        let wide = StreamPlans.events()
        let sums = Plan.aggregate(
            Aggregate(
                input: wide, groups: [NamedExpression("k", StreamPlans.k)],
                calls: [StreamPlans.sum(StreamPlans.v)]))
        let pipeline = StreamPlans.pipeline([StreamPlans.flow("sums", .complete, sums)])
        let program = try Program.compile(pipeline, partitions: 2)
        #expect(program.sources[0].schema.map(\.name) == ["k", "v"])
        var harness = try StreamHarness(pipeline, partitions: 2, workers: 1)
        let rows: [[Value]] = [[.string("a"), .integer(1)], [.string("a"), .integer(2)]]
        try harness.runBatch([[Batch(schema: program.sources[0].schema, rows: rows)]])
        #expect(harness.published[0] == [[.string("a"), .integer(3)]])
        // Rows that are kept as they are need all of their columns.
        let kept = Plan.project(
            .join(
                Join(
                    kind: .inner, left: wide, right: wide,
                    keys: [(left: StreamPlans.k, right: StreamPlans.k)])),
            [NamedExpression("v", StreamPlans.v)])
        let joined = StreamPlans.pipeline([StreamPlans.flow("kept", .complete, kept)])
        #expect(try Program.compile(joined, partitions: 2).sources[0].schema.count == 3)
    }

    @Test("A snapshot of another plan, or a torn one, is refused")
    func snapshots() throws {
        let make = { (size: Int64) throws in
            let pipeline = StreamPlans.pipeline([
                StreamPlans.flow("sums", .append, self.windowSums(size))
            ])
            return TaskRunner(try Program.compile(pipeline, partitions: 1), clock: { 0 }) {
                _ throws(EngineError) in []
            }
        }
        let place = StagePartition(stage: 0, partition: 0)
        let task = { (work: Task.Work) in
            Task(id: 0, batch: 0, index: 0, work: work, watermarks: .none(flows: 1))
        }
        let runner = try make(7)
        let bytes = try #require(
            try runner.run(task(.snapshot(place, file: "")), input: .none).snapshot
        ).encoded()
        let restore = task(.restore(place, snapshot: "x"))
        _ = try runner.run(restore, input: .snapshot(bytes))
        for position in [0, 4, 6, 10, bytes.count - 1] {
            var torn = bytes
            torn[position] ^= 1
            #expect(throws: EngineError.self) {
                _ = try runner.run(restore, input: .snapshot(torn))
            }
        }
        let other = task(.restore(StagePartition(stage: 0, partition: 1), snapshot: "x"))
        #expect(throws: EngineError.self) { _ = try runner.run(other, input: .snapshot(bytes)) }
    }
}
