import Columns

/// Keeps the rows' values of each group, and makes the result of them at the end: `collect_list`,
/// `percentile`, `mode` and their kin.
struct CollectingAccumulator: Accumulator {
    /// Of one kept row: the argument itself, or a struct of the arguments.
    let type: DataType
    let result: DataType
    /// Rows whose first argument is null are passed over.
    let skipsNulls: Bool
    /// Equal values are kept once.
    let isDistinct: Bool
    /// The rows in the order of arrival, and the arguments that are the same for all rows.
    let make: @Sendable ([Value], [Value]) throws(EvaluationError) -> Value
    /// How many arguments a row has; those after it are the same for all rows.
    let width: Int
    private var rows: [[Value]] = []
    private var seen: [Set<Value>] = []
    private var constants: [Value] = []

    init(
        type: DataType, result: DataType, width: Int = 1, skipsNulls: Bool = true,
        isDistinct: Bool = false, constants: [Value] = [],
        make: @escaping @Sendable ([Value], [Value]) throws(EvaluationError) -> Value
    ) {
        self.type = type
        self.result = result
        self.width = width
        self.skipsNulls = skipsNulls
        self.isDistinct = isDistinct
        self.constants = constants
        self.make = make
    }

    mutating func grow(toGroups count: Int) {
        guard count > rows.count else { return }
        rows.append(contentsOf: repeatElement([], count: count - rows.count))
        if isDistinct { seen.append(contentsOf: repeatElement([], count: count - seen.count)) }
    }

    private mutating func add(_ value: Value, to group: Int) {
        if isDistinct, !seen[group].insert(value).inserted { return }
        rows[group].append(value)
    }

    mutating func update(
        groups: [Int32], arguments: [Datum], context: inout EvaluationContext
    ) {
        for (row, group) in groups.enumerated() {
            let first = arguments[0].value(at: row)
            if first.isNull, skipsNulls { continue }
            if width == 1 {
                add(first, to: Int(group))
            } else {
                let values = (0..<width).map { arguments[$0].value(at: row) }
                add(.structure(values), to: Int(group))
            }
        }
    }

    mutating func merge(groups: [Int32], partial: [Column]) {
        for (row, group) in groups.enumerated() {
            for value in partial[0].value(at: row).elements { add(value, to: Int(group)) }
        }
    }

    func partial(of groups: Selection) -> [Column] {
        [Column(.array(type), values: groups.map { .list(rows[Int($0)]) })]
    }

    func finish(_ groups: Selection, context: inout EvaluationContext) -> Column {
        var builder = ColumnBuilder(result, capacity: groups.count)
        for (row, group) in groups.enumerated() {
            do throws(EvaluationError) {
                builder.append(try make(rows[Int(group)], constants))
            } catch {
                context.fail(row: row, error)
                builder.appendNull()
            }
        }
        return builder.build()
    }

    mutating func reset(_ groups: Selection) {
        for group in groups {
            rows[Int(group)] = []
            if isDistinct { seen[Int(group)] = [] }
        }
    }

    var sizeInBytes: Int { rows.reduce(0) { $0 + 16 + $1.count * 40 } }
}
