/// `(key = value, 'key' 'value', a.b.c true)`: what it says, and where it stands.
public struct OptionsSyntax: Sendable {
    /// One option as it is written; ranges are bytes of the text.
    public struct Entry: Sendable, Hashable {
        public var name: String
        public var nameRange: Range<Int>
        public var value: String
        public var valueRange: Range<Int>

        public init(name: String, nameRange: Range<Int>, value: String, valueRange: Range<Int>) {
            self.name = name
            self.nameRange = nameRange
            self.value = value
            self.valueRange = valueRange
        }
    }

    /// In their order.
    public private(set) var entries: [Entry] = []

    public init() {}

    public var isEmpty: Bool { entries.isEmpty }

    /// What is set to what; keys in lower case, the last of several counts.
    public var values: [String: String] {
        Dictionary(entries.map { ($0.name.lowercased(), $0.value) }) { $1 }
    }

    /// The same under the names as they are written: properties, which are told apart by case.
    public var writtenValues: [String: String] {
        Dictionary(entries.map { ($0.name, $0.value) }) { $1 }
    }

    /// - Parameter key: in lower case.
    public subscript(key: String) -> String? { entries.last { $0.name.lowercased() == key }?.value }

    mutating func append(_ entry: Entry) { entries.append(entry) }

    mutating func append(_ others: OptionsSyntax) { entries += others.entries }
}
