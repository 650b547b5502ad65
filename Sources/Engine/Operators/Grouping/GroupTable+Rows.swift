import Columns
import Expressions
import Query

extension GroupTable {
    /// The same groups and calls over rows that hold the evaluated keys and arguments: for rows that
    /// are put aside before they are grouped.
    ///
    /// ```
    /// keys │ arguments of call 0 that are no literals │ arguments of call 1 …
    /// ```
    /// nil where a call has a filter: its arguments must not be evaluated for other rows.
    func overEvaluatedRows() -> (table: GroupTable, expressions: [Expression], schema: Schema)? {
        guard !groups.isEmpty, calls.allSatisfy({ $0.filter == nil }) else { return nil }
        var expressions = groups.map(\.expression)
        var schema = groups.map { Field($0.name, $0.expression.type) }
        var groups = groups
        for index in groups.indices {
            groups[index].expression = .column(index, groups[index].expression.type)
        }
        var calls = calls
        for index in calls.indices {
            calls[index].arguments = calls[index].arguments.map { argument in
                if case .literal = argument { return argument }
                expressions.append(argument)
                schema.append(Field("argument", argument.type))
                return .column(expressions.count - 1, argument.type)
            }
        }
        return (GroupTable(groups: groups, calls: calls), expressions, schema)
    }
}
