import Columns
import Expressions

/// The parameters of a function by name: what tells where `name => value` belongs.
struct RoutineSignature {
    struct Parameter {
        var name: String
        /// What stands for one that is not given; nil for one that must be.
        var usual: ExpressionSyntax?
    }

    var parameters: [Parameter]
    /// Functions of the library name the parameter that is missing, those that statements made count
    /// them where no name is written.
    var isOfLibrary: Bool

    init(_ parameters: [Parameter], isOfLibrary: Bool) {
        self.parameters = parameters
        self.isOfLibrary = isOfLibrary
    }

    /// The functions of the library whose parameters may be named.
    static func ofLibrary(_ function: String) -> RoutineSignature? {
        switch function {
        case "explode", "explode_outer", "posexplode", "posexplode_outer":
            return RoutineSignature([Parameter(name: "collection")], isOfLibrary: true)
        case "inline", "inline_outer", "variant_explode", "variant_explode_outer":
            return RoutineSignature([Parameter(name: "input")], isOfLibrary: true)
        case "mask":
            func text(_ text: String) -> ExpressionSyntax {
                ExpressionSyntax(.literal(.string(text), .string), 0..<0)
            }
            let nothing = ExpressionSyntax(.literal(.null, .void), 0..<0)
            return RoutineSignature(
                [
                    Parameter(name: "str"), Parameter(name: "upperChar", usual: text("X")),
                    Parameter(name: "lowerChar", usual: text("x")),
                    Parameter(name: "digitChar", usual: text("n")),
                    Parameter(name: "otherChar", usual: nothing),
                ], isOfLibrary: true)
        default: return nil
        }
    }

    /// The arguments of a call in the parameters' order, with the usual ones for those not given.
    func arguments(
        of call: CallSyntax, at range: Range<Int>
    ) throws(QueryError) -> [ExpressionSyntax] {
        var given = [ExpressionSyntax?](repeating: nil, count: parameters.count)
        var positional = 0
        var hasNames = false
        for argument in call.arguments {
            guard case .named(let name, let value) = argument.kind else {
                guard !hasNames else {
                    throw QueryError(
                        "UNEXPECTED_POSITIONAL_ARGUMENT",
                        "An argument without a name cannot follow one with a name.",
                        at: argument.range)
                }
                guard positional < given.count else { throw wrongCount(call, range) }
                given[positional] = argument
                positional += 1
                continue
            }
            hasNames = true
            let index = try place(of: name, in: call, argument.range)
            guard given[index] == nil else {
                throw QueryError(
                    "DUPLICATE_ROUTINE_PARAMETER_ASSIGNMENT."
                        + (index < positional
                            ? "BOTH_POSITIONAL_AND_NAMED" : "DOUBLE_NAMED_ARGUMENT_REFERENCE"),
                    "The parameter `\(name)` of `\(call.function)` is given twice.",
                    at: argument.range)
            }
            given[index] = value
        }
        var result: [ExpressionSyntax] = []
        for (value, parameter) in zip(given, parameters) {
            guard let value = value ?? parameter.usual else {
                guard hasNames || isOfLibrary else { throw wrongCount(call, range) }
                throw QueryError(
                    "REQUIRED_PARAMETER_NOT_FOUND",
                    "`\(call.function)` needs its parameter `\(parameter.name)`.", at: range)
            }
            result.append(value)
        }
        return result
    }

    private func place(
        of name: String, in call: CallSyntax, _ range: Range<Int>
    ) throws(QueryError) -> Int {
        if let index = parameters.firstIndex(where: { Scope.equal($0.name, name) }) { return index }
        let near = NearestName.suggestions(for: name, among: parameters.map(\.name))
        throw QueryError(
            "UNRECOGNIZED_PARAMETER_NAME",
            "`\(call.function)` has no parameter `\(name)`. Did you mean one of the following? "
                + "[\(near.map { "`\($0)`" }.joined(separator: ", "))].", at: range)
    }

    private func wrongCount(_ call: CallSyntax, _ range: Range<Int>) -> QueryError {
        QueryError(
            "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
            "The `\(call.function)` requires \(parameters.count) parameters but the actual number is "
                + "\(call.arguments.count).", at: range)
    }
}

extension CallSyntax {
    var hasNamedArguments: Bool {
        arguments.contains { if case .named = $0.kind { true } else { false } }
    }

    /// The call of a function of the library with its arguments in order.
    ///
    /// - Throws: `NAMED_PARAMETERS_NOT_SUPPORTED` for one whose parameters have no names.
    func withArgumentsInOrder(at range: Range<Int>) throws(QueryError) -> CallSyntax {
        guard let signature = RoutineSignature.ofLibrary(function) else {
            guard hasNamedArguments else { return self }
            throw QueryError(
                "NAMED_PARAMETERS_NOT_SUPPORTED",
                "Named parameters are not supported for the function `\(function)`.", at: range)
        }
        guard hasNamedArguments || arguments.isEmpty else { return self }
        var result = self
        result.arguments = try signature.arguments(of: self, at: range)
        return result
    }
}
