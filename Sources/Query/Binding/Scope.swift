import Columns
import Expressions

/// A column that a name may mean.
struct ScopeColumn {
    var name: String
    /// The names that may stand before it, the outermost first: `catalog.database.table`.
    var qualifier: [String]
    var type: DataType
    /// Its position in the plan, or a slot.
    var index: Int
    /// Found by name, left out of `*`.
    var isHidden = false
    /// What its table says of it.
    var note = ColumnNote()

    var expression: Expression { .column(index, type) }

    /// The n of a CHAR(n), whose text ends in spaces up to n characters.
    var paddedLength: Int? { note.length?.text.flatMap { $0.isPadded ? $0.count : nil } }
}

/// The names that may be used at some place of a query.
struct Scope {
    var columns: [ScopeColumn] = []

    enum Resolution {
        case none
        /// The column, and the members of it that the rest of the name asks for.
        case column(ScopeColumn, members: ArraySlice<String>)
        case ambiguous([ScopeColumn])
    }

    init(_ columns: [ScopeColumn] = []) { self.columns = columns }

    /// A scope over a plan's whole output.
    init(_ schema: Schema, qualifier: [String] = []) {
        columns = schema.enumerated().map { index, field in
            ScopeColumn(name: field.name, qualifier: qualifier, type: field.type, index: index)
        }
    }

    /// Looks a name up: first as `qualifier.column.members`, the longest qualifier first, then as
    /// `column.members`.
    func resolve(_ parts: [String]) -> Resolution {
        for length in stride(from: parts.count - 1, through: 0, by: -1) {
            let qualifier = parts[..<length]
            let name = parts[length]
            var found = columns.filter {
                Self.equal($0.name, name) && Self.ends($0.qualifier, with: qualifier)
            }
            guard !found.isEmpty else { continue }
            let members = parts[(length + 1)...]
            if !members.isEmpty {
                // Only a struct has members; another reading of the name may still fit.
                let structures = found.filter { Self.hasMembers($0.type) }
                if structures.isEmpty, length > 0 { continue }
                if !structures.isEmpty { found = structures }
            }
            if found.count > 1, length == 0 {
                // What a USING join hides gives way to what it shows.
                let shown = found.filter { !$0.isHidden }
                if !shown.isEmpty { found = shown }
            }
            let distinct = Set(found.map(\.index))
            if distinct.count > 1 { return .ambiguous(found) }
            return .column(found[0], members: members)
        }
        return .none
    }

    private static func hasMembers(_ type: DataType) -> Bool {
        switch type {
        case .structure: true
        case .array(let element): hasMembers(element)
        case .map: true
        default: false
        }
    }

    static func equal(_ left: String, _ right: String) -> Bool {
        left == right || left.nameKey == right.nameKey
    }

    /// The same for names that are equal: what they are looked up by.
    static func key(_ name: String) -> String { name.nameKey }

    private static func ends(_ whole: [String], with part: ArraySlice<String>) -> Bool {
        guard part.count <= whole.count else { return false }
        return zip(whole.suffix(part.count), part).allSatisfy { equal($0, $1) }
    }

    /// What `*` or `qualifier.*` stands for; nil where there is no such qualifier.
    func star(_ qualifier: [String]) -> [ScopeColumn]? {
        if qualifier.isEmpty { return columns.filter { !$0.isHidden } }
        let found = columns.filter { Self.ends($0.qualifier, with: qualifier[...]) }
        // What a USING join hides stands first.
        return found.isEmpty ? nil : found.filter(\.isHidden) + found.filter { !$0.isHidden }
    }

    /// The same columns under another name.
    func qualified(by name: String) -> Scope {
        Scope(
            columns.filter { !$0.isHidden }.map {
                var column = $0
                column.qualifier = [name]
                return column
            })
    }

    /// How the columns are called in an error, the nearest to a name first.
    func suggestions(for parts: [String]) -> [String] {
        let names = columns.map { column -> String in
            parts.count > 1 && !column.qualifier.isEmpty
                ? column.qualifier.suffix(1).joined() + "." + column.name : column.name
        }
        return NearestName.suggestions(for: parts.joined(separator: "."), among: names)
    }
}

extension QueryError {
    /// A name that several columns bear.
    static func ambiguous(
        _ parts: [String], _ columns: [ScopeColumn], at range: Range<Int>
    ) -> QueryError {
        let names = columns.map { ($0.qualifier.suffix(1) + [$0.name]).joined(separator: ".") }
        return QueryError(
            "AMBIGUOUS_REFERENCE",
            "Reference `\(parts.joined(separator: "."))` is ambiguous, could be: "
                + "[\(names.map { "`\($0)`" }.joined(separator: ", "))]. "
                + "Put the table's name before it.", at: range)
    }
}

/// A plan and the names of its columns.
struct Relation {
    var plan: Plan
    var scope: Scope

    init(_ plan: Plan, _ scope: Scope) {
        self.plan = plan
        self.scope = scope
    }

    init(_ plan: Plan, qualifier: [String] = []) {
        self.plan = plan
        scope = Scope(plan.schema, qualifier: qualifier)
    }

    /// One row of no columns.
    static let oneRow = Relation(.values(Values(schema: [], rows: [[]])), Scope())

    /// Adds columns to the plan, and gives the position of the first.
    mutating func append(_ columns: [NamedExpression]) -> Int {
        let schema = plan.schema
        let kept = schema.enumerated().map { index, field in
            NamedExpression(field.name, .column(index, field.type))
        }
        plan = .project(plan, kept + columns)
        return schema.count
    }

    /// The same columns without their tables' names: those of a query that stands in another one.
    func unqualified() -> Relation {
        var result = self
        for index in result.scope.columns.indices { result.scope.columns[index].qualifier = [] }
        return result
    }

    /// The plan with exactly the columns that the scope shows, in its order.
    func trimmed() -> Relation {
        let shown = scope.columns.filter { !$0.isHidden }
        let schema = plan.schema
        let isWhole =
            shown.count == schema.count
            && shown.enumerated().allSatisfy {
                $0 == $1.index && $1.name == schema[$0].name
            }
        if isWhole { return Relation(plan, Scope(shown)) }
        let columns = shown.map { NamedExpression($0.name, $0.expression) }
        let names = shown.enumerated().map { index, column in
            var column = column
            column.index = index
            return column
        }
        return Relation(.project(plan, columns), Scope(names))
    }
}
