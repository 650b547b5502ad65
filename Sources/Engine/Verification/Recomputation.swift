public import Columns
import Expressions
import Query

/// The published tables, computed a second time in another and much simpler way: from the logged
/// ranges alone, without workers, partitions, exchanges, snapshots or partial sums.
///
/// What an expression gives, and what a record of a file is, both computations share; how rows flow
/// and wait, which are late, and what is appended when, they do not.
public final class Recomputation {
    private let program: Program
    private let tables: NaiveTables
    private var flows: [Int: NaiveFlow] = [:]
    private var now: Int64 = 0
    public private(set) var lastBatch: Int64 = -1

    /// - Parameter staticTable: All rows of `program.staticTables[index]`.
    public init(
        _ program: Program, staticTable: @escaping (Int) throws(EngineError) -> [Batch]
    ) {
        self.program = program
        tables = NaiveTables(program, staticTable: staticTable)
        for (index, flow) in program.pipeline.flows.enumerated() where flow.mode == .append {
            flows[index] = NaiveFlow(index, tables)
        }
    }

    /// Takes the next batch in.
    ///
    /// - Parameter sources: The rows of its splits in their order, by source.
    /// - Returns: What it appends, by sink.
    public func add(_ plan: BatchPlan, _ sources: [Int: [Batch]]) throws(EngineError) -> [Int:
        Batch]
    {
        now = plan.timeInMicroseconds
        lastBatch = plan.batch
        tables.beginBatch(sources)
        for (index, flow) in flows.sorted(by: { $0.key < $1.key }) {
            let sink = program.flows[index].sink
            let rows = try flow.step(now: now)
            tables.append(rows.aligned(to: program.sinks[sink].schema), toSink: sink)
        }
        return tables.freshSinks.compactMapValues { $0.rows.isEmpty ? nil : $0.batch }
    }

    /// What the view of a sink holds after the last batch that was taken in.
    ///
    /// - Returns: Its rows, and whether a `LIMIT` could as well have chosen others.
    public func view(ofSink sink: Int) throws(EngineError) -> (rows: Batch, isAmbiguous: Bool) {
        guard let index = program.flows.firstIndex(where: { $0.sink == sink }) else {
            return (.empty(program.sinks[sink].schema), false)
        }
        var view = NaiveView(tables, now: now)
        let rows = try view.rows(of: program.pipeline.flows[index].plan)
        return (rows.aligned(to: program.sinks[sink].schema).batch, view.isAmbiguous)
    }

    /// Why two computations of a sink's rows need not agree: it asks for chance, or for an estimate.
    public func doubt(aboutSink sink: Int) -> String? {
        for (index, flow) in program.pipeline.flows.enumerated()
        where program.flows[index].sink == sink {
            if let name = flow.plan.unrepeatableFunction { return name }
        }
        return nil
    }
}

extension Plan {
    /// A function below that gives something else each time, or an estimate.
    var unrepeatableFunction: String? {
        if case .aggregate(let aggregate) = self {
            let estimates = [
                "approx_count_distinct", "approx_percentile", "approx_top_k", "percentile_approx",
                "approx_top_k_accumulate", "approx_top_k_combine", "hll_sketch_agg",
                "hll_union_agg",
            ]
            // What a theta or count-min sketch holds does not depend on what was put together when.
            if let call = aggregate.calls.first(where: {
                estimates.contains($0.function) || $0.function.hasPrefix("kll_")
            }) {
                return call.function
            }
        }
        for expression in expressions {
            if let name = expression.unrepeatableFunction { return name }
        }
        for input in inputs {
            if let name = input.unrepeatableFunction { return name }
        }
        return nil
    }

    /// The operator's own.
    private var expressions: [Expression] {
        switch self {
        case .filter(_, let condition): [condition]
        case .project(_, let columns): columns.map(\.expression)
        case .aggregate(let aggregate):
            aggregate.groups.map(\.expression) + aggregate.calls.flatMap(\.arguments)
        case .expand(_, let projections, _): projections.flatMap { $0 }
        case .join(let join): join.residual.map { [$0] } ?? []
        default: []
        }
    }
}

extension Expression {
    var unrepeatableFunction: String? {
        let drawing: Set = [
            "rand", "randn", "uuid", "random", "uniform", "monotonically_increasing_id",
        ]
        if case .call(let call) = self, drawing.contains(call.name) { return call.name }
        for child in children {
            if let name = child.unrepeatableFunction { return name }
        }
        return nil
    }
}
