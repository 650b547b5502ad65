import Columns
import Expressions

extension ExpressionBinder {
    /// Names for columns without an alias, with what this scope knows of types, structs and subqueries.
    var naming: ColumnNaming {
        let binder = self
        return ColumnNaming(
            type: { binder.typeForName(of: $0) },
            members: { parts in
                guard parts.count > 1, case .column(_, let rest) = binder.scope.resolve(parts)
                else { return [] }
                return Array(rest)
            },
            columns: { try? binder.withoutStars([$0]) },
            stated: { call in
                guard call.over == nil, GeneratorKind(call.function) == nil,
                    let function = binder.statedFunction(call),
                    let given = try? function.definition.arguments(of: call, at: 0..<0)
                else { return nil }
                let isNamed = call.arguments.contains {
                    if case .named = $0.kind { true } else { false }
                }
                return (function.title, isNamed ? given : call.arguments)
            },
            variable: { binder.variableName($0) },
            outer: { parts in
                guard case .none = binder.scope.resolve(parts),
                    binder.aliases[Scope.key(parts[0])] == nil,
                    let outer = binder.binder.outers.first,
                    case .column(let column, let rest) = outer.resolve(parts), rest.isEmpty
                else { return nil }
                return (column.qualifier + [column.name]).joined(separator: ".")
            },
            bareFunction: { parts in
                guard case .none = binder.scope.resolve(parts),
                    binder.aliases[Scope.key(parts[0])] == nil
                else { return nil }
                return binder.bareFunction(parts)
            },
            collation: { binder.collationForName(of: $0) },
            references: { binder.references(of: $0) })
    }

    /// Where nothing around has a collation, no name asks for one.
    private func collationForName(of operands: [ExpressionSyntax]) -> Collation? {
        let isText: (ExpressionSyntax) -> Bool = {
            if case .literal(.string, .string) = $0.kind { true } else { false }
        }
        guard operands.contains(where: isText), !operands.allSatisfy(isText),
            scope.columns.contains(where: \.type.holdsCollation)
                || operands.contains(where: { !$0.calls(of: "collate").isEmpty })
        else { return nil }
        var binder = self
        binder.refusesAggregates = nil
        binder.refusesWindows = false
        let bound = operands.compactMap { operand in
            operand.isPlain(within: Self.largestTyped) ? try? binder.bind(operand) : nil
        }
        guard bound.count == operands.count, bound.allSatisfy({ $0.type.collations.count == 1 }),
            let collation = try? bound.commonCollations(0..<0).first ?? nil
        else { return nil }
        return collation.isBinary ? nil : collation
    }

    /// `variablereference(system.session.x=1)` where the name is no column's.
    private func variableName(_ parts: [String]) -> String? {
        guard case .none = scope.resolve(parts), aliases[Scope.key(parts[0])] == nil,
            case .literal(let value, let type)? = binder.catalog.variable(parts)
        else { return nil }
        let name = ColumnNaming.quoted(parts.last ?? "")
        return "variablereference(system.session.\(name)=\(SQLLiteral.text(value, type)))"
    }

    /// Long chains are not worth it: their names are written as they stand.
    private static let largestTyped = 40

    private func typeForName(of syntax: ExpressionSyntax) -> DataType? {
        if case .literal(_, let type) = syntax.kind { return type }
        guard syntax.isPlain(within: Self.largestTyped) else { return nil }
        var binder = self
        binder.refusesAggregates = nil
        binder.refusesWindows = false
        return try? binder.bind(syntax).type
    }

    /// The columns around a subquery that it reads, from its top down, as often as it names them.
    private func references(of query: QuerySyntax) -> [String] {
        // Each level is bound once more for its name.
        guard binder.outers.count < 3 else { return [] }
        var copy = self
        guard let plan = try? copy.subquery(query, query.range) else { return [] }
        var names: [String] = []
        plan.forEachReference { index, _ in
            if let column = scope.columns.first(where: { $0.index == index }) {
                names.append(column.name)
            }
        }
        return names
    }
}

extension ExpressionSyntax {
    /// At most so many parts, and no subquery among them.
    fileprivate func isPlain(within limit: Int) -> Bool {
        var left = limit
        func walk(_ syntax: ExpressionSyntax) -> Bool {
            left -= 1
            guard left >= 0 else { return false }
            switch syntax.kind {
            case .subquery, .exists, .inQuery: return false
            default: return syntax.parts.allSatisfy(walk)
            }
        }
        return walk(self)
    }
}
