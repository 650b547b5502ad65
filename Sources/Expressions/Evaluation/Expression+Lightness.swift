import Columns

extension Expression {
    /// Computing it for a row costs less than finding out that the row does not need it: arithmetic and
    /// tests of numbers, dates and moments, and comparisons of columns of text with constants. It gives
    /// the same whenever it is computed, and fails rarely.
    var isLight: Bool {
        switch self {
        case .column: true
        case .literal: true
        case .cast(let operand, let target, _):
            operand.isLight && operand.type.isPlain && target.isPlain
        case .and(let left, let right), .or(let left, let right): left.isLight && right.isLight
        case .conditional(let branches, let otherwise):
            otherwise.isLight && otherwise.type.isPlain
                && branches.allSatisfy { $0.condition.isLight && $0.result.isLight }
        case .coalesce(let values): type.isPlain && values.allSatisfy(\.isLight)
        case .shared(let value, let body): value.isLight && value.type.isPlain && body.isLight
        case .reference: true
        case .call(let call): call.isLight
        case .lambda: false
        }
    }
}

extension ScalarCall {
    private static let comparisons: Set<String> = ["=", "!=", "<", "<=", ">", ">=", "<=>"]
    private static let tests: Set<String> = ["isnull", "isnotnull", "not"]
    private static let sums: Set<String> = ["+", "-", "*", "negative"]
    private static let quotients: Set<String> = ["/", "%", "div"]

    fileprivate var isLight: Bool {
        if Self.tests.contains(name) { return arguments.allSatisfy(\.isLight) }
        if Self.comparisons.contains(name) {
            return arguments.allSatisfy { argument in
                switch argument {
                case .column, .literal, .reference:
                    argument.type.isPlain || argument.type.physical == .string
                default: argument.isLight && argument.type.isPlain
                }
            }
        }
        guard arguments.allSatisfy({ $0.isLight && $0.type.isPlain }) else { return false }
        if Self.sums.contains(name) { return true }
        // A quotient is what conditions guard most often: only those that cannot fail.
        guard Self.quotients.contains(name), arguments.count == 2,
            case .literal(let divisor, _) = arguments[1]
        else { return false }
        switch divisor {
        case .integer(let value): return value != 0
        case .floating(let value): return value != 0
        default: return false
        }
    }
}

extension DataType {
    /// Its values lie in an array of numbers of up to 64 bits.
    fileprivate var isPlain: Bool {
        switch physical {
        case .boolean, .integer, .floating, .none: true
        default: false
        }
    }
}
