import Columns

/// `kll_sketch_agg_…` and `kll_merge_agg_…` of BIGINT, DOUBLE and FLOAT.
enum KLLAggregates {
    static let functions: [AggregateFunction] =
        family(Int64.self) + family(Double.self) + family(Float.self)

    private static func family<Item: KLLItem>(_ item: Item.Type) -> [AggregateFunction] {
        let (collect, merge) = ("kll_sketch_agg_\(Item.name)", "kll_merge_agg_\(Item.name)")
        return [
            AggregateFunction(
                collect, summary: "\(collect)(x [, k]): a sketch of where the values lie"
            ) { arguments throws(FunctionError) in
                try arguments.expect(1...2, of: collect)
                try arguments.expect(Item.sources, at: 0, of: collect)
                let wanted = try size(arguments, of: collect)
                let empty = KLLGroup<Item>(size: wanted ?? KLLSketch<Item>.usualSize)
                return SketchAccumulator.overload(arguments, empty: empty, add: add)
            },
            AggregateFunction(
                merge, summary: "\(merge)(sketch [, k]): the sketch of all together"
            ) { arguments throws(FunctionError) in
                try arguments.expect(1...2, of: merge)
                try arguments.expect([.binary], at: 0, of: merge)
                let empty = KLLGroup<Item>(size: try size(arguments, of: merge))
                return SketchAccumulator.overload(arguments, empty: empty) {
                    group, value throws(EvaluationError) in
                    group.merge(try KLLFunctions.sketch(value, of: merge))
                }
            },
        ]
    }

    private static func add<Item: KLLItem>(
        _ sketches: UnsafeMutableBufferPointer<KLLGroup<Item>>, _ groups: [Int32],
        _ argument: Datum
    ) {
        let column = argument.materialized(count: groups.count)
        guard let items = Item.items(of: column.vector) else { return }
        for row in 0..<groups.count where column.validity?[row] != 0 {
            sketches[Int(groups[row])].insert(items[row])
        }
    }

    /// nil where it is not given.
    private static func size(_ arguments: [Argument], of name: String) throws(FunctionError)
        -> Int?
    {
        let value = try arguments.constantNumber(at: 1, of: name, or: .unfoldable(name, "k"))
        guard let value else { return nil }
        if value.isNull { throw .unexpectedNull(name, "k") }
        let size = Int(value.integer)
        guard KLLSketch<Int64>.sizes.contains(size) else {
            throw FunctionError(
                "DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT",
                "For function `\(name)`, the k parameter must be between 8 and 65535 (inclusive), but "
                    + "got \(size).")
        }
        return size
    }
}

/// A group of `kll_sketch_agg_…` or `kll_merge_agg_…`: no bytes of state until a value came.
struct KLLGroup<Item: KLLItem>: GroupSketch {
    /// nil: that of the first sketch that comes.
    private let size: Int?
    private var sketch: KLLSketch<Item>?
    /// Sketches were merged in, as Spark does with the rows of each task before it answers.
    private var isMerged = false

    init(size: Int?) { self.size = size }

    mutating func insert(_ item: Item) {
        if sketch == nil { sketch = KLLSketch(size: size ?? KLLSketch<Item>.usualSize) }
        sketch?.insert(item)
    }

    mutating func merge(_ other: KLLSketch<Item>) {
        if sketch == nil { sketch = KLLSketch(size: size ?? other.size) }
        sketch?.merge(other)
    }

    var state: [UInt8] { sketch?.encoded ?? [] }

    mutating func merge(state: [UInt8]) {
        if state.isEmpty { return }
        guard let other = try? KLLSketch<Item>(state) else {
            preconditionFailure("a state is what its sketch wrote")
        }
        if sketch == nil, size == nil {
            sketch = other
        } else {
            merge(other)
        }
        isMerged = true
    }

    var result: Value {
        let own = sketch ?? KLLSketch(size: size ?? KLLSketch<Item>.usualSize)
        guard let size, !isMerged else { return .binary(own.encoded) }
        // Level 0 comes to lie in the order in which the values came.
        var merged = KLLSketch<Item>(size: size)
        merged.merge(own)
        return .binary(merged.encoded)
    }

    var sizeInBytes: Int { sketch?.sizeInBytes ?? 0 }
}
