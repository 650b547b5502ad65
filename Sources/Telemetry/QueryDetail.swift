/// The opened query, in depth.
public struct QueryDetail: Codable, Sendable, Equatable {
    public var name: String
    public var sql: String
    /// The last batch that the operators' figures tell of; −1 before the first.
    public var batch: Int64 = -1
    /// The plan's operators, the root first.
    public var operators: [OperatorStatus]
    public var columns: [String]
    /// The newest result rows, newest last, each value as text; bounded by the engine.
    public var rows: [[String]]

    public init(
        name: String, sql: String, operators: [OperatorStatus], columns: [String], rows: [[String]]
    ) {
        self.name = name
        self.sql = sql
        self.operators = operators
        self.columns = columns
        self.rows = rows
    }
}

/// What one operator of an opened query took in and gave, in a batch or in all.
public struct OperatorStatus: Codable, Sendable, Equatable {
    /// 0 for the root.
    public var depth: Int
    /// "HashAggregate [carrier, day]" and such.
    public var text: String
    /// Since this driver's start.
    public var rowsOut: Int64
    public var milliseconds: Double
    /// The same operator in the newest batch alone.
    public var batch = OperatorLedger()
    /// Since this driver's start.
    public var total = OperatorLedger()

    public init(depth: Int, text: String, rowsOut: Int64, milliseconds: Double) {
        self.depth = depth
        self.text = text
        self.rowsOut = rowsOut
        self.milliseconds = milliseconds
    }
}

/// Where an operator's rows went: `rowsIn + made = rowsOut + filtered + late + rejected + held`.
public struct OperatorLedger: Codable, Sendable, Equatable {
    public var rowsIn: Int64 = 0
    public var rowsOut: Int64 = 0
    public var filtered: Int64 = 0
    public var late: Int64 = 0
    public var rejected: Int64 = 0
    /// Taken into state; less than nothing where state let go of more than it took.
    public var held: Int64 = 0
    /// Made out of one row (explode, joins) or out of state.
    public var made: Int64 = 0
    public var milliseconds = 0.0

    public init() {}

    public var isBalanced: Bool {
        rowsIn &+ made == rowsOut &+ filtered &+ late &+ rejected &+ held
    }
}
