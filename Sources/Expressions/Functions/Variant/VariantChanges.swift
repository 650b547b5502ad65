import Columns
import Formats

/// Variants with a part more, less or other: `variant_insert`, `variant_set`, `variant_delete`,
/// `variant_array_append`, `variant_strip_nulls`.
enum VariantChanges {
    static let functions: [ScalarFunction] = [
        changing("variant_insert", isAttempt: false) { .insert($0) },
        changing("try_variant_insert", isAttempt: true) { .insert($0) },
        setting("variant_set", isAttempt: false), setting("try_variant_set", isAttempt: true),
        changing("variant_array_append", isAttempt: false, takesRoot: true) { .append($0) },
        changing("try_variant_array_append", isAttempt: true, takesRoot: true) {
            .append($0)
        },
        ScalarFunction(
            "variant_delete", summary: "variant_delete(v, path, …): without what lies there"
        ) { arguments throws(FunctionError) in
            try arguments.expect(atLeast: 2, of: "variant_delete")
            try Variants.expectVariant(arguments[0], "variant_delete", 0)
            for (index, argument) in arguments.enumerated().dropFirst() {
                try expectText(argument, "variant_delete", index)
            }
            let parameters = [.variant] + arguments.dropFirst().map { _ in DataType.string }
            return .withNulls(parameters, .variant) { (values) throws(EvaluationError) in
                var paths: [[VariantPath.Step]] = []
                for value in values.dropFirst() where !value.isNull {
                    paths.append(try steps(value.text, "variant_delete", takesRoot: false))
                }
                guard case .binary(let bytes) = values[0] else { return .null }
                var node = bytes.withVariant(\.node)
                for steps in paths { node = node.removing(steps[...]) }
                return .binary(node.encoded)
            }
        },
        .resolved(
            "variant_strip_nulls", 1...2, "variant_strip_nulls(v [, of arrays too]): without nulls"
        ) { arguments throws(FunctionError) in
            try Variants.expectVariant(arguments[0], "variant_strip_nulls", 0)
            if arguments.count > 1, arguments[1].literal == nil {
                throw FunctionError(
                    "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                    "Whether `variant_strip_nulls` looks into arrays must be a constant.")
            }
            let parameters = Array([DataType.variant, .boolean].prefix(arguments.count))
            return .rowwise(parameters, .variant) { values in
                let node = values[0].bytes.withVariant(\.node)
                let ofArrays = values.count < 2 || values[1].truth
                return .binary(node.strippingNulls(ofArrays: ofArrays).encoded)
            }
        },
    ]

    private static func expectText(
        _ argument: Argument, _ name: String, _ index: Int
    ) throws(FunctionError) {
        guard argument.type == .string || argument.type == .void else {
            throw .wrongType(name, index, argument.type, wanted: "string")
        }
    }

    private static func steps(
        _ text: String, _ name: String, takesRoot: Bool
    ) throws(EvaluationError) -> [VariantPath.Step] {
        guard let path = VariantPath(text), takesRoot || !path.steps.isEmpty else {
            throw EvaluationError(
                "INVALID_VARIANT_PATH",
                "The path `\(text)` is not a valid variant path in `\(name)`.")
        }
        return path.steps
    }

    private static func setting(_ name: String, isAttempt: Bool) -> ScalarFunction {
        changing(name, isAttempt: isAttempt, optional: [.boolean]) { value, rest in
            .set(value, creates: rest.first?.truth ?? true)
        }
    }

    private static func changing(
        _ name: String, isAttempt: Bool, takesRoot: Bool = false,
        change: @escaping @Sendable (VariantNode) -> VariantChange
    ) -> ScalarFunction {
        changing(name, isAttempt: isAttempt, takesRoot: takesRoot, optional: []) { value, _ in
            change(value)
        }
    }

    /// Of a variant, a path, any value that can be a variant, and what the change takes besides.
    private static func changing(
        _ name: String, isAttempt: Bool, takesRoot: Bool = false, optional: [DataType],
        change: @escaping @Sendable (VariantNode, [Value]) -> VariantChange
    ) -> ScalarFunction {
        .resolved(name, 3...3 + optional.count, "\(name)(v, path, value)") {
            arguments throws(FunctionError) in
            try Variants.expectVariant(arguments[0], name, 0)
            try expectText(arguments[1], name, 1)
            let type = arguments[2].type
            guard type == .void || Cast.isToVariant(type) else {
                throw FunctionError(
                    "DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION",
                    "Cannot cast \"\(type.description.uppercased())\" to \"VARIANT\".")
            }
            let parameters = [.variant, .string, type] + optional.prefix(arguments.count - 3)
            return .rowwise(Array(parameters), .variant) { (values) throws(EvaluationError) in
                let steps = try steps(values[1].text, name, takesRoot: takesRoot)
                let value = try Cast.variant(values[2], type)
                let node = values[0].bytes.withVariant(\.node)
                do throws(EvaluationError) {
                    let change = change(value, Array(values.dropFirst(3)))
                    return .binary(try change.made(in: node, at: steps[...]).encoded)
                } catch {
                    if isAttempt { return .null }
                    throw error
                }
            }
        }
    }
}
