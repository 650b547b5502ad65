import Expressions
import Query

/// The databases of a shell, and the names of what they hold.
///
/// Things of the database `default` are kept under their own names, those of other databases under
/// `database.name`, and temporary views, which belong to none, under `.name`, global ones under
/// `.global_temp.name`.
struct Databases: Sendable {
    private(set) var names: Set<String> = [Self.first]
    var current = Self.first

    static let first = "default"
    static let catalog = "spark_catalog"
    private static let catalogs: Set<String> = ["spark_catalog", "main"]
    /// The database of the temporary views that all sessions see.
    static let ofViews = "global_temp"

    /// The database that holds what is kept under a key, and the name it has there.
    static func place(of key: String) -> (database: String, name: String) {
        guard let dot = key.firstIndex(of: ".") else { return (first, key) }
        return (String(key[..<dot]), String(key[key.index(after: dot)...]))
    }

    /// The key of a temporary view.
    static func temporary(_ name: String) -> String { "." + name }

    /// The key of a temporary view that all sessions see.
    static func global(_ name: String) -> String { temporary(ofViews + "." + name) }

    static func isTemporary(_ key: String) -> Bool { key.hasPrefix(".") }

    func contains(_ name: String) -> Bool { names.contains(name.nameKey) }

    mutating func add(_ name: String) { names.insert(name.nameKey) }

    /// It stays the current one, of which then nothing is found.
    mutating func remove(_ name: String) { names.remove(name.nameKey) }

    /// Where a thing is kept. In a database that is not there nothing is.
    ///
    /// - Parameter isTemporary: Whether there is a temporary view of that name, in lower case.
    /// - Throws: `REQUIRES_SINGLE_PART_NAMESPACE`.
    func key(
        of parts: [String], isTemporary: (String) -> Bool
    ) throws(QueryError) -> String {
        guard let name = parts.last else { return "" }
        var qualifiers = parts.dropLast().map { $0.nameKey }
        if let first = qualifiers.first, Self.catalogs.contains(first) { qualifiers.removeFirst() }
        guard let database = qualifiers.last else {
            if isTemporary(name.nameKey) { return Self.temporary(name) }
            return current == Self.first ? name : "\(current).\(name)"
        }
        if database == Self.ofViews { return Self.global(name) }
        guard qualifiers.count == 1 else {
            throw QueryError(
                "REQUIRES_SINGLE_PART_NAMESPACE",
                "A name has one database at most; `\(parts.joined(separator: "`.`"))` has more.")
        }
        return database == Self.first ? name : "\(database).\(name)"
    }
}
