import Expressions

extension Expression {
    /// The positions of all input columns that it reads.
    var usedColumns: Set<Int> { Set(columns) }

    func collectColumns(into found: inout Set<Int>) { found.formUnion(columns) }

    /// The same expression over an input whose columns stand elsewhere.
    func movingColumns(_ place: (Int) -> Int) -> Expression {
        switch self {
        case .column(let index, let type): return .column(place(index), type)
        case .literal, .reference: return self
        case .call(var call):
            call.arguments = call.arguments.map { $0.movingColumns(place) }
            return .call(call)
        case .cast(let operand, let type, let mode):
            return .cast(operand.movingColumns(place), to: type, mode)
        case .and(let left, let right):
            return .and(left.movingColumns(place), right.movingColumns(place))
        case .or(let left, let right):
            return .or(left.movingColumns(place), right.movingColumns(place))
        case .conditional(let branches, let otherwise):
            return .conditional(
                branches: branches.map {
                    Branch(
                        condition: $0.condition.movingColumns(place),
                        result: $0.result.movingColumns(place))
                }, otherwise: otherwise.movingColumns(place))
        case .coalesce(let values): return .coalesce(values.map { $0.movingColumns(place) })
        case .shared(let value, let body):
            return .shared(value.movingColumns(place), in: body.movingColumns(place))
        case .lambda(let parameters, let body):
            return .lambda(parameters: parameters, body: body.movingColumns(place))
        }
    }
}
