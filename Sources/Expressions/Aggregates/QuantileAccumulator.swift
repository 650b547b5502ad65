import Columns

/// `percentile_approx`: a sketch for each group.
struct QuantileAccumulator: Accumulator {
    /// Of the argument: numbers, or times as whole numbers.
    let type: DataType
    let result: DataType
    let shares: [Double]
    let accuracy: Double
    private var sketches: [QuantileSketch] = []

    static let partial: [DataType] = [.array(.double)]

    init(type: DataType, result: DataType, shares: [Double], accuracy: Double) {
        self.type = type
        self.result = result
        self.shares = shares
        self.accuracy = accuracy
    }

    mutating func grow(toGroups count: Int) {
        while sketches.count < count { sketches.append(QuantileSketch(accuracy: accuracy)) }
    }

    mutating func update(
        groups: [Int32], arguments: [Datum], context: inout EvaluationContext
    ) {
        let column = arguments[0].materialized(count: groups.count)
        let numbers: [Double]
        switch column.vector {
        case .floating(let values): numbers = values
        case .integer(let values): numbers = values.map { number(Int128($0)) }
        case .wide(let values): numbers = values.map(number)
        default: return
        }
        let validity = column.validity
        sketches.withUnsafeMutableBufferPointer { sketches in
            for row in 0..<groups.count where validity?[row] != 0 {
                sketches[Int(groups[row])].insert(numbers[row])
            }
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

    mutating func merge(groups: [Int32], partial: [Column]) {
        guard case .list(let list) = partial[0].vector,
            case .floating(let numbers) = list.elements.vector
        else { return }
        for (row, group) in groups.enumerated() where !partial[0].isNull(at: row) {
            let own = numbers[Int(list.offsets[row])..<Int(list.offsets[row + 1])]
            if own.isEmpty { continue }
            sketches[Int(group)].merge(QuantileSketch(accuracy: accuracy, numbers: own))
        }
    }

    func partial(of groups: Selection) -> [Column] {
        var offsets: [Int32] = [0]
        var numbers: [Double] = []
        for group in groups {
            let sketch = sketches[Int(group)]
            if !sketch.isEmpty { sketch.write(to: &numbers) }
            precondition(numbers.count <= Int32.max, "a column holds less than 2^31 numbers")
            offsets.append(Int32(numbers.count))
        }
        let elements = Column(.double, .floating(numbers))
        return [Column(.array(.double), .list(ListVector(offsets: offsets, elements: elements)))]
    }

    func finish(_ groups: Selection, context: inout EvaluationContext) -> Column {
        let isList = if case .array = result { true } else { false }
        let values = groups.map { group -> Value in
            var sketch = sketches[Int(group)]
            guard let found = sketch.values(at: shares) else { return .null }
            return isList ? .list(found.map(value)) : value(found[0])
        }
        return Column(result, values: values)
    }

    mutating func reset(_ groups: Selection) {
        for group in groups { sketches[Int(group)] = QuantileSketch(accuracy: accuracy) }
    }

    var sizeInBytes: Int { sketches.reduce(0) { $0 + 64 + $1.sizeInBytes } }
}
