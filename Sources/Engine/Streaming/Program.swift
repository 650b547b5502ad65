public import Columns
import Expressions
public import Query

/// A pipeline, cut into what workers run. Every process compiles the same text to the same program,
/// so programs never travel.
///
/// ```
///  source ──► fragment ──► exchange ──► stateful stage ──► fragment ──► sink
///     │        (narrow: filter,          (group, deduplicate,    │
///     │         project, static join)     join, session)         └─► further fragments
///     └─────► fragment ──► sink
/// ```
/// A source's split is read once for all fragments that it feeds. A table that other flows read as a
/// stream pushes its rows into their fragments within the same task.
public struct Program: Sendable {
    public var pipeline: Pipeline
    /// Into how many partitions every stateful stage's keys are divided; fixed for a state folder.
    public var partitions: Int
    public var sources: [Source]
    public var staticTables: [StaticTable]
    public var flows: [FlowProgram]
    public var stages: [Stage]
    public var sinks: [Sink]
    public var watermarks: [WatermarkSource]
    /// The chains of narrow operators between sources, stages and sinks, in the order they run.
    public var fragments: [Fragment]

    public init(
        pipeline: Pipeline, partitions: Int, sources: [Source], staticTables: [StaticTable],
        flows: [FlowProgram], stages: [Stage], sinks: [Sink], watermarks: [WatermarkSource],
        fragments: [Fragment] = []
    ) {
        self.pipeline = pipeline
        self.partitions = partitions
        self.sources = sources
        self.staticTables = staticTables
        self.flows = flows
        self.stages = stages
        self.sinks = sinks
        self.watermarks = watermarks
        self.fragments = fragments
    }

    /// A declared table that is read as a stream.
    public struct Source: Sendable {
        public var table: TableDefinition
        /// The columns that any flow needs, in the order of the table's schema: what a reader yields.
        public var schema: Schema
        /// The lowest limits that its scans' `WITH (…)` options and the table's own options set.
        public var options: [String: String]
        /// A condition that every flow puts on this source's rows before anything else. A reader may
        /// leave out rows that do not meet it, and counts them.
        public var prefilter: Prefilter?

        public init(table: TableDefinition, schema: Schema, options: [String: String]) {
            self.table = table
            self.schema = schema
            self.options = options
        }
    }

    /// `column = 'text'`.
    public struct Prefilter: Hashable, Sendable {
        /// Index in the source's schema.
        public var column: Int
        public var text: String
    }

    /// A declared table that is read whole, once, by every worker that needs it.
    public struct StaticTable: Sendable {
        public var table: TableDefinition
        /// The columns that any scan needs: what the runner is given.
        public var schema: Schema
        /// Their positions in the table's own schema.
        public var columns: [Int]

        public init(table: TableDefinition, schema: Schema, columns: [Int] = []) {
            self.table = table
            self.schema = schema
            self.columns = columns
        }
    }

    /// One flow's place in the program.
    public struct FlowProgram: Sendable {
        public var name: String
        public var mode: Flow.Mode
        /// Index in `sinks`.
        public var sink: Int
        /// The flow's operators as shown to users, the root first, with their depth.
        public var operators: [(depth: Int, text: String)]
        /// A fingerprint of the bound plan: another plan on an old state is refused.
        public var fingerprint: UInt64
        /// A fingerprint that is the same where tables declare their columns in another order and nothing that
        /// is kept depends on it.
        public var meaning: UInt64
        /// Its stateful stages, upstream first.
        public var stages: [Int]
        /// What a materialized view's `finish` runs: its plan above its stages, each of which it
        /// scans as the table `Program.collectedTable(of:)`. nil for appending flows.
        public var finishing: Plan?
        /// The numbers that the operators of `finishing` have in `operators`, from its root down.
        public var finishingOperators: [Int]

        public init(
            name: String, mode: Flow.Mode, sink: Int, operators: [(depth: Int, text: String)],
            fingerprint: UInt64, meaning: UInt64, stages: [Int], finishing: Plan? = nil,
            finishingOperators: [Int] = []
        ) {
            self.name = name
            self.mode = mode
            self.sink = sink
            self.operators = operators
            self.fingerprint = fingerprint
            self.meaning = meaning
            self.stages = stages
            self.finishing = finishing
            self.finishingOperators = finishingOperators
        }
    }

    /// One stateful operator: rows arrive by key through an exchange.
    public struct Stage: Sendable {
        public var flow: Int
        /// Stages whose reduce tasks feed this one; empty where only map tasks do. Always lower
        /// numbers. Stages that do not feed each other run side by side.
        public var upstream: [Int]
        /// Sources whose map tasks feed it.
        public var sources: [Int]
        /// 1 where all rows must meet (a materialized view that is recomputed), else the program's.
        public var partitions: Int
        public var work: StageOperator

        public init(
            flow: Int, upstream: [Int], sources: [Int], partitions: Int,
            work: StageOperator = .rows([], operator: 0)
        ) {
            self.flow = flow
            self.upstream = upstream
            self.sources = sources
            self.partitions = partitions
            self.work = work
        }
    }

    /// A streaming table or a materialized view.
    public struct Sink: Sendable {
        public var table: TableDefinition
        public var schema: Schema
        /// A materialized view: its content is replaced.
        public var replaces: Bool

        public init(table: TableDefinition, schema: Schema, replaces: Bool) {
            self.table = table
            self.schema = schema
            self.replaces = replaces
        }
    }

    /// One `WATERMARK` clause.
    public struct WatermarkSource: Sendable {
        public var flow: Int
        public var delayInMicroseconds: Int64

        public init(flow: Int, delayInMicroseconds: Int64) {
            self.flow = flow
            self.delayInMicroseconds = delayInMicroseconds
        }
    }

    /// The partitions and all partitions of the stages that feed them, directly or not: what must
    /// be replayed together, because state gives its rows once.
    public func withUpstream(_ places: Set<StagePartition>) -> Set<StagePartition> {
        var all = places
        var waiting = Array(places)
        while let place = waiting.popLast() {
            for stage in stages[place.stage].upstream {
                for partition in 0..<stages[stage].partitions {
                    let above = StagePartition(stage: stage, partition: partition)
                    if all.insert(above).inserted { waiting.append(above) }
                }
            }
        }
        return all
    }

    /// Of a partition's state: ties a snapshot to a flow's plan and a place.
    func fingerprint(of partition: StagePartition) -> UInt64 {
        let flow = flows[stages[partition.stage].flow]
        let place = UInt64(partition.stage) << 32 | UInt64(partition.partition)
        return flow.fingerprint ^ RowHash.mix(place &+ 1)
    }

    /// The watermarks before anything is observed. As Spark's, they begin with the year 1970 wherever a
    /// `WATERMARK` clause stands, so that earlier times are late from the first batch on; flows
    /// without one have none.
    public var initialWatermarks: Watermarks {
        var marks = Watermarks.none(flows: flows.count)
        for source in watermarks {
            marks.late[source.flow] = 0
            marks.eviction[source.flow] = 0
        }
        return marks
    }

    /// Each flow's watermark after what was observed: the lowest over its `WATERMARK` clauses of the
    /// highest time seen less the delay (the highest where the settings say so), and never lower than before.
    /// `Int64.min` where none is known.
    public func watermarks(observed: [Int64], previous: [Int64]) -> [Int64] {
        var next = [Int64?](repeating: nil, count: flows.count)
        for (index, source) in watermarks.enumerated() {
            let seen = observed[index]
            let own =
                seen == .min
                ? Int64.min : BoundedTime.earlier(seen, by: source.delayInMicroseconds)
            let others = next[source.flow] ?? own
            next[source.flow] =
                pipeline.chosen.watermarkPolicy == .min ? min(others, own) : max(others, own)
        }
        return zip(next, previous).map { max($0 ?? .min, $1) }
    }
}
