public import Columns

/// What the two sides of an operator are brought to.
///
/// Source: Spark's `AnsiTypeCoercion` and `DecimalPrecision`, in their order: a text takes the other
/// side's type whatever the operator, a decimal becomes DOUBLE beside a floating number, and only then
/// are both brought to their tightest common type, where the operator works on it.
public enum Operands {
    /// - Parameters:
    ///   - operation: As it stands in errors: `(left + right)`.
    ///   - accepts: The types that the operator works on.
    /// - Throws: `BINARY_OP_DIFF_TYPES` where the sides stay apart, `BINARY_OP_WRONG_TYPE` where they
    ///   meet in a type that the operator does not take.
    static func common(
        of operation: String, _ arguments: [Argument], accepts: (DataType) -> Bool
    ) throws(FunctionError) -> DataType {
        try common(of: operation, arguments[0].type, arguments[1].type, accepts: accepts)
    }

    /// Throws where the operator does not work on these types.
    public static func check(
        _ operation: String, _ left: DataType, _ right: DataType, accepts: (DataType) -> Bool
    ) throws(FunctionError) {
        _ = try common(of: operation, left, right, accepts: accepts)
    }

    private static func common(
        of operation: String, _ left: DataType, _ right: DataType, accepts: (DataType) -> Bool
    ) throws(FunctionError) -> DataType {
        guard let common = met(left, right, accepts) else {
            throw .differingTypes(operation, left, right)
        }
        guard accepts(common) else { throw wrongType(operation, common) }
        return common
    }

    private static func met(
        _ left: DataType, _ right: DataType, _ accepts: (DataType) -> Bool
    ) -> DataType? {
        if left == right { return left }
        guard Dialect.isANSI else {
            switch (left, right) {
            case (.decimal, .double), (.double, .decimal), (.decimal, .string), (.string, .decimal):
                return .double
            default: return Coercion.common(left, right).flatMap { accepts($0) ? $0 : nil }
            }
        }
        switch (left, right) {
        case (.string, _), (_, .string):
            if let common = Coercion.common(left, right) { return common }
        case (.decimal, .float), (.decimal, .double), (.float, .decimal), (.double, .decimal):
            // The other side stays what it is: a FLOAT only where the operator takes DOUBLE.
            return left == .double || right == .double || accepts(.double) ? .double : nil
        default: break
        }
        return Coercion.common(left, right).flatMap { accepts($0) ? $0 : nil }
    }

    static func wrongType(_ operation: String, _ type: DataType) -> FunctionError {
        FunctionError(
            "DATATYPE_MISMATCH.BINARY_OP_WRONG_TYPE",
            "Cannot resolve \"\(operation)\" due to data type mismatch: the operator does not take "
                + "\"\(type.description.uppercased())\".")
    }
}
