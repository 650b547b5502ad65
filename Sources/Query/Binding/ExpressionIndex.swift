import Columns
import Expressions

/// Finds which of many expressions is the same as another one without comparing it with each.
struct ExpressionIndex {
    /// Places by what equal expressions have in common.
    private var places: [Int: [Int]] = [:]

    mutating func insert(_ expression: Expression, at place: Int) {
        places[expression.likeness, default: []].append(place)
    }

    /// The first place whose expression is the same.
    ///
    /// - Complexity: O(size of the expression), where few are alike.
    func place(of expression: Expression, among stored: (Int) -> Expression) -> Int? {
        guard !places.isEmpty else { return nil }
        return places[expression.likeness]?.first { stored($0).isSame(as: expression) }
    }
}

extension Expression {
    /// Equal for expressions that are the same: names, columns, numbers and texts at the top.
    fileprivate var likeness: Int {
        var hasher = Hasher()
        addLikeness(to: &hasher, depth: 3)
        return hasher.finalize()
    }

    private func addLikeness(to hasher: inout Hasher, depth: Int) {
        switch self {
        case .column(let index, _): hasher.combine(index)
        case .literal(.integer(let number), _): hasher.combine(number)
        case .literal(.string(let text), _): hasher.combine(text)
        case .call(let call) where call.arguments.count == 2 && ScalarCall.turned[call.name] != nil:
            hasher.combine(Set([call.name, ScalarCall.turned[call.name]]))
            return addSides(to: &hasher, depth: depth)
        case .and, .or: return addSides(to: &hasher, depth: depth)
        case .call(let call): hasher.combine(call.name)
        default: hasher.combine(children.count)
        }
        if depth > 0 { for child in children { child.addLikeness(to: &hasher, depth: depth - 1) } }
    }

    /// The other way round it is the same.
    private func addSides(to hasher: inout Hasher, depth: Int) {
        guard depth > 0 else { return }
        let sides = children.map { side in
            var hasher = Hasher()
            side.addLikeness(to: &hasher, depth: depth - 1)
            return hasher.finalize()
        }
        hasher.combine(Set(sides))
    }
}
