public import Columns
public import Expressions

/// What the binder asks of whoever knows the tables.
public protocol Catalog: Sendable {
    /// What a name stands for; compares names without regard to case. nil where there is nothing.
    func entry(for name: [String]) -> CatalogEntry?

    /// What files stand for that a query names where no table has the name; nil where files are not read.
    func entry(for files: NamedFiles, at range: Range<Int>) throws(QueryError) -> CatalogEntry?

    /// All names, to suggest the nearest one.
    var tableNames: [String] { get }

    /// A variable of the session, asked for where no column has the name.
    func variable(_ name: [String]) -> Expression?

    /// A function that a statement made.
    func function(_ name: [String]) -> StatedFunction?

    /// How else the table or view of a name is known.
    func identity(of name: [String]) -> TableIdentity
}

/// What a table says of a column besides its type; it goes with the column into views and tables made of
/// queries.
public struct ColumnNote: Sendable {
    public var comment: String?
    /// Of CHAR(n) and VARCHAR(n).
    public var length: DeclaredLengths?

    public init(comment: String? = nil, length: DeclaredLengths? = nil) {
        self.comment = comment
        self.length = length
    }
}

/// What queries may know of a table besides its columns.
public struct TableIdentity: Sendable {
    /// With the names that may stand before it: `catalog.database.table`.
    public var name: [String]
    /// Of columns, by name in lower case.
    public var notes: [String: ColumnNote]

    public init(_ name: [String], notes: [String: ColumnNote] = [:]) {
        self.name = name
        self.notes = notes
    }
}

extension Catalog {
    public func entry(
        for files: NamedFiles, at range: Range<Int>
    ) throws(QueryError) -> CatalogEntry? { nil }
    public func variable(_ name: [String]) -> Expression? { nil }
    public func function(_ name: [String]) -> StatedFunction? { nil }
    public func identity(of name: [String]) -> TableIdentity { TableIdentity(name) }
}

/// What a name stands for where a query reads it.
public enum CatalogEntry: Sendable {
    /// Rows that are stored or read; a scan of them bears `name`.
    case table(name: String, schema: Schema)
    /// A query in place of the name. Where `columns` is not empty, they rename its output. Of what it
    /// gives now it keeps some columns, by name, cast to a type unless that is `void`. It is bound by
    /// rules of its own where it has some.
    case view(
        QuerySyntax, columns: [String], keeping: KeptColumns? = nil, by: BindingRules? = nil)
    /// A query that is bound already.
    case plan(Plan)
}

/// The columns that a view had when it was made.
public struct KeptColumns: Sendable {
    public var schema: Schema
    /// Only types that hold all values of those now are cast to.
    public var isStrict: Bool

    public init(_ schema: Schema, isStrict: Bool) {
        self.schema = schema
        self.isStrict = isStrict
    }
}

/// A catalogue of nothing.
public struct EmptyCatalog: Catalog {
    public init() {}

    public func entry(for name: [String]) -> CatalogEntry? { nil }
    public var tableNames: [String] { [] }
}

/// The variables of a catalogue, without its tables.
struct VariablesAlone: Catalog {
    private let catalog: any Catalog

    init(of catalog: any Catalog) { self.catalog = catalog }

    func entry(for name: [String]) -> CatalogEntry? { nil }
    var tableNames: [String] { [] }
    func variable(_ name: [String]) -> Expression? { catalog.variable(name) }
}
