import Columns

/// The texts of a column, or one text for every row, as kernels read them.
///
/// ```
/// row i is bytes[offsets[i * stride] ..< offsets[i * stride + 1]]       stride 1: a column
///                                                                       stride 0: a constant
/// ```
/// Valid only within the call that hands it out.
struct TextRows {
    let offsets: UnsafePointer<Int32>
    let bytes: UnsafePointer<UInt8>
    let stride: Int

    @inline(__always)
    subscript(row: Int) -> UnsafeBufferPointer<UInt8> {
        let start = Int(offsets[row &* stride])
        let end = Int(offsets[row &* stride &+ 1])
        return UnsafeBufferPointer(start: bytes + start, count: end &- start)
    }

    /// All texts of a column end to end; the one text of a constant.
    func all(rows: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: bytes, count: Int(offsets[stride == 0 ? 1 : rows]))
    }

    /// What empty arrays point to; nobody reads or writes there.
    nonisolated(unsafe) static let nothing = UnsafePointer(
        UnsafeMutablePointer<UInt8>.allocate(capacity: 16))
}

/// Whole numbers of a column, or one for every row.
struct WholeRows {
    let values: UnsafePointer<Int64>
    let stride: Int

    @inline(__always) subscript(row: Int) -> Int { Int(values[row &* stride]) }
}

/// The arguments of a kernel of texts.
struct TextArguments {
    let data: [Datum]
    let rows: Int
    /// 0 in the rows where an argument is null; nil where there is none.
    let validity: [UInt8]?

    var count: Int { data.count }

    func constantText(_ index: Int) -> [UInt8]? {
        guard index < data.count, case .scalar(let value, _) = data[index] else { return nil }
        switch value {
        case .string(let text): return Array(text.utf8)
        case .binary(let bytes): return bytes
        default: return nil
        }
    }

    func constantNumber(_ index: Int) -> Int? {
        guard index < data.count, case .scalar(.integer(let value), _) = data[index] else {
            return nil
        }
        return Int(value)
    }

    /// The argument's texts, for as long as `body` runs; nil where it is no text.
    func withTexts<Result>(_ index: Int, _ body: (TextRows) -> Result?) -> Result? {
        guard index < data.count else { return nil }
        if let text = constantText(index) {
            guard let end = Int32(exactly: text.count) else { return nil }
            return Self.pin([0, end], text, stride: 0, body)
        }
        guard case .column(let column) = data[index], case .string(let strings) = column.vector
        else { return nil }
        return Self.pin(strings.offsets, strings.bytes, stride: 1, body)
    }

    private static func pin<Result>(
        _ offsets: [Int32], _ bytes: [UInt8], stride: Int, _ body: (TextRows) -> Result?
    ) -> Result? {
        offsets.withUnsafeBufferPointer { offsets in
            bytes.withUnsafeBufferPointer { bytes in
                body(
                    TextRows(
                        offsets: offsets.baseAddress!, bytes: bytes.baseAddress ?? TextRows.nothing,
                        stride: stride))
            }
        }
    }

    /// The texts of several arguments at once.
    func withTexts<Result>(
        _ indices: Range<Int>, _ found: [TextRows] = [], _ body: ([TextRows]) -> Result?
    ) -> Result? {
        guard let first = indices.first else { return body(found) }
        return withTexts(first) { texts in
            withTexts(indices.dropFirst(), found + [texts], body)
        }
    }

    /// The argument's whole numbers, for as long as `body` runs; nil where it has none.
    func withNumbers<Result>(_ index: Int, _ body: (WholeRows) -> Result?) -> Result? {
        if let number = constantNumber(index) {
            return withUnsafePointer(to: Int64(number)) { body(WholeRows(values: $0, stride: 0)) }
        }
        guard index < data.count, case .column(let column) = data[index],
            case .integer(let values) = column.vector
        else { return nil }
        return values.withUnsafeBufferPointer { values in
            guard let base = values.baseAddress else { return nil }
            return body(WholeRows(values: base, stride: 1))
        }
    }
}
