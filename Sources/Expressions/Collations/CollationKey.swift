public import Columns
import ICU

/// Sort keys: bytes that are equal where texts are equal under a collation, and ordered as these are.
///
/// Groups, joins, orders and comparisons over collated texts work on them, so that nothing below the binder
/// knows of collations.
public enum CollationKey {
    /// The key of one text.
    static func bytes(_ text: some BidirectionalCollection<UInt8>, _ collation: Collation)
        -> [UInt8]
    {
        guard collation.ignoresTrailingBlanks else { return whole(text, collation) }
        var end = text.endIndex
        while end > text.startIndex, text[text.index(before: end)] == 0x20 {
            text.formIndex(before: &end)
        }
        return whole(text[..<end], collation)
    }

    private static func whole(_ text: some Collection<UInt8>, _ collation: Collation) -> [UInt8] {
        switch collation.order {
        case .lowercase: LowercaseText.bytes(text)
        case .language(let order): LanguageRules.shared(order).sortKey(of: text)
        case .binary, .indeterminate: Array(text)
        }
    }

    /// Where a text stands among those between commas, from 1; 0 where it does not, as what holds a comma.
    static func place(of text: Value, inSet set: Value, _ collation: Collation) -> Value {
        if text.bytes.contains(0x2C) { return .integer(0) }
        let wanted = bytes(text.bytes, collation)
        let parts = set.bytes.split(separator: 0x2C, omittingEmptySubsequences: false)
        return .integer(Int64((parts.firstIndex { bytes($0, collation) == wanted } ?? -1) + 1))
    }

    /// The expression of an operand's keys: `collation_key(x, type)`. What keeps keys is of no use to another
    /// release of ICU, so that the type of a language's texts has its release behind it.
    ///
    /// - Parameter type: The operand's type with the collations that count.
    public static func call(_ operand: Expression, _ type: DataType) -> Expression {
        let overload = ScalarOverload(
            parameters: [type, .string], result: type.ofSortKeys
        ) { arguments, rows, _ in
            keys(of: arguments[0].materialized(count: rows).labelled(type), type)
        }
        let isOfLanguage = type.collations.contains {
            if case .language? = $0?.order { true } else { false }
        }
        let release = isOfLanguage ? " by ICU \(ICULibrary.shared?.version ?? "")" : ""
        let name = Expression.literal(.string(type.description + release), .string)
        return .call(
            ScalarCall(name: "collation_key", arguments: [operand, name], overload: overload))
    }

    /// The keys of each text in a column, at any depth.
    static func keys(of column: Column, _ type: DataType) -> Column {
        switch (column.vector, type) {
        case (.none(let count), _): return .constant(.null, type.ofSortKeys, count: count)
        case (_, .collated(let collation)): return keys(of: column, collation)
        case (.list(var list), .array(let element)):
            list.elements = keys(of: list.elements, element)
            return Column(type.ofSortKeys, .list(list), validity: column.validity)
        case (.map(var map), .map(let key, let value)):
            map.keys = keys(of: map.keys, key)
            map.values = keys(of: map.values, value)
            return Column(type.ofSortKeys, .map(map), validity: column.validity)
        case (.structure(let members, let count), .structure(let fields)):
            let keyed = zip(members, fields).map { keys(of: $0, $1.type) }
            return Column(
                type.ofSortKeys, .structure(keyed, count: count), validity: column.validity)
        default: return column
        }
    }

    /// Keys of equal texts are equal, so a dictionary of texts does not make one of keys.
    private static func keys(of column: Column, _ collation: Collation) -> Column {
        switch column.vector {
        case .string(let strings):
            return Column(.binary, .string(keys(of: strings, collation)), validity: column.validity)
        case .dictionary(let dictionary):
            let values = keys(of: dictionary.values, collation)
            return Column(
                .binary, .string(values.gather(dictionary.codes)), validity: column.validity)
        default: return column.labelled(.binary)
        }
    }

    static func keys(of strings: StringVector, _ collation: Collation) -> StringVector {
        if collation.isBinary { return strings }
        if case .language(let order) = collation.order {
            return LanguageRules.shared(order).sortKeys(
                of: strings, ignoringTrailingBlanks: collation.ignoresTrailingBlanks)
        }
        if collation == Collation(.lowercase), strings.bytes.allSatisfy({ $0 < 0x80 }) {
            return StringVector(
                offsets: strings.offsets, bytes: strings.bytes.map(LowercaseText.ascii))
        }
        var keys = StringVector()
        keys.bytes.reserveCapacity(strings.bytes.count)
        keys.offsets.reserveCapacity(strings.offsets.count)
        for index in 0..<strings.count {
            let range = Int(strings.offsets[index])..<Int(strings.offsets[index + 1])
            keys.append(bytes(strings.bytes[range], collation))
        }
        return keys
    }
}
