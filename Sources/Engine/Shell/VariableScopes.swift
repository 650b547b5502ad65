import Columns
import Expressions
import Query

/// `DECLARE name TYPE = value`.
struct SessionVariable: Sendable {
    var type: DataType
    /// Of a text of CHAR(n) or VARCHAR(n).
    var lengths: DeclaredLengths?
    var value: Value
    /// What `SET name = DEFAULT` gives.
    var initial: Value
}

/// The variables that a statement may name: the session's and, in a script, those of the blocks around it.
struct VariableScopes: Sendable {
    /// Variables of a `BEGIN … END`, or the columns of a FOR's row.
    struct Block: Sendable {
        /// What may stand before their names.
        var label: String?
        /// By name in lower case.
        var variables: [String: SessionVariable] = [:]
    }

    /// Where a variable is kept.
    enum Place {
        case session(String)
        case block(Int, String)
    }

    /// By name's key.
    var session: [String: SessionVariable] = [:]
    /// The innermost last; none outside of scripts.
    var blocks: [Block] = []

    /// `x`, `label.x`, `session.x`, `system.session.x`.
    func place(of name: [String]) -> Place? {
        guard let last = name.last?.nameKey else { return nil }
        let qualifiers = name.dropLast().map { $0.lowercased() }
        if qualifiers.count < 2 {
            for index in blocks.indices.reversed() where blocks[index].variables[last] != nil {
                let isMeant =
                    qualifiers.isEmpty || blocks[index].label?.lowercased() == qualifiers[0]
                if isMeant { return .block(index, last) }
            }
        }
        let isOfSession = qualifiers.isEmpty || Self.isOfSession(name)
        return isOfSession && session[last] != nil ? .session(last) : nil
    }

    /// `session.name` or `system.session.name`.
    static func isOfSession(_ name: [String]) -> Bool {
        let qualifiers = name.dropLast().map { $0.lowercased() }
        return qualifiers == ["session"] || qualifiers == ["system", "session"]
    }

    subscript(place: Place) -> SessionVariable? {
        get {
            switch place {
            case .session(let name): session[name]
            case .block(let index, let name): blocks[index].variables[name]
            }
        }
        set {
            switch place {
            case .session(let name): session[name] = newValue
            case .block(let index, let name): blocks[index].variables[name] = newValue
            }
        }
    }
}

/// A catalogue of variables alone: what names may be computed from.
extension VariableScopes: Catalog {
    func entry(for name: [String]) -> CatalogEntry? { nil }
    var tableNames: [String] { [] }

    func variable(_ name: [String]) -> Expression? {
        place(of: name).flatMap { self[$0] }.map { .literal($0.value, $0.type) }
    }
}
