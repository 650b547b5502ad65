import Columns
import Expressions

/// Lets an aggregate see each combination of arguments once a group: `count(DISTINCT x)`.
///
/// Its partial state is the group's combinations as ARRAY<STRUCT<arguments>>. Whole numbers that lie close
/// are kept as bits where the aggregate does not care for their order; others as numbered keys.
struct DistinctAccumulator: Accumulator {
    private let types: [DataType]
    private var inner: any Accumulator
    private var groupCount = 0
    /// (group, arguments …), numbered; without the group while there is one only.
    private var seen: GroupKeys
    private var isLone = true
    /// In the place of `seen`.
    private var bitmap: NumberBitmap?

    init(types: [DataType], inner: any Accumulator) {
        self.types = types
        self.inner = inner
        seen = GroupKeys(types: types)
        let isNumber = types.count == 1 && types[0].physical == .integer
        bitmap = isNumber && !inner.dependsOnOrder ? NumberBitmap() : nil
    }

    static func partialType(_ types: [DataType]) -> DataType {
        .array(.structure(types.enumerated().map { Field("_\($0)", $1) }))
    }

    mutating func grow(toGroups count: Int) {
        groupCount = max(groupCount, count)
        inner.grow(toGroups: count)
        if isLone, groupCount > 1 { addGroups() }
    }

    /// Puts the only group's number before its combinations.
    private mutating func addGroups() {
        isLone = false
        let columns = seen.columns(of: seen.live)
        let rows = seen.count
        seen = GroupKeys(types: [.int] + types)
        let owners = Column(.int, .integer([Int64](repeating: 0, count: rows)))
        _ = seen.insert([owners] + columns, rows: rows)
    }

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
        let rows = freshBits(groups, columns[0]) ?? freshKeys(groups, columns)
        guard !rows.isEmpty else { return }
        inner.update(
            groups: gather(groups, rows),
            arguments: columns.map { .column($0.gather(rows)) }, context: &context)
    }

    /// The rows whose number is new to their group; nil where numbers are not, or no longer, kept as bits.
    private mutating func freshBits(_ groups: [Int32], _ column: Column) -> Selection? {
        guard bitmap != nil else { return nil }
        if case .integer(let numbers) = column.vector,
            bitmap!.makeRoom(for: numbers, groups: groupCount)
        {
            return bitmap!.insert(numbers, column.validity, groups: groups)
        }
        let all = Selection(0..<Int32(groupCount))
        let lists = bitmap!.lists(of: all, type: types[0])
        bitmap = nil
        var owners: [Int32] = []
        for group in all.indices {
            let length = lists.offsets[group + 1] - lists.offsets[group]
            owners.append(contentsOf: repeatElement(Int32(group), count: Int(length)))
        }
        _ = freshKeys(owners, [lists.elements])
        return nil
    }

    /// The rows whose combination is new to their group.
    private mutating func freshKeys(_ groups: [Int32], _ columns: [Column]) -> Selection {
        let owners = Column(.int, .integer(isLone ? [] : groups.map { Int64($0) }))
        // Numbers from here on are new; those below are where none was given back.
        let known = seen.capacity
        var isFree: [Bool] = []
        if seen.count < known {
            isFree = [Bool](repeating: true, count: known)
            for code in seen.live { isFree[Int(code)] = false }
        }
        let codes = seen.insert((isLone ? [] : [owners]) + columns, rows: groups.count)
        var isNew = isFree + [Bool](repeating: true, count: seen.capacity - known)
        let first = seen.capacity - isNew.count
        var rows: Selection = []
        for (row, code) in codes.enumerated()
        where Int(code) >= first && isNew[Int(code) - first] {
            isNew[Int(code) - first] = false
            rows.append(Int32(row))
        }
        return rows
    }

    mutating func merge(groups: [Int32], partial: [Column]) {
        guard let column = partial.first, case .list(let list) = column.vector else { return }
        var owners: [Int32] = []
        var elements: Selection = []
        for (row, group) in groups.enumerated() where !column.isNull(at: row) {
            let part = list.offsets[row]..<list.offsets[row + 1]
            owners.append(contentsOf: repeatElement(group, count: part.count))
            elements.append(contentsOf: part)
        }
        var context = EvaluationContext()
        update(owners, list.elements.members.map { $0.gather(elements) }, context: &context)
    }

    func partial(of groups: Selection) -> [Column] {
        let type = Self.partialType(types)
        guard case .array(let element) = type else { return [] }
        if let bitmap {
            let lists = bitmap.lists(of: groups, type: types[0])
            let elements = Column(
                element, .structure([lists.elements], count: lists.elements.count))
            return [
                Column(type, .list(ListVector(offsets: lists.offsets, elements: elements)))
            ]
        }
        let (offsets, chosen) = codes(of: groups)
        let members = seen.columns(of: chosen).suffix(types.count)
        let elements = Column(element, .structure(Array(members), count: chosen.count))
        return [Column(type, .list(ListVector(offsets: offsets, elements: elements)))]
    }

    /// The chosen groups' combinations, group by group, by number.
    private func codes(of groups: Selection) -> (offsets: [Int32], codes: Selection) {
        if groups.isEmpty { return ([0], []) }
        let live = seen.live
        if isLone { return ([0] + groups.map { _ in Int32(live.count) }, live) }
        guard case .integer(let owners) = seen.columns(of: live)[0].vector else { return ([0], []) }
        var counts = [Int32](repeating: 0, count: groupCount)
        for owner in owners { counts[Int(owner)] &+= 1 }
        var places = [Int32](repeating: -1, count: groupCount)
        var offsets: [Int32] = [0]
        for group in groups {
            places[Int(group)] = offsets[offsets.count - 1]
            offsets.append(offsets[offsets.count - 1] + counts[Int(group)])
        }
        var codes = Selection(repeating: 0, count: Int(offsets[offsets.count - 1]))
        for (code, owner) in zip(live, owners) where places[Int(owner)] >= 0 {
            codes[Int(places[Int(owner)])] = code
            places[Int(owner)] &+= 1
        }
        return (offsets, codes)
    }

    func finish(_ groups: Selection, context: inout EvaluationContext) -> Column {
        inner.finish(groups, context: &context)
    }

    mutating func reset(_ groups: Selection) {
        inner.reset(groups)
        if bitmap != nil {
            bitmap!.remove(groups)
            return
        }
        if isLone {
            if !groups.isEmpty { seen = GroupKeys(types: types) }
            return
        }
        var isGone: Set<Int64> = []
        for group in groups { isGone.insert(Int64(group)) }
        let codes = seen.live
        guard case .integer(let owners) = seen.columns(of: codes)[0].vector else { return }
        seen.remove(codes.indices.filter { isGone.contains(owners[$0]) }.map { codes[$0] })
    }

    var sizeInBytes: Int {
        inner.sizeInBytes + seen.sizeInBytes + (bitmap?.sizeInBytes ?? 0)
    }
}
