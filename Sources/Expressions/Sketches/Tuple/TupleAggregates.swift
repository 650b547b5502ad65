import Columns

/// `tuple_sketch_agg_*`, `tuple_union_agg_*` and `tuple_intersection_agg_*`.
enum TupleAggregates {
    static let functions: [AggregateFunction] =
        functions(of: Double.self) + functions(of: Int32.self)

    private static func functions<Summary: TupleSummary>(
        of _: Summary.Type
    ) -> [AggregateFunction] {
        [made(Summary.self), union(Summary.self), intersection(Summary.self)]
    }

    private static func made<Summary: TupleSummary>(_: Summary.Type) -> AggregateFunction {
        let name = "tuple_sketch_agg_" + Summary.summaryName
        return AggregateFunction(
            name,
            summary:
                "\(name)(x, number [, lgNomEntries [, mode]]): a sketch of which values there are, "
                + "with a number for each"
        ) { arguments throws(FunctionError) in
            guard arguments.count != 1 else {
                throw FunctionError(
                    "REQUIRED_PARAMETER_NOT_FOUND",
                    "Cannot invoke routine `\(name)` because the parameter named `summary` is required."
                )
            }
            try arguments.expect(2...4, of: name)
            let key = try keyType(arguments[0].type, of: name)
            guard Coercion.isImplicit(arguments[1].type, to: Summary.summaryType) else {
                throw .wrongType(
                    name, 1, arguments[1].type, wanted: Summary.summaryType.description)
            }
            let precision = try TupleArguments.precision(arguments, at: 2, of: name)
            let mode = try TupleArguments.mode(arguments, at: 3, of: name)
            var overload = SketchAccumulator.overload(
                arguments, empty: TupleGroup<Summary>(precision: precision, mode: mode),
                addAll: { sketches, groups, arguments in
                    SketchItems.forEach(in: arguments[0], rows: groups.count) { row, hash in
                        let number = arguments[1].value(at: row)
                        if !number.isNull {
                            sketches[Int(groups[row])].sketch.insert(hash, Summary(summary: number))
                        }
                    }
                })
            overload.parameters[0] = key
            overload.parameters[1] = Summary.summaryType
            return overload
        }
    }

    /// What a value is counted as.
    private static func keyType(_ type: DataType, of name: String) throws(FunctionError) -> DataType
    {
        let types: [DataType] = [
            .array(.int), .array(.bigint), .binary, .double, .float, .int, .bigint, .string, .void,
        ]
        if types.contains(type) { return type }
        if type.isNumeric { return .double }
        guard Coercion.isImplicit(type, to: .string) else {
            throw .wrongType(name, 0, type, wanted: "string")
        }
        return .string
    }

    private static func union<Summary: TupleSummary>(_: Summary.Type) -> AggregateFunction {
        let name = "tuple_union_agg_" + Summary.summaryName
        return AggregateFunction(
            name, summary: "\(name)(sketch [, lgNomEntries [, mode]]): the sketch of all together"
        ) { arguments throws(FunctionError) in
            try arguments.expect(1...3, of: name)
            try arguments.expect([.binary], at: 0, of: name)
            let precision = try TupleArguments.precision(arguments, at: 1, of: name)
            let mode = try TupleArguments.mode(arguments, at: 2, of: name)
            let empty = TupleGroup<Summary>(precision: precision, mode: mode, isTrimmed: true)
            return SketchAccumulator.overload(arguments, empty: empty) {
                group, value throws(EvaluationError) in
                group.sketch.merge(try TupleArguments.sketch(value, of: name))
            }
        }
    }

    private static func intersection<Summary: TupleSummary>(_: Summary.Type) -> AggregateFunction {
        let name = "tuple_intersection_agg_" + Summary.summaryName
        return AggregateFunction(
            name, summary: "\(name)(sketch [, mode]): the sketch of the values that all have"
        ) { arguments throws(FunctionError) in
            try arguments.expect(1...2, of: name)
            try arguments.expect([.binary], at: 0, of: name)
            let mode = try TupleArguments.mode(arguments, at: 1, of: name)
            return SketchAccumulator.overload(
                arguments, empty: TupleIntersection<Summary>(mode: mode)
            ) { group, value throws(EvaluationError) in
                group.intersect(with: try TupleArguments.sketch(value, of: name))
            }
        }
    }
}

/// A group of `tuple_sketch_agg_*` or `tuple_union_agg_*`.
struct TupleGroup<Summary: TupleSummary>: GroupSketch {
    var sketch: TupleSketch<Summary>
    /// No more come out than the precision says.
    private let isTrimmed: Bool

    init(precision: Int, mode: SummaryMode, isTrimmed: Bool = false) {
        sketch = TupleSketch(precision: precision, mode: mode)
        self.isTrimmed = isTrimmed
    }

    var state: [UInt8] { sketch.compact.encoded }
    mutating func merge(state: [UInt8]) { sketch.merge(.trusted(state)) }

    var result: Value {
        let whole = sketch.compact
        return .binary((isTrimmed ? whole.trimmed(to: sketch.precision) : whole).encoded)
    }

    var sizeInBytes: Int { sketch.sizeInBytes }
}

/// A group of `tuple_intersection_agg_*`: no bytes of state until a sketch came.
struct TupleIntersection<Summary: TupleSummary>: GroupSketch {
    private let mode: SummaryMode
    private var common: CompactTuple<Summary>?

    init(mode: SummaryMode) { self.mode = mode }

    mutating func intersect(with sketch: CompactTuple<Summary>) {
        common = common?.intersected(with: sketch, mode) ?? sketch
    }

    var state: [UInt8] { common?.encoded ?? [] }

    mutating func merge(state: [UInt8]) {
        if !state.isEmpty { intersect(with: .trusted(state)) }
    }

    var result: Value { .binary((common ?? .empty(mode)).encoded) }
    var sizeInBytes: Int { (common?.entries.count ?? 0) * 16 }
}

extension CompactTuple {
    /// From bytes that this program wrote and whose checksum was compared.
    fileprivate static func trusted(_ state: [UInt8]) -> CompactTuple {
        guard let sketch = try? CompactTuple(state) else {
            preconditionFailure("a state is what its sketch wrote")
        }
        return sketch
    }
}
