import Columns
import Expressions

/// UNION, INTERSECT and EXCEPT.
extension Binder {
    mutating func union(
        _ queries: [QuerySyntax], _ isAll: Bool, _ isByName: Bool, _ range: Range<Int>
    ) throws(QueryError) -> Relation {
        var relations: [Relation] = []
        for query in queries { relations.append(try self.query(query)) }
        return try union(of: relations, isAll, isByName, range)
    }

    func union(
        of relations: [Relation], _ isAll: Bool, _ isByName: Bool, _ range: Range<Int>
    ) throws(QueryError) -> Relation {
        var relations = relations.map { $0.trimmed() }
        if isByName, let first = relations.first {
            for index in relations.indices.dropFirst() {
                relations[index] = try ordered(relations[index], like: first, range)
            }
        }
        var plan = Plan.union(try aligned(relations, "UNION", range))
        if !isAll {
            try refuseMaps(plan.schema, range)
            plan = .deduplicate(
                Deduplicate(input: plan.withOneZero, keys: Array(plan.schema.indices)))
        }
        return combined(plan, named: relations.first)
    }

    func setOperation(
        _ kind: SetOperation.Kind, isAll: Bool, _ left: Relation, _ right: Relation,
        _ range: Range<Int>
    ) throws(QueryError) -> Relation {
        let name = kind == .intersect ? "INTERSECT" : "EXCEPT"
        let plans = try aligned([left, right], name, range)
        try refuseMaps(plans[0].schema, range)
        let operation = SetOperation(
            kind: kind, isAll: isAll, left: plans[0].withOneZero, right: plans[1])
        return combined(.setOperation(operation), named: left.trimmed())
    }

    /// What a set operation gives: columns that keep their type keep their table's name, too.
    private func combined(_ plan: Plan, named first: Relation?) -> Relation {
        var result = Relation(plan)
        guard let first else { return result }
        for (index, column) in first.scope.columns.enumerated()
        where column.type == result.scope.columns[index].type {
            result.scope.columns[index].qualifier = column.qualifier
            result.scope.columns[index].note = column.note
        }
        return result
    }

    private func refuseMaps(_ schema: Schema, _ range: Range<Int>) throws(QueryError) {
        let field = schema.first { $0.type.holdsMap || $0.type.holdsVariant }
        guard let field else { return }
        let kind = field.type.holdsMap ? "MAP" : "VARIANT"
        throw QueryError(
            "UNSUPPORTED_FEATURE.SET_OPERATION_ON_\(kind)_TYPE",
            "Cannot have \(kind) type columns in a set operation (INTERSECT, EXCEPT, etc.), but the "
                + "type of column `\(field.name)` is \"\(field.type.description.uppercased())\".",
            at: range)
    }

    private func ordered(
        _ relation: Relation, like first: Relation, _ range: Range<Int>
    ) throws(QueryError) -> Relation {
        var columns: [NamedExpression] = []
        for wanted in first.scope.columns {
            guard case .column(let column, _) = relation.scope.resolve([wanted.name]) else {
                throw QueryError(
                    "UNRESOLVED_COLUMN.WITH_SUGGESTION",
                    "UNION BY NAME: the other side has no column `\(wanted.name)`.", at: range)
            }
            columns.append(NamedExpression(wanted.name, column.expression))
        }
        return Relation(.project(relation.plan, columns))
    }

    /// The plans with their columns brought to common types, named as the first's.
    func aligned(
        _ relations: [Relation], _ operation: String, _ range: Range<Int>
    ) throws(QueryError) -> [Plan] {
        let plans = relations.map { $0.trimmed().plan }
        let schemas = plans.map(\.schema)
        guard let first = schemas.first else { return plans }
        for schema in schemas where schema.count != first.count {
            throw QueryError(
                "NUM_COLUMNS_MISMATCH",
                "\(operation) can only be performed on inputs with the same number of columns, but "
                    + "the first input has \(first.count) columns and another input has "
                    + "\(schema.count) columns.", at: range)
        }
        var target = first
        for index in first.indices {
            guard let type = Coercion.common(schemas.map { $0[index].type }) else {
                let types = schemas.map { "\"\($0[index].type.description.uppercased())\"" }
                throw QueryError(
                    "INCOMPATIBLE_COLUMN_TYPE",
                    "\(operation) can only be performed on tables with compatible column types. "
                        + "Column \(index + 1) has the types \(types.joined(separator: ", ")).",
                    at: range)
            }
            target[index].type = type
        }
        return zip(plans, schemas).map { plan, schema in
            if zip(schema, target).allSatisfy({ $0.type == $1.type }) { return plan }
            return .project(
                plan,
                target.enumerated().map { index, field in
                    NamedExpression(
                        field.name, .column(index, schema[index].type).cast(to: field.type))
                })
        }
    }
}

extension Plan {
    /// The same rows with 0.0 for -0.0, for what keeps one row of those that are equal.
    var withOneZero: Plan {
        let schema = schema
        guard schema.contains(where: { Zeros.exist(in: $0.type) }) else { return self }
        return .project(
            self,
            schema.enumerated().map { index, field in
                NamedExpression(field.name, Expression.column(index, field.type).withOneZero)
            })
    }
}

extension Expression {
    /// The same value with 0.0 for -0.0, at any depth.
    var withOneZero: Expression {
        guard Zeros.exist(in: type) else { return self }
        return (try? ScalarCall.bind(Zeros.function, [self])) ?? self
    }
}
