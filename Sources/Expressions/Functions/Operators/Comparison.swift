public import Columns

/// `= <=> != < <= > >= in` over any types that can be ordered. NaN is equal to itself and above all
/// other numbers, as in Spark.
enum Comparison {
    static let functions: [ScalarFunction] =
        ["=", "!=", "<", "<=", ">", ">=", "<=>"].map(binary) + [membership]

    private static func binary(_ name: String) -> ScalarFunction {
        ScalarFunction(name, aliases: name == "=" ? ["=="] : [], summary: "a \(name) b") {
            arguments throws(FunctionError) in
            try arguments.expect(2...2, of: name)
            let (left, right) = (arguments[0].type, arguments[1].type)
            guard let common = Coercion.comparable(left, right) else {
                throw .differingTypes("(left \(name) right)", left, right)
            }
            if common == .calendarInterval {
                throw .unordered(name, common)
            }
            if common.holdsMap { throw .unordered(name, common) }
            if common.holdsUnordered { throw .unordered(name, common) }
            return ScalarOverload(parameters: [common, common], result: .boolean) {
                arguments, rows, _ in
                evaluate(name, arguments[0], arguments[1], common, rows)
            }
        }
    }

    private static func evaluate(
        _ name: String, _ left: Datum, _ right: Datum, _ type: DataType, _ rows: Int
    ) -> Column {
        if name == "<=>" { return nullSafe(left, right, rows) }
        if let quick = againstDictionary(name, left, right, rows) { return quick }
        if let quick = TextComparison.against(name, left, right) { return quick }
        if let quick = WholeKernels.truths(name, left, right) { return quick }
        let validity = Validity.all([left, right], rows: rows)
        var result = [UInt8](repeating: 0, count: rows)
        switch type.physical {
        case .integer:
            let a = left.integers(rows)
            if case .scalar(let value, _) = right {
                let b = value.integer
                compare(name, rows, &result, { a[$0] == b }, { a[$0] < b })
            } else {
                let b = right.integers(rows)
                compare(name, rows, &result, { a[$0] == b[$0] }, { a[$0] < b[$0] })
            }
        case .floating:
            let (a, b) = (left.floatings(rows), right.floatings(rows))
            compare(
                name, rows, &result,
                { a[$0] == b[$0] || (a[$0].isNaN && b[$0].isNaN) },
                { a[$0] < b[$0] || (!a[$0].isNaN && b[$0].isNaN) })
        case .wide:
            let (a, b) = (left.unscaled(rows), right.unscaled(rows))
            compare(name, rows, &result, { a[$0] == b[$0] }, { a[$0] < b[$0] })
        default:
            for row in 0..<rows where validity?[row] != 0 {
                let order = ValueOrder.compare(left.value(at: row), right.value(at: row))
                result[row] = holds(name, isEqual: order == 0, isLess: order < 0) ? 1 : 0
            }
        }
        return Column(.boolean, .boolean(result), validity: validity)
    }

    @inline(__always)
    private static func compare(
        _ name: String, _ rows: Int, _ result: inout [UInt8], _ isEqual: (Int) -> Bool,
        _ isLess: (Int) -> Bool
    ) {
        switch name {
        case "=": for row in 0..<rows { result[row] = isEqual(row) ? 1 : 0 }
        case "!=": for row in 0..<rows { result[row] = isEqual(row) ? 0 : 1 }
        case "<": for row in 0..<rows { result[row] = isLess(row) ? 1 : 0 }
        case "<=": for row in 0..<rows { result[row] = isLess(row) || isEqual(row) ? 1 : 0 }
        case ">": for row in 0..<rows { result[row] = isLess(row) || isEqual(row) ? 0 : 1 }
        default: for row in 0..<rows { result[row] = isLess(row) ? 0 : 1 }
        }
    }

    private static func holds(_ name: String, isEqual: Bool, isLess: Bool) -> Bool {
        switch name {
        case "=": isEqual
        case "!=": !isEqual
        case "<": isLess
        case "<=": isLess || isEqual
        case ">": !isLess && !isEqual
        default: !isLess
        }
    }

    /// A dictionary's strings against one string: each is compared once.
    private static func againstDictionary(
        _ name: String, _ left: Datum, _ right: Datum, _ rows: Int
    ) -> Column? {
        guard case .column(let column) = left, case .dictionary(let dictionary) = column.vector,
            case .scalar(.string(let text), _) = right, dictionary.values.count <= rows
        else { return nil }
        let truths = (0..<dictionary.values.count).map { code -> UInt8 in
            let order = ValueOrder.compare(
                .string(dictionary.values.string(at: code)), .string(text))
            return holds(name, isEqual: order == 0, isLess: order < 0) ? 1 : 0
        }
        return Column(
            .boolean, .boolean(gather(truths, dictionary.codes)),
            validity: column.validity)
    }

    private static func nullSafe(_ left: Datum, _ right: Datum, _ rows: Int) -> Column {
        if case .column(let a) = left, case .column(let b) = right,
            case .integer(let ours) = a.vector, case .integer(let theirs) = b.vector
        {
            let (known, others) = (a.validity, b.validity)
            let result = (0..<rows).map { row -> UInt8 in
                let (isKnown, areKnown) = (known?[row] != 0, others?[row] != 0)
                return isKnown == areKnown && (!isKnown || ours[row] == theirs[row]) ? 1 : 0
            }
            return Column(.boolean, .boolean(result))
        }
        let result = (0..<rows).map { row -> UInt8 in
            left.value(at: row) == right.value(at: row) ? 1 : 0
        }
        return Column(.boolean, .boolean(result))
    }

    /// `x IN (a, b, …)`: true where one is equal, else null where one or x is null.
    private static let membership = ScalarFunction(
        "in", summary: "x IN (a, b, …): whether x is one of them"
    ) { arguments throws(FunctionError) in
        try arguments.expect(atLeast: 2, of: "in")
        guard let common = Coercion.common(arguments.map(\.type), by: Coercion.member) else {
            throw FunctionError(
                "DATATYPE_MISMATCH.DATA_DIFF_TYPES",
                "Input to `in` should all be the same type, but it's "
                    + arguments.map { "\"\($0.type.description.uppercased())\"" }.joined(
                        separator: ", ") + ".")
        }
        if common.holdsMap { throw .unordered("in", common) }
        if common.holdsUnordered { throw .unordered("in", common) }
        return ScalarOverload(
            parameters: Array(repeating: common, count: arguments.count), result: .boolean
        ) { arguments, rows, context in
            if let column = Membership.computed(arguments, rows) { return column }
            var constants: Set<Value> = []
            var hasNull = false
            let isConstant = arguments.dropFirst().allSatisfy { argument in
                guard case .scalar(let value, _) = argument else { return false }
                if value.isNull { hasNull = true } else { constants.insert(value) }
                return true
            }
            if isConstant {
                let column = Rows.map([arguments[0]], rows, .boolean, &context) { values in
                    if constants.contains(values[0]) { return .boolean(true) }
                    return hasNull ? .null : .boolean(false)
                }
                return column
            }
            var builder = ColumnBuilder(.boolean, capacity: rows)
            for row in 0..<rows {
                let value = arguments[0].value(at: row)
                let others = arguments.dropFirst().map { $0.value(at: row) }
                if !value.isNull, others.contains(value) {
                    builder.append(.boolean(true))
                } else if value.isNull || others.contains(.null) {
                    builder.appendNull()
                } else {
                    builder.append(.boolean(false))
                }
            }
            return builder.build()
        }
    }
}

/// The order of values of one type; nulls first.
public enum ValueOrder {
    /// Negative, zero or positive.
    public static func compare(_ left: Value, _ right: Value) -> Int {
        switch (left, right) {
        case (.null, .null): 0
        case (.null, _): -1
        case (_, .null): 1
        case (.boolean(let a), .boolean(let b)): a == b ? 0 : a ? 1 : -1
        case (.integer(let a), .integer(let b)): a == b ? 0 : a < b ? -1 : 1
        case (.wide(let a), .wide(let b)): a == b ? 0 : a < b ? -1 : 1
        case (.floating(let a), .floating(let b)):
            a == b || (a.isNaN && b.isNaN) ? 0 : a < b || (!a.isNaN && b.isNaN) ? -1 : 1
        case (.string(let a), .string(let b)):
            a == b && a.utf8.elementsEqual(b.utf8)
                ? 0 : a.utf8.lexicographicallyPrecedes(b.utf8) ? -1 : 1
        case (.binary(let a), .binary(let b)):
            a == b ? 0 : a.lexicographicallyPrecedes(b) ? -1 : 1
        case (.list(let a), .list(let b)), (.structure(let a), .structure(let b)):
            compare(a, b)
        default: 0
        }
    }

    private static func compare(_ left: [Value], _ right: [Value]) -> Int {
        for (a, b) in zip(left, right) {
            let order = compare(a, b)
            if order != 0 { return order }
        }
        return left.count - right.count
    }
}
