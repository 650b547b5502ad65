import Columns
import Expressions
import Formats

/// What Spark calls a column that has no alias: `count(1)`, `(a + b)`, `CAST(1 AS INT)`.
///
/// Some names follow from types (`date_add(day, 1)` for `day + 1`) or from what a name stands for, which
/// the closures tell where a scope is at hand.
struct ColumnNaming {
    /// The type of an expression; nil where it is not known.
    var type: (ExpressionSyntax) -> DataType? = { _ in nil }
    /// The members of a struct that a name goes through: `["f"]` for `s.f`; none for a plain column.
    var members: ([String]) -> [String] = { _ in [] }
    /// What a star in a list of arguments stands for.
    var columns: (ExpressionSyntax) -> [ExpressionSyntax]? = { _ in nil }
    /// What a call of a function that a statement made is called, and its arguments in order.
    var stated: (CallSyntax) -> (title: String, arguments: [ExpressionSyntax])? = { _ in nil }
    /// How a variable is called, where a name stands for one.
    var variable: ([String]) -> String? = { _ in nil }
    /// The function that a name stands for without parentheses: `current_date`.
    var bareFunction: ([String]) -> String? = { _ in nil }
    /// The collation that texts among operands take on from the others; nil for plain texts.
    var collation: ([ExpressionSyntax]) -> Collation? = { _ in nil }
    /// The columns around a subquery that it reads, in its order.
    var references: (QuerySyntax) -> [String] = { _ in [] }

    static func name(of syntax: ExpressionSyntax) -> String { ColumnNaming().name(of: syntax) }

    static func text(_ syntax: ExpressionSyntax) -> String { ColumnNaming().text(syntax) }

    func name(of syntax: ExpressionSyntax) -> String {
        switch syntax.kind {
        case .name(let parts): return bareFunction(parts).map(call) ?? parts.last ?? ""
        case .call(let call):
            if case .path(let name)? = call.spelling { return name }
            if call.function == "window", call.over == nil { return "window" }
            return call.function == "session_window" ? "session_window" : text(syntax)
        case .cast(let operand, _, _), .colonCast(let operand, _):
            // And so does a part of a variant.
            if case .call(let call) = operand.kind, case .path(let name)? = call.spelling {
                return name
            }
            // A column keeps its name under a cast.
            if case .name(let parts) = operand.kind, members(parts).isEmpty,
                variable(parts) == nil, bareFunction(parts) == nil
            {
                return parts.last ?? ""
            }
            return text(syntax)
        case .member(let operand, let name) where isTimeWindow(operand):
            if case .call(let call) = operand.kind { return "\(call.function).\(name)" }
            return name
        case .member: return text(syntax)
        case .extract(let field, let source): return "extract(\(field) FROM \(text(source)))"
        default: return text(syntax)
        }
    }

    func text(_ syntax: ExpressionSyntax) -> String {
        switch syntax.kind {
        case .literal(let value, let type): return Self.literal(value, type)
        case .name(let parts), .columnsLike(let parts): return path(parts)
        case .star: return "*"
        case .unary(.not, let operand): return "(NOT \(text(operand)))"
        case .unary(let sign, let operand) where sign.rawValue == "~": return "~\(text(operand))"
        case .unary(let sign, let operand): return "(\(sign.rawValue) \(text(operand)))"
        case .binary("||", let left, let right):
            return "concat(\(collatedTexts([left, right]).joined(separator: ", ")))"
        case .binary(let name, let left, let right):
            switch WholeComparison(name, left, right, typeOf: type) {
            case .truth(let truth)?: return "\(truth)"
            case .right(let bound)?: return "(\(text(left)) \(name) \(bound))"
            case .left(let bound)?: return "(\(bound) \(name) \(text(right)))"
            case nil: break
            }
            if let temporal = FunctionNaming.temporal(name, left, right, self) { return temporal }
            return "(\(collatedTexts([left, right]).joined(separator: " \(name) ")))"
        case .and(let parts): return chain(parts, "AND")
        case .or(let parts): return chain(parts, "OR")
        case .call(let call):
            if call.function == "from_json", case .map? = type(syntax) { return "entries" }
            return self.call(call)
        case .cast(let operand, let type, let mode):
            switch type {
            // A cast to a nested type is not shown.
            case .array, .map, .structure: return text(operand)
            default: break
            }
            let name = mode == .ansi ? "CAST" : "TRY_CAST"
            return "\(name)(\(text(operand)) AS \(type.description.uppercased()))"
        case .colonCast(let operand, let type):
            if type.physical == .list || type.physical == .map { return text(operand) }
            if case .structure = type { return text(operand) }
            return "CAST(\(text(operand)) AS \(type.description.uppercased()))"
        case .conditional(let operand, let branches, let otherwise):
            return conditional(operand, branches, otherwise)
        case .isNull(let operand, let negated):
            return "(\(text(operand)) IS \(negated ? "NOT " : "")NULL)"
        case .isTruth(let operand, let truth, let negated):
            let operand = text(operand)
            guard let truth else {
                // What is bound under it makes Spark forget how it was written.
                let isKept = operand == "true" || operand == "false"
                return "(\(operand) IS \(negated ? "NOT " : "")\(isKept ? "UNKNOWN" : "NULL"))"
            }
            let test = "(\(operand) <=> \(truth))"
            return negated ? "(NOT \(test))" : test
        case .between(let operand, let low, let high, let negated):
            let test = "between(\(text(operand)), \(text(low)), \(text(high)))"
            return negated ? "(NOT \(test))" : test
        case .inList(let operand, let items, let negated):
            let texts = collatedTexts([operand] + items)
            let test = "(\(texts[0]) IN (\(texts.dropFirst().joined(separator: ", "))))"
            return negated ? "(NOT \(test))" : test
        case .inQuery(let operand, let query, let negated):
            var left = text(operand)
            if case .row(let items) = operand.kind {
                let members = items.enumerated().map { index, item in
                    switch item.kind {
                    case .name(let parts): return "'\(parts.last ?? "")', \(text(item))"
                    case .aliased(_, let name): return "'\(name)', \(text(item))"
                    case .literal(let value, let type)
                    where value.isNull || type == .string || type.isNumeric:
                        return "'\(text(item))', \(text(item))"
                    default: break
                    }
                    return "'_\(index)', \(text(item))"
                }
                left = "named_struct(\(members.joined(separator: ", ")))"
            }
            let test = "(\(left) IN (listquery(\(outer(query)))))"
            return negated ? "(NOT \(test))" : test
        case .exists(let query): return "exists(\(outer(query)))"
        case .subquery(let query): return "scalarsubquery(\(outer(query)))"
        case .like(let like): return self.like(like)
        case .member(let operand, let name):
            if case .map? = type(operand) { return "\(text(operand))[\(name)]" }
            return "\(text(operand)).\(name)"
        case .element(let operand, let index):
            if case .literal(.string(let name), _) = index.kind,
                case .structure? = type(operand)
            {
                return "\(text(operand)).\(name)"
            }
            return "\(text(operand))[\(text(index))]"
        case .extract(let field, let source): return "extract(\(field) FROM \(text(source)))"
        case .lambda(let names, let body):
            let parameters = names.map { _ in "namedlambdavariable()" }
            return "lambdafunction(\(lambdaBody(body, names)), "
                + parameters.joined(separator: ", ") + ")"
        case .row(let items): return row(items)
        case .named(let name, let value): return "\(name) => \(text(value))"
        case .aliased(let value, let name): return "\(text(value)) AS \(name)"
        }
    }

    private func call(_ function: String) -> String {
        text(ExpressionSyntax(.call(CallSyntax(name: [function], arguments: [])), 0..<0))
    }

    private func path(_ parts: [String]) -> String {
        if let variable = variable(parts) { return variable }
        if let function = bareFunction(parts) { return call(function) }
        let members = members(parts)
        guard !members.isEmpty, members.count < parts.count else { return parts.last ?? "" }
        return parts.suffix(members.count + 1).joined(separator: ".")
    }

    private func outer(_ query: QuerySyntax) -> String {
        references(query).joined(separator: ", ")
    }

    /// `(a, 1)`: each value behind the name of its member.
    private func row(_ items: [ExpressionSyntax]) -> String {
        let members = items.enumerated().map { index, item -> String in
            var name = "col\(index + 1)"
            switch item.kind {
            case .name(let parts): name = parts.last ?? ""
            case .member(_, let member): name = member
            case .aliased(let value, let alias): return "\(alias), \(text(value))"
            default: break
            }
            return "\(name), \(text(item))"
        }
        return "named_struct(\(members.joined(separator: ", ")))"
    }

    private func isTimeWindow(_ syntax: ExpressionSyntax) -> Bool {
        guard case .call(let call) = syntax.kind else { return false }
        return call.function == "window" || call.function == "session_window"
    }

    func list(_ items: [ExpressionSyntax]) -> String {
        texts(items).joined(separator: ", ")
    }

    private func texts(_ items: [ExpressionSyntax]) -> [String] {
        items.flatMap { item in
            guard case .star = item.kind, let columns = columns(item) else { return [text(item)] }
            return columns.map { text($0) }
        }
    }

    /// Operands that are brought to one collation: literals are shown with the one that they take on.
    private func collatedTexts(_ items: [ExpressionSyntax]) -> [String] {
        guard let collation = collation(items) else { return texts(items) }
        return items.map { item in
            guard case .literal(.string(let text), .string) = item.kind else {
                return self.text(item)
            }
            return "'\(text)' collate \(collation.name)"
        }
    }

    private func chain(_ parts: [ExpressionSyntax], _ word: String) -> String {
        guard let first = parts.first else { return "" }
        var result = text(first)
        if parts.count > 8 { return "(\(parts.map { text($0) }.joined(separator: " \(word) ")))" }
        for part in parts.dropFirst() { result = "(\(result) \(word) \(text(part)))" }
        return result
    }

    private func lambdaBody(_ body: ExpressionSyntax, _ names: [String]) -> String {
        // Spark prints every parameter as the same word.
        text(body.renaming(names, to: "namedlambdavariable()"))
    }

    private func conditional(
        _ operand: ExpressionSyntax?, _ branches: [ConditionSyntax],
        _ otherwise: ExpressionSyntax?
    ) -> String {
        var result = "CASE"
        let results = collatedTexts(branches.map(\.result) + (otherwise.map { [$0] } ?? []))
        for (branch, value) in zip(branches, results) {
            let condition =
                operand.map {
                    "(\(collatedTexts([$0, branch.condition]).joined(separator: " = ")))"
                } ?? text(branch.condition)
            result += " WHEN \(condition) THEN \(value)"
        }
        if otherwise != nil, let last = results.last { result += " ELSE \(last)" }
        return result + " END"
    }

    private func like(_ like: LikeSyntax) -> String {
        let value = text(like.text)
        let tests = like.patterns.map { pattern -> String in
            let pattern = text(pattern)
            let test: String
            switch like.function {
            case "rlike": test = "RLIKE(\(value), \(pattern))"
            case "ilike": test = "ilike(\(value), \(pattern))"
            default:
                let escape = like.escape.map { " ESCAPE '\($0)'" } ?? ""
                test = "\(value) LIKE \(pattern)\(escape)"
            }
            return like.isNegated ? "(NOT \(test))" : test
        }
        if like.quantifier == .one { return tests.first ?? "" }
        // Constant texts are matched at once, anything else one after the other.
        let areConstant = like.patterns.allSatisfy {
            if case .literal(.string, _) = $0.kind { true } else { false }
        }
        if areConstant, like.function == "like" || like.function == "ilike" {
            let quantifier = like.quantifier == .any ? "any" : "all"
            let operand = like.function == "like" ? value : "lower(\(value))"
            return "\(like.isNegated ? "not" : "")like\(quantifier)(\(operand))"
        }
        let joint = like.quantifier == .any ? " OR " : " AND "
        return tests.dropFirst().reduce(tests.first ?? "") { "(\($0)\(joint)\($1))" }
    }

    // MARK: Calls

    private func call(_ call: CallSyntax) -> String {
        var name = call.function
        if call.saysNulls {
            name = ["first_value": "first", "last_value": "last"][name] ?? name
        }
        let isEnd = ["first", "last", "any_value"].contains(name)
        let distinct = call.isDistinct ? "DISTINCT " : ""
        var result: String
        switch name {
        case "count"
        where call.arguments.count == 1 && isWholeStar(call.arguments[0]) && !call.isDistinct:
            result = "count(1)"
        case "isnull" where call.arguments.count == 1:
            result = "(\(text(call.arguments[0])) IS NULL)"
        case "isnotnull" where call.arguments.count == 1:
            result = "(\(text(call.arguments[0])) IS NOT NULL)"
        case "if":
            result = "(IF(\(list(call.arguments))))"
        case "current_date", "current_timestamp", "now", "localtimestamp", "uuid":
            result = "\(name)()"
        case "current_time", "localtime":
            result = "current_time(\(call.arguments.isEmpty ? "6" : list(call.arguments)))"
        // The column that it is computed as.
        case "window" where call.over == nil: result = name
        case "get_field": result = list(call.arguments)
        default:
            if case .path(let last)? = call.spelling {
                result = "variant_get(\(list(call.arguments))) AS \(last)"
            } else if case .trim(let side)? = call.spelling {
                let text = call.arguments.first.map { self.text($0) } ?? ""
                if call.arguments.count > 1 {
                    let characters = self.text(call.arguments[1])
                    result = "TRIM(\(side) \(characters) FROM \(text))"
                } else {
                    let names = ["LEADING": "ltrim", "TRAILING": "rtrim"]
                    result = "\(names["\(side)".uppercased()] ?? "trim")(\(text))"
                }
            } else if let stated = stated(call) {
                result = "\(stated.title)(\(list(stated.arguments)))"
            } else {
                let ordered = try? call.withArgumentsInOrder(at: 0..<0)
                result = FunctionNaming.text(
                    name, lambdaTexts(ordered ?? call), of: call.arguments.first.flatMap(type),
                    distinct: distinct, isWindow: call.over != nil)
            }
        }
        if call.ignoresNulls, !isEnd, call.over == nil || !["lag", "lead"].contains(name) {
            result += " ignore nulls"
        }
        if !call.withinGroup.isEmpty {
            if name == "string_agg" { result = "listagg" + result.dropFirst(name.count) }
            var order = sorts(call.withinGroup)
            if name != "listagg", name != "string_agg", let key = call.withinGroup.first {
                // Of these the order is a mere flag; that of `mode` is kept the other way round.
                let isDescending = key.isDescending != (name == "mode")
                order = text(key.expression) + (isDescending ? " DESC" : "")
            }
            result += " WITHIN GROUP (ORDER BY \(order))"
        }
        if let filter = call.filter { result += " FILTER (WHERE \(text(filter)))" }
        if let over = call.over { result += " OVER (\(window(over, of: call)))" }
        return result
    }

    /// The arguments of a call; what stands in the place of a lambda is one, too.
    private func lambdaTexts(_ call: CallSyntax) -> [String] {
        guard let places = ExpressionBinder.lambdaPlaces[call.function] else {
            return CollationRules.namesCollations.contains(call.function)
                ? collatedTexts(call.arguments) : texts(call.arguments)
        }
        return call.arguments.enumerated().map { index, argument in
            if case .lambda = argument.kind { return text(argument) }
            guard places.contains(index) else { return text(argument) }
            let count =
                switch call.function {
                case "map_zip_with": 3
                case "aggregate", "reduce": index == 2 ? 2 : 1
                case "array_sort", "map_filter", "transform_keys", "transform_values", "zip_with": 2
                default: 1
                }
            let variables = Array(repeating: "namedlambdavariable()", count: count)
            return "lambdafunction(\(([text(argument)] + variables).joined(separator: ", ")))"
        }
    }

    private func isWholeStar(_ syntax: ExpressionSyntax) -> Bool {
        if case .star(_, let except) = syntax.kind { return except.isEmpty }
        return false
    }

    private func sorts(_ items: [SortSyntax]) -> String {
        items.map { item in
            let nullsFirst = item.areNullsFirst ?? !item.isDescending
            return text(item.expression) + (item.isDescending ? " DESC" : " ASC")
                + (nullsFirst ? " NULLS FIRST" : " NULLS LAST")
        }.joined(separator: ", ")
    }

    private func window(_ window: WindowSyntax, of call: CallSyntax) -> String {
        var parts: [String] = []
        if !window.partition.isEmpty {
            parts.append("PARTITION BY \(list(window.partition))")
        }
        if !window.order.isEmpty { parts.append("ORDER BY \(sorts(window.order))") }
        parts.append(frame(window, of: call))
        return parts.joined(separator: " ")
    }

    private func frame(_ window: WindowSyntax, of call: CallSyntax) -> String {
        let function = call.function
        func bound(_ bound: FrameSyntax.Bound) -> String {
            switch bound {
            case .unboundedPreceding: "UNBOUNDED PRECEDING"
            case .unboundedFollowing: "UNBOUNDED FOLLOWING"
            case .currentRow: "CURRENT ROW"
            case .preceding(let distance):
                isCast(distance)
                    ? "(- \(text(distance))) FOLLOWING" : "\(text(distance)) PRECEDING"
            case .following(let distance): "\(text(distance)) FOLLOWING"
            }
        }
        // A distance of another type than the order's is cast, which hides its sign.
        func isCast(_ distance: ExpressionSyntax) -> Bool {
            guard window.frame?.isRows == false, let key = window.order.first,
                let order = type(key.expression), order.isNumeric || order.isInterval,
                let own = type(distance)
            else { return false }
            return own != order
        }
        if let frame = window.frame {
            return "\(frame.isRows ? "ROWS" : "RANGE") BETWEEN \(bound(frame.start)) AND "
                + bound(frame.end)
        }
        switch function {
        case "row_number", "rank", "dense_rank", "percent_rank", "cume_dist", "ntile",
            "counter_diff":
            return function == "cume_dist"
                ? "RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW"
                : "ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW"
        case "lag", "lead":
            let offset = call.arguments.count > 1 ? text(call.arguments[1]) : "1"
            // Backwards is forwards by less than nothing.
            let distance =
                function == "lead" || offset == "0"
                ? offset : offset.hasPrefix("-") ? String(offset.dropFirst()) : "-\(offset)"
            let place = "\(distance) FOLLOWING"
            return "ROWS BETWEEN \(place) AND \(place)"
        default:
            return window.order.isEmpty
                ? "ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING"
                : "RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW"
        }
    }

    // MARK: Literals

    static func literal(_ value: Value, _ type: DataType) -> String {
        switch (value, type) {
        case (.null, _): return "NULL"
        case (.binary(let bytes), _):
            return "X'"
                + bytes.map {
                    let digits = String($0, radix: 16, uppercase: true)
                    return digits.utf8.count == 1 ? "0" + digits : digits
                }.joined() + "'"
        case (_, .date): return "DATE '\(TextFormat.text(value, type))'"
        case (_, .timestamp): return "TIMESTAMP '\(TextFormat.text(value, type))'"
        case (_, .time): return "TIME '\(TextFormat.text(value, type))'"
        case (_, .timestampNTZ): return "TIMESTAMP_NTZ '\(TextFormat.text(value, type))'"
        case (_, .decimal(_, let scale)) where scale > 6:
            return DecimalText.scientific(TextFormat.text(value, type), scale: scale)
        default: return TextFormat.text(value, type)
        }
    }
}

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

extension ColumnNaming {
    /// A name in backquotes where it has other characters than letters, digits and underscores.
    static func quoted(_ name: String) -> String {
        let isPlain =
            name.first?.isNumber == false
            && name.utf8.allSatisfy { byte in
                byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte)
                    || (0x41...0x5A).contains(byte & 0xDF)
            }
        return isPlain ? name : "`" + name.replacing("`", with: "``") + "`"
    }
}
