import Columns
import Expressions

extension Relation {
    /// The columns that a view had when it was made, of those that its query gives now.
    func keeping(
        _ kept: KeptColumns, of view: String, at range: Range<Int>
    ) throws(QueryError) -> Relation {
        let given = plan.schema
        let isSame =
            given.count == kept.schema.count
            && zip(given, kept.schema).allSatisfy {
                Scope.equal($0.name, $1.name) && ($1.type == $0.type || $1.type == .void)
            }
        if isSame { return self }
        var columns: [NamedExpression] = []
        for (index, field) in kept.schema.enumerated() {
            let isInPlace = index < given.count && Scope.equal(given[index].name, field.name)
            let place = isInPlace ? index : given.firstIndex { Scope.equal($0.name, field.name) }
            guard let place, field.type == .void || Cast.exists(given[place].type, to: field.type)
            else {
                throw QueryError(
                    "INCOMPATIBLE_VIEW_SCHEMA_CHANGE",
                    "The view `\(view)` has a column `\(field.name)` that its query does not give "
                        + "any more; make the view anew.", at: range)
            }
            let own = given[place].type
            guard !kept.isStrict || Coercion.common([own, field.type]) == field.type else {
                throw QueryError(
                    "CANNOT_UP_CAST_DATATYPE",
                    "The view `\(view)` is bound to \(field.type.description) for `\(field.name)`, "
                        + "which does not hold all values of \(own.description).", at: range)
            }
            let value = Expression.column(place, own)
            columns.append(
                NamedExpression(
                    field.name, field.type == .void ? value : value.cast(to: field.type, .ansi)))
        }
        return Relation(.project(plan, columns))
    }
}
