import Columns
import Expressions
import Query

/// `INTERSECT` and `EXCEPT`, of sets or of multisets (`ALL`), as a grouping of both sides' rows by all
/// their columns. Null equals null.
///
/// ```
/// left rows, marked (1, null)  ─┐                         left │ right
///                               ├─► GROUP BY all columns ─► 3  │   1   ─► as many rows as the
/// right rows, marked (null, 1) ─┘                                         operation leaves of 3 and 1
/// ```
enum SetParts {
    private enum Side { case left, right }

    static func rows(
        of kind: SetOperation.Kind, isAll: Bool, schema: Schema, _ left: any PlanParts,
        _ right: any PlanParts, _ memory: QueryMemory
    ) -> any PlanParts {
        let marked = schema + [Field("left", .boolean), Field("right", .boolean)]
        let union = UnionParts(
            [
                MappedParts(left) { MarkNode(input: $0, side: .left, schema: marked) },
                MappedParts(right) { MarkNode(input: $0, side: .right, schema: marked) },
            ], schema: marked)
        let groups = schema.enumerated().map { NamedExpression($1.name, .column($0, $1.type)) }
        let calls = [count(of: schema.count, "left"), count(of: schema.count + 1, "right")]
        let grouped = GroupedParts(
            union, table: GroupTable(groups: groups, calls: calls), memory: memory)
        return MappedParts(grouped) {
            LeftOverNode(input: $0, kind: kind, isAll: isAll, schema: schema)
        }
    }

    private static func count(of column: Int, _ name: String) -> AggregateCall {
        guard
            let overload = try? FunctionLibrary.shared.aggregate(named: "count")?.resolve([
                Argument(type: .boolean)
            ])
        else { preconditionFailure("booleans can be counted") }
        return AggregateCall(
            name: name, function: "count", arguments: [.column(column, .boolean)],
            overload: overload)
    }

    /// Adds the two columns that tell the side.
    private struct MarkNode: PlanNode {
        var input: any PlanNode
        let side: Side
        let schema: Schema

        mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
            guard let batch = try input.next(&context) else { return nil }
            let ones = [UInt8](repeating: 1, count: batch.count)
            let here = Column(.boolean, .boolean(ones))
            let there = Column(
                .boolean, .boolean(ones), validity: [UInt8](repeating: 0, count: batch.count))
            return Batch(
                schema: schema,
                columns: batch.columns + (side == .left ? [here, there] : [there, here]),
                count: batch.count)
        }
    }

    /// Gives each row as often as the operation leaves it.
    private struct LeftOverNode: PlanNode {
        var input: any PlanNode
        let kind: SetOperation.Kind
        let isAll: Bool
        let schema: Schema

        mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
            guard let batch = try input.next(&context) else { return nil }
            guard case .integer(let left) = batch.columns[schema.count].vector,
                case .integer(let right) = batch.columns[schema.count + 1].vector
            else { preconditionFailure("counts are whole numbers") }
            var rows: Selection = []
            for row in 0..<batch.count {
                let count: Int64 =
                    switch (kind, isAll) {
                    case (.intersect, true): min(left[row], right[row])
                    case (.intersect, false): left[row] > 0 && right[row] > 0 ? 1 : 0
                    case (.except, true): max(left[row] - right[row], 0)
                    case (.except, false): left[row] > 0 && right[row] == 0 ? 1 : 0
                    }
                for _ in 0..<count { rows.append(Int32(row)) }
            }
            let columns = batch.columns.prefix(schema.count).map { $0.gather(rows) }
            return Batch(schema: schema, columns: columns, count: rows.count)
        }
    }
}
