import Columns
import Expressions
import Query

/// `INTERSECT` and `EXCEPT`, of sets or of multisets (`ALL`), as a grouping of both sides' rows by all
/// their columns. Null equals null.
///
/// ```
/// left rows, marked 1  ─┐                          left │ both
///                       ├─► GROUP BY all columns ─►  3  │  4   ─► as many rows as the
/// right rows, marked 0 ─┘                                         operation leaves of 3 and 4 − 3
/// ```
enum SetParts {
    private enum Side { case left, right }

    static func rows(
        of kind: SetOperation.Kind, isAll: Bool, schema: Schema, _ left: any PlanParts,
        _ right: any PlanParts, _ memory: QueryMemory
    ) -> any PlanParts {
        let marked = schema + [Field("left", .boolean)]
        let union = UnionParts(
            [
                MappedParts(left) { MarkNode(input: $0, side: .left, schema: marked) },
                MappedParts(right) { MarkNode(input: $0, side: .right, schema: marked) },
            ], schema: marked)
        let groups = schema.enumerated().map { NamedExpression($1.name, .column($0, $1.type)) }
        let calls = [
            count("count_if", of: .column(schema.count, .boolean), "left"),
            count("count", of: .literal(.boolean(true), .boolean), "both"),
        ]
        let grouped = GroupedParts(
            union, table: GroupTable(groups: groups, calls: calls), memory: memory)
        return MappedParts(grouped) {
            LeftOverNode(input: $0, kind: kind, isAll: isAll, schema: schema)
        }
    }

    private static func count(
        _ function: String, of argument: Expression, _ name: String
    ) -> AggregateCall {
        guard
            let overload = try? FunctionLibrary.shared.aggregate(named: function)?.resolve([
                Argument(type: .boolean)
            ])
        else { preconditionFailure("booleans can be counted") }
        return AggregateCall(
            name: name, function: function, arguments: [argument], overload: overload)
    }

    /// Adds the column that tells the side.
    private struct MarkNode: PlanNode {
        var input: any PlanNode
        let side: Side
        let schema: Schema

        mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
            guard let batch = try input.next(&context) else { return nil }
            let marks = [UInt8](repeating: side == .left ? 1 : 0, count: batch.count)
            return Batch(
                schema: schema, columns: batch.columns + [Column(.boolean, .boolean(marks))],
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
                case .integer(let both) = batch.columns[schema.count + 1].vector
            else { preconditionFailure("counts are whole numbers") }
            let rows = isAll ? repeated(left, both) : present(left, both)
            let columns = batch.columns.prefix(schema.count).map { $0.gather(rows) }
            return Batch(schema: schema, columns: columns, count: rows.count)
        }

        private func repeated(_ left: [Int64], _ both: [Int64]) -> Selection {
            var rows: Selection = []
            for row in left.indices {
                let right = both[row] - left[row]
                let count =
                    kind == .intersect ? min(left[row], right) : max(left[row] - right, 0)
                rows.append(contentsOf: repeatElement(Int32(row), count: Int(count)))
            }
            return rows
        }

        private func present(_ left: [Int64], _ both: [Int64]) -> Selection {
            var mask = [UInt8](repeating: 0, count: left.count)
            for row in left.indices {
                let isRight = both[row] > left[row]
                mask[row] = left[row] > 0 && isRight == (kind == .intersect) ? 1 : 0
            }
            return selection(of: mask)
        }
    }
}
