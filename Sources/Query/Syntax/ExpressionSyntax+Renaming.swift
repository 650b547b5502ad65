extension ExpressionSyntax {
    /// The expression with some plain names written otherwise, for its text alone.
    func renaming(_ names: [String], to other: String) -> ExpressionSyntax {
        func all(_ list: [ExpressionSyntax]) -> [ExpressionSyntax] {
            list.map { $0.renaming(names, to: other) }
        }
        func one(_ syntax: ExpressionSyntax) -> ExpressionSyntax {
            syntax.renaming(names, to: other)
        }
        var copy = self
        switch kind {
        case .name(let parts) where names.contains { Scope.equal($0, parts[0]) }:
            copy.kind = .name([([other] + parts.dropFirst()).joined(separator: ".")])
        case .unary(let sign, let operand): copy.kind = .unary(sign, one(operand))
        case .binary(let name, let left, let right):
            copy.kind = .binary(name, one(left), one(right))
        case .and(let parts): copy.kind = .and(all(parts))
        case .or(let parts): copy.kind = .or(all(parts))
        case .call(var call):
            call.arguments = all(call.arguments)
            copy.kind = .call(call)
        case .cast(let operand, let type, let mode):
            copy.kind = .cast(one(operand), type, mode)
        case .colonCast(let operand, let type): copy.kind = .colonCast(one(operand), type)
        case .isNull(let operand, let negated):
            copy.kind = .isNull(one(operand), negated: negated)
        case .element(let operand, let index): copy.kind = .element(one(operand), one(index))
        case .conditional(let operand, let branches, let otherwise):
            let renamed = branches.map { branch in
                var branch = branch
                branch.condition = one(branch.condition)
                branch.result = one(branch.result)
                return branch
            }
            copy.kind = .conditional(
                operand: operand.map(one), branches: renamed, otherwise: otherwise.map(one))
        case .between(let operand, let low, let high, let negated):
            copy.kind = .between(
                one(operand), low: one(low), high: one(high), negated: negated)
        case .inList(let operand, let items, let negated):
            copy.kind = .inList(one(operand), all(items), negated: negated)
        case .member(let operand, let name): copy.kind = .member(one(operand), name)
        case .row(let items):
            // A member is called what the name was before.
            copy.kind = .row(
                items.map { item in
                    let renamed = one(item)
                    guard case .name(let parts) = item.kind, let name = parts.last,
                        case .name(let others) = renamed.kind, others != parts
                    else { return renamed }
                    return ExpressionSyntax(.aliased(renamed, name), item.range)
                })
        case .like(var like):
            like.text = one(like.text)
            like.patterns = all(like.patterns)
            copy.kind = .like(like)
        case .isTruth(let operand, let truth, let negated):
            copy.kind = .isTruth(one(operand), truth, negated: negated)
        case .extract(let field, let source): copy.kind = .extract(field, one(source))
        case .inQuery(let operand, let query, let negated):
            copy.kind = .inQuery(one(operand), query, negated: negated)
        case .named(let name, let value): copy.kind = .named(name, one(value))
        case .aliased(let value, let name): copy.kind = .aliased(one(value), name)
        case .lambda(let inner, let body): copy.kind = .lambda(inner, one(body))
        default: break
        }
        return copy
    }
}
