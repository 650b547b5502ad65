import Columns

/// The rules that the arguments of functions of sketches share.
extension [Argument] {
    /// Demands one of some types, or null; nothing is cast to them.
    func expect(_ types: [DataType], at index: Int, of name: String) throws(FunctionError) {
        guard index < count, self[index].type != .void, !types.contains(self[index].type) else {
            return
        }
        let wanted = types.map(\.description).joined(separator: "\" or \"")
        throw .wrongType(name, index, self[index].type, wanted: wanted)
    }

    /// A constant whole number; nil where the argument is not given.
    ///
    /// - Parameter refusal: Told where it is no constant.
    func constantNumber(
        at index: Int, of name: String, or refusal: @autoclosure () -> FunctionError
    ) throws(FunctionError) -> Value? {
        guard index < count else { return nil }
        try expect([.int], at: index, of: name)
        guard let literal = self[index].literal else { throw refusal() }
        return literal
    }
}

extension FunctionError {
    /// As an error of a function that is told before any row is seen.
    init(_ error: EvaluationError) {
        self.init(error.errorClass, error.message)
    }

    static func unfoldable(_ name: String, _ parameter: String) -> FunctionError {
        FunctionError(
            "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
            "Cannot resolve \"\(name)\" due to data type mismatch: the input `\(parameter)` should be a "
                + "constant.")
    }

    static func unexpectedNull(_ name: String, _ parameter: String) -> FunctionError {
        FunctionError(
            "DATATYPE_MISMATCH.UNEXPECTED_NULL",
            "Cannot resolve \"\(name)\" due to data type mismatch: the \(parameter) must not be null."
        )
    }
}
