import Columns
import Formats

/// The types that JSON values fit.
enum JSONSchema {
    static func type(of node: JSONNode) -> DataType {
        switch node {
        case .null: .void
        case .boolean: .boolean
        case .number(let text): Int64(text) == nil ? .double : .bigint
        case .string: .string
        case .array(let elements):
            .array(elements.map { type(of: $0) }.reduce(.void, merged))
        case .object(let members):
            .structure(
                members.map { Field($0.name, type(of: $0.value)) }.sorted { $0.name < $1.name })
        }
    }

    /// What holds both; text where nothing else does.
    private static func merged(_ left: DataType, _ right: DataType) -> DataType {
        switch (left, right) {
        case (.void, let other), (let other, .void): return other
        case (.array(let a), .array(let b)): return .array(merged(a, b))
        case (.structure(let a), .structure(let b)):
            var fields = a
            for field in b {
                if let index = fields.firstIndex(where: { $0.name == field.name }) {
                    fields[index].type = merged(fields[index].type, field.type)
                } else {
                    fields.append(field)
                }
            }
            return .structure(fields.sorted { $0.name < $1.name })
        case (.bigint, .double), (.double, .bigint): return .double
        default: return left == right ? left : .string
        }
    }

    /// As DDL writes it: `STRUCT<a: BIGINT>`.
    static func definition(of type: DataType) -> String {
        switch type {
        case .void: "STRING"
        case .array(let element): "ARRAY<\(definition(of: element))>"
        case .structure(let fields):
            "STRUCT<"
                + fields.map { "\($0.name): \(definition(of: $0.type))" }
                .joined(separator: ", ") + ">"
        default: type.description.uppercased()
        }
    }
}
