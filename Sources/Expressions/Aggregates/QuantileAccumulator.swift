import Columns

/// `percentile_approx`: the latest numbers of each group as they are, and a sketch of those before.
///
/// ```
/// partial state of a group    −1 │ number │ number …              at most as many as a sketch takes at once
///                             count │ value, g, delta │ …         a sketch, the latest numbers within
/// ```
/// A sketch comes out the same whether its numbers are inserted as they come or later in that order, so
/// that groups of few numbers need none.
struct QuantileAccumulator: Accumulator {
    /// Of the argument: numbers, or times as whole numbers.
    let type: DataType
    let result: DataType
    let shares: [Double]
    let accuracy: Double
    private var latest = CollectedRows(.double)
    private var sketches: [Int32: QuantileSketch] = [:]
    /// Rows that may be added before a group has more of the latest numbers than a sketch takes at once.
    private var room = QuantileSketch.headSize

    static let partial: [DataType] = [.array(.double)]
    private static let mark = -1.0

    init(type: DataType, result: DataType, shares: [Double], accuracy: Double) {
        self.type = type
        self.result = result
        self.shares = shares
        self.accuracy = accuracy
    }

    mutating func grow(toGroups count: Int) { latest.grow(toGroups: count) }

    mutating func update(
        groups: [Int32], arguments: [Datum], context: inout EvaluationContext
    ) {
        let column = arguments[0].materialized(count: groups.count)
        let values: [Double]
        switch column.vector {
        case .floating(let own): values = own
        case .integer(let own): values = doubles(own)
        case .wide(let own): values = own.map(number)
        default: return
        }
        var (numbers, owners) = (Column(.double, .floating(values)), groups)
        if let validity = column.validity, validity.contains(0) {
            let present = selection(of: validity)
            (numbers, owners) = (numbers.gather(present), gather(groups, present))
        }
        makeRoom(owners.count) { groupCount in
            var added = [Int32](repeating: 0, count: groupCount)
            for group in owners { added[Int(group)] &+= 1 }
            return added
        }
        latest.append(numbers, groups: owners)
    }

    private func doubles(_ values: [Int64]) -> [Double] {
        if case .decimal = type {
            values.map { number(Int128($0)) }
        } else {
            values.map(Double.init)
        }
    }

    private func number(_ unscaled: Int128) -> Double {
        guard case .decimal(_, let scale) = type else { return Double(wide: unscaled) }
        return Cast.double(unscaled, scale)
    }

    private func value(_ number: Double) -> Value {
        switch type {
        case .float, .double: .floating(number)
        case .decimal: (try? Cast.convert(.floating(number), .double, type)) ?? .null
        default: .integer(Int64(saturating: number))
        }
    }

    /// Puts the latest numbers of groups that would have more than a sketch takes at once into their sketches.
    ///
    /// - Parameters:
    ///   - rows: That come to a group at most.
    ///   - added: How many do come to each, asked for where it matters.
    private mutating func makeRoom(_ rows: Int, _ added: (_ groupCount: Int) -> [Int32]) {
        room -= rows
        guard room < 0 else { return }
        let added = added(latest.groupCount)
        var most = 0
        for (group, more) in added.enumerated() {
            let count = latest.count(of: Int32(group)) + Int(more)
            if count > QuantileSketch.headSize {
                moveToSketch(Int32(group))
                most = max(most, Int(more))
            } else {
                most = max(most, count)
            }
        }
        room = QuantileSketch.headSize - most
    }

    private mutating func moveToSketch(_ group: Int32) {
        sketches[group] = sketch(of: group)
        latest.remove([group])
    }

    /// A sketch of all the group's numbers.
    private func sketch(of group: Int32) -> QuantileSketch {
        var sketch = sketches[group] ?? QuantileSketch(accuracy: accuracy)
        if case .floating(let numbers) = latest.lists(of: [group]).elements.vector {
            for number in numbers { sketch.insert(number) }
        }
        return sketch
    }

    mutating func merge(groups: [Int32], partial: [Column]) {
        guard case .list(let list) = partial[0].vector,
            case .floating(let numbers) = list.elements.vector
        else { return }
        let isLatest = groups.indices.allSatisfy { row in
            let (start, end) = (Int(list.offsets[row]), Int(list.offsets[row + 1]))
            return start == end || numbers[start] == Self.mark
        }
        if isLatest, list.isTight {
            let added = rows(of: list, groups)
            makeRoom(Int(added.max() ?? 0)) { _ in added }
            return latest.append(list, groups: groups, skipping: 1)
        }
        for (row, group) in groups.enumerated() where !partial[0].isNull(at: row) {
            let own = numbers[Int(list.offsets[row])..<Int(list.offsets[row + 1])]
            guard let first = own.first else { continue }
            if first == Self.mark {
                let more = Array(own.dropFirst())
                makeRoom(more.count) { groupCount in
                    var added = [Int32](repeating: 0, count: groupCount)
                    added[Int(group)] = Int32(more.count)
                    return added
                }
                latest.append(
                    Column(.double, .floating(more)),
                    groups: [Int32](repeating: group, count: more.count))
            } else {
                moveToSketch(group)
                sketches[group]!.merge(QuantileSketch(accuracy: accuracy, numbers: own))
            }
        }
    }

    /// Rows that lists add to each group.
    private func rows(of list: ListVector, _ groups: [Int32]) -> [Int32] {
        var added = [Int32](repeating: 0, count: latest.groupCount)
        for (row, group) in groups.enumerated() {
            // The mark is none.
            added[Int(group)] += max(0, list.offsets[row + 1] - list.offsets[row] - 1)
        }
        return added
    }

    func partial(of groups: Selection) -> [Column] {
        var offsets: [Int32] = [0]
        var numbers: [Double] = []
        let lists = latest.lists(of: groups)
        guard case .floating(let values) = lists.elements.vector else { return [] }
        numbers.reserveCapacity(values.count + groups.count)
        for (row, group) in groups.enumerated() {
            let own = Int(lists.offsets[row])..<Int(lists.offsets[row + 1])
            if sketches[group] != nil {
                sketch(of: group).write(to: &numbers)
            } else if !own.isEmpty {
                numbers.append(Self.mark)
                numbers.append(contentsOf: values[own])
            }
            precondition(numbers.count <= Int32.max, "a column holds less than 2^31 numbers")
            offsets.append(Int32(numbers.count))
        }
        let elements = Column(.double, .floating(numbers))
        return [Column(.array(.double), .list(ListVector(offsets: offsets, elements: elements)))]
    }

    func finish(_ groups: Selection, context: inout EvaluationContext) -> Column {
        let isList = if case .array = result { true } else { false }
        let lists = latest.lists(of: groups)
        guard case .floating(let values) = lists.elements.vector else {
            return .constant(.null, result, count: groups.count)
        }
        var ranked = RankedNumbers(values)
        var places: [Int: [Int]] = [:]
        let results = groups.indices.map { row -> Value in
            let group = groups[row]
            let own = Int(lists.offsets[row])..<Int(lists.offsets[row + 1])
            let found: [Double]?
            if sketches[group] != nil || values[own].contains(where: { $0.isNaN }) {
                var sketch = sketch(of: group)
                found = sketch.values(at: shares)
            } else {
                found = told(own, &ranked, &places)
            }
            guard let found else { return .null }
            return isList ? .list(found.map(value)) : value(found[0])
        }
        return Column(result, values: results)
    }

    /// What a sketch of some numbers tells, found among them.
    private func told(
        _ numbers: Range<Int>, _ ranked: inout RankedNumbers, _ places: inout [Int: [Int]]
    ) -> [Double]? {
        if numbers.isEmpty { return nil }
        let own =
            places[numbers.count]
            ?? QuantileSketch.places(accuracy: accuracy, count: numbers.count, shares: shares)
        places[numbers.count] = own
        var found = [Double](repeating: 0, count: own.count)
        ranked.choose(numbers)
        for index in own.indices.sorted(by: { own[$0] < own[$1] }) {
            found[index] = ranked.value(at: own[index])
        }
        return found
    }

    mutating func reset(_ groups: Selection) {
        latest.remove(groups)
        for group in groups { sketches[group] = nil }
    }

    var sizeInBytes: Int {
        latest.sizeInBytes + sketches.values.reduce(0) { $0 + 64 + $1.sizeInBytes }
    }
}
