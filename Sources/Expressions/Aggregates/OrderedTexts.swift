import Columns
import Formats

/// `listagg` and `mode`: aggregates whose WITHIN GROUP sets the order.
///
/// The binder passes `listagg(x, key …, separator, descending …)` and `mode(x, flag, descending)`.
enum OrderedTexts {
    static let functions: [AggregateFunction] = [
        AggregateFunction(
            "string_agg", aliases: ["listagg"],
            summary: "string_agg(text [, separator]): the texts joined"
        ) { arguments throws(FunctionError) in
            try arguments.expect(atLeast: 1, of: "listagg")
            return try joined(arguments)
        },
        AggregateFunction("mode", summary: "mode(x): the value that comes most often") {
            arguments throws(FunctionError) in
            if arguments.isEmpty {
                throw FunctionError(
                    "INVALID_WITHIN_GROUP_EXPRESSION.WITHIN_GROUP_MISSING",
                    "Invalid function `mode` with WITHIN GROUP. WITHIN GROUP is required for the "
                        + "function.")
            }
            try arguments.expect(1...3, of: "mode")
            if arguments.count == 2 {
                guard arguments[1].literal != nil else {
                    throw FunctionError(
                        "NON_FOLDABLE_ARGUMENT",
                        "The function `mode` requires the parameter `deterministic` to be a foldable "
                            + "expression of the type \"BOOLEAN\".")
                }
                guard arguments[1].type == .boolean || arguments[1].type == .void else {
                    throw FunctionError(
                        "UNEXPECTED_INPUT_TYPE",
                        "Parameter second of function `mode` requires the \"BOOLEAN\" type, however "
                            + "it has the type \"\(arguments[1].type.description.uppercased())\".")
                }
            }
            let type = arguments[0].type
            if case .map = type, arguments.count > 1 {
                throw .wrongType("mode", 0, type, wanted: "ordered")
            }
            let isGreatest = arguments.count == 3 && arguments[2].literal == .boolean(true)
            let sign = isGreatest ? 1 : -1
            return AggregateOverload(
                parameters: arguments.map(\.type), result: type, partial: [.array(type)]
            ) {
                type.physical == .integer
                    ? CollectingAccumulator(type: type) { lists, _ in
                        modes(of: lists, type, takesGreatest: isGreatest)
                    }
                    : CollectingAccumulator(type: type, result: type) { mode($0, sign) }
            }
        },
    ]

    private static func joined(_ arguments: [Argument]) throws(FunctionError)
        -> AggregateOverload
    {
        let keys = max(0, (arguments.count - 2) / 2)
        let isBinary = arguments[0].type == .binary
        let type: DataType = isBinary ? .binary : .string
        guard isBinary || Coercion.isImplicit(arguments[0].type, to: .string) else {
            throw .wrongType("listagg", 0, arguments[0].type, wanted: "string\" or \"binary")
        }
        var separator: [UInt8] = []
        if arguments.count > keys + 1 {
            let argument = arguments[keys + 1]
            guard argument.type == .binary || Coercion.isImplicit(argument.type, to: .string)
            else { throw .wrongType("listagg", 1, argument.type, wanted: "string") }
            guard argument.type == .void || isBinary == (argument.type == .binary) else {
                throw FunctionError(
                    "DATATYPE_MISMATCH.DATA_DIFF_TYPES",
                    "`listagg` takes texts with a text between them, or binaries with a binary.")
            }
            guard let literal = argument.literal else {
                throw FunctionError(
                    "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                    "The delimiter given to `listagg` must be a constant.")
            }
            switch literal {
            case .null, .string, .binary: separator = literal.bytes
            default: separator = Array(TextFormat.text(literal, argument.type).utf8)
            }
        }
        let between = separator
        let keyTypes = arguments.dropFirst().prefix(keys).map(\.type)
        let flags = arguments.dropFirst(keys + 2).map { $0.literal == .boolean(true) }
        let width = 1 + keys
        let fields = [Field("x", type)] + keyTypes.map { Field("key", $0) }
        let rowType: DataType = width == 1 ? type : .structure(fields)
        let parameters = [type] + keyTypes + arguments.dropFirst(width).map(\.type)
        return AggregateOverload(
            parameters: parameters, result: type, partial: [.array(rowType)]
        ) {
            if width == 1 { return JoiningAccumulator(type: type, separator: between) }
            return CollectingAccumulator(type: rowType, width: width) { lists, context in
                joined(lists, type, between, descending: flags, &context)
            }
        }
    }

    /// Each list's texts end to end, in the order of their keys.
    private static func joined(
        _ lists: ListVector, _ type: DataType, _ between: [UInt8], descending: [Bool],
        _ context: inout EvaluationContext
    ) -> Column {
        let rows = lists.offsets.count - 1
        guard case .structure(let members, _) = lists.elements.vector,
            case .string(let strings) = members[0].flattened.vector
        else { return .constant(.null, type, count: rows) }
        let order = sorted(lists, Array(members.dropFirst()), descending)
        return TextJoin(strings.gather(order), lists.offsets, between).column(type, &context)
    }

    /// The elements of each list in the order of their keys.
    private static func sorted(
        _ lists: ListVector, _ keys: [Column], _ descending: [Bool]
    ) -> Selection {
        let keys = KeyedOrder(keys, descending: descending)
        var order = Selection(0..<Int32(lists.elements.count))
        for row in 0..<(lists.offsets.count - 1) {
            keys.sort(&order, Int(lists.offsets[row])..<Int(lists.offsets[row + 1]))
        }
        return order
    }

    /// The number that comes most often in each list, found as the longest run of the sorted list.
    private static func modes(
        of lists: ListVector, _ type: DataType, takesGreatest: Bool
    ) -> Column {
        guard case .integer(var numbers) = lists.elements.vector else {
            return .constant(.null, type, count: lists.offsets.count - 1)
        }
        var results: [Int64] = []
        var validity: [UInt8] = []
        for row in 0..<(lists.offsets.count - 1) {
            let range = Int(lists.offsets[row])..<Int(lists.offsets[row + 1])
            numbers[range].sort()
            var (best, longest, start) = (Int64(0), 0, range.lowerBound)
            for index in range
            where index + 1 == range.upperBound || numbers[index + 1] != numbers[index] {
                let length = index + 1 - start
                if length > longest || (length == longest && takesGreatest) {
                    (best, longest) = (numbers[index], length)
                }
                start = index + 1
            }
            results.append(best)
            validity.append(range.isEmpty ? 0 : 1)
        }
        return Column(type, .integer(results), validity: validity.contains(0) ? validity : nil)
    }

    private static func mode(_ rows: [Value], _ sign: Int) -> Value {
        var counts: [Value: Int] = [:]
        for row in rows { counts[row, default: 0] += 1 }
        var best: (value: Value, count: Int) = (.null, 0)
        for (value, count) in counts {
            if count > best.count
                || (count == best.count && ValueOrder.compare(value, best.value) * sign > 0)
            {
                best = (value, count)
            }
        }
        return best.value
    }
}
