public import Columns

/// One zero for the negative and the positive one, which are equal: what DISTINCT, set operations and
/// sets of values show of rows that differ in nothing else.
///
/// Source: Spark's `NormalizeFloatingNumbers`.
public enum Zeros {
    /// The name under which the binder calls it; no query can.
    public static let function = "one zero"

    static let functions = [
        ScalarFunction(function, summary: "x with 0.0 for -0.0, at any depth") {
            arguments throws(FunctionError) in
            try arguments.expect(1...1, of: function)
            let type = arguments[0].type
            return ScalarOverload(parameters: [type], result: type) { arguments, rows, _ in
                column(arguments[0].materialized(count: rows))
            }
        }
    ]

    /// Whether values of the type hold numbers that have two zeros.
    public static func exist(in type: DataType) -> Bool {
        switch type {
        case .float, .double: true
        case .array(let element): exist(in: element)
        case .structure(let fields): fields.contains { exist(in: $0.type) }
        case .map(let key, let value): exist(in: key) || exist(in: value)
        default: false
        }
    }

    private static func column(_ column: Column) -> Column {
        guard exist(in: column.type) else { return column }
        var result = column
        switch column.vector {
        case .floating(let values): result.vector = .floating(values.map { $0 + 0 })
        case .list(var list):
            list.elements = self.column(list.elements)
            result.vector = .list(list)
        case .map(var map):
            map.keys = self.column(map.keys)
            map.values = self.column(map.values)
            result.vector = .map(map)
        case .structure(let members, let count):
            result.vector = .structure(members.map { self.column($0) }, count: count)
        default: break
        }
        return result
    }
}
