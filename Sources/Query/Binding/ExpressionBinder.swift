import Columns
import Expressions

/// Binds the expressions of one SELECT against its input, and collects what they need beside it:
/// aggregates, windows, subqueries, generators. Each of those is a slot in the expression until the
/// SELECT has put an operator for it.
struct ExpressionBinder {
    var binder: Binder
    var scope: Scope
    /// Names that stand before those of the scope (in ORDER BY), and after them (aliases).
    var preferred: [String: Expression] = [:]
    var aliases: [String: Expression] = [:]
    /// Of these the ones that were used.
    var usedAliases: Set<String> = []
    /// Aliases that several items of SELECT have.
    var ambiguousAliases: Set<String> = []
    /// Aliases so far, in lower case: as in Spark, `a` and `A` make each other ambiguous whatever is set.
    var givenAliases: Set<String> = []
    /// An item of SELECT is bound: aliases are those of the items before it.
    var bindsItem = false
    /// The `WINDOW` clause.
    var namedWindows: [String: WindowSyntax] = [:]
    var aggregates: [AggregateCall] = []
    var windows: [PendingWindow] = []
    var subqueries: [PendingSubquery] = []
    /// An equal subquery is not added again.
    var reusesSubqueries = false
    var generators: [PendingGenerator] = []
    /// The columns of time windows that stand in the input, beside what they are computed from.
    var timeWindows: [TimeWindow] = []
    var session: PendingSession?
    /// The session that each row is by itself, where nothing groups by it, and its column in the input.
    var ownSession: (session: PendingSession, index: Int)?
    /// What `grouping(x)` may ask about; nil without grouping sets.
    var groupingColumns: [Expression]?
    /// The constants that grouping sets group by.
    var constantGroups: [ConstantGroup] = []
    var lambdas: [(name: String, type: DataType)] = []
    /// Why aggregates may not stand here; nil where they may.
    var refusesAggregates: String? = "WHERE"
    /// Where functions of statements cannot be called, by Spark's name for it; nil where they can.
    var refusesStated: String?
    var refusesWindows = true
    var isInHaving = false
    var refusesGenerators = true
    /// How many functions made by statements stand around.
    var depth = 0
    static let deepestFunctions = 32
    /// The bodies of these over their parameters, as far as they were called here.
    var statedBodies: [String: (binder: ExpressionBinder, value: Expression)] = [:]
    /// While the arguments of an aggregate are bound.
    var isInsideAggregate = false

    init(_ binder: Binder, _ scope: Scope) {
        self.binder = binder
        self.scope = scope
    }

    mutating func bind(_ syntax: ExpressionSyntax) throws(QueryError) -> Expression {
        if !constantGroups.isEmpty, let group = constantGroup(syntax) { return group }
        switch syntax.kind {
        case .literal(let value, let type): return .literal(value, type)
        case .name(let parts), .columnsLike(let parts): return try name(parts, syntax.range)
        case .unary(let sign, let operand):
            return try unary(sign, try bind(operand), syntax.range)
        case .binary(let name, let left, let right): return try binary(name, left, right, syntax)
        case .and(let parts): return try logical(parts, isAnd: true)
        case .or(let parts): return try logical(parts, isAnd: false)
        case .call(let call): return try bindCall(call, syntax)
        case .cast(let operand, let type, let mode):
            let chosen = mode == .ansi ? .standard : mode
            return try cast(try bind(operand), to: type, chosen, syntax.range)
        case .colonCast(let operand, let type):
            return try cast(try bind(operand), to: type, .standard, syntax.range)
        default: return try bindForm(syntax)
        }
    }

    /// The rarer forms, apart so that the frame of `bind` stays small.
    private mutating func bindForm(_ syntax: ExpressionSyntax) throws(QueryError) -> Expression {
        switch syntax.kind {
        case .conditional(let operand, let branches, let otherwise):
            return try conditional(operand, branches, otherwise, syntax.range)
        case .isNull(let operand, let negated):
            return try call(negated ? "isnotnull" : "isnull", [try bind(operand)], syntax)
        case .isTruth(let operand, let truth, let negated):
            return try isTruth(operand, truth, negated, syntax)
        case .between(let operand, let low, let high, let negated):
            let bound = try bindAll([operand, low, high])
            return try shared(bound[0], .once) { (value) throws(QueryError) in
                let least = try call(">=", [value(), bound[1]], syntax)
                let both = Expression.and(least, try call("<=", [value(), bound[2]], syntax))
                return negated ? try call("not", [both], syntax) : both
            }
        case .inList(let operand, let list, let negated):
            var arguments = [try bind(operand)]
            let list = try withoutStars(list)
            for item in list { arguments.append(try bind(item)) }
            arguments = try padded(arguments, [operand] + list, "in")
            let result = try membership(try call("in", arguments, syntax), syntax)
            return negated ? try call("not", [result], syntax) : result
        case .inQuery(let operand, let query, let negated):
            return try membership(of: operand, in: query, isNegated: negated, syntax.range)
        case .exists(let query): return try existence(of: query, syntax.range)
        case .subquery(let query): return try scalarSubquery(query, syntax.range)
        case .like(let like): return try self.like(like, syntax)
        case .member(let operand, let name):
            return try member(name, of: try bind(operand), syntax.range)
        case .element(let operand, let index):
            return try element(of: try bind(operand), at: try bind(index), syntax)
        case .extract(let field, let source): return try extract(field, source, syntax)
        case .row(let items): return try structure(items, syntax)
        case .named(_, let value), .aliased(let value, _): return try bind(value)
        case .star:
            throw QueryError(
                "INVALID_USAGE_OF_STAR_OR_REGEX",
                "`*` stands alone in SELECT or in count(*), not inside an expression.",
                at: syntax.range)
        case .lambda:
            throw QueryError(
                "INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION",
                "A lambda can only be given to a function such as transform or filter.",
                at: syntax.range)
        default:
            throw QueryError.unsupported("This expression is not supported.", at: syntax.range)
        }
    }

    func cast(
        _ operand: Expression, to type: DataType, _ mode: CastMode, _ range: Range<Int>
    ) throws(QueryError) -> Expression {
        if operand.type == type { return operand }
        // TRY_CAST knows the newer rules only.
        let exists = Dialect.$isANSI.withValue(Dialect.isANSI || mode == .attempt) {
            Cast.exists(operand.type, to: type)
        }
        guard exists else {
            throw QueryError(
                Cast.refusal(operand.type, to: type, mode),
                "Cannot cast \"\(operand.type.description.uppercased())\" to "
                    + "\"\(type.description.uppercased())\".", at: range)
        }
        if type == .string, SessionRules.current.hidesNullsInTexts {
            switch operand.type {
            case .array, .map, .structure: return NullHidingText.call(operand).foldedIfConstant()
            default: break
            }
        }
        let cast = Expression.cast(operand, to: type, mode.at(origin(range)))
        // How it came by its collation decides between several.
        return type.holdsCollation ? cast : cast.foldedIfConstant()
    }

    /// The place that failures tell of. Text of views and functions stands elsewhere.
    private func origin(_ range: Range<Int>) -> Range<Int>? {
        binder.viewDepth > 0 || depth > 0 || range.isEmpty ? nil : range
    }

    // MARK: Calling functions of the library

    /// Calls a function, and names the expression in what it refuses.
    func call(
        _ name: String, _ arguments: [Expression], _ syntax: ExpressionSyntax
    ) throws(QueryError) -> Expression {
        try called(name, arguments, syntax.range)
    }

    /// They see the collations of their arguments.
    private static let ofCollations: Set<String> = ["collate", "collation"]

    /// - Parameter folds: A call of constants is computed.
    func called(
        _ name: String, _ arguments: [Expression], _ range: Range<Int>, folds: Bool = true
    ) throws(QueryError) -> Expression {
        if arguments.contains(where: \.type.holdsCollation), !Self.ofCollations.contains(name) {
            return try collatedCall(name, arguments, range)
        }
        try refuseTexts(besideOthers: arguments, of: name, range)
        do {
            guard case .call(var call) = try ScalarCall.bind(name, arguments) else {
                return try ScalarCall.bind(name, arguments)
            }
            call.origin = origin(range)
            for index in call.arguments.indices {
                guard case .cast(let operand, let type, let mode) = call.arguments[index] else {
                    continue
                }
                call.arguments[index] = .cast(operand, to: type, mode.at(origin(range)))
            }
            // `d < 5` over BIGINT: a literal's cast is computed, so that readers see a literal.
            for index in call.arguments.indices {
                if case .cast(.literal, _, _) = call.arguments[index] {
                    call.arguments[index] = call.arguments[index].folded()
                }
            }
            // That somebody wrote it decides between collations.
            let isKept = name == "collate" || !folds
            return isKept ? .call(call) : Expression.call(call).foldedIfConstant().stoppedByNull
        } catch {
            throw QueryError(error, at: range)
        }
    }
}

extension Expression {
    /// Computes it where all its direct parts are literals; parts are folded as they are bound.
    func foldedIfConstant() -> Expression {
        let isConstant = children.allSatisfy {
            switch $0 {
            case .literal: true
            case .cast(.literal, _, _): true
            default: false
            }
        }
        return isConstant ? folded() : self
    }
}

extension DataType {
    var isInterval: Bool {
        switch self {
        case .yearMonthInterval, .dayTimeInterval, .calendarInterval: true
        default: false
        }
    }
}
