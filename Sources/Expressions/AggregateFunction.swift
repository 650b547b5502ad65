public import Columns

/// A function of many rows: its names, its rule for types, its accumulator.
public struct AggregateFunction: Sendable {
    public var name: String
    public var aliases: [String]
    public var summary: String
    public var resolve: @Sendable ([Argument]) throws(FunctionError) -> AggregateOverload

    public init(
        _ name: String, aliases: [String] = [], summary: String,
        resolve: @escaping @Sendable ([Argument]) throws(FunctionError) -> AggregateOverload
    ) {
        self.name = name
        self.aliases = aliases
        self.summary = summary
        self.resolve = resolve
    }
}

/// One signature of an aggregate.
public struct AggregateOverload: Sendable {
    public var parameters: [DataType]
    public var result: DataType
    /// The columns that an accumulator's partial state is exchanged and stored as.
    public var partial: [DataType]
    public var makeAccumulator: @Sendable () -> any Accumulator

    public init(
        parameters: [DataType], result: DataType, partial: [DataType],
        makeAccumulator: @escaping @Sendable () -> any Accumulator
    ) {
        self.parameters = parameters
        self.result = result
        self.partial = partial
        self.makeAccumulator = makeAccumulator
    }
}

/// The running state of one aggregate for many groups, numbered from 0.
///
/// A batch is given whole, with the group of each row beside it, so that types are decided once per
/// batch. States are exchanged between workers and stored in snapshots as plain columns.
public protocol Accumulator: Sendable {
    /// Makes room for groups up to `count`; new ones start empty. Never shrinks.
    mutating func grow(toGroups count: Int)

    /// Adds rows: row `i` belongs to group `groups[i]`. Rows are filtered beforehand.
    mutating func update(
        groups: [Int32], arguments: [Datum], context: inout EvaluationContext)

    /// Adds partial states: row `i` of `partial` belongs to group `groups[i]`.
    mutating func merge(groups: [Int32], partial: [Column])

    /// The partial states of the chosen groups, in that order.
    func partial(of groups: Selection) -> [Column]

    /// The results of the chosen groups, in that order; errors (overflow of a sum) carry the position
    /// in `groups` as their row.
    func finish(_ groups: Selection, context: inout EvaluationContext) -> Column

    /// Forgets the chosen groups' states, so that their numbers can be used again.
    mutating func reset(_ groups: Selection)

    /// Whether the order of a group's rows may show in its result.
    var dependsOnOrder: Bool { get }

    /// About how much memory it holds.
    var sizeInBytes: Int { get }
}

extension Accumulator {
    public var dependsOnOrder: Bool { true }
}
