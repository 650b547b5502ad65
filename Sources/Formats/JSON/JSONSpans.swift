import Columns

/// Where the wanted values of some records lie, column by column, so that they are turned into values
/// with the type decided once for all of them.
///
/// ```
///            row 0   1   2 …            capacity
/// starts   column 0 ├───┼───┼───┼ …    ┤ column 1 ├ …
/// lengths  column 0 ├───┼───┼───┼ …    ┤ column 1 ├ …      `null` where there is no value
/// records           ├───┼───┼───┼ …    ┤                   where each record starts
/// ```
/// Positions count from the start of the block. Whoever makes one gives it back.
struct JSONSpans {
    static let capacity = 1024
    static let null = UInt32.max

    let starts: UnsafeMutablePointer<UInt32>
    let lengths: UnsafeMutablePointer<UInt32>
    let records: UnsafeMutablePointer<UInt32>
    /// The records' numbers in the block.
    let lines: UnsafeMutablePointer<UInt32>
    var count = 0
    /// Records that the condition left out.
    var filtered = 0
    /// The number of the next record in the block.
    var line = 0

    init(columns: Int) {
        starts = .allocate(capacity: max(1, columns) * Self.capacity)
        lengths = .allocate(capacity: max(1, columns) * Self.capacity)
        records = .allocate(capacity: Self.capacity)
        lines = .allocate(capacity: Self.capacity)
    }

    func deallocate() {
        starts.deallocate()
        lengths.deallocate()
        records.deallocate()
        lines.deallocate()
    }

    /// Puts the values of rows into a column.
    ///
    /// - Returns: The first row whose text is no value of the column's type; the sink holds the rows
    ///   before it.
    func append(
        _ rows: Range<Int>, of column: Int, _ bytes: UnsafeBufferPointer<UInt8>,
        to sink: ColumnSink, _ options: FieldOptions
    ) -> Int? {
        let starts = starts + column * Self.capacity
        let lengths = lengths + column * Self.capacity
        guard let base = bytes.baseAddress else { return nil }
        switch sink.type {
        case .string:
            sink.append(strings: rows, starts, lengths, base)
            return nil
        case .bigint:
            return sink.append(integers: rows, starts, lengths, base)
        case .array, .map, .structure:
            for row in rows {
                guard lengths[row] != Self.null else {
                    sink.appendNull()
                    continue
                }
                var scanner = JSONScanner(
                    UnsafeBufferPointer(
                        rebasing: bytes[..<(Int(starts[row]) + Int(lengths[row]))]),
                    at: Int(starts[row]))
                guard let value = try? scanner.value(sink.type, options, depth: 1),
                    scanner.misfit == nil
                else { return row }
                sink.append(value: value)
            }
            return nil
        default:
            for row in rows {
                guard lengths[row] != Self.null else {
                    sink.appendNull()
                    continue
                }
                let text = UnsafeBufferPointer(
                    start: base + Int(starts[row]), count: Int(lengths[row]))
                guard FieldParser.append(text, to: sink, options) else { return row }
            }
            return nil
        }
    }
}
