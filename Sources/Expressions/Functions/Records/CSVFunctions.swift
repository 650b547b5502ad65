import Columns
import Formats

/// Functions between lines of CSV and structs.
enum CSVFunctions {
    static let functions: [ScalarFunction] = [reading, writing, schema]

    /// The schema is the second argument's type; the binder makes it of the schema's text.
    private static let reading = ScalarFunction.resolved(
        "from_csv", 2...3, "from_csv(text, schema [, options]): the fields of a line"
    ) { arguments throws(FunctionError) in
        guard arguments[0].type == .string || arguments[0].type == .void else {
            throw .wrongType("from_csv", 0, arguments[0].type, wanted: "string")
        }
        guard case .structure(let fields) = arguments[1].type else {
            throw FunctionError(
                "INVALID_SCHEMA.NON_STRUCT_TYPE", "The schema of `from_csv` must be a struct.")
        }
        for field in fields {
            switch field.type {
            case .array, .map, .structure:
                throw FunctionError(
                    "UNSUPPORTED_DATATYPE",
                    "A field of CSV holds no \(field.type.description.uppercased()).")
            default: break
            }
        }
        let options = arguments.count > 2 ? try RecordOptions(arguments[2]) : RecordOptions()
        try options.checkMode(of: "from_csv")
        let corrupt = try options.corruptField(fields)
        let parameters = [DataType.string] + arguments.dropFirst().map(\.type)
        let type = arguments[1].type
        return ScalarOverload(parameters: parameters, result: type) {
            [options] arguments, rows, context in
            var options = options
            options.now = context.nowInMicroseconds
            return Rows.map([arguments[0]], rows, type, &context) {
                [options] (values) throws(EvaluationError) in
                let text = values[0].text
                var parts = split(text, options)[...]
                var isBad = parts.count != fields.count - (corrupt == nil ? 0 : 1)
                var result: [Value] = []
                for (index, field) in fields.enumerated() {
                    guard index != corrupt, let part = parts.popFirst() else {
                        result.append(.null)
                        continue
                    }
                    let value =
                        try part.map { (text) throws(EvaluationError) in
                            try read(text, field.type, options)
                        } ?? .null
                    if value.isNull, part != nil { isBad = true }
                    result.append(value)
                }
                if isBad, options.failsFast { throw RecordOptions.malformed }
                if isBad, let corrupt { result[corrupt] = .string(text) }
                return .structure(result)
            }
        }
    }

    /// Whose digits are not counted, by Spark either.
    private static func clock(_ text: String) -> Value {
        var text = text
        return text.withUTF8 { ClockText.parse($0) }.map { .integer($0.nanos) } ?? .null
    }

    private static func read(
        _ text: String, _ type: DataType, _ options: RecordOptions
    ) throws(EvaluationError) -> Value {
        if type == .string { return .string(text) }
        if let pattern = options.pattern(type) { return try options.read(text, type, pattern) }
        if case .time = type { return clock(text) }
        if type == .variant {
            var text = text
            return .binary(text.withUTF8 { VariantNode(field: $0) }.encoded)
        }
        if type == .double || type == .float {
            let special = [
                options.text("nanValue") ?? "NaN": Double.nan,
                options.text("positiveInf") ?? "Inf": .infinity,
                options.text("negativeInf") ?? "-Inf": -.infinity,
            ]
            if let value = special[text] { return .floating(value) }
        } else if text.utf8.first == 0x20 || text.utf8.last == 0x20 {
            // Spaces belong to a field; only fractions may have them around.
            return .null
        }
        if type == .boolean {
            switch text.lowercased() {
            case "true": return .boolean(true)
            case "false": return .boolean(false)
            default: return .null
            }
        }
        return (try? Cast.convert(.string(text), .string, type)) ?? .null
    }

    /// The fields of a line; nil for empty ones.
    private static func split(_ line: String, _ options: RecordOptions) -> [String?] {
        let separator = Array((options.text("sep", "delimiter") ?? ",").unicodeScalars)
        let trimsStart = options.isTrue("ignoreLeadingWhiteSpace", usually: false)
        let trimsEnd = options.isTrue("ignoreTrailingWhiteSpace", usually: false)
        let quote = options.text("quote")?.unicodeScalars.first ?? "\""
        let null = options.text("nullValue") ?? ""
        var fields: [String?] = []
        var field = String.UnicodeScalarView()
        var isQuoted = false
        var wasQuoted = false
        var isEscaped = false
        func close() {
            if !wasQuoted {
                if trimsStart {
                    field = field.drop { $0 == " " }.reduce(into: .init()) { $0.append($1) }
                }
                while trimsEnd, field.last == " " { field.removeLast() }
            }
            let text = String(field)
            fields.append(!wasQuoted && text == null ? nil : text)
            field = String.UnicodeScalarView()
            wasQuoted = false
        }
        for scalar in line.unicodeScalars {
            if isEscaped {
                field.append(scalar)
                isEscaped = false
            } else if isQuoted, scalar == "\\" {
                isEscaped = true
            } else if scalar == quote, isQuoted || field.isEmpty {
                isQuoted.toggle()
                wasQuoted = true
            } else {
                field.append(scalar)
                if !isQuoted, scalar == separator.last, field.count >= separator.count,
                    field.suffix(separator.count).elementsEqual(separator)
                {
                    field.removeLast(separator.count)
                    close()
                }
            }
        }
        close()
        return fields
    }

    private static let writing = ScalarFunction.resolved(
        "to_csv", 1...2, "to_csv(struct [, options]): its members as a line"
    ) { arguments throws(FunctionError) in
        guard case .structure(let fields) = arguments[0].type, !arguments[0].type.holdsVariant
        else {
            throw FunctionError(
                "DATATYPE_MISMATCH.UNSUPPORTED_INPUT_TYPE",
                "The input of `to_csv` can't be "
                    + "\"\(arguments[0].type.description.uppercased())\" type data: it takes a struct."
            )
        }
        let options = arguments.count > 1 ? try RecordOptions(arguments[1]) : RecordOptions()
        let line = CSVLine(options)
        let parameters = arguments.map(\.type)
        return .rowwise(parameters, .string) { values in
            let members = zip(values[0].elements, fields).map { value, field in
                written(value, field.type, options)
            }
            return line.text(members).map { .string($0) } ?? .null
        }
    }

    /// A member's text, before it is quoted; nil for null.
    private static func written(
        _ value: Value, _ type: DataType, _ options: RecordOptions
    ) -> String? {
        if value.isNull {
            return SessionRules.current.writesNullsAsTexts ? options.text("nullValue") ?? "" : nil
        }
        if let text = options.written(value, type) { return text }
        var bytes: [UInt8] = []
        switch (value, type) {
        case (.integer(let micros), .timestamp), (.integer(let micros), .timestampNTZ):
            let micros = micros - ((micros % 1000) + 1000) % 1000
            TimestampText.appendISO(micros, zone: type == .timestamp, to: &bytes)
        case (.binary(let content), _):
            let digits = content.map { byte in
                (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
            bytes += "[\(digits.joined(separator: " "))]".utf8
        default: NullHidingText.append(value, type, hasBraces: true, to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let schema = ScalarFunction.resolved(
        "schema_of_csv", 1...2, "schema_of_csv(text [, options]): the types that fit its fields"
    ) { arguments throws(FunctionError) in
        let options = arguments.count > 1 ? try RecordOptions(arguments[1]) : RecordOptions()
        guard arguments[0].type != .void else {
            throw FunctionError(
                "DATATYPE_MISMATCH.UNEXPECTED_NULL",
                "The text given to `schema_of_csv` must not be null.")
        }
        guard arguments[0].literal != nil else {
            throw FunctionError(
                "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                "The text given to `schema_of_csv` must be a constant.")
        }
        return .rowwise([.string] + arguments.dropFirst().map(\.type), .string) { values in
            let fields = split(values[0].text, options).enumerated().map { index, field in
                "_c\(index): \(fitting(field, options).description.uppercased())"
            }
            return .string("STRUCT<\(fields.joined(separator: ", "))>")
        }
    }

    /// The first of these types that a field can be read as.
    private static func fitting(_ text: String?, _ options: RecordOptions) -> DataType {
        guard let text else { return .string }
        let clock = DataType.time(precision: 6)
        let types: [DataType] = [.int, .bigint, .double, .date, clock, .timestamp, .boolean]
        for type in types {
            if type == .boolean {
                if ["true", "false"].contains(text.lowercased()) { return .boolean }
                continue
            }
            if type == clock {
                if let value = try? read(text, clock, options), !value.isNull { return clock }
                continue
            }
            if type == .date || type == .timestamp, text.utf8.count < 8 { continue }
            if type == .date, text.utf8.count > 10 { continue }
            if (try? Cast.convert(.string(text), .string, type)) != nil { return type }
        }
        return .string
    }
}
