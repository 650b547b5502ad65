import Columns
import Expressions
import Query

/// `sum` of BIGINT, as simple as can be.
struct SumOfIntegers: Accumulator {
    var sums: [Int64] = []
    var hasValue: [UInt8] = []

    mutating func grow(toGroups count: Int) {
        while sums.count < count {
            sums.append(0)
            hasValue.append(0)
        }
    }

    mutating func update(
        groups: [Int32], arguments: [Datum], context: inout EvaluationContext
    ) {
        guard case .column(let column) = arguments[0] else { return }
        add(groups, column)
    }

    private mutating func add(_ groups: [Int32], _ column: Column) {
        guard case .integer(let values) = column.vector else { return }
        for (row, group) in groups.enumerated() where !column.isNull(at: row) {
            sums[Int(group)] += values[row]
            hasValue[Int(group)] = 1
        }
    }

    mutating func merge(groups: [Int32], partial: [Column]) { add(groups, partial[0]) }

    func partial(of groups: Selection) -> [Column] {
        [
            Column(
                .bigint, .integer(groups.map { sums[Int($0)] }),
                validity: groups.map { hasValue[Int($0)] })
        ]
    }

    func finish(_ groups: Selection, context: inout EvaluationContext) -> Column {
        partial(of: groups)[0]
    }

    mutating func reset(_ groups: Selection) {
        for group in groups {
            sums[Int(group)] = 0
            hasValue[Int(group)] = 0
        }
    }

    var sizeInBytes: Int { sums.count * 9 }

    static func call(
        of argument: Expression, isDistinct: Bool = false, filter: Expression? = nil
    ) -> AggregateCall {
        AggregateCall(
            name: "sum", function: "sum", arguments: [argument],
            overload: AggregateOverload(
                parameters: [.bigint], result: .bigint, partial: [.bigint],
                makeAccumulator: { SumOfIntegers() }),
            isDistinct: isDistinct, filter: filter)
    }
}
