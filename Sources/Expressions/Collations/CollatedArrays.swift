import Columns

/// Functions over arrays whose elements a collation compares: each gets the arrays and, beside each, the sort
/// keys of its elements, and picks elements by these.
public enum CollatedArrays {
    private typealias Body = @Sendable ([Value]) throws(EvaluationError) -> Value

    /// An array with the keys of its elements.
    private struct Keyed {
        let values: [Value]
        let keys: [Value]

        init(_ values: Value, _ keys: Value) {
            self.values = values.elements
            self.keys = keys.elements
        }

        /// The elements of the places.
        func picked(_ places: some Sequence<Int>) -> Value { .list(places.map { values[$0] }) }

        /// The places of the first of equal elements.
        var distinct: [Int] {
            var seen: Set<Value> = []
            return keys.indices.filter { seen.insert(keys[$0]).inserted }
        }

        /// The places in the order of the keys; equal ones keep theirs.
        func sorted(isDescending: Bool, areNullsFirst: Bool) -> [Int] {
            keys.indices.sorted { left, right in
                let (a, b) = (keys[left], keys[right])
                if a.isNull || b.isNull {
                    if a.isNull, b.isNull { return left < right }
                    return a.isNull == areNullsFirst
                }
                let order = ValueOrder.compare(a, b)
                return order == 0 ? left < right : (order < 0) != isDescending
            }
        }
    }

    /// The call over plain arrays, whose elements have the sort keys that `keys` gives for an argument.
    ///
    /// - Returns: nil where the function compares no elements.
    public static func call(
        _ plain: ScalarCall, keys: (Expression) -> Expression
    ) -> Expression? {
        guard let body = chosen(plain) ?? combined(plain) else { return nil }
        var call = plain
        call.name = "collated " + plain.name
        call.arguments = plain.arguments.flatMap { argument in
            argument.type.holdsText ? [argument, keys(argument)] : [argument]
        }
        call.overload = .rowwise(call.arguments.map(\.type), plain.overload.result, body: body)
        return .call(call)
    }

    /// What picks or orders elements of one array; nil for other functions.
    private static func chosen(_ plain: ScalarCall) -> Body? {
        switch plain.name {
        case "array_distinct":
            return { values in
                let array = Keyed(values[0], values[1])
                return array.picked(array.distinct)
            }
        case "array_max", "array_min":
            let isMost = plain.name == "array_max"
            return { values in
                let array = Keyed(values[0], values[1])
                let place = array.sorted(isDescending: isMost, areNullsFirst: false).first
                return place.map { array.values[$0] } ?? .null
            }
        case "sort_array":
            let isGiven = plain.arguments.count > 1
            return { values in
                let array = Keyed(values[0], values[1])
                let isDescending = isGiven && !values[2].truth
                return array.picked(
                    array.sorted(isDescending: isDescending, areNullsFirst: !isDescending))
            }
        case "array_sort":
            return { values in
                let array = Keyed(values[0], values[1])
                return array.picked(array.sorted(isDescending: false, areNullsFirst: false))
            }
        default: return nil
        }
    }

    /// What compares the elements of an array with others; nil for other functions.
    private static func combined(_ plain: ScalarCall) -> Body? {
        switch plain.name {
        case "array_union":
            return { values in
                let both = Keyed(
                    .list(values[0].elements + values[2].elements),
                    .list(values[1].elements + values[3].elements))
                return both.picked(both.distinct)
            }
        case "array_intersect", "array_except":
            let keeps = plain.name == "array_intersect"
            return { values in
                let array = Keyed(values[0], values[1])
                let others = Set(values[3].elements)
                return array.picked(
                    array.distinct.filter { others.contains(array.keys[$0]) == keeps })
            }
        case "array_remove":
            return { values in
                let array = Keyed(values[0], values[1])
                return array.picked(array.keys.indices.filter { array.keys[$0] != values[3] })
            }
        default: return nil
        }
    }

    /// Refuses maps whose keys are equal under a collation.
    ///
    /// - Parameters:
    ///   - map: The map of plain texts.
    ///   - keys: The sort keys of its keys, as an array.
    public static func distinctKeys(_ map: Expression, keys: Expression) -> Expression {
        let overload = ScalarOverload.rowwise([map.type, keys.type], map.type) {
            (values) throws(EvaluationError) in
            _ = try Maps.made(values[1].elements.map { ($0, .null) })
            return values[0]
        }
        return .call(ScalarCall(name: "distinct_keys", arguments: [map, keys], overload: overload))
    }
}
