public import Columns
import Expressions
import Query

/// Executes a program's tasks on data, and owns the state of the partitions that it was given. A
/// worker has one; it does no input or output and belongs to one thread, which has others' help only in
/// putting views together.
///
/// ```
///  batches of a split ─► fragments ─┬─► exchange rows, a batch for each (stage, partition)
///                          ▲        ├─► sink rows
///  blocks of a partition ─►│state ──┘   └─► fragments of flows that read the sink, at once
/// ```
/// Rows are merged in the order in which they are given, and what leaves state is ordered by its keys:
/// the output depends on the input alone, never on who computed it or when state was restored.
public final class TaskRunner {
    public let program: Program
    let clock: () -> Int64
    let staticTable: (Int) throws(EngineError) -> [Batch]
    /// What putting a view together may use.
    let resources: ExecutionResources
    let fragments: [FragmentRun]
    var states: [StagePartition: any StageState] = [:]
    /// Static tables that were loaded.
    var loaded: [Int: [Batch]] = [:]
    var scope = TaskScope()
    private let seed: Int64

    /// - Parameters:
    ///   - clock: Nanoseconds since any fixed moment, for metrics only.
    ///   - staticTable: All rows of `program.staticTables[index]`, with its schema; asked for once,
    ///     when a row first needs the table.
    ///   - resources: What putting a materialized view together may use.
    public init(
        _ program: Program, clock: @escaping () -> Int64, resources: ExecutionResources = .init(),
        staticTable: @escaping (Int) throws(EngineError) -> [Batch]
    ) {
        self.program = program
        self.clock = clock
        self.staticTable = staticTable
        self.resources = resources
        seed = Int64(
            bitPattern: program.flows.reduce(0x5EED) { RowHash.mix($0 ^ $1.fingerprint) })
        fragments = program.fragments.map { fragment in
            var stage: Program.Stage?
            if case .exchange(let number, _) = fragment.output { stage = program.stages[number] }
            return FragmentRun(fragment, stage: stage)
        }
        for run in fragments {
            guard case .sink(let sink) = run.fragment.output else { continue }
            run.followers = fragments.indices.filter { fragments[$0].fragment.input == .sink(sink) }
        }
        for index in fragments.indices { fragments[index].reaches = stages(reachedFrom: index) }
    }

    private func stages(reachedFrom index: Int) -> Set<Int> {
        if case .exchange(let stage, _) = fragments[index].fragment.output { return [stage] }
        return fragments[index].followers.reduce(into: []) {
            $0.formUnion(stages(reachedFrom: $1))
        }
    }

    /// The partitions whose state is here.
    public var partitions: [StagePartition] { Array(states.keys) }

    /// Runs a task to its end.
    ///
    /// - Throws: When a static table cannot be had, a snapshot cannot be read, or a view's query
    ///   fails. A row that a stream cannot compute is rejected instead.
    public func run(_ task: Task, input: TaskInput) throws(EngineError) -> TaskOutput {
        let start = clock()
        scope = TaskScope(task, program, seed: seed)
        for fragment in fragments { fragment.reset() }
        switch task.work {
        case .map(let split, let only): try map(split, only, input)
        case .reduce(let partition, _): try reduce(partition, input)
        case .collect(let partition): try collect(partition)
        case .finish(let flow, _): try finish(flow, input)
        case .restore(let partition, _): try restore(partition, input)
        case .snapshot(let partition, _):
            scope.output.snapshot = StateCapture(
                state: state(of: partition).frozen(), fingerprint: fingerprint(of: partition))
            note(partition)
        case .drop(let partition): states[partition] = nil
        }
        scope.output.metrics.flows = scope.flows
        scope.output.metrics.nanoseconds = clock() - start
        return scope.takeOutput()
    }

    func state(of partition: StagePartition) -> any StageState {
        if let state = states[partition] { return state }
        let state = program.stages[partition.stage].work.makeState(
            needed: needed(ofStage: partition.stage))
        states[partition] = state
        return state
    }

    /// The columns of what leaves a stage that the fragments behind it read; nil for all.
    private func needed(ofStage stage: Int) -> Set<Int>? {
        var needed: Set<Int> = []
        for run in fragments where run.fragment.input == .stage(stage) {
            guard let own = run.neededInput else { return nil }
            needed.formUnion(own)
        }
        return needed
    }

    /// Ties a snapshot to the flow's plan and the partition.
    func fingerprint(of partition: StagePartition) -> UInt64 {
        program.fingerprint(of: partition)
    }

    /// Tells how large a partition's state is.
    func note(_ partition: StagePartition) {
        guard let state = states[partition] else { return }
        let flow = program.stages[partition.stage].flow
        scope.count(flow) {
            $0.stateRows += Int64(state.rows)
            $0.stateBytes += Int64(state.sizeInBytes)
        }
    }
}

// MARK: - Tasks

extension TaskRunner {
    private func map(
        _ split: Split, _ only: [StagePartition]?, _ input: TaskInput
    ) throws(EngineError) {
        guard case .rows(let next) = input else {
            throw Self.wrongInput("a map task takes rows")
        }
        scope.only = only.map { Set($0) }
        let wanted = only.map { Set($0.map(\.stage)) }
        let entries = fragments.indices.filter { index in
            guard fragments[index].fragment.input == .source(split.source) else { return false }
            guard let wanted else { return true }
            return !fragments[index].reaches.isDisjoint(with: wanted)
        }
        scope.source = split.source
        var number = 0
        while let rows = try next() {
            let batch = rows.batch
            scope.batch = number
            number += 1
            scope.output.metrics.rowsRead += Int64(batch.count + rows.filtered)
            if rows.filtered > 0 {
                for entry in entries { countPrefiltered(rows.filtered, in: entry) }
            }
            guard batch.count > 0 else { continue }
            for entry in entries {
                scope.context.reset()
                scope.count(fragments[entry].fragment.flow) { $0.rowsIn += Int64(batch.count) }
                try push(batch, into: entry)
            }
        }
        scope.source = nil
        try flush()
    }

    private func reduce(_ partition: StagePartition, _ input: TaskInput) throws(EngineError) {
        guard case .blocks(let blocks) = input else {
            throw Self.wrongInput("a reduce task takes blocks")
        }
        let stage = program.stages[partition.stage]
        scope.output.metrics.rowsTaken += blocks.reduce(0) { $0 + Int64($1.count) }
        let started = clock()
        var reduction = StageScope(
            late: scope.late(stage.flow, stage.work.offset),
            eviction: scope.eviction(stage.flow, stage.work.offset), context: scope.context)
        let entries = fragments.indices.filter {
            fragments[$0].fragment.input == .stage(partition.stage)
        }
        var pushing: Int64 = 0
        try state(of: partition).reduce(blocks, &reduction) { batch throws(EngineError) in
            guard batch.count > 0 else { return }
            let begun = clock()
            for entry in entries {
                scope.context.reset()
                try push(batch, into: entry)
            }
            pushing += clock() - begun
        }
        reduction.metrics.nanoseconds = clock() - started - pushing
        scope.count(stage.flow, operator: stage.work.operatorIndex) { $0.add(reduction.metrics) }
        scope.count(stage.flow) {
            $0.nanoseconds += reduction.metrics.nanoseconds
            $0.rowsRejected += reduction.metrics.rejected
        }
        for failure in reduction.context.rejected {
            scope.output.rejected.append(
                TaskOutput.Rejected(flow: stage.flow, origin: nil, error: failure.error))
        }
        try flush()
        note(partition)
    }

    private func collect(_ partition: StagePartition) throws(EngineError) {
        let stage = program.stages[partition.stage]
        scope.context.reset()
        let batches = try state(of: partition).collect(&scope.context)
        for failure in scope.context.rejected {
            scope.output.rejected.append(
                TaskOutput.Rejected(flow: stage.flow, origin: nil, error: failure.error))
        }
        if let first = batches.first {
            let rows = Batch.concatenated(batches, schema: first.schema)
            scope.output.collected.append(
                TaskOutput.Collected(
                    flow: stage.flow, rows: rows.marked(BlockMark.stage(partition.stage))))
        }
        note(partition)
    }

    private func restore(_ partition: StagePartition, _ input: TaskInput) throws(EngineError) {
        states[partition] = nil
        let state = state(of: partition)
        if case .snapshot(let bytes?) = input {
            let parts = try StateSnapshot.decode(bytes, fingerprint: fingerprint(of: partition))
            try state.restore(parts)
        }
        note(partition)
    }

    static func wrongInput(_ message: String) -> EngineError {
        .input(errorClass: "INTERNAL_ERROR", message: message)
    }
}
