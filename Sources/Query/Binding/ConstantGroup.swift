import Expressions

/// A constant that grouping sets group by: null in the rows of the sets that leave it out.
///
/// Elsewhere constants are computed as they are bound, and any that has its value would be taken for it. It is
/// known by how it is written instead, and a slot stands for it until its column is there.
///
/// ```
/// SELECT upper('x') || 'y' … GROUP BY ROLLUP(upper('x'))       slot 0 || 'y'
/// ```
struct ConstantGroup {
    var text: String
    var value: Expression
    var column: Expression
}

extension ExpressionBinder {
    /// The group that is written so.
    func constantGroup(_ syntax: ExpressionSyntax) -> Expression? {
        let text = ColumnNaming.text(syntax)
        guard let group = constantGroups.first(where: { $0.text == text }) else { return nil }
        var alone = self
        alone.constantGroups = []
        guard let bound = try? alone.bind(syntax), bound.isSame(as: group.value) else { return nil }
        return group.column
    }

    /// What stands for a group from now on: a slot for a constant.
    mutating func groupColumn(
        for value: Expression, written syntax: ExpressionSyntax
    ) -> Expression {
        guard case .literal(_, let type) = value else { return value }
        let column = Expression.column(Slot.constantGroup(constantGroups.count), type)
        constantGroups.append(
            ConstantGroup(text: ColumnNaming.text(syntax), value: value, column: column))
        return column
    }
}
