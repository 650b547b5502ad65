import Columns
import Expressions

/// A column that a star stands for.
struct StarColumn {
    var column: ScopeColumn
    /// The column, or what EXCEPT leaves of a struct.
    var value: Expression
    /// The members that EXCEPT leaves out, as paths.
    var missing: [[String]] = []

    var isWhole: Bool { missing.isEmpty }
}

extension ExpressionBinder {
    /// The list with names in place of stars.
    func withoutStars(_ list: [ExpressionSyntax]) throws(QueryError) -> [ExpressionSyntax] {
        var result: [ExpressionSyntax] = []
        for item in list {
            if case .columnsLike(let parts) = item.kind {
                for found in try columns(like: parts, item.range) {
                    let name = found.column.qualifier + [found.column.name]
                    result.append(ExpressionSyntax(.name(name), item.range))
                }
                continue
            }
            guard case .star(let qualifier, let except) = item.kind else {
                result.append(item)
                continue
            }
            for star in try starColumns(qualifier, except: except, item.range) {
                let name = star.column.qualifier + [star.column.name]
                let whole = ExpressionSyntax(.name(name), item.range)
                guard !star.isWhole else {
                    result.append(whole)
                    continue
                }
                let rest = rest(of: whole, star.column.type, without: star.missing)
                result.append(ExpressionSyntax(.aliased(rest, star.column.name), item.range))
            }
        }
        return result
    }

    /// The columns that a star stands for, without those, and without those members of structs, that
    /// EXCEPT lists.
    func starColumns(
        _ qualifier: [String], except: [[String]], _ range: Range<Int>
    ) throws(QueryError) -> [StarColumn] {
        guard let columns = scope.star(qualifier) else {
            let names = Set(scope.columns.compactMap(\.qualifier.last)).sorted()
            throw QueryError(
                "CANNOT_RESOLVE_STAR_EXPAND",
                "Cannot resolve `\(qualifier.joined(separator: ".")).*`; the tables here are "
                    + names.map { "`\($0)`" }.joined(separator: ", ") + ".", at: range)
        }
        let exceptions = try places(of: except, in: columns, range)
        var stars: [StarColumn] = []
        for (place, column) in columns.enumerated() {
            guard let members = exceptions[place] else {
                stars.append(StarColumn(column: column, value: column.expression))
                continue
            }
            if let rest = try without(members, column.expression, range) {
                stars.append(StarColumn(column: column, value: rest, missing: members))
            }
        }
        return stars
    }

    /// The columns whose whole names match the pattern that the last part is.
    func columns(like parts: [String], _ range: Range<Int>) throws(QueryError) -> [StarColumn] {
        let caseless = SessionRules.current.tellsCasesApart ? "" : "(?i)"
        let pattern = "^\(caseless)(?:\(parts.last ?? ""))$"
        var found: [StarColumn] = []
        for star in try starColumns(Array(parts.dropLast()), except: [], range) {
            let matches = try called(
                "rlike",
                [
                    .literal(.string(star.column.name), .string),
                    .literal(.string(pattern), .string),
                ],
                range)
            if matches.folded().literalValue == .boolean(true) { found.append(star) }
        }
        return found
    }

    /// For each column that EXCEPT names, by its place, the paths of members; empty for all of it.
    private func places(
        of except: [[String]], in columns: [ScopeColumn], _ range: Range<Int>
    ) throws(QueryError) -> [Int: [[String]]] {
        var places: [Int: [[String]]] = [:]
        for name in except {
            switch Scope(columns).resolve(name) {
            case .column(let column, let members):
                for (place, other) in columns.enumerated()
                where other.index == column.index && other.name == column.name {
                    places[place, default: []].append(Array(members))
                }
            case .ambiguous(let found): throw QueryError.ambiguous(name, found, at: range)
            case .none: throw unresolvedException(name, range)
            }
        }
        return places
    }

    /// A value without some of its members; nil where nothing of it is left.
    func without(
        _ paths: [[String]], _ value: Expression, _ range: Range<Int>
    ) throws(QueryError) -> Expression? {
        guard !paths.contains([]) else {
            guard paths.count == 1 else {
                throw QueryError(
                    "EXCEPT_OVERLAPPING_COLUMNS",
                    "A column stands several times in EXCEPT, alone or with its members.", at: range
                )
            }
            return nil
        }
        for path in paths { _ = try member(path[0], of: value, range) }
        guard case .structure(let fields) = value.type else { return value }
        var arguments: [Expression] = []
        for field in fields {
            let inside = paths.filter { Scope.equal($0[0], field.name) }.map {
                Array($0.dropFirst())
            }
            var part: Expression? = try member(field.name, of: value, range)
            if !inside.isEmpty, let whole = part { part = try without(inside, whole, range) }
            guard let part else { continue }
            arguments += [.literal(.string(field.name), .string), part]
        }
        return try called("named_struct", arguments, range)
    }

    /// A struct without some of its members, written out.
    private func rest(
        of whole: ExpressionSyntax, _ type: DataType, without paths: [[String]]
    ) -> ExpressionSyntax {
        guard case .structure(let fields) = type else { return whole }
        var call = CallSyntax(name: ["named_struct"], arguments: [])
        for field in fields {
            let inside = paths.filter { Scope.equal($0[0], field.name) }.map {
                Array($0.dropFirst())
            }
            guard !inside.contains([]) else { continue }
            let part = ExpressionSyntax(.member(whole, field.name), whole.range)
            call.arguments.append(
                ExpressionSyntax(.literal(.string(field.name), .string), whole.range))
            call.arguments.append(
                inside.isEmpty ? part : rest(of: part, field.type, without: inside))
        }
        return ExpressionSyntax(.call(call), whole.range)
    }

    private func unresolvedException(_ name: [String], _ range: Range<Int>) -> QueryError {
        let names = scope.suggestions(for: name).map { "`\($0)`" }.joined(separator: ", ")
        return QueryError(
            "UNRESOLVED_COLUMN.WITH_SUGGESTION",
            "A column with name `\(name.joined(separator: "."))` cannot be resolved in EXCEPT. "
                + "Did you mean one of the following? [\(names)].", at: range)
    }
}
