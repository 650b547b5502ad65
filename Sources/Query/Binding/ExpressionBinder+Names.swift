import Columns
import Expressions

/// What names stand for, and members of what they stand for.
extension ExpressionBinder {
    mutating func name(
        _ parts: [String], _ range: Range<Int>
    ) throws(QueryError) -> Expression {
        if let parameter = lambdas.lastIndex(where: { Scope.equal($0.name, parts[0]) }) {
            let first = Expression.column(Slot.lambda(parameter), lambdas[parameter].type)
            return try members(parts.dropFirst(), first, range)
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
        if let alias = try alias(parts[0], range) {
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

    /// What an item before it in the same SELECT is called; nil where there is none of the name.
    private mutating func alias(
        _ name: String, _ range: Range<Int>
    ) throws(QueryError) -> Expression? {
        guard SessionRules.current.seesItemsBefore || !bindsItem,
            let alias = aliases[Scope.key(name)]
        else { return nil }
        guard !bindsItem || !ambiguousAliases.contains(name.lowercased()) else {
            throw QueryError(
                "AMBIGUOUS_LATERAL_COLUMN_ALIAS",
                "The alias `\(name)` is given to several columns of this SELECT.", at: range)
        }
        guard !isInsideAggregate else {
            throw QueryError(
                "UNSUPPORTED_FEATURE.LATERAL_COLUMN_ALIAS_IN_AGGREGATE_FUNC",
                "An aggregate does not see the alias `\(name)` of its own SELECT; write the "
                    + "expression, or compute it in a subquery.", at: range)
        }
        usedAliases.insert(name)
        return bindsItem ? alias.marked : alias
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

    func element(
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
}
