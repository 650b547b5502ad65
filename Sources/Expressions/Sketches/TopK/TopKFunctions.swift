import Columns

/// `approx_top_k_accumulate`, `approx_top_k_combine` and `approx_top_k_estimate`.
enum TopKFunctions {
    static let aggregates: [AggregateFunction] = [
        AggregateFunction(
            "approx_top_k_accumulate",
            summary: "approx_top_k_accumulate(x [, tracked]): counters of the values that come most"
        ) { arguments throws(FunctionError) in
            let name = "approx_top_k_accumulate"
            try arguments.expect(1...2, of: name)
            let type = try arguments.countableType(of: name)
            let tracked = try arguments.topKTracked(
                at: 1, of: name, otherwise: TopKState.usualTracked)
            let items = FrequentItems(tracked: tracked, of: type)
            let empty = TopKGroup(state: TopKState(items: items, tracked: tracked))
            return SketchAccumulator.overload(
                arguments, TopKState.type(of: type), empty: empty
            ) { sketches, groups, argument in
                for (row, group) in groups.enumerated() {
                    sketches[Int(group)].count(argument.value(at: row))
                }
            }
        },
        AggregateFunction(
            "approx_top_k_combine",
            summary: "approx_top_k_combine(state [, tracked]): the counters of all together"
        ) { arguments throws(FunctionError) in
            let name = "approx_top_k_combine"
            try arguments.expect(1...2, of: name)
            let type = try arguments.topKItemType(of: name)
            let tracked =
                arguments.count > 1
                ? try arguments.topKTracked(at: 1, of: name, otherwise: TopKState.usualTracked)
                : nil
            let items = FrequentItems(tracked: tracked ?? TopKState.mostTracked, of: type)
            let empty = TopKGroup(
                state: TopKState(items: items, tracked: tracked ?? TopKState.usualTracked),
                combinesTracking: tracked)
            return SketchAccumulator.overload(
                arguments, TopKState.type(of: type), empty: empty
            ) { group, value throws(EvaluationError) in
                try group.combine(try state(value))
            }
        },
    ]

    static let scalars: [ScalarFunction] = [
        .resolved(
            "approx_top_k_estimate", 1...2,
            "approx_top_k_estimate(state [, k]): the k values that come most often, with counts"
        ) { arguments throws(FunctionError) in
            let name = "approx_top_k_estimate"
            let type = try arguments.topKItemType(of: name)
            let k = try arguments.topKNumber(at: 1, "k", of: name, otherwise: 5)
            return .rowwise(arguments.map(\.type), FrequentItems.resultType(of: type)) {
                values throws(EvaluationError) in
                let tracked = Int(values[0].elements[1].integer)
                try TopKState.check(tracked: tracked, covers: k)
                let known = try state(values[0])
                guard known.items.type.physical == type.physical else {
                    throw TopKGroup.difference(type, known.items.type)
                }
                return known.items.most(k, nulls: known.nulls)
            }
        }
    ]

    private static func state(_ value: Value) throws(EvaluationError) -> TopKState {
        let fields = value.elements
        return try TopKState(
            sketch: fields[0].bytes, tracked: Int(fields[1].integer), definition: fields[3].text)
    }
}

/// A group of `approx_top_k_accumulate` or `approx_top_k_combine`.
///
/// ```
/// state   tracked │ items' type │ counters and nulls       no bytes until a value came
/// ```
struct TopKGroup: GroupSketch {
    private var held: TopKState
    /// How many items are tracked; nil: as many as the states do that are put together, which must agree.
    private let tracked: Int?
    private var hasBegun = false
    /// Counters were merged in, as Spark does with the rows of each task before it answers.
    private var isMerged = false

    /// Of single values.
    init(state: TopKState) { self.init(state: state, combinesTracking: state.tracked) }

    /// Of states.
    ///
    /// - Parameter tracked: How many items are tracked; nil: as many as the states do.
    init(state: TopKState, combinesTracking tracked: Int?) {
        held = state
        self.tracked = tracked
    }

    mutating func count(_ value: Value) {
        hasBegun = true
        if value.isNull { held.nulls += 1 } else { held.items.add(value, 1) }
    }

    mutating func combine(_ other: TopKState) throws(EvaluationError) {
        if !hasBegun {
            hasBegun = true
            held.items = FrequentItems(
                limit: held.items.limit, size: held.items.size, of: other.items.type)
            held.tracked = tracked ?? other.tracked
        }
        guard held.items.type == other.items.type else {
            throw Self.difference(held.items.type, other.items.type)
        }
        guard tracked != nil || held.tracked == other.tracked else {
            throw EvaluationError(
                "APPROX_TOP_K_SKETCH_SIZE_NOT_MATCH",
                "Combining approx_top_k sketches of different sizes is not allowed. Found sketches of "
                    + "size \(held.tracked) and \(other.tracked).")
        }
        held.merge(other)
    }

    static func difference(_ left: DataType, _ right: DataType) -> EvaluationError {
        EvaluationError(
            "APPROX_TOP_K_SKETCH_TYPE_NOT_MATCH",
            "Combining approx_top_k sketches of different types is not allowed. Found sketches of type "
                + "\"\(left.description.uppercased())\" and \"\(right.description.uppercased())\".")
    }

    // MARK: - As bytes

    var state: [UInt8] {
        guard hasBegun else { return [] }
        var writer = ByteWriter()
        writer.writeVarint(held.tracked)
        writer.write(TopKState.definition(of: held.items.type))
        return writer.bytes + held.sketch
    }

    mutating func merge(state: [UInt8]) throws(EvaluationError) {
        if state.isEmpty { return }
        var reader = ByteReader(state)
        guard let tracked = try? reader.readVarint(), let definition = try? reader.readString(),
            let sketch = try? reader.readElements(reader.remaining, of: UInt8.self),
            let other = try? TopKState(sketch: sketch, tracked: tracked, definition: definition)
        else { preconditionFailure("a state is what its sketch wrote") }
        try combine(other)
        isMerged = true
    }

    var result: Value {
        if isMerged { return held.value }
        // The order of equal counts tells of the merge, and of having been stored before it.
        var merged = TopKState(
            items: FrequentItems(limit: held.items.limit, size: 8, of: held.items.type),
            tracked: held.tracked)
        merged.merge(held.stored)
        return merged.value
    }

    var sizeInBytes: Int { held.items.sizeInBytes }
}
