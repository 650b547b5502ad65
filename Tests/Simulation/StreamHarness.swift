import Columns
import Engine
import Query

/// A driver and its workers in miniature: plans batches, hands tasks round, keeps watermarks, takes
/// snapshots, loses workers and brings their partitions back.
struct StreamHarness {
    /// The time of every batch, in microseconds since 1970.
    static let time: Int64 = 1_800_000_000_000_000
    let program: Program
    let workers: Int
    var runners: [TaskRunner]
    var watermarks: Watermarks
    var observed: [Int64]
    /// Published rows by sink; of views, the newest content.
    var published: [Int: [[Value]]] = [:]
    /// What each batch published, by sink.
    var publishedLast: [Int: [[Value]]] = [:]
    var flows: [Int: FlowMetrics] = [:]
    var rejected: [TaskOutput.Rejected] = []
    private var history: [(splits: [[Batch]], sources: [Int], watermarks: Watermarks)] = []
    private var snapshots: [StagePartition: [UInt8]] = [:]
    private var snapshotAt = 0
    private let tables: [String: Batch]

    /// - Parameter tables: Static tables in full.
    init(
        _ pipeline: Pipeline, partitions: Int, workers: Int, tables: [String: Batch] = [:]
    ) throws {
        program = try Program.compile(pipeline, partitions: partitions)
        self.workers = workers
        self.tables = tables
        runners = []
        watermarks = program.initialWatermarks
        observed = Array(repeating: .min, count: program.watermarks.count)
        runners = (0..<workers).map { _ in makeRunner() }
    }

    private func makeRunner() -> TaskRunner {
        let program = program
        let tables = tables
        return TaskRunner(program, clock: { 0 }) { index in
            let table = program.staticTables[index]
            return [tables[table.table.name]!.project(table.columns)]
        }
    }

    private func owner(_ partition: Int) -> Int { partition % workers }

    private func task(_ work: Task.Work, _ marks: Watermarks, replay: Bool = false) -> Task {
        Task(
            id: 0, batch: 0, index: 0, work: work, watermarks: marks, isReplay: replay,
            timeInMicroseconds: Self.time)
    }

    /// - Parameters:
    ///   - splits: Each is read by another worker.
    ///   - sources: Where each comes from; source 0 unless it says otherwise.
    mutating func runBatch(_ splits: [[Batch]], sources: [Int]? = nil) throws {
        let sources = sources ?? splits.map { _ in 0 }
        publishedLast = [:]
        // Late by the watermark of the batch before, evicted by what was seen up to it.
        watermarks = Watermarks(
            late: watermarks.eviction,
            eviction: program.watermarks(observed: observed, previous: watermarks.eviction))
        history.append((splits, sources, watermarks))
        let blocks = try execute(splits, sources, watermarks, only: nil)
        _ = blocks
        try refreshViews()
    }

    @discardableResult
    private mutating func execute(
        _ splits: [[Batch]], _ sources: [Int], _ marks: Watermarks, only: Set<StagePartition>?
    ) throws -> Int {
        var exchanged: [StagePartition: [Batch]] = [:]
        for (index, split) in splits.enumerated() {
            let source = Split(source: sources[index], resource: "", start: 0, end: 0)
            // A reader gives the columns that the program asks for.
            let wanted = program.sources[sources[index]].schema.map(\.name)
            var rest = split.map { batch in
                batch.project(
                    wanted.map { name in
                        batch.schema.firstIndex { $0.name == name }!
                    })
            }[...]
            let output = try runners[index % workers].run(
                task(.map(source, only: only.map { Array($0) }), marks, replay: only != nil),
                input: .rows({ () throws(EngineError) -> SplitRows? in
                    rest.popFirst().map { SplitRows($0) }
                }))
            for exchange in output.exchanges {
                exchanged[exchange.to, default: []].append(try decoded(exchange.rows))
            }
            if only == nil { take(output) }
        }
        for (stage, description) in program.stages.enumerated() {
            for partition in 0..<description.partitions {
                let place = StagePartition(stage: stage, partition: partition)
                if let only, !only.contains(place) { continue }
                let output = try runners[owner(partition)].run(
                    task(.reduce(place, inputs: []), marks, replay: only != nil),
                    input: .blocks(exchanged[place] ?? []))
                for exchange in output.exchanges {
                    exchanged[exchange.to, default: []].append(try decoded(exchange.rows))
                }
                if only == nil { take(output) }
            }
        }
        return exchanged.count
    }

    private func decoded(_ batch: Batch) throws -> Batch {
        try BlockCodec.decode(BlockCodec.encode(batch))
    }

    private mutating func refreshViews() throws {
        for (index, flow) in program.flows.enumerated() where flow.mode == .complete {
            var collected: [Batch] = []
            for stage in flow.stages {
                for partition in 0..<program.stages[stage].partitions {
                    let place = StagePartition(stage: stage, partition: partition)
                    let output = try runners[owner(partition)].run(
                        task(.collect(place), watermarks), input: .none)
                    collected += try output.collected.map { try decoded($0.rows) }
                }
            }
            let output = try runners[0].run(
                task(.finish(flow: index, inputs: []), watermarks), input: .blocks(collected))
            published[flow.sink] = []
            take(output)
        }
    }

    private mutating func take(_ output: TaskOutput) {
        for sink in output.sinks {
            let rows = sink.batches.flatMap(\.rows)
            published[sink.sink, default: []] += rows
            publishedLast[sink.sink, default: []] += rows
        }
        rejected += output.rejected
        for (index, seen) in output.observed.enumerated() {
            observed[index] = max(observed[index], seen)
        }
        for (flow, metrics) in output.metrics.flows {
            var sum = flows[flow] ?? FlowMetrics()
            while sum.operators.count < metrics.operators.count {
                sum.operators.append(OperatorMetrics())
            }
            for (index, own) in metrics.operators.enumerated() { sum.operators[index].add(own) }
            sum.rowsIn += metrics.rowsIn
            sum.rowsOut += metrics.rowsOut
            sum.rowsLate += metrics.rowsLate
            sum.rowsRejected += metrics.rowsRejected
            flows[flow] = sum
        }
    }

    /// A batch without data, as the driver plans when the watermark moved.
    mutating func settle() throws { try runBatch([]) }

    // MARK: Failure

    private var places: [StagePartition] {
        program.stages.indices.flatMap { stage in
            (0..<program.stages[stage].partitions).map {
                StagePartition(stage: stage, partition: $0)
            }
        }
    }

    mutating func takeSnapshot() throws {
        snapshotAt = history.count
        for place in places {
            snapshots[place] = try runners[owner(place.partition)].run(
                task(.snapshot(place, file: ""), watermarks), input: .none
            ).snapshot?.encoded()
        }
    }

    /// Every worker is gone: state comes back from the snapshot and the batches since.
    mutating func loseAll() throws {
        runners = (0..<workers).map { _ in makeRunner() }
        try bringBack(Set(places))
    }

    /// One worker is gone; the partitions of the others go on where they are.
    mutating func lose(worker: Int) throws {
        runners[worker] = makeRunner()
        try bringBack(program.withUpstream(Set(places.filter { owner($0.partition) == worker })))
    }

    private mutating func bringBack(_ lost: Set<StagePartition>) throws {
        for place in lost {
            _ = try runners[owner(place.partition)].run(
                task(.restore(place, snapshot: nil), watermarks),
                input: .snapshot(snapshots[place]))
        }
        for batch in history[snapshotAt...] {
            try execute(batch.splits, batch.sources, batch.watermarks, only: lost)
        }
    }
}
