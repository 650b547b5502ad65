import Columns

/// The rules that the arguments of `approx_top_k` and its kin share.
extension [Argument] {
    /// The type of the first argument, of whose values are counted.
    func countableType(of name: String) throws(FunctionError) -> DataType {
        guard TopKState.isCountable(self[0].type) else {
            throw .topKHint(name, "\(self[0].type.description) columns are not supported.")
        }
        return self[0].type
    }

    /// A constant whole number above 0.
    func topKNumber(
        at index: Int, _ parameter: String, of name: String, otherwise: Int
    ) throws(FunctionError) -> Int {
        guard index < count else { return otherwise }
        let argument = self[index]
        guard argument.type.isIntegral || argument.type == .void, let literal = argument.literal
        else { throw .topKHint(name, "`\(parameter)` must be a constant whole number.") }
        guard !literal.isNull else {
            throw FunctionError(
                "APPROX_TOP_K_NULL_ARG",
                "The value of `\(parameter)` in `approx_top_k` cannot be NULL.")
        }
        guard literal.integer > 0 else {
            throw FunctionError(
                "APPROX_TOP_K_NON_POSITIVE_ARG",
                "The value of `\(parameter)` in `approx_top_k` must be a positive integer, but got "
                    + "\(literal.integer).")
        }
        return Int(literal.integer)
    }

    /// How many items are to be tracked.
    func topKTracked(at index: Int, of name: String, otherwise: Int) throws(FunctionError) -> Int {
        let tracked = try topKNumber(at: index, "maxItemsTracked", of: name, otherwise: otherwise)
        guard tracked <= TopKState.mostTracked else {
            throw FunctionError(
                "APPROX_TOP_K_MAX_ITEMS_TRACKED_EXCEEDS_LIMIT",
                "The max items tracked `maxItemsTracked`(\(tracked)) of `approx_top_k` should be less "
                    + "than or equal to \(TopKState.mostTracked).")
        }
        return tracked
    }

    /// The type of the items of the state that is the first argument.
    func topKItemType(of name: String) throws(FunctionError) -> DataType {
        guard case .structure(let fields) = self[0].type else {
            throw .wrongType(name, 0, self[0].type, wanted: "struct")
        }
        guard fields.count == 4 else {
            throw .topKHint(name, "The state must be a struct with 4 fields.")
        }
        let wanted: [(DataType?, String)] = [
            (.binary, "first field to be binary"), (.int, "second field to be int"),
            (nil, "third field to be a supported data type"),
            (.string, "fourth field to be string"),
        ]
        for (field, (type, rule)) in zip(fields, wanted) {
            guard type.map({ $0 == field.type }) ?? TopKState.isCountable(field.type) else {
                throw .topKHint(
                    name, "State struct must have the \(rule). Got: \(field.type.description).")
            }
        }
        return fields[2].type
    }
}

extension FunctionError {
    fileprivate static func topKHint(_ name: String, _ text: String) -> FunctionError {
        FunctionError(
            "DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT",
            "Cannot resolve \"\(name)\" due to data type mismatch: \(text)")
    }
}
