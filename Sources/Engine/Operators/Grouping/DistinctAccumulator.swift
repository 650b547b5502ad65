import Columns
import Expressions

/// Lets an aggregate see each combination of arguments once a group: `count(DISTINCT x)`.
///
/// Its partial state is the group's combinations as ARRAY<STRUCT<arguments>>.
struct DistinctAccumulator: Accumulator {
    private let types: [DataType]
    private var inner: any Accumulator
    /// (group, arguments …), numbered.
    private var seen: GroupKeys

    init(types: [DataType], inner: any Accumulator) {
        self.types = types
        self.inner = inner
        seen = GroupKeys(types: [.int] + types)
    }

    static func partialType(_ types: [DataType]) -> DataType {
        .array(.structure(types.enumerated().map { Field("_\($0)", $1) }))
    }

    mutating func grow(toGroups count: Int) { inner.grow(toGroups: count) }

    mutating func update(
        groups: [Int32], arguments: [Datum], context: inout EvaluationContext
    ) {
        let rows = groups.count
        update(groups, arguments.map { $0.materialized(count: rows) }, context: &context)
    }

    private mutating func update(
        _ groups: [Int32], _ columns: [Column], context: inout EvaluationContext
    ) {
        guard !groups.isEmpty else { return }
        let groupColumn = Column(.int, .integer(groups.map { Int64($0) }))
        // Numbers from here on are new; those below are where none was given back.
        let known = seen.capacity
        var isFree: [Bool] = []
        if seen.count < known {
            isFree = [Bool](repeating: true, count: known)
            for code in seen.live { isFree[Int(code)] = false }
        }
        let codes = seen.insert([groupColumn] + columns, rows: groups.count)
        var isNew = isFree + [Bool](repeating: true, count: seen.capacity - known)
        let first = seen.capacity - isNew.count
        var rows: Selection = []
        for (row, code) in codes.enumerated()
        where Int(code) >= first && isNew[Int(code) - first] {
            isNew[Int(code) - first] = false
            rows.append(Int32(row))
        }
        guard !rows.isEmpty else { return }
        inner.update(
            groups: rows.map { groups[Int($0)] },
            arguments: columns.map { .column($0.gather(rows)) }, context: &context)
    }

    mutating func merge(groups: [Int32], partial: [Column]) {
        guard let column = partial.first, case .list(let list) = column.vector else { return }
        var owners: [Int32] = []
        var elements: Selection = []
        for (row, group) in groups.enumerated() where !column.isNull(at: row) {
            for element in list.offsets[row]..<list.offsets[row + 1] {
                owners.append(group)
                elements.append(element)
            }
        }
        var context = EvaluationContext()
        update(owners, list.elements.members.map { $0.gather(elements) }, context: &context)
    }

    func partial(of groups: Selection) -> [Column] {
        var position: [Int32: Int] = [:]
        for (index, group) in groups.enumerated() { position[group] = index }
        let codes = seen.live
        let owners = seen.columns(of: codes)[0]
        var lists = [[Int32]](repeating: [], count: groups.count)
        if case .integer(let values) = owners.vector {
            for (index, owner) in values.enumerated() {
                guard let place = position[Int32(truncatingIfNeeded: owner)] else { continue }
                lists[place].append(codes[index])
            }
        }
        var offsets: [Int32] = [0]
        for list in lists { offsets.append(offsets[offsets.count - 1] + Int32(list.count)) }
        let chosen = Selection(lists.joined())
        let members = Array(seen.columns(of: chosen).dropFirst())
        let type = Self.partialType(types)
        guard case .array(let element) = type else { return [] }
        let elements = Column(element, .structure(members, count: chosen.count))
        return [Column(type, .list(ListVector(offsets: offsets, elements: elements)))]
    }

    func finish(_ groups: Selection, context: inout EvaluationContext) -> Column {
        inner.finish(groups, context: &context)
    }

    mutating func reset(_ groups: Selection) {
        inner.reset(groups)
        var isGone: Set<Int64> = []
        for group in groups { isGone.insert(Int64(group)) }
        let codes = seen.live
        guard case .integer(let owners) = seen.columns(of: codes)[0].vector else { return }
        seen.remove(codes.indices.filter { isGone.contains(owners[$0]) }.map { codes[$0] })
    }

    var sizeInBytes: Int { inner.sizeInBytes + seen.sizeInBytes }
}
