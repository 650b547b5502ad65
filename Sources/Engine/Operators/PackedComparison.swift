import Columns
import Expressions

/// A comparison of one column with one whole number, answered without unpacking the column.
struct PackedComparison {
    private let column: Int
    private let relation: PackedIntegers.Relation
    private let bound: Int64

    /// nil where the condition is another.
    init?(_ condition: Expression) {
        guard case .call(let call) = condition, let relation = Self.relations[call.name],
            call.arguments.count == 2, case .column(let column, _) = call.arguments[0],
            case .literal(.integer(let bound), _) = call.arguments[1]
        else { return nil }
        self.column = column
        self.relation = relation
        self.bound = bound
    }

    /// A BOOLEAN column, null where the compared one is; nil where that is not packed.
    func truths(in batch: PackedBatch) -> Column? {
        let compared = batch.columns[column]
        return compared.integers.map {
            Column(.boolean, .boolean($0.mask(relation, bound)), validity: compared.validity)
        }
    }

    private static let relations: [String: PackedIntegers.Relation] = [
        "=": .equal, "!=": .unequal, "<": .less, "<=": .lessOrEqual, ">": .greater,
        ">=": .greaterOrEqual,
    ]
}
