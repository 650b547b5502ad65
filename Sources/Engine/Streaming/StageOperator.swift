public import Columns
public import Expressions
public import Query

/// What a stateful stage does with the rows that its fragments bring.
public enum StageOperator: Sendable {
    case aggregate(Aggregation)
    /// Keeps all rows in the order they came: for materialized views without an incremental form.
    case rows(Schema, operator: Int)
    case deduplicate(Deduplication)
    case join(StreamJoin)
    case limit(Limit)

    /// Index in `FlowProgram.operators`.
    public var operatorIndex: Int {
        switch self {
        case .aggregate(let aggregation): aggregation.operator
        case .rows(_, let index): index
        case .deduplicate(let deduplication): deduplication.operator
        case .join(let join): join.operator
        case .limit(let limit): limit.operator
        }
    }

    /// The columns of the rows that it keeps as they came, side by side; groups have an order of their own.
    var keptRows: [Schema] {
        switch self {
        case .aggregate, .limit: []
        case .rows(let schema, _): [schema]
        case .deduplicate(let deduplication): [deduplication.schema]
        case .join(let join): [join.left.schema, join.right.schema]
        }
    }

    /// How far the stage's watermark stays behind the flow's, in microseconds.
    public var offset: Int64 {
        switch self {
        case .aggregate(let aggregation): aggregation.offset
        case .rows: 0
        case .deduplicate(let deduplication): deduplication.offset
        case .join(let join): join.offset
        case .limit: 0
        }
    }

    /// The operator in Spark's `StreamingQueryProgress`.
    var sparkName: String {
        switch self {
        case .aggregate(let own) where own.isSession: "sessionWindowStateStoreSaveExec"
        case .aggregate, .rows: "stateStoreSave"
        case .deduplicate(let own) where own.lingering > 0: "dedupeWithinWatermark"
        case .deduplicate: "dedupe"
        case .join: "symmetricHashJoin"
        case .limit: "globalLimit"
        }
    }

    var isJoin: Bool {
        if case .join = self { true } else { false }
    }

    /// Groups, kept until the watermark passes them, or for good.
    public struct Aggregation: Sendable {
        public var `operator`: Int
        /// Over the fragment's rows.
        public var groups: [NamedExpression]
        public var calls: [AggregateCall]
        /// The group that holds event time (a time or a window): groups end by it. nil in a
        /// materialized view, whose groups stay.
        public var timeGroup: Int?
        /// How far the stage's watermark stays behind the flow's, in microseconds.
        public var offset: Int64
        /// The window at `timeGroup` is a session: windows of one key that touch become one.
        public var isSession: Bool
    }

    /// The first row of each key.
    public struct Deduplication: Sendable {
        public var `operator`: Int
        public var schema: Schema
        /// Positions in the rows.
        public var keys: [Int]
        /// The column that says when a key is forgotten; nil keeps keys for good.
        public var timeColumn: Int?
        /// Microseconds beyond that time for which a key is kept.
        public var lingering: Int64
        public var offset: Int64
    }

    /// The first rows that come, over all batches.
    public struct Limit: Sendable {
        public var `operator`: Int
        public var count: Int64
    }

    /// A join of two streams. Rows wait until the watermark says that no partner can come.
    public struct StreamJoin: Sendable {
        public var `operator`: Int
        public var kind: Join.Kind
        public var left: Side
        public var right: Side
        public var keys: [(left: Expression, right: Expression)]
        public var residual: Expression?
        /// What the residual says of rows of one side alone, over that side's columns, where the side's
        /// rows go on without a partner: a row of which it does not hold need not wait for one.
        public var leftOnly: Expression?
        public var rightOnly: Expression?
        public var offset: Int64

        public struct Side: Sendable {
            public var schema: Schema
            /// When a row has waited long enough; nil: it waits for good.
            public var expiry: StreamJoinBounds.Expiry?
            /// The event time by which rows are too late: the side's own.
            public var watermarkColumn: Int?
            /// Rows go on without a partner.
            public var isPreserved: Bool
            /// Columns whose null leaves a row without a partner, whatever comes.
            public var needed: [Int] = []
        }
    }
}
