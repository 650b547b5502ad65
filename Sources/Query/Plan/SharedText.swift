public import Expressions

/// How plans tell in words of a value that an expression asks for several times: in each of the places while
/// it is short, and by a name where it is long, so that the text of nested ones does not double with each.
///
/// ```
/// ((a + b) >= 1 AND (a + b) <= 2)
/// (x1 := …; (x1 >= 1 AND x1 <= 2))
/// ```
public struct SharedText: Sendable {
    /// What stands for each value around, the innermost last.
    private var values: [String] = []

    private static let longestInBytes = 500

    public init() {}

    public func reference(_ level: Int) -> String {
        level < values.count ? values[values.count - 1 - level] : "x"
    }

    /// The text of an expression over a shared value.
    public func text(of value: String, in body: (SharedText) -> String) -> String {
        var shared = self
        guard value.utf8.count > Self.longestInBytes else {
            shared.values.append(value)
            return body(shared)
        }
        let name = "x\(values.count + 1)"
        shared.values.append(name)
        return "(\(name) := \(value); \(body(shared)))"
    }

    /// `coalesce` as the tests that it stands for: a value is taken where the one that was written, before it was
    /// brought to the others' type, is not null.
    ///
    /// - Parameter isKnown: Asks whether a value is null.
    public static func coalesce(
        _ values: [Expression], _ text: (Expression) -> String,
        isKnown: (Expression) -> String
    ) -> (branches: [(test: String, result: String)], otherwise: String)? {
        guard let last = values.last else { return nil }
        var branches: [(test: String, result: String)] = []
        for value in values.dropLast() {
            let result = text(value)
            guard result.utf8.count <= longestInBytes else { return nil }
            branches.append((isKnown(value.beforeCoercion), result))
        }
        return (branches, text(last))
    }
}

extension Expression {
    /// The expression before a cast that nobody wrote.
    fileprivate var beforeCoercion: Expression {
        if case .cast(let operand, _, let mode) = self, mode.origin == nil { return operand }
        return self
    }
}
