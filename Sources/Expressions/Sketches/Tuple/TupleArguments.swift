import Columns

/// The rules that the arguments of functions of tuple sketches share.
enum TupleArguments {
    /// The mode that is a constant argument; `sum` where it is not given.
    static func mode(_ arguments: [Argument], at index: Int, of name: String) throws(FunctionError)
        -> SummaryMode
    {
        guard index < arguments.count else { return .sum }
        guard let literal = arguments[index].literal else { throw .unfoldable(name, "mode") }
        if literal.isNull { throw .unexpectedNull(name, "mode") }
        try arguments.expect([.string], at: index, of: name)
        guard let mode = SummaryMode(named: literal.text) else {
            throw failed(
                name,
                "[TUPLE_INVALID_SKETCH_MODE] mode '\(literal.text)' is not supported. Valid modes are: "
                    + "sum, min, max, alwaysone.")
        }
        return mode
    }

    /// The logarithm of how many hashes are kept, a constant; 12 where it is not given.
    static func precision(
        _ arguments: [Argument], at index: Int, of name: String
    ) throws(FunctionError) -> Int {
        guard index < arguments.count else { return 12 }
        guard let literal = arguments[index].literal else {
            throw .unfoldable(name, "lgNomEntries")
        }
        if literal.isNull { throw .unexpectedNull(name, "lgNomEntries") }
        try arguments.expect([.int], at: index, of: name)
        let precision = Int(literal.integer)
        guard ThetaSketch.precisions.contains(precision) else {
            throw failed(
                name,
                "[SKETCH_INVALID_LG_NOM_ENTRIES] the `lgNomEntries` value must be between 4 and 26, "
                    + "inclusive: \(precision).")
        }
        return precision
    }

    private static func failed(_ name: String, _ why: String) -> FunctionError {
        FunctionError(
            "DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT",
            "Cannot resolve \"\(name)\" due to data type mismatch: \(why)")
    }

    /// A stored sketch.
    static func sketch<Summary>(
        _ value: Value, of name: String
    ) throws(EvaluationError) -> CompactTuple<Summary> {
        do {
            return try CompactTuple(value.bytes)
        } catch .malformed {
            throw EvaluationError(
                "TUPLE_INVALID_INPUT_SKETCH_BUFFER",
                "Invalid call to `\(name)`; only valid Tuple sketch buffers are supported as inputs "
                    + "(such as those produced by the corresponding `tuple_sketch_agg_*` function)."
            )
        } catch {
            throw EvaluationError(
                "TUPLE_INVALID_INPUT_SKETCH_BUFFER_FAMILY",
                "Invalid call to `\(name)`: a tuple sketch is expected. Only valid Tuple sketch buffers "
                    + "(produced by `tuple_sketch_agg_*` functions) are supported as inputs.")
        }
    }
}
