import Columns

/// `listagg` in the order of the rows: texts joined as they come.
///
/// What is kept of a group are pieces, each one or more of its texts with the separator between them:
/// joined by the separator in their turn, they give the same as the texts. So the rows of a batch are
/// joined by group before they are kept, and a group's pieces before they are handed on.
struct JoiningAccumulator: Accumulator {
    /// STRING or BINARY.
    private let type: DataType
    private let separator: [UInt8]
    private var pieces: CollectedRows

    init(type: DataType, separator: [UInt8]) {
        self.type = type
        self.separator = separator
        pieces = CollectedRows(type)
    }

    mutating func grow(toGroups count: Int) { pieces.grow(toGroups: count) }

    mutating func update(
        groups: [Int32], arguments: [Datum], context: inout EvaluationContext
    ) {
        var column = arguments[0].materialized(count: groups.count).flattened
        var groups = groups
        if let validity = column.validity {
            let present = selection(of: validity)
            column = column.gather(present)
            column.validity = nil
            groups = gather(groups, present)
        }
        guard case .string(var strings) = column.vector, !groups.isEmpty else { return }
        if GroupOrder.isWorthwhile(groups, groupCount: pieces.groupCount) {
            let order = GroupOrder.rows(of: groups, groupCount: pieces.groupCount)
            strings = strings.gather(order)
            groups = gather(groups, order)
        }
        add(strings, groups)
    }

    /// Keeps texts, those of neighbouring rows of one group as one piece.
    private mutating func add(_ strings: StringVector, _ groups: [Int32]) {
        var offsets: [Int32] = []
        var owners: [Int32] = []
        for row in groups.indices where row == 0 || groups[row] != groups[row &- 1] {
            offsets.append(Int32(truncatingIfNeeded: row))
            owners.append(groups[row])
        }
        offsets.append(Int32(groups.count))
        let join = TextJoin(strings, offsets, separator)
        guard owners.count < groups.count, join.sizeInBytes < Int(Int32.max) else {
            return pieces.append(Column(type, .string(strings)), groups: groups)
        }
        pieces.append(Column(type, .string(join.texts())), groups: owners)
    }

    mutating func merge(groups: [Int32], partial: [Column]) {
        guard case .list(let list) = partial[0].vector else { return }
        let present = (0..<Int32(groups.count)).filter { !partial[0].isNull(at: Int($0)) }
        let isWhole = present.count == groups.count && list.isTight
        guard !isWhole, case .list(let own) = partial[0].gather(present).vector else {
            return pieces.append(list, groups: groups)
        }
        pieces.append(own, groups: gather(groups, present))
    }

    /// Lists of one piece each; of more where one would be too long for a column.
    func partial(of groups: Selection) -> [Column] {
        let lists = pieces.lists(of: groups)
        guard case .string(let strings) = lists.elements.vector else { return [] }
        let join = TextJoin(strings, lists.offsets, separator)
        guard join.sizeInBytes < Int(Int32.max) else { return [Column(.array(type), .list(lists))] }
        var offsets: [Int32] = [0]
        var kept: Selection = []
        for list in groups.indices {
            if lists.offsets[list] < lists.offsets[list + 1] { kept.append(Int32(list)) }
            offsets.append(Int32(kept.count))
        }
        let texts = join.texts()
        let joined = kept.count == groups.count ? texts : texts.gather(kept)
        let elements = Column(type, .string(joined))
        return [Column(.array(type), .list(ListVector(offsets: offsets, elements: elements)))]
    }

    func finish(_ groups: Selection, context: inout EvaluationContext) -> Column {
        let lists = pieces.lists(of: groups)
        guard case .string(let strings) = lists.elements.vector else {
            return .constant(.null, type, count: groups.count)
        }
        return TextJoin(strings, lists.offsets, separator).column(type, &context)
    }

    mutating func reset(_ groups: Selection) { pieces.remove(groups) }

    var sizeInBytes: Int { pieces.sizeInBytes }
}
