public import Columns
public import Expressions

/// A bound, typed query: what is to be computed, not how.
///
/// Columns are known by their position in the input's schema. One plan serves batch and stream: the
/// only difference is whether its scans are `isStreaming`.
public indirect enum Plan: Sendable {
    case scan(Scan)
    case values(Values)
    case range(NumberRange)
    case filter(Plan, Expression)
    case project(Plan, [NamedExpression])
    case aggregate(Aggregate)
    case join(Join)
    case window(Window)
    case sort(Plan, [SortKey])
    case limit(Plan, count: Int64?, offset: Int64)
    case union([Plan])
    case setOperation(SetOperation)
    case generate(Generate)
    /// `GROUPING SETS`, `CUBE`, `ROLLUP`: each input row once for each list of expressions.
    case expand(Plan, projections: [[Expression]], schema: Schema)
    case deduplicate(Deduplicate)
    case watermark(Watermark)
    case transform(Transform)
}

/// A column of an operator's output: what it is called, and how it is computed.
public struct NamedExpression: Sendable {
    public var name: String
    public var expression: Expression

    public init(_ name: String, _ expression: Expression) {
        self.name = name
        self.expression = expression
    }
}

/// Reads a table, a stream or the output of another flow.
public struct Scan: Sendable {
    /// The table's name in the catalogue, fully resolved.
    public var table: String
    /// The positions in the table's schema that are read, in the order of `schema`.
    public var columns: [Int]
    public var schema: Schema
    public var isStreaming: Bool
    /// `WITH (…)` beside the table; keys in lower case.
    public var options: [String: String]
    /// Conditions that may be tested while reading; the filter above still stands in the plan.
    public var prefilters: [Expression]

    public init(
        table: String, columns: [Int], schema: Schema, isStreaming: Bool,
        options: [String: String] = [:], prefilters: [Expression] = []
    ) {
        self.table = table
        self.columns = columns
        self.schema = schema
        self.isStreaming = isStreaming
        self.options = options
        self.prefilters = prefilters
    }
}

/// `VALUES`, `SELECT` without `FROM` (one row of no columns).
public struct Values: Sendable {
    public var schema: Schema
    public var rows: [[Expression]]

    public init(schema: Schema, rows: [[Expression]]) {
        self.schema = schema
        self.rows = rows
    }
}

/// Groups rows. The output is the groups' columns, then one column for each call.
public struct Aggregate: Sendable {
    public var input: Plan
    public var groups: [NamedExpression]
    public var calls: [AggregateCall]
    /// `session_window` among the groups.
    public var session: Session?

    /// Rows of the same other groups whose times are at most `gap` apart form one session; the
    /// group at `index` becomes struct<start, end>.
    public struct Session: Sendable {
        public var index: Int
        public var time: Expression
        /// Microseconds; may depend on the row.
        public var gap: Expression

        public init(index: Int, time: Expression, gap: Expression) {
            self.index = index
            self.time = time
            self.gap = gap
        }
    }

    public init(
        input: Plan, groups: [NamedExpression], calls: [AggregateCall], session: Session? = nil
    ) {
        self.input = input
        self.groups = groups
        self.calls = calls
        self.session = session
    }
}

/// `sum(DISTINCT x) FILTER (WHERE y)` and such.
public struct AggregateCall: Sendable {
    /// The output column's name.
    public var name: String
    public var function: String
    public var arguments: [Expression]
    public var overload: AggregateOverload
    public var isDistinct: Bool
    public var filter: Expression?

    public init(
        name: String, function: String, arguments: [Expression], overload: AggregateOverload,
        isDistinct: Bool = false, filter: Expression? = nil
    ) {
        self.name = name
        self.function = function
        self.arguments = arguments
        self.overload = overload
        self.isDistinct = isDistinct
        self.filter = filter
    }
}

/// The output is the left side's columns, then the right side's (none of them for semi and anti; one
/// BOOLEAN `exists` for mark).
public struct Join: Sendable {
    public enum Kind: String, Sendable, Hashable {
        case inner, left, right, full, cross
        /// Left rows that have a match, or none.
        case semi, anti
        /// `NOT IN (subquery)`: a null on either side leaves no row.
        case antiNullAware
        /// Each left row and whether it has a match.
        case mark
        /// A scalar subquery: each left row with its only match or nulls; a second match is an error.
        case single
    }

    public var kind: Kind
    public var left: Plan
    public var right: Plan
    /// Equalities, each over one side's own columns; null never equals.
    public var keys: [(left: Expression, right: Expression)]
    /// The rest of the condition, over the left columns followed by the right ones.
    public var residual: Expression?
    /// Where the right side is a subquery that a condition or a value asks, whether it depends on the row:
    /// such a join moves as conditions do. nil for a join of two relations.
    public var subquery: Subquery?
    /// A subquery that shares a column with a row's own value in the same condition: see `TwinSubqueries`.
    public var hasTwin = false
    /// It became a join of fewer lonely rows too late for Spark to conclude more from it: rows that can meet nothing
    /// wait like others.
    public var wasSimplifiedLate = false

    public enum Subquery: Sendable { case correlated, uncorrelated }

    public init(
        kind: Kind, left: Plan, right: Plan, keys: [(left: Expression, right: Expression)],
        residual: Expression? = nil, subquery: Subquery? = nil
    ) {
        self.kind = kind
        self.left = left
        self.right = right
        self.keys = keys
        self.residual = residual
        self.subquery = subquery
    }
}

/// One part of an order: by what, which way, and where nulls go.
public struct SortKey: Sendable {
    public var expression: Expression
    public var isDescending: Bool
    public var areNullsFirst: Bool

    public init(_ expression: Expression, isDescending: Bool = false, areNullsFirst: Bool = true) {
        self.expression = expression
        self.isDescending = isDescending
        self.areNullsFirst = areNullsFirst
    }
}

/// Window functions that share a partitioning and order. The output is the input's columns, then one
/// for each call.
public struct Window: Sendable {
    public var input: Plan { didSet { schema = Self.schema(input, calls) } }
    public var partition: [Expression]
    public var order: [SortKey]
    public var calls: [WindowCall] { didSet { schema = Self.schema(input, calls) } }
    /// The input's columns, then a column for each call. Kept, since a query has a chain of as many
    /// windows as it names, and each link would ask the whole chain below it.
    public private(set) var schema: Schema

    public init(input: Plan, partition: [Expression], order: [SortKey], calls: [WindowCall]) {
        self.input = input
        self.partition = partition
        self.order = order
        self.calls = calls
        schema = Self.schema(input, calls)
    }

    private static func schema(_ input: Plan, _ calls: [WindowCall]) -> Schema {
        input.schema + calls.map { Field($0.name, $0.type) }
    }
}

/// A function over the rows around a row.
public struct WindowCall: Sendable {
    public enum Function: Sendable {
        case rowNumber, rank, denseRank, percentRank, cumulativeDistribution
        case ntile(Int64)
        /// The row `offset` before (lag) or after (lead, as a negative offset), else `otherwise`.
        case lag(Expression, offset: Int64, otherwise: Expression, ignoresNulls: Bool)
        /// `first_value`, `last_value`, `nth_value` within the frame; n counts from 1, −1 is the last.
        case nth(Expression, Int64, ignoresNulls: Bool)
        case aggregate(AggregateCall)
    }

    public var name: String
    public var type: DataType
    public var function: Function
    public var frame: WindowFrame

    public init(name: String, type: DataType, function: Function, frame: WindowFrame) {
        self.name = name
        self.type = type
        self.function = function
        self.frame = frame
    }
}

/// Which rows around a row a window function looks at.
public struct WindowFrame: Sendable {
    public enum Unit: Sendable { case rows, range }
    public enum Bound: Sendable {
        case unboundedPreceding, unboundedFollowing, currentRow
        /// Rows, or for a range the distance as a literal of the order column's offset type.
        /// Negative is preceding.
        case offset(Value, DataType)
    }

    public var unit: Unit
    public var start: Bound
    public var end: Bound

    public init(unit: Unit, start: Bound, end: Bound) {
        self.unit = unit
        self.start = start
        self.end = end
    }
}

/// `INTERSECT` and `EXCEPT`, with or without duplicates.
public struct SetOperation: Sendable {
    public enum Kind: Sendable { case intersect, except }
    public var kind: Kind
    public var isAll: Bool
    public var left: Plan
    public var right: Plan

    public init(kind: Kind, isAll: Bool, left: Plan, right: Plan) {
        self.kind = kind
        self.isAll = isAll
        self.left = left
        self.right = right
    }
}

/// `explode` and its kin, `LATERAL VIEW`, sliding windows. The output is the input's columns, then
/// the generator's.
public struct Generate: Sendable {
    /// What makes several rows of one.
    public enum Generator: Sendable {
        /// One row for each element of an array, or key and value of a map.
        case explode(Expression)
        /// The same with the position first.
        case posexplode(Expression)
        /// An array of structs: their members as columns.
        case inline(Expression)
        /// `stack(n, …)`: n rows of the expressions.
        case stack(rows: [[Expression]])

        /// What the rows are made of.
        var expressions: [Expression] {
            switch self {
            case .explode(let source), .posexplode(let source), .inline(let source): [source]
            case .stack(let rows): rows.flatMap { $0 }
            }
        }
    }

    public var input: Plan
    public var generator: Generator
    /// An input row without elements gives one row of nulls.
    public var isOuter: Bool
    /// Of the generated columns only.
    public var generated: Schema

    public init(input: Plan, generator: Generator, isOuter: Bool, generated: Schema) {
        self.input = input
        self.generator = generator
        self.isOuter = isOuter
        self.generated = generated
    }
}

/// `SELECT DISTINCT` over a stream and `dropDuplicates`: the first row of each key.
public struct Deduplicate: Sendable {
    public var input: Plan
    /// Positions in the input.
    public var keys: [Int]
    /// Keys are kept until the watermark has passed the row's own time plus the delay, instead of
    /// the time among the keys.
    public var isWithinWatermark: Bool

    public init(input: Plan, keys: [Int], isWithinWatermark: Bool = false) {
        self.input = input
        self.keys = keys
        self.isWithinWatermark = isWithinWatermark
    }
}

/// Declares a column as event time, and how late rows may come.
public struct Watermark: Sendable {
    public var input: Plan
    /// The position of the time column in the input.
    public var column: Int
    public var delayInMicroseconds: Int64

    public init(input: Plan, column: Int, delayInMicroseconds: Int64) {
        self.input = input
        self.column = column
        self.delayInMicroseconds = delayInMicroseconds
    }
}
