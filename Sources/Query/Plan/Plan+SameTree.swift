import Columns
import Expressions

extension Plan {
    /// The other plan computes the same by the same operators, so that one may stand for both.
    ///
    /// What is random is never the same. Plans that are written differently may be told apart although they compute
    /// the same.
    ///
    /// - Complexity: Linear in the number of operators and of their expressions.
    func hasSameTree(as other: Plan) -> Bool {
        guard schema == other.schema, hasSameOwn(as: other),
            inputs.count == other.inputs.count,
            zip(inputs, other.inputs).allSatisfy({ $0.hasSameTree(as: $1) })
        else { return false }
        let (own, others) = (expressions, other.expressions)
        return own.count == others.count
            && zip(own, others).allSatisfy { $0.isDeterministic && $0.isSame(as: $1) }
    }

    /// The operators are of a kind, with the same in them beside expressions and inputs.
    private func hasSameOwn(as other: Plan) -> Bool {
        switch (self, other) {
        case (.scan(let a), .scan(let b)):
            a.table == b.table && a.columns == b.columns && a.options == b.options
                && a.isStreaming == b.isStreaming
        case (.range(let a), .range(let b)):
            a.start == b.start && a.step == b.step && a.count == b.count
        case (.values(let a), .values(let b)): a.rows.map(\.count) == b.rows.map(\.count)
        case (.filter, .filter), (.project, .project), (.union, .union): true
        case (.aggregate(let a), .aggregate(let b)):
            a.session?.index == b.session?.index && a.groups.count == b.groups.count
                && a.calls.count == b.calls.count
                && zip(a.calls, b.calls).allSatisfy { $0.isSame(as: $1) }
        case (.join(let a), .join(let b)):
            a.kind == b.kind && a.keys.count == b.keys.count && a.subquery == b.subquery
        case (.sort(_, let a), .sort(_, let b)):
            a.map(\.isDescending) == b.map(\.isDescending)
                && a.map(\.areNullsFirst) == b.map(\.areNullsFirst)
        case (.limit(_, let count, let offset), .limit(_, let otherCount, let otherOffset)):
            count == otherCount && offset == otherOffset
        case (.setOperation(let a), .setOperation(let b)): a.kind == b.kind && a.isAll == b.isAll
        case (.deduplicate(let a), .deduplicate(let b)):
            a.keys == b.keys && a.isWithinWatermark == b.isWithinWatermark
        case (.expand(_, let a, _), .expand(_, let b, _)): a.map(\.count) == b.map(\.count)
        // What else there is, is not compared: a second one is computed.
        default: false
        }
    }
}
