import Columns
import Formats

/// Moments as text and back in one pattern for all rows, compiled once.
enum PatternLoops {
    /// The pattern where it is the same for all rows; nil where it is not, or is null.
    static func pattern(_ argument: Datum) -> String? {
        if case .scalar(.string(let text), _) = argument { text } else { nil }
    }

    /// What a letter of a pattern writes at most: `y` a sign and six digits.
    private static let bytesOfLetter = 8

    /// Texts of moments; nil where they could take more room than a column has.
    static func formatted(
        _ moments: Datum, _ pattern: DateTimePattern, _ rows: Int, scale: Int64 = 1
    ) -> Column? {
        let longest = pattern.text.utf8.count * bytesOfLetter
        guard rows * longest <= ValueLimit.bytesOfColumn else { return nil }
        let micros = moments.integers(rows)
        let validity = Validity.all([moments], rows: rows)
        var texts = StringVector()
        texts.offsets.reserveCapacity(rows + 1)
        texts.bytes.reserveCapacity(rows * (pattern.text.utf8.count + 4))
        let fixed = pattern.fixed
        for row in 0..<rows {
            if validity?[row] != 0 {
                let moment = micros[row] &* scale
                if !append(moment, fixed, to: &texts.bytes) {
                    pattern.append(moment, to: &texts.bytes)
                }
            }
            texts.offsets.append(Int32(texts.bytes.count))
        }
        return Column(.string, .string(texts), validity: validity)
    }

    /// - Returns: False where the moment has no text of the fixed pattern.
    @inline(__always)
    private static func append(
        _ moment: Int64, _ fixed: FixedDateTimePattern?, to bytes: inout [UInt8]
    ) -> Bool {
        guard let fixed else { return false }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: fixed.width + 1) { room in
            guard fixed.write(moment, to: room.baseAddress!) else { return false }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: room[0..<fixed.width]))
            return true
        }
    }

    /// Moments of texts.
    ///
    /// - Parameter closely: What a row gives whose text does not have the form.
    static func parsed(
        _ arguments: [Datum], _ pattern: DateTimePattern, _ rows: Int, _ result: DataType,
        _ context: inout EvaluationContext, closely: ([Value]) throws(EvaluationError) -> Value,
        _ moment: (Int64) -> Int64
    ) -> Column? {
        guard case .column(let column) = arguments[0], case .string(let texts) = column.vector
        else { return nil }
        let isLocal = result == .timestampNTZ
        let fixed = pattern.fixed
        return texts.bytes.withUnsafeBufferPointer { bytes in
            texts.offsets.withUnsafeBufferPointer { offsets in
                SomeRows.computed(arguments, rows, result, &context, closely) { row in
                    let range = Int(offsets[row])..<Int(offsets[row + 1])
                    let text = UnsafeBufferPointer(rebasing: bytes[range])
                    if let micros = fixed?.micros(of: text) { return moment(micros) }
                    return pattern.parseTimestamp(text, isLocal: isLocal).map(moment)
                }
            }
        }
    }
}
