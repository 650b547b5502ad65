import Columns
import Expressions

/// Groups of groups that need no more of the inner ones than the rows themselves tell: on a stream Spark makes one
/// aggregation of the two.
///
/// ```
/// max(v) by window(ts) ◄── by ts, k, v ◄── rows             max(v) by window(ts) ◄── rows
/// sum(n) by window(ts) ◄── count(*) AS n by ts ◄── rows     count(*) by window(ts) ◄── rows
/// ```
/// It decides more than speed: a row that comes too late for its inner group may be in time for the outer one.
struct NestedGroups {
    /// The plan with such groups as one: first those that ask for no numbers of rows, as often as there are some,
    /// then, once, those that add numbers of rows up.
    static func collapsed(_ plan: Plan) -> Plan { countingTogether(withoutRepeats(plan)) }

    private static func withoutRepeats(_ plan: Plan) -> Plan {
        let plan = plan.mappingInputs { withoutRepeats($0) }
        guard case .aggregate(let outer) = plan, outer.input.isStreaming,
            let nested = NestedGroups(outer)
        else { return plan }
        if let rows = nested.innerAlone { return rows }
        return nested.single { nested.ofRows($0) }.map { withoutRepeats(.aggregate($0)) } ?? plan
    }

    private static func countingTogether(_ plan: Plan) -> Plan {
        var result = plan
        if case .aggregate(let outer) = plan, outer.input.isStreaming,
            let nested = NestedGroups(outer),
            let single = nested.single({ nested.summed($0) ?? nested.ofRows($0) })
        {
            result = .aggregate(single)
        }
        return result.mappingInputs { countingTogether($0) }
    }

    /// Aggregates to which it is all the same how often a row comes.
    private static let countingNoRepeats: Set<String> = [
        "min", "max", "bool_and", "every", "bool_or", "some", "any", "bit_and", "bit_or", "first",
        "first_value", "last", "last_value", "any_value", "collect_set",
    ]

    private let outer: Aggregate
    private let inner: Aggregate
    /// The outer input's columns over the inner groups' output.
    private let columns: [Expression]

    /// nil where there are no groups right below the groups.
    private init?(_ outer: Aggregate) {
        var columns = outer.input.schema.enumerated().map { Expression.column($0, $1.type) }
        var below = outer.input
        if case .project(let input, let projected) = below {
            columns = projected.map(\.expression)
            below = input
        }
        guard case .aggregate(let inner) = below, !inner.groups.isEmpty, !outer.groups.isEmpty,
            !columns.contains(where: \.hasLambda)
        else { return nil }
        // What a group has once would be computed for each row.
        guard inner.groups.allSatisfy(\.expression.isDeterministic) else { return nil }
        (self.outer, self.inner, self.columns) = (outer, inner, columns)
    }

    /// The inner groups where the outer ones would hold one of them each.
    private var innerAlone: Plan? {
        guard outer.calls.isEmpty, outer.session == nil else { return nil }
        let groups = outer.groups.map { group in
            NamedExpression(group.name, group.expression.replacingColumns { columns[$0] })
        }
        let kept = groups.compactMap { group -> Int? in
            if case .column(let place, _) = group.expression { place } else { nil }
        }
        guard Set(inner.groups.indices).isSubset(of: kept),
            groups.allSatisfy(\.expression.isDeterministic)
        else { return nil }
        return .project(.aggregate(inner), groups)
    }

    /// The outer groups over the inner ones' rows; nil where the inner groups are needed, as those are that are
    /// sessions: they grow together.
    ///
    /// - Parameter ofRows: A call over the rows; nil where it needs the inner groups.
    private func single(_ ofRows: (AggregateCall) -> AggregateCall?) -> Aggregate? {
        guard inner.session == nil else { return nil }
        let groups = outer.groups.enumerated().compactMap { index, group -> NamedExpression? in
            if index == outer.session?.index { return group }
            return ofRow(group.expression).map { NamedExpression(group.name, $0) }
        }
        let calls = outer.calls.compactMap(ofRows)
        guard groups.count == outer.groups.count, calls.count == outer.calls.count else {
            return nil
        }
        var result = outer
        result.input = inner.input
        result.groups = groups
        result.calls = calls
        if let session = outer.session {
            guard !session.time.replacingColumns({ columns[$0] }).isComputed,
                let time = ofRow(session.time), let gap = ofRow(session.gap)
            else { return nil }
            result.session = Aggregate.Session(index: session.index, time: time, gap: gap)
        }
        return result
    }

    /// An expression of the outer groups over a row; nil where it asks for an inner aggregate.
    private func ofRow(_ expression: Expression) -> Expression? {
        guard !expression.hasLambda else { return nil }
        let ofGroups = expression.replacingColumns { columns[$0] }
        guard ofGroups.isDeterministic, ofGroups.timeOfWindow?.isComputed != true,
            !ofGroups.containsColumn(where: { $0 >= inner.groups.count })
        else { return nil }
        return ofGroups.replacingColumns { inner.groups[$0].expression }
    }

    /// The sum of the numbers of rows of the inner groups as one number.
    private func summed(_ call: AggregateCall) -> AggregateCall? {
        guard call.function == "sum", !call.isDistinct, call.filter == nil,
            case .column(let place, _)? = call.arguments.first,
            case .column(let count, _) = columns[place], count >= inner.groups.count
        else { return nil }
        var result = inner.calls[count - inner.groups.count]
        guard result.function == "count", !result.isDistinct, result.filter == nil,
            result.arguments.allSatisfy({ $0.literalValue?.isNull == false })
        else { return nil }
        result.name = call.name
        return result
    }

    private func ofRows(_ call: AggregateCall) -> AggregateCall? {
        guard Self.countingNoRepeats.contains(call.function) || call.isDistinct else { return nil }
        let arguments = call.arguments.compactMap { ofRow($0) }
        let filter = call.filter.flatMap { ofRow($0) }
        guard arguments.count == call.arguments.count, (filter == nil) == (call.filter == nil)
        else { return nil }
        var result = call
        result.arguments = arguments
        result.filter = filter
        return result
    }
}

extension Expression {
    /// Whether it is more than a column. Spark computes the time of a window first then, between the groups.
    fileprivate var isComputed: Bool {
        switch self {
        case .column: false
        case .cast(let operand, _, _): operand.isComputed
        default: true
        }
    }

    /// The time that a window is computed from.
    fileprivate var timeOfWindow: Expression? {
        switch self {
        case .call(let call) where call.name == "tumbling_window": call.arguments.first
        case .cast(let operand, _, _): operand.timeOfWindow
        default: nil
        }
    }
}
