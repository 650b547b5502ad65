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
            let type = arguments[0].type
            switch type {
            case .boolean, .tinyint, .smallint, .int, .bigint, .float, .double, .decimal, .date,
                .timestamp, .timestampNTZ, .time, .string:
                break
            default: throw hint("\(type.description.uppercased()) columns are not supported.")
            }
            let k = try constant(arguments, 1, "k", otherwise: 5)
            let tracked = try constant(arguments, 2, "maxItemsTracked", otherwise: 10_000)
            guard tracked <= 1_000_000 else {
                throw FunctionError(
                    "APPROX_TOP_K_MAX_ITEMS_TRACKED_EXCEEDS_LIMIT",
                    "The max items tracked `maxItemsTracked`(\(tracked)) of `approx_top_k` should be "
                        + "less than or equal to 1000000.")
            }
            guard tracked >= k else {
                throw FunctionError(
                    "APPROX_TOP_K_MAX_ITEMS_TRACKED_LESS_THAN_K",
                    "The max items tracked `maxItemsTracked`(\(tracked)) of `approx_top_k` should be "
                        + "greater than or equal to `k`(\(k)).")
            }
            let entry = DataType.structure([Field("item", type), Field("count", .bigint)])
            return AggregateOverload(
                parameters: [type] + arguments.dropFirst().map(\.type), result: .array(entry),
                partial: [.array(entry), .bigint, .bigint]
            ) { FrequentItemsAccumulator(type: type, count: k, tracked: tracked) }
        }
    ]

    private static func hint(_ text: String) -> FunctionError {
        FunctionError(
            "DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT",
            "Cannot resolve \"approx_top_k\" due to data type mismatch: \(text)")
    }

    private static func constant(
        _ arguments: [Argument], _ index: Int, _ name: String, otherwise: Int
    ) throws(FunctionError) -> Int {
        guard index < arguments.count else { return otherwise }
        let argument = arguments[index]
        guard argument.type.isIntegral || argument.type == .void, let literal = argument.literal
        else { throw hint("`\(name)` must be a constant whole number.") }
        guard !literal.isNull else {
            throw FunctionError(
                "APPROX_TOP_K_NULL_ARG", "The value of `\(name)` of `approx_top_k` is NULL.")
        }
        guard literal.integer > 0 else {
            throw FunctionError(
                "APPROX_TOP_K_NON_POSITIVE_ARG",
                "The value of `\(name)` of `approx_top_k` must be a positive integer, but got "
                    + "\(literal.integer).")
        }
        return Int(literal.integer)
    }

    private init(type: DataType, count: Int, tracked: Int) {
        self.type = type
        self.count = count
        self.tracked = tracked
    }

    mutating func grow(toGroups count: Int) {
        while sketches.count < count {
            sketches.append(FrequentItems(tracked: tracked))
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

    private var resultType: DataType {
        .array(.structure([Field("item", type), Field("count", .bigint)]))
    }

    func partial(of groups: Selection) -> [Column] {
        [
            Column(resultType, values: groups.map { list(sketches[Int($0)].entries) }),
            Column(.bigint, .integer(groups.map { sketches[Int($0)].offset })),
            Column(.bigint, .integer(groups.map { nulls[Int($0)] })),
        ]
    }

    func finish(_ groups: Selection, context: inout EvaluationContext) -> Column {
        let values = groups.map { group -> Value in
            var found = sketches[Int(group)].most(count)
            let absent = nulls[Int(group)]
            if absent > 0 {
                let place = found.firstIndex { $0.count < absent } ?? found.count
                found.insert((.null, absent), at: place)
            }
            return list(Array(found.prefix(count)))
        }
        return Column(resultType, values: values)
    }

    mutating func reset(_ groups: Selection) {
        for group in groups {
            sketches[Int(group)] = FrequentItems(tracked: tracked)
            nulls[Int(group)] = 0
        }
    }

    var sizeInBytes: Int { sketches.reduce(0) { $0 + 32 + $1.sizeInBytes } }
}
