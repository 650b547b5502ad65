public import Columns
public import Expressions

/// A statement and where it stands.
public struct StatementSyntax: Sendable {
    public var kind: Statement
    /// Bytes of the text, without the semicolon.
    public var range: Range<Int>
    public var text: String
    /// The name of the table, view or function that the statement is about, where it is about one.
    public var subject: Range<Int>?
}

/// A statement as it was read, nothing in it looked up yet.
public indirect enum Statement: Sendable {
    case query(QuerySyntax)
    case createTable(CreateTable)
    case createView(CreateView)
    case createFlow(CreateFlow)
    case insert(Insert)
    /// `FROM source INSERT … INSERT …`.
    case inserts([Insert])
    case cache(CacheTable)
    case uncache(name: [String], ifExists: Bool)
    case clearCache
    case drop(Drop)
    /// `SET`, `SET key`, `SET key = value`.
    case set(key: String?, value: String?)
    case reset(key: String?)
    case explain(ExplainMode, StatementSyntax)
    case describeTable([String], PartitionSpec?, isExtended: Bool)
    case describeColumn(table: [String], column: [String], isExtended: Bool)
    case describeDatabase(String)
    case describeQuery(QuerySyntax)
    case describeFunction([String], isExtended: Bool)
    case show(Show)
    case use([String])
    case alter(Alteration)
    case session(SessionStatement)
    case compound(CompoundStatement)
}

/// Changes to what the catalogue holds.
public enum Alteration: Sendable {
    case truncate(table: [String], PartitionSpec?)
    /// `ALTER TABLE name …`, and those forms of `ALTER VIEW` that are alike.
    case table(TableAlteration)
    case view([String], query: QuerySyntax, text: String, nameRange: Range<Int>)
    case viewSchema([String], ViewSchemaMode, nameRange: Range<Int>)
    case createDatabase(String, ifNotExists: Bool)
    case dropDatabase(String, ifExists: Bool, cascades: Bool)
    /// `ALTER DATABASE name SET …`, `COMMENT ON DATABASE name` and `ANALYZE TABLES IN name`, of which
    /// nothing is kept; of the current database where none is named.
    case database(String?)
    case comment(table: [String], String?)
    case commentColumn(table: [String], column: String, String)
    case createFunction(CreateFunction)
    case dropFunction([String], isTemporary: Bool, ifExists: Bool)
    /// Statistics of a table, of which none are needed, or `REFRESH TABLE`.
    case analyze(table: [String], columns: [String], isRefresh: Bool)
    /// `DELETE`, `UPDATE` and `MERGE`, which no table here takes: what they name
    /// is looked up all the same.
    case refusedChange(String, table: [String], nameRange: Range<Int>, reads: QuerySyntax?)
    /// What is read is read anew anyway.
    case refresh
}

/// Variables of the session, and statements that are made while it runs.
public enum SessionStatement: Sendable {
    /// With the length of a text of CHAR(n) or VARCHAR(n).
    case declare([[String]], DataType?, DeclaredLengths?, ExpressionSyntax?, orReplace: Bool)
    case assign([[String]], AssignedValue, range: Range<Int>)
    case dropVariable([String], ifExists: Bool)
    case execute(ExpressionSyntax, into: [[String]], using: [SelectItemSyntax])

    public enum AssignedValue: Sendable {
        /// One for each variable; nil for DEFAULT.
        case expressions([ExpressionSyntax?])
        /// One row with a column for each variable.
        case query(QuerySyntax)
    }
}

/// `CREATE FUNCTION name(parameter TYPE, …) RETURNS TYPE RETURN expression`, or `RETURNS TABLE (…) RETURN
/// query`.
public struct CreateFunction: Sendable {
    public var name: [String]
    public var parameters: [ColumnSyntax]
    public var body: Body
    public var comment: String?
    public var isTemporary: Bool
    public var orReplace: Bool
    public var ifNotExists: Bool
    public var nameRange: Range<Int>
    /// By which its body was read and is bound, whatever holds where it is called.
    public var rules = BindingRules.current

    public enum Body: Sendable {
        /// With the type that it is cast to, where one is declared.
        case value(ExpressionSyntax, DataType?)
        /// With the columns that it gives, where they are declared.
        case table(QuerySyntax, [ColumnSyntax]?)
    }
}

/// The word behind `EXPLAIN`.
public enum ExplainMode: String, Sendable {
    case simple, extended, formatted, codegen, cost, analyze
}

/// `CREATE TABLE` and `CREATE STREAMING TABLE`.
public struct CreateTable: Sendable {
    public var name: [String]
    public var isStreaming: Bool = false
    public var orReplace: Bool = false
    public var ifNotExists: Bool = false
    public var isTemporary: Bool = false
    /// nil where no columns are listed.
    public var columns: [ColumnSyntax]?
    public var format: String?
    public var options = OptionsSyntax()
    public var location: String?
    /// Of `format` and `location`, where they are written.
    public var formatRange: Range<Int>?
    public var locationRange: Range<Int>?
    public var partitionedBy: [String] = []
    /// Of these the ones that are defined there; the table's columns have them, too.
    public var partitionColumns: [ColumnSyntax] = []
    /// `CLUSTERED BY`.
    public var buckets: BucketSyntax?
    public var comment: String?
    public var properties: [String: String] = [:]
    /// `DEFAULT COLLATION`: of texts that name none. `columns` have it already.
    public var defaultCollation: Collation?
    /// `CREATE TABLE a LIKE b`: the table whose columns it has.
    public var model: [String]?
    public var query: QuerySyntax?
    /// The query's text.
    public var queryText: String = ""
    public var nameRange: Range<Int> = 0..<0

    public var schema: Schema? { columns.map { $0.map { Field($0.name, $0.type) } } }
}

/// `CLUSTERED BY (a) [SORTED BY (b)] INTO n BUCKETS`.
public struct BucketSyntax: Sendable {
    public var columns: [String]
    public var sortedBy: [String] = []
    public var count: Int = 1
}

/// `name TYPE [NOT NULL] [DEFAULT value] [COMMENT 'text']`.
public struct ColumnSyntax: Sendable {
    public var name: String
    public var type: DataType
    /// Of CHAR(n) and VARCHAR(n).
    public var length: DeclaredLengths?
    public var isNullable: Bool = true
    public var comment: String?
    public var defaultValue: ExpressionSyntax?
    /// As it is written.
    public var defaultText: String?
    public var range: Range<Int> = 0..<0

    /// The column with a collation for the texts in it that name none.
    public func defaulted(to collation: Collation) -> ColumnSyntax {
        guard !collation.isBinary else { return self }
        var column = self
        column.type = type.mappingTexts { .collated($0 ?? collation) }
        return column
    }
}

/// What a view that stays does when the tables below it change.
public enum ViewSchemaMode: String, Sendable {
    /// It keeps its columns and their types; other types are refused.
    case binding = "BINDING"
    /// It keeps its columns and casts to their types.
    case compensation = "COMPENSATION"
    /// It keeps its columns, with the types that they have now.
    case typeEvolution = "TYPE EVOLUTION"
    /// It has the columns that its query gives now.
    case evolution = "EVOLUTION"
}

/// `CREATE VIEW`, `CREATE TEMPORARY VIEW`, `CREATE MATERIALIZED VIEW`.
public struct CreateView: Sendable {
    public var name: [String]
    public var isMaterialized: Bool = false
    public var isTemporary: Bool = false
    /// Temporary and in the database `global_temp`.
    public var isGlobal: Bool = false
    public var orReplace: Bool = false
    public var ifNotExists: Bool = false
    public var columns: [String] = []
    /// Beside `columns`.
    public var columnComments: [String?] = []
    public var comment: String?
    public var schemaMode: ViewSchemaMode = .compensation
    /// The mode is written.
    var statesSchemaMode = false
    public var properties: [String: String] = [:]
    public var range: Range<Int> = 0..<0
    public var query: QuerySyntax
    public var queryText: String = ""
    public var nameRange: Range<Int> = 0..<0
    /// `CREATE TEMPORARY VIEW v USING format OPTIONS (…)`: a source instead of a query.
    public var source: CreateTable?
    /// Where and how a materialized view is stored: `USING`, `LOCATION`, `OPTIONS`.
    public var storage: CreateTable?
}

/// `CREATE FLOW name AS INSERT INTO target BY NAME query`.
public struct CreateFlow: Sendable {
    public var name: String
    public var comment: String?
    public var target: [String]
    public var isByName: Bool
    public var query: QuerySyntax
    public var queryText: String
    public var nameRange: Range<Int>
    public var targetRange: Range<Int>
}

/// `INSERT INTO table`, `INSERT OVERWRITE table`.
public struct Insert: Sendable {
    public var table: [String]
    public var columns: [String]?
    public var isOverwrite: Bool
    public var isByName: Bool
    /// `PARTITION (name = value, name)`; nil where the query gives the value.
    public var partition: PartitionSpec = []
    public var query: QuerySyntax
    public var tableRange: Range<Int>
}

/// `CACHE TABLE name`.
public struct CacheTable: Sendable {
    public var name: [String]
    public var isLazy: Bool
    public var storageLevel: String?
    /// `CACHE TABLE name AS query`.
    public var query: QuerySyntax?
    public var nameRange: Range<Int> = 0..<0
    public var range: Range<Int>
}

/// `DROP TABLE name`, `DROP VIEW name`.
public struct Drop: Sendable {
    public enum Kind: Sendable { case table, view }
    public var kind: Kind
    public var name: [String]
    public var ifExists: Bool
    public var nameRange: Range<Int>
}

/// What stands behind `SHOW`.
public enum Show: Sendable {
    /// Of a database; of the current one where none is named.
    case tables(in: String?, pattern: String?)
    case views(in: String?, pattern: String?)
    case functions(ofLibrary: Bool, ofStatements: Bool, in: String?, pattern: String?)
    case columns([String])
    case createTable([String], asSerde: Bool, nameRange: Range<Int>)
    case properties([String], key: String?)
    case partitions([String], PartitionSpec?, nameRange: Range<Int>)
    /// `SHOW TABLE EXTENDED [IN database] LIKE 'pattern' [PARTITION (…)]`.
    case tableDetails(in: String?, pattern: String, PartitionSpec?, patternRange: Range<Int>)
    case currentNamespace
    /// `LIST FILES`, `LIST JARS`, `LIST ARCHIVES`: what ADD has added, which is never anything.
    case resources
    case databases(pattern: String?)
    case catalogs(pattern: String?)
    case collations(pattern: String?)
}
