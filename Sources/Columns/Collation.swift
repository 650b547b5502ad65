/// How texts are compared: which are equal, and which comes first.
///
/// A plain `STRING` is compared by its bytes and has no collation. One that was asked for by name is part of
/// the type (`DataType.collated`), which only the binder looks at: what runs compares sort keys instead.
public struct Collation: Hashable, Sendable {
    /// What two texts are compared by, before blanks at their ends are thought of.
    public enum Order: Hashable, Sendable {
        /// By bytes.
        case binary
        /// By the bytes of the text in lower case.
        case lowercase
        /// As a language orders it.
        case language(LanguageOrder)
        /// Several collations met, and none of them counts: such texts cannot be compared.
        case indeterminate
    }

    /// What texts are compared by.
    public var order: Order
    /// Blanks at the end make no difference: the suffix `_RTRIM`.
    public var ignoresTrailingBlanks: Bool

    public init(_ order: Order, ignoresTrailingBlanks: Bool = false) {
        self.order = order
        self.ignoresTrailingBlanks = ignoresTrailingBlanks
    }

    /// UTF8_BINARY where it was asked for by name: compared as texts without a collation are, and yet not
    /// overruled by another one.
    public static let binary = Collation(.binary)
    /// That of texts with several collations of which none counts, as of `a || b` over columns that differ.
    public static let indeterminate = Collation(.indeterminate)

    /// Upper and lower case make no difference.
    public var ignoresCase: Bool {
        switch order {
        case .binary, .indeterminate: false
        case .lowercase: true
        case .language(let order): order.ignoresCase
        }
    }

    /// Texts with the same bytes are the only equal ones.
    public var isBinary: Bool { self == .binary }

    /// As Spark writes it: `UTF8_LCASE_RTRIM`; "null" for the indeterminate one.
    public var name: String {
        let name: String
        switch order {
        case .binary: name = "UTF8_BINARY"
        case .lowercase: name = "UTF8_LCASE"
        case .language(let order): name = order.name
        case .indeterminate: return "null"
        }
        return ignoresTrailingBlanks ? name + "_RTRIM" : name
    }
}

extension DataType {
    /// The type with `change` made to each text in it, collated or not.
    public func mappingTexts(_ change: (Collation?) -> DataType) -> DataType {
        switch self {
        case .string: change(nil)
        case .collated(let collation): change(collation)
        case .array(let element): .array(element.mappingTexts(change))
        case .map(let key, let value):
            .map(key: key.mappingTexts(change), value: value.mappingTexts(change))
        case .structure(let fields):
            .structure(fields.map { Field($0.name, $0.type.mappingTexts(change)) })
        default: self
        }
    }

    /// The collations of the texts in the type, from left to right; nil for a plain text.
    public var collations: [Collation?] {
        switch self {
        case .string: [nil]
        case .collated(let collation): [collation]
        case .array(let element): element.collations
        case .map(let key, let value): key.collations + value.collations
        case .structure(let fields): fields.flatMap(\.type.collations)
        default: []
        }
    }

    /// A text with a collation, or something with one in it.
    public var holdsCollation: Bool {
        switch self {
        case .collated: true
        case .array(let element): element.holdsCollation
        case .map(let key, let value): key.holdsCollation || value.holdsCollation
        case .structure(let fields): fields.contains { $0.type.holdsCollation }
        default: false
        }
    }

    /// A text, or something with one in it.
    public var holdsText: Bool { !collations.isEmpty }

    /// The type as what runs knows it: all texts are plain ones.
    public var withoutCollations: DataType {
        holdsCollation ? mappingTexts { _ in .string } : self
    }

    /// The type of its sort keys, which are compared by bytes: those of collated texts are BINARY.
    public var ofSortKeys: DataType {
        mappingTexts { $0 == nil ? .string : .binary }
    }
}

extension Column {
    /// The same values under a type of the same layout, at any depth.
    public func labelled(_ label: DataType) -> Column {
        if type == label { return self }
        var column = self
        column.type = label
        switch (vector, label) {
        case (.list(var list), .array(let element)):
            list.elements = list.elements.labelled(element)
            column.vector = .list(list)
        case (.map(var map), .map(let key, let value)):
            map.keys = map.keys.labelled(key)
            map.values = map.values.labelled(value)
            column.vector = .map(map)
        case (.structure(let members, let count), .structure(let fields)):
            let labelled = zip(members, fields).map { $0.labelled($1.type) }
            column.vector = .structure(labelled, count: count)
        case (.none(let count), _) where label != .void:
            return .constant(.null, label, count: count)
        default: break
        }
        return column
    }
}
