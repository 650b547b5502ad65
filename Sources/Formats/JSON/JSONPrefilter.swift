import CSystem

/// A column's text that records must hold before anything is made of them.
struct JSONPrefilter {
    let column: Int
    /// Sixteen bytes may be read from its start, whatever its length.
    private let text: UnsafePointer<UInt8>
    private let count: UInt32
    /// A bit for each of the text's first sixteen bytes.
    private let mask: UInt32

    /// Calls `body` with the condition; it holds for as long as that takes.
    static func with<Result>(
        column: Int, equals text: [UInt8], _ body: (JSONPrefilter) -> Result
    ) -> Result {
        (text + Array(repeating: 0, count: 16)).withUnsafeBufferPointer { padded in
            body(
                JSONPrefilter(
                    column: column, text: padded.baseAddress!, count: UInt32(text.count),
                    mask: (1 << UInt32(min(text.count, 16))) - 1))
        }
    }

    /// 1 where the value is the text, else 0; for short texts without a branch.
    ///
    /// - Parameter value: at least sixteen bytes may be read from here.
    @inline(__always)
    func isHit(_ value: UnsafePointer<UInt8>, _ length: UInt32) -> Int {
        let unlike = weir_same16(value, text) & mask ^ mask
        let isHit = Int(truncatingIfNeeded: (UInt64(unlike | (length ^ count)) &- 1) >> 63)
        guard count > 16, isHit != 0 else { return isHit }
        return Int(weir_equal(value, text, Int(count)))
    }
}
