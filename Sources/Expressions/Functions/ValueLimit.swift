import Columns

/// How large the results of functions may become: a number in a record, or in a query, must not
/// exhaust the memory of the process that computes `repeat` or `array_repeat` with it.
///
/// One for each column that a function computes.
package struct ValueLimit {
    /// Of one text: as long as the longest record that is read.
    static let bytes = 1 << 26
    /// Of one array.
    static let elements = 1 << 24
    /// Of all values of a batch: positions in a column of texts have 32 bits.
    static let bytesOfColumn = 1 << 30

    private var sum = 0

    /// - Throws: `COLLECTION_SIZE_LIMIT_EXCEEDED.FUNCTION` for a value that is too large, or for which
    ///   the batch has no room.
    mutating func take(_ value: Value) throws(EvaluationError) {
        switch value {
        case .string(let text):
            try Self.check(bytes: text.utf8.count)
            sum += text.utf8.count
        case .binary(let bytes):
            try Self.check(bytes: bytes.count)
            sum += bytes.count
        case .list, .structure, .map: sum += Self.size(value)
        default: return
        }
        try Self.check(bytesOfColumn: sum)
    }

    /// Before the texts of a batch come to so many bytes.
    static func check(bytesOfColumn bytes: Int) throws(EvaluationError) {
        guard bytes > bytesOfColumn else { return }
        throw EvaluationError(
            "COLLECTION_SIZE_LIMIT_EXCEEDED.FUNCTION",
            "The values of a batch take more than 1 GB in one column; make them shorter.")
    }

    /// Before a text of so many bytes is made.
    package static func check(bytes: Int) throws(EvaluationError) {
        guard bytes > Self.bytes else { return }
        throw EvaluationError(
            "COLLECTION_SIZE_LIMIT_EXCEEDED.FUNCTION",
            "A value of \(bytes) bytes exceeds the limit of \(Self.bytes) bytes.")
    }

    /// Before a text is repeated.
    static func check(_ count: Int, times size: Int) throws(EvaluationError) {
        let (product, overflows) = max(count, 0).multipliedReportingOverflow(by: size)
        try check(bytes: overflows ? .max : product)
    }

    static func joined(_ parts: [String], _ separator: String) throws(EvaluationError) -> String {
        try check(parts.count - 1, times: separator.utf8.count)
        try check(bytes: parts.reduce(0) { $0 + $1.utf8.count })
        return parts.joined(separator: separator)
    }

    /// Before an array of so many elements is made.
    static func check(elements: Int) throws(EvaluationError) {
        guard elements > Self.elements else { return }
        throw EvaluationError(
            "COLLECTION_SIZE_LIMIT_EXCEEDED.FUNCTION",
            "An array of \(elements) elements exceeds the limit of \(Self.elements) elements.")
    }

    /// Before the arrays of a batch come to so many elements: their places have 32 bits.
    static func check(elementsOfColumn elements: Int) throws(EvaluationError) {
        guard elements > 1 << 28 else { return }
        throw EvaluationError(
            "COLLECTION_SIZE_LIMIT_EXCEEDED.FUNCTION",
            "The arrays of a batch have more than \(1 << 28) elements; make them shorter.")
    }

    /// Bytes of the texts in it.
    private static func size(_ value: Value) -> Int {
        switch value {
        case .string(let text): text.utf8.count
        case .binary(let bytes): bytes.count
        case .list(let values), .structure(let values): values.reduce(0) { $0 + size($1) }
        case .map(let entries): entries.reduce(0) { $0 + size($1.key) + size($1.value) }
        default: 0
        }
    }
}
