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
            CollectingAccumulator(type: rowType, width: width) { lists, context in
                joined(lists, type, between, descending: flags, &context)
            }
        }
    }

    /// Each list's texts end to end, in the order of their keys where there are any.
    private static func joined(
        _ lists: ListVector, _ type: DataType, _ between: [UInt8], descending: [Bool],
        _ context: inout EvaluationContext
    ) -> Column {
        let rows = lists.offsets.count - 1
        var texts = lists.elements
        var order: Selection?
        if case .structure(let members, _) = texts.vector {
            texts = members[0]
            order = sorted(lists, Array(members.dropFirst()), descending)
        }
        guard case .string(let strings) = texts.flattened.vector else {
            return .constant(.null, type, count: rows)
        }
        var result = StringVector()
        var validity = [UInt8](repeating: 1, count: rows)
        for row in 0..<rows {
            let range = Int(lists.offsets[row])..<Int(lists.offsets[row + 1])
            let failure = append(range, strings, order, between, to: &result.bytes)
            if let failure { context.fail(row: row, failure) }
            if failure != nil || range.isEmpty { validity[row] = 0 }
            result.offsets.append(Int32(result.bytes.count))
        }
        return Column(type, .string(result), validity: validity.contains(0) ? validity : nil)
    }

    /// - Returns: Why the text would be too long; nothing is appended then.
    private static func append(
        _ range: Range<Int>, _ strings: StringVector, _ order: Selection?, _ between: [UInt8],
        to bytes: inout [UInt8]
    ) -> EvaluationError? {
        func place(_ index: Int) -> Int { order.map { Int($0[index]) } ?? index }
        var size = range.count * between.count
        for index in range {
            let text = place(index)
            size += Int(strings.offsets[text + 1] - strings.offsets[text])
        }
        do throws(EvaluationError) {
            try ValueLimit.check(bytes: size)
            try ValueLimit.check(bytesOfColumn: bytes.count + size)
        } catch {
            return error
        }
        strings.bytes.withUnsafeBufferPointer { source in
            for index in range {
                if index > range.lowerBound { bytes.append(contentsOf: between) }
                let text = place(index)
                let part = Int(strings.offsets[text])..<Int(strings.offsets[text + 1])
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[part]))
            }
        }
        return nil
    }

    /// The elements of each list in the order of their keys, equal ones as they came.
    private static func sorted(
        _ lists: ListVector, _ keys: [Column], _ descending: [Bool]
    ) -> Selection {
        let values = (0..<lists.elements.count).map { row in keys.map { $0.value(at: row) } }
        var order = Selection(0..<Int32(values.count))
        for row in 0..<(lists.offsets.count - 1) {
            let range = Int(lists.offsets[row])..<Int(lists.offsets[row + 1])
            order[range].sort { a, b in
                let order = compare(values[Int(a)], values[Int(b)], descending)
                return order == 0 ? a < b : order < 0
            }
        }
        return order
    }

    /// By the keys, nulls least.
    private static func compare(_ a: [Value], _ b: [Value], _ descending: [Bool]) -> Int {
        for (index, isDescending) in descending.enumerated() {
            let order = ValueOrder.compare(a[index], b[index])
            if order != 0 { return isDescending ? -order : order }
        }
        return 0
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
