import Columns
import Expressions

/// Which columns a row of GROUPING SETS is grouped by.
extension ExpressionBinder {
    /// `grouping(x)` and `grouping_id(…)`: a bit for each column, the first one the highest.
    mutating func groupingCall(
        _ name: String, _ arguments: [ExpressionSyntax], _ syntax: ExpressionSyntax
    ) throws(QueryError) -> Expression {
        guard let columns = groupingColumns else {
            throw QueryError(
                "UNSUPPORTED_GROUPING_EXPRESSION",
                "\(name)() can only be used with GROUPING SETS, CUBE or ROLLUP.",
                at: syntax.range)
        }
        let numbersByInt = name == "grouping_id" && SessionRules.current.numbersGroupsByInt
        func sized(_ number: Expression) -> Expression {
            numbersByInt ? number.cast(to: .int) : number
        }
        if name == "grouping_id", arguments.isEmpty {
            return sized(.column(Slot.groupingID(0), .bigint))
        }
        let mismatch = QueryError(
            "GROUPING_ID_COLUMN_MISMATCH",
            "Columns of grouping_id do not match the grouping columns.", at: syntax.range)
        guard name == "grouping" || arguments.count == columns.count else { throw mismatch }
        var bits: Expression?
        for (place, argument) in arguments.enumerated() {
            let bound = try bind(argument)
            guard name == "grouping" || columns[place].isSame(as: bound) else { throw mismatch }
            guard let index = columns.firstIndex(where: { $0.isSame(as: bound) }) else {
                throw QueryError(
                    "GROUPING_COLUMN_MISMATCH",
                    "\(name)() takes expressions of the GROUP BY.", at: argument.range)
            }
            let bit = Expression.column(Slot.grouping(index), .tinyint)
            if name == "grouping" { return bit }
            let wide = bit.cast(to: .bigint)
            if let before = bits {
                let doubled = try called(
                    "*", [before, .literal(.integer(2), .bigint)], syntax.range)
                bits = try called("+", [doubled, wide], syntax.range)
            } else {
                bits = wide
            }
        }
        return sized(bits ?? .column(Slot.groupingID(0), .bigint))
    }
}
