import Columns
import Expressions

/// Functions that give several rows for one.
enum GeneratorKind: String {
    case explode, posexplode, inline, stack
    case tuple = "json_tuple"
    case variantExplode = "variant_explode"

    /// Those of FROM alone too.
    init?(ofTable name: String) {
        if name == "variant_explode" || name == "variant_explode_outer" {
            self = .variantExplode
        } else if let kind = GeneratorKind(name) {
            self = kind
        } else {
            return nil
        }
    }

    init?(_ name: String) {
        switch name {
        case "explode", "explode_outer": self = .explode
        case "posexplode", "posexplode_outer": self = .posexplode
        case "inline", "inline_outer": self = .inline
        case "stack": self = .stack
        case "json_tuple": self = .tuple
        default: return nil
        }
    }
}

/// A generator in a SELECT list, until a `Generate` is put for it.
struct PendingGenerator {
    var generator: Generate.Generator
    var isOuter: Bool
    var generated: Schema
}

extension ExpressionBinder {
    mutating func generatorCall(
        _ kind: GeneratorKind, _ call: CallSyntax, _ syntax: ExpressionSyntax
    ) throws(QueryError) -> Expression {
        guard !refusesGenerators else {
            throw QueryError(
                refusesAggregates == "WHERE"
                    ? "UNSUPPORTED_GENERATOR.OUTSIDE_SELECT"
                    : "UNSUPPORTED_GENERATOR.NESTED_IN_EXPRESSIONS",
                "`\(call.function)` stands alone in SELECT or in LATERAL VIEW, not inside an "
                    + "expression.", at: syntax.range)
        }
        refusesGenerators = true
        defer { refusesGenerators = false }
        generators.append(try generator(kind, call, syntax.range))
        let number = generators.count - 1
        return .column(Slot.generator(number << 16), generators[number].generated[0].type)
    }

    /// The generator with its columns by their own names.
    mutating func generator(
        _ kind: GeneratorKind, _ call: CallSyntax, _ range: Range<Int>
    ) throws(QueryError) -> PendingGenerator {
        let isOuter = call.function.hasSuffix("_outer")
        let call = try call.withArgumentsInOrder(at: range)
        refusesStated = "Generate"
        defer { refusesStated = nil }
        let arguments = try bindAll(call.arguments)
        guard !arguments.isEmpty || kind == .stack || kind == .tuple else {
            throw QueryError(
                "REQUIRED_PARAMETER_NOT_FOUND",
                "Cannot invoke routine `\(call.function)` because its parameter is required, but the "
                    + "routine call did not supply a value.", at: range)
        }
        if kind == .tuple || kind == .variantExplode {
            return try rows(call.function, arguments, isOuter, range)
        }
        guard arguments.count == 1 || kind == .stack, let first = arguments.first else {
            throw QueryError(
                "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                "The `\(call.function)` requires 1 parameters but the actual number is "
                    + "\(arguments.count).", at: range)
        }
        let position = kind == .posexplode ? [Field("pos", .int)] : []
        switch (kind, first.type) {
        case (.stack, _): return try stack(arguments, range)
        case (.inline, .array(.structure(let fields))):
            return PendingGenerator(generator: .inline(first), isOuter: isOuter, generated: fields)
        case (.explode, .array(let element)), (.posexplode, .array(let element)):
            return PendingGenerator(
                generator: kind == .explode ? .explode(first) : .posexplode(first),
                isOuter: isOuter, generated: position + [Field("col", element)])
        case (.explode, .map(let key, let value)), (.posexplode, .map(let key, let value)):
            return PendingGenerator(
                generator: kind == .explode ? .explode(first) : .posexplode(first),
                isOuter: isOuter,
                generated: position + [Field("key", key), Field("value", value)])
        default:
            let wanted = kind == .inline ? "ARRAY<STRUCT>" : "ARRAY\" or \"MAP"
            throw QueryError(
                "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
                "`\(call.function)` requires the \"\(wanted)\" type, however it has the type "
                    + "\"\(first.type.description.uppercased())\".", at: range)
        }
    }

    /// The function gives an array of structs.
    private func rows(
        _ name: String, _ arguments: [Expression], _ isOuter: Bool, _ range: Range<Int>
    ) throws(QueryError) -> PendingGenerator {
        if name == "json_tuple", arguments.count > 1,
            let other = arguments.first(where: { $0.type != .string })
        {
            throw QueryError(
                "DATATYPE_MISMATCH.NON_STRING_TYPE",
                "All arguments of `json_tuple` are texts, and one of them is of the type "
                    + "\"\(other.type.description.uppercased())\".", at: range)
        }
        let row = try called(name, arguments, range)
        guard case .array(.structure(let fields)) = row.type else {
            throw QueryError("INTERNAL_ERROR", "`\(name)` gives no struct.", at: range)
        }
        return PendingGenerator(generator: .inline(row), isOuter: isOuter, generated: fields)
    }

    private func stack(
        _ arguments: [Expression], _ range: Range<Int>
    ) throws(QueryError) -> PendingGenerator {
        guard arguments.count > 1 else {
            throw QueryError(
                "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                "The `stack` requires > 1 parameters but the actual number is \(arguments.count).",
                at: range)
        }
        guard arguments[0].type == .int else {
            throw QueryError(
                "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
                "The first parameter of `stack` requires the \"INT\" type, however it has the type "
                    + "\"\(arguments[0].type.description.uppercased())\".", at: range)
        }
        guard case .integer(let count)? = arguments[0].literalValue, count > 0, count < 10_000
        else {
            throw QueryError(
                "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE",
                "stack(n, …) takes the number of rows, a constant above 0, and the values.",
                at: range)
        }
        let values = Array(arguments.dropFirst())
        let width = (values.count + Int(count) - 1) / Int(count)
        var types: [DataType] = []
        for column in 0..<width {
            let members = stride(from: column, to: values.count, by: width).map { values[$0] }
            let type = members.first { $0.type != .void }?.type ?? .void
            guard members.allSatisfy({ $0.type == type || $0.type == .void }) else {
                throw QueryError(
                    "DATATYPE_MISMATCH.STACK_COLUMN_DIFF_TYPES",
                    "The values of column \(column) of stack have different types.", at: range)
            }
            types.append(type)
        }
        let rows = (0..<Int(count)).map { row in
            (0..<width).map { column -> Expression in
                let index = row * width + column
                return index < values.count
                    ? values[index].cast(to: types[column]).foldedIfConstant()
                    : .literal(.null, types[column])
            }
        }
        return PendingGenerator(
            generator: .stack(rows: rows), isOuter: false,
            generated: types.enumerated().map { Field("col\($0)", $1) })
    }
}

extension Generate.Generator {
    /// The generator with its expressions changed.
    func mapped<E: Error>(
        _ change: (Expression) throws(E) -> Expression
    ) throws(E) -> Generate.Generator {
        switch self {
        case .explode(let expression): return .explode(try change(expression))
        case .posexplode(let expression): return .posexplode(try change(expression))
        case .inline(let expression): return .inline(try change(expression))
        case .stack(let rows):
            var mapped: [[Expression]] = []
            for row in rows {
                var items: [Expression] = []
                for item in row { items.append(try change(item)) }
                mapped.append(items)
            }
            return .stack(rows: mapped)
        }
    }
}
