import Columns

/// `theta_sketch_agg`, `theta_union_agg` and `theta_intersection_agg`.
enum ThetaAggregates {
    static let functions: [AggregateFunction] = [
        AggregateFunction(
            "theta_sketch_agg",
            summary: "theta_sketch_agg(x [, lgNomEntries]): a sketch of which values there are"
        ) { arguments throws(FunctionError) in
            let name = "theta_sketch_agg"
            try arguments.expect(1...2, of: name)
            let types: [DataType] = [
                .array(.int), .array(.bigint), .binary, .double, .float, .int, .bigint, .string,
            ]
            try arguments.expect(types, at: 0, of: name)
            let empty = try ThetaGroup(precision: precision(arguments, of: name))
            return SketchAccumulator.overload(arguments, empty: empty) {
                sketches, groups, argument in
                SketchItems.forEach(in: argument, rows: groups.count) { row, hash in
                    sketches[Int(groups[row])].sketch.insert(hash)
                }
            }
        },
        AggregateFunction(
            "theta_union_agg",
            summary: "theta_union_agg(sketch [, lgNomEntries]): the sketch of all together"
        ) { arguments throws(FunctionError) in
            let name = "theta_union_agg"
            try arguments.expect(1...2, of: name)
            try arguments.expect([.binary], at: 0, of: name)
            let empty = try ThetaGroup(precision: precision(arguments, of: name))
            return overload(arguments, name, empty: empty) { $0.sketch.merge($1) }
        },
        AggregateFunction(
            "theta_intersection_agg",
            summary: "theta_intersection_agg(sketch): the sketch of the values that all have"
        ) { arguments throws(FunctionError) in
            let name = "theta_intersection_agg"
            try arguments.expect(1...1, of: name)
            try arguments.expect([.binary], at: 0, of: name)
            return overload(arguments, name, empty: ThetaIntersection()) { $0.intersect(with: $1) }
        },
    ]

    /// Over stored sketches.
    private static func overload<Sketch: GroupSketch>(
        _ arguments: [Argument], _ name: String, empty: Sketch,
        _ body: @escaping @Sendable (inout Sketch, CompactTheta) -> Void
    ) -> AggregateOverload {
        SketchAccumulator.overload(arguments, empty: empty) {
            group, value throws(EvaluationError) in
            body(&group, try ThetaFunctions.sketch(value, of: name))
        }
    }

    private static func precision(_ arguments: [Argument], of name: String) throws(FunctionError)
        -> Int
    {
        let value = try arguments.constantNumber(
            at: 1, of: name,
            or: FunctionError(
                "THETA_LG_NOM_ENTRIES_MUST_BE_CONSTANT",
                "Invalid call to `\(name)`; the `lgNomEntries` value must be a constant value."))
        let precision = value.map { Int($0.integer) } ?? 12
        do throws(EvaluationError) {
            try ThetaFunctions.check(precision: precision, of: name)
        } catch {
            throw FunctionError(error)
        }
        return precision
    }
}

/// A group of `theta_sketch_agg` or `theta_union_agg`.
struct ThetaGroup: GroupSketch {
    var sketch: ThetaSketch

    init(precision: Int) { sketch = ThetaSketch(precision: precision) }

    var state: [UInt8] { sketch.compact.encoded }
    mutating func merge(state: [UInt8]) { sketch.merge(CompactTheta.trusted(state)) }
    var result: Value { .binary(sketch.compact.encoded) }
    var sizeInBytes: Int { sketch.sizeInBytes }
}

/// A group of `theta_intersection_agg`: no bytes of state until a sketch came.
struct ThetaIntersection: GroupSketch {
    private var common: CompactTheta?

    mutating func intersect(with sketch: CompactTheta) {
        common = common?.intersected(with: sketch) ?? sketch
    }

    var state: [UInt8] { common?.encoded ?? [] }

    mutating func merge(state: [UInt8]) {
        if !state.isEmpty { intersect(with: CompactTheta.trusted(state)) }
    }

    var result: Value { .binary((common ?? .empty).encoded) }
    var sizeInBytes: Int { (common?.hashes.count ?? 0) * 8 }
}

extension CompactTheta {
    /// From bytes that this program wrote and whose checksum was compared.
    fileprivate static func trusted(_ state: [UInt8]) -> CompactTheta {
        guard let sketch = try? CompactTheta(state) else {
            preconditionFailure("a state is what its sketch wrote")
        }
        return sketch
    }
}
