import Columns
import Expressions
import Query

/// A fragment made ready to run: its operators, kept from task to task, and the rows that wait for
/// the end of the task.
final class FragmentRun {
    let fragment: Fragment
    var steps: [StepRun]
    /// For an exchange below an aggregate: the task's own groups, merged by the reducer.
    var partial: GroupTable?
    private let emptyPartial: GroupTable?
    /// For other exchanges.
    var pending: [Batch] = []
    /// Rows came in this task.
    var hasRows = false
    /// Fragments that go on with the rows of this one's sink.
    var followers: [Int] = []
    /// Stages that this fragment or its followers feed directly.
    var reaches: Set<Int> = []
    let partitions: Int
    /// Columns of its input that anything reads; nil for all.
    let neededInput: Set<Int>?
    /// Of the rows that are exchanged, what decides their partition: leading columns of partial
    /// rows, or expressions over plain ones.
    let keys: [Expression]

    enum StepRun {
        case pick([Int], isIdentity: Bool)
        case filter(FilterOperator)
        case project(ProjectOperator)
        case extend(NamedExpression)
        case session(Fragment.Session)
        case generate(GenerateOperator)
        case expand(ExpandOperator)
        case join(StaticJoin)
        case observe(watermark: Int, column: Int)
        case dropLate(column: Int, offset: Int64)
    }

    /// Built from its static side when the first row comes.
    final class StaticJoin {
        let plan: Join
        var join: HashJoin
        var isBuilt = false

        init(_ plan: Join, needed: Set<Int>?) {
            self.plan = plan
            join = HashJoin(plan)
            join.needed = needed
        }
    }

    init(_ fragment: Fragment, stage: Program.Stage?) {
        self.fragment = fragment
        partitions = stage?.partitions ?? 1
        var table: GroupTable?
        var keys: [Expression] = []
        switch stage?.work {
        case .aggregate(let aggregation):
            table = GroupTable(groups: aggregation.groups, calls: aggregation.calls)
            keys = aggregation.groups.enumerated().compactMap { index, group in
                // Sessions of one key must meet, whenever they are.
                aggregation.isSession && index == aggregation.timeGroup
                    ? nil : .column(index, group.expression.type)
            }
        case .deduplicate(let work):
            keys = work.keys.map { .column($0, work.schema[$0].type) }
        case .join(let join):
            if case .exchange(_, let side) = fragment.output {
                keys = join.keys.map { side == 0 ? $0.left : $0.right }
            }
        case .rows, .limit, nil: break
        }
        emptyPartial = table
        partial = table
        self.keys = keys
        let (needed, neededInput) = Self.neededColumns(fragment, stage?.work)
        self.neededInput = neededInput
        steps = fragment.steps.enumerated().map { index, step in
            Self.run(step.work, needed: needed[index])
        }
    }

    func reset() {
        partial = emptyPartial
        pending = []
        hasRows = false
    }

    private static func run(_ work: Fragment.Work, needed: Set<Int>?) -> StepRun {
        switch work {
        case .pick(let positions), .reorder(let positions):
            return .pick(positions, isIdentity: positions == Array(positions.indices))
        case .filter(let condition): return .filter(FilterOperator(condition))
        case .project(let expressions): return .project(ProjectOperator(expressions))
        case .extend(let expression): return .extend(expression)
        case .session(let session): return .session(session)
        case .generate(let generate):
            return .generate(
                GenerateOperator(
                    generator: generate.generator, isOuter: generate.isOuter,
                    input: generate.input.schema, generated: generate.generated, needed: needed))
        case .expand(let projections, let schema):
            return .expand(ExpandOperator(projections: projections, schema: schema))
        case .join(let join): return .join(StaticJoin(join, needed: needed))
        case .observe(let watermark, let column):
            return .observe(watermark: watermark, column: column)
        case .dropLate(let column, let offset): return .dropLate(column: column, offset: offset)
        }
    }

    /// For each step, the columns of its output that anything after it reads, and those of the
    /// fragment's input; nil for all.
    private static func neededColumns(
        _ fragment: Fragment, _ stage: StageOperator?
    ) -> (steps: [Set<Int>?], input: Set<Int>?) {
        var needed: Set<Int>?
        if case .aggregate(let aggregation) = stage {
            var used: Set<Int> = []
            for group in aggregation.groups { group.expression.collectColumns(into: &used) }
            for call in aggregation.calls {
                for argument in call.arguments { argument.collectColumns(into: &used) }
                call.filter?.collectColumns(into: &used)
            }
            needed = used
        }
        var result: [Set<Int>?] = []
        for step in fragment.steps.reversed() {
            result.append(needed)
            switch step.work {
            case .pick(let positions), .reorder(let positions):
                // Columns that later steps add stand beyond these.
                needed = needed.map { columns in
                    Set(
                        columns.filter { $0 < positions.count }.map { positions[$0] }.filter {
                            $0 >= 0
                        })
                }
            case .filter(let condition): needed?.formUnion(condition.columns)
            case .project(let expressions):
                needed = Set(expressions.flatMap { $0.expression.columns })
            case .extend(let expression): needed?.formUnion(expression.expression.columns)
            case .session(let session):
                needed?.formUnion(session.time.usedColumns.union(session.gap.columns))
            case .expand(let projections, _):
                needed = Set(projections.joined().flatMap { $0.columns })
            case .observe(_, let column), .dropLate(let column, _): needed?.insert(column)
            case .generate(let generate):
                needed?.formUnion(generate.generator.columns)
            case .join(let join):
                needed?.formUnion(join.keys.flatMap { $0.left.columns })
                needed?.formUnion(join.residual?.columns ?? [])
            }
        }
        return (result.reversed(), needed)
    }
}
