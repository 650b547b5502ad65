public import Columns

/// A function of a row's values: its names, its rule for types, its kernel.
///
/// A new function is one file that defines one value of this type, one line in `FunctionLibrary`,
/// and one file of SQL cases.
public struct ScalarFunction: Sendable {
    /// Lower case, as Spark's `SHOW FUNCTIONS` prints it.
    public var name: String
    public var aliases: [String]
    /// One line for `DESCRIBE FUNCTION`: "upper(text): the text in upper case".
    public var summary: String
    /// The same arguments always give the same result: it may be folded.
    public var isDeterministic: Bool
    /// Chooses the overload for the arguments' types, or says what would be right.
    public var resolve: @Sendable ([Argument]) throws(FunctionError) -> ScalarOverload

    public init(
        _ name: String, aliases: [String] = [], summary: String, isDeterministic: Bool = true,
        resolve: @escaping @Sendable ([Argument]) throws(FunctionError) -> ScalarOverload
    ) {
        self.name = name
        self.aliases = aliases
        self.summary = summary
        self.isDeterministic = isDeterministic
        self.resolve = resolve
    }
}

/// What the binder knows of an argument when an overload is chosen.
public struct Argument: Sendable {
    public var type: DataType
    /// The value where the argument is a literal (after folding): some overloads depend on it.
    public var literal: Value?
    /// The argument is a lambda with this many parameters; its `type` is unknown until
    /// `ScalarOverload.lambdas` has given the parameters' types and the body is bound.
    public var lambdaParameters: Int?

    public init(type: DataType, literal: Value? = nil, lambdaParameters: Int? = nil) {
        self.type = type
        self.literal = literal
        self.lambdaParameters = lambdaParameters
    }
}

/// One signature of a function, with the code that computes it.
public struct ScalarOverload: Sendable {
    /// The types that arguments are cast to (implicitly, where Spark allows) before the kernel runs.
    public var parameters: [DataType]
    public var result: DataType
    public var kernel: Kernel
    /// Whether the result may be another in another year, even of constants.
    var dependsOnNow = false

    /// Computes `rows` results.
    ///
    /// A null argument gives null unless the function says otherwise: kernels handle that themselves.
    /// A row that fails is told to the context and may hold anything.
    public typealias Kernel =
        @Sendable (_ arguments: [Datum], _ rows: Int, _ context: inout EvaluationContext) -> Column

    /// Computes `rows` results with the help of lambdas.
    ///
    /// The arguments are those that are no lambdas, the lambdas those that are, both in order.
    public typealias HigherOrderKernel =
        @Sendable (
            _ arguments: [Datum], _ lambdas: [Lambda], _ rows: Int,
            _ context: inout EvaluationContext
        ) -> Column

    /// What computes a function that takes lambdas; `kernel` then refuses to run without them.
    public var higherOrder: HigherOrderKernel?

    public init(parameters: [DataType], result: DataType, kernel: @escaping Kernel) {
        self.parameters = parameters
        self.result = result
        self.kernel = kernel
    }

    public init(
        parameters: [DataType], result: DataType, higherOrder: @escaping HigherOrderKernel
    ) {
        self.init(parameters: parameters, result: result) { _, rows, context in
            let error = EvaluationError(
                "INVALID_LAMBDA_FUNCTION_CALL.LAMBDA_EXPECTED", "A lambda is expected.")
            for row in 0..<rows { context.fail(row: row, error) }
            return .constant(.null, result, count: rows)
        }
        self.higherOrder = higherOrder
    }
}

/// Why a function cannot be called with these arguments.
public struct FunctionError: Error, Sendable {
    /// Spark's error class, with its subclass after a dot: "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE".
    public var errorClass: String
    public var message: String

    public init(_ errorClass: String, _ message: String) {
        self.errorClass = errorClass
        self.message = message
    }
}
