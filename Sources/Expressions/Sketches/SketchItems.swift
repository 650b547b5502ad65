import Columns

/// The values of a column as sketches count them.
enum SketchItems {
    /// Calls `body` with the hash of each row that counts: one that is neither null nor an empty text
    /// or array.
    ///
    /// Each distinct text of a dictionary is hashed once.
    @inline(__always)
    static func forEach(
        in argument: Datum, rows: Int, _ body: (_ row: Int, _ hash: SketchHash) -> Void
    ) {
        let column = argument.materialized(count: rows)
        if case .void = column.type { return }
        let validity = column.validity
        switch column.vector {
        case .integer(let numbers):
            for row in 0..<rows where validity?[row] != 0 {
                body(row, SketchHash(word: UInt64(bitPattern: numbers[row])))
            }
        case .floating(let numbers):
            for row in 0..<rows where validity?[row] != 0 {
                body(row, SketchHash(number: numbers[row]))
            }
        case .string(let texts):
            for row in 0..<rows where validity?[row] != 0 {
                if let hash = hash(of: texts, row) { body(row, hash) }
            }
        case .dictionary(let dictionary):
            let hashes = (0..<dictionary.values.count).map { hash(of: dictionary.values, $0) }
            for row in 0..<rows where validity?[row] != 0 {
                if let hash = hashes[Int(dictionary.codes[row])] { body(row, hash) }
            }
        case .list(let list):
            for row in 0..<rows where validity?[row] != 0 {
                if let hash = hash(of: list, row) { body(row, hash) }
            }
        default: preconditionFailure("sketches are made of numbers, texts and arrays of numbers")
        }
    }

    @inline(__always)
    private static func hash(of texts: StringVector, _ row: Int) -> SketchHash? {
        let range = Int(texts.offsets[row])..<Int(texts.offsets[row + 1])
        if range.isEmpty { return nil }
        return texts.bytes.withUnsafeBytes {
            SketchHash(bytes: UnsafeRawBufferPointer(rebasing: $0[range]))
        }
    }

    /// Of an array's numbers end to end, in as many bytes as their type has; nulls count as 0.
    private static func hash(of list: ListVector, _ row: Int) -> SketchHash? {
        let range = Int(list.offsets[row])..<Int(list.offsets[row + 1])
        guard !range.isEmpty, case .integer(let numbers) = list.elements.vector else { return nil }
        let isShort = list.elements.type == .int
        var bytes = ByteWriter(capacity: range.count * 8)
        for index in range {
            let number = list.elements.isNull(at: index) ? 0 : numbers[index]
            if isShort {
                bytes.writeFixed(Int32(truncatingIfNeeded: number))
            } else {
                bytes.write(number)
            }
        }
        return bytes.bytes.withUnsafeBytes { SketchHash(bytes: $0) }
    }
}
