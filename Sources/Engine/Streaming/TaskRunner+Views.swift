import Columns
import Expressions
import Query

extension TaskRunner {
    /// Puts a materialized view together and makes its rows.
    func finish(_ flow: Int, _ input: TaskInput) throws(EngineError) {
        guard case .blocks(let blocks) = input else {
            throw Self.wrongInput("a finish task takes blocks")
        }
        guard let plan = program.flows[flow].finishing else { return }
        var collected: [Int: [Batch]] = [:]
        for block in blocks {
            let (stage, batch) = block.unmarked()
            collected[stage, default: []].append(batch)
        }
        let sink = program.flows[flow].sink
        let tables = RunnerTables(runner: self, collected: collected)
        let started = clock()
        var evaluation = EvaluationContext()
        evaluation.nowInMicroseconds = scope.context.evaluation.nowInMicroseconds
        let clock = clock
        let metrics = ExecutionMetrics(clock: { UInt64(truncatingIfNeeded: clock()) })
        var executor = try BatchExecutor(
            plan, tables: tables, context: OperatorContext(evaluation: evaluation),
            metrics: metrics, resources: resources)
        var rows: Int64 = 0
        for batch in try executor.allBatches() {
            rows += Int64(batch.count)
            scope.add(batch.aligned(to: program.sinks[sink].schema), toSink: sink)
        }
        let spent = clock() - started
        count(metrics, of: flow)
        scope.count(flow) {
            $0.rowsOut += rows
            $0.nanoseconds += spent
        }
    }

    /// Runs the static side of a join and holds it.
    func build(_ join: FragmentRun.StaticJoin) throws(EngineError) {
        var executor = try BatchExecutor(
            join.plan.right, tables: RunnerTables(runner: self, collected: [:]))
        var context = OperatorContext()
        while let batch = try executor.next() {
            if batch.count > 0 { try join.join.build(batch, &context) }
        }
        join.join.finishBuild()
        join.isBuilt = true
    }

    /// A static table's rows, loaded when they are first wanted.
    func table(_ index: Int) throws(EngineError) -> [Batch] {
        if let batches = loaded[index] { return batches }
        let batches = try staticTable(index)
        loaded[index] = batches
        return batches
    }
}

/// The tables that a view's or a join's plan scans: static ones, and what stages collected.
struct RunnerTables: TableProvider {
    let runner: TaskRunner
    let collected: [Int: [Batch]]

    func open(_ scan: Scan) throws(EngineError) -> any BatchStream { try rows(of: scan) }

    func split(_ scan: Scan) throws(EngineError) -> [any BatchStream] { try rows(of: scan).split() }

    private func rows(of scan: Scan) throws(EngineError) -> StoredBatches {
        if let stage = Program.stage(ofCollected: scan.table) {
            let batches = (collected[stage] ?? []).map { batch in
                batch.project(scan.columns).named(scan.schema)
            }
            return StoredBatches(batches)
        }
        let tables = runner.program.staticTables
        guard let index = tables.firstIndex(where: { $0.table.name == scan.table }) else {
            throw EngineError.input(
                errorClass: "TABLE_OR_VIEW_NOT_FOUND", message: "\(scan.table) is no static table")
        }
        let columns = runner.staticPositions(of: scan, in: index)
        return StoredBatches(try runner.table(index).map { $0.project(columns).named(scan.schema) })
    }
}

extension TaskRunner {
    /// Where a scan's columns stand in the static table's schema.
    func staticPositions(of scan: Scan, in index: Int) -> [Int] {
        program.staticTables[index].columns.isEmpty
            ? scan.columns
            : scan.columns.map { program.staticTables[index].columns.firstIndex(of: $0)! }
    }
}

extension Batch {
    func named(_ schema: Schema) -> Batch { Batch(schema: schema, columns: columns, count: count) }
}
