import Columns
import Formats

/// The types that JSON values fit.
struct JSONSchema {
    private var options: RecordOptions

    init(_ options: RecordOptions) { self.options = options }

    /// The type of a whole text.
    func type(of node: JSONNode) -> DataType {
        switch raw(node) {
        case .structure(let fields): .structure(fields.compactMap(kept))
        case .array(.structure(let fields)): .array(.structure(fields.compactMap(kept)))
        case let other: shown(other) ?? .string
        }
    }

    private func raw(_ node: JSONNode) -> DataType {
        switch node {
        case .null: return .void
        case .boolean: return isPrimitiveText ? .string : .boolean
        case .number(let text): return isPrimitiveText ? .string : number(text)
        case .string(let text):
            let isTime =
                options.isTrue("inferTimestamp", usually: false)
                && (try? Cast.convert(.string(text), .string, .timestamp)) != nil
            return isTime ? .timestamp : .string
        case .array(let elements): return .array(elements.map(raw).reduce(.void, merged))
        case .object(let members):
            return .structure(
                members.map { Field($0.name, raw($0.value)) }.sorted { $0.name < $1.name })
        }
    }

    private var isPrimitiveText: Bool { options.isTrue("primitivesAsString", usually: false) }

    private func number(_ text: String) -> DataType {
        if Int64(text) != nil { return .bigint }
        let digits = text.utf8.filter { $0 &- 0x30 <= 9 }.count
        let isWhole = text.utf8.allSatisfy { $0 &- 0x30 <= 9 || $0 == 0x2D }
        if isWhole, digits <= 38 { return .decimal(precision: digits, scale: 0) }
        guard options.isTrue("prefersDecimal", usually: false), !text.lowercased().contains("e"),
            let point = text.firstIndex(of: ".")
        else { return .double }
        let scale = text.utf8.count - text[..<point].utf8.count - 1
        let leading = text.utf8.first { $0 != 0x2D } == 0x30 ? 1 : 0
        let precision = max(digits - leading, scale)
        return precision <= 38 ? .decimal(precision: precision, scale: scale) : .double
    }

    /// What holds both; text where nothing else does.
    private func merged(_ left: DataType, _ right: DataType) -> DataType {
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
        case (.bigint, .double), (.double, .bigint), (.decimal, .double), (.double, .decimal):
            return .double
        case (.bigint, .decimal(let precision, let scale)),
            (.decimal(let precision, let scale), .bigint):
            return decimal(precision, scale, 20, 0)
        case (.decimal(let p, let s), .decimal(let q, let t)): return decimal(p, s, q, t)
        default: return left == right ? left : .string
        }
    }

    private func decimal(_ p: Int, _ s: Int, _ q: Int, _ t: Int) -> DataType {
        let scale = max(s, t)
        let precision = max(p - s, q - t) + scale
        return precision <= 38 ? .decimal(precision: precision, scale: scale) : .double
    }

    /// Nulls are texts; objects without members are left out of what holds them.
    private func shown(_ type: DataType) -> DataType? {
        switch type {
        case .void: return .string
        case .array(let element): return shown(element).map { .array($0) }
        case .structure(let fields):
            let fields = fields.compactMap(kept)
            return fields.isEmpty ? nil : .structure(fields)
        default: return type
        }
    }

    private func kept(_ field: Field) -> Field? {
        shown(field.type).map { Field(field.name, $0) }
    }

    /// A name that is no plain word stands in backquotes.
    private static func quoted(_ name: String) -> String {
        let isWord = name.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x5F
        }
        let isPlain = isWord && name.utf8.contains { !(0x30...0x39).contains($0) }
        return isPlain ? name : "`" + name.replacing("`", with: "``") + "`"
    }

    /// As DDL writes it: `STRUCT<a: BIGINT>`.
    static func definition(of type: DataType) -> String {
        switch type {
        case .array(let element): "ARRAY<\(definition(of: element))>"
        case .structure(let fields):
            "STRUCT<"
                + fields.map { "\(quoted($0.name)): \(definition(of: $0.type))" }
                .joined(separator: ", ") + ">"
        default: type.description.uppercased()
        }
    }
}
