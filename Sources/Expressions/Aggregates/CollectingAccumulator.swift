import Columns

/// Keeps the rows' values of each group, and makes the result of them at the end: `collect_list`,
/// `percentile`, `mode` and their kin.
struct CollectingAccumulator: Accumulator {
    /// Makes the results of groups from the rows of each, in the order of arrival. A group that fails
    /// is told to the context by its position.
    typealias Finish = @Sendable (_ lists: ListVector, _ context: inout EvaluationContext) -> Column

    /// Of one kept row: the argument itself, or a struct of the arguments.
    let type: DataType
    /// Rows whose first argument is null are passed over.
    let skipsNulls: Bool
    /// How many arguments a row has; those after it are the same for all rows.
    let width: Int
    private let makeResults: Finish
    private var rows: CollectedRows
    /// Where equal values are kept once.
    private var seen: SeenValues?

    init(
        type: DataType, width: Int = 1, skipsNulls: Bool = true, isDistinct: Bool = false,
        finish: @escaping Finish
    ) {
        self.type = type
        self.width = width
        self.skipsNulls = skipsNulls
        makeResults = finish
        rows = CollectedRows(type)
        seen = isDistinct ? SeenValues(type) : nil
    }

    /// With results that are made of each group's values one by one.
    init(
        type: DataType, result: DataType, width: Int = 1, skipsNulls: Bool = true,
        isDistinct: Bool = false,
        make: @escaping @Sendable ([Value]) throws(EvaluationError) -> Value
    ) {
        self.init(type: type, width: width, skipsNulls: skipsNulls, isDistinct: isDistinct) {
            lists, context in
            var builder = ColumnBuilder(result, capacity: lists.offsets.count - 1)
            for row in 0..<(lists.offsets.count - 1) {
                let range = Int(lists.offsets[row])..<Int(lists.offsets[row + 1])
                do throws(EvaluationError) {
                    builder.append(try make(range.map { lists.elements.value(at: $0) }))
                } catch {
                    context.fail(row: row, error)
                    builder.appendNull()
                }
            }
            return builder.build()
        }
    }

    mutating func grow(toGroups count: Int) { rows.grow(toGroups: count) }

    mutating func update(
        groups: [Int32], arguments: [Datum], context: inout EvaluationContext
    ) {
        let columns = arguments.prefix(width).map { $0.materialized(count: groups.count) }
        let column =
            width == 1 ? columns[0] : Column(type, .structure(columns, count: groups.count))
        guard skipsNulls else { return add(column, groups) }
        if columns[0].type == .void { return }
        guard let validity = columns[0].validity, validity.contains(0) else {
            return add(column, groups)
        }
        let present = selection(of: validity)
        add(column.gather(present), gather(groups, present))
    }

    private mutating func add(_ column: Column, _ groups: [Int32]) {
        var column = column
        if width == 1 {
            column.validity = column.validity?.contains(0) == true ? column.validity : nil
        }
        guard let fresh = seen?.insert(column, groups: groups, groupCount: rows.groupCount),
            fresh.count < groups.count
        else {
            return rows.append(column, groups: groups)
        }
        rows.append(column.gather(fresh), groups: gather(groups, fresh))
    }

    mutating func merge(groups: [Int32], partial: [Column]) {
        let column = partial[0]
        guard case .list(let list) = column.vector else { return }
        if list.isTight, column.validity?.contains(0) != true {
            guard seen != nil else { return rows.append(list, groups: groups) }
            return add(list.elements, list.owners(groups))
        }
        var owners: [Int32] = []
        var chosen: Selection = []
        owners.reserveCapacity(list.elements.count)
        chosen.reserveCapacity(list.elements.count)
        for (row, group) in groups.enumerated() where !column.isNull(at: row) {
            for element in list.offsets[row]..<list.offsets[row + 1] {
                owners.append(group)
                chosen.append(element)
            }
        }
        add(list.elements.gather(chosen), owners)
    }

    func partial(of groups: Selection) -> [Column] {
        [Column(.array(type), .list(rows.lists(of: groups)))]
    }

    func finish(_ groups: Selection, context: inout EvaluationContext) -> Column {
        makeResults(rows.lists(of: groups), &context)
    }

    mutating func reset(_ groups: Selection) {
        rows.remove(groups)
        seen?.remove(groups)
    }

    var sizeInBytes: Int { rows.sizeInBytes + (seen?.sizeInBytes ?? 0) }
}

extension ListVector {
    /// Every element belongs to a list.
    var isTight: Bool { offsets[0] == 0 && Int(offsets[offsets.count - 1]) == elements.count }

    /// The group of each element, where they are tight and list `i` belongs to group `groups[i]`.
    func owners(_ groups: [Int32]) -> [Int32] {
        [Int32](unsafeUninitializedCapacity: elements.count) { owners, count in
            for row in groups.indices {
                for element in Int(offsets[row])..<Int(offsets[row + 1]) {
                    owners[element] = groups[row]
                }
            }
            count = elements.count
        }
    }
}
