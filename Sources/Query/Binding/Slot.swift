/// Stand-ins for columns whose place is not known while an expression is bound.
///
/// A bound expression over its input holds plain positions. What is computed above or beside the
/// input (an aggregate, a subquery's value, a lambda's parameter) is numbered by kind instead, and
/// gets its position when the plan around it stands.
///
/// ```
/// position  0 … 2^40   kind 0: a column of the input
///           k · 2^40 + n   kind k: the n-th of its kind
/// ```
enum Slot: Int {
    case aggregate = 1
    case window, subquery, generator, lambda, outer, inner, session, grouping, groupingID
    /// A constant that grouping sets group by.
    case constantGroup

    private static let width = 40

    /// The index that stands for the `number`-th of this kind.
    func callAsFunction(_ number: Int) -> Int { rawValue << Self.width | number }

    /// The kind and number that an index stands for; nil for a plain position.
    static func of(_ index: Int) -> (slot: Slot, number: Int)? {
        guard let slot = Slot(rawValue: index >> width) else { return nil }
        return (slot, index & (1 << width - 1))
    }

    /// A column of a query around: of the nearest at level 0, of the one around that at level 1 …
    static func outer(_ column: Int, level: Int) -> Int { outer(level << 24 | column) }

    /// Where the aggregates of a query around begin among its columns.
    private static let firstAggregate = 1 << 22

    /// The `number`-th aggregate of the nearest query around, as a column of it.
    static func outerAggregate(_ number: Int) -> Int { outer(firstAggregate + number, level: 0) }

    /// What a reference's column is in the query that it refers to: an aggregate's slot, or itself.
    static func own(_ column: Int) -> Int {
        let number = column - firstAggregate
        return (0..<firstAggregate).contains(number) ? Slot.aggregate(number) : column
    }

    /// The column of a query around that an index stands for.
    static func outerColumn(_ index: Int) -> (column: Int, level: Int)? {
        guard let (slot, number) = of(index), slot == .outer else { return nil }
        return (number & (1 << 24 - 1), number >> 24)
    }
}
