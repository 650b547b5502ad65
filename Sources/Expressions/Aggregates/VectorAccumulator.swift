import Columns

/// `vector_sum` and `vector_avg`: element by element. Vectors with a null in them are passed over.
struct VectorAccumulator: Accumulator {
    let name: String
    let isAverage: Bool
    private var vectors: [[Float]?] = []
    private var counts: [Int64] = []
    private var misfits: [(Int, Int)?] = []

    static let partial: [DataType] = [Vectors.type, .bigint, .array(.bigint)]

    static let functions: [AggregateFunction] = [
        function("vector_sum", "the sums of the elements", isAverage: false),
        function("vector_avg", "the means of the elements", isAverage: true),
    ]

    private static func function(_ name: String, _ summary: String, isAverage: Bool)
        -> AggregateFunction
    {
        AggregateFunction(name, summary: "\(name)(array): \(summary), place by place") {
            arguments throws(FunctionError) in
            try arguments.expect(1...1, of: name)
            try Vectors.expect(arguments[0], 0, of: name)
            return AggregateOverload(
                parameters: [Vectors.type], result: Vectors.type, partial: partial
            ) { VectorAccumulator(name: name, isAverage: isAverage) }
        }
    }

    private init(name: String, isAverage: Bool) {
        self.name = name
        self.isAverage = isAverage
    }

    mutating func grow(toGroups count: Int) {
        guard count > vectors.count else { return }
        let more = count - vectors.count
        vectors.append(contentsOf: repeatElement(nil, count: more))
        counts.append(contentsOf: repeatElement(0, count: more))
        misfits.append(contentsOf: repeatElement(nil, count: more))
    }

    mutating func update(
        groups: [Int32], arguments: [Datum], context: inout EvaluationContext
    ) {
        for (row, group) in groups.enumerated() {
            let value = arguments[0].value(at: row)
            guard !value.isNull, let vector = Vectors.elements(value) else { continue }
            add(vector, 1, to: Int(group))
        }
    }

    /// A mean is kept as it is, and moved by each further vector: that is how Spark rounds.
    private mutating func add(_ vector: [Float], _ count: Int64, to group: Int) {
        guard var own = vectors[group] else {
            vectors[group] = vector
            counts[group] = count
            return
        }
        guard own.count == vector.count else {
            misfits[group] = misfits[group] ?? (own.count, vector.count)
            return
        }
        counts[group] += count
        let share = isAverage ? Float(count) / Float(counts[group]) : 1
        for index in own.indices {
            own[index] += isAverage ? (vector[index] - own[index]) * share : vector[index]
        }
        vectors[group] = own
    }

    mutating func merge(groups: [Int32], partial: [Column]) {
        for (row, group) in groups.enumerated() {
            let misfit = partial[2].value(at: row).elements.map { Int($0.integer) }
            if misfit.count == 2 {
                misfits[Int(group)] = misfits[Int(group)] ?? (misfit[0], misfit[1])
            }
            guard let vector = Vectors.elements(partial[0].value(at: row)),
                !partial[0].isNull(at: row)
            else { continue }
            add(vector, partial[1].value(at: row).integer, to: Int(group))
        }
    }

    private func value(of group: Int32) -> Value {
        vectors[Int(group)].map { .list($0.map { .floating(Double($0)) }) } ?? .null
    }

    func partial(of groups: Selection) -> [Column] {
        [
            Column(Vectors.type, values: groups.map(value)),
            Column(.bigint, .integer(groups.map { counts[Int($0)] })),
            Column(
                .array(.bigint),
                values: groups.map { group in
                    misfits[Int(group)].map {
                        .list([.integer(Int64($0.0)), .integer(Int64($0.1))])
                    } ?? .list([])
                }),
        ]
    }

    func finish(_ groups: Selection, context: inout EvaluationContext) -> Column {
        for (row, group) in groups.enumerated() {
            guard let (left, right) = misfits[Int(group)] else { continue }
            context.fail(row: row, Vectors.mismatch(name, left, right))
        }
        return Column(Vectors.type, values: groups.map(value))
    }

    mutating func reset(_ groups: Selection) {
        for group in groups {
            (vectors[Int(group)], counts[Int(group)], misfits[Int(group)]) = (nil, 0, nil)
        }
    }

    var sizeInBytes: Int { vectors.reduce(0) { $0 + 48 + ($1?.count ?? 0) * 4 } }
}
