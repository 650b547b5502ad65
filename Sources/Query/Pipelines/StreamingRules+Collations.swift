import Columns
import Expressions

extension StreamingRules {
    /// The groups of a stream are found by their bytes: texts that are equal by more than these are no keys of
    /// its state, in Spark's state store too. Joins compare sort keys, and may have them.
    static func checkCollations(_ plan: Plan, at range: Range<Int>) throws(QueryError) {
        for input in plan.inputs { try checkCollations(input, at: range) }
        guard plan.isStreaming else { return }
        switch plan {
        case .aggregate(let aggregate):
            for group in aggregate.groups {
                try refuse(Field(group.name, group.expression.type), at: range)
            }
        case .deduplicate(let deduplicate):
            let schema = deduplicate.input.schema
            for key in deduplicate.keys { try refuse(schema[key], at: range) }
        default: break
        }
    }

    private static func refuse(_ key: Field, at range: Range<Int>) throws(QueryError) {
        guard key.type.needsKeys else { return }
        throw QueryError(
            "STATE_STORE_UNSUPPORTED_OPERATION_BINARY_INEQUALITY",
            "Binary inequality column is not supported with state store: the key `\(key.name)` has the "
                + "type \"\(key.type.description.uppercased())\". Group the stream by lower(…) of it as "
                + "a plain STRING, or in a MATERIALIZED VIEW.", at: range)
    }
}
