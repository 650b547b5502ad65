import Columns
import Formats

/// A value as SQL that gives it: `7`, `'it\\'s'`, `DATE '2020-01-02'`, `CAST(NULL AS INT)`.
enum SQLLiteral {
    static func text(_ value: Value, _ type: DataType) -> String {
        switch (value, type) {
        case (.null, .void): return "NULL"
        case (.null, _): return "CAST(NULL AS \(type.description.uppercased()))"
        case (.list(let values), .array(let element)):
            return "ARRAY(\(values.map { text($0, element) }.joined(separator: ", ")))"
        case (.map(let entries), .map(let key, let value)):
            let keys = entries.map { text($0.key, key) }.joined(separator: ", ")
            let values = entries.map { text($0.value, value) }.joined(separator: ", ")
            return "MAP(\(keys), \(values))"
        case (.structure(let values), .structure(let fields)):
            let members = zip(values, fields).map { value, field in
                "'\(field.name)', \(text(value, field.type))"
            }
            return "NAMED_STRUCT(\(members.joined(separator: ", ")))"
        default: return plain(value, type)
        }
    }

    private static func plain(_ value: Value, _ type: DataType) -> String {
        let text = TextFormat.text(value, type)
        switch type {
        case .string:
            let escaped = text.map { $0 == "'" || $0 == "\\" ? "\\\($0)" : String($0) }
            return "'\(escaped.joined())'"
        case .collated(let collation): return plain(value, .string) + " collate " + collation.name
        case .tinyint: return text + "Y"
        case .smallint: return text + "S"
        case .bigint: return text + "L"
        case .double: return text + "D"
        case .float: return "CAST(\(text) AS FLOAT)"
        case .decimal: return text + "BD"
        default: return ColumnNaming.literal(value, type)
        }
    }
}
