public import Columns

/// Aggregates that count which values are equal, under a collation.
public enum CollatedAggregates {
    /// `min` or `max` of values, by their sort keys: the first of equal ones.
    ///
    /// The call has two arguments, the value and its key.
    public static func extreme(
        key: DataType, value: DataType, isGreatest: Bool
    ) -> AggregateOverload {
        let types = [value, key]
        return AggregateOverload(
            parameters: types, result: value, partial: [ChosenRowAccumulator.stateType(types)]
        ) {
            ChosenRowAccumulator(
                types: types, aim: .extreme(sign: isGreatest ? 1 : -1, lastOfEqual: false),
                skipsNulls: true)
        }
    }

    /// Values of which no two are equal by their sort keys, as a list or joined; the first of equal ones stays.
    ///
    /// The call has one argument, a struct of the key and the value; rows whose value is null do not count.
    ///
    /// - Parameters:
    ///   - separator: What stands between them; nil for a list.
    ///   - isDescending: How they are ordered by their keys; nil for the order in which they came.
    public static func distinct(
        key: DataType, value: DataType, result: DataType, separator: Value?, isDescending: Bool?
    ) -> AggregateOverload {
        let type = DataType.structure([Field("key", key), Field("value", value)])
        return AggregateOverload(parameters: [type], result: result, partial: [.array(type)]) {
            CollectingAccumulator(type: type, result: result, isDistinct: true) {
                (rows) throws(EvaluationError) in
                var seen: Set<Value> = []
                var kept = rows.map(\.elements).filter {
                    !$0[1].isNull && seen.insert($0[0]).inserted
                }
                if let isDescending {
                    kept.sort { left, right in
                        let order = ValueOrder.compare(left[0], right[0])
                        return isDescending ? order > 0 : order < 0
                    }
                }
                guard let separator else { return .list(kept.map { $0[1] }) }
                if kept.isEmpty { return .null }
                let texts = kept.map { $0[1].bytes }
                let size = texts.reduce((kept.count - 1) * separator.bytes.count) { $0 + $1.count }
                try ValueLimit.check(bytes: size)
                let joined = Array(texts.joined(separator: separator.bytes))
                return .string(String(decoding: joined, as: UTF8.self))
            }
        }
    }

    /// `mode` of values, by their sort keys: of equal values the first one comes out, and so it does of those
    /// that are as frequent.
    ///
    /// The call has one argument, a struct of the key and the value; rows whose value is null do not count.
    public static func mode(key: DataType, value: DataType) -> AggregateOverload {
        let type = DataType.structure([Field("key", key), Field("value", value)])
        return AggregateOverload(parameters: [type], result: value, partial: [.array(type)]) {
            CollectingAccumulator(type: type, result: value) { rows in
                var counts: [Value: (count: Int, first: Int)] = [:]
                for (place, row) in rows.enumerated() where !row.elements[1].isNull {
                    counts[row.elements[0], default: (0, place)].count += 1
                }
                let best = counts.values.max { a, b in
                    a.count == b.count ? a.first > b.first : a.count < b.count
                }
                return best.map { rows[$0.first].elements[1] } ?? .null
            }
        }
    }
}
