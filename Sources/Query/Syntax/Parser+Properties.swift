import Expressions

/// Properties of tables and databases, some of which clauses set instead.
extension Parser {
    /// What says instead of a property what it would say.
    private static let clausesOfTables = [
        "provider": "USING", "location": "LOCATION", "collation": "DEFAULT COLLATION",
    ]
    private static let reservedOfTables: Set = [
        "provider", "location", "collation", "owner", "external", "is_managed_location",
        "table_type",
    ]
    private static let reservedOfDatabases: Set = ["location", "owner", "collation"]

    /// Properties of a table without those that are not the user's to set, where these may stand there.
    ///
    /// - Throws: `UNSUPPORTED_FEATURE.SET_TABLE_PROPERTY` where they may not.
    func permitted(
        _ properties: [String: String], from start: Int
    ) throws(QueryError) -> [String: String] {
        if SessionRules.current.dropsReservedProperties {
            return properties.filter { !Self.reservedOfTables.contains($0.key) }
        }
        try checkReserved(Array(properties.keys), from: start)
        return properties
    }

    /// - Throws: As above.
    func checkReserved(_ names: [String], from start: Int) throws(QueryError) {
        guard !SessionRules.current.dropsReservedProperties,
            let name = names.sorted().first(where: Self.reservedOfTables.contains)
        else { return }
        let advice = Self.clausesOfTables[name].map { "write it with \($0)" } ?? "leave it out"
        throw QueryError(
            "UNSUPPORTED_FEATURE.SET_TABLE_PROPERTY",
            "`\(name)` is no property to set; \(advice).", at: range(from: start))
    }

    /// `(name = 'value', …)` of DBPROPERTIES, which nothing asks for.
    ///
    /// - Throws: `UNSUPPORTED_FEATURE.SET_NAMESPACE_PROPERTY` for those that are not the user's to set.
    mutating func checkDatabaseProperties() throws(QueryError) {
        let start = current.start
        let names = try options().writtenValues.keys.sorted()
        guard !SessionRules.current.dropsReservedProperties,
            let name = names.first(where: Self.reservedOfDatabases.contains)
        else { return }
        throw QueryError(
            "UNSUPPORTED_FEATURE.SET_NAMESPACE_PROPERTY",
            "`\(name)` is no property to set; leave it out.", at: range(from: start))
    }
}
