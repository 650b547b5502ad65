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
    /// While the arguments of an aggregate are bound.
    var isInsideAggregate = false

    init(_ binder: Binder, _ scope: Scope) {
        self.binder = binder
        self.scope = scope
    }

    mutating func bind(_ syntax: ExpressionSyntax) throws(QueryError) -> Expression {
        switch syntax.kind {
        case .literal(let value, let type): return .literal(value, type)
        case .name(let parts), .columnsLike(let parts): return try name(parts, syntax.range)
        case .unary(let sign, let operand):
            return try unary(sign, try bind(operand), syntax.range)
        case .binary(let name, let left, let right):
            if let whole = try wholeComparison(name, left, right, syntax) { return whole }
            return try call(
                name, try padded(try operands(left, right), [left, right], name), syntax)
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
            let value = try bind(operand)
            let least = try call(">=", [value, try bind(low)], syntax)
            let most = try call("<=", [value, try bind(high)], syntax)
            let both = Expression.and(least, most)
            return negated ? try call("not", [both], syntax) : both
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

    /// A comparison of a whole number with a decimal literal; nil for others.
    private mutating func wholeComparison(
        _ name: String, _ left: ExpressionSyntax, _ right: ExpressionSyntax,
        _ syntax: ExpressionSyntax
    ) throws(QueryError) -> Expression? {
        let isLeft = WholeComparison.decimal(left) != nil
        guard ["<", "<=", ">", ">="].contains(name),
            isLeft != (WholeComparison.decimal(right) != nil)
        else { return nil }
        let before = self
        let other = try bind(isLeft ? right : left)
        switch WholeComparison(name, left, right, typeOf: { _ in other.type }) {
        case .truth(let truth)?: return .literal(.boolean(truth), .boolean)
        case .left(let bound)?:
            return try call(name, [.literal(.integer(bound), .bigint), other], syntax)
        case .right(let bound)?:
            return try call(name, [other, .literal(.integer(bound), .bigint)], syntax)
        case nil:
            // It is bound again, beside the literal.
            self = before
            return nil
        }
    }

    // MARK: Names

    private mutating func name(
        _ parts: [String], _ range: Range<Int>
    ) throws(QueryError) -> Expression {
        if let parameter = lambdas.lastIndex(where: { Scope.equal($0.name, parts[0]) }) {
            var result = Expression.column(Slot.lambda(parameter), lambdas[parameter].type)
            for member in parts.dropFirst() { result = try self.member(member, of: result, range) }
            return result
        }
        if let first = preferred[Scope.key(parts[0])] {
            if parts.count == 1 { return first }
            if case .structure = first.type { return try members(parts.dropFirst(), first, range) }
        }
        switch scope.resolve(parts) {
        case .column(let column, let rest):
            return try members(rest, column.expression, range)
        case .ambiguous(let columns):
            throw QueryError.ambiguous(parts, columns, at: range)
        case .none: break
        }
        if SessionRules.current.seesItemsBefore || !bindsItem,
            let alias = aliases[Scope.key(parts[0])]
        {
            guard !bindsItem || !ambiguousAliases.contains(parts[0].lowercased()) else {
                throw QueryError(
                    "AMBIGUOUS_LATERAL_COLUMN_ALIAS",
                    "The alias `\(parts[0])` is given to several columns of this SELECT.", at: range
                )
            }
            guard !isInsideAggregate else {
                throw QueryError(
                    "UNSUPPORTED_FEATURE.LATERAL_COLUMN_ALIAS_IN_AGGREGATE_FUNC",
                    "An aggregate does not see the alias `\(parts[0])` of its own SELECT; write the "
                        + "expression, or compute it in a subquery.", at: range)
            }
            usedAliases.insert(parts[0])
            return try members(parts.dropFirst(), alias, range)
        }
        if parts.count == 1, groupingColumns != nil, Scope.equal(parts[0], "grouping__id") {
            return .column(Slot.groupingID(0), .bigint)
        }
        if let special = timeWindow(named: parts[0]) {
            return try members(parts.dropFirst(), special, range)
        }
        if let function = bareFunction(parts) {
            return try call(function, [], ExpressionSyntax(.name(parts), range))
        }
        // Spark resolves against the query right around, and no further.
        for (level, outer) in binder.outers.prefix(1).enumerated() {
            guard case .column(let column, let rest) = outer.resolve(parts) else { continue }
            let reference = Expression.column(
                Slot.outer(column.index, level: level), column.type)
            return try members(rest, reference, range)
        }
        for count in (1...parts.count).reversed() {
            guard let variable = binder.catalog.variable(Array(parts.prefix(count))) else {
                continue
            }
            return try members(parts.dropFirst(count), variable, range)
        }
        throw unresolved(parts, range)
    }

    /// Functions that need no parentheses, where no column bears the name.
    private static let bareFunctions: Set = [
        "current_date", "current_timestamp", "current_user", "user", "session_user",
        "current_time", "localtime",
    ]

    func bareFunction(_ parts: [String]) -> String? {
        guard parts.count == 1, let name = parts.first?.lowercased() else { return nil }
        return Self.bareFunctions.contains(name) ? name : nil
    }

    func unresolved(_ parts: [String], _ range: Range<Int>) -> QueryError {
        let name = parts.map { "`\($0)`" }.joined(separator: ".")
        var names = scope.suggestions(for: parts)
        if names.isEmpty, let outer = binder.outers.first { names = outer.suggestions(for: parts) }
        guard !names.isEmpty else {
            return QueryError(
                "UNRESOLVED_COLUMN.WITHOUT_SUGGESTION",
                "A column, variable, or function parameter with name \(name) cannot be resolved.",
                at: range)
        }
        return QueryError(
            "UNRESOLVED_COLUMN.WITH_SUGGESTION",
            "A column, variable, or function parameter with name \(name) cannot be resolved. "
                + "Did you mean one of the following? "
                + "[\(names.map { "`\($0)`" }.joined(separator: ", "))].", at: range)
    }

    private func members(
        _ names: ArraySlice<String>, _ operand: Expression, _ range: Range<Int>
    ) throws(QueryError) -> Expression {
        var result = operand
        for name in names { result = try member(name, of: result, range) }
        return result
    }

    /// `operand.name`: of a struct, of each struct of an array, or a key of a map.
    func member(
        _ name: String, of operand: Expression, _ range: Range<Int>
    ) throws(QueryError) -> Expression {
        switch operand.type {
        case .structure(let fields):
            let found = fields.indices.filter { Scope.equal(fields[$0].name, name) }
            guard let index = found.first else {
                let names = NearestName.suggestions(for: name, among: fields.map(\.name))
                throw QueryError(
                    "FIELD_NOT_FOUND",
                    "No such struct field `\(name)` in "
                        + names.map { "`\($0)`" }.joined(separator: ", ") + ".", at: range)
            }
            guard found.count == 1 else {
                throw QueryError(
                    "AMBIGUOUS_REFERENCE_TO_FIELDS",
                    "The struct has several fields `\(name)`.", at: range)
            }
            let index64 = Expression.literal(.integer(Int64(index)), .int)
            return try called("get_field", [operand, index64], range)
        case .map: return try called("[]", [operand, .literal(.string(name), .string)], range)
        case .array(.structure(let fields)):
            guard let index = fields.firstIndex(where: { Scope.equal($0.name, name) }) else {
                throw QueryError(
                    "FIELD_NOT_FOUND", "No such struct field `\(name)`.", at: range)
            }
            let parameter = Expression.column(
                Slot.lambda(lambdas.count), .structure(fields))
            let body = try called(
                "get_field", [parameter, .literal(.integer(Int64(index)), .int)], range)
            return try called(
                "transform",
                [operand, .lambda(parameters: [.structure(fields)], body: body)], range)
        default:
            throw QueryError(
                "INVALID_EXTRACT_BASE_FIELD_TYPE",
                "Can't extract a value `\(name)` from "
                    + "\"\(operand.type.description.uppercased())\": it needs a complex type "
                    + "[STRUCT, ARRAY, MAP].", at: range)
        }
    }

    private func element(
        of operand: Expression, at index: Expression, _ syntax: ExpressionSyntax
    ) throws(QueryError) -> Expression {
        if case .structure = operand.type, case .string(let name)? = index.literalValue {
            return try member(name, of: operand, syntax.range)
        }
        // A variant's parts are asked for with a colon.
        if case .array = operand.type, index.type == .string, Dialect.isANSI {
            throw QueryError(
                "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
                "An array's elements are numbered: the index requires the \"INTEGRAL\" type, however "
                    + "it has the type \"STRING\".", at: syntax.range)
        }
        switch operand.type {
        case .void: return operand
        case .array, .map: return try call("[]", [operand, index], syntax)
        case .structure:
            throw QueryError(
                "INVALID_EXTRACT_FIELD_TYPE",
                "A struct's field is named by a constant text, and not by "
                    + "\"\(index.type.description.uppercased())\".", at: syntax.range)
        default: return try member("[]", of: operand, syntax.range)
        }
    }

    // MARK: Operators

    private func unary(
        _ sign: ExpressionSyntax.UnaryOperator, _ operand: Expression, _ range: Range<Int>
    ) throws(QueryError) -> Expression {
        switch sign {
        case .not:
            // Comparisons have their opposites: quicker, and easier to push down.
            if case .call(let call) = operand, call.name == "=", call.arguments.count == 2 {
                return try called("!=", call.arguments, range)
            }
            return try called("not", [operand], range)
        case .minus: return try called("-", [operand], range)
        case .complement:
            return try called(
                "~", [operand.type == .void ? operand.cast(to: .int) : operand], range)
        case .plus:
            if operand.type.isNumeric || operand.type.isInterval { return operand }
            guard operand.type == .void || operand.type == .string else {
                throw QueryError(
                    .wrongType("+", 0, operand.type, wanted: "numeric\" or \"interval"), at: range)
            }
            return try cast(operand, to: .double, .standard, range)
        }
    }

    /// - Parameter others: How many further parts are bound elsewhere: subqueries that become joins.
    mutating func logical(
        _ parts: [ExpressionSyntax], isAnd: Bool, besideOthers others: Int = 0
    ) throws(QueryError) -> Expression {
        let sign = isAnd ? "AND" : "OR"
        var bound: [Expression] = []
        // What the next part stands beside: the first one, then what was joined so far.
        var before: (type: DataType, range: Range<Int>)?
        for part in parts {
            let operand = try bind(part)
            if parts.count < 2 || !Dialect.isANSI {
                try expectTruth(
                    operand.type, beside: parts.count - 1 + others, sign, at: part.range)
            } else if let other = before {
                do throws(FunctionError) {
                    try Operands.check("(left \(sign) right)", other.type, operand.type) {
                        $0 == .boolean || $0 == .void
                    }
                } catch {
                    throw QueryError(
                        error, at: operand.type == .boolean ? other.range : part.range)
                }
            }
            before = (before == nil ? operand.type : .boolean, part.range)
            bound.append(operand.cast(to: .boolean))
        }
        let joined = isAnd ? Expression.conjunction(bound) : Expression.disjunction(bound)
        return (joined ?? .literal(.boolean(isAnd), .boolean)).foldedIfConstant()
    }

    private func expectTruth(
        _ type: DataType, beside others: Int, _ sign: String, at range: Range<Int>
    ) throws(QueryError) {
        let isText = type == .string && Dialect.isANSI
        guard type != .boolean, type != .void, !isText else { return }
        throw QueryError(
            "DATATYPE_MISMATCH.\(others == 0 ? "BINARY_OP_WRONG_TYPE" : "BINARY_OP_DIFF_TYPES")",
            "\(sign) requires the \"BOOLEAN\" type, not \"\(type.description.uppercased())\".",
            at: range)
    }

    private mutating func isTruth(
        _ operand: ExpressionSyntax, _ truth: Bool?, _ negated: Bool, _ syntax: ExpressionSyntax
    ) throws(QueryError) -> Expression {
        let value =
            truth == nil
            ? try condition(
                operand, takesText: true, takesNull: true,
                errorClass: "DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES")
            : try bind(operand)
        guard let truth else {
            return try call(negated ? "isnotnull" : "isnull", [value], syntax)
        }
        let same = try call("<=>", [value, .literal(.boolean(truth), .boolean)], syntax)
        return negated ? try call("not", [same], syntax) : same
    }

    /// Binds what must be true or false.
    ///
    /// - Parameters:
    ///   - takesText: A constant text may say it.
    ///   - takesNull: A bare NULL may stand for what is not known.
    ///   - errorClass: What a value of another type is refused as.
    mutating func condition(
        _ syntax: ExpressionSyntax, takesText: Bool = false, takesNull: Bool = false,
        errorClass: String = "DATATYPE_MISMATCH.FILTER_NOT_BOOLEAN"
    ) throws(QueryError) -> Expression {
        let bound = try bind(syntax)
        guard bound.type == .boolean || takesNull && bound.type == .void else {
            throw QueryError(
                errorClass,
                "Filter expression \"\(ColumnNaming.name(of: syntax))\" of type "
                    + "\"\(bound.type.description.uppercased())\" is not a boolean.",
                at: syntax.range)
        }
        return bound.cast(to: .boolean)
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
        let cast = Expression.cast(operand, to: type, mode.at(origin(range)))
        // How it came by its collation decides between several.
        return type.holdsCollation ? cast : cast.foldedIfConstant()
    }

    /// The place that failures tell of. Text of views and functions stands elsewhere.
    private func origin(_ range: Range<Int>) -> Range<Int>? {
        binder.viewDepth > 0 || depth > 0 || range.isEmpty ? nil : range
    }

    /// Both sides of an operator. A whole number beside a decimal counts its own digits only where it is
    /// written as a literal: computed ones, `1 + 1` too, have those of their type.
    private mutating func operands(
        _ left: ExpressionSyntax, _ right: ExpressionSyntax
    ) throws(QueryError) -> [Expression] {
        func widened(
            _ bound: Expression, _ syntax: ExpressionSyntax, beside other: DataType
        ) -> Expression {
            guard case .literal = bound, bound.type.isIntegral, case .decimal = other,
                let (precision, scale) = DecimalRules.of(bound.type)
            else { return bound }
            switch syntax.kind {
            case .literal: return bound
            case .unary(.minus, let operand):
                if case .literal = operand.kind { return bound }
            default: break
            }
            return bound.cast(to: .decimal(precision: precision, scale: scale)).folded()
        }
        let (first, second) = (try bind(left), try bind(right))
        return [
            widened(first, left, beside: second.type), widened(second, right, beside: first.type),
        ]
    }

    /// The operands of a comparison with texts as long as the column of CHAR(n) they are compared with:
    /// literals, and columns of a smaller n.
    private func padded(
        _ operands: [Expression], _ syntaxes: [ExpressionSyntax], _ name: String
    ) throws(QueryError) -> [Expression] {
        guard ["=", "<=>", "!=", "<", "<=", ">", ">=", "in"].contains(name) else { return operands }
        let lengths = syntaxes.map(paddedLength)
        guard let longest = lengths.compactMap({ $0 }).max() else { return operands }
        return try operands.enumerated().map { (index, operand) throws(QueryError) in
            if lengths[index] == longest { return operand }
            if case .literal(.string(let text), let type) = operand {
                let missing = longest - text.unicodeScalars.count
                guard missing > 0 else { return operand }
                do throws(EvaluationError) {
                    try ValueLimit.check(bytes: missing)
                } catch {
                    throw QueryError(error.errorClass, error.message, at: syntaxes[index].range)
                }
                let spaces = String(repeating: " ", count: missing)
                return .literal(.string(text + spaces), type)
            }
            guard lengths[index] != nil else { return operand }
            let length = Expression.literal(.integer(Int64(longest)), .int)
            return (try? ScalarCall.bind("rpad", [operand, length])) ?? operand
        }
    }

    private func paddedLength(of syntax: ExpressionSyntax) -> Int? {
        guard case .name(let parts) = syntax.kind else { return nil }
        switch scope.resolve(parts) {
        case .column(let column, let members): return members.isEmpty ? column.paddedLength : nil
        case .ambiguous: return nil
        case .none:
            guard let outer = binder.outers.first,
                case .column(let column, let members) =
                    outer.resolve(parts), members.isEmpty
            else { return nil }
            return column.paddedLength
        }
    }

    /// `x IN (a, b)` whose items may fail is asked item by item, up to the first that is equal.
    private func membership(
        _ bound: Expression, _ syntax: ExpressionSyntax
    ) throws(QueryError) -> Expression {
        guard case .call(let call) = bound, call.name == "in", let operand = call.arguments.first,
            operand.isCheap, !call.arguments.dropFirst().allSatisfy(\.isSafe),
            call.arguments.count <= 64
        else { return bound }
        var tests: [Expression] = []
        for item in call.arguments.dropFirst() {
            tests.append(try self.call("=", [operand, item], syntax))
        }
        return Expression.disjunction(tests) ?? bound
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
            return isKept ? .call(call) : Expression.call(call).foldedIfConstant()
        } catch {
            throw QueryError(error, at: range)
        }
    }
}

extension Expression {
    /// It may be computed more than once.
    fileprivate var isCheap: Bool {
        switch self {
        case .column, .literal: true
        case .cast(let operand, _, _): operand.isCheap
        default: false
        }
    }

    /// It gives a value for every row.
    fileprivate var isSafe: Bool {
        switch self {
        case .column, .literal: true
        default: false
        }
    }

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
