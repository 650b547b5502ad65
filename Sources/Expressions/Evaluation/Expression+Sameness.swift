extension Expression {
    /// The same computation over the same columns.
    public func isSame(as other: Expression) -> Bool {
        switch (self, other) {
        case (.column(let a, _), .column(let b, _)): return a == b
        case (.literal(let a, let typeA), .literal(let b, let typeB)):
            return a == b && typeA == typeB
        case (.call(let a), .call(let b)):
            guard a.arguments.count == b.arguments.count, a.overload.result == b.overload.result
            else { return false }
            if a.name == b.name, zip(a.arguments, b.arguments).allSatisfy({ $0.isSame(as: $1) }) {
                return true
            }
            return a.arguments.count == 2 && ScalarCall.turned[a.name] == b.name
                && a.arguments[0].isSame(as: b.arguments[1])
                && a.arguments[1].isSame(as: b.arguments[0])
        case (.cast(let a, let typeA, let modeA), .cast(let b, let typeB, let modeB)):
            return typeA == typeB && modeA == modeB && a.isSame(as: b)
        case (.and(let a, let b), .and(let c, let d)), (.or(let a, let b), .or(let c, let d)):
            return a.isSame(as: c) && b.isSame(as: d) || a.isSame(as: d) && b.isSame(as: c)
        case (.conditional(let a, let elseA), .conditional(let b, let elseB)):
            return a.count == b.count && elseA.isSame(as: elseB)
                && zip(a, b).allSatisfy {
                    $0.condition.isSame(as: $1.condition) && $0.result.isSame(as: $1.result)
                }
        case (.coalesce(let a), .coalesce(let b)):
            return a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
        case (.shared(let a, let bodyA), .shared(let b, let bodyB)):
            return a.isSame(as: b) && bodyA.isSame(as: bodyB)
        case (.reference(let a, _), .reference(let b, _)): return a == b
        case (.lambda(let a, let bodyA), .lambda(let b, let bodyB)):
            return a == b && bodyA.isSame(as: bodyB)
        default: return false
        }
    }

    /// Gives the same result for the same row, so that two of it are one.
    public var isDeterministic: Bool {
        if case .call(let call) = self,
            let function = FunctionLibrary.shared.scalar(named: call.name),
            !function.isDeterministic
        {
            return false
        }
        return children.allSatisfy(\.isDeterministic)
    }
}

extension ScalarCall {
    /// What gives the same with its operands the other way round.
    public static let turned = [
        "+": "+", "*": "*", "=": "=", "!=": "!=", "<=>": "<=>", "&": "&", "|": "|", "^": "^",
        "<": ">", ">": "<", "<=": ">=", ">=": "<=",
    ]
}
