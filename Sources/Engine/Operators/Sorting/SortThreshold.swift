import Columns
import Expressions
import Query

/// The first key of the last row that a sort with a limit would keep so far: rows that come behind it can
/// be dropped unseen.
///
/// ```
/// ORDER BY amount DESC LIMIT 3      kept so far 99 97 95      threshold 95
/// next batch   12 96 95 40    ─►    candidates  96 95         equal keys are told apart by the others
/// ```
struct SortThreshold: Sendable {
    /// Of the key's column.
    private let place: Int
    private let isDescending: Bool
    private let areNullsFirst: Bool
    private let bound: Bound

    private enum Bound: Sendable {
        case null
        /// As `OrderWords` has it, before it is inverted.
        case word(UInt64)
        case text([UInt8])
    }

    /// nil where a key is more than a column, so that dropped rows could have failed, or of a type that has
    /// no threshold.
    ///
    /// - Parameter last: The place of the last row that is wanted.
    init?(_ keys: [SortKey], in batch: Batch, last: Int) {
        guard last >= 0, last < batch.count else { return nil }
        var places: [Int] = []
        for key in keys {
            if case .column(let place, _) = key.expression { places.append(place) }
        }
        guard places.count == keys.count, let place = places.first else { return nil }
        self.place = place
        isDescending = keys[0].isDescending
        areNullsFirst = keys[0].areNullsFirst
        let column = batch.columns[place]
        if column.isNull(at: last) {
            bound = .null
            return
        }
        switch column.vector {
        case .integer(let values): bound = .word(Self.word(values[last]))
        case .floating(let values): bound = .word(OrderWords.ordered(values[last]))
        case .string(let texts): bound = .text(Self.bytes(texts, last))
        case .dictionary(let texts):
            bound = .text(Self.bytes(texts.values, Int(texts.codes[last])))
        case .none, .boolean, .wide, .list, .map, .structure: return nil
        }
    }

    private static func bytes(_ texts: StringVector, _ row: Int) -> [UInt8] {
        Array(texts.bytes[Int(texts.offsets[row])..<Int(texts.offsets[row + 1])])
    }

    @inline(__always)
    private static func word(_ value: Int64) -> UInt64 { UInt64(bitPattern: value) ^ (1 << 63) }

    /// The rows of a batch that do not come behind it; nil for all.
    func candidates(of batch: Batch) -> Selection? {
        let column = batch.columns[place]
        let validity = column.validity.flatMap { $0.contains(0) ? $0 : nil }
        var mask: [UInt8]
        switch bound {
        case .null:
            // Behind null stands nothing, or everything but nulls.
            guard areNullsFirst else { return nil }
            return (0..<Int32(batch.count)).filter { column.isNull(at: Int($0)) }
        case .word(let bound):
            guard let marks = marks(of: column.vector, bound) else { return nil }
            mask = marks
        case .text(let bound):
            guard let marks = marks(of: column.vector, bound) else { return nil }
            mask = marks
        }
        if let validity {
            let mark: UInt8 = areNullsFirst ? 1 : 0
            for row in mask.indices where validity[row] == 0 { mask[row] = mark }
        }
        return FilterOperator.trueRows(of: Column(.boolean, .boolean(mask)), among: nil)
    }

    private func marks(of vector: Vector, _ bound: UInt64) -> [UInt8]? {
        let flip: UInt64 = isDescending ? .max : 0
        let most = bound ^ flip
        switch vector {
        case .integer(let values):
            return values.map { Self.word($0) ^ flip <= most ? 1 : 0 }
        case .floating(let values):
            return values.map { OrderWords.ordered($0) ^ flip <= most ? 1 : 0 }
        default: return nil
        }
    }

    private func marks(of vector: Vector, _ bound: [UInt8]) -> [UInt8]? {
        switch vector {
        case .string(let texts): return marks(of: texts, bound)
        case .dictionary(let texts):
            guard texts.values.count <= texts.codes.count else {
                return marks(of: texts.values.gather(texts.codes), bound)
            }
            return gather(marks(of: texts.values, bound), texts.codes)
        default: return nil
        }
    }

    private func marks(of texts: StringVector, _ bound: [UInt8]) -> [UInt8] {
        let end = [0, Int32(bound.count)]
        let first = end.withUnsafeBufferPointer { end in
            bound.withUnsafeBytes { TextRanks.prefix(end, $0, 0) }
        }
        var marks = [UInt8](repeating: 0, count: texts.count)
        texts.bytes.withUnsafeBytes { bytes in
            texts.offsets.withUnsafeBufferPointer { offsets in
                for row in marks.indices {
                    let prefix = TextRanks.prefix(offsets, bytes, row)
                    var isBehind = prefix > first
                    if prefix == first {
                        let range = Int(offsets[row])..<Int(offsets[row + 1])
                        let text = UnsafeRawBufferPointer(rebasing: bytes[range])
                        if text.elementsEqual(bound) {
                            marks[row] = 1
                            continue
                        }
                        isBehind = bound.lexicographicallyPrecedes(text)
                    }
                    marks[row] = isBehind == isDescending ? 1 : 0
                }
            }
        }
        return marks
    }
}
