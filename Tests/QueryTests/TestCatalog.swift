import Columns

@testable import Query

/// A few tables to ask about.
struct TestCatalog: Catalog {
    static let tables: [String: Schema] = [
        "t": [Field("a", .int), Field("b", .string), Field("c", .double), Field("d", .bigint)],
        "u": [Field("a", .int), Field("x", .string), Field("y", .array(.int))],
        "ev": [
            Field("ts", .timestamp), Field("k", .string), Field("v", .bigint),
            Field("s", .structure([Field("f", .int), Field("g", .string)])),
        ],
    ]

    func entry(for name: [String]) -> CatalogEntry? {
        guard let last = name.last?.lowercased(), let schema = Self.tables[last] else { return nil }
        return .table(name: last, schema: schema)
    }

    var tableNames: [String] { Self.tables.keys.sorted() }
}
