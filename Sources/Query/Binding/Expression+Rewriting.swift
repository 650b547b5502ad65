import Columns
public import Expressions

extension Expression {
    /// The expression with some parts replaced: `replace` is asked from the outside in, and where it
    /// answers, what it gives is not looked into.
    public func rewritten<E: Error>(
        _ replace: (Expression) throws(E) -> Expression?
    ) throws(E) -> Expression {
        if let replaced = try replace(self) { return replaced }
        switch self {
        case .column, .literal, .reference: return self
        case .call(var call):
            for index in call.arguments.indices {
                call.arguments[index] = try call.arguments[index].rewritten(replace)
            }
            return .call(call)
        case .cast(let operand, let type, let mode):
            return .cast(try operand.rewritten(replace), to: type, mode)
        case .and(let left, let right):
            return .and(try left.rewritten(replace), try right.rewritten(replace))
        case .or(let left, let right):
            return .or(try left.rewritten(replace), try right.rewritten(replace))
        case .conditional(let branches, let otherwise):
            var rewritten: [Branch] = []
            for branch in branches {
                rewritten.append(
                    Branch(
                        condition: try branch.condition.rewritten(replace),
                        result: try branch.result.rewritten(replace)))
            }
            return .conditional(
                branches: rewritten, otherwise: try otherwise.rewritten(replace))
        case .coalesce(let values):
            return .coalesce(try values.map { (value) throws(E) in try value.rewritten(replace) })
        case .shared(let value, let body):
            return .shared(try value.rewritten(replace), in: try body.rewritten(replace))
        case .lambda(let parameters, let body):
            return .lambda(parameters: parameters, body: try body.rewritten(replace))
        }
    }

    /// The expression with other columns in place of its own.
    func mappingColumns(_ place: (Int) -> Int) -> Expression {
        rewritten { (part: Expression) -> Expression? in
            if case .column(let index, let type) = part { return .column(place(index), type) }
            return nil
        }
    }

    /// Calls `visit` with each column index, slots among them.
    func forEachColumn(_ visit: (Int) -> Void) {
        if case .column(let index, _) = self { visit(index) }
        for child in children { child.forEachColumn(visit) }
    }

    func containsColumn(where matches: (Int) -> Bool) -> Bool {
        if case .column(let index, _) = self { return matches(index) }
        return children.contains { $0.containsColumn(where: matches) }
    }

    /// Lambdas' parameters as columns behind so many others.
    func placingParameters(behind width: Int) -> Expression { mappingParameters { width + $0 } }

    /// Lambdas' parameters numbered higher, where so many columns will stand before them.
    func shiftingParameters(by count: Int) -> Expression {
        mappingParameters { Slot.lambda($0 + count) }
    }

    private func mappingParameters(_ place: (Int) -> Int) -> Expression {
        guard contains(.lambda) else { return self }
        return mappingColumns { index in
            if let (slot, number) = Slot.of(index), slot == .lambda { return place(number) }
            return index
        }
    }

    func contains(_ slot: Slot) -> Bool {
        containsColumn { Slot.of($0)?.slot == slot }
    }

    /// The parts that AND joins. A BETWEEN is two comparisons, each of which may find its way to where rows
    /// are read or joined, unless its operand is long or a matter of chance.
    public var conjuncts: [Expression] {
        switch self {
        case .and(let left, let right): left.conjuncts + right.conjuncts
        case .shared(let value, in: .and(let left, let right))
        where value.isRepeatable && !value.isLonger(than: Self.longestRepeated):
            left.referring(to: value).conjuncts + right.referring(to: value).conjuncts
        default: [self]
        }
    }

    private static let longestRepeated = 16

    /// Gives the same in each place of a row that it stands in. What reads the clock does: a batch has one time.
    private var isRepeatable: Bool {
        if case .call(let call) = self, !Self.readingClock.contains(call.name),
            FunctionLibrary.shared.scalar(named: call.name)?.isDeterministic == false
        {
            return false
        }
        return children.allSatisfy(\.isRepeatable)
    }

    private static let readingClock: Set<String> = [
        "current_date", "current_time", "current_timestamp", "now", "to_unix_timestamp",
        "unix_timestamp",
    ]

    /// Whether it has more parts than so many.
    func isLonger(than count: Int) -> Bool {
        var left = count
        return exhausts(&left)
    }

    private func exhausts(_ left: inout Int) -> Bool {
        left -= 1
        return left < 0 || children.contains { $0.exhausts(&left) }
    }

    /// AND of all of them, as a balanced tree; nil for none.
    static func conjunction(_ parts: [Expression]) -> Expression? {
        joined(parts[...], Expression.and)
    }

    static func disjunction(_ parts: [Expression]) -> Expression? {
        joined(parts[...], Expression.or)
    }

    private static func joined(
        _ parts: ArraySlice<Expression>, _ join: (Expression, Expression) -> Expression
    ) -> Expression? {
        guard let first = parts.first else { return nil }
        if parts.count == 1 { return first }
        let middle = parts.startIndex + parts.count / 2
        guard let left = joined(parts[..<middle], join), let right = joined(parts[middle...], join)
        else { return first }
        return join(left, right)
    }

    var literalValue: Value? {
        if case .literal(let value, _) = self { return value }
        return nil
    }
}
