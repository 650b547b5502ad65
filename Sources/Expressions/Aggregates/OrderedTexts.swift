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
            try arguments.expect(1...3, of: "mode")
            let type = arguments[0].type
            if case .map = type {
                throw .wrongType("mode", 0, type, wanted: "ordered")
            }
            let isGreatest = arguments.count == 3 && arguments[2].literal == .boolean(true)
            let sign = isGreatest ? 1 : -1
            return Collections.overload(type, type, extra: arguments.dropFirst()) { rows, _ in
                mode(rows, sign)
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
            guard argument.type == .string || argument.type == .binary || argument.type == .void
            else { throw .wrongType("listagg", 1, argument.type, wanted: "string") }
            guard let literal = argument.literal else {
                throw FunctionError(
                    "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                    "The delimiter given to `listagg` must be a constant.")
            }
            separator = literal.bytes
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
            CollectingAccumulator(type: rowType, result: type, width: width) {
                (rows, _) throws(EvaluationError) in
                if rows.isEmpty { return .null }
                var rows = rows
                if width > 1 {
                    let indexed = rows.enumerated().sorted { a, b in
                        let order = compare(a.element.elements, b.element.elements, flags)
                        return order == 0 ? a.offset < b.offset : order < 0
                    }
                    rows = indexed.map { $0.element.elements[0] }
                }
                let size = rows.reduce(0) { $0 + $1.bytes.count + between.count }
                try ValueLimit.check(bytes: size)
                let bytes = Array(rows.map(\.bytes).joined(separator: between))
                return isBinary
                    ? .binary(bytes) : .string(String(decoding: bytes, as: UTF8.self))
            }
        }
    }

    /// By the keys, nulls least.
    private static func compare(_ a: [Value], _ b: [Value], _ descending: [Bool]) -> Int {
        for (index, isDescending) in descending.enumerated() {
            let order = ValueOrder.compare(a[index + 1], b[index + 1])
            if order != 0 { return isDescending ? -order : order }
        }
        return 0
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
