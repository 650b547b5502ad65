import Columns
import Expressions

/// `TRANSFORM … USING`.
extension Binder {
    /// The rows that a command makes of those of a SELECT.
    func transformed(
        _ rows: Relation, by syntax: TransformSyntax
    ) throws(QueryError) -> Relation {
        let binder = ExpressionBinder(self, Scope())
        let input = rows.trimmed().plan
        var written: [NamedExpression] = []
        for (index, field) in input.schema.enumerated() {
            written.append(
                NamedExpression(
                    field.name,
                    try binder.written(.column(index, field.type), field.type, syntax.range)))
        }
        let lines = Plan.transform(
            Transform(
                input: .project(input, written), command: syntax.command,
                separator: syntax.written.separator, null: syntax.written.null))
        let parts = try binder.called(
            "split",
            [.column(0, .string), .literal(.string(syntax.read.separator), .string)], syntax.range)
        var columns: [NamedExpression] = []
        let named =
            syntax.columns
            ?? ["key", "value"].map { TransformSyntax.Column(name: $0, type: nil) }
        for (index, column) in named.enumerated() {
            let place = Expression.literal(.integer(Int64(index)), .int)
            var text = try binder.called(
                "get", [.column(0, .array(.string)), place], syntax.range)
            if syntax.columns != nil {
                let null = Expression.literal(.string(syntax.read.null), .string)
                text = .conditional(
                    branches: [
                        .init(
                            condition: try binder.called("=", [text, null], syntax.range),
                            result: .literal(.null, .string))
                    ], otherwise: text)
            }
            columns.append(
                NamedExpression(
                    column.name, try binder.read(text, as: column.type ?? .string, syntax.range)))
        }
        return Relation(.project(.project(lines, [NamedExpression("parts", parts)]), columns))
    }

    /// ORDER BY over what a command gives: what was written to it is gone.
    func ordered(_ result: Relation, _ query: QuerySyntax) throws(QueryError) -> Relation {
        do {
            return try sorted(result, query)
        } catch  where error.errorClass.hasPrefix("UNRESOLVED_COLUMN") {
            throw QueryError(
                "MISSING_ATTRIBUTES.RESOLVED_ATTRIBUTE_MISSING_FROM_INPUT",
                "ORDER BY sees the columns that TRANSFORM gives and no others. \(error.message)",
                at: error.position)
        }
    }
}

extension ExpressionBinder {
    /// A value as the text that a command is given.
    fileprivate func written(
        _ value: Expression, _ type: DataType, _ range: Range<Int>
    ) throws(QueryError) -> Expression {
        switch type {
        case .array, .map, .structure: try called("to_json", [value], range)
        default: try cast(value, to: .string, .ansi, range)
        }
    }

    /// A text of a command's output as a value of a type; null where it is none, as Java's parsers tell.
    fileprivate func read(
        _ text: Expression, as type: DataType, _ range: Range<Int>
    ) throws(QueryError) -> Expression {
        switch type {
        case .string: return text
        case .binary: return try cast(text, to: type, .ansi, range)
        case .boolean: return try read(text, like: "(?i)true|false", as: type, .attempt, range)
        case .tinyint, .smallint, .int, .bigint:
            return try read(text, like: "[+-]?[0-9]+", as: type, .attempt, range)
        case .float, .double:
            let number = "[\\x00-\\x20]*[+-]?(NaN|Infinity|[0-9.].*)"
            return try read(text, like: number, as: type, .attempt, range)
        case .decimal:
            // A number that is none is null, but one too large is an error.
            let number = "[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?"
            return try read(text, like: number, as: type, .ansi, range)
        case .array, .map, .structure:
            return try called(
                "from_json", [text, .literal(.null, type)], range)
        case .time:
            throw QueryError(
                "UNSUPPORTED_TIME_TYPE", "TRANSFORM gives no TIME; take a STRING and cast it.",
                at: range)
        case .void, .variant, .geometry, .geography, .collated:
            throw QueryError.unsupported(
                "TRANSFORM gives no \(type.description.uppercased()); take a STRING and cast it.",
                at: range)
        default: return try cast(text, to: type, .attempt, range)
        }
    }

    private func read(
        _ text: Expression, like pattern: String, as type: DataType, _ mode: CastMode,
        _ range: Range<Int>
    ) throws(QueryError) -> Expression {
        let pattern = Expression.literal(.string("^(\(pattern))$"), .string)
        return .conditional(
            branches: [
                .init(
                    condition: try called("rlike", [text, pattern], range),
                    result: try cast(text, to: type, mode, range))
            ], otherwise: .literal(.null, type))
    }
}
