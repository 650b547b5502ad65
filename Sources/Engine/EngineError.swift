public import Expressions

/// Why the engine could not go on: the query's fault, the environment's, or an input's.
public enum EngineError: Error, Sendable, CustomStringConvertible {
    /// A row's value could not be computed, and the policy was to end with it.
    case evaluation(EvaluationError)
    /// The query asks for something that cannot be run in this way; Spark's class and a sentence.
    case unsupported(errorClass: String, message: String)
    /// A table, file or block could not be read or written; names it and says why.
    case input(errorClass: String, message: String)
    /// The memory budget is spent; what was being held.
    case outOfMemory(neededInBytes: Int, budgetInBytes: Int, holding: String)
    /// Whoever asked wants the answer no more.
    case cancelled

    /// Spark's error class where it has one.
    public var errorClass: String {
        switch self {
        case .evaluation(let error): error.errorClass
        case .unsupported(let errorClass, _), .input(let errorClass, _): errorClass
        case .outOfMemory: "UNABLE_TO_ACQUIRE_MEMORY"
        case .cancelled: "OPERATION_CANCELED"
        }
    }

    /// As users read it: `[ERROR_CLASS] message`.
    public var description: String { "[\(errorClass)] \(message)" }

    /// Bytes of the text whose value could not be computed, where they are known.
    public var origin: Range<Int>? {
        if case .evaluation(let error) = self { error.origin } else { nil }
    }

    public var message: String {
        switch self {
        case .evaluation(let error): error.message
        case .unsupported(_, let message), .input(_, let message): message
        case .outOfMemory(let needed, let budget, let holding):
            "\(holding) needs \(needed) bytes, but the budget is \(budget) bytes."
        case .cancelled: "Operation has been canceled."
        }
    }
}
