import Columns

/// What functions of text do with bytes, and some with arrays: signatures beside their own.
enum ByteStrings {
    typealias Resolve = @Sendable ([Argument]) -> ScalarOverload?

    /// A function with its further signatures tried first.
    static func extended(_ function: ScalarFunction) -> ScalarFunction {
        guard let more = overloads[function.name] else { return function }
        var function = function
        let resolve = function.resolve
        function.resolve = { arguments throws(FunctionError) in
            if let overload = more(arguments) { return overload }
            return try resolve(arguments)
        }
        return function
    }

    private static let overloads: [String: Resolve] = [
        "length": measure { Int64($0.count) }, "octet_length": measure { Int64($0.count) },
        "bit_length": measure { Int64($0.count * 8) },
        "contains": test { Searching.bytePosition($1, in: $0, from: 0) != nil },
        "startswith": test { $0.starts(with: $1) },
        "endswith": test { $0.reversed().starts(with: $1.reversed()) },
        "trim": asText,
        "concat": concatenation, "reverse": reversal, "substring": part, "left": left,
        "lpad": { pad($0, atStart: true) }, "rpad": { pad($0, atStart: false) },
        "overlay": overlay,
    ]

    private static func measure(_ body: @escaping @Sendable ([UInt8]) -> Int64) -> Resolve {
        { arguments in
            guard arguments.count == 1, arguments[0].type == .binary else { return nil }
            return .rowwise([.binary], .int) { .integer(body($0[0].bytes)) }
        }
    }

    private static func test(_ body: @escaping @Sendable ([UInt8], [UInt8]) -> Bool) -> Resolve {
        { arguments in
            guard arguments.count == 2, arguments.allSatisfy({ $0.type == .binary }) else {
                return nil
            }
            return .rowwise([.binary, .binary], .boolean) {
                .boolean(body($0[0].bytes, $0[1].bytes))
            }
        }
    }

    /// Bytes are read as UTF-8.
    private static let asText: Resolve = { arguments in
        guard arguments.contains(where: { $0.type == .binary }), arguments.count <= 2 else {
            return nil
        }
        let characters = arguments.count > 1
        return .rowwise(arguments.map(\.type), .string) { values in
            var rest = values[0].bytes[...]
            let cut = characters ? values[1].bytes : [0x20]
            while let first = rest.first, cut.contains(first) { rest.removeFirst() }
            while let last = rest.last, cut.contains(last) { rest.removeLast() }
            return .string(String(decoding: rest, as: UTF8.self))
        }
    }

    private static let concatenation: Resolve = { arguments in
        guard !arguments.isEmpty, arguments.allSatisfy({ $0.type == .binary }),
            !SessionRules.current.joinsBytesToTexts
        else { return nil }
        return .rowwise(arguments.map(\.type), .binary) { values in
            .binary(values.flatMap(\.bytes))
        }
    }

    private static let reversal: Resolve = { arguments in
        guard arguments.count == 1 else { return nil }
        switch arguments[0].type {
        case .binary: return .rowwise([.binary], .binary) { .binary($0[0].bytes.reversed()) }
        case .array:
            return .rowwise([arguments[0].type], arguments[0].type) {
                .list($0[0].elements.reversed())
            }
        default: return nil
        }
    }

    private static let part: Resolve = { arguments in
        guard (2...3).contains(arguments.count), arguments[0].type == .binary else { return nil }
        let types: [DataType] = [.binary, .int, .int]
        return .rowwise(Array(types.prefix(arguments.count)), .binary) { values in
            let bytes = values[0].bytes
            let from = Int(values[1].integer)
            let length = values.count > 2 ? Int(values[2].integer) : Int(Int32.max)
            let start = from > 0 ? from - 1 : from < 0 ? bytes.count + from : 0
            let end = min(bytes.count, start + length)
            let first = max(0, start)
            return .binary(first < end ? Array(bytes[first..<end]) : [])
        }
    }

    private static let left: Resolve = { arguments in
        guard arguments.count == 2, arguments[0].type == .binary else { return nil }
        return .rowwise([.binary, .int], .binary) {
            .binary(Array($0[0].bytes.prefix(max(0, Int($0[1].integer)))))
        }
    }

    private static func pad(_ arguments: [Argument], atStart: Bool) -> ScalarOverload? {
        guard !SessionRules.current.padsToTexts, (2...3).contains(arguments.count),
            arguments[0].type == .binary, arguments.count == 2 || arguments[2].type == .binary
        else { return nil }
        let types: [DataType] = [.binary, .int, .binary]
        return .rowwise(Array(types.prefix(arguments.count)), .binary) {
            (values) throws(EvaluationError) in
            let bytes = values[0].bytes
            let length = max(0, Int(values[1].integer))
            let with = values.count > 2 ? values[2].bytes : [0]
            if bytes.count >= length { return .binary(Array(bytes.prefix(length))) }
            if with.isEmpty { return values[0] }
            try ValueLimit.check(bytes: length)
            let filling = (0..<(length - bytes.count)).map { with[$0 % with.count] }
            return .binary(atStart ? filling + bytes : bytes + filling)
        }
    }

    private static let overlay: Resolve = { arguments in
        guard (3...4).contains(arguments.count), arguments[0].type == .binary,
            arguments[1].type == .binary
        else { return nil }
        let types: [DataType] = [.binary, .binary, .int, .int]
        return .rowwise(Array(types.prefix(arguments.count)), .binary) { values in
            let (bytes, other) = (values[0].bytes, values[1].bytes)
            let from = Int(values[2].integer)
            var length = values.count > 3 ? Int(values[3].integer) : -1
            if length < 0 { length = other.count }
            let head = bytes.prefix(max(0, from - 1))
            let tail = bytes.dropFirst(min(bytes.count, max(0, from - 1 + length)))
            return .binary(head + other + tail)
        }
    }
}
