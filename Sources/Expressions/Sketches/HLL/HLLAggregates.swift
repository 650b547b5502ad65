import Columns

/// `hll_sketch_agg` and `hll_union_agg`.
enum HLLAggregates {
    static let functions: [AggregateFunction] = [
        AggregateFunction(
            "hll_sketch_agg",
            summary: "hll_sketch_agg(x [, lgConfigK]): a sketch of how many values differ"
        ) { arguments throws(FunctionError) in
            let name = "hll_sketch_agg"
            try arguments.expect(1...2, of: name)
            try arguments.expect([.int, .bigint, .string, .binary], at: 0, of: name)
            let sketch = HLLSketch(precision: try precision(arguments, of: name))
            return SketchAccumulator.overload(arguments, empty: HLLGroup(sketch: sketch)) {
                sketches, groups, argument in
                SketchItems.forEach(in: argument, rows: groups.count) { row, hash in
                    sketches[Int(groups[row])].sketch.insert(hash)
                }
            }
        },
        AggregateFunction(
            "hll_union_agg",
            summary: "hll_union_agg(sketch [, allowDifferentLgConfigK]): the sketch of all together"
        ) { arguments throws(FunctionError) in
            let name = "hll_union_agg"
            try arguments.expect(1...2, of: name)
            try arguments.expect([.binary], at: 0, of: name)
            try arguments.expect([.boolean], at: 1, of: name)
            guard arguments.count == 1 || arguments[1].literal != nil else {
                throw .unfoldable(name, "allowDifferentLgConfigK")
            }
            let allowsDifferent = arguments.count > 1 && arguments[1].literal == .boolean(true)
            let empty = HLLUnionGroup(name: name, allowsDifferent: allowsDifferent)
            return SketchAccumulator.overload(arguments, empty: empty) {
                group, value throws(EvaluationError) in
                try group.add(try HLLFunctions.sketch(value, of: name))
            }
        },
    ]

    private static func precision(_ arguments: [Argument], of name: String) throws(FunctionError)
        -> Int
    {
        let value = try arguments.constantNumber(
            at: 1, of: name,
            or: FunctionError(
                "HLL_K_MUST_BE_CONSTANT",
                "Invalid call to `\(name)`; the `K` value must be a constant value."))
        let precision = value.map { Int($0.integer) } ?? 12
        guard HLLSketch.precisions.contains(precision) else {
            throw FunctionError(
                "HLL_INVALID_LG_K",
                "Invalid call to `\(name)`; the `lgConfigK` value must be between 4 and 21, "
                    + "inclusive: \(precision).")
        }
        return precision
    }
}

/// A group of `hll_sketch_agg`.
struct HLLGroup: GroupSketch {
    var sketch: HLLSketch

    var state: [UInt8] { sketch.encoded }
    mutating func merge(state: [UInt8]) { sketch.merge(HLLSketch.trusted(state)) }
    var result: Value { .binary(sketch.encoded) }
    var sizeInBytes: Int { sketch.sizeInBytes }
}

/// A group of `hll_union_agg`: no bytes of state until a sketch came.
struct HLLUnionGroup: GroupSketch {
    let name: String
    let allowsDifferent: Bool
    /// Of the precision of the first one that came, or lower.
    private var union: HLLSketch?

    init(name: String, allowsDifferent: Bool) {
        self.name = name
        self.allowsDifferent = allowsDifferent
    }

    mutating func add(_ sketch: HLLSketch) throws(EvaluationError) {
        var union = self.union ?? HLLSketch(precision: sketch.precision)
        guard allowsDifferent || union.precision == sketch.precision else {
            throw HLLFunctions.difference(union.precision, sketch.precision, of: name)
        }
        self.union = nil
        union.merge(sketch)
        self.union = union
    }

    var state: [UInt8] { union?.encoded ?? [] }

    mutating func merge(state: [UInt8]) throws(EvaluationError) {
        if !state.isEmpty { try add(HLLSketch.trusted(state)) }
    }

    var result: Value { .binary((union ?? HLLSketch(precision: 12)).encoded) }
    var sizeInBytes: Int { union?.sizeInBytes ?? 0 }
}

extension HLLSketch {
    /// From bytes that this program wrote and whose checksum was compared.
    fileprivate static func trusted(_ state: [UInt8]) -> HLLSketch {
        guard let sketch = try? HLLSketch(state) else {
            preconditionFailure("a state is what its sketch wrote")
        }
        return sketch
    }
}
