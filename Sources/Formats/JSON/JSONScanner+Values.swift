import Columns

extension JSONScanner {
    /// Reads a value as a nested or rare type. A JSON type that does not fit throws.
    mutating func value(_ type: DataType, _ options: FieldOptions, depth: Int = 0)
        throws(Failure) -> Value
    {
        guard depth < Self.maximumDepth else {
            throw Failure(reason: "nested more than \(Self.maximumDepth) deep", at: at)
        }
        if peek == UInt8(ascii: "n"), type != .variant {
            try word("null")
            return .null
        }
        switch type {
        case .array(let element):
            return .list(try list(element, options, depth: depth))
        case .structure(let fields):
            return .structure(try structure(fields, options, depth: depth))
        case .map(_, let valueType):
            var entries: [(key: Value, value: Value)] = []
            try members { scanner, name throws(Failure) in
                let key = Value.string(String(decoding: name, as: UTF8.self))
                entries.append((key, try scanner.value(valueType, options, depth: depth + 1)))
            }
            return .map(entries)
        default:
            let sink = ColumnSink(type)
            try scalar(into: sink, options)
            return sink.take().value(at: 0)
        }
    }

    private mutating func list(_ element: DataType, _ options: FieldOptions, depth: Int)
        throws(Failure) -> [Value]
    {
        try expect(UInt8(ascii: "["))
        var values: [Value] = []
        skipSpace()
        if peek == UInt8(ascii: "]") {
            at += 1
            return values
        }
        while true {
            skipSpace()
            values.append(try value(element, options, depth: depth + 1))
            skipSpace()
            if peek == 0x2C {
                at += 1
                continue
            }
            try expect(UInt8(ascii: "]"))
            return values
        }
    }

    private mutating func structure(_ fields: [Field], _ options: FieldOptions, depth: Int)
        throws(Failure) -> [Value]
    {
        var values = [Value](repeating: .null, count: fields.count)
        try members { scanner, name throws(Failure) in
            let index = fields.firstIndex { $0.name.utf8.elementsEqual(name) }
            if let index {
                let start = scanner.at
                do throws(Failure) {
                    values[index] = try scanner.value(
                        fields[index].type, options, depth: depth + 1)
                } catch {
                    // A member that does not fit is null, and the others are kept.
                    scanner.at = start
                    try scanner.skipValue(depth: depth + 1)
                    values[index] = .null
                    if scanner.misfit == nil { scanner.misfit = error }
                }
            } else {
                try scanner.skipValue(depth: depth + 1)
            }
        }
        return values
    }

    /// Calls `body` for each member of an object, at its value.
    private mutating func members(
        _ body: (inout JSONScanner, [UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        try expect(UInt8(ascii: "{"))
        skipSpace()
        if peek == UInt8(ascii: "}") {
            at += 1
            return
        }
        while true {
            skipSpace()
            let name = Array(try string())
            skipSpace()
            try expect(0x3A)
            skipSpace()
            try body(&self, name)
            skipSpace()
            if peek == 0x2C {
                at += 1
                continue
            }
            try expect(UInt8(ascii: "}"))
            return
        }
    }

    /// Reads a scalar into a column. Strings hold anything: other values give their JSON text, as in
    /// Spark. Numbers may stand in quotes only where the type is no number.
    @inline(__always)
    mutating func scalar(into sink: ColumnSink, _ options: FieldOptions) throws(Failure) {
        if case .variant = sink.type { return try variant(into: sink) }
        let start = at
        let first = peek
        if first == 0x22 || first == 0x27 {
            let text = try string()
            switch sink.type {
            case .tinyint, .smallint, .int, .bigint, .boolean:
                throw mismatch(start, sink.type)
            case .float, .double:
                guard let value = Self.namedNumber(text) else { throw mismatch(start, sink.type) }
                sink.append(floating: value)
            case .binary:
                guard let data = Base64.decodeStrictly(text) else {
                    throw mismatch(start, sink.type)
                }
                data.withUnsafeBufferPointer { sink.append(string: $0) }
            case .date where options.datePattern == nil:
                guard let days = TimestampParser.date(text) ?? NumberedDay.days(text) else {
                    throw mismatch(start, sink.type)
                }
                sink.append(integer: days)
            default:
                guard FieldParser.append(text, to: sink, options) else {
                    throw mismatch(start, sink.type)
                }
            }
        } else if first == UInt8(ascii: "n") {
            try word("null")
            sink.appendNull()
        } else if first == UInt8(ascii: "t") || first == UInt8(ascii: "f") {
            try skipValue()
            guard sink.type == .boolean || sink.type == .string else {
                throw mismatch(start, sink.type)
            }
            _ = FieldParser.append(
                UnsafeBufferPointer(rebasing: bytes[start..<at]), to: sink, options)
        } else if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
            try skipValue()
            guard sink.type == .string else { throw mismatch(start, sink.type) }
            sink.append(string: UnsafeBufferPointer(rebasing: bytes[start..<at]))
        } else {
            let text = try number()
            switch sink.type {
            case .timestamp:
                // Seconds since 1970.
                guard let seconds = FieldParser.integer(text) else {
                    throw mismatch(start, sink.type)
                }
                let (micros, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000)
                guard !overflow else { throw mismatch(start, sink.type) }
                sink.append(integer: micros)
            case .boolean, .binary, .date, .timestampNTZ, .time: throw mismatch(start, sink.type)
            default:
                guard FieldParser.append(text, to: sink, options) else {
                    throw mismatch(start, sink.type)
                }
            }
        }
    }

    /// Any value.
    private mutating func variant(into sink: ColumnSink) throws(Failure) {
        let start = at
        guard let node = VariantNode(try JSONNode(&self, .usual, depth: 0)) else {
            throw Failure(reason: "an object has a name twice", at: start)
        }
        node.encoded.withUnsafeBufferPointer { sink.append(string: $0) }
    }

    private static func namedNumber(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
        switch String(decoding: text, as: UTF8.self) {
        case "NaN": .nan
        case "Infinity", "+Infinity", "INF", "+INF": .infinity
        case "-Infinity", "-INF": -.infinity
        default: nil
        }
    }

    private func mismatch(_ start: Int, _ type: DataType) -> Failure {
        let text = String(decoding: bytes[start..<Swift.min(at, start + 64)], as: UTF8.self)
        return Failure(reason: "\(text) is no \(type.description)", at: start)
    }
}
