/// Where the parts of a table's statement stand in its text, in bytes: what errors about them point at.
public struct TablePlaces: Sendable {
    public var name: Range<Int> = 0..<0
    /// Behind `USING`.
    public var format: Range<Int>?
    /// Behind `LOCATION`, or the value of the option `path`.
    public var location: Range<Int>?
    public var options: [OptionsSyntax.Entry] = []

    public init() {}

    public init(_ create: CreateTable, name: Range<Int>) {
        self.name = name
        format = create.formatRange
        options = create.options.entries
        location =
            create.locationRange ?? options.last { $0.name.lowercased() == "path" }?.valueRange
    }
}
