public import Columns
public import Expressions

/// The lengths that a column's definition sets for its texts: for itself, or for those in an array, a map or a
/// struct.
public enum DeclaredLengths: Sendable, Hashable {
    case text(TextLength)
    /// For each text in the type, from left to right; nil for a STRING.
    case nested([TextLength?])

    /// - Returns: nil where no text has a length.
    init?(of type: DataType, _ lengths: [TextLength?]) {
        guard lengths.contains(where: { $0 != nil }) else { return nil }
        if type.withoutCollations == .string, let length = lengths.first ?? nil {
            self = .text(length)
        } else {
            self = .nested(lengths)
        }
    }

    /// That of the column itself, where it is a text.
    public var text: TextLength? {
        if case .text(let length) = self { length } else { nil }
    }

    /// For each text in the type.
    public var all: [TextLength?] {
        switch self {
        case .text(let length): [length]
        case .nested(let lengths): lengths
        }
    }

    /// The type as it was declared, in lower case.
    public func description(of type: DataType) -> String { Self.description(of: type, all[...]) }

    private static func description(
        of type: DataType, _ lengths: ArraySlice<TextLength?>
    ) -> String {
        switch type {
        case .string, .collated:
            return (lengths.first ?? nil)?.description(of: type) ?? type.description
        case .array(let element): return "array<\(description(of: element, lengths))>"
        case .map(let key, let value):
            let values = lengths.dropFirst(key.countOfTexts)
            return "map<\(description(of: key, lengths)),\(description(of: value, values))>"
        case .structure(let fields):
            var rest = lengths
            let members = fields.map { field in
                defer { rest = rest.dropFirst(field.type.countOfTexts) }
                return field.name + ":" + description(of: field.type, rest)
            }
            return "struct<\(members.joined(separator: ","))>"
        default: return type.description
        }
    }

    /// A value of the type as the column keeps it.
    ///
    /// - Throws: `EXCEED_LIMIT_LENGTH` where a text in it is too long.
    public func fitted(_ value: Value, _ type: DataType) throws(EvaluationError) -> Value {
        try Self.fitted(value, type, all[...])
    }

    private static func fitted(
        _ value: Value, _ type: DataType, _ lengths: ArraySlice<TextLength?>
    ) throws(EvaluationError) -> Value {
        switch (type, value) {
        case (.string, .string(let text)), (.collated, .string(let text)):
            guard let length = lengths.first ?? nil else { return value }
            guard let fitted = try length.fitted(text) else {
                throw EvaluationError(
                    "EXCEED_LIMIT_LENGTH",
                    "Exceeds char/varchar type length limitation: \(length.count).")
            }
            return .string(fitted)
        case (.array(let element), .list(let items)):
            return .list(
                try items.map { (item) throws(EvaluationError) in
                    try fitted(item, element, lengths)
                })
        case (.map(let keyType, let valueType), .map(let entries)):
            let values = lengths.dropFirst(keyType.countOfTexts)
            return .map(
                try entries.map { (entry) throws(EvaluationError) in
                    (
                        key: try fitted(entry.key, keyType, lengths),
                        value: try fitted(entry.value, valueType, values)
                    )
                })
        case (.structure(let fields), .structure(let items)):
            var rest = lengths
            var members: [Value] = []
            for (item, field) in zip(items, fields) {
                members.append(try fitted(item, field.type, rest))
                rest = rest.dropFirst(field.type.countOfTexts)
            }
            return .structure(members)
        default: return value
        }
    }
}

extension DataType {
    /// How many texts the type has in it.
    public var countOfTexts: Int { collations.count }
}
