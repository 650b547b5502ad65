import Columns

/// Takes rows that are to be kept in memory for several queries, as they are computed: packs them, in
/// batches that suit the caches, with one dictionary for each column of text that comes with small ones.
struct CachedRows {
    private let schema: Schema
    private let size: Int
    /// Batches that are too small to be one of their own yet, and their rows.
    private var run: [Batch] = []
    private var rows = 0
    private var dictionaries: [SharedDictionary?]
    private var packed: [PackedBatch] = []

    /// - Parameter size: Rows that a batch has at least, the last one excepted; it has fewer than three times as many.
    init(schema: Schema, size: Int = 1 << 15) {
        self.schema = schema
        self.size = size
        dictionaries = schema.map { _ in SharedDictionary() }
    }

    mutating func append(_ batch: Batch) {
        guard batch.count > 2 * size else {
            run.append(batch)
            rows += batch.count
            if rows >= size { pack() }
            return
        }
        for start in stride(from: 0, to: batch.count, by: size) {
            append(batch.slice(start..<min(start + size, batch.count)))
        }
    }

    /// All rows that came.
    mutating func finish() -> [PackedBatch] {
        if rows > 0 { pack() }
        // Batches that were packed early refer to fewer strings than there are now: the others follow.
        for (index, dictionary) in dictionaries.enumerated() {
            guard let values = dictionary?.values else { continue }
            for batch in packed.indices { packed[batch].columns[index].extend(values) }
        }
        return packed
    }

    private mutating func pack() {
        for index in schema.indices where dictionaries[index] != nil {
            let columns = run.map { $0.columns[index] }
            guard let shared = dictionaries[index]!.under(columns) else {
                dictionaries[index] = nil
                continue
            }
            for batch in run.indices { run[batch].columns[index] = shared[batch] }
        }
        packed.append(PackedBatch(.concatenated(run, schema: schema)))
        run = []
        rows = 0
    }
}

/// A dictionary for the strings of many columns.
private struct SharedDictionary {
    /// Distinct strings that it may have.
    private static let limit = 1 << 16

    private var builder = DictionaryBuilder()
    /// The dictionary that the last column came with, and the numbers of its strings here.
    private var known = StringVector()
    private var translation: [Int32] = []

    var values: StringVector { builder.values }

    /// The same strings; nil where some are in no dictionary, or they are too many.
    mutating func under(_ columns: [Column]) -> [Column]? {
        var codes: [[Int32]] = []
        for column in columns {
            guard case .dictionary(let dictionary) = column.vector else { return nil }
            if !known.isSameStorage(as: dictionary.values) { learn(dictionary.values) }
            if builder.count > Self.limit { return nil }
            codes.append(gather(translation, dictionary.codes))
        }
        let values = builder.values
        return zip(columns, codes).map { column, codes in
            Column(
                column.type, .dictionary(DictionaryVector(codes: codes, values: values)),
                validity: column.validity)
        }
    }

    private mutating func learn(_ values: StringVector) {
        known = values
        translation = values.bytes.withUnsafeBufferPointer { bytes in
            (0..<values.count).map { code in
                let range = Int(values.offsets[code])..<Int(values.offsets[code + 1])
                return builder.code(of: UnsafeBufferPointer(rebasing: bytes[range]))
            }
        }
    }
}
