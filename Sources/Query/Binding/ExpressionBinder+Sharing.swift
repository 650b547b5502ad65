import Columns
import Expressions

/// How often an operand is evaluated that stands in several places of what is bound over it.
enum Sharing {
    /// Once for each row, as all but chance can.
    case once
    /// The same, but where chance is in it: then once for each place that a row comes to.
    case onceUnlessRandom
}

/// Forms that ask for an operand in several places, as `x BETWEEN a AND b`.
extension ExpressionBinder {
    /// Binds a form over an operand that it asks for in several places.
    ///
    /// What costs nothing to look up, a column or a constant, stands in each of them, where file readers
    /// and joins find it. All else is shared: copied, what is nested n deep would grow to 2ⁿ parts.
    ///
    /// - Parameter form: Binds the form. What it is given stands for the operand, once in each place.
    func shared(
        _ operand: Expression, _ sharing: Sharing,
        in form: (() -> Expression) throws(QueryError) -> Expression
    ) throws(QueryError) -> Expression {
        if operand.isLookup { return try form { operand } }
        if sharing == .onceUnlessRandom, !operand.isDeterministic,
            !operand.isLonger(than: Self.longestCopied)
        {
            return try form { operand.drawingAnew }
        }
        let marked = operand.marked
        return try form { marked }.sharingMarked { $0.isSame(as: operand) }
    }

    /// Longer operands are shared in spite of chance, so that nested ones end.
    private static let longestCopied = 1_000
}

/// A value that is to be shared is marked where it stands, until all is bound that may ask for it: by itself the
/// mark is the value, and can be asked for its type and its collation.
///
/// ```
/// .shared(x, in: .reference(0))
/// ```
extension Expression {
    /// The value as what is bound over it holds it.
    var marked: Expression { isLookup ? self : .shared(self, in: .reference(0, type)) }

    private var markedValue: Expression? {
        if case .shared(let value, in: .reference(0, _)) = self { return value }
        return nil
    }

    /// The expression with each value that is marked in several places held once, around all of it. Lambdas keep
    /// their own, as they are evaluated over other rows.
    ///
    /// - Parameter isWanted: Whether a marked value is to be shared here.
    func sharingMarked(where isWanted: (Expression) -> Bool = { _ in true }) -> Expression {
        var found: [(value: Expression, uses: Int)] = []
        countMarked(isWanted, &found)
        guard !found.isEmpty else { return self }
        let shared = found.filter { $0.uses > 1 }.map(\.value)
        let body = replacing { part, depth in
            if case .lambda = part { return part }
            guard let value = part.markedValue, isWanted(value) else { return nil }
            guard let place = shared.firstIndex(where: { $0.isSame(as: value) }) else {
                return value
            }
            return .reference(depth + shared.count - 1 - place, value.type)
        }
        return shared.reversed().reduce(body) { .shared($1, in: $0) }
    }

    private func countMarked(
        _ isWanted: (Expression) -> Bool, _ found: inout [(value: Expression, uses: Int)]
    ) {
        if case .lambda = self { return }
        if let value = markedValue, isWanted(value) {
            if let known = found.firstIndex(where: { $0.value.isSame(as: value) }) {
                found[known].uses += 1
            } else {
                found.append((value, 1))
            }
            return
        }
        for child in children { child.countMarked(isWanted, &found) }
    }

    /// It is found rather than computed.
    fileprivate var isLookup: Bool {
        switch self {
        case .column, .literal: true
        case .cast(let operand, _, _): operand.isLookup && operand.type.physical != .string
        case .call(let call): call.name == "get_field" && call.arguments.allSatisfy(\.isLookup)
        default: false
        }
    }

    /// The same with random numbers of its own: each call has its own sequence.
    var drawingAnew: Expression {
        rewritten { (part: Expression) -> Expression? in
            guard case .call(let call) = part, !call.isDeterministicAlone,
                case .call(var anew)? = try? ScalarCall.bind(
                    call.name, call.arguments.map(\.drawingAnew))
            else { return nil }
            anew.origin = call.origin
            return .call(anew)
        }
    }
}

extension ScalarCall {
    /// Chance is at most in its arguments.
    fileprivate var isDeterministicAlone: Bool {
        FunctionLibrary.shared.scalar(named: name)?.isDeterministic ?? true
    }
}
