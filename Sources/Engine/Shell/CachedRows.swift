import Columns

/// Rows that are kept in memory for several queries: in batches that suit the caches, with one
/// dictionary for each column of text where the batches came with small ones.
enum CachedRows {
    /// Distinct strings that one dictionary may have.
    private static let dictionaryLimit = 1 << 16

    /// - Parameter size: Rows that a batch has at least, the last one excepted.
    static func compact(_ batches: [Batch], size: Int = 1 << 15) -> [Batch] {
        guard let first = batches.first, batches.count > 1 else { return batches }
        var columns = batches.map(\.columns)
        for index in first.columns.indices {
            guard let shared = sharing(columns.map { $0[index] }) else { continue }
            for batch in columns.indices { columns[batch][index] = shared[batch] }
        }
        var result: [Batch] = []
        var run: [Batch] = []
        var rows = 0
        for (batch, columns) in zip(batches, columns) {
            run.append(Batch(schema: batch.schema, columns: columns, count: batch.count))
            rows += batch.count
            if rows >= size {
                result.append(.concatenated(run, schema: first.schema))
                run = []
                rows = 0
            }
        }
        if !run.isEmpty { result.append(.concatenated(run, schema: first.schema)) }
        return result
    }

    /// The same strings under one dictionary; nil where some are not in one, or they are too many.
    private static func sharing(_ columns: [Column]) -> [Column]? {
        var builder = DictionaryBuilder()
        var known = StringVector()
        var translation: [Int32] = []
        var codes: [[Int32]] = []
        for column in columns {
            guard case .dictionary(let dictionary) = column.vector else { return nil }
            if !known.isSameStorage(as: dictionary.values) {
                known = dictionary.values
                translation = known.bytes.withUnsafeBufferPointer { bytes in
                    (0..<known.count).map { code in
                        let range = Int(known.offsets[code])..<Int(known.offsets[code + 1])
                        return builder.code(of: UnsafeBufferPointer(rebasing: bytes[range]))
                    }
                }
                if builder.count > dictionaryLimit { return nil }
            }
            codes.append(gather(translation, dictionary.codes))
        }
        let values = builder.values
        return zip(columns, codes).map { column, codes in
            Column(
                column.type, .dictionary(DictionaryVector(codes: codes, values: values)),
                validity: column.validity)
        }
    }
}
