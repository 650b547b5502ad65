import Columns

/// `approx_top_k`: the counters of each group.
struct FrequentItemsAccumulator: Accumulator {
    let type: DataType
    let count: Int
    let tracked: Int
    private var sketches: [FrequentItems] = []
    /// Nulls are counted apart, exactly.
    private var nulls: [Int64] = []

    static let functions: [AggregateFunction] = [
        AggregateFunction(
            "approx_top_k",
            summary:
                "approx_top_k(x [, k [, tracked]]): the k values that come most often, with counts"
        ) { arguments throws(FunctionError) in
            try arguments.expect(1...3, of: "approx_top_k")
            let type = try arguments.countableType(of: "approx_top_k")
            let k = try arguments.topKNumber(at: 1, "k", of: "approx_top_k", otherwise: 5)
            let tracked = try arguments.topKTracked(
                at: 2, of: "approx_top_k", otherwise: TopKState.usualTracked)
            do throws(EvaluationError) {
                try TopKState.check(tracked: tracked, covers: k)
            } catch {
                throw FunctionError(error)
            }
            let result = FrequentItems.resultType(of: type)
            return AggregateOverload(
                parameters: [type] + arguments.dropFirst().map(\.type), result: result,
                partial: [result, .bigint, .bigint]
            ) { FrequentItemsAccumulator(type: type, count: k, tracked: tracked) }
        }
    ]

    private init(type: DataType, count: Int, tracked: Int) {
        self.type = type
        self.count = count
        self.tracked = tracked
    }

    mutating func grow(toGroups count: Int) {
        while sketches.count < count {
            sketches.append(FrequentItems(tracked: tracked, of: type))
            nulls.append(0)
        }
    }

    mutating func update(
        groups: [Int32], arguments: [Datum], context: inout EvaluationContext
    ) {
        for (row, group) in groups.enumerated() {
            let value = arguments[0].value(at: row)
            if value.isNull {
                nulls[Int(group)] += 1
            } else {
                sketches[Int(group)].add(value, 1)
            }
        }
    }

    mutating func merge(groups: [Int32], partial: [Column]) {
        for (row, group) in groups.enumerated() {
            let entries = partial[0].value(at: row).elements.map {
                (item: $0.elements[0], count: $0.elements[1].integer)
            }
            sketches[Int(group)].merge(entries, offset: partial[1].value(at: row).integer)
            nulls[Int(group)] += partial[2].value(at: row).integer
        }
    }

    private func list(_ entries: [(item: Value, count: Int64)]) -> Value {
        .list(entries.map { .structure([$0.item, .integer($0.count)]) })
    }

    func partial(of groups: Selection) -> [Column] {
        [
            Column(
                FrequentItems.resultType(of: type),
                values: groups.map { list(sketches[Int($0)].entries) }),
            Column(.bigint, .integer(groups.map { sketches[Int($0)].offset })),
            Column(.bigint, .integer(groups.map { nulls[Int($0)] })),
        ]
    }

    func finish(_ groups: Selection, context: inout EvaluationContext) -> Column {
        let values = groups.map { sketches[Int($0)].most(count, nulls: nulls[Int($0)]) }
        return Column(FrequentItems.resultType(of: type), values: values)
    }

    mutating func reset(_ groups: Selection) {
        for group in groups {
            sketches[Int(group)] = FrequentItems(tracked: tracked, of: type)
            nulls[Int(group)] = 0
        }
    }

    var sizeInBytes: Int { sketches.reduce(0) { $0 + 32 + $1.sizeInBytes } }
}
