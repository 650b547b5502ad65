import Columns
import Formats

/// Places in the order of a group's values.
///
/// `percentile_cont` and `percentile_disc` take `(x, share, descending)`: the binder makes that of
/// their WITHIN GROUP.
enum Percentiles {
    static let functions: [AggregateFunction] = [
        AggregateFunction(
            "percentile",
            summary: "percentile(x, share [, frequency]): the value below which a share lies"
        ) { arguments throws(FunctionError) in
            try arguments.expect(2...3, of: "percentile")
            return try overload(
                "percentile", arguments[0], arguments[1],
                frequency: arguments.count > 2 ? arguments[2] : nil, find: between)
        },
        AggregateFunction("median", summary: "median(x): the middle value") {
            arguments throws(FunctionError) in
            try arguments.expect(1...1, of: "median")
            let half = Argument(type: .double, literal: .floating(0.5))
            return try overload("median", arguments[0], half, hasShare: false, find: between)
        },
        ordered("percentile_cont", "between the two nearest values", find: between),
        ordered("percentile_disc", "the first value that reaches the share") {
            total, share, place in
            place(Int(max(1, (share * Double(total)).rounded(.up))) - 1)
        },
    ]

    private typealias Row = (value: Double, count: Int)
    /// - Parameter place: The value at a place in the order, from 0.
    private typealias Find =
        @Sendable (_ total: Int, _ share: Double, _ place: (Int) -> Double) -> Double

    private static func ordered(_ name: String, _ summary: String, find: @escaping Find)
        -> AggregateFunction
    {
        AggregateFunction(
            name, summary: "\(name)(share) WITHIN GROUP (ORDER BY x): \(summary)"
        ) { arguments throws(FunctionError) in
            guard arguments.count == 3, case .boolean(let isDescending)? = arguments[2].literal
            else {
                throw FunctionError(
                    "INVALID_WITHIN_GROUP_EXPRESSION.WITHIN_GROUP_MISSING",
                    "`\(name)` needs WITHIN GROUP (ORDER BY …).")
            }
            return try overload(
                name, arguments[0], arguments[1], isDescending: isDescending,
                trailing: [.boolean], find: find)
        }
    }

    private static func place(_ rows: [Row], _ index: Int) -> Double {
        var seen = 0
        for row in rows {
            seen += row.count
            if index < seen { return row.value }
        }
        return rows.last?.value ?? 0
    }

    private static let between: Find = { total, share, place in
        let position = Double(total - 1) * share
        let (low, high) = (position.rounded(.down), position.rounded(.up))
        let lower = place(Int(low))
        if low == high { return lower }
        let upper = place(Int(high))
        if lower == upper { return lower }
        return lower + (upper - lower) * (position - low)
    }

    /// What the value is computed as, and the type of the result.
    private static func types(_ type: DataType, _ name: String) throws(FunctionError)
        -> (parameter: DataType, result: DataType)
    {
        switch type {
        case .yearMonthInterval: return (type, .yearMonthInterval(.year, .month))
        case .dayTimeInterval: return (type, .dayTimeInterval(.day, .second))
        case .time: return (type, type)
        default:
            guard Coercion.isImplicit(type, to: .double) else {
                throw .wrongType(name, 0, type, wanted: "numeric\" or \"ansi interval")
            }
            return (.double, .double)
        }
    }

    static func shares(_ argument: Argument, _ name: String) throws(FunctionError) -> [Double] {
        guard let literal = argument.literal else {
            throw FunctionError(
                "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                "The share given to `\(name)` must be a constant.")
        }
        var type = argument.type
        var values = [literal]
        if case .array(let element) = type {
            type = element
            values = literal.elements
        }
        var shares: [Double] = []
        for value in values {
            if value.isNull, case .array = argument.type {
                throw .wrongType(name, 1, argument.type, wanted: "array<double>")
            }
            if value.isNull {
                throw FunctionError(
                    "DATATYPE_MISMATCH.UNEXPECTED_NULL", "The percentage must not be null.")
            }
            guard Coercion.isImplicit(type, to: .double) else {
                throw .wrongType(name, 1, argument.type, wanted: "double")
            }
            shares.append((try? Cast.convert(value, type, .double))?.floating ?? -1)
        }
        guard shares.allSatisfy({ $0 >= 0 && $0 <= 1 }) else {
            throw FunctionError(
                "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE",
                "The share given to `\(name)` must be between [0.0, 1.0].")
        }
        return shares
    }

    private static func overload(
        _ name: String, _ value: Argument, _ share: Argument, frequency: Argument? = nil,
        hasShare: Bool = true, isDescending: Bool = false, trailing: [DataType] = [],
        find: @escaping Find
    ) throws(FunctionError) -> AggregateOverload {
        let (parameter, result) = try types(value.type, name)
        let shares = try shares(share, name)
        let isList = if case .array = share.type { true } else { false }
        if let frequency, !frequency.type.isIntegral, frequency.type != .void {
            throw .wrongType(name, 2, frequency.type, wanted: "integral")
        }
        // A frequency stands first among the extra arguments of a row.
        var parameters = [parameter]
        if hasShare { parameters.append(share.type) }
        if frequency != nil { parameters.append(.bigint) }
        parameters += trailing
        let width = frequency == nil ? 1 : 3
        let rowType: DataType =
            width == 1
            ? parameter
            : .structure([
                Field("x", parameter), Field("share", share.type), Field("n", .bigint),
            ])
        let final: DataType = isList ? .array(result) : result
        let made: @Sendable (Int, (Int) -> Double) -> Value = { total, place in
            let found = shares.map { share -> Value in
                let number = find(total, share, place)
                return result == .double
                    ? .floating(number) : .integer(Int64(saturating: number))
            }
            return isList ? .list(found) : found[0]
        }
        return AggregateOverload(
            parameters: parameters, result: final, partial: [.array(rowType)]
        ) {
            width == 1
                ? CollectingAccumulator(type: parameter) { lists, _ in
                    Column(final, values: values(of: lists, isDescending: isDescending, made))
                }
                : CollectingAccumulator(type: rowType, result: final, width: width) {
                    (values) throws(EvaluationError) in
                    var rows = try counted(values)
                    if rows.isEmpty { return .null }
                    rows.sort { less($0.value, $1.value) }
                    return made(rows.reduce(0) { $0 + $1.count }) { place(rows, $0) }
                }
        }
    }

    /// The result for each list, found by selecting places rather than by sorting.
    private static func values(
        of lists: ListVector, isDescending: Bool, _ made: (Int, (Int) -> Double) -> Value
    ) -> [Value] {
        var numbers: RankedNumbers
        switch lists.elements.vector {
        case .floating(let values): numbers = RankedNumbers(values)
        case .integer(let values): numbers = RankedNumbers(values.map { Double($0) })
        default: numbers = RankedNumbers([])
        }
        return (0..<lists.offsets.count - 1).map { row in
            numbers.choose(Int(lists.offsets[row])..<Int(lists.offsets[row + 1]))
            let total = numbers.count
            if total == 0 { return .null }
            return made(total) { numbers.value(at: isDescending ? total - 1 - $0 : $0) }
        }
    }

    /// Values with how often each counts, from structs of value, share and frequency.
    private static func counted(_ values: [Value]) throws(EvaluationError) -> [Row] {
        var rows: [Row] = []
        for value in values {
            let parts = value.elements
            let count = parts[2].integer
            if parts[0].isNull || count == 0 { continue }
            if count < 0 {
                throw EvaluationError(
                    "NEGATIVE_VALUES_IN_FREQUENCY_EXPRESSION",
                    "Found the negative value \(count) as a frequency, but expected a positive "
                        + "integral value.")
            }
            let number =
                if case .integer(let own) = parts[0] { Double(own) } else { parts[0].floating }
            rows.append((number, Int(count)))
        }
        return rows
    }

    /// NaN above all.
    private static func less(_ a: Double, _ b: Double) -> Bool {
        a < b || (!a.isNaN && b.isNaN)
    }
}
