import Columns
import Formats

/// Statement results as JSON lines:
/// ```
/// {"statement":1,"schema":[["n","BIGINT"]],"rows":[[42]]}
/// {"statement":2,"error":{"class":"UNRESOLVED_COLUMN","message":"…","line":1,"column":8}}
/// ```
/// Numbers are numbers; NaN, infinities, decimals, dates, timestamps and intervals are strings as
/// Spark casts them, variants strings of their JSON; arrays are arrays, structs and maps objects.
public enum ResultJSON {
    public static func append(
        _ result: StatementResult, statement: Int, to bytes: inout [UInt8]
    ) {
        bytes += "{\"statement\":\(statement),".utf8
        switch result {
        case .rows(let schema, let batches):
            append(schema, to: &bytes)
            append(batches, schema, to: &bytes)
        case .failure(let failure):
            bytes += "\"error\":{\"class\":".utf8
            JSONText.append(string: failure.errorClass.utf8, to: &bytes)
            bytes += ",\"message\":".utf8
            JSONText.append(string: failure.message.utf8, to: &bytes)
            if let state = failure.sqlState {
                bytes += ",\"sqlState\":\"\(state)\"".utf8
            }
            if !failure.fragment.isEmpty {
                bytes += ",\"fragment\":".utf8
                JSONText.append(string: failure.fragment.utf8, to: &bytes)
            }
            bytes += ",\"line\":\(failure.line),\"column\":\(failure.column)}".utf8
        }
        bytes += "}\n".utf8
    }

    private static func append(_ schema: Schema, to bytes: inout [UInt8]) {
        bytes += "\"schema\":[".utf8
        for (index, field) in schema.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(UInt8(ascii: "["))
            JSONText.append(string: field.name.utf8, to: &bytes)
            bytes.append(UInt8(ascii: ","))
            JSONText.append(string: field.type.ddl.utf8, to: &bytes)
            bytes.append(UInt8(ascii: "]"))
        }
        bytes += "],".utf8
    }

    private static func append(_ batches: [Batch], _ schema: Schema, to bytes: inout [UInt8]) {
        bytes += "\"rows\":[".utf8
        var isFirst = true
        for batch in batches {
            for row in 0..<batch.count {
                if !isFirst { bytes.append(UInt8(ascii: ",")) }
                isFirst = false
                bytes.append(UInt8(ascii: "["))
                for (index, column) in batch.columns.enumerated() {
                    if index > 0 { bytes.append(UInt8(ascii: ",")) }
                    append(column.value(at: row), schema[index].type, to: &bytes)
                }
                bytes.append(UInt8(ascii: "]"))
            }
        }
        bytes.append(UInt8(ascii: "]"))
    }

    static func append(_ value: Value, _ type: DataType, to bytes: inout [UInt8]) {
        switch (value, type) {
        case (.null, _): bytes += "null".utf8
        case (.boolean, _): TextFormat.append(value, type, to: &bytes)
        case (.integer, .tinyint), (.integer, .smallint), (.integer, .int), (.integer, .bigint):
            TextFormat.append(value, type, to: &bytes)
        case (.floating(let number), _) where number.isFinite:
            TextFormat.append(value, type, to: &bytes)
        case (.list(let values), .array(let element)):
            bytes.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                append(value, element, to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case (.structure(let values), .structure(let fields)):
            bytes.append(UInt8(ascii: "{"))
            for (index, (value, field)) in zip(values, fields).enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                JSONText.append(string: field.name.utf8, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                append(value, field.type, to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        case (.map(let entries), .map(let keyType, let valueType)):
            bytes.append(UInt8(ascii: "{"))
            for (index, entry) in entries.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                JSONText.append(string: TextFormat.text(entry.key, keyType).utf8, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                append(entry.value, valueType, to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        case (.binary(let data), let type) where type != .variant:
            JSONText.append(string: String(decoding: data, as: UTF8.self).utf8, to: &bytes)
        default: JSONText.append(string: TextFormat.text(value, type).utf8, to: &bytes)
        }
    }
}
