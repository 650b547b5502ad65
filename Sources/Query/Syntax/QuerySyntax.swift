import Expressions

/// A query as written: what `WITH`, `ORDER BY` and `LIMIT` surround.
public struct QuerySyntax: Sendable {
    public indirect enum Body: Sendable {
        case select(SelectSyntax)
        case values([[ExpressionSyntax]], alias: AliasSyntax?)
        /// `TABLE t`, `FROM t`.
        case relation(RelationSyntax)
        /// Two or more queries of the same kind of union in a row are kept flat.
        case union([QuerySyntax], isAll: Bool, isByName: Bool)
        case setOperation(SetOperation.Kind, isAll: Bool, QuerySyntax, QuerySyntax)
        /// In parentheses.
        case query(QuerySyntax)
        case pipe(QuerySyntax, [PipeSyntax])
    }

    public var with: [CommonTableSyntax] = []
    public var body: Body
    public var windows: [String: WindowSyntax] = [:]
    public var order: [SortSyntax] = []
    /// `ORDER BY ALL`.
    public var ordersByAll: Range<Int>?
    /// The order is that of SORT BY.
    public var isPartOrder = false
    /// `SORT BY`: an order too, since a batch has one partition.
    public var limit: ExpressionSyntax?
    public var offset: ExpressionSyntax?
    public var range: Range<Int>

    public init(body: Body, range: Range<Int>) {
        self.body = body
        self.range = range
    }
}

extension QuerySyntax {
    /// `TABLE name`.
    public init(reading name: [String]) {
        let relation = RelationSyntax(kind: .table(TableSyntax(name: name)), range: 0..<0)
        self.init(body: .relation(relation), range: 0..<0)
    }
}

/// `name [(columns)] AS (query)`.
public struct CommonTableSyntax: Sendable {
    public var name: String
    public var columns: [String]
    public var query: QuerySyntax
    public var range: Range<Int>
    /// `WITH RECURSIVE`: the query may name itself.
    public var isRecursive: Bool = false
    /// `MAX RECURSION LEVEL n`.
    public var maximumLevel: Int?

    /// The query does name itself.
    public var refersToItself: Bool {
        isRecursive
            && query.tables.contains {
                $0.name.count == 1 && $0.name[0].nameKey == name.nameKey
            }
    }
}

/// `SELECT … FROM … WHERE … GROUP BY … HAVING …`, as it is written.
public struct SelectSyntax: Sendable {
    public var isDistinct: Bool = false
    /// Columns that hints name, which must exist.
    var hintedColumns: [ExpressionSyntax] = []
    public var items: [SelectItemSyntax] = []
    /// nil for one row of no columns.
    public var from: RelationSyntax?
    public var filter: ExpressionSyntax?
    public var grouping: GroupingSyntax?
    public var having: ExpressionSyntax?
    public var qualify: ExpressionSyntax?
    /// The items are written to a command, whose lines are the rows.
    public var transform: TransformSyntax?
    public var range: Range<Int> = 0..<0

    public init(items: [SelectItemSyntax] = [], range: Range<Int> = 0..<0) {
        self.items = items
        self.range = range
    }
}

/// An item of a SELECT: an expression and its aliases.
public struct SelectItemSyntax: Sendable {
    public var expression: ExpressionSyntax
    /// More than one for a generator of several columns: `AS (key, value)`.
    public var aliases: [String]

    public init(expression: ExpressionSyntax, aliases: [String]) {
        self.expression = expression
        self.aliases = aliases
    }
}

/// What stands behind `GROUP BY`.
public struct GroupingSyntax: Sendable {
    public enum Element: Sendable {
        case expression(ExpressionSyntax)
        /// Each set is a list of expressions.
        case sets([[ExpressionSyntax]])
        case cube([[ExpressionSyntax]])
        case rollup([[ExpressionSyntax]])
    }

    /// `GROUP BY ALL`.
    public var isAll: Bool
    public var elements: [Element]
    /// What stands before GROUPING SETS: `a, b` of `GROUP BY a, b GROUPING SETS ((a), (b))`.
    public var listed: [ExpressionSyntax] = []
    public var range: Range<Int>
}

/// `AS t (a, b)`.
public struct AliasSyntax: Sendable {
    public var name: String?
    public var columns: [String]
}

/// What stands in `FROM`.
public struct RelationSyntax: Sendable {
    /// `LATERAL` is written before it.
    var isLateral: Bool {
        switch kind {
        case .query(_, let isLateral), .function(_, let isLateral): isLateral
        default: false
        }
    }

    public indirect enum Kind: Sendable {
        case table(TableSyntax)
        case query(QuerySyntax, isLateral: Bool)
        case function(CallSyntax, isLateral: Bool)
        case values([[ExpressionSyntax]])
        case join(JoinSyntax)
        case lateralView(LateralViewSyntax)
        case pivot(RelationSyntax, PivotSyntax)
        case unpivot(RelationSyntax, UnpivotSyntax)
    }

    public var kind: Kind
    public var alias: AliasSyntax?
    public var sample: SampleSyntax?
    public var watermark: WatermarkSyntax?
    public var range: Range<Int>
}

extension RelationSyntax {
    /// TABLESAMPLE may stand behind it: tables and what is in parentheses.
    var isSampled: Bool {
        switch kind {
        case .table, .query, .join: true
        default: false
        }
    }
}

/// `[STREAM] name [WITH (options)]`.
public struct TableSyntax: Sendable {
    public var name: [String]
    public var isStream: Bool = false
    public var options = OptionsSyntax()
}

/// `WATERMARK expression [AS name] DELAY OF INTERVAL …`.
public struct WatermarkSyntax: Sendable {
    public var time: ExpressionSyntax
    public var name: String?
    public var delayInMicroseconds: Int64
    public var range: Range<Int>
}

/// Two relations, how they are joined, and on what.
public struct JoinSyntax: Sendable {
    public enum Kind: Sendable { case inner, left, right, full, cross, semi, anti }
    public enum Condition: Sendable {
        case none
        case natural
        case using([String])
        case on(ExpressionSyntax)
    }

    public var kind: Kind
    public var left: RelationSyntax
    public var right: RelationSyntax
    public var condition: Condition
    /// From its first word on, without the left side; empty for a comma.
    public var clause: Range<Int> = 0..<0
}

/// `LATERAL VIEW [OUTER] generator(…) [table] [AS columns]`.
public struct LateralViewSyntax: Sendable {
    public var input: RelationSyntax
    public var call: CallSyntax
    public var isOuter: Bool
    public var table: String?
    public var columns: [String]
    /// From `LATERAL` on.
    public var clause: Range<Int> = 0..<0
}

/// `PIVOT (aggregates FOR columns IN (values))`.
public struct PivotSyntax: Sendable {
    public var aggregates: [SelectItemSyntax]
    public var columns: [String]
    public var values: [(value: ExpressionSyntax, alias: String?)]
    public var range: Range<Int> = 0..<0
}

/// `UNPIVOT [INCLUDE NULLS] (value FOR name IN (columns))`.
public struct UnpivotSyntax: Sendable {
    public var includesNulls: Bool
    public var values: [String]
    public var name: String
    public var columns: [(columns: [[String]], alias: String?)]
}

/// One step after `|>`.
public enum PipeSyntax: Sendable {
    /// A SELECT, with its GROUP BY and WINDOW.
    case select(QuerySyntax)
    case extend([SelectItemSyntax])
    case set([(name: String, value: ExpressionSyntax)])
    case drop([[String]], Range<Int>)
    case alias(String)
    case filter(ExpressionSyntax)
    case aggregate([SelectItemSyntax], groups: [SelectItemSyntax], Range<Int>)
    case sample(SampleSyntax)
    case join(JoinSyntax)
    case pivot(PivotSyntax, alias: String?)
    case unpivot(UnpivotSyntax, alias: String?)
    case union(QuerySyntax, isAll: Bool, isByName: Bool)
    case setOperation(SetOperation.Kind, isAll: Bool, QuerySyntax)
    /// ORDER BY, LIMIT and OFFSET; nothing at all leaves the rows as they are.
    case organized(QuerySyntax)
}
