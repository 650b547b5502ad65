extension Expression {
    /// The expression with some parts replaced: `replace` is asked from the outside in, with how many shared
    /// values of the expression stand around the part, and where it answers, what it gives is not looked into.
    public func replacing(
        inside depth: Int = 0, _ replace: (_ part: Expression, _ depth: Int) -> Expression?
    ) -> Expression {
        if let replaced = replace(self, depth) { return replaced }
        func inner(_ part: Expression) -> Expression { part.replacing(inside: depth, replace) }
        switch self {
        case .column, .literal, .reference: return self
        case .call(var call):
            call.arguments = call.arguments.map(inner)
            return .call(call)
        case .cast(let operand, let type, let mode): return .cast(inner(operand), to: type, mode)
        case .and(let left, let right): return .and(inner(left), inner(right))
        case .or(let left, let right): return .or(inner(left), inner(right))
        case .conditional(let branches, let otherwise):
            let replaced = branches.map {
                Branch(condition: inner($0.condition), result: inner($0.result))
            }
            return .conditional(branches: replaced, otherwise: inner(otherwise))
        case .coalesce(let values): return .coalesce(values.map(inner))
        case .shared(let value, let body):
            return .shared(inner(value), in: body.replacing(inside: depth + 1, replace))
        case .lambda(let parameters, let body):
            return .lambda(parameters: parameters, body: inner(body))
        }
    }

    /// The expression of a shared value with the value itself in each place that refers to it.
    public func referring(to value: Expression) -> Expression {
        replacing { part, depth in
            guard case .reference(let level, let type) = part else { return nil }
            if level == depth { return value.shiftingReferences(by: depth) }
            return .reference(level > depth ? level - 1 : level, type)
        }
    }

    /// The same inside of so many more shared values.
    private func shiftingReferences(by count: Int) -> Expression {
        guard count > 0, !references.isEmpty else { return self }
        return replacing { part, depth in
            guard case .reference(let level, let type) = part else { return nil }
            return .reference(level < depth ? level : level + count, type)
        }
    }

    /// The shared values around it that it asks for, by their levels.
    public var references: Set<Int> {
        var found: Set<Int> = []
        collectReferences(inside: 0, into: &found)
        return found
    }

    private func collectReferences(inside depth: Int, into found: inout Set<Int>) {
        switch self {
        case .reference(let level, _): if level >= depth { found.insert(level - depth) }
        case .shared(let value, let body):
            value.collectReferences(inside: depth, into: &found)
            body.collectReferences(inside: depth + 1, into: &found)
        default: for child in children { child.collectReferences(inside: depth, into: &found) }
        }
    }
}
