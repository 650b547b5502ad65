import Columns

/// The order of keys that one record showed, expected of the next ones.
///
/// ```
/// {"user_id":"…","page_id": "…", "ad_id":17 }⏎
/// └────┬────┘ └─────┬─────┘└────┬───┘   └┬┘
///    key 0        key 1       key 2    closing
/// ```
/// A key runs from the end of the value before it to its own value, white space included, and is
/// compared as a whole. Values may be of any kind in any record.
final class JSONLayout {
    struct FieldLayout {
        /// Where the key lies in `keys`. There are at least sixteen bytes from there.
        var keyOffset: Int
        var keyLength: Int
        /// A bit for each of the key's first sixteen bytes.
        var keyMask: UInt32
        /// Where the column's spans begin; −1 where the field is not wanted.
        var place: Int
        /// Which kinds of values the column takes in this tier; others are for the general reader.
        var takesText: Bool
        var takesBare: Bool
        var takesNested: Bool
    }

    let fields: UnsafeMutableBufferPointer<FieldLayout>
    let keys: UnsafeMutableBufferPointer<UInt8>
    let closing: UnsafeMutableBufferPointer<UInt8>
    /// Columns that these records lack.
    let missing: [Int]

    /// - Returns: nil where the record has a key twice or with escapes, and where a column is of
    ///   variants, of which null is one.
    init?(_ record: UnsafeBufferPointer<UInt8>, columns: [(name: [UInt8], type: DataType)]) {
        guard !columns.contains(where: { $0.type == .variant }) else { return nil }
        var fields: [FieldLayout] = []
        var keys: [UInt8] = []
        var names: Set<[UInt8]> = []
        var missing = Set(columns.indices)
        var scanner = JSONScanner(record)
        var start = 0
        scanner.skipSpace()
        guard (try? scanner.expect(UInt8(ascii: "{"))) != nil else { return nil }
        while true {
            scanner.skipSpace()
            if scanner.peek == UInt8(ascii: "}") { break }
            if !fields.isEmpty {
                guard scanner.peek == 0x2C else { return nil }
                scanner.at += 1
                scanner.skipSpace()
            }
            guard let name = try? scanner.string(), names.insert(Array(name)).inserted else {
                return nil
            }
            // Within the record, so without escapes.
            guard name.count == scanner.at - 2 - Self.opening(of: record, before: scanner.at) else {
                return nil
            }
            let column = columns.firstIndex { $0.name.elementsEqual(name) }
            scanner.skipSpace()
            guard (try? scanner.expect(0x3A)) != nil else { return nil }
            scanner.skipSpace()
            var field = Self.field(column, columns)
            field.keyOffset = keys.count
            field.keyLength = scanner.at - start
            field.keyMask = (1 << UInt32(min(field.keyLength, 16))) - 1
            fields.append(field)
            keys += record[start..<scanner.at]
            if let column { missing.remove(column) }
            guard (try? scanner.skipValue()) != nil else { return nil }
            start = scanner.at
        }
        guard !fields.isEmpty else { return nil }
        self.fields = Self.copy(fields)
        self.keys = Self.copy(keys + Array(repeating: 0, count: 16))
        closing = Self.copy(Array(record[start...]))
        self.missing = missing.sorted()
    }

    deinit {
        fields.deallocate()
        keys.deallocate()
        closing.deallocate()
    }

    private static func copy<T>(_ elements: [T]) -> UnsafeMutableBufferPointer<T> {
        let buffer = UnsafeMutableBufferPointer<T>.allocate(capacity: elements.count)
        _ = buffer.initialize(from: elements)
        return buffer
    }

    /// Where the string that ends before `end` opens, if it has no quote inside.
    private static func opening(of record: UnsafeBufferPointer<UInt8>, before end: Int) -> Int {
        var at = end - 2
        while at > 0, record[at] != 0x22 { at -= 1 }
        return at
    }

    private static func field(
        _ column: Int?, _ columns: [(name: [UInt8], type: DataType)]
    ) -> FieldLayout {
        var field = FieldLayout(
            keyOffset: 0, keyLength: 0, keyMask: 0,
            place: column.map { $0 * JSONSpans.capacity } ?? -1, takesText: true, takesBare: true,
            takesNested: true)
        guard let column else { return field }
        switch columns[column].type {
        case .string: field.takesNested = false
        case .decimal: field.takesNested = false
        case .timestamp, .timestampNTZ, .date, .time:
            (field.takesBare, field.takesNested) = (false, false)
        case .tinyint, .smallint, .int, .bigint, .double, .float, .boolean:
            (field.takesText, field.takesNested) = (false, false)
        case .array, .map, .structure: (field.takesText, field.takesBare) = (false, false)
        default: (field.takesText, field.takesBare, field.takesNested) = (false, false, false)
        }
        return field
    }
}
