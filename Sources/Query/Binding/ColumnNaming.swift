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
    /// How the column of the query around is called that a name stands for; nil where it stands for none.
    var outer: ([String]) -> String? = { _ in nil }
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
        case .binary(let name, let left, let right): return binary(name, left, right)
        case .and(let parts): return chain(parts, "AND")
        case .or(let parts): return chain(parts, "OR")
        case .call(let call):
            if call.function == "from_json", case .map? = type(syntax) { return "entries" }
            return self.call(call)
        case .cast(let operand, let type, let mode):
            return cast(operand, type, mode == .ansi ? "CAST" : "TRY_CAST")
        case .colonCast(let operand, let type): return cast(operand, type, "CAST")
        case .conditional(let operand, let branches, let otherwise):
            return conditional(operand, branches, otherwise)
        case .isNull(let operand, let negated):
            return "(\(text(operand)) IS \(negated ? "NOT " : "")NULL)"
        case .isTruth(let operand, let truth, let negated):
            return self.truth(text(operand), truth, negated)
        case .between(let operand, let low, let high, let negated):
            guard SessionRules.current.writesBetweenOut else {
                return test("between(\(text(operand)), \(text(low)), \(text(high)))", negated)
            }
            let value = text(operand)
            return test("((\(value) >= \(text(low))) AND (\(value) <= \(text(high))))", negated)
        case .inList(let operand, let items, let negated):
            let texts = collatedTexts([operand] + items)
            return test("(\(texts[0]) IN (\(texts.dropFirst().joined(separator: ", "))))", negated)
        case .inQuery(let operand, let query, let negated):
            return test("(\(searched(operand)) IN (listquery(\(outer(query)))))", negated)
        case .exists(let query): return "exists(\(outer(query)))"
        case .subquery(let query): return "scalarsubquery(\(outer(query)))"
        case .like(let like): return self.like(like)
        case .member(let operand, let name):
            if case .map? = type(operand) { return "\(text(operand))[\(name)]" }
            return "\(text(operand)).\(name)"
        case .element(let operand, let index): return element(operand, index)
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

    private func test(_ test: String, _ isNegated: Bool) -> String {
        isNegated ? "(NOT \(test))" : test
    }

    private func binary(
        _ name: String, _ left: ExpressionSyntax, _ right: ExpressionSyntax
    ) -> String {
        if name == "||" {
            return "concat(\(collatedTexts([left, right]).joined(separator: ", ")))"
        }
        switch WholeComparison(name, left, right, typeOf: type) {
        case .truth(let truth)?: return "\(truth)"
        case .right(let bound)?: return "(\(text(left)) \(name) \(bound))"
        case .left(let bound)?: return "(\(bound) \(name) \(text(right)))"
        case nil: break
        }
        if let temporal = FunctionNaming.temporal(name, left, right, self) { return temporal }
        return "(\(collatedTexts([left, right]).joined(separator: " \(name) ")))"
    }

    private func cast(_ operand: ExpressionSyntax, _ type: DataType, _ name: String) -> String {
        switch type {
        // A cast to a nested type is not shown.
        case .array, .map, .structure: text(operand)
        default: "\(name)(\(text(operand)) AS \(type.description.uppercased()))"
        }
    }

    private func truth(_ operand: String, _ truth: Bool?, _ isNegated: Bool) -> String {
        if let truth { return test("(\(operand) <=> \(truth))", isNegated) }
        // What is bound under it makes Spark forget how it was written.
        let isKept = operand == "true" || operand == "false"
        return "(\(operand) IS \(isNegated ? "NOT " : "")\(isKept ? "UNKNOWN" : "NULL"))"
    }

    /// What stands before IN with a query: of several values a struct, whose members are called as they are.
    private func searched(_ operand: ExpressionSyntax) -> String {
        guard case .row(let items) = operand.kind else { return text(operand) }
        let members = items.enumerated().map { index, item in
            switch item.kind {
            case .name(let parts): return "'\(parts.last ?? "")', \(text(item))"
            case .aliased(_, let name): return "'\(name)', \(text(item))"
            case .literal(let value, let type)
            where value.isNull || type == .string || type.isNumeric:
                return "'\(text(item))', \(text(item))"
            default: return "'_\(index)', \(text(item))"
            }
        }
        return "named_struct(\(members.joined(separator: ", ")))"
    }

    private func element(_ operand: ExpressionSyntax, _ index: ExpressionSyntax) -> String {
        if case .literal(.string(let name), _) = index.kind, case .structure? = type(operand) {
            return "\(text(operand)).\(name)"
        }
        return "\(text(operand))[\(text(index))]"
    }

    private func call(_ function: String) -> String {
        text(ExpressionSyntax(.call(CallSyntax(name: [function], arguments: [])), 0..<0))
    }

    private func path(_ parts: [String]) -> String {
        if let variable = variable(parts) { return variable }
        if let function = bareFunction(parts) { return call(function) }
        if let outer = outer(parts) { return "outer(\(outer))" }
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

    func texts(_ items: [ExpressionSyntax]) -> [String] {
        items.flatMap { item in
            guard case .star = item.kind, let columns = columns(item) else { return [text(item)] }
            return columns.map { text($0) }
        }
    }

    /// Operands that are brought to one collation: literals are shown with the one that they take on.
    ///
    /// - Parameter first: The text of the first one, where it is known.
    func collatedTexts(_ items: [ExpressionSyntax], first: String? = nil) -> [String] {
        guard let collation = collation(items) else {
            guard let first else { return texts(items) }
            return [first] + texts(Array(items.dropFirst()))
        }
        return items.enumerated().map { index, item in
            guard case .literal(.string(let text), .string) = item.kind else {
                return index == 0 ? first ?? self.text(item) : self.text(item)
            }
            return "'\(text)' collate \(collation.name)"
        }
    }

    /// A text that a name holds several times. Spark writes it out, and what is nested doubles with each level;
    /// a long one is left out here.
    func repeated(_ text: String, times: Int) -> String {
        times > 1 && text.utf8.count > Self.longestRepeated ? "…" : text
    }

    private static let longestRepeated = 10_000

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
        let asked = operand.map { repeated(text($0), times: branches.count) }
        for (branch, value) in zip(branches, results) {
            var condition = ""
            if let operand, let asked {
                let sides = collatedTexts([operand, branch.condition], first: asked)
                condition = "(\(sides.joined(separator: " = ")))"
            } else {
                condition = text(branch.condition)
            }
            result += " WHEN \(condition) THEN \(value)"
        }
        if otherwise != nil, let last = results.last { result += " ELSE \(last)" }
        return result + " END"
    }

    private func like(_ like: LikeSyntax) -> String {
        let whole = text(like.text)
        let value = repeated(whole, times: like.patterns.count)
        let tests = like.patterns.map { pattern -> String in
            let pattern = text(pattern)
            let test: String
            switch like.function {
            case "rlike": test = "RLIKE(\(value), \(pattern))"
            case "ilike": test = "ilike(\(value), \(pattern))"
            default:
                let own = like.escape == "\\" ? nil : like.escape
                let escape = own.map { " ESCAPE '\($0)'" } ?? ""
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
            let operand = like.function == "like" ? whole : "lower(\(whole))"
            return "\(like.isNegated ? "not" : "")like\(quantifier)(\(operand))"
        }
        let joint = like.quantifier == .any ? " OR " : " AND "
        return tests.dropFirst().reduce(tests.first ?? "") { "(\($0)\(joint)\($1))" }
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
        case (_, .calendarInterval): return "INTERVAL '\(TextFormat.text(value, type))'"
        case (_, .decimal(_, let scale)) where scale > 6:
            return DecimalText.scientific(TextFormat.text(value, type), scale: scale)
        default: return TextFormat.text(value, type)
        }
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
