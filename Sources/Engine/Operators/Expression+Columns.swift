import Expressions

extension Expression {
    /// The positions of all input columns that it reads.
    var columns: Set<Int> {
        var found: Set<Int> = []
        collectColumns(into: &found)
        return found
    }

    func collectColumns(into found: inout Set<Int>) {
        switch self {
        case .column(let index, _): found.insert(index)
        case .literal: break
        case .call(let call):
            for argument in call.arguments { argument.collectColumns(into: &found) }
        case .cast(let operand, _, _): operand.collectColumns(into: &found)
        case .and(let left, let right), .or(let left, let right):
            left.collectColumns(into: &found)
            right.collectColumns(into: &found)
        case .conditional(let branches, let otherwise):
            for branch in branches {
                branch.condition.collectColumns(into: &found)
                branch.result.collectColumns(into: &found)
            }
            otherwise.collectColumns(into: &found)
        case .lambda(_, let body): body.collectColumns(into: &found)
        }
    }
}
