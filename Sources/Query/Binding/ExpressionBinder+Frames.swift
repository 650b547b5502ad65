import Columns
import Expressions

/// The frames of windows: which rows around a row a function sees.
extension ExpressionBinder {
    mutating func frame(
        _ syntax: FrameSyntax?, _ function: String, _ order: [SortKey], _ range: Range<Int>
    ) throws(QueryError) -> WindowFrame {
        guard let syntax else {
            if Self.rankings.contains(function), function != "nth_value" {
                return WindowFrame(unit: .rows, start: .unboundedPreceding, end: .currentRow)
            }
            return order.isEmpty
                ? WindowFrame(unit: .rows, start: .unboundedPreceding, end: .unboundedFollowing)
                : WindowFrame(unit: .range, start: .unboundedPreceding, end: .currentRow)
        }
        if !syntax.isRows, order.isEmpty,
            syntax.start.needsOrder || syntax.end.needsOrder
        {
            throw QueryError(
                "DATATYPE_MISMATCH.RANGE_FRAME_WITHOUT_ORDER",
                "A range window frame cannot be used in an unordered window specification.",
                at: range)
        }
        let unit = syntax.isRows ? WindowFrame.Unit.rows : .range
        let start = try bound(syntax.start, unit, order, range)
        let end = try bound(syntax.end, unit, order, range)
        if case .unboundedFollowing = start { throw invalidFrame(range) }
        if case .unboundedPreceding = end { throw invalidFrame(range) }
        if case .offset(_, let one) = start, case .offset(_, let other) = end,
            one != other, one.isInterval || other.isInterval
        {
            throw QueryError(
                "DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_DIFF_TYPES",
                "The bounds of a frame have the same type, not "
                    + "\"\(one.description.uppercased())\" and "
                    + "\"\(other.description.uppercased())\".", at: range)
        }
        if case .offset(let one, _) = start, case .offset(let other, _) = end, one.isAbove(other) {
            throw QueryError(
                "DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_WRONG_COMPARISON",
                "The lower bound of a window frame must be less than or equal to the upper bound.",
                at: range)
        }
        return WindowFrame(unit: unit, start: start, end: end)
    }

    private func invalidFrame(_ range: Range<Int>) -> QueryError {
        QueryError(
            "DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_INVALID_BOUND",
            "A frame starts before it ends.", at: range)
    }

    private mutating func bound(
        _ bound: FrameSyntax.Bound, _ unit: WindowFrame.Unit, _ order: [SortKey],
        _ range: Range<Int>
    ) throws(QueryError) -> WindowFrame.Bound {
        switch bound {
        case .unboundedPreceding: return .unboundedPreceding
        case .unboundedFollowing: return .unboundedFollowing
        case .currentRow: return .currentRow
        case .preceding(let syntax): return try distance(syntax, -1, unit, order)
        case .following(let syntax): return try distance(syntax, 1, unit, order)
        }
    }

    /// A distance as a number of the type that rows are ordered by; texts are read as DOUBLE.
    private func converted(
        _ offset: Expression, to type: DataType, _ range: Range<Int>
    ) throws(QueryError) -> Expression {
        let number = offset.type == .string ? offset.cast(to: .double, .ansi).folded() : offset
        guard number.literalValue != nil else {
            throw QueryError(
                "CAST_INVALID_INPUT", "A frame's distance is a number, and not this text.",
                at: range)
        }
        let result = number.cast(to: type, .ansi).folded()
        guard result.literalValue != nil else {
            throw QueryError(
                "CAST_OVERFLOW",
                "A frame's distance is of the type \"\(type.description.uppercased())\", which this "
                    + "number is too large for.", at: range)
        }
        return result
    }

    private mutating func distance(
        _ syntax: ExpressionSyntax, _ sign: Int64, _ unit: WindowFrame.Unit, _ order: [SortKey]
    ) throws(QueryError) -> WindowFrame.Bound {
        guard syntax.isConstant else {
            throw QueryError(
                "INVALID_SQL_SYNTAX.INVALID_WINDOW_FRAME_BOUND",
                "A frame's distance must be a literal.", at: syntax.range)
        }
        var offset = try bind(syntax).folded()
        // Spark looks ahead by the negative distance.
        if sign < 0, !offset.type.isNumeric, !offset.type.isInterval,
            !Coercion.isImplicit(offset.type, to: .double)
        {
            throw QueryError(
                .wrongType("-", 0, offset.type, wanted: "numeric\" or \"interval"), at: syntax.range
            )
        }
        if unit == .rows {
            guard offset.type == .int else {
                throw QueryError(
                    "DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_UNACCEPTED_TYPE",
                    "The data type of the frame's bound \"\(offset.type.description.uppercased())\" "
                        + "does not match the expected data type \"INT\".", at: syntax.range)
            }
            offset = offset.cast(to: .bigint).folded()
        } else if let key = order.first?.expression.type {
            guard order.count == 1 else {
                throw QueryError(
                    "DATATYPE_MISMATCH.RANGE_FRAME_MULTI_ORDER",
                    "A range window frame with a distance takes one ORDER BY expression.",
                    at: syntax.range)
            }
            if key.isNumeric, offset.type.isNumeric || offset.type == .string {
                offset = try converted(offset, to: key, syntax.range)
            } else if key == .string || key == .boolean || key == .binary {
                throw QueryError(
                    "DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_UNACCEPTED_TYPE",
                    "The data type of the frame's bound \"\(key.description.uppercased())\" does not "
                        + "match the expected data type: a number, an interval, a date or a time.",
                    at: syntax.range)
            } else if key.isClock || key == .date && offset.type.hasClock
                || key == .date && offset.type == .calendarInterval
                || !offset.type.isInterval && !(key == .date && offset.type.isIntegral)
            {
                throw QueryError(
                    "DATATYPE_MISMATCH.RANGE_FRAME_INVALID_TYPE",
                    "The data type \"\(key.description.uppercased())\" used in the order "
                        + "specification does not support the distance's type "
                        + "\"\(offset.type.description.uppercased())\".", at: syntax.range)
            }
        }
        switch offset.literalValue {
        case .integer(let value)?:
            let signed = try multiplied(value, by: sign, syntax.range)
            return .offset(.integer(signed), offset.type)
        case .floating(let value)?: return .offset(.floating(Double(sign) * value), offset.type)
        case .wide(let value)?: return .offset(.wide(Int128(sign) * value), offset.type)
        case .structure(let parts)? where offset.type == .calendarInterval:
            var signed = parts
            for (place, part) in parts.enumerated() {
                guard case .integer(let count) = part else { continue }
                signed[place] = .integer(try multiplied(count, by: sign, syntax.range))
            }
            return .offset(.structure(signed), offset.type)
        default:
            throw QueryError(
                "DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_WITHOUT_FOLDABLE",
                "A frame's distance is a constant that is not null.", at: syntax.range)
        }
    }
}

extension ExpressionBinder {
    /// A distance before the row counts down.
    fileprivate func multiplied(
        _ distance: Int64, by sign: Int64, _ range: Range<Int>
    ) throws(QueryError) -> Int64 {
        let (signed, overflows) = distance.multipliedReportingOverflow(by: sign)
        guard !overflows else {
            throw QueryError(
                "INTERVAL_ARITHMETIC_OVERFLOW.WITHOUT_SUGGESTION",
                "The frame's distance is too long to be counted back.", at: range)
        }
        return signed
    }
}

extension DataType {
    fileprivate var isClock: Bool {
        if case .time = self { true } else { false }
    }

    /// An interval of days that has hours, minutes or seconds, too.
    fileprivate var hasClock: Bool {
        if case .dayTimeInterval(_, let last) = self { last != .day } else { false }
    }
}

extension ExpressionSyntax {
    /// Neither a column nor a variable nor a call stands in it.
    fileprivate var isConstant: Bool {
        switch kind {
        case .name, .subquery, .exists, .inQuery, .call: false
        default: parts.allSatisfy(\.isConstant)
        }
    }
}

extension Value {
    /// Of two distances of one type.
    fileprivate func isAbove(_ other: Value) -> Bool {
        switch (self, other) {
        case (.integer(let one), .integer(let two)): one > two
        case (.floating(let one), .floating(let two)): one > two
        case (.wide(let one), .wide(let two)): one > two
        default: false
        }
    }
}

extension FrameSyntax.Bound {
    fileprivate var needsOrder: Bool {
        switch self {
        case .preceding, .following: true
        default: false
        }
    }
}
