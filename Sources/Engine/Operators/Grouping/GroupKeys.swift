import Columns

/// Numbers the distinct combinations of some key columns densely from 0: the heart of grouping,
/// joining and deduplication. Null equals null, NaN equals NaN, −0.0 equals 0.0.
///
/// Structs are taken apart into their members, each column gets codes of its own, and codes are
/// paired from left to right:
/// ```
/// window (start, end)      city
///   start ─► a ─┐
///     end ─► b ─┴► pair 0 ─┐
///  valid? ─► c ────────────┴► pair 1 ─┐
///                   city ─► d ────────┴► pair 2 = the group's number
/// ```
/// Combinations of whole numbers that are spread wide are kept in `NumberRows` instead, which looks up
/// all of them at once; where each column has few values, all groups are looked up in a `KeyGrid`, and only
/// what is not there goes through leaves and pairs. Windows are told apart by their starts as long as all are of one length
/// (`WindowSpans`).
///
/// Numbers given back by `remove` are used again. Once more keys were removed than are left, the
/// leaves are built anew, so that values that are gone take no memory.
struct GroupKeys: Sendable {
    let types: [DataType]
    /// Where some of the keys are windows, of which none was of another length yet.
    private var windows: WindowSpans?
    /// Of what the tables hold: starts in the place of windows.
    private let tableTypes: [DataType]
    /// nil stands for "is this struct null?".
    private var leaves: [KeyLeaf?]
    /// `pairs[i]` joins what stands to the left of leaf `i + 1` with it.
    private var pairs: [PairTable]
    private var removedCount = 0
    /// In the place of leaves and pairs.
    private var numberRows: NumberRows?
    private let canBeNumberRows: Bool
    /// Beside leaves and pairs.
    private var grid = KeyGrid()

    init(types: [DataType]) { self.init(types: types, windows: WindowSpans(types)) }

    private init(types: [DataType], windows: WindowSpans?) {
        self.types = types
        self.windows = windows
        tableTypes = windows?.startTypes ?? types
        canBeNumberRows = NumberRows.holds(tableTypes)
        leaves = tableTypes.flatMap { Self.leaves(of: $0) }
        // The first leaf is never the mark of a struct: marks stand after the members.
        if leaves.first.map({ $0 == nil }) == true { leaves = [KeyLeaf(type: .void)] + leaves }
        pairs = Array(repeating: PairTable(), count: max(leaves.count - 1, 0))
        if tableTypes.count < 2 || !tableTypes.allSatisfy(Self.canBeAxis) { grid.close() }
    }

    private static func leaves(of type: DataType) -> [KeyLeaf?] {
        guard let members = type.memberTypes else { return [KeyLeaf(type: type)] }
        return members.flatMap { leaves(of: $0) } + [nil]
    }

    private static func canBeAxis(_ type: DataType) -> Bool {
        switch type.physical {
        case .boolean, .integer, .string: type.memberTypes == nil && type != .void
        default: false
        }
    }

    /// About as many as there can be of the values that were met; nil where that is not known.
    var mostGroups: Int? { grid.mostGroups }

    /// One more than the largest group number ever given.
    var capacity: Int {
        if let numberRows { return numberRows.capacity }
        if leaves.isEmpty { return hasEmptyGroup ? 1 : 0 }
        return pairs.last?.capacity ?? leaves[0]!.capacity
    }
    private var freeGroups: [Int32] {
        numberRows?.freeCodes ?? pairs.last?.freeCodes ?? leaves.first??.freeCodes ?? []
    }
    var count: Int { capacity - freeGroups.count }
    private var hasEmptyGroup = false

    var sizeInBytes: Int {
        leaves.reduce(0) { $0 + ($1?.sizeInBytes ?? 0) } + pairs.reduce(0) { $0 + $1.sizeInBytes }
            + (numberRows?.sizeInBytes ?? 0) + grid.sizeInBytes
    }

    /// The numbers in use, ascending.
    var live: Selection {
        let free = freeGroups
        if free.isEmpty { return Selection(0..<Int32(capacity)) }
        var isFree = [Bool](repeating: false, count: capacity)
        for group in free { isFree[Int(group)] = true }
        return (0..<Int32(capacity)).filter { !isFree[Int($0)] }
    }

    /// The group of each row; new combinations get a number.
    mutating func insert(_ columns: [Column], rows: Int) -> [Int32] {
        groups(of: columns, rows: rows, inserting: true)
    }

    /// The group of each row, or −1 where the combination is unknown.
    mutating func find(_ columns: [Column], rows: Int) -> [Int32] {
        groups(of: columns, rows: rows, inserting: false)
    }

    /// For keys that are complete, to be found many times: of no other effect.
    mutating func prepareToFind() {
        grid.close()
        guard numberRows == nil, !leaves.isEmpty else { return }
        for index in leaves.indices { leaves[index]?.prepareToFind() }
        var leftCapacity = leaves[0]?.capacity ?? 0
        for index in pairs.indices {
            pairs[index].prepareToFind(leftCapacity: leftCapacity)
            leftCapacity = pairs[index].capacity
        }
    }

    private mutating func groups(of columns: [Column], rows: Int, inserting: Bool) -> [Int32] {
        guard windows != nil else {
            return tableGroups(of: columns, rows: rows, inserting: inserting)
        }
        guard inserting else {
            let (starts, foreign) = windows!.known(in: columns)
            var groups = tableGroups(of: starts, rows: rows, inserting: false)
            for row in foreign { groups[Int(row)] = -1 }
            return groups
        }
        if let starts = windows!.starts(of: columns) {
            return tableGroups(of: starts, rows: rows, inserting: inserting)
        }
        holdWholeWindows()
        return tableGroups(of: columns, rows: rows, inserting: inserting)
    }

    private mutating func tableGroups(
        of columns: [Column], rows: Int, inserting: Bool
    ) -> [Int32] {
        if inserting, numberRows == nil, isSpread(columns) { moveToNumberRows() }
        if numberRows != nil {
            return inserting
                ? numberRows!.insert(columns, rows: rows) : numberRows!.find(columns, rows: rows)
        }
        if leaves.isEmpty {
            if inserting, rows > 0 { hasEmptyGroup = true }
            return [Int32](repeating: hasEmptyGroup ? 0 : -1, count: rows)
        }
        if inserting, let groups = gridGroups(of: columns, rows: rows) { return groups }
        return pairedGroups(of: columns, rows: rows, inserting: inserting)
    }

    /// The groups of rows whose columns have few values each; new combinations go through leaves and pairs.
    private mutating func gridGroups(of columns: [Column], rows: Int) -> [Int32]? {
        guard rows > 0, grid.mayHold(groups: count) else { return nil }
        var axes: [KeyGrid.Axis] = []
        for (leaf, column) in columns.enumerated() {
            guard let axis = leaves[leaf]!.axis(of: column) else { return nil }
            axes.append(axis)
        }
        var places = grid.places(of: axes, rows: rows)
        if places == nil, grid.makeRoom(for: axes, groups: count) {
            noteAllInGrid()
            places = grid.places(of: axes, rows: rows)
        }
        guard let places else { return nil }
        var groups = grid.groups(at: places)
        let missing = (0..<Int32(rows)).filter { groups[Int($0)] < 0 }
        if missing.isEmpty { return groups }
        let others = pairedGroups(
            of: columns.map { $0.gather(missing) }, rows: missing.count, inserting: true)
        for (row, group) in zip(missing, others) {
            groups[Int(row)] = group
            grid.note(group, at: places[Int(row)])
        }
        return groups
    }

    /// Groups with a null have no place there.
    private mutating func noteAllInGrid() {
        let groups = live
        let codes = leafCodes(of: groups)
        let standing = groups.indices.filter { place in
            !codes.indices.contains { leaves[$0]!.isNull(codes[$0][place]) }
        }
        if standing.isEmpty { return }
        let axes = codes.indices.map { leaf in
            leaves[leaf]!.axis(of: standing.map { codes[leaf][$0] })
        }
        // Where a value lies beside those of the batch, groups are noted when they are met.
        guard let places = grid.places(of: axes, rows: standing.count) else { return }
        for (index, place) in zip(standing, places) { grid.note(groups[index], at: place) }
    }

    private mutating func pairedGroups(
        of columns: [Column], rows: Int, inserting: Bool
    ) -> [Int32] {
        var flat: [[Int32]?] = []
        var leaf = leaves.count > flatCount ? 1 : 0
        if leaf == 1 { flat.append(leafCodes(0, Column.nulls(count: rows), inserting: inserting)) }
        for column in columns { appendCodes(of: column, to: &flat, &leaf, inserting: inserting) }
        guard var codes = flat[0] else { preconditionFailure("a mark stands before its members") }
        var leftCapacity = leaves[0]!.capacity
        for index in pairs.indices {
            let right = flat[index + 1]
            if inserting {
                codes = pairs[index].insert(
                    codes, right, leftCapacity: leftCapacity,
                    rightCapacity: leaves[index + 1]?.capacity ?? (right == nil ? 1 : 2))
                leftCapacity = pairs[index].capacity
            } else {
                codes = pairs[index].find(codes, right)
            }
        }
        return codes
    }

    /// Some column's values are, or will be, too far apart for a table that they index: seen by some
    /// of them, for where the others lie is seen when they come.
    private func isSpread(_ columns: [Column]) -> Bool {
        guard canBeNumberRows else { return false }
        if capacity > 0 { return leaves.contains { $0?.isHashed == true } }
        return columns.contains { column in
            guard case .integer(let values) = column.vector else { return false }
            let some = stride(from: 0, to: values.count, by: max(1, values.count >> 8)).lazy
                .map { values[$0] }
            guard let low = some.min(), let high = some.max() else { return false }
            return high.subtractingReportingOverflow(low).overflow
                || high - low >= CodeTable.directLimit
        }
    }

    /// Groups keep their numbers.
    private mutating func moveToNumberRows() {
        var rows = NumberRows(types: tableTypes)
        let groups = live
        rows.insert(
            tableColumns(of: groups), codes: groups, capacity: capacity, freeCodes: freeGroups)
        self = GroupKeys(types: types, windows: windows)
        numberRows = rows
    }

    /// For a window of another length. Groups keep their numbers.
    private mutating func holdWholeWindows() {
        var fresh = GroupKeys(types: types, windows: nil)
        if capacity > 0 {
            let groups = live
            let keys = columns(of: groups)
            if fresh.canBeNumberRows {
                var rows = NumberRows(types: types)
                rows.insert(keys, codes: groups, capacity: capacity, freeCodes: freeGroups)
                fresh.numberRows = rows
            } else {
                fresh.insert(keys, as: groups, capacity: capacity, freeGroups: freeGroups)
            }
        }
        self = fresh
    }

    /// Puts keys into tables that are empty, under given numbers.
    ///
    /// - Parameter keys: Of the tables, of which there are several.
    private mutating func insert(
        _ keys: [Column], as groups: Selection, capacity: Int, freeGroups: [Int32]
    ) {
        // Else they would move there when they are seen, and get numbers of their own.
        if isSpread(keys) {
            var rows = NumberRows(types: tableTypes)
            rows.insert(keys, codes: groups, capacity: capacity, freeCodes: freeGroups)
            numberRows = rows
            return
        }
        let inserted = pairedGroups(of: keys, rows: groups.count, inserting: true)
        let last = pairs[pairs.count - 1]
        pairs[pairs.count - 1] = PairTable(
            left: inserted.map { last.left(of: $0) }, right: inserted.map { last.right(of: $0) },
            codes: groups, capacity: capacity, freeCodes: freeGroups)
    }

    private var flatCount: Int { tableTypes.reduce(0) { $0 + Self.leaves(of: $1).count } }

    private mutating func leafCodes(_ leaf: Int, _ column: Column, inserting: Bool) -> [Int32] {
        leaves[leaf]!.codes(of: column, inserting: inserting)
    }

    private mutating func appendCodes(
        of column: Column, to flat: inout [[Int32]?], _ leaf: inout Int, inserting: Bool
    ) {
        guard case .structure(let members, _) = column.vector else {
            if column.type.memberTypes != nil {
                // A struct column that is all null may come without members.
                for type in column.type.memberTypes! {
                    let nulls = Column.nulls(type, count: column.count)
                    appendCodes(of: nulls, to: &flat, &leaf, inserting: inserting)
                }
                flat.append([Int32](repeating: 1, count: column.count))
                leaf += 1
                return
            }
            flat.append(leafCodes(leaf, column, inserting: inserting))
            leaf += 1
            return
        }
        let mask = column.validity.flatMap { $0.contains(0) ? $0 : nil }
        for var member in members {
            if let mask {
                member.validity = member.validity.map { zip($0, mask).map { $0 & $1 } } ?? mask
            }
            appendCodes(of: member, to: &flat, &leaf, inserting: inserting)
        }
        flat.append(mask.map { $0.map { 1 - Int32($0) } })
        leaf += 1
    }

    /// The keys of groups, as columns of `types`.
    func columns(of groups: Selection) -> [Column] {
        let columns = tableColumns(of: groups)
        return windows?.windows(of: columns) ?? columns
    }

    private func tableColumns(of groups: Selection) -> [Column] {
        if let numberRows { return numberRows.columns(of: groups) }
        if leaves.isEmpty { return [] }
        let codes = leafCodes(of: groups)
        var leaf = leaves.count > flatCount ? 1 : 0
        return tableTypes.map { column($0, codes, &leaf, rows: groups.count) }
    }

    /// The codes of groups in each leaf.
    private func leafCodes(of groups: Selection) -> [[Int32]] {
        var codes = [[Int32]](repeating: [], count: leaves.count)
        var left = groups
        for index in pairs.indices.reversed() {
            let pair = pairs[index]
            codes[index + 1] = left.map { pair.right(of: $0) }
            left = left.map { pair.left(of: $0) }
        }
        codes[0] = left
        return codes
    }

    private func column(
        _ type: DataType, _ codes: [[Int32]], _ leaf: inout Int, rows: Int
    ) -> Column {
        guard let members = type.memberTypes else {
            defer { leaf += 1 }
            return leaves[leaf]!.column(of: codes[leaf])
        }
        let columns = members.map { column($0, codes, &leaf, rows: rows) }
        let marks = codes[leaf]
        leaf += 1
        let validity: [UInt8]? = marks.contains(1) ? marks.map { $0 == 0 ? 1 : 0 } : nil
        return Column(type, .structure(columns, count: rows), validity: validity)
    }

    /// Forgets groups; their numbers will be given to new ones.
    mutating func remove(_ groups: Selection) {
        guard !groups.isEmpty else { return }
        grid.clear()
        if numberRows != nil {
            numberRows!.remove(groups)
        } else if leaves.isEmpty {
            hasEmptyGroup = false
        } else if pairs.isEmpty {
            leaves[0]!.remove(groups)
        } else {
            pairs[pairs.count - 1].remove(groups)
            removedCount += groups.count
            if removedCount > max(1024, count) { rebuildLeaves() }
        }
    }

    /// Drops the values that no group has any more; group numbers stay.
    private mutating func rebuildLeaves() {
        removedCount = 0
        let groups = live
        var fresh = GroupKeys(types: types, windows: windows)
        fresh.insert(
            tableColumns(of: groups), as: groups, capacity: capacity, freeGroups: freeGroups)
        self = fresh
    }
}

extension DataType {
    /// The types of a struct's or calendar interval's members.
    var memberTypes: [DataType]? {
        switch self {
        case .structure(let fields): fields.map(\.type)
        case .calendarInterval: [.int, .int, .bigint]
        default: nil
        }
    }
}
