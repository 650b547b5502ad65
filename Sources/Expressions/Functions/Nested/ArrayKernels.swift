import Columns
import Formats

/// Functions of arrays over whole columns: on offsets and elements, without making a row's values.
enum ArrayKernels {
    /// How a place is counted, and what happens outside of the array.
    enum Access: Sendable {
        /// From 0: `a[i]`.
        case subscripted
        /// From 0, null outside: `get`.
        case lenient
        /// From 1 or −1: `element_at`, `try_element_at`.
        case counted(isTry: Bool)
    }

    /// One element of each array.
    static func element(
        _ arguments: [Datum], _ type: DataType, _ access: Access, _ rows: Int,
        _ context: inout EvaluationContext
    ) -> Column {
        guard let (list, _) = arguments[0].lists(rows) else {
            return .constant(.null, type, count: rows)
        }
        let validity = Validity.all(arguments, rows: rows)
        let indices = arguments[1].integers(rows)
        var places = Selection(repeating: -1, count: rows)
        for row in 0..<rows where validity?[row] != 0 {
            let start = list.offsets[row]
            let count = Int64(list.offsets[row + 1] - start)
            var place = indices[row]
            if case .counted(let isTry) = access {
                if place == 0 {
                    context.fail(row: row, indexOfZero)
                    continue
                }
                place = place > 0 ? place - 1 : place &+ count
                if !(0..<count).contains(place), !isTry {
                    context.fail(row: row, outOfBoundsOfElementAt(indices[row], count))
                    continue
                }
            }
            if (0..<count).contains(place) {
                places[row] = start + Int32(place)
            } else if case .subscripted = access {
                context.fail(row: row, outOfBounds(place, count))
            }
        }
        return list.elements.retyped(type).picked(places)
    }

    private static let indexOfZero = EvaluationError(
        "INVALID_INDEX_OF_ZERO",
        "The index 0 is invalid. An index shall be either < 0 or > 0 (the first element has index 1)."
    )

    private static func outOfBounds(_ index: Int64, _ count: Int64) -> EvaluationError {
        EvaluationError(
            "INVALID_ARRAY_INDEX",
            "The index \(index) is out of bounds. The array has \(count) elements. Use the SQL "
                + "function `get()` to tolerate accessing element at invalid index and return NULL "
                + "instead.")
    }

    private static func outOfBoundsOfElementAt(_ index: Int64, _ count: Int64) -> EvaluationError {
        EvaluationError(
            "INVALID_ARRAY_INDEX_IN_ELEMENT_AT",
            "The index \(index) is out of bounds. The array has \(count) elements. Use "
                + "`try_element_at` to tolerate accessing element at invalid index and return NULL "
                + "instead.")
    }

    /// The value of a key in each map; null where it is not there.
    static func value(_ arguments: [Datum], _ type: DataType, _ rows: Int) -> Column {
        let column = arguments[0].materialized(count: rows)
        guard case .map(let map) = column.vector else {
            return .constant(.null, type, count: rows)
        }
        let matches = ElementMatches(map.keys, map.offsets, values: arguments[1])
        var places = matches.first(map.offsets)
        if let validity = Validity.all(arguments, rows: rows) {
            for row in 0..<rows where validity[row] == 0 { places[row] = -1 }
        }
        return map.values.retyped(type).picked(places)
    }

    /// How many elements or entries each has.
    ///
    /// - Parameter ofNull: The size of null; nil for null.
    static func size(_ argument: Datum, ofNull: Int64?, _ rows: Int) -> Column {
        let column = argument.materialized(count: rows)
        let offsets: [Int32]
        switch column.vector {
        case .list(let list): offsets = list.offsets
        case .map(let map): offsets = map.offsets
        default: offsets = [Int32](repeating: 0, count: rows + 1)
        }
        var sizes = [Int64](repeating: 0, count: rows)
        for row in 0..<rows { sizes[row] = Int64(offsets[row + 1] &- offsets[row]) }
        let validity = Validity.all([.column(column)], rows: rows)
        guard let ofNull, let validity else {
            return Column(.int, .integer(sizes), validity: validity)
        }
        for row in 0..<rows where validity[row] == 0 { sizes[row] = ofNull }
        return Column(.int, .integer(sizes))
    }

    /// `array_contains`: null where the value is not there but a null is.
    static func contains(_ arguments: [Datum], _ rows: Int) -> Column {
        guard let (list, _) = arguments[0].lists(rows) else {
            return .constant(.null, .boolean, count: rows)
        }
        let marks = ElementMatches(list.elements, list.offsets, values: arguments[1]).marks
        var found = [UInt8](repeating: 0, count: rows)
        var valid = Validity.all(arguments, rows: rows) ?? [UInt8](repeating: 1, count: rows)
        for row in 0..<rows where valid[row] != 0 {
            var seen: UInt8 = 0
            for index in Int(list.offsets[row])..<Int(list.offsets[row + 1]) {
                seen |= marks[index]
            }
            found[row] = seen & 1
            if seen == 2 { valid[row] = 0 }
        }
        return Column(.boolean, .boolean(found), validity: valid.contains(0) ? valid : nil)
    }

    /// `array_position`: from 1; 0 where the value is not there.
    static func position(_ arguments: [Datum], _ rows: Int) -> Column {
        guard let (list, _) = arguments[0].lists(rows) else {
            return .constant(.null, .bigint, count: rows)
        }
        let matches = ElementMatches(list.elements, list.offsets, values: arguments[1])
        let places = matches.first(list.offsets).enumerated().map { row, index in
            index < 0 ? 0 : Int64(index - list.offsets[row]) + 1
        }
        return Column(.bigint, .integer(places), validity: Validity.all(arguments, rows: rows))
    }

    /// Lists of the elements that `keep` marks with 1.
    static func filtered(
        _ list: ListVector, _ type: DataType, validity: [UInt8]?, _ keep: (Int) -> Bool
    ) -> Column {
        var offsets: [Int32] = [0]
        offsets.reserveCapacity(list.offsets.count)
        var kept: Selection = []
        for row in 0..<(list.offsets.count - 1) {
            if validity?[row] != 0 {
                for index in Int(list.offsets[row])..<Int(list.offsets[row + 1])
                where keep(index) {
                    kept.append(Int32(truncatingIfNeeded: index))
                }
            }
            offsets.append(Int32(kept.count))
        }
        let elements = list.elements.gather(kept)
        return Column(
            type, .list(ListVector(offsets: offsets, elements: elements)), validity: validity)
    }

    /// `array_remove`.
    static func removed(_ arguments: [Datum], _ type: DataType, _ rows: Int) -> Column {
        guard let (list, _) = arguments[0].lists(rows) else {
            return .constant(.null, type, count: rows)
        }
        let marks = ElementMatches(list.elements, list.offsets, values: arguments[1]).marks
        return filtered(list, type, validity: Validity.all(arguments, rows: rows)) {
            marks[$0] != 1
        }
    }

    /// `array_compact`.
    static func compacted(_ argument: Datum, _ type: DataType, _ rows: Int) -> Column {
        guard let (list, validity) = argument.lists(rows) else {
            return .constant(.null, type, count: rows)
        }
        return filtered(list, type, validity: validity) { !list.elements.isNull(at: $0) }
    }

    /// Arrays end to end: `concat`.
    static func concatenated(_ arguments: [Datum], _ type: DataType, _ rows: Int) -> Column {
        let lists = arguments.compactMap { $0.lists(rows)?.list }
        guard lists.count == arguments.count, !lists.isEmpty else {
            return .constant(.null, type, count: rows)
        }
        let validity = Validity.all(arguments, rows: rows)
        var bases: [Int32] = []
        var total: Int32 = 0
        for list in lists {
            bases.append(total)
            total += Int32(list.elements.count)
        }
        var places: Selection = []
        var offsets: [Int32] = [0]
        offsets.reserveCapacity(rows + 1)
        for row in 0..<rows {
            if validity?[row] != 0 {
                for (list, base) in zip(lists, bases) {
                    for index in list.offsets[row]..<list.offsets[row + 1] {
                        places.append(base + index)
                    }
                }
            }
            offsets.append(Int32(places.count))
        }
        let elements = Column.concatenate(
            lists.map { $0.elements.retyped(elementType(type)).flattened }
        ).gather(places)
        return Column(
            type, .list(ListVector(offsets: offsets, elements: elements)), validity: validity)
    }

    private static func elementType(_ type: DataType) -> DataType {
        if case .array(let element) = type { element } else { type }
    }

    /// `flatten`: null where one of the inner arrays is.
    static func flattened(_ argument: Datum, _ type: DataType, _ rows: Int) -> Column {
        guard let (outer, outerValidity) = argument.lists(rows),
            case .list(let inner) = outer.elements.vector
        else { return .constant(.null, type, count: rows) }
        var validity = outerValidity ?? [UInt8](repeating: 1, count: rows)
        var places: Selection = []
        var offsets: [Int32] = [0]
        for row in 0..<rows {
            let range = Int(outer.offsets[row])..<Int(outer.offsets[row + 1])
            if validity[row] != 0, let mask = outer.elements.validity,
                range.contains(where: { mask[$0] == 0 })
            {
                validity[row] = 0
            }
            if validity[row] != 0, !range.isEmpty {
                for list in range { places += inner.offsets[list]..<inner.offsets[list + 1] }
            }
            offsets.append(Int32(places.count))
        }
        return Column(
            type,
            .list(ListVector(offsets: offsets, elements: inner.elements.gather(places))),
            validity: validity.contains(0) ? validity : nil)
    }

    /// `slice`.
    static func sliced(
        _ arguments: [Datum], _ type: DataType, _ rows: Int, _ context: inout EvaluationContext
    ) -> Column {
        guard let (list, _) = arguments[0].lists(rows) else {
            return .constant(.null, type, count: rows)
        }
        let validity = Validity.all(arguments, rows: rows)
        let (from, lengths) = (arguments[1].integers(rows), arguments[2].integers(rows))
        var places: Selection = []
        var offsets: [Int32] = [0]
        for row in 0..<rows {
            if validity?[row] != 0 {
                if from[row] == 0 || lengths[row] < 0 {
                    context.fail(row: row, misplacedSlice(isStart: from[row] == 0))
                } else {
                    let count = Int64(list.offsets[row + 1] - list.offsets[row])
                    let start = from[row] > 0 ? from[row] - 1 : count + from[row]
                    if start >= 0, start < count {
                        let first = list.offsets[row] + Int32(start)
                        places += first..<first + Int32(min(lengths[row], count - start))
                    }
                }
            }
            offsets.append(Int32(places.count))
        }
        return Column(
            type, .list(ListVector(offsets: offsets, elements: list.elements.gather(places))),
            validity: validity)
    }

    private static func misplacedSlice(isStart: Bool) -> EvaluationError {
        EvaluationError(
            "INVALID_PARAMETER_VALUE.\(isStart ? "START" : "LENGTH")",
            "`slice` counts from 1 or from −1, and its length is not negative.")
    }

    /// `array_join`; nil where an argument after the first is no constant text.
    static func joined(
        _ arguments: [Datum], _ rows: Int, _ context: inout EvaluationContext
    ) -> Column? {
        let constants = arguments.dropFirst().compactMap { argument -> [UInt8]? in
            if case .scalar(.string(let text), _) = argument { Array(text.utf8) } else { nil }
        }
        guard constants.count == arguments.count - 1,
            let (list, validity) = arguments[0].lists(rows)
        else { return nil }
        guard case .string(let strings) = list.elements.flattened.vector else { return nil }
        let (separator, ofNull) = (constants[0], constants.count > 1 ? constants[1] : nil)
        var result = StringVector()
        for row in 0..<rows {
            let range = Int(list.offsets[row])..<Int(list.offsets[row + 1])
            let before = result.bytes.count
            if validity?[row] != 0, !range.isEmpty {
                strings.bytes.withUnsafeBufferPointer { bytes in
                    var isFirst = true
                    for index in range {
                        let isNull = list.elements.isNull(at: index)
                        if isNull, ofNull == nil { continue }
                        if !isFirst { result.bytes.append(contentsOf: separator) }
                        isFirst = false
                        if isNull, let ofNull {
                            result.bytes.append(contentsOf: ofNull)
                        } else {
                            let part = Int(strings.offsets[index])..<Int(strings.offsets[index + 1])
                            result.bytes.append(
                                contentsOf: UnsafeBufferPointer(rebasing: bytes[part]))
                        }
                        if result.bytes.count - before > ValueLimit.bytes { break }
                    }
                }
            }
            do throws(EvaluationError) {
                try ValueLimit.check(bytes: result.bytes.count - before)
                try ValueLimit.check(bytesOfColumn: result.bytes.count)
            } catch {
                context.fail(row: row, error)
                result.bytes.removeSubrange(before...)
            }
            result.offsets.append(Int32(result.bytes.count))
        }
        return Column(.string, .string(result), validity: validity)
    }
}
