import CSystem

/// Whether bytes are text.
enum UTF8Text {
    /// Complexity: sixteen bytes an instruction while they are ASCII.
    @inline(__always)
    static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = bytes.baseAddress else { return true }
        return weir_is_ascii(base, bytes.count) != 0 || isValidWide(bytes)
    }

    @inline(never)
    private static func isValidWide(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        (try? UTF8Span(validating: Span(_unsafeElements: bytes))) != nil
    }
}
