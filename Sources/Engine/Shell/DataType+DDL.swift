public import Columns

extension DataType {
    /// The type as Spark's DDL writes it: `BIGINT`, `DECIMAL(10,2)`, `ARRAY<INT>`.
    public var ddl: String {
        switch self {
        case .array(let element): "ARRAY<\(element.ddl)>"
        case .map(let key, let value): "MAP<\(key.ddl), \(value.ddl)>"
        case .structure(let fields):
            "STRUCT<" + fields.map { "\($0.name): \($0.type.ddl)" }.joined(separator: ", ") + ">"
        default: description.uppercased()
        }
    }
}
