import Columns
import Formats

/// Variants made of JSON and values, and looked into.
enum Variants {
    static let functions: [ScalarFunction] = [
        parsing("parse_json", isAttempt: false), parsing("try_parse_json", isAttempt: true),
        getting("variant_get", isAttempt: false), getting("try_variant_get", isAttempt: true),
        .resolved("is_variant_null", 1...1, "is_variant_null(v): whether it is JSON's null") {
            arguments throws(FunctionError) in
            try expectVariant(arguments[0], "is_variant_null", 0)
            return .withNulls([.variant], .boolean) { values in
                guard case .binary(let bytes) = values[0] else { return .boolean(false) }
                return .boolean(bytes.withVariant(\.isNull))
            }
        },
        .resolved("is_valid_variant", 1...1, "is_valid_variant(v): whether it is well formed") {
            arguments throws(FunctionError) in
            // What is kept here was made here.
            try expectVariant(arguments[0], "is_valid_variant", 0)
            return .rowwise([.variant], .boolean) { _ in .boolean(true) }
        },
        .resolved(
            "to_variant_object", 1...1, "to_variant_object(x): of a struct, map or array"
        ) { arguments throws(FunctionError) in
            let type = arguments[0].type
            let isNested =
                type.physical == .list || type.physical == .map || type.physical == .structure
            guard isNested && Cast.isToVariant(type, asObjects: true) else {
                throw FunctionError(
                    "DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION",
                    "Cannot cast \"\(type.description.uppercased())\" to \"VARIANT\".")
            }
            return .rowwise([type], .variant) { (values) throws(EvaluationError) in
                .binary(try Cast.variant(values[0], type).encoded)
            }
        },
        exploding("variant_explode"), exploding("variant_explode_outer"),
    ]

    static func expectVariant(
        _ argument: Argument, _ name: String, _ index: Int
    ) throws(FunctionError) {
        guard argument.type == .variant || argument.type == .void else {
            throw .wrongType(name, index, argument.type, wanted: "variant")
        }
    }

    /// The value of a JSON text; what stands behind it is not looked at, by Spark either.
    static func parsed(_ text: String) -> VariantNode? {
        JSONNode(text, [], ignoringRest: true).flatMap { VariantNode($0) }
    }

    private static func parsing(_ name: String, isAttempt: Bool) -> ScalarFunction {
        .resolved(name, 1...1, "\(name)(text): the JSON value in it") {
            arguments throws(FunctionError) in
            guard arguments[0].type == .string || arguments[0].type == .void else {
                throw .wrongType(name, 0, arguments[0].type, wanted: "string")
            }
            return .rowwise([.string], .variant) { (values) throws(EvaluationError) in
                if let node = parsed(values[0].text) { return .binary(node.encoded) }
                if isAttempt { return .null }
                throw EvaluationError(
                    "MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION",
                    "Malformed records are detected in record parsing: \(values[0].text). Use "
                        + "`try_parse_json` to get NULL instead.")
            }
        }
    }

    // MARK: Parts

    /// The type is the third argument's; the binder makes it of the type's text.
    private static func getting(_ name: String, isAttempt: Bool) -> ScalarFunction {
        .resolved(name, 2...3, "\(name)(v, path [, type]): what lies there, as that type") {
            arguments throws(FunctionError) in
            try expectVariant(arguments[0], name, 0)
            guard arguments[1].type == .string || arguments[1].type == .void else {
                throw .wrongType(name, 1, arguments[1].type, wanted: "string")
            }
            let type = arguments.count > 2 ? arguments[2].type : .variant
            guard Cast.isFromVariant(type) else {
                throw FunctionError(
                    "DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION",
                    "Cannot cast \"VARIANT\" to \"\(type.description.uppercased())\".")
            }
            var constant: VariantPath?
            if case .string(let text)? = arguments[1].literal {
                do throws(EvaluationError) {
                    constant = try path(text, name)
                } catch {
                    throw FunctionError(error.errorClass, error.message)
                }
            }
            let parameters = [.variant, .string] + arguments.dropFirst(2).map(\.type)
            return ScalarOverload(parameters: parameters, result: type) {
                [constant] arguments, rows, context in
                let getter = Getter(name: name, type: type, isAttempt: isAttempt)
                if let constant {
                    return getter.get(arguments[0], rows, &context) { _ in constant }
                }
                let paths = arguments[1]
                return getter.get(arguments[0], rows, &context) { row throws(EvaluationError) in
                    guard case .string(let text) = paths.value(at: row) else { return nil }
                    return try path(text, name)
                }
            }
        }
    }

    static func path(_ text: String, _ name: String) throws(EvaluationError) -> VariantPath {
        guard let path = VariantPath(text) else {
            throw EvaluationError(
                "INVALID_VARIANT_GET_PATH",
                "The path `\(text)` is not a valid variant extraction path in `\(name)`. A valid "
                    + "path should start with `$` and is followed by zero or more segments like "
                    + "`[123]`, `.name`, `['name']`, or `[\"name\"]`.")
        }
        return path
    }

    private struct Getter {
        var name: String
        var type: DataType
        var isAttempt: Bool

        /// - Parameter path: The path of a row; nil for null.
        func get(
            _ variants: Datum, _ rows: Int, _ context: inout EvaluationContext,
            _ path: (Int) throws(EvaluationError) -> VariantPath?
        ) -> Column {
            var builder = ColumnBuilder(type, capacity: rows)
            var limit = ValueLimit()
            for row in 0..<rows {
                do throws(EvaluationError) {
                    let value = try part(variants, row, try path(row))
                    try limit.take(value)
                    builder.append(value)
                } catch {
                    context.fail(row: row, error)
                    builder.appendNull()
                }
            }
            return builder.build()
        }

        /// The bytes of a column are read where they lie.
        private func part(
            _ variants: Datum, _ row: Int, _ path: VariantPath?
        ) throws(EvaluationError) -> Value {
            guard let path else { return .null }
            let result: Result<Value, EvaluationError>
            if case .column(let column) = variants, case .string(let strings) = column.vector {
                if column.isNull(at: row) { return .null }
                let range = Int(strings.offsets[row])..<Int(strings.offsets[row + 1])
                result = strings.bytes.withUnsafeBufferPointer {
                    converted(Variant(UnsafeBufferPointer(rebasing: $0[range])), path)
                }
            } else {
                guard case .binary(let bytes) = variants.value(at: row) else { return .null }
                result = bytes.withVariant { converted($0, path) }
            }
            return try result.get()
        }

        private func converted(
            _ variant: Variant, _ path: VariantPath
        ) -> Result<Value, EvaluationError> {
            guard let part = path.part(of: variant) else { return .success(.null) }
            do throws(EvaluationError) {
                return .success(try Cast.convert(part, to: type, isAttempt: isAttempt))
            } catch {
                return .failure(error)
            }
        }
    }

    /// The parts of an object or array as an array of structs; the binder expands it into rows.
    private static func exploding(_ name: String) -> ScalarFunction {
        let row = DataType.structure([
            Field("pos", .int), Field("key", .string), Field("value", .variant),
        ])
        return .resolved(name, 1...1, "\(name)(v): a row for each member or element") {
            arguments throws(FunctionError) in
            try expectVariant(arguments[0], name, 0)
            return .rowwise([.variant], .array(row)) { values in
                values[0].bytes.withVariant { variant in
                    .list(
                        (0..<variant.count).map { index in
                            let key: Value =
                                variant.isObject
                                ? .string(String(decoding: variant.name(at: index), as: UTF8.self))
                                : .null
                            let part = variant.part(at: index)!.encoded
                            return .structure([.integer(Int64(index)), key, .binary(part)])
                        })
                }
            }
        }
    }
}
