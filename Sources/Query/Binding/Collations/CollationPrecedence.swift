import Columns
import Expressions

/// How firmly an expression has its collation, from the loosest.
///
/// One that `COLLATE` names wins over those of columns and casts, and these over that of a literal. Two
/// explicit ones that differ are an error; two implicit ones leave no collation that could count.
///
/// Source: `CollationTypeCoercion` of Spark.
enum CollationStrength: Int, Comparable {
    case byDefault, implicit, explicit

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Expression {
    /// How firmly the texts that it gives have their collations; nil where it gives none.
    var collationStrength: CollationStrength? { strength(ofShared: []) }

    /// - Parameter shared: How firmly the values shared around have theirs.
    private func strength(ofShared shared: [CollationStrength?]) -> CollationStrength? {
        func strongest(_ parts: [Expression]) -> CollationStrength {
            parts.compactMap { $0.strength(ofShared: shared) }.max() ?? .byDefault
        }
        guard type.holdsText else { return nil }
        switch self {
        case .column: return .implicit
        case .literal: return .byDefault
        case .call(let call):
            if call.name == "collate" { return .explicit }
            return strongest(call.arguments)
        case .cast(let operand, _, .label): return operand.strength(ofShared: shared)
        case .cast(let operand, _, _): return operand.type.holdsText ? .implicit : .byDefault
        case .conditional(let branches, let otherwise):
            return strongest(branches.map(\.result) + [otherwise])
        case .coalesce(let values): return strongest(values)
        case .shared(let value, let body):
            return body.strength(ofShared: shared + [value.strength(ofShared: shared)])
        case .reference(let level, _):
            return level < shared.count ? shared[shared.count - 1 - level] : .implicit
        case .lambda(_, let body): return body.strength(ofShared: shared)
        case .and, .or: return nil
        }
    }
}

/// The collation that counts among texts that meet.
struct CollationContest {
    private(set) var strength: CollationStrength?
    /// nil for a plain text.
    private(set) var collation: Collation?

    /// - Throws: `COLLATION_MISMATCH.EXPLICIT` where two explicit ones differ.
    mutating func enter(
        _ other: Collation?, _ otherStrength: CollationStrength, _ range: Range<Int>
    ) throws(QueryError) {
        guard let strength, otherStrength <= strength else {
            (self.strength, collation) = (otherStrength, other)
            return
        }
        let isSame = (collation ?? .binary) == (other ?? .binary)
        guard otherStrength == strength, !isSame else { return }
        switch strength {
        case .explicit:
            let names = [collation, other].map { "\"STRING COLLATE \(($0 ?? .binary).name)\"" }
            throw QueryError(
                "COLLATION_MISMATCH.EXPLICIT",
                "Could not determine which collation to use for string functions and operators. "
                    + "Error occurred due to the mismatch between explicit collations: "
                    + "[\(names.joined(separator: ", "))]. Decide on a single explicit collation and "
                    + "remove others.", at: range)
        case .implicit: collation = .indeterminate
        // The texts of a view with a collation of its own, beside plain ones.
        case .byDefault: collation = collation ?? other
        }
    }
}

extension [Expression] {
    /// The collations that count for each text in the types of the expressions, from left to right. Those
    /// of another shape, such as numbers, have no say.
    func commonCollations(_ range: Range<Int>) throws(QueryError) -> [Collation?] {
        var contests: [CollationContest] = []
        for expression in self {
            guard let strength = expression.collationStrength else { continue }
            let own = expression.type.collations
            if contests.isEmpty { contests = own.map { _ in CollationContest() } }
            guard own.count == contests.count else { continue }
            for index in own.indices { try contests[index].enter(own[index], strength, range) }
        }
        return contests.map(\.collation)
    }
}

extension DataType {
    /// The type with these collations for the texts in it, from left to right; with the only one for all.
    func with(_ collations: [Collation?]) -> DataType {
        var place = 0
        return mappingTexts { own in
            let collation: Collation?
            if collations.count == 1 {
                collation = collations[0]
            } else {
                collation = place < collations.count ? collations[place] : own
            }
            place += 1
            return collation.map { DataType.collated($0) } ?? .string
        }
    }

    var holdsIndeterminate: Bool { collations.contains(.indeterminate) }
}
