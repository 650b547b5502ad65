import Columns

/// Which elements of lists equal a value that each list is given: what `array_contains`,
/// `array_position`, `array_remove` and the lookup in a map share.
///
/// ```
/// lists    [1, 2]  [null, 2]      values  2  5
/// marks     0  1     2    0       1 equal, 0 not, 2 null
/// ```
/// Equality is that of `GROUP BY`.
struct ElementMatches {
    /// For each element of the column; elements of no list are 0.
    private(set) var marks: [UInt8]

    /// - Parameter offsets: of the lists; there are as many as `values` has rows.
    init(_ elements: Column, _ offsets: [Int32], values: Datum) {
        marks = [UInt8](repeating: 0, count: elements.count)
        mark(elements, offsets, values)
        guard elements.type != .void, let validity = elements.validity else {
            if elements.type == .void { marks = marks.map { _ in 2 } }
            return
        }
        for index in marks.indices where validity[index] == 0 { marks[index] = 2 }
    }

    private mutating func mark(_ elements: Column, _ offsets: [Int32], _ values: Datum) {
        switch (elements.vector, values) {
        case (.integer(let numbers), .scalar(.integer(let wanted), _)):
            for index in marks.indices { marks[index] = numbers[index] == wanted ? 1 : 0 }
        case (.integer(let numbers), .column(let column)):
            guard case .integer(let wanted) = column.vector else {
                return markSlowly(elements, offsets, values)
            }
            for row in 0..<(offsets.count - 1) {
                for index in Int(offsets[row])..<Int(offsets[row + 1]) {
                    marks[index] = numbers[index] == wanted[row] ? 1 : 0
                }
            }
        case (.string(let strings), .scalar(.string(let text), _)):
            var text = text
            text.withUTF8 { mark(strings, $0) }
        case (.dictionary(let dictionary), .scalar(.string(let text), _)):
            var text = text
            let code = text.withUTF8 { dictionary.values.firstIndex(of: $0) }
            guard let code else { return }
            for index in marks.indices { marks[index] = dictionary.codes[index] == code ? 1 : 0 }
        case (_, .scalar(.null, _)): break
        default: markSlowly(elements, offsets, values)
        }
    }

    private mutating func mark(_ strings: StringVector, _ wanted: UnsafeBufferPointer<UInt8>) {
        strings.bytes.withUnsafeBufferPointer { bytes in
            for index in marks.indices {
                let range = Int(strings.offsets[index])..<Int(strings.offsets[index + 1])
                guard range.count == wanted.count else { continue }
                let text = UnsafeBufferPointer(rebasing: bytes[range])
                marks[index] = text.elementsEqual(wanted) ? 1 : 0
            }
        }
    }

    private mutating func markSlowly(_ elements: Column, _ offsets: [Int32], _ values: Datum) {
        for row in 0..<(offsets.count - 1) {
            let wanted = values.value(at: row)
            for index in Int(offsets[row])..<Int(offsets[row + 1]) {
                marks[index] = elements.value(at: index) == wanted ? 1 : 0
            }
        }
    }

    /// The first element of each list that is equal; −1 where none is.
    func first(_ offsets: [Int32]) -> Selection {
        (0..<offsets.count - 1).map { row in
            for index in offsets[row]..<offsets[row + 1] where marks[Int(index)] == 1 {
                return index
            }
            return -1
        }
    }
}

extension StringVector {
    /// Where a text first stands.
    func firstIndex(of wanted: UnsafeBufferPointer<UInt8>) -> Int32? {
        bytes.withUnsafeBufferPointer { bytes in
            (0..<Int32(count)).first { index in
                let range = Int(offsets[Int(index)])..<Int(offsets[Int(index) + 1])
                return range.count == wanted.count
                    && UnsafeBufferPointer(rebasing: bytes[range]).elementsEqual(wanted)
            }
        }
    }
}
